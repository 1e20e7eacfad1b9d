"""Feasts that other calendars set: their days, their names in prose, and words that only look like them."""

from datetime import date

import pytest

from factcheck.extract.grammar import read
from factcheck.extract.grammar.periods import movable
from tests.extract.grammar.reading import AS_OF, period


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        # days as they were kept, from public calendars
        ("orthodox easter", "2021-05-02", "2021-05-02"),
        ("orthodox easter", "2024-05-05", "2024-05-05"),
        ("lent", "2024-02-14", "2024-03-30"),
        ("passover", "2024-04-22", "2024-04-30"),
        ("rosh hashanah", "2025-09-22", "2025-09-24"),
        ("yom kippur", "2023-09-24", "2023-09-25"),
        ("hanukkah", "2024-12-25", "2025-01-02"),
        ("purim", "2025-03-13", "2025-03-14"),
        ("purim", "2024-03-23", "2024-03-24"),
        ("ramadan", "2024-03-11", "2024-04-09"),
        ("eid al fitr", "2024-04-10", "2024-04-10"),
        ("eid al fitr", "2025-03-30", "2025-03-30"),
        ("eid al adha", "2025-06-06", "2025-06-06"),
        ("islamic new year", "2024-07-07", "2024-07-07"),
        ("eid al fitr", "1988-05-16", "1988-05-16"),
        ("eid al adha", "1974-01-03", "1974-01-03"),
        ("eid al fitr", "2000-01-08", "2000-01-08"),
        ("ramadan", "2004-10-15", "2004-11-13"),
        ("ramadan", "2016-06-06", "2016-07-05"),
        ("eid al adha", "2018-08-21", "2018-08-21"),
        ("night of power", "2018-06-11", "2018-06-11"),
        ("great lent", "2018-02-19", "2018-03-30"),
        ("international women day", "2024-03-08", "2024-03-08"),
        ("songkran", "2026-04-13", "2026-04-15"),
        ("chinese new year", "1985-02-20", "1985-02-20"),
        ("chinese new year", "2024-02-10", "2024-02-10"),
        ("chinese new year", "2026-02-17", "2026-02-17"),
        ("chinese new year", "2034-02-19", "2034-02-19"),  # behind a leap month
        ("diwali", "2023-11-12", "2023-11-12"),
        ("diwali", "2024-10-31", "2024-10-31"),
        ("holi", "2024-03-25", "2024-03-25"),
        ("holi", "2025-03-14", "2025-03-14"),
        ("vesak", "2013-05-24", "2013-05-24"),  # as south-east Asia keeps it
        ("vesak", "2024-05-22", "2024-05-22"),
        ("buddha purnima", "2024-05-23", "2024-05-23"),  # as India does
        ("king day", "2014-04-26", "2014-04-26"),
        ("king day", "2024-04-27", "2024-04-27"),
    ],
)
def test_days_of_movable_feasts(name: str, first: str, last: str) -> None:
    feast = movable.named(name)
    assert feast is not None
    assert movable.days(feast, int(first[:4])) == (date.fromisoformat(first), date.fromisoformat(last))


def test_every_feast_falls_in_every_year_or_nearly() -> None:
    for name in ("ramadan", "passover", "diwali", "chinese new year", "orthodox easter", "vaisakhi", "holi"):
        feast = movable.named(name)
        assert feast is not None
        for year in range(1950, 2050):
            days = movable.days(feast, year)
            assert days is not None or name == "ramadan", (name, year)
            assert days is None or (days[0] <= days[1] and days[1].year - year in (0, 1))


def test_nothing_is_reckoned_far_away() -> None:
    feast = movable.named("diwali")
    assert feast is not None
    assert movable.days(feast, 1850) is None


@pytest.mark.parametrize("year", [1900, 2026, 2099])
def test_every_feast_of_the_table_has_days(year: int) -> None:
    for line in movable._TABLE.strip().splitlines():
        for name in line.partition(":")[2].split("|"):
            feast = movable.named(name.strip())
            assert feast is not None, name
            movable.days(feast, year)


def test_a_feast_of_several_days_in_prose() -> None:
    assert period("Roads fill up at Songkran.").timex == "2025-04-13/2025-04-15"


@pytest.mark.parametrize(
    ("text", "span", "first"),
    [
        ("It opened at Eid al-Fitr 2024.", "Eid al-Fitr 2024", "2024-04-10"),
        ("Sales of sweets before Diwali 2024 rose.", "Diwali 2024", "2024-10-31"),
        ("He fasted through Ramadan last year.", "Ramadan last year", "2024-03-11"),
        ("The Lunar New Year's parade drew crowds.", "Lunar New Year's", "2025-01-29"),
        ("Prices rose last Diwali.", "last Diwali", "2024-10-31"),
        ("Next Yom Kippur will be kept at home.", "Next Yom Kippur", "2025-10-01"),
        ("Flights were full for Orthodox Easter 2021.", "Orthodox Easter 2021", "2021-05-02"),
        ("King's Day 2024 was cold.", "King's Day 2024", "2024-04-27"),
    ],
)
def test_feasts_in_prose(text: str, span: str, first: str) -> None:
    found = period(text)
    assert (text[found.start : found.end], str(found.first)) == (span, first)


def test_a_reckoned_day_is_approximate() -> None:
    assert period("It opened at Eid al-Fitr 2024.").approximate
    assert not period("It opened on Orthodox Easter 2021.").approximate


@pytest.mark.parametrize(
    "text",
    [
        "He lent money to the king.",
        "Lent by a museum in Rome.",
        "The Chinese economy and the Greek one.",
        "King Charles and an Islamic scholar met.",
        "A white horse and a clean slate.",
        "The ID card of a Muslim woman.",
        "He eats holi powder.",
    ],
)
def test_words_of_feasts_that_are_none(text: str) -> None:
    assert not read(text, AS_OF).periods


@pytest.mark.parametrize(
    ("text", "span", "first", "last"),
    [
        ("Traffic on Labor Day weekend 2024 rose.", "Labor Day weekend 2024", "2024-08-31", "2024-09-02"),
        ("Over the Easter weekend shops were shut.", "Easter weekend", "2025-04-19", "2025-04-20"),
        ("On Thanksgiving 2024 weekend it snowed.", "Thanksgiving 2024 weekend", "2024-11-28", "2024-12-01"),
    ],
)
def test_weekends_of_feasts(text: str, span: str, first: str, last: str) -> None:
    found = period(text)
    assert (text[found.start : found.end], str(found.first), str(found.last)) == (span, first, last)

"""Days told by another day, eras, days of a month without its name, feasts of the world. Read on Monday 2 June 2025."""

import pytest

from factcheck.extract.grammar import read
from tests.extract.grammar.reading import AS_OF, period


@pytest.mark.parametrize(
    ("text", "span", "first"),
    [
        (
            "It opened on the second Tuesday after Labor Day.",
            "the second Tuesday after Labor Day",
            "2024-09-10",
        ),
        ("The year ends on the Saturday nearest to 31 January 2026.", None, "2026-01-31"),
        ("It met on the Monday closest to 5 October 2024.", None, "2024-10-07"),
        ("It met on the closest Monday to 5 October 2024.", None, "2024-10-07"),
        ("It met on the second closest Monday to 5 October 2024.", None, "2024-09-30"),
        ("On the Friday before Easter 2024 it rained.", "Friday before Easter 2024", "2024-03-29"),
        ("She spoke on the Monday after 25 December 2024.", "Monday after 25 December 2024", "2024-12-30"),
        ("He fell on the Ides of March 2024.", "Ides of March 2024", "2024-03-15"),
        ("He fell on the ides of April 2024.", "ides of April 2024", "2024-04-13"),
        ("Two Thursdays back she resigned.", None, "2025-05-22"),
        ("The rent is due on the first.", "the first", "2025-07-01"),
        ("It must be paid on 20 of next month.", "20 of next month", "2025-07-20"),
        ("It closed on 6 January 2025, Monday.", "6 January 2025, Monday", "2025-01-06"),
        ("The talks are due on Thursday 23rd.", None, "2025-10-23"),
    ],
)
def test_days_told_by_another_day(text: str, span: str | None, first: str) -> None:
    found = period(text)
    assert str(found.first) == str(found.last) == first
    assert span is None or text[found.start : found.end] == span


@pytest.mark.parametrize(
    ("text", "span", "first", "last"),
    [
        ("It shut from 3 March for two weeks.", "3 March for two weeks", "2025-03-03", "2025-03-16"),
        (
            "It ran from 18 December 2024 for ten days.",
            "18 December 2024 for ten days",
            "2024-12-18",
            "2024-12-27",
        ),
        ("It erupted in AD 79.", "AD 79", "0079-01-01", "0079-12-31"),
        ("It was sacked in 410 AD.", "410 AD", "0410-01-01", "0410-12-31"),
        ("He reigned until 14 A.D. in Rome.", "14 A.D.", "0014-01-01", "0014-12-31"),
        ("Margins rose in 24Q1 again.", "24Q1", "2024-01-01", "2024-03-31"),
        ("The bill must be settled by EOY 2026.", "EOY 2026", "2026-12-31", "2026-12-31"),
        ("The March after next is far.", "March after next", "2027-03-01", "2027-03-31"),
        ("At the end of the past week it froze.", "the end of the past week", "2025-06-01", "2025-06-01"),
    ],
)
def test_stretches(text: str, span: str, first: str, last: str) -> None:
    found = period(text)
    assert (text[found.start : found.end], str(found.first), str(found.last)) == (span, first, last)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("International Women's Day 2025 was marked.", ["2025-03-08"]),
        ("On World AIDS Day 2024 they marched.", ["2024-12-01"]),
        ("It was All Souls' Day.", ["2024-11-02"]),
        ("The August bank holiday was wet.", ["2024-08-26"]),
        ("Civil Rights Day of last year was quiet.", ["2024-01-15"]),
        ("Prayers on the Night of Power 2025 ended late.", ["2025-03-27"]),
        ("Last night 26 people left.", ["2025-06-01"]),
        ("In August banks closed.", ["2024-08-01"]),
    ],
)
def test_feasts_and_the_words_that_they_are_made_of(text: str, days: list[str]) -> None:
    assert [str(p.first) for p in read(text, AS_OF).periods] == days


@pytest.mark.parametrize(
    "text",
    [
        "World leaders met; a great day for human rights, they've said.",
        "The night of the vote was long.",
        "The BOM said the BOY was safe.",
        "He wrote an AD 40 times the size.",
        "They met on 20 of these.",
        "He agreed on the first.",
        "He chaired the festival of light.",
        "221B Baker Street",
    ],
)
def test_words_that_are_no_days(text: str) -> None:
    assert not [p for p in read(text, AS_OF).periods if p.first is not None]

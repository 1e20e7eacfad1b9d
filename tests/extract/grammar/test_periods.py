"""Dates, clock times, durations and recurring times: span, days, TIMEX3 value, cue. Read on Monday 2 June 2025."""

from datetime import date

import pytest

from factcheck.extract.grammar import read
from tests.extract.grammar.reading import AS_OF, period, quantities


def days(first: str | None, last: str | None) -> tuple[date | None, date | None]:
    return (date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)


@pytest.mark.parametrize(
    ("text", "span", "first", "last"),
    [
        ("It was on 24 February 2022.", "24 February 2022", "2022-02-24", "2022-02-24"),
        ("It was on February 24, 2022.", "February 24, 2022", "2022-02-24", "2022-02-24"),
        ("It was on July 4th, 1976.", "July 4th, 1976", "1976-07-04", "1976-07-04"),
        ("It was on 9 October, 1971.", "9 October, 1971", "1971-10-09", "1971-10-09"),
        ("It was on Nov 12 2021.", "Nov 12 2021", "2021-11-12", "2021-11-12"),
        ("It was on the 24th of February 2022.", "24th of February 2022", "2022-02-24", "2022-02-24"),
        ("It was on 2022-02-24.", "2022-02-24", "2022-02-24", "2022-02-24"),
        ("It was on 24.02.2022.", "24.02.2022", "2022-02-24", "2022-02-24"),
        ("It was on 24/02/2022.", "24/02/2022", "2022-02-24", "2022-02-24"),
        ("It was on 05/06/2022.", "05/06/2022", "2022-06-05", "2022-06-05"),
        ("It was on Feb. 24.", "Feb. 24", "2025-02-24", "2025-02-24"),
        ("It was in February 2022.", "February 2022", "2022-02-01", "2022-02-28"),
        ("It was in Feb '22.", "Feb '22", "2022-02-01", "2022-02-28"),
        ("It was in Q3 2024.", "Q3 2024", "2024-07-01", "2024-09-30"),
        ("It was in 3Q24.", "3Q24", "2024-07-01", "2024-09-30"),
        ("It was in the third quarter of 2024.", "the third quarter of 2024", "2024-07-01", "2024-09-30"),
        ("It was in the June quarter.", "the June quarter", "2024-04-01", "2024-06-30"),
        ("It was in H1 2024.", "H1 2024", "2024-01-01", "2024-06-30"),
        ("It was in the second half of 2018.", "the second half of 2018", "2018-07-01", "2018-12-31"),
        (
            "It was in the first nine months of 2024.",
            "the first nine months of 2024",
            "2024-01-01",
            "2024-09-30",
        ),
        ("It was in 2022.", "2022", "2022-01-01", "2022-12-31"),
        ("It was in '08.", "'08", "2008-01-01", "2008-12-31"),
        ("It was the year to March.", "the year to March", "2024-04-01", "2025-03-31"),
        ("It was the year to the end of March.", "the year to the end of March", "2024-04-01", "2025-03-31"),
        ("It was the year ended 30 June 2024.", "the year ended 30 June 2024", "2023-07-01", "2024-06-30"),
        ("It was in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31"),
        ("It was in the '90s.", "the '90s", "1990-01-01", "1999-12-31"),
        ("It was in the 18th century.", "the 18th century", "1700-01-01", "1799-12-31"),
        ("It was the summer of 1969.", "the summer of 1969", "1969-06-01", "1969-08-31"),
        ("It was at Easter 2024.", "Easter 2024", "2024-03-31", "2024-03-31"),
        ("It was on New Year's Eve.", "New Year's Eve", "2024-12-31", "2024-12-31"),
        ("It ran from 2017-2020.", "2017-2020", "2017-01-01", "2020-12-31"),
        ("It ran between 2011 and 2014.", "2011 and 2014", "2011-01-01", "2014-12-31"),
        ("It ran from 1 May to 15 June 2024.", "1 May to 15 June 2024", "2024-05-01", "2024-06-15"),
        ("It ran 1-5 May 2024.", "1-5 May 2024", "2024-05-01", "2024-05-05"),
        ("It ran May 1-5, 2024.", "May 1-5, 2024", "2024-05-01", "2024-05-05"),
        ("It ran Apr-Jun 2026.", "Apr-Jun 2026", "2026-04-01", "2026-06-30"),
        (
            "It ran November 2023 to January 2024.",
            "November 2023 to January 2024",
            "2023-11-01",
            "2024-01-31",
        ),
        ("It was the week of 3 March.", "the week of 3 March", "2025-03-03", "2025-03-09"),
        (
            "It was the third Tuesday of May 2024.",
            "the third Tuesday of May 2024",
            "2024-05-21",
            "2024-05-21",
        ),
    ],
)
def test_dates_by_name(text: str, span: str, first: str, last: str) -> None:
    p = period(text)
    assert text[p.start : p.end] == span
    assert (p.first, p.last) == days(first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It came yesterday.", "2025-06-01", "2025-06-01"),
        ("It came on Friday.", "2025-05-30", "2025-05-30"),  # the nearest one on or before the day
        ("It will come on Friday.", "2025-06-06", "2025-06-06"),
        ("It is due on Friday.", "2025-06-06", "2025-06-06"),
        ("She said on Friday that it will come.", "2025-05-30", "2025-05-30"),
        ("It came last Monday.", "2025-05-26", "2025-05-26"),
        ("It came last week.", "2025-05-26", "2025-06-01"),
        ("It came this week.", "2025-06-02", "2025-06-08"),
        ("It came last month.", "2025-05-01", "2025-05-31"),
        ("It came last year.", "2024-01-01", "2024-12-31"),
        ("It comes next year.", "2026-01-01", "2026-12-31"),
        ("It came in April.", "2025-04-01", "2025-04-30"),
        ("It came in October.", "2024-10-01", "2024-10-31"),
        ("It will come in October.", "2025-10-01", "2025-10-31"),
        ("It came last October.", "2024-10-01", "2024-10-31"),
        ("It comes by next March.", "2026-03-01", "2026-03-31"),
        ("It came on 27 January.", "2025-01-27", "2025-01-27"),
        ("It came on 27 December.", "2024-12-27", "2024-12-27"),
        ("It came in the first quarter.", "2025-01-01", "2025-03-31"),
        ("It came two years ago.", "2023-01-01", "2023-12-31"),
        ("It came a year ago.", "2024-01-01", "2024-12-31"),
        ("It came at the weekend.", "2025-05-31", "2025-06-01"),
        ("It came the day before yesterday.", "2025-05-31", "2025-05-31"),
        ("It came over the past decade.", "2015-06-02", "2025-06-02"),
        ("It came on the 24th.", "2025-05-24", "2025-05-24"),
        ("It came last summer.", "2024-06-01", "2024-08-31"),
        # what is named by its month is there already
        ("They expect 1.9%, where the July round had 1.6%.", "2024-07-01", "2024-07-31"),
        ("Readers will recall it from our July report.", "2024-07-01", "2024-07-31"),
        ("The July election will be held by post.", "2025-07-01", "2025-07-31"),
        ("It will come in July for the third time.", "2025-07-01", "2025-07-31"),
        # what was so until a month is over
        ("A meal was £2.60 until April.", "2025-04-01", "2025-04-30"),
        ("A meal cost £2.60 until July.", "2024-07-01", "2024-07-31"),
        ("The road is closed until July.", "2025-07-01", "2025-07-31"),
        ("The road was to stay closed until July.", "2025-07-01", "2025-07-31"),
        ("It was shut and will remain so until July.", "2025-07-01", "2025-07-31"),
    ],
)
def test_relative_periods_are_resolved(text: str, first: str, last: str) -> None:
    found = read(text, AS_OF).periods
    assert (found[0].first, found[0].last) == days(first, last)
    assert found[0].relative


@pytest.mark.parametrize(
    "text", ["It came last year.", "It came on Friday.", "It came in April.", "It came two years ago."]
)
def test_without_an_as_of_day_nothing_relative_is_resolved(text: str) -> None:
    found = read(text).periods
    assert (found[0].first, found[0].last) == (None, None)


@pytest.mark.parametrize(
    ("text", "span", "offset"),
    [
        ("up from 57% a year earlier", "a year earlier", "-1Y"),
        ("It took 11.9 the year before.", "the year before", "-1Y"),
        ("It fell in the previous year.", "the previous year", "-1Y"),
        ("It left the following day.", "the following day", "+1D"),
        ("It left three weeks later.", "three weeks later", "+3W"),
        ("It was hot that year.", "that year", "+0Y"),
    ],
)
def test_what_counts_from_the_texts_own_time_stays_open(text: str, span: str, offset: str) -> None:
    (p,) = (p for p in read(text, AS_OF).periods if p.kind == "date")
    assert (text[p.start : p.end], p.offset, p.first, p.last) == (span, offset, None, None)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("in 2022", "in"),
        ("since 1 May", "since"),
        ("by 2030", "by"),
        ("until March 2024", "until"),
        ("before 2019", "before"),
        ("from 2019 on", "from"),
        ("of 2024", "of"),
        ("as of 30 June 2024", "as of"),
        ("during 2024", "during"),
        ("2024 was wet", None),
    ],
)
def test_the_opener_is_kept(text: str, cue: str | None) -> None:
    assert period(text).cue == cue


@pytest.mark.parametrize(
    ("text", "weekday", "first"),
    [
        ("on Thursday 14 May 2026", 3, "2026-05-14"),
        ("on Monday, 3 March 2025", 0, "2025-03-03"),
        ("since 10 December 2023, a Sunday, he", 6, "2023-12-10"),
        ("on Tuesday 1 April", 1, "2025-04-01"),
        ("on Friday 14 May 2026", 4, "2026-05-14"),  # wrong, and for a rule to say so
    ],
)
def test_a_weekday_with_its_date(text: str, weekday: int, first: str) -> None:
    p = period(text)
    assert (p.weekday, p.first) == (weekday, date.fromisoformat(first))


def test_a_day_that_does_not_exist_is_named_and_unresolved() -> None:
    p = period("on 30 February 2024")
    assert (p.timex, p.first) == ("2024-02-30", None)


@pytest.mark.parametrize(
    ("text", "calendar", "timex"),
    [
        ("in fiscal 2023", "fiscal", "FY2023"),
        ("in FY2023", "fiscal", "FY2023"),
        ("in 2025-26", "fiscal", "2025/2026"),
        ("in 2019/20", "fiscal", "2019/2020"),
        ("the 2019-20 season", "season", "2019/2020"),
        ("the academic year 2019/20", "academic", "2019/2020"),
        ("last winter", "season", "2024-WI"),
    ],
)
def test_calendars_of_their_own(text: str, calendar: str, timex: str) -> None:
    p = period(text)
    assert (p.calendar, p.timex) == (calendar, timex)


@pytest.mark.parametrize("text", ["in fiscal 2023", "in FY2023", "last financial year"])
def test_a_fiscal_year_is_named_and_not_resolved(text: str) -> None:
    assert period(text).first is None


@pytest.mark.parametrize(
    ("text", "first", "approximate"),
    [
        ("by the end of 2027", "2027-12-31", False),
        ("at the end of March", "2025-03-31", False),
        ("at the start of 2024", "2024-01-01", False),
        ("in early 2021", "2021-01-01", True),
        ("in mid-January 2021", "2021-01-01", True),
        ("late last year", "2024-01-01", True),
    ],
)
def test_parts_of_a_period(text: str, first: str, approximate: bool) -> None:
    p = period(text)
    assert (p.first, p.approximate) == (date.fromisoformat(first), approximate)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It took 15 months.", "P15M"),
        ("It took three decades.", "P3E"),
        ("It took 45 minutes.", "PT45M"),
        ("It took several days.", "PXD"),
        ("It took more than a decade.", "P1E"),
        ("It was the worst in years.", "PXY"),
        ("in recent years", "PXY"),
        ("the past five years", "P5Y"),
    ],
)
def test_durations(text: str, timex: str) -> None:
    assert [p.timex for p in read(text, AS_OF).periods] == [timex]


def test_a_duration_with_a_number_stands_in_both() -> None:
    reading = read("in the past 15 months", AS_OF)
    assert [q.unit for q in reading.quantities] == ["month"]
    assert [p.timex for p in reading.periods] == ["P15M"]


@pytest.mark.parametrize(
    ("text", "kind", "timex"),
    [
        ("at 9:30 am", "time", "T09:30"),
        ("at 5 p.m.", "time", "T17:00"),
        ("at 5pm", "time", "T17:00"),
        ("at 1405 GMT", "time", "T14:05"),
        ("at noon", "time", "T12:00"),
        ("on Friday night", "time", "2025-05-30TNI"),
        ("every Friday", "set", "XXXX-WXX-5"),
        ("paid annually", "set", "P1Y"),
        ("once a week", "set", "P1W"),
        ("it is now so", "date", "PRESENT_REF"),
        ("it was recently so", "date", "PAST_REF"),
    ],
)
def test_times_sets_and_references(text: str, kind: str, timex: str) -> None:
    p = period(text)
    assert (p.kind, p.timex) == (kind, timex)
    assert not [q for q in quantities(text) if q.stat != "ordinal"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In 2008, the bank collapsed.", True),
        ("2024 was a wet year.", True),
        ("The 2012 election was close.", True),
        ("the 2008 financial crisis", True),
        ("the United States’ 2025 National Security Strategy", True),
        ("an 1868 Anniversary Ale", True),
        ("2019 people came.", False),
        ("2,019 people came.", False),
        ("It cost 2000 euros.", False),
        ("It weighs 1900 kg.", False),
        ("about 2000 came", False),
        ("£2024 was paid", False),
        ("It grew 2010 per cent.", False),
    ],
)
def test_a_year_or_a_count(text: str, year: bool) -> None:
    reading = read(text, AS_OF)
    assert bool(reading.periods) is year
    assert bool(reading.quantities) is not year


def test_month_first_is_for_american_drafts() -> None:
    assert read("on 5/6/2024", AS_OF).periods[0].first == date(2024, 6, 5)
    assert read("on 5/6/2024", AS_OF, month_first=True).periods[0].first == date(2024, 5, 6)
    assert read("on 25/6/2024", AS_OF, month_first=True).periods[0].first == date(2024, 6, 25)


@pytest.mark.parametrize(
    "text",
    [
        "They may come.",
        "a march on Rome",
        "We sat and sang.",
        "the second half began well",
        "he fell in love",
        "a fall from grace",
        "That day-old bread.",
        "the sun rose",
    ],
)
def test_words_that_only_look_like_dates(text: str) -> None:
    assert not [p for p in read(text, AS_OF).periods if p.kind == "date"]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("They may try again in October. In 2021 only half passed.", ["October", "2021"]),
        ("It fell in March. 2021 was worse.", ["March", "2021"]),
        ("It came on 3 March. In 2021 it did not.", ["3 March", "2021"]),
        ("It came in Dec. In 2021 it did not.", ["Dec", "2021"]),
        ("It opens in May. Of 2024 nothing is left.", ["May", "2024"]),
        ("It closed in Oct. 2021.", ["Oct. 2021"]),
        ("It closed in Oct. of 2021.", ["Oct. of 2021"]),
        ("It came on 3 Dec. 2021.", ["3 Dec. 2021"]),
    ],
)
def test_a_month_takes_no_year_from_the_next_sentence(text: str, spans: list[str]) -> None:
    found = read(text, as_of=AS_OF).periods
    assert [text[one.start : one.end] for one in found] == spans

"""Counted parts of periods, portions joined to ranges, dates and clock times in words. Read on Monday 2 June 2025."""

import pytest

from factcheck.extract.grammar import read
from tests.extract.grammar.reading import AS_OF, period, quantities


def spans(text: str) -> list[str]:
    return [text[p.start : p.end] for p in read(text, AS_OF).periods]


@pytest.mark.parametrize(
    ("text", "span", "first", "last"),
    [
        (
            "In the last four months of 2021 it rained.",
            "the last four months of 2021",
            "2021-09-01",
            "2021-12-31",
        ),
        (
            "The final three months of last year were dry.",
            "The final three months of last year",
            "2024-10-01",
            "2024-12-31",
        ),
        (
            "In the first two weeks of January 2024 he ran.",
            "the first two weeks of January 2024",
            "2024-01-01",
            "2024-01-14",
        ),
        ("It fell in the first 20 days of March.", "the first 20 days of March", "2025-03-01", "2025-03-20"),
        (
            "Over the opening two months of 2025 it rose.",
            "the opening two months of 2025",
            "2025-01-01",
            "2025-02-28",
        ),
        (
            "In the first three quarters of 2024 it rose.",
            "the first three quarters of 2024",
            "2024-01-01",
            "2024-09-30",
        ),
        ("It fell in the year to date.", "the year to date", "2025-01-01", "2025-06-02"),
        ("The third month of 2021 was wet.", "The third month of 2021", "2021-03-01", "2021-03-31"),
        ("He left in week 3 of 2027.", "week 3 of 2027", "2027-01-18", "2027-01-24"),
        ("From 2007 to the end of 2008 prices fell.", "2007 to the end of 2008", "2007-01-01", "2008-12-31"),
        ("It ran from early 2020 to late 2022.", "early 2020 to late 2022", "2020-01-01", "2022-12-31"),
        (
            "It is shut from April until the end of May.",
            "April until the end of May",
            "2025-04-01",
            "2025-05-31",
        ),
        ("It fell between mid-March and late May.", "mid-March and late May", "2025-03-01", "2025-05-31"),
        ("It is due by end of year.", "end of year", "2025-12-31", "2025-12-31"),
        ("It was so in the nineties.", "the nineties", "1990-01-01", "1999-12-31"),
        ("In the early eighties it rose.", "early eighties", "1980-01-01", "1989-12-31"),
        ("Between Wednesday and Sunday 40 were held.", "Wednesday and Sunday", "2025-05-28", "2025-06-01"),
        ("It ran from Saturday to Tuesday.", "Saturday to Tuesday", "2025-05-24", "2025-05-27"),
        ("Between Friday and Tuesday 40 were held.", "Friday and Tuesday", "2025-05-23", "2025-05-27"),
        ("It will open from Monday to Friday.", "Monday to Friday", "2025-06-02", "2025-06-06"),
        ("On March 3 and 4 the court sat.", "March 3 and 4", "2025-03-03", "2025-03-04"),
        ("It is so for the rest of the year.", "the rest of the year", "2025-06-02", "2025-12-31"),
        (
            "It rained on the second-last day of May.",
            "the second-last day of May",
            "2025-05-30",
            "2025-05-30",
        ),
        (
            "It rose in the third last week of 2018.",
            "the third last week of 2018",
            "2018-12-10",
            "2018-12-16",
        ),
        ("They met next week on Tuesday.", "next week on Tuesday", "2025-06-10", "2025-06-10"),
        (
            "They meet on Monday of the following week.",
            "Monday of the following week",
            "2025-06-09",
            "2025-06-09",
        ),
        ("The week after next they meet.", "The week after next", "2025-06-16", "2025-06-22"),
        (
            "They meet on the twenty-sixth day of the month.",
            "twenty-sixth day of the month",
            "2025-06-26",
            "2025-06-26",
        ),
        ("He left on the 15th day of last month.", "15th day of last month", "2025-05-15", "2025-05-15"),
        (
            "Born on March twenty-first, nineteen eighty-six, he",
            "March twenty-first, nineteen eighty-six",
            "1986-03-21",
            "1986-03-21",
        ),
        ("They left in nineteen ninety-six.", "nineteen ninety-six", "1996-01-01", "1996-12-31"),
        ("It opened in two thousand and fifteen.", "two thousand and fifteen", "2015-01-01", "2015-12-31"),
        ("It was passed on 23/Sep/2020.", "23/Sep/2020", "2020-09-23", "2020-09-23"),
    ],
)
def test_stretches(text: str, span: str, first: str, last: str) -> None:
    found = period(text)
    assert (text[found.start : found.end], str(found.first), str(found.last)) == (span, first, last)


def test_the_count_of_a_part_stays_a_quantity() -> None:
    (count,) = quantities("In the last four months of 2021 it rained.")
    assert (count.value, count.unit) == (4, "month")


@pytest.mark.parametrize(
    "text",
    [
        "the last two weeks of the season",
        "the last three months of the war",
        "the last two years of his term",
    ],
)
def test_the_end_of_something_else_is_not_counted_from_today(text: str) -> None:
    (found,) = read(text, AS_OF).periods
    assert (found.kind, found.first) == ("duration", None)


def test_a_portion_without_edges_makes_its_range_approximate() -> None:
    assert period("It ran from early 2020 to late 2022.").approximate
    assert not period("It ran from 2007 to the end of 2008.").approximate


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Polls are open from 7 to 9:30.", ["T07:00", "T09:30"]),
        ("It is shut between 10 and 11:30.", ["T10:00", "T11:30"]),
        ("He was held at 7:56:30 pm.", ["T19:56:30"]),
        ("It left at ten past nine in the morning.", ["T09:10"]),
        ("It left at 20 past 6.", ["T06:20"]),
        ("Doors open at 1140 a.m. sharp.", ["T11:40"]),
    ],
)
def test_clock_times(text: str, times: list[str]) -> None:
    reading = read(text, AS_OF)
    assert [p.timex for p in reading.periods] == times
    assert not reading.quantities


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("In May twenty people died.", [20]),
        ("On March 3 and 4 people died.", [4]),
        ("Twenty March graduates found jobs.", [20]),
        ("In two thousand and twenty cases it failed.", [2020]),
        ("The ratio rose from 9 to 10.5.", [9]),
        ("He ran ten past nine houses.", [10, 9]),
        ("She is in her nineties.", []),
        ("Temperatures in the nineties are forecast.", []),
    ],
)
def test_numbers_that_are_no_times(text: str, numbers: list[int]) -> None:
    reading = read(text, AS_OF)
    assert [q.value for q in reading.quantities][: len(numbers)] == numbers
    assert not [p for p in reading.periods if p.kind == "time" or "/" in p.timex or len(p.timex) < 5]


@pytest.mark.parametrize(
    ("text", "span", "first"),
    [
        ("They met two Fridays ago.", "two Fridays ago", "2025-05-23"),
        ("They meet three Mondays from now.", "three Mondays from now", "2025-06-23"),
        ("It was said on Tuesday in the morning.", "Tuesday in the morning", "2025-05-27"),
        ("He was killed on Saturday at night.", "Saturday at night", "2025-05-31"),
        (
            "The road is shut for ten days from 18 December 2024.",
            "ten days from 18 December 2024",
            "2024-12-18",
        ),
        ("It was so on MLK Day of last year.", "MLK Day of last year", "2024-01-15"),
    ],
)
def test_days_counted_and_parted(text: str, span: str, first: str) -> None:
    found = period(text)
    assert (text[found.start : found.end], str(found.first)) == (span, first)


def test_now_is_no_second_date_behind_from() -> None:
    assert spans("It opens three days from now.") == ["three days from now"]


@pytest.mark.parametrize(
    ("text", "span", "timex"),
    [
        ("It is due in the coming weeks.", "the coming weeks", "PXW"),
        ("In past years the river froze.", "past years", "PXY"),
        ("It will take another year.", "another year", "P1Y"),
        ("The dispute dates back decades.", "decades", "PXE"),
    ],
)
def test_lengths_without_a_number(text: str, span: str, timex: str) -> None:
    (found,) = read(text, AS_OF).periods
    assert (text[found.start : found.end], found.timex, found.kind) == (span, timex, "duration")


@pytest.mark.parametrize(
    "text", ["The move comes in the near future", 'He said "in the future"', "In the future he will."]
)
def test_the_future(text: str) -> None:
    assert period(text).timex == "FUTURE_REF"


def test_a_future_that_is_an_adjective() -> None:
    assert not read("The future king spoke.", AS_OF).periods


@pytest.mark.parametrize(
    "text",
    [
        "The rest of the 40 staff left.",
        "Prices fell for the rest of the year.",
        "The rest of the season was lost.",
    ],
)
def test_a_rest_that_is_no_stretch_from_today(text: str) -> None:
    assert not read(text, AS_OF).periods


@pytest.mark.parametrize(
    ("text", "span", "first", "last"),
    [
        ("At year's end it had 300 stores.", "year's end", "2024-12-31", "2024-12-31"),
        ("By year's end it will have 300 stores.", "year's end", "2025-12-31", "2025-12-31"),
        ("Year-to-date sales rose.", "Year-to-date", "2025-01-01", "2025-06-02"),
        ("The board meets a week from Thursday.", "a week from Thursday", "2025-06-12", "2025-06-12"),
        ("The first-half loss was small.", "The first-half", "2025-01-01", "2025-06-30"),
        ("The report to be announced on Friday is long.", "Friday", "2025-06-06", "2025-06-06"),
        ("The game had to be cancelled on Friday.", "Friday", "2025-05-30", "2025-05-30"),
        ("Costs will rise, the firm said in a March 5 statement.", "March 5", "2025-03-05", "2025-03-05"),
        ("The gate will be closed in April.", "April", "2026-04-01", "2026-04-30"),
    ],
)
def test_days_of_reports(text: str, span: str, first: str, last: str) -> None:
    found = period(text)
    assert (text[found.start : found.end], str(found.first), str(found.last)) == (span, first, last)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("1989's first half was poor", ["1989", "1989-H1"]),
        ("Next year's second half will be good.", ["2026", "2026-H2"]),
        ("This year's first nine months were dull.", ["2025", "2025-01/2025-09"]),
        ("In fiscal 1990, which ended June 30, it fell.", ["FY1990", "1990-06-30"]),
        ("Over the last decade it tripled.", ["P1E"]),
    ],
)
def test_parts_of_a_year_that_owns_them(text: str, timex: list[str]) -> None:
    assert [p.timex for p in read(text, AS_OF).periods] == timex


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("half-yearly results", "P6M"),
        ("a bi-monthly drill", "P2M"),
        ("a semi-annual report", "P6M"),
        ("the weekly count", "P1W"),
        ("an everyday sight", "P1D"),
        ("He trains every other day.", "P2D"),
    ],
)
def test_times_that_recur(text: str, timex: str) -> None:
    assert period(text).timex == timex


def test_days_of_one_month_are_listed_once() -> None:
    found = period("The council met on 3, 10 and 17 June 2024.")
    assert found.timex == "2024-06-03/2024-06-17"
    assert not quantities("The council met on 3, 10 and 17 June 2024.")

"""The amounts of time that honest counting gives between two dates, worked out by hand."""

from calendar import monthrange
from datetime import date

import pytest

from factcheck.model.row import Timespan
from factcheck.rules.dates._stretch import possible_amounts


def span(written: str) -> Timespan:
    """`2024-02-24` is a day, `2024-02` a month, `2024` a year, `2024-02-24/2024-03-01` a stretch."""
    ends = written.split("/")
    first, last = (list(map(int, end.split("-"))) for end in (ends[0], ends[-1]))
    start = date(*[*first, 1, 1][:3])
    year, month, *day = last if len(last) > 1 else (*last, 12)
    return Timespan(start, date(year, month, day[0] if day else monthrange(year, month)[1]), written)


def test_spans_are_read_as_written() -> None:
    assert span("2024-02")[:2] == (date(2024, 2, 1), date(2024, 2, 29))
    assert span("2024")[:2] == (date(2024, 1, 1), date(2024, 12, 31))
    assert span("2024-02-24")[:2] == (date(2024, 2, 24), date(2024, 2, 24))
    assert span("2024-02-24/2024-03-01")[:2] == (date(2024, 2, 24), date(2024, 3, 1))


@pytest.mark.parametrize(
    ("first", "last", "unit", "frame", "expected"),
    [
        # years: the full ones, and the nearest where both ends are known to the month
        ("2022-02-24", "2026-02-23", "year", "since", (3, 4)),
        ("2022-02-24", "2026-02-24", "year", "since", (4,)),
        ("2022-02-24", "2026-06-01", "year", "since", (4,)),
        ("2022-02-24", "2026-08-24", "year", "since", (4,)),
        ("2022-02-24", "2026-08-30", "year", "since", (4, 5)),
        ("2022-08-24", "2026-02-20", "year", "since", (3,)),
        ("2022-08-24", "2026-02-26", "year", "since", (3, 4)),
        ("2022-02", "2026-06", "year", "since", (4,)),
        # years: the plain difference where an end is known to the year only
        ("2022", "2026-06-01", "year", "since", (3, 4)),
        ("2022-08-24", "2026", "year", "since", (3, 4)),
        ("2010", "2020", "year", "since", (9, 10)),
        ("2010", "2020", "year", "span", (9, 10, 11)),
        ("2010", "2020", "year", "tenure", (9, 10, 11)),
        ("2010", "2020-06-01", "year", "tenure", (9, 10)),
        ("2010-06-01", "2020", "year", "tenure", (9, 10)),
        ("2010-03-01", "2020-03-01", "year", "span", (10,)),
        # a stretch of up to 31 days is known to the month
        ("2022-08-01/2022-08-31", "2026-02-20", "year", "since", (3, 4)),
        ("2022-08-01/2022-09-01", "2026-02-20", "year", "since", (3, 4)),
        ("2022-01-01/2022-01-31", "2026-08-20", "year", "since", (4, 5)),
        ("2022-01-01/2022-02-01", "2026-08-20", "year", "since", (4,)),
        ("2022-01-05", "2026-08-01/2026-08-31", "year", "since", (4, 5)),
        ("2022-01-05", "2026-08-01/2026-09-01", "year", "since", (4,)),
        # decades and centuries: up to a half more, from a fifth less
        ("1996", "2026-06-01", "decade", "since", (3,)),
        ("2010-01-01", "2025-01-01", "decade", "since", (1,)),
        ("2010-01-01", "2026-01-01", "decade", "since", (1,)),
        ("2010-01-01", "2028-01-01", "decade", "since", (2,)),
        ("2010-01-01", "2017-01-01", "decade", "since", (0,)),
        ("2010-01-01", "2018-01-01", "decade", "since", (1,)),
        ("1836", "2026-06-01", "century", "since", (2,)),
        ("1876-01-01", "2026-01-01", "century", "since", (1,)),
        # months: both months counted where the draft names a range
        ("2026-01-15", "2026-03-14", "month", "since", (1, 2)),
        ("2026-01-15", "2026-03-15", "month", "since", (2,)),
        ("2026-06", "2026-08", "month", "since", (1, 2)),
        ("2026-06", "2026-08", "month", "span", (1, 2, 3)),
        ("2026-06", "2026-08", "month", "tenure", (1, 2, 3)),
        ("2025-11", "2026-02", "month", "span", (2, 3, 4)),
        # days: with and without the ends
        ("2026-05-03", "2026-05-20", "day", "span", (16, 17, 18)),
        ("2026-05-03", "2026-05-03", "day", "span", (0, 1)),
        # weeks and fortnights: full ones and begun ones
        ("2026-05-04", "2026-05-18", "week", "span", (2,)),
        ("2026-05-04", "2026-05-19", "week", "span", (2, 3)),
        ("2026-05-04", "2026-05-17", "week", "span", (1, 2)),
        ("2026-05-04", "2026-06-01", "fortnight", "span", (2,)),
        # anniversaries are exact
        ("2019-01-01", "2018-12-31", "year", "since", ()),
        ("2019-01-01", "2019-01-01", "year", "since", (0,)),
    ],
)
def test_amounts(first: str, last: str, unit: str, frame: str, expected: tuple[int, ...]) -> None:
    assert possible_amounts(span(first), span(last), unit, frame) == expected


@pytest.mark.parametrize(
    ("first", "last", "frame", "expected"),
    [
        ("1951", "2026", "anniversary", (75,)),
        ("1951", "2026-06-01", "anniversary", (75,)),
        ("1951", "2025/2026", "anniversary", (74, 75)),
        ("1951-03-04", "2026-06-01", "anniversary", (75,)),
        ("1951-08-04", "2026-06-01", "anniversary", (75,)),
        ("1951-08-04", "2026", "anniversary", (75,)),
        ("1951-08", "2026-08", "anniversary", (75,)),
        ("1951-08-04", "2026-08", "anniversary", (75,)),
        ("1951-08-04", "2025-12-01/2026-02-28", "anniversary", (74, 75)),
        ("2022-02-24", "2026-02-23", "nth-year", (4,)),
        ("2022-02-24", "2026-02-24", "nth-year", (5,)),
        ("2022", "2026-02-24", "nth-year", (4, 5)),
    ],
)
def test_anniversaries_and_running_years(
    first: str, last: str, frame: str, expected: tuple[int, ...]
) -> None:
    assert possible_amounts(span(first), span(last), "year", frame) == expected

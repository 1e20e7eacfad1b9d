"""How long a period is in the unit of a rate: every reading, and none that the words do not admit."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.interval import Interval
from factcheck.rules.consistency._spans import (
    Length,
    between_units,
    days,
    in_unit,
    label,
    of_duration,
    of_span,
    of_start,
    of_word,
)

AS_OF = date(2026, 6, 1)


def _holds(lengths: list[Length], value: int | Fraction) -> bool:
    return any(length.interval.contains(Fraction(value)) for length in lengths)


@pytest.mark.parametrize(
    ("first", "last", "unit", "admitted", "refused"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), "day", (365, 364, 260, 251), (400, 200, 12)),
        (date(2025, 1, 1), date(2025, 12, 31), "month", (12,), (11, 13)),
        (date(2025, 1, 1), date(2025, 12, 31), "week", (52,), (50, 54)),
        (date(2025, 6, 1), date(2025, 6, 30), "day", (30, 29, 21), (31, 40)),
        (date(2026, 1, 1), date(2026, 12, 31), "day", (365, 152), (100,)),
        (date(2025, 4, 1), date(2026, 3, 31), "quarter", (4,), (3, 5)),
        (date(2020, 1, 1), date(2024, 12, 31), "year", (5, 4), (3, 6)),
    ],
)
def test_a_dated_span(
    first: date, last: date, unit: str, admitted: tuple[int, ...], refused: tuple[int, ...]
) -> None:
    lengths = of_span(first, last, AS_OF, unit)
    assert all(_holds(lengths, value) for value in admitted)
    assert not any(_holds(lengths, value) for value in refused)


def test_a_span_that_is_only_named() -> None:
    assert _holds(of_word("month", "day"), 30)
    assert not _holds(of_word("month", "day"), 35)
    assert _holds(of_word("year", "month"), 12)
    assert of_word("season", "day") == []


def test_a_duration_in_words() -> None:
    assert [length.interval for length in of_duration(30, "day", "day")] == [Interval.point(30)]
    assert _holds(of_duration(4, "week", "day"), 28)
    assert _holds(of_duration(3, "year", "month"), 36)


def test_one_unit_in_another() -> None:
    assert _holds(between_units("year", "month"), 12)
    assert _holds(between_units("week", "day"), 7)
    assert _holds(between_units("week", "day"), 5)
    assert between_units("day", "week") == []


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1990, 1, 1), date(2026, 5, 1)))
def test_a_start_admits_the_days_up_to_now_and_some_weeks_less(since: date) -> None:
    (length,) = of_start(since, AS_OF, "day")
    assert length.interval.contains(Fraction(days(since, AS_OF)))
    assert not length.interval.contains(Fraction(days(since, AS_OF) + 1))


@settings(max_examples=200, deadline=None)
@given(
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    st.integers(0, 4000),
    st.sampled_from(["day", "week", "month", "year"]),
)
def test_longer_spans_never_have_fewer_units(first: date, more: int, unit: str) -> None:
    shorter, longer = Fraction(more + 30), Fraction(more + 400)
    a, b = in_unit(Interval.point(shorter), unit, ""), in_unit(Interval.point(longer), unit, "")
    assert a is not None
    assert b is not None
    assert a.interval.high is not None
    assert b.interval.high is not None
    assert a.interval.high <= b.interval.high
    assert days(first, first + timedelta(days=more)) == more + 1


def _bounds(lengths: list[Length]) -> list[tuple[Fraction | None, Fraction | None]]:
    return [(length.interval.low, length.interval.high) for length in lengths]


@pytest.mark.parametrize(
    ("word", "unit", "expected"),
    [
        # of days also those that are worked
        ("week", "day", [(5, 7)]),
        ("month", "day", [(28, 31), (20, 23), (25, 27)]),
        ("half", "day", [(181, 184), (125, 131)]),
        ("half-year", "month", [(6, 6)]),
        ("decade", "year", [(10, 10)]),
        ("quarter", "month", [(3, 3)]),
        ("year", "month", [(12, 12)]),
    ],
)
def test_named_spans(word: str, unit: str, expected: list[tuple[int, int]]) -> None:
    assert _bounds(of_word(word, unit)) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2025, 1, 1), date(2026, 12, 31), "1 January 2025 to 31 December 2026"),
        (date(2025, 1, 2), date(2025, 12, 31), "2 January 2025 to 31 December 2025"),
        (date(2025, 2, 1), date(2025, 12, 31), "1 February 2025 to 31 December 2025"),
        (date(2025, 1, 1), date(2025, 12, 30), "1 January 2025 to 30 December 2025"),
        (date(2025, 1, 1), date(2025, 11, 30), "1 January 2025 to 30 November 2025"),
    ],
)
def test_labels(first: date, last: date, expected: str) -> None:
    assert label(first, last) == expected


def test_days_worked_of_four_weeks_on() -> None:
    for n, readings in ((27, 1), (28, 3), (29, 3)):
        first = date(2025, 3, 1)
        last = first + timedelta(days=n - 1)
        assert len(of_span(first, last, AS_OF, "day")) == readings
        assert len(of_span(first, last, AS_OF, "week")) == 1
    whole, five, six = _bounds(of_span(date(2025, 3, 1), date(2025, 6, 8), AS_OF, "day"))
    assert (whole, five, six) == ((99, 100), (68, 72), (82, 86))


def test_one_day_is_one_day() -> None:
    assert _bounds(of_span(date(2025, 3, 1), date(2025, 3, 1), AS_OF, "day")) == [(1, 1)]


def test_a_span_still_running_may_end_today() -> None:
    for last, running in ((date(2026, 5, 31), False), (date(2026, 6, 1), False), (date(2026, 6, 2), True)):
        found = _bounds(of_span(date(2026, 5, 20), last, AS_OF, "day"))
        assert ((12, 13) in found) == (running or last == AS_OF)
        assert len(found) == (2 if running else 1)
    assert len(of_span(date(2026, 6, 1), date(2026, 6, 3), AS_OF, "day")) == 2
    assert len(of_span(date(2026, 6, 2), date(2026, 6, 3), AS_OF, "day")) == 1


def test_two_calendar_years_in_a_row_may_be_one_financial_year() -> None:
    assert (365, 366) in _bounds(of_span(date(2024, 1, 1), date(2025, 12, 31), AS_OF, "day"))
    assert (365, 366) not in _bounds(of_span(date(2023, 1, 1), date(2025, 12, 31), AS_OF, "day"))


def test_durations() -> None:
    assert _bounds(of_duration(3, "fortnight", "day")) == [(42, 42)]
    assert _bounds(of_duration(48, "hour", "day")) == [(2, 2)]
    assert of_duration(3, "season", "day") == []
    assert [length.label for length in of_duration(1, "week", "day")] == ["1 week"]
    assert [length.label for length in of_duration(2, "week", "day")] == ["2 weeks"]
    assert [length.label for length in of_duration(1200, "day", "day")] == ["1,200 days"]


def test_from_a_start_on() -> None:
    for since, low, high in (
        (AS_OF - timedelta(days=365), Fraction(366 * 4 // 5), 366),
        (AS_OF - timedelta(days=999), Fraction(1000 - 31 - 62), 1000),
        (AS_OF, 1, 1),
        (AS_OF + timedelta(days=5), 1, 1),
        (AS_OF - timedelta(days=9), 8, 10),
    ):
        assert _bounds(of_start(since, AS_OF, "day")) == [(low, high)], since


def test_units_within_units() -> None:
    assert between_units("season", "day") == []
    assert _bounds(between_units("quarter", "quarter")) == [(1, 1)]
    assert between_units("week", "week") == []
    assert _bounds(between_units("week", "day")) == [(5, 7)]
    assert between_units("day", "week") == []

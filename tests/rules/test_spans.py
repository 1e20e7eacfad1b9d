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
        (date(2020, 1, 1), date(2024, 12, 31), "year", (5,), (4, 6)),
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

"""Cells of a pack: numbers, periods, dates, units."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reference import cells
from factcheck.reference.written import exact, items, last_place, written_interval

PERIODS = [
    ("2025", "2025-01-01", "2025-12-31", "calendar"),
    ("2024-02", "2024-02-01", "2024-02-29", "calendar"),
    ("2025-12", "2025-12-01", "2025-12-31", "calendar"),
    ("2025-Q2", "2025-04-01", "2025-06-30", "calendar"),
    ("2025Q4", "2025-10-01", "2025-12-31", "calendar"),
    ("2025-H2", "2025-07-01", "2025-12-31", "calendar"),
    ("2026-W01", "2025-12-29", "2026-01-04", "calendar"),
    ("2025-12-11", "2025-12-11", "2025-12-11", "calendar"),
    ("2022-02-24/2025-12-11", "2022-02-24", "2025-12-11", "calendar"),
    ("2024-04/2025-03", "2024-04-01", "2025-03-31", "calendar"),
    ("2014/2026", "2014-01-01", "2026-12-31", "calendar"),
    ("FY2025", "2025-01-01", "2025-12-31", "fiscal"),
    ("2025-26", "2025-01-01", "2026-12-31", "fiscal"),
    ("2025/26", "2025-01-01", "2026-12-31", "fiscal"),
    ("1999-2000", "1999-01-01", "2000-12-31", "fiscal"),
    ("FY2025-26", "2025-01-01", "2026-12-31", "fiscal"),
    ("2009-10", "2009-10-01", "2009-10-31", "calendar"),  # ISO: October, never the year 2009/10
    ("2009/10", "2009-01-01", "2010-12-31", "fiscal"),
    ("9999-12", "9999-12-01", "9999-12-31", "calendar"),
]


@pytest.mark.parametrize(("cell", "first", "last", "calendar"), PERIODS)
def test_periods(cell, first, last, calendar):
    span = cells.period(cell)
    assert (span.first.isoformat(), span.last.isoformat(), span.calendar, span.label) == (
        first,
        last,
        calendar,
        cell,
    )


@pytest.mark.parametrize(
    ("cell", "starts", "named_for", "first", "last"),
    [
        ("FY2025", (10, 1), "end", "2024-10-01", "2025-09-30"),
        ("FY2025", (7, 1), "start", "2025-07-01", "2026-06-30"),
        ("2025-26", (4, 1), "end", "2025-04-01", "2026-03-31"),
        ("2025/26", (4, 6), "start", "2025-04-06", "2026-04-05"),
        ("FY2024", (1, 1), "end", "2024-01-01", "2024-12-31"),
        ("2025", (4, 1), "end", "2025-01-01", "2025-12-31"),
    ],
)
def test_labelled_years_lie_where_the_pack_says(cell, starts, named_for, first, last):
    span = cells.period(cell, cells.FiscalYear(*starts, named_for))
    assert (span.first.isoformat(), span.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "cell",
    ["", "25", "2025-13", "2025-02-30", "2025-Q5", "2025-W54", "11/12/2025", "December 2025", "2026/2025", "2025-27",
     "2025-06-01/2025-05-01", "since 2022", "2025-1", "0000", "2025-06-01/", "a/b", "FY25"],
)  # fmt: skip
def test_what_is_no_period_says_how_to_write_one(cell):
    with pytest.raises(ValueError, match=r"write|check|weeks") as raised:
        cells.period(cell)
    assert f"`{cell}`" in str(raised.value)


@pytest.mark.parametrize(
    ("cell", "value", "place"),
    [("1240", 1240, 1), ("18.40", Fraction(184, 10), Fraction(1, 100)), ("-2.0", -2, Fraction(1, 10)),
     ("+3", 3, 1), (".5", Fraction(1, 2), Fraction(1, 10)), ("-.5", Fraction(-1, 2), Fraction(1, 10)),
     ("5.", 5, 1), ("−4.5", Fraction(-9, 2), Fraction(1, 10)), ("0", 0, 1)],
)  # fmt: skip
def test_numbers(cell, value, place):
    assert cells.number(cell) == value
    assert last_place(cell) == place


@pytest.mark.parametrize(
    ("cell", "hint"),
    [("1,240", "`1240`"), ("1 240 000", "`1240000`"), ("1.234,5", "comma"), ("1e6", "exponent"), ("12%", "percent"),
     ("n/a", "digits"), ("twelve", "digits"), ("1.2.3", "digits"), ("0x10", "digits"), ("½", "digits"),
     ("١٢", "digits"), ("nan", "digits"), ("inf", "digits"), ("1_000", "digits"), ("9" * 60, "digits")],
)  # fmt: skip
def test_what_is_no_number_says_the_way_out(cell, hint):
    with pytest.raises(ValueError, match=r"write|exponent|comma|separators|percent") as raised:
        cells.number(cell)
    assert hint in str(raised.value)


@given(st.integers(-(10**12), 10**12), st.integers(0, 6))
def test_a_written_number_stands_for_half_its_last_digit_either_way(digits, places):
    sign, body = ("-" if digits < 0 else ""), f"{abs(digits):0{places + 1}d}"
    written = sign + (f"{body[:-places]}.{body[-places:]}" if places else body)
    value = Fraction(digits, 10**places)
    interval = written_interval(written)
    assert exact(written) == value
    assert (interval.low, interval.high) == (value - last_place(written) / 2, value + last_place(written) / 2)


@pytest.mark.parametrize(
    ("cell", "unit", "multiplier"),
    [("percent", "percent", 1), ("%", "percent", 1), ("per cent", "percent", 1), ("million_usd", "usd", 10**6),
     ("Million USD", "usd", 10**6), ("thousand_million_gbp", "gbp", 10**9), ("USD", "usd", 1), ("people", "person", 1),
     ("million people", "person", 10**6), ("km", "km", 1), ("crore_inr", "inr", 10**7), ("$", "usd", 1),
     ("homes completed", "homes_completed", 1), ("per_1000", "per_1000", 1), ("person_per_day", "person_per_day", 1),
     ("FTE", "fte", 1), ("MWh", "MWh", 1)],
)  # fmt: skip
def test_units(cell, unit, multiplier):
    assert cells.unit(cell) == (unit, multiplier)


@pytest.mark.parametrize("cell", ["million", "thousand_million", "|", "usd,eur", "-", "'"])
def test_what_is_no_unit(cell):
    with pytest.raises(ValueError, match="write"):
        cells.unit(cell)


def test_days():
    assert cells.day("2024-02-29") == date(2024, 2, 29)
    for wrong in ("2023-02-29", "29/02/2024", "2024", ""):
        with pytest.raises(ValueError, match=r"write|check"):
            cells.day(wrong)


def test_items():
    assert items(" a | b||c ") == ("a", "b", "c")
    assert items("") == ()

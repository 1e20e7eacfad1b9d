"""How a row is told, and in what a figure counts it."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.row import Origin, Row, Timespan
from factcheck.model.told import period
from factcheck.rules.reference._told import is_open, unhedged
from factcheck.rules.reference._values import is_small_change

NEW_YEAR = date(2025, 1, 1)


FIVE = Interval.point(5)


def row(unit: str, interval: Interval = FIVE) -> Row:
    origin = Origin("prices", "facts.csv", 2, "Price list", "", None)
    return Row(
        fact="1",
        entity="northport",
        metric="fare",
        period=Timespan(NEW_YEAR, date(2025, 12, 31), "2025"),
        written="5",
        interval=interval,
        value=Fraction(5),
        unit=unit,
        multiplier=Fraction(1),
        status="actual",
        claimant="",
        definition="",
        rank="normal",
        superseded_by="",
        derived_from=(),
        note="",
        origin=origin,
    )


def claim(unit: str | None) -> Claim:
    quantity = Quantity(
        0, 3, 0, 3, value=Fraction(40), unit=unit, hedge="about", comparator="~", hedge_start=0, hedge_end=5
    )
    return Claim(
        index=0, kind="quantity", start=0, end=3, text="40c", sentence=0, block=0, zone="body", quantity=quantity
    )  # fmt: skip


@pytest.mark.parametrize(
    ("days", "label", "told"),
    [
        (1, "2025-01-01", "on 1 January 2025"),
        (31, "2025-01", "in January 2025"),
        (90, "2025-Q1", "in 2025-Q1"),
        (365, "2025", "in 2025"),
        (365, "FY2025", "in FY2025"),
        (349, "2025-01-01/2025-12-15", "from 1 January 2025 to 15 December 2025"),
        (350, "2025-01-01/2025-12-16", "in the year to 16 December 2025"),
        (380, "2025-01-01/2026-01-15", "in the year to 15 January 2026"),
        (381, "2025-01-01/2026-01-16", "from 1 January 2025 to 16 January 2026"),
    ],
)
def test_a_period_in_words(days: int, label: str, told: str) -> None:
    assert period(Timespan(NEW_YEAR, NEW_YEAR + timedelta(days - 1), label)) == told


@pytest.mark.parametrize(
    ("low", "high", "is_one"), [(1, 2, False), (None, 2, True), (1, None, True), (None, None, True)]
)
def test_a_row_that_is_a_floor_or_a_ceiling(low: int | None, high: int | None, is_one: bool) -> None:
    bounds = (None if bound is None else Fraction(bound) for bound in (low, high))
    assert is_open(row("gbp", Interval(*bounds))) is is_one


def test_a_goal_is_told_without_its_hedge() -> None:
    quantity = unhedged(claim("percent")).quantity
    assert quantity is not None
    assert (quantity.comparator, quantity.hedge) == ("=", None)


@pytest.mark.parametrize(
    ("unit", "units", "small"),
    [
        ("usd_cent", ("usd",), True),
        ("gbp_penny", ("gbp",), True),
        ("gbp_penny", ("gbp", "gbp"), True),
        ("gbp_penny", ("gbp", "gbp_penny"), False),
        ("usd_cent", ("km2",), False),
        ("usd_cent", ("person",), False),
        ("usd", ("usd",), False),
        (None, ("usd",), False),
    ],
)
def test_cents_of_rows_in_whole_money(unit: str | None, units: tuple[str, ...], small: bool) -> None:
    assert is_small_change(claim(unit), [row(one) for one in units]) is small

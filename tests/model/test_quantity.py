from fractions import Fraction

import pytest

from factcheck.model.quantity import Quantity

BARE = Quantity(start=0, end=4, number_start=0, number_end=4, value=None)


@pytest.mark.parametrize(
    ("value", "place", "significant", "steps", "significant_steps"),
    [
        (Fraction("4.25"), Fraction("0.01"), Fraction("0.01"), 425, 425),
        (Fraction(4200), Fraction(1), Fraction(100), 4200, 42),
        (Fraction("-1.10"), Fraction("0.01"), Fraction("0.1"), 110, 11),
    ],
)
def test_the_size_of_a_value_in_its_own_digits(
    value: Fraction, place: Fraction, significant: Fraction, steps: int, significant_steps: int
) -> None:
    quantity = BARE._replace(value=value, place=place, significant_place=significant)
    assert (quantity.steps, quantity.significant_steps) == (steps, significant_steps)


def test_a_range_has_no_steps() -> None:
    assert (BARE.steps, BARE.significant_steps, BARE.digits) == (0, 0, 0)


@pytest.mark.parametrize(("hedge", "digits"), [(None, 4), ("about", 2)])
def test_a_hedge_makes_the_zeros_at_the_end_a_rounding(hedge: str | None, digits: int) -> None:
    quantity = BARE._replace(value=Fraction(4200), significant_place=Fraction(100), hedge=hedge)
    assert quantity.digits == digits


def test_zero_has_no_digits_that_tell_it() -> None:
    assert BARE._replace(value=Fraction(0)).digits == 0

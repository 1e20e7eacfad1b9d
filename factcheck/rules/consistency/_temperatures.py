"""Celsius, Fahrenheit and kelvin as expressions: a level has another zero, a difference has not."""

from fractions import Fraction

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.relation import Constant, Difference, Expression, Figure, Sum

_DEGREES = {
    "celsius": Fraction(1),
    "degree": Fraction(1),
    "kelvin": Fraction(1),
    "fahrenheit": Fraction(5, 9),
}
"""One degree of each scale in degrees Celsius."""

_FREEZING = {
    "celsius": Fraction(0),
    "degree": Fraction(0),
    "kelvin": Fraction(5463, 20),
    "fahrenheit": Fraction(32),
}


def as_difference(claim: Claim, unit: str, end: str) -> Expression:
    """A difference of temperature in degrees of another scale."""
    return Figure(claim, _degrees(claim, unit), end)


def as_level(claim: Claim, unit: str, end: str) -> Expression:
    """A temperature on another scale."""
    own = claim.quantity.unit if claim.quantity is not None else None
    assert own is not None
    offset = _FREEZING[unit] - _FREEZING[own] * _degrees(claim, unit)
    figure = Figure(claim, _degrees(claim, unit), end)
    if offset == 0:
        return figure
    number = Constant(Interval.point(abs(offset)), _plain(abs(offset)))
    return Sum((figure, number)) if offset > 0 else Difference(figure, number)


def _degrees(claim: Claim, unit: str) -> Fraction:
    own = claim.quantity.unit if claim.quantity is not None else None
    assert own is not None
    return _DEGREES[own] / _DEGREES[unit]


def _plain(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"

"""Converted measures: temperatures as expressions (a level has another zero, a difference has not), and how to print one."""

from decimal import Decimal
from fractions import Fraction

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.relation import Constant, Difference, Expression, Figure, Product, Sum
from factcheck.rules.consistency._changes import printed

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


_SUFFIXES = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_SCALES = _SUFFIXES | {"thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def as_difference(claim: Claim, unit: str, end: str) -> Expression:
    """A difference of temperature in degrees of another scale."""
    return Figure(claim, _degrees(claim, unit), end)


def as_level(claim: Claim, unit: str, end: str) -> Expression:
    """A temperature on another scale."""
    own = claim.quantity.unit if claim.quantity is not None else None
    assert own is not None
    level: Expression = Figure(claim, end=end)
    if _FREEZING[own]:
        level = Difference(level, _constant(_FREEZING[own]))
    if (degrees := _degrees(claim, unit)) != 1:
        level = Product(level, _constant(degrees))
    return Sum((level, _constant(_FREEZING[unit]))) if _FREEZING[unit] else level


def in_words(text: str, expression: Expression, like: Claim) -> str:
    """The converted figure as the draft would write it: `about 198 acres`."""
    value = _value(expression)
    q = like.quantity
    if value is None or q is None:
        return "{computed}"
    unit = text[q.number_start : like.end].lstrip("0123456789.,-−–+ ")
    scale, _, scaled = unit.partition(" ")
    if q.form == "word":
        unit = like.text.split()[-1]  # `three and a half days`
    elif scale in _SCALES and scaled:
        if value >= _SCALES[scale]:
            value /= _SCALES[scale]
        else:
            unit, scale = scaled, ""
    written = text[q.number_start : like.end]
    glued = " " not in written or (scale in _SUFFIXES and scaled != "")
    return f"about {printed(value)}{'' if glued else ' '}{unit}"


def _value(expression: Expression) -> Fraction | None:
    if isinstance(expression, Figure):
        q = expression.claim.quantity
        if q is None:
            return None
        value = {"low": q.low, "high": q.high}.get(expression.end, q.value)
        return None if value is None else value * expression.factor
    if isinstance(expression, Sum):
        first, second = expression.terms
        one, other = _value(first), _value(second)
        return None if one is None or other is None else one + other
    if isinstance(expression, Difference):
        one, other = _value(expression.left), _value(expression.right)
        return None if one is None or other is None else one - other
    if isinstance(expression, Product):
        one, other = _value(expression.left), _value(expression.right)
        return None if one is None or other is None else one * other
    return expression.interval.low if isinstance(expression, Constant) else None


def _degrees(claim: Claim, unit: str) -> Fraction:
    own = claim.quantity.unit if claim.quantity is not None else None
    assert own is not None
    return _DEGREES[own] / _DEGREES[unit]


def _constant(value: Fraction) -> Constant:
    """A number of the formula as a reader types it: 1.8, 273.15, or 5/9, which has no end."""
    ends = 10**4 % value.denominator == 0
    written = str(Decimal(value.numerator) / value.denominator) if ends else str(value)
    return Constant(Interval.point(value), written)

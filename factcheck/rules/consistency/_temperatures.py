"""Converted measures: temperatures as expressions (a level has another zero, a difference has not), and how to print one."""

import re
from decimal import Decimal
from fractions import Fraction

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.relation import Constant, Difference, Expression, Figure, Product, Sum
from factcheck.model.scale import SCALES, SUFFIXES
from factcheck.rules.consistency._changes import printed
from factcheck.rules.consistency._figures import number, unit_of

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
    return _measured(claim, end, _degrees(claim, unit))


def as_level(claim: Claim, unit: str, end: str) -> Expression:
    """A temperature on another scale."""
    own = unit_of(claim)
    level: Expression = _measured(claim, end)
    if _FREEZING[own]:
        level = Difference(level, _constant(_FREEZING[own]))
    if (degrees := _degrees(claim, unit)) != 1:
        level = Product(level, _constant(degrees))
    return Sum((level, _constant(_FREEZING[unit]))) if _FREEZING[unit] else level


def exactly(claim: Claim) -> Claim:
    """The claim without a hedge that leaves one side open: `up to 18C` as `18C`."""
    q = number(claim)
    return (
        claim
        if q.comparator in ("=", "~")
        else claim._replace(quantity=q._replace(comparator="=", hedge=None))
    )


def _measured(claim: Claim, end: str, factor: Fraction = Fraction(1)) -> Figure:
    """A temperature as read off: rounded, and never cut off, unless the draft hedges it."""
    return Figure(claim, factor, end, "strict" if number(claim).hedge is None else "")


END = {"both": "", "low": "the low end of ", "high": "the high end of "}
"""How to name what is converted of a measure."""

_SIGNS = tuple("£$€¥₹")
_FIRST_END = re.compile(r".*(?:[-−–—]|\b(?:to|and|or))\s*(?=\d)", re.DOTALL)


def in_words(text: str, expression: Expression, like: Claim) -> str:
    """The converted figure as the draft would write it: `about 198 acres`."""
    value, q = _value(expression), number(like)
    if value is None:
        return "{computed}"
    if q.unit == "minute" and "minute" in like.text.lower() and "hour" in like.text.lower():
        return f"{printed(value)} minutes"  # `two hours and 22 minutes`
    written = text[q.number_start : like.end].removeprefix("minus ")
    if written[:1] in _SIGNS:
        return "{computed}"
    if q.value is None:
        written = _FIRST_END.sub("", written)
    unit = written.lstrip("0123456789.,-−–+ ")
    scale, _, scaled = unit.partition(" ")
    if not any(letter.isdigit() for letter in written):
        unit = like.text.split()[-1]  # `three and a half days`
    elif (size := SCALES.get(SUFFIXES.get(scale, scale))) and scaled:
        if value >= size:
            value /= size
        else:
            unit, scale = scaled, ""
    glued = " " not in written or (scale in SUFFIXES and scaled != "")
    return f"about {printed(value)}{'' if glued else ' '}{unit}"


def _value(expression: Expression) -> Fraction | None:
    if isinstance(expression, Figure):
        q = number(expression.claim)
        value = {"low": q.low, "high": q.high}.get(expression.end, q.value)
        return None if value is None else value * expression.factor
    if isinstance(expression, Constant):
        return expression.interval.low
    assert isinstance(expression, Sum | Difference | Product)
    first, second = expression.terms if isinstance(expression, Sum) else (expression.left, expression.right)
    value, constant = _value(first), _value(second)
    assert constant is not None
    if value is None:
        return None
    if isinstance(expression, Product):
        return value * constant
    return value + constant if isinstance(expression, Sum) else value - constant


def _degrees(claim: Claim, unit: str) -> Fraction:
    return _DEGREES[unit_of(claim)] / _DEGREES[unit]


def _constant(value: Fraction) -> Constant:
    """A number of the formula as a reader types it: 1.8, 273.15, or 5/9, which has no end."""
    ends = 10**4 % value.denominator == 0
    written = str(Decimal(value.numerator) / value.denominator) if ends else str(value)
    return Constant(Interval.point(value), written)

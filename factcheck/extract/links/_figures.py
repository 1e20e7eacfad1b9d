"""What figures may have to do with each other, as far as their own characters tell."""

from factcheck.extract.grammar.nouns import singular
from factcheck.model import unit
from factcheck.model.quantity import Quantity

TIME_UNITS = frozenset(
    "second minute hour day week fortnight weekend month quarter year decade century".split()
)
MULTIPLES = frozenset({"fold", "times"})
POINTS = frozenset({"percentage_point", "point", "basis_point"})
RELATIVE = POINTS | {"percent"}

_MONEY = frozenset("usd eur gbp aud cad nzd sgd hkd zar nok dkk sek inr".split())
_MOST_PERCENT = 1000
"""A larger bare number beside a percentage (`148,900 … 57.8%`) is no percentage without its sign."""


def is_amount(q: Quantity) -> bool:
    """Whether a figure can be the amount of a change."""
    return q.stat not in ("age", "score", "ordinal") and q.form != "vague" and q.value is not None


def is_fraction(q: Quantity) -> bool:
    """Whether a figure is a fraction in words, which as an amount of change is taken of the base."""
    return q.form == "fraction" and q.unit is None


def is_proportion(q: Quantity, text: str) -> bool:
    """Whether a fraction tells how many of a group (`one in 25`, `three out of ten`), as a part of a level does not."""
    return is_fraction(q) and (" in " in text or " out of " in text)


def is_amount_of(amount: Quantity, level: Quantity) -> bool:
    """Whether a figure can be the change of a level: per cent of it, points of a percentage, its own unit."""
    if amount.unit == "percent" or is_fraction(amount):
        return True
    if amount.unit in POINTS:
        return level.unit == "percent"
    return compatible(amount, level)


def compatible(a: Quantity, b: Quantity, *, paired: bool = False) -> bool:
    """Whether two figures may measure the same thing.

    `paired` figures (`from 8m pesos to 10m`) may leave out even a currency.
    """
    if a.per is not None and b.per is not None and a.per != b.per:
        return False
    if (a.form == "fraction") != (b.form == "fraction") or not _units_agree(a, b, paired=paired):
        return False
    if a.noun and b.noun:
        first, second = singular(a.noun.lower().split()[-1]), singular(b.noun.lower().split()[-1])
        return first == second or ("person" in (first, second) and a.unit == b.unit == "person")
    return True


def _units_agree(a: Quantity, b: Quantity, *, paired: bool) -> bool:
    if a.unit == b.unit:
        return True
    if a.unit is None or b.unit is None:
        other, bare = (a, b) if b.unit is None else (b, a)
        if bare.noun:
            return other.unit == "person"
        if other.unit == "percent" and bare.value is not None and abs(bare.value) > _MOST_PERCENT:
            return False
        return paired or other.stat != "amount" or unit.dimension(other.unit or "") not in (None, *_MONEY)
    if unit.dimension(a.unit) == "share":
        return False
    return unit.factor(a.unit, b.unit) is not None

"""The rows of a claim's keys as values that its figure can be held against."""

from collections.abc import Iterable
from fractions import Fraction

from factcheck.model.claim import Claim, Key
from factcheck.model.pattern import Pattern
from factcheck.model.relation import RowValue
from factcheck.model.row import Row
from factcheck.model.scale import MULTIPLIERS
from factcheck.model.unit import factor
from factcheck.rules.rule import Case

_ONE = Fraction(1)
_COUNTS = (None, "person")
# the code of a currency; `gbx` is that of pence
_CURRENCY = Pattern(r"(?!gbx)[a-z]{3}")


def row_values(rows: Iterable[tuple[Row, Key]]) -> tuple[RowValue, ...]:
    """Each row in the unit of the claim whose key it is of."""
    found: list[RowValue] = []
    last = None
    for row, key in rows:
        if key is not last:
            last, unit = key, key.own_unit
        found.append(RowValue(row, unit))
    return tuple(found)


def meets(value: Fraction, place: Fraction, row: Row, unit: Fraction) -> bool:
    """Whether a value that is rounded at a place is a row in its unit."""
    own, size, parts = _of_one_denominator(value, row, unit)
    return 2 * abs(size - own) * place.denominator <= place.numerator * parts


def is_of_one_size(value: Fraction, row: Row, unit: Fraction, *, within: int) -> bool:
    """Whether a value and a row in its unit are at most so many times as large as each other."""
    own, size, _ = _of_one_denominator(value, row, unit)
    return abs(size) <= within * abs(own) <= within**2 * abs(size)


def _of_one_denominator(value: Fraction, row: Row, unit: Fraction) -> tuple[int, int, int]:
    """A value and a row in its unit as so many parts, and the parts of one; whole numbers are added up in no time."""
    (over, under), (size, parts) = value.as_integer_ratio(), row.size.as_integer_ratio()
    if unit != 1:
        size, parts = size * unit.numerator, parts * unit.denominator
    return over * parts, size * under, under * parts


def is_small_change(claim: Claim, rows: Iterable[Row]) -> bool:
    """Whether an amount is told in cents or pence, while its rows are in whole units of money."""
    assert claim.quantity is not None
    unit = claim.quantity.unit
    return is_in_small_change(unit) and all(map(is_money, rows))


def is_in_small_change(unit: str | None) -> bool:
    """Whether a unit is a hundredth of a currency."""
    return unit is not None and unit.endswith(("_cent", "_penny"))


def is_money(row: Row) -> bool:
    """Whether a row is an amount in whole units of a currency."""
    return _CURRENCY.fullmatch(row.unit) is not None


def scale_of(row: Row) -> Fraction:
    """How many a row's own unit counts at a time (1,000,000 for `million tickets`)."""
    return Fraction(MULTIPLIERS.get(row.unit.partition("_")[0], 1))


def scale_to(case: Case, claim: Claim, row: Row) -> Fraction | None:
    """The factor from the unit of a row to that of a claim; None where the one does not convert to the other.

    What a house unit is (`million tickets`, `metre`), a figure that is a row of the same measure tells.
    """
    if is_small_change(claim, (row,)):
        return _ONE  # whoever works the figure out turns its cents into whole money
    q = claim.quantity
    assert q is not None
    unit = q.unit
    anybody = unit is None or q.noun in (None, "people")
    for other, own in _told_units(case).get((row.metric, row.unit), ()):
        if other == unit or (other in _COUNTS and unit in _COUNTS and anybody):
            return own
        exact = factor(other, unit)
        if exact is not None:
            return own * exact
    if unit in (None, row.unit) or (unit == "person" and anybody):
        return _ONE
    return factor(row.unit, unit)


def counted(case: Case, claim: Claim, row: Row) -> RowValue:
    """A row beside a count: in what the draft counts, where the pack counts by the million (`184.3 million journeys`)."""
    assert claim.quantity is not None
    scale = scale_to(case, claim, row) if claim.quantity.unit in _COUNTS else None
    return RowValue(row, scale or _ONE)


def scale_of_difference(case: Case, claim: Claim, row: Row) -> Fraction | None:
    """The factor from a difference of such rows to the unit of a claim: percentages differ by points."""
    assert claim.quantity is not None
    if row.unit == "percent":
        told = claim.quantity.unit
        return (
            _ONE
            if told in ("percentage_point", "point")
            else Fraction(100)
            if told == "basis_point"
            else None
        )
    return scale_to(case, claim, row)


def _told_units(case: Case) -> dict[tuple[str, str], tuple[tuple[str | None, Fraction], ...]]:
    """Measure and unit of a row to the units in which figures of the draft tell such rows, with the factors to them."""
    known = case.read_off_rows.get("told-units")
    if known is None:
        found: dict[tuple[str, str], dict[tuple[str | None, Fraction], None]] = {}
        for index, rows in case.settled.items():
            claim = case.claim(index)
            for row in rows:
                key = next((key for key in claim.keys if key.metric == row.metric), None)
                if key is not None and claim.quantity is not None and key.factor > 0:
                    told = found.setdefault((row.metric, row.unit), {})
                    told[claim.quantity.unit, key.own_unit] = None
        known = case.read_off_rows["told-units"] = {family: tuple(told) for family, told in found.items()}
    units: dict[tuple[str, str], tuple[tuple[str | None, Fraction], ...]] = known
    return units

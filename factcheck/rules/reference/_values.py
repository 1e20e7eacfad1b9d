"""The rows of a claim's keys as values that its figure can be held against."""

from collections.abc import Iterable

from factcheck.model.claim import Claim, Key
from factcheck.model.relation import RowValue
from factcheck.model.row import Row

_CODE = 3
"""Letters of the code of a currency."""


def row_values(rows: Iterable[tuple[Row, Key]]) -> tuple[RowValue, ...]:
    """Each row in the unit of the claim whose key it is of."""
    found: list[RowValue] = []
    last = None
    for row, key in rows:
        if key is not last:
            last, unit = key, key.own_unit
        found.append(RowValue(row, unit))
    return tuple(found)


def is_small_change(claim: Claim, rows: Iterable[Row]) -> bool:
    """Whether an amount is told in cents or pence, while its rows are in whole units of money."""
    unit = claim.quantity.unit if claim.quantity is not None else None
    small = unit is not None and (unit.endswith("_cent") or unit == "gbp_penny")
    return small and all(len(row.unit) == _CODE and row.unit.isalpha() for row in rows)

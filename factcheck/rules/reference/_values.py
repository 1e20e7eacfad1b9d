"""The rows of a claim's keys as values that its figure can be held against."""

from collections.abc import Iterable

from factcheck.model.claim import Key
from factcheck.model.relation import RowValue
from factcheck.model.row import Row


def row_values(rows: Iterable[tuple[Row, Key]]) -> tuple[RowValue, ...]:
    """Each row in the unit of the claim whose key it is of."""
    found: list[RowValue] = []
    last = None
    for row, key in rows:
        if key is not last:
            last, unit = key, key.own_unit
        found.append(RowValue(row, unit))
    return tuple(found)

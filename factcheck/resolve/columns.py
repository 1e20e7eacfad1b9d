"""What the cells of one column measure, where neither head nor caption says it but most of its cells are rows of one measure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model.claim import Claim, Key
from factcheck.model.draft import Draft
from factcheck.model.row import Row

_FEWEST = 2
"""Cells that must be rows of the measure before it speaks for the others."""


def told_by_its_cells(claims: Sequence[Claim], draft: Draft) -> Iterator[Claim]:
    """Yield the cells of each column whose measure its own cells prove, with the keys of that measure alone.

    At least two cells of a column, and two thirds of those whose subjects have rows of the measure, are rows of one
    measure and one period for the subjects of their own labels; then the column is of that measure.
    """
    columns: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims:
        block = draft.blocks[claim.block]
        if block.table >= 0 and block.row > 0 and claim.kind == "quantity" and claim.keys:
            columns.setdefault((block.table, block.column), []).append(claim)
    for cells in columns.values():
        if len(cells) > _FEWEST and all(claim.keys[0].metric_tie in ("value", "carried") for claim in cells):
            yield from _column(cells)


def _column(cells: Sequence[Claim]) -> Iterator[Claim]:
    met = Counter(
        family for claim in cells for family in {(key.metric, row.period) for key, row in _met(claim)}
    )
    held = Counter(
        family for claim in cells for family in {(key.metric, row.period) for key, row in _own(claim)}
    )
    ranked = met.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return
    (metric, period), times = ranked[0]
    if times < _FEWEST or 3 * times < 2 * held[metric, period]:
        return
    for claim in cells:
        keys = tuple(
            key._replace(
                rows=tuple(row for row in key.rows if row.period == period),
                metric_tie="sentence",
                period_tie="stated",
            )
            for key in claim.keys
            if key.metric == metric
            and key.entity_tie == "stated"
            and any(row.period == period for row in key.rows)
        )
        if keys:
            yield claim._replace(keys=keys, certain=True, reason=None)


def _own(claim: Claim) -> Iterable[tuple[Key, Row]]:
    """The rows of the subject that a cell's label names."""
    return ((key, row) for key in claim.keys if key.entity_tie == "stated" for row in key.rows)


def _met(claim: Claim) -> Iterable[tuple[Key, Row]]:
    """Those of them that a cell states, to its last digit; one digit alone states nothing."""
    q = claim.quantity
    if q is None or q.value is None or abs(q.value / q.place) < 10:
        return ()
    value, half = q.value, q.place / 2
    return (
        (key, row)
        for key, row in _own(claim)
        if row.value is not None and abs(row.value * key.own_unit - value) <= half
    )

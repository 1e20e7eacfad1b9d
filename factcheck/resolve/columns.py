"""What the cells of a column, or the figures of a list, measure, where no words say it but most of them are rows of one measure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model.claim import Claim, Key
from factcheck.model.draft import Draft
from factcheck.model.row import Row

_FEWEST = 2
"""Cells that must be rows of the measure before it speaks for the others."""
_FEWEST_LISTED = 3
"""The same for the figures of a sentence."""


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
            yield from _column(cells, _FEWEST)


def told_by_its_list(claims: Sequence[Claim], draft: Draft) -> Iterator[Claim]:
    """Yield the bare figures of each sentence that lists several subjects, where most figures prove the measure of all.

    `Thornley buried 63, Hexwell 41 and Scar 24`: at least three are rows of one measure and one period, each of the
    subject that stands by it.
    """
    lists: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.kind == "quantity" and draft.blocks[claim.block].table < 0 and _is_listed(claim):
            lists.setdefault(claim.sentence, []).append(claim)
    for figures in lists.values():
        subjects = {next(key.entity for key in claim.keys if key.entity_tie == "stated") for claim in figures}
        if len(figures) >= _FEWEST_LISTED and len(subjects) == len(figures):
            for claim in _column(figures, _FEWEST_LISTED):
                if claims[claim.index].keys[0].metric_tie in ("value", "carried") and _is_bare(claim):
                    yield claim


def _is_listed(claim: Claim) -> bool:
    """Whether a figure is a level of a subject that stands by it."""
    q = claim.quantity
    level = q is not None and q.direction is None and q.stat in ("count", "amount") and q.per is None
    return level and claim.is_fact and any(key.entity_tie == "stated" for key in claim.keys)


def _is_bare(claim: Claim) -> bool:
    q = claim.quantity
    return q is not None and q.unit is None and not q.noun


def _column(cells: Sequence[Claim], fewest: int) -> Iterator[Claim]:
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
    if times < fewest or 3 * times < 2 * held[metric, period]:
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

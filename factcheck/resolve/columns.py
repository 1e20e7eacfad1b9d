"""What the cells of a column, or the figures of a list, measure, where no words say it but most of them are rows of one measure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model.claim import Claim, Key
from factcheck.model.draft import Draft
from factcheck.model.row import Row

_FEWEST = 2
"""Cells that must be rows of the measure before it speaks for the others."""
_FEWEST_DATED = 3
"""The same where the cells are of one subject at several times."""
_FEWEST_LISTED = 3
"""The same for the figures of a sentence."""


def told_by_its_cells(claims: Sequence[Claim], draft: Draft) -> Iterator[Claim]:
    """Yield the cells of each column whose measure its own cells prove, with the keys of that measure alone.

    At least two cells of a column, and two thirds of those whose subjects have rows of the measure, are rows of one
    measure and one period for the subjects of their own labels; then the column is of that measure. Where the labels
    are times, three cells are rows of one measure and one subject at the times of their own labels.
    """
    columns: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims:
        block = draft.blocks[claim.block]
        if block.table >= 0 and block.row > 0 and claim.kind == "quantity" and claim.keys:
            columns.setdefault((block.table, block.column), []).append(claim)
    for cells in columns.values():
        ties = {claim.keys[0].metric_tie for claim in cells}
        if len(cells) <= _FEWEST or "stated" in ties:
            continue
        told = list(_column(cells, _FEWEST)) if "sentence" not in ties else []
        dated = [cell for cell in cells if _is_dated_by_label(cell, draft)]
        yield from told or _series(dated, _FEWEST_DATED, dated)


def _is_dated_by_label(cell: Claim, draft: Draft) -> bool:
    """Whether the label of a cell's own row tells its time (`| March 2026 | 330.213 |`)."""
    own = draft.blocks[cell.block]
    when = cell.when
    return when is not None and any(
        block.start <= when.start < block.end
        for block in draft.blocks[max(cell.block - own.column, 0) : cell.block]
        if (block.table, block.row) == (own.table, own.row)
    )


def _series(cells: Sequence[Claim], fewest: int, proofs: Sequence[Claim]) -> Iterator[Claim]:
    """The figures of several times, with the keys of the one measure and subject that the proofs among them show to be theirs."""
    held = Counter(family for claim in cells for family in _families(_at_its_time(claim)))
    met = Counter(family for claim in proofs for family in _families(_stated(claim, _at_its_time(claim))))
    ranked = met.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return
    family, times = ranked[0]
    if times < fewest or 3 * times < 2 * held[family]:
        return
    for claim in cells:
        keys = tuple(
            key._replace(metric_tie="sentence", entity_tie="sentence", period_tie="stated")
            for key in claim.keys
            if (key.metric, key.entity) == family and key.period_tie in _AT_ITS_TIME
        )
        if keys:
            yield claim._replace(keys=keys, certain=True, reason=None)


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


def told_by_its_years(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the figures of each sentence that tells one thing at several times, where most figures prove what it is.

    `When it was 2.95%, after 4.12% in 2023 and 8.0% in 2022`: two with three digits are rows of one measure and subject,
    each at the time that stands by it.
    """
    told: dict[int, list[Claim]] = {}
    for claim in claims:
        q = claim.quantity
        level = q is not None and q.direction is None and claim.keys and claim.is_fact
        if level and any(key.period_tie == "stated" for key in claim.keys):
            told.setdefault(claim.sentence, []).append(claim)
    for figures in told.values():
        plain = [
            claim
            for claim in figures
            if claim.quantity is not None and claim.quantity.significant_digits >= _FEWEST_LISTED
        ]
        if len(plain) >= _FEWEST and len(figures) >= _FEWEST_LISTED:
            for claim in _series(figures, _FEWEST, plain):
                if claims[claim.index].keys[0].metric_tie in ("value", "carried"):
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


_AT_ITS_TIME = ("stated", "near")


def _families(rows: Iterable[tuple[Key, Row]]) -> set[tuple[str, str]]:
    return {(key.metric, key.entity) for key, _ in rows}


def _at_its_time(claim: Claim) -> Iterable[tuple[Key, Row]]:
    """The rows of the time that a cell's label names."""
    return ((key, row) for key in claim.keys if key.period_tie in _AT_ITS_TIME for row in key.rows)


def _own(claim: Claim) -> Iterable[tuple[Key, Row]]:
    """The rows of the subject that a cell's label names."""
    return ((key, row) for key in claim.keys if key.entity_tie == "stated" for row in key.rows)


def _met(claim: Claim) -> Iterable[tuple[Key, Row]]:
    return _stated(claim, _own(claim))


def _stated(claim: Claim, held: Iterable[tuple[Key, Row]]) -> Iterable[tuple[Key, Row]]:
    """Those of some rows that a cell states, to its last digit; one digit alone states nothing."""
    q = claim.quantity
    if q is None or q.value is None or abs(q.value / q.place) < 10:
        return ()
    value, half = q.value, q.place / 2
    return (
        (key, row)
        for key, row in held
        if row.value is not None and abs(row.value * key.own_unit - value) <= half
    )

"""One alarm per cause: broken relations that one edit would mend belong together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from factcheck.judge.compare import Outcome
from factcheck.judge.repair import Candidate, find_repair
from factcheck.judge.solve import fitting
from factcheck.model.interval import Interval
from factcheck.model.relation import Relation, RowValue

_MORE_SPECIFIC = (
    # The first tells more about the same figures than the second.
    ("points-not-percent", "percent-change"),
    ("direction-contradicts-figures", "percent-change"),
    ("direction-contradicts-figures", "stated-difference"),
    ("temperature-difference-converted-as-level", "unit-conversion"),
    ("near-miss-to-reference", "reference-value"),
    ("definition-mismatch", "reference-value"),
    ("target-reported-as-outturn", "reference-value"),
    ("stale-value", "reference-value"),
    ("casualty-parts", "parts-of-whole"),
    ("casualty-parts", "part-exceeds-whole"),
    ("poll-shares", "percentages-to-hundred"),
    ("parts-of-whole", "part-exceeds-whole"),
    ("turnout", "count-as-percent"),
    ("votes-against-share", "count-as-percent"),
    ("fraction-word", "count-as-percent"),
    ("fraction-word", "share-of-base"),
    ("majority-word", "count-as-percent"),
    ("contained-rate", "rate-times-duration"),
    ("headline-differs-from-body", "same-fact-two-values"),
    ("compound-growth", "percent-change"),
    ("fold-word", "percent-change"),
)


class Firing(NamedTuple):
    """A relation that does not hold, with its weight."""

    rule: str
    severity: str
    relation: Relation
    outcome: Outcome

    @property
    def claims(self) -> frozenset[int]:
        return frozenset(claim.index for claim in self.relation.claims)


class Cause(NamedTuple):
    """Firings that one edit would mend; the first is the one to be told."""

    firings: tuple[Firing, ...]
    repair: Candidate | None


def find_causes(firings: Iterable[Firing], standing: Iterable[Relation], text: str) -> tuple[Cause, ...]:
    """Group the firings of a draft by the slip behind them and look for the repair of each.

    `standing` are the relations that hold as written; an edit that would break one of them mends nothing.
    """
    remaining = _most_specific(list(firings))
    if not remaining:
        return ()
    beside = _by_claim(standing)
    causes = []
    for group in _grouped(remaining, beside):
        relations = tuple(_aimed(firing.relation) for firing in group)
        touching = {id(r): r for firing in group for i in sorted(firing.claims) for r in beside.get(i, ())}
        repair = find_repair(
            relations, tuple(touching.values()), text, plain_slips=any(f.relation.needs_repair for f in group)
        )
        causes.append(Cause(group, repair))
    return tuple(causes)


def _aimed(relation: Relation) -> Relation:
    """A relation that only counts if one slip explains it is held against its evidence alone."""
    if not relation.needs_repair:
        return relation
    aimed = tuple(
        e for e in relation.left if isinstance(e, RowValue) and any(e.row is r for r in relation.rows)
    )
    return replace(relation, left=aimed) if aimed else relation


def _most_specific(firings: list[Firing]) -> list[Firing]:
    """Drop what another rule says better of the same figures."""
    by_rule: defaultdict[str, list[Firing]] = defaultdict(list)
    for firing in firings:
        by_rule[firing.rule].append(firing)
    dropped: set[int] = set()
    for better, worse in _MORE_SPECIFIC:
        for firing in by_rule.get(worse, ()):
            if any(_same_figures(firing, other) for other in by_rule.get(better, ())):
                dropped.add(id(firing))
    return [firing for firing in firings if id(firing) not in dropped]


def _same_figures(first: Firing, second: Firing) -> bool:
    return first.claims <= second.claims or second.claims <= first.claims


def _by_claim(relations: Iterable[Relation]) -> dict[int, list[Relation]]:
    index: defaultdict[int, list[Relation]] = defaultdict(list)
    for relation in relations:
        for claim in relation.claims:
            index[claim.index].append(relation)
    return dict(index)


def _grouped(firings: list[Firing], beside: dict[int, list[Relation]]) -> list[tuple[Firing, ...]]:
    """Put together the firings that share a figure and would all disappear with one new value of it."""
    by_claim: defaultdict[int, list[Firing]] = defaultdict(list)
    for firing in firings:
        for index in firing.claims:
            by_claim[index].append(firing)
    taken: set[int] = set()
    groups: list[tuple[Firing, ...]] = []
    for index in sorted((i for i in by_claim if len(by_claim[i]) > 1), key=lambda i: (-len(by_claim[i]), i)):
        free = [firing for firing in by_claim[index] if id(firing) not in taken]
        together = _mended_together(free, index, beside.get(index, ())) if len(free) > 1 else []
        if len(together) > 1:
            taken.update(id(firing) for firing in together)
            groups.append(tuple(sorted(together, key=_telling)))
    groups += [(firing,) for firing in firings if id(firing) not in taken]
    return groups


def _mended_together(firings: list[Firing], index: int, standing: Iterable[Relation]) -> list[Firing]:
    """As many of the firings as one value of the figure would mend without breaking what stands."""
    admitted: Interval | None = Interval(None, None)
    for relation in standing:
        interval = fitting(relation, index)
        if interval is not None and admitted is not None:
            admitted = admitted.intersection(interval)
    together = []
    for firing in firings:
        interval = fitting(firing.relation, index)
        if interval is None or admitted is None:
            continue
        narrowed = admitted.intersection(interval)
        if narrowed is not None:
            admitted = narrowed
            together.append(firing)
    return together


def _telling(firing: Firing) -> tuple[int, int, int, str]:
    """Errors first, then the firing with a row, then the one with fewer figures."""
    order = ("error", "warning", "note").index(firing.severity)
    return (order, 0 if firing.relation.rows else 1, len(firing.relation.claims), firing.rule)

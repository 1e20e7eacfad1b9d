"""One alarm per cause: broken relations that one edit would mend belong together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction

from factcheck.judge.compare import Outcome, is_precise
from factcheck.judge.evaluate import Figures, figures_in, row_interval
from factcheck.judge.hedges import is_hedged
from factcheck.judge.repair import ALL_SLIPS, FIRST_DIGITS, PLAIN_SLIPS, POWERS_OF_TEN, Candidate, find_repair
from factcheck.judge.solve import admitted_values, fitting
from factcheck.model.interval import Interval
from factcheck.model.relation import Expression, Figure, Relation, RowValue, Wording
from factcheck.model.row import Row
from factcheck.model.told import told
from factcheck.named_tuple import NamedTuple

_MORE_SPECIFIC = (
    # The first tells more about the same figures than the second.
    ("points-not-percent", "percent-change"),
    ("direction-contradicts-figures", "percent-change"),
    ("direction-contradicts-figures", "stated-difference"),
    ("temperature-difference-converted-as-level", "unit-conversion"),
    ("change-end-contradicted", "direction-contradicts-figures"),
    ("near-miss-to-reference", "reference-value"),
    ("definition-mismatch", "reference-value"),
    ("target-reported-as-outturn", "reference-value"),
    ("stale-value", "reference-value"),
    ("casualty-parts", "parts-of-whole"),
    ("casualty-parts", "part-exceeds-whole"),
    ("parts-of-whole", "score-arithmetic"),
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


_POWERS = tuple(Fraction(10) ** power for power in (-3, -2, -1, 1, 2, 3))


class Firing(NamedTuple):
    """A relation that does not hold, with its weight."""

    rule: str
    severity: str
    relation: Relation
    outcome: Outcome

    @property
    def claims(self) -> frozenset[int]:
        """Indices of all claims that take part or stand in the arithmetic."""
        return frozenset((*(claim.index for claim in self.relation.claims), *figures_in(self.relation)))


class Cause(NamedTuple):
    """Firings that one edit would mend; the first is the one to be told."""

    firings: tuple[Firing, ...]
    repair: Candidate | None


def find_causes(
    firings: Iterable[Firing],
    standing: Iterable[Relation],
    text: str,
    figures: Figures,
    *,
    beside_them: Iterable[Firing] = (),
) -> tuple[Cause, ...]:
    """Group the firings of a draft by the slip behind them and look for the repair of each.

    Args:
        firings: Relations that are broken.
        standing: Relations that hold as written; an edit that would break one of them mends nothing.
        text: The draft.
        figures: Intervals already worked out.
        beside_them: Disputes that no broken relation carries; they only keep vaguer rules silent.
    """
    found = list(firings)
    if not found:
        return ()
    scene = _Scene(text, figures, _by_claim(standing))
    explained = [_explained(firing, scene) for firing in found]
    counted = _without_repeats(firing for firing in explained if firing is not None)
    remaining = _most_specific(counted, beside_them)
    return tuple(_cause(group, scene) for group in _grouped(remaining, scene))


_BEYOND = Fraction(5, 4)
"""How far past its number an open figure is looked for."""


class _Scene(NamedTuple):
    """What the search needs besides the firings: the draft, its intervals, and what stands, by claim."""

    text: str
    figures: Figures
    standing: dict[int, list[Relation]]

    def repair(
        self, group: tuple[Firing, ...], *, kinds: int = ALL_SLIPS, only: int | None = None
    ) -> Candidate | None:
        """The one edit that mends a group of firings."""
        beside = {
            id(r): r for firing in group for i in sorted(firing.claims) for r in self.standing.get(i, ())
        }
        return find_repair(
            tuple(firing.relation for firing in group), tuple(beside.values()), self.text,
            kinds=kinds, only=only, figures=self.figures,
        )  # fmt: skip


def _explained(firing: Firing, scene: _Scene) -> Firing | None:
    """The firing, if it counts: where the rule asks for it, one slip of the primary claim must explain it.

    The slip should lead to the row that the rule names; a power of ten may lead to any row of the series.
    Between two figures of the draft the other may be right just as well, so only the primary one is edited.
    """
    relation, outcome = firing.relation, firing.outcome
    if not relation.needs_repair:
        return firing
    if outcome.broken == "pragmatic" and relation.slips != "plain":
        return None  # `over 110,000` leaves room for the row, and may be of a part
    named = [
        n
        for n, expression in enumerate(relation.left)
        if isinstance(expression, RowValue)
        and expression.row.value is not None  # some digit leads into every range
        and any(expression.row is row for row in relation.rows)
    ]
    everywhere = range(len(relation.left))
    if any(_admits_openly(expression, outcome.right) for expression in relation.left):
        named = []  # a floor may well be passed; only a power of ten tells
    only = None if relation.rows else relation.primary.index
    # among the rows of a long series a number of two digits has a decimal double by chance
    searched = everywhere if is_precise(relation.right) or len(relation.left) <= 2 else named
    rounded = _as_rounded(relation, outcome.right)
    powers = (n for n in searched if _powers_apart(outcome.left[n], rounded))
    # "about" reaches so far that some digit more or less always leads to the row
    plain = FIRST_DIGITS if relation.slips == "first" else PLAIN_SLIPS
    if relation.rows and _is_hedged(relation):
        plain = POWERS_OF_TEN
    of_rows = any(isinstance(expression, RowValue) for expression in relation.left)
    # what several rows give is one figure
    digits: Iterable[int] = named if relation.rows and of_rows else everywhere
    if relation.rows and (outcome.right.low is None or outcome.right.high is None):
        digits = ()  # whatever lies beyond an open figure fits it: only the powers that lead close to it are tried
    for chosen, kinds in ((() if relation.slips == "powers" else digits, plain), (powers, POWERS_OF_TEN)):
        for n in chosen:
            aimed = firing._replace(
                relation=relation._replace(
                    left=(relation.left[n],), rows=_rows_of(relation, n), wording=_wording_of(relation, n)
                ),
                outcome=outcome._replace(left=(outcome.left[n],)),
            )
            repair = scene.repair((aimed,), kinds=kinds, only=only)
            if repair is not None and repair.claim == relation.primary.index:
                return aimed
    return None


def _is_hedged(relation: Relation) -> bool:
    figure = relation.right
    return (
        isinstance(figure, Figure) and figure.claim.quantity is not None and is_hedged(figure.claim.quantity)
    )


def _admits_openly(expression: Expression, stated: Interval) -> bool:
    """Whether a row without an upper or lower bound leaves room for a figure that misses its number."""
    return isinstance(expression, RowValue) and not row_interval(expression).disjoint(stated)


def _as_rounded(relation: Relation, stated: Interval) -> Interval:
    """A counted figure with the width of its last digit: the slip may have made it of a rounded one."""
    q = relation.right.claim.quantity if isinstance(relation.right, Figure) else None
    low, high = stated.low, stated.high
    if high is None and low is not None and low > 0:
        stated = Interval(low, low * _BEYOND)  # `over 1.1 million` is no slip of each row below it
    elif low is None and high is not None and high > 0:
        stated = Interval(high / _BEYOND, high)
    if q is None or q.value is None:
        return stated
    return stated.hull(Interval(q.value - q.significant_place, q.value + q.significant_place))


def _powers_apart(left: Interval, right: Interval) -> bool:
    """Whether two intervals can be a power of ten apart, up to a thousand."""
    try:
        ratio = left.over(right)
    except ValueError:
        return True  # what may be zero or less is tried
    return any(ratio.contains(power) for power in _POWERS)


def _rows_of(relation: Relation, n: int) -> tuple[Row, ...]:
    expression = relation.left[n]
    return (expression.row,) if isinstance(expression, RowValue) else relation.rows


def _wording_of(relation: Relation, n: int) -> Wording:
    """The words of a relation, about the row that the slip leads to if it is of the series of the rule's own row."""
    if not relation.rows:
        return relation.wording
    expression, named = relation.left[n], relation.rows[0]
    row = expression.row if isinstance(expression, RowValue) else named
    alike = (row.entity, row.metric) == (named.entity, named.metric)
    return _about(relation.wording, row if alike else named)


def _about(wording: Wording, row: Row) -> Wording:
    says, query = (
        words.replace("{row}", told(row)).replace("{source}", row.origin.source)
        for words in (wording.says, wording.query)
    )
    return wording._replace(says=says, query=query)


def _without_repeats(firings: Iterable[Firing]) -> list[Firing]:
    """Drop what a rule states twice."""
    kept: defaultdict[tuple[str, frozenset[int]], list[Firing]] = defaultdict(list)
    for firing in firings:
        alike = kept[firing.rule, firing.claims]
        same = next((n for n, other in enumerate(alike) if _says_the_same(firing, other)), None)
        if same is None:
            alike.append(firing)
        elif firing.relation.slips == "first":
            alike[same] = firing  # it says which slips to look for
    return [firing for alike in kept.values() for firing in alike]


def _says_the_same(firing: Firing, other: Firing) -> bool:
    """Whether two firings are about the same two sides and told in the same words."""
    a, b = firing.relation, other.relation
    return (a.left, a.right, a.wording) == (b.left, b.right, b.wording)


def _most_specific(firings: list[Firing], beside_them: Iterable[Firing]) -> list[Firing]:
    """Drop what another rule says better of the same figures."""
    by_rule: defaultdict[str, defaultdict[int, list[frozenset[int]]]] = defaultdict(lambda: defaultdict(list))
    for firing in (*firings, *beside_them):
        claims = firing.claims
        for index in claims:
            by_rule[firing.rule][index].append(claims)
    return [firing for firing in firings if not _told_better(firing, by_rule)]


def _told_better(firing: Firing, by_rule: Mapping[str, Mapping[int, list[frozenset[int]]]]) -> bool:
    """Whether a more specific rule fires on the same figures: on all of its figures, or on some of them alone."""
    claims = firing.claims
    return any(
        claims <= other or other <= claims
        for better, worse in _MORE_SPECIFIC
        if worse == firing.rule and better in by_rule
        for index in claims
        for other in by_rule[better].get(index, ())
    )


def _by_claim(relations: Iterable[Relation]) -> dict[int, list[Relation]]:
    index: defaultdict[int, list[Relation]] = defaultdict(list)
    for relation in relations:
        for i in {claim.index for claim in relation.claims} | figures_in(relation).keys():
            index[i].append(relation)
    return dict(index)


def _grouped(firings: list[Firing], scene: _Scene) -> list[tuple[Firing, ...]]:
    """Put together the firings that share a figure and would all disappear with one new value of it."""
    by_claim: defaultdict[int, list[Firing]] = defaultdict(list)
    for firing in firings:
        for index in firing.claims:
            by_claim[index].append(firing)
    taken: set[int] = set()
    groups: list[tuple[Firing, ...]] = []
    for index in sorted(by_claim, key=lambda i: (-len(by_claim[i]), i)):
        free = [firing for firing in by_claim[index] if id(firing) not in taken]
        together = _mended_together(free, index, scene) if len(free) > 1 else free
        if len(together) > 1:
            taken.update(id(firing) for firing in together)
            groups.append(tuple(together))
    groups += [(firing,) for firing in firings if id(firing) not in taken]
    return groups


def _mended_together(firings: list[Firing], index: int, scene: _Scene) -> list[Firing]:
    """As many of the firings as one value of the figure would mend without breaking what stands."""
    admitted = admitted_values(scene.standing.get(index, ()), index, scene.figures)
    together = []
    for firing in firings:
        interval = fitting(firing.relation, index, scene.figures)
        if interval is None or admitted is None:
            continue
        narrowed = admitted.intersection(interval)
        if narrowed is not None:
            admitted = narrowed
            together.append(firing)
    return together


def _cause(group: tuple[Firing, ...], scene: _Scene) -> Cause:
    kinds = PLAIN_SLIPS if any(firing.relation.needs_repair for firing in group) else ALL_SLIPS
    if any(firing.relation.slips == "first" for firing in group):
        kinds = FIRST_DIGITS
    repair = scene.repair(group, kinds=kinds)
    slipped = None if repair is None else repair.claim

    def telling(firing: Firing) -> tuple[int, bool, bool, int, int, str]:
        """Errors first, then what is about the figure that slipped, rests on a row, and is the plainest."""
        relation = firing.relation
        order = ("error", "warning", "note").index(firing.severity)
        plain = (len(relation.left), len(relation.claims))
        return (order, relation.primary.index != slipped, not relation.rows, *plain, firing.rule)

    return Cause(tuple(sorted(group, key=telling)), repair)

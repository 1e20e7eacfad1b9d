"""Which metrics of the packs a figure may state, scored by the words around it."""

import re
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from factcheck.model.claim import Claim
from factcheck.model.months import MONTH
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.row import Metric
from factcheck.named_tuple import NamedTuple
from factcheck.resolve.context import Layout, Place
from factcheck.resolve.vocabulary import Vocabulary, stems

# What a full name of a metric is worth by where it stands.
OWNED, CLAUSE, SENTENCE, BEFORE, HEAD = 120, 60, 36, 16, 15
# What one word of the clause that speaks for a single metric is worth.
_WORD = 15
# What one telling word is worth by where it stands, shared among the metrics that it may speak for.
_TOKEN = {"clause": 15, "sentence": 6, "before": 3, "head": 3, "column": 36, "caption": 12}
_COMMON = frozenset({None, "person", "percent", "usd", "eur", "gbp"})
_GENERIC = frozenset({"people", "person", "persons"})
_TIMES = frozenset({"day", "week", "month", "quarter", "year", "hour"})
_DECLINE = re.compile(
    r"\b(?:contract\w*|shr[aiu]nk\w*|fell|fall\w*|declin\w*|recession|slump\w*|down|drop\w*|decreas\w*|loss\w*|lost|minus|deficit)\b"
)

_AGES = frozenset({"age", "aged", "ages"})
_NAME_THEN_AGE = Pattern(r",? (?:who is |now |aged |is )?|,? \(")
_RESULT = Pattern(r"\b(?:loss(?:es)?|profit|deficit|surplus|result)s?\b")
_LOST = Pattern(
    r"\b(?:lost|loses|losing|loss(?:es)?(?: before tax| after tax| for the year)? (?:of|was|were|came to|stood at|reached|hit|at))"
    r"(?: (?:about|around|some|nearly|almost|over|just|only|more than|a|as much as))*\s*\Z"
)
_IN_THE_RED = Pattern(r" (?:in|into) the red\b| (?:loss|deficit|shortfall)\b")
_OF_WHAT = Pattern(rf" (?:worth )?(?:of|on|to|from|through)\b| in (?!the\b|\d|{MONTH})")
"""`lost £3m of orders`, `lost £3m on the deal`: no result of the whole."""
_LOSS = Pattern(r"\b(?:loss|losses|lost|loses|losing|deficit|in the red|hole|shortfall)\b")


class MetricHit(NamedTuple):
    """A metric that a figure may state."""

    metric: Metric
    score: int
    tie: str
    """stated, sentence, carried, value."""
    start: int
    end: int
    factor: Fraction
    """Exact factor from the figure's unit to that of the metric's rows."""
    named: bool
    """Whether the figure names the unit itself."""


class _Scores:
    """Points per metric, and where the best words for it stand."""

    def __init__(self) -> None:
        self.points: dict[str, int] = {}
        self.spans: dict[str, tuple[int, int, int]] = {}
        self.owned: set[str] = set()
        self.beside: set[str] = set()
        """Metrics that the figure's clause names."""
        self.captioned: set[str] = set()
        """Metrics that the caption of a cell's table names."""
        self.stems: dict[str, dict[str, int]] = {}
        """Zone to stem to points."""

    def add(self, metric: str, points: int, start: int, end: int) -> None:
        self.points[metric] = self.points.get(metric, 0) + points
        if points > self.spans.get(metric, (0, 0, 0))[0]:
            self.spans[metric] = (points, start, end)


def candidates(
    claim: Claim,
    quantity: Quantity,
    place: Place,
    layout: Layout,
    fitting: Sequence[tuple[Metric, tuple[Fraction, bool]]],
    words: Vocabulary,
    owns: Callable[[int, int], bool],
    foreign: Callable[[int, int], bool],
    *,
    priced: bool = False,
    told_before: str | None = None,
) -> list[MetricHit]:
    """Metrics whose unit the figure may have, likeliest first.

    Args:
        claim: The figure's claim.
        quantity: The figure as read, or as it would read without its rate.
        place: Where it stands.
        layout: Look-ups of the draft.
        fitting: The metrics whose unit the figure may have, with what `fits` says of them.
        words: The packs' vocabulary.
        owns: Whether a name at these offsets belongs to this figure and to no other.
        foreign: Whether a name at these offsets is a part of another figure's own phrase (`or $3.87 per share`).
        priced: Whether a figure before it told a price of each (`closed at $318 a tonne. Last year it fetched $347`).
        told_before: The metric of the figure before a bare number, which may go on from it (`35.6 micrograms; in 2024 it was 42.3`).
    """
    noun_words = stems(quantity.noun.lower()) if quantity.noun else []
    generic = bool(quantity.noun) and quantity.noun.lower().split()[-1] in _GENERIC  # type: ignore[union-attr]
    counted = quantity.unit in (None, "person") and bool(quantity.noun)
    own_words = [] if generic else noun_words
    if counted and place.column is None:
        speaks = any(
            match[1] or _may_count(metric, quantity, own_words, claim, layout, words)
            for metric, match in fitting
        )
        if not speaks:
            return []
    scores = _scored(claim, place, layout, words, owns, foreign, timed=quantity.per in _TIMES)
    units = _column_units(place, layout)
    percentages = place.column is not None and not units and _is_of_percentages(place, layout)
    lost = (
        quantity.stat == "amount"
        and _LOST.search(layout.lower, place.sentence[0], claim.start) is not None
        and _OF_WHAT.match(layout.lower, claim.end) is None
    )
    hits: list[MetricHit] = []
    told = _told(scores, words, {metric.id for metric, _ in fitting})
    rates = scores.captioned | {told_before}
    named = {metric.id for metric, _ in fitting if layout.names_metric(metric.id)}
    counts = own_words if counted and place.column is None else []
    fitting = _of_its_unit(fitting, counts, claim, quantity, layout, words)
    for metric, match in fitting:
        if quantity.direction is not None and not (
            _may_move(metric, quantity, words) or (lost and _is_result(metric, quantity, match[1], words))
        ):
            continue
        if units and metric.unit not in units and metric.unit not in ("", "percent"):
            continue
        if percentages and metric.unit != "percent":
            continue
        in_clause, elsewhere = told.get(metric.id, (0, 0))
        score = scores.points.get(metric.id, 0) + in_clause + elsewhere
        if named == {metric.id}:
            # The only measure of this kind that the draft speaks of at all.
            score += _WORD
        owned = metric.id in scores.owned
        if units and metric.unit in units:
            score += CLAUSE
            owned = owned or len(units) == 1
        if match[1] and (counted or quantity.unit not in _COMMON):
            score += SENTENCE // max(1, words.sharing(metric.unit))
        if counted and own_words and names(own_words, metric.id, words):
            # `criminal damage accounted for 2,322 offences`: the noun is the unit, another name the measure.
            shared = any(
                other.unit == metric.unit and other.id != metric.id and other.id in scores.beside
                for other in words.metrics
            )
            score += CLAUSE if shared else OWNED
            owned = owned or not shared
        elif counted and not match[1] and not owned and not _people(quantity, metric, claim, layout):
            continue
        aged = _is_age_of(metric, quantity, claim, layout, words)
        score, owned = score + aged * OWNED, owned or aged
        bare = quantity.per is None and not owned and not priced and metric.id not in rates
        if bare and "/" in metric.dimension:
            continue
        _, start, end = scores.spans.get(metric.id, (0, claim.start, claim.start))
        tie = _tie(score, owned=owned)
        if tie == "carried" and in_clause >= _WORD and elsewhere:
            tie = "sentence"
        hits.append(MetricHit(metric, score, tie, start, end, *match))
    hits.sort(key=lambda hit: (-hit.score, hit.metric.id))
    return hits


def _of_its_unit(
    fitting: Sequence[tuple[Metric, tuple[Fraction, bool]]],
    noun: list[str],
    claim: Claim,
    quantity: Quantity,
    layout: Layout,
    words: Vocabulary,
) -> Sequence[tuple[Metric, tuple[Fraction, bool]]]:
    """The measures that count what a figure counts, if it is the unit of any (`The dairies turned out 431,650 wheels`).

    What is added up over time is told in one unit: `two hours and 40 minutes` are how long one thing took.
    """
    if quantity.form == "compound" and quantity.stat == "duration":
        return [(metric, match) for metric, match in fitting if metric.kind != "flow"]
    if not noun or not any(named for _, (_, named) in fitting):
        return fitting
    return [
        (metric, match)
        for metric, match in fitting
        if match[1] or names(noun, metric.id, words) or _people(quantity, metric, claim, layout)
    ]


def _may_count(
    metric: Metric, quantity: Quantity, noun: list[str], claim: Claim, layout: Layout, words: Vocabulary
) -> bool:
    """Whether counted things that name no unit may be what a metric counts: the draft names it, or its noun does."""
    return (
        layout.names_metric(metric.id)
        or layout.names_metric(metric.rate_of)
        or (bool(noun) and names(noun, metric.id, words))
        or _people(quantity, metric, claim, layout)
    )


def _is_age_of(metric: Metric, quantity: Quantity, claim: Claim, layout: Layout, words: Vocabulary) -> bool:
    """Whether a number right behind a person’s name is what a metric of ages states (`Desmond Orr, 52,`)."""
    if quantity.stat != "age" or words.phrases[metric.id].isdisjoint(_AGES):
        return False
    named = layout.mentions(max(0, claim.start - 60), claim.start, "entity")
    return any(_NAME_THEN_AGE.fullmatch(layout.lower, hit.end, claim.start) for hit in named)


def declines(place: Place, claim: Claim, layout: Layout) -> bool:
    """Whether the words in front of a figure speak of a decrease (`a contraction of 1.9%`)."""
    return _DECLINE.search(layout.lower, place.sentence[0], claim.end) is not None


def loses(place: Place, claim: Claim, layout: Layout) -> bool:
    """Whether the words around an amount of money make it a loss, which rows of a result write below zero."""
    return (
        _LOSS.search(layout.lower, place.sentence[0], claim.start) is not None
        or _IN_THE_RED.match(layout.lower, claim.end, place.sentence[1]) is not None
    )


def names(noun_words: list[str], metric: str, words: Vocabulary) -> bool:
    """Whether counted words end in a name of the metric (`1,418 burglaries`)."""
    return any(known and noun_words[-len(known) :] == known for known in words.stemmed[metric])


def _scored(
    claim: Claim,
    place: Place,
    layout: Layout,
    words: Vocabulary,
    owns: Callable[[int, int], bool],
    foreign: Callable[[int, int], bool],
    *,
    timed: bool,
) -> _Scores:
    scores = _Scores()
    quantity = claim.quantity
    noun = (quantity.noun or "").lower() if quantity is not None else ""
    # the digits of a figure are no name of `PM10`
    digits = layout.lower[quantity.number_start : quantity.number_end] if quantity is not None else ""
    for zone, spans, full in _zones(place):
        for distance, (start, end) in enumerate(spans):
            for hit in layout.mentions(start, end, "metric"):
                if claim.start <= hit.start and layout.lower[hit.start : hit.end] in noun:
                    # What the figure itself counts is weighed as its noun.
                    continue
                if zone in ("clause", "sentence") and foreign(hit.start, hit.end):
                    continue
                owned = zone == "column" or (zone == "clause" and owns(hit.start, hit.end))
                # `1,200 soldiers killed each day` names the daily rate by what it is the rate of
                ids = (*hit.ids, *(m.id for m in words.metrics if m.rate_of in hit.ids)) if timed else hit.ids
                if zone in ("clause", "column"):
                    scores.beside.update(ids)
                elif zone == "caption":
                    scores.captioned.update(ids)
                for metric in ids:
                    scores.add(metric, OWNED if owned else full // (distance + 1), hit.start, hit.end)
                    if owned:
                        scores.owned.add(metric)
            found = scores.stems.setdefault(zone, {})
            for word in layout.telling(start, end, words.speaks_for):
                if word.isdigit() and word in digits:
                    continue
                found.setdefault(word, _TOKEN[zone] // (distance + 1))
    return scores


def _told(scores: _Scores, words: Vocabulary, fitting: set[str]) -> dict[str, tuple[int, int]]:
    """Points that single words give to the metrics whose unit fits: in the figure's own clause, and elsewhere."""
    told: dict[str, tuple[int, int]] = {}
    for zone, found in scores.stems.items():
        near = zone in ("clause", "column")
        for word, points in found.items():
            sharers = words.speaks_for[word] & fitting
            for metric in sharers:
                own, other = told.get(metric, (0, 0))
                share = points // len(sharers)
                told[metric] = (own + share, other) if near else (own, other + share)
    return told


def _zones(place: Place) -> list[tuple[str, tuple[tuple[int, int], ...], int]]:
    if place.column is not None:
        names = (place.column,) if place.label is None else (place.column, place.label)
        zones = [("column", names, OWNED)]
        if place.caption is not None:
            zones.append(("caption", (place.caption,), CLAUSE))
        others = tuple(span for span in place.heads if span not in (place.column, place.caption))
        return [*zones, ("head", others, HEAD)]
    return [
        ("clause", (place.clause,), CLAUSE),
        ("sentence", (place.sentence,), SENTENCE),
        ("before", place.before, BEFORE),
        ("head", place.heads, HEAD),
    ]


def _column_units(place: Place, layout: Layout) -> frozenset[str]:
    """Units that the head of a cell's column names (`Per 1,000`)."""
    return _units_named((place.column, place.label), layout)


def _is_of_percentages(place: Place, layout: Layout) -> bool:
    """Whether the caption or the corner of a cell's table makes its bare numbers per cent."""
    return _units_named((place.caption, place.corner), layout) == {"percent"}


def _units_named(spans: Iterable[tuple[int, int] | None], layout: Layout) -> frozenset[str]:
    return frozenset(
        unit
        for span in spans
        if span is not None
        for hit in layout.mentions(*span, "unit")
        for unit in hit.ids
    )


def _may_move(metric: Metric, quantity: Quantity, words: Vocabulary) -> bool:
    """Whether the amount of a change may itself be the metric's value (`grew by 0.56%`)."""
    return quantity.unit == "percent" == metric.unit and metric.id in words.moving


def _is_result(metric: Metric, quantity: Quantity, named: bool, words: Vocabulary) -> bool:  # noqa: FBT001
    """Whether an amount that was lost may be the result that a metric states (`lost £19.4m before tax`)."""
    told = quantity.unit == metric.unit or named
    return told and any(_RESULT.search(name) for name in words.phrases[metric.id])


def _people(quantity: Quantity, metric: Metric, claim: Claim, layout: Layout) -> bool:
    """Whether a noun that names no unit still counts people: a nation (`1.2 million Russians`), names."""
    if metric.dimension != "people" and metric.unit != "person":
        return False
    return bool(layout.mentions(quantity.number_end, claim.end, "entity")) or (
        (quantity.noun or "").lower().split()[-1:] in (["names"], ["lives"], ["men"], ["women"], ["dead"])
    )


def _tie(score: int, *, owned: bool) -> str:
    if owned:
        return "stated"
    if score >= 2 * _WORD:
        return "sentence"
    return "carried" if score >= _WORD else "value"

"""Finds the keys of a figure: scores metrics and entities by the words around it, picks rows by its period."""

import re
from dataclasses import replace
from typing import NamedTuple

from factcheck.model.claim import Claim, Extraction, Key, Named, When
from factcheck.model.quantity import Period, Quantity
from factcheck.model.row import Metric, Row, Timespan
from factcheck.reference import Reference
from factcheck.resolve.context import Layout, Place
from factcheck.resolve.entities import EntityHit, candidates
from factcheck.resolve.times import as_row, live, rows_at
from factcheck.resolve.units import fits
from factcheck.resolve.vocabulary import stems, vocabulary

# What a mention is worth by where it stands; token overlap counts a fraction of it.
_OWNED, _CLAUSE, _SENTENCE, _BEFORE, _HEAD = 120, 60, 36, 16, 10
_TOKEN = {"clause": 5, "sentence": 2, "before": 1, "head": 1, "cell": 6}

# The figure before this text is a state before another one (`up from`, `against`, `compared with`).
_EARLIER = re.compile(
    r"(?:\bfrom|\bagainst|\bcompared (?:with|to)|\bversus|\bthan(?: last year’?'?s| the)?|\bdown on|\bup on|\bon the|\babove the|"
    r"\bbelow the)\s*(?:just |about |around |only |some |nearly |a |the )?$"
)
_PREVIOUS = re.compile(r"\b(?:year|month|quarter|season|week|day|decade)s? (?:before|earlier|previously|ago)\b|\bprevious\b|\blast\b")
_SUBSET_BEFORE = re.compile(r"\b(?:of (?:them|these|those|which|whom)|among (?:them|these|those)|including|such as|other|more|another|extra|additional|further|first|up to|capacity)\s*$")
_ADJACENT = re.compile(r"\W*(?:in|of|for|on|at|by|during|since|to|the|a|year|end|so far|this)?(?:\s(?:the|end|of|year|all|whole|twelve|12|months))*\W*$")

# Stats that are the amount of something else, never a level that a row states.
_NEVER = frozenset({"ordinal", "score", "percent-change", "point-change", "ratio", "index-change"})

_TIME = frozenset({"day", "week", "month", "quarter"})

MAX_KEYS = 40


class MetricHit(NamedTuple):
    """A metric that a figure may state."""

    metric: Metric
    score: int
    tie: str
    start: int
    end: int


class Resolver:
    """Resolves the figures of one draft; holds the look-ups that all of them share."""

    def __init__(self, extraction: Extraction, reference: Reference, layout: Layout) -> None:
        self.extraction = extraction
        self.reference = reference
        self.layout = layout
        self._words = vocabulary(reference)
        self._neighbours: dict[int, list[Claim]] = {}
        for claim in self.extraction.claims:
            if claim.kind == "quantity":
                self._neighbours.setdefault(claim.sentence, []).append(claim)
        self._partner: dict[int, int] = {}
        """Later figure to earlier figure of a change, and back: they share subject and metric."""
        self._earlier: set[int] = set()
        for link in self.extraction.links:
            if link.kind == "change":
                first, second = link.one("from"), link.one("to")
                if first is not None:
                    self._earlier.add(first)
                if first is not None and second is not None:
                    self._partner[first] = second
                    self._partner[second] = first

    def resolve(self, claim: Claim) -> Claim:
        """Return the claim with its keys, or with the reason why it has none."""
        quantity = claim.quantity
        assert quantity is not None
        if quantity.stat in _NEVER or quantity.direction is not None or quantity.form == "vague":
            return replace(claim, reason="no-metric")
        if quantity.per in _TIME:
            totals = self._resolved(claim, quantity._replace(per=None)).keys
            claim = replace(claim, totals=totals)
        return self._resolved(claim, quantity)

    def _resolved(self, claim: Claim, quantity: Quantity) -> Claim:
        place = self.layout.place(claim, self._neighbours[claim.sentence])
        metrics = self._metrics(claim, quantity, place)
        partner = self._partner.get(claim.index)
        if partner is not None:
            metrics = self._with_partner(metrics, quantity, self.extraction.claims[partner])
        if not metrics:
            return replace(claim, reason="no-metric")
        entities = candidates(claim, place, self.layout, self.reference, self._neighbours[claim.sentence])
        if not entities:
            return replace(claim, reason="no-entity")
        period, period_tie = self._period(claim, place)
        keys = self._keys(quantity, metrics, entities, period, period_tie, claim.modality)
        if not keys:
            return replace(claim, reason="no-row", when=_when(period, self.layout, period_tie))
        best = keys[0]
        hit = next(hit for hit in metrics if hit.metric.id == best.metric)
        entity = next(hit for hit in entities if hit.id == best.entity)
        return replace(
            claim,
            keys=tuple(keys),
            certain=self._certain(claim, quantity, keys, metrics, entities),
            metric=Named((best.metric,), hit.start, hit.end, self.layout.text[hit.start : hit.end], best.metric_tie),
            subject=Named((best.entity,), entity.start, entity.end, self.layout.text[entity.start : entity.end], best.entity_tie),
            when=_when(period, self.layout, period_tie),
            targets=self._targets(best.entity, best.metric),
            siblings=self._siblings(quantity, best, entities, period, period_tie),
        )

    def _targets(self, entity: str, metric: str) -> tuple[Row, ...]:
        return tuple(as_row(target) for target in self.reference.targets() if (target.entity, target.metric) == (entity, metric))

    def _siblings(
        self, quantity: Quantity, best: Key, entities: list[EntityHit], period: Period | None, period_tie: str
    ) -> tuple[Key, ...]:
        """Families of the metrics that the pack warns not to compare with the named one."""
        if best.metric_tie != "stated":
            return ()
        metric = self.reference.metric(best.metric)
        assert metric is not None
        others = [
            other
            for other in self._words.metrics
            if other.id in metric.not_comparable_with or metric.id in other.not_comparable_with
        ]
        hits = [MetricHit(other, best.score, "sentence", 0, 0) for other in others]
        return tuple(self._keys(quantity, hits, entities[:1], period, period_tie)) if hits else ()

    # -- metrics ------------------------------------------------------------------------------------------------

    def _metrics(self, claim: Claim, quantity: Quantity, place: Place) -> list[MetricHit]:
        """Metrics whose unit the claim may have, scored by the words that speak for them."""
        scores: dict[str, int] = {}
        spans: dict[str, tuple[int, int]] = {}
        owned: set[str] = set()

        def add(metric: str, points: int, span: tuple[int, int]) -> None:
            scores[metric] = scores.get(metric, 0) + points
            spans.setdefault(metric, span)

        cell = place.label is not None
        for zone, zone_spans, full in (
            ("clause", (place.clause,), _CLAUSE),
            ("sentence", (place.sentence,), _SENTENCE),
            ("before", place.before, _BEFORE),
            ("cell" if cell else "head", place.heads, _OWNED if cell else _HEAD),
        ):
            for distance, (start, end) in enumerate(zone_spans):
                for hit in self.layout.mentions(start, end, "metric"):
                    for metric in hit.ids:
                        points = full // (distance + 1) if not cell else full
                        if zone == "clause" and self._owns(claim, quantity, hit.start, hit.end):
                            points = _OWNED
                            owned.add(metric)
                        if cell:
                            owned.add(metric)
                        add(metric, points, (hit.start, hit.end))
                weight = _TOKEN[zone]
                for word in set(stems(self.layout.lower[start:end])):
                    for metric, strength in self._words.weights.get(word, {}).items():
                        add(metric, max(1, weight * strength // (4 * (distance + 1))), (start, start))
        hits: list[MetricHit] = []
        noun_words = set(stems(quantity.noun.lower())) if quantity.noun else set()
        for metric in self._words.metrics:
            match = fits(quantity, metric, metric.unit, self.reference)
            if match is None:
                continue
            score = scores.get(metric.id, 0)
            if noun_words and match[1] and quantity.unit in (None, "person"):
                score += _SENTENCE
            tie = _tie(score, metric.id in owned)
            if noun_words and self._noun_names(quantity, metric):
                score += _OWNED
                tie = "stated"
            elif noun_words and not match[1] and quantity.unit in (None, "person"):
                continue
            start, end = spans.get(metric.id, (claim.start, claim.start))
            hits.append(MetricHit(metric, score, tie, start, end))
        hits.sort(key=lambda hit: (-hit.score, hit.metric.id))
        return hits

    def _noun_names(self, quantity: Quantity, metric: Metric) -> bool:
        """Whether the counted words are a name of the metric (`1,418 burglaries`)."""
        noun = (quantity.noun or "").lower()
        wanted = stems(noun)
        return bool(wanted) and any(
            stems(name) == wanted or (stems(name) and wanted[-len(stems(name)) :] == stems(name))
            for name in self._words.phrases[metric.id]
        )

    def _owns(self, claim: Claim, quantity: Quantity, start: int, end: int) -> bool:
        """Whether a metric's words belong to this figure and to no other of the clause."""
        for other in self._neighbours[claim.sentence]:
            if other.index == claim.index or self._partner.get(other.index) == claim.index:
                continue
            if end <= other.start and other.end <= claim.start:
                # Another level stands between the words and this figure.
                if other.quantity is not None and other.quantity.direction is None and other.quantity.unit == quantity.unit:
                    return False
            elif (claim.end <= other.start and other.end <= start) or (claim.end <= start and end <= other.start and other.start - end <= 6 and start - claim.end > 6):
                return False
        return True

    def _with_partner(self, metrics: list[MetricHit], quantity: Quantity, partner: Claim) -> list[MetricHit]:
        """The two ends of a change state the same metric: take the stronger words of either."""
        assert partner.quantity is not None
        place = self.layout.place(partner, self._neighbours[partner.sentence])
        theirs = {hit.metric.id: hit for hit in self._metrics(partner, partner.quantity, place)}
        merged = []
        for hit in metrics:
            other = theirs.get(hit.metric.id)
            if other is not None and other.score > hit.score:
                hit = MetricHit(hit.metric, other.score, other.tie, other.start, other.end)
            merged.append(hit)
        known = {hit.metric.id for hit in metrics}
        for other in theirs.values():
            if other.metric.id not in known and quantity.unit is None and fits(
                quantity._replace(noun=None), other.metric, other.metric.unit, self.reference
            ):
                merged.append(other)
        merged.sort(key=lambda hit: (-hit.score, hit.metric.id))
        return merged

    # -- periods ------------------------------------------------------------------------------------------------

    def _period(self, claim: Claim, place: Place) -> tuple[Period | None, str]:
        """The period that the words give to this figure, and how surely."""
        if place.label is not None:
            for start, end in place.heads:
                periods = self.layout.periods(start, end)
                if periods:
                    return periods[0], "stated"
            return None, "none"
        adjacent = self._adjacent(claim, place)
        if adjacent is not None:
            if adjacent.relative and _PREVIOUS.search(self.layout.lower[adjacent.start : adjacent.end + 12]):
                return (adjacent, "stated") if adjacent.timex[:4].isdigit() and claim.index not in self._earlier else (adjacent, "earlier")
            return adjacent, "stated"
        if claim.index in self._earlier or _EARLIER.search(self.layout.lower[place.sentence[0] : claim.start][-40:]):
            return None, "earlier"
        clause = [period for period in self.layout.periods(*place.clause) if period.kind == "date" and self._free(period, claim)]
        if clause:
            return min(clause, key=lambda period: abs(period.start - claim.start)), "stated"
        sentence = [
            period
            for period in self.layout.periods(*place.sentence)
            if period.kind == "date" and period.start < claim.start and self._free(period, claim)
        ]
        if sentence:
            return sentence[0], "stated"
        for start, end in place.before:
            earlier = [period for period in self.layout.periods(start, end) if period.kind == "date"]
            if earlier:
                return earlier[0], "carried"
        return None, "none"

    def _adjacent(self, claim: Claim, place: Place) -> Period | None:
        """A period that stands right behind the figure, or right in front of it (`last year's £18.40`)."""
        for period in self.layout.periods(*place.sentence):
            if period.kind != "date":
                continue
            if claim.end <= period.start <= claim.end + 60:
                between = self.layout.lower[claim.end : period.start]
                if not any(c.isdigit() for c in between) and ("," not in between or len(between) < 6) and len(between.split()) <= 8 and not re.search(r"[;:]| and | but ", between):
                    return period
            elif period.end <= claim.start <= period.end + 6:
                if self.layout.lower[period.end : claim.start].strip(" ’'s").strip() in ("", "the", "by", "at", "was", "it was"):
                    return period
        return None

    def _free(self, period: Period, claim: Claim) -> bool:
        """Whether no other figure of the sentence has the period right behind it."""
        for other in self._neighbours[claim.sentence]:
            if other.index != claim.index and 0 <= period.start - other.end <= 14:
                return False
        return True

    # -- keys ---------------------------------------------------------------------------------------------------

    def _keys(
        self,
        quantity: Quantity,
        metrics: list[MetricHit],
        entities: list[EntityHit],
        period: Period | None,
        period_tie: str,
        modality: str = "outturn",
    ) -> list[Key]:
        keys: list[Key] = []
        top = metrics[0].score
        for hit in metrics:
            if hit.score * 3 < top and hit.score < _CLAUSE:
                continue
            match = fits(quantity, hit.metric, hit.metric.unit, self.reference) or fits(
                quantity._replace(noun=None), hit.metric, hit.metric.unit, self.reference
            )
            if match is None:
                continue
            for entity in entities:
                series = self._series(entity.id, hit.metric.id, modality)
                if not series:
                    continue
                rows, tie = _fitting(series, period, period_tie)
                if not rows:
                    continue
                keys.append(
                    Key(
                        entity=entity.id,
                        metric=hit.metric.id,
                        rows=rows,
                        series=series,
                        factor=match[0],
                        entity_tie=entity.tie,
                        metric_tie=hit.tie,
                        period_tie=tie,
                        score=hit.score + entity.score,
                    )
                )
        keys.sort(key=lambda key: (-key.score, key.metric, key.entity))
        return keys[:MAX_KEYS]

    def _series(self, entity: str, metric: str, modality: str) -> tuple[Row, ...]:
        """The live rows of a family: targets for what the draft calls a goal, else what was measured."""
        if modality in ("target", "demand"):
            return self._targets(entity, metric)
        rows = live(self.reference.rows(entity, metric), self.extraction.as_of)
        if modality == "forecast":
            return tuple(row for row in rows if row.status == "forecast") or self._targets(entity, metric)
        return tuple(row for row in rows if row.status not in ("target", "forecast"))

    def _certain(
        self,
        claim: Claim,
        quantity: Quantity,
        keys: list[Key],
        metrics: list[MetricHit],
        entities: list[EntityHit],
    ) -> bool:
        """Whether a row may contradict the claim: metric and subject are proved by words, not by guessing."""
        best = keys[0]
        if claim.modality not in ("outturn", "estimate") or claim.zone in ("teaser", "quote"):
            return False
        if best.metric_tie != "stated" or best.entity_tie not in ("stated", "sentence", "carried", "only"):
            return False
        before = self.layout.lower[max(0, claim.start - 30) : claim.start]
        if _SUBSET_BEFORE.search(before):
            return False
        rivals = [hit for hit in metrics if hit.metric.id != best.metric and hit.tie == "stated" and hit.score * 2 > metrics[0].score]
        return all(any(key.metric == rival.metric.id for key in keys) for rival in rivals)


def _tie(score: int, owned: bool) -> str:
    if owned:
        return "stated"
    if score >= _CLAUSE:
        return "sentence"
    return "carried" if score >= _BEFORE else "value"


def _fitting(series: tuple[Row, ...], period: Period | None, tie: str) -> tuple[tuple[Row, ...], str]:
    """The rows of a series that the period admits; without one every row, the newest first."""
    if period is None:
        return tuple(reversed(series)), tie
    rows = rows_at(series, period)
    if rows:
        return rows, tie
    return ((), tie) if tie == "stated" else (tuple(reversed(series)), "none")


def _when(period: Period | None, layout: Layout, tie: str) -> When | None:
    if period is None:
        return None
    text = layout.text[period.start : period.end]
    span = (
        Timespan(period.first, period.last, text)
        if period.first is not None and period.last is not None and period.first <= period.last
        else None
    )
    kind = {"since": "to-date", "by": "deadline"}.get(period.cue or "", "interval")
    return When(span, period.start, period.end, text, tie, kind)

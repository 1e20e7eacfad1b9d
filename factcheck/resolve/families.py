"""Row families, one measure of one subject each, and the rows of them that a figure's period admits."""

from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import chain
from operator import itemgetter

from factcheck.model.claim import Key
from factcheck.model.quantity import Period, Quantity
from factcheck.model.row import Metric, Row
from factcheck.reference import Reference
from factcheck.reference.queries import as_row
from factcheck.resolve.dating import Dating
from factcheck.resolve.entities import EntityHit
from factcheck.resolve.metrics import MetricHit
from factcheck.resolve.times import due_by, finer, live, rows_at
from factcheck.resolve.vocabulary import vocabulary

MAX_KEYS = 40

_LIKELIEST = itemgetter(0, 1, 2)


class Families:
    """The row families that the figures of one draft may mean.

    Args:
        reference: The packs in force.
        dating: The dates of the draft's figures.
        as_of: The day up to which rows count.
    """

    def __init__(self, reference: Reference, dating: Dating, as_of: date) -> None:
        self._reference = reference
        self._dating = dating
        self._as_of = as_of
        self._allotted = vocabulary(reference).allotted
        self._known: dict[tuple[str, str], dict[str, tuple[Row, ...]]] = {}
        """Modality and metric to entity to the live rows of the family."""
        self._measures: dict[str, frozenset[str]] = {}
        self._fitted: dict[
            tuple[str, str, Period | None], dict[tuple[str, str], tuple[tuple[Row, ...], str]]
        ] = {}
        """The rows that a period admits, by family (entity and metric)."""

    def keys(
        self,
        quantity: Quantity,
        hits: list[MetricHit],
        entities: list[EntityHit],
        period: Period | None,
        period_tie: str,
        modality: str = "outturn",
        *,
        falling: bool = False,
    ) -> list[Key]:
        """The families that metrics and entities name together, likeliest first, with the rows of the period."""
        # Runs for every measure and subject that a figure may have: what each pair asks for is at hand.
        found: list[tuple[int, str, str, tuple[Row, ...], MetricHit, EntityHit]] = []
        by_metric = {hit.metric.id: hit for hit in hits}
        for entity in entities:
            for metric in self.measures(entity.id):
                hit = by_metric.get(metric)
                if hit is not None and (series := self.series(entity.id, metric, modality)):
                    found.append((-hit.score - entity.score, metric, entity.id, series, hit, entity))
        found.sort(key=_LIKELIEST)
        fitted = self._fitted.setdefault((modality, period_tie, period), {})
        periods = self._dating.alternatives(period, modality)
        keys: list[Key] = []
        for below, metric, identity, series, hit, entity in found:
            fit = fitted.get((identity, metric))
            if fit is None:
                fit = fitted[identity, metric] = self._fit(series, periods, period_tie, hit.metric)
            rows, tie = fit
            if rows:
                for factor in _factors(hit, quantity, falling=falling):
                    keys.append(Key(identity, metric, rows, series, factor, entity.tie, hit.tie, tie, -below))
                if len(keys) >= MAX_KEYS:
                    break
        return keys[:MAX_KEYS]

    def measures(self, entity: str) -> frozenset[str]:
        """The metrics of which an entity has rows or goals."""
        known = self._measures.get(entity)
        if known is None:
            goals = self._goals_of.get(entity, ())
            known = self._measures[entity] = self._reference.metrics_of(entity).union(goals)
        return known

    def series(self, entity: str, metric: str, modality: str) -> tuple[Row, ...]:
        """The live rows of a family: targets for what the draft calls a goal, else what was measured."""
        known = self._known.setdefault((modality, metric), {})
        rows = known.get(entity)
        if rows is None:
            rows = known[entity] = self._live(entity, metric, modality)
        return rows

    def admitted(
        self, series: tuple[Row, ...], period: Period | None, tie: str, metric: Metric, modality: str
    ) -> tuple[tuple[Row, ...], str]:
        """The rows of a family that a period admits, and how surely the words give that period."""
        return self._fit(series, self._dating.alternatives(period, modality), tie, metric)

    def targets(self, entity: str, metric: str) -> tuple[Row, ...]:
        """The goals that the packs record for a family, as rows."""
        return self._targets_of.get((entity, metric), ())

    def _fit(
        self, series: tuple[Row, ...], periods: tuple[Period, ...], tie: str, metric: Metric
    ) -> tuple[tuple[Row, ...], str]:
        """The rows of a series that a period admits, under all that its words may mean; without one, the newest first."""
        if not periods or tie == "earlier":
            return tuple(reversed(series)), tie
        if series[0].status == "target" and periods[0].cue == "by":
            return due_by(series, periods[0]), tie
        cumulative = metric.kind == "cumulative"
        rows = rows_at(series, periods[0], as_of=self._as_of, cumulative=cumulative)
        if len(periods) > 1:
            others = (
                rows_at(series, other, as_of=self._as_of, cumulative=cumulative) for other in periods[1:]
            )
            rows = tuple(dict.fromkeys(chain(rows, *others)))
        if rows:
            return rows, tie
        if tie == "stated" and not finer(series, periods[0]):
            return (), tie
        return tuple(reversed(series)), "none"

    def _live(self, entity: str, metric: str, modality: str) -> tuple[Row, ...]:
        if modality in ("target", "demand"):
            goals = self.targets(entity, metric) or self._quota(entity, metric)
            # what a plan has for a time to come is told with `should` and `is to`, too
            return goals or (self._foreseen(entity, metric) if modality == "target" else ())
        if modality == "forecast":
            return self._foreseen(entity, metric)
        rows = live(self._reference.rows(entity, metric), self._as_of)
        # `the 180 kilometres that were planned` are supposed, and told as a forecast
        foreseen = modality == "hypothetical"
        rows = tuple(
            row
            for row in rows
            if row.status != "target"
            # `when it was approved, the estimate was €980m` tells of what was foreseen for a time that is over
            if row.status != "forecast"
            or foreseen
            or (modality == "estimate" and row.period.last < self._as_of)
        )
        # what is estimated of a time to come is told as a fact where nothing is known of another one (`puts the cost at 54m`)
        return (
            tuple(row for row in rows if row.period.first <= self._as_of or row.status == "forecast") or rows
        )

    def _foreseen(self, entity: str, metric: str) -> tuple[Row, ...]:
        """The forecasts of a family, else its goals; what is set for a time that is not over yet is told with `will`, too."""
        rows = live(self._reference.rows(entity, metric), self._as_of)
        known = tuple(row for row in rows if row.status == "forecast") or self.targets(entity, metric)
        return known or tuple(row for row in rows if row.period.last >= self._as_of)

    def _quota(self, entity: str, metric: str) -> tuple[Row, ...]:
        """The rows of a measure that is itself called a quota or a limit: no other goal is meant."""
        if metric not in self._allotted:
            return ()
        return self._live(entity, metric, "outturn")

    @cached_property
    def _goals_of(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for entity, metric in self._targets_of:
            found.setdefault(entity, []).append(metric)
        return found

    @cached_property
    def _targets_of(self) -> dict[tuple[str, str], tuple[Row, ...]]:
        found: dict[tuple[str, str], list[Row]] = {}
        for target in self._reference.targets():
            found.setdefault((target.entity, target.metric), []).append(as_row(target))
        return {family: tuple(rows) for family, rows in found.items()}


def _factors(hit: MetricHit, quantity: Quantity, *, falling: bool) -> tuple[Fraction, ...]:
    """The factor to the rows of a metric, and with the other sign where a fall may be written below zero."""
    low = hit.metric.domain.low
    if not falling or (low is not None and low.numerator >= 0):
        return (hit.factor,)
    if quantity.direction == "down" and quantity.unit == "percent":
        return (-hit.factor,)
    return hit.factor, -hit.factor

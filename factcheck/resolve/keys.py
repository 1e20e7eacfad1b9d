"""Finds the keys of a figure: scores metrics and entities by the words around it, picks rows by its period."""

import re
from fractions import Fraction

from factcheck.model.claim import Claim, Extraction, Key, Named, When
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period, Quantity
from factcheck.model.row import Mention, Metric, Row, Timespan
from factcheck.model.table_scale import told_scale
from factcheck.reference import Reference
from factcheck.resolve import metrics
from factcheck.resolve.antecedents import Antecedents
from factcheck.resolve.certainty import counts_alike, is_certain, may_be_of_a_stranger
from factcheck.resolve.context import Layout, Place
from factcheck.resolve.dating import Dating
from factcheck.resolve.entities import EntityHit, candidates
from factcheck.resolve.families import Families
from factcheck.resolve.linked import Linked
from factcheck.resolve.metrics import MetricHit
from factcheck.resolve.narrowing import is_narrowed
from factcheck.resolve.ownership import opens_the_next, owns
from factcheck.resolve.partiality import is_partial
from factcheck.resolve.stretches import is_of_a_time_before_told, is_of_another_stretch
from factcheck.resolve.times import are_years_apart
from factcheck.resolve.units import deciding, fits, scaled
from factcheck.resolve.vocabulary import stems, vocabulary

_BESIDE = 8
_AGO = re.compile(r" (?:ago|earlier|later|previously|hence|back)\b")
_FROM_THEN = Pattern(r" (?:after|before) ")
_OF_NAMED = Pattern(r" of (?:the |its |their )?\Z")
_MANY_TIMES = 20
_AS_MUCH = Pattern(
    r" (?:as|more|the|that|what|its|their|larger|bigger|higher|greater|smaller|[a-z]+er than)\b"
)
_YEARS = {
    word: number
    for number, word in enumerate("two three four five six seven eight nine ten".split(), start=2)
}
_SO_MANY_YEARS = r"(?:(?P<decade>(?:a|one) decade)|(?P<n>" + "|".join(_YEARS) + r"|\d{1,2}) years)"
_YEARS_BEFORE = Pattern(
    rf",? (?:in |as (?:recently|late) as |only |just )?{_SO_MANY_YEARS} (?:earlier|before|ago|previously)\b"
)
# `127 destroyed, including barns and homes`: what is named as included is less than what the figure tells of
_INCLUDING = re.compile(r"[,(] ?(?:including|among them|such as|mostly)\b[^.;\d]{0,60}\Z")

_YEARS_AGO = re.compile(rf"{_SO_MANY_YEARS} ago")

# `churned 51,900 tonnes of it and made 4,300 tonnes less cheese`
_SO_MUCH_LESS = re.compile(r" (?:less|fewer|more|extra|additional) ")

# Stats that are the amount of something else, never a level that a row states.
_NEVER = frozenset({"ordinal", "score", "percent-change", "point-change", "ratio", "index-change"})

_DOLLARS = frozenset({"usd", "aud", "cad", "nzd", "hkd", "sgd", "twd", "fjd", "jmd", "ttd"})

_TIME = frozenset({"day", "week", "month", "quarter"})

_AGE_GROUP = frozenset({"or over", "and over", "or older", "and older", "or younger", "and younger"})

_MILLION = 1_000_000


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
        self._fits: dict[tuple[tuple[object, ...], bool], list[tuple[Metric, tuple[Fraction, bool]]]] = {}
        self._has_rates = any("/" in metric.dimension for metric in self._words.metrics)
        dollars = {metric.unit.partition("_per_")[0] for metric in self._words.metrics} & _DOLLARS
        self._dollars = next(iter(dollars)) if len(dollars) == 1 and "usd" not in dollars else None
        """What a bare dollar sign means, where the packs know one kind of dollar."""
        self._in_millions: dict[str, bool] = {}
        """Metric to whether its rows are written in millions."""
        self._linked = Linked(extraction.links)
        self._dating = Dating(layout, self._neighbours, self._linked.starts)
        self._families = Families(reference, self._dating, extraction.as_of)
        # A change, a rate and a figure itself are looked up one after the other, from one place and time.
        self._places: dict[int, Place] = {}
        self._entities: dict[int, list[EntityHit]] = {}
        self._antecedents = Antecedents(layout, self._neighbours)
        self._periods: dict[tuple[int, str], tuple[Period | None, str]] = {}

    def resolve(self, claim: Claim) -> Claim:
        """Return the claim with its keys, or with the reason why it has none."""
        assert claim.quantity is not None
        quantity = self._times_counted(self._in_house_units(claim.quantity))
        if quantity.stat in _NEVER - {"percent-change"} or quantity.form == "vague":
            bases = self._bases(claim, quantity) if quantity.unit == "percentage_point" else ()
            return self._of_whom_it_moves(claim._replace(reason="no-metric", bases=bases))
        if quantity.unit is None and not quantity.noun and quantity.hedge in _AGE_GROUP:
            return claim._replace(reason="no-metric")  # `is 65 or over`
        if quantity.unit is None and not quantity.noun and self._are_all(claim):
            return claim._replace(reason="no-metric")  # `averaged over all five, the water reached 19.7C`
        if quantity.stat == "duration" and self._says_when(claim):
            return claim._replace(reason="no-metric")
        if claim.index in self._linked.thresholds:
            return self._threshold(claim, quantity)
        if claim.index in self._linked.counted:
            # `three of the four`: members, and nothing that a row measures
            period, tie = self._period(claim)
            return claim._replace(reason="no-row", when=_when(period, self.layout, tie))
        if claim.index in self._linked.together:
            return self._shared(claim, quantity)
        if quantity.direction is not None:
            claim = claim._replace(bases=self._bases(claim, quantity))
        if quantity.per in _TIME:
            totals = self._resolved(claim, quantity._replace(per=None), only_keys=True).keys
            claim = claim._replace(totals=totals)
        resolved = self._of_whom_it_moves(self._resolved(claim, quantity))
        if claim.index in self._linked.in_turn:
            return _only_of(resolved, self._linked.in_turn[claim.index])
        if claim.index in self._linked.sizes and resolved.when is None:
            period, tie = self._period(claim)
            return resolved._replace(when=_when(period, self.layout, tie))
        return resolved

    def _says_when(self, claim: Claim) -> bool:
        """Whether a length of time is a time: `ten years ago`, `opened on 10 January, 55 days after the blast`."""
        if _AGO.match(self.layout.lower, claim.end):
            return True
        start = self.extraction.sentences[claim.sentence].start
        apart = claim.start == start or self.layout.lower.endswith(", ", start, claim.start)
        return apart and _FROM_THEN.match(self.layout.lower, claim.end) is not None

    def _are_all(self, claim: Claim) -> bool:
        """Whether a number in words counts everything that was told of (`all five`)."""
        return claim.text.isalpha() and self.layout.lower.endswith("all ", 0, claim.start)

    def _place(self, claim: Claim) -> Place:
        """Where a figure stands."""
        known = self._places.get(claim.index)
        if known is None:
            known = self._places[claim.index] = self.layout.place(claim, self._neighbours[claim.sentence])
        return known

    def _subjects(self, claim: Claim) -> list[EntityHit]:
        """The entities that a figure may be about, likeliest first."""
        known = self._entities.get(claim.index)
        if known is None:
            known = self._entities[claim.index] = candidates(
                claim, self._place(claim), self.layout, self.reference, self._neighbours[claim.sentence]
            )
        return known

    def _period(self, claim: Claim) -> tuple[Period | None, str]:
        """The period that the words give to a figure, and how surely."""
        key = claim.index, claim.modality
        known = self._periods.get(key)
        if known is None:
            known = self._periods[key] = self._dating.period(claim, self._place(claim))
        return known

    def _bases(self, claim: Claim, quantity: Quantity) -> tuple[Key, ...]:
        """The keys of what moves by an amount of change; none where no direction is told."""
        if quantity.direction is None:
            return ()
        level = quantity._replace(unit=None, noun=None, per=None, direction=None, stat="count")
        return self._resolved(claim, level, only_keys=True).keys

    def _of_whom_it_moves(self, claim: Claim) -> Claim:
        """The amount of a change with whether a name that no pack knows stands between it and a subject told before."""
        if claim.keys or not claim.bases or claim.bases[0].entity_tie != "carried":
            return claim
        return claim._replace(
            stranger=may_be_of_a_stranger(
                claim, self._place(claim), claim.bases[0], self.layout, self.reference
            )
        )

    def _shared(self, claim: Claim, quantity: Quantity) -> Claim:
        """A figure that several share is none of theirs alone; a whole group may have a row of its own."""
        alone = self._resolved(claim, quantity)
        place = self._place(claim)
        passed = tuple(
            Key("", hit.metric.id, (), (), hit.factor, "assumed", hit.tie, "none", hit.score)
            for hit in self._metrics(claim, quantity, place)
            if hit.tie in ("stated", "sentence")
        )
        period, tie = self._period(claim)
        listed = self._linked.together[claim.index]
        of_all = claim.index in self._linked.averages and not self._is_ratio(alone)
        if not of_all and (not listed or not alone.keys or alone.keys[0].entity not in listed):
            return alone._replace(passed=passed, when=alone.when or _when(period, self.layout, tie))
        return claim._replace(passed=passed, when=_when(period, self.layout, tie), reason="no-row")

    def _is_ratio(self, claim: Claim) -> bool:
        """Whether the first measure of a claim may be averaged into a row of the whole group (`attendance of 93%`)."""
        metric = self.reference.metric(claim.keys[0].metric) if claim.keys else None
        return metric is not None and (metric.kind in ("rate", "share", "index") or metric.unit == "percent")

    def _threshold(self, claim: Claim, quantity: Quantity) -> Claim:
        """A threshold of a count has no row of its own, unless it is a target; members' rows may pass it."""
        level = quantity
        if quantity.direction is not None:
            level = quantity._replace(unit=None, noun=None, per=None, direction=None, stat="count")
        place = self._place(claim)
        passed = tuple(
            Key("", hit.metric.id, (), (), hit.factor, "assumed", hit.tie, "none", hit.score)
            for hit in self._metrics(claim, level, place)
            if hit.tie in ("stated", "sentence")
        )
        if claim.modality in ("target", "demand"):
            return self._resolved(claim, quantity)._replace(passed=passed)
        period, tie = self._period(claim)
        return claim._replace(passed=passed, when=_when(period, self.layout, tie), reason="no-row")

    def _in_house_units(self, quantity: Quantity) -> Quantity:
        """The figure as the packs measure: with their unit behind it as its noun (`12.8 bcm`), in their own dollars."""
        if quantity.unit == "usd" and self._dollars is not None:
            written = self.layout.text[max(0, quantity.number_start - 2) : quantity.end]
            return quantity if "US" in written or "U.S." in written else quantity._replace(unit=self._dollars)
        if quantity.noun and quantity.noun[0].isupper() and self._is_of_one_named(quantity):
            return quantity._replace(noun=None)
        if quantity.unit is not None or quantity.noun or quantity.per is not None:
            return quantity
        start = quantity.number_end
        for mention in self.layout.mentions(start, start + 40, "unit"):
            if mention.start - start <= 1:
                return quantity._replace(noun=self.layout.text[mention.start : mention.end])
        return quantity

    def _is_of_one_named(self, quantity: Quantity) -> bool:
        """Whether what looks counted is a name (`the 121 of the Railway Cuttings`)."""
        return any(
            _OF_NAMED.fullmatch(self.layout.lower, quantity.number_end, mention.start)
            for mention in self.layout.mentions(quantity.number_end, quantity.end, "entity")
        )

    def _times_counted(self, quantity: Quantity) -> Quantity:
        """`was called out 611 times`: so many call-outs; the unit says nothing of what is counted."""
        if quantity.unit != "times" or quantity.direction is not None or quantity.per is not None:
            return quantity
        if quantity.value is None or quantity.value.denominator != 1 or quantity.value < _MANY_TIMES:
            return quantity
        ratio = _AS_MUCH.match(self.layout.lower, quantity.end)  # `28 times as dear`
        return quantity if ratio else quantity._replace(unit=None, noun=None)

    def _resolved(self, claim: Claim, quantity: Quantity, *, only_keys: bool = False) -> Claim:
        """The claim as one reading of its figure resolves it; where only its keys are wanted, the rest is spared."""
        if claim.modality in ("target", "demand") and quantity.per == "year":
            # a goal is set for each year, whether the draft says so or not
            quantity = quantity._replace(per=None)
        place = self._place(claim)
        hits = self._metrics(claim, quantity, place)
        partner = self._linked.partner.get(claim.index)
        if partner is not None:
            hits = self._with_partner(hits, quantity, self.extraction.claims[partner])
        elif quantity.unit is None and (told := self._antecedents.figure(claim, place)):
            hits = self._with_partner(hits, quantity, told)
        if not hits:
            return claim._replace(reason="no-metric")
        hits = self._taken_up(claim, quantity, hits, place)
        claim = self._named(claim, quantity, hits[0], place)
        entities = self._subjects(claim)
        if not entities:
            return claim._replace(reason="no-entity")
        period, period_tie = self._period(claim)
        claim = self._told_at(claim, period, period_tie)
        falling = (
            quantity.direction == "down"
            or (quantity.direction is None and metrics.declines(place, claim, self.layout))
            if quantity.unit == "percent"
            else quantity.stat == "amount" and metrics.loses(place, claim, self.layout)
        )
        keys, period, period_tie = self._dated(
            claim, quantity, hits, entities, period, period_tie, falling=falling
        )
        if only_keys and not keys:
            return claim
        if claim.modality == "target" and period is not None and not only_keys:
            claim = claim._replace(pledges=self._pledges(claim, quantity, hits, entities, place))
        if not keys:
            claim = claim._replace(reason="no-row", when=_when(period, self.layout, period_tie))
            nearest = self._families.keys(quantity, hits, entities, None, "none", claim.modality)[:1]
            if nearest:
                claim = self._called(claim._replace(nearest=tuple(nearest)), nearest[0], hits, entities)
            return claim
        best = keys[0]
        cell = self._is_cell_of_a_series(best, place)
        if cell:
            keys = [key for key in keys if (key.entity, key.metric) == (best.entity, best.metric)]
        if only_keys:
            return claim._replace(keys=tuple(keys))
        stranger = may_be_of_a_stranger(claim, place, best, self.layout, self.reference) or self._is_narrowed(
            claim, quantity, place, best
        )
        hit = next(hit for hit in hits if hit.metric.id == best.metric)
        stranger = stranger or is_of_a_time_before_told(
            claim, place, self.layout, best, hit.metric.kind, period
        )
        entity = next(hit for hit in entities if hit.id == best.entity)
        doubtful = any(
            mention.ambiguous and best.entity in mention.ids and not self._is_told_apart(mention, best)
            for mention in self.layout.mentions(entity.start, entity.end, "entity")
        )
        stranger = stranger or doubtful
        return self._called(claim, best, hits, entities)._replace(
            keys=tuple(keys),
            reason="ambiguous" if doubtful else None,
            certain=not stranger
            and (
                cell
                or is_certain(
                    claim, keys, hits, self.layout, self.reference, self._neighbours[claim.sentence]
                )
            )
            and not is_of_another_stretch(claim, place, self.layout, best, hit.metric.kind, period),
            stranger=stranger,
            partial=(
                is_partial(claim, self.layout, self._neighbours[claim.sentence])
                and not (best.metric_tie == "stated" and place.clause[0] <= hit.start < claim.start)
            )
            or not counts_alike(claim, best, hits, self.reference),
            when=_when(period, self.layout, period_tie),
            targets=tuple(
                target
                for key in keys
                if key.metric_tie in ("stated", "sentence") or key.entity_tie != "assumed"
                for target in self._families.targets(key.entity, key.metric)
            ),
            siblings=self._siblings(quantity, best, entities, period, period_tie),
        )

    def _is_told_apart(self, mention: Mention, best: Key) -> bool:
        """Whether a name that several go by is that of the one whose measure is told, and whom the draft names in full, too."""
        return (
            best.metric_tie in ("stated", "sentence")
            and len(mention.ids) > 1
            and self.layout.names(best.entity)
            and not any(
                best.metric in self._families.measures(other) for other in mention.ids if other != best.entity
            )
        )

    def _dated(
        self,
        claim: Claim,
        quantity: Quantity,
        hits: list[MetricHit],
        entities: list[EntityHit],
        period: Period | None,
        tie: str,
        *,
        falling: bool,
    ) -> tuple[list[Key], Period | None, str]:
        """The keys of a figure at its period, with the period and its tie as the rows show them to be meant."""

        def keys_at(period: Period | None, tie: str) -> list[Key]:
            return self._families.keys(quantity, hits, entities, period, tie, claim.modality, falling=falling)

        keys = keys_at(period, tie)
        if tie == "earlier":
            keys = self._so_many_years_before(claim, keys)
        if period is not None and period.relative:
            keys = self._so_many_years_ago(period, keys)
        unmet = not any(key.metric == hits[0].metric.id for key in keys)
        if unmet and tie == "stated" and period is not None and self._dating.is_a_year_ago(period):
            # `a year ago it was 1,860 hectares`: a year before the newest stretch that rows tell of
            return keys_at(period, "earlier"), period, "earlier"
        if self._dates_the_change(claim, period, tie, keys):
            return keys_at(None, "earlier"), None, "earlier"
        return keys, period, tie

    def _so_many_years_before(self, claim: Claim, keys: list[Key]) -> list[Key]:
        """The keys of `33.1% a decade earlier`, each with the rows that are so many years before another one alone."""
        told = _YEARS_BEFORE.match(self.layout.lower, claim.end)
        if told is None:
            return keys
        found = []
        for key in keys:
            rows = _years_before_the_newest(key.rows, key, told)
            found.append(key._replace(rows=rows) if rows else key)
        return found

    def _so_many_years_ago(self, period: Period, keys: list[Key]) -> list[Key]:
        """The keys of `ten years ago there were 4,410`, where no row is of that very year, with the row so many before the newest."""
        told = _YEARS_AGO.fullmatch(self.layout.lower, period.start, period.end)
        if told is None:
            return keys
        found = []
        for key in keys:
            rows = _years_before_the_newest(key.series, key, told)
            loose = key.period_tie == "none" and len(rows) == 1
            found.append(key._replace(rows=rows, period_tie="near") if loose else key)
        return found

    def _is_narrowed(self, claim: Claim, quantity: Quantity, place: Place, best: Key) -> bool:
        """Whether words narrow a figure down, or the figure that it is the earlier state of (`the rest came to $44bn, up on $43bn`)."""
        own = [(claim, quantity, place)]
        partner = self._linked.partner.get(claim.index)
        if partner is not None and self._dating.is_start(claim):
            other = self.extraction.claims[partner]
            assert other.quantity is not None
            own.append((other, other.quantity, self._place(other)))
        told = self._antecedents.figure(claim, place)
        if told is not None and told.quantity is not None:
            own.append((told, told.quantity, self._place(told)))
        return any(
            is_narrowed(one, figure, where, best, self.layout, self.reference, self._neighbours[one.sentence])
            for one, figure, where in own
        )

    def _dates_the_change(self, claim: Claim, period: Period | None, tie: str, keys: list[Key]) -> bool:
        """Whether the date behind the start of a change is that of the change (`fell to 58.3% from 61.7% in 2025`).

        What a change starts from is never the newest there is.
        """
        partner = self._linked.partner.get(claim.index)
        if partner is None or not keys or tie != "stated" or period is None or period.start < claim.end:
            return False
        end = self.extraction.claims[partner]
        if not self._dating.is_start(claim) or end.start > claim.start:
            return False
        newest = max(row.period.last for row in keys[0].series)
        return len(keys[0].series) > 1 and all(row.period.last == newest for row in keys[0].rows)

    def _called(self, claim: Claim, key: Key, hits: list[MetricHit], entities: list[EntityHit]) -> Claim:
        """The claim with the words that name subject and measure of a key."""
        text = self.layout.text
        hit = next(hit for hit in hits if hit.metric.id == key.metric)
        entity = next(hit for hit in entities if hit.id == key.entity)
        return claim._replace(
            metric=Named((key.metric,), hit.start, hit.end, text[hit.start : hit.end], key.metric_tie),
            subject=Named(
                (key.entity,), entity.start, entity.end, text[entity.start : entity.end], key.entity_tie
            ),
        )

    def _pledges(
        self, claim: Claim, quantity: Quantity, hits: list[MetricHit], entities: list[EntityHit], place: Place
    ) -> tuple[Key, ...]:
        """The targets of what the words name, whatever their due date; none where a stranger may be meant."""
        named = [hit for hit in entities if hit.tie == "stated"] or [
            hit for hit in entities if hit.tie != "assumed"
        ]
        keys = self._families.keys(quantity, hits, named, None, "none", "target")
        keys = [
            key for key in keys if key.metric_tie in ("stated", "sentence") and key.rows[0].status == "target"
        ]
        return (
            ()
            if keys and may_be_of_a_stranger(claim, place, keys[0], self.layout, self.reference)
            else tuple(keys)
        )

    def _told_at(self, claim: Claim, period: Period | None, tie: str) -> Claim:
        """The claim as a forecast of what is to come, or as a fact of what is over, whatever its words make of it."""
        if tie in ("stated", "near") and self._is_to_come(period, claim):
            return claim._replace(modality="forecast")
        over = period is not None and period.last is not None and period.last < self.extraction.as_of
        if claim.modality == "forecast" and tie == "stated" and over:
            return claim._replace(modality="outturn")  # `will pay €962 this year, after €1,015 in 2025`
        return claim

    def _is_to_come(self, period: Period | None, claim: Claim) -> bool:
        """Whether a figure told without `will` is of a time that has not begun by the as-of day."""
        return (
            claim.is_fact
            and period is not None
            and not period.relative
            and period.first is not None
            and period.first > self.extraction.as_of
        )

    def _siblings(
        self, quantity: Quantity, best: Key, entities: list[EntityHit], period: Period | None, period_tie: str
    ) -> tuple[Key, ...]:
        """Families easily taken for the named one: those the pack warns of, and all of one subject and unit."""
        if best.metric_tie != "stated":
            return ()
        metric = self.reference.metric(best.metric)
        assert metric is not None
        measured = map(self.reference.metric, sorted(self._families.measures(entities[0].id)))
        others = [
            other
            for other in measured
            if other is not None
            and (
                other.id in metric.not_comparable_with
                or metric.id in other.not_comparable_with
                or (other.id != metric.id and other.unit == metric.unit)
            )
        ]
        hits = [
            MetricHit(other, best.score, "sentence", 0, 0, *match)
            for other in others
            if (match := fits(quantity._replace(noun=None), other, other.unit, self.reference)) is not None
        ]
        return tuple(self._families.keys(quantity, hits, entities[:1], period, period_tie)) if hits else ()

    def _named(self, claim: Claim, quantity: Quantity, hit: MetricHit, place: Place) -> Claim:
        """Note the metric that the words name for certain, and the rows of what contains a subject without rows."""
        if hit.tie != "stated" or quantity.direction is not None:
            return claim
        if quantity.noun and not (
            hit.named or metrics.names(stems(quantity.noun.lower()), hit.metric.id, self._words)
        ):
            return claim
        measure = Key("", hit.metric.id, (), (), hit.factor, "assumed", hit.tie, "none", hit.score)
        if hit.named or 0 <= claim.start - hit.end <= _BESIDE:
            claim = claim._replace(measure=measure)
        subject = next(
            (
                i
                for mention in self.layout.mentions(*place.clause, "entity")
                if not mention.ambiguous and mention.end <= claim.start
                for i in mention.ids
                if not self.reference.rows(i, hit.metric.id)
            ),
            None,
        )
        entity = None if subject is None else self.reference.entity(subject)
        if entity is None or entity.type == "person":
            return claim
        period, tie = self._period(claim)
        for parent in entity.part_of:
            series = self._families.series(parent, hit.metric.id, claim.modality)
            if series:
                rows, tie = self._families.admitted(series, period, tie, hit.metric, claim.modality)
            else:
                rows = ()
            if len(rows) == 1 and tie in ("stated", "near"):
                return claim._replace(whole=measure._replace(entity=parent, rows=rows, series=series))
        return claim

    # -- metrics ------------------------------------------------------------------------------------------------

    def _metrics(self, claim: Claim, quantity: Quantity, place: Place) -> list[MetricHit]:
        """Metrics whose unit the claim may have, scored by the words that speak for them."""
        fitting = self._of_unit(quantity, in_table=place.column is not None)
        if not fitting:
            return []
        scale = self._scale(quantity, place)
        if scale != 1:
            fitting = [
                (metric, (factor * scaled(metric, scale, self.reference), named))
                for metric, (factor, named) in fitting
            ]
        if quantity.unit == "tonne" and self.layout.lower[quantity.number_end : quantity.end].strip() == "mt":
            fitting = [
                (metric, (factor * (_MILLION if self._is_in_millions(metric) else 1), named))
                for metric, (factor, named) in fitting
            ]
        return metrics.candidates(
            claim,
            quantity,
            place,
            self.layout,
            fitting,
            self._words,
            lambda start, end: owns(
                claim, quantity, start, end, self.layout, self._neighbours[claim.sentence]
            ),
            lambda start, end: (
                any(
                    (other.quantity.per is not None and other.start <= start and end <= other.end)
                    or (
                        claim.end < other.start
                        and _SO_MUCH_LESS.fullmatch(self.layout.lower, other.end, start)
                    )
                    or (
                        claim.end < start
                        and end <= other.start
                        and opens_the_next(claim, start, end, other, self.layout)
                    )
                    for other in self._neighbours[claim.sentence]
                    if other.index != claim.index and other.quantity is not None
                )
                or (claim.end < start and _INCLUDING.search(self.layout.lower, claim.end, start) is not None)
            ),
            priced=quantity.stat in ("amount", "count") and quantity.per is None and self._is_priced(claim),
            told_before=self._told_before(claim, quantity, place),
        )

    def _told_before(self, claim: Claim, quantity: Quantity, place: Place) -> str | None:
        """The measure that a bare number may go on telling, and a sum of money where it is one of each."""
        bare = not quantity.noun and place.column is None and quantity.per is None
        money = quantity.stat == "amount" and quantity.direction is None
        if not bare or not self._has_rates or not (quantity.unit is None or money):
            return None
        return self._antecedents.measure(claim, place)

    def _taken_up(
        self, claim: Claim, quantity: Quantity, hits: list[MetricHit], place: Place
    ) -> list[MetricHit]:
        """The measures of a figure; where no words name one and it or a place is the subject, that of the figure before it first.

        `For the whole patch it was 8.4 minutes. The city, which was on 7.7 last autumn, has improved`.
        """
        if hits[0].tie != "value":
            if quantity.direction is None:
                self._antecedents.tell(claim, hits[0].metric.id)
            return hits
        if quantity.direction is not None or place.column is not None:
            return hits
        measure = self._antecedents.measure(claim, place)
        hit = next((hit for hit in hits if hit.metric.id == measure), None)
        if hit is None or measure is None:
            return hits
        self._antecedents.tell(claim, measure)
        return [hit._replace(tie="carried"), *(other for other in hits if other is not hit)]

    def _is_priced(self, claim: Claim) -> bool:
        """Whether a sum of money follows one in the same currency that is the price of each, in the same paragraph.

        A bare number takes up the last unit of its own sentence (`2,412 dollars a tonne, after 2,655`).
        """
        before = [
            other
            for number in (claim.sentence, claim.sentence - 1, claim.sentence - 2)
            for other in self._neighbours.get(number, ())
            if other.block == claim.block and other.end <= claim.start and other.quantity is not None
        ]
        unit = claim.quantity.unit if claim.quantity is not None else None
        if unit is None:
            units = [
                other.quantity
                for other in before
                if other.sentence == claim.sentence
                and other.quantity is not None
                and other.quantity.unit not in (None, "percent", "percentage_point")
            ]
            bare = claim.quantity is not None and claim.quantity.noun is None
            return bare and bool(units) and units[-1].per not in (None, *_TIME)
        alike = [other.quantity for other in before if other.quantity and other.quantity.unit == unit]
        return any(other.per is not None and other.per not in _TIME for other in alike)

    def _is_in_millions(self, metric: Metric) -> bool:
        """Whether rows of a metric are written in millions: then `51.6 mt` are million tonnes."""
        if metric.id not in self._in_millions:
            rows = self.reference.rows_of_metric(metric.id)
            self._in_millions[metric.id] = any(row.multiplier == _MILLION for row in rows)
        return self._in_millions[metric.id]

    def _scale(self, quantity: Quantity, place: Place) -> int:
        """The multiplier of a cell's bare number: its column's or row's own, else that of the whole table."""
        if place.column is None or quantity.unit is not None or quantity.noun:
            return 1
        if any(char.isalpha() for char in self.layout.text[quantity.number_start : quantity.number_end]):
            return 1  # the cell has a scale of its own
        for spans in ((place.column, place.label), (place.corner, place.caption)):
            words = " | ".join(self.layout.lower[slice(*span)] for span in spans if span is not None)
            scale = told_scale(words)
            if scale != 1 or "%" in words or "per cent" in words or "percent" in words:
                return scale
        return 1

    def _of_unit(self, quantity: Quantity, *, in_table: bool) -> list[tuple[Metric, tuple[Fraction, bool]]]:
        """The metrics whose unit a figure may have, the factor to it, and whether the draft names it."""
        key = (deciding(quantity, self._words.domains), in_table)
        if key not in self._fits:
            alike: dict[int, tuple[Fraction, bool] | None] = {}
            found = self._fits[key] = []
            for metric, nature in zip(self._words.metrics, self._words.natures, strict=True):
                if quantity.per is not None or nature not in alike:
                    alike[nature] = fits(quantity, metric, metric.unit, self.reference, in_table=in_table)
                match = alike[nature]
                if match is not None:
                    found.append((metric, match))
        return self._fits[key]

    def _with_partner(self, hits: list[MetricHit], quantity: Quantity, partner: Claim) -> list[MetricHit]:
        """The two ends of a change state the same metric: take the stronger words of either."""
        assert partner.quantity is not None
        place = self._place(partner)
        theirs = {hit.metric.id: hit for hit in self._metrics(partner, partner.quantity, place)}
        merged = []
        for hit in hits:
            other = theirs.pop(hit.metric.id, None)
            merged.append(other if other is not None and other.score > hit.score else hit)
        for other in theirs.values():
            match = fits(quantity._replace(noun=None), other.metric, other.metric.unit, self.reference)
            if quantity.unit is None and match is not None:
                merged.append(other._replace(factor=match[0]))
        merged.sort(key=lambda hit: (-hit.score, hit.metric.id))
        return merged

    def _is_cell_of_a_series(self, best: Key, place: Place) -> bool:
        """Whether a cell stands where the row of its subject meets the column of a period, in a table of one measure."""
        if place.column is None or place.caption is None or best.metric_tie != "sentence":
            return False
        named = {i for hit in self.layout.mentions(*place.caption, "metric") for i in hit.ids}
        head = self.layout.text[slice(*place.column)].strip()
        dates = [period for period in self.layout.periods(*place.column) if period.kind == "date"]
        alone = len(dates) == 1 and dates[0].end - dates[0].start == len(head)
        return alone and named == {best.metric} and best.entity_tie == best.period_tie == "stated"


def _years_before_the_newest(rows: tuple[Row, ...], key: Key, told: re.Match[str]) -> tuple[Row, ...]:
    """Those of the rows that are as many years before the newest of their series as the words tell."""
    many = 10 if told["decade"] else int(told["n"]) if told["n"].isdigit() else _YEARS[told["n"]]
    newest = max(row.period.last for row in key.series)
    return tuple(row for row in rows if are_years_apart(row.period.last, newest, many))


def _only_of(claim: Claim, entity: str) -> Claim:
    """A claim whose subject its place in a list tells, with the keys of that subject alone."""
    keys = tuple(key for key in claim.keys if key.entity == entity)
    if not keys:
        return claim._replace(keys=(), certain=False, siblings=(), reason="no-row")
    best = keys[0].metric == claim.keys[0].metric
    return claim._replace(
        keys=keys,
        certain=claim.certain and best,
        subject=claim.subject and claim.subject._replace(ids=(entity,)),
    )


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

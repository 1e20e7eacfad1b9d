"""The packs in force as one body of reference: vocabulary, rows, and the words that lead to them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from factcheck.errors import PackError, PackErrors
from factcheck.model.claim import Key
from factcheck.model.row import (
    Definition,
    Entity,
    Event,
    HouseUnit,
    Mention,
    Metric,
    Role,
    Row,
    Series,
    Statement,
    Target,
)
from factcheck.reference import folder, records
from factcheck.reference.aliases import Hit, Sequences
from factcheck.reference.cache import derived_from, opened
from factcheck.reference.derived import Derived
from factcheck.reference.lattice import Lattice
from factcheck.reference.oneness import Oneness
from factcheck.reference.phrases import Phrases
from factcheck.reference.store import PackInfo, Store
from factcheck.typed import TypeVar

_MOST_REMEMBERED = 20_000
_LAST_DAY = date.max.toordinal()
_Entry = TypeVar("_Entry", bound=Statement | Event | Role | Target)


def load(paths: Sequence[Path | str], *, cache: bool = True) -> "Reference":
    """Load packs, the first having precedence where they tell different things about one id.

    Args:
        paths: pack folders, one-CSV packs, or folders of packs.
        cache: whether a compiled copy may be kept in and used from the user's cache folder.

    Raises:
        PackErrors: with every defect of every pack.
    """
    stores: list[Store] = []
    refused: list[PackErrors] = []
    for given in paths:
        try:
            found = folder.packs_at(Path(given))
        except PackErrors as errors:
            refused.append(errors)
            continue
        for path in found:
            try:
                stores.append(Store(opened(path, keep=cache), path))
            except PackErrors as errors:
                refused.append(errors)
    if refused:
        defects: tuple[PackError, ...] = tuple(defect for errors in refused for defect in errors.defects)
        raise PackErrors(", ".join(errors.pack for errors in refused), defects)
    is_kept = cache and are_small(stores)
    return Reference(stores, derived_from(store.info for store in stores) if is_kept else Derived())


def are_small(stores: Iterable[Store]) -> bool:
    """Return whether packs hold few enough entities and metrics to read them all at once."""
    return all(store.has_few(kind) for store in stores for kind in ("entity", "metric"))


class Reference:
    """Every pack in force. Answers are in a fixed order and never change while it is open."""

    def __init__(self, stores: Sequence[Store], derived: Derived | None = None) -> None:
        self.stores: tuple[Store, ...] = tuple(stores)
        self.packs: tuple[PackInfo, ...] = tuple(store.info for store in self.stores)
        self._is_small = are_small(stores)
        self.derived = derived or Derived()
        """What other rooms, too, work out from the packs alone."""
        self._one = Oneness(self.stores, self.derived)
        self._rows: dict[tuple[str, str], tuple[Row, ...]] = {}
        self._entities: dict[str, Entity | None] = {}
        self._above: dict[str, tuple[tuple[str, int, int | None], ...]] = {}
        self._measured: dict[str, bool] = {}
        self._whose: dict[str, str] = {}
        self._metrics_of: dict[str, frozenset[str]] = {}
        self._held: dict[tuple[str, str], dict[int, tuple[str, ...]]] = {}
        self._below: dict[str, tuple[tuple[str, int, int | None], ...]] = {}
        self._names: dict[str, dict[str, tuple[str, ...]]] = {}
        self._names_of: dict[tuple[str, str], tuple[str, ...]] = {}

    # Words.

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Return the aliases that a text holds, in text order; of one kind the longest, kinds may overlap."""
        sequences = Sequences(text)
        by_place: dict[tuple[int, int, str], dict[str, Hit]] = {}
        for pack, store in enumerate(self.stores):
            for hit in store.index.hits(sequences):
                ids = by_place.setdefault((hit.first, hit.past, hit.kind), {})
                one = (
                    self._one.canonical(hit.kind, pack, hit.id)
                    if hit.kind in ("entity", "metric")
                    else hit.id
                )
                ids[one] = hit if one not in ids else _together(ids[one], hit)
        reached: dict[str, int] = {}
        found: list[Mention] = []
        for first, past, kind in sorted(by_place, key=lambda place: (place[0], -place[1], place[2])):
            if first < reached.get(kind, 0):
                continue
            reached[kind] = past
            start, end = sequences.words[first].start, sequences.words[past - 1].end
            found.append(_mention(start, end, kind, by_place[first, past, kind]))
        return tuple(found)

    def named(self, kind: str, name: str) -> tuple[str, ...]:
        """Return the ids of an `entity` or `metric` whose id, label or unambiguous alias these words are."""
        return self._one.named(kind, name)

    def names(self, kind: str) -> dict[str, tuple[str, ...]]:
        """Return every id of a kind (`entity`, `metric`) with all its names as written, in a fixed order."""
        if kind not in self._names:
            self._names[kind] = self.derived.value(
                f"names {kind}", lambda: self._all_names(kind), by=__file__
            )
        return self._names[kind]

    def _all_names(self, kind: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        linked = self._one.linked(kind)
        for pack, store in enumerate(self.stores):
            for identity, written in store.connection.execute(
                "SELECT id, written FROM alias WHERE kind = ? ORDER BY id, written", (kind,)
            ):
                found.setdefault(linked.get((pack, identity), identity), {})[written] = None
        return {one: tuple(names) for one, names in found.items()}

    def names_of(self, kind: str, identity: str) -> tuple[str, ...]:
        """Return the names of one id as `names` has them, in any order; costs a look-up, not the reading of all."""
        if kind in self._names:
            return self._names[kind].get(identity, ())
        known = self._names_of.get((kind, identity))
        if known is None:
            if len(self._names_of) > _MOST_REMEMBERED:
                self._names_of.clear()
            known = self._names_of[kind, identity] = self._read_names(kind, identity)
        return known

    def _read_names(self, kind: str, identity: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for pack, store in enumerate(self.stores):
            for local in self._one.local(kind, pack, identity):
                if self._one.canonical(kind, pack, local) != identity:
                    continue
                for (written,) in store.connection.execute(
                    "SELECT written FROM alias WHERE kind = ? AND id = ?", (kind, local)
                ):
                    found[written] = None
        return tuple(found)

    def names_of_each(self, kind: str, identities: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the names of several ids as `names_of` has them; costs one look-up for hundreds of ids."""
        found: dict[str, dict[str, None]] = {identity: {} for identity in identities}
        for pack, store in enumerate(self.stores):
            local = {
                own: identity
                for identity in found
                for own in self._one.local(kind, pack, identity)
                if self._one.canonical(kind, pack, own) == identity
            }
            for own, written in store.names(kind, local):
                found[local[own]][written] = None
        return {identity: tuple(names) for identity, names in found.items()}

    def phrases(self) -> Phrases:
        """Return the house wordings of metrics, ready to be looked for in a sentence."""
        return self._all_phrases

    # Vocabulary.

    def entity(self, identity: str) -> Entity | None:
        """Return an entity; None if no pack knows the id."""
        known = self._entities.get(identity)
        if known is None:
            if len(self._entities) > _MOST_REMEMBERED:
                self._entities.clear()
            known = self._entities[identity] = self._entity(identity)
        return known

    def metric(self, identity: str) -> Metric | None:
        """Return a metric; None if no pack knows the id."""
        return self._all_metrics.get(identity)

    def entity_of(self, found: Row | Key) -> Entity:
        """Return the entity that a row or key is about; there is one for every row."""
        entity = self.entity(found.entity)
        assert entity is not None
        return entity

    def metric_of(self, found: Row | Key) -> Metric:
        """Return the metric that a row or key is of; there is one for every row."""
        metric = self.metric(found.metric)
        assert metric is not None
        return metric

    def definition(self, identity: str) -> Definition | None:
        """Return a definition; None if no pack knows the id."""
        return self._all_definitions.get(identity)

    def unit(self, identity: str) -> HouseUnit | None:
        """Return a unit of a pack; None if no pack has one of this id."""
        return self._all_units.get(identity)

    def entities(self) -> tuple[Entity, ...]:
        """Return every entity."""
        return self._all_entities

    def metrics(self) -> tuple[Metric, ...]:
        """Return every metric."""
        return tuple(self._all_metrics.values())

    def definitions(self) -> tuple[Definition, ...]:
        """Return every definition."""
        return tuple(self._all_definitions.values())

    def units(self) -> tuple[HouseUnit, ...]:
        """Return every house unit; of two with one id the first pack's."""
        return tuple(self._all_units.values())

    def narrower(self, a: str, b: str) -> bool:
        """Whether everything that definition `a` counts is counted by `b` too; also true of equal ones."""
        return self._lattice.narrower(a, b)

    # Groups.

    def is_part_of(self, part: str, whole: str, on: date | None = None) -> bool:
        """Whether one entity belongs to another, directly or through others, on a day or at any time."""
        waiting, seen = [part], {part}
        while waiting:
            for group, first, last in self._groups(waiting.pop()):
                if on is not None and not first <= on.toordinal() <= (last or _LAST_DAY):
                    continue
                if group == whole:
                    return True
                if group not in seen:
                    seen.add(group)
                    waiting.append(group)
        return False

    def related(self, a: str, b: str) -> bool:
        """Return whether two entities are one, or one is ever a part of the other."""
        return a == b or self.is_part_of(a, b) or self.is_part_of(b, a)

    def parts(self, whole: str, on: date | None = None, *, most: int = -1) -> tuple[str, ...]:
        """Return the direct parts or members of an entity on a day, or at any time, by id; a sample of `most` if given."""
        below = self._below.get(whole)
        if below is None:
            below = tuple(self._read_parts(whole, most))
            if most < 0:
                if len(self._below) > _MOST_REMEMBERED:
                    self._below.clear()
                self._below[whole] = below
        day = None if on is None else on.toordinal()
        return tuple(
            dict.fromkeys(
                part for part, first, last in below if day is None or first <= day <= (last or _LAST_DAY)
            )
        )

    def _read_parts(self, whole: str, most: int) -> Iterator[tuple[str, int, int | None]]:
        for pack, store in enumerate(self.stores):
            for local in self._one.local("entity", pack, whole):
                for part, first, last in store.connection.execute(
                    "SELECT m.part, m.first, m.last FROM membership m WHERE m.whole = ? ORDER BY m.part LIMIT ?",
                    (local, most),
                ):
                    yield self._entity_id(pack, part), first, last

    # Rows.

    def rows(self, entity: str, metric: str, first: date | None = None) -> tuple[Row, ...]:
        """Return all rows of a key by period, then by date of edition; deprecated ones included.

        Args:
            entity: whose figure.
            metric: which figure.
            first: if given, only the rows whose period begins on this day; spares the reading of a long series.
        """
        known = self._rows.get((entity, metric))
        if known is not None:
            return known if first is None else tuple(row for row in known if row.period.first == first)
        entities, metrics = self._holders("entity", entity), self._holders("metric", metric)
        if entities.keys().isdisjoint(metrics):
            return ()  # as for most pairs of several packs: nothing to remember
        found = self._ordered(
            (pack, self.stores[pack].rows(own_entity, own_metric, first))
            for pack, own in entities.items()
            for own_entity in own
            for own_metric in metrics.get(pack, ())
        )
        if first is None:
            if len(self._rows) > _MOST_REMEMBERED:
                self._rows.clear()
            self._rows[entity, metric] = found
        return found

    def rows_of_metric(
        self, metric: str, first: date | None = None, last: date | None = None
    ) -> tuple[Row, ...]:
        """Return the rows of a metric whose period begins between two days, by period, edition and entity."""
        return self._ordered(
            (pack, self.stores[pack].rows_of_metric(own, first, last))
            for pack, held in self._holders("metric", metric).items()
            for own in held
        )

    def is_only_subject(self, entity: str, metric: str) -> bool:
        """Return whether no other entity has rows of a metric."""
        return not any(
            self.stores[pack].has_other_subjects(own, self._one.local("entity", pack, entity))
            for pack, held in self._holders("metric", metric).items()
            for own in held
        )

    def rows_of_entity(self, entity: str) -> tuple[Row, ...]:
        """Return the rows of an entity, by period, edition and metric."""
        return self._ordered(
            (pack, self.stores[pack].rows_of_entity(own))
            for pack, held in self._holders("entity", entity).items()
            for own in held
        )

    def metrics_of(self, entity: str) -> frozenset[str]:
        """Return the ids of the metrics of which `rows` has any of an entity; costs no row."""
        known = self._metrics_of.get(entity)
        if known is None:
            if len(self._metrics_of) > _MOST_REMEMBERED:
                self._metrics_of.clear()
            known = self._metrics_of[entity] = frozenset(
                identity
                for pack, held in self._holders("entity", entity).items()
                for own in held
                for metric in self.stores[pack].metrics_of(own)
                for identity in (metric, self._metric_id(pack, metric))
            )
        return known

    def has_rows(self, entity: str) -> bool:
        """Return whether any fact or target is about an entity; costs no row."""
        if self._is_small:
            return entity in self._all_measured
        if entity not in self._measured:
            self._measured[entity] = self._has_facts(entity) or any(
                target.entity == entity for target in self.targets()
            )
        return self._measured[entity]

    def _has_facts(self, entity: str) -> bool:
        return any(
            self.stores[pack].has_rows(own)
            for pack, held in self._holders("entity", entity).items()
            for own in held
        )

    @cached_property
    def _all_measured(self) -> frozenset[str]:
        """Every id, of a single pack or of all together, that a fact or target is about."""
        return self.derived.value("measured", self._read_measured, by=__file__)

    def _read_measured(self) -> frozenset[str]:
        own = {
            identity
            for store in self.stores
            for (identity,) in store.connection.execute("SELECT id FROM entity")
        }
        ids = own.union(self._one.linked("entity").values())
        return frozenset(filter(self._has_facts, ids)).union(target.entity for target in self.targets())

    def fact(self, identity: str) -> Row | None:
        """Return the row with a fact id; of two packs' the first."""
        for pack, store in enumerate(self.stores):
            row = store.fact(identity)
            if row is not None:
                return next(self._canonical_rows(pack, (row,)))
        return None

    def all_rows(self) -> Iterator[Row]:
        """Yield every row of every pack, pack by pack."""
        for pack, store in enumerate(self.stores):
            yield from self._canonical_rows(pack, store.all_rows())

    # What was said, what happened, who holds office, what was promised.

    def statements(self) -> tuple[Statement, ...]:
        """Return every statement on record."""
        return self._all_statements

    def events(self) -> tuple[Event, ...]:
        """Return every event."""
        return self._all_events

    def roles(self) -> tuple[Role, ...]:
        """Return every office with its holder."""
        return self._all_roles

    def offices(self) -> tuple[str, ...]:
        """Return what the offices are called, each once; costs less than their holders."""
        return self._all_offices

    def targets(self) -> tuple[Target, ...]:
        """Return every target."""
        return self._all_targets

    def series(self) -> tuple[Series, ...]:
        """Return the scopes that a pack declares complete."""
        return self._all_series

    # The packs put together.

    def _entity_id(self, pack: int, identity: str) -> str:
        return self._one.canonical("entity", pack, identity)

    def _metric_id(self, pack: int, identity: str) -> str:
        return self._one.canonical("metric", pack, identity)

    def _who(self, pack: int, identity: str, text: str) -> str:
        """Return the entity that a speaker, holder or claimant is, or the name as written."""
        if identity and identity != text:
            return self._entity_id(pack, identity)
        if not text:
            return text
        known = self._whose.get(text)
        if known is None:
            named = self._one.named("entity", text)
            if len(self._whose) > _MOST_REMEMBERED:
                self._whose.clear()
            known = self._whose[text] = named[0] if len(named) == 1 else text
        return known

    def _entity(self, identity: str) -> Entity | None:
        found: Entity | None = self._entities_by_id.get(identity) if self._is_small else None
        if found is not None:
            return found
        for pack, store in enumerate(self.stores):
            for local in self._one.local("entity", pack, identity):
                record = store.entity(local)
                if record is not None and (found is None or (not found.type and record[1])):
                    found = Entity(identity, *record, (), store.info.name)
        if found is None:
            return None
        groups = {group for group, _, _ in self._groups(identity)}
        return found._replace(part_of=tuple(sorted(groups))) if groups else found

    def _groups(self, part: str) -> tuple[tuple[str, int, int | None], ...]:
        """Return the groups that an entity directly belongs to, with first and last day as ordinals."""
        known = self._above.get(part)
        if known is None:
            known = self._above[part] = (
                self._all_groups.get(part, ()) if self._is_small else self._read_groups(part)
            )
        return known

    @cached_property
    def _all_groups(self) -> dict[str, tuple[tuple[str, int, int | None], ...]]:
        return self.derived.value("groups", self._groups_of_all, by=__file__)

    def _groups_of_all(self) -> dict[str, tuple[tuple[str, int, int | None], ...]]:
        parts = {
            part
            for store in self.stores
            for (part,) in store.connection.execute("SELECT part FROM membership")
        }
        parts.update(self._one.linked("entity").values())
        return {part: groups for part in parts if (groups := self._read_groups(part))}

    def _read_groups(self, part: str) -> tuple[tuple[str, int, int | None], ...]:
        return tuple(
            (self._entity_id(pack, whole), first, last)
            for pack, store in enumerate(self.stores)
            for local in self._one.local("entity", pack, part)
            for whole, first, last in store.above(local)
        )

    def _holders(self, kind: str, identity: str) -> dict[int, tuple[str, ...]]:
        """Return the packs that hold an entity or metric, each with the ids under which it does."""
        known = self._held.get((kind, identity))
        if known is None:
            if len(self._held) > _MOST_REMEMBERED:
                self._held.clear()
            known = self._held[kind, identity] = {
                pack: held
                for pack, store in enumerate(self.stores)
                if (
                    held := tuple(
                        own
                        for own in self._one.local(kind, pack, identity)
                        if store.number(kind, own) is not None
                    )
                )
            }
        return known

    def _ordered(self, read: Iterable[tuple[int, Iterable[Row]]]) -> tuple[Row, ...]:
        """Return rows in their order, what two packs have alike once."""
        found: list[Row] = []
        holders: set[int] = set()
        for pack, own in read:
            rows = list(own)
            if rows:
                holders.add(pack)
                found += self._canonical_rows(pack, rows)
        if not _is_in_order(found):
            found.sort(key=_place)
        if len(holders) > 1:
            first_of: dict[tuple[object, ...], Row] = {}
            for row in found:
                first_of.setdefault(_content(row), row)
            found = list(first_of.values())
        return tuple(found)

    def _canonical_rows(self, pack: int, rows: Iterable[Row]) -> Iterator[Row]:
        if len(self.stores) == 1:
            yield from rows
            return
        entities, metrics = self._one.linked("entity"), self._one.linked("metric")
        for row in rows:
            entity, metric = entities.get((pack, row.entity)), metrics.get((pack, row.metric))
            claimant, text = row.claimant, row.claimant_text
            if claimant or text:
                claimant = self._who(pack, claimant, text)
            if entity is None and metric is None and claimant == row.claimant:
                yield row  # as most are; making a row anew costs as much as reading it
            else:
                yield row._replace(
                    entity=entity or row.entity, metric=metric or row.metric, claimant=claimant
                )

    @cached_property
    def _all_entities(self) -> tuple[Entity, ...]:
        return tuple(map(Entity._make, self.derived.value("entities", self._described_entities, by=__file__)))

    @cached_property
    def _entities_by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self._all_entities}

    def _described_entities(self) -> list[tuple[str, str, str, tuple[str, ...], str]]:
        linked = self._one.linked("entity")
        groups: dict[str, set[str]] = {}
        for pack, store in enumerate(self.stores):
            for part, whole in store.connection.execute("SELECT part, whole FROM membership"):
                one = linked.get((pack, part), part)
                groups.setdefault(one, set()).add(linked.get((pack, whole), whole))
        found: dict[str, tuple[str, str, str, tuple[str, ...], str]] = {}
        for pack, store in enumerate(self.stores):
            for identity, label, kind in store.connection.execute(
                "SELECT id, label, coalesce(type, '') FROM entity ORDER BY id"
            ):
                one = linked.get((pack, identity), identity)
                known = found.get(one)
                if known is None or (not known[2] and kind):
                    whole = groups.get(one)
                    found[one] = one, label, kind, tuple(sorted(whole)) if whole else (), store.info.name
        return list(found.values())

    @cached_property
    def _all_metrics(self) -> dict[str, Metric]:
        described: dict[str, tuple[Metric, bool]] = {}
        for pack, store in enumerate(self.stores):
            for metric, plain in records.metrics(store):
                one = self._metric_id(pack, metric.id)
                known = described.get(one)
                if known is None or (known[1] and not plain):
                    own = metric._replace(
                        id=one,
                        rate_of=self._metric_id(pack, metric.rate_of) if metric.rate_of else "",
                        share_of=self._metric_id(pack, metric.share_of) if metric.share_of else "",
                        not_comparable_with=tuple(
                            self._metric_id(pack, other) for other in metric.not_comparable_with
                        ),
                    )
                    described[one] = own, plain
        return {one: metric for one, (metric, _) in described.items()}

    @cached_property
    def _all_definitions(self) -> dict[str, Definition]:
        found: dict[str, Definition] = {}
        for store in self.stores:
            for entry in records.definitions(store):
                known = found.get(entry.id, entry)
                wider = tuple(dict.fromkeys(known.narrower_than + entry.narrower_than))
                found[entry.id] = known._replace(narrower_than=wider)
        return found

    @cached_property
    def _all_units(self) -> dict[str, HouseUnit]:
        found: dict[str, HouseUnit] = {}
        for store in self.stores:
            for unit in records.units(store):
                found.setdefault(unit.id, unit)
        return found

    @cached_property
    def _all_phrases(self) -> Phrases:
        return Phrases(
            phrase._replace(metric=self._metric_id(pack, phrase.metric))
            for pack, store in enumerate(self.stores)
            for phrase in records.phrases(store)
        )

    @cached_property
    def _lattice(self) -> Lattice:
        return Lattice((entry.id, wider) for entry in self.definitions() for wider in entry.narrower_than)

    @cached_property
    def _all_statements(self) -> tuple[Statement, ...]:
        return _without_copies(
            statement._replace(speaker=self._who(pack, statement.speaker, statement.speaker_text))
            for pack, store in enumerate(self.stores)
            for statement in records.statements(store)
        )

    @cached_property
    def _all_events(self) -> tuple[Event, ...]:
        return _without_copies(event for store in self.stores for event in records.events(store))

    @cached_property
    def _all_roles(self) -> tuple[Role, ...]:
        return _without_copies(
            role._replace(
                entity=self._entity_id(pack, role.entity),
                holder=self._who(pack, role.holder, role.holder_text),
            )
            for pack, store in enumerate(self.stores)
            for role in records.roles(store)
        )

    @cached_property
    def _all_offices(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(office for store in self.stores for office in store.offices()))

    @cached_property
    def _all_targets(self) -> tuple[Target, ...]:
        return _without_copies(
            target._replace(
                entity=self._who(pack, target.entity, target.entity),
                metric=self._metric_id(pack, target.metric),
            )
            for pack, store in enumerate(self.stores)
            for target in records.targets(store)
        )

    @cached_property
    def _all_series(self) -> tuple[Series, ...]:
        return tuple(
            dict.fromkeys(
                scope._replace(
                    metric=self._metric_id(pack, scope.metric),
                    entity_set=self._who(pack, "", scope.entity_set),
                )
                for pack, store in enumerate(self.stores)
                for scope in records.series(store)
            )
        )


def _mention(start: int, end: int, kind: str, hits: dict[str, Hit]) -> Mention:
    """Return what words may mean, inflected forms only where there is nothing better."""
    if len(hits) == 1:
        ((one, hit),) = hits.items()
        fit = hit.fit
        return Mention(start, end, kind, (one,), hit.ambiguous or fit.doubtful, fit.exact_case, fit.inflected)
    if any(not hit.fit.inflected for hit in hits.values()):
        hits = {one: hit for one, hit in hits.items() if not hit.fit.inflected}
    return Mention(
        start,
        end,
        kind,
        tuple(sorted(hits)),
        len(hits) > 1 or any(hit.ambiguous or hit.fit.doubtful for hit in hits.values()),
        all(hit.fit.exact_case for hit in hits.values()),
        all(hit.fit.inflected for hit in hits.values()),
    )


def _together(one: Hit, other: Hit) -> Hit:
    """Return one answer for an id that two aliases reach: doubt of either counts, the closer spelling wins."""
    closer = min(one, other, key=lambda hit: (hit.fit.inflected, not hit.fit.exact_case))
    ambiguous = one.ambiguous or other.ambiguous
    return closer if closer.ambiguous == ambiguous else closer._replace(ambiguous=ambiguous)


def _is_in_order(rows: Sequence[Row]) -> bool:
    """Whether every row's period comes after that of the row before, as most series are kept."""
    spans = [row.period for row in rows]
    return all(one.first < other.first for one, other in pairwise(spans))


def _place(row: Row) -> tuple[object, ...]:
    """Order rows by period and edition, then by what they say; never by their lines, which may be shuffled."""
    span, origin = row.period, row.origin
    return (
        *(span.first, span.last, origin.as_of or date.min, row.entity, row.metric, row.rank, row.status),
        *(row.claimant, row.definition, origin.source, row.written, row.unit, origin.pack, row.fact),
    )


def _content(row: Row) -> tuple[object, ...]:
    """What makes two packs' rows the same row."""
    span, origin = row.period, row.origin
    return (
        *(
            row.entity,
            row.metric,
            span.first,
            span.last,
            span.calendar,
            row.written,
            row.unit,
            row.multiplier,
        ),
        *(row.status, row.claimant, row.definition, origin.source, origin.as_of),
    )


def _without_copies(entries: Iterable[_Entry]) -> tuple[_Entry, ...]:
    """Leave out what a later pack repeats word for word."""
    kept: dict[tuple[object, ...], _Entry] = {}
    for entry in entries:
        kept.setdefault((*entry[:-1], entry.origin.source), entry)
    return tuple(kept.values())

"""Reads the small tables of one compiled pack; ids are the pack's own.

Everything comes in the order of its ids, never of its lines: shuffling a file must change no verdict.
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from factcheck.model.interval import Interval
from factcheck.model.row import (
    Definition,
    Entity,
    Event,
    HouseUnit,
    Metric,
    Phrase,
    Role,
    Series,
    Statement,
    Target,
)
from factcheck.reference.store import Store
from factcheck.reference.written import exact, items, written_interval


def entities(store: Store) -> Iterator[Entity]:
    """Yield the entities of a pack; of plain words the words are both id and label."""
    for identity, label, kind, part_of in store.connection.execute(
        "SELECT id, label, coalesce(type, ''), coalesce(part_of, '') FROM entity ORDER BY id"
    ):
        yield Entity(identity, label, kind, items(part_of), store.info.name)


def metrics(store: Store) -> Iterator[tuple[Metric, bool]]:
    """Yield the metrics of a pack, and whether each is plain words without a description."""
    for record in store.connection.execute(
        "SELECT id, label, kind, unit, multiplier, dimension, rate_of, share_of, min, max, plausible_low, "
        "plausible_high, polarity, definition, not_comparable_with, stale_after_days, plain FROM metric ORDER BY id"
    ):
        identity, label, kind, unit, multiplier, dimension, rate_of, share_of, *rest = record
        low, high, plausible_low, plausible_high, polarity, definition, apart, stale, plain = rest
        scale = Fraction(multiplier or 1)
        metric = Metric(
            identity,
            label,
            kind or "",
            unit or store.unit_of(identity),
            scale,
            dimension or "",
            rate_of or "",
            share_of or "",
            _bounds(low, high, scale),
            _bounds(plausible_low, plausible_high, scale),
            polarity or "",
            definition or "",
            items(apart or ""),
            stale,
            store.info.name,
        )
        yield metric, bool(plain)


def _bounds(low: str | None, high: str | None, scale: Fraction) -> Interval:
    return Interval(exact(low) * scale if low else None, exact(high) * scale if high else None)


def phrases(store: Store) -> Iterator[Phrase]:
    """Yield the house wordings of a pack."""
    for metric, pattern in store.connection.execute(
        "SELECT metric, pattern FROM phrase ORDER BY metric, pattern"
    ):
        yield Phrase(metric, pattern)


def definitions(store: Store) -> Iterator[Definition]:
    """Yield the definitions of a pack."""
    for identity, label, wider in store.connection.execute(
        "SELECT id, label, narrower_than FROM definition ORDER BY id"
    ):
        yield Definition(identity, label, items(wider), store.info.name)


def units(store: Store) -> Iterator[HouseUnit]:
    """Yield the house units of a pack."""
    for identity, dimension, factor, label, aliases in store.connection.execute(
        "SELECT id, dimension, factor, label, aliases FROM unit ORDER BY id"
    ):
        yield HouseUnit(identity, dimension, exact(factor), label, items(aliases), store.info.name)


def statements(store: Store) -> Iterator[Statement]:
    """Yield the statements of a pack."""
    for (
        identity,
        speaker,
        text,
        quote,
        occasion,
        place,
        period,
        medium,
        note,
        line,
        origin,
    ) in store.connection.execute(
        "SELECT id, speaker, speaker_text, quote, occasion, place, period, medium, note, line, origin "
        "FROM statement ORDER BY id"
    ):
        yield Statement(
            identity,
            speaker,
            text,
            quote,
            occasion,
            place,
            store.period(period),
            medium,
            note,
            store.origin(origin, "statements.csv", line),
        )


def events(store: Store) -> Iterator[Event]:
    """Yield the events of a pack."""
    for identity, label, period, place, note, line, origin in store.connection.execute(
        "SELECT id, label, period, place, note, line, origin FROM event ORDER BY id"
    ):
        span = store.period(period)
        assert span is not None
        yield Event(identity, label, span, place, note, store.origin(origin, "events.csv", line))


def roles(store: Store) -> Iterator[Role]:
    """Yield the offices of a pack with their holders."""
    for entity, role, holder, text, first, last, line, origin in store.connection.execute(
        "SELECT entity, role, holder, holder_text, first, last, line, origin FROM role ORDER BY entity, role, first, holder_text"
    ):
        yield Role(
            entity,
            role,
            holder,
            text,
            None if first is None else date.fromordinal(first),
            None if last is None else date.fromordinal(last),
            store.origin(origin, "roles.csv", line),
        )


def targets(store: Store) -> Iterator[Target]:
    """Yield the targets of a pack."""
    for record in store.connection.execute(
        "SELECT id, entity, metric, comparator, value, unit, multiplier, due, set_on, instrument, parts, note, line, "
        "origin FROM target ORDER BY id"
    ):
        identity, entity, metric, comparator, value, unit, multiplier, due, set_on, *rest = record
        instrument, parts, note, line, origin = rest
        scale = Fraction(multiplier)
        yield Target(
            identity,
            entity,
            metric,
            comparator,
            value,
            written_interval(value).scaled(scale),
            exact(value) * scale,
            unit,
            scale,
            store.period(due),
            store.period(set_on),
            instrument,
            items(parts),
            note,
            store.origin(origin, "targets.csv", line),
        )


def series(store: Store) -> Iterator[Series]:
    """Yield the scopes that a pack declares complete."""
    for metric, entity_set, first, last in store.connection.execute(
        "SELECT metric, entity_set, first, last FROM series ORDER BY metric, entity_set, first"
    ):
        yield Series(metric, entity_set, date.fromordinal(first), date.fromordinal(last), store.info.name)

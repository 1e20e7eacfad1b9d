"""Looks at well-formed packs for what an editor should know.

Rows that age, sources that disagree, names that mean several things, packs that contradict each other.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.model.row import Row
from factcheck.named_tuple import NamedTuple
from factcheck.reference import records
from factcheck.reference.library import Reference
from factcheck.reference.queries import same_period

_MOST_ROWS = 200_000
"""Packs with more rows are not compared row by row; lint says so."""


class Advice(NamedTuple):
    """One thing worth a look; no defect."""

    pack: str
    place: str
    text: str


class Stale(NamedTuple):
    """The newest row of a key that is older than its metric allows."""

    row: Row
    days: int
    allowed: int


def advice(reference: Reference) -> Iterator[Advice]:
    """Yield what is worth a look in the packs in force, pack by pack."""
    yield from _without_address(reference)
    yield from _shared_names(reference)
    yield from _contradictions(reference)
    yield from _wordless(reference)
    if sum(info.rows for info in reference.packs) > _MOST_ROWS:
        yield Advice("", "", f"more than {_MOST_ROWS:,} rows: sources were not compared")
    else:
        yield from _disagreements(reference)
        yield from _odd_rows(reference)


def stale(reference: Reference, on: date) -> tuple[Stale, ...]:
    """Return the newest row of every key whose metric says how long it stays fresh, where that time is over."""
    newest: dict[tuple[str, str], Row] = {}
    for row in reference.all_rows():
        metric = reference.metric(row.metric)
        if metric is None or metric.stale_after_days is None or row.rank == "deprecated":
            continue
        known = newest.get((row.entity, row.metric))
        if known is None or (_known_until(row), row.period.last) > (_known_until(known), known.period.last):
            newest[row.entity, row.metric] = row
    found: list[Stale] = []
    for row in newest.values():
        metric = reference.metric(row.metric)
        assert metric is not None
        assert metric.stale_after_days is not None
        days = (on - _known_until(row)).days
        if days > metric.stale_after_days:
            found.append(Stale(row, days, metric.stale_after_days))
    return tuple(sorted(found, key=lambda entry: (-entry.days, entry.row.entity, entry.row.metric)))


def _known_until(row: Row) -> date:
    return row.origin.as_of or row.period.last


def _without_address(reference: Reference) -> Iterator[Advice]:
    for store in reference.stores:
        for column, missing in (("url", "an address"), ("as_of", "a date of edition")):
            condition = "o.url = ''" if column == "url" else "o.as_of IS NULL"
            count, first = store.connection.execute(
                f"SELECT count(*), min(r.line) FROM row r JOIN origin o ON o.num = r.origin WHERE {condition}"
            ).fetchone()
            if count:
                place = f"{store.facts_file}:{first}"
                rows = "1 row has" if count == 1 else f"{count:,} rows, from this one on, have"
                yield Advice(
                    store.info.name, place, f"{rows} no `{column}`; {missing} lets others look it up"
                )


def _shared_names(reference: Reference) -> Iterator[Advice]:
    for store in reference.stores:
        for written, kind, ids in store.connection.execute(
            "SELECT min(written), kind, group_concat(DISTINCT id) FROM alias WHERE NOT ambiguous "
            "AND kind IN ('entity', 'metric') GROUP BY key, kind HAVING count(DISTINCT id) > 1 ORDER BY kind, key"
        ):
            names = ", ".join(sorted(ids.split(",")))
            yield Advice(
                store.info.name,
                f"{kind} names",
                f"`{written}` may be {names}; only units and other words can tell which",
            )


def _contradictions(reference: Reference) -> Iterator[Advice]:
    seen: dict[str, tuple[str, str, str]] = {}
    for store in reference.stores:
        for metric, plain in records.metrics(store):
            if plain:
                continue
            known = seen.setdefault(metric.id, (store.info.name, metric.unit, metric.kind))
            if (metric.unit and known[1] and metric.unit != known[1]) or (
                metric.kind and known[2] and metric.kind != known[2]
            ):
                text = f"`{metric.id}` is {metric.kind or '?'} in {metric.unit or '?'} here, {known[2] or '?'} in {known[1] or '?'} in pack {known[0]}, which comes first"
                yield Advice(store.info.name, "metrics.csv", text)
    if sum(store.count("entity") for store in reference.stores) <= _MOST_ROWS:
        yield from _contradicting_entities(reference)


def _contradicting_entities(reference: Reference) -> Iterator[Advice]:
    seen: dict[str, tuple[str, str, str]] = {}
    for store in reference.stores:
        for entity in records.entities(store):
            pack, label, kind = seen.setdefault(entity.id, (store.info.name, entity.label, entity.type))
            if (entity.label, entity.type) != (label, kind) and pack != store.info.name:
                text = f"`{entity.id}` is {_called(entity.label, entity.type)} here, {_called(label, kind)} in pack {pack}, which comes first"
                yield Advice(store.info.name, "entities.csv", text)


def _called(label: str, kind: str) -> str:
    return f"{label} ({kind})" if kind else label


def _disagreements(reference: Reference) -> Iterator[Advice]:
    before: Row | None = None
    group: list[Row] = []
    rows = sorted(reference.all_rows(), key=_key)
    for row in rows:
        if before is None or _key(row)[:-1] != _key(before)[:-1]:
            yield from _disagreeing(group)
            group = []
        group.append(row)
        before = row
    yield from _disagreeing(group)


def _odd_rows(reference: Reference) -> Iterator[Advice]:
    """Yield rows outside what their metric can be, and rows copied from rows that are not there."""
    for row in reference.all_rows():
        metric = reference.metric(row.metric)
        if metric is not None and metric.unit == row.unit and row.interval.disjoint(metric.domain):
            text = f"{row.entity}, {row.metric}, {row.period.label}: {row.written} is outside `min` and `max` of the metric"
            yield Advice(row.origin.pack, row.origin.place, text)
        for fact in row.derived_from:
            if reference.fact(fact) is None:
                text = f"`derived_from` names `{fact}`, which is the id of no row"
                yield Advice(row.origin.pack, row.origin.place, text)


def _wordless(reference: Reference) -> Iterator[Advice]:
    for store in reference.stores:
        for phrase in records.phrases(store):
            if "{" not in phrase.pattern:
                text = f"phrase `{phrase.pattern}` of `{phrase.metric}` has no slot; write it as `{{value}} points`"
                yield Advice(store.info.name, "metrics.csv", text)


def _key(row: Row) -> tuple[str, str, str, str, date, date, str]:
    return row.entity, row.metric, row.definition, row.unit, row.period.first, row.period.last, row.fact


def _disagreeing(group: list[Row]) -> Iterator[Advice]:
    preferred = [row for row in group if row.rank == "preferred"]
    live = preferred or [row for row in group if row.rank == "normal"]
    newest = {
        (row.claimant, row.origin.source, row.origin.pack): row for row in sorted(live, key=_known_until)
    }
    rows = sorted(newest.values(), key=lambda row: (row.origin.pack, row.origin.line))
    for place, row in enumerate(rows):
        for other in rows[:place]:
            if row.interval.disjoint(other.interval) and same_period(row.period, other.period):
                text = (
                    f"{row.entity}, {row.metric}, {row.period.label}: {row.written} here, {other.written} in "
                    f"{other.origin.pack} {other.origin.place}; a draft that names no source gets neither"
                )
                yield Advice(row.origin.pack, row.origin.place, text)
                return

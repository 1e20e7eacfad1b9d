"""What packs hold, as lines for a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any

import click

from factcheck.model.row import Entity, Event, Metric, Origin, Row, Statement, Target, Timespan
from factcheck.reference import Reference


def listed(reference: Reference, what: str) -> list[list[str]]:
    """Return a line of cells for everything of one sort."""
    lines: dict[str, Any] = {
        "entities": lambda: [[e.id, e.label, e.type, e.pack] for e in reference.entities()],
        "metrics": lambda: [[m.id, m.label, m.kind, m.unit, m.pack] for m in reference.metrics()],
        "definitions": lambda: [[d.id, d.label, d.pack] for d in reference.definitions()],
        "statements": lambda: [
            [s.id, s.speaker_text, s.date.label if s.date else "", s.occasion, s.quote]
            for s in reference.statements()
        ],
        "events": lambda: [[e.id, e.span.label, e.label, e.place] for e in reference.events()],
        "roles": lambda: [
            [r.entity, r.role, r.holder_text, str(r.start or ""), str(r.end or "")] for r in reference.roles()
        ],
        "targets": lambda: [
            [t.id, t.entity, t.metric, f"{t.comparator} {t.written} {t.unit}", t.due.label if t.due else ""]
            for t in reference.targets()
        ],
    }
    found: list[list[str]] = lines[what]()
    return found


def table(lines: Sequence[Sequence[str]]) -> None:
    """Print columns under each other; the last is not padded."""
    if not lines:
        return
    widths = [min(max(len(line[place]) for line in lines), 48) for place in range(len(lines[0]) - 1)]
    for line in lines:
        click.echo(
            "  ".join(
                [*(f"{cell:<{width}}" for cell, width in zip(line, widths, strict=False)), line[-1]]
            ).rstrip()
        )


def row_line(row: Row) -> list[str]:
    """Return a row as cells of one line."""
    scale = f" × {int(row.multiplier):,}" if row.multiplier != 1 else ""
    return [row.entity, row.metric, row.period.label, f"{row.written}{scale}", row.unit, row.origin.source,
            f"{row.origin.pack} {row.origin.place}"]  # fmt: skip


def row_lines(row: Row) -> list[str]:
    """Return a row as lines, one for each cell that is not empty."""
    cells = {
        "fact": row.fact,
        "entity": row.entity,
        "metric": row.metric,
        "period": f"{row.period.label} ({row.period.first} to {row.period.last})",
        "value": row.written,
        "unit": row.unit + (f" × {int(row.multiplier):,}" if row.multiplier != 1 else ""),
        "status": row.status,
        "claimant": row.claimant_text,
        "definition": row.definition,
        "rank": row.rank,
        "superseded by": row.superseded_by,
        "derived from": ", ".join(row.derived_from),
        "note": row.note,
        **_origin_cells(row.origin),
    }
    return [f"{name:<13} {cell}" for name, cell in cells.items() if cell]


def _origin_cells(origin: Origin) -> dict[str, str]:
    return {
        "source": origin.source,
        "url": origin.url,
        "as of": str(origin.as_of or ""),
        "pack": f"{origin.pack} {origin.place}",
    }


def shown(reference: Reference, name: str) -> Iterator[list[str]]:
    """Yield what an id or name stands for, as lines."""
    row = reference.fact(name)
    if row is not None:
        yield row_lines(row)
    for kind in ("entity", "metric"):
        names = reference.names(kind)
        for identity in reference.named(kind, name):
            thing = reference.entity(identity) if kind == "entity" else reference.metric(identity)
            if thing is not None:
                yield _thing_lines(reference, thing, names.get(identity, ()))
    records: tuple[Statement | Event | Target, ...] = (
        *reference.statements(),
        *reference.events(),
        *reference.targets(),
    )
    for record in records:
        if record.id == name:
            yield _record_lines(record)


def _record_lines(record: Statement | Event | Target) -> list[str]:
    cells: dict[str, str] = {}
    for field, cell in zip(record._fields, record, strict=True):
        if isinstance(cell, Timespan):
            cells[field] = cell.label
        elif isinstance(cell, tuple) and field == "parts":
            cells[field] = ", ".join(map(str, cell))
        elif isinstance(cell, str | Fraction) and not (field == "multiplier" and cell == 1):
            cells[field] = str(cell)
    return [f"{name:<13} {cell}" for name, cell in (cells | _origin_cells(record.origin)).items() if cell]


def _thing_lines(reference: Reference, thing: Entity | Metric, names: Iterable[str]) -> list[str]:
    cells = {"id": thing.id, "label": thing.label, "pack": thing.pack, "names": " | ".join(names)}
    if isinstance(thing, Entity):
        rows = reference.rows_of_entity(thing.id)
        cells |= {"type": thing.type, "part of": ", ".join(thing.part_of)}
        cells["metrics"] = ", ".join(dict.fromkeys(row.metric for row in rows))
    else:
        stale_after = "" if thing.stale_after_days is None else f"{thing.stale_after_days} days"
        cells |= {
            "kind": thing.kind,
            "unit": thing.unit,
            "definition": thing.definition,
            "fresh for": stale_after,
        }
        cells["not like"] = ", ".join(thing.not_comparable_with)
    return [f"{name:<13} {cell}" for name, cell in cells.items() if cell]


def rows_of(reference: Reference, entities: Sequence[str], metrics: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of entities and metrics, of both together where both are named."""
    if entities and metrics:
        for entity in entities:
            for metric in metrics:
                yield from reference.rows(entity, metric)
    else:
        for entity in entities:
            yield from reference.rows_of_entity(entity)
        for metric in metrics:
            yield from reference.rows_of_metric(metric)


def saying(reference: Reference, words: str) -> Iterator[str]:
    """Yield statements, events and targets that hold the words."""
    for statement in reference.statements():
        if words in f"{statement.speaker_text} {statement.quote} {statement.occasion}".lower():
            when = f", {statement.date.label}" if statement.date else ""
            yield f"statement {statement.id}: {statement.speaker_text}{when}: “{statement.quote}”"
    for event in reference.events():
        if words in f"{event.label} {event.place}".lower():
            yield f"event {event.id}: {event.span.label}: {event.label}{f' ({event.place})' if event.place else ''}"
    for target in reference.targets():
        if words in f"{target.instrument} {target.note}".lower():
            due = f" by {target.due.label}" if target.due else ""
            yield f"target {target.id}: {target.entity} {target.metric} {target.comparator} {target.written} {target.unit}{due}"

"""Reads into a pack's store what is said, happens, is held and is promised, and which series are complete."""

from factcheck.reference import layout
from factcheck.reference.compilation import Compilation
from factcheck.reference.written import items


def statements(pack: Compilation) -> None:
    """Read statements.csv."""
    table = layout.STATEMENTS
    seen: dict[str, int] = {}
    for line, values in pack.lines(table):
        record = dict(zip(table.columns, values, strict=False))
        pack.unique(table, seen, line, "statement", record["statement"])
        speaker = pack.names["entity"].resolve(record["speaker"]) or ""
        pack.connection.execute(
            "INSERT INTO statement(id, speaker, speaker_text, quote, occasion, place, period, medium, note, "
            "line, origin) VALUES(?,?,?,?,?,?,?,?,?,?,?)",
            (
                record["statement"],
                speaker,
                record["speaker"],
                record["quote"],
                record["occasion"],
                record["place"],
                pack.period(table, line, "date", record["date"]),
                record["medium"],
                record["note"],
                line,
                pack.origin(table, line, record),
            ),
        )


def events(pack: Compilation) -> None:
    """Read events.csv."""
    table = layout.EVENTS
    seen: dict[str, int] = {}
    for line, values in pack.lines(table):
        record = dict(zip(table.columns, values, strict=False))
        pack.unique(table, seen, line, "event", record["event"])
        pack.name("event", record["event"], record["label"], record["aliases"], id_is_words=False)
        written = record["date"]
        if record["date_end"]:
            first = pack.day(table, line, "date", written)
            last = pack.day(table, line, "date_end", record["date_end"], last=True)
            if first is None or last is None:
                continue
            if last < first:
                pack.wrong(
                    table,
                    line,
                    "date_end",
                    f"`{record['date_end']}` is before `{written}`; exchange them",
                )
                continue
            written = f"{written}/{record['date_end']}"
        pack.connection.execute(
            "INSERT INTO event(id, label, period, place, note, line, origin) VALUES(?,?,?,?,?,?,?)",
            (
                record["event"],
                record["label"],
                pack.period(table, line, "date", written),
                record["place"],
                record["note"],
                line,
                pack.origin(table, line, record),
            ),
        )


def roles(pack: Compilation) -> None:
    """Read roles.csv."""
    table = layout.ROLES
    named: set[str] = set()
    for line, values in pack.lines(table):
        record = dict(zip(table.columns, values, strict=False))
        first = pack.day(table, line, "start", record["start"])
        last = pack.day(table, line, "end", record["end"], last=True)
        if first is not None and last is not None and last < first:
            pack.wrong(
                table,
                line,
                "end",
                f"`{record['end']}` is before `start`, `{record['start']}`; exchange them",
            )
        if record["role"] not in named:
            named.add(record["role"])
            pack.name("role", record["role"], record["role"], "", id_is_words=False)
        pack.connection.execute(
            "INSERT INTO role(entity, role, holder, holder_text, first, last, line, origin) VALUES(?,?,?,?,?,?,?,?)",
            (
                pack.reference(table, line, "entity", record["entity"], "entity"),
                record["role"],
                pack.names["entity"].resolve(record["holder"]) or "",
                record["holder"],
                first,
                last,
                line,
                pack.origin(table, line, record),
            ),
        )


def targets(pack: Compilation) -> None:
    """Read targets.csv."""
    table = layout.TARGETS
    seen: dict[str, int] = {}
    parts: list[tuple[int, tuple[str, ...]]] = []
    for line, values in pack.lines(table):
        record = dict(zip(table.columns, values, strict=False))
        pack.unique(table, seen, line, "target", record["target"])
        unit, multiplier = pack.unit(table, line, record["unit"])
        parts.append((line, items(record["parts"])))
        pack.connection.execute(
            "INSERT INTO target(id, entity, metric, comparator, value, unit, multiplier, due, set_on, instrument, "
            "parts, note, line, origin) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                record["target"],
                pack.reference(table, line, "entity", record["entity"], "entity"),
                pack.reference(table, line, "metric", record["metric"], "metric"),
                pack.one_of(table, line, "comparator", record["comparator"], layout.COMPARATORS) or "=",
                pack.number(table, line, "value", record["value"]),
                unit,
                str(multiplier),
                pack.period(table, line, "due", record["due"]),
                pack.period(table, line, "set_on", record["set_on"]),
                record["instrument"],
                record["parts"],
                record["note"],
                line,
                pack.origin(table, line, record),
            ),
        )
    for line, named in parts:
        for part in named:
            if part not in seen:
                pack.wrong(table, line, "parts", f"unknown target `{part}`; write the key of another line")


def series(pack: Compilation) -> None:
    """Read series.csv."""
    table = layout.SERIES
    for line, values in pack.lines(table):
        record = dict(zip(table.columns, values, strict=False))
        first = pack.day(table, line, "complete_from", record["complete_from"])
        last = pack.day(table, line, "complete_to", record["complete_to"], last=True)
        if first is not None and last is not None and last < first:
            pack.wrong(table, line, "complete_to", "is before `complete_from`; exchange them")
        pack.connection.execute(
            "INSERT INTO series VALUES(?,?,?,?)",
            (
                pack.reference(table, line, "metric", record["metric"], "metric"),
                pack.reference(table, line, "entity_set", record["entity_set"], "entity"),
                first,
                last,
            ),
        )

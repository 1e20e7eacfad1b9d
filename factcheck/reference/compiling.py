"""Compiles the files of a pack into its store, noting every defect on the way."""

import sqlite3
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from factcheck.reference import aliases, cells, integrity, layout
from factcheck.reference.defects import Defects
from factcheck.reference.descriptor import described, table_files
from factcheck.reference.facts import Facts
from factcheck.reference.intern import Interned
from factcheck.reference.naming import Naming
from factcheck.reference.schema import SCHEMA, SORTED
from factcheck.reference.tables import readable, records
from factcheck.reference.words import spelled_key
from factcheck.reference.written import exact, items

Cells = dict[str, str]


def compiled(path: Path, connection: sqlite3.Connection, defects: Defects, *, digest: str) -> None:
    """Write the whole pack at `path` into an empty database; with defects the content is not usable.

    Args:
        path: the pack.
        connection: the empty database.
        defects: where to note what is wrong.
        digest: SHA-256 of the pack's content, to be kept with it.
    """
    descriptor = described(path, defects)
    files = table_files(path, descriptor, defects)
    files = {
        table: name
        for table, name in files.items()
        if readable(path if path.is_file() else path / name, name, defects)
    }
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.executescript(SCHEMA)
    work = Compilation(path, files, descriptor.fiscal, connection, defects)
    work.read_all()
    if defects.count:
        integrity.check(connection, files, defects, sorted_rows=False)
        return
    connection.executescript(SORTED)
    integrity.check(connection, files, defects, sorted_rows=True)
    newest = connection.execute(
        "SELECT max(as_of) FROM origin WHERE num IN (SELECT DISTINCT origin FROM row)"
        if work.facts.count < 100_000
        else "SELECT max(as_of) FROM origin"
    ).fetchone()[0]
    about = {
        "name": descriptor.name,
        "title": descriptor.title,
        "version": descriptor.version,
        "licence": descriptor.licence,
        "rows": str(work.facts.count),
        "facts_file": files.get(layout.FACTS.name, layout.FACTS.file),
        "sha256": digest,
        "newest": "" if newest is None else str(newest),
    }
    for kind in ("entity", "metric"):
        plain, every = connection.execute(f"SELECT total(plain), count(*) FROM {kind}").fetchone()
        about |= {f"{kind} count": str(every), f"{kind} plain": str(int(plain))}
    connection.executemany("INSERT INTO about VALUES(?,?)", about.items())
    connection.commit()


class Compilation:
    """The reading of one pack: vocabularies first, then everything that refers to them."""

    def __init__(
        self,
        path: Path,
        files: dict[str, str],
        fiscal: cells.FiscalYear | None,
        connection: sqlite3.Connection,
        defects: Defects,
    ) -> None:
        self.path = path
        self.files = files
        self.connection = connection
        self.defects = defects
        self.names = {name: Naming() for name in ("entity", "metric", "definition", "unit")}
        self.interned = Interned(fiscal)
        self.aliases: list[aliases.Alias] = []
        self.metric_units: dict[str, tuple[str, int]] = {}
        self.metric_definitions: dict[str, str] = {}
        self.metric_domains: dict[str, tuple[Fraction | None, Fraction | None]] = {}
        self.facts = Facts(self)

    def read_all(self) -> None:
        """Read every file of the pack in the order in which they refer to each other."""
        self._definitions()
        self._units()
        self._entities()
        self._metrics()
        self.facts.read()
        self._statements()
        self._events()
        self._roles()
        self._targets()
        self._series()
        aliases.write(self.connection, self.aliases)
        self.interned.write(self.connection)

    # Shared by the readers of all files.

    def lines(self, table: layout.Table) -> Iterator[tuple[int, list[str]]]:
        """Yield line and cells of a file of the pack; nothing if the pack has no such file."""
        name = self.files.get(table.name)
        if name is None:
            return
        path = self.path if self.path.is_file() else self.path / name
        with path.open(encoding="utf-8-sig", newline="") as stream:
            yield from records(stream, table, name, self.defects)

    def wrong(self, table: layout.Table, line: int, column: str, problem: str) -> None:
        """Note a defect of one cell."""
        self.defects.add(self.files[table.name], problem, line=line, column=column)

    def number(self, table: layout.Table, line: int, column: str, cell: str) -> str:
        """Return a cell that is empty or a number, as written; otherwise a defect and empty."""
        if cell:
            try:
                cells.number(cell)
            except ValueError as error:
                self.wrong(table, line, column, str(error))
                return ""
        return cell.replace("\u2212", "-")

    def day(
        self, table: layout.Table, line: int, column: str, cell: str, *, last: bool = False
    ) -> int | None:
        """Return the ordinal of a day; a month or year stands for its first day, or its last."""
        if not cell:
            return None
        try:
            span = self.interned.span(cell)
        except ValueError as error:
            self.wrong(table, line, column, str(error).replace("a period", "a date", 1))
            return None
        return (span.last if last else span.first).toordinal()

    def period(self, table: layout.Table, line: int, column: str, cell: str) -> int | None:
        """Return the number of a period, or None (with a defect unless the cell is empty)."""
        if not cell:
            return None
        try:
            return self.interned.period(cell)
        except ValueError as error:
            self.wrong(table, line, column, str(error))
            return None

    def origin(self, table: layout.Table, line: int, record: Cells) -> int:
        """Return the number of a source with address and date."""
        as_of = self.day(table, line, "as_of", record.get("as_of", ""), last=True)
        return self.interned.origin(record["source"], record.get("url", ""), as_of)

    def one_of(self, table: layout.Table, line: int, column: str, cell: str, allowed: tuple[str, ...]) -> str:
        """Return a cell whose value must be in a closed list, or empty."""
        if cell and cell not in allowed:
            self.wrong(table, line, column, f"`{cell}` is none of {', '.join(allowed)}")
            return ""
        return cell

    def reference(self, table: layout.Table, line: int, column: str, cell: str, kind: str) -> str:
        """Return the id that a cell names; a defect if the vocabulary file exists and does not hold it."""
        if not cell:
            return ""
        naming = self.names[kind]
        found = naming.resolve(cell)
        if found is not None:
            return found
        file = {"entity": layout.ENTITIES, "metric": layout.METRICS, "definition": layout.DEFINITIONS}[kind]
        if file.name in self.files:
            self.wrong(table, line, column, naming.problem(cell, kind, file.file))
        return cell

    def unit(self, table: layout.Table, line: int, cell: str) -> tuple[str, int]:
        """Return unit id and multiplier of a cell; a defect if it is none, empty if the cell is."""
        if not cell:
            return "", 1
        house = self.names["unit"].resolve(cell)
        if house is not None:
            return house, 1
        try:
            return cells.unit(cell)
        except ValueError as error:
            self.wrong(table, line, "unit", str(error))
            return "", 1

    def name(
        self, kind: str, identity: str, label: str, written: str, *, id_is_words: bool = True
    ) -> tuple[str, ...]:
        """Take the words that stand for an id into the alias index; return its aliases as written."""
        marked = items(written)
        words = identity.replace("_", " ").replace("-", " ")
        if id_is_words and (kind != "entity" or (" " in words and not words.isupper())):
            # A short entity id (`force`) is a common word too often, and codes are nobody's words.
            self.aliases.append(aliases.Alias(words, kind, identity))
        if label:
            self.aliases.append(aliases.Alias(label, kind, identity, is_label=True))
        for alias in marked:
            ambiguous = alias.startswith("?")
            self.aliases.append(aliases.Alias(alias.removeprefix("?").strip(), kind, identity, ambiguous))
        return marked

    def unique(
        self, table: layout.Table, seen: dict[str, int], line: int, column: str, identity: str
    ) -> bool:
        """Note a key that stands twice in a file."""
        if identity in seen:
            self.wrong(
                table, line, column, f"`{identity}` stands in line {seen[identity]} already; keys are unique"
            )
            return False
        seen[identity] = line
        return True

    # The vocabularies.

    def _definitions(self) -> None:
        table = layout.DEFINITIONS
        seen: dict[str, int] = {}
        wider: list[tuple[int, str, tuple[str, ...]]] = []
        for line, values in self.lines(table):
            record = dict(zip(table.columns, values, strict=False))
            identity = record["definition"]
            if not self.unique(table, seen, line, "definition", identity):
                continue
            marked = self.name("definition", identity, record["label"], record["aliases"])
            self.names["definition"].add(identity, record["label"], marked)
            wider.append((line, identity, items(record["narrower_than"])))
            self.connection.execute(
                "INSERT INTO definition(id, label, narrower_than) VALUES(?,?,?)",
                (identity, record["label"], record["narrower_than"]),
            )
        for line, identity, above in wider:
            for name in above:
                self.reference(table, line, "narrower_than", name, "definition")
                if name == identity:
                    self.wrong(table, line, "narrower_than", f"`{identity}` cannot be narrower than itself")

    def _units(self) -> None:
        table = layout.UNITS
        seen: dict[str, int] = {}
        for line, values in self.lines(table):
            record = dict(zip(table.columns, values, strict=False))
            identity = record["unit"]
            if not self.unique(table, seen, line, "unit", identity):
                continue
            factor = self.number(table, line, "factor", record["factor"])
            if factor and exact(factor) <= 0:
                self.wrong(
                    table, line, "factor", f"`{factor}` is not above zero; write how many base units it is"
                )
            marked = self.name("unit", identity, record["label"], record["aliases"])
            self.names["unit"].add(identity, "", ())
            plain = "|".join(alias.removeprefix("?") for alias in marked)
            self.connection.execute(
                "INSERT INTO unit(id, dimension, factor, label, aliases) VALUES(?,?,?,?,?)",
                (identity, record["dimension"], factor, record["label"], plain),
            )

    def _entities(self) -> None:
        table = layout.ENTITIES
        seen: dict[str, int] = {}
        groups: list[tuple[int, str, Cells]] = []
        rows: list[tuple[str, str, str, str, str, int]] = []
        for line, values in self.lines(table):
            record = dict(zip(table.columns, values, strict=False))
            identity = record["entity"]
            if not self.unique(table, seen, line, "entity", identity):
                continue
            marked = self.name("entity", identity, record["label"], record["aliases"])
            self.names["entity"].add(identity, record["label"], marked)
            if record["part_of"]:
                groups.append((line, identity, record))
            key = spelled_key(record["label"])
            rows.append((identity, record["label"], key, record["type"], record["part_of"], line))
        self.connection.executemany(
            "INSERT INTO entity(id, label, key, type, part_of, plain, line) VALUES(?,?,?,?,?,0,?)", rows
        )
        for line, identity, record in groups:
            self._memberships(line, identity, record)

    def _memberships(self, line: int, identity: str, record: Cells) -> None:
        table = layout.ENTITIES
        wholes = [part.strip() for part in record["part_of"].split("|")]
        dates: dict[str, list[int | None]] = {}
        for column in ("members_from", "members_to"):
            stated = (
                [part.strip() for part in record[column].split("|")] if record[column] else [""] * len(wholes)
            )
            if len(stated) != len(wholes):
                problem = (
                    f"has {len(stated)} dates for {len(wholes)} groups; write one for each, in the same order"
                )
                self.wrong(table, line, column, problem)
                stated = [""] * len(wholes)
            dates[column] = [
                self.day(table, line, column, cell, last=column == "members_to") for cell in stated
            ]
        for whole, first, last in zip(wholes, dates["members_from"], dates["members_to"], strict=True):
            if not whole:
                continue
            group = self.reference(table, line, "part_of", whole, "entity")
            if group == identity:
                self.wrong(table, line, "part_of", f"`{identity}` cannot be part of itself")
            if first is not None and last is not None and last < first:
                self.wrong(table, line, "members_to", "is before `members_from`; exchange them")
            self.connection.execute(
                "INSERT OR REPLACE INTO membership VALUES(?,?,?,?)", (identity, group, first or 0, last)
            )

    def _metrics(self) -> None:
        table = layout.METRICS
        seen: dict[str, int] = {}
        links: list[tuple[int, Cells]] = []
        for line, values in self.lines(table):
            record = dict(zip(table.columns, values, strict=False))
            identity = record["metric"]
            if not self.unique(table, seen, line, "metric", identity):
                continue
            marked = self.name("metric", identity, record["label"], record["aliases"])
            self.names["metric"].add(identity, record["label"], marked)
            links.append((line, record))
            self._metric(line, identity, record)
        for line, record in links:
            self.reference(table, line, "rate_of", record["rate_of"], "metric")
            for other in items(record["not_comparable_with"]):
                # Another pack may define it, as with two makers of one statistic.
                self.names["metric"].resolve(other)

    def _metric(self, line: int, identity: str, record: Cells) -> None:
        table = layout.METRICS
        unit, multiplier = self.unit(table, line, record["unit"])
        bounds = {
            column: self.number(table, line, column, record[column])
            for column in ("min", "max", "plausible_low", "plausible_high")
        }
        for low, high in (("min", "max"), ("plausible_low", "plausible_high")):
            if bounds[low] and bounds[high] and exact(bounds[low]) > exact(bounds[high]):
                self.wrong(
                    table, line, low, f"`{bounds[low]}` is above `{high}`, `{bounds[high]}`; exchange them"
                )
        stale = record["stale_after_days"]
        if stale and not (stale.isascii() and stale.isdigit() and len(stale) < 7):
            self.wrong(table, line, "stale_after_days", f"`{stale}` is not a whole number of days")
            stale = ""
        definition = record["definition"]
        if definition and " " not in definition:
            definition = self.reference(table, line, "definition", definition, "definition")
        kind = self.one_of(table, line, "kind", record["kind"], layout.KINDS)
        polarity = self.one_of(table, line, "polarity", record["polarity"], layout.POLARITIES)
        for pattern in items(record["phrases"]):
            if pattern.count("{") != pattern.count("}") or "{" not in pattern:
                self.wrong(table, line, "phrases", f"`{pattern}` has no slot; write it as `{{value}} points`")
            self.connection.execute("INSERT INTO phrase VALUES(?,?)", (identity, pattern))
        if unit:
            self.metric_units[identity] = (unit, multiplier)
        if definition and " " not in definition:
            self.metric_definitions[identity] = definition
        self.metric_domains[identity] = (
            exact(bounds["min"]) if bounds["min"] else None,
            exact(bounds["max"]) if bounds["max"] else None,
        )
        self.connection.execute(
            "INSERT INTO metric(id, label, key, kind, unit, multiplier, dimension, rate_of, share_of, min, max, "
            "plausible_low, plausible_high, polarity, definition, not_comparable_with, stale_after_days, plain, line) "
            "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0,?)",
            (
                identity,
                record["label"],
                spelled_key(record["label"]),
                kind,
                unit,
                str(multiplier),
                record["dimension"],
                self.names["metric"].resolve(record["rate_of"]) or record["rate_of"],
                record["share_of"],
                bounds["min"],
                bounds["max"],
                bounds["plausible_low"],
                bounds["plausible_high"],
                polarity,
                definition,
                record["not_comparable_with"],
                int(stale) if stale else None,
                line,
            ),
        )

    # What is said, happens, is held and is promised.

    def _statements(self) -> None:
        table = layout.STATEMENTS
        seen: dict[str, int] = {}
        for line, values in self.lines(table):
            record = dict(zip(table.columns, values, strict=False))
            self.unique(table, seen, line, "statement", record["statement"])
            speaker = self.names["entity"].resolve(record["speaker"]) or ""
            self.connection.execute(
                "INSERT INTO statement(id, speaker, speaker_text, quote, occasion, place, period, medium, note, "
                "line, origin) VALUES(?,?,?,?,?,?,?,?,?,?,?)",
                (
                    record["statement"],
                    speaker,
                    record["speaker"],
                    record["quote"],
                    record["occasion"],
                    record["place"],
                    self.period(table, line, "date", record["date"]),
                    record["medium"],
                    record["note"],
                    line,
                    self.origin(table, line, record),
                ),
            )

    def _events(self) -> None:
        table = layout.EVENTS
        seen: dict[str, int] = {}
        for line, values in self.lines(table):
            record = dict(zip(table.columns, values, strict=False))
            self.unique(table, seen, line, "event", record["event"])
            self.name("event", record["event"], record["label"], record["aliases"], id_is_words=False)
            written = record["date"]
            if record["date_end"]:
                first = self.day(table, line, "date", written)
                last = self.day(table, line, "date_end", record["date_end"], last=True)
                if first is None or last is None:
                    continue
                if last < first:
                    self.wrong(
                        table,
                        line,
                        "date_end",
                        f"`{record['date_end']}` is before `{written}`; exchange them",
                    )
                    continue
                written = f"{written}/{record['date_end']}"
            self.connection.execute(
                "INSERT INTO event(id, label, period, place, note, line, origin) VALUES(?,?,?,?,?,?,?)",
                (
                    record["event"],
                    record["label"],
                    self.period(table, line, "date", written),
                    record["place"],
                    record["note"],
                    line,
                    self.origin(table, line, record),
                ),
            )

    def _roles(self) -> None:
        table = layout.ROLES
        named: set[str] = set()
        for line, values in self.lines(table):
            record = dict(zip(table.columns, values, strict=False))
            first = self.day(table, line, "start", record["start"])
            last = self.day(table, line, "end", record["end"], last=True)
            if first is not None and last is not None and last < first:
                self.wrong(
                    table,
                    line,
                    "end",
                    f"`{record['end']}` is before `start`, `{record['start']}`; exchange them",
                )
            if record["role"] not in named:
                named.add(record["role"])
                self.name("role", record["role"], record["role"], "", id_is_words=False)
            self.connection.execute(
                "INSERT INTO role(entity, role, holder, holder_text, first, last, line, origin) VALUES(?,?,?,?,?,?,?,?)",
                (
                    self.reference(table, line, "entity", record["entity"], "entity"),
                    record["role"],
                    self.names["entity"].resolve(record["holder"]) or "",
                    record["holder"],
                    first,
                    last,
                    line,
                    self.origin(table, line, record),
                ),
            )

    def _targets(self) -> None:
        table = layout.TARGETS
        seen: dict[str, int] = {}
        parts: list[tuple[int, tuple[str, ...]]] = []
        for line, values in self.lines(table):
            record = dict(zip(table.columns, values, strict=False))
            self.unique(table, seen, line, "target", record["target"])
            unit, multiplier = self.unit(table, line, record["unit"])
            parts.append((line, items(record["parts"])))
            self.connection.execute(
                "INSERT INTO target(id, entity, metric, comparator, value, unit, multiplier, due, set_on, instrument, "
                "parts, note, line, origin) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                (
                    record["target"],
                    self.reference(table, line, "entity", record["entity"], "entity"),
                    self.reference(table, line, "metric", record["metric"], "metric"),
                    self.one_of(table, line, "comparator", record["comparator"], layout.COMPARATORS),
                    self.number(table, line, "value", record["value"]),
                    unit,
                    str(multiplier),
                    self.period(table, line, "due", record["due"]),
                    self.period(table, line, "set_on", record["set_on"]),
                    record["instrument"],
                    record["parts"],
                    record["note"],
                    line,
                    self.origin(table, line, record),
                ),
            )
        for line, named in parts:
            for part in named:
                if part not in seen:
                    self.wrong(
                        table, line, "parts", f"unknown target `{part}`; write the key of another line"
                    )

    def _series(self) -> None:
        table = layout.SERIES
        for line, values in self.lines(table):
            record = dict(zip(table.columns, values, strict=False))
            first = self.day(table, line, "complete_from", record["complete_from"])
            last = self.day(table, line, "complete_to", record["complete_to"], last=True)
            if first is not None and last is not None and last < first:
                self.wrong(table, line, "complete_to", "is before `complete_from`; exchange them")
            self.connection.execute(
                "INSERT INTO series VALUES(?,?,?,?)",
                (
                    self.reference(table, line, "metric", record["metric"], "metric"),
                    self.reference(table, line, "entity_set", record["entity_set"], "entity"),
                    first,
                    last,
                ),
            )

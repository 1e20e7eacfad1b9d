"""What the readers of a pack's files share while the pack is compiled."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from factcheck.reference import aliases, cells, layout
from factcheck.reference.defects import Defects
from factcheck.reference.intern import Interned
from factcheck.reference.naming import Naming
from factcheck.reference.tables import records
from factcheck.reference.written import items

Cells = dict[str, str]


class Compilation:
    """The reading of one pack, as the readers of its files share it: cells, names, ids and defects."""

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
        self.money: set[str] = set()
        """House units that are so many of a currency (`million_eur`): their rows are read as money is anywhere."""
        self.metric_units: dict[str, tuple[str, int]] = {}
        self.metric_definitions: dict[str, str] = {}

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

    def one_of(
        self,
        table: layout.Table,
        line: int,
        column: str,
        cell: str,
        allowed: tuple[str, ...] | dict[str, str],
    ) -> str:
        """Return what a cell means whose value must be in a closed list; empty if the cell is."""
        if cell and cell not in allowed:
            self.wrong(table, line, column, f"`{cell}` is none of {', '.join(allowed)}")
            return ""
        return allowed[cell] if isinstance(allowed, dict) and cell else cell

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
        if house is not None and house not in self.money:
            return house, 1
        try:
            return cells.unit(house or cell)
        except ValueError as error:
            self.wrong(table, line, "unit", str(error))
            return "", 1

    def name(
        self, kind: str, identity: str, label: str, written: str, *, id_is_words: bool = True
    ) -> tuple[str, ...]:
        """Take the words that stand for an id into the alias index; return its aliases as written."""
        marked = items(written)
        words = identity.replace("_", " ").replace("-", " ")
        if id_is_words and _speaks(kind, words, (label, *marked) if marked else ()):
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


_GENERIC = frozenset({"people", "persons", "person", "number", "total", "value", "count", "share", "rate"})
"""Words of which no measure has more than another."""


def _speaks(kind: str, words: str, names: tuple[str, ...]) -> bool:
    """Whether an id is itself what a draft would say.

    A short id (`force`) is a common word too often, and codes are nobody's words. Of a measure that has names of its
    own, an id of one word is one more only if it is a word of them or their initials (`gdp`): `case` is not, where
    the measure is called `caseworkers`.
    """
    if " " in words:
        return kind != "entity" or not words.isupper()
    if kind != "metric" or not names:
        return kind != "entity"
    if words.lower() in _GENERIC:
        return False
    spoken = [name.lower().split() for name in names]
    told = {word for name in spoken for word in name} | {"".join(word[0] for word in name) for name in spoken}
    return words.isupper() or not told.isdisjoint((words.lower(), f"{words.lower()}s"))

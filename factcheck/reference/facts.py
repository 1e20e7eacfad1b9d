"""Reads facts.csv into the store: the one file of a pack that may have millions of lines."""

from factcheck.reference import aliases, cells, layout
from factcheck.reference.compilation import Compilation
from factcheck.reference.words import spelled_key
from factcheck.reference.written import exact

_BATCH = 20_000
_TABLE = layout.FACTS

_Key = tuple[str, str, str, str, str, str, bool, str, str, str]
_Staged = tuple[int | str | None, ...]


class Facts:
    """The reading of one facts.csv; what many rows share is worked out once."""

    def __init__(self, pack: Compilation) -> None:
        self._pack = pack
        self.count = 0
        self._numbers: dict[str, dict[str, int]] = {"entity": {}, "metric": {}}
        self._unknown: dict[str, set[str]] = {"entity": set(), "metric": set()}
        self._plain: dict[str, dict[str, int]] = {"entity": {}, "metric": {}}
        self._periods: dict[str, tuple[int, int]] = {}
        self._dates: dict[str, int | None] = {"": None}
        self._traits: dict[_Key, int] = {}

    def read(self) -> None:
        """Stage every row of facts.csv."""
        for kind, numbers in self._numbers.items():
            numbers.update(self._pack.connection.execute(f"SELECT id, num FROM {kind}"))
        batch: list[_Staged] = []
        for line, values in self._pack.lines(_TABLE):
            self.count += 1
            row = self._row(line, values)
            if row is None:
                continue
            batch.append(row)
            if len(batch) >= _BATCH:
                self._stage(batch)
                batch.clear()
        self._stage(batch)
        if _TABLE.name in self._pack.files and not self.count and not self._pack.defects.count:
            self._pack.defects.add(
                self._pack.files[_TABLE.name], "has no rows; add one below the header", line=1
            )

    def _stage(self, batch: list[_Staged]) -> None:
        self._pack.connection.executemany("INSERT INTO staged VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)", batch)

    def _row(self, line: int, values: list[str]) -> _Staged | None:
        entity_cell, metric_cell, period_cell, value, unit, source, fact = values[:7]
        low, high, url, as_of_cell, status, claimant, definition, rank = values[7:15]
        superseded_by, derived_from, checked_by, checked_on, note, licence = values[15:]
        defects_before = self._pack.defects.count
        entity = self._numbers["entity"].get(entity_cell) or self._number("entity", entity_cell, line)
        metric = self._numbers["metric"].get(metric_cell) or self._number("metric", metric_cell, line)
        period = self._periods.get(period_cell) or self._period(period_cell, line)
        numbers_before = self._pack.defects.count
        value = self._checked(line, "value", value)
        if low or high or not value:
            low, high = self._checked(line, "low", low), self._checked(line, "high", high)
            if self._pack.defects.count == numbers_before:
                self._check_bounds(line, value, low, high)
        as_of = self._dates[as_of_cell] if as_of_cell in self._dates else self._date(as_of_cell, line)
        key = (
            *(metric_cell, unit, status, claimant, definition, rank),
            bool(superseded_by),
            *(checked_by, checked_on, licence),
        )
        trait = self._traits.get(key)
        if trait is None:
            trait = self._trait(line, key)
        if self._pack.defects.count != defects_before or entity is None or metric is None or period is None:
            return None
        return (
            entity,
            metric,
            period[1],
            line,
            period[0],
            value or None,
            low or None,
            high or None,
            trait,
            self._pack.interned.origin(source, url, as_of),
            fact or None,
            superseded_by or None,
            derived_from or None,
            note or None,
        )

    def _wrong(self, line: int, column: str, problem: str) -> None:
        self._pack.wrong(_TABLE, line, column, problem)

    def _checked(self, line: int, column: str, cell: str) -> str:
        if not cell or cells.NUMBER.fullmatch(cell):
            return cell
        return self._pack.number(_TABLE, line, column, cell)

    def _number(self, kind: str, cell: str, line: int) -> int | None:
        """Return the number of an entity or metric that is not written as its key, and remember the spelling."""
        if cell in self._unknown[kind]:
            return None
        naming = self._pack.names[kind]
        identity = naming.resolve(cell)
        table = layout.ENTITIES if kind == "entity" else layout.METRICS
        if identity is not None:
            number = self._numbers[kind][identity]
        elif table.name in self._pack.files:
            self._unknown[kind].add(cell)
            self._wrong(line, kind, naming.problem(cell, kind, table.file))
            return None
        else:
            number = self._plain_number(kind, cell)
        self._numbers[kind][cell] = number
        return number

    def _plain_number(self, kind: str, cell: str) -> int:
        """Return the number of plain words; spellings that differ only in case or signs are one thing."""
        key = spelled_key(cell)
        known = self._plain[kind].get(key)
        if known is None:
            known = self._plain[kind][key] = len(self._plain[kind]) + 1
            self._pack.connection.execute(
                f"INSERT INTO {kind}(num, id, label, key, plain) VALUES(?,?,?,?,1)", (known, cell, cell, key)
            )
            self._pack.aliases.append(aliases.Alias(cell, kind, cell, is_label=True))
        return known

    def _period(self, cell: str, line: int) -> tuple[int, int] | None:
        number = self._pack.period(_TABLE, line, "period", cell)
        if number is None:
            return None
        self._periods[cell] = number, self._pack.interned.first_day(number)
        return self._periods[cell]

    def _date(self, cell: str, line: int) -> int | None:
        day = self._pack.day(_TABLE, line, "as_of", cell, last=True)
        if day is not None:
            self._dates[cell] = day
        return day

    def _trait(self, line: int, key: _Key) -> int:
        metric_cell, unit_cell, status, claimant, definition_cell, rank, is_superseded, by, on, licence = key
        before = self._pack.defects.count
        metric = self._pack.names["metric"].resolve(metric_cell) or metric_cell
        metric_unit = self._pack.metric_units.get(metric)
        unit, multiplier = self._pack.unit(_TABLE, line, unit_cell)
        if not unit_cell:
            if metric_unit is None:
                self._wrong(
                    line, "unit", "is empty; write what is counted, such as `person`, `percent`, `usd`"
                )
            else:
                unit, multiplier = metric_unit
        status = self._pack.one_of(_TABLE, line, "status", status, layout.STATUSES) or "actual"
        stated_rank = self._pack.one_of(_TABLE, line, "rank", rank, layout.RANKS)
        if is_superseded and stated_rank not in ("", "deprecated"):
            self._wrong(
                line, "rank", f"`{rank}` on a superseded row; write `deprecated` or empty `superseded_by`"
            )
        if on:
            self._pack.day(_TABLE, line, "checked_on", on)
        definition = self._pack.reference(_TABLE, line, "definition", definition_cell, "definition")
        trait = self._pack.interned.trait(
            (
                unit,
                str(multiplier),
                status,
                self._pack.names["entity"].resolve(claimant) or claimant,
                claimant,
                definition or self._pack.metric_definitions.get(metric, ""),
                stated_rank or ("deprecated" if is_superseded else "normal"),
                f"{by} {on}".strip(),
                licence,
            )
        )
        if self._pack.defects.count == before:
            self._traits[key] = trait
        return trait

    def _check_bounds(self, line: int, value: str, low: str, high: str) -> None:
        if not (value or low or high):
            self._wrong(line, "value", "is empty; write a value, or the bounds in `low` and `high`")
        bottom, middle, top = (exact(cell) if cell else None for cell in (low, value, high))
        if bottom is not None and top is not None and bottom > top:
            self._wrong(line, "low", f"`{low}` is above `high`, `{high}`; exchange them")
        elif bottom is not None and middle is not None and middle < bottom:
            self._wrong(line, "value", f"`{value}` is below `low`, `{low}`; check both")
        elif top is not None and middle is not None and middle > top:
            self._wrong(line, "value", f"`{value}` is above `high`, `{high}`; check both")

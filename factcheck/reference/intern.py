"""Numbers for what many rows share: periods, sources, and the traits of rows."""

import sqlite3

from factcheck.model.row import Timespan
from factcheck.reference import cells

Trait = tuple[str, str, str, str, str, str, str, str, str]
"""unit, multiplier, status, claimant, claimant as written, definition, rank, checked, licence."""


class Interned:
    """Gives one small number to each distinct period, origin and trait of a pack."""

    def __init__(self, fiscal: cells.FiscalYear | None) -> None:
        self._fiscal = fiscal
        self._periods: dict[str, int] = {}
        self._spans: list[Timespan] = []
        self._origins: dict[tuple[str, str, int | None], int] = {}
        self._traits: dict[Trait, int] = {}

    def span(self, cell: str) -> Timespan:
        """Return the period that a cell writes; ValueError if none."""
        known = self._periods.get(cell)
        return cells.period(cell, self._fiscal) if known is None else self._spans[known]

    def period(self, cell: str) -> int:
        """Return the number of a period; ValueError if the cell is none."""
        known = self._periods.get(cell)
        if known is None:
            span = cells.period(cell, self._fiscal)
            known = self._periods[cell] = len(self._spans)
            self._spans.append(span)
        return known

    def first_day(self, period: int) -> int:
        """Return the ordinal of a numbered period's first day."""
        return self._spans[period].first.toordinal()

    def origin(self, source: str, url: str, as_of: int | None) -> int:
        """Return the number of a source with its address and date."""
        return self._origins.setdefault((source, url, as_of), len(self._origins))

    def trait(self, trait: Trait) -> int:
        """Return the number of a combination of traits."""
        return self._traits.setdefault(trait, len(self._traits))

    def write(self, connection: sqlite3.Connection) -> None:
        """Put all of it into the store."""
        connection.executemany(
            "INSERT INTO period VALUES(?,?,?,?,?)",
            (
                (number, span.label, span.first.toordinal(), span.last.toordinal(), span.calendar)
                for number, span in enumerate(self._spans)
            ),
        )
        connection.executemany(
            "INSERT INTO origin VALUES(?,?,?,?)",
            ((number, *origin) for origin, number in self._origins.items()),
        )
        connection.executemany(
            "INSERT INTO trait VALUES(?,?,?,?,?,?,?,?,?,?)",
            ((number, *trait) for trait, number in self._traits.items()),
        )

"""Opens a pack as a database and reads its rows; one `Store` per pack."""

import sqlite3
import weakref
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from zlib import crc32

from factcheck.model.interval import Interval
from factcheck.model.row import Origin, Row, Timespan
from factcheck.named_tuple import NamedTuple
from factcheck.reference.aliases import Index
from factcheck.reference.written import exact, items
from factcheck.typed import Any

_ROW = (
    "SELECT entity, metric, line, period, value, low, high, trait, origin, fact, superseded_by, derived_from, note "
    "FROM row "
)

_FEW = 2000
"""Entities or metrics of a pack up to which all are read at once, which costs less than a few dozen look-ups."""
_CHUNK = 900
"""Values that one statement may carry."""
_PAGE = 128
"""Periods or origins that are read together: a draft that needs one needs its neighbours."""


class PackInfo(NamedTuple):
    """One pack in force."""

    name: str
    version: str
    rows: int
    sha256: str
    path: str
    title: str
    licence: str
    newest: date | None
    """The latest `as_of` of its rows."""


class _Trait(NamedTuple):
    unit: str
    multiplier: Fraction
    scale: int
    """The multiplier again."""
    status: str
    claimant: str
    claimant_text: str
    definition: str
    rank: str
    checked: str
    licence: str


class Store:
    """A compiled pack. Row numbers and ids in here are the pack's own."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        # Python 3.13 warns of a connection that nobody closed.
        weakref.finalize(self, connection.close)
        about = dict(connection.execute("SELECT key, value FROM about"))
        self.info = PackInfo(
            name=about["name"],
            version=about["version"],
            rows=int(about["rows"]),
            sha256=about["sha256"],
            path=str(path),
            title=about["title"],
            licence=about["licence"],
            newest=date.fromordinal(int(about["newest"])) if about["newest"] else None,
        )
        self.facts_file: str = about["facts_file"]
        self._about = about
        self.index = Index(connection)
        self._numbers: dict[str, dict[str, int | None]] = {}
        self._ids: dict[tuple[str, int], str] = {}
        self._entities: dict[str, tuple[str, str] | None] | None = None
        self._above: dict[str, list[tuple[str, int, int | None]]] | None = None
        self._measured: frozenset[int] | None = None
        self._periods: dict[int, Timespan] = {}
        self._origins: dict[int, tuple[str, str, date | None]] = {}
        self._traits: dict[int, _Trait] = {}
        self._marks: dict[tuple[int, int], str] = {}

    def count(self, kind: str) -> int:
        """Return how many entities or metrics the pack holds."""
        return int(self._about[f"{kind} count"])

    def plain_count(self, kind: str) -> int:
        """Return how many of them are plain words that no vocabulary file describes."""
        return int(self._about[f"{kind} plain"])

    def has_few(self, kind: str) -> bool:
        """Return whether the entities or metrics are so few that all are read at once."""
        return self.count(kind) <= _FEW

    def number(self, kind: str, identity: str) -> int | None:
        """Return the number of an entity or metric; None if the pack does not hold it."""
        numbers = self._numbers.get(kind)
        if numbers is None:
            numbers = {}
            if self.has_few(kind):
                for number, one in self.connection.execute(f"SELECT num, id FROM {kind}"):
                    numbers[one] = number
                    self._ids[kind, number] = one
            self._numbers[kind] = numbers  # now that it is whole: other threads may look, too
        if identity in numbers:
            return numbers[identity]
        found = None
        if not self.has_few(kind):
            found = self.connection.execute(f"SELECT num FROM {kind} WHERE id = ?", (identity,)).fetchone()
            if found:
                self._ids[kind, found[0]] = identity
        numbers[identity] = found[0] if found else None
        return numbers[identity]

    def identity(self, kind: str, number: int) -> str:
        """Return the id of an entity or metric."""
        key = kind, number
        if key not in self._ids:
            self._ids[key] = self.connection.execute(
                f"SELECT id FROM {kind} WHERE num = ?", (number,)
            ).fetchone()[0]
        return self._ids[key]

    def names(self, kind: str, identities: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield each id of these with each of its names as written."""
        waiting = list(identities)
        for start in range(0, len(waiting), _CHUNK):
            chunk = waiting[start : start + _CHUNK]
            marks = ", ".join("?" * len(chunk))
            yield from self.connection.execute(
                f"SELECT id, written FROM alias WHERE kind = ? AND id IN ({marks})", (kind, *chunk)
            )

    def entity(self, identity: str) -> tuple[str, str] | None:
        """Return label and type of an entity; None if the pack does not hold it."""
        known = self._entities
        if known is None:
            known = {}
            if self.has_few("entity"):
                for one, label, kind in self.connection.execute(
                    "SELECT id, label, coalesce(type, '') FROM entity"
                ):
                    known[one] = label, kind
            self._entities = known
        if identity not in known:
            if self.has_few("entity"):
                return None
            known[identity] = self.connection.execute(
                "SELECT label, coalesce(type, '') FROM entity WHERE id = ?", (identity,)
            ).fetchone()
        return known[identity]

    def above(self, part: str) -> Sequence[tuple[str, int, int | None]]:
        """Return the groups that an entity directly belongs to, each with its first and last day as ordinals."""
        known = self._above
        if known is None:
            known = {}
            if self.has_few("entity"):
                for one, whole, first, last in self.connection.execute(
                    "SELECT part, whole, first, last FROM membership ORDER BY part, whole, first"
                ):
                    known.setdefault(one, []).append((whole, first, last))
            self._above = known
        if part not in known:
            if self.has_few("entity"):
                return ()
            known[part] = list(
                self.connection.execute(
                    "SELECT whole, first, last FROM membership WHERE part = ? ORDER BY whole, first", (part,)
                )
            )
        return known[part]

    def unit_of(self, metric: str) -> str:
        """Return the unit of a metric's rows, for a pack that does not describe the metric; empty if it has none."""
        found = self.connection.execute(
            "SELECT t.unit FROM row r JOIN trait t ON t.num = r.trait WHERE r.metric = ? LIMIT 1",
            (self.number("metric", metric),),
        ).fetchone()
        return found[0] if found else ""

    def rows(self, entity: str, metric: str, first: date | None = None) -> Iterable[Row]:
        """Return the rows of one key, by first day of the period; or only those that begin on a day."""
        numbers = self.number("entity", entity), self.number("metric", metric)
        if None in numbers:
            return ()
        if first is None:
            return self._rows("WHERE entity = ? AND metric = ?", numbers)
        return self._rows("WHERE entity = ? AND metric = ? AND first = ?", (*numbers, first.toordinal()))

    def rows_of_entity(self, entity: str) -> Iterator[Row]:
        """Yield the rows of an entity."""
        number = self.number("entity", entity)
        if number is not None:
            yield from self._rows("WHERE entity = ?", (number,))

    def metrics_of(self, entity: str) -> Iterator[str]:
        """Yield the metrics of which an entity has rows; costs a look-up for each, however many rows there are."""
        number = self.number("entity", entity)
        last: int | None = -1
        while number is not None and last is not None:
            (last,) = self.connection.execute(
                "SELECT min(metric) FROM row WHERE entity = ? AND metric > ?", (number, last)
            ).fetchone()
            if last is not None:
                yield self.identity("metric", last)

    def has_rows(self, entity: str) -> bool:
        """Return whether any row is about an entity."""
        number = self.number("entity", entity)
        if number is None:
            return False
        if not self.has_few("entity"):
            found = self.connection.execute("SELECT 1 FROM row WHERE entity = ? LIMIT 1", (number,))
            return found.fetchone() is not None
        if self._measured is None:
            self._measured = frozenset(
                number
                for (number,) in self.connection.execute(
                    "SELECT num FROM entity e WHERE EXISTS (SELECT 1 FROM row WHERE entity = e.num)"
                )
            )
        return number in self._measured

    def rows_of_metric(self, metric: str, first: date | None, last: date | None) -> Iterator[Row]:
        """Yield the rows of a metric whose period begins between two days."""
        number = self.number("metric", metric)
        if number is not None:
            bounds = (
                0 if first is None else first.toordinal(),
                (date.max if last is None else last).toordinal(),
            )
            yield from self._rows("WHERE metric = ? AND first BETWEEN ? AND ?", (number, *bounds))

    def has_other_subjects(self, metric: str, entities: Collection[str]) -> bool:
        """Return whether a metric has rows of any entity but these."""
        number = self.number("metric", metric)
        if number is None:
            return False
        own = [found for entity in entities if (found := self.number("entity", entity)) is not None]
        marks = ", ".join("?" * len(own))
        other = f"SELECT 1 FROM row WHERE metric = ? AND entity NOT IN ({marks}) LIMIT 1"
        return self.connection.execute(other, (number, *own)).fetchone() is not None

    def all_rows(self) -> Iterator[Row]:
        """Yield every row."""
        yield from self._rows("", ())

    def fact(self, fact: str) -> Row | None:
        """Return the row with an id, given or made."""
        for row in self._rows("WHERE fact = ?", (fact,)):
            return row
        key, mark, _ = fact.rpartition("#")
        if mark:
            for number, identity in self.connection.execute("SELECT num, id FROM entity"):
                if key.startswith(f"{identity}/"):
                    for row in self._rows("WHERE entity = ? AND fact IS NULL", (number,)):
                        if row.fact == fact:
                            return row
        return None

    def offices(self) -> Iterator[str]:
        """Yield what the offices are called."""
        for (office,) in self.connection.execute("SELECT DISTINCT role FROM role ORDER BY role"):
            yield office

    def period(self, number: int | None) -> Timespan | None:
        """Return a numbered period."""
        if number is None:
            return None
        known = self._periods.get(number)
        if known is None:
            for one, label, first, last, calendar in self.connection.execute(
                "SELECT num, label, first, last, calendar FROM period WHERE num BETWEEN ? AND ?",
                _page(number),
            ):
                self._periods[one] = Timespan(
                    date.fromordinal(first), date.fromordinal(last), label, calendar
                )
            known = self._periods[number]
        return known

    def origin(self, number: int, file: str, line: int) -> Origin:
        """Return where a record stands and comes from."""
        return Origin(self.info.name, file, line, *(self._origins.get(number) or self._origin(number)))

    def _origin(self, number: int) -> tuple[str, str, date | None]:
        for one, source, url, as_of in self.connection.execute(
            "SELECT num, source, url, as_of FROM origin WHERE num BETWEEN ? AND ?", _page(number)
        ):
            self._origins[one] = source, url, None if as_of is None else date.fromordinal(as_of)
        return self._origins[number]

    def _trait(self, number: int) -> _Trait:
        known = self._traits.get(number)
        if known is None:
            for one, unit, multiplier, *rest in self.connection.execute(
                "SELECT num, unit, multiplier, status, claimant, claimant_text, definition, rank, checked, licence "
                "FROM trait WHERE num BETWEEN ? AND ?",
                _page(number),
            ):
                self._traits[one] = _Trait(unit, Fraction(multiplier), int(multiplier), *rest)
            known = self._traits[number]
        return known

    def _rows(self, where: str, values: Iterable[Any]) -> Iterator[Row]:
        # Runs for every row that is looked at: what rows share is read once, numbers are made from integers.
        pack, file = self.info.name, self.facts_file
        for record in self.connection.execute(_ROW + where, tuple(values)):
            entity_number, metric_number, line, period_number, written, low, high = record[:7]
            trait_number, origin_number, fact, superseded_by, derived_from, note = record[7:]
            period = self._periods.get(period_number) or self.period(period_number)
            trait = self._traits.get(trait_number) or self._trait(trait_number)
            origin = self._origins.get(origin_number) or self._origin(origin_number)
            entity = self._ids.get(("entity", entity_number)) or self.identity("entity", entity_number)
            metric = self._ids.get(("metric", metric_number)) or self.identity("metric", metric_number)
            assert period is not None
            value, interval = _measured(written, low, high, trait.scale)
            if not fact:
                mark = self._marks.get((trait_number, origin_number))
                if mark is None:
                    mark = self._marks[trait_number, origin_number] = _mark(trait, origin)
                fact = f"{entity}/{metric}/{period.label}#{mark}"
            yield Row(
                fact,
                entity,
                metric,
                period,
                written or "–".join(bound for bound in (low, high) if bound),
                interval,
                value,
                trait.unit,
                trait.multiplier,
                trait.status,
                trait.claimant,
                trait.definition,
                trait.rank,
                superseded_by or "",
                items(derived_from) if derived_from else (),
                note or "",
                Origin(pack, file, line, *origin),
                trait.claimant_text,
            )


def _page(number: int) -> tuple[int, int]:
    """Return the first and last number of the page that a numbered record stands on."""
    first = number - number % _PAGE
    return first, first + _PAGE - 1


def _measured(
    written: str | None, low: str | None, high: str | None, scale: int
) -> tuple[Fraction | None, Interval]:
    """Return value and interval of a row: bounds as stated, else half of the last written digit either way."""
    if low is None and high is None:
        assert written is not None
        whole, _, decimals = written.partition(".")
        digits, halves = int(whole + decimals), 2 * 10 ** len(decimals)
        half, rest = divmod(scale, halves)
        if not rest:  # whole numbers need no search for common factors
            value = 2 * digits * half
            return Fraction(value), Interval(Fraction(value - half), Fraction(value + half))
        value = 2 * digits * scale
        return Fraction(value, halves), Interval(
            Fraction(value - scale, halves), Fraction(value + scale, halves)
        )
    return None if written is None else exact(written) * scale, Interval(
        None if low is None else exact(low) * scale, None if high is None else exact(high) * scale
    )


def _mark(trait: _Trait, origin: tuple[str, str, date | None]) -> str:
    """Return what tells rows of one entity, metric and period apart in the id of a row that has none."""
    source, _, as_of = origin
    rest = "\0".join((trait.claimant_text, trait.definition, source, str(as_of)))
    return f"{crc32(rest.encode()):08x}"

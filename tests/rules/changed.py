"""A case that differs from what was read of a draft in single fields, as another reading or another pack would have it.

A change is a place and what stands there instead: `claims.0.voice` with `quoted`, `rows.facts.csv:3.status` with
`forecast`. Values are those of JSON, or one of `{"fraction": "1/2"}`, `{"date": "2025-01-31"}`, `{"first": 1}` (only so
many of a tuple), `{"reversed": true}`, and `{"copy": "claims.1.quantity"}` (what stands in another place).
"""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from factcheck.model.row import Row
from factcheck.rules.rule import Case

Change = tuple[str, Any]
_RECORDS = ("statements", "events", "roles", "targets", "series")


class ChangedReference:
    """Packs of which some rows, records, metrics or entities read otherwise."""

    def __init__(self, reference: Any, changes: Sequence[Change], case: Case) -> None:
        self._reference, self._case = reference, case
        self._changes: dict[str, list[tuple[str, list[str], Any]]] = {}
        for place, value in changes:
            table, key, path = _in_table(place)
            self._changes.setdefault(table, []).append((key, path, value))

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._reference, name)
        if name in _RECORDS and name in self._changes:
            return lambda: tuple(self._put(name, str(n), record) for n, record in enumerate(found()))
        if name in ("rows", "rows_of_metric", "rows_of_entity"):
            return lambda *asked: tuple(self.row(row) for row in found(*asked))
        if name in ("metric", "entity"):
            return lambda identity: self._put(name, identity, found(identity))
        return found

    def row(self, row: Row) -> Row:
        changed: Row = self._put("rows", row.origin.place, row)
        return changed

    def metric_of(self, found: Any) -> Any:
        return self.metric(found.metric)

    def entity_of(self, found: Any) -> Any:
        return self.entity(found.entity)

    def _put(self, table: str, key: str, record: Any) -> Any:
        for which, path, value in self._changes.get(table, ()):
            if which == key and record is not None:
                record = _put(record, path, value, self._case)
        return record


def changed(case: Case, changes: Sequence[Change]) -> Case:
    """The case with every change made."""
    reference = ChangedReference(case.reference, [c for c in changes if _is_of_pack(c[0])], case)
    extraction, as_of = case.extraction, case.as_of
    claims: Any = tuple(claim._replace(**_with_rows(claim, reference)) for claim in case.claims)
    settled: Any = {index: tuple(map(reference.row, rows)) for index, rows in case.settled.items()}
    for place, value in changes:
        head, *path = place.split(".")
        if head == "claims":
            claims = _put(claims, path, value, case)
        elif head == "extraction":
            extraction = _put(extraction, path, value, case)
        elif head == "as_of":
            as_of = _value(value, as_of, case)
        elif head == "settled":
            settled = {index: rows for index, rows in settled.items() if index != int(path[0])}
    new = Case(extraction=extraction, claims=claims, reference=reference, as_of=as_of)  # type: ignore[arg-type]
    new.settled = settled
    return new


def _is_of_pack(place: str) -> bool:
    return place.split(".")[0] in ("rows", "metric", "entity", *_RECORDS)


def _in_table(place: str) -> tuple[str, str, list[str]]:
    """`rows.facts.csv:3.period.last` is of the table `rows`, the key `facts.csv:3` and the field `period.last`."""
    table, _, rest = place.partition(".")
    if table == "rows":
        file, _, rest = rest.partition(":")
        line, *path = rest.split(".")
        return table, f"{file}:{line}", path
    key, *path = rest.split(".")
    return table, key, path


def _with_rows(claim: Any, reference: ChangedReference) -> dict[str, Any]:
    """The fields of a claim that hold rows, each row as the changed packs have it."""
    fields: dict[str, Any] = {
        name: tuple(_with_its_rows(key, reference) for key in getattr(claim, name))
        for name in ("keys", "siblings", "totals", "nearest", "bases", "pledges", "passed")
    }
    fields["targets"] = tuple(map(reference.row, claim.targets))
    for name in ("whole", "measure"):
        key = getattr(claim, name)
        fields[name] = None if key is None else _with_its_rows(key, reference)
    return fields


def _with_its_rows(key: Any, reference: ChangedReference) -> Any:
    return key._replace(
        rows=tuple(map(reference.row, key.rows)), series=tuple(map(reference.row, key.series))
    )


def _put(node: Any, path: Sequence[str], value: Any, case: Case) -> Any:
    if not path:
        return _value(value, node, case)
    head, rest = path[0], path[1:]
    if hasattr(node, "_fields"):
        return node._replace(**{head: _put(getattr(node, head), rest, value, case)})
    items = list(node)
    items[int(head)] = _put(items[int(head)], rest, value, case)
    return tuple(items)


def _value(value: Any, old: Any, case: Case) -> Any:
    if isinstance(value, Mapping):
        ((kind, told),) = value.items()
        if kind == "fraction":
            return Fraction(told)
        if kind == "date":
            return date.fromisoformat(told)
        if kind == "first":
            return old[:told]
        if kind == "reversed":
            return old[::-1]
        return look_up(case, told)
    return tuple(value) if isinstance(value, list) else value


def look_up(case: Case, place: str) -> Any:
    """What stands in a place of a case."""
    head, *path = place.split(".")
    node: Any = {"claims": case.claims, "extraction": case.extraction}[head]
    for step in path:
        node = getattr(node, step) if hasattr(node, "_fields") else node[int(step)]
    return node

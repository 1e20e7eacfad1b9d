"""Adds rows to a pack without ever leaving it malformed: the changed pack is read as a whole before it is written."""

import csv
import io
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.errors import PackError, PackErrors
from factcheck.named_tuple import NamedTuple
from factcheck.reference.defects import Defects
from factcheck.reference.descriptor import described, table_files
from factcheck.reference.folder import DESCRIPTOR
from factcheck.reference.layout import ENTITIES, FACTS, METRICS, Table
from factcheck.reference.library import Reference, load
from factcheck.reference.words import spelled_key
from factcheck.typed import Any

Cells = dict[str, str]

SMALLEST = ("entity", "metric", "period", "value", "unit", "source", "url", "as_of")
"""The columns of a new one-file pack."""


class Added(NamedTuple):
    """What was put into a pack."""

    rows: int
    known: int
    """Rows that stood in it already."""
    names: tuple[tuple[str, str], ...]
    """File and key of what had to be added to the vocabulary."""


class _File(NamedTuple):
    """A CSV file as text, so that lines that do not change stay as they are."""

    text: str
    columns: tuple[str, ...]
    mark: str
    """The byte-order mark, if it has one."""
    line_end: str


def add_rows(path: Path, rows: Sequence[Cells], *, beside: Reference | None = None) -> Added:
    """Append rows to a pack (a folder, or one CSV file, which is begun if it does not exist).

    Entities and metrics that a pack's own vocabulary does not know are added to it, with what the packs
    `beside` it know of them. Rows that the pack holds already are left out.

    Raises:
        PackErrors: if the pack is malformed, or would be with these rows; nothing is written then.
    """
    is_file = path.suffix.lower() == ".csv" and not path.is_dir()
    files = _files(path, is_file=is_file)
    fresh, known = _without_known(files[FACTS.name], rows)
    changed: dict[str, str] = {}
    names: list[tuple[str, str]] = []
    if fresh:
        changed[FACTS.name] = _appended(files[FACTS.name], fresh, FACTS)
        for table, kind in ((ENTITIES, "entity"), (METRICS, "metric")):
            if table.name in files and not is_file:
                missing = _unnamed(path, fresh, kind, files[table.name], beside)
                if missing:
                    changed[table.name] = _appended(files[table.name], missing, table)
                    names += [(table.file, entry[kind]) for entry in missing]
    if changed:
        _replace(path, changed, is_file=is_file)
    return Added(len(fresh), known, tuple(names))


def _files(path: Path, *, is_file: bool) -> dict[str, _File]:
    if is_file:
        if not path.exists():
            return {FACTS.name: _File(",".join(SMALLEST) + "\n", SMALLEST, "", "\n")}
        return {FACTS.name: _read(path, FACTS)}
    defects = Defects(str(path))
    if not path.is_dir():
        raise PackErrors(
            str(path), (PackError(str(path), "does not exist; name a folder, or a new file.csv"),)
        )
    names = table_files(path, described(path, defects), defects)
    if defects.count:
        raise PackErrors(str(path), defects.listed())
    tables = {FACTS.name: FACTS, ENTITIES.name: ENTITIES, METRICS.name: METRICS}
    return {name: _read(path / file, tables[name]) for name, file in names.items() if name in tables}


def _read(file: Path, table: Table) -> _File:
    try:
        text = file.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise PackErrors(str(file), (PackError(str(file), "is not UTF-8; save it as CSV UTF-8"),)) from None
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix("\ufeff")
    header = next(csv.reader(io.StringIO(text, newline="")), [])
    columns = tuple(name.strip().lower().replace(" ", "_") for name in header)
    if not columns:
        columns = table.required
        text = ",".join(columns) + "\n"
    return _File(text, columns, mark, "\r\n" if "\r\n" in text else "\n")


def _records(file: _File) -> list[Cells]:
    lines = csv.reader(io.StringIO(file.text, newline=""))
    next(lines, None)
    return [dict(zip(file.columns, map(str.strip, cells), strict=False)) for cells in lines if any(cells)]


def _without_known(file: _File, rows: Sequence[Cells]) -> tuple[list[Cells], int]:
    def content(row: Cells) -> tuple[tuple[str, str], ...]:
        return tuple(sorted((column, cell) for column, cell in row.items() if cell and column != "fact"))

    seen = {content(record) for record in _records(file)} if rows else set()
    fresh: list[Cells] = []
    for row in rows:
        key = content(row)
        if key not in seen:
            seen.add(key)
            fresh.append(row)
    return fresh, len(rows) - len(fresh)


def _appended(file: _File, rows: Sequence[Cells], table: Table) -> str:
    """Return the file's text with rows at its end; columns that it lacks are added to every line."""
    wanted = {column for row in rows for column, cell in row.items() if cell}
    lacking = [column for column in table.columns if column in wanted and column not in file.columns]
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator=file.line_end)
    columns = (*file.columns, *lacking)
    if lacking:
        writer.writerow(columns)
        writer.writerows([record.get(column, "") for column in columns] for record in _records(file))
    else:
        stream.write(file.text)
        if not file.text.endswith("\n"):
            stream.write(file.line_end)
    writer.writerows([row.get(column, "") for column in columns] for row in rows)
    return file.mark + stream.getvalue()


def _unnamed(
    path: Path, rows: Sequence[Cells], kind: str, file: _File, beside: Reference | None
) -> list[Cells]:
    """Return the vocabulary lines that rows need and the pack does not have."""
    own = load([path], cache=False)
    found: dict[str, Cells] = {}
    for row in rows:
        name = row[kind]
        if len(own.named(kind, name)) == 1 or name in found:
            continue
        found[name] = _described(kind, name, row, beside)
    known_keys = {spelled_key(record.get(kind, "")) for record in _records(file)}
    return [entry for name, entry in found.items() if spelled_key(name) not in known_keys]


def _described(kind: str, name: str, row: Cells, beside: Reference | None) -> Cells:
    ids = beside.named(kind, name) if beside is not None else ()
    if beside is not None and len(ids) == 1:
        if kind == "entity" and (entity := beside.entity(ids[0])) is not None:
            return {"entity": name, "label": entity.label, "type": entity.type}
        if kind == "metric" and (metric := beside.metric(ids[0])) is not None:
            unit = metric.unit if metric.multiplier == 1 else row.get("unit", "")
            return {"metric": name, "label": metric.label, "kind": metric.kind, "unit": unit}
    if kind == "metric":
        return {"metric": name, "label": name, "unit": row.get("unit", "")}
    return {"entity": name, "label": name}


def _replace(path: Path, changed: dict[str, str], *, is_file: bool) -> None:
    """Read the changed pack as a whole, then put the changed files in place, each in one step."""
    defects = Defects("")
    names = {FACTS.name: path.name} if is_file else table_files(path, described(path, defects), defects)
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / path.resolve().name
        if not is_file:
            shutil.copytree(path, trial, ignore=shutil.ignore_patterns(".*"))
        for table, text in changed.items():
            _write(trial if is_file else trial / names[table], text)
        try:
            load([trial], cache=False)
        except PackErrors as errors:
            raise PackErrors(
                str(path), tuple(_moved(defect, trial, path) for defect in errors.defects)
            ) from None
    for table, text in changed.items():
        _put(path if is_file else path / names[table], text)


def _put(target: Path, text: str) -> None:
    """Write a file in one step, so that nobody ever reads half of it."""
    fresh = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        _write(fresh, text)
        if target.exists():
            shutil.copymode(target, fresh)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)


def _write(file: Path, text: str) -> None:
    file.write_bytes(text.encode("utf-8"))


def _moved(defect: PackError, trial: Path, path: Path) -> PackError:
    """Return a defect of the trial copy as one of the pack that it stands for."""
    file = defect.file.replace(str(trial), str(path), 1)
    return PackError(file, defect.problem, line=defect.line, column=defect.column)


def note_source(path: Path, download: Path, row: Cells, metadata: Mapping[str, Any]) -> None:
    """Keep in datapackage.json what a download says about itself; a pack without one keeps it in its rows only."""
    file = path / DESCRIPTOR
    if not file.is_file():
        return
    import hashlib
    import json

    content = json.loads(file.read_text(encoding="utf-8-sig"))
    entry: dict[str, Any] = {
        "title": row["source"],
        "path": row.get("url", "") or download.name,
        "file": download.name,
    }
    entry["sha256"] = hashlib.sha256(download.read_bytes()).hexdigest()
    if metadata:
        entry["metadata"] = dict(metadata)
    sources = content.setdefault("sources", [])
    if isinstance(sources, list) and entry not in sources:
        sources.append(entry)
        _put(file, json.dumps(content, ensure_ascii=False, indent=1) + "\n")

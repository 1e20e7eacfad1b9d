"""Reads worksheets: unverifiable claims written out by a check, with values and sources filled in by hand."""

import csv
import io
from pathlib import Path

from factcheck.errors import InputError
from factcheck.named_tuple import NamedTuple
from factcheck.reference import cells

Cells = dict[str, str]

TAKEN = (
    "entity",
    "metric",
    "period",
    "value",
    "low",
    "high",
    "unit",
    "source",
    "url",
    "as_of",
    "definition",
    "note",
)
"""The columns that become cells of facts.csv."""
_NEEDED = ("entity", "metric", "period", "value", "unit", "source")


class Refusal(NamedTuple):
    """A filled line that cannot become a row, and why."""

    line: int
    claim: str
    problem: str


class Worksheet(NamedTuple):
    """What a worksheet holds."""

    rows: tuple[Cells, ...]
    refused: tuple[Refusal, ...]
    empty: int
    """Lines that nobody has filled in yet."""


def read(path: Path) -> Worksheet:
    """Read a worksheet.

    Raises:
        InputError: if it cannot be read or is no worksheet.
    """
    text = _text(path)
    reader = csv.reader(io.StringIO(text, newline=""))
    header = [name.strip().lower() for name in next(reader, [])]
    missing = [column for column in _NEEDED if column not in header]
    if missing:
        raise InputError(str(path), f"is no worksheet: column `{missing[0]}` is missing")
    rows: list[Cells] = []
    refused: list[Refusal] = []
    empty = 0
    line = reader.line_num + 1
    for values in reader:
        record = {name: _plain(cell) for name, cell in zip(header, values, strict=False)}
        if any(values):
            if any(record.get(column) for column in ("value", "low", "high")):
                problem = _problem(record, len(values), len(header))
                if problem:
                    refused.append(Refusal(line, record.get("claim", ""), problem))
                else:
                    rows.append({column: record[column] for column in TAKEN if record.get(column)})
            else:
                empty += 1
        line = reader.line_num + 1
    return Worksheet(tuple(rows), tuple(refused), empty)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(str(path), f"cannot be read: {error.strerror}") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(str(path), "is not UTF-8; save it as CSV UTF-8") from None


def _plain(cell: str) -> str:
    """Return a cell without the mark that keeps spreadsheets from taking words for a formula."""
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell


def _problem(record: Cells, width: int, expected: int) -> str:
    if width > expected:
        return f"has {width} cells, the header {expected}; check commas and quotes"
    for column in ("source", "entity", "metric", "period"):
        if not record.get(column):
            return f"`{column}` is empty; a row without it cannot be looked up again"
    for column, reader in (
        ("period", cells.period),
        ("value", cells.number),
        ("low", cells.number),
        ("high", cells.number),
        ("unit", cells.unit),
        ("as_of", cells.period),
    ):
        cell = record.get(column)
        if cell:
            try:
                reader(cell)
            except ValueError as error:
                return f"`{column}`: {error}"
    return ""

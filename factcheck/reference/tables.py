"""Reads the CSV files of a pack, keeping lines, and notes every defect instead of stopping at the first."""

import codecs
import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.reference.defects import Defects
from factcheck.reference.layout import Table

_CHUNK = 1 << 20


def readable(path: Path, file: str, defects: Defects) -> bool:
    """Tell whether a file is UTF-8 text, with or without a byte-order mark; if not, note where.

    Reads in chunks, so that a file of any size fits.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    lines = 1
    try:
        with path.open("rb") as stream:
            chunk = stream.read(_CHUNK)
            if chunk.startswith((b"\xff\xfe", b"\xfe\xff")):
                defects.add(file, "is UTF-16; save it as CSV UTF-8", line=1)
                return False
            while True:
                nul = chunk.find(b"\0")
                if nul >= 0:
                    at = lines + chunk.count(b"\n", 0, nul)
                    defects.add(file, "holds a NUL character; save it as plain CSV", line=at)
                    return False
                pending = len(decoder.getstate()[0])
                try:
                    decoder.decode(chunk, final=not chunk)
                except UnicodeDecodeError as error:
                    at = lines + chunk.count(b"\n", 0, max(error.start - pending, 0))
                    byte = error.object[error.start]
                    defects.add(file, f"byte 0x{byte:02x} is not UTF-8; save the file as CSV UTF-8", line=at)
                    return False
                if not chunk:
                    return True
                lines += chunk.count(b"\n")
                chunk = stream.read(_CHUNK)
    except OSError as error:
        defects.add(file, f"cannot be read: {error.strerror}")
        return False


def records(
    stream: Iterable[str], table: Table, file: str, defects: Defects
) -> Iterator[tuple[int, list[str]]]:
    """Yield (line, cells) of a CSV file, cells in the order of `table.columns`; wrong lines become defects.

    Nothing is yielded if the header is wrong, because no cell could be trusted.
    """
    reader = csv.reader(stream, strict=True)
    lines = _lines(reader, file, defects)
    first = next(lines, None)
    if first is None:
        defects.add(file, f"is empty; begin with the header `{','.join(table.required)}`", line=1)
        return
    places = _header(first[1], table, file, defects)
    if places is None:
        return
    width = len(first[1])
    order = [places.get(column, width) for column in table.columns]
    needed = [(places[column], column) for column in table.required if column not in table.blank]
    for line, cells in lines:
        if len(cells) != width:
            extra = cells[width:]
            if len(cells) < width or any(cell.strip() for cell in extra):
                defects.add(
                    file, f"has {len(cells)} cells, the header {width}; check commas and quotes", line=line
                )
                continue
            cells = cells[:width]
        cells = [cell.strip() for cell in cells]
        missing = [column for place, column in needed if not cells[place]]
        if missing:
            for column in missing:
                defects.add(file, "is empty; this column is required", line=line, column=column)
            continue
        cells.append("")
        yield line, [cells[place] for place in order]


def _lines(reader: Iterator[list[str]], file: str, defects: Defects) -> Iterator[tuple[int, list[str]]]:
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            defects.add(file, f"is not CSV: {error}; check the quotes", line=line)
            return
        if any(cells):
            yield line, cells
        line = reader.line_num + 1  # type: ignore[attr-defined]


def _header(cells: list[str], table: Table, file: str, defects: Defects) -> dict[str, int] | None:
    names = [cell.strip().lower().replace(" ", "_") for cell in cells]
    for mark, name in ((";", "semicolons"), ("\t", "tabs")):
        if len(names) == 1 and mark in names[0]:
            defects.add(file, f"is separated by {name}; save it with commas", line=1)
            return None
    places: dict[str, int] = {}
    wrong = False
    for place, name in enumerate(names):
        if not name:
            defects.add(file, f"column {place + 1} has no name; name or delete it", line=1)
            wrong = True
        elif name in places:
            defects.add(file, f"column `{name}` stands twice; delete one", line=1, column=name)
            wrong = True
        elif name not in table.columns:
            defects.add(file, f"unknown column `{name}`{_nearest(name, table.columns)}", line=1, column=name)
            wrong = True
        else:
            places[name] = place
    for column in table.required:
        if column not in places:
            defects.add(file, f"column `{column}` is missing; {table.file} needs it", line=1, column=column)
            wrong = True
    return None if wrong else places


def _nearest(name: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, known, n=1, cutoff=0.6)
    if close:
        return f"; did you mean `{close[0]}`?"
    return f"; the columns are {', '.join(known)}"

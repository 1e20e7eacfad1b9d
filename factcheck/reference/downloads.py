"""Reads statistics as agencies publish them into rows of a pack, with what the download says about itself.

Understood: World Bank indicator CSV, Our World in Data grapher CSV (with its .metadata.json), SDMX-CSV as
Eurostat, the ECB and the OECD write it, and any tidy CSV with the help of a mapping.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.errors import InputError
from factcheck.named_tuple import NamedTuple

Cells = dict[str, str]

FORMATS = ("world-bank", "owid", "sdmx", "tidy")
_MAPPED = (
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
    "status",
    "note",
)
_YEAR = re.compile(r"[0-9]{4}(?: \[YR[0-9]{4}\])?")
_SDMX_STATUS = {"e": "estimate", "f": "forecast"}
_SDMX_NOTES = {
    "p": "provisional",
    "b": "break in the series",
    "d": "definition differs",
    "u": "low reliability",
    "s": "estimated by the agency",
    "r": "revised",
}
_MULTIPLIERS = {"3": "thousand_", "6": "million_", "9": "billion_", "12": "trillion_"}


class Plan(NamedTuple):
    """How the columns of a download become those of a pack (the mapping file)."""

    columns: Mapping[str, str]
    """Column of the pack to column of the download."""
    constants: Mapping[str, str]
    """Column of the pack to one value for every row."""
    values: Mapping[str, Mapping[str, str]]
    """Column of the pack to a table of words in the download and what the pack writes for them."""
    where: Mapping[str, str]
    """Column of the download to the only value of it that is taken."""


NO_MAPPING = Plan({}, {}, {}, {})


class Download(NamedTuple):
    """What was read."""

    rows: tuple[Cells, ...]
    skipped: int
    """Cells without a value."""
    metadata: Mapping[str, Any]
    """What the download says about itself, as it says it."""


def mapping(path: Path) -> Plan:
    """Read a mapping file (TOML with the tables columns, constants, values, where).

    Raises:
        InputError: if it is not one.
    """
    import tomllib

    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(str(path), f"cannot be read: {error.strerror}") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(str(path), f"is not TOML: {error}") from None
    for name, table in tables.items():
        if name not in Plan._fields or not isinstance(table, dict):
            raise InputError(
                str(path), f"unknown `{name}`; a mapping has [columns], [constants], [values.…], [where]"
            )
    for name in ("columns", "constants"):
        for key in tables.get(name, {}):
            if key not in _MAPPED and key != "definition":
                raise InputError(str(path), f"[{name}] `{key}` is no column of facts.csv that can be mapped")
    return Plan(
        *({key: _strings(value) for key, value in tables.get(name, {}).items()} for name in Plan._fields)
    )


def _strings(value: Any) -> Any:
    return {key: str(cell) for key, cell in value.items()} if isinstance(value, dict) else str(value)


def read(path: Path, *, form: str | None = None, using: Plan = NO_MAPPING) -> Download:
    """Read a download; its form is recognised by its first lines if it is not named.

    Raises:
        InputError: if it cannot be read, or needs a mapping that is not there.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(str(path), f"cannot be read: {error.strerror}") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(str(path), "is not UTF-8; save it as CSV UTF-8") from None
    lines = [line for line in csv.reader(io.StringIO(text, newline="")) if any(cell.strip() for cell in line)]
    if not lines:
        raise InputError(str(path), "is empty")
    form = form or _recognised(lines, path)
    readers: dict[str, Callable[[Sequence[list[str]], Path, Plan], Download]] = {
        "world-bank": _world_bank,
        "owid": _owid,
        "sdmx": _sdmx,
        "tidy": _tidy,
    }
    download = readers[form](lines, path, using)
    rows = tuple(_finished(row, using, path) for row in download.rows)
    if not rows:
        raise InputError(str(path), "holds no value; check [where] and the columns")
    return download._replace(rows=rows)


def _recognised(lines: Sequence[list[str]], path: Path) -> str:
    first = [cell.strip() for cell in lines[0]]
    if first[0] == "Data Source" or {"Country Name", "Country Code", "Indicator Code"} <= set(first):
        return "world-bank"
    if first[:2] == ["Entity", "Code"] and len(first) > 3 and first[2] in ("Year", "Day"):
        return "owid"
    if "OBS_VALUE" in first and "TIME_PERIOD" in first:
        return "sdmx"
    return "tidy"


def _finished(row: Cells, using: Plan, path: Path) -> Cells:
    """Apply constants and value tables, and see that nothing that a row needs is missing."""
    row = {**row, **using.constants}
    for column, table in using.values.items():
        if row.get(column) in table:
            row[column] = table[row[column]]
    for column in ("entity", "metric", "period", "value", "unit", "source"):
        if not row.get(column):
            raise InputError(
                str(path), f"`{column}` is not known; give --{column}, or [constants] in a mapping file"
            )
    return {column: cell for column, cell in row.items() if cell}


# World Bank: some lines about the file, then a line per country and a column per year.


def _world_bank(lines: Sequence[list[str]], path: Path, using: Plan) -> Download:
    named = [place for place, line in enumerate(lines) if "Country Code" in (cell.strip() for cell in line)]
    if not named:
        raise InputError(str(path), "has no line with `Country Code`; it is no World Bank indicator file")
    start = named[0]
    about = {line[0].strip(): line[1].strip() if len(line) > 1 else "" for line in lines[:start]}
    header = [cell.strip() for cell in lines[start]]
    years = [(place, name[:4]) for place, name in enumerate(header) if _YEAR.fullmatch(name)]
    rows: list[Cells] = []
    skipped = 0
    for line in lines[start + 1 :]:
        record = dict(zip(header, (cell.strip() for cell in line), strict=False))
        code = record.get("Indicator Code") or record.get("Series Code", "")
        title = record.get("Indicator Name") or record.get("Series Name", "")
        if not code:
            continue
        for place, year in years:
            value = line[place].strip() if place < len(line) else ""
            if value in ("", ".."):
                skipped += 1
                continue
            rows.append(
                {
                    "entity": record["Country Code"],
                    "metric": code,
                    "period": year,
                    "value": plain_decimal(value),
                    "unit": _unit_in(title),
                    "source": f"{about.get('Data Source', 'World Bank')}, {title}",
                    "url": f"https://data.worldbank.org/indicator/{code}",
                    "as_of": about.get("Last Updated Date", ""),
                }
            )
    return Download(tuple(rows), skipped, about)


def _unit_in(title: str) -> str:
    """Return the unit that an indicator's name states in brackets; empty if none is understood."""
    small = title.lower()
    if "us$" in small or "(usd" in small:
        return "usd"
    if "%" in small or "percent" in small:
        return "percent"
    return "person" if small.startswith("population, ") and "growth" not in small else ""


# Our World in Data: Entity, Code, Year, and a column per variable; a JSON file beside it describes them.


def _owid(lines: Sequence[list[str]], path: Path, using: Plan) -> Download:
    metadata = _beside(path)
    header = [cell.strip() for cell in lines[0]]
    described: Mapping[str, Any] = metadata.get("columns", {}) if metadata else {}
    by_title = {str(about.get("titleLong", title)): about for title, about in described.items()} | dict(
        described
    )
    chart: Mapping[str, Any] = metadata.get("chart", {}) if metadata else {}
    rows: list[Cells] = []
    skipped = 0
    for line in lines[1:]:
        for title, cell in zip(header[3:], line[3:], strict=False):
            if not cell.strip():
                skipped += 1
                continue
            about = by_title.get(title, {})
            unit = str(about.get("unit", "") or about.get("shortUnit", ""))
            rows.append(
                {
                    "entity": line[1].strip() or line[0].strip(),
                    "metric": str(about.get("shortName") or title),
                    "period": line[2].strip(),
                    "value": plain_decimal(cell.strip()),
                    "unit": "percent" if "%" in unit else unit.replace(" ", "_"),
                    "source": str(about.get("citationShort") or chart.get("citation") or ""),
                    "url": str(chart.get("originalChartUrl", "")),
                    "as_of": str(about.get("lastUpdated", "")),
                }
            )
    return Download(tuple(rows), skipped, metadata)


def _beside(path: Path) -> Mapping[str, Any]:
    import json

    for candidate in (path.with_suffix(".metadata.json"), path.with_name("readme.metadata.json")):
        if candidate.is_file():
            try:
                content = json.loads(candidate.read_text(encoding="utf-8-sig"))
            except (UnicodeDecodeError, json.JSONDecodeError) as error:
                raise InputError(str(candidate), f"is not JSON: {error}") from None
            if isinstance(content, dict):
                return content
    return {}


# SDMX-CSV: a column per dimension, TIME_PERIOD, OBS_VALUE, and attributes.

_SDMX_PLACES = ("geo", "REF_AREA", "LOCATION", "COUNTRY", "GEO")
_SDMX_UNITS = ("unit", "UNIT_MEASURE", "UNIT")
_SDMX_NO_DIMENSIONS = frozenset(
    "STRUCTURE STRUCTURE_ID STRUCTURE_NAME ACTION DATAFLOW KEY OBS_VALUE OBS_STATUS OBS_FLAG OBS_CONF CONF_STATUS "
    "TIME_PERIOD UNIT_MULT DECIMALS TITLE TITLE_COMPL SOURCE_AGENCY COLLECTION TIME_FORMAT PRE_BREAK_VALUE "
    "OBS_PRE_BREAK OBS_COM BASE_PER CURRENCY_DENOM".split()
)


def _sdmx(lines: Sequence[list[str]], path: Path, using: Plan) -> Download:
    header = [cell.strip() for cell in lines[0]]
    records = [dict(zip(header, (cell.strip() for cell in line), strict=False)) for line in lines[1:]]
    records = [
        record for record in records if all(record.get(key) == value for key, value in using.where.items())
    ]
    place = using.columns.get("entity") or next((name for name in _SDMX_PLACES if name in header), "")
    unit = using.columns.get("unit") or next((name for name in _SDMX_UNITS if name in header), "")
    flow = next(
        (record[name] for name in ("DATAFLOW", "STRUCTURE_ID") for record in records[:1] if name in record),
        "",
    )
    _one_series(records, header, {place, unit, *using.columns.values()}, path)
    rows: list[Cells] = []
    skipped = 0
    for record in records:
        value = record.get("OBS_VALUE", "")
        if not value or value.lower() in ("nan", ":"):
            skipped += 1
            continue
        flag = (record.get("OBS_FLAG") or record.get("OBS_STATUS") or "").lower()
        scale = _MULTIPLIERS.get(record.get("UNIT_MULT", ""), "")
        measure = record.get(unit, "")
        rows.append(
            {
                "entity": record.get(place, ""),
                "metric": record.get(using.columns.get("metric", ""), "") or _flow_name(flow),
                "period": _sdmx_period(record.get("TIME_PERIOD", "")),
                "value": plain_decimal(value),
                "unit": scale + ("percent" if measure.startswith(("PC", "PT")) else measure)
                if measure
                else "",
                "source": ", ".join(part for part in (flow, record.get("TITLE", "")) if part),
                "as_of": _sdmx_day(record.get("LAST UPDATE", "")),
                "status": _SDMX_STATUS.get(flag, ""),
                "note": "; ".join(_SDMX_NOTES[mark] for mark in flag if mark in _SDMX_NOTES),
                **{
                    column: record.get(name, "")
                    for column, name in using.columns.items()
                    if column in ("status", "note", "source", "as_of", "url")
                },
            }
        )
    constant = {
        name: records[0][name] for name in header if records and len({r.get(name) for r in records}) == 1
    }
    return Download(tuple(rows), skipped, constant)


def _one_series(records: Sequence[Cells], header: Sequence[str], mapped: set[str], path: Path) -> None:
    """Refuse a file that mixes series, naming the columns that tell them apart."""
    keys = [
        (record.get("TIME_PERIOD"), *(record.get(name) for name in sorted(mapped) if name))
        for record in records
    ]
    if len(set(keys)) == len(keys):
        return
    mixed = [
        f"{name} ({', '.join(sorted(values)[:4])}{', …' if len(values) > 4 else ''})"
        for name in header
        if name not in mapped
        and name not in _SDMX_NO_DIMENSIONS
        and 1 < len(values := {record.get(name, "") for record in records}) < len(records)
    ]
    raise InputError(
        str(path),
        f"holds several series, told apart by {'; '.join(mixed) or 'nothing'}; choose one with [where] in a mapping file",
    )


def _flow_name(flow: str) -> str:
    """Return the short name of a data flow: `ESTAT:une_rt_a(1.0)` → `une_rt_a`."""
    return re.sub(r"\([^)]{0,20}\)$", "", flow.rpartition(":")[2])


def _sdmx_period(cell: str) -> str:
    cell = re.sub(r"^([0-9]{4})-?S([12])$", r"\1-H\2", cell)
    return re.sub(r"^([0-9]{4})M([0-9]{2})$", r"\1-\2", cell)


def _sdmx_day(cell: str) -> str:
    """Return the day of Eurostat's time stamp (`23/10/25 23:00:00`) or of an ISO one."""
    found = re.match(r"([0-9]{2})/([0-9]{2})/([0-9]{2}) ", cell)
    if found:
        return f"20{found[3]}-{found[2]}-{found[1]}"
    return cell[:10] if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", cell) else ""


# Any other table with one observation a line.


def _tidy(lines: Sequence[list[str]], path: Path, using: Plan) -> Download:
    header = [cell.strip() for cell in lines[0]]
    columns = {**{name.lower(): name for name in header if name.lower() in _MAPPED}, **using.columns}
    for column, name in columns.items():
        if name not in header:
            raise InputError(
                str(path), f"has no column `{name}` (for `{column}`); it has {', '.join(header)}"
            )
    if "value" not in columns:
        raise InputError(str(path), "needs a mapping file: [columns] with entity, period and value at least")
    rows = list(_tidy_rows(lines[1:], header, columns, using.where))
    kept = tuple(row for row in rows if row["value"])
    return Download(kept, len(rows) - len(kept), {})


def _tidy_rows(
    lines: Sequence[list[str]], header: Sequence[str], columns: Mapping[str, str], where: Mapping[str, str]
) -> Iterator[Cells]:
    for line in lines:
        record = dict(zip(header, (cell.strip() for cell in line), strict=False))
        if all(record.get(name) == value for name, value in where.items()):
            row = {column: record.get(name, "") for column, name in columns.items()}
            row["value"] = plain_decimal(row["value"])
            yield row


def plain_decimal(cell: str) -> str:
    """Return a number without exponent and thousands separators; other cells as they are."""
    if re.fullmatch(r"[+-]?[0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\.[0-9]{1,20})?", cell):
        return cell.replace(",", "")
    if re.fullmatch(r"[+-]?[0-9]{1,20}(?:\.[0-9]{0,20})?[eE][+-]?[0-9]{1,2}", cell):
        return f"{Decimal(cell):f}"
    return cell

"""Published readers of quantities and dates, in the row shape of the sets, where they are installed."""

import contextlib
import importlib
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

Row = dict[str, Any]
Reader = Callable[[str, str | None], list[Row]]


def installed() -> dict[str, Reader]:
    """The peers that can be imported here, by name."""
    logging.disable(logging.WARNING)
    found: dict[str, Reader] = {}
    for name, (module, make) in _PEERS.items():
        with contextlib.suppress(ImportError):
            found[name] = make(importlib.import_module(module))
    return found


def _quantulum3(parser: Any) -> Reader:
    def read(text: str, ref_date: str | None) -> list[Row]:
        rows = []
        for q in parser.parse(text):
            row: Row = {
                "start": q.span[0],
                "end": q.span[1],
                "kind": "quantity",
                "unit": q.unit.name,
                "comparator": "=",
            }
            if getattr(q, "uncertainty", None):
                row["low"], row["high"] = q.value - q.uncertainty, q.value + q.uncertainty
            else:
                row["value"] = q.value
            rows.append(row)
        return rows

    return read


def _recognizers(suite: Any) -> Reader:
    culture = suite.Culture.English
    models = [
        suite.recognize_currency,
        suite.recognize_temperature,
        suite.recognize_dimension,
        suite.recognize_age,
        suite.recognize_percentage,
        suite.recognize_number,
        suite.recognize_ordinal,
    ]

    def read(text: str, ref_date: str | None) -> list[Row]:
        reference = datetime.fromisoformat(ref_date) if ref_date else None
        rows = _dates_of(suite.recognize_datetime(text, culture, reference=reference))
        taken = [(row["start"], row["end"]) for row in rows if row["kind"] != "duration"]
        for recognise in models:
            for result in recognise(text, culture):
                start, end = result.start, result.end + 1
                if any(start < b and a < end for a, b in taken):
                    continue
                resolution = result.resolution or {}
                value = _float(resolution.get("value"))
                if value is None:
                    continue
                taken.append((start, end))
                unit = "percent" if "percentage" in result.type_name else resolution.get("unit", "")
                kind = "ordinal" if "ordinal" in result.type_name else "quantity"
                rows.append(
                    {
                        "start": start,
                        "end": end,
                        "kind": kind,
                        "value": value,
                        "unit": unit,
                        "comparator": "=",
                    }
                )
        return rows

    return read


def _dates_of(results: list[Any]) -> list[Row]:
    rows: list[Row] = []
    for result in results:
        kind = result.type_name.rpartition(".")[2]
        kind = "date" if kind.startswith("date") else "time" if kind.startswith("time") else kind
        values = (result.resolution or {}).get("values") or []
        row: Row = {
            "start": result.start,
            "end": result.end + 1,
            "kind": kind,
            "timex": [v.get("timex") for v in values],
        }
        row["timex"] += [v["value"] for v in values if v.get("value")]
        row["intervals"] = [[v["start"], v["end"]] for v in values if v.get("start") and v.get("end")]
        if kind == "duration" and values and _float(values[0].get("value")) is not None:
            row["value"], row["unit"] = float(values[0]["value"]), "second"
        rows.append(row)
    return rows


def _float(value: object) -> float | None:
    try:
        return float(str(value).rstrip("%"))
    except ValueError:
        return None


def _dateparser(module: Any) -> Reader:
    def read(text: str, ref_date: str | None) -> list[Row]:
        settings = {"RELATIVE_BASE": datetime.fromisoformat(ref_date)} if ref_date else {}
        rows, at = [], 0
        for words, moment in module.search_dates(text, languages=["en"], settings=settings) or []:
            start = text.find(words, at)
            if start < 0:
                continue
            at = start + len(words)
            day = moment.date().isoformat()
            rows.append({"start": start, "end": at, "kind": "date", "timex": [day, day[:7], day[:4]]})
        return rows

    return read


_PEERS: dict[str, tuple[str, Callable[[Any], Reader]]] = {
    "quantulum3": ("quantulum3.parser", _quantulum3),
    "recognizers": ("recognizers_suite", _recognizers),
    "dateparser": ("dateparser.search", _dateparser),
}

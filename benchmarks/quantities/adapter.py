"""From a reading of the number grammar to the rows of the gold sets.

The product and the sets count some things differently; every difference is translated here, from the
fields of the reading, and nothing is read again.
"""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from factcheck.extract.grammar import read
from factcheck.extract.grammar.calendar import month_span, months_span
from factcheck.extract.grammar.currencies import CURRENCIES
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.grammar.units import DIMENSION
from factcheck.model.quantity import Period, Quantity, Reading

UNIT_NAMES = {
    "square_km": "square kilometre",
    "cubic_km": "cubic kilometre",
    "kmh": "kilometre per hour",
    "km_per_second": "kilometre per second",
    "ppm": "part per million",
    "ppb": "part per billion",
    "times": "count",
    "rpm": "revolution per minute",
    "bpm": "beat per minute",
    "nm": "nanometre",
    "lb": "pound-mass",
    "millibar": "millibar",
    "inr_paisa": "inr paisa",
}
_AGES = {"year": "year of age", "month": "month of age", "week": "week of age", "day": "day of age"}
_WITHOUT_NOUNS = ("duck_", "q3_", "nemo_", "text2num", "grobid")
_SKIPPED_WORDS = frozenset(
    "of the a an in and or to for by with at from other more its their his her such additional extra further".split()
)

_MEASURES = {"length", "mass", "volume", "area", "speed", "angle", "information", "pixel"}


def _is_measure(unit: str) -> bool:
    head = unit.partition(" per ")[0]
    by_name = {UNIT_NAMES.get(name, name.replace("_", " ")): name for name in DIMENSION}
    return DIMENSION.get(by_name.get(head, ""), "") in _MEASURES


FAMILIES: dict[str, Callable[[str, str], bool]] = {
    "ordinal": lambda unit, kind: kind == "ordinal",
    "currency": lambda unit, kind: unit.partition(" per ")[0] in CURRENCIES,
    "age": lambda unit, kind: unit.endswith("of age"),
    "percent": lambda unit, kind: unit.startswith("percent"),
    "temperature": lambda unit, kind: unit in ("celsius", "fahrenheit", "kelvin", "degree", "rankine"),
    "dimension": lambda unit, kind: _is_measure(unit),
}

# Duckling's texts are requests, which look ahead: they are read behind a word that does.
_AHEAD = "due on "

# NewsQuant reads a vague plural as one power of ten.
_VAGUE = {
    "dozens": (12, 120),
    "tens": (10, 100),
    "hundreds": (100, 1000),
    "thousands": (1000, 10_000),
    "tens of thousands": (10_000, 100_000),
    "hundreds of thousands": (100_000, 1_000_000),
    "millions": (10**6, 10**7),
    "tens of millions": (10**7, 10**8),
    "hundreds of millions": (10**8, 10**9),
    "billions": (10**9, 10**10),
    "tens of billions": (10**10, 10**11),
    "hundreds of billions": (10**11, 10**12),
    "trillions": (10**12, 10**13),
}


def habits_of(set_name: str) -> str:
    """How a set annotates: `newsquant`, `nouns` (counted nouns are units), `units` (only measures and money are) or
    `duckling` (the same; a day without a year or a week is the next one),
    `recognizers` (the same; American dates, an unresolved value beside the resolved one; no rates of money) or
    `quantulum` (as `units`; from A to B is one range, lower end first)."""
    if set_name.startswith("newsquant"):
        return "newsquant"
    if set_name.startswith("rts_"):
        return "recognizers"
    if set_name == "duck_time":
        return "duckling"
    if set_name.startswith("q3_"):
        return "quantulum"
    return "units" if set_name.startswith(_WITHOUT_NOUNS) and set_name != "duck_quantity" else "nouns"


def family_of(set_name: str) -> str | None:
    """The one kind of quantity that a set annotates, where it annotates no other."""
    kind = set_name.removeprefix("rts_").removeprefix("duck_")
    return kind if kind in FAMILIES else None


def rows(
    text: str, ref_date: str | None, habits: str = "nouns", family: str | None = None
) -> list[dict[str, object]]:
    """The quantities and dates of one text in the row shape of the sets.

    Args:
        text: the text of one gold row.
        ref_date: the day it is read on.
        habits: see `habits_of`.
        family: see `family_of`; quantities of other kinds are left out.
    """
    as_of = date.fromisoformat(ref_date[:10]) if ref_date else None
    american = habits in ("recognizers", "duckling")
    before = _AHEAD if habits == "duckling" else ""
    reading = read(before + text, as_of, month_first=american)
    if habits == "newsquant":
        out = _newsquant(text, reading)
    else:
        out = [
            _quantity(text, q, nouns=habits == "nouns" and q.form != "fraction") for q in reading.quantities
        ]
        for row, q in zip(out, reading.quantities, strict=True):
            if row and q.low is not None and q.stat != "score":
                row["comparator"] = "range"
            if row and habits == "recognizers" and q.per is not None and q.unit in CURRENCIES:
                row["unit"] = unit_name(q._replace(per=None), nouns=False)
        if habits == "quantulum":
            out = _sorted_ranges(text, reading, out)
    if family is not None:
        out = [row for row in out if not row or FAMILIES[family](str(row["unit"]), str(row["kind"]))]
    dates = []
    for p in reading.periods:
        at = p._replace(start=p.start - len(before), end=p.end - len(before))
        dates.append(_period(text, at, as_of, unresolved=habits == "recognizers"))
        if american and at.kind == "duration" and at.relative:
            _without_today(at, as_of, dates[-1])
    if habits == "recognizers":
        dates = _days_with_times(text, dates)
    return [row for row in out if row] + dates


def skipped(text: str) -> list[tuple[int, int, str]]:
    """The spans of a text that the reader leaves alone, with the reason."""
    return [(skip.start, skip.end, skip.reason) for skip in read(text).skipped]


def _decimal(value: Fraction) -> str:
    return repr(value.numerator / value.denominator)


def unit_name(q: Quantity, *, nouns: bool = True) -> str:
    """The unit as the sets spell it: full names, nouns in the singular, `per` for a rate."""
    if q.stat == "age" and q.unit in _AGES:
        return _AGES[q.unit]
    if q.noun is not None and (q.unit is None or q.unit == "person"):
        words = [
            word.lower() for word in q.noun.replace("-", " ").split() if word.lower() not in _SKIPPED_WORDS
        ]
        if words:
            words = [singular(word) if word != "people" else word for word in words]
        unit = " ".join(words) if nouns else "people" if q.unit == "person" and words == ["people"] else ""
    else:
        unit = UNIT_NAMES.get(
            q.unit or "",
            (q.unit or "").replace("_", " ")
            if not (q.unit or "").endswith(("_cent", "_penny"))
            else q.unit or "",
        )
    if q.unit == "person" and q.noun is None:
        unit = "people"
    per = q.per
    if per is None:
        return unit
    per = {"each": "unit"}.get(per, UNIT_NAMES.get(per, per.replace("_", " ")))
    return f"{unit} per {per}" if unit else f"per {per}"


def _comparator(q: Quantity) -> str:
    return q.direction if q.direction is not None and q.unit != "times" else q.comparator


def _quantity(text: str, q: Quantity, *, nouns: bool = True) -> dict[str, object]:
    if q.form == "vague":
        return {}
    row: dict[str, object] = {
        "start": q.start,
        "end": q.end,
        "comparator": _comparator(q),
        "kind": "quantity",
    }
    if q.stat == "ordinal":
        row["kind"] = "ordinal"
    row["unit"] = unit_name(q, nouns=nouns)
    if q.value is not None:
        row["value"] = _decimal(q.value)
    elif q.low is not None and q.high is not None:
        row["low"], row["high"] = _decimal(q.low), _decimal(q.high)
    return row


def _newsquant(text: str, reading: Reading) -> list[dict[str, object]]:
    """NewsQuant's habits: from A to B is one range, vague plurals and the pronoun "one" have values."""
    out: list[dict[str, object]] = []
    merged = {
        j: i
        for i, j in reading.pairs
        if j == i + 1 and _joined_by_to(text, reading.quantities[i], reading.quantities[j])
    }
    firsts = set(merged.values())
    for n, q in enumerate(reading.quantities):
        if n in firsts or q.stat == "ordinal" or q.stat == "score":
            continue
        if n in merged:
            low = reading.quantities[merged[n]]
            row = _quantity(text, q)
            row.pop("value", None)
            row["start"] = low.start
            row["low"], row["high"] = _decimal(low.value or Fraction(0)), _decimal(q.value or Fraction(0))
            row["comparator"] = low.comparator
            out.append(row)
            continue
        if q.form == "vague":
            words = " ".join(text[q.number_start : q.number_end].lower().split())
            if words in _VAGUE:
                low_value, high_value = _VAGUE[words]
                out.append(
                    {
                        "start": q.start,
                        "end": q.end,
                        "unit": unit_name(q),
                        "comparator": q.comparator,
                        "kind": "quantity",
                        "low": str(low_value),
                        "high": str(high_value),
                    }
                )
            continue
        row = _quantity(text, q)
        if q.unit == "fold":
            row["unit"] = "count"
        out.append(row)
    for start, end, reason in reading.skipped:
        if reason == "pronoun-one":
            out.append(
                {"start": start, "end": end, "unit": "", "comparator": "=", "kind": "quantity", "value": "1"}
            )
    return out


def _sorted_ranges(text: str, reading: Reading, rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """quantulum3's habits: `rose from A to B` is one range, and the lower end of a range comes first."""
    out = list(rows)
    for i, j in reading.pairs:
        low, high = reading.quantities[i], reading.quantities[j]
        if j == i + 1 and _joined_by_to(text, low, high) and low.value is not None and high.value is not None:
            ends = sorted((low.value, high.value))
            out[j] = {**rows[j], "start": low.start, "low": _decimal(ends[0]), "high": _decimal(ends[1])}
            out[j].pop("value")
            out[i] = {}
    for n, row in enumerate(out):
        if row.get("low") is not None and float(str(row["low"])) > float(str(row["high"])):
            out[n] = {**row, "low": row["high"], "high": row["low"]}
    return out


def _joined_by_to(text: str, low: Quantity, high: Quantity) -> bool:
    return low.end <= high.start and text[low.end : high.start].split()[-1:] == ["to"]


def _period(text: str, p: Period, as_of: date | None, *, unresolved: bool) -> dict[str, object]:
    row: dict[str, object] = {
        "start": p.start,
        "end": p.end,
        "kind": p.kind,
        "timex": [p.timex] if p.timex else [],
    }
    span = (p.first, p.last) if p.first is not None and p.last is not None else _named_span(p.timex)
    if span is not None and span[1] < date.max:
        row["intervals"] = [[span[0].isoformat(), (span[1] + timedelta(days=1)).isoformat()]]
    if unresolved:
        _as_recognizers(text, p, row)
    return row


def _without_today(p: Period, as_of: date | None, row: dict[str, object]) -> None:
    """The day of reading is in no stretch that is counted from it: "the next three days" begin tomorrow."""
    if as_of is None or p.first is None or p.last is None:
        return
    ahead = p.last > as_of
    first, after = (as_of + timedelta(days=1), p.last + timedelta(days=1)) if ahead else (p.first, as_of)
    row["intervals"] = [[first.isoformat(), after.isoformat()]]


_JOINING = frozenset("at on in by from to and until till between before after around the - – , ,".split()) | {
    ""
}


def _days_with_times(text: str, rows: list[dict[str, Any]]) -> list[dict[str, object]]:
    """`tomorrow at 2pm`, `Tuesday 2:00 - 2:30 pm`: a day and its clock times are one expression there."""
    out: list[dict[str, Any]] = []
    for row in sorted(rows, key=lambda row: row["start"]):
        last = out[-1] if out else None
        clock = row["kind"] == "time" and str(row["timex"][0]).startswith("T")
        if last is not None and row["kind"] in ("date", "time") and last["kind"] in ("date", "time"):
            gap = text[last["end"] : row["start"]].lower().replace(",", " ").split()
            day_after = bool(last.get("clocks")) and "days" not in last
            full = clock and str((last.get("clocks") or [""])[0]).startswith("(")
            if not full and all(word in _JOINING for word in gap) and (clock or day_after):
                out[-1] = _joined(last, row, clock=clock)
                continue
        out.append(
            {**row, "clocks": row["timex"] if clock else [], **({} if clock else {"days": row["timex"]})}
        )
    return out


def _joined(last: dict[str, Any], row: dict[str, Any], *, clock: bool) -> dict[str, Any]:
    days = last.get("days") if clock else row["timex"]
    clocks = (
        (_clocks(last["clocks"], row["timex"]) if last["clocks"] else row["timex"])
        if clock
        else last["clocks"]
    )
    joined = {**last, "end": row["end"], "clocks": clocks}
    if days is None:
        joined["timex"] = clocks
    else:
        joined |= {"days": days, "timex": [_on(day, time) for day in days for time in clocks]}
        joined["intervals"] = last.get("intervals") or row.get("intervals") or []
    return joined


def _clocks(first: list[str], second: list[str]) -> list[str]:
    """From one clock time to another: `(T14,T16,PT2H)`."""
    found = []
    for a in first:
        for b in second:
            hours = [[*map(int, time.removeprefix("T").split(":")), 0][:2] for time in (a, b)]
            minutes = 60 * (hours[1][0] - hours[0][0]) + hours[1][1] - hours[0][1]
            length = (f"{minutes // 60}H" if minutes >= 60 else "") + (
                f"{minutes % 60}M" if minutes % 60 else ""
            )
            found.append(f"({a},{b},PT{length})")
    return found


def _on(day: str, time: str) -> str:
    """A clock time, or a stretch between two, on a day."""
    return time.replace("(T", f"({day}T").replace(",T", f",{day}T") if time[0] == "(" else f"{day}{time}"


def _named_span(timex: str) -> tuple[date, date] | None:
    """The days of a year, quarter or month by its TIMEX3 value (periods that count from the text's own time)."""
    year, _, part = timex.partition("-")
    if len(year) != 4 or not year.isdecimal():
        return None
    if not part:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if part.isdecimal() and len(part) == 2:
        return month_span(int(year), int(part))
    if len(part) == 2 and part[0] == "Q" and part[1] in "1234":
        return months_span(int(year), int(part[1]) * 3 - 2, 3)
    return None


def _as_recognizers(text: str, p: Period, row: dict[str, object]) -> None:
    """Recognizers' habits: whole hours without minutes, ranges that end on their last day, the unresolved value beside."""
    values = [p.timex, p.timex.removesuffix(":00"), p.timex.removeprefix("XXXX-XX-XX")]
    if p.relative and p.first is not None and p.first == p.last:
        words = text[p.start : p.end].lower()
        if any(
            name in words for name in ("day", "mon", "tue", "wed", "thu", "fri", "sat", "sun")
        ) and not any(c.isdecimal() for c in words):
            values.append(f"XXXX-WXX-{p.first.weekday() + 1}")
        elif any(c.isdecimal() for c in words):
            values.append(f"XXXX{p.first.isoformat()[4:]}")
    elif p.relative and len(p.timex) == 7 and p.timex[5:].isdecimal():
        values.append(f"XXXX{p.timex[4:]}")
    row["timex"] = values
    if "/" in p.timex and p.first is not None and p.last is not None:
        row["intervals"] = [*row.get("intervals", []), [p.first.isoformat(), p.last.isoformat()]]  # type: ignore[misc]

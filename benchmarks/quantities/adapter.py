"""From a reading of the number grammar to the rows of the gold sets.

The product and the sets count some things differently; every difference is translated here, from the
fields of the reading, and nothing is read again.
"""

import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction

import date_habits

from factcheck.extract.grammar import read
from factcheck.extract.grammar.currencies import CURRENCIES
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.grammar.units import DIMENSION
from factcheck.model.quantity import Quantity, Reading
from factcheck.model.unit import factor

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
    "arcminute": "minute",
    "arcsecond": "second",
    "inr_paisa": "inr paisa",
    "usd_dime": "dime",
    "usd_nickel": "nickel",
}
_AGES = {"year": "year of age", "month": "month of age", "week": "week of age", "day": "day of age"}
_ARTICLE = re.compile("an?(?= )")
_WITHOUT_NOUNS = ("duck_", "q3_", "nemo_", "text2num", "grobid")
_SKIPPED_WORDS = frozenset(
    "of the a an in and or to for by with at from other more its their his her such additional extra further".split()
)

# quantulum3 counts millions of years in units of their own.
_YEARS = {"Ma": ("megayear", 6), "Ga": ("gigayear", 9), "gigaannum": ("gigayear", 9)}

# Currencies whose names several countries share stay names, and bucks stay without a unit.
_SHARED_NAMES = {"bucks": "", "dinars": "dinar", "rials": "rial", "riyals": "riyal"}

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

# What a set says by its name is said before its texts: Duckling's requests look ahead, its distances are distances.
_OPENINGS = {"duckling": "due on ", "distance": "a distance of "}

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


_EXACT = frozenset(("portion", "volume", "distance", "money"))
"""Habits of Duckling's sets of measures: `around 42 bucks` are 42."""
_OWN = {
    "duck_time": "duckling",
    "duck_distance": "distance",
    "duck_amountofmoney": "money",
    "duck_quantity": "portion",
    "duck_volume": "volume",
}


def habits_of(set_name: str) -> str:
    """How a set annotates: `newsquant`, `nouns` (counted nouns are units), `units` (only measures and money are) or
    `duckling` (the same; a day without a year or a week is the next one),
    `portion` (as `nouns`) and `volume` (as `units`; an article at the head of a text counts as one),
    `distance` and `money` (as `units`; lengths without a word that says so, in a row one sum; currencies by a name that
    countries share),
    `recognizers` (the same; American dates, an unresolved value beside the resolved one; no rates of money) or
    `quantulum` (as `units`; from A to B is one range, lower end first)."""
    if set_name.startswith("newsquant"):
        return "newsquant"
    if set_name.startswith("rts_"):
        return "recognizers"
    if set_name in _OWN:
        return _OWN[set_name]
    if set_name.startswith("q3_"):
        return "quantulum"
    return "units" if set_name.startswith(_WITHOUT_NOUNS) else "nouns"


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
    before = _OPENINGS.get(habits, "")
    reading = read(before + text, as_of, month_first=american)
    if habits in ("portion", "volume") and not reading.quantities:
        reading = read(_ARTICLE.sub(lambda article: "1".ljust(len(article[0])), text, count=1))
    if habits == "newsquant":
        out = _newsquant(text, reading)
    else:
        out = [
            _quantity(text, q, nouns=habits in ("nouns", "portion") and q.form != "fraction")
            for q in reading.quantities
        ]
        for row, q in zip(out, reading.quantities, strict=True):
            if row:
                row["start"], row["end"] = q.start - len(before), q.end - len(before)
            if row and habits == "money" and text[q.number_end : q.end].count(" ") < 2:
                row["unit"] = _SHARED_NAMES.get(text[q.start : q.end].split()[-1].lower(), row["unit"])
            if row and q.low is not None and q.stat != "score":
                row["comparator"] = "range"
            if row and habits in _EXACT and row["comparator"] == "~":
                row["comparator"] = "="
            if row and habits == "recognizers" and q.per is not None and q.unit in CURRENCIES:
                row["unit"] = unit_name(q._replace(per=None), nouns=False)
        if habits == "quantulum":
            _name_units(text, reading, out)
            out = _sorted_ranges(text, reading, out)
        if habits == "distance":
            out = _summed(before + text, reading, out)
        if habits == "recognizers":
            _name_first(text, reading, out)
    if family is not None:
        out = [row for row in out if not row or FAMILIES[family](str(row["unit"]), str(row["kind"]))]
    return [row for row in out if row] + date_habits.rows(text, reading, as_of, habits, len(before))


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


def _name_units(text: str, reading: Reading, rows: list[dict[str, object]]) -> None:
    """quantulum3's habits: `66 Ma` are 66 megayears, what is only per second has the inverse as its unit, and the
    noun behind a dozen is one."""
    for row, q in zip(rows, reading.quantities, strict=True):
        last = re.search("[A-Za-z]*$", text[q.number_start : q.number_end])[0]  # type: ignore[index]
        if q.unit == "year" and q.value is not None and last in _YEARS:
            row["unit"], scale = _YEARS[last]
            row["value"] = _decimal(q.value / 10**scale)
        elif row and q.unit is None and q.per is not None and q.noun is None:
            row["unit"] = f"inverse {q.per}"
        elif row and last == "dozen":
            row["unit"] = unit_name(q)


def _sorted_ranges(text: str, reading: Reading, rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """quantulum3's habits: `rose from A to B` is one range, the lower end of a range comes first, and years and
    months are two quantities."""
    out = list(rows)
    for i, j in reading.pairs:
        low, high = reading.quantities[i], reading.quantities[j]
        if j == i + 1 and _joined_by_to(text, low, high) and low.value is not None and high.value is not None:
            ends = sorted((low.value, high.value))
            out[j] = {**rows[j], "start": low.start, "low": _decimal(ends[0]), "high": _decimal(ends[1])}
            out[j].pop("value")
            out[i] = {}
    for n, q in enumerate(reading.quantities):
        if q.form == "compound" and q.unit == "month" and q.value is not None:
            years, months = divmod(q.value, 12)
            out[n] |= {"value": _decimal(Fraction(years)), "unit": "year"}
            out.append({**out[n], "value": _decimal(months), "unit": "month"})
    for n, row in enumerate(out):
        if row.get("low") is not None and float(str(row["low"])) > float(str(row["high"])):
            out[n] = {**row, "low": row["high"], "high": row["low"]}
    return out


def _summed(text: str, reading: Reading, rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Duckling's habit: lengths side by side are one distance, in the first unit; all its metric units convert."""
    out: list[dict[str, object]] = []
    total: Quantity | None = None
    for row, q in zip(rows, reading.quantities, strict=True):
        size = None
        if total is not None and text[total.end : q.start].strip() in ("", ",", "and", ", and"):
            size = factor(q.unit or "", total.unit or "")
        if total is None or size is None or total.value is None or q.value is None:
            out.append(row)
            total = q
        else:
            total = total._replace(value=total.value + q.value * size, end=q.end)
            out[-1] |= {"end": row["end"], "value": _decimal(total.value or Fraction(0))}
    return out


def _name_first(text: str, reading: Reading, rows: list[dict[str, object]]) -> None:
    """Recognizers' habit: `percent of 10` is ten per cent."""
    for row, q in zip(rows, reading.quantities, strict=True):
        if row and q.unit is None and re.search(r"\bper ?cents? of $", text[: q.start]):
            row["unit"] = "percent"


def _joined_by_to(text: str, low: Quantity, high: Quantity) -> bool:
    return low.end <= high.start and text[low.end : high.start].split()[-1:] == ["to"]

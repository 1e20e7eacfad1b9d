"""The one-to-one scoring protocol: predictions and gold of a text are paired at most once, as many as can be.

A pair counts for `value` if the spans overlap and the values agree, for `unit` and `comparator` if these agree
too; dates need one TIMEX3 value or one interval of days in common. Each measure has its own pairing.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

Row = dict[str, Any]
TOLERANCE = 1e-6
DATE_KINDS = frozenset(("date", "time", "set", "duration"))
_NEVER_QUANTITIES = frozenset(("date", "time", "set", "ordinal"))
_NO_UNIT = frozenset(
    ("", "-", "dimensionless", "unk", "unknown", "none", "% -", "unnamed", "number", "count dimensionless")
)
_PER = "day week month year hour minute second barrel share gallon pound ounce litre liter unit".split()

# Within a family the values are converted before they are compared.
_FAMILIES = (
    {"millisecond": 1e-3, "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800},
    {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200},
    {"millimetre": 1e-3, "centimetre": 1e-2, "metre": 1, "kilometre": 1e3},
    {"inch": 1, "foot": 12, "yard": 36, "mile": 63360},
    {"milligram": 1e-3, "gram": 1, "kilogram": 1e3},
    {"millilitre": 1e-3, "centilitre": 1e-2, "litre": 1, "hectolitre": 100},
)
_FACTOR = {unit: (n, factor) for n, family in enumerate(_FAMILIES) for unit, factor in family.items()}


class Figures(NamedTuple):
    """Precision, recall and F1 in per cent, with the counts behind them."""

    precision: float
    recall: float
    f1: float
    right: int
    predicted: int
    gold: int


class UnitNames:
    """Spellings of units that count as one name (`unit_names.json` beside the sets)."""

    def __init__(self, path: Path) -> None:
        self._name: dict[str, str] = {}
        for table in json.loads(path.read_text(encoding="utf-8")).values():
            for name, spellings in table.items():
                for spelling in (name, *spellings):
                    self._name.setdefault(spelling, name)
        self._cache: dict[str, str] = {}

    def canonical(self, unit: object) -> str:
        """One name for all spellings of a unit; empty for none."""
        text = " ".join(str(unit or "").split()).lower()
        if text not in self._cache:
            self._cache[text] = self._resolve(text)
        return self._cache[text]

    def _resolve(self, text: str) -> str:
        if text in _NO_UNIT:
            return ""
        if text.startswith("% ") and text not in self._name:
            text = text[2:]
        if text in self._name:
            return self._name[text]
        text = " per ".join(part.strip() for part in text.replace("_", " ").split("/"))
        words = text.split(" ")
        for n in range(len(words) - 1):
            if words[n] in ("a", "an", "each", "every") and words[n + 1] in _PER:
                words[n] = "per"
        text = " ".join(words)
        if text in self._name:
            return self._name[text]
        if text.startswith("per "):
            return "per " + self._word(text[4:])
        if " per " in text:
            joined = " per ".join(self._word(part) for part in text.split(" per "))
            return self._name.get(joined, joined)
        return self._word(text)

    def _word(self, word: str) -> str:
        word = word.strip().strip(".").strip()
        if word in self._name:
            return self._name[word]
        for ending, single in (
            ("ies", "y"),
            ("sses", "ss"),
            ("xes", "x"),
            ("ches", "ch"),
            ("shes", "sh"),
            ("s", ""),
        ):
            if word.endswith(ending) and len(word) > len(ending) + 2:
                stem = word[: -len(ending)] + single
                if stem in self._name:
                    return self._name[stem]
                if not word.endswith("ss"):
                    return stem
        return word


def _number(q: Row, key: str) -> float | None:
    value = q.get(key)
    return None if value is None else float(value)


def _has_value(q: Row) -> bool:
    return q.get("value") is not None or (q.get("low") is not None and q.get("high") is not None)


def _close(a: float, b: float | None) -> bool:
    return b is not None and abs(a - b) <= TOLERANCE * max(abs(a), abs(b), 1e-12)


def overlap(gold: Row, prediction: Row) -> bool | None:
    """Whether the spans share a character; None where one of the two has no place."""
    if gold.get("start") is None or prediction.get("start") is None:
        return None
    return bool(gold["start"] < prediction["end"] and prediction["start"] < gold["end"])


def pairing(
    golds: Sequence[Row], predictions: Sequence[Row], accept: Callable[[Row, Row], object]
) -> list[tuple[int, int]]:
    """The largest one-to-one pairing of gold and predictions that `accept` allows (augmenting paths)."""
    options = [[j for j, p in enumerate(predictions) if accept(g, p)] for g in golds]
    taken: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        for j in options[i]:
            if j in tried:
                continue
            tried.add(j)
            if j not in taken or place(taken[j], tried):
                taken[j] = i
                return True
        return False

    for i in range(len(golds)):
        place(i, set())
    return [(i, j) for j, i in taken.items()]


def _ends(rows: Iterable[Row]) -> list[Row]:
    """Every range as two values."""
    out = []
    for row in rows:
        if row.get("value") is None and row.get("low") is not None:
            out += [{**row, "value": row[end], "low": None, "high": None} for end in ("low", "high")]
        else:
            out.append(row)
    return out


class Scorer:
    """Scores whole sets with one table of unit names."""

    def __init__(self, names: UnitNames) -> None:
        self._names = names

    def _same_value(self, gold: Row, prediction: Row) -> bool:
        factor = self._conversion(gold, prediction) or 1.0
        value = _number(gold, "value")
        if value is not None:
            mine = _number(prediction, "value")
            return mine is not None and _close(value, mine * factor)
        low, high = _number(gold, "low"), _number(gold, "high")
        if (
            low is None
            or high is None
            or prediction.get("value") is not None
            or prediction.get("low") is None
        ):
            return False
        mine_low, mine_high = _number(prediction, "low"), _number(prediction, "high")
        return (
            mine_low is not None
            and mine_high is not None
            and _close(low, mine_low * factor)
            and _close(high, mine_high * factor)
        )

    def _conversion(self, gold: Row, prediction: Row) -> float | None:
        a = _FACTOR.get(self._names.canonical(gold.get("unit")))
        b = _FACTOR.get(self._names.canonical(prediction.get("unit")))
        return b[1] / a[1] if a and b and a[0] == b[0] and a[1] != b[1] else None

    def _same_unit(self, gold: Row, prediction: Row) -> bool:
        same = self._names.canonical(gold.get("unit")) == self._names.canonical(prediction.get("unit"))
        return same or self._conversion(gold, prediction) is not None

    def score(
        self, rows: Sequence[Row], predictions: Mapping[str, list[Row]], info: Mapping[str, Any]
    ) -> tuple[dict[str, Figures], list[tuple[Row, list[Row], list[Row]]]]:
        """The figures of one set by measure, and per row what was missed and what was false.

        Args:
            rows: gold rows; `predictions` holds the predicted ones by id, and a missing id counts as empty.
            predictions: by row id.
            info: the set's entry in `sets.json`: task, measures, spans, mixed, date_kinds.
        """
        figures: dict[str, Figures] = {}
        misses: list[tuple[Row, list[Row], list[Row]]] = []
        if "date" in info["measures"]:
            figures, misses = self._dates(rows, predictions, frozenset(info.get("date_kinds", DATE_KINDS)))
        if info["task"] != "date":
            more, missed = self._quantities(rows, predictions, info)
            figures.update(more)
            misses += missed
        return figures, misses

    def of_labelled_units(
        self, rows: Sequence[Row], predictions: Mapping[str, list[Row]]
    ) -> dict[str, list[Row]]:
        """The predictions in units that some label of the set has; an age counts as its unit of time."""

        def kind(q: Row) -> str:
            return self._names.canonical(q.get("unit")).removesuffix(" of age")

        labelled = {kind(g) for row in rows for g in row["quantities"]}
        return {key: [p for p in found if kind(p) in labelled] for key, found in predictions.items()}

    def _counted(self, task: str, golds: Sequence[Row], predictions: list[Row]) -> list[Row]:
        if task == "ordinal":
            return [p for p in predictions if p["kind"] in ("ordinal", "quantity")]
        if task == "number-or-ordinal":
            return [p for p in predictions if p["kind"] not in DATE_KINDS - {"duration"}]
        kept = [
            p
            for p in predictions
            if p["kind"] not in _NEVER_QUANTITIES and not (p["kind"] == "duration" and p.get("value") is None)
        ]
        if task == "quantity-with-unit":
            kept = [
                p for p in kept if self._names.canonical(p.get("unit")) or any(overlap(g, p) for g in golds)
            ]
        return kept

    def _quantities(
        self, rows: Sequence[Row], predictions: Mapping[str, list[Row]], info: Mapping[str, Any]
    ) -> tuple[dict[str, Figures], list[tuple[Row, list[Row], list[Row]]]]:
        count: Counter[str] = Counter()
        misses = []
        for row in rows:
            golds = row["quantities"]
            if info.get("mixed"):
                golds = [g for g in golds if g["kind"] not in _NEVER_QUANTITIES]
            counted = self._counted(info["task"], golds, predictions.get(row["id"], []))
            if not info["spans"]:
                golds = [{**g, "start": None, "end": None} for g in golds]
            neutral = [g for g in golds if not _has_value(g) or g["kind"] in ("skip", "date")]
            gold = [g for g in golds if _has_value(g) and g["kind"] not in ("skip", "date")]
            mine = [p for p in counted if _has_value(p) and not any(overlap(g, p) for g in neutral)]

            def here(g: Row, p: Row) -> bool:
                return overlap(g, p) is not False and self._same_value(g, p)

            by_value = pairing(gold, mine, here)
            count["gold"] += len(gold)
            count["predicted"] += len(mine)
            count["value"] += len(by_value)
            count["unit"] += len(pairing(gold, mine, lambda g, p: here(g, p) and self._same_unit(g, p)))
            count["comparator"] += len(
                pairing(gold, mine, lambda g, p: here(g, p) and _comparator(g) == _comparator(p))
            )
            gold_ends, mine_ends = _ends(gold), _ends(mine)
            count["ends gold"] += len(gold_ends)
            count["ends predicted"] += len(mine_ends)
            count["ends"] += len(pairing(gold_ends, mine_ends, here))
            hit, used = {i for i, _ in by_value}, {j for _, j in by_value}
            misses.append(
                (
                    row,
                    [g for i, g in enumerate(gold) if i not in hit],
                    [p for j, p in enumerate(mine) if j not in used],
                )
            )
        figures = {}
        for measure in ("value", "unit", "comparator"):
            if measure in info["measures"]:
                name = measure if measure == "value" else f"value+{measure}"
                figures[name] = _figures(count[measure], count["predicted"], count["gold"])
        figures["value, range ends"] = _figures(count["ends"], count["ends predicted"], count["ends gold"])
        return figures, misses

    def _dates(
        self, rows: Sequence[Row], predictions: Mapping[str, list[Row]], kinds: frozenset[str]
    ) -> tuple[dict[str, Figures], list[tuple[Row, list[Row], list[Row]]]]:
        count: Counter[str] = Counter()
        misses = []
        for row in rows:
            gold = [g for g in row["quantities"] if g["kind"] in kinds]
            mine = [p for p in predictions.get(row["id"], []) if p["kind"] in kinds]
            by_value = pairing(gold, mine, _same_period)
            count["gold"] += len(gold)
            count["predicted"] += len(mine)
            count["value"] += len(by_value)
            count["span"] += len(pairing(gold, mine, overlap))
            hit, used = {i for i, _ in by_value}, {j for _, j in by_value}
            misses.append(
                (
                    row,
                    [g for i, g in enumerate(gold) if i not in hit],
                    [p for j, p in enumerate(mine) if j not in used],
                )
            )
        return {
            "date value": _figures(count["value"], count["predicted"], count["gold"]),
            "date span": _figures(count["span"], count["predicted"], count["gold"]),
        }, misses


def _comparator(q: Row) -> str:
    given = q.get("comparator") or "="
    return {"<=": "<", ">=": ">"}.get(given, given)


def _timex(q: Row) -> set[str]:
    given = q.get("timex") or []
    return {given} if isinstance(given, str) else set(given)


def _same_period(gold: Row, prediction: Row) -> bool:
    if not overlap(gold, prediction):
        return False
    if _timex(gold) & _timex(prediction):
        return True
    mine, theirs = ({tuple(i) for i in q.get("intervals") or [] if i} for q in (gold, prediction))
    return bool(mine & theirs)


def _figures(right: int, predicted: int, gold: int) -> Figures:
    precision = right / predicted if predicted else 0.0
    recall = right / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return Figures(
        round(100 * precision, 1), round(100 * recall, 1), round(100 * f1, 1), right, predicted, gold
    )


def corrected(rows: list[Row], *errata: Path) -> int:
    """Applies the label corrections of files to the rows they name; returns how many.

    The number of a label is its place before any correction.
    """
    by_id = {row["id"]: row for row in rows}
    dropped: list[tuple[Row, Row]] = []
    applied = 0
    added: list[tuple[Row, Row]] = []
    for entry in (entry for path in errata for entry in json.loads(path.read_text(encoding="utf-8"))):
        row = by_id.get(entry["id"])
        if row is None or entry["level"] not in ("wrong", "policy"):
            continue
        applied += 1
        if "add" in entry:
            added.append((row, {"kind": "quantity", **entry["add"]}))
        elif entry.get("drop"):
            dropped.append((row, row["quantities"][entry["n"]]))
        else:
            row["quantities"][entry["n"]].update(entry["set"])
    for row, quantity in added:
        row["quantities"].append(quantity)
    for row, quantity in dropped:
        row["quantities"] = [q for q in row["quantities"] if q is not quantity]
    return applied

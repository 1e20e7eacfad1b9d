"""What kind of error each miss and each false reading is, by rules that look at the rows alone; first match wins."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import scoring

Row = dict[str, Any]
Misses = list[tuple[Row, list[Row], list[Row]]]


def counted(
    misses: Misses, skipped: Callable[[str], list[tuple[int, int, str]]], *, one_kind: bool
) -> Counter[str]:
    """How many errors of each class a set has left.

    Args:
        misses: per row what was missed and what was false (`Scorer.score`).
        skipped: the spans that the reader left alone in a text, with the reason.
        one_kind: whether the set labels one kind of quantity only.
    """
    found: Counter[str] = Counter()
    for row, missed, false in misses:
        left = skipped(row["text"]) if missed else []
        used: set[int] = set()
        for gold in missed:
            beside = [n for n, p in enumerate(false) if scoring.overlap(gold, p)]
            used.update(beside)
            found[_missed(row["text"], gold, [false[n] for n in beside], left)] += 1
        for n, prediction in enumerate(false):
            if n not in used:
                found[_false(prediction, one_kind=one_kind)] += 1
    return found


def _missed(text: str, gold: Row, beside: list[Row], left: list[tuple[int, int, str]]) -> str:
    if gold["kind"] in scoring.DATE_KINDS and not gold.get("value"):
        return _missed_date(gold, beside)
    if beside:
        ranged = gold.get("low") is not None
        if any((p.get("low") is not None) != ranged for p in beside):
            return "a range here, single values there"
        return "another value"
    start, end = gold.get("start"), gold.get("end")
    words = (text[start:end] if start is not None else str(gold.get("surface", ""))).lower()
    if words.startswith(("a ", "an ", "one ")) and not any(c.isdecimal() for c in words):
        return "an article or pronoun as 1"
    for first, last, reason in left:
        if start is None or end is None or (first < end and last > start):
            return f"left alone: {reason}"
    return "not read"


def _missed_date(gold: Row, beside: list[Row]) -> str:
    values = gold.get("timex") or []
    first = values if isinstance(values, str) else (values or [""])[0]
    if first.startswith("("):
        return "dates: a stretch with both ends, of hours or counted from the day of reading"
    if "T" in first and not first.startswith("P"):
        return "dates: a clock time with its day"
    if any(p["start"] <= gold["start"] and p["end"] >= gold["end"] for p in beside):
        return "dates: another day, or another grain"
    if beside:
        return "dates: only a part of the expression read"
    return "dates: not read"


def _false(prediction: Row, *, one_kind: bool) -> str:
    if prediction["kind"] in scoring.DATE_KINDS and prediction.get("value") is None:
        return "dates: read, not labelled"
    if one_kind:
        return "a kind that the set does not label"
    return "read, not labelled"

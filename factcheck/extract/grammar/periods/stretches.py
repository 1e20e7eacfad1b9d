"""Counted parts of a longer period: `the last four months of 2021`, `the first two weeks of January`."""

from datetime import timedelta

from factcheck.extract.grammar import calendar
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import CLOCK_UNITS, UNITS, YEARS_AWAY
from factcheck.extract.grammar.periods.relative import counted

_WHOLES = frozenset("year month quarter half decade century season years week".split())


def part(d: Dates, i: int) -> Core | None:
    """The first or last so many units of a period that is named behind them, from `first`, `last`, `final` or `opening`."""
    words = d.t.words
    k, amount = counted(d, i + 1)
    if not k or not isinstance(amount, int) or words[k + 1] not in ("of", "in") or not 1 < amount < 100:
        return None
    unit = UNITS[words[k]]
    if unit in CLOCK_UNITS or unit in ("season", "semester"):
        return None
    whole = _whole(d, k + 2)
    if whole is None or whole.span is None:
        return None
    first, last = whole.span
    if words[i] in ("last", "final", "closing"):
        edge = calendar.shift(last + timedelta(days=1), -amount, unit)
        span = (edge, last) if edge is not None else None
    else:
        edge = calendar.shift(first, amount, unit)
        span = (first, edge - timedelta(days=1)) if edge is not None else None
    if span is None or span[0] < first or span[1] > last:
        return None
    ends = [
        day.isoformat()[: 7 if unit in ("month", "quarter") else 4 if unit == "year" else 10] for day in span
    ]
    return Core(span, "/".join(ends), whole.end, "counted", whole.calendar, whole.relative)


def _whole(d: Dates, k: int) -> Core | None:
    """The period at token `k`: `2021`, `last year`, `January 2015`, `the year`."""
    words = d.t.words
    if words[k] == "the":
        k += 1
        if (
            words[k] in ("year", "month")
            and d.as_of is not None
            and words[k + 1] not in ("to", "ended", "ending")
        ):
            day = calendar.shift(d.as_of, YEARS_AWAY.get(words[k], 0), words[k])
            named = calendar.unit_span(day, words[k]) if day else None
            return Core(named[0], named[1], k + 1, words[k], relative=True) if named else None
    found = d.read(k)
    return found if found is not None and found.kind == "date" and found.grain in _WHOLES else None

"""Days told by another day: `the Monday after Thanksgiving`, `the Saturday nearest to 31 January`, `the ides of March`."""

from datetime import date, timedelta

from factcheck.extract.grammar import calendar, numerals
from factcheck.extract.grammar.periods import feasts
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import FEAST_WORDS, MONTHS, WEEKDAYS

_SIDES = {"after": 1, "following": 1, "before": -1, "preceding": -1}
_NEAREST = ("closest", "nearest")
_FULL_MONTHS = (3, 5, 7, 10)
"""The months whose ides fall on the 15th; in the others it is the 13th."""


def weekday_beside(d: Dates, j: int, number: int) -> Core | None:
    """`third Tuesday after Christmas 2014`, `the Friday before Easter`, from the weekday at token `j`."""
    words = d.t.words
    weekday, step = WEEKDAYS[words[j]], _SIDES.get(words[j + 1], 0)
    if words[j + 1] in _NEAREST:
        return _weekday_near(d, j + (3 if words[j + 2] == "to" else 2), weekday, 1)
    if not step or words[j].endswith("days"):
        return None
    base = _base(d, j + 2)
    if base is None or base.span is None:
        return None
    day = base.span[0]
    away = (step * (weekday - day.weekday()) - 1) % 7 + 1 + 7 * (number - 1)
    return _on(base, day + timedelta(days=step * away))


def unit_beside(d: Dates, k: int, unit: str, step: int) -> Core | None:
    """`the day after Christmas`, `the week before Easter 2025`: the unit beside the day named at token `k`."""
    base = _base(d, k) if unit in ("day", "week", "month", "year") else None
    if base is None or base.span is None:
        return None
    day = base.span[0]
    if unit == "week":
        near, far = day + timedelta(days=step), day + timedelta(days=7 * step)
        span = min(near, far), max(near, far)
        return base._replace(
            span=span, timex="/".join(map(str, span)), grain="days", weekday=None, month=0, day=0
        )
    moved = calendar.shift(day, step, unit)
    return _on(base, moved) if moved is not None else None


def nearest(d: Dates, i: int) -> Core | None:
    """`closest Monday to 5 October`, `second closest Christmas to today`, from `closest` or `nearest` at token `i`."""
    words, j = d.t.words, i + 1
    rank = numerals.ORDINALS.get(words[i - 1], 1)
    if words[i - 1] in ("st", "nd", "rd", "th") and words[i - 2].isdecimal() and len(words[i - 2]) == 1:
        rank = int(words[i - 2])
    if not 1 <= rank <= _FARTHEST:
        return None
    if words[j] in WEEKDAYS and words[j + 1] == "to":
        return _weekday_near(d, j + 2, WEEKDAYS[words[j]], rank)
    if words[j] not in FEAST_WORDS:
        return None
    named = feasts.named(d, j)
    base = _base(d, named[1] + 1) if named is not None and words[named[1]] == "to" else None
    if named is None or base is None or base.span is None:
        return None
    day = base.span[0]
    away = sorted(
        (abs((each - day).days), each)
        for each in (feasts.in_year(named[0], day.year + n) for n in range(-_FARTHEST, _FARTHEST + 1))
    )
    return _on(base, away[rank - 1][1])


_FARTHEST = 5


def ides(d: Dates, i: int) -> Core | None:
    """`the ides of March`, from `ides`."""
    words = d.t.words
    if words[i + 1] != "of" or words[i + 2] not in MONTHS:
        return None
    month = d.read(i + 2)
    if month is None or month.span is None or month.grain != "month":
        return None
    first = month.span[0]
    return _on(month, first.replace(day=15 if first.month in _FULL_MONTHS else 13))


def _weekday_near(d: Dates, k: int, weekday: int, rank: int) -> Core | None:
    base = _base(d, k)
    if base is None or base.span is None:
        return None
    day = base.span[0]
    away = (weekday - day.weekday()) % 7
    steps = sorted((away + 7 * n for n in range(-rank - 1, rank + 1)), key=abs)
    return _on(base, day + timedelta(days=steps[rank - 1]))


def _base(d: Dates, k: int) -> Core | None:
    """The one day that is named at token `k`."""
    base = d.read(k + 1 if d.t.words[k] == "the" else k)
    if base is None or base.kind != "date" or base.span is None or base.offset:
        return None
    return base if base.span[0] == base.span[1] and base.grain in ("day", "feast") else None


def _on(base: Core, day: date) -> Core:
    span, timex = calendar.unit_span(day, "day") or (None, "")
    return base._replace(span=span, timex=timex, grain="day", weekday=None, month=0, day=0)

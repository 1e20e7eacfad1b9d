"""Lengths of time without a number, and times that recur: `for years`, `several days`, `every Friday`, `once a week`."""

from factcheck.extract.grammar.numerals import ORDINALS
from factcheck.extract.grammar.periods.dates import Core
from factcheck.extract.grammar.periods.lexicon import DAYPARTS, MANY, MONTHS, SEASONS, SETS, UNITS, WEEKDAYS
from factcheck.extract.grammar.periods.relative import duration_code
from factcheck.extract.grammar.tokens import Tokens

Placed = tuple[int, Core]
"""The first token, and what was read."""

_BEFORE_PLURALS = frozenset(
    "for in over after within of spent took takes lasted last than by with these back dating".split()
)


def plural_unit(t: Tokens, i: int) -> Placed | None:
    """`for years`, `months ago`, `decades of decline`: a stretch of no stated length."""
    words = t.words
    unit = UNITS[words[i]]
    before, after = words[i - 1], words[i + 1]
    if after in ("ago", "earlier"):
        return i, Core(None, "PAST_REF", i + 2, "ref", relative=True)
    if after == "later" and before not in MANY:
        return i, Core(None, "FUTURE_REF", i + 2, "ref", relative=True)
    if before == "these" and unit == "day":
        return i - 1, Core(None, "PRESENT_REF", i + 1, "ref")
    if before in _BEFORE_PLURALS and after not in ("old", "-"):
        return i, Core(None, duration_code("X", unit), i + 1, unit, kind="duration")
    return None


def vague(t: Tokens, i: int) -> Placed | None:
    """`several days`, `a few months`, `a couple of years ago`."""
    words = t.words
    j = i + 1
    if words[j] in ("of", "more"):
        j += 1
    unit = UNITS.get(words[j])
    if unit is None or words[j] == unit:
        return None
    first = i - 1 if words[i - 1] == "a" else i
    after = words[j + 1]
    if after in ("ago", "earlier", "before", "later"):
        ref = "FUTURE_REF" if after == "later" else "PAST_REF"
        return first, Core(None, ref, j + 2, "ref", relative=True)
    return first, Core(None, duration_code("X", unit), j + 1, unit, kind="duration")


_PREFIXED = {
    ("half", "yearly"): "P6M",
    ("semi", "annual"): "P6M",
    ("semi", "annually"): "P6M",
    ("bi", "monthly"): "P2M",
    ("bi", "weekly"): "P2W",
}


def regular(t: Tokens, i: int) -> Placed:
    """`weekly`, `annual`, `half-yearly`, `bi-monthly`."""
    words = t.words
    if words[i - 1] in ("-", "‑") and t.glued(i):
        prefixed = _PREFIXED.get((words[i - 2], words[i]))
        if prefixed is not None:
            return i - 2, Core(None, prefixed, i + 1, "set", kind="set")
    return i, Core(None, SETS[words[i]], i + 1, "set", kind="set")


def once(t: Tokens, i: int) -> Placed | None:
    """`once a year`."""
    words = t.words
    unit = UNITS.get(words[i + 2])
    if words[i + 1] not in ("a", "per", "every", "each", "an") or unit is None or words[i + 2] != unit:
        return None
    return i, Core(None, duration_code(1, unit), i + 3, "set", kind="set")


_YEARLY_FEASTS = frozenset("christmas easter thanksgiving ramadan diwali halloween passover lent".split())


def recurring(t: Tokens, i: int) -> Placed | None:
    """`every Friday`, `each May`, `every year`, `each night`."""
    target = t.words[i + 1]
    times = 2 if target == "other" else ORDINALS.get(target, 0)
    if 1 < times < 10 and t.words[i] == "every":
        weekday = WEEKDAYS.get(t.words[i + 2])
        if weekday is not None:
            return i, Core(None, f"XXXX-WXX-{weekday + 1}", i + 3, "set", kind="set", weekday=weekday)
        unit = UNITS.get(t.words[i + 2])
        if unit is None or unit != t.words[i + 2] or unit in ("second", "quarter", "fortnight"):
            return None
        return i, Core(None, duration_code(times, unit), i + 3, "set", kind="set")
    weekday = WEEKDAYS.get(target)
    unit = UNITS.get(target)
    if weekday is not None:
        timex = f"XXXX-WXX-{weekday + 1}"
    elif target in MONTHS and t.capital(i + 1):
        timex = f"XXXX-{MONTHS[target]:02d}"
    elif target == "weekday":
        timex = "P1WD"
    elif unit == target and unit != "quarter" and not (unit == "second" and t.words[i + 2][:1].isalpha()):
        timex = duration_code(1, unit)
    elif target in SEASONS and target not in ("fall", "spring"):
        timex = f"XXXX-{SEASONS[target][0]}"
    elif target in _YEARLY_FEASTS:
        timex = "P1Y"
    elif target in DAYPARTS:
        timex = f"XXXX-XX-XXT{DAYPARTS[target]}"
    else:
        return None
    return i, Core(None, timex, i + 2, "set", kind="set", weekday=weekday)

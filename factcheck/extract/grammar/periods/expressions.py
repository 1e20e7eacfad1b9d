"""The way from a word to the reader of the date expression that it starts."""

from factcheck.extract.grammar import numerals
from factcheck.extract.grammar.periods import (
    clock,
    days,
    feasts,
    months,
    neighbours,
    parts,
    relative,
    stretches,
    weekdays,
    years,
)
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import (
    BARE_UNITS,
    DAY_WORDS,
    DAYPARTS,
    DECADES,
    FEAST_WORDS,
    MONTHS,
    MOVABLE_WORDS,
    QUOTES,
    SEASONS,
    SHIFTS,
    WEEKDAYS,
)
from factcheck.extract.grammar.tokens import ENDS

_DAYTIMES = frozenset("morning afternoon evening night".split())
_IN_FEASTS = ("of", "bank")
"""What follows a season, month or weekday that opens the name of a feast: `Monday of the Holy Spirit`."""
_DURING = frozenset("in during through".split())
_LABELS = frozenset("fiscal financial academic school tax fy cy q h".split())
_BEFORE_NOON = frozenset("at by until before after from around past".split())
_ENDS = ENDS | frozenset('" and of as for to but with is was will he she they we it if when'.split())


def expression(d: Dates, i: int, partner: Core | None) -> Core | None:
    """The date expression that starts with token `i`; `partner` is the first end of a range."""
    words = d.t.words
    word = words[i]
    found: Core | None = None
    if word[:1].isdecimal():
        found = days.numeric(d, i, partner)
    elif words[i + 1] in _IN_FEASTS and word in FEAST_WORDS:
        found = feasts.feast(d, i) or _dated(d, i, word, partner)
    else:
        found = _dated(d, i, word, partner)
    return found


def _dated(d: Dates, i: int, word: str, partner: Core | None) -> Core | None:
    """What starts with a word, by the kind of word that it is."""
    words = d.t.words
    found: Core | None = None
    if word in MONTHS:
        found = months.month(d, i, partner)
        if found is None and word in FEAST_WORDS:
            found = feasts.feast(d, i)
    elif word in WEEKDAYS:
        found = weekdays.weekday(d, i)
    elif word in DAY_WORDS:
        found = weekdays.day_word(d, i)
    elif word in SHIFTS:
        found = (stretches.part(d, i) if word == "last" else None) or relative.relative(d, i)
    elif word in SEASONS:
        found = feasts.season(d, i)
    elif word in FEAST_WORDS:
        found = feasts.feast(d, i) or (feasts.movable(d, i) if word in MOVABLE_WORDS else None)
    elif word in _LABELS:
        found = years.labelled(d, i)
    elif word in numerals.ORDINALS:
        found = parts.ordinal(d, i) or (stretches.part(d, i) if word == "first" else None)
    elif word == "half" or (word == "quarter" and words[i + 1] in ("past", "to")):
        found = clock.past_the_hour(d, i) or (relative.half_year_to(d, i) if word == "half" else None)
    elif word in BARE_UNITS:
        found = relative.bare_unit(d, i)
    elif word in QUOTES:
        found = years.short(d, i) if d.t.glued(i + 1) else None
    else:
        found = _single_word(d, i)
    return found


def _single_word(d: Dates, i: int) -> Core | None:
    """`the future`, `weekends`, `overnight`, `noon`, `the nineties`, `Ramadan`, `the final two months of 2024`."""
    words = d.t.words
    word, before, after = words[i], words[i - 1], words[i + 1]
    if word in ("final", "opening", "closing"):
        return stretches.part(d, i)
    feast = feasts.movable(d, i) if word in MOVABLE_WORDS else None
    if feast is not None:
        return feast
    if word in ("closest", "nearest"):
        return neighbours.nearest(d, i)
    if word == "ides":
        return neighbours.ides(d, i)
    if word in ("eom", "eoy"):
        return relative.end_in_letters(d, i)
    if word in DECADES:
        return years.decade_in_words(d, i)
    if word == "future" and before in ("the", "near") and after in _ENDS:
        return Core(None, "FUTURE_REF", i + 1, "ref")
    if word == "weekends":
        return Core(None, "P1WE", i + 1, "set", kind="set")
    if word in _DAYTIMES:
        led = before == "the" and words[i - 2] in _DURING and after not in ("of", "after", "-")
        part = f"XXXX-XX-XXT{DAYPARTS[word]}"
        return Core(None, part, i + 1, "time", kind="time", relative=True) if led else None
    if word == "overnight":
        day = d.as_of.isoformat() if d.as_of else "XXXX-XX-XX"
        return Core(None, f"{day}TNI", i + 1, "time", kind="time")
    if word in ("noon", "midnight") and (before in _BEFORE_NOON or after in ("on", ".")):
        return Core(None, "T12:00" if word == "noon" else "T24:00", i + 1, "time", kind="time")
    return None

"""Weekdays, with the date they stand beside, and the days that have words of their own."""

from datetime import date, timedelta

from factcheck.extract.grammar import calendar, numerals
from factcheck.extract.grammar.periods import neighbours
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import (
    DAY_WORDS,
    DAYPARTS,
    MONTHS,
    SHAKY_WEEKDAYS,
    WEEKDAYS,
    YEARS_AWAY,
)
from factcheck.extract.grammar.tokens import ENDS

_ENDINGS = ("st", "nd", "rd", "th")


def weekday(d: Dates, i: int) -> Core | None:
    """`Friday`, `Friday night`, `Thursday 14 May`, `Tuesday the 19th`, `Monday of last week`."""
    t, words = d.t, d.t.words
    word = words[i]
    j = i + 1
    lower = t.lower_case and words[i - 1] in ("on", "by", "until", "this", "next", "last")
    if word in SHAKY_WEEKDAYS and not (
        (t.capital(i) or lower)
        and words[i - 1] != "the"
        and (words[j] in ENDS or words[j] in MONTHS or words[j][:1].isdecimal())
    ):
        return None
    number = WEEKDAYS[word]
    if words[j] == "." and not word.endswith(("day", "days")):
        j += 1
    dated = _bare_number(d, j, number) or _dated(d, j, number)
    if dated is not None:
        return dated
    if word.endswith("days") and words[j] in ("ago", "back", "from"):
        counted = _counted(d, i, j, number)
        if counted is not None:
            return counted
    if word.endswith("days"):
        return Core(None, f"XXXX-WXX-{number + 1}", j, "set", kind="set", weekday=number)
    if d.as_of is not None:
        named = _in_week(d, j, number)
        if named is not None:
            return named
    else:
        return with_part(d, j, None, f"XXXX-WXX-{number + 1}")
    if words[i - 1] == "a" or (words[i - 1] in numerals.ORDINALS and words[i - 1] != "second"):
        return with_part(d, j, None, f"XXXX-WXX-{number + 1}")  # some Tuesday
    named = _after_next(d, i, j, number) or (
        neighbours.weekday_beside(d, i, 1) if words[i - 1] == "the" else None
    )
    if named is not None:
        return named
    back = (d.as_of.weekday() - number) % 7
    day = d.as_of - timedelta(days=back)
    if back and d.looks_ahead(i, j):
        day += timedelta(days=7)
    return with_part(d, j, day, day.isoformat())


_BEFORE_WEEKS = frozenset("on by until from since".split())


def _after_next(d: Dates, i: int, j: int, number: int) -> Core | None:
    """`on Tuesday week`, `Friday after next`: the second such day to come."""
    words = d.t.words
    week = words[j] == "week" and words[j + 1] in ENDS and words[i - 1] in _BEFORE_WEEKS
    if d.as_of is None or not (week or (words[j : j + 2] == ["after", "next"] and words[j + 2] in ENDS)):
        return None
    return on_day(d.as_of + timedelta(days=(number - d.as_of.weekday() - 1) % 7 + 8), j + (1 if week else 2))


def _counted(d: Dates, i: int, j: int, number: int) -> Core | None:
    """`two Fridays ago`, `three Mondays from now`: the count stands before the weekday at token `i`."""
    words = d.t.words
    before = words[i - 1]
    count = int(before) if before.isdecimal() and len(before) < 3 else numerals.ONES.get(before, 0)
    if d.as_of is None or not count or (words[j] == "from" and words[j + 1] not in ("now", "today")):
        return None
    if words[j] in ("ago", "back"):
        day = d.as_of - timedelta(days=(d.as_of.weekday() - number - 1) % 7 + 1 + 7 * (count - 1))
        return on_day(day, j + 1)
    day = d.as_of + timedelta(days=(number - d.as_of.weekday() - 1) % 7 + 1 + 7 * (count - 1))
    return on_day(day, j + 2)


_WEEKS_AWAY = YEARS_AWAY | {"following": 1, "coming": 1, "previous": -1, "past": -1}


def _in_week(d: Dates, j: int, number: int) -> Core | None:
    """`Tuesday next week`, `Monday of the following week`, `Friday evening last week`, behind the weekday."""
    words = d.t.words
    part = DAYPARTS.get(words[j])
    k = j + 1 if part else j
    m = k + 1 if words[k] in ("of", "from") else k
    m += words[m] == "the"
    if words[m] not in _WEEKS_AWAY or words[m + 1] != "week" or d.as_of is None:
        return None
    day = calendar.week_span(d.as_of)[0] + timedelta(days=number + 7 * _WEEKS_AWAY[words[m]])
    if part is None:
        return on_day(day, m + 2)
    return Core((day, day), f"{day.isoformat()}T{part}", m + 2, "time", kind="time", relative=True)


def on_day(day: date, end: int) -> Core:
    """One resolved day."""
    return Core((day, day), day.isoformat(), end, "day", relative=True)


def with_part(d: Dates, j: int, day: date | None, timex: str) -> Core:
    """A day, or the part of it named at token `j`."""
    span = (day, day) if day is not None else None
    words = d.t.words
    part, end = DAYPARTS.get(words[j]), j + 1
    if words[j] == "in" and words[j + 1] == "the":
        part, end = DAYPARTS.get(words[j + 2]), j + 3
    elif words[j] == "at" and words[j + 1] in ("night", "lunchtime"):
        part, end = DAYPARTS[words[j + 1]], j + 2
    if part:
        return Core(span, f"{timex}T{part}", end, "time", kind="time", relative=True)
    return Core(span, timex, j, "day", relative=True)


def _dated(d: Dates, j: int, number: int) -> Core | None:
    """The date that stands behind a weekday, with the weekday kept."""
    words = d.t.words
    k = j + 1 if words[j] == "," else j
    if words[k] == "the":
        k += 1
    if words[k] not in MONTHS and not words[k][:1].isdecimal():
        return None
    day = d.read(k)
    if day is None or day.grain != "day" or day.kind != "date":
        return None
    if not day.complete and day.span is not None and d.as_of is not None and day.span[0].weekday() != number:
        # the other neighbouring year, where the written weekday fits it and not the nearest one
        for year in (d.as_of.year, d.as_of.year - 1, d.as_of.year + 1):
            other = calendar.day(year, day.month, day.day)
            if other is not None and other.weekday() == number and abs((other - d.as_of).days) < 200:
                day = day._replace(span=(other, other), timex=other.isoformat())
                break
    return day._replace(weekday=number)


def _bare_number(d: Dates, j: int, number: int) -> Core | None:
    """`Tuesday the 19th`, `Friday 31`: a weekday and the day of a month that is not named."""
    t, words = d.t, d.t.words
    k = j + 1 if words[j] in ("the", ",") else j
    if words[k] == "the":
        k += 1
    if d.as_of is None or not words[k].isdecimal() or len(words[k]) > 2 or not 1 <= int(words[k]) <= 31:
        return None
    end = k + 1
    if words[end] in _ENDINGS and t.glued(end):
        end += 1
    elif words[end] not in ENDS - {","} or words[j] == ",":
        return None
    if words[end] == "of" or words[end] in MONTHS:
        return None
    ahead = d.looks_ahead(j, end)
    for step in range(13) if ahead else (0, -1, 1, -2, 2, -3, 3):
        year, month = calendar.shift_month(d.as_of.year, d.as_of.month, step)
        day = calendar.day(year, month, int(words[k]))
        if day is not None and day.weekday() == number and not (ahead and day < d.as_of):
            return on_day(day, end)._replace(weekday=number, day=day.day, month=day.month)
    return None


def shifted(d: Dates, j: int, step: int) -> Core | None:
    """`last Monday`, `next Friday`, `this Tuesday night`, from the weekday at token `j`."""
    words = d.t.words
    number = WEEKDAYS[words[j]]
    if words[j + 1] in MONTHS or words[j + 1] == ",":
        dated = weekday(d, j)
        if dated is not None and dated.weekday is not None:
            return dated
    if d.as_of is None:
        return Core(None, f"XXXX-WXX-{number + 1}", j + 1, "day", relative=True)
    if step < 0:
        day = d.as_of - timedelta(days=(d.as_of.weekday() - number - 1) % 7 + 1)
    elif step > 0:
        day = d.as_of + timedelta(days=(number - d.as_of.weekday() - 1) % 7 + 1)
    else:
        day = calendar.week_span(d.as_of)[0] + timedelta(days=number)
    return with_part(d, j + 1, day, day.isoformat())


def day_word(d: Dates, i: int) -> Core:
    """`today`, `yesterday morning`, `tonight`."""
    word = d.t.words[i]
    day = d.as_of + timedelta(days=DAY_WORDS[word]) if d.as_of is not None else None
    timex = day.isoformat() if day else "PRESENT_REF" if word == "today" else "XXXX-XX-XX"
    if word == "tonight":
        return Core((day, day) if day else None, f"{timex}TNI", i + 1, "time", kind="time", relative=True)
    return with_part(d, i + 1, day, timex)

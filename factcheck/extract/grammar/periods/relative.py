"""Periods counted from the as-of day or from the text's own time: `last year`, `a year earlier`, `the past decade`."""

from datetime import timedelta

from factcheck.extract.grammar import calendar, numerals
from factcheck.extract.grammar.periods import feasts, months, neighbours, parts, weekdays, years
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import (
    AHEAD,
    BACK,
    CALENDARS,
    CLOCK_UNITS,
    CODES,
    DAYPARTS,
    FEAST_WORDS,
    MONTHS,
    MOVABLE_WORDS,
    PLURAL_UNITS,
    QUOTES,
    SEASONS,
    SHAKY_MONTHS,
    SPANNING,
    UNITS,
    WEEKDAYS,
    is_year,
)
from factcheck.extract.grammar.tokens import ENDS

_UNANCHORED = frozenset("that previous following same preceding subsequent prior".split())
_AFTER_LAST = frozenset("before of in that when for with to".split())
_UNSPECIFIED = "XXX"
"""As TIMEX3 writes a decade that is not known (`199` is the nineties), and here any other grain."""
_UNKNOWN = {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "quarter": "XXXX-QX", "day": "XXXX-XX-XX"}
_VAGUE = frozenset("few several couple many".split())
_OPEN_ENDS = frozenset(("ago", "earlier", "later", "before", "after", "old", "-"))
_MODALS = frozenset("will would to could may might can should must not 'll ll usually typically".split())
_HYPHENS = ("-", "‑")
_CLAUSES = frozenset("it he she they we i and but as when the this these there many some".split())
_SAYING = frozenset("said says so all".split())


def duration_code(amount: int | float | str | None, unit: str) -> str:
    """A length of time as TIMEX3 writes it: `P15M`, `PT45M`, `PXY`."""
    if unit == "fortnight" and isinstance(amount, int):
        amount *= 2
    prefix = "PT" if unit in CLOCK_UNITS or unit == "millisecond" else "P"
    return f"{prefix}{amount}{'S' if unit == 'millisecond' else CODES.get(unit, 'Y')}"


def relative(d: Dates, i: int) -> Core | None:
    """`last year`, `this month`, `next Friday`, `the past five years`, `recent weeks`, from the first word."""
    t, words = d.t, d.t.words
    word, j = words[i], i + 1
    if t.glued(j) or (word == "last" and words[i - 1] in _MODALS):
        return None
    step = -1 if word in BACK else 1 if word in AHEAD else 0
    target = words[j]
    if word == "past" and words[i - 2 : i] == ["in", "the"] and (target in ENDS or target in _CLAUSES):
        return Core(None, "PAST_REF", j, "ref")
    if word in ("recent", "these", "those"):
        unit = UNITS.get(target)
        if word != "recent" or unit is None or target == unit:
            return None
        return Core(None, duration_code("X", unit), j + 1, unit, kind="duration", relative=True)
    if target in CALENDARS and words[j + 1] in ("year", "quarter"):
        label = "SY" if target == "school" else "FY"
        timex = f"{label}{d.as_of.year + step:04d}" if d.as_of else f"{label}XXXX"
        return Core(None, timex, j + 2, "year", calendar=CALENDARS[target], relative=True)
    if target == "calendar" and words[j + 1] == "year":
        return moved(d, step, "year", j + 2, anchored=word not in _UNANCHORED)
    unit = UNITS.get(target)
    if step and unit is not None and target != unit and target in PLURAL_UNITS and words[j + 1] != "-":
        return Core(None, duration_code("X", unit), j + 1, unit, kind="duration", relative=True)
    named = _named(d, i, step)
    if named is not None and word in _UNANCHORED and target != "day":
        return named._replace(span=None)  # "the following Monday" counts from the text's own time
    return named or _counted_units(d, i, step) or _unit(d, i, step)


def _named(d: Dates, i: int, step: int) -> Core | None:
    """A month, weekday, season, feast or part of the day behind the word at token `i`."""
    t, words = d.t, d.t.words
    word, j = words[i], i + 1
    target = words[j]
    if target in MONTHS and (t.capital(j) or target not in SHAKY_MONTHS):
        return _month(d, j, step)
    if word == "last" and words[j + 1] in ("of", "in"):
        if target in WEEKDAYS:
            return parts.nth_weekday(d, j, -1)
        if target == "weekend":
            return parts.weekend_of_month(d, -1, j + 2)
        if target == "day" and words[j + 2] in MONTHS:
            return parts.last_day(d, j + 2)
        if target == "week" and (is_year(words[j + 2]) or words[j + 2] in MONTHS):
            return parts.last_week(d, j + 2)
        if target == "quarter" and is_year(words[j + 2]):
            return parts.quarter(int(words[j + 2]), 4, j + 3)
    if target in WEEKDAYS and not target.endswith("days"):
        return weekdays.shifted(d, j, step)
    if target in SEASONS:
        return feasts.shifted_season(d, j, step)
    if target in FEAST_WORDS and d.as_of is not None and word in ("last", "this", "next"):
        return feasts.shifted_feast(d, j, step)
    feast = (
        feasts.movable(d, j, step=step)
        if target in MOVABLE_WORDS and word in ("last", "this", "next")
        else None
    )
    if feast is not None:
        return feast
    if (target == "night" and word == "last") or (target in DAYPARTS and word == "this"):
        day = d.as_of - timedelta(days=word == "last") if d.as_of else None
        name = day.isoformat() if day else "XXXX-XX-XX"
        span = (day, day) if day else None
        return Core(span, f"{name}T{DAYPARTS[target]}", j + 1, "time", kind="time", relative=True)
    return None


def _counted_units(d: Dates, i: int, step: int) -> Core | None:
    """`the past five years`, `the next few months`."""
    words = d.t.words
    word = words[i]
    end, amount = counted(d, i + 1)
    if not end or word in ("this", "same"):
        return None
    unit = UNITS[words[end]]
    span = None
    within = words[end + 1] in ("of", "in") and words[end + 2] in ("the", "his", "her", "its", "their")
    if d.as_of is not None and isinstance(amount, int) and not within:
        edge = calendar.shift(d.as_of, step * amount, unit)
        if edge is not None and step and word not in _UNANCHORED:
            span = (edge, d.as_of) if step < 0 else (d.as_of, edge)
    return Core(span, duration_code(amount, unit), end + 1, unit, kind="duration", relative=True)


def _unit(d: Dates, i: int, step: int) -> Core | None:
    """`last year`, `this week`, `the past decade`."""
    words = d.t.words
    word, j = words[i], i + 1
    unit = UNITS.get(words[j])
    single = words[j] == unit or words[j] in ("yr", "qtr")
    if unit is None or unit in CLOCK_UNITS or unit == "season" or not single or words[j + 1] == "-":
        return None
    if words[i - 1] == "the" and word in ("last", "next", "same") and words[j + 1] in _AFTER_LAST:
        return None
    if unit == "week" and step and d.as_of is not None and word in ("last", "next"):
        day = _weekday_in(d, j + 1)
        if day is not None:
            return day
    if word == "past" or (words[i - 1] == "the" and _counts_from_today(words, i, unit)):
        edge = calendar.shift(d.as_of, -1 if word in BACK else 1, unit) if d.as_of else None
        span = (min(edge, d.as_of), max(edge, d.as_of)) if edge and d.as_of else None
        return Core(span, duration_code(1, unit), j + 1, unit, kind="duration", relative=True)
    anchored = word not in _UNANCHORED and not (word == "next" and words[i - 1] == "the")
    return moved(d, step, unit, j + 1, anchored=anchored)


def _counts_from_today(words: list[str], i: int, unit: str) -> bool:
    """Whether `the last year`, `the next week` from token `i` is the stretch that ends or begins today, and no calendar unit."""
    word = words[i]
    if unit == "decade":
        return word in ("last", "next", "coming")
    if unit not in ("year", "month", "week", "day", "fortnight"):
        return False
    if word == "next":  # alone it is the one behind the text's own: "The next day he fled"
        return words[i - 2] in _LASTING
    return word == "coming" or (word == "last" and words[i - 2] in _LASTING)


_LASTING = frozenset("in over within for during throughout across".split())


def _weekday_in(d: Dates, j: int) -> Core | None:
    """`next week on Tuesday`, `last week's Friday`: the day of the week that was named before token `j`."""
    words, step = d.t.words, 1 if d.t.words[j - 2] == "next" else -1
    k = j + 1 if words[j] in ("on", ",") else j + 2 if words[j] in QUOTES and words[j + 1] == "s" else j
    number = WEEKDAYS.get(words[k])
    if (
        number is None
        or d.as_of is None
        or words[k].endswith("days")
        or not (d.t.capital(k) or d.t.lower_case)
    ):
        return None
    day = calendar.week_span(d.as_of)[0] + timedelta(days=number + 7 * step)
    return weekdays.with_part(d, k + 1, day, day.isoformat())


def moved(d: Dates, step: int, unit: str, end: int, *, anchored: bool) -> Core:
    """The calendar unit `step` units from the as-of day, or from the text's own time if not anchored."""
    code = CODES.get(unit, "Y")
    offset = None if anchored else f"{step:+d}{'T' if unit in CLOCK_UNITS else ''}{code}"
    if unit in CLOCK_UNITS:
        kind = "time" if anchored else "date"
        return Core(None, f"PT{abs(step)}{code}", end, unit, kind=kind, relative=True, offset=offset)
    if d.as_of is None:
        return Core(None, _UNKNOWN.get(unit, _UNSPECIFIED), end, unit, relative=True, offset=offset)
    day = calendar.shift(d.as_of, step, unit)
    # "a decade ago" is a year, not the ten years of the nineties
    grain = "day" if unit == "fortnight" else "year" if step and unit in ("decade", "century") else unit
    resolved = calendar.unit_span(day, grain) if day else None
    if resolved is None:
        return Core(None, "XXXX", end, unit, relative=True, offset=offset)
    return Core(resolved[0] if anchored else None, resolved[1], end, unit, relative=True, offset=offset)


def counted(d: Dates, j: int) -> tuple[int, int | str | None]:
    """A count in front of a unit of time: the unit's token and the value ("X" where vague), or (0, None)."""
    t, words = d.t, d.t.words
    word = words[j]
    if word in _VAGUE:
        k = j + 2 if words[j + 1] == "of" else j + 1
        return (k, "X") if words[k] in UNITS else (0, None)
    if word.isdecimal() and len(word) <= 4:
        return (j + 1, int(word)) if words[j + 1] in UNITS else (0, None)
    if word in numerals.SMALL or word == "a":
        number = numerals.read_words(t, j)
        if number is not None and words[number.end] in UNITS:
            return number.end, int(number.value)
    return 0, None


def _month(d: Dates, j: int, step: int) -> Core:
    """`last July`, `next March`: the latest that has ended, the next to come."""
    month = MONTHS[d.t.words[j]]
    dated = _day_of(d, j, step)
    if dated is not None:
        return dated
    if d.as_of is None:
        return Core(None, f"XXXX-{month:02d}", j + 1, "month", relative=True, complete=False, month=month)
    year = d.as_of.year
    if step < 0 and month >= d.as_of.month:
        year -= 1
    elif step > 0 and month <= d.as_of.month:
        year += 1
    span = calendar.month_span(year, month)
    return Core(span, f"{year:04d}-{month:02d}", j + 1, "month", relative=True, month=month)


def _day_of(d: Dates, j: int, step: int) -> Core | None:
    """`next Sept. 30`, `last July 4`: the day behind the month at token `j`, in the year that the word before means."""
    found = months.month(d, j, None)
    if found is None or found.grain != "day" or found.complete or found.span is None or d.as_of is None:
        return None
    for year in (d.as_of.year, d.as_of.year + (step or 1)):
        day = calendar.day(year, found.month, found.day)
        if day is not None and (step == 0 or (day > d.as_of if step > 0 else day < d.as_of)):
            return found._replace(span=(day, day), timex=day.isoformat())
    return found


def bare_unit(d: Dates, i: int) -> Core | None:
    """`the year to March`, `the year before`, `a year earlier`, `the year 2010`, `the weekend`, from the unit."""
    words = d.t.words
    unit, j, before = UNITS[words[i]], i + 1, words[i - 1]
    if before == "that":
        return (
            moved(d, 0, unit, j, anchored=False) if words[i - 2] not in _SAYING and words[j] != "-" else None
        )
    if before in ("all", "another") and words[j] != "-" and (unit not in CLOCK_UNITS or unit == "hour"):
        return Core(None, duration_code(1, unit), j, unit, kind="duration")
    if unit == "year" and is_year(words[j]):
        return years.year_core(d, int(words[j]), j + 1)
    if unit == "year" and words[j] in _HYPHENS and d.t.glued(j):
        return _hyphened(d, i)
    if (
        words[j] in QUOTES
        and words[j + 1] == "s"
        and words[j + 2] == "end"
        and before in ("at", "by", "until")
    ):
        return _end_of(d, i, unit, j + 3)
    found = _running(d, i, unit) or _up_to(d, i, unit) or _beside(d, i, unit)
    if found is not None:
        return found
    if before in ("a", "an"):
        return _single(d, i, unit)
    if unit == "week" and words[j] in ("of", "beginning", "commencing", "starting", "from"):
        return _week_from(d, j)
    if unit == "weekend" and before in ("the", "this", "last"):
        return _weekend(d, i, j)
    if unit == "quarter" and words[j] not in ("of", "-", "century"):
        if before == "the" and words[i - 2] in ("in", "for", "during", "of", "over"):
            return _last_quarter(d, j)
        if before in ("latest", "recent"):
            return _last_quarter(d, j)
    return None


def end_in_letters(d: Dates, i: int) -> Core | None:
    """`by EOY`, `at EOM`: the end of the year or month."""
    t = d.t
    if t.text[t.start(i) : t.ends[i]] not in ("EOM", "EOY") or d.as_of is None:
        return None
    k = i - 2 if t.words[i - 1] == "the" else i - 1
    if t.words[k] not in _BEFORE_LETTERS:
        return None
    unit = "year" if t.words[i] == "eoy" else "month"
    year = int(t.words[i + 1]) if unit == "year" and is_year(t.words[i + 1]) else 0
    span = calendar.year_span(year) if year else None
    named = (span, f"{year:04d}") if span else calendar.unit_span(d.as_of, unit)
    if named is None:
        return None
    day = named[0][1]
    return Core((day, day), named[1], i + 2 if year else i + 1, "day", relative=not year)


_BEFORE_LETTERS = frozenset("at by until till before on since from for".split())


def _single(d: Dates, i: int, unit: str) -> Core | None:
    """`for a year`, `in a year's time`, from the unit behind its article."""
    words, j = d.t.words, i + 1
    if words[j] in QUOTES and words[j + 1] == "s" and words[j + 2] == "time" and words[i - 2] == "in":
        return moved(d, 1, unit, j + 3, anchored=True)
    if unit != "quarter" and words[j] not in _OPEN_ENDS and words[i - 2] in SPANNING:
        return Core(None, duration_code(1, unit), j, unit, kind="duration")
    return None


def _running(d: Dates, i: int, unit: str) -> Core | None:
    """`the year to date`: what of it is over; `later in the year`; `week 3 of 2027`."""
    words, j = d.t.words, i + 1
    if words[j] == "to" and words[j + 1] == "date" and unit in ("year", "quarter", "month"):
        named = calendar.unit_span(d.as_of, unit) if d.as_of else None
        if named is None or d.as_of is None:
            return None
        return Core((named[0][0], d.as_of), named[1], j + 2, unit, relative=True)
    if words[i - 1] == "the" and words[i - 2] == "in" and words[i - 3] in ("earlier", "later"):
        inside = unit not in CLOCK_UNITS and unit != "day" and words[j] in ENDS
        return moved(d, 0, unit, j, anchored=False) if inside else None
    if unit == "week" and words[j].isdecimal() and words[j + 1] == "of" and is_year(words[j + 2]):
        return parts.week_of_year(int(words[j + 2]), int(words[j]), j + 3)
    return None


def _end_of(d: Dates, i: int, unit: str, end: int) -> Core | None:
    """`at year's end`, `by month's end`."""
    named = (
        calendar.unit_span(d.as_of, unit)
        if d.as_of and unit in ("year", "quarter", "month", "week")
        else None
    )
    if named is None:
        return None
    if d.as_of and named[0][1] > d.as_of and d.looks_back(i, end) and not d.looks_ahead(i, end):
        before = calendar.shift(d.as_of, -1, unit)
        named = calendar.unit_span(before, unit) if before else None
        if named is None:
            return None
    day = named[0][1]
    return Core((day, day), named[1], end, "day", relative=True)


def _hyphened(d: Dates, i: int) -> Core | None:
    """`year-end`, `the year-earlier quarter`, `the year-ago period`, from `year`."""
    words = d.t.words
    word, behind = words[i + 2], words[i + 3]
    if word == "to" and words[i + 3 : i + 5] == ["-", "date"] and d.as_of is not None:
        span = (calendar.year_span(d.as_of.year)[0], d.as_of)
        return Core(span, f"{d.as_of.year:04d}", i + 5, "year", relative=True)
    if word == "end" and d.as_of is not None:
        year, end = (int(behind), i + 4) if is_year(behind) else (d.as_of.year, i + 3)
        last = calendar.year_span(year)[1]
        return Core((last, last), f"{year:04d}", end, "day", relative=not is_year(behind))
    if word not in ("earlier", "ago") or behind not in ("quarter", "period", "month", "week", "half"):
        return None
    if behind == "quarter":
        ended = calendar.shift(d.as_of, -5, "quarter") if d.as_of else None
        named = calendar.unit_span(ended, "quarter") if ended else None
        return Core(None, named[1], i + 4, "quarter", relative=True) if named else None
    return moved(d, -1, "year", i + 4, anchored=False)


def half_year_to(d: Dates, i: int) -> Core | None:
    """`the half-year to 30 September`, `the half year ended 30 June 2024`, from `half`."""
    words = d.t.words
    j = i + 2 if words[i + 1] in _HYPHENS else i + 1
    if words[j] != "year" or words[j + 1] not in ("to", "ended", "ending", "through"):
        return None
    to = to_end(d, j + 1)
    return ending(to, 6, "half") if to is not None else None


def _up_to(d: Dates, i: int, unit: str) -> Core | None:
    """`the year to March`, `the quarter ended 31 March`."""
    words = d.t.words
    if words[i + 1] not in ("to", "ended", "ending", "end", "through"):
        return None
    if words[i - 1] not in ("the", "full", "a", "financial", "fiscal") or unit not in (
        "year",
        "quarter",
        "month",
        "week",
    ):
        return None
    to = to_end(d, i + 1)
    return ending(to, {"year": 12, "quarter": 3, "month": 1}.get(unit, 0), unit) if to is not None else None


def _beside(d: Dates, i: int, unit: str) -> Core | None:
    """`a year earlier`, `the year before`, `a week ago`, `the day before yesterday`, `the day after`."""
    words = d.t.words
    before, after, behind = words[i - 1], words[i + 1], words[i + 2]
    if before not in ("the", "a", "an", "one"):
        return None
    if before == "a" and unit == "week" and after in ("from", "on") and behind in _COMING:
        return _week_from_day(d, i)
    if unit == "day" and (after, behind) in (("before", "yesterday"), ("after", "tomorrow")):
        return moved(d, -2 if after == "before" else 2, unit, i + 3, anchored=True)
    if after == "ago":
        return moved(d, -1, unit, i + 2, anchored=True)
    if after in ("before", "after") and behind not in ENDS:
        beside = neighbours.unit_beside(d, i + 2, unit, -1 if after == "before" else 1)
        if beside is not None:
            return beside
    if before == "the" and (after, behind) == ("after", "next") and unit not in CLOCK_UNITS:
        return moved(d, 2, unit, i + 3, anchored=True)
    if after in ("before", "earlier", "prior") and behind not in ("the", "a", "he", "she", "they", "last"):
        return moved(d, -1, unit, i + 2, anchored=False)
    if (after == "after" and behind in ENDS) or (after == "later" and behind not in ("than", "-")):
        return moved(d, 1, unit, i + 2, anchored=False)
    if after == "hence":
        return moved(d, 1, unit, i + 2, anchored=True)
    return None


_COMING = frozenset(name for name in WEEKDAYS if name.endswith("day")) | {"today", "tomorrow"}


def _week_from_day(d: Dates, i: int) -> Core | None:
    """`a week from Thursday`, `a week on Tuesday`, `a week from today`, from the week."""
    words, number = d.t.words, WEEKDAYS.get(d.t.words[i + 2])
    if d.as_of is None or words[i + 3] not in ENDS:
        return None
    away = 7 + (words[i + 2] == "tomorrow")
    if number is not None:
        away = (number - d.as_of.weekday() - 1) % 7 + 8
    day = d.as_of + timedelta(days=away)
    return Core((day, day), day.isoformat(), i + 3, "day", relative=True)


def _week_from(d: Dates, j: int) -> Core | None:
    """`the week of 10 April`, `the week beginning 4 February`."""
    words = d.t.words
    k = j + 2 if words[j + 1] == "the" else j + 1
    if words[k] not in MONTHS and not words[k][:1].isdecimal():
        return None
    day = d.read(k)
    if day is None or day.grain != "day" or day.span is None:
        return None
    first = day.span[0]
    span = (first, first + timedelta(days=6))
    return day._replace(span=span, timex=calendar.week_name(first), grain="week", weekday=None, day=0)


def _weekend(d: Dates, i: int, j: int) -> Core | None:
    """`the weekend`: the last one, or the coming one where the clause looks ahead."""
    if d.as_of is None:
        return None
    back = (d.as_of.weekday() - 5) % 7
    saturday = d.as_of - timedelta(days=back)
    if back > 1 and d.looks_ahead(i, j):
        saturday += timedelta(days=7)
    named = calendar.unit_span(saturday, "weekend")
    return Core(named[0], named[1], j, "weekend", relative=True) if named else None


def _last_quarter(d: Dates, j: int) -> Core | None:
    """`in the quarter`: named as the last one that has ended; whose quarter it is the text does not say."""
    ended = calendar.shift(d.as_of, -1, "quarter") if d.as_of else None
    named = calendar.unit_span(ended, "quarter") if ended else None
    return Core(None, named[1], j, "quarter", relative=True) if named else None


def to_end(d: Dates, j: int) -> Core | None:
    """The end of `the year to …`: a month, a day or the end of a month, from the linking word on."""
    words = d.t.words
    k = j + 1
    while words[k] in ("the", "on", "in", "at") and k < j + 4:
        k += 1
    if words[k] in ("end", "close") and words[k + 1] == "of":
        k += 2
    if words[k] not in MONTHS and not words[k][:1].isdecimal():
        return None
    core = d.read(k)
    return core if core is not None and core.kind == "date" and core.grain in ("day", "month") else None


def ending(to: Core, count: int, unit: str) -> Core:
    """The stretch of so many months, or weeks where `unit` says so, that ends with `to`."""
    weeks = unit == "weeks"
    if to.span is None:
        return to._replace(timex=f"P{count}{'W' if weeks else 'M'}/{to.timex}", grain="year", kind="date")
    last = to.span[1]
    if weeks:
        first_day = last - timedelta(days=7 * count - 1)
        timex = f"{first_day.isoformat()}/{last.isoformat()}"
        return to._replace(span=(first_day, last), timex=timex, grain="weeks", weekday=None)
    if unit == "week":
        return to._replace(
            span=(last - timedelta(days=6), last), timex=calendar.week_name(last), grain="week"
        )
    first = calendar.shift(last + timedelta(days=1), -count, "month") if count else None
    if first is None:
        return to
    timex = f"{first.isoformat()}/{last.isoformat()}"
    grain = "year" if count == 12 else "months"
    return to._replace(span=(first, last), timex=timex, grain=grain, calendar="fiscal", weekday=None)

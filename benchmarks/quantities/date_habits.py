"""From the periods of a reading to the dates of the gold sets, by the habits of each set.

Recognizers and Duckling count from the day of reading to the day (`two weeks ago`), where prose means the unit; the
one joins a day and its clock times to one expression, the other knows how much of a month is its beginning. All is
taken from the fields of the reading and its own words; nothing is read a second time.
"""

import itertools
import re
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Any

from factcheck.extract.grammar.calendar import month_span, months_span, shift, unit_span, week_name, week_span
from factcheck.extract.grammar.periods.lexicon import AHEAD, BACK, UNITS, WEEKDAYS
from factcheck.model.quantity import Period, Quantity, Reading

Row = dict[str, Any]
_DURATION = re.compile(r"P(T?)(\d+)([A-Z]+)\Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_UNIT_OF = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "E": "decade"}
_CLOCK_OF = {"S": "second", "M": "minute", "H": "hour"}
_SEVERAL = "3"
"""What Recognizers and Duckling count where a text says `a few` or `several`."""
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}


def rows(text: str, reading: Reading, as_of: date | None, habits: str, offset: int) -> list[Row]:
    """The dates of a text as rows.

    Args:
        text: the text of the gold row.
        reading: what the grammar read in it.
        as_of: the day it is read on.
        habits: see `adapter.habits_of`.
        offset: how many characters stood before the text when it was read.
    """
    out = []
    numbers = [
        q._replace(start=q.start - offset, end=q.end - offset)
        for q in reading.quantities
        if q.unit is None and habits == "duckling"
    ]
    durations = [
        q._replace(start=q.start - offset, end=q.end - offset) for q in reading.quantities if q.unit in UNITS
    ]
    for period in reading.periods:
        p = period._replace(start=period.start - offset, end=period.end - offset)
        row = _period(text, p, as_of, unresolved=habits == "recognizers")
        if habits in ("recognizers", "duckling") and as_of is not None:
            if p.kind == "duration" and _PASSING & set(text[p.start : p.end].lower().split()):
                p = p._replace(relative=True)
            if p.kind == "duration" and p.relative:
                _without_today(p, as_of, row)
            inside = [q for q in durations if p.start <= q.start and q.end <= p.end]
            inside = inside or [q for q in numbers if q.end == p.start - 1]
            (_duckling if habits == "duckling" else _recognizers)(text, p, as_of, row, inside)
        out.append(row)
    if habits == "duckling" and as_of is not None:
        return _months_in_years(text, as_of, out)
    return _days_with_times(text, out) if habits == "recognizers" else out


_PASSING = BACK | AHEAD


def _days(first: date, last: date) -> list[str]:
    return [first.isoformat(), (last + timedelta(days=1)).isoformat()]


# ---------------------------------------------------------------------------------- counted from the day of reading


def _count(words: list[str], inside: list[Quantity]) -> tuple[Fraction, str] | None:
    """How many of which unit of time an expression counts: `three weeks ago`, `an hour later`."""
    for q in inside:
        if q.value is not None and q.unit is not None:
            return q.value, q.unit
    for before, word in itertools.pairwise(words):
        if before in ("a", "an", "one") and UNITS.get(word) == word:
            return Fraction(1), word
    return None


def _direction(text: str, p: Period, words: list[str]) -> int:
    """1 for `in two weeks`, `two weeks later`; -1 for `two weeks ago`; else 0."""
    if words[-1] in ("ago", "back", "earlier"):
        return -1
    if words[-1] in ("later", "hence", "now", "today"):
        return 1
    before = text[: p.start].lower().split()[-1:]
    return int(p.kind == "duration" and before in (["in"], ["on"]))


def _moved(as_of: date, n: Fraction, unit: str) -> tuple[date | datetime, str] | None:
    """The moment so many units away, and its name."""
    if unit in _SECONDS:
        at = datetime.combine(as_of, time()) + timedelta(seconds=float(n * _SECONDS[unit]))
        return at, at.isoformat()
    day = shift(as_of, int(n), unit) if n.denominator == 1 else None
    return (day, day.isoformat()) if day is not None else None


def _units(p: Period) -> tuple[int, str] | None:
    """The count and the unit of a duration by its TIMEX3 value."""
    match = _DURATION.match(p.timex)
    if match is None:
        return None
    unit = (_CLOCK_OF if match[1] else _UNIT_OF).get(match[3])
    return (int(match[2]), unit) if unit else None


def _whole_units(as_of: date, n: int, unit: str, step: int) -> tuple[date, date] | None:
    """The calendar units before or behind the one of today: `the last two quarters`."""
    near, far = shift(as_of, step, unit), shift(as_of, step * n, unit)
    one, other = (unit_span(day, unit) if day else None for day in (near, far))
    if one is None or other is None:
        return None
    return min(one[0][0], other[0][0]), max(one[0][1], other[0][1])


def _shifted_weekday(p: Period, as_of: date, words: list[str]) -> date | None:
    """`next Friday` is that of the next week, `last Friday` that of the last."""
    first = date.fromisoformat(p.timex) if p.first is None and p.relative and _DAY.match(p.timex) else p.first
    if first is None or p.first != p.last or not any(word in WEEKDAYS for word in words):
        return None
    step = {"next": 1, "following": 1, "last": -1, "previous": -1}.get(words[0])
    if step is None or len(words) > 2:
        return None
    return week_span(as_of)[0] + timedelta(days=first.weekday() + 7 * step)


# ---------------------------------------------------------------------------------------------- Duckling

_PORTIONS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "end": 2, "late": 2}
_SEASONS = {
    "SP": ((3, 20), (6, 20)),
    "SU": ((6, 21), (9, 23)),
    "FA": ((9, 23), (12, 20)),
    "WI": ((12, 21), (3, 20)),
}


def _duckling(text: str, p: Period, as_of: date, row: Row, inside: list[Quantity]) -> None:
    """Duckling's habits: counted to the day (years to the month), whole units for the last so many, thirds for portions,
    seasons by the sun, a feast of the evening before by that evening."""
    if p.kind == "date" and "upcoming" in text[p.start : p.end].lower() and inside and inside[0].value:
        _upcoming(p, as_of, row, int(inside[0].value))
        return
    words = re.findall(r"[a-z]+", text[p.start : p.end].lower()) or [""]
    step = _direction(text, p, words)
    counted = _count(words, inside)
    if step and counted is not None and counted[1] not in _SECONDS and (p.kind != "set"):
        moved = _moved(as_of, step * counted[0], counted[1])
        if moved is not None and not isinstance(moved[0], datetime):
            month = counted[1] == "year" and words[-1] != "today"
            named = unit_span(moved[0], "month" if month else "day")
            _only(row, named)
        return
    day = _shifted_weekday(p, as_of, words)
    if (
        day is None
        and words[0] == "this"
        and p.first is not None
        and p.first == p.last
        and words[-1] in WEEKDAYS
    ):
        day = as_of + timedelta(days=(WEEKDAYS[words[-1]] - as_of.weekday() - 1) % 7 + 1)
    if day is None and p.first == as_of and len(words) == 1 and words[0] in WEEKDAYS:
        day = as_of + timedelta(days=7)
    if day is not None:
        _only(row, ((day, day), day.isoformat()))
        return
    if not _duckling_count(text, p, as_of, row, words):
        _duckling_stretch(p, as_of, row, words)


def _upcoming(p: Period, as_of: date, row: Row, count: int) -> None:
    """`two upcoming week`: the second of them, as Duckling has it of `two upcoming weeks`."""
    for unit in ("day", "week", "month", "quarter", "year"):
        named = unit_span(p.first or as_of, unit)
        if named is not None and named[1] == p.timex:
            far = shift(named[0][0], count - 1, unit)
            _only(row, unit_span(far, unit) if far else None)


def _months_in_years(text: str, as_of: date, rows: list[Row]) -> list[Row]:
    """`March in a year`, `March in 2 years`: one expression, the month of the year so far away."""
    out: list[Row] = []
    for row in rows:
        last = out[-1] if out else None
        month = last["timex"][0] if last and last["timex"] else ""
        year = row["timex"][0] if row["timex"] else ""
        if (
            last is not None
            and text[last["end"] : row["start"]].strip() == "in"
            and re.fullmatch(r"\d{4}-\d\d", month)
            and re.fullmatch(r"\d{4}-\d\d", year)
        ):
            span = month_span(int(year[:4]), int(month[5:]))
            out[-1] = {
                **last,
                "end": row["end"],
                "timex": [year[:5] + month[5:]],
                "intervals": [_days(*span)],
            }
            continue
        out.append(row)
    return out


def _week(p: Period, text: str, row: Row) -> bool:
    """The first week of a month is the first that begins in it, the week of a day the one that begins then or next."""
    words = text[p.start : p.end].lower().split()
    if p.first is None or "of" not in words or p.timex[5:6] != "W":
        return False
    at = words.index("of")
    if words[at - 1] != "week" or p.last is None:
        return False
    monday = p.first + timedelta(days=-p.first.weekday() % 7)
    if words[at - 2] == "first" and p.first.month != p.last.month:
        monday = p.first + timedelta(days=7)
    elif words[0] in ("first", "second", "third", "last"):
        return False
    _only(row, ((monday, monday + timedelta(days=6)), week_name(monday)))
    return True


def _duckling_count(text: str, p: Period, as_of: date, row: Row, words: list[str]) -> bool:
    """What Duckling counts its own way: a few are three, a week without its Sunday, so many days one more, Hanukkah
    from its eve; a day whose weekday does not fit this year is that of the year where it does."""
    first, last = p.first, p.last
    if p.timex == "PXD" and "next" in words:
        row["intervals"] = [_days(as_of + timedelta(days=1), as_of + timedelta(days=int(_SEVERAL)))]
    elif words[-1] == "week" and words[0] in ("rest", "all"):
        monday, sunday = week_span(as_of)
        row["timex"], row["intervals"] = [], [[str(as_of if words[0] == "rest" else monday), str(sunday)]]
    elif words[-1] in ("eom", "eoy"):
        _portion(p, row, ["end"])
    elif first is None or last is None:
        return False
    elif p.weekday is not None and p.relative and first == last and first.weekday() != p.weekday:
        day = next(
            day for n in range(1, 12) if (day := shift(first, n, "year")) and day.weekday() == p.weekday
        )
        _only(row, ((day, day), day.isoformat()))
    elif "nuk" in text[p.start : p.end].lower():
        row["timex"], row["intervals"] = [], [_days(first, last - timedelta(days=1))]
    elif "/" in p.timex and ("for" in words or text[: p.start].lower().split()[-1:] == ["for"]):
        row["timex"], row["intervals"] = [], [_days(first, last + timedelta(days=1))]
    else:
        return _week(p, text, row)
    return True


def _duckling_stretch(p: Period, as_of: date, row: Row, words: list[str]) -> None:
    units = _units(p) if p.kind == "duration" and p.relative else None
    if units is not None and units[1] not in ("day", *_SECONDS):
        if "upcoming" in words:  # the second of the two weeks
            far = shift(as_of, *units)
            _only(row, unit_span(far, units[1]) if far else None)
        else:
            whole = _whole_units(as_of, *units, -1 if BACK & set(words) else 1)
            row["intervals"] = [_days(*whole)] if whole else []
    elif units is not None and "upcoming" in words:
        far = shift(as_of, *units)
        _only(row, unit_span(far, "day") if far else None)
    elif p.timex[5:] in _SEASONS and p.first is not None:
        begin, end = _SEASONS[p.timex[5:]]
        year = p.first.year
        row["intervals"] = [_days(date(year, *begin), date(year + (end < begin), *end))]
    elif p.first is not None and p.last == p.first + timedelta(days=1) and p.timex == p.last.isoformat():
        _only(row, ((p.first, p.first), p.first.isoformat()))
    else:
        _portion(p, row, [word for word in words if word != "the"])


def _portion(p: Period, row: Row, words: list[str]) -> None:
    """Ten days are the beginning of a month, three of a week, three months of a year and four its end."""
    third = _PORTIONS.get(words[0]) if words else None
    whole = _named_span(p.timex)
    if third is None or whole is None:
        return
    first, last = whole
    if p.timex[5:6] == "W":
        ends = (first, first + timedelta(days=2)), None, (last - timedelta(days=2), last)
    elif len(p.timex) == 7:
        tenth, twentieth = first + timedelta(days=9), first + timedelta(days=19)
        ends = (first, tenth), (tenth + timedelta(days=1), twentieth), (twentieth + timedelta(days=1), last)
    elif len(p.timex) == 4:
        ends = (first, date(first.year, 3, 31)), None, (date(first.year, 9, 1), last)
    else:
        return
    chosen = ends[third]
    if chosen is not None:
        row["timex"], row["intervals"] = [], [_days(*chosen)]


def _only(row: Row, named: tuple[tuple[date, date], str] | None) -> None:
    if named is not None:
        row["timex"], row["intervals"] = [named[1]], [_days(*named[0])]


# ---------------------------------------------------------------------------------------------- Recognizers


def _recognizers(text: str, p: Period, as_of: date, row: Row, inside: list[Quantity]) -> None:
    """Recognizers' habits: counted to the day or the minute, next and last weekdays of the next and last week,
    `a few` as three, both halves of the day for a bare hour."""
    words = re.findall(r"[a-z]+", text[p.start : p.end].lower()) or [""]
    step, counted = _direction(text, p, words), _count(words, inside)
    values = row["timex"]
    if step and counted is not None:
        moved = _moved(as_of, step * counted[0], counted[1])
        values += [moved[1]] if moved is not None else []
    day = _shifted_weekday(p, as_of, words)
    if day is not None:
        row["timex"], row["intervals"] = [day.isoformat(), f"XXXX-WXX-{day.weekday() + 1}"], []
    if p.kind == "duration":
        _recognizers_length(text, p, as_of, row)
    elif (
        p.kind == "time"
        and p.timex[:1] == "T"
        and not re.search("[ap]\\.? ?m|[a-z]", text[p.start : p.end].lower())
    ):
        hour = int(p.timex[1:3]) if p.timex[1:3].isdecimal() else 24
        if 0 < hour <= 12:
            values += [
                f"T{hour % 12 + 12:02d}{value[3:]}" for value in list(values) if value[1:3].isdecimal()
            ]
    elif "/" in p.timex and p.first is not None:
        second = _named_span(p.timex.partition("/")[2])
        if second is not None:
            row["intervals"] = [*row.get("intervals", []), [p.first.isoformat(), second[0].isoformat()]]


def _from_today(as_of: date, n: int, unit: str, *, back: bool) -> list[str] | None:
    """The stretch so many units long that begins tomorrow, or ended yesterday."""
    far = shift(as_of, -n if back else n, unit)
    if far is None:
        return None
    return [far.isoformat(), as_of.isoformat()] if back else _days(as_of + timedelta(days=1), far)


def _recognizers_length(text: str, p: Period, as_of: date, row: Row) -> None:
    """`within 9 months` from today, `the last two quarters` by the calendar, `90 minutes` in hours."""
    if "X" in p.timex:
        row["timex"].append(p.timex.replace("X", _SEVERAL))
    units = _units(p)
    if units is None:
        return
    n, unit = units
    words = re.findall(r"[a-z]+", text[: p.start].lower())[-1:] + re.findall(
        r"[a-z]+", text[p.start : p.end].lower()
    )
    if unit == "minute" and n >= 60:
        row["timex"].append(f"PT{n // 60}H" + (f"{n % 60}M" if n % 60 else ""))
    if words[0] == "within" and not p.relative:
        if unit in _SECONDS:
            moved = _moved(as_of, Fraction(n), unit)
            row["timex"].append(f"({as_of.isoformat()}T00:00:00,{moved[1]},{p.timex})" if moved else "")
        else:
            far = shift(as_of, n, unit)
            row["intervals"] = [_days(as_of + timedelta(days=1), far)] if far else []
    elif p.relative and unit in ("quarter", "decade"):
        whole = _whole_units(as_of, n, unit, -1 if BACK & set(words) else 1)
        row["intervals"] = [_days(*whole)] if whole else []
    elif p.relative and p.first is None and unit not in _SECONDS:
        stretch = _from_today(as_of, n, unit, back=bool(BACK & set(words)))
        row["intervals"] = [stretch] if stretch else []


def _period(text: str, p: Period, as_of: date | None, *, unresolved: bool) -> Row:
    row: Row = {
        "start": p.start,
        "end": p.end,
        "kind": p.kind,
        "timex": [p.timex] if p.timex else [],
    }
    span = (p.first, p.last) if p.first is not None and p.last is not None else _named_span(p.timex)
    if span is None and p.relative and _DAY.match(p.timex):
        span = date.fromisoformat(p.timex), date.fromisoformat(p.timex)  # "the following Monday"
    if span is not None and span[1] < date.max:
        row["intervals"] = [[span[0].isoformat(), (span[1] + timedelta(days=1)).isoformat()]]
    if unresolved:
        _as_recognizers(text, p, row)
    return row


def _without_today(p: Period, as_of: date | None, row: Row) -> None:
    """The day of reading is in no stretch that is counted from it: "the next three days" begin tomorrow."""
    if as_of is None or p.first is None or p.last is None:
        return
    ahead = p.last > as_of
    first, after = (as_of + timedelta(days=1), p.last + timedelta(days=1)) if ahead else (p.first, as_of)
    row["intervals"] = [[first.isoformat(), after.isoformat()]]


_JOINING = frozenset("at on in by from to and until till between before after around the - – , ,".split()) | {
    ""
}


def _days_with_times(text: str, rows: list[Row]) -> list[Row]:
    """`tomorrow at 2pm`, `Tuesday 2:00 - 2:30 pm`: a day and its clock times are one expression there."""
    out: list[Row] = []
    for row in sorted(rows, key=lambda row: row["start"]):
        last = out[-1] if out else None
        clock = row["kind"] == "time" and str(row["timex"][0]).startswith("T")
        dayish = clock or any(_ONE_DAY.match(value) for value in row["timex"])
        if last is not None and dayish and last["dayish"]:
            gap = text[last["end"] : row["start"]].lower().replace(",", " ").split()
            day_after = bool(last.get("clocks")) and "days" not in last
            full = clock and str((last.get("clocks") or [""])[0]).startswith("(")
            if not full and all(word in _JOINING for word in gap) and (clock or day_after):
                out[-1] = _joined(last, row, clock=clock)
                continue
        out.append(
            {
                **row,
                "dayish": dayish,
                "clocks": row["timex"] if clock else [],
                **({} if clock else {"days": _without_parts(row["timex"])}),
            }
        )
    return out


_ONE_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d|XX|WXX)-(?:\d\d?|XX)(?:T[A-Z]{2})?\Z|P1D\Z")
"""What a clock time may belong to: a day, a weekday, every day."""


def _without_parts(days: list[str]) -> list[str]:
    """The days of which the morning or night is named: a clock time says it better."""
    return [re.sub("T[A-Z]{2}$", "", "" if day == "P1D" else day) for day in days]


def _joined(last: Row, row: Row, *, clock: bool) -> Row:
    days = last.get("days") if clock else _without_parts(row["timex"])
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
    if part[0] == "W" and part[1:].isdecimal():
        return week_span(date.fromisocalendar(int(year), int(part[1:]), 1))
    if part.isdecimal() and len(part) == 2:
        return month_span(int(year), int(part))
    if len(part) == 2 and part[0] == "Q" and part[1] in "1234":
        return months_span(int(year), int(part[1]) * 3 - 2, 3)
    return None


def _as_recognizers(text: str, p: Period, row: Row) -> None:
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

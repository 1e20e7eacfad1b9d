"""Parts of years and months: quarters, halves, centuries, first months, n-th weekdays and weeks."""

from datetime import date, timedelta

from factcheck.extract.grammar import calendar, numerals
from factcheck.extract.grammar.periods import neighbours, written
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import MONTHS, QUOTES, RESULTS, WEEKDAYS, YEARS_AWAY, is_year
from factcheck.extract.grammar.tokens import ENDS

_HALF_OF = RESULTS | {"of", "in", "fiscal", "year", "pretax"}
_ENDS = ENDS | {"and", "at", "to", "from", "between"}


def quarter(year: int, number: int, end: int) -> Core:
    """A quarter of a calendar year."""
    return Core(calendar.months_span(year, number * 3 - 2, 3), f"{year:04d}-Q{number}", end, "quarter")


def half(year: int, number: int, end: int) -> Core:
    """A half of a calendar year."""
    return Core(calendar.months_span(year, number * 6 - 5, 6), f"{year:04d}-H{number}", end, "half")


def quarter_year(d: Dates, i: int, number: int, end: int) -> Core | None:
    """A quarter whose year may follow at token `end`; without one it is the last that has ended."""
    t, words = d.t, d.t.words
    j = end
    if words[j] in ("of", "in", ",") or (words[j] == "-" and t.glued(j)):
        j += 1
    if words[j] == "fiscal" and is_year(words[j + 1]):
        return Core(None, f"FY{words[j + 1]}-Q{number}", j + 2, "quarter", calendar="fiscal")
    if is_year(words[j]):
        return quarter(int(words[j]), number, j + 1)
    k = j + 1 if words[j] in QUOTES else j
    if (k > j or t.glued(k)) and words[k].isdecimal() and len(words[k]) == 2:
        return quarter(2000 + int(words[k]), number, k + 1)
    owner = _owner(d, i)
    if owner is not None:
        return quarter(owner, number, end)._replace(relative=True)
    stop = written.year_before(d, end)
    if stop:
        return Core(None, f"XXXX-Q{number}", stop, "quarter", relative=True, offset="-1Y")
    if d.as_of is None:
        return Core(None, f"XXXX-Q{number}", end, "quarter", relative=True)
    if words[j] in YEARS_AWAY and words[j + 1] == "year":
        return quarter(d.as_of.year + YEARS_AWAY[words[j]], number, j + 2)
    year = d.as_of.year
    if calendar.months_span(year, number * 3 - 2, 3)[1] > d.as_of and not d.looks_ahead(i, end):
        year -= 1
    return quarter(year, number, end)._replace(relative=True)


def _owner(d: Dates, i: int) -> int | None:
    """The year that token `i` belongs to: `next year's first quarter`, `2019's third quarter`."""
    words = d.t.words
    if words[i - 1] != "s" or words[i - 2] not in QUOTES:
        return None
    if is_year(words[i - 3]):
        return int(words[i - 3])
    if words[i - 3] == "year" and words[i - 4] in YEARS_AWAY and d.as_of is not None:
        return d.as_of.year + YEARS_AWAY[words[i - 4]]
    return None


def half_year(d: Dates, end: int, number: int) -> Core | None:
    """A half whose year may follow at token `end`."""
    t, words = d.t, d.t.words
    j = end + 1 if words[end] in ("of", "in") else end
    if words[j] == "fiscal" and is_year(words[j + 1]):
        return Core(None, f"FY{words[j + 1]}-H{number}", j + 2, "half", calendar="fiscal")
    if is_year(words[j]):
        if words[j + 1] in ("-", "/") and t.glued(j + 1) and words[j + 2].isdecimal():
            return Core(None, f"FY{words[j]}-H{number}", j + 3, "half", calendar="fiscal")
        return half(int(words[j]), number, j + 1)
    if j > end:
        stop = written.year_before(d, end)
        if stop:
            return Core(None, f"XXXX-H{number}", stop, "half", relative=True, offset="-1Y")
        k = j + 1 if words[j] == "the" else j
        long = _half_of_long(d, k, number) if not _relative_year(words, k) else None
        if long is not None:
            return long
        stop = _relative_year(words, k)
        if not stop or d.as_of is None:
            return None
        return half(d.as_of.year + YEARS_AWAY.get(words[k], 0), number, stop)._replace(relative=True)
    if d.as_of is None:
        return Core(None, f"XXXX-H{number}", end, "half", relative=True)
    year = d.as_of.year
    if number == 2 and d.as_of.month <= 6 and not d.looks_ahead(end - 2, end):
        year -= 1
    return half(year, number, end)._replace(relative=True)


def _half_of_long(d: Dates, k: int, number: int) -> Core | None:
    """The half of a decade or century that is named at token `k`."""
    whole = d.read(k)
    if whole is None and d.t.words[k] in ("decade", "century") and d.as_of is not None:
        named = calendar.unit_span(d.as_of, d.t.words[k])
        whole = Core(named[0], named[1], k + 1, d.t.words[k], relative=True) if named else None
    if whole is None or whole.span is None or whole.grain not in ("decade", "century"):
        return None
    first = whole.span[0].year
    years = 5 if whole.grain == "decade" else 50
    first += years * (number - 1)
    return whole._replace(
        span=calendar.year_span(first, years), timex=f"{first:04d}/{first + years - 1:04d}", grain="years"
    )


def _relative_year(words: list[str], k: int) -> int:
    """The token behind `year`, `this year`, `last year` at token `k`, or 0."""
    if words[k] == "year":
        return k + 1
    return k + 2 if words[k] in YEARS_AWAY and words[k + 1] == "year" else 0


def named_quarter(d: Dates, i: int, month: int, year: int | None, end: int) -> Core | None:
    """`the June quarter`: the three months that end with the month."""
    if year is None:
        if d.as_of is None:
            return None
        year = d.as_of.year
        if calendar.month_span(year, month)[1] > d.as_of and not d.looks_ahead(i, end):
            year -= 1
    first_year, first_month = calendar.shift_month(year, month, -2)
    if month % 3 == 0:
        timex = f"{year:04d}-Q{month // 3}"
    else:
        timex = f"{first_year:04d}-{first_month:02d}/{year:04d}-{month:02d}"
    return Core(calendar.months_span(first_year, first_month, 3), timex, end, "quarter")


def ordinal(d: Dates, i: int) -> Core | None:
    """`third quarter (of 2025)`, `18th century`, `first nine months of 2024`, `24th of May`."""
    digits = d.t.words[i].isdecimal()
    number, j = (int(d.t.words[i]), i + 2) if digits else (numerals.ORDINALS[d.t.words[i]], i + 1)
    return ranked(d, i, number, j)


def ranked(d: Dates, i: int, number: int, j: int) -> Core | None:
    """What the ordinal from token `i` to `j - 1` begins."""
    t, words = d.t, d.t.words
    if words[j] == "-" and t.glued(j) and words[j + 1] in ("quarter", "half", "century"):
        j += 1
    word = words[j]
    if word in ("quarter", "qtr") or (word in ("fiscal", "financial") and words[j + 1] == "quarter"):
        return _ordinal_quarter(d, i, number, j)
    if word == "half":
        return _ordinal_half(d, i, number, j) if number <= 2 else None
    if word == "century":
        return _century(words, number, j + 1)
    if word in WEEKDAYS:
        if words[j + 1] in ("of", "in"):
            return nth_weekday(d, j, number) if number <= 5 else None
        return neighbours.weekday_beside(d, j, number)
    if word in ("closest", "nearest"):
        return neighbours.nearest(d, j)
    if word == "weekend" and words[j + 1] in ("of", "in"):
        return weekend_of_month(d, number, j + 2)
    if word == "week" and words[j + 1] in ("of", "in"):
        if is_year(words[j + 2]):
            return week_of_year(int(words[j + 2]), number, j + 3)
        return _week_of_month(d, number, j + 2) if words[j + 2] in MONTHS else None
    if number == 1 and words[j + 1] == "months":
        return _first_months(d, i, j)
    if word == "last" or (word == "-" and words[j + 1] == "last"):
        return _from_the_end(d, number, j + 1 if word == "last" else j + 2)
    return _ranked_day(d, i, number, j) if number <= 31 else None


def _ordinal_half(d: Dates, i: int, number: int, j: int) -> Core | None:
    """`second half of 2018`, `1989's first half`, `first-half profit`; not the half of a match."""
    words = d.t.words
    owner = _owner(d, i)
    if owner is not None:
        return half(owner, number, j + 1)._replace(relative=not is_year(words[i - 3]))
    return half_year(d, j + 1, number) if words[j + 1] in _HALF_OF or is_year(words[j + 1]) else None


def _ranked_day(d: Dates, i: int, number: int, j: int) -> Core | None:
    """`24th of May`, `the third day of October`, `the third month of 2021`, `on the 24th`."""
    t, words = d.t, d.t.words
    word = words[j]
    k = j + 1 if word == "of" else j
    if words[k] in MONTHS and (t.capital(k) or (k > j and words[k] != "may")):
        return written.day_month(d, i, number, k)
    if word == "day" and words[j + 1] in ("of", "in"):
        return _nth_day(d, number, j + 2)
    if word == "month" and words[j + 1] in ("of", "in") and number <= 12:
        return _nth_month(d, number, j + 2)
    led = words[i - 1] == "the" and (
        words[i - 2] in ("on", "by", "until", "since") or words[i - 3 : i - 1] == ["week", "of"]
    )
    if words[i].isdecimal() and (led or (word == "of" and _relative_month(words, j + 1)[0])):
        return day_of_month(d, i, number, j)
    if number == 1 and words[i - 2 : i] == ["on", "the"] and "due" in words[i - 4 : i - 2]:
        return day_of_month(d, i, number, j)  # "the rent is due on the first"
    return None


def _ordinal_quarter(d: Dates, i: int, number: int, j: int) -> Core | None:
    words = d.t.words
    behind = words[j] not in ("quarter", "qtr")
    end = j + 2 if behind else j + 1
    if number > 4 or words[end] == "-":
        return None
    found = quarter_year(d, i, number, end)
    if found is None or not (behind or words[i - 1] in ("fiscal", "financial")):
        return found
    return found._replace(
        span=None, calendar="fiscal"
    )  # named, not resolved: whose year it is the text need not say


def _century(words: list[str], number: int, end: int) -> Core | None:
    if not 1 <= number <= 22:
        return None
    if words[end] in ("bc", "bce"):
        return Core(None, f"BC{number - 1:02d}", end + 1, "century")
    end += words[end] in ("ad", "ce")
    return Core(calendar.year_span(max(100 * (number - 1), 1), 100), f"{number - 1:02d}", end, "century")


def _first_months(d: Dates, i: int, j: int) -> Core | None:
    """`first nine months of 2024`, `first six months of the year`, `this year's first nine months`."""
    words = d.t.words
    count = numerals.ONES.get(words[j]) or (
        int(words[j]) if words[j].isdecimal() and len(words[j]) < 3 else 0
    )
    k = j + 2
    owner = _owner(d, i) if 2 <= count <= 11 else None
    if owner is not None:
        timex = f"{owner:04d}-01/{owner:04d}-{count:02d}"
        return Core(calendar.months_span(owner, 1, count), timex, k, "months", relative=True)
    if not 2 <= count <= 11 or words[k] not in ("of", "in"):
        return None
    if is_year(words[k + 1]):
        year = int(words[k + 1])
        timex = f"{year:04d}-01/{year:04d}-{count:02d}"
        return Core(calendar.months_span(year, 1, count), timex, k + 2, "months")
    m = k + 2 if words[k + 1] == "the" else k + 1
    stop = _relative_year(words, m)
    if not stop or d.as_of is None or words[k] != "of":
        return None
    span = calendar.months_span(d.as_of.year + YEARS_AWAY.get(words[m], 0), 1, count)
    return Core(span, f"P{count}M", stop, "months", relative=True, kind="duration")


def nth_weekday(d: Dates, j: int, number: int) -> Core | None:
    """`third Tuesday of September 2014`; -1 is the last."""
    words = d.t.words
    if words[j + 2] in ("every", "each") and words[j + 3] in ("month", "year", "quarter"):
        weekday = WEEKDAYS[words[j]]
        return Core(None, f"XXXX-WXX-{weekday + 1}", j + 4, "set", kind="set", weekday=weekday)
    end, step = _relative_month(words, j + 2)
    if end and d.as_of is not None:
        year, number_of = calendar.shift_month(d.as_of.year, d.as_of.month, step)
        month: Core | None = Core(calendar.month_span(year, number_of), "", end, "month", relative=True)
    else:
        month = d.read(j + 3 if words[j + 2] == "the" else j + 2)
    if month is None or month.span is None or month.grain != "month" or words[j] not in WEEKDAYS:
        return None
    first = month.span[0]
    day = calendar.nth_weekday(first.year, first.month, WEEKDAYS[words[j]], number)
    if day.month != first.month:
        return None
    return month._replace(span=(day, day), timex=day.isoformat(), grain="day", month=0)


def last_day(d: Dates, k: int) -> Core | None:
    """`last day of October 2015`, from the month at token `k`."""
    month = d.read(k)
    if month is None or month.span is None or month.grain != "month":
        return None
    day = month.span[1]
    return month._replace(span=(day, day), timex=day.isoformat(), grain="day", month=0)


def _relative_month(words: list[str], k: int) -> tuple[int, int]:
    """The token behind `this month`, `the previous month` at token `k`, and how many months it lies away; (0, 0)."""
    m = k + 1 if words[k] == "the" and words[k + 1] != "month" else k
    if words[m + 1] != "month" or words[m] not in _MONTHS_AWAY:
        return 0, 0
    return m + 2, _MONTHS_AWAY[words[m]]


_MONTHS_AWAY = {
    "this": 0,
    "the": 0,
    "current": 0,
    "last": -1,
    "previous": -1,
    "past": -1,
    "next": 1,
    "following": 1,
}


def _nth_day(d: Dates, number: int, k: int) -> Core | None:
    """`the third day of October`, `the 15th day of next month`, from the month at token `k`."""
    end, step = _relative_month(d.t.words, k)
    month: Core | None = None
    if end and d.as_of is not None:
        year, number_of = calendar.shift_month(d.as_of.year, d.as_of.month, step)
        month = Core(calendar.month_span(year, number_of), "", end, "month", relative=True)
    elif d.t.words[k] in MONTHS:
        month = d.read(k)
    if month is None or month.span is None or month.grain != "month":
        return None
    day = calendar.day(month.span[0].year, month.span[0].month, number)
    return month._replace(span=(day, day), timex=day.isoformat(), grain="day", month=0) if day else None


def _from_the_end(d: Dates, number: int, k: int) -> Core | None:
    """`the second last week of October`, `the third-last day of 2018`, from the unit at token `k`."""
    words = d.t.words
    unit = words[k]
    if unit not in ("day", "week") or words[k + 1] not in ("of", "in") or number > 10:
        return None
    whole = d.read(k + 2)
    if whole is None or whole.span is None or whole.grain not in ("month", "year"):
        return None
    last = whole.span[1]
    if unit == "day":
        day = last - timedelta(days=number - 1)
        return whole._replace(span=(day, day), timex=day.isoformat(), grain="day", month=0)
    thursday = last - timedelta(days=(last.weekday() - 3) % 7 + 7 * (number - 1))
    week = calendar.week_span(thursday)
    return whole._replace(span=week, timex=calendar.week_name(thursday), grain="week", month=0)


def _nth_month(d: Dates, number: int, k: int) -> Core | None:
    """`the third month of 2021`, from the year at token `k`."""
    whole = d.read(k)
    if whole is None or whole.span is None or whole.grain != "year":
        return None
    year = whole.span[0].year
    return whole._replace(
        span=calendar.month_span(year, number), timex=f"{year:04d}-{number:02d}", grain="month", month=number
    )


def day_of_month(d: Dates, i: int, number: int, j: int) -> Core | None:
    """`on the 24th`: the nearest such day, or that of the month named relatively."""
    words = d.t.words
    if d.as_of is None:
        return None
    step, end = 0, j
    if words[j] == "of":
        end, step = _relative_month(words, j + 1)
        if not end:
            return None
    elif words[j] not in _ENDS:
        return None
    elif number > d.as_of.day and not d.looks_ahead(i, j):
        step = -1
    elif number < d.as_of.day and d.looks_ahead(i, j):
        step = 1
    year, month = calendar.shift_month(d.as_of.year, d.as_of.month, step)
    day = calendar.day(year, month, number)
    if day is None and step < 0 and words[j] != "of":  # "the 31st", told in March: that of January
        year, month = calendar.shift_month(year, month, -1)
        day = calendar.day(year, month, number)
    if day is None:
        return None
    return Core((day, day), day.isoformat(), end, "day", relative=True, month=month, day=number)


def week_of_year(year: int, number: int, end: int) -> Core | None:
    """`the first week of 2015`: its ISO week; 0 is the last."""
    if number > 53:
        return None
    known = date(year, 1, 4) if number else date(year, 12, 28)
    monday = known + timedelta(days=7 * (number - 1) if number else 0) - timedelta(days=known.weekday())
    return Core(calendar.week_span(monday), calendar.week_name(monday), end, "week")


def weekend_of_month(d: Dates, number: int, k: int) -> Core | None:
    """`the second weekend of May`, by its Saturday; -1 is the last."""
    words = d.t.words
    end, step = _relative_month(words, k)
    if end and d.as_of is not None:
        year, month = calendar.shift_month(d.as_of.year, d.as_of.month, step)
        found: Core | None = Core(None, "", end, "month", relative=True)
    else:
        found = d.read(k)
        if found is None or found.span is None or found.grain != "month":
            return None
        year, month = found.span[0].year, found.span[0].month
    saturday = calendar.nth_weekday(year, month, 5, number)
    named = calendar.unit_span(saturday, "weekend")
    if found is None or named is None or saturday.month != month:
        return None
    return found._replace(span=named[0], timex=named[1], grain="weekend", month=0)


def last_week(d: Dates, k: int) -> Core | None:
    """`the last week of 2019`, `the last week of July`, from the year or month at token `k`."""
    word = d.t.words[k]
    return week_of_year(int(word), 0, k + 1) if is_year(word) else _week_of_month(d, 5, k)


def _week_of_month(d: Dates, number: int, k: int) -> Core | None:
    """`the first week of January 2015`: ISO weeks that have their Thursday in the month; 5 is the last."""
    month = d.read(k)
    if month is None or month.span is None or month.grain != "month":
        return None
    first, last = month.span
    thursday = first + timedelta(days=(3 - first.weekday()) % 7 + 7 * (number - 1))
    if number >= 5:
        thursday = last - timedelta(days=(last.weekday() - 3) % 7)
    if thursday > last:
        return None
    week = calendar.week_span(thursday)
    return month._replace(span=week, timex=calendar.week_name(thursday), grain="week", month=0)

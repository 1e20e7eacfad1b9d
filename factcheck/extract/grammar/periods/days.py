"""Days of the calendar: `24 February 2022`, `24/02/2022`, `2022-02-24`, `1-5 May`."""

from factcheck.extract.grammar import calendar
from factcheck.extract.grammar.periods import clock, parts, written, years
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import DASHES, MONTHS, QUOTES, full_year, is_year
from factcheck.extract.grammar.tokens import ENDS, Tokens

_ENDINGS = ("st", "nd", "rd", "th")

_QUARTERS = ("1", "2", "3", "4")
_HYPHENS = ("-", "/", "‑")
_BEHIND_DAYS = DASHES | {
    *_ENDINGS,
    *"/ : of to and or past until till through the in am pm a p o noon midnight q h s".split(),
}

_BEHIND_TWO = frozenset((*_ENDINGS, *"of : am pm a p in".split()))
"""What stands behind two numbers with a dash between them if they are days or hours, but for the month."""


def may_be_date(words: list[str], i: int) -> bool:
    """Whether the numeral at token `i` can be a day, by the words beside it, a year, a clock time or a whole date."""
    word = words[i]
    if word.isdecimal():
        return len(word) == 4 or (len(word) < 3 and _may_be_day(words, i))
    return "," not in word and (word[-3:-2] == "." or word.count(".") == 2)


def numeric(d: Dates, i: int, partner: Core | None) -> Core | None:
    """The date expression that starts with the numeral at token `i`."""
    t, words = d.t, d.t.words
    word = words[i]
    if word.count(".") == 2:
        return _dotted(d, i)
    if not word.isdecimal():
        return clock.read(d, i)
    if len(word) == 4:
        if words[i + 1] in _HYPHENS and t.glued(i + 1) and t.glued(i + 2):
            found = _iso(d, i)
            if found is not None:
                return found
        return years.year(d, i, partner) if is_year(word) else clock.read(d, i)
    if len(word) <= 2:
        if partner is None and not _may_be_day(words, i):
            return None
        number = int(word)
        for reader in (_slashed, _with_month, _days_of_month):
            found = reader(d, i, number)
            if found is not None:
                return found
        if words[i + 1] == "of":
            return _of_relative_month(d, i, number)
        if partner is not None and partner.month and partner.day and partner.day < number <= 31:
            return _partner_day(d, i, number, partner)
        found = _abbreviated(d, i, number)
        if found is not None:
            return found
    return clock.read(d, i)


def _may_be_day(words: list[str], i: int) -> bool:
    """Whether the words beside one or two digits may make a day or a time of them; most numbers are neither."""
    after = words[i + 1]
    if words[i - 3] == ":":
        return True  # "from 9:30 to 11"
    if after == ",":
        return words[i - 1] in ("on", "of") and words[i + 2].isdecimal()
    if after in DASHES and words[i + 2].isdecimal():  # "1-5 May", "9-5pm", but not "won 22-9"
        behind = words[i + 3]
        return behind in _BEHIND_TWO or behind in MONTHS or words[i - 1] in QUOTES
    return after in _BEHIND_DAYS or after in MONTHS or words[i - 1] in QUOTES


def _is_month(t: Tokens, k: int) -> bool:
    return t.words[k] in MONTHS and (t.words[k] != "may" or t.capital(k))


def _after_ending(t: Tokens, k: int) -> int:
    """The token behind an ordinal ending that is glued to the number before token `k`."""
    return k + 1 if t.words[k] in _ENDINGS and t.glued(k) else k


def _with_month(d: Dates, i: int, number: int) -> Core | None:
    """`24 February`, `24th of February`, `24-Feb`."""
    t, words = d.t, d.t.words
    if not 1 <= number <= 31:
        return None
    k = _after_ending(t, i + 1)
    if words[k] == "of" and words[k + 1] in MONTHS:
        k += 1
    if _is_month(t, k):
        return written.day_month(d, i, number, k)
    if words[k] in ("-", "/") and words[k + 1] in MONTHS and t.glued(k + 1):
        return written.day_month(d, i, number, k + 1)
    return None


def _days_of_month(d: Dates, i: int, number: int) -> Core | None:
    """`1-5 May`, `24 and 25 May`, `3, 10 and 17 June`, `13 to the 15 of July`: days that share their month."""
    t, words = d.t, d.t.words
    k, last = _after_ending(t, i + 1), number
    while words[k] == "," and words[k + 1].isdecimal() and last < int(words[k + 1]) <= 31:
        last = int(words[k + 1])
        k = _after_ending(t, k + 2)
    if not 1 <= number <= 31 or (
        words[k] not in DASHES and words[k] not in ("to", "and", "or", "until", "through")
    ):
        return None
    k += 2 if words[k + 1] == "the" else 1
    if not words[k].isdecimal() or len(words[k]) > 2:
        return None
    second = int(words[k])
    k = _after_ending(t, k + 1)
    if words[k] == "of":
        k += 1
    if not _is_month(t, k) or not last < second <= 31:
        return None
    end = written.day_month(d, i, second, k)
    if end is None:
        return None
    span = None
    if end.span is not None:
        start = calendar.day(end.span[1].year, end.span[1].month, number)
        span = (start, end.span[1]) if start else None
    return end._replace(span=span, timex=f"{end.timex[:-2]}{number:02d}/{end.timex}", day=0, weekday=None)


def _of_relative_month(d: Dates, i: int, number: int) -> Core | None:
    """`on 20 of next month`, where nothing is counted behind it."""
    if d.t.words[i - 1] not in _BEFORE_DAYS or not 1 <= number <= 31:
        return None
    found = parts.day_of_month(d, i, number, i + 1)
    return found if found is not None and d.t.words[found.end] in ENDS else None


def _abbreviated(d: Dates, i: int, number: int) -> Core | None:
    """`3Q24`, `1H 2024`, `5/2024`, `24th`, `'90s`, `'08` behind their apostrophe."""
    t, words = d.t, d.t.words
    after = words[i + 1]
    quoted = words[i - 1] in QUOTES
    if t.glued(i + 1):
        later = words[i + 2]
        if after == "q" and len(words[i]) == 2 and later in _QUARTERS and t.glued(i + 2):
            return parts.quarter(2000 + number, int(later), i + 3)
        if after == "q" and 1 <= number <= 4:
            return parts.quarter_year(d, i + 2, number, i + 2)
        if after == "h" and 1 <= number <= 2 and words[i + 2].isdecimal():
            return parts.half_year(d, i + 2, number)
        if after == "/" and 1 <= number <= 12 and t.glued(i + 2) and words[i + 3] != "/":
            year = words[i + 2]
            if is_year(year) and year >= "1900":
                return Core(
                    calendar.month_span(int(year), number),
                    f"{year}-{number:02d}",
                    i + 3,
                    "month",
                    month=number,
                )
        if after in _ENDINGS:
            return parts.ordinal(d, i)
        if after == "s" and number % 10 == 0 and (quoted or (words[i - 1] == "the" and number >= 20)):
            return years.decade(d, 1900 + number if number >= 20 else 2000 + number, i + 2)
    elif quoted and t.glued(i) and not t.glued(i - 1):
        return years.year_core(d, full_year(number), i + 1)
    return None


def _partner_day(d: Dates, i: int, number: int, partner: Core) -> Core | None:
    """`May 1-5`: the second day takes the month of the first, and a year may follow."""
    j = i + 2 if d.t.words[i + 1] in _ENDINGS else i + 1
    year, end = written.trailing_year(d, j)
    if year is None and partner.span is not None:
        year = partner.span[0].year
    if year is None:
        timex = f"XXXX-{partner.month:02d}-{number:02d}"
        return Core(None, timex, j, "day", complete=False, month=partner.month, day=number)
    day = calendar.day(year, partner.month, number)
    if day is None:
        return None
    return Core((day, day), day.isoformat(), end, "day", month=partner.month, day=number)


def _dotted(d: Dates, i: int) -> Core | None:
    """`24.02.2022`, day first."""
    first, second, third = d.t.words[i].split(".")
    if (
        not (first + second + third).isdecimal()
        or max(len(first), len(second)) > 2
        or len(third) not in (2, 4)
    ):
        return None
    year = int(third) + (0 if len(third) == 4 else 2000)
    day = calendar.day(year, int(second), int(first))
    if day is None or not 1900 <= year <= 2199:
        return None
    return Core((day, day), day.isoformat(), i + 1, "day", month=day.month, day=day.day)


def _slashed(d: Dates, i: int, first: int) -> Core | None:
    """`24/02/2022`: a number above twelve is the day, else the reader's order decides."""
    t, words = d.t, d.t.words
    b, c = words[i + 2], words[i + 4]
    if words[i + 1] != "/" or not (t.glued(i + 1) and t.glued(i + 2)):
        return None
    if words[i + 3] != "/" or not t.glued(i + 3):
        return _yearless(d, i, first, b)
    if not (b.isdecimal() and c.isdecimal() and len(b) <= 2 and len(c) in (2, 4)):
        return None
    year = int(c) + (0 if len(c) == 4 else 2000)
    second = int(b)
    month_first = second > 12 or (d.month_first and first <= 12)
    day = calendar.day(year, first, second) if month_first else calendar.day(year, second, first)
    if day is None:
        return None
    return Core((day, day), day.isoformat(), i + 5, "day", month=day.month, day=day.day)


def _yearless(d: Dates, i: int, first: int, second: str) -> Core | None:
    """`on 22/04`: a day without its year, where a preposition says that it is one and a number above twelve which."""
    if d.t.words[i - 1] not in _BEFORE_DAYS or not second.isdecimal() or len(second) > 2:
        return None
    day, month = (first, int(second)) if first > 12 else (int(second), first)
    if not (day > 12 and 1 <= month <= 12):
        return None
    return written.calendar_day(d, i, None, month, day, i + 3)


_BEFORE_MONTHS = frozenset("in on by until since from before after".split())
_BEFORE_DAYS = frozenset("on by until from since before after".split())


def _iso(d: Dates, i: int) -> Core | None:
    """`2022-02-24`, `2019-aug-1`, `2022-02`, and the years that look like it: `2025-26`, `2014-18`."""
    t, words = d.t, d.t.words
    month_word = words[i + 2]
    if not is_year(words[i]) or (len(month_word) > 2 and month_word not in MONTHS):
        return None
    if month_word not in MONTHS and not month_word.isdecimal():
        return None
    year = int(words[i])
    month = MONTHS.get(month_word) or int(month_word)
    if words[i + 3] in _HYPHENS and t.glued(i + 3) and t.glued(i + 4):
        number = words[i + 4]
        if number.isdecimal() and len(number) <= 2:
            day = calendar.day(year, month, int(number))
            if day is None:
                return Core(None, f"{year}-{month:02d}-{int(number):02d}", i + 5, "day")
            return Core((day, day), day.isoformat(), i + 5, "day", month=day.month, day=day.day)
    if len(month_word) == 1 and (year + 1) % 10 == month and words[i + 3] not in _HYPHENS:
        return years.double_year(d, i, year, i + 3)  # "2023/4"
    if len(month_word) != 2:
        return None
    short = year % 100
    if month == (year + 1) % 100:
        return years.double_year(d, i, year, i + 3)
    pair = short < month <= short + 12 and words[i - 1] in ("from", "of", "between", "season")
    dashed = words[i + 1] == "-" or (words[i + 1] == "/" and month < short and words[i - 1] in _BEFORE_MONTHS)
    if 1 <= month <= 12 and dashed and year >= 1900 and not pair:
        return Core(calendar.month_span(year, month), f"{year:04d}-{month:02d}", i + 3, "month", month=month)
    return years.year_pair(year, year - short + month, i + 3) if month > short else None

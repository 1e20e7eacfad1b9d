"""A day and a month as written, with the year behind them or the year they must mean."""

from datetime import date

from factcheck.extract.grammar import calendar, numerals
from factcheck.extract.grammar.periods import spoken
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import MONTHS, QUOTES, YEARS_AWAY, full_year, is_year


def trailing_year(d: Dates, j: int) -> tuple[int | None, int]:
    """The year written at token `j`, behind a day or month (a comma may stand before it)."""
    t, words = d.t, d.t.words
    k = j
    if words[k] == ".":
        k += 1
        if not _is_short(words[j - 1]):
            return None, j  # `again in October. In 2021 only 87% passed`: a sentence ends
    if words[k - 1] == "." and t.capital(k):
        return None, j
    if words[k] == "," or (words[k] in ("of", "in") and is_year(words[k + 1])):
        k += 1
    word = words[k]
    if (
        is_year(word)
        and words[k + 1] not in ("percent", "%")
        and not (t.glued(k + 1) and words[k + 1].isalpha())
    ):
        if words[k - 1] == "," and words[k + 1] in ("people", "troops"):
            return None, j
        return int(word), k + 1
    if word in QUOTES and k == j and t.glued(k + 1) and len(words[k + 1]) == 2 and words[k + 1].isdecimal():
        return full_year(int(words[k + 1])), k + 2
    if word == "of" and words[k + 1] in YEARS_AWAY and k == j:
        k, word = k + 1, words[k + 1]
    if word in YEARS_AWAY and words[k + 1] == "year" and d.as_of is not None and k <= j + 1:
        return d.as_of.year + YEARS_AWAY[word], k + 2
    if d.as_of is not None and words[k + 1] in ("year", "years") and words[k + 2] == "ago" and k == j:
        count = (
            1
            if word == "a"
            else int(word)
            if word.isdecimal() and len(word) < 3
            else numerals.ONES.get(word, 0)
        )
        if count:
            return d.as_of.year - count, k + 3  # "in April two years ago"
    if word in spoken.CENTURIES:
        return spoken.is_year(words, k) or (None, j)
    if word == "in" and words[k + 1] in spoken.CENTURIES:
        return spoken.is_year(words, k + 1) or (None, j)
    return None, j


def _is_short(month: str) -> bool:
    """Whether a full stop behind the name of a month marks it as shortened."""
    return month.isalpha() and len(month) <= 4 and month not in _WHOLE


def year_before(d: Dates, j: int) -> int:
    """The token behind `the year before`, `a year earlier`, `of the previous year` at token `j`, or 0.

    Which year that is only the text's own time knows.
    """
    words = d.t.words
    k = j + 1 if words[j] in ("of", "in") else j
    if words[k] not in ("the", "a", "one"):
        return 0
    if words[k + 1] == "year" and words[k + 2] in _YEARS_BEFORE and k == j:
        return k + 3
    known = words[k] == "the" and words[k + 1] in ("previous", "preceding", "prior", "following")
    return k + 3 if known and words[k + 2] == "year" and words[k + 3] not in _HYPHENS else 0


_YEARS_BEFORE = frozenset("before earlier previously prior".split())
_HYPHENS = frozenset(("-", "‑"))
_WHOLE = frozenset(("may", "june", "july"))


def day_month(d: Dates, i: int, number: int, k: int) -> Core | None:
    """The day `number` of the month named at token `k`, with the year behind it if one is written."""
    t, words = d.t, d.t.words
    month = MONTHS[words[k]]
    j = k + 1
    if words[j] == "." and _is_short(words[k]):
        year, end = trailing_year(d, j + 1)
        if year is not None:
            return calendar_day(d, i, year, month, number, end)
    if words[j] in ("-", "/") and t.glued(j + 1) and is_year(words[j + 1]):
        return calendar_day(d, i, int(words[j + 1]), month, number, j + 2)
    year, end = trailing_year(d, j)
    return calendar_day(d, i, year, month, number, end)


def calendar_day(d: Dates, i: int, year: int | None, month: int, number: int, end: int) -> Core | None:
    """One day; without a year the nearest one that the clause can mean."""
    if not 1 <= number <= 31:
        return None
    if year is None and d.t.words[i - 1] in ("ended", "ends", "ending"):
        year = _fiscal_year(d.t.words, i)
    stop = year_before(d, end) if year is None else 0
    if stop:
        timex = f"XXXX-{month:02d}-{number:02d}"
        return Core(None, timex, stop, "day", relative=True, offset="-1Y", month=month, day=number)
    if year is None:
        day = _nearest_day(d, i, month, number, end)
        if day is None:
            timex = f"XXXX-{month:02d}-{number:02d}"
            return Core(None, timex, end, "day", complete=False, month=month, day=number)
        return Core(
            (day, day), day.isoformat(), end, "day", relative=True, complete=False, month=month, day=number
        )
    day = calendar.day(year, month, number)
    if day is None:  # 30 February 2024: named, impossible, and for a rule to say so
        return Core(None, f"{year:04d}-{month:02d}-{number:02d}", end, "day", month=month, day=number)
    return Core((day, day), day.isoformat(), end, "day", month=month, day=number)


def _fiscal_year(words: list[str], i: int) -> int | None:
    """The year of `fiscal 1990, which ended June 30`, told before the day at token `i`."""
    for k in range(i - 2, max(i - 6, 0), -1):
        if is_year(words[k]) and words[k - 1] in ("fiscal", "year"):
            return int(words[k])
    return None


SOON = 31
"""Days for which what comes is told without its year, as a day eleven months ago would not be."""


def _nearest_day(d: Dates, i: int, month: int, number: int, end: int) -> date | None:
    """The latest such day on or before the as-of day, or the next one where the clause looks ahead."""
    if d.as_of is None:
        return None
    this_year = calendar.day(d.as_of.year, month, number)
    if this_year is None:
        return None
    if d.looks_ahead(i, end):
        return this_year if this_year >= d.as_of else calendar.day(d.as_of.year + 1, month, number)
    coming = this_year if this_year > d.as_of else calendar.day(d.as_of.year + 1, month, number)
    if coming is not None and (coming - d.as_of).days <= SOON and not d.looks_back(i, end):
        return coming  # a day of eleven months ago would be told with its year
    return this_year if this_year <= d.as_of else calendar.day(d.as_of.year - 1, month, number)

"""Whether a written day is the day on record: the same, another, the one beside it, or nobody can know."""

from datetime import date, timedelta
from itertools import compress

from factcheck.model.claim import When
from factcheck.model.months import MONTHS, WEEKDAYS
from factcheck.model.pattern import Pattern
from factcheck.model.row import Timespan

_MONTH = Pattern(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")
_DAY_NUMBER = Pattern(r"\b\d{1,2}(?:st|nd|rd|th)?\b(?!\d)")
_YEAR = Pattern(r"\b(?:19|20)\d{2}\b")
_WEEKDAY = (False, False, False, True)


def dated(span: Timespan) -> str:
    """A day as the draft would write it; the label of a longer time."""
    if span.first == span.last:
        return f"{span.first.day} {MONTHS[span.first.month - 1].title()} {span.first.year}"
    return span.label


def same_day(when: When, record: Timespan, *, trusted: bool) -> str:
    """Compare a written day with a recorded one: same, different, near (one day off) or unknown.

    A year that is not printed is not compared; a bare weekday is compared as a weekday, and `last week` only
    where the draft itself is dated (`trusted`).
    """
    if when.span is None:
        return "unknown"
    printed = _printed(when.text.lower())
    if not any(printed):
        return _by_time(when.span, record, trusted=trusted)

    def told(day: date) -> tuple[int, ...]:
        return tuple(compress((day.year, day.month, day.day, day.weekday()), printed))

    mine = told(when.span.first)
    if any(told(record.first + timedelta(days=n)) == mine for n in range(record.days)):
        # which Tuesday is meant hangs on the day of the draft
        return "unknown" if printed == _WEEKDAY and not when.span.overlaps(record) else "same"
    beside = (record.first - timedelta(days=1), record.last + timedelta(days=1))
    return "near" if any(told(day) == mine for day in beside) else "different"


def _printed(words: str) -> tuple[bool, bool, bool, bool]:
    """Whether words give a year, a month, a day of the month; where they give none, whether they give a weekday."""
    year, month = _YEAR.search(words), _MONTH.search(words)
    if year or month:
        day = _DAY_NUMBER.search(_YEAR.sub("", words))
        return year is not None, month is not None, month is not None and day is not None, False
    return False, False, False, any(name in words or words == name[:3] for name in WEEKDAYS)


def _by_time(mine: Timespan, record: Timespan, *, trusted: bool) -> str:
    if mine.overlaps(record):
        return "same"
    margin = timedelta(days=2)
    apart = mine.last + margin < record.first or record.last < mine.first - margin
    return "different" if trusted and apart else "unknown"

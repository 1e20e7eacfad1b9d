"""How a row is told in a sentence: `£51.2 million in the year to 30 June 2026`."""

import re
from datetime import date
from functools import lru_cache

from factcheck.model.printed import printed
from factcheck.model.row import Row, Timespan

A_YEAR = range(350, 381)
"""Days of a year, or of what is as good as one."""
_MONTH = re.compile(r"\d{4}-\d\d")
_MONTHS = "January February March April May June July August September October November December".split()


@lru_cache(maxsize=4096)
def told(row: Row) -> str:
    """The value and period of a row in plain words."""
    return f"{amount(row)} {period(row.period)}"


def amount(row: Row) -> str:
    """The value of a row with its unit, digits grouped as a newspaper groups them."""
    return printed(row.written, row.unit_as_written)


def period(span: Timespan) -> str:
    """A period in plain words, with its preposition."""
    first, last = span.first, span.last
    if first == last:
        return f"on {_day(span.last)}"
    if "/" not in span.label:
        return (
            f"in {_MONTHS[first.month - 1]} {first.year}"
            if _MONTH.fullmatch(span.label)
            else f"in {span.label}"
        )
    if span.days in A_YEAR:
        return f"in the year to {_day(last)}"
    return f"from {_day(first)} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

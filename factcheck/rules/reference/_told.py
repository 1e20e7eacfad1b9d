"""How a row is told in a sentence (`£51.2 million in the year to 30 June 2026`), and a figure without its hedge."""

import re
from datetime import date
from functools import lru_cache

from factcheck.model.claim import Claim, Key
from factcheck.model.printed import printed
from factcheck.model.row import Row, Timespan
from factcheck.rules.rule import Case

A_YEAR = range(350, 381)
"""Days of a year, or of what is as good as one."""
_MONTH = re.compile(r"\d{4}-\d\d")
_MONTHS = "January February March April May June July August September October November December".split()


def of_what(case: Case, found: Row | Key) -> str:
    """Measure and subject of a row or key: `Emergency admissions, Marlow Hospitals Trust`."""
    return f"{case.reference.metric_of(found).label}, {case.reference.entity_of(found).label}"


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


def is_open(row: Row) -> bool:
    """Whether a row states no more than a floor or a ceiling."""
    return row.interval.low is None or row.interval.high is None


def unhedged(claim: Claim) -> Claim:
    """The claim without its hedge: `up to 1.5%` names the target of 1.5%, not all that lies under it."""
    assert claim.quantity is not None
    return claim._replace(quantity=claim.quantity._replace(comparator="=", hedge=None))


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

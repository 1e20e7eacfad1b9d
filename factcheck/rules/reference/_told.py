"""How a row is told in a sentence: `£51.2 million in the year to 30 June 2026`."""

from factcheck.model.printed import printed
from factcheck.model.row import Row, Timespan

_MONTHS = "January February March April May June July August September October November December".split()


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
        return f"in {span.label}" if len(span.label) != 7 else f"in {_MONTHS[first.month - 1]} {first.year}"
    if 350 <= span.days <= 380:
        return f"in the year to {_day(last)}"
    return f"from {_day(first)} to {_day(last)}"


def _day(day: object) -> str:
    year, month, number = str(day).split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"

"""How a row and a figure of the draft are told in a message: `£51.2 million in the year to 30 June 2026`, `93%`."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from factcheck.model.claim import Claim
from factcheck.model.months import MONTHS
from factcheck.model.printed import printed
from factcheck.model.row import Row, Timespan

A_YEAR = range(350, 381)
"""Days of a year, or of what is as good as one."""
_MONTH = re.compile(r"\d{4}-\d\d")
_MEMBERS = re.compile(r"^([\d,]+)-([a-z]+)$")
_MONTHS = [name.title() for name in MONTHS]


@lru_cache(maxsize=4096)
def told(row: Row) -> str:
    """The value and period of a row in plain words."""
    return f"{amount(row)} {period(row.period)}"


def amount(row: Row) -> str:
    """The value of a row with its unit, digits grouped as a newspaper groups them."""
    return printed(row.written, row.unit_as_written)


def as_told(claim: Claim) -> str:
    """The words of a figure, on one line, as they stand inside a sentence; of a `120-member` council `120 members`.

    What only lends weight (`only 93%`, `a whopping £2m`) is left out; a hedge that changes the figure stays.
    """
    q = claim.quantity
    words = claim.text
    if q is not None and q.comparator == "=" and _is_led_by_a_hedge(claim):
        words = words[q.number_start - claim.start :]
    words = " ".join(words.split())
    if "-" in words and q is not None and q.unit in (None, "person"):
        words = _MEMBERS.sub(r"\1 \2s", words)
    return _inside(words)


def bare(claim: Claim) -> str:
    """The words of a figure without any hedge in front."""
    q = claim.quantity
    if q is None or not _is_led_by_a_hedge(claim):
        return as_told(claim)
    return _inside(" ".join(claim.text[q.number_start - claim.start :].split()))


def _is_led_by_a_hedge(claim: Claim) -> bool:
    q = claim.quantity
    return q is not None and q.hedge_start is not None and claim.start <= q.hedge_start < q.number_start


def _inside(words: str) -> str:
    """`Twelve winners` opens a sentence; inside one it is `twelve winners`."""
    opens = (words[1:2].islower() or words[1:2] == " ") and not words.startswith("Rs")
    return words[0].lower() + words[1:] if opens else words


def opened(words: str) -> str:
    """Words at the start of a sentence."""
    return words[:1].upper() + words[1:]


def listed(words: Sequence[str]) -> str:
    """`a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


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

"""Exact reckoning with days, months and years, and the plain words for them."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from factcheck.model import months
from factcheck.model.claim import Claim
from factcheck.model.months import days_in_month
from factcheck.model.row import Timespan

WEEKDAYS = tuple(name.title() for name in months.WEEKDAYS)
MONTHS = tuple(name.title() for name in months.MONTHS)


def day_words(day: date) -> str:
    """`22 September 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_words(span: Timespan) -> str:
    """A day, a month or a year in plain words; anything else as `3 May to 10 May 2026`."""
    first, last = span.first, span.last
    if first == last:
        return day_words(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.day == 1 and (last.year, last.month, last.day) == (
        first.year,
        first.month,
        days_in_month(first.year, first.month),
    ):
        return f"{MONTHS[first.month - 1]} {first.year}"
    return f"{day_words(first)} to {day_words(last)}"


def label_words(span: Timespan) -> str:
    """A span's own label, with a plain day in words."""
    try:
        return day_words(date.fromisoformat(span.label))
    except ValueError:
        return span.label


def ordinal(number: int) -> str:
    """`75th`, `1st`, `112th`."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number % 10, 'th')}"


def either(amounts: Sequence[int]) -> str:
    """`34`, `34 or 35`, `34 to 36`."""
    return " or ".join(map(str, amounts)) if len(amounts) < 3 else f"{amounts[0]} to {amounts[-1]}"


def full_years(start: date, end: date) -> int:
    """Completed years from one day to a later one, as ages are counted; negative if `end` is earlier."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def full_months(start: date, end: date) -> int:
    """Completed months from one day to a later one."""
    last_day = end.day == days_in_month(end.year, end.month)
    incomplete = end.day < start.day and not last_day
    return (end.year - start.year) * 12 + end.month - start.month - incomplete


def years_between(start: date, end: date) -> Fraction:
    """Years with the exact fraction of the running one; 0 if `end` is earlier."""
    whole = full_years(start, end)
    begun, following = _anniversary(start, whole), _anniversary(start, whole + 1)
    return max(Fraction(0), whole + Fraction((end - begun).days, (following - begun).days))


def _anniversary(day: date, years: int) -> date:
    year = day.year + years
    return date(year, day.month, min(day.day, days_in_month(year, day.month)))


def hedged(claim: Claim) -> bool:
    """Whether a figure is more than its bare number: hedged, vague or a range."""
    q = claim.quantity
    return q is None or q.value is None or q.comparator != "=" or q.form == "vague"


def with_number(claim: Claim, number: str) -> str | None:
    """The claim's words with another number in place of a numeral; None where the number is a word."""
    q = claim.quantity
    if q is None or not claim.text[q.number_start - claim.start :][:1].isdigit():
        return None
    digits = q.number_start - claim.start
    past = digits
    while past < len(claim.text) and (claim.text[past].isdigit() or claim.text[past] == ","):
        past += 1
    return claim.text[:digits] + number + claim.text[past:]


def one_slip(written: str, meant: str) -> bool:
    """Whether one digit changed, dropped or doubled, or two neighbours swapped, lead from one to the other."""
    if written == meant:
        return False
    if len(written) == len(meant):
        differing = [at for at, (a, b) in enumerate(zip(written, meant, strict=True)) if a != b]
        if len(differing) == 1:
            return True
        return (
            len(differing) == 2
            and differing[1] == differing[0] + 1
            and written[differing[0]] == meant[differing[1]]
            and written[differing[1]] == meant[differing[0]]
        )
    longer, shorter = sorted((written, meant), key=len, reverse=True)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))

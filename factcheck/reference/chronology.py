"""Dates asked of the packs: which event came first, how long it lasted, who held an office on a day."""

from datetime import date

from factcheck.model.row import Role, Timespan
from factcheck.reference.answers import Elapsed
from factcheck.reference.library import Reference
from factcheck.reference.words import spelled_key


def order(one: Timespan, other: Timespan) -> int | None:
    """Return -1 if one is certainly before the other, 1 if after, 0 if the same day; None if they overlap."""
    if one.last < other.first:
        return -1
    if other.last < one.first:
        return 1
    return 0 if one.days == 1 and one.first == other.first and other.days == 1 else None


def elapsed(one: Timespan, other: Timespan) -> Elapsed:
    """Return the time from one date to a later one, within the precision of both."""
    least = max((other.first - one.last).days, 0)
    return Elapsed(
        least,
        (other.last - one.first).days,
        max(years_between(one.last, other.first), 0),
        max(years_between(one.first, other.last), 0),
    )


def years_between(earlier: date, later: date) -> int:
    """Return whole years as birthdays count them."""
    return later.year - earlier.year - ((later.month, later.day) < (earlier.month, earlier.day))


def offices(reference: Reference, role: str, entity: str | None = None) -> tuple[Role, ...]:
    """Return every term of an office, by beginning; the role in any spelling of the same words."""
    wanted = spelled_key(role)
    found = [
        term
        for term in reference.roles()
        if spelled_key(term.role) == wanted and (entity is None or term.entity == entity)
    ]
    return tuple(sorted(found, key=lambda term: (term.start or date.min, term.end or date.max)))


def holders(reference: Reference, role: str, entity: str | None, on: date) -> tuple[Role, ...]:
    """Return who holds an office on a day; two on the day of a handover."""
    return tuple(
        term
        for term in offices(reference, role, entity)
        if (term.start is None or term.start <= on) and (term.end is None or on <= term.end)
    )


def roles_of(reference: Reference, holder: str, on: date | None = None) -> tuple[Role, ...]:
    """Return the offices of a person, on a day or ever."""
    return tuple(
        term
        for term in reference.roles()
        if term.holder == holder
        and (
            on is None or ((term.start is None or term.start <= on) and (term.end is None or on <= term.end))
        )
    )

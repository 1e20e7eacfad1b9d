"""Figures of a headline, standfirst or caption that round one of the body."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Quotient, RowValue, Stated
from factcheck.model.row import Row
from factcheck.rules.reference._per_head import head
from factcheck.rules.reference._values import counted
from factcheck.rules.reference._worked import FEW, HUNDRED, MAX_READINGS, Worked, follows
from factcheck.rules.rule import Case

_SMALL_PART = Fraction(1, 10)
"""A part told in words that meets no percentage by chance."""
_THREE_DIGITS = 100
_ECHOES = frozenset({"headline", "standfirst", "caption"})


def echo(case: Case, claim: Claim, q: Quantity) -> Iterator[Stated]:
    """A headline, standfirst or caption rounds a figure of the body that is a row."""
    if claim.zone not in _ECHOES or q.direction is not None:
        return
    if q.form == "fraction":
        assert q.value is not None
        if q.value <= _SMALL_PART:
            yield from _echoed_part(case, claim)
            return
    rows = [
        row
        for index, found in case.settled.items()
        if (echoed := case.claim(index)).zone not in _ECHOES
        and (other := echoed.quantity) is not None
        and (other.per, other.direction) == (q.per, None)
        for row in found
        if (other.unit == q.unit and head(other.noun) == head(q.noun)) or _are_people(claim, q, row)
    ]
    if rows and q.steps >= 10:
        readings: list[Worked] = [(counted(case, claim, row), (row,)) for row in rows[:MAX_READINGS]]
        yield follows(case, claim, readings)


def _are_people(claim: Claim, q: Quantity, row: Row) -> bool:
    """Whether a count of three digits or more may be of the people of a row, whatever it calls them (`147 names`)."""
    counts = q.unit in (None, "person") and bool(q.noun) and q.form != "fraction" and q.steps >= _THREE_DIGITS
    return counts and row.unit == "person" and any(key.metric == row.metric for key in claim.keys)


def _echoed_part(case: Case, claim: Claim) -> Iterator[Stated]:
    """`One pupil in 12` in a headline, for the first percentage that the body gives."""
    told = sorted(
        index
        for index in case.settled
        if (q := case.claim(index).quantity) is not None
        and (q.unit, q.per, q.direction) == ("percent", None, None)
        and case.claim(index).zone not in _ECHOES
    )
    rows = case.settled[told[0]] if told else ()
    if rows:
        yield follows(case, claim, [(Quotient(RowValue(row), HUNDRED), (row,)) for row in rows[:FEW]])

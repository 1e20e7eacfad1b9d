"""Figures worked out from others that were worked out: `£2.79m, or £6.53 a visit`, `a gulf of 9.2 points, up from 7.4`."""

from collections.abc import Callable, Iterator

from factcheck.model.claim import Claim
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Difference, Expression, Product, Quotient, RowValue, Sum
from factcheck.model.row import Row
from factcheck.rules.reference._comparisons import readings as comparisons
from factcheck.rules.reference._differences import readings as differences
from factcheck.rules.reference._per_head import denominators
from factcheck.rules.reference._per_head import readings as each
from factcheck.rules.reference._series import a_year_before
from factcheck.rules.reference._worked import Worked
from factcheck.rules.reference._workings import readings as workings
from factcheck.rules.rule import Case

_UP_FROM = Pattern(
    r"[^.;\d]{0,40}\b(?:(?:up|down) from|compared (?:with|to)|against|after|from)(?: about| around| some| roughly| just| over| nearly| almost| only)*\s?[£$€]?\Z"
)
# `A year ago, by the same sum, it was 8.8m`
_A_YEAR_AGO = Pattern(
    r"[\W_]*(?:an?|the|one) year (?:ago|earlier|before)\b[^.;\d]{0,40}\b(?:was|were|had been|stood at|came to)(?: about| around| some| just| over| nearly| almost| only)*\s?[£$€]?"
)
_OR = Pattern(
    r"\s?(?:,|–|—|\()\s?(?:or|that is|which is)(?: about| around| some| roughly| just| over| nearly| almost| only)*\s"
)
Before = Callable[[Row], list[Row]]


def readings(case: Case, claim: Claim, q: Quantity, before: Before) -> Iterator[Worked]:
    """Every way to work out a figure from the one in front of it, where that was worked out itself."""
    here = _last_told(case, claim.sentence, claim.start)
    earlier = here or _last_told(case, claim.sentence - 1, claim.start)
    if earlier is None or earlier[0].index in case.settled:
        return
    last, own = earlier
    start = case.extraction.sentences[claim.sentence].start
    between = case.text[last.end : claim.start] if here else ""
    if _OR.fullmatch(between):
        for worked, rows in _of(case, last, own, before):
            for row, number in denominators(case, claim, q, rows[0]):
                yield Quotient(worked, number), (*rows, row)
    elif _are_alike(own, q) and (
        _UP_FROM.fullmatch(between) if here else _A_YEAR_AGO.fullmatch(case.text[start : claim.start].lower())
    ):
        for worked, rows in _of(case, last, own, before):
            earlier_rows = {row: other for row in rows if (other := a_year_before(case, row)) is not None}
            if len(earlier_rows) == len(rows):
                yield _moved(worked, earlier_rows), tuple(earlier_rows.values())


def _last_told(case: Case, sentence: int, end: int) -> tuple[Claim, Quantity] | None:
    """The last figure of a sentence that stands in front of an offset, bare number words aside (`9.2 points between the two`)."""
    for other in reversed(case.quantities_of(sentence)):
        q = other.quantity
        if other.end <= end and q is not None and not (q.form == "word" and q.unit is None):
            return other, q
    return None


def _are_alike(a: Quantity, b: Quantity) -> bool:
    """Whether two figures can be of one measure by their units; the second is often a bare number."""
    return b.direction is None and b.unit in (a.unit, None, "m") and b.per in (a.per, None)


def _of(case: Case, claim: Claim, q: Quantity, before: Before) -> Iterator[Worked]:
    yield from differences(case, claim, q, before)
    yield from comparisons(case, claim, q)
    yield from workings(case, claim, q, before)
    yield from each(case, claim, q)


def _moved(worked: Expression, rows: dict[Row, Row]) -> Expression:
    """The same arithmetic on other rows."""
    if isinstance(worked, RowValue):
        return worked._replace(row=rows[worked.row])
    if isinstance(worked, Sum):
        return Sum(tuple(_moved(term, rows) for term in worked.terms))
    if isinstance(worked, (Difference, Product, Quotient)):
        return worked._replace(left=_moved(worked.left, rows), right=_moved(worked.right, rows))
    return worked

"""How often and how fast, worked out from rows: `one every 41 hours`, `£3.08 a month more`, `about two a week`."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Constant, Difference, Quotient, RowValue
from factcheck.model.row import Row
from factcheck.model.told import A_YEAR
from factcheck.rules.reference._per_head import counts
from factcheck.rules.reference._series import days_of
from factcheck.rules.reference._told import latest_told, newest, told_in, told_in_front
from factcheck.rules.reference._values import is_small_change, scale_of, scale_to
from factcheck.rules.reference._worked import Worked
from factcheck.rules.rule import Case

_EVERY = Pattern(
    r"\b(?:one|1|every)(?: [a-z]+){0,4}? every (?:about |around |some |roughly |nearly |almost |just over )*\Z|\bevery (?:about |around |some |roughly |nearly |almost |just over )*\Z"
)
_OF_A_DAY: dict[str | None, Fraction] = {
    "second": Fraction(86400),
    "minute": Fraction(1440),
    "hour": Fraction(24),
    "day": Fraction(1),
}
_OF_A_YEAR: dict[str | None, int] = {"month": 12, "week": 52, "day": 365, "quarter": 4}
_MORE = Pattern(r"\s?(?:[a-z]+ )?(?P<sense>more|extra|higher|dearer|fewer|less|lower|cheaper)\b")
_OR = Pattern(
    r"\s?(?:,|–|—|\()?\s?(?:or|that is|which is|which means)(?: about| around| some| roughly| just| over| nearly| almost)*\s\Z"
)


def readings(case: Case, claim: Claim, q: Quantity, before: Callable[[Row], list[Row]]) -> Iterator[Worked]:
    """Every way to work out a pace from the rows that its sentence, or the one before, tells of."""
    if q.unit in _OF_A_DAY:
        yield from _every(case, claim, q)
    elif q.per in _OF_A_YEAR:
        yield from _by_the_month(case, claim, q, before)


def _every(case: Case, claim: Claim, q: Quantity) -> Iterator[Worked]:
    """`On average somebody died every 41 hours`: the days of a period over what was counted in it."""
    start = case.extraction.sentences[claim.sentence].start
    if _EVERY.search(case.text[start : q.number_start].lower()) is None:
        return
    told = newest(case, told_in_front(case, claim)[:1] or told_in(case, claim, claim.sentence - 1))
    for row in dict.fromkeys(latest_told(case, row) for row in told):
        kind, days = case.reference.metric_of(row).kind, days_of(row.period)
        if kind in ("flow", "count", "amount") and counts(case, row):
            length = Constant(Interval.point(days * _OF_A_DAY[q.unit]), f"{days:,} days in {q.unit}s")
            yield Quotient(length, RowValue(row, scale_of(row))), (row,)


def _by_the_month(
    case: Case, claim: Claim, q: Quantity, before: Callable[[Row], list[Row]]
) -> Iterator[Worked]:
    """`£523, up from £486: that is £3.08 a month more`: a change of what is paid for a year, in twelve parts."""
    more = _MORE.match(case.text, claim.end) or _MORE.search(claim.text)
    change = _OR.search(case.before(claim, 40).lower()) and _is_change(case, claim)
    if more is None and not change and q.direction is None:
        return
    in_front = told_in_front(case, claim)
    parts = _OF_A_YEAR[q.per]
    for row in newest(case, in_front or told_in(case, claim, claim.sentence - 1)):
        scale = Fraction(100) if is_small_change(claim, (row,)) else scale_to(case, claim, row)
        if scale is None or not (days_of(row.period) in A_YEAR or days_of(row.period) == 1):
            continue
        for base in before(row):
            high, low = (row, base) if row.size >= base.size else (base, row)
            whole = Difference(RowValue(high, scale), RowValue(low, scale))
            yield Quotient(whole, Constant(Interval.point(parts), f"{parts} {q.per}s")), (row, base)


def _is_change(case: Case, claim: Claim) -> bool:
    """Whether the figure that a rate restates is the amount of a change (`£36 more than in 2025, or £3 a month`)."""
    earlier = [other for other in case.quantities_of(claim.sentence) if other.end <= claim.start]
    return bool(earlier) and (q := earlier[-1].quantity) is not None and q.direction is not None

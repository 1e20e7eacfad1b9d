"""Figures that were worked out from rows, and what is stated of them."""

from collections.abc import Sequence
from fractions import Fraction

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.months import MONTH
from factcheck.model.pattern import Pattern
from factcheck.model.relation import Constant, Expression, Figure, Relation, RowValue, Sum, Wording
from factcheck.model.row import Row, Timespan
from factcheck.model.told import A_YEAR, as_told, told
from factcheck.rules.reference._told import of_what
from factcheck.rules.reference._values import is_small_change
from factcheck.rules.rule import Case
from factcheck.typed import TypeAlias

Worked: TypeAlias = tuple[Expression, tuple[Row, ...]]
"""A way to work out a figure, and the rows that it takes."""
HUNDRED = Constant(Interval.point(100), "100")
MAX_READINGS = 24
FEW = 3
_HELD_AGAINST = Pattern(
    r"[^.,;:\d]{0,25}?\b(?:than|above|below|over|under|since|against|short of|ahead of|behind|beyond)\b"
)
_YEAR = Pattern(r"\s(?:[a-z]+ ){0,5}(?P<year>(?:19|20)\d\d)\b")
_EARLIER = Pattern(
    r"\s(?:before|last|previously|then|earlier)\b|[^a-z]{1,4}\d|\s(?:the |its |a )?(?:level|figure|total|number|[£$€₹]?\d)|"
    r"\s(?:(?:in|at|during|the|a|an|that of|those of|it was|was|were|had been) )*(?:(?:same|previous|preceding|prior|first|last|final|past|one|two|three|12|"
    r"twelve|six|school|fiscal|financial|academic|tax) )*(?:year|month|quarter|week|season|time|point|summer|winter|spring|autumn|term|census|"
    rf"count|survey|report|start|beginning|{MONTH})s?\b"
)
_CENT = Fraction(1, 100)
_HALF_A_YEAR = 190
_TWO_DIGITS, _THREE_DIGITS = 2, 3


def follows(
    case: Case,
    claim: Claim,
    readings: Sequence[Worked],
    *,
    link: Link | None = None,
    disputes: bool = False,
    slip: bool = False,
) -> Relation:
    """State that a figure is what the rows give; `slip` disputes it only if one slip leads there."""
    rows = tuple(dict.fromkeys(row for _, used in readings for row in used))
    expression = readings[0][0]
    if isinstance(expression, RowValue):
        row = expression.row
        of = of_what(case, row)
        says = f"{of}: the draft says {as_told(claim)}, the reference {told(row)}"
        innocent = "the draft means another period, edition, definition or part of the total"
        query = f"{row.origin.source} has {told(row)} for {of}; please check {as_told(claim)}."
    else:
        says = f"The draft says {as_told(claim)}; the rows {{rows}} give {{computed}}"
        innocent = "the change is after inflation, like for like, or on another base than the year before"
        if isinstance(expression, Sum):
            innocent = "the draft counts something in that these rows leave out, or the reverse"
        query = f"the reference rows {{rows}} give {{computed}}; please check {as_told(claim)}. Which figures is it drawn from?"
    indices = [index for _, some in link.roles for index in some] if link else []
    # `5 euros (540 cents)` is in cents as the rows give it
    cents = not (link and link.kind == "conversion") and is_small_change(claim, rows)
    return Relation(
        form="equal",
        left=tuple(expression for expression, _ in readings),
        right=Figure(claim, factor=_CENT if cents else _sign(claim, link)),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=says,
            comparable="both rows are of one source's series for the same subject and measure",
            innocent=innocent,
            query=query,
        ),
        cue=(link.cue_start, link.cue_end) if link else (claim.start, claim.end),
        if_broken="disputes" if disputes or slip else "",
        needs_repair=slip,
        slips=_telling_slips(case, claim, rows) if slip else "plain",
        if_holds="supports",
        rows=rows,
        labels=tuple((index, "") for index in indices if index != claim.index),
    )


def _telling_slips(case: Case, claim: Claim, rows: Sequence[Row]) -> str:
    """The slips that tell in a figure that was worked out: of two digits the first and the order, of one none but powers."""
    q = claim.quantity
    assert q is not None
    if q.significant_digits < _TWO_DIGITS or _is_held_against_another(case, claim, rows):
        return "powers"
    return "plain" if q.significant_digits >= _THREE_DIGITS else "first"


def _is_held_against_another(case: Case, claim: Claim, rows: Sequence[Row]) -> bool:
    """Whether words behind a figure hold it against something else than an earlier time of which a row is (`58 more than planned`)."""
    behind = case.behind(claim, 60).lower()
    against = _HELD_AGAINST.match(behind)
    if against is None:
        return False
    year = _YEAR.match(behind, against.end())
    if year is not None:
        return all(int(year["year"]) not in (row.period.first.year, row.period.last.year) for row in rows)
    return _EARLIER.match(behind, against.end()) is None


def _sign(claim: Claim, link: Link | None) -> Fraction:
    """-1 for a figure that tells a fall by its sign (`-4.3%`), where a change is reckoned by its size."""
    q = claim.quantity
    assert q is not None
    told = q.direction == "down" or (link is not None and link.kind == "change")
    return Fraction(-1 if told and q.value is not None and q.value < 0 else 1)


def same_time(a: Row, b: Row) -> bool:
    """Whether two rows are of periods that overlap and end within half a year of each other."""
    if not a.period.overlaps(b.period):
        return False
    # the days of a business year that only a label tells (`2025-26`) are somewhere in two calendar years
    if any(
        _is_labelled(one) and one.contains(other)
        for one, other in ((a.period, b.period), (b.period, a.period))
    ):
        return True
    return abs((a.period.last - b.period.last).days) <= _HALF_A_YEAR


def _is_labelled(period: Timespan) -> bool:
    return period.calendar == "fiscal" and period.days > max(A_YEAR)

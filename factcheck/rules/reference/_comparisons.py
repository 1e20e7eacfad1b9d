"""Amounts by which one row differs from another that words hold against it: a target, a rival, what was spent of what came in."""

from collections.abc import Iterator
from itertools import combinations

from factcheck.model.claim import Claim
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Difference, RowValue
from factcheck.model.row import Row
from factcheck.rules.reference._fields import alike
from factcheck.rules.reference._per_head import counts, named
from factcheck.rules.reference._series import a_year_before
from factcheck.rules.reference._told import BACK, newest, told_before, told_in, told_in_front
from factcheck.rules.reference._values import scale_of_difference
from factcheck.rules.reference._worked import Worked
from factcheck.rules.reference._workings import change
from factcheck.rules.rule import Case

_HEDGES = (
    r"(?:about |around |some |nearly |almost |roughly |just |only |over |more than |at least |well over )*"
)
# `it would have to add another 4m`, `it would be missed by 7,360`, `leaving a gap of 61,800`, `it still needs 3,700`
_TO_TARGET = Pattern(
    r"\b(?:another|a further|an extra|an additional|(?:missed?|missing|fall(?:ing)?|fell|falls) (?:it |them |that |the [a-z]+ |short )?by|undershot by|short by|"
    r"(?:still |yet )?(?:needs?|needed|lacks?|lacking|must find|requires?)|leav(?:es|ing)(?: (?:it|them|a (?:gap|shortfall) of))?|"
    r"(?:gap|shortfall|distance|way) (?:is|was|of|to go is)|(?:have|has|needs?|need) to (?:[a-z]+ ){0,3}?[a-z]+|away by|off by) "
    + r"\s*"
    + _HEDGES
    + r"\Z"
)
_FROM_TARGET = Pattern(
    r"(?: [a-z-]+){0,2} (?:more (?:than (?:it|there|they) (?:has|have|is|are) (?:now|today)|to go|are needed|would be needed)|to go\b|to come\b|away\b|short\b|shy\b|"
    r"too (?:few|many|little|much|low|high)\b|(?:are |is )?(?:still )?(?:missing|needed|lacking|outstanding)\b|adrift\b)"
)
# `a surplus of £620,000`, `which means there was £800,000 left over`, `births outnumbered deaths by 2,560`
_BALANCE = Pattern(
    r"\b(?:surplus|deficit|shortfall|balance|excess|natural (?:in|de)crease|difference|net (?:gain|loss|increase|decrease)|"
    r"(?:outnumber(?:ed|s|ing)?|exceed(?:ed|s|ing)?|outstripped|outweigh(?:ed|s|ing)?|overtook)\b[^.;\d]{0,40}\bby|in the (?:black|red) (?:to the tune of|by))\b[^.;\d]{0,24}\Z"
)
_GAP = Pattern(r"\b(?:gap|gulf|divide|disparity|spread)\b[^.;\d]{0,40}\Z")
_LEFT = Pattern(
    r"(?: [a-z-]+){0,2} (?:left over|left|in hand|to spare|in the (?:black|red)|was (?:left|saved|unspent)|unspent|more (?:went out|came in|than it (?:spent|took in|earned|received|raised)))\b"
)
_IN = frozenset("income,revenue,revenues,turnover,takings,receipts,takes in,took in".split(","))
_OUT = frozenset(
    "spending,spent,expenditure,outgoings,costs,cost,expenses,outlay,operating costs,total spending".split(
        ","
    )
)
# `Sundby is ahead by 326,000 boxes`, `and beat Peter Lisle, who has run the city since 2014, by 9,170`
_LEAD = Pattern(
    r"\b(?:(?P<up>beat|beats|beating|defeated|defeats|defeating|outpolled|outsold|outscored|overtook|pipped|led|leads|leading|ahead|in front|clear)|"
    r"behind|trail(?:s|ed|ing)?|adrift|back)\b(?P<whom>[^.;]{0,90}?)\bby " + _HEDGES + r"\Z"
)
_BARE = Pattern(r"(?: [a-z-]+)? (?P<sense>more|fewer|less|higher|lower)\s*[.,;)]")
# `Sixty-one of them came last year`, `226 km of it in the last financial year`
_LATELY = Pattern(
    r"(?: [a-z-]+){0,2} of (?:them|it|these|those|that|which)\b[^.;\d]{0,60}\b(?:last year|this year|in the (?:last|past) (?:financial |fiscal )?year|"
    r"during the (?:past |last )?year|in the (?:past )?(?:12|twelve) months|over the (?:past )?year)\b"
)
_FAR = 4
"""Sentences back to whom somebody is said to be ahead of."""


def readings(case: Case, claim: Claim, q: Quantity) -> Iterator[Worked]:
    """Every way to work out an amount that words hold against another row; for figures that are no row themselves."""
    if q.per is not None or q.stat in ("share", "percent-change", "ordinal", "age", "score", "ratio"):
        return
    if not case.settled_near(claim):
        return
    ahead = case.before(claim, 160).lower() + case.text[claim.start : q.number_start].lower()
    yield from _to_target(case, claim, q, ahead)
    if q.direction is None:
        yield from _balance(case, claim, q, ahead)
        yield from _between_measures(case, claim, ahead)
        yield from _lately(case, claim, q)
    yield from _lead(case, claim, q, ahead)


def _to_target(case: Case, claim: Claim, q: Quantity, ahead: str) -> Iterator[Worked]:
    """`The plan foresees 18m by 2030. To get there it would have to add 4m`: from the newest row to the target just told."""
    end = case.extraction.sentences[claim.sentence].end
    if _TO_TARGET.search(ahead) is None and _FROM_TARGET.match(case.text, q.number_end, end) is None:
        return
    told = [other for back in range(BACK + 1) for other in told_in(case, claim, claim.sentence - back)]
    targets = dict.fromkeys(
        row for other in told for row in case.settled[other.index] if row.status == "target"
    )
    for target in targets:
        known = [row for row in case.rows_told(target.entity, target.metric) if row.status != "target"]
        last = max(known, key=lambda row: row.period.last, default=None)
        if last is not None and last.status != "forecast":
            yield from _apart(case, claim, *sorted((target, last), key=lambda row: -row.size))


def _between_measures(case: Case, claim: Claim, ahead: str) -> Iterator[Worked]:
    """`Men can expect to live 81.6 years and women 84.8, so the gap has narrowed to 3.2 years`: two measures of one subject."""
    if _GAP.search(ahead) is None:
        return
    for told in (told_in_front(case, claim), told_in(case, claim, claim.sentence - 1)):
        pairs = [
            (a, b)
            for a, b in _pairs(case, newest(case, told))
            if case.reference.metric_of(a).kind == case.reference.metric_of(b).kind
        ]
        if pairs:
            if len(pairs) == 1:
                yield from _apart(case, claim, *pairs[0])
            return


def _balance(case: Case, claim: Claim, q: Quantity, ahead: str) -> Iterator[Worked]:
    """`51,870 babies were born while 49,310 people died. The surplus, at 2,560`; `there was £800,000 left over` of an income."""
    end = case.extraction.sentences[claim.sentence].end
    if _BALANCE.search(ahead) is None and _LEFT.match(case.text, q.number_end, end) is None:
        return
    for told in (told_in_front(case, claim), told_in(case, claim, claim.sentence - 1)):
        pairs = _pairs(case, newest(case, told))
        if pairs:
            if len(pairs) == 1:
                yield from _apart(case, claim, *pairs[0])
            return
    yield from _in_and_out(case, claim)


def _pairs(case: Case, rows: list[Row]) -> list[tuple[Row, Row]]:
    """Two rows of different measures that one subject has for one period, the larger first."""
    return [
        (a, b) if a.size > b.size else (b, a)
        for a, b in combinations(rows, 2)
        if (a.entity, a.period.ends) == (b.entity, b.period.ends) and (a.unit == b.unit or counts(case, a, b))
    ]


def _in_and_out(case: Case, claim: Claim) -> Iterator[Worked]:
    """What is left of an income that the draft tells, after the spending that it tells for the same period."""
    rows = newest(case, case.settled_near(claim, blocks=1))
    came, went = named(case, _IN), named(case, _OUT)
    for a in (row for row in rows if row.metric in came):
        for b in (row for row in rows if row.metric in went):
            if (a.entity, a.unit, a.period.ends) == (b.entity, b.unit, b.period.ends):
                yield from _apart(case, claim, *sorted((a, b), key=lambda row: -row.size))


def _lead(case: Case, claim: Claim, q: Quantity, ahead: str) -> Iterator[Worked]:
    """`Sundby is ahead by 326,000 boxes`: another's row of the measure and period just told, and the row told."""
    here = told_in_front(case, claim)
    cue = claim.start
    if (found := _LEAD.search(ahead)) is not None:
        up = found["up"] is not None
        cue += found.start("whom") - len(ahead)
    elif (bare := _BARE.match(case.text, q.number_end)) is not None and not here:
        up = bare["sense"] in ("more", "higher")
    else:
        return
    start = case.extraction.sentences[claim.sentence].start
    named_here = _named(case, cue, claim.start)[:1] or _named(case, start, claim.start)
    for row in newest(case, here[:2] or told_before(case, claim, _FAR)):
        others = [entity for entity in named_here if entity != row.entity]
        rival = alike(case, others[0], row) if len(others) == 1 else None
        if rival is not None:
            # `A … and beat B by`: the row told is of the subject; `A … . B is ahead by`: it is of the one left behind
            own, other = (row, rival) if here else (rival, row)
            yield from _apart(case, claim, *((own, other) if up else (other, own)))


def against_the_one_told_before(case: Case, claim: Claim, level: Claim) -> list[Worked]:
    """`There were 418 births and 296 deaths, 122 fewer`: to the figure told before the level, where no words name a time.

    Of one series it is the later row (`4,655 in 2025. In 2024 there were 4,230, 425 fewer`).
    """
    q = claim.quantity
    assert q is not None
    if _BARE.match(case.text, q.number_end) is None:
        return []
    earlier = [*told_in_front(case, claim), *told_in(case, claim, claim.sentence - 1)]
    told = next((other for other in earlier if other.start < level.start), None)
    return [
        worked
        for row in case.settled.get(level.index, ())
        for other in (case.settled[told.index] if told is not None else ())
        if (
            row.period.last < other.period.last
            if (row.entity, row.metric) == (other.entity, other.metric)
            else row.period.ends == other.period.ends
            and (row.metric == other.metric or row.entity == other.entity)
        )
        and (row.unit == other.unit or counts(case, row, other))
        for worked in change(case, claim, other, row, q.direction or "up")
    ]


def _named(case: Case, start: int, end: int) -> list[str]:
    """The entities that a stretch names, each without ambiguity."""
    hits = case.mentions_between(start, end)
    return list(dict.fromkeys(hit.ids[0] for hit in hits if hit.kind == "entity" and len(hit.ids) == 1))


def _lately(case: Case, claim: Claim, q: Quantity) -> Iterator[Worked]:
    """`It had taken delivery of 124. Sixty-one of them came last year`: what a stock has gained since the row a year before."""
    end = case.extraction.sentences[claim.sentence].end
    if _LATELY.match(case.text, q.number_end, end) is None:
        return
    told = told_in_front(case, claim)[:1] or told_in(case, claim, claim.sentence - 1)
    for row in newest(case, told):
        before = a_year_before(case, row)
        if before is not None and case.reference.metric_of(row).kind in ("stock", "cumulative"):
            yield from _apart(case, claim, row, before)


def _apart(case: Case, claim: Claim, high: Row, low: Row) -> Iterator[Worked]:
    """The amount by which one row is above another, in the unit of the claim."""
    q = claim.quantity
    assert q is not None
    scale = scale_of_difference(case, claim, high)
    if scale is not None:
        yield Difference(RowValue(high, scale), RowValue(low, scale)), (high, low)

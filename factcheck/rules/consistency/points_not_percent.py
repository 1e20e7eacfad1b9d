"""Per cent is said where percentage points are meant, or the reverse.

## What it does

Where a share or rate moves from one percentage to another, the difference is in percentage points and the relative
change is in per cent. The rule takes the unit that the draft gives and looks which of the two the number is.

## Why it matters

A rise from 5% to 8% is three points or 60%; "3%" understates it twentyfold, and it is the most quoted slip of all.

## Example

```text
Punctuality was 88.4% last year, a drop of 4.7% from 93.1%.
```

Use instead:

```text
Punctuality was 88.4% last year, a drop of 4.7 percentage points from 93.1%.
```

## Formula

Between two percentages, with "%": `b = a · (1 ± x/100)` is broken and `b = a ± x` holds. With "points": `b = a ± x` is broken and
`b = a · (1 ± x/100)` holds. Between figures that are no percentages there are no percentage points.

## Not an error when

- index points or basis points are meant
- the two percentages are so high that a point and a per cent of them are the same to the printed digit
- a yield or a rate is quoted as "up 5%" of itself
"""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim, Link
from factcheck.model.relation import (
    Difference,
    Expression,
    Figure,
    Grown,
    Mismatch,
    Product,
    Quotient,
    Relation,
    Stated,
    Sum,
    Wording,
)
from factcheck.model.told import as_told, listed, opened
from factcheck.rules.consistency._changes import Change, changes, ends, factor, magnitude, not_comparable
from factcheck.rules.consistency._figures import HUNDRED, ahead, behind, claims_of, number, size
from factcheck.rules.rule import Case, Rule

_NO_PERCENTAGE = 1000
_AMOUNT_GROWS = (
    r"\b(?P<what>economy|gdp|gross domestic product|output|production|sales|turnover|revenues?|exports|imports|population|profits?|wages|prices|"
    r"rents|spending|investment)\s+(?:(?:has|have|had|also|then|even|again)\s+)*"
    r"(?:grew|grown|expanded|shrank|shrunk|contracted|rose|risen|fell|fallen|climbed|dropped|increased|decreased|jumped|up|down)\s+(?:by\s+)?"
    r"(?:(?:only|just|about|some|nearly|almost|around)\s+)*$"
)
_RATE_BEFORE = r"\b(?:share|rate|proportion|percentage|growth|ratio|margin|tax|levy|inflation|contribution|forecast|expectations?)\b"
_SET_AGAINST = (
    r"^\s*(?:more|less|faster|slower|above|below|ahead|behind|of|as a share|as a proportion|relative)\b"
)


def relations(case: Case) -> Iterator[Stated]:
    """State every change between two percentages in the unit that the draft gives for it."""
    for change in changes(case):
        for claim in change.by:
            points = change.in_points(claim)
            if not change.after or not (points or number(claim).unit == "percent"):
                continue
            failed = not_comparable(change)
            if failed is not None:
                yield failed
            elif change.between_rates:
                yield _relation(change, claim, in_points=points)
            elif number(claim).unit == "percentage_point" and _counts(change):
                yield _points_of_a_count(change, claim)
    for link in case.links("difference"):
        yield from _between_shares(case, link)
    for link in case.links("in-both"):
        yield _in_both(case, link)
    told_of = {index for change in changes(case) for index in (claim.index for claim in change.by)}
    for claim, q in case.figures:
        if q.unit == "percentage_point" and claim.index not in told_of and _grows(case, claim):
            yield _points_of_an_amount(claim)


def _between_shares(case: Case, link: Link) -> Iterator[Relation]:
    """`5.9% in one group and 7.0% in the other, a gap of 1.1%`: per cent of either would be another number."""
    a, b, stated = (claims_of(case, link, role)[0] for role in ("larger", "smaller", "difference"))
    if {number(stated).unit, number(a).unit} != {"percent"} or number(b).unit not in ("percent", None):
        return
    first, second = _beside(a, b), _beside(b, a)
    steps = (Difference(first, second), Difference(second, first))
    name: str = link.attribute("name")
    yield Relation(
        form="equal",
        left=tuple(Quotient(Product(HUNDRED, step), base) for step in steps for base in (first, second)),
        right=Figure(stated),
        primary=stated,
        claims=(stated, a, b),
        wording=Wording(
            says=f"{as_told(stated)} is what lies between {as_told(a)} and {as_told(b)} in percentage points; the draft gives it in per cent",
            comparable=f"the draft names the {name} of these two percentages",
            innocent="the gap is told in everyday language, and readers will not take it for per cent of a percentage",
            query=f"the {name} of {as_told(a)} and {as_told(b)}: should “{as_told(stated)}” be in percentage points?",
        ),
        cue=(link.cue_start, link.cue_end),
        supposed=True,
        meets=steps,
        labels=((a.index, "first figure"), (b.index, "second figure"), (stated.index, name)),
    )


def _in_both(case: Case, link: Link) -> Relation:
    """`335.123 … it has risen by 11.069 points, 11.1%`: points of an index, taken for per cent of it."""
    points, percent, level = (claims_of(case, link, role)[0] for role in ("points", "percent", "level"))
    step, end = Figure(points), Figure(level)
    return Relation(
        form="equal",
        # the level may be the one after the step, or the one before it
        left=tuple(
            Quotient(Product(HUNDRED, step), base) for base in (Difference(end, step), end, Sum((end, step)))
        ),
        right=Figure(percent),
        primary=percent,
        claims=(percent, points, level),
        wording=Wording(
            says=f"{opened(as_told(points))} of {as_told(level)} are {{computed}}; the draft says {as_told(percent)}, which is the number of points",
            comparable="the draft tells the same change in points and in per cent",
            innocent="the percentage is told of another level, one near 100",
            query=f"is {as_told(percent)} the number of points and not the change in per cent?",
        ),
        cue=(link.cue_start, link.cue_end),
        supposed=True,
        meets=(step,),
        labels=((points.index, "points"), (percent.index, "change"), (level.index, "level")),
    )


def _beside(claim: Claim, other: Claim) -> Figure:
    """A percentage told to the place of the one that it is held against: in `from 2% to 2.5%` the first is 2.0%."""
    place = number(other).place
    return Figure(claim, step=place if place < number(claim).place else None)


def _grows(case: Case, claim: Claim) -> bool:
    """Whether the words make it the growth of an amount, which is no percentage itself: `the economy expanded by`."""
    before = ahead(case, claim)
    grown = re.search(_AMOUNT_GROWS, before)
    if grown is None or re.match(_SET_AGAINST, behind(case, claim)):
        return False
    return re.search(_RATE_BEFORE, before[: grown.start("what")]) is None


def _points_of_an_amount(claim: Claim) -> Mismatch:
    return Mismatch(
        stated="percentage points",
        possible=("per cent",),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"What grows here is no percentage, so its growth is in per cent; the draft says {as_told(claim)}",
            comparable="percentage points are the difference between two percentages",
            innocent="the change is that of a share or a growth rate which is not printed here",
            query=f"should “{as_told(claim)}” be in per cent?",
        ),
        working=("an amount grows by a percentage of itself",),
        cue=(claim.start, claim.end),
    )


def _counts(change: Change) -> bool:
    """Whether the ends are certainly no percentages: money, counts of something, or too large: `from 3,015 to 3,468`."""
    if any(number(claim).unit == "percent" for claim in change.claims if number(claim).stat == "share"):
        return False  # `38 of the 50, 76%, versus 29 (58%), an increase of 18 percentage points`: told of the shares
    return any(
        number(claim).noun
        or number(claim).stat == "amount"
        or (number(claim).stat == "rate" and number(claim).unit not in (None, "percent"))
        or abs(size(claim)) >= _NO_PERCENTAGE
        for claim in (change.before, *change.after)
    )


def _points_of_a_count(change: Change, claim: Claim) -> Mismatch:
    levels = opened(listed([as_told(level) for level in (change.before, *change.after)]))
    return Mismatch(
        stated="percentage points",
        possible=("per cent",),
        primary=claim,
        claims=(claim, change.before, *change.after),
        wording=Wording(
            says=f"{levels} are no percentages, so their change is in per cent; the draft says {as_told(claim)}",
            comparable="percentage points are the difference between two percentages",
            innocent="the change is that of a percentage which is not printed here",
            query=f"{ends(change)}: should “{as_told(claim)}” be in per cent?",
        ),
        working=(f"{ends(change)}: figures that are not percentages",),
        cue=change.cue,
    )


def _relation(change: Change, claim: Claim, *, in_points: bool) -> Relation:
    amount = magnitude(claim, factor(claim, change.before))
    later = change.after[0]
    relative: tuple[Expression, ...] = tuple(
        Grown(change.start, magnitude(claim), sign) for sign in change.signs
    )
    absolute: tuple[Expression, ...] = tuple(
        Sum((change.start, amount)) if sign == 1 else Difference(change.start, amount)
        for sign in change.signs
    )
    said, meant = ("percentage points", "per cent") if in_points else ("per cent", "percentage points")
    return Relation(
        form="equal",
        left=absolute if in_points else relative,
        right=change.end(later),
        primary=claim,
        claims=(claim, change.before, *change.after),
        wording=Wording(
            says=f"{as_told(claim)} fits the step {ends(change)} only in {meant}; the draft gives it in {said}",
            comparable="both ends are percentages, so points and per cent are different things",
            innocent="the change is reckoned on another pair of figures",
            query=f"{ends(change)}: should “{as_told(claim)}” be in {meant}?",
        ),
        cue=change.cue,
        gap=change.gap(claim),
        supposed=True,
        meets=relative if in_points else absolute,
        labels=change.labels(claim),
    )


RULE = Rule(slug="points-not-percent", severity="error", since="0.1.0", relations=relations)

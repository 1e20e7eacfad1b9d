"""A percentage change does not follow from the two figures beside it.

## What it does

Takes the earlier figure, the later figure and the percentage that the draft gives for the step between them,
and works the step out again. It also checks an amount against its percentage: "risen by 12,000, or 28%".

## Why it matters

Percentages of change are worked out by hand, late, and often on the wrong base; readers redo them.

## Example

```text
The flour bill was up by 25%, from £84 a week to £116.
```

Use instead:

```text
The flour bill was up by 38%, from £84 a week to £116.
```

## Formula

`b = a · (1 ± p/100)`, tested between levels: the interval of the later figure is disjoint from every value that the
earlier figure reaches with the stated percentage, up or down as the words say. Where the figures go the other way,
`direction-contradicts-figures` tells it; where a difference in points explains the number, `points-not-percent`.

## Not an error when

- the change is annualised, after inflation, like for like, seasonally adjusted or at constant currency
- the percentage covers a longer span than the two figures, or a part of what they count
- the percentage was worked out from unrounded figures
- both figures are percentages and the change is given in points (`points-not-percent`)
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.relation import (
    Constant,
    Difference,
    Expression,
    Figure,
    Grown,
    Product,
    Quotient,
    Relation,
    Stated,
    Sum,
    Wording,
)
from factcheck.model.told import as_told, opened
from factcheck.rules.consistency._changes import (
    Change,
    changes,
    ends,
    factor,
    magnitude,
    not_comparable,
    steps_to,
)
from factcheck.rules.consistency._figures import is_fraction, number
from factcheck.rules.rule import Case, Rule

_AGAIN = Pattern(r"\s*(?:,?\s+or|\()\s*(?:by\s+)?", re.IGNORECASE)
_ONE = Constant(Interval.point(1), "1")
_INNOCENT = "the percentage is after inflation, like for like, per year, or drawn from other figures than the two printed here"


def relations(case: Case) -> Iterator[Stated]:
    """State every percentage change against its ends, and against the amount beside it."""
    for link, after, by in steps_to(case):
        yield from _of_the_end(case, link, after, by)
    for change in changes(case):
        beside = _own_shares(case, change)
        percentages = [
            claim for claim in change.by if change.percentage(claim) is not None and claim.index not in beside
        ]
        if not percentages:
            continue
        failed = not_comparable(change)
        if failed is not None:
            yield failed
            continue
        for claim in percentages:
            if change.after:
                yield _between_levels(change, claim)
            else:
                yield from _against_amount(change, claim)


def _of_the_end(case: Case, link: Link, after: Claim, by: tuple[Claim, ...]) -> Iterator[Relation]:
    """`rises by £52 to £702, an 8% increase`, `fell £52, or 7%, to £702`: the base is what end and amount leave."""
    directions = {direction for direction, _, _ in link.attribute("directions")}
    rates = [claim for claim in by if number(claim).unit == "percent"]
    amounts = [claim for claim in by if _is_step_of(claim, after)]
    if directions not in ({"up"}, {"down"}) or len(rates) != 1 or len(amounts) != 1:
        return
    (rate,), (amount,) = rates, amounts
    told_last = sorted((amount, after, rate), key=lambda claim: claim.start) == [amount, after, rate]
    if not (told_last or _is_told_again(case.text, amount, rate)):
        return
    step = magnitude(amount, factor(amount, after))
    base: Expression = Difference(Figure(after), step) if directions == {"up"} else Sum((Figure(after), step))
    # `earned 40 free throws and sank 32 (80%)`: what stands in front may be the whole of a share
    may_be_whole = " and " in case.text[after.end : amount.start] and number(amount).unit is None
    bases = (base, Figure(after)) if may_be_whole else (base,)
    yield Relation(
        form="equal",
        left=tuple(Quotient(Product(Constant(Interval.point(100), "100"), step), one) for one in bases),
        right=magnitude(rate),
        primary=rate,
        claims=(rate, amount, after),
        wording=Wording(
            says=f"A change by {as_told(amount)} to {as_told(after)} is {{computed}}; the draft says {as_told(rate)}",
            comparable="the draft gives both as the same step to the same figure",
            innocent=_INNOCENT,
            query=f"{as_told(amount)} and {as_told(rate)} do not describe the same step to {as_told(after)}. Which is right?",
        ),
        cue=(link.cue_start, link.cue_end),
        supposed=True,
        labels=((rate.index, "change"), (amount.index, "change"), (after.index, "to")),
    )


def _is_step_of(amount: Claim, after: Claim) -> bool:
    """Whether an amount is in the unit of the end, or in the points of an index that goes without them."""
    a, b = number(amount).unit, number(after).unit
    if is_fraction(amount) or a is None or a == "percent":
        # `1.31 million visitors, a drop of 150,000`
        return (a == b or {a, b} == {None, "person"}) and not is_fraction(amount)
    return a == b or (a == "point" and b is None) or factor(amount, after) != 1


def _is_told_again(text: str, amount: Claim, rate: Claim) -> bool:
    """Whether amount and percentage stand side by side as one step: `£52, or 7%`, `7% (£52)`."""
    first, second = sorted((amount, rate), key=lambda claim: claim.start)
    return _AGAIN.fullmatch(text[first.end : second.start]) is not None


def _own_shares(case: Case, change: Change) -> frozenset[int]:
    """`118,949 entries (2.1 per cent) …, compared with 107,495 (2.0 per cent)`: each has its own share beside it.

    Empty where the earlier figure has none: `from £84m to £116m (38%)` tells the change.
    """
    ends = (change.before, *change.after)
    found = [
        [c.index for c in case.quantities_of(end.sentence) if case.text[end.end : c.start].strip() == "("]
        for end in ends
    ]
    return frozenset(index for some in found for index in some) if found[0] else frozenset()


def _between_levels(change: Change, claim: Claim) -> Stated:
    percent = change.percentage(claim)
    assert percent is not None
    left: tuple[Expression, ...]
    right: Expression
    if len(change.after) == 1:
        left = tuple(Grown(change.start, percent, sign) for sign in change.signs)
        right = change.end(change.after[0])
    else:
        left = tuple(
            Quotient(change.end(later), Grown(_ONE, percent, sign))
            for later in change.after
            for sign in change.signs
        )
        right = change.start
    says = f"{opened(ends(change))} is {{implied}}; the draft says {as_told(claim)}"
    if len(change.after) > 1:
        says = f"{opened(ends(change))} is not a change of {as_told(claim)}"
    return Relation(
        form="equal",
        left=left,
        right=right,
        primary=claim,
        claims=(claim, change.before, *change.after),
        wording=Wording(
            says=says,
            comparable="the draft's own words tie the percentage to these two figures",
            innocent=_INNOCENT,
            query=f"{ends(change)} does not work out as {as_told(claim)}. Which of the three figures needs correcting?",
        ),
        cue=change.cue,
        gap=change.gap(claim),
        supposed=True,
        labels=change.labels(claim),
    )


def _against_amount(change: Change, claim: Claim) -> Iterator[Stated]:
    """`43,000, so it has risen by 12,000, or 28%`: the amount against the percentage of the base."""
    percent = change.percentage(claim)
    assert percent is not None
    amounts = [
        amount
        for amount in change.by
        if change.percentage(amount) is None and _same_kind(amount, change.before)
    ]
    for amount in amounts:
        yield Relation(
            form="equal",
            left=(Quotient(Product(change.start, percent), Constant(Interval.point(100), "100")),),
            right=Figure(amount, factor(amount, change.before)),
            primary=claim,
            claims=(claim, amount, change.before),
            wording=Wording(
                says=f"{as_told(claim)} of {as_told(change.before)} is {{computed}}; the draft says {as_told(amount)}",
                comparable="the draft gives both as the same change of the same figure",
                innocent=_INNOCENT,
                query=f"{as_told(amount)} and {as_told(claim)} do not describe the same step from {as_told(change.before)}. "
                "Which is right?",
            ),
            cue=change.cue,
            gap=change.gap(claim),
            supposed=True,
            labels=change.labels(claim),
        )


def _same_kind(amount: Claim, level: Claim) -> bool:
    a, b = number(amount), number(level)
    return a.unit == b.unit or Fraction(1) != factor(amount, level)


RULE = Rule(slug="percent-change", severity="error", since="0.1.0", relations=relations, needs=("change",))

"""A stated difference, surplus, margin or rise is not what the two figures leave.

## What it does

Subtracts. It takes two figures and the difference that the draft gives for them: a price rise in pounds, a surplus of
income over spending, a lead in points, a net gain.

## Why it matters

Differences are worked out in the head and copied from the wrong line; the two figures beside them give them away.

## Example

```text
A day ticket now costs £19.80, £2.40 more than last year's £18.40.
```

Use instead:

```text
A day ticket now costs £19.80, £1.40 more than last year's £18.40.
```

## Formula

`b = a ± d`, tested between levels, with the larger and the smaller figure and the difference all as intervals.

## Not an error when

- the difference is net of something that is not printed: tax, one-offs, transfers
- operating against net figures, goods against goods and services
- the difference was worked out from unrounded figures
"""

from collections.abc import Iterator
from itertools import takewhile

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Abstention,
    Constant,
    Difference,
    Expression,
    Figure,
    Product,
    Quotient,
    Relation,
    Stated,
    Wording,
)
from factcheck.model.told import as_told, opened
from factcheck.rules.consistency._changes import (
    Change,
    changes,
    ends,
    factor,
    finer_step,
    magnitude,
    not_comparable,
)
from factcheck.rules.consistency._figures import (
    claims_of,
    definitions_differ,
    is_enumeration,
    is_fraction,
    number,
    unit_of,
)
from factcheck.rules.rule import Case, Rule

_HUNDRED = Constant(Interval.point(100), "100")
_BETWEEN = frozenset({"gap", "difference", "margin", "lead"})
_INNOCENT = (
    "the difference is net of something that is not printed, or drawn from other figures than these two"
)


def relations(case: Case) -> Iterator[Stated]:
    """State every difference against the two figures that it lies between."""
    for change in changes(case):
        for claim in change.by if change.after else ():
            amount = _amount(case, change, claim)
            if amount is not None:
                yield not_comparable(change) or _of_change(change, claim, amount)
    for link in case.links("difference"):
        if (
            number(case.claim(link.all("difference")[0])).unit != "percent"
        ):  # of two shares: points-not-percent
            yield _of_pair(case, link)


def _amount(case: Case, change: Change, claim: Claim) -> Figure | None:
    """The amount of a change in the unit of its ends; None for percentages and multiples."""
    if change.in_points(claim):
        return magnitude(claim, factor(claim, change.before)) if change.between_rates else None
    if is_fraction(claim) or number(claim).unit in ("percent", "fold", "times"):
        return None
    # `11.42 kroner, 47 øre less than the 11.89`: the end that has its unit
    level = next((end for end in (change.before, *change.after) if unit_of(end)), None)
    return magnitude(claim, factor(claim, level or _measured_before(case, change) or change.before))


def _measured_before(case: Case, change: Change) -> Claim | None:
    """The figure whose unit bare ends go on with: `stood at 3.42 metres. 3.6 would be 27cm short of the 3.87 of 2005`."""
    first = min((change.before, *change.after), key=lambda claim: claim.start)
    before = takewhile(
        lambda other: other.block == first.block, map(case.claim, range(first.index - 1, -1, -1))
    )
    again = {index for link in case.links("conversion") for index in link.all("restated")}
    return next(
        (
            other
            for other in before
            if other.quantity is not None and other.quantity.unit and other.index not in again
        ),
        None,
    )


def _of_change(change: Change, claim: Claim, amount: Figure) -> Relation:
    steps = tuple(
        Difference(change.end(later), change.start)
        if sign == 1
        else Difference(change.start, change.end(later))
        for later in change.after
        for sign in change.signs
    )
    left: tuple[Expression, ...] = steps
    if change.in_points(claim):
        # "points" for what is really per cent is told by points-not-percent
        left += tuple(Quotient(Product(_HUNDRED, step), change.start) for step in steps)
    return Relation(
        form="equal",
        left=left,
        right=amount,
        primary=claim,
        claims=(claim, change.before, *change.after),
        wording=Wording(
            says=f"{opened(ends(change))} is a difference of {{computed}}; the draft says {as_told(claim)}",
            comparable="the draft's own words make the amount the difference of these two figures",
            innocent=_INNOCENT,
            query=f"{ends(change)} is not a difference of {as_told(claim)}. Which of the three figures needs correcting?",
        ),
        cue=change.cue,
        gap=change.gap(claim),
        supposed=True,
        labels=change.labels(claim),
    )


def _of_pair(case: Case, link: Link) -> Stated:
    pairs = tuple(_pairs(case, link))
    (a, b), (d,) = pairs[0], claims_of(case, link, "difference")
    if not link.attribute("ordered") and len(pairs) == 1 and _is_less(a, b):
        a, b = b, a
        pairs = ((a, b),)
    if any(definitions_differ(*pair) for pair in pairs):
        return Abstention((a, b, d), "definition-differs")
    name: str = link.attribute("name")
    sides: tuple[Expression, ...] = ()
    for larger, smaller in pairs:
        first = Figure(larger, step=finer_step(larger, smaller))
        second = Figure(smaller, factor(smaller, larger), step=finer_step(smaller, larger))
        sides += (Difference(first, second),)
        if not link.attribute("ordered") and not _is_less(smaller, larger):
            sides += (Difference(second, first),)
    says = f"{as_told(a)} less {as_told(b)} is {{computed}}; the draft gives the {name} as {as_told(d)}"
    query = f"the {name} {'between' if name in _BETWEEN else 'of'} {as_told(a)} and {as_told(b)} is given as {as_told(d)}. Which of the three needs correcting?"
    if len(pairs) > 1:
        says = f"The draft gives the {name} as {as_told(d)}, but {{working}} is {{computed}}"
        query = f"the {name} is given as {as_told(d)}, which is that of no two figures before it. Which needs correcting?"
    return Relation(
        form="equal",
        left=sides,
        right=Figure(d, factor(d, a if unit_of(a) else b)),
        primary=d,
        claims=(d, *dict.fromkeys(claim for pair in pairs for claim in pair)),
        wording=Wording(
            says=says,
            comparable=f"the draft names the {name} of these two figures",
            innocent=_INNOCENT,
            query=query,
        ),
        cue=(link.cue_start, link.cue_end),
        exact_group=name == "lead" and is_enumeration((a, b, d)),
        # a step that takes up running totals, or is told as `the difference`, is reckoned on them as printed
        gap="none" if link.attribute("plain") or link.attribute("unproved") is not None else "auto",
        # a level of another paragraph is the one that is meant where one slip of the step leads to it
        needs_repair=link.attribute("unproved") is True,
        labels=((a.index, "first figure"), (b.index, "second figure"), (d.index, name)),
    )


def _is_less(a: Claim, b: Claim) -> bool:
    first, second = number(a), number(b)
    return (
        first.value is not None
        and second.value is not None
        and first.unit == second.unit
        and first.value < second.value
    )


def _pairs(case: Case, link: Link) -> Iterator[tuple[Claim, Claim]]:
    """The pairs whose difference may be meant: the likeliest first."""
    smaller = claims_of(case, link, "smaller")
    for larger in claims_of(case, link, "larger"):
        yield from ((larger, claim) for claim in smaller if claim.index != larger.index)


RULE = Rule(
    slug="stated-difference",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("change", "difference"),
)

"""So many out of so many is not the percentage beside it.

## What it does

Divides a count by the whole that it is taken from (`of the 6,120 sailings 306 were cancelled`) and holds the result
against the percentage that the draft gives for it.

## Why it matters

The percentage is what readers remember, and it is worked out by hand.

## Example

```text
Of the 6,120 sailings in the timetable 306 were cancelled, or 15%.
```

Use instead:

```text
Of the 6,120 sailings in the timetable 306 were cancelled, or 5%.
```

## Formula

`100 · x / B = p`: the interval of the quotient is disjoint from the interval of the percentage, for every whole that the
draft's words admit.

## Not an error when

- the result was weighted, as in opinion polls
- those who did not answer are left out of the whole
- the percentage is of another group than the one counted
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.relation import (
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
from factcheck.rules.consistency._figures import (
    HUNDRED,
    ONE_SLIP,
    claims_of,
    cue,
    not_comparable,
    number,
    percent,
    size,
)
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every count of a whole against its percentage; shares in words have a rule of their own."""
    for link in case.links("count-share"):
        (rate,), bases, counts = (claims_of(case, link, role) for role in ("share", "base", "count"))
        if number(rate).unit != "percent" or link.attribute("about"):
            continue
        failed = not_comparable((rate, *bases, *counts))
        if failed is not None:
            yield failed
            continue
        bases = tuple(sorted(bases, key=lambda claim: -size(claim)))
        base = as_told(bases[0])
        others = (
            ""
            if len({number(claim).value for claim in bases}) == 1
            else ", and no other count before it fits"
        )
        is_so_much = percent(counts[0], bases[0]) if others else "{computed}"
        step = bool(link.attribute("step"))
        part = " or ".join({number(claim).value: as_told(claim) for claim in reversed(counts)}.values())
        yield Relation(
            form="equal",
            left=_readings(
                counts, (*bases, *claims_of(case, link, "elsewhere")), rest=bool(link.attribute("rest"))
            ),
            right=Figure(rate),
            primary=rate,
            claims=(rate, *counts, *bases),
            wording=Wording(
                says=opened(
                    f"{part} {'as a step from' if step else 'out of'} {base} is {is_so_much}; the draft says {as_told(rate)}{others}."
                ),
                comparable="the draft's own words give the percentage as this count of this whole",
                innocent="the percentage is on another basis, or drawn from other figures than these two"
                if step
                else "the percentage was weighted, or is of another group than the one counted",
                query=f"{part} of {base} does not come to {as_told(rate)}. Which of the three needs correcting?",
            ),
            cue=cue(link),
            supposed=True,
            labels=(
                (rate.index, "share"),
                *((claim.index, "count") for claim in counts),
                *((claim.index, "whole") for claim in bases),
            ),
            within=ONE_SLIP,
            or_tenfold=True,
        )


def _readings(counts: tuple[Claim, ...], bases: tuple[Claim, ...], *, rest: bool) -> tuple[Expression, ...]:
    """Every count as a percentage of every base, and where the words may mean what is left, that."""
    told = tuple(percentage(count, claim) for count in counts for claim in bases)
    return (*told, *(Difference(HUNDRED, share) for share in told)) if rest else told


def percentage(count: Claim, base: Claim) -> Expression:
    """A count as a percentage of a base."""
    return Quotient(Product(HUNDRED, Figure(count)), Figure(base))


RULE = Rule(
    slug="count-as-percent", severity="error", since="0.1.0", relations=relations, needs=("count-share",)
)

"""A lead is called inside or outside the margin of error when it is the other.

## What it does

Holds a lead in points against the margin of error of the same poll, where the draft says `within` or `outside the margin`.

## Why it matters

`Outside the margin of error` tells readers that a race is decided.

## Example

```text
Her lead of two points is outside the margin of error of three points.
```

Use instead:

```text
Her lead of two points is within the margin of error of three points.
```

## Formula

`outside` fires where the lead is printed smaller than the margin; rounding cannot turn two figures round. `within` fires where the lead is more than twice the margin, which is
about the margin of the lead itself. Between one and two margins nothing is said.

## Not an error when

- the margin of the lead, not of one share, is meant
- the lead is of another poll than the margin
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Constant,
    Difference,
    Expression,
    Figure,
    Product,
    Relation,
    Stated,
    Wording,
)
from factcheck.model.told import as_told
from factcheck.rules.consistency._figures import claims_of, cue
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every lead against the margin that the draft holds it to."""
    for link in case.links("lead"):
        (margin,) = claims_of(case, link, "margin")
        outside = link.attribute("claimed") == "outside"
        lead, shares, left = _lead(case, link)
        yield Relation(
            form="at-least" if outside else "at-most",
            left=(left,),
            right=Figure(margin, reading="written")
            if outside
            else Product(Constant(Interval.point(2), "2"), Figure(margin, reading="written")),
            primary=shares[0],
            claims=(*shares, margin),
            wording=Wording(
                says=f"The draft calls a lead of {lead} {link.attribute('claimed')} the margin of error, which is "
                f"{as_told(margin)}{'' if outside else '; it is more than twice that'}.",
                comparable="lead and margin belong to the same poll",
                innocent="the margin of the lead is meant, or the margin of another poll",
                query=f"Is a lead of {lead} {link.attribute('claimed')} a margin of {as_told(margin)}?",
            ),
            cue=cue(link),
            gap="none",
            labels=(*((claim.index, "lead") for claim in shares), (margin.index, "margin of error")),
            repairs=False,
        )


def _lead(case: Case, link: Link) -> tuple[str, tuple[Claim, ...], Expression]:
    """The lead as told, the claims that give it, and its value: printed, or the difference of two shares."""
    if link.all("lead"):
        (lead,) = claims_of(case, link, "lead")
        return as_told(lead), (lead,), Figure(lead, reading="written")
    (first,), (second,) = claims_of(case, link, "first"), claims_of(case, link, "second")
    difference = Difference(Figure(first, reading="written"), Figure(second, reading="written"))
    return f"{as_told(first)} to {as_told(second)}", (first, second), difference


RULE = Rule(slug="lead-against-margin", severity="error", since="0.1.0", relations=relations, needs=("lead",))

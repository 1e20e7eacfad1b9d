"""No whole number of a small group makes the stated percentage.

## What it does

Tries every number of people from none to all of a small group and checks that one of them gives the percentage that the
draft prints.

## Why it matters

71% of 12 jurors are 8.52 jurors. Either the group or the percentage is off.

## Example

```text
In the end 71% of the 12 jurors believed the witness.
```

Use instead:

```text
In the end 75% of the 12 jurors believed the witness.
```

## Formula

The granularity test of Brown and Heathers (GRIM): some `k/n` with whole `k` must lie in the interval of the percentage, read as
rounded or cut off. It says nothing about groups of a hundred or more.

## Not an error when

- not everybody in the group answered
- the answers were weighted
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.interval import Interval
from factcheck.model.relation import Constant, Figure, Relation, Stated, Wording
from factcheck.model.told import as_told
from factcheck.rules.consistency._figures import claims_of, cue, number
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every percentage of a small group against the shares that its members can make."""
    for link in case.links("small-group"):
        (rate,), (group,) = claims_of(case, link, "share"), claims_of(case, link, "base")
        size = number(group).value
        assert size is not None
        n = int(size)
        possible = tuple(Constant(Interval.point(Fraction(100 * k, n)), f"{k} of {n}") for k in range(n + 1))
        yield Relation(
            form="equal",
            left=possible,
            right=Figure(rate),
            primary=rate,
            claims=(rate, group),
            wording=Wording(
                says=f"No whole number out of {as_told(group)} is {as_told(rate)}; the nearest is {{nearest}}.",
                comparable="the percentage is of this group",
                innocent="some of the group gave no answer, or the answers were weighted",
                query=f"How many of {as_told(group)} are {as_told(rate)}? No whole number gives that percentage.",
            ),
            cue=cue(link),
            gap="none",
            labels=((rate.index, "share"), (group.index, "group")),
            repairs=False,
        )


RULE = Rule(
    slug="impossible-percent-of-small-group",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("small-group",),
)

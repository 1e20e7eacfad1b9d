"""The stated majority does not follow from the seats.

## What it does

Takes the seats of a party and of the whole chamber and holds them against the stated majority, or against the bare words
`an overall majority`.

## Why it matters

A majority of 12 and seven seats more than half are the same thing, and are mixed up on every election night.

## Example

```text
The party won 326 of the 650 seats, a majority of 22.
```

Use instead:

```text
The party won 326 of the 650 seats, a majority of two.
```

## Formula

Seats `s` of `T`: the majority is `2s - T` (over all the others together) or `s - ⌊T/2⌋` (over half). An overall majority
needs `s > T/2`. Seats are exact.

## Not an error when

- some members do not vote or do not take their seats (a working majority)
- the majority is that of a coalition
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Constant,
    Difference,
    Expression,
    Figure,
    Product,
    Relation,
    Stated,
    Sum,
    Wording,
)
from factcheck.model.told import as_told
from factcheck.rules.consistency._figures import claims_of, cue, not_comparable, size
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every majority of seats."""
    for link in case.links("seat-majority"):
        (seats,), (chamber,), (majority,) = (
            claims_of(case, link, role) for role in ("seats", "total", "majority")
        )
        failed = not_comparable((seats, chamber, majority))
        if failed is not None:
            yield failed
            continue
        yield Relation(
            form="equal",
            left=_majorities(Figure(seats), Figure(chamber), size(chamber)),
            right=Figure(majority),
            primary=majority,
            claims=(majority, seats, chamber),
            wording=Wording(
                says=f"{as_told(seats)} of {as_told(chamber)} is not a majority of {as_told(majority)}; the nearest reading gives {{nearest}}.",
                comparable="seats, chamber and majority stand in one sentence",
                innocent="it is a working majority, without members who do not vote, or that of a coalition",
                query=f"{as_told(seats)} of {as_told(chamber)} does not give a majority of {as_told(majority)}. Which needs correcting?",
            ),
            cue=cue(link),
            exact_group=True,
            gap="none",
            labels=((majority.index, "majority"), (seats.index, "seats"), (chamber.index, "all seats")),
        )
    for link in case.links("overall-majority"):
        (seats,), (chamber,) = claims_of(case, link, "seats"), claims_of(case, link, "total")
        yield Relation(
            form="at-least",
            left=(_twice(Figure(seats)),),
            right=Sum((Figure(chamber), Constant(Interval.point(1), "1"))),
            primary=seats,
            claims=(seats, chamber),
            wording=Wording(
                says=f"{as_told(seats)} of {as_told(chamber)} is not more than half, so it is no overall majority.",
                comparable="the draft calls this number of seats a majority of the chamber",
                innocent="allies are counted in, or some members do not vote",
                query=f"Is {as_told(seats)} of {as_told(chamber)} an overall majority?",
            ),
            cue=cue(link),
            exact_group=True,
            gap="none",
            repairs=False,
            labels=((seats.index, "seats"), (chamber.index, "all seats")),
        )


def _majorities(seats: Figure, chamber: Figure, size: Fraction) -> tuple[Expression, ...]:
    """Over all others together, and over half, with the half of an odd chamber rounded either way."""
    lower = Constant(Interval.point(int(size) // 2), f"half of {int(size)}")
    upper = Constant(Interval.point(-(-int(size) // 2)), f"half of {int(size)}, rounded up")
    return (
        Difference(_twice(seats), chamber),
        Difference(seats, lower),
        Difference(seats, upper),
    )


def _twice(seats: Figure) -> Product:
    return Product(Constant(Interval.point(2), "2"), seats)


RULE = Rule(
    slug="seat-majority",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("seat-majority", "overall-majority"),
)

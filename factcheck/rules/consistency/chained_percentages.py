"""Successive percentages were added instead of multiplied.

## What it does

Takes changes that follow each other and the net change that the draft gives for them, and works the steps through. It also
looks at "fell 50%, then rose 50%, back where it was".

## Why it matters

20% and then 30% make 56%, not 50%; and what falls by half must double to recover.

## Example

```text
Fares rose 20% in 2023 and a further 30% in 2024, or 50% in all.
```

Use instead:

```text
Fares rose 20% in 2023 and a further 30% in 2024, or 56% in all.
```

## Formula

`(1 ± p₁)(1 ± p₂)… − 1` against the stated net change, tested between levels.

## Not an error when

- both steps are taken of the original figure
- percentage points are meant
- the total covers other steps besides
"""

from collections.abc import Iterator
from functools import reduce

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Constant,
    Difference,
    Expression,
    Figure,
    Grown,
    Product,
    Relation,
    Stated,
    Wording,
)
from factcheck.model.told import as_told, opened
from factcheck.rules.rule import Case, Rule

_ONE = Constant(Interval.point(1), "1")
_HUNDRED = Constant(Interval.point(100), "100")


def relations(case: Case) -> Iterator[Stated]:
    """State every chain of percentages against its net change."""
    for link in case.links("chain", "round-trip"):
        steps = [case.claim(i) for i in link.all("step")]
        through = _through(steps, link)
        total = link.one("total")
        if total is not None:
            yield _net(link, steps, case.claim(total), through)
        elif link.kind == "round-trip":
            yield _round_trip(link, steps, through)


def _through(steps: list[Claim], link: Link) -> Expression:
    signs: tuple[int, ...] = link.attribute("signs")
    start: Expression = _ONE
    return reduce(
        lambda level, step: Grown(level, Figure(step[0]), step[1]), zip(steps, signs, strict=True), start
    )


def _net(link: Link, steps: list[Claim], total: Claim, through: Expression) -> Relation:
    said = " and then ".join(as_told(step) for step in steps)
    net = Difference(through, _ONE) if link.attribute("total_sign") == 1 else Difference(_ONE, through)
    return Relation(
        form="equal",
        left=(Product(net, _HUNDRED),),
        right=Figure(total),
        primary=total,
        claims=(total, *steps),
        wording=Wording(
            says=f"{opened(said)} make {{computed}}, as each step is taken of what the one before has left; the draft says {as_told(total)}",
            comparable="the draft gives the last figure as the sum of the steps",
            innocent="every step is a percentage of the original figure",
            query=f"{said}: are these taken of the same base? If each follows on the other, they do not make {as_told(total)}.",
        ),
        cue=(link.cue_start, link.cue_end),
        gap="none",
        labels=(*((step.index, "step") for step in steps), (total.index, "net")),
    )


def _round_trip(link: Link, steps: list[Claim], through: Expression) -> Relation:
    said = " and then ".join(as_told(step) for step in steps)
    return Relation(
        form="equal",
        left=(through,),
        right=_ONE,
        primary=steps[-1],
        claims=tuple(steps),
        wording=Wording(
            says=f"{opened(said)}, one down and one up, do not lead back to where it began",
            comparable="the draft says that the second step undoes the first",
            innocent="both steps are percentages of the original figure",
            query=f"{said}: is it really back where it was?",
        ),
        cue=(link.cue_start, link.cue_end),
        gap="two-percent",
        labels=tuple((step.index, "step") for step in steps),
    )


RULE = Rule(
    slug="chained-percentages",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("chain", "round-trip"),
)

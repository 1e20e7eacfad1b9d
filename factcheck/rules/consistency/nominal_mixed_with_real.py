"""Growth in money, inflation and growth in real terms do not agree.

## What it does

Where one passage gives a rise in money, the rate of inflation and the rise in real terms, the third is worked out from the
other two.

## Why it matters

"In real terms" is where a pay deal or a budget turns into a cut; one of the three is often taken from another year.

## Example

```text
Wages rose 5.2% last year while inflation was 3.1%, a rise of 4.1% in real terms.
```

Use instead:

```text
Wages rose 5.2% last year while inflation was 3.1%, a rise of 2.1% in real terms.
```

## Formula

`(1 + g) / (1 + π) − 1`, or `g − π`, against the stated real change.

## Not an error when

- another measure of inflation was used for the real figure
- the three figures cover different years or groups
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Link
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Abstention,
    Constant,
    Difference,
    Expression,
    Figure,
    Grown,
    Product,
    Quotient,
    Relation,
    Stated,
    Wording,
)
from factcheck.model.told import as_told, opened
from factcheck.rules.rule import Case, Rule

_ONE = Constant(Interval.point(1), "1")
_HUNDRED = Constant(Interval.point(100), "100")
_HUNDREDTH = Constant(Interval.point(Fraction(1, 100)), "1/100")


def relations(case: Case) -> Iterator[Stated]:
    """State every real change against growth and inflation."""
    for link in case.links("real-terms"):
        yield _held(case, link)


def _held(case: Case, link: Link) -> Stated:
    indices = (link.one("nominal"), link.one("inflation"), link.one("real"))
    nominal, inflation, real = (case.claim(i) for i in indices if i is not None)
    sign = link.attribute("real_sign")
    if not sign:
        return Abstention((real, nominal, inflation), "statistic-differs")
    grown = Grown(_ONE, Figure(nominal), link.attribute("nominal_sign"))
    divided = Quotient(grown, Grown(_ONE, Figure(inflation), 1))
    taken_off = Difference(grown, Product(Figure(inflation), _HUNDREDTH))
    left: tuple[Expression, ...] = tuple(
        Product(Difference(level, _ONE) if sign == 1 else Difference(_ONE, level), _HUNDRED)
        for level in (divided, taken_off)
    )
    return Relation(
        form="equal",
        left=left,
        right=Figure(real),
        primary=real,
        claims=(real, nominal, inflation),
        wording=Wording(
            says=f"{opened(as_told(nominal))} in money with inflation at {as_told(inflation)} is {{computed}} in real terms; "
            f"the draft says {as_told(real)}",
            comparable="the passage gives the three figures for one period",
            innocent="the real figure was worked out with another measure of prices",
            query=f"how does {as_told(real)} in real terms follow from {as_told(nominal)} and {as_told(inflation)}?",
        ),
        cue=(link.cue_start, link.cue_end),
        gap="none",
        labels=(
            (nominal.index, "in money"),
            (inflation.index, "inflation"),
            (real.index, "in real terms"),
        ),
    )


RULE = Rule(
    slug="nominal-mixed-with-real",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("real-terms",),
)

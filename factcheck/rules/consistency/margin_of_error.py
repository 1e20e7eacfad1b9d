"""A stated margin of error is impossible for the size of the sample.

## What it does

Works out the margin of error that a simple random sample of the stated size has, and holds the stated one against it.

## Why it matters

A margin that is too small sells noise as news.

## Example

```text
The survey of 1,005 adults has a margin of error of one percentage point.
```

Use instead:

```text
The survey of 1,005 adults has a margin of error of three percentage points.
```

## Formula

The floor is `98/√n` points at 95% confidence (82/√n at 90%, 129/√n at 99%). The stated margin, read as rounded, must not
lie more than a quarter of a point below it, nor above √3 times the floor. Without roots: `(m + ¼)² · n ≥ 98²` and
`(m - ¼)² · n ≤ 3 · 98²`.

## Not an error when

- the margin is of a subgroup, whose own size counts
- the sample is most of a small population
- another level of confidence is meant
"""

from collections.abc import Iterator
from fractions import Fraction
from math import isqrt

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Abstention,
    Constant,
    Expression,
    Figure,
    Product,
    Relation,
    Stated,
    Sum,
    Wording,
)
from factcheck.model.told import as_told, bare
from factcheck.rules.consistency._figures import claims_of, cue, number
from factcheck.rules.rule import Case, Rule

_POINTS = {90: 82, 95: 98, 99: 129}
"""100 · z/2 for the usual levels of confidence, p = ½ (1.645, 1.960 and 2.576), in points times √n."""
_HALF_POINT = Fraction(1, 4)
"""Agencies round margins to half a point."""


def relations(case: Case) -> Iterator[Stated]:
    """State every margin of error against the samples that it may belong to."""
    for link in case.links("margin"):
        samples, (margin,) = claims_of(case, link, "sample"), claims_of(case, link, "margin")
        constant = _POINTS.get(link.attribute("confidence"))
        if constant is None or any(number(claim).value is None for claim in (margin, *samples)):
            yield Abstention((margin, *samples), "statistic-differs")
            continue
        yield from _bounds(link, samples, margin, constant)


def _bounds(link: Link, samples: tuple[Claim, ...], margin: Claim, constant: int) -> Iterator[Stated]:
    sizes = tuple(Figure(sample, reading="strict") for sample in samples)
    sample = samples[0]
    usual = _usual(sample, constant)
    wording = Wording(
        says=f"A random sample of {bare(sample)} has a margin of error of about {usual} points; the draft says {as_told(margin)}.",
        comparable=f"the margin at {link.attribute('confidence')}% confidence is {constant} divided by the root of the sample",
        innocent="the margin belongs to another sample or level of confidence",
        query=f"For {bare(sample)} the margin of error should be about {usual} points, not {as_told(margin)}. "
        "Could you check with the pollster?",
    )
    for form, shift, factor in (("at-least", _HALF_POINT, 1), ("at-most", -_HALF_POINT, 3)):
        yield Relation(
            form=form,
            left=tuple(
                Product(_shifted(margin, shift), Product(_shifted(margin, shift), size)) for size in sizes
            ),
            right=Constant(
                Interval.point(constant * constant * factor),
                f"{factor} × {constant}²" if factor != 1 else f"{constant}²",
            ),
            primary=margin,
            claims=(margin, *samples),
            wording=wording,
            cue=cue(link),
            gap="none",
            repairs=False,
            labels=((margin.index, "margin"), *((claim.index, "sample") for claim in samples)),
        )


def _usual(sample: Claim, constant: int) -> str:
    """The margin of a random sample of this size, to a tenth of a point."""
    size = number(sample).value
    assert size is not None
    hundredths = isqrt(int(constant * constant * 10_000 / size))
    tenths = (hundredths + 5) // 10
    return f"{tenths // 10}.{tenths % 10}"


def _shifted(margin: Claim, shift: Fraction) -> Expression:
    """The margin with the allowance for rounding to half a point."""
    return Sum(
        (
            Figure(margin, reading="strict"),
            Constant(Interval.point(shift), "0.25" if shift == _HALF_POINT else "(-0.25)"),
        )
    )


RULE = Rule(slug="margin-of-error", severity="error", since="0.1.0", relations=relations, needs=("margin",))

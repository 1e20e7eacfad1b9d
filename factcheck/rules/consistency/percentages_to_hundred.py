"""Percentages that should make up a hundred do not.

## What it does

Adds up the answers to one question, the shares of men and women, and `the other 45%`, and checks that a hundred can be their
sum.

## Why it matters

One answer with a slipped digit makes 110% of the people.

## Example

```text
The plan was backed by 45% of residents; the other 65% voted against it.
```

Use instead:

```text
The plan was backed by 45% of residents; the other 55% voted against it.
```

## Formula

`p₁ + p₂ + … = 100`, each read as rounded or cut off; two shares of which one is `the other` add up exactly. Answers that
need not be all there are must not exceed a hundred by more than their rounding, twice.

## Not an error when

- people could give several answers
- the shares are of different groups or different years
- those without an opinion are left out
- the sentences before tell the other shares
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.relation import Constant, Expression, Figure, Relation, Stated, Sum, Wording
from factcheck.model.told import as_told, listed, opened
from factcheck.rules.consistency._figures import HUNDRED, claims_of, cue, not_comparable, number
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every run of answers against a hundred; voting intentions and chances have rules of their own."""
    for link in case.links("answers"):
        if link.attribute("about") in ("", "rest"):
            yield hundred(case, link, what="answers")


def hundred(case: Case, link: Link, *, what: str) -> Stated:
    """The relation of one run of percentages."""
    shares = tuple(answer(claim) for claim in claims_of(case, link, "share"))
    failed = not_comparable(shares)
    if failed is not None:
        return failed
    names = listed([as_told(claim) for claim in shares])
    exact = (
        link.attribute("about") == "rest" and len(shares) == 2 and all(_is_plain(claim) for claim in shares)
    )
    left: Expression = Sum(tuple(Figure(claim, reading="written" if exact else "") for claim in shares))
    exhaustive = bool(link.attribute("exhaustive"))
    if not exhaustive:
        width = sum((number(claim).place for claim in shares), Fraction(0)) / 2
        left = Sum((left, Constant(Interval.point(-width), "(the rounding once more)")))
    return Relation(
        form="equal" if exhaustive else "at-most",
        left=(left, *_with_those_before(shares, claims_of(case, link, "before"))),
        right=HUNDRED,
        primary=shares[-1],
        claims=(shares[-1], *shares[:-1]),
        wording=Wording(
            says=f"{opened(names)} make {{computed}}{'' if exhaustive else ', before rounding'}; together they should "
            f"{'make' if exhaustive else 'not exceed'} 100%.",
            comparable=f"the draft's words make them {what} of one whole",
            innocent="several answers were allowed, or the shares are of different groups",
            query=f"{names} do not make up 100%. Is one of them off, or could people give several answers?",
        ),
        cue=cue(link),
        gap="none",
        labels=tuple((claim.index, "share") for claim in shares),
    )


def _with_those_before(shares: tuple[Claim, ...], before: tuple[Claim, ...]) -> Iterator[Expression]:
    """The shares together with the last one told before them, the last two and so on: `the remaining 9.9%` may be of all."""
    for first in range(len(before) - 1, -1, -1):
        yield Sum(tuple(Figure(claim) for claim in (*before[first:], *shares)))


def answer(claim: Claim) -> Claim:
    """`31% would not` and `12% did not know` are facts about answers, whatever the answer was."""
    return claim._replace(modality="outturn") if claim.modality in ("hypothetical", "negated") else claim


def _is_plain(claim: Claim) -> bool:
    return number(claim).comparator == "=" and number(claim).value is not None


RULE = Rule(
    slug="percentages-to-hundred", severity="error", since="0.1.0", relations=relations, needs=("answers",)
)

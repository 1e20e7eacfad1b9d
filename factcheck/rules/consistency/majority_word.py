"""`Most` or `a majority` stands beside a figure on the other side of one half.

## What it does

Holds `most`, `a majority` and `a minority` against the percentage or the counts that stand beside the word.

## Why it matters

A majority decides; a plurality only leads.

## Example

```text
Most voters (43%) want the bridge to stay open.
```

Use instead:

```text
More voters than not (43% against 38%) want the bridge to stay open.
```

## Formula

`most`, `a majority`: more than 50% of the stated whole. `a minority`: less than 50%. The figure's interval must reach the
right side of one half.

## Not an error when

- the largest group is meant, not more than half
- the majority is the margin of a vote (`seat-majority`)
- a majority of seats is held against a share of votes
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.interval import Interval
from factcheck.model.relation import Constant, Expression, Figure, Quotient, Relation, Stated, Wording
from factcheck.model.told import as_told
from factcheck.rules.consistency._figures import claims_of, cue, not_comparable, share
from factcheck.rules.consistency.percentages_to_hundred import answer
from factcheck.rules.rule import Case, Rule

_HALF = Fraction(1, 2)
_SIDES = {
    "majority": Constant(Interval(_HALF, Fraction(1), low_open=True), "more than half"),
    "minority": Constant(Interval(Fraction(0), _HALF, high_open=True), "less than half"),
}


def relations(case: Case) -> Iterator[Stated]:
    """State every majority and minority against the figures beside the word."""
    for link in case.links("majority"):
        claims = tuple(answer(claim) for claim in claims_of(case, link, "share", "count", "base"))
        failed = not_comparable(claims)
        if failed is not None:
            yield failed
            continue
        side = _SIDES[link.attribute("word")]
        right: Expression
        if len(claims) == 1:
            right, figures = share(claims[0]), as_told(claims[0])
        else:
            right, figures = (
                Quotient(Figure(claims[0]), Figure(claims[1])),
                f"{as_told(claims[0])} of {as_told(claims[1])}",
            )
        word = link.attribute("phrase")
        yield Relation(
            form="inside",
            left=(side,),
            right=right,
            primary=claims[0],
            claims=claims,
            wording=Wording(
                says=f"The draft calls {figures} “{word}”, but that is not {side.label}.",
                comparable="the word and the figure stand side by side",
                innocent="the word means the largest group, not more than half",
                query=f"Is {figures} meant by “{word}”? It is not {side.label}.",
            ),
            cue=cue(link),
            labels=tuple(
                (claim.index, role)
                for claim, role in zip(
                    claims, ("share",) if len(claims) == 1 else ("part", "whole"), strict=True
                )
            ),
            repairs=False,
        )


RULE = Rule(slug="majority-word", severity="error", since="0.1.0", relations=relations, needs=("majority",))

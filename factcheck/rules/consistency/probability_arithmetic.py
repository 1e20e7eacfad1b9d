"""Chances, odds and probabilities contradict each other.

## What it does

Adds up the chances of outcomes that exclude each other (win, draw, defeat), and turns odds into a percentage where the draft
prints both.

## Why it matters

Odds of 4-1 are one chance in five, not one in four; it is the commonest slip in betting copy.

## Example

```text
Bookmakers offer odds of 4-1 on a hung parliament, a 25% chance.
```

Use instead:

```text
Bookmakers offer odds of 4-1 on a hung parliament, a 20% chance.
```

## Formula

`odds a-b` are `b / (a + b)`. Chances that exclude each other make no more than 100%, by more than their rounding, twice.
A claim about "at least once in n tries" is not tested: the draft never says whether the tries are independent.

## Not an error when

- the bookmaker's margin is in the odds (their chances may exceed 100%)
- the outcomes overlap
- the odds are decimal or American
"""

from collections.abc import Iterator

from factcheck.model.relation import Figure, Product, Quotient, Relation, Stated, Sum, Wording
from factcheck.model.told import as_told
from factcheck.rules.consistency._figures import HUNDRED, claims_of, cue
from factcheck.rules.consistency.percentages_to_hundred import hundred
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every list of chances against a hundred, and odds against the chance beside them."""
    for link in case.links("answers"):
        if link.attribute("about") == "chances":
            yield hundred(case, link, what="chances")
    for link in case.links("odds"):
        (odds,), (chance,) = claims_of(case, link, "odds"), claims_of(case, link, "share")
        against, stake = Figure(odds, end="low"), Figure(odds, end="high")
        yield Relation(
            form="equal",
            left=(Quotient(Product(HUNDRED, stake), Sum((against, stake))),),
            right=Figure(chance),
            primary=chance,
            claims=(chance, odds),
            wording=Wording(
                says=f"Odds of {as_told(odds)} are a chance of {{computed}}; the draft says {as_told(chance)}.",
                comparable="the draft gives the chance as the odds once more",
                innocent="the bookmaker's margin was taken out, or the odds are not fractional",
                query=f"Odds of {as_told(odds)} are not a chance of {as_told(chance)}. Which is right?",
            ),
            cue=cue(link),
            gap="two-percent",
            labels=((chance.index, "chance"), (odds.index, "odds")),
            repairs=False,
        )


RULE = Rule(
    slug="probability-arithmetic",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("answers", "odds"),
)

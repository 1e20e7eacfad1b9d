"""Votes cast divided by the electorate are not the stated turnout.

## What it does

Divides the votes by those entitled to vote and holds the result against the turnout that the draft gives.

## Why it matters

Turnout is the first figure of every election report.

## Example

```text
Turnout was 52%, with 31,420 of the 50,680 registered voters casting a ballot.
```

Use instead:

```text
Turnout was 62%, with 31,420 of the 50,680 registered voters casting a ballot.
```

## Formula

`100 · votes / electorate = turnout`: the interval of the quotient is disjoint from the interval of the stated percentage.

## Not an error when

- turnout is of those of voting age, the electorate of those registered
- spoilt or postal ballots are counted in one figure and not in the other
"""

from collections.abc import Iterator

from factcheck.model.relation import Figure, Relation, Stated, Wording
from factcheck.model.told import as_told, opened
from factcheck.rules.consistency._figures import claims_of, cue, not_comparable
from factcheck.rules.consistency.count_as_percent import percentage
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every turnout against the votes and the electorate."""
    for link in case.links("turnout", "count-share"):
        if link.kind == "count-share" and link.attribute("about") != "turnout":
            continue
        (share,) = claims_of(case, link, "share")
        (votes,), electorates = (
            claims_of(case, link, "votes", "count"),
            claims_of(case, link, "electorate", "base"),
        )
        failed = not_comparable((share, votes, *electorates))
        if failed is not None:
            yield failed
            continue
        yield Relation(
            form="equal",
            left=tuple(percentage(votes, electorate) for electorate in electorates),
            right=Figure(share),
            primary=share,
            claims=(share, votes, *electorates),
            wording=Wording(
                says=opened(
                    f"{as_told(votes)} out of {as_told(electorates[0])} is a turnout of {{computed}}; the draft says {as_told(share)}."
                ),
                comparable="votes, electorate and turnout stand in one sentence",
                innocent="the turnout is of another electorate, or spoilt ballots are counted in one figure only",
                query=f"{as_told(votes)} of {as_told(electorates[0])} is not a turnout of {as_told(share)}. Which needs correcting?",
            ),
            cue=cue(link),
            labels=((share.index, "turnout"), (votes.index, "votes"), (electorates[0].index, "electorate")),
        )


RULE = Rule(
    slug="turnout", severity="error", since="0.1.0", relations=relations, needs=("turnout", "count-share")
)

"""Votes, their share and the winner's lead disagree.

## What it does

Divides a candidate's votes by all votes and holds the result against the percentage; subtracts the loser's votes from the
winner's and holds the difference against the stated majority.

## Why it matters

Votes, share and majority come from three lines of the returning officer's sheet and are copied separately.

## Example

```text
She won by 21,344 votes to 18,120, a majority of 3,424.
```

Use instead:

```text
She won by 21,344 votes to 18,120, a majority of 3,224.
```

## Formula

`100 · v / V = p` and `v₁ - v₂ = majority`. Votes given to the unit are exact.

## Not an error when

- the share is of valid votes and the total counts all
- the majority is over all the others together
"""

from collections.abc import Iterator

from factcheck.model.claim import Link
from factcheck.model.relation import Difference, Figure, Product, Quotient, Relation, Stated, Sum, Wording
from factcheck.model.told import as_told, opened
from factcheck.rules.consistency._figures import HUNDRED, ONE_SLIP, claims_of, cue, not_comparable
from factcheck.rules.consistency.count_as_percent import percentage
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every share of votes against the votes, and every majority against its two candidates."""
    for link in case.links("count-share"):
        if link.attribute("about") == "votes":
            yield _of_all_votes(case, link)
    for link in case.links("vote-split"):
        (ayes,), (noes,), (share,) = (claims_of(case, link, role) for role in ("for", "against", "share"))
        yield Relation(
            form="equal",
            left=(Quotient(Product(HUNDRED, Figure(ayes)), Sum((Figure(ayes), Figure(noes)))),),
            right=Figure(share),
            primary=share,
            claims=(share, ayes, noes),
            wording=Wording(
                says=opened(
                    f"{as_told(ayes)} for and {as_told(noes)} against is {{computed}} for; the draft says {as_told(share)}."
                ),
                comparable="both sides of the vote and the share stand in one sentence",
                innocent="abstentions are counted in, or the share is of all who could vote",
                query=f"{as_told(ayes)} to {as_told(noes)} does not come to {as_told(share)}. Which of the three needs correcting?",
            ),
            cue=cue(link),
            labels=((share.index, "share"), (ayes.index, "for"), (noes.index, "against")),
        )
    for link in case.links("vote-majority"):
        (first,), (second,), (majority,) = (
            claims_of(case, link, role) for role in ("first", "second", "majority")
        )
        yield Relation(
            form="equal",
            left=(Difference(Figure(first), Figure(second)), Difference(Figure(second), Figure(first))),
            right=Figure(majority),
            primary=majority,
            claims=(majority, first, second),
            wording=Wording(
                says=f"Between {as_told(first)} and {as_told(second)} the majority is {{computed}}; the draft says {as_told(majority)}.",
                comparable="both votes and the majority are told of one ballot",
                innocent="the majority is over somebody else",
                query=f"The majority between {as_told(first)} and {as_told(second)} is not {as_told(majority)}. Which needs correcting?",
            ),
            cue=cue(link),
            exact_group=True,
            labels=((majority.index, "majority"), (first.index, "votes"), (second.index, "votes")),
        )


def _of_all_votes(case: Case, link: Link) -> Stated:
    (share,), (votes,), totals = (claims_of(case, link, role) for role in ("share", "count", "base"))
    failed = not_comparable((share, votes, *totals))
    if failed is not None:
        return failed
    return Relation(
        form="equal",
        left=tuple(percentage(votes, whole) for whole in totals),
        right=Figure(share),
        primary=share,
        claims=(share, votes, *totals),
        wording=Wording(
            says=opened(
                f"{as_told(votes)} of {as_told(totals[0])} is {{computed}}; the draft says {as_told(share)}."
            ),
            comparable="the draft's own words give the percentage as these votes of all",
            innocent="the share is of valid votes only",
            query=f"{as_told(votes)} of {as_told(totals[0])} does not come to {as_told(share)}. Which needs correcting?",
        ),
        cue=cue(link),
        labels=((share.index, "share"), (votes.index, "votes"), (totals[0].index, "all votes")),
        within=ONE_SLIP,
        or_tenfold=True,
    )


RULE = Rule(
    slug="votes-against-share",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("count-share", "vote-split", "vote-majority"),
)

"""A number's thousands are grouped in a way that leaves its size open.

## What it does

Points at numbers with a group of four digits or more behind a comma, such as 6,5000,000.

## Why it matters

A digit too many or a comma in the wrong place changes the figure tenfold, and no reader can tell which it was.

## Example

```text
The mint withdrew 6,5000,000 pennies from circulation.
```

Use instead:

```text
The mint withdrew 6,500,000 pennies from circulation.
```

## Formula

Every group behind a comma has three digits; in the Indian style two, and three at the end.

## Not an error when

- lakh and crore are grouped the Indian way: 12,34,567
- the digits are a code, a telephone number or a model
- the comma is a decimal comma
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State of every figure with broken grouping that it should be grouped in threes."""
    for claim in case.claims:
        if claim.quantity is not None and claim.quantity.form == "malformed":
            yield _mismatch(claim)


def _mismatch(claim: Claim) -> Mismatch:
    return Mismatch(
        stated="broken grouping",
        possible=("groups of three",),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"{claim.text} has a group of more than three digits; its size is open",
            comparable="",
            innocent="it is a code and not a number",
            query=f"what should {claim.text} read?",
        ),
        working=(f"the groups of {claim.text} have {_lengths(claim.text)} digits",),
        cue=(claim.start, claim.end),
    )


def _lengths(number: str) -> str:
    """`1, 4 and 3` for `6,5000,000`."""
    lengths = [str(sum(c.isdigit() for c in group)) for group in number.split(",")]
    return ", ".join(lengths[:-1]) + " and " + lengths[-1]


RULE = Rule(slug="malformed-number", severity="error", since="0.1.0", relations=relations)

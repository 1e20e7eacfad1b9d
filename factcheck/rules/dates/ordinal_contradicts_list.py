"""An ordinal such as "third straight" does not fit the list that goes with it.

## What it does

Counts the years, months or days listed beside "third straight win", "a fourth title" or "the fifth month in a row". A
list of the earlier ones leaves room for one more; a list in brackets holds them all.

## Why it matters

Streaks are extended by one from the previous story, and sometimes that story was skipped: "the sixth day in a row" was
the third.

## Example

```text
It was the club's third straight title, after those of 2022, 2023 and 2024.
```

Use instead:

```text
It was the club's fourth straight title, after those of 2022, 2023 and 2024.
```

## Formula

With n earlier ones listed the ordinal is at least n + 1; with a complete list of n in brackets it is n.

## Not an error when

- only some of the earlier ones are listed (a higher ordinal is never disputed for a list of earlier ones)
- one of the listed ones belongs to another competition or series
- the streak was interrupted and is counted anew
"""

from collections.abc import Iterator

from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every ordinal against the list beside it."""
    for link in case.links("ordinal-list"):
        claim = case.claim(link.all("ordinal")[0])
        listed: int = link.attribute("listed")
        assert claim.quantity is not None
        assert claim.quantity.value is not None
        stated = int(claim.quantity.value)
        if link.attribute("whole"):
            possible, told = range(listed, listed + 1), f"the list holds {listed}"
        else:
            possible = range(listed + 1, max(stated, listed + 1) + 1)
            told = f"{listed} earlier ones are listed, which makes this at least number {listed + 1}"
        yield Mismatch(
            stated=str(stated),
            possible=tuple(map(str, possible)),
            primary=claim,
            claims=(claim,),
            wording=Wording(
                says=f"The draft has “{claim.text}”, but {told}",
                comparable="the list stands beside the ordinal and names the same kind of thing",
                innocent="one of those listed belongs to another series",
                query=f"{told[0].upper()}{told[1:]}; the draft has “{claim.text}”. Is the count right, or the list?",
            ),
            working=(f"listed: {link.cue}", told),
            cue=(link.cue_start, link.cue_end),
            related=((link.cue_start, link.cue_end, "list"),),
        )


RULE = Rule(
    slug="ordinal-contradicts-list",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("ordinal-list",),
)

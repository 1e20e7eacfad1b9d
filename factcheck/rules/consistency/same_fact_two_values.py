"""One fact has two values in one draft.

## What it does

Compares figures that the text, or the text and a table, state about the same thing in the same words, where one number
looks like a slip of the other: digits swapped, a digit or a scale word lost.

## Why it matters

Figures are copied between paragraphs and from tables by hand; whoever notices two values trusts neither.

## Example

```text
The bridge fund stands at £4.28m. The council will vote on the bridge fund next week; the fund of £4.82m comes from tolls.
```

Use instead:

```text
The bridge fund stands at £4.28m. The council will vote on the bridge fund next week; the fund of £4.28m comes from tolls.
```

## Formula

The intervals of the two figures are disjoint, and one edit of one number makes them meet.

## Not an error when

- one is later and more precise: 1.1 million, then 1,104,550
- the two stand at different dates: a toll that rose to 24
- the two come from different sources, or one is a quotation
- one replaces the other: "corrected to", "initially"
- a financial year stands against a calendar year
"""

from collections.abc import Iterator

from factcheck.model.relation import Stated
from factcheck.rules.consistency._repeats import relations_between
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every figure that the text or a table states again."""
    return relations_between(case, display=False)


RULE = Rule(
    slug="same-fact-two-values", severity="error", since="0.1.0", relations=relations, needs=("repeat",)
)

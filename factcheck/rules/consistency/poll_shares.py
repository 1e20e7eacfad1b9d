"""The parties' shares in a poll add up to more than a hundred, or miss it with `others` included.

## What it does

Adds up the voting intentions that one sentence lists.

## Why it matters

Poll tables are typed by hand on deadline.

## Example

```text
The poll puts Labour on 44%, the Conservatives on 36%, the Liberal Democrats on 17% and the Greens on 12%.
```

Use instead:

```text
The poll puts Labour on 34%, the Conservatives on 36%, the Liberal Democrats on 17% and the Greens on 12%.
```

## Formula

`p₁ + p₂ + … ≤ 100` by more than the rounding, twice; `= 100` where the list ends with `others`.

## Not an error when

- voters could name more than one party
- shares from two polls stand in one sentence
- those who do not know are left out of one share and kept in another
"""

from collections.abc import Iterator

from factcheck.model.relation import Stated
from factcheck.rules.consistency.percentages_to_hundred import hundred
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every list of voting intentions against a hundred."""
    for link in case.links("answers"):
        if link.attribute("about") == "poll":
            yield hundred(case, link, what="parties' shares")


RULE = Rule(slug="poll-shares", severity="error", since="0.1.0", relations=relations, needs=("answers",))

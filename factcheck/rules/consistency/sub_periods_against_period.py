"""Months, quarters or halves do not add up to the period they make.

## What it does

Adds up figures that the draft gives period by period, where it also gives their total.

## Why it matters

Quarterly figures are revised and the yearly total is not, or the reverse.

## Example

```text
It built 3,100 cars in the first half of the year and 4,700 in the second, 6,800 over the year as a whole.
```

Use instead:

```text
It built 3,100 cars in the first half of the year and 3,700 in the second, 6,800 over the year as a whole.
```

## Formula

`x₁ + x₂ + … = X`: as `parts-of-whole`, with the periods as parts.

## Not an error when

- the periods overlap or leave a gap
- the total is net of returns or was revised
"""

from collections.abc import Iterator

from factcheck.model.relation import Stated
from factcheck.rules.consistency.parts_of_whole import breakdown
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every total of periods against their sum."""
    for link in case.links("parts"):
        if (
            link.attribute("exhaustive")
            and link.attribute("vocabulary") == "sub-periods"
            and not link.attribute("likely")
        ):
            yield breakdown(case, link)


RULE = Rule(
    slug="sub-periods-against-period", severity="error", since="0.1.0", relations=relations, needs=("parts",)
)

"""The headline, standfirst or caption gives another figure than the text.

## What it does

Looks for the figure of every headline, standfirst, subheading and caption in the text below it. Where the text tells of
the same thing in the same words with another number, the two are shown side by side.

## Why it matters

Headlines are written by somebody else, from an earlier version, against the clock; they are also what most people read.

## Example

```text
# Brewery profit up 61%

Hartwell Brewery made a profit of £3.6m in the year to June, 16% more than the £3.1m of the year before.
```

Use instead:

```text
# Brewery profit up 16%

Hartwell Brewery made a profit of £3.6m in the year to June, 16% more than the £3.1m of the year before.
```

## Formula

The intervals of the two figures are disjoint. Unless counted noun, verb and subject all agree, one must also be a slip of
the other: digits swapped, a digit or a scale word lost.

## Not an error when

- the headline rounds: "nearly 2m" for 1.9m
- the text has the figure, too, somewhere else
- the two are about different periods, places or sources
- the figure was revised, and the text says so
"""

from collections.abc import Iterator

from factcheck.model.relation import Stated
from factcheck.rules.consistency._repeats import relations_between
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every figure of a headline, standfirst or caption against the text."""
    return relations_between(case, display=True)


RULE = Rule(slug="headline-differs-from-body", severity="error", since="0.1.0", relations=relations)

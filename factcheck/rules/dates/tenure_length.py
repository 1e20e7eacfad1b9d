"""A time in office does not fit the dates it ran from and to.

## What it does

Holds "served six years, from 2012 to 2018" and "has run the counter for 12 years, since 2014" against the two dates; the time
of a predecessor, "who had led it for nine years, since 2013", ends on the day that the successor took over.

## Why it matters

Profiles and obituaries carry a length and two dates side by side, written at different times; readers who were there
count on their fingers.

## Example

```text
She served nine years as mayor, from 2012 to 2018.
```

Use instead:

```text
She served six years as mayor, from 2012 to 2018.
```

## Formula

Full years between the dates, and the plain difference of years; for two bare years also both ends counted (2012 to 2018
is six or seven). Hedged lengths are compared as intervals.

## Not an error when

- the time was interrupted, or two terms are added up
- terms, seasons or sessions are counted, not years
- the end still lies ahead
"""

from collections.abc import Iterator

from factcheck.model.relation import Stated
from factcheck.rules.dates._stretch import relation, stretches
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every time in office against the dates it ran from and to."""
    for link, number in stretches(case, tenure=True):
        yield relation(case, link, number)


RULE = Rule(slug="tenure-length", severity="error", since="0.1.0", relations=relations, needs=("elapsed",))

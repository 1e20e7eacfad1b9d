"""Killed, wounded and missing do not add up to the casualties.

## What it does

Adds up the killed, wounded, missing and captured that the draft lists for a total of casualties or victims, and
checks that a group counted among the victims is not larger than all of them.

## Why it matters

Casualty figures are copied from several dispatches; `casualties` is often read as `dead`.

## Example

```text
The collision left 42 casualties: 12 dead and 25 injured.
```

Use instead:

```text
The collision left 42 casualties: 12 dead and 30 injured.
```

## Formula

`killed + wounded (+ missing + captured) = casualties`, with one person more or less where the attacker may be counted;
`part ≤ whole` for a group that is said to be among them.

## Not an error when

- the figures come from different sources, hours or sides
- the total includes the attacker and the parts do not
- somebody died of wounds and stands in both figures
- the draft says `at least` of a part that may still grow
"""

from collections.abc import Iterator

from factcheck.model.relation import Stated
from factcheck.rules.consistency.part_exceeds_whole import inside
from factcheck.rules.consistency.parts_of_whole import breakdown
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every breakdown of casualties, complete or not."""
    for link in case.links("parts"):
        if link.attribute("vocabulary") != "casualties":
            continue
        if link.attribute("exhaustive"):
            yield breakdown(case, link, one_more=True)
        else:
            yield from inside(case, link)


RULE = Rule(slug="casualty-parts", severity="error", since="0.1.0", relations=relations, needs=("parts",))

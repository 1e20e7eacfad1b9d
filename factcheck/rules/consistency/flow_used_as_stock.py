"""One value is told as a yearly figure and as a total over many years.

## What it does

Looks for a value of at least three significant digits that the draft gives once `a year` and once `so far`, `in total` or
`since 2015`, for the same thing.

## Why it matters

1.21 million people who live abroad were printed as one year's emigrants; every sum in the story still worked out.

## Example

```text
The scheme insulates 12,450 homes a year. It has insulated 12,450 homes so far, the ministry's report says.
```

Use instead:

```text
The scheme insulates 12,450 homes a year. It has insulated 61,300 homes so far, the ministry's report says.
```

## Formula

None: a flow and a stock are never compared. The same value in both places is the defect.

## Not an error when

- the total is one year old
"""

from collections.abc import Iterator

from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.model.told import as_told
from factcheck.rules.consistency._figures import claims_of, cue
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every value that serves as a flow and as a stock."""
    for link in case.links("flow-stock"):
        (flow,), (stock,) = claims_of(case, link, "flow"), claims_of(case, link, "stock")
        yield Mismatch(
            stated="a yearly figure and a total",
            possible=("a yearly figure", "a total"),
            primary=stock,
            claims=(stock, flow),
            wording=Wording(
                says=f"The draft uses one value both as a yearly figure ({as_told(flow)}) and as a total ({as_told(stock)}).",
                comparable="both count the same things",
                innocent="the total is exactly one year old",
                query=f"Is {as_told(stock)} a yearly figure or a total? The draft uses it as both.",
            ),
            working=(f"{as_told(flow)}: for one year", f"{as_told(stock)}: for the whole time"),
            cue=cue(link),
            ceiling="warning",
            related=((flow.start, flow.end, "yearly figure"),),
        )


RULE = Rule(
    slug="flow-used-as-stock", severity="error", since="0.1.0", relations=relations, needs=("flow-stock",)
)

"""A pledge, limit or goal is told as a fact.

## What it does

Where a figure told as a fact meets no row of its subject and metric, but is exactly the value of a target that
the pack holds for them, the draft reports the target as if it had been reached.

## Why it matters

"Spends 5%" and "has pledged 5% by 2035" are ten years and a parliament apart.

## Example

```text pack metrics
metric,label,kind,unit,aliases
detection,Burglaries solved,share,percent,burglary detection rate
```

```text pack facts
entity,metric,period,value,unit,source
Northport Police,detection,2025,9.1,percent,Northport police annual report
```

```text pack targets
target,entity,metric,comparator,value,unit,due,set_on,instrument,source,url
t1,Northport Police,detection,>=,12,percent,2027-03-31,2025-04-01,Policing plan,Northport policing plan,https://northport.example/plan
```

```text
At Northport Police the burglary detection rate was 12% in 2025.
```

Use instead:

```text
At Northport Police the burglary detection rate was 9.1% in 2025, against a target of 12% by 2027.
```

## Formula

The figure meets the target's value, is disjoint from every outturn row that its words admit, and nothing in its
clause marks it as a target, forecast or demand.

## Not an error when

- the clause says goal, target, plan, limit, wants, aims, by a future date
- the target has been met: then an outturn row says so
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Key
from factcheck.model.interval import Interval
from factcheck.model.relation import Constant, Figure, Relation, Stated, Wording
from factcheck.model.row import Row
from factcheck.rules.reference._told import told
from factcheck.rules.rule import Case, Rule

_MOST = 6
"""Targets of one subject and measure that a figure is held against."""


def relations(case: Case) -> Iterator[Stated]:
    """State that a figure told as a fact is not the value of a target of its key."""
    for claim in case.claims:
        if claim.index in case.settled or not claim.targets or claim.stranger:
            continue
        if claim.modality != "outturn" or (claim.when is not None and claim.when.kind == "deadline"):
            continue
        q = claim.quantity
        if q is None or q.comparator not in ("=", "~"):
            continue  # `above 2%` is no target of 2%, and none of 3.5%
        for target in claim.targets[:_MOST]:
            if target.value is None:
                continue
            key = next((key for key in claim.keys if _names_target(key, target)), None)
            if key is not None:
                yield _relation(case, claim, key, target)


def _relation(case: Case, claim: Claim, key: Key, target: Row) -> Relation:
    row = key.series[-1]
    assert target.value is not None
    metric = case.reference.metric(key.metric)
    name = metric.label if metric else key.metric
    return Relation(
        form="equal",
        left=(Constant(Interval.point(target.value * key.own_unit), told(target)),),
        right=Figure(claim),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=(
                f"{name}: {claim.text} is the target ({target.origin.source}, due {target.period.label}), not the outturn; "
                f"the outturn row is {told(row)}"
            ),
            comparable="same subject and measure; nothing in the sentence marks the figure as a goal",
            innocent="a newer outturn has reached the target",
            query=f"{claim.text} is the target; the latest outturn on record is {told(row)}. Which is meant?",
        ),
        cue=(claim.start, claim.end),
        if_broken="",
        if_holds="disputes",
        rows=(target, row),
        repairs=False,
    )


def _names_target(key: Key, target: Row) -> bool:
    """Whether the words name the target's measure and subject, if only over two sentences."""
    return (
        (key.entity, key.metric) == (target.entity, target.metric)
        and key.metric_tie in ("stated", "sentence")
        and key.entity_tie in ("stated", "sentence", "carried", "only")
    )


RULE = Rule(
    slug="target-reported-as-outturn", severity="error", since="0.1.0", relations=relations, after_rows=True
)

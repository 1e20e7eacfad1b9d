"""The row that supports a figure is older than its metric allows.

## What it does

Adds a note where a figure without a period of its own is supported only by a row that is older, at the draft's
date, than the pack says a row of that metric may be.

## Why it matters

"The town has 48,200 inhabitants" is supported for ever by a census of long ago unless somebody asks its age.

## Example

```text pack metrics
metric,label,kind,unit,stale_after_days,aliases
population,Population,stock,person,400,inhabitants|population
```

```text pack facts
entity,metric,period,value,unit,source
Northport,population,2021,48230,person,Northport census
```

```text
Northport has 48,230 inhabitants.
```

Use instead:

```text
Northport had 48,230 inhabitants in 2021.
```

## Formula

No comparison of figures: the last day of the newest supporting row lies more than `stale_after_days` before the
draft's date.

## Not an error when

- the draft states the period itself
- nothing newer has been published
"""

from collections.abc import Iterator

from factcheck.model.relation import Remark, Stated, Wording
from factcheck.model.told import as_told, opened, told
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """Remark on supported figures whose newest row is past its time."""
    for index, rows in case.settled.items():
        claim = case.claim(index)
        if not claim.keys or claim.keys[0].period_tie in ("stated", "near", "carried", "earlier"):
            continue
        newest = max(rows, key=lambda row: row.period.last)
        metric = case.reference.metric(newest.metric)
        if metric is None or metric.stale_after_days is None or newest.status == "target":
            continue
        age = (case.as_of - newest.period.last).days
        if age > metric.stale_after_days:
            yield Remark(
                primary=claim,
                claims=(claim,),
                wording=Wording(
                    says=f"{opened(as_told(claim))} rests on a row of {newest.period.label}: {told(newest)}",
                    comparable="",
                    innocent="",
                    query=f"{opened(as_told(claim))} agrees with {told(newest)}. Is there a newer figure, or could the sentence give the year?",
                    next="look for a newer edition, or state the period",
                ),
                rows=(newest,),
                working=(
                    f"{age:,} days old at the draft's date; the pack allows {metric.stale_after_days:,}",
                ),
            )


RULE = Rule(slug="aged-reference", severity="note", since="0.1.0", relations=relations, after_rows=True)

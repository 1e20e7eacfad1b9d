"""A part is larger than the pack's total of the whole that contains it.

## What it does

Where a pack has no row for the named part but has one for the whole that contains it, a count or amount of the
part may not exceed the whole. It never supports a figure.

## Why it matters

A district with more burglaries than its police force recorded, a plant that employs more people than its company:
one look at the total would have shown it.

## Example

```text pack entities
entity,label,type,part_of
northport,Northport,city,
harbour,Harbour Ward,ward,northport
```

```text pack metrics
metric,label,kind,unit,aliases
burglaries,Burglaries,flow,offence,burglaries
```

```text pack facts
entity,metric,period,value,unit,source
northport,burglaries,2024,1240,offence,Northport police annual report
```

```text
Harbour Ward had 3,870 burglaries in 2024.
```

Use instead:

```text
Harbour Ward had 387 burglaries in 2024.
```

## Formula

`lo(part) > hi(whole) · 1.02` for counts, amounts, stocks and flows of one metric and period.

## Not an error when

- the metric is a rate, a share, an index or a price, which do not add up
- the part reaches beyond the whole, or is counted in another way
"""

from collections.abc import Iterator

from factcheck.model.relation import Figure, Relation, RowValue, Stated, Wording
from factcheck.model.told import as_told, opened, told
from factcheck.rules.rule import Case, Rule

_ADD_UP = ("stock", "flow", "cumulative", "count", "amount")


def relations(case: Case) -> Iterator[Stated]:
    """State that a part's figure is at most the row of the whole."""
    for claim in case.claims:
        if claim.whole is None or claim.stranger or not claim.is_fact:
            continue
        key = claim.whole
        metric = case.reference.metric(key.metric)
        if metric is None or metric.kind not in _ADD_UP or metric.unit == "percent":
            continue
        row = key.rows[0]
        whole = case.reference.entity(key.entity)
        name = whole.label if whole else key.entity
        yield Relation(
            form="at-most",
            left=(Figure(claim),),
            right=RowValue(row, key.own_unit),
            primary=claim,
            claims=(claim,),
            wording=Wording(
                says=f"{opened(as_told(claim))} is more than the whole of {name} had: {told(row)}",
                comparable=f"the pack holds the part to be inside {name}; same measure and period",
                innocent="the part reaches beyond the whole, or is counted in another way",
                query=f"{row.origin.source} has {told(row)} for all of {name}; can {as_told(claim)} be right for a part of it?",
            ),
            cue=(claim.start, claim.end),
            rows=(row,),
        )


RULE = Rule(slug="exceeds-reference-parent", severity="error", since="0.1.0", relations=relations)

"""A figure is the value of an edition that has been superseded.

## What it does

Where a figure told in the present meets no row in force but is exactly the value of a row that a newer edition
has replaced, the draft is out of date.

## Why it matters

Statistics are revised. The old value stays on the web, is copied from an old story, and is right in every way
but one.

## Example

```text pack
fact,entity,metric,period,value,unit,source,as_of,rank,superseded_by
n1,Northport,homes completed,2024,1180,home,Northport housing statement 2025,2025-03-01,deprecated,n2
n2,Northport,homes completed,2024,1240,home,Northport housing statement 2026,2026-03-01,normal,
```

```text
Northport had 1,180 homes completed in 2024.
```

Use instead:

```text
Northport had 1,240 homes completed in 2024.
```

## Formula

The strict or conventional interval of the figure meets a deprecated row of its key and period, and no row in
force; the newer edition is not younger than the draft.

## Not an error when

- the draft says that the figure is the earlier one (`first put at`, `initially`, `was revised from`)
- the draft was written before the newer edition came out
"""

import re
from collections.abc import Iterator

from factcheck.model.relation import Figure, Relation, Stated, Wording
from factcheck.model.told import as_told, opened, told
from factcheck.rules.reference._values import row_values
from factcheck.rules.rule import Case, Rule

_REVISED = re.compile(
    r"\b(?:revis\w*|initially|originally|at first|first (?:put|estimated|reported)|earlier estimate|previously|then put)\b"
)


def relations(case: Case) -> Iterator[Stated]:
    """State that a figure with a proved key is not the value of a replaced row."""
    for claim, _ in case.figures:
        if claim.index in case.settled or not claim.certain:
            continue
        sentence = case.extraction.sentences[claim.sentence]
        if _REVISED.search(case.text[sentence.start : sentence.end].lower()):
            continue
        key = claim.keys[0]
        periods = {row.period.ends for row in key.rows}
        old = [
            row
            for row in case.reference.rows(key.entity, key.metric)
            if row.rank == "deprecated" and row.period.ends in periods
        ]
        if not old:
            continue
        new = next((row for row in key.rows if row.period.ends == old[-1].period.ends), key.rows[0])
        if not new.origin.known_by(case.as_of):
            continue
        if new.size * key.own_unit in (other.value for other in case.quantities_of(claim.sentence)):
            continue  # `at 12.6 million tonnes in October and at 13.4 million in January` tells both editions
        yield Relation(
            form="equal",
            left=row_values((row, key) for row in old),
            right=Figure(claim),
            primary=claim,
            claims=(claim,),
            wording=Wording(
                says=f"{opened(as_told(claim))} is out of date: the newer edition has {told(new)}",
                comparable=f"same subject, measure and period; {old[-1].origin.source} has been replaced",
                innocent="the draft means the figure as it was first published",
                query=f"{new.origin.source} has {told(new)}; {as_told(claim)} is from an older edition. Which is meant?",
            ),
            cue=(claim.start, claim.end),
            if_broken="",
            if_holds="disputes",
            rows=(new, *old),
            repairs=False,
        )


RULE = Rule(slug="stale-value", severity="error", since="0.1.0", relations=relations, after_rows=True)

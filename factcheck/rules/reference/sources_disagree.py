"""Sources of equal rank give different values for what the draft states.

## What it does

Where a figure meets the row of one source while another source of equal rank has a value that the figure does
not meet, a note lists them side by side. None is averaged or preferred.

## Why it matters

Counts of the dead, of crowds and of migrants differ by who counts. A figure without its counter hides that.

## Example

```text pack
entity,metric,period,value,unit,source
Northport,marchers,2025,12400,person,Northport police
Northport,marchers,2025,31000,person,March organisers
```

```text
Northport saw 31,000 marchers in 2025.
```

Use instead:

```text
Northport saw 31,000 marchers in 2025, according to the March organisers.
```

## Formula

Two rows of one key and period from different sources, both of the same rank, are disjoint beyond the 2% gap.

## Not an error when

- the draft names the source of its figure
"""

from collections.abc import Iterator

from factcheck.model.relation import Relation, RowValue, Stated, Wording
from factcheck.model.told import amount, as_told, opened
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State, for each supported figure without a source, that the other sources agree with its own."""
    for index, rows in case.settled.items():
        claim = case.claim(index)
        if claim.voice != "own" or not claim.keys:
            continue
        own = rows[0]
        for other in case.reference.rows(own.entity, own.metric):
            if (
                other.period.ends != own.period.ends
                or other.rank != own.rank
                or other.definition != own.definition
                or other.status in ("target", "forecast")
                or other.origin.source == own.origin.source
            ):
                continue
            yield Relation(
                form="equal",
                left=(RowValue(other),),
                right=RowValue(own),
                primary=claim,
                claims=(claim,),
                wording=Wording(
                    says=(
                        f"{opened(as_told(claim))} is the figure of {own.claimant_text or own.origin.source}; "
                        f"{other.claimant_text or other.origin.source} has {amount(other)}"
                    ),
                    comparable=f"both are for {own.period.label}",
                    innocent="the draft's context makes plain whose figure it is",
                    query="could the sentence say whose figure this is?",
                    next="name the source, or give both figures",
                ),
                cue=(claim.start, claim.end),
                if_broken="notes",
                ceiling="note",
                rows=(own, other),
                repairs=False,
            )
            break


RULE = Rule(slug="sources-disagree", severity="note", since="0.1.0", relations=relations, after_rows=True)

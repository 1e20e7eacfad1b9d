"""The row that comes nearest to a figure that no row bears out and none disputes.

## What it does

Names, for a figure that stays unverifiable, the row of its subject and measure that is nearest in time, so that an
editor sees at once what the packs do know. It says nothing against the figure.

## Why it matters

"No reference row" sends an editor to a search engine. A row of the year before, or one that is close and does not
meet the figure, answers half of the question.

## Example

```text pack
entity,metric,period,value,unit,source
Northport,homes completed,2022,1240,home,Northport Council housing statement
```

```text
Northport saw 1,820 homes completed in 2024.
```

Use instead:

```text
Northport saw 1,240 homes completed in 2022.
```

## Formula

None: nothing is compared. The row is the newest of the family that the figure's words name, or that of its period.

## Not an error when

- always: this is a note, and the figure may well be right
- nothing is said where the words do not prove subject and measure
- nothing is said of forecasts, suppositions and questions, or where another finding judges the figure
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Key
from factcheck.model.relation import Remark, Stated, Wording
from factcheck.model.told import told
from factcheck.rules.reference._told import of_what
from factcheck.rules.rule import Case, Rule

_SURE = ("stated", "sentence", "carried", "only")


def relations(case: Case) -> Iterator[Stated]:
    """Remark on each unsettled figure with the newest row of the family that it names."""
    for claim in case.claims:
        if claim.index in case.settled or not claim.is_fact or claim.stranger:
            continue
        for key in (*claim.keys, *claim.nearest)[:1]:
            known = key.metric_tie in ("stated", "sentence") and key.entity_tie in _SURE
            if known and key.period_tie != "earlier":
                yield _remark(case, claim, key)


def _remark(case: Case, claim: Claim, key: Key) -> Remark:
    row = key.rows[0]
    return Remark(
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"The nearest row has {told(row)} ({of_what(case, key)}); this says nothing against the figure.",
            comparable="",
            innocent="",
            query="",
            next="if the figure is another one, ask for its source and date, and add a row",
        ),
        rows=(row,),
        unless_judged=True,
    )


RULE = Rule(slug="nearest-row", severity="note", since="0.1.0", relations=relations, after_rows=True)

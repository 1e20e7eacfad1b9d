"""A figure is one slip of the keyboard away from the row of its subject, metric and period.

## What it does

Looks at figures that meet no row of their key and asks whether one slip (a power of ten, two swapped digits, one
digit) leads to the row. If exactly one does, the slip is named. Subject and unit must be proved; the metric may
be carried from the sentences before.

## Why it matters

A digit group lost or two digits swapped is the typical number slip in print. It looks right to everybody who
does not have the row open.

## Example

```text pack
entity,metric,period,value,unit,source
Northport,homes completed,2024,1240,home,Northport Council housing statement
```

```text
Northport saw 1,420 homes completed in 2024.
```

Use instead:

```text
Northport saw 1,240 homes completed in 2024.
```

## Formula

As `reference-value`, and one edit of the search for the repair makes the figure meet the row.

## Not an error when

- the figure is of another edition, source or definition and the likeness is chance
- the subject or the unit is not certain: values alone are never matched
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Key
from factcheck.model.relation import Figure, Relation, RowValue, Stated, Wording
from factcheck.model.row import Row
from factcheck.rules.reference._sources import from_another_source
from factcheck.rules.reference._told import told
from factcheck.rules.rule import Case, Rule

# More rows than this for one period are a series of their own, and some of them resemble any figure.
_SOURCES = 5


def relations(case: Case) -> Iterator[Stated]:
    """State that a figure with a proved subject is the row of its likeliest key."""
    for claim in case.claims:
        key = _proved(claim)
        if key is None or claim.quantity is None:
            continue
        if from_another_source(claim, key.series):
            continue
        if claim.modality == "target":
            for other in claim.keys:
                if other.entity == key.entity and _is_target(other):
                    yield _relation(
                        case, claim, other, [(row, other) for row in other.rows], only_powers=True
                    )
        elif _long_enough(claim):
            rows = [
                (row, other)
                for other in claim.keys
                if other.entity == key.entity
                for row in (other.rows if other is key and key.period_tie == "stated" else other.series)
            ]
            yield _relation(case, claim, key, rows, only_powers=False)


def _relation(
    case: Case, claim: Claim, key: Key, rows: list[tuple[Row, Key]], *, only_powers: bool
) -> Relation:
    row = key.rows[0]
    metric, entity = case.reference.metric(key.metric), case.reference.entity(key.entity)
    name = f"{metric.label if metric else key.metric}, {entity.label if entity else key.entity}"
    shown = told(row)
    return Relation(
        form="equal",
        left=tuple(RowValue(row, other.own_unit) for row, other in rows),
        right=Figure(claim),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"{name}: the draft says {claim.text}, the reference {shown}",
            comparable=f"same subject and unit, one slip apart: {name}",
            innocent="the figure is of another edition or measure and the likeness is chance",
            query=f"{row.origin.source} has {shown} for {name}; please check {claim.text}.",
        ),
        cue=(claim.start, claim.end),
        rows=(row,),
        needs_repair=True,
        only_powers=only_powers,
    )


def _is_target(key: Key) -> bool:
    return bool(key.rows) and all(row.status == "target" for row in key.rows)


def _proved(claim: Claim) -> Key | None:
    """The key that names the row, where subject and period leave one."""
    if not claim.keys or claim.modality not in ("outturn", "estimate", "target") or claim.voice == "quoted":
        return None
    key = claim.keys[0]
    if claim.modality == "target" and not _is_target(key):
        return None
    if key.entity_tie not in ("stated", "sentence", "only", "carried", "part") or key.metric_tie == "value":
        return None
    if claim.stranger or claim.partial:
        return None
    if key.period_tie == "stated" and not 1 <= len(key.rows) <= _SOURCES:
        return None
    rivals = [
        other
        for other in claim.keys[1:]
        if other.entity == key.entity and other.metric != key.metric and other.score == key.score
    ]
    return None if rivals else key


def _long_enough(claim: Claim) -> bool:
    quantity = claim.quantity
    assert quantity is not None
    if quantity.value is None or quantity.form != "numeral":
        return False
    # A hedged figure must be long enough to be one number and not a round one.
    place = quantity.significant_place if quantity.hedge is not None else quantity.place
    return abs(quantity.value / place) >= 100


RULE = Rule(slug="near-miss-to-reference", severity="error", since="0.1.0", relations=relations)

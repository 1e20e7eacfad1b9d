"""Something that the draft calls the highest is beaten by a row of the pack.

## What it does

Where a row bears out a figure that the draft calls the highest, lowest, most, best or a record, it looks for another row in
the scope that the draft names (`of the five districts`, `in Europe`, `on record`) which certainly beats it. One such row is
enough. It supports the superlative only where the pack declares the scope complete.

## Why it matters

Superlatives are what headlines are made of, and the easiest sentences to prove wrong: one counter-example will do.

## Example

```text pack entities
entity,label,type,part_of
harland,Harland,county,
aske,Aske,district,harland
birk,Birk,district,harland
cole,Cole,district,harland
```

```text pack metrics
metric,label,kind,unit,aliases
recycling,Recycling rate,share,percent,recycling rate|recycled
```

```text pack facts
entity,metric,period,value,unit,source
aske,recycling,2025,48.2,percent,Harland waste returns
birk,recycling,2025,44.7,percent,Harland waste returns
cole,recycling,2025,51.9,percent,Harland waste returns
```

```text
In 2025 Aske had a recycling rate of 48.2%, the highest of the three districts.
```

Use instead:

```text
In 2025 Cole had a recycling rate of 51.9%, the highest of the three districts.
```

## Formula

`highest`: no row of the scope with the same measure, definition and period has `lo(other) ≥ hi(subject)`, where the two are not equal;
`lowest` the other way round. `Record`: no earlier row of the subject's own series.

## Not an error when

- the draft says `one of the highest`, `among the highest`, `joint highest`, `nearly the highest`
- the superlative is by another measure (per head and in total, by value and by volume), or adjusted for inflation
- the scope is narrower or wider than the one in the pack
- others may be equal within the precision of the rows
"""

from collections.abc import Iterator

from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.model.row import Row
from factcheck.model.told import amount, as_told, told
from factcheck.rules.reference._fields import (
    Field,
    Ranked,
    field,
    label,
    name,
    named_nearby,
    past,
    ranked,
    said_of,
    window,
)
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every superlative whose figure a row bears out."""
    for subject in ranked(case, "superlative"):
        if subject.said.place != 1:
            continue
        if subject.said.window == "ever" and not subject.said.among:
            yield from _record(case, subject)
        elif (found := field(case, subject)) is not None:
            yield from _among(case, subject, found)


def _among(case: Case, subject: Ranked, found: Field) -> Iterator[Stated]:
    place = found.standing
    first = place.ahead[0] if place.ahead else None
    if first is None:
        if found.stated and place.complete and not place.level and place.behind:
            yield _stated(case, subject, place.behind[0], (label(subject, 1),), supports=True)
        return
    if not found.stated and not any(named_nearby(case, subject.claim, row.entity) for row in place.ahead):
        return
    yield _stated(case, subject, first, (label(subject, place.ranks[0]),), stated=found.stated)


def _stated(
    case: Case,
    subject: Ranked,
    other: Row,
    possible: tuple[str, ...],
    *,
    stated: bool = True,
    supports: bool = False,
) -> Mismatch:
    claim, row = subject.claim, subject.row
    who, rival, own = name(case, row.entity), name(case, other.entity), label(subject, 1)
    says = (
        f"{who} has the {own} value of those that the draft names; next is {rival}: {told(other)}."
        if supports
        else f"The draft {said_of(case, subject)}, but {rival} has {told(other)}."
    )
    return Mismatch(
        stated=own,
        possible=possible,
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=says,
            comparable="same measure, definition and period"
            + (", in the scope that the draft names" if stated else f"; the paragraph names {rival}"),
            innocent="the superlative is by another measure, or in a narrower scope than the pack's",
            query=f"{rival} has {amount(other)}; is {who} with {amount(row)} the {own}?",
        ),
        working=(f"{who}: {told(row)}", f"{rival}: {told(other)}"),
        rows=(row, other),
        if_holds="supports" if supports else "",
        ceiling="error" if stated else "warning",
        cue=(subject.link.cue_start, subject.link.cue_end),
        related=((subject.link.cue_start, subject.link.cue_end, "superlative"),),
    )


def _record(case: Case, subject: Ranked) -> Iterator[Stated]:
    known = past(case, subject)
    earlier = None if known is None else window(subject, known)
    if known is None or not earlier:
        return
    claim, row, own = subject.claim, subject.row, label(subject, 1)
    who = name(case, row.entity)
    beaten = known.since is not None
    if not beaten and (known.undecided or not (known.gapless and known.complete)):
        return
    other = known.since if known.since is not None else earlier[0]
    yield Mismatch(
        stated=f"{own} on record",
        possible=(f"{own} since {other.period.label}",) if beaten else (f"{own} on record",),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"The draft {said_of(case, subject)}, but {who} had {told(other)}."
            if beaten
            else f"No earlier row of {who} beats {told(row)}.",
            comparable="same subject, measure and definition, periods of the same length",
            innocent="the record is of another measure, or adjusted for inflation",
            query=f"{who} had {told(other)}; is {as_told(claim)} a record?",
        ),
        working=tuple(f"{who}: {told(one)}" for one in ((other, row) if beaten else (*earlier, row))),
        rows=(row, other) if beaten else (row, *earlier),
        if_holds="supports",
        cue=(subject.link.cue_start, subject.link.cue_end),
        related=((subject.link.cue_start, subject.link.cue_end, "superlative"),),
    )


RULE = Rule(
    slug="superlative-beaten",
    severity="error",
    since="0.1.0",
    relations=relations,
    after_rows=True,
    needs=("superlative",),
)

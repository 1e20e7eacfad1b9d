"""Something that the draft calls the highest since a time was beaten in that time.

## What it does

Holds `the highest since 2019`, `the lowest for five years` and `more than in any of the four years before` against the subject's own
series. It is silent where the series has a gap in the time that the draft names.

## Why it matters

The span is often copied from last year's story, or counted from a list that leaves a year out.

## Example

```text pack entities
entity,label,type
orley,Orley Line,company
```

```text pack metrics
metric,label,kind,unit,aliases
trips,Trips,flow,trip,trips|journeys
```

```text pack facts
entity,metric,period,value,unit,source
orley,trips,2021,318400,trip,Orley annual report
orley,trips,2022,402700,trip,Orley annual report
orley,trips,2023,371500,trip,Orley annual report
orley,trips,2024,355900,trip,Orley annual report
orley,trips,2025,389200,trip,Orley annual report
```

```text
The Orley Line carried 389,200 trips in 2025, the most since 2021.
```

Use instead:

```text
The Orley Line carried 389,200 trips in 2025, the most since 2022.
```

## Formula

For the highest since t: no row strictly after t and before the subject has `lo(row) ≥ hi(subject)`, the two not being equal; the row of
t itself does not count, since writers mean both `since` and `after`. `For five years` covers the four earlier periods for certain.

## Not an error when

- the higher value lies in the very period that `since` names, or before it
- the superlative is by another measure, or adjusted for inflation
- the series misses a period, or is of another length of period
"""

from collections.abc import Iterator

from factcheck.model.relation import Abstention, Mismatch, Stated, Wording
from factcheck.model.row import Row
from factcheck.model.told import as_told, told
from factcheck.reference.answers import Record
from factcheck.rules.reference._fields import Ranked, label, name, past, ranked, unbroken, window
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every superlative that is limited in time and whose figure a row bears out."""
    for subject in ranked(case, "superlative"):
        said = subject.said
        if said.place == 1 and said.window in ("since", "length") and not said.among:
            yield from _since(case, subject)


def _since(case: Case, subject: Ranked) -> Iterator[Stated]:
    known = past(case, subject)
    if known is None:
        return
    within = window(subject, known)
    if not within:
        return
    if not unbroken((*within, subject.row)):
        yield Abstention((subject.claim,), "incomplete-series")
        return
    claim, row, own = subject.claim, subject.row, label(subject, 1)
    who = name(case, row.entity)
    beaten = known.since if known.since in within else None
    undecided = any(one in within for one in known.undecided)
    if not beaten and (undecided or not known.complete or not _reached(subject, known, within)):
        return
    shown = (beaten,) if beaten else within
    as_said = f"{own} of the time that the draft names"
    yield Mismatch(
        stated=as_said,
        possible=(f"{own} since {beaten.period.label}",) if beaten else (as_said,),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"The draft says “{subject.link.cue}” of {who if claim.quantity is None else as_told(claim)}, but {who} had {told(shown[0])}."
            if beaten
            else f"No row of {who} beats {told(row)} in the time that the draft names.",
            comparable="same subject, measure and definition; the series has every period of the time that the draft names",
            innocent="the superlative is by another measure, or adjusted for inflation",
            query=f"{who} had {told(shown[0])}; is {told(row)} the {own} since then?",
        ),
        working=tuple(f"{who}: {told(one)}" for one in (*shown, row)),
        rows=(row, *shown),
        if_holds="supports",
        cue=(subject.link.cue_start, subject.link.cue_end),
        related=((subject.link.cue_start, subject.link.cue_end, "superlative"),),
    )


def _reached(subject: Ranked, known: Record, within: tuple[Row, ...]) -> bool:
    """Whether the pack bears out the length of the time: every period is there, or the one named is the last that beats."""
    if subject.said.since is None:
        return len(within) == subject.said.periods
    first, last = subject.said.since
    return known.since is not None and first <= known.since.period.last and known.since.period.first <= last


RULE = Rule(
    slug="highest-since",
    severity="error",
    since="0.1.0",
    relations=relations,
    after_rows=True,
    needs=("superlative",),
)

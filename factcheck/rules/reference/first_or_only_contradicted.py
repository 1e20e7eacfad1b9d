"""Something that the draft calls the only one, or the first time, has company in the pack.

## What it does

Looks for another member of the named scope that meets the same condition (`the only district where burglaries rose`, `the only ally
above 3%`), and for an earlier period of the same series that met it (`passed 400,000 for the first time`). One such row is enough.

## Why it matters

Firsts and onlys are claimed by press offices, and the other one writes to the editor.

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
burglaries,Burglaries,flow,offence,burglaries
```

```text pack facts
entity,metric,period,value,unit,source
aske,burglaries,2024,612,offence,Harland police
aske,burglaries,2025,587,offence,Harland police
birk,burglaries,2024,431,offence,Harland police
birk,burglaries,2025,468,offence,Harland police
cole,burglaries,2024,288,offence,Harland police
cole,burglaries,2025,302,offence,Harland police
```

```text
Birk was the only district where burglaries rose in 2025.
```

Use instead:

```text
Aske was the only district where burglaries fell in 2025.
```

## Formula

Only: no other entity of the scope certainly meets the condition in the same period; a rise is `lo(now) > hi(before)` against the period
just before. First: no earlier period of the series, in the time that the draft names, certainly meets it.

## Not an error when

- the draft says `the only one of the three coastal districts`, another scope than the pack's
- the condition is by another measure
- the others meet it only within the precision of their rows
- the condition was met long ago and the draft says `for the first time in five years`
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.model.row import Row
from factcheck.model.told import told
from factcheck.reference.queries import meets, members_at, rows_at
from factcheck.rules.reference._fields import (
    Ranked,
    group_of,
    name,
    named_nearby,
    past,
    ranked,
    scope_of,
    window,
)
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every `only` and `for the first time` whose subject meets its own condition."""
    for subject in ranked(case, "only"):
        yield from _only(case, subject)
    for subject in ranked(case, "first-time"):
        yield from _first(case, subject)


def _only(case: Case, subject: Ranked) -> Iterator[Stated]:
    group = group_of(case, subject.row, subject.said)
    if group is None:
        return
    condition = _moved if subject.claim.quantity is None else _beyond
    own = condition(case, subject, subject.row.entity)
    if not own:
        if subject.claim.quantity is None and (
            other := _moved(case, subject, subject.row.entity, reverse=True)
        ):
            yield _contradicted(case, subject, (), other, "the only one")
        return
    for member in members_at(case.reference, group, subject.row.metric, subject.row.period.last):
        theirs = () if member == subject.row.entity else condition(case, subject, member)
        if theirs and (subject.said.among or _spoken_of(case, subject, member, group)):
            yield _contradicted(case, subject, own, theirs, "the only one")
            return


def _spoken_of(case: Case, subject: Ranked, member: str, group: str) -> bool:
    """Whether the draft speaks of another member, or of the group, beside an `only` that names neither."""
    return named_nearby(case, subject.claim, member) or named_nearby(case, subject.claim, group)


def _first(case: Case, subject: Ranked) -> Iterator[Stated]:
    known = past(case, subject)
    within = None if known is None else window(subject, known)
    threshold = _threshold(subject.claim)
    if not within or threshold is None or not meets(subject.row, _comparator(subject), threshold):
        return
    met = [row for row in within if meets(row, _comparator(subject), threshold)]
    if met:
        yield _contradicted(case, subject, (subject.row,), (met[-1],), "the first time")


def _moved(case: Case, subject: Ranked, entity: str, *, reverse: bool = False) -> tuple[Row, ...]:
    """The rows of the period and of the one just before, if they move as the draft says, or the other way."""
    row, scope = subject.row, scope_of(case, subject.row)
    series = [
        r.period
        for r in case.reference.rows(subject.row.entity, row.metric)
        if r.period.last <= row.period.last
    ]
    before = next((a for a, b in pairwise(sorted(set(series))) if b == row.period), None)
    if before is None or (row.period.first - before.last).days > 1 or abs(before.days - row.period.days) > 2:
        return ()
    earlier = rows_at(case.reference, entity, row.metric, before, scope=scope)
    later = rows_at(case.reference, entity, row.metric, row.period, scope=scope)
    if len(earlier) != 1 or len(later) != 1 or earlier[0].unit != later[0].unit:
        return ()
    upward = subject.highest != reverse
    return (earlier[0], later[0]) if meets(later[0], ">" if upward else "<", earlier[0].interval) else ()


def _beyond(case: Case, subject: Ranked, entity: str) -> tuple[Row, ...]:
    """The row of an entity, if it passes the threshold."""
    row, threshold = subject.row, _threshold(subject.claim)
    found = rows_at(case.reference, entity, row.metric, row.period, scope=scope_of(case, row))
    if threshold is None or len(found) != 1 or found[0].unit != row.unit:
        return ()
    return found if meets(found[0], _comparator(subject), threshold) else ()


def _comparator(subject: Ranked) -> str:
    return ">" if subject.highest else "<"


def _threshold(claim: Claim) -> Interval | None:
    value = claim.quantity.value if claim.quantity is not None else None
    return None if value is None or not claim.keys else Interval.point(value * claim.keys[0].factor)


def _contradicted(
    case: Case, subject: Ranked, own: tuple[Row, ...], theirs: tuple[Row, ...], stated: str
) -> Mismatch:
    claim, first = subject.claim, theirs[0]
    rival = name(case, first.entity)
    shown = " and ".join(told(row) for row in theirs)
    return Mismatch(
        stated=stated,
        possible=(f"not {stated}",),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"The draft says “{subject.link.cue}”, but {rival} had {shown}.",
            comparable="same measure and definition, in the scope that the draft names",
            innocent="the draft means another measure, or a narrower scope than the pack's",
            query=f"{rival} had {shown}; does “{subject.link.cue}” stand?",
        ),
        working=tuple(f"{name(case, row.entity)}: {told(row)}" for row in (*own, *theirs)),
        rows=(*own, *theirs),
        cue=(subject.link.cue_start, subject.link.cue_end),
        related=((subject.link.cue_start, subject.link.cue_end, stated),),
    )


RULE = Rule(
    slug="first-or-only-contradicted",
    severity="error",
    since="0.1.0",
    relations=relations,
    after_rows=True,
    needs=("only", "first-time"),
)

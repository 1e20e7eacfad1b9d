"""A rank in the draft is another one by the rows of the pack.

## What it does

Where a row bears out a figure that the draft calls the second-highest, third-largest or `second only to` somebody, it counts the rows
of the scope that the draft names which certainly beat it. It supports a rank only where the pack declares the scope complete.

## Why it matters

Ranks move every year and are copied from one story into the next.

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
In 2025 Birk had a recycling rate of 44.7%, the second-highest of the three districts.
```

Use instead:

```text
In 2025 Aske had a recycling rate of 48.2%, the second-highest of the three districts.
```

## Formula

Where the draft does not say among whom (`Poland is now third`), those whom the paragraph names count.

The number of rows that certainly beat the subject is at most one less than the stated place; in a complete scope, or where as many have rows as the draft counts, with those that may be
equal, it is at least that.

## Not an error when

- the rank is by another measure, or in another scope than the pack's
- rows are missing, or the draft does not say how many there are: then only too many rows ahead count against the rank
- others may be equal within the precision of the rows
"""

from collections.abc import Iterator, Sequence

from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.model.row import Row
from factcheck.model.told import amount, as_told, told
from factcheck.reference.answers import NoAnswer
from factcheck.reference.queries import meets, rows_at
from factcheck.reference.standings import standing
from factcheck.rules.reference._fields import (
    Ranked,
    field,
    label,
    name,
    named_nearby,
    past,
    ranked,
    said_of,
    scope_of,
    window,
)
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every rank from the second place on whose figure a row bears out."""
    for subject in ranked(case, "superlative"):
        if subject.said.sense == "rank" and not subject.said.window:
            yield from _ranked(case, subject)
        elif subject.said.place > 1 and subject.said.window == "ever" and not subject.said.noun:
            yield from _on_record(case, subject)
        elif subject.said.place > 1 and not subject.said.window:
            yield from _behind(case, subject) if subject.said.rivals else _placed(case, subject)


def _on_record(case: Case, subject: Ranked) -> Iterator[Stated]:
    """`The third-highest on record`: among the earlier rows of the subject's own series."""
    known = past(case, subject)
    if known is None:
        return
    earlier = window(subject, known) or ()
    ahead = [row for row in earlier if _beats(row, subject.row, highest=subject.highest)]
    level = [row for row in earlier if row not in ahead and not row.interval.disjoint(subject.row.interval)]
    best, worst = len(ahead) + 1, len(ahead) + len(level) + 1
    if not (known.gapless and known.complete):
        if best <= subject.said.place:
            return
        worst = best
    yield _stated(case, subject, best, worst, (*ahead, subject.row), sure=known.complete and best == worst)


def _beats(other: Row, row: Row, *, highest: bool) -> bool:
    return meets(other, ">" if highest else "<", row.interval) is True


def _ranked(case: Case, subject: Ranked) -> Iterator[Stated]:
    """`Ranked third of the four districts`, which may count from either end."""
    if not subject.said.among:
        yield from _behind_those_named(case, subject)
        return
    found = field(case, subject)
    other = field(case, subject._replace(highest=not subject.highest))
    if found is None or other is None or not found.stated:
        return
    both = (found.standing, other.standing)
    if not all(place.complete or subject.said.how_many == len(place.rows) for place in both):
        return
    stated = subject.said.place
    if any(place.ranks[0] <= stated <= place.ranks[1] for place in both):
        best, worst = found.standing.ranks
        if best == worst == stated and found.standing.complete:
            yield _stated(case, subject, best, worst, found.standing.rows, sure=True)
        return
    yield _stated(case, subject, *found.standing.ranks, found.standing.rows, sure=False)


def _behind_those_named(case: Case, subject: Ranked) -> Iterator[Stated]:
    """`Poland is now third`: too many whom the paragraph names are ahead, and from the other end it is not third either."""
    row, stated = subject.row, subject.said.place
    place = standing(
        case.reference,
        row.entity,
        row.metric,
        row.period,
        highest=subject.highest,
        scope=scope_of(case, row),
    )
    if isinstance(place, NoAnswer) or place.row != row or len(place.behind) < stated:
        return
    ahead = [other for other in place.ahead if named_nearby(case, subject.claim, other.entity)]
    if len(ahead) < stated:
        return
    best = len(ahead) + 1
    found = _stated(case, subject, best, best, (*ahead, row), sure=False)
    who = ", ".join(name(case, other.entity) for other in ahead)
    yield found._replace(
        ceiling="warning",
        wording=found.wording._replace(
            says=f"The draft {said_of(case, subject)}, but by the rows of the pack {who} are all ahead.",
            comparable="same measure, definition and period; the paragraph names those who are ahead",
        ),
    )


def _placed(case: Case, subject: Ranked) -> Iterator[Stated]:
    found = field(case, subject)
    if found is None or not found.stated:
        return
    place, stated = found.standing, subject.said.place
    best, worst = place.ranks
    # with a row for each of as many as the draft counts, nobody can be missing
    if not place.complete and subject.said.how_many != len(place.rows):
        if best <= stated:
            return
        worst = best
    shown = (*place.ahead, place.row, *place.level, *place.behind)[: max(stated, best) + 2]
    yield _stated(case, subject, best, worst, shown, sure=place.complete and best == worst)


def _stated(
    case: Case, subject: Ranked, best: int, worst: int, shown: Sequence[Row], *, sure: bool
) -> Mismatch:
    stated = subject.said.place
    possible = tuple(label(subject, rank) for rank in range(best, worst + 1))
    who = name(case, subject.row.entity)
    holds = label(subject, stated) in possible
    among = "on record" if subject.said.window else "of those that the draft names"
    words = [case.claim(index) for index in subject.link.all("statement")]
    primary = words[0] if words else subject.claim
    return Mismatch(
        stated=label(subject, stated),
        possible=possible,
        primary=primary,
        claims=(primary,),
        wording=Wording(
            says=f"{who} is the {possible[0]} {among}: {told(subject.row)}."
            if holds
            else f"The draft {said_of(case, subject)}; by the rows of the pack it is the {possible[0]}.",
            comparable="same measure and definition, in the scope that the draft names",
            innocent="the rank is by another measure, or in another scope than the pack's",
            query=f"Is {who}’s {amount(subject.row)} the {subject.said.words}? The reference makes it the {possible[0]}.",
        ),
        working=tuple(f"{name(case, row.entity)}: {told(row)}" for row in shown),
        rows=(subject.row, *(row for row in shown if row != subject.row)),
        if_holds="supports" if sure else "",
        cue=(subject.link.cue_start, subject.link.cue_end),
        related=((subject.link.cue_start, subject.link.cue_end, "rank"),),
    )


def _behind(case: Case, subject: Ranked) -> Iterator[Stated]:
    """`Second only to X`: X is not behind."""
    row, rival = subject.row, subject.said.rivals[0]
    theirs = rows_at(case.reference, rival, row.metric, row.period, scope=scope_of(case, row))
    if len(theirs) != 1 or theirs[0].unit != row.unit or rival == row.entity:
        return
    other = theirs[0]
    if not _beats(row, other, highest=True):
        return
    who, them = name(case, row.entity), name(case, rival)
    yield Mismatch(
        stated=f"behind {them}",
        possible=(f"ahead of {them}",),
        primary=subject.claim,
        claims=(subject.claim,),
        wording=Wording(
            says=f"The draft puts {as_told(subject.claim)} second to {them}, but the pack has {told(other)} for {them}, which is less.",
            comparable="same measure, definition and period",
            innocent="the rank is by another measure",
            query=f"{them} has {amount(other)}; is {who}’s {amount(row)} second to it?",
        ),
        working=(f"{who}: {told(row)}", f"{them}: {told(other)}"),
        rows=(row, other),
        cue=(subject.link.cue_start, subject.link.cue_end),
        related=((subject.link.cue_start, subject.link.cue_end, "rank"),),
    )


RULE = Rule(
    slug="rank-against-reference",
    severity="error",
    since="0.1.0",
    relations=relations,
    after_rows=True,
    needs=("superlative",),
)

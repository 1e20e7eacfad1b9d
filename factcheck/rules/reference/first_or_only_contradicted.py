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
from fractions import Fraction
from itertools import pairwise

from factcheck.model import unit
from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.model.row import Row
from factcheck.model.superlative import Superlative
from factcheck.model.told import told
from factcheck.reference.queries import meets, members_at, rows_at
from factcheck.rules.reference._fields import (
    Ranked,
    alike,
    field,
    group_of,
    name,
    named_nearby,
    past,
    ranked,
    scope_of,
    settled_row,
    window,
)
from factcheck.rules.rule import Case, Rule

_MARGIN = 20
"""A twentieth of the last place of a threshold: nearer to it than that a value may be told as lying on it."""


def relations(case: Case) -> Iterator[Stated]:
    """State every `only` and `for the first time` whose subject meets its own condition."""
    done = set()
    for subject in ranked(case, "only"):
        done.add(subject.claim.index)
        yield from _only(case, subject)
    for link in case.links("sole"):
        if link.all("threshold")[0] not in done:
            yield from _sole(case, link)
    for link in case.links("surpassed"):
        yield from _surpassed(case, link)
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


def _sole(case: Case, link: Link) -> Iterator[Stated]:
    """`Aske was the only one of the four below 3%`: of the subject's group another one is, and perhaps the subject is not."""
    claim = case.claim(link.all("threshold")[0])
    said: Superlative = link.attribute("superlative")
    q = claim.quantity
    if q is None or q.value is None or not claim.is_fact or claim.voice == "quoted":
        return
    found = [row for metric in _measures(claim, link) if (row := _own(case, link, claim, metric)) is not None]
    if len({row.metric for row in found}) != 1:
        return
    row = found[0]
    group, scale = group_of(case, row, said), _scale(claim, q, row)
    if group is None or scale is None:
        return
    # 2.98 is told as 3.0 and is then not below 3
    margin = (q.place or Fraction(0)) / _MARGIN
    threshold = Interval(q.value - margin, q.value + margin).scaled(scale)
    subject = Ranked(claim, said, row, said.sense == "up", link)
    sign = _comparator(subject)
    members = [i for i in members_at(case.reference, group, row.metric, row.period.last) if i != row.entity]
    theirs = [other for member in members if (other := alike(case, member, row)) is not None]
    company = [other for other in theirs if meets(other, sign, threshold)]
    if not company:
        alone = all(meets(other, sign, threshold) is False for other in theirs) and meets(
            row, sign, threshold
        )
        if alone and len(theirs) == len(members):
            yield _borne_out(case, subject, theirs)
        return
    known = [other for other in company if said.among or _spoken_of(case, subject, other.entity, group)]
    if known:
        yield _contradicted(case, subject, (row,), (known[0],), "the only one")


def _borne_out(case: Case, subject: Ranked, others: list[Row]) -> Mismatch:
    """Everybody has a row, and nobody but those whom the draft names meets the condition."""
    who = name(case, subject.row.entity)
    stated = _contradicted(case, subject, (subject.row,), (others[0],), "the only one")
    return stated._replace(
        possible=("the only one",),
        if_holds="supports",
        wording=stated.wording._replace(
            says=f"{who} had {told(subject.row)}; nobody else in the pack meets the condition.",
            query=f"Does “{subject.link.cue}” stand?",
        ),
        working=tuple(f"{name(case, row.entity)}: {told(row)}" for row in (subject.row, *others)),
        rows=(subject.row, *others),
    )


def _surpassed(case: Case, link: Link) -> Iterator[Stated]:
    """`Only Cole and Birk had fewer`: nobody else of the subject's group lies beyond its figure, and those do."""
    claim, rivals = case.claim(link.all("figure")[0]), link.attribute("rivals")
    words = case.claim(link.all("statement")[0])
    metrics: tuple[str, ...] = link.attribute("metrics")
    row = settled_row(case, claim, rivals=rivals, metrics=metrics)
    if row is None or row.entity in rivals or (metrics and row.metric not in metrics):
        return
    upward = link.attribute("sense") == "up"
    said = Superlative(link.cue, link.attribute("sense"))
    subject, group = Ranked(words, said, row, upward, link), group_of(case, row, said)
    found = field(case, subject)
    if group is None or found is None:
        return
    members = members_at(case.reference, group, row.metric, row.period.last)
    if not set(rivals) <= set(members):
        return
    place = found.standing
    told_group = (group,) in case.named
    company = [
        other
        for other in place.ahead
        if other.entity not in rivals and (told_group or named_nearby(case, claim, other.entity))
    ]
    short = [other for other in place.behind if other.entity in rivals]
    if short or company:
        shown = _contradicted(case, subject, (row,), ((*short, *company)[0],), link.cue)
        yield shown._replace(ceiling="error" if short or told_group else "warning")
    elif place.complete and not place.level and {other.entity for other in place.ahead} == set(rivals):
        yield _borne_out(case, subject, list(place.ahead))


def _measures(claim: Claim, link: Link) -> tuple[str, ...]:
    """What the threshold may be of: the measures that the words between name, else those that the figure's own words prove."""
    named_here: tuple[str, ...] = link.attribute("metrics")
    return named_here or tuple(key.metric for key in claim.passed[:1])


def _own(case: Case, link: Link, claim: Claim, metric: str) -> Row | None:
    """The subject's row for the period of the claim; its newest one where the draft names no time and tells what is."""
    entity: str = link.attribute("subject")
    rows = [row for row in case.reference.rows(entity, metric) if row.period.last <= case.as_of]
    if claim.when is not None and claim.when.span is not None:
        span = claim.when.span
        rows = [row for row in rows if row.period.ends == span.ends]
    elif claim.when is not None or not link.attribute("now"):
        return None
    period = max((row.period for row in rows), key=lambda one: (one.last, -one.days), default=None)
    found = [row for row in rows if row.period == period]
    if not found:
        return None
    return alike(case, entity, found[0])


def _scale(claim: Claim, q: Quantity, row: Row) -> Fraction | None:
    """From the unit of the threshold to that of the row; a bare number may count anything but shares and money."""
    keyed = next((key.factor for key in (*claim.passed, *claim.keys) if key.metric == row.metric), None)
    if keyed is not None or q.unit is not None:
        return keyed or unit.factor(q.unit, row.unit)
    return Fraction(1) if unit.dimension(row.unit) in (None, "people") else None


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
    needs=("only", "sole", "surpassed", "first-time"),
)

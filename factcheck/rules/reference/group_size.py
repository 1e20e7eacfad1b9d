"""A group has another number of members than the draft says.

## What it does

Counts the members that a group has in the packs at the date that the draft names: `NATO has 32 members`, `Wexley's five schools`. The
right number is supported; another one is disputed where a pack declares the group complete.

## Why it matters

Alliances, leagues and councils gain and lose members, and the old number stays in the archive.

## Example

```text pack entities
entity,label,type,part_of,members_from
pact,Harbour Pact,group,,
velland,Velland,country,pact,2001
marland,Marland,country,pact,2001
sorrel,Sorrel,country,pact,2024
```

```text pack facts
entity,metric,period,value,unit,source
velland,trade,2025,71,percent,Pact secretariat
marland,trade,2025,64,percent,Pact secretariat
sorrel,trade,2025,58,percent,Pact secretariat
```

```text pack series
metric,entity_set,complete_from,complete_to
trade,pact,2001,2026
```

```text
The Harbour Pact has two countries.
```

Use instead:

```text
The Harbour Pact has three countries.
```

## Formula

The number of parts of the named type whose membership holds on some day of the period that the draft names, or on the day of writing;
every number within the period is admitted.

## Not an error when

- the draft counts only some of them (`founding members`, `other members`)
- the pack does not declare that it has all of them: then nothing is disputed
- the draft tells of the past (`had`, `then had`) and names no date
"""

from collections.abc import Iterator
from datetime import date

from factcheck.model.claim import Claim, Link
from factcheck.model.evidence import Evidence
from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.model.superlative import MEMBER
from factcheck.model.told import as_told
from factcheck.rules.reference._fields import name
from factcheck.rules.reference._voices import is_stated
from factcheck.rules.rule import Case, Rule

_SHOWN = 12


def relations(case: Case) -> Iterator[Stated]:
    """State every number of members that the draft gives for a group."""
    for link in case.links("group-size"):
        claim = case.claim(link.all("figure")[0])
        q = claim.quantity
        assert q is not None
        if q.value is None or q.value.denominator != 1:
            continue
        if not is_stated(claim):
            continue
        yield from _of_group(case, link, claim, int(q.value))


def _of_group(case: Case, link: Link, claim: Claim, stated: int) -> Iterator[Stated]:
    group, noun = link.attribute("groups")[0], link.attribute("noun")
    days = _days(case, claim)
    members = {day: _members(case, group, noun, day) for day in days}
    counts = sorted({len(found) for found in members.values()})
    if counts[0] < 2:
        return
    sure = all(_declared(case, group, day) for day in days) and (_dated(claim) or _present(case, claim))
    if stated not in counts and not sure:
        return
    if not _dated(claim) and any(
        stated not in counts_then for counts_then in _at_other_dates(case, claim, group, noun)
    ):
        return
    newest = members[days[-1]]
    whole = ", ".join(name(case, member) for member in newest[:_SHOWN]) + (
        " …" if len(newest) > _SHOWN else ""
    )
    told = " or ".join(str(count) for count in counts)
    entity = case.reference.entity(group)
    assert entity is not None
    yield Mismatch(
        stated=str(stated),
        possible=tuple(str(count) for count in counts),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"{name(case, group)}: the draft says {as_told(claim)}; the pack has {told} ({whole})",
            comparable="members at the date that the draft names, or on the day of writing",
            innocent="the draft counts only some of them, or at another date",
            query=f"The reference has {told} for {name(case, group)}; please check “{as_told(claim)}”. At which date?",
        ),
        working=(f"{name(case, group)}: {told}",),
        rows=(
            Evidence(
                pack=entity.pack,
                row="entities.csv",
                source=f"members of {name(case, group)}",
                url="",
                as_of="",
                value=str(counts[-1]),
                unit="" if noun == MEMBER else noun,
                period=days[-1].isoformat(),
            ),
        ),
        if_holds="supports",
        cue=(link.cue_start, link.cue_end),
    )


def _dated(claim: Claim) -> bool:
    return claim.when is not None and claim.when.span is not None and claim.when.tie in ("stated", "near")


def _present(case: Case, claim: Claim) -> bool:
    """Whether the sentence says that the group has so many now."""
    before = case.before(claim, 30).lower()
    return any(
        f" {verb} " in before
        for verb in ("has", "have", "counts", "comprises", "consists of", "numbers", "is made up of")
    )


def _days(case: Case, claim: Claim) -> tuple[date, ...]:
    """First and last day of the period that the draft names; else the day of writing."""
    when = claim.when
    if when is None or when.span is None or not _dated(claim):
        return (case.as_of,)
    return tuple(dict.fromkeys((min(when.span.first, case.as_of), min(when.span.last, case.as_of))))


def _at_other_dates(case: Case, claim: Claim, group: str, noun: str) -> Iterator[set[int]]:
    """How many there were at the dates that the sentence names for something else."""
    sentence = case.extraction.sentences[claim.sentence]
    for period in case.periods_between(sentence.start, sentence.end):
        days = [min(day, case.as_of) for day in (period.first, period.last) if day is not None]
        if period.kind == "date" and days:
            yield {len(_members(case, group, noun, day)) for day in days}


def _members(case: Case, group: str, noun: str, day: date) -> tuple[str, ...]:
    parts = case.reference.parts(group, day)
    types: dict[str, list[str]] = {}
    for part in parts:
        entity = case.reference.entity(part)
        if entity is not None:
            types.setdefault(entity.type.lower(), []).append(part)
    if noun != MEMBER:
        return tuple(types.get(noun, ()))
    most = max(types.values(), key=len, default=[])
    return tuple(most) if len(most) * 3 >= len(parts) * 2 else ()


def _declared(case: Case, group: str, day: date) -> bool:
    """Whether a pack declares rows of the group complete on a day, so that nobody can be missing."""
    return any(
        series.entity_set == group and series.complete_from <= day <= series.complete_to
        for series in case.reference.series()
    )


RULE = Rule(slug="group-size", severity="error", since="0.1.0", relations=relations, needs=("group-size",))

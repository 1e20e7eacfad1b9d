"""An event is dated otherwise than in the reference pack.

## What it does

Holds every dated event of the draft against the pack event that its words name. The same date is support with the
source; another date for an event that the words fix beyond doubt is disputed.

## Why it matters

Dates of foundings, launches and landmark days are repeated for decades; one wrong year in the archive breeds.

## Example

```text pack facts
entity,metric,period,value,unit,source
MV Dunlin,passengers,2025,1,person,Fleet list
```

```text pack events
event,label,date,place,source,url
dunlin-launched,MV Dunlin launched,1991-10-12,Vorland yard,Fleet list,https://fleet.example/dunlin
```

```text
MV Dunlin, which was launched on 21 October 1991, is the oldest ship in the fleet.
```

Use instead:

```text
MV Dunlin, which was launched on 12 October 1991, is the oldest ship in the fleet.
```

## Formula

The written day, month or year holds the day of the pack event, or lies in its span.

## Not an error when

- another event of the same kind is meant: last year's meeting, the second launch
- the date is when the event was announced, planned or marked
- the pack's event is itself disputed between sources
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.relation import Abstention, Mismatch, Stated, Wording
from factcheck.model.row import Timespan
from factcheck.rules.dates._calendar import span_words
from factcheck.rules.dates._pack_events import Match, agrees, confirmed_by, evidence, matches
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every dated event against the pack event that its words name."""
    for claim in case.of_kind("event"):
        if claim.span is not None:
            if not case.reference.events():
                return
            yield from _dated(case, claim, claim.span)


def _dated(case: Case, claim: Claim, span: Timespan) -> Iterator[Stated]:
    assert claim.when is not None
    deadline = claim.when.kind == "deadline"
    if deadline and claim.detail("precision") != "day":
        return
    rows = confirmed_by(case, claim)
    certain = [match for match in matches(case, claim) if match.certain]
    if rows:
        yield _agreeing(claim, rows[0].value, rows)
    elif deadline:
        return
    elif any(agrees(span, match.event.span) for match in certain):
        yield Abstention((claim,), "ambiguous")
    elif certain and claim.voice != "quoted":
        yield _differing(claim, certain)


def _agreeing(claim: Claim, told: str, rows: tuple) -> Mismatch:  # type: ignore[type-arg]
    assert claim.when is not None
    return Mismatch(
        stated=claim.when.text,
        possible=(claim.when.text,),
        primary=claim,
        claims=(claim,),
        wording=Wording(f"The date agrees with the record ({told})", "", "", ""),
        working=(told,),
        rows=rows,
        if_broken="",
        if_holds="supports",
    )


def _differing(claim: Claim, found: list[Match]) -> Mismatch:
    assert claim.when is not None
    event = found[0].event
    days = " or ".join(dict.fromkeys(span_words(match.event.span) for match in found))
    return Mismatch(
        stated=claim.when.text,
        possible=tuple(dict.fromkeys(span_words(match.event.span) for match in found)),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"The draft has {claim.when.text}; the record has {days} for this event ({event.label}, {event.origin.source})",
            comparable="the words name this event of the pack",
            innocent="another event of the same kind is meant, or the day on which it was announced or marked",
            query=f"On record, “{event.label}” is dated {days}, not {claim.when.text}. Which is right?",
        ),
        working=tuple(f"{match.event.label}: {span_words(match.event.span)}" for match in found),
        rows=tuple(evidence(match.event) for match in found),
        cue=(claim.start, claim.end),
    )


RULE = Rule(slug="event-date-differs", severity="error", since="0.1.0", relations=relations, needs=("event",))

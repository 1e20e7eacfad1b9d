"""A quotation answers something that had not happened when it was spoken.

## What it does

Where the draft has a quotation as a reply ("responding to the verdict", "asked about the launch") to an event that
the packs date, compares that day with the day of the quotation: the recorded one if its words are on record, else the
day that the draft itself gives.

## Why it matters

Old quotations are put under new events. The words are right, the reply is invented.

## Example

```text pack events
event,label,date,date_end,place,source,url,aliases
verdict,Verdict in the harbour trial,2026-05-20,,Northport,Court list,https://northport.example/court,harbour verdict
```

```text pack facts
entity,metric,period,value,unit,source
Northport,court rooms,2026,4,room,Northport Court
```

```text
Responding to the harbour verdict, Ann Lee said on 3 May 2026: "We shall read every page of it."
```

Use instead:

```text
Responding to the harbour verdict, Ann Lee said on 21 May 2026: "We shall read every page of it."
```

## Formula

The last day of the quotation lies before the first day of the event.

## Not an error when

- the reply was to an announcement or a leak of the event
- the event has two dates and the earlier one is meant
- the words were repeated after the event
"""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.relation import Mismatch, Recorded, SameText, Stated, Wording
from factcheck.model.row import Event, Statement, Timespan
from factcheck.rules.attribution._record import evidence, quotations, same_speaker, statement_index
from factcheck.rules.rule import Case, Rule

_REPLY = re.compile(
    r"\b(?:respond(?:ing|ed|s)? to|react(?:ing|ed|s)? to|repl(?:ying|ied|ies) to|in (?:response|reply|reaction) to|"
    r"asked about|comment(?:ing|ed)? on|welcom(?:ing|ed)|hail(?:ing|ed)|condemn(?:ing|ed)|prais(?:ing|ed)|reflecting on)\b"
)
_FAR = 60


def relations(case: Case) -> Iterator[Stated]:
    """State for each reply that it was spoken no earlier than what it answers."""
    quoted = tuple(quotations(case))
    events = {event.id: event for event in case.reference.events()} if quoted else {}
    if not events:
        return
    for claim in quoted:
        event = _answered(case, claim, events)
        if event is None:
            continue
        assert claim.quotation is not None
        if claim.when is not None and claim.when.span is not None and re.search(r"\d", claim.when.text):
            yield _mismatch(claim, event, claim.when.span, claim.when.text, None)
            continue
        records = []
        for statement in statement_index(case.reference).likeliest(claim.quotation.words):
            if statement.date is not None and same_speaker(case, claim.attribution, statement):
                other = _mismatch(claim, event, statement.date, statement.date.label, statement)
                records.append(
                    Recorded(statement.quote, evidence(statement), same_speaker=True, otherwise=other)
                )
        if records:
            yield SameText(claim, (claim,), tuple(records), Wording("", "", "", ""), weighs="details")


def _answered(case: Case, claim: Claim, events: dict[str, Event]) -> Event | None:
    """The one event of the packs that stands behind a cue of reply, in the quotation's own sentence."""
    assert claim.quotation is not None
    sentence = case.extraction.sentences[claim.sentence]
    low, high = min(sentence.start, claim.start), max(sentence.end, claim.end)
    inside = claim.quotation.parts
    for cue in _REPLY.finditer(case.text[low:high].lower()):
        at = low + cue.end()
        if any(at in range(start, end) for start, end in inside):
            continue
        named = [
            mention
            for mention in case.mentions_between(at, at + _FAR)
            if mention.kind == "event" and len(mention.ids) == 1
        ]
        if named and ";" not in case.text[at : named[0].start]:
            return events.get(named[0].ids[0])
    return None


def _mismatch(
    claim: Claim, event: Event, spoken: Timespan, told: str, statement: Statement | None
) -> Mismatch:
    before = spoken.last < event.span.first
    happened = event.span.first.isoformat()
    return Mismatch(
        stated="before" if before else "after",
        possible=("after",),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"The quotation ({told}) is told as a reply to something of {happened}: {event.label}.",
            comparable="the draft calls it a reply, and both days are known",
            innocent="the reply was to an announcement of it, or the words were repeated later",
            query=f"{event.label} is dated {happened}; can these words of {told} answer it?",
        ),
        working=(f"spoken: {told}", f"{event.label}: {happened}"),
        rows=(evidence(statement),) if statement is not None else (),
    )


RULE = Rule(slug="reply-before-event", severity="error", since="0.1.0", relations=relations, needs=("quote",))

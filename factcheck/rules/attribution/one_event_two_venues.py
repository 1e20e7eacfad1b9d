"""One speech, interview or quotation is put at two places, or on two days.

## What it does

Finds two tellings of what reads as one occasion: a speech and later "his address" by the same speaker, or one
quotation given twice with its circumstances. If their places or days cannot both hold, it says so. A statement on
record whose words are quoted from the occasion settles which telling does not fit; without one, two speeches by one
speaker stay a note.

## Why it matters

A story put together from two reports keeps both venues. Readers who were there notice.

## Example

```text
"We shall rebuild the pier by spring," Ann Lee told a meeting in the Skarra Guildhall.

The crowd was large. "We shall rebuild the pier by spring," Ann Lee had told the same people in the Orsa Drill Hall.
```

Use instead:

```text
"We shall rebuild the pier by spring," Ann Lee told a meeting in the Skarra Guildhall.

The crowd was large. "We shall rebuild the pier by spring," Ann Lee had told the same people in the Guildhall.
```

## Formula

Two named venues share no name, neither town nor area of one holds the other, or two written days differ; the
quotation has at least six words, or a statement on record fixes the occasion.

## Not an error when

- one place lies in the other, as a hall in its town
- the speech was given in one place and broadcast from another
- the meeting ran over several days
- the draft tells of a second, another, earlier or later occasion
- the place in "Berlin address" is its subject and not its venue
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Words
from factcheck.model.evidence import Evidence
from factcheck.model.relation import Mismatch, Recorded, SameText, Stated, Wording
from factcheck.model.row import Event, Statement, Timespan
from factcheck.reference import Reference
from factcheck.rules.attribution._days import same_day
from factcheck.rules.attribution._occasions import Pair, by_block, pairs, same_person, told_before
from factcheck.rules.attribution._places import SAME, SURELY_APART, UNKNOWN, compare_places, place_apart
from factcheck.rules.attribution._record import (
    evidence,
    quotations,
    runs,
    same_speaker,
    statement_index,
    words_of,
)
from factcheck.rules.attribution._sharing import is_repeated
from factcheck.rules.rule import Case, Rule

_WORDS = 6


def relations(case: Case) -> Iterator[Stated]:
    """State for each occasion told twice that it has one place and one day."""
    found = list(pairs(case))
    told: dict[int, list[Claim]] = {}
    if found:
        events = by_block(case)
        for claim in quotations(case):
            event = told_before(case, events, claim)
            if event is not None:
                told.setdefault(event.index, []).append(claim)
    for pair in found:
        yield from _occasion(case, pair, (*told.get(pair.first.index, ()), *told.get(pair.again.index, ())))
    yield from _quotation_twice(case)
    yield from _known_events(case)


def _occasion(case: Case, pair: Pair, quoted: tuple[Claim, ...]) -> Iterator[Stated]:
    first, again = _place(pair.first), _place(pair.again)
    if first is None or again is None or compare_places(case.reference, first.text, again.text) == SAME:
        return
    settled = list(_settled(case, pair, first, again, quoted))
    yield from settled
    if not settled:
        yield _note(pair, first, again)


def _place(claim: Claim) -> Words | None:
    return claim.occasion.place if claim.occasion is not None else None


def _settled(
    case: Case, pair: Pair, first: Words, again: Words, quoted: tuple[Claim, ...]
) -> Iterator[SameText]:
    """What statements on record say of the place, by the words quoted from the occasion."""
    if not case.reference.statements():
        return
    index = statement_index(case.reference)
    for claim in quoted:
        assert claim.quotation is not None
        records = []
        for statement in index.likeliest(claim.quotation.words):
            apart = [
                place for place in (first, again) if place_apart(case.reference, place.text, statement.place)
            ]
            if len(apart) == 1 and same_speaker(case, claim.attribution, statement):
                wrong = pair.first if apart[0] is first else pair.again
                other = again if apart[0] is first else first
                records.append(
                    Recorded(
                        statement.quote,
                        evidence(statement),
                        same_speaker=True,
                        near=True,
                        otherwise=_mismatch(case, wrong, apart[0], other, statement, claim),
                    )
                )
        if records:
            yield SameText(claim, (claim,), tuple(records), Wording("", "", "", ""), weighs="details")


def _mismatch(
    case: Case, wrong: Claim, place: Words, other: Words, statement: Statement, quote: Claim
) -> Mismatch:
    assert wrong.occasion is not None
    what = wrong.occasion.kind or "occasion"
    events = tuple(_events(case, statement))
    return Mismatch(
        stated=place.text,
        possible=(statement.place,),
        primary=wrong,
        claims=(wrong,),
        wording=Wording(
            says=f"The draft puts one {what} at {place.text} and, elsewhere, at {other.text}; the words that it quotes from it "
            f"are on record at {statement.place}.",
            comparable=f"one speaker and one {what}, and a quotation from it that is on record",
            innocent="the speaker used the same words on two occasions, or the place is where it was broadcast",
            query=f"On record this {what} was at {statement.place}, and the draft elsewhere has {other.text}; was it at "
            f"{place.text}?",
        ),
        working=(
            f"In the draft: {place.text}",
            f"In the draft: {other.text}",
            f"On record: {statement.speaker_text}: “{statement.quote}”, {statement.place}",
        ),
        rows=(evidence(statement), *events),
        related=(
            (other.start, other.end, "the other place"),
            (quote.start, quote.end, "quotation on record"),
        ),
        cue=(place.start, place.end),
    )


def _events(case: Case, statement: Statement) -> Iterator[Evidence]:
    for event in case.reference.events():
        if event.span == statement.date and event.place.split(",")[0] == statement.place.split(",")[0]:
            yield _row(event)


def _row(event: Event) -> Evidence:
    return Evidence(
        pack=event.origin.pack,
        row=event.origin.place,
        source=event.origin.source,
        url=event.origin.url,
        as_of=event.origin.as_of.isoformat() if event.origin.as_of else "",
        value=f"{event.label}, {event.place}",
        period=event.span.label,
    )


def _note(pair: Pair, first: Words, again: Words) -> Mismatch:
    assert pair.first.occasion is not None
    kind = pair.first.occasion.kind or "occasion"
    return Mismatch(
        stated=again.text,
        possible=(first.text,),
        primary=pair.first,
        claims=(pair.first, pair.again),
        wording=Wording(
            says=f"The draft puts what reads as one {kind} at {first.text} and at {again.text}.",
            comparable=f"one speaker, one kind of occasion, and “{_what(pair.again)}” as one told of before",
            innocent="these are two occasions, or the place is the subject and not the venue",
            query=f"Is “{_what(pair.again)}” the one at {first.text}? If so, where was it?",
        ),
        working=(f"first: {pair.first.text}", f"then: {pair.again.text}"),
        if_broken="notes",
        related=((pair.again.start, pair.again.end, "told again"),),
    )


def _what(claim: Claim) -> str:
    assert claim.occasion is not None
    return claim.occasion.what.text if claim.occasion.what is not None else claim.text


def _known_events(case: Case) -> Iterator[Stated]:
    """An event of the packs, with the place that the draft gives it."""
    placed = [
        (claim, claim.occasion, claim.occasion.place)
        for claim in case.of_kind("event")
        if claim.occasion is not None and claim.occasion.place is not None
    ]
    events = {event.id: event for event in case.reference.events() if event.place} if placed else {}
    for claim, occasion, place in placed:
        for event in (events[one] for one in occasion.events if one in events):
            told = compare_places(case.reference, place.text, event.place)
            if told != UNKNOWN:
                yield _held(claim, place, event, told)


def _held(claim: Claim, place: Words, event: Event, told: str) -> Mismatch:
    return Mismatch(
        stated=event.place if told == SAME else place.text,
        possible=(event.place,),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"The draft puts this at {place.text}; the record has {event.label} at {event.place}.",
            comparable="the event is on record by its name",
            innocent="another event of that name is meant, or one place lies in the other",
            query=f"The record has {event.label} at {event.place}; was it at {place.text}?",
        ),
        working=(f"In the draft: {place.text}", f"On record: {event.label}, {event.place}"),
        rows=(_row(event),),
        if_holds="supports",
        ceiling="error" if told == SURELY_APART else "warning",
        cue=(place.start, place.end),
        related=((place.start, place.end, "place"),),
    )


def _quotation_twice(case: Case) -> Iterator[Stated]:
    """One quotation of one speaker, told twice with places or days that cannot both hold."""
    seen: dict[tuple[str, ...], int] = {}
    for claim in quotations(case):
        if claim.attribution is None or not claim.attribution.confirmed or is_repeated(case, claim):
            continue
        alike = {seen.setdefault(run, claim.index) for run in runs(words_of(case, claim), _WORDS)}
        for index in sorted(alike - {claim.index}):
            earlier = case.claim(index)
            assert earlier.attribution is not None
            if same_person(earlier.attribution, claim.attribution) and (
                mismatch := _apart(case.reference, earlier, claim)
            ):
                yield mismatch


def _apart(reference: Reference, earlier: Claim, later: Claim) -> Mismatch | None:
    first, again = _place(earlier), _place(later)
    if first and again and place_apart(reference, first.text, again.text):
        return _twice(earlier, later, "at " + first.text, "at " + again.text)
    if earlier.when is not None and later.when is not None and earlier.when.span is not None:
        span: Timespan = earlier.when.span
        if same_day(later.when, span, trusted=False) == "different":
            return _twice(earlier, later, "on " + earlier.when.text, "on " + later.when.text)
    return None


def _twice(earlier: Claim, later: Claim, first: str, again: str) -> Mismatch:
    return Mismatch(
        stated=again,
        possible=(first,),
        primary=later,
        claims=(later, earlier),
        wording=Wording(
            says=f"The same words of the same speaker are spoken {first} and again {again}.",
            comparable="one quotation, one speaker",
            innocent="the speaker said it twice",
            query=f"This quotation is told once {first} and once {again}; which is it?",
        ),
        working=(f"first: {earlier.text}", f"then: {later.text}"),
        related=((earlier.start, earlier.end, "first telling"),),
        cue=(later.start, later.end),
    )


RULE = Rule(slug="one-event-two-venues", severity="error", since="0.1.0", relations=relations)

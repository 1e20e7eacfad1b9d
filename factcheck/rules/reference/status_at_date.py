"""An office is given to somebody who does not hold it at that date.

## What it does

Holds "President Javier Milei", "Leonora Vass, the chief constable" and "managing director since 2020" against the
office-holders of the packs. The holder, or the day from which the office is held, is supported with the source; another
holder for that whole time is disputed.

## Why it matters

Names and offices are a third of all printed corrections. An old cutting knows the last holder, not the present one.

## Example

```text pack facts
entity,metric,period,value,unit,source
Northport Police,officers,2025,612,person,Northport police annual report
```

```text pack roles
entity,role,holder,start,end,source,url
Northport Police,chief constable,Ann Lee,2019-03-01,2024-05-31,Police panel,https://northport.example/panel
Northport Police,chief constable,Leonora Vass,2024-06-01,,Police panel,https://northport.example/panel
```

```text
Ann Lee, chief constable of Northport Police, told the panel that the force needs new cars.
```

Use instead:

```text
Leonora Vass, chief constable of Northport Police, told the panel that the force needs new cars.
```

## Formula

The holder has a row for the title (and for the body, where the draft names it) whose dates hold the draft's day, or the day
that the sentence gives; for "since" and "became", the first day of such a row lies in the written day, month or year.

## Not an error when

- the holder is called former, then, acting, deputy or elect
- another body has an office of the same title
- the sentence tells of an earlier time, when the office was held
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from factcheck.model.claim import Claim
from factcheck.model.office import canonical_title
from factcheck.model.pattern import Pattern
from factcheck.model.relation import Abstention, Mismatch, Stated, Wording
from factcheck.model.row import Mention, Role, Timespan
from factcheck.reference import Reference
from factcheck.rules.reference._office_holders import (
    by_last_name,
    evidence,
    is_holder,
    may_be_holder,
    name_of,
    record_of,
    words_of,
)
from factcheck.rules.rule import Case, Rule

_THEN_BEFORE = Pattern(
    r"\b(?:under|during|since|after|before|until|succeed\w*|replac\w+|defeat\w*|beat|beating|followed|unlike|signed by|appointed by|"
    r"nominated by|times? of|days? of|era of|presidency of|first)\s(?:the\s)?$"
)
_THEN_AFTER = Pattern(r",?\s(?:had|who had|was then|would later|later)\b")
_NOW_AFTER = Pattern(
    r",?\s(?:said|says|is|has|wants?|plans?|faces?|will|warns?|warned|announced|announces|insists?|insisted|told (?:reporters|the|a|parliament))\b"
)
_NOW_BEFORE = Pattern(r"\b(?:said|says|according to|told by|from)\s(?:the\s)?$")
_RECENT_DAYS = 200
_HAS_GOVERNED = Pattern(
    r"\b(?:governed|ruled|led|headed|chaired|run|been in (?:power|office|charge)|in (?:power|office|charge))\b[^.;:,\d]{0,40}\bsince (?:[a-z]+day,? )?\Z|"
    r"\b(?:took office|came to (?:office|power)|took over|was sworn in|took charge)\b[^.;:,\d]{0,40}\bon (?:[a-z]+day,? )?\Z"
)
_ALL_BUT_ONE = 2
_BEGINNINGS = frozenset(("take office", "become", "appoint", "inaugurate", "since"))


def relations(case: Case) -> Iterator[Stated]:
    """State every office of the draft against the holders on record."""
    beginnings = [claim for claim in case.of_kind("event") if _begins(case, claim)]
    rows = case.reference.roles() if beginnings or case.of_kind("role") else ()
    if not rows:
        return
    by_title = _by_title(case.reference)
    settled: set[int] = set()
    events = _events_by_sentence(case)
    for claim in case.of_kind("role"):
        title = claim.detail("role") or ""
        of_title = [row for known, found in by_title.items() if _same_office(title, known) for row in found]
        if not of_title:
            continue
        event = _event_of(claim, events)
        if event is not None:
            settled.add(event.index)
        yield from _against_rows(case, claim, event, of_title)
    by_name: dict[str, list[Role]] | None = None
    for claim in beginnings:
        if claim.index not in settled:
            by_name = by_last_name(case, rows) if by_name is None else by_name
            yield from _beginning(case, claim, by_name)


@lru_cache(maxsize=4)
def _by_title(reference: Reference) -> dict[str, list[Role]]:
    """The offices of the packs by their titles, made once."""
    found: dict[str, list[Role]] = {}
    for row in reference.roles():
        found.setdefault(canonical_title(row.role), []).append(row)
    return found


def _same_office(written: str, known: str) -> bool:
    """`commissioner` for a police and crime commissioner, but not the other way round."""
    return written == known or known.endswith(f" {written}")


def _against_rows(case: Case, claim: Claim, event: Claim | None, rows: list[Role]) -> Iterator[Stated]:
    office = tuple(filter(None, (claim.detail("office-ids") or "").split("|")))
    if office:
        rows = [row for row in rows if row.entity in office]
        if not rows:
            return
    elif claim.detail("office"):
        yield Abstention((claim,), "subject-differs")
        return
    own = [row for row in rows if is_holder(case, claim, row)]
    claims = (claim,) if event is None else (claim, event)
    if own:
        yield from _own_rows(case, claim, claims, own, rows)
        return
    if claim.voice == "quoted":
        return
    if _tells_of_the_past(case, claim):
        yield Abstention((claim,), "period-differs")
        return
    entity = _certain_entity(case, claim, rows, office)
    if entity is None:
        yield Abstention((claim,), "ambiguous")
        return
    others = [row for row in rows if row.entity == entity[0]]
    day = _day(case, claim, others)
    if day is None:
        yield Abstention((claim,), "period-differs")
        return
    holders = [row for row in others if _holds_throughout(row, day)]
    if not holders or any(may_be_holder(case, claim, row) for row in others):
        return
    if not _believable(case, claim, entity[1], holders):
        yield Abstention((claim,), "subject-differs")
        return
    yield _disputed(case, claim, claims, holders, day)


def _own_rows(
    case: Case, claim: Claim, claims: tuple[Claim, ...], own: list[Role], rows: list[Role]
) -> Iterator[Stated]:
    """The holder is on record for the office: is the time right?"""
    told = _told(claim)
    if claim.when is not None and told is not None and claim.when.kind in ("to-date", "instant"):
        fitting = [row for row in own if _began_in(row, told)]
        if fitting:
            yield _supported(case, claim, claims, fitting)
        elif claim.voice != "quoted":
            yield from _begun_otherwise(case, claims, claim, own, rows)
        return
    entities = {row.entity for row in own}
    day = _day(case, claim, [row for row in rows if row.entity in entities])
    valid = [row for row in own if _holds_throughout(row, day or _today(case))]
    if valid:
        yield _supported(case, claim, claims, valid)
    elif day is not None and claim.voice != "quoted" and len(entities) == 1:
        holders = [row for row in rows if row.entity in entities and _holds_throughout(row, day)]
        if holders and all(row.end is not None and row.end < day.first for row in own):
            yield _disputed(case, claim, claims, holders, day)


def _event_of(claim: Claim, events: dict[int, list[Claim]]) -> Claim | None:
    """The event claim of the date that the role claim carries."""
    if claim.when is None:
        return None
    for other in events.get(claim.sentence, ()):
        if other.start < claim.when.end and claim.when.start < other.end:
            return other
    return None


def _events_by_sentence(case: Case) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = {}
    for claim in case.of_kind("event"):
        found.setdefault(claim.sentence, []).append(claim)
    return found


def _certain_entity(
    case: Case, claim: Claim, rows: list[Role], office: tuple[str, ...]
) -> tuple[str, str] | None:
    """The one body whose office is meant, and how it is tied: stated, block, draft."""
    entities = tuple(dict.fromkeys(row.entity for row in rows))
    if office:
        return (entities[0], "stated") if len(entities) == 1 else None
    block = case.extraction.draft.blocks[claim.block]
    here = {one for mention in _entities(case, block.start, block.end) for one in mention.ids}
    named = [entity for entity in entities if entity in here]
    if len(named) == 1:
        return named[0], "block"
    if named or len(entities) > 1:
        return None
    return (entities[0], "draft") if entities[0] in case.named_ids else None


def _entities(case: Case, start: int, end: int) -> Iterator[Mention]:
    return (mention for mention in case.mentions_between(start, end) if mention.kind == "entity")


def _believable(case: Case, claim: Claim, tie: str, holders: list[Role]) -> bool:
    """Whether the words leave no doubt that this very office, today, is meant.

    A name that no pack knows may belong to another body's office of the same title, or to history, unless the draft
    names the body and speaks of the present, or gives the very day on which the recorded holder began.
    """
    if (claim.subject is not None and claim.subject.ids) or any(
        is_holder(case, claim, row) for row in case.reference.roles()
    ):
        return True
    began = _told(claim)
    if began is None:
        return tie == "stated" and _speaks_of_today(case, claim)
    return tie == "stated" or (tie == "block" and any(_began_in(row, began) for row in holders))


def _speaks_of_today(case: Case, claim: Claim) -> bool:
    """A verb of the present or of reporting beside the office, or a date of the last months in the sentence."""
    sentence = case.extraction.sentences[claim.sentence]
    before, after = _around(case, claim)
    within = claim.text.lower()
    if _NOW_AFTER.match(after) or _NOW_BEFORE.search(before) or re.search(r"\b(?:is|has been)\b", within):
        return True
    return any(
        period.last is not None and abs((period.last - case.as_of).days) <= _RECENT_DAYS
        for period in case.periods_between(sentence.start, sentence.end)
    )


def _tells_of_the_past(case: Case, claim: Claim) -> bool:
    """`under President Lee`, `President Lee had promised`: a holder of that time, not of today."""
    before, after = _around(case, claim)
    return _THEN_BEFORE.search(before) is not None or _THEN_AFTER.match(after) is not None


def _around(case: Case, claim: Claim) -> tuple[str, str]:
    """The words of its sentence before and after a claim."""
    sentence = case.extraction.sentences[claim.sentence]
    return case.text[sentence.start : claim.start].lower(), case.text[claim.end : sentence.end].lower()


def _day(case: Case, claim: Claim, rows: list[Role]) -> Timespan | None:
    """The time at which the office is said to be held; None where the text may be about an earlier one."""
    today = _today(case)
    told = _told(claim)
    if claim.when is not None and told is not None:
        return today if claim.when.kind == "to-date" else told
    current = [row.start for row in rows if row.start is not None and _holds_throughout(row, today)]
    floor = max(current, default=case.as_of)
    block = case.extraction.draft.blocks[claim.block]
    sentence = case.extraction.sentences[claim.sentence]
    for period in case.periods_between(block.start, max(sentence.end, claim.end)):
        if period.kind != "date" or period.last is None or period.first is None or period.last >= floor:
            continue
        if sentence.start <= period.start < sentence.end:
            return Timespan(period.first, period.last, "")
        return None
    return today


def _today(case: Case) -> Timespan:
    return Timespan(case.as_of, case.as_of, case.as_of.isoformat())


def _told(claim: Claim) -> Timespan | None:
    """The time that the draft gives a claim."""
    return None if claim.when is None else claim.when.span


def _holds_throughout(row: Role, day: Timespan) -> bool:
    return (row.start is None or row.start <= day.first) and (row.end is None or row.end >= day.last)


def _began_in(row: Role, span: Timespan) -> bool:
    return row.start is not None and span.first <= row.start <= span.last


def _beginning(case: Case, claim: Claim, by_name: dict[str, list[Role]]) -> Iterator[Stated]:
    """`On the day she took office, 1 October 2024, …`: supported by a holder whom the sentence names."""
    told = _told(claim)
    if told is None or claim.voice == "quoted":
        return
    sentence = case.extraction.sentences[claim.sentence]
    start = max(case.text.rfind(";", sentence.start, claim.start) + 1, sentence.start)
    end = case.text.find(";", claim.end, sentence.end)
    own = _holders_named(case, start, end if end >= 0 else sentence.end, by_name)
    if not own and claim.sentence and case.extraction.sentences[claim.sentence - 1].block == sentence.block:
        # `Narendra Modi … . It is twelve years: he took office on 26 May 2014`
        own = _holders_named(
            case, case.extraction.sentences[claim.sentence - 1].start, sentence.start, by_name
        )
    if len({row.holder for row in own}) != 1:
        return
    fitting = [row for row in own if _began_in(row, told)]
    if fitting:
        yield _supported(case, claim, (claim,), fitting)
    elif (
        claim.detail("precision") == "day"
        and claim.detail("year")
        and all(_is_slipped(row, told.first) for row in own)
    ):
        yield _slipped(case, claim, own)


def _begins(case: Case, claim: Claim) -> bool:
    """Whether words make a date that of somebody's first day in office."""
    if claim.detail("verb") in _BEGINNINGS:
        return True
    sentence = case.extraction.sentences[claim.sentence]
    return (
        claim.detail("precision") == "day"
        and _HAS_GOVERNED.search(case.text, sentence.start, claim.start) is not None
    )


def _holders_named(case: Case, start: int, end: int, by_name: dict[str, list[Role]]) -> list[Role]:
    """The terms of those who are named in a stretch of the draft."""
    text = case.text[start:end]
    people = {one for mention in _entities(case, start, end) for one in mention.ids}
    return [
        row
        for word in dict.fromkeys(words_of(text.replace("’s", "").replace("'s", "")))
        for row in by_name.get(word, ())
        if row.holder in people or name_of(case, row) in text
    ]


def _is_slipped(row: Role, day: date) -> bool:
    """Whether a day is the first one of a term but for the day of the month, the month or the year."""
    if row.start is None:
        return False
    pairs = zip((row.start.year, row.start.month, row.start.day), (day.year, day.month, day.day), strict=True)
    return sum(one == other for one, other in pairs) == _ALL_BUT_ONE


def _slipped(case: Case, claim: Claim, own: list[Role]) -> Mismatch:
    told = "; ".join(dict.fromkeys(record_of(case, row) for row in own[:2]))
    assert claim.when is not None
    return Mismatch(
        stated=claim.when.text,
        possible=tuple(row.start.isoformat() for row in own if row.start is not None),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"The draft has {name_of(case, own[0])} in office from {claim.when.text}; on record: {told}",
            comparable="the only holder that the words name",
            innocent="the day is that of an election, an appointment or another office",
            query=f"On record, {told}; the draft has {claim.when.text}. Which start is meant?",
        ),
        working=(told,),
        rows=tuple(evidence(case, row) for row in own),
        cue=(claim.start, claim.end),
    )


def _supported(case: Case, claim: Claim, claims: tuple[Claim, ...], rows: list[Role]) -> Mismatch:
    told = "; ".join(dict.fromkeys(record_of(case, row) for row in rows[:2]))
    return Mismatch(
        stated=told,
        possible=(told,),
        primary=claim,
        claims=claims,
        wording=Wording(f"On record: {told}", "", "", ""),
        working=(told,),
        rows=tuple(evidence(case, row) for row in rows),
        if_broken="",
        if_holds="supports",
    )


def _begun_otherwise(
    case: Case, claims: tuple[Claim, ...], claim: Claim, own: list[Role], rows: list[Role]
) -> Iterator[Stated]:
    """Another start than the recorded one; an earlier one may be an earlier term that no pack knows of."""
    assert claim.when is not None
    assert claim.when.span is not None
    span = claim.when.span
    starts = [row.start for row in own if row.start is not None]
    if len(starts) != len(own) or claim.detail("tense") == "appointed":
        return  # people are appointed before they begin
    entities = {row.entity for row in own}
    before = [
        row for row in rows if row not in own and row.entity in entities and _holds_throughout(row, span)
    ]
    earlier = span.last < min(starts)
    slipped = all(_is_slipped(row, span.first) for row in own) and span.days == 1
    if earlier and not before and claim.detail("tense") == "began" and not slipped:
        return
    told = "; ".join(dict.fromkeys(record_of(case, row) for row in own[:2]))
    yield Mismatch(
        stated=claim.when.text,
        possible=tuple(start.isoformat() for start in starts),
        primary=claims[-1],
        claims=claims,
        wording=Wording(
            says=f"The draft has {claim.detail('holder')} in office from {claim.when.text}; on record: {told}",
            comparable="same holder, same office",
            innocent="an acting time, an earlier term or the day of the appointment is counted in",
            query=f"On record, {told}; the draft has {claim.when.text}. Which start is meant?",
        ),
        working=(told,),
        rows=tuple(evidence(case, row) for row in (*own, *before)),
        ceiling="warning" if earlier and not before else "error",
        cue=(claim.start, claim.end),
    )


def _disputed(
    case: Case, claim: Claim, claims: tuple[Claim, ...], holders: list[Role], day: Timespan
) -> Mismatch:
    told = "; ".join(dict.fromkeys(record_of(case, row) for row in holders[:2]))
    who = claim.detail("holder") or claim.text
    return Mismatch(
        stated=who,
        possible=tuple(name_of(case, row) for row in holders),
        primary=claim,
        claims=claims,
        wording=Wording(
            says=f"The draft gives the office of {claim.detail('role')} to {who}; on record: {told}",
            comparable="same title and body, at the same time",
            innocent="another body's office of this title is meant, or an earlier time",
            query=f"On record, {told}. Is {who} meant to be called {claim.detail('role')} here?",
        ),
        working=(f"{day.label or day.first.isoformat()}: {told}",),
        rows=tuple(evidence(case, row) for row in holders),
        cue=(claim.start, claim.end),
    )


RULE = Rule(
    slug="status-at-date", severity="error", since="0.1.0", relations=relations, needs=("event", "role")
)

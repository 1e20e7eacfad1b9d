"""A length of time does not fit the dates it runs between.

## What it does

Holds "four years since", "158 years ago", "a decade after", "its 75th anniversary" and "in its fifth year" against
the dates that the draft gives for them. A time spent in captivity may not be longer than that between arrest and release, and
work may not be done sooner than its beginning and length have it; a career may be told in round numbers.

## Why it matters

"Fifty-six years on" was printed of something that was fifty-one years old. Lengths of time are copied from last
year's piece, and nobody subtracts.

## Example

```text
The theatre was founded in 1951, 85 years before the fire of 2026.
```

Use instead:

```text
The theatre was founded in 1951, 75 years before the fire of 2026.
```

## Formula

The full years (months, weeks, days) between the two dates; also the nearest whole number where both dates are known to
the month, and the plain difference of years where they are known only to the year. Anniversaries are the exact
difference of years, "in its Nth year" is the full years plus one. Hedged lengths are compared as intervals.

## Not an error when

- another event than the dated one starts the count
- years are seasons, editions or business years
- the draft rounds: "nearly", "almost", "about", "more than"
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.evidence import Evidence
from factcheck.model.pattern import Pattern
from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.model.row import Event
from factcheck.rules.dates._pack_events import confirmed_by, evidence
from factcheck.rules.dates._stretch import UNITS, possible_amounts, relation, stretches
from factcheck.rules.rule import Case, Rule

_FROM = Pattern(r" (?:after|before|since|from) (?:the )?")


def relations(case: Case) -> Iterator[Stated]:
    """State every length of time against the dates it runs between."""
    for link, number in stretches(case, tenure=False):
        stated = relation(case, link, number)
        yield stated
        if isinstance(stated, Mismatch):
            rows = tuple(row for index in link.all("from") for row in confirmed_by(case, case.claim(index)))
            if rows:
                yield _supported(stated, rows)
    yield from _from_events(case)


def _from_events(case: Case) -> Iterator[Stated]:
    """`opened on 10 January 1927, not quite eight weeks after the explosion`: from the day that a pack has for the event."""
    for claim, q in case.figures:
        if q.stat != "duration" or q.value is None or q.unit not in UNITS or not claim.is_fact:
            continue
        event = _event_behind(case, claim)
        dated = [
            other.span
            for other in case.events_of(claim.block)
            if other.sentence == claim.sentence
            and other.end <= claim.start
            and other.detail("precision") == "day"
        ]
        if event is None or len(dated) != 1 or dated[0] is None:
            continue
        first, last = sorted((event.span, dated[0]), key=lambda day: day.first)
        amounts = possible_amounts(first, last, q.unit, "span")
        rows = (evidence(event),)
        yield Mismatch(
            stated=str(q.value),
            possible=tuple(map(str, amounts)),
            primary=claim,
            claims=(claim,),
            wording=Wording(
                f"The length of time follows from a date on record ({rows[0].value})", "", "", ""
            ),
            working=(f"{first.label} to {last.label}",),
            rows=rows,
            if_broken="",
            if_holds="supports",
        )


def _event_behind(case: Case, claim: Claim) -> Event | None:
    """The one event of a pack, of one day, that a length of time is counted from."""
    end = case.extraction.sentences[claim.sentence].end
    for hit in case.mentions_between(claim.end, end):
        if hit.kind == "event" and len(hit.ids) == 1 and not hit.ambiguous:
            if _FROM.fullmatch(case.text, claim.end, hit.start) is None:
                return None
            event = next(event for event in case.reference.events() if event.id == hit.ids[0])
            return event if event.span.first == event.span.last else None
    return None


def _supported(stated: Mismatch, rows: tuple[Evidence, ...]) -> Mismatch:
    """The same length of time, backed by the event of a pack from which it runs."""
    says = f"The length of time follows from a date on record ({rows[0].value})"
    return stated._replace(
        claims=(stated.primary,),
        wording=Wording(says, "", "", ""),
        rows=rows,
        if_broken="",
        if_holds="supports",
        repair=None,
        related=(),
    )


RULE = Rule(
    slug="elapsed-years", severity="error", since="0.1.0", relations=relations, needs=("elapsed", "event")
)

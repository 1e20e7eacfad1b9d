"""The dates of two events contradict the order that the words give them.

## What it does

Where the draft says that one thing came before another (a birth and a death, an opening and a closure, "after",
"before", "from … to", a fire and what was built anew, a part of a time since some day), their dates must lie in that order.

## Why it matters

A closure before the opening, or a trial that "followed" a crime by minus two years, means that one of the two dates is
the wrong one, and often the wrong year has been copied through the piece.

## Example

```text
The lido opened in 1936 and closed in 1929 for want of money.
```

Use instead:

```text
The lido opened in 1936 and closed in 1992 for want of money.
```

## Formula

`last day of the earlier ≥ first day of it ≤ last day of the later`; the dates contradict the words when every day of the
"later" event lies before every day of the "earlier" one.

## Not an error when

- a planned date is set against an actual one
- an act is posthumous, backdated or takes effect later
- somebody was re-elected, or a place opened again
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.relation import Abstention, Mismatch, Stated, Wording
from factcheck.model.row import Timespan
from factcheck.rules.dates._calendar import span_words
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every told order against the dates."""
    for link in case.links("order"):
        earlier, later = case.claim(link.all("earlier")[0]), case.claim(link.all("later")[0])
        first: Timespan = link.attribute("first")
        second: Timespan = link.attribute("second")
        if "quoted" in (earlier.voice, later.voice):
            yield Abstention((earlier, later), "quoted")
            continue
        yield _mismatch(earlier, later, first, second, (link.cue_start, link.cue_end))
    for claim in case.of_kind("event"):
        if claim.detail("inverted") is not None:
            yield _inverted(claim)


def _mismatch(
    earlier: Claim, later: Claim, first: Timespan, second: Timespan, cue: tuple[int, int]
) -> Mismatch:
    in_order = second.last >= first.first
    return Mismatch(
        stated="in order",
        possible=("in order",) if in_order else ("out of order",),
        primary=later,
        claims=(later, earlier),
        wording=Wording(
            says=f"The words put {span_words(second)} after {span_words(first)}, but {span_words(second)} is earlier",
            comparable="the words tie the two events together in this order",
            innocent="one of the dates is a planned one, or belongs to another event",
            query=f"The draft puts {span_words(second)} after {span_words(first)}. Is one of the two dates a slip?",
        ),
        working=() if in_order else (f"{span_words(second)} ends before {span_words(first)} begins",),
        cue=cue,
        related=((earlier.start, earlier.end, "told as earlier"),),
    )


def _inverted(claim: Claim) -> Mismatch:
    first, last = claim.detail("first"), claim.detail("last")
    return Mismatch(
        stated="in order",
        possible=("out of order",),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"The range {claim.text} ends before it begins",
            comparable="",
            innocent="the two are not the ends of one stretch of time",
            query=f"{claim.text} runs backwards. Are the ends swapped, or is one of them a slip?",
        ),
        working=(f"{last} lies before {first}",),
        cue=(claim.start, claim.end),
    )


RULE = Rule(
    slug="events-out-of-order", severity="error", since="0.1.0", relations=relations, needs=("order", "event")
)

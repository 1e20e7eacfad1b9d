"""A date does not fit the words that place it against the day of writing.

## What it does

Holds "last month, on 12 March", "tomorrow, 15 May", "will open on 3 March 2024", "is to be finished by 2025" and "opened
on 3 March 2027" against the draft's own date.

## Why it matters

Pieces lie in the drawer, and last year's paragraphs are pasted into this year's. A deadline that is announced after it
has passed tells the reader that nobody looked.

## Example

```text
The council will finish the flood wall by 2019, its leader says.
```

Use instead:

```text
The council will finish the flood wall by 2031, its leader says.
```

## Formula

The date lies in the span that the words admit (a few days are allowed between writing and publication); what is told as
to come lies after the draft's day, what is told as done lies before it.

## Not an error when

- the piece is held back or is dated by its issue
- the words are quoted: they count from the speaker's day
- a deadline that has passed is told as history
"""

from collections.abc import Iterator
from datetime import date

from factcheck.model.claim import Claim, Link
from factcheck.model.relation import Abstention, Mismatch, Stated, Wording
from factcheck.model.row import Timespan
from factcheck.rules.dates._calendar import day_words, span_words
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every date that is placed against the day of writing."""
    for link in case.links("relative-date"):
        claim = case.claim(link.all("date")[0])
        if claim.voice == "quoted":
            yield Abstention((claim,), "quoted")
        elif claim.span is not None:
            yield _mismatch(link, claim, claim.span, case.as_of)


def _mismatch(link: Link, claim: Claim, span: Timespan, as_of: date) -> Mismatch:
    words: str = link.attribute("words")
    assert claim.when is not None
    today = day_words(as_of)
    if link.attribute("sense") == "near":
        first: date = link.attribute("first")
        last: date = link.attribute("last")
        fits = span.first <= last and first <= span.last
        says = f"“{words}” and {claim.when.text} do not go together in a piece dated {today}"
        working = f"“{words}” on {today} reaches from {day_words(first)} to {day_words(last)} at the widest"
    elif link.attribute("sense") == "future":
        fits = span.last >= as_of
        says = f"“{words}” tells {claim.when.text} as still to come, but the piece is dated {today}"
        working = f"{span_words(span)} was over on {today}"
    else:
        fits = span.first <= as_of
        told = f"“{words}” tells" if words != claim.when.text else "The sentence tells"
        says = f"{told} {claim.when.text} as past, but the piece is dated {today}"
        working = f"{span_words(span)} had not begun on {today}"
    return Mismatch(
        stated="fits",
        possible=("fits",) if fits else ("does not fit",),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=says,
            comparable="the words count from the day of the piece",
            innocent="the piece is to appear on another day than the one it is checked for, or tells history",
            query=f"{says}. Is the date right, and the tense?",
        ),
        working=(working,),
        cue=(link.cue_start, link.cue_end),
    )


RULE = Rule(
    slug="relative-date-does-not-fit",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("relative-date",),
)

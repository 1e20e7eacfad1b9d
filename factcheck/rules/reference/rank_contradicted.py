"""A rank told in prose is contradicted by the values that the draft prints.

## What it does

Holds `the second-highest rate` against the column of the draft's own table that has the value, and `most, with 450, followed
by 512` against the two values.

## Why it matters

The table is right under the sentence; readers check.

## Example

```text
Ash has the second-highest rate, at 83.1 offences per 1,000 people.

| District | Per 1,000 |
| --- | ---: |
| Ash | 83.1 |
| Bly | 76.1 |
| Cole | 71.1 |
```

Use instead:

```text
Ash has the highest rate, at 83.1 offences per 1,000 people.

| District | Per 1,000 |
| --- | ---: |
| Ash | 83.1 |
| Bly | 76.1 |
| Cole | 71.1 |
```

## Formula

The number of rows with a strictly greater value (smaller for `lowest`) is one less than the stated place; equal values share
every place they can take. The row of totals does not count.

## Not an error when

- the rank is in a wider field than the table shows (`in the country`, `ever`, `since 1990`)
- the rank is by another measure than the column
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim, Link
from factcheck.model.ordinals import ORDINALS, placed
from factcheck.model.relation import Figure, Mismatch, Relation, Stated, Wording
from factcheck.model.told import as_told, opened
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every rank that a table or a list of the draft bears out or not."""
    for link in case.links("rank"):
        yield from _in_column(case, link)
    for link in case.links("ranking"):
        yield _in_order(case, link)


def _in_column(case: Case, link: Link) -> Iterator[Stated]:
    own = case.claim(link.all("own")[0])
    value = case.claim(link.all("value")[0])
    column = [case.claim(index) for index in link.all("column")]
    values = [_value(cell) for cell in column]
    descending, word = bool(link.attribute("descending")), link.attribute("word")
    mine = _value(own)
    ahead = sum(other > mine if descending else other < mine for other in values)
    level = sum(other == mine for other in values)
    places = range(ahead + 1, ahead + level + 1)
    if max(*places, link.attribute("place")) > len(ORDINALS):
        return
    possible = tuple(placed(place, word) for place in places)
    stated = placed(link.attribute("place"), word)
    row = link.attribute("row")
    named = f"{row} ({own.text})" if row else value.text
    order = sorted(zip(values, column, strict=True), key=lambda pair: pair[0], reverse=descending)
    shown = ", ".join(cell.text for _, cell in order)
    yield Mismatch(
        stated=stated,
        possible=possible,
        primary=value,
        claims=(value, own),
        wording=Wording(
            says=f"The draft calls {named} the {stated}; in its own table it is the {possible[0]}.",
            comparable="the value stands in a column of the table, which lists it beside the others",
            innocent="the rank is by another measure, or in a wider field than the table shows",
            query=f"Is {named} the {stated}? In the table it is the {possible[0]}.",
        ),
        working=(f"in order: {shown}",),
        cue=(link.cue_start, link.cue_end),
        related=((link.cue_start, link.cue_end, "rank"), (own.start, own.end, "the table's value")),
    )


def _in_order(case: Case, link: Link) -> Stated:
    first, following = case.claim(link.all("first")[0]), case.claim(link.all("next")[0])
    descending = bool(link.attribute("descending"))
    return Relation(
        form="at-least" if descending else "at-most",
        left=(Figure(first),),
        right=Figure(following),
        primary=first,
        claims=(first, following),
        wording=Wording(
            says=f"The draft puts {as_told(first)} before {as_told(following)}, which is {'more' if descending else 'less'}.",
            comparable="the draft's own words rank the two by these values",
            innocent="the order is by another measure than the figures",
            query=f"{opened(as_told(following))} ranks behind {as_told(first)} though it is {'more' if descending else 'less'}. "
            "Have they changed places?",
        ),
        cue=(link.cue_start, link.cue_end),
    )


def _value(claim: Claim) -> Fraction:
    """The value as printed: ranks in a table are taken from its own digits."""
    value = claim.quantity.value if claim.quantity is not None else None
    assert value is not None
    return value


RULE = Rule(
    slug="rank-contradicted", severity="error", since="0.1.0", relations=relations, needs=("rank", "ranking")
)

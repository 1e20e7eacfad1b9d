"""The text gives a figure of a table otherwise than the table.

## What it does

Holds a figure that the text tells of a row against that row's cells, and a sum over all rows against the column.

## Why it matters

Text and table are often made by two people, from two versions of one sheet; readers compare them.

## Example

```text
Eastgate recorded 241 burglaries.

| Ward | Burglaries |
|---|---|
| Eastgate | 214 |
| Holm | 187 |
| Northmoor | 302 |
```

Use instead:

```text
Eastgate recorded 214 burglaries.

| Ward | Burglaries |
|---|---|
| Eastgate | 214 |
| Holm | 187 |
| Northmoor | 302 |
```

## Formula

The interval of the figure is disjoint from those of all cells of its row that it may state, or from the sum of the
column; and one edit of one number makes them meet, or the very figure stands in another row.

## Not an error when

- the text names another year or month than the column and the caption
- the text tells of a part of what the row counts
- the text rounds the cell, or the cell rounds the text
- the figure comes from another source than the table
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.model.claim import Claim, Link
from factcheck.model.relation import Expression, Figure, Relation, Stated, Sum, Wording
from factcheck.model.scale import SCALES
from factcheck.model.told import as_told
from factcheck.rules.consistency._changes import factor
from factcheck.rules.consistency._figures import claims_of, cue, not_comparable, number
from factcheck.rules.rule import Case, Rule

_SCALE_WORDS = {size: f" {word}" for word, size in SCALES.items()}


def relations(case: Case) -> Iterator[Stated]:
    """State every figure that the text tells of a table's row, and every sum of a column."""
    for link in case.links("cell", "column"):
        claim, *cells = claims_of(case, link, "told", "cells")
        yield not_comparable((claim, *cells)) or (
            _against_cells(link, claim, cells)
            if link.kind == "cell"
            else _against_the_sum(link, claim, cells)
        )


def _against_cells(link: Link, claim: Claim, cells: Sequence[Claim]) -> Relation:
    row, owner = link.attribute("row"), link.attribute("owner")
    said = " or ".join(dict.fromkeys(f"{as_told(cell)}{_scale_word(link, cell)}" for cell in cells))
    says = f"The text says {as_told(claim)} of “{row}”, the table has {said}"
    if owner:
        says += f"; {as_told(claim)} is its figure for “{owner}”"
    return Relation(
        form="equal",
        left=tuple(_cell(link, cell, claim) for cell in cells),
        right=Figure(claim),
        primary=claim,
        claims=(claim, *cells),
        wording=Wording(
            says=says,
            comparable="the sentence names the row, and its noun, unit or year the column",
            innocent="the text tells of another date or a part of the row, or of another source",
            query=f"which is right for “{row}”, {as_told(claim)} or the table's {said}?",
        ),
        cue=cue(link),
        needs_repair=not owner,
        labels=tuple((cell.index, "the table's figure") for cell in cells),
    )


def _against_the_sum(link: Link, claim: Claim, cells: Sequence[Claim]) -> Relation:
    return Relation(
        form="equal",
        left=(Sum(tuple(_cell(link, cell, claim) for cell in cells)),),
        right=Figure(claim),
        primary=claim,
        claims=(claim, *cells),
        wording=Wording(
            says=f"The column of the table adds up to {{computed}}; the text says {as_told(claim)}",
            comparable="the sentence tells of all rows, and its noun, unit or year names the column",
            innocent="the rows overlap, or were rounded one by one, or the text counts more than the table shows",
            query=f"the table's {len(cells)} rows do not add up to {as_told(claim)}. Which needs correcting?",
        ),
        cue=cue(link),
        needs_repair=True,
        labels=tuple((cell.index, "row") for cell in cells),
    )


def _scale_word(link: Link, cell: Claim) -> str:
    """What the head or the caption says behind every bare number of a column."""
    return "" if number(cell).unit is not None else _SCALE_WORDS.get(link.attribute("scale"), "")


def _cell(link: Link, cell: Claim, claim: Claim) -> Expression:
    """A cell in the unit of the text's figure, with the multiplier that head or caption gives it."""
    if number(cell).unit is None:
        return Figure(cell, factor=Fraction(link.attribute("scale")))
    return Figure(cell, factor=factor(cell, claim))


RULE = Rule(
    slug="chart-differs-from-text",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("cell", "column"),
)

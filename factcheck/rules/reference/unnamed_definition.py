"""A supported figure does not say what exactly it counts.

## What it does

Where a row supports a figure but counts something that the draft's words leave open (`lost` for killed and
wounded), or where a target is made of parts that the draft does not tell apart, a note names the measure.

## Why it matters

A reader who meets "lost 1.1 million troops" thinks of the dead. The number is right and the sentence misleads.

## Example

```text pack metrics
metric,label,kind,unit,aliases
casualties,Military casualties,flow,person,casualties|lost
```

```text pack definitions
definition,label,narrower_than,aliases
killed,Killed,killed_and_wounded,killed
killed_and_wounded,Killed and wounded,,killed and wounded
```

```text pack facts
entity,metric,period,value,unit,source,definition
Ardland,casualties,2024,48670,person,Ministry of Defence of Ardland,killed_and_wounded
```

```text
Ardland lost 48,670 soldiers in 2024.
```

Use instead:

```text
Ardland suffered 48,670 casualties, killed and wounded, in 2024.
```

## Formula

No comparison: the definition of every supporting row has a name, and no word of that name stands in the
sentence.

## Not an error when

- the sentence or the one before it names the measure in other words
- the line over a table, or the one under it, does
"""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.relation import Remark, Stated, Wording
from factcheck.model.row import Row
from factcheck.model.told import as_told, opened
from factcheck.rules.rule import Case, Rule

_AROUND_A_TABLE = 200
"""Cells between one of a table and the lines around it."""
_WORD = re.compile(r"[a-z]+")


def relations(case: Case) -> Iterator[Stated]:
    """Remark on supported figures whose measure the sentence leaves open."""
    remarked: set[tuple[int, str]] = set()
    for index, rows in sorted(case.settled.items()):
        claim = case.claim(index)
        says = _left_open(case, claim, rows)
        table = case.extraction.draft.blocks[claim.block].table
        if says and (table < 0 or (table, says) not in remarked):  # once for all cells of a table
            remarked.add((table, says))
            yield _remark(claim, rows[0], f"{opened(as_told(claim))}: {says}")


def _left_open(case: Case, claim: Claim, rows: tuple[Row, ...]) -> str:
    """What the rows count and the draft does not say; empty where it does."""
    row = rows[0]
    if row.status == "target" and row.note:
        return f"the reference defines this target as follows: {row.note}"
    label = _definition(case, rows)
    if label is None:
        return ""
    words = set(_WORD.findall(_told_up_to_the_next_figure(case, claim).lower()))
    if words & {word for word in _WORD.findall(label.lower()) if len(word) > 3}:
        return ""
    return f"the row counts “{label.lower()}”; the draft does not say so of it"


def _told_up_to_the_next_figure(case: Case, claim: Claim) -> str:
    """The sentence of a figure up to the next one, whose measure may be another; of a cell the lines around its table."""
    blocks = case.extraction.draft.blocks
    if blocks[claim.block].table >= 0:
        near = [
            block
            for block in blocks[max(claim.block - _AROUND_A_TABLE, 0) : claim.block + _AROUND_A_TABLE]
            if block.table < 0
        ]
        # what stands right over a table or right under it tells what it counts
        over = [block for block in near if block.end <= claim.start][-1:]
        under = [block for block in near if block.start >= claim.end][:1]
        return " ".join(case.text[block.start : block.end] for block in (*over, *under))
    sentence = case.extraction.sentences[claim.sentence]
    later = [other.start for other in case.quantities_of(claim.sentence) if other.start > claim.start]
    return case.text[sentence.start : min(later, default=sentence.end)]


def _definition(case: Case, rows: tuple[Row, ...]) -> str | None:
    """The one definition of all supporting rows, if its pack calls it by a name of several words."""
    names = {row.definition for row in rows}
    if len(names) != 1:
        return None
    name = names.pop()
    # Only a measure that has a narrower or wider sister can be mistaken.
    entry = case.reference.definition(name)
    if entry is None:
        return None
    wider = any(name in other.narrower_than for other in case.reference.definitions())
    return entry.label if entry.narrower_than or wider else None


def _remark(claim: Claim, row: Row, says: str) -> Remark:
    return Remark(
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=says,
            comparable="",
            innocent="",
            query="could the sentence name the measure?",
            next="name the measure in the sentence, or confirm that the context makes it plain",
        ),
        rows=(row,),
    )


RULE = Rule(slug="unnamed-definition", severity="note", since="0.1.0", relations=relations, after_rows=True)

"""A list has another length than the number that announces it.

## What it does

Counts the items behind `four ships: the Tern, the Dunlin and the Fulmar`, behind `his four children, Anna, Ben and Carl`, and
the bullet points behind `three priorities:`.

## Why it matters

An item is cut for space, the number stays; it is the first thing a reader counts.

## Example

```text
The fleet has four passenger ships: the Tern, the Dunlin and the Fulmar.
```

Use instead:

```text
The fleet has three passenger ships: the Tern, the Dunlin and the Fulmar.
```

## Formula

The stated number must be one of the lengths that the list can be read to have. A pair inside an item (`John and Mary Hill`)
may be one thing or two.

## Not an error when

- the list is open: `including`, `such as`, `led by`, `among them`
- a couple or a double act counts as one
- the words behind the colon explain and do not list
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.model.told import as_told, listed
from factcheck.rules.consistency._figures import cue, number
from factcheck.rules.rule import Case, Rule

_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]


def relations(case: Case) -> Iterator[Stated]:
    """State every announced number against the length of its list."""
    for link in case.links("list"):
        (index,) = link.all("count")
        claim = case.claim(index)
        lengths: tuple[int, ...] = link.attribute("lengths")
        items = [" ".join(item.split()) for item in link.attribute("items")]
        found = " or ".join(str(length) for length in lengths)
        yield Mismatch(
            stated=str(number(claim).value),
            possible=tuple(str(length) for length in lengths),
            primary=claim,
            claims=(claim,),
            wording=Wording(
                says=f"The draft announces {as_told(claim)} and lists {found}.",
                comparable="the list stands right behind the number",
                innocent="the list is not meant to be complete, or two of its items count as one",
                query=f"You announce {as_told(claim)} but list {found}. Is an item missing, or is the number off?",
            ),
            working=(f"listed: {listed(items) if items else 'nothing'}", f"that makes {found}"),
            cue=cue(link),
            repair=_repaired(claim, lengths[0]) if len(lengths) == 1 else None,
            related=((*cue(link), "list"),),
        )


def _repaired(claim: Claim, length: int) -> str:
    """The claim's words with another number, written as the draft wrote it."""
    q = number(claim)
    start, end = q.number_start - claim.start, q.number_end - claim.start
    written = claim.text[start:end]
    word = str(length) if written[0].isdigit() or length >= len(_WORDS) else _WORDS[length]
    return claim.text[:start] + (word.capitalize() if written[0].isupper() else word) + claim.text[end:]


RULE = Rule(
    slug="listed-differs-from-counted", severity="error", since="0.1.0", relations=relations, needs=("list",)
)

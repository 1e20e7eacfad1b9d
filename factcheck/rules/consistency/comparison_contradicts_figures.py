"""One thing is said to be more than another, and its figure is the smaller one.

## What it does

Takes two figures that the draft holds against each other ("more than Eldmouth's 3,480") and looks whether their order is
the stated one.

## Why it matters

Comparisons are added last, by somebody who has the table turned round in mind.

## Example

```text
The north ward has 2,310 homes without broadband, fewer than the 1,870 of the south ward.
```

Use instead:

```text
The north ward has 2,310 homes without broadband, more than the 1,870 of the south ward.
```

## Formula

More: `a ≥ b`; fewer: `a ≤ b`. Broken only where the intervals of the two figures leave no doubt about their order.

## Not an error when

- the comparison is about another figure of the sentence, such as a rate
- one of the two is a target, a limit or a forecast
"""

from collections.abc import Iterator

from factcheck.model.relation import Abstention, Figure, Relation, Stated, Wording
from factcheck.model.told import as_told, opened
from factcheck.rules.consistency._changes import factor
from factcheck.rules.consistency._figures import claims_of, number
from factcheck.rules.rule import Case, Rule

_IS = {"up": "larger", "down": "smaller"}
_FORM = {"up": "at-least", "down": "at-most"}


def relations(case: Case) -> Iterator[Stated]:
    """State the order of every two figures that are held against each other."""
    for link in case.links("comparison"):
        directions: tuple[tuple[str, int, int], ...] = link.attribute("directions")
        if len({direction for direction, _, _ in directions}) != 1:
            continue
        direction, start, end = directions[0]
        (b,), firsts = claims_of(case, link, "second"), claims_of(case, link, "first")
        values = [number(claim).value for claim in (b, *firsts)]
        if any(value is not None and value.numerator < 0 for value in values):
            yield Abstention((*firsts, b), "basis-differs")
            continue
        words = case.text[start:end].split()
        word = " ".join(words[: words.index("than") + 1] if "than" in words else words)
        yield Relation(
            form=_FORM[direction],
            left=tuple(Figure(a, factor(a, b)) for a in firsts),
            right=Figure(b),
            primary=firsts[0],
            claims=(*firsts, b),
            wording=Wording(
                says=f"{opened(as_told(firsts[0]))} is given as “{word}” {as_told(b)}, which is the {_IS[direction]} figure",
                comparable="the draft itself holds the two figures against each other",
                innocent="the comparison is about another figure of the sentence",
                query=f"{as_told(firsts[0])} is said to be “{word}” {as_told(b)}. Is it the word or one of the figures?",
            ),
            cue=(start, end),
            labels=(*((a.index, "this") for a in firsts), (b.index, "against this")),
        )


RULE = Rule(
    slug="comparison-contradicts-figures",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("comparison",),
)

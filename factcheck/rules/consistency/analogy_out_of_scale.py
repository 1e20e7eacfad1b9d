"""A picture for a quantity is off by more than a factor of two.

## What it does

Works out "enough to fill 12 Olympic pools", "the size of 40 football pitches" and their kin where the quantity itself stands
in the same sentence.

## Why it matters

The picture is what readers keep, and it is usually worked out by whoever has no calculator at hand.

## Example

```text
The plant lost 400,000 litres, enough to fill 16 Olympic swimming pools.
```

Use instead:

```text
The reservoir lost 40 million litres, enough to fill 16 Olympic swimming pools.
```

## Formula

`n · constant`, between half and twice the nominal size: an Olympic pool 2,500 m³, a football pitch 7,140 m² (105 m by 68 m),
Wales 20,779 km², Belgium 30,689 km², once round the Earth 40,075 km, to the Moon 384,400 km, the Eiffel Tower 330 m.

## Not an error when

- the picture is for another quantity than the one beside it: a year's, not a day's
- a pool, pitch or tower of another size is meant
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck.model import unit
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Constant, Figure, Product, Relation, Stated, Wording
from factcheck.model.told import as_told, opened
from factcheck.named_tuple import NamedTuple
from factcheck.rules.consistency._figures import number, unit_of
from factcheck.rules.rule import Case, Rule


class Picture(NamedTuple):
    """A thing that quantities are likened to."""

    words: str
    """Pattern of the words behind the number."""
    name: str
    size: int
    unit: str


_PICTURES = (
    Picture(r"^\s*olympic(?:[- ]sized?)?(?: swimming)?[- ]pools?", "an Olympic pool", 2500, "cubic_metre"),
    Picture(r"^\s*(?:football|soccer) (?:pitches|fields)", "a football pitch", 7140, "square_metre"),
    Picture(r"^\s*(?:times )?the (?:size|area) of wales", "Wales", 20779, "square_km"),
    Picture(r"^\s*(?:times )?the (?:size|area) of belgium", "Belgium", 30689, "square_km"),
    Picture(
        r"^\s*(?:times )?(?:a?round) the (?:earth|world|globe|equator|planet)",
        "once round the Earth",
        40075,
        "km",
    ),
    Picture(
        r"^\s*(?:times )?(?:the distance )?to the moon(?! and back)", "the way to the Moon", 384400, "km"
    ),
    Picture(r"^\s*eiffel towers", "the Eiffel Tower", 330, "m"),
)
_ANY_PICTURE = "|".join(picture.words for picture in _PICTURES)
_LIKENED = (
    r"\b(?:enough|size|area|equivalent|equal|fill|fills|filling|cover|covers|covering|stretch|stretches|stretching|reach|reaches|reaching|"
    r"tall|distance|times|high|height|as|or|than|circle|wrap|go|length)\b"
)


def relations(case: Case) -> Iterator[Stated]:
    """State of every picture that it is within a factor of two of the quantity beside it."""
    for claim, quantity in case.figures:
        likened = _likened(case, claim, quantity)
        if likened is None:
            continue
        picture, words = likened
        measured = [c for c in case.quantities_of(claim.sentence) if unit.factor(unit_of(c), picture.unit)]
        if len(measured) == 1 and number(measured[0]).per is None and quantity.value is not None:
            yield _relation(claim, measured[0], picture, words)


def _likened(case: Case, claim: Claim, q: Quantity) -> tuple[Picture, str] | None:
    """What a figure likens something to, and the words of both: `four times the size of Wales`."""
    if q.unit not in (None, "times", "fold"):
        return None
    behind = case.text[q.number_end : q.number_end + 50]
    if not re.match(_ANY_PICTURE, behind.lower()):
        return None
    sentence = case.extraction.sentences[claim.sentence]
    before = case.text[max(sentence.start, claim.start - 50) : claim.start]
    if not re.search(_LIKENED, f"{before} {behind}".lower()):
        return None
    for picture in _PICTURES:
        match = re.match(picture.words, behind.lower())
        if match is not None:
            end = max(claim.end, q.number_end + match.end())
            return picture, " ".join(case.text[claim.start : end].split())
    return None


def _relation(claim: Claim, measured: Claim, picture: Picture, words: str) -> Relation:
    size = Interval(Fraction(picture.size, 2), Fraction(picture.size * 2))
    factor = unit.factor(unit_of(measured), picture.unit)
    assert factor is not None
    return Relation(
        form="equal",
        left=(Product(Figure(claim), Constant(size, f"{picture.name}, half to twice its size")),),
        right=Figure(measured, factor),
        primary=claim,
        claims=(claim, measured),
        wording=Wording(
            says=f"{opened(words)} would stand for {{computed}}, at half to twice the usual size; the draft says {as_told(measured)}",
            comparable=f"{picture.name} measures {picture.size:,} {picture.unit.replace('_', ' ')}",
            innocent="the picture is for another quantity than the one beside it",
            query=f"how was {as_told(claim)} worked out from {as_told(measured)}?",
        ),
        cue=(claim.start, claim.end),
        supposed=True,
        labels=((claim.index, "the picture"), (measured.index, "the quantity")),
    )


RULE = Rule(slug="analogy-out-of-scale", severity="warning", since="0.1.0", relations=relations)

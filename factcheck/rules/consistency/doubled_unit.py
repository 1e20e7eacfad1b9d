"""A unit is written twice, or two units that exclude each other.

## What it does

Looks at the characters of a figure and right behind it for a unit said twice: "$5m million", "£12 pounds", "per cent of
percentage points", "17.4% per 100,000", "5km kilometres".

## Why it matters

One of the two is left over from an edit, and nobody can tell whether the other one is right.

## Example

```text
The programme costs $5m million a year.
```

Use instead:

```text
The programme costs $5m a year.
```

## Formula

The unit of the figure stands once.

## Not an error when

- "a million million" is meant, in words
- the second unit belongs to a restatement: "$5m (five million dollars)"
"""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim, Link
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Figure, Mismatch, Relation, Stated, Wording
from factcheck.model.told import as_told
from factcheck.model.unit import dimension, factor
from factcheck.rules.consistency._figures import claims_of, not_comparable, unit_of
from factcheck.rules.rule import Case, Rule

_SCALE_ENDS = r"\d\s?(?:k|m|bn|tn|mn|million|billion|trillion)$"
_SCALE_TWICE = r"\d\s?(?:k|m|bn|tn|mn|million|billion|trillion)(\s+(?:million|billion|trillion))$"
_SCALE_LETTERS = ("k", "m", "n")
"""With one of these every scale ends."""
_SCALE_FOLLOWS = r"^\s+(?:thousand|million|billion|trillion|mn|bn|tn)\b"
_MONEY_SIGN = r"[£$€]"
_MONEY_WORD = {
    "gbp": r"^\s+(?:pounds|sterling|gbp|quid)\b(?!\s+(?:note|coin|sign))",
    "usd": r"^\s+(?:us |u\.s\. |american )?(?:dollars|usd)\b(?!\s+(?:note|bill))",
    "eur": r"^\s+(?:euros|euro|eur)\b(?![-\s]+(?:note|coin|zone|area|denominated))",
}
_PERCENT_AGAIN = r"^\s*(?:%|per cent\b|percent\b|pct\b)"
_PERCENT_OF_POINTS = r"^\s+(?:of\s+(?:a\s+)?)?(?:percentage points?|points? of percentage)\b"
_DEGREES = r"^\s*(?:degrees?\s+)?(?:c|celsius)\s+(?:degrees?\s+)?(?:f|fahrenheit)\b"
_FAHRENHEIT = r"^\s+f(?:ahrenheit)?\b"
_SAME = {
    "km": r"^\s+(?:kilomet(?:re|er)s?|km)\b(?!\s+per)",
    "kg": r"^\s+(?:kilo(?:gram)?s?|kg)\b",
    "m": r"^\s+met(?:re|er)s\b",
    "mile": r"^\s+miles\b",
    "litre": r"^\s+lit(?:re|er)s\b",
    "tonne": r"^\s+tonnes\b",
    "mph": r"^\s+(?:mph|miles per hour|miles an hour)\b",
    "kmh": r"^\s+(?:km/h|kilomet(?:re|er)s per hour|kilomet(?:re|er)s an hour)\b",
}

_NEAR = 40


_COUNTERPARTS = {
    "mile": ("km",), "km": ("mile",), "acre": ("hectare",), "hectare": ("acre",), "foot": ("m",), "m": ("foot", "yard"),
    "yard": ("m",), "inch": ("cm", "mm"), "cm": ("inch",), "mm": ("inch",), "lb": ("kg",), "kg": ("lb", "stone"), "stone": ("kg",),
    "oz": ("g",), "g": ("oz",), "gallon": ("litre",), "pint": ("litre",), "litre": ("gallon", "pint"), "mph": ("kmh",),
    "kmh": ("mph",), "square_mile": ("square_km",), "square_km": ("square_mile",), "square_foot": ("square_metre",),
    "square_metre": ("square_foot",),
}  # fmt: skip
"""The units into which a measure is converted for readers elsewhere."""


def relations(case: Case) -> Iterator[Stated]:
    """State of every figure with a unit written twice that it should stand once."""
    for claim, quantity in case.figures:
        again = _again(case.text, claim, quantity)
        if again is not None:
            yield _mismatch(claim, again)
    for link in case.links("same-unit"):
        yield from _not_converted(case, link)


def _not_converted(case: Case, link: Link) -> Iterator[Stated]:
    """`12 miles (7.5 miles)`: right if one of the two were in the unit into which people convert the other."""
    first, second = claims_of(case, link, "of", "restated")
    unit = unit_of(first)
    failed = not_comparable((second, first))
    if failed is not None:
        yield failed
        return
    factors = [exact for other in _COUNTERPARTS.get(unit, ()) if (exact := factor(other, unit)) is not None]
    if factors:
        yield Relation(
            form="equal",
            left=(Figure(first),),
            right=Figure(second),
            primary=second,
            claims=(second, first),
            wording=Wording(
                says=f"{as_told(first)} and {as_told(second)} are in one unit and do not agree; one of them is in the wrong unit",
                comparable="the draft gives the second figure as the first in another unit",
                innocent="the brackets hold another measure, such as an earlier one",
                query=f"{as_told(first)} ({as_told(second)}): which of the two is in another unit?",
            ),
            cue=(link.cue_start, link.cue_end),
            meets=tuple(Figure(first, each) for exact in factors for each in (exact, 1 / exact)),
            repairs=False,
        )


def _again(text: str, claim: Claim, q: Quantity) -> str | None:
    """The words that repeat the unit, or None."""
    raw = text[q.number_start : q.number_end].lower()
    glued = text[q.number_end : q.number_end + _NEAR].lower()
    behind = text[claim.end : claim.end + _NEAR].lower()
    tried = []
    if raw.endswith(_SCALE_LETTERS):
        if doubled := re.search(_SCALE_TWICE, raw):
            return doubled[1]
        if re.search(_SCALE_ENDS, raw):
            tried.append(re.match(_SCALE_FOLLOWS, glued))
    if q.unit in _MONEY_WORD and re.search(_MONEY_SIGN, raw):
        tried.append(re.match(_MONEY_WORD[q.unit], glued))
    if q.unit == "percent":
        if q.per is not None and q.per[0].isdigit() and not _is_step(text, claim, q.per):
            return ""
        tried += [re.match(_PERCENT_OF_POINTS, behind), re.match(_PERCENT_AGAIN, behind)]
    if q.unit == "celsius":
        tried += [re.match(_DEGREES, glued), re.match(_FAHRENHEIT, behind)]
    if q.unit in _SAME:
        tried.append(re.match(_SAME[q.unit], behind))
    return next((found.group() for found in tried if found is not None), None)


def _is_step(text: str, claim: Claim, per: str) -> bool:
    """Whether a percentage grows by steps: `1% for every nine weeks`, `0.6% per 100 metres`."""
    return dimension(per.split()[-1]) is not None or bool(
        re.search(r"\bfor (?:every|each)\b", text[claim.start : claim.end].lower())
    )


def _mismatch(claim: Claim, again: str) -> Mismatch:
    words = as_told(claim) if again.strip() in as_told(claim).lower() else f"{as_told(claim)} {again.strip()}"
    what = "writes its unit twice" if again else "is a percentage of a rate; one of the two is left over"
    return Mismatch(
        stated="twice",
        possible=("once",),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"“{words}” {what}",
            comparable="",
            innocent="the second unit belongs to another figure",
            query=f"“{words}”: which of the two units is meant?",
        ),
        working=(f"“{again.strip() or as_told(claim)}” repeats or contradicts the unit of {as_told(claim)}",),
        cue=(claim.start, claim.end),
    )


RULE = Rule(slug="doubled-unit", severity="error", since="0.1.0", relations=relations)

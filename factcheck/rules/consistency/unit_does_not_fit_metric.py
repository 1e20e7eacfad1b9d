"""A unit of one kind stands where the words ask for another.

## What it does

Looks for power where energy is told, speed where a distance is told, an area given as a length, light years as a time, knots
per hour.

## Why it matters

A megawatt is not a megawatt-hour; every engineer among the readers writes in.

## Example

```text
The wind farm generated 120 megawatts of electricity last year.
```

Use instead:

```text
The wind farm generated 120 gigawatt-hours of electricity last year.
```

## Formula

The dimension of the unit is the dimension of what is measured.

## Not an error when

- "a 500MW battery" names its capacity to deliver
- megawatts are what a plant is able to generate, not what it generated in a time
- capacity is added: "500MW a year"
"""

import re
from collections.abc import Iterator

from factcheck.model import unit
from factcheck.model.claim import Claim
from factcheck.model.months import MONTH
from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.model.told import as_told
from factcheck.rules.consistency._figures import beside, number
from factcheck.rules.rule import Case, Rule

_USED = (
    r"\b(?:generated|produced|consumed|used|burned|exported|imported|sold|saved|bought|supplied|fed)\s+"
    r"(?:about |around |some |nearly |almost |more than |over |up to |a record |only |just )*$"
)
_IN_A_TIME = (
    r"^\s+(?:of (?:electricity|energy|power)\b[^.;]{0,30})?(?:last|this|in (?:the|a|\d)|during|over the|a|per|each|every|between)\s*"
    rf"(?:year|month|week|day|quarter|summer|winter|spring|autumn|first|second|decade|\d{{4}}|{MONTH}|\d)"
)
_CAPACITY = r"\b(?:capacity|output|power) of\s+(?:about |around |some |up to |just )*$"
_PLANT = r"\b(?:wind|solar|turbines?|power stations?|power plants?|reactors?|nuclear|gas-fired|coal-fired|hydro\w*)\b"
_LONG = r"^\s+(?:long|wide|tall|high|deep|away|in length|in height|from the|from here|in diameter|in circumference)\b"
_FAST = r"^\s+(?:long|wide|tall|deep|away from|in length)\b"
_AGO = r"^\s+(?:ago|later|earlier|old|of waiting)\b"


_TOLD_BY_WORDS = frozenset({"power", "energy", "area", "speed"})
"""Dimensions that are taken for another by the words around them."""


def relations(case: Case) -> Iterator[Stated]:
    """State what every unit should measure by the words around it."""
    for claim, quantity in case.figures:
        if quantity.unit is None:
            continue
        misfit = _misfit(case, claim)
        if misfit is not None:
            yield _mismatch(claim, *misfit)


def _misfit(case: Case, claim: Claim) -> tuple[str, str] | None:
    """What the unit measures and what the words ask for, where the two are different things."""
    q = number(claim)
    assert q.unit is not None
    own = unit.dimension(q.unit)
    if own not in _TOLD_BY_WORDS and q.unit != "light_year":
        return None
    before, after = beside(case, claim)
    if q.unit == "light_year":
        return ("a distance", "a time") if re.match(_AGO, after) else None
    if (
        own == "power"
        and re.search(_USED, before)
        and (re.match(_IN_A_TIME, after) or q.per in ("year", "month", "week", "day"))
    ):
        return "power", "energy"
    if own == "energy" and re.search(_CAPACITY, before) and re.search(_PLANT, case.sentence_of(claim)):
        return "energy", "power"
    if own == "area" and re.match(_LONG, after):
        return "an area", "a length"
    if own == "speed":
        if q.unit == "knot" and q.per == "hour":
            return "a speed already", "a speed, without “per hour”"
        if re.match(_FAST, after):
            return "a speed", "a length"
    return None


def _mismatch(claim: Claim, own: str, wanted: str) -> Mismatch:
    return Mismatch(
        stated=own,
        possible=(wanted,),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"The unit of {as_told(claim)} measures {own}; the words around it ask for {wanted}",
            comparable="",
            innocent="the unit is shorthand that the reader will understand",
            query=f"what is the unit of {as_told(claim)}?",
        ),
        working=(f"{as_told(claim)} is {own}", f"the words ask for {wanted}"),
        cue=(claim.start, claim.end),
    )


RULE = Rule(slug="unit-does-not-fit-metric", severity="error", since="0.1.0", relations=relations)

"""A measure and its conversion do not agree.

## What it does

Converts the first figure of a pair such as "80 hectares (198 acres)" exactly and holds it against the second.

## Why it matters

Conversions are done by whoever is nearest; the usual slips are the inverse factor, a factor for length on an area, and
a level's formula for a difference of temperature.

## Example

```text
The wheat comes from 80 hectares (32 acres) leased outside the town.
```

Use instead:

```text
The wheat comes from 80 hectares (198 acres) leased outside the town.
```

## Formula

`y = x · factor` with legal factors (mile 1,609.344 m, acre 4,046.8564224 m², pound 0.45359237 kg …); for temperatures
`F = 9/5 · C + 32`, or without the 32 for a difference. US and imperial gallons, the three tons and the two miles are all
admitted; the nautical mile only where the text speaks of the sea or the air.

## Not an error when

- the second figure is only more or less precise than the first
- gallons, pints, tons or miles of another country are meant
- working days or trading days stand in for calendar days
- the brackets hold another thing than the same measure
"""

from collections.abc import Iterator

from factcheck.model import unit
from factcheck.model.claim import Claim, Link
from factcheck.model.relation import Abstention, Expression, Figure, Relation, Stated, Wording
from factcheck.model.told import as_told, opened
from factcheck.rules.consistency._figures import claims_of, number
from factcheck.rules.consistency._temperatures import END, as_difference, as_level, in_words
from factcheck.rules.rule import Case, Rule

_IN_LARGER = {"minute": ("hour", 60), "hour": ("day", 24), "day": ("week", 7), "month": ("year", 12)}


def relations(case: Case) -> Iterator[Stated]:
    """State every restated measure against its own figure."""
    for link in case.links("conversion"):
        first, second = claims_of(case, link, "of", "restated")
        if (number(first).value is None) != (number(second).value is None):
            yield Abstention((first, second), "statistic-differs")
            continue
        for end in ("both",) if number(first).value is not None else ("low", "high"):
            yield _relation(case, link, first, second, end)


def _relation(case: Case, link: Link, first: Claim, second: Claim, end: str) -> Relation:
    readings = _converted(link, first, second, end)
    exact = _in_two_units(first, second) or " or ".join(
        dict.fromkeys(in_words(case.text, reading, second) for reading in readings)
    )
    return Relation(
        form="equal",
        left=readings,
        right=Figure(second, end=end),
        primary=second,
        claims=(second, first),
        wording=Wording(
            says=f"{opened(END[end] + as_told(first))} is {exact}; the draft converts it to {as_told(second)}",
            comparable="the draft gives the second figure as the first in another unit",
            innocent="the two figures are not the same measure, or a unit of another country is meant",
            query=f"{as_told(first)} comes to {exact}, not {as_told(second)}. Which of the two is the original?",
        ),
        cue=(link.cue_start, link.cue_end),
        supposed=True,
        labels=((first.index, "of"), (second.index, "restated")),
    )


def _in_two_units(first: Claim, second: Claim) -> str:
    """A whole number of the smaller unit in the two units that the other figure is told in: `41 months` as `3 years and 5 months`."""
    value, own = number(first).value, number(first).unit
    if value is None or value.denominator != 1 or own != number(second).unit or own not in _IN_LARGER:
        return ""
    if number(second).form != "compound":
        return ""
    larger, size = _IN_LARGER[own]
    whole, rest = divmod(value.numerator, size)
    parts = [(whole, larger), (rest, own)]
    return " and ".join(f"{n} {name}{'s' * (n != 1)}" for n, name in parts if n)


def _converted(link: Link, first: Claim, second: Claim, end: str) -> tuple[Expression, ...]:
    """Every admissible value of the first figure in the unit of the second."""
    cue = link.attribute("cue")
    target = number(second).unit
    assert target is not None
    if cue is None:
        own = number(first).unit
        assert own is not None
        on_land = unit.factor(own, target) if link.attribute("miles") == "land" else None
        factors = (on_land,) if on_land is not None else unit.readings(own, target)
        return tuple(Figure(first, factor, end) for factor in factors)
    level, difference = as_level(first, target, end), as_difference(first, target, end)
    # a difference that was converted as a level is told by a rule of its own
    return (level,) if cue == "level" else (difference, level)


RULE = Rule(
    slug="unit-conversion", severity="error", since="0.1.0", relations=relations, needs=("conversion",)
)

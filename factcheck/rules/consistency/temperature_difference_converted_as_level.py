"""A difference of temperature was converted as if it were a temperature.

## What it does

Looks at temperatures in two scales whose words tell of a difference ("a rise of", "above average", "of warming") and
whose second figure is that of a thermometer reading.

## Why it matters

A rise of 4C is a rise of 7.2F; "39.2F" is what a thermometer shows at 4C. The slip has been printed by every large
agency, because converters know no other formula.

## Example

```text
Cellars ran 3C (37.4F) above the usual temperature in July.
```

Use instead:

```text
Cellars ran 3C (5.4F) above the usual temperature in July.
```

## Formula

`F = 9/5 · C` is broken and `F = 9/5 · C + 32` holds.

## Not an error when

- a temperature itself is meant: "a high of 4C (39.2F)"
- the scales are Celsius and kelvin, whose differences are equal
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Link
from factcheck.model.relation import Figure, Relation, Stated, Wording
from factcheck.model.told import as_told
from factcheck.rules.consistency._figures import claims_of, number
from factcheck.rules.consistency._temperatures import as_difference, as_level, exactly, in_words
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every restated difference of temperature."""
    for link in case.links("conversion"):
        first, second = claims_of(case, link, "of", "restated")
        one_is_range = (number(first).value is None) != (number(second).value is None)
        if one_is_range or link.attribute("cue") != "difference":
            continue
        if number(first).hedge == number(second).hedge:
            # `up to 18C (64F)`: what is open of the one is open of the other
            first, second = exactly(first), exactly(second)
        for end in ("both",) if number(first).value is not None else ("low", "high"):
            yield _relation(case, link, first, second, end)


def _relation(case: Case, link: Link, first: Claim, second: Claim, end: str) -> Relation:
    target = number(second).unit
    assert target is not None
    difference = as_difference(first, target, end)
    exact = in_words(case.text, difference, second)
    return Relation(
        form="equal",
        left=(difference,),
        right=Figure(second, end=end),
        primary=second,
        claims=(second, first),
        wording=Wording(
            says=f"A difference of {as_told(first)} is {exact}; {as_told(second)} is what a thermometer shows at "
            f"{as_told(first)}",
            comparable="the words around the pair tell of a difference, not of a temperature",
            innocent="the temperature itself is meant, not a difference",
            query=f"is {as_told(first)} a difference here? Then {as_told(second)} should be {exact}.",
        ),
        cue=(link.cue_start, link.cue_end),
        supposed=True,
        meets=(as_level(first, target, end),),
        labels=((first.index, "difference"), (second.index, "converted")),
    )


RULE = Rule(
    slug="temperature-difference-converted-as-level",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("conversion",),
)

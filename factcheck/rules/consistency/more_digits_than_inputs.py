"""A conversion carries far more digits than the figure that it was made from.

## What it does

Counts the digits that carry information in a converted figure and in its original. Three more, and five in all, are noted.

## Why it matters

"About 12 miles (19.312km)" claims to know the distance to the metre.

## Example

```text
The pipeline runs for 12 miles (19.312km) under the bay.
```

Use instead:

```text
The pipeline runs for 12 miles (19km) under the bay.
```

## Formula

Significant digits of the conversion ≥ 5 and ≥ those of the original + 3. A note only: nothing is disputed.

## Not an error when

- the original is exact by definition, such as a legal limit
- the conversion is the measured figure and the original its rounding
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.relation import Remark, Stated, Wording
from factcheck.model.told import as_told
from factcheck.rules.consistency._figures import claims_of, number
from factcheck.rules.rule import Case, Rule

_MANY = 5
_MORE = 3


def relations(case: Case) -> Iterator[Stated]:
    """Remark on every conversion that is printed much more finely than its original."""
    for link in case.links("conversion"):
        first, second = claims_of(case, link, "of", "restated")
        if number(first).form != "numeral" or number(second).form != "numeral":
            continue
        few, many = _digits(case.text, first), _digits(case.text, second)
        if many >= max(_MANY, few + _MORE):
            yield _remark(first, second, few, many)


def _digits(text: str, claim: Claim) -> int:
    """Digits of the written number without zeros at its ends that only fill places."""
    q = number(claim)
    digits = "".join(c for c in text[q.number_start : q.number_end] if c.isdigit() or c == ".")
    stripped = digits.replace(".", "").lstrip("0")
    return len(stripped if "." in digits else stripped.rstrip("0"))


def _remark(first: Claim, second: Claim, few: int, many: int) -> Remark:
    return Remark(
        primary=second,
        claims=(second, first),
        wording=Wording(
            says=f"{as_told(second)} has {many} digits, the {as_told(first)} that it converts only {few}",
            comparable="",
            innocent="the original is exact by definition",
            query=f"should {as_told(second)} be rounded like {as_told(first)}?",
        ),
    )


RULE = Rule(
    slug="more-digits-than-inputs", severity="note", since="0.1.0", relations=relations, needs=("conversion",)
)

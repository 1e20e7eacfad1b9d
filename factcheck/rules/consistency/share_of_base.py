"""A percentage of a base is not the amount beside it.

## What it does

Multiplies a percentage with the base that it is taken of (`34.5% of an economy of $190.8bn`) and holds the product
against the amount that the draft gives for it. A margin is the share of the sales that the profit beside it is.

## Why it matters

A share taken of the wrong base, or a million for a billion, is the costliest slip of all, and a minute's work to find.

## Example

```text
The fee is 1% of the $21.1bn offering, or just over $2bn.
```

Use instead:

```text
The fee is 1% of the $21.1bn offering, or just over $200m.
```

## Formula

`p/100 · B = x`: the interval of the product is disjoint from the interval of the amount. Where the draft names its base by
`it`, `them` or `the total`, every figure that these may stand for is tried.

## Not an error when

- the share is of a part of the base, of last year's base, or of those who answered
- the amount was worked out from an unrounded percentage
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Constant,
    Difference,
    Expression,
    Figure,
    Product,
    Relation,
    Stated,
    Wording,
)
from factcheck.model.told import as_told, opened
from factcheck.rules.consistency._figures import (
    ONE_SLIP,
    claims_of,
    cue,
    is_fraction,
    not_comparable,
    number,
    share,
)
from factcheck.rules.rule import Case, Rule

_FEW = 20
_SHOWN = 2
"""More bases than that are not listed in a message."""
_ONE = Constant(Interval.point(1), "1")


def relations(case: Case) -> Iterator[Stated]:
    """State every percentage of a base against its amount; shares in words have a rule of their own."""
    for link in case.links("share"):
        (rate,), bases, (amount,) = (claims_of(case, link, role) for role in ("share", "base", "amount"))
        if is_fraction(rate) or _is_too_fine(rate, bases):
            continue
        failed = not_comparable((rate, *bases, amount))
        if failed is not None:
            yield failed
            continue
        named = tuple(dict.fromkeys(as_told(claim) for claim in bases))
        base = " or ".join(named)
        says = opened(f"{as_told(rate)} of {base} is {{computed}}; the draft says {as_told(amount)}.")
        elsewhere = claims_of(case, link, "elsewhere")
        if len(named) > 1 or elsewhere:
            says = f"The draft gives {as_told(amount)} as {as_told(rate)}, but {{working}} is {{computed}}."
        rest = link.attribute("rest")
        if rest == "only":
            says = f"What {as_told(rate)} of {base} leaves is {{computed}}; the draft says {as_told(amount)}."
        if len(named) > _SHOWN:
            base = "the figures before it"
        yield Relation(
            form="equal",
            left=_products(share(rate), (*bases, *elsewhere), rest=rest),
            right=Figure(amount),
            primary=amount,
            claims=(amount, rate, *bases),
            wording=Wording(
                says=says,
                comparable="the draft's own words tie the share to this base and this amount",
                innocent=f"the share is not of {base}, or the amount rests on an unrounded percentage",
                query=f"{as_told(rate)} of {base} does not {'leave' if rest == 'only' else 'come to'} {as_told(amount)}. Which of the three needs correcting?",
            ),
            cue=cue(link),
            supposed=True,
            labels=(
                (rate.index, "share"),
                *((claim.index, "base") for claim in bases),
                (amount.index, "amount"),
            ),
            within=ONE_SLIP,
            or_tenfold=True,
        )


def _products(part: Expression, bases: tuple[Claim, ...], *, rest: bool | str) -> tuple[Expression, ...]:
    """The share of every base; where the words may tell of what is left, the rest of it too, or `only` that."""
    told = tuple(Product(part, Figure(claim)) for claim in bases)
    left = tuple(Product(Difference(_ONE, part), Figure(claim)) for claim in bases)
    return left if rest == "only" else (*told, *left) if rest else told


def _is_too_fine(rate: Claim, bases: tuple[Claim, ...]) -> bool:
    """Whether a percentage is told to a digit that so small a base cannot have (`91.8%` of three)."""
    counts = [number(base).value for base in bases if number(base).unit in (None, "person")]
    return number(rate).place < 1 and any(count is not None and count < _FEW for count in counts)


RULE = Rule(slug="share-of-base", severity="error", since="0.1.0", relations=relations, needs=("share",))

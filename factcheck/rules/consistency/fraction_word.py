"""A share in words does not fit the figures beside it.

## What it does

Holds `a third`, `three in five` or `one in 12` against the counts of the same whole, against the amount that it is said to
make, and against a percentage that restates it. A share in the headline or standfirst is held against the counts
of the same things in the body.

## Why it matters

Shares in words are put into headlines last, from memory.

## Example

```text
The cooperative has 45 members, 27 women and 18 men, and two in five are women.
```

Use instead:

```text
The cooperative has 45 members, 27 women and 18 men, and three in five are women.
```

## Formula

A share in words stands for everything that lies nearer to it than to the next common fraction (`a third`: 31.7% to
36.7%); `one in N` stands for `1/(N+½)` to `1/(N-½)`. It must meet `x / B`, the stated percentage, or the amount over its base.

## Not an error when

- `nearly`, `more than` or `fewer than` stands before the share: then only one side counts
- the share is of another group than the one counted
- the headline means another figure of the same draft: any share in the body that fits the words is accepted
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Abstention,
    Constant,
    Difference,
    Expression,
    Figure,
    Product,
    Quotient,
    Relation,
    Stated,
    Wording,
)
from factcheck.model.told import as_told, opened
from factcheck.rules.consistency._figures import (
    claims_of,
    cue,
    is_fraction,
    not_comparable,
    number,
    percent,
    share,
)
from factcheck.rules.rule import Case, Rule

_ONE = Constant(Interval.point(1), "1")
_INNOCENT = "the words are about another group than the one counted"


def relations(case: Case) -> Iterator[Stated]:
    """State every share in words against counts, amounts and percentages of the same whole."""
    for link in case.links("share", "count-share", "same-share", "headline-share"):
        if link.kind == "same-share":
            yield _restated(case, link)
        elif link.kind == "headline-share":
            yield from _in_headline(case, link)
        elif is_fraction(case.claim(link.all("share")[0])):
            yield _counted(case, link)


def _counted(case: Case, link: Link) -> Stated:
    (word,), bases = claims_of(case, link, "share"), claims_of(case, link, "base")
    counts = claims_of(case, link, "amount", "count")
    failed = not_comparable((word, *bases, *counts))
    if failed is not None:
        return failed
    base = " or ".join(dict.fromkeys(as_told(claim) for claim in bases))
    part = " or ".join({number(claim).value: as_told(claim) for claim in reversed(counts)}.values())
    left: tuple[Expression, ...]
    right: Expression
    if link.kind == "share":
        wholes = (*bases, *claims_of(case, link, "elsewhere"))
        left, right = tuple(Product(share(word), Figure(claim)) for claim in wholes), Figure(counts[0])
        others = tuple(Product(Difference(_ONE, share(word)), Figure(claim)) for claim in bases)
        only_rest = link.attribute("rest") == "only"
        if link.attribute("rest"):
            left = others if only_rest else (*left, *others)
        leaves = "leaves" if only_rest else "is"
        says = opened(f"{as_told(word)} of {base} {leaves} {{computed}}; the draft says {part}.")
        if len({as_told(claim) for claim in wholes}) > 1:
            says = f"The draft gives {part} as {as_told(word)}, but {{working}} is {{computed}}."
    else:
        left = tuple(Quotient(Figure(count), Figure(claim)) for count in counts for claim in bases)
        if link.attribute("rest"):
            left = (*left, *(Difference(_ONE, told_share) for told_share in left))
        right = Figure(word)
        says = opened(f"{part} out of {base} is {percent(counts[0], bases[0])}, not {as_told(word)}.")
    return Relation(
        form="equal",
        left=left,
        right=right,
        primary=word,
        claims=(word, *counts, *bases),
        wording=Wording(
            says=says,
            comparable="the draft's own words take the share of this whole",
            innocent=_INNOCENT,
            query=f"{part} of {base} does not match “{as_told(word)}”. Which needs correcting?",
        ),
        cue=cue(link),
        supposed=True,
        labels=(
            (word.index, "share"),
            *((claim.index, "count") for claim in counts),
            *((claim.index, "whole") for claim in bases),
        ),
    )


def _restated(case: Case, link: Link) -> Stated:
    word, rate = case.claim(link.all("word")[0]), case.claim(link.all("share")[0])
    failed = not_comparable((word, rate))
    if failed is not None:
        return failed
    return Relation(
        form="equal",
        left=(share(rate),),
        right=Figure(word),
        primary=word,
        claims=(word, rate),
        wording=Wording(
            says=f"The draft gives one share as {as_told(word)} and as {as_told(rate)}; the two do not meet.",
            comparable="the draft's own words give one as the other",
            innocent=_INNOCENT,
            query=f"{as_told(word)} is not {as_told(rate)}. Which is right?",
        ),
        cue=cue(link),
        supposed=True,
        labels=((word.index, "share"), (rate.index, "share")),
    )


def _in_headline(case: Case, link: Link) -> Iterator[Stated]:
    (word,) = claims_of(case, link, "word")
    counts, bases = claims_of(case, link, "count"), claims_of(case, link, "base")
    rates = claims_of(case, link, "share")
    pairs = tuple(zip(counts, bases, strict=True))
    if not pairs:
        yield Abstention((word, *rates), "metric-differs")
        return
    left: list[Expression] = [Quotient(Figure(count), Figure(base)) for count, base in pairs]
    left += [share(rate) for rate in rates]
    left += [Difference(_ONE, share(rate)) for rate in rates]
    shown = _first(pairs)
    yield Relation(
        form="equal",
        left=tuple(left),
        right=Figure(word),
        primary=word,
        claims=(word, *(claim for pair in pairs[:1] for claim in pair)),
        wording=Wording(
            says=f"The headline has {as_told(word)}; the body has {shown}, and no other share that would fit.",
            comparable="both count the same things",
            innocent="the headline means something that the body does not count",
            query=f"“{as_told(word)}” does not match {shown}. Which needs correcting?",
        ),
        cue=cue(link),
        gap="none",
        repairs=False,
        supposed=True,
        labels=((word.index, "headline"),),
    )


def _first(pairs: tuple[tuple[Claim, Claim], ...]) -> str:
    count, base = pairs[0]
    return f"{as_told(count)} of {as_told(base)} ({percent(count, base)})"


RULE = Rule(
    slug="fraction-word",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("share", "count-share", "same-share", "headline-share"),
)

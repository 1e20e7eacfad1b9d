"""Parts that leave nothing over do not add up to the whole.

## What it does

Adds up the parts that the draft gives for a whole (a list behind a colon, `33 … and the other 39`, men and women,
`That makes 1,137`, the rows of a table above its total) and holds the sum against the whole.

## Why it matters

A digit slips in one of five figures and nobody adds them up before the readers do.

## Example

```text
The choir has 45 members, 27 women and 16 men.
```

Use instead:

```text
The choir has 45 members, 27 women and 18 men.
```

## Formula

`p₁ + p₂ + … = w`: the interval of the sum is disjoint from the interval of the whole. In a list where one number is no
multiple of ten, counts below 1,000 are exact; where a part is given as finely as the whole, every part is. Hedged figures from several sentences may miss the whole by 2%. Parts told
over several sentences must miss the whole even if any one of them does not belong. An apposition that need not be complete
(`73 people, 41 of them …`) fires only where swapped digits or a single wrong one in one figure explain the miss.
A list of other things than the whole counts (`186 animals: 74 cattle, …`) is a warning.

## Not an error when

- the list is not complete: `including`, `such as`, `mostly`, `at least`
- people could be counted twice or give several answers
- the parts were rounded one by one
- the table shows a selection of the rows that the total covers
- figures were moved between the parts, or the total is net of something
"""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Abstention,
    Constant,
    Difference,
    Expression,
    Figure,
    Relation,
    Stated,
    Sum,
    Wording,
)
from factcheck.model.told import as_told, listed, opened
from factcheck.rules.consistency._figures import (
    claims_of,
    cue,
    is_enumeration,
    not_comparable,
    number,
    steps,
    total,
)
from factcheck.rules.rule import Case, Rule

_THOUSAND = 1000
_SENTENCES_BEFORE = 2
_MOST_BEFORE = 4
_SURPLUS = re.compile(r"\b(?:more|fewer|less)\b")
_THAN = re.compile(r"[^.;:\d]{0,40}\bthan\b")
_INNOCENT = "something is counted twice or left out, or the parts were rounded one by one"


def relations(case: Case) -> Iterator[Stated]:
    """State every complete breakdown against its whole; losses of life have a rule of their own."""
    counted = {index for link in case.links("list") for index in link.all("count")}
    for link in case.links("parts"):
        if not link.attribute("exhaustive") or link.attribute("vocabulary") != "":
            continue
        wholes = link.all("whole")
        # a list of ones: `listed-differs-from-counted` counts its items
        if not counted.isdisjoint(wholes) or any(_is_surplus(case, case.claim(index)) for index in wholes):
            continue
        stated = breakdown(case, link)
        if link.attribute("likely") and isinstance(stated, Relation):
            # the list need not be complete: only a plain slip in one of its figures is worth a word
            for claim in stated.claims:
                yield stated._replace(primary=claim, needs_repair=True, ceiling="warning")
        elif link.attribute("kinds") and isinstance(stated, Relation):
            yield stated._replace(ceiling="warning")
        else:
            yield stated


def _is_of_another_scale(parts: tuple[Claim, ...], whole: Claim) -> bool:
    """Whether the parts leave out the `million` that the whole has (`20.33 million tonnes: 13.4 of wheat, 4.75 of barley`)."""
    total_value = number(whole).value
    values = [number(part).value for part in parts]
    return (
        total_value is not None
        and "illion" in whole.text
        and any(value is not None and abs(value) * _THOUSAND < total_value for value in values)
    )


def _is_surplus(case: Case, claim: Claim) -> bool:
    """Whether an amount is what one thing has more than another (`30,000 more people came than went`), and no whole."""
    sentence = case.extraction.sentences[claim.sentence]
    return (
        _SURPLUS.search(claim.text) is not None
        and _THAN.match(case.text, claim.end, sentence.end) is not None
    )


def breakdown(case: Case, link: Link, *, one_more: bool = False) -> Stated:
    """The relation of one breakdown; with `one_more` a single further unit may belong to the parts."""
    parts, wholes = claims_of(case, link, "part"), claims_of(case, link, "whole")
    claims = (*parts, *wholes)
    failed = not_comparable(claims)
    if failed is not None:
        return failed
    if any(_is_of_another_scale(parts, whole) for whole in wholes):
        return Abstention(claims, "basis-differs")
    exact = is_enumeration(claims) and not link.attribute("rounded")
    names = listed([as_told(part) for part in parts])
    wording = Wording(
        says=f"{opened(names)} do not add up to {as_told(wholes[0])}."
        if link.attribute("spread")
        else f"{opened(names)} make {{computed}}; the draft says {as_told(wholes[0])}.",
        comparable=_why(link),
        innocent=_INNOCENT,
        query=f"{names} do not add up to {as_told(wholes[0])}. Which figure needs correcting?",
    )
    left: tuple[Expression, ...]
    right: Expression
    if len(wholes) == 1:
        rounded = {} if link.attribute("rounded") else steps(parts, wholes[0])
        right, primary = Figure(wholes[0], step=rounded.get(wholes[0].index)), wholes[0]
        longer = [
            total((*told_before, *parts), rounded) for told_before in _begun_before(case, wholes[0], parts)
        ]
        left = tuple(
            _with_slack(reading, link, claims)
            for reading in (*_sums(link, parts, rounded, one_more=one_more), *longer)
        )
        if longer:
            wording = wording._replace(
                says=f"{{working}} is {{computed}}; the draft says {as_told(wholes[0])}."
            )
    else:
        # several wholes are possible: what each of them leaves for the last part
        right, primary = Figure(parts[-1]), parts[-1]
        left = tuple(Difference(Figure(whole), total(parts[:-1])) for whole in wholes)
        whole = " or ".join(dict.fromkeys(as_told(whole) for whole in wholes))
        wording = wording._replace(
            says=f"{opened(names)} do not add up to {whole}.",
            query=f"{names} do not add up to {whole}. Which figure needs correcting?",
        )
    together = len({claim.sentence for claim in claims}) == 1 or all(
        number(claim).hedge is None for claim in claims
    )
    return Relation(
        form="equal",
        left=left,
        right=right,
        primary=primary,
        claims=tuple(dict.fromkeys((primary, *claims))),
        wording=wording,
        cue=cue(link),
        gap="none" if together else "auto",
        exact_group=exact,
        supposed=True,
        labels=(*((part.index, "part") for part in parts), *((whole.index, "whole") for whole in wholes)),
    )


def _begun_before(case: Case, whole: Claim, parts: tuple[Claim, ...]) -> Iterator[tuple[Claim, ...]]:
    """The figures told before a list that may belong to it: `Orr made £968,000. Pike took £412,000 and Vale £87,500, £1,467,500 in all`."""
    first = min(parts, key=lambda part: part.start)
    if whole.zone == "table" or whole.start < first.start:
        return
    unit = number(first).unit
    found: list[Claim] = []
    for sentence in range(first.sentence, first.sentence - 1 - _SENTENCES_BEFORE, -1):
        for claim in reversed(case.quantities_of(sentence)):
            q = claim.quantity
            if claim.start >= first.start or claim.block != first.block or q is None or q.value is None:
                continue
            alike = q.unit == unit or {q.unit, unit} == {None, "person"}
            if alike and q.direction is None and q.per is None and q.stat in ("count", "amount"):
                found.insert(0, claim)
                yield tuple(found)
                if len(found) == _MOST_BEFORE:
                    return


def _sums(
    link: Link, parts: tuple[Claim, ...], rounded: Mapping[int, Fraction], *, one_more: bool
) -> Iterator[Expression]:
    """The whole sum first; then, where parts may not belong, the sums without one of them."""
    yield total(parts, rounded)
    if one_more:
        yield Sum((total(parts, rounded), Constant(Interval.point(1), "1")))
    if link.attribute("spread") and len(parts) > 3:
        for left_out in parts[:-1]:
            yield total((part for part in parts if part is not left_out), rounded)


def _with_slack(sum_of_parts: Expression, link: Link, claims: tuple[Claim, ...]) -> Expression:
    """Cells in thousands or millions are rounded to the unit, which their digits do not show."""
    if not link.attribute("rounded") or any(number(claim).place != 1 for claim in claims):
        return sum_of_parts
    half = Fraction(len(claims), 2)
    slack = Constant(Interval(-half, half), f"up to {len(claims)}/2 for the rounding of the cells")
    return Sum((sum_of_parts, slack))


def _why(link: Link) -> str:
    if link.attribute("table"):
        return "the table gives this row as the total of the others"
    words = " ".join(link.cue.split())
    if any(letter.isalpha() for letter in words):
        return f"the draft's “{words}” says that nothing is left over"
    return "the draft lists the parts right behind the whole"


RULE = Rule(slug="parts-of-whole", severity="error", since="0.1.0", relations=relations, needs=("parts",))

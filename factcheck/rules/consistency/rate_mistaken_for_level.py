"""A level is said to fall because its rate of growth did.

## What it does

Finds sentences in which prices fall because inflation eased, or the economy shrinks because growth slowed, and looks at
the rate: as long as it is above zero, the level went on rising.

## Why it matters

Inflation that falls from 3.5% to 3% makes nothing cheaper, and readers know it from the shops.

## Example

```text
Prices fell in May as inflation eased to 3%.
```

Use instead:

```text
Prices rose more slowly in May as inflation eased to 3%.
```

## Formula

A level falls only if its rate of growth is at most zero.

## Not an error when

- the rate is negative
- "price growth" or "price rises" are what fell
- other prices fell than those that the rate counts
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.months import MONTH
from factcheck.model.relation import Constant, Figure, Relation, Stated, Wording
from factcheck.model.told import as_told
from factcheck.rules.rule import Case, Rule

_FELL = (
    r"(?:fell|have fallen|has fallen|are falling|is falling|dropped|have dropped|came down|have come down|are coming down|declined|"
    r"went down|decreased|got cheaper|became cheaper|become cheaper|are cheaper|fall|drop|shrank|has shrunk|contracted|is shrinking)"
)
_EASED = (
    r"(?:eased|eases|slowed|slows|cooled|fell|falls|dropped|drops|declined|came down|slipped|dipped|easing|slowing|cooling|falling|"
    r"dropping|slipping)"
)
_JOINT = r"(?:,? (?:as|after|when|because|since|with|now that|following|while))"
# What stands right before the rate: `eased to just 3%`.
_LED_TO = r"\bto\s+(?:just |about |only )?$"
_WORDS = r"(?:[^.;]|\.(?=\d))"
"""Whatever may stand in one statement; the point of a number does not end it."""
_PAIRS = (
    (
        "prices",
        r"(?:(?<!oil )(?<!gas )(?<!share )(?<!house )(?<!home )(?<!stock )(?<!energy )(?<!fuel )(?<!petrol )(?<!property )(?<!commodity )(?<!metal )"
        r"(?<!grain )(?<!wheat )(?<!power )(?<!land )(?<!bond )prices(?! (?:for|of)\b)|the cost of living|living costs|household bills|the cost of food|consumer prices|shop prices|food prices|prices in the shops|food|groceries|goods|fuel|energy)",
        rf"inflation(?! (?:in|for|of) (?!{MONTH}|the year))",
    ),
    (
        "output",
        r"(?:the economy|output|gdp|gross domestic product|the national economy)",
        r"(?:economic |annual |its )?growth",
    ),
    ("house prices", r"(?:house prices|home values|property prices)", r"house[- ]price (?:growth|inflation)"),
    ("rents", r"rents", r"(?:rent|rental) (?:growth|inflation)"),
    ("wages", r"(?:wages|pay|earnings)", r"(?:wage|pay|earnings) growth"),
)


def relations(case: Case) -> Iterator[Stated]:
    """State of every rate that is given as the reason of a fall that it is not above zero."""
    for claim, quantity in case.figures:
        if quantity.unit != "percent":
            continue
        sentence = case.extraction.sentences[claim.sentence]
        before = case.text[sentence.start : claim.start].lower()
        if not re.search(_LED_TO, before):
            continue
        after = case.text[claim.end : sentence.end].lower()
        names = (
            name
            for name, level, rate in _PAIRS
            if _told_before(before, level, rate) or _told_after(before, after, level, rate)
        )
        for name in islice(names, 1):
            yield _relation(claim, name)


def _told_before(before: str, level: str, rate: str) -> bool:
    """`Prices fell in May as inflation eased to 3%`."""
    return bool(
        re.search(
            rf"\b{level}\b(?! (?:growth|rises|inflation|increases))[^.;,]{{0,30}}\b{_FELL}\b{_WORDS}{{0,50}}{_JOINT}{_WORDS}{{0,40}}\b{rate}\b"
            rf"{_WORDS}{{0,30}}\b{_EASED}\b{_WORDS}{{0,24}}{_LED_TO}",
            before,
        )
    )


def _told_after(before: str, after: str, level: str, rate: str) -> bool:
    """`Inflation eased to 3%, so prices fell`, `With inflation down to 3%, prices are falling`."""
    if re.search(
        rf"^\W*(?:with|now that|as) {rate}\b[^.;,]{{0,20}}\b(?:{_EASED}|down|back)\b{_WORDS}{{0,24}}{_LED_TO}",
        before,
    ):
        return re.match(rf"^,\s+{level}\s+{_FELL}\b", after) is not None
    return bool(
        re.search(rf"\b{rate}\b[^.;,]{{0,30}}\b{_EASED}\b{_WORDS}{{0,24}}{_LED_TO}", before)
    ) and bool(
        re.match(
            rf"^{_WORDS}{{0,40}},? (?:so|and so|which means that|which means|meaning)\s+(?:that )?{level}\s+{_FELL}\b",
            after,
        )
    )


def _relation(claim: Claim, name: str) -> Relation:
    return Relation(
        form="at-most",
        left=(Figure(claim),),
        right=Constant(Interval.point(Fraction(0)), "0%"),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"With a rate of {as_told(claim)}, {name} still rose, only more slowly; the sentence says that they fell",
            comparable="the sentence gives the rate as the reason of the fall",
            innocent="the rate is below zero, or other figures fell than those that it counts",
            query=f"did {name} fall, or did they rise more slowly ({as_told(claim)})?",
        ),
        cue=(claim.start, claim.end),
        repairs=False,
    )


RULE = Rule(slug="rate-mistaken-for-level", severity="error", since="0.1.0", relations=relations)

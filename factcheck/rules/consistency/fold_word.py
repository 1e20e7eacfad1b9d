"""“Doubled”, “three times as many” or “halved” does not fit the two figures.

## What it does

Takes a multiple that the draft gives in words or digits (`tripled`, `three times as many`, `three to one`, `multiplied by three`) and
holds the ratio of the two figures against it.

## Why it matters

"Doubled" is the strongest claim a short text makes, and is written from memory of the figures.

## Example

```text
The annual premium has tripled since 2019, from £480 to £1,020.
```

Use instead:

```text
The annual premium has more than doubled since 2019, from £480 to £1,020.
```

## Formula

The later figure lies in the earlier one times the word: doubled 1.5 to 2.5, tripled 2.5 to 3.5, halved 0.4 to 0.6, "more
than doubled" above 2, "n times as many" n as rounded. "n times more" may be n or n + 1; "n times fewer" 1/n.

## Not an error when

- "nearly", "almost" or "about" stands before the word
- "times more" is meant as the increase alone
- the multiple spans other dates than the two figures
- "double" is a noun or a name
"""

import re
from collections.abc import Iterator
from fractions import Fraction

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
    Sum,
    Wording,
)
from factcheck.model.told import as_told
from factcheck.rules.consistency._changes import Change, ends, not_comparable
from factcheck.rules.consistency._figures import behind, beside, claims_of, number
from factcheck.rules.rule import Case, Rule

_ONE = Constant(Interval.point(1), "1")
_HALF = Fraction(1, 2)
_MORE = frozenset(
    ["more", "higher", "greater", "larger", "bigger", "longer", "faster", "stronger", "heavier"]
)
_MOVED = (
    r"\b(?:(?P<fell>fell|fallen|dropped|declined|shrank|shrunk|decreased|reduced|cut|slashed|down|plunged|slumped|tumbled|sank)|"
    r"grew|grown|rose|risen|increased|climbed|jumped|soared|surged|shot|leapt|expanded|multiplied|gained|raised|swelled|up)\b"
)
_LESS = frozenset(["fewer", "less", "lower", "smaller", "cheaper", "shorter", "slower", "lighter"])


def relations(case: Case) -> Iterator[Stated]:
    """State every multiple against the figures that it lies between."""
    for link in case.links("fold"):
        (base,), later, (word,) = (claims_of(case, link, role) for role in ("from", "to", "by"))
        change = Change(link, base, later, (word,), case.text)
        if len(later) != 1:
            yield Abstention(change.claims, "ambiguous")
        else:
            yield not_comparable(change) or _relation(case, link, change, word)


def _relation(case: Case, link: Link, change: Change, word: Claim) -> Relation:
    later = change.after[0]
    return Relation(
        form="equal",
        left=tuple(_readings(case, change, word)),
        right=change.end(later),
        primary=word,
        claims=(word, change.before, later),
        wording=Wording(
            says=f"From {as_told(change.before)}, “{as_told(word)}” would lead to {{computed}}; the draft says {as_told(later)}",
            comparable="the draft's own words put the multiple between these two figures",
            innocent="the multiple covers other dates, or “times more” is meant in another sense",
            query=f"{ends(change)}: is “{as_told(word)}” right?",
        ),
        cue=(link.cue_start, link.cue_end),
        supposed=True,
        labels=change.labels(word),
    )


def _readings(case: Case, change: Change, word: Claim) -> Iterator[Expression]:
    """What the later figure may be: n times the base, n + 1 times for "n times more", an n-th for "n times fewer" or a fall."""
    multiple = Figure(word)
    nearest = next((w.strip(",.;") for w in behind(case, word).split() if w.strip(",.;")), "")
    exact = number(word).form != "vague"  # `halved`, `doubled` say it all
    # of several verbs before it, the last is its own: `prices were cut and sales grew threefold from`
    moved = [verb["fell"] for verb in re.finditer(_MOVED, beside(case, word)[0])]
    if exact and (nearest in _LESS or (nearest in ("from", "to") and any(moved[-1:]))):
        yield Quotient(change.start, multiple)
        yield Quotient(change.start, Sum((multiple, _ONE)))
        return
    if number(word).value == _HALF and number(word).comparator in (">", ">="):
        yield Product(change.start, Difference(_ONE, multiple))  # `more than halved`: less than half is left
        return
    yield Product(change.start, multiple)
    if exact and (nearest in _MORE or number(word).direction == "up"):
        yield Product(change.start, Sum((multiple, _ONE)))


RULE = Rule(slug="fold-word", severity="error", since="0.1.0", relations=relations, needs=("fold",))

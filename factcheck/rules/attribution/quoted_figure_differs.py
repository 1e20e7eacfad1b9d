"""The figure in a quotation and the figure in its paraphrase disagree.

## What it does

Compares a figure that the draft reports in its own words with one between quotation marks, where both are put down to
one speaker, stand in neighbouring sentences of a paragraph, and count the same thing.

## Why it matters

The quotation was copied, the paraphrase was typed. When they differ, the paraphrase is the usual suspect, and the
reader can see both.

## Example

```text
Carla Nunes said the closure had cost 340 jobs. "We have lost 430 jobs in a town of nine thousand," she said.
```

Use instead:

```text
Carla Nunes said the closure had cost 430 jobs. "We have lost 430 jobs in a town of nine thousand," she said.
```

## Formula

Same speaker, same counted noun and unit, sentences at most one apart, no other figure of that noun between; the two
intervals are disjoint.

## Not an error when

- the two figures are about different places, years or parts
- one of them is a part, a change, a limit or a guess
- the speaker corrects himself ("or rather")
- the paraphrase rounds the quoted figure
"""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.months import MONTH
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Figure, Relation, Stated, Wording
from factcheck.model.told import as_told
from factcheck.rules.attribution._occasions import same_person
from factcheck.rules.rule import Case, Rule

_APART = Pattern(
    r"\b(?:more|another|further|extra|additional|fewer|less|other|others|rest|remaining|up to|at least|each|per|every|half|"
    rf"of them|of whom|of which|or rather|first|last|next|initially|originally|already|so far|since|by (?:the end|19\d\d|20\d\d|{MONTH}))\b"
)
_ONE_IN = Pattern(
    r"(?:about |roughly |nearly |almost )?(?:one|1)\s(?P<noun>[\w’'-]+(?:\s[\w’'-]+)?)\sin\s[\w-]+"
)
_PEOPLED = frozenset(
    """job post role position worker employee people person men women familie household colleague redundancie staff
    member resident home tenant patient pupil student children""".split()
)
"""Nouns by which one loss is told now of jobs and now of people."""
_STATS = frozenset(("count", "amount", "share", "age", "duration"))


def relations(case: Case) -> Iterator[Stated]:
    """State for each paraphrased figure that the speaker's own words beside it have the same one."""
    by_block: dict[int, list[Claim]] = {}
    for claim, q in case.figures:
        if claim.zone in ("body", "quote") and q.stat in _STATS:
            by_block.setdefault(claim.block, []).append(claim)
    for block, claims in by_block.items():
        for told in claims:
            if told.voice == "attributed":
                yield from _held_against(case, told, claims, by_block.get(block + 1, []))


def _held_against(case: Case, told: Claim, claims: list[Claim], below: list[Claim]) -> Iterator[Stated]:
    alike = [claim for claim in claims if claim is not told and _counts_the_same(told, claim)]
    if not alike:
        quoted_beside = [claim for claim in (*claims, *below) if claim.voice == "quoted"]
        # in the next paragraph, or by another noun (`340 jobs`, `430 people`), only a slip of the digits tells
        alike = [
            claim for claim in quoted_beside if _is_the_same_share(told, claim) or _is_a_slip(told, claim)
        ]
    if len(alike) != 1:
        return
    quoted = alike[0]
    if quoted.voice != "quoted" or told.attribution is None or quoted.attribution is None:
        return
    confirmed = told.attribution.confirmed and quoted.attribution.confirmed
    near = abs(told.sentence - quoted.sentence) <= 1
    if (
        not confirmed
        or not near
        or not same_person(told.attribution, quoted.attribution)
        or (_is_apart(case, told, quoted) and not _of_the_same(case, told, quoted))
    ):
        return
    yield Relation(
        form="equal",
        left=(Figure(quoted),),
        right=Figure(told),
        primary=told,
        claims=(told, quoted),
        wording=Wording(
            says=f"The draft reports {as_told(told)}; {told.attribution.speaker} is quoted with “{quoted.text}”.",
            comparable="one speaker, the same thing counted, and the quotation stands beside the paraphrase",
            innocent="the two figures are about different places, years or parts",
            query=f"The quotation has {as_told(quoted)} and the text {as_told(told)}; which one did {told.attribution.speaker} give?",
        ),
        cue=(told.attribution.cue_start, told.attribution.cue_end),
        ceiling="warning",
        labels=((quoted.index, "quoted"),),
        supposed=True,  # `would cost 340 jobs` is the speaker's figure as much as `has cost`
    )


def _counts_the_same(one: Claim, other: Claim) -> bool:
    a, b = one.quantity, other.quantity
    assert a is not None
    assert b is not None
    if not a.noun or not b.noun or _kind(a) != _kind(b):
        return False
    return a.unit == b.unit and _head(a.noun) == _head(b.noun)


def _kind(q: Quantity) -> tuple[str | None, ...]:
    """What two figures have in common that may count one thing, the counted persons aside."""
    return q.unit if q.unit != "person" else None, q.per, q.stat, q.direction, q.comparator


def _is_the_same_share(one: Claim, other: Claim) -> bool:
    """`one bed in five` and `one bed in eight`: shares in words of the same things."""
    mine, theirs = (_ONE_IN.match(claim.text.lower()) for claim in (one, other))
    return mine is not None and theirs is not None and mine["noun"] == theirs["noun"]


def _is_a_slip(one: Claim, other: Claim) -> bool:
    """Whether two figures of one unit are made of the same two digits or more, in another order."""
    a, b = one.quantity, other.quantity
    assert a is not None
    assert b is not None
    if a.value is None or b.value is None or a.value == b.value:
        return False
    if _kind(a) != _kind(b) or not a.value.denominator == b.value.denominator == 1:
        return False
    heads = {_head(q.noun) for q in (a, b) if q.noun}
    if len(heads) > 1 and not _PEOPLED.issuperset(heads):
        return False
    mine, theirs = (str(q.value).rstrip("0") for q in (a, b))
    return len(str(a.value)) == len(str(b.value)) and sorted(mine) == sorted(theirs)


def _head(noun: str) -> str:
    return noun.lower().split()[-1].removesuffix("s")


def _is_apart(case: Case, one: Claim, other: Claim) -> bool:
    """Whether names, years or words for a part around the figures show that they are about different things."""
    behind = []
    for claim in (one, other):
        words = case.behind(claim, 40)
        if _APART.search(f"{case.before(claim, 24)}{claim.text}{words}".lower()):
            return True
        behind.append(frozenset(_NAME.findall(_MARK.split(words)[0])))
    first, second = behind
    return first != second and first.isdisjoint(second)


def _of_the_same(case: Case, told: Claim, quoted: Claim) -> bool:
    """`210 engineers had been hired. “We have taken on 120 of them since Easter”`: the quotation goes on about the same."""
    return told.sentence < quoted.sentence and case.text.startswith(" of them", quoted.end)


_MARK = re.compile("[”\"»]|[’'](?!\\w)")
_NAME = Pattern(r"(?<=[a-z] )[A-Z]\w+|\b(?:19|20)\d{2}\b")


RULE = Rule(slug="quoted-figure-differs", severity="error", since="0.1.0", relations=relations)

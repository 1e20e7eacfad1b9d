"""A figure that has been measured is told as a target.

## What it does

Where a figure told as a target is none of the targets that the pack holds for its subject and measure, but is to the digit the newest
outturn, the draft has taken the one for the other.

## Why it matters

A table prints target and outturn side by side, and the eye slips by one column.

## Example

```text pack metrics
metric,label,kind,unit,aliases
detection,Burglaries solved,share,percent,burglary detection rate
```

```text pack facts
entity,metric,period,value,unit,source
Northport Police,detection,2025,9.1,percent,Northport police annual report
```

```text pack targets
target,entity,metric,comparator,value,unit,due,set_on,instrument,source,url
t1,Northport Police,detection,>=,12,percent,2027-03-31,2025-04-01,Policing plan,Northport policing plan,https://northport.example/plan
```

```text
Northport Police has a target of 9.1% for its burglary detection rate.
```

Use instead:

```text
Northport Police has a target of 12% for its burglary detection rate.
```

## Formula

The figure is the value of the newest outturn row, to the digit, and that of no target of the same subject and measure; the words `target
of`, `goal of` and the like stand right beside it.

## Not an error when

- the goal is to keep what has been reached
- there is a newer target than the pack's
- the sentence gives the target elsewhere: `against a target of 12%, 9.1% were solved`
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.model.claim import Claim, Key
from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.model.row import Row
from factcheck.model.told import amount, as_told, told
from factcheck.rules.rule import Case, Rule

_SURE = ("stated", "sentence", "carried", "only")
_FEWEST = 10
"""A figure of one digit is that of a row by chance."""


@cache
def _called() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:target|goal|aim|ambition|pledge|commitment|objective|ceiling)s?\s(?:for [^.;,\d]{2,50}\s)?(?:of|is|was|at|stands at|remains|has been set at|was set at|:)"
        r"\s(?:[a-z]+ing\s(?:[a-z]+\s){0,3})?$"
    )


@cache
def _kept() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:keep\w*|kept|hold\w*|maintain\w*|stay\w*|remain\w*|already|again|last|freeze|frozen|preserv\w+|no lower|baseline|reached|met|missed|against|compared|unlike|critics|want\w*|demand\w*|propos\w*|instead|suggest\w*|call\w*|should|would|could)\b"
    )


def relations(case: Case) -> Iterator[Stated]:
    """State for every figure called a target that it is not the newest outturn."""
    for claim, _ in case.figures:
        if claim.index in case.settled or claim.modality != "target" or claim.stranger:
            continue
        key = next((key for key in (*claim.keys, *claim.pledges) if _names(key)), None)
        if key is None or claim.voice == "quoted" or not _plainly(case, claim):
            continue
        row = _newest(case, key)
        if row is not None and _same(claim, key, row) and not _is_target(case, claim, key):
            yield _mismatch(case, claim, row, key)


def _names(key: Key) -> bool:
    return (
        key.rows[0].status == "target"
        and key.metric_tie in ("stated", "sentence")
        and key.entity_tie in _SURE
    )


def _plainly(case: Case, claim: Claim) -> bool:
    """Whether the figure itself is called the target, and no other figure of its unit in the sentence is one."""
    assert claim.quantity is not None
    sentence = case.extraction.sentences[claim.sentence]
    before = case.text[sentence.start : claim.start].lower()
    if _called().search(before) is None or _kept().search(case.text[sentence.start : sentence.end].lower()):
        return False
    return not any(
        other.index != claim.index
        and other.modality == "target"
        and other.quantity is not None
        and other.quantity.unit == claim.quantity.unit
        for other in case.quantities_of(claim.sentence)
    )


def _newest(case: Case, key: Key) -> Row | None:
    rows = [
        row
        for row in case.reference.rows(key.entity, key.metric)
        if row.rank != "deprecated"
        and row.status in ("actual", "estimate")
        and row.period.last <= case.as_of
        and row.origin.known_by(case.as_of)
    ]
    last = max((row.period.last for row in rows), default=None)
    newest = [row for row in rows if row.period.last == last]
    return newest[0] if len(newest) == 1 else None


def _same(claim: Claim, key: Key, row: Row) -> bool:
    """Whether the figure is the row's, to the digit, and has digits enough to be so by no chance."""
    q = claim.quantity
    assert q is not None
    if q.steps < _FEWEST or q.comparator != "=":
        return False
    assert q.value is not None
    return q.value * key.factor == row.value


def _is_target(case: Case, claim: Claim, key: Key) -> bool:
    assert claim.quantity is not None
    assert claim.quantity.value is not None
    value = claim.quantity.value * key.factor
    return any(target.value == value for target in case.reference.targets() if target.entity == key.entity)


def _mismatch(case: Case, claim: Claim, row: Row, key: Key) -> Mismatch:
    targets = [target for target in key.series if target.status == "target"]
    name = case.reference.metric_of(key).label
    known = " or ".join(dict.fromkeys(amount(target) for target in targets))
    return Mismatch(
        stated=f"a target of {as_told(claim)}",
        possible=tuple(f"a target of {amount(target)}" for target in targets),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"{name}: {as_told(claim)} is the outturn ({told(row)}), not the target; the target on record is {known}",
            comparable="same subject and measure; the figure itself is called the target",
            innocent="the goal is to keep what has been reached, or there is a newer target",
            query=f"{row.origin.source} has {told(row)} as measured, and the target is {known}. Which is meant?",
        ),
        working=(f"outturn: {told(row)}", *(f"target: {amount(target)}" for target in targets)),
        rows=(row, *targets),
        cue=(claim.start, claim.end),
    )


RULE = Rule(
    slug="outturn-reported-as-target", severity="error", since="0.1.0", relations=relations, after_rows=True
)

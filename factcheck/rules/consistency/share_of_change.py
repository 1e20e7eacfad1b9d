"""A part of a rise or fall is given as a share that the four figures do not bear out.

## What it does

Where a passage says that one thing accounts for a share of a rise or fall, and gives both changes with both ends, the share
is worked out.

## Why it matters

"A third of the rise" sounds like an explanation; it is a quotient of two differences, which nobody checks by eye.

## Example

```text
Arrests rose from 1,214 to 1,833. Drug arrests went from 312 to 411 and account for half of the rise.
```

Use instead:

```text
Arrests rose from 1,214 to 1,833. Drug arrests went from 312 to 411 and account for a sixth of the rise.
```

## Formula

`(b₁ − a₁) / (b − a)` against the stated share.

## Not an error when

- parts fell while others rose, so that shares of the net change exceed one
- the two changes cover different periods
"""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.cues import FALL, RISE
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
from factcheck.rules.consistency._changes import Change, changes, ends, factor, not_comparable
from factcheck.rules.consistency._figures import number
from factcheck.rules.rule import Case, Rule

_OF_THE_CHANGE = rf"^\s+of (?:the|that|this|its|their) (?:total |overall |whole |net )?(?:{RISE}|{FALL})\b"
_HUNDRED = Constant(Interval.point(100), "100")


def relations(case: Case) -> Iterator[Stated]:
    """State every share of a change against the two changes beside it."""
    shares = [c for c, _ in case.figures if _is_share_of_change(case, c)]
    if not shares:
        return
    told_changes = [change for change in changes(case) if len(change.after) == 1]
    for share in shares:
        near = [
            change
            for change in told_changes
            if change.before.block == share.block and 0 <= share.sentence - change.before.sentence <= 2
        ]
        distinct = {(change.before.index, change.after[0].index): change for change in near}
        if len(distinct) == 2:
            whole, part = sorted(distinct.values(), key=lambda change: change.before.start)
            yield not_comparable(whole) or not_comparable(part) or _relation(share, whole, part)


def _is_share_of_change(case: Case, claim: Claim) -> bool:
    q = number(claim)
    if q.unit != "percent" and q.form != "fraction":
        return False
    return re.match(_OF_THE_CHANGE, case.text[q.number_end : q.number_end + 50].lower()) is not None


def _relation(share: Claim, whole: Change, part: Change) -> Relation:
    of_whole = _step(whole, part)
    q = number(share)
    written = share.text[: q.number_end - share.start]
    sides: list[Expression] = []
    for large, small in ((of_whole, _step(part, part)), (_step(part, part), of_whole)):
        # level space: share · whole = part; which of the two changes is the whole is left open
        portion: Expression = Product(Figure(share), large)
        sides.append(
            Difference(portion, Product(_HUNDRED, small) if number(share).unit == "percent" else small)
        )
    return Relation(
        form="equal",
        left=tuple(sides),
        right=Constant(Interval.point(0), "nothing left over"),
        primary=share,
        claims=(share, whole.before, whole.after[0], part.before, part.after[0]),
        wording=Wording(
            says=f"The step {ends(part)} is not {written} of the step {ends(whole)}",
            comparable="the passage gives both changes with both ends",
            innocent="other parts fell at the same time, or the periods differ",
            query=f"how was {written} of the change worked out?",
        ),
        cue=(share.start, share.end),
        gap="none",
        labels=((share.index, "share"), *whole.labels(), *part.labels()),
        repairs=False,
    )


def _step(change: Change, unit_of: Change) -> Expression:
    later, base = change.after[0], unit_of.before
    return Difference(
        Figure(later, factor(later, base), "high" if change.is_range else "both"),
        Figure(change.before, factor(change.before, base), "low" if change.is_range else "both"),
    )


RULE = Rule(slug="share-of-change", severity="error", since="0.1.0", relations=relations, needs=("change",))

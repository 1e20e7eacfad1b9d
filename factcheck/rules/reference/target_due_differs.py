"""A pledge is given another due date than the pack has for it.

## What it does

Where a figure told as a target is exactly the value of a target that the pack holds for its subject and measure, but the draft gives
another year by which it is due, the due date is disputed.

## Why it matters

A pledge lives by its date: `5% by 2035` and `5% by 2025` are a plan and a broken promise.

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
t1,Northport Police,detection,>=,12,percent,2028,2025-04-01,Policing plan,Northport policing plan,https://northport.example/plan
```

```text
Northport Police has set itself a target for its burglary detection rate of 12% by 2026.
```

Use instead:

```text
Northport Police has set itself a target for its burglary detection rate of 12% by 2028.
```

## Formula

The figure is the target's value; the days of the draft's `by` and those of the target's due date have none in common and lie more than
a quarter apart. Every target of that value has to disagree.

## Not an error when

- the target was moved, and the draft speaks of the older or the newer one: `had aimed at`, `brought forward`, `instead of`
- it is a demand of somebody else, or a step on the way
- the pack gives the target no due date
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.model.claim import Claim
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period, Quantity
from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.model.row import Row, Target, Timespan
from factcheck.model.told import amount, as_told
from factcheck.reference.queries import as_row, is_due
from factcheck.rules.rule import Case, Rule

_BY = Pattern(r"\bby\s(?:the (?:end|start|close) of\s)?\Z")
_NAME = Pattern(r"[A-Z][a-z]{3,}")
_INSTRUMENTS = frozenset(
    """summit declaration pledge plan agreement treaty act accord programme program strategy policy investment defence letter
    statement announced report framework charter protocol convention council commission government national federal""".split()
)
"""Words that many instruments share."""


@cache
def _promised() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:promis\w+|pledg\w+|target|goal|commit\w*|agreed|set (?:itself|themselves)|aim\w*|vow\w*|sworn)\b"
    )


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:if|unless|instead|originally|initial(?:ly)?|earlier|previous(?:ly)?|former(?:ly)?|first|had (?:been|aimed|hoped|wanted|pledged|planned)|moved|delay\w*|"
        r"brought forward|postpone\w*|extend\w*|deferred|put back|pushed back|rather than|draft|propos\w*|halfway|interim|on the way|step|midway|"
        r"would|could|should|not|never|fail\w*|rejected|scrapped|dropped|campaign\w*|urg\w+|call\w*)\b"
    )


def relations(case: Case) -> Iterator[Stated]:
    """State for every dated target that its due date is the one on record."""
    for claim, quantity in case.figures:
        yield from _of_named_pledge(case, claim, quantity)
        if claim.index in case.settled or claim.when is None or claim.when.span is None:
            continue
        if claim.modality != "target" or claim.voice == "quoted" or claim.when.kind != "deadline":
            continue
        rows = _of_this_value(claim)
        if not rows or any(is_due(row.period, claim.when.span) for row in rows):
            continue
        sentence = case.extraction.sentences[claim.sentence]
        told = case.text[sentence.start : max(claim.end, claim.when.end)].lower()
        if _moved().search(told) or _still(case.text[claim.when.end : sentence.end].lower()):
            continue
        yield _mismatch(case, claim, (claim.when.span, claim.when.start, claim.when.end), rows)


def _of_named_pledge(case: Case, claim: Claim, quantity: Quantity) -> Iterator[Stated]:
    """`3.5%, the floor that they promised in The Hague to reach by 2032`: what a sentence names a pledge by tells which one it is.

    That is the day on which it was made, or a name that its instrument has and no other target of that value.
    """
    targets = case.read_once.get("dated targets")
    if targets is None:
        targets = case.read_once["dated targets"] = [t for t in case.reference.targets() if t.due is not None]
    alike = [target for target in targets if (target.unit, target.value) == (quantity.unit, quantity.value)]
    if not alike or claim.voice == "quoted" or claim.zone == "table":
        return
    start, end, _ = case.extraction.sentences[claim.sentence]
    text = case.text[start:end]
    if not _promised().search(text.lower()) or _moved().search(text.lower()):
        return
    periods = list(case.periods_between(start, end))
    dues = [period for period in periods if _BY.search(case.text, start, period.start)]
    named = [target for target in alike if _is_named(target, text, periods)]
    if len(dues) != 1 or not named:
        return
    (due,) = dues
    if due.first is None or due.last is None:
        return
    said = Timespan(due.first, due.last, case.text[due.start : due.end])
    rows = tuple(as_row(target) for target in named)
    own = claim.when is not None and (claim.when.start, claim.when.kind) == (due.start, "deadline")
    done = own and claim.modality == "target" and claim.index not in case.settled and _of_this_value(claim)
    differs = bool(rows) and not done and not any(is_due(row.period, said) for row in rows)
    if differs and not _still(case.text[due.end : end].lower()):
        yield _mismatch(case, claim, (said, due.start, due.end), rows)


def _is_named(target: Target, text: str, periods: Sequence[Period]) -> bool:
    """Whether a sentence has the day on which a pledge was made, or a name of its instrument."""
    day = target.set_on
    if day is not None and any((one.first, one.last) == (day.first, day.last) for one in periods):
        return True
    names = [word for word in _NAME.findall(target.instrument) if word.lower() not in _INSTRUMENTS]
    return any(word in text for word in names)


def _still(behind: str) -> bool:
    """Whether the words right behind a due date set it against another (`by 2030, not 2035`)."""
    return behind.lstrip(" ,–—(").startswith(
        ("not ", "instead", "rather", "five years", "ten years", "earlier", "and by", "and to", "from ")
    )


def _of_this_value(claim: Claim) -> tuple[Row, ...]:
    """The targets whose value the figure is, to the digit."""
    value = claim.value
    if value is None:
        return ()
    found = [row for key in claim.pledges for row in key.rows if row.value == value * key.factor]
    return tuple(dict.fromkeys(found))


def _mismatch(case: Case, claim: Claim, due: tuple[Timespan, int, int], rows: tuple[Row, ...]) -> Mismatch:
    said, start, end = due
    name = case.reference.metric_of(rows[0]).label
    dues = tuple(dict.fromkeys(row.period.label for row in rows))
    return Mismatch(
        stated=f"by {said.label}",
        possible=tuple(f"by {due}" for due in dues),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"{name}: the draft has {as_told(claim)} due by {said.label}; the target on record is {amount(rows[0])} by {' or '.join(dues)}",
            comparable="same subject, measure and value of the target",
            innocent="the target was moved, or the draft means a step on the way to it",
            query=f"{rows[0].origin.source} has {amount(rows[0])} due {' or '.join(dues)}; is {said.label} right?",
        ),
        working=tuple(f"{amount(row)}: due {row.period.label}" for row in rows),
        rows=rows,
        cue=(claim.start, claim.end),
        related=((start, end, "due"),),
    )


RULE = Rule(slug="target-due-differs", severity="error", since="0.1.0", relations=relations, after_rows=True)

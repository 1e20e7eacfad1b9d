"""The words say that something rose, and the figures fall; or the reverse.

## What it does

Holds every verb, noun and comparative of change ("rose", "a drop of", "two points less") against the order of the two
figures that it joins, and "unchanged" against figures that differ.

## Why it matters

One word turns the news round, and it is the word that headlines copy.

## Example

```text
Waiting times fell to 14.2 weeks in March, from 11.9 weeks a year earlier.
```

Use instead:

```text
Waiting times rose to 14.2 weeks in March, from 11.9 weeks a year earlier.
```

## Formula

Up: `b ≥ a`; down: `b ≤ a`; flat: `b = a` within 2%. Broken only where the intervals of the two figures leave no
doubt about their order, or where both ends of a rise or fall are one and the same figure of three digits or more.

## Not an error when

- the verb belongs to another figure: growth slows while the level rises
- the figures are deficits, temperatures below zero or exchange rates, where more may be written as less
- the verb is negated or stands in a condition
- a rank or league place: climbing from 8th to 3rd
- a change too small to show in the figures, where the words say so (`edged up`, `slightly higher`)
"""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.pattern import Pattern
from factcheck.model.relation import Abstention, Mismatch, Relation, Stated, Wording
from factcheck.model.told import as_told
from factcheck.rules.consistency._changes import Change, changes, ends, not_comparable
from factcheck.rules.consistency._figures import number, size, unit_of
from factcheck.rules.rule import Case, Rule

_FORM = {"up": "at-least", "down": "at-most", "flat": "equal"}
_TIMES = frozenset({"minute", "hour", "day", "week", "month", "year"})
_TELLING = 3
_SMALL = Pattern(
    r"\b(?:slight(?:ly)?|marginal(?:ly)?|fraction(?:al|ally)?|barely|hardly|scarcely|little|touch|whisker|shade|tad|hair|"
    r"edg(?:es?|ed|ing)|inch(?:es|ed|ing)|tick(?:s|ed|ing)?|nudg(?:es?|ed|ing)|creep(?:s|ing)?|crept|no|not|never|neither|if|unchanged|same|flat)\b"
)
_MEANS = {"up": "a rise", "down": "a fall", "flat": "no change"}
_BESIDE = re.compile(
    r"^(?:(?:but|and|yet|still|even|only|just|well|far) )+(?=[a-z])|(?<=[a-z]) (?:the|an?|its|their)$"
)
"""Words of a cue that tell nothing of the direction (`but still below the`)."""


def relations(case: Case) -> Iterator[Stated]:
    """State the order of the two figures of every change as its words tell it."""
    for change in changes(case):
        if change.after:
            yield from _told(case, change)


def _told(case: Case, change: Change) -> Iterator[Stated]:
    failed = not_comparable(change)
    if failed is not None:
        yield failed
        return
    if any(_below_zero(claim) for claim in (change.before, *change.after)):
        yield Abstention(change.claims, "basis-differs")
        return
    seen = set()
    for direction, start, end in change.link.attribute("directions"):
        if _is_later(case, change.before, start, end):
            continue
        if direction in _FORM and direction not in seen:
            seen.add(direction)
            if direction != "flat" and _is_one_figure(case, change):
                yield _unmoved(case, change, direction, start, end)
            else:
                yield _relation(case, change, direction, start, end)


def _is_later(case: Case, claim: Claim, start: int, end: int) -> bool:
    """Whether a date or a delay slipped, which makes it later and longer (`slipped from 20 months to 32`)."""
    return number(claim).unit in _TIMES and case.text[start:end].lower().startswith(("slip", "slid"))


def _is_one_figure(case: Case, change: Change) -> bool:
    """Whether both ends are printed alike, with digits enough that no rounding hides a change worth its word."""
    if len(change.after) != 1 or change.by or change.before.index == change.after[0].index:
        return False
    before, after = number(change.before), number(change.after[0])
    alike = before.value == after.value and before.place == after.place and before.unit == after.unit
    if not alike or before.value is None or before.comparator != "=" or after.comparator != "=":
        return False
    return before.digits >= _TELLING and _SMALL.search(case.sentence_of(change.before)) is None


def _unmoved(case: Case, change: Change, direction: str, start: int, end: int) -> Mismatch:
    word = _BESIDE.sub("", " ".join(case.text[start:end].split()))
    return Mismatch(
        stated=_MEANS[direction],
        possible=(_MEANS["flat"],),
        primary=change.after[0],
        claims=change.after,
        wording=Wording(
            says=f"“{word}” tells of {_MEANS[direction]}, but both figures are {as_told(change.before)}",
            comparable="the draft's own words make the second figure the later one of the same thing",
            innocent="the change is too small to show in figures so rounded",
            query=f"the text says “{word}”, but gives {as_told(change.before)} twice. Which of the two is another figure?",
        ),
        working=(f"{as_told(change.before)} and {as_told(change.after[0])} are the same",),
        ceiling="warning",
        cue=(start, end),
        related=((change.before.start, change.before.end, "the same figure"),),
    )


def _below_zero(claim: Claim) -> bool:
    """A negative figure outside temperatures may be a loss or a deficit, where up and down trade places."""
    return size(claim).numerator < 0 and unit_of(claim) not in ("celsius", "fahrenheit", "degree")


def _relation(case: Case, change: Change, direction: str, start: int, end: int) -> Relation:
    word = _BESIDE.sub("", " ".join(case.text[start:end].split()))
    amount = next((claim for claim in change.by if start <= claim.end), None)
    primary = amount or change.after[0]
    return Relation(
        form=_FORM[direction],
        left=tuple(change.end(claim) for claim in change.after),
        right=change.start,
        primary=primary,
        claims=tuple(dict.fromkeys((primary, change.before, *change.after))),
        wording=Wording(
            says=f"“{word}” tells of {_MEANS[direction]}, but the figures go {ends(change)}",
            comparable="the draft's own words make the second figure the later one of the same thing",
            innocent="the word belongs to another figure, or the two figures stand the other way round in time",
            query=f"the text says “{word}”, but the figures run {ends(change)}. Is it the word or one of the figures?",
        ),
        cue=(start, end),
        gap="two-percent" if direction == "flat" else "auto",
        labels=change.labels(amount),
    )


RULE = Rule(
    slug="direction-contradicts-figures",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("change",),
)

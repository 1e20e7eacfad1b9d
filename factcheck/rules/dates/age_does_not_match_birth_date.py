"""An age does not follow from the date of birth, launch or founding.

## What it does

Counts the full years from the origin that the draft gives to the day on which the age is held (the draft's own date,
or the date of what happened at that age) and holds the stated age against them. Where a date is only a year or a
month, every age that it admits is allowed.

## Why it matters

Ages and birth years come from different cuttings. Both are exact, both are easy to check, and the person they are
about reads the piece.

## Example

```text
The ferry, launched on 12 October 1991, was 43 years old when she was sold in March 2026.
```

Use instead:

```text
The ferry, launched on 12 October 1991, was 34 years old when she was sold in March 2026.
```

## Formula

`age = year(e) − year(b) − (1 if the day of b has not come round by e)` for every birth day b and event day e that the
words admit; on a birthday, `year(e) − year(b)`.

## Not an error when

- the age is that of somebody else, or at another event
- ages are counted from one at birth, or in lunar years
- the age is told for a birthday still to come this year
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.relation import Constant, Figure, Mismatch, Relation, Stated, Wording
from factcheck.model.row import Timespan
from factcheck.rules.dates._calendar import (
    full_years,
    hedged,
    label_words,
    one_slip,
    span_words,
    with_number,
    years_between,
)
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every age against the full years since its origin."""
    for link in case.links("age"):
        birth, age = case.claim(link.all("birth")[0]), case.claim(link.all("age")[0])
        if birth.when is None or birth.when.span is None:
            continue
        on: Timespan = link.attribute("on")
        turning: bool = link.attribute("turning")
        ages = possible_ages(birth.when.span, on, turning=turning)
        if not ages:
            continue
        yield _relation(link, birth, age, on) if hedged(age) else _mismatch(link, birth, age, on, ages)


def possible_ages(birth: Timespan, on: Timespan, *, turning: bool) -> tuple[int, ...]:
    """Every age in full years, or every birthday, that the days of birth and of the event admit."""
    if turning:
        low, high = on.first.year - birth.last.year, on.last.year - birth.first.year
    else:
        low, high = full_years(birth.last, on.first), full_years(birth.first, on.last)
    return tuple(range(max(low, 0), high + 1))


def _mismatch(link: Link, birth: Claim, age: Claim, on: Timespan, ages: tuple[int, ...]) -> Mismatch:
    assert age.quantity is not None
    stated = str(age.quantity.value)
    labels = tuple(map(str, ages))
    told = " or ".join(labels)
    return Mismatch(
        stated=stated,
        possible=labels,
        primary=age,
        claims=(age, birth),
        wording=_wording(link, birth, age, on, told),
        working=(f"{_origin(link, birth)} to {label_words(on)}: {told} full years",),
        cue=(link.cue_start, link.cue_end),
        repair=_repair(birth, age, stated, labels),
        related=((birth.start, birth.end, "origin"),),
    )


def _repair(birth: Claim, age: Claim, stated: str, labels: tuple[str, ...]) -> str | None:
    """The age as one slip would have spoilt it, unless a slip in the year explains the gap as well."""
    fitting = [label for label in labels if one_slip(stated, label)]
    if len(fitting) != 1 or birth.when is None or birth.when.span is None:
        return None
    year = birth.when.span.first.year
    others = (year + int(label) - int(stated) for label in labels)
    if any(one_slip(str(year), str(other)) for other in others):
        return None
    return with_number(age, fitting[0])


def _relation(link: Link, birth: Claim, age: Claim, on: Timespan) -> Relation:
    assert birth.when is not None
    assert birth.when.span is not None
    low = years_between(birth.when.span.last, on.first)
    high = years_between(birth.when.span.first, on.last)
    years = Interval(min(low, Fraction(int(low))), high)
    return Relation(
        form="equal",
        left=(Constant(years, f"{span_words(birth.when.span)} to {label_words(on)}, in years"),),
        right=Figure(age),
        primary=age,
        claims=(age, birth),
        wording=_wording(link, birth, age, on, "{computed}"),
        cue=(link.cue_start, link.cue_end),
        labels=((birth.index, "origin"),),
        gap="none",
        repairs=False,
    )


def _origin(link: Link, birth: Claim) -> str:
    assert birth.when is not None
    return f"{link.cue} {birth.when.text}"


def _wording(link: Link, birth: Claim, age: Claim, on: Timespan, told: str) -> Wording:
    origin = _origin(link, birth)
    return Wording(
        says=f"{origin[0].upper()}{origin[1:]} makes the age {told} ({label_words(on)}); the draft says {age.text}",
        comparable="both are told of the same person or thing",
        innocent="the age is somebody else's, or was held at another time than the words suggest",
        query=f"{origin[0].upper()}{origin[1:]} gives an age of {told}, not {age.text}. Is the age right, or the date?",
    )


RULE = Rule(slug="age-does-not-match-birth-date", severity="error", since="0.1.0", relations=relations)

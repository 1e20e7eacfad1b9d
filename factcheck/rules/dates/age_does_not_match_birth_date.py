"""An age does not follow from the date of birth, launch or founding.

## What it does

Counts the full years from the origin that the draft gives to the day on which the age is held (the draft's own date,
or the date of what happened at that age) and holds the stated age against them. Where a date is only a year or a
month, every age that it admits is allowed. An earlier age with its date ("19 when the war broke out in 1991") gives the years
of birth, too.

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
from factcheck.model.relation import Abstention, Constant, Figure, Mismatch, Relation, Stated, Wording
from factcheck.model.row import Timespan
from factcheck.rules.dates._calendar import (
    either,
    full_years,
    hedged,
    label_words,
    one_slip,
    span_words,
    with_number,
    years_between,
)
from factcheck.rules.dates._pack_events import confirmed_by
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every age against the full years since its origin."""
    for link in case.links("age"):
        age = case.claim(link.all("age")[0])
        turning: bool = link.attribute("turning")
        ages = possible_ages(link.attribute("origin"), link.attribute("on"), turning=turning)
        on: Timespan = link.attribute("on")
        if on.contains(Timespan(case.as_of, case.as_of, "")) and age.voice == "quoted":
            yield Abstention((age,), "quoted")  # the speaker counts from another day
        elif ages:
            yield from (_relation(case, link, age),) if hedged(age) else _exact(case, link, age, ages)


def _exact(case: Case, link: Link, age: Claim, ages: tuple[int, ...]) -> Iterator[Stated]:
    """An age in full years, and the same backed by the event of a pack from which it is counted."""
    stated = _mismatch(case, link, age, ages)
    yield stated
    rows = tuple(row for birth in stated.claims[1:] for row in confirmed_by(case, birth))
    if rows:
        says = f"The age follows from a date on record ({rows[0].value})"
        yield stated._replace(
            claims=(age,),
            wording=Wording(says, "", "", ""),
            rows=rows,
            if_broken="",
            if_holds="supports",
            repair=None,
            related=(),
        )


def possible_ages(birth: Timespan, on: Timespan, *, turning: bool) -> tuple[int, ...]:
    """Every age in full years, or every birthday, that the days of birth and of the event admit."""
    if turning:
        low, high = on.first.year - birth.last.year, on.last.year - birth.first.year
    else:
        low, high = full_years(birth.last, on.first), full_years(birth.first, on.last)
    return tuple(range(max(low, 0), high + 1))


def _participants(case: Case, link: Link, age: Claim) -> tuple[Claim, ...]:
    return (age, *(case.claim(index) for index in link.all("birth")))


def _mismatch(case: Case, link: Link, age: Claim, ages: tuple[int, ...]) -> Mismatch:
    assert age.quantity is not None
    stated = str(age.quantity.value)
    labels = tuple(map(str, ages))
    told = either(ages)
    claims = _participants(case, link, age)
    return Mismatch(
        stated=stated,
        possible=labels,
        primary=age,
        claims=claims,
        wording=_wording(link, age, told),
        working=(f"{_origin(link)} to {label_words(link.attribute('on'))}: {told} full years",),
        cue=(link.cue_start, link.cue_end),
        repair=_repair(link, age, stated, labels),
        related=tuple((birth.start, birth.end, "origin") for birth in claims[1:]),
    )


def _repair(link: Link, age: Claim, stated: str, labels: tuple[str, ...]) -> str | None:
    """The age as one slip would have spoilt it, unless a slip in the year explains the gap as well."""
    fitting = [label for label in labels if one_slip(stated, label)]
    if len(fitting) != 1:
        return None
    origin: Timespan = link.attribute("origin")
    year = origin.first.year
    others = (year + int(label) - int(stated) for label in labels)
    if any(one_slip(str(year), str(other)) for other in others):
        return None
    return with_number(age, fitting[0])


def _relation(case: Case, link: Link, age: Claim) -> Relation:
    origin: Timespan = link.attribute("origin")
    on: Timespan = link.attribute("on")
    low, high = years_between(origin.last, on.first), years_between(origin.first, on.last)
    claims = _participants(case, link, age)
    ages = possible_ages(origin, on, turning=link.attribute("turning"))
    told = either(ages)
    return Relation(
        form="equal",
        left=(
            Constant(Interval(Fraction(int(low)), high), f"{_origin(link)} to {label_words(on)}, in years"),
        ),
        right=Figure(age),
        primary=age,
        claims=claims,
        wording=_wording(link, age, told),
        cue=(link.cue_start, link.cue_end),
        labels=tuple((birth.index, "origin") for birth in claims[1:]),
        gap="none",
        repairs=False,
    )


_PARTICIPLES = {
    "began": "begun",
    "begins": "begun",
    "set": "set up",
    "dates": "dating from",
    "opens": "opened",
}
"""What stands before the date in a message, for verbs that the draft has in another form."""


def _origin(link: Link) -> str:
    """`born on 3 May 1931`, `opened in 1926`."""
    span = link.attribute("origin")
    told = _PARTICIPLES.get(link.cue, link.cue)
    linked = "" if told.endswith("from") else "on " if span.first == span.last else "in "
    return f"{told} {linked}{span_words(span)}"


def _wording(link: Link, age: Claim, told: str) -> Wording:
    origin = _origin(link)
    when = label_words(link.attribute("on"))
    return Wording(
        says=f"{origin[0].upper()}{origin[1:]} gives an age of {told} ({when}); the draft says “{age.text}”",
        comparable="both are told of the same person or thing",
        innocent="the age is somebody else's, or was held at another time than the words suggest",
        query=f"{origin[0].upper()}{origin[1:]} gives an age of {told}, not “{age.text}”. Is the age right, or the date?",
    )


RULE = Rule(
    slug="age-does-not-match-birth-date", severity="error", since="0.1.0", relations=relations, needs=("age",)
)

"""A total divided by the number of units is not the amount each.

## What it does

Divides a total by the number of people, pubs or payments that it falls to and holds the result against the amount `each`,
`a head` or `for every passenger`. The number may stand elsewhere in the draft, or in a table.

## Why it matters

$500 million for 327 million people is not a million each, but it has been broadcast.

## Example

```text
The shop turned over £1.8m last year with three employees, which is £900,000 each.
```

Use instead:

```text
The shop turned over £1.8m last year with three employees, which is £600,000 each.
```

## Formula

`T / n = q`: the interval of the quotient is disjoint from the interval of the amount each, for every total and every
number that the draft's words admit.

## Not an error when

- the amount is a median, a typical or a lowest value, or a mean of some of the units
- it is given per household and the number counts people
- the mean is weighted
- it is the distance between stops or posts, of which there is one more or fewer
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.relation import (
    Constant,
    Expression,
    Figure,
    Product,
    Quotient,
    Relation,
    Stated,
    Sum,
    Wording,
)
from factcheck.model.told import as_told, bare, listed
from factcheck.model.unit import factor
from factcheck.rules.consistency._figures import (
    ONE_SLIP,
    claims_of,
    cue,
    in_unit_of,
    not_comparable,
    number,
    rounded,
    unit_of,
)
from factcheck.rules.rule import Case, Rule

_SPEEDS = frozenset({"mph", "kmh", "knot"})
_SAME_THING = 5
_SPACED = Pattern(
    r"(?:\s\([^()]{1,24}\))?\s(?:apart|asunder|from (?:each other|one another)|between (?:them|each|stops|stations))\b"
)
_LIST = 2
_MOST = 24
"""Pairs of totals and numbers that are tried; a draft that admits more does not say what it divides."""


def relations(case: Case) -> Iterator[Stated]:
    """State every total and number against the amount each."""
    for link in case.links("sales"):
        yield _sold(case, link)
    for link in case.links("each"):
        totals, numbers, (each,) = (claims_of(case, link, role) for role in ("total", "number", "each"))
        numbers = _of_one_subject(case, totals, numbers)
        if _is_mean_of_list(case, each):
            continue
        failed = not_comparable((each, *totals, *numbers))
        if failed is not None:
            yield failed
            continue
        readings = [(whole, n) for whole in totals for n in numbers if whole is not n][:_MOST]
        if not readings:  # one figure cannot be shared out among itself
            continue
        scale = link.attribute("scale") or 1
        every = link.attribute("every")
        said = (
            as_told(each) if every is None or "every" in as_told(each) else f"one for every {as_told(each)}"
        )
        whole, n = readings[0]
        if not link.attribute("unit"):  # where the words name no unit, the pair that stands together is shown
            whole, n = min(readings, key=lambda pair: abs(pair[0].start - pair[1].start))
        later = all(n.block > each.block for _, n in readings)
        spaced = _SPACED.match(case.behind(each, 24)) is not None
        times = f", times {scale:,}," if scale != 1 else ""
        says = f"{bare(whole)} divided by {as_told(n)}{times} is {{computed}}; the draft says {said}."
        if len(readings) > 1:
            says = (
                f"{bare(whole)} divided by {as_told(n)}{times} is about {_about(whole, n, scale, each)}; the draft says {said}, "
                "and no other of its figures gives that."
            )
        yield Relation(
            form="equal",
            left=(
                *(_quotient(total, number, scale, each) for total, number in readings),
                *(
                    gap
                    for total, number in readings
                    if spaced
                    for gap in _between(total, number, scale, each)
                ),
            ),
            right=Figure(each)
            if every is None
            else Constant(Interval(every[0], every[1], high_open=True), said),
            primary=each,
            claims=tuple(dict.fromkeys((each, whole, n))),
            wording=Wording(
                says=says,
                comparable="the draft's own words share out the one among the other",
                innocent="the amount is a median or typical value, or falls to another number of units",
                query=f"{as_told(whole)} among {as_told(n)} does not come to {said}. Which of the three needs correcting?",
            ),
            cue=cue(link),
            supposed=True,
            # what only a later paragraph counts may be something else
            within=_SAME_THING if later else ONE_SLIP,
            or_tenfold=not later,
            labels=((whole.index, "total"), (n.index, "number"), (each.index, "each")),
        )


def _is_mean_of_list(case: Case, each: Claim) -> bool:
    """Whether a figure is the mean of those in front of it (`11.2m in 2023, 12.1m in 2024 and 12.9m in 2025, an average of 12.1m`)."""
    listed = [number(other) for other in case.quantities_of(each.sentence) if other.end <= each.start]
    values = [q.value for q in listed if q.value is not None and q.stat == number(each).stat]
    value = number(each).value
    if value is None or len(values) < _LIST:
        return False
    return abs(sum(values) - value * len(values)) <= number(each).place * len(values)


def _sold(case: Case, link: Link) -> Stated:
    """Numbers at several prices against what they bring in together."""
    (whole,), numbers, prices = (claims_of(case, link, role) for role in ("total", "number", "price"))
    failed = not_comparable((whole, *numbers, *prices))
    if failed is not None:
        return failed
    names = listed([f"{as_told(n)} at {as_told(price)}" for n, price in zip(numbers, prices, strict=True)])
    return Relation(
        form="equal",
        left=(
            Sum(tuple(Product(Figure(n), Figure(price)) for n, price in zip(numbers, prices, strict=True))),
        ),
        right=Figure(whole),
        primary=whole,
        claims=(whole, *numbers, *prices),
        wording=Wording(
            says=f"{names} make {{computed}}; the draft says {as_told(whole)}.",
            comparable="the draft gives the sum as what these come to",
            innocent="something else is counted in, or some were sold at other prices",
            query=f"{names} do not come to {as_told(whole)}. Which figure needs correcting?",
        ),
        cue=cue(link),
        supposed=True,
        labels=(
            (whole.index, "total"),
            *((n.index, "number") for n in numbers),
            *((p.index, "each") for p in prices),
        ),
    )


def _of_one_subject(case: Case, totals: tuple[Claim, ...], numbers: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The numbers that rows do not prove to be of another subject than the total."""
    subjects = {row.entity for claim in totals for row in case.settled.get(claim.index, ())}
    kept = tuple(
        claim
        for claim in numbers
        if not (rows := case.settled.get(claim.index, ())) or any(row.entity in subjects for row in rows)
    )
    return kept if subjects and kept else numbers


def _between(whole: Claim, n: Claim, scale: int, each: Claim) -> Iterator[Expression]:
    """What stands in a row has one gap fewer than it has members, or one more with those at both ends."""
    total = Figure(whole, in_unit_of(whole, each))
    if scale == 1:
        for step in (-1, 1):
            yield Quotient(total, Sum((Figure(n), Constant(Interval.point(Fraction(step)), f"{step:+}"))))


def _about(whole: Claim, n: Claim, scale: int, each: Claim) -> str:
    """The quotient of the printed figures in the unit of the stated one; the working has the intervals."""
    total, units = number(whole).value, number(n).value
    if total is None or not units:
        return "{computed}"
    times = in_unit_of(whole, each)
    return rounded(times * total * scale / units, whole if times == 1 else each)


def _quotient(whole: Claim, n: Claim, scale: int, each: Claim) -> Expression:
    total = Figure(whole, in_unit_of(whole, each))
    hours = factor(unit_of(n), "hour") if unit_of(each) in _SPEEDS else None
    if scale == 1:
        return Quotient(total, Figure(n, hours or Fraction(1)))
    times = Constant(Interval.point(Fraction(scale)), f"{scale:,}")
    return Quotient(Product(total, times), Figure(n))


RULE = Rule(
    slug="per-unit-quotient",
    severity="error",
    since="0.1.0",
    relations=relations,
    after_rows=True,
    needs=("sales", "each"),
)

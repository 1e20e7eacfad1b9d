"""A rate times its own period is not the total beside it.

## What it does

Multiplies `966 a day` with the length of the period and holds the product against the total that the draft gives for the
same period. It also turns a rate into a pace (`180 a day, or one every eight minutes`), multiplies it by the days that are
worked (`3,600 loaves a day, six days a week: 21,600 loaves`) and adds up a week that is told by its days.

## Why it matters

A yearly total is divided by 365, or by 360, or by last year's total, and the result is printed unread.

## Example

```text
The line carried 352,600 passengers in 2025, an average of 9,660 a day.
```

Use instead:

```text
The line carried 352,600 passengers in 2025, an average of 966 a day.
```

## Formula

`r · length = N`: the interval of the product is disjoint from the total under every length that the words admit: the
period with both ends or one, up to the as-of day where it still runs, its working days, and, where no period is
named, a week, a month, a quarter, half a year and a year.

## Not an error when

- the rate belongs to a part of the period (`contained-rate` looks at that)
- it is a peak, a record, a latest or a planned rate
- the days on which something is open, sails or is taught are fewer than the draft says
"""

from collections.abc import Callable, Iterator
from fractions import Fraction

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Abstention,
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
from factcheck.model.told import as_told, listed, opened
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
from factcheck.rules.consistency._spans import Length, between_units, of_duration, of_span, of_total
from factcheck.rules.rule import Case, Rule

_NAMED = ("since", "total_spans", "span_word", "lengths")
"""What a link says of the period of its total."""
_FULL = {
    ("week", "day"): 7,
    ("week", "night"): 7,
    ("day", "hour"): 24,
    ("year", "week"): 52,
    ("year", "month"): 12,
}
"""How many of a unit of time a longer one has, where nothing rests."""
_POWERS = tuple(Fraction(10) ** power for power in (-3, -2, -1, 1, 2, 3))


def relations(case: Case) -> Iterator[Stated]:
    """State every rate against the total of its own period, and every rate against its pace."""
    for link in case.links("rate"):
        if not is_contained(link):
            lengths = _of_row(case, link) or of_total(link, case.as_of)
            yield (
                _product(case, link, lengths)
                if lengths
                else Abstention(claims_of(case, link, "rate", "total"), "period-differs")
            )
    for link in case.links("pace"):
        yield from _pace(case, link)
    for link in case.links("two-rates"):
        yield _two_rates(case, link)
    for link in case.links("week"):
        yield _week(case, link)
    for link in case.links("headway"):
        yield _headway(case, link)


def _of_row(case: Case, link: Link) -> list[Length]:
    """The period of the one row that the total is, where the draft's own words near it name none."""
    if any(link.attribute(name) for name in (*_NAMED, "rate_period")):
        return []
    periods = {row.period for index in link.all("total") for row in case.settled.get(index, ())}
    if len(link.all("total")) != 1 or len(periods) != 1:
        return []
    (period,) = periods
    return of_span(period.first, period.last, case.as_of, link.attribute("per")) if period.days >= 7 else []


def is_contained(link: Link) -> bool:
    """Whether the rate has a period of its own inside the total's."""
    own, since, spans = (link.attribute(name) for name in ("rate_period", "since", "total_spans"))
    if own is None:
        return False
    return since is not None or any(span != own and span[0] <= own[0] and own[1] <= span[1] for span in spans)


def _product(case: Case, link: Link, lengths: list[Length]) -> Stated:
    (rate,), totals = claims_of(case, link, "rate"), claims_of(case, link, "total")
    failed = not_comparable((rate, *totals))
    if failed is not None:
        return failed
    total = totals[-1]
    readings = tuple(
        Quotient(Figure(claim, in_unit_of(claim, rate)), length.constant)
        for claim in totals
        for length in lengths
    )
    named = any(link.attribute(name) for name in _NAMED)
    slips: tuple[Expression, ...] = ()
    if link.attribute(
        "unproved"
    ):  # only a slip of the very product shows that the amount is by that unit of time
        slips = tuple(
            Product(reading, Constant(Interval.point(power), f"{power}"))
            for reading in readings
            for power in _POWERS
        )
    return Relation(
        form="equal",
        left=readings,
        right=Figure(rate),
        primary=rate,
        claims=(rate, *totals),
        wording=Wording(
            says=opened(
                f"{as_told(total)} over {lengths[0].label} is {_about(total, rate, lengths[0])} {_per(link)}; the draft says {as_told(rate)}."
            ),
            comparable="the draft gives the rate as the total once more"
            + (
                ""
                if named
                else "; it names no period, so a week, a month, a quarter, half a year and a year were tried"
            ),
            innocent="the rate covers only part of the period, or only the days of operation",
            query=f"{as_told(rate)} and {as_told(total)} do not go together over the period. Which needs correcting?",
        ),
        cue=cue(link),
        meets=slips,
        labels=((rate.index, "rate"), *((claim.index, "total") for claim in totals)),
    )


def _about(total: Claim, rate: Claim, length: Length) -> str:
    """The quotient of the printed figures, for the sentence alone; the working has the intervals."""
    value = number(total).value
    if value is None or in_unit_of(total, rate) != 1:
        return "{computed}"
    return f"about {rounded(value / length.typical, total)}"


def _per(link: Link) -> str:
    return f"a {link.attribute('per')}" if link.attribute("per") != "hour" else "an hour"


def _pace(case: Case, link: Link) -> Iterator[Stated]:
    if link.all("total"):
        yield _pace_of_total(case, link)
        return
    (rate,), (gap,) = claims_of(case, link, "rate"), claims_of(case, link, "gap")
    per, every = link.attribute("per"), link.attribute("every")
    lengths = between_units(per, every) or of_duration(1, per, every)
    if not lengths:
        yield Abstention((rate, gap), "dimension-differs")
        return
    yield Relation(
        form="equal",
        left=tuple(Quotient(length.constant, Figure(rate)) for length in lengths),
        right=Figure(gap),
        primary=gap,
        claims=(gap, rate),
        wording=Wording(
            says=opened(f"{as_told(rate)} is one every {{computed}}; the draft says every {as_told(gap)}."),
            comparable="the draft gives one as the other",
            innocent="the pace holds only for part of the day",
            query=f"{as_told(rate)} is not one every {as_told(gap)}. Which needs correcting?",
        ),
        cue=cue(link),
        labels=((rate.index, "rate"), (gap.index, "pace")),
    )


def _pace_of_total(case: Case, link: Link) -> Stated:
    """`4,200 calls in the first 24 hours, one every 20 seconds`."""
    (total,), (gap,) = claims_of(case, link, "total"), claims_of(case, link, "gap")
    lengths = of_total(link, case.as_of)
    if not lengths:
        return Abstention((gap, total), "period-differs")
    return Relation(
        form="equal",
        left=tuple(Quotient(length.constant, Figure(total)) for length in lengths),
        right=Figure(gap),
        primary=gap,
        claims=(gap, total),
        wording=Wording(
            says=opened(
                f"{as_told(total)} in {lengths[0].label} is not one every {as_told(gap)}; the nearest reading gives {{computed}}."
            ),
            comparable="the draft gives one as the other",
            innocent="the pace holds only for part of the time",
            query=f"{as_told(total)} in {lengths[0].label} is not one every {as_told(gap)}. Which needs correcting?",
        ),
        cue=cue(link),
        labels=((total.index, "total"), (gap.index, "pace")),
    )


def _headway(case: Case, link: Link) -> Stated:
    """`a ferry every 40 minutes, 16 hours a day. That's 24`: the last may be one more or less, and count both ways."""
    (gap,), (hours,), (total,) = (claims_of(case, link, role) for role in ("gap", "hours", "total"))
    per_hour = factor("hour", unit_of(gap) or "")
    if per_hour is None:
        return Abstention((total, gap), "dimension-differs")
    length = Product(Figure(hours), Constant(Interval.point(per_hour), f"{per_hour} {unit_of(gap)}s"))
    once = Quotient(length, Figure(gap))
    ends = tuple(Sum((once, Constant(Interval.point(step), f"{step:+}"))) for step in (1, -1))
    twice = (Product(once, Constant(Interval.point(2), "2")),) if link.attribute("both") else ()
    return Relation(
        form="equal",
        left=(once, *ends, *twice),
        right=Figure(total),
        primary=total,
        claims=(total, gap, hours),
        wording=Wording(
            says=f"One every {as_told(gap)} for {as_told(hours)} is {{computed}}; the draft says {as_told(total)}.",
            comparable="the draft gives the number as what the two make",
            innocent="the service is thinner at some hours",
            query=f"{as_told(total)} is not one every {as_told(gap)} for {as_told(hours)}. Which needs correcting?",
        ),
        cue=cue(link),
        labels=((gap.index, "pace"), (hours.index, "hours"), (total.index, "total")),
    )


def _two_rates(case: Case, link: Link) -> Stated:
    """`14 tonnes a week, or two tonnes a day`."""
    (rate,), (other,) = claims_of(case, link, "rate"), claims_of(case, link, "other")
    per, other_per = link.attribute("per"), link.attribute("other_per")
    longer = between_units(other_per, per)
    lengths = longer or between_units(per, other_per)
    times, told = link.attribute("times"), link.attribute("told")
    if told:
        longer, lengths = [], [Length(Interval.point(times), told)]
    if not lengths:
        return Abstention((rate, other), "dimension-differs")
    lengths = [*lengths, *(Length(Interval.point(days), f"{days} days") for days in link.attribute("days"))]
    make: Callable[[Expression, Expression], Expression] = Quotient if longer else Product
    one = Figure(other, in_unit_of(other, rate), step=_exact_step(link, rate, other) if told else None)
    of_a_day = link.attribute("of_a_day")
    day = Constant(Interval.point(of_a_day or 1), f"{of_a_day} {other_per}s")
    return Relation(
        form="equal",
        left=tuple(make(one, length.constant) for length in lengths),
        right=Figure(rate),
        primary=rate,
        claims=(rate, other),
        wording=Wording(
            says=opened(_two_told(rate, other, told, of_a_day=of_a_day is not None)),
            comparable="the draft gives one as the other",
            innocent="one of the two covers only some days or weeks",
            query=f"{as_told(other)} is not {as_told(rate)}. Which needs correcting?",
        ),
        meets=(Product(one, day),) if of_a_day else (),
        cue=cue(link),
        labels=((rate.index, "rate"), (other.index, "rate")),
    )


def _exact_step(link: Link, rate: Claim, other: Claim) -> Fraction | None:
    """The place of a rate that was multiplied as it stands, by a number of days that is not the one told: four litres, and 28."""
    times: Fraction = link.attribute("times")
    spans = (link.attribute("per"), link.attribute("other_per"))
    one, made = number(other), number(rate)
    if not one.value or made.value is None or one.comparator != "=" or made.comparator != "=":
        return None
    worked = made.value / (one.value * in_unit_of(other, rate))
    full = _FULL.get(spans)
    if worked.denominator != 1 or worked == times or not (abs(worked - times) <= 1 or worked == full):
        return None
    return min(one.place, made.place / times)


def _two_told(rate: Claim, other: Claim, told: str | None, *, of_a_day: bool) -> str:
    """What does not fit, with the days or hours that the draft itself says are worked."""
    if of_a_day:
        return f"{as_told(other)} makes in a day what the draft gives as {as_told(rate)}; the nearest reading gives {{nearest}}."
    worked = f", {told}," if told else ""
    return (
        f"{as_told(other)}{worked} does not come to {as_told(rate)}; the nearest reading gives {{nearest}}."
    )


def _week(case: Case, link: Link) -> Stated:
    """`240 from Monday to Friday, 420 on Saturdays and none on Sundays: 1,620 a week`."""
    parts, (whole,) = claims_of(case, link, "part"), claims_of(case, link, "total")
    failed = not_comparable((whole, *parts))
    if failed is not None:
        return failed
    days: tuple[int, ...] = link.attribute("days")
    # what stands elsewhere may be of something else, unless one day too many or too few leads to it
    others = [
        tuple(n + step if other == at else n for other, n in enumerate(days))
        for at in range(len(days))
        for step in (-1, 1)
        if link.attribute("apart") and days[at] > 1
    ]
    return Relation(
        form="equal",
        left=(_days_summed(parts, whole, days),),
        right=Figure(whole),
        primary=whole,
        claims=(whole, *parts),
        wording=Wording(
            says=opened(
                f"{listed([as_told(part) if n == 1 else f'{n} times {as_told(part)}' for part, n in zip(parts, days, strict=True)])} "
                f"make {{computed}}; the draft says {as_told(whole)}."
            ),
            comparable="the draft tells the week by its days and as a whole",
            innocent="some weeks or seasons differ, or the whole is of an earlier time",
            query=f"The days of the week do not make {as_told(whole)}. Which needs correcting?",
        ),
        cue=cue(link),
        within=ONE_SLIP,
        meets=tuple(_days_summed(parts, whole, other) for other in others),
        labels=((whole.index, "total"), *((part.index, "a day") for part in parts)),
    )


def _days_summed(parts: tuple[Claim, ...], whole: Claim, days: tuple[int, ...]) -> Sum:
    """So many a day, times so many days, for each part of the week."""
    return Sum(
        tuple(
            Product(Constant(Interval.point(n), f"{n} days"), Figure(part, in_unit_of(part, whole)))
            for part, n in zip(parts, days, strict=True)
        )
    )


RULE = Rule(
    slug="rate-times-duration",
    severity="error",
    since="0.1.0",
    relations=relations,
    after_rows=True,
    needs=("rate", "pace", "two-rates", "week", "headway"),
)

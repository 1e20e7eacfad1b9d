"""A rate per day, week or month does not fit the pack's total for the same period.

## What it does

Divides the pack's total of a period by its days (or weeks, months) and holds the stated rate against the result.
A rate that follows from the total is supported.

## Why it matters

A daily figure is worked out by hand and quoted for years. If it does not follow from the total, one of the two
is about something else.

## Example

```text pack
entity,metric,period,value,unit,source
Skarra Line,passengers,2025,352600,passenger,Skarra Line annual report
```

```text
Skarra Line carried 1,960 passengers a day in 2025.
```

Use instead:

```text
Skarra Line carried 966 passengers a day in 2025.
```

## Formula

`total / days(period)`, with the days of the row's own period, is disjoint from the stated rate beyond the 2% gap.

## Not an error when

- the rate is a peak, a record, a latest value or an "up to"
- the rate is of a part of the period or of working days
- the total is of a period that the draft does not name
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim, Key
from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.relation import (
    Constant,
    Expression,
    Figure,
    Quotient,
    Relation,
    RowValue,
    Stated,
    Wording,
)
from factcheck.model.row import Row
from factcheck.model.told import A_YEAR, as_told, told
from factcheck.rules.reference._series import days_of
from factcheck.rules.reference._told import of_what
from factcheck.rules.rule import Case, Rule

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3}
_NAMES_A_RATE = Pattern(
    r"\b(?:(?:per|an?|each) (?:day|night|week|month|quarter|year)|daily|nightly|weekly|monthly|quarterly|hourly)\b"
)
_TOTALS = ("flow", "cumulative", "count", "amount", "")


def relations(case: Case) -> Iterator[Stated]:
    """State that a stated rate is the pack's total divided by the time it covers."""
    shared_out = {link.all("rate")[0]: link.all("total") for link in case.links("rate") if link.all("rate")}
    for claim, quantity in case.figures:
        per = quantity.per
        if per is None or quantity.comparator in ("<", "<="):
            continue
        readings = list(_readings(case, claim, per))
        if totals := shared_out.get(claim.index, ()):
            # `36,210 visitors, about 300 a day`: the draft says of which total
            own = {row for index in totals for row in case.settled.get(index, ())}
            readings = [reading for reading in readings if reading[1] in own]
        if readings:
            yield _relation(case, claim, per, readings)


def _readings(case: Case, claim: Claim, per: str) -> Iterator[tuple[Expression, Row, Key]]:
    for key in claim.totals:
        if _is_total(case, key):
            rows = key.rows if key.period_tie in ("stated", "near", "carried") else key.rows[:1]
            for row in rows:
                units = _length(row, per)
                if units is not None and _is_of_its_time(claim, key, row):
                    yield Quotient(RowValue(row, key.own_unit), units), row, key


def _is_total(case: Case, key: Key) -> bool:
    """Whether a measure adds up over time: neither `million litres a day` nor `Strike pay per day` does."""
    metric = case.reference.metric_of(key)
    adds_up = metric.kind in _TOTALS and key.entity_tie not in ("assumed", "parted")
    return adds_up and not metric.is_rate_in(metric.unit) and not _NAMES_A_RATE.search(metric.label.lower())


def _is_of_its_time(claim: Claim, key: Key, row: Row) -> bool:
    """Whether a row is of a month or more in the time that the draft names, and not of a part of the first row's."""
    if row.period.days < 28 or key.rows[0].period.days > 2 * row.period.days:
        return False
    return claim.span is None or claim.span.contains(row.period)


def _length(row: Row, per: str) -> Constant | None:
    """How many units of time the row's period holds."""
    days = days_of(row.period)
    if per in _DAYS:
        return Constant(Interval.point(Fraction(days, _DAYS[per])), f"{days // _DAYS[per]:,} {per}s")
    if per in _MONTHS and days in A_YEAR:
        number = 12 // _MONTHS[per]
        return Constant(Interval.point(number), f"{number} {per}s")
    return None


def _relation(case: Case, claim: Claim, per: str, readings: list[tuple[Expression, Row, Key]]) -> Relation:
    _, row, key = readings[0]
    sure = (
        (key.period_tie in ("stated", "near") or _told_beside(case, claim, row))
        and not claim.stranger
        and key.metric_tie == "stated"
        and key.entity_tie in ("stated", "sentence", "only", "carried")
        and claim.is_fact
        and all(row.origin.known_by(case.as_of) for _, row, _ in readings)
    )
    return Relation(
        form="equal",
        left=tuple(expression for expression, _, _ in readings),
        right=Figure(claim),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"{of_what(case, key)}: the draft says {as_told(claim)}; the total of {told(row)} gives {{computed}}",
            comparable=f"same subject and measure; the total covers {row.period.label}",
            innocent="the rate is a peak, a recent rate, or counts working days only",
            query=f"{told(row)} is {{computed}} a {per}; please check {as_told(claim)}.",
        ),
        cue=(claim.start, claim.end),
        if_broken="disputes" if sure else "",
        if_holds="supports",
        rows=tuple(dict.fromkeys(row for _, row, _ in readings)),
    )


def _told_beside(case: Case, claim: Claim, row: Row) -> bool:
    """Whether a figure of the same sentence is the total itself."""
    return any(row in case.settled[other.index] for other in case.settled_in(claim.sentence))


RULE = Rule(
    slug="rate-against-reference-total", severity="error", since="0.1.0", relations=relations, after_rows=True
)

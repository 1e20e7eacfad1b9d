"""A rate over part of a period already exceeds the total of the whole.

## What it does

Takes a rate with a period of its own (`1,200 a day in 2025`) and a total that runs over a longer one (`since February 2022`),
and checks that the part alone does not outgrow the whole.

## Why it matters

One lost digit makes a war's total smaller than one of its years.

## Example

```text
The flu has killed 11,000 people since the outbreak began in February 2022, with an average of 120 deaths a day in 2025.
```

Use instead:

```text
The flu has killed 110,000 people since the outbreak began in February 2022, with an average of 120 deaths a day in 2025.
```

## Formula

`r · days ≤ N`: the least that the rate makes in its own period lies more than 2% above the most that the total can mean.
`over N` is taken to mean 2N at most, and then the finding is a warning. What is left for the rest of the period is never
judged.

## Not an error when

- the rate counts more than the total does (wounded as well as killed)
- it is a peak or a forecast
- the total was counted long before the rate
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from factcheck.model.claim import Link
from factcheck.model.interval import Interval
from factcheck.model.relation import Abstention, Constant, Figure, Product, Relation, Stated, Wording
from factcheck.model.told import as_told, bare
from factcheck.rules.consistency._figures import claims_of, cue, definitions_differ
from factcheck.rules.consistency._spans import days, in_unit, label
from factcheck.rules.consistency.rate_times_duration import is_contained
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every rate of a part of a period against the total of the whole."""
    for link in case.links("rate"):
        if is_contained(link):
            yield _contained(case, link)


def _contained(case: Case, link: Link) -> Stated:
    (rate,), totals = claims_of(case, link, "rate"), claims_of(case, link, "total")
    claims = (rate, *totals)
    first, last = _within(link, case.as_of)
    if first > last:
        return Abstention(claims, "period-differs")
    if any(definitions_differ(rate, total) for total in totals):
        return Abstention(claims, "definition-differs")
    n = days(first, last)
    length = in_unit(Interval(Fraction(max(n - 1, 1)), Fraction(n)), link.attribute("per"), f"{n:,} days")
    if length is None:
        return Abstention(claims, "period-differs")
    total = totals[-1]
    constant = Constant(length.interval, length.label)
    return Relation(
        form="at-most",
        left=(Product(Figure(rate), constant),),
        right=Figure(total),
        primary=total,
        claims=(total, rate),
        wording=Wording(
            says=f"{as_told(rate)} is {{computed}} in {label(first, last)} alone, more than the {bare(total)} that the draft gives "
            "for a longer time.",
            comparable=f"{label(first, last)} lies inside the period of the total, which can only grow",
            innocent="the rate counts more than the total does, or the total is older than the rate",
            query=f"{as_told(rate)} over {label(first, last)} exceeds {as_told(total)} for the whole time. Which needs correcting?",
        ),
        cue=cue(link),
        gap="two-percent",
        labels=((rate.index, "rate"), (total.index, "total")),
    )


def _within(link: Link, as_of: date) -> tuple[date, date]:
    """The part of the rate's period that is over and that the total covers."""
    first, last = link.attribute("rate_period")
    since: date | None = link.attribute("since")
    return max(first, since or first), min(last, as_of)


RULE = Rule(slug="contained-rate", severity="error", since="0.1.0", relations=relations, needs=("rate",))

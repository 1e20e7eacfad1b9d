"""An average lies outside the lowest and the highest value that the draft gives.

## What it does

Takes the two ends of a range (`from 12 to 18`, `a low of 12 and a high of 18`) and the mean or median of the same values.

## Why it matters

An average above the maximum is impossible, and easy to miss.

## Example

```text
Waits ranged from 12 to 18 weeks, with an average of 21 weeks.
```

Use instead:

```text
Waits ranged from 12 to 28 weeks, with an average of 21 weeks.
```

## Formula

`minimum ≤ mean ≤ maximum`: the interval of the mean lies wholly outside the two ends. Where the values themselves
are listed, `sum ÷ number = mean`.

## Not an error when

- the range is of other places, years or groups than the mean
- the ends are typical values, not the lowest and the highest
"""

from collections.abc import Iterator

from factcheck.model.claim import Link
from factcheck.model.interval import Interval
from factcheck.model.relation import Constant, Figure, Quotient, Relation, Stated, Wording
from factcheck.model.told import as_told, listed
from factcheck.rules.consistency._figures import claims_of, cue, not_comparable, total
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every mean against the two ends of its range."""
    for link in case.links("mean"):
        (low,), (high,), (mean,) = (claims_of(case, link, role) for role in ("low", "high", "mean"))
        failed = not_comparable((low, high, mean))
        if failed is not None:
            yield failed
            continue
        ends = as_told(low) if low is high else f"{as_told(low)} and {as_told(high)}"
        for form, end, name, words in (("at-least", low, "low", "below"), ("at-most", high, "high", "above")):
            yield Relation(
                form=form,
                left=(Figure(mean),),
                right=Figure(end, end=name if low is high else "both"),
                primary=mean,
                claims=tuple(dict.fromkeys((mean, low, high))),
                wording=Wording(
                    says=f"The draft gives {ends} as the ends of a range and {as_told(mean)} as the average, which lies "
                    f"{words} them.",
                    comparable="range and average stand in one sentence, about the same values",
                    innocent="the range is of other places or years than the average",
                    query=f"Can the average be {as_told(mean)} when the values lie within {ends}?",
                ),
                cue=cue(link),
                labels=((mean.index, "mean"), (low.index, "lowest"), (high.index, "highest")),
            )
    for link in case.links("mean-of"):
        yield _of_list(case, link)


def _of_list(case: Case, link: Link) -> Stated:
    values, (mean,) = claims_of(case, link, "value"), claims_of(case, link, "mean")
    failed = not_comparable((*values, mean))
    if failed is not None:
        return failed
    names = listed([as_told(value) for value in values])
    return Relation(
        form="equal",
        left=(Quotient(total(values), Constant(Interval.point(len(values)), str(len(values)))),),
        right=Figure(mean),
        primary=mean,
        claims=(mean, *values),
        wording=Wording(
            says=f"The average of {names} is {{computed}}; the draft says {as_told(mean)}.",
            comparable="the draft lists the values right beside their average",
            innocent="the average is weighted, or of more values than these",
            query=f"{names} do not average {as_told(mean)}. Which figure needs correcting?",
        ),
        cue=cue(link),
        labels=((mean.index, "mean"), *((value.index, "value") for value in values)),
    )


RULE = Rule(
    slug="mean-outside-range", severity="error", since="0.1.0", relations=relations, needs=("mean", "mean-of")
)

"""A total that can only grow is lower at a later date.

## What it does

Takes two values of one running total (a death toll, a list of names, cases so far) with their dates, in one sentence.

## Why it matters

A toll that falls without a word of revision means that two digits, or two dates, have changed places.

## Example

```text
The death toll stood at 145 on Monday 4 May and 138 on Wednesday 6 May.
```

Use instead:

```text
The death toll stood at 138 on Monday 4 May and 145 on Wednesday 6 May.
```

## Formula

`later ≥ earlier`: the highest value of the later figure lies below the lowest of the earlier one.

## Not an error when

- the figure was revised, corrected or counted anew, and the draft says so
- the count can fall: patients in hospital, active cases, members
"""

from collections.abc import Iterator

from factcheck.model.relation import Figure, Relation, Stated, Wording
from factcheck.model.told import as_told
from factcheck.rules.consistency._figures import claims_of, cue, not_comparable
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every step of a running total."""
    for link in case.links("running"):
        (earlier,), (later,) = claims_of(case, link, "earlier"), claims_of(case, link, "later")
        failed = not_comparable((earlier, later))
        if failed is not None:
            yield failed
            continue
        yield Relation(
            form="at-least",
            left=(Figure(later),),
            right=Figure(earlier),
            primary=later,
            claims=(later, earlier),
            wording=Wording(
                says=f"A running total goes from {as_told(earlier)} to {as_told(later)} at a later date.",
                comparable=f"the draft's “{' '.join(link.cue.split())}” counts everything up to each date",
                innocent="the total was revised in between, or counts something that can become fewer",
                query=f"Was the total revised from {as_told(earlier)} to {as_told(later)}, or have the two changed places?",
            ),
            cue=cue(link),
            exact_group=True,
            labels=((earlier.index, "earlier"), (later.index, "later")),
        )


RULE = Rule(
    slug="running-total-falls", severity="error", since="0.1.0", relations=relations, needs=("running",)
)

"""A length of time does not fit the dates it runs between.

## What it does

Holds "four years since", "158 years ago", "a decade after", "its 75th anniversary" and "in its fifth year" against
the dates that the draft gives for them.

## Why it matters

"Fifty-six years on" was printed of something that was fifty-one years old. Lengths of time are copied from last
year's piece, and nobody subtracts.

## Example

```text
The theatre was founded in 1951, 85 years before the fire of 2026.
```

Use instead:

```text
The theatre was founded in 1951, 75 years before the fire of 2026.
```

## Formula

The full years (months, weeks, days) between the two dates; also the nearest whole number where both dates are known to
the month, and the plain difference of years where they are known only to the year. Anniversaries are the exact
difference of years, "in its Nth year" is the full years plus one. Hedged lengths are compared as intervals.

## Not an error when

- another event than the dated one starts the count
- years are seasons, editions or business years
- the draft rounds: "nearly", "almost", "about", "more than"
"""

from collections.abc import Iterator

from factcheck.model.evidence import Evidence
from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.rules.dates._pack_events import confirmed_by
from factcheck.rules.dates._stretch import relation, stretches
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every length of time against the dates it runs between."""
    for link, number in stretches(case, tenure=False):
        stated = relation(case, link, number)
        yield stated
        if isinstance(stated, Mismatch):
            rows = tuple(row for index in link.all("from") for row in confirmed_by(case, case.claim(index)))
            if rows:
                yield _supported(stated, rows)


def _supported(stated: Mismatch, rows: tuple[Evidence, ...]) -> Mismatch:
    """The same length of time, backed by the event of a pack from which it runs."""
    says = f"The length of time follows from a date on record ({rows[0].value})"
    return stated._replace(
        claims=(stated.primary,),
        wording=Wording(says, "", "", ""),
        rows=rows,
        if_broken="",
        if_holds="supports",
        repair=None,
        related=(),
    )


RULE = Rule(slug="elapsed-years", severity="error", since="0.1.0", relations=relations, needs=("elapsed",))

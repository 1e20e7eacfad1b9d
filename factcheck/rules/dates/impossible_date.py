"""A date or clock time that no calendar and no clock has.

## What it does

Looks for days beyond the end of their month, 29 February in a common year, and clock times such as 24:30 or 13:00 pm.

## Why it matters

The slip is visible to every reader, and the true day is anybody's guess: a reader who wants to come cannot.

## Example

```text
Applications must reach the town hall by 31 June 2026.
```

Use instead:

```text
Applications must reach the town hall by 30 June 2026.
```

## Formula

`1 ≤ day ≤ length of the month in that year`; hours 0 to 23 (24:00 is midnight), or 1 to 12 with am or pm; minutes 0 to 59.

## Not an error when

- the digits are a running time, a score, a verse or a code, not a time of day
- the date belongs to another calendar
- the words are a quotation or a joke about the date
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.relation import Abstention, Mismatch, Stated, Wording
from factcheck.rules.dates._calendar import MONTHS
from factcheck.rules.rule import Case, Rule

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_NOON = 12


def relations(case: Case) -> Iterator[Stated]:
    """State every date and time against calendar and clock."""
    for claim in case.of_kind("event"):
        kind = claim.detail("impossible")
        if kind is None:
            continue
        if claim.voice == "quoted":
            yield Abstention((claim,), "quoted")
        elif kind == "time":
            yield _mismatch(claim, *_clock(claim))
        else:
            yield _mismatch(claim, *_calendar(claim))


def _calendar(claim: Claim) -> tuple[str, str]:
    month, year = _number(claim, "month"), claim.detail("number")
    last = _LENGTHS[month - 1]
    if _number(claim, "day") == last:
        return f"{year} is no leap year: February has 28 days", f"28 February {year}"
    if month == 2:
        return "February never has more than 29 days", "a day from 1 to 28 February"
    return f"{MONTHS[month - 1]} has {last} days", f"a day from 1 to {last} {MONTHS[month - 1]}"


def _clock(claim: Claim) -> tuple[str, str]:
    hour, minute, half = _number(claim, "hour"), _number(claim, "minute"), claim.detail("half")
    if minute > 59:
        return "an hour has 60 minutes, from :00 to :59", "a minute from 00 to 59"
    if half in ("am", "pm"):
        written = (
            f"{hour - _NOON}:{minute:02d} pm" if hour > _NOON and half == "pm" else f"{hour:02d}:{minute:02d}"
        )
        return f"hours with {half} run from 1 to 12", written
    return "the clock runs from 00:00 to 24:00", f"{hour % 24:02d}:{minute:02d}"


def _number(claim: Claim, name: str) -> int:
    detail = claim.detail(name)
    assert detail is not None
    return int(detail)


def _mismatch(claim: Claim, why: str, instead: str) -> Mismatch:
    return Mismatch(
        stated=claim.text,
        possible=(instead,),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"There is no {claim.text}: {why}",
            comparable="",
            innocent="the digits are no date or time of day, or belong to another calendar",
            query=f"There is no {claim.text}: {why}. Which day or time is meant?",
        ),
        working=(why,),
        cue=(claim.start, claim.end),
    )


RULE = Rule(slug="impossible-date", severity="error", since="0.1.0", relations=relations, needs=("event",))

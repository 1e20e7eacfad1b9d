"""A stated number of hours, minutes or days does not fit the two clock times or weekdays that it lies between.

## What it does

Holds "at 9.15am … at 11.40am, two hours and 15 minutes later", "a journey of two hours" and, in the next sentence, "those two hours" against
the time between the two clock times, and "six days a week, Tuesday to Saturday" against the weekdays.

## Why it matters

Timelines of fires, sittings and matches are put together from logs; a time is corrected, and the length beside it is
forgotten.

## Example

```text
The power went off at 02:10 and was restored at 05:40, four and a half hours later.
```

Use instead:

```text
The power went off at 02:10 and was restored at 05:40, three and a half hours later.
```

## Formula

The second time less the first, over midnight where need be, give or take a minute, or half of what the length is told in:
halves and quarters of an hour, five minutes. Where
the half of the day is not told, twelve hours more are tried, too; where three times are told, each earlier one is; where
somebody travels, an hour more and less. Weekdays count with both ends or without the first, and a week later, too, unless they
are told of every week.

## Not an error when

- the clocks differ between the two places, as with flights: the rule keeps silent there
- the time counts from another moment than the one told
- some of the days between two weekdays do not count ("except Wednesday": the rule keeps silent there)
- a time is rough ("about 7pm", "shortly after noon"), or the length leaves out a break
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Constant, Figure, Relation, Stated, Wording
from factcheck.rules.rule import Case, Rule

_IN_AN_HOUR = 60
_MINUTES = {"hour": Fraction(_IN_AN_HOUR), "minute": Fraction(1), "second": Fraction(1, 60)} | {
    unit: Fraction(24 * _IN_AN_HOUR) for unit in ("day", "night")
}
_ROUND = 5
"""Minutes to which people round (`25 minutes later`)."""


def relations(case: Case) -> Iterator[Stated]:
    """State every length of time against the clock times that it lies between."""
    for link in case.links("clock-span"):
        length = case.claim(link.all("length")[0])
        assert length.quantity is not None
        unit = length.quantity.unit or "minute"
        factor = _MINUTES[unit]
        slack = _slack(length.quantity, factor)
        first, last = (case.text[slice(*link.attribute(name))] for name in ("first", "last"))
        minutes: tuple[int, ...] = link.attribute("minutes")
        told = f"{first} to {last} is {_in_words(minutes[0], unit)}"
        days = unit in ("day", "night")
        yield Relation(
            form="equal",
            left=tuple(
                Constant(
                    Interval((each - slack) / factor, (each + slack) / factor),
                    f"{first} to {last}, in {unit}s",
                )
                for each in minutes
            ),
            right=Figure(length),
            primary=length,
            claims=(length,),
            wording=Wording(
                says=f"{told}; the draft says “{length.text}”",
                comparable=f"the draft ties the length of time to these two {'weekdays' if days else 'clock times'}",
                innocent="some of the days do not count, or they run on into another week"
                if days
                else "the time is counted from another moment, breaks are left out, or the clocks differ between two places",
                query=f"{told} by our count, but the draft says “{length.text}”. Is the length right, or one of the {'days' if days else 'times'}?",
            ),
            cue=(link.cue_start, link.cue_end),
            gap="none",
        )


def _slack(length: Quantity, factor: Fraction) -> Fraction:
    """Minutes more or less: clock times cut off their seconds, a half or quarter of an hour is told of what is near it."""
    assert length.value is not None
    if length.value.denominator > 1:
        return factor / length.value.denominator / 2
    round_minutes = (length.value * factor / _ROUND).denominator == 1
    return Fraction(_ROUND, 2) if round_minutes else Fraction(1)


def _in_words(minutes: int, unit: str) -> str:
    """`2 hours and 25 minutes`; `3 days` where the draft counts days."""
    if unit in ("day", "night"):
        days = minutes // (24 * _IN_AN_HOUR)
        return f"{days} {unit}{'s' if days != 1 else ''}"
    hours, rest = divmod(minutes, _IN_AN_HOUR)
    parts = [f"{n} {unit}{'s' if n != 1 else ''}" for n, unit in ((hours, "hour"), (rest, "minute")) if n]
    return " and ".join(parts)


RULE = Rule(slug="elapsed-hours", severity="error", since="0.1.0", relations=relations, needs=("clock-span",))

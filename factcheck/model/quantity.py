"""What the number grammar reads from a text: quantities, periods, pairs and what it left alone.

Plain slotted tuples: one is made for every number of every draft, and the grammar must start fast.
Positions are half-open code-point offsets into the text that was read.
"""

from datetime import date
from fractions import Fraction

from factcheck.named_tuple import NamedTuple


class Quantity(NamedTuple):
    """One number with its hedge, unit and rate, exactly as written."""

    start: int
    """Start of the whole phrase: hedge, number, unit, rate (`over 1.1 million troops a day`)."""
    end: int
    number_start: int
    """Start of the number alone, with sign, currency sign, scale and percent sign (`$3.2bn`)."""
    number_end: int
    value: Fraction | None
    """Exact value in the written unit (`60 cents` is 60 `usd_cent`); None for a range or a vague word."""
    low: Fraction | None = None
    """First end of a range as written; for a score its first number."""
    high: Fraction | None = None
    unit: str | None = None
    """A closed id (`usd`, `percent`, `percentage_point`, `km`, `year`, `person` …) or None."""
    noun: str | None = None
    """The counted words as written, to the head noun (`newly built wind farms`); also for persons."""
    per: str | None = None
    """Denominator of a rate: `day`, `barrel`, `person`, `100000 person`."""
    comparator: str = "="
    """One of `=`, `~`, `<`, `<=`, `>`, `>=`."""
    hedge: str | None = None
    """The hedge as written, lower case (`just under`)."""
    hedge_start: int | None = None
    hedge_end: int | None = None
    direction: str | None = None
    """`up` or `down` where the number is the amount of a change; None for a level."""
    stat: str = "count"
    """What the form shows: count, amount, share, rate, ratio, index, age, duration, score, ordinal,
    percent-change, point-change."""
    place: Fraction = Fraction(1)
    """Place value of the last written digit times the scale (`1.10 million` → 10,000)."""
    significant_place: Fraction = Fraction(1)
    """Place value of the last non-zero digit times the scale; equal to `place` after a decimal point."""
    form: str = "numeral"
    """numeral, word, fraction, range, compound, list-member, vague."""
    of: int | None = None
    """Index of the base in the same reading (`a third of 1,200 homes`)."""
    converts: int | None = None
    """Index of the amount that brackets restate (`€4bn ($4.3bn)`: set on the second)."""
    high_place: Fraction | None = None
    """Of a range: the place of its second end (`place` is that of the first)."""
    high_significant_place: Fraction | None = None

    @property
    def steps(self) -> Fraction | int:
        """The size of the value, counted in its last written digit (`4.25` has 425); none for a range or a vague word."""
        return 0 if self.value is None else _in_steps(self.value, self.place)

    @property
    def digits(self) -> int:
        """How many digits the value is told by: a hedge makes the zeros at the end a rounding; none as in `steps`."""
        return len(str(int(self.steps if self.hedge is None else self.significant_steps)).lstrip("0"))

    @property
    def significant_steps(self) -> Fraction | int:
        """The size of the value, counted in its last digit that is not zero (`4,200` has 42); none as in `steps`."""
        return 0 if self.value is None else _in_steps(self.value, self.significant_place)

    @property
    def significant_digits(self) -> int:
        """How many digits the value has up to its last that is not zero (`4,200` has two); one where it has no value."""
        return len(str(int(self.significant_steps)))


def _in_steps(value: Fraction, place: Fraction) -> Fraction | int:
    """The size of a value in steps of a place: of all that is written in digits a whole number."""
    (over, under), (step, parts) = value.as_integer_ratio(), place.as_integer_ratio()
    size, rest = divmod(abs(over) * parts, under * step)
    return size if not rest else Fraction(abs(over) * parts, under * step)


class Period(NamedTuple):
    """A stretch or point of time as named in the text."""

    start: int
    """Start of the span, without a preposition (`March 2023` in `in March 2023`)."""
    end: int
    first: date | None = None
    """First day, included; None where open or unresolved."""
    last: date | None = None
    """Last day, included; None where open or unresolved."""
    kind: str = "date"
    """date, time (clock), duration, set (recurring)."""
    timex: str = ""
    """TIMEX3 value: `2025`, `2025-Q3`, `2025-06-02`, `P15M`, `PRESENT_REF` …"""
    calendar: str = "calendar"
    """calendar, fiscal, academic, season."""
    relative: bool = False
    """True if resolved against the as-of day."""
    approximate: bool = False
    cue: str | None = None
    """The preposition or opener that binds it, lower case: in, since, until, by, from, to, during, before,
    after, on, over, a year earlier …; None where it stands bare."""
    weekday: int | None = None
    """0 (Monday) to 6 where a weekday is written together with the date."""
    offset: str | None = None
    """`-1Y`, `+3M` …: counted from the time the text speaks of, not from the as-of day (`a year earlier`,
    `the year before`). Such a period has no first and last day of its own; `timex` counts from the as-of day."""


class Skip(NamedTuple):
    """A number-like string that is neither a quantity nor a period, and why."""

    start: int
    end: int
    reason: str


class Reading(NamedTuple):
    """All that one text holds; every digit and number word lies in exactly one of the three tuples.

    Only a duration may stand in quantities and in periods.
    """

    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
    pairs: tuple[tuple[int, int], ...]
    """(i, j): quantity i is the earlier or lower state, j the later (`from 3.1% to 3.4%`)."""
    skipped: tuple[Skip, ...]

"""From words to intervals: what a printed number, with its hedge, can stand for.

Three readings. `strict` takes the last written digit as rounded; `conventional` the last digit that is not a
zero; `loose` admits cutting off as well as rounding, and is the only reading that may produce a dispute.
`supporting` is the set inside which a source backs a figure, and `pragmatic` bounds what a reader takes "over
1.1 million" to mean at most.
"""

import re
from fractions import Fraction
from itertools import pairwise

from factcheck.judge.hedges import hedge_class
from factcheck.judge.numerals import decimal_string
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.scale import MULTIPLIERS
from factcheck.named_tuple import NamedTuple

_TENTH = Fraction(1, 10)
_HALF = Fraction(1, 2)

_PERCENT_UNITS = frozenset({"percent", "percentage_point", "basis_point", "point", "per_mille"})
_PERCENT_STATS = frozenset({"share", "percent-change", "point-change", "index", "probability"})
_EXACT_STATS = frozenset({"ordinal", "rank", "score", "date"})
_TEMPERATURES = frozenset({"celsius", "fahrenheit", "degree", "kelvin"})
_NOT_MONEY = frozenset(
    {"mph", "kmh", "bit", "psi", "ksi", "rpm", "bpm", "mpg", "bar", "ton", "day", "ppm", "ppb"}
)
_SEATS = frozenset({"seat", "seats", "goal", "goals", "try", "tries", "wicket", "wickets"})
_BALLOTS = frozenset({"vote", "votes", "ballot", "ballots"})

_VAGUE: tuple[tuple[str, int, int | None], ...] = (
    # word, least, most that a reader expects (None: no expectation); longer phrases first
    ("hundreds of thousands", 200_000, 2_000_000),
    ("tens of thousands", 20_000, 200_000),
    ("tens of millions", 20_000_000, 200_000_000),
    ("hundreds of millions", 200_000_000, 2_000_000_000),
    ("tens of billions", 20_000_000_000, 200_000_000_000),
    ("hundreds of billions", 200_000_000_000, 2_000_000_000_000),
    ("dozens", 20, 200),
    ("scores", 40, 400),
    ("hundreds", 200, 2_000),
    ("thousands", 2_000, 20_000),
    ("millions", 2_000_000, None),
    ("billions", 2_000_000_000, None),
    ("trillions", 2_000_000_000_000, None),
    ("couple", 2, 3),
    ("handful", 2, 10),
    ("few", 3, 6),
    ("several", 3, 12),
)

# A fraction word stands for everything nearer to it than to its neighbours among those that prose names.
_NAMED = sorted(
    Fraction(n, d)
    for d, numerators in (
        (1, (0, 1)),
        (10, (1, 3, 7, 9)),
        (8, (1,)),
        (7, (1,)),
        (6, (1,)),
        (5, (1, 2, 3, 4)),
        (4, (1, 3)),
        (3, (1, 2)),
        (2, (1,)),
    )
    for n in numerators
)
_CELLS = {
    here: Interval((before + here) / 2, (here + after) / 2)
    for (before, here), (_, after) in pairwise(pairwise(_NAMED))
}


def is_percent(q: Quantity) -> bool:
    """Whether zeros at the end were meant: percentages, index points, rates per so many inhabitants."""
    if q.unit in _PERCENT_UNITS or q.stat in _PERCENT_STATS:
        return True
    return q.per is not None and q.per[0].isdigit()


def is_money(q: Quantity) -> bool:
    """Whether the unit is a currency."""
    unit = q.unit
    if unit is None or unit in _NOT_MONEY:
        return False
    return (len(unit) == 3 and unit.isalpha()) or unit[3:4] == "_"


def is_exact(q: Quantity, *, exact_group: bool = False) -> bool:
    """Whether the figure was counted, so that it stands for itself alone.

    `exact_group`: it is a member of an enumerated breakdown, whose counts below 1,000 are exact.
    """
    value, hedge = q.value, hedge_class(q)
    if value is None or value.denominator != 1 or q.form == "vague":
        return False
    if hedge == "none" and q.stat in _EXACT_STATS:
        return True
    if hedge == "exactly":
        # "a total of 1,200" is often no more exact than "1,200"; to the ten it is a count
        return q.place == 1 and (not is_percent(q)) and (q.hedge != "a total of" or q.significant_place <= 10)
    if hedge != "none" or q.place != 1:
        return False
    if q.stat != "count" or q.unit not in (None, "person") or q.per is not None:
        return False
    size = abs(value.numerator)
    if size == 0:
        return True
    noun = q.noun.rsplit(" ", 1)[-1].lower() if q.noun else ""
    if noun in _BALLOTS:
        return size % 10 != 0
    return (size < 100 and size % 10 != 0) or (size < 1000 and (exact_group or noun in _SEATS))


def strict(q: Quantity, *, written: str = "") -> Interval:
    """Rounded at the last written digit; a hedge keeps its hard interval."""
    return _interval(q, "strict", written=written)


def conventional(
    q: Quantity, *, exact_group: bool = False, divided: bool = False, written: str = ""
) -> Interval:
    """Rounded at the last digit that is not a zero; a hedge keeps its hard interval."""
    return _interval(q, "conventional", exact_group=exact_group, divided=divided, written=written)


def loose(q: Quantity, *, exact_group: bool = False, divided: bool = False, written: str = "") -> Interval:
    """Rounded or cut off at the last digit that is not a zero; a hedge keeps its hard interval.

    Args:
        q: The figure.
        exact_group: It stands in an enumerated breakdown: unhedged counts below 1,000 are exact.
        divided: It is the result of a division, so that even a count is rounded.
        written: Its words, for figures without digits (`dozens`) and fractions (`one in five`).
    """
    return _interval(q, "loose", exact_group=exact_group, divided=divided, written=written)


def pragmatic(q: Quantity, *, written: str = "") -> Interval | None:
    """What a reader takes an open-ended figure to mean at most; None where the hard interval says it all."""
    if q.value is None:
        vague = _vague(written)
        return None if vague is None or vague[1] is None else Interval(Fraction(vague[0]), Fraction(vague[1]))
    if q.value <= 0 or may_be_negative(q):
        return None
    hedge = hedge_class(q)
    if hedge == "over":
        return Interval(q.value, 2 * q.value, low_open=True)
    if hedge == "under":
        return Interval(q.value / 2, q.value, high_open=True)
    return None


def supporting(q: Quantity, reading: str, *, written: str = "") -> Interval | None:
    """The values for which a source backs the figure under `strict`, `conventional` or `loose` (cut off).

    None where no source can back it: one significant digit with a scale word ("3 million"), and "millions".
    """
    value = q.value
    if value is None:
        return pragmatic(q, written=written) if q.low is None else _range(q, "strict")
    hedge = hedge_class(q)
    if hedge not in ("none", "exactly"):
        near = _near(q, q.place / 2)
        if hedge == "about":
            near = min(near, _digits_told(value, q.significant_place) or near)
        return _hedged_support(value, hedge, near, far=_far(q))
    if q.form in ("fraction", "vague") or is_exact(q):
        return _interval(q, "strict", written=written)
    if _has_one_digit(value, q.significant_place):
        if is_percent(q):
            return _interval(q, "strict", written=written)  # cut off, 2% would be backed by all from 2 to 3
        if q.place >= 1000 and q.place == q.significant_place:
            return None
        # one digit before zeros says little: hold it to a tenth, as "about" would be
        if reading != "strict":
            near = _near(q, q.place / 2)
            return Interval.around(value, near, near)
    return _interval(q, reading, written=written)


def _has_one_digit(value: Fraction, place: Fraction) -> bool:
    """Whether a number is one to nine times the place of its last digit."""
    over, under = abs(value.numerator) * place.denominator, value.denominator * place.numerator
    return 0 < over < 10 * under and over % under == 0


def _digits_told(value: Fraction, place: Fraction) -> Fraction:
    """How far a hedged number of three digits or more may be off: a step of its last digit, of five where that is a five; else 0.

    `some 42,100` is no way to tell of 41,200, though a tenth lies between.
    """
    digits = abs(value) / place
    if digits < 100:
        return Fraction(0)
    return place * (5 if digits % 5 == 0 else 1)


def _hedged_support(value: Fraction, hedge: str, near: Fraction, *, far: Fraction) -> Interval:
    if hedge == "about":
        return Interval.around(value, near, near)
    if hedge in ("nearly", "just-over"):
        below = (hedge == "nearly") == (value >= 0)
        return Interval(value - near, value) if below else Interval(value, value + near)
    return Interval(value, value + 2 * far) if hedge in ("over", "at-least") else Interval(value - far, value)


def _near(q: Quantity, rounding: Fraction) -> Fraction:
    """How far "about" reaches: a tenth, or the rounding of the number where that is more."""
    assert q.value is not None
    tenth = abs(q.value) / 10
    return tenth if q.form == "fraction" else max(rounding, tenth)


def _far(q: Quantity) -> Fraction:
    """Half of what "over" may reach beyond the number, all of what "under" may: half of the number."""
    assert q.value is not None
    return max(abs(q.value), Fraction(10)) / 2 if may_be_negative(q) else abs(q.value) / 2


class Printed(NamedTuple):
    """The bounds of a figure as the report prints them: a point is itself, an open hedge has one bound."""

    low: str | None
    high: str | None
    low_open: bool = False
    high_open: bool = False


def printed(q: Quantity, written: str) -> Printed:
    """The written number as bounds, without the width that rounding and "about" give it in the arithmetic.

    Args:
        q: The figure.
        written: The words of the claim, for a figure without digits (`dozens of`).
    """
    if q.value is None:
        if q.low is not None and q.high is not None:
            interval = Interval(min(q.low, q.high), max(q.low, q.high))
        else:
            interval = _interval(q, "strict", written=written)
    elif hedge_class(q) in ("none", "exactly", "about"):
        interval = Interval.point(q.value)
    else:
        interval = _interval(q, "strict", written=written)
    low, high = decimal_string(interval.low, toward=-1), decimal_string(interval.high, toward=1)
    return Printed(low, high, interval.low_open, interval.high_open)


def _interval(
    q: Quantity, reading: str, *, exact_group: bool = False, divided: bool = False, written: str = ""
) -> Interval:
    if q.value is None:
        if q.low is not None and q.high is not None:
            return _range(q, reading)
        vague = _vague(written)
        return Interval(None, None) if vague is None else Interval(Fraction(vague[0]), None)
    if q.value < 0:
        return -_interval(_mirror(q), reading, exact_group=exact_group, divided=divided, written=written)
    if not divided and is_exact(q, exact_group=exact_group):
        return Interval.point(q.value)
    return _hedged(q, reading, written=written)


def _hedged(q: Quantity, reading: str, *, written: str) -> Interval:
    value = q.value
    assert value is not None
    hedge = hedge_class(q)
    if hedge in ("none", "exactly"):
        return _plain(q, reading, written=written)
    if q.form == "vague" and hedge in ("about", "nearly"):
        return _multiple(value)  # "nearly double" says no less than "double", which is loose by itself
    if hedge == "over":
        return Interval(value, None, low_open=True)
    if hedge == "at-least":
        return Interval(value, None)
    # below zero nothing is counted, but temperatures and unsigned changes may go there
    floor = None if may_be_negative(q) else Fraction(0)
    if hedge in ("under", "up-to"):
        return Interval(floor, value, high_open=hedge == "under")
    near = _near(q, step(q))
    if hedge == "about":
        low = value - near
        about = Interval(low if floor is None else max(low, floor), value + near)
        return about.hull(_plain(q, reading, written=written)) if q.form == "fraction" else about
    if hedge == "just-over":
        return Interval(value, value + near, low_open=True)
    return Interval(value - near, value)


def _plain(q: Quantity, reading: str, *, written: str) -> Interval:
    value = q.value
    assert value is not None
    if q.stat == "age":
        return Interval(value, value + q.place, high_open=True)
    if q.form == "fraction" and 0 < value < 1:
        return _fraction(value, one_in=" in " in written or " out of " in written)
    if q.form == "vague":
        return _multiple(value)
    last = q.place if reading == "strict" else step(q)
    half = Fraction(last.numerator, 2 * last.denominator)
    if reading != "loose":
        return Interval.around(value, half, half)
    if q.stat == "duration" and q.unit == "year" and value.denominator == 1:
        return Interval(value - 1, value + 1, low_open=True, high_open=True)
    return Interval.around(value, half, last, high_open=True)


def step(q: Quantity) -> Fraction:
    """Place of the last digit that carries information: zeros of a percentage do, zeros of a count do not."""
    return q.place if is_percent(q) else q.significant_place


def _fraction(value: Fraction, *, one_in: bool) -> Interval:
    n = value.denominator
    cell = _CELLS.get(value)
    if value.numerator == 1 and n > 2 and (one_in or cell is None):
        return _one_in(n)
    if cell is not None:
        return cell
    if value < _TENTH or value > 1 - _TENTH:
        half = Fraction(1, 2 * n)
        return Interval(value - half, value + 2 * half, high_open=True)
    below = max(named for named in _NAMED if named < value)
    above = min(named for named in _NAMED if named > value)
    return Interval((below + value) / 2, (value + above) / 2)


def _one_in(n: int) -> Interval:
    if n < 20 or n % 10:
        return Interval(1 / (n + _HALF), 1 / (n - _HALF))
    step = 1
    while n % (step * 10) == 0:
        step *= 10
    return Interval(Fraction(1, n + step), 1 / (n - Fraction(step, 2)), low_open=True)


def _multiple(value: Fraction) -> Interval:
    """Doubled, tripled, halved: everything that rounds to the word."""
    if value < 1:
        return Interval(value * Fraction(4, 5), value * Fraction(6, 5))
    return Interval(value - _HALF, value + _HALF, high_open=True)


def _range(q: Quantity, reading: str) -> Interval:
    ends = sorted((_end(q, "low"), _end(q, "high")))
    (low, first), (high, last) = ends
    if q.stat == "score":
        return Interval(low, high)
    if q.stat == "age":
        return Interval(low, high + last.place, high_open=True)
    below, above = (abs(low) / 10, abs(high) / 10) if q.comparator == "~" else (Fraction(0), Fraction(0))
    if reading == "strict":
        return Interval(low - max(below, first.place / 2), high + max(above, last.place / 2))
    return Interval(low - max(below, step(first) / 2), high + max(above, step(last)), high_open=True)


def _end(q: Quantity, end: str) -> tuple[Fraction, Quantity]:
    one = end_of_range(q, end)
    assert one.value is not None
    return one.value, one


def end_of_range(q: Quantity, end: str) -> Quantity:
    """One end of a range as a figure of its own, with its own places."""
    value = q.low if end == "low" else q.high
    form = "numeral" if q.form == "range" else q.form
    place, significant = q.place, q.significant_place
    if end == "high":
        place = q.high_place or place
        significant = q.high_significant_place or significant
    return q._replace(value=value, low=None, high=None, form=form, place=place, significant_place=significant)


def _mirror(q: Quantity) -> Quantity:
    """The same figure without its minus: cutting off digits moves a negative number towards zero."""
    assert q.value is not None
    flipped = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}.get(q.comparator, q.comparator)
    return q._replace(value=-q.value, comparator=flipped)


def may_be_negative(q: Quantity) -> bool:
    """Whether a figure may lie below zero though its number does not: temperatures, changes of either sign."""
    return q.unit in _TEMPERATURES or (q.stat in ("percent-change", "point-change") and q.direction is None)


def _vague(written: str) -> tuple[int, int | None] | None:
    """Least and most of a word without digits; `a few thousand` counts thousands."""
    words = written.lower()
    found = next(((least, most) for word, least, most in _VAGUE if word in words), None)
    if found is None:
        return None
    scale = next((scale for word, scale in MULTIPLIERS.items() if re.search(rf"\b{word}\b", words)), 1)
    least, most = found
    return least * scale, None if most is None else most * scale

"""The slips of pen and keyboard that lead from one written number to another, commonest first.

Each kind yields only slips whose number could be admitted; building the others would take most of the time of
the search.
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.judge.hedges import is_hedged
from factcheck.judge.numerals import Style, digits_of, grouped, roundest, scale_word, style_of, written_like
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.named_tuple import NamedTuple

_POWERS = tuple((power, Fraction(10) ** power) for power in (3, -3, 1, -1, 2, -2))
_IN_UNITS = frozenset(Fraction(10) ** power for power in (3, 6, 9, 12))
_ANYTHING = Interval(None, None)
_TELLING = 3
"""Digits below which some slip always leads somewhere."""

# Days in each unit, for a rate or a duration given per the wrong one.
_DAYS = {
    "hour": Fraction(1, 24), "day": Fraction(1), "week": Fraction(7), "month": Fraction(365, 12),
    "year": Fraction(365), "minute": Fraction(1, 1440), "second": Fraction(1, 86400),
}  # fmt: skip


class Slip(NamedTuple):
    """One edit of one number: what it becomes, how that is written, and what the edit undoes."""

    claim: Claim
    quantity: Quantity
    start: int
    end: int
    replacement: str
    reason: str


class Number(NamedTuple):
    """A number written in digits, taken apart."""

    claim: Claim
    quantity: Quantity
    sign: str
    digits: str
    style: Style
    admitted: Interval
    """Values that are of use; a slip that leads elsewhere need not be looked at."""
    least: int | None
    most: int | None
    """The same in tenths of the last written digit, with a little to spare."""


def number_of(claim: Claim, text: str, admitted: Interval = _ANYTHING) -> Number | None:
    """Take a claim's number apart; None where it has no digits that can be edited."""
    q = claim.quantity
    if q is None or q.value is None or q.form not in ("numeral", "list-member", "compound"):
        return None
    raw = text[q.number_start : q.number_end]
    style, digits = style_of(raw), digits_of(raw) or ""
    if style is None or not digits.replace(".", "", 1).isdigit():
        return None
    if Fraction(digits) * style.scale != abs(q.value):
        in_unit = not style.word and style.suffix.strip().isalpha() and Fraction(digits)
        if not in_unit or abs(q.value) / Fraction(digits) not in _IN_UNITS:
            return None
        style = style._replace(scale=abs(q.value) / Fraction(digits))  # `12.8 bcm`: so many at a time
    if is_hedged(q):
        admitted = _ANYTHING
    tenth = style.scale / 10 ** (len(digits.partition(".")[2]) + 1) * (-1 if q.value < 0 else 1)
    low, high = (admitted.low, admitted.high) if tenth > 0 else (admitted.high, admitted.low)
    least = None if low is None else (low / tenth).__floor__()
    most = None if high is None else (high / tenth).__ceil__()
    sign = raw[: len(raw) - len(raw.lstrip("-−"))]
    return Number(claim, q, sign, digits, style, admitted, least, most)


def powers_of_ten(number: Number) -> Iterator[Slip]:
    """A scale word mistaken, or digits gained or lost at the end."""
    q, style = number.quantity, number.style
    assert q.value is not None
    for power, factor in _POWERS:
        value, step = q.value * factor, q.significant_place * factor
        if not _may_be(number, value, step) or (q.unit == "percent" and abs(value) > 1000):
            continue
        word = None
        if style.word and style.scale * factor >= 1000:
            word = scale_word(style.word, style.scale * factor)
        # zeros that the slip brought along go with it: 340% for 3.4%, not for 3.40%
        place = q.place * factor if power > 0 else max(q.place * factor, min(step, q.place))
        changed = q._replace(value=value, place=place, significant_place=step)
        if word is None:
            yield _slip(number, changed, style, f"a factor of {10 ** abs(power):,}")
        else:
            rescaled = style._replace(word=word, scale=style.scale * factor)
            yield _slip(number, changed, rescaled, f"{style.word} for {word}")


def transpositions(number: Number) -> Iterator[Slip]:
    """Two neighbouring digits swapped."""
    digits = number.digits
    for i in range(len(digits) - 1):
        j = i + 1
        if digits[j] == "." and j + 1 < len(digits):
            j += 1
        a, b = digits[i], digits[j]
        if a == b or "." in (a, b) or (i == 0 and b == "0" and digits[1] != "."):
            continue
        changed = digits[:i] + b + digits[i + 1 : j] + a + digits[j + 1 :]
        yield from _redigited(number, changed, f"the digits {a} and {b} are swapped")


def digit_slips(number: Number) -> Iterator[Slip]:
    """One digit changed, doubled or dropped; only where there are enough digits for that to mean something."""
    digits = number.digits
    # zeros behind the point were written to be read, those before it may be a rounding
    telling = digits.replace(".", "").lstrip("0") if "." in digits else digits.strip("0")
    if len(telling) < _TELLING:
        return
    for i, old in enumerate(digits):
        if old == ".":
            continue
        before, after = digits[:i], digits[i + 1 :]
        for new in "0123456789":
            if new != old and (i or new != "0" or after.startswith(".")):
                yield from _redigited(number, before + new + after, f"{old} for {new}")
        rest = before + after
        if "." in before and not after.startswith(old):
            continue  # behind the point, one digit fewer is a rounder number and meets too much
        if (i == 0 or digits[i - 1] != old) and len(rest) > 2 and rest[0] not in "0." and rest[-1] != ".":
            yield from _redigited(number, rest, f"one {old} too many")
    for i in range(len(digits) + 1):
        before, after = digits[:i], digits[i:]
        for new in "0123456789":
            if (i or new != "0") and not before.endswith(new):
                yield from _redigited(number, before + new + after, f"a {new} is missing")


def first_digit_slips(number: Number) -> Iterator[Slip]:
    """Another first digit, where a number of two digits is all but certain to be the row's."""
    digits = number.digits
    if len(digits.replace(".", "")) < 2:
        return
    for new in "0123456789":
        if new != digits[0] and (new != "0" or digits[1] == "."):
            yield from _redigited(number, new + digits[1:], f"{digits[0]} for {new}")


def complements(number: Number) -> Iterator[Slip]:
    """A share given for the rest."""
    q = number.quantity
    assert q.value is not None
    if (
        q.unit == "percent"
        and 0 < q.value < 100
        and q.value != 50
        and _may_be(number, 100 - q.value, q.place)
    ):
        yield _slip(number, _new(q, 100 - q.value), number.style, "the share of the others")


def other_bases(number: Number, *, later: bool, reason: str) -> Iterator[Slip]:
    """A percentage taken of the figure at the other end: `later` if of the one that already holds the difference.

    The share p of `b + d` is the share `p / (1 − p)` of b; the share p of `b − d` is `p / (1 + p)` of b.
    """
    q = number.quantity
    assert q.value is not None
    if q.unit != "percent" or not 0 < q.value < 100:
        return
    share = q.value / (100 - q.value if later else 100 + q.value)
    value = (100 * share / q.place + Fraction(1, 2)).__floor__() * q.place
    if value and _may_be(number, value, q.place):
        fitting = roundest(number.admitted, q.place)  # worked out from figures with more digits than p has
        yield _slip(number, _new(q, fitting or value), number.style, reason)


def temperature_slips(number: Number) -> Iterator[Slip]:
    """A difference converted like a temperature, or the reverse."""
    q = number.quantity
    assert q.value is not None
    if q.unit != "fahrenheit":
        return
    for offset, reason in (
        (-32, "a difference converted as a temperature"),
        (32, "a temperature converted as a difference"),
    ):
        if _may_be(number, q.value + offset, q.place):
            yield _slip(number, _new(q, q.value + offset), number.style, reason)


def time_unit_slips(number: Number, text: str) -> Iterator[Slip]:
    """A rate or a duration given in the wrong unit of time."""
    q = number.quantity
    assert q.value is not None
    named = q.per if q.per in _DAYS else q.unit
    if named not in _DAYS:
        return
    at = text[q.number_end : q.end].rfind(named)
    if at < 0:
        return
    start = q.number_end + at
    for other, days in _DAYS.items():
        ratio = days / _DAYS[named]
        if other == named or not Fraction(1, 400) <= ratio <= 400:
            continue
        # a rate per week is a seventh of the same number per day; a duration in weeks is seven times as long
        factor = 1 / ratio if q.per == named else ratio
        changed = q._replace(
            value=q.value * factor, place=q.place * factor, significant_place=q.significant_place * factor
        )
        yield Slip(number.claim, changed, start, start + len(named), other, f"{named} for {other}")


def _may_be(number: Number, value: Fraction, step: Fraction) -> bool:
    """Whether a value, rounded at a step, can lie among those admitted."""
    low, high = number.admitted.low, number.admitted.high
    return (low is None or value + step >= low) and (high is None or value - step <= high)


def _new(q: Quantity, value: Fraction) -> Quantity:
    return q._replace(value=value, significant_place=q.place)


def _slip(number: Number, changed: Quantity, style: Style, reason: str) -> Slip:
    q = number.quantity
    assert changed.value is not None
    if not style.prefix:
        style = style._replace(decimals=0)  # the second decimal of `0.83%` is the first of 8.3%
    elif not style.word and (changed.value / style.scale).denominator != 1:
        style = style._replace(decimals=2)  # only money has two whatever its size
    replacement = written_like(changed.value, style)
    return Slip(number.claim, changed, q.number_start, q.number_end, replacement, reason)


def _redigited(number: Number, digits: str, reason: str) -> Iterator[Slip]:
    """The same number with other digits, if it can lie among the values admitted."""
    whole, _, part = digits.partition(".")
    written = len(number.digits.partition(".")[2])
    zeros = 0 if part else min(len(whole) - len(whole.rstrip("0")), len(whole) - 1)
    tenths, step = int(whole + part), 10**zeros
    if written + 1 >= len(part):
        tenths *= 10 ** (written + 1 - len(part))
        step *= 10 ** (written + 1 - len(part))
    if number.least is not None and tenths + step < number.least:
        return
    if number.most is not None and tenths - step > number.most:
        return
    q, style = number.quantity, number.style
    assert q.value is not None
    place = style.scale / 10 ** len(part)
    changed = q._replace(
        value=Fraction(digits) * style.scale * (-1 if q.value < 0 else 1),
        place=place,
        significant_place=place * 10**zeros,
    )
    new = (
        f"{number.sign}{style.prefix}{grouped(digits, style.separator)}{style.gap}{style.word}{style.suffix}"
    )
    yield Slip(number.claim, changed, q.number_start, q.number_end, new, reason)

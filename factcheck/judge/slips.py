"""The slips of pen and keyboard that lead from one written number to another, commonest first."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from factcheck.judge.numerals import Style, digits_of, grouped, scale_word, style_of, written_like
from factcheck.model.claim import Claim
from factcheck.model.quantity import Quantity

_POWERS = (3, -3, 1, -1, 2, -2)

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
    raw: str
    digits: str
    style: Style


def number_of(claim: Claim, text: str) -> Number | None:
    """Take a claim's number apart; None where it has no digits that can be edited."""
    q = claim.quantity
    if q is None or q.value is None or q.form not in ("numeral", "list-member", "compound"):
        return None
    raw = text[q.number_start : q.number_end]
    style, digits = style_of(raw), digits_of(raw)
    if style is None or digits is None or not digits.replace(".", "", 1).isdigit():
        return None
    if Fraction(digits) * style.scale != abs(q.value):
        return None
    return Number(claim, q, raw, digits, style)


def powers_of_ten(number: Number) -> Iterator[Slip]:
    """A scale word mistaken, or digits gained or lost at the end."""
    value = number.quantity.value
    assert value is not None
    for power in _POWERS:
        moved = value * Fraction(10) ** power
        if number.quantity.unit == "percent" and abs(moved) > 1000:
            continue
        word = _word_for(number.style, number.style.scale * Fraction(10) ** power)
        if word is None:
            yield _slip(number, moved, f"a factor of {10 ** abs(power):,}")
            continue
        slip = _slip(
            number._replace(
                style=number.style._replace(word=word, scale=number.style.scale * Fraction(10) ** power)
            ),
            moved,
            "",
        )
        yield slip._replace(reason=f"{number.style.word} for {word}")


def transpositions(number: Number) -> Iterator[Slip]:
    """Two neighbouring digits swapped."""
    digits = number.digits
    for i in range(len(digits) - 1):
        j = i + 1
        if digits[j] == "." and j + 1 < len(digits):
            j += 1
        a, b = digits[i], digits[j]
        if a == b or "." in (a, b) or (i == 0 and b == "0" and len(digits) > 1 and digits[1] != "."):
            continue
        changed = digits[:i] + b + digits[i + 1 : j] + a + digits[j + 1 :]
        yield _redigited(number, changed, f"the digits {a} and {b} are swapped")


def digit_slips(number: Number) -> Iterator[Slip]:
    """One digit changed, doubled or dropped; only where there are enough digits for that to mean something."""
    digits = number.digits
    if len(digits.replace(".", "").strip("0")) < 3:
        return
    for i, old in enumerate(digits):
        if old == ".":
            continue
        for new in "0123456789":
            if new != old and not (i == 0 and new == "0"):
                yield _redigited(number, digits[:i] + new + digits[i + 1 :], f"{old} for {new}")
        rest = digits[:i] + digits[i + 1 :]
        if (i == 0 or digits[i - 1] != old) and len(rest) > 2 and rest[0] not in "0.":
            yield _redigited(number, rest, f"one {old} too many")
    for i in range(len(digits) + 1):
        for new in "0123456789":
            if (i == 0 and new == "0") or (i > 0 and digits[i - 1] == new):
                continue
            yield _redigited(number, digits[:i] + new + digits[i:], f"a {new} is missing")


def complements(number: Number) -> Iterator[Slip]:
    """A share given for the rest."""
    value = number.quantity.value
    assert value is not None
    if number.quantity.unit == "percent" and 0 < value < 100 and value != 50:
        yield _slip(number, 100 - value, "the share of the others")


def temperature_slips(number: Number) -> Iterator[Slip]:
    """A difference converted like a temperature, or the reverse."""
    if number.quantity.unit != "fahrenheit" or number.quantity.value is None:
        return
    for offset, reason in (
        (-32, "a difference converted as a temperature"),
        (32, "a temperature converted as a difference"),
    ):
        yield _slip(number, number.quantity.value + offset, reason)


def time_unit_slips(number: Number, text: str) -> Iterator[Slip]:
    """A rate or a duration given in the wrong unit of time."""
    q = number.quantity
    named = q.per if q.per in _DAYS else (q.unit if q.unit in _DAYS else None)
    if named is None or q.value is None:
        return
    behind = text[q.number_end : q.end]
    at = behind.rfind(named)
    if at < 0:
        return
    start = q.number_end + at
    for other, days in _DAYS.items():
        if other == named or not Fraction(1, 400) <= days / _DAYS[named] <= 400:
            continue
        ratio = days / _DAYS[named]
        # a rate per week is a seventh of the same number per day; a duration in weeks is seven times as long
        value = q.value / ratio if q.per == named else q.value * ratio
        factor = abs(value / q.value)
        changed = q._replace(
            value=value, place=q.place * factor, significant_place=q.significant_place * factor
        )
        yield Slip(number.claim, changed, start, start + len(named), other, f"{named} for {other}")


def _slip(number: Number, value: Fraction, reason: str) -> Slip:
    """A new value, written in the style of the old one."""
    q = number.quantity
    factor = abs(value / q.value) if q.value and value * q.value > 0 else Fraction(1)
    exact = _power_of_ten(factor)
    changed = q._replace(
        value=value,
        place=q.place * factor if exact else q.place,
        significant_place=q.significant_place * factor if exact else q.place,
    )
    return Slip(
        number.claim, changed, q.number_start, q.number_end, written_like(value, number.style), reason
    )


def _redigited(number: Number, digits: str, reason: str) -> Slip:
    """The same number with other digits."""
    q = number.quantity
    assert q.value is not None
    style = number.style
    value = Fraction(digits) * style.scale * (-1 if q.value < 0 else 1)
    whole, _, part = digits.partition(".")
    place = style.scale / 10 ** len(part)
    zeros = 0 if part else len(whole) - len(whole.rstrip("0"))
    significant = place * 10 ** min(zeros, len(whole) - 1)
    changed = q._replace(value=value, place=place, significant_place=significant)
    sign = number.raw[: len(number.raw) - len(number.raw.lstrip("-−"))]
    replacement = (
        f"{sign}{style.prefix}{grouped(digits, style.separator)}{style.gap}{style.word}{style.suffix}"
    )
    return Slip(number.claim, changed, q.number_start, q.number_end, replacement, reason)


def _power_of_ten(factor: Fraction) -> bool:
    while factor >= 10:
        factor /= 10
    while factor < 1:
        factor *= 10
    return factor == 1


def _word_for(style: Style, scale: Fraction) -> str | None:
    """The scale word of the same kind (`m`, `bn`; `million`, `billion`) for another scale."""
    return scale_word(style.word, scale) if style.word and scale >= 1000 else None

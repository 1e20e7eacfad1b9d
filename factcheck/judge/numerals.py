"""Numbers as a newspaper prints them, in the style of the draft's own figures."""

import re
from fractions import Fraction
from functools import cache, lru_cache

from factcheck.model.interval import Interval
from factcheck.model.scale import SCALES, SUFFIXES
from factcheck.named_tuple import NamedTuple

_THOUSAND = 1000
_NARROW = 500
"""An interval is narrow whose width is at most this part of its middle."""
_SCALES = {
    **SCALES, **{suffix: SCALES[word] for suffix, word in SUFFIXES.items()},
    "b": 10**9, "trn": 10**12, "t": 10**12, "lakh": 10**5, "crore": 10**7, "lakh crore": 10**12, "mt": 10**6,
}  # fmt: skip
_FAMILIES = (
    ("thousand", "million", "billion", "trillion"),
    ("k", "m", "bn", "tn"),
    ("k", "mn", "bn", "tn"),
    ("k", "m", "b", "t"),
    ("k", "m", "bn", "trn"),
    ("lakh", "crore", "lakh crore"),
    ("mt",),
)


@cache
def _core() -> re.Pattern[str]:
    return re.compile(r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:\.\d+)?|\d[\d,.]*\d|\d|\.\d+")


class Style(NamedTuple):
    """How a figure is written around its digits."""

    prefix: str = ""
    """Sign of the currency and whatever stands before the digits."""
    scale: Fraction = Fraction(1)
    gap: str = ""
    """What stands between digits and scale word: a space or nothing."""
    word: str = ""
    """The scale word as written (`million`, `bn`), empty for none."""
    suffix: str = ""
    """What stands behind: `%`, ` per cent`."""
    separator: str = ","
    """Between groups of three digits; empty where the figure is written without."""
    decimals: int = 0


PLAIN = Style()
_SIGNS = frozenset({"minus", "negative"})
"""A sign in words, which the style of a figure holds as its prefix."""


@lru_cache(maxsize=4096)
def style_of(raw: str) -> Style | None:
    """Read the style off a number's characters; None where it is not written in digits."""
    found = _core().search(raw)
    if found is None:
        return None
    digits = found.group()
    behind = raw[found.end() :]
    gap = behind[: len(behind) - len(behind.lstrip())]
    first = re.match(r"(?i:lakh crore)|[A-Za-z]+", behind.lstrip())
    word = first.group() if first and first.group().lower() in _SCALES else ""
    if word:
        suffix = behind.lstrip()[len(word) :]
    else:
        gap, suffix = "", behind
    separator = next(
        (c for c in ", \u00a0\u202f\u2009" if c in digits), "," if len(digits.partition(".")[0]) < 4 else ""
    )
    decimals = len(digits.partition(".")[2])
    scale = Fraction(_SCALES[word.lower()]) if word else Fraction(1)
    return Style(
        raw[: found.start()].replace("-", "").replace("−", ""), scale, gap, word, suffix, separator, decimals
    )


def digits_of(raw: str) -> str | None:
    """The digits of a number without grouping (`1,420.5` → `1420.5`)."""
    found = _core().search(raw)
    if found is None:
        return None
    return "".join(c for c in found.group() if c.isdigit() or c == ".")


def shown(
    value: Fraction, style: Style = PLAIN, *, toward: int = 0, bare: bool = False, digits: int | None = None
) -> str:
    """Print a number in a style.

    `digits` rounds what is no whole number and has more: `toward` -1 down, +1 up, 0 to the nearest. Without it
    only a number that never ends is rounded. `bare` leaves out the currency and the scale word, for lines that
    name them already.
    """
    if not bare:
        style = _fitting(value, style)
    scaled = _in_scale(value, style.scale)
    text = grouped(
        _decimal(scaled, style.decimals, toward, digits),
        style.separator or ("," if abs(scaled) >= 10_000 else ""),
    )
    sign = "-" if text.startswith("-") else ""
    text = text.removeprefix("-")
    if bare:
        return sign + text + ("%" if style.suffix.startswith("%") else "")
    return f"{_signed(sign, style)}{text}{style.gap}{style.word}{style.suffix}"


def written_like(value: Fraction, style: Style, *, decimals: int = 0) -> str:
    """Write an exact number in a style, for a replacement in the draft, with that many decimals at least."""
    if (fitting := _fitting(value, style)) != style:
        style, decimals = fitting, 0  # `1.2 million` may become 600,000
    text = _exact(_in_scale(value, style.scale))
    if style.decimals == 2 and not style.word:
        decimals = 2
    missing = decimals - len(text.partition(".")[2])
    if missing > 0:
        text += ("" if "." in text else ".") + "0" * missing
    sign = "-" if text.startswith("-") else ""
    digits = grouped(text.removeprefix("-"), style.separator)
    return f"{_signed(sign, style)}{digits}{style.gap}{style.word}{style.suffix}"


def _signed(sign: str, style: Style) -> str:
    """What stands before the digits; a sign in words stands for the sign and not beside it."""
    if style.prefix.strip().lower() in _SIGNS:
        return style.prefix if sign else ""
    return sign + style.prefix


def scale_word(like: str, scale: Fraction) -> str | None:
    """The word for a scale in the family of another scale word (`m` → `bn`), or None."""
    family = next(f for f in _FAMILIES if like.lower() in f)
    word = next((w for w in family if _SCALES[w] == scale), None)
    return word.upper() if word is not None and like.isupper() else word


def brief(interval: Interval, style: Style, *, against: Interval, digits: int = 3) -> str:
    """Print an interval, rounded outwards, with as few digits as keep it apart from another one."""
    apart = interval.disjoint(against)
    scale = style.scale
    for n in range(digits, 9):
        low = None if interval.low is None else _to_digits(interval.low, scale, n, -1)
        high = None if interval.high is None else _to_digits(interval.high, scale, n, 1)
        wider = Interval(
            low, high, interval.low_open and low == interval.low, interval.high_open and high == interval.high
        )
        if not apart or wider.disjoint(against):
            return span_of(wider, style)
    return span_of(interval, style)


def worked_out(
    interval: Interval, exact: Interval, style: Style, *, against: Interval, digits: int = 3
) -> str:
    """What the figures as printed give, with the interval that they may stand for: `545 mm (539 to 556 mm)`.

    The value stands alone where the interval is too narrow to be of interest, the interval where the figures as
    printed give no one value.
    """
    span = brief(interval, style, against=against, digits=digits)
    low, high = interval.low, interval.high
    if low is None or high is None or exact.low is None or exact.high is None:
        return span
    is_narrow = (high - low) * _NARROW <= abs(low + high) / 2
    if not is_narrow and not exact.is_point:
        return span
    value, apart = (exact.low + exact.high) / 2, interval.disjoint(against)
    if not interval.contains(value):
        return span
    for n in range(digits, 13):
        told = _to_digits(value, style.scale, n, 0)
        if not (apart and against.contains(told)):
            room = (
                "" if is_narrow else f" ({brief(Interval(low, high), style, against=against, digits=digits)})"
            )
            return shown(told, style) + room
    return span


def span_of(interval: Interval, style: Style = PLAIN, *, bare: bool = False) -> str:
    """Print an interval: `3.95 to under 4.10`, `more than 1.1`."""
    low, high = interval.low, interval.high
    if low is None and high is None:
        return "anything"
    if low is None:
        assert high is not None
        return f"{'under' if interval.high_open else 'at most'} {shown(high, style, toward=1, bare=bare)}"
    if high is None:
        return f"{'more than' if interval.low_open else 'at least'} {shown(low, style, toward=-1, bare=bare)}"
    if low == high:
        return shown(low, style, bare=bare)
    first, last = shown(low, style, toward=-1, bare=bare), shown(high, style, toward=1, bare=bare)
    opening = "over " if interval.low_open else ""
    if style.suffix.startswith(" "):
        first = first.removesuffix(style.suffix)  # `0.57 to 0.59 of a percentage point`
    return f"{opening}{first} to {'under ' if interval.high_open else ''}{last}"


def grouped(text: str, separator: str) -> str:
    """Put the separator between groups of three digits of a decimal string."""
    whole, dot, part = text.partition(".")
    sign = "-" if whole.startswith("-") else ""
    whole = whole.removeprefix("-")
    if separator:
        head = len(whole) % 3
        groups = ([whole[:head]] if head else []) + [whole[i : i + 3] for i in range(head, len(whole), 3)]
        whole = separator.join(groups)
    return sign + whole + dot + part


def roundest(interval: Interval, place: Fraction) -> Fraction | None:
    """A member near the middle with as few decimals as the place allows, or None if it needs far more."""
    if interval.low is None or interval.high is None:
        return None
    middle = (interval.low + interval.high) / 2
    for step in (place, place / 10):
        whole = middle / step + Fraction(1, 2)
        value = (whole.numerator // whole.denominator) * step
        if interval.contains(value):
            return value
    return None


def only_multiple(interval: Interval, place: Fraction) -> Fraction | None:
    """The one multiple of a place in an interval; None where there is none or more than one."""
    if interval.low is None:
        return None
    first = -(-interval.low // place)
    found = [n * place for n in range(first, first + 3) if interval.contains(n * place)]
    return found[0] if len(found) == 1 else None


def decimal_string(value: Fraction | None, *, toward: int, digits: int = 12) -> str | None:
    """A bound as a decimal string, exact where it can be, else rounded outwards to that many digits."""
    if value is None:
        return None
    return _rounded(value, digits, toward)


def magnitude(value: Fraction) -> int:
    """The power of ten of the first significant digit; 0 for zero."""
    over, under = abs(value.numerator), value.denominator
    if over == 0:
        return 0
    power = len(str(over)) - len(str(under))
    reached = over >= under * 10**power if power >= 0 else over * 10**-power >= under
    return power if reached else power - 1


def _decimal(value: Fraction, decimals: int, toward: int, digits: int | None) -> str:
    """Round to significant digits, whole numbers to no fewer than seven; at least the decimals of the style."""
    most = 12 if digits is None else max(digits, 7 if value.denominator == 1 else 0)
    text = _rounded(value, most, None) or _rounded(value, digits or 4, toward)
    assert text is not None
    missing = decimals - len(text.partition(".")[2])
    if missing > 0 and decimals <= 2 and abs(value) < _THOUSAND:
        text += ("" if "." in text else ".") + "0" * missing
    return text


def _to_digits(value: Fraction, scale: Fraction, digits: int, toward: int) -> Fraction:
    """Round a number of a scale (1.234 of `million`) to significant digits."""
    scaled = _in_scale(value, scale)
    # a whole number keeps its digits; half a head is as good as none
    whole, place, _ = _digits_and_place(scaled, max(digits, min(7, magnitude(scaled) + 1)), toward)
    rounded = Fraction(whole * 10**place) if place >= 0 else Fraction(whole, 10**-place)
    return rounded if scale == 1 else rounded * scale


def _in_scale(value: Fraction, scale: Fraction) -> Fraction:
    return value if scale == 1 else value / scale


def _exact(value: Fraction) -> str:
    """All digits of a number with a finite decimal form; twelve of any other."""
    text = _rounded(value, 40, None) or _rounded(value, 12, 0)
    assert text is not None
    return text


def _rounded(value: Fraction, digits: int, toward: int | None) -> str | None:
    """Round to significant digits; `toward` None demands an exact result."""
    if value.denominator == 1 and len(text := str(value.numerator)) <= digits:
        return text
    whole, place, exact = _digits_and_place(value, digits, toward or 0)
    if toward is None and not exact:
        return None
    if place >= 0:
        return str(whole * 10**place)
    sign, number = ("-" if whole < 0 else ""), str(abs(whole)).rjust(1 - place, "0")
    return (sign + number[:place] + "." + number[place:]).rstrip("0").rstrip(".")


def _digits_and_place(value: Fraction, digits: int, toward: int) -> tuple[int, int, bool]:
    """A number rounded to significant digits: those, the power of ten of the last one, and whether nothing was lost."""
    over, under = value.as_integer_ratio()
    place = magnitude(value) - digits + 1
    if place < 0:
        over *= 10**-place
    else:
        under *= 10**place
    whole, rest = divmod(over, under)
    if rest and (toward > 0 or (toward == 0 and 2 * rest >= under)):
        whole += 1
    return whole, place, rest == 0


def _fitting(value: Fraction, style: Style) -> Style:
    """The same style with the scale word that suits the size of the number."""
    if not style.word:
        return style
    family = next(f for f in _FAMILIES if style.word.lower() in f)
    size = abs(value)
    word = next((w for w in reversed(family) if size >= _SCALES[w]), None)
    if size == 0 or word == style.word.lower():
        return style
    if word is None or word in ("thousand", "k"):
        return style._replace(scale=Fraction(1), gap="", word="", decimals=0, separator=",")
    return style._replace(scale=Fraction(_SCALES[word]), word=word)

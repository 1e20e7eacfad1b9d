"""Numerals and number words: their exact values and the places they are written to."""

import re
from fractions import Fraction
from functools import lru_cache

from factcheck.extract.grammar.tokens import Tokens
from factcheck.model.pattern import Pattern
from factcheck.named_tuple import NamedTuple

MAX_DIGITS = 40
"""Longer runs of digits are identifiers, whatever they look like."""

ONES = {
    word: value
    for value, words in enumerate(
        "zero|nought|naught|nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
    for word in words.split("|")
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
} | {"fourty": 40}
SMALL = ONES | TENS
_JOINED = {tens + ones: TENS[tens] + ONES[ones] for tens in TENS for ones in ONES if 1 <= ONES[ones] <= 9}
SMALL |= _JOINED
"""Cardinals below a hundred by word; `twentyfive` has lost its hyphen."""

SCALES = {
    "hundred": 2,
    "thousand": 3,
    "lakh": 5,
    "lakhs": 5,
    "lac": 5,
    "lacs": 5,
    "crore": 7,
    "crores": 7,
    "krore": 7,
    "krores": 7,
    "koti": 7,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "quadrillion": 15,
    "quintillion": 18,
    "sextillion": 21,
    "septillion": 24,
}
"""Scale words, as powers of ten."""

SUFFIXES = {
    "mn": 6,
    "mln": 6,
    "mil": 6,
    "mio": 6,
    "mm": 6,
    "bn": 9,
    "bln": 9,
    "mrd": 9,
    "tn": 12,
    "tln": 12,
    "trn": 12,
    "lkh": 5,
    "lkhs": 5,
    "cr": 7,
}
"""Abbreviated scales that are read as such wherever they follow a number (`mm` only behind money)."""

LETTERS = {"k": 3, "m": 6, "b": 9, "g": 9, "t": 12}
"""One-letter scales; what they mean depends on their neighbours."""

PLURAL_SCALES = {
    "hundreds": 2,
    "thousands": 3,
    "millions": 6,
    "billions": 9,
    "trillions": 12,
    "quadrillions": 15,
}

DENOMINATORS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
    "eleventh": 11,
    "elevenths": 11,
    "twelfth": 12,
    "twelfths": 12,
    "sixteenth": 16,
    "sixteenths": 16,
    "twentieth": 20,
    "twentieths": 20,
    "thirtieth": 30,
    "thirtieths": 30,
    "hundredth": 100,
    "hundredths": 100,
    "thousandth": 1000,
    "thousandths": 1000,
    "millionth": 10**6,
    "millionths": 10**6,
    "billionth": 10**9,
    "billionths": 10**9,
    "trillionth": 10**12,
    "trillionths": 10**12,
}

ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}
ORDINALS["nineth"] = 9
ORDINALS |= {
    tens + word: TENS[tens] + value for tens in TENS for word, value in ORDINALS.items() if value < 10
}

VULGAR = {
    "¼": (1, 4),
    "½": (1, 2),
    "¾": (3, 4),
    "⅐": (1, 7),
    "⅑": (1, 9),
    "⅒": (1, 10),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}

_ONE = Fraction(1)
_WESTERN = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")
_INDIAN = Pattern(r"[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}(?:\.[0-9]+)?\Z")
_CONTINENTAL = Pattern(r"[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}|(?:\.[0-9]{3})+,[0-9]{1,2})\Z")


class Number(NamedTuple):
    """A bare number read from tokens."""

    value: Fraction
    place: Fraction
    significant: Fraction
    end: int
    """Index of the token behind it."""
    form: str = "numeral"
    scaled: int = 0
    """The power of ten of its scale word, 0 without one."""
    grouped: bool = False


_POWERS = {n: Fraction(10**n) if n >= 0 else Fraction(1, 10**-n) for n in range(-12, 25)}


_WHOLE_POWERS = {10**n: power for n, power in _POWERS.items() if n >= 0}
_SMALL = 1000
"""Most numbers in the news are whole and below this: each of them is made once."""


def power(exponent: int) -> Fraction:
    """Ten to an exponent, exactly."""
    known = _POWERS.get(exponent)
    if known is not None:
        return known
    return Fraction(10**exponent) if exponent >= 0 else Fraction(1, 10**-exponent)


@lru_cache(maxsize=_SMALL)
def _whole(number: int) -> Fraction:
    return Fraction(number)


def numeral_parts(word: str) -> tuple[int, int, bool] | None:
    """The digits as an integer, the power of ten of the last one, and whether they stood in groups.

    None where the grouping is broken or ambiguous (`1,3`, `5,00`).
    """
    if len(word) > MAX_DIGITS:
        return None
    if word.isdecimal():
        return int(word), 0, False
    grouped = False
    if "," in word or word.count(".") > 1:
        if _WESTERN.match(word) or _INDIAN.match(word):
            word = word.replace(",", "")
        elif _CONTINENTAL.match(word):
            word = word.replace(".", "").replace(",", ".")
        else:
            return None
        grouped = True
    whole, dot, decimals = word.partition(".")
    if not dot:
        return int(whole), 0, grouped
    return int(whole + decimals), -len(decimals), grouped


def trailing_zeros(value: int) -> int:
    """How many zeros end an integer; 0 for zero."""
    if value == 0:
        return 0
    digits = str(value)
    return len(digits) - len(digits.rstrip("0"))


def from_parts(
    digits: int, exponent: int, end: int, *, decimal: bool = False, grouped: bool = False
) -> Number:
    """A number from its digits; zeros behind a decimal point are significant."""
    if exponent == 0 and 0 <= digits < _SMALL:
        significant = _ONE if decimal or digits % 10 else power(trailing_zeros(digits))
        return Number(_whole(digits), _ONE, significant, end, "numeral", 0, grouped)
    place = power(exponent)
    significant = place if decimal else power(exponent + trailing_zeros(digits))
    value = Fraction(digits * 10**exponent) if exponent >= 0 else Fraction(digits, 10**-exponent)
    return Number(value, place, significant, end, "numeral", 0, grouped)


def small(value: int, end: int) -> Number:
    """A number below a thousand that one word says."""
    significant = _ONE if value % 10 else power(trailing_zeros(value))
    return Number(_whole(value), _ONE, significant, end, "word")


def scaled(number: Number, exponent: int, end: int) -> Number:
    """A number times a power of ten."""
    return Number(
        shifted(number.value, exponent),
        shifted(number.place, exponent),
        shifted(number.significant, exponent),
        end,
        number.form,
        number.scaled + exponent,
        number.grouped,
    )


def shifted(value: Fraction, exponent: int) -> Fraction:
    """A value times a power of ten; without the general multiplication where the result is a whole number."""
    if exponent > 0:
        factor, rest = divmod(10**exponent, value.denominator)
        if not rest:
            whole = value.numerator * factor
            return _WHOLE_POWERS.get(whole) or Fraction(whole)
    return value * power(exponent)


def behind_hyphen(t: Tokens, j: int) -> int:
    """The token behind an optional hyphen at `j`; a dash will do where both words touch it."""
    word = t.words[j]
    if word in ("-", "‑") or (
        word in ("–", "—") and t.glued(j) and t.glued(j + 1) and t.words[j - 1] in TENS
    ):
        return j + 1
    return j


def _below_hundred(t: Tokens, i: int) -> tuple[int, int] | None:
    """`seven`, `forty`, `forty-two`: the value and the token behind."""
    word = t.words[i]
    if word in TENS:
        j = behind_hyphen(t, i + 1)
        unit = ONES.get(t.words[j], 0)
        if 1 <= unit <= 9 and not (j > i + 1 and t.words[j + 1] in ("-",) and t.words[j + 2] in TENS):
            return TENS[word] + unit, j + 1
        return TENS[word], i + 1
    if word in SMALL:
        return SMALL[word], i + 1
    return None


def read_words(t: Tokens, i: int, *, paired: bool = False) -> Number | None:
    """A cardinal spelled out from token `i`: `twenty-three`, `sixty thousand`, `three hundred and one`.

    `paired` says that the words stand behind "between", where "and" divides.
    """
    words = t.words
    while words[i] in _ZEROS and (words[i + 1] in SMALL or words[i + 1] == "hundred"):
        i += 1
    group = _group(t, i + 1 if words[i] in ("a", "an") and words[i + 1] in SCALES else i, paired=paired)
    if group is None:
        return None
    total, place, j = group
    exponent, end = _scale(t, j, plural=total != 1)
    if not exponent:
        return _cardinal(total, place, j, 2 if place == 100 else 0)
    last = exponent
    total, place, j = total * 10**exponent, 10**exponent, end
    while exponent:
        joined, comma = words[j] == "and", words[j] == ","
        if joined and paired and "and" not in words[j + 1 : j + 9]:
            break
        group = _group(t, j + 1 if joined or comma else behind_hyphen(t, j), paired=paired, led=False)
        if group is None or group[0] == 0:
            break
        exponent, end = _scale(t, group[2], plural=group[0] != 1)
        added = group[0] * 10**exponent
        if comma and (added < 100 or words[end] == "of"):
            break  # "two million, forty of them"
        if added >= 10**last or (joined and last >= 6 and added < 100):
            break  # "five million and two others"
        total, place, j = total + added, max(group[1], 10**exponent), end if exponent else group[2]
        last = exponent or last
    return _cardinal(total, place, j, last)


_ZEROS = frozenset(word for word, value in ONES.items() if value == 0)


def _cardinal(value: int, place: int, end: int, exponent: int) -> Number:
    significant = max(place, 10 ** trailing_zeros(value))
    return Number(Fraction(value), Fraction(place), Fraction(significant), end, "word", scaled=exponent)


def _group(t: Tokens, i: int, *, paired: bool, led: bool = True) -> tuple[int, int, int] | None:
    """Up to the hundreds: the value, the place it is said to, and the token behind.

    `led` lets a scale word stand without a number before it, for one.
    """
    words = t.words
    start = (1, i) if led and words[i] in SCALES else _below_hundred(t, i)
    if start is None:
        return None
    value, j = start
    k = behind_hyphen(t, j)
    if words[k] != "hundred" or not 0 < value < 100:
        return value, 1, j
    value, j = 100 * value, k + 1
    joined = words[j] in ("and", "&")
    if joined and paired and "and" not in words[j + 1 : j + 9]:
        return value, 100, j
    k = j + 1 if joined else behind_hyphen(t, j)
    more = _below_hundred(t, k)
    if more is None or more[0] == 0 or (words[j] == "-" and not t.glued(k)):
        return value, 100, j
    if joined and more[0] < 12 and words[more[1]] in DENOMINATORS and words[more[1]].endswith("s"):
        return value, 100, j  # "a hundred and three quarters"
    return value + more[0], 1, more[1]


def _scale(t: Tokens, j: int, *, plural: bool) -> tuple[int, int]:
    """The power of ten of the scale words at token `j` (from a thousand up), and the token behind; (0, j) for none."""
    words = t.words
    k = behind_hyphen(t, j)
    word = words[k]
    exponent = SCALES.get(word, 0) or (PLURAL_SCALES.get(word, 0) if plural else 0)
    if exponent < 3:
        return 0, j
    after = SCALES.get(words[k + 1], 0)
    if (exponent, after) in ((3, 6), (5, 7)):  # thousand million, lakh crore
        return exponent + after, k + 2
    return exponent, k + 1


def read_spoken_decimals(t: Tokens, number: Number) -> Number:
    """`two point two`, `nought point nought three`: the decimals behind `point`, if any."""
    words = t.words
    j = number.end
    if words[j] != "point" or number.scaled > 2:
        return number
    digits = ""
    k = j + 1
    while True:
        word = words[k]
        if word in ONES and (ONES[word] < 10 or not digits):
            digits += str(ONES[word])
            k += 1
            if len(digits) > 12 or ONES[word] >= 10:
                break
            continue
        if word in ("oh", "o") and words[k + 1] in ONES:
            digits += "0"
            k += 1
            continue
        if word in TENS and not digits:
            pair = _below_hundred(t, k)
            if pair is not None:
                digits, k = str(pair[0]), pair[1]
        elif word.isdecimal() and word.isascii() and not digits and len(word) < 12:
            digits, k = word, k + 1
        break
    if not digits:
        return number
    place = power(-len(digits))
    return Number(number.value + Fraction(int(digits)) * place, place, place, k, number.form)

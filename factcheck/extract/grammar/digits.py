"""Numbers written in digits, with their space groups, fractions, powers and scale words."""

from fractions import Fraction

from factcheck.extract.grammar import nouns, numerals, units
from factcheck.extract.grammar.numerals import DENOMINATORS, PLURAL_SCALES, SCALES, VULGAR, Number
from factcheck.extract.grammar.tokens import Tokens

HYPHENS = ("-", "‑")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_GROUP_SPACES = " \u00a0\u2009\u202f\u2007"
_AFTER_SPACED_POINT = frozenset("% percent million billion trillion points point cents".split())
_CONTESTS = frozenset("beat won lost voted vote defeated win loss".split())
_DOZENS = frozenset("dozen dozens dz doz dozs dzs".split())


_APOSTROPHES = ("'", "’")
_GOES_ON = frozenset(
    (*_APOSTROPHES, *"/ and x × e * · ^ point - ‑ . ,".split(), *SCALES, *PLURAL_SCALES, *_DOZENS, *VULGAR)
)
"""Words and signs with which a number may go on behind its digits."""


def numeral(t: Tokens, i: int) -> Number | None:
    """The number written in digits at token `i`, with what belongs to it; None where its grouping is broken."""
    words = t.words
    parts = numerals.numeral_parts(words[i])
    if parts is None:
        return None
    digits, exponent, grouped = parts
    number = None
    after = words[i + 1]
    if after not in _GOES_ON and not after[:1].isdecimal():
        return numerals.from_parts(digits, exponent, i + 1, decimal="." in words[i], grouped=grouped)
    if after in HYPHENS and words[i + 2][:1].isdecimal():  # "22-9"
        return numerals.from_parts(digits, exponent, i + 1, decimal="." in words[i], grouped=grouped)
    if after in (".", ",") and not t.glued(i + 1) and not t.glued(i + 2) and words[i + 2].isdecimal():
        number = _pulled_apart(t, i)
    elif after in _APOSTROPHES and not grouped and exponent == 0 and len(words[i]) <= 3:
        number = _apostrophe_groups(t, i)
    elif not grouped and exponent == 0 and len(words[i]) <= 3 and _is_group(t, i + 1):
        number = _space_groups(t, i)
    if number is None:
        decimal = "." in words[i]
        number = numerals.from_parts(digits, exponent, i + 1, decimal=decimal, grouped=grouped)
    j = number.end
    if words[j] in VULGAR or words[j] == "/" or words[j + 1] == "/":
        number = _fraction(t, i, number)
    elif words[j] == "and" and words[j + 1] in ("a", "an", "one", "half") and not grouped and exponent == 0:
        number = _and_a_half(t, number)
    if words[number.end] in ("x", "×", "e", "*", "·", "^"):
        number = _power(t, number)
    if words[number.end] == "point" and words[number.end + 1].isdecimal():
        number = numerals.read_spoken_decimals(t, number)
    return scale_words(t, number)


def _pulled_apart(t: Tokens, i: int) -> Number | None:
    """`46 . 8 million`, `80 , 000`: a numeral that a tokeniser has pulled apart."""
    words = t.words
    whole, rest, after = words[i], words[i + 2], words[i + 3]
    if not whole.isdecimal() or len(whole) > 4 or len(rest) > 4:
        return None
    if words[i + 1] == ".":
        if after in _AFTER_SPACED_POINT or (after == "per" and words[i + 4] == "cent"):
            return numerals.from_parts(int(whole + rest), -len(rest), i + 3, decimal=True)
        return None
    if len(rest) == 3 and len(whole) <= 3 and after[:1].isalpha():
        return numerals.from_parts(int(whole + rest), 0, i + 3, grouped=True)
    return None


def _is_group(t: Tokens, j: int) -> bool:
    """Whether token `j` is a group of exactly three digits behind one space."""
    word = t.words[j]
    if not word[:3].isdecimal() or (len(word) != 3 and not (len(word) > 4 and word[3] == ".")):
        return False
    if "," in word or word.count(".") > 1 or t.start(j) - t.ends[j - 1] != 1:
        return False
    behind = t.words[j + 1]
    if behind[:1].isdecimal() and len(behind) != 3 and "." not in behind:
        return False
    return t.text[t.ends[j - 1]] in _GROUP_SPACES


def _space_groups(t: Tokens, i: int) -> Number | None:
    """`17 840`, `1 234 567.89`: groups behind the first one at token `i`."""
    joined, j = t.words[i], i + 1
    if len(joined) == 3 and not _is_group(t, j + 1) and not _grouped_by_sense(t, j):
        return None
    while "." not in joined and len(joined) < 18 and _is_group(t, j):
        joined += t.words[j]
        j += 1
    whole, point, decimals = joined.partition(".")
    return numerals.from_parts(int(whole + decimals), -len(decimals), j, decimal=bool(point), grouped=True)


def _apostrophe_groups(t: Tokens, i: int) -> Number | None:
    """`1’250’000`, as the Swiss write; feet are never followed by three digits."""
    words, joined, j = t.words, t.words[i], i + 1
    while words[j] in _APOSTROPHES and t.glued(j) and t.glued(j + 1) and words[j + 1][:3].isdecimal():
        group, point, rest = words[j + 1].partition(".")
        if len(group) != 3 or len(joined) > 18 or "," in rest:
            return None
        joined, j = joined + group + point + rest, j + 2
        if point:
            break
    if j == i + 1 or (t.glued(j) and words[j][:1].isalnum() and len(words[j]) > 4):
        return None
    whole, point, decimals = joined.partition(".")
    return numerals.from_parts(int(whole + decimals), -len(decimals), j, decimal=bool(point), grouped=True)


def _grouped_by_sense(t: Tokens, j: int) -> bool:
    """Whether two groups of three digits are one number: something is counted, and no match or vote told."""
    words = t.words
    if any(word in _CONTESTS for word in words[max(j - 6, 0) : j]):
        return False
    if words[j].endswith("00"):
        return True
    after = words[j + 1]
    return bool(after) and (units.read_unit(t, j + 1) is not None or nouns.read_noun(t, j + 1) is not None)


def _fraction(t: Tokens, i: int, number: Number) -> Number:
    """`2½`, `3 1/2`, `3/4` behind the integer at token `i`."""
    words, j = t.words, number.end
    if words[j] in VULGAR and number.value.denominator == 1:
        top, bottom = VULGAR[words[j]]
        place = number.place / bottom
        return Number(number.value + Fraction(top, bottom), place, place, j + 1, "fraction")
    if not words[i].isdecimal():
        return number
    if words[j] == "/":
        bottom = _denominator(t, j + 1) if t.glued(j) else 0
        if not bottom or words[j + 2] == "/":
            return number
        place = Fraction(1, bottom)
        return Number(Fraction(int(words[i]), bottom), place, place, j + 2, "fraction")
    bottom = _denominator(t, j + 2) if words[j].isdecimal() and t.glued(j + 1) else 0
    if not 0 < bottom <= 100 or not 0 < int(words[j]) < bottom or words[j + 3] == "/":
        return number
    place = Fraction(1, bottom)
    return Number(number.value + int(words[j]) * place, place, place, j + 3, "fraction")


def _denominator(t: Tokens, j: int) -> int:
    """The number under the stroke, glued to it; 0 if there is none."""
    word = t.words[j]
    return int(word) if t.glued(j) and word.isdecimal() and len(word) <= 4 else 0


def _and_a_half(t: Tokens, number: Number) -> Number:
    """`5 and a half minutes` behind digits."""
    words = t.words
    k = number.end + (1 if words[number.end + 1] == "half" else 2)
    if words[k] not in ("half", "quarter", "third"):
        return number
    if words[k + 1] not in SCALES and units.read_unit(t, k + 1) is None:
        return number
    bottom = DENOMINATORS[words[k]]
    place = Fraction(1, 10) if bottom == 2 else Fraction(1, bottom)
    value = number.value + Fraction(1, bottom)
    return number._replace(value=value, place=place, significant=place, end=k + 1)


def _power(t: Tokens, number: Number) -> Number:
    """`× 10^6`, `x10-4`, `×10⁶`, `e14`, `1.1^23` behind a number."""
    words, j = t.words, number.end
    if words[j] == "^":
        exponent, end = _exponent(t, j + 1)
        if not end or number.value == 0:
            return number
        return number._replace(value=number.value**exponent, end=end)
    if words[j] == "e":
        exponent, end = _exponent(t, j + 1) if t.glued(j) and t.glued(j + 1) else (0, 0)
    elif words[j + 1] == "10":
        k = j + 2
        raised = words[k].translate(_SUPERSCRIPTS)
        if raised != words[k]:
            known = t.glued(k) and raised.lstrip("-").isdecimal() and len(raised) <= 3
            exponent, end = (int(raised), k + 1) if known else (0, 0)
        elif words[k] == "^":
            exponent, end = _exponent(t, k + 1)
        else:
            exponent, end = _exponent(t, k) if words[k] in ("-", "−") and t.glued(k) else (0, 0)
    elif words[j + 1 : j + 3] == ["2", "^"]:
        exponent, end = _exponent(t, j + 3)
        return number._replace(value=number.value * Fraction(2) ** exponent, end=end) if end else number
    else:
        return number
    return numerals.scaled(number, exponent, end)._replace(scaled=0) if end else number


def _exponent(t: Tokens, k: int) -> tuple[int, int]:
    """A signed exponent of one or two digits at token `k`, and the token behind it; (0, 0) if there is none."""
    words, sign = t.words, 1
    if words[k] in ("-", "−", "+"):
        sign = 1 if words[k] == "+" else -1
        k += 1
    if not words[k].isdecimal() or len(words[k]) > 2:
        return 0, 0
    return sign * int(words[k]), k + 1


def scale_words(t: Tokens, number: Number) -> Number:
    """Scale words behind a number: `million`, `lakh crore`, `dozen`, `and a half`."""
    words = t.words
    last = number.scaled
    while True:
        j = number.end
        if words[j] in HYPHENS and t.glued(j) and words[j + 1] in SCALES and t.glued(j + 1):
            j += 1
        word = words[j]
        exponent = SCALES.get(word) or PLURAL_SCALES.get(word)
        if exponent is None:
            break
        number = numerals.scaled(number, exponent, j + 1)
        last = exponent
        if number.form == "fraction" and number.value.denominator == 1:
            number = number._replace(form="numeral")
        if words[number.end] not in SCALES:
            break
    if last < 3 and words[number.end] in _DOZENS:
        half = Fraction(6)
        return Number(number.value * 12, half, half, number.end + 1, "word", scaled=1)
    return _remainder(t, number, last) if last else number


def _remainder(t: Tokens, number: Number, exponent: int) -> Number:
    """What is added behind a scale: `3 hundred and 21`, `4 thousand 3 hundred`, `a million and a half`."""
    words, j = t.words, number.end
    joined = words[j] == "and"
    if joined and exponent >= 3 and words[j + 2] in DENOMINATORS:
        return _part_of_scale(t, number, exponent)
    k = j + 1 if joined else j
    word, after = words[k], words[k + 1]
    rest: Number | None = None
    if word.isdecimal() and len(word) < 4:
        if exponent == 2 and joined and len(word) < 3 and after not in SCALES and not t.glued(k + 1):
            rest = numerals.from_parts(int(word), 0, k + 1) if int(word) else None
        elif exponent in (3, 5, 7) and SCALES.get(after, exponent) < exponent:
            rest = numeral(t, k)
    elif word in numerals.SMALL and exponent in (2, 5, 7) and joined and number.form == "numeral":
        rest = numerals.read_words(t, k)
    if rest is None or rest.value >= numerals.power(exponent):
        return number
    place = Fraction(1) if exponent == 2 else rest.place
    significant = Fraction(1) if exponent == 2 else rest.significant
    return number._replace(
        value=number.value + rest.value, place=place, significant=significant, end=rest.end
    )


def _part_of_scale(t: Tokens, number: Number, exponent: int) -> Number:
    """`a million and a half`, `one billion and three quarters million`."""
    words, j = t.words, number.end
    word = words[j + 2]
    top = 1 if words[j + 1] == "a" else numerals.ONES.get(words[j + 1], 0)
    bottom = DENOMINATORS[word]
    if not 0 < top < 12 or words[j + 3] == "of" or (bottom != 2 and word[-1] != "s" and top != 1):
        return number
    part = Fraction(top, bottom)
    smaller = SCALES.get(words[j + 3], exponent)
    if smaller < exponent:
        return number._replace(value=number.value + part * numerals.power(smaller), end=j + 4)
    place = numerals.power(exponent - 1)
    value = number.value + part * numerals.power(exponent)
    return number._replace(value=value, place=place, significant=place, end=j + 3)

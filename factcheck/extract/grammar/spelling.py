"""Numbers written in words: cardinals, dozens, fractions, halves and quarters of scales and units."""

from fractions import Fraction

from factcheck.extract.grammar import numerals, units
from factcheck.extract.grammar.digits import HYPHENS, scale_words
from factcheck.extract.grammar.numerals import (
    DENOMINATORS,
    ONES,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    SMALL,
    TENS,
    Number,
    behind_hyphen,
)
from factcheck.extract.grammar.periods.lexicon import RESULTS
from factcheck.extract.grammar.tokens import ENDS, Tokens

_SIX = Fraction(6)
_OTHER_PART = frozenset(("one", "half", "two", "three", "four"))
_STRETCHES = frozenset("last past for first previous next consecutive in of over".split())
_AFTER_ONE_PART = frozenset(
    (
        "of",
        "the",
        "",
        ".",
        ",",
        ")",
        "more",
        "less",
        "lower",
        "higher",
        "said",
        "were",
        "was",
        "are",
        "have",
        "had",
    )
)
_AFTER_HALF = frozenset("of the its his her their our all that those as said were are have to or".split())
_BEFORE_HALF = frozenset("by than about nearly almost over least under roughly only around".split())
_TIME_OF_CHANGE = frozenset("between since in over during within last from".split())
_BEFORE_HALF_NOUN = frozenset("than about nearly almost over least roughly around".split())
_AFTER_PART = frozenset(
    """of off more less fewer higher lower smaller larger bigger cheaper the its as down up below above from since to
    than said were are have had over compared""".split()
)
_HEDGED = frozenset(
    "by than nearly almost about over under roughly around least just only to approximately".split()
)
_COMPARED = frozenset("more less fewer higher lower smaller larger bigger cheaper dearer above below".split())
_WITHIN = frozenset("in for within over during every per each than after before until to by".split())
_THIRD_ONES = frozenset(
    "party parties place placed person country countries grade class year child prize".split()
)
_PART_ENDS = ENDS | {"(", "–"}


_GOES_ON = frozenset(
    (
        *"- ‑ – — and point dozen dozens doz dozs dz dzs".split(),
        *SCALES,
        *PLURAL_SCALES,
        *DENOMINATORS,
        *ORDINALS,
        *SMALL,
    )
)
"""Words and signs with which a number in words may go on."""


def spelled(t: Tokens, i: int) -> Number | None:
    """The number written in words at token `i`, fractions and dozens included."""
    words = t.words
    word, after = words[i], words[i + 1]
    if word in SMALL and after not in _GOES_ON:
        return numerals.small(SMALL[word], i + 1)
    step = _step(t, i + (word == "a")) if word in _PARTS or (word == "a" and after in _PARTS) else None
    if step is not None:
        return step
    if word in _PARTS:
        return _half(t, i)
    if word == "a" and after in DENOMINATORS:
        return _indefinite_fraction(t, i)
    if word in DENOMINATORS and after == "of" and words[i + 2] in ("a", "an"):
        if word.endswith("s") or words[i - 1] == "the" or units.read_unit(t, i + 3) is None:
            return None
        part = Fraction(1, DENOMINATORS[word])
        return Number(part, part, part, i + 1, "fraction")  # "tenth of a gallon"
    if word == "dozen" or (word in ("a", "an") and after == "dozen"):
        return Number(Fraction(12), _SIX, _SIX, i + 1 if word == "dozen" else i + 2, "word")
    if word == "a" and after == "couple":
        return _couple(t, i + 3 if words[i + 2] == "of" else i + 2)
    number = numerals.read_words(t, i, paired="between" in (words[i - 1], words[i - 2]))
    if number is None:
        return None
    number = _with_part(t, i, numerals.read_spoken_decimals(t, number))
    if number.form != "fraction" or words[number.end] in SCALES:
        return scale_words(t, number)
    exponent = SCALES.get(words[number.end + 2], 0)
    if words[number.end] == "of" and words[number.end + 1] == "a" and exponent > 2:
        return numerals.scaled(number, exponent, number.end + 3)._replace(form="word")
    return number


def _couple(t: Tokens, j: int) -> Number:
    """`a couple`, `a couple of hundred`, `a couple of dozen`, with token `j` behind the words."""
    one, exponent = Fraction(1), SCALES.get(t.words[j], 0)
    if exponent:
        return numerals.scaled(Number(Fraction(2), one, one, j, "word"), exponent, j + 1)
    if t.words[j] == "dozen":
        return Number(Fraction(24), _SIX, _SIX, j + 1, "word")
    return Number(Fraction(2), one, one, j, "word")


def _with_part(t: Tokens, i: int, number: Number) -> Number:
    """What makes a fraction, a mixed number or an ordinal of the cardinal from token `i`."""
    words, k = t.words, behind_hyphen(t, number.end)
    word = words[k]
    if word in ORDINALS:
        ordinal = _ordinal(t, number, k)
        if ordinal is not None:
            return ordinal
    if word in TENS and words[k + 1] in HYPHENS and number.value < 20:
        return _compound_fraction(t, number, k)
    if word in DENOMINATORS and number.value > 0:
        stepped = word == "quarter" and words[k + 1] in HYPHENS and words[k + 2] in _QUARTERED
        plural = word.endswith("s") or (stepped and number.value == 3)
        if plural == (number.value != 1) and _is_fraction(t, i, k, number):
            place = Fraction(1, DENOMINATORS[word])
            return Number(number.value * place, place, place, k + 1, "fraction")
    if "and" in (word, words[number.end]) and number.scaled < 3:
        return _and_part(t, number, k)
    return number


def _ordinal(t: Tokens, number: Number, k: int) -> Number | None:
    """`forty-sixth`, `one hundred eleventh`, `two hundredth`: an ordinal that begins as a cardinal."""
    word, after = t.words[k], t.words[k + 1]
    rank = ORDINALS[word]
    tens = number.value % 100 >= 20 and number.value % 10 == 0
    if word == "second" and not (t.glued(k) and k > number.end) and not (tens and after in ENDS):
        return None  # "forty second delay": the unit
    if (rank < 10 and tens) or (rank < 100 and number.value % 100 == 0 and number.scaled):
        return number._replace(value=number.value + rank, end=k + 1, form="ordinal")
    if rank >= 100 and number.value > 1:
        return number._replace(value=number.value * rank, end=k + 1, form="ordinal")
    return None


def _compound_fraction(t: Tokens, number: Number, k: int) -> Number:
    """`one twenty-fifth`, `three twenty-firsts`."""
    word = t.words[k + 2]
    rank = word.removesuffix("s")
    if rank not in ORDINALS or word.endswith("s") != (number.value != 1):
        return number
    place = Fraction(1, TENS[t.words[k]] + ORDINALS[rank])
    return Number(number.value * place, place, place, k + 3, "fraction")


def _and_part(t: Tokens, number: Number, k: int) -> Number:
    """`two and a half`, `one and three quarters`, `two-and-a-half`."""
    words = t.words
    m = behind_hyphen(t, k + 1)
    if words[m] == "half":
        top, n = 1, m
    else:
        top, n = 1 if words[m] == "a" else ONES.get(words[m], 0), behind_hyphen(t, m + 1)
    bottom = DENOMINATORS.get(words[n], 0)
    if not 0 < top < min(bottom, 12) or (top > 1) != words[n].endswith("s"):
        return number
    place = Fraction(1, 10) if bottom == 2 else Fraction(1, bottom)
    return Number(number.value + Fraction(top, bottom), place, place, n + 1, "word")


def _is_fraction(t: Tokens, i: int, k: int, number: Number) -> bool:
    """Whether a cardinal and the denominator at token `k` are a fraction, and no quarters of a year or ordinal."""
    words = t.words
    word, after = words[k], words[k + 1]
    hyphened = words[k - 1] in HYPHENS
    if word in ("quarters", "quarter"):
        if hyphened or after in ("of", "the", "a", "an", "its", "as"):
            return number.value in (1, 3)
        if number.value == 1 and words[i - 1] == after == ",":
            return True
        if (
            number.value == 1
            and after in _PART_ENDS | {"and", "or", "to"}
            and words[i - 1] in _HEDGED | {"above", "below"}
        ):
            return True
        if number.value == 1 and words[i - 1] not in _WITHIN:
            return after in _COMPARED or (after in ("up", "down") and words[k + 2] in ("on", "from"))
        return number.value == 3 and words[i - 1] not in _STRETCHES
    if after in ("to", "or", "and") and words[k + 2] in _OTHER_PART:
        return True  # "one third to one half"
    if number.value == 1 and word in ORDINALS and after not in _AFTER_ONE_PART | _AFTER_PART:
        measured = words[i - 1] in _HEDGED - _EXACTLY and after not in _THIRD_ONES
        return hyphened or measured or not after[:1].isalpha()
    return True


def _half(t: Tokens, i: int) -> Number | None:
    """`half a million`, `half of`, `half the`, `half an hour`, `quarter million`."""
    words, j = t.words, i + 1
    part = Fraction(1, DENOMINATORS[words[i]])
    if words[j] in HYPHENS and t.glued(j) and words[j + 1] == "a" and words[j + 2] in HYPHENS:
        j += 3
        if words[j] not in SCALES and words[j] != "dozen":
            return None
    k = j + 1 if words[j] in ("a", "an") else j
    if words[k] in HYPHENS and t.glued(k):
        k += 1
        if words[k] in ("year", "yearly") and words[k + 1] in RESULTS | {"report"}:
            return None  # "half-year profit" is that of a part of the year
    exponent = SCALES.get(words[k], 0)
    if exponent >= 3:
        place = numerals.power(exponent - (1 if words[i] == "half" else 2))
        return Number(part * numerals.power(exponent), place, place, k + 1, "word", scaled=exponent)
    if words[k] == "dozen":
        return Number(part * 12, Fraction(3), Fraction(3), k + 1, "word", scaled=1)
    if words[i] == "quarter" and (
        words[i - 1] in ORDINALS or words[i - 1] in ("last", "this", "next", "same")
    ):
        return None
    found = units.read_unit(t, k) if words[k] else None
    unit = found[0] if found is not None else "point"
    if words[i] == "quarter":
        measured = unit == "hour" or units.DIMENSION[unit] not in ("time", "share", "point", "information")
        return Number(part, part, part, k, "word") if measured and words[i - 1] != "per" else None
    if unit != "point" and (k > j or unit == "hour" or unit not in units.TIME_UNITS):
        return Number(part, part, part, k, "word")
    return Number(part, part, part, j, "fraction") if _half_counts(words, i, j) else None


def _step(t: Tokens, i: int) -> Number | None:
    """The step of a rate from `half` or `quarter` at token `i`: `a quarter-point cut`, `half a point`.

    Banks move in quarters and halves of a point, and mean them: the place is a fifth of the part.
    """
    words, j = t.words, i + 1
    of_one = words[j] == "of" and words[j + 1] in ("a", "an", "one")
    k = j + 2 if of_one else j + 1 if words[j] in ("a", "an") else behind_hyphen(t, j)
    found = units.read_unit(t, k)
    if found is None or found[0] not in _STEPS or words[found[1] - 1] == "points":
        return None
    if words[i - 1] in ORDINALS or (words[i - 1] in HYPHENS and words[i - 2] in ORDINALS):
        return None
    part = Fraction(1, DENOMINATORS[words[i]])
    return Number(part, part / 5, part / 5, j if of_one else k, "fraction" if of_one else "word")


_PARTS = frozenset(("half", "quarter"))
_STEPS = frozenset(("point", "percentage_point", "percent"))
_QUARTERED = frozenset(("point", "percentage", "mile", "hour"))


def _half_counts(words: list[str], i: int, j: int) -> bool:
    """Whether a bare `half` is the fraction: `half of them`, `fell by half`, `nearly half said`."""
    before, after = words[i - 1], words[j]
    if before in ORDINALS or before == "opening":
        return False  # "in the first half the side led"
    if after in _AFTER_HALF or (before in _BEFORE_HALF_NOUN and after[:1].isalpha()):
        return True
    if before == "by" and after in _TIME_OF_CHANGE:
        return True  # "grew by half between 2020 and 2025"
    if before in ("in", "and", "to"):
        return after == "."
    return before in _BEFORE_HALF and (after in _PART_ENDS or after in ("people", "-", "a"))


_APART = frozenset((",", "(", "–", "—", ":"))
_EXACTLY = frozenset(("exactly", "precisely", "only", "just"))


_MOVED = frozenset(
    "by rose fell grew dropped climbed jumped shrank risen fallen grown dropping rising falling".split()
)


def _indefinite_fraction(t: Tokens, i: int) -> Number | None:
    """`a third of`, `a quarter`, `a fifth less`: a fraction with the article; None where it is an ordinal."""
    words = t.words
    word, after, before = words[i + 1], words[i + 2], words[i - 1]
    if word.endswith("s"):
        return None
    part = Fraction(1, DENOMINATORS[word])
    j = i + 4 if after == "of" and words[i + 3] == "a" else i + 2
    exponent = SCALES.get(words[j], 0)
    if exponent > 2 and (j > i + 2 or word in ("half", "quarter")):
        place = numerals.power(exponent - 2)
        return Number(part * numerals.power(exponent), place, place, j + 1, "word", scaled=exponent)
    fraction = Number(part, part, part, i + 2, "fraction")
    if word in ("quarter", "half") and before in _MOVED and not (after == "to" and words[i + 3] in SMALL):
        return fraction  # `climbed by a quarter to £96m`
    if after in ("to", "and", "or") and words[i + 3] == "a" and words[i + 4] in DENOMINATORS:
        return fraction  # "a quarter to a third of the crop"
    if after in _AFTER_PART:
        return None if after == "to" and word in ("quarter", "half") else fraction
    hedged = before in _HEDGED
    if after == "(" and words[i + 3][:1].isdecimal() and words[i + 4] in ("%", "per", "percent"):
        return fraction  # `a quarter (24.6%) of the budget`
    if word == "quarter" and not hedged:
        # `41 of the 164 trees, a quarter, …`, `€134m, or a quarter, …`, `exactly a quarter`: no time of the year
        apart = before in _APART or (before == "or" and words[i - 2] == ",") or before in _EXACTLY
        return fraction if (apart or before in ("is", "was", "are")) and not after[:1].isalpha() else None
    if after.endswith("ed") and word != "quarter" and DENOMINATORS[word] < 11:
        return fraction
    if after not in _PART_ENDS and not (hedged and before != "to"):
        return None
    if word == "half" and before in ("and", "first", "second"):
        return None
    restates = before == "or" and words[i - 2] == "," and words[i - 3] not in ORDINALS
    if not hedged and not restates and word in ORDINALS and after in (",", ".") and before in ("and", "or"):
        return None
    return fraction

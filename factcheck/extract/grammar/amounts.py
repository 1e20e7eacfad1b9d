"""One amount: a number with its sign, currency, scale and unit, before its neighbours are looked at."""

from fractions import Fraction

from factcheck.extract.grammar import currencies, numerals, units
from factcheck.extract.grammar.numerals import (
    DENOMINATORS,
    LETTERS,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    SUFFIXES,
    VULGAR,
    Number,
)
from factcheck.extract.grammar.tokens import Tokens

_HYPHENS = ("-", "‑")
_MINUS = frozenset(("-", "−", "–"))
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")

_METRE_WORDS = frozenset(
    """long wide deep tall high away race sprint swim final x by × above below hurdles freestyle butterfly backstroke
    breaststroke relay runner runners dash steeplechase from apart offshore underwater thick across exclusion tower
    building wall mast wave waves radius stretch rise race-walk pool yacht""".split()
)
_MONEY_WORDS = frozenset(
    """turnover profit profits sales revenue revenues cost costs costing paid pay budget debt debts fund funds funding bid
    deal worth loss losses earnings income price priced spend spent spending grant loan loans fine fined raise raised
    fee fees salary shares share market cash investment invest invested bonus wage wages valued capital assets
    payout prize donation donated donations takings contract
    people population users viewers patients waiting lists record homes voters jobs customers subscribers passengers
    visitors households residents deaths cases tonnes barrels downloads views risk hungry displaced homeless infected
    copies units sold""".split()
)
_TEMPERATURE_WORDS = frozenset(
    """temperature temperatures degrees celsius fahrenheit heat heatwave cold cool warm warmer hot hotter cooler weather
    mercury frost freezing thermometer warming thermostat oven served sea-surface summer winter forecast climate boil
    boils melts melting cellar cellars""".split()
)
_WEIGHT_WORDS = frozenset(
    "weighed weighs weigh weighing weight heavy heavier lighter lift lifted bag bags lean fat body baby meat rice coal catch diet calories slimmed obese waist muscle".split()
)
_DATA_WORDS = frozenset(
    "bit bits byte bytes data packet memory file download upload transmit bandwidth".split()
)


_HYPHEN_UNITS = frozenset("year month week day hour minute mile foot inch pound ton acre".split())


class Amount:
    """A number under construction; `reader` turns it into a `Quantity`."""

    __slots__ = (
        "comparator",
        "converts",
        "direction",
        "end",
        "first",
        "form",
        "grouped",
        "hedge",
        "high",
        "high_place",
        "high_significant",
        "low",
        "noun",
        "number_end",
        "number_start",
        "of",
        "per",
        "place",
        "prefixed",
        "scaled",
        "significant",
        "start",
        "stat",
        "stop",
        "unit",
        "value",
    )

    def __init__(self, number: Number, first: int, stop: int, number_start: int, number_end: int) -> None:
        self.value: Fraction | None = number.value
        self.low: Fraction | None = None
        self.high: Fraction | None = None
        self.place = number.place
        self.significant = number.significant
        self.high_place: Fraction | None = None
        self.high_significant: Fraction | None = None
        self.form = number.form
        self.scaled: int = number.scaled
        self.grouped = number.grouped
        self.first = first
        """First token of the number with its sign and currency."""
        self.stop = stop
        """Token behind the number and its unit."""
        self.number_start = number_start
        self.number_end = number_end
        self.start = number_start
        self.end = number_end
        self.unit: str | None = None
        self.prefixed = False
        self.noun: tuple[int, int] | None = None
        self.per: str | None = None
        self.comparator = "="
        self.hedge: tuple[int, int] | None = None
        self.direction: str | None = None
        self.stat = ""
        self.of: Amount | None = None
        self.converts: Amount | None = None

    def scale(self, exponent: int) -> None:
        """Multiplies by a power of ten, as a scale word said once for two numbers does."""
        factor = numerals.power(exponent)
        assert self.value is not None
        self.value *= factor
        self.place *= factor
        self.significant *= factor
        self.scaled += exponent


def numeral(t: Tokens, i: int) -> Number | None:
    """The number written in digits at token `i`, with space groups, fractions, powers and scales."""
    words = t.words
    parts = numerals.numeral_parts(words[i])
    if parts is None:
        return None
    digits, exponent, grouped = parts
    j = i + 1
    if words[j] in (".", ",") and not t.glued(j) and not t.glued(j + 1) and words[j + 1].isdecimal():
        spaced = _spaced_numeral(t, i)
        if spaced is not None:
            return _scales(t, spaced)
    if not grouped and exponent == 0 and len(words[i]) <= 3 and _space_group(t, j):
        joined = words[i]
        if len(joined) == 3 and not _space_group(t, j + 1) and not _grouped_by_sense(t, j):
            return _scales(t, numerals.from_parts(digits, exponent, False, j))
        while "." not in joined and _space_group(t, j) and len(joined) < 18:
            joined += words[j]
            j += 1
        whole, dot, decimals = joined.partition(".")
        digits, exponent, grouped = int(whole + decimals), -len(decimals), True
    number = numerals.from_parts(digits, exponent, "." in words[j - 1], j, grouped=grouped)
    if words[j] in VULGAR or words[j] == "/" or words[j + 1] == "/":
        number = _digit_fraction(t, i, number)
    elif words[j] == "and" and words[j + 1] in ("a", "an", "one", "half") and exponent == 0 and not grouped:
        number = _and_a_half(t, number)
    if words[number.end] in ("x", "×", "e", "*", "·", "^"):
        number = _power(t, number)
    if words[number.end] == "point" and words[number.end + 1].isdecimal():
        number = numerals.read_spoken_decimals(t, number)
    return _scales(t, number)


def _spaced_numeral(t: Tokens, i: int) -> Number | None:
    """`46 . 8 million`, `80 , 000`: a numeral that a tokeniser has pulled apart."""
    words = t.words
    whole, rest = words[i], words[i + 2]
    if not whole.isdecimal() or len(whole) > 4 or not rest.isascii() or len(rest) > 4:
        return None
    after = words[i + 3]
    if words[i + 1] == ".":
        if after in ("%", "percent", "million", "billion", "trillion", "points", "point", "cents") or (
            after == "per" and words[i + 4] == "cent"
        ):
            return numerals.from_parts(int(whole + rest), -len(rest), True, i + 3)
        return None
    if len(rest) == 3 and len(whole) <= 3 and after[:1].isalpha():
        return numerals.from_parts(int(whole + rest), 0, False, i + 3, grouped=True)
    return None


def _space_group(t: Tokens, j: int) -> bool:
    word = t.words[j]
    if len(word) != 3 and not (len(word) > 4 and word[3] == "."):
        return False
    return (
        word[:3].isdecimal()
        and word.isascii()
        and t.start(j) - t.ends[j - 1] == 1
        and t.text[t.ends[j - 1]] in " \u00a0\u2009\u202f\u2007"
        and "," not in word
        and word.count(".") < 2
        and not (t.words[j + 1][:1].isdecimal() and len(t.words[j + 1]) != 3 and "." not in t.words[j + 1])
    )


def _grouped_by_sense(t: Tokens, j: int) -> bool:
    """Whether two groups of three digits are one number: something is counted behind them and no match or vote told."""
    from factcheck.extract.grammar import nouns

    words = t.words
    if any(
        word in ("beat", "won", "lost", "voted", "vote", "defeated", "win", "loss")
        for word in words[max(j - 6, 0) : j]
    ):
        return False
    after = words[j + 1]
    return words[j].endswith("00") or (
        bool(after) and (units.read_unit(t, j + 1) is not None or nouns.read_noun(t, j + 1) is not None)
    )


def _digit_fraction(t: Tokens, i: int, number: Number) -> Number:
    """`2½`, `3 1/2`, `3/4` behind the integer at token `i`."""
    words = t.words
    j = number.end
    if words[j] in VULGAR and number.value.denominator == 1:
        top, bottom = VULGAR[words[j]]
        place = number.place / bottom
        return Number(number.value + Fraction(top, bottom), place, place, j + 1, "fraction")
    if not words[i].isdecimal():
        return number
    if words[j] == "/" and t.glued(j) and t.glued(j + 1) and _is_denominator(t, j + 1):
        bottom = int(words[j + 1])
        if words[j + 2] == "/" or bottom == 0:
            return number
        return Number(
            Fraction(int(words[i]), bottom), Fraction(1, bottom), Fraction(1, bottom), j + 2, "fraction"
        )
    if (
        words[j].isdecimal()
        and words[j + 1] == "/"
        and t.glued(j + 1)
        and t.glued(j + 2)
        and _is_denominator(t, j + 2)
    ):
        top, bottom = int(words[j]), int(words[j + 2])
        if 0 < top < bottom <= 100 and words[j + 3] != "/":
            return Number(
                number.value + Fraction(top, bottom),
                Fraction(1, bottom),
                Fraction(1, bottom),
                j + 3,
                "fraction",
            )
    return number


def _and_a_half(t: Tokens, number: Number) -> Number:
    """`5 and a half minutes` behind digits."""
    words = t.words
    k = number.end + (1 if words[number.end + 1] == "half" else 2)
    if words[k] not in ("half", "quarter", "third") or (
        units.read_unit(t, k + 1) is None and words[k + 1] not in SCALES
    ):
        return number
    bottom = DENOMINATORS[words[k]]
    place = Fraction(1, 10) if bottom == 2 else Fraction(1, bottom)
    return number._replace(
        value=number.value + Fraction(1, bottom), place=place, significant=place, end=k + 1
    )


def _is_denominator(t: Tokens, j: int) -> bool:
    word = t.words[j]
    return word.isdecimal() and word.isascii() and len(word) <= 4 and int(word) > 0


def _power(t: Tokens, number: Number) -> Number:
    """`× 10^6`, `x10-4`, `e14` behind a number."""
    words = t.words
    j = number.end
    if words[j] == "e" and t.glued(j):
        k, sign = j + 1, 1
        if words[k] in ("-", "+", "−"):
            sign = -1 if words[k] != "+" else 1
            k += 1
        if not (t.glued(k) and words[k].isdecimal() and words[k].isascii() and len(words[k]) <= 2):
            return number
        return numerals.scaled(number, sign * int(words[k]), k + 1)._replace(scaled=0)
    if words[j] == "^":
        return _raised(t, number)
    if words[j] not in ("x", "×", "*", "·") or words[j + 1] != "10":
        return number
    k, sign = j + 2, 1
    raised = words[k].translate(_SUPERSCRIPTS)
    if t.glued(k) and raised != words[k] and raised.lstrip("-").isdecimal() and len(raised) <= 3:
        return numerals.scaled(number, int(raised), k + 1)._replace(scaled=0)
    if words[k] == "^":
        k += 1
    elif words[k] not in ("-", "−") or not t.glued(k):
        return number
    if words[k] in ("-", "−", "+"):
        sign = -1 if words[k] != "+" else 1
        k += 1
    if not (words[k].isdecimal() and words[k].isascii() and len(words[k]) <= 2):
        return number
    return numerals.scaled(number, sign * int(words[k]), k + 1)._replace(scaled=0)


def _raised(t: Tokens, number: Number) -> Number:
    """`1.1^23`: a small power, exactly."""
    words = t.words
    k, sign = number.end + 1, 1
    while words[k] in ("-", "+"):
        sign = -1 if words[k] == "-" else 1
        k += 1
    if not (words[k].isdecimal() and words[k].isascii() and len(words[k]) <= 2) or number.value == 0:
        return number
    value = number.value ** (sign * int(words[k]))
    return number._replace(value=value, end=k + 1)


def _scales(t: Tokens, number: Number) -> Number:
    """Scale words behind a number: `million`, `lakh crore`, `dozen`, `and a half`."""
    words = t.words
    last = number.scaled
    while True:
        j = number.end
        if words[j] in _HYPHENS and t.glued(j) and words[j + 1] in SCALES and t.glued(j + 1):
            j += 1
        word = words[j]
        if word in SCALES or word in PLURAL_SCALES:
            exponent = SCALES.get(word) or PLURAL_SCALES[word]
            number = numerals.scaled(number, exponent, j + 1)
            last = exponent
            if number.form == "fraction" and number.value.denominator == 1:
                number = number._replace(form="numeral")
            if words[number.end] in SCALES:
                continue
            break
        if word in ("dozen", "dozens", "dz", "doz", "dozs", "dzs"):
            return number._replace(
                value=number.value * 12,
                place=Fraction(6),
                significant=Fraction(6),
                end=j + 1,
                form="word",
                scaled=1,
            )
        break
    if last:
        number = _remainder(t, number, last)
    return number


def _remainder(t: Tokens, number: Number, exponent: int) -> Number:
    """What is added behind a scale: `3 hundred and 21`, `4 thousand 3 hundred`, `a million and a half`."""
    words = t.words
    j = number.end
    if (
        words[j] == "and"
        and (words[j + 1] == "a" or 0 < numerals.ONES.get(words[j + 1], 0) < 12)
        and words[j + 2] in DENOMINATORS
        and exponent >= 3
    ):
        top = 1 if words[j + 1] == "a" else numerals.ONES[words[j + 1]]
        bottom = DENOMINATORS[words[j + 2]]
        if words[j + 3] != "of" and not (bottom != 2 and words[j + 2][-1] != "s" and top != 1):
            scale_up = numerals.power(exponent)
            factor = Fraction(top, bottom)
            if words[j + 3] in SCALES and SCALES[words[j + 3]] < exponent:
                return number._replace(
                    value=number.value + factor * numerals.power(SCALES[words[j + 3]]), end=j + 4
                )
            place = scale_up / 10
            return number._replace(
                value=number.value + factor * scale_up, place=place, significant=place, end=j + 3
            )
    k = j + 1 if words[j] == "and" else j
    word = words[k]
    if word.isdecimal() and word.isascii() and len(word) < 4 and exponent in (2, 3, 5, 7):
        value = int(word)
        after = words[k + 1]
        if exponent == 2 and k > j and 0 < value < 100 and after not in SCALES and not t.glued(k + 1):
            return number._replace(
                value=number.value + value, place=Fraction(1), significant=Fraction(1), end=k + 1
            )
        if exponent > 2 and after in SCALES and SCALES[after] < exponent:
            rest = numeral(t, k)
            if rest is not None and rest.value < numerals.power(exponent):
                return number._replace(
                    value=number.value + rest.value,
                    place=rest.place,
                    significant=rest.significant,
                    end=rest.end,
                )
    elif word in numerals.SMALL and exponent in (2, 5, 7) and k > j and number.form == "numeral":
        rest = numerals.read_words(t, k)
        if rest is not None and rest.value < numerals.power(exponent):
            return number._replace(
                value=number.value + rest.value, place=rest.place, significant=rest.significant, end=rest.end
            )
    return number


def spelled(t: Tokens, i: int) -> Number | None:
    """The number written in words at token `i`, fractions and dozens included."""
    words = t.words
    word = words[i]
    if word in ("half", "quarter"):
        return _half(t, i)
    if word == "a" and words[i + 1] in DENOMINATORS:
        return _indefinite_fraction(t, i)
    if word in ("a", "an") and words[i + 1] == "dozen":
        return Number(Fraction(12), Fraction(6), Fraction(6), i + 2, "word")
    if word == "dozen":
        return Number(Fraction(12), Fraction(6), Fraction(6), i + 1, "word")
    if word == "a" and words[i + 1] == "couple":
        end = i + 3 if words[i + 2] == "of" else i + 2
        return Number(Fraction(2), Fraction(1), Fraction(1), end, "word")
    paired = words[i - 1] == "between" or words[i - 2] == "between"
    number = numerals.read_words(t, i, paired=paired)
    if number is None:
        return None
    number = numerals.read_spoken_decimals(t, number)
    number = _word_fraction(t, i, number)
    if number.form != "fraction" or words[number.end] in SCALES:
        number = _scales(t, number)
    elif (
        words[number.end] == "of"
        and words[number.end + 1] == "a"
        and words[number.end + 2] in SCALES
        and SCALES[words[number.end + 2]] > 2
    ):
        number = numerals.scaled(number, SCALES[words[number.end + 2]], number.end + 3)._replace(form="word")
    return number


def _skip_hyphen(t: Tokens, j: int) -> int:
    return j + 1 if t.words[j] in _HYPHENS else j


def _word_fraction(t: Tokens, i: int, number: Number) -> Number:
    """`two-thirds`, `two and a half`, `one and three quarters` behind a cardinal."""
    words = t.words
    j = number.end
    k = _skip_hyphen(t, j)
    word = words[k]
    if (
        word == "second"
        and number.value % 100 >= 20
        and number.value % 10 == 0
        and words[k + 1] in ("", ".", ",", ";", ")")
    ):
        return number._replace(value=number.value + 2, end=k + 1, form="ordinal")
    if word in numerals.TENS and words[k + 1] in _HYPHENS and number.value < 20:
        bottom = numerals.TENS[word] + ORDINALS.get(words[k + 2].removesuffix("s"), 0)
        plural = words[k + 2].endswith("s")
        if (
            bottom % 10
            and plural == (number.value != 1)
            and words[k + 2].removesuffix("s") not in numerals.ONES
        ):
            return Number(number.value / bottom, Fraction(1, bottom), Fraction(1, bottom), k + 3, "fraction")
    if (word in ORDINALS and number.value % 10 == 0 and words[k] != "second") or (
        word == "second" and t.glued(k) and k > j
    ):
        if (ORDINALS[word] < 10 and number.value % 100 >= 20) or (
            ORDINALS[word] < 100 and number.value % 100 == 0 and number.scaled
        ):
            return number._replace(value=number.value + ORDINALS[word], end=k + 1, form="ordinal")
    if word in ORDINALS and ORDINALS[word] >= 100 and number.value > 1 and word in DENOMINATORS:
        return number._replace(value=number.value * ORDINALS[word], end=k + 1, form="ordinal")
    if word in DENOMINATORS and number.value > 0:
        bottom = DENOMINATORS[word]
        plural = word.endswith(("s", "ves"))
        fits = plural if number.value != 1 else not plural
        if fits and _is_fraction(t, i, k, number):
            value = number.value / bottom
            return Number(value, Fraction(1, bottom), Fraction(1, bottom), k + 1, "fraction")
    if (word == "and" or words[j] == "and") and number.scaled < 3:
        m = _skip_hyphen(t, k + 1)
        top = 1 if words[m] in ("a", "one") else numerals.ONES.get(words[m], 0)
        n = _skip_hyphen(t, m + 1)
        if words[m] == "half":
            top, n = 1, m
        if 0 < top < 12 and words[n] in DENOMINATORS:
            bottom = DENOMINATORS[words[n]]
            if top < bottom and (top > 1) == words[n].endswith("s"):
                place = Fraction(1, 10) if bottom == 2 else Fraction(1, bottom)
                return Number(number.value + Fraction(top, bottom), place, place, n + 1, "word")
    if words[j].isdecimal() and words[j + 1] == "/":
        return number
    return number


def _is_fraction(t: Tokens, i: int, k: int, number: Number) -> bool:
    words = t.words
    word, after = words[k], words[k + 1]
    if word in ("quarters", "quarter"):
        if after in ("of", "the", "a", "an", "its", "as") or words[k - 1] in _HYPHENS:
            return number.value in (1, 3)
        return number.value == 3 and words[i - 1] not in (
            "last",
            "past",
            "for",
            "first",
            "previous",
            "next",
            "consecutive",
            "in",
            "of",
            "over",
        )
    if (
        number.value == 1
        and word in numerals.ORDINALS
        and after
        not in (
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
    ):
        return words[k - 1] in _HYPHENS or not after[:1].isalpha()
    return True


def _half(t: Tokens, i: int) -> Number | None:
    """`half a million`, `half of`, `half the`, `half an hour`, `a quarter of` …: numbers that begin with half or quarter."""
    words = t.words
    top = Fraction(1, DENOMINATORS[words[i]])
    j = i + 1
    if words[j] in _HYPHENS and t.glued(j) and words[j + 1] == "a" and words[j + 2] in _HYPHENS:
        j += 3
        if words[j] not in SCALES and words[j] != "dozen":
            return None
    article = words[j] in ("a", "an")
    k = j + 1 if article else j
    if words[k] in _HYPHENS and t.glued(k):
        k += 1
    if words[k] in SCALES and SCALES[words[k]] >= 3:
        exponent = SCALES[words[k]]
        place = numerals.power(exponent - (1 if words[i] == "half" else 2))
        value = top * numerals.power(exponent)
        return Number(value, place, place, k + 1, "word", scaled=exponent)
    if words[k] == "dozen":
        return Number(top * 12, Fraction(3), Fraction(3), k + 1, "word", scaled=1)
    if words[i] == "half":
        unit = units.read_unit(t, k) if words[k] else None
        if (
            unit is not None
            and (article or words[k - 1] in _HYPHENS or unit[0] == "hour" or unit[0] not in units.TIME_UNITS)
            and unit[0] not in ("point",)
        ):
            return Number(top, top, top, k, "word")
        if words[j] in (
            "of",
            "the",
            "its",
            "his",
            "her",
            "their",
            "our",
            "all",
            "that",
            "those",
            "as",
            "said",
            "were",
            "are",
            "have",
            "to",
            "or",
        ):
            return Number(top, top, top, j, "fraction")
        if words[i - 1] in (
            "by",
            "than",
            "about",
            "nearly",
            "almost",
            "over",
            "in",
            "least",
            "under",
            "roughly",
            "only",
            "around",
            "and",
            "to",
        ) and words[j] in ("", ".", ",", ";", "a", "people", "-", "(", ")"):
            if words[i - 1] in ("in", "and", "to") and words[j] != ".":
                return None
            return Number(top, top, top, j, "fraction")
        if (
            words[i - 1] in ("than", "about", "nearly", "almost", "over", "least", "roughly", "around")
            and words[j][:1].isalpha()
        ):
            return Number(top, top, top, j, "fraction")
    return None


def _indefinite_fraction(t: Tokens, i: int) -> Number | None:
    """`a third of`, `a quarter`, `a fifth less`: a fraction with the article; None where it is an ordinal."""
    words = t.words
    word, after = words[i + 1], words[i + 2]
    bottom = DENOMINATORS[word]
    if word.endswith("s"):
        return None
    value = Fraction(1, bottom)
    if after == "of" and words[i + 3] == "a" and words[i + 4] in SCALES and SCALES[words[i + 4]] > 2:
        exponent = SCALES[words[i + 4]]
        place = numerals.power(exponent) / 100
        return Number(value * numerals.power(exponent), place, place, i + 5, "word", scaled=exponent)
    if after in SCALES and SCALES[after] > 2 and word in ("half", "quarter"):
        exponent = SCALES[after]
        place = numerals.power(exponent) / 100
        return Number(value * numerals.power(exponent), place, place, i + 3, "word", scaled=exponent)
    fraction = Number(value, value, value, i + 2, "fraction")
    if after in (
        "of",
        "off",
        "more",
        "less",
        "fewer",
        "higher",
        "lower",
        "smaller",
        "larger",
        "bigger",
        "cheaper",
        "the",
        "its",
        "as",
        "down",
        "up",
        "below",
        "above",
        "from",
        "since",
        "to",
        "than",
        "said",
        "were",
        "are",
        "have",
        "had",
        "over",
        "compared",
    ):
        if word in ("quarter", "half") and after in ("to",):
            return None
        return fraction
    hedged = words[i - 1] in (
        "by",
        "than",
        "nearly",
        "almost",
        "about",
        "over",
        "under",
        "roughly",
        "around",
        "least",
        "just",
        "only",
        "to",
        "approximately",
    )
    if word == "quarter" and not hedged:
        return fraction if words[i - 1] in ("is", "was", "are") and not after[:1].isalpha() else None
    if after.endswith("ed") and word != "quarter" and bottom < 11:
        return fraction
    if after in ("", ".", ",", ";", ")", "?", "!", "(", "–", "—") or (hedged and words[i - 1] != "to"):
        if word == "half" and words[i - 1] in ("and", "first", "second"):
            return None
        if not hedged and word in numerals.ORDINALS and after in (",", ".") and words[i - 1] in ("and", "or"):
            return None
        return fraction
    return None


# ------------------------------------------------------------------------------------------ sign, currency, unit


def build(t: Tokens, i: int, number: Number, floor: int) -> Amount:
    """An amount around the number at token `i`: sign and currency before it, unit behind it.

    `floor` is the first token that still belongs to nobody.
    """
    words = t.words
    first = i
    unit: str | None = None
    prefixed = False
    if i > floor:
        found = currencies.read_before(t, i)
        if found is not None and found[1] >= floor:
            unit, first = found
            prefixed = True
    negative = False
    before = words[first - 1] if first > floor else ""
    if before in _MINUS and words[first - 2][-1:].isdecimal() and not t.glued(first - 1):
        pass  # "2 -7 g": a range
    elif before in _MINUS and (
        t.glued(first) or (t.glued(first - 1) is False and prefixed is False and _lone_minus(t, first))
    ):
        if before == "–" and not t.glued(first):
            pass
        elif not (
            t.glued(first - 1)
            and (
                words[first - 2][-1:].isalnum()
                or words[first - 2] in (")", "%", "$", "£", "€", "'", "’", "”")
            )
        ):
            negative = True
            first -= 1
    elif before == "+" and t.glued(first) and not t.glued(first - 1):
        first -= 1
    elif before == "minus" and words[first - 2] == "or" and words[first - 3] == "plus":
        pass
    elif before in ("minus", "negative"):
        negative = True
        first -= 1
    elif before == "-" and words[first - 2] == "minus":
        negative = True
        first -= 2
    if prefixed and not negative and words[i - 1] == "$" and False:
        pass
    if first > floor and not prefixed and words[i - 1] == "-" and negative:
        found = currencies.read_before(t, i - 1) if t.glued(i - 1) else None
        if found is not None and found[1] >= floor:  # $-12.4bn
            unit, first = found
            prefixed = True
    elif negative and prefixed is False:
        pass
    if not negative and not prefixed and before in _MINUS and t.glued(first) and t.glued(first - 1):
        found = currencies.read_before(t, first - 1)
        if found is not None and found[1] >= floor and words[first - 2] in currencies.SIGNS:
            unit, first = found
            negative = prefixed = True
    j = number.end
    exponent, after = _suffix(t, j, prefixed, number)
    if exponent:
        number = numerals.scaled(number, exponent, after)
        j = after
        if (
            words[j] == "."
            and t.glued(j)
            and words[j - 1] in ("mn", "bn", "mil", "tn", "mln")
            and t.words[j + 1][:1].islower()
        ):
            j += 1
    value = number.value
    amount = Amount(
        number._replace(value=-value) if negative else number, first, j, t.start(first), t.ends[j - 1]
    )
    amount.unit = unit
    amount.prefixed = prefixed
    if prefixed and words[i - 1] in currencies.MILLION_CODES:
        amount.scale(6)
    if prefixed:
        _after_prefix(t, amount)
    else:
        _read_unit(t, amount)
    return amount


def _lone_minus(t: Tokens, first: int) -> bool:
    """`- 20 degrees` at the very start of a text, or before a temperature."""
    return (first == 1 and t.count <= 4 and "\n" not in t.text) or t.words[first + 1] in ("degrees", "°")


def _suffix(t: Tokens, j: int, prefixed: bool, number: Number) -> tuple[int, int]:
    """The power of ten of an abbreviated scale at token `j`, and the token behind it; (0, j) if there is none."""
    words = t.words
    word = words[j]
    if word in _HYPHENS and t.glued(j) and words[j + 1] in SUFFIXES and t.glued(j + 1):
        j += 1
        word = words[j]
    glued = t.glued(j)
    if word in SUFFIXES:
        if word == "mm" and not (prefixed or currencies.read_after(t, j + 1)):
            return 0, j
        if word in ("mil", "cr", "lkh") and not glued and words[j + 1] == "." and False:
            return 0, j
        return SUFFIXES[word], j + 1
    if word == "kr" and number.form == "word":
        return 7, j + 1
    if word not in LETTERS or number.scaled:
        return 0, j
    if t.glued(j + 1) and (words[j + 1].isalnum() or words[j + 1] in ("/", "²", "³")):
        return 0, j
    if prefixed:
        if glued or (words[j + 1] not in ("-",) and t.written(j, j + 1).isupper()):
            return LETTERS[word], j + 1
        return 0, j
    if not glued and not t.capital(j) and word != "k":
        return 0, j
    exponent = LETTERS[word]
    if word == "m" and t.written(j, j + 1) == "M" and not words[j + 1][:1].isalpha():
        return exponent, j + 1
    if word == "m":
        return (exponent, j + 1) if _million(t, j, number) else (0, j)
    if word == "k":
        kelvin = t.capital(j) and _near(t, j, _TEMPERATURE_WORDS | {"k", "°", "kelvin"})
        if words[j + 1] in ("word", "memory") or (
            not glued and not t.capital(j) and words[j + 1][:1].isalpha() and False
        ):
            return 0, j
        return (0, j) if kelvin else (exponent, j + 1)
    if word == "b":
        if _near(t, j, _DATA_WORDS):
            return 0, j
        return (
            (exponent, j + 1)
            if glued or (t.capital(j) and not words[j + 1][:1].isalpha()) or currencies.read_after(t, j + 1)
            else (0, j)
        )
    if word == "t":
        if number.place < 1 and t.capital(j):
            return exponent, j + 1
        return (exponent, j + 1) if currencies.read_after(t, j + 1) else (0, j)
    return 0, j


def _near(t: Tokens, j: int, cues: frozenset[str], reach: int = 12) -> bool:
    """Whether one of the cue words stands within reach in the same sentence."""
    words = t.words
    for k in range(j - 1, max(j - reach, -1), -1):
        if words[k] in cues:
            return True
        if words[k] in (".", "?", "!") and not t.glued(k + 1):
            break
    for k in range(j + 1, j + reach):
        word = words[k]
        if word in cues:
            return True
        if not word or word in (".", "?", "!"):
            break
    return False


def _million(t: Tokens, j: int, number: Number) -> bool | None:
    """Whether a bare `m` behind a number is a million (else metres, or undecided)."""
    from factcheck.extract.grammar import nouns

    words = t.words
    after = words[j + 1]
    if t.written(j, j + 1) == "M" and t.glued(j):
        return True
    if currencies.read_after(t, j + 1) is not None and after:
        return True
    if after in _METRE_WORDS or (after == "(" and words[j + 3] in ("ft", "feet", "in", "yards", "foot")):
        return False
    if words[j - 2] in ("x", "×", "by") and words[j - 3] in ("m", "metres"):
        return False
    if after == "of" or (after[:1].isalpha() and nouns.read_noun(t, j + 1) is not None):
        return True
    if _near(
        t,
        j,
        frozenset(
            "km metres metre cm height depth altitude tall wide long highest tallest deepest peak summit mountain".split()
        ),
    ):
        return False
    if _near(
        t,
        j,
        _MONEY_WORDS
        | {"million", "bn", "billion", "mn", "£", "$", "€", "dollars", "euros", "pesos", "kronor"},
        25,
    ):
        return True
    return False


def undecided_m(t: Tokens, j: int) -> bool:
    """Whether the `m` at token `j`, not a million, has no word that makes it metres either."""
    words = t.words
    return not (
        words[j + 1] in _METRE_WORDS
        or words[j + 1] == "("
        or words[j + 1] in ("-", "–", "to", "and")
        or words[j - 2] in ("-", "–", "x", "×", "by", "=", "of", "height", "depth", "tall", "was", "is", "s")
        or words[j + 2] in _METRE_WORDS
        or _near(
            t,
            j,
            frozenset(
                "km cm m mm metres metre meters dm height depth altitude tall wide long water sea wall distance deep highest tallest deepest peak summit mountain outreach jump jumped throw threw".split()
            ),
        )
    )


def _after_prefix(t: Tokens, amount: Amount) -> None:
    """What may follow an amount with a currency sign: its letters, its name again, cents."""
    words = t.words
    j = amount.stop
    word = words[j]
    if word in ("us", "aud", "cad", "usd", "nz", "hk") and t.capital(j) and t.written(j, j + 1).isupper():
        unit = currencies.DOLLARS.get(word) or currencies.CODES.get(word)
        if unit is not None and amount.unit == "usd" and word != "us":
            amount.unit = unit
            amount.stop = j + 1
        return
    if word in ("canadian", "australian", "singapore", "hong", "new") or (
        word in currencies.NAMES and amount.unit in ("usd", "gbp", "eur")
    ):
        found = currencies.read_after(t, j)
        if found is not None and (found[0] == amount.unit or word not in currencies.NAMES):
            amount.unit, amount.stop = found


def _read_unit(t: Tokens, amount: Amount) -> None:
    words = t.words
    j = amount.stop
    word = words[j]
    if not word:
        return
    bracket = ""
    if word in ("(", "[", "{", "<") and words[j + 2] in (")", "]", "}", ">") and words[j + 1].isalpha():
        bracket = word
        j += 1
        word = words[j]
    hyphen = (
        word in _HYPHENS and t.glued(j) == t.glued(j + 1) and (t.glued(j) or words[j + 1] in _HYPHEN_UNITS)
    )
    if hyphen:
        j += 1
        word = words[j]
    if word == "nm" and t.written(j, j + 1) == "Nm":
        amount.unit, amount.stop = "newton_metre", j + 1
        return
    found = _letter_unit(t, j, amount) if len(word) == 1 and word.isalpha() else None
    if found is None:
        found = units.read_unit(t, j)
        if (
            found is not None
            and found[0] == "second"
            and words[found[1]] in ("-", "place", "half", "time", "round")
            and word == "second"
        ):
            found = (
                None
                if amount.value != 1 and word == "second" and not hyphen and words[found[1]] != "-"
                else found
            )
    if found is None:
        found = currencies.read_after(t, j)
        if (
            found is not None
            and found[0] in ("gbp",)
            and word in ("pound", "pounds")
            and _weight(t, j, amount)
        ):
            found = "lb", found[1]
        if found is not None and word == "real" and words[j + 1] in ("estate", "terms", "growth"):
            found = None
        if (
            found is not None
            and word in ("won", "real", "crown", "sen", "rand", "mark")
            and word == "won"
            and not amount.scaled
            and amount.value is not None
            and amount.value < 100
        ):
            found = None
    if found is None:
        found = _age_or_other(t, j, amount)
    if found is None:
        _below_zero(t, amount)
        return
    amount.unit, stop = found
    if bracket:
        stop += 1
    if words[stop - 1] in ("%", "％", "‰", "¢") or (stop == j + 1 and words[j] in currencies.SIGNS):
        amount.number_end = t.ends[stop - 1]
    amount.stop = stop
    _below_zero(t, amount)
    if (
        words[stop] == "and"
        and words[stop + 1] == "a"
        and words[stop + 2] == "half"
        and number_of(amount)
        and words[stop + 3] not in ("of", "-", "time", "dozen")
    ):
        amount.value = number_of(amount) + Fraction(1, 2)
        amount.place = amount.significant = Fraction(1, 10)
        amount.stop = stop + 3
        amount.number_end = amount.end = t.ends[stop + 2]
        amount.form = "compound"
    if words[j] == "deg" and words[stop] == ".":
        amount.stop = stop + 1
    if found[0] in currencies.CURRENCIES:
        if words[j] in currencies.MILLION_CODES:
            amount.scale(6)
        elif words[j] in currencies.CODES and words[stop] in SCALES and not amount.scaled:  # 75 USD million
            amount.scale(SCALES[words[stop]])
            amount.stop = stop + 1


def number_of(amount: Amount) -> Fraction:
    """The value of an amount that counts units of time, else zero."""
    return amount.value if amount.value is not None and amount.unit in units.TIME_UNITS else Fraction(0)


def _below_zero(t: Tokens, amount: Amount) -> None:
    """`two degrees below zero`: a negative temperature."""
    words = t.words
    j = amount.stop
    if (
        words[j] != "below"
        or words[j + 1] != "zero"
        or amount.unit not in (None, "degree", "celsius", "fahrenheit")
        or amount.value is None
    ):
        return
    amount.value = -amount.value
    amount.unit = amount.unit or "degree"
    amount.stop = j + 2
    amount.number_end = amount.end = t.ends[j + 1]


def _weight(t: Tokens, j: int, amount: Amount) -> bool:
    """Whether "pounds" at token `j` is the weight."""
    words = t.words
    if amount.scaled and amount.value is not None and amount.value >= 10**6 and words[j + 1] != "of":
        return False
    after = words[j + 1]
    if (
        amount.value is not None
        and amount.value < 500
        and words[amount.first - 1]
        in ("lost", "lose", "losing", "gained", "gain", "shed", "drop", "dropped", "gaining")
        and after != "on"
    ):
        return True
    if after == "of" and words[j + 2] not in (
        "the",
        "public",
        "aid",
        "taxpayers",
        "debt",
        "damage",
        "investment",
        "extra",
        "funding",
        "support",
        "savings",
    ):
        return True
    if after == "-" or (words[j - 1] in _HYPHENS and after not in ("deal", "bid", "fine")):
        return words[j - 1] in _HYPHENS
    if words[j + 2] in ("ounces", "ounce", "oz") or words[j + 3] in ("ounces", "ounce"):
        return True
    if after in ("per", "overweight", "heavier", "lighter"):
        return after != "per" or words[j + 2] in ("square", "acre")
    return _near(t, j, _WEIGHT_WORDS, 9)


def _letter_unit(t: Tokens, j: int, amount: Amount) -> tuple[str, int] | None:
    """One-letter units: Celsius, Fahrenheit, pence, cents, metres, tonnes."""
    words = t.words
    word = words[j]
    if word == "h" and t.glued(j) and t.glued(j + 1) and len(words[j + 1]) == 2 and words[j + 1].isdecimal():
        return "hour", j + 1
    if t.glued(j + 1) and (
        (words[j + 1].isalnum() and words[j + 1] not in ("2", "3"))
        or (words[j + 1] == "-" and words[j + 2][:1].isdecimal())
    ):
        return None
    glued, capital = t.glued(j), t.capital(j)
    if words[j + 1] in ("2", "3") and t.glued(j + 1):
        return None
    if word == "c":
        if amount.place < 1 and (words[j + 1] in ("a", "per", "/", "an") or not capital):
            return ("usd_cent", j + 1) if glued else None
        if capital and (glued or _near(t, j, _TEMPERATURE_WORDS) or not words[j + 1][:1].isalpha()):
            return "celsius", j + 1
        if glued:
            return "usd_cent", j + 1
        return None
    if word == "f":
        if capital and (
            _near(t, j, _TEMPERATURE_WORDS)
            or (
                words[j - 2]
                in ("(", "to", "at", "of", "above", "below", "reached", "hit", "about", "around", "-", "–")
                and not words[j + 1][:1].isalpha()
            )
        ):
            return "fahrenheit", j + 1
        return None
    if word == "p" and glued:
        return (
            ("gbp_penny", j + 1)
            if amount.value is not None
            and (amount.value < 1000 or words[j + 1] in ("a", "per", "each"))
            and amount.value not in (720, 1080)
            else None
        )
    if word == "m" and (glued or words[j + 1] in _METRE_WORDS or not capital):
        if undecided_m(t, j) and glued:
            return "?m", j + 1
        return (
            ("m", j + 1)
            if glued or not words[j + 1][:1].isalpha() or words[j + 1] in _METRE_WORDS or True
            else None
        )
    if word == "t" and glued:
        return "tonne", j + 1
    if word == "k" and capital:
        return "kelvin", j + 1
    if word == "b" and _near(t, j, _DATA_WORDS):
        return "bit", j + 1
    if word == "g" and capital:
        return None
    if word == "s":
        ad = words[j + 1] in ("ad", "ads", "clip", "video", "delay", "penalty", "commercial")
        return ("second", j + 1) if glued and (amount.place < 1 or ad) else None
    if word == "l" and (glued or not words[j + 1][:1].isalpha()):
        return "litre", j + 1
    if (word == "h" and glued) or (word == "w" and glued and capital) or (word == "v" and glued):
        return {"h": "hour", "w": "watt", "v": "volt"}[word], j + 1
    return None


def _age_or_other(t: Tokens, j: int, amount: Amount) -> tuple[str, int] | None:
    words = t.words
    word = words[j]
    if word in ("fold", "folds"):
        return "fold", j + 1
    if word == "x" and t.glued(j) and not t.glued(j + 1):
        return "fold", j + 1
    if word in ("times", "time") and (word == "times" or words[j - 1] in _HYPHENS):
        return "times", j + 1
    if word in ("quarters",) and amount.form != "fraction":
        return "quarter", j + 1
    if word == "cup" or (
        word == "cups" and words[j + 1] in ("of", "sugar", "flour", "olive", "milk", "water", "butter")
    ):
        return "cup", j + 1
    if word in ("stone", "stones", "st") and (words[j + 1][:1].isdecimal() or _near(t, j, _WEIGHT_WORDS)):
        return "stone", j + 1
    if word in ("bar", "bars") and _near(t, j, frozenset(("pressure", "boost", "tyre", "pump"))):
        return "bar", j + 1
    if word == "yo" and not words[j + 1] == "dude":
        return "year", j + 1
    if word == "in" and (
        t.glued(j)
        or (words[j + 1] in (".", ")", "") and words[j - 1][-1:].isdecimal())
        or words[j + 1] in _METRE_WORDS
        or (
            _near(t, j, frozenset(("ft", "feet", "foot", "wide", "tall", "screen")), 5)
            and not words[j + 1][:1].isalpha()
        )
    ):
        return "inch", j + 1
    if word in ("'", "′", "’") and t.glued(j) and words[j + 1][:1].isdecimal() and t.glued(j + 1):
        return "foot", j + 1
    if word == "'" and words[j + 1] == "'" and t.glued(j) and t.glued(j + 1):
        return "inch", j + 2
    if word in ('"', "″", "”") and t.glued(j) and _inches(t, j):
        return "inch", j + 1
    if word == "turns":
        return "turn", j + 1
    return None


def _inches(t: Tokens, j: int) -> bool:
    """Whether a quotation mark behind a number means inches: no quotation is open before it."""
    words = t.words
    quote = words[j]
    if quote == "″":
        return True
    if words[j - 2] in ("'", "′", "’") and t.glued(j - 1):
        return True
    opened = 0
    for k in range(j - 1, max(j - 60, -1), -1):
        if words[k] in ('"', "“"):
            opened += 1
        if t.new_line(k):
            break
    return (
        quote == '"'
        and opened % 2 == 0
        and (words[j + 1][:1].isalpha() or words[j + 1] in ("", ".", ",", "x", ")"))
        and words[j + 1] != "he"
    )

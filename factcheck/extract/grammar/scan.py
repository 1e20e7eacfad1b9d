"""The first pass: every digit and number word of a text becomes an amount, a period or a skip."""

from datetime import date
from fractions import Fraction

from factcheck.extract.grammar import amounts, currencies, digits, names, nouns, numerals, spelling, units
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.measures import UNDECIDED
from factcheck.extract.grammar.numerals import (
    DENOMINATORS,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    SMALL,
    VULGAR,
    Number,
)
from factcheck.extract.grammar.periods.dates import Core
from factcheck.extract.grammar.periods.lexicon import SHIFTED, START_WORDS, UNITS, WEEKDAYS
from factcheck.extract.grammar.periods.reader import PeriodReader
from factcheck.extract.grammar.periods.relative import duration_code
from factcheck.extract.grammar.tokens import FOREIGN, Tokens
from factcheck.model.quantity import Skip

VAGUE = frozenset((*PLURAL_SCALES, "dozens", "scores", "several", "few", "handful", "tens"))
FOLDS = {
    "doubled": Fraction(2),
    "doubles": Fraction(2),
    "doubling": Fraction(2),
    "double": Fraction(2),
    "twice": Fraction(2),
    "thrice": Fraction(3),
    "twofold": Fraction(2),
    "threefold": Fraction(3),
    "fourfold": Fraction(4),
    "fivefold": Fraction(5),
    "sixfold": Fraction(6),
    "sevenfold": Fraction(7),
    "eightfold": Fraction(8),
    "ninefold": Fraction(9),
    "tenfold": Fraction(10),
    "hundredfold": Fraction(100),
    "tripled": Fraction(3),
    "triples": Fraction(3),
    "tripling": Fraction(3),
    "triple": Fraction(3),
    "treble": Fraction(3),
    "trebled": Fraction(3),
    "trebling": Fraction(3),
    "quadrupled": Fraction(4),
    "quadruple": Fraction(4),
    "quadrupling": Fraction(4),
    "quintupled": Fraction(5),
    "halved": Fraction(1, 2),
    "halving": Fraction(1, 2),
    "halves": Fraction(1, 2),
    "halve": Fraction(1, 2),
}
"""Words that carry a factor without a numeral."""
_PLAIN_FOLDS = frozenset(word for word in FOLDS if word.endswith("fold"))
_FOLD_PLAIN = frozenset(("double", "triple", "treble", "quadruple", "halves", "twice", "thrice"))

_NUMBER_WORDS = frozenset(SMALL) | frozenset(SCALES) | frozenset(("dozen", "half", "quarter", "third", "nil"))
ANCHORS = (
    START_WORDS
    | _NUMBER_WORDS
    | frozenset(ORDINALS)
    | frozenset(DENOMINATORS)
    | VAGUE
    | frozenset(FOLDS)
    | frozenset(VULGAR)
    | names.ROMAN
    | names.REGISTERS
    | frozenset(("couple", "single"))
)
_NAME_PREFIXES = frozenset(
    "mid pre post sub over under non ex minus plus per anti multi to by of for up".split()
)
_HYPHENS = ("-", "‑", "–", "−")
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))


class Scan:
    """What the first pass over one text has found."""

    __slots__ = ("amounts", "next", "periods", "skips", "t")

    def __init__(self, text: str, as_of: date | None, *, month_first: bool = False) -> None:
        self.t = Tokens(text)
        self.amounts: list[Amount] = []
        self.skips: list[Skip] = []
        self.periods = PeriodReader(self.t, as_of, month_first=month_first)
        self.next = 0
        """The first token that belongs to nobody yet."""

    def run(self) -> None:
        """Reads the whole text."""
        words = self.t.words
        # signs and digits sort before ":", words behind it
        anchors = [
            i for i, word in enumerate(words) if word in ANCHORS or (word < ":" and word[-1:].isdecimal())
        ]
        if self.t.foreign:
            anchors = sorted({*anchors, *(i for i, word in enumerate(words) if word[:1] == FOREIGN)})
        if not anchors:
            return
        spans = names.protected(self.t.text)
        n = 0
        for i in anchors:
            if i < self.next:
                continue
            if n < len(spans):
                at = self.t.start(i)
                while n < len(spans) and spans[n][1] <= at:
                    n += 1
                if n < len(spans) and spans[n][0] <= at:
                    self._claim(spans[n], i)
                    n += 1
                    continue
            word = words[i]
            if word[0].isdecimal() or word[0] == ".":
                self._digits(i)
            elif word[0] == FOREIGN:
                self.skip(i, i + 1, "ambiguous")
            else:
                self._word(i, word)

    def _claim(self, span: names.Span, i: int) -> None:
        start, end, reason = span
        while i < self.t.count and self.t.start(i) < end:
            i += 1
        self.skips.append(Skip(start, max(end, self.t.ends[i - 1]), reason))
        self.next = i

    def _edge(self) -> int:
        """The first character that belongs to nobody yet."""
        return self.t.ends[self.next - 1] if self.next else 0

    def _register(self, i: int) -> None:
        """`ISBN 978-0-14-044913-6`, `doi:10.1000/182`: the number of a book or paper."""
        t, words = self.t, self.t.words
        j = i + 1
        if words[j] in (":", "."):
            j += 1
        if not any(word[:1].isdecimal() for word in words[j : j + 3]):
            return
        j += 1
        while j < t.count and t.glued(j) and j < i + 40:
            j += 1
        if words[j - 1] in (".", ",", ")", ";"):
            j -= 1
        self.skip(i, j, "version")

    def skip(self, i: int, j: int, reason: str) -> None:
        """Leaves tokens `i` to `j - 1` alone, for a reason."""
        start = self.t.start(i)
        if self.skips and self.skips[-1].end > start:
            start = self.skips[-1].end
        self.skips.append(Skip(start, self.t.ends[j - 1], reason))
        self.next = j

    # ------------------------------------------------------------------------------------------ digits

    def _digits(self, i: int) -> None:
        t, words = self.t, self.t.words
        word = words[i]
        end = names.idiom(t, i)
        if end and not (word == "9" and words[i + 1] == "/" and words[i + 2] != "11"):
            self.skip(i, end, "idiom")
            return
        if words[i - 1] in ("'", "’", "‘") and t.glued(i) and not t.glued(i - 1):
            end = self.periods.at_word(i - 1)
            if end:
                self.next = end
                return
        number = names.phone(t, i)
        if number is not None:
            self._claim((max(number[0], self._edge()), number[1], "phone"), i)
            return
        if self._list_number(i) or self._glued_name(i):
            return
        if self._race_time(i):
            return
        end = self.periods.at_number(i)
        if end:
            self.next = max(end, i + 1)
            return
        if (
            self._version(i)
            or self._cued_name(i)
            or self._airliner(i)
            or self._emergency_number(i)
            or self._house_numbers(i)
        ):
            return
        self._amount(i)

    def _race_time(self, i: int) -> bool:
        """`2:05:30`, `1:42.3`: hours, minutes and seconds as one duration."""
        t, words = self.t, self.t.words
        parts = [i]
        while (
            len(parts) < 3
            and words[parts[-1] + 1] == ":"
            and t.glued(parts[-1] + 1)
            and t.glued(parts[-1] + 2)
            and words[parts[-1] + 2][:2].isdecimal()
        ):
            parts.append(parts[-1] + 2)
        last = words[parts[-1]]
        if len(parts) == 1 or (len(parts) == 2 and "." not in last):
            return False
        numbers = [numerals.numeral_parts(words[k]) for k in parts]
        total = Fraction(0)
        for part in numbers:
            if part is None:
                return False
            total = total * 60 + part[0] * numerals.power(part[1])
        place = numerals.power(-len(last.partition(".")[2]))
        end = parts[-1] + 1
        amount = Amount(Number(total, place, place, end, "compound"), i, end, t.start(i), t.ends[end - 1])
        amount.unit = "second"
        if words[end] in ("am", "pm", "gmt"):
            self.skip(i, end, "ambiguous")
            return True
        self._keep(amount)
        return True

    def _airliner(self, i: int) -> bool:
        """`the 737 Max`: a model that has left out its maker."""
        words = self.t.words
        word = words[i]
        if (
            len(word) == 3
            and word[0] == word[2] == "7"
            and words[i + 1] in ("max", "dreamliner", "jet", "jets")
        ):
            self.skip(i, i + 1, "identifier")
            return True
        return False

    def _emergency_number(self, i: int) -> bool:
        """`a 999 call`, `dial 911`, `the non-emergency number is 101`."""
        words = self.t.words
        if words[i] not in _EMERGENCY or words[i + 1] in ("%", "percent", "million"):
            return False
        around = words[max(i - 4, 0) : i]
        if words[i + 1] in _CALLS or words[i + 2] in _CALLS or any(word in _DIALS for word in around):
            self.skip(i, i + 1, "phone")
            return True
        return False

    def _house_numbers(self, i: int) -> bool:
        """`3-5 Tun Lane`: two house numbers before a street."""
        t, words = self.t, self.t.words
        if t.glued(i + 1) and len(words[i + 1]) == 1 and words[i + 1].isalpha():
            end = names.street_after(t, i + 2)
            if end:
                self.skip(i, end, "address")
                return True
        if (
            words[i + 1] in ("-", "–")
            and words[i + 2].isdecimal()
            and len(words[i + 2]) <= 4
            and words[i].isdecimal()
        ):
            end = names.street_after(t, i + 3)
            if end:
                self.skip(i, end, "address")
                return True
        return False

    def _list_number(self, i: int) -> bool:
        t, words = self.t, self.t.words
        if (
            words[i + 1] not in (".", ")")
            or not t.glued(i + 1)
            or not words[i].isdecimal()
            or len(words[i]) > 3
        ):
            return False
        k = i
        if words[k - 1] == "(":
            k -= 1
        while words[k - 1] in ("#", "*", ">") and k > 0:
            k -= 1
        if not t.new_line(k) or t.glued(i + 2) or not words[i + 2]:
            return False
        self.skip(i, i + 1, "list-number")
        return True

    def _glued_name(self, i: int) -> bool:
        """Digits that are glued to letters before them, or by a hyphen to a capitalised word: a name."""
        t, words = self.t, self.t.words
        before = words[i - 1]
        if not t.glued(i) or not before:
            return False
        if before[-1].isalpha() and before not in ("½",):
            if currencies.read_before(t, i) is not None or (
                before in ("c", "ca") and not t.glued(i - 1) and len(words[i]) == 4
            ):
                return False
            if before in ("x", "×") and t.glued(i - 1) and words[i - 2][:1].isdecimal():
                return False
            if (
                self.next == i
                and before in ("ft", "h", "m", "st", "lb", "e")
                and t.glued(i - 1)
                and words[i - 2][:1].isdecimal()
            ):
                return False
            self._name(i, "identifier")
            return True
        if before in ("-", "‑") and t.glued(i - 1) and words[i - 2][-1:].isalpha() and i - 1 >= self.next:
            stem = words[i - 2]
            if t.glued(i - 2) and words[i - 3][-1:].isdecimal():
                return False  # "3km-5km"
            if (
                stem in _NAME_PREFIXES
                or stem in SMALL
                or stem in WEEKDAYS
                or (stem in currencies.CODES and t.text[t.ends[i - 2] - 1].isupper())
            ):
                return False
            if stem in UNITS or (len(stem) > 8 and not t.capital(i - 2)):
                return False
            self._name(i, "identifier")
            return True
        if before == "^":
            self.skip(i, i + 1, "ambiguous")
            return True
        if (
            before in (".", "_", "/")
            and t.glued(i - 1)
            and words[i - 2][-1:].isalpha()
            and len(words[i - 2]) > 1
            and before != "/"
        ):
            if t.text[t.start(i - 1)] == "." and words[i - 2] in (
                "rs",
                "no",
                "nos",
                "approx",
                "ca",
                "vs",
                "pp",
            ):
                return False
            if before == ".":
                return False
            self._name(i, "identifier")
            return True
        if before == "#":
            self.skip(i - 1, i + 1, "number-as-name")
            return True
        return False

    def _name(self, i: int, reason: str) -> None:
        """Skips the glued run of letters, digits and hyphens around token `i`."""
        t, words = self.t, self.t.words
        first = i
        while (
            first > self.next
            and t.glued(first)
            and (words[first - 1].isalnum() or words[first - 1] in ("-", "‑", "/", "_"))
        ):
            first -= 1
        j = i + 1
        while (
            j < t.count
            and t.glued(j)
            and (
                words[j].isalnum()
                or (words[j] in ("-", "‑", "_", "/") and t.glued(j + 1) and words[j + 1].isalnum())
            )
        ):
            j += 1
        while words[first] in ("-", "‑", "/") and first < i:
            first += 1
        self.skip(first, j, reason)

    def _version(self, i: int) -> bool:
        t, words = self.t, self.t.words
        word = words[i]
        if word.count(".") >= 2 and "," not in word and numerals.numeral_parts(word) is None:
            self._name(i, "version")
            return True
        return False

    def _cued_name(self, i: int) -> bool:
        """A bare number behind a noun that makes it a name: `Article 50`, `page 12`, `Flight 370`."""
        t, words = self.t, self.t.words
        reason = names.cue_before(t, i)
        if reason is None or i - 1 < self.next:
            return False
        word = words[i]
        j = i + 1
        if word[:1].isdecimal():
            if "," in word:
                return False
            if "." in word and reason == "number-as-name":
                return False
        else:
            number = numerals.read_words(t, i)
            if number is None or number.value > 100:
                return False
            j = number.end
        after = words[j]
        if after in ("%", "percent", "per", "million", "billion", "bn") or (
            after in ("m", "bn", "k") and t.glued(j)
        ):
            return False
        cue = words[i - 1]
        plural_cue = cue.endswith("s") and cue not in ("windows", "bus", "class", "series", "bbs")
        if after[:1].isalpha() and not t.glued(j) and cue not in ("no", "number"):
            if units.read_unit(t, j) is not None and after not in ("in", "a") and reason != "identifier":
                return False
            noun = nouns.read_noun(t, j)
            if noun is not None and not plural_cue and not t.capital(i - 1):
                return False
        if t.glued(j) and after[:1].isalpha():
            while t.glued(j) and words[j].isalnum():
                j += 1
        if words[j] in ("-", "–", ":") and t.glued(j) and words[j + 1][:1].isdecimal() and not plural_cue:
            if (reason != "identifier" or len(word) < 3) and cue not in (".", "no", "case", "docket"):
                return False
            j += 2
        first = i - 2 if cue in (".",) else i - 1
        if words[first - 1] == "&" and t.glued(first) and t.glued(first - 1):
            first -= 2
        if cue == "#":
            first = i - 1
        # "Sections 3 and 12", "pages 12-15"
        while (
            words[j] in ("and", "to", "-", "–", ",", "or", "&")
            and words[j + 1].isdecimal()
            and (plural_cue or words[j] in ("-", "–"))
            and len(words[j + 1]) < 5
        ):
            j += 2
        self.skip(max(first, self.next), j, reason)
        return True

    def _amount(self, i: int) -> None:
        t, words = self.t, self.t.words
        number = digits.numeral(t, i)
        if number is None:
            j = i + 1
            self.skip(i, j, "ambiguous" if len(words[i]) <= numerals.MAX_DIGITS else "identifier")
            return
        j = number.end
        if (
            words[i] == "3"
            and words[j] == "m"
            and t.written(i, j + 1) == "3M"
            and words[i - 1] not in currencies.SIGNS
            and nouns.read_noun(t, j + 1) is None
        ):
            self.skip(i, j + 1, "identifier")
            return
        if number.form == "numeral" and t.glued(j) and words[j] in _ORDINAL_ENDS and j == i + 1:
            self._ordinal(i, number.value, j + 1)
            return
        share = self._share(i, number)
        if share is not None:
            self._keep(amounts.build(t, i, share, self.next))
            return
        if words[j] == "/" and words[j + 1].isdecimal() and t.glued(j) and t.glued(j + 1) and j == i + 1:
            self.skip(i, j + 2, "ambiguous")
            return
        if (
            words[i - 1] == "point"
            and words[i - 2] in _POINT_CUES
            and words[i].isdecimal()
            and i - 1 >= self.next
        ):
            place = numerals.power(-len(words[i]))
            number = number._replace(value=number.value * place, place=place, significant=place)
            amount = amounts.build(t, i, number, self.next)
            amount.first, amount.number_start = i - 1, t.start(i - 1)
            amount.start = amount.number_start
            self._keep(amount)
            return
        if number.form == "fraction" and words[i + 1] == "/" and not self._slash_fraction(i, number):
            self.skip(i, number.end, "ambiguous")
            return
        amount = amounts.build(t, i, number, self.next)
        stop = amount.stop
        if amount.unit == UNDECIDED:
            if not self._million_by_text(amount):
                self.skip(amount.first, stop, "ambiguous")
                return
        elif (
            stop == number.end
            and not amount.prefixed
            and t.glued(stop)
            and words[stop][:1].isalpha()
            and words[stop] != "s"
        ):
            self._name(i, "identifier")
            return
        elif amount.unit is None and stop == number.end and self._bare_name(i, amount):
            return
        if (
            stop == number.end
            and t.glued(stop)
            and words[stop] == "s"
            and not amount.prefixed
            and number.value % 10 == 0
            and number.value < 100
        ):
            self._decade_of_life(i, amount)
            return
        self._keep(amount)

    def _million_by_text(self, amount: Amount) -> bool:
        """Settles a bare `m` by an earlier amount of the text that was said in millions or metres."""
        for earlier in reversed(self.amounts[-6:]):
            if earlier.unit == "m":
                amount.unit = "m"
                return True
            if earlier.unit in currencies.CURRENCIES or (
                earlier.scaled and earlier.value is not None and earlier.value >= 10**6
            ):
                amount.unit = None
                amount.scale(6)
                amount.number_end = self.t.ends[amount.stop - 1]
                return True
        return False

    def _slash_fraction(self, i: int, number: Number) -> bool:
        """Whether `3/4` is a fraction: a proper one with a denominator that is in use, before a noun, a unit or `of`."""
        words = self.t.words
        top, bottom = int(words[i]), int(words[i + 2])
        after = words[number.end]
        if number.end > i + 3 or top == 0:
            return True
        if after == "of" or units.read_unit(self.t, number.end) is not None:
            return True
        return top < bottom and (bottom in (2, 3, 4, 5, 8, 10, 15, 16, 20, 32, 64, 100))

    def _bare_name(self, i: int, amount: Amount) -> bool:
        """A capitalised word and a bare small integer with nothing counted behind it: `Windows 11`, `Area 51`."""
        t, words = self.t, self.t.words
        value = amount.value
        if value is None or not words[i].isdecimal() or amount.first != i or len(words[i]) > 4:
            return False
        j = amount.stop
        after = words[j]
        if t.glued(j) and after in ("-", "‑") and t.glued(j + 1) and words[j + 1][:1].isalpha():
            return False
        end = names.street_after(t, j) if t.capital(j) else 0
        if end:
            self.skip(i, end, "address")
            return True
        if len(words[i]) > 3 or not t.capital(i - 1) or words[i - 1] in _NOT_NAMES or i - 1 < self.next:
            return False
        if (
            after in ("%", "-", "–", "to", "and", "or", "x", "/")
            or (after.isdecimal() and len(after) < 4)
            or (after[:1].isalpha() and nouns.read_noun(t, j) is not None)
        ):
            return False
        if words[i - 2] in ("|", ":"):
            return False
        first = i - 1
        if words[i - 2] == "&" and t.glued(i - 1) and t.glued(i - 2):
            first = i - 3
        # results in a row: "Arsenal 2 Chelsea 1", "Labour 34, Greens 8", "Estonia 3, Latvia 4"
        if (t.capital(j) and words[j + 1][:1].isdecimal()) or (
            after in (",", ";", "and") and t.capital(j + 1) and words[j + 2][:1].isdecimal()
        ):
            return False
        k = i - 1
        while t.capital(k - 1) and k > i - 4 and words[k - 1].isalpha():
            k -= 1
        if (
            self.amounts
            and words[k - 1] in (",", ";", "and")
            and self.amounts[-1].stop >= k - 2
            and self.amounts[-1].unit is None
        ):
            return False
        if self.amounts and self.amounts[-1].stop == i - 1:
            return False
        self.skip(max(first, self.next), i + 1, "identifier")
        return True

    def _decade_of_life(self, i: int, amount: Amount) -> None:
        """`in her 30s` is an age range; other tens with an s are left alone."""
        t, words = self.t, self.t.words
        if (
            words[i - 1] in ("his", "her", "their", "my", "our", "early", "mid", "late", "your", "the", "-")
            and amount.value is not None
        ):
            amount.low, amount.high = amount.value, amount.value + 9
            amount.value = None
            amount.unit, amount.stat, amount.form = "year", "age", "range"
            amount.stop += 1
            amount.number_end = t.ends[amount.stop - 1]
            if words[i - 1] == "the" or words[i - 1] == "-":
                amount.unit = "degree" if words[i - 1] == "the" else "year"
                if words[i - 1] == "the":
                    amount.stat = "count"
            self._keep(amount)
            return
        self.skip(i, amount.stop + 1, "ambiguous")

    def _share(self, i: int, number: Number) -> Number | None:
        """`one in five`, `7 out of 10`, `one sailing in 20`: both numbers as one share."""
        t, words = self.t, self.t.words
        top = number.value
        if top.denominator != 1 or not 0 < top < 100 or (number.scaled and number.form != "word"):
            return None
        j = number.end
        hyphened = words[j] in _HYPHENS and t.glued(j)
        if hyphened:
            j += 1
        if words[j] == "out" and words[j + 1] == "of":
            k = j + 2
        elif (
            words[j] == "in"
            or (words[j] == "of" and words[j + 1] == "every")
            or (words[j] == "over" and self._fraction_over(number, j))
        ):
            k = j + 1
        elif (
            top <= 3
            and words[j + 1] in ("in", "out")
            and words[j][:1].isalpha()
            and not hyphened
            and t.text[t.ends[j] : t.start(j + 1)] == " "
        ):
            if words[j] in (
                "people",
                "times",
                "years",
                "days",
                "months",
                "goals",
                "points",
                "wins",
                "minutes",
                "hours",
            ) or (top == 1 and nouns.is_plural(words[j])):
                if words[j] != "people":
                    return None
            k = j + 2
            if words[j + 1] == "out":
                if words[k] != "of":
                    return None
                k += 1
            elif (
                words[k - 1] == "in"
                and words[k] not in ("every", "each")
                and not (words[k].isdecimal() or words[k] in SMALL)
            ):
                return None
        else:
            return None
        if words[k] in ("-",):
            k += 1
        if words[k] in ("every", "each"):
            k += 1
        elif words[k] in ("a", "the") and words[k + 1] in SCALES and words[k] == "a":
            pass
        bottom = (
            digits.numeral(t, k)
            if words[k][:1].isdecimal()
            else spelling.spelled(t, k)
            if words[k] in SMALL or words[k] in ("a", "hundred")
            else None
        )
        if bottom is None or bottom.value.denominator != 1 or bottom.value <= top:
            return None
        if (
            words[k].isdecimal()
            and len(words[k]) == 4
            and "1900" <= words[k] <= "2100"
            and words[k - 1] == "in"
        ):
            return None
        after = words[bottom.end]
        if (words[j] != "out" and after in UNITS) or (
            words[j] != "out"
            and after
            in (
                "games",
                "matches",
                "starts",
                "innings",
                "attempts",
                "months",
                "appearances",
                "minutes",
                "overs",
                "tests",
                "%",
                "percent",
                "per",
                "m",
                "million",
                "countries",
                "cities",
                "states",
                "districts",
                "villages",
                "towns",
                "schools",
                "locations",
            )
        ):
            return None
        if (
            words[j] == "in"
            and after[:1].isalpha()
            and top > 1
            and bottom.value not in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 10000, 100000)
        ):
            return None
        if (
            words[j + 1 if not hyphened else j] == "out"
            and bottom.value > 1000
            and words[bottom.end][:1] == ""
        ):
            pass
        if words[j] == "out" and bottom.value > 100 and top >= 10:
            return None
        value = Fraction(top, bottom.value)
        return Number(value, value, bottom.significant, bottom.end, "fraction")

    def _fraction_over(self, number: Number, j: int) -> bool:
        """`one over twenty`, with nothing counted behind it."""
        words = self.t.words
        rest = spelling.spelled(self.t, j + 1) if words[j + 1] in SMALL else None
        end = rest.end if rest is not None else j + 2
        return (
            number.value < 10
            and (rest is not None or words[j + 1].isdecimal())
            and words[end] in ("", ".", ",", ")")
        )

    def _ordinal(self, i: int, value: Fraction, j: int) -> None:
        t, words = self.t, self.t.words
        number = Number(value, Fraction(1), Fraction(1), j, "numeral" if words[i][:1].isdecimal() else "word")
        amount = Amount(number, i, j, t.start(i), t.ends[j - 1])
        amount.stat = "ordinal"
        self._keep(amount)

    def _keep(self, amount: Amount) -> None:
        self.amounts.append(amount)
        self.next = amount.stop

    # ------------------------------------------------------------------------------------------ words

    def _word(self, i: int, word: str) -> None:
        t, words = self.t, self.t.words
        if word in names.REGISTERS:
            self._register(i)
            return
        if word == "this" and words[i + 1] not in SHIFTED:
            return
        if word in names.ROMAN:
            if (
                t.capital(i)
                and t.written(i, i + 1).isupper()
                and t.capital(i - 1)
                and words[i - 1][:1].isalpha()
            ):
                self.skip(i, i + 1, "roman")
            return
        if (word in START_WORDS or word in ORDINALS) and word not in VAGUE:
            if (
                word in _WHOLE_UNITS
                and words[i + 1] == "and"
                and words[i - 1] in ("a", "an")
                and i - 1 >= self.next
                and self._unit_and_part(i, word)
            ):
                return
            end = self.periods.at_word(i)
            if end:
                self.next = end
                return
        if word in FOLDS:
            self._fold(i, word)
            return
        if word in VAGUE:
            self._vague(i, word)
            return
        if word in VULGAR:
            top, bottom = VULGAR[word]
            share = Fraction(top, bottom)
            self._keep(
                amounts.build(
                    t,
                    i,
                    digits.scale_words(
                        t, Number(share, Fraction(1, bottom), Fraction(1, bottom), i + 1, "fraction")
                    ),
                    self.next,
                )
            )
            return
        if word in SMALL or word in SCALES or word in DENOMINATORS or word in ("dozen", "couple", "single"):
            self._number_word(i, word)
            if self.next > i:
                return
        if word in ORDINALS:
            self._ordinal_word(i, word)
        elif word in ("quarter", "half", "quarters", "halves", "thirds"):
            self.skip(i, i + 1, "part-word")

    def _number_word(self, i: int, word: str) -> None:
        t, words = self.t, self.t.words
        end = names.idiom(t, i)
        if end:
            if (
                word == "one"
                and words[i + 1] == "day"
                and words[i - 1] in ("in", "for", "after", "within", "just", "only", "than", "another")
            ):
                pass
            else:
                self.skip(i, end, "idiom")
                return
        first = i
        if (
            words[i - 1] in ("a", "an") and i - 1 >= self.next and word not in SMALL and word not in ("half",)
        ) or (word == "half" and words[i - 1] == "a" and i - 1 >= self.next and words[i + 1] not in ("-",)):
            first = i - 1
        if first == i and word in (
            "hundred",
            "thousand",
            "million",
            "billion",
            "trillion",
            "lakh",
            "crore",
            "quadrillion",
        ):
            self._lone_scale(i, word)
            return
        if (word == "couple" and first == i) or word == "single":
            return
        number = spelling.spelled(t, first)
        if number is None and first < i:
            number = spelling.spelled(t, i) if word not in SCALES else None
            first = i
        if number is None:
            return
        if word == "one" and number.end == i + 1 and self._pronoun(i):
            return
        if number.form == "ordinal":
            self._ordinal(first, number.value, number.end)
            return
        share = self._share(first, number)
        if share is not None:
            self._keep(amounts.build(t, first, share, self.next))
            return
        if number.end == i + 1 and self._cued_name(i):
            return
        if t.glued(first) and words[first - 1] in ("-", "‑") and self._hyphened_name(first):
            return
        amount = amounts.build(t, first, number, self.next)
        if (
            amount.unit is None
            and amount.stop == number.end
            and t.capital(i)
            and self._capital_name(i, amount)
        ):
            return
        if word == "couple":
            amount.comparator = "~"
        self._keep(amount)

    def _lone_scale(self, i: int, word: str) -> None:
        """A scale word without a number before it: `hundred thousand`, or `per thousand`."""
        t, words = self.t, self.t.words
        number = numerals.read_words(t, i)
        assert number is not None
        if words[i - 1] in ("few", "several", "many", "couple", "the"):
            self.skip(i, number.end, "idiom" if words[i - 1] == "the" else "ambiguous")
            return
        self._keep(amounts.build(t, i, number, self.next))

    def _pronoun(self, i: int) -> bool:
        """`one` that stands for a noun or a person."""
        t, words = self.t, self.t.words
        after, before = words[i + 1], words[i - 1]
        if before in ("minus", "negative", "point"):
            return False
        if after in (
            "of",
            "another",
            "that",
            "who",
            "which",
            "is",
            "was",
            "has",
            "could",
            "can",
            "might",
            "may",
            "should",
            "would",
            "must",
            "will",
            "to",
            "by",
            "at",
            "from",
            "on",
            "with",
            "for",
            "side",
            "hand",
            "thing",
            "way",
            "time",
            "point",
            "where",
            "knows",
            "sees",
            "needs",
            "said",
            "says",
            "does",
            "with",
        ) and not (after == "of" and words[i + 2] in ("every",)):
            if after in ("to", "by", "at", "with", "on", "for") and (
                before in ("from",) or words[i + 2] in SMALL
            ):
                return False
            if after == "time" and words[i + 2] in ("in",):
                return False
            self.skip(i, i + 1, "pronoun-one")
            return True
        if before in (
            "the",
            "this",
            "that",
            "no",
            "any",
            "every",
            "each",
            "which",
            "some",
            "only",
            "another",
            "other",
            "same",
            "next",
            "last",
            "first",
            "new",
            "big",
            "good",
            "bad",
            "old",
            "year",
            "number",
            "loved",
            "as",
            "like",
            "not",
            "little",
            "everyone",
            "long",
            "small",
            "latest",
            "previous",
            "second",
            "third",
        ):
            if (
                before in ("only", "not", "the", "as", "last", "like", "first", "next")
                and (units.read_unit(t, i + 1) or (after[:1].isalpha() and after not in nouns.STOP))
                and before != "the"
            ):
                return False
            if after[:1].isalpha() and after not in nouns.STOP and before in ("the", "number"):
                return False
            if (
                before in ("this", "that", "some", "every", "any")
                and after[:1].isalpha()
                and after not in nouns.STOP
            ):
                return False
            self.skip(i, i + 1, "pronoun-one")
            return True
        if after in ("", ".", ",", ";", ")", "?", "!", "’", "'", "”", '"') or (
            after in nouns.STOP
            and units.read_unit(t, i + 1) is None
            and after not in ("in", "out", "million", "more", "less", "per", "percent", "over", "tall", "or")
        ):
            if (i == 0 and after == "") or (
                before in (",", "than", "least", "and", "to", "or", "number")
                and after in ("", ".", ",", "and", "or")
            ):
                return False
            if after in ("or", "and") and (words[i + 2] in SMALL or words[i + 2] in ("more", "a")):
                return False
            self.skip(i, i + 1, "pronoun-one")
            return True
        return False

    def _hyphened_name(self, i: int) -> bool:
        """`Slaughterhouse-Five`, `twenty-something`: a number word glued behind a name by a hyphen."""
        t, words = self.t, self.t.words
        if (
            t.capital(i)
            and t.capital(i - 2)
            and words[i - 2].isalpha()
            and words[i - 2] not in SMALL
            and words[i - 2] not in _NAME_PREFIXES
        ):
            self.skip(i - 2, i + 1, "identifier")
            return True
        return False

    def _capital_name(self, i: int, amount: Amount) -> bool:
        """`the Group of Seven`, `the Big Four`: a capitalised number word in the middle of a sentence."""
        t, words = self.t, self.t.words
        before = words[i - 1]
        if before in ("", ".", "?", "!", ":", "“", '"', "‘", "—", "|", "#", "*") or t.new_line(i) or i < 1:
            return False
        if nouns.read_noun(t, amount.stop) is not None or t.text.isupper():
            return False
        if (before == "of" and t.capital(i - 2)) or (t.capital(i - 1) and before not in _NOT_NAMES):
            first = i - 2 if before == "of" else i - 1
            self.skip(max(first, self.next), amount.stop, "identifier")
            return True
        return False

    def _ordinal_word(self, i: int, word: str) -> None:
        t, words = self.t, self.t.words
        after = words[i + 1]
        if word == "second" and (
            after in ("to", "half", "hand", "-")
            or (words[i - 1] in ("a", "per", "each", "split", "every") and after not in ("time",))
        ):
            reason = "idiom" if after == "to" and words[i + 2] == "none" else "part-word"
            if (
                after == "-"
                or words[i - 1] in ("per", "each", "split", "every")
                or after in ("half", "hand")
                or reason == "idiom"
            ):
                end = i + 3 if reason == "idiom" else i + 1
                self.skip(i, end, reason)
                return
        if word == "third" and after in ("party", "parties", "world", "-"):
            self.skip(i, i + 1, "part-word")
            return
        if word == "first" and (
            (after == "," and (t.new_line(i) or words[i - 1] in (".", "")))
            or (after in ("-",) and words[i + 2] in ("hand", "class", "aid"))
        ):
            self.skip(i, i + 1, "list-number" if after == "," else "part-word")
            return
        self._ordinal(i, Fraction(ORDINALS[word]), i + 1)

    def _unit_and_part(self, i: int, word: str) -> bool:
        """`an hour and a half`, `an hour and 45 minutes`: the article counts as one."""
        t, words = self.t, self.t.words
        if words[i + 2] == "a" and words[i + 3] == "half" and words[i + 4] not in ("of", "-", "dozen"):
            number = Number(Fraction(3, 2), Fraction(1, 10), Fraction(1, 10), i + 4, "compound")
            amount = Amount(number, i - 1, i + 4, t.start(i - 1), t.ends[i + 3])
            amount.unit = word
            self._keep(amount)
            return True
        smaller = {"hour": ("minute", "minutes"), "minute": ("second", "seconds")}.get(word)
        number_word = words[i + 2]
        if smaller is None or not (
            (number_word.isdecimal() and len(number_word) <= 2) or number_word in SMALL
        ):
            return False
        part = digits.numeral(t, i + 2) if number_word.isdecimal() else spelling.spelled(t, i + 2)
        if part is None or words[part.end] not in smaller or part.value >= 60:
            return False
        end = part.end + 1
        number = Number(part.value + 60, Fraction(1), Fraction(1), end, "compound")
        amount = Amount(number, i - 1, end, t.start(i - 1), t.ends[end - 1])
        amount.unit = smaller[0]
        self._keep(amount)
        return True

    def _fold(self, i: int, word: str) -> None:
        t, words = self.t, self.t.words
        if word in _FOLD_PLAIN:
            after, before = words[i + 1], words[i - 1]
            if word in ("twice", "thrice") and (
                after
                in (
                    "a",
                    "as",
                    "the",
                    "that",
                    "its",
                    "what",
                    "per",
                    "in",
                    "daily",
                    "weekly",
                    "this",
                    "over",
                    "since",
                )
                or True
            ):
                pass
            elif (
                word == "halves"
                or (
                    before in ("a", "the")
                    and after[:1].isalpha()
                    and after not in ("the", "that", "its", "what", "his")
                )
            ) or (
                after
                in (
                    "-",
                    "standards",
                    "bill",
                    "act",
                    "room",
                    "rooms",
                    "murder",
                    "bed",
                    "agent",
                    "fault",
                    "glazing",
                    "deck",
                    "decker",
                    "figures",
                    "digits",
                    "digit",
                    "jeopardy",
                    "gold",
                    "bogey",
                    "play",
                )
                or (t.capital(i) and t.capital(i + 1))
            ):
                self.skip(i, i + 1, "part-word")
                return
        end = names.idiom(t, i)
        if end:
            self.skip(i, end, "idiom")
            return
        factor = FOLDS[word]
        form = "word" if word in _PLAIN_FOLDS else "vague"
        amount = Amount(
            Number(factor, Fraction(1), Fraction(1), i + 1, form), i, i + 1, t.start(i), t.ends[i]
        )
        amount.unit, amount.stat = "fold", "ratio"
        if word in ("twice", "thrice") and words[i + 1] in (
            "a",
            "per",
            "each",
            "every",
            "in",
            "this",
            "daily",
            "weekly",
            "since",
            "before",
            "already",
        ):
            amount.unit, amount.stat, amount.form = "times", "count", "word"
        self._keep(amount)

    def _vague(self, i: int, word: str) -> None:
        """`dozens`, `tens of thousands`, `a few`, `several`: the word, without a value."""
        t, words = self.t, self.t.words
        if word in ("few", "several", "handful"):
            end = self.periods.at_word(i) if word != "handful" else 0
            if (
                (words[i - 1] == "the" and word == "few")
                or words[i - 1] in ("one", "another")
                or (words[i + 1] in ("of",) and word == "few" and words[i - 1] == "the")
            ):
                if not end:
                    self.skip(i, i + 1, "idiom")
                else:
                    self.next = end
                return
            first = i - 1 if words[i - 1] == "a" and i - 1 >= self.next else i
            stop = i + 1
            if words[stop] in ("hundred", "thousand", "million", "billion", "dozen", "trillion"):
                stop += 1
            self._vague_amount(first, stop)
            self.next = max(self.next, end)
            return
        if word in ("tens", "scores") and word == "tens" and words[i + 1] != "of":
            return
        if word == "scores" and (
            words[i + 1] != "of" or words[i - 1] in ("the", "test", "its", "their", "exam")
        ):
            return
        j = i + 1
        while words[j] == "of" and words[j + 1] in PLURAL_SCALES:
            j += 2
        first = i
        unit = UNITS.get(words[j + 1]) if words[j] == "of" else None
        if unit and unit != words[j + 1]:
            self.periods.add(first, Core(None, duration_code("X", unit), j + 2, unit, kind="duration"))
        self._vague_amount(first, j)

    def _vague_amount(self, first: int, stop: int) -> None:
        t = self.t
        number = Number(Fraction(0), Fraction(1), Fraction(1), stop, "vague")
        amount = amounts.build(t, first, number, self.next)
        amount.first = first if not amount.prefixed else amount.first
        amount.value = None
        amount.form = "vague"
        self._keep(amount)


_POINT_CUES = frozenset(("", "by", "of", "at", "to", "is", "was", "about"))
_WHOLE_UNITS = frozenset(("hour", "minute", "year", "month", "week", "day", "decade"))
_EMERGENCY = frozenset(("999", "911", "112", "101", "111", "000", "988", "105", "119"))
_CALLS = frozenset(
    "call calls caller callers operator operators response responses line service emergency dispatcher dispatchers number handler handlers".split()
)
_DIALS = frozenset(
    "dial dialled dialed dialling call called calling ring rang ringing phone phoned number hotline helpline text".split()
)
_NOT_NAMES = frozenset(
    """the a an in on at by since until till from to of for with and or but as about around over under than more less fewer
    some nearly almost only just least most up all both these those this that his her its their our your my i it he she
    they we you is are was were has had have will would said says after before when while if no not another between
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december age aged another approximately roughly every each total at around rs mr mrs dr
    """.split()
)

"""The first pass: every digit and number word of a text becomes an amount, a period or a skip."""

from datetime import date
from fractions import Fraction
from itertools import compress

from factcheck.extract.grammar import (
    amounts,
    currencies,
    digits,
    folds,
    labels,
    measures,
    names,
    numerals,
    pronoun,
    references,
    shares,
    spelling,
    units,
)
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.names import Label, Span
from factcheck.extract.grammar.numerals import DENOMINATORS, ORDINALS, SCALES, SMALL, VULGAR, Number
from factcheck.extract.grammar.periods.dates import Core
from factcheck.extract.grammar.periods.lexicon import MONTHS, SHIFTED, START_WORDS, UNITS
from factcheck.extract.grammar.periods.reader import PeriodReader
from factcheck.extract.grammar.periods.relative import duration_code
from factcheck.extract.grammar.periods.spoken import CENTURIES
from factcheck.extract.grammar.tokens import FOREIGN, Tokens
from factcheck.model.quantity import Skip

_NUMBER_WORDS = (
    frozenset(SMALL) | frozenset(SCALES) | frozenset(DENOMINATORS) | frozenset(("dozen", "couple"))
)
ANCHORS = (
    START_WORDS
    | _NUMBER_WORDS
    | frozenset(ORDINALS)
    | folds.VAGUE
    | frozenset(folds.FOLDS)
    | frozenset(VULGAR)
    | names.ROMAN
    | names.REGISTERS
)
"""Words at which something may begin; digits are anchors too."""

_PART_WORDS = frozenset("quarter half quarters halves thirds".split())
_RANKED = frozenset("hand class aid time team rate choice generation tier year".split())
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
_QUOTES = ("'", "’", "‘")
_BEHIND_CODES = frozenset("/ - : . ) ‑ ^".split())
"""What may follow a numeral that is part of a code, a list, an idiom or a race time."""
_NUMBERED_STREETS = frozenset(("street", "avenue", "ave", "boulevard"))
_POINT_CUES = frozenset(("", "by", "of", "at", "to", "is", "was", "about"))
_ZEROS = frozenset(("net", "ground", "patient"))
_WHOLE_UNITS = frozenset(("hour", "minute", "year", "month", "week", "day", "decade"))
_HALVED = {
    "point": "point", "mile": "mile", "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "foot": "foot", "inch": "inch",
    "acre": "acre", "hectare": "hectare", "tonne": "tonne", "ton": "ton", "litre": "litre", "liter": "litre", "pint": "pint",
    "gallon": "gallon", "degree": "degree",
}  # fmt: skip
"""The measures of which English tells `one and a half` with the article in front."""
_LIFE = frozenset("his her their my our early mid late your - the".split())
_DENOMINATORS_IN_USE = frozenset((2, 3, 4, 5, 8, 10, 15, 16, 20, 32, 64, 100))
_DAY_MEASURED = frozenset("in for after within just only than another".split())
_YEAR_TAILS = (frozenset(SMALL) | {"hundred", "oh", "-", "thousand"}) - {"one", "two", "three"}
_TENS = frozenset(range(0, 100, 10))
_ONE = Fraction(1)


def _is_stone(words: list[str], j: int, value: Fraction) -> bool:
    """Whether `st` at token `j` is the weight: no ordinal is written `15st`, and pounds follow in `21st 4lb`."""
    if words[j] != "st":
        return False
    return (
        value % 10 != 1 or value % 100 == 11 or (words[j + 1].isdecimal() and words[j + 2] in ("lb", "lbs"))
    )


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
        anchors = list(compress(range(self.t.count), map(ANCHORS.__contains__, words)))
        anchors += self.t.digits
        if not anchors:
            return
        anchors.sort()
        spans = names.protected(self.t)
        n = 0
        for i in anchors:
            if i < self.next:
                continue
            if spans:
                at = self.t.start(i)
                while n < len(spans) and spans[n].end <= at:
                    n += 1
                if n < len(spans) and spans[n].start <= at:
                    self._claim(spans[n], i)
                    continue
            word = words[i]
            if word[0].isdecimal() or word[0] == ".":
                self._digits(i)
            elif word[0] == FOREIGN:
                self._leave(Label(i, i + 1, "ambiguous"))
            else:
                self._word(i, word)

    # ------------------------------------------------------------------------------------------ keeping

    def _claim(self, span: Span, i: int) -> None:
        """Leaves a span of characters alone, with every token that it touches from token `i` on."""
        while i < self.t.count and self.t.start(i) < span.end:
            i += 1
        edge = self.t.ends[self.next - 1] if self.next else 0
        self.skips.append(Skip(max(span.start, edge), max(span.end, self.t.ends[i - 1]), span.reason))
        self.next = i

    def _leave(self, label: Label) -> None:
        """Leaves tokens alone, for a reason."""
        start = self.t.start(label.first)
        if self.skips and self.skips[-1].end > start:
            start = self.skips[-1].end
        self.skips.append(Skip(start, self.t.ends[label.stop - 1], label.reason))
        self.next = label.stop

    def _keep(self, amount: Amount) -> None:
        self.amounts.append(amount)
        self.next = amount.stop

    def _build(self, i: int, number: Number) -> Amount:
        return amounts.build(self.t, i, number, self.next)

    def _whole(self, first: int, number: Number, unit: str | None, stat: str = "") -> None:
        """Keeps an amount that ends with its number."""
        t = self.t
        amount = Amount(number, first, number.end, t.start(first), t.ends[number.end - 1])
        amount.unit, amount.stat = unit, stat
        self._keep(amount)

    def _ordinal(self, first: int, value: Fraction, end: int) -> None:
        form = "numeral" if self.t.words[first][:1].isdecimal() else "word"
        self._whole(first, Number(value, _ONE, _ONE, end, form), None, "ordinal")

    # ------------------------------------------------------------------------------------------ digits

    def _digits(self, i: int) -> None:
        """Whatever starts with the numeral at token `i`, by the order of precedence of its readings."""
        t, words = self.t, self.t.words
        before = words[i - 1]
        if before == "ad" or (before in _QUOTES and t.glued(i) and not t.glued(i - 1)):
            end = self.periods.at_number(i) if before == "ad" else self.periods.at_word(i - 1)
            if end:
                self.next = end
                return
        word, label = words[i], None
        # most numerals stand between blanks, with a word behind them: only the others can be codes
        if words[i + 1] in _BEHIND_CODES or word[0] == "0" or "." in word or self._touches(i, before):
            end = names.idiom(t, i)
            if end:
                self._leave(Label(i, end, "idiom"))
                return
            phone = names.phone(t, i)
            if phone is not None:
                self._claim(phone, i)
                return
            label = labels.listed(t, i) or labels.glued(t, i, self.next) or references.read(t, i, self.next)
            if label is None and self._race_time(i):
                return
        if label is None:
            timed = words[i + 1] == "h" and words[i + 3] == "m" and measures.is_minutes(t, i + 3)
            end = 0 if timed else self.periods.at_number(i)
            if end:
                self.next = max(end, i + 1)
                return
            if "." in word:
                label = labels.version(t, i, self.next)
            if label is None and before in labels.CUE_WORDS:
                label = labels.cued(t, i, self.next)
            if label is None and (word in labels.KNOWN or before in labels.SENT_TO):
                label = labels.familiar(t, i)
            if label is None and len(word) < 5:
                label = labels.address(t, i)
        if label is not None:
            self._leave(label)
        else:
            self._numeral(i)

    def _touches(self, i: int, before: str) -> bool:
        """Whether the numeral at token `i` touches what stands before it: more than a sign of money, or a range's dash."""
        ranged = before == "-" and self.t.words[i - 2][-1:].isdecimal()
        return not ranged and before not in currencies.SIGNS and self.t.glued(i)

    def _race_time(self, i: int) -> bool:
        """`2:05:30`, `1:42.3`: hours, minutes and seconds as one duration."""
        t, words = self.t, self.t.words
        if words[i + 1] != ":":
            return False
        parts = [i]
        while len(parts) < 3 and words[parts[-1] + 1] == ":" and words[parts[-1] + 2][:2].isdecimal():
            k = parts[-1]
            if not (t.glued(k + 1) and t.glued(k + 2)):
                break
            parts.append(k + 2)
        seconds = words[parts[-1]]
        if len(parts) == 1 or (len(parts) == 2 and "." not in seconds):
            return False
        total = Fraction(0)
        for k in parts:
            part = numerals.numeral_parts(words[k])
            if part is None:
                return False
            total = total * 60 + part[0] * numerals.power(part[1])
        place = numerals.power(-len(seconds.partition(".")[2]))
        end = parts[-1] + 1
        clock = self.periods.with_seconds(i, end) if len(parts) == 3 else 0
        if clock:
            self.next = clock
        elif words[end] in ("am", "pm", "gmt"):
            self._leave(Label(i, end, "ambiguous"))
        else:
            self._whole(i, Number(total, place, place, end, "compound"), "second")
        return True

    def _numeral(self, i: int) -> None:
        """A numeral that no name, date or idiom has claimed."""
        t, words = self.t, self.t.words
        number = digits.numeral(t, i)
        if number is None:
            reason = "ambiguous" if len(words[i]) <= numerals.MAX_DIGITS else "identifier"
            self._leave(Label(i, i + 1, reason))
            return
        j = number.end
        if words[j] in _ORDINAL_ENDS and j == i + 1 and t.glued(j) and not _is_stone(words, j, number.value):
            if t.capital(j + 1) and words[j + 1] in _NUMBERED_STREETS:
                self._leave(Label(i, j + 2, "address"))  # "5th Avenue"
            else:
                self._ordinal(i, number.value, j + 1)
            return
        share = shares.read(t, number)
        if share is not None:
            self._keep(self._build(i, share))
            return
        slash = words[i + 1] == "/" and t.glued(i + 1) and words[i + 2].isdecimal() and t.glued(i + 2)
        if slash and (number.form != "fraction" or not self._means_fraction(i, number)):
            self._leave(Label(i, max(j, i + 3), "ambiguous"))
            return
        if words[i - 1] == "point" and words[i - 2] in _POINT_CUES and words[i].isdecimal() and i > self.next:
            self._point(i, number)
            return
        self._measured(i, number)

    def _measured(self, i: int, number: Number) -> None:
        """A numeral with its unit, unless what is glued to it or stands around it makes it a name."""
        t, words = self.t, self.t.words
        amount = self._build(i, number)
        j = amount.stop
        if amount.unit == measures.UNDECIDED:
            if not self._settled_by_text(amount):
                self._leave(Label(amount.first, j, "ambiguous"))
                return
        elif j == number.end and not amount.prefixed:
            bound = words[i - 2 if words[i - 1] == "-" else i - 1]  # "the over-50s" are no fifties
            tens = words[j] == "s" and number.value in _TENS and bound not in ("over", "under")
            if tens and t.glued(j):
                self._decade_of_life(i, amount)
                return
            if words[j][:1].isalpha() and words[j] != "s" and t.glued(j):
                self._leave(labels.run(t, i, self.next, "identifier"))
                return
            if amount.unit is None and amount.first == i and j == i + 1:
                last = self.amounts[-1] if self.amounts else None
                label = labels.bare(t, i, self.next, last)
                if label is None and self.skips and self.skips[-1].end == t.ends[i - 1]:
                    label = labels.goes_on(t, i, self.skips[-1])
                if label is not None:
                    self._leave(label)
                    return
        self._keep(amount)

    def _means_fraction(self, i: int, number: Number) -> bool:
        """Whether `3/4` is a fraction: before `of` or a unit, or proper and with a denominator that is in use."""
        words = self.t.words
        top, bottom = int(words[i]), int(words[i + 2])
        if words[number.end] == "of" or units.read_unit(self.t, number.end) is not None:
            return True
        return top < bottom and bottom in _DENOMINATORS_IN_USE

    def _point(self, i: int, number: Number) -> None:
        """`won by point 77`."""
        place = numerals.power(-len(self.t.words[i]))
        amount = self._build(i, number._replace(value=number.value * place, place=place, significant=place))
        amount.first, amount.number_start = i - 1, self.t.start(i - 1)
        amount.start = amount.number_start
        self._keep(amount)

    def _settled_by_text(self, amount: Amount) -> bool:
        """Settles a bare `m` by an earlier amount of the text that was said in millions or metres."""
        for earlier in reversed(self.amounts[-6:]):
            if earlier.unit in ("m", "foot", "yard"):
                amount.unit = "m"
                return True
            large = earlier.scaled and earlier.value is not None and earlier.value >= 10**6
            if large or earlier.unit in currencies.CURRENCIES:
                amount.unit = None
                amount.scale(6)
                amount.number_end = self.t.ends[amount.stop - 1]
                return True
        return False

    def _decade_of_life(self, i: int, amount: Amount) -> None:
        """`in her 30s` is a range of ages, `in the 30s` one of degrees; other tens with an s are left alone."""
        before = self.t.words[i - 1]
        if before not in _LIFE or amount.value is None:
            self._leave(Label(i, amount.stop + 1, "ambiguous"))
            return
        amount.low, amount.high, amount.value = amount.value, amount.value + 9, None
        amount.form = "range"
        amount.unit, amount.stat = ("degree", "count") if before == "the" else ("year", "age")
        amount.stop += 1
        amount.number_end = self.t.ends[amount.stop - 1]
        self._keep(amount)

    # ------------------------------------------------------------------------------------------ words

    def _word(self, i: int, word: str) -> None:
        """Whatever starts with the word at token `i`."""
        t, words = self.t, self.t.words
        if word == "this" and words[i + 1] not in SHIFTED:
            return
        if word in names.REGISTERS or word in names.ROMAN:
            label = names.register(t, i) if word in names.REGISTERS else names.roman(t, i)
            if label is not None:
                self._leave(label)
            return
        if (word in START_WORDS or word in ORDINALS) and word not in folds.VAGUE and self._period(i, word):
            return
        if word in folds.FOLDS:
            found = folds.factor(t, i)
            if isinstance(found, Amount):
                self._keep(found)
            else:
                self._leave(found)
        elif word in folds.VAGUE:
            self._vague(i, word)
        elif word in VULGAR:
            top, bottom = VULGAR[word]
            place = Fraction(1, bottom)
            number = Number(top * place, place, place, i + 1, "fraction")
            self._keep(self._build(i, digits.scale_words(t, number)))
        elif not (word in _NUMBER_WORDS and self._number_word(i, word)):
            if word in ORDINALS:
                self._ordinal_word(i, word)
            elif word in _PART_WORDS:
                self._leave(Label(i, i + 1, "part-word"))

    def _period(self, i: int, word: str) -> bool:
        """A period that starts at token `i`, or `an hour and a half` of which it is the unit."""
        words = self.t.words
        whole = (
            word in _WHOLE_UNITS and words[i + 1] == "and" and words[i - 1] in ("a", "an") and i > self.next
        )
        if whole and self._unit_and_part(i, word):
            return True
        end = self.periods.at_word(i)
        if end:
            self.next = end
        return bool(end)

    def _unit_and_part(self, i: int, word: str) -> bool:
        """`an hour and a half`, `an hour and 45 minutes`: the article counts as one."""
        t, words = self.t, self.t.words
        if words[i + 2] == "a" and words[i + 3] == "half" and words[i + 4] not in ("of", "-", "dozen"):
            tenth = Fraction(1, 10)
            self._whole(i - 1, Number(Fraction(3, 2), tenth, tenth, i + 4, "compound"), word)
            return True
        smaller = {"hour": "minute", "minute": "second"}.get(word)
        size = 60
        part: Number | None = None
        if smaller is not None and words[i + 2].isdecimal():
            part = digits.numeral(t, i + 2)
        elif smaller is not None and words[i + 2] in SMALL:
            part = spelling.spelled(t, i + 2)
        if part is None or smaller is None or part.value >= 60:
            return False
        named = words[part.end].removesuffix("s")
        if word == "hour" and named == "second":
            smaller, size = "second", 3600
        if named != smaller:
            return False
        self._whole(i - 1, Number(part.value + size, _ONE, _ONE, part.end + 1, "compound"), smaller)
        return True

    def _number_word(self, i: int, word: str) -> bool:
        """A number in words from token `i`, or the idiom, name or pronoun that it is; whether it was any."""
        t, words = self.t, self.t.words
        end = names.idiom(t, i)
        if end and not (word == "one" and words[i + 1] == "day" and words[i - 1] in _DAY_MEASURED):
            self._leave(Label(i, end, "idiom"))
            return True
        if word == "zero" and (words[i - 1] in _ZEROS or (words[i - 1] == "-" and words[i - 2] == "net")):
            self._leave(Label(i, i + 1, "idiom"))
            return True
        if word == "zero" and words[i - 1] == "absolute" and i > self.next:
            self._whole(i - 1, Number(Fraction(0), _ONE, _ONE, i + 1, "word"), "kelvin")
            return True
        after = words[i + 1]
        if (after in MONTHS or words[i + 2] in MONTHS) or (word in CENTURIES and after in _YEAR_TAILS):
            end = self.periods.in_words(i)
            if end:
                self.next = end
                return True
        if after == "past" and word in SMALL and self._clock_in_words(i):
            return True
        first = self._with_article(i, word)
        if word == "half" and first < i and self._measure_and_a_half(i):
            return True
        if word == "dozen" and words[i - 1] == "s" and words[i - 3] in ("baker", "bakers") and i > self.next:
            self._whole(i - 3, Number(Fraction(13), _ONE, _ONE, i + 1, "word"), None)
            return True
        if first == i and word in SCALES:
            self._lone_scale(i)
            return True
        if first == i and word == "couple":
            return False
        number = spelling.spelled(t, first)
        if number is None and first < i and word not in SCALES:
            first, number = i, spelling.spelled(t, i)
        if number is None:
            return False
        self._spelled(i, first, word, number)
        return True

    def _measure_and_a_half(self, i: int) -> bool:
        """`a point and a half`, `a percentage point and a half`, `a mile and a half`: the first article counts as one."""
        words = self.t.words
        if words[i - 2] != "and" or words[i + 1] in ("of", "-", "dozen"):
            return False
        first, unit = i - 4, _HALVED.get(words[i - 3])
        if unit == "point" and words[first] == "percentage":
            first, unit = first - 1, "percentage_point"
        if unit is None or first < self.next or words[first] not in ("a", "an"):
            return False
        tenth = Fraction(1, 10)
        number = Number(Fraction(3, 2), tenth, tenth, i + 1, "compound")
        amount = Amount(number, first, i + 1, self.t.start(first), self.t.ends[i])
        amount.unit = unit
        self._keep(amount)
        return True

    def _clock_in_words(self, i: int) -> bool:
        """`ten past nine`."""
        end = self.periods.minutes_in_words(i)
        self.next = end or self.next
        return bool(end)

    def _with_article(self, i: int, word: str) -> int:
        """The first token of a number word: an article counts before a scale, a fraction, a dozen."""
        words = self.t.words
        if words[i - 1] not in ("a", "an") or i - 1 < self.next or word in SMALL:
            return i
        return i if word == "half" and (words[i - 1] != "a" or words[i + 1] == "-") else i - 1

    def _spelled(self, i: int, first: int, word: str, number: Number) -> None:
        """Keeps a number in words, unless it is a pronoun or a name."""
        t = self.t
        bare = number.end == i + 1
        if number.form == "ordinal":
            end = self.periods.at_ordinal(first, int(number.value), number.end)
            if end:
                self.next = end
            else:
                self._ordinal(first, number.value, number.end)
            return
        each = word == "one" and t.words[i + 1] in ("in", "out") and t.words[i + 2] in ("every", "each")
        if word == "one" and bare and not each and pronoun.stands_alone(t, i):
            self._leave(Label(i, i + 1, "pronoun-one"))
            return
        share = shares.read(t, number)
        if share is not None:
            self._keep(self._build(first, share))
            return
        label = labels.cued(t, i, self.next) if bare and t.words[i - 1] in labels.CUE_WORDS else None
        label = label or labels.hyphened_word(t, first)
        amount = None
        if label is None:
            amount = self._build(first, number)
            if amount.unit is None and amount.stop == number.end and t.capital(i):
                label = labels.capital_word(t, i, amount, self.next)
        if label is not None:
            self._leave(label)
        elif amount is not None:
            if word == "couple":
                amount.comparator = "~"
            self._keep(amount)

    def _lone_scale(self, i: int) -> None:
        """A scale word without a number before it: `hundred thousand`, `a few hundred`, `the million`."""
        number = numerals.read_words(self.t, i)
        end = number.end if number is not None else i + 1
        before = self.t.words[i - 1]
        if number is None or before in ("few", "several", "many", "couple", "the"):
            self._leave(Label(i, end, "idiom" if before == "the" else "ambiguous"))
        else:
            self._keep(self._build(i, number))

    def _ordinal_word(self, i: int, word: str) -> None:
        """`third`, unless it is the unit of time, a part of a word, or opens a list."""
        words = self.t.words
        before, after, behind = words[i - 1], words[i + 1], words[i + 2]
        label: Label | None = None
        if self.t.capital(i) and self.t.capital(i + 1) and after in _NUMBERED_STREETS:
            label = Label(i, i + 2, "address")  # "Fifth Avenue"
        elif word == "second":
            if after == "to" and behind == "none":
                label = Label(i, i + 3, "idiom")
            elif after in ("half", "hand", "-") or (
                before in ("per", "each", "split", "every") and after != "time"
            ):
                label = Label(i, i + 1, "part-word")
        elif (word == "third" and after in ("party", "parties", "world", "-")) or (
            word == "first" and after == "-" and behind in _RANKED
        ):
            label = Label(i, i + 1, "part-word")
        elif word == "first" and after == "," and (self.t.new_line(i) or before in (".", "")):
            label = Label(i, i + 1, "list-number")
        if label is not None:
            self._leave(label)
        else:
            self._ordinal(i, Fraction(ORDINALS[word]), i + 1)

    def _vague(self, i: int, word: str) -> None:
        """`dozens`, `tens of thousands`, `a few`, `several`: the word, without a value, and the time it counts."""
        t, words = self.t, self.t.words
        before = words[i - 1]
        if word == "few" and before == words[i + 1] == "as":
            return  # "as few as 40": a part of the bound
        counted = word in ("few", "several")
        end = self.periods.at_word(i) if counted else 0
        if counted and (before in ("one", "another") or (before == "the" and word == "few")):
            if end:
                self.next = end
            else:
                self._leave(Label(i, i + 1, "idiom"))
            return
        stop = folds.vague_end(t, i)
        if not stop:
            return
        unit = UNITS.get(words[stop + 1]) if words[stop] == "of" else None
        if unit and unit != words[stop + 1]:
            self.periods.add(i, Core(None, duration_code("X", unit), stop + 2, unit, kind="duration"))
        handful = counted or word == "handful"
        first = i - 1 if before == "a" and i > self.next and handful else i
        self._keep(folds.vague(t, first, stop, self.next))
        self.next = max(self.next, end)

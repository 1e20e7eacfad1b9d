"""Spoken words as tokens, so that two renderings of the same words meet: marks, case, spelling and numerals apart."""

import re
from fractions import Fraction
from functools import lru_cache

from factcheck.model.ordinals import ORDINALS, SHORT
from factcheck.model.pattern import Pattern
from factcheck.model.scale import SCALES
from factcheck.named_tuple import NamedTuple


class SpokenWord(NamedTuple):
    """One word, number or gap of an utterance; offsets into the text that was cut."""

    key: str
    """Folded form; `#55000` for a number, however it is written."""
    start: int
    end: int
    kind: str = "word"
    """word, number, gap (an ellipsis, a writer's brackets, or a figure in round ones, as of a conversion), stop (the end of a sentence)."""


_CUT = re.compile(
    r"(?P<word>[^\W\d_](?:[^\W_]|[’'ʼ*](?=[^\W_*])|\*)*)"
    r"|(?P<gap>\[[^\[\]]{0,80}\]|\(\s?(?:…|\.\.\.)\s?\)|\([^()\[\]]{0,12}\d[^()\[\]]{0,28}\)|…|\.\s?\.\s?\.\.?)"
    r"|(?P<money>[$£€])"
    r"|(?P<number>\d+(?:,\d{3})*(?:\.\d+)?(?:st|nd|rd|th|bn|tn|m|k|ST|ND|RD|TH|BN|TN|M|K)?(?![^\W_]))"
    r"|(?P<mixed>[^\W_](?:[^\W_]|[’'ʼ*](?=[^\W_*])|\*)*|\*{2,})"
    r"|(?P<percent>%)"
    r"|(?P<stop>[.!?](?=[\s”’\"')\]]|$))"
)
_TAILS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "'d", "'s": "'s"}
_WHOLE = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "ain't": ("is", "not"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "'tis": ("it", "is"),
}
_SPELLINGS = {
    "defense": "defence", "offense": "offence", "pretense": "pretence", "license": "licence", "practise": "practice",
    "gray": "grey", "plow": "plough", "skeptic": "sceptic", "skeptical": "sceptical", "skeptics": "sceptics",
    "program": "programme", "programs": "programmes", "judgment": "judgement", "judgments": "judgements", "aging": "ageing",
    "toward": "towards", "among": "amongst", "while": "whilst", "learned": "learnt", "burned": "burnt", "dreamed": "dreamt",
    "spelled": "spelt", "spilled": "spilt", "spoiled": "spoilt", "leaped": "leapt", "fulfill": "fulfil", "enroll": "enrol",
    "skillful": "skilful", "willful": "wilful", "installment": "instalment", "catalog": "catalogue", "dialog": "dialogue",
    "cozy": "cosy", "mold": "mould", "advisor": "adviser", "advisors": "advisers", "okay": "ok", "center": "centre",
    "centers": "centres", "meter": "metre", "meters": "metres", "liter": "litre", "liters": "litres", "theater": "theatre",
    "theaters": "theatres", "fiber": "fibre", "somber": "sombre", "specter": "spectre", "maneuver": "manoeuvre",
    "jewelry": "jewellery", "aluminum": "aluminium", "mom": "mum", "pajamas": "pyjamas", "dollars": "dollar", "pounds": "pound",
    "euros": "euro", "pence": "penny", "cents": "cent", "kiev": "kyiv", "zelensky": "zelenskyy", "zelenskiy": "zelenskyy",
    "per-cent": "percent", "gotten": "got", "anyways": "anyway", "backwards": "backward", "forwards": "forward",
}  # fmt: skip
_IZE = re.compile(r"(?<=[a-z]{3})is(e|es|ed|er|ers|ing|ation|ations)$")
_YZE = Pattern(r"(?<=[a-z]{3})yz(e|es|ed|ing)$")
_OUR = re.compile(r"(?<=[a-z]{3})or(s|ed|ing|ful|able|ably|ite|ites|less|er|ers|hood)?$")
_OUR_WORDS = frozenset(
    """color labor honor favor harbor neighbor humor rumor vapor vigor valor behavior endeavor armor candor clamor demeanor
    fervor glamor odor parlor rancor rigor savior savor splendor succor tumor""".split()
)
_DOUBLE_L = re.compile(r"^(\w*[aeiou]\w*[^aeiou\W][aeiou])ll(ed|ing|er|ers|or|ors)$")
_UNITS = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen""".split()
    )
}
_TENS = {
    word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES = {"hundred": 100} | SCALES
_GLUED = {"bn": 10**9, "tn": 10**12, "m": 10**6, "k": 10**3}
_ORDINALS = dict(zip(SHORT, ORDINALS, strict=True))
_BEGINNINGS = frozenset(("per", "a", *_UNITS, *_TENS))
"""The words with which a number, or what is written like one, begins."""
_ZERO = Fraction(0)
_MONEY = {"$": "dollar", "£": "pound", "€": "euro"}


def spoken_words(text: str, start: int = 0, end: int | None = None) -> list[SpokenWord]:
    """Cut text[start:end] into spoken words.

    Quotation marks, dashes and commas are nothing; contractions are written out; British and American
    spellings, numerals and number words of one number have one key.
    """
    made = tuple.__new__  # what the class would call for each of hundreds of words
    raw: list[SpokenWord] = []
    money: SpokenWord | None = None
    for match in _CUT.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup or ""
        begin, past = match.span()
        if kind == "word" and money is None:  # as most are
            for key in _keys(match.group()):
                raw.append(made(SpokenWord, (key, begin, past, "word")))
            continue
        if kind == "money":
            money = SpokenWord(_MONEY[match.group()], begin, past)
            continue
        if kind == "gap":
            raw.append(SpokenWord("…", begin, past, "gap"))
        elif kind == "stop":
            if raw and raw[-1].kind != "stop":
                raw.append(SpokenWord(".", begin, past, "stop"))
        elif kind == "percent":
            raw.append(SpokenWord("percent", begin, past))
        elif kind == "number":
            raw += _number(match.group(), begin, past)
        else:
            raw += [SpokenWord(key, begin, past) for key in _keys(match.group())]
        if money is not None:
            raw.append(money)
            money = None
    return _numbers_joined(raw)


def _number(written: str, start: int, end: int) -> list[SpokenWord]:
    written = written.lower()
    ordinal = _ORDINALS.get(written)
    if ordinal is not None:
        return [SpokenWord(ordinal, start, end)]
    digits = written.rstrip("abcdefghijklmnopqrstuvwxyz")
    tail = written[len(digits) :]
    value = Fraction(digits.replace(",", "")) * _GLUED.get(tail, 1)
    return [SpokenWord(_number_key(value), start, end, "number")]


def _number_key(value: Fraction) -> str:
    return f"#{value.numerator}" if value.denominator == 1 else f"#{value.numerator}/{value.denominator}"


@lru_cache(maxsize=20_000)
def _keys(written: str) -> tuple[str, ...]:
    """The folded words of one written word: `don’t` gives `do`, `not`."""
    word = written.lower().replace("’", "'").replace("ʼ", "'").strip("'")
    if word in _WHOLE:
        return _WHOLE[word]
    for tail, full in _TAILS.items():
        if word.endswith(tail) and len(word) > len(tail):
            return folded(word[: -len(tail)]), full
    return (folded(word),)


def folded(word: str) -> str:
    """One spelling for British and American forms of a lower-case word."""
    if word in _SPELLINGS:
        return _SPELLINGS[word]
    if word in ("whilst", "amongst"):
        return word
    # most words hold none of these letters, which is sooner seen than that no pattern matches
    if "is" in word:
        word = _IZE.sub(r"iz\1", word)
    if "yz" in word:
        word = _YZE.sub(r"ys\1", word)
    if "or" in word and (stem := _OUR.sub("or", word)) in _OUR_WORDS:
        word = word[: len(stem) - 2] + "our" + word[len(stem) :]
    return _DOUBLE_L.sub(r"\1l\2", word) if "ll" in word else word


def _numbers_joined(raw: list[SpokenWord]) -> list[SpokenWord]:
    """Put number words together: `fifty-five thousand`, `1.1 million`, `a hundred`, `per cent`."""
    words: list[SpokenWord] = []
    at = 0
    while at < len(raw):
        word = raw[at]
        if word.kind != "number" and word.key not in _BEGINNINGS:
            words.append(word)
            at += 1
            continue
        if word.key == "per" and at + 1 < len(raw) and raw[at + 1].key == "cent":
            words.append(SpokenWord("percent", word.start, raw[at + 1].end))
            at += 2
            continue
        value, past = _number_at(raw, at)
        if past > at:
            words.append(SpokenWord(_number_key(value), word.start, raw[past - 1].end, "number"))
            # “$1.1 million”: the scale word stands behind the currency.
            if raw[past - 1].key in _SCALES:
                words += [raw[k] for k in range(at, past) if raw[k].key in _MONEY.values()]
            at = past
            continue
        words.append(word)
        at += 1
    return words


def _number_at(raw: list[SpokenWord], at: int) -> tuple[Fraction, int]:
    """Value of the number that begins at `at` and the index behind it; `at` itself if none does."""
    first = raw[at]
    if first.kind == "number":
        return _scaled(raw, at, Fraction(first.key[1:]))
    if first.key == "a" and at + 1 < len(raw) and raw[at + 1].key in _SCALES:
        return _counted(raw, at + 1, leading=Fraction(1))
    if first.key in _UNITS or first.key in _TENS:
        return _counted(raw, at, leading=None)
    return _ZERO, at


def _scaled(raw: list[SpokenWord], at: int, value: Fraction) -> tuple[Fraction, int]:
    past = at + 1
    money = past < len(raw) and raw[past].key in _MONEY.values() and raw[past].start < raw[at].start
    scale = past + 1 if money else past
    if scale < len(raw) and raw[scale].key in _SCALES:
        return value * _SCALES[raw[scale].key], scale + 1
    return value, past


def _counted(raw: list[SpokenWord], at: int, *, leading: Fraction | None) -> tuple[Fraction, int]:
    total, current = Fraction(0), leading or Fraction(0)
    past = at
    seen_scale = leading is None
    while past < len(raw):
        key = raw[past].key
        if key in _SCALES:
            if past == at and leading is None:
                break
            if key == "hundred":
                current *= 100
            else:
                total, current = total + current * _SCALES[key], Fraction(0)
        elif key in _UNITS and (
            past == at
            or raw[past - 1].key in _TENS
            or raw[past - 1].key in _SCALES
            or _after_and(raw, past, at)
        ):
            current += _UNITS[key]
        elif key in _TENS and (past == at or raw[past - 1].key in _SCALES or _after_and(raw, past, at)):
            current += _TENS[key]
        elif not (
            key == "and"
            and past > at
            and raw[past - 1].key == "hundred"
            and past + 1 < len(raw)
            and (raw[past + 1].key in _UNITS or raw[past + 1].key in _TENS)
        ):
            break
        past += 1
    return (total + current, past) if seen_scale or past > at else (Fraction(0), at)


def _after_and(raw: list[SpokenWord], past: int, at: int) -> bool:
    return past - 2 >= at and raw[past - 1].key == "and" and raw[past - 2].key == "hundred"

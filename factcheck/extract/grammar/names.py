"""Strings that hold digits or number words and are no quantities: names, codes, references, idioms."""

import re

from factcheck.extract.grammar.tokens import Tokens
from factcheck.named_tuple import NamedTuple


class Span(NamedTuple):
    """Characters that are claimed by their shape alone."""

    start: int
    end: int
    reason: str


class Label(NamedTuple):
    """Tokens that name something, or belong to an idiom: no quantity, for a reason."""

    first: int
    stop: int
    reason: str


# What a text must hold for a pattern to find anything in it, and the pattern.
_SHAPES = (
    ({"http", "https", "www"}, "url", r"(?:https?://|www\.)[^\s<>\"]{1,2000}"),
    ({"@"}, "url", r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}|(?<!\w)@\w{1,100}"),
    ({"#"}, "url", r"#(?<!\w#)[^\W\d]\w{0,100}"),
    (
        set("pdf csv htm html xls xlsx doc docx jpg jpeg png mp3 mp4 json xml zip txt md py".split()),
        "url",
        r"\b[\w-]{1,60}\.(?:pdf|csv|html?|xlsx?|docx?|jpe?g|png|mp[34]|json|xml|zip|txt|md|py)\b",
    ),
    ({"["}, "citation", r"\[[0-9]{1,3}(?:[,–-]\s?[0-9]{1,3}){0,8}\]"),
)
_PROTECTED = tuple((frozenset(signs), reason, re.compile(pattern)) for signs, reason, pattern in _SHAPES)
_SIGNS = frozenset().union(*(signs for signs, _, _ in _PROTECTED))
_PHONE = re.compile(
    r"(?:\+[0-9]{8,15}|\+[0-9]{1,3}(?:[ ./-]\(?[0-9]{1,5}\)?){2,6}"
    r"|\([0-9]{3,5}\)[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}"
    r"|0[0-9]{2,4}[ -][0-9]{3,4}[ -]?[0-9]{3,4}"
    r"|[0-9]{3}-[0-9]{3}-[0-9]{4}|1-[0-9]{3}-[0-9]{3}-[0-9]{4}|[0-9]{3}\.[0-9]{3}\.[0-9]{4})(?![\w])"
)
IDIOMS = (
    ("24", "/", "7"),
    ("24", "-", "7"),
    ("7", "/", "7"),
    ("9", "/", "11"),
    ("7", "-", "eleven"),
    ("50", "-", "50"),
    ("50", "/", "50"),
    ("fifty", "-", "fifty"),
    ("9", "-", "to", "-", "5"),
    ("nine", "-", "to", "-", "five"),
    ("nine", "to", "five"),
    ("360", "-", "degree"),
    ("180", "-", "degree"),
    ("two", "-", "faced"),
    ("20", "/", "20"),
    ("twenty", "-", "twenty"),
    ("four", "-", "letter"),
    ("one", "-", "off"),
    ("one", "-", "two"),
    ("two", "-", "for", "-", "one"),
    ("2", "-", "for", "-", "1"),
    ("three", "-", "for", "-", "two"),
    ("3", "-", "for", "-", "2"),
    ("one", "-", "way"),
    ("one", "-", "sided"),
    ("one", "-", "time"),
    ("one", "-", "stop"),
    ("one", "-", "to", "-", "one"),
    ("one", "-", "on", "-", "one"),
    ("one", "day"),
    ("two", "-", "way"),
    ("three", "-", "dimensional"),
    ("two", "-", "dimensional"),
    ("six", "-", "pack"),
    ("thousand", "island"),
    ("three", "mile", "island"),
    ("catch", "22"),
    ("million", "dollar", "question"),
    ("second", "to", "none"),
    ("four", "-", "square"),
    ("forty", "winks"),
    ("cloud", "nine"),
    ("zero", "-", "hours"),
    ("zero", "-", "hour"),
    ("zero", "hours"),
    ("zero", "-", "emission"),
    ("zero", "-", "emissions"),
    ("zero", "-", "carbon"),
    ("zero", "-", "tolerance"),
    ("zero", "tolerance"),
    ("zero", "-", "sum"),
    ("double", "-", "double"),
    ("triple", "-", "double"),
    ("triple", "-", "doubles"),
    ("double", "-", "doubles"),
    ("three", "-", "point", "line"),
    ("three", "-", "point", "range"),
    ("three", "-", "point", "land"),
    ("three", "-", "point", "shooting"),
    ("three", "-", "point", "arc"),
    ("3", "-", "point", "line"),
    ("3", "-", "point", "range"),
    ("3", "-", "point", "shooting"),
)
_IDIOMS: dict[tuple[str, ...], list[list[str]]] = {}
for _idiom in IDIOMS:
    _IDIOMS.setdefault(_idiom[:2], []).append(list(_idiom))
_IDIOM_STARTS = frozenset(start for start, _ in _IDIOMS)

ROMAN = frozenset("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii".split())


def protected(t: Tokens) -> list[Span]:
    """Spans that are claimed by their shape alone: addresses on the net and citation marks."""
    if _SIGNS.isdisjoint(t.words):
        return []
    found = [
        Span(m.start(), m.end(), reason)
        for signs, reason, pattern in _PROTECTED
        if not signs.isdisjoint(t.words)
        for m in pattern.finditer(t.text)
        if any(c.isdecimal() for c in m.group())
    ]
    found.sort(key=lambda span: (span.start, -span.end))
    kept: list[Span] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def phone(t: Tokens, i: int) -> Span | None:
    """The telephone number whose first digits are token `i`, or None."""
    words = t.words
    word, before = words[i], words[i - 1]
    if not (
        before in ("+", "(")
        or (word[0] == "0" and len(word) in (3, 4, 5))
        or (words[i + 1] == words[i + 3] == "-" and len(word) in (1, 3))
        or (word.count(".") == 2 and len(word) == 12)
    ):
        return None
    start = t.start(i - 1) if before in ("+", "(") and t.glued(i) else t.start(i)
    match = _PHONE.match(t.text, start)
    if match is None or sum(c.isdecimal() for c in match.group()) < 7:
        return None
    return Span(match.start(), match.end(), "phone")


REGISTERS = frozenset(("isbn", "issn", "doi", "arxiv"))
"""Words that announce the number of a book or paper."""


def register(t: Tokens, i: int) -> Label | None:
    """`ISBN 978-0-14-044913-6`, `doi:10.1000/182`: the number of a book or paper, from its name at token `i`."""
    words = t.words
    j = i + 2 if words[i + 1] in (":", ".") else i + 1
    if not any(word[:1].isdecimal() for word in words[j : j + 3]):
        return None
    j += 1
    while j < t.count and t.glued(j) and j < i + 40:
        j += 1
    return Label(i, j - 1 if words[j - 1] in (".", ",", ")", ";") else j, "version")


def roman(t: Tokens, i: int) -> Label | None:
    """`World War II`, `Elizabeth II`: Roman numerals behind a name."""
    if not t.written(i, i + 1).isupper() or not t.capital(i - 1) or not t.words[i - 1][:1].isalpha():
        return None
    return Label(i, i + 1, "roman")


def idiom(t: Tokens, i: int) -> int:
    """The token behind an idiom that starts at token `i`, or 0."""
    words = t.words
    if words[i] not in _IDIOM_STARTS:
        return 0
    for parts in _IDIOMS.get((words[i], words[i + 1]), ()):
        if words[i : i + len(parts)] == parts:
            return i + len(parts)
    return 0

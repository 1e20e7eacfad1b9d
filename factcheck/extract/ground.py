"""Finds words that were copied from a draft in the draft again, or refuses: exact, then typography, never alike."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

from factcheck.named_tuple import NamedTuple

NORMALISATION = "1"
"""Changes when the table below does; part of the key of every cached answer."""


class Span(NamedTuple):
    """A stretch of the draft's text; half-open."""

    start: int
    end: int


class Rejection(NamedTuple):
    """Why words were refused.

    One of span-not-found, number-boundary, ambiguous-span, outside-window, value-not-in-span,
    attribute-not-in-draft, speaker-unconfirmed, not-a-quotation, no-number, bad-item, duplicate.
    """

    reason: str


_ALIKE = {
    "'": "‘’‚‛‹›ʼ′＇",
    '"': "“”„‟«»″＂",
    "-": "‐‑‒–—―−﹣－",
}
_EXPANDED = {"…": "...", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
# Zero-width space, non-joiner and joiner, word joiner, byte-order mark, soft hyphen.
_NOTHING = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_TABLE = {
    **{mark: plain for plain, marks in _ALIKE.items() for mark in marks},
    **_EXPANDED,
    **dict.fromkeys(_NOTHING, ""),
}

_SIGNS = "+-−±"
_MARKS = ".,·'’"
_JOINED = "-\u2010\u2011–/:×"
_NUMBER_WORDS = frozenset(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
    half third thirds quarter quarters fifth fifths tenth tenths bn tn mn hundreds thousands millions billions""".split()
)
_SCALES = frozenset("hundred thousand million billion trillion bn tn mn m k".split())
_WORD_BEFORE = re.compile(r"([^\W\d_]{1,12})([\s\u00a0-]?)$")
_WORD_AFTER = re.compile(r"([\s\u00a0-]?)([^\W\d_]{1,12})(?!\w)")


class Normalised(NamedTuple):
    """A text with its typography made plain, and the way back."""

    text: str
    starts: tuple[int, ...]
    """Offset of the character that each plain character comes from."""
    ends: tuple[int, ...]
    """Offset behind it; behind the whole run for white space."""

    def source(self, start: int, end: int) -> Span | None:
        """The source of text[start:end]; None if it would begin or end inside one source character."""
        if start > 0 and self.starts[start] == self.starts[start - 1]:
            return None
        if end < len(self.text) and self.starts[end] == self.starts[end - 1]:
            return None
        return Span(self.starts[start], self.ends[end - 1])


def normalise(text: str) -> Normalised:
    """Make quotation marks, dashes and white space plain; letters' case, digits and their marks stay."""
    plain: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, character in enumerate(text):
        if character.isspace():
            if plain and plain[-1] == " " and all(c in _NOTHING for c in text[ends[-1] : at]):
                ends[-1] = at + 1
                continue
            written = " "
        else:
            written = _TABLE.get(character, character)
        for one in written:
            plain.append(one)
            starts.append(at)
            ends.append(at + 1)
    return Normalised("".join(plain), tuple(starts), tuple(ends))


class Ground:
    """One draft's text, ready to be searched; the normalised text is made when it is first needed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._plain: Normalised | None = None

    def find(self, words: str, start: int = 0, end: int | None = None) -> tuple[Span, ...] | Rejection:
        """Every place in text[start:end] where the words stand whole.

        Exact places if there are any, else places that differ in typography only. Never an approximate one.
        """
        end = len(self.text) if end is None else end
        words = words.strip()
        if not normalise(words).text.strip():
            return Rejection("span-not-found")
        split = False
        for places in (self._exact(words, start, end), self._plainly(words, start, end)):
            whole = []
            for place in places:
                fault = _fault(self.text, place)
                if fault is None:
                    whole.append(place)
                split = split or fault == "number-boundary"
            if whole:
                return tuple(whole)
        return Rejection("number-boundary" if split else "span-not-found")

    def _exact(self, words: str, start: int, end: int) -> list[Span]:
        found = []
        at = self.text.find(words, start, end)
        while at >= 0:
            found.append(Span(at, at + len(words)))
            at = self.text.find(words, at + 1, end)
        return found

    def _plainly(self, words: str, start: int, end: int) -> list[Span]:
        if self._plain is None:
            self._plain = normalise(self.text)
        plain = self._plain
        wanted = normalise(words).text.strip()
        low = bisect_right(plain.starts, start - 1)
        high = bisect_right(plain.starts, end - 1)
        found = []
        at = plain.text.find(wanted, low, high)
        while at >= 0:
            place = plain.source(at, at + len(wanted))
            if place is not None and start <= place.start and place.end <= end:
                found.append(place)
            at = plain.text.find(wanted, at + 1, high)
        return found


def ground(
    words: str,
    ground_of: Ground,
    focus: Span,
    shown: Sequence[Span] = (),
    *,
    beside: Sequence[str] = (),
    sentences: Sequence[tuple[int, int]] = (),
    turn: tuple[int, int] = (0, 1),
) -> Span | Rejection:
    """Find a claim's words in the focus of a window.

    Args:
        words: What a model says it copied.
        ground_of: The draft.
        focus: Where a claim may start.
        shown: What the model saw besides the focus; a claim that stands only there is `outside-window`.
        beside: Further words of the same claim, which tell repeated mentions apart by their sentence.
        sentences: Bounds of the draft's sentences, in text order.
        turn: Which of how many claims with the same words this is, in the order of the answer.
    """
    found = ground_of.find(words, focus.start, focus.end)
    if isinstance(found, Rejection):
        elsewhere = [ground_of.find(words, *place) for place in shown]
        if any(not isinstance(places, Rejection) for places in elsewhere):
            return Rejection("outside-window")
        return found
    if len(found) == 1:
        return found[0]
    near = _same_sentence(found, ground_of, [other for other in beside if other not in words], sentences)
    if len(near) == 1:
        return near[0]
    which, of = turn
    if of == len(near):
        return near[which]
    return Rejection("ambiguous-span")


def _same_sentence(
    places: Sequence[Span], ground_of: Ground, beside: Sequence[str], sentences: Sequence[tuple[int, int]]
) -> Sequence[Span]:
    """The places whose sentence holds the other words, too; all of them if none does."""
    if not beside or not sentences:
        return places
    starts = [start for start, _ in sentences]
    kept = []
    for place in places:
        number = bisect_right(starts, place.start) - 1
        if number < 0:
            continue
        start, end = sentences[number][0], max(sentences[number][1], place.end)
        if all(not isinstance(ground_of.find(other, start, end), Rejection) for other in beside):
            kept.append(place)
    return kept or places


def _fault(text: str, place: Span) -> str | None:
    """What is wrong with a span's edges: number-boundary, word-boundary, or nothing."""
    if _cuts_number_before(text, place.start) or _cuts_number_after(text, place.end):
        return "number-boundary"
    for edge in place:
        if 0 < edge < len(text) and _is_word(text[edge - 1]) and _is_word(text[edge]):
            return "number-boundary" if _word_has_digit(text, edge) else "word-boundary"
    return None


def _word_has_digit(text: str, edge: int) -> bool:
    """Whether the word that `edge` cuts holds a digit (`1.2b|n`)."""
    low = high = edge
    while low > max(0, edge - 40) and _is_word(text[low - 1]):
        low -= 1
    while high < min(len(text), edge + 40) and _is_word(text[high]):
        high += 1
    return any(character.isnumeric() for character in text[low:high])


def _cuts_number_before(text: str, start: int) -> bool:
    """Whether a numeral that began earlier goes on at `start`."""
    if start == 0 or start >= len(text):
        return False
    at, before = text[start], text[start - 1]
    earlier = text[start - 2] if start > 1 else ""
    opens = at.isnumeric() or (
        start + 1 < len(text) and text[start + 1].isnumeric() and (at in _SIGNS + _MARKS or _is_currency(at))
    )
    if opens:
        if before.isnumeric() or before in _SIGNS or _is_currency(before) or before.isalpha():
            return True
        if before in _MARKS + _JOINED and (earlier.isnumeric() or (before == "." and not earlier.strip())):
            return True
        if before.isspace() and _is_currency(earlier):
            return True
        if before.isspace() and earlier.isnumeric() and _grouped(text, start):
            return True
    if at in "%‰" or _is_currency(at):
        if before.isnumeric() or (before.isspace() and earlier.isnumeric()):
            return at in "%‰" or not (start + 1 < len(text) and text[start + 1].isnumeric())
        if before in _SIGNS:
            return True
    return _scale_behind_number(text, start)


def _scale_behind_number(text: str, start: int) -> bool:
    """Whether a number word or scale at `start` belongs to a numeral before it (`1.2 |billion`, `twenty-|five`)."""
    word = re.compile(r"[^\W\d_]{1,12}").match(text, start)
    if word is None or word.group().lower() not in _NUMBER_WORDS:
        return False
    lead = text[max(0, start - 16) : start]
    if word.group().lower() in _SCALES and re.search(r"\d[\s\u00a0-]?$", lead):
        return True
    joined = _WORD_BEFORE.search(lead)
    if joined is None or joined[1].lower() not in _NUMBER_WORDS:
        return False
    return joined[2] == "-" or word.group().lower() in _SCALES


def _cuts_number_after(text: str, end: int) -> bool:
    """Whether a numeral goes on behind `end`."""
    if end == 0 or end >= len(text):
        return False
    last, after = text[end - 1], text[end]
    later = text[end + 1] if end + 1 < len(text) else ""
    if last.isnumeric():
        if after.isalnum() or after.isnumeric() or after in "%‰" or _is_currency(after):
            return True
        if after in _MARKS + _JOINED and later.isnumeric():
            return True
        if after.isspace() and (
            later in tuple("%‰") or (_is_currency(later) and not _opens_amount(text, end + 1))
        ):
            return True
        if after.isspace() and later.isnumeric() and _grouped(text, end + 1):
            return True
        word = _WORD_AFTER.match(text, end)
        return word is not None and word[2].lower() in _SCALES
    if (last in _SIGNS or _is_currency(last)) and after.isnumeric():
        return True
    if last in _MARKS + _JOINED and after.isnumeric() and end > 1 and text[end - 2].isnumeric():
        return True
    return _number_word_goes_on(text, end)


def _number_word_goes_on(text: str, end: int) -> bool:
    lead = _WORD_BEFORE.search(text[max(0, end - 12) : end])
    if lead is None or lead[2] or lead[1].lower() not in _NUMBER_WORDS:
        return False
    word = _WORD_AFTER.match(text, end)
    if word is None or not word[1] or word[2].lower() not in _NUMBER_WORDS:
        return False
    return word[1] == "-" or word[2].lower() in _SCALES


def _grouped(text: str, start: int) -> bool:
    """Whether three digits at `start`, behind white space, look like a group of a longer numeral."""
    gap = text[start - 1]
    before = re.search(r"\d+$", text[max(0, start - 5) : start - 1])
    three = re.compile(r"\d{3}(?!\d)").match(text, start) is not None
    return three and before is not None and (gap != " " or len(before.group()) <= 3)


def _opens_amount(text: str, at: int) -> bool:
    return at + 1 < len(text) and text[at + 1].isnumeric()


def _is_currency(character: str) -> bool:
    return bool(character) and unicodedata.category(character) == "Sc"


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"

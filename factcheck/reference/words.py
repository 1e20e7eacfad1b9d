"""Cuts text into words for alias look-up, and folds words so that spellings of one name meet.

A key is made of folded, singular, lower-case words; whether the written case allows the match is decided
afterwards, word by word (`permits`).
"""

import re
import unicodedata
from itertools import pairwise

from factcheck.named_tuple import NamedTuple

_LETTER = r"[^\W\d_]"
_WORD = re.compile(
    rf"(?:{_LETTER}\.){{2,8}}(?:{_LETTER}(?![^\W_]))?|{_LETTER}\.{_LETTER}(?![^\W_])"  # U.S.  U.K
    rf"|\d+(?:[.,]\d+)*"
    rf"|{_LETTER}(?:{_LETTER}|[\u0300-\u036f]|['’ʼ](?={_LETTER}))*"
    r"|[^\w\s\-\u2010\u2011\u2012\u2013\u00ad]"
)
_BETWEEN = re.compile(
    r"['’]?[ \t\u00a0\u202f\u2009]*(?:\r?\n)?[ \t\u00a0]*|[\-\u2010\u2011\u2012\u2013]|\u00ad"
)
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "mx",
        "dr",
        "prof",
        "sen",
        "rep",
        "gen",
        "gov",
        "st",
        "lt",
        "col",
        "sgt",
        "capt",
        "hon",
        "rev",
        "jr",
        "sr",
        "inc",
        "corp",
        "ltd",
        "co",
        "no",
    ]
)
_FUNCTION_WORDS = frozenset(
    [
        "a",
        "all",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "can",
        "do",
        "for",
        "go",
        "he",
        "his",
        "how",
        "if",
        "in",
        "is",
        "it",
        "its",
        "me",
        "my",
        "no",
        "not",
        "of",
        "on",
        "one",
        "or",
        "our",
        "out",
        "per",
        "so",
        "than",
        "that",
        "the",
        "their",
        "they",
        "this",
        "to",
        "ton",
        "too",
        "two",
        "up",
        "us",
        "via",
        "was",
        "we",
        "who",
        "why",
        "will",
        "with",
        "you",
    ]
)
_SPELLINGS = {
    "defense": "defence",
    "labor": "labour",
    "center": "centre",
    "program": "programme",
    "favor": "favour",
    "harbor": "harbour",
    "license": "licence",
    "offense": "offence",
    "tire": "tyre",
    "aluminum": "aluminium",
    "fiber": "fibre",
    "liter": "litre",
    "meter": "metre",
    "theater": "theatre",
    "percent": "percent",
    "men": "man",
    "women": "woman",
    "children": "child",
}
_UNDECOMPOSED = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "ß": "ss",
        "ı": "i",
    }
)


class Word(NamedTuple):
    """One word or sign of a text."""

    start: int
    end: int
    """Without a possessive ending."""
    written: str
    """Folded to plain letters, without a possessive ending or the points of initials; case kept."""
    key: str
    joined: bool
    """Whether the next word may continue the same name: at most white space or a hyphen lies between."""


_folded: dict[str, tuple[str, str, int]] = {}


def words(text: str) -> list[Word]:
    """Cut a text into words and signs."""
    found: list[Word] = []
    made = tuple.__new__  # what the class would call for each of thousands of words
    spans = [match.span() for match in _WORD.finditer(text)]
    spans.append((-1, -1))
    for (start, end), (following, _) in pairwise(spans):
        raw = text[start:end]
        known = _folded.get(raw)
        if known is None:
            known = _fold(raw)
            if len(_folded) > 50_000:
                _folded.clear()
            _folded[raw] = known
        written, key, dropped = known
        joined = end == following or (
            following >= 0
            and ((gap := text[end:following]) in (" ", "-") or _BETWEEN.fullmatch(gap) is not None)
        )
        if written == "'" and joined and found and found[-1].end == start and found[-1].written[-1] in "sS":
            continue  # `Weavers' Mill`: the ending of a plural is dropped as that of a singular is
        found.append(made(Word, (start, end - dropped, written, key, joined)))
    return _without_title_points(found)


def _without_title_points(found: list[Word]) -> list[Word]:
    """Drop the point of `Mr.` so that `Mr Rutte` meets `Mr. Rutte`."""
    if not any(
        word.written == "." and place and found[place - 1].key in _TITLES for place, word in enumerate(found)
    ):
        return found
    kept: list[Word] = []
    for word in found:
        if word.written == "." and kept and kept[-1].key in _TITLES and kept[-1].end == word.start:
            kept[-1] = kept[-1]._replace(joined=word.joined)
        else:
            kept.append(word)
    return kept


def _fold(raw: str) -> tuple[str, str, int]:
    """Return the written form, the key, and how many characters of a possessive ending were dropped."""
    written, dropped = raw, 0
    if len(raw) > 2 and raw[-1] in "sS" and raw[-2] in "'’ʼ":
        written, dropped = raw[:-2], 2
    if not written.isascii():
        decomposed = unicodedata.normalize("NFKD", written.translate(_UNDECOMPOSED))
        letters = "".join(char for char in decomposed if not unicodedata.combining(char))
        written = letters.replace("’", "'") or written
    if len(written) > 1 and "." in written and not written[0].isdigit():
        written = written.replace(".", "")
    if "," in written and written[0].isdigit():
        written = written.replace(",", "")
    return written, singular(_spelled(written.lower())), dropped


def _spelled(word: str) -> str:
    if word == "&":
        return "and"
    if word.endswith(("ization", "izations")):
        return word.replace("ization", "isation")
    return _SPELLINGS.get(word, word)


def singular(word: str) -> str:
    """Return a word without its plural ending; the same for every spelling, not always a real word."""
    if len(word) < 4 or word[-1] != "s" or word[-2] in "sui":
        return _SPELLINGS.get(word, word)
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return _SPELLINGS.get(word[:-1], word[:-1])


def spelled_key(written: str) -> str:
    """Return the words of a name, folded and lower-case but not made singular: for exact names."""
    return " ".join(_spelled(word.written.lower()) for word in words(written))


def shouts(found: list[Word], start: int, end: int) -> bool:
    """Whether the words around a place are all in capitals, so that case says nothing there."""
    around = found[max(start - 3, 0) : start] + found[end : end + 3]
    letters = [word.written for word in around if word.written[0].isalpha()]
    return (
        len(letters) >= 2 and all(letter.isupper() for letter in letters) and any(len(x) > 3 for x in letters)
    )


class Fit(NamedTuple):
    """How the words of a text meet an alias."""

    exact_case: bool
    inflected: bool
    doubtful: bool
    """True where only capitals all around make the match possible and the word is a common short one."""


LETTER_FOR_LETTER = Fit(exact_case=True, inflected=False, doubtful=False)


def permits(
    alias: list[str], text: list[Word], *, shouting: bool, counted: bool, free_first: bool
) -> Fit | None:
    """Decide whether case and number of the words in a text allow an alias whose key they share.

    Args:
        alias: the alias's words as written.
        text: the same number of words of the text.
        shouting: whether the surroundings are all in capitals.
        counted: whether `one`, `a` or `per` stands before, so that a short singular is plausible.
        free_first: whether the first letter of the alias is capital only because a label begins with it.
    """
    exact, inflected, doubtful = True, False, False
    last = len(alias) - 1
    for place, (want, word) in enumerate(zip(alias, text, strict=True)):
        have = word.written
        if want == have:
            if shouting and len(have) <= 3 and have.isalpha() and have.lower() in _FUNCTION_WORDS:
                doubtful = True
            continue
        if place == 0 and free_first and want[0].isupper() and not want[1:2].isupper():
            want = want[0].lower() + want[1:]
            if want == have:
                continue
        if last == 0 and len(want) < 3 and want.islower():
            return None  # `p` for pence is not the P of P45
        fit = _word_fit(want, have, is_last=place == last, shouting=shouting, counted=counted)
        if fit is None:
            return None
        exact = exact and fit[0]
        inflected = inflected or fit[1]
    return Fit(exact, inflected, doubtful)


def _word_fit(
    want: str, have: str, *, is_last: bool, shouting: bool, counted: bool
) -> tuple[bool, bool] | None:
    """Return (exact case, inflected), or None if the word may not stand for the alias's word."""
    if not want[0].isalpha():
        return (True, False) if want.lower() == have.lower() or _spelled(want) == _spelled(have) else None
    if want.islower():
        return _common_fit(want, have, shouting=shouting, counted=counted)
    if have.isupper() and len(have) > 1 and want.upper() == have and (len(want) > 2 or shouting):
        return False, False
    if (
        _spelled(want.lower()) == _spelled(have.lower())
        and want[0] == have[0]
        and want.istitle() == have.istitle()
    ):
        return True, False
    plurals = (want + "s", want + "es", want[:-1] + "ies") if is_last else ()
    return (True, True) if have in plurals else None


def _common_fit(want: str, have: str, *, shouting: bool, counted: bool) -> tuple[bool, bool] | None:
    small = have.lower()
    capitals = have.isupper() and len(have) > 1
    if not (capitals or have[1:] == small[1:]):
        return None
    if capitals and not shouting and (len(have) < 3 or small in _FUNCTION_WORDS):
        return None
    exact_case = have == small
    want, small = _spelled(want), _spelled(small)
    if want == small:
        return exact_case, False
    text_is_plural = len(small) > len(want)
    if text_is_plural or len(small) >= 6 or counted:
        return exact_case, True
    return None

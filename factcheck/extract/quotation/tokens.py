"""Cuts a block into words and signs, with each outermost quotation as one token, and into spoken sentences."""

import re

from factcheck.extract.quotation.marks import Run
from factcheck.named_tuple import NamedTuple


class Token(NamedTuple):
    """A word, a sign, or a whole quotation."""

    start: int
    end: int
    text: str
    lower: str
    run: int = -1
    """Index of the quotation that this token stands for, or -1."""
    is_word: bool = False
    is_capital: bool = False


_TOKEN = re.compile(r"\w+(?:[’'.&‑-]\w+)*[’']?|[^\w\s]")
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof st sgt gen col lt capt cllr rev hon sen rep gov pres jr sr vs inc ltd corp co dept insp
    supt det brig maj messrs no""".split()
)


def tokens(text: str, start: int, end: int, runs: list[Run], first: int) -> list[Token]:
    """Cut text[start:end]; `runs` are the outermost quotations inside it, numbered from `first`."""
    found: list[Token] = []
    at = start
    for offset, run in enumerate(runs):
        _cut(text, at, run.start, found)
        found.append(Token(run.start, run.end, "“”", "“”", first + offset))
        at = run.end
    _cut(text, at, end, found)
    return found


def _cut(text: str, start: int, end: int, found: list[Token]) -> None:
    made = tuple.__new__  # what the class would call for each of thousands of tokens
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        first = word[0]
        begin, past = match.span()
        if not (first.isalnum() or first == "_"):
            found.append(made(Token, (begin, past, word, word, -1, False, False)))
            continue
        if word[-1] in "’'" and word[-2] not in "sS":
            word, past = word[:-1], past - 1
        found.append(made(Token, (begin, past, word, word.lower(), -1, True, first.isupper())))


def sentences(text: str, found: list[Token]) -> list[tuple[int, int]]:
    """Cut tokens into sentences as they run around quotations: half-open token ranges.

    A full stop inside a quotation ends the sentence only where a capital or another quotation follows.
    """
    ranges: list[tuple[int, int]] = []
    first = 0
    for place in [k for k, token in enumerate(found) if token.text in _ENDERS]:
        if place + 1 < len(found) and _ends(text, found, place, found[place], found[place + 1]):
            ranges.append((first, place + 1))
            first = place + 1
    if first < len(found):
        ranges.append((first, len(found)))
    return ranges


_ENDERS = frozenset((".", "!", "?", "…", "“”"))


def _ends(text: str, found: list[Token], place: int, token: Token, following: Token) -> bool:
    opens_anew = following.run >= 0 or following.text[0].isupper() or following.text[0].isdigit()
    if not opens_anew:
        return False
    if token.run >= 0:
        return text[token.end - 2] in ".!?…" and not (following.run >= 0 and following.start == token.end)
    if token.text in "!?…":
        return True
    if token.text != "." or following.start == token.end:
        return False
    before = found[place - 1] if place else None
    if before is None or before.run >= 0 or before.end != token.start:
        return True
    initial = len(before.text) == 1 and before.text.isupper() and before.text != "I"
    return not (
        before.lower in _ABBREVIATIONS
        or initial
        or (following.run < 0 and before.lower in ("u.s", "u.k", "u.n"))
    )

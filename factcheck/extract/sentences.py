"""Cuts blocks into sentences: a full stop, question or exclamation mark before white space and a capital."""

import re

from factcheck.model.claim import Sentence
from factcheck.model.draft import Block

_END = re.compile(r"[.!?…]+[”’\"')\]*_]{0,3}(?=\s)")

# A full stop after one of these does not end a sentence.
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof st sgt gen col lt capt cllr rev hon sen rep gov pres jr sr vs etc eg ie e.g i.e no nos
    inc ltd corp co plc approx dept est fig jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu
    thur thurs fri sat sun u.s u.k u.n e.u a.m p.m am pm cf al art""".split()
)
_LONGEST = 2_000
"""Nobody reads a longer sentence as one; what has no full stops is cut at commas, so that time grows with its length."""
_LAST_WORD = re.compile(r"[\w.]+$")


def sentences(text: str, blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    """Return the sentences of every block, in text order; they cover each block's non-blank text."""
    found: list[Sentence] = []
    for number, block in enumerate(blocks):
        start = block.start
        if block.zone not in ("table", "headline", "heading"):
            for match in _END.finditer(text, block.start, block.end):
                if _ends_sentence(text, start, match, block.end):
                    _add(found, text, start, match.end(), number)
                    start = match.end()
        _add(found, text, start, block.end, number)
    return tuple(found)


def _add(found: list[Sentence], text: str, start: int, end: int, block: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        cut = max(
            text.rfind(", ", start + 1, start + _LONGEST), text.rfind("; ", start + 1, start + _LONGEST)
        )
        cut = cut + 1 if cut > 0 else text.rfind(" ", start + 1, start + _LONGEST)
        if cut <= start:
            break  # one unbroken word
        found.append(Sentence(start, cut, block))
        start = cut + 1
    if end > start:
        found.append(Sentence(start, end, block))


def _ends_sentence(text: str, start: int, match: re.Match[str], block_end: int) -> bool:
    after = match.end()
    while after < block_end and text[after].isspace():
        after += 1
    if after >= block_end:
        return True
    following = text[after]
    if following.islower():
        # “… was it?” she asked: the quotation ends, the sentence goes on.
        return False
    mark = match.group()
    if not mark.startswith("."):
        return True
    word = _LAST_WORD.search(text, max(start, match.start() - 12), match.start())
    if word is None:
        return True
    last = word.group().lower()
    if last in _ABBREVIATIONS:
        # “at 5 p.m. The meeting” ends a sentence, “the U.S. National Security Strategy” does not: only a
        # capital that opens a common sentence starter is believed after an abbreviation.
        opener = re.compile(r"\w+").match(text, after)
        return last in ("a.m", "p.m", "am", "pm", "etc") and opener is not None and opener.group().istitle()
    # A single capital is an initial (`J. Smith`), unless it ends a sentence after a digit or a scale.
    return not (len(last) == 1 and last.isalpha() and word.group().isupper() and following.isupper())

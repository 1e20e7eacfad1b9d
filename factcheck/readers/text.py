"""Plain text: one paragraph a line, or hard-wrapped paragraphs with blank lines between."""

import re
from collections.abc import Iterator

from factcheck.model.draft import Block
from factcheck.named_tuple import NamedTuple
from factcheck.readers.assembly import Assembly
from factcheck.readers.dateline import dateline
from factcheck.readers.zones import (
    ends_sentence,
    is_caption,
    is_crosshead,
    is_headline,
    is_pointer,
    is_teaser,
)

_WIDEST_WRAP = 132
_NARROWEST_WRAP = 40
_LONGEST_STANDFIRST = 280
_DATELINE_BLOCKS = 6


class _Line(NamedTuple):
    """A line without its surrounding white space; source offsets."""

    start: int
    end: int
    words: str


def assemble(source: str) -> Assembly:
    """Read plain text into prose and blocks."""
    parts = Assembly(source)
    stretches = list(_stretches(source))
    width = _wrap_width(stretches)
    paragraphs = [lines for stretch in stretches for lines in _paragraphs(stretch, width)]
    starts: list[tuple[int, int]] = []
    for lines in paragraphs:
        parts.separate()
        start = parts.length
        for number, line in enumerate(lines):
            if number:
                parts.add(" ")
            parts.copy(line.start, line.end)
        starts.append((start, parts.length))
    text = parts.text()
    for number, (start, end) in enumerate(starts):
        parts.blocks.append(_block(text[start:end], start, end, number, parts.blocks))
    for start, end in starts[:_DATELINE_BLOCKS]:
        if day := dateline(text[start:end]):
            parts.dated, parts.dated_by = day, "dateline"
            break
    return parts


def _stretches(source: str) -> Iterator[list[_Line]]:
    """Runs of lines between blank lines."""
    stretch: list[_Line] = []
    # Only these end a line: NEL, form feeds and the like may stand inside pasted prose.
    for match in re.finditer(r"[^\r\n]+|\r\n?|\n", source):
        whole = match.group()
        if whole[0] in "\r\n":
            continue
        words = whole.strip()
        if not words:
            continue
        start = match.start() + len(whole) - len(whole.lstrip())
        if stretch and _blank_between(source, stretch[-1].end, start):
            yield stretch
            stretch = []
        stretch.append(_Line(start, start + len(words), words))
    if stretch:
        yield stretch


def _blank_between(source: str, start: int, end: int) -> bool:
    gap = source[start:end].replace("\r\n", "\n").replace("\r", "\n")
    return gap.count("\n") > 1


def _wrap_width(stretches: list[list[_Line]]) -> int:
    """The column at which the text is hard-wrapped, or 0 where it is not."""
    lines = [line for stretch in stretches for line in stretch][1:]
    if not any(len(stretch) > 1 for stretch in stretches):
        return 0
    widest = max((line.end - line.start for line in lines if " " in line.words), default=0)
    return widest if _NARROWEST_WRAP <= widest <= _WIDEST_WRAP else 0


def _paragraphs(stretch: list[_Line], width: int) -> Iterator[list[_Line]]:
    paragraph = stretch[:1]
    for line in stretch[1:]:
        if width and _goes_on(paragraph[-1].words, line.words, width):
            paragraph.append(line)
        else:
            yield paragraph
            paragraph = [line]
    yield paragraph


def _goes_on(before: str, after: str, width: int) -> bool:
    """Whether a line break is a wrap: the next word did not fit, or the sentence is not over."""
    if _is_item(after):
        return False
    first_word = after.split(maxsplit=1)[0]
    if len(before) + 1 + len(first_word) > width:
        return True
    return not ends_sentence(before) and after[:1].islower()


def _is_item(words: str) -> bool:
    return re.match(r"[-*•‣–—]\s|\d{1,2}[.)]\s", words) is not None


def _block(words: str, start: int, end: int, number: int, before: list[Block]) -> Block:
    if number == 0 and is_headline(words) and dateline(words) is None:
        return Block(start, end, "heading", "headline", 1)
    if is_pointer(words):
        return Block(start, end, "paragraph", "teaser")
    if is_caption(words):
        return Block(start, end, "caption", "caption")
    if _is_item(words):
        return Block(start, end, "list-item", "body", 1)
    after_headline = number == 1 and before[0].zone == "headline"
    if dateline(words) is not None:
        return Block(start, end, "paragraph", "body")
    if after_headline and not ends_sentence(words) and len(words) <= _LONGEST_STANDFIRST:
        return Block(start, end, "paragraph", "standfirst")
    if is_teaser(words):
        return Block(start, end, "paragraph", "teaser")
    if is_crosshead(words):
        return Block(start, end, "heading", "heading", 2)
    return Block(start, end, "paragraph", "body")

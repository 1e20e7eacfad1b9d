"""Pairs quotation marks, block by block, whatever their style, and joins quotations that run over paragraphs."""

import re

from factcheck.model.draft import Block
from factcheck.model.pattern import Pattern
from factcheck.named_tuple import NamedTuple


class Run(NamedTuple):
    """The words between one opening mark and its closing mark, or the end of the paragraph."""

    start: int
    """Of the opening mark."""
    end: int
    """After the closing mark."""
    inner_start: int
    inner_end: int
    block: int
    depth: int
    """0 for an outermost run; a quotation inside a quotation is deeper."""
    style: str
    """double, single or angle."""
    runs_on: bool = False
    """True if the next paragraph opens the quotation again."""


class _Mark(NamedTuple):
    start: int
    end: int
    style: str
    opens: bool
    closes: bool
    shaped: bool
    """False for a straight mark, whose shape does not tell its side."""


_MARKS = re.compile(r"''|``|‘‘|’’|[\"“”„‟«»‹›‘’‚‛']")
_STYLE = dict.fromkeys(("''", "``", "‘‘", "’’", '"', "“", "”", "„", "‟"), "double")
_STYLE |= dict.fromkeys("«»‹›", "angle") | dict.fromkeys("‘’‚‛'", "single")
_OPENERS = frozenset(("“", "„", "‟", "‘", "‚", "‛", "‘‘", "``"))
_CLOSERS = frozenset(("”", "’’"))
# Words that lose their beginning: ’90s, ’em, ’tis.
_ELISION = re.compile(r"\d0s\b|(?:em|tis|twas|til|till|cause|cos|round|bout|n)\b", re.IGNORECASE)
_FEET = Pattern(r"\d['’′]\s?\d{1,2}$")
_PROSE = frozenset(("paragraph", "list-item", "quote"))


def runs(text: str, blocks: tuple[Block, ...]) -> list[Run]:
    """Return every run of quoted words in the prose blocks, in text order; unpaired marks give none."""
    found: list[Run] = []
    for number, block in enumerate(blocks):
        if block.zone not in ("table", "teaser") and _MARKS.search(text, block.start, block.end):
            found.extend(_pair(text, block, number, _reopening_style(text, blocks, number)))
    return found


def _reopening_style(text: str, blocks: tuple[Block, ...], number: int) -> str | None:
    """Style of the mark that opens the next paragraph, if one does."""
    after = number + 1
    if after >= len(blocks) or blocks[after].kind not in _PROSE or blocks[number].kind not in _PROSE:
        return None
    first = _MARKS.match(text, blocks[after].start, blocks[after].end)
    return None if first is None or first.group() in _CLOSERS else _STYLE[first.group()]


def _pair(text: str, block: Block, number: int, follows: str | None) -> list[Run]:
    marks = [
        mark
        for match in _MARKS.finditer(text, block.start, block.end)
        if (mark := _read_mark(text, match, block)) is not None
    ]
    stack: list[_Mark] = []
    found: list[Run] = []
    for place, mark in enumerate(marks):
        opener = _opener_of(stack, mark)
        if opener is not None and mark.style == "single" and _is_apostrophe(text, marks, place):
            continue
        if opener is not None and not (mark.opens and _nests(stack[-1], mark)):
            del stack[stack.index(opener) + 1 :]
            stack.pop()
            if mark.start > opener.end:
                found.append(
                    Run(opener.start, mark.end, opener.end, mark.start, number, len(stack), opener.style)
                )
        elif mark.opens:
            stack.append(mark)
    if stack and follows == stack[0].style:
        opener = stack[0]
        end = len(text[: block.end].rstrip()) if text[block.end - 1].isspace() else block.end
        found.append(Run(opener.start, end, opener.end, end, number, 0, opener.style, runs_on=True))
    return _layered(found)


def _layered(found: list[Run]) -> list[Run]:
    """Order runs and give each its true depth: an opener without a closer must not push others down."""
    found.sort(key=lambda run: (run.start, -run.end))
    open_ends: list[int] = []
    layered = []
    for run in found:
        while open_ends and open_ends[-1] <= run.start:
            open_ends.pop()
        layered.append(run._replace(depth=len(open_ends)))
        open_ends.append(run.end)
    return layered


def _read_mark(text: str, match: re.Match[str], block: Block) -> _Mark | None:
    """Decide on which side of quoted words a mark may stand; None for apostrophes, feet and inches."""
    start, end = match.span()
    written = match.group()
    before = text[start - 1] if start > block.start else " "
    after = text[end] if end < block.end else " "
    style = _STYLE[written]
    if written in _CLOSERS:
        return _Mark(start, end, style, opens=False, closes=True, shaped=True)
    if style == "single":
        if (before.isalnum() and after.isalnum()) or (before.isspace() and after.isspace()):
            return None
        if written != "‚" and _ELISION.match(text, end, block.end) and not before.isalnum():
            return None
    elif (
        before.isdigit() and written in ('"', "''") and _FEET.search(text, max(block.start, start - 6), start)
    ):
        return None
    if written in _OPENERS:
        # „so“ closes with the mark that opens elsewhere.
        return _Mark(
            start, end, style, opens=True, closes=written == "“" and not before.isspace(), shaped=True
        )
    left, right = not (before.isspace() or before in "([—–-/"), not after.isspace()
    if written in "«»‹›":
        return _Mark(start, end, style, opens=True, closes=True, shaped=False)
    if written == "’":
        return _Mark(start, end, style, opens=False, closes=not before.isspace(), shaped=True)
    if not left and not right:
        return _Mark(start, end, style, opens=True, closes=True, shaped=False)
    # A mark glued on both sides (`"so"-called`, `("so")`) goes by what is open.
    opens = right and (not left or before in "“‘\"'«‹")
    closes = left and not (right and after.isalnum())
    return _Mark(start, end, style, opens=opens, closes=closes, shaped=False)


def _opener_of(stack: list[_Mark], mark: _Mark) -> _Mark | None:
    """The open mark that this one would close, if any."""
    if not mark.closes:
        return None
    return next((opener for opener in reversed(stack) if opener.style == mark.style), None)


def _nests(innermost: _Mark, mark: _Mark) -> bool:
    """Whether a mark that could do either opens a quotation inside the open one."""
    return mark.shaped and mark.opens and not innermost.shaped


def _is_apostrophe(text: str, marks: list[_Mark], place: int) -> bool:
    """Whether a mark at a word's end is the apostrophe of `workers’ rights`, with the true closer still to come."""
    mark = marks[place]
    if not text[mark.start - 1].isalpha() or not text[mark.end : mark.end + 1].isspace():
        return False
    if not text[mark.end + 1 : mark.end + 2].islower():
        return False
    for later in marks[place + 1 :]:
        if later.style != "single":
            continue
        if later.opens and not later.closes:
            return False
        if text[later.start - 1] in ",.?!…":
            return True
    return False

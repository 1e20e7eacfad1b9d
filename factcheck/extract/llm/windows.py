"""Cuts a draft into the pieces that a model reads one at a time: a focus, and context that is only to be understood."""

import re
from collections.abc import Iterator
from hashlib import sha256

from factcheck.extract.ground import Span
from factcheck.model.claim import Extraction, Sentence
from factcheck.model.draft import Draft
from factcheck.named_tuple import NamedTuple

FOCUS = 1500
"""Characters of a focus, unless one sentence is longer."""
_LONGEST = 4 * FOCUS
_BEFORE, _AFTER = 3, 1
_UNREAD = ("teaser",)

# Marks that chat templates give a meaning to; a joiner inside takes it away, and grounding ignores the joiner.
_CONTROL = re.compile(
    r"<\|(?=[a-z_0-9]{1,30}\|?>)|<(?=/?(?:start_of_turn|end_of_turn|s|bos|eos|pad|unk|think|tool_call)>)|\[(?=/?(?:INST|SYS|TOOL_CALLS|"
    r"AVAILABLE_TOOLS)\])|<(?=<\/?SYS>>)",
)
_JOINER = "\u200d"


class Window(NamedTuple):
    """A piece of one draft."""

    draft: int
    """Number of the draft in the run."""
    number: int
    """From 0, within the draft."""
    focus: Span
    context: tuple[tuple[str, Span], ...]
    """Label and place of everything else that is shown."""
    part: int = 0
    """1 or 2 for a half of a window that was too much for one answer."""

    @property
    def shown(self) -> tuple[Span, ...]:
        """The places of the context."""
        return tuple(span for _, span in self.context)


def windows(extraction: Extraction, draft_number: int = 0) -> list[Window]:
    """Cut a draft; every sentence outside related-link cards lies in exactly one focus."""
    draft, sentences = extraction.draft, extraction.sentences
    read = [s for s in sentences if draft.blocks[s.block].zone not in _UNREAD]
    spans = list(_foci(draft, read))
    return [
        Window(draft_number, number, focus, _context(draft, read, focus))
        for number, focus in enumerate(spans)
    ]


def halves(window: Window, extraction: Extraction) -> tuple[Window, Window] | None:
    """The two halves of a window, cut between sentences; None if it holds but one."""
    draft, sentences = extraction.draft, extraction.sentences
    start, end = window.focus
    read = [s for s in sentences if draft.blocks[s.block].zone not in _UNREAD]
    inside = [s for s in read if start <= s.start < end]
    if len(inside) < 2:
        return None
    cut = min(range(1, len(inside)), key=lambda at: abs((start + end) // 2 - inside[at].start))
    first, second = Span(start, inside[cut - 1].end), Span(inside[cut].start, end)
    return (
        window._replace(focus=first, context=_context(draft, read, first), part=1),
        window._replace(focus=second, context=_context(draft, read, second), part=2),
    )


def message(window: Window, text: str, content: str) -> str:
    """The user message; `content` is a digest of everything that is sent, which the text cannot know."""
    mark = sha256(f"mark\x00{content}".encode()).hexdigest()[:16]
    lines = [f"<context-{mark}>"]
    for label, (start, end) in window.context:
        lines.append(f"{label}: {shown(text[start:end])}")
    lines += [f"</context-{mark}>", f"<focus-{mark}>", shown(text[slice(*window.focus)]), f"</focus-{mark}>"]
    return "\n".join(lines)


def shown(text: str) -> str:
    """A piece of the draft as it is sent."""
    return _CONTROL.sub(lambda match: match.group()[0] + _JOINER + match.group()[1:], text)


def _foci(draft: Draft, sentences: list[Sentence]) -> Iterator[Span]:
    """Whole paragraphs up to the size of a focus; one that is too long is cut between its sentences."""
    pieces: list[tuple[int, int, int]] = []
    for sentence in sentences:
        last = pieces[-1] if pieces else None
        if last is not None and last[2] == sentence.block and sentence.end - last[0] <= FOCUS:
            pieces[-1] = (last[0], sentence.end, sentence.block)
        else:
            pieces.extend((a, b, sentence.block) for a, b in _bounded(draft.text, sentence))
    current: Span | None = None
    block = -1
    for start, end, number in pieces:
        near = all(draft.blocks[between].zone not in _UNREAD for between in range(block, number))
        if current is not None and near and end - current.start <= FOCUS:
            current = Span(current.start, end)
        else:
            if current is not None:
                yield current
            current = Span(start, end)
        block = number
    if current is not None:
        yield current


def _bounded(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """A sentence; one beyond all measure is cut at white space."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, sentence.end


def _context(draft: Draft, sentences: list[Sentence], focus: Span) -> tuple[tuple[str, Span], ...]:
    found: list[tuple[str, Span]] = []
    used: set[Span] = set()

    def add(label: str, sentence: Sentence) -> None:
        span = Span(sentence.start, min(sentence.end, sentence.start + FOCUS))
        outside = span.end <= focus.start or focus.end <= span.start
        if outside and span not in used:
            used.add(span)
            found.append((label, span))

    body = [s for s in sentences if draft.blocks[s.block].zone not in ("headline", "heading", "table")]
    for sentence in sentences:
        if draft.blocks[sentence.block].zone == "headline":
            add("headline", sentence)
            break
    if body:
        add("lead", body[0])
    before = [s for s in sentences if s.end <= focus.start]
    for sentence in before[-_BEFORE:]:
        add("before", sentence)
    for sentence in [s for s in sentences if s.start >= focus.end][:_AFTER]:
        add("after", sentence)
    return tuple(found)

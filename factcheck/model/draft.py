"""A draft as the rest of the tool sees it: prose without markup, and the way back to the file's characters."""

from bisect import bisect_right
from datetime import date

from factcheck.named_tuple import NamedTuple


class Block(NamedTuple):
    """A paragraph-like stretch of the draft's text; half-open offsets into `Draft.text`."""

    start: int
    end: int
    kind: str
    """paragraph, heading, list-item, quote, table-cell, caption."""
    zone: str
    """headline, standfirst, heading, body, caption, pull-quote, quote, teaser, table."""
    level: int = 0
    """Heading level 1 to 6, or nesting depth of a list or quote."""
    table: int = -1
    """Number of the table that a cell belongs to, from 0."""
    row: int = -1
    """Row of a cell; the header row is 0."""
    column: int = -1


class Segment(NamedTuple):
    """A run of text copied unchanged from the file: text[start:end] == source[source_start:...]."""

    start: int
    end: int
    source_start: int


class OffsetMap:
    """Maps offsets of the prose text to offsets of the decoded file; carried, never searched.

    Text characters outside every segment (separators that a reader adds between cells, the character
    of a decoded entity) map to the end of the segment before them. An empty segment after a decoded
    entity marks where the source goes on.
    """

    __slots__ = ("_lines", "_segments", "_starts")

    def __init__(self, segments: tuple[Segment, ...], source: str) -> None:
        self._segments = segments
        self._starts = [segment.start for segment in segments]
        lines = [0]
        at = source.find("\n")
        while at >= 0:
            lines.append(at + 1)
            at = source.find("\n", at + 1)
        self._lines = lines

    def offset(self, at: int) -> int:
        """Source offset of the text character at `at`."""
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return 0
        segment = self._segments[index]
        return segment.source_start + min(at, segment.end) - segment.start

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Half-open source span that covers text[start:end]; `end` is taken after the last character."""
        first = self.offset(start)
        if end <= start:
            return first, first
        index = bisect_right(self._starts, end - 1) - 1
        if index >= 0 and end > self._segments[index].end and self._starts[index + 1 : index + 2] == [end]:
            return first, self._segments[index + 1].source_start
        return first, self.offset(end - 1) + 1

    def line_column(self, source_offset: int) -> tuple[int, int]:
        """1-based line and column (in code points) of a source offset."""
        line = bisect_right(self._lines, source_offset)
        return line, source_offset - self._lines[line - 1] + 1


class Draft(NamedTuple):
    """One input file, decoded and stripped of markup."""

    path: str
    format: str
    """text or markdown."""
    encoding: str
    sha256: str
    """Of the file's bytes."""
    source: str
    """The decoded file."""
    text: str
    """The prose: what a reader of the published piece would see."""
    offsets: OffsetMap
    blocks: tuple[Block, ...]
    """In text order, without overlap."""
    dated: date | None = None
    """Publication day that the draft itself gives."""
    dated_by: str | None = None
    """front-matter or dateline."""
    directives: tuple[tuple[int, str], ...] = ()
    """Comments addressed to the tool: source offset and words, for suppressions."""
    warnings: tuple[str, ...] = ()

"""Puts a draft's prose together from stretches of the file, keeping the way back."""

from datetime import date

from factcheck.model.draft import Block, Segment


class Assembly:
    """Prose under construction: every reader fills one, `read` makes the draft of it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.segments: list[Segment] = []
        self.blocks: list[Block] = []
        self.dated: date | None = None
        self.dated_by: str | None = None
        self.directives: list[tuple[int, str]] = []
        self.warnings: list[str] = []
        self.length = 0
        self._parts: list[str] = []

    def copy(self, start: int, end: int) -> None:
        """Append source[start:end] unchanged."""
        if start >= end:
            return
        last = self.segments[-1] if self.segments else None
        if last and last.end == self.length and last.source_start + last.end - last.start == start:
            self.segments[-1] = last._replace(end=last.end + end - start)
        else:
            self.segments.append(Segment(self.length, self.length + end - start, start))
        self._append(self.source[start:end])

    def stand_in(self, characters: str, start: int, end: int) -> None:
        """Append characters that stand for source[start:end] but are not spelt there (`&pound;`)."""
        # Empty segments at both ends tie the characters to where their source begins and goes on.
        last = self.segments[-1] if self.segments else None
        if not (last and last.end == self.length and last.source_start + last.end - last.start == start):
            self.segments.append(Segment(self.length, self.length, start))
        self._append(characters)
        self.segments.append(Segment(self.length, self.length, end))

    def add(self, characters: str) -> None:
        """Append characters that have no place in the file: separators."""
        self._append(characters)

    def separate(self, separator: str = "\n\n") -> None:
        """Append a separator between blocks."""
        if self.length:
            self._append(separator)

    def last(self) -> str:
        """The last character so far, or an empty string."""
        return self._parts[-1][-1] if self._parts else ""

    def text(self) -> str:
        """All text so far."""
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0] if self._parts else ""

    def _append(self, characters: str) -> None:
        if characters:
            self._parts.append(characters)
            self.length += len(characters)

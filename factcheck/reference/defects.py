"""Collects what is wrong with one pack, so that all of it can be mended in one go."""

from factcheck.errors import PackError

_MOST_DEFECTS = 200
"""Beyond this many the file as a whole is wrong; the rest is counted, not listed."""


class Defects:
    """Collects what is wrong with one pack."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._found: list[PackError] = []
        self.count = 0

    def add(self, file: str, problem: str, *, line: int | None = None, column: str | None = None) -> None:
        """Note one defect; `file` is relative to the pack."""
        self.count += 1
        if self.count <= _MOST_DEFECTS:
            self._found.append(PackError(self._path(file), problem, line=line, column=column))

    def _path(self, file: str) -> str:
        if not self._prefix:
            return file
        return f"{self._prefix}/{file}" if file else self._prefix

    def listed(self) -> tuple[PackError, ...]:
        """Return the defects in the order of files and lines."""
        found = sorted(self._found, key=lambda defect: (defect.file, defect.line or 0))
        if self.count > _MOST_DEFECTS:
            rest = self.count - _MOST_DEFECTS
            found.append(PackError(self._path(""), f"and {rest:,} more defects; mend these first"))
        return tuple(found)

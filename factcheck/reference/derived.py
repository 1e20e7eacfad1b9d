"""Keeps what is worked out from the packs in force together, so that a run need not work it out again.

A file of the cache folder holds plain values by name. It is for one set of packs in one order, by their content,
and for one state of this room's code; a value is besides for one state of the module that works it out. A file
that is missing, damaged, foreign, or of anything else is as good as none, and the folder may be deleted at any time.
"""

import marshal
import os
import time
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

from factcheck.typed import Any, TypeVar

_MARSHAL = 4
"""The version that every Python reads."""
_ABANDONED_SECONDS = 30 * 24 * 3600

_Value = TypeVar("_Value")


class Derived:
    """Values by name, kept in a folder if one is given."""

    def __init__(self, folder: Path | None = None, key: str = "") -> None:
        self._key = key.encode()
        self._file = folder and folder / f"{crc32(self._key):08x}{crc32(self._key[::-1]):08x}.bin"
        self._known: dict[tuple[str, str], Any] | None = None

    def value(self, name: str, build: Callable[[], _Value], *, by: str) -> _Value:
        """Return what `build` makes, or has made in an earlier run.

        Args:
            name: of the value.
            build: makes it, of nothing but the packs; only of what `marshal` takes, and nobody may change it.
            by: the file of the code that makes it.
        """
        if not self._file:
            return build()
        if self._known is None:
            self._known = _read(self._file, self._key)
        stat = Path(by).stat()
        state = f"{stat.st_mtime_ns} {stat.st_size}"
        if (name, state) not in self._known:
            made = build()
            others = {known: kept for known, kept in self._known.items() if known[0] != name}
            self._known = {**others, (name, state): made}
            _write(self._file, self._key, self._known)
        found: _Value = self._known[name, state]
        return found


def _read(file: Path, key: bytes) -> dict[tuple[str, str], Any]:
    try:
        with file.open("rb", buffering=0) as stream:
            if hasattr(os, "getuid") and os.fstat(stream.fileno()).st_uid != os.getuid():
                return {}
            whole = stream.readall()
        head, content = whole[: len(key) + 10], memoryview(whole)[len(key) + 10 :]
        if head == b"%s\n%08x\n" % (key, crc32(content)):
            known: dict[tuple[str, str], Any] = marshal.loads(content)
            return known
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return {}


def _write(place: Path, key: bytes, known: dict[tuple[str, str], Any]) -> None:
    fresh = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        content = marshal.dumps(known, _MARSHAL)
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            fresh.write_bytes(b"%s\n%08x\n%s" % (key, crc32(content), content))
            fresh.replace(place)
        finally:
            fresh.unlink(missing_ok=True)
        for other in place.parent.glob("*.bin"):  # of packs and code that are gone
            if time.time() - other.stat().st_mtime > _ABANDONED_SECONDS:
                other.unlink(missing_ok=True)
    except (OSError, ValueError):
        pass  # a folder that is full or read-only: the next run works it out again

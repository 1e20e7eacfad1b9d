"""Keeps what is worked out from the packs in force together, so that a run need not work it out again.

A file of the cache folder holds plain values by name. It is for one set of packs in one order, by their content,
and for one state of this room's code; a value is besides for one state of the module that works it out. A file
that is missing, damaged, foreign, or of anything else is as good as none, and the folder may be deleted at any time.
"""

from collections.abc import Callable
from pathlib import Path
from zlib import crc32

from factcheck.cache_folder import read_kept, write_kept
from factcheck.typed import Any, TypeVar

_MARSHAL = 4
"""The version that every Python reads."""

_Value = TypeVar("_Value")


class Derived:
    """Values by name, kept in a folder if one is given."""

    def __init__(self, folder: Path | None = None, key: str = "") -> None:
        self._key = key.encode()
        name = f"{crc32(self._key):08x}{crc32(self._key[::-1]):08x}.bin"
        self._file = str(folder / name) if folder else ""
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
            self._known = read_kept(self._file, self._key, check=crc32) or {}
        stat = Path(by).stat()
        state = f"{stat.st_mtime_ns} {stat.st_size}"
        if (name, state) not in self._known:
            made = build()
            others = {known: kept for known, kept in self._known.items() if known[0] != name}
            self._known = {**others, (name, state): made}
            write_kept(self._file, self._key, self._known, alike="*.bin", check=crc32, form=_MARSHAL)
        found: _Value = self._known[name, state]
        return found

"""The user's cache folder, and files of plain values in it: all can be made again, and may be deleted at any time."""

import os
import sys
from marshal import dumps, loads, version

from factcheck.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_ABANDONED_SECONDS = 30 * 24 * 3600


def cache_folder() -> "Path":
    """Return the folder for what can be made again (`FACTCHECK_CACHE_DIR`, else the system's usual place)."""
    from pathlib import Path

    return Path(cache_place())


def cache_place() -> str:
    """Return the path of that folder; for the start, when `pathlib` is not loaded yet."""
    stated = os.environ.get("FACTCHECK_CACHE_DIR")
    if stated:
        return stated
    if sys.platform.startswith("linux"):
        # What platformdirs would answer, without its import, which costs more than opening every pack.
        base = os.environ.get("XDG_CACHE_HOME", "")
        if not base.startswith("/"):
            home = os.path.expanduser("~")
            # A user without a home, as in some containers: nothing can be kept in this one.
            base = os.devnull if home == "~" else os.path.join(home, ".cache")
        return os.path.join(base, "factcheck")
    from platformdirs import user_cache_dir

    return user_cache_dir("factcheck")


def read_kept(file: str, mark: bytes, *, check: "Callable[[Any], int]" = len) -> Any:
    """Return the values that a file keeps under a mark.

    None if it is missing, damaged, somebody else's, or of another mark.

    Args:
        file: its path.
        mark: what the values are of, without a line break.
        check: the number by which the content is known to be whole; `len` costs nothing.
    """
    from mmap import ACCESS_READ, mmap

    try:
        with open(file, "rb", buffering=0) as stream:
            if hasattr(os, "getuid") and os.fstat(stream.fileno()).st_uid != os.getuid():
                return None
            content = mmap(stream.fileno(), 0, access=ACCESS_READ)  # may be megabytes, not to be copied
        with content:
            start = content.find(b"\n", len(mark) + 1) + 1
            if content[: len(mark) + 1] != mark + b"\n":
                return None
            with memoryview(content) as whole, whole[start:] as kept:
                return loads(kept) if int(content[len(mark) : start]) == check(kept) else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def write_kept(
    file: str,
    mark: bytes,
    values: Any,
    *,
    alike: str,
    check: "Callable[[Any], int]" = len,
    form: int = version,
) -> None:
    """Write plain values whole or not at all; a folder that is full or read-only is left as it is.

    Args:
        file: its path.
        mark: what the values are of, without a line break.
        values: of what `marshal` takes.
        alike: the pattern of the names of such files; those in the same folder that nobody has written for a month go.
        check: as in `read_kept`.
        form: that of `marshal`; without it the newest, which an older Python may not read.
    """
    import time
    from pathlib import Path

    place = Path(file)
    fresh = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        content = dumps(values, form)
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            fresh.write_bytes(b"%s\n%d\n%s" % (mark, check(content), content))
            fresh.replace(place)
        finally:
            fresh.unlink(missing_ok=True)
        for other in place.parent.glob(alike):
            if time.time() - other.stat().st_mtime > _ABANDONED_SECONDS:
                other.unlink(missing_ok=True)
    except (OSError, ValueError):
        pass

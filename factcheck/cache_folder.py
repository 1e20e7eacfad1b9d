"""The user's cache folder: what lies in it can be made again, and may be deleted at any time."""

import os
import sys

from factcheck.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


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

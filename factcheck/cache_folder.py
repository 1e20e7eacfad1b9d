"""The user's cache folder: what lies in it can be made again, and may be deleted at any time."""

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """Return the folder for what can be made again (`FACTCHECK_CACHE_DIR`, else the system's usual place)."""
    stated = os.environ.get("FACTCHECK_CACHE_DIR")
    if stated:
        return Path(stated)
    if sys.platform.startswith("linux"):
        # What platformdirs would answer, without its import, which costs more than opening every pack.
        base = os.environ.get("XDG_CACHE_HOME", "")
        try:
            return (Path(base) if base.startswith("/") else Path.home() / ".cache") / "factcheck"
        except RuntimeError:  # a user without a home, as in some containers: nothing can be kept in this one
            return Path(os.devnull) / "factcheck"
    from platformdirs import user_cache_path

    return user_cache_path("factcheck")

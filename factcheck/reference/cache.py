"""Keeps compiled packs in the user's cache folder."""

import sqlite3
from pathlib import Path

from factcheck.errors import PackErrors
from factcheck.reference.tables import Defects


def opened(path: Path, *, keep: bool) -> sqlite3.Connection:
    """Return the compiled pack at `path` as a database to read from.

    Raises:
        PackErrors: with every defect of the pack.
    """
    return in_memory(path)


def in_memory(path: Path) -> sqlite3.Connection:
    """Compile a pack without touching the disk."""
    from factcheck.reference.compiling import compiled

    connection = sqlite3.connect(":memory:")
    defects = Defects("" if path.is_file() else str(path))
    compiled(path, connection, defects)
    if defects.count:
        raise PackErrors(str(path), defects.listed())
    return connection

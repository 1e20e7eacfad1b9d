"""Finds packs: a folder in the pack format, one CSV file, or a folder of packs."""

import os
from pathlib import Path

from factcheck.errors import PackError, PackErrors

DESCRIPTOR = "datapackage.json"
FACTS = "facts.csv"


def packs_at(path: Path) -> tuple[Path, ...]:
    """Return the packs that a path stands for: itself, or every pack in a folder of packs.

    Raises:
        PackErrors: if there is no pack.
    """
    if path.is_file() and path.suffix.lower() == ".csv":
        return (path,)
    if path.is_dir():
        if (path / FACTS).is_file() or (path / DESCRIPTOR).is_file():
            return (path,)
        inner = sorted(child for child in path.iterdir() if (child / FACTS).is_file())
        if inner:
            return tuple(inner)
        raise _refused(path, f"is not a pack: there is no {FACTS} in it")
    if path.is_file():
        raise _refused(path, "is not a pack: give a folder with a facts.csv, or one CSV file")
    raise _refused(path, "does not exist")


def _refused(path: Path, problem: str) -> PackErrors:
    return PackErrors(str(path), (PackError(str(path), problem),))


def present(path: Path) -> dict[str, os.stat_result]:
    """Return the files that make up the pack with their state, in a fixed order; "" for a pack of one file."""
    if path.is_file():
        return {"": path.stat()}
    with os.scandir(path) as entries:
        found = {
            entry.name: entry.stat()
            for entry in entries
            if (entry.name.lower().endswith(".csv") or entry.name == DESCRIPTOR) and entry.is_file()
        }
    return dict(sorted(found.items()))

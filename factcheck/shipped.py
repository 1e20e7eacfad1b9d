"""Finds the folders that ship with the tool, in an installed wheel or in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped(folder: str) -> Path:
    """Return the path of `prompts` or `seeds`.

    A wheel holds them under `factcheck/_shipped`; in a checkout (and an editable install) they stand
    beside the package.
    """
    inside = _PACKAGE / "_shipped" / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder

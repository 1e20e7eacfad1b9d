"""Reads a rule's page: its sections, its two examples, and the small pack that they are held against."""

import re
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

_BLOCK = re.compile(r"^```text ?(?P<label>[a-z ]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)

SECTIONS = ("What it does", "Why it matters", "Example", "Formula", "Not an error when")


class Page(NamedTuple):
    """What the docstring of a rule's module promises."""

    title: str
    sections: tuple[str, ...]
    flagged: str
    clean: str
    tables: tuple[tuple[str, str], ...]
    """Name of a pack table (empty for a one-file pack) and its CSV."""


def page(module: ModuleType) -> Page:
    """Take the page of a rule apart."""
    text = module.__doc__ or ""
    tables, drafts = [], []
    for match in _BLOCK.finditer(text):
        label = match["label"].split()
        if label[:1] == ["pack"]:
            tables.append((" ".join(label[1:]), match["body"]))
        else:
            drafts.append(match["body"])
    flagged, clean = drafts
    return Page(text.splitlines()[0], tuple(_HEADING.findall(text)), flagged, clean, tuple(tables))


def write_pack(tables: tuple[tuple[str, str], ...], folder: Path) -> tuple[Path, ...]:
    """Write the tables of a page as a pack; nothing for a page that needs none."""
    if not tables:
        return ()
    if tables[0][0] == "":
        file = folder / "figures.csv"
        file.write_text(tables[0][1], encoding="utf-8")
        return (file,)
    pack = folder / "pack"
    pack.mkdir()
    for name, body in tables:
        (pack / f"{name}.csv").write_text(body, encoding="utf-8")
    return (pack,)

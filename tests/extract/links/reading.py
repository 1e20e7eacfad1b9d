"""Reads a text and shows its links of one kind, with the figures in their roles."""

from datetime import date

from factcheck.extract.assemble import assemble
from factcheck.model.claim import Link
from factcheck.readers import read_text
from factcheck.reference import load

_NO_PACKS = load((), cache=False)


def links_of(text: str, *kinds: str) -> list[tuple[Link, dict[str, list[str]]]]:
    """The links of the given kinds, each with the words of the figures in its roles."""
    extraction = assemble(read_text(text, "draft.md"), _NO_PACKS, date(2026, 6, 1))
    return [
        (link, {role: [extraction.claims[i].text for i in indices] for role, indices in link.roles})
        for link in extraction.links
        if link.kind in kinds
    ]


def directions_of(link: Link) -> set[str]:
    """Which ways the words of a change say that it went."""
    return {direction for direction, _, _ in link.attribute("directions") or ()}

"""Titles of offices, and when two titles are the same."""

import re

OFFICES = frozenset(
    title
    for line in """
    president|prime minister|premier|chancellor|king|queen|emperor|pope|archbishop|bishop|first minister|taoiseach
    foreign minister|defence minister|defense minister|finance minister|interior minister|health minister|home secretary
    foreign secretary|defence secretary|defense secretary|health secretary|education secretary|secretary of state
    secretary general|director general|general secretary|governor|mayor|lord mayor|ambassador|chief constable|commissioner
    police and crime commissioner|police chief|fire chief|chief fire officer|commander in chief|chief of staff|chief justice
    chief executive|chief executive officer|ceo|chief financial officer|cfo|chief operating officer|chief medical officer
    chief scientific adviser|attorney general|auditor general|chairman|chairwoman|chairperson|chair|managing director
    finance director|executive director|artistic director|musical director|head brewer|head teacher|headteacher
    headmaster|headmistress|principal|vice chancellor|dean|provost|rector|head coach|editor in chief|council leader
    party leader|speaker|treasurer|harbour master|chief conductor|principal conductor|high commissioner|comptroller
    """.strip().splitlines()
    for title in line.strip().split("|")
)
"""Titles that prose gives to one holder at a time; a pack's own roles come on top."""

_SAME = {
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair",
    "ceo": "chief executive", "chief executive officer": "chief executive", "cfo": "chief financial officer",
    "headteacher": "head teacher", "headmaster": "head teacher", "headmistress": "head teacher",
    "premier": "prime minister", "defense minister": "defence minister", "defense secretary": "defence secretary",
}  # fmt: skip


def canonical_title(title: str) -> str:
    """A title as titles are compared: lower case, spaces for hyphens, one word for its variants."""
    plain = re.sub(r"[\s-]+", " ", title.lower()).strip()
    return _SAME.get(plain, plain)

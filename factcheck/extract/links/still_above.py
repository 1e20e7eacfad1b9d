"""Ties a figure to an older one above or below which it still is: `€43.85, up from €41.20 but below the €46.37 of a year earlier`.

Kind `change`, roles from and to. The older figure must be dated, so that it is no mark, goal or place beside the one told of.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.counted import quantity
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.months import MONTH

_SOURCES = {
    "lead": (
        r"(?:[,–—(]|\b(?:but|though|although|while|yet|and|albeit))\s*(?:(?:but|though|although|while|yet|and|albeit)\s)?"
        r"(?:(?:it|they|that|this)(?:[’']s|\s(?:is|are|was|were|remains?|remained|stays?|stayed))?\s)?"
        r"(?:(?:still|well|far|also|even|just|remains?|remained|some way|a good deal|much|considerably)\s){0,3}"
        r"(?:(?P<down>below|under|short of|lower than|less than|fewer than|smaller than|cheaper than|down on)"
        r"|(?P<up>above|over|higher than|more than|larger than|bigger than|dearer than|up on))\s"
        rf"(?:the|last (?:year|month|week|season)[’']s|{MONTH}[’']s)\s$"
    ),
    "dated": (
        r"\s*(?:(?:seen|set|reached|recorded|paid|charged|fetched|counted|sold|posted|made)\s)?(?:(?:of|in|from|at|during|on)\s(?:the\s)?"
        r"(?:same\s)?(?:an?\s(?:year|month|week|decade|quarter)\s(?:earlier|ago|before|previously)|(?:year|month|week|quarter)\sbefore|(?:previous|last|prior)\s[a-z]+|"
        rf"last\s[a-z]+|{MONTH}\b(?:\s\d{{4}})?|(?:19|20)\d\d)|"
        r"an?\s(?:year|month|week)\s(?:earlier|ago|before))"
    ),
    "older": r"(?:\b(?:from|than|after|against|by)|[’']s)\s(?:the\s|about\s|some\s)?$",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: most drafts want none of them."""
    return re.compile(_SOURCES[name])


def links(view: View) -> Iterator[Link]:
    """Return every figure that is said to be still above or below an older one."""
    for number, sentence in enumerate(view.sentences):
        claims = view.claims_of(number)
        if len(claims) < 2 or view.draft.blocks[sentence.block].zone in ("table", "teaser"):
            continue
        for at, older in enumerate(claims[1:], start=1):
            lead = _pattern("lead").search(view.before(older, 70))
            if lead is None or not _is_dated(view, older):
                continue
            level = _level(view, claims[:at], older)
            if level is not None:
                yield _link(view, level, older, "down" if lead["down"] else "up")


def _is_dated(view: View, older: Claim) -> bool:
    opening = _pattern("lead").search(view.before(older, 70))
    own = opening is not None and not opening.group().endswith("the ")
    return own or _pattern("dated").match(view.after(older, 50).lower()) is not None


def _level(view: View, earlier: list[Claim], older: Claim) -> Claim | None:
    """The one figure of the sentence that the older one is held against: what is told of another time is none."""
    unit = quantity(older).unit
    alike = [
        claim
        for claim in earlier
        if quantity(claim).unit == unit
        and quantity(claim).direction is None
        and quantity(claim).form == "numeral"
        and _pattern("older").search(view.before(claim, 24)) is None
    ]
    if len(alike) != 1 or view.lower.find(";", alike[0].end, older.start) >= 0:
        return None
    return alike[0]


def _link(view: View, level: Claim, older: Claim, direction: str) -> Link:
    between = view.lower[level.end : older.start]
    word = max(between.rfind(mark) for mark in (" but ", ",", " though ", " and ", " while ", " yet "))
    start = level.end + max(word, 0)
    return Link(
        "change",
        (("from", (older.index,)), ("to", (level.index,)), ("by", ())),
        start,
        older.start,
        view.text[start : older.start].strip(" ,"),
        (
            ("directions", ((direction, start + 1, older.start),)),
            ("basis", "time"),
            ("span", (level.start, older.end)),
        ),
    )

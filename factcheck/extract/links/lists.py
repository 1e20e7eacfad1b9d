"""Ties an announced number of things to the list that follows it.

Kind `list`, role count; attributes `lengths` (every number of items that the list can be read to have) and
`items` (the list as read). A list that may go on, or whose items cannot be told apart, is no link.
"""

import re
from collections.abc import Iterator

from factcheck.extract.counted import head, is_count, quantity
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.pattern import Pattern

_OPEN = (
    r"\b(?:including|include|such as|among (?:them|others)|led by|like|notably|for (?:example|instance)|e\.g|and others|et al|etc|"
    r"and so on|and more|mainly|mostly|chiefly|especially|starting with|beginning with|one of (?:them|which|whom)|the first|"
    r"the others?|both|either|each|all of|respectively|some|several|none|many|few|in particular|above all|or)\b|…|\.\.\."
)
_ASIDE = frozenset(
    """who whom whose which that where when for in on at from with by of to as after before since until near then than
    formerly once now just but though although because so if while not also both""".split()
)
"""Words that open an aside to the item before: `the Tern, which is certified for 612, the Dunlin, for 385`."""
_APPOSED = frozenset({"a", "an", "its", "his", "her", "their", "one", "aged", "born"})
"""Words that open a further item as well as an apposition (`Tom, a baker`)."""
_RELATIVE = frozenset({"who", "which", "that", "where", "whose"})
_QUESTIONS = frozenset({"how", "what", "who", "why", "when", "where", "whether", "which", "to", "that"})
_FINITE = frozenset(
    """is are was were has have had will would can could should may might must said says say does did do be
    been being get gets got go goes went make makes made take takes took come comes came think thinks
    thought want wants wanted""".split()
)
_WHOLE = re.compile(
    r"(?:\b(?!one\b)[\w-]+)\s(?:out )?of\s(?:(?:the|its|their|these|those|our|his|her)\s)?(?:[\w-]+[’']s?\s)?$"
)
"""`two of the four districts, Aske and Cole`: what follows is no list of the four."""
_SOME = Pattern(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|both|some|most|several|many|half|part|none|any|either|neither)\s(?:out )?of\s"
    r"(?:(?:the|its|their|these|those|our|his|her)\s)?(?:[\w-]+[’']s?\s)?$"
)
"""The same before a colon, where `the youngest of four brothers:` and `a panel of five judges:` do announce all."""
_TOO_LONG = 9
"""Words of one item, beyond which a segment is hardly a name of something."""


def links(view: View) -> Iterator[Link]:
    """Return every announced count whose list stands right behind it."""
    for number, sentence in enumerate(view.sentences):
        for claim in view.claims_of(number):
            if not _announces(claim):
                continue
            before = view.before(claim, 50)
            colon = view.lower[claim.end : sentence.end].lstrip()[:1] == ":"
            if (_SOME if colon else _WHOLE).search(before):
                continue
            link = (
                _bulleted(view, claim)
                if view.lower[claim.end : sentence.end].rstrip().endswith(":")
                else _inline(view, claim)
            )
            if link is not None:
                yield link


def _announces(claim: Claim) -> bool:
    q = quantity(claim)
    return (
        is_count(claim)
        and bool(head(claim))
        and q.hedge in (None, "only", "just")
        and q.comparator == "="
        and q.value is not None
        and q.value.denominator == 1
        and 2 <= q.value <= 12
        and claim.zone in ("body", "standfirst", "caption", "quote")
    )


def _inline(view: View, claim: Claim) -> Link | None:
    end = view.sentences[claim.sentence].end
    tail = view.lower[claim.end : end]
    match = re.match(
        r"^(?:(?:\s+[\w’'-]+){0,4}\s*(?P<mark>:|\s[–—-]\s|—)|(?:\s+[\w’'-]+){5,8}(?P<far>:))\s*", tail
    )
    if match is not None:
        start = claim.end + match.end()
        if match.group("mark") not in (":", None):
            close = re.search(r"\s[–—-]\s|—", view.lower[start:end])
            end = start + close.start() if close else end
        return _listed(view, claim, start, end, named=False)
    match = re.match(r"^,\s+(?=\S)", tail)
    if match is not None and view.text[claim.end + match.end()].isupper():
        return _listed(view, claim, claim.end + match.end(), end, named=True)
    return None


def _listed(view: View, claim: Claim, start: int, end: int, *, named: bool) -> Link | None:
    words = view.lower[start:end]
    if re.search(_OPEN, words) or ":" in words or len(words) > 600 or '"' in words or "“" in words:
        return None
    items = _named_items(view, start, end) if named else _items(view, start, end)
    if not items:
        return None
    lengths = _lengths(view, items)
    if not lengths:
        return None
    return Link(
        "list",
        (("count", (claim.index,)),),
        items[0][0],
        items[-1][1],
        view.text[items[0][0] : items[-1][1]],
        (("lengths", lengths), ("items", tuple(view.text[a:b] for a, b in items))),
    )


def _items(view: View, start: int, end: int) -> list[tuple[int, int]]:
    """The items of a colon or dash list; asides (`which is certified for 612`) belong to the item before.

    Empty where the list can be grouped in more than one way.
    """
    text = view.text[start:end].rstrip(" .;!?")
    if ";" in text:
        pieces = _cut(start, text, r";\s*(?:and\s+)?")
        return [] if any(any(sign.isdigit() for sign in view.text[a:b]) for a, b in pieces) else pieces
    segments = _segments(view, start, text)
    if len(segments) < 2:
        return []
    items: list[tuple[int, int]] = []
    opened = re.match(r"(?:to|in|at|from|on|for|with|by)\s(?=[A-Z])", view.text[slice(*segments[0])])
    if opened is not None:  # `three new routes: to Bilbao, Porto and Turin`
        segments = [(segments[0][0] + opened.end(), segments[0][1]), *segments[1:]]
    for a, b in segments:
        words = view.lower[a:b].split()
        if not words:
            return []
        aside = words[0] in _ASIDE and not (items and words[0] == _first_word(view, items[0]))
        if aside or words[0][0].isdigit():
            if not items:
                return []
            continue
        if items and words[0] in _APPOSED and _opener(view, items[0]) != "article":
            return []
        items.append((a, b))
    if len(items) < 2 or len({_opener(view, item) for item in items}) != 1:
        return []
    if _first_word(view, items[0]) in _QUESTIONS:
        return []
    for a, b in items:
        words = view.lower[a:b].split()
        own = words[: next((n for n, word in enumerate(words) if word in _RELATIVE), len(words))]
        if len(own) > _TOO_LONG or any(word in _FINITE or word[-1].isdigit() for word in own):
            return []
    return items


def _segments(view: View, start: int, text: str) -> list[tuple[int, int]]:
    """The pieces between commas, with the last `and` as a comma; empty where an earlier one has an `and` of its own."""
    oxford = re.search(r",\s+and\s", text)
    pieces = _cut(start, text, r",\s*(?:and\s+)?")
    if any(re.search(r"\band\b|&", view.lower[a:b]) for a, b in (pieces if oxford else pieces[:-1])):
        return []
    if oxford or not pieces:
        return pieces
    a, b = pieces[-1]
    last = view.text[a:b]
    if " and " not in last:
        return []
    at = last.rindex(" and ") if last.count(" and ") == 1 else last.index(" and ")
    return [*pieces[:-1], (a, a + at), (a + at + 5, b)]


def _first_word(view: View, item: tuple[int, int]) -> str:
    return view.lower[slice(*item)].split()[0]


def _opener(view: View, item: tuple[int, int]) -> str:
    """How an item opens: with an article, a capital or a common word."""
    word = _first_word(view, item)
    following = view.text[slice(*item)].split()[1:3]
    if word in ("the", "a", "an") and any(other[0].isupper() for other in following):
        return "name"
    if word in ("the", "a", "an", "its", "their", "his", "her", "one"):
        return "article"
    return "name" if view.text[item[0]].isupper() else "word"


def _named_items(view: View, start: int, end: int) -> list[tuple[int, int]]:
    """`his four children, Anna, Ben, Carl and Dora`: names only, to the end of the run of names."""
    name = r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,2}"
    match = re.match(
        rf"{name}(?:,\s+{name})*,?\s+and\s+{name}(?=\s*[,.;)–—]|\s*$|\s+[a-z])", view.text[start:end]
    )
    if match is None:
        return []
    behind = view.lower[start + match.end() : end]
    if re.match(r"\s*,?\s*(?:and|who|whose)?\s*\w+ed\b|\s+(?!and\b)[a-z]", behind) and not behind.startswith(
        ","
    ):
        return []
    return _cut(start, match.group(), r",\s*(?:and\s+)?|\s+and\s+")


def _cut(start: int, text: str, separator: str) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    at = 0
    for match in re.finditer(separator, text):
        pieces.append((start + at, start + match.start()))
        at = match.end()
    pieces.append((start + at, start + len(text)))
    return [(a, b) for a, b in pieces if b > a]


def _lengths(view: View, items: list[tuple[int, int]]) -> tuple[int, ...]:
    """How many things the items may be: a pair inside an item (`John and Mary`) may be one thing or two."""
    least = len(items)
    pairs = sum(
        1 for a, b in items if re.search(r"\band\b|&|\bplus\b|\bagainst\b|\bv\b|\bwith\b", view.lower[a:b])
    )
    return tuple(range(least, least + pairs + 1))


def _bulleted(view: View, claim: Claim) -> Link | None:
    """`three priorities:` with the list items in the blocks behind."""
    blocks = view.draft.blocks
    if re.search(_OPEN, view.lower[claim.end : view.sentences[claim.sentence].end]):
        return None
    if view.sentences[claim.sentence].end < blocks[claim.block].end - 1:
        return None
    if len(view.lower[claim.end : view.sentences[claim.sentence].end].split()) > 8:
        return None
    first = claim.block + 1
    level = blocks[first].level if first < len(blocks) else 0
    last = first
    count = 0
    while last < len(blocks) and blocks[last].kind == "list-item" and blocks[last].level >= level:
        count += blocks[last].level == level
        last += 1
    if count < 2:
        return None
    end = blocks[last - 1].end
    return Link(
        "list",
        (("count", (claim.index,)),),
        blocks[first].start,
        end,
        view.text[blocks[first].start : blocks[first].end],
        (
            ("lengths", (count,)),
            ("items", tuple(view.text[b.start : b.end] for b in blocks[first:last] if b.level == level)),
        ),
    )

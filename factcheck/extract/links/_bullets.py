"""Breakdowns told as a list with bullets: one part to an item, the whole in the words above."""

import re
from collections.abc import Iterator

from factcheck.extract.counted import head, is_count, is_sum, quantity, same_noun, same_sort
from factcheck.extract.links._breakdowns import SELECTION, breakdown, is_largest
from factcheck.extract.links._partitions import kind
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import IN_ALL, TOGETHER

_REST = r"\b(?:everything else|everyone else|the rest|the remainder|all others?|others?|other (?:[\w-]+ ){0,2}[\w-]+|miscellaneous|the balance|elsewhere)\b"
_ANNOUNCED = (
    r"\b(?:where (?:the money|it|they) (?:all )?(?:goes|went|comes|came|is|are)|breakdown|break down|broken down|breaks down|made up of|"
    r"consists? of|comprises?|divided|split|shared out|in full|adds? up|spent as follows|how (?:it|the money|they) )\b"
)
_OPENS_TOTAL = (
    r"^[“\"]?(?:(?:that|this|it|they|these|which) (?:all )?(?:makes?|made|adds? up to|added up to|comes? to|came to|totals?|totall?ed|gives?)"
    rf"|together,? (?:they|these|that|it) (?:make|makes|made|come to|came to|total)|{IN_ALL}:?)"
    r"\s+(?:a total of |just |some |about )?$"
)
_BETWEEN_THEM = rf"^\s*(?:[a-z-]+ )?(?:{TOGETHER}|among(?:st)? them|(?:between|among(?:st)?) the [a-z]+)\b"
_BETWEEN_THEM_BEFORE = rf"\b(?:{TOGETHER}|among(?:st)? them)\b[^.;]{{0,20}}$|^\)[:,]?\s*$"
_ABOVE = 2
"""Paragraphs above a list in which its total may stand."""


def bullets(view: View) -> Iterator[Link]:
    """Return the breakdowns that lists of items tell."""
    blocks = view.draft.blocks
    number = 0
    while number < len(blocks):
        last = number
        while last < len(blocks) and blocks[last].kind == "list-item":
            last += 1
        if last - number >= 3:
            yield from _of_list(view, number, last)
        number = max(last, number + 1)


def _of_list(view: View, first: int, last: int) -> Iterator[Link]:
    parts: list[Claim] = []
    for block in range(first, last):
        levels = [
            claim
            for number in view.sentences_of(block)
            for claim in view.claims_of(number)
            if is_sum(claim) and (not parts or same_sort(parts[0], claim)) and not is_earlier(view, claim)
        ]
        if not levels:
            return
        parts.append(levels[_of_the_votes(view, levels)])
    if any(not same_sort(parts[0], part) for part in parts):
        return
    below = _below(view, last, parts)
    if below is not None:
        yield breakdown(
            view,
            parts,
            (below,),
            (parts[-1].end, below.start),
            exhaustive=True,
            words=[kind(view, part) for part in parts],
        )
        return
    wholes = tuple(_above(view, first, parts))
    words = view.lower[view.draft.blocks[first].start : view.draft.blocks[last - 1].end]
    above = view.lower[view.draft.blocks[max(first - 1, 0)].start : view.draft.blocks[first].start]
    item = view.lower[view.draft.blocks[last - 1].start : view.draft.blocks[last - 1].end]
    complete = re.search(_REST, item) or re.search(_ANNOUNCED, above)
    if not wholes or complete is None or re.search(SELECTION, words) or re.search(SELECTION, above):
        return
    cue = (parts[-1].start, parts[-1].end)
    yield breakdown(view, parts, wholes, cue, exhaustive=True, words=[kind(view, part) for part in parts])


def _of_the_votes(view: View, levels: list[Claim]) -> int:
    """Which figure of an item is the part: in `two others, 311 between them` the one that they share."""
    if len(levels) < 2:
        return 0
    shared = re.match(_BETWEEN_THEM, view.after(levels[1], 40)) or re.search(
        _BETWEEN_THEM_BEFORE, view.gap(levels[0], levels[1])
    )
    return 1 if shared and not quantity(levels[1]).per else 0


def _above(view: View, first: int, parts: list[Claim]) -> Iterator[Claim]:
    """Every figure of the paragraphs above that may be the total: of the same sort, and larger than all parts but one."""
    for block in range(first - 1, max(first - 2 - _ABOVE, -1), -1):
        if view.draft.blocks[block].zone not in ("body", "standfirst"):
            return
        for number in view.sentences_of(block):
            for claim in view.claims_of(number):
                if (
                    is_sum(claim)
                    and same_sort(claim, parts[0])
                    and sum(is_largest(claim, [part]) for part in parts) >= len(parts) - 1
                    and (not is_count(claim) or not head(parts[0]) or same_noun(head(claim), head(parts[0])))
                    and quantity(claim).comparator in ("=", "~")
                ):
                    yield claim


def _below(view: View, last: int, parts: list[Claim]) -> Claim | None:
    """`That makes 40,000 for the four`: the total that the paragraph behind a list opens with."""
    if last >= len(view.draft.blocks) or view.draft.blocks[last].kind != "paragraph":
        return None
    for number in view.sentences_of(last):
        claims = view.claims_of(number)
        if not claims or not is_sum(claims[0]) or not same_sort(claims[0], parts[0]):
            return None
        opened = re.match(_OPENS_TOTAL, view.before(claims[0], 40))
        more = re.match(
            r"^\s*(?:more|fewer|less|higher|lower|up|down|above|below|times)\b", view.after(claims[0], 14)
        )
        return claims[0] if opened and not more and quantity(claims[0]).comparator in ("=", "~") else None
    return None

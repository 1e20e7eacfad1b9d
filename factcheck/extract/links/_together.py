"""Sums that take up the figures of the sentence before: `Together with 39,700 others the membership has reached 100,000`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.extract.counted import counts_alike, head, is_count, is_level, is_sum, quantity, takes_unit
from factcheck.extract.links._breakdowns import ADDED_TO, SELECTION, breakdown, is_largest
from factcheck.extract.links._partitions import kind
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link

_OPENS = rf"^[“\"]?(?:{ADDED_TO}|taken with|with)\s(?:the |its |their |another |a further |some |about )*$"
_OPENS_WITH_A_CLAUSE = rf"^[“\"]?(?:{ADDED_TO}|taken with)\s[^,;.\d]{{3,60}}?(?:,\s(?:which|that)\s(?:brought(?: in)?|saw|had|made|took|came to|were|was)|,|\s\(|\sof)\s?$"
"""`Together with the first two quarters, which brought €404.1m and €411.3m, that takes the year so far to €1.23bn`."""
_AND = r"(?:\s[\w’'-]+){0,4}(?:,\s|,?\s(?:and|plus)\s(?:[\w’'-]+\s){0,3})"
_MAKES = (
    r"\b(?:brings?|brought|makes?|made|takes?|took|gives?|gave|comes? to|came to|reach(?:es|ed)?|totals?|totalled|totalling|total of|"
    r"adds? up to|added up to|(?:has|have) (?:now|so far|thus|by now|thereby) (?:taken in|[a-z]+ed|drawn|spent|sold|won|paid))\b[^,;.\d]{0,50}$"
)
_TOTAL = r"\b(?:total|overall|altogether|in all|whole|combined|now|so far|half-year|full-year|membership|tally|haul|workforce|fleet|bill|income|cost)\b"
_MORE = r"\s(?:more|fewer|less|higher|lower|up|down|above|below|ahead|behind)\b"
_SAYS_MORE = r"[,;:(–—]\s|\b(?:or|which|that|who|including)\b"
_SWING = r"(?:,|\s[–—]|\s\()\s?(?:(?:for|which is|which was|making|that is)\s)?an?\s(?:[a-z]+\s)?(?:swing|turnaround|turnround|improvement|change|deterioration) of\s(?:about |some |more than )?"
_LOST = r"\b(?:lost|losing|loss(?:es)? of|deficit of|shortfall of)\s(?:about |some )?$"
_MADE = r"\b(?:made|earned|(?:profits?|surplus)(?: (?!loss|deficit|shortfall)[\w’'-]+){0,7}? (?:of|was|were|came to|reached|stood at)|gained)\s(?:about |some )?$"
_SO_FAR_BACK = 60


def together_with(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    """`It felled 3.42m cubic metres. Together with the 4.05m of the first quarter that brought the total to 7.47m`."""
    if len(levels) < 2 or not view.runs_on(number):
        return
    start, end, _ = view.sentences[number]
    total = next((claim for claim in levels[:0:-1] if re.search(_MAKES, view.before(claim, 70))), None)
    if total is None:
        return
    # of `the first two quarters, which brought €404.1m` the sum
    sums = [
        claim
        for claim in levels
        if claim.end <= total.start and (counts_alike(claim, total) or takes_unit(claim, total))
    ]
    if not sums:
        return
    added, *others = sums
    opening = view.text[start : added.start].lower()
    if (
        not (re.match(_OPENS, opening) or re.match(_OPENS_WITH_A_CLAUSE, opening))
        or any(not re.fullmatch(_AND, view.gap(one, other)) for one, other in pairwise(sums))
        or re.match(_MORE, view.after(total, 10))
    ):
        return
    if view.lower.startswith("with ", start) and not re.search(_TOTAL, view.lower[added.end : end]):
        return
    told: list[Claim] = []
    for claim in view.claims_of(number - 1):
        if told and re.search(_SAYS_MORE, view.lower[told[-1].end : claim.start]):
            break
        reached = re.search(r"\bto\s$", view.before(claim, 4)) is not None
        if not (is_level(claim) or (reached and is_sum(claim))) or is_earlier(view, claim):
            continue
        if counts_alike(claim, added) or takes_unit(claim, added) or (is_count(claim) and is_count(added)):
            told.append(claim)
    if len(told) == 2 and not re.fullmatch(
        r"(?:\s[\w’'-]+){0,4},?\s(?:and|plus)\s(?:[\w’'-]+\s){0,3}", view.gap(*told)
    ):
        return
    parts = [*told, added, *others]
    if len(told) not in (1, 2) or not is_largest(total, parts) or not _fits(total, parts):
        return
    if re.search(SELECTION, view.lower[view.sentences[number - 1].start : end]):
        return
    words = [kind(view, part) for part in parts]
    yield breakdown(view, parts, (total,), (start, added.start), exhaustive=True, words=words)


def _fits(total: Claim, parts: list[Claim]) -> bool:
    """Whether a total is of the measure of its parts, or goes without one; of counts it may name another noun."""
    if is_count(parts[0]):
        return is_count(total) and (not head(total) or all(counts_alike(total, part) for part in parts))
    return takes_unit(parts[0], total)


def swing(view: View, levels: list[Claim]) -> Iterator[Link]:
    """`lost £2.1m in 2024 and made £1.3m in 2025, a swing of £3.4m`: what was lost and what was made add up."""
    for first, second, total in zip(levels, levels[1:], levels[2:], strict=False):
        ways = tuple(
            (
                re.search(_LOST, view.before(claim, _SO_FAR_BACK)) is not None,
                re.search(_MADE, view.before(claim, _SO_FAR_BACK)) is not None,
            )
            for claim in (first, second)
        )
        if ways not in (((True, False), (False, True)), ((False, True), (True, False))):
            continue
        alike = quantity(first).unit == quantity(second).unit == quantity(total).unit is not None
        if alike and re.search(_SWING + "$", view.gap(second, total)):
            parts = [first, second]
            yield breakdown(
                view,
                parts,
                (total,),
                (second.end, total.start),
                exhaustive=True,
                words=[kind(view, p) for p in parts],
            )

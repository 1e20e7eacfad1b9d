"""Whether a figure is a part of something, an addition or a margin, and no level that a row states."""

import re
from collections.abc import Sequence

from factcheck.model.claim import Claim
from factcheck.model.cues import OF_THEM
from factcheck.resolve.context import Layout
from factcheck.resolve.narrowing import is_a_step

_SUBSET_BEFORE = re.compile(
    rf"\b(?:{OF_THEM}|among (?:them|these|those)|including|such as|other|more|another|extra|additional|further|first|up to|capacity|"
    r"within|short of|remaining|spare|add|adds|adding|(?:would|could) (?:need|take|mean)|need|another|a further|extra)\s*(?:just |about |some |around |only |nearly |almost |the |a )?$"
    # not `8.5m of them, long-haul routes for 2.3m`: those are of the figure in front
    rf"|\b(?=of )(?<!\d )(?<!\dm )(?<!\dbn )(?<!illion ){OF_THEM}\b[^.;\d]{{0,40}}\Z"
)
# `ahead by 3,260 boxes`, `won the seat by 412 votes`: how far apart two are; not `carried by 3,260 boats`
_MARGIN_BEFORE = re.compile(
    r"(?:\b(?:won|beaten|beat|decided|missed|led|lost|defeated|retained|outnumbered|outsold|overtaken|passed|exceeded)\b[^.;\d]{0,50}|"
    r"(?=\sby\s)(?<![a-z]ed)(?<!en)(?<!wn)(?<!run)(?<!made)(?<!held)(?<!sold)(?<!built))\sby\s(?:just |only |about |some |around |nearly |almost |more than |over )?$"
)
# `Twenty-one of the 54 are women`: the words behind the whole are about the part
_WHOLE_OF = re.compile(r"\s(?:out )?of (?:the |its |their |all |his |her |our |my |your )?")
# `3,000 extra beds`, `40 more will be closed`
_SUBSET_INSIDE = re.compile(r"\W{0,2}(?:extra|additional|more|further|other|fewer)\b")
# `Two boats short`, `40 officers too few`, `three to spare`: how far from what is there
_AMISS = re.compile(
    r"\s(?:short|shy|too (?:many|few|much|little)|missing|adrift|to spare|surplus|under strength|(?:more|fewer|less) than (?:planned|needed|allowed))\b"
)
_ADDED = re.compile(r"(?:a further|another|an? (?:additional|extra))\b")
# `the highest of the four`: those that are told of, and no figure of them
_GROUP_AHEAD = re.compile(
    r"\b(?:of|among|amongst|between) (?:the|these|those|all|our) (?:(?:big|small|large|other|main|last|first) )?$"
)
_COUNTS_ON = re.compile(
    r"[\s-](?!and\b|but\b|which\b|who\b|is\b|was\b|are\b|were\b|in\b|to\b|has\b|have\b|had\b)[a-z]"
)
# `are, between them, 79 months late`: a sum over several, of which no row need tell
_JOINT = re.compile(r"\b(?:between them|jointly|collectively|put together|taken together|added together)\b")


def is_partial(claim: Claim, layout: Layout, neighbours: Sequence[Claim]) -> bool:
    """Whether the words around a figure make it a part of something, or an addition to it."""
    lower = layout.lower
    quantity = claim.quantity
    if _JOINT.search(lower, max(0, claim.start - 60), min(len(lower), claim.end + 40)):
        return True
    if lower.startswith(" from ", claim.end) and lower.endswith(" up to ", 0, claim.start):
        return False  # `up to 2.64 million from 2.18 million` has arrived there
    before = lower[max(0, claim.start - 70) : claim.start]
    if _SUBSET_BEFORE.search(before) is not None:
        return True
    if quantity is None:
        return False
    if quantity.form == "word" and quantity.unit is None and _GROUP_AHEAD.search(before):
        return _COUNTS_ON.match(lower, claim.end) is None
    if _ADDED.match(lower, claim.start, quantity.number_start) or _AMISS.match(lower, claim.end):
        return True
    if (
        quantity.unit in (None, "person")
        and quantity.direction is None
        and (_MARGIN_BEFORE.search(before) or is_a_step(claim, layout))
    ):
        return True
    return _SUBSET_INSIDE.match(lower, quantity.number_end) is not None or _is_whole_of(
        claim, layout, neighbours
    )


def _is_whole_of(claim: Claim, layout: Layout, neighbours: Sequence[Claim]) -> bool:
    """Whether a bare number is what another is counted out of."""
    if claim.quantity is None or claim.quantity.noun or claim.quantity.unit is not None:
        return False
    return any(
        other.end <= claim.start and _WHOLE_OF.fullmatch(layout.lower, other.end, claim.start)
        for other in neighbours
    )

"""What the later figures of a list measure whose verb stands in front of the first: `Poland's jobless rate was 2.98%, Ireland's 4.63%`.

Gapping: the second of two clauses that stand side by side leaves out what it shares with the first (R. Huddleston and
G. Pullum, The Cambridge Grammar of the English Language, 2002, 15.4.2).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.model.claim import Claim
from factcheck.resolve.context import Layout

_LEAD = re.compile(r"(?:[,;]\s|\s)(?:(?:and|but|while)\s)?(?:(?:in|for|that of)\s)?(?:the\s)?")
_TAIL = re.compile(r"(?:['’]s?)?\s(?:(?:at|had|has|was|is|with)\s)?(?:(?:just|only|about)\s)?")
"""All that may stand between two figures of such a list beside the subject of the second."""


def told_by_gapping(claims: Sequence[Claim], layout: Layout) -> Iterator[Claim]:
    """Yield the figures that only a subject of their own parts from one whose measure the words prove."""
    proved: Claim | None = None
    for one, other in pairwise(claim for claim in claims if claim.kind == "quantity"):
        before, proved = proved or one, None
        if before.certain and _goes_on(before, other, layout):
            proved = other._replace(certain=True, stranger=False)
            yield proved


def _goes_on(before: Claim, claim: Claim, layout: Layout) -> bool:
    """Whether a figure stands in for the one before it, of another subject and at the same time."""
    if before.sentence != claim.sentence or claim.certain or not claim.keys:
        return False
    theirs, own = before.keys[0], claim.keys[0]
    if (own.metric, own.metric_tie, own.entity_tie) != (theirs.metric, "sentence", "stated"):
        return False
    if own.period_tie != theirs.period_tie or own.entity == theirs.entity:
        return False
    if not claim.is_fact or claim.partial or not _are_alike(before, claim):
        return False
    named = layout.mentions(before.end, claim.start, "entity")
    return (
        len(named) == 1
        and own.entity in named[0].ids
        and not named[0].ambiguous
        and _LEAD.fullmatch(layout.lower, before.end, named[0].start) is not None
        and _TAIL.fullmatch(layout.lower, named[0].end, claim.start) is not None
    )


def _are_alike(before: Claim, claim: Claim) -> bool:
    """Whether both are plain levels in one unit."""
    a, b = before.quantity, claim.quantity
    return a is not None and b is not None and (a.unit, a.stat, a.direction, b.per) == (b.unit, b.stat, None, a.per)

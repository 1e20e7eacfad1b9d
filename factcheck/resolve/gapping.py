"""What the later figures of a list measure whose verb stands in front of the first: `Poland's jobless rate was 2.98%, Ireland's 4.63%`.

Gapping: the second of two clauses that stand side by side leaves out what it shares with the first (R. Huddleston and
G. Pullum, The Cambridge Grammar of the English Language, 2002, 15.4.2).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.model.claim import Claim
from factcheck.resolve.context import Layout

_SMALL_WORDS = re.compile(
    r"(?:[\s,;]|['’]s?\b|\b(?:and|but|while|in|for|at|by|on|of|it|that|was|is|had|has|stood|came|to|with|the|just|only|about|during)\b)*"
)
"""All that may stand between two figures of such a list beside a subject and a time of their own."""


def told_by_gapping(claims: Sequence[Claim], layout: Layout) -> Iterator[Claim]:
    """Yield the figures that only a subject of their own parts from one whose measure the words prove."""
    proved: Claim | None = None
    for one, other in pairwise(claim for claim in claims if claim.kind == "quantity"):
        before, proved = proved or one, None
        if before.certain and _goes_on(before, other, layout):
            proved = other._replace(certain=True, stranger=False)
            yield proved


def _goes_on(before: Claim, claim: Claim, layout: Layout) -> bool:
    """Whether a figure stands in for the one before it, of another subject or of another time."""
    if before.sentence != claim.sentence or claim.certain or not claim.keys:
        return False
    theirs, own = before.keys[0], claim.keys[0]
    if (own.metric, own.metric_tie, own.entity_tie) != (theirs.metric, "sentence", "stated"):
        return False
    if (own.entity, own.rows) == (theirs.entity, theirs.rows):
        return False
    if own.period_tie != theirs.period_tie and own.rows[0].period != theirs.rows[0].period:
        return False
    if not claim.is_fact or claim.partial or not _are_alike(before, claim):
        return False
    named = layout.mentions(before.end, claim.start, "entity")
    if any(hit.ambiguous for hit in named) or {i for hit in named for i in hit.ids} - {
        own.entity,
        theirs.entity,
    }:
        return False
    return _SMALL_WORDS.fullmatch(_without(before.end, claim.start, layout)) is not None


def _without(start: int, end: int, layout: Layout) -> str:
    """A stretch of text without the subjects and the times that it names."""
    text = layout.lower[start:end]
    spans = [(hit.start, hit.end) for hit in layout.mentions(start, end, "entity")]
    spans += [(period.start, period.end) for period in layout.periods(start, end)]
    for first, last in sorted(spans, reverse=True):
        text = text[: first - start] + text[max(last - start, 0) :]
    return text


def _are_alike(before: Claim, claim: Claim) -> bool:
    """Whether both are plain levels in one unit."""
    a, b = before.quantity, claim.quantity
    return (
        a is not None
        and b is not None
        and (a.unit, a.stat, a.direction, b.per) == (b.unit, b.stat, None, a.per)
    )

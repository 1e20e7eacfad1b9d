"""Words that narrow a figure down: to some of what a measure counts, to one bad day, to a place beside the one in question.

A row of the whole says nothing against such a figure.
"""

from factcheck.model.claim import Claim, Key
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.reference import Reference
from factcheck.resolve.context import Layout, Place

# `One hospital in Kell saw`, `A builder in the south completed`
_ONE_OF_THEM = Pattern(
    r"[“\"']?(?:but |and |yet |while )?(?:one|another|an?|some|most|several|other|a few|many) (?P<noun>[a-z-]+(?: [a-z-]+)?) (?:in|at|near|outside|from)\s"
)
_SUMS = frozenset(
    """total record number sum share quarter third half fifth tenth majority minority average series lot couple dozen
    range rise fall drop increase decrease decline gain loss cut jump year month week budget profit deficit surplus
    turnover population crowd combination result study survey report review analysis count tally""".split()
)
_EXTREME_TIME = Pattern(
    r"\b(?:on|in|during|at) (?:the|its|their|one|a single|a|any)(?: [a-z-]+)? (?:worst|best|busiest|quietest|hottest|coldest|wettest|driest|peak|record|bad|"
    r"good|single) (?:day|night|morning|evening|weekend|week|month|hour|session|shift|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
    r"|\b(?:on|in) one (?:day|night|morning|evening|weekend|week|month|hour)\b|\bat (?:its|their|the) (?:peak|height|worst|best)\b"
)
_EXTREME_BEHIND = Pattern(
    r"[^.;,\d]{0,70}\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)days|at weekends|at night|on weekdays|in one (?:day|night|week|weekend)|on one day)\b"
)
_GROUPS = (
    r"(?:girls|boys|men|women|males|females|children|infants|toddlers|teenagers|youngsters|pensioners|students|adults|foreigners|newcomers|migrants|"
    r"(?:under|over)-\d+s|(?:young|older|elderly|disabled|poor|rich|white|black) people|(?:first-time|second-home|cash) buyers|beginners|novices|veterans)"
)
_GROUP_BEFORE = Pattern(rf"\b(?P<group>{_GROUPS})\b[^.;,\d]{{0,60}}$")
_GROUP_BEHIND = Pattern(
    rf"[^.;,\d]{{0,70}}\b(?:among|amongst|for) (?:the |all |those )?(?P<group>{_GROUPS})\b"
)
# `one point above the national 67.4%`
_ANOTHERS = Pattern(
    r"\b(?:above|below|than|against|behind|ahead of|short of|beats?|beating|versus|compared with|under|over) (?:the|a|an|its|their)\s"
    r"(?:national|nationwide|regional|european|continental|english|british|global|world|international|industry|sector|usual|normal|long-term)\s"
    r"(?:average |figure |rate |mean |norm |level )?(?:of |at )?(?:about |some )?$"
)
# `in the neighbouring euro area`
_BESIDE = Pattern(
    r"\b(?:in|at|for|of|across) (?:the |a |an )?(?:neighbouring|surrounding|rival|wider|next|other|euro|rest of the)\b[^.;,\d]{0,40}$"
)
# `17,100 of the trust's nurses work full time`
_SOME_OF = Pattern(r"\s+of (?:the |its |their |his |her |our |all |[\w .-]{2,30}[’']s? )(?:[a-z-]+ ){0,2}$")
_SHARE_OF = Pattern(r"\s+of (?:the |its |their |all |all the |recorded |reported )?$")


def is_narrowed(
    claim: Claim, quantity: Quantity, place: Place, best: Key, layout: Layout, reference: Reference
) -> bool:
    """Whether a figure is told of less, or of something beside, what the rows of its likeliest key are about."""
    if place.label is not None:
        return False
    lower, (start, end) = layout.lower, place.clause
    before, behind = lower[start : claim.start], lower[claim.end : end]
    opening = _ONE_OF_THEM.match(before)
    if opening is not None and not _SUMS & set(opening["noun"].split()):
        at = start + opening.start("noun")
        if not layout.known(at, at + len(opening["noun"])):
            return True
    if _EXTREME_TIME.search(before) or _EXTREME_BEHIND.match(behind):
        return True
    for found, offset in ((_GROUP_BEFORE.search(before), start), (_GROUP_BEHIND.match(behind), claim.end)):
        if found is not None and not layout.known(offset + found.start("group"), offset + found.end("group")):
            return True
    if _ANOTHERS.search(before):
        return True
    beside = _BESIDE.search(before)
    if beside is not None and not layout.known(start + beside.start(), start + beside.end()):
        return True
    return _is_some_of(claim, quantity, place, best, layout, reference)


def _is_some_of(
    claim: Claim, quantity: Quantity, place: Place, best: Key, layout: Layout, reference: Reference
) -> bool:
    """`17,100 of its nurses`; `3.1% of phone thefts`, where the pack counts all crimes beside them."""
    counts = quantity.unit in (None, "person") and quantity.form == "numeral"
    for hit in layout.mentions(quantity.number_end, place.clause[1], "metric"):
        between = layout.lower[quantity.number_end : hit.start]
        if counts and best.metric in hit.ids and _SOME_OF.fullmatch(between):
            return True
        if quantity.unit == "percent" and _SHARE_OF.fullmatch(between):
            return best.metric not in hit.ids and any(
                _is_part(best.entity, metric, reference) for metric in hit.ids
            )
    return False


def _is_part(entity: str, metric: str, reference: Reference) -> bool:
    """Whether another measure of an entity, in the same unit, counts more than this one: then this is some of them."""
    rows = reference.rows(entity, metric)
    if not rows or rows[-1].value is None:
        return False
    own = rows[-1].value
    return any(
        (others := reference.rows(entity, other.id)) and (others[-1].value or 0) > own
        for other in reference.metrics()
        if other.id != metric and other.unit == rows[-1].unit
    )

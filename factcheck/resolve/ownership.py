"""Whose the words for a measure are, where several figures stand in one clause."""

import re
from collections.abc import Sequence

from factcheck.model.claim import Claim
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.resolve.context import Layout

# `A ticket, which cost £8.75 last year, now costs £9.50`
_ASIDE_OPENS = Pattern(r"(?:\s[a-z]+)?,\s(?:which|who|that|once|then|formerly)\b[^,;:.]{0,40}")
_ASIDE_CLOSES = Pattern(
    r"[^,;:.\d]{0,30},\s(?!and\b|but\b|or\b|up\b|down\b|from\b|compared\b|against\b)(?:[a-z]+\s){1,4}[£$€]?"
)
# `rose by 3.9%, or 1.3% after inflation`
_HELD_AGAINST = re.compile(
    r"\s(?:[a-z]+ ){0,2}(?:after|before|above|below|over|than|adjusted for|net of|excluding|despite|against|ahead of|behind|beating|in line with|"
    r"adjusting for)\s(?:the |for )?"
)
# `the worst (2.2%, which is to say less than inflation)`
_COMPARED_WITH = Pattern(
    r"\)?,? (?:(?:which|that|this|i\.e\.|or|and so|so|thus|hence)[a-z’' ,]{0,24} )?(?:well |far |much |a little |a bit |slightly |just |still |barely |hardly |even )?"
    r"(?:(?:less|more|lower|higher|faster|slower|smaller|larger|bigger|greater|better|worse|cheaper|dearer|fewer|shorter|longer) than|below|above|under|over|ahead of|behind|beyond)"
    r" (?:the |its |their |that of )?"
)
# `the bill comes to £1.46m, which the profit covers three times over`
_WHICH_IT = Pattern(r",? (?:which|that) (?:the |its |their |his |her |our )(?:[a-z-]+ )?")
_DOES = Pattern(
    r" (?:would |could |can |will |does not |did not |has |had |alone |easily |more than )?(?:covers?|covered|pays? for|paid for|exceeds?|exceeded|matches|matched|dwarfs|dwarfed|meets?|met|bears?|carries|funds?|funded)\b"
)
# `though for bleeds it's 17`, `in the east they had 31`
_OF_WHICH_IT_IS = Pattern(
    r"(?:,| [a-z]+){0,2} (?:it|they|that|this|there it|the (?:figure|number|rate|share|level|average))(?:[’']s|[’']re| (?:is|was|are|were|has been|had been|had|has|stands at|stood at|comes to|"
    r"came to|took|takes|lasts|lasted|cost|costs|rose to|fell to|reached))(?: [a-z]+){0,2} [£$€]?"
)
_FOR = Pattern(r"\b(?:for|among|amongst|with|in case of|as for)\s(?:the |its |their |all |most )?\Z")
# `With 11 million people in the country the homicide rate is 1.7`: the words are the subject of the next figure
_COPULA = Pattern(
    r"(?:\s[a-z]+){0,2}\s(?:is|was|are|were|stands at|stood at|has been|had been|came to|comes to)\s[a-z ]{0,12}"
)
# `when the benchmark gained 5.6%`
_SUBORDINATE = Pattern(
    r"[^.;:\d]{0,20}[ ,](?:when|while|as|whereas|whilst|though|although|where|because|since|after|before|and|but) (?:the |its |their |a |an )?(?:[a-z-]+ ){0,2}"
)
_VERB_TO = Pattern(r"(?: [a-z’'-]+){1,4} [£$€₹]?")
# `Montaro, the region's second-biggest coffee grower, exported`: what the subject is, and no measure of it
_APPOSED = Pattern(
    r",\s(?:[a-z’'-]+\s){0,5}(?:(?:[a-z]+-)?[a-z]{3,}est|leading|main|top|sole|only)\s(?:[a-z-]+\s){0,3}\Z"
)
_AGENT = ("er", "or", "ist")
_NEXT_CLAUSE = frozenset({"and", "but", ",", ";", "while"})


def owns(
    claim: Claim, quantity: Quantity, start: int, end: int, layout: Layout, neighbours: Sequence[Claim]
) -> bool:
    """Whether a metric's words belong to this figure and to no other of the clause."""
    if claim.end <= start and (
        _HELD_AGAINST.fullmatch(layout.lower, claim.end, start)
        or _COMPARED_WITH.fullmatch(layout.lower, claim.end, start)
        or (_WHICH_IT.fullmatch(layout.lower, claim.end, start) and _DOES.match(layout.lower, end))
    ):
        return False
    if end <= claim.start and _is_of_what_it_is(start, end, claim, layout):
        return False
    if _is_apposed(claim, start, end, layout):
        return False
    for other in neighbours:
        if other.index == claim.index or other.index in layout.together(claim.index):
            continue
        if start <= other.start and other.end <= end:
            continue  # `nine in ten were reached within 15.2 minutes`: the name of the measure is a number itself
        if other.start <= start <= other.end + 5 and start != claim.end:
            if layout.lower[other.end : start].strip() in _NEXT_CLAUSE and start < claim.start:
                continue  # `profit climbed to £118.6m and net debt is £2.14bn`
            return False
        if end <= other.start and other.end <= claim.start:
            if _is_told_aside(end, other, claim, layout):
                continue
            # Another level stands between the words and this figure.
            rival = other.quantity
            if rival is not None and (rival.direction is not None or rival.unit == quantity.unit):
                return False
        elif claim.end <= other.start and (
            other.end <= start
            or (
                claim.end + 6 < start
                and (
                    end <= other.start <= end + 6
                    or _COPULA.fullmatch(layout.lower, end, other.start)
                    or opens_the_next(claim, start, end, other, layout)
                )
            )
        ):
            # The words stand beside a figure that follows.
            return False
    return True


def _is_of_what_it_is(start: int, end: int, claim: Claim, layout: Layout) -> bool:
    """Whether the words only say for whom what was told before is so much (`The stay fell to 9 days, though for bleeds it's 17`)."""
    if _OF_WHICH_IT_IS.fullmatch(layout.lower, end, claim.start) is None:
        return False
    return _FOR.search(layout.lower, max(0, start - 24), start) is not None


def _is_apposed(claim: Claim, start: int, end: int, layout: Layout) -> bool:
    """Whether words in front of a figure say what rank its subject has among its kind (`the country's largest employer,`)."""
    lower = layout.lower
    if end > claim.start or not lower.endswith(_AGENT, start, end) or "," not in lower[end : claim.start]:
        return False
    return _APPOSED.search(lower, max(0, start - 80), start) is not None


def opens_the_next(claim: Claim, start: int, end: int, other: Claim, layout: Layout) -> bool:
    """Whether words open a clause of their own for the next figure (`it made 4.9% when the benchmark gained 5.6%`)."""
    lower = layout.lower
    return (
        _SUBORDINATE.fullmatch(lower, claim.end, start) is not None
        and _VERB_TO.fullmatch(lower, end, other.start) is not None
    )


def _is_told_aside(end: int, other: Claim, claim: Claim, layout: Layout) -> bool:
    """Whether a figure stands in a clause of its own behind a subject (`A ticket, which cost £8.75 last year, now costs £9.50`)."""
    before = layout.lower[end : other.start]
    behind = layout.lower[other.end : claim.start]
    return _ASIDE_OPENS.fullmatch(before) is not None and _ASIDE_CLOSES.fullmatch(behind) is not None

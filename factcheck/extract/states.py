"""Which figures belong to today's sums: not what something was before it changed, and none left unread."""

import re
from bisect import bisect_left

from factcheck.extract.view import View
from factcheck.model.claim import Claim

_REFERENCE = (
    r"\b(?:up|down|compared (?:with|to)|against|than|versus|instead of|rather than|previously|formerly|originally|above|below|"
    r"rather|not)\s+(?:from\s+|(?:the|a|its|last year['’]s|the previous|the earlier|an earlier)\s+(?:[\w’'-]+\s+)?)?$"
)
_OPENS_CHANGE = r"\bfrom\s+$"
_GOES_ON = r"^[^.;:]{0,40}?\bto\s+$"
_YEAR_BEFORE = r"^\s*(?:the|a) (?:year|month|week|season|quarter) (?:before|earlier|ago)\b|^\s*(?:in )?the previous (?:year|month|season)\b"


def is_earlier(view: View, claim: Claim) -> bool:
    """Whether a figure is where a change started, or what today's figure is compared with."""
    if claim.index in view.earlier:
        return True
    before = view.before(claim, 40)
    if re.search(_REFERENCE, before) or re.match(_YEAR_BEFORE, view.after(claim, 24)):
        return True
    if not re.search(_OPENS_CHANGE, before):
        return False
    following = next((other for other in view.claims_of(claim.sentence) if other.start >= claim.end), None)
    return following is not None and bool(re.match(_GOES_ON, view.gap(claim, following)))


def is_later(view: View, claim: Claim) -> bool:
    """Whether a figure is where a change ended."""
    return claim.index in view.later


def has_unread(view: View, start: int, end: int) -> bool:
    """Whether a number stands in a stretch of text that the grammar took for a name or could not decide."""
    skipped = view.reading.skipped
    at = bisect_left(skipped, start, key=lambda skip: skip.start)
    return any(
        skip.reason not in ("pronoun-one", "part-word", "idiom")
        for skip in skipped[at : at + 12]
        if skip.start < end
    )

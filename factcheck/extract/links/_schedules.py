"""How much of the time something is at work: `40 weeks in each year`, `five days a week`."""

import re

from factcheck.extract.counted import is_duration
from factcheck.extract.view import View
from factcheck.model.claim import Claim

_AT_WORK = (
    r"^(?:[a-z]+ )??[\w.-]+ (?:hour|day|night|week|month)s? "
    r"(?:in each\b|each\b|(?:a|per|every|of the|in the|of each|of every|in each|out of the) (?:day|week|month|year)\b|out of (?:\d|[a-z]))"
)
_FIRST_OR_LAST = r"\b(?:first|last|opening|final|past|next|early|closing)\b"
"""`in the first ten weeks of the year`: a stretch of it."""


def is_schedule(view: View, claim: Claim) -> bool:
    """Whether a length of time tells how much of each longer one is worked: `40 weeks in each`, `five days a week`."""
    words = view.lower[claim.start : claim.end] + view.after(claim, 30)
    if not is_duration(claim) or re.search(_FIRST_OR_LAST, view.before(claim, 12) + claim.text.lower()[:12]):
        return False
    return re.match(_AT_WORK, words) is not None

"""Which figures belong to today's sums: not what something was before it changed, and none left unread."""

import re
from bisect import bisect_left

from factcheck.extract.counted import head
from factcheck.extract.view import View
from factcheck.model.claim import Claim

_PHRASAL = "".join(
    f"(?<!{verb} )"
    for verb in (
        "made make makes making took take takes taking set sets opened signed snapped bought closed shut struck turned pulled put picked "
        "rounded called ended added handed laid"
    ).split()
)
"""Verbs that have `up` or `down` to themselves: `women made up 97 of the 412`."""
_REFERENCE = (
    rf"\b(?=up|down){_PHRASAL}(?:up|down)\s+(?:from\s+|(?:the|a|its|last year['’]s|the previous|the earlier|an earlier)\s+(?:[\w’'-]+\s+)?)?$|"
    r"\b(?:up|down) on\s(?:the |its |those |last [a-z]+['’]s |the previous [a-z]+['’]s |a year earlier['’]s )?(?:[\w-]+\s)?$|"
    r"\b(?:compared (?:with|to)|against|than|versus|instead of|rather than|previously|formerly|originally|above|below|"
    r"rather|not)\s+(?:from\s+|(?:the|a|its|last year['’]s|the previous|the earlier|an earlier)\s+(?:[\w’'-]+\s+)?)?$"
    r"|\b(?:year|month|decade|week|season|quarter)s? (?:ago|earlier|before|previously),?\s+(?:there|it|they|we|he|she)\s(?:had |was |were |stood |came |cost |sold )[a-z ]{0,16}$"
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


def stands_for_members(view: View, amount: Claim) -> bool:
    """Whether a small number takes up those named before (`Together the three accounted for a fifth`)."""
    return (
        (amount.text.isalpha() or (amount.text.isdigit() and len(amount.text) == 1))
        and not head(amount)
        and re.search(r"\b(?:the|these|those|all|both)\s$", view.before(amount, 8)) is not None
        and re.match(r"^\s(?!of\b|in\b|to\b)[a-z]", view.after(amount, 6)) is not None
    )


def has_unread(view: View, start: int, end: int) -> bool:
    """Whether a number stands in a stretch of text that the grammar took for a name or could not decide."""
    skipped = view.reading.skipped
    at = bisect_left(skipped, start, key=lambda skip: skip.start)
    return any(
        skip.reason not in ("pronoun-one", "part-word", "idiom")
        for skip in skipped[at : at + 12]
        if skip.start < end
    )

"""Which figure of a sentence a period belongs to: the one behind it, the one in front, or a comparison's base."""

import re
from collections.abc import Sequence

from factcheck.model.claim import Claim
from factcheck.model.cues import FALL, RISE
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period

# The fewest since 2020, for the first time since 2020: where the comparison begins, not when the figure was.
_SINCE = re.compile(
    r"\b(?:[a-z]{3,}est|most|least|best|worst|first time|record|high|low)\b[^,;]{0,40}\bsince\b"
)
# `a fall of a point on last year`, `two dozen fewer than in 2024`, `a whisker short of 2019's`: what a figure is held against.
_BASE = re.compile(
    r"\b(?:than|against|versus|compared (?:with|to)|relative to|unlike)\b(?:(?! and | but |[.!?] )[^,;()\d]){0,40}\Z"
    r"|\b(?:than|of|off|on|to|from|above|below|beyond|over|under|past|against|twice|double|half|times) what\b(?:(?! and | but |[.!?] )[^,;()\d]){0,40}\Z"
    r"|\b(?:off|below|above|beyond|beating|short of|ahead of|behind)(?: (?:in|at|for|during|those of|that of|the|its|their))*\s*\Z"
    rf"|\b(?:{RISE}|{FALL}|improvement|advance|up|down|higher|lower|more|fewer|less|"
    r"better|worse|slip|changed?)\b(?:(?![.!?] )[^,;()]){0,30}\b(?:on|from|over|since)(?: (?:the|in))*\s*\Z"
)
# Words between a period and the figure that it leads: `last March's 45.2%`, `2024: 27.6%`, `previous year: 98.4`.
_LEADS = re.compile(
    r"\s*(?:[’']s?(?: (?:[a-z-]+ ){1,3}of)?)?\s*:?\s*(?:(?:the|by|at|a|was|it was|it had been|total of|figure of|level of)\s*)*\Z"
)
# `did better than in 2025: 1,015 tonnes`: the colon leads to what was better, and not to what it was held against
_THAN = Pattern(r"\b(?:than|compared (?:with|to))(?: (?:in|at|for|during|the))*\s\Z")
_POSSESSIVE = re.compile(r"\s*(?:[’']s?\s|:)")
_OWNED = re.compile(r"(?:[’']s?|:)\s(?:(?:figure|total|level|tally|record|rate) of )?[£$€₹]?\d")
# A time that is counted back from the one that is told of.
_AGO = Pattern(r"\b(?:ago|earlier|before|previous\w*|prior|preceding)\b")
_BRACKETED = Pattern(r"\([^()]*\d[^()]*\Z")
_CONJUNCT = re.compile(
    r"(?:[,;(]|\band|\bbut|\bwhile|\bwhereas|[—–])\s*(?:(?:when|where|as) )?(?:(?:in|by|on|at|during|for|as of|as on)\s+)?(?:the )?\Z"
)

# `the new jail, which opened in the spring, has 736`: the date of the aside
_ASIDE = re.compile(
    r",\s(?:which|who|whose|where|that|opened|built|launched|founded|introduced|commissioned|set up|first|last)\b(?:[^,]|,(?=\d))*\Z"
)


def is_aside(lower: str, claim: Claim, period: Period) -> bool:
    """Whether a period in front of a figure dates a relative clause that is closed before the figure."""
    if period.end > claim.start or "," not in lower[period.end : claim.start]:
        return False
    return _ASIDE.search(lower, max(0, period.start - 80), period.start) is not None


def is_base(lower: str, claim: Claim, period: Period) -> bool:
    """Whether the period behind a figure tells what the figure is compared with, not when it was."""
    return (
        _SINCE.search(lower, claim.end, period.start) is not None
        or _BASE.search(lower, claim.end, period.start) is not None
    )


def is_base_of_any(lower: str, period: Period) -> bool:
    """Whether a period tells what some figure before it is compared with (`eight more than it managed in 2022`)."""
    return _BASE.search(lower, max(0, period.start - 60), period.start) is not None


def is_point_of_comparison(lower: str, period: Period) -> bool:
    """Whether a period only tells what the present is held against: `a year ago`, `last year's by 5%`, `(73 last year)`."""
    if _AGO.search(lower, period.start, period.end) or _POSSESSIVE.match(lower, period.end):
        return True
    return lower.startswith(")", period.end) and (
        _BRACKETED.search(lower, max(0, period.start - 30), period.start) is not None
    )


def leads_another(lower: str, claim: Claim, period: Period, neighbours: Sequence[Claim]) -> bool:
    """Whether the period is the beginning of another figure's statement (`up on last year's £18.40`)."""
    following = min(
        (other for other in neighbours if other.index != claim.index and other.start >= period.end),
        key=lambda other: other.start,
        default=None,
    )
    if following is None or claim.end > period.start:
        return False
    if following.start - period.end > 40:
        return False
    between = lower[period.end : following.start]
    if _POSSESSIVE.match(between) and _LEADS.match(between):
        return True
    return _CONJUNCT.search(lower, claim.end, period.start) is not None and not re.search(
        r"[;(]|\band\b", between
    )


def led_by(lower: str, claim: Claim, period: Period) -> bool:
    """Whether the period stands right in front of a figure, as its owner or with a colon."""
    return (
        period.end <= claim.start <= period.end + 24
        and _LEADS.match(lower, period.end, claim.start) is not None
        and not (
            lower.startswith(":", period.end) and _THAN.search(lower, max(0, period.start - 30), period.start)
        )
    )


def leads(lower: str, period: Period) -> bool:
    """Whether a figure follows a period as its own (`2024: 27.6%`, `last year's £18.40`)."""
    return _OWNED.match(lower, period.end) is not None


def owns_next(lower: str, claim: Claim, period: Period) -> bool:
    """Whether the period leads a figure with a possessive or a colon, so that it dates no other."""
    return led_by(lower, claim, period) and _POSSESSIVE.match(lower, period.end) is not None

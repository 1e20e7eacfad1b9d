"""A level of an index, and how many times its base it is said to be.

Kinds `fold` and `change`, as in `change`: from the 100 of the base to the level. `The index takes 2015 as 100. At 128 it
says that a roof costs 28% more than then`.
"""

import re
from collections.abc import Iterator

from factcheck.extract.counted import quantity
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link

_BASE = 100
_INDEX = r"\b(?:index|indices|gauge|base (?:year|period|month))\b"
_IS_BASE = r"(?:\b(?:is|was|makes?|made|equals?|equalled|to|at|as|being|counts as|stands for)|=)\s$"
_ENDS = r"\s?(?:$|[.,;:)])|\s(?:in|for|and)\b"
_NOW_AT = r"\b(?:at|stands at|stood at|reached|to|now|of|is|was)\s$"
_TIMES_THEN = r"\s(?:what (?:it|they|that|this) (?:did|was|were|cost|stood at)|as (?:much|high|dear|many) as|(?:the )?(?:price|cost|level|value) of)\b"
_MORE_THAN_THEN = r"(?:\s?(?:per ?cent|percent|pct|pc|%))?\s(?:more|higher|dearer|up|less|lower|cheaper|down)(?:\s(?:than|on|as|from))?|(?:\s?(?:per ?cent|percent|pct|pc|%))?\ssince\s?"
_ANOTHER_THING = r"[;:(]|\b(?:and|but|while|whereas|though|although|with)\b"
_THEN = r"\s?(?:(?:at|in|of) )?(?:then|back then|in the base (?:year|period|month)|the base (?:year|period))?\s?(?:$|[.,;:)])"
_IN_A_YEAR = r"\s?(?:it (?:was|did|were) )?(?:in |of |on )?(?:the )?(?P<year>1[89]\d\d|20\d\d)\b"


def links(view: View) -> Iterator[Link]:
    """Return every multiple and percentage that a draft makes of an index and its base."""
    for base in view.claims:
        if (
            base.kind != "quantity"
            or quantity(base).value != _BASE
            or base.zone == "table"
            or not _is_base(view, base)
        ):
            continue
        for number in (base.sentence, base.sentence + 1):
            if number >= len(view.sentences) or (number > base.sentence and not view.runs_on(number)):
                break
            found = _told(view, base, [claim for claim in view.claims_of(number) if claim.start > base.end])
            if found is not None:
                yield found
                break


def _is_base(view: View, claim: Claim) -> bool:
    """Whether a figure is what an index is set at: `2015 = 100`."""
    q = quantity(claim)
    if q.unit is not None or q.noun or q.direction is not None or q.per is not None:
        return False
    if not re.search(_IS_BASE, view.before(claim, 16)) or not re.match(_ENDS, view.after(claim, 6)):
        return False
    start, end, _ = view.sentences[claim.sentence]
    dated = any(
        period.end <= claim.start or period.start >= claim.end for period in view.periods_of(claim.sentence)
    )
    return dated and re.search(_INDEX, view.lower[start:end]) is not None


def _told(view: View, base: Claim, claims: list[Claim]) -> Link | None:
    if len(claims) < 2:
        return None
    level, multiple = claims[:2]
    a, q = quantity(level), quantity(multiple)
    bare = (
        a.unit is None and not a.noun and a.direction is None and a.form == "numeral" and a.value is not None
    )
    if not bare or not re.search(_NOW_AT, view.before(level, 12)) or q.value is None:
        return None
    if re.search(_ANOTHER_THING, view.gap(level, multiple)):
        return None  # `stands at 143 and food is 60% dearer`
    folds = q.unit in ("times", "fold")
    if not folds and not (q.unit == "percent" and q.direction is not None):
        return None
    end = multiple.end if folds else q.number_end
    after = view.lower[end : end + 60]
    cue = re.match(_TIMES_THEN if folds else _MORE_THAN_THEN, after)
    if cue is None or not _of_then(view, base, after[cue.end() :]):
        return None
    roles = (("from", (base.index,)), ("to", (level.index,)), ("by", (multiple.index,)))
    directions = () if folds else ((q.direction, end, end + cue.end()),)
    attributes = (("directions", directions), ("basis", "time"), ("span", (base.start, multiple.end)))
    return Link("fold" if folds else "change", roles, end, end + cue.end(), cue.group().strip(), attributes)


def _of_then(view: View, base: Claim, words: str) -> bool:
    """Whether what follows names the time of the base, or none."""
    if re.match(_THEN, words):
        return True
    year = re.match(_IN_A_YEAR, words)
    return year is not None and year["year"] in view.sentence_text(base.sentence)

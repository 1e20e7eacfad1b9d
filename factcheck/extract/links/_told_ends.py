"""A day that is told by the end of something in the sentence before: `She died in 2019. Two years before her death, in 2017, …`."""

from factcheck.extract.links._points import Point, Points
from factcheck.extract.proper_names import proper_names
from factcheck.extract.view import View
from factcheck.model.claim import Claim
from factcheck.model.pattern import Pattern
from factcheck.named_tuple import NamedTuple

_TO_AN_END = Pattern(
    r"\s(?P<way>before|after)\s(?P<whose>his|her)\s(?P<end>death|retirement|resignation|arrest|wedding|marriage),\s(?:in|on)\s(?:the\s)?$"
)
_ENDED_AS = {
    "death": "die",
    "retirement": "retire",
    "resignation": "resign",
    "arrest": "arrest",
    "wedding": "marry",
    "marriage": "marry",
}
_WHO = Pattern(r"[“\"]?(?:(?P<who>he|she)\s)?(?:had\s|was\s)?$")


class Ended(NamedTuple):
    """A day and the end from which a length of time counts to it."""

    day: Point
    stop: Point
    is_before: bool
    """Whether the day lies before the end."""


def ended(view: View, claim: Claim, points: Points) -> Ended | None:
    """The day and the end between which the claim's length of time lies, where one person is told of both."""
    block = view.sentences[claim.sentence].block
    behind = [point for point in points.of(claim.sentence) if point.start >= claim.end]
    number = claim.sentence - 1
    if not behind or behind[0].relative or number < 0 or view.sentences[number].block != block:
        return None
    told = _TO_AN_END.fullmatch(view.lower[claim.end : behind[0].start])
    if told is None:
        return None
    ends = points.has_events(number, (_ENDED_AS[told["end"]],))
    if len(ends) != 1 or len(points.of(number)) != 1 or (stop := points.at(ends[0])) is None:
        return None
    floor = view.sentences[number].start
    if _others_named(view, floor, claim.sentence):
        return None
    lead = view.lower[floor : int(ends[0].detail("verb-at") or ends[0].start)]
    names = proper_names(view.text, floor, floor + len(lead))
    if names and names[0].start - floor <= 1:
        lead = lead[: names[0].start - floor] + lead[names[0].end - floor :].lstrip()
    who = _WHO.fullmatch(lead)
    if (
        who is None
        or (not names and who["who"] != {"his": "he", "her": "she"}[told["whose"]])
        or len(names) > 1
    ):
        return None
    return Ended(behind[0], stop, told["way"] == "before")


def _others_named(view: View, floor: int, sentence: int) -> bool:
    """Whether a sentence names anybody who is not named in the one before: `his` may then be theirs."""
    start, end, _ = view.sentences[sentence]
    known = proper_names(view.text, floor, start)
    return any(not any(name.may_be(other) for other in known) for name in proper_names(view.text, start, end))

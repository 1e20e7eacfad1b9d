"""Ties an anniversary, or a running year, to the day from which it counts: `founded in 1951, marks its 75th anniversary`.

Yields `elapsed` links (see the recogniser of that name) whose frame is `anniversary` or `nth-year`.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.extract.links._points import Point, Points, elapsed_link
from factcheck.extract.links.ages import ORIGINS
from factcheck.extract.proper_names import proper_names
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.pattern import Pattern
from factcheck.model.row import Timespan

_LEEWAY = timedelta(days=100)
_WIDEST_GAP = 140

_ANNIVERSARY = Pattern(
    r"^(?:\s(?:and final|founding|independence|diamond|golden|silver|(?P<wedding>wedding)))?[\s-](?:year\s)?(?:anniversary|birthday|jubilee)\b"
)
_OF = Pattern(r"\s(?:of|since)\s")
_HELD = Pattern(r"[,;.]|\b(?:falls?|was|is|will|takes? place|held|on)\s")
_OF_ITSELF = Pattern(r"\s?(?:$|[,.;:)–—”]|(?:of|this|next|last|in|on|with|when|by|and|since)\b)")
_OWN = Pattern(r"\b(?:its|his|her|their|the)\s(?:[\w’'-]+\s){0,2}$")
_PRONOUN = Pattern(r"\b(?:its|his|her|their)\s(?:own\s)?$")
_OF_IT_ALL = Pattern(r"[“\"]?(?:its|the|that|this)\s$")
"""`It was signed in 1994. Its 30th anniversary …`: whatever the sentence before tells, if it tells one thing."""
_SAME_SUBJECT = Pattern(r"[“\"]?(?:it|he|she|they|this year|next year)\b")
_THE_SUBJECT = Pattern(r"[“\"]?the \w+")
_FUTURE = Pattern(
    r"\b(?:will|is to|are to|due to|prepar\w{1,4}|ahead of|upcoming|next|approach\w{0,4}|soon|plans?|looks? forward|coming up)\b"
)
_OVER = Pattern(r"\b(?:celebrated|marked|reached|had|was|were|held|passed)\s(?:[\w’'-]+\s){0,3}$")
_JUST = Pattern(r"\bha(?:s|ve)\s(?:just |recently )?(?:celebrated|marked|reached|passed)\b")
_MARKS = Pattern(r"\b(?:celebrat(?:es|ed|ing|e)|mark(?:s|ed|ing)?)\s(?:its\s|their\s|her\s|his\s)?$")
_IN_BUSINESS = Pattern(
    r"^(?:\s(?:in business|in (?:the )?(?:business|trade|town|job|role|post)|of (?:service|trading|publication|existence)|this|next|with|on|in [12]\d{3})\b|\s?[.,;]|$)"
)
_PARTICIPLE = Pattern(r",\s\w+(?:ed|en|wn|un|ilt)\s(?:in|on)\s$")
_FIRST = Pattern(r"\bfirst\s$")
_NTH_YEAR = Pattern(
    r"^\s(?:full\s)?year\b(?!\s(?:in a row|running|of (?:growth|decline|losses|profit|falls|rises))|[-\s]?(?:student|pupil|class))"
)
_IN_ITS = Pattern(
    r"\b(?:in|into|enter(?:s|ed|ing)?|begin(?:s|ning)?|start(?:s|ing)?)\s(?:its|his|her|their|the)\s$"
)
_PAST = Pattern(r"\b(?:was|were|had|died|when)\b")


def links(view: View) -> Iterator[Link]:
    """Yield the anniversaries and running years of a draft."""
    points = Points(view)
    for claim in view.claims:
        if (
            claim.kind != "event"
            or claim.detail("unit") != "anniversary"
            or not points.is_prose(claim.sentence)
        ):
            continue
        if _OF_ITSELF.match(view.lower[claim.end : view.sentences[claim.sentence].end]):
            link = _anniversary_at(view, claim, points, claim.end, ORIGINS)
            if link is not None:
                yield link
    for number in range(len(view.sentences)):
        for claim in view.claims_of(number) if points.is_prose(number) else ():
            q = claim.quantity
            if q is None or q.value is None or q.value <= 0:
                continue
            link = None
            if q.stat == "ordinal":
                link = _anniversary(view, claim, points) or _nth_year(view, claim, points)
            elif q.unit == "year" and q.stat != "age":
                link = _anniversary(view, claim, points) or _years_marked(view, claim, points)
            if link is not None:
                yield link


def _anniversary(view: View, claim: Claim, points: Points) -> Link | None:
    """`celebrates its 75th anniversary this year`, `the 80th anniversary of the 1945 landings`."""
    assert claim.quantity is not None
    end = claim.quantity.number_end
    cue = _ANNIVERSARY.match(view.lower[end : end + 40])
    if cue is None:
        return None
    origins = frozenset(("marry",)) if cue["wedding"] else ORIGINS
    return _anniversary_at(view, claim, points, end + cue.end(), origins)


def _anniversary_at(
    view: View, claim: Claim, points: Points, end: int, origins: frozenset[str]
) -> Link | None:
    here = points.of(claim.sentence)
    origin = _named_origin(view, here, claim.sentence, end) or _origin(
        view, claim, points, origins, owned=True
    )
    return None if origin is None else _counted(view, claim, here, origin, end)


def _years_marked(view: View, claim: Claim, points: Points) -> Link | None:
    """`Set up in 1976, the firm celebrates 40 years in business this year`."""
    start, ceiling, _ = view.sentences[claim.sentence]
    if not _MARKS.search(view.lower[max(start, claim.start - 24) : claim.start]):
        return None
    if not _IN_BUSINESS.match(view.lower[claim.end : ceiling]):
        return None
    origin = _origin(view, claim, points, ORIGINS, owned=False)
    return None if origin is None else _counted(view, claim, points.of(claim.sentence), origin, claim.end)


def _counted(view: View, claim: Claim, here: list[Point], origin: Point, end: int) -> Link | None:
    """The link from an origin to the day of the anniversary: the one that is told, or one near the day of writing."""
    told = [point for point in here if point is not origin and not _covers(origin, point)]
    if len(told) == 2 and _are_one(view, *told):
        told = [point for point in told if not point.relative]
    if len(told) > 1:
        return None
    if told:
        when: Timespan | None = told[0].span
        if told[0].end <= claim.start and ";" in view.lower[told[0].end : claim.start]:
            return None
    else:
        when = _near_today(view, claim)
    if when is None:
        return None
    span = (claim.start, end)
    stop = told[0] if told else None
    return elapsed_link(view, claim, (origin.span, when), "anniversary", span, start=origin, stop=stop)


def _are_one(view: View, first: Point, second: Point) -> bool:
    """`this month, September 2026`: one time, told twice."""
    gap = view.lower[first.end : second.start]
    meet = first.span.first <= second.span.last and second.span.first <= first.span.last
    return (
        first.relative != second.relative
        and meet
        and re.fullmatch(r",\s(?:(?:in|on)\s)?|\s\(", gap) is not None
    )


def _covers(origin: Point, point: Point) -> bool:
    return origin.claim is not None and point.start < origin.claim.end and origin.claim.start < point.end


def _named_origin(view: View, here: list[Point], sentence: int, end: int) -> Point | None:
    """The date inside `anniversary of …`; `end` is where the word for the anniversary ends."""
    cue = _OF.match(view.lower[end : min(view.sentences[sentence].end, end + 40)])
    if cue is None:
        return None
    target = end + cue.end()
    point = next((point for point in here if point.start >= target and not point.relative), None)
    if point is None or point.start - target > 70:
        return None
    between = view.lower[target : point.start]
    return None if _HELD.search(_PARTICIPLE.sub("", between)) else point


def _origin(
    view: View, claim: Claim, points: Points, origins: frozenset[str], *, owned: bool
) -> Point | None:
    """The only founding, launch or birth of the sentence, or of the one before where a pronoun ties the two."""
    start = view.sentences[claim.sentence].start
    here = points.has_events(claim.sentence, origins)
    if not here:
        return _origin_before(view, claim, points, origins)
    if len(here) > 1:
        return None
    birth = here[0]
    first, last = sorted(((birth.start, birth.end), (claim.start, claim.end)))
    between = view.lower[first[1] : last[0]]
    fronted = birth.start - start <= 3
    names = proper_names(view.text, first[1], last[0])
    own = not owned or _OWN.search(view.lower[max(start, claim.start - 30) : claim.start])
    if (
        not own
        or len(names) > fronted
        or re.search(r";(?!\s(?:it|he|she|they) (?:was|were)\b)", between)
        or len(between) > _WIDEST_GAP
    ):
        return None
    return points.at(birth)


def _origin_before(view: View, claim: Claim, points: Points, origins: frozenset[str]) -> Point | None:
    start, number = view.sentences[claim.sentence].start, claim.sentence - 1
    before = view.lower[start : claim.start]
    if number < 0 or view.sentences[number].block != view.sentences[claim.sentence].block:
        return None
    if _OF_IT_ALL.match(before):
        happened = points.of(number)
        return happened[0] if len(happened) == 1 and happened[0].claim is not None else None
    found = points.has_events(number, origins)
    if len(found) != 1 or not _PRONOUN.search(before) or proper_names(view.text, start, claim.start):
        return None
    subject = _THE_SUBJECT.match(before)
    same = subject is not None and view.lower.startswith(subject.group(), view.sentences[number].start)
    return points.at(found[0]) if same or _SAME_SUBJECT.match(before) else None


def _near_today(view: View, claim: Claim) -> Timespan | None:
    """The days on which an anniversary without a date of its own may fall; None in a tale of the past."""
    start, ceiling, _ = view.sentences[claim.sentence]
    before = view.lower[max(start, claim.start - 60) : claim.start]
    if _OVER.search(before) and not _JUST.search(before):
        return None
    year = view.as_of.year
    if _FUTURE.search(view.lower[start:ceiling]):
        return Timespan(view.as_of, date(year + 1, 12, 31), f"{year} or {year + 1}")
    return Timespan(date(year, 1, 1), date(year, 12, 31), str(year))


def _nth_year(view: View, claim: Claim, points: Points) -> Link | None:
    """`The war, which began on 24 February 2022, is now in its fifth year`."""
    assert claim.quantity is not None
    start, ceiling, _ = view.sentences[claim.sentence]
    before = view.lower[start : claim.start]
    if not _NTH_YEAR.match(view.lower[claim.quantity.number_end : ceiling]):
        return None
    if not _IN_ITS.search(before) or _PAST.search(before[-50:]):
        return None
    here = [point for point in points.of(claim.sentence) if not point.relative]
    if len(here) != 1 or not _is_start(view, here[0]):
        return None
    if proper_names(view.text, *sorted((here[0].end, claim.start))):
        return None
    today = Timespan(view.as_of, view.as_of, view.as_of.isoformat())
    span = (claim.start, claim.end)
    return elapsed_link(view, claim, (here[0].span, today), "nth-year", span, start=here[0])


def _is_start(view: View, point: Point) -> bool:
    """Whether something began at a point: it opened, was first held, or has run since."""
    if point.claim is None or point.claim.when is None:
        return False
    if point.verb in ORIGINS:
        return point.verb != "born"
    at = int(point.claim.detail("verb-at") or 0)
    first = at > 0 and _FIRST.search(view.lower[max(0, at - 8) : at]) is not None
    return first or point.claim.when.kind == "to-date"

"""Ties a stated age to the birth, launch or founding from which it follows: `born in 1991 and is 34`.

A link of kind `age` has the roles `birth` (an event claim) and `age` (a quantity claim), and the attributes `on`
(the days on which the age is said to be held) and `turning` (True where the birthday itself is told).
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.extract.links._points import Point, Points
from factcheck.extract.proper_names import ProperName, proper_names
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.row import Timespan

ORIGINS = frozenset(
    ("born", "launch", "found", "establish", "set up", "form", "create", "build", "open", "complete", "commission", "install",
     "introduce", "incorporate", "begin")
)  # fmt: skip
_OLDEST_PERSON = 125
_OLDEST_THING = 3000
_WIDEST_GAP = 160
_SLACK = timedelta(days=7)
_RECENTLY = timedelta(days=90)

_TURNING = re.compile(
    r"\b(?:turn(?:s|ed|ing)?|(?:will|would have|have|has) (?:be|turned|reached)|reach(?:es|ed|ing)?(?: the age of)?)\s(?:just\s)?$"
)
_WILL_BE = re.compile(r"\bwill (?:soon )?be\s$")
_NOW = re.compile(
    r"(?:\b(?:is|am|makes?|making|would be)|\b(?:s?he|it)['’]s|['’]re)\s(?:[\w’'-]+\s){0,2}?$|\bnow\s(?:aged\s)?$|\bnow,?\s(?:at\s)?$"
)
_PAST = re.compile(r"\b(?:was|were|had been)\s(?:(?:just|only|still|then|already|aged)\s)?$")
_AGED = re.compile(r"\b(?:aged|at the age of|at age|at|age)\s(?:just\s|only\s)?$")
_APPOSED = re.compile(r"[\w.”’)](?:,|\s\()\s?(?:now\s|then\s)?$")
_THEN = re.compile(r"\bthen(?:\saged)?,?\s$")
_DIED = re.compile(r"\b(?:died|killed|dead|death|passed away|murdered|drowned)\b")
_HAS_DIED = re.compile(r"\b(?:has|have) (?:just |recently )?(?:died|been killed|passed away)\b")
_THEN_DATED = re.compile(r"^(?:\syears old)?(?:\s(?:when|at the time of)\b[^,;]*|,?\s(?:in|on)\s|\s)$")
_DATED_BEFORE = re.compile(r"^[^;.]*$")
_THIS_YEAR = re.compile(r"^\s(?:years old\s)?this year\b")
_BARE_END = re.compile(
    r"^(?:\s?$|\s?[.,;:)”\"’–—]|\s(?:and|but|when|this|next|last|in|on|today|now|years?\sold|tomorrow|later|soon|at|or)\b)"
)
_ANOTHER = re.compile(
    r"\b(?:wife|husband|son|daughter|brother|sister|mother|father|parents?|partner|child|children|baby|boy|girl|friend|colleague|"
    r"uncle|aunt|cousin|nephew|niece|grand\w{3,8}|widow|widower|fianc\w{2,3}|whose|while|whereas|compared|average|median|"
    r"record|population|himself|herself|itself|when (?:his|her|its|their|the))\b"
)
_AT_THE_AGE = re.compile(r"\bat (?:the )?age(?: of)?\s$")
_NEW_SUBJECT = re.compile(
    r"(?<!making )(?<!makes )(?<!made )\b(?:its|his|her|their|the|an?|another|our|my|one)\s[\w’'-]+(?:\s[\w’'-]+){0,3}?,?\s"
    r"(?:(?:who|which|that)\s)?(?:is|was|are|were|turns|turned|aged|now)?\s?(?:now\s|only\s|just\s|aged\s)?$"
)
_SAME_DETERMINED = re.compile(
    r"\b(?:the|an?)\s(?:ship|vessel|ferry|boat|club|company|firm|school|building|bridge|brewery|hospital|charity|theatre|station|band|paper)\s(?:is|was)\s(?:now\s)?$"
)
_PRONOUN_OPENING = re.compile(
    r"^[“\"‘]?(?:today,?\s|now,?\s)?(?:he|she|it|they)(?:\s(?:is|was|will|turns|turned|would|has|reaches)\b|['’]s\b)(?:\s(?:[\w’'-]+)){0,4}\s$"
)
_PLACE_BEFORE = re.compile(r"\b(?:in|at|of|near|from|for|outside|to|by|on|aboard)\s(?:the\s)?$")


class _Frame(NamedTuple):
    """On which days an age is said to be held."""

    on: Timespan
    turning: bool


def links(view: View) -> Iterator[Link]:
    """Yield the `age` links of a draft."""
    points = Points(view)
    origins = {
        number: found
        for number in range(len(view.sentences))
        if (found := [claim for claim in points.has_events(number, ORIGINS) if claim.modality != "forecast"])
    }
    if not origins:
        return
    for number in range(len(view.sentences)):
        for age in view.claims_of(number):
            if not _may_be_age(view, age):
                continue
            birth = _birth_of(view, age, origins)
            if birth is None:
                continue
            frame = _frame(view, age, birth, points)
            if frame is not None:
                yield _link(view, birth, age, frame)


def _may_be_age(view: View, claim: Claim) -> bool:
    q = claim.quantity
    if (
        q is None
        or q.value is None
        or q.value.denominator != 1
        or q.per is not None
        or q.direction is not None
    ):
        return False
    if q.stat == "age":
        return True
    if q.unit == "year":
        return view.lower.startswith((" old", "-old"), claim.end)
    if q.unit is not None or q.stat != "count" or not 1 <= q.value <= _OLDEST_PERSON:
        return False
    if q.noun is not None and not re.match(r"(?:when|this|next|last|later|today|now)\b", q.noun):
        return False
    before = view.lower[max(view.sentences[claim.sentence].start, q.start - 40) : q.start]
    after = view.lower[q.number_end : min(view.sentences[claim.sentence].end, q.number_end + 40)]
    cued = any(pattern.search(before) for pattern in (_TURNING, _WILL_BE, _NOW, _PAST, _AGED, _APPOSED))
    return cued and _BARE_END.match(after) is not None


def _is_bare(claim: Claim) -> bool:
    assert claim.quantity is not None
    return claim.quantity.stat != "age" and claim.quantity.unit is None


def _turns(view: View, age: Claim) -> bool:
    """`turns 88`: things have birthdays, too, but `is 88` may be 88 of anything."""
    return _TURNING.search(view.lower[max(0, age.start - 24) : age.start]) is not None


def _birth_of(view: View, age: Claim, origins: dict[int, list[Claim]]) -> Claim | None:
    """The one origin that an age belongs to, by the draft's own words."""
    here = [birth for birth in origins.get(age.sentence, ()) if _same_clause(view, birth, age)]
    if here:
        return min(here, key=lambda birth: (_distance(birth, age), birth.start))
    if origins.get(age.sentence):
        return None
    return _by_pronoun(view, age, origins) or _by_name(view, age, origins)


def _distance(birth: Claim, age: Claim) -> int:
    return age.start - birth.end if birth.end <= age.start else birth.start - age.end


def _same_clause(view: View, birth: Claim, age: Claim) -> bool:
    verb = birth.detail("verb")
    if _is_bare(age) and verb != "born" and not _turns(view, age):
        return False
    if birth.start < age.start:
        first, last = birth.end, age.start
    else:
        first, last = age.end, min(int(birth.detail("verb-at") or birth.start), birth.start)
    if not 0 <= last - first <= _WIDEST_GAP:
        return False
    gap = _AT_THE_AGE.sub("", view.lower[first:last])
    if _ANOTHER.search(gap) or re.search(r"[.!?]\s", gap):
        return False
    names = [name for name in proper_names(view.text, first, last) if not _is_place(view, name, last)]
    opening = view.lower[view.sentences[birth.sentence].start :][:24].lstrip('“"')
    fronted = birth.start < age.start and opening.startswith(
        ("born ", "launched ", "founded ", "established ", "built ", "opened ", "completed ", "commissioned ")
    )
    if fronted and len(names) == 1:
        return verb != "born" or bool(
            re.match(r",?\s?(?:$|\(|is|was|turns|will|aged)", view.lower[names[0].end : last])
        )
    if names:
        return False
    if birth.start < age.start and _NEW_SUBJECT.search(gap):
        return fronted and _SAME_DETERMINED.search(gap) is not None
    return not (birth.start < age.start and re.search(r"\bby\s(?:an?|the|two|his|her)\b", gap))


def _is_place(view: View, name: ProperName, age_start: int) -> bool:
    """Whether a name only says where or for whom, and does not stand before the age as its bearer."""
    if re.match(r",?\s?\(?$", view.lower[name.end : age_start]):
        return False
    return _PLACE_BEFORE.search(view.lower[max(0, name.start - 16) : name.start]) is not None


def _by_pronoun(view: View, age: Claim, origins: dict[int, list[Claim]]) -> Claim | None:
    """`MV Dunlin was launched in 1991. She is 34 years old.`, in either order."""
    start = view.sentences[age.sentence].start
    if not _PRONOUN_OPENING.match(view.lower[start : age.start]):
        return None
    block = view.sentences[age.sentence].block
    for other in (age.sentence - 1, age.sentence + 1):
        if not 0 <= other < len(view.sentences) or view.sentences[other].block != block:
            continue
        found = origins.get(other, ())
        if (
            len(found) == 1
            and not (_is_bare(age) and found[0].detail("verb") != "born")
            and _is_about_its_subject(view, found[0])
        ):
            return found[0]
    return None


def _is_about_its_subject(view: View, birth: Claim) -> bool:
    """Whether the birth is told of the person or thing that the sentence is about, and of nobody else."""
    start = view.sentences[birth.sentence].start
    verb = int(birth.detail("verb-at") or birth.start)
    before = view.lower[start:verb]
    if _ANOTHER.search(before) or len(before) > 80:
        return False
    names = proper_names(view.text, start, verb)
    if not before.strip("“\"' "):
        return True
    return len(names) == 1 or (not names and re.match(r"(?:he|she|it|they)\b", before) is not None)


def _by_name(view: View, age: Claim, origins: dict[int, list[Claim]]) -> Claim | None:
    """The only origin in the draft that is told of a person or thing of the same name."""
    holder = _named_at(view, age)
    if holder is None:
        return None
    fitting = [
        birth
        for found in origins.values()
        for birth in found
        if (name := _name_of(view, birth)) is not None and name.may_be(holder)
    ]
    if len(fitting) != 1 or (_is_bare(age) and fitting[0].detail("verb") != "born"):
        return None
    return fitting[0]


def _named_at(view: View, age: Claim) -> ProperName | None:
    start = view.sentences[age.sentence].start
    before = view.lower[start : age.start]
    if _PRONOUN_OPENING.match(before):
        if age.sentence == 0 or view.sentences[age.sentence - 1].block != view.sentences[age.sentence].block:
            return None
        earlier = proper_names(view.text, *view.sentences[age.sentence - 1][:2])
        return earlier[0] if earlier else None
    names = proper_names(view.text, start, age.start)
    if names and re.match(
        r"(?:,|\s\(|\s(?:is|turns))\s?(?:now\s|aged\s)?$", view.lower[names[-1].end : age.start]
    ):
        return names[-1]
    return None


def _name_of(view: View, birth: Claim) -> ProperName | None:
    start = view.sentences[birth.sentence].start
    verb = int(birth.detail("verb-at") or birth.start)
    names = proper_names(view.text, max(start, verb - 60), verb)
    if names and re.match(
        r",?\s?\(?(?:(?:who|which)\s)?(?:was\s|were\s)?(?:first\s)?$", view.lower[names[-1].end : verb]
    ):
        return names[-1]
    return None


def _frame(view: View, age: Claim, birth: Claim, points: Points) -> _Frame | None:
    """On which days the age is held, or None where the words do not say."""
    assert age.quantity is not None
    floor, ceiling, _ = view.sentences[age.sentence]
    before = view.lower[max(floor, age.start - 60) : age.start]
    after = view.lower[age.quantity.number_end : ceiling]
    others = [
        point
        for point in points.of(age.sentence)
        if not (point.start < birth.end and birth.start < point.end)
    ]
    if _WILL_BE.search(before) or _TURNING.search(before):
        return _turning(view, before, after, others, age)
    if _THEN.search(before):
        return None
    if _THIS_YEAR.match(view.lower[age.end : ceiling]) or _THIS_YEAR.match(after):
        year = view.as_of.year
        return _Frame(Timespan(date(year, 1, 1), date(year, 12, 31), str(year)), turning=False)
    if _NOW.search(before) and not _PAST.search(before):
        return _Frame(_around(view.as_of), turning=False)
    at_event = _PAST.search(before) is not None or _AGED.search(before) is not None or _opens_aged(age)
    if at_event:
        return _at_event(view, age, before, others)
    if _DIED.search(view.lower, floor, ceiling):
        return _at_event(view, age, before, others)
    past = [point for point in others if point.span.last < view.as_of - _RECENTLY]
    return None if past else _Frame(_around(view.as_of), turning=False)


def _opens_aged(age: Claim) -> bool:
    return age.text.lower().startswith(("aged", "age ", "at "))


def _around(day: date) -> Timespan:
    """A day with a few to spare: drafts are written before they appear."""
    return Timespan(day - _SLACK, day + _SLACK, day.isoformat())


def _turning(view: View, before: str, after: str, others: list[Point], age: Claim) -> _Frame | None:
    told = [point for point in others if point.start >= age.start and point.start - age.end <= 30]
    if len(told) > 1 or (not told and len(others) > 1):
        return None
    if told or others:
        point = (told or others)[0]
        return _Frame(point.span, turning=True)
    if re.match(r"^\s?(?:years old\s)?(?:today|tomorrow|yesterday|soon|shortly)\b", after):
        return _Frame(_around(view.as_of), turning=True)
    year = view.as_of.year
    if re.search(r"\b(?:turned|reached)\s(?:just\s)?$", before):
        return _Frame(
            Timespan(date(year - 1, 1, 1), date(year, 12, 31), f"{year - 1} or {year}"), turning=True
        )
    return _Frame(Timespan(date(year, 1, 1), date(year + 1, 12, 31), f"{year} or {year + 1}"), turning=True)


def _at_event(view: View, age: Claim, before: str, others: list[Point]) -> _Frame | None:
    """The date of what happened at that age, close beside it; or the present, for a bare apposition."""
    floor, ceiling, _ = view.sentences[age.sentence]
    near = [
        point
        for point in others
        if (0 <= point.start - age.end <= 40 and _THEN_DATED.match(view.lower[age.end : point.start]))
        or (0 <= age.start - point.end <= 24 and _DATED_BEFORE.match(view.lower[point.end : age.start]))
    ]
    if near:
        return _Frame(near[0].span, turning=False) if len(near) == 1 else None
    if others:
        return None
    if _HAS_DIED.search(view.lower, floor, ceiling):
        return _Frame(Timespan(view.as_of - _RECENTLY, view.as_of, "in recent weeks"), turning=False)
    if _PAST.search(before) or _DIED.search(view.lower, floor, ceiling):
        return None
    # `John Smith, aged 76, of Leeds`; `at the age of 16` is always a time gone by
    apposed = age.text.lower().startswith("aged") or before.endswith("aged ")
    lead = before.removesuffix("aged ")
    closed = re.match(r",|\s?$|\)", view.lower[age.end : ceiling])
    if not (apposed and closed and re.search(r"[\w.](?:,\s|\s\()$", lead)) or re.search(r"\bwhen\b", lead):
        return None
    return _Frame(_around(view.as_of), turning=False)


def _link(view: View, birth: Claim, age: Claim, frame: _Frame) -> Link:
    at = int(birth.detail("verb-at") or birth.start)
    word = re.match(r"[\w-]+", view.lower[at : at + 20])
    return Link(
        kind="age",
        roles=(("birth", (birth.index,)), ("age", (age.index,))),
        cue_start=at,
        cue_end=at + (len(word.group()) if word else 1),
        cue=word.group() if word else "",
        attributes=(("on", frame.on), ("turning", frame.turning)),
    )

"""On which days an age is said to be held: today, this year, on a birthday, when somebody died."""

import re
from datetime import date, timedelta

from factcheck.extract.links._points import Point, Points
from factcheck.extract.view import View
from factcheck.model.claim import Claim
from factcheck.model.pattern import Pattern
from factcheck.model.row import Timespan
from factcheck.named_tuple import NamedTuple

_SLACK = timedelta(days=7)
_RECENTLY = timedelta(days=90)
_LONG_AGO = timedelta(days=730)

TURNING = Pattern(
    r"\b(?:turn(?:s|ed|ing)?|(?:would have|have|has) (?:turned|reached)|reach(?:es|ed|ing)?(?: the age of)?)\s(?:just\s)?$"
)
WILL_BE = Pattern(r"\bwill (?:soon )?(?:be|turn)\s$")
NOW = Pattern(
    r"(?:\b(?:is|am|makes?|making|would be)|\b(?:s?he|it)['’]s|['’]re)\s(?:[\w’'-]+\s){0,2}?$|\bnow\s(?:aged\s)?$|\bnow,?\s(?:at\s)?$"
)
PAST = Pattern(r"\b(?:was|were|had been)\s(?:(?:just|only|still|then|already|aged)\s)?$")
AGED = Pattern(r"\b(?:aged|at the age of|at age|at|age)\s(?:just\s|only\s)?$")
_THEN = Pattern(r"\bthen(?:\saged)?,?\s$")
DIED = Pattern(r"\b(?:died|killed|dead|death|passed away|murdered|drowned)\b")
_HAS_DIED_AGED = Pattern(r"\bhas died,? (?:at the age of|aged|at)\s$")
_AT_THE_TIME = Pattern(r"^(?:\syears old)?\s(?:at the time|at that time|back then|that day|on that day)\b")
_ONLY_AGED = Pattern(r"[“\"]?(?:he|she) was (?:just |only )?(?:aged )?\d{1,3}(?: years old)?\.?[”\"]?")
_HAS_DIED = Pattern(r"\b(?:has|have) (?:just |recently )?(?:died|been killed|passed away)\b")
THIS_YEAR = Pattern(r"^\s(?:years old\s)?this (?:year|spring|summer|autumn|fall|winter|month|week)\b")
_THEN_DATED = Pattern(r"^(?:\syears old)?(?:\s(?:when|at the time of)\b[^,;]*|,?\s(?:in|on)\s|\s)$")
# `was elected at 38 in May 1997, lost at 51`: what came next has a time of its own
_NEXT_DEED = Pattern(
    r",\s(?!(?:she|he|they|it|aged|at|when|just|only|still|then|and|the|his|her|their|a|an)\b)[a-z]+\s"
)
_DATED_BEFORE = Pattern(r"^[^;.]*$")
_RELATIVE_DAY = Pattern(r"^\s?(?:years old\s)?(?:today|tomorrow|yesterday|soon|shortly)\b")

_JOINED_AT = Pattern(r"(?:\b(?:and|but),?|,)\s(?:now,?\s)?at\s$")
_GOES_ON_NOW = Pattern(r"^,?\s(?:is|remains|still\s(?!was\b)[a-z]+s)\b")
"""`was born in 1941 and at 84 still takes a box`: what somebody does in the present, told with the age."""


class Frame(NamedTuple):
    """On which days an age is said to be held."""

    on: Timespan
    turning: bool


def frame_of(view: View, age: Claim, birth: Claim, points: Points) -> Frame | None:
    """On which days the age is held, or None where the words do not say."""
    floor, ceiling, _ = view.sentences[age.sentence]
    before = view.lower[max(floor, age.start - 60) : age.start]
    others = [
        point
        for point in points.of(age.sentence)
        if not (point.start < birth.end and birth.start < point.end)
    ]
    if THIS_YEAR.match(behind(view, age)) and not TURNING.search(before) and not WILL_BE.search(before):
        year = view.as_of.year
        return Frame(Timespan(date(year, 1, 1), date(year, 12, 31), str(year)), turning=False)
    if WILL_BE.search(before) or TURNING.search(before):
        return _turning(view, before, others, age)
    if _THEN.search(before):
        return None
    if PAST.search(before) and _AT_THE_TIME.match(behind(view, age)):
        return None if others else _at_the_time(view, age, points)
    if NOW.search(before) and not PAST.search(before):
        return Frame(_around(view.as_of), turning=False)
    aged = AGED.search(before) is not None or age.text.lower().startswith(("aged", "age ", "at "))
    if PAST.search(before) or aged or DIED.search(view.lower, floor, ceiling):
        return _at_event(view, age, before, others)
    # What has gone on since then (`has sold coffee since 2000`) reaches to the present.
    apposed = (
        birth.detail("verb") == "born"
        and re.search(r"[\w.)](?:,\s|\s\()$", before)
        and re.match(r"\s?[,)]", view.lower[age.end : ceiling])
    )
    past = [
        point
        for point in others
        if point.span.last < view.as_of - _RECENTLY
        # `Brandt, 62, was born in Bremen in 1963 and came here in 2011`: only a date in front moves the age back
        and not (apposed and point.start > age.end and DIED.search(view.lower, floor, ceiling) is None)
        and not view.lower.endswith("since ", max(0, point.start - 6), point.start)
    ]
    return None if past else Frame(_around(view.as_of), turning=False)


def _at_the_time(view: View, age: Claim, points: Points) -> Frame | None:
    """The one day of long ago that the sentences in front of an age tell of, if they date only one by its year."""
    days = {
        point.span
        for number in range(age.sentence)
        for point in points.of(number)
        if point.precision == "day"
        and point.span.last < view.as_of - _LONG_AGO
        and (point.claim is None or (point.claim.detail("verb") != "born" and point.claim.detail("year")))
    }
    return Frame(days.pop(), turning=False) if len({(day.first, day.last) for day in days}) == 1 else None


def _around(day: date) -> Timespan:
    """A day with a few to spare: drafts are written before they appear."""
    return Timespan(day - _SLACK, day + _SLACK, day.isoformat())


def _turning(view: View, before: str, others: list[Point], age: Claim) -> Frame | None:
    told = [point for point in others if point.start >= age.start and point.start - age.end <= 30]
    if len(told) > 1 or (not told and len(others) > 1):
        return None
    if told or others:
        return Frame(_next_time(view, (told or others)[0], before), turning=True)
    if _RELATIVE_DAY.match(behind(view, age)):
        return Frame(_around(view.as_of), turning=True)
    year = view.as_of.year
    if re.search(r"\b(?:turned|reached)\s(?:just\s)?$", before):
        return Frame(
            Timespan(date(year - 1, 1, 1), date(year, 12, 31), f"{year - 1} or {year}"), turning=True
        )
    return Frame(Timespan(date(year, 1, 1), date(year + 1, 12, 31), f"{year} or {year + 1}"), turning=True)


def _next_time(view: View, point: Point, before: str) -> Timespan:
    """The days of a point; of a month without a year the next ones, where somebody is yet to turn so old."""
    span = point.span
    yet = re.search(r"\b(?:turns?|will (?:soon )?(?:be|turn|reach))\s(?:just\s)?$", before)
    if (
        yet is None
        or span.last >= view.as_of
        or point.precision == "year"
        or re.search(r"\d{4}", view.lower[point.start : point.end])
    ):
        return span
    first, last = (day.replace(year=day.year + 1, day=min(day.day, 28)) for day in (span.first, span.last))
    return Timespan(first, last, f"{first:%Y-%m}")


def _at_event(view: View, age: Claim, before: str, others: list[Point]) -> Frame | None:
    """The date of what happened at that age, close beside it; or the present, for a bare apposition."""
    floor, ceiling, _ = view.sentences[age.sentence]
    near = [
        point
        for point in others
        if (0 <= point.start - age.end <= 40 and _THEN_DATED.match(view.lower[age.end : point.start]))
        or (
            0 <= age.start - point.end <= 24
            and _DATED_BEFORE.match(view.lower[point.end : age.start])
            and not _NEXT_DEED.match(view.lower[point.end : age.start])
        )
    ]
    if near:
        return Frame(near[0].span, turning=False) if len(near) == 1 else None
    just_died = _HAS_DIED_AGED.search(view.lower[floor : age.quantity.number_start]) if age.quantity else None
    if follows_death(view, age):
        return Frame(Timespan(view.as_of - _RECENTLY, view.as_of, "in recent weeks"), turning=False)
    if others and just_died is None:
        return None
    if _HAS_DIED.search(view.lower, floor, ceiling):
        return Frame(Timespan(view.as_of - _RECENTLY, view.as_of, "in recent weeks"), turning=False)
    if PAST.search(before) or DIED.search(view.lower, floor, ceiling):
        return None
    if view.lower[floor : age.start].strip('“"‘ ') in ("at", "aged", "now") and re.search(
        r"\b(?:is|has|remains|still)\b", view.lower[age.end : ceiling]
    ):
        return Frame(_around(view.as_of), turning=False)
    if _JOINED_AT.search(view.lower, floor, age.start) and _GOES_ON_NOW.match(view.lower[age.end : ceiling]):
        return Frame(_around(view.as_of), turning=False)
    # `John Smith, aged 76, of Leeds`; `at the age of 16` is always a time gone by
    apposed = age.text.lower().startswith("aged") or before.endswith("aged ")
    lead = before.removesuffix("aged ")
    closed = re.match(r",|\s?$|\)", view.lower[age.end : ceiling])
    if not (apposed and closed and re.search(r"[\w.](?:,\s|\s\()$", lead)) or re.search(r"\bwhen\b", lead):
        return None
    return Frame(_around(view.as_of), turning=False)


def follows_death(view: View, age: Claim) -> bool:
    """Whether an age is all that its sentence says of somebody who in the one before `has died` (`He was 88.`)."""
    start, end, block = view.sentences[age.sentence]
    if age.quantity is None or age.sentence == 0 or view.sentences[age.sentence - 1].block != block:
        return False
    if not _ONLY_AGED.fullmatch(view.lower[start:end]):
        return False
    return _HAS_DIED.search(view.lower, *view.sentences[age.sentence - 1][:2]) is not None


def behind(view: View, age: Claim) -> str:
    """The rest of the sentence behind the number itself."""
    assert age.quantity is not None
    return view.lower[age.quantity.number_end : view.sentences[age.sentence].end]

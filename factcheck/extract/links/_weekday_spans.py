"""Lengths of time that weekdays tell: `six days, Tuesday to Saturday`, `46 hours, from 6pm on Saturday until 6am on Monday`.

Links of kind `clock-span`, as in `clock_spans`.
"""

import re
from collections.abc import Iterator, Sequence

from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.months import WEEKDAY, WEEKDAYS
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period

_DAY = rf"(?P<{{}}>{WEEKDAY})s?"
_ANY_DAY = rf"{WEEKDAY}s?"
_FROM, _TO = _DAY.format("first"), _DAY.format("last")
_BEHIND = Pattern(
    r"(?:\s(?:a|per|every|each) week)?(?:,\s|\s?\(|\s?[–—]\s?|:\s|\s)(?:which (?:is|means|runs|ran|lasts?|lasted)\s|running\s|lasting\s|every week,?\s)?(?:from\s)?"
    rf"{_FROM}\s?(?P<join>to|until|till|through|–|—|-)\s?{_TO}\b(?!\s(?:\d|next|of|the|\w+ \d))"
)
_SOME_LEFT_OUT = Pattern(
    r"\b(?:except|excluding|apart from|but not|bar|not counting|besides|rest day|days? off|with a break|working days|weeks?' |of the (?:next|following|week after)|next week|following|another|further)\b"
)
_CLAUSE = Pattern(
    r"[^;.\d]{0,40}\b(?:runs?|ran|lasts?|lasted|takes? place|took place|held|stretche[sd]|goes on|went on|continues?|opens?)\s"
)
_ON_A_DAY = Pattern(rf",?\s(?:on\s|the (?:next|following|same)\s)?(?P<day>{_ANY_DAY})\b")
_DAY_AT = Pattern(rf"\b(?P<day>{_ANY_DAY})(?:,|\sat)?\s\Z")
_FROM_THEN = Pattern(r",?\s\(?(?:from|between)\s")
_UNTIL = Pattern(rf"(?:\son)?(?:\s{_ANY_DAY})?\s(?:until|till|to|and)\s(?:{_ANY_DAY}(?:,|\sat)?\s)?")
_OPEN = Pattern(r"\b(?:open|opens|opened|opening|door|doors)\b")
_EVERY = Pattern(
    rf"\b(?:on\s)?(?P<days>{_ANY_DAY}(?:(?:,\s|\sand\s|,\sand\s|\sto\s|\s?[–-]\s?){_ANY_DAY}){{0,6}}),?\s(?:from\s|between\s)?\Z"
)
_MAKES = Pattern(
    r"(?:,\s|\s?[(–—]\s?)(?:or\s|that is\s|which (?:is|makes|means)\s|making\s|in all\s|altogether\s)?"
)
_HOURS_A_DAY = 24 * 60
_WEEK = 7


def weekday_spans(view: View, times: dict[int, list[Period]]) -> Iterator[Link]:
    """Every length of days between two weekdays, and of hours between times of two weekdays or on some."""
    for claim in view.claims:
        if claim.kind != "quantity" or claim.quantity is None or claim.quantity.value is None:
            continue
        unit = claim.quantity.unit
        if unit in ("day", "night"):
            link = _of_days(view, claim, unit)
        elif unit == "hour":
            here = times.get(claim.sentence, ())
            link = _of_hours(view, claim, here) or _hours_a_week(view, claim, here)
        else:
            continue
        if link is not None:
            yield link


def _of_days(view: View, length: Claim, unit: str) -> Link | None:
    """`six days a week, Tuesday to Saturday`, `the four-day fair, which runs from Thursday to Sunday`."""
    sentence = view.sentences[length.sentence]
    behind = view.lower[length.end : sentence.end]
    if "day" not in behind:
        return None
    told = _BEHIND.match(behind)
    if told is None:
        clause = _CLAUSE.match(behind)
        told = None if clause is None else _BEHIND.match(behind[clause.end() - 1 :])
    if told is None or _SOME_LEFT_OUT.search(view.lower[sentence.start : sentence.end]):
        return None
    apart = (WEEKDAYS.index(told["last"]) - WEEKDAYS.index(told["first"])) % _WEEK
    weekly = re.match(r"\s(?:a|per|every|each) week\b", behind) or length.text.lower().endswith("week")
    days = [apart + 1] if weekly and told["join"] not in ("until", "till") else [apart + 1, apart]
    if unit == "night":
        days = [apart + 1, apart]
    if not weekly:
        days += [day + _WEEK for day in days]
    words = (told.start("first"), told.end("first")), (told.start("last"), told.end("last"))
    at = view.lower.find(told.group(), max(sentence.start, length.start - 80))
    first, last = ((at + one - told.start(), at + two - told.start()) for one, two in words)
    return _link(length, first, last, tuple(day * _HOURS_A_DAY for day in days if day))


def _of_hours(view: View, length: Claim, times: Sequence[Period]) -> Link | None:
    """`46 hours, from 6 p.m. on Saturday until 6 a.m. on Monday`."""
    if length.quantity is None or length.quantity.per is not None or len(times) != 2:
        return None
    one, two = times
    first, last = _weekday_at(view, one), _weekday_at(view, two)
    if first is None or last is None or not _UNTIL.fullmatch(view.lower[one.end : two.start]):
        return None
    opened = one.start >= length.end and _FROM_THEN.fullmatch(
        re.sub(rf"{_ANY_DAY}(?:,|\sat)?\s$", "", view.lower[length.end : one.start])
    )
    closed = two.end <= length.start and _MAKES.fullmatch(
        re.sub(rf"^(?:\son)?\s{_ANY_DAY}", "", view.lower[two.end : length.start])
    )
    if not (opened or closed):
        return None
    minutes = (last[0] - first[0]) % _WEEK * _HOURS_A_DAY + _minute(two) - _minute(one)
    told = (minutes, minutes + _WEEK * _HOURS_A_DAY)
    return _link(length, first[1], last[1], tuple(most for most in told if most > 0))


def _hours_a_week(view: View, length: Claim, times: Sequence[Period]) -> Link | None:
    """`open on Mondays, Wednesdays and Fridays from 10am to 2pm, a total of 12 hours a week`."""
    if length.quantity is None or length.quantity.per != "week" or len(times) != 2:
        return None
    one, two = times
    sentence = view.sentences[length.sentence]
    if two.end > length.start or not _MAKES.fullmatch(view.lower[two.end : length.start]):
        return None
    if not re.fullmatch(r"\s?(?:to|until|till|and|–|—|-)\s?", view.lower[one.end : two.start]):
        return None
    lead = view.lower[sentence.start : one.start]
    days = _EVERY.search(lead)
    if (
        days is None
        or not _OPEN.search(lead)
        or _SOME_LEFT_OUT.search(view.lower[sentence.start : sentence.end])
    ):
        return None
    named = [WEEKDAYS.index(day.rstrip("s")) for day in re.findall(_ANY_DAY, days["days"])]
    if re.search(r"\bto\b|[–-]", days["days"]):
        if len(named) != 2:
            return None
        count = (named[1] - named[0]) % _WEEK + 1
    else:
        count = len(set(named))
    minutes = (_minute(two) - _minute(one)) % _HOURS_A_DAY
    at = sentence.start + days.start("days")
    return _link(length, (at, one.end), (two.start, two.end), (count * minutes,))


def _weekday_at(view: View, time: Period) -> tuple[int, tuple[int, int]] | None:
    """The weekday beside a clock time, and where both stand: `6pm on Saturday`, `Saturday at 6pm`."""
    behind = _ON_A_DAY.match(view.lower[time.end : time.end + 30])
    if behind is not None:
        return WEEKDAYS.index(behind["day"].rstrip("s")), (time.start, time.end + behind.end())
    ahead = max(time.start - 16, 0)
    before = _DAY_AT.search(view.lower[ahead : time.start])
    if before is None:
        return None
    return WEEKDAYS.index(before["day"].rstrip("s")), (ahead + before.start("day"), time.end)


def _minute(time: Period) -> int:
    return int(time.timex[1:3]) * 60 + int(time.timex[4:6])


def _link(
    length: Claim, first: tuple[int, int], last: tuple[int, int], minutes: tuple[int, ...]
) -> Link | None:
    if not minutes:
        return None
    return Link(
        kind="clock-span",
        roles=(("length", (length.index,)),),
        cue_start=first[0],
        cue_end=last[1],
        cue="",
        attributes=(("first", first), ("last", last), ("minutes", minutes)),
    )

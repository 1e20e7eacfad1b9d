"""Ties a weekday told apart from its date to the day that it names: `… on 9 November 1989. It was a Thursday`.

A link of kind `weekday` has the role `date` (an event claim) where the sentence before gives the date, or `length` (a
quantity claim) where days are counted from another weekday: `arrived on a Tuesday and left three days later, on the
Friday`. Attributes: `told` (0 to 6), `words` (the offsets of the weekday) and, for a length, `base` (0 to 6) and `days`
(how many may be meant, below zero for days before).
"""

from collections.abc import Iterator

from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.months import WEEKDAYS
from factcheck.model.pattern import Pattern

_DAY = r"(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b(?!['’]s)"
_IT_WAS = Pattern(
    r"[“\"]?(?:it|that|this|the day|the date)\s(?:was|is|will be|fell on|falls on|happened to be)\san?\s(?:(?!night|school)[a-z]+\s){0,2}?"
    rf"{_DAY}(?:\s(?:morning|afternoon|evening|night))?(?:\s?[.,;:)–—](?!\s(?:at least|already|local)\b)|\s?$|\s(?:and|but|when)\b)"
)
_ANOTHER_DAY = Pattern(
    r"\b(?:next|following|later|earlier|after|before|until|till|since|from|eve|dated|tomorrow|yesterday|previous|anniversary|"
    r"local time|time zones?|gmt|utc)\b"
)
"""`signed on 3 May 1998 and announced the next day. It was a Monday`: it may be that other day."""
_NIGHT = Pattern(r"\b(?:overnight|midnight|nights?|small hours|early hours|until dawn)\b")
_COUNTED_TO = Pattern(
    r"\s(?P<way>later|afterwards?|after that|earlier|before that|previously),?\s(?:and\s)?on\s(?:the\s|that\s|an?\s)?(?:following\s|next\s)?"
    rf"{_DAY}(?!\s(?:\d|before|after|night|and\b|or\b|to\b))"
)
_COUNTED_BACK = Pattern(
    rf"\bon\s(?:the|that|a)\s{_DAY},\s(?:just |only |exactly |some )?$",
)
_LASTING_TO = Pattern(
    r"(?:,\s|\s)(?:and\s)?(?:until|till|ending|to end|finishing)\s(?:[\w.:]+\s){0,3}?(?:on\s)?(?:the\s)?(?:following\s)?"
    rf"{_DAY}(?:\s(?:morning|lunchtime|afternoon|evening))?(?=\s?[.,;:)–—]|\s?$|\sat\b)"
)
_LASTS = Pattern(
    r"\b(?:lasts?|lasted|runs? for|ran for|goes on for|went on for|continues? for|continued for|is to last|will last)\s(?:for\s)?$"
)
"""`starts at six on Wednesday and lasts 72 hours, until Saturday`; of days some may not be worked."""
_NOT_ALL_DAYS = Pattern(r"\b(?:working|business|trading|school|match|court|sitting|week)\b")
_WAY_BEHIND = Pattern(r"\s(?P<way>later|afterwards?|after that|earlier|before that)\s?(?:[.,;:)–—]|$)")
_ON_A_DAY = Pattern(rf"(?:^[“\"]?|^(?:it|that|this) was an? |\bon\s(?:an?\s|the\s|that\s)?){_DAY}(?!s)")
_ANY_DAY = Pattern(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b")
_OPENING = Pattern(r"[“\"]?(?:(?:but|and|then|just|only|exactly),?\s){0,2}$")
_HOURS_A_DAY = 24
_LONGEST = 31
_ROUND = 5
"""From twice as many days on, multiples of it are told of what is near them."""
_NEARBY = 8
_WEEK = 7


def links(view: View) -> Iterator[Link]:
    """Yield the `weekday` links of a draft."""
    days: dict[int, list[Claim]] = {}
    for claim in view.claims:
        if claim.kind == "event" and claim.when is not None and claim.detail("precision") == "day":
            days.setdefault(claim.sentence, []).append(claim)
    for number in days:
        link = _named_next(view, number, days[number])
        if link is not None:
            yield link
    for claim in view.claims:
        shift = _days_of(claim)
        link = None if shift is None else _counted(view, claim, shift, days)
        if link is not None:
            yield link


def _named_next(view: View, number: int, here: list[Claim]) -> Link | None:
    """`The ship sank on 14 April 1912. It was a Sunday`: the only date of a sentence, named in the next."""
    if number + 1 >= len(view.sentences) or len(here) != 1:
        return None
    (date,) = here
    start, end, block = view.sentences[number]
    floor, ceiling, own = view.sentences[number + 1]
    told = _IT_WAS.match(view.lower[floor:ceiling]) if own == block else None
    if told is None or date.detail("weekday") is not None or date.detail("impossible") is not None:
        return None
    if date.detail("year") is None:
        return None  # `On 12 May the flood came. It was a Friday`: the tale may be of any year
    words = view.lower[start:end]
    if _ANOTHER_DAY.search(words) or _ANY_DAY.search(words) or _has_length(view, number):
        return None
    at = floor + told.start("day")
    if not view.text[at].isupper() or date.span is None or date.span.first != date.span.last:
        return None
    return Link(
        kind="weekday",
        roles=(("date", (date.index,)),),
        cue_start=at,
        cue_end=floor + told.end("day"),
        cue=told["day"],
        attributes=(
            ("told", WEEKDAYS.index(told["day"])),
            ("words", (at, floor + told.end("day"))),
            ("night", _NIGHT.search(view.lower, start, ceiling) is not None),
        ),
    )


def _has_length(view: View, number: int, before: int | None = None) -> bool:
    return any(
        claim.quantity is not None and claim.quantity.stat == "duration"
        for claim in view.claims_of(number)
        if before is None or claim.end <= before
    )


def _days_of(claim: Claim) -> int | None:
    """How many days a length of time is, where it is so many and no round number: `three days`, `exactly 72 hours`."""
    q = claim.quantity
    if (
        q is None
        or q.value is None
        or q.unit not in ("day", "hour")
        or q.comparator != "="
        or q.per is not None
    ):
        return None
    days = q.value / _HOURS_A_DAY if q.unit == "hour" else q.value
    if _NOT_ALL_DAYS.search(claim.text.lower()):
        return None
    if q.form == "vague" or days.denominator != 1 or not 1 <= days <= _LONGEST:
        return None
    return None if days >= 2 * _ROUND and days % _ROUND == 0 else int(days)


def _is_in_hours(length: Claim) -> bool:
    return length.quantity is not None and length.quantity.unit == "hour"


def _counted(view: View, length: Claim, days: int, dates: dict[int, list[Claim]]) -> Link | None:
    """`on Monday 4 May. Three days later, on the Thursday, …`, `on the Thursday, three days later`."""
    start, end, _ = view.sentences[length.sentence]
    told = _COUNTED_TO.match(view.lower[length.end : end])
    way, at = told, length.end
    if told is None and _is_in_hours(length) and _LASTS.search(view.lower[start : length.start]):
        told = _LASTING_TO.match(view.lower[length.end : end])
        way = told
    if told is None:
        told = _COUNTED_BACK.search(view.lower[max(start, length.start - 40) : length.start])
        way, at = _WAY_BEHIND.match(view.lower[length.end : end]), max(start, length.start - 40)
    if told is None or way is None or _NIGHT.search(view.lower, start, end):
        return None
    words = at + told.start("day"), at + told.end("day")
    base = _base(view, length, min(length.start, at + told.start()), dates)
    if base is None or not view.text[words[0]].isupper():
        return None
    shifts = (
        [days, days - 1] if days >= _NEARBY and days % _WEEK == 1 else [days]
    )  # `eight days` from Monday to Monday
    back = way.groupdict().get("way") in ("earlier", "before that")
    return Link(
        kind="weekday",
        roles=(("length", (length.index,)),),
        cue_start=min(length.start, words[0]),
        cue_end=max(length.end, words[1]),
        cue=told["day"],
        attributes=(
            ("told", WEEKDAYS.index(told["day"])),
            ("words", words),
            ("base", base),
            ("days", tuple(-shift if back else shift for shift in shifts)),
        ),
    )


def _base(view: View, length: Claim, before: int, dates: dict[int, list[Claim]]) -> int | None:
    """The weekday from which a length of time counts: the only one in front of it, or in the sentence before."""
    number, start = length.sentence, view.sentences[length.sentence].start
    floor, ceiling = start, before
    if _ANY_DAY.search(view.lower, start, before) is None and not any(
        date.start < before for date in dates.get(number, ())
    ):
        if number == 0 or view.sentences[number - 1].block != view.sentences[number].block:
            return None
        if not _OPENING.match(view.lower[start:before]):
            return None
        number -= 1
        floor, ceiling, _ = view.sentences[number]
    words = view.lower[floor:ceiling]
    if _ANOTHER_DAY.search(words) or _NIGHT.search(words) or _has_length(view, number, ceiling):
        return None
    named = list(_ANY_DAY.finditer(words))
    here = [date for date in dates.get(number, ()) if date.start < ceiling]
    if len(named) > 1 or len(here) > 1:
        return None
    if named:
        on = _ON_A_DAY.search(words)
        return None if on is None or on.start("day") != named[0].start() else WEEKDAYS.index(on["day"])
    if not here or here[0].detail("year") is None or here[0].span is None:
        return None
    span = here[0].span
    return span.first.weekday() if span.first == span.last else None

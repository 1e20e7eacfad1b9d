"""Ties a length of time to the two clock times that it lies between: `at 9.15am … at 11.40am, two hours later`.

A link of kind `clock-span` has the role `length` (a quantity claim) and the attributes `first` and `last` (the spans of
the two times) and `minutes`: what may lie between them, the likeliest first.
"""

from collections.abc import Iterator, Sequence

from factcheck.extract.links._weekday_spans import weekday_spans
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period

_UNITS = frozenset(("hour", "minute", "second"))
_DAY = 24 * 60
_HALF_DAY = 12 * 60
_HOUR = 60
_FARTHEST = 160
"""Characters between the two times."""

_BEHIND = Pattern(
    r"\)?\s?(?:,|–|—|-|\()?\s?(?:(?:that is|or|just|only|exactly|almost|nearly|about|some|around|roughly|just over|more than|less than|over|a full)\s)*"
)
_LATER = Pattern(r"\s(?:later|afterwards|after (?:that|it (?:began|started|opened|left|set off)))\b")
_LATER_AT = Pattern(r"\s(?:later|afterwards),?\s(?:at\s)?\Z")
_AFTER = Pattern(
    r",?\s(?:after|following)\s(?:(?:an?|the)\s[a-z]+\s(?:of|lasting)\s)?(?:(?:just|only|exactly|almost|nearly|about|some|around|roughly|just over|more than|less than|over)\s)*"
)
_LASTED = Pattern(
    r"[^;.]{0,40}\b(?:lasted|took|ran for|went on for|continued for|ran on for)\s(?:[a-z]+\s){0,2}"
)
_ENDED = Pattern(
    r",?\s(?:and|before)\s(?:it\s)?(?:ended|finished|closed|concluded|broke up|wound up|ending|finishing|closing|was over)\s(?:at\s)?"
)
_TO = Pattern(r"\s?(?:to|until|till|and|–|—|-)\s?")
_CLAUSE_ENDS = Pattern(r"\s?(?:[.,;:)–—]|\Z)")
# The time is none to the minute, or begins or ends something else.
_ROUGHLY = Pattern(
    r"\b(?:about|around|roughly|approximately|circa|shortly|just|soon|before|after|by|until|till|towards|nearly|almost|past|gone|not)\s(?:at\s)?(?:an?\s)?\Z"
)
# Clocks differ between the two places.
_ZONES = Pattern(
    r"\b(?:flights?|flew|fly|flies|flown|flying|planes?|aircraft|jets?|airports?|landed|lands|landing|took off|takes off|take-off|touch(?:ed|es) down|"
    r"local time|time zones?|gmt|bst|utc|cet|cest|est|edt|cst|cdt|mst|pst|pdt|et|pt|ist|aest|clocks?)\b"
)
_TRAVEL = Pattern(
    r"\b(?:trains?|ferry|ferries|ships?|boats?|coach|bus|sail\w*|depart\w*|left|leaves|arriv\w*|dock\w*|crossing|journey|cross(?:ed|es))\b"
)
_AT_WORK = Pattern(
    r"\b(?:open|opens|opened|runs?|ran|operates?|collects?|shut|closed|off|broadcasts?|flows?|in service)\b"
)
_SURE_HALF = Pattern(r"[ap]\.?m\b|noon|midnight|morning|afternoon|evening")


def links(view: View) -> Iterator[Link]:
    """Yield the `clock-span` links of a draft."""
    times: dict[int, list[Period]] = {}
    for period in view.reading.periods:
        if period.kind == "time" and len(period.timex) == len("T09:15"):
            times.setdefault(view.sentence_at(period.start), []).append(period)
    by_weekday = {link.all("length")[0]: link for link in weekday_spans(view, times)}
    yield from by_weekday.values()
    for number, here in times.items():
        lengths = [
            claim
            for claim in view.claims_of(number)
            if (q := claim.quantity) is not None
            and q.unit in _UNITS
            and q.per in (None, "day")
            and q.value is not None
        ]
        for length in lengths:
            if length.index in by_weekday:
                continue
            link = _between(view, length, here) or _later_at(view, length, here, times.get(number - 1, ()))
            if link is not None:
                yield link


def _between(view: View, length: Claim, times: Sequence[Period]) -> Link | None:
    """Two times of the sentence in front of a length, or one in front of it and one behind."""
    low, end = view.lower, view.sentences[length.sentence].end
    before = [time for time in times if time.end <= length.start]
    if not before:
        return None
    behind = low[length.end : end]
    gap = low[before[-1].end : length.start]
    if len(before) < len(times):
        closing = times[len(before)]
        told = _LASTED.fullmatch(gap) and _ENDED.fullmatch(low[length.end : closing.start])
        return _link(view, length, before, closing) if told and len(times) == 2 else None
    if len(before) < 2:
        return None
    first, last = before[-2:]
    in_one_breath = _TO.fullmatch(low[first.end : last.start])
    if length.quantity is not None and length.quantity.per is not None:
        opened = _AT_WORK.search(low[view.sentences[length.sentence].start : first.start])
        if not in_one_breath or opened is None:
            return None  # `works from 9am to 5pm, seven hours a day`: there are breaks
    if _BEHIND.fullmatch(gap):
        beside = in_one_breath and gap.strip() and _CLAUSE_ENDS.match(behind)
        return _link(view, length, before[:-1], last) if beside or _LATER.match(behind) else None
    alone = len(times) == 2 and _AFTER.fullmatch(gap) and _CLAUSE_ENDS.match(behind)
    return _link(view, length, before[:-1], last) if alone else None


def _later_at(view: View, length: Claim, times: Sequence[Period], earlier: Sequence[Period]) -> Link | None:
    """`The alarm was raised at 11.50pm; the crew came 25 minutes later, at 12.05am`; the first may be a sentence before."""
    behind = [time for time in times if time.start >= length.end]
    if not behind or not _LATER_AT.fullmatch(view.lower[length.end : behind[0].start]):
        return None
    before = [time for time in times if time.end <= length.start]
    if not before and view.sentences[length.sentence - 1].block == view.sentences[length.sentence].block:
        before = list(earlier)
    return _link(view, length, before, behind[0]) if before else None


def _link(view: View, length: Claim, firsts: Sequence[Period], last: Period) -> Link | None:
    """The link; every earlier time may be the one that the length is counted from."""
    first = firsts[-1]
    start, end = view.sentences[view.sentence_at(first.start)].start, view.sentences[length.sentence].end
    words = view.lower[start:end]
    if last.start - first.end > _FARTHEST or _ZONES.search(words):
        return None
    if any(_ROUGHLY.search(view.lower, max(start, time.start - 24), time.start) for time in (first, last)):
        return None
    minutes: list[int] = []
    for one in reversed(firsts):
        apart = (_minute(last) - _minute(one)) % _DAY
        minutes.append(apart)
        if not (_is_sure(view, one) and _is_sure(view, last)):
            minutes.append((apart + _HALF_DAY) % _DAY)
        if _TRAVEL.search(words):
            minutes += [apart - _HOUR, apart + _HOUR]
    return Link(
        kind="clock-span",
        roles=(("length", (length.index,)),),
        cue_start=first.start,
        cue_end=last.end,
        cue=view.lower[first.start : last.end],
        attributes=(
            ("first", (first.start, first.end)),
            ("last", (last.start, last.end)),
            ("minutes", tuple(dict.fromkeys(most for most in minutes if most > 0))),
        ),
    )


def _minute(time: Period) -> int:
    """The minute of the day at which a clock time lies."""
    return int(time.timex[1:3]) * 60 + int(time.timex[4:6])


def _is_sure(view: View, time: Period) -> bool:
    """Whether the half of the day is told: by `pm`, or by the twenty-four hours of `05:40` and `17.40`."""
    words = view.lower[time.start : time.end]
    return _SURE_HALF.search(words) is not None or words[:1] == "0" or _minute(time) >= 13 * 60

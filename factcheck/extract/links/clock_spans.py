"""Ties a length of time to the two clock times that it lies between: `at 9.15am … at 11.40am, two hours later`.

A link of kind `clock-span` has the role `length` (a quantity claim) and the attributes `first` and `last` (the spans of
the two times) and `minutes`: what may lie between them, the likeliest first.
"""

from collections.abc import Iterator, Sequence

from factcheck.extract.links._weekday_spans import weekday_spans
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period, Quantity

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
_AS_A_STRETCH = Pattern(
    r"\)?\s?[,(–—]\s?(?:an?|the)\s(?:[a-z-]+\s){0,2}?(?:journey|trip|crossing|ride|drive|run|walk|climb|voyage|stretch|session|"
    r"sitting|shift|meeting|hearing|outage|blackout|gap|period|stay)\s(?:of|lasting|taking)\s(?:(?:just|only|exactly|about|some|just over|more than|"
    r"less than|over|under|nearly|almost)\s)*"
)
"""`leave at 9.15 and get there at 11.05, a journey of an hour and 50 minutes`."""
_NOT_OF_IT_ALL = Pattern(
    r"\s(?:each way|from|to|away|between|shorter|longer|more|less|fewer|earlier|later|a day|before|ahead|behind|per|apiece|on average)\b"
)
_THOSE = Pattern(
    r"[“\"]?(?:and\s|but\s)?(?:(?:in|over|during|for|through|throughout|after)\s)?(?:all\s)?(?:those|these)\s(?:(?:long|short|almost|nearly|about|over|"
    r"more than)\s){0,2}"
)
_THE_MOST = Pattern(
    r"[“\"]?(?:it|that|they|those|these)\s(?:was|were|had been|have been),?\s(?:[^,.;]{1,40},\s)?the\s(?:[a-z]{3,}est|best|worst|most\s[a-z]+)\s"
)
_OF_A_LIFE = Pattern(r"\sof\s(?:her|his|my|their|our|your)\s(?:own\s|whole\s)?(?:life|lives|career)\b")
_IS_OVER = Pattern(
    r",?\s(?:and|until|till|before|then|but)\s[^,;:.“”\"]{0,40}\b(?:got up|rose|ended|finished|closed|concluded|broke up|came (?:out|back|off|home|down)|left|"
    r"emerged|returned|stopped|went (?:home|out)|was (?:over|out)|let (?:us|them|her|him|me) go|walked out|was (?:freed|released|rescued|restored|found))\s(?:again\s)?(?:at\s)?"
)
_BREAK = Pattern(
    r"\b(?:breaks?|intervals?|interrupt\w*|lunch|dinner|tea|adjourn\w*|recess\w*|paus\w+|stops?|stopovers?|wait\w*|chang\w+|apart from|except|not counting|net)\b"
)
"""`from 11am to 4.30pm, with an hour for lunch`: the length may leave it out."""
_TO = Pattern(r"\s?(?:to|until|till|and|–|—|-)\s?")
_CLAUSE_ENDS = Pattern(r"\s?(?:[.,;:)–—]|\Z)")
_DOTTED = Pattern(r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)")
_AT = Pattern(r"\b(?:at|from|until|till|between|(?<=\d )(?:to|and))\s\Z")
_OWN_ENDS = Pattern(
    r"\s(?:of|before|after|since|between|from|when|until|that|which|ago|later|leading|to|up|following)\b"
)
"""`Those three hours after the crash`: the length names an end of its own."""
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
    _add_dotted(view, times)
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
        yield from _in_those(view, number, here, times)


def _add_dotted(view: View, times: dict[int, list[Period]]) -> None:
    """Add the times that the grammar takes for bare decimals: `at 22.40 … at 01.10`; only where a length of time is told, too."""
    timed = {
        number
        for claim in view.claims
        if claim.quantity is not None and claim.quantity.unit in _UNITS
        for number in (claim.sentence - 1, claim.sentence)
    }
    for claim in view.claims:
        q = claim.quantity
        if q is None or claim.sentence not in timed or not _is_bare(q):
            continue
        read = _DOTTED.fullmatch(claim.text)
        cue = _AT.search(view.lower, max(0, claim.start - 12), claim.start)
        if read is None or cue is None:
            continue
        timex = f"T{int(read['hour']):02d}:{read['minute']}"
        period = Period(claim.start, claim.end, kind="time", timex=timex)
        times.setdefault(claim.sentence, []).append(period)
    for found in times.values():
        found.sort(key=lambda time: time.start)


def _is_bare(q: Quantity) -> bool:
    return q.unit is None and q.noun is None and q.stat == "count" and q.per is None and q.comparator == "="


def _in_those(
    view: View, number: int, here: Sequence[Period], times: dict[int, list[Period]]
) -> Iterator[Link]:
    """`We sat down at noon and got up at half past four. They were the longest four and a half hours of my life`."""
    after = number + 1
    if len(here) != 2 or after >= len(view.sentences) or after in times:
        return
    if view.sentences[after].block != view.sentences[number].block:
        return
    if _BREAK.search(view.lower, view.sentences[number].start, view.sentences[after].end):
        return
    between = view.lower[here[0].end : here[1].start]
    lengths = [
        claim
        for claim in view.claims_of(after)
        if claim.quantity is not None and claim.quantity.unit in _UNITS
    ]
    if len(lengths) != 1 or not (_IS_OVER.fullmatch(between) or _TO.fullmatch(between)):
        return
    (length,) = lengths
    start, end, _ = view.sentences[after]
    before, behind = view.lower[start : length.start], view.lower[length.end : end]
    most = _THE_MOST.fullmatch(before) is not None and _OF_A_LIFE.match(behind) is not None
    if most or (_THOSE.fullmatch(before) and not _OWN_ENDS.match(behind)):
        link = _link(view, length, here[:1], here[1])
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
    if len(times) == 2 and _AS_A_STRETCH.fullmatch(gap):
        rest = [other for other in view.claims_of(length.sentence) if other.start >= length.end]
        if _BREAK.search(view.lower, view.sentences[length.sentence].start, end):
            return None
        timed = any(other.quantity is not None and other.quantity.unit in _UNITS for other in rest)
        return None if timed or _NOT_OF_IT_ALL.match(behind) else _link(view, length, before[:-1], last)
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
        sure = _is_sure(view, one) and _is_sure(view, last)
        minutes += [apart] if sure else sorted((apart, (apart + _HALF_DAY) % _DAY))
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

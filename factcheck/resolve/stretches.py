"""Whether a figure is told of another stretch of time than a row covers: six months against a month, since January against February."""

import re

from factcheck.model.claim import Claim, Key
from factcheck.model.months import WEEKDAY
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period
from factcheck.model.row import Row, Timespan
from factcheck.resolve.context import Layout, Place

_ADDS_UP = frozenset({"flow", "amount", "count"})
"""Kinds of measures whose figure grows with the time that it is counted over."""
_OPEN = frozenset({"since", "until", "till", "by"})
_MONTH = 31
_SEASON = 200
"""Days from which on a row may be that of a season."""
_TOLD = Pattern(r"P([0-9]{1,3})([DWMY])")
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
_SLACK = 3
"""Days by which two stretches may differ and be one."""
_NEAR_BEHIND = 60
"""Characters behind a figure in which a day may stand that is its own."""
_EVENT = 7
"""Days that something lasts of which a year is told (`the festival drew 45,000 in 2024`)."""
_LENGTH = r"(?:days?|weeks?|hours?|months|fortnights?|seasons?|campaigns?|half|half-year|holidays?)"
# What opens a stretch in front of its length: `in just`, `over the past`, `in the space of`, `in little more than`.
_OVER = re.compile(r"\b(?:in|over|within|during|for|throughout|across)\s+(?:[a-z]+\s+){0,5}\Z")
_TOOK = Pattern(r"\b(?:took|takes|take|needed)\b[^.;\d]{0,30}\Z")
# Only the words of what is measured may stand between a figure and how long it took (`arrivals by boat in six months`).
_REACH = Pattern(r"(?:\s+(?!and\b|but\b|or\b|from\b|against\b|compared\b)[a-z’'-]+){0,10}\s+")
_RECORD = Pattern(r"\b(?:most|fewest|records?|first time|best|worst|[a-z]{3,}est)\b")
# `in the days after the storm`, `last season`, `in the fortnight before`: a stretch that no calendar knows
_UNREAD = (
    r"(?:(?:in|over|during|for|within|throughout|across) (?:the |its |their |his |her |a )?"
    r"(?:(?:first|last|final|opening|past|same|single|whole) )?(?:[0-9]{1,3} |[a-z]+ )?"
    rf"{_LENGTH}|(?:last|this|next) season)\b"
)
_UNREAD_BEHIND = Pattern(rf"(?:\s+(?!and\b|but\b|or\b|to\b|than\b)[a-z’'-]+){{0,4}}?\s+{_UNREAD}")
_UNREAD_BEFORE = Pattern(rf"{_UNREAD}(?=[^.;:\d]*\Z)")
# The part of a period that a figure is told of: `the final quarter of 2024-25`, `the three years to 2024`.
_PART = Pattern(
    r"\b(?:(?:half|quarter|third|months|weeks?|days?|fortnight|weekend|(?:each|every|one|single|first|last|final) month) of"
    r"|(?:weeks|months|years) to)\s+(?:the\s+)?\Z"
)
_PORTION = Pattern(r"(?:the )?(?:early|mid|late|middle)\b")
_SO_FAR = Pattern(r"\b(?:so far|to date|up to now|until now)\b")
# `rose to 1.4 million over the past year` is the level at its end; `came to` is no change.
_LEVEL = Pattern(
    r"(?<!came )(?<!comes )(?<!come )(?<!amounted )(?<!amounts )(?<!up )\b(?:to|at) "
    r"(?:(?:just|about|around|some|nearly|almost|over|a|record|more than|less than|fewer than) ){0,3}\Z"
)
_OF_ALL = re.compile(r"\b(?:averag(?:ed|ing|e of)|peaked|ranged|topped out|bottomed out)\b")

# `that Wednesday`, `the next morning`, `on a single Saturday`, `the day before`: a time that the sentence before told of
_DAY = rf"(?:days?|nights?|mornings?|afternoons?|evenings?|hours?|shifts?|{WEEKDAY}s?)"
_THEN = re.compile(
    rf"\b(?:that (?:same |very |one |single )?|the (?:very )?(?:same|following|next|previous|preceding|first|second|third|last|final|opening|closing) |"
    rf"(?:on|in) (?:one|a single|a) |the (?:[a-z]{{3,}}est|worst|best|most [a-z]+|peak|record) |(?:one|a single) (?={WEEKDAY})|a single )(?P<what>{_DAY}|weekend|week|fortnight|month)\b"
    rf"|\bthe (?P<before>{_DAY}|weekend|week|month) (?:before|after)\b"
    r"|\bbetween (?:midnight|noon|midday|dawn|dusk|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"|\bin the (?:early |late )?(?:morning|afternoon|evening|night|small hours)\b|\bat (?:once|noon|midday|midnight|dawn|dusk|night|lunchtime|any one time|one time)\b"
    r"|\bat (?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)|[a-z]+ o[’']clock)\b"
)
_CROWDED = re.compile(r"\b(?:[a-z]{3,}est|worst|best|peak\w*|record|full|crowd\w*|crush|rush|throng\w*)\b")
"""Words of a sentence that tells of one day because it was unlike the others."""
_LASTS = {"weekend": 3, "week": 7, "fortnight": 14, "month": _MONTH}
_TELLING = re.compile(
    r"\b(?:said|says|announced|reported|told|published|showed|shows|released|confirmed|put (?:it|the)|according|wrote|revealed|counted up)\b"
)


def is_of_a_time_before_told(
    claim: Claim, place: Place, layout: Layout, key: Key, kind: str, period: Period | None
) -> bool:
    """Whether a figure is told of a day or week that the words take up, and every row is of far longer.

    `The crowds were thickest on 8 July. That Wednesday ships with 12,480 passengers lay at the quays` says nothing of the season.
    """
    if kind not in _ADDS_UP or place.label is not None or not key.rows or key.period_tie == "stated":
        return False
    lower, shortest = layout.lower, min(row.period.days for row in key.rows)
    for then in _THEN.finditer(lower, place.sentence[0], min(place.sentence[1], claim.end + _NEAR_BEHIND)):
        days = _LASTS.get(then["what"] or then["before"] or "", 1)
        between = sorted((then.span(), (claim.start, claim.end)))
        gap = lower[between[0][1] : between[1][0]]
        if shortest > 2 * days + _EVENT and ";" not in gap and not _TELLING.search(gap):
            return True
    return _is_of_that_day(place, layout, period, shortest)


def _is_of_that_day(place: Place, layout: Layout, period: Period | None, shortest: int) -> bool:
    """Whether the date is that of the busiest day, of which the sentence before has just told."""
    if period is None or period.first is None or period.last is None or not place.before:
        return False
    start, end = place.before[0]
    days = (period.last - period.first).days + 1
    return (
        start <= period.start < end
        and 0 < days <= _EVENT < shortest - 2 * days
        and _CROWDED.search(layout.lower, start, end) is not None
        and _TELLING.search(layout.lower, start, end) is None
    )


def is_of_another_stretch(
    claim: Claim, place: Place, layout: Layout, key: Key, kind: str, period: Period | None
) -> bool:
    """Whether no row of a key covers the stretch of time that a figure is told of.

    Args:
        claim: The figure's claim.
        place: Where it stands.
        layout: Look-ups of the draft.
        key: The rows that the figure may be held against.
        kind: The kind of their measure.
        period: The period that the words give to the figure.
    """
    if place.label is not None or not key.rows:
        return False
    lower, (start, _) = layout.lower, place.sentence
    if kind not in _ADDS_UP:
        return _OF_ALL.search(lower, place.clause[0], claim.start) is not None and _lasts(
            claim, place, layout, key
        )
    if _LEVEL.search(lower, max(0, claim.start - 40), claim.start):
        return False
    stated = period is not None and key.period_tie == "stated"
    yearly = any(row.period.days > _SEASON for row in key.rows)
    if _lasts(claim, place, layout, key, dated=stated):
        return True
    if _is_no_season(_UNREAD_BEHIND.match(lower, claim.end), yearly=yearly):
        return True
    if period is not None and _PART.search(
        lower, claim.end if period.start >= claim.end else start, period.start
    ):
        return True
    if period is None or not stated:
        short = all(row.period.days <= _MONTH for row in key.rows)
        before = _UNREAD_BEFORE.search(lower, start, claim.start)
        return _is_no_season(before, yearly=yearly) or (
            short and _SO_FAR.search(lower, *place.sentence) is not None
        )
    if _PORTION.match(lower, period.start) and period.approximate:
        return True
    if period.cue in _OPEN or period.cue == "from":
        return all(row.period.days <= _MONTH for row in key.rows)
    if period.first is None or period.last is None or period.first > period.last:
        return False
    named = Timespan(period.first, period.last, "")
    if "/" in period.timex and period.calendar == "fiscal":  # "the year to June" is no year to March
        return all(abs((row.period.last - named.last).days) > _SLACK for row in key.rows)
    return not any(_covers(row, named) for row in key.rows)


def _is_no_season(told: re.Match[str] | None, *, yearly: bool) -> bool:
    """Whether words of a stretch mean another one than that of a row, which may be a season's where it is as long."""
    return told is not None and not (yearly and ("season" in told.group() or "campaign" in told.group()))


def _is_as_long(period: Period, key: Key) -> bool:
    """Whether a row is as long as a length of time that the draft tells (`for the twelve months`)."""
    told = _TOLD.fullmatch(period.timex)
    if told is None:
        return False
    days = int(told[1]) * _DAYS[told[2]]
    return any(abs(row.period.days - days) <= max(_SLACK, days // 10) for row in key.rows)


def _lasts(claim: Claim, place: Place, layout: Layout, key: Key, *, dated: bool = False) -> bool:
    """`300,000 arrivals in six months`, `every other week`, `since January, 300,000`: how long, and not when.

    `dated` says that a date is given to the figure: then what stands in front of it is of something else.
    """
    lower, start = layout.lower, place.sentence[0]
    for period in layout.periods(*place.sentence):
        if period.kind == "duration" and _is_as_long(period, key):
            continue
        if period.start < claim.end:
            lead = lower[period.end : claim.start]
            if dated or period.end > claim.start or any(c.isdigit() or c in ".;:" for c in lead):
                continue
            if period.kind == "date" and period.cue in _OPEN:
                return True
            if period.kind == "set" and period.start == start:
                return True
            opened = _OVER.search(lower, start, period.start) or _TOOK.search(lower, start, period.start)
            if period.kind == "duration" and opened and not _RECORD.search(lower, start, period.start):
                return True
        elif period.kind in ("duration", "set") and _REACH.fullmatch(lower, claim.end, period.start):
            told = period.kind == "set" or _OVER.search(lower, claim.end, period.start) is not None
            if told and not _RECORD.search(lower, claim.end, period.start):
                return True
    return False


def _covers(row: Row, named: Timespan) -> bool:
    """Whether a row is about as long as the period that the draft names, or opens one that is not over."""
    days, told = row.period.days, named.days
    if abs(days - told) <= max(_SLACK, days // 10) or (days <= _EVENT and named.contains(row.period)):
        return True
    return row.period.first == named.first and days < told

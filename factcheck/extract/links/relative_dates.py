"""Ties words that place a date against the day of writing to the date itself: `last month, on 12 March`.

A link of kind `relative-date` has the role `date` (an event claim) and the attributes `words` (as written), `sense`
(near: a calendar word beside the date; future: told as still to come; past: told as done) and, for `near`, `first` and
`last`, the days that the words admit.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.months import WEEKDAY, days_in_month
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period

_APPOSED = Pattern(r"^(?:’s|'s)?\s?[,(–—-]?\s?(?:(?:on|in)\s)?(?:the\s)?$")
_WORDS = Pattern(
    rf"^(?P<when>last|this|next|the past|the coming)\s(?P<what>week|month|year|{WEEKDAY})"
    r"(?:\s(?:morning|afternoon|evening|night))?$|^(?P<day>yesterday|today|tonight|tomorrow)(?:\s(?:morning|afternoon|evening|night))?$"
)
_GOAL = Pattern(
    r"\b(?:will|shall|is to|are to|aims? to|plans? to|hopes? to|expects? to|intends? to|wants?(?: to)?|promises? to|pledges? to|vows? to|"
    r"seeks? to|(?:is|are) (?:expected|due|set|likely|forecast|projected|scheduled|planned|meant|on (?:course|track)) to|must|"
    r"(?:target|goal|aim|ambition|deadline|pledge|commitment|plan|promise) (?:of|to|for)|targets?|aims for|needs? to|has to|have to|going to)\b"
)
_OVER = Pattern(
    r"\b(?:was|were|had|did|would|could|should have|said|promised|pledged|aimed|planned|wanted|hoped|expected to have|vowed|missed|failed|expired|"
    r"abandoned|dropped|scrapped|original|originally|previous|previously|earlier|former|old|once|then|lapsed|met|achieved|hit|passed|still)\b"
)
_WILL = Pattern(
    r"\b(?:will|shall|is to|are to|(?:is|are) (?:due|set|scheduled|expected|planned) to)\s(?:be\s)?(?:\w+\s){1,4}(?:(?:here|there|again|instead|together|at [\w\s’'-]{3,30}|in [A-Za-z’'-]{3,20})\s)?(?:on|in)\s(?:the\s)?$"
)
_NOT_DONE = Pattern(
    r"\b(?:to be|be|will|would|is|are|being|due|when|once|if|until|unless|by the time|could|may|might|should|must|not|never|any|to|plans?|planned|expected|scheduled)\b"
)
_DONE = Pattern(
    r"^[a-z]+(?:ed|un|an|id|ft|ld|on|de|lt|ought|ank|orn)\b|^(?:was|were|took|became|left|sold|born|held|struck|won|began|died|set)\b"
)
_OPENS_A_FIGURE = Pattern(r",?\s(?:(?:it|they|by|at|about|some|almost|nearly|only|just|another)\s)*[£$€]?\d")
"""`losing people since 2022, last year 2.4 million of them`: the calendar word dates what follows."""
_LONGEST_SENTENCE = 2_000
_STILL_OPEN = Pattern(r"\b(?:will|would|could|may|might|if|expected|due|planned|forecast|projected)\b")
_MARGIN = timedelta(days=10)
_DAY = timedelta(days=1)


def links(view: View) -> Iterator[Link]:
    """Yield the `relative-date` links of a draft."""
    for claim in view.claims:
        if claim.kind != "event" or claim.when is None or claim.when.span is None:
            continue
        start, end, _ = view.sentences[claim.sentence]
        if end - start > _LONGEST_SENTENCE:
            continue
        link = _beside(view, claim) or _lapsed(view, claim) or _future(view, claim) or _past(view, claim)
        if link is not None:
            yield link


def _beside(view: View, claim: Claim) -> Link | None:
    """A calendar word right beside the date."""
    assert claim.when is not None
    if claim.detail("precision") != "day" and not claim.detail("year"):
        return None
    start, _, _ = view.sentences[claim.sentence]
    if claim.detail("weekday") is not None:
        return _last_or_next_weekday(view, claim)
    for period in view.periods_of(claim.sentence):
        if not period.relative or (period.start < claim.end and claim.when.start < period.end):
            continue
        before = period.end <= claim.when.start
        gap = view.lower[period.end : claim.when.start] if before else view.lower[claim.end : period.start]
        if len(gap) > 12 or not _APPOSED.match(gap) or not (gap.strip(" ") or before):
            continue
        if before and not gap.strip() and claim.detail("precision") != "day":
            continue
        if not claim.detail("year") and "year" in view.lower[period.start : period.end]:
            continue
        if not before and ("," not in gap and "(" not in gap):
            continue
        if not before and _OPENS_A_FIGURE.match(view.lower, period.end):
            continue
        words = view.lower[period.start : period.end]
        span = _admitted(view.as_of, words)
        lead = view.lower[max(start, period.start - 8) : period.start]
        if span is None or _counts_years(view, claim, period):
            continue
        if re.search(r"\b(?:since|until|by|from|to|than|of)\s(?:the\s)?$", lead):
            continue
        return _link(view, claim, "near", (period.start, period.end), span)
    return None


def _counts_years(view: View, claim: Claim, period: Period) -> bool:
    """`72 years ago today, on 8 January 1946`: the day of the year is today's, not the year."""
    assert claim.when is not None
    assert claim.when.span is not None
    if view.lower.endswith("ago ", 0, period.start):
        return True
    day = view.lower.startswith(("today", "tonight", "yesterday", "tomorrow", "this "), period.start)
    return day and bool(claim.detail("year")) and abs(claim.when.span.first.year - view.as_of.year) > 1


def _last_or_next_weekday(view: View, claim: Claim) -> Link | None:
    """`last Thursday, 7 May`, where the grammar takes weekday and date for one."""
    start = view.sentences[claim.sentence].start
    cue = re.search(
        r"\b(last|next|this|this coming)\s$", view.lower[max(start, claim.start - 12) : claim.start]
    )
    if cue is None:
        return None
    words = f"{cue[1]} {view.lower[claim.start : claim.start + 10].split()[0].rstrip(',.')}"
    span = _admitted(view.as_of, words)
    begin = claim.start - len(cue[1]) - 1
    return None if span is None else _link(view, claim, "near", (begin, begin + len(words)), span)


def _admitted(today: date, words: str) -> tuple[date, date] | None:
    """The days that a calendar word may mean in a piece that is read a little after it was written."""
    match = _WORDS.match(words)
    if match is None:
        return None
    if match["day"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(match["day"], 0)
        return today + (shift - 2) * _DAY, today + (shift + 2) * _DAY
    ahead = match["when"] in ("next", "the coming")
    here = match["when"] == "this"
    what = match["what"]
    if what == "year":
        year = today.year + (1 if ahead else 0 if here else -1)
        return date(year, 1, 1) - _MARGIN, date(year, 12, 31) + _MARGIN
    if what == "month":
        index = today.year * 12 + today.month - 1 + (1 if ahead else 0 if here else -1)
        first = date(index // 12, index % 12 + 1, 1)
        last = first.replace(day=days_in_month(first.year, first.month))
        return first - _MARGIN, last + _MARGIN
    if here:
        return today - 9 * _DAY, today + 9 * _DAY
    return (today - 2 * _DAY, today + 16 * _DAY) if ahead else (today - 16 * _DAY, today + 2 * _DAY)


def _lapsed(view: View, claim: Claim) -> Link | None:
    """A deadline that has gone by, told as still to come: `will be finished by 2025` in 2026."""
    assert claim.when is not None
    assert claim.when.span is not None
    if (
        claim.when.kind != "deadline"
        or not claim.detail("year")
        or claim.when.span.last >= view.as_of - _MARGIN
    ):
        return None
    start, end, _ = view.sentences[claim.sentence]
    before = _clause(view.lower[start : claim.when.start])
    goal = max(_GOAL.finditer(before), key=lambda found: found.start(), default=None)
    if goal is None or _OVER.search(before) or _OVER.search(view.lower[claim.end : end]):
        return None
    if re.search(
        r"\b(?:show|reveal|say|know|find out|report|publish|look back|reviewed?)\b", before[goal.end() :]
    ):
        return None
    return _link(
        view, claim, "future", (claim.when.start - len(before) + goal.start(), claim.when.start), None
    )


def _clause(before: str) -> str:
    cut = max(
        (
            match.end()
            for match in re.finditer(r"[;:]\s|\s[–—]\s|,\s(?:and|but|which|while|so)\s|\bthat\s", before)
        ),
        default=0,
    )
    return before[cut:]


def _future(view: View, claim: Claim) -> Link | None:
    """`will open on 3 March 2024` after that day."""
    assert claim.when is not None
    assert claim.when.span is not None
    if (
        not claim.detail("year")
        or claim.when.kind != "instant"
        or claim.when.span.last >= view.as_of - _MARGIN
    ):
        return None
    start = view.sentences[claim.sentence].start
    before = view.lower[max(start, claim.when.start - 80) : claim.when.start]
    match = max(_WILL.finditer(before), key=lambda found: found.start(), default=None)
    if match is None or re.search(
        r"\b(?:not|never|no longer|born|those|who|which|that|what|since|than|killed|died|lost)\b",
        match.group(),
    ):
        return None
    return _link(
        view, claim, "future", (claim.when.start - len(before) + match.start(), claim.when.start), None
    )


def _past(view: View, claim: Claim) -> Link | None:
    """`opened on 3 March 2027` before that day."""
    assert claim.when is not None
    assert claim.when.span is not None
    if claim.detail("tense") == "past":
        return _link(view, claim, "past", (claim.start, claim.end), None)
    at = int(claim.detail("verb-at") or claim.end)
    verbal = claim.detail("verb-form") == "verb" and at < claim.when.start and claim.modality == "outturn"
    if not verbal or not claim.detail("year") or claim.when.kind != "instant":
        return None
    if claim.when.span.first <= view.as_of + _MARGIN:
        return None
    start, end, _ = view.sentences[claim.sentence]
    verb = view.lower[at : claim.when.start]
    if not _DONE.match(verb) or len(verb) > 40 or _NOT_DONE.search(verb):
        return None
    if _NOT_DONE.search(view.lower[start:at]) or _STILL_OPEN.search(view.lower[claim.end : end]):
        return None
    return _link(view, claim, "past", (at, at + len(verb.split(" ")[0])), None)


def _link(view: View, claim: Claim, sense: str, cue: tuple[int, int], span: tuple[date, date] | None) -> Link:
    words = view.text[cue[0] : cue[1]].strip()
    attributes: list[tuple[str, object]] = [("sense", sense), ("words", words)]
    if span is not None:
        attributes += [("first", span[0]), ("last", span[1])]
    return Link(
        kind="relative-date",
        roles=(("date", (claim.index,)),),
        cue_start=cue[0],
        cue_end=cue[1],
        cue=words,
        attributes=tuple(attributes),
    )

"""A weekday and the date beside it are two different days.

## What it does

Looks up the weekday of every written day that carries one, in the same breath or in the next sentence ("It was a Monday").
Where no year is printed, the last such day before and the next one after the draft's own date are tried, and the years that
the paragraph names. A weekday that is counted from another ("arrived on a Tuesday and left three days later, on the Friday")
is counted again, and so is one that so many hours end on.

## Why it matters

Readers turn up on the wrong evening. A weekday and a date are typed from two sources, the diary and the calendar,
and one of them is often last year's.

## Example

```text
The inquest into the fire opened on Friday 12 December 2024.
```

Use instead:

```text
The inquest into the fire opened on Thursday 12 December 2024.
```

## Formula

`weekday(day, month, year)` of the Gregorian calendar, for the printed year or for each admissible one.

## Not an error when

- the night ran over midnight, and evening and morning have different dates
- the date is that of another time zone
- the date is one of the old calendar (before 1753; in Russia, Greece or Turkey before 1924)
- the words are a quotation
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.model.claim import Claim, Link
from factcheck.model.pattern import Pattern
from factcheck.model.relation import Abstention, Mismatch, Stated, Wording
from factcheck.rules.dates._calendar import WEEKDAYS, day_words
from factcheck.rules.rule import Case, Rule

_HALF_YEAR = timedelta(days=183)
_MOST_OF_A_YEAR = timedelta(days=335)
_GREGORIAN_IN_BRITAIN = 1753
_GREGORIAN_IN_RUSSIA = 1924
_TWO_DAYS = Pattern(
    r"\bovernight\b|\bnight of\b|\binto the (?:early )?(?:hours|morning)\b|\b(?:local|eastern|pacific|australian|tokyo) time\b|"
    r"\b(?:gmt|utc|aest|jst|edt|est|pdt|pst)\b|\bold style\b"
)
_OLD_CALENDAR = Pattern(
    r"\b(?:russian?|petrograd|st\.? petersburg|moscow|greek|greece|ottoman|turk\w*|bulgaria\w*|serbia\w*|romania\w*|julian|orthodox|tsar\w*|czar\w*|bolshevik\w*)\b"
)
_EVERY = Pattern(r"\b(?:every|each|sheffield|most|alternate)\s$")
_LAST_YEAR = Pattern(r"\blast year\b|\ba year (?:ago|earlier|before)\b|\bthe year before\b")
_YEAR_TOLD = Pattern(r"\b(last|this|next) year\b")
_AHEAD = Pattern(
    r"\b(?:will|to be held|due|scheduled|next|coming|until|from|starts?|begins?|opens|to open|takes? place|upcoming|planned|plans?|expected|closes?|deadline|by|"
    r"(?:set|booked|fixed|listed|billed|pencilled in|on sale|sold out|tickets?) for|tickets?|fixtures?|kick-?off|calendar|diary|sold out)\b"
)
_OF_ANYTHING = Pattern(r"\b(?:by|from|until)\b")
_BY_THEN = Pattern(r"\b(?:by|from|until|to|for)\s$")
_PAST = Pattern(
    r"\b(?:was|were|had|did|began|came|went|took|saw|made|held|won|lost|left|met|fell|rose|struck|shut|found|gave|ran|broke|died|sank|spoke|wrote|drove|flew|grew|drew|threw|knew|stood|paid|sent|spent|built|beat|became|chose|rode|sang|hit|set off|got|"
    r"[a-z]{3,}ed)\b"
)
_TELLS = Pattern(
    r"\b(?:announced|confirmed|promised|added|warned|revealed|agreed|decided|hoped|planned|scheduled|expected|invited|called|named|organised|ticketed|revised)\b"
    r"(?! (?:late |early )?on\b)"
)
"""`The organisers announced that the fair on Saturday 26 September has 40 stalls`: the telling is past, and not the fair."""
_IS_ON = Pattern(r"\b(?:is|are|falls?|follows?|ends?|resumes?|returns?|continues?) (?:again )?on $")
"""`The final is on Saturday 14 November`: a fixture, as often as not most of a year ahead."""
_STILL_TO_COME = Pattern(
    r"\b(?:will|is to|are to|(?:is|are) (?:due|set|expected|scheduled|planned) (?:to|for))\b[^,;.]{0,50}$"
)
_IS_OVER = Pattern(
    r"(?<!be )(?<!is )(?<!are )(?<!been )\b(?:was held|took place|began|came|went|left|met|died|said|told [a-z ]{3,30}|(?!scheduled|planned|"
    r"expected|confirmed|named|proposed|suggested|timed|fixed|listed|booked|dated|billed|pencilled|advertised|need|proceed|succeed|exceed|speed|feed|bleed|breed)[a-z]{3,}ed)\s"
    r"(?:(?:up|out|down|late|early|time|its doors)\s)?(?:on\s)?$"
)
"""`ended on Monday 10 May`: right before the date, so that the day is behind the writer."""
_SAID = Pattern(r"\b(?:said|told [a-z ]{3,30}|announced|reported|confirmed|published)\s(?:late\s)?on\s$")
"""`the audit office said on Tuesday 18 March`: news of this month, not of last year's."""
_NEWS = timedelta(days=31)
_MARGIN = timedelta(days=10)
"""A piece may be checked some days before or after it is printed."""
_QUOTED = Pattern(r"[“\"][^“”\"]*[”\"]")
_ASIDE = Pattern(r",\s(?:which|who|that|whose)\s[^,.;]{0,60}$")
_SINCE = Pattern(r"\bsince\b[^;:]{0,80}$")
_OPENING_WORDS = 3


def relations(case: Case) -> Iterator[Stated]:
    """State the weekday of every written day against the calendar."""
    years: dict[int, tuple[int, ...]] = {}
    for claim in case.of_kind("event"):
        written = claim.detail("weekday")
        if written is None or claim.detail("impossible") is not None:
            continue
        if claim.voice == "quoted":
            yield Abstention((claim,), "quoted")
            continue
        around = _around(case, claim)
        sentence = case.extraction.sentences[claim.sentence]
        if _TWO_DAYS.search(around) or _EVERY.search(case.text[sentence.start : claim.start].lower()):
            yield Abstention((claim,), "period-differs")
            continue
        days = _days(case, claim, years)
        if not days or _by_old_calendar(days, around):
            yield Abstention((claim,), "calendar-differs")
            continue
        yield _mismatch(claim, WEEKDAYS[int(written)], days)
    for link in case.links("weekday"):
        if link.all("date"):
            yield from _told_next(case, link, years)
        else:
            yield _counted(case, link)


def _told_next(case: Case, link: Link, years: dict[int, tuple[int, ...]]) -> Iterator[Stated]:
    """The weekday that the next sentence gives for a date; of a night, also that of the morning after."""
    claim = case.claim(link.all("date")[0])
    days = _days(case, claim, years)
    if claim.voice == "quoted":
        yield Abstention((claim,), "quoted")
    elif not days or _by_old_calendar(days, _around(case, claim)):
        yield Abstention((claim,), "calendar-differs")
    else:
        if link.attribute("night"):
            days += tuple(day + timedelta(days=1) for day in days)
        start, end = link.attribute("words")
        told = WEEKDAYS[link.attribute("told")]
        stated = _mismatch(claim, told, days)
        day = f"{day_words(days[0])} is a {WEEKDAYS[days[0].weekday()]}"
        says = (
            f"The draft goes on to call “{claim.when.text if claim.when else claim.text}” a {told}, but {day}"
        )
        yield stated._replace(cue=(start, end), wording=stated.wording._replace(says=says))


def _counted(case: Case, link: Link) -> Stated:
    """A weekday counted in days from another one."""
    length = case.claim(link.all("length")[0])
    shifts: tuple[int, ...] = link.attribute("days")
    base = WEEKDAYS[link.attribute("base")]
    fitting = tuple(WEEKDAYS[(link.attribute("base") + shift) % len(WEEKDAYS)] for shift in shifts)
    written = WEEKDAYS[link.attribute("told")]
    way = "after" if shifts[0] > 0 else "before"
    counted = f"{length.text} {way} a {base} is a {fitting[0]}"
    says = counted[0].upper() + counted[1:]
    return Mismatch(
        stated=written,
        possible=fitting,
        primary=length,
        claims=(length,),
        wording=Wording(
            says=f"{says}; the draft says {written}",
            comparable="the draft counts the days from one weekday to the other",
            innocent="the days are counted from another day than the one told",
            query=f"{says}, but the draft says {written}. Is the weekday right, or the number of days?",
        ),
        working=(f"{base}, {abs(shifts[0])} days {'on' if shifts[0] > 0 else 'back'}: {fitting[0]}",),
        cue=(link.cue_start, link.cue_end),
    )


def _around(case: Case, claim: Claim) -> str:
    sentence = case.extraction.sentences[claim.sentence]
    return case.text[sentence.start : sentence.end].lower()


def _beside(case: Case, claim: Claim) -> str:
    """What the sentence says of the day in its own voice: all before it, and what follows up to a comma.

    Where the day opens the sentence, all that follows.
    """
    sentence = case.extraction.sentences[claim.sentence]
    before = _QUOTED.sub(" ", case.text[sentence.start : claim.start])
    after = _QUOTED.sub(" ", case.text[claim.end : sentence.end])
    if len(before.split()) >= _OPENING_WORDS:
        after = re.split(r"[,;]", after, maxsplit=1)[0]
    return f"{before} {after}".lower()


def _days(case: Case, claim: Claim, years: dict[int, tuple[int, ...]]) -> tuple[date, ...]:
    """Every day that the written date may be, the likeliest first."""
    if claim.span is None:
        return ()
    own = claim.span.first
    if claim.detail("year"):
        return (own,)
    as_of = case.as_of
    told = _YEAR_TOLD.search(claim.text.lower())
    if told is not None:  # `3 May last year, a Saturday`
        shift = {"last": -1, "next": 1}.get(told[1], 0)
        day = _on(as_of.year + shift, own.month, own.day)
        return () if day is None else (day,)
    around = _around(case, claim)
    if claim.sentence not in years:
        years[claim.sentence] = _named_years(case, claim)
    named = years[claim.sentence]
    if _LAST_YEAR.search(around):
        named += (as_of.year - 1,)
    found: set[date] = set()
    for year in {own.year, as_of.year - 1, as_of.year, as_of.year + 1, *named}:
        day = _on(year, own.month, own.day)
        if day is None:
            continue
        near = abs(day - as_of) <= _HALF_YEAR or (year == as_of.year and day < as_of)
        # a list of fixtures has no verb, and what is not told as past may be ahead
        to_come = as_of < day <= as_of + 2 * _HALF_YEAR and (
            _is_ahead(case, claim, far=day - as_of >= _MOST_OF_A_YEAR)
            or (
                day - as_of < _MOST_OF_A_YEAR
                and (
                    _IS_ON.search(case.text[max(claim.start - 20, 0) : claim.start].lower()) is not None
                    or _PAST.search(_TELLS.sub(" ", _beside(case, claim))) is None
                )
            )
        )
        # what was is told of last year's day where this year's is still far: `reopened on Saturday 13 September`
        gone = (
            day == own
            and as_of - _MOST_OF_A_YEAR < day < as_of
            and _PAST.search(f"{_beside(case, claim)} {claim.text}") is not None
        )
        if near or gone or to_come or year in named:
            found.add(day)
    kept = _by_tense(case, claim, found)
    return tuple(sorted(kept, key=lambda day: (abs(day - as_of), day)))


def _is_ahead(case: Case, claim: Claim, *, far: bool) -> bool:
    """Whether the words beside a day set it ahead; of one most of a year off `by 17 votes` says nothing, `by 19 May` does."""
    beside = _beside(case, claim)
    if _AHEAD.search(_OF_ANYTHING.sub(" ", beside) if far else beside) is not None:
        return True
    return far and _BY_THEN.search(case.text[max(claim.start - 8, 0) : claim.start].lower()) is not None


def _by_tense(case: Case, claim: Claim, found: set[date]) -> set[date]:
    """Leave out what the verb right before the date leaves out: what will be is ahead, what ended is behind."""
    sentence = case.extraction.sentences[claim.sentence]
    written = claim.when.text.lower() if claim.when else claim.text.lower()
    opened = claim.text.lower().find(written)
    before = case.text[sentence.start : claim.start + max(opened, 0)].lower()
    fresh = {day for day in found if -_MARGIN <= case.as_of - day <= _NEWS}
    if fresh and _SAID.search(before):
        return fresh
    over = {day for day in found if day <= case.as_of + _MARGIN}
    if over and _IS_OVER.search(before):
        return over
    ahead = {day for day in found if day > case.as_of - _HALF_YEAR}
    return ahead if ahead and _STILL_TO_COME.search(before) else found


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _named_years(case: Case, claim: Claim) -> tuple[int, ...]:
    """Years that a paragraph up to the end of a claim's sentence, or the heading above it, names."""
    blocks = case.extraction.draft.blocks
    first = claim.block
    if first > 0 and blocks[first - 1].kind == "heading":
        first -= 1
    start, end = blocks[first].start, case.extraction.sentences[claim.sentence].end
    found: dict[int, None] = {}
    for period in case.periods_between(start, end):
        if not period.relative and re.match(r"\d{4}", period.timex):
            if _SINCE.search(case.text[claim.end : period.start].lower()):
                continue  # `on Tuesday 18 June, the first cut since September 2024`: the day is later
            if (
                _ASIDE.search(case.text[start : period.start].lower())
                and "," in case.text[period.end : claim.start]
            ):
                continue  # `the Crooked Billet, which opened in 1683, called time on Sunday 31 January`
            found[int(period.timex[:4])] = None
    return tuple(found)


def _by_old_calendar(days: tuple[date, ...], around: str) -> bool:
    earliest = min(day.year for day in days)
    if earliest < _GREGORIAN_IN_BRITAIN:
        return True
    return earliest < _GREGORIAN_IN_RUSSIA and _OLD_CALENDAR.search(around) is not None


def _mismatch(claim: Claim, written: str, days: tuple[date, ...]) -> Mismatch:
    fitting = tuple(dict.fromkeys(WEEKDAYS[day.weekday()] for day in days))
    shown = " and ".join(f"{day_words(day)} is a {WEEKDAYS[day.weekday()]}" for day in days[:1])
    near = days[0] + timedelta(days=(WEEKDAYS.index(written) - days[0].weekday() + 3) % 7 - 3)
    return Mismatch(
        stated=written,
        possible=fitting,
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"The draft has “{claim.when.text if claim.when else claim.text}”, but {shown}",
            comparable="weekday and date stand together as one day",
            innocent="the date is that of another calendar, time zone or year, or the night ran over midnight",
            query=f"{shown}; the {written} nearest to it is {day_words(near)}. Is the weekday right, or the date?",
        ),
        working=tuple(f"{day.isoformat()} is a {WEEKDAYS[day.weekday()]}" for day in days),
        cue=(claim.start, claim.end),
    )


RULE = Rule(
    slug="weekday-does-not-match-date",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("event", "weekday"),
)

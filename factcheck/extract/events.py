"""Builds the dated events of a draft as claims: every written day, and every year or month that a verb ties to something.

A claim's details: `precision` (day, month, year), `year` (`printed` where it is), `weekday` (0 to 6), `verb` (the
happening, as a base word), `verb-form` (verb or noun), `verb-at` (its offset), `events` (ids of pack events named in the
sentence, joined by `|`), `impossible` (`yes` for a day that no calendar has, `time` for a clock time), `inverted` (`yes`
for a range that ends before it begins), `tense` (`future` or `past`, where the date lies on the other side of the as-of
day), `amount` and `unit` (of `a decade`, `centenary`).
"""

import re
from bisect import bisect_right
from datetime import date, timedelta
from functools import lru_cache

from factcheck.extract.modality import modality
from factcheck.extract.time_words import Dated, impossible_times, lengths
from factcheck.extract.view import View
from factcheck.extract.written_dates import WrittenDate, written_dates
from factcheck.model.claim import Claim, When
from factcheck.model.happening import happenings
from factcheck.model.months import days_in_month
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period, Quantity
from factcheck.model.row import Timespan

_TENURE = Pattern(
    r"\b(?:been|run|led|headed|chaired|governed|ruled|reigned|served|managed|owned|edited|coached|captained|presided|"
    r"worked|lived|played|taught|held|in (?:office|post|power|charge|place|force|use|service|business|operation))\b"
)
_SOON = timedelta(days=10)
_HAPPENED = Pattern(
    r"\b(?:was|were|had|did|rose|fell|grew|spent|made|took|came|went|gave|won|lost|sold|bought|stood|reached|carried|cost|earned|"
    r"recorded|received|raised|paid|produced|employed|increased|decreased|dropped|climbed|jumped|declined|exported|imported|passed|hit)\b"
)
_AHEAD = Pattern(
    r"\b(?:will|would|shall|should|could|may|might|must|to be|forecasts?|forecasting|predict\w*|project(?:s|ed|ions?)|expect\w*|plan(?:s|ned)?|due|"
    r"scheduled|target\w*|goals?|aim\w*|hop(?:es|ed|ing)|promis\w+|pledg\w+|if|unless|until|by|contracts?|deals?|bonds?|futures|mature\w*|"
    r"expir\w+|estimat\w+|model\w*|scenario\w*|outlook|imagine|novel|film|set in|election|games|cup|olympics|budget(?:ed)?|next)\b"
)
_SPEECH = ("speech", "block", "fragment")
_ORIGINS = frozenset(("born", "found", "establish", "launch", "set up", "form", "incorporate", "build"))
_LONGEST_SENTENCE = 2_000
_LOOK_BACK = 90
_LOOK_AHEAD = 80
_BREAK = Pattern(r"[;:()“”\"]|\s[–—-]\s|\.\s")
_NEW_CLAUSE = Pattern(
    r"[;:()“”\"\d]|\s[–—-]\s|\.\s|\b(?:that|which|who|whose|when|after|before|while|as|since|until|and|but)\b"
)
_BEFORE_YEAR = Pattern(
    r"(?:^|[\s(,–—-])(?:(?:back\s)?in|since|from|of|during|around|circa|early\sin|late\sin)\s(?:the\s(?:year|spring|summer|autumn|winter)\s(?:of\s)?|early\s|late\s|mid-)?$"
)
_BARE_YEAR = Pattern(r"^\s?\(?$")
_WHEN = Pattern(r"^,\s(?:when|the year)\s")
_OPENING = Pattern(r"(?:^|[,;(–—]\s?|\band\s|\bbut\s)(?:back\s)?(?:in|on|since|from)\s$")
_DEADLINE = Pattern(
    r"\b(?:by|before|until|till|no later than)\s(?:the\s(?:end|start|middle|beginning|close)\sof\s|early\s|mid-|late\s)?$"
)
_TIMEX = Pattern(r"([1-9]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?")
_SEASON = Pattern(r"([1-9]\d{3})-(SP|SU|FA|AU|WI)")
_TO_COME = Pattern(r"\b(?:to|be|will|would|may|could|must)\s(?:\w+\s)?$")
_WILL = Pattern(
    r"\b(?:will|shall|(?:is|are)(?: due| set| expected| scheduled| planned)? to)\s(?:be\s)?[a-z]+(?:\s(?:again|fully|finally|once more))?\sin\s$"
)
_AFTER_RANGE = Pattern(
    r"\s?(?:$|[,.;:)–—]|\s?(?:as|when|while|before|after|under|and|but|in|at|with|was|were|is|has|he|she|they|it)\b)"
)
_STRONG_DAY = Pattern(
    r"(?:\b(?:on|until|till|by|from|dated|since|before|after|ending|ended)\s(?:the\s)?|day,?\s)$"
)


@lru_cache(maxsize=1)
def _happening() -> re.Pattern[str]:
    forms = "|".join(sorted(map(re.escape, happenings()), key=lambda form: (-len(form), form)))
    return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])")


def events(view: View) -> list[Claim]:
    """Return the event claims of a draft, in text order; their indices are the caller's business."""
    quotes = sorted(
        (start, end, claim.index)
        for claim in view.claims
        if claim.kind == "quote" and claim.quotation is not None and claim.quotation.role in _SPEECH
        for start, end in claim.quotation.parts
    )
    found: list[Claim] = []
    for number, sentence in enumerate(view.sentences):
        zone = view.draft.blocks[sentence.block].zone
        if zone == "teaser" or sentence.end - sentence.start > _LONGEST_SENTENCE:
            continue
        if not _MAY_HOLD_DATE.search(view.lower, sentence.start, sentence.end):
            continue
        dated = sorted(_dated(view, number))
        if zone == "table":
            # a cell of dates tells nothing by itself, but its weekday can be looked up
            dated = [
                item for item in dated if any(name in ("weekday", "impossible") for name, _ in item.details)
            ]
        found += [_claim(view, number, item, quotes) for item in dated]
    return found


_HAS_DIGIT = Pattern(r"\d")
_MAY_HOLD_DATE = Pattern(r"\d|\b(?:(?:day|eve|night)\b|hallowe)")
"""A digit, or the name of a feast."""


def _dated(view: View, number: int) -> list[Dated]:
    start, end, _ = view.sentences[number]
    days = written_dates(view.text, view.lower, start, end)
    periods = [period for period in view.periods_of(number) if period.kind == "date"]
    found: list[Dated] = []
    for day in days:
        item = _day(view, number, day, periods)
        if item is not None:
            found.append(item)
    for period in periods:
        if any(day.start < period.end and period.start < day.end for day in days):
            continue
        item = _inverted(view, period) if "/" in period.timex else _month_or_year(view, number, period)
        if item is not None:
            found.append(item)
    return found + impossible_times(view, number) + lengths(view, number)


def _day(view: View, number: int, day: WrittenDate, periods: list[Period]) -> Dated | None:
    sentence = view.sentences[number]
    period = next((p for p in periods if p.start < day.end and day.start < p.end), None)
    if not day.exists:
        return _no_such_day(view, sentence.start, day)
    if day.month_first and (
        period is None or not _holds_day(view, period, day) or view.lower.endswith("in ", 0, day.start)
    ):
        return None  # `In May 12 people were hurt`
    first = _resolved(day, period, view.as_of)
    if first is None:
        return None
    last = first
    if day.last_day is not None:
        last = WrittenDate(0, 0, day.last_day, day.month, first.year, None).on(first.year) or first
    start, details = _verb(view, number, day.start, day.end, tied=False)
    details = [("precision", "day"), *details, ("day", str(day.day)), ("month", str(day.month))]
    if day.year is not None:
        details.append(("year", "printed"))
    if day.weekday is not None:
        details.append(("weekday", str(day.weekday)))
    kind = _kind(view, sentence.start, day.start)
    return Dated(start, day.end, first, last, day.start, kind, tuple(details))


def _holds_day(view: View, period: Period, day: WrittenDate) -> bool:
    """Whether the grammar, too, takes the number behind the month for its day."""
    return bool(_HAS_DIGIT.search(view.text, period.start, min(period.end, day.end)))


def _resolved(day: WrittenDate, period: Period | None, as_of: date) -> date | None:
    if day.year is not None:
        return day.on(day.year)
    if period is not None and period.first is not None:
        here = day.on(period.first.year)
        if here is not None and period.last is not None and period.first <= here <= period.last:
            return here
    near = [candidate for year in (as_of.year - 1, as_of.year, as_of.year + 1) if (candidate := day.on(year))]
    return min(near, key=lambda candidate: (abs(candidate - as_of), candidate), default=None)


def _no_such_day(view: View, floor: int, day: WrittenDate) -> Dated | None:
    before = view.lower[max(floor, day.start - 24) : day.start]
    certain = day.year is not None or day.weekday is not None or _STRONG_DAY.search(before) is not None
    named = re.match(r"\s[A-Z][a-z]", view.text[day.end : day.end + 3])  # `at 31 June Carter retired`
    if not certain and (day.day > 31 or day.month_first or named):
        return None
    if day.year is None and (day.day, day.month) == (29, 2):
        return None
    details = [("precision", "day"), ("impossible", "yes"), ("day", str(day.day)), ("month", str(day.month))]
    if day.year is not None:
        details += [("year", "printed"), ("number", str(day.year))]
    return Dated(day.start, day.end, None, None, day.start, "instant", tuple(details))


def _month_or_year(view: View, number: int, period: Period) -> Dated | None:
    """A month or year with its year printed, if a verb, an office or a lapsed promise hangs on it."""
    sentence = view.sentences[number]
    span = absolute_span(period)
    season = span is None and period.calendar == "season"
    if season:
        span = _year_of_season(period)
    if span is None or period.approximate or not re.search(r"\d{4}", view.text[period.start : period.end]):
        return None
    precision = "year" if season or len(period.timex) == 4 else "month"
    before = view.lower[max(sentence.start, period.start - _LOOK_BACK) : period.start]
    kind = _kind(view, sentence.start, period.start)
    start, details = period.start, list[tuple[str, str]]()
    if kind == "deadline":
        if span[1] >= view.as_of:
            return None  # a date still to come says nothing that could be checked
    elif kind == "to-date" and _TENURE.search(_clause(before)):
        details = [("verb", "since")]
    elif span[1] < view.as_of and _WILL.search(before):
        details = [("tense", "future")]
    elif span[0] > view.as_of + _SOON and _is_told_as_past(view, number, period):
        details = [("tense", "past")]
    else:
        start, details = _verb(view, number, period.start, period.end, tied=True)
        noun = ("verb-form", "noun") in details and not view.mentions_of(number, "event")
        if not details or noun or _of_a_figure(view, number, period, details):
            return None
    if season and not {("verb", "born"), ("verb", "die")}.intersection(details):
        return None
    details = [("precision", precision), *details, ("year", "printed")]
    return Dated(start, period.end, *span, period.start, kind, tuple(details))


def _is_told_as_past(view: View, number: int, period: Period) -> bool:
    """A year still to come beside a fact: `In 2034 the world spent 2.5%`, `inflation was 5.0% in 2034`."""
    floor, ceiling, _ = view.sentences[number]
    if _AHEAD.search(view.lower, floor, ceiling):
        return False
    lead = view.lower[floor : period.start]
    if re.fullmatch(r"[“\"‘]?(?:in|during)\s", lead):
        return _HAPPENED.search(view.lower, period.end, min(ceiling, period.end + 60)) is not None
    for claim in view.claims_of(number):
        if claim.end > period.start or view.lower[claim.end : period.start].strip(" ,") != "in":
            continue
        q = claim.quantity
        if q is None or claim.modality != "outturn" or q.stat in ("ordinal", "age", "duration"):
            continue
        told = view.lower[max(floor, claim.start - _LOOK_BACK) : claim.start]
        happened = max(_HAPPENED.finditer(told), key=lambda found: found.start(), default=None)
        # `won the right to host 12 matches in 2034`
        return happened is not None and re.search(r"\bto\s[a-z]+\s", told[happened.end() :]) is None
    return False


def _of_a_figure(view: View, number: int, period: Period, details: list[tuple[str, str]]) -> bool:
    """Whether the period belongs to a figure: `1,200 soldiers killed or wounded each day in 2025`."""
    if dict(details)["verb"] in _ORIGINS:
        return False
    floor = period.start - _LOOK_BACK
    since = view.lower.rfind("since ", max(floor, 0), period.start)
    if since >= 0:
        floor = since  # `1.1 million since the war began in February 2022`
    return any(
        floor <= claim.start < period.start
        and claim.quantity is not None
        and claim.quantity.stat not in ("ordinal", "age", "duration")
        for claim in view.claims_of(number)
    )


def _inverted(view: View, period: Period) -> Dated | None:
    """A range that ends before it begins: `from 2018 to 2012`."""
    left, slash, right = period.timex.partition("/")
    if not slash or period.kind != "date" or period.calendar != "calendar" or period.relative:
        return None
    first, last = _span_of(left), _span_of(right)
    if first is None or last is None or last[1] >= first[0]:
        return None
    before = view.lower[max(0, period.start - 12) : period.start]
    after = view.lower[period.end : period.end + 16]
    if not re.search(r"\b(?:from|between)\s$|\($|,\s$", before) or not _AFTER_RANGE.match(after):
        return None
    details = (("inverted", "yes"), ("precision", "range"), ("first", left), ("last", right))
    return Dated(period.start, period.end, None, None, period.start, "interval", details)


def absolute_span(period: Period) -> tuple[date, date] | None:
    """First and last day of a period that is one calendar year, month or day by its own words, else None."""
    if period.kind != "date" or period.calendar != "calendar":
        return None
    return _span_of(period.timex)


def _year_of_season(period: Period) -> tuple[date, date] | None:
    """The year of `the spring of 1948`, for it comes at different months north and south; a winter lies in two of three."""
    match = _SEASON.fullmatch(period.timex)
    if match is None or period.relative:
        return None
    year = int(match[1])
    if match[2] == "WI":
        return date(year - 1, 12, 1), date(year + 1, 3, 31)
    return date(year, 1, 1), date(year, 12, 31)


def _span_of(timex: str) -> tuple[date, date] | None:
    match = _TIMEX.fullmatch(timex)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            return date(year, month, 1), date(year, month, days_in_month(year, month))
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None


def _kind(view: View, floor: int, start: int) -> str:
    before = view.lower[max(floor, start - 40) : start]
    if re.search(r"\bsince\s(?:the\s)?(?:end of\s|start of\s|early\s|late\s|mid-)?$", before):
        return "to-date"
    return "deadline" if _DEADLINE.search(before) else "instant"


def _clause(before: str) -> str:
    cut = max((match.end() for match in _BREAK.finditer(before)), default=0)
    return before[cut:]


def _verb(view: View, number: int, start: int, end: int, *, tied: bool) -> tuple[int, list[tuple[str, str]]]:
    """Where a claim starts, and what happens at its date; `tied` asks for a preposition between the two."""
    floor, ceiling, _ = view.sentences[number]
    pattern = _happening()
    before = view.lower[max(floor, start - _LOOK_BACK) : start]
    match = max(pattern.finditer(before), key=lambda found: found.start(), default=None)
    if match is not None:
        between = before[match.end() :]
        word = match.group()
        direct = _BEFORE_YEAR.search(between) or _BARE_YEAR.match(between)
        if not _BREAK.search(between) and (direct or not tied) and _plain_gap(between, word):
            at = start - len(before) + match.start()
            only_preposition = re.fullmatch(r"\s(?:(?:back\s)?(?:on|in|since|from)\s)?(?:the\s)?", between)
            return (at if only_preposition else start), _verb_details(word, at)
    opening = view.lower[max(floor, start - 20) : start]
    if _OPENING.search(opening) or not tied:
        after = view.lower[end : min(ceiling, end + _LOOK_AHEAD)]
        after = _WHEN.sub(lambda cut: " " * len(cut.group()), after, count=1)
        match = pattern.search(after)
        if match is not None and not _NEW_CLAUSE.search(after[: match.start()]):
            return start, _verb_details(match.group(), end + match.start())
    return start, []


def _verb_details(word: str, at: int) -> list[tuple[str, str]]:
    form = "noun" if happenings()[word].is_noun else "verb"
    return [("verb", happenings()[word].base), ("verb-at", str(at)), ("verb-form", form)]


def _plain_gap(between: str, word: str) -> bool:
    """Whether the words between a verb and its date open no other statement and hold no other date."""
    if word == "born":
        return not re.search(r"\b(?:who|which|and|but|when|died|\d{4})\b", between)
    return not re.search(
        r",\s(?:and|but|who|which|when|while|after|before|he|she|it|they)\b|\b\d{4}\b|\b(?:but|while|whereas)\b",
        between,
    )


def _claim(view: View, number: int, item: Dated, quotes: list[tuple[int, int, int]]) -> Claim:
    sentence = view.sentences[number]
    place = bisect_right(quotes, item.start, key=lambda quote: quote[0]) - 1
    quoted = place >= 0 and item.end <= quotes[place][1]
    named = sorted({identity for mention in view.mentions_of(number, "event") for identity in mention.ids})
    details = item.details + ((("events", "|".join(named)),) if named else ())
    text = view.text[item.start : item.end]
    dated = view.text[item.date_start : item.end]
    span = None if item.first is None or item.last is None else Timespan(item.first, item.last, dated)
    return Claim(
        index=-1,
        kind="event",
        start=item.start,
        end=item.end,
        text=text,
        sentence=number,
        block=sentence.block,
        zone=view.draft.blocks[sentence.block].zone,
        when=When(span, item.date_start, item.end, dated, "stated", item.kind),
        modality=_modality(view, number, item),
        voice="quoted" if quoted else "own",
        attribution=view.claims[quotes[place][2]].attribution if quoted else None,
        details=details,
    )


def _modality(view: View, number: int, item: Dated) -> str:
    """The modality of the clause; a past participle right before its date is a fact, whatever goes before."""
    told = modality(view, Quantity(item.start, item.end, item.start, item.end, None), number)
    if told == "forecast" and item.start < item.date_start and ("tense", "future") not in item.details:
        before = view.lower[max(view.sentences[number].start, item.start - 12) : item.start]
        return told if _TO_COME.search(before) else "outturn"
    return told

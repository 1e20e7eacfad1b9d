"""Reads calendar dates as a draft writes them: day, month, weekday, and a year only where it is printed.

The grammar resolves a date against the as-of day; whether a weekday fits, or whether a day exists at all, needs
the characters themselves. So does a weekday that stands behind its date (`10 December 2023, a Sunday`) or on each
end of a range (`Sunday 14 to Tuesday 16 June`). A feast with a date of its own is read where a weekday stands behind it.
"""

import re
from datetime import date

from factcheck.model.months import MONTH, MONTHS, WEEKDAYS, days_in_month
from factcheck.model.pattern import Pattern
from factcheck.named_tuple import NamedTuple

_WEEKDAY = r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
_MONTH = (
    rf"(?:{MONTH}\b|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
_JOIN = r"(?:\s?[-–—]\s?|\s(?:to|and|or|until|till|through|into)\s)"
_ORDINAL = r"(?:st|nd|rd|th)?"
_FEWEST_LETTERS = 3


_YEAR = r"(?:,?\s{1,2}(?P<year>[12]\d{3})(?![\d%]|[.,]\d))?"
_DAY_FIRST_PATTERN = Pattern(
    rf"(?<![\d.,:/£$€-])(?:(?P<first>\d{{1,2}}){_ORDINAL}{_JOIN})??(?P<day>\d{{1,2}}){_ORDINAL}\s{{1,2}}(?:day\s)?(?:of\s)?"
    rf"(?P<month>{_MONTH}){_YEAR}"
)
_MONTH_FIRST_PATTERN = Pattern(
    rf"\b(?P<month>{_MONTH})\s{{1,2}}(?:the\s)?(?:(?P<first>\d{{1,2}}){_ORDINAL}{_JOIN})?"
    rf"(?P<day>\d{{1,2}}){_ORDINAL}(?![\w%]|[.,:]\d|[-–]\d){_YEAR}"
)
_DIGITS_PATTERN = Pattern(
    r"(?<![\d./-])(?:(?P<iso>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})"
    r"|(?P<day>\d{1,2})(?P<mark>[./])(?P<month>\d{1,2})(?P=mark)(?P<year>[12]\d{3}))(?![\d/-]|[.,]\d)"
)
_BEFORE_PATTERN = Pattern(
    rf"\b(?:(?P<pair>{_WEEKDAY})\.?{_JOIN})?(?P<weekday>{_WEEKDAY})\b\.?(?:\s(?:morning|afternoon|evening|night|lunchtime))?"
    r",?\s{0,2}(?:the\s|\()?$"
)
_BEFORE_RANGE_PATTERN = Pattern(
    rf"\b(?P<weekday>{_WEEKDAY})\b\.?,?\s(?:the\s)?(?P<day>\d{{1,2}}){_ORDINAL}(?:,\s|{_JOIN})$"
)
_AFTER_RANGE_PATTERN = Pattern(
    rf"{_JOIN}(?P<weekday>{_WEEKDAY})\b\.?,?\s(?:the\s)?(?P<day>\d{{1,2}}){_ORDINAL}\b(?![.,:]\d|\s?%)"
)
_AFTER_PATTERN = Pattern(
    r"(?:\s(?:last|this|next)\syear)?(?:\s?[,(–—]\s?(?:(?:which|that)\s(?:is|was|will\sbe|falls?\son|fell\son)\s)?an?\s"
    r"|\s(?:is|was|will\sbe|falls|fell|will\sfall)\s(?:on\s)?an?\s|\s\()"
    rf"(?P<weekday>{_WEEKDAY})\b(?!\s?\d|['’]s|\s(?:night|school|paper|newspaper|roast|market))"
)
_FEASTS = {
    "valentine": (14, 2),
    "patrick": (17, 3),
    "anzac": (25, 4),
    "bastille": (14, 7),
    "hallow": (31, 10),
    "bonfire": (5, 11),
    "armistice": (11, 11),
    "christmas eve": (24, 12),
    "christmas day": (25, 12),
    "boxing": (26, 12),
    "new year’s eve": (31, 12),
    "new year’s day": (1, 1),
    "burns": (25, 1),
}
"""Feasts that have the same date wherever they are kept, and no day in lieu."""
_FEAST_PATTERN = Pattern(
    r"\b(?:(?:saint |st\.? )?(?P<saint>valentine|patrick)['’]s day|(?P<eve>hallow)e['’]?en|(?P<night>burns|bonfire) night|"
    r"(?P<national>bastille|anzac|armistice|boxing) day|(?P<christmas>christmas (?:day|eve))|(?P<new>new year['’]s (?:day|eve)))"
    r"(?:,?\s(?:in\s)?(?P<year>[12]\d{3}))?(?![\w’'])"
)
_FEAST_NOW_PATTERN = Pattern(
    r"\s(?:this|last|next)\syear\b|(?:\s?[,(–—]\s?which)?\s(?:is|will be|falls|will fall)\b"
)
_FEAST_YEAR_PATTERN = Pattern(r"\s(?:(?:this|last|next)\syear|in\s(?P<year>[12]\d{3}))\b")
_MONTH_PATTERN = Pattern(rf"\b{_MONTH}")
_FOLLOWING_MONTH_PATTERN = Pattern(rf"\s{{1,2}}(?:of\s)?{_MONTH}")


class WrittenDate(NamedTuple):
    """A day as written; offsets are into the text and take in a weekday beside it."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    """None where no year is printed with it."""
    weekday: int | None
    """0 (Monday) to 6, or None."""
    last_day: int | None = None
    """Last day of a written range (`12-14 June`)."""
    month_first: bool = False
    """True for `June 14`; there the day may be the number of a following noun (`In May 12 people …`)."""

    def on(self, year: int) -> date | None:
        """The day in a year, or None where that year has no such day."""
        if not 1 <= year <= 9999 or not 1 <= self.day <= days_in_month(year, self.month):
            return None
        return date(year, self.month, self.day)

    @property
    def exists(self) -> bool:
        """Whether any year (the printed one, if there is one) has such a day."""
        return self.on(2024 if self.year is None else self.year) is not None


def written_dates(text: str, lower: str, start: int, end: int) -> list[WrittenDate]:
    """Return the days written in text[start:end], in text order; `lower` is the text in lower case.

    Days that no calendar has (`31 June`) are returned too: `WrittenDate.exists` tells.
    """
    found: list[WrittenDate] = []
    if any(mark in lower[start:end] for mark in ("20", "19")):
        found += _in_digits(lower, start, end)
    if _MONTH_PATTERN.search(lower, start, end):
        found += _in_words(text, lower, start, end)
    found += _feasts(lower, start, end)
    return sorted(_closed(date, text) for date in found)


def _feasts(lower: str, start: int, end: int) -> list[WrittenDate]:
    """Feasts that carry a weekday: `on Christmas Day, a Friday`, `Bastille Day last year was a Monday`."""
    found: list[WrittenDate] = []
    for match in _FEAST_PATTERN.finditer(lower, start, end):
        behind = _AFTER_PATTERN.match(lower, match.end(), end)
        if behind is None:
            continue
        name = next(filter(None, match.group("saint", "eve", "night", "national", "christmas", "new")))
        day, month = _FEASTS[name.replace("'", "’")]
        tail = _FEAST_YEAR_PATTERN.match(lower, behind.end(), end)
        year = match["year"] or (tail["year"] if tail else None)
        if year is None and tail is None and not _FEAST_NOW_PATTERN.match(behind.group()):
            continue  # `They met on Halloween, a Monday`: in any year
        past = tail.end() if tail else behind.end()
        written = int(year) if year else None
        found.append(WrittenDate(match.start(), past, day, month, written, _weekday(behind["weekday"])))
    return found


def _closed(written: WrittenDate, text: str) -> WrittenDate:
    """The date with the bracket that its own words open."""
    opens = "(" in text[written.start : written.end]
    return written._replace(end=written.end + 1) if opens and text.startswith(")", written.end) else written


def _in_words(text: str, lower: str, start: int, end: int) -> list[WrittenDate]:
    found: list[WrittenDate] = []
    day_first = _DAY_FIRST_PATTERN.search(lower, start, end)
    month_first = _MONTH_FIRST_PATTERN.search(lower, start, end)
    while day_first or month_first:
        if day_first and (month_first is None or day_first.start("day") <= month_first.start()):
            match, is_month_first = day_first, False
        else:
            assert month_first is not None
            match, is_month_first = month_first, True
        if text[match.start("month")].isupper() and _is_day(match["day"]):
            found += _with_weekdays(lower, start, end, match, month_first=is_month_first)
        at = match.end()
        if day_first and day_first.start() < at:
            day_first = _DAY_FIRST_PATTERN.search(lower, at, end)
        if month_first and month_first.start() < at:
            month_first = _MONTH_FIRST_PATTERN.search(lower, at, end)
    return found


def _is_day(digits: str) -> bool:
    return 1 <= int(digits) <= 39


def _with_weekdays(
    lower: str,
    start: int,
    end: int,
    match: re.Match[str],
    *,
    month_first: bool,
) -> list[WrittenDate]:
    month = _month(match["month"])
    year = int(match["year"]) if match["year"] else None
    day = int(match["day"])
    first = int(match["first"]) if match["first"] and _is_day(match["first"]) else None
    before = _BEFORE_PATTERN.search(lower, max(start, match.start() - 36), match.start())
    found: list[WrittenDate] = []
    if first is not None:
        # `12-14 June`, perhaps behind `Friday to Sunday,`; one weekday alone belongs to the first day
        pair = before is not None and before["pair"] is not None
        early = before["pair"] if before and pair else before["weekday"] if before else None
        begin = before.start() if before else match.start()
        found.append(WrittenDate(begin, match.end(), first, month, year, _weekday(early), day, month_first))
        if before and pair:
            late = _weekday(before["weekday"])
            found.append(
                WrittenDate(match.start("day"), match.end(), day, month, year, late, month_first=month_first)
            )
        return found
    begin = before.start("weekday") if before else match.start()
    weekday = _weekday(before["weekday"]) if before else None
    past = match.end()
    if weekday is None and (behind := _AFTER_PATTERN.match(lower, past, end)):
        weekday, past = _weekday(behind["weekday"]), behind.end()
    at, before_day = begin, day
    while (earlier := _BEFORE_RANGE_PATTERN.search(lower, max(start, at - 36), at)) and int(
        earlier["day"]
    ) < before_day:
        at, before_day = earlier.start(), int(earlier["day"])
        found.append(
            WrittenDate(at, earlier.end("day"), before_day, month, year, _weekday(earlier["weekday"]))
        )
    found.append(WrittenDate(begin, past, day, month, year, weekday, month_first=month_first))
    later = _AFTER_RANGE_PATTERN.match(lower, past, end)
    if later and int(later["day"]) > day and not _FOLLOWING_MONTH_PATTERN.match(lower, later.end(), end):
        found.append(
            WrittenDate(
                later.start("weekday"),
                later.end(),
                int(later["day"]),
                month,
                year,
                _weekday(later["weekday"]),
            )
        )
    return found


def _in_digits(lower: str, start: int, end: int) -> list[WrittenDate]:
    found: list[WrittenDate] = []
    for match in _DIGITS_PATTERN.finditer(lower, start, end):
        if match["iso"]:
            day, month, year = int(match["iso_day"]), int(match["iso_month"]), int(match["iso"])
        else:
            day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
            if day <= 12:
                continue  # day and month could be either way round
        if not (1 <= month <= 12 and 1 <= day <= 39):
            continue
        begin, past = match.start(), match.end()
        before = _BEFORE_PATTERN.search(lower, max(start, begin - 24), begin)
        weekday = _weekday(before["weekday"]) if before else None
        if before:
            begin = before.start("weekday")
        elif behind := _AFTER_PATTERN.match(lower, past, end):
            weekday, past = _weekday(behind["weekday"]), behind.end()
        found.append(WrittenDate(begin, past, day, month, year, weekday))
    return found


def _month(word: str) -> int:
    return next(number for number, name in enumerate(MONTHS, start=1) if name.startswith(word[:3]))


def _weekday(word: str | None) -> int | None:
    if word is None:
        return None
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(word[:_FEWEST_LETTERS]))

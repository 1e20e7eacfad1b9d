"""Finds the day on which a draft says it was written or published."""

import re
from datetime import date
from functools import lru_cache

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

_LONGEST_BYLINE = 200
_LONGEST_PLACE = 80


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    day = re.compile(
        r"(?:\b(?P<weekday>(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?)\.?,?\s{1,2})?"
        r"\b(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s{1,2}(?:of\s)?(?P<month>[A-Z][A-Za-z]{2,8})\.?,?\s{1,2}(?P<year>\d{4})"
        r"|(?P<month2>[A-Z][A-Za-z]{2,8})\.?\s{1,2}(?P<day2>\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(?P<year2>\d{4})"
        r"|(?P<iso>\d{4}-\d{2}-\d{2}))(?![\d-])"
    )
    place = re.compile(r"[A-Z][\w .,’'()/-]{0,80}?,?\s{0,2}$")
    byline = re.compile(
        r"(?i)(?:by|words|text|(?:first )?published|posted|(?:last )?updated|dated?|filed|report)\b[:.]?"
    )
    after_place = re.compile(r"\s{0,2}(?:\([^()]{1,60}\)|/[^/]{1,40}/)?\s{0,2}(?:[—–―|:]|--?\s)")
    return day, place, byline, after_place


def day_in(words: str) -> date | None:
    """The first full calendar day in the words, or None."""
    match = _patterns()[0].search(words)
    return _day(match) if match else None


def dateline(words: str, *, emphasised: bool = False) -> date | None:
    """The day that an opening paragraph carries as its dateline, byline or date line.

    `LEEDS, 3 May 2026 (Agency) — …`, `By A Reporter, Thursday 14 May 2026`, `3 May 2026`, and an
    emphasised line that ends in a date; a date in running prose is none of these.
    """
    day, place, byline, after_place = _patterns()
    match = day.search(words, 0, _LONGEST_BYLINE + _LONGEST_PLACE)
    if match is None:
        return None
    before, after = words[: match.start()].strip(), words[match.end() :].strip()
    is_place = not before or (len(before) <= _LONGEST_PLACE and place.match(before) is not None)
    if is_place and after_place.match(words, match.end()):
        return _day(match)
    if len(words) > _LONGEST_BYLINE:
        return _ending_day(words, day) if emphasised else None
    if byline.match(before) and "." not in before[8:] and not _sentence(after):
        return _day(match)
    if not after.strip(".)") and (
        not before or (before.endswith((",", "|", "·", "•", "—", "–")) and is_place)
    ):
        return None if _ran_on(match, before) else _day(match)
    return _ending_day(words, day) if emphasised else None


def _ending_day(words: str, day: re.Pattern[str]) -> date | None:
    found = list(day.finditer(words, max(0, len(words) - 60)))
    match = found[-1] if found else None
    if match is None or words[match.end() :].strip(" .)"):
        return None
    before = words[: match.start()].rstrip()
    if before.endswith((".", ",", "|", "·", "•", "—", "–", ":", "?", "!", "(", "”", '"')) and not _ran_on(
        match, before
    ):
        return _day(match)
    return None


def _ran_on(match: re.Match[str], before: str) -> bool:
    """Whether the date belongs to a sentence: `on Wednesday, 8 July 2026`."""
    words = re.findall(r"[a-z]+|[A-Z][a-z]*", before[-24:])
    return bool(words) and (words[-1] in {"on", "since", "until", "by", "from", "of", "before", "after"}
                            or (words[-1].endswith("day") and words[-2:-1] == ["on"]))  # fmt: skip


def _sentence(words: str) -> bool:
    return len(words) > 60 or words.rstrip().endswith((".", "!", "?"))


def _day(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        month = _MONTHS.get((match["month"] or match["month2"]).lower())
        if month is None:
            return None
        return date(int(match["year"] or match["year2"]), month, int(match["day"] or match["day2"]))
    except ValueError:
        return None

"""The earlier rows that a sentence itself names as what a change counts from: by a date, or by so many years."""

from fractions import Fraction

from factcheck.model.claim import Claim
from factcheck.model.pattern import Pattern
from factcheck.model.row import Row, Timespan
from factcheck.rules.reference._series import family, is_of_or_in, of_like_length
from factcheck.rules.rule import Case

_COUNTS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}
# `in two years`, `over the same seven years`, `a decade ago`, `three years earlier`
_SO_MANY = Pattern(
    r"\b(?:(?:in|over|within|across|during|for|through|of) (?:the )?(?:past |last |same |just |only |these |those |whole |full |span of |space of )*"
    r"(?P<span>a decade|two decades|[a-z]+ years|\d{1,2} years)\b|"
    r"(?P<ago>a decade|two decades|[a-z]+ years|\d{1,2} years) (?:ago|earlier|before|previously|back|since)\b)"
)
# `147 more than a year before`
_THE_YEAR_BEFORE = Pattern(
    r"\s?(?:[a-z-]+ ){0,3}?(?:than|on|from|over|above|below)? ?(?:in |at |the end of |that of |those of |the figure for )*"
    r"(?:a year (?:before|earlier|ago|previously)|(?:in )?the (?:year|12 months|twelve months) before|last year|the (?:previous|preceding|prior) (?:year|12 months)|"
    r"the same (?:month|quarter|period|time|months) (?:of |a |the )?(?:last year|year (?:before|earlier|ago)|previous year))"
)
# `by 12.8%, or 23,200 units, since 2022`
_AGAIN = Pattern(r"\s?(?:,? or\b|\()")
_REACH = 40
_YEAR = Fraction(1461, 4)
_SLACK = 20
"""Days by which two rows may miss being so many years apart."""


def named_bases(case: Case, claim: Claim, row: Row) -> list[Row]:
    """The rows of the series of a row, before it, that the sentence of a claim tells of by their date or their distance."""
    times: tuple[list[Timespan], list[int]] | None = case.read_once.get(("times-told", claim.index))
    if times is None:
        times = case.read_once["times-told", claim.index] = _times_told(case, claim)
    dates, distances = times
    if not dates and not distances:
        return []
    found: list[Row] | None = case.read_once.get(("bases", claim.index, row))
    if found is None:
        found = case.read_once["bases", claim.index, row] = [
            other
            for other in family(case, row)
            if other.period.last < row.period.last and of_like_length(other.period, row.period)
            if any(is_of_or_in(other.period, told) for told in dates)
            or any(are_apart(other, row, years) for years in distances)
        ]
    return found


def is_held_against_time_of(case: Case, claim: Claim, row: Row) -> bool:
    """Whether words hold a figure against the time of a row (`in 2024, 2,930 fewer than in 2025`)."""
    return any(
        first <= row.period.last <= last
        for link in case.links_of(claim, "relative")
        if link.attribute("to") == "period"
        for first, last in (link.attribute("days"),)
    )


def _times_told(case: Case, claim: Claim) -> tuple[list[Timespan], list[int]]:
    """The dates of the sentence of a claim and the years that it lets pass, as far as they may be the claim's."""
    if _THE_YEAR_BEFORE.match(case.behind(claim, 60).lower()) is not None:
        return [], []
    start, end, _ = case.extraction.sentences[claim.sentence]
    dates = [
        Timespan(period.first, period.last, "")
        for period in case.periods_between(start, end)
        if period.kind == "date" and period.first is not None and period.last is not None
        if period.first <= period.last and not _is_of_another(case, claim, period.start)
    ]
    distances = [
        years for years, at in years_told(case.text[start:end]) if not _is_of_another(case, claim, start + at)
    ]
    return dates, distances


def _is_of_another(case: Case, claim: Claim, at: int) -> bool:
    """Whether the words at an offset stand behind another change than the claim (`a rise of 1.8%, but 6,400 down on June 2024`)."""
    owner = max(
        (other for other in case.quantities_of(claim.sentence) if other.end <= at),
        key=lambda other: other.end,
        default=None,
    )
    if owner is None or owner.index == claim.index or at - owner.end > _REACH:
        return False
    if claim.end <= owner.start and _AGAIN.match(case.text, claim.end, owner.start) is None:
        return True  # `a drop of 10.2%, and 38% below the 341 of 2015`
    return owner.quantity is not None and owner.quantity.direction is not None


def years_told(words: str) -> list[tuple[int, int]]:
    """How many years some words put between two times, and where they do."""
    found: list[tuple[int, int]] = []
    for match in _SO_MANY.finditer(words.lower()):
        told = match["span"] or match["ago"]
        first = told.partition(" ")[0]
        if told.endswith(("decade", "decades")):
            found.append((20 if first == "two" else 10, match.start()))
        elif first.isdigit() or first in _COUNTS:
            found.append((int(first) if first.isdigit() else _COUNTS[first], match.start()))
    return found


def are_apart(earlier: Row, later: Row, years: int) -> bool:
    """Whether the periods of two rows end so many years apart."""
    days = (later.period.last - earlier.period.last).days
    return abs(days - years * _YEAR) <= _SLACK

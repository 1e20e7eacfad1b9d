"""The dates of one sentence as points in time, whether they are event claims or only named periods."""

import re
from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.months import MONTH, MONTHS, days_in_month
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period
from factcheck.model.row import Timespan
from factcheck.named_tuple import NamedTuple

_LONGEST_SENTENCE = 2_000
_SHORT_UNITS = frozenset(("day", "week", "fortnight"))
_LONGEST_MONTH = 31
_OVER_A_YEAR = 400
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_HEDGE = Pattern(
    r"\b(?:(?P<over>over|more than|at least)|(?P<under>under|less than|fewer than|up to)|nearly|almost|about|around|some|roughly|"
    r"close to|approximately|or so|barely)\s$"
)
_ANCHOR = Pattern(
    rf"\b(?:after|before|since|following|from)\s[^,;.]{{0,60}}?(?P<date>\b(?:(?P<month>{MONTH})\s)?"
    r"(?P<year>1[5-9]\d\d|20\d\d))\b"
)
_PART = Pattern(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Point(NamedTuple):
    """A date of the text; half-open offsets of its own words, without verb or preposition."""

    start: int
    end: int
    span: Timespan
    precision: str
    """day, month, year."""
    claim: Claim | None
    """The event claim of the date, where it is one."""
    relative: bool = False
    """True for `yesterday`, `next month`."""

    @property
    def verb(self) -> str | None:
        return self.claim.detail("verb") if self.claim is not None else None


class Stretch(NamedTuple):
    """A written range of dates: `from 2012 to 2018`, `May 2020 until 3 June 2021`, `(1903–1987)`."""

    start: int
    end: int
    first: Timespan
    last: Timespan


class Points:
    """Points and stretches of a draft, sentence by sentence."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._events: dict[int, list[Claim]] = {}
        self._points: dict[int, list[Point]] = {}
        for claim in view.claims:
            if claim.kind != "event" or claim.when is None or claim.when.span is None:
                continue
            if self.is_prose(claim.sentence):
                self._events.setdefault(claim.sentence, []).append(claim)

    def is_prose(self, sentence: int) -> bool:
        """Whether a sentence is short enough to be one; a list of a thousand entries ties nothing to anything."""
        start, end, _ = self._view.sentences[sentence]
        return end - start <= _LONGEST_SENTENCE

    def of(self, sentence: int) -> list[Point]:
        """Absolute and relative dates of a sentence, in text order; ranges are not among them."""
        if sentence not in self._points:
            periods = self._view.periods_of(sentence) if self.is_prose(sentence) else []
            self._points[sentence] = self._read(sentence, periods)
        return self._points[sentence]

    def _read(self, sentence: int, periods: list[Period]) -> list[Point]:
        found = [_of_event(claim) for claim in self._events.get(sentence, [])]
        for period in periods:
            if not any(point.start < period.end and period.start < point.end for point in found):
                point = _of_period(self._view, period)
                if point is not None:
                    found.append(point)
        return sorted(found, key=lambda point: (point.start, point.end))

    def has_events(self, sentence: int, verbs: Iterable[str]) -> list[Claim]:
        """Event claims of a sentence whose verb is one of these."""
        wanted = frozenset(verbs)
        return [claim for claim in self._events.get(sentence, []) if (claim.detail("verb") or "") in wanted]

    def at(self, event: Claim) -> Point | None:
        """The point of an event claim."""
        return next((point for point in self.of(event.sentence) if point.claim is event), None)

    def stretches(self, sentence: int) -> list[Stretch]:
        """Ranges of dates of a sentence, in text order."""
        found: list[Stretch] = []
        if not self.is_prose(sentence):
            return found
        for period in self._view.periods_of(sentence):
            left, slash, right = period.timex.partition("/")
            if not slash or period.kind != "date" or period.calendar != "calendar":
                continue
            first, last = span_of(left), span_of(right)
            if first is not None and last is not None:
                found.append(Stretch(period.start, period.end, first, last))
        return found


def elapsed_link(
    view: View,
    claim: Claim,
    spans: tuple[Timespan, Timespan],
    frame: str,
    cue: tuple[int, int],
    *,
    start: Point | None = None,
    stop: Point | None = None,
    hedge: str = "",
) -> Link | None:
    """An `elapsed` link; None where days and weeks are told of dates that are not known to the day.

    Args:
        view: The draft.
        claim: The claim that tells the length of time.
        spans: Where the time begins and where it ends.
        frame: How the words tie it: ago, since, after, span, so-long (a span even where it is foretold), tenure, anniversary,
            nth-year.
        cue: The words that do so.
        start: The point at which the time begins, for the event claim there.
        stop: The point at which it ends.
        hedge: What the construction leaves open, as a word would: `>` for at most all of the time, `~` for a round number.
    """
    own = claim.detail("unit") if claim.quantity is None else claim.quantity.unit
    spans = _in_fitting_years(view, claim, spans, (start, stop))
    unit = "year" if frame in ("anniversary", "nth-year") else own or "year"
    longest = max(span.days for span in spans)
    if (unit == "month" and longest > _LONGEST_MONTH) or (unit in _SHORT_UNITS and longest > 1):
        return None
    roles: list[tuple[str, tuple[int, ...]]] = [("number", (claim.index,))]
    for name, point in (("from", start), ("to", stop)):
        if point is not None and point.claim is not None:
            roles.append((name, (point.claim.index,)))
    return Link(
        kind="elapsed",
        roles=tuple(roles),
        cue_start=cue[0],
        cue_end=cue[1],
        cue=view.lower[cue[0] : cue[1]].strip(),
        attributes=(
            ("first", spans[0]),
            ("last", spans[1]),
            ("frame", frame),
            ("unit", unit),
            ("hedge", hedge or _hedge(view, claim)),
        ),
    )


def _in_fitting_years(
    view: View, claim: Claim, spans: tuple[Timespan, Timespan], ends: tuple[Point | None, Point | None]
) -> tuple[Timespan, Timespan]:
    """Read a day or month without a year (`reopens in August`) in the year that fits the length best: any of some may be meant."""
    q = claim.quantity
    if q is not None and q.value is not None and q.unit is not None:
        spans = _days_in_fitting_years(spans, ends, q.value * _DAYS_IN.get(q.unit, 0))
    months = {"year": 12, "month": 1}.get((q.unit if q is not None else None) or "", 0)
    if q is None or q.value is None or not months:
        return spans
    wanted = q.value * months
    first, last = spans
    for point in ends:
        if point is None or not point.relative or view.lower[point.start : point.end] not in MONTHS:
            continue
        moved = [_moved(point.span, years) for years in (-1, 0, 1)]
        if point is ends[0]:
            first = min(moved, key=lambda span: abs(_months(span, last) - wanted))
        else:
            last = min(moved, key=lambda span: abs(_months(first, span) - wanted))
    return first, last


def _days_in_fitting_years(
    spans: tuple[Timespan, Timespan], ends: tuple[Point | None, Point | None], wanted: Fraction
) -> tuple[Timespan, Timespan]:
    """`on 28 August 2019 … on 9 September`: the second day is of the year of the first, or of the next."""
    first, last = spans
    if not 0 < wanted <= _OVER_A_YEAR or ends[0] is None or ends[1] is None:
        return spans
    if any(span.first != span.last for span in spans):
        return spans
    if _lacks_year(ends[1]):
        moved = [_in_year(last, first.last.year + by) for by in (0, 1)]
        last = min(moved, key=lambda span: abs((span.first - first.first).days - wanted))
    elif _lacks_year(ends[0]):
        moved = [_in_year(first, last.first.year - by) for by in (0, 1)]
        first = min(moved, key=lambda span: abs((last.first - span.first).days - wanted))
    return first, last


def _lacks_year(point: Point) -> bool:
    return point.claim is not None and point.precision == "day" and point.claim.detail("year") is None


def _in_year(span: Timespan, year: int) -> Timespan:
    """A day in another year; 29 February may have to be the 28th there."""
    if span.first.year == year or span.first != span.last:
        return span
    day = span.first.replace(year=year, day=min(span.first.day, days_in_month(year, span.first.month)))
    return Timespan(day, day, day.isoformat())


def _moved(span: Timespan, years: int) -> Timespan:
    """A month in another year."""
    year, month = span.first.year + years, span.first.month
    days = days_in_month(year, month)
    return Timespan(
        date(year, month, 1), date(year, month, days), span.label if not years else f"{span.label} {year}"
    )


def _months(first: Timespan, last: Timespan) -> int:
    return (last.first.year - first.first.year) * 12 + last.first.month - first.first.month


def _hedge(view: View, claim: Claim) -> str:
    """A hedge that the grammar leaves alone before a length of time (`over three days` is a duration): `>`, `~`, `<`."""
    if claim.quantity is not None and claim.quantity.comparator != "=":
        return ""
    match = _HEDGE.search(view.lower, max(0, claim.start - 20), claim.start)
    return "" if match is None else ">" if match["over"] else "<" if match["under"] else "~"


def span_of(timex: str) -> Timespan | None:
    """The days of a year, month or day as TIMEX3 writes it; None for anything else."""
    match = _PART.fullmatch(timex)
    if match is None or match[1] == "0000":
        return None
    year = int(match[1])
    if match[2] is None:
        return Timespan(date(year, 1, 1), date(year, 12, 31), timex)
    month = int(match[2])
    if not 1 <= month <= 12:
        return None
    days = days_in_month(year, month)
    if match[3] is None:
        return Timespan(date(year, month, 1), date(year, month, days), timex)
    day = int(match[3])
    if not 1 <= day <= days:
        return None
    return Timespan(date(year, month, day), date(year, month, day), timex)


def precision_of(span: Timespan) -> str:
    """How exactly a span is known: day, month or year."""
    if span.first == span.last:
        return "day"
    return "month" if span.days <= _LONGEST_MONTH else "year"


def _of_event(claim: Claim) -> Point:
    assert claim.when is not None
    assert claim.when.span is not None
    return Point(claim.when.start, claim.when.end, claim.when.span, claim.detail("precision") or "day", claim)


def _of_period(view: View, period: Period) -> Point | None:
    if period.kind not in ("date", "time") or period.calendar != "calendar" or period.approximate:
        return None
    anchor = _ANCHOR.search(view.lower, period.start, period.end)
    if anchor is not None:
        return _anchor(anchor)
    span = span_of(period.timex)
    if span is not None and not period.relative:
        return Point(period.start, period.end, span, precision_of(span), None)
    if period.first is None or period.last is None or "/" in period.timex:
        return None
    own = Timespan(period.first, period.last, view.text[period.start : period.end])
    return Point(period.start, period.end, own, precision_of(own), None, relative=True)


def _anchor(match: re.Match[str]) -> Point | None:
    """The date from which a shifted one counts: `2010` in `two decades after the 2010 flood`."""
    month = f"-{MONTHS.index(match['month']) + 1:02d}" if match["month"] else ""
    span = span_of(match["year"] + month)
    if span is None:
        return None
    return Point(match.start("date"), match.end("date"), span, precision_of(span), None)

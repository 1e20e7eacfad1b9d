"""Which rows of a series a claim's period admits."""

from collections.abc import Sequence
from datetime import date, timedelta

from factcheck.model.quantity import Period
from factcheck.model.row import Row, Timespan
from factcheck.reference.queries import is_due

_FOUR_YEARS = 1461
_SLACK = 20
_RECENT = 92
"""Days within which a running figure still stands for today's."""


def rows_at(
    series: Sequence[Row], period: Period, *, as_of: date, cumulative: bool = False
) -> tuple[Row, ...]:
    """Rows whose period is the one that the draft names, under every admissible reading of its words.

    A calendar year also admits the business year that ends or starts in it where the series has no
    calendar years; a day admits the span that holds it; `since` admits totals that start there. A
    `cumulative` series also admits every running total that ends in the period, and a period that is not yet
    over by the as-of day what is known of it so far.
    """
    if period.first is None and period.last is None:
        return ()
    if period.cue in ("since", "from") and period.first is not None:
        latest = _latest_start(period)
        open_rows = tuple(row for row in series if period.first <= row.period.first <= latest)
        if open_rows:
            return _latest(open_rows, as_of)
    if period.first is None or period.last is None:
        return ()
    first, last = period.first, period.last
    if cumulative:
        running = tuple([row for row in series if first <= row.period.last <= last])
        if running:
            return running
    just_over = (
        tuple(row for row in series if _is_just_over(row.period, period, as_of)) if period.relative else ()
    )
    if just_over:
        return (*(row for row in series if _year_like(row.period, Timespan(first, last, ""))), *just_over)
    exact = tuple(
        [
            row
            for row in series
            if row.period.first == first
            and (row.period.last == last or (as_of <= last and _so_far(row.period, last, as_of)))
        ]
    )
    if exact:
        return exact
    named = Timespan(first, last, "")
    length = named.days
    if 360 <= length <= 380:
        return tuple(row for row in series if _year_like(row.period, named))
    if length == 1:
        holding = [row for row in series if row.period.contains(named)]
        shortest = min((row.period.days for row in holding), default=0)
        return tuple(row for row in holding if row.period.days == shortest)
    inside = tuple(row for row in series if named.contains(row.period) and row.period.days <= 31)
    if inside:
        return inside
    if length > 380:
        ended = tuple(row for row in series if _ends_meet(row.period, named))
        # `in the 24 months to the end of June`, of a count that is dated by its last day
        return ended or tuple(row for row in series if row.period.first == row.period.last == last)
    return tuple(row for row in series if row.period.contains(named) and _is_at_most_a_year(row.period))


def _is_at_most_a_year(span: Timespan) -> bool:
    """Whether a span is a year at the most; a business year of which only the label is known lies somewhere in two."""
    return span.days <= 400 or (span.calendar == "fiscal" and span.days <= 740)


def _is_just_over(span: Timespan, period: Period, as_of: date) -> bool:
    """Whether `last year` may be the business year of which only the number is known, and that ended this year."""
    if period.first is None or period.last is None or span.calendar != "fiscal":
        return False
    return (
        360 <= (period.last - period.first).days + 1 <= 380
        and 350 <= span.days <= 380
        and span.first.year == span.last.year == as_of.year == period.first.year + 1
    )


def _so_far(span: Timespan, last: date, as_of: date) -> bool:
    """Whether a span that opens with a period not yet over, whose last day is told, reaches to about the as-of day."""
    return span.last < last and (as_of - span.last).days <= _RECENT and span.days > _RECENT


def _latest(rows: tuple[Row, ...], as_of: date) -> tuple[Row, ...]:
    """Of running totals by the as-of day the latest of each claimant and definition."""
    latest: dict[tuple[str, str], Row] = {}
    for row in rows:
        if row.period.last <= as_of:
            latest[row.claimant, row.definition] = row
    return tuple(latest.values()) or rows


def finer(series: Sequence[Row], period: Period) -> bool:
    """Whether the draft names a day or week while the series knows only longer stretches."""
    if period.first is None or period.last is None:
        return True
    return (period.last - period.first).days < 10 and all(row.period.days > 31 for row in series)


def _latest_start(period: Period) -> date:
    """The last day on which a total may begin that runs from a period on."""
    assert period.first is not None
    last = period.last if period.last is not None and period.last >= period.first else period.first
    # `since 2022` leaves the whole year open as the start.
    latest = date(period.first.year, 12, 31) if len(period.timex) == 4 else max(last, period.first)
    if latest - period.first > timedelta(days=370):
        latest = period.first
    if len(period.timex) == 7:
        latest = period.first + timedelta(days=31)
    return latest


def _year_like(span: Timespan, named: Timespan) -> bool:
    days = span.days
    if days <= 31:
        return named.contains(span)
    if span.calendar == "fiscal" and 700 <= days <= 740:
        # a business year of a pack that does not say when it begins; `the twelve months to March` tell it by both years
        if named.first.year != named.last.year:
            return (named.first.year, named.last.year) == (span.first.year, span.last.year)
        return named.first.year in (span.first.year, span.last.year)
    return 350 <= days <= 380 and (
        named.first <= span.last <= named.last or named.first <= span.first <= named.last
    )


def _ends_meet(span: Timespan, named: Timespan) -> bool:
    """`2025-26` for the business year from April 2025 to March 2026, or for the season from November to April."""
    return (
        31 < span.days <= 380
        and span.first.year == named.first.year
        and span.last.year == named.last.year
        and span.first.year != span.last.year
    )


def live(rows: Sequence[Row], as_of: date) -> tuple[Row, ...]:
    """Rows that count: not deprecated, and about a time that has begun by the as-of day, or a forecast or estimate."""
    return tuple(
        row
        for row in rows
        if row.rank != "deprecated" and (row.period.first <= as_of or row.status in ("forecast", "estimate"))
    )


def are_years_apart(earlier: date, later: date, years: int) -> bool:
    """Whether two last days lie so many years apart, as near as business years and leap days have it."""
    return abs((later - earlier).days - years * _FOUR_YEARS // 4) <= _SLACK


def due_by(targets: Sequence[Row], period: Period) -> tuple[Row, ...]:
    """The targets that are due by the end of a period, or about then; those without a due date as well."""
    if period.first is None or period.last is None:
        return tuple(targets)
    said = Timespan(period.first, period.last, "")
    return tuple(row for row in targets if is_due(row.period, said))

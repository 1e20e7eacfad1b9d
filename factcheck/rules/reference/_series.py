"""The rows of one series: what one source has of one measure of one subject, period by period."""

from factcheck.model.row import Row, Timespan
from factcheck.model.told import A_YEAR
from factcheck.rules.rule import Case

_MONTH = 31


def family(case: Case, row: Row) -> list[Row]:
    """The live rows of the series of a row, first period first."""
    known: dict[tuple[str, ...], list[Row]] | None = case.read_once.get(("families", row.entity, row.metric))
    if known is None:
        known = case.read_once["families", row.entity, row.metric] = {}
        for other in case.reference.rows(row.entity, row.metric):
            if other.rank != "deprecated":
                known.setdefault(_kin(other), []).append(other)
    return known.get(_kin(row), [])


def last_before(case: Case, row: Row) -> Row | None:
    """The row of the period of like length that came last before that of a row."""
    earlier = [
        other
        for other in family(case, row)
        if other.period.last < row.period.first and of_like_length(other.period, row.period)
    ]
    return max(earlier, key=lambda other: other.period.last, default=None)


def a_year_before(case: Case, row: Row) -> Row | None:
    """The row whose period ends a year before that of a row."""
    return next((other for other in family(case, row) if _is_a_year_apart(other.period, row.period)), None)


def a_year_after(case: Case, row: Row) -> Row | None:
    """The row whose period ends a year after that of a row."""
    return next((other for other in family(case, row) if _is_a_year_apart(row.period, other.period)), None)


def step_before(case: Case, row: Row) -> Row | None:
    """The row from which a series came to a row: that of a year before, else the last one before."""
    return a_year_before(case, row) or last_before(case, row)


def of_like_length(one: Timespan, other: Timespan) -> bool:
    """Whether two periods are as long as each other, as months are."""
    shorter, longer = sorted((one.days, other.days))
    return (longer - shorter) * 9 <= shorter


def is_year(span: Timespan) -> bool:
    """Whether a period is a year long, or as good as."""
    return span.days in A_YEAR


def days_of(span: Timespan) -> int:
    """How long a period is; a business year without its months is a year, wherever it begins."""
    return 365 if span.calendar == "fiscal" and span.days > max(A_YEAR) else span.days


def is_of_time(period: Timespan, told: Timespan) -> bool:
    """Whether a period is the one that the draft tells, or the business year that ends in a year that it tells."""
    if period.ends == told.ends:
        return True
    return told.first <= period.last <= told.last and is_year(period) and is_year(told)


def is_of_or_in(period: Timespan, told: Timespan) -> bool:
    """Whether a period is the one that the draft tells, or a day or month in it (`more than in June 2024`, of a count of its last day)."""
    if is_of_time(period, told):
        return True
    return told.contains(period) and told.days <= max(A_YEAR) and period.days <= _MONTH


def _kin(row: Row) -> tuple[str, ...]:
    return row.status, row.claimant, row.definition, row.unit


def _is_a_year_apart(earlier: Timespan, later: Timespan) -> bool:
    return (later.last - earlier.last).days in A_YEAR and of_like_length(earlier, later)

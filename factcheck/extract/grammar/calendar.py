"""Days, months and years: the arithmetic that resolving a period needs."""

from datetime import date, timedelta

from factcheck.model.months import days_in_month

Span = tuple[date, date]
"""First and last day, both included."""


def day(year: int, month: int, number: int) -> date | None:
    """A day, or None where the calendar has no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month_span(year: int, month: int) -> Span:
    """All days of a month."""
    return date(year, month, 1), date(year, month, days_in_month(year, month))


def months_span(year: int, month: int, count: int) -> Span:
    """`count` whole months from the given one on."""
    last_year, last_month = shift_month(year, month, count - 1)
    return date(year, month, 1), month_span(last_year, last_month)[1]


def year_span(year: int, count: int = 1) -> Span:
    """`count` whole years."""
    return date(year, 1, 1), date(min(year + count - 1, 9999), 12, 31)


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The month `by` months away."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def season_span(year: int, month: int) -> Span:
    """The three months of a season that begins with the given one."""
    return months_span(year, month, 3)


def shift(day: date, amount: int, unit: str) -> date | None:
    """The day that lies an amount of units away, or None where the calendar ends."""
    try:
        if unit in ("day", "week", "fortnight", "weekend"):
            return day + timedelta(days=amount * {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}[unit])
        months = (
            amount * {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200}[unit]
        )
        year, month = shift_month(day.year, day.month, months)
        return date(year, month, min(day.day, days_in_month(year, month)))
    except (ValueError, OverflowError, KeyError, IndexError):
        return None


def week_span(day: date) -> Span:
    """The ISO week, Monday to Sunday, of a day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def week_name(day: date) -> str:
    """The ISO week of a day as TIMEX3 writes it: `2025-W23`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def unit_span(day: date, unit: str) -> tuple[Span, str] | None:
    """The calendar unit a day lies in, and its TIMEX3 value."""
    year = day.year
    try:
        if unit == "day":
            return (day, day), day.isoformat()
        if unit == "week":
            return week_span(day), week_name(day)
        if unit == "weekend":
            saturday = week_span(day)[1] - timedelta(days=1)
            return (saturday, saturday + timedelta(days=1)), week_name(day) + "-WE"
        if unit == "month":
            return month_span(year, day.month), f"{year:04d}-{day.month:02d}"
        if unit == "quarter":
            quarter = (day.month - 1) // 3
            return months_span(year, quarter * 3 + 1, 3), f"{year:04d}-Q{quarter + 1}"
        if unit == "year":
            return year_span(year), f"{year:04d}"
        if unit == "decade":
            return year_span(year // 10 * 10, 10), f"{year // 10:03d}"
        if unit == "century":
            return year_span(max(year // 100 * 100, 1), 100), f"{year // 100:02d}"
    except (ValueError, OverflowError):
        return None
    return None


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th such weekday of a month; -1 is the last."""
    if n > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
    last = month_span(year, month)[1]
    return last - timedelta(days=(last.weekday() - weekday) % 7)

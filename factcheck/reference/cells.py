"""Reads one cell of a pack: numbers, periods, dates, units, lists. Every problem names the way out."""

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta
from fractions import Fraction

from factcheck.model.row import Timespan
from factcheck.model.scale import MULTIPLIERS
from factcheck.named_tuple import NamedTuple
from factcheck.reference.written import exact

NUMBER = re.compile(r"[+-]?(?:[0-9]{1,40}(?:\.[0-9]{0,20})?|\.[0-9]{1,20})")
_YEAR = re.compile(r"[0-9]{4}")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_QUARTER = re.compile(r"([0-9]{4})-?Q([1-4])")
_HALF = re.compile(r"([0-9]{4})-?H([12])")
_WEEK = re.compile(r"([0-9]{4})-?W([0-9]{2})")
_LABELLED = re.compile(
    r"(FY|AY|SY|TY|fiscal|academic|school|tax|season)[ -]?([0-9]{4})(?:[/-]([0-9]{2}|[0-9]{4}))?"
)
_YEAR_PAIR = re.compile(r"([0-9]{4})[/-]([0-9]{2}|[0-9]{4})")
_UNIT = re.compile(r"[^\W_][^\s,;|\"']{0,60}")

_UNIT_SPELLINGS = {
    "%": "percent",
    "per cent": "percent",
    "pc": "percent",
    "percent of gdp": "percent",
    "pp": "percentage_point",
    "percentage point": "percentage_point",
    "percentage points": "percentage_point",
    "persons": "person",
    "people": "person",
    "$": "usd",
    "us$": "usd",
    "£": "gbp",
    "€": "eur",
    "¥": "jpy",
}


class FiscalYear(NamedTuple):
    """How a pack's labelled years lie in the calendar (`fiscal_year` in datapackage.json)."""

    month: int
    day: int
    named_for: str
    """`start` or `end`: which calendar year a single-year label (`FY2025`) takes its number from."""


def number(cell: str) -> Fraction:
    """Read a decimal string exactly.

    Raises:
        ValueError: with the way out, if the cell is no plain decimal number.
    """
    written = cell.replace("\u2212", "-")
    if not NUMBER.fullmatch(written):
        raise ValueError(_number_problem(cell))
    return exact(written)


def _number_problem(cell: str) -> str:
    if re.search(r"[0-9][,' \u00a0\u202f][0-9]{3}(?![0-9])", cell):
        return f"`{cell}` has thousands separators; write `{re.sub(r'[^0-9.+-]', '', cell)}`"
    if "," in cell:
        return f"`{cell}` has a comma; write the decimals after a point"
    if re.fullmatch(r"[+-]?[0-9.]{1,40}[eE][+-]?[0-9]{1,3}", cell):
        return f"`{cell}` is in exponent notation; write the digits out"
    if "%" in cell:
        return f"`{cell}` has a percent sign; write the number alone and `percent` as its unit"
    return f"`{cell}` is not a number; write digits with a decimal point, such as `1234.5`"


def day(cell: str) -> date:
    """Read one day, `2025-12-11`.

    Raises:
        ValueError: with the way out.
    """
    found = _DAY.fullmatch(cell)
    if found is None:
        raise ValueError(f"`{cell}` is not a date; write it as `2025-12-11`")
    return _date(cell, int(found[1]), int(found[2]), int(found[3]))


def period(cell: str, fiscal: FiscalYear | None = None) -> Timespan:
    """Read a period: a year, half, quarter, month, week, day, range `a/b`, or labelled year.

    A labelled year (`FY2025`, `2025-26`) lies where `fiscal` says; without it, it spans the whole
    calendar years that it names and only its label identifies it.

    Raises:
        ValueError: with the way out.
    """
    simple = _calendar_period(cell)
    if simple is not None:
        return Timespan(simple[0], simple[1], cell)
    pair = _YEAR_PAIR.fullmatch(cell)
    if pair is not None and _consecutive(pair[1], pair[2]):
        return _fiscal_span(cell, int(pair[1]), "start", fiscal, pair=True)
    if "/" in cell and cell.count("/") == 1:
        left, right = (_calendar_period(part.strip()) for part in cell.split("/"))
        if left is not None and right is not None:
            if right[1] < left[0]:
                raise ValueError(f"`{cell}` ends before it begins; write the earlier date first")
            return Timespan(left[0], right[1], cell)
    labelled = _LABELLED.fullmatch(cell)
    if labelled is not None:
        if labelled[3] is None:
            return _fiscal_span(cell, int(labelled[2]), fiscal.named_for if fiscal else "end", fiscal)
        if _consecutive(labelled[2], labelled[3]):
            return _fiscal_span(cell, int(labelled[2]), "start", fiscal, pair=True)
    raise ValueError(
        f"`{cell}` is not a period; write `2025`, `2025-Q2`, `2025-06`, `2025-12-11`, "
        "`2025-01-01/2025-06-30`, `2025-26` or `FY2025`"
    )


def _consecutive(first: str, second: str) -> bool:
    following = str(int(first) + 1)
    return second == following or second == following[2:]


def _calendar_period(cell: str) -> tuple[date, date] | None:
    if _YEAR.fullmatch(cell):
        return _date(cell, int(cell), 1, 1), _date(cell, int(cell), 12, 31)
    if found := _DAY.fullmatch(cell):
        first = _date(cell, int(found[1]), int(found[2]), int(found[3]))
        return first, first
    if (found := _MONTH.fullmatch(cell)) and 1 <= int(found[2]) <= 12:
        return _months(cell, int(found[1]), int(found[2]), 1)
    if found := _QUARTER.fullmatch(cell):
        return _months(cell, int(found[1]), 3 * int(found[2]) - 2, 3)
    if found := _HALF.fullmatch(cell):
        return _months(cell, int(found[1]), 6 * int(found[2]) - 5, 6)
    if found := _WEEK.fullmatch(cell):
        try:
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        except ValueError:
            raise ValueError(f"`{cell}` is not a week; weeks run from W01 to W52 or W53") from None
        return monday, monday + timedelta(days=6)
    return None


def _date(cell: str, year: int, month: int, day_of_month: int) -> date:
    try:
        return date(year, month, day_of_month)
    except ValueError:
        raise ValueError(f"`{cell}` is not in the calendar; check year, month and day") from None


def _months(cell: str, year: int, month: int, count: int) -> tuple[date, date]:
    first = _date(cell, year, month, 1)
    past = month - 1 + count
    if year + past // 12 > MAXYEAR:
        return first, date.max
    return first, date(year + past // 12, past % 12 + 1, 1) - timedelta(days=1)


def _fiscal_span(
    cell: str, year: int, named_for: str, fiscal: FiscalYear | None, *, pair: bool = False
) -> Timespan:
    if not MINYEAR < year < MAXYEAR - 1:
        raise ValueError(f"`{cell}` is not in the calendar; check the year")
    if fiscal is None:
        return Timespan(date(year, 1, 1), date(year + pair, 12, 31), cell, "fiscal")
    starts_on_new_year = (fiscal.month, fiscal.day) == (1, 1)
    start_year = year if named_for == "start" or starts_on_new_year else year - 1
    first = _date(cell, start_year, fiscal.month, fiscal.day)
    return Timespan(
        first, _date(cell, start_year + 1, fiscal.month, fiscal.day) - timedelta(days=1), cell, "fiscal"
    )


def is_multiple(identity: str) -> bool:
    """Whether the id of a unit is that of another one with a multiplier (`million_eur`), which needs no unit of its own."""
    head, separator, rest = identity.partition("_")
    return bool(separator and rest) and head.lower() in MULTIPLIERS


def unit(cell: str) -> tuple[str, int]:
    """Read a unit into its id and multiplier (`million_usd` → `usd`, 1,000,000).

    Raises:
        ValueError: with the way out.
    """
    written = " ".join(cell.split())
    known = _UNIT_SPELLINGS.get(written.lower())
    if known is not None:
        return known, 1
    word = written.replace(" ", "_")
    multiplier = 1
    head, separator, rest = word.partition("_")
    while separator and head.lower() in MULTIPLIERS:
        multiplier *= MULTIPLIERS[head.lower()]
        word = rest
        head, separator, rest = word.partition("_")
    if word.lower() in MULTIPLIERS:
        raise ValueError(
            f"`{cell}` is a multiplier without a unit; write what is counted, such as `{word}_usd`"
        )
    if not _UNIT.fullmatch(word):
        raise ValueError(
            f"`{cell}` is not a unit; write one word, such as `percent`, `person`, `million_usd`"
        )
    if word.isupper() and len(word) == 3 and word.isascii():
        word = word.lower()
    return _UNIT_SPELLINGS.get(word.lower(), word), multiplier

"""How long a period is, in the unit that a rate is counted by, with everything that the words leave open."""

from datetime import date
from fractions import Fraction
from math import ceil

from factcheck.model.claim import Link
from factcheck.model.interval import Interval
from factcheck.model.relation import Constant
from factcheck.named_tuple import NamedTuple

_DAYS = {
    "second": Fraction(1, 86_400), "minute": Fraction(1, 1440), "hour": Fraction(1, 24), "day": Fraction(1), "night": Fraction(1),
    "week": Fraction(7), "fortnight": Fraction(14),
}  # fmt: skip
_MONTH = Interval(Fraction(28), Fraction(31))
_QUARTER = Interval(Fraction(90), Fraction(92))
_HALF = Interval(Fraction(181), Fraction(184))
_YEAR = Interval(Fraction(365), Fraction(366))
_WORDS = {
    "week": (Interval(Fraction(5), Fraction(7)),),
    "month": (_MONTH, Interval(Fraction(20), Fraction(23)), Interval(Fraction(25), Fraction(27))),
    "quarter": (_QUARTER, Interval(Fraction(60), Fraction(66))),
    "half": (_HALF, Interval(Fraction(125), Fraction(131))),
    "half-year": (_HALF,),
    "year": (_YEAR, Interval(Fraction(250), Fraction(262)), Interval(Fraction(300), Fraction(314))),
    "fortnight": (Interval.point(14), Interval.point(10)),
    "decade": (_YEAR.scaled(10),),
    "century": (_YEAR.scaled(100),),
}  # fmt: skip
"""Days of a span that is only named; of weeks, months and years also the days that are worked, or traded six a week."""
_CLOCK = ("second", "minute", "hour", "day")
"""Units of the clock, shortest first: each is a whole number of every one before it."""
_UNKNOWN = ("year", "month", "week", "quarter", "half", "day")


class Length(NamedTuple):
    """A length in the unit of a rate."""

    interval: Interval
    label: str
    whole: Fraction | None = None
    """What the label says, where that is one number."""

    @property
    def constant(self) -> Constant:
        return Constant(self.interval, self.label)

    @property
    def typical(self) -> Fraction:
        """One number for a sentence."""
        low, high = _ends(self.interval)
        return self.whole or (low + high) / 2


def days(first: date, last: date) -> int:
    """Days from the first to the last, both included."""
    return (last - first).days + 1


def in_unit(length: Interval, unit: str, label: str) -> Length | None:
    """A number of days as a number of minutes, hours, days, weeks, months, quarters or years."""
    if unit in _DAYS:
        low, high = _ends(length.scaled(1 / _DAYS[unit]))
        return Length(Interval(Fraction(int(low)) if unit == "week" else low, high), label)
    return _in_calendar(length, unit, label)


def _in_calendar(length: Interval, unit: str, label: str) -> Length | None:
    bounds = {"month": (28, 31), "quarter": (90, 92), "year": (365, 366)}.get(unit)
    if bounds is None:
        return None
    (low, high), (shortest, longest) = _ends(length), bounds
    whole = ceil(high / longest)
    if whole * shortest <= low:
        return Length(Interval.point(whole), label)
    return Length(Interval(low / longest, high / shortest), label)


def _ends(length: Interval) -> tuple[Fraction, Fraction]:
    """The shortest and the longest: no length here is open."""
    low, high = length.low, length.high
    assert low is not None
    assert high is not None
    return low, high


def of_span(first: date, last: date, as_of: date, unit: str) -> list[Length]:
    """Readings of a dated span: whole, both or one end included, and up to the as-of day where it is still running."""
    readings = [_named(first, last, unit)]
    if (first.month, first.day, last.year, last.month, last.day) == (1, 1, first.year + 1, 12, 31):
        readings.insert(0, in_unit(_YEAR, unit, "one year"))  # `in 2025-26` is a financial year or a season
    years = last.year - first.year
    if years > 1 and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        readings.append(in_unit(_YEAR.scaled(years), unit, f"{years} years"))  # from one year to the other
    if first <= as_of < last:
        readings.append(_named(first, as_of, unit))
    n = days(first, last)
    if n >= 28 and unit in ("second", "minute", "hour", "day", "night"):
        readings += [
            in_unit(worked, unit, f"the working days of {label(first, last)}") for worked in _worked(n)
        ]
    return [reading for reading in readings if reading is not None]


def _named(first: date, last: date, unit: str) -> Length | None:
    n = days(first, last)
    length = in_unit(Interval(Fraction(max(n - 1, 1)), Fraction(n)), unit, _plural(n, "day"))
    if unit not in _DAYS:
        return length
    assert length is not None
    return length._replace(whole=n / _DAYS[unit])


def _worked(n: int) -> tuple[Interval, ...]:
    """Five or six days of every week, less some holidays."""
    return Interval(Fraction(n * 68, 100), Fraction(n * 72, 100)), Interval(
        Fraction(n * 82, 100), Fraction(n * 86, 100)
    )


def of_word(word: str, unit: str) -> list[Length]:
    """Readings of a span that is only named (`for the month`)."""
    lengths = _WORDS.get(word, ())
    if unit not in ("second", "minute", "hour", "day", "night"):
        lengths = lengths[:1]
    found = [in_unit(length, unit, _span_label(length)) for length in lengths]
    return [length for length in found if length is not None]


def of_duration(value: int, unit_of_value: str, unit: str) -> list[Length]:
    """Readings of a duration in words (`with its thirty days`)."""
    if unit_of_value == unit:
        return [Length(Interval.point(value), _plural(value, unit))]
    if unit_of_value in _DAYS:
        length = Interval.point(_DAYS[unit_of_value])
    elif unit_of_value in ("month", "quarter", "year", "decade", "century"):
        length = _WORDS[unit_of_value][0]
    else:
        return []
    found = in_unit(length.scaled(value), unit, _plural(value, unit_of_value))
    return [] if found is None else [found]


def of_total(link: Link, as_of: date) -> list[Length]:
    """Every length that the wording of a rate link admits for its total; the likeliest first."""
    unit: str = link.attribute("per")
    since: date | None = link.attribute("since")
    found: list[Length] = []
    if since is not None:
        return of_start(since, as_of, unit)
    lengths: tuple[tuple[int, str], ...] = link.attribute("lengths")
    for value, unit_of_value in lengths:
        found += of_duration(value, unit_of_value, unit)
    own: tuple[date, date] | None = link.attribute("rate_period")
    if own is not None:
        found += of_span(own[0], own[1], as_of, unit)
    spans: tuple[tuple[date, date], ...] = link.attribute("total_spans")
    for first, last in spans:
        if days(first, last) > 1:
            found += of_span(first, last, as_of, unit)
    word: str = link.attribute("span_word")
    # where the words name some other stretch of time, no usual length is tried
    names: tuple[str, ...] = (word,) if word else ()
    if not found and not word and not lengths:
        names = _UNKNOWN
        for value, unit_of_value in link.attribute("elsewhere"):
            found += of_duration(value, unit_of_value, unit)
    for name in names:
        found += of_word(name, unit) or between_units(name, unit)
    return found


def of_start(since: date, as_of: date, unit: str) -> list[Length]:
    """From a start, named to the month or the day, up to about now; the figures may be a month or two old."""
    latest = max(days(since, as_of), 1)
    earliest = max(latest - 93, latest * 4 // 5, 1)
    found = in_unit(Interval(Fraction(earliest), Fraction(latest)), unit, f"up to {_plural(latest, 'day')}")
    if found is None:
        return []
    return [found._replace(whole=latest / _DAYS[unit]) if unit in _DAYS else found]


def label(first: date, last: date) -> str:
    """A span in words: `2025`, or its first and last day."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    return f"{first.day} {first:%B %Y} to {last.day} {last:%B %Y}"


def _plural(value: int, unit: str) -> str:
    return f"{value:,} {unit}" if value == 1 else f"{value:,} {unit}s"


def _span_label(length: Interval) -> str:
    low, high = _ends(length)
    return f"{low} days" if low == high else f"{low} to {high} days"


def between_units(long: str, short: str) -> list[Length]:
    """How many of a short unit of time make a long one, with every reading of a working week."""
    if long in _CLOCK and short in _CLOCK[: _CLOCK.index(long)]:
        times = _DAYS[long] / _DAYS[short]
        return [Length(Interval.point(times), f"{times} {short}s")]
    found = of_word(long, short) if long in _WORDS else []
    return [length for length in found if _ends(length.interval)[0] >= 1]

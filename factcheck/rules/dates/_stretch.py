"""How much time lies between two dates, in the whole units that prose counts by."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.relation import Abstention, Constant, Figure, Mismatch, Relation, Stated, Wording
from factcheck.model.row import Timespan
from factcheck.rules.dates._calendar import (
    either,
    full_months,
    full_years,
    hedged,
    one_slip,
    ordinal,
    span_words,
    with_number,
    years_between,
)
from factcheck.rules.rule import Case

_LONGEST_KNOWN = 31
"""Days: a date given to the month or the day counts as known for rounding."""
_YEARS = {"year": 1, "decade": 10, "century": 100}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
UNITS = frozenset((*_YEARS, "month", *_DAYS))
"""What time is counted by here."""
_HALF = Fraction(1, 2)
_BOTH_ENDS = ("span", "so-long", "tenure")
"""What may be counted with the first and the last year or month."""
_WHEN_FORETOLD = ("anniversary", "so-long")
"""What the dates tell even of a time to come."""


def possible_amounts(first: Timespan, last: Timespan, unit: str, frame: str) -> tuple[int, ...]:
    """Every whole amount of a unit that honest counting gives between two dates.

    The floor always; the nearest where both dates are known to the month; the plain difference of years where they
    are not; both ends counted for a range of years or days. An anniversary and an `Nth year` are exact.
    """
    if last.last < first.first:
        return ()
    if frame == "anniversary":
        return _whole(range(last.first.year - first.last.year, last.last.year - first.first.year + 1))
    low, high = full_years(first.last, last.first), full_years(first.first, last.last)
    if frame == "nth-year":
        return _whole(range(low + 1, high + 2))
    if unit in _YEARS:
        return _in_years(first, last, low, high, _YEARS[unit], frame)
    if unit == "month":
        months = {full_months(first.last, last.first), full_months(first.first, last.last)}
        apart = (last.first.year - first.first.year) * 12 + last.first.month - first.first.month
        apart += frame in _BOTH_ENDS  # both months counted
        return _whole(range(min(months), max(*months, apart) + 1))
    days = _DAYS[unit]
    shortest, longest = (last.first - first.last).days, (last.last - first.first).days
    if unit == "day":
        return _whole(range(shortest - 1, longest + 2))
    return _whole(range(shortest // days, -(-longest // days) + 1))


def _in_years(
    first: Timespan, last: Timespan, low: int, high: int, years: int, frame: str
) -> tuple[int, ...]:
    if first.days <= _LONGEST_KNOWN and last.days <= _LONGEST_KNOWN:
        most = high + (years_between(first.first, last.last) - high >= _HALF)  # the nearest year
    elif first.days > _LONGEST_KNOWN and last.days > _LONGEST_KNOWN and frame in _BOTH_ENDS:
        most = high + 1  # both years counted
    else:
        most = last.last.year - first.first.year
    # "a decade" is said of 8 to 17 years, not of 18 or 19
    return _whole({(amount + years // 5) // years for amount in range(low, most + 1)})


def _whole(amounts: "range | set[int]") -> tuple[int, ...]:
    return tuple(sorted(amount for amount in amounts if amount >= 0))


def stretches(case: Case, *, tenure: bool) -> Iterator[tuple[Link, Claim]]:
    """The elapsed links of one kind, with the claim that tells the amount."""
    for link in case.links("elapsed"):
        if (link.attribute("frame") == "tenure") == tenure:
            yield link, case.claim(link.all("number")[0])


def relation(case: Case, link: Link, number: Claim) -> Stated:
    """State the amount of time in a link against its two dates."""
    first: Timespan = link.attribute("first")
    last: Timespan = link.attribute("last")
    unit: str = link.attribute("unit")
    frame: str = link.attribute("frame")
    claims = (number, *(case.claim(index) for role in ("from", "to") for index in link.all(role)))
    amounts = possible_amounts(first, last, unit, frame)
    if not amounts:
        return Abstention(claims, "period-differs")
    if last.first == case.as_of and any(claim.voice == "quoted" for claim in claims):
        return Abstention(claims, "quoted")  # the speaker counts from another day
    if number.modality in ("forecast", "target", "hypothetical") and frame not in _WHEN_FORETOLD:
        return Abstention(claims, "modality-differs")
    if number.quantity is not None and hedged(number):
        return _hedged_relation(link, number, claims, amounts)
    stated = number.quantity.value if number.quantity is not None else Fraction(str(number.detail("amount")))
    assert stated is not None
    allowed = {Fraction(amount) for amount in amounts}
    hedge: str = link.attribute("hedge")
    if (hedge or stated.denominator != 1) and _fits(stated, hedge, *_exact(first, last, unit)):
        allowed.add(stated)
    if stated >= 100 and any(_to_ten(amount) == stated for amount in amounts):
        allowed.add(stated)
    labels = tuple(map(str, sorted(allowed)))
    return Mismatch(
        stated=str(stated),
        possible=labels,
        primary=number,
        claims=claims,
        wording=_wording(number, first, last, amounts, unit, frame),
        working=(
            f"{span_words(first)} to {span_words(last)}: {_counted(first, last, amounts, unit, frame)}",
        ),
        cue=(link.cue_start, link.cue_end),
        repair=_repair(number, str(stated), labels),
        related=tuple((claim.start, claim.end, "date") for claim in claims[1:]),
    )


def _fits(stated: Fraction, hedge: str, low: Fraction, high: Fraction) -> bool:
    """Whether an amount in words (`half a century`) is right to a tenth, after `about` to a fifth, after `over` at most."""
    if hedge == ">":
        return stated <= high
    if hedge == "<":
        return low <= stated
    slack = Fraction(1, 5) if hedge == "~" else Fraction(1, 10)
    return low <= stated * (1 + slack) and stated * (1 - slack) <= high


def _to_ten(amount: int) -> int:
    return (amount + 5) // 10 * 10


def _repair(number: Claim, stated: str, labels: tuple[str, ...]) -> str | None:
    fitting = [label for label in labels if one_slip(stated, label)]
    return with_number(number, fitting[0]) if len(fitting) == 1 == len(labels) else None


def _counted(first: Timespan, last: Timespan, amounts: tuple[int, ...], unit: str, frame: str) -> str:
    """The possible amounts in words; decades and centuries in years, so that a reader can see how far off they are."""
    if unit in ("decade", "century"):
        return _told(possible_amounts(first, last, "year", frame), "year", frame)
    return _told(amounts, unit, frame)


def _told(amounts: tuple[int, ...], unit: str, frame: str) -> str:
    """`12 or 13 years`, `the 75th anniversary`."""
    shown = [amount for amount in amounts if amount]
    if not shown:
        return f"less than a {unit}"
    if frame in ("anniversary", "nth-year"):
        ordinals = " or ".join(ordinal(amount) for amount in shown[:3])
        return f"the {ordinals} {'anniversary' if frame == 'anniversary' else 'year'}"
    numbers = either(shown)
    plural = {"century": "centuries"}.get(unit, f"{unit}s")
    return f"{numbers} {unit if numbers == '1' else plural}"


def _hedged_relation(
    link: Link, number: Claim, claims: tuple[Claim, ...], amounts: tuple[int, ...]
) -> Stated:
    assert number.quantity is not None
    first: Timespan = link.attribute("first")
    last: Timespan = link.attribute("last")
    unit: str = link.attribute("unit")
    low, high = _exact(first, last, unit)
    plural = {"century": "centuries"}.get(unit, f"{unit}s")
    label = f"{span_words(first)} to {span_words(last)}, in {plural}"
    elapsed = Interval(low, high)
    if number.quantity.comparator in (">", ">="):
        elapsed, label = Interval(Fraction(0), high), f"at most {label}"
    elif number.quantity.comparator in ("<", "<="):
        elapsed, label = Interval(low, None), f"at least {label}"
    return Relation(
        form="equal",
        left=(Constant(elapsed, label),),
        right=Figure(number),
        primary=number,
        claims=claims,
        wording=_wording(number, first, last, amounts, unit, link.attribute("frame")),
        cue=(link.cue_start, link.cue_end),
        labels=tuple((claim.index, "date") for claim in claims[1:]),
        gap="none",
        repairs=False,
    )


def _exact(first: Timespan, last: Timespan, unit: str) -> tuple[Fraction, Fraction]:
    """Bounds of the time between two dates, in a unit."""
    if unit in _DAYS:
        return (
            Fraction((last.first - first.last).days - 1, _DAYS[unit]),
            Fraction((last.last - first.first).days + 1, _DAYS[unit]),
        )
    low, high = years_between(first.last, last.first), years_between(first.first, last.last)
    factor = Fraction(12) if unit == "month" else Fraction(1, _YEARS[unit])
    return low * factor, high * factor


def _wording(
    number: Claim, first: Timespan, last: Timespan, amounts: tuple[int, ...], unit: str, frame: str
) -> Wording:
    told = _counted(first, last, amounts, unit, frame)
    between = f"{span_words(first)} to {span_words(last)}"
    verb = "makes it" if frame in ("anniversary", "nth-year") else "is"
    return Wording(
        says=f"{between} {verb} {told}; the draft says “{number.text}”",
        comparable="the draft ties the length of time to these dates",
        innocent="another starting point is meant, or years are counted by seasons or terms",
        query=f"{between} {verb} {told} by our count, but the draft says “{number.text}”. Is the length right, or a date?",
    )

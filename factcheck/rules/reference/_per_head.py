"""Amounts told for each of a group (`$41 for every passenger`), from a total and the row of how many share it."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.relation import Constant, Product, Quotient, RowValue, Stated
from factcheck.model.row import Metric, Row, Timespan
from factcheck.rules.reference._values import is_small_change, scale_of, scale_to
from factcheck.rules.reference._worked import MAX_READINGS, Worked, follows, same_time
from factcheck.rules.rule import Case

_TIMES = frozenset({"day", "week", "month", "quarter", "year", "hour", "minute", "second"})
_ANY = frozenset({"each", "1", "head", "person", "capita", "piece"})
# `£16 for each of the 2.34m cars`, `£74.30 for each of the area's 428,000 residents`
_OF_SO_MANY = Pattern(
    r"\s?(?:(?:for |to |per )?(?:each|every one) )?of (?:the |its |their |those |[a-z]+ )?(?:[\w’'-]+[’']s? )?"
)
# `for 6.01 million Danes works out at 6,000kWh each`, `which makes 2.15 people in each`
_EACH_BEHIND = Pattern(r"\s?(?:each|apiece|a head|per head|in each|for each|on each)\b")
_LIVING = frozenset({"inhabitant", "resident"})
_PEOPLE = _LIVING | {"person", "people", "head", "capita"}
_LIVING_IN = frozenset({"population", "inhabitants", "residents"})
_COUNTED = frozenset({"count", "people", ""})
_MOST = 6


def per_head(case: Case, claim: Claim) -> Iterator[Stated]:
    """`$41 for every passenger`: a total of the same subject and period, shared among its passengers."""
    q = claim.quantity
    behind = _EACH_BEHIND.match(case.text, claim.end) is not None
    if q is None or q.value is None or q.per in _TIMES or (q.per is None and not behind):
        return
    words = (q.per or "each").split()
    group = Fraction(int(words[0])) if len(words) > 1 and words[0].isdigit() else Fraction(1)
    totals = _totals(case, claim)
    readings: list[Worked] = []
    for total, scale in totals:
        for row in _numbers(case, claim, total, words[-1]):
            each = Quotient(RowValue(total, scale), RowValue(row, scale_of(row)))
            readings.append((Product(Constant(Interval.point(group), str(group)), each), (total, row)))
    if readings:
        beside = any(
            total in case.settled.get(other.index, ())
            for total, _ in totals
            for other in case.quantities_of(claim.sentence)
        )
        yield follows(case, claim, readings[:MAX_READINGS], slip=beside and len(readings) == 1)


def _totals(case: Case, claim: Claim) -> list[tuple[Row, Fraction]]:
    """The rows of the figures nearby that may be shared out, the newest and nearest, with the factor to the claim's unit."""
    near = sorted(case.settled, key=lambda index: abs(index - claim.index))
    rows = [
        (row, scale)
        for index in near
        for row in case.settled[index]
        if (scale := _shared(case, case.claim(index), claim, row)) is not None
    ]
    newest: dict[str, Timespan] = {}
    for row, _ in rows:
        if row.metric not in newest or newest[row.metric].last < row.period.last:
            newest[row.metric] = row.period
    return [(row, scale) for row, scale in dict.fromkeys(rows) if row.period == newest[row.metric]][:_MOST]


def _shared(case: Case, total: Claim, claim: Claim, row: Row) -> Fraction | None:
    """The factor from the row of a total to the unit of a share of each; None where it cannot be its total."""
    a, b = total.quantity, claim.quantity
    assert a is not None
    assert b is not None
    if abs(total.block - claim.block) > 2 or a.per is not None or row.unit == "percent":
        return None
    if is_small_change(claim, (row,)):
        return Fraction(100)
    if b.unit not in (None, "person"):
        return scale_to(case, claim, row) if a.unit not in (None, "person") else None
    if a.unit not in (None, "person"):
        return None
    metric = case.reference.metric_of(row)
    # `2.3 visits for each inhabitant`, of `visits to the cinema`
    names = {name.lower().split(" to ")[0] for name in case.reference.names_of("metric", metric.id)}
    alike = head(a.noun) == head(b.noun) or head(b.noun) in names or _counts(case, metric, head(b.noun))
    return scale_of(row) if alike else None


def _numbers(case: Case, claim: Claim, total: Row, noun: str) -> Iterator[Row]:
    """The rows of how many share a total: of the figure that follows `each of the`, of what the noun counts, or of the only count told before."""
    following = next(
        (other for other in case.quantities_of(claim.sentence) if other.start >= claim.end), None
    )
    if (
        following is not None
        and noun in _ANY
        and following.index in case.settled
        and _OF_SO_MANY.fullmatch(case.text[claim.end : following.start].lower())
    ):
        yield from case.settled[following.index]
        return
    if noun in _ANY:
        told = [
            row
            for other in case.quantities_of(claim.sentence)
            if other.end <= claim.start
            for row in case.settled.get(other.index, ())
            if row.metric != total.metric
            and row.unit != "percent"
            and case.reference.metric_of(row).dimension in _COUNTED
        ]
        yield from (row for row in dict.fromkeys(told) if same_time(total, row))
        if told:
            return
    for metric in case.reference.metrics():
        if metric.id != total.metric and _counts(case, metric, noun):
            rows = case.reference.rows(total.entity, metric.id)
            yield from (row for row in rows if row.rank != "deprecated" and same_time(total, row))


def head(noun: str | None) -> str:
    """`passengers` of `ferry passengers`."""
    return (noun or "").rpartition(" ")[2]


def _counts(case: Case, metric: Metric, noun: str) -> bool:
    """Whether a metric counts what a noun names."""
    if noun in _PEOPLE:
        return metric.unit == "person" and (noun not in _LIVING or metric.id in named(case, _LIVING_IN))
    house = case.reference.unit(metric.unit)
    names = {metric.unit, *(alias.lower() for alias in (house.aliases if house else ()))}
    names |= {words.lower().split()[-1] for words in (metric.label, house.label if house else "") if words}
    return noun in names or noun + "s" in names or metric.id in named(case, frozenset({noun}))


def named(case: Case, words: frozenset[str]) -> frozenset[str]:
    """The measures of which one of some words is a whole name; each set of words costs one look-up."""
    key = ("measures-named", words)
    known: frozenset[str] | None = case.read_once.get(key)
    if known is None:
        found = (
            identity
            for word in sorted(words)
            for hit in case.reference.mentions(word)
            if hit.kind == "metric" and hit.end - hit.start == len(word)
            for identity in hit.ids
        )
        known = case.read_once[key] = frozenset(found)
    return known

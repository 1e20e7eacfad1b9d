"""Amounts told for each of a group (`$41 for every passenger`), from a total and the row of how many share it."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.relation import Constant, Product, Quotient, RowValue, Stated
from factcheck.model.row import Metric
from factcheck.rules.reference._worked import MAX_READINGS, Worked, follows, same_time
from factcheck.rules.rule import Case

_TIMES = frozenset({"day", "week", "month", "quarter", "year", "hour", "minute", "second", "each"})


def per_head(case: Case, claim: Claim) -> Iterator[Stated]:
    """`$41 for every passenger`: a total of the same subject and period, shared among its passengers."""
    quantity = claim.quantity
    if quantity is None or quantity.per is None or quantity.per in _TIMES:
        return
    number = quantity.per.split()[-1]
    group = Fraction(int(quantity.per.split()[0])) if quantity.per.split()[0].isdigit() else Fraction(1)
    totals = [
        row
        for index, rows in sorted(case.settled.items(), key=lambda item: abs(item[0] - claim.index))
        if _may_share(case.claim(index), claim)
        for row in rows
    ]
    readings: list[Worked] = []
    newest = max((total.period.last for total in totals), default=None)
    for total in dict.fromkeys(total for total in totals[:3] if total.period.last == newest):
        for metric in case.reference.metrics():
            if metric.id == total.metric or not _counts(case, metric, number):
                continue
            readings += [
                (
                    Product(
                        Constant(Interval.point(group), str(group)), Quotient(RowValue(total), RowValue(row))
                    ),
                    (total, row),
                )
                for row in case.reference.rows(total.entity, metric.id)
                if row.rank != "deprecated" and same_time(total, row)
            ]
    if readings:
        beside = any(
            total in case.settled.get(other.index, ())
            for total in totals
            for other in case.quantities_of(claim.sentence)
        )
        yield follows(
            case, claim, readings[:MAX_READINGS], disputes=False, slip=beside and len(readings) == 1
        )


def _may_share(total: Claim, claim: Claim) -> bool:
    """Whether a settled figure may be the total of which `claim` is the share of each."""
    a, b = total.quantity, claim.quantity
    assert a is not None
    assert b is not None
    if abs(total.block - claim.block) > 2 or a.per is not None or a.unit != b.unit:
        return False
    return b.unit not in (None, "person") or head(a.noun) == head(b.noun)


def head(noun: str | None) -> str:
    """`passengers` of `ferry passengers`."""
    return (noun or "").rpartition(" ")[2]


def _counts(case: Case, metric: Metric, noun: str) -> bool:
    """Whether a metric counts what a noun names."""
    if noun in ("person", "head", "capita"):
        return metric.unit == "person"
    house = case.reference.unit(metric.unit)
    names = {metric.unit, *(alias.lower() for alias in (house.aliases if house else ()))}
    names |= {words.lower().split()[-1] for words in (metric.label, house.label if house else "") if words}
    return noun in names or noun + "s" in names

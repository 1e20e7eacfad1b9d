"""What drafts say of figures, asked of the packs: levels, changes, shares, groups, rates.

Every query answers with the rows that it used, or says why it cannot. Rows are combined only if unit,
definition and claimant agree; sources that disagree are never averaged.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from fractions import Fraction

from factcheck.model.interval import Interval
from factcheck.model.row import Row, Target, Timespan
from factcheck.named_tuple import NamedTuple
from factcheck.reference.answers import Answer, Matching, NoAnswer
from factcheck.reference.library import Reference


class Scope(NamedTuple):
    """Which rows may answer."""

    as_of: date | None = None
    """Editions dated after this day are not looked at."""
    definition: str | None = None
    claimant: str | None = None
    statuses: tuple[str, ...] = ("actual", "estimate", "claim")
    superseded: bool = False
    """Whether deprecated rows may answer."""


ANY = Scope()
NO_DUE_DATE = Timespan(date.min, date.max, "no date")
"""When a target is due for which a pack gives no date: at any time."""
_A_YEAR = 350
_DUE_SLACK = 92


def rows_at(
    reference: Reference,
    entity: str,
    metric: str,
    period: Timespan,
    *,
    how: str = "exact",
    scope: Scope = ANY,
) -> tuple[Row, ...]:
    """Return the rows that state a metric for a period, best rank only; several if sources differ.

    Args:
        reference: the packs in force.
        entity: whose figure.
        metric: which figure.
        period: when.
        how: `exact` for this very period, `containing` for the shortest period around it, `latest` for the
            last period that ends on or before the end of this one.
        scope: which rows may answer.
    """
    found = _admitted(reference.rows(entity, metric, period.first if how == "exact" else None), scope)
    if how == "exact":
        found = [row for row in found if same_period(row.period, period)]
    elif how == "containing":
        around = [row for row in found if row.period.contains(period)]
        shortest = min((row.period.days for row in around), default=0)
        found = [row for row in around if row.period.days == shortest]
    else:
        before = [row for row in found if row.period.last <= period.last]
        newest = max((row.period.last for row in before), default=None)
        found = [row for row in before if row.period.last == newest]
        longest = max((row.period.days for row in found), default=0)
        found = [row for row in found if row.period.days == longest]
    preferred = [row for row in found if row.rank == "preferred"]
    return _newest_editions(preferred or found)


def value(
    reference: Reference,
    entity: str,
    metric: str,
    period: Timespan,
    *,
    how: str = "exact",
    scope: Scope = ANY,
) -> Answer | NoAnswer:
    """Return the one value of a metric for a period; `sources-disagree` where there is more than one."""
    row = _row(reference, entity, metric, period, how, scope)
    return row if isinstance(row, NoAnswer) else Answer(row.value, row.interval, row.unit, (row,))


def change(
    reference: Reference, entity: str, metric: str, earlier: Timespan, later: Timespan, *, scope: Scope = ANY
) -> Answer | NoAnswer:
    """Return later minus earlier; in percentage points where the metric is in percent."""
    pair = _pair(reference, (entity, metric, later), (entity, metric, earlier), scope)
    if isinstance(pair, NoAnswer):
        return pair
    after, before = pair
    unit = "percentage_point" if after.unit == "percent" else after.unit
    return Answer(
        _of_values(pair, lambda a, b: a - b), after.interval.minus(before.interval), unit, (before, after)
    )


def percent_change(
    reference: Reference, entity: str, metric: str, earlier: Timespan, later: Timespan, *, scope: Scope = ANY
) -> Answer | NoAnswer:
    """Return the change in percent of the earlier value."""
    pair = _pair(reference, (entity, metric, later), (entity, metric, earlier), scope)
    if isinstance(pair, NoAnswer):
        return pair
    after, before = pair
    quotient = _quotient(pair)
    if isinstance(quotient, NoAnswer):
        return quotient
    grown = quotient.interval.shifted(-1).scaled(100)
    return Answer(
        None if quotient.value is None else (quotient.value - 1) * 100, grown, "percent", (before, after)
    )


def difference(
    reference: Reference, entity: str, other: str, metric: str, period: Timespan, *, scope: Scope = ANY
) -> Answer | NoAnswer:
    """Return one entity's value minus another's."""
    pair = _pair(reference, (entity, metric, period), (other, metric, period), scope)
    if isinstance(pair, NoAnswer):
        return pair
    unit = "percentage_point" if pair[0].unit == "percent" else pair[0].unit
    return Answer(_of_values(pair, lambda a, b: a - b), pair[0].interval.minus(pair[1].interval), unit, pair)


def ratio(
    reference: Reference, entity: str, other: str, metric: str, period: Timespan, *, scope: Scope = ANY
) -> Answer | NoAnswer:
    """Return how many times another entity's value one entity's value is."""
    pair = _pair(reference, (entity, metric, period), (other, metric, period), scope)
    return pair if isinstance(pair, NoAnswer) else _quotient(pair)


def share(
    reference: Reference,
    entity: str,
    metric: str,
    of: tuple[str, str],
    period: Timespan,
    *,
    scope: Scope = ANY,
) -> Answer | NoAnswer:
    """Return an entity's value in percent of a total, which is another entity, another metric or both.

    Args:
        reference: the packs in force.
        entity: whose part.
        metric: the part's metric.
        of: entity and metric of the total.
        period: when.
        scope: which rows may answer.
    """
    pair = _pair(reference, (entity, metric, period), (*of, period), scope)
    if isinstance(pair, NoAnswer):
        return pair
    quotient = _quotient(pair)
    if isinstance(quotient, NoAnswer):
        return quotient
    percent = None if quotient.value is None else quotient.value * 100
    return Answer(percent, quotient.interval.scaled(100), "percent", pair)


def per_head(
    reference: Reference, entity: str, metric: str, population: str, period: Timespan, *, scope: Scope = ANY
) -> Answer | NoAnswer:
    """Return an amount divided by a population of the same period, or the latest before its end."""
    amount = _row(reference, entity, metric, period, "exact", scope)
    if isinstance(amount, NoAnswer):
        return amount
    free = scope._replace(definition=None, claimant=None)
    people = _row(reference, entity, population, period, "exact", free)
    if isinstance(people, NoAnswer):
        people = _row(reference, entity, population, period, "latest", free)
    if isinstance(people, NoAnswer):
        return people
    quotient = _quotient((amount, people))
    return (
        quotient
        if isinstance(quotient, NoAnswer)
        else quotient._replace(unit=f"{amount.unit}_per_{people.unit}")
    )


def rate_from_total(row: Row) -> Answer | NoAnswer:
    """Return a row's value per day of its own period."""
    days = row.period.days
    return Answer(
        None if row.value is None else row.value / days,
        row.interval.scaled(Fraction(1, days)),
        f"{row.unit}_per_day",
        (row,),
    )


def total_from_rate(row: Row, days: int) -> Answer | NoAnswer:
    """Return a daily rate times a number of days; only days of the rate's own period may be asked for."""
    if not 0 < days <= row.period.days:
        return NoAnswer("period-differs", (row,))
    unit = row.unit.removesuffix("_per_day")
    return Answer(None if row.value is None else row.value * days, row.interval.scaled(days), unit, (row,))


def group_rows(
    reference: Reference, group: str, metric: str, period: Timespan, *, scope: Scope = ANY
) -> tuple[Row, ...] | NoAnswer:
    """Return the row of every member of a group for a period.

    Members are taken at the end of the period. Each must have a row, unless a pack declares the scope
    complete: then who has no row has nothing to count.
    """
    members = members_at(reference, group, metric, period.last)
    if not members:
        return NoAnswer("no-members")
    found: list[Row] = []
    missing = False
    for member in members:
        row = _row(reference, member, metric, period, "exact", scope)
        if isinstance(row, Row):
            found.append(row)
        elif row.reason == "no-row":
            missing = True
        else:
            return row
    if not found:
        return NoAnswer("no-row")
    if missing and not declared_complete(reference, metric, group, period):
        return NoAnswer("incomplete-series", tuple(found))
    problem = _mismatch(found)
    return problem or tuple(found)


def group_sum(
    reference: Reference, group: str, metric: str, period: Timespan, *, scope: Scope = ANY
) -> Answer | NoAnswer:
    """Return the sum over the members of a group."""
    rows = group_rows(reference, group, metric, period, scope=scope)
    if isinstance(rows, NoAnswer):
        return rows
    total = Interval.point(0)
    for row in rows:
        total = total.plus(row.interval)
    values = [row.value for row in rows if row.value is not None]
    return Answer(sum(values, Fraction(0)) if len(values) == len(rows) else None, total, rows[0].unit, rows)


def group_mean(
    reference: Reference, group: str, metric: str, period: Timespan, *, scope: Scope = ANY
) -> Answer | NoAnswer:
    """Return the unweighted mean over the members of a group."""
    total = group_sum(reference, group, metric, period, scope=scope)
    if isinstance(total, NoAnswer):
        return total
    count = len(total.rows)
    return total._replace(
        value=None if total.value is None else total.value / count,
        interval=total.interval.scaled(Fraction(1, count)),
    )


def group_count(reference: Reference, group: str, metric: str, on: date) -> Answer | NoAnswer:
    """Return how many members a group has on a day, of the sort that has the metric."""
    members = members_at(reference, group, metric, on)
    if not members:
        return NoAnswer("no-members")
    return Answer(Fraction(len(members)), Interval.point(len(members)), "count", ())


def group_matching(
    reference: Reference,
    group: str,
    metric: str,
    period: Timespan,
    comparator: str,
    threshold: Interval,
    *,
    scope: Scope = ANY,
) -> Matching | NoAnswer:
    """Tell which members of a group meet a condition such as `>=` 2 percent.

    Args:
        reference: the packs in force.
        group: an entity with parts or members.
        metric: which figure.
        period: when.
        comparator: `>`, `>=`, `<`, `<=` or `=`.
        threshold: the value to compare with, in the unit of the rows without multiplier.
        scope: which rows may answer.
    """
    rows = group_rows(reference, group, metric, period, scope=scope)
    if isinstance(rows, NoAnswer):
        return rows
    return matching(rows, comparator, threshold, complete=declared_complete(reference, metric, group, period))


def matching(rows: Iterable[Row], comparator: str, threshold: Interval, *, complete: bool) -> Matching:
    """Sort rows by whether they meet a condition; a written value decides, its precision where there is none."""
    sorted_out: dict[bool | None, list[Row]] = {True: [], None: [], False: []}
    for row in rows:
        sorted_out[meets(row, comparator, threshold)].append(row)
    return Matching(tuple(sorted_out[True]), tuple(sorted_out[None]), tuple(sorted_out[False]), complete)


def meets(row: Row, comparator: str, threshold: Interval) -> bool | None:
    """Whether a row meets a condition; None if its bounds leave it open.

    A statistic is taken at its written value, as tables are read: 2.00 percent meets `at least 2 percent`.
    """
    own = Interval.point(row.value) if row.value is not None else row.interval
    if comparator in ("<", "<="):
        own, threshold, comparator = -own, -threshold, {"<": ">", "<=": ">="}[comparator]
    if comparator == "=":
        if own.disjoint(threshold):
            return False
        return True if threshold.encloses(own) else None
    low, high = threshold.low, threshold.high
    if (
        own.low is not None
        and high is not None
        and (own.low > high or (comparator == ">=" and own.low == high))
    ):
        return True
    if (
        own.high is not None
        and low is not None
        and (own.high < low or (comparator == ">" and own.high == low))
    ):
        return False
    return None


def convert(
    reference: Reference, amount: Interval, unit: str, into: str, period: Timespan, *, scope: Scope = ANY
) -> Answer | NoAnswer:
    """Return an amount in another unit by a rate row whose unit is `usd_per_eur` or the reverse."""
    direct, reverse = f"{into}_per_{unit}", f"{unit}_per_{into}"
    for metric in reference.metrics():
        if metric.unit not in (direct, reverse):
            continue
        rows = [
            row
            for row in _admitted(reference.rows_of_metric(metric.id), scope)
            if row.period.contains(period)
        ]
        if rows:
            rate = min(rows, key=lambda row: row.period.days)
            if metric.unit == direct:
                return Answer(None, amount.times(rate.interval), into, (rate,))
            if rate.interval.low is None or rate.interval.low <= 0:
                return NoAnswer("zero-base", (rate,))
            return Answer(None, amount.over(rate.interval), into, (rate,))
    return NoAnswer("no-row")


# Shared by the queries of this room.


def same_period(one: Timespan, other: Timespan) -> bool:
    """Whether two periods are the same days; labelled years without known days are the same by label."""
    if one.calendar == other.calendar:
        return (one.first, one.last) == (other.first, other.last) and (
            one.calendar == "calendar" or one.label == other.label
        )
    return False


def as_row(target: Target) -> Row:
    """A target in the shape of a row, with its due date as the period."""
    due = target.due or NO_DUE_DATE
    return Row(
        fact=target.id,
        entity=target.entity,
        metric=target.metric,
        period=due,
        written=target.written,
        interval=target.interval,
        value=target.value,
        unit=target.unit,
        multiplier=target.multiplier,
        status="target",
        claimant="",
        definition="",
        rank="normal",
        superseded_by="",
        derived_from=(),
        note=target.note,
        origin=target.origin,
    )


def is_due(due: Timespan, said: Timespan) -> bool:
    """Whether a draft's `by` can mean a due date: the same days, or the year beside one (`by 2027` for 31 March 2028)."""
    apart = max((due.first - said.last).days, (said.first - due.last).days)
    years = due.days >= _A_YEAR and said.days >= _A_YEAR
    return apart <= (0 if years else _DUE_SLACK)


def members_at(reference: Reference, group: str, metric: str, on: date) -> tuple[str, ...]:
    """Return the members of a group on a day, of the sort that has the metric (countries, not persons)."""
    parts = reference.parts(group, on)
    types = {
        entity.type
        for entity in (reference.entity(part) for part in parts)
        if entity is not None and reference.rows(entity.id, metric)
    }
    return tuple(
        part for part in parts if (entity := reference.entity(part)) is not None and entity.type in types
    )


def declared_complete(reference: Reference, metric: str, group: str, period: Timespan) -> bool:
    """Whether a pack declares all rows of a metric to be there for a group, or one that holds it, over a period."""
    return any(
        series.metric == metric
        and series.complete_from <= period.first
        and period.last <= series.complete_to
        and (series.entity_set == group or reference.is_part_of(group, series.entity_set))
        for series in reference.series()
    )


def _admitted(rows: Sequence[Row], scope: Scope) -> list[Row]:
    """Return the rows of one key that may answer; a superseded row may, on a day before its successor came."""
    successors = {row.fact: row for row in rows}

    def is_current(row: Row) -> bool:
        if scope.superseded or row.rank != "deprecated":
            return True
        successor = successors.get(row.superseded_by)
        return (
            scope.as_of is not None and successor is not None and not successor.origin.known_by(scope.as_of)
        )

    return [
        row
        for row in rows
        if row.status in scope.statuses
        and is_current(row)
        and (scope.as_of is None or row.origin.known_by(scope.as_of))
        and (scope.definition is None or row.definition == scope.definition)
        and (scope.claimant is None or scope.claimant in (row.claimant, row.claimant_text))
    ]


def _newest_editions(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Keep the newest edition of each source's statement; rows come in the order of their editions."""
    newest: dict[tuple[object, ...], Row] = {}
    for row in rows:
        newest[row.period, row.claimant, row.definition, row.origin.source, row.status] = row
    return tuple(newest.values())


def _row(
    reference: Reference, entity: str, metric: str, period: Timespan, how: str, scope: Scope
) -> Row | NoAnswer:
    found = rows_at(reference, entity, metric, period, how=how, scope=scope)
    if not found:
        return NoAnswer("no-row")
    problem = _mismatch(found, claimants=False)
    if problem is not None:
        return problem
    if any(one.interval.disjoint(other.interval) for one in found for other in found):
        return NoAnswer("sources-disagree", found)
    return min(found, key=_width)


def _width(row: Row) -> tuple[bool, Fraction, int]:
    low, high = row.interval.low, row.interval.high
    if low is None or high is None:
        return True, Fraction(0), row.origin.line
    return False, high - low, row.origin.line


def _pair(
    reference: Reference, one: tuple[str, str, Timespan], other: tuple[str, str, Timespan], scope: Scope
) -> tuple[Row, Row] | NoAnswer:
    """Return two rows that may be combined: those whose claimants and definitions agree, where there are several."""
    first = rows_at(reference, *one, scope=scope)
    second = rows_at(reference, *other, scope=scope)
    if not first or not second:
        return NoAnswer("no-row", first + second)
    pairs = [
        (a, b) for a in first for b in second if _mismatch((a, b), definitions=one[1] == other[1]) is None
    ]
    if not pairs:
        return _mismatch((first[0], second[0]), definitions=one[1] == other[1]) or NoAnswer("no-row")
    for a, b in pairs[1:]:
        if a.interval.disjoint(pairs[0][0].interval) or b.interval.disjoint(pairs[0][1].interval):
            return NoAnswer("sources-disagree", first + second)
    return min(pairs, key=lambda pair: (_width(pair[0]), _width(pair[1])))


def _mismatch(rows: Sequence[Row], *, claimants: bool = True, definitions: bool = True) -> NoAnswer | None:
    if len({row.unit for row in rows}) > 1:
        return NoAnswer("unit-differs", tuple(rows))
    if definitions and len({row.definition for row in rows}) > 1:
        return NoAnswer("definition-differs", tuple(rows))
    if claimants and len({row.claimant for row in rows}) > 1:
        return NoAnswer("sources-disagree", tuple(rows))
    return None


def _quotient(pair: tuple[Row, Row]) -> Answer | NoAnswer:
    above, below = pair
    if below.interval.low is None or below.interval.low <= 0:
        return NoAnswer("zero-base", pair)
    if above.interval.high is None or above.interval.low is None:
        return NoAnswer("bounds-only", pair)
    negative = above.interval.high < 0
    numerator = -above.interval if negative else above.interval
    interval = numerator.times(below.interval.reciprocal())
    exact = _of_values(pair, lambda a, b: a / b)
    return Answer(exact, -interval if negative else interval, "ratio", pair)


def _of_values(pair: tuple[Row, Row], work: Callable[[Fraction, Fraction], Fraction]) -> Fraction | None:
    a, b = pair[0].value, pair[1].value
    return None if a is None or b is None else work(a, b)

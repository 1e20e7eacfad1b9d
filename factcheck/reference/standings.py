"""Ranks, superlatives and records, asked of the packs: highest, only, first, highest since, second only to."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise

from factcheck.model.interval import Interval
from factcheck.model.row import Row, Timespan
from factcheck.named_tuple import NamedTuple
from factcheck.reference.answers import Matching, NoAnswer, Record, Standing
from factcheck.reference.library import Reference
from factcheck.reference.queries import (
    ANY,
    Scope,
    declared_complete,
    group_rows,
    matching,
    meets,
    members_at,
    rows_at,
    same_period,
)


class _Field(NamedTuple):
    """The rows among which an entity is ranked."""

    rows: tuple[Row, ...]
    complete: bool


def standing(
    reference: Reference,
    entity: str,
    metric: str,
    period: Timespan,
    *,
    group: str | None = None,
    highest: bool = True,
    scope: Scope = ANY,
) -> Standing | NoAnswer:
    """Return an entity's place among the members of a group, or among its siblings where no group is named.

    A row that certainly beats it counts whether or not the scope is complete; `complete` says whether the
    absence of others means anything.
    """
    own = rows_at(reference, entity, metric, period, scope=scope)
    if not own:
        return NoAnswer("no-row")
    if len(own) > 1 and any(a.interval.disjoint(b.interval) for a in own for b in own):
        return NoAnswer("sources-disagree", own)
    row = own[0]
    field = _field(reference, entity, metric, period, group, scope)
    ahead: list[Row] = []
    level: list[Row] = []
    behind: list[Row] = []
    for other in field.rows:
        if other.entity == entity:
            continue
        if other.unit != row.unit or other.definition != row.definition:
            return NoAnswer("unit-differs" if other.unit != row.unit else "definition-differs", (row, other))
        beats = _beats(other, row, highest=highest)
        (level if beats is None else ahead if beats else behind).append(other)
    best_first = sorted(ahead, key=lambda other: _middle(other, highest=highest))
    return Standing(
        row,
        tuple(best_first),
        tuple(level),
        tuple(sorted(behind, key=lambda other: _middle(other, highest=highest))),
        field.complete,
    )


def extreme(
    reference: Reference,
    group: str,
    metric: str,
    period: Timespan,
    *,
    highest: bool = True,
    scope: Scope = ANY,
) -> Standing | NoAnswer:
    """Return the standing of the member of a group with the highest (or lowest) value."""
    rows = _present(reference, members_at(reference, group, metric, period.last), metric, period, scope)
    if not rows:
        return NoAnswer("no-row")
    top = min(rows, key=lambda row: _middle(row, highest=highest))
    return standing(reference, top.entity, metric, period, group=group, highest=highest, scope=scope)


def only(
    reference: Reference,
    entity: str,
    metric: str,
    period: Timespan,
    comparator: str,
    threshold: Interval,
    *,
    group: str | None = None,
    scope: Scope = ANY,
) -> Matching | NoAnswer:
    """Tell who else in the scope meets a condition; one meeting row of another entity refutes `only`."""
    field = _field(reference, entity, metric, period, group, scope)
    if not field.rows:
        return NoAnswer("no-row")
    return matching(field.rows, comparator, threshold, complete=field.complete)


def first(
    reference: Reference,
    entity: str,
    metric: str,
    period: Timespan,
    comparator: str,
    threshold: Interval,
    *,
    scope: Scope = ANY,
) -> Record | NoAnswer:
    """Tell whether an earlier row of the same series met a condition already; it is `since` of the answer."""
    series = _series(reference, entity, metric, period, scope)
    if isinstance(series, NoAnswer):
        return series
    *earlier, row = series
    since = next((other for other in earlier if meets(other, comparator, threshold)), None)
    undecided = tuple(other for other in earlier if meets(other, comparator, threshold) is None)
    return _record(reference, row, since, undecided, series)


def record(
    reference: Reference,
    entity: str,
    metric: str,
    period: Timespan,
    *,
    highest: bool = True,
    scope: Scope = ANY,
) -> Record | NoAnswer:
    """Return since when a value is the highest (or lowest) of its series, periods of one length only."""
    series = _series(reference, entity, metric, period, scope)
    if isinstance(series, NoAnswer):
        return series
    *earlier, row = series
    since: Row | None = None
    undecided: list[Row] = []
    for other in reversed(earlier):
        beats = _beats(other, row, highest=highest)
        if beats:
            since = other
            break
        if beats is None:
            undecided.append(other)
    return _record(reference, row, since, tuple(reversed(undecided)), series)


def _record(
    reference: Reference, row: Row, since: Row | None, undecided: tuple[Row, ...], series: tuple[Row, ...]
) -> Record:
    pairs = pairwise(series)
    gapless = all((after.period.first - before.period.last).days == 1 for before, after in pairs)
    whole = Timespan(series[0].period.first, series[-1].period.last, "")
    return Record(
        row, since, undecided, series, gapless, declared_complete(reference, row.metric, row.entity, whole)
    )


def _series(
    reference: Reference, entity: str, metric: str, period: Timespan, scope: Scope
) -> tuple[Row, ...] | NoAnswer:
    """Return the rows of one series up to a period: like lengths, one row a period, same unit and definition."""
    own = rows_at(reference, entity, metric, period, scope=scope)
    if not own:
        return NoAnswer("no-row")
    last = own[0]
    spans: dict[Timespan, None] = {}
    for row in reference.rows(entity, metric):
        alike = abs(row.period.days - period.days) * 10 <= period.days
        if alike and row.period.last <= period.last and row.period.calendar == period.calendar:
            spans[row.period] = None
    found: list[Row] = []
    for span in spans:
        rows = [
            row
            for row in rows_at(reference, entity, metric, span, scope=scope)
            if (row.unit, row.definition, row.claimant) == (last.unit, last.definition, last.claimant)
        ]
        if any(a.interval.disjoint(b.interval) for a in rows for b in rows):
            return NoAnswer("sources-disagree", tuple(rows))
        if rows:
            found.append(rows[0])
    if not found or not same_period(found[-1].period, period):
        return NoAnswer("unordered", tuple(found))
    return tuple(found)


def _field(
    reference: Reference, entity: str, metric: str, period: Timespan, group: str | None, scope: Scope
) -> _Field:
    if group is not None:
        rows = group_rows(reference, group, metric, period, scope=scope)
        if isinstance(rows, NoAnswer):
            members = members_at(reference, group, metric, period.last)
            return _Field(_present(reference, members, metric, period, scope), complete=False)
        return _Field(rows, declared_complete(reference, metric, group, period))
    own = reference.entity(entity)
    wanted = own.type if own is not None else ""
    others: dict[str, None] = {entity: None}
    for row in reference.rows_of_metric(metric, period.first, period.first):
        other = reference.entity(row.entity)
        if other is not None and other.type == wanted and same_period(row.period, period):
            others[row.entity] = None
    complete = any(
        declared_complete(reference, metric, series.entity_set, period)
        and reference.is_part_of(entity, series.entity_set)
        for series in reference.series()
        if series.metric == metric
    )
    return _Field(_present(reference, others, metric, period, scope), complete)


def _present(
    reference: Reference, members: Iterable[str], metric: str, period: Timespan, scope: Scope
) -> tuple[Row, ...]:
    """Return a row of each member that has one on which its sources agree."""
    found: list[Row] = []
    for member in members:
        rows = rows_at(reference, member, metric, period, scope=scope)
        if rows and not any(a.interval.disjoint(b.interval) for a in rows for b in rows):
            found.append(rows[0])
    return tuple(found)


def _beats(other: Row, row: Row, *, highest: bool) -> bool | None:
    """Whether another row is beyond a row, not counting what both may have in common; None if that is open.

    Neighbours in a table (4.67 and 4.68) share only the point between them, so their order is sure.
    """
    if other.value is not None and other.value == row.value:
        return None
    upper, lower = (other.interval, row.interval) if highest else (row.interval, other.interval)
    if upper.low is not None and lower.high is not None and upper.low >= lower.high:
        return True
    if upper.high is not None and lower.low is not None and upper.high <= lower.low:
        return False
    return None


def _middle(row: Row, *, highest: bool) -> tuple[int, Fraction, str]:
    """Order rows from the best: unbounded ones beyond all others, then by the middle of what they may be."""
    low, high = row.interval.low, row.interval.high
    sign = -1 if highest else 1
    if low is None:
        return -sign, Fraction(0), row.entity
    if high is None:
        return sign, Fraction(0), row.entity
    return 0, sign * (low + high), row.entity

"""Who belongs to a group that the draft counts over, and the rows of its members for the time that the draft names."""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.model.claim import Claim, When
from factcheck.model.row import Row, Timespan
from factcheck.model.superlative import MEMBER
from factcheck.named_tuple import NamedTuple
from factcheck.reference.queries import Scope, declared_complete, members_at, rows_at
from factcheck.rules.reference._series import is_of_time, is_year
from factcheck.rules.rule import Case

_SURE_TIE = ("stated", "near")
_MOST_GROUPS = 200
_MONTH = 31


class Members(NamedTuple):
    """The members of one group with the rows that one reading of the draft gives them."""

    group: str
    metric: str
    period: Timespan
    rows: tuple[Row, ...]
    """One for each member that has one."""
    members: tuple[str, ...]
    dated: bool
    """Whether the draft names the period for certain."""
    current: bool
    """Whether every row was published by the as-of day."""

    @property
    def complete(self) -> bool:
        return len(self.rows) == len(self.members)


def groups_of(case: Case, noun: str, groups: Sequence[str], how_many: int | None) -> tuple[str, ...]:
    """The groups that the draft can mean: those it names, else those whose parts it names; one only is certain.

    Args:
        case: the draft and the packs.
        noun: type of the members, or MEMBER.
        groups: what the words beside the noun name.
        how_many: how many members the draft gives the group.
    """
    if groups:
        return tuple(group for group in groups if _alike(case, group, noun, how_many))
    candidates: dict[str, None] = dict.fromkeys(case.entities)
    for entity in map(case.reference.entity, case.entities):
        if entity is not None and entity.type.lower() == noun:
            candidates.update(dict.fromkeys(entity.part_of))
    return tuple(group for group in list(candidates)[:_MOST_GROUPS] if _alike(case, group, noun, how_many))


def _alike(case: Case, group: str, noun: str, how_many: int | None) -> bool:
    parts = case.reference.parts(group, case.as_of)
    if noun == MEMBER:
        return len(parts) > 1
    count = sum(_kind(case, part) == noun for part in parts)
    return count > 1 and how_many in (None, count)


def _kind(case: Case, identity: str) -> str:
    entity = case.reference.entity(identity)
    return "" if entity is None else entity.type.lower()


def members_of(case: Case, group: str, noun: str, metric: str, period: Timespan) -> tuple[str, ...]:
    """The members of a group at the end of a period that the noun names."""
    found = members_at(case.reference, group, metric, period.last)
    return tuple(member for member in found if noun in (MEMBER, _kind(case, member)))


def readings(case: Case, group: str, noun: str, metric: str, claims: Iterable[Claim]) -> tuple[Members, ...]:
    """The rows of the members under every definition that the pack has, for the one period that the draft can mean."""
    rows = [row for part in case.reference.parts(group) for row in _live(case, part, metric)]
    when = _when(claims)
    period = _period(rows, when, case)
    if period is None:
        return ()
    return tuple(
        _by_definition(case, group, members_of(case, group, noun, metric, period), metric, rows, period, when)
    )


def listed(case: Case, entities: Sequence[str], metric: str, claims: Iterable[Claim]) -> tuple[Members, ...]:
    """As `readings`, for entities that the draft lists."""
    rows = [row for entity in entities for row in _live(case, entity, metric)]
    when = _when(claims)
    period = _period(rows, when, case)
    return (
        () if period is None else tuple(_by_definition(case, "", tuple(entities), metric, rows, period, when))
    )


def _live(case: Case, entity: str, metric: str) -> list[Row]:
    return [
        row
        for row in case.reference.rows(entity, metric)
        if row.rank != "deprecated"
        and row.status not in ("target", "forecast")
        and row.period.first <= case.as_of
    ]


def _by_definition(
    case: Case,
    group: str,
    members: tuple[str, ...],
    metric: str,
    rows: Sequence[Row],
    period: Timespan,
    when: When | None,
) -> Iterator[Members]:
    """One reading for every definition that a row of the period has."""
    dated = when is not None and when.tie in _SURE_TIE
    for definition in sorted({row.definition for row in rows if row.period == period}):
        mine: list[Row] = []
        for member in members:
            theirs = rows_at(case.reference, member, metric, period, scope=Scope(definition=definition))
            if theirs and not any(a.interval.disjoint(b.interval) for a in theirs for b in theirs):
                mine.append(theirs[0])
        if len({row.unit for row in mine}) == 1:
            current = all(row.origin.known_by(case.as_of) for row in mine)
            yield Members(group, metric, period, tuple(mine), members, dated, current)


def nobody_missing(case: Case, reading: Members) -> bool:
    """Whether every member has a row, or a pack declares that who has none has nothing to count."""
    return reading.complete or declared_complete(
        case.reference, reading.metric, reading.group, reading.period
    )


def _when(claims: Iterable[Claim]) -> When | None:
    """The time that the first claim names outright, else the first that any is of; with a span."""
    dated = [claim.when for claim in claims if claim.when is not None and claim.when.span is not None]
    return next((when for when in dated if when.tie in _SURE_TIE), dated[0] if dated else None)


def _period(rows: Sequence[Row], when: When | None, case: Case) -> Timespan | None:
    """The period of the rows that the draft names, else the newest; None where two are possible."""
    periods = sorted({row.period for row in rows})
    if when is None:
        return max(periods, key=lambda period: (period.last, period.days), default=None)
    if when.kind != "interval":
        return None
    span = when.span
    assert span is not None
    exact = [period for period in periods if period.ends == span.ends]
    like = [period for period in periods if is_of_time(period, span)]
    at_end = [
        period for period in periods if is_year(span) and period.days <= _MONTH and span.contains(period)
    ]
    found = exact or like or at_end
    return found[0] if len(found) == 1 else None

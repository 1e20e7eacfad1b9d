"""Whom a superlative or rank is about, and the rows among which it must hold."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from factcheck.model.claim import Claim, Key, Link
from factcheck.model.ordinals import placed
from factcheck.model.row import Row
from factcheck.model.superlative import MEMBER, Superlative
from factcheck.model.told import as_told
from factcheck.named_tuple import NamedTuple
from factcheck.reference.answers import NoAnswer, Record, Standing
from factcheck.reference.queries import Scope, meets, members_at, rows_at
from factcheck.reference.standings import record, standing
from factcheck.rules.reference._series import last_before
from factcheck.rules.rule import Case

_FEWEST = 3
"""Entities that a field must have before a superlative without a named scope is held against it."""
_SURE_DIGITS = 3
_STEP_DAYS = {"year": range(350, 381), "quarter": range(88, 95), "month": range(28, 32)}


class Ranked(NamedTuple):
    """A figure that a row bears out, with what the draft says of its place."""

    claim: Claim
    said: Superlative
    row: Row
    highest: bool
    link: Link


class Field(NamedTuple):
    """Where the subject stands, and whether the draft says itself among whom."""

    standing: Standing
    stated: bool


def ranked(case: Case, kind: str) -> list[Ranked]:
    """The figures of links of a kind that exactly one row of a certain family bears out."""
    found = []
    for link in case.links(kind):
        claim, said = case.claim(link.all("figure")[0]), link.attribute("superlative")
        row = settled_row(case, claim, rivals=said.rivals, metrics=said.metrics)
        if row is None or not _is_meant(row, said):
            continue
        highest = _direction(case, row, said.sense) if said.sense != "either" else _above_the_last(case, row)
        if highest is not None:
            found.append(Ranked(claim, said, row, highest, link))
    return found


def settled_row(
    case: Case, claim: Claim, *, rivals: Sequence[str] = (), metrics: Sequence[str] = ()
) -> Row | None:
    """The one row that bears a figure out, where words tie subject and measure to it.

    Args:
        case: the draft and its rows.
        claim: the figure.
        rivals: who is not its subject.
        metrics: what the words of the superlative name besides (`the most populous`).
    """
    if claim.quantity is None:
        return _without_figure(claim)
    if claim.voice == "quoted" or not claim.is_fact or claim.stranger:
        return None
    best = next((key for key in claim.keys if key.entity not in rivals), None)
    if best is None:
        return None
    proved = best.metric_tie == "stated" or claim.certain or best.metric in metrics
    if not proved and not _told_before(case, claim, best):
        return None
    rows = case.settled.get(claim.index, ())
    families = {(row.entity, row.metric) for row in rows}
    if families != {(best.entity, best.metric)} or len({row.period for row in rows}) > 1:
        return None
    if best.entity_tie in ("assumed", "part") and not _telling(claim):
        return None
    if best.entity_tie == "assumed" and best.entity not in case.named_ids:
        return None
    return rows[0]


def _told_before(case: Case, claim: Claim, key: Key) -> bool:
    """Whether the words of a figure before prove the measure: one of this subject, or any of the same paragraph."""
    return any(
        other.start < claim.start
        and (
            other.certain or any(k.metric == key.metric and k.metric_tie == "stated" for k in other.keys[:1])
        )
        and any(
            row.metric == key.metric and (row.entity == key.entity or other.block == claim.block)
            for row in case.settled.get(other.index, ())
        )
        for other in case.settled_near(claim, blocks=1)
    )


def _without_figure(claim: Claim) -> Row | None:
    rows = claim.keys[0].rows if claim.keys else ()
    disagree = any(one.interval.disjoint(other.interval) for one in rows for other in rows)
    return rows[0] if len({row.period for row in rows}) == 1 and not disagree else None


def _telling(claim: Claim) -> bool:
    """Whether a figure has three digits that mean something, so that it meets a row by no chance."""
    return claim.quantity is not None and claim.quantity.significant_digits >= _SURE_DIGITS


def _is_meant(row: Row, said: Superlative) -> bool:
    """Whether the noun behind the superlative may stand for the measure of a row."""
    if said.metrics:
        return row.metric in said.metrics
    return not said.units or row.unit in said.units


def _above_the_last(case: Case, row: Row) -> bool | None:
    """Whether a row is higher than the one before it: what `not seen since` then means."""
    last = last_before(case, row)
    if last is None or not last.interval.disjoint(row.interval):
        return None
    return meets(row, ">", last.interval)


def _direction(case: Case, row: Row, sense: str) -> bool | None:
    polarity = case.reference.metric_of(row).polarity
    if sense in ("up", "down"):
        return sense == "up"
    if sense == "rank":
        return polarity != "down"
    if sense == "record":
        return None if polarity == "down" else True
    if not polarity:
        return None
    return (polarity == "up") == (sense == "best")


def scope_of(case: Case, row: Row) -> Scope:
    """Rows that may be held against a row: same definition, same claimant, known by the as-of day."""
    return Scope(as_of=case.as_of, definition=row.definition, claimant=row.claimant)


def alike(case: Case, entity: str, row: Row) -> Row | None:
    """The one row of another entity for the metric and period of a row."""
    found = rows_at(case.reference, entity, row.metric, row.period, scope=scope_of(case, row))
    return found[0] if len(found) == 1 and found[0].unit == row.unit else None


def field(case: Case, subject: Ranked) -> Field | None:
    """The subject's standing among those whom the draft names, or among its siblings where it names nobody."""
    said, row = subject.said, subject.row
    if said.window:
        return None
    group = group_of(case, row, said)
    if group is None:
        return None
    found = standing(
        case.reference,
        row.entity,
        row.metric,
        row.period,
        group=group,
        highest=subject.highest,
        scope=scope_of(case, row),
    )
    if isinstance(found, NoAnswer) or found.row != row:
        return None
    return Field(found, said.among and (bool(said.groups) or said.every))


def group_of(case: Case, row: Row, said: Superlative) -> str | None:
    """The one group of the packs that the draft can mean; None if it is another one, or more than one fits."""
    entity = case.reference.entity_of(row)
    if said.noun not in ("", MEMBER, entity.type.lower()):
        return None
    candidates = said.groups or entity.part_of
    if said.noun == MEMBER and not said.groups and said.how_many is None:
        candidates = tuple(i for i in candidates if (i,) in case.named)
    fitting = [group for group in candidates if _fits(case, group, row, said)]
    return fitting[0] if len(fitting) == 1 == max(len(said.groups), 1) else None


def _fits(case: Case, group: str, row: Row, said: Superlative) -> bool:
    """Whether a subject stands among its like in a group, which has as many members as the draft says."""
    members = members_at(case.reference, group, row.metric, row.period.last)
    kinds = {entity.type for entity in map(case.reference.entity, members) if entity is not None}
    if row.entity not in members or len(kinds) > 1:
        return False
    if said.how_many is None:
        return len(members) >= (2 if said.among else _FEWEST)
    # `the highest of the four` may be of four years
    told = said.noun or said.groups or sum((member,) in case.named for member in members) * 2 >= len(members)
    return bool(told) and len(members) == said.how_many


def named_nearby(case: Case, claim: Claim, entity: str) -> bool:
    """Whether the paragraph of a claim names an entity without ambiguity."""
    block = case.extraction.draft.blocks[claim.block]
    return any(
        hit.kind == "entity" and hit.ids == (entity,) for hit in case.mentions_between(block.start, block.end)
    )


def past(case: Case, subject: Ranked) -> Record | None:
    """The series of the subject up to its row, like periods only."""
    row = subject.row
    found = record(
        case.reference, row.entity, row.metric, row.period, highest=subject.highest, scope=scope_of(case, row)
    )
    return None if isinstance(found, NoAnswer) or found.row != row else found


def unbroken(rows: Sequence[Row]) -> bool:
    """Whether no period is missing between rows, which may be stretches of time or days at even distance."""
    steps = [(after.period.first - before.period.first).days for before, after in pairwise(rows)]
    return max(steps) * 10 <= min(steps) * 12


def window(subject: Ranked, known: Record) -> tuple[Row, ...] | None:
    """The earlier rows that certainly lie in the time that the draft names; None where that cannot be told."""
    said, earlier = subject.said, [row for row in known.rows if row != subject.row]
    if said.window == "ever":
        return tuple(earlier)
    if said.since is not None:
        start = _named_start(earlier, *said.since)
        return tuple(row for row in earlier if row.period.first > start)
    if said.window == "length" and _in_steps([*earlier, subject.row], said.step or "year"):
        return tuple(earlier[max(len(earlier) - said.periods, 0) :])
    return None


def _named_start(earlier: Sequence[Row], first: date, last: date) -> date:
    """Last day of the period that `since` names: `since 2021-22` ends with that business year."""
    ends = (row.period.last for row in earlier if first < row.period.last <= last and last.year > first.year)
    return max(ends, default=last)


def _in_steps(rows: Sequence[Row], step: str) -> bool:
    """Whether rows follow each other by years, quarters or months."""
    return all(
        (after.period.first - before.period.first).days in _STEP_DAYS[step]
        for before, after in pairwise(rows)
    )


def name(case: Case, identity: str) -> str:
    """The label of an entity."""
    entity = case.reference.entity(identity)
    return identity if entity is None else entity.label


def called(subject: Ranked) -> str:
    """What the draft calls the figure: `the best`, `a record`, `more than any other`."""
    words = subject.said.words
    if words.endswith(("record", "high", "low")):
        return f"a {words}" if words.startswith("record") else f"an {words}"
    return words if " " in words else f"the {words}"


def said_of(case: Case, subject: Ranked) -> str:
    """How a message begins: `calls 48.2% the highest`, or the words themselves where there is no figure."""
    if subject.claim.quantity is None:
        return f"says “{subject.claim.text}” of {name(case, subject.row.entity)}"
    return f"calls {as_told(subject.claim)} {called(subject)}"


def label(subject: Ranked, place: int) -> str:
    """`second-highest` for a place in the direction that the draft ranks."""
    return placed(place, "highest" if subject.highest else "lowest")

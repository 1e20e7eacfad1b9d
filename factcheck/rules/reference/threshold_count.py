"""The number of members that meet a threshold is another one by the rows of the pack.

## What it does

Counts the members of a group whose rows meet a threshold, as in `nine of the 32 allies spend above 3%`, `no district topped 12%` and
`all but two regions are below 5%`, and those whose rows rose or fell, as in `burglaries rose in three of the four districts`. Members are taken at the date that the draft names. The count is supported where every member has a
row, and disputed where the rows leave no reading under which it holds.

## Why it matters

Counts over a table are done by eye, on last year's table, or with a member too many.

## Example

```text pack entities
entity,label,type,part_of
harland,Harland,county,
aske,Aske,district,harland
birk,Birk,district,harland
cole,Cole,district,harland
dunmore,Dunmore,district,harland
```

```text pack metrics
metric,label,kind,unit,aliases
recycling,Recycling rate,share,percent,recycling rate|recycled
```

```text pack facts
entity,metric,period,value,unit,source
aske,recycling,2025,48.2,percent,Harland council
birk,recycling,2025,44.7,percent,Harland council
cole,recycling,2025,51.9,percent,Harland council
dunmore,recycling,2025,39.6,percent,Harland council
```

```text
Three of Harland's four districts recycled more than 45% in 2025.
```

Use instead:

```text
Two of Harland's four districts recycled more than 45% in 2025.
```

## Formula

`#{member: row > threshold}` to `#{member: row ≥ threshold}` within the precision of the rows, for every definition of the metric; the
stated count lies outside of all of them. `No` and `every` need one row that certainly contradicts them.

## Not an error when

- a row equals the threshold: `above` and `at least` are both read
- a member has no row, or the group has another number of members than the draft says
- the draft narrows the members (`no rural district`) or the condition (`among pensioners`)
- the draft names no period: then nothing is disputed
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim, Link, When
from factcheck.model.counting import Counting
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.relation import (
    Abstention,
    Constant,
    Expression,
    Figure,
    Mismatch,
    Quotient,
    Relation,
    Stated,
    Wording,
)
from factcheck.model.row import Row, Timespan
from factcheck.model.told import amount, as_told, period
from factcheck.named_tuple import NamedTuple
from factcheck.reference.queries import meets
from factcheck.rules.reference._fields import name
from factcheck.rules.reference._members import Members, groups_of, nobody_missing, readings
from factcheck.rules.reference._series import a_year_before
from factcheck.rules.reference._voices import is_stated
from factcheck.rules.rule import Case, Rule

_STRICT = {">=": ">", "<=": "<"}
_LENIENT = {">": ">=", "<": "<="}
_SHOWN = 12
_ADD_UP = frozenset({"flow", "amount", "count", "cumulative", "stock"})
_EACH = re.compile(r"\b(?:each|every|apiece|both|none|neither)\b")


class Counted(NamedTuple):
    """Who meets a threshold under one reading."""

    reading: Members
    least: int
    """Members that certainly meet it, however the threshold itself counts."""
    most: int
    """Members that may meet it."""
    strict: tuple[Row, ...]
    """Rows beyond the threshold as written."""
    lenient: tuple[Row, ...]
    """Rows beyond the threshold or at it."""

    @property
    def size(self) -> int:
        return len(self.reading.members)


def relations(case: Case) -> Iterator[Stated]:
    """State every count over a threshold whose group, metric and period the packs know."""
    for link in case.links("criterion"):
        counting: Counting = link.attribute("counting")
        if counting.plain:
            yield from _of_link(case, link, counting)
    for link in case.links("movement"):
        yield from _of_movement(case, link, link.attribute("counting"))


def _of_movement(case: Case, link: Link, counting: Counting) -> Iterator[Stated]:
    """`Burglaries rose in three of the four districts`: each row against the one a year before it."""
    told = [case.claim(index) for _, indices in link.roles for index in indices]
    first, last = link.attribute("days")
    when = When(Timespan(first, last, ""), told[0].start, told[0].end, "", "stated")
    taking_part = [claim._replace(when=when, modality="outturn") for claim in told]
    if not all(map(is_stated, told)):
        return
    groups = groups_of(case, counting.noun, counting.groups, counting.how_many)
    if len(groups) != 1:
        return
    found = [
        counted
        for reading in readings(case, groups[0], counting.noun, link.attribute("metric"), taking_part)
        if reading.complete and counting.how_many in (None, len(reading.members))
        for counted in (_that_moved(case, reading, counting.comparator),)
        if counted is not None
    ]
    if not found:
        yield Abstention(tuple(told), "incomplete-series")
    elif link.one("count") is not None:
        yield from _of_figure(case, link, taking_part[0], taking_part[0], found)
    else:
        yield from _of_word(case, link, counting, taking_part[0], found)


def _that_moved(case: Case, reading: Members, comparator: str) -> Counted | None:
    """The rows that lie above, or below, the row of the year before; None where one has no such row."""
    moved: list[Row] = []
    least = most = 0
    for row in reading.rows:
        before = a_year_before(case, row)
        if before is None or before.value is None or row.value is None:
            return None
        certain = meets(row._replace(value=None), comparator, before.interval) is True
        least += certain
        most += certain or not row.interval.disjoint(before.interval)
        if meets(row, comparator, Interval.point(before.value)):
            moved.append(row)
    return Counted(reading, least, most, tuple(moved), tuple(moved))


def _of_link(case: Case, link: Link, counting: Counting) -> Iterator[Stated]:
    index = link.all("threshold")[0]
    claim = case.claim(index)
    count = None if link.one("count") is None else case.claim(link.all("count")[0])
    q = claim.quantity
    assert q is not None
    if q.value is None or q.direction is not None:
        return
    if not claim.passed or claim.passed[0].metric_tie != "stated":
        return
    if claim.voice == "quoted" or claim.modality not in ("outturn", "estimate", "target"):
        return
    groups = groups_of(case, counting.noun, counting.groups, counting.how_many)
    if len(groups) != 1:
        if groups:
            yield Abstention((claim,), "population-differs")
        return
    taking_part = (claim,) if count is None else (claim, count)
    found = [
        counted
        for key in claim.passed
        if key.metric_tie == "stated"
        for reading in readings(case, groups[0], counting.noun, key.metric, taking_part)
        if counting.how_many in (None, len(reading.members))
        for counted in (_counted(reading, counting.comparator, Interval.point(q.value * key.factor)),)
    ]
    if not found:
        yield Abstention(taking_part, "no-row")
        return
    if not any(nobody_missing(case, counted.reading) for counted in found):
        yield Abstention(taking_part, "incomplete-series")
    told = tuple(one._replace(modality="outturn") for one in taking_part)
    if count is not None:
        yield from _of_figure(case, link, told[1], told[0], found)
    else:
        yield from _of_word(case, link, counting, told[0], found)


def _counted(reading: Members, comparator: str, threshold: Interval) -> Counted:
    strict, lenient = _STRICT.get(comparator, comparator), _LENIENT.get(comparator, comparator)
    least = most = 0
    for row in reading.rows:
        bounds = row._replace(value=None)
        least += meets(bounds, strict, threshold) is True
        most += meets(bounds, lenient, threshold) is not False
    return Counted(
        reading,
        least,
        most + len(reading.members) - len(reading.rows),
        tuple(row for row in reading.rows if meets(row, strict, threshold)),
        tuple(row for row in reading.rows if meets(row, lenient, threshold)),
    )


def _of_figure(
    case: Case, link: Link, count: Claim, threshold: Claim, found: list[Counted]
) -> Iterator[Stated]:
    """`Nine of the 32 allies`: the figure is held against the count."""
    whole = [counted for counted in found if nobody_missing(case, counted.reading)]
    right = Figure(count)
    q = count.quantity
    assert q is not None
    share = q.form == "fraction" or q.unit == "percent"
    for counted in whole:
        for rows in dict.fromkeys((counted.strict, counted.lenient)):
            if share and not _on_its_side(q, Fraction(len(rows), counted.size)):
                continue
            yield Relation(
                form="equal",
                left=(_number(case, len(rows), counted, count, share=share),),
                right=right,
                primary=count,
                claims=(count, threshold) if threshold is not count else (count,),
                wording=_wording(case, count, counted, rows),
                cue=(link.cue_start, link.cue_end),
                if_broken="",
                if_holds="supports",
                rows=rows or counted.reading.rows,
                labels=((threshold.index, "threshold"),),
            )
    sure = all(c.reading.dated and c.reading.current and c.reading.complete for c in found)
    if sure and not _may_be_together(case, threshold, found):
        yield Relation(
            form="equal",
            left=tuple(
                _number(case, n, counted, count, share=share)
                for counted in found
                for n in range(counted.least, counted.most + 1)
            ),
            right=right,
            primary=count,
            claims=(count, threshold) if threshold is not count else (count,),
            wording=_wording(case, count, found[0], found[0].strict),
            cue=(link.cue_start, link.cue_end),
            rows=found[0].strict or found[0].reading.rows,
            gap="none",
            labels=((threshold.index, "threshold"),),
            repairs=False,
        )


def _may_be_together(case: Case, threshold: Claim, found: list[Counted]) -> bool:
    """Whether what none reaches may be the sum of several (`three ports handled more than 1.2 million`)."""
    q = threshold.quantity
    assert q is not None
    kinds = {
        metric.kind for one in found for row in one.reading.rows if (metric := case.reference.metric_of(row))
    }
    alone = q.comparator not in (">", ">=") or _EACH.search(case.sentence_of(threshold)) is not None
    return not alone and kinds <= _ADD_UP and not any(one.most for one in found)


def _on_its_side(q: Quantity, part: Fraction) -> bool:
    """Whether a share lies on the side that the draft says: two of four are not more than half."""
    if q.value is None:
        return False
    stated = q.value / 100 if q.unit == "percent" else q.value
    return not (
        (q.comparator in (">", ">=") and part < stated) or (q.comparator in ("<", "<=") and part > stated)
    ) and (part != stated or q.comparator not in ("<", ">"))


def _number(case: Case, n: int, counted: Counted, count: Claim, *, share: bool) -> Expression:
    members = "members" if len(counted.reading.members) != 1 else "member"
    number = Constant(Interval.point(n), f"{n} of {counted.size} {members}")
    if not share:
        return number
    assert count.quantity is not None
    whole = Constant(Interval.point(counted.size), f"{counted.size}")
    if count.quantity.unit == "percent":
        return Quotient(Constant(Interval.point(Fraction(100 * n)), f"100 × {n}"), whole)
    return Quotient(Constant(Interval.point(n), str(n)), whole)


def _of_word(
    case: Case, link: Link, counting: Counting, claim: Claim, found: list[Counted]
) -> Iterator[Stated]:
    """`No district`, `every port`, `all but two`, `most`: a label against those that the rows allow."""
    for counted in found:
        whole = nobody_missing(case, counted.reading)
        low, high = _wanted(counting, counted.size)
        fitting = [rows for rows in (counted.strict, counted.lenient) if low <= len(rows) <= high]
        if whole and fitting:
            yield _labelled(case, link, claim, counted, fitting[0], holds=True)
            return
    if not all(counted.reading.dated and counted.reading.current for counted in found):
        return
    for counted in found:
        low, high = _wanted(counting, counted.size)
        if low <= counted.most and counted.least <= high:
            return
    yield _labelled(case, link, claim, found[0], found[0].strict, holds=False)


def _wanted(counting: Counting, size: int) -> tuple[int, int]:
    """The least and the greatest count that a quantifier allows."""
    if counting.quantifier == "none":
        return 0, 0
    if counting.quantifier == "all":
        return size, size
    if counting.quantifier == "all-but":
        return size - counting.number, size - counting.number
    if counting.quantifier == "count":
        return counting.number, counting.number
    if counting.quantifier == "most":
        return size // 2 + 1, size
    return 0, size + 1


def _labelled(
    case: Case, link: Link, claim: Claim, counted: Counted, met: tuple[Row, ...], *, holds: bool
) -> Mismatch:
    cue = link.cue
    actual = f"{len(met)} of {counted.size}"
    wording = _wording(case, claim, counted, met)
    return Mismatch(
        stated=cue,
        possible=(cue,) if holds else (actual,),
        primary=claim,
        claims=(claim,),
        wording=wording,
        working=_lines(case, counted),
        rows=(met or counted.reading.rows)[:_SHOWN] if holds else counted.reading.rows[:_SHOWN],
        if_holds="supports",
        cue=(link.cue_start, link.cue_end),
        related=((link.cue_start, link.cue_end, "count"),),
    )


def _lines(case: Case, counted: Counted) -> tuple[str, ...]:
    return tuple(f"{name(case, row.entity)}: {amount(row)}" for row in counted.reading.rows[:_SHOWN])


def _wording(case: Case, claim: Claim, counted: Counted, rows: tuple[Row, ...]) -> Wording:
    label = case.reference.metric_of(counted.reading.rows[0]).label
    who = ", ".join(name(case, row.entity) for row in rows[:_SHOWN]) + (" …" if len(rows) > _SHOWN else "")
    group = name(case, counted.reading.group)
    met = f"{len(rows)} of {counted.size} members of {group} meet it {period(counted.reading.period)}" + (
        f" ({who})" if rows else ""
    )
    return Wording(
        says=f"{label}: by the rows of the pack {met}",
        comparable="every member has a row of the same measure, definition and period; "
        + "; ".join(_lines(case, counted)),
        innocent="the draft counts other members, another period, or by another definition",
        query=f"By the reference {met}; please check “{as_told(claim)}”. Which table was counted?",
    )


RULE = Rule(
    slug="threshold-count",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("criterion", "movement"),
)

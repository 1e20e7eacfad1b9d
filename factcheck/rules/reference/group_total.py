"""A sum or average over several does not follow from their rows.

## What it does

Adds up, or averages, the rows of those who share a figure: `Bree and Kell together handled 618,900 containers`, `the five schools had
3,745 pupils`, `an average of 749 pupils across the five schools`. Where the words say plainly that the figure is of all of them and every
one has a row for the period that the draft names, a figure that does not follow is disputed.

## Why it matters

A sum over a list is worked out once, by hand, and a member is left out or counted twice.

## Example

```text pack
entity,metric,period,value,unit,source
Bree,containers,2025,431600,container,Coast yearbook
Kell,containers,2025,187300,container,Coast yearbook
```

```text
Bree and Kell together handled 681,900 containers in 2025.
```

Use instead:

```text
Bree and Kell together handled 618,900 containers in 2025.
```

## Formula

`Σ row` for a sum, `Σ row / n` for an average, on rows of one metric, definition and period; the loose interval of the figure is disjoint
from it beyond the 2% gap, and not more than five times as large or small.

## Not an error when

- the average is weighted, as that of percentages mostly is: then nothing is disputed
- the words do not say whether the figure is of all of them or of each
- one of them has no row, or the draft names no period
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim, Key, Link
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Abstention,
    Constant,
    Expression,
    Figure,
    Quotient,
    Relation,
    RowValue,
    Stated,
    Sum,
    Wording,
)
from factcheck.model.row import Row
from factcheck.model.told import amount, as_told, period
from factcheck.reference.queries import meets
from factcheck.rules.reference._fields import name
from factcheck.rules.reference._members import Members, groups_of, listed, readings
from factcheck.rules.reference._voices import is_stated
from factcheck.rules.rule import Case, Rule

_SHOWN = 12
_SAME_THING = 5
_NO_SUM = frozenset({"rate", "share", "index"})
_OPEN = frozenset({"<", "<=", ">", ">="})


def relations(case: Case) -> Iterator[Stated]:
    """State every figure that several share, whose measure and period the packs know."""
    for link in case.links("together"):
        claim = case.claim(link.all("figure")[0])
        if not is_stated(claim):
            continue
        named = [key for key in claim.passed if key.metric_tie == "stated"]
        for key in named[:1]:
            yield from _of_measure(case, link, claim, key, sole=len(named) == 1)


def _of_measure(case: Case, link: Link, claim: Claim, key: Key, *, sole: bool) -> Iterator[Stated]:
    found = _rows(case, link, claim, key.metric)
    if not found:
        yield Abstention((claim,), "no-row")
    for reading in found:
        if not reading.complete:
            yield Abstention((claim,), "incomplete-series")
            continue
        statistic = link.attribute("statistic")
        if statistic in ("each", "open") and _each(claim, key, reading):
            yield _relation(
                case, link, claim, reading, tuple(RowValue(row, key.own_unit) for row in reading.rows)
            )
        if statistic == "each":
            continue
        level = case.reference.metric_of(key).kind not in _NO_SUM and reading.rows[0].unit != "percent"
        if statistic == "mean" or level:
            certain = (
                sole
                and level
                and link.attribute("plain")
                and reading.dated
                and reading.current
                and len(found) == 1
            )
            left = _worked(reading, key.own_unit, mean=statistic == "mean")
            yield _relation(case, link, claim, reading, (left,), disputes=certain)


def _rows(case: Case, link: Link, claim: Claim, metric: str) -> tuple[Members, ...]:
    entities = link.attribute("entities")
    if entities:
        return listed(case, entities, metric, (claim,))
    groups = groups_of(case, link.attribute("noun"), link.attribute("groups"), link.attribute("how_many"))
    return readings(case, groups[0], link.attribute("noun"), metric, (claim,)) if len(groups) == 1 else ()


def _each(claim: Claim, key: Key, reading: Members) -> bool:
    """Whether the figure is true of every one of them."""
    q = claim.quantity
    assert q is not None
    if q.value is None:
        return False
    threshold = Interval.point(q.value * key.factor)
    if q.comparator in _OPEN:
        return all(meets(row, q.comparator, threshold) is True for row in reading.rows)
    half = q.place * abs(key.factor) / 2
    return q.comparator == "=" and all(abs(row.size - q.value * key.factor) <= half for row in reading.rows)


def _worked(reading: Members, scale: Fraction, *, mean: bool) -> Expression:
    total = Sum(tuple(RowValue(row, scale) for row in reading.rows))
    count = len(reading.rows)
    return Quotient(total, Constant(Interval.point(count), str(count))) if mean else total


def _relation(
    case: Case,
    link: Link,
    claim: Claim,
    reading: Members,
    left: tuple[Expression, ...],
    *,
    disputes: bool = False,
) -> Relation:
    label = case.reference.metric_of(reading.rows[0]).label
    told = ", ".join(_shown(case, row) for row in reading.rows[:_SHOWN])
    more = " …" if len(reading.rows) > _SHOWN else ""
    return Relation(
        form="equal",
        left=left,
        right=Figure(claim),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"{label}: the draft says {as_told(claim)} of “{link.cue}”; the rows {period(reading.period)} give {{computed}} ({told}{more})",
            comparable="rows of one measure, definition and period, one for each of them",
            innocent="the draft means others, another period, or a weighted average",
            query=f"the reference rows {period(reading.period)} give {{computed}} for {link.cue}; please check {as_told(claim)}. Who is counted?",
        ),
        cue=(link.cue_start, link.cue_end),
        if_broken="disputes" if disputes else "",
        if_holds="supports",
        rows=reading.rows,
        within=_SAME_THING if disputes else 0,
    )


def _shown(case: Case, row: Row) -> str:
    return f"{name(case, row.entity)} {amount(row)}"


RULE = Rule(slug="group-total", severity="error", since="0.1.0", relations=relations, needs=("together",))

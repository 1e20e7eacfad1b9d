"""A change, share, quotient or sum does not follow from the pack rows behind it.

## What it does

Redoes the draft's arithmetic on pack rows. Where the figures that take part in a change, share, difference, sum
or quotient are rows of a pack, the figure that follows from them is supported with its working; a change that
contradicts the rows of its own ends is disputed.

## Why it matters

Most percentages in a draft stand in no table: they were worked out from two numbers that do, on a phone, at
speed. The direction of a change is lost most easily.

## Example

```text pack
entity,metric,period,value,unit,source
Northport,burglaries,2023,4410,offence,Northport police annual report
Northport,burglaries,2024,4655,offence,Northport police annual report
```

```text
Burglaries in Northport fell by 5.6% to 4,655 in 2024.
```

Use instead:

```text
Burglaries in Northport rose by 5.6% to 4,655 in 2024.
```

## Formula

`100 · (b − a) / a` for a percentage change, `b − a` for points and amounts, `100 · x / base` for a share,
`total / n` for an amount each, all on the rows' own values; the loose interval of the figure is disjoint from it
beyond the 2% gap.

## Not an error when

- the change is after inflation, like for like, seasonally adjusted or annualised
- the base is another year than the one before
- the figure describes a part of what the rows count
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import islice
from typing import TypeAlias

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import (
    Constant,
    Difference,
    Expression,
    Figure,
    Product,
    Quotient,
    Relation,
    RowValue,
    Stated,
    Sum,
    Wording,
)
from factcheck.model.row import Metric, Row
from factcheck.model.unit import factor
from factcheck.rules.reference._differences import readings as differences
from factcheck.rules.reference._fields import name
from factcheck.rules.reference._relatives import readings as relatives
from factcheck.rules.reference._series import a_year_after, a_year_before, last_before
from factcheck.rules.reference._told import told
from factcheck.rules.reference._values import is_small_change
from factcheck.rules.rule import Case, Rule

_HUNDRED = Constant(Interval.point(100), "100")
_NOTHING = Constant(Interval.point(0), "0")
_MAX_READINGS = 24
_HELD_AGAINST = re.compile(
    r"[^.,;:\d]{0,15}\b(?:below|above|under|behind|ahead of|than|short of|clear of)\s(?=[^\W\d])"
)
_THEN = re.compile(
    r"\b(?:last|previous|earlier|before|ago|year|month|season|quarter|it|they|then|prior|pre-\w+|time|peak|record)\b"
)
_CENT = Fraction(1, 100)
_FEW = 3
_SMALL_PART = Fraction(1, 10)
"""A part told in words that meets no percentage by chance."""
Worked: TypeAlias = tuple[Expression, tuple[Row, ...]]
"""A way to work out a figure, and the rows that it takes."""
_HALF_A_YEAR = 190
_DAYS_OF = {"hour": Fraction(1, 24), "day": Fraction(1), "night": Fraction(1), "week": Fraction(7)}
_TIMES = frozenset({"day", "week", "month", "quarter", "year", "hour", "minute", "second", "each"})
_ANOTHER_BASE = Pattern(
    r"\s*(?:more|fewer|less|higher|lower|greater|smaller|above|below|over|under|short of|ahead of|behind|up|down)?\s*(?:than |on |of |from )?"
    r"(?:in \d{4}|in the (?:\d{4}s|last|late|early|mid)|at (?:the|its) (?:peak|height|start|beginning)|(?:the |its |their |full )?(?:capacity|targets?|plan|limit|"
    r"average|forecast|budget|quota|ceiling|norm|strength|requirement|minimum|maximum|record|peak)\b|(?:was |had been )?(?:planned|expected|needed|hoped|"
    r"budgeted|forecast|required|allowed|normal|usual)\b|it (?:needs|should|wants|had (?:hoped|planned|expected))|before (?:the )?\w+)"
)
_ECHOES = frozenset({"headline", "standfirst", "caption"})


def relations(case: Case) -> Iterator[Stated]:
    """State every figure that follows from rows which other figures of the draft were found to be."""
    done: set[int] = set()
    worked: dict[int, list[Worked]] = {}
    # what is held against another entity or a whole is no change in time, whatever stands beside it
    apart = {
        i
        for link in case.links("relative")
        if link.attribute("to") in ("entity", "whole")
        for i in link.all("figure")
    }
    for link in sorted(case.extraction.links, key=lambda link: link.kind != "relative"):
        for role, index in _unsettled(case, link):
            if index in apart and link.kind in ("change", "fold"):
                continue
            claim = case.claim(index)
            if link.kind == "parts":
                found = _of_parts(case, link, role, claim)
            elif (link.kind, role) == ("rate", "rate"):
                found = _spread(case, link, claim)
            elif (link.kind, role) == ("conversion", "restated"):
                found = _restated(case, link, claim)
            elif link.kind == "relative":
                found = relatives(case, link) if role == "figure" and index not in done else iter(())
            else:
                found = _readings(case, link, role, claim, worked)
            readings = list(islice(found, _MAX_READINGS))
            if readings:
                done.add(index)
                worked.setdefault(index, readings[:_FEW])
                yield _relation(case, link, case.claim(index), readings, disputes=False)
        if link.kind == "change" and link.one("by") not in apart:
            yield from _other_end(case, link)
            yield from _against_the_row_before(case, link, done)
    for claim in case.claims:
        if claim.index not in done and claim.index not in case.settled:
            yield from _difference(case, claim)
            yield from _change_of_a_series(case, claim)
            yield from _echo(case, claim)
            yield from _per_head(case, claim)


def _unsettled(case: Case, link: Link) -> Iterator[tuple[str, int]]:
    """The figures of a link that no row states; whether the others suffice, the formula tells."""
    for role, indices in link.roles:
        for index in indices:
            if index not in case.settled:
                yield role, index


def _readings(
    case: Case, link: Link, role: str, claim: Claim, worked: Mapping[int, list[Worked]]
) -> Iterator[Worked]:
    """Every way to work out a figure from the rows of the others of its link."""
    formula = _FORMULAS.get((link.kind, role))
    if formula is None:
        return
    left, right, express = formula
    claim = _towards(claim, link) if link.kind == "change" else claim
    for a, rows in _operands(case, link, left, worked):
        for b, others in _bases(case, link, right, worked, rows):
            one, other = rows[0], others[0]
            if rows != others and (
                link.kind != "each" or (one.entity == other.entity and _same_time(one, other))
            ):
                yield express(claim, a, b), tuple(dict.fromkeys((*rows, *others)))


def _bases(
    case: Case, link: Link, role: str, worked: Mapping[int, list[Worked]], part: tuple[Row, ...]
) -> list[Worked]:
    """What a part is taken of: the figure of that role, or of several possible ones the largest of its own subject and time."""
    if (link.kind, role) != ("share", "base") or len(link.all(role)) < 2:
        return _operands(case, link, role, worked)
    around = [
        row
        for index in link.all(role)
        for row in case.settled.get(index, ())
        if (row.entity, row.period, row.unit) == (part[0].entity, part[0].period, part[0].unit)
        and row.value is not None
        and part[0].value is not None
        and row.value > part[0].value
    ]
    if not around or link.kind != "share":
        return []
    whole = max(around, key=lambda row: row.value or 0)
    return [(RowValue(whole), (whole,))]


def _operands(case: Case, link: Link, role: str, worked: Mapping[int, list[Worked]]) -> list[Worked]:
    """The rows behind a role, and what another figure of the link was worked out from."""
    found: list[Worked] = [(RowValue(row), (row,)) for row in _rows(case, link, role)]
    if (link.kind, role) in _ALTERNATIVES:
        found += [
            one for index in link.all(role) if index not in case.settled for one in worked.get(index, ())
        ]
    return found


def _rows(case: Case, link: Link, role: str) -> list[Row]:
    """The rows behind a role, if every figure that fills it is one; alternatives count as several rows."""
    indices = link.all(role)
    if not indices or (len(indices) > 1 and (link.kind, role) not in _ALTERNATIVES):
        return []
    return list(dict.fromkeys(row for index in indices for row in case.settled.get(index, ())))


def _of_parts(case: Case, link: Link, role: str, claim: Claim) -> Iterator[Worked]:
    """The whole from all its parts, or the last part from the whole and the others."""
    others = [index for index in link.all("part") if index != claim.index]
    chosen = tuple(case.settled[index][0] for index in others if index in case.settled)
    if not chosen or len(chosen) != len(others) or not link.attribute("exhaustive"):
        return
    parts = Sum(tuple(RowValue(row) for row in chosen))
    if role == "whole" and len(chosen) >= 2:
        yield parts, chosen
    elif role == "part":
        for whole in _rows(case, link, "whole"):
            yield Difference(RowValue(whole), parts), (whole, *chosen)


def _spread(case: Case, link: Link, claim: Claim) -> Iterator[Worked]:
    """So much a day or week, from the row of the total that the words tie it to and the days of its period."""
    days = _DAYS_OF.get(link.attribute("per"))
    # `rate-against-reference-total` sees to the rows that words name
    by_name = {row for key in claim.totals if key.entity_tie != "assumed" for row in key.rows}
    for row in dict.fromkeys(row for index in link.all("total") for row in case.settled.get(index, ())):
        metric = case.reference.metric(row.metric)
        if (
            days is None
            or row in by_name
            or metric is None
            or metric.kind not in ("flow", "amount", "count", "")
        ):
            continue
        if row.period.days >= 7 * days:
            spans = Constant(Interval.point(Fraction(row.period.days) / days), f"{row.period.days:,} days")
            yield Quotient(RowValue(row), spans), (row,)


def _restated(case: Case, link: Link, claim: Claim) -> Iterator[Worked]:
    """The amount in brackets, from the row of the amount that it converts."""
    assert claim.quantity is not None
    for row in _rows(case, link, "of"):
        exact = factor(row.unit, claim.quantity.unit or "")
        if exact is not None:
            yield RowValue(row, exact), (row,)


def _change(claim: Claim, a: Expression, b: Expression) -> Expression:
    """The change from row `a` to row `b` as the claim words it: its size in the stated direction."""
    quantity = claim.quantity
    assert quantity is not None
    first, second = (b, a) if quantity.direction == "down" else (a, b)
    difference = Difference(second, first)
    if quantity.unit == "percent":
        return Quotient(Product(_HUNDRED, difference), a)
    if quantity.form == "fraction" and quantity.unit is None:
        return Quotient(difference, a)  # `jumped by a fifth`: of what it was
    if quantity is not None and quantity.unit == "basis_point":
        return Product(_HUNDRED, difference)  # of rows in per cent
    return difference


def _towards(claim: Claim, link: Link) -> Claim:
    """The amount of a change with the direction that the words of its change give (`159,000, 13,000 fewer`)."""
    ways = {way for way, *_ in link.attribute("directions") or ()}
    q = claim.quantity
    if q is None or q.direction is not None or q.comparator not in ("=", "~") or len(ways) != 1:
        return claim
    way = ways.pop()
    return claim._replace(quantity=q._replace(direction=way)) if way in ("up", "down") else claim


def _share(claim: Claim, x: Expression, base: Expression) -> Expression:
    """`x` of `base`, in per cent or as a bare fraction, whichever the claim states."""
    assert claim.quantity is not None
    return Quotient(Product(_HUNDRED, x) if claim.quantity.unit == "percent" else x, base)


# (kind of link, role of the missing figure): roles of the two rows it follows from, and how.
_FORMULAS: dict[tuple[str, str], tuple[str, str, Callable[[Claim, Expression, Expression], Expression]]] = {
    ("change", "by"): ("from", "to", _change),
    ("fold", "by"): ("from", "to", lambda _, a, b: Quotient(b, a)),
    ("share", "amount"): ("share", "base", lambda _, p, b: Quotient(Product(p, b), _HUNDRED)),
    ("share", "share"): ("amount", "base", _share),
    ("count-share", "share"): ("count", "base", _share),
    ("each", "each"): ("total", "number", lambda _, total, n: Quotient(total, n)),
    ("difference", "difference"): ("larger", "smaller", lambda _, a, b: Difference(a, b)),
}
_ALTERNATIVES = frozenset({("each", "total"), ("each", "number"), ("share", "base"), ("count-share", "base")})


def _other_end(case: Case, link: Link) -> Iterator[Stated]:
    """`£10.1m, up from £9.3m`: one end is a row, the other is the row a year before or after it."""
    first, second = link.one("from"), link.one("to")
    if first is None or second is None or (first in case.settled) == (second in case.settled):
        return
    known, index = (second, first) if second in case.settled else (first, second)
    beside = a_year_before if index == first else a_year_after
    near = [(other, row) for row in case.settled[known] if (other := beside(case, row)) is not None]
    if near:
        claim = case.claim(index)
        readings: list[Worked] = [(RowValue(other), (other, row)) for other, row in near]
        relation = _relation(
            case, link, claim, readings, disputes=False, slip=len(readings) == 1 and not _short(claim)
        )
        yield relation._replace(slips="first")


def _short(claim: Claim) -> bool:
    """Whether a figure has but one digit that means something, so that it meets a row by chance."""
    q = claim.quantity
    assert q is not None
    return q.value is None or abs(q.value / q.significant_place) < 10


def _against_the_row_before(case: Case, link: Link, done: set[int]) -> Iterator[Stated]:
    """`rose 5.6% to 4,655`: the end is a row, the start is the row a year before it."""
    by, to = link.one("by"), link.one("to")
    if by is None or to is None or link.one("from") is not None or by in done or by in case.settled:
        return
    claim = _towards(case.claim(by), link)
    if not _count_alike(claim, case.claim(to)):
        return
    if _is_held_against(case, claim) or _is_held_against_another(case, claim):
        return
    readings = []
    for row in case.settled.get(to, ()):
        for before in _before(case, row):
            readings.append((_change(claim, RowValue(before), RowValue(row)), (before, row)))
    # a level in the place of the amount (`slipped below 4,000, to 3,915`) has no direction
    if readings and claim.quantity is not None and claim.quantity.direction is not None:
        done.add(by)
        yield _relation(case, link, claim, readings, disputes=len(readings) == 1)


def _is_held_against_another(case: Case, claim: Claim) -> bool:
    """Whether the words behind an amount hold it against a plan or a year of their own (`1,512 above capacity`)."""
    return _ANOTHER_BASE.match(case.text[claim.end : claim.end + 60].lower()) is not None


def _difference(case: Case, claim: Claim) -> Iterator[Stated]:
    """`Italy gained 1.34 million and reached 59.12 million`, `a gulf of 9.2 points between the two`."""
    readings = list(islice(differences(case, claim, lambda row: _before(case, row)), _FEW))
    if not readings or claim.stranger:
        return
    relation = _relation(case, None, claim, readings, disputes=False)
    yield relation
    reverse = [(Difference(e.right, e.left), rows) for e, rows in readings if isinstance(e, Difference)]
    if claim.modality == "outturn" and claim.voice != "quoted" and _is_exact(claim):
        yield relation._replace(
            left=tuple(expression for expression, _ in reverse),
            if_holds="disputes",
            repairs=False,
            wording=relation.wording._replace(
                says=f"{claim.text} is the change between the rows {' and '.join(map(told, readings[0][1]))}, the other way round",
                query=f"the reference has {' and '.join(map(told, readings[0][1]))}; is the direction of {claim.text} right?",
            ),
        )


def _is_exact(claim: Claim) -> bool:
    """Whether a figure has two digits or more and no hedge, so that it is hardly a difference by chance."""
    q = claim.quantity
    return q is not None and q.value is not None and q.hedge is None and abs(q.value / q.place) >= 10


def _is_held_against(case: Case, claim: Claim) -> bool:
    """Whether an amount compares with something else than an earlier time (`11.3 points below that of men`)."""
    sentence = case.extraction.sentences[claim.sentence]
    beside = _HELD_AGAINST.match(case.text, claim.end, sentence.end)
    if beside is None:
        return False
    behind = case.text[beside.end() : beside.end() + 40]
    return _THEN.search(behind) is None and not any(
        period.kind == "date" for period in case.periods_between(beside.end(), beside.end() + 30)
    )


def _count_alike(amount: Claim, end: Claim) -> bool:
    """Whether the amount of a change counts what its end counts (`51,240 admissions and gained 2,931 fans` does not)."""
    a, b = amount.quantity, end.quantity
    if a is None or b is None or not a.noun or not b.noun:
        return True
    return a.noun.split()[-1] == b.noun.split()[-1]


def _change_of_a_series(case: Case, claim: Claim) -> Iterator[Stated]:
    """`profit up 16%` with neither end in the draft: the newest two rows of what the words name."""
    quantity = claim.quantity
    if quantity is None or quantity.direction is None or _is_held_against(case, claim):
        return
    readings = []
    named = True
    told_of = {key.metric for key in claim.bases if key.entity_tie != "assumed"}
    ties = ("stated",) if any(key.metric_tie == "stated" for key in claim.bases) else ("sentence",)
    for key in claim.bases:
        if key.metric_tie not in ties:
            continue
        if key.entity_tie == "assumed" and key.metric in told_of:
            continue
        named = named and key.entity_tie in ("stated", "sentence", "carried", "only")
        rows = key.rows if key.period_tie in ("stated", "near") else key.rows[:1]
        if key.period_tie == "carried":  # the date of a sentence before, or today
            rows = tuple(dict.fromkeys((*rows, max(key.series, key=lambda row: row.period.last))))
        for row in rows:
            for before in _before(case, row):
                readings.append((_change(claim, RowValue(before), RowValue(row)), (before, row)))
    if readings:
        sure = named and not claim.stranger and claim.modality == "outturn" and len(readings) == 1
        told = sure and claim.zone in ("headline", "standfirst") and quantity.comparator in ("=", "~")
        told = told and set(readings[0][1]) <= {row for rows in case.settled.values() for row in rows}
        yield _relation(case, None, claim, readings[:_MAX_READINGS], disputes=told, slip=sure and not told)
        if sure and _tells(quantity):
            yield _turned(case, claim, readings[0])


def _tells(quantity: Quantity) -> bool:
    """Whether the size of a change has digits enough that it is no chance that a change the other way is as large."""
    return (
        quantity.value is not None
        and abs(quantity.value / quantity.place) >= 10
        and quantity.comparator == "="
    )


def _turned(case: Case, claim: Claim, reading: Worked) -> Relation:
    """`rose by 1.8%` of what has fallen by 1.8%: the size is right, the direction is not."""
    (change, rows), up = reading, claim.quantity is not None and claim.quantity.direction == "up"
    relation = _relation(case, None, claim, [(Difference(_NOTHING, change), rows)], disputes=False)
    named = " and ".join(told(row) for row in rows)
    return relation._replace(
        if_holds="disputes",
        wording=relation.wording._replace(
            says=f"The draft tells of a {'rise' if up else 'fall'} of {claim.text}; the rows {named} tell of a {'fall' if up else 'rise'} of that size",
            query=f"the reference rows {named} move the other way. Is the direction right?",
        ),
    )


def _per_head(case: Case, claim: Claim) -> Iterator[Stated]:
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
                if row.rank != "deprecated" and _same_time(total, row)
            ]
    if readings:
        beside = any(
            total in case.settled.get(other.index, ())
            for total in totals
            for other in case.quantities_of(claim.sentence)
        )
        yield _relation(
            case, None, claim, readings[:_MAX_READINGS], disputes=False, slip=beside and len(readings) == 1
        )


def _may_share(total: Claim, claim: Claim) -> bool:
    """Whether a settled figure may be the total of which `claim` is the share of each."""
    a, b = total.quantity, claim.quantity
    assert a is not None
    assert b is not None
    if abs(total.block - claim.block) > 2 or a.per is not None or a.unit != b.unit:
        return False
    return b.unit not in (None, "person") or _head(a.noun) == _head(b.noun)


def _head(noun: str | None) -> str:
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


def _same_time(a: Row, b: Row) -> bool:
    return a.period.overlaps(b.period) and abs((a.period.last - b.period.last).days) <= _HALF_A_YEAR


def _echo(case: Case, claim: Claim) -> Iterator[Stated]:
    """A headline, standfirst or caption rounds a figure of the body that is a row."""
    quantity = claim.quantity
    if (
        claim.zone not in _ECHOES
        or quantity is None
        or quantity.direction is not None
        or quantity.value is None
    ):
        return
    if quantity.form == "fraction" and 0 < quantity.value <= _SMALL_PART:
        yield from _echoed_part(case, claim)
        return
    rows = [
        row
        for index, found in case.settled.items()
        if (other := case.claim(index).quantity) is not None
        and case.claim(index).zone not in _ECHOES
        and (other.unit, other.per, other.direction) == (quantity.unit, quantity.per, None)
        and _head(other.noun) == _head(quantity.noun)
        for row in found
    ]
    if rows and abs(quantity.value / quantity.place) >= 10:
        readings: list[Worked] = [(RowValue(row), (row,)) for row in rows[:_MAX_READINGS]]
        yield _relation(case, None, claim, readings, disputes=False)


def _echoed_part(case: Case, claim: Claim) -> Iterator[Stated]:
    """`One pupil in 12` in a headline, for the first percentage that the body gives."""
    told = sorted(
        index
        for index in case.settled
        if (q := case.claim(index).quantity) is not None
        and (q.unit, q.per, q.direction) == ("percent", None, None)
        and case.claim(index).zone not in _ECHOES
    )
    rows = case.settled[told[0]] if told else ()
    if rows:
        yield _relation(
            case,
            None,
            claim,
            [(Quotient(RowValue(row), _HUNDRED), (row,)) for row in rows[:_FEW]],
            disputes=False,
        )


def _before(case: Case, row: Row) -> list[Row]:
    """What a change to a row may count from: the row a year before it, and the last one before it in a finer series."""
    found = (a_year_before(case, row), last_before(case, row))
    return [other for other in dict.fromkeys(found) if other is not None]


def _relation(
    case: Case,
    link: Link | None,
    claim: Claim,
    readings: Sequence[Worked],
    *,
    disputes: bool,
    slip: bool = False,
) -> Relation:
    """State that a figure is what the rows give; `slip` disputes it only if one slip leads there."""
    rows = tuple(dict.fromkeys(row for _, used in readings for row in used))
    expression, first = readings[0]
    in_cents = (link is None or link.kind != "conversion") and is_small_change(claim, rows)
    named = " and ".join(told(row) for row in first)
    if isinstance(expression, RowValue):
        row = expression.row
        metric = case.reference.metric(row.metric)
        of = f"{metric.label if metric else row.metric}, {name(case, row.entity)}"
        says = f"{of}: the draft says {claim.text}, the reference {told(row)}"
        innocent = "the draft means another period, edition, definition or part of the total"
        query = f"{row.origin.source} has {told(row)} for {of}; please check {claim.text}."
    else:
        says = f"The draft says {claim.text}; the rows {named} give {{computed}}"
        innocent = "the change is after inflation, like for like, or on another base than the year before"
        query = f"the reference rows {named} give {{computed}}; please check {claim.text}. Which two figures is it drawn from?"
    others = (
        ()
        if link is None
        else tuple(case.claim(i) for _, indices in link.roles for i in indices if i != claim.index)
    )
    return Relation(
        form="equal",
        left=tuple(expression for expression, _ in readings),
        right=Figure(claim, factor=_CENT if in_cents else Fraction(1)),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=says,
            comparable="both rows are of one source's series for the same subject and measure",
            innocent=innocent,
            query=query,
        ),
        cue=(claim.start, claim.end) if link is None else (link.cue_start, link.cue_end),
        if_broken="disputes" if disputes or slip else "",
        needs_repair=slip,
        if_holds="supports",
        rows=rows,
        labels=tuple((other.index, "") for other in others),
    )


RULE = Rule(
    slug="arithmetic-against-reference", severity="error", since="0.1.0", relations=relations, after_rows=True
)

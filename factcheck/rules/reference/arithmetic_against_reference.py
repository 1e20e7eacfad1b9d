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

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import islice

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.relation import (
    Constant,
    Difference,
    Expression,
    Product,
    Quotient,
    Relation,
    RowValue,
    Stated,
    Sum,
)
from factcheck.model.row import Row
from factcheck.model.unit import dimension, factor
from factcheck.rules.reference._echoes import echo
from factcheck.rules.reference._per_head import as_mean, per_head
from factcheck.rules.reference._relatives import readings as relatives
from factcheck.rules.reference._row_changes import (
    against_the_row_before,
    change,
    of_a_difference,
    of_a_series,
    of_the_end_of_a_step,
    of_the_other_end,
    of_what_was_told,
    told_in_per_cent,
    told_in_points,
    towards,
)
from factcheck.rules.reference._series import days_of
from factcheck.rules.reference._shares_named import is_contained
from factcheck.rules.reference._shares_named import readings as shares_named
from factcheck.rules.reference._values import is_money, is_small_change, scale_of, scale_to
from factcheck.rules.reference._voices import is_known, is_plain, is_stated
from factcheck.rules.reference._worked import FEW, HUNDRED, MAX_READINGS, Worked, follows, same_time
from factcheck.rules.rule import Case, Rule

_DAYS_OF = {"hour": Fraction(1, 24), "day": Fraction(1), "night": Fraction(1), "week": Fraction(7)}
_TWO_DIGITS = 2
_NEAR = 90
_NOTHING = Constant(Interval.point(0), "0")
_SPREAD = ("flow", "amount", "count", "")
"""Kinds of measure that add up over time."""


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
    for link in sorted(case.every_link, key=lambda link: link.kind != "relative"):
        for role, index in _unsettled(case, link, apart if link.kind in ("change", "fold") else ()):
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
            readings = list(islice(found, MAX_READINGS))
            if readings:
                done.add(index)
                worked.setdefault(index, readings[:FEW])
                determined = _is_determined(case, link, claim, readings)
                relation = follows(case, claim, readings, link=link, disputes=determined)
                relation = as_mean(relation) if link.kind == "each" else relation
                yield relation if determined else _either_way(link, claim, relation)
                assert claim.quantity is not None
                if determined and claim.quantity.significant_digits >= _TWO_DIGITS:
                    # what is small beside its ends is lost in the gap between them, but one slip still tells
                    yield follows(case, claim, readings, link=link, slip=True)._replace(if_holds="")
                likely = [] if determined else _likely(case, link, claim, readings)
                if likely:
                    told = follows(case, claim, likely, link=link, slip=True)
                    yield told._replace(slips="first", if_holds="")
        if link.kind == "change" and link.one("by") not in apart:
            yield from of_the_other_end(case, link)
            yield from of_the_end_of_a_step(case, link)
            yield from against_the_row_before(case, link, done)
    for claim, q in case.figures:
        if claim.index not in case.settled:
            yield from _by_itself(case, claim, q, linked=claim.index in done)


def _by_itself(case: Case, claim: Claim, q: Quantity, *, linked: bool) -> Iterator[Stated]:
    """What the words around a figure make of it without a link; `linked` ones were worked out by theirs."""
    if case.settled:
        yield from told_in_per_cent(case, claim, q)
    if linked:
        return
    yield from told_in_points(case, claim, q)
    yield from of_a_difference(case, claim, q)
    yield from of_a_series(case, claim, q)
    if case.settled:  # these go by the rows that figures around were found to be
        yield from echo(case, claim, q)
        yield from per_head(case, claim, q)
        yield from _of_named_whole(case, claim, q)
        yield from of_what_was_told(case, claim, q)


def _of_named_whole(case: Case, claim: Claim, q: Quantity) -> Iterator[Stated]:
    """`South Zone accounted for 38% of all trips`: by the rows of what the words name as part and as whole."""
    found = list(shares_named(case, claim, q))
    if found:
        sole = len(found) == 1 and is_known(claim) and q.comparator == "="
        sole = sole and is_contained(case, *found[0][1])
        relation = follows(case, claim, found, slip=sole)
        told = sole and all(row in case.rows_told(row.entity, row.metric) for row in found[0][1])
        yield relation._replace(slips="first") if told else relation


def _either_way(link: Link, claim: Claim, relation: Relation) -> Relation:
    """`2.9% above 2024` is disputed where the rows put it as far below."""
    q = claim.quantity
    assert q is not None
    plain = link.attribute("to") in ("entity", "period") and link.attribute("sense") in ("up", "down")
    if not plain or q.comparator not in ("=", "~") or q.significant_digits < _TWO_DIGITS:
        return relation
    if not is_stated(claim) or claim.stranger:
        return relation
    return relation._replace(
        if_broken="disputes", meets=tuple(Difference(_NOTHING, way) for way in relation.left), repairs=False
    )


def _is_determined(case: Case, link: Link, claim: Claim, readings: Sequence[Worked]) -> bool:
    """Whether words name both ends of a change: `83%, four points more than in 2023`, where 83% is a row."""
    if link.attribute("to") != "period" or len(readings) != 1 or not is_plain(claim):
        return False
    ends = {
        row
        for change in case.links_of(claim, "change")
        if claim.index in change.all("by") and change.one("from") is None
        for index in change.all("to")
        for row in case.settled.get(index, ())
    }
    return not ends.isdisjoint(readings[0][1])


def _likely(case: Case, link: Link, claim: Claim, readings: Sequence[Worked]) -> list[Worked]:
    """The readings, that from the figure right in front first, where a share of the whole, a change since a date or a multiple of another is of it.

    `70,300, or 54% of the total`, `costs £3.95 and is 35% up on November 2024`: nothing else is named between the two.
    None where another figure may be meant.
    """
    q = claim.quantity
    assert q is not None
    if link.kind != "relative" or q.comparator != "=" or q.significant_digits < _TWO_DIGITS:
        return []
    ratio = link.attribute("to") == "entity" and link.attribute("sense") == "ratio"
    if link.attribute("to") not in ("total", "whole", "period") and not ratio:
        return []
    if not is_plain(claim) or q.form != "numeral":
        return []
    near = next(
        (
            other
            for other in reversed(case.quantities_of(claim.sentence))
            if other.start < claim.start and other.index in case.settled
        ),
        None,
    )
    own = case.settled[near.index][0] if near is not None else None
    from_it = [reading for reading in readings if own in reading[1]]
    if len(from_it) != 1:
        return []
    assert near is not None
    assert own is not None
    other = any(
        hit.kind in ("entity", "metric") and own.metric not in hit.ids and own.entity not in hit.ids
        for hit in case.mentions_between(near.end, claim.start)
    )
    if claim.start - near.end > _NEAR or other:
        return []
    return [*from_it, *(reading for reading in readings if reading not in from_it)]


def _unsettled(case: Case, link: Link, apart: Collection[int]) -> Iterator[tuple[str, int]]:
    """The figures of a link that no row states, but for some; whether the others suffice, the formula tells."""
    for role, indices in link.roles:
        for index in indices:
            if index not in case.settled and index not in apart:
                yield role, index


def _readings(
    case: Case, link: Link, role: str, claim: Claim, worked: Mapping[int, list[Worked]]
) -> Iterator[Worked]:
    """Every way to work out a figure from the rows of the others of its link."""
    formula = _FORMULAS.get((link.kind, role))
    if formula is None:
        return
    left, right, express = formula
    claim = towards(claim, link) if link.kind == "change" else claim
    q = claim.quantity
    assert q is not None
    for a, rows in _operands(case, link, left, worked):
        for b, others in _bases(case, link, right, worked, rows):
            one, other = rows[0], others[0]
            if (
                rows != others
                and (link.kind != "each" or (one.entity == other.entity and same_time(one, other)))
                and not (role == "share" and _is_of_another_time(case, one, other))
                and not (
                    link.kind == "difference" and q.unit == one.unit == "percent"
                )  # which is told in points
            ):
                result = express(claim, a, b)
                if link.kind == "difference" and not link.attribute("ordered") and one.size < other.size:
                    result = express(claim, b, a)
                if is_small_change(claim, (one,)) and not is_money(other):
                    result = Product(HUNDRED, result)  # `€94.6m, or 51 cents for every journey`
                if link.kind == "each" and (scale := link.attribute("scale")):
                    result = Product(Constant(Interval.point(scale), str(scale)), result)  # `58 per 100,000`
                if link.kind in ("change", "difference"):
                    result = _in_its_unit(case, claim, one, result)
                yield result, tuple(dict.fromkeys((*rows, *others)))


def _is_of_another_time(case: Case, part: Row, whole: Row) -> bool:
    """Whether something else is of another time than what is told as its part, and has a row of the part's own time."""
    if (part.entity, part.metric) == (whole.entity, whole.metric):
        return False  # `less than half of what it was`
    return not part.period.overlaps(whole.period) and any(
        part.period.overlaps(row.period) for row in case.reference.rows(whole.entity, whole.metric)
    )


def _in_its_unit(case: Case, claim: Claim, row: Row, amount: Expression) -> Expression:
    """An amount of the unit of a row as the claim measures it (`21 centimetres above the record of 5.93 metres`)."""
    q = claim.quantity
    assert q is not None
    relative = dimension(q.unit or "") in (None, "share")
    scale = None if relative else scale_to(case, claim, row)
    return amount if scale in (None, 1) else Product(Constant(Interval.point(scale), str(scale)), amount)


def _bases(
    case: Case, link: Link, role: str, worked: Mapping[int, list[Worked]], part: tuple[Row, ...]
) -> list[Worked]:
    """What a part is taken of: the figure of that role, or of several possible ones the largest of its own subject and time."""
    if (link.kind, role) != ("share", "base") or len(link.all(role)) < 2:
        return _operands(case, link, role, worked)
    own = part[0]
    around = [
        row
        for index in link.all(role)
        for row in case.settled.get(index, ())
        if (row.entity, row.period, row.unit) == (own.entity, own.period, own.unit)
    ]
    whole = max((own, *around), key=lambda row: row.size)
    return [(RowValue(whole), (whole,))]


def _operands(case: Case, link: Link, role: str, worked: Mapping[int, list[Worked]]) -> list[Worked]:
    """The rows behind a role, and what another figure of the link was worked out from."""
    found: list[Worked] = [(RowValue(row, scale_of(row)), (row,)) for row in _rows(case, link, role)]
    if (link.kind, role) in _ALTERNATIVES:
        found += [
            one for index in link.all(role) if index not in case.settled for one in worked.get(index, ())
        ]
    return found


def _rows(case: Case, link: Link, role: str) -> list[Row]:
    """The rows behind a role, if every figure that fills it is one; alternatives count as several rows."""
    indices = link.all(role)
    if (link.kind, role) == ("change", "to"):
        # `£7.31bn, £520m higher than 12 months before and £890m above the £6.42bn`: whichever of them is a row
        indices = tuple(index for index in indices if index in case.settled)
    if len(indices) > 1 and (link.kind, role) not in _ALTERNATIVES:
        return []
    return list(dict.fromkeys(row for index in indices for row in case.settled.get(index, ())))


def _of_parts(case: Case, link: Link, role: str, claim: Claim) -> Iterator[Worked]:
    """The whole from all its parts, or the last part from the whole and the others."""
    others = [index for index in link.all("part") if index != claim.index]
    chosen = tuple(case.settled[index][0] for index in others if index in case.settled)
    if len(chosen) != len(others) or not link.attribute("exhaustive"):
        return
    parts = Sum(tuple(RowValue(row) for row in chosen))
    if role == "whole":
        yield parts, chosen
    else:
        for whole in _rows(case, link, "whole"):
            yield Difference(RowValue(whole), parts), (whole, *chosen)


def _spread(case: Case, link: Link, claim: Claim) -> Iterator[Worked]:
    """So much a day or week, from the row of the total that the words tie it to and the days of its period."""
    days = _DAYS_OF.get(link.attribute("per"))
    if days is None:
        return
    rows = dict.fromkeys(row for index in link.all("total") for row in case.settled.get(index, ()))
    newest = {(row.entity, row.metric): row for row in sorted(rows, key=lambda row: row.period.last)}
    for row in newest.values():  # not of last year's total beside it
        kind = case.reference.metric_of(row).kind
        if kind in _SPREAD and days_of(row.period) >= 7 * days:
            whole = days_of(row.period)
            spans = Constant(Interval.point(Fraction(whole) / days), f"{whole:,} days")
            yield Quotient(RowValue(row), spans), (row,)


def _restated(case: Case, link: Link, claim: Claim) -> Iterator[Worked]:
    """The amount in brackets, from the row of the amount that it converts."""
    assert claim.quantity is not None
    for row in _rows(case, link, "of"):
        exact = factor(row.unit, claim.quantity.unit)
        if exact is not None:
            yield RowValue(row, exact), (row,)


def _share(claim: Claim, x: Expression, base: Expression) -> Expression:
    """`x` of `base`, in per cent or as a bare fraction, whichever the claim states."""
    assert claim.quantity is not None
    return Quotient(Product(HUNDRED, x) if claim.quantity.unit == "percent" else x, base)


# (kind of link, role of the missing figure): roles of the two rows it follows from, and how.
_FORMULAS: dict[tuple[str, str], tuple[str, str, Callable[[Claim, Expression, Expression], Expression]]] = {
    ("change", "by"): ("from", "to", change),
    ("fold", "by"): ("from", "to", lambda _, a, b: Quotient(b, a)),
    ("share", "amount"): ("share", "base", lambda _, p, b: Quotient(Product(p, b), HUNDRED)),
    ("share", "share"): ("amount", "base", _share),
    ("count-share", "share"): ("count", "base", _share),
    ("each", "each"): ("total", "number", lambda _, total, n: Quotient(total, n)),
    ("difference", "difference"): ("larger", "smaller", lambda _, a, b: Difference(a, b)),
}
_ALTERNATIVES = frozenset({("each", "total"), ("each", "number"), ("share", "base"), ("count-share", "base")})


RULE = Rule(
    slug="arithmetic-against-reference", severity="error", since="0.1.0", relations=relations, after_rows=True
)

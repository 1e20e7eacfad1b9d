"""Whether a relation is broken, holds, or neither: the one place where intervals meet."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import partial
from types import MappingProxyType

from factcheck.judge import words
from factcheck.judge.evaluate import (
    Figures,
    Readings,
    Unanswerable,
    evaluate,
    figure_reading,
    leaves,
    one_end,
    outer,
    row_point,
    row_width,
    rows_of,
)
from factcheck.judge.hedges import is_hedged
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Difference, Expression, Figure, Relation, RowValue, Sum
from factcheck.named_tuple import NamedTuple

TWO_PERCENT = Fraction(1, 50)
"""What two sources, dates or estimates may differ by before it counts, in level space."""

_ZERO = Fraction(0)
_POWERS_OF_TEN = tuple(Interval.point(Fraction(10) ** power) for power in range(2, 10))
_ANYTHING = Interval(None, None)
_NO_EDIT: Mapping[int, Quantity] = MappingProxyType({})


class Outcome(NamedTuple):
    """What the comparison found."""

    broken: str
    """hard, pragmatic (only beyond what a reader takes an open figure to mean), near (a figure against rows,
    inside the gap), or empty."""
    holds: str
    """strict, conventional, loose (cut off), or empty."""
    left: tuple[Interval, ...]
    """The computed side under each reading; empty where it is of no use: rows alone that support or do not contradict."""
    right: Interval
    gap: Fraction
    backing: tuple[int, ...] = ()
    """Which readings of the left side hold."""


def compare(relation: Relation, figures: Figures | None = None) -> Outcome:
    """Hold the two sides of a relation against each other.

    Args:
        relation: What a rule stated.
        figures: Intervals that earlier comparisons in the same draft worked out.

    Raises:
        Unanswerable: if a side has no value, or the sides lie too far apart to be about one thing.
    """
    figures = figures or Figures()
    known = figures.outcomes.get(id(relation))
    if known is None or known[0] is not relation:
        known = figures.outcomes[id(relation)] = relation, _compared(relation, figures)
    outcome: Outcome = known[1]
    return outcome


def _compared(relation: Relation, figures: Figures) -> Outcome:
    if not relation.if_broken:
        return _only_holding(relation, figures)
    gap = gap_of(relation)
    readings = Readings(figure_reading("loose", relation, figures), rows_of(relation))
    left, right = _sides(relation, readings)
    broken = _broken(relation, readings, left, right, gap)
    if broken and relation.within and not any(_is_near(relation, side, right) for side in left):
        raise Unanswerable("size-differs")
    if broken and _is_the_slip(relation, readings, right):
        return Outcome(broken, "", left, right, gap)
    if not relation.meets and _open_ended(relation):
        readings = Readings(figure_reading("pragmatic", relation, figures), rows_of(relation))
        narrow_left, narrow_right = _sides(relation, readings)
        if _broken(relation, readings, narrow_left, narrow_right, gap):
            return Outcome("pragmatic", "", narrow_left, narrow_right, gap)
    holds, backing = backing_of(relation, figures) if relation.if_holds else ("", ())
    return Outcome("", holds, left, right, gap, backing)


def _only_holding(relation: Relation, figures: Figures) -> Outcome:
    """The outcome of a relation from which nothing follows if it is broken."""
    holds, backing = backing_of(relation, figures)
    if not holds or is_direct(relation):
        return Outcome("", holds, (), _ANYTHING, _ZERO, backing)
    readings = Readings(figure_reading("loose", relation, figures), rows_of(relation))
    left, right = _sides(relation, readings)
    return Outcome("", holds, left, right, _ZERO, backing)


def _is_near(relation: Relation, left: Interval, right: Interval) -> bool:
    """Whether a reading and the stated side can be about one thing."""
    if _within(left, right, relation.within):
        return True
    return relation.or_tenfold and any(
        not left.times(scale).disjoint(right) or not right.times(scale).disjoint(left)
        for scale in _POWERS_OF_TEN
    )


def _within(left: Interval, right: Interval, factor: int) -> bool:
    """Whether two disjoint intervals have facing ends of one sign whose ratio stays below a factor."""
    near, far = facing(left, right)
    if (near > 0) != (far > 0):
        return False
    smaller, larger = sorted((abs(near), abs(far)))
    return larger <= smaller * factor


def fits(relation: Relation, edited: Mapping[int, Quantity], figures: Figures | None = None) -> bool:
    """Whether the relation would hold, as rounded, with other quantities in place of those written."""
    figures = figures or Figures()
    # whoever converts works from the number as it stands
    computed = "written" if _is_conversion(relation) else "nearest"
    try:
        right = evaluate(
            relation.right,
            Readings(figure_reading("nearest", relation, figures, edited=edited), rows_of(relation)),
        )
        return any(
            _meets(relation.form, figures.side(expression, computed, relation, edited), right)
            for expression in relation.left
        )
    except Unanswerable:
        return False


def would_break(relation: Relation, edited: Mapping[int, Quantity], figures: Figures | None = None) -> bool:
    """Whether the relation would be broken with other quantities in place of those written."""
    figures = figures or Figures()
    readings = Readings(figure_reading("loose", relation, figures, edited=edited), rows_of(relation))
    try:
        left = tuple(figures.side(expression, "loose", relation, edited) for expression in relation.left)
        right = evaluate(relation.right, readings)
    except Unanswerable:
        return True
    return bool(_broken(relation, readings, left, right, gap_of(relation)))


def gap_of(relation: Relation) -> Fraction:
    """0 within one sentence, one source and nothing hedged; else 2%."""
    if relation.gap == "none" or relation.needs_repair:
        return _ZERO
    if relation.gap == "two-percent" or relation.rows:
        return TWO_PERCENT
    claims = relation.claims
    first = claims[0]
    if any(claim.sentence != first.sentence or source_of(claim) != source_of(first) for claim in claims):
        return TWO_PERCENT
    return TWO_PERCENT if any(c.quantity is not None and is_hedged(c.quantity) for c in claims) else _ZERO


def source_of(claim: Claim) -> tuple[str, ...]:
    """Whose figure it is: the speaker's ids or words; empty for the draft's own voice."""
    if claim.voice == "own" or claim.attribution is None:
        return ()
    return claim.attribution.ids or (claim.attribution.speaker,)


def is_direct(relation: Relation) -> bool:
    """Whether one figure stands against rows without any arithmetic."""
    return (
        relation.form == "equal"
        and isinstance(relation.right, Figure)
        and set(map(type, relation.left)) == {RowValue}
    )


def _is_conversion(relation: Relation) -> bool:
    """Whether one figure is another in a different unit."""
    return isinstance(relation.right, Figure) and all(
        isinstance(reading, Figure) and reading.factor != 1 for reading in relation.left
    )


def disjoint(form: str, left: Interval, right: Interval) -> bool:
    """Whether no value of the left side stands in the relation to any value of the right side."""
    if form in ("equal", "inside"):
        return left.disjoint(right)
    if form == "at-most":
        return right.is_below(left)
    if form == "at-least":
        return left.is_below(right)
    raise ValueError(f"unknown form of relation: {form}")


def facing(left: Interval, right: Interval) -> tuple[Fraction, Fraction]:
    """The ends, left and right, that face each other across the gap between two disjoint sides."""
    if right.is_below(left):
        near, far = left.low, right.high
    else:
        near, far = left.high, right.low
    assert near is not None
    assert far is not None
    return near, far


def _sides(relation: Relation, readings: Readings) -> tuple[tuple[Interval, ...], Interval]:
    return tuple(evaluate(reading, readings) for reading in relation.left), evaluate(relation.right, readings)


def _broken(
    relation: Relation, readings: Readings, left: tuple[Interval, ...], right: Interval, gap: Fraction
) -> str:
    if not all(disjoint(relation.form, side, right) for side in left):
        return ""
    if gap == 0:
        return "hard"
    levels = (_levels(expression, relation.right) for expression in relation.left)
    if all(
        _far_apart(relation.form, side, right, gap)
        if over is None
        else _far_apart(relation.form, evaluate(over[0], readings), evaluate(over[1], readings), gap)
        for side, over in zip(left, levels, strict=True)
    ):
        return "hard"
    if relation.gap == "auto" and is_direct(relation) and is_precise(relation.right):
        return "near"
    return ""


def _is_the_slip(relation: Relation, readings: Readings, right: Interval) -> bool:
    """Whether the stated side is what the slip that the rule is about would have made of it."""
    if not relation.meets:
        return True
    return any(not evaluate(expression, readings).disjoint(right) for expression in relation.meets)


def _levels(left: Expression, right: Expression) -> tuple[Expression, Expression] | None:
    """The sides with every difference at their top moved over to the other side as a sum; None if there is none."""
    moved: tuple[Expression, Expression]
    if isinstance(left, Difference):
        moved = left.left, Sum((right, left.right))
    elif isinstance(right, Difference):
        moved = Sum((left, right.right)), right.left
    else:
        return None
    return _levels(*moved) or moved


def _far_apart(form: str, left: Interval, right: Interval, gap: Fraction) -> bool:
    """Whether the sides lie apart by more than the gap, measured on levels and not on their difference."""
    if not disjoint(form, left, right):
        return False
    (near, under), (far, parts) = (end.as_integer_ratio() for end in facing(left, right))
    near, far = near * parts, far * under  # of one denominator
    return abs(near - far) * gap.denominator > gap.numerator * max(abs(near), abs(far))


def is_precise(expression: Expression) -> bool:
    """An unhedged figure of three significant digits or more."""
    if not isinstance(expression, Figure) or expression.claim.quantity is None:
        return False
    q = one_end(expression.claim.quantity, expression.end)
    if q.value is None or is_hedged(q) or q.form in ("fraction", "vague"):
        return False
    return abs(q.value) / words.step(q) >= 100


def _open_ended(relation: Relation) -> bool:
    return any(
        c.quantity is not None and (c.quantity.comparator in "<>" or c.quantity.form == "vague")
        for c in relation.claims
    )


def backing_of(relation: Relation, figures: Figures) -> tuple[str, tuple[int, ...]]:
    """The tightest reading under which rows back the figures, and the readings of the left side that hold."""
    if is_direct(relation) or not any(
        isinstance(leaf, Figure) for side in relation.left for leaf in leaves(side)
    ):
        return _backing_of_rows(relation, figures)
    for reading in ("strict", "conventional", "loose"):
        readings = Readings(partial(figures.supporting, reading=reading), row_point)
        right = evaluate(relation.right, readings)
        left = (evaluate(expression, readings) for expression in relation.left)
        backing = tuple(n for n, side in enumerate(left) if _backed(relation.form, side, right))
        if not backing and reading == "strict":
            backing = _backing_as_written(relation, figures)
        if backing:
            return reading, backing
    return "", ()


def _backing_of_rows(relation: Relation, figures: Figures) -> tuple[str, tuple[int, ...]]:
    """The same where the left side is of rows alone, which are the same under every reading."""

    def stated(reading: str) -> Interval:
        return evaluate(relation.right, Readings(partial(figures.supporting, reading=reading), row_point))

    def backed(among: Iterable[int], right: Interval) -> tuple[int, ...]:
        return tuple(n for n in among if _backed(relation.form, left[n], right))

    exact = stated("strict")
    readings = Readings(partial(figures.supporting, reading="loose"), row_point)
    left = [evaluate(expression, readings) for expression in relation.left]
    if strict := backed(range(len(left)), exact) or _backing_as_written(relation, figures):
        return "strict", strict
    loose = backed(range(len(left)), stated("loose"))
    if not loose:
        return "", ()
    conventional = backed(loose, stated("conventional"))
    return ("conventional", conventional) if conventional else ("loose", loose)


def _backing_as_written(relation: Relation, figures: Figures) -> tuple[int, ...]:
    """The readings of the left side that hold for the number itself, within what the rows admit."""
    readings = Readings(figure_reading("written", relation, figures), row_width)
    right = evaluate(relation.right, readings)
    return tuple(
        n
        for n, expression in enumerate(relation.left)
        if _is_as_written(relation, expression, readings, right)
    )


def _is_as_written(relation: Relation, expression: Expression, readings: Readings, right: Interval) -> bool:
    """Whether what the rows admit includes the number itself, and the rows give all of its digits."""
    if not _may_meet(relation.form, expression, readings, right):
        return False
    if not _backed(relation.form, evaluate(expression, readings), right):
        return False
    return not _is_finer_than_its_rows(expression, relation.right, readings, right)


def _is_finer_than_its_rows(
    expression: Expression, stated: Expression, readings: Readings, right: Interval
) -> bool:
    """Whether a figure has digits of its own that the rows it was worked out from do not give.

    Rows of £9.74 million and £9.12 million admit a difference of £623,000, but bear out no more than £620,000;
    and 418 births less 296 deaths are 122, not 121.
    """
    if isinstance(expression, RowValue) or not isinstance(stated, Figure):
        return False
    q = stated.claim.quantity
    if q is None or is_hedged(q):
        return False
    point = evaluate(expression, readings._replace(row=row_point))
    if point.low is None or right.low is None or not (point.is_point and right.is_point):
        return False
    apart = abs(point.low - right.low)
    if q.unit in (None, "person") and _is_whole(expression):
        return apart > 0
    return apart > q.significant_place * abs(stated.factor)


def _is_whole(expression: Expression) -> bool:
    """Whether an expression adds and takes away the whole, unrounded numbers of rows and nothing else."""
    if isinstance(expression, RowValue):
        number = expression.row.value
        return number is not None and expression.factor == 1 and number.denominator == 1 and number % 10 != 0
    if isinstance(expression, Sum):
        return all(map(_is_whole, expression.terms))
    return isinstance(expression, Difference) and _is_whole(expression.left) and _is_whole(expression.right)


def _may_meet(form: str, expression: Expression, readings: Readings, right: Interval) -> bool:
    """Whether a side may meet a value, as far as its crude bounds tell."""
    if form != "equal" or isinstance(expression, RowValue):
        return True
    try:
        return not outer(expression, readings).disjoint(right)
    except Unanswerable:
        return True


def _backed(form: str, left: Interval, right: Interval) -> bool:
    if form == "equal":
        return _overlap(left, right)
    if form == "inside":
        return left.encloses(right)
    if form == "at-most":
        return left.high is not None and right.low is not None and left.high <= right.low
    return left.low is not None and right.high is not None and left.low >= right.high


def _meets(form: str, left: Interval, right: Interval) -> bool:
    return _overlap(left, right) if form == "equal" else not disjoint(form, left, right)


def _overlap(left: Interval, right: Interval) -> bool:
    """Whether two intervals share more than the common edge of two neighbouring roundings."""
    if left.is_point and left.low is not None:
        return right.contains(left.low)  # what most rows and many figures are
    if left.disjoint(right):
        return False
    if right.is_point:
        return True
    return left.high != right.low and left.low != right.high

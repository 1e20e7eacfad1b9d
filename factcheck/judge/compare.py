"""Whether a relation is broken, holds, or neither: the one place where intervals meet."""

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from factcheck.judge import words
from factcheck.judge.evaluate import (
    Readings,
    Unanswerable,
    evaluate,
    figure_reading,
    figures,
    one_end,
    row_interval,
    row_point,
    written,
)
from factcheck.judge.hedges import hedge_class
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Difference, Expression, Figure, Relation, RowValue, Sum

TWO_PERCENT = Fraction(1, 50)
"""What two sources, dates or estimates may differ by before it counts, in level space."""

_ZERO = Fraction(0)


class Outcome(NamedTuple):
    """What the comparison found."""

    broken: str
    """hard, pragmatic (only beyond what a reader takes an open figure to mean), near (a direct comparison
    with a row inside the gap), or empty."""
    holds: str
    """strict, conventional, loose (cut off), or empty."""
    left: tuple[Interval, ...]
    """The computed side under each reading."""
    right: Interval
    gap: Fraction


def compare(relation: Relation) -> Outcome:
    """Hold the two sides of a relation against each other.

    Raises:
        Unanswerable: if a side has no value.
    """
    gap = gap_of(relation)
    loosely = Readings(figure_reading("loose", exact_group=relation.exact_group), row_interval)
    left, right = _sides(relation, loosely)
    broken = _broken(relation, loosely, left, right, gap)
    if not broken and _open_ended(relation):
        bounded = Readings(figure_reading("pragmatic", exact_group=relation.exact_group), row_interval)
        narrow_left, narrow_right = _sides(relation, bounded)
        if _broken(relation, bounded, narrow_left, narrow_right, gap):
            return Outcome("pragmatic", "", narrow_left, narrow_right, gap)
    holds = "" if broken or not relation.if_holds else _holding(relation)
    return Outcome(broken, holds, left, right, gap)


def gap_of(relation: Relation) -> Fraction:
    """0 within one sentence, one source and nothing hedged; else 2%."""
    if relation.gap == "none":
        return _ZERO
    if relation.gap == "two-percent" or relation.rows:
        return TWO_PERCENT
    claims = relation.claims
    sentences = {claim.sentence for claim in claims}
    if len(sentences) > 1 or len({source_of(claim) for claim in claims}) > 1:
        return TWO_PERCENT
    hedged = any(
        c.quantity is not None and hedge_class(c.quantity) not in ("none", "exactly") for c in claims
    )
    return TWO_PERCENT if hedged else _ZERO


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
        and all(isinstance(reading, RowValue) for reading in relation.left)
    )


def disjoint(form: str, left: Interval, right: Interval) -> bool:
    """Whether no value of the left side stands in the relation to any value of the right side."""
    if form in ("equal", "inside"):
        return left.disjoint(right)
    if form == "at-most":
        return _all_above(left, right)
    if form == "at-least":
        return _all_above(right, left)
    raise ValueError(f"unknown form of relation: {form}")


def distance(form: str, left: Interval, right: Interval) -> tuple[Fraction, Fraction]:
    """How far two disjoint sides lie apart, and the larger of the two bounds that face each other."""
    if _all_above(left, right) and form != "at-least":
        near, far = right.high, left.low
    else:
        near, far = left.high, right.low
    assert near is not None
    assert far is not None
    return far - near, max(abs(near), abs(far))


def _sides(relation: Relation, readings: Readings) -> tuple[tuple[Interval, ...], Interval]:
    return tuple(evaluate(reading, readings) for reading in relation.left), evaluate(relation.right, readings)


def _broken(
    relation: Relation, readings: Readings, left: tuple[Interval, ...], right: Interval, gap: Fraction
) -> str:
    if not all(disjoint(relation.form, side, right) for side in left):
        return ""
    if gap == 0:
        return "hard"
    if all(_beyond(relation.form, expression, relation.right, readings, gap) for expression in relation.left):
        return "hard"
    if is_direct(relation) and relation.gap == "auto" and _precise(relation.right):
        return "near"
    return ""


def _beyond(form: str, left: Expression, right: Expression, readings: Readings, gap: Fraction) -> bool:
    """Whether the sides lie apart by more than the gap, measured on levels and not on their difference."""
    while isinstance(left, Difference) or isinstance(right, Difference):
        if isinstance(left, Difference):
            left, right = left.left, Sum((right, left.right))
        elif isinstance(right, Difference):
            left, right = Sum((left, right.right)), right.left
    a, b = evaluate(left, readings), evaluate(right, readings)
    if not disjoint(form, a, b):
        return False
    apart, larger = distance(form, a, b)
    return apart > gap * larger


def _precise(expression: Expression) -> bool:
    """An unhedged figure of three significant digits or more."""
    if not isinstance(expression, Figure) or expression.claim.quantity is None:
        return False
    q = one_end(expression.claim.quantity, expression.end)
    if q.value is None or hedge_class(q) not in ("none", "exactly") or q.form in ("fraction", "vague"):
        return False
    return abs(q.value) / (q.place if words.is_percent(q) else q.significant_place) >= 100


def _open_ended(relation: Relation) -> bool:
    return any(
        c.quantity is not None
        and (c.quantity.comparator in "<>" or (c.quantity.form == "vague" and c.quantity.value is None))
        for c in relation.claims
    )


def _holding(relation: Relation) -> str:
    """The reading under which the rows back the figures, the tightest first."""
    for reading in ("strict", "conventional", "loose"):
        readings = Readings(_supporting(reading), row_point)
        for expression in relation.left:
            left, right = evaluate(expression, readings), evaluate(relation.right, readings)
            if _backed(relation.form, left, right):
                return reading
    if relation.form == "equal":
        exactly = Readings(_as_written, row_interval)
        if any(
            _backed("equal", evaluate(expression, exactly), evaluate(relation.right, exactly))
            for expression in relation.left
        ):
            return "strict"
    return ""


def _backed(form: str, left: Interval, right: Interval) -> bool:
    if form == "equal":
        return _overlap(left, right)
    if form == "inside":
        return left.encloses(right)
    if form == "at-most":
        return left.high is not None and right.low is not None and left.high <= right.low
    return left.low is not None and right.high is not None and left.low >= right.high


def _overlap(left: Interval, right: Interval) -> bool:
    """Whether two intervals share more than the edge of two neighbouring roundings."""
    if left.disjoint(right):
        return False
    if left.is_point or right.is_point:
        return True
    return left.high != right.low and left.low != right.high


def _supporting(reading: str) -> Callable[[Figure], Interval]:
    def read(figure: Figure) -> Interval:
        q = _number_of(figure)
        text = written(figure.claim) if q.form in ("vague", "fraction") else ""
        interval = words.supporting(q, reading, written=text)
        if interval is None:
            raise Unanswerable("one-digit-never-supports")
        return interval.scaled(figure.factor)

    return read


def _as_written(figure: Figure) -> Interval:
    q = _number_of(figure)
    if q.value is None or words.supporting(q, "strict") is None:
        raise Unanswerable("no-number")
    return Interval.point(q.value).scaled(figure.factor)


def _number_of(figure: Figure) -> Quantity:
    if figure.claim.quantity is None:
        raise Unanswerable("no-number")
    return one_end(figure.claim.quantity, figure.end)


def _all_above(left: Interval, right: Interval) -> bool:
    """Whether every value on the left is greater than every value on the right."""
    if left.low is None or right.high is None:
        return False
    return left.low > right.high or (left.low == right.high and (left.low_open or right.high_open))


__all__ = ["Outcome", "compare", "disjoint", "distance", "figures", "gap_of", "is_direct", "source_of"]

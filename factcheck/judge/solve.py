"""Which values of one figure would make a relation hold, all others left as they are."""

from collections.abc import Iterable
from fractions import Fraction

from factcheck.judge.evaluate import (
    Figures,
    Readings,
    Unanswerable,
    evaluate,
    figure_reading,
    leaves,
    rows_of,
)
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Constant,
    Difference,
    Expression,
    Figure,
    Grown,
    Product,
    Relation,
    RowValue,
    Sum,
)


def fitting(relation: Relation, index: int, figures: Figures | None = None) -> Interval | None:
    """The values of claim `index`, in its own unit, for which some reading holds.

    None where the figure does not stand exactly once in the relation, or the relation cannot be turned round.
    """
    figures = figures or Figures()
    known = figures.fitting.get((id(relation), index))
    if known is None or known[0] is not relation:
        known = figures.fitting[id(relation), index] = relation, _fitting(relation, index, figures)
    return known[1]


def _fitting(relation: Relation, index: int, figures: Figures) -> Interval | None:
    readings = Readings(figure_reading("nearest", relation, figures), rows_of(relation))
    result: Interval | None = None
    for expression in relation.left:
        try:
            interval = _turned(relation.form, expression, relation.right, index, readings)
        except (Unanswerable, ValueError):
            continue
        if interval is not None:
            result = interval if result is None else result.hull(interval)
    return result


def admitted_values(
    relations: Iterable[Relation], index: int, figures: Figures | None = None
) -> Interval | None:
    """The values of claim `index` for which all relations hold, as far as they can be turned round.

    None where no value is left; an interval without bounds where nothing is known.
    """
    admitted: Interval | None = Interval(None, None)
    for relation in relations:
        interval = fitting(relation, index, figures)
        if interval is not None and admitted is not None:
            admitted = admitted.intersection(interval)
    return admitted


def _turned(
    form: str, left: Expression, right: Expression, index: int, readings: Readings
) -> Interval | None:
    in_left, in_right = _count(left, index), _count(right, index)
    if in_left + in_right != 1:
        return None
    if in_right:
        target = _admitted(form, evaluate(left, readings), computed=True)
        return _solve(right, target, index, readings)
    target = _admitted(form, evaluate(right, readings), computed=False)
    return _solve(left, target, index, readings)


def _admitted(form: str, other: Interval, *, computed: bool) -> Interval:
    """What one side may be, given the other; `computed` says that the other is the left side."""
    if form == "at-most":
        return Interval(other.low, None) if computed else Interval(None, other.high)
    if form == "at-least":
        return Interval(None, other.high) if computed else Interval(other.low, None)
    return other


def _solve(expression: Expression, target: Interval, index: int, readings: Readings) -> Interval | None:
    """Walk down to the figure, undoing one operation at a time."""
    if isinstance(expression, Figure):
        return target if expression.factor == 1 else target.scaled(1 / expression.factor)
    if isinstance(expression, (RowValue, Constant)):
        return None
    if isinstance(expression, Sum):
        inside = next(term for term in expression.terms if _count(term, index))
        for term in expression.terms:
            if term is not inside:
                target = target.minus(evaluate(term, readings))
        return _solve(inside, target, index, readings)
    if isinstance(expression, Grown):
        return _solve_growth(expression, target, index, readings)
    if _count(expression.left, index):
        other = evaluate(expression.right, readings)
        if isinstance(expression, Difference):
            return _solve(expression.left, target.plus(other), index, readings)
        undone = target.over(other) if isinstance(expression, Product) else target.times(other)
        return _solve(expression.left, undone, index, readings)
    other = evaluate(expression.left, readings)
    if isinstance(expression, Difference):
        return _solve(expression.right, other.minus(target), index, readings)
    undone = target.over(other) if isinstance(expression, Product) else other.over(target)
    return _solve(expression.right, undone, index, readings)


def _solve_growth(grown: Grown, target: Interval, index: int, readings: Readings) -> Interval | None:
    if _count(grown.start, index):
        factor = evaluate(grown.percent, readings).scaled(Fraction(grown.sign, 100)).shifted(1)
        return _solve(grown.start, target.over(factor), index, readings)
    change = target.over(evaluate(grown.start, readings)).shifted(-1).scaled(100 * grown.sign)
    return _solve(grown.percent, change, index, readings)


def _count(expression: Expression, index: int) -> int:
    return sum(1 for leaf in leaves(expression) if _is(leaf, index))


def _is(leaf: Figure | RowValue, index: int) -> bool:
    return isinstance(leaf, Figure) and leaf.claim.index == index

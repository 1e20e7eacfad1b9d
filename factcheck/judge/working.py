"""The working of a finding: intervals that a reader can redo by hand."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.judge.compare import Outcome
from factcheck.judge.evaluate import Readings, evaluate, figure_reading, row_interval
from factcheck.judge.numerals import PLAIN, Style, decimal_string, shown, span_of, style_of
from factcheck.model.claim import Claim
from factcheck.model.finding import WorkingStep
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Constant,
    Difference,
    Expression,
    Figure,
    Grown,
    Product,
    Quotient,
    Relation,
    RowValue,
    Sum,
)


class Shown(NamedTuple):
    """The printed sides of a relation, and the lines that lead to them."""

    computed: str
    stated: str
    steps: tuple[WorkingStep, ...]


def show(relation: Relation, outcome: Outcome, text: str) -> Shown:
    """Print the arithmetic of a relation as the judge did it."""
    reading = "pragmatic" if outcome.broken == "pragmatic" else "loose"
    readings = Readings(figure_reading(reading, exact_group=relation.exact_group), row_interval)
    style = _style(relation.right, text) or next(
        (s for e in relation.left if (s := _style(e, text)) is not None), PLAIN
    )
    steps = list(_terms(relation, readings, text))
    stated = _span(relation.right, outcome.right, style, text)
    computed = ""
    for expression, interval in zip(relation.left, outcome.left, strict=True):
        line = _span(relation.right, interval, style, text)
        computed = computed or line
        if not isinstance(expression, (Figure, RowValue)):
            steps.append(_step(f"{formula(expression, text)} = {line}", interval))
    if not isinstance(relation.right, (Figure, RowValue)):
        steps.append(_step(f"{formula(relation.right, text)} = {stated}", outcome.right))
    return Shown(computed, words_of(relation.right, text) or stated, tuple(steps))


def words_of(expression: Expression, text: str) -> str:
    """A figure's own words, with hedge and unit; empty for anything else."""
    if isinstance(expression, Figure) and expression.claim.quantity is not None:
        return _words(expression.claim, text)
    return ""


def formula(expression: Expression, text: str) -> str:
    """The expression in the draft's own figures: `1,200 × 351 days`."""
    if isinstance(expression, Figure):
        return _number(expression, text)
    if isinstance(expression, RowValue):
        return expression.row.written
    if isinstance(expression, Constant):
        return expression.label
    if isinstance(expression, Sum):
        return " + ".join(_factor(term, text) for term in expression.terms)
    if isinstance(expression, Grown):
        sign = "+" if expression.sign > 0 else "-"
        return f"{formula(expression.start, text)} {sign} {_factor(expression.percent, text)}"
    if isinstance(expression, Difference):
        return f"{formula(expression.left, text)} - {_factor(expression.right, text)}"
    sign = "×" if isinstance(expression, Product) else "/"
    return f"{_factor(expression.left, text)} {sign} {_factor(expression.right, text)}"


def _factor(expression: Expression, text: str) -> str:
    inner = formula(expression, text)
    return inner if isinstance(expression, (Figure, RowValue, Constant)) else f"({inner})"


def _terms(relation: Relation, readings: Readings, text: str) -> Iterator[WorkingStep]:
    seen: set[str] = set()
    for side in (*relation.left, relation.right):
        for leaf in _leaves(side):
            interval = evaluate(leaf, readings)
            if isinstance(leaf, RowValue):
                label = f"the row ({leaf.row.origin.place}) has {leaf.row.written}: {span_of(interval)}"
            else:
                assert isinstance(leaf, Figure)
                style = _style(leaf, text) or PLAIN
                own = interval.scaled(1 / leaf.factor)
                label = f"{_words(leaf.claim, text)} {_stands(own, style)}"
            if label not in seen:
                seen.add(label)
                yield _step(label, interval)


def _stands(interval: Interval, style: Style) -> str:
    if interval.is_point:
        return "is exact"
    return f"stands for {span_of(interval, style, bare=True)}"


def _leaves(expression: Expression) -> Iterator[Figure | RowValue]:
    if isinstance(expression, (Figure, RowValue)):
        yield expression
    elif isinstance(expression, Sum):
        for term in expression.terms:
            yield from _leaves(term)
    elif isinstance(expression, Grown):
        yield from _leaves(expression.start)
        yield from _leaves(expression.percent)
    elif isinstance(expression, (Difference, Product, Quotient)):
        yield from _leaves(expression.left)
        yield from _leaves(expression.right)


def _style(expression: Expression, text: str) -> Style | None:
    leaf = next((f for f in _leaves(expression) if isinstance(f, Figure)), None)
    if leaf is None or leaf.claim.quantity is None:
        return None
    q = leaf.claim.quantity
    return style_of(q, text[q.number_start : q.number_end])


def _span(stated: Expression, interval: Interval, style: Style, text: str) -> str:
    factor = stated.factor if isinstance(stated, Figure) else 1
    return span_of(interval.scaled(1 / factor) if factor != 1 else interval, style)


def _number(figure: Figure, text: str) -> str:
    q = figure.claim.quantity
    assert q is not None
    return text[q.number_start : q.number_end]


def _words(claim: Claim, text: str) -> str:
    q = claim.quantity
    assert q is not None
    start = q.number_start if q.hedge_start is None else min(q.number_start, q.hedge_start)
    end = q.number_end if q.hedge_end is None else max(q.number_end, q.hedge_end)
    return text[start:end]


def _step(text: str, interval: Interval) -> WorkingStep:
    return WorkingStep(text, decimal_string(interval.low, toward=-1), decimal_string(interval.high, toward=1))


__all__ = ["Shown", "formula", "show", "shown", "words_of"]

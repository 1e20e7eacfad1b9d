"""The working of a finding: lines that a reader can redo by hand and that lead to the verdict."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from factcheck.judge.compare import Outcome, disjoint, facing
from factcheck.judge.evaluate import Readings, Unanswerable, evaluate, figure_reading, leaves, row_interval
from factcheck.judge.numerals import PLAIN, Style, brief, decimal_string, grouped, shown, span_of, style_of
from factcheck.judge.words import is_money
from factcheck.model.claim import Claim
from factcheck.model.finding import WorkingStep
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
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
from factcheck.model.row import Row

_MAX_READINGS_SHOWN = 4
_LONGEST_UNIT = 24
_MULTIPLIERS = {10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}


class Shown(NamedTuple):
    """The printed sides of a relation, and the lines that lead to them."""

    computed: str = ""
    stated: str = ""
    implied: str = ""
    steps: tuple[WorkingStep, ...] = ()


class _Side(NamedTuple):
    """How one side is printed: in the style and unit of a figure."""

    style: Style
    factor: Fraction


def show(relation: Relation, outcome: Outcome, text: str) -> Shown:
    """Print the arithmetic of a relation as the judge did it."""
    reading = "pragmatic" if outcome.broken == "pragmatic" else "loose"
    readings = Readings(figure_reading(reading, relation), row_interval)
    side = _side(relation, text)
    chosen = _told(relation, outcome)
    steps = list(_stand_for(relation, chosen, readings, text, outcome))
    for n in chosen[:_MAX_READINGS_SHOWN]:
        expression = relation.left[n]
        if not isinstance(expression, (Figure, RowValue)):
            steps.append(
                _step(f"{formula(expression, text)} = {_printed(outcome.left[n], side)}", outcome.left[n])
            )
    if not isinstance(relation.right, (Figure, RowValue)):
        steps.append(
            _step(f"{formula(relation.right, text)} = {_printed(outcome.right, side)}", outcome.right)
        )
    implied = _implied(relation, readings, text)
    steps += implied.steps
    if outcome.broken:
        steps.append(WorkingStep(_conclusion(relation, outcome, chosen[0], side)))
    nearest = outcome.left[chosen[0]]
    computed = brief(
        nearest.scaled(1 / side.factor), side.style, against=outcome.right.scaled(1 / side.factor)
    )
    stated = words_of(relation.right, text) or _printed(outcome.right, side)
    return Shown(computed, stated, implied.implied, tuple(steps))


def words_of(expression: Expression, text: str) -> str:
    """A figure's own words, with its hedge; empty for anything else."""
    if isinstance(expression, Figure) and expression.claim.quantity is not None:
        return figure_words(expression.claim, text)
    return ""


def figure_words(claim: Claim, text: str) -> str:
    """The number with its hedge, as the draft has it (`over 1.1 million`)."""
    q = claim.quantity
    if q is None:
        return claim.text
    start, end = q.number_start, q.number_end
    if _unit_shown(q, text):
        end = q.end
    if q.hedge_start is not None and q.hedge_end is not None:
        start, end = min(start, q.hedge_start), max(end, q.hedge_end)
    return " ".join(text[start:end].split()) or claim.text


def formula(expression: Expression, text: str) -> str:
    """The expression in the draft's own figures: `1,200 × 351 days`."""
    if isinstance(expression, Figure):
        q = expression.claim.quantity
        return expression.claim.text if q is None else text[q.number_start : q.number_end]
    if isinstance(expression, RowValue):
        return row_words(expression.row)
    if isinstance(expression, Constant):
        return expression.label
    if isinstance(expression, Sum):
        return " + ".join(_operand(term, text) for term in expression.terms)
    if isinstance(expression, Grown):
        sign = "plus" if expression.sign > 0 else "minus"
        return f"{_operand(expression.start, text)} {sign} {_operand(expression.percent, text)}"
    if isinstance(expression, Difference):
        return f"{formula(expression.left, text)} - {_operand(expression.right, text)}"
    sign = "×" if isinstance(expression, Product) else "/"
    return f"{_operand(expression.left, text)} {sign} {_operand(expression.right, text)}"


def row_words(row: Row) -> str:
    """A row's value as the pack writes it, with its multiplier in words."""
    scale = _MULTIPLIERS.get(int(row.multiplier), "")
    written = row.written
    if written.replace(".", "", 1).isdigit():
        written = grouped(written, ",")
    return f"{written} {scale}".strip()


def figure_style(claim: Claim, text: str) -> Style:
    """How a claim's number is written, with a unit of measure behind it if it has one."""
    q = claim.quantity
    if q is None:
        return PLAIN
    style = style_of(text[q.number_start : q.number_end])
    if style is None:
        return PLAIN
    if _unit_shown(q, text):
        style = style._replace(suffix=style.suffix + text[q.number_end : q.end])
    return style


def _unit_shown(q: Quantity, text: str) -> bool:
    """Whether the words behind the number are a unit of measure, short enough to repeat with every number."""
    if q.unit is None or q.unit == "person" or is_money(q) or q.number_end >= q.end:
        return False
    return q.end - q.number_end <= _LONGEST_UNIT and "\n" not in text[q.number_end : q.end]


def _operand(expression: Expression, text: str) -> str:
    inner = formula(expression, text)
    return inner if isinstance(expression, (Figure, RowValue, Constant)) else f"({inner})"


def _told(relation: Relation, outcome: Outcome) -> list[int]:
    """The readings worth printing, the one that comes nearest to the stated side first."""
    if outcome.backing:
        return list(outcome.backing)
    order = list(range(len(relation.left)))
    if outcome.broken:
        order.sort(key=lambda n: (_apart(relation.form, outcome.left[n], outcome.right), n))
    return order


def _apart(form: str, left: Interval, right: Interval) -> Fraction:
    if not disjoint(form, left, right):
        return Fraction(0)
    near, far = facing(form, left, right)
    return abs(near - far)


def _stand_for(
    relation: Relation, chosen: list[int], readings: Readings, text: str, outcome: Outcome
) -> Iterator[WorkingStep]:
    """What each figure and each row stands for."""
    seen: set[str] = set()
    sides = [relation.left[n] for n in chosen[:_MAX_READINGS_SHOWN]]
    for side in (*sides, relation.right):
        for leaf in leaves(side):
            interval = evaluate(leaf, readings)
            own = interval.scaled(1 / leaf.factor)
            if isinstance(leaf, RowValue):
                line = f"the row for {leaf.row.period.label} has {row_words(leaf.row)}"
                if not own.is_point:
                    line += f", which stands for {span_of(own.scaled(1 / leaf.row.multiplier))}"
            elif own.is_point:
                line = f"{figure_words(leaf.claim, text)} is taken as exact"
            else:
                style = style_of(formula(leaf, text)) or PLAIN
                line = f"{figure_words(leaf.claim, text)} stands for {span_of(own, style, bare=True)}"
            if line not in seen:
                seen.add(line)
                yield _step(line, own)
    if len(chosen) > _MAX_READINGS_SHOWN and outcome.broken:
        yield WorkingStep(f"{len(chosen) - _MAX_READINGS_SHOWN} further readings lie farther off")


def _implied(relation: Relation, readings: Readings, text: str) -> Shown:
    """For a change in per cent: what the two levels imply, worked from their ends."""
    grown = relation.left[0]
    if not isinstance(grown, Grown) or relation.form != "equal":
        return Shown()
    try:
        start, end = evaluate(grown.start, readings), evaluate(relation.right, readings)
        change = end.over(start).shifted(-1).scaled(100 * grown.sign)
    except (ValueError, Unanswerable):
        return Shown()
    stated = evaluate(grown.percent, readings)
    printed = brief(change, PLAIN._replace(suffix="%"), against=stated)
    bounds = (start.low, start.high, end.low, end.high)
    line = f"from {formula(grown.start, text)} to {formula(relation.right, text)} is {_direction(change, grown.sign)}{printed}"
    if None not in bounds:
        pairs = [(end.low, start.high, -1), (end.high, start.low, 1)]
        scale = _style_scale(relation, text)
        ends = "; ".join(
            f"{shown(b / scale)} / {shown(a / scale)} - 1 = {shown((b / a - 1) * 100, toward=toward, digits=3)}%"
            for b, a, toward in pairs
            if a is not None and b is not None
        )
        line = f"{line}: {ends}"
    return Shown(implied=printed, steps=(_step(line, change),))


def _direction(change: Interval, sign: int) -> str:
    if change.high is not None and change.high < 0:
        return "a fall, that is " if sign > 0 else "a rise, that is "
    return ""


def _conclusion(relation: Relation, outcome: Outcome, nearest: int, side: _Side) -> str:
    left, right = outcome.left[nearest], outcome.right
    near, far = facing(relation.form, left, right)
    ends = f"{_one(near, side)} and {_one(far, side)}"
    if outcome.broken == "pragmatic":
        return f"No overlap if an open figure reaches no farther than double or half: {ends} are the nearest ends"
    if outcome.gap and outcome.broken == "hard":
        return f"No overlap: the nearest ends, {ends}, lie more than {shown(outcome.gap * 100)}% apart"
    return f"No overlap: {ends} are the nearest ends"


def _side(relation: Relation, text: str) -> _Side:
    """Both sides are printed as the stated figure is written, or else the first figure of the other side."""
    for expression in (relation.right, *relation.left):
        if isinstance(expression, Figure):
            return _Side(figure_style(expression.claim, text), expression.factor)
    return _Side(PLAIN, Fraction(1))


def _style_scale(relation: Relation, text: str) -> Fraction:
    if isinstance(relation.right, Figure):
        return figure_style(relation.right.claim, text).scale * relation.right.factor
    return Fraction(1)


def _printed(interval: Interval, side: _Side) -> str:
    return span_of(interval.scaled(1 / side.factor), side.style)


def _one(value: Fraction, side: _Side) -> str:
    return shown(value / side.factor, side.style)


def _step(text: str, interval: Interval) -> WorkingStep:
    return WorkingStep(text, decimal_string(interval.low, toward=-1), decimal_string(interval.high, toward=1))

"""The working of a finding: lines that a reader can redo by hand and that lead to the verdict."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache

from factcheck.judge.compare import Outcome, disjoint, facing, fits, is_direct
from factcheck.judge.evaluate import (
    Figures,
    Readings,
    Unanswerable,
    evaluate,
    figure_reading,
    leaves,
    row_interval,
    row_point,
    row_width,
    rows_of,
)
from factcheck.judge.numerals import (
    PLAIN,
    Style,
    brief,
    decimal_string,
    grouped,
    shown,
    span_of,
    style_of,
    worked_out,
)
from factcheck.judge.words import is_money
from factcheck.model.claim import Claim
from factcheck.model.finding import WorkingStep
from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
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
from factcheck.model.row import Row
from factcheck.model.scale import MULTIPLIER_NAMES
from factcheck.model.told import told
from factcheck.named_tuple import NamedTuple

_MAX_READINGS_SHOWN = 4
_LONGEST_UNIT = 24
_IN_WORDS = Pattern(r"\s?(?:per ?cent|pc)\b")
_SHARE = PLAIN._replace(scale=Fraction(1, 100), suffix="%")


class Shown(NamedTuple):
    """The printed sides of a relation, and the lines that lead to them."""

    computed: str = ""
    stated: str = ""
    implied: str = ""
    nearest: str = ""
    rows: str = ""
    """The rows of the reading that is told, as `{rows}` of a wording."""
    formula: str = ""
    """The left side of the reading that is told, as `{working}` of a wording."""
    steps: tuple[WorkingStep, ...] = ()


class _Side(NamedTuple):
    """How one side is printed: in the style and unit of a figure."""

    style: Style
    factor: Fraction

    def of(self, interval: Interval) -> Interval:
        """An interval in the unit of the figure."""
        return interval if self.factor == 1 else interval.scaled(1 / self.factor)


def show(
    relation: Relation,
    outcome: Outcome,
    text: str,
    figures: Figures,
    *,
    edited: Mapping[int, Quantity] | None = None,
) -> Shown:
    """Print the arithmetic of a relation as the judge did it.

    `edited` holds the quantities of the repair, whose reading is then told first.
    """
    if outcome.holds and is_direct(relation):
        return _show_backing(relation, outcome, text, figures)
    reading = "pragmatic" if outcome.broken == "pragmatic" else "loose"
    readings = Readings(figure_reading(reading, relation, figures), rows_of(relation))
    side = _side(relation, text)
    chosen = _told(relation, outcome, edited)
    steps = dict.fromkeys(_stand_for(relation, chosen, readings, text))
    for n in chosen[:_MAX_READINGS_SHOWN]:
        steps.update(_line(relation.left[n], outcome.left[n], outcome.right, side, text))
    farther = len(chosen) - _MAX_READINGS_SHOWN
    if farther > 0 and outcome.broken:
        steps[
            WorkingStep(f"{farther} further {'reading lies' if farther == 1 else 'readings lie'} farther off")
        ] = None
    first = outcome.left[chosen[0]]
    steps.update(_line(relation.right, outcome.right, first, side, text))
    implied = _implied(relation, readings, text, figures)
    steps.update(dict.fromkeys(implied.steps))
    nearest = chosen[0]
    if outcome.broken:
        nearest = min(chosen, key=lambda n: (_apart(relation.form, outcome.left[n], outcome.right), n))
        steps[WorkingStep(_conclusion(relation, outcome, nearest, side))] = None
    stated = words_of(relation.right, text) or _printed(outcome.right, first, side, digits=3)
    computed = closest = _worked_out(relation, chosen[0], outcome, side, figures)
    if nearest != chosen[0]:
        closest = _worked_out(relation, nearest, outcome, side, figures)
    return Shown(
        computed,
        stated,
        implied.implied,
        closest,
        rows=_rows_of(relation, chosen[0]),
        formula=formula(relation.left[chosen[0]], text),
        steps=tuple(steps),
    )


def _rows_of(relation: Relation, reading: int) -> str:
    """The rows that one reading takes, in the order in which the relation has them."""
    taken = {leaf.row for leaf in leaves(relation.left[reading]) if isinstance(leaf, RowValue)}
    return " and ".join(told(row) for row in relation.rows if row in taken)


def _show_backing(relation: Relation, outcome: Outcome, text: str, figures: Figures) -> Shown:
    """A figure and the rows that back it; nothing was worked out."""
    assert isinstance(relation.right, Figure)
    loose = figure_reading("loose", relation, figures)
    rows = [leaf for n in outcome.backing for leaf in leaves(relation.left[n]) if isinstance(leaf, RowValue)]
    steps = dict.fromkeys(row_step(leaf.row) for leaf in rows[:_MAX_READINGS_SHOWN])
    steps[_figure_step(relation.right, loose(relation.right), text)] = None
    return Shown(row_words(rows[0].row), words_of(relation.right, text), steps=tuple(steps))


def _line(
    expression: Expression, interval: Interval, other: Interval, side: _Side, text: str
) -> dict[WorkingStep, None]:
    """The line that works out one side, if it is more than a figure."""
    if isinstance(expression, (Figure, RowValue)):
        return {}
    worked, result = formula(expression, text), _printed(interval, other, side, digits=4)
    return {} if worked == result else {_step(f"{worked} = {result}", interval): None}


def words_of(expression: Expression, text: str) -> str:
    """A figure's own words, with its hedge; empty for anything else."""
    return figure_words(expression.claim, text) if isinstance(expression, Figure) else ""


def figure_words(claim: Claim, text: str) -> str:
    """The number with what hedges it, as the draft has it (`over 1.1 million`, but not `only 1.1 million`)."""
    q = claim.quantity
    if q is None:
        return claim.text
    start, end = q.number_start, q.number_end
    if _unit_shown(q, text):
        end = q.end
    if q.hedge_start is not None and q.hedge_end is not None:
        emphasis = q.comparator == "=" and q.hedge_start < q.number_start
        if not emphasis:
            start, end = min(start, q.hedge_start), max(end, q.hedge_end)
    return " ".join(text[start:end].split()) or claim.text


def formula(expression: Expression, text: str) -> str:
    """The expression in the draft's own figures: `1,200 × 351 days`."""
    if isinstance(expression, Figure):
        return _figure(expression, text)
    if isinstance(expression, RowValue):
        return row_words(expression.row)
    if isinstance(expression, Constant):
        return expression.label
    if isinstance(expression, Sum):
        return " + ".join(_operand(term, text) for term in expression.terms)
    if isinstance(expression, Grown):
        sign = "plus" if expression.sign > 0 else "minus"
        start, times = _same_steps(expression)
        step = f"{_operand(start, text)} {sign} {_operand(expression.percent, text)}"
        return f"{step}, {times} times over" if times > 1 else step
    if isinstance(expression, Difference):
        return f"{formula(expression.left, text)} - {_operand(expression.right, text)}"
    sign = "×" if isinstance(expression, Product) else "/"
    return f"{_operand(expression.left, text)} {sign} {_operand(expression.right, text)}"


def _figure(figure: Figure, text: str) -> str:
    q = figure.claim.quantity
    if q is None:
        return figure.claim.text
    end = {"low": q.low, "high": q.high}.get(figure.end) if q.stat in ("score", "odds") else None
    if end is not None:
        return shown(end)
    if q.unit == "percent" and (words := _IN_WORDS.match(text, q.number_end)) is not None:
        return text[q.number_start : words.end()]  # `$32.1 million minus 3.2 percent`
    # beside another unit the figure keeps its own: `36.2TWh / 6.01 million = 6,023 kilowatt-hours`
    return text[q.number_start : q.end if figure.factor != 1 and _unit_shown(q, text) else q.number_end]


def _same_steps(grown: Grown) -> tuple[Expression, int]:
    """Where a chain of the same step begins, and how many there are."""
    times = 1
    while isinstance(grown.start, Grown) and (grown.start.percent, grown.start.sign) == grown[1:]:
        grown, times = grown.start, times + 1
    return grown.start, times


@lru_cache(maxsize=4096)
def row_words(row: Row) -> str:
    """A row's value as the pack writes it, with its multiplier in words."""
    scale = MULTIPLIER_NAMES.get(int(row.multiplier), "")
    written = row.written
    if written.replace(".", "", 1).isdigit():
        written = grouped(written, ",")
    return f"{written} {scale}".strip()


def figure_style(claim: Claim, text: str, *, unit: bool = True) -> Style:
    """How a claim's number is written, with the unit of measure behind it if it has one and `unit` is true.

    Shares in words (`two in five`) are printed as percentages, other words as plain numbers.
    """
    q = claim.quantity
    if q is None:
        return PLAIN
    if q.form == "fraction" and q.unit is None:
        return _SHARE if q.value is not None and 0 < q.value < 1 else PLAIN
    style = style_of(text[q.number_start : q.number_end]) if q.form not in ("word", "vague") else None
    if style is None:
        return PLAIN
    if unit and _unit_shown(q, text):
        style = style._replace(suffix=style.suffix + text[q.number_end : q.end])
    return style


def _unit_shown(q: Quantity, text: str) -> bool:
    """Whether the words behind the number are a unit of measure, short enough to repeat with every number."""
    if q.unit is None or q.unit == "person" or is_money(q):
        return False
    return q.end - q.number_end <= _LONGEST_UNIT and "\n" not in text[q.number_end : q.end]


def _operand(expression: Expression, text: str) -> str:
    inner = formula(expression, text)
    return inner if isinstance(expression, (Figure, RowValue, Constant)) else f"({inner})"


def _told(relation: Relation, outcome: Outcome, edited: Mapping[int, Quantity] | None) -> list[int]:
    """The readings in the order of their worth to a reader.

    Those that the repair mends, those that the evidence names, the likeliest, then those that come nearest.
    """
    if outcome.backing:
        return list(outcome.backing)
    order = list(range(len(relation.left)))
    if not outcome.broken:
        return order
    apart = [_apart(relation.form, interval, outcome.right) for interval in outcome.left]

    def worth(n: int) -> tuple[bool, bool, bool, Fraction, int]:
        expression = relation.left[n]
        mended = edited is not None and fits(relation._replace(left=(expression,)), edited)
        named = isinstance(expression, RowValue) and expression.row in relation.rows
        return (not mended, not named, n > 0, apart[n], n)

    return sorted(order, key=worth)


def _apart(form: str, left: Interval, right: Interval) -> Fraction:
    if not disjoint(form, left, right):
        return Fraction(0)
    near, far = facing(left, right)
    return abs(near - far)


def _stand_for(relation: Relation, chosen: list[int], readings: Readings, text: str) -> Iterator[WorkingStep]:
    """What each figure and each row stands for; rows of several subjects with their subjects."""
    sides = (*(relation.left[n] for n in chosen[:_MAX_READINGS_SHOWN]), relation.right)
    shown = [leaf for side in sides for leaf in leaves(side)]
    subjects = {leaf.row.entity for leaf in shown if isinstance(leaf, RowValue)}
    for leaf in shown:
        if isinstance(leaf, Figure):
            yield _figure_step(leaf, evaluate(leaf, readings), text)
        else:
            yield row_step(leaf.row, by_number=relation.needs_repair, named=len(subjects) > 1)


@lru_cache(maxsize=4096)
def row_step(row: Row, *, by_number: bool = False, named: bool = False) -> WorkingStep:
    """What a row stands for; `by_number` takes an open-ended one at the number that it states, `named` tells whose it is."""
    value = RowValue(row)
    own = row_width(value) if by_number else row_interval(value)
    line = f"the row {f'of {row.entity} ' if named else ''}for {row.period.label} has {row_words(row)}"
    if row.value is None or not _narrow(own):
        line += f", which stands for {span_of(own.scaled(1 / row.multiplier))}"
    return _step(line, own)


def _figure_step(leaf: Figure, interval: Interval, text: str) -> WorkingStep:
    """What a figure of the draft stands for."""
    own = interval if leaf.factor == 1 else interval.scaled(1 / leaf.factor)
    if own.is_point:
        line = f"{figure_words(leaf.claim, text)} is taken as exact"
    else:
        style = figure_style(leaf.claim, text)
        line = f"{figure_words(leaf.claim, text)} stands for {span_of(own, style, bare=True)}"
    return _step(line, own)


def _narrow(interval: Interval) -> bool:
    """Whether an interval is so close that its number says it all."""
    if interval.low is None or interval.high is None:
        return False
    return (interval.high - interval.low) * 1000 <= max(abs(interval.low), abs(interval.high))


def _implied(relation: Relation, readings: Readings, text: str, figures: Figures) -> Shown:
    """For a change in per cent: what the two levels imply, worked from their ends."""
    grown = relation.left[0]
    if not isinstance(grown, Grown) or isinstance(grown.start, Grown) or relation.form != "equal":
        return Shown()
    try:
        start, end = evaluate(grown.start, readings), evaluate(relation.right, readings)
        change = end.over(start).shifted(-1).scaled(100)
    except (ValueError, Unanswerable):
        return Shown()
    falls = change.high is not None and change.high <= 0
    size = -change if falls else change
    rises = change.low is not None and change.low >= 0
    step = "change" if falls == rises else "fall" if falls else "rise"
    ratio = _as_printed(Quotient(relation.right, grown.start), relation, figures)
    exact = ratio.shifted(-1).scaled(-100 if falls else 100)
    stated, style = evaluate(grown.percent, readings), PLAIN._replace(suffix="%")
    told = f"a {step} of {worked_out(size, exact, style, against=stated)}"
    line = f"from {formula(grown.start, text)} to {formula(relation.right, text)} is a {step} of {brief(size, style, against=stated)}"
    scale = _style_scale(relation, text)
    ends = (
        _change_at_ends(end.low, start.high, scale, -1, falls=falls),
        _change_at_ends(end.high, start.low, scale, 1, falls=falls),
    )
    worked = "; ".join(filter(None, reversed(ends) if falls else ends))
    return Shown(implied=told, steps=(_step(f"{line}: {worked}" if worked else line, size),))


def _change_at_ends(
    end: Fraction | None, start: Fraction | None, scale: Fraction, toward: int, *, falls: bool
) -> str:
    """One end of the change, to be redone on a pocket calculator."""
    if end is None or start is None:
        return ""
    quotient = f"{shown(end / scale)} / {shown(start / scale)}"
    change = (end / start - 1) * 100
    if falls:
        return f"1 - {quotient} = {shown(-change, toward=-toward, digits=3)}%"
    return f"{quotient} - 1 = {shown(change, toward=toward, digits=3)}%"


def _conclusion(relation: Relation, outcome: Outcome, nearest: int, side: _Side) -> str:
    left, right = outcome.left[nearest], outcome.right
    near, far = facing(left, right)
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


def _printed(interval: Interval, other: Interval, side: _Side, *, digits: int) -> str:
    return brief(side.of(interval), side.style, against=side.of(other), digits=digits)


def _worked_out(relation: Relation, n: int, outcome: Outcome, side: _Side, figures: Figures) -> str:
    """One side for a sentence: what the figures as printed give, and from where to where it may lie."""
    interval, other = outcome.left[n], outcome.right
    exact = _as_printed(relation.left[n], relation, figures)
    interval, exact, other = map(side.of, (interval, exact, other))
    if not _is_opposite(relation.left[n], interval, other):
        return worked_out(interval, exact, side.style, against=other)
    # a reader takes `gives -5.6%` against a rise of 5.6% for a slip of ours, and against a fall for agreement
    interval, exact, other = (one.scaled(-1) for one in (interval, exact, other))
    return f"{worked_out(interval, exact, side.style, against=other)} the other way"


def _is_opposite(expression: Expression, interval: Interval, stated: Interval) -> bool:
    """Whether a change that was worked out is a fall where the draft has a rise, or the other way round."""
    nothing = Interval.point(Fraction(0))
    return _is_change(expression) and interval.is_below(nothing) and nothing.is_below(stated)


def _is_change(expression: Expression) -> bool:
    """Whether an expression is a difference, or one as a part of something."""
    if isinstance(expression, Quotient):
        return _is_change(expression.left)
    if isinstance(expression, Product):
        return _is_change(expression.left) or _is_change(expression.right)
    return isinstance(expression, Difference)


def _as_printed(expression: Expression, relation: Relation, figures: Figures) -> Interval:
    """What the numbers as printed give; without bounds where one of them is only the end of what is meant."""
    written = figure_reading("written", relation, figures)

    def figure(leaf: Figure) -> Interval:
        q = leaf.claim.quantity
        if q is not None and q.comparator[:1] in ("<", ">"):
            raise Unanswerable("open-ended")
        return written(leaf)

    try:
        return evaluate(expression, Readings(figure, row_point))
    except Unanswerable:
        return Interval(None, None)


def _one(value: Fraction, side: _Side) -> str:
    return shown(value / side.factor, side.style, digits=5)


def _step(text: str, interval: Interval) -> WorkingStep:
    return WorkingStep(text, decimal_string(interval.low, toward=-1), decimal_string(interval.high, toward=1))

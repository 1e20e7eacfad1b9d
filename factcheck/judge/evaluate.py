"""Expressions over intervals: everything that a relation's side may amount to."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

from factcheck.judge import words
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
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
from factcheck.named_tuple import NamedTuple
from factcheck.typed import Any

_PIECES = 8
"""Into how many parts an interval is cut when its figure stands in an expression twice."""
_ONE = Constant(Interval.point(Fraction(1)), "1")


class Unanswerable(ValueError):
    """Nothing to compare: a divisor that may be zero, a claim without a number, sides of different sizes."""


class Readings(NamedTuple):
    """How figures and rows are read in one evaluation."""

    figure: Callable[[Figure], Interval]
    row: Callable[[RowValue], Interval]


def written(claim: Claim) -> str:
    """The characters of the claim's number, for the words that carry no digits."""
    q = claim.quantity
    if q is None:
        return ""
    return claim.text[max(0, q.start - claim.start) : max(0, q.number_end - claim.start)] or claim.text


def one_end(q: Quantity, end: str) -> Quantity:
    """One end of a written range, as a figure of its own; any other figure as it is."""
    return q if end == "both" or q.value is not None else words.end_of_range(q, end)


class Figures:
    """The intervals of figures, each worked out once while a draft is judged; it lives no longer than its relations."""

    __slots__ = ("_known", "_sides", "_supporting", "fitting", "outcomes")

    def __init__(self) -> None:
        self.outcomes: dict[int, tuple[Relation, Any]] = {}
        """Relations that were compared, by identity, and what was found."""
        self.fitting: dict[tuple[int, int], tuple[Relation, Interval | None]] = {}
        """Relations that were turned round, by identity and claim, and which values of the claim they admit."""
        self._known: dict[tuple[object, ...], Interval] = {}
        self._sides: dict[tuple[int, str], tuple[Expression, Interval]] = {}
        self._supporting: dict[tuple[int, str, str], Interval | None] = {}

    def supporting(self, figure: Figure, reading: str) -> Interval:
        """The values for which a source backs a figure, in the unit that the figure asks for.

        Raises:
            Unanswerable: if there is no number, or no source can back it.
        """
        claim = figure.claim
        if claim.quantity is None:
            raise Unanswerable("no-number")
        key = (id(claim.quantity), figure.end, reading)
        if key not in self._supporting:
            q = one_end(claim.quantity, figure.end)
            text = written(claim) if q.form in ("vague", "fraction") else ""
            self._supporting[key] = words.supporting(q, reading, written=text)
        interval = self._supporting[key]
        if interval is None:
            raise Unanswerable("one-digit-never-supports")
        return interval.scaled(figure.factor)

    def side(
        self, expression: Expression, reading: str, relation: Relation, edited: Mapping[int, Quantity]
    ) -> Interval:
        """The value of one side of a relation under trial edits; one that no edit touches is worked out once.

        Raises:
            Unanswerable: as `evaluate`.
        """
        touched = not isinstance(expression, RowValue) and any(
            isinstance(leaf, Figure) and leaf.claim.index in edited for leaf in leaves(expression)
        )
        key = (id(expression), reading)
        if not touched:
            known = self._sides.get(key)
            if known is not None and known[0] is expression:
                return known[1]
        readings = Readings(figure_reading(reading, relation, self, edited=edited), rows_of(relation))
        interval = evaluate(expression, readings)
        if not touched:
            self._sides[key] = (expression, interval)
        return interval

    def interval(
        self, figure: Figure, q: Quantity, reading: str, *, exact_group: bool = False, divided: bool = False
    ) -> Interval:
        """The interval of a quantity in the place of a figure, in the unit that the figure asks for.

        `reading` is `strict`, `conventional`, `loose`, `pragmatic`, `nearest` or `written`. `pragmatic` and
        `nearest` bound open-ended figures by what readers understand; the rest they read loosely and
        conventionally. `written` is the number itself.
        """
        key = (id(q), figure.end, figure.step, reading, exact_group, divided)
        interval = self._known.get(key)
        if interval is None:
            one = one_end(q, figure.end)
            if figure.step is not None and figure.step < one.significant_place:
                one = one._replace(place=min(one.place, figure.step), significant_place=figure.step)
            interval = _read(one, reading, figure.claim, exact_group=exact_group, divided=divided)
            if q is figure.claim.quantity:  # an edited quantity does not outlive its trial, nor may its id
                self._known[key] = interval
        return interval if figure.factor == 1 else interval.scaled(figure.factor)


def figure_reading(
    reading: str,
    relation: Relation,
    figures: Figures | None = None,
    *,
    edited: Mapping[int, Quantity] = MappingProxyType({}),
) -> Callable[[Figure], Interval]:
    """Read the figures of a relation; `edited` puts another quantity in the place of a claim's own."""
    divided = _results_of_division(relation)
    exact_group = relation.exact_group
    interval = (figures or Figures()).interval

    def read(figure: Figure) -> Interval:
        claim = figure.claim
        own = claim.quantity
        if own is None:
            raise Unanswerable("no-number")
        q = edited.get(claim.index, own)
        # A slip does not round: an edit that only fits by the zeros it brings along is no repair.
        rounder = q is not own and _rounder(q, own)
        chosen = figure.reading or ("strict" if rounder else reading)
        return interval(figure, q, chosen, exact_group=exact_group, divided=claim.index in divided)

    return read


def _read(q: Quantity, reading: str, claim: Claim, *, exact_group: bool, divided: bool) -> Interval:
    if reading == "written" and q.value is not None:
        return Interval.point(q.value)
    text = written(claim) if q.form in ("vague", "fraction") else ""
    if reading in ("pragmatic", "nearest"):
        bounded = words.pragmatic(q, written=text)
        if bounded is not None:
            return bounded
        reading = "loose" if reading == "pragmatic" else "conventional"
    if reading == "loose":
        return words.loose(q, exact_group=exact_group, divided=divided, written=text)
    if reading == "conventional":
        return words.conventional(q, exact_group=exact_group, divided=divided, written=text)
    return words.strict(q, written=text)


def _rounder(edited: Quantity, original: Quantity) -> bool:
    """Whether an edited number ends in more zeros than the one that was written."""
    return edited.significant_place / edited.place > original.significant_place / original.place


def _results_of_division(relation: Relation) -> frozenset[int]:
    """Figures that stand for a quotient: "45 to each village" is rounded though it counts people."""
    right = relation.right
    if isinstance(right, Figure) and Quotient in map(type, relation.left):
        return frozenset((right.claim.index,))
    if isinstance(right, Quotient):
        return frozenset(e.claim.index for e in relation.left if isinstance(e, Figure))
    return frozenset()


def row_interval(value: RowValue) -> Interval:
    """All that a row admits: its bounds, or its written precision."""
    interval = value.row.interval
    return interval if value.factor == 1 else interval.scaled(value.factor)


def row_point(value: RowValue) -> Interval:
    """The row's own number where it states one, else its bounds."""
    number = value.row.value
    if number is None:
        return row_interval(value)
    if value.factor != 1:
        number *= value.factor
    return Interval(number, number)


def row_width(value: RowValue) -> Interval:
    """What a row admits, but only its number where it is open-ended: "over 418,000" does not back 785,000."""
    interval = value.row.interval
    if interval.low is None or interval.high is None:
        return row_point(value)
    return row_interval(value)


def rows_of(relation: Relation) -> Callable[[RowValue], Interval]:
    """How the rows of a relation are read: a slip leads to a row's number, be the row open-ended or not."""
    return row_width if relation.needs_repair else row_interval


def evaluate(expression: Expression, readings: Readings) -> Interval:
    """Every value that the expression can take.

    A figure that stands in it twice is cut into parts, so that it does not vary against itself; the result
    may then be a little too wide, never too narrow.

    Raises:
        Unanswerable: if a divisor may be zero, or a claim carries no number.
    """
    if isinstance(expression, RowValue):
        return readings.row(expression)
    if isinstance(expression, Figure):
        return readings.figure(expression)
    repeated = _repeated(expression)
    if repeated and (change := _as_ratio(expression)) is not None:
        expression, repeated = change, _repeated(change)
    if not repeated:
        return outer(expression, readings)
    return _split(expression, readings, repeated[:2])


def leaves(expression: Expression) -> tuple[Figure | RowValue, ...]:
    """Every figure and row of the expression, in writing order."""
    if isinstance(expression, (Figure, RowValue)):
        return (expression,)
    if isinstance(expression, Constant):
        return ()
    if isinstance(expression, Sum):
        return tuple(leaf for term in expression.terms for leaf in leaves(term))
    if isinstance(expression, Grown):
        return (*leaves(expression.start), *leaves(expression.percent))
    return (*leaves(expression.left), *leaves(expression.right))


def figures_in(relation: Relation) -> dict[int, Claim]:
    """The claims whose numbers stand in the arithmetic of a relation, by index."""
    sides = (side for side in (*relation.left, relation.right) if not isinstance(side, RowValue))
    return {
        leaf.claim.index: leaf.claim for side in sides for leaf in leaves(side) if isinstance(leaf, Figure)
    }


def _variable(leaf: Figure | RowValue) -> tuple[object, ...]:
    if isinstance(leaf, Figure):
        return ("figure", leaf.claim.index, leaf.end)
    return ("row", leaf.row.origin.pack, leaf.row.origin.file, leaf.row.origin.line)


def _repeated(expression: Expression) -> list[Figure | RowValue]:
    """One leaf for every figure or row that stands in the expression more than once."""
    found = leaves(expression)
    if len(found) < 2:
        return []
    first: dict[tuple[object, ...], Figure | RowValue] = {}
    again: dict[tuple[object, ...], Figure | RowValue] = {}
    for leaf in found:
        variable = _variable(leaf)
        if variable in first:
            again[variable] = first[variable]
        else:
            first[variable] = leaf
    return list(again.values())


def outer(expression: Expression, readings: Readings) -> Interval:
    """Bounds of the expression, too wide where a figure stands in it twice.

    Raises:
        Unanswerable: as `evaluate`, and where only the crude bounds of a divisor reach zero.
    """
    if isinstance(expression, Figure):
        return readings.figure(expression)
    if isinstance(expression, RowValue):
        return readings.row(expression)
    if isinstance(expression, Constant):
        return expression.interval
    if isinstance(expression, Sum):
        total = outer(expression.terms[0], readings)
        for term in expression.terms[1:]:
            total = total.plus(outer(term, readings))
        return total
    if isinstance(expression, Grown):
        percent = outer(expression.percent, readings)
        factor = percent.scaled(Fraction(expression.sign, 100)).shifted(1)
        return outer(expression.start, readings).times(factor)
    left, right = outer(expression.left, readings), outer(expression.right, readings)
    if isinstance(expression, Difference):
        return left.minus(right)
    if isinstance(expression, Product):
        return left.times(right)
    try:
        return left.over(right)
    except ValueError as error:
        raise Unanswerable("divisor-may-be-zero") from error


def _split(expression: Expression, readings: Readings, repeated: list[Figure | RowValue]) -> Interval:
    whole, others = repeated[0], repeated[1:]
    variable = _variable(whole)
    base = readings.figure(whole) if isinstance(whole, Figure) else readings.row(whole)
    result: Interval | None = None
    for part in _parts(base.scaled(1 / whole.factor)):
        narrowed = _pinned(readings, variable, part)
        value = _split(expression, narrowed, others) if others else outer(expression, narrowed)
        result = value if result is None else result.hull(value)
    assert result is not None
    return result


def _as_ratio(expression: Expression) -> Expression | None:
    """What is `(x - base) / base` as `x / base - 1`, in which the base stands once; None for anything else."""
    if not isinstance(expression, Quotient):
        return None
    change, base = expression.left, expression.right
    if isinstance(change, Product) and isinstance(change.left, Constant):
        ratio = _as_ratio(Quotient(change.right, base))
        return None if ratio is None else Product(change.left, ratio)
    if not isinstance(change, Difference):
        return None
    if change.right == base:
        return Difference(Quotient(change.left, base), _ONE)
    if change.left == base:
        return Difference(_ONE, Quotient(change.right, base))
    return None


def _pinned(readings: Readings, variable: tuple[object, ...], part: Interval) -> Readings:
    def figure(leaf: Figure) -> Interval:
        return part.scaled(leaf.factor) if _variable(leaf) == variable else readings.figure(leaf)

    def row(leaf: RowValue) -> Interval:
        return part.scaled(leaf.factor) if _variable(leaf) == variable else readings.row(leaf)

    return Readings(figure, row)


def _parts(whole: Interval) -> Iterator[Interval]:
    """The equal parts of an interval; one that cannot be cut is its own part."""
    if whole.low is None or whole.high is None or whole.is_point:
        yield whole
        return
    step = (whole.high - whole.low) / _PIECES
    for n in range(_PIECES):
        low, last = whole.low + step * n, n == _PIECES - 1
        yield Interval(
            low, whole.high if last else low + step, whole.low_open and n == 0, whole.high_open and last
        )

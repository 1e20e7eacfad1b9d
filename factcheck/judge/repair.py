"""The search for the smallest single edit that would make broken relations hold.

Kinds of slip are tried in the order of their frequency in print; within the first kind that helps at all, the
edit must be the only one, else there is none. Precedent for "an edit counts only if it resolves the violation":
`correct_typos` of Statistics Netherlands' R package `deductive`.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from factcheck.judge.compare import fits, would_break
from factcheck.judge.evaluate import Figures, figures_in
from factcheck.judge.slips import (
    Number,
    Slip,
    complements,
    digit_slips,
    first_digit_slips,
    number_of,
    other_bases,
    powers_of_ten,
    temperature_slips,
    time_unit_slips,
    transpositions,
)
from factcheck.judge.solve import admitted_values
from factcheck.model.claim import Claim
from factcheck.model.finding import Repair
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
from factcheck.typed import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import TypeGuard

_FEW_READINGS = 4
_ALIKE = 10_000
"""Figures that change places lie within this factor."""
POWERS_OF_TEN, FIRST_DIGITS, PLAIN_SLIPS, ALL_SLIPS = 1, 2, 3, 4

_Kind: TypeAlias = Callable[[Number], Iterator[Slip]]


class Candidate(NamedTuple):
    """A repair and the claim it edits, or None where it exchanges two."""

    repair: Repair
    claim: int | None
    edited: Mapping[int, Quantity]
    """The quantities as they would then be read."""


class _Violation(NamedTuple):
    """Relations that are broken together, and those beside them that an edit must leave alone."""

    broken: tuple[Relation, ...]
    standing: tuple[Relation, ...]
    figures: Figures | None

    def mended(self, edited: Mapping[int, Quantity]) -> bool:
        """Whether all that is broken would hold, and all that stands would go on standing."""
        if not all(fits(relation, edited, self.figures) for relation in self.broken):
            return False
        return not any(
            would_break(relation, edited, self.figures)
            for relation in self.standing
            if not edited.keys().isdisjoint(figures_in(relation))
        )


def find_repair(
    broken: tuple[Relation, ...],
    standing: tuple[Relation, ...],
    text: str,
    *,
    kinds: int = ALL_SLIPS,
    only: int | None = None,
    figures: Figures | None = None,
) -> Candidate | None:
    """The one edit that makes all broken relations hold and breaks none that stands, or None.

    `kinds` limits the search to POWERS_OF_TEN, to FIRST_DIGITS (those, swapped digits and the first one) or to
    PLAIN_SLIPS (those and every single digit); `only` limits it to one claim.
    """
    if not all(relation.repairs for relation in broken):
        return None
    violation = _Violation(broken, standing, figures)
    numbers = []
    for claim in _shared(broken):
        if only is None or claim.index == only:
            admitted = admitted_values(broken, claim.index, violation.figures)
            number = None if admitted is None else number_of(claim, text, admitted)
            if number is not None:
                numbers.append(number)

    def slips(kind: _Kind) -> list[Candidate]:
        candidates = (_candidate(slip) for number in numbers for slip in kind(number))
        found: list[Candidate] = []
        for candidate in candidates:
            if violation.mended(candidate.edited):
                found.append(candidate)
                if candidate.repair != found[0].repair:
                    break  # two that help are as good as none
        return found

    # among many readings some digit always fits one of them
    vague = any(len(relation.left) > _FEW_READINGS for relation in broken)
    searches: tuple[tuple[int, Callable[[], list[Candidate]]], ...] = (
        (POWERS_OF_TEN, lambda: slips(powers_of_ten)),
        (FIRST_DIGITS, lambda: slips(transpositions)),
        (FIRST_DIGITS, lambda: slips(first_digit_slips) if kinds == FIRST_DIGITS else []),
        (ALL_SLIPS, lambda: _percent_for_points(broken, text)),
        (ALL_SLIPS, lambda: slips(lambda number: _of_the_other_base(number, broken))),
        (ALL_SLIPS, lambda: _exchanges(violation, text)),
        (PLAIN_SLIPS, lambda: [] if vague else slips(digit_slips)),
        (ALL_SLIPS, lambda: slips(complements)),
        (ALL_SLIPS, lambda: slips(temperature_slips)),
        (ALL_SLIPS, lambda: slips(lambda number: time_unit_slips(number, text))),
    )
    for kind, search in searches:
        found = search() if kind <= kinds else []
        if found:
            return found[0] if len({candidate.repair for candidate in found}) == 1 else None
    return None


def _of_the_other_base(number: Number, broken: tuple[Relation, ...]) -> Iterator[Slip]:
    """A change measured on the figure that it leads to; net for gross, a margin for a mark-up."""
    for expression in broken[0].left:
        if isinstance(expression, Quotient) and isinstance(expression.right, Constant):
            expression = expression.left
        if isinstance(expression, Grown):
            if isinstance(expression.start, Figure | RowValue) and _of_claim(
                expression.percent, number.claim
            ):
                reason = "the change as a share of the later figure, not of the earlier one"
                yield from other_bases(number, later=expression.sign > 0, reason=reason)
        elif isinstance(expression, Product) and _of_claim(expression.left, number.claim):
            yield from other_bases(number, later=True, reason="the share of the sum of both amounts")
            yield from other_bases(number, later=False, reason="the share of what is left without the amount")


def _of_claim(expression: Expression, claim: Claim) -> bool:
    return isinstance(expression, Figure) and expression.claim.index == claim.index


def _candidate(slip: Slip) -> Candidate:
    repair = Repair(slip.start, slip.end, slip.replacement, slip.reason)
    return Candidate(repair, slip.claim.index, {slip.claim.index: slip.quantity})


def _shared(broken: tuple[Relation, ...]) -> Iterator[Claim]:
    """Claims whose figures stand in every broken relation, in text order."""
    figures = [figures_in(relation) for relation in broken]
    common = set.intersection(*(set(claims) for claims in figures))
    return iter(sorted((figures[0][index] for index in common), key=lambda claim: claim.start))


def _exchanges(violation: _Violation, text: str) -> list[Candidate]:
    """Two figures of one sentence in each other's place."""
    if any(
        fits(relation, {}, violation.figures)
        for relation in map(_other_way, violation.broken)
        if relation is not None
    ):
        return []  # as likely the verb is wrong
    claims = [c for c in _shared(violation.broken) if c.quantity is not None and c.quantity.value is not None]
    found = []
    for first, second in combinations(claims, 2):
        a, b = first.quantity, second.quantity
        assert a is not None
        assert b is not None
        if "fraction" in (a.form, b.form):
            continue  # a share in words and a count do not change places
        if first.sentence != second.sentence or a.unit != b.unit or _far_apart(a, b):
            continue
        edited = {first.index: _numbers_of(a, b), second.index: _numbers_of(b, a)}
        if violation.mended(edited):
            found.append(Candidate(_exchange(a, b, text), None, edited))
    return found


def _far_apart(a: Quantity, b: Quantity) -> bool:
    """Whether no writer takes one for the other: `two` and `1.8 million`."""
    if not a.value or not b.value:
        return False
    return abs(a.value) > _ALIKE * abs(b.value) or abs(b.value) > _ALIKE * abs(a.value)


def _other_way(relation: Relation) -> Relation | None:
    """The same change in the other direction."""
    expression = relation.left[0]
    if isinstance(expression, Grown):
        return relation._replace(left=(expression._replace(sign=-expression.sign),))
    return None


def _numbers_of(place: Quantity, number: Quantity) -> Quantity:
    return place._replace(value=number.value, place=number.place, significant_place=number.significant_place)


def _exchange(a: Quantity, b: Quantity, text: str) -> Repair:
    first, second = text[a.number_start : a.number_end], text[b.number_start : b.number_end]
    between = text[a.number_end : b.number_start]
    return Repair(
        a.number_start, b.number_end, second + between + first, f"{first} and {second} have changed places"
    )


def _percent_for_points(broken: tuple[Relation, ...], text: str) -> list[Candidate]:
    """Percent written for percentage points, or the reverse: the sum where the product was read."""
    if len(broken) > 1 or broken[0].form != "equal":
        return []
    relation = broken[0]
    for expression in relation.left:
        if isinstance(expression, Grown) and isinstance(expression.percent, Figure):
            amount, start = expression.percent, expression.start
            other = Sum((start, amount)) if expression.sign > 0 else Difference(start, amount)
            if _in_percent(start) and fits(relation._replace(left=(other,)), {}):
                return [
                    _respelled(amount.claim, text, " percentage points", "per cent for percentage points")
                ]
    for step, by, end in _steps_in_points(relation):
        if fits(relation._replace(left=(step,), right=end), {}):
            return [_respelled(by.claim, text, "%", "percentage points for per cent")]
    return []


def _steps_in_points(relation: Relation) -> Iterator[tuple[Grown, Figure, Expression]]:
    """Every reading that adds or takes away percentage points, read as per cent: the step, its size, where it ends."""
    for expression in relation.left:
        end = relation.right
        if isinstance(expression, Sum) and len(expression.terms) == 2:
            start, by, sign = *expression.terms, 1
        elif isinstance(expression, Difference) and _in_points(relation.right):
            start, by, sign, end = expression.right, relation.right, 1, expression.left
        elif isinstance(expression, Difference):
            start, by, sign = expression.left, expression.right, -1
        else:
            continue
        if _in_points(by) and _in_percent(start):
            yield Grown(start, by, sign), by, end


def _in_percent(expression: Expression) -> bool:
    return _unit(expression) == "percent"


def _in_points(expression: Expression) -> "TypeGuard[Figure]":
    return _unit(expression) == "percentage_point"


def _unit(expression: Expression) -> str | None:
    q = expression.claim.quantity if isinstance(expression, Figure) else None
    return None if q is None else q.unit


def _respelled(claim: Claim, text: str, unit: str, reason: str) -> Candidate:
    q = claim.quantity
    assert q is not None
    raw = text[q.number_start : _end_of_unit(q, text)]
    digits = raw.rstrip(" %abcdefghijklmnopqrstuvwxyz-")
    return Candidate(
        Repair(q.number_start, q.number_start + len(raw), digits + unit, reason), claim.index, {}
    )


def _end_of_unit(q: Quantity, text: str) -> int:
    """End of a spelled-out unit (`per cent`, `percentage points`) behind the number."""
    behind = text[q.number_end : q.end].lower()
    for unit in ("percentage points", "percentage point", "per cent", "percent", "points", "point"):
        if behind.lstrip().startswith(unit):
            return q.number_end + len(behind) - len(behind.lstrip()) + len(unit)
    return q.number_end

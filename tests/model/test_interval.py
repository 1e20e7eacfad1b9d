"""Exact intervals: every operation against the members themselves."""

from collections.abc import Callable
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.interval import Interval

BOUNDS = st.one_of(st.none(), st.integers(-3, 3).map(Fraction))
GRID = [Fraction(n, 4) for n in range(-20, 21)]


def intervals(*, positive: bool = False) -> st.SearchStrategy[Interval]:
    """Intervals with a member, bounded or not."""

    def build(a: Fraction | None, b: Fraction | None, a_open: bool, b_open: bool) -> Interval:
        if a is not None and b is not None and a > b:
            a, b = b, a
        if a is not None and a == b:
            return Interval(a, b)
        return Interval(a, b, a_open and a is not None, b_open and b is not None)

    built = st.builds(build, BOUNDS, BOUNDS, st.booleans(), st.booleans())
    if positive:
        return built.filter(lambda i: i.low is not None and (i.low > 0 or (i.low == 0 and i.low_open)))
    return built


def members(interval: Interval) -> list[Fraction]:
    return [value for value in GRID if interval.contains(value)]


OPERATIONS: list[
    tuple[str, Callable[[Interval, Interval], Interval], Callable[[Fraction, Fraction], Fraction]]
] = [
    ("plus", Interval.plus, lambda a, b: a + b),
    ("minus", Interval.minus, lambda a, b: a - b),
    ("times", Interval.times, lambda a, b: a * b),
]


@pytest.mark.parametrize(("name", "operate", "exactly"), OPERATIONS, ids=[o[0] for o in OPERATIONS])
def test_an_operation_holds_every_result(
    name: str,
    operate: Callable[[Interval, Interval], Interval],
    exactly: Callable[[Fraction, Fraction], Fraction],
) -> None:
    @settings(max_examples=150)
    @given(intervals(), intervals())
    def check(a: Interval, b: Interval) -> None:
        result = operate(a, b)
        for x, y in product(members(a), members(b)):
            assert result.contains(exactly(x, y)), (a, b, x, y, result)

    check()


@settings(max_examples=150)
@given(intervals(), intervals(positive=True))
def test_a_quotient_holds_every_result(a: Interval, b: Interval) -> None:
    result = a.over(b)
    for x, y in product(members(a), members(b)):
        assert result.contains(x / y)


TIGHT = [
    # bounded results are no wider than they must be
    (Interval(Fraction(1), Fraction(2)), "times", Interval(Fraction(3), Fraction(4), True), Interval(Fraction(3), Fraction(8), True)),
    (Interval(Fraction(-1), Fraction(2)), "times", Interval(Fraction(-3), Fraction(4)), Interval(Fraction(-6), Fraction(8))),
    (Interval(Fraction(0), Fraction(2), True), "times", Interval(Fraction(0), Fraction(4)), Interval(Fraction(0), Fraction(8))),
    (Interval(Fraction(1), None, True), "times", Interval(Fraction(2), Fraction(3)), Interval(Fraction(2), None, True)),
    (Interval(None, Fraction(-1)), "times", Interval(Fraction(2), Fraction(3)), Interval(None, Fraction(-2))),
    (Interval(None, Fraction(2)), "times", Interval(Fraction(1), Fraction(3)), Interval(None, Fraction(6))),
    (Interval(Fraction(-2), None), "times", Interval(Fraction(1), Fraction(3)), Interval(Fraction(-6), None)),
    (Interval(None, None), "times", Interval(Fraction(-1), Fraction(3)), Interval(None, None)),
    (Interval(Fraction(-1), None), "times", Interval(None, Fraction(3)), Interval(None, None)),
    (Interval.point(0), "times", Interval(None, None), Interval.point(0)),
    (Interval(Fraction(4), Fraction(6)), "over", Interval(Fraction(2), Fraction(3), False, True), Interval(Fraction(4, 3), Fraction(3), True)),
    (Interval(Fraction(4), Fraction(6)), "over", Interval(Fraction(2), None), Interval(Fraction(0), Fraction(3), True)),
    (Interval(Fraction(4), Fraction(6)), "over", Interval(Fraction(0), Fraction(2), True), Interval(Fraction(2), None)),
]  # fmt: skip


@pytest.mark.parametrize(("a", "operation", "b", "expected"), TIGHT)
def test_results_are_tight(a: Interval, operation: str, b: Interval, expected: Interval) -> None:
    assert getattr(a, operation)(b) == expected


@pytest.mark.parametrize(
    "divisor",
    [
        Interval.point(0),
        Interval(Fraction(-1), Fraction(1)),
        Interval(Fraction(0), Fraction(1)),
        Interval(None, Fraction(1)),
        Interval(Fraction(-2), Fraction(-1)),
    ],
)
def test_no_quotient_where_the_divisor_may_be_zero_or_less(divisor: Interval) -> None:
    with pytest.raises(ValueError, match="zero or less"):
        Interval.point(1).over(divisor)


@settings(max_examples=300)
@given(intervals(), intervals())
def test_relations_between_two(a: Interval, b: Interval) -> None:
    common = [value for value in members(a) if b.contains(value)]
    if common:
        assert not a.disjoint(b)
    assert a.disjoint(b) == b.disjoint(a)
    shared = a.intersection(b)
    assert (shared is None) == a.disjoint(b)
    if shared is not None:
        assert members(shared) == common
    hull = a.hull(b)
    assert hull.encloses(a)
    assert hull.encloses(b)
    if a.encloses(b):
        assert set(members(b)) <= set(members(a))
    assert a.encloses(a)


@settings(max_examples=100)
@given(intervals(), st.integers(-3, 3))
def test_scaling_and_shifting(a: Interval, n: int) -> None:
    for value in members(a):
        assert a.scaled(n).contains(value * n) or n == 0
        assert a.shifted(n).contains(value + n)
        assert (-a).contains(-value)


def test_ends() -> None:
    half_open = Interval(Fraction(1), Fraction(2), False, True)
    assert half_open.contains(Fraction(1))
    assert not half_open.contains(Fraction(2))
    assert half_open.disjoint(Interval.point(2))
    assert not half_open.disjoint(Interval.point(1))
    assert Interval.point(2).is_point
    assert not half_open.is_point
    assert not Interval(None, None).is_point
    assert half_open.scaled(-1) == Interval(Fraction(-2), Fraction(-1), True, False)
    assert half_open.scaled(Fraction(1)) is half_open
    assert not Interval(Fraction(1), Fraction(2)).encloses(Interval(None, Fraction(2)))
    assert not half_open.encloses(Interval(Fraction(1), Fraction(2)))
    assert Interval(Fraction(1), Fraction(2)).encloses(half_open)
    assert not Interval(Fraction(1), Fraction(2), True).encloses(Interval(Fraction(1), Fraction(2)))
    assert not Interval(Fraction(1), Fraction(2)).encloses(Interval(Fraction(1), None))

"""What comes out on the figures as printed: of repairs, of figures worked out from rows, of figures that change places."""

from fractions import Fraction

import pytest

from factcheck.judge.causes import Firing, _says_the_same
from factcheck.judge.compare import _is_finer_than_its_rows, compare
from factcheck.judge.evaluate import Figures, Readings, evaluate, figure_reading, row_interval
from factcheck.judge.repair import Candidate, _far_apart
from factcheck.judge.signing import _works_out
from factcheck.judge.slips import number_of
from factcheck.model.finding import Repair
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Constant,
    Difference,
    Figure,
    Grown,
    Product,
    Relation,
    RowValue,
    Sum,
)
from tests.judge.drafting import figures, quantity, relation, row

NOTHING = Candidate(Repair(0, 0, "", ""), None, {})


def works_out(stated: Relation, repair: Candidate = NOTHING) -> bool:
    return _works_out(stated, repair, Figures())


@pytest.mark.parametrize(
    ("marked", "sign", "comes_out"),
    [
        ("fell [2.2%] from [32.1] to [31.4]", -1, True),
        ("fell [2.3%] from [32.1] to [31.4]", -1, False),  # 2.18, which 2.3 only just may be
        ("fell [2.1%] from [32.1] to [31.41]", -1, True),  # 2.1495
        ("rose [25%] from [4.0] to [5.0]", 1, True),
        ("rose [24%] from [4.0] to [5.0]", 1, False),
        ("rose [about 24%] from [4.0] to [5.0]", 1, True),
        ("rose [24%] from [about 4.0] to [5.0]", 1, False),
        ("rose [24%] from [4.0] to [about 5.0]", 1, False),
    ],
)
def test_a_change_comes_out_on_the_figures_as_printed(marked: str, sign: int, comes_out: bool) -> None:
    _, (percent, start, end) = claims = figures(marked)
    grown = Grown(Figure(start), Figure(percent), sign)
    assert works_out(relation(grown, Figure(end), claims)) is comes_out


@pytest.mark.parametrize(
    ("marked", "comes_out"),
    [
        ("[5] and [7] make [12]", True),
        ("[5] and [7] make [13]", False),
        ("[5] and [7] make [about 13]", True),
        ("[about 5] and [7] make [13]", False),
        ("[5.4] and [7.3] make [12.7]", True),
        ("[5.4] and [7.3] make [13]", True),  # 0.3 away, rounded to whole numbers
        ("[5.4] and [7.1] make [13]", True),  # half of one
        ("[5.4] and [7.0] make [13]", False),
    ],
)
def test_a_sum_comes_out_on_the_figures_as_printed(marked: str, comes_out: bool) -> None:
    _, claims = figures(marked)
    told = [Figure(claim) for claim in claims]
    assert works_out(relation(Sum((told[0], told[1])), told[2], claims)) is comes_out


def test_a_figure_in_another_unit_comes_out_within_half_of_its_last_place() -> None:
    _, claims = figures("[540] and [710] make [13]")
    one, two, three = (Figure(claim) for claim in claims)
    tens = three._replace(factor=Fraction(100))
    assert works_out(relation(Sum((one, two)), tens, claims))
    assert not works_out(relation(Sum((one, one)), tens, claims))
    tenths = Sum((one._replace(factor=Fraction(1, 100)), two._replace(factor=Fraction(1, 100))))
    assert works_out(relation(tenths, three, claims))


def test_a_range_and_a_change_from_nothing_cannot_be_held_to_their_digits() -> None:
    _, claims = figures("[5] and [7] make [13]")
    q = claims[0].quantity
    assert q is not None
    ranged = claims[0]._replace(quantity=q._replace(value=None, low=Fraction(1), high=Fraction(2)))
    a, b, c = Figure(ranged), Figure(claims[1]), Figure(claims[2])
    assert works_out(relation(Sum((a, b)), c, (ranged, *claims[1:])))
    assert works_out(relation(Sum((b, c)), a, (ranged, *claims[1:])))
    _, claims = figures("rose [25%] from [0 km] to [5.0 km]")
    percent, start, end = (Figure(claim) for claim in claims)
    assert works_out(relation(Grown(start, percent, 1), end, claims))


def test_the_figure_is_read_as_it_would_be_after_the_repair() -> None:
    _, claims = figures("[5] and [7] make [13]")
    told = [Figure(claim) for claim in claims]
    stated = relation(Sum((told[0], told[1])), told[2], claims)
    assert works_out(stated, NOTHING._replace(edited={2: quantity("12")}))
    assert not works_out(stated, NOTHING._replace(edited={2: quantity("14")}))


def test_what_is_told_from_elsewhere_is_not_asked_for_so_much() -> None:
    _, claims = figures("[5] and [7] make [13]")
    told = [Figure(claim) for claim in claims]
    wrong = relation(Sum((told[0], told[1])), told[2], claims)
    assert not works_out(wrong)
    assert works_out(wrong._replace(rows=(row("13"),)))
    assert works_out(wrong._replace(form="at-most"))
    assert works_out(wrong._replace(left=(*wrong.left, Sum((told[0], told[0])))))
    assert works_out(wrong._replace(right=Constant(Interval.point(Fraction(13)), "13")))


def test_steps_one_after_the_other_and_changes_by_no_figure_are_left_alone() -> None:
    _, claims = figures("rose [9%] from [4.0] to [5.0]")
    percent, start, end = (Figure(claim) for claim in claims)
    twice = Grown(Grown(start, percent, 1), percent, 1)
    assert works_out(relation(twice, end, claims))
    fixed = Grown(start, Constant(Interval.point(Fraction(9)), "9%"), 1)
    assert works_out(relation(fixed, end, claims))
    assert not works_out(relation(Grown(start, percent, 1), end, claims))


def finer(marked: str, expression: Difference | Sum | RowValue | Product) -> bool:
    _, claims = figures(marked)
    stated = relation(expression, Figure(claims[0]), claims)
    readings = Readings(figure_reading("written", stated, Figures()), row_interval)
    return _is_finer_than_its_rows(expression, stated.right, readings, evaluate(stated.right, readings))


def test_what_is_no_figure_has_no_digits_of_its_own() -> None:
    _, claims = figures("[121] more")
    stated = relation(Difference(BIRTHS, DEATHS), Figure(claims[0]), claims)
    readings = Readings(figure_reading("written", stated, Figures()), row_interval)
    expression, point = stated.left[0], Interval.point(Fraction(121))
    assert _is_finer_than_its_rows(expression, stated.right, readings, point)
    assert not _is_finer_than_its_rows(expression, Constant(point, "121"), readings, point)
    bare = Figure(claims[0]._replace(quantity=None))
    assert not _is_finer_than_its_rows(expression, bare, readings, point)
    for width in (
        Interval(Fraction(120), None),
        Interval(None, Fraction(121)),
        Interval(Fraction(120), Fraction(121)),
    ):
        assert not _is_finer_than_its_rows(expression, stated.right, readings, width)


def test_the_digits_of_a_figure_in_another_unit() -> None:
    _, claims = figures("[£12] more")
    stated = relation(Difference(BIRTHS, DEATHS), Figure(claims[0], Fraction(10)), claims)
    readings = Readings(figure_reading("written", stated, Figures()), row_interval)
    for value, finer in ((115, False), (132, False), (133, True)):
        point = Interval.point(Fraction(value))
        assert _is_finer_than_its_rows(stated.left[0], stated.right, readings, point) is finer


BIRTHS, DEATHS = RowValue(row("418")), RowValue(row("296", line=3))
INCOME, SPENT = (
    RowValue(row("9.74", multiplier=1_000_000)),
    RowValue(row("9.12", multiplier=1_000_000, line=3)),
)


@pytest.mark.parametrize(
    ("marked", "expression", "expected"),
    [
        ("[122] more", Difference(BIRTHS, DEATHS), False),
        ("[121] more", Difference(BIRTHS, DEATHS), True),
        ("[about 121] more", Difference(BIRTHS, DEATHS), False),
        ("[over 121] more", Difference(BIRTHS, DEATHS), False),
        ("[714] in all", Sum((BIRTHS, DEATHS)), False),
        ("[715] in all", Sum((BIRTHS, DEATHS)), True),
        ("[£622,000] more", Difference(INCOME, SPENT), True),
        ("[£620,000] more", Difference(INCOME, SPENT), False),
        ("[£630,000] more", Difference(INCOME, SPENT), False),
        ("[417] births", BIRTHS, False),
        # pounds are rounded, whole or not
        ("[£121] more", Difference(BIRTHS, DEATHS), False),
        ("[£120] more", Difference(BIRTHS, DEATHS), False),
        ("[£119] more", Difference(BIRTHS, DEATHS), True),
        # half of them is no whole number of its own, nor is a product a count
        ("[505] in all", Sum((RowValue(row("418"), Fraction(1, 2)), DEATHS)), False),
        ("[123,727] pairs", Product(BIRTHS, DEATHS), False),
        ("[123,720] pairs", Product(BIRTHS, DEATHS), False),
        # a row between two ends has no number
        (
            "[700] in all",
            Sum((RowValue(row("400–420", interval=Interval(Fraction(400), Fraction(420)))), DEATHS)),
            False,
        ),
        # one of them is rounded, or no whole number, so that a unit more or less proves nothing
        ("[129] more", Difference(BIRTHS, RowValue(row("290", line=3))), False),
        ("[706] in all", Sum((BIRTHS, RowValue(row("287.4", line=3)))), False),
        ("[129] more", Difference(RowValue(row("420")), RowValue(row("292", line=3))), False),
    ],
)
def test_a_figure_with_digits_that_its_rows_do_not_give(
    marked: str, expression: Difference | Sum | RowValue, expected: bool
) -> None:
    assert finer(marked, expression) is expected


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        ("1,000", "1,040", False),
        ("2", "1,800,000", True),
        ("1,800,000", "2", True),
        ("2", "20,000", False),
        ("20,000", "2", False),
        ("2", "20,001", True),
        ("20,001", "2", True),
        ("0", "5", False),
        ("5", "0", False),
    ],
)
def test_no_writer_takes_one_for_the_other(one: str, other: str, far: bool) -> None:
    assert _far_apart(quantity(one), quantity(other)) is far


@pytest.mark.parametrize(
    ("value", "scale"),
    [
        (Fraction(12_800_000_000), Fraction(10**9)),
        (Fraction(12_800_000), Fraction(10**6)),
        (Fraction(12_800), Fraction(10**3)),
        (Fraction(12_800_000_000_000), Fraction(10**12)),
        (Fraction(1_280), None),  # no unit counts by the hundred
        (Fraction(25_600), None),
    ],
)
def test_a_unit_that_counts_by_the_thousand_or_more(value: Fraction, scale: Fraction | None) -> None:
    text, (claim,) = figures("[12.8 bcm]")
    assert claim.quantity is not None
    claim = claim._replace(quantity=claim.quantity._replace(value=value, number_end=claim.end))
    found = number_of(claim, text)
    assert (found and found.style.scale) == scale


def test_one_statement_told_with_two_kinds_of_slips_is_one() -> None:
    _, claims = figures("[5] and [7] make [13]")
    told = [Figure(claim) for claim in claims]
    stated = relation(Sum((told[0], told[1])), told[2], claims)
    outcome = compare(stated)

    def firing(one: Relation) -> Firing:
        return Firing("sum", "error", one, outcome)

    assert _says_the_same(firing(stated), firing(stated))
    assert _says_the_same(firing(stated), firing(stated._replace(slips="first")))
    assert not _says_the_same(firing(stated), firing(stated._replace(right=told[1])))
    assert not _says_the_same(
        firing(stated), firing(stated._replace(wording=stated.wording._replace(says="another")))
    )

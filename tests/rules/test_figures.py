"""What the consistency rules say and build of single figures."""

from fractions import Fraction

import pytest

from factcheck.model.relation import Abstention, Figure, Sum
from factcheck.model.told import as_told, bare, listed
from factcheck.rules.consistency._figures import (
    is_enumeration,
    is_fraction,
    not_comparable,
    percent,
    rounded,
    share,
    steps,
    total,
)
from tests.judge.drafting import figures


def claims(marked: str) -> tuple:  # type: ignore[type-arg]
    return figures(marked)[1]


@pytest.mark.parametrize(
    ("value", "like", "expected"),
    [
        ("28.64", "[£5]", "£28.6"),
        ("2.864", "[£5]", "£2.86"),
        ("99.95", "[£5]", "£100.0"),
        ("100", "[£5]", "£100"),
        ("286.4", "[£5]", "£286"),
        ("286.5", "[£5]", "£287"),
        ("2864.5", "[£5]", "£2,865"),
        ("0.286", "[5 km]", "0.29"),
        ("10.04", "[5 km]", "10.0"),
        ("10.05", "[5 km]", "10.1"),
        ("1234567", "[over $5]", "$1,234,567"),
    ],
)
def test_a_quotient_to_three_digits_at_least(value: str, like: str, expected: str) -> None:
    (claim,) = claims(like)
    assert rounded(Fraction(value), claim) == expected


@pytest.mark.parametrize(
    ("count", "base", "expected"),
    [
        ("60", "100", "60%"),
        ("600", "1,000", "60%"),
        ("5", "100", "5.0%"),
        ("99", "1,000", "9.9%"),
        ("100", "1,000", "10%"),
        ("617", "1,000", "61.7%"),
        ("1", "3", "33.3%"),
        ("2", "3", "66.7%"),
        ("1", "1,000", "0.1%"),
        ("5", "0", "another share"),
        ("dozens", "100", "another share"),
        ("0", "100", "0.0%"),
    ],
)
def test_a_count_as_a_percentage(count: str, base: str, expected: str) -> None:
    assert percent(*claims(f"[{count} men] of [{base} people]")) == expected


def test_words_as_they_stand_inside_a_sentence() -> None:
    (claim,) = claims("[Twelve\nwinners]")
    assert as_told(claim) == "twelve winners"
    assert as_told(claim._replace(text="A third")) == "a third"
    assert as_told(claim._replace(text="EU funds")) == "EU funds"
    assert as_told(claim._replace(text="x")) == "x"
    (claim,) = claims("[about 12 homes]")
    assert (as_told(claim), bare(claim)) == ("about 12 homes", "12 homes")
    (claim,) = claims("[12 homes]")
    assert bare(claim) == "12 homes"
    (claim,) = claims("[12 homes or more]")
    assert claim.quantity is not None
    behind = claim._replace(quantity=claim.quantity._replace(hedge="or more", hedge_start=9, hedge_end=16))
    assert bare(behind) == "12 homes or more"


def test_lists() -> None:
    assert (listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])) == ("a", "a and b", "a, b and c")


def test_shares_are_numbers_between_nothing_and_one() -> None:
    fifth, third = claims("[20%] and [a third]")
    assert share(fifth) == Figure(fifth, Fraction(1, 100))
    assert share(third) == Figure(third)
    assert fifth.quantity is not None
    mille = fifth._replace(quantity=fifth.quantity._replace(unit="per_mille"))
    assert share(mille) == Figure(mille, Fraction(1, 1000))
    assert (is_fraction(third), is_fraction(fifth)) == (True, False)
    assert third.quantity is not None
    assert not is_fraction(third._replace(quantity=third.quantity._replace(unit="acre")))


def test_a_sum_of_one_is_the_figure() -> None:
    a, b = claims("[20 km] and [30 km]")
    assert total((a,)) == Figure(a)
    assert total((a, b), {1: Fraction(5)}) == Sum((Figure(a), Figure(b, step=Fraction(5))))


@pytest.mark.parametrize(
    ("marked", "exact"),
    [
        ("[20 men] and [30 women]", False),
        ("[21 men] and [30 women]", True),
        ("[20 men] and [35 women]", True),
        ("[21 km] and [33 km]", False),
        ("[dozens of men] and [30 women]", False),
    ],
)
def test_counts_side_by_side(marked: str, exact: bool) -> None:
    assert is_enumeration(claims(marked)) is exact


def test_figures_of_several_definitions_are_not_compared() -> None:
    a, b, c = claims("[20 men], [30 women] and [50 people]")
    killed, wounded = a._replace(definitions=("killed",)), b._replace(definitions=("wounded",))
    both = b._replace(definitions=("killed", "wounded"))
    assert not_comparable((a, b, c)) is None
    assert not_comparable((killed, b, c)) is None
    assert not_comparable((killed, both, c)) is None
    assert not_comparable((killed, wounded, c)) == Abstention((killed, wounded, c), "definition-differs")


def test_words_without_a_number_are_not_added() -> None:
    a, b = claims("[dozens of men] and [30 women]")
    assert not_comparable((a, b)) == Abstention((a, b), "statistic-differs")
    assert a.quantity is not None
    ranged = a._replace(quantity=a.quantity._replace(low=Fraction(20), high=Fraction(30)))
    assert not_comparable((ranged, b)) is None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # a rougher whole is rounded at most to ten times its finest part
        ("[312 km], [540 km] and [148 km] make [1,000 km]", {0: 1000, 1: 1000, 2: 1000, 3: 10}),
        ("[312 km], [540 km] and [148 km] make [1,001 km]", {0: 1, 1: 1, 2: 1}),
        ("[310 km], [540 km] and [150 km] make [1,000 km]", {0: 1000, 1: 1000, 2: 1000, 3: 100}),
        ("[310 km], [540 km] and [150 km] make [1,003 km]", {}),
        ("[312 km] and [about 540 km] make [852 km]", {}),
        ("[312 km] and [540 km] make [over 852 km]", {}),
        ("[312 km] make [852 km]", {}),
    ],
)
def test_the_places_of_a_breakdown(marked: str, expected: dict[int, int]) -> None:
    *parts, whole = claims(marked)
    assert steps(parts, whole) == expected

"""The search for the single edit that mends a relation."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from factcheck.judge.compare import compare
from factcheck.judge.repair import PLAIN_SLIPS, POWERS_OF_TEN, find_repair
from factcheck.judge.solve import admitted_values, fitting
from factcheck.model.claim import Claim
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
from tests.judge.drafting import figures, relation, row


def number(value: str, label: str = "") -> Constant:
    return Constant(Interval.point(Fraction(value)), label or value)


def parts(claims: tuple[Claim, ...]) -> Relation:
    """All but the last add up to the last."""
    return relation(Sum(tuple(Figure(c) for c in claims[:-1])), Figure(claims[-1]), claims)


def change(claims: tuple[Claim, ...]) -> Relation:
    """From the first to the second by the third, upwards."""
    a, b, p = (Figure(c) for c in claims)
    return relation(Grown(a, p, 1), b, claims)


def share(claims: tuple[Claim, ...]) -> Relation:
    """The first, a percentage, of the second is the third."""
    p, b, x = (Figure(c) for c in claims)
    return relation(Quotient(Product(p, b), number("100")), x, claims)


def known(value: str) -> Callable[[tuple[Claim, ...]], Relation]:
    """The one figure is a number that nobody can edit."""

    def build(claims: tuple[Claim, ...]) -> Relation:
        return relation(number(value), Figure(claims[0]), claims)

    return build


FOUND = [
    # text, relation, replaced, replacement, reason
    (known("12500000"), "[£12.5 billion]", "£12.5 million", "billion for million"),
    (known("3200000000"), "[$3.2m]", "$3.2bn", "m for bn"),
    (known("28.64"), "[£286.40]", "£28.64", "a factor of 10"),
    (known("180000000"), "[180,000 people]", "180,000,000", "a factor of 1,000"),
    (known("1240"), "[1,420 homes]", "1,240", "the digits 4 and 2 are swapped"),
    (known("219.88"), "[291.9%]", "219.9%", "the digits 9 and 1 are swapped"),
    (known("7.05"), "[7.50%]", "7.05%", "the digits 5 and 0 are swapped"),
    (known("1081"), "[1,801 people]", "1,081", "the digits 8 and 0 are swapped"),
    (known("1248"), "[1,243 homes]", "1,248", "3 for 8"),
    (known("4567"), "[45,567 homes]", "4,567", "one 5 too many"),
    (known("45567"), "[4,567 homes]", "45,567", "a 5 is missing"),
    (known("39"), "[61%]", "39%", "the share of the others"),
    (known("5.4"), "[37.4 F]", "5.4", "a difference converted as a temperature"),
    (parts, "[1,231 men], [2,117 women] and [514 children] make [3,826 people]", "3,862", "the digits 2 and 6 are swapped"),
    (change, "from [5.4%] to [8.8%], a rise of [3.4%]", "3.4 percentage points", "per cent for percentage points"),
    (change, "from [£81.4m] to [£103.2m], a rise of [21.1%]", "26.8%", "the change as a share of the later figure, not of the earlier one"),
    (share, "[20%] of [£145.00] is [£24.17]", "17%", "the share of what is left without the amount"),
    (share, "[25.0%] of [£120.00] is [£40.00]", "33.33%", "the share of the sum of both amounts"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("build", "marked", "replacement", "reason"), FOUND, ids=[c[1] + c[3] for c in FOUND]
)
def test_found(
    build: Callable[[tuple[Claim, ...]], Relation], marked: str, replacement: str, reason: str
) -> None:
    text, claims = figures(marked)
    stated = build(claims)
    assert compare(stated).broken
    found = find_repair((stated,), (), text)
    assert found is not None
    assert (found.repair.replacement, found.repair.reason) == (replacement, reason)
    edited = text[: found.repair.start] + found.repair.replacement + text[found.repair.end :]
    assert edited != text


NOT_FOUND = [
    # any of the three may be out by a factor of ten
    (share, "[3%] of [£21 million] is [£6.3 million]"),
    # several digits would do
    (parts, "[1,231 men] and [2,117 women] make [3,748 people]"),
    # a small number has too few digits for one of them to mean anything
    (known("39"), "[49 homes]"),
    (known("540"), "[240 homes]"),
    # nothing helps
    (known("987654"), "[1,243 homes]"),
    # a change that is right on neither of its ends
    (change, "from [£81.4m] to [£103.2m], a rise of [19.1%]"),
    # words are not edited
    (known("17"), "[nine homes]"),
]


@pytest.mark.parametrize(("build", "marked"), NOT_FOUND, ids=[c[1] for c in NOT_FOUND])
def test_not_found(build: Callable[[tuple[Claim, ...]], Relation], marked: str) -> None:
    text, claims = figures(marked)
    stated = build(claims)
    assert compare(stated).broken
    assert find_repair((stated,), (), text) is None


def test_the_commonest_kind_of_slip_goes_first() -> None:
    # 0.9% out by ten beats a digit missing
    text, claims = figures("[123 homes]")
    found = find_repair((known("1230")(claims),), (), text)
    assert found is not None
    assert found.repair.reason == "a factor of 10"


def test_an_edit_that_breaks_what_stands_mends_nothing() -> None:
    text, claims = figures("[3%] of [£21 million] is [£6.3 million], [£2 a head] for [10.5 million people]")
    p, base, amount, each, heads = claims
    broken = share((p, base, amount))
    assert find_repair((broken,), (), text) is None
    standing = relation(Product(Figure(each), Figure(heads)), Figure(base), (each, heads, base))
    assert not compare(standing).broken
    backed = relation(RowValue(row("3.01")), Figure(p), (p,), rows=(row("3.01"),))
    found = find_repair((broken,), (standing, backed), text)
    assert found is not None
    assert found.repair.replacement == "£630,000"
    assert found.claim == amount.index


def test_one_edit_must_mend_all() -> None:
    text, claims = figures("[34.5%] of [$190.8bn] is [$6.58bn], [$1,740 each] for [37.9 million people]")
    p, base, amount, each, heads = claims
    first = share((p, base, amount))
    second = relation(Quotient(Figure(amount), Figure(heads)), Figure(each), (amount, heads, each))
    found = find_repair((first, second), (), text)
    assert found is not None
    assert found.repair.replacement == "$65.8bn"


def test_two_figures_that_changed_places() -> None:
    text, claims = figures("net of [£120 million] in and [£190 million] out, [£70 million] more came in")
    came, went, more = claims
    stated = relation(Difference(Figure(came), Figure(went)), Figure(more), claims)
    found = find_repair((stated,), (), text)
    assert found is not None
    assert found.repair.replacement == "£190 million in and £120 million"
    assert found.claim is None


class TestExchanges:
    """Two figures in each other's place, as one slip."""

    def exchanged(self, marked: str, build: Callable[[tuple[Claim, ...]], Relation]) -> str | None:
        text, claims = figures(marked)
        stated = build(claims)
        assert compare(stated).broken
        found = find_repair((stated,), (), text)
        assert found is None or found.claim is None, found
        return found.repair.replacement if found else None

    def more(self, claims: tuple[Claim, ...]) -> Relation:
        """The first is more than the second by the last."""
        a, b, *_, difference = (Figure(c) for c in claims)
        return relation(Difference(a, b), difference, claims)

    def times(self, claims: tuple[Claim, ...]) -> Relation:
        """The first times the difference of the next two is the last."""
        factor, a, b, result = (Figure(c) for c in claims)
        return relation(Product(factor, Difference(a, b)), result, claims)

    def test_of_one_sentence_only(self) -> None:
        one = "[£120 million] went in, [£190 million] came out, [£70 million] more"
        assert self.exchanged(one, self.more) == "£190 million went in, £120 million"
        two = "[£120 million] went in. Then [£190 million] came out, [£70 million] more"
        assert self.exchanged(two, self.more) is None

    def test_of_one_unit_only(self) -> None:
        assert self.exchanged("[120 km] in, [190 km] out, [70 km] more", self.more) == "190 km in, 120"
        assert self.exchanged("[120 km] in, [190 miles] out, [70 km] more", self.more) is None

    @pytest.mark.parametrize("factor", ["half", "3 km"])
    def test_what_cannot_change_places_does_not_hide_what_can(self, factor: str) -> None:
        result = 35 if factor == "half" else 210
        marked = f"[{factor}] of [£120 million] less [£190 million] is [£{result} million]"
        assert self.exchanged(marked, self.times) == "£190 million less £120 million"

    def test_not_of_a_range(self) -> None:
        text, (came, went, more) = figures("[£120 million] in and [£190 million] out, [£70 million] more")
        assert went.quantity is not None
        low, high = Fraction(188_000_000), Fraction(192_000_000)
        wide = went._replace(quantity=went.quantity._replace(value=None, low=low, high=high, form="range"))
        stated = self.more((came, wide, more))
        assert compare(stated).broken
        assert find_repair((stated,), (), text) is None

    def test_only_if_it_mends_all_that_is_broken(self) -> None:
        text, claims = figures(
            "[£120 million] in and [£190 million] out, [£70 million] more, [£7 million] each"
        )
        came, went, more, each = claims
        first = self.more((came, went, more))
        assert find_repair((first,), (), text) is not None
        second = relation(Difference(Figure(came), Figure(went)), Figure(each), (came, went, each))
        assert compare(second).broken
        assert find_repair((first, second), (), text) is None

    def test_only_if_the_other_direction_does_not_fit(self) -> None:
        # up from 505 to 499 by 1%: "rose" for "fell" is as likely, and fits
        text, claims = figures("rose from [£505bn] to [£499bn], by [1%]")
        stated = change(claims)._replace(gap="none")
        assert compare(stated).broken
        assert find_repair((stated,), (), text) is None
        # down from 501 to 541 by 7.4%: only the places are at fault
        text, claims = figures("fell from [£501bn] to [£541bn], by [7.4%]")
        a, b, p = (Figure(c) for c in claims)
        found = find_repair((relation(Grown(a, p, -1), b, claims, gap="none"),), (), text)
        assert found is not None
        assert found.repair.replacement == "£541bn to £501bn"


def test_a_rate_in_the_wrong_unit_of_time() -> None:
    text, claims = figures("[1,200 homes a week], [438,000 homes] over the year")
    rate, total = claims
    stated = relation(Product(Figure(rate), number("52", "52 weeks")), Figure(total), claims)
    found = find_repair((stated,), (), text)
    assert found is not None
    assert (text[found.repair.start : found.repair.end], found.repair.replacement) == ("week", "day")


class TestPoints:
    """Percent for percentage points, and the reverse."""

    POINTS, PER_CENT = "per cent for percentage points", "percentage points for per cent"

    def slip(self, stated: Relation, text: str) -> tuple[str, str] | None:
        """What is replaced and by what, if it is such a slip."""
        stated = stated._replace(gap="none")
        assert compare(stated).broken
        found = find_repair((stated,), (), text)
        if found is None or found.repair.reason not in (self.POINTS, self.PER_CENT):
            return None
        return text[found.repair.start : found.repair.end], found.repair.replacement

    def test_a_fall_of_so_many_per_cent(self) -> None:
        text, claims = figures("from [84.0%] to [80.0%], a fall of [4.0%]")
        start, end, by = (Figure(c) for c in claims)
        assert self.slip(relation(Grown(start, by, -1), end, claims), text) == (
            "4.0%",
            "4.0 percentage points",
        )

    def test_the_words_of_the_unit_go_with_the_number(self) -> None:
        text, claims = figures("down [5.0 percentage points] from [93.1%] to [88.4%]")
        by, start, end = (Figure(c) for c in claims)
        stated = relation(Difference(start, by), end, claims)
        assert self.slip(stated, text) == ("5.0 percentage points", "5.0%")

    def test_a_rise_as_a_sum(self) -> None:
        text, claims = figures("from [80.0%], up [5.0 percentage points] to [84.0%]")
        start, by, end = (Figure(c) for c in claims)
        assert self.slip(relation(Sum((start, by)), end, claims), text) == ("5.0 percentage points", "5.0%")
        assert self.slip(relation(Sum((start, by, number("0"))), end, claims), text) is None

    def test_a_rise_as_a_difference_of_its_ends(self) -> None:
        text, claims = figures("from [80.0%] to [84.0%], up [5.0 percentage points]")
        start, end, by = (Figure(c) for c in claims)
        stated = relation(Difference(end, start), by, claims)
        assert self.slip(stated, text) == ("5.0 percentage points", "5.0%")
        # another reading goes first
        assert self.slip(stated._replace(left=(number("99"), *stated.left)), text) == (
            "5.0 percentage points",
            "5.0%",
        )

    def test_the_reading_that_has_no_step_does_not_hide_the_one_that_has(self) -> None:
        text, claims = figures("down [5.0 percentage points] from [93.1%] to [88.4%]")
        by, start, end = (Figure(c) for c in claims)
        stated = relation((Quotient(start, by), Difference(start, by)), end, claims)
        assert self.slip(stated, text) == ("5.0 percentage points", "5.0%")

    def test_only_between_shares(self) -> None:
        text, claims = figures("from [5.4 km] to [8.8 km], a rise of [3.4%]")
        assert self.slip(change(claims), text) is None
        text, claims = figures("from [80.5 km] up [5.0 percentage points] to [84.5 km]")
        start, by, end = (Figure(c) for c in claims)
        assert self.slip(relation(Sum((start, by)), end, claims), text) is None
        text, claims = figures("[80.0%] and [5.0%] make [84.0%]")
        assert self.slip(parts(claims), text) is None

    def test_only_if_it_fits(self) -> None:
        text, claims = figures("from [5.4%] to [9.8%], a rise of [3.4%]")
        assert self.slip(change(claims), text) is None
        text, claims = figures("from [80.0%], up [5.0 percentage points] to [89.0%]")
        start, by, end = (Figure(c) for c in claims)
        assert self.slip(relation(Sum((start, by)), end, claims), text) is None

    def test_only_an_equality_and_only_one(self) -> None:
        text, claims = figures("from [5.4%] to [8.8%], a rise of [3.4%]")
        stated = change(claims)
        assert self.slip(stated, text) is not None
        assert self.slip(stated._replace(form="at-least"), text) is None
        other = relation(number("12"), Figure(claims[1]), (claims[1],))
        assert find_repair((stated, other), (), text) is None

    def test_only_of_what_the_draft_wrote(self) -> None:
        text, claims = figures("from [5.4%] to [8.8%]")
        start, end = (Figure(c) for c in claims)
        assert self.slip(relation(Grown(start, number("3.4"), 1), end, claims), text) is None
        text, claims = figures("up [5.0 percentage points] to [84.0%]")
        by, end = (Figure(c) for c in claims)
        assert self.slip(relation(Sum((RowValue(row("80.0")), by)), end, claims), text) is None


@pytest.mark.parametrize(("readings", "found"), [(4, True), (5, False)])
def test_among_many_readings_some_digit_always_fits_one(readings: int, found: bool) -> None:
    text, claims = figures("[1,243 homes]")
    values = tuple(number(str(7_000 + n)) for n in range(readings - 1))
    stated = relation((number("1248"), *values), Figure(claims[0]), claims)
    clear = known("1248")(claims)
    assert (find_repair((stated,), (), text) is not None) == found
    assert (find_repair((stated, clear), (), text) is not None) == found


def test_a_rule_may_forbid_the_search() -> None:
    text, claims = figures("[1,420 homes]")
    stated = known("1240")(claims)
    assert find_repair((stated,), (), text) is not None
    assert find_repair((stated._replace(repairs=False),), (), text) is None
    assert find_repair((stated, stated._replace(repairs=False)), (), text) is None


def test_the_search_may_be_limited() -> None:
    text, claims = figures("[1,420 homes]")
    assert find_repair((known("1240")(claims),), (), text, kinds=POWERS_OF_TEN) is None
    assert find_repair((known("1240")(claims),), (), text, kinds=PLAIN_SLIPS) is not None
    text, claims = figures("[61%]")
    assert find_repair((known("39")(claims),), (), text, kinds=PLAIN_SLIPS) is None


def turned(build: Callable[[tuple[Claim, ...]], Relation], marked: str, index: int) -> Interval | None:
    _, claims = figures(marked)
    return fitting(build(claims), index)


def test_the_values_that_would_fit_are_found_by_turning_the_relation_round() -> None:
    rise = "from [£4.0 million] to [£4.8 million], [25%]"
    by = turned(change, rise, 2)
    assert by is not None
    assert by.low == (Fraction(475, 405) - 1) * 100
    assert by.high == (Fraction(485, 395) - 1) * 100
    start = turned(change, rise, 0)
    assert start is not None
    assert start.contains(Fraction(3850000))
    assert not start.contains(Fraction(4000000))
    end = turned(change, rise, 1)
    assert end is not None
    assert end.contains(Fraction(5000000))
    part = turned(parts, "[33 pubs] and [49 pubs] make [72 pubs]", 0)
    assert part == Interval.point(23)
    base = turned(share, "[1%] of [$21.1 billion] is [$2.1 billion]", 1)
    assert base is not None
    assert base.contains(Fraction(210_000_000_000))


SOLVED: list[tuple[Callable[[Figure, Figure], Expression], str]] = [
    (lambda a, b: Sum((a, b)), "sum"),
    (Difference, "difference"),
    (Product, "product"),
    (Quotient, "quotient"),
    (lambda a, b: Grown(a, b, 1), "growth"),
    (lambda a, b: Grown(a, b, -1), "decline"),
]


@pytest.mark.parametrize(("build", "name"), SOLVED, ids=[c[1] for c in SOLVED])
@pytest.mark.parametrize("index", [0, 1, 2])
def test_what_stands_is_among_the_values_that_fit(
    build: Callable[[Figure, Figure], Expression], name: str, index: int
) -> None:
    _, claims = figures("[80.5 km], [30.5 km], [1 km]")
    a, b = (Figure(claim) for claim in claims[:2])
    left = build(a, b)
    exact = {
        "sum": "111",
        "difference": "50",
        "product": "2455.25",
        "quotient": "2.63934",
        "growth": "105.05",
        "decline": "55.9475",
    }
    q = claims[2].quantity
    assert q is not None
    result = claims[2]._replace(
        quantity=q._replace(
            value=Fraction(exact[name]), place=Fraction(1, 100), significant_place=Fraction(1, 100)
        ),
    )
    stated = relation(left, Figure(result), (*claims[:2], result))
    found = fitting(stated, index)
    value = (Fraction("80.5"), Fraction("30.5"), Fraction(exact[name]))[index]
    assert found is not None
    assert found.contains(value)
    assert not found.contains(value * 2)


def test_inequalities_admit_half_lines() -> None:
    _, claims = figures("[1,200 km] and [1,500 km]")
    a, b = (Figure(claim) for claim in claims)
    at_most = relation(a, b, claims, form="at-most")
    assert fitting(at_most, 0) == Interval(None, Fraction(1550))
    assert fitting(at_most, 1) == Interval(Fraction(1150), None)
    at_least = relation(a, b, claims, form="at-least")
    assert fitting(at_least, 0) == Interval(Fraction(1450), None)
    assert fitting(at_least, 1) == Interval(None, Fraction(1250))


def test_a_figure_that_stands_twice_has_no_single_fit() -> None:
    _, claims = figures("[1,200 km] and [1,500 km]")
    a, b = (Figure(claim) for claim in claims)
    assert fitting(relation(Sum((a, a)), b, claims), 0) is None
    assert fitting(relation(a, b, claims), 7) is None


def test_a_reading_without_an_answer_does_not_hide_the_next() -> None:
    _, claims = figures("[12.5 km] by [up to 5 km] is [25 km]")
    a, b, c = (Figure(claim) for claim in claims)
    stated = relation((Quotient(a, b), Product(number("2"), a)), c, claims)
    assert fitting(stated, 2) == Interval(Fraction("24.9"), Fraction("25.1"))


def test_the_fitting_values_are_in_the_unit_of_the_claim() -> None:
    _, claims = figures("[12.5 km] is [12,500 homes]")
    stated = relation(Figure(claims[0], Fraction(1000)), Figure(claims[1]), claims)
    found = fitting(stated, 0)
    assert found == Interval(Fraction("12.45"), Fraction("12.55"))
    assert fitting(stated, 1) == Interval(Fraction(12_450), Fraction(12_550))


def test_relations_that_leave_no_value_leave_none_whatever_else_is_stated() -> None:
    _, claims = figures("[1,240 km]")
    stated = [relation(number(value), Figure(claims[0]), claims) for value in ("1240", "1300", "1240")]
    assert admitted_values(stated[:1], 0) == Interval.point(1240)
    assert admitted_values(stated, 0) is None
    assert admitted_values(stated, 7) == Interval(None, None)


def test_a_slip_that_changes_the_value_changes_it_in_every_scale() -> None:
    text, claims = figures("[1.23 million homes]")
    found = find_repair((known("5230000")(claims),), (), text)
    assert found is not None
    assert found.repair.replacement == "5.23 million"
    assert found.edited[0].value == 5_230_000


class TestOtherBase:
    """A share of the wrong base is looked for where the figure is the share itself."""

    def found(self, stated: Relation, text: str) -> str | None:
        assert compare(stated).broken
        repair = find_repair((stated,), (), text)
        return repair and repair.repair.replacement

    def test_a_share_of_an_amount(self) -> None:
        text, claims = figures("[25%] of [100.0 km] is [20.0 km]")
        p, b, x = (Figure(claim) for claim in claims)
        assert self.found(relation(Quotient(Product(p, b), number("100")), x, claims), text) == "20%"

    def test_a_share_that_is_divided_once_more_is_another_matter(self) -> None:
        text, claims = figures("[25%] of [100.0 km] over [2.0 km] is [10.0 km]")
        _, b, c, x = (Figure(claim) for claim in claims)
        hundredth = Figure(claims[0], Fraction(1, 100))
        assert self.found(relation(Quotient(Product(hundredth, b), c), x, claims), text) is None
        assert self.found(relation(Product(hundredth, b), number("20"), claims[:2]), text) == "20%"

    def test_one_step_of_a_change_and_not_two(self) -> None:
        text, claims = figures("from [100.0 km] to [144.0 km], [17%] each")
        a, b, p = (Figure(claim) for claim in claims)
        assert self.found(relation(Grown(Grown(a, p, 1), p, 1), b, claims), text) is None
        text, claims = figures("from [100.0 km] to [120.0 km], [17%] more")
        a, b, p = (Figure(claim) for claim in claims)
        assert self.found(relation(Grown(a, p, 1), b, claims), text) == "20%"

    def test_the_change_and_not_the_share_that_changed(self) -> None:
        text, claims = figures("from [30.0%], [25.0%] more, to [53.6%]")
        a, p, b = (Figure(claim) for claim in claims)
        assert self.found(relation(Grown(a, p, 1), b, claims), text) is None

    def test_the_share_and_not_what_it_is_of(self) -> None:
        text, claims = figures("[3 homes] of [25%] are [100%]")
        a, p, b = (Figure(claim) for claim in claims)
        assert self.found(relation(Product(a, p), b, claims), text) is None


def test_figures_of_very_different_size_do_not_change_places() -> None:
    for marked, replaced in (
        ("[2 km] in [1,800,000 km]", None),
        ("[2 km] in [1,800 km]", "1,800 km in 2"),
    ):
        text, claims = figures(marked)
        a, b = (Figure(claim) for claim in claims)
        lost = relation(
            Difference(a, b),
            number(str(int(marked.split("[")[2].split(" ")[0].replace(",", "")) - 2)),
            claims,
        )
        found = find_repair((lost,), (), text)
        assert (found and found.repair.replacement) == replaced


def test_points_for_per_cent_only_where_the_two_sides_are_equal() -> None:
    text, claims = figures("from [5.4%] to [8.8%], a rise of [3.4%]")
    stated = change(claims)
    found = find_repair((stated,), (), text)
    assert found is not None
    assert found.repair.reason == "per cent for percentage points"
    for form in ("at-most", "at-least"):
        limited = find_repair((stated._replace(form=form),), (), text)
        assert limited is None or limited.repair.reason != "per cent for percentage points"

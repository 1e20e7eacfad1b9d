"""Broken, holding or neither: forms, gap, readings, and what backs a figure."""

from fractions import Fraction

import pytest

from factcheck.judge.compare import TWO_PERCENT, compare, fits, gap_of, is_precise, would_break
from factcheck.judge.evaluate import (
    Figures,
    Readings,
    Unanswerable,
    evaluate,
    figure_reading,
    row_interval,
    row_point,
    row_width,
    written,
)
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Constant,
    Difference,
    Figure,
    Grown,
    Product,
    Quotient,
    Relation,
    RowValue,
    Sum,
)
from tests.judge.drafting import attributed, figures, relation, row


def constant(low: int | str, high: int | str | None = None, label: str = "days") -> Constant:
    return Constant(Interval(Fraction(low), Fraction(low if high is None else high)), label)


def sums(marked: str) -> str:
    """What becomes of `parts = whole`: the last figure is the whole."""
    _, claims = figures(marked)
    parts = Sum(tuple(Figure(claim) for claim in claims[:-1]))
    return compare(relation(parts, Figure(claims[-1]), claims)).broken


SUMS = [
    ("[45 men] and [32 women] make [77 people]", ""),
    ("[45 men] and [32 women] make [78 people]", "hard"),
    ("[1,240 men] and [3,260 women] make [4,500 people]", ""),
    ("[1,240 men] and [3,260 women] make [4,620 people]", "hard"),
    ("[2,210 killed], [1,946 captured] and [913 wounded] make [4,963 casualties]", "hard"),
    ("[35%] and [45%] and [21%] make [100%]", ""),
    ("[35%] and [45%] and [25%] make [100%]", "hard"),
    ("[about 300 men] and [200 women] make [400 people]", ""),
    # hedged: two per cent more is forgiven
    ("[1,210 men] and [about 2,000 women] make [5,000 people]", "hard"),
    ("[1,240 men] and [3,260 women] make [over 4,700 people]", "hard"),
    ("[1,240 men] and [3,260 women] make [over 2,000 people]", "pragmatic"),
    ("[1,240 men] and [3,260 women] make [at least 2,000 people]", ""),
    ("[1,240 men] and [3,260 women] make [under 10,000 people]", "pragmatic"),
    ("[1,240 men] and [3,260 women] make [up to 10,000 people]", ""),
    ("[1,240 men] and [3,260 women] make [dozens of people]", "pragmatic"),
    ("[12 men] and [3 women] make [dozens of people]", "hard"),
]


@pytest.mark.parametrize(("marked", "broken"), SUMS, ids=[case[0] for case in SUMS])
def test_sums(marked: str, broken: str) -> None:
    assert sums(marked) == broken


GAPS = [
    ("[1,010 men] and [1,020 women] make [2,080 people]", 0),
    ("[1,010 men] and [1,020 women] are there. All in all [2,080 people]", TWO_PERCENT),
    ("[1,010 men] and [about 1,020 women] make [2,080 people]", TWO_PERCENT),
]


@pytest.mark.parametrize(("marked", "gap"), GAPS)
def test_the_gap_is_nothing_within_a_sentence_without_hedges(marked: str, gap: Fraction) -> None:
    _, claims = figures(marked)
    assert gap_of(relation(Figure(claims[0]), Figure(claims[1]), claims)) == gap


def test_the_gap_widens_between_sources_and_against_rows() -> None:
    _, claims = figures("[1,010 men] and [1,020 women]")
    same = relation(Figure(claims[0]), Figure(claims[1]), claims)
    assert gap_of(same) == 0
    said = claims[0]._replace(voice="attributed", attribution=attributed("The union"))
    assert gap_of(same._replace(claims=(said, claims[1]))) == TWO_PERCENT
    both = claims[1]._replace(voice="attributed", attribution=attributed("The union"))
    assert gap_of(same._replace(claims=(said, both))) == 0
    assert gap_of(same._replace(rows=(row("1010"),))) == TWO_PERCENT
    assert gap_of(same._replace(gap="two-percent")) == TWO_PERCENT
    assert gap_of(same._replace(gap="none", rows=(row("1010"),))) == 0
    assert gap_of(same._replace(needs_repair=True, rows=(row("1010"),))) == 0


def test_two_percent_are_forgiven_between_sentences_and_no_more() -> None:
    for stated, broken in (
        ("2,030", ""),
        ("2,060", ""),
        ("2,080", ""),
        ("2,090", "hard"),
        ("1,980", ""),
        ("1,970", "hard"),
        ("1,995", ""),
    ):
        assert sums(f"[1,010 men] and [1,021 women] are there. All in all [{stated} people]") == broken


def test_the_gap_is_measured_on_levels_and_not_on_their_difference() -> None:
    # 1,010 - 1,000 is 10, not 25; but both levels may be 1% off
    _, claims = figures("It was [1,010 km]. It is [1,001 km]. The difference is [25 km]")
    apart = relation(Difference(Figure(claims[0]), Figure(claims[1])), Figure(claims[2]), claims)
    assert compare(apart).broken == ""
    assert compare(apart._replace(gap="none")).broken == "hard"
    turned = relation(Figure(claims[2]), Difference(Figure(claims[0]), Figure(claims[1])), claims)
    assert compare(turned).broken == ""


FORMS = [
    ("at-most", "[1,101 km]", "[1,000 km]", ""),
    ("at-most", "[2,101 km]", "[1,000 km]", "hard"),
    ("at-most", "[901 km]", "[1,000 km]", ""),
    ("at-least", "[2,101 km]", "[1,000 km]", ""),
    ("at-least", "[201 km]", "[1,000 km]", "hard"),
    ("at-least", "[1,001 km]", "[1,000 km]", ""),
    ("equal", "[201 km]", "[1,000 km]", "hard"),
    ("equal", "[2,101 km]", "[1,000 km]", "hard"),
    ("equal", "[1,501 km]", "[1,000 km]", ""),
    ("at-most", "[over 100 km]", "[90 km]", "hard"),
    ("at-most", "[under 100 km]", "[90 km]", ""),
    ("at-least", "[under 100 km]", "[190 km]", "hard"),
    ("at-least", "[over 100 km]", "[190 km]", ""),
    ("at-least", "[over 100 km]", "[390 km]", "pragmatic"),
]


@pytest.mark.parametrize(("form", "left", "right", "broken"), FORMS)
def test_forms(form: str, left: str, right: str, broken: str) -> None:
    _, claims = figures(f"{left} and {right}")
    assert (
        compare(relation(Figure(claims[0]), Figure(claims[1]), claims, form=form, gap="none")).broken
        == broken
    )


@pytest.mark.parametrize(
    ("marked", "broken"), [("[99%]", ""), ("[101%]", "hard"), ("[100%]", ""), ("[-1%]", "hard")]
)
def test_inside_a_domain(marked: str, broken: str) -> None:
    _, claims = figures(marked)
    domain = constant(0, 100, "a share")
    assert compare(relation(domain, Figure(claims[0]), claims, form="inside")).broken == broken


def test_an_unknown_form_is_a_defect_of_the_rule() -> None:
    _, claims = figures("[1 km] and [5 km]")
    with pytest.raises(ValueError, match="sideways"):
        compare(relation(Figure(claims[0]), Figure(claims[1]), claims, form="sideways"))


def test_broken_only_if_every_reading_is() -> None:
    _, claims = figures("[1,240 men] and [3,260 women] make [4,620 people]")
    total = Sum((Figure(claims[0]), Figure(claims[1])))
    more = Sum((total, constant(100)))
    assert compare(relation((total,), Figure(claims[2]), claims)).broken == "hard"
    assert compare(relation((total, more), Figure(claims[2]), claims)).broken == ""
    assert compare(relation((total, total), Figure(claims[2]), claims)).broken == "hard"


def test_a_rule_about_one_slip_counts_only_where_the_slip_explains_the_figure() -> None:
    _, claims = figures("It went from [5.4%] to [8.8%], a rise of [3.4%]")
    start, end, by = (Figure(claim) for claim in claims)
    grown = relation(Grown(start, by, 1), end, claims)
    assert compare(grown._replace(meets=(Sum((start, by)),))).broken == "hard"
    assert compare(grown._replace(meets=(Difference(start, by),))).broken == ""


def test_touching_closed_ends_meet_and_open_ones_do_not() -> None:
    _, claims = figures("[1,245 km] and [1,240 km]")
    a, b = claims
    # 1,240 stands for 1,235 to under 1,250; 1,250.5 less the half of the last digit is 1,250
    assert compare(relation(constant("1250"), Figure(b), (b,))).broken == "hard"
    assert compare(relation(constant("1235"), Figure(b), (b,))).broken == ""
    assert compare(relation(Figure(a), Figure(b), claims)).broken == ""


class TestEvaluation:
    def value(self, expression: object, claims: tuple, reading: str = "loose") -> Interval:
        stated = relation(expression, Figure(claims[-1]), claims)  # type: ignore[arg-type]
        return evaluate(expression, Readings(figure_reading(reading, stated), row_interval))  # type: ignore[arg-type]

    def test_growth(self) -> None:
        _, claims = figures("[£4.0 million] and [25%]")
        grown = Grown(Figure(claims[0]), Figure(claims[1]), 1)
        assert self.value(grown, claims) == Interval(Fraction(4917750), Fraction(5166000), False, True)

    def test_decline(self) -> None:
        _, claims = figures("[£4.0 million] and [25%]")
        shrunk = Grown(Figure(claims[0]), Figure(claims[1]), -1)
        assert self.value(shrunk, claims) == Interval(Fraction(2923000), Fraction(3095500), True, True)

    def test_a_fall_by_more_than_so_much_has_no_floor(self) -> None:
        _, claims = figures("[£4.0 million] and [more than 25%]")
        shrunk = Grown(Figure(claims[0]), Figure(claims[1]), -1)
        assert self.value(shrunk, claims).high == Fraction(3075000)

    def test_a_rate_over_days(self) -> None:
        _, claims = figures("[1,200 soldiers a day]")
        total = Product(Figure(claims[0]), constant(351, 352, "351 to 352 days"))
        assert self.value(total, claims) == Interval(Fraction(403650), Fraction(457600), False, True)

    def test_a_figure_does_not_vary_against_itself(self) -> None:
        _, claims = figures("[1,200 km] of [1,250 km]")
        a, b = (Figure(claim) for claim in claims)
        rest = Quotient(a, Sum((a, b)))
        naive_low = Fraction(1150) / (1300 + 1260)
        assert self.value(rest, claims).low > naive_low
        exact = Interval(Fraction(1150) / (1150 + 1260), Fraction(1300) / (1300 + 1245), True, True)
        assert self.value(rest, claims).encloses(exact)

    def test_a_row_does_not_vary_against_itself(self) -> None:
        _, claims = figures("[5%]")
        a, b = RowValue(row("100", line=2)), RowValue(row("110", line=3))
        change = Quotient(Product(constant(100), Difference(b, a)), a)
        found = self.value(change, claims)
        assert found.low > 8
        assert found.high < 12

    @pytest.mark.parametrize("hundred", [True, False])
    def test_a_change_as_a_share_of_its_base_is_as_wide_as_the_two_figures_make_it(
        self, hundred: bool
    ) -> None:
        _, claims = figures("[1,200 km], [1,250 km] and [40 km]")
        a, b, c = (Figure(claim) for claim in claims)
        # 1,150 to 1,300 and 1,245 to 1,260
        rise, fall = Difference(b, a), Difference(a, b)
        for change, low, high in (
            (rise, Fraction(1245, 1300) - 1, Fraction(1260, 1150) - 1),
            (fall, 1 - Fraction(1260, 1150), 1 - Fraction(1245, 1300)),
        ):
            share = Quotient(Product(constant(100), change), a) if hundred else Quotient(change, a)
            found = self.value(share, claims)
            assert (found.low, found.high) == ((100 * low, 100 * high) if hundred else (low, high))
        # the base is one of three: too wide, if anything
        sums = self.value(Quotient(Difference(Sum((a, b)), c), a), claims)
        assert sums.low is not None
        assert sums.low < 1 + Fraction(1245 - 50, 1300)
        product = self.value(Quotient(Product(a, rise), a), claims)
        assert product.encloses(Interval(Fraction(1245 - 1300), Fraction(1260 - 1150)))

    def test_a_change_of_a_row_has_its_value_twice_and_varies_once(self) -> None:
        _, claims = figures("[5%]")
        a, b = RowValue(row("100", line=2)), RowValue(row("110", line=3))
        found = self.value(Quotient(Product(constant(100), Difference(b, a)), a), claims)
        assert found == Interval(
            100 * (Fraction("109.5") / Fraction("100.5") - 1),
            100 * (Fraction("110.5") / Fraction("99.5") - 1),
        )

    def test_two_figures_that_each_stand_twice_are_both_cut_into_parts(self) -> None:
        _, claims = figures("[1,200 km] and [1,300 km]")
        a, b = (Figure(claim) for claim in claims)
        found = self.value(Quotient(Difference(b, a), Sum((a, b))), claims)
        low, high = (Fraction(1250 - 1300, 1250 + 1300), Fraction(1400 - 1150, 1400 + 1150))
        assert found.encloses(Interval(low, high, True, True))
        assert found.high is not None
        assert found.high < Fraction(1400 - 1150, 1250 + 1150)  # as it would be with the first alone cut

    def test_a_figure_in_two_units_is_cut_in_its_own(self) -> None:
        _, claims = figures("[1,200 km]")
        km, metres = Figure(claims[0]), Figure(claims[0], Fraction(1000))
        for expression in (Sum((metres, km)), Sum((km, metres))):
            found = self.value(expression, claims)
            assert (found.low, found.high) == (1001 * 1150, 1001 * 1300)

    def test_a_divisor_that_may_be_zero_is_no_answer(self) -> None:
        _, claims = figures("[10 km] by [under 5 km]")
        with pytest.raises(Unanswerable, match="divisor-may-be-zero"):
            self.value(Quotient(Figure(claims[0]), Figure(claims[1])), claims)

    def test_a_claim_without_a_number_is_no_answer(self) -> None:
        _, claims = figures("[10 km]")
        with pytest.raises(Unanswerable, match="no-number"):
            self.value(Figure(claims[0]._replace(quantity=None)), claims)

    def test_the_ends_of_a_range_are_figures_of_their_own(self) -> None:
        _, claims = figures("[11 km]")
        q = claims[0].quantity
        assert q is not None
        ranged = claims[0]._replace(
            quantity=q._replace(value=None, low=Fraction(31), high=Fraction(34), form="range")
        )
        assert self.value(Figure(ranged, end="low"), claims) == Interval(
            Fraction(61, 2), Fraction(32), False, True
        )
        assert self.value(Figure(ranged, Fraction(2), "high"), claims).low == 67

    def test_a_rule_may_ask_for_the_strict_reading(self) -> None:
        _, claims = figures("[1,200 km]")
        assert self.value(Figure(claims[0], reading="strict"), claims).low == Fraction(2399, 2)

    def test_an_end_of_what_is_no_range_is_the_figure_itself(self) -> None:
        _, claims = figures("[1,240 km]")
        whole = self.value(Figure(claims[0]), claims)
        assert whole == Interval(Fraction(1235), Fraction(1250), False, True)
        assert self.value(Figure(claims[0], end="low"), claims) == whole
        assert self.value(Figure(claims[0], end="high"), claims) == whole

    def test_a_step_makes_a_round_figure_finer_and_never_coarser(self) -> None:
        _, claims = figures("[1,000 km]")
        for step, low in ((1, Fraction(1999, 2)), (100, 950), (1000, 500), (5000, 500), (None, 500)):
            figure = Figure(claims[0], step=None if step is None else Fraction(step))
            assert self.value(figure, claims).low == low

    @pytest.mark.parametrize(
        ("words", "low", "high", "opens"),
        [
            # eight parts: the first and the last of them carry the open ends
            (
                "just over 300 km",
                Fraction(300) / Fraction("412.5"),
                Fraction(400) / Fraction("487.5"),
                (True, False),
            ),
            (
                "1,200 km",
                Fraction(1150) / Fraction("1268.75"),
                Fraction(1300) / Fraction("1381.25"),
                (False, True),
            ),
        ],
    )
    def test_the_ends_of_a_figure_that_stands_twice(
        self, words: str, low: Fraction, high: Fraction, opens: tuple[bool, bool]
    ) -> None:
        _, claims = figures(f"[{words}]")
        a = Figure(claims[0])
        found = self.value(Quotient(a, Sum((a, constant(100)))), claims)
        assert found == Interval(low, high, *opens)

    @pytest.mark.parametrize("words", ["over 300 km", "below 5C"])
    def test_an_open_figure_that_stands_twice_is_not_cut_into_parts(self, words: str) -> None:
        _, claims = figures(f"[{words}]")
        a = Figure(claims[0])
        found = self.value(Difference(a, a), claims)
        assert (found.low, found.high) == (None, None)

    def test_a_figure_in_two_units_does_not_vary_against_itself(self) -> None:
        _, claims = figures("[1,200 km]")
        km, metres = Figure(claims[0]), Figure(claims[0], Fraction(1000))
        found = self.value(Quotient(metres, km), claims)
        assert found.low is not None
        assert found.high is not None
        assert 980 < found.low <= 1000 <= found.high < 1020
        twice = RowValue(row("100"), Fraction(1000))
        assert self.value(Quotient(twice, RowValue(row("100"))), claims).high < 1002  # type: ignore[operator]


@pytest.mark.parametrize(
    ("right", "left", "rounded"),
    [
        ("figure", "quotient", True),
        ("quotient", "figure", True),
        ("figure", "sum", False),
        ("sum", "quotient", False),
    ],
)
def test_a_count_that_stands_for_a_quotient_is_rounded(right: str, left: str, rounded: bool) -> None:
    _, claims = figures("[1,000.0 km], [22.0 km] and [45 homes]")
    a, b, c = (Figure(claim) for claim in claims)
    # 1,000 / 22 is 45.45, and 45 counted homes are 45
    sides = {"figure": c, "quotient": Quotient(a, b), "sum": Sum((c, constant(0)))}
    if left == "sum":
        sides["sum"] = Sum((Quotient(a, b), constant(0)))
    stated = relation(sides[left], sides[right], claims, gap="none")
    assert compare(stated).broken == ("" if rounded else "hard")
    other = constant(9999)
    readings = stated._replace(left=(other, *stated.left))
    assert compare(readings).broken == ("" if rounded else "hard")


def test_rows_in_other_units() -> None:
    backing = row("12.5")
    for factor in (Fraction(1), Fraction(2), Fraction(1000)):
        value = RowValue(backing, factor)
        assert row_interval(value) == Interval(Fraction("12.45") * factor, Fraction("12.55") * factor)
        assert row_point(value) == Interval.point(Fraction("12.5") * factor)
        assert row_width(value) == row_interval(value)


@pytest.mark.parametrize("interval", [Interval(Fraction(500), None), Interval(None, Fraction(500))])
def test_an_open_row_is_as_wide_as_its_number(interval: Interval) -> None:
    assert row_width(RowValue(row("500", interval=interval))) == Interval.point(500)
    assert row_interval(RowValue(row("500", interval=interval))) == interval


def test_the_words_of_a_number_without_digits() -> None:
    text, (claim,) = figures("In all, [more than one in 6 voters] stayed away")
    assert text[claim.start : claim.end] == "more than one in 6 voters"
    assert claim.quantity is not None
    number = claim.quantity._replace(number_end=claim.end - len(" voters"))
    assert written(claim._replace(quantity=number)) == "more than one in 6"
    later = claim._replace(start=claim.start + 5, text=claim.text[5:], quantity=number)
    assert written(later) == "than one in 6"
    elsewhere = number._replace(start=0, number_start=0, number_end=3)
    assert written(claim._replace(quantity=elsewhere)) == claim.text
    assert written(claim._replace(quantity=None)) == ""


def test_an_edit_does_not_fit_by_the_zeros_that_it_brings() -> None:
    for words, value, zeros, far, near in (
        ("1,243 homes", 1000, 1000, 1040, 1000),
        ("1.243 million homes", 10**6, 10**6, 1_040_000, 1_000_400),
    ):
        _, claims = figures(f"[{words}]")
        q = claims[0].quantity
        assert q is not None
        edited = {0: q._replace(value=Fraction(value), significant_place=Fraction(zeros))}
        assert not fits(relation(constant(far), Figure(claims[0]), claims), edited)
        assert fits(relation(constant(near), Figure(claims[0]), claims), edited)
    _, claims = figures("[1,200 homes]")
    q = claims[0].quantity
    assert q is not None
    as_round = {0: q._replace(value=Fraction(1300))}
    assert fits(relation(constant(1340), Figure(claims[0]), claims), as_round)


def test_a_range_is_backed_by_what_lies_in_it() -> None:
    _, claims = figures("[1,009 homes]")
    q = claims[0].quantity
    assert q is not None
    ranged = claims[0]._replace(
        quantity=q._replace(value=None, low=Fraction(1000), high=Fraction(1100), form="range")
    )
    for value, holds in (("1050", "strict"), ("1500", "")):
        backing = row(value)
        stated = relation(
            RowValue(backing), Figure(ranged), (ranged,), rows=(backing,), if_holds="supports", if_broken=""
        )
        assert compare(stated).holds == holds


BACKED = [
    # draft, row, holds
    ("[1.2 million people]", row("1214000"), "strict"),
    ("[1.2 million people]", row("1249999"), "strict"),
    ("[1.2 million people]", row("1290000"), "loose"),
    ("[1.2 million people]", row("1300000"), ""),
    ("[1,200 homes]", row("1214"), "conventional"),
    ("[1,200 homes]", row("1290"), "loose"),
    ("[1,214 homes]", row("1214"), "strict"),
    ("[1,215 homes]", row("1214"), ""),
    # neighbouring roundings touch, and say different things
    ("[2.3%]", row("2.4"), ""),
    ("[2.35%]", row("2.4"), "strict"),
    ("[2.4%]", row("2.36"), "strict"),
    ("[3 million people]", row("3000000"), ""),
    ("[over 1.1 million people]", row("1100000"), "strict"),
    ("[over 1.1 million people]", row("1900000"), "strict"),
    ("[over 1.1 million people]", row("2300000"), ""),
    ("[more than 418,000 people]", row("418170"), "strict"),
    ("[below 6%]", row("4.1"), "strict"),
    ("[below 6%]", row("6.4"), ""),
    ("[about 1.3 million people]", row("1300000"), "strict"),
    ("[nearly 3 million people]", row("2960000"), "strict"),
    ("[fewer than one in 6]", row("0.15"), "strict"),
    ("[45 homes]", row("45"), "strict"),
    ("[45 homes]", row("46"), ""),
    ("[£1,234.98]", row("1234.98"), "strict"),
    ("[850 homes]", row("800–1200", interval=Interval(Fraction(800), Fraction(1200))), "strict"),
    ("[785,000 homes]", row("418000", interval=Interval(Fraction(418000), None)), ""),
    ("[418,000 homes]", row("418000", interval=Interval(Fraction(418000), None)), "strict"),
]


@pytest.mark.parametrize(
    ("marked", "backing", "holds"), BACKED, ids=[f"{c[0]}-{c[1].written}" for c in BACKED]
)
def test_what_backs_a_figure(marked: str, backing: object, holds: str) -> None:
    _, claims = figures(marked)
    stated = relation(
        RowValue(backing), Figure(claims[0]), claims, rows=(backing,), if_holds="supports", if_broken=""
    )  # type: ignore[arg-type]
    assert _holds(stated) == holds


def _holds(stated: Relation) -> str:
    try:
        return compare(stated).holds
    except Unanswerable:
        return ""


def test_one_digit_with_a_scale_word_is_never_backed() -> None:
    _, claims = figures("[3 million people]")
    backing = row("3000000")
    stated = relation(RowValue(backing), Figure(claims[0]), claims, rows=(backing,), if_holds="supports")
    with pytest.raises(Unanswerable, match="one-digit-never-supports"):
        compare(stated)


def test_only_the_rows_that_back_a_figure_are_named() -> None:
    _, claims = figures("[1.2 million people]")
    rows = (row("900000"), row("1214000"), row("1220000"))
    stated = relation(
        tuple(RowValue(r) for r in rows), Figure(claims[0]), claims, rows=rows, if_holds="supports"
    )
    assert compare(stated).backing == (1, 2)


INEQUALITIES = [
    ("at-most", "[1,200 km]", "[1,500 km]", "conventional"),
    ("at-most", "[1,500 km]", "[1,400 km]", ""),
    ("at-least", "[1,500 km]", "[1,200 km]", "conventional"),
    ("at-least", "[1,200 km]", "[1,500 km]", ""),
]


@pytest.mark.parametrize(("form", "left", "right", "holds"), INEQUALITIES)
def test_an_inequality_is_backed_only_where_it_is_certain(
    form: str, left: str, right: str, holds: str
) -> None:
    _, claims = figures(f"{left} and {right}")
    stated = relation(
        Figure(claims[0]), Figure(claims[1]), claims, form=form, if_holds="supports", if_broken=""
    )
    assert bool(compare(stated).holds) == bool(holds)


DIRECT = [
    # draft, row, broken: beyond the gap an error, within it only for a precise unhedged figure
    ("[1,420 homes]", "1240", "hard"),
    ("[£1,234.98]", "1243.98", "near"),
    ("[1.21 million homes]", "1234000", "near"),
    ("[about 1.21 million homes]", "1234000", ""),
    ("[12%]", "13.1", ""),
    ("[12%]", "13.5", "hard"),
    ("[1.2 million homes]", "1310000", ""),
    ("[98%]", "99.9", ""),
    ("[97.4%]", "98.3", "near"),
]


@pytest.mark.parametrize(("marked", "written", "broken"), DIRECT)
def test_a_figure_against_its_row(marked: str, written: str, broken: str) -> None:
    _, claims = figures(marked)
    backing = row(written)
    assert compare(relation(RowValue(backing), Figure(claims[0]), claims, rows=(backing,))).broken == broken


def test_an_edit_is_judged_as_rounded() -> None:
    _, claims = figures("[1,200 homes]")
    q = claims[0].quantity
    assert q is not None
    stated = relation(constant(1260), Figure(claims[0]), claims)
    assert compare(stated).broken == ""  # cut off
    assert not fits(stated, {})
    assert fits(stated, {0: q._replace(value=Fraction(1300))})
    assert would_break(stated, {0: q._replace(value=Fraction(1400))})
    assert not would_break(stated, {0: q._replace(value=Fraction(1300))})


def test_a_conversion_works_from_the_number_as_it_stands() -> None:
    _, claims = figures("[27 miles] ([51 km])")
    nautical = relation(Figure(claims[0], Fraction(1852, 1000)), Figure(claims[1]), claims)
    assert compare(nautical).broken == ""
    assert not fits(nautical, {})


class TestBoundaries:
    """One step to either side of every border."""

    def outcome(self, left: Interval | str, right: str, **changes: object) -> str:
        text = f"[{left}] and [{right}]" if isinstance(left, str) else f"[{right}]"
        _, claims = figures(text)
        side = Figure(claims[0]) if isinstance(left, str) else Constant(left, "a bound")
        return compare(relation(side, Figure(claims[-1]), claims, **changes)).broken

    def test_the_gap_is_two_per_cent_of_the_larger_end(self) -> None:
        # 1,000 stands for 500 to under 2,000 and ends where the other side has to begin
        for bound, broken in ((2040, ""), (2041, "hard")):
            assert self.outcome(Interval(Fraction(bound), None), "1,000 km", gap="two-percent") == broken
        # exactly two per cent is forgiven, and it is taken of the larger of the two ends
        exact = Interval.point(Fraction(2000) / Fraction(98, 100))
        assert self.outcome(exact, "1,000 km", gap="two-percent") == ""
        beyond = Interval.point(Fraction(2000) / Fraction(98, 100) + Fraction(1, 1000))
        assert self.outcome(beyond, "1,000 km", gap="two-percent") == "hard"

    def test_every_reading_must_lie_beyond_the_gap(self) -> None:
        _, claims = figures("[1,000 km]")
        near, far = constant(2020), constant(9000)
        for readings, broken in (((near, far), ""), ((far, far), "hard"), ((far, near), "")):
            stated = relation(readings, Figure(claims[0]), claims, gap="two-percent")
            assert compare(stated).broken == broken

    @pytest.mark.parametrize(
        ("form", "bound", "broken"),
        [
            ("at-most", Interval(Fraction(2000), Fraction(3000)), "hard"),  # 2,000 is not reached
            ("at-most", Interval(Fraction(1999), Fraction(3000)), ""),
            ("at-least", Interval(Fraction(100), Fraction(500)), ""),  # 500 is
            ("at-least", Interval(Fraction(100), Fraction(500), False, True), "hard"),
            ("at-least", Interval(Fraction(100), Fraction(499)), "hard"),
            ("equal", Interval(Fraction(100), Fraction(500)), ""),
            ("equal", Interval(Fraction(100), Fraction(500), False, True), "hard"),
            ("equal", Interval(Fraction(2000), Fraction(3000)), "hard"),
        ],
    )
    def test_ends_that_touch(self, form: str, bound: Interval, broken: str) -> None:
        assert self.outcome(bound, "1,000 km", form=form, gap="none") == broken

    @pytest.mark.parametrize(
        ("written", "value", "broken"),
        [
            # three significant digits are precise, two are not; hedged and spelled figures never are
            ("1.00 million homes", "1015000", "near"),
            ("0.99 million homes", "1001000", ""),
            ("10.0%", "10.2", "near"),
            ("about 1.00 million homes", "1101000", ""),
            ("a third", "0.37", ""),
        ],
    )
    def test_a_figure_is_precise_from_three_digits_on(self, written: str, value: str, broken: str) -> None:
        _, claims = figures(f"[{written}]")
        exact = row(value, interval=Interval.point(Fraction(value)))
        assert compare(relation(RowValue(exact), Figure(claims[0]), claims, rows=(exact,))).broken == broken

    def test_only_a_figure_against_rows_alone_counts_within_the_gap(self) -> None:
        _, claims = figures("[1,009 homes] and [1,000 homes]")
        backing = row("1024")
        alone = relation(RowValue(backing), Figure(claims[0]), claims[:1], rows=(backing,))
        assert compare(alone).broken == "near"
        worked = alone._replace(left=(RowValue(backing), Sum((RowValue(backing), constant(0)))))
        assert compare(worked).broken == ""
        assert compare(alone._replace(gap="two-percent")).broken == ""
        assert compare(alone._replace(right=Sum((Figure(claims[0]), constant(0))))).broken == ""
        assert compare(alone._replace(form="at-most")).broken == ""

    def test_a_range_is_no_precise_figure(self) -> None:
        _, claims = figures("[1,009 homes]")
        q = claims[0].quantity
        assert q is not None
        ranged = claims[0]._replace(
            quantity=q._replace(value=None, low=Fraction(1009), high=Fraction(1011), form="range")
        )
        backing = row("1024")
        assert compare(relation(RowValue(backing), Figure(ranged), (ranged,), rows=(backing,))).broken == ""
        one_end = relation(RowValue(backing), Figure(ranged, end="high"), (ranged,), rows=(backing,))
        assert compare(one_end).broken == "near"


def _are_of_different_sizes(stated: Relation) -> None:
    with pytest.raises(Unanswerable, match="size-differs"):
        compare(stated)


class TestWithin:
    """Breaks that count only where the two sides are of one size."""

    @pytest.mark.parametrize(
        ("left", "right", "broken"),
        [
            ("[2,100 km]", "[1,000 km]", "hard"),
            ("[5,999 km]", "[1,000 km]", "hard"),
            ("[6,001 km]", "[1,000 km]", ""),
            ("[1,000 km]", "[5,999 km]", "hard"),
            ("[1,000 km]", "[6,002 km]", ""),
            ("[-1,000 km]", "[6,001 km]", ""),
            ("[-2,100 km]", "[-1,000 km]", "hard"),
            ("[-6,100 km]", "[-1,000 km]", ""),
            ("[0 km]", "[1,000 km]", ""),
        ],
    )
    def test_factor_of_three(self, left: str, right: str, broken: str) -> None:
        _, claims = figures(f"{left} and {right}")
        stated = relation(Figure(claims[0]), Figure(claims[1]), claims, gap="none", within=3)
        if broken:
            assert compare(stated).broken == broken
        else:
            _are_of_different_sizes(stated)
        assert compare(stated._replace(within=0)).broken == "hard"

    def test_exactly_the_factor_still_counts(self) -> None:
        _, claims = figures("[1,000 km]")
        stated = relation(constant(6000), Figure(claims[0]), claims, within=3)
        assert compare(stated).broken == "hard"
        _are_of_different_sizes(stated._replace(left=(constant(6001),)))

    def test_one_reading_within_the_factor_is_enough(self) -> None:
        _, claims = figures("[1,000 km]")
        for readings in ((constant(90_000), constant(2500)), (constant(2500), constant(90_000))):
            assert (
                compare(relation(readings, Figure(claims[0]), claims, gap="none", within=3)).broken == "hard"
            )

    def test_below_one_the_sign_is_what_counts(self) -> None:
        _, claims = figures("[0.5 km]")
        assert compare(relation(constant("0.6"), Figure(claims[0]), claims, within=3)).broken == "hard"
        _are_of_different_sizes(relation(constant("0.8"), Figure(claims[0]), claims, within=1))

    @pytest.mark.parametrize(
        ("left", "near"),
        [("100,000", True), ("1,000,000", True), ("10", True), ("30,000", False), ("-100,000", False)],
    )
    def test_a_power_of_ten_may_lead_from_one_to_the_other(self, left: str, near: bool) -> None:
        _, claims = figures("[1,000 km]")
        stated = relation(constant(left.replace(",", "")), Figure(claims[0]), claims, gap="none", within=3)
        _are_of_different_sizes(stated)
        if near:
            assert compare(stated._replace(or_tenfold=True)).broken == "hard"
        else:
            _are_of_different_sizes(stated._replace(or_tenfold=True))

    def test_what_meets_holds_whatever_the_factor(self) -> None:
        _, claims = figures("[1,000 km]")
        stated = relation(constant(-10, 2500), Figure(claims[0]), claims, within=3, if_holds="supports")
        assert compare(stated).holds == "strict"


@pytest.mark.parametrize(
    ("marked", "changes", "precise"),
    [
        ("1,009 homes", {}, True),
        ("100 homes", {}, False),
        ("1.00 km", {}, True),
        ("0.99 km", {}, False),
        ("about 1,009 homes", {}, False),
        ("151 homes", {"form": "fraction"}, False),
        ("-1,009 km", {}, True),
    ],
)
def test_three_digits_are_precise(marked: str, changes: dict[str, str], precise: bool) -> None:
    _, (claim,) = figures(f"[{marked}]")
    assert claim.quantity is not None
    claim = claim._replace(quantity=claim.quantity._replace(**changes))
    assert is_precise(Figure(claim)) is precise
    assert is_precise(Sum((Figure(claim),))) is False
    assert is_precise(Figure(claim._replace(quantity=None))) is False


class TestTrials:
    def test_what_was_worked_out_of_one_edit_is_not_taken_for_another(self) -> None:
        _, claims = figures("[1,240 km] and [1,300 km]")
        q, known = claims[0].quantity, Figures()
        assert q is not None
        left, right = (Figure(claim) for claim in claims)
        for one, other in ((left, right), (right, left)):
            stated = relation(one, other, claims)
            for value, fitting in ((1500, False), (1300, True), (1000, False)):
                edited = {0: q._replace(value=Fraction(value))}
                assert fits(stated, edited, known) is fitting
                assert would_break(stated, edited, known) is not fitting
            assert fits(stated, {1: q}, known)

    def test_what_no_edit_touches_is_worked_out_once(self) -> None:
        _, claims = figures("[1,240 km] and [1,300 km]")
        q, known = claims[1].quantity, Figures()
        assert q is not None
        stated = relation(Sum((Figure(claims[0]), constant(60))), Figure(claims[1]), claims)
        assert fits(stated, {1: q}, known)
        (kept,) = known._sides.values()
        assert fits(stated, {1: q}, known)
        assert known._sides[id(stated.left[0]), "nearest"] is kept
        # another expression may come to stand in the place of one that is gone
        known._sides[id(stated.left[0]), "nearest"] = (constant(7), Interval.point(Fraction(7)))
        assert fits(stated, {1: q}, known)

    def test_a_relation_is_compared_once(self) -> None:
        _, claims = figures("[1,240 km]")
        stated, known = relation(constant(1240), Figure(claims[0]), claims), Figures()
        outcome = compare(stated, known)
        assert compare(stated, known) is outcome
        other = relation(constant(7), Figure(claims[0]), claims)
        known.outcomes[id(other)] = (stated, outcome)
        assert compare(other, known).broken == "hard"

    def test_one_reading_that_fits_is_enough(self) -> None:
        _, claims = figures("[1,240 km]")
        stated = relation((constant(9000), constant(1241)), Figure(claims[0]), claims)
        assert fits(stated, {})
        assert not fits(stated._replace(left=(constant(9000), constant(8000))), {})

    @pytest.mark.parametrize(
        ("form", "bound", "fitting"),
        [
            ("at-most", 1000, True),
            ("at-most", 1500, False),
            ("at-least", 1500, True),
            ("at-least", 1000, False),
        ],
    )
    def test_inequalities(self, form: str, bound: int, fitting: bool) -> None:
        _, claims = figures("[1,240 km]")
        assert fits(relation(constant(bound), Figure(claims[0]), claims, form=form), {}) is fitting

    def test_a_value_on_the_very_edge_of_a_rounding_fits(self) -> None:
        _, claims = figures("[1,240 km]")
        for edge, fitting in (("1235", True), ("1245", True), ("1234.9", False), ("1245.1", False)):
            assert fits(relation(constant(edge), Figure(claims[0]), claims), {}) is fitting

    def test_neighbouring_roundings_do_not_fit(self) -> None:
        # 1,240 stands for 1,235 to 1,245 as rounded, 1,250 for 1,245 to 1,255
        _, claims = figures("[1,240 km] and [1,250 km]")
        assert not fits(relation(Figure(claims[0]), Figure(claims[1]), claims), {})
        assert not fits(relation(Figure(claims[1]), Figure(claims[0]), claims), {})

    def test_what_cannot_be_worked_out_neither_fits_nor_stands(self) -> None:
        _, claims = figures("[10 km] by [up to 5 km] is [2 km]")
        a, b, c = (Figure(claim) for claim in claims)
        stated = relation(Quotient(a, b), c, claims)
        assert not fits(stated, {})
        assert would_break(stated, {})

    def test_only_a_pure_conversion_works_from_the_number_as_it_stands(self) -> None:
        _, claims = figures("[27 miles] ([43.8 km])")
        miles = Figure(claims[0], Fraction(1609344, 1000000))
        stated = relation(miles, Figure(claims[1]), claims)
        assert not fits(stated, {})  # 27 miles are 43.45 km
        assert fits(stated._replace(left=(miles, Figure(claims[0], Fraction(1)))), {})
        assert fits(stated._replace(left=(Sum((miles, constant(0))),)), {})
        doubled = relation(Figure(claims[0], Fraction(2)), constant("54.5"), claims)
        assert fits(doubled, {})
        twice = relation(Figure(claims[0], Fraction(2)), Figure(claims[1]), claims)
        q = claims[1].quantity
        assert q is not None
        assert not fits(twice, {1: q._replace(value=Fraction("54.9"))})


class TestSources:
    def test_ids_tell_who_it_is_where_there_are_any(self) -> None:
        _, claims = figures("[1,010 men] and [1,020 women]")
        by = attributed("The union")
        same = tuple(
            c._replace(voice="attributed", attribution=by._replace(speaker=f"speaker {c.index}"))
            for c in claims
        )
        assert gap_of(relation(Figure(same[0]), Figure(same[1]), same)) == 0
        unknown = tuple(
            c._replace(attribution=by._replace(speaker=f"speaker {c.index}", ids=()), voice="attributed")
            for c in claims
        )
        assert gap_of(relation(Figure(unknown[0]), Figure(unknown[1]), unknown)) == TWO_PERCENT
        nameless = tuple(c._replace(voice="attributed") for c in claims)
        assert gap_of(relation(Figure(nameless[0]), Figure(nameless[1]), nameless)) == 0
        own = tuple(c._replace(voice="own", attribution=by._replace(ids=(f"{c.index}",))) for c in claims)
        assert gap_of(relation(Figure(own[0]), Figure(own[1]), own)) == 0


class TestWhatHolds:
    def test_a_certain_inequality_may_touch(self) -> None:
        _, claims = figures("[45 homes] and [45 homes]")
        for form in ("at-most", "at-least"):
            stated = relation(
                Figure(claims[0]), Figure(claims[1]), claims, form=form, if_holds="supports", if_broken=""
            )
            assert compare(stated).holds == "strict"

    def test_inside_holds_only_as_a_whole(self) -> None:
        _, claims = figures("[12.5%]")
        for low, high, holds in ((12, 13, "strict"), ("12.5", 13, "strict"), ("12.51", 13, ""), (1, 2, "")):
            stated = relation(
                constant(low, high),
                Figure(claims[0]),
                claims,
                form="inside",
                if_holds="supports",
                if_broken="",
            )
            assert compare(stated).holds == holds

    def test_a_slip_counts_if_one_form_of_it_meets(self) -> None:
        _, claims = figures("It went from [5.4%] to [8.8%], a rise of [3.4%]")
        start, end, by = (Figure(claim) for claim in claims)
        grown = relation(Grown(start, by, 1), end, claims, meets=(Difference(start, by), Sum((start, by))))
        assert compare(grown).broken == "hard"

    def test_nothing_open_ended_nothing_pragmatic(self) -> None:
        _, claims = figures("[1,240 men] make [4,600 people]")
        none = claims[0]._replace(quantity=None)
        stated = relation(constant(9000, 20_000), Figure(claims[1]), (none, claims[1]), form="at-least")
        assert compare(stated).broken == ""

    def test_open_words_without_digits_are_taken_by_their_meaning(self) -> None:
        _, claims = figures("[dozens of homes]")
        backing = row("35")
        stated = relation(RowValue(backing), Figure(claims[0]), claims, rows=(backing,), if_holds="supports")
        assert compare(stated).holds == "strict"
        far = row("3500")
        assert compare(stated._replace(left=(RowValue(far),), rows=(far,))).broken == "pragmatic"

    def test_an_open_figure_far_from_the_only_row_is_broken_by_what_readers_understand(self) -> None:
        for words, value, broken in (
            ("over 1,100 homes", "21470", "pragmatic"),
            ("over 1,100 homes", "1500", ""),
            ("1,100 homes", "1100", ""),
        ):
            _, claims = figures(f"[{words}]")
            backing = row(value)
            assert compare(relation(RowValue(backing), Figure(claims[0]), claims)).broken == broken

    def test_every_step_of_a_difference_counts_as_a_level(self) -> None:
        _, claims = figures("[1,000 km] less [990 km] less [5 km] are [6 km]")
        a, b, c, rest = (Figure(claim, reading="strict") for claim in claims)
        twice = Difference(Difference(a, b), c)
        stated = relation(twice, rest, claims, gap="two-percent")
        # 1,000 against 990 + 5 + 6 is within two per cent, 10 against 5 + 6 is not
        assert compare(stated).broken == ""
        assert compare(stated._replace(right=constant("7.5"))).broken == ""
        assert compare(stated._replace(right=constant("70"))).broken == "hard"

    def test_rows_against_an_inequality_are_not_asked_to_meet(self) -> None:
        _, claims = figures("[1,000 homes]")
        for form, value in (("at-most", "960"), ("at-least", "1060")):
            backing = RowValue(row(value))
            asked = relation(backing, Figure(claims[0]), claims, form=form, if_holds="supports", if_broken="")
            assert compare(asked).holds == "strict"

    def test_a_hedged_figure_is_backed_strictly_though_not_as_written(self) -> None:
        _, claims = figures("[3.1 km] a hundred times make [about 300 km]")
        each, total = (Figure(claim) for claim in claims)
        backing = row("100", interval=Interval.point(Fraction(100)))
        stated = relation(
            Product(each, RowValue(backing)),
            total,
            claims,
            rows=(backing,),
            if_holds="supports",
            if_broken="",
        )
        assert compare(stated).holds == "strict"
        assert compare(stated).backing == (0,)

    def test_a_value_that_is_not_reached_is_no_value(self) -> None:
        _, claims = figures("[over 45 homes] and [45 homes]")
        over, stated = (Figure(claim) for claim in claims)
        assert compare(relation(over, stated, claims, form="at-most", gap="none")).broken == "hard"
        assert compare(relation(stated, over, claims, form="at-least", gap="none")).broken == "hard"

    def test_a_rule_about_one_slip_takes_open_figures_at_their_word(self) -> None:
        _, claims = figures("[1,240 men] and [3,260 women] make [over 2,000 people]")
        parts = Sum((Figure(claims[0]), Figure(claims[1])))
        stated = relation(parts, Figure(claims[2]), claims)
        assert compare(stated).broken == "pragmatic"
        assert compare(stated._replace(meets=(Figure(claims[2]),))).broken == ""

    def test_an_inequality_with_an_open_row_is_never_certain(self) -> None:
        _, claims = figures("[1,200 homes]")
        stated = Figure(claims[0])
        for interval, form in (
            (Interval(Fraction(9), None), "at-most"),
            (Interval(None, Fraction(9999)), "at-least"),
        ):
            open_row = RowValue(row("9–", interval=interval))
            asked = {"form": form, "if_holds": "supports", "if_broken": ""}
            assert compare(relation(open_row, stated, claims, **asked)).holds == ""
            turned = {"at-most": "at-least", "at-least": "at-most"}[form]
            assert compare(relation(stated, open_row, claims, **(asked | {"form": turned}))).holds == ""

    def test_the_tightest_reading_is_named_on_both_sides(self) -> None:
        _, claims = figures("[1,200 homes] and [1,214 homes]")
        stated = relation(Figure(claims[0]), Figure(claims[1]), claims, if_holds="supports", if_broken="")
        assert compare(stated).holds == "conventional"
        summed = stated._replace(right=Sum((Figure(claims[1]), constant(0))))
        assert compare(summed).holds == "conventional"

    def test_the_sides_are_worked_out_only_where_something_is_to_be_shown(self) -> None:
        _, claims = figures("[1,214 homes]")
        backing = row("1214")
        direct = relation(
            RowValue(backing), Figure(claims[0]), claims, rows=(backing,), if_holds="supports", if_broken=""
        )
        assert compare(direct)[1:3] == ("strict", ())
        derived = direct._replace(left=(Sum((RowValue(backing), constant(0))),))
        assert compare(derived).left == (Interval(Fraction(2427, 2), Fraction(2429, 2)),)
        assert compare(derived._replace(left=(constant(7),)))[1:3] == ("", ())


@pytest.mark.parametrize(
    ("marked", "first", "second", "holds"),
    [
        ("It gained [122].", "418", "296", "strict"),
        ("It gained [121].", "418", "296", ""),  # whole numbers leave no room for rounding
        ("It gained [125].", "420", "300", ""),
        ("It gained [120].", "420", "300", "strict"),
        ("It gained [1.3 metres].", "14.2", "12.9", "strict"),
        ("It gained [1.4 metres].", "14.2", "12.9", "strict"),  # both rows may be rounded
        ("It gained [1.34 metres].", "14.2", "12.9", ""),  # the rows do not give its last digit
        ("It gained [about 1.34 metres].", "14.2", "12.9", "strict"),
    ],
)
def test_a_difference_of_rows_backs_no_finer_figure(marked: str, first: str, second: str, holds: str) -> None:
    _, (claim,) = figures(marked)
    gained = Difference(RowValue(row(first)), RowValue(row(second, line=3)))
    stated = relation(gained, Figure(claim), (claim,), if_holds="supports", if_broken="")
    assert compare(stated).holds == holds

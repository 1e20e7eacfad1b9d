"""One alarm per cause: which firings belong together, which of them speaks, which slips count."""

from fractions import Fraction

import pytest

from factcheck.judge import weigh
from factcheck.judge.causes import (
    Firing,
    _as_rounded,
    _is_hedged,
    _powers_apart,
    _without_repeats,
    _wording_of,
)
from factcheck.judge.compare import compare
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval
from factcheck.model.relation import Constant, Figure, Product, Relation, RowValue, Stated, Sum
from factcheck.model.row import Row
from factcheck.model.told import told
from tests.judge.drafting import figures, relation, row


def number(value: str) -> Constant:
    return Constant(Interval.point(Fraction(value)), value)


def findings(text: str, claims: tuple[Claim, ...], *items: tuple[str, Relation]) -> tuple[Finding, ...]:
    stated: list[tuple[str, str, Stated]] = [(slug, "error", item) for slug, item in items]
    return weigh(stated, claims, text).findings


def near_miss(marked: str, rows: tuple[Row, ...], *, named: int = 0) -> tuple[Finding, ...]:
    """What a figure is told that one slip may lead to one of the rows."""
    text, claims = figures(marked)
    stated = relation(
        tuple(RowValue(r) for r in rows), Figure(claims[0]), claims, rows=(rows[named],), needs_repair=True
    )
    return findings(text, claims, ("near-miss-to-reference", stated))


class TestSpecific:
    """Points for per cent says more than a percentage that does not fit, of the same figures."""

    def told(self, better: tuple[int, ...], worse: tuple[int, ...]) -> list[str]:
        text, claims = figures("[45 km], [32 km], [21 km] and [7 km]")

        def broken(members: tuple[int, ...]) -> Relation:
            chosen = tuple(claims[i] for i in members)
            return relation(number("9999"), Sum(tuple(Figure(c) for c in chosen)), chosen)

        found = findings(
            text, claims, ("points-not-percent", broken(better)), ("percent-change", broken(worse))
        )
        return sorted(f.rule for f in found)

    @pytest.mark.parametrize(
        ("better", "worse", "rules"),
        [
            ((0, 1), (0, 1), ["points-not-percent"]),
            ((0, 1), (0, 1, 2), ["points-not-percent"]),
            ((0, 1, 2), (1, 2), ["points-not-percent"]),
            ((0, 1), (2, 3), ["percent-change", "points-not-percent"]),
        ],
    )
    def test_of_the_same_figures_only(
        self, better: tuple[int, ...], worse: tuple[int, ...], rules: list[str]
    ) -> None:
        assert self.told(better, worse) == rules

    def test_figures_that_only_overlap_are_two_matters(self) -> None:
        text, claims = figures("[45 km] and [32 km] and [21 km]")
        a, b, c = (Figure(claim) for claim in claims)
        first = relation(number("50"), Sum((a, b)), claims[:2])
        second = relation(number("5000"), Sum((b, c)), claims[1:])
        found = findings(text, claims, ("points-not-percent", first), ("percent-change", second))
        assert sorted(f.rule for f in found) == ["percent-change", "points-not-percent"]

    def test_a_dispute_that_holds_keeps_the_vaguer_rule_silent(self) -> None:
        text, claims = figures("[418,000 killed]")
        wounded, killed = row("418170", line=2), row("143000", line=3)
        holds = relation(
            RowValue(wounded),
            Figure(claims[0]),
            claims,
            rows=(wounded,),
            if_holds="disputes",
            if_broken="",
            repairs=False,
        )
        plain = relation(RowValue(killed), Figure(claims[0]), claims, rows=(killed,))
        found = findings(text, claims, ("definition-mismatch", holds), ("reference-value", plain))
        assert [f.rule for f in found] == ["definition-mismatch"]


class TestSlips:
    @pytest.mark.parametrize("power", [-3, -2, -1, 1, 2, 3])
    def test_every_power_of_ten_leads_to_its_row(self, power: int) -> None:
        value = Fraction(4567) * 10**3 * Fraction(10) ** power
        found = near_miss("[4.567 million homes]", (row(str(value)), row("77")))
        assert [f.repair.reason for f in found if f.repair] in (
            [f"a factor of {10 ** abs(power):,}"],
            ["million for thousand"],
            ["million for billion"],
        )

    @pytest.mark.parametrize("power", [-4, 0, 4])
    def test_no_other_does(self, power: int) -> None:
        value = Fraction(4567) * 10**3 * Fraction(10) ** power
        assert near_miss("[4.567 million homes]", (row(str(value)),)) == ()

    def test_small_numbers_and_losses_are_looked_at_too(self) -> None:
        assert near_miss("[0.456%]", (row("4.56"),))[0].repair is not None
        assert near_miss("[4.56%]", (row("0.456"),))[0].repair is not None
        loss = row("-45.6", interval=Interval(Fraction(-4565, 100), Fraction(-4555, 100)))
        assert near_miss("[-4.56 km]", (loss,))[0].repair is not None

    def test_a_slip_leads_to_a_value_and_not_into_a_range(self) -> None:
        wide = row("243000–352000", interval=Interval(Fraction(243_000), Fraction(352_000)))
        assert near_miss("[875,000 homes]", (wide,)) == ()
        assert len(near_miss("[875,000 homes]", (row("275000"),))) == 1

    def test_only_to_the_row_that_the_rule_names_unless_by_a_power_of_ten(self) -> None:
        rows = (row("77777", line=2), row("1240", line=3), row("88888", line=4))
        assert near_miss("[1,420 homes]", rows) == ()
        assert len(near_miss("[1,420 homes]", rows, named=1)) == 1
        assert len(near_miss("[12.40 thousand homes]", rows)) == 1

    def test_two_digits_reach_beyond_the_named_row_only_in_a_short_series(self) -> None:
        short = (row("77777", line=2), row("430000", line=3))
        long = (*short, row("88888", line=4))
        assert len(near_miss("[43,000 homes]", short)) == 1
        assert near_miss("[43,000 homes]", long) == ()
        assert len(near_miss("[43,100 homes]", (row("77777"), row("431000", line=3), row("5", line=4)))) == 1

    def test_one_floor_below_the_figure_is_enough_to_forgive_its_digits(self) -> None:
        floor = row("1000", line=9, interval=Interval(Fraction(1000), None))
        ceiling = row("90000", line=9, interval=Interval(None, Fraction(90_000)))
        for open_ended in (floor, ceiling):
            assert near_miss("[1,420 homes]", (row("1240"), open_ended)) == ()
        above = row("5000", line=9, interval=Interval(Fraction(5000), None))
        assert len(near_miss("[1,420 homes]", (row("1240"), above))) == 1

    def test_between_two_figures_of_the_draft_a_slip_of_the_primary_one_counts_and_either_may_be_right(
        self,
    ) -> None:
        text, claims = figures("[1,240 homes] in the text, [1,420 homes] in the headline")
        stated = relation(Figure(claims[0]), Figure(claims[1]), claims, needs_repair=True)
        found = findings(text, claims, ("headline-differs-from-body", stated))
        assert [(f.rule, f.repair) for f in found] == [("headline-differs-from-body", None)]
        far = relation(number("7777"), Figure(claims[1]), claims[1:], needs_repair=True)
        assert findings(text, claims, ("headline-differs-from-body", far)) == ()

    def test_to_any_of_the_rows_that_the_rule_names(self) -> None:
        text, (claim,) = figures("[1,420 homes]")
        rows = (row("88888", line=2), row("1240", line=3), row("77777", line=4))
        stated = relation(
            tuple(RowValue(r) for r in rows), Figure(claim), (claim,), rows=rows[:2], needs_repair=True
        )
        found = findings(text, (claim,), ("near-miss-to-reference", stated))
        assert [f.repair.replacement for f in found if f.repair] == ["1,240"]

    def test_a_short_figure_is_told_by_powers_of_ten_alone(self) -> None:
        text, (claim,) = figures("[1,420 homes]")

        def told(value: str, slips: str) -> int:
            backing = row(value)
            stated = relation(
                RowValue(backing),
                Figure(claim),
                (claim,),
                rows=(backing,),
                needs_repair=True,
                slips=slips,
            )
            return len(findings(text, (claim,), ("near-miss-to-reference", stated)))

        assert [told("1240", slips) for slips in ("plain", "first", "powers")] == [1, 1, 0]
        assert [told("14200", slips) for slips in ("plain", "first", "powers")] == [1, 1, 1]
        assert [told("7420", slips) for slips in ("plain", "first", "powers")] == [1, 1, 0]
        assert [told("1320", slips) for slips in ("plain", "first", "powers")] == [1, 0, 0]

    def test_a_first_digit_tells_where_the_rule_is_sure_of_the_row(self) -> None:
        def told(text: str, value: str) -> list[str]:
            text, (claim,) = figures(text)
            backing = row(value)
            stated = relation(
                RowValue(backing), Figure(claim), (claim,), rows=(backing,), needs_repair=True, slips="first"
            )
            found = findings(text, (claim,), ("near-miss-to-reference", stated))
            return [f.repair.replacement for f in found if f.repair is not None]

        assert told("[82%]", "12") == ["12%"]
        assert told("[7.2%]", "0.2") == ["0.2%"]
        assert told("[84%]", "48") == ["48%"]
        assert told("[82%]", "85") == []  # another last digit may be another edition
        assert told("[8%]", "3") == []

    def test_what_is_no_row_forgives_nothing(self) -> None:
        text, (claim,) = figures("[1,420 homes]")
        backing = row("1240")
        stated = relation(
            (RowValue(backing), number("5")), Figure(claim), (claim,), rows=(backing,), needs_repair=True
        )
        assert len(findings(text, (claim,), ("near-miss-to-reference", stated))) == 1

    def test_a_slip_of_another_figure_is_not_the_one(self) -> None:
        text, claims = figures("[12.0 km] in hundreds are [twelve homes]")
        backing = row("100", interval=Interval.point(Fraction(100)))
        stated = relation(
            Product(RowValue(backing), Figure(claims[0])),
            Figure(claims[1]),
            claims,
            rows=(backing,),
            gap="none",
        )
        plain = findings(text, claims, ("rate", stated))
        assert [f.repair.replacement for f in plain if f.repair] == ["0.12"]
        slip = stated._replace(needs_repair=True)
        assert findings(text, claims, ("near-miss-to-reference", slip)) == ()

    @pytest.mark.parametrize("value", ["4.56", "456", "4560", "0.0456"])
    def test_a_loss_is_never_a_gain_out_by_ten(self, value: str) -> None:
        assert near_miss("[-45.6 km]", (row(value),)) == ()
        negative = row(f"-{value}", interval=Interval(-Fraction(value), -Fraction(value)))
        assert len(near_miss("[-45.6 km]", (negative,))) == 1
        assert near_miss("[45.6 km]", (negative,)) == ()

    def test_an_open_figure_may_be_out_by_ten_too(self) -> None:
        assert len(near_miss("[over 45.6 km]", (row("4.57"), row("7"), row("8")))) == 1
        assert len(near_miss("[under 4.56 km]", (row("45.5"), row("77"), row("88")))) == 1

    def test_an_open_figure_is_no_slip_of_whatever_lies_beyond_it(self) -> None:
        assert near_miss("[over 1,100,000 km]", (row("21470"),)) == ()
        assert near_miss("[over 45.6 km]", (row("9.8"),)) == ()

    @pytest.mark.parametrize(
        ("slips", "value", "told"),
        [("plain", "14200", 1), ("powers", "14200", 0), ("first", "14200", 0)],
    )
    def test_an_open_figure_that_may_be_of_a_part_is_left_alone(
        self, slips: str, value: str, told: int
    ) -> None:
        text, (claim,) = figures("[over 1,420 homes]")
        backing = row(value)
        stated = relation(
            RowValue(backing), Figure(claim), (claim,), rows=(backing,), needs_repair=True, slips=slips
        )
        assert len(findings(text, (claim,), ("near-miss-to-reference", stated))) == told

    def test_a_hedge_reaches_every_digit_of_a_row_but_not_of_the_draft(self) -> None:
        assert near_miss("[about 1,420 homes]", (row("1240"),)) == ()
        text, claims = figures("[1,240 homes] in the text, [about 1,420 homes] in the headline")
        stated = relation(Figure(claims[0]), Figure(claims[1]), claims, needs_repair=True)
        assert len(findings(text, claims, ("headline-differs-from-body", stated))) == 1

    def test_what_lies_beyond_an_open_figure_is_no_slip_to_a_row_but_may_be_one_of_the_draft(self) -> None:
        for words, other in (("over 1,420 homes", "1245"), ("under 1,024 homes", "1100")):
            assert near_miss(f"[{words}]", (row(other),)) == ()
            text, claims = figures(f"[{words}]")
            stated = relation(number(other), Figure(claims[0]), claims, needs_repair=True)
            assert len(findings(text, claims, ("headline-differs-from-body", stated))) == 1

    def test_which_readings_a_digit_may_lead_to(self) -> None:
        text, claims = figures("[1,420 homes]")
        a, b, c = row("1000", line=2), row("240", line=3), row("88888", line=4)

        def told(*left: Constant | RowValue | Sum, rows: tuple[Row, ...]) -> int:
            stated = relation(left, Figure(claims[0]), claims, rows=rows, needs_repair=True)
            return len(findings(text, claims, ("near-miss-to-reference", stated)))

        assert told(Sum((RowValue(a), RowValue(b))), rows=(a, b)) == 1  # what several rows give is one figure
        assert told(RowValue(c), number("1240"), rows=(c,)) == 0  # the row that the rule names, and no other
        assert told(RowValue(row("1240", line=5)), rows=()) == 1  # none is named

    @pytest.mark.parametrize(
        ("words", "stated", "expected"),
        [
            ("45,000 homes", ("45000", "45000"), ("44000", "46000")),
            ("over 45.6 km", ("45.6", None), ("45.5", "57")),
            ("over 0.5 km", ("0.5", None), ("0.4", "0.625")),
            ("under 4.56 km", (None, "4.56"), ("3.648", "4.57")),
            ("under 0.5 km", (None, "0.5"), ("0.4", "0.6")),
            # of nothing or less there is no part
            ("over 0 km", ("0", None), ("-1", None)),
            ("over -5 km", ("-5", None), ("-6", None)),
            ("under 0 km", (None, "0"), (None, "1")),
            ("under -5 km", (None, "-5"), (None, "-4")),
        ],
    )
    def test_how_far_a_power_of_ten_is_looked_for(
        self, words: str, stated: tuple[str | None, str | None], expected: tuple[str | None, str | None]
    ) -> None:
        _, claims = figures(f"[{words}]")
        interval, widened = (
            Interval(low and Fraction(low), high and Fraction(high))  # type: ignore[arg-type]
            for low, high in (stated, expected)
        )
        item = relation(number("7"), Figure(claims[0]), claims)
        assert _as_rounded(item, interval) == widened
        q = claims[0].quantity
        assert q is not None
        without_number = claims[0]._replace(quantity=q._replace(value=None))
        point = Interval.point(Fraction(7))
        assert _as_rounded(item._replace(right=Figure(without_number)), point) == point
        assert _as_rounded(item._replace(right=Figure(claims[0]._replace(quantity=None))), point) == point
        assert _as_rounded(item._replace(right=number("7")), point) == point

    def test_what_may_be_nothing_is_any_power_of_ten_away(self) -> None:
        one, many = Interval.point(Fraction(1)), Interval.point(Fraction(10))
        assert _powers_apart(many, one)
        assert not _powers_apart(many, Interval.point(Fraction(3)))
        assert _powers_apart(one, Interval(Fraction(-1), Fraction(3)))

    def test_what_counts_as_hedged(self) -> None:
        _, (plain, hedged) = claims = figures("[7 km] and [about 7 km]")
        stated = relation(number("7"), Figure(hedged), claims)
        assert _is_hedged(stated)
        assert not _is_hedged(stated._replace(right=Figure(plain)))
        assert not _is_hedged(stated._replace(right=Figure(plain._replace(quantity=None))))
        assert not _is_hedged(stated._replace(right=number("7")))

    def test_the_words_are_about_the_row_of_the_same_series(self) -> None:
        _, claims = figures("[7 km]")
        named = row("10", line=2)
        alike, other = row("11", line=3), row("12", line=4)._replace(entity="southport")
        rows = tuple(RowValue(one) for one in (named, alike, other))
        stated = relation(rows, Figure(claims[0]), claims, rows=(named,))
        stated = stated._replace(wording=stated.wording._replace(says="{row}", query="{source}"))
        assert [_wording_of(stated, n).says for n in range(3)] == [told(named), told(alike), told(named)]
        assert _wording_of(stated, 0).query == named.origin.source
        assert _wording_of(stated._replace(rows=()), 0).says == "{row}"

    def test_of_two_that_say_the_same_the_one_with_the_likelier_slips_is_kept(self) -> None:
        _, claims = figures("[82%]")
        stated = relation(number("12"), Figure(claims[0]), claims)
        plain, first = (
            Firing("x", "error", item, compare(item)) for item in (stated, stated._replace(slips="first"))
        )
        assert _without_repeats([plain, first]) == [first]
        assert _without_repeats([first, plain]) == [first]
        assert _without_repeats([plain, plain]) == [plain]
        assert _without_repeats([plain, plain._replace(rule="y")]) == [plain, plain._replace(rule="y")]


class TestStanding:
    """What an edit must not break: what holds by the draft or its rows, and no guess at a row."""

    def repairs(self, *standing: tuple[str, Relation]) -> list[str]:
        broken = relation(number("1240"), Figure(self.claims[0]), self.claims[:1])
        found = findings(self.text, self.claims, ("share-of-base", broken), *standing)
        return [f.repair.replacement for f in found if f.repair]

    def setup_method(self) -> None:
        self.text, self.claims = figures("[1,420 homes] and [1,420 homes]")

    def test_nothing_stands(self) -> None:
        assert self.repairs() == ["1,240"]

    def test_a_row_that_some_slip_might_have_led_to_does_not_stand(self) -> None:
        backing, claim = row("1420"), self.claims[0]
        stated = relation(RowValue(backing), Figure(claim), (claim,), rows=(backing,))
        assert self.repairs(("near-miss-to-reference", stated._replace(needs_repair=True))) == ["1,240"]
        assert self.repairs(("reference-value", stated)) == []

    def test_a_figure_of_the_draft_stands(self) -> None:
        one, other = self.claims
        stated = relation(Figure(other), Figure(one), (other, one), needs_repair=True)
        assert self.repairs(("headline-differs-from-body", stated)) == []


class TestTelling:
    def test_a_row_speaks_before_arithmetic(self) -> None:
        text, claims = figures("[800 homes] and [700 homes] make [1,820 homes]")
        a, b, whole = claims
        parts = relation(Sum((Figure(a), Figure(b))), Figure(whole), claims)
        backing = row("1500")
        plain = relation(RowValue(backing), Figure(whole), (whole,), rows=(backing,))
        found = findings(text, claims, ("parts-of-whole", parts), ("reference-value", plain))
        assert [f.rule for f in found] == ["reference-value"]
        assert set(found[0].claims) == {0, 1, 2}

    def test_an_error_speaks_before_a_warning(self) -> None:
        text, claims = figures("[800 homes] and [700 homes] make [1,820 homes], twice [750 homes]")
        a, b, whole, half = claims
        error = relation(Sum((Figure(a), Figure(b))), Figure(whole), (a, b, whole))
        warning = relation(Figure(half, Fraction(2)), Figure(whole), (half, whole), ceiling="warning")
        found = findings(text, claims, ("a-warning", warning), ("an-error", error))
        assert [(f.rule, f.severity) for f in found] == [("an-error", "error")]

    def test_three_firings_of_one_slip_make_one_alarm(self) -> None:
        text, claims = figures("[50 km] and [50 km], [25 km] four times, [20 km] five times: [190 km]")
        *others, whole = claims
        items = [
            (
                "a",
                relation(
                    Sum((Figure(others[0]), Figure(others[1]))), Figure(whole), (others[0], others[1], whole)
                ),
            ),
            ("b", relation(Figure(others[2], Fraction(4)), Figure(whole), (others[2], whole))),
            ("c", relation(Figure(others[3], Fraction(5)), Figure(whole), (others[3], whole))),
        ]
        found = findings(text, claims, *items)
        assert len(found) == 1
        assert set(found[0].claims) == {0, 1, 2, 3, 4}

    def test_a_firing_that_the_new_value_would_not_mend_stays_apart(self) -> None:
        text, claims = figures("[50 km] twice, [30 km] twice, [190 km]")
        a, b, whole = claims
        items = [
            ("a", relation(Figure(a, Fraction(2)), Figure(whole), (a, whole))),
            ("b", relation(Figure(b, Fraction(2)), Figure(whole), (b, whole))),
        ]
        assert len(findings(text, claims, *items)) == 2

    def test_what_stands_keeps_firings_apart(self) -> None:
        text, claims = figures("[51 km] twice, [52 km] twice, [190 km], the row of the total")
        a, b, whole = claims
        items = [
            ("a", relation(Figure(a, Fraction(2)), Figure(whole), (a, whole))),
            ("b", relation(Figure(b, Fraction(2)), Figure(whole), (b, whole), gap="two-percent")),
        ]
        together = findings(text, claims, *items)
        assert len(together) == 1
        standing = relation(number("191"), Figure(whole), (whole,))
        assert len(findings(text, claims, *items, ("c", standing))) == 2

    def test_a_group_with_a_slip_to_a_row_is_mended_by_plain_slips(self) -> None:
        text, claims = figures("[61%] of them")
        first = claims[0]
        backing = row("16")
        slip = relation(RowValue(backing), Figure(first), (first,), rows=(backing,), needs_repair=True)
        other = relation(number("16"), Figure(first), (first,))
        found = findings(
            text, claims, ("near-miss-to-reference", slip), ("headline-differs-from-body", other)
        )
        assert [f.repair.replacement for f in found if f.repair] == ["16%"]

    def test_the_figure_with_the_most_to_explain_goes_first(self) -> None:
        text, claims = figures("[50 km] and [8 km], [190 km]")
        small, _, whole = (Figure(c) for c in claims)
        items = [
            ("a", relation(whole, small, (claims[0], claims[2]), form="at-most", gap="none")),
            (
                "b",
                relation(
                    Figure(claims[2], Fraction(11, 10)),
                    small,
                    (claims[0], claims[2]),
                    form="at-most",
                    gap="none",
                ),
            ),
            ("c", relation(Figure(claims[1], Fraction(5)), whole, claims[1:], gap="none")),
        ]
        assert len(findings(text, claims, *items)) == 1

    def test_a_relation_that_cannot_be_turned_round_stays_apart_and_parts_no_others(self) -> None:
        text, claims = figures("[50 km] and [19 km], [25 km] four times: [190 km]")
        _, b, _, whole = (Figure(claim) for claim in claims)
        items = [
            ("a", relation(Figure(claims[0], Fraction(2)), whole, (claims[0], claims[3]))),
            ("b", relation(Product(whole, b), Sum((whole, b)), (claims[1], claims[3]))),
            ("c", relation(Figure(claims[2], Fraction(4)), whole, (claims[2], claims[3]))),
        ]
        for order in (items, items[::-1]):
            renamed = [(f"{n}-{slug}", item) for n, (slug, item) in enumerate(order)]
            assert sorted(len(f.claims) for f in findings(text, claims, *renamed)) == [2, 3]

    def test_where_what_stands_leaves_no_value_nothing_is_put_together(self) -> None:
        text, claims = figures("[510 km] twice, [255 km] four times: [1,200 km]")
        a, b, whole = claims
        items = [
            ("a", relation(Figure(a, Fraction(2)), Figure(whole), (a, whole), gap="none")),
            ("b", relation(Figure(b, Fraction(4)), Figure(whole), (b, whole), gap="none")),
        ]
        assert len(findings(text, claims, *items)) == 1
        # each holds by itself, if 1,200 is cut off; no one number meets both
        standing = [
            (f"s{n}", relation(number(value), Figure(whole), (whole,)))
            for n, value in enumerate(("1160", "1290"))
        ]
        assert len(findings(text, claims, *items, *standing)) == 2

    def test_a_firing_that_finds_no_company_at_one_figure_may_find_it_at_another(self) -> None:
        text, claims = figures("[101 km] and [51 km], [193 km]")
        a, b, whole = claims
        items = [
            ("a", relation(Figure(a, Fraction(2)), Figure(whole), (a, whole), gap="none")),
            ("b", relation(Figure(a, Fraction(3)), number("999"), (a,), gap="none")),
            ("c", relation(Figure(b, Fraction(4)), Figure(whole), (b, whole), gap="none")),
        ]
        assert sorted(len(f.claims) for f in findings(text, claims, *items)) == [1, 3]

    def test_which_slips_a_group_is_mended_by(self) -> None:
        text, claims = figures("[61%] of them")
        figure = Figure(claims[0])
        other = relation(number("39"), figure, claims)
        assert [f.repair.replacement for f in findings(text, claims, ("x", other)) if f.repair] == ["39%"]
        # to a row no share of the others leads
        wide = row("27", interval=Interval(Fraction(15), Fraction(40)))
        slip = relation(RowValue(wide), figure, claims, rows=(wide,), needs_repair=True)
        found = findings(text, claims, ("near-miss-to-reference", slip), ("x", other))
        assert [(len(f.claims), f.repair) for f in found] == [(1, None)]

    def test_one_first_digit_of_a_group_is_enough(self) -> None:
        text, claims = figures("[82%] of them")
        backing, figure = row("12"), Figure(claims[0])
        slip = relation(RowValue(backing), figure, claims, rows=(backing,), needs_repair=True, slips="first")
        found = findings(
            text, claims, ("near-miss-to-reference", slip), ("x", relation(number("12"), figure, claims))
        )
        assert [f.repair.replacement for f in found if f.repair] == ["12%"]

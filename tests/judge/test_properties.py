"""What must hold of the judge whatever the figures are.

a enclosure, b widening, c readings, d symmetry and invariance, e sub-periods, f missing fields, g duplicates, h working,
i number form, j direction, k determinism, l no floats. Few cases in the fast lane, 100,000 each with `--slow`.
"""

import ast
import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factcheck.judge
from factcheck.judge import weigh, words
from factcheck.judge.compare import compare
from factcheck.judge.evaluate import figure_reading
from factcheck.judge.numerals import grouped
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
    Stated,
    Sum,
)
from tests.judge.drafting import figures, quantity, relation

LANES = pytest.mark.parametrize(
    "cases", [25, pytest.param(100_000, marks=pytest.mark.slow)], ids=["fast", "slow"]
)


def hold(check: Callable[..., None], cases: int, **strategies: st.SearchStrategy[Any]) -> None:
    """Try a property on so many cases."""
    quiet = [HealthCheck.too_slow, HealthCheck.filter_too_much]
    settings(max_examples=cases, deadline=None, database=None, suppress_health_check=quiet)(
        given(**strategies)(check)
    )()


# --- true statements, printed as a newsroom prints them ------------------------------------------------------

MODES = ("half up", "half even", "cut off")
modes = st.sampled_from(MODES)
digits = st.integers(2, 4)
truths = st.tuples(st.integers(100, 10**7), st.integers(0, 6)).map(lambda t: Fraction(t[0] * 10 ** t[1], 997))


def rounded(value: Fraction, place: Fraction, mode: str) -> Fraction:
    scaled = value / place
    whole = scaled.numerator // scaled.denominator
    rest = scaled - whole
    if mode != "cut off" and (
        rest > Fraction(1, 2) or (rest == Fraction(1, 2) and (mode == "half up" or whole % 2))
    ):
        whole += 1
    return whole * place


def printed(value: Fraction, n: int, mode: str, *, prefix: str = "", suffix: str = " km") -> str:
    """A positive number to `n` significant digits; from a million on with a scale word."""
    power = 0
    while Fraction(10) ** (power + 1) <= value:
        power += 1
    while Fraction(10) ** power > value:
        power -= 1
    number = rounded(value, Fraction(10) ** (power - n + 1), mode)
    scale, word = next(
        ((s, w) for s, w in ((10**12, " trillion"), (10**9, " billion"), (10**6, " million")) if number >= s),
        (1, ""),
    )
    scaled = number / scale
    decimals = max(0, n - 1 - (power - len(str(scale)) + 1))
    text = f"{scaled.numerator * 10**decimals // scaled.denominator:0{decimals + 1}d}"
    if decimals:
        text = f"{text[:-decimals]}.{text[-decimals:]}"
    return f"{prefix}{grouped(text, ',')}{word}{suffix}"


def percent(value: Fraction, decimals: int, mode: str) -> str:
    number = rounded(abs(value), Fraction(1, 10**decimals), mode)
    text = f"{(number * 10**decimals).numerator:0{decimals + 1}d}"
    return f"{text[:-decimals]}.{text[-decimals:]}%" if decimals else f"{text}%"


def stated(
    left: Expression | tuple[Expression, ...], right: Expression, claims: tuple[Claim, ...], **changes: Any
) -> Relation:
    return relation(left, right, claims, **({"gap": "none"} | changes))


def test_the_printer_prints() -> None:
    assert printed(Fraction(1234567), 2, "half up") == "1.2 million km"
    assert printed(Fraction(1250), 2, "half even") == "1,200 km"
    assert printed(Fraction(1250), 2, "half up") == "1,300 km"
    assert printed(Fraction(129), 2, "cut off") == "120 km"
    assert printed(Fraction(9996), 3, "half up") == "10,000 km"
    assert printed(Fraction(9999999), 2, "half up") == "10.0 million km"
    assert printed(Fraction(1, 2), 3, "half up") == "0.500 km"
    assert percent(Fraction(-1234, 100), 1, "half up") == "12.3%"


sums = st.lists(st.tuples(truths, digits, modes), min_size=2, max_size=5)


# --- a: a truth that was rounded or cut off once never fires ---------------------------------------------------


@LANES
def test_enclosure_of_a_figure(cases: int) -> None:
    def check(value: Fraction, n: int, mode: str) -> None:
        q = quantity(printed(value, n, mode))
        assert words.loose(q).contains(value)
        assert words.loose(q).encloses(words.conventional(q)) or not words.conventional(q).high_open
        if mode != "cut off":
            assert words.conventional(q).contains(value)

    hold(check, cases, value=truths, n=st.integers(1, 6), mode=modes)


@LANES
def test_enclosure_of_a_sum(cases: int) -> None:
    def check(parts: list[tuple[Fraction, int, str]], n: int, mode: str) -> None:
        whole = sum(value for value, _, _ in parts)
        texts = [printed(*part) for part in parts] + [printed(Fraction(whole), n, mode)]
        _, claims = figures(", ".join(f"[{text}]" for text in texts))
        total = Sum(tuple(Figure(claim) for claim in claims[:-1]))
        assert compare(stated(total, Figure(claims[-1]), claims)).broken == ""

    hold(check, cases, parts=sums, n=digits, mode=modes)


@LANES
def test_enclosure_of_counts(cases: int) -> None:
    def check(parts: list[tuple[int, int, str]], n: int, mode: str) -> None:
        whole = sum(value for value, _, _ in parts)
        texts = [printed(Fraction(value), m, how, suffix=" people") for value, m, how in parts]
        texts.append(printed(Fraction(whole), n, mode, suffix=" people"))
        _, claims = figures(", ".join(f"[{text}]" for text in texts))
        total = Sum(tuple(Figure(claim) for claim in claims[:-1]))
        assert compare(stated(total, Figure(claims[-1]), claims)).broken == ""

    counts = st.lists(st.tuples(st.integers(1, 10**7), digits, modes), min_size=2, max_size=5)
    hold(check, cases, parts=counts, n=digits, mode=modes)


@LANES
def test_enclosure_of_a_difference(cases: int) -> None:
    def check(a: Fraction, b: Fraction, n: tuple[int, int, int], mode: tuple[str, str, str]) -> None:
        more, less = max(a, b), min(a, b)
        if more == less:
            return
        texts = [printed(v, m, how) for v, m, how in zip((more, less, more - less), n, mode, strict=True)]
        _, claims = figures(", ".join(f"[{text}]" for text in texts))
        apart = Difference(Figure(claims[0]), Figure(claims[1]))
        assert compare(stated(apart, Figure(claims[2]), claims)).broken == ""

    hold(
        check,
        cases,
        a=truths,
        b=truths,
        n=st.tuples(digits, digits, digits),
        mode=st.tuples(modes, modes, modes),
    )


@LANES
def test_enclosure_of_a_change(cases: int) -> None:
    def check(
        a: Fraction, b: Fraction, n: tuple[int, int], decimals: int, mode: tuple[str, str, str]
    ) -> None:
        change = (b / a - 1) * 100
        if abs(change) > 10**6:
            return
        texts = [printed(a, n[0], mode[0]), printed(b, n[1], mode[1]), percent(change, decimals, mode[2])]
        _, claims = figures(", ".join(f"[{text}]" for text in texts))
        grown = Grown(Figure(claims[0]), Figure(claims[2]), 1 if change >= 0 else -1)
        assert compare(stated(grown, Figure(claims[1]), claims)).broken == ""

    hold(
        check, cases, a=truths, b=truths, n=st.tuples(digits, digits), decimals=st.integers(0, 2),
        mode=st.tuples(modes, modes, modes),
    )  # fmt: skip


@LANES
def test_enclosure_of_a_share(cases: int) -> None:
    def check(
        base: Fraction, share: Fraction, n: tuple[int, int], decimals: int, mode: tuple[str, str, str]
    ) -> None:
        texts = [
            percent(share, decimals, mode[0]),
            printed(base, n[0], mode[1]),
            printed(base * share / 100, n[1], mode[2]),
        ]
        _, claims = figures(", ".join(f"[{text}]" for text in texts))
        p, b, x = (Figure(claim) for claim in claims)
        hundred = Constant(Interval.point(100), "100")
        assert compare(stated(Quotient(Product(p, b), hundred), x, claims)).broken == ""

    shares = st.fractions(min_value=Fraction(1, 2), max_value=100, max_denominator=499)
    hold(
        check, cases, base=truths, share=shares, n=st.tuples(digits, digits), decimals=st.integers(0, 2),
        mode=st.tuples(modes, modes, modes),
    )  # fmt: skip


@LANES
def test_enclosure_of_a_rate(cases: int) -> None:
    def check(rate: int, days: int, n: tuple[int, int], mode: tuple[str, str]) -> None:
        texts = [
            printed(Fraction(rate), n[0], mode[0], suffix=" people a day"),
            printed(Fraction(rate * days), n[1], mode[1], suffix=" people"),
        ]
        _, claims = figures(", ".join(f"[{text}]" for text in texts))
        over = Product(Figure(claims[0]), Constant(Interval.point(days), f"{days} days"))
        assert compare(stated(over, Figure(claims[1]), claims)).broken == ""

    hold(
        check,
        cases,
        rate=st.integers(1, 10**6),
        days=st.integers(1, 2000),
        n=st.tuples(digits, digits),
        mode=st.tuples(modes, modes),
    )


@LANES
def test_enclosure_of_a_mean(cases: int) -> None:
    def check(total: int, heads: int, n: tuple[int, int, int], mode: tuple[str, str, str]) -> None:
        mean = Fraction(total, heads)
        texts = [
            printed(v, m, how, suffix=" people")
            for v, m, how in zip((Fraction(total), Fraction(heads)), n, mode, strict=False)
        ]
        texts.append(
            printed(rounded(mean, Fraction(1), mode[2]), n[2], mode[2], suffix=" people")
            if mean >= 100
            else f"{rounded(mean, Fraction(1), mode[2])} people"
        )
        _, claims = figures(", ".join(f"[{text}]" for text in texts))
        each = Quotient(Figure(claims[0]), Figure(claims[1]))
        assert compare(stated(each, Figure(claims[2]), claims)).broken == ""

    def whole(total: int, heads: int, n: tuple[int, int, int], mode: tuple[str, str, str]) -> None:
        if 1 <= Fraction(total, heads) < 100:
            check(total, heads, n, mode)

    hold(
        whole, cases, total=st.integers(1, 10**6), heads=st.integers(1, 10**5), n=st.tuples(digits, digits, digits),
        mode=st.tuples(modes, modes, modes),
    )  # fmt: skip


# --- random relations, true or not -----------------------------------------------------------------------------

plain_figures = st.one_of(
    st.tuples(truths, digits, modes).map(lambda t: printed(*t)),
    st.integers(1, 999).map(lambda n: f"{n} km"),
    st.integers(1, 99).map(lambda n: f"{n} people"),
    st.fractions(min_value=1, max_value=99, max_denominator=9).map(lambda f: percent(f, 1, "half up")),
)
hedges = st.sampled_from(
    (
        "",
        "",
        "",
        "about ",
        "over ",
        "at least ",
        "under ",
        "up to ",
        "nearly ",
        "just over ",
        "just under ",
        "some ",
    )
)
hedged_figures = st.tuples(hedges, plain_figures).map("".join)
forms = st.sampled_from(("equal", "at-most", "at-least"))
SHAPES: dict[str, Callable[[Figure, Figure], Expression]] = {
    "sum": lambda a, b: Sum((a, b)),
    "difference": Difference,
    "product": Product,
    "quotient": Quotient,
    "growth": lambda a, b: Grown(a, b, 1),
    "decline": lambda a, b: Grown(a, b, -1),
}
shapes = st.sampled_from(sorted(SHAPES))
triples = st.tuples(hedged_figures, hedged_figures, hedged_figures)


def build(
    texts: tuple[str, ...], shape: str, form: str, **changes: Any
) -> tuple[str, tuple[Claim, ...], Relation]:
    text, claims = figures(", ".join(f"[{words}]" for words in texts))
    left = SHAPES[shape](Figure(claims[0]), Figure(claims[1]))
    return text, claims, relation(left, Figure(claims[2]), claims, form=form, **changes)


def fires(item: Relation, text: str, claims: tuple[Claim, ...]) -> bool:
    return any(f.effect == "disputes" for f in weigh([("rule", "error", item)], claims, text).findings)


# --- b, c: widening a figure or adding a reading never makes a firing --------------------------------------------


@LANES
def test_about_never_makes_a_firing(cases: int) -> None:
    def check(texts: tuple[str, str, str], which: int, shape: str, form: str) -> None:
        plain = tuple(words.removeprefix("about ").removeprefix("some ") for words in texts)
        if plain[which] != texts[which] or not plain[which][0].isdigit():
            return
        text, claims, item = build(plain, shape, form)
        hedged = tuple(f"about {words}" if n == which else words for n, words in enumerate(plain))
        wider, more_claims, widened = build(hedged, shape, form)
        if fires(widened, wider, more_claims):
            assert fires(item, text, claims)

    hold(check, cases, texts=triples, which=st.integers(0, 2), shape=shapes, form=forms)


@LANES
def test_fewer_digits_never_make_a_firing(cases: int) -> None:
    def check(texts: tuple[str, str, str], which: int, shape: str, form: str, power: int) -> None:
        text, claims, item = build(texts, shape, form)
        q = claims[which].quantity
        assert q is not None
        coarse = q._replace(
            place=q.place * 10**power, significant_place=max(q.significant_place, q.place * 10**power)
        )
        wider = claims[which]._replace(quantity=coarse)
        widened = tuple(wider if n == which else claim for n, claim in enumerate(claims))
        left = SHAPES[shape](Figure(widened[0]), Figure(widened[1]))
        coarser = item._replace(left=(left,), right=Figure(widened[2]), claims=widened, primary=widened[2])
        if fires(coarser, text, widened):
            assert fires(item, text, claims)

    hold(
        check,
        cases,
        texts=triples,
        which=st.integers(0, 2),
        shape=shapes,
        form=forms,
        power=st.integers(1, 3),
    )


@LANES
def test_another_reading_never_makes_a_firing(cases: int) -> None:
    def check(texts: tuple[str, str, str], shape: str, other: str, form: str) -> None:
        text, claims, item = build(texts, shape, form)
        more = item._replace(left=(*item.left, SHAPES[other](Figure(claims[1]), Figure(claims[0]))))
        if fires(more, text, claims):
            assert fires(item, text, claims)

    hold(check, cases, texts=triples, shape=shapes, other=shapes, form=forms)


# --- d: symmetric, and invariant under permutation, scale, unit and currency -------------------------------------


@LANES
def test_the_order_of_the_parts_does_not_matter(cases: int) -> None:
    def check(texts: list[str], seed: int) -> None:
        text, claims = figures(", ".join(f"[{words}]" for words in texts))
        parts = [Figure(claim) for claim in claims[:-1]]
        item = relation(Sum(tuple(parts)), Figure(claims[-1]), claims)
        random.Random(seed).shuffle(parts)
        shuffled = relation(Sum(tuple(parts)), Figure(claims[-1]), claims)
        assert fires(item, text, claims) == fires(shuffled, text, claims)

    hold(check, cases, texts=st.lists(hedged_figures, min_size=3, max_size=6), seed=st.integers(0, 99))


@LANES
def test_equality_is_symmetric(cases: int) -> None:
    def check(texts: tuple[str, str, str], shape: str) -> None:
        _, _, item = build(texts, shape, "equal", gap="none")
        turned = item._replace(left=(item.right,), right=item.left[0])
        if shape != "quotient":
            assert _outcome(item) == _outcome(turned)

    hold(check, cases, texts=triples, shape=shapes)


@LANES
def test_at_most_and_at_least_mirror_each_other(cases: int) -> None:
    def check(texts: tuple[str, str, str], shape: str) -> None:
        _, _, item = build(texts, shape, "at-most")
        turned = item._replace(form="at-least", left=(item.right,), right=item.left[0])
        if shape != "quotient":
            assert _outcome(item) == _outcome(turned)

    hold(check, cases, texts=triples, shape=shapes)


def _outcome(item: Relation) -> str:
    try:
        return compare(item).broken
    except ValueError as error:
        return str(error)


@LANES
def test_scale_and_unit_do_not_matter(cases: int) -> None:
    def check(texts: tuple[str, str, str], factor: Fraction, form: str) -> None:
        _, claims, item = build(texts, "sum", form)
        scaled = [
            Figure(
                claim._replace(
                    quantity=claim.quantity._replace(  # type: ignore[union-attr]
                        value=claim.quantity.value * 1000,  # type: ignore[union-attr,operator]
                        place=claim.quantity.place * 1000,  # type: ignore[union-attr]
                        significant_place=claim.quantity.significant_place * 1000,  # type: ignore[union-attr]
                        stat="amount",
                        unit="usd",
                    ),
                ),
                factor,
            )
            for claim in claims
        ]
        measures = [
            Figure(claim._replace(quantity=claim.quantity._replace(stat="amount", unit="gbp")))  # type: ignore[union-attr]
            for claim in claims
        ]
        big = item._replace(left=(Sum((scaled[0], scaled[1])),), right=scaled[2])
        small = item._replace(left=(Sum((measures[0], measures[1])),), right=measures[2])
        assert _outcome(big) == _outcome(small)

    hold(
        check,
        cases,
        texts=triples,
        factor=st.fractions(min_value=Fraction(1, 100), max_value=100),
        form=forms,
    )


# --- e: a shorter sub-period never makes a firing ------------------------------------------------------------------


@LANES
def test_a_shorter_period_never_makes_a_firing(cases: int) -> None:
    def check(rate: str, total: str, days: int, shorter: int) -> None:
        text, claims = figures(f"[{rate}] over all, [{total}]")

        def contained(n: int) -> Relation:
            span = Constant(Interval(Fraction(n), Fraction(n + 1)), f"{n} to {n + 1} days")
            return relation(Product(Figure(claims[0]), span), Figure(claims[1]), claims, form="at-most")

        if fires(contained(min(days, shorter)), text, claims):
            assert fires(contained(days), text, claims)

    hold(
        check,
        cases,
        rate=hedged_figures,
        total=hedged_figures,
        days=st.integers(1, 2000),
        shorter=st.integers(0, 2000),
    )


# --- f: without a field there is silence with a reason, or less weight ---------------------------------------------


@LANES
def test_a_missing_field_never_makes_a_firing(cases: int) -> None:
    def check(texts: tuple[str, str, str], which: int, shape: str, form: str) -> None:
        text, claims, item = build(texts, shape, form)
        empty = claims[which]._replace(quantity=None)
        without = tuple(empty if n == which else claim for n, claim in enumerate(claims))
        left = SHAPES[shape](Figure(without[0]), Figure(without[1]))
        bare = item._replace(left=(left,), right=Figure(without[2]), claims=without, primary=without[2])
        judgement = weigh([("rule", "error", bare)], without, text)
        assert judgement.findings == ()
        reasons = {silence.reason for silence in judgement.silences}
        assert reasons in ({"no-number"}, {"divisor-may-be-zero"})
        assert not fires(item._replace(cue=None), text, claims)

    hold(check, cases, texts=triples, which=st.integers(0, 2), shape=shapes, form=forms)


# --- g: a claim told twice changes nothing --------------------------------------------------------------------------


@LANES
def test_stating_twice_changes_nothing(cases: int) -> None:
    def check(texts: tuple[str, str, str], shape: str, form: str) -> None:
        text, claims, item = build(texts, shape, form)
        once = weigh([("rule", "error", item)], claims, text)
        assert weigh([("rule", "error", item)] * 3, claims, text) == once

    hold(check, cases, texts=triples, shape=shapes, form=forms)


# --- h: the working leads to the verdict ------------------------------------------------------------------------------


@LANES
def test_the_working_re_evaluates_to_the_verdict(cases: int) -> None:
    def check(texts: tuple[str, str, str], shape: str, form: str) -> None:
        text, claims, item = build(texts, shape, form, gap="none")
        found = [f for f in weigh([("rule", "error", item)], claims, text).findings if f.effect == "disputes"]
        if not found or found[0].severity != "error":
            return
        outcome = compare(item)
        bounds = {(step.low, step.high) for step in found[0].working}
        worked = [_bounds(low, high) for low, high in bounds if (low, high) != (None, None)]
        computed = next(i for i in worked if _close(i, outcome.left[0]))
        told = next(i for i in worked if _close(i, outcome.right))
        assert _all_beyond(computed, told, form)
        # and the computed side follows from the lines before it
        leaves = [
            _bounds(step.low, step.high)
            for step in found[0].working
            if "stands for" in step.text or "exact" in step.text
        ]
        read = [figure_reading("loose", item)(Figure(claim)) for claim in claims]
        assert all(any(_close(words_interval, leaf) for leaf in leaves) for words_interval in read)

    hold(check, cases, texts=triples, shape=shapes, form=forms)


def _bounds(low: str | None, high: str | None) -> Interval:
    return Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))


def _close(a: Interval, b: Interval) -> bool:
    return all(
        (x is None) == (y is None) and (x is None or y is None or abs(x - y) <= abs(y) / 10**11)
        for x, y in ((a.low, b.low), (a.high, b.high))
    )


def _all_beyond(computed: Interval, told: Interval, form: str) -> bool:
    """Whether printed bounds are apart; they may touch where one of them is not reached or was rounded."""
    above = (
        computed.low is not None
        and told.high is not None
        and computed.low >= told.high * (1 - Fraction(1, 10**10))
    )
    below = (
        computed.high is not None
        and told.low is not None
        and computed.high <= told.low * (1 + Fraction(1, 10**10))
    )
    return {"equal": above or below, "at-most": above, "at-least": below}[form]


# --- i: the form of a number does not matter ------------------------------------------------------------------------------


@LANES
def test_the_form_of_a_number_does_not_matter(cases: int) -> None:
    def check(thousands: int, other: str, form: str) -> None:
        tenths = f"{thousands // 10}.{thousands % 10}"
        verdicts = set()
        for written in (
            f"£{tenths}m",
            f"£{tenths} million",
            f"£{thousands * 100_000:,}",
        ):
            text, claims = figures(f"[{written}] and [{other}]")
            q = claims[0].quantity
            assert q is not None
            declared = claims[0]._replace(
                quantity=q._replace(place=Fraction(100_000), significant_place=Fraction(100_000))
            )
            item = relation(Figure(declared), Figure(claims[1]), (declared, claims[1]), form=form)
            verdicts.add(fires(item, text, (declared, claims[1])))
        assert len(verdicts) == 1

    hold(check, cases, thousands=st.integers(10, 9999), other=hedged_figures, form=forms)


# --- j: the opposite direction fires where the first is certain -------------------------------------------------------------


@LANES
def test_the_opposite_direction_fires_exactly_where_this_one_is_certain(cases: int) -> None:
    def check(texts: tuple[str, str]) -> None:
        text, claims = figures(f"[{texts[0]}] to [{texts[1]}]")
        rise = relation(Figure(claims[1]), Figure(claims[0]), claims, form="at-least", gap="none")
        fall = rise._replace(form="at-most")
        up, down = compare(rise).broken == "hard", compare(fall).broken == "hard"
        assert not (up and down)
        certain = words.loose(claims[0].quantity).disjoint(words.loose(claims[1].quantity))  # type: ignore[arg-type]
        assert (up or down) == certain
        del text

    hold(check, cases, texts=st.tuples(hedged_figures, hedged_figures))


# --- k: determinism -----------------------------------------------------------------------------------------------------------


@LANES
def test_shuffled_items_give_the_same_judgement(cases: int) -> None:
    def check(texts: list[str], seed: int) -> None:
        text, claims = figures(", ".join(f"[{words}]" for words in texts))
        items: list[tuple[str, str, Stated]] = [
            (rule, "error", relation(SHAPES[shape](Figure(a), Figure(b)), Figure(c), (a, b, c)))
            for rule, shape, (a, b, c) in zip(
                ("x", "y", "z", "x"), ("sum", "difference", "product", "sum"),
                zip(claims, claims[1:], claims[2:], strict=False), strict=False,
            )
        ]  # fmt: skip
        base = weigh(items, claims, text)
        random.Random(seed).shuffle(items)
        assert repr(weigh(items, claims, text)) == repr(base)

    hold(
        check,
        min(cases, 20_000),
        texts=st.lists(hedged_figures, min_size=4, max_size=6),
        seed=st.integers(0, 99),
    )


_PROGRAM = """
from tests.judge.test_properties import *
text, claims = figures("[45 men], [32 women], [87 people], [12%] of [£4.0 million] is [£5 million], [£1.2bn], [over 40 km]")
items = [(rule, "error", relation(SHAPES[shape](Figure(a), Figure(b)), Figure(c), (a, b, c)))
         for rule in ("x", "y", "points-not-percent") for shape in SHAPES
         for a, b, c in zip(claims, claims[1:], claims[2:])]
print(repr(weigh(items, claims, text)))
"""


@pytest.mark.parametrize("seeds", [3, pytest.param(100, marks=pytest.mark.slow)])
def test_hash_seeds_do_not_matter(seeds: int) -> None:
    root = Path(__file__).parents[2]
    outputs = set()
    for seed in range(seeds):
        environment = {**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": str(root)}
        run = subprocess.run(
            [sys.executable, "-c", _PROGRAM],
            capture_output=True,
            text=True,
            check=True,
            env=environment,
            cwd=root,
        )
        outputs.add(run.stdout)
    assert len(outputs) == 1
    assert "disputes" in outputs.pop()


# --- l: no float anywhere -----------------------------------------------------------------------------------------------------


@LANES
def test_no_float_comes_out(cases: int) -> None:
    def check(texts: tuple[str, str, str], shape: str, form: str) -> None:
        text, claims, item = build(texts, shape, form)
        assert not any(
            isinstance(value, float) for value in _everything(weigh([("rule", "error", item)], claims, text))
        )
        assert not any(isinstance(value, float) for value in _everything(words.loose(quantity(texts[0]))))

    hold(check, min(cases, 20_000), texts=triples, shape=shapes, form=forms)


def _everything(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, (tuple, frozenset)):
        for part in value:
            yield from _everything(part)


def test_no_float_is_written_in_the_judge() -> None:
    assert factcheck.judge.__file__ is not None
    for source in sorted(Path(factcheck.judge.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), source
            assert not (isinstance(node, ast.Name) and node.id in ("float", "round", "math")), source

"""Changes, differences and conversions whose figures are true, however they are rounded, are never disputed."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.rules.pipeline import disputes

TEMPLATES = (
    "Sales {verb} by {p}%, from {a} to {b}.",
    "Sales {verb} {p}% to {b}, from {a} a year earlier.",
    "Sales came to {b}, {p}% {quality} than the {a} of 2024.",
    "Sales came to {b}, against {a} the year before, a {noun} of {p}%.",
    "Sales went from {a} to {b}. That is a {noun} of {p}%.",
)
WORDS = {1: ("rose", "more", "rise"), -1: ("fell", "less", "fall")}


def printed(value: Fraction, digits: int, *, cut: bool) -> str:
    """A positive number to so many significant digits, rounded half up or cut off."""
    exponent = len(str(int(value))) - digits
    step = Fraction(10) ** exponent
    scaled = value / step
    whole = scaled.numerator // scaled.denominator if cut else (scaled + Fraction(1, 2)).__floor__()
    number = whole * step
    if number.denominator == 1:
        return f"{int(number):,}"
    return f"{float(number):,.{max(-exponent, 0)}f}"


def changed(a: int, b: int) -> Fraction:
    return abs(Fraction(100 * (b - a), a))


figures = st.integers(min_value=20_000, max_value=900_000)
# close enough for most pairs to be a plausible change
exact = figures.filter(lambda n: n % 10 != 0)
"""Figures whose last digit says that they were not rounded."""
digits = st.integers(min_value=3, max_value=5)


def sentence(template: str, a: int, b: int, p: str, da: int, db: int, cut: bool, sign: int) -> str:
    verb, quality, noun = WORDS[sign]
    first, second = printed(Fraction(a), da, cut=cut), printed(Fraction(b), db, cut=not cut)
    return template.format(verb=verb, quality=quality, noun=noun, a=f"£{first}", b=f"£{second}", p=p)


def true_change(template: str, a: int, b: int, da: int, db: int, cut: bool) -> None:
    assume(5 <= changed(a, b) <= 400)
    p = printed(changed(a, b), 2 if changed(a, b) < 100 else 3, cut=False)
    text = sentence(template, a, b, p, da, db, cut, 1 if b > a else -1)
    assert not [f for f in disputes(text) if f.effect == "disputes"], text


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(TEMPLATES), figures, figures, digits, digits, st.booleans())
def test_true_changes_are_never_disputed(template: str, a: int, b: int, da: int, db: int, cut: bool) -> None:
    true_change(template, a, b, da, db, cut)


@pytest.mark.slow
@settings(max_examples=20_000, deadline=None)
@given(st.sampled_from(TEMPLATES), figures, figures, digits, digits, st.booleans())
def test_true_changes_are_never_disputed_at_length(
    template: str, a: int, b: int, da: int, db: int, cut: bool
) -> None:
    true_change(template, a, b, da, db, cut)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(TEMPLATES), exact, exact)
def test_the_wrong_direction_is_always_disputed(template: str, a: int, b: int) -> None:
    assume(10 <= changed(a, b) <= 400)
    wrong = -1 if b > a else 1
    text = sentence(template, a, b, printed(changed(a, b), 3, cut=False), 7, 7, cut=False, sign=wrong)
    assert "direction-contradicts-figures" in {f.rule for f in disputes(text)}, text


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(TEMPLATES), exact, exact)
def test_a_percentage_ten_times_too_large_is_always_disputed(template: str, a: int, b: int) -> None:
    assume(10 <= changed(a, b) <= 90)
    p = printed(changed(a, b) * 10, 3, cut=False)
    text = sentence(template, a, b, p, 7, 7, cut=False, sign=1 if b > a else -1)
    assert {"percent-change", "impossible-value"} & {f.rule for f in disputes(text)}, text


@settings(max_examples=25, deadline=None)
@given(figures, figures, digits, digits, st.booleans())
def test_true_differences_are_never_disputed(a: int, b: int, da: int, db: int, cut: bool) -> None:
    assume(a != b and abs(b - a) >= 200)
    first, second = printed(Fraction(a), da, cut=cut), printed(Fraction(b), db, cut=not cut)
    gap = printed(Fraction(abs(b - a)), 3, cut=False)
    word = "more" if b > a else "less"
    text = f"The trip costs £{second}, £{gap} {word} than last year's £{first}."
    assert not [f for f in disputes(text) if f.effect == "disputes"], text


CONVERSIONS = (
    ("km", "miles", Fraction(1000) / Fraction("1609.344")),
    ("hectares", "acres", Fraction(10_000) / Fraction("4046.8564224")),
    ("kg", "lb", 1 / Fraction("0.45359237")),
    ("metres", "feet", 1 / Fraction("0.3048")),
    ("square kilometres", "square miles", Fraction(1_000_000) / Fraction("2589988.110336")),
    ("litres", "gallons", 1 / Fraction("4.54609")),
)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(CONVERSIONS), st.integers(3, 90_000), st.integers(2, 4), st.booleans())
def test_true_conversions_are_never_disputed(
    pair: tuple[str, str, Fraction], n: int, d: int, cut: bool
) -> None:
    unit, other, factor = pair
    text = f"It measures {n:,} {unit} ({printed(n * factor, d, cut=cut)} {other}) in all."
    assert not [f for f in disputes(text) if f.effect == "disputes"], text


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(CONVERSIONS[:3]), st.integers(101, 90_000).filter(lambda n: n % 10))
def test_the_inverse_factor_is_always_disputed(pair: tuple[str, str, Fraction], n: int) -> None:
    unit, other, factor = pair
    text = f"It measures {n:,} {unit} ({printed(n / factor, 3, cut=False)} {other}) in all."
    assert "unit-conversion" in {f.rule for f in disputes(text)}, text


@settings(max_examples=25, deadline=None)
@given(st.integers(-30, 45), st.booleans())
def test_temperatures_are_converted_by_their_words(celsius: int, difference: bool) -> None:
    assume(celsius > 0 or not difference)
    level = Fraction(celsius) * Fraction(9, 5) + 32
    rise = Fraction(celsius) * Fraction(9, 5)
    right = rise if difference else level
    text = (
        f"The sea has warmed by {celsius}C ({float(right):.1f}F)."
        if difference
        else f"A temperature of {celsius}C ({float(right):.1f}F) was recorded."
    )
    assert not [f for f in disputes(text) if f.effect == "disputes"], text


SAID_LATER = [
    "Wind capacity grew from 72.7GW to 77.9GW, an addition of {}GW.|6.2|5.2",
    "The network went from 612km to 655km, an addition of {}km.|53|43",
    "The rent index went from 104.2 in 2019 to 130.9 in 2025. Over the six years that is {}%.|36.5|25.6",
    "Fees rose from £412 in 2020 to £518 in 2025. Over the five years that was {}%.|35.7|25.7",
    "Fees rose from £412 in 2020 to £518 in 2025. In those five years that makes {}%.|35.7|25.7",
    "Fees rose from £412 in 2020 to £518 in 2025. Over the period that is an increase of {}%.|35.7|25.7",
    "Fees rose from £412 in 2020 to £518 in 2025. For the whole period that is {}%.|52.7|25.7",
    "Ferries carried 353,000 people, {}% above the 337,000 of 2024.|16.4|4.7",
    "Sales came to £84.2m, against £79.1m a year earlier, a rise of {}%.|16.4|6.4",
    "The flour bill was up by {}%, from 8m pesos a month to 10m.|2.5|25",
]
SOMETHING_ELSE = [
    "The fleet grew from 42 ships to 57, with the addition of 12 ferries.",
    "The company has 57 ships after the addition of 12.",
    "Fees rose from £412 in 2020 to £518 in 2025. Over the five years that is 4.7% a year.",
    "Fees rose from £412 in 2020 to £518 in 2025. Over the five years that is £106.",
    "Fees rose from £412 in 2020 to £518 in 2025. Over the same period wages rose 35.7%.",
    "Fees rose from £412 in 2020 to £518 in 2025. Over the five years that is 35.7% of an average wage.",
    "Output rose from 1,148 tonnes to about 2,000, or 88%.",
    "The town grew by 12%, from 8,900 people to 10,000.",
    "Prices rose 3% from £97 to £100.",
    "Members rose 110% from 95 to 200.",
]


@pytest.mark.parametrize("case", SAID_LATER)
def test_an_amount_told_after_its_ends_is_worked_out(case: str) -> None:
    text, wrong, right = case.split("|")
    assert [f.effect for f in disputes(text.format(wrong)) if f.effect == "disputes"] == ["disputes"]
    assert not [f for f in disputes(text.format(right)) if f.effect == "disputes"]


@pytest.mark.parametrize("text", SOMETHING_ELSE)
def test_what_is_no_amount_of_the_change_is_left_alone(text: str) -> None:
    assert not [f for f in disputes(text) if f.effect == "disputes"]

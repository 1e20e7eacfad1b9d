"""Figures of a change in one unit, numbers in a message, and temperatures on another scale, worked out by hand."""

from fractions import Fraction

import pytest

from factcheck.checking import extract
from factcheck.judge import working
from factcheck.model.claim import Claim
from factcheck.model.relation import Figure
from factcheck.model.told import as_told, bare, opened
from factcheck.rules.consistency._changes import factor, magnitude, printed
from factcheck.rules.consistency._figures import definitions_differ, percent, rounded
from factcheck.rules.consistency._temperatures import as_difference, as_level, in_words
from tests.judge.drafting import figures


def claim(marked: str, **changes: object) -> Claim:
    _, (one,) = figures(marked)
    assert one.quantity is not None
    return one._replace(quantity=one.quantity._replace(**changes)) if changes else one


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", "0"),
        ("198", "198"),
        ("198.4", "198"),
        ("999.4", "999"),
        ("1000", "1,000"),
        ("1001", "1,000"),
        ("12345", "12,300"),
        ("1340000", "1,340,000"),
        ("5.4", "5.4"),
        ("5.404", "5.4"),
        ("5.406", "5.41"),
        ("99.94", "99.9"),
        ("0.5", "0.5"),
        ("0.0123", "0.012"),
        ("0.00012", "0"),
        ("-3.25", "-3.25"),
        ("-17", "-17"),
        ("1.05", "1.05"),
    ],
)
def test_numbers_to_three_digits(value: str, expected: str) -> None:
    assert printed(Fraction(value)) == expected


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        ("km", "km", "1"),
        ("km", "m", "1000"),
        ("m", "km", "1/1000"),
        (None, "km", "1"),
        ("km", None, "1"),
        (None, None, "1"),
        ("km", "kg", "1"),
    ],
)
def test_units_of_the_two_ends(own: str | None, other: str | None, expected: str) -> None:
    assert factor(claim("[5 km]", unit=own), claim("[5 km]", unit=other)) == Fraction(expected)


def test_an_amount_goes_without_its_sign() -> None:
    minus, nothing, plus = (claim("[18%]", value=Fraction(value)) for value in (-18, 0, 18))
    assert [magnitude(one).factor for one in (minus, nothing, plus)] == [-1, 1, 1]
    assert magnitude(minus, 100).factor == -100
    assert magnitude(claim("[18%]", value=None)).factor == 1


@pytest.mark.parametrize(
    ("unit", "to", "formula"),
    [
        ("celsius", "fahrenheit", "(20 × 1.8) + 32"),
        ("fahrenheit", "celsius", "(20 - 32) × 5/9"),
        ("celsius", "kelvin", "20 + 273.15"),
        ("fahrenheit", "kelvin", "((20 - 32) × 5/9) + 273.15"),
        ("kelvin", "fahrenheit", "((20 - 273.15) × 1.8) + 32"),
        ("celsius", "degree", "20"),
    ],
)
def test_temperatures_on_another_scale(unit: str, to: str, formula: str) -> None:
    text, (one,) = figures("[20]")
    assert one.quantity is not None
    one = one._replace(quantity=one.quantity._replace(unit=unit))
    assert working.formula(as_level(one, to, "both"), text) == formula


def test_differences_of_temperature_have_no_zero() -> None:
    warm = claim("[20C]", unit="celsius")
    assert as_level(warm, "degree", "both") == Figure(warm, reading="strict")
    assert as_difference(warm, "fahrenheit", "both") == Figure(warm, Fraction(9, 5), reading="strict")
    assert as_difference(warm, "kelvin", "both") == Figure(warm, reading="strict")


def test_a_hedged_temperature_is_read_as_it_is_hedged() -> None:
    about = claim("[20C]", unit="celsius", hedge="about")
    assert as_difference(about, "kelvin", "both") == Figure(about)


def test_temperatures_in_words() -> None:
    text, (cold, warm) = figures("[20C], or [68F]")
    cold = cold._replace(quantity=cold.quantity._replace(unit="celsius") if cold.quantity else None)
    warm = warm._replace(quantity=warm.quantity._replace(unit="fahrenheit") if warm.quantity else None)
    assert in_words(text, as_level(cold, "fahrenheit", "both"), warm) == "about 68F"
    assert in_words(text, as_level(warm, "celsius", "both"), cold) == "about 20C"
    vague = cold._replace(quantity=cold.quantity._replace(value=None) if cold.quantity else None)
    for expression in (
        as_level(vague, "fahrenheit", "both"),
        as_level(
            vague._replace(quantity=warm.quantity._replace(value=None) if warm.quantity else None),
            "celsius",
            "both",
        ),
        Figure(vague),
    ):
        assert in_words(text, expression, warm) == "{computed}"


@pytest.mark.parametrize(
    ("count", "base", "expected"),
    [
        ("1", "10", "10%"),
        ("99", "1000", "9.9%"),
        ("101", "1000", "10.1%"),
        ("100", "1000", "10%"),
        ("1", "20", "5.0%"),
        ("27", "45", "60%"),
        ("1", "3", "33.3%"),
        ("5", "0", "another share"),
    ],
)
def test_counts_as_percentages(count: str, base: str, expected: str) -> None:
    part, whole = (claim("[5 km]", value=Fraction(value)) for value in (count, base))
    assert percent(part, whole) == expected


def test_a_count_without_a_number_is_some_share() -> None:
    number, none = claim("[5 km]"), claim("[5 km]", value=None)
    assert percent(none, number) == percent(number, none) == "another share"


def test_quotients_for_a_sentence() -> None:
    pounds, km = claim("[£5]"), claim("[5 km]")
    assert [rounded(Fraction(value), km) for value in ("9.996", "99", "99.96", "100", "100.4", "101")] == [
        "10.00",
        "99.0",
        "100.0",
        "100",
        "100",
        "101",
    ]
    assert rounded(Fraction("0.25"), pounds) == "£0.25"


def test_definitions_in_common() -> None:
    killed, both, hurt, open_ = (
        claim("[5 km]")._replace(definitions=names)
        for names in (("killed",), ("killed", "wounded"), ("wounded",), ())
    )
    assert not definitions_differ(killed, both)
    assert not definitions_differ(both, hurt)
    assert definitions_differ(killed, hurt)
    assert definitions_differ(killed, open_, hurt)
    assert not definitions_differ(killed, open_)
    assert not definitions_differ(open_, open_)


def test_words_inside_a_sentence() -> None:
    assert as_told(claim("[120-member]", unit=None)) == "120 members"
    assert as_told(claim("[120-member]", unit="person")) == "120 members"
    assert as_told(claim("[120-mile]", unit="mile")) == "120-mile"
    assert as_told(claim("[about 5 km]")) == "about 5 km"
    assert bare(claim("[about 5 km]")) == "5 km"
    assert bare(claim("[5 km]")) == "5 km"
    assert bare(claim("[5 km]", hedge="or so", hedge_start=5)) == "5 km"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It has only 7,420mm of rain a year.", "7,420mm of rain"),
        ("Just 93% came.", "93%"),
        ("A whopping £2m was lost.", "£2m"),
        ("They paid a total of £4.1m.", "£4.1m"),
        ("A mere 12 people\ncame.", "12 people"),
        ("It lost exactly 340 seats.", "340 seats"),
        ("Some 340 seats were lost.", "some 340 seats"),
        ("More than 340 seats were lost.", "more than 340 seats"),
        ("Only about 340 seats were lost.", "about 340 seats"),
        ("Twelve winners shared it.", "twelve winners"),
    ],
)
def test_words_without_emphasis(sentence: str, words: str) -> None:
    extraction = extract(sentence, packs=[], as_of="2026-03-02")
    (told, *_) = [claim for claim in extraction.claims if claim.kind == "quantity"]
    assert as_told(told).startswith(words)
    assert opened(as_told(told)) == opened(words) + as_told(told)[len(words) :]

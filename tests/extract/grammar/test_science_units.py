"""Units as the sciences write them: negative powers, raised dots, millions of years; and what only looks like them."""

from fractions import Fraction

import pytest

from factcheck.model.unit import factor
from tests.extract.grammar.reading import only, quantities, skips


@pytest.mark.parametrize(
    ("text", "value", "unit", "per"),
    [
        ("Violet light oscillates at 4e14 s-1.", 4 * 10**14, None, "second"),
        ("The detectors collected 5 fb−1 of data.", 5, None, "femtobarn"),
        ("By June it had 140 fb⁻¹ on disk.", 140, None, "femtobarn"),
        ("By June it had 140 fb^-1 on disk.", 140, None, "femtobarn"),
        ("It amounts to 30 inverse femtobarns.", 30, None, "femtobarn"),
        ("It amounts to five inverse picobarns.", 5, None, "picobarn"),
        ("The line lies at 667 cm-1.", 667, None, "cm"),
        ("Gusts of 30 m s-1 were measured.", 30, "metre_per_second", None),
        ("The meltwater weighs 400 kg m−3.", 400, "kg", "cubic_metre"),
        ("The sun delivers 1,361 W m-2 here.", 1361, "watt", "square_metre"),
        ("The vents emit 3 L s-1 of brine.", 3, "litre", "second"),
        ("Trials gave 8.4 t ha−1 of wheat.", Fraction(42, 5), "tonne", "hectare"),
        ("Space expands at 70 km s−1 Mpc−1.", 70, "km_per_second", "megaparsec"),
        ("Space expands at 70 km/s/Mpc.", 70, "km_per_second", "megaparsec"),
        ("The beam reached 10^34 cm−2 s−1.", 10**34, None, "square_centimetre per second"),
        ("They absorb 20 J/m^2 per year.", 20, "joule", "square_metre per year"),
        ("The fields gave 8 tonnes per hectare per year.", 8, "tonne", "hectare per year"),
        ("Planck's constant is 6.6e-34 J·s.", Fraction(66, 10**35), "joule_second", None),
        ("The action is 45 Js here.", 45, "joule_second", None),
        ("The engine makes 350 N·m of torque.", 350, "newton_metre", None),
        ("The pack stores 60 kW⋅h of charge.", 60, "kilowatt_hour", None),
    ],
)
def test_quotients_and_products(text: str, value: int | Fraction, unit: str | None, per: str | None) -> None:
    q = only(text)
    assert (q.value, q.unit, q.per) == (value, unit, per)


@pytest.mark.parametrize(
    "text",
    [
        "The shelf is 3 m-2 m wide.",
        "It took 10 min-1 hour.",
        "They hired 12 on h-1b visas.",
        "The air force sent 2 F-1 jets.",
        "They flew 3 B-1 bombers.",
        "Squads of 5 K-1 fighters came.",
        "The match ended 2 s-10.",
    ],
)
def test_a_dash_before_a_digit_is_no_power(text: str) -> None:
    assert all(q.per is None for q in quantities(text))


def test_a_range_has_the_denominator_of_its_end() -> None:
    q = only("Snow of 200-300 kg m-3 fell.")
    assert (q.low, q.high, q.unit, q.per) == (200, 300, "kg", "cubic_metre")


def test_a_number_with_a_denominator_takes_no_unit_from_the_next() -> None:
    assert [(q.unit, q.per) for q in quantities("It took 5 fb−1 and 6 cm of lead.")] == [
        (None, "femtobarn"),
        ("cm", None),
    ]


def test_money_keeps_its_first_denominator() -> None:
    assert only("Rents hit $30 per square foot per year.").per == "square_foot"


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("It was abundant 66 Ma ago.", 66 * 10**6),
        ("One gigaannum has passed.", 10**9),
        ("The zircons formed 4.4 Ga before that.", 44 * 10**8),
        ("The rocks are dated to 541Ma.", 541 * 10**6),
        ("The eruption was 74 ka ago.", 74_000),
        ("The lineages split 6 mya.", 6 * 10**6),
        ("The stars are 13 Gyr apart.", 13 * 10**9),
        ("It cooled within 40 kyr.", 40_000),
        ("It cooled within 40 Myr.", 40 * 10**6),
    ],
)
def test_multiples_of_years(text: str, years: int) -> None:
    q = only(text)
    assert (q.value, q.unit) == (years, "year")


@pytest.mark.parametrize(
    "text",
    [
        "ATLANTA, Ga — 30 people were hurt.",
        "He drove 30 miles from Macon, Ga, on Monday.",
        "The 12 Ga voters said so.",
        "A 12 Ga shotgun was found.",
        "The fossil was sent to P.O. Box 31201 Ga.",
        "At 30 Ma founded the company.",
        "By the age of 56 Ma had given away a fortune.",
        "Some 66 Ma's supporters came.",
        "At 66 Ma Ying-jeou spoke about dinosaur bones.",
        "The patients received 68Ga before the scan.",
        "He paid 12 MYR for it.",
        "The charger gives 500 mA of current.",
    ],
)
def test_no_multiples_of_years(text: str) -> None:
    assert all(q.unit != "year" or q.value < 100 for q in quantities(text) if q.value is not None)


@pytest.mark.parametrize(
    "text",
    [
        "between 252 and 66 million years ago",
        "It spans 252–66 Ma in rocks.",
        "a gap of 252 to 66 Ma in rocks",
    ],
)
def test_the_older_end_comes_first(text: str) -> None:
    q = only(text)
    assert (q.low, q.high, q.unit) == (252 * 10**6, 66 * 10**6, "year")


@pytest.mark.parametrize("text", ["It cost 3 dimes.", "She found three dimes in the jar."])
def test_dimes_are_money(text: str) -> None:
    q = only(text)
    assert (q.value, q.unit) == (3, "usd_dime")
    assert factor("usd_dime", "usd") == Fraction(1, 10)


@pytest.mark.parametrize(
    "text", ["He dropped 12 dimes on Boston.", "She finished with 12 dimes and 20 points."]
)
def test_assists_are_no_money(text: str) -> None:
    assert quantities(text)[0].unit is None


def test_every_digit_of_a_power_belongs_to_its_quantity() -> None:
    assert skips("Space expands at 70 km s−1 Mpc−1, or 2.3e-18 s-1.") == []

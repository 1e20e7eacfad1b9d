"""Currencies, units of measure, rates, compounds, ages, durations, temperatures."""

from fractions import Fraction

import pytest

from tests.extract.grammar.reading import only, quantities, raw, skips


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It cost $5.", "5", "usd"),
        ("It cost $1.762bn.", "1762000000", "usd"),
        ("It cost US$61.3bn.", "61300000000", "usd"),
        ("It cost $US48m.", "48000000", "usd"),
        ("It cost U.S. $7.20.", "7.20", "usd"),
        ("It cost HK $2.1 billion.", "2100000000", "hkd"),
        ("It cost A$500,000.", "500000", "aud"),
        ("It cost R$30m.", "30000000", "brl"),
        ("It cost PS9m.", "9000000", "gbp"),
        ("It cost Y=31,500.", "31500", "jpy"),
        ("It cost £35m.", "35000000", "gbp"),
        ("It cost 20€.", "20", "eur"),
        ("It cost ₹500.", "500", "inr"),
        ("It cost Rs 12 lakh.", "1200000", "inr"),
        ("It cost Rs.20.", "20", "inr"),
        ("It cost RM85,000.", "85000", "myr"),
        ("It cost USD2,300.", "2300", "usd"),
        ("It cost 10 MYR.", "10", "myr"),
        ("It cost 120 MEUR.", "120000000", "eur"),
        ("It cost 200,000 euros.", "200000", "eur"),
        ("It cost three hundred dollars.", "300", "usd"),
        ("It cost 4.5 million Canadian dollars.", "4500000", "cad"),
        ("It cost 3 billion shekels.", "3000000000", "ils"),
        ("It cost 60 cents.", "60", "usd_cent"),
        ("It cost 187.5 pence.", "187.5", "gbp_penny"),
        ("It cost 35p.", "35", "gbp_penny"),
        ("The shares closed at 2,250p.", "2250", "gbp_penny"),
        ("It cost 3 dollars 50 cents.", "3.50", "usd"),
        ("In Buenos Aires it cost 2,500 pesos.", "2500", "ars"),
        ("In Oslo it cost 900 kroner.", "900", "nok"),
        ("It cost 20 million pounds.", "20000000", "gbp"),
    ],
)
def test_money(text: str, value: str, unit: str) -> None:
    q = only(text)
    assert (q.value, q.unit) == (Fraction(value), unit)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("It cost $3.2bn then", "$3.2bn"),
        ("It was 58.7% then", "58.7%"),
        ("It cost HK $2.1 billion", "HK $2.1 billion"),
        ("It fell 5 per cent", "5"),
    ],
)
def test_sign_scale_and_percent_sign_belong_to_the_number(text: str, written: str) -> None:
    assert raw(text, only(text)) == written


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It rose 3 percent.", "percent"),
        ("It rose 3 per cent.", "percent"),
        ("It rose 3 pct.", "percent"),
        ("It rose 3 percentage points.", "percentage_point"),
        ("It rose 3pp.", "percentage_point"),
        ("It rose 3 basis points.", "basis_point"),
        ("It rose 3bps.", "basis_point"),
        ("It rose 3 points.", "point"),
        ("It is 3km off.", "km"),
        ("It is 3 sq km.", "square_km"),
        ("It is 3 km2.", "square_km"),
        ("It is 3km² big.", "square_km"),
        ("It is 3 cubic metres.", "cubic_metre"),
        ("It is 3 nautical miles.", "nautical_mile"),
        ("It makes 3 megawatts.", "megawatt"),
        ("It makes 3 MWh.", "megawatt_hour"),
        ("It holds 3GB.", "gigabyte"),
        ("It runs at 3 km/h.", "kmh"),
        ("It runs at 3 miles an hour.", "mph"),
        ("It weighs 3 tonnes.", "tonne"),
        ("It weighs 3 pounds of flour.", "lb"),
        ("It is 3 ppm.", "ppm"),
        ("A 3-litre engine.", "litre"),
        ("A 45-minute delay.", "minute"),
        ("It took three decades.", "decade"),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert only(text).unit == unit


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("He is 5ft 8in.", 68, "inch"),
        ("It is 7 feet, 10 inches.", 94, "inch"),
        ("She weighed 7 pounds 6 ounces.", 118, "oz"),
        ("He weighed 11 stone 4.", 158, "lb"),
        ("It took three hours and 20 minutes.", 200, "minute"),
        ("It took 3h20.", 200, "minute"),
        ("It took an hour and 45 minutes.", 105, "minute"),
        ("It took an hour and a half.", Fraction(3, 2), "hour"),
        ("It took two years and a half.", Fraction(5, 2), "year"),
        ("He ran it in 2:05:30.", 7530, "second"),
        ("He ran it in 1:42.3.", Fraction(1023, 10), "second"),
    ],
)
def test_a_compound_is_one_quantity(text: str, value: int | Fraction, unit: str) -> None:
    q = only(text)
    assert (q.value, q.unit, q.form) == (value, unit, "compound")


def test_years_months_and_days_stay_three() -> None:
    assert [q.unit for q in quantities("It took 3 years, 2 months and 14 days.")] == ["year", "month", "day"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [("a room of 12m x 8m", "m"), ("a room of 3 by 4 metres", "m"), ("a board of 6 × 4 ft", "foot")],
)
def test_a_dimension_shares_its_unit(text: str, unit: str) -> None:
    assert [q.unit for q in quantities(text)] == [unit, unit]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("966 a day", "day"),
        ("5,200 an hour", "hour"),
        ("$82 a barrel", "barrel"),
        ("€90 a month", "month"),
        ("$13,889 a head", "person"),
        ("$2,250 per capita", "person"),
        ("600,000 kronor each", "each"),
        ("$7 million apiece", "each"),
        ("180 every day", "day"),
        ("£254 for each resident", "resident"),
        ("£28.64 for every passenger carried", "passenger"),
        ("£28.64 for each of the city's people", "each"),
        ("1,200 soldiers killed or wounded each day", "day"),
        ("about a thousand killed or wounded a day", "day"),
        ("83.1 offences per 1,000 people", "1000 person"),
        ("14.2 deaths per 100,000 residents", "100000 person"),
        ("8.3 doctors for every 10,000 residents", "10000 person"),
        ("4.5 births per 1,000 women", "1000 woman"),
        ("1.5 million barrels of oil per day", "day"),
        ("4.1 pints of water for each pint of beer", "pint"),
        ("95g of carbon per km", "km"),
        ("a $20-a-week rise", "week"),
        ("the 12-cent-a-share dividend", "share"),
    ],
)
def test_rates_name_their_denominator(text: str, per: str) -> None:
    for end in ("", ".", ",", ";", ")", "?", " in 2024.", "\n"):
        assert only(text + end).per == per, end


@pytest.mark.parametrize(
    "text", ["12 a year ago", "12 people a year earlier", "$5 a pop-up", "5 per cent of them"]
)
def test_these_are_no_rates(text: str) -> None:
    assert all(q.per is None for q in quantities(text))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The 34-year-old was held.", 34, None),
        ("The 14 year-old was held.", 14, None),
        ("He is 82 years old.", 82, None),
        ("Smith, 58, said so.", 58, None),
        ("She was born there and is 34.", 34, None),
        ("children aged 7 to 12", 7, 12),
        ("the over-65s", 65, None),
        ("a woman in her 30s", 30, 39),
        ("18- to 24-year-olds", 18, 24),
    ],
)
def test_ages(text: str, low: int, high: int | None) -> None:
    q = only(text)
    assert (q.stat, q.unit) == ("age", "year")
    assert (q.value, None) == (low, high) if high is None else (q.low, q.high) == (low, high)


def test_ages_in_a_row() -> None:
    assert [q.stat for q in quantities("three children, aged 7, 9 and 12")] == ["count", "age", "age", "age"]


@pytest.mark.parametrize(
    ("text", "unit", "restated"),
    [
        ("80 hectares (198 acres)", "hectare", "acre"),
        ("27 nautical miles (50km)", "nautical_mile", "km"),
        ("12C (54F)", "celsius", "fahrenheit"),
        ("a gust of 81mph (130km/h)", "mph", "kmh"),
        ("4kg (8.8lb)", "kg", "lb"),
        ("€4bn ($4.3bn)", "eur", "usd"),
        ("59,500 hectolitres, or nearly six million litres", "hectolitre", "litre"),
    ],
)
def test_a_restatement_points_back(text: str, unit: str, restated: str) -> None:
    first, second = quantities(text)
    assert (first.unit, second.unit, second.converts) == (unit, restated, 0)


def test_a_restatement_takes_the_hedge() -> None:
    assert [q.comparator for q in quantities("more than 40 km (25 miles)")] == [">", ">"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("35m of its phones were sold", 35_000_000, None),
        ("Turnover was 1.7m.", 1_700_000, None),
        ("He jumped 8.9m in the final", Fraction(89, 10), "m"),
        ("It is 28m away", 28, "m"),
        ("a 60m deep lake", 60, "m"),
        ("a 50m swim", 50, "m"),
        ("1.8m kronor went", 1_800_000, "sek"),
        ("250k views came", 250_000, None),
        ("It was 30C outside", 30, "celsius"),
        ("The server gets 1500 b of data", 1500, "bit"),
        ("It weighed 12t at birth", 12, "tonne"),
        ("20 degrees to the left", 20, "degree"),
        ("It was 20 degrees Celsius", 20, "celsius"),
    ],
)
def test_letters_with_two_meanings(text: str, value: int | Fraction, unit: str | None) -> None:
    q = quantities(text)[0]
    assert (q.value, q.unit) == (value, unit)


def test_a_bare_m_without_any_cue_is_left_alone() -> None:
    assert skips("They found 22m there.") == [("22m", "ambiguous")]


@pytest.mark.parametrize("text", ["A stamp is £1.80, 15p dearer", "The fare is £2, 20p more than last year"])
def test_pence_behind_a_comma_are_another_amount(text: str) -> None:
    assert len(quantities(text)) == 2

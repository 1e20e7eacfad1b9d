"""Numerals, words, fractions, multiples, signs: the value, its places and its exact characters."""

from fractions import Fraction

import pytest

from tests.extract.grammar.reading import only, quantities, raw, skips


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("There were 1,247 of them.", "1,247", "1247"),
        ("There were 12,34,567 of them.", "12,34,567", "1234567"),
        ("There were 17 840 voters.", "17 840", "17840"),
        ("There were 17\u202f840 voters.", "17\u202f840", "17840"),
        ("There were 1.234.567 of them.", "1.234.567", "1234567"),
        ("It closed at 4,117.86.", "4,117.86", "4117.86"),
        ("He hit .312 with the bat.", ".312", "0.312"),
        ("It cost 3½ times as much.", "3½", "7/2"),
        ("Take 3 1/2 cups of flour.", "3 1/2", "7/2"),
        ("They own 3/4 of it.", "3/4", "3/4"),
        ("It holds 1.3×10^6 cells.", "1.3×10^6", "1300000"),
        ("It holds 1.3 x 10-6 cells.", "1.3 x 10-6", "0.0000013"),
        ("It holds 4e14 cells.", "4e14", "400000000000000"),
        ("Twenty-three people came.", "Twenty-three", "23"),
        ("Twentythree people came.", "Twentythree", "23"),
        ("Three hundred and twenty people came.", "Three hundred and twenty", "320"),
        ("Sixty thousand people came.", "Sixty thousand", "60000"),
        ("Fifteen hundred people came.", "Fifteen hundred", "1500"),
        ("Two hundred and two thousand people came.", "Two hundred and two thousand", "202000"),
        ("A thousand people came.", "A thousand", "1000"),
        ("Zero cases were seen.", "Zero", "0"),
        ("Two point two million people came.", "Two point two million", "2200000"),
        ("It grew by nought point five per cent.", "nought point five", "1/2"),
        ("Two dozen people came.", "Two dozen", "24"),
        ("Half a dozen people came.", "Half a dozen", "6"),
        ("Half a million people came.", "Half a million", "500000"),
        ("Two and a half million people came.", "Two and a half million", "2500000"),
        ("A million and a half people came.", "A million and a half", "1500000"),
        ("Three-quarters of a million people came.", "Three-quarters of a million", "750000"),
        ("A quarter of a million people came.", "A quarter of a million", "250000"),
        ("5 and a half minutes passed.", "5 and a half", "11/2"),
        ("Two lakh crore rupees went.", "Two lakh crore", "2000000000000"),
        ("A thousand million pounds went.", "A thousand million", "1000000000"),
    ],
)
def test_a_number_is_read_whole(text: str, written: str, value: str) -> None:
    q = only(text)
    assert (raw(text, q), q.value) == (written, Fraction(value))


@pytest.mark.parametrize(
    ("text", "value", "place", "significant"),
    [
        ("1.10 million went", 1_100_000, 10_000, 10_000),
        ("1.1 million went", 1_100_000, 100_000, 100_000),
        ("1,200 went", 1200, 1, 100),
        ("4.0 million went", 4_000_000, 100_000, 100_000),
        ("£2.75bn went", 2_750_000_000, 10_000_000, 10_000_000),
        ("300 million went", 300_000_000, 1_000_000, 100_000_000),
        ("sixty thousand went", 60_000, 1_000, 10_000),
        ("three crore went", 30_000_000, 10_000_000, 10_000_000),
    ],
)
def test_the_places_of_the_digits_carry_the_scale(
    text: str, value: int, place: int, significant: int
) -> None:
    q = only(text)
    assert (q.value, q.place, q.significant_place) == (value, place, significant)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A third of shops closed.", "1/3"),
        ("Nearly a quarter of the pupils left.", "1/4"),
        ("Output fell by a third.", "1/3"),
        ("They were more than one third up on 2024.", "1/3"),
        ("Prices are one fifth down.", "1/5"),
        ("Takings were one quarter higher.", "1/4"),
        ("Sales were one quarter up on 2024.", "1/4"),
        ("Nearly one third saw a doctor.", "1/3"),
        ("Two-fifths of the crop was lost.", "2/5"),
        ("Half of the crop was lost.", "1/2"),
        ("Half the crop was lost.", "1/2"),
        ("One in five adults smokes.", "1/5"),
        ("Seven in 10 said yes.", "7/10"),
        ("Three out of four drivers comply.", "3/4"),
        ("The risk is 1 in 1,000.", "1/1000"),
        ("One sailing in 20 never left.", "1/20"),
        ("One dollar in every 40 goes there.", "1/40"),
        ("Fewer than one in six were solved.", "1/6"),
    ],
)
def test_a_fraction_is_a_share(text: str, value: str) -> None:
    q = only(text)
    assert (q.value, q.stat, q.form) == (Fraction(value), "share", "fraction")


@pytest.mark.parametrize(
    "text",
    [
        "He scored two in 10 games.",  # a count in so many games
        "Three in 2024 were lost.",  # a year
        "There were 12 in six boxes.",  # more than the whole
        "He won the third set.",  # an ordinal
        "She is in the second half.",
        "She had one third place and one fifth place.",
        "At least one third grade class was closed.",
        "In one quarter more people came.",
    ],
)
def test_these_are_no_shares(text: str) -> None:
    assert not [q for q in quantities(text) if q.stat == "share"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It is three times the size.", 3, "times"),
        ("It rose sevenfold.", 7, "fold"),
        ("It rose 10-fold.", 10, "fold"),
        ("It is 3x bigger.", 3, "fold"),
    ],
)
def test_multiples(text: str, value: int, unit: str) -> None:
    q = only(text)
    assert (q.value, q.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sales doubled.", "2"),
        ("Prices have tripled.", "3"),
        ("Its stake was halved.", "1/2"),
        ("It is nearly double.", "2"),
    ],
)
def test_fold_words_carry_a_factor_and_claim_nothing(text: str, value: str) -> None:
    q = only(text)
    assert (q.value, q.unit, q.form) == (Fraction(value), "fold", "vague")


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("Growth was -0.7% then.", "-0.7%", "-0.7"),
        ("Growth was −5% then.", "−5%", "-5"),
        ("It was minus 12 degrees.", "minus 12", "-12"),
        ("A balance of -$12.4bn.", "-$12.4bn", "-12400000000"),
        ("A balance of $-12.4bn.", "$-12.4bn", "-12400000000"),
        ("It was two degrees below zero.", "two degrees below zero", "-2"),
        ("A loss (£270m) was booked.", "£270m", "270000000"),  # brackets are no sign
        ("Plus or minus 3 points.", "3", "3"),
    ],
)
def test_signs(text: str, written: str, value: str) -> None:
    q = only(text)
    assert (raw(text, q), q.value) == (written, Fraction(value))


@pytest.mark.parametrize(
    "text",
    [
        "dozens came",
        "hundreds came",
        "tens of thousands came",
        "several people came",
        "a few people came",
        "a handful came",
    ],
)
def test_a_vague_word_has_a_span_and_no_value(text: str) -> None:
    q = only(text)
    assert (q.value, q.low, q.form) == (None, None, "vague")


@pytest.mark.parametrize(
    "text", ["It was 1,3 then.", "It was 5,00 then.", "22,24,26 were done.", "Odds of 12/10 came."]
)
def test_a_broken_or_doubtful_numeral_is_left_alone(text: str) -> None:
    assert not quantities(text)
    assert [reason for _, reason in skips(text)] == ["ambiguous"]


def test_digits_of_other_scripts_are_left_alone() -> None:
    assert not quantities("It was ٣٤ then and १२ now.")
    assert {reason for _, reason in skips("It was ٣٤ then and १२ now.")} == {"ambiguous"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("There are 1, 234 of them.", [1, 234]),
        ("423 0000 came.", [423, 0]),
        ("They voted 232 196 for it.", []),
    ],
)
def test_numbers_side_by_side_stay_apart(text: str, values: list[int]) -> None:
    assert [q.value for q in quantities(text) if q.stat != "score"] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the third strike", 3),
        ("the 32nd floor", 32),
        ("the forty-sixth president", 46),
        ("its 50th anniversary", 50),
        ("the twenty-first of them", 21),
    ],
)
def test_ordinals_are_kept_apart(text: str, value: int) -> None:
    q = only(text)
    assert (q.value, q.stat) == (value, "ordinal")


def test_a_clause_behind_a_comma_gives_its_unit_to_no_number_before() -> None:
    rooms, filled = quantities("The rooms make 644, and 74% of them were filled.")
    assert rooms.unit is None
    assert filled.unit == "percent"


def test_a_list_with_a_comma_before_and_shares_its_unit() -> None:
    assert [q.unit for q in quantities("Margins were 5, 6, and 7%.")] == ["percent"] * 3

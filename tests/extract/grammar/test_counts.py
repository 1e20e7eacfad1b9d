"""Counts that stand near other things: codes, halves of matches, ranges of shares, barrels a day."""

from fractions import Fraction

import pytest

from tests.extract.grammar.reading import quantities


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The two previous weeks were calm.", 2, "week"),
        ("It fell for three straight quarters.", 3, "quarter"),
        ("The five past years were hard.", 5, "year"),
        ("It took an hour and 30 seconds.", 3630, "second"),
        ("Sales fell by 10 last year.", 10, None),
        ("He saw three B-2 bombers.", 3, None),
        ("It is 66 Ma ago.", 66_000_000, "year"),
        ("Three million, two hundred and forty thousand voted.", 3_240_000, None),
        ("Three thousand, four hundred of them women, came.", 3000, None),
        ("They took 5 fb−1 of data.", 5, None),
        ("Output is 1.2m bpd.", 1_200_000, "barrel"),
        ("Exports fell by 40,000 bpd.", 40_000, "barrel"),
    ],
)
def test_counts_and_their_units(text: str, value: int, unit: str | None) -> None:
    first = quantities(text)[0]
    assert (first.value, first.unit) == (value, unit)


@pytest.mark.parametrize(
    "text", ["They took 5 fb−1 of data.", "He saw three B-2 bombers.", "the object J1149.5+6663"]
)
def test_codes_hold_no_second_number(text: str) -> None:
    assert len(quantities(text)) <= 1


@pytest.mark.parametrize(
    "text", ["In the first half the side led.", "He scored in the first half of the game."]
)
def test_the_half_of_a_match_is_no_share(text: str) -> None:
    assert all(q.stat == "ordinal" for q in quantities(text))


@pytest.mark.parametrize("text", ["Half-year profit was poor.", "the half-yearly results"])
def test_a_half_year_of_results_is_no_number(text: str) -> None:
    assert not quantities(text)


@pytest.mark.parametrize(
    "text", ["Between a quarter and a third of the crop failed.", "A quarter to a third of the crop failed."]
)
def test_a_range_of_shares(text: str) -> None:
    (share,) = quantities(text)
    assert (share.low, share.high, share.stat) == (Fraction(1, 4), Fraction(1, 3), "share")
    assert share.noun == "crop"


def test_a_record_of_three_is_one_score() -> None:
    (score,) = quantities("The team is 12-4-1 this year.")
    assert (score.low, score.high, score.stat) == (12, 4, "score")


def test_by_another_number_tells_of_metres() -> None:
    assert [q.unit for q in quantities("The plot is 30m by 40m.")] == ["m", "m"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It cost PS9m.", 9_000_000),
        ("Boeing won 12, Airbus 7.", 12),
        ("It met John at 3.", 3),
        ("Storm Kills Seven People In Kent", 7),
        ("On Friday Four men died.", 4),
    ],
)
def test_near_misses_of_references(text: str, value: int) -> None:
    assert quantities(text)[0].value == value


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("Some 44,000 first-time buyers got loans.", 44_000, "first-time buyers"),
        ("It sold 120 second-hand cars.", 120, "second-hand cars"),
        ("The 300 first-class seats are gone.", 300, "first-class seats"),
    ],
)
def test_nouns_with_a_rank_in_them(text: str, value: int, noun: str) -> None:
    (count,) = quantities(text)
    assert (count.value, count.noun, count.unit) == (value, noun, None)


def test_a_second_with_a_hyphen_before_it_is_the_unit() -> None:
    assert quantities("A 120-second delay.")[0].unit == "second"


def test_over_bounds_an_age_and_not_a_stretch() -> None:
    assert quantities("Most are over 50 years old.")[0].comparator == ">"
    assert quantities("It fell over 50 years.")[0].comparator == "="


def test_runs_off_balls_are_no_share() -> None:
    assert [q.value for q in quantities("He hit two sixes in 412 balls.")] == [2, 412]
    assert quantities("Two trains in 10 are late.")[0].value == Fraction(1, 5)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is more than five to one.", "5"),
        ("Pupils outnumber teachers by 22 to 1.", "22"),
        ("The ratio is still 3.6 to one, and falling.", "3.6"),
        ("It passed with a 4-to-1 majority.", "4"),
        ("The odds were ten to one against.", "10"),
    ],
)
def test_so_many_to_one_is_one_ratio(text: str, value: str) -> None:
    (ratio,) = quantities(text)
    assert (ratio.value, ratio.unit, ratio.stat) == (Fraction(value), "to_one", "ratio")


def test_two_ratios_in_a_row() -> None:
    found = [(q.value, q.unit) for q in quantities("The gap has shrunk from 2.7 to one to two to one.")]
    assert found == [(Fraction("2.7"), "to_one"), (2, "to_one")]


@pytest.mark.parametrize(
    "text",
    [
        "It fell from five to one.",
        "The rate went from 3 to 1 per cent.",
        "He gave three to one and two to the other.",
        "The staff was cut by 12 to one.",
        "They speak of one to one lessons.",
        "The share rose from one in three to one in two.",
        "The bus leaves at ten to one.",
        "On a scale of 10 to 1 it was a 7.",
        "They won 3 to 1.",
    ],
)
def test_other_figures_before_to_one(text: str) -> None:
    assert all(q.unit != "to_one" for q in quantities(text))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The sum has been multiplied by almost nine.", "fold"),
        ("It rose by a factor of six.", "fold"),
        ("Seven multiplied by six is 42.", None),
        ("It was divided by six.", None),
    ],
)
def test_a_multiple_without_its_word(text: str, unit: str | None) -> None:
    assert quantities(text)[-1 if unit else 1 if "Seven" in text else 0].unit == unit

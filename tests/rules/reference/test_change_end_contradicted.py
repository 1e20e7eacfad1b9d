import pytest

from tests.rules.reference.conftest import Check

SLUG = "change-end-contradicted"

EXCHANGED = [
    "Admissions at Marlow Hospitals rose to 48,310 from 51,240.",
    "Marlow Hospitals' admissions went from 51,240 to 48,310.",
    "The share of patients seen within four hours at Marlow Hospitals improved to 71.8% from 74.6%.",
    "Marlow Hospitals now employs 2,418 nurses, up from 2,506.",
    "At Marlow Hospitals the deficit fell to £12.6m from £9.4m.",
    "Admissions at King's Wharf reached 30,120, compared with 31,870 a year earlier.",
]

OF_ANOTHER_YEAR = [
    "Marlow Hospitals had 51,240 admissions in 2025, above the 46,100 of 2024.",
    "Marlow Hospitals had 51,240 admissions in 2025, against 51,240 in 2024.",
    "In 2025 Marlow Hospitals had 51,240 admissions, as opposed to 46,100 in 2024.",
    "Marlow Hospitals had 51,240 admissions in 2025, 5% above the 46,100 of 2024.",
    "Marlow Hospitals had 51,240 admissions in 2025, compared with 44,900 in 2024.",
    "At Marlow Hospitals the deficit was £9.4m in 2025, down from £15.1m in 2024.",
]

AGAINST_THE_GRAIN = [
    "The share of patients seen within four hours at Marlow Hospitals worsened to 74.6% from 71.8%.",
    "The share seen within four hours at Marlow Hospitals has deteriorated to 74.6%, from 71.8%.",
]

CROSSED_AND_BELIED = [
    "At Marlow Hospitals the share seen within four hours improved from 74.6% to 71.8%.",
    "The share seen within four hours at Marlow Hospitals has improved to 71.8%, from 74.6%.",
    "The share seen within four hours there has improved to 71.8%, from 74.6%.",
]

CROSSED = [
    "At King's Wharf admissions climbed to 30,120 from 31,870.",
    "King's Wharf: up to 30,120 from 31,870.",
    "King's Wharf edged up to 30,120 from 31,870, which nobody had expected.",
    "King's Wharf took in 30,120, compared with 31,870 last time.",
    "King's Wharf was busier: from 31,870 it went to 30,120.",
    "King's Wharf grew more sedately, from 30,120 to 30,120.",
    "At King's Wharf there were 30,120 admissions, against 30,120 a year ago.",
    "In 2025 Marlow Hospitals had 51,240 admissions, as opposed to 46,100 in 2024.\n\nAt King's Wharf there were 30,120 admissions, against 30,120 a year ago.",
    "King's Wharf had 30,120 admissions, up from 30,120.",
]

BEGUN_WHERE_IT_SHOULD_END = [
    "Marlow Hospitals had 48,310 emergency admissions, 2,930 more than the year before.",
    "Marlow Hospitals had 48,310 emergency admissions, 2,930 more than in 2024.",
    "Marlow Hospitals' deficit was £12.6m, £3.2m less than in 2024.",
    "Emergency admissions at Abbey Road came to 18,190, a rise of 1,180.",
    "Marlow Hospitals had 193,450 attendances in 2025. It counted 48,310 emergency admissions, a rise of 6.1%.",
    "At Marlow Hospitals 71.8% were seen within four hours, 2.8 points more than in 2024.",
]

SILENT = [
    "Marlow Hospitals had 48,310 emergency admissions in 2024, 2,930 fewer than in 2025.",
    "Marlow Hospitals had 48,310 emergency admissions in 2024; 2,930 more came in 2025.",
    "Marlow Hospitals had 48,310 emergency admissions in 2024 and 2,930 more in 2025.",
    "Marlow Hospitals had 48,310 emergency admissions, so that 2,930 more came last year.",
    "With 48,310 emergency admissions, 2,930 more than planned, Marlow Hospitals was full.",
    "Marlow Hospitals had 48,310 emergency admissions, 2,930 fewer than the year before.",
    "Marlow Hospitals had 48,310 emergency admissions, a rise of 6.1%.",
    "Marlow Hospitals' deficit, £12.6m in 2024, is £3.2m smaller now.",
    "Marlow Hospitals had 51,240 emergency admissions, 2,930 more than the year before.",
    "At King's Wharf admissions were flat, going from 30,120 to 30,120.",
    "King's Wharf's admissions were revised from 31,870 to 30,120.",
    "King's Wharf's admissions in 2024, at 30,120, look low against 31,870 now.",
    "King's Wharf would have to fall from 31,870 to 30,120.",
    "King's Wharf went from about 31,900 to 30,120.",
    "King's Wharf went to 31,870 from 30,120.",
    "King's Wharf stayed level with its 30,120 admissions, against 30,120 a year ago.",
    "The share of patients seen within four hours at Marlow Hospitals improved to 74.6% from 71.8%.",
    "The share of patients seen within four hours at Marlow Hospitals never worsened from 71.8% to 74.6%.",
    "Admissions at Marlow Hospitals rose to 51,240 from 48,310.",
    "Marlow Hospitals' admissions went from 48,310 to 51,240.",
    "Marlow Hospitals had 51,240 admissions in 2025, above the 48,310 of 2024.",
    "Marlow Hospitals had 51,240 admissions in 2025, against 52,000 planned in 2024.",
    "Marlow Hospitals had 51,240 admissions in 2025, against 36,100 at Vale Clinic in 2024.",
    "Marlow Hospitals had 51,240 admissions in 2025, compared with about 48,000 in 2024.",
    "If admissions at Marlow Hospitals went from 51,240 to 48,310, the wards would be quieter.",
    "Admissions at Marlow Hospitals are expected to go from 51,240 to 48,310.",
    "Admissions at Vale Clinic rose to 48,310 from 51,240.",
    "At Marlow Hospitals they had hoped for a rise from 51,240 to 55,000.",
]


def _broken(check: Check, text: str) -> list[str]:
    return [f.message for f in check(text).findings if f.rule == SLUG and f.effect == "disputes"]


@pytest.mark.parametrize("text", EXCHANGED)
def test_ends_that_changed_places_are_disputed(check: Check, text: str) -> None:
    assert _broken(check, text)


@pytest.mark.parametrize("text", CROSSED)
def test_two_rows_of_one_series_the_wrong_way_round_are_disputed(check: Check, text: str) -> None:
    assert any(f.effect == "disputes" for f in check(text).findings)


@pytest.mark.parametrize("text", AGAINST_THE_GRAIN)
def test_better_and_worse_are_held_against_the_way_the_measure_goes(check: Check, text: str) -> None:
    assert any(
        "better when higher" in message or "reference from" in message for message in _broken(check, text)
    )


@pytest.mark.parametrize("text", CROSSED_AND_BELIED)
def test_ends_that_changed_places_are_one_alarm_though_the_word_is_wrong_too(check: Check, text: str) -> None:
    (message,) = _broken(check, text)
    assert "earlier row" in message


@pytest.mark.parametrize("text", OF_ANOTHER_YEAR)
def test_an_end_is_held_against_the_row_of_its_year(check: Check, text: str) -> None:
    assert [f for f in check(text).findings if f.effect == "disputes"]


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(check: Check, text: str) -> None:
    assert not _broken(check, text)


@pytest.mark.parametrize("text", BEGUN_WHERE_IT_SHOULD_END)
def test_the_start_of_a_change_told_as_its_end_is_disputed(check: Check, text: str) -> None:
    assert any("starts from" in message for message in _broken(check, text))

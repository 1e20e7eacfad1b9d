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
    "At Marlow Hospitals the share seen within four hours improved from 74.6% to 71.8%.",
    "The share seen within four hours at Marlow Hospitals has deteriorated to 74.6%, from 71.8%.",
    "The share seen within four hours at Marlow Hospitals has improved to 71.8%, from 74.6%.",
]

SILENT = [
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


@pytest.mark.parametrize("text", AGAINST_THE_GRAIN)
def test_better_and_worse_are_held_against_the_way_the_measure_goes(check: Check, text: str) -> None:
    assert any(
        "better when higher" in message or "reference from" in message for message in _broken(check, text)
    )


@pytest.mark.parametrize("text", OF_ANOTHER_YEAR)
def test_an_end_is_held_against_the_row_of_its_year(check: Check, text: str) -> None:
    assert [f for f in check(text).findings if f.effect == "disputes"]


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(check: Check, text: str) -> None:
    assert not _broken(check, text)

import pytest

from tests.rules.reference.conftest import Check

MISNAMED = [
    "Marlow Hospitals Trust had 193,450 admissions in 2025.",
    "Marlow Hospitals Trust recorded 193,450 emergency admissions in 2025.",
    "In 2025 emergency admissions at Marlow Hospitals Trust came to 193,450.",
    "There were 186,400 emergency admissions at Marlow Hospitals Trust in 2024.",
    "Marlow Hospitals Trust had 51,240 A&E attendances in 2025.",
    "A&E attendances at Marlow Hospitals Trust came to 51,240 in 2025.",
    "In 2025 Marlow Hospitals Trust counted 51,240 attendances.",
    "Attendances at Marlow Hospitals Trust numbered 48,310 in 2024.",
    "Admissions at Marlow Hospitals Trust rose to 193,450 in 2025.",
    "Marlow Hospitals Trust reported 48,310 attendances for 2024.",
]

CLEAN = [
    "Marlow Hospitals Trust had 193,450 attendances in 2025.",
    "Marlow Hospitals Trust had 51,240 emergency admissions in 2025.",
    "Marlow Hospitals Trust had 193,450 attendances and 51,240 emergency admissions in 2025.",
    "Of the 193,450 attendances at Marlow Hospitals Trust in 2025, 51,240 ended in emergency admissions.",
    "Marlow Hospitals Trust had 193,000 attendances in 2025.",
    "Harrow Vale had 193,450 admissions in 2025.",
    "Marlow Hospitals Trust expects 193,450 admissions in 2030.",
    "Marlow Hospitals Trust printed 193,450 leaflets in 2025.",
    "Marlow Hospitals Trust employed 2,506 nurses at the end of 2025.",
    "Marlow Hospitals Trust had about 190,000 A&E attendances in 2025.",
]


@pytest.mark.parametrize("text", MISNAMED)
def test_flags_the_right_number_of_the_wrong_thing(check: Check, text: str) -> None:
    assert "definition-mismatch" in {f.rule for f in check(text).findings if f.effect == "disputes"}


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_where_the_measure_is_right(check: Check, text: str) -> None:
    assert "definition-mismatch" not in {f.rule for f in check(text).findings}

import pytest

from tests.rules.reference.conftest import Check
from tests.rules.reference.verdicts import of

FOLLOWS = [
    ("Marlow Hospitals Trust had 140 emergency admissions a day in 2025.", "140"),
    ("In 2025 Marlow Hospitals Trust averaged 530 attendances a day.", "530"),
    ("Marlow Hospitals Trust took about 140 emergency admissions every day in 2025.", "140"),
    ("In 2025 Marlow Hospitals Trust had 983 emergency admissions a week.", "983"),
    ("Marlow Hospitals Trust recorded 4,270 emergency admissions a month in 2025.", "4,270"),
]

DISPUTED = [
    ("Marlow Hospitals Trust had 240 emergency admissions a day in 2025.", "240"),
    ("In 2025 Marlow Hospitals Trust averaged 830 attendances a day.", "830"),
    ("In 2025 Marlow Hospitals Trust had 1,430 emergency admissions a week.", "1,430"),
    ("Marlow Hospitals Trust recorded 6,120 emergency admissions a month in 2025.", "6,120"),
    ("In 2024 Marlow Hospitals Trust had 87 emergency admissions a day.", "87"),
]

SILENT = [
    ("On its busiest days Marlow Hospitals Trust had up to 240 emergency admissions a day in 2025.", "240"),
    ("Marlow Hospitals Trust expects 240 emergency admissions a day in 2030.", "240"),
    ("Harrow Vale had 240 emergency admissions a day in 2025.", "240"),
    ("The canteen of Marlow Hospitals Trust served 2,400 meals a day in 2025.", "2,400"),
    ("If Marlow Hospitals Trust had 240 emergency admissions a day in 2025, it would close.", "240"),
    # as many as the other hospital, which the sentence does not name
    ("In 2025 King's Wharf had 31,870 emergency admissions. Abbey Road had 87 a day.", "87 a day"),
]


@pytest.mark.parametrize(("text", "figure"), FOLLOWS)
def test_supports_a_rate_that_follows_from_the_total(check: Check, text: str, figure: str) -> None:
    assert of(check(text), figure) == ("supported", {"rate-against-reference-total"})


@pytest.mark.parametrize(("text", "figure"), DISPUTED)
def test_disputes_a_rate_that_the_total_excludes(check: Check, text: str, figure: str) -> None:
    assert of(check(text), figure) == ("disputed", {"rate-against-reference-total"})


@pytest.mark.parametrize(("text", "figure"), SILENT)
def test_is_silent_about_peaks_plans_and_strangers(check: Check, text: str, figure: str) -> None:
    assert of(check(text), figure)[0] == "unverifiable"

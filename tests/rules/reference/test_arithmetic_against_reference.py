import pytest

from tests.rules.reference.conftest import Check
from tests.rules.reference.verdicts import of

FOLLOWS = [
    ("Emergency admissions at Marlow Hospitals Trust rose 6.1% to 51,240 in 2025.", "6.1%"),
    (
        "At Marlow Hospitals Trust 74.6% of patients were seen within four hours in 2025, up 2.8 points from 71.8%.",
        "2.8 points",
    ),
    ("The deficit of Marlow Hospitals Trust fell by 25% to £9.4m in 2025, from £12.6m.", "25%"),
    (
        "The deficit of Marlow Hospitals Trust fell to £9.4m in 2025, £3.2m less than the £12.6m of 2024.",
        "£3.2m",
    ),
    ("King's Wharf had 31,870 emergency admissions in 2025, up 5.8% from 30,120.", "5.8%"),
    (
        "Marlow Hospitals Trust employed 2,506 nurses at the end of 2025, 88 more than the 2,418 of a year earlier.",
        "88",
    ),
    ("A&E attendances at Marlow Hospitals Trust rose by 3.8% to 193,450 in 2025.", "3.8%"),
    ("Emergency admissions at Abbey Road climbed 6.5% to 19,370 in 2025.", "6.5%"),
    ("Emergency admissions at Marlow Hospitals Trust were up 6% in 2025.", "6%"),
]

WRONG_WAY = [
    "Emergency admissions at Marlow Hospitals Trust fell by 6.1% to 51,240 in 2025.",
    "Emergency admissions at Abbey Road dropped 6.5% to 19,370 in 2025.",
    "A&E attendances at Marlow Hospitals Trust fell by 3.8% to 193,450 in 2025.",
    "Emergency admissions at King's Wharf were down 5.8% to 31,870 in 2025.",
    "The deficit of Marlow Hospitals Trust rose by 25% to £9.4m in 2025.",
]

SILENT = [
    ("Emergency admissions at Marlow Hospitals Trust rose 1.2% after adjustment for the season.", "1.2%"),
    ("Emergency admissions at Harrow Vale rose 14% in 2025.", "14%"),
    ("Prices in the canteen of Marlow Hospitals Trust rose 14% in 2025.", "14%"),
    ("Emergency admissions at Marlow Hospitals Trust are expected to rise 14% by 2030.", "14%"),
    ("The number of beds at Marlow Hospitals Trust fell by 14%.", "14%"),
]


@pytest.mark.parametrize(("text", "figure"), FOLLOWS)
def test_supports_what_follows_from_rows(check: Check, text: str, figure: str) -> None:
    verdict, rules = of(check(text), figure)
    assert (verdict, rules) == ("supported", {"arithmetic-against-reference"})


@pytest.mark.parametrize("text", WRONG_WAY)
def test_disputes_a_change_against_its_rows(check: Check, text: str) -> None:
    assert "arithmetic-against-reference" in {f.rule for f in check(text).findings if f.effect == "disputes"}


@pytest.mark.parametrize(("text", "figure"), SILENT)
def test_is_silent_without_rows_for_both_ends(check: Check, text: str, figure: str) -> None:
    assert of(check(text), figure)[0] == "unverifiable"

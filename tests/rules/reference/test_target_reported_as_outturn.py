import pytest

from tests.rules.reference.conftest import Check

TOLD_AS_FACTS = [
    "At Marlow Hospitals Trust 95% of patients were seen within four hours in 2025.",
    "Marlow Hospitals Trust saw 95% of patients within four hours last year.",
    "In 2025 Marlow Hospitals treated 95% of its patients within four hours.",
    "Of those who came to Marlow Hospitals Trust, 95% were seen within four hours in 2025.",
    "95% of patients at Marlow Hospitals Trust are seen within four hours.",
    "Marlow Hospitals Trust reached 95% within four hours in 2025.",
    "The share of patients seen within four hours at Marlow Hospitals Trust stood at 95% in 2025.",
    "Last year 95% of A&E patients at Marlow Hospitals Trust were seen within four hours.",
    "Patients seen within four hours at Marlow Hospitals Trust made up 95% of the total in 2025.",
    "Marlow Hospitals Trust now has 95% of patients seen within four hours.",
    "About 95% of patients at Marlow Hospitals Trust were seen within four hours in 2025.",
    "At Marlow Hospitals Trust 95% of patients were probably seen within four hours in 2025.",
    "At Marlow Hospitals Trust 95% means 12 more doctors. In 2025 95% of its patients were seen within four hours.",
    "Marlow Hospitals Trust counts those seen within four hours, and its nurses. Last year it was 95%.",
]

CLEAN = [
    "The charter asks Marlow Hospitals Trust for something else: it asks for 95% of patients within four hours.",
    "At Marlow Hospitals Trust 95% of patients are meant to be seen within four hours.",
    "Marlow Hospitals Trust is supposed to see 95% of patients within four hours.",
    "The mandate of Marlow Hospitals Trust is 95% of patients seen within four hours.",
    "Marlow Hospitals Trust wants 95% of patients seen within four hours by 2028.",
    "The target of Marlow Hospitals Trust is 95% seen within four hours.",
    "At Marlow Hospitals Trust 74.6% were seen within four hours in 2025, against a target of 95%.",
    "By 2028, 95% of patients at Marlow Hospitals Trust should be seen within four hours.",
    "Marlow Hospitals Trust aims to see 95% of patients within four hours.",
    "Marlow Hospitals Trust has pledged that 95% of patients will be seen within four hours.",
    "At Harrow Vale 95% of patients were seen within four hours in 2025.",
    "At Marlow Hospitals Trust 95% of the wards were painted in 2025.",
    "At Marlow Hospitals Trust 74.6% of patients were seen within four hours in 2025.",
    "If Marlow Hospitals Trust saw 95% of patients within four hours, it would meet its plan.",
    # a change, what may be and what is to come
    "The share seen within four hours at Marlow Hospitals Trust rose by 95% in 2025.",
    "Marlow Hospitals Trust may have seen 95% of patients within four hours in 2025.",
    "Marlow Hospitals Trust did not see 95% of patients within four hours in 2025.",
    "Marlow Hospitals Trust expects 95% of patients to be seen within four hours in 2026.",
    "Nineteen in twenty patients at Marlow Hospitals Trust were seen within four hours in 2025.",
    # another time, another measure
    "Marlow Hospitals Trust saw 74.6% of patients within four hours in 2025. The year before it was 95%.",
    "Marlow Hospitals Trust counts its nurses. Last year it was 95%.",
    # what the words behind it call a goal
    "Marlow Hospitals Trust has passed 95%, the floor for patients seen within four hours that the plan sets.",
    "At Marlow Hospitals Trust only one ward saw 95%, the target for patients seen within four hours, in 2025.",
]


TOLD_AS_REACHED = [
    "Marlow Hospitals Trust wants 95% of patients seen within four hours, which was reached in 2025.",
    "The plan of Marlow Hospitals Trust promises 95% seen within four hours, and in 2025 that is what it delivered.",
    "Marlow Hospitals Trust aims to see 95% of patients within four hours, a goal it met in 2025.",
    "The target of Marlow Hospitals Trust is 95% seen within four hours – and it was hit last year.",
    "Marlow Hospitals Trust must see 95% of patients within four hours, something it achieved in 2025.",
    "Marlow Hospitals Trust wants 95% of patients seen within four hours, which was reached at last.",
    "Marlow Hospitals Trust wants 95% of patients seen within four hours, which was reached within three months.",
]

WITHOUT_THE_MEASURE = [
    "At Marlow Hospitals Trust 71.8% were seen within four hours in 2024. The recovery plan has brought this up to 95%.",
    "Patients seen within four hours at Marlow Hospitals Trust are the measure of it. For 2025 as a whole it was 95%.",
    "Marlow Hospitals Trust counts those seen within four hours. Last year it was 95%.",
]

NOT_REACHED = [
    "Marlow Hospitals Trust wants 95% of patients seen within four hours, which was not reached in 2025.",
    "Marlow Hospitals Trust wants 95% of patients seen within four hours, a mark that has yet to be reached.",
    "Marlow Hospitals Trust wants 95% of patients seen within four hours, which it hopes will be reached in 2028.",
    "Marlow Hospitals Trust wants 95% of patients seen within four hours, but nobody knows how it can be met.",
    "Marlow Hospitals Trust wants 70% of patients seen within four hours, which was reached in 2025.",
    "Marlow Hospitals Trust wants 95% of patients seen within four hours, which was reached in 2024 and in 2025.",
    "Marlow Hospitals Trust wants 95% of patients seen within four hours, which was reached in 2030.",
    "Marlow Hospitals Trust wants 95% of patients seen within four hours, which was reached last week.",
    "Marlow Hospitals Trust wants 95% of patients seen within four hours, and it almost reached that in 2019.",
    "Marlow Hospitals Trust saw 74.6% of patients within four hours in 2025, short of the 95% in the plan.",
    "At Marlow Hospitals Trust 71.8% were seen within four hours in 2024. The recovery plan wants this up to 95%.",
    "At Marlow Hospitals Trust 71.8% were seen within four hours in 2024. The recovery plan should bring it up to 95%.",
    "At Marlow Hospitals Trust 74.6% of patients were seen within four hours in 2025. At Abbey Road it was 95%.",
    "Marlow Hospitals Trust had 2,506 nurses. Some 95% of them were there in 2025.",
]


@pytest.mark.parametrize("text", [*TOLD_AS_REACHED, *WITHOUT_THE_MEASURE])
def test_flags_a_goal_said_to_be_reached(check: Check, text: str) -> None:
    assert "target-reported-as-outturn" in {f.rule for f in check(text).findings if f.effect == "disputes"}


@pytest.mark.parametrize("text", NOT_REACHED)
def test_is_silent_about_goals_not_reached(check: Check, text: str) -> None:
    assert not [f for f in check(text).findings if f.effect == "disputes"]


@pytest.mark.parametrize("text", TOLD_AS_FACTS)
def test_flags_a_goal_told_as_a_fact(check: Check, text: str) -> None:
    assert "target-reported-as-outturn" in {f.rule for f in check(text).findings if f.effect == "disputes"}


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_about_goals_told_as_goals(check: Check, text: str) -> None:
    assert not [f for f in check(text).findings if f.effect == "disputes"]


@pytest.mark.parametrize(
    "text",
    [
        "To get to 95% of patients seen within four hours, Marlow Hospitals Trust would need more beds.",
        "To reach 95% seen within four hours, Marlow Hospitals Trust has hired nurses.",
        "In order to meet 95% seen within four hours, Marlow Hospitals Trust closed a ward.",
    ],
)
def test_a_purpose_is_no_outturn(check: Check, text: str) -> None:
    assert not [f for f in check(text).findings if f.effect == "disputes"]

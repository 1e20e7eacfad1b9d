from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.packs import write
from tests.rules.reference.test_target_due_differs import PLEDGES

TOLD_AS_GOALS = [
    "Marlow Hospitals Trust has a target of 74.6% of patients seen within four hours.",
    "The trust's target of 74.6% of patients seen within four hours was set in 2024.",
    "The trust's goal is 74.6% of patients seen within four hours.",
    "Lundby has a goal of 640 homes a year on paper. Its target is 640 homes.",
    "Lundby's climate plan has a target of a 31% cut in emissions. The target for the cut in emissions is 31%.",
    "The city's target of 640 homes was agreed in 2024.",
    "Orley Line's target for the electric share of its fleet is 22%.",
    "Orley Line has a target of having 22% of its fleet electric by 2032.",
    "The ferry line's goal of 22% of its fleet electric by 2032 is in the plan.",
    "Marlow Hospitals has a pledge of 74.6% within four hours in its plan.",
    "The trust's goal is 74.6% of patients seen within four hours.\n\nMarlow Hospitals has a pledge of 74.6% within four hours in its plan.",
    "Lundby has a target of 0.048 GW of solar capacity.",
    "Lundby has a target of 10 electric ferries. Its target is 640 homes.",
]

CLEAN = [
    "Marlow Hospitals Trust has a target of 95% of patients seen within four hours.",
    "Against a target of 95%, 74.6% of patients at the trust were seen within four hours in 2025.",
    "The trust's target is 95%, and 74.6% of patients were seen within four hours in 2025.",
    "The trust's target is to keep the share seen within four hours at 74.6%.",
    "At the trust 74.6% of patients were seen within four hours in 2025, short of its target.",
    "Lundby's target is 1,200 homes; it built 640 homes in 2025.",
    "Lundby built 640 homes in 2025, half of its target.",
    "Lundby's target is 700 homes.",
    "Aldport's target is 640 homes.",
    "“Our target is 640 homes,” said the mayor of Lundby.",
    "The target of Orley Line for its crews is 22 nights away a year.",
    "Critics of Lundby want a target of 640 homes instead.",
    "Lundby's neighbour Kessel has a target of 640 homes.",
    "Kessel, unlike Lundby, has a target of 640 homes.",
]


@pytest.fixture(scope="module")
def pledges(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(PLEDGES, tmp_path_factory.mktemp("pledges"))


@pytest.mark.parametrize("text", TOLD_AS_GOALS)
def test_flags_an_outturn_told_as_a_goal(pledges: Path, text: str) -> None:
    found = [f for f in checked(text, packs=(pledges,)).findings if f.effect == "disputes"]
    assert {f.rule for f in found} == {"outturn-reported-as-target"}, found


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_about_goals_and_outturns_told_as_such(pledges: Path, text: str) -> None:
    found = [f for f in checked(text, packs=(pledges,)).findings if f.effect == "disputes"]
    assert not [f for f in found if f.rule == "outturn-reported-as-target"], found

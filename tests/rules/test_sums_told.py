"""Figures that add up what the draft has just told are no rows told wrongly; others are."""

from pathlib import Path

import pytest

from tests.rules.pipeline import disputes
from tests.rules.reference.packs import write
from tests.rules.reference.yearbook_pack import YEARBOOK

SUMS = [
    "The town has 41,000 men and 39,000 women. Harwick had 80,000 residents in 2025.",
    "The town has 41,000 men and 39,000 women, so in all Harwick had 80,000 residents in 2025.",
    "The town has 41,000 men. It has 39,000 women. Harwick had 80,000 residents in 2025.",
    "The town has 41,000 men.\n\nIt has 39,000 women. Harwick had 80,000 residents in 2025.",
    "The town has 41,000 men and 39,000 women. The mayor was born elsewhere. Harwick had 80,000 residents in 2025.",
    "The town has 21,000 men, 19,000 women, 25,000 children and 15,000 students. Harwick had 80,000 residents in 2025.",
    "The town has 21,000 men, 19,000 women, 25,000 boys and 14,600 girls. In all Harwick had 80,000 residents in 2025.",
    "The town has 41,200 men and 39,300 women. In all Harwick had 80,000 residents in 2025.",
    "The town has 3,000, 5,000, 7,000, 10,000, 10,000, 15,000, 15,000 and 15,000 people in its wards. Harwick had 80,000 residents in 2025.",
    "Together with the villages Harwick had 80,000 residents in 2025.",
    "Harwick, taken together with the villages, had 80,000 residents in 2025.",
    "The bridge cost £12m and the road £11.1m. Tarn Buses had a revenue of £23.1m in 2025.",
    "The bridge cost £12.4m and the road £11.1m. In all Tarn Buses had a revenue of £23m in 2025.",
    "The town has 41,000 men and 39,000 women. Harwick had a population of 80,000 in 2025.",
    "The town has 41,000 voters and 39,000 children. Harwick had 80,000 residents in 2025.",
]

NO_SUMS = [
    "Harwick had 80,000 residents in 2025.",
    "The town has 80,000 voters. Harwick had 80,000 residents in 2025.",
    "The town has 41,000 men and 39,000 women. The mayor was angry. So was the judge. Harwick had 80,000 residents in 2025.",
    "The town has 41,000 men and 39,000 women.\n\nThe mayor was angry.\n\nHarwick had 80,000 residents in 2025.",
    "Harwick had 80,000 residents in 2025. The town has 41,000 men and 39,000 women.",
    "The town sees 41,000 tourists a year and 39,000 pupils a year. Harwick had 80,000 residents in 2025.",
    "The town has 41,000 km of wire and 39,000 km of pipe. Harwick had 80,000 residents in 2025.",
    "The town gave £41,000 and £39,000 away. Harwick had 80,000 residents in 2025.",
    "The town has 41,200 men and 39,300 women. Harwick had 80,000 residents in 2025.",
    "The town has 41,000 men, 39,000 women and 60 horses. Harwick had 80,000 residents in 2025.",
    "The town has 41,000 men, 39,000 women and 200,000 tourists. Harwick had 80,000 residents in 2025.",
    "The town has 3,000, 5,000, 7,000, 10,000, 10,000, 10,000, 15,000, 5,000 and 15,000 people in its wards. Harwick had 80,000 residents in 2025.",
    "Together with 100 villagers Harwick had 80,000 residents in 2025.",
    "On the bridge 40% came in time and in town 38.5%. Punctuality at Tarn Buses was 78.5% in 2025.",
    "The town has dozens of dogs, 41,000 men and 36,000 women. Harwick had 80,000 residents in 2025.",
    "The bridge cost £12m and the road £11.2m. Tarn Buses had a revenue of £23.1m in 2025.",
    "The town has 41,000 men and 59,000 women. Harwick had 80,000 residents in 2025.",
]


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(YEARBOOK, tmp_path_factory.mktemp("yearbook"))


def _disputing(text: str, pack: Path) -> list[str]:
    return [finding.rule for finding in disputes(text, packs=(pack,)) if finding.effect == "disputes"]


@pytest.mark.parametrize("text", SUMS)
def test_a_sum_of_what_was_told_is_no_row_told_wrongly(pack: Path, text: str) -> None:
    assert not _disputing(text, pack)


@pytest.mark.parametrize("text", NO_SUMS)
def test_a_figure_that_adds_up_nothing_is_held_against_its_row(pack: Path, text: str) -> None:
    assert "reference-value" in _disputing(text, pack)

from pathlib import Path

import pytest

from tests.rules.pipeline import disputes
from tests.rules.reference.packs import write

HOMES = {
    "facts": """fact,entity,metric,period,value,unit,source,as_of,rank,superseded_by
n1,Northport,homes completed,2024,1180,home,Northport housing statement 2025,2025-03-01,deprecated,n2
n2,Northport,homes completed,2024,1240,home,Northport housing statement 2026,2026-03-01,normal,
n3,Northport,homes completed,2023,1310,home,Northport housing statement 2026,2026-03-01,normal,
n4,Northport,homes completed,2023,1290,home,Northport housing statement 2025,2025-03-01,deprecated,n3
n5,Northport,homes sold,2024,1204,home,Northport housing statement 2025,2025-03-01,deprecated,n6
n6,Northport,homes sold,2024,1198,home,Northport housing statement 2026,2026-03-01,normal,
"""
}

OLD = [
    "Northport had 1,180 homes completed in 2024.",
    "In 2024 Northport had 1,180 homes completed.",
    "Northport saw 1,180 homes completed during 2024.",
    "Northport had 1,180 homes completed in 2024, the council first reported.\n\nNorthport saw 1,180 homes completed during 2024.",
    "There were 1,180 homes completed in Northport in 2024.",
    # behind a figure in force, and behind both editions
    "Homes completed in Northport in 2024 came to 1,180, and then to 1,240.\n\nNorthport had 1,180 homes completed in 2024.",
    "Westmark had 1,180 homes completed in 2024. Northport had 1,180 homes completed in 2024.",
    # the old value of the year before, beside the one in force
    "Northport had 1,290 homes completed in 2023.",
    "Northport had 1,290 homes completed in 2023 and 1,240 in 2024.",
    "Homes completed in Northport in 2024 came to 1,180, and then to 1,240.\n\nHomes completed in Northport in 2023 came to 1,290.",
]

CLEAN = [
    # the old value of another year, and one that rounds both editions
    "Northport had 1,290 homes completed in 2024.",
    "Northport had 1,180 homes completed in 2023.",
    "Northport had 1,200 homes sold in 2024.",
    "Northport had 1,240 homes completed in 2024.",
    "Northport had 1,310 homes completed in 2023.",
    "Northport had 1,180 homes completed in 2024, the council first reported.",
    "The council initially put the homes completed in Northport in 2024 at 1,180.",
    "The figure for homes completed in Northport in 2024 was revised from 1,180 to 1,240.",
    "Westmark had 1,180 homes completed in 2024.",
]


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(HOMES, tmp_path_factory.mktemp("homes"))


@pytest.mark.parametrize("text", OLD)
def test_flags_the_value_of_a_replaced_edition(homes: Path, text: str) -> None:
    found = [f for f in disputes(text, packs=(homes,)) if f.effect == "disputes"]
    assert "stale-value" in {f.rule for f in found}


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_about_editions_in_force_and_told_revisions(homes: Path, text: str) -> None:
    assert "stale-value" not in {f.rule for f in disputes(text, packs=(homes,))}


def test_knows_no_edition_younger_than_the_draft(homes: Path) -> None:
    assert not [f for f in disputes(OLD[0], packs=(homes,), as_of="2025-06-01") if f.effect == "disputes"]

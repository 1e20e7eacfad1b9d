"""A newsroom has every pack in force: a draft about something else must not meet them by chance."""

from pathlib import Path

import pytest

import factcheck

FERRIES = {
    "entities.csv": "entity,label,type,aliases\nskarra,Skarra Line,company,Skarra|the line\n",
    "metrics.csv": (
        "metric,label,kind,unit,aliases\n"
        "passengers,Passengers,flow,person,passengers|passengers carried\n"
        "late,Late sailings,share,percent,late sailings|sailings that were late\n"
        "crew,Crew,stock,person,crew|hands\n"
    ),
    "facts.csv": (
        "entity,metric,period,value,unit,source\n"
        "skarra,passengers,2024,340812,person,Annual report\n"
        "skarra,passengers,2025,352604,person,Annual report\n"
        "skarra,late,2024,13.62,percent,Annual report\n"
        "skarra,late,2025,11.47,percent,Annual report\n"
        "skarra,crew,2025,1146,person,Annual report\n"
    ),
}

DRAFTS = [
    "The town of Aldbridge counted 352,604 residents in 2025.",
    "Some 340,812 people came to the fair in Aldbridge.",
    "About 11,460 people were told to leave their homes on Tuesday night.",
    "Turnout was 11.47% in the east and 13.62% in the west.",
    "In 2025 the share of late trains fell to 1.147%, said the regulator.",
    "The museum of Aldbridge drew 325,604 visitors in 2025, after 304,812 in 2024.",
    "Thefts came out 15.8% below those of 2024.",
    "The fleet has 82 boats fewer than in 2024, and 1,416 people work on them.",
]


@pytest.fixture
def ferries(tmp_path: Path) -> Path:
    (tmp_path / "datapackage.json").write_text('{"name": "ferries", "licenses": [{"name": "CC0-1.0"}]}')
    for name, content in FERRIES.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("draft", DRAFTS)
def test_nothing_is_said_of_another_subject(ferries: Path, draft: str) -> None:
    (file,) = factcheck.check(draft + "\n", packs=[ferries], as_of="2026-03-01").files
    assert [f.message for f in file.findings if f.effect != "notes"] == []


def test_the_pack_speaks_of_its_own(ferries: Path) -> None:
    draft = "Skarra Line carried 352,604 passengers in 2025, after 304,812 in 2024.\n"
    (file,) = factcheck.check(draft, packs=[ferries], as_of="2026-03-01").files
    assert [claim.verdict for claim in file.claims] == ["supported", "disputed"]

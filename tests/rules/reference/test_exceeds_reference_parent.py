from pathlib import Path

import pytest

from tests.rules.pipeline import disputes
from tests.rules.reference.packs import write

CITY = {
    "entities": """entity,label,type,part_of,aliases
northport,Northport,city,,
harbour,Harbour Ward,ward,northport,
mill,Mill Ward,ward,northport,
""",
    "metrics": """metric,label,kind,unit,aliases
burglaries,Burglaries,flow,offence,burglaries
clear-up,Burglaries solved,share,percent,burglaries solved
alarms,Burglar alarms,stock,percent,alarms
crowding,Crowding,index,point,crowding
""",
    "facts": """entity,metric,period,value,unit,source
northport,burglaries,2024,1240,offence,Northport police annual report
northport,clear-up,2024,14.2,percent,Northport police annual report
mill,burglaries,2024,310,offence,Northport police annual report
northport,alarms,2024,30,percent,Northport survey
northport,crowding,2024,104,point,Northport survey
""",
}

OVER = [
    "Harbour Ward had 3,870 burglaries in 2024.",
    "In 2024 Harbour Ward recorded 2,100 burglaries.",
    "Harbour Ward suffered more than 1,900 burglaries in 2024.",
    "Harbour Ward had 3,870 burglaries between 2015 and 2024.\n\nHarbour Ward suffered more than 1,900 burglaries in 2024.",
    "Harbour Ward had a crowding of 190 points in 2024. In 2024 Harbour Ward recorded 2,100 burglaries.",
]

CLEAN = [
    "Harbour Ward had 387 burglaries in 2024.",
    "Harbour Ward had 1,240 burglaries in 2024.",
    "Harbour Ward had 3,870 burglaries between 2015 and 2024.",
    "Westmark had 3,870 burglaries in 2024.",
    "Harbour Ward had 3,870 trees in 2024.",
    "If Harbour Ward had 3,870 burglaries in 2024, nobody would live there.",
    "Harbour Ward expects 3,870 burglaries in 2024.",
    "Harbour Ward, unlike Jack Town, had 3,870 burglaries in 2024.",
    "Harbour Ward and Jack Town had 3,870 burglaries in 2024.",
    # shares and indices do not add up
    "Harbour Ward had 64% alarms in 2024.",
    "Harbour Ward had a crowding of 190 points in 2024.",
]


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(CITY, tmp_path_factory.mktemp("city"))


@pytest.mark.parametrize("text", OVER)
def test_flags_a_part_larger_than_the_whole(city: Path, text: str) -> None:
    assert [f.rule for f in disputes(text, packs=(city,)) if f.effect == "disputes"] == [
        "exceeds-reference-parent"
    ]


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_about_what_the_whole_can_hold(city: Path, text: str) -> None:
    assert not [f for f in disputes(text, packs=(city,)) if f.effect == "disputes"]

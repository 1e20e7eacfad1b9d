from pathlib import Path

import pytest

from tests.rules.pipeline import disputes
from tests.rules.reference.packs import write

WAR = {
    "entities": """entity,label,type,aliases
ARD,Ardland,country,Ardish
""",
    "metrics": """metric,label,kind,unit,aliases
casualties,Military casualties,cumulative,person,casualties|lost|killed and wounded|losses
""",
    "definitions": """definition,label,narrower_than,aliases
killed,Killed,killed_and_wounded,killed|dead
killed_and_wounded,Killed and wounded,,killed and wounded
""",
    "facts": """entity,metric,period,value,unit,source,as_of,definition
ARD,casualties,2025,48670,person,Ministry of Defence,2026-01-05,killed_and_wounded
""",
}

COUNTED = {
    "entities": "entity,label,type,aliases\nARD,Ardland,country,Ardish\n",
    "metrics": """metric,label,kind,unit,aliases
casualties,Military casualties,cumulative,person,casualties|lost|losses
homes,Homes,stock,home,homes
pay,Pay,amount,eur,pay
""",
    "definitions": """definition,label,narrower_than,aliases
killed,Dead,killed_and_hurt,killed|dead
killed_and_hurt,Dead and hurt men,,dead and hurt
adjusted,Seasonally adjusted,,adjusted
""",
    "facts": """entity,metric,period,value,unit,source,as_of,definition
ARD,casualties,2025,48670,person,Ministry of Defence,2026-01-05,killed_and_hurt
ARD,casualties,2025,48670,person,Staff,2026-01-05,killed_and_hurt
ARD,casualties,2024,31450,person,Ministry of Defence,2026-01-05,killed_and_hurt
ARD,homes,2025,52310,home,Bureau,2026-01-05,adjusted
ARD,pay,2025,2140,eur,Bureau,2026-01-05,
""",
    "targets": """target,entity,metric,comparator,value,unit,due,set_on,instrument,source,url,note
t,ARD,homes,>=,60000,home,2030-12-31,2015-01-01,Plan,Plan,https://x.example,only homes with a kitchen count
u,ARD,pay,>=,3000,eur,2030-12-31,2015-01-01,Plan,Plan,https://x.example,
""",
}

# each with how many figures leave open what they count
TOLD = [
    ("Ardland lost 48,670 soldiers and many tanks in 2025.", 1),
    ("Ardland lost 48,670 soldiers in 2025, all of them dead.", 0),
    ("Ardland lost 48,670 soldiers in 2025, up from 31,450 in 2024.", 2),
    ("Ardland lost 48,670 soldiers in 2025, up from 31,450 in 2024, and 12 tanks and its hurt pride.", 2),
    # a definition that is neither narrower nor wider than another
    ("Ardland had 52,310 homes in 2025.", 0),
    # a goal with a note, and one without
    ("Ardland wants 60,000 homes by 2030.", 1),
    ("Ardland wants 60,000 homes by 2030. It lost 48,670 soldiers in 2025.", 2),
    ("Ardland wants pay of €3,000 by 2030.", 0),
    # once for all cells of a table, and not where a line beside the table says it
    (
        "Losses of Ardland.\n\n| Year | Losses |\n|---|---|\n| 2024 | 31,450 |\n| 2025 | 48,670 |\n\nThe year was bad.\n",
        1,
    ),
    (
        "Losses of Ardland.\n\n| Year | Losses |\n|---|---|\n| 2024 | 31,450 |\n| 2025 | 48,670 |\n\n*Dead and hurt, as told.*\n",
        0,
    ),
]

OPEN = [
    "Ardland lost 48,670 soldiers in 2025.",
    "Ardland's losses came to 48,670 soldiers in 2025.",
    "In 2025 Ardland lost 48,670 troops.",
    "Ardish losses in 2025 were 48,670.",
    # the words belong to the figure behind
    "Ardland lost 48,670 soldiers in 2025, with 130 killed or wounded each day in May.",
]

NAMED = [
    "Ardland had 48,670 soldiers killed and wounded in 2025.",
    "Ardland lost 48,670 soldiers, killed or wounded, in 2025.",
    "In 2025 Ardland counted 48,670 killed and wounded.",
    "Ardland lost 12 tanks in 2025.",
]


@pytest.fixture(scope="module")
def war(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(WAR, tmp_path_factory.mktemp("war"))


@pytest.mark.parametrize("text", OPEN)
def test_asks_to_name_the_measure(war: Path, text: str) -> None:
    found = [f for f in disputes(text, packs=(war,)) if f.rule == "unnamed-definition"]
    assert [f.effect for f in found] == ["notes"]
    assert "killed and wounded" in found[0].message


@pytest.mark.parametrize("text", NAMED)
def test_is_silent_where_the_measure_is_named(war: Path, text: str) -> None:
    assert not [f for f in disputes(text, packs=(war,)) if f.rule == "unnamed-definition"]


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(COUNTED, tmp_path_factory.mktemp("counted"))


@pytest.mark.parametrize(("text", "notes"), TOLD)
def test_asks_of_each_figure_by_itself(counted: Path, text: str, notes: int) -> None:
    found = [f for f in disputes(text, packs=(counted,)) if f.rule == "unnamed-definition"]
    assert len(found) == notes

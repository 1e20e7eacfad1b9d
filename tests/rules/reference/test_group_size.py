from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.packs import write
from tests.rules.reference.verdicts import of

LEAGUES = {
    "entities": """entity,label,type,part_of,members_from,members_to,aliases
league,Harbour League,league,,,,the league
pact,Northern Pact,group,,,,the pact
ash,Ash Rovers,club,league,1950,,
brook,Brook Town,club,league,1950,,
cedar,Cedar United,club,league,2024-07-01,,
dell,Dell Athletic,club,league,1950,2023-06-30,
velland,Velland,country,pact,2001,,
marland,Marland,country,pact,2001,,
sorrel,Sorrel,country,pact,2025-03-01,,
tarn,Tarn,country,pact,2001,,
open,Open Coast,region,,,,
kell,Kell,port,open,,,
varn,Varn,port,open,,,
""",
    "metrics": """metric,label,kind,unit,aliases
crowd,Average crowd,stock,person,average crowd
trade,Trade within the pact,share,percent,trade
ships,Ships,flow,ship,ships
""",
    "facts": """entity,metric,period,value,unit,source
ash,crowd,2025,4120,person,League yearbook
brook,crowd,2025,3870,person,League yearbook
cedar,crowd,2025,2210,person,League yearbook
velland,trade,2025,71,percent,Pact secretariat
kell,ships,2025,611,ship,Coast yearbook
varn,ships,2025,204,ship,Coast yearbook
""",
    "series": """metric,entity_set,complete_from,complete_to
crowd,league,1950,2026
trade,pact,2001,2026
""",
}

FLAGGED = [
    ("The Harbour League has four clubs.", "3"),
    ("The league has two clubs and one ground.", "3"),
    ("The Northern Pact has three members.", "4"),
    ("The Northern Pact, which has five countries, met in Velland.", "4"),
    ("The pact now has five members.", "4"),
    ("The pact comprises three countries.", "4"),
    ("The Northern Pact had four members in 2024.", "3"),
    ("The Northern Pact counts six countries.", "4"),
    ("In 2022 the Harbour League had four clubs.", "3"),
    ("The Northern Pact is made up of three countries.", "4"),
]

SUPPORTED = [
    ("The Harbour League has three clubs.", "three clubs"),
    ("The Northern Pact has four members.", "four members"),
    ("The Northern Pact had three members in 2024.", "three members"),
    ("The Northern Pact had three members in 2025.", "three members"),
    ("The Northern Pact had four members in 2025.", "four members"),
    ("Open Coast has two ports.", "two ports"),
    ("The league's three clubs met on Friday.", "three clubs"),
]

SILENT = [
    "The Harbour League had four clubs.",
    "The Northern Pact then had two members.",
    "The Northern Pact has two founding members.",
    "The Northern Pact has two other members.",
    "The Northern Pact has three eastern countries.",
    "The Northern Pact may have five members one day.",
    "The Northern Pact will have five members in 2027.",
    "If the Northern Pact has five members, it needs a chair.",
    "“The Northern Pact has five members,” said Ann Hill.",
    "Open Coast has three ports.",
    "The Northern Pact has five offices.",
    "The Northern Pact has about five members.",
    "Two of the Northern Pact's members, Velland and Tarn, stayed away.",
    "Two of the Northern Pact's four members had trade of more than 60% in 2010.",
]


@pytest.fixture(scope="module")
def leagues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(LEAGUES, tmp_path_factory.mktemp("leagues"))


@pytest.mark.parametrize(("text", "count"), FLAGGED)
def test_another_number_of_members_is_disputed(leagues: Path, text: str, count: str) -> None:
    found = [f for f in checked(text, packs=(leagues,)).findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["group-size"], found
    assert f"the pack has {count} " in found[0].message


@pytest.mark.parametrize(("text", "figure"), SUPPORTED)
def test_the_number_of_members_is_supported(leagues: Path, text: str, figure: str) -> None:
    assert of(checked(text, packs=(leagues,)), figure) == ("supported", {"group-size"})


@pytest.mark.parametrize("text", SILENT)
def test_is_silent_where_others_may_be_counted(leagues: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(leagues,)).findings if f.effect == "disputes"]


def test_todays_number_says_nothing_of_another_year(leagues: Path) -> None:
    text = "Two of the Northern Pact's four members had trade of more than 60% in 2010."
    assert not [f for f in checked(text, packs=(leagues,)).findings if f.effect == "supports"]

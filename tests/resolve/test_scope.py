"""What a figure is about when the words around it lead elsewhere: other scenes, other nouns, other figures' phrases."""

from pathlib import Path

import pytest

from factcheck.pipeline import CheckedDraft
from tests.rules.pipeline import checked
from tests.rules.reference import verdicts
from tests.rules.reference.conftest import Check

FARMS = {
    "entities": """entity,label,type,part_of,aliases
state,Mallee State,state,,the state|the Mallee
wimmera,West Wimmera,region,state,the West Wimmera
northern,Northern Plains,region,state,the Northern Plains
canola,Canola,crop,,canola
beans,Beans,crop,,beans
lentils,Lentils,crop,,lentils
""",
    "metrics": """metric,label,kind,unit,dimension,aliases
wheat,Wheat production,flow,million_tonne,mass,wheat crop|wheat harvest
yield,Wheat yield,rate,tonne_per_hectare,mass/area,wheat yield|yields
price,Price of wheat,index,aud_per_tonne,currency/mass,wheat price|milling wheat
income,Net income,amount,million_aud,currency,net income
eps,Earnings per share,amount,aud,currency,per share|earnings per share
bill,Bill for the roads,amount,million_aud,currency,bill
rain,Rainfall,flow,millimetre,length,rainfall|rain
growers,Growers,stock,grower,count,growers
acres,Seeded acres of the crop,stock,acre,area,seeded
""",
    "facts": """entity,metric,period,value,unit,source,url,as_of
state,wheat,2024,11.9,million_tonne,Council,https://r.example,2026-01-05
state,wheat,2025,13.4,million_tonne,Council,https://r.example,2026-01-05
wimmera,wheat,2025,3.92,million_tonne,Council,https://r.example,2026-01-05
northern,wheat,2025,1.46,million_tonne,Council,https://r.example,2026-01-05
northern,wheat,2024,2.03,million_tonne,Council,https://r.example,2026-01-05
state,yield,2025,2.58,tonne_per_hectare,Council,https://r.example,2026-01-05
state,price,2025,318,aud_per_tonne,Council,https://r.example,2026-01-05
state,income,2025,611,million_aud,Council,https://r.example,2026-01-05
state,eps,2025,3.87,aud,Council,https://r.example,2026-01-05
state,bill,2025,1620,million_aud,Council,https://r.example,2026-01-05
state,rain,2025,412,millimetre,Council,https://r.example,2026-01-05
state,growers,2025,41,grower,Council,https://r.example,2026-01-05
state,growers,2022,33,grower,Council,https://r.example,2026-01-05
canola,acres,2025,1200,acre,Council,https://r.example,2026-01-05
beans,acres,2025,900,acre,Council,https://r.example,2026-01-05
lentils,acres,2025,700,acre,Council,https://r.example,2026-01-05
""",
    "units": "unit,dimension,factor,label,aliases\ngrower,count,1,growers,grower|growers\n",
}


@pytest.fixture(scope="module")
def farms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("farms") / "pack"
    folder.mkdir()
    for name, body in FARMS.items():
        (folder / f"{name}.csv").write_text(body, encoding="utf-8")
    return folder


def _disputes(result: CheckedDraft) -> list[str]:
    return [finding.message for finding in result.findings if finding.effect == "disputes"]


@pytest.mark.parametrize(
    "text",
    [
        "The Mallee State did well. Nationally the wheat harvest is put at 36.1 million tonnes.",
        "The Mallee State did well. Across the country the wheat harvest came to 36.1 million tonnes.",
        "The Mallee State did well. The wheat harvest elsewhere was 36.1 million tonnes.",
        "The Mallee State did well. Worldwide the wheat crop was 36.1 million tonnes.",
        "The bill for the Mallee State came to $1.62 billion, of which Canberra is paying $980 million.",
        "The growers of the Mallee State differ on the harvest, as the two neighbours always have.",
        "The Mallee State's 41 growers were eight more than it had in 2022.",
        "In the Mallee State the 41 growers are more than it counted in 2022.",
    ],
)
def test_nothing_is_held_against_the_row(farms: Path, text: str) -> None:
    assert not _disputes(checked(text, packs=(farms,), as_of="2026-01-27"))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Growers in the Mallee State averaged yields of 2.58 tonnes to the hectare.", "2.58"),
        ("In the Mallee State milling wheat closed at $318 a tonne.", "318"),
        ("Rainfall in the Mallee State was 412 millimetres in 2025.", "412"),
        ("Rainfall in the Mallee State was 412mm in 2025.", "412"),
        ("The Mallee State's net income was $611 million, or $3.87 per share.", "611"),
        ("The Mallee State's net income was $611 million, or $3.87 per share.", "3.87"),
        (
            "The wheat harvest of the Northern Plains was 1.46 million tonnes, after 2.03 million the season before.",
            "2.03",
        ),
        (
            "It rained in the West Wimmera.\n\nThat region alone had a wheat harvest of 3.92 million tonnes.",
            "3.92",
        ),
        (
            "The West Wimmera and the Northern Plains saw rain. The wheat crop was 13.4 million tonnes in 2025.",
            "13.4",
        ),
        ("The Mallee State's 41 growers were eight more than it had in 2022.", "41"),
    ],
)
def test_the_row_is_found(farms: Path, text: str, figure: str) -> None:
    assert verdicts.of(checked(text, packs=(farms,), as_of="2026-01-27"), figure)[0] == "supported", text


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In the Mallee State milling wheat closed at $381 a tonne in 2025.", "381"),
        ("Growers in the Mallee State averaged yields of 25.8 tonnes to the hectare in 2025.", "25.8"),
        ("The Mallee State's net income was $161 million, or $3.87 per share, in 2025.", "161"),
        (
            "The West Wimmera and the Northern Plains saw rain. The wheat crop was 1.34 million tonnes in 2025.",
            "1.34",
        ),
    ],
)
def test_a_wrong_value_is_disputed(farms: Path, text: str, figure: str) -> None:
    assert verdicts.of(checked(text, packs=(farms,), as_of="2026-01-27"), figure)[0] == "disputed", text


def test_us_dollars_are_not_the_packs(farms: Path) -> None:
    result = checked("In the Mallee State milling wheat closed at US$318 a tonne in 2025.", packs=(farms,))
    assert verdicts.of(result, "318")[0] != "supported"


def test_a_year_in_a_head_keeps_columns_apart() -> None:
    table = (
        "| | Gold | Total | Gold 2022 | Total 2022 |\n|---|---:|---:|---:|---:|\n"
        "| Aotara | 41 | 118 | 33 | 104 |\n| Tasmara | 38 | 127 | 45 | 131 |\n"
    )
    assert not _disputes(checked(f"# Medals\n\n{table}"))


def test_a_head_is_one_of_the_population() -> None:
    text = (
        "The population of Malwara stood at 38,214,600. In all 90,900 people left one district.\n\n"
        "The count cost $6,120 million, about $160 a head. The state is to get two more seats."
    )
    assert not _disputes(checked(text))


def test_a_long_way_come_is_no_target(check: Check) -> None:
    result = check(
        "The share seen within four hours at Marlow Hospitals is 74.6%. It has come a long way from 71.8%."
    )
    assert verdicts.of(result, "71.8")[0] == "supported"

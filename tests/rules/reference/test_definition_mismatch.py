from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.conftest import Check
from tests.rules.reference.packs import write

WAR = {
    "entities": """entity,label,type
ardland,Ardland,country
""",
    "metrics": """metric,label,kind,unit,dimension,rate_of,definition,not_comparable_with,aliases
casualties,Military casualties,cumulative,person,people,,killed_and_wounded,deaths,casualties|killed or wounded|killed and wounded|lost
casualties-per-day,Casualties per day,rate,person_per_day,people/time,casualties,killed_and_wounded,,casualties a day|killed or wounded each day
deaths,Military deaths,cumulative,person,people,,killed,casualties,killed|deaths|dead|soldiers killed
deaths-per-day,Deaths per day,rate,person_per_day,people/time,deaths,killed,,deaths a day
""",
    "definitions": """definition,label,narrower_than,aliases
killed,Killed,killed_and_wounded,killed|dead|deaths
killed_and_wounded,Killed and wounded,,killed and wounded|killed or wounded|casualties
""",
    "facts": """entity,metric,period,value,unit,definition,source,as_of
ardland,casualties,2023-03-01/2026-04-30,1104000,person,killed_and_wounded,Ardland staff,2026-05-01
ardland,deaths,2023-03-01/2026-04-30,325000,person,killed,Ardland staff,2026-05-01
ardland,casualties-per-day,2025,1196,person_per_day,killed_and_wounded,Ardland staff,2026-05-01
ardland,deaths-per-day,2025,310,person_per_day,killed,Ardland staff,2026-05-01
""",
}

MISNAMED = [
    "Marlow Hospitals Trust had 193,450 admissions in 2025.",
    "Marlow Hospitals Trust recorded 193,450 emergency admissions in 2025.",
    "In 2025 emergency admissions at Marlow Hospitals Trust came to 193,450.",
    "There were 186,400 emergency admissions at Marlow Hospitals Trust in 2024.",
    "Marlow Hospitals Trust had 51,240 A&E attendances in 2025.",
    "A&E attendances at Marlow Hospitals Trust came to 51,240 in 2025.",
    "In 2025 Marlow Hospitals Trust counted 51,240 attendances.",
    "Attendances at Marlow Hospitals Trust numbered 48,310 in 2024.",
    "Admissions at Marlow Hospitals Trust rose to 193,450 in 2025.",
    "Marlow Hospitals Trust reported 48,310 attendances for 2024.",
]

CLEAN = [
    "Marlow Hospitals Trust had 193,450 attendances in 2025.",
    "Marlow Hospitals Trust had 51,240 emergency admissions in 2025.",
    "Marlow Hospitals Trust had 193,450 attendances and 51,240 emergency admissions in 2025.",
    "Of the 193,450 attendances at Marlow Hospitals Trust in 2025, 51,240 ended in emergency admissions.",
    "Marlow Hospitals Trust had 193,000 attendances in 2025.",
    "Harrow Vale had 193,450 admissions in 2025.",
    "Marlow Hospitals Trust expects 193,450 admissions in 2030.",
    "Marlow Hospitals Trust printed 193,450 leaflets in 2025.",
    "Marlow Hospitals Trust employed 2,506 nurses at the end of 2025.",
    "Marlow Hospitals Trust had about 190,000 A&E attendances in 2025.",
]


@pytest.mark.parametrize("text", MISNAMED)
def test_flags_the_right_number_of_the_wrong_thing(check: Check, text: str) -> None:
    assert "definition-mismatch" in {f.rule for f in check(text).findings if f.effect == "disputes"}


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_where_the_measure_is_right(check: Check, text: str) -> None:
    assert "definition-mismatch" not in {f.rule for f in check(text).findings}


@pytest.fixture(scope="module")
def war(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(WAR, tmp_path_factory.mktemp("war"))


@pytest.mark.parametrize(
    "text",
    [
        "Ardland has had over 1.1 million soldiers killed since March 2023. It had lost men before.",
        "In 2025 Ardland had 1,200 deaths a day.",
    ],
)
def test_killed_is_not_killed_or_wounded(war: Path, text: str) -> None:
    found = [f for f in checked(text, packs=(war,)).findings if f.effect != "notes"]
    assert [f.rule for f in found] == ["definition-mismatch"], found


@pytest.mark.parametrize(
    "text",
    [
        "Ardland has had over 1.1 million soldiers killed or wounded since March 2023.",
        "Ardland lost an average of 1,200 soldiers killed or wounded each day in 2025.",
        "In 2025 Ardland had 310 deaths a day.",
        "Ardland has had 325,000 soldiers killed since March 2023.",
    ],
)
def test_each_measure_is_supported_by_its_own_row(war: Path, text: str) -> None:
    found = [f for f in checked(text, packs=(war,)).findings if f.effect != "notes"]
    assert [f.rule for f in found] == ["reference-value"], found


def test_what_the_figure_itself_names_is_not_supported_by_what_is_set_apart(war: Path) -> None:
    text = "Ardland lost an average of 1,200 soldiers killed each day in 2025."
    assert not [f for f in checked(text, packs=(war,)).findings if f.effect == "supports"]


def test_a_measure_of_another_subject_is_not_mistaken(tmp_path: Path) -> None:
    pack = write(
        {
            "entities": "entity,label,type,part_of,aliases\nlow,Lowmark,country,,the country\nbank,Skua Bank,wind-farm,low,the farm\n",
            "metrics": "metric,label,kind,unit,aliases\nmade,Power made by a farm,flow,gwh,produced\n"
            "made-all,Electricity generated,flow,gwh,electricity generated|generation\ngas,Power from gas,flow,gwh,gas\n",
            "facts": "entity,metric,period,value,unit,source,as_of\nbank,made,2025,1410,gwh,Low grid,2026-02-01\n"
            "low,made-all,2025,38820,gwh,Low grid,2026-02-01\nlow,gas,2025,9830,gwh,Low grid,2026-02-01\n",
            "units": "unit,dimension,factor,label,aliases\ngwh,energy,3600000000000,GWh,GWh|gigawatt-hours\n",
        },
        tmp_path,
    )
    for text in (
        "Generation was never higher. Lowmark produced 38,820 GWh of electricity in 2025.",
        "In 2025 Lowmark produced 38,820 gigawatt-hours of electricity.",
        "Lowmark produced 9,830 GWh of it from gas in 2025.",
    ):
        assert not [f for f in checked(text, packs=(pack,)).findings if f.effect == "disputes"]


CLOSE = {
    "entities": "entity,label,type,aliases\nkerrow,Kerrow Port,town,Kerrow\nnorthshire,Northshire,county,\n",
    "metrics": "metric,label,kind,unit,dimension,not_comparable_with,aliases\n"
    "applied,Applications for asylum,flow,person,people,granted,applied for asylum|asylum applications|applicants|sought asylum\n"
    "granted,Asylum grants,flow,person,people,applied,granted asylum|recognised|asylum grants\n"
    "hurt,Road casualties,flow,person,people,died,road casualties|casualties|hurt\n"
    "died,Road deaths,flow,person,people,hurt,killed|deaths|road deaths|died\n"
    "recorded,Burglaries recorded,flow,case,count,solved,burglaries|recorded\n"
    "solved,Burglaries solved,flow,case,count,recorded,solved|cleared up\n"
    "enrolled,Students enrolled,stock,person,people,graduated,enrolled|students\n"
    "graduated,Graduates,flow,person,people,enrolled,graduated|graduates\n",
    "facts": "entity,metric,period,value,unit,source\n"
    "kerrow,hurt,2025,3140,person,Roads\nkerrow,died,2025,212,person,Roads\n"
    "northshire,applied,2025,14820,person,Home\nnorthshire,granted,2025,5130,person,Home\n"
    "northshire,recorded,2025,6450,case,Police\nnorthshire,solved,2025,780,case,Police\n"
    "northshire,enrolled,2025,23900,person,Schools\nnorthshire,graduated,2025,6120,person,Schools\n",
    "units": "unit,dimension,factor,label,aliases\ncase,count,1,cases,case|cases|burglaries\n",
}


@pytest.fixture(scope="module")
def close(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(CLOSE, tmp_path_factory.mktemp("close"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Kerrow recorded 3,140 killed among its road casualties in 2025.", "killed"),
        ("Kerrow counted 3,140 deaths among its road casualties in 2025.", "deaths"),
        ("Among casualties on Kerrow's roads, 3,140 died in 2025.", "died"),
        ("Casualties in Kerrow included 3,140 deaths in 2025.", "deaths"),
        ("Burglaries in Northshire in 2025: 6,450 cleared up.", "cleared up"),
        ("Northshire's burglaries came down, and 6,450 were solved in 2025.", "solved"),
        ("Of those who sought asylum in Northshire in 2025, 14,820 were granted asylum.", "granted asylum"),
        ("Asylum applications in Northshire led to 14,820 asylum grants in 2025.", "asylum grants"),
        ("Students had a good year in Northshire, with 23,900 graduates in 2025.", "graduates"),
        (
            "The county of Northshire took many applicants, with 14,820 granted asylum in 2025.",
            "granted asylum",
        ),
    ],
)
def test_what_a_figure_is_called_itself_outweighs_its_clause(close: Path, text: str, named: str) -> None:
    found = [f for f in checked(text, packs=(close,)).findings if f.effect != "notes"]
    assert [(f.rule, f.effect) for f in found] == [("definition-mismatch", "disputes")]
    assert f"not for “{named}”" in found[0].message
    assert [row.value for row in found[0].evidence]


@pytest.mark.parametrize(
    "text",
    [
        "Kerrow's road casualties numbered 3,140 in 2025, and 212 were killed.",
        "Kerrow had 3,140 road casualties in 2025, 212 of them deaths.",
        "Kerrow had 3,140 killed or hurt on its roads in 2025.",
        "Kerrow had 3,140 people hurt in road accidents in 2025, more than the number killed.",
        "In Northshire 14,820 applied for asylum in 2025 and 5,130 were granted asylum.",
        "Asylum grants in Northshire, 5,130 in 2025, were far fewer than the 14,820 asylum applications.",
        "Northshire solved 780 of its 6,450 burglaries in 2025.",
        "Of those enrolled in Northshire 6,120 graduated in 2025.",
        "Of the students in Northshire, 6,120 graduated in 2025.",
        "Road casualties in Kerrow: 3,140 hurt in 2025, 212 killed.",
    ],
)
def test_two_measures_side_by_side_are_no_mismatch(close: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(close,)).findings if f.effect == "disputes"]


@pytest.mark.parametrize(
    "text",
    [
        "Ardland has lost more than 1.1 million killed since March 2023.",
        "Since March 2023 Ardland lost some 1.1 million dead.",
        "Ardland has lost 1.1 million soldiers killed since March 2023.",
    ],
)
def test_lost_is_wider_than_killed(war: Path, text: str) -> None:
    found = [f for f in checked(text, packs=(war,)).findings if f.effect != "notes"]
    assert [(f.rule, f.effect) for f in found] == [("definition-mismatch", "disputes")]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("In 2024 Ardland had 1,284 casualties a day.\n\nOur sum: 1,284 deaths a day, says the staff.", True),
        ("In 2024 Ardland had 1,284 casualties a day.\n\nOur sum: 1,284 killed or wounded a day.", False),
        (
            "In 2024 Ardland had 1,284 casualties a day.\n\nOur sum: 1,285 deaths a day, says the staff.",
            False,
        ),
    ],
)
def test_a_row_told_elsewhere_is_known_again_under_another_name(
    tmp_path: Path, text: str, wrong: bool
) -> None:
    earlier = (
        "ardland,casualties-per-day,2024,1284,person_per_day,killed_and_wounded,Ardland staff,2025-05-01\n"
    )
    pack = write({**WAR, "facts": WAR["facts"] + earlier}, tmp_path)
    found = {f.rule for f in checked(text, packs=(pack,)).findings if f.effect == "disputes"}
    assert ("definition-mismatch" in found) == wrong

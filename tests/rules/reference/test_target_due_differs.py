from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.packs import write

PLEDGES = {
    "entities": """entity,label,type,part_of,aliases
lund,Lundby,city,,the city
trust,Marlow Hospitals Trust,organisation,,the trust|Marlow Hospitals
league,Harbour League,group,,the league
ferry,Orley Line,company,,the ferry line
""",
    "metrics": """metric,label,kind,unit,aliases
emissions-cut,Cut in emissions,share,percent,cut in emissions|emissions cut|reduction in emissions
seen,Patients seen within four hours,share,percent,seen within four hours|within four hours
homes,Homes built,flow,home,homes
electric,Electric share of the fleet,share,percent,electric share of its fleet|of its fleet electric|electric ferries
solar,Solar capacity,stock,mw,solar capacity|solar power
""",
    "facts": """entity,metric,period,value,unit,source
lund,emissions-cut,2025,31,percent,Lundby climate report
lund,homes,2025,640,home,Lundby housing report
lund,solar,2025,48,mw,Lundby energy report
trust,seen,2025,74.6,percent,Marlow annual report
ferry,electric,2025,22,percent,Orley annual report
""",
    "targets": """target,entity,metric,comparator,value,unit,due,set_on,instrument,source,url
t1,lund,emissions-cut,>=,55,percent,2030,2021,Climate plan,Lundby climate plan,https://lundby.example/climate
t2,lund,emissions-cut,>=,90,percent,2040,2021,Climate plan,Lundby climate plan,https://lundby.example/climate
t3,trust,seen,>=,95,percent,2028-03-31,2024-04-01,Recovery plan,Marlow recovery plan,https://marlow.example/plan
t4,ferry,electric,>=,60,percent,2032,2024,Fleet plan,Orley fleet plan,https://orley.example/fleet
t5,lund,homes,>=,1200,home,2029,2024,Housing plan,Lundby housing plan,https://lundby.example/homes
t7,league,electric,>=,60,percent,2035,2024-06-03,Westhaven Declaration,Harbour League archive,https://league.example/declaration
t6,lund,solar,>=,150,mw,,2024,Energy plan,Lundby energy plan,https://lundby.example/energy
""",
    "units": """unit,dimension,factor,label,aliases
home,count,1,homes,home|homes
""",
}

FLAGGED = [
    ("Lundby has set itself a target for its cut in emissions of 55% by 2027.", "2030"),
    ("Lundby aims for a cut in emissions of 55% by 2035.", "2030"),
    ("The city has pledged a reduction in emissions of 90% by 2030.", "2040"),
    ("Lundby's goal is a cut in emissions of 90% by the end of 2045.", "2040"),
    (
        "Lundby's target is a cut in emissions of 70% by 2035.\n\nLundby's goal is a cut in emissions of 90% by the end of 2045.",
        "2040",
    ),
    ("Marlow Hospitals has committed to having 95% of patients seen within four hours by 2030.", "2028"),
    ("The trust's target is 95% seen within four hours by March 2027.", "2028"),
    (
        "Lundby set itself a target for its cut in emissions of 55% in 2021.\n\nThe trust's target is 95% seen within four hours by March 2027.",
        "2028",
    ),
    ("Orley Line plans to have 60% of its fleet electric by 2029, it said.", "2032"),
    ("The ferry line wants an electric share of its fleet of 60% by 2033.", "2032"),
    ("Under its plan Lundby intends to build 1,200 homes by 2027.", "2029"),
    ("Lundby's target is 1,200 homes by 2039.", "2029"),
    (
        "Orley Line originally planned to have 60% of its fleet electric by 2030.\n\nLundby's target is 1,200 homes by 2039.",
        "2029",
    ),
    ("The target of a cut in emissions of 55% by 2040, which Lundby set in 2021, is in reach.", "2030"),
    # which pledge it is the sentence tells by the day on which it was made, or by the name of its plan
    (
        "Three lines have passed 60%, the floor for electric ships that they promised in Westhaven to reach by 2030.",
        "2035",
    ),
    ("The pledge made on 3 June 2024 is for 60% by 2031, with little said about the rest.", "2035"),
]

CLEAN = [
    # a decade ends with its year nine or with the ten behind it
    "Lundby has set itself a target for its cut in emissions of 55% by the end of the decade.",
    "Lundby has set itself a target for its cut in emissions of 55% by 2030.",
    "Lundby aims for a cut in emissions of 55% by the end of 2030.",
    "The city has pledged a reduction in emissions of 90% by 2040.",
    "Lundby's target is a cut in emissions of 70% by 2035.",
    "The trust's target is 95% seen within four hours by March 2028.",
    "The trust's target is 95% seen within four hours by 2027-28.",
    "The trust's target is 95% seen within four hours by the end of 2027.",
    "Orley Line originally planned to have 60% of its fleet electric by 2030.",
    "Orley Line plans to have 60% of its fleet electric by 2030 instead of 2032.",
    "Lundby's target is 1,200 homes, originally by 2027.",
    "The opposition should get a cut in emissions of 55% by 2028 in Lundby, she said.",
    "Campaigners are urging Lundby to aim for a cut in emissions of 55% by 2028.",
    "“Lundby's target is a cut in emissions of 55% by 2028,” said Ann Hill.",
    "Lundby's target is 150 MW of solar capacity by 2028.",
    "Aldport has set itself a target for its cut in emissions of 55% by 2035.",
    "Lundby set itself a target for its cut in emissions of 55% in 2021.",
    "Lundby had cut emissions by 31% by 2025.",
    "If Lundby had a target for its cut in emissions of 55% by 2026, it would need more money.",
    "Three lines have passed 60%, the floor for electric ships that they promised in Westhaven to reach by 2035.",
    "The pledge made on 3 June 2024 is for 60% by 2035, with little said about the rest.",
    "The pledge made on 4 June 2024 is for 60% by 2031, with little said about the rest.",
    "Three lines have passed 61%, the floor for electric ships that they promised in Westhaven to reach by 2030.",
    "In Westhaven 60% of the cats were fed by 2030 volunteers.",
    "The first draft of what they promised in Westhaven had 60% by 2030.",
    "They promised 60% by 2030, not 2035, at a meeting in Westhaven.",
]


@pytest.fixture(scope="module")
def pledges(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(PLEDGES, tmp_path_factory.mktemp("pledges"))


@pytest.mark.parametrize(("text", "due"), FLAGGED)
def test_another_due_date_disputes(pledges: Path, text: str, due: str) -> None:
    found = [f for f in checked(text, packs=(pledges,)).findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["target-due-differs"], found
    assert due in found[0].message


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_where_the_date_may_be_meant(pledges: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(pledges,)).findings if f.effect == "disputes"]


def test_a_target_supports_only_its_own_due_date(pledges: Path) -> None:
    for year, effects in (("the end of 2030", ["supports"]), ("the end of 2026", ["disputes"])):
        text = f"Lundby aims for a cut in emissions of 55% by {year}."
        found = [f.effect for f in checked(text, packs=(pledges,)).findings if f.effect != "notes"]
        assert found == effects

from pathlib import Path

import pytest

from tests.rules.cases import flags, stays_silent
from tests.rules.pipeline import disputes
from tests.rules.reference.packs import write

RULE = "impossible-value"

FLAGGED = [
    ("Some 146% of pupils at the school passed the test.", "0 to 100%"),
    ("The number of visitors fell by 120% after the fire.", "0 to 100%"),
    ("Sales of the paper are down 300% since the strike.", "0 to 100%"),
    ("Turnout was 104% in the ward, the returning officer said.", "Turnout"),
    ("There is a 130% chance of rain on Sunday, by the office's model.", "probability"),
    ("The gin, at 140% alcohol by volume, was withdrawn.", "strength"),
    ("The lake water has a pH of 15.2 since the spill.", "0 to 14"),
    ("The sample was cooled to -312C in the laboratory.", "273.15"),
    ("The probe measured -300C on the surface.", "273.15"),
    ("A 234-year-old woman was rescued from the roof.", "125"),
    ("The crash killed 3.5 people and closed the road.", "whole number"),
    ("In the poll 112% of respondents named speeding.", "0 to 100%"),
    ("The cut took 140% of voters off the register: 140% of the voters, the clerk said.", "0 to 100%"),
    ("Doctors put the probability of recovery at 1.4.", "1.4"),
    ("The chance of rain is 140%.", "140%"),
    ("The share of renters rose to 104%.", "104%"),
    ("Attendance dropped by 115% in a year.", "115%"),
    ("The wine has an alcohol content of 112%.", "112%"),
    ("The coldest night saw minus 320C.", "minus 320C"),
    ("The oldest resident is 143 years old.", "143 years old"),
    ("The water had a pH of 17.", "17"),
    ("Literacy stands at 108%.", "108%"),
    ("Between 120% and 130% of pupils at the school passed the test.", "120% and 130%"),
    ("In all 24.1 pupils came.", "24.1 pupils"),
]

CLEAN = [
    "Some 94% of pupils at the school passed the test.",
    # growth may exceed a hundred per cent
    "The number of visitors rose by 120% after the reopening.",
    "The prison is at 130% of capacity.",
    "The appeal raised 146% of its target.",
    "Admissions ran at 112% of places on the ward.",
    # what may go below nothing
    "Profit fell by 120% and the firm made a loss.",
    "Margins are down 300% at the refinery.",
    # averages
    "The average household has 2.4 people, and the flat next door 3.5 people on average.",
    "The clinic employs the equivalent of 3.5 people.",
    # things that grow old
    "The 234-year-old oak came down in the storm.",
    "The brewery, 158 years old, has a new owner.",
    # hot, cold and strong, but possible
    "Liquid helium boils at -269C.",
    "The rum has 75% alcohol by volume.",
    "The soil has a pH of 5.2.",
    "Turnout was 64% in the ward.",
    "Shares fell by 90% in a day.",
    "Debt stood at 118% of output.",
    "Approval of the loan was 120% of the sum asked.",
    "The share of debt in output rose to 104%.",
    # the oak is the farmer's
    "The 234-year-old farmer's oak came down in the storm.",
    "They put the probability of a shutdown at 3.",
    "Visitors fell -120% in the year.",
    "The chance of rain is 140% higher.",
    "The vaccination rate was 130% a year.",
    "A 94% turnout in the ward is the highest yet.",
    "The desk needs about 2.5 people for a shift.",
    "The crash killed three and a half people.",
    # a step, no temperature
    "The kiln fell 300C in an hour.",
    "She turned 143 years ago from law to farming.",
    "The clinic sees 3.5 patients an hour, on top of 2.5 people a day from the ward.",
    "Some 146% of pupils at the school were more than satisfied.",
    "That leaves 302,000, a shortfall of 78,000 or 21 per cent.",
    "The party has lost 1,240 members or 12 per cent.",
    "Class sizes have come down with them, from 26.4 to 24.1 pupils.",
    "Of the 14 listings in Prague since 2021, nine now trade below their first-day price, two are where they started and three are up, by 6, 11 and 140%.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)


@pytest.fixture
def bounds(tmp_path: Path) -> Path:
    return write(
        {
            "metrics": """metric,label,kind,unit,min,max,aliases
load,Load factor,share,percent,2.5,100,load factor
rain,Rainfall,flow,mm,0,,rainfall
chill,Chill index,index,point,,40,chill index
spread,Yield spread,rate,percent,,,yield spread
crowd,Attendance,count,person,0,60000,attendance;gate
crew,Crew,stock,thousand_person,0,60,crew
fill,Seats filled,share,percent,0,100,fill rate
stock,Orders filled,share,percent,0,300,fill rate
""",
            "facts": """entity,metric,period,value,unit,source
Northport,load,2024,81.5,percent,Northport ferries
Northport,rain,2024,840,mm,Northport weather
Northport,chill,2024,12,point,Northport weather
Northport,spread,2024,2.1,percent,Northport bank
Northport,crowd,2024,41200,person,Northport FC
Northport,crew,2024,41.2,thousand_person,Northport ferries
Northport,fill,2024,81.2,percent,Northport ferries
Northport,stock,2024,121.2,percent,Northport ferries
""",
        },
        tmp_path,
    )


@pytest.mark.parametrize(
    ("draft", "message"),
    [
        (
            "The load factor of Westmark was 112% in May.",
            "Load factor cannot be 112%; possible is 2.5% to 100% by the pack.",
        ),
        (
            "The load factor of Westmark was 1% in May.",
            "Load factor cannot be 1%; possible is 2.5% to 100% by the pack.",
        ),
        (
            "Rainfall at Westmark came to -12 mm in May.",
            "Rainfall cannot be -12 mm; possible is 0 mm or more by the pack.",
        ),
        (
            "The chill index of Westmark stood at 52 points in May.",
            "Chill index cannot be 52 points; possible is at most 40 points by the pack.",
        ),
        (
            "Attendance at Westmark was 72,000 people in May.",
            "Attendance cannot be 72,000 people; possible is 0 people to 60,000 people by the pack.",
        ),
    ],
)
def test_a_pack_gives_the_bounds_of_its_measures(draft: str, message: str, bounds: Path) -> None:
    (finding,) = disputes(draft, packs=(bounds,))
    assert finding.message == message


@pytest.mark.parametrize(
    "draft",
    [
        "The load factor of Westmark was 92% in May.",
        # a change of it
        "The load factor of Westmark rose 112% in May.",
        "Attendance at Westmark fell by 72,000 people in ten years.",
        # of another thing
        "Rainfall of 12 kilometres of cable fell at Westmark.",
        "Rainfall at Westmark came to 120% of normal in May.",
        "Rainfall at Westmark came to 12 mm in May.",
        # bounds in thousands, and of one of two measures
        "The crew of Westmark came to 52,000 people in May.",
        "The fill rate of Westmark was 112% in May.",
        # no bounds
        "The yield spread of Westmark was 112% in May.",
        "Attendance at Westmark was 52,000 people in May.",
        "Attendance at Westmark was 72,000 in May.",
    ],
)
def test_what_lies_within_the_bounds_is_left_alone(draft: str, bounds: Path) -> None:
    assert not disputes(draft, packs=(bounds,))

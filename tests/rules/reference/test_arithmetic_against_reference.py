import re
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.checking import check as check_file
from tests.rules.pipeline import checked
from tests.rules.reference.conftest import Check
from tests.rules.reference.ferry_pack import FERRY
from tests.rules.reference.group_packs import GROUPS
from tests.rules.reference.packs import write
from tests.rules.reference.road_pack import ROADS
from tests.rules.reference.town_pack import TOWN
from tests.rules.reference.verdicts import of
from tests.rules.reference.worked_out import (
    AROUND_THE_ROWS,
    FLEET,
    OF_THE_FLEET,
    OF_THE_ZOO,
    WRONG_OF_THE_FLEET,
    WRONG_OF_THE_ZOO,
    ZOO,
)

FOLLOWS = [
    (
        "Marlow Hospitals Trust saw 74.6% of patients within four hours in 2025, up 280 basis points from 71.8%.",
        "280 basis points",
    ),
    ("Emergency admissions at Marlow Hospitals Trust rose 6.1% to 51,240 in 2025.", "6.1%"),
    (
        "At Marlow Hospitals Trust 74.6% of patients were seen within four hours in 2025, up 2.8 points from 71.8%.",
        "2.8 points",
    ),
    ("The deficit of Marlow Hospitals Trust fell by 25% to £9.4m in 2025, from £12.6m.", "25%"),
    (
        "The deficit of Marlow Hospitals Trust fell to £9.4m in 2025, £3.2m less than the £12.6m of 2024.",
        "£3.2m",
    ),
    ("King's Wharf had 31,870 emergency admissions in 2025, up 5.8% from 30,120.", "5.8%"),
    (
        "Marlow Hospitals Trust employed 2,506 nurses at the end of 2025, 88 more than the 2,418 of a year earlier.",
        "88",
    ),
    ("A&E attendances at Marlow Hospitals Trust rose by 3.8% to 193,450 in 2025.", "3.8%"),
    ("Emergency admissions at Abbey Road climbed 6.5% to 19,370 in 2025.", "6.5%"),
    ("Emergency admissions at Marlow Hospitals Trust were up 6% in 2025.", "6%"),
    ("The deficit of Marlow Hospitals Trust was down by a quarter, to £9.4m, in 2025.", "a quarter"),
    ("The deficit of Marlow Hospitals Trust fell by a quarter, to £9.4m, in 2025.", "a quarter"),
    ("The deficit of Marlow Hospitals Trust was £9.4m in 2025 (-25.4%).", "-25.4%"),
    (
        "King's Wharf had 31,870 emergency admissions in 2025, Abbey Road 19,370 and the two together 51,200.",
        "51,200",
    ),
]

ONE_SLIP_FROM_THE_CHANGE = [
    "Marlow Hospitals Trust had 51,240 emergency admissions in 2025, 9,230 more than a year earlier.",
    "Emergency admissions at Marlow Hospitals Trust rose 1.6% to 51,240 in 2025.",
    # two digits, held against the row before
    "Marlow Hospitals Trust had 193,450 A&E attendances in 2025, 9,050 more than in 2024.",
    "Marlow Hospitals Trust employed 2,506 nurses at the end of 2025, 58 more than a year earlier.",
    "Marlow Hospitals Trust employed 2,506 nurses at the end of 2025, or 58 more than 12 months before.",
    "Marlow Hospitals Trust employed 2,506 nurses at the end of 2025, a gain of 58.",
    "Marlow Hospitals Trust employed 2,506 nurses at the end of 2025, up 58 on the previous year.",
]
"""Close beside the level, which leaves room for another base, and one slip from what the rows give."""

WRONG_WAY = [
    "Emergency admissions at Marlow Hospitals Trust fell by 6.1% in 2025.",
    "Emergency admissions at Abbey Road were down 6.5% in 2025.",
    "At Marlow Hospitals Trust A&E attendances dropped by 3.8% in 2025.",
    "Emergency admissions at King's Wharf declined by 5.8% in 2025, from 30,120.",
    "Emergency admissions at Marlow Hospitals Trust fell by 6.1% to 51,240 in 2025.",
    "Emergency admissions at Abbey Road dropped 6.5% to 19,370 in 2025.",
    "A&E attendances at Marlow Hospitals Trust fell by 3.8% to 193,450 in 2025.",
    "Emergency admissions at King's Wharf were down 5.8% to 31,870 in 2025.",
    "The deficit of Marlow Hospitals Trust rose by 25% to £9.4m in 2025.",
    "The deficit of Marlow Hospitals Trust fell by a half to £9.4m in 2025.",
    "Emergency admissions at Marlow Hospitals Trust came to 51,240 in 2025 (-6.1%).",
    "Marlow Hospitals Trust is full. Emergency admissions there fell by 6.1% in 2025.",
]

SILENT = [
    ("Marlow Hospitals Trust had 2,506 nurses at the end of 2025, 300 fewer than in 2010.", "300"),
    ("Marlow Hospitals Trust had 2,506 nurses at the end of 2025, 300 below full strength.", "300"),
    ("Marlow Hospitals Trust employed 2,506 nurses at the end of 2025, 58 more than in 2019.", "58"),
    ("Marlow Hospitals Trust employed 2,506 nurses at the end of 2025, 58 more than planned.", "58"),
    ("Marlow Hospitals Trust employed 2,506 nurses at the end of 2025, 58 above its budget.", "58"),
    (
        "Marlow Hospitals Trust employed 2,506 nurses at the end of 2025, 58 more than in the summer of 2023.",
        "58",
    ),
    (
        "Marlow Hospitals Trust employed 2,506 nurses at the end of 2025, 58 fewer than the national norm asks for.",
        "58",
    ),
    (
        "Marlow Hospitals Trust had 193,450 A&E attendances in 2025, 9,050 more than its wards can take.",
        "9,050",
    ),
    ("Marlow Hospitals Trust had 51,240 emergency admissions in 2025, 4,000 more than planned.", "4,000"),
    ("Marlow Hospitals Trust had 51,240 emergency admissions in 2025, 12% above capacity.", "12%"),
    ("Admissions rose, the trust said. Its attendances fell by 6.1% in 2025.", "6.1%"),
    # of somebody else than was told of before
    ("Marlow Hospitals Trust is full. Emergency admissions at Harrow Vale fell by 6.1% in 2025.", "6.1%"),
    ("Marlow Hospitals Trust is full. Harrow Vale saw emergency admissions fall by 6.1% in 2025.", "6.1%"),
    # the likeness of a slip is no proof against a speaker
    (
        "“Marlow Hospitals Trust had 193,450 A&E attendances in 2025, 9,050 more than in 2024,” the chairwoman said.",
        "9,050",
    ),
    # one digit the other way may be chance; hedged, or of something else
    ("Emergency admissions at Marlow Hospitals Trust fell by 6% in 2025.", "6%"),
    ("Emergency admissions at Marlow Hospitals Trust fell by nearly 6.1% in 2025.", "nearly 6.1%"),
    ("Emergency admissions of children at Marlow Hospitals Trust fell by 2.9% in 2025.", "2.9%"),
    ("Emergency admissions at Marlow Hospitals Trust rose 1.2% after adjustment for the season.", "1.2%"),
    ("Emergency admissions at Harrow Vale rose 14% in 2025.", "14%"),
    ("Prices in the canteen of Marlow Hospitals Trust rose 14% in 2025.", "14%"),
    ("Emergency admissions at Marlow Hospitals Trust are expected to rise 14% by 2030.", "14%"),
    ("The number of beds at Marlow Hospitals Trust fell by 14%.", "14%"),
    # the body tells of a rise, and no share of anybody
    (
        "# One in 20 comes twice\n\nMarlow Hospitals had 51,240 emergency admissions in 2025, up 5% on the year before.",
        "One in 20",
    ),
]


@pytest.mark.parametrize(("text", "figure"), FOLLOWS)
def test_supports_what_follows_from_rows(check: Check, text: str, figure: str) -> None:
    verdict, rules = of(check(text), figure)
    assert (verdict, rules) == ("supported", {"arithmetic-against-reference"})


@pytest.mark.parametrize("text", WRONG_WAY)
def test_disputes_a_change_against_its_rows(check: Check, text: str) -> None:
    assert "arithmetic-against-reference" in {f.rule for f in check(text).findings if f.effect == "disputes"}


@pytest.mark.parametrize("text", ONE_SLIP_FROM_THE_CHANGE)
def test_disputes_a_change_that_one_slip_made(check: Check, text: str) -> None:
    assert "arithmetic-against-reference" in {f.rule for f in check(text).findings if f.effect == "disputes"}


@pytest.mark.parametrize(("text", "figure"), SILENT)
def test_is_silent_without_rows_for_both_ends(check: Check, text: str, figure: str) -> None:
    assert of(check(text), figure)[0] == "unverifiable"


RELATIVE = [
    (
        "Oster handled 702,500 containers in 2025, more than seven times as many as Varn.",
        "more than seven times",
    ),
    ("Bree handled more than twice as many containers as Kell in 2025.", "more than twice"),
    ("With 834 pupils in 2025, Ash Grove had nearly twice as many as Dell Lane.", "nearly twice"),
    ("Oster handled 270,900 more containers than Bree in 2025.", "270,900 more containers"),
    ("Elm Road had 719 pupils in 2025, 101 more than Brook Street.", "101"),
    ("Brook Street had 618 pupils in 2025, 101 fewer than Elm Road.", "101"),
    (
        "Attendance at Ash Grove was 94.2% in 2025, 3 percentage points above Brook Street.",
        "3 percentage points",
    ),
    ("Kell handled 187,300 containers in 2025, 57% fewer than Bree.", "57%"),
    ("Bree handled 431,600 containers in 2025, or 30.4% of the coast's total.", "30.4%"),
    ("Oster handled almost half of the coast's containers in 2025.", "almost half"),
    ("Oster handled 49.5% of the Saltmarsh Coast's containers in 2025.", "49.5%"),
    ("Oster handled 702,500 containers in 2025. That is 49.5% of the coast's containers.", "49.5%"),
    ("Bree handled 431,600 containers in 2025, 19,600 more than in 2024.", "19,600"),
    ("Kell handled 187,300 containers in 2025, 5.6% below 2024, when there were 198,400.", "5.6%"),
    ("Ships delayed at Bree came to 4.1% in 2025. That is about one in 24.", "about one in 24"),
    ("Cedar Park had 1,127 pupils in 2025, 30% of all pupils in Wexley.", "30%"),
    ("Bree handled 2.3 times as many containers as Kell in 2025.", "2.3 times"),
    ("In 2025 Bree handled more than twice as many containers as Kell.", "more than twice"),
]

NOT_SO = [
    ("Bree handled 431,600 containers in 2025, three times as many as Kell.", "three times"),
    ("Bree handled 431,600 containers in 2025, twice as many as Kell.", "twice"),
    ("Bree handled 2.4 times as many containers as Kell in 2025.", "2.4 times"),
    ("Ships delayed at Bree came to 4.1% in 2025, 82% of Oster's.", "82%"),
    ("Attendance at Ash Grove was 94.2% in 2025, 3 days above Brook Street.", "3 days"),
    (
        "Bree and Kell are rivals. Bree handled 431,600 containers in 2025, 57% of Oster's total, and has 18,120 residents.",
        "57%",
    ),
    ("Oster handled 270,900 fewer containers than Bree in 2025.", "270,900"),
    ("Elm Road had 719 pupils in 2025, 101 more than Dell Lane.", "101"),
    (
        "Attendance at Ash Grove was 94.2% in 2025, 3 percentage points below Brook Street.",
        "3 percentage points",
    ),
    ("Bree handled 431,600 containers in 2025, or 34.0% of the coast's total.", "34.0%"),
    ("Bree handled 431,600 containers in 2025, or 30.4% of Aldport's total.", "30.4%"),
    ("Bree handled 431,600 containers in 2025, or 30.4% of the coast's exports.", "30.4%"),
    ("Bree handled 431,600 containers in 2025, 19,600 fewer than in 2024.", "19,600"),
    ("Ships delayed at Bree came to 4.1% in 2025. That is about one in 40.", "about one in 40"),
    (
        "Ships delayed at Bree came to 4.1% in 2025 and at Kell to 6.8%. That is about one in 24.",
        "about one in 24",
    ),
    ("Bree handled 431,600 containers in 2025 and hired three times as many men as Kell.", "three times"),
    (
        "Oster handled 702,500 containers in 2025, and its crane is seven times as tall as Varn.",
        "seven times",
    ),
]


@pytest.fixture(scope="module")
def groups(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(GROUPS, tmp_path_factory.mktemp("groups"))


@pytest.mark.parametrize(("text", "figure"), RELATIVE)
def test_supports_what_is_told_relative_to_another_row(groups: Path, text: str, figure: str) -> None:
    verdict, rules = of(checked(text, packs=(groups,)), figure)
    assert (verdict, rules) == ("supported", {"arithmetic-against-reference"})


@pytest.mark.parametrize(("text", "figure"), NOT_SO)
def test_never_supports_what_the_rows_do_not_give(groups: Path, text: str, figure: str) -> None:
    assert of(checked(text, packs=(groups,)), figure)[0] != "supported"


def test_an_amount_each_may_follow_from_an_amount_that_follows_from_rows(tmp_path: Path) -> None:
    pack = write(
        {
            "entities": "entity,label,type\nkesh,Kesh,country\n",
            "metrics": """metric,label,kind,unit,share_of,aliases
health,Health spending as a share of GDP,share,percent,gdp,health spending|on health
gdp,Gross domestic product,flow,usd,,GDP|economy
people,Population,stock,person,,inhabitants|population
""",
            "facts": """entity,metric,period,value,unit,source
kesh,health,2024,9.62,percent,Kesh yearbook
kesh,gdp,2024,84310000000,usd,Kesh yearbook
kesh,people,2024,6120000,person,Kesh yearbook
""",
        },
        tmp_path,
    )
    text = (
        "Kesh put 9.6% of its output into health spending in 2024. In money, 9.6% of an economy of $84.3bn comes to "
        "about $8.1bn, or roughly $1,325 for each of the country's 6.12 million inhabitants."
    )
    result = checked(text, packs=(pack,))
    assert of(result, "roughly $1,325 for each")[0] == "supported"
    wrong = checked(text.replace("1,325", "1,740"), packs=(pack,))
    assert of(wrong, "roughly $1,740 for each")[0] != "supported"


def test_a_headline_may_tell_the_first_percentage_of_its_story(groups: Path) -> None:
    for headline, verdict in (
        ("One ship in 24 was late", "supported"),
        ("One ship in 14 was late", "unverifiable"),
    ):
        text = f"# {headline}\n\nAt Bree ships delayed came to 4.1% in 2025, the port said.\n"
        assert of(checked(text, packs=(groups,)), headline.split(" was")[0])[0] == verdict


TOLD_AS_AMOUNTS = [
    ("Marlow Hospitals gained 2,930 admissions and reached 51,240.", "2,930"),
    ("Marlow Hospitals had 51,240 emergency admissions, an addition of 2,930.", "2,930"),
    ("Emergency admissions at Marlow Hospitals have grown by 2,930.", "2,930"),
    ("Marlow Hospitals had 51,240 emergency admissions, 2,930 more than it managed in 2024.", "2,930"),
    ("Marlow Hospitals had 51,240 emergency admissions, 2,930 more than at the last count.", "2,930"),
    ("Marlow Hospitals took on nurses: there are 2,506 now, 88 more than at the last count.", "88"),
    ("King's Wharf had 31,870 emergency admissions and Abbey Road 19,370. The gap is 12,500.", "12,500"),
    (
        "King's Wharf had 31,870 emergency admissions and Abbey Road 19,370, which leaves a gulf of 12,500 between the two.",
        "12,500",
    ),
    ("King's Wharf had 31,870 emergency admissions, 5.8% ahead of the 30,120 of 2024.", "5.8%"),
    ("King's Wharf had 31,870 emergency admissions, or 62% of the total.", "62%"),
    ("Abbey Road had 19,370 emergency admissions, or nearly two fifths of the total.", "two fifths"),
]

THE_OTHER_WAY_ROUND = [
    ("Marlow Hospitals shed 2,930 admissions to reach 51,240.", "2,930"),
    ("Marlow Hospitals had 51,240 emergency admissions, a loss of 2,930.", "2,930"),
    ("Emergency admissions at Marlow Hospitals have fallen by 2,930.", "2,930"),
    ("Marlow Hospitals had 51,240 emergency admissions, 2,930 fewer than it managed in 2024.", "2,930"),
]

NO_DIFFERENCE_OF_ROWS = [
    ("Marlow Hospitals had 51,240 emergency admissions and gained 2,931 fans.", "2,931"),
    ("Marlow Hospitals gained 3,400 admissions and reached 51,240.", "3,400"),
    ("King's Wharf had 31,870 emergency admissions. The gap in the fence is 12,500 miles.", "12,500"),
    ("King's Wharf had 31,870 emergency admissions, or 40% of the total.", "40%"),
    ("King's Wharf hopes to gain 1,750 admissions on its 31,870.", "1,750"),
    ("If Marlow Hospitals lost 2,930 admissions it would be down from 51,240.", "2,930"),
]


@pytest.mark.parametrize(("text", "figure"), TOLD_AS_AMOUNTS)
def test_supports_amounts_that_are_differences_of_rows(check: Check, text: str, figure: str) -> None:
    assert of(check(text), figure)[0] == "supported"


@pytest.mark.parametrize(("text", "figure"), THE_OTHER_WAY_ROUND)
def test_disputes_amounts_told_the_other_way_round(check: Check, text: str, figure: str) -> None:
    assert of(check(text), figure)[0] == "disputed"


@pytest.mark.parametrize(("text", "figure"), NO_DIFFERENCE_OF_ROWS)
def test_other_amounts_stay_open(check: Check, text: str, figure: str) -> None:
    assert of(check(text), figure)[0] == "unverifiable"


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("A day ticket in Orsa has gone up by 40 cents to €6.20.", "40 cents", "supported"),
        ("A day ticket in Orsa costs €6.20, 45 cents more than in 2025.", "45 cents", "unverifiable"),
    ],
)
def test_small_change_is_held_against_rows_in_money(
    text: str, figure: str, verdict: str, tmp_path: Path
) -> None:
    pack = tmp_path / "fares.csv"
    pack.write_text(
        "entity,metric,period,value,unit,source\n"
        "Orsa,day ticket,2025,5.80,eur,Operator\nOrsa,day ticket,2026,6.20,eur,Operator\n",
        encoding="utf-8",
    )
    found = of(checked(text, packs=(pack,)), figure)[0]
    assert found == verdict or (verdict == "unverifiable" and found != "supported")


HEADLINE = "# {}\n\nEmergency admissions at Marlow Hospitals Trust came to 51,240 in 2025, compared with 48,310 in 2024."


@pytest.mark.parametrize(
    ("headline", "wrong"),
    [
        ("Emergency admissions at Marlow Hospitals up 6%", False),
        ("Emergency admissions at Marlow Hospitals up 16%", True),
        ("Emergency admissions at Marlow Hospitals up nearly 10% since 2019", False),
        ("Emergency admissions at Marlow Hospitals rise by 9%", True),
    ],
)
def test_a_headline_tells_the_change_of_the_rows_of_the_body(
    check: Check, headline: str, wrong: bool
) -> None:
    found = check(HEADLINE.format(headline)).findings
    assert ("arithmetic-against-reference" in {f.rule for f in found if f.effect == "disputes"}) is wrong


@pytest.mark.parametrize(
    "text",
    [
        "The share of patients seen within four hours at Marlow Hospitals, at 74.6%, is still 11.3 points below that of the best.",
        "Emergency admissions at Abbey Road came to 19,370, 12,500 below those of its neighbour.",
        "At 74.6%, the share seen within four hours at Marlow Hospitals is 20.4 points short of perfection.",
    ],
)
def test_what_is_held_against_something_else_is_no_change_in_time(check: Check, text: str) -> None:
    assert not [f for f in check(text).findings if f.effect == "disputes"]


TOOK = "Skarra Line took £20.5m in revenue in 2025"
CARRIED = "The North Route carried 250,000 passengers in 2025"

WORKED_OUT = [
    # a total among those who share it, by the unit or by the measure
    (f"{TOOK}, which is £2,500 per sailing.", "£2,500 per sailing"),
    (f"{TOOK}, or £50 for every passenger.", "£50 for every passenger"),
    (f"{TOOK}, or £500 for every 10 passengers.", "£500 for every 10 passengers"),
    ("In 2025 Skarra Line took £20.5m in revenue, £50 for each of its 410,000 passengers.", "£50 for each"),
    ("In 2025 Skarra Line took £20.5m in revenue, £2,500 a sailing and 8,200 of them.", "£2,500"),
    (f"{TOOK}.\n\nThe ships are old.\n\nThat is £50 per passenger.", "£50 per passenger"),
    ("Skarra Line took £18.2m in revenue in 2024 and £20.5m in 2025, or £50 per passenger.", "£50 per passenger"),
    ("Skarra Line carried 410,000 passengers in 2025, or 50 passengers per sailing.", "50 passengers per sailing"),
    # a whole and its parts
    ("The North Route had a crew of 48 in 2025 and the South Route a crew of 33, making 81 in all.", "81"),
    ("In 2025 Skarra Line had 410,000 passengers: 250,000 on the North Route and 160,000 on the South Route.", "160,000"),
    # an amount told again in another unit
    ("The crossing of the North Route is 27 nautical miles (50km).", "50km"),
    # a headline for the body
    ("# Skarra Line takes £21m\n\nSkarra Line took £20.5m in revenue in 2025.", "£21m"),
    ("# One sailing in 12 is late\n\nOf the sailings of Skarra Line, 8.2% were late in 2025.", "One sailing in 12"),
    # a change of what the words name
    ("Skarra Line's revenue was up 12.6% in 2025.", "12.6%"),
    ("Skarra Line carried 410,000 passengers in 2025, 4.9% more than in 2023.", "4.9%"),
    ("Skarra Line took £20.5m in revenue in 2025, £2.3m more than in 2024.", "£2.3m"),
    # one subject against another
    ("In 2025 the North Route carried 56% more passengers than the South Route.", "56%"),
    ("In 2025 the North Route carried 90,000 more passengers than the South Route.", "90,000 more passengers"),
    ("In 2025 the South Route carried 36% fewer passengers than the North Route.", "36%"),
    (f"{CARRIED}, 1.56 times as many as the South Route.", "1.56 times"),
    ("Skarra Line had revenue of £20.5m in 2025, more than three times that of Orsa Boats.", "more than three times"),
    ("Skarra Line took £14.5m more in revenue than Orsa Boats in 2025.", "£14.5m"),
    # a part of a whole, by its own row or by those of all its parts
    (f"{CARRIED}, 61% of Skarra Line's total.", "61%"),
    ("The North Route carried 61% of Skarra Line's passengers in 2025.", "61%"),
    ("The North Route accounted for 59.3% of the crew of Skarra Line in 2025.", "59.3%"),
]  # fmt: skip

NOT_WORKED_OUT = [
    (f"{TOOK}, or £55 per passenger.", "£55 per passenger"),
    ("In 2024 Skarra Line carried 400,000 passengers. In 2025 it took £20.5m in revenue, £51 each.", "£51 each"),
    ("In 2025 8.2% of the sailings of Skarra Line were late; it took £20.5m in revenue, £50 each.", "£50 each"),
    (f"{TOOK}, or £82 per person on the North Route.", "£82 per person"),
    (f"{TOOK}, or £500 for every 12 passengers.", "£500 for every 12 passengers"),
    (f"{TOOK}, or £2,500 per day.", "£2,500 per day"),
    (f"{TOOK}.\n\nThe ships are old.\n\nThe sea is cold.\n\nThat is £50 per passenger.", "£50 per passenger"),
    ("Orsa Boats took £6.0m in revenue in 2025, or £15 per passenger.", "£15 per passenger"),
    ("Skarra Line took £18.2m in revenue in 2024 and £20.5m in 2025, or £45.50 per passenger.", "£45.50 per passenger"),
    ("Skarra Line took £20.5m in revenue in 2025, or £55,800 for each of 14 captains.", "£55,800"),
    ("# Skarra Line takes £25m\n\nSkarra Line took £20.5m in revenue in 2025.", "£25m"),
    ("# Half of the sailings were late\n\nOf the sailings of Skarra Line, 8.2% were late in 2025.", "Half of the sailings"),
    ("The crossing of the North Route is 27 nautical miles (80km).", "80km"),
    ("Skarra Line's revenue was up 21.6% in 2025.", "21.6%"),
    ("Skarra Line's revenue was down 12.6% in 2025.", "12.6%"),
    ("Skarra Line carried 410,000 passengers in 2025, 2.5% more than in 2023.", "2.5%"),
    (f"{CARRIED}, twice as many as the South Route.", "twice"),
    ("The North Route carried 51% of Skarra Line's passengers in 2025.", "51%"),
    ("In 2025 the North Route carried 61% of Kelso Pier's passengers.", "61%"),
    ("The North Route carried 61% of Skarra Line's passengers in 2024.", "61%"),
]  # fmt: skip


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(FERRY, tmp_path_factory.mktemp("ferry"))


@pytest.mark.parametrize(("text", "figure"), WORKED_OUT)
def test_supports_what_is_worked_out_from_the_rows_around(ferry: Path, text: str, figure: str) -> None:
    assert of(checked(text, packs=(ferry,)), figure)[0] == "supported"


@pytest.mark.parametrize(("text", "figure"), NOT_WORKED_OUT)
def test_never_supports_what_the_rows_around_do_not_give(ferry: Path, text: str, figure: str) -> None:
    assert of(checked(text, packs=(ferry,)), figure)[0] != "supported"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{TOOK}, or £5 per passenger.", "£5 per passenger"),
        ("Skarra Line's revenue rose from £18.2m in 2024 to £205m.", "£205m"),
        (f"{CARRIED}, 2.56 times as many as the South Route.", "2.56 times"),
        ("Skarra Line had revenue of £20.5m in 2025, which is 4.4 times that of Orsa Boats.", "4.4 times"),
    ],
)
def test_disputes_what_one_slip_makes_of_the_rows_around(ferry: Path, text: str, words: str) -> None:
    assert of(checked(text, packs=(ferry,)), words) == ("disputed", {"arithmetic-against-reference"})


@pytest.mark.parametrize(
    "text",
    [
        f"{CARRIED}, 1.56 times as many as the South Route.",
        f"{CARRIED}, twice as many as the South Route.",
        f"{CARRIED}, 2.1 times as many as the South Route.",
        "Skarra Line had revenue of £20.5m in 2025, four times that of Orsa Boats.",
        "Skarra Line had revenue of £20.5m in 2025, and its crew is 4.4 times that of Orsa Boats.",
        "“Skarra Line had revenue of £20.5m in 2025, 4.4 times that of Orsa Boats,” she said.",
    ],
)
def test_a_multiple_of_another_is_disputed_for_one_slip_alone(ferry: Path, text: str) -> None:
    assert not [finding for finding in checked(text, packs=(ferry,)).findings if finding.effect == "disputes"]


@pytest.mark.parametrize(
    "text",
    [
        "The revenue of Skarra Line climbed above £20m, to £20.5m, in 2025.",
        "The passengers of the North Route rose past 245,000, to 250,000, in 2025.",
        "The crew of the South Route slipped below 34, to 33, in 2025.",
    ],
)
def test_a_mark_that_was_passed_is_no_amount_of_a_change(ferry: Path, text: str) -> None:
    assert not [finding for finding in checked(text, packs=(ferry,)).findings if finding.effect == "disputes"]


def test_a_story_of_many_figures(ferry: Path) -> None:
    text = """# Skarra Line carries 410,000

Skarra Line took £20.5m in revenue in 2025, up 12.6%. It carried 410,000 passengers, 2.5% more than in 2024, and sailed
8,200 times: £50 per passenger and £2,500 per sailing. The North Route took 250,000 of them, 61% of the total and 56%
more than the South Route, whose 160,000 were as many as in 2024.

The North Route is 42 km long. It had a crew of 48, three more than in 2024; the South Route had 33, two fewer.
Together they are 81. Orsa Boats, with £6.0m, took less than a third as much. Of the sailings of Skarra Line, 8.2% were
late, down from 9.6%; on the North Route it was 9.5%, 3.3 points more than the South Route's 6.2%.
"""
    result = checked(text, packs=(ferry,))
    assert not [finding.message for finding in result.findings if finding.effect == "disputes"]
    verdicts = [
        verdict
        for claim, (verdict, _) in zip(result.claims, result.verdicts, strict=True)
        if claim.kind == "quantity"
    ]
    assert verdicts.count("supported") >= 16


DIED = "In 2025 212 people were killed on the roads of Lysmark."
SPENT = "The council spent €18.6m on roads in 2025."
TAKEN_UP = [
    (f"{DIED} That is 24 fewer than in 2024.", "24"),
    (f"{DIED} That was a drop of 10.2%.", "10.2%"),
    (f"{DIED} It is 38% below the 341 of 2015.", "38%"),
    (f"{DIED} That is 42 above the 170 that the plan for 2030 allows.", "42"),
    ("In 2015 341 people were killed on the roads of Lysmark, 129 more.\n\n" + DIED, "129"),
    ("Lysmark sold 41.3m bus tickets in 2025, 1.5m more than in 2024.", "1.5m"),
    (
        "The river level in Lysmark stood at 6.14 metres on 8 February 2026, 21 centimetres above the 5.93 metres of January 2014.",
        "21 centimetres",
    ),
    (
        "Police made 402,000 breath tests in Lysmark in 2025 and found 6,030 drivers over the limit: 1.5%.",
        "1.5%",
    ),
    (
        "Police made 402,000 breath tests in Lysmark in 2025. In 2024 6,250 drivers were over the limit, or 1.7%.",
        "1.7%",
    ),
    ("In 2025 83.6% of buses in Lysmark were on time, 9.4 points short of the target of 93%.", "9.4 points"),
    (f"{SPENT} Over three years it has spent €62.9m.", "€62.9m"),
    (
        "The council had an income of €33.8m in 2025. It spent €18.6m on roads. That is 55 cents of every euro.",
        "55 cents",
    ),
    (f"{DIED} In Ostby 97 people were killed on the roads in 2025. Ostby makes up 46% of the total.", "46%"),
    (f"{DIED} In Ostby 97 people were killed on the roads in 2025, 46 percent of the total.", "46 percent"),
    (
        "The council dealt with 418,000 complaints in 2025-26. That is 1,145 a day.",
        "1,145 a day",
    ),
    ("Since 2015 road deaths in Lysmark have fallen by 37.8%.", "37.8%"),
    ("Within ten years road deaths in Lysmark have fallen by 129.", "129"),
    ("Road deaths in Lysmark have dropped by 37.8% within a decade.", "37.8%"),
    (f"{DIED} That is 24 fewer than a year earlier, but 129 down on 2015.", "129"),
    (
        "The council had an income of €33.8m in 2025 and a profit of €4.2m, which is a margin of 12.4%.",
        "12.4%",
    ),
]
NOT_TAKEN_UP = [
    ("Since 2024 road deaths in Lysmark have fallen by 37.8%.", "37.8%"),
    ("Over five years road deaths in Lysmark have fallen by 129.", "129"),
    (f"{DIED} That is 129 fewer than a year earlier.", "129"),
    (f"{DIED} That is 34 fewer than in 2024.", "34"),
    (f"{DIED} That was a rise of 10.2%.", "10.2%"),
    (f"{DIED} That is 42 below the 170 that the plan for 2030 allows.", "42"),
    (f"{DIED} The number of hedgehogs fell by 10.2%.", "10.2%"),
    (f"{SPENT} Over two years it has spent €62.9m.", "€62.9m"),
    (
        "Police made 402,000 breath tests in Lysmark in 2025 and found 6,030 drivers over the limit: 15%.",
        "15%",
    ),
    ("In 2025 83.6% of buses in Lysmark were on time, 9.4 points above the target of 93%.", "9.4 points"),
]
STILL_TAKEN_UP = [
    # other sentences between, and figures in front that are not the newest
    (f"{DIED} The weather was bad. That is 24 fewer than in 2024.", "24"),
    ("In 2024 236 people were killed on the roads of Lysmark, in 2025 212. That is 24 fewer.", "24"),
    # the amounts of the last years, told twice
    (f"{SPENT} Over three years it has spent €62.9m, or €62,900,000.", "€62.9m"),
    # letters are no complaints, people may be
    ("The council dealt with 418,000 complaints in 2025-26. That is 1,145 people a day.", "1,145 people"),
]
NO_LONGER_TAKEN_UP = [
    (f"{DIED} The weather was bad. Nobody knows why. That is 24 fewer than in 2024.", "24"),
    (f"{DIED} In Ostby 97 people were killed. In all, it was the 309th.", "309th"),
    (
        "Police made 402,000 breath tests in Lysmark in 2025 and found 6,030 drivers over the limit, or 1.5% more.",
        "1.5%",
    ),
    (
        "The council spent €18.6m on roads in 2025 and 97 people were killed on the roads in Ostby. Together that is 115.6.",
        "115.6",
    ),
    # more years than the pack has, and a year that it leaves out
    (f"{SPENT} Over four years it has spent €62.9m.", "€62.9m"),
    (f"{DIED} Over three years 789 people were killed.", "789"),
    ("The council dealt with 418,000 complaints in 2025-26. That is 1,145 letters a day.", "1,145 letters"),
]
EARNED = "In 2025 the council had an income of €33.8m."
IN_THE_TOWN = [
    # the target beside a row is not its newest value
    (
        "There were 941 thefts in Marlby in 2025, against the 800 that the plan for 2030 allows. That is 69 fewer than in 2024.",
        "69",
    ),
    # a sum over two sentences
    ("Thefts in Marlby came to 941 in 2025, 14.8% fewer than in 2023, and births to 698.", "14.8%"),
    ("In 2025 there were 290 thefts in East Ward. West Ward had 151, or 441 altogether.", "441"),
    (
        "In 2025 there were 290 thefts in East Ward, 151 in West Ward and 120 in North Ward. Together that is 561.",
        "561",
    ),
    # what happened in a time, spread over it
    ("Marlby had 219,000 library visits in 2025. That is 25 people an hour.", "25 people"),
    ("In the week to 8 March 2026 Marlby had 4,200 library visits. That is 600 people a day.", "600 people"),
    # margins, shares of what was told before, cents of a euro
    ("The council had an income of €33.8m and a surplus of €4.2m in 2025. The margin was 12.4%.", "12.4%"),
    ("There were 941 thefts in Marlby in 2025, of which 188 were solved: 19.98%.", "19.98%"),
    ("There were 941 thefts in Marlby in 2025. Police solved 188 thefts, or 19.98%.", "19.98%"),
    (f"{EARNED} It spent €18.6m on roads, or 55 cents in every euro.", "55 cents"),
    (
        "In 2025 the council spent €18.6m on roads and paid €12.4m in wages. That is 37 cents of every euro of income.",
        "37 cents",
    ),
]
NOT_IN_THE_TOWN = [
    # three Decembers are not three years, and books do not come in day by day
    ("The council spent €1.6m on roads in December 2025, 92.9% less than in 2023.", "92.9%"),
    (
        "In December 2025 the council spent €1.6m on roads. Over three years it has spent €4.8m.",
        "€4.8m",
    ),
    ("Marlby has 64,000 library books. That is 175 people a day.", "175 people"),
    ("In the week to 8 March 2026 Marlby had 4,200 library visits. That is 600 books a day.", "600 books"),
    ("In the week to 8 March 2026 Marlby had 4,200 library visits. That is €600 a day.", "€600 a day"),
    # of another two than the ones beside it, of another ward, of people
    (
        "The council paid wages of €12.4m, had an income of €33.8m and a surplus of €4.2m in 2025, a margin of 36.7%.",
        "36.7%",
    ),
    ("There were 290 thefts in East Ward in 2025. In Marlby 188 thefts were solved, or 64.83%.", "64.83%"),
    ("In 2025 the council had an income of €33.8m and 395 staff, or 1.17%.", "1.17%"),
    ("In 2025 Marlby had 698 births and 188 thefts solved in 2024. Together that is 886.", "886"),
    # too far back, and of what nobody names
    (
        f"{EARNED} It spent €18.6m on roads. The weather was bad. It was wet. That is 55 cents of every euro.",
        "55 cents",
    ),
    (
        "In 2025 the council spent €18.6m on roads. That is 55 cents out of every euro that came in. Its income will fall.",
        "55 cents",
    ),
]
CHANGES = """# Deaths on the roads

| Road deaths | 2024 | 2025 | Change |
| --- | ---: | ---: | ---: |
| Lysmark | 236 | 212 | {} |
| Osmark | 231 | 240 | 3.9% |
| Normark | 100 | 99 | -1.0% |
"""


@pytest.fixture(scope="module")
def roads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(ROADS, tmp_path_factory.mktemp("roads"))


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(TOWN, tmp_path_factory.mktemp("town"))


@pytest.mark.parametrize(("text", "figure"), TAKEN_UP + STILL_TAKEN_UP)
@pytest.mark.golden_part("just_told")
def test_supports_what_takes_up_the_rows_just_told(roads: Path, text: str, figure: str) -> None:
    verdict, rules = of(checked(text, packs=(roads,)), figure)
    assert (verdict, "arithmetic-against-reference" in rules) == ("supported", True)


@pytest.mark.parametrize(("text", "figure"), IN_THE_TOWN)
@pytest.mark.golden_part("just_told")
def test_supports_what_takes_up_the_money_and_counts_of_a_town(town: Path, text: str, figure: str) -> None:
    verdict, rules = of(checked(text, packs=(town,)), figure)
    assert (verdict, "arithmetic-against-reference" in rules) == ("supported", True)


@pytest.mark.parametrize(("text", "figure"), NOT_IN_THE_TOWN)
@pytest.mark.golden_part("just_told")
def test_never_supports_what_the_rows_of_a_town_do_not_give(town: Path, text: str, figure: str) -> None:
    assert of(checked(text, packs=(town,)), figure)[0] != "supported"


@pytest.mark.parametrize(("text", "figure"), NOT_TAKEN_UP + NO_LONGER_TAKEN_UP)
@pytest.mark.golden_part("just_told")
def test_never_supports_what_the_rows_just_told_do_not_give(roads: Path, text: str, figure: str) -> None:
    assert of(checked(text, packs=(roads,)), figure)[0] != "supported"


@pytest.mark.parametrize(
    ("cell", "verdict"), [("-10.2%", "supported"), ("10.2%", "disputed"), ("-12.2%", "disputed")]
)
def test_a_column_of_changes_follows_from_the_two_years(
    roads: Path, tmp_path: Path, cell: str, verdict: str
) -> None:
    draft = tmp_path / "roads.md"
    draft.write_text(CHANGES.format(cell), encoding="utf-8")
    report = check_file(draft, packs=(roads,), as_of="2026-02-20")
    claim = next(claim for claim in report.files[0].claims if claim.text == cell)
    assert claim.verdict == verdict


BY_THE_MILLION = {
    "entities": "entity,label,type,part_of,aliases\n"
    "network,Marrow Transport,company,,the network\nbuses,Marrow buses,mode,network,buses\ntrams,Marrow trams,mode,network,trams\n",
    "metrics": "metric,label,kind,unit,aliases\njourneys,Journeys,flow,million_journey,journeys|trips\n",
    "units": "unit,dimension,factor,label,aliases\nmillion_journey,count,1000000,million journeys,million journeys\n",
    "facts": "entity,metric,period,value,unit,source,as_of\n"
    "network,journeys,2024,183.2,million_journey,Transport,2025-02-01\n"
    "network,journeys,2025,184.3,million_journey,Transport,2026-02-01\n"
    "buses,journeys,2025,118.7,million_journey,Transport,2026-02-01\n"
    "trams,journeys,2025,61.4,million_journey,Transport,2026-02-01\n",
}


@pytest.mark.parametrize(
    ("told", "repair"),
    [("184.3 million", None), ("18.43 million", "184.3 million"), ("1,843 million", "184.3 million")],
)
def test_rows_counted_by_the_million_are_held_against_counts(
    tmp_path: Path, told: str, repair: str | None
) -> None:
    pack = write(BY_THE_MILLION, tmp_path)
    draft = f"Trams gain while buses stall\n\nPeople in Marrow took {told} journeys last year, more than the 183.2 million of 2024."
    found = [f for f in checked(draft, packs=(pack,), name="draft.md").findings if f.effect == "disputes"]
    assert [f.repair.replacement for f in found if f.repair is not None] == ([repair] if repair else [])


@pytest.fixture(scope="module")
def zoo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(ZOO, tmp_path_factory.mktemp("zoo"))


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(FLEET, tmp_path_factory.mktemp("fleet"))


@pytest.mark.parametrize(("pack", "text", "figure", "verdict"), AROUND_THE_ROWS)
@pytest.mark.golden_part("just_told")
def test_what_is_told_around_the_rows(
    request: pytest.FixtureRequest, pack: str, text: str, figure: str, verdict: str
) -> None:
    result = checked(text, packs=(request.getfixturevalue(pack.lower()),))
    assert not result.errors
    found = [claim.index for claim in result.claims if claim.text == figure and claim.kind == "quantity"]
    assert [result.verdicts[index][0] for index in found[-1:]] == [verdict]


def altered(figure: str) -> list[str]:
    """The figure a tenth smaller and with another first digit; none for one that is too short to tell."""
    found = re.search(r"\d[\d,]*(?:\.\d+)?", figure)
    if found is None or " in " in figure or "every" in figure:
        return []
    digits = found[0].replace(",", "")
    places = len(digits.partition(".")[2])
    if len(digits.strip("0.")) < 2:
        return []
    other = str(int(digits[0]) % 8 + 2) + digits[1:]
    numbers = (Decimal(digits) * Decimal("0.9"), Decimal(other))
    return [figure.replace(found[0], f"{number:,.{places}f}") for number in numbers]


@pytest.mark.parametrize(("text", "figure"), OF_THE_ZOO)
@pytest.mark.golden_part("just_told")
def test_supports_what_is_worked_out_of_the_zoo(zoo: Path, text: str, figure: str) -> None:
    verdict, rules = of(checked(text, packs=(zoo,)), figure)
    assert (verdict, "arithmetic-against-reference" in rules) == ("supported", True)


@pytest.mark.parametrize(("text", "figure"), OF_THE_FLEET)
@pytest.mark.golden_part("just_told")
def test_supports_what_is_worked_out_of_the_fleet(fleet: Path, text: str, figure: str) -> None:
    verdict, rules = of(checked(text, packs=(fleet,)), figure)
    assert (verdict, "arithmetic-against-reference" in rules) == ("supported", True)


@pytest.mark.parametrize(
    ("pack", "text", "figure"),
    [
        (pack, new.join(text.rsplit(figure, 1)), new)
        for pack, of_it in (("zoo", OF_THE_ZOO), ("fleet", OF_THE_FLEET))
        for text, figure in of_it
        for new in altered(figure)
    ],
)
@pytest.mark.golden_part("just_told")
def test_never_supports_what_is_worked_out_wrongly(
    request: pytest.FixtureRequest, pack: str, text: str, figure: str
) -> None:
    result = checked(text, packs=(request.getfixturevalue(pack),))
    found = [claim for claim in result.claims if figure in claim.text and claim.kind == "quantity"]
    assert "supported" not in [result.verdicts[claim.index][0] for claim in found]


@pytest.mark.parametrize(
    ("pack", "text", "figure"),
    [
        (pack, text, figure)
        for pack, of_it in (("zoo", WRONG_OF_THE_ZOO), ("fleet", WRONG_OF_THE_FLEET))
        for text, figure in of_it
    ],
)
@pytest.mark.golden_part("just_told")
def test_disputes_what_is_certainly_worked_out_wrongly(
    request: pytest.FixtureRequest, pack: str, text: str, figure: str
) -> None:
    result = checked(text, packs=(request.getfixturevalue(pack),))
    disputed = {
        result.claims[index].text
        for finding in result.findings
        if finding.effect == "disputes" and finding.rule == "arithmetic-against-reference"
        for index in finding.claims
    }
    assert [words for words in disputed if figure and figure in words] == sorted(disputed)
    assert bool(disputed) == bool(figure)


def test_points_told_in_per_cent_are_disputed_and_a_relative_change_is_not(hospital: Path) -> None:
    told = "At Marlow Hospitals Trust 74.6% of patients were seen within four hours in 2025, {} more than the 71.8% of 2024."
    rules = {}
    for amount in ("2.8%", "3.9%", "2.8 points"):
        result = checked(told.format(amount), packs=(hospital,))
        rules[amount] = {
            f.effect for f in result.findings if amount in {result.claims[i].text for i in f.claims}
        }
    assert "disputes" in rules["2.8%"]
    assert "disputes" not in rules["3.9%"] | rules["2.8 points"]


@pytest.mark.parametrize(
    ("text", "disputed"),
    [
        ("Emergency admissions at Marlow Hospitals Trust climbed by 6.1 percentage points in 2025.", True),
        ("In 2025 emergency admissions at Marlow Hospitals Trust rose 6.1 points.", False),  # of an index
        ("Attendances at Marlow Hospitals Trust rose by 3.8 percentage points in 2025.", True),
        ("The deficit of Marlow Hospitals Trust fell by 25.4 percentage points in 2025.", True),
        # points of what is no row, and of a share
        ("Emergency admissions at Marlow Hospitals Trust climbed by 4.2 percentage points in 2025.", False),
        ("The share of patients at Marlow Hospitals Trust seen within four hours rose by 2.8 percentage points in 2025.", False),
        ("The share of patients at Marlow Hospitals Trust seen within four hours rose by 3.9 percentage points in 2025.", False),
        # in somebody's mouth, still to come, of somebody else
        ("“Emergency admissions at Marlow Hospitals Trust climbed by 6.1 percentage points in 2025,” the chairwoman said.", False),
        ("Emergency admissions at Marlow Hospitals Trust are forecast to climb by 6.1 percentage points in 2025.", False),
        ("Emergency admissions at Harrow Vale climbed by 6.1 percentage points in 2025.", False),
        ("Marlow Hospitals Trust is full. Emergency admissions at Harrow Vale climbed by 6.1 percentage points in 2025.", False),
    ],
)  # fmt: skip
def test_points_of_a_count_are_per_cent(hospital: Path, text: str, disputed: bool) -> None:
    found = [f for f in checked(text, packs=(hospital,)).findings if f.effect == "disputes"]
    in_per_cent = [f for f in found if "in per cent; the draft gives it in percentage points" in f.message]
    assert bool(in_per_cent) is disputed
    assert not disputed or found == in_per_cent


OF_LONG_SERIES = [
    "In 2025 the two together had 63,400 residents: 32,400 in Eastgate and 31,000 in Norton.",
    "In 2025 Eastgate had 812 thefts. That is 2.2 a day.",
    "In 2025 Eastgate had 812 thefts. That is 16 a week.",
    "In 2025 Eastgate had 812 thefts. That means two people a day.",
    "Tarn Buses had 339 complaints in the fourth quarter of 2025. That is 3.7 a day.",
    "In 2025 Tarn Buses had 4,655 cancellations, or 89 a week, and 1,292 complaints, or 25 a week.",
    "In 2025 Tarn Buses had 4,655 cancellations. In 2024 it was 4,230; the increase is 10%.",
    "In 2025 Tarn Buses had 4,655 cancellations. In 2024 it was 4,230; the increase is 425.",
    "In 2025 Tarn Buses had 4,655 cancellations. The year before it was 4,230, a gain of 425.",
    "Harwick had 92,750 residents in 2025, which is 4,350 more than in 2021 and 1,450 more than in 2024.",
    "Harwick had 92,750 residents in 2025: 4.9% more than in 2021.",
    "Harwick's residents grew by 4.9% in four years to 92,750.",
    "Eastgate accounted for 41% of all thefts in Harwick in 2025.",
    "“Eastgate accounted for 41% of all thefts in Harwick in 2025,” the mayor said.",
    "There were 812 thefts in Eastgate in 2025 and 1,988 in Harwick. Eastgate accounted for 40.8% of the total.",
    "There were 870 thefts in Eastgate in 2024 and 2,105 in Harwick. Eastgate accounted for 41.3% of the total.",
    "There were 2,105 thefts in Harwick in 2024. Eastgate accounted for 41.3% of all thefts.",
    "There were 1,988 thefts in Harwick in 2025. Eastgate accounted for 41% of all thefts, Millside for 35% and Norton for 24%.",
    "There were 1,988 thefts in Harwick in 2025, and Norton had 24% of the lot.",
    "There were 1,988 thefts in Harwick in 2025. Eastgate accounted for 41% of all fires.",
    "Tarn Buses had a revenue of £24.3m in 2025. Running costs accounted for 98.4% of revenue.",
    "Tarn Buses had a revenue of £22.6m in 2024. Running costs accounted for 93.4% of the total.",
    "Tarn Buses had 4,655 cancellations in 2025. Cancellations made up 1.1% of all departures.",
    "Tarn Buses had 4,655 cancellations in 2025. Cancellations made up 1.11% of all departures.",
    "Harwick had 1,988 thefts in 2025. Thefts solved made up 21.6% of all thefts.",
    "Tarn Buses carried 12.9 million journeys in 2025. Corran Ferries accounted for 19% of all journeys.",
    "Tarn Buses carried 12.9 million journeys in 2025. Corran Ferries accounted for 19.4% of all journeys, up from 18.2%.",
    "Harwick had 92,750 residents in 2025, and 39,900 households. Eastgate has 35% of all residents.",
    "Tarn Buses had 418,900 departures in 2025. 1.1%, or 4,655, were called off.",
    "Tarn Buses had 418,900 departures in 2025. About 1%, or 4,655, were called off.",
    "Tarn Buses had 418,900 departures in 2025. It called off 4,655, or one in 90.",
    "Tarn Buses had 418,900 departures in 2025. It called off 4,655, or 1.1%.",
    "Tarn Buses had 418,900 departures in 2025. It called off 4,655, or 1.1% of them.",
    "Tarn Buses had 418,900 departures in 2025. It called off 4,655. Put differently, 1.1%.",
    "Tarn Buses had 418,900 departures in 2025. The year was long. It called off 4,655, or 1.1%.",
    "Tarn Buses had 418,900 departures in 2025. The year was long. The summer was hot. It called off 4,655, or 1.1%.",
    "In 2025 Harwick had 1,988 thefts; 430 were solved, or 21.6%.",
    "In 2025 Harwick had 1,988 thefts, and of those 430, or 21.6%, were solved.",
    "In 2025 Harwick had 1,988 thefts, up to 430, or 21.6%, of them solved.",
    "Of Harwick's 1,988 thefts in 2025 Eastgate had 812, or 41%.",
    "Tarn Buses had running costs of £23.9m in 2025. That is 98p of each pound of revenue.",
    "Tarn Buses had running costs of £23.9m in 2025, or 98p in every pound of revenue.",
    "Tarn Buses had running costs of £23.9m in 2025. For each pound of revenue it spent 98p on running costs.",
    "Tarn Buses had running costs of £23.9m in 2025. Of every pound of revenue it spent 98p.",
    "Tarn Buses had running costs of £23.9m in 2025. Of every pound it spent 98p.",
    "Tarn Buses had running costs of £23.9m and a revenue of £24.3m in 2025. Of every pound 98p went on running costs.",
    "Tarn Buses had 712 drivers at the end of 2025 and running costs of £23.9m. Of every pound of revenue it spent 98p.",
    "Tarn Buses carried 12.9 million journeys in 2025. In three years it has carried 36.2 million.",
    "Tarn Buses carried 12.9 million journeys in 2025. In the last two years it has carried 25 million.",
    "Tarn Buses took £24.3m in 2025. In three years it took £67.3m.",
    "Harwick grew to 92,750 residents in 2025 from 91,300. That is 1,450 more.",
    "Harwick had 92,750 residents in 2025, up from 91,300 in 2024 and from 88,400 in 2021, a rise of 4.9%.",
    "Tarn Buses had 74 buses in 2025, up from 61 in 2024 and 48 in 2023, a rise of 54%.",
    "Thefts in Harwick fell to 1,988 in 2025, from 2,310 in 2022, a cut of a seventh.",
    "Thefts in Harwick fell to 1,988 in 2025, from 2,310 in 2022, 14% fewer.",
    "Thefts in Harwick fell to 1,988 in 2025, 14% fewer than in 2022.",
    "Thefts in Harwick fell to 1,988 in 2025, 322 fewer than in 2022, when there were 2,310.",
    "In 2022 Harwick had 2,310 thefts, 322 more than in 2025.",
    "Eastgate had 812 thefts in 2025, 1.7 times as many as Norton.",
    "Eastgate had 812 thefts in 2025, 72% more than Norton.",
    "Eastgate had 812 thefts in 2025, 341 more than Norton.",
    "Norton's 471 thefts in 2025 were 42% fewer than Eastgate's.",
    "Turnout in Norton, at 51.3% in 2025, was 13.2 points above that of Millside.",
    "Eastgate had 812 thefts in 2025, 41% of Harwick's.",
    "Eastgate had 812 thefts in 2025, two fifths of Harwick's total.",
    "Complaints about Tarn Buses fell by 9.7% in the second quarter of 2025, to 318.",
    "Complaints about Tarn Buses rose by 10.8% in the fourth quarter of 2025, to 339.",
    "Tarn Buses had 339 complaints in the fourth quarter of 2025, 45 fewer than a year earlier.",
    "Tarn Buses had 339 complaints in the fourth quarter of 2025, 33 more than in the third quarter.",
    "Tarn Buses had 339 complaints in the fourth quarter of 2025, 33 more than in the quarter before.",
    "Journeys at Tarn Buses grew 6.6% to 12.9 million in 2025.",
    "Journeys at Tarn Buses grew 6.6% to 19.2 million in 2025.",
    "Punctuality at Tarn Buses fell from 84.6% in 2024 to 83.1% in 2025, or 1.5 points.",
    "Thefts in Harwick fell by 5.6% in 2025.",
    "Thefts in Harwick fell by 117 in 2025, to 1,988.",
    "Thefts in Harwick fell by 117 in 2025, to 1,988, and in Eastgate by 58.",
    "In 2025 Harwick had 1,988 thefts. That is 117 fewer than in 2024 and 276 fewer than in 2023.",
    "In 2025 Harwick had 1,988 thefts. Eastgate had 812 of them, which is 41%.",
    "In 2025 Harwick had 1,988 thefts. Of these 430 were solved, or 21.6%.",
    "Only 430 of the 1,988 thefts in Harwick in 2025 were solved: 21.6%.",
    "About a fifth of Harwick's 1,988 thefts in 2025 were solved, 430.",
    "Eastgate and Millside had 812 and 705 thefts in 2025, 1,517 in all.",
    "Eastgate had 812 thefts in 2025, Millside 705 and Norton 471, together 1,988.",
    "Eastgate had 812 thefts in 2025, 107 more than Millside and 341 more than Norton.",
    "In Eastgate there were 812 thefts in 2025, or 25 for every 1,000 residents.",
    "In Eastgate there were 812 thefts in 2025, or 25 per 1,000 residents.",
    "In Eastgate there were 812 thefts in 2025. In a population of 32,400 that is 25 per 1,000.",
    "In Eastgate there were 812 thefts in 2025. In a population of 32,400 that makes 25 in every 1,000.",
    "Harwick had 1,988 thefts in 2025 and 92,750 residents: 21.4 for every 1,000 of them.",
    "Harwick had 1,988 thefts in 2025, or 5.4 a day.",
    "Harwick has 92,750 residents and 39,900 households, which makes 2.3 people in each.",
    "Tarn Buses took £24.3m in 2025 with 712 drivers, or £34,100 for each of them.",
    "Tarn Buses took £24.3m in 2025 and carried 12.9 million trips. The average trip brought in £1.88.",
    "Tarn Buses took £24.3m in 2025 and spent £23.9m, 98p in every pound.",
    "Tarn Buses took £24.3m in 2025 and spent £23.9m, a surplus of £400,000.",
    "Tarn Buses had costs of £23.9m in 2025, which is 98.4% of its revenue.",
    "Eastgate, with 32,400 residents, has 35% of the population.",
    "With 32,400 residents Eastgate has 35% of the total.",
    "Since 2023 Tarn Buses has gained 26 buses.",
    "Since 2021 Harwick has gained 4,350 residents.",
    "Tarn Buses called off 4,655 departures in 2025, about 13 a day.",
    "The average fare at Tarn Buses is £2.60, 25p more than in 2024.",
    "The average fare at Tarn Buses rose by 25p to £2.60 in 2025.",
    "The average fare at Tarn Buses rose by 10.6% to £2.60 in 2025.",
    "The average fare at Tarn Buses has risen from £1.80 to £2.60 in three years, or 44%.",
    "Tarn Buses had 61 buses in 2024 and 74 in 2025, so that 13 were added.",
    "In 2025 Tarn Buses had 74 buses. 13 of them came last year.",
    "Fires in Harwick rose from 84 to 91, or 8.3%, in 2025.",
    "There were 91 fires in Harwick in 2025, 7 more than in 2024 and 5 fewer than in 2023.",
    "Tarn Buses had 4,655 cancellations in 2025. In 2024 there were 4,230, 425 fewer.",
    "Turnout in Norton rose by 3.8 points to 51.3% in 2025.",
    "Corran Ferries' punctuality was 94.9% in 2025, 1.9 points worse than the year before.",
    "Corran Ferries' punctuality was 94.9% in 2025, 1.9 points below the year before.",
    "Turnout in Norton was 51.3% in 2025, 3.8 points better than in 2021.",
    "Turnout in Norton was 51.3% in 2025, 3.8 points worse than in 2021.",
    "Tarn Buses had 61 buses, 13 more than in 2024.",
    "Tarn Buses had 61 buses, 13 more than the year before.",
    "Complaints about Tarn Buses fell 9.7% in the second quarter of 2025 to 318.",
    "Fires in Harwick rose by 7 to 91 in 2025.",
    "Eastgate had 38 of Harwick's 91 fires in 2025, or 41.8%.",
    "Eastgate had 38 fires in 2025, 42% of the total.",
    "Eastgate accounted for 42% of all fires in Harwick in 2025.",
    "Tarn Buses took £24.3m in 2025, or £1.88 per journey.",
    "Harwick has 92,750 residents and 39,900 households, or 2.3 people in each.",
    "Since 2021 journeys at Tarn Buses have risen by 37%.",
    "Since 2022 revenue at Tarn Buses has risen by 28.6%.",
    "Tarn Buses had 74 buses in 2025, three and a half times as many as Corran Ferries.",
    "Corran Ferries’ punctuality, 94.9%, was 11.8 points above that of Tarn Buses in 2025.",
]

OF_LONG_SERIES_CONTRADICTED = [
    "Harwick had 92,750 residents in 2025: 9.4% more than in 2021.",
    "Harwick's residents grew by 4.9% in three years to 92,750.",
    "Fires in Harwick fell by 7 to 84 in 2024 and rose by 7 to 91 in 2025.",
    "Thefts in Harwick fell by 5.6% to 1,898 in 2025.",
    "Tarn Buses had a revenue of £24.3m in 2025. Running costs accounted for 89.4% of revenue.",
    "Thefts in Harwick fell to 1,988 in 2025, 41% fewer than in 2022.",
    "Complaints about Tarn Buses fell by 9.7% in the second quarter of 2025, to 381.",
    "Tarn Buses had 339 complaints in the fourth quarter of 2025, 54 fewer than a year earlier.",
    "Thefts in Harwick fell by 5.6 percentage points in 2025.",
    "Thefts in Harwick fell by 177 in 2025, to 1,988.",
    "In Eastgate there were 812 thefts in 2025, or 52 per 1,000 residents.",
    "There were 91 fires in Harwick in 2025, 7 fewer than in 2024.",
]

OF_LONG_SERIES_SILENT = [
    "In 2025 the three districts together had 92,750 residents: 32,400 in Eastgate, 29,350 in Millside and 31,000 in Norton.",
    "In 2025 Eastgate had 32,400 residents and 812 thefts. The thefts were 2.2 a day.",
    "In 2025 Tarn Buses had 74 buses. That is 0.2 a day.",
    "Punctuality at Tarn Buses was 84.6% in 2024. In 2025 it was 83.1%; the drop is 1.5 points.",
    "Harwick's residents grew by 1.1% a year to 92,750.",
    "There were 1,988 thefts in Harwick in 2025. Eastgate accounted for 41% of all thefts of bicycles.",
    "Tarn Buses had 4,655 cancellations in 2025. They made up 1.1% of departures.",
    "Thefts solved made up 21.6% of all thefts in Harwick in 2025.",
    "Harwick had 92,750 residents in 2025. Eastgate has 35% of the total and Norton 33%.",
    "Tarn Buses had 418,900 departures in 2025. It called off 4,655, or 1.1% in winter.",
    "Tarn Buses had 418,900 departures in 2025. The year was long. The summer was hot. Nobody came. It called off 4,655, or 1.1%.",
    "Tarn Buses had 418,900 departures in 2025. The year was long. The summer was hot. Nobody came. So it went. It called off 4,655, or 1.1%.",
    "Tarn Buses carried 12.9 million journeys in 2025. Over the three years since 2022 it has carried 36.2 million.",
    "Tarn Buses took £24.3m in 2025, and £67.3m in three years.",
    "Eastgate had 812 thefts in 2025 and Norton 471. Together that makes 1,283.",
    "Eastgate had 812 thefts in 2025 and 38 fires. Together that makes 850.",
    "Eastgate had 812 thefts in 2025. With Norton's 471 that makes 1,283.",
    "Harwick grew to 92,750 residents in 2025, or 1.6%.",
    "Eastgate and Norton had 1,283 of Harwick's 1,988 thefts in 2025, or 65%.",
    "Harwick had 1,988 thefts in 2025. The town centre had 600 of them, or 30% of the total.",
    "Journeys at Tarn Buses grew by 800,000 in 2025.",
    "Punctuality at Tarn Buses fell by 1.5 points in 2025.",
    "In 2025 Harwick had 1,988 thefts, of which 812, or 41%, were in Eastgate.",
    "Exactly a fifth, or 430, of Harwick's thefts were solved in 2025.",
    "Eastgate had 107 more thefts in 2025 than Millside.",
    "Eastgate had 812 thefts in 2025 and Norton 471, a gap of 341.",
    "Eastgate had 1.7 times as many thefts in 2025 as Norton.",
    "Harwick had 1,988 thefts in 2025, one for every 47 residents.",
    "Tarn Buses took £24.3m in 2025. It had 74 buses, so each brought in £328,000.",
    "Tarn Buses took £24.3m in 2025 and spent £23.9m, which leaves £0.4m.",
    "Tarn Buses took £24.3m in 2025 and spent £23.9m, a margin of 1.6%.",
    "Of each pound of revenue in 2025 Tarn Buses spent 98p.",
    "Costs at Tarn Buses swallowed 98.4% of its revenue in 2025.",
    "Tarn Buses accounted for 84% of all journeys.",
    "Eastgate is home to 35% of Harwick's residents.",
    "Eastgate makes up 35% of the population of Harwick.",
    "Tarn Buses had 74 buses in 2025; it wants 90 by 2027, so it still needs 16.",
    "Tarn Buses had 74 buses in 2025. It wants 90 by 2027. To get there it would have to buy 16 more.",
    "Tarn Buses had 74 buses in 2025 and wants 90 by 2027, 22% more.",
    "Tarn Buses expects 13.6 million trips in 2026, 0.7 million more than in 2025.",
    "Over three years Tarn Buses has called off 14,365 departures.",
    "Tarn Buses called off 1.1% of its 418,900 departures in 2025.",
    "Tarn Buses called off 4,655 departures in 2025, or one in 90.",
    "Tarn Buses and Corran Ferries carried 15.4 million journeys together in 2025.",
    "Tarn Buses and Corran Ferries together took £31.6m in 2025.",
    "Turnout rose in two of the three districts of Harwick in 2025.",
    "Turnout was above 40% in two of the three districts of Harwick in 2025.",
    "Thefts fell in two of the three districts of Harwick in 2025.",
    "Most districts of Harwick had more than 600 thefts in 2025.",
    "No district of Harwick had fewer than 25 fires in 2025.",
    "The three districts of Harwick had an average of 663 thefts in 2025.",
    "The three districts of Harwick had 1,988 thefts between them in 2025.",
    "Harwick's three districts had 30 fires on average in 2025.",
    "The average wait at Tarn Buses was 11 minutes in 2025, 1 minute better than the year before.",
    "Tarn Buses had 48 buses, 4 fewer than the year before.",
    "Tarn Buses had 5,480 cancellations, 1,370 fewer than the year before.",
    "Tarn Buses carried 12.1 million journeys, 0.8 million more than a year earlier.",
    "Cancellations at Tarn Buses worsened to 4,110 from 5,480.",
    "Cancellations at Tarn Buses improved to 4,655 from 4,110.",
    "Tarn's 712 drivers compare with 698 a year earlier.",
    "Complaints about Tarn Buses fell to 318 in the second quarter of 2025 from 341 a year earlier.",
    "Complaints about Tarn Buses fell by 21 in the third quarter of 2025, to 306.",
    "Fires in Harwick rose by 13 to 97 in 2025, the firefighters' union says.",
    "There were 91 fires in Harwick in 2025: 38 in Eastgate, 27 in Millside and 26 in Norton.",
    "With 430 thefts solved of 1,988 in 2025, Harwick solved 21.6%.",
    "In two of Harwick's three districts turnout rose in 2025.",
    "In all three districts of Harwick thefts fell in 2025.",
    "Norton had the highest turnout in 2025, at 51.3%.",
    "Eastgate's 812 thefts in 2025 were the most of the three districts.",
    "The 12.9 million journeys of 2025 were the most since 2021 at Tarn Buses.",
    "The three districts had 1,988 thefts in 2025 together.",
    "Eastgate and Norton together had 1,283 thefts in 2025.",
    "Tarn Buses wants 90 buses by 2027, which would be 16 more than now.",
    "Tarn Buses expects 13.6 million journeys in 2026, 5.4% more than in 2025.",
    "Tarn Buses made £400,000 in 2025: it took £24.3m and spent £23.9m.",
    "Tarn Buses carried 12.9 million journeys in 2025, about 35,300 a day.",
    "Tarn Buses runs 418,900 departures a year, of which 4,655, or 1.1%, were called off in 2025.",
    "Tarn Buses runs 5.6 buses for every ferry of Corran's.",
]


def _of_yearbook(yearbook: Check, text: str, effect: str) -> list[str]:
    return [f.rule for f in yearbook(text).findings if f.effect == effect]


@pytest.mark.parametrize("text", OF_LONG_SERIES)
@pytest.mark.golden_part("long_series")
def test_what_follows_from_long_series_is_supported(yearbook: Check, text: str) -> None:
    assert "arithmetic-against-reference" in _of_yearbook(yearbook, text, "supports")
    assert not _of_yearbook(yearbook, text, "disputes")


@pytest.mark.parametrize("text", OF_LONG_SERIES_CONTRADICTED)
@pytest.mark.golden_part("long_series")
def test_what_long_series_contradict_is_disputed(yearbook: Check, text: str) -> None:
    assert _of_yearbook(yearbook, text, "disputes") == ["arithmetic-against-reference"]


@pytest.mark.parametrize("text", OF_LONG_SERIES_SILENT)
@pytest.mark.golden_part("long_series")
def test_what_long_series_leave_open_is_not_disputed(yearbook: Check, text: str) -> None:
    assert not _of_yearbook(yearbook, text, "disputes")


HEADED = [
    ("# Thefts fall by 117\n\nHarwick had 1,988 thefts in 2025.", False),
    ("# Thefts fall by 5.6%\n\nHarwick had 1,988 thefts in 2025, down from 2,105.", False),
    ("# Thefts fall by 6.5%\n\nHarwick had 1,988 thefts in 2025, down from 2,105.", True),
    ("# Thefts fall by about 6.5%\n\nHarwick had 1,988 thefts in 2025, down from 2,105.", True),
    ("# Thefts fall by up to 6.5%\n\nHarwick had 1,988 thefts in 2025, down from 2,105.", False),
    ("# Thefts rise by 5.6%\n\nHarwick had 1,988 thefts in 2025, down from 2,105.", True),
    ("# Thefts may fall by 6.5%\n\nHarwick had 1,988 thefts in 2025, down from 2,105.", False),
    ("# Thefts fall by 6.5%\n\nHarwick had 1,988 thefts in 2025.", True),
    (
        "# Three districts count 1,988 thefts\n\nEastgate had 812 thefts in 2025. Millside had 705 thefts. Norton had 471.",
        False,
    ),
]


@pytest.mark.parametrize(("text", "wrong"), HEADED)
def test_a_headline_is_held_against_the_rows_of_the_text(
    yearbook_folder: Path, text: str, wrong: bool
) -> None:
    found = checked(text, packs=(yearbook_folder,)).findings
    disputing = [f.rule for f in found if f.effect == "disputes"]
    assert bool(disputing) == wrong, disputing


def test_a_share_is_of_the_whole_of_its_own_time(check: Check) -> None:
    text = (
        "Emergency admissions at Marlow Hospitals Trust came to 48,310 in 2024. "
        "In 2025 King's Wharf had 31,870 of the admissions, {} of them."
    )
    assert of(check(text.format("66%")), "66%")[0] != "supported"
    counts = "Marlow Hospitals Trust had 48,310 admissions in 2024. About two thirds of the admissions, 31,870, were at King's Wharf in 2025."
    assert of(check(counts), "two thirds")[0] != "supported"

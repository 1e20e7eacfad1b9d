from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck import judge
from factcheck.extract.assemble import assemble
from factcheck.readers import read_text
from factcheck.reference import Reference, load
from factcheck.resolve import resolve
from factcheck.rules.reference._slipped import rows_one_digit_off, rows_ten_apart
from factcheck.rules.reference.near_miss_to_reference import RULE
from factcheck.rules.reference.reference_value import RULE as LEVELS
from factcheck.rules.rule import Case
from tests.rules.changed import changed
from tests.rules.pipeline import checked
from tests.rules.reference.conftest import Check
from tests.rules.reference.packs import HOSPITAL, write
from tests.rules.reference.town_pack import TOWN

SLIPS = [
    ("Marlow Hospitals Trust had 15,240 emergency admissions in 2025.", "51,240"),
    ("Marlow Hospitals Trust had 51,420 emergency admissions in 2025.", "51,240"),
    ("Marlow Hospitals Trust had 512,400 emergency admissions in 2025.", "51,240"),
    ("Marlow Hospitals Trust had 5,124 emergency admissions in 2025.", "51,240"),
    ("At Marlow Hospitals Trust 76.4% of patients were seen within four hours in 2025.", "74.6%"),
    ("At Marlow Hospitals Trust 7.46% of patients were seen within four hours in 2025.", "74.6%"),
    ("Marlow Hospitals Trust ran a deficit of £9.40bn in 2025.", "£9.40m"),
    ("A&E attendances at Marlow Hospitals Trust came to 139,450 in 2025.", "193,450"),
    ("King's Wharf had 38,170 emergency admissions in 2025.", "31,870"),
    ("Marlow Hospitals Trust wants 9.5% of patients seen within four hours by 2028.", "95%"),
    # a hedge hides no power of ten
    ("Marlow Hospitals Trust is busy. Its emergency admissions came to about 5,120.", "51,200"),
    ("Marlow Hospitals Trust had roughly 512,000 emergency admissions in 2025.", "51,200"),
    # two digits: a power of ten tells
    ("Marlow Hospitals Trust ran a deficit of £9.4bn in 2025.", "£9.4m"),
    ("Marlow Hospitals Trust ran a deficit of £94m in 2025.", "£9.4m"),
    ("Marlow Hospitals Trust employed 2,560 nurses at the end of 2025.", "2,506"),
    # the measure told in the sentence before, or of the state before another figure
    (
        "Marlow Hospitals Trust had 51,240 emergency admissions in 2025. A year earlier there were 483,100.",
        "48,310",
    ),
    ("Marlow Hospitals Trust had fewer attendances. There were 19,345 of them in 2025.", "193,450"),
    ("Marlow Hospitals Trust had a bad year. Its deficit came to £94,000.", "£9,400,000"),
    ("Marlow Hospitals Trust had a bad year. Its deficit came to £940,000.", "£9,400,000"),
    # more than all of a whole
    ("At Marlow Hospitals Trust 746% of patients were seen within four hours in 2025.", "74.6%"),
    # no count has decimals
    ("Marlow Hospitals Trust employed 250.6 nurses at the end of 2025.", "2,506"),
    ("Marlow Hospitals Trust published its accounts. Another 250.6 nurses are employed.", "2,506"),
    # a goal of which somebody speaks
    (
        "The trust's recovery plan speaks of 9.5% seen within four hours by March 2028 at Marlow Hospitals Trust.",
        "95%",
    ),
    # a state before that of the figure beside it; all digits but the first; one of several that are named
    ("Marlow Hospitals Trust had 51,240 emergency admissions, compared with 78,310.", "48,310"),
    # a goal of the family told before, asked for by what binds
    (
        "Marlow Hospitals Trust saw 74.6% of patients within four hours. The recovery plan asks for 85% by 2028.",
        "95%",
    ),
    # of one row that words and period single out, so does the first digit
    ("Marlow Hospitals Trust wants 85% of patients seen within four hours by 2028.", "95%"),
    ("Marlow Hospitals Trust has a target of 35% seen within four hours by March 2028.", "95%"),
    ("The trust's recovery plan sets a target of 59% seen within four hours by March 2028.", "95%"),
    # what takes up the figure just told is the row of another time
    ("At Marlow Hospitals 74.6% were seen within four hours in 2025. In 2024 it was 78.1%.", "71.8%"),
    ("At Marlow Hospitals 74.6% were seen within four hours, after 78.1% in 2024.", "71.8%"),
    ("At Marlow Hospitals 74.6% were seen within four hours; the year before it had been 78.1%.", "71.8%"),
    ("Marlow Hospitals had 51,240 emergency admissions. It had been 43,810 the year before.", "48,310"),
    ("Marlow Hospitals had 51,240 emergency admissions and in 2024, a mild year, 43,810.", "48,310"),
    ("Marlow Hospitals had 51,240 emergency admissions, and twelve months earlier 43,810.", "48,310"),
    (
        "The nurses at Marlow Hospitals numbered 2,506 last December. There had been 2,481 a year earlier.",
        "2,418",
    ),
    ("King's Wharf had 31,870 admissions in 2025. In the year before it was 31,020.", "30,120"),
    # the only goal of its day, of what was told right before or of a plan that is named
    (
        "Marlow Hospitals saw 74.6% of patients within four hours in 2025. By March 2028 it is meant to be 59%.",
        "95%",
    ),
    (
        "Marlow Hospitals saw 74.6% of patients within four hours in 2025. By March 2028 it is meant to be 85%.",
        "95%",
    ),
    ("The recovery plan of the trust speaks of 59% by March 2028.", "95%"),
    # with a verb of its own, or behind a figure of another unit, or of a row
    (
        "Harrow Vale's deficit came to £2.6m in 2025; the deficit of Marlow Hospitals Trust, which is big, was £94m.",
        "£9.4m",
    ),
    (
        "In Harrow Vale 26% of jobs are vacant; the deficit of Marlow Hospitals Trust, which is big, £94m.",
        "£9.4m",
    ),
    (
        "Harrow Vale has 26 wards; emergency admissions at Marlow Hospitals Trust, which is big, 512,400 in 2025.",
        "51,240",
    ),
    ("The deficit of Marlow Hospitals Trust was £12.6m in 2024; in 2025, a bad year, £94m.", "£9.4m"),
    (
        "The deficit of Marlow Hospitals Trust, which is big, £94m; that of Harrow Vale was £2.6m in 2025.",
        "£9.4m",
    ),
]

CLEAN = [
    # takes up the figure just told, but is of another thing or of somebody else
    "At Marlow Hospitals 74.6% were seen within four hours in 2025. In Harrow Vale it was 78.1% in 2024.",
    "Marlow Hospitals had 51,240 emergency admissions and, in 2024, 43,810 cups of tea.",
    "Marlow Hospitals had 51,240 emergency admissions, of which 43,810 by ambulance.",
    "At Marlow Hospitals 74.6% were seen within four hours in 2025. In 2024 it was 71.8%.",
    "Marlow Hospitals had 51,240 emergency admissions, and twelve months earlier 48,310.",
    # a hedge makes no slip likelier
    "Marlow Hospitals Trust had about 5,390 more emergency admissions than planned.",
    "Marlow Hospitals Trust is busy. Of its admissions about 5,390 were of children.",
    "At Marlow Hospitals Trust roughly 5,390 emergency admissions came by ambulance.",
    "Marlow Hospitals Trust says it avoided some 4,950 emergency admissions.",
    # replaced since, as the words say
    "Marlow Hospitals Trust had many emergency admissions in 2025. The first figure given, 51,420, has since been corrected.",
    "Marlow Hospitals Trust had many emergency admissions in 2025. An earlier estimate of 51,420 was later revised.",
    # a record
    "Marlow Hospitals Trust has had 51,240 emergency admissions. The record for one year is 84,310 admissions.",
    # people of whom nothing on record is told
    "Marlow Hospitals Trust had 51,240 emergency admissions in 2025. Some 250 people had signed by noon, none of them nurses.",
    # right, rounded, hedged
    "Marlow Hospitals Trust had 51,240 emergency admissions in 2025.",
    "Marlow Hospitals Trust had 51,200 emergency admissions in 2025.",
    "Marlow Hospitals Trust had about 51,000 emergency admissions in 2025.",
    "At Marlow Hospitals Trust 75% of patients were seen within four hours in 2025.",
    # two digits, and no power of ten
    "Marlow Hospitals Trust saw 47% of patients within four hours in one week of 2025.",
    # a small count may be of a part
    "Marlow Hospitals Trust honoured 25 nurses at the end of 2025.",
    # a likeness without the subject, or of another thing
    "Harrow Vale had 15,240 emergency admissions in 2025.",
    "The town library lent 15,240 books in 2025.",
    "Marlow Hospitals Trust spent £15,240 on plants in 2025.",
    # an average, a rate, a part of a change, another's whole
    "Marlow Hospitals Trust had 51,240 emergency admissions in 2025. That is 140.4 a day.",
    "Marlow Hospitals Trust had 5.1 emergency admissions an hour on average in 2025.",
    "Marlow Hospitals Trust employed 25.06 nurses for every thousand patients at the end of 2025.",
    "Marlow Hospitals Trust had 4,270 emergency admissions in the average month of 2025.",
    "Marlow Hospitals Trust cut its deficit by £940,000 in 2025.",
    "Marlow Hospitals Trust lost £940,000 to fraud in 2025.",
    "Marlow Hospitals Trust spent £9.4bn over the decade.",
    "Nationwide there were 5,124,000 emergency admissions in 2025, and Marlow Hospitals Trust had 51,240.",
    # a goal, a forecast, a part
    "Marlow Hospitals Trust expects 51,420 emergency admissions in 2027.",
    "If Marlow Hospitals Trust had 15,240 emergency admissions in 2025, wards would be empty.",
    "Marlow Hospitals Trust wants 85% of patients seen within four hours by 2027.",
    "Marlow Hospitals Trust wants 94% of patients seen within four hours by 2028.",
    "Marlow Hospitals Trust wants 85% of its staff to be vaccinated by 2028.",
    "The trust wants 95% of patients seen within four hours by 2028, and 85% seen by a doctor.",
    # another source
    "The union Unity says that Marlow Hospitals Trust had 51,420 emergency admissions in 2025.",
    # in words, or of another besides
    "Marlow Hospitals Trust ran a deficit of ninety-four million pounds in 2025.",
    "Marlow Hospitals Trust and Harrow Vale ran a deficit of £94m in 2025.",
    "The government wants 9.5% of patients seen within four hours by March 2028.",
    # the neighbouring row
    "Marlow Hospitals Trust had 48,310 emergency admissions in 2024.",
    # of others than what was told of so far
    "At Marlow Hospitals 74.6% were seen within four hours in 2025, and in 2024 78.1% of the porters were women.",
    "At Marlow Hospitals 74.6% were seen within four hours in 2025. In 2024 it was 78.1% of the porters who struck.",
    "Marlow Hospitals is to be rebuilt. By March 2028 it is meant to use 59% less water.",
    "Marlow Hospitals has many plans. By March 2028 59% of its cars are meant to be electric.",
    "Marlow Hospitals saw 74.6% of patients within four hours in 2025. By March 2028 it is meant to buy 59% of its food locally.",
    "Marlow Hospitals saw 74.6% of patients within four hours in 2025. By March 2028 it wants 59% fewer falls.",
    # goes on from a figure of another that is no row, without a verb
    "Harrow Vale had a deficit of £2.6m in 2025; Marlow Hospitals Trust, which is big, £94m.",
    "Harrow Vale's deficit came to £2.6m in 2025; the deficit of Marlow Hospitals Trust, which is big, £94m.",
    # a union's figure of the year before
    "Marlow Hospitals had 51,240 emergency admissions. It had been 43,810 the year before, the union Unity said.",
    # long before the first row
    "Marlow Hospitals Trust was founded on 8 October 1894, with 51 emergency admissions.",
    "Founded on 8 October 1894, Marlow Hospitals Trust had 5,124 emergency admissions that first winter.",
]


@pytest.mark.parametrize(("text", "repair"), SLIPS)
def test_names_the_slip(check: Check, text: str, repair: str) -> None:
    found = [f for f in check(text).findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["near-miss-to-reference"]
    assert found[0].repair is not None
    assert found[0].repair.replacement.rstrip("%bmn").rstrip("0") == repair.rstrip("%bmn").rstrip("0")


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_without_a_proved_likeness(check: Check, text: str) -> None:
    assert not [f for f in check(text).findings if f.effect == "disputes"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("There were 900 thefts in Hill Ward in 2025.", True),
        ("There were 9 thefts in Hill Ward in 2025.", True),
        ("There were about 900 thefts in Hill Ward in 2025.", False),
        ("There were more than 900 thefts in Hill Ward in 2025.", False),
        ("There were another 900 thefts in Hill Ward in 2025.", False),
        ("Hill Ward is small. There were 900 thefts in 2025.", True),
    ],
)
def test_one_digit_tells_an_exact_figure_of_one_row(tmp_path: Path, text: str, wrong: bool) -> None:
    found = checked(text, packs=(write(TOWN, tmp_path),)).findings
    assert ("near-miss-to-reference" in {f.rule for f in found if f.effect == "disputes"}) is wrong


def test_what_a_named_measure_adds_is_still_its_own(check: Check) -> None:
    """`scrap brought in another ₹412 crore`: no part of the measure, but the measure besides others."""
    result = check("The deficit of Marlow Hospitals took another £940m in 2025.")
    assert [f.rule for f in result.findings if f.effect == "disputes"] == ["near-miss-to-reference"]
    assert not [
        f for f in check("Another 2,560 nurses work for Marlow Hospitals.").findings if f.effect == "disputes"
    ]


def test_tells_a_power_of_ten_from_the_year_before(check: Check) -> None:
    draft = "Marlow Hospitals Trust had 51,240 emergency admissions in 2025, up from 4,831 {}."
    for when in ("the year before", "a year earlier"):
        found = [f for f in check(draft.format(when)).findings if f.effect == "disputes"]
        assert "arithmetic-against-reference" in {f.rule for f in found}
    assert not [
        f
        for f in check(draft.replace("4,831", "48,310").format("the year before")).findings
        if f.effect == "disputes"
    ]


@pytest.mark.parametrize(
    ("slip", "mended"), [("139,170", None), ("31,780", "31,870"), ("318,700", "31,870"), ("31,020", None)]
)
def test_the_newest_row_is_in_question_beside_that_of_a_date_told_before(
    check: Check, slip: str, mended: str | None
) -> None:
    text = (
        "Marlow Hospitals Trust had 51,240 emergency admissions, up from 48,310 in 2024.\n\n"
        f"The larger house is King's Wharf, which had {slip}."
    )
    found = [f for f in check(text).findings if f.rule == "near-miss-to-reference"]
    assert [f.repair and f.repair.replacement for f in found] == ([mended] if mended else [])


def test_a_part_of_a_name_is_enough_beside_what_it_belongs_to(check: Check) -> None:
    text = "Marlow Hospitals had 51,240 admissions. Of its houses the wharf took 31,870 and the abbey 13,970."
    assert [f.rule for f in check(text).findings if f.effect == "disputes"] == ["near-miss-to-reference"]


@pytest.mark.parametrize("slip", ["120", "12,000", "2,100"])
def test_a_year_that_is_not_over_has_rows_of_its_days_so_far(tmp_path: Path, slip: str) -> None:
    pack = write(
        {
            "entities": "entity,label,type\nardland,Ardland,country\n",
            "metrics": "metric,label,kind,unit,dimension,aliases\n"
            "lost,Casualties per day,rate,person_per_day,people/time,casualties a day|casualties each day\n",
            "facts": "entity,metric,period,value,unit,source,as_of\n"
            "ardland,lost,2026-01-01/2026-05-20,1200,person_per_day,Ardland staff,2026-05-21\n"
            "ardland,lost,2026,1145.7,person_per_day,Ardland staff,2027-01-01\n",
        },
        tmp_path,
    )
    found = checked(f"Ardland suffered {slip} casualties each day in 2026.", packs=(pack,)).findings
    assert "near-miss-to-reference" in {f.rule for f in found if f.effect == "disputes"}


RATES = {
    "entities": "entity,label,type,aliases\nardland,Ardland,country,\nbelmark,Belmark,country,\n",
    "metrics": "metric,label,kind,unit,dimension,aliases\n"
    "jobless,Unemployment rate,rate,percent,share,unemployment|jobless rate|unemployed\n"
    "prices,Inflation,rate,percent,share,inflation|price rises\n"
    "wind,Share of wind power,share,percent,share,wind power|wind's share\n",
    "facts": "entity,metric,period,value,unit,source\n"
    "ardland,jobless,2024,6.8,percent,Bureau\nardland,jobless,2025,5.9,percent,Bureau\n"
    "belmark,jobless,2024,3.1,percent,Bureau\nbelmark,jobless,2025,2.7,percent,Bureau\n"
    "ardland,prices,2024,4.2,percent,Bureau\nardland,prices,2025,2.4,percent,Bureau\n"
    "belmark,prices,2024,6.3,percent,Bureau\nbelmark,prices,2025,7.5,percent,Bureau\n"
    "ardland,wind,2024,31,percent,Grid\nardland,wind,2025,38,percent,Grid\n",
}
FIRST_DIGITS = [
    ("Ardland's jobless rate fell below 6% in 2025; it averaged 5.9%, after 2.8% in 2024.", "6.8%"),
    ("Unemployment in Ardland had an easy year, with a mean of 8.9% in 2025.", "5.9%"),
    ("In Belmark unemployment went to 2.7% in 2025 from 8.1% in 2024.", "3.1%"),
    ("Ardland generated more wind power than ever, at 88% of the total in 2025.", "38%"),
    ("Ardland's wind's share was 38% in 2025, against 71% in 2024.", "31%"),
    ("Inflation eased to 2.4% in Ardland in 2025, from 9.2% the year before.", "4.2%"),
    ("In 2024 inflation had run at 8.3% in Belmark.", "6.3%"),
    ("Prices tell another story: inflation in Belmark, 6.3% in 2024, was 1.5% in 2025.", "7.5%"),
    ("Belmark counted 7.2% as unemployed in 2025.", "2.7%"),
    # before the figure beside it
    ("In 2025 the jobless rate was 5.9% in Ardland; the year before it had been 2.8%.", "6.8%"),
    ("Ardland, by contrast, saw inflation of 24% in 2025.", "2.4%"),
]
INNOCENT = [
    # right, or rounded
    "Ardland's jobless rate fell below 6% in 2025; it averaged 5.9%, after 6.8% in 2024.",
    "Unemployment in Ardland had an easy year, with a mean of about 6% in 2025.",
    # the row is told beside: the other figure is of something else
    "Unemployment in Ardland was 5.9% in 2025, and 8.9% of the young had no work.",
    "Inflation was 2.4% in Ardland in 2025, while wages gained 4.4%.",
    "Ardland had inflation of 2.4% in 2025 and food went up by 7.4%.",
    # a part, another place, another source
    "Among women in Ardland 8.9% were without work in 2025.",
    "Corland's jobless rate was 8.9% in 2025, the neighbour of Ardland says.",
    "The union puts unemployment in Ardland at 8.8% for 2025.",
    # a goal, a supposition, another year
    "Ardland wants inflation of 4.4% at most in 2027.",
    "If inflation in Ardland had been 9.4% in 2025, savers would have lost.",
    "Inflation in Ardland was 9.4% in 1991.",
    "The bank expects inflation in Ardland to be 3.4% in 2026.",
    # of another place, or of another measure that no pack has
    "Ardland's jobless rate fell to 5.9%, against 8.8% in the south.",
    "Inflation was 2.4% in Ardland in 2025. In Belmark food went up by 9.5%.",
    "Unemployment in Ardland was 5.9% in 2025. Youth unemployment in Belmark was 9.7%.",
]


@pytest.fixture(scope="module")
def rates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(RATES, tmp_path_factory.mktemp("rates"))


@pytest.mark.parametrize(("text", "value"), FIRST_DIGITS)
def test_a_figure_of_two_digits_is_told_by_the_first(rates: Path, text: str, value: str) -> None:
    disputes = [f for f in checked(text, packs=(rates,)).findings if f.effect == "disputes"]
    assert [f.repair.replacement for f in disputes if f.repair] == [value]


@pytest.mark.parametrize("text", INNOCENT)
def test_a_figure_of_two_digits_is_another_more_often_than_not(rates: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(rates,)).findings if f.effect == "disputes"]


GOALS = {
    "entities": "entity,label,type,aliases\ncounty,Northshire,county,the county\npact,Alpine Pact,organisation,the pact\n"
    "rail,Alba Rail,organisation,the railway\n",
    "metrics": "metric,label,kind,unit,dimension,aliases\n"
    "rec,Household waste recycled,share,percent,share,recycling rate|recycled|recycling\n"
    "land,Waste sent to landfill,share,percent,share,landfill|sent to landfill\n"
    "bio,Share of biofuel,share,percent,share,biofuel\n"
    "punct,Trains on time,share,percent,share,trains on time|on time|punctuality\n",
    "facts": "entity,metric,period,value,unit,source\n"
    "county,rec,2025,48.2,percent,Agency\nrail,punct,2025,88.1,percent,Agency\n",
    "targets": "target,entity,metric,comparator,value,unit,due,set_on,instrument,source,url\n"
    "a,county,rec,>=,65,percent,2035-12-31,2024-01-01,Waste plan,Waste plan,https://plan.example\n"
    "b,county,land,<=,10,percent,2035-12-31,2024-01-01,Waste plan,Waste plan,https://plan.example\n"
    "d,pact,bio,<=,2.5,percent,2030-12-31,2024-01-01,Pact,Pact,https://pact.example\n"
    "e,rail,punct,>=,95,percent,2030-12-31,2024-01-01,Contract,Contract,https://rail.example\n",
}


@pytest.fixture(scope="module")
def goals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(GOALS, tmp_path_factory.mktemp("goals"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Alpine Pact allows up to 3.5% biofuel under its target.", "2.5%"),
        ("Members of the Alpine Pact agreed a ceiling of 5.2% for biofuel by 2030.", "2.5%"),
        ("Under the pact's target biofuel may make up as much as 1.5% of fuel.", "2.5%"),
        ("The county set itself a limit of 40% for landfill and a goal of 65% for recycling.", "10%"),
        ("Northshire has pledged to keep landfill at or below 20% of its waste.", "10%"),
        ("Alba Rail's contract wants 85% of trains on time by 2030.", "95%"),
        ("Alba Rail must run 59% of its trains on time by the end of 2030 under its target.", "95%"),
        ("The target for Northshire is a recycling rate of at least 45% by the end of 2035.", "65%"),
        ("The county aims for a recycling rate of 56% in 2035.", "65%"),
        ("Northshire's recycling rate will be 45% by the end of 2035, its waste plan says.", "65%"),
        ("Alba Rail had 88.1% of trains on time. Its contract calls for 75% by 2030.", "95%"),
        ("The target in Northshire has two parts: 65% recycled by 2035 and at most 90% landfill.", ""),
    ],
)
def test_a_bound_on_a_goal_is_no_leave_to_miss_it(goals: Path, text: str, value: str) -> None:
    disputes = [f for f in checked(text, packs=(goals,)).findings if f.effect == "disputes"]
    assert [f.repair.replacement for f in disputes if f.repair] == ([value] if value else [])


@pytest.mark.parametrize(
    "text",
    [
        "The Alpine Pact allows up to 2.5% biofuel under its target.",
        "The pact's target of up to 2.5% biofuel is not the 3.5% that farmers wanted.",
        "On the way there the county aims for a recycling rate of 55% by 2030.",
        "Alba Rail wants 85% of trains on time by 2027.",
        "Alba Rail's goal is 85% of passengers satisfied by 2030.",
        "The Greens want a recycling rate of 85% in Northshire by 2035.",
        "Northshire's target for garden waste is 75% recycled by 2030.",
        "Northshire wants 65% recycled by 2035; its neighbour Southshire wants 75%.",
        "Landfill in Northshire should fall below 20% by 2028.",
        "The union demands a recycling rate of 45% in Northshire by 2035.",
        "Campaigners call for 75% recycling in Northshire by 2035.",
        "Economists expect a recycling rate of 75% in Northshire by 2035.",
        "Northshire is likely to reach a recycling rate of 75% by 2035.",
        "Alba Rail wants 94% of trains on time by 2030.",
        # the goal on record is told right before
        "Across all waste it should be 65%. For glass alone Northshire has a target of 45% recycled by 2035.",
        "Of everything thrown away 65% should be sorted; Northshire's goal for its parks is 45% recycled by 2035.",
    ],
)
def test_another_goal_is_another_goal(goals: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(goals,)).findings if f.effect == "disputes"]


DAYS = {
    "entities": "entity,label,type\nardland,Ardland,country\nferry,Skarra Line,organisation\n",
    "metrics": "metric,label,kind,unit,dimension,aliases\n"
    "births,Births per day,rate,person_per_day,people/time,births a day|births per day|born each day|babies a day\n"
    "travel,Passengers per day,rate,person_per_day,people/time,passengers a day|passengers per day|travelled each day\n",
    "facts": "entity,metric,period,value,unit,source,as_of\n"
    "ardland,births,2025-01-01/2025-12-10,1200,person_per_day,Bureau,2025-12-11\n"
    "ardland,births,2025-01-01/2025-12-20,1146.2,person_per_day,Registry,2025-12-21\n"
    "ardland,births,2025,1145.7,person_per_day,Registry,2026-01-05\n"
    "ardland,births,2025-04,1214,person_per_day,Registry,2026-01-05\n"
    "ferry,travel,2025,966,person_per_day,Report,2026-02-01\n"
    "ferry,travel,2025-01-01/2025-12-15,970,person_per_day,Leaflet,2025-12-20\n",
}


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(DAYS, tmp_path_factory.mktemp("days"))


@pytest.mark.parametrize(
    "text",
    [
        "Ardland had 12,000 births a day in 2025.",
        "In 2025 there were 120 births per day in Ardland.",
        "Ardland counted 12,000 babies a day in 2025.",
        "In Ardland 12,000 babies a day were delivered in 2025.",
        "Births in Ardland came to 12,000 births a day in 2025.",
        "Ardland saw 11,500 births a day in 2025.",
        "Skarra Line carried 9,660 passengers a day in 2025.",
        "In 2025 Skarra Line had 97 passengers per day.",
        "Skarra Line had 9,700 passengers a day in 2025.",
        "On Skarra Line 97,000 travelled each day in 2025.",
    ],
)
def test_a_power_of_ten_is_told_by_any_of_the_rows_that_nearly_agree(days: Path, text: str) -> None:
    found = [f.rule for f in checked(text, packs=(days,)).findings if f.effect == "disputes"]
    assert found == ["near-miss-to-reference"]


@pytest.mark.parametrize(
    "text",
    [
        "Ardland had 1,200 births a day in 2025.",
        "Ardland had about 1,150 births a day in 2025.",
        "Ardland had 1,146 births a day in 2025.",
        "Ardland had 12,000 visitors a day in 2025.",
        "Corland had 12,000 births a day in 2025.",
        "Skarra Line carried 970 passengers a day in 2025.",
        "Skarra Line carried 1,000 passengers a day in 2025.",
        "Skarra Line could carry 9,600 passengers a day in 2025.",
        "On its busiest day in 2025 Skarra Line carried 2,100 passengers.",
        "In April 2025 Ardland had 1,214 births a day.",
    ],
)
def test_a_daily_rate_that_some_row_bears_out_is_no_slip(days: Path, text: str) -> None:
    rules = [f.rule for f in checked(text, packs=(days,)).findings if f.effect == "disputes"]
    assert "near-miss-to-reference" not in rules


Cases = dict[str, list[tuple[dict[str, Any], list[str]]]]
TEN_APART: Cases = {
    "Marlow Hospitals Trust had 512,400 emergency admissions in 2025.": [
        ({}, ["51240"]),
        ({"claims.0.quantity.form": "list-member"}, ["51240"]),
        ({"claims.0.quantity.form": "word"}, []),
        ({"claims.0.quantity.value": {"fraction": "0"}}, []),
        ({"claims.0.voice": "quoted"}, []),
        ({"claims.0.zone": "caption"}, []),
        ({"claims.0.modality": "estimate"}, ["51240"]),
        ({"claims.0.modality": "possible"}, []),
        ({"claims.0.stranger": True}, ["51240"]),  # so many digits tell beside a stranger, too
        ({"claims.0.keys.0.entity_tie": "only"}, ["51240"]),
        (
            {
                "claims.0.keys.0.entity_tie": "only",
                "claims.0.keys.0.metric_tie": "sentence",
                "claims.0.quantity.noun": "visitors",
            },
            [],
        ),
        ({"claims.0.keys.0.period_tie": "none"}, ["48310", "51240"]),
        # a row that was not out, that is no fact yet, that is near, that is nothing
        ({"as_of": {"date": "2026-01-15"}}, []),
        ({"rows.facts.csv:3.status": "forecast"}, []),
        ({"rows.facts.csv:3.value": {"fraction": "500000"}}, []),
        ({"rows.facts.csv:3.value": {"fraction": "0"}}, []),
    ],
    "Marlow Hospitals Trust ran a deficit of £94m in 2025.": [
        ({}, ["9.4", "9.4"]),
        ({"claims.0.stranger": True}, []),
        ({"claims.0.quantity.direction": "down"}, []),
        ({"claims.0.partial": True}, ["9.4", "9.4"]),
        ({"claims.0.keys.0.metric_tie": "sentence"}, ["9.4"]),
        ({"claims.0.partial": True, "claims.0.keys.1.metric_tie": "sentence"}, ["9.4"]),
        ({"rows.facts.csv:15.value": {"fraction": "9.42"}}, []),
    ],
    "Hill Ward had 900 thefts in 2025.": [
        ({}, ["90"]),
        ({"claims.0.keys.0.period_tie": "carried"}, ["90"]),
        ({"claims.0.quantity.comparator": "~"}, []),
        ({"claims.0.keys.0.metric_tie": "sentence"}, []),
        ({"claims.0.keys.0.entity_tie": "assumed"}, []),
        ({"claims.0.partial": True}, []),
    ],
    "Marlow Hospitals Trust wants 9.5% of patients seen within four hours by 2028.": [
        ({}, ["95"]),
        ({"claims.0.modality": "forecast"}, ["95"]),
        ({"claims.0.modality": "demand"}, ["95"]),
        ({"claims.0.modality": "outturn"}, []),
        ({"claims.0.keys.0.rows.0.status": "actual"}, []),
        ({"claims.0.keys.0.entity_tie": "assumed"}, []),
        ({"claims.0.quantity.significant_place": {"fraction": "10"}}, []),
    ],
    "At Marlow Hospitals Trust 746% of patients were seen within four hours in 2025.": [
        ({}, ["74.6"]),
        ({"claims.0.stranger": True}, ["74.6"]),  # there is no more than all
        ({"claims.0.stranger": True, "metric.waiting-share.kind": "rate"}, []),
        ({"claims.0.stranger": True, "claims.0.quantity.unit": None}, []),
    ],
}
ONE_DIGIT_OFF: Cases = {
    "King's Wharf had 41,870 emergency admissions in 2025.": [
        ({}, ["31870"]),
        ({"claims.0.modality": "estimate"}, ["31870"]),
        ({"claims.0.keys.0.metric_tie": "sentence"}, ["31870"]),
        ({"claims.0.keys.0.period_tie": "none"}, ["30120", "31870"]),
        ({"claims.0.voice": "quoted"}, []),
        ({"claims.0.zone": "caption"}, []),
        ({"claims.0.quantity.form": "word"}, []),
        ({"claims.0.modality": "target"}, []),
        ({"claims.0.stranger": True}, []),
        ({"claims.0.partial": True}, []),
        ({"claims.0.keys.0.entity_tie": "assumed"}, []),
        ({"claims.0.keys.0.metric_tie": "sentence", "claims.0.quantity.noun": "visitors"}, []),
        ({"claims.0.quantity.significant_place": {"fraction": "100"}}, []),
        ({"as_of": {"date": "2026-01-15"}}, []),
    ],
    "There were 2,105 thefts in Marlby.": [({}, [])],  # one of three rows may be as near by chance
}


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reference]:
    made = {"Marlow": HOSPITAL, "King's": HOSPITAL, "Hill": TOWN, "There": TOWN}
    return {
        word: load((write(pack, tmp_path_factory.mktemp("slipped")),), cache=False)
        for word, pack in made.items()
    }


@pytest.mark.parametrize(
    ("find", "text", "changes", "rows"),
    [
        (find, text, changes, rows)
        for find, table in ((rows_ten_apart, TEN_APART), (rows_one_digit_off, ONE_DIGIT_OFF))
        for text, cases in table.items()
        for changes, rows in cases
    ],
)
def test_the_rows_from_which_a_figure_may_have_slipped(
    packs: dict[str, Reference], find: Any, text: str, changes: dict[str, Any], rows: list[str]
) -> None:
    reference, day = packs[text.split()[0] if text[0] != "A" else "Marlow"], date(2026, 6, 1)
    extraction = assemble(read_text(text, "draft.txt"), reference, day)
    read = Case(extraction=extraction, claims=resolve(extraction, reference), reference=reference, as_of=day)
    case = changed(read, list(changes.items()))
    claim, quantity = next((claim, quantity) for claim, quantity in case.figures if claim.keys)
    assert [row.written for _, found in find(case, claim, quantity) for row in found] == rows


NORRA = {
    "entities": """entity,label,type,part_of,aliases
nor,Norra,country,,the country
sol,Solland,country,,
vik,Viken Port,port,nor,the port
greens,Greens,party,,the Greens
labour,Labour,party,,
liberals,Liberals,party,,the Liberals
""",
    "metrics": """metric,label,kind,unit,aliases
jobless,Unemployment rate,rate,percent,unemployment|jobless rate
jobs,Jobs,stock,person,jobs
gas,Gas price,index,eur,gas price|price of gas
births,Births,flow,birth,births
seats,Seats in parliament,stock,seat,seats
poll,Poll,share,percent,poll
boxes,Containers handled,flow,container,containers handled|containers
wait,Trains on time,share,percent,on time
""",
    "units": """unit,dimension,factor,label,aliases
birth,count,1,births,birth|births
seat,count,1,seats,seat|seats
container,count,1,containers,container|containers|boxes
""",
    "facts": """entity,metric,period,value,unit,source,as_of,claimant
nor,jobless,2026-05,6.4,percent,Bureau,2026-06-05,
nor,jobless,2026-04,6.1,percent,Bureau,2026-05-05,
nor,jobless,2025-05,5.2,percent,Bureau,2025-06-05,
nor,jobless,2024,5.7,percent,Bureau,2025-02-05,
nor,births,2025,48270,birth,Bureau,2026-02-05,
nor,births,2024,51930,birth,Bureau,2025-02-05,
nor,births,2023,53110,birth,Bureau,2024-02-05,
nor,births,2025,47900,birth,Church,2026-02-05,church
sol,births,2025,31460,birth,Bureau,2026-02-05,
nor,gas,2026-05,84,eur,Exchange,2026-06-02,
nor,gas,2026-04,79,eur,Exchange,2026-05-02,
nor,gas,2025-05,62,eur,Exchange,2025-06-02,
vik,boxes,2025-Q4,318400,container,Port report,2026-02-05,
vik,boxes,2025-Q3,327900,container,Port report,2025-11-05,
vik,boxes,2024-Q4,296200,container,Port report,2025-02-05,
vik,boxes,2025,1284000,container,Port report,2026-02-05,
vik,boxes,2024,1197000,container,Port report,2025-02-05,
greens,poll,2026-05-20,18,percent,Pollster,2026-05-21,
labour,poll,2026-05-20,41,percent,Pollster,2026-05-21,
liberals,poll,2026-05-20,27,percent,Pollster,2026-05-21,
greens,seats,2025-09-14,23,seat,Registrar,2025-09-20,
labour,seats,2025-09-14,58,seat,Registrar,2025-09-20,
liberals,seats,2025-09-14,36,seat,Registrar,2025-09-20,
nor,wait,2025,88.4,percent,Rail report,2026-02-01,
nor,wait,2024,86.9,percent,Rail report,2025-02-01,
""",
    "targets": """target,entity,metric,comparator,value,unit,due,set_on,instrument,source,url
a,nor,wait,>=,95,percent,2030-12-31,2024-01-01,Rail plan,Rail plan,https://x.example
b,nor,wait,>=,90,percent,2028-12-31,2024-01-01,Rail plan,Rail plan,https://x.example
""",
}

# each with the verdicts of its figures, supported, disputed or unverifiable, and the mended value
TOLD_OF_NORRA = [
    ("Unemployment in Norra was 6.4% in May, up from 2.5% a year earlier.", "sd", "5.2%"),
    ("Unemployment in Norra was 6.4% in May, up from 5.2% a year earlier.", "ss", ""),
    ("Unemployment in Norra was 6.4% in May, after 1.6% the month before.", "su", ""),
    ("Unemployment in Norra was 6.4% in May, after 1.6%.", "su", ""),
    ("Unemployment in Norra was 6.4% in May, against 2.5% a year before.", "sd", "5.2%"),
    ("Unemployment in Norra was 6.4% in May. A year earlier it had been 2.5%.", "su", ""),
    ("Unemployment in Norra was 6.4% in May. A year earlier it had been 8.8% in the south.", "su", ""),
    ("Unemployment in Norra was 6.4% in May. In April it was 1.6%.", "sd", "6.1%"),
    ("The price of gas in Norra was €84 in May. A year earlier it had been €26.", "su", ""),
    ("The price of gas in Norra was €84 in May, after €97 in April.", "sd", "€79"),
    ("The price of gas in Norra was €84 in May, after €97.", "su", ""),
    ("The price of gas in Norra was €84 in May, against €26 a year earlier.", "sd", "€62"),
    ("Norra counted 48,270 births in 2025, after 51,390 in 2024.", "sd", "51,930"),
    ("Norra counted 48,270 births in 2025, after 51,390.", "sd", "51,930"),
    ("Norra counted 48,270 births in 2025. The year before it had been 51,390.", "sd", "51,930"),
    ("Norra counted 48,270 births in 2025. The year before, Solland had 51,390.", "su", ""),
    ("Norra counted 48,270 births in 2025, and 35,110 in 2023.", "sd", "53,110"),
    ("Norra counted 48,270 births in 2025, and in Solland it was 34,160.", "su", ""),
    ("Norra counted 48,270 births in 2025, Solland 34,160.", "su", ""),
    ("Norra counted 48,270 births in 2025. Of these 34,160 were girls.", "su", ""),
    ("Norra counted 48,270 births in 2025, 51,390 a year earlier and 53,110 in 2023.", "sds", "51,930"),
    ("Norra counted 42,870 births in 2025, the church said.", "d", "48,270"),
    ("The church counted 47,900 births in Norra in 2025, after 51,390 in 2024.", "sd", "51,930"),
    (
        "Viken Port handled 318,400 containers in the fourth quarter of 2025, after 269,200 a year earlier.",
        "sd",
        "296,200",
    ),
    (
        "Viken Port handled 318,400 containers in the fourth quarter of 2025, after 372,900 in the third.",
        "sd",
        "327,900",
    ),
    (
        "Viken Port handled 318,400 containers in the fourth quarter of 2025, after 372,900 in the quarter before.",
        "sd",
        "327,900",
    ),
    (
        "Viken Port handled 1.284 million containers in 2025, after 1.917 million in 2024.",
        "sd",
        "1.197 million",
    ),
    ("Viken Port handled 1.284 million containers in 2025, after 1.917 million.", "sd", "1.197 million"),
    (
        "Viken Port handled 1.284 million containers in 2025; in the fourth quarter it was 381,400.",
        "sd",
        "318,400",
    ),
    ("In the poll Labour is on 41%, the Liberals on 72% and the Greens on 18%.", "sds", "27%"),
    ("In the poll Labour is on 41%, the Liberals on 27% and the Greens on 81%.", "ssd", "18%"),
    ("Labour has 58 seats in parliament, the Liberals 63, the Greens 23.", "sus", ""),
    ("Labour has 58 seats in parliament, the Liberals 36, the Greens 32.", "ssu", ""),
    ("Labour has 58 seats in parliament. The Liberals have 63, the Greens with 23.", "sus", ""),
    ("Labour has 58 seats in parliament.\n\nThe Liberals have 63.", "su", ""),
    ("Labour has 58 seats in parliament. The Liberals want 63.", "su", ""),
    ("Labour has 58 seats in parliament. The Liberals have sold 63.", "su", ""),
    ("Labour has 58 seats in parliament. The Liberals have 63 new members.", "s", ""),
    ("In Norra 88.4% of trains were on time in 2025. The rail plan asks for 85% by 2030.", "sd", "95%"),
    ("In Norra 88.4% of trains were on time in 2025. The rail plan asks for 59% by 2030.", "sd", "95%"),
    ("In Norra 88.4% of trains were on time in 2025. By the end of 2030 it is meant to be 59%.", "sd", "95%"),
    ("In Norra 88.4% of trains were on time in 2025. By the end of 2028 it is meant to be 59%.", "su", ""),
    (
        "In Norra 88.4% of trains were on time in 2025. By the end of 2030 it is meant to be 59% of its cars.",
        "su",
        "",
    ),
    (
        "In Norra 88.4% of trains were on time in 2025. The weather was bad. By the end of 2030 it is meant to be 59%.",
        "su",
        "",
    ),
    ("In Norra 88.4% of trains were on time in 2025.\n\nBy the end of 2030 it is meant to be 59%.", "su", ""),
    (
        "In Norra 88.4% of trains were on time in 2025. By the end of 2030 the Greens want it to be 59%.",
        "su",
        "",
    ),
    ("In Norra 88.4% of trains were on time in 2025. By the end of 2030 it is meant to be 9%.", "sd", "90%"),
    (
        "In Norra 88.4% of trains were on time in 2025. “By the end of 2030 it is meant to be 59%,” she said.",
        "su",
        "",
    ),
    ("In Norra 88.4% of trains were on time in 2025. By the end of 2030 it is meant to be 95%.", "ss", ""),
    ("The rail plan of the country speaks of 59% by the end of 2030.", "d", "95%"),
    ("The road plan of the country speaks of 59% by the end of 2030.", "u", ""),
    ("The rail plan speaks of 59% of stations by the end of 2030.", "u", ""),
    # of several that are named the one that the goal is of is enough
    (
        "In Norra 88.4% of trains were on time in 2025. By the end of 2030 Norra, unlike Solland, wants it to be 59%.",
        "sd",
        "95%",
    ),
    (
        "In Norra 88.4% of trains were on time in 2025. By the end of 2030 Solland wants it to be 59%.",
        "su",
        "",
    ),
]


@pytest.fixture(scope="module")
def norra(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(NORRA, tmp_path_factory.mktemp("norra"))


@pytest.mark.parametrize(("text", "verdicts", "mended"), TOLD_OF_NORRA)
def test_months_quarters_lists_and_goals(text: str, verdicts: str, mended: str, norra: Path) -> None:
    result = checked(text, packs=(norra,), as_of="2026-06-10")
    held = [claim for claim in result.claims if claim.kind == "quantity" and claim.keys]
    assert "".join(result.verdicts[claim.index][0][0] for claim in held) == verdicts
    repairs = [f.repair.replacement for f in result.findings if f.effect == "disputes" and f.repair]
    assert " ".join(repairs) == mended


# a draft, what of it reads otherwise, and whether a figure of it is then told to be a slip
OTHERWISE: dict[str, list[tuple[dict[str, Any], bool]]] = {
    # takes up the figure just told
    "Marlow Hospitals had 51,240 emergency admissions. It had been 43,810 the year before.": [
        ({}, True),
        ({"claims.1.modality": "possible"}, False),
        ({"claims.1.voice": "quoted"}, False),
        ({"claims.1.quantity.comparator": ">"}, False),
        ({"claims.1.quantity.form": "word"}, False),
    ],
    # the only goal of its day
    "Marlow Hospitals saw 74.6% of patients within four hours in 2025. By March 2028 it is meant to be 59%.": [
        ({}, True),
        ({"claims.2.voice": "quoted"}, False),
        ({"claims.2.stranger": True}, False),
        ({"claims.2.partial": True}, False),
    ],
    # two digits of one row
    "Marlow Hospitals Trust ran a deficit of £94m in 2025.": [
        ({}, True),
        ({"claims.0.voice": "quoted"}, False),
        ({"claims.0.modality": "possible"}, False),
        ({"rows.facts.csv:15.origin.as_of": {"date": "2026-06-02"}}, False),
    ],
    # a goal of two digits
    "Marlow Hospitals Trust wants 85% of patients seen within four hours by 2028.": [
        ({}, True),
        ({"claims.0.stranger": True}, False),
        ({"claims.0.partial": True}, False),
        ({"claims.0.voice": "quoted"}, False),
    ],
}


@pytest.mark.parametrize(
    ("text", "changes", "wrong"),
    [(text, changes, wrong) for text, cases in OTHERWISE.items() for changes, wrong in cases],
)
def test_a_slip_that_reads_otherwise(
    packs: dict[str, Reference], text: str, changes: dict[str, Any], wrong: bool
) -> None:
    day, reference = date(2026, 6, 1), packs["Marlow"]
    extraction = assemble(read_text(text, "draft.txt"), reference, day)
    read = Case(extraction=extraction, claims=resolve(extraction, reference), reference=reference, as_of=day)
    read.settle(judge.settled((LEVELS.slug, LEVELS.severity, stated) for stated in LEVELS.relations(read)))
    case = changed(read, list(changes.items()))
    stated = [(RULE.slug, RULE.severity, one) for one in RULE.relations(case)]
    assert bool(judge.weigh(stated, case.claims, case.text).findings) is wrong

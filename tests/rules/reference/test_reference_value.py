from pathlib import Path

import pytest

from tests.rules.pipeline import checked, disputes
from tests.rules.reference.conftest import Check
from tests.rules.reference.packs import write
from tests.rules.reference.verdicts import of

SUPPORTED = [
    ("Marlow Hospitals Trust had 51,240 emergency admissions in 2025.", "51,240"),
    ("In 2025 the trust recorded 51,240 admissions.", "51,240"),
    ("Emergency admissions at Marlow Hospitals reached 51,240 last year.", "51,240"),
    ("Marlow Hospitals Trust had about 51,000 emergency admissions in 2025.", "51,000"),
    ("Emergency admissions at Marlow Hospitals Trust passed the mark of more than 51,000 in 2025.", "51,000"),
    ("King's Wharf took 31,870 of the admissions in 2025.", "31,870"),
    ("At Abbey Road there were 19,370 emergency admissions in 2025, up from 18,190.", "19,370"),
    ("At Abbey Road there were 19,370 emergency admissions in 2025, up from 18,190.", "18,190"),
    ("At Marlow Hospitals Trust 74.6% of patients were seen within four hours in 2025.", "74.6%"),
    ("Marlow Hospitals Trust ran a deficit of £9.4m in 2025.", "£9.4m"),
    ("Marlow Hospitals Trust employed 2,506 nurses at the end of 2025.", "2,506"),
    ("The trust's deficit came to £9.4 million last year, against £12.6 million.", "£12.6 million"),
]

DISPUTED = [
    ("Patients at Marlow Hospitals Trust were seen within four hours in 81% of cases in 2025.", "81%"),
    (
        "At Marlow Hospitals Trust 81% of patients were seen within four hours in 2025, against 71.8% in 2024.",
        "81%",
    ),
    ("A total of 62,000 emergency admissions at Marlow Hospitals Trust was counted in 2025.", "62,000"),
    (
        "Of those who came in 2025 King's Wharf took 31,870 of them, and emergency admissions at Abbey Road came to 16,370.",
        "16,370",
    ),
    ("Marlow Hospitals Trust had 57,900 emergency admissions in 2025.", "57,900"),
    ("In 2025 Marlow Hospitals recorded 45,100 admissions.", "45,100"),
    ("At Marlow Hospitals Trust 69.3% of patients were seen within four hours in 2025.", "69.3%"),
    ("Marlow Hospitals Trust ran a deficit of £7.1m in 2025.", "£7.1m"),
    ("Marlow Hospitals Trust employed 3,190 nurses at the end of 2025.", "3,190"),
    ("Marlow Hospitals Trust had 48,310 emergency admissions in 2025.", "48,310"),
    ("A&E attendances at Marlow Hospitals Trust came to 248,000 in 2025.", "248,000"),
    ("King's Wharf had 36,400 emergency admissions in 2025.", "36,400"),
    ("Abbey Road had 25,700 emergency admissions in 2025.", "25,700"),
    ("The deficit of Marlow Hospitals Trust was more than £15m in 2025.", "£15m"),
]

SILENT = [
    ("Staff solved 41,161 of Marlow Hospitals' 51,240 emergency admissions within a day in 2025.", "41,161"),
    (
        "Excluding children, 78.1% of patients at Marlow Hospitals Trust were seen within four hours in 2025.",
        "78.1%",
    ),
    ("Marlow Hospitals Trust gained 412 nurses in 2025.", "412"),
    ("Among smokers 61% were seen within four hours at Marlow Hospitals Trust in 2025.", "61%"),
    ("Marlow Hospitals Trust saw 74.6% of patients within four hours in 2025, St Bride's 81.2%.", "81.2%"),
    ("Underlying emergency admissions at Marlow Hospitals Trust were 47,000 in 2025.", "47,000"),
    # one of them, one day, some people, a place beside
    ("One hospital in Marlow Hospitals Trust saw 91% of patients within four hours in 2025.", "91%"),
    ("A clinic at Marlow Hospitals Trust saw 91% of patients within four hours.", "91%"),
    ("On the worst day of 2025 Marlow Hospitals Trust saw 61% of patients within four hours.", "61%"),
    ("Marlow Hospitals Trust saw 61% of patients within four hours on Saturdays.", "61%"),
    ("In one week Marlow Hospitals Trust saw 61% of patients within four hours.", "61%"),
    ("In July 2025 Marlow Hospitals Trust saw 61% of patients within four hours.", "61%"),
    ("Girls at Marlow Hospitals Trust were seen within four hours in 81% of cases.", "81%"),
    ("At Marlow Hospitals Trust 81% of patients were seen within four hours among the under-18s.", "81%"),
    (
        "Marlow Hospitals Trust saw 74.6% of patients within four hours in 2025, a point below the national 77.9%.",
        "77.9%",
    ),
    (
        "In the neighbouring county 81% of patients were seen within four hours in 2025, against 74.6% at Marlow Hospitals.",
        "81%",
    ),
    ("Only 2,106 of Marlow Hospitals' nurses work full time.", "2,106"),
    # of others than the measure speaks of
    (
        "At Marlow Hospitals 74.6% of patients were seen within four hours in 2025 and 78.1% of the porters work nights.",
        "78.1%",
    ),
    ("Marlow Hospitals says 78.1% of the porters were seen within four hours of a fall in 2024.", "78.1%"),
    ("A further 2,605 people apply to be nurses at Marlow Hospitals.", "A further 2,605"),
    ("Only 2,106 of the nurses at Marlow Hospitals Trust work full time.", "2,106"),
    # how far two are apart is no level
    ("Marlow Hospitals Trust is ahead of its rival by 34,000 emergency admissions.", "34,000"),
    ("King's Wharf beat the record of 2019 by 12,300 emergency admissions.", "12,300"),
    ("Abbey Road missed its plan by 11,500 emergency admissions in 2025.", "11,500"),
    # the words behind the whole are about the part
    ("Some 2,506 of the 3,310 at Marlow Hospitals Trust are nurses.", "3,310"),
    ("Of the staff, 2,506 out of 3,310 at Marlow Hospitals Trust are nurses.", "3,310"),
    # another subject
    ("Harrow Vale Hospital had 57,900 emergency admissions in 2025.", "57,900"),
    # a part, a change, a goal, a forecast, a supposition
    ("Marlow Hospitals Trust expects 57,900 emergency admissions in 2027.", "57,900"),
    (
        "Marlow Hospitals Trust wants 95% of patients seen within four hours by 2028, more than the 80% of the plan.",
        "80%",
    ),
    (
        "If Marlow Hospitals Trust had 57,900 emergency admissions in 2025, it would need a new wing.",
        "57,900",
    ),
    ("Marlow Hospitals Trust had 2,930 more emergency admissions in 2025 than a year earlier.", "2,930"),
    (
        "Of the emergency admissions at Marlow Hospitals in 2025, including 8,120 by helicopter, most were old.",
        "8,120",
    ),
    # a source that is not the row's
    ("The union Unity says that Marlow Hospitals Trust had 57,900 emergency admissions in 2025.", "57,900"),
    # a period that has no row
    ("Marlow Hospitals Trust had 39,300 emergency admissions in 1998.", "39,300"),
    # another measure
    ("Marlow Hospitals Trust had 57,900 car park tickets in 2025.", "57,900"),
    # so far away that it must be something else
    ("At Marlow Hospitals Trust 12 nurses were honoured in 2025.", "12"),
    ("Marlow Hospitals Trust bought three new scanners in 2025.", "three"),
    # no level, however the noun parts `more` from `than`
    (
        "In 2025 Marlow Hospitals Trust had 280 basis points more patients seen within four hours than in 2024.",
        "280 basis points",
    ),
    # those of whom it does not hold, and two measures together
    ("At Marlow Hospitals 25.4% of patients were not seen within four hours in 2025.", "25.4%"),
    ("Admissions and attendances at Marlow Hospitals Trust came to 244,690 in 2025.", "244,690"),
    # what is set beside the measure, foreseen by others, or some of what is counted
    (
        "The bill of Marlow Hospitals Trust for 2025 comes to £3.1m, which the deficit exceeds three times.",
        "£3.1m",
    ),
    ("At Marlow Hospitals Trust waits were the longest of the four in 2025.", "four"),
]


@pytest.mark.parametrize(("text", "figure"), SUPPORTED)
def test_supports_what_a_row_states(check: Check, text: str, figure: str) -> None:
    verdict, rules = of(check(text), figure)
    assert verdict == "supported"
    assert rules <= {"reference-value", "arithmetic-against-reference"}


@pytest.mark.parametrize(("text", "figure"), DISPUTED)
def test_disputes_what_no_row_meets(check: Check, text: str, figure: str) -> None:
    verdict, rules = of(check(text), figure)
    assert verdict == "disputed"
    assert rules <= {"reference-value", "near-miss-to-reference"}


@pytest.mark.parametrize(("text", "figure"), SILENT)
def test_is_silent_where_the_words_prove_nothing(check: Check, text: str, figure: str) -> None:
    assert of(check(text), figure)[0] == "unverifiable"


@pytest.mark.parametrize(
    "said",
    [
        "the Statistics Bureau said",
        "according to the Bureau",
        "the Northport Statistics Bureau said",
        "the NSB said",
    ],
)
def test_a_source_is_known_by_its_short_name(tmp_path: Path, said: str) -> None:
    pack = tmp_path / "starts.csv"
    pack.write_text(
        "entity,metric,period,value,unit,source,as_of\n"
        'Northport,housing starts,2025,1366000,home,"Northport Statistics Bureau, New Construction",2026-02-18\n',
        encoding="utf-8",
    )
    result = checked(f"Northport's housing starts were 1.636 million homes in 2025, {said}.", packs=(pack,))
    assert of(result, "1.636")[0] == "disputed"


def test_another_bureau_is_another_source(tmp_path: Path) -> None:
    pack = tmp_path / "starts.csv"
    pack.write_text(
        "entity,metric,period,value,unit,source,as_of\n"
        'Northport,housing starts,2025,1366000,home,"Northport Statistics Bureau, New Construction",2026-02-18\n',
        encoding="utf-8",
    )
    result = checked(
        "Northport's housing starts were 1.636 million homes in 2025, the Builders Federation said.",
        packs=(pack,),
    )
    assert of(result, "1.636")[0] != "disputed"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "Three quarters of patients at Marlow Hospitals Trust were seen within four hours in 2025.",
            "supported",
        ),
        (
            "At Marlow Hospitals Trust a third of patients were seen within four hours in 2025.",
            "unverifiable",
        ),
        ("More than half of the nurses at Marlow Hospitals Trust left at the end of 2025.", "unverifiable"),
        ("A third of A&E attendances at Marlow Hospitals Trust in 2025 were children.", "unverifiable"),
    ],
)
def test_a_share_in_words_is_held_against_percentages_only(check: Check, text: str, verdict: str) -> None:
    result = check(text)
    share = next(
        claim for claim in result.claims if claim.quantity is not None and claim.quantity.form == "fraction"
    )
    assert result.verdicts[share.index][0] == verdict


@pytest.mark.parametrize(
    "words", ["65 or over", "65 and over", "65 or older", "80 and older", "16 or younger"]
)
def test_an_age_group_is_no_share(words: str, tmp_path: Path) -> None:
    pack = tmp_path / "ages.csv"
    pack.write_text(
        "entity,metric,period,value,unit,source\nOrsa,share of people who are old,2025,20.6,percent,Statistics\n",
        encoding="utf-8",
    )
    text = f"The share of people who are old is 20.6% in Orsa. One in five is {words}, the share of people who are old."
    result = checked(text, packs=(pack,))
    assert not [finding for finding in result.findings if finding.effect == "disputes"]


@pytest.mark.parametrize(
    "text",
    [
        "King's Wharf had 31,870 emergency admissions in 2025, followed by births with 2,410.",
        "The deficit of Marlow Hospitals, £9.4m in 2025, was its worst headache, ahead of parking with £5.1m.",
        "Nurses at Marlow Hospitals number 2,506, followed by porters with 1,100.",
    ],
)
def test_what_another_word_owns_is_not_the_subjects(check: Check, text: str) -> None:
    assert not [finding for finding in check(text).findings if finding.effect == "disputes"]


def test_two_editions_told_in_one_sentence_contradict_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "facts.csv").write_text(
        "fact,entity,metric,period,value,unit,rank,superseded_by,source\n"
        "a,Orsa,wheat crop,2025,13.4,million_tonne,preferred,,Report January\n"
        "b,Orsa,wheat crop,2025,12.6,million_tonne,deprecated,a,Report October\n",
        encoding="utf-8",
    )
    text = "The council put the wheat crop of Orsa at 12.6 million tonnes in October and at 13.4 million in January."
    result = checked(text, as_of="2026-01-28", packs=(folder,))
    assert not [finding for finding in result.findings if finding.effect == "disputes"]


@pytest.mark.parametrize(
    ("text", "disputed"),
    [
        ("Wages in Kesh rose by 3.9% in the year to April, or 1.3% after inflation.", False),
        ("Pay in Kesh grew by 3.9% in 2025, 0.5% below inflation.", False),
        ("In 2025 the trade deficit of Kesh for the whole year was €9.6bn.", False),
        ("In the first quarter of 2025 the trade deficit of Kesh was €3.6bn.", True),
        ("Inflation in Kesh was 4.9% in May 2026.", True),
        ("Inflation in Kesh was 4.9% in May 2026, against 2.6% in Odra.", True),
        ("Inflation in the euro area was 2.1% in May 2026, against 2.6% in Kesh.", False),
        ("In Kesh 3.1% of bicycle thefts led to a charge in 2025, against 8.4% of all crimes.", False),
        ("In Kesh 3.1% of crimes led to a charge in 2025.", True),
    ],
)
def test_only_what_measures_the_same_at_the_same_time_contradicts(
    tmp_path: Path, text: str, disputed: bool
) -> None:
    pack = write(
        {
            "entities": "entity,label,type\nkesh,Kesh,country\n",
            "metrics": "metric,label,kind,unit,aliases\ncpi,Inflation,rate,percent,inflation\n"
            "gap,Trade deficit,amount,billion_eur,trade deficit\npay,Wage growth,rate,percent,wages|pay\n"
            "charged,Crimes charged,share,percent,led to a charge\ncrime,Crimes,flow,crime,crimes\n"
            "bikes,Bicycle thefts,flow,crime,bicycle thefts\n",
            "facts": "entity,metric,period,value,unit,source,as_of\nkesh,cpi,2026-05,2.6,percent,Kesh office,2026-06-01\n"
            "kesh,gap,2025-Q1,2.8,billion_eur,Kesh office,2025-05-01\nkesh,pay,2026-04,3.9,percent,Kesh office,2026-05-20\n"
            "kesh,charged,2025,8.4,percent,Kesh office,2026-02-01\nkesh,crime,2025,141200,crime,Kesh office,2026-02-01\n"
            "kesh,bikes,2025,5256,crime,Kesh office,2026-02-01\n",
            "units": "unit,dimension,factor,label,aliases\nbillion_eur,currency,1000000000,billion euros,\n"
            "crime,count,1,crimes,crime|crimes|thefts\n",
        },
        tmp_path,
    )
    found = checked(text, packs=(pack,), as_of="2026-06-10").findings
    assert bool([f for f in found if f.effect == "disputes"]) is disputed


@pytest.mark.parametrize(
    ("text", "figure", "supported"),
    [
        # a total since the start of all is of no one year, unless it is what a month had reached
        ("Norland had lost more than 518 ships in 2025.", "518", False),
        ("Norland had lost more than 410 ships in 2025.", "410", True),
        ("Norland had lost more than 880 ships by June 2025.", "880", True),
        # a measure that only a later clause names backs no end of a change of another
        ("Growth in Norland eased to 2.3% in 2025 from 4.4%, while inflation rose to 5.0%.", "4.4%", False),
        ("Growth in Norland eased to 2.3% in 2025 from 3.4%, while inflation rose to 5.0%.", "3.4%", True),
        ("Inflation in Norland rose to 5.0% in 2025 from 4.4%, while growth eased to 2.3%.", "4.4%", True),
    ],
)
def test_what_is_of_another_time_or_measure_backs_nothing(
    tmp_path: Path, text: str, figure: str, supported: bool
) -> None:
    pack = write(
        {
            "entities": "entity,label,type\nnor,Norland,country\n",
            "metrics": "metric,label,kind,unit,aliases\nlost,Ships lost,cumulative,ship,ships lost|lost\n"
            "gdp,Growth,rate,percent,growth\ncpi,Inflation,rate,percent,inflation\n",
            "facts": "entity,metric,period,value,unit,source,as_of\n"
            "nor,lost,2025,418,ship,Norland navy,2026-01-10\n"
            "nor,lost,2022-02-01/2025-06-11,900,ship,Norland navy,2025-06-12\n"
            "nor,gdp,2024,3.4,percent,Norland Statistics,2026-01-10\nnor,gdp,2025,2.3,percent,Norland Statistics,2026-01-10\n"
            "nor,cpi,2024,4.4,percent,Norland Statistics,2026-01-10\nnor,cpi,2025,5.0,percent,Norland Statistics,2026-01-10\n",
            "units": "unit,dimension,factor,label,aliases\nship,count,1,ships,ship|ships\n",
        },
        tmp_path,
    )
    result = checked(text, packs=(pack,), as_of="2026-06-10")
    assert (of(result, figure)[0] == "supported") is supported


SKI = {
    "entities": "entity,label,type,part_of,aliases\nsol,Solvang,company,,Solvang\nlem,Lemfjell,resort,sol,Lemfjell\n"
    "hov,Hovden,resort,sol,Hovden\n",
    "metrics": "metric,label,kind,unit,aliases\ndays,Skier days,flow,person,skier days\ncase,Caseworkers,stock,person,caseworkers\n"
    "wait,Average wait,index,minute,wait|queue\nbutter,Butter made,flow,tonne,butter\ncheese,Cheese made,flow,tonne,cheese\n",
    "facts": "entity,metric,period,value,unit,source\nsol,days,2023,1604000,person,R\nsol,days,2024,1687000,person,R\n"
    "sol,days,2025,1592000,person,R\nlem,days,2025,489000,person,R\nhov,days,2025,718000,person,R\nsol,case,2025,2075,person,R\nsol,case,2015,3108,person,R\n"
    "lem,wait,2025,24,minute,R\nhov,wait,2025,31,minute,R\nsol,butter,2025,51900,tonne,R\nsol,cheese,2025,83100,tonne,R\n",
}


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        # a change without a date starts from the row before its end
        (
            "Skier days at Solvang fell to 1.592 million in 2025 from 1.687 million.",
            "1.687 million",
            "supported",
        ),
        (
            "Skier days at Solvang fell to 1.592 million in 2025 from 1.604 million.",
            "1.604 million",
            "unverifiable",
        ),
        (
            "Skier days at Solvang fell to 1.592 million in 2025 from 1.604 million two years earlier.",
            "1.604 million",
            "supported",
        ),
        # so many years ago, where no row is of that very year
        ("Solvang has 2,075 caseworkers now. Ten years ago there were 3,108.", "3,108", "supported"),
        ("Solvang has 2,075 caseworkers now. Five years ago there were 3,180.", "3,180", "unverifiable"),
        # whose figure it is where two subjects stand in a sentence
        ("At Hovden skiers wait 31 minutes, at Lemfjell, in the north, 24.", "31 minutes", "supported"),
        ("At Hovden skiers wait 24 minutes, at Lemfjell, in the north, 24.", "24 minutes", "disputed"),
        (
            "Lemfjell had 489,000 skier days and trails Hovden, whose slopes drew 718,000.",
            "718,000",
            "supported",
        ),
        (
            "Lemfjell had 489,000 skier days and trails Hovden, whose slopes drew 489,000.",
            "489,000",
            "disputed",
        ),
        # what `of it` takes up, and a smaller amount of something else
        (
            "Butter was dear at Solvang. It churned 51,900 tonnes of it, and made 4,300 tonnes less cheese.",
            "51,900 tonnes",
            "supported",
        ),
        (
            "Butter was dear at Solvang. It churned 83,100 tonnes of it, and made 4,300 tonnes less cheese.",
            "83,100 tonnes",
            "unverifiable",
        ),
        # the id of a measure is a key, and no word of a draft
        ("In 2025 some 104,750 cases were open at Solvang.", "104,750", "unverifiable"),
        ("In 2025 some 2,705 caseworkers were at Solvang.", "2,705", "disputed"),
    ],
)
def test_whose_and_of_when_a_figure_is(tmp_path: Path, text: str, figure: str, verdict: str) -> None:
    result = checked(text, packs=(write(SKI, tmp_path),), as_of="2026-05-14")
    found = [claim.index for claim in result.claims if figure in claim.text and claim.kind == "quantity"]
    assert result.verdicts[found[-1]][0] == verdict


@pytest.mark.parametrize(
    ("told", "verdict"),
    [("3%", "supported"), ("3.0%", "supported"), ("2.9%", "unverifiable"), ("3.4%", "unverifiable")],
)
def test_a_goal_backs_no_finer_figure_than_its_own(tmp_path: Path, told: str, verdict: str) -> None:
    for name, rows in (
        (
            "facts",
            "entity,metric,period,value,unit,source\nOrsa,inflation,2025,4.1,percent,Statistics Orsa\n",
        ),
        (
            "targets",
            "target,entity,metric,comparator,value,unit,due,set_on,instrument,source,url\n"
            "t1,Orsa,inflation,<=,3,percent,2027-12-31,2024-01-01,Bank Act,Bank Act,https://orsa.example/act\n",
        ),
    ):
        (tmp_path / f"{name}.csv").write_text(rows, encoding="utf-8")
    result = checked(f"In Orsa the target for inflation at the end of 2027 is {told}.", packs=(tmp_path,))
    assert of(result, told)[0] == verdict


FIRE = {
    "entities": "entity,label,type,part_of,aliases\nhart,Hart Fire,fire,,the fire\n",
    "metrics": "metric,label,kind,unit,aliases\nacres,Acres burned,cumulative,acre,acres burned|acres\n"
    "structures,Structures destroyed,cumulative,structure,structures destroyed|structures\n"
    "homes,Homes destroyed,cumulative,home,homes destroyed|homes\n"
    "plot,Price of a plot,index,eur,price of a plot|plot\n",
    "facts": "entity,metric,period,value,unit,source\nhart,acres,2026-05-30,48712,acre,County\n"
    "hart,structures,2026-05-30,214,structure,County\nhart,homes,2026-05-30,127,home,County\nhart,plot,2026,4120,eur,County\n",
    "units": "unit,dimension,factor,label,aliases\nstructure,count,1,structures,structure|structures\nhome,count,1,homes,home|homes\n",
}


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        # what leaves nearly everything open is backed by no single row
        ("The price of a plot at the Hart Fire is between €2,800 and €6,500.", "€2,800", "unverifiable"),
        ("The price of a plot at the Hart Fire is up to €5,800.", "€5,800", "unverifiable"),
        ("The price of a plot at the Hart Fire is between €4,000 and €4,300.", "€4,000", "supported"),
        ("The price of a plot at the Hart Fire is up to €4,200.", "€4,200", "supported"),
        # an update that another has replaced
        (
            "An earlier update that put the Hart Fire at 50,000 acres burned was an estimate.",
            "50,000",
            "unverifiable",
        ),
        ("A first count had put the Hart Fire at 49,000 acres burned.", "49,000", "unverifiable"),
        ("The first tally of the Hart Fire was 48,712 acres burned.", "48,712", "unverifiable"),
        ("The Hart Fire has burned 48,712 acres.", "48,712", "supported"),
        # what is included is less than what the figure tells of
        (
            "Structures at the Hart Fire: 214 destroyed, including barns, garages and homes.",
            "214",
            "supported",
        ),
        (
            "Structures at the Hart Fire: 127 destroyed, including barns, garages and homes.",
            "127",
            "disputed",
        ),
        ("At the Hart Fire 214 structures were destroyed, including 127 homes.", "127", "supported"),
    ],
)
def test_a_row_backs_only_what_comes_near_to_it(tmp_path: Path, text: str, figure: str, verdict: str) -> None:
    pack = write(FIRE, tmp_path)
    assert of(checked(text, packs=(pack,)), figure)[0] == verdict


@pytest.mark.parametrize(("as_of", "told"), [("2026-03-01", "unverifiable"), ("2026-05-01", "disputed")])
def test_a_row_that_was_not_out_on_the_day_of_the_check_disputes_nothing(
    tmp_path: Path, as_of: str, told: str
) -> None:
    for name, body in {
        "entities": "entity,label,type,part_of,aliases\nmerrow,Merrow Brewery,company,,\n",
        "metrics": "metric,label,kind,unit,dimension,min,aliases\nturnover,Turnover,amount,million_gbp,currency,0,turnover\n",
        "facts": (
            "entity,metric,period,value,unit,source,url,as_of\n"
            "merrow,turnover,2024,48.5,million_gbp,Report,https://m.example,2025-04-10\n"
            "merrow,turnover,2025,51.2,million_gbp,Report,https://m.example,2026-04-10\n"
        ),
    }.items():
        (tmp_path / f"{name}.csv").write_text(body, encoding="utf-8")
    for figure, verdict in (
        ("£57.9m", told),
        ("£51.2m", "supported"),
    ):
        result = checked(f"Turnover of Merrow Brewery grew to {figure}.", packs=(tmp_path,), as_of=as_of)
        assert [v for v, _ in result.verdicts] == [verdict]


@pytest.mark.parametrize(
    ("time", "recorded"),
    [
        ("last year", "2,322 offences in the year to 31 March 2026"),
        ("in the spring of 2025", "2,322 offences in the year to 31 March 2026"),
        ("in early 2025", "2,480 offences in the year to 31 March 2025"),
    ],
)
def test_tells_the_row_of_most_of_the_time_in_question(tmp_path: Path, time: str, recorded: str) -> None:
    for name, body in {
        "entities": "entity,label,type,part_of,aliases\ndowns,Downs Police,organisation,,\n",
        "metrics": "metric,label,kind,unit,dimension,min,aliases\ndamage,Criminal damage,flow,offence,count,0,criminal damage\n",
        "facts": (
            "entity,metric,period,value,unit,source,url\n"
            "downs,damage,2024-04-01/2025-03-31,2480,offence,Report,https://d.example\n"
            "downs,damage,2025-04-01/2026-03-31,2322,offence,Report,https://d.example\n"
        ),
        "units": "unit,dimension,factor,label,aliases\noffence,count,1,offences,offence|offences\n",
    }.items():
        (tmp_path / f"{name}.csv").write_text(body, encoding="utf-8")
    text = f"Downs Police recorded 3,232 offences of criminal damage {time}."
    (finding,) = disputes(text, packs=(tmp_path,), as_of="2026-07-15")
    assert recorded in finding.message


TOLM = {
    "entities": """entity,label,type,part_of,aliases
tolm,Tolm,county,,the county
west,Westry,town,tolm,
east,Eastry,town,tolm,
mid,Midry,town,tolm,
""",
    "metrics": """metric,label,kind,unit,aliases
level,Lake level,stock,metre,lake level|level of the lake
fare,Bus fare,amount,gbp,bus fare|fare
seats,Council seats,stock,seat,council seats|seats
thefts,Thefts,flow,theft,thefts
assaults,Assaults,flow,assault,assaults
staff,Assaults on staff,flow,assault,assaults on staff
lost,Homes lost,cumulative,home,homes lost
prison,Prisoners,stock,person,prisoners|inmates
rain,Rain,flow,millimetre,rain
debt,Debt,amount,million_gbp,debt
""",
    "units": """unit,dimension,factor,label,aliases
metre,length,1,metres,metre|metres
seat,count,1,seats,seat|seats
theft,count,1,thefts,theft|thefts
assault,count,1,assaults,assault|assaults
home,count,1,homes,home|homes
""",
    "facts": """entity,metric,period,value,unit,source,as_of,rank,superseded_by,claimant
tolm,level,2018,2.1,metre,River board,2019-02-01,,,
tolm,level,2025,3.4,metre,River board,2026-02-01,,,
tolm,fare,2024-01-01,2.60,gbp,Bus board,2025-02-01,,,
tolm,fare,2025-01-01,2.90,gbp,Bus board,2025-02-01,,,
tolm,seats,2021-05-06,9,seat,Returning officer,2025-06-01,,,
tolm,seats,2025-05-01,23,seat,Returning officer,2025-06-01,,,
tolm,thefts,2024,48210,theft,Police,2026-02-01,,,
tolm,thefts,2025,51830,theft,Police,2026-02-01,,,
tolm,thefts,2025-05,4310,theft,Police,2026-02-01,,,
tolm,thefts,2026-05,4180,theft,Police,2026-06-01,,,
tolm,thefts,2025-Q1,12660,theft,Police,2026-02-01,,,
west,thefts,2025,18940,theft,Police,2026-02-01,,,
east,thefts,2025,12070,theft,Police,2026-02-01,,,
tolm,assaults,2025,31020,assault,Police,2026-02-01,,,
tolm,staff,2025,2410,assault,Police,2026-02-01,,,
tolm,lost,2022-02-24/2025-12-31,8400,home,Land office,2026-02-01,,,
tolm,lost,2025,2150,home,Land office,2026-02-01,,,
tolm,prison,2024-12-31,3120,person,Prison board,2026-02-01,,,
tolm,prison,2025-12-31,3290,person,Prison board,2026-02-01,,,
tolm,prison,2025-12-31,3460,person,Howard watch,2026-02-01,,,
tolm,debt,2024,13.4,million_gbp,Treasurer,2026-02-01,,,
tolm,debt,2025,14.1,million_gbp,Treasurer January,2026-02-01,,,
tolm,debt,2025,12.6,million_gbp,Treasurer October,2025-10-01,deprecated,,
""",
}

# each with the verdicts of its figures: supported, disputed, unverifiable
TOLD_OF_TOLM = [
    ("The lake level in Tolm has gone from 2.1 metres to 3.4 metres since 2018.", "su"),
    ("The lake level in Tolm has gone from 2.1 metres to 4.9 metres since 2018.", "su"),
    ("The lake level in Tolm has risen from 2.1 metres to 2.4 metres since 2018.", "su"),
    ("The lake level in Tolm has been 4.9 metres since 2018.", "d"),
    ("The lake level in Tolm has been 4.9 metres since 2025.", "d"),
    ("The bus fare in Tolm has been £2.90 since January 2025.", "s"),
    ("The bus fare in Tolm has been £3.80 since January 2025.", "u"),
    ("The bus fare in Tolm has been £3.80 since 2019.", ""),
    ("There have been 98,000 thefts in Tolm since 2024.", "u"),
    ("There have been 51,830 thefts in Tolm since 2025.", "u"),
    ("Council seats in Tolm went from nine to 23 in 2025.", "ss"),
    ("Council seats in Tolm went from 23 to nine in 2025.", "sd"),
    ("Council seats in Tolm went from nine to 32 in 2025.", "sd"),
    ("Thefts in Tolm went from 48,210 to 51,830 in 2025.", "ss"),
    ("Thefts in Tolm went from 51,830 to 48,210 in 2025.", "sd"),
    ("Thefts in Tolm went from 61,900 to 51,830 in 2025.", "ds"),
    ("Thefts in Tolm fell from 51,830 to 41,300 in 2025.", "sd"),
    ("There were 3,910 thefts in Tolm in May 2025.", "d"),
    ("There were 5,460 thefts in Tolm in May 2026.", "d"),
    ("There were 51,830 thefts in Tolm in May 2025.", "u"),
    ("There were 12,660 thefts in Tolm in 2025.", "d"),
    ("There were 9,870 thefts in Tolm in the first quarter of 2025.", "d"),
    ("There were 61,300 thefts in Tolm in the first half of 2025.", "u"),
    ("On 3 May 2025 there were 61,300 thefts in Tolm.", "d"),
    ("More than 4,300 thefts were counted in Tolm in 2025.", "u"),
    ("More than 51,000 thefts were counted in Tolm in 2025.", "s"),
    ("More than 2,100 homes were lost in Tolm in 2025: homes lost are counted by the land office.", "s"),
    ("More than 8,000 homes lost in Tolm in 2025 is the count.", "s"),
    ("Tolm had more than 8,400 homes lost by December 2025.", "s"),
    ("Tolm had fewer than 8,500 homes lost in 2025.", "s"),
    ("Assaults in Tolm climbed to 31,020 in 2025. Of these, 31,020 were on staff.", "sd"),
    ("Assaults in Tolm climbed to 31,020 in 2025. Assaults on staff came to 31,020.", "sd"),
    ("Assaults in Tolm climbed to 31,020 in 2025. Assaults on staff came to 2,410.", "ss"),
    ("Assaults on staff in Tolm came to 2,410 in 2025, and assaults to 2,410.", "su"),
    ("Assaults in Tolm climbed to 31,020 in 2025.\n\nAssaults on staff came to 31,020.", "sd"),
    ("Assaults in Tolm rose by 31,020 in 2025. Assaults on staff came to 31,020.", "d"),
    ("Prisoners in Tolm numbered 3,380 at the end of 2025.", "u"),
    ("Prisoners in Tolm numbered 3,290 at the end of 2025.", "s"),
    ("Prisoners in Tolm numbered 3,870 at the end of 2025.", "d"),
    ("Prisoners in Tolm numbered 3,120 at the end of 2025.", "d"),
    ("The debt of Tolm was put at £12.6m in October and at £14.1m in January.", "u"),
    ("The debt of Tolm was £12.6m in 2025.", "d"),
    ("The debt of Tolm was £11.8m in 2025, not the £14.1m of the treasurer.", "du"),
    ("The debt of Tolm was £11.8m in 2025.", "d"),
    ("Thefts in Tolm are a plague: 51,830 in 2025, 18,940 of them in Westry and 12,070 in Eastry.", "sss"),
    ("In 2025 thefts in Westry came to 18,940, in Eastry to 12,070 and in Tolm to 43,900.", "ssd"),
    ("There have been 43,900 thefts in Tolm since 2024.", "u"),
    ("There have been 118,000 thefts in Tolm since 2024.", "u"),
    ("In Westry and Eastry together thefts came to 31,010 in 2025.", ""),
    ("There were 9,600 thefts in Tolm between January and June 2025.", "u"),
    ("In 2025 there were 41,300 thefts in Tolm up to October.", "u"),
    ("Thefts in Tolm have reached 21,830 so far this year.", "u"),
]


@pytest.fixture(scope="module")
def tolm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(TOLM, tmp_path_factory.mktemp("tolm"))


@pytest.mark.parametrize(("text", "verdicts"), TOLD_OF_TOLM)
def test_levels_sums_months_years_and_editions(text: str, verdicts: str, tolm: Path) -> None:
    result = checked(text, packs=(tolm,), as_of="2026-06-10")
    held = [claim for claim in result.claims if claim.kind == "quantity" and claim.keys]
    assert "".join(result.verdicts[claim.index][0][0] for claim in held) == verdicts


VARL = {
    "entities": """entity,label,type,part_of,aliases
varl,Varl,country,,the country
kint,Kint,city,varl,
""",
    "metrics": """metric,label,kind,unit,aliases
sleepers,Rough sleepers,stock,person,rough sleepers
homes,Homes built,flow,home,homes built|homes
growth,Growth,rate,percent,growth
prices,Inflation,rate,percent,inflation
pupils,Pupils,stock,person,pupils
debt,Debt,amount,million_gbp,debt
fines,Fines,flow,fine,fines
beer,Beer sold,flow,hectolitre,beer sold|beer
wine,Wine sold,flow,hectolitre,wine sold|wine
temp,Temperature,index,degree,temperature
""",
    "units": """unit,dimension,factor,label,aliases
home,count,1,homes,home|homes
fine,count,1,fines,fine|fines
hectolitre,volume,100,hectolitres,hectolitre|hectolitres
""",
    "facts": """entity,metric,period,value,unit,source,as_of,claimant,rank
kint,sleepers,2025-01-20,2140,person,Count,2025-02-01,,
kint,sleepers,2026-01-20,1980,person,Count,2026-02-01,,
kint,homes,2025,3120,home,Council,2026-02-01,,
kint,homes,2024,2890,home,Council,2026-02-01,,
varl,growth,2023,1.7,percent,Bureau,2026-02-01,,
varl,growth,2024,3.4,percent,Bureau,2026-02-01,,
varl,growth,2025,2.3,percent,Bureau,2026-02-01,,
varl,prices,2024,4.4,percent,Bureau,2026-02-01,,
varl,prices,2025,5.0,percent,Bureau,2026-02-01,,
varl,pupils,2022,812000,person,Ministry,2026-02-01,,
varl,pupils,2023,798000,person,Ministry,2026-02-01,,
varl,pupils,2024,786000,person,Ministry,2026-02-01,,
varl,pupils,2024,781000,person,Union,2026-02-01,union,
varl,pupils,2025,769000,person,Ministry,2026-02-01,,
varl,pupils,2024-Q2,790000,person,Ministry,2026-02-01,,
varl,debt,2025,14.1,million_gbp,Treasurer January,2026-01-20,,
varl,debt,2025,12.6,million_gbp,Treasurer October,2025-10-20,,deprecated
varl,fines,2024,4120,fine,Court,2026-02-01,,
varl,fines,2025,3980,fine,Court,2026-02-01,,
varl,beer,2025,51900,hectolitre,Brewers,2026-02-01,,
varl,wine,2025,83100,hectolitre,Growers,2026-02-01,,
""",
}

# each with the verdicts of its figures, read in February 2026
TOLD_OF_VARL = [
    ("In 2025 Kint had 3,120 homes built.\n\nRough sleepers in Kint numbered 2,140.", "su"),
    ("In 2025 Kint had 3,120 homes built.\n\nRough sleepers in Kint numbered 1,980.", "ss"),
    ("In 2025 Kint had 3,120 homes built.\n\nIn 2025 rough sleepers in Kint numbered 2,140.", "ss"),
    (
        "In 2025 Kint had 3,120 homes built. It is growing. It has growth of its own.\n\nKint had 3,120 homes built.",
        "ss",
    ),
    ("In 2024 Kint had 2,890 homes built.\n\nHomes built in Kint were 2,890.", "su"),
    ("Pupils in Varl fell to 769,000 in 2025 from 786,000.", "ss"),
    ("Pupils in Varl fell to 769,000 in 2025 from 798,000.", "su"),
    ("Pupils in Varl fell to 769,000 in 2025 from 812,000.", "su"),
    ("Pupils in Varl fell to 769,000 in 2025 from 812,000 three years ago.", "su"),
    ("Pupils in Varl fell to 769,000 in 2025 from 812,000 in 2022.", "ss"),
    ("Pupils in Varl, once at a peak of 812,000, fell to 769,000 in 2025.", "us"),
    ("Pupils in Varl fell to 769,000 in 2025, from a record 812,000.", "su"),
    ("Pupils in Varl fell to 769,000 in 2025 from 781,000.", "ss"),
    ("Pupils in Varl fell from 812,000 to 769,000 in 2025.", "ss"),
    ("Pupils in Varl numbered 769,000 in 2025. They fell from 812,000.", "ss"),
    ("Growth in Varl eased to 2.3% in 2025 from 3.4%, while inflation rose to 5.0% from 4.4%.", "ssss"),
    ("Growth in Varl eased to 2.3% in 2025 from 4.4%, as inflation rose.", "sd"),
    ("Growth in Varl eased from 4.4% to 2.3% in 2025, while inflation rose.", "ds"),
    (
        "Growth in Varl, which fell by 2.1 points, eased to 2.3% in 2025 from 4.4%, while inflation rose.",
        "ss",
    ),
    (
        "Inflation and growth in Varl diverged: growth eased to 2.3% in 2025 from 4.4%, while inflation rose.",
        "ss",
    ),
    ("In Varl it eased to 2.3% in 2025 from 3.4%, while growth was the talk of the town.", "ss"),
    ("The debt of Varl was £12.6m in 2025 by the October count, £14.1m by the January one.", "us"),
    ("The debt of Varl was £12.6m in 2025 and, as counted in January, £14.1m.", "us"),
    ("The debt of Varl in 2025 was £14.1m and not £12.6m.", "su"),
    ("The debt of Varl was £14.1m in 2025, after fines of £12.6m.", "su"),
    ("Fines in Varl fell to 3,980 in 2025. Beer sold came to 3,980.", "su"),
    ("Fines in Varl fell to 3,980 in 2025. Some 3,980 were paid.", "ss"),
    ("Fines in Varl fell to 3,980 in 2025, and 3,980 people paid.", "su"),
    ("Fines in Varl fell by 4,120 in 2025. Homes built in Kint came to 4,120.", "d"),
    ("Beer sold in Varl came to 51,900 hectolitres in 2025. Wine sold came to 51,900.", "sd"),
    ("Beer sold in Varl came to 51,900 hectolitres in 2025.\n\nWine sold came to 51,900 hectolitres.", "sd"),
    ("Beer sold in Varl came to 51,900 hectolitres in 2025. Wine sold came to 83,100.", "ss"),
    ("Beer sold in Varl came to 51,900 hectolitres in 2025. Wine sold came to £51,900.", "su"),
    ("Varl likes beer. It drank 51,900 hectolitres of it in 2025.", "s"),
    ("Varl likes beer. It drank 83,100 hectolitres of it in 2025.", "u"),
    ("Varl drank between 50,000 and 53,000 hectolitres in 2025.", "s"),
    ("Beer sold in Varl came to between 50,000 and 53,000 hectolitres in 2025.", "s"),
    ("Beer sold in Varl came to between 30,000 and 90,000 hectolitres in 2025.", "u"),
    ("In Varl between 3,900 and 4,200 of them were counted.", "u"),
    ("Varl is on 3,980.", "s"),
    ("Varl has more than 3,900.", "u"),
    ("Growth in Varl was 2%.", "s"),
    ("Growth in Varl was 2% in 2025.", "s"),
    ("Varl saw 2% in 2025.", "u"),
    ("Varl saw 5% in 2025.", "u"),
]


@pytest.fixture(scope="module")
def varl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(VARL, tmp_path_factory.mktemp("varl"))


@pytest.mark.parametrize(("text", "verdicts"), TOLD_OF_VARL)
def test_changes_twins_counts_of_a_day_and_ranges(text: str, verdicts: str, varl: Path) -> None:
    result = checked(text, packs=(varl,), as_of="2026-02-10")
    held = [claim for claim in result.claims if claim.kind == "quantity" and claim.keys]
    assert "".join(result.verdicts[claim.index][0][0] for claim in held) == verdicts


@pytest.mark.parametrize(("rows", "verdict"), [(60, "supported"), (61, "unverifiable")])
def test_a_value_that_more_than_sixty_rows_have_tells_nothing(
    tmp_path: Path, rows: int, verdict: str
) -> None:
    pack = write(
        {
            "entities": "entity,label,type\norsa,Orsa,city\n",
            "metrics": "metric,label,kind,unit\n"
            + "".join(f"m{n},Measure {n},stock,count\n" for n in range(31)),
            "facts": "entity,metric,period,value,unit,source\n"
            + "".join(f"orsa,m{n // 2},2025,1234,count,Report {n % 2}\n" for n in range(rows)),
        },
        tmp_path,
    )
    assert of(checked("In Orsa it was 1,234 in 2025.", packs=(pack,)), "1,234")[0] == verdict


@pytest.mark.parametrize(("status", "verdict"), [("actual", "disputed"), ("forecast", "unverifiable")])
def test_a_forecast_alone_contradicts_nothing_that_was_measured(
    tmp_path: Path, status: str, verdict: str
) -> None:
    pack = write(
        {
            "entities": "entity,label,type\norsa,Orsa,city\n",
            "metrics": "metric,label,kind,unit,aliases\ntrams,Trams,stock,count,trams\n",
            "facts": "entity,metric,period,value,unit,source,status\n"
            f"orsa,trams,2025,523,count,Tram report,{status}\norsa,trams,2025,518,count,Tram plan,forecast\n",
        },
        tmp_path,
    )
    assert of(checked("Orsa had 614 trams in 2025.", packs=(pack,)), "614")[0] == verdict

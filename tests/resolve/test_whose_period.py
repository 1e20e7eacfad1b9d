"""A period belongs to one figure: the one it dates, not the one that is compared with it."""

from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference import packs, verdicts
from tests.rules.reference.conftest import Check


@pytest.mark.parametrize(
    "text",
    [
        "Marlow Hospitals had 51,240 admissions, a rise of 2,930 on 2024.",
        "Marlow Hospitals had 51,240 admissions, a sixteenth above 2024's 48,310.",
        "Marlow Hospitals had 51,240 admissions, about three thousand more than in 2024.",
        "Marlow Hospitals had 51,240 admissions (2024: 48,310).",
        "Marlow Hospitals had 51,240 admissions (previous year: 48,310).",
        "Marlow Hospitals had 51,240 admissions; a year ago there were 48,310 admissions.",
        "Marlow Hospitals had 51,240 admissions after 48,310.",
        "Marlow Hospitals had 51,240 admissions – higher than 2024's 48,310.",
        "Marlow Hospitals had 51,240 admissions, up on last year's 48,310.",
        "Admissions at Marlow Hospitals came to 51,240 and in 2024, a mild year, to 48,310.",
        "Admissions at Marlow Hospitals reached 51,240, the most since 2019.",
        "Admissions at Marlow Hospitals were 51,240, an improvement of some hundreds on the plan, and beat 2024's 48,310.",
    ],
)
def test_what_a_figure_is_held_against_does_not_date_it(check: Check, text: str) -> None:
    verdict, rules = verdicts.of(check(text), "51,240")
    assert verdict == "supported", (text, rules)


@pytest.mark.parametrize(
    "text",
    [
        "Marlow Hospitals had 51,240 admissions in 2025 (2024: 48,310).",
        "Marlow Hospitals had 51,240 admissions in 2025, more than 2024's 48,310.",
        "Marlow Hospitals had 51,240 admissions in 2025 (previous year: 48,310).",
        "Admissions at Marlow Hospitals came to 51,240 in 2025 and in 2024, a mild year, to 48,310.",
    ],
)
def test_the_figure_that_a_period_leads_has_it(check: Check, text: str) -> None:
    assert verdicts.of(check(text), "48,310")[0] == "supported"


def test_a_period_right_behind_a_figure_still_dates_it(check: Check) -> None:
    assert (
        verdicts.of(check("Marlow Hospitals had 51,240 emergency admissions in 2024."), "51,240")[0]
        == "disputed"
    )
    assert (
        verdicts.of(check("Marlow Hospitals had 48,310 emergency admissions in 2025."), "48,310")[0]
        == "disputed"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Marlow Hospitals is to recruit 140 extra nurses.",
        "Marlow Hospitals came within 140 nurses of a full house.",
        "Marlow Hospitals is short of 140 nurses.",
        "Another 2,560 nurses work for Marlow Hospitals through agencies.",
        "Marlow Hospitals has 240 further nurses on its books.",
        "Marlow Hospitals would need some 2,650 nurses.",
    ],
)
def test_an_addition_or_a_margin_is_no_level(check: Check, text: str) -> None:
    assert not [f for f in check(text).findings if f.effect == "disputes"], text


MONTHLY = """entity,metric,period,value,unit,source,as_of
Northport,housing starts,2025-01,1376000,unit,Bureau,2026-02-18
Northport,housing starts,2025-12,1515000,unit,Bureau,2026-02-18
Northport,housing starts,2026-01,1366000,unit,Bureau,2026-02-18
"""


@pytest.mark.parametrize(
    "text",
    [
        "Northport's housing starts fell 9.8% to 1.366 million units in January.",
        "Housing starts in Northport dropped 9.8% to 1.366 million units in January 2026.",
        "Housing starts in Northport fell 0.7% to 1.366 million units in January 2026.",
    ],
)
def test_a_change_may_be_on_the_month_or_on_the_year(tmp_path: Path, text: str) -> None:
    pack = tmp_path / "starts.csv"
    pack.write_text(MONTHLY, encoding="utf-8")
    result = checked(text, as_of="2026-02-19", packs=(pack,))
    assert not [f.message for f in result.findings if f.effect == "disputes"]
    assert verdicts.of(result, "1.366")[0] == "supported"


QUOTAS = """entity,metric,period,value,unit,source,as_of
Kerrow,mackerel quota,2025,8900,tonne,Department,2025-12-19
Kerrow,mackerel quota,2026,5340,tonne,Department,2025-12-19
"""


@pytest.mark.parametrize(
    "text",
    [
        "Kerrow's mackerel quota is 5,340 tonnes this year.",
        "In Kerrow the mackerel quota was cut to 5,340 tonnes in 2026.",
    ],
)
def test_a_quota_with_rows_is_looked_up(tmp_path: Path, text: str) -> None:
    pack = tmp_path / "quotas.csv"
    pack.write_text(QUOTAS, encoding="utf-8")
    assert verdicts.of(checked(text, as_of="2026-03-20", packs=(pack,)), "5,340")[0] == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Marlow Hospitals had 51,240 admissions, after 48,310 in 2024. At King's Wharf they came to 30,120.",
        "Marlow Hospitals had 51,240 admissions (2024: 48,310); King's Wharf took 30,120 of its own.",
        "Against 2024's 48,310, Marlow Hospitals had 51,240 admissions. King's Wharf had 30,120 admissions.",
        "Marlow Hospitals had 51,240 admissions, up from 48,310 in 2024. Those at King's Wharf fell to 30,120.",
    ],
)
def test_the_date_of_a_base_is_not_carried_on(check: Check, text: str) -> None:
    assert verdicts.of(check(text), "30,120")[0] != "supported"


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 Marlow Hospitals had 48,310 admissions. King's Wharf had 30,120.",
        "Nobody was busier than Marlow Hospitals. In 2024 it had 48,310 admissions.",
    ],
)
def test_a_date_in_its_own_right_is(check: Check, text: str) -> None:
    result = check(text)
    figure = "30,120" if "30,120" in text else "48,310"
    assert verdicts.of(result, figure)[0] == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Marlow Hospitals had 51,240 admissions, up from 2024's 48,310.",
        "Marlow Hospitals had 51,240 admissions, well up from last year's 48,310.",
        "Since last year's 48,310 admissions Marlow Hospitals has filled up.",
    ],
)
def test_from_before_the_owner_of_a_figure_opens_no_stretch(check: Check, text: str) -> None:
    result = check(text.replace("last year", "2024"))
    assert verdicts.of(result, "48,310")[0] == "supported"


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("In October Marlow Hospitals planned for more. A year earlier it had 48,310 admissions.", "48,310", "supported"),
        ("In 2025 Marlow Hospitals was full. The year before, admissions came to 48,310.", "48,310", "supported"),
        ("In 2025 Marlow Hospitals was full. Twelve months earlier admissions stood at 48,310.", "48,310", "supported"),
        ("In 2025 Marlow Hospitals was full. A year earlier admissions stood at 51,240.", "51,240", "unverifiable"),
        ("Marlow Hospitals closed a ward in December. For the full year it had 51,240 admissions.", "51,240", "supported"),
        ("Marlow Hospitals closed a ward in December. Over the year as a whole there were 51,240 admissions.", "51,240", "supported"),
    ],
)  # fmt: skip
def test_what_a_sentence_opens_with_in_place_of_a_date(
    check: Check, text: str, figure: str, verdict: str
) -> None:
    found = verdicts.of(check(text), figure)[0]
    assert found == verdict or (verdict == "unverifiable" and found != "supported")


@pytest.mark.parametrize(
    "text",
    [
        "Admissions at Marlow Hospitals rose to 51,240 from 48,310 in 2025.",
        "Marlow Hospitals' admissions grew to 51,240 from 48,310 last year.",
        "The share of patients seen within four hours at Marlow Hospitals improved to 74.6% from 71.8% in 2025.",
        "Admissions at Marlow Hospitals rose to 51,240 from 48,310 in 2024.",
    ],
)
def test_a_date_behind_the_start_of_a_change_may_be_that_of_the_change(check: Check, text: str) -> None:
    result = check(text)
    assert not [finding for finding in result.findings if finding.effect == "disputes"]
    assert [verdict for verdict, _ in result.verdicts].count("supported") >= 2


@pytest.mark.parametrize(
    "text",
    [
        "Two hospitals, King's Wharf and Abbey Road, had between them 49,000 admissions in 2025.",
        "King's Wharf and its neighbour took, taken together, 64,000 admissions.",
        "Marlow Hospitals' nurses are, jointly, owed 412 days; 1,900 nurses, put together, owe none.",
    ],
)
def test_what_several_have_together_is_held_against_no_row(check: Check, text: str) -> None:
    assert not [finding for finding in check(text).findings if finding.effect == "disputes"]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # the reason, the place or a contrast has a time of its own
        ("Emergency admissions at Marlow Hospitals rose to 51,240, because July 2024 was quiet.", "51,240"),
        ("Marlow Hospitals had 51,240 emergency admissions, where in 2024 it had 48,310.", "51,240"),
        ("Marlow Hospitals had 51,240 emergency admissions, whereas in 2024 it had 48,310.", "51,240"),
        ("Marlow Hospitals had 51,240 emergency admissions, though 2024 had been a mild year.", "51,240"),
        ("Marlow Hospitals had 51,240 emergency admissions, when in 2024 it had been 48,310.", "51,240"),
        ("Marlow Hospitals had 51,240 emergency admissions, when in 2024 it had been 48,310.", "48,310"),
        # what the present is held against is not what the draft tells of
        (
            "Admissions beat last year's by 6%.\n\nA year ago things looked bleak, and last year's target was missed. "
            "Marlow Hospitals had 51,240 emergency admissions.",
            "51,240",
        ),
        (
            "The trust lost 73 posts (71 last year) and 12 porters (11 last year).\n\nMarlow Hospitals had 51,240 emergency admissions.",
            "51,240",
        ),
    ],
)
def test_the_time_of_another_clause_dates_nothing(check: Check, text: str, figure: str) -> None:
    assert verdicts.of(check(text), figure)[0] == "supported"


FLEET = {
    "entities": "entity,label,type,part_of,aliases\ncity,Orne,place,,the city\ncoast,the Coast,place,,\nhills,the Hills,place,,\n",
    "metrics": (
        "metric,label,kind,unit,dimension,min,not_comparable_with,aliases\n"
        "wait,Wait for an ambulance,index,minute,time,0,,wait|waiting time\n"
        "delay,Delay at the door,index,minute,time,0,wait,delay at the door\n"
        "buses,Buses,stock,vehicle,count,0,,buses\n"
        "debt,Net debt,stock,million_eur,currency:EUR,,,net debt\n"
        "cards,Prepaid cards,stock,card,count,0,contracts,prepaid cards\n"
        "contracts,Contracts,stock,card,count,0,cards,contracts\n"
    ),
    "facts": (
        "entity,metric,period,value,unit,source\n"
        "city,wait,2025-09,7.7,minute,S\ncity,wait,2026-09,7.1,minute,S\n"
        "coast,wait,2025-09,9.6,minute,S\ncoast,wait,2026-09,9.8,minute,S\n"
        "hills,wait,2025-09,12.4,minute,S\nhills,wait,2026-09,11.3,minute,S\n"
        "city,delay,2026-09,16.2,minute,S\n"
        "city,buses,2026-09-30,412,vehicle,S\n"
        "city,debt,2026-06-30,1520,million_eur,S\ncity,debt,2026-09-30,1470,million_eur,S\n"
        "city,cards,2025-09-30,2580000,card,S\ncity,cards,2026-09-30,2360000,card,S\n"
        "city,contracts,2025-09-30,5610000,card,S\ncity,contracts,2026-09-30,5840000,card,S\n"
    ),
    "units": (
        "unit,dimension,factor,label,aliases\nminute,time,60,minutes,minute|minutes\nvehicle,count,1,vehicles,vehicle|buses\n"
        "card,count,1,cards,card|cards\nmillion_eur,currency:EUR,1000000,million euros,€m|million euros\n"
    ),
}


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        # who or when is told, and what was measured is what the figure before measures
        ("The wait in Orne was 7.1 minutes in September. On the Coast it was 9.8.", "9.8", "supported"),
        ("The wait in Orne was 7.1 minutes in September. The Hills had 11.3.", "11.3", "supported"),
        ("The wait in Orne was 7.1 minutes. Last autumn it stood at 7.7.", "7.7", "supported"),
        ("The wait in Orne is 7.1 minutes, and on the Coast 9.8.", "9.8", "supported"),
        ("The wait in Orne was 7.7 minutes. The new crews have brought it down to 7.1.", "7.1", "supported"),
        # the time of a comparison is not that of the next sentence
        (
            "The wait in Orne is 7.1 minutes; a year earlier it was 7.7. On the Coast it is 9.8.",
            "9.8",
            "supported",
        ),
        (
            "The wait in Orne is 7.1 minutes; a year earlier it was 7.7.\n\nOn the Coast it is 9.8.",
            "9.8",
            "supported",
        ),
        # another measure is told, which no pack knows
        (
            "The wait in Orne was 7.1 minutes in September. Tyres on the Coast lasted 9.8 months.",
            "9.8",
            "unverifiable",
        ),
        (
            "The wait in Orne was 7.1 minutes in September. The gradient on the Coast was 9.8%.",
            "9.8",
            "unverifiable",
        ),
        (
            "The wait in Orne was 7.1 minutes in September. The Coast has 9.8 million trees.",
            "9.8",
            "unverifiable",
        ),
        # nothing is disputed by a measure that is only taken up
        ("The wait in Orne was 7.1 minutes in September. On the Coast it was 8.8.", "8.8", "unverifiable"),
    ],
)
def test_what_was_measured_may_be_taken_up(tmp_path: Path, text: str, figure: str, verdict: str) -> None:
    pack = packs.write(FLEET, tmp_path)
    assert verdicts.of(checked(text, packs=(pack,), as_of="2026-10-20"), figure)[0] == verdict


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        # rows in a house unit that is a million euros
        ("Net debt of Orne was trimmed by €50m in three months to €1.47bn.", "€50m", "supported"),
        ("Net debt of Orne was trimmed by €50m in three months to €1.47bn.", "€1.47bn", "supported"),
        ("Net debt of Orne stands at €1.74bn at the end of September 2026.", "€1.74bn", "disputed"),
        # the clause that opens a sentence tells of something else than the one behind its comma
        (
            "Orne reports. While their number grew to 5.84 million, prepaid cards fell to 2.36 million.",
            "5.84 million",
            "supported",
        ),
        (
            "Orne reports. While their number grew to 5.84 million, prepaid cards fell to 2.36 million.",
            "2.36 million",
            "supported",
        ),
        (
            "Orne reports. As contracts grew to 5.84 million, prepaid cards fell to 2.36 million.",
            "5.84 million",
            "supported",
        ),
        (
            "Orne reports. While prepaid cards fell to 3.36 million, contracts grew.",
            "3.36 million",
            "disputed",
        ),
    ],
)
def test_clauses_and_house_units(tmp_path: Path, text: str, figure: str, verdict: str) -> None:
    pack = packs.write(FLEET, tmp_path)
    assert verdicts.of(checked(text, packs=(pack,), as_of="2026-10-20"), figure)[0] == verdict


LAKES = {
    "entities": (
        "entity,label,type,part_of,aliases\nlakes,Kestrel Lakes,region,,the lakes\n"
        "umber,Lake Umber,lake,lakes,\npike,Lake Pike,lake,lakes,\n"
    ),
    "metrics": (
        "metric,label,kind,unit,dimension,min,aliases\n"
        "warmth,Surface temperature,index,celsius,temperature,,surface temperature|surface water\n"
        "depth,Depth,stock,metre,length,0,depth|deep\n"
        "kinds,Kinds of fish,stock,kind,count,0,kinds|kinds of fish\n"
        "pay,Guide pay per day,amount,euro,currency:EUR,0,guide pay|guides were paid\n"
        "profit,Profit,amount,million_eur,currency:EUR,,profit\n"
    ),
    "facts": (
        "entity,metric,period,value,unit,source\n"
        "lakes,warmth,1995,17.5,celsius,S\nlakes,warmth,2025,19.7,celsius,S\n"
        "umber,warmth,2025,17.9,celsius,S\npike,warmth,2025,21.7,celsius,S\n"
        "umber,depth,2025,182,metre,S\npike,depth,2025,33,metre,S\n"
        "lakes,kinds,2025-12-31,9860,kind,S\n"
        "lakes,pay,2025,60,euro,S\n"
        "lakes,profit,2026-01-01/2026-06-30,41.6,million_eur,S\n"
    ),
    "units": "unit,dimension,factor,label,aliases\nkind,count,1,kinds,kinds\neuro,currency:EUR,1,euros,€|euro|euros\n",
}


@pytest.mark.parametrize(
    "text",
    [
        # `all five` counts what was told of
        "Averaged over all five, the surface water of the Kestrel Lakes reached 19.7C in 2025.",
        # a change that leaves out its verb is no level
        "The surface water of the lakes warmed. Lake Pike gained 2.6C; Lake Umber, which is 182 metres deep, 1.8C.",
        # the name of one of several like rows, by its own word
        "| Lake | Depth, m | Surface |\n| --- | ---: | ---: |\n| Lake Umber | 182 | 17.9 |\n| Lake Pike | 33 | 21.7 |\n\n"
        "Lake Pike, at 33 metres the shallowest, gained 2.6C; Umber, which is 182 metres deep, 1.8C.",
        # several together, and not what they belong to
        "The Kestrel Lakes have 9,860 kinds of fish. Four bays are open. Together they hold 2,187 kinds.",
        # a measure of so much a day is no total of the year
        "At the Kestrel Lakes guides were paid 60 euros a day in 2025, five more than in 2024.",
        # a year's profit is not that of half another
        "The Kestrel Lakes are worth €640m, seven times last year's profit of €92m.",
    ],
)
def test_nothing_is_disputed_of_what_is_told_otherwise(tmp_path: Path, text: str) -> None:
    result = checked(text, packs=(packs.write(LAKES, tmp_path),), as_of="2026-09-17")
    assert not [(f.rule, f.message) for f in result.findings if f.effect == "disputes"]


def test_an_end_of_a_range_is_not_dated_by_the_other(tmp_path: Path) -> None:
    text = "The wait in Orne ran from 7.7 minutes in September 2025 to a low of 7.1 in September 2026."
    result = checked(text, packs=(packs.write(FLEET, tmp_path),), as_of="2026-10-20")
    assert [verdicts.of(result, figure)[0] for figure in ("7.7", "7.1")] == ["supported", "supported"]


@pytest.mark.parametrize(
    "text",
    [
        "The Kestrel Lakes have 8,960 kinds of fish.",
        "Profit of the Kestrel Lakes in the first half of 2026 was €92m.",
    ],
)
def test_and_what_is_told_outright_is(tmp_path: Path, text: str) -> None:
    result = checked(text, packs=(packs.write(LAKES, tmp_path),), as_of="2026-09-17")
    assert [f for f in result.findings if f.effect == "disputes"]

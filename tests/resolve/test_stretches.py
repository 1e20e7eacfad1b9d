"""A figure told of another stretch of time than the rows cover is held against none of them. Read on 12 June 2025."""

from pathlib import Path

import pytest

from tests.rules.pipeline import checked

_ROWS = """
inflation 2023-01 4.2 percent
inflation 2023-02 5.0 percent
inflation 2023-03 7.4 percent
inflation 2023-04 4.3 percent
inflation 2023-05 4.6 percent
inflation 2023-06 5.1 percent
inflation 2023-07 2.4 percent
inflation 2023-08 5.4 percent
inflation 2023-09 6.5 percent
inflation 2023-10 1.8 percent
inflation 2023-11 3.2 percent
inflation 2023-12 6.6 percent
inflation 2024-01 5.8 percent
inflation 2024-02 1.5 percent
inflation 2024-03 7.8 percent
inflation 2024-04 7.7 percent
inflation 2024-05 5.6 percent
inflation 2024-06 5.3 percent
inflation 2024-07 2.3 percent
inflation 2024-08 1.3 percent
inflation 2024-09 4.7 percent
inflation 2024-10 1.6 percent
inflation 2024-11 2.5 percent
inflation 2024-12 2.8 percent
inflation 2025-01 1.4 percent
inflation 2025-02 6.8 percent
inflation 2025-03 5.5 percent
inflation 2025-04 4.5 percent
inflation 2025-05 3.1 percent
arrivals 2023-01 30900 person
arrivals 2023-02 53290 person
arrivals 2023-03 61320 person
arrivals 2023-04 50100 person
arrivals 2023-05 87220 person
arrivals 2023-06 57880 person
arrivals 2023-07 23890 person
arrivals 2023-08 29200 person
arrivals 2023-09 34140 person
arrivals 2023-10 72480 person
arrivals 2023-11 34120 person
arrivals 2023-12 58120 person
arrivals 2024-01 70660 person
arrivals 2024-02 28750 person
arrivals 2024-03 22210 person
arrivals 2024-04 20070 person
arrivals 2024-05 47980 person
arrivals 2024-06 47480 person
arrivals 2024-07 26850 person
arrivals 2024-08 81600 person
arrivals 2024-09 69210 person
arrivals 2024-10 72090 person
arrivals 2024-11 75020 person
arrivals 2024-12 29570 person
arrivals 2025-01 46010 person
arrivals 2025-02 55360 person
arrivals 2025-03 64150 person
arrivals 2025-04 31420 person
arrivals 2025-05 60790 person
gdp-growth 2024-Q1 0.8 percent
gdp-growth 2024-Q2 1.9 percent
gdp-growth 2024-Q3 -0.4 percent
gdp-growth 2024-Q4 1.5 percent
gdp-growth 2025-Q1 0.7 percent
visitors 2019 1699300 person
visitors 2020 2908400 person
visitors 2021 1139900 person
visitors 2022 2447400 person
visitors 2023 2681100 person
visitors 2024 1404100 person
crime 2020-04-01/2021-03-31 40095 offence
crime 2021-04-01/2022-03-31 41859 offence
crime 2022-04-01/2023-03-31 28963 offence
crime 2023-04-01/2024-03-31 21508 offence
crime 2024-04-01/2025-03-31 40702 offence
"""
_TABLES = {
    "entities.csv": "entity,label,type,part_of,aliases\nnorland,Norland,country,,\n",
    "metrics.csv": """metric,label,kind,unit,dimension,min,polarity,aliases
inflation,Inflation,rate,percent,share,,,annual inflation|inflation rate|consumer prices
arrivals,Boat arrivals,flow,person,people,0,,arrivals by boat|arrivals
gdp-growth,GDP growth,rate,percent,share,,,economic growth|growth
visitors,Visitors,flow,person,people,0,,tourists|foreign visitors
crime,Recorded crime,flow,offence,count,0,,offences|crimes|recorded offences
""",
    "units.csv": "unit,dimension,factor,label,aliases\noffence,count,1,offences,offences|crimes\n",
    "facts.csv": "entity,metric,period,value,unit,source,url,as_of\n"
    + "".join(
        f"norland,{row.replace(' ', ',')},Norland Statistics,https://stats.example/1,2025-06-10\n"
        for row in _ROWS.split("\n")
        if row
    ),
}


@pytest.fixture(scope="module")
def norland(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("norland") / "pack"
    folder.mkdir()
    for name, body in _TABLES.items():
        (folder / name).write_text(body, encoding="utf-8")
    return folder


def disputed(text: str, pack: Path) -> bool:
    return any(f.effect == "disputes" for f in checked(text, packs=(pack,), as_of="2025-06-12").findings)


@pytest.mark.parametrize(
    "text",
    [
        "Over the past six months Norland counted 300,000 boat arrivals.",
        "In six months Norland counted 300,000 boat arrivals.",
        "In the space of six months, Norland counted 300,000 boat arrivals.",
        "In just six months Norland counted 300,000 boat arrivals.",
        "Within six months Norland had counted 300,000 boat arrivals.",
        "Norland counted almost 300,000 boat arrivals in little more than six months.",
        "Norland counted some 300,000 boat arrivals in a matter of months.",
        "It took Norland six months to count 300,000 boat arrivals.",
        "Boat arrivals in Norland came to 300,000 in half a year.",
        "Boat arrivals in Norland came to 300,000 over six months.",
        "Boat arrivals in Norland totalled 300,000 over the half-year.",
        "There were 300,000 boat arrivals in Norland in the first half.",
        "There were 300,000 boat arrivals in Norland in the six-month period.",
        "There were 300,000 boat arrivals in Norland over a six-month period.",
        "The 300,000 boat arrivals in Norland in six months are a record.",
        "A total of 300,000 boat arrivals were counted in Norland in the past six months.",
        "Since January, Norland has counted 300,000 boat arrivals.",
        "Since the start of the year 300,000 boat arrivals have been counted in Norland.",
        "From January to May, Norland counted 300,000 boat arrivals.",
        "By the end of May Norland had counted 300,000 boat arrivals.",
        "This year Norland has counted 300,000 boat arrivals.",
        "So far in 2025 Norland has counted 300,000 boat arrivals.",
        "During the first five months, Norland counted 300,000 boat arrivals.",
        "In the year so far Norland has counted 300,000 boat arrivals.",
        "In the first week of May Norland counted 12,000 boat arrivals.",
        "On one day in May Norland counted 2,000 boat arrivals.",
        "On a single Saturday in May, Norland counted 2,000 boat arrivals.",
        "In a single day Norland counted 2,000 boat arrivals.",
        "Every day Norland counts 2,000 boat arrivals.",
        "Each week Norland counts 12,000 boat arrivals.",
        "Norland counts 12,000 boat arrivals a week.",
        "Norland counts an average of 12,000 boat arrivals a week.",
        "On average, Norland counts 12,000 boat arrivals every week.",
        "In the last two weeks of May, Norland counted 30,000 boat arrivals.",
        "In the second half of May Norland counted 30,000 boat arrivals.",
        "In the fortnight to 25 May Norland counted 30,000 boat arrivals.",
        "In the past fortnight Norland counted 30,000 boat arrivals.",
        "In late May Norland counted 30,000 boat arrivals.",
        "At the end of May Norland counted 30,000 boat arrivals.",
        "Over the bank holiday weekend Norland counted 3,000 boat arrivals.",
        "Norland welcomed 9,000,000 visitors in three years.",
        "In the three years to 2024 Norland had 9,000,000 visitors.",
        "Between 2022 and 2024 Norland had 9,000,000 visitors.",
        "From 2022 to 2024 Norland had 9,000,000 visitors.",
        "Over the decade Norland had 39,000,000 visitors.",
        "Since 2012 Norland has had 39,000,000 visitors.",
        "Norland had 900,000 visitors in the summer of 2024.",
        "In July and August 2024 Norland had 900,000 visitors.",
        "In the second half of 2024 Norland had 900,000 visitors.",
        "In August last year Norland had 900,000 visitors.",
        "In the third quarter of 2024 Norland had 900,000 visitors.",
        "In the winter season Norland had 900,000 visitors.",
        "In the first 100 days of 2024 Norland had 900,000 visitors.",
        "At Easter 2024 Norland had 90,000 visitors.",
        "In the six months to September 2024 Norland recorded 19,000 offences.",
        "In the first half of the financial year Norland recorded 19,000 offences.",
        "In the first six months of 2024-25 Norland recorded 19,000 offences.",
        "In the final quarter of 2024-25 Norland recorded 9,000 offences.",
        "In the quarter to March 2025 Norland recorded 9,000 offences.",
        "In the two years to March 2025 Norland recorded 90,000 offences.",
        "In the year to December 2024 Norland recorded 49,000 offences.",
        "In the 12 months to September 2024 Norland recorded 49,000 offences.",
        "Norland counted 300,000 boat arrivals in six months.",
        "Norland counted 300,000 boat arrivals over the past six months.",
        "Norland counted 300,000 boat arrivals over six months.",
        "Norland counted 30,000 boat arrivals in two weeks.",
        "Norland counted 30,000 boat arrivals in the past week.",
        "Norland counted 30,000 boat arrivals in the last week.",
        "Norland counted 30,000 boat arrivals last week.",
        "Norland counted 30,000 boat arrivals this week.",
        "Norland counted 30,000 boat arrivals over the weekend.",
        "Norland counted 30,000 boat arrivals in a single week.",
        "Norland counted 30,000 boat arrivals in one week in May.",
        "Norland counted 300,000 boat arrivals since January.",
        "Norland has counted 300,000 boat arrivals since the start of the year.",
        "Norland has counted 300,000 boat arrivals this year.",
        "Norland has counted 300,000 boat arrivals in 2025.",
        "Norland had counted 300,000 boat arrivals by the end of May.",
        "Norland had counted 300,000 boat arrivals by May.",
        "Norland counted 300,000 boat arrivals until March.",
        "Norland counted 5,300,000 boat arrivals over a decade.",
        "Norland counted 5,300,000 boat arrivals over the past decade.",
        "Norland counted 1,300,000 boat arrivals in two years.",
        "Norland counted 1,300,000 boat arrivals in the last two years.",
        "Norland counted 1,300,000 boat arrivals over the last year.",
        "Norland counted 400,000 boat arrivals in the second half of the year.",
        "Norland counted 400,000 boat arrivals in the first half.",
        "Norland counted 400,000 boat arrivals in the first six months of 2024.",
        "Norland counted 400,000 boat arrivals in the first 150 days of the year.",
        "Norland counted 400,000 boat arrivals during the season.",
        "Norland counted 400,000 boat arrivals last season.",
        "Norland counted 1,800 boat arrivals on Saturday.",
        "Norland counted 1,800 boat arrivals on 24 May.",
        "Norland counted 1,800 boat arrivals in a day.",
        "Norland counted 1,800 boat arrivals yesterday.",
        "Norland counted 1,800 boat arrivals a day.",
        "Norland counted 1,800 boat arrivals overnight.",
        "Norland counted 1,800 boat arrivals in the early hours of Sunday.",
        "Norland counted 1,800 boat arrivals on Saturday night.",
        "Norland counted 1,800 boat arrivals within hours.",
        "Norland counted 1,800 boat arrivals in 24 hours.",
        "Norland counted 1,800 boat arrivals in the past 24 hours.",
        "Norland counts 1,800 boat arrivals every day.",
        "Norland counted 18,000 boat arrivals in the first week of May.",
        "Norland counted 18,000 boat arrivals in the week to 25 May.",
        "Norland counted 18,000 boat arrivals in early May.",
        "Norland counted 18,000 boat arrivals in the middle of May.",
        "Norland counted 18,000 boat arrivals at Easter.",
        "Norland counted 18,000 boat arrivals over the Easter weekend.",
        "Norland counted 18,000 boat arrivals on the last weekend of May.",
        "Norland counted 18,000 boat arrivals on the second weekend in May.",
        "Norland counted 18,000 boat arrivals from 1 to 12 May.",
        "Norland counted 18,000 boat arrivals by 12 May.",
        "Norland counted 18,000 boat arrivals so far in June.",
        "Norland counted 18,000 boat arrivals so far this month.",
        "Norland counted 18,000 boat arrivals in the days after the storm.",
        "Norland counted 18,000 boat arrivals in the fortnight before Christmas.",
        "Norland counted 18,000 boat arrivals in the week before Christmas 2024.",
        "Norland counted 18,000 boat arrivals from 3 March for two weeks.",
        "Norland counted 18,000 boat arrivals every other week.",
        "Norland counted 48,000 boat arrivals in the month to 20 May.",
        "Norland counted 48,000 boat arrivals a month.",
        "Norland counted 48,000 boat arrivals in each month of 2023.",
        "Norland counted 48,000 boat arrivals in March the year before.",
        "Norland counted 48,000 boat arrivals in the same month a year earlier.",
        "Norland counted 7,000,000 visitors in three years.",
        "Norland counted 7,000,000 visitors in the past three years.",
        "Norland counted 7,000,000 visitors in the first six months of the year.",
        "Norland counted 7,000,000 visitors in the six months to March.",
        "Norland counted 700,000 visitors in the first quarter.",
        "Norland counted 700,000 visitors in the first half of 2024.",
        "Norland counted 700,000 visitors in May.",
        "Norland counted 700,000 visitors last month.",
        "Norland counted 700,000 visitors over the summer.",
        "Norland counted 700,000 visitors last summer.",
        "Norland counted 700,000 visitors in the month of August 2024.",
        "Norland counted 700,000 visitors at Christmas 2024.",
        "Norland counted 70,000 visitors on New Year's Eve 2024.",
        "Norland counted 70,000 visitors on the Saturday before Christmas 2024.",
        "Norland counted 70,000 visitors in the last week of 2024.",
        "Norland counted 70,000 visitors in the first week of the year.",
        "Norland has counted 70,000,000 visitors since 2001.",
        "Norland counted 70,000,000 visitors in the 2010s.",
        "Norland counted 70,000,000 visitors between 2012 and 2024.",
        "Norland counted 70,000,000 visitors over the century.",
        "Norland counted 19,000 offences in the six months to September 2024.",
        "Norland counted 19,000 offences in the second half of 2024.",
        "Norland counted 19,000 offences in the first three months of 2025.",
        "Norland counted 19,000 offences in three months.",
        "Norland counted 1,900 offences in a week.",
        "Norland counted 4,900 offences in March.",
        "Norland counted 4,900 offences in March 2025.",
        "Norland counted 490,000 offences in ten years.",
        "Norland counted 49,000 offences in the year to June.",
        "Inflation in Norland averaged 9.3% over the past year.",
        "Inflation in Norland averaged 9.3% in the first quarter.",
        "Inflation in Norland averaged 9.3% in 2024.",
        "Inflation in Norland peaked at 9.3% in the past decade.",
        "Inflation in Norland was 9.3% in the 12 months to April 2025.",
        "GDP growth in Norland was 3.7% in the year to March.",
        "GDP growth in Norland was 3.7% in 2024.",
        "GDP growth in Norland was 3.7% in the six months to March.",
        "GDP growth in Norland was 3.7% in the first half of 2024.",
    ],
)
def test_no_row_is_of_that_stretch(text: str, norland: Path) -> None:
    assert not disputed(text, norland)


@pytest.mark.parametrize(
    "text",
    [
        "Norland counted 300,000 boat arrivals in May.",
        "Norland counted 300,000 boat arrivals in May 2025.",
        "Last month Norland counted 66,000 boat arrivals.",
        "In April Norland counted 66,000 boat arrivals.",
        "In April 2025, 66,000 boat arrivals were counted in Norland.",
        "Boat arrivals in Norland rose to 66,000 in May.",
        "Boat arrivals in Norland rose to 96,000 in May, the most in a decade.",
        "Boat arrivals in Norland fell to 26,000 last month, the fewest in two years.",
        "Norland counted 26,000 boat arrivals in May, the fewest in six months.",
        "Norland had 1,900,000 visitors in 2024.",
        "Norland had 1,900,000 visitors last year.",
        "In 2024 Norland had 1,900,000 visitors, the lowest for three years.",
        "Norland had 1,900,000 visitors in the whole of 2024.",
        "In the year to March 2025 Norland recorded 44,702 offences.",
        "Norland recorded 44,702 offences in the 12 months to March 2025.",
        "Norland recorded 44,702 offences in 2024-25.",
        "Inflation in Norland was 9.3% in May.",
        "Norland counted 66,000 boat arrivals in the month of May.",
        "Norland counted 66,000 boat arrivals during May.",
    ],
)
def test_a_row_of_the_very_stretch_is_held_against(text: str, norland: Path) -> None:
    assert disputed(text, norland)

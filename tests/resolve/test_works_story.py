"""A works and its town in one pack: names they share, measures that `it` takes up, prices by the tonne, costs to come."""

from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference import verdicts
from tests.rules.reference.conftest import Check

_PACK = {
    "datapackage.json": '{"name": "orsund", "licenses": [{"name": "CC0-1.0"}]}',
    "entities.csv": (
        "entity,label,type,part_of,aliases\n"
        "norr,Norr Paper,company,,Norr\n"
        "mill,Orsund paper mill,plant,norr,the mill|?Orsund\n"
        "town,Orsund Municipality,town,,the town|?Orsund\n"
        "lunde,Lunde mill,plant,norr,Lunde\n"
        "flood,Orsund flood,event,,the flood\n"
        "quay,Strand Quay,village,,\n"
        "mole,North Mole,village,,\n"
        "weir,Weir End,village,,\n"
        "rest,Other places,group,,other places\n"
        "exchange,Pulp Exchange,organisation,,\n"
    ),
    "events.csv": (
        "event,label,date,place,source,url,aliases\n"
        "ev1,Flood of Orsund,1926-11-16,Orsund,Register,https://r.example/1,the flood|the disaster\n"
        "ev2,Inquiry opened,1927-01-10,Assembly Rooms,Register,https://r.example/1,opening of the inquiry\n"
    ),
    "units.csv": (
        "unit,dimension,factor,label,aliases\n"
        "tonne,mass,1000,tonnes,tonne|tonnes\n"
        "person,people,1,people,person|people\n"
        "gigawatt_hour,energy,3600000000000,gigawatt-hours,GWh|gigawatt-hour|gigawatt-hours\n"
        "eur_per_mwh,currency/energy,1,euros a megawatt-hour,euros a megawatt-hour\n"
        "usd_per_tonne,currency/mass,1,dollars a tonne,dollars a tonne\n"
        "million_eur,currency:EUR,1000000,million euros,million euros\n"
        "percent,1,0.01,per cent,%\n"
    ),
    "metrics.csv": (
        "metric,label,kind,unit,dimension,aliases\n"
        "capacity,Capacity a year,stock,tonne,mass,capacity|built for\n"
        "output,Paper output,flow,tonne,mass,output|production\n"
        "power,Electricity used,flow,gigawatt_hour,energy,electricity|power consumption\n"
        "tariff,Price of electricity,rate,eur_per_mwh,currency/energy,price of electricity\n"
        "pulp,Price of pulp,rate,usd_per_tonne,currency/mass,price of pulp\n"
        "closure,Cost of closure,amount,million_eur,currency:EUR,cost of closing|clean-up\n"
        "population,Population,stock,person,people,inhabitants|population\n"
        "jobless,Unemployment rate,share,percent,1,unemployment\n"
        "deaths,Deaths,count,person,people,deaths|killed|dead\n"
        "gifts,Gifts,flow,person,people,widows\n"
        "loss,Operating loss,flow,million_eur,currency:EUR,operating loss|loss|lost\n"
        "fund,Donations,flow,eur,currency:EUR,donations|collected\n"
    ),
    "facts.csv": (
        "entity,metric,period,value,unit,source,as_of,status,rank,note\n"
        "mill,capacity,2025,92000,tonne,Report,2026-02-01,actual,,\n"
        "mill,output,2022,91300,tonne,Report,2023-02-01,actual,,\n"
        "mill,output,2024,84600,tonne,Report,2025-02-01,actual,,\n"
        "mill,output,2025,81700,tonne,Report,2026-02-01,actual,,\n"
        "lunde,output,2025,123400,tonne,Report,2026-02-01,actual,,\n"
        "norr,output,2025,205100,tonne,Report,2026-02-01,actual,,\n"
        "mill,power,2025,617,gigawatt_hour,Report,2026-02-01,actual,,\n"
        "mill,tariff,2026,31,eur_per_mwh,Report,2026-02-01,actual,,\n"
        "exchange,pulp,2025-10,1412,usd_per_tonne,Averages,2025-11-02,actual,,\n"
        "exchange,pulp,2024-10,1655,usd_per_tonne,Averages,2025-11-02,actual,,\n"
        "exchange,pulp,2027,1350,usd_per_tonne,Poll,2025-11-02,forecast,,\n"
        "mill,closure,2027,54,million_eur,Notice,2026-02-01,estimate,,\n"
        "town,population,2026-01-01,6240,person,Register,2026-02-01,actual,,\n"
        "town,jobless,2026-01,2.9,percent,Register,2026-02-10,actual,,\n"
        "flood,deaths,1926-11-16,147,person,Register,2026-02-01,actual,,\n"
        "quay,deaths,1926-11-16,63,person,Register,2026-02-01,actual,,\n"
        "quay,gifts,1927,88,person,Register,2026-02-01,actual,,\n"
        "mill,loss,2025,44,million_eur,Notice,2026-01-16,actual,deprecated,preliminary\n"
        "mill,loss,2025,46,million_eur,Report,2026-02-01,actual,preferred,\n"
        "mill,loss,2024,19,million_eur,Report,2025-02-01,actual,,\n"
        'flood,deaths,1926-11-16,151,person,"Strand Quay Courier, 18 November 1926",1926-11-18,actual,deprecated,first count\n'
        "quay,fund,1926-11-20/1931-03-31,31400,eur,Register,2026-02-01,actual,,\n"
        "mole,deaths,1926-11-16,41,person,Register,2026-02-01,actual,,\n"
        "weir,deaths,1926-11-16,24,person,Register,2026-02-01,actual,,\n"
        "rest,deaths,1926-11-16,19,person,Register,2026-02-01,actual,,\n"
        "lunde,deaths,1934-09-05,92,person,Register,2026-02-01,actual,,\n"
        "mill,deaths,1909-02-11,64,person,Register,2026-02-01,actual,,\n"
    ),
}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The works, the town and a flood of long ago."""
    path = tmp_path_factory.mktemp("orsund")
    for name, content in _PACK.items():
        (path / name).write_text(content, encoding="utf-8")
    return path


@pytest.fixture
def check(pack: Path) -> Check:
    """Check a draft of 1 June 2026."""
    return lambda text: checked(text, packs=(pack,), name="draft.md")


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        # the measure tells which of two that share a name is meant, where the draft names it in full, too
        (
            "The Orsund paper mill is to close. Last year Orsund used 6.17 gigawatt-hours of electricity.",
            "6.17",
            "disputed",
        ),
        ("Last year Orsund used 6.17 gigawatt-hours of electricity.", "6.17", "unverifiable"),
        (
            "The Orsund paper mill is to close. Last year Orsund used 617 gigawatt-hours of electricity.",
            "617",
            "supported",
        ),
        # a capacity is told by the year, and dated by no date of the statement that follows
        ("Built for 92,000 tonnes a year, the mill nearly made that in 2022.", "92,000", "supported"),
        ("The mill was built for 92,000 tonnes of paper a year.", "92,000", "supported"),
        ("The mill was built for 97,000 tonnes of paper a year.", "97,000", "disputed"),
        # the unit behind the hyphen
        ("The mill pays 31 euros a megawatt-hour for electricity.", "31 euros", "supported"),
        # a bare number takes up the unit of the sentence
        (
            "The Pulp Exchange says that the price of pulp was 1,412 dollars a tonne in October 2025, a year after it was 1,655, and analysts expect 1,350 in 2027.",
            "1,350",
            "supported",
        ),
        (
            "The Pulp Exchange says that the price of pulp was 1,412 dollars a tonne in October 2025, and analysts expect 1,350 layoffs in 2027.",
            "1,350",
            "unverifiable",
        ),
        # what is estimated of a time to come
        ("The owner of the mill puts the cost of the clean-up at 54 million euros.", "54", "supported"),
        ("The clean-up of the mill will cost 54 million euros in 2027.", "54", "supported"),
        # what is counted has a clause of its own that names somebody else
        (
            "On Sunday Strand Quay read out 147 men and boys who were killed when the flood broke the dam.",
            "147",
            "supported",
        ),
        ("On Sunday Strand Quay mourned 52 men who were killed in the flood.", "52", "unverifiable"),
        ("In 1926 Strand Quay counted 52 men who were killed.", "52", "disputed"),
        ("In 1926 Strand Quay counted 52 dead, which the flood's historians confirm.", "52", "disputed"),
        # the date in an aside, behind a sum of more than three digits
        (
            "Strand Quay, which had collected £31,400 by the time its books were closed in 1931, kept 88 widows.",
            "88",
            "supported",
        ),
        ("In 1931 Strand Quay kept 88 widows.", "88", "unverifiable"),
        # a time before, of which no row can tell
        ("A year before unemployment in the town was 3.4%.", "3.4", "unverifiable"),
        ("In January unemployment in the town was 3.4%.", "3.4", "disputed"),
        # what came about by a year, over more years than that one
        (
            "Strand Quay had collected €31,400 by the time its books were closed in 1931.",
            "31,400",
            "supported",
        ),
        ("In 1931 Strand Quay collected €31,400.", "31,400", "unverifiable"),
        # a loss in a unit of the house, of the whole and of its own
        ("In 2025 the mill lost 46 million euros.", "46", "supported"),
        ("In 2025 the mill made a loss of 56 million euros.", "56", "disputed"),
        ("In 2025 the mill lost 46 million euros at the operating level.", "46", "supported"),
        ("In 2025 the mill lost 56 million euros of orders.", "56", "unverifiable"),
        ("In 2025 the mill lost 56 million euros on the deal.", "56", "unverifiable"),
        ("The mill is to close. In 2025 Lunde lost 56 million euros.", "56", "unverifiable"),
        # an edition that was replaced, told as such
        (
            "The mill lost 46 million euros last year (44 million according to the preliminary accounts).",
            "44 million",
            "supported",
        ),
        (
            "The mill lost 46 million euros last year (44 million according to its owner).",
            "44 million",
            "unverifiable",
        ),
        ("The mill lost 46 million euros in 2025 (19 million in 2024).", "19 million", "supported"),
        # a part of what the words name behind it
        (
            "Output at the mill fell to 81,700 tonnes in 2025, so that 89% of capacity was in use.",
            "89%",
            "supported",
        ),
        ("Output at the mill fell to 81,700 tonnes in 2025, or 98% of capacity.", "98%", "disputed"),
        (
            "Output at the mill was 81,700 tonnes in 2025, about 89% of the output of 2022.",
            "89%",
            "supported",
        ),
        (
            "Output at the mill was 81,700 tonnes in 2025, about 79% of the output of 2019.",
            "79%",
            "unverifiable",
        ),
        (
            "Output at the mill was 81,700 tonnes in 2025, and Lunde used 71% of its capacity.",
            "71%",
            "unverifiable",
        ),
        ("Output at the mill was 81,700 tonnes in 2025, with 11% of capacity idle.", "11%", "unverifiable"),
        ("Norr's output was 205,100 tonnes in 2025; Orsund's part in this was 40%.", "40%", "supported"),
        (
            "Norr's output was 205,100 tonnes in 2025. Lunde's share of that was about 60%.",
            "60%",
            "supported",
        ),
        (
            "Norr's output was 205,100 tonnes in 2025. Lunde's share of that was about 70%.",
            "70%",
            "unverifiable",
        ),
        ("Norr's output was 205,100 tonnes in 2025. Tromvik's share of that was 60%.", "60%", "unverifiable"),
        ("After the flood the Courier, printing two days later, had 151 dead.", "151", "supported"),
        ("After the flood the Herald, printing two days later, had 151 dead.", "151", "unverifiable"),
    ],
)
def test_the_words_tell_whose_figure_it_is(check: Check, text: str, figure: str, verdict: str) -> None:
    assert verdicts.of(check(text), figure)[0] == verdict, text


_OUTPUT = "In 2022 output at the mill reached 91,300 tonnes. "


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (_OUTPUT + "By 2024 it had slipped to 58,200.", "disputed"),
        (_OUTPUT + "By 2024 it had slipped to 84,600.", "supported"),
        (_OUTPUT + "It fell to 58,200 in 2024.", "disputed"),
        (_OUTPUT + "In 2024 it was only 58,200.", "disputed"),
        (_OUTPUT + "In 2024, it stood at 58,200.", "disputed"),
        (_OUTPUT + "In 2024 it came to 84,600 and in 2025 to 58,200.", "disputed"),
        (
            "The mill came close to that in 2022, when output reached 91,300. By 2024 it had slipped to 58,200, so that half of the capacity was in use.",
            "disputed",
        ),
        (
            "Production at the mill was 91,300 tonnes in 2022. The figure dropped to 58,200 in 2024.",
            "disputed",
        ),
        # may be of something else
        (_OUTPUT + "In 2024 it employed 58,200.", "unverifiable"),
        (_OUTPUT + "In winter it was 58,200.", "unverifiable"),
        (_OUTPUT + "In 2025 it was cut to 58,200 on the first line.", "unverifiable"),
        (_OUTPUT + "By June 2025 it had reached 58,200.", "unverifiable"),
        (_OUTPUT + "At its peak it was 58,200.", "unverifiable"),
        (_OUTPUT + "In July 2025 it fell to 58,200.", "unverifiable"),
        (_OUTPUT + "So far this year it is 58,200.", "unverifiable"),
        (_OUTPUT + "In the county it was 58,200.", "unverifiable"),
        (_OUTPUT + "In the first half of 2024 it was 58,200.", "unverifiable"),
        (_OUTPUT + "At rival Tromvik it was 58,200.", "unverifiable"),
        (_OUTPUT + "For card alone it was 58,200.", "unverifiable"),
        (_OUTPUT + "A year before it was 58,200.", "unverifiable"),
        (_OUTPUT + "By the owner's own count it was 58,200.", "unverifiable"),
        (_OUTPUT + "By 2030 it is to rise to 58,200.", "unverifiable"),
        (_OUTPUT + "In 2024 it sold to 58,200 households.", "unverifiable"),
        (
            "The mill made 91,300 tonnes in 2022, against its critics' hopes. By 2024 it had slipped to 58,200.",
            "unverifiable",
        ),
    ],
)
def test_it_takes_up_the_measure_of_the_sentence_before(check: Check, text: str, verdict: str) -> None:
    figure = "58,200" if "58,200" in text else "84,600"
    assert verdicts.of(check(text), figure)[0] == verdict, text


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        # three of a list are rows of one measure for their subjects
        (
            "Whole streets mourned. Strand Quay buried 63, North Mole 41 and Weir End 24.",
            "41",
            "supported",
        ),
        (
            "Strand Quay buried 63, North Mole 47 and Weir End 24, while 19 came from other places.",
            "47",
            "disputed",
        ),
        ("Strand Quay buried 63, North Mole 47 and Weir End 24.", "47", "unverifiable"),
        ("Strand Quay has 63 houses, North Mole 41 and Weir End 24.", "63", "unverifiable"),
        ("Strand Quay buried 63 and North Mole 41.", "41", "unverifiable"),
        (
            "Strand Quay sent 62, North Mole 47 and Weir End 28, while 12 came from other places.",
            "47",
            "unverifiable",
        ),
    ],
)
def test_a_list_tells_its_measure_by_its_figures(check: Check, text: str, figure: str, verdict: str) -> None:
    assert verdicts.of(check(text), figure)[0] == verdict, text


def _disasters(lunde: str, mill: str) -> str:
    return (
        "# A hundred years on\n\nThe register has two.\n\n"
        "| Works | Date | Killed |\n| --- | --- | --- |\n"
        f"| Lunde | 5 September 1934 | {lunde} |\n| Orsund paper mill | 11 February 1909 | {mill} |\n"
    )


@pytest.mark.parametrize(
    ("lunde", "mill", "expected"), [("92", "64", ["supported"] * 2), ("64", "92", ["disputed", "disputed"])]
)
def test_a_cell_of_dates_dates_its_row(check: Check, lunde: str, mill: str, expected: list[str]) -> None:
    result = check(_disasters(lunde, mill))
    told = [
        (claim, verdict)
        for claim, (verdict, _) in zip(result.claims, result.verdicts, strict=True)
        if claim.kind == "quantity" and claim.zone == "table"
    ]
    assert [verdict for _, verdict in told] == expected
    assert [claim.when and claim.when.text for claim, _ in told] == ["5 September 1934", "11 February 1909"]


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        (
            "The inquiry opened on 10 January 1927, not quite eight weeks after the flood.",
            "eight",
            "supported",
        ),
        ("The inquiry opened on 10 January 1927, 55 days after the disaster.", "55", "supported"),
        ("The inquiry opened on 10 January 1927, nearly two months after the flood.", "two", "supported"),
        ("The inquiry opened on 10 January 1927, 12 weeks after the flood.", "12", "unverifiable"),
        ("The inquiry opened on 10 January 1927, eight weeks after the vote.", "eight", "unverifiable"),
        (
            "The inquiry opened on 10 January 1927 and sat for eight weeks, long after the flood.",
            "eight",
            "unverifiable",
        ),
    ],
)
def test_a_length_of_time_runs_from_an_event_on_record(
    check: Check, text: str, figure: str, verdict: str
) -> None:
    assert verdicts.of(check(text), figure)[0] == verdict, text


@pytest.mark.parametrize(
    ("headline", "figure", "verdict"),
    [
        ("A hundred years on, a village reads out its 147 names", "147 names", "supported"),
        ("A village reads out its 174 names", "174 names", "disputed"),
        ("A village reads out 147 pages", "147 pages", "unverifiable"),
    ],
)
def test_a_headline_calls_the_people_of_the_body_otherwise(
    check: Check, headline: str, figure: str, verdict: str
) -> None:
    text = f"# {headline}\n\nIn the flood of 16 November 1926 147 men were killed."
    assert verdicts.of(check(text), figure)[0] == verdict, headline

"""Bare numbers that go on from the figure before them, and rates that a caption, a unit or a plan names."""

from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference import verdicts

PACK = {
    "entities": """entity,label,type,part_of,aliases
orsa,Orsa,city,,the city
mole,Mole Lane,station,orsa,
quay,Long Quay,station,orsa,
""",
    "metrics": """metric,label,kind,unit,dimension,aliases
soot,"Soot, annual mean",rate,ug_m3,mass/volume,soot
dust,Days above 50 micrograms of PM10,count,day,time,dusty days
tram,Speed of the tram,amount,metre_per_second,speed,tram speed|tram travels
crossing,Length of the crossing,amount,minute,time,crossing
milk,Price of milk,amount,eur,currency,milk|price of milk
warming,Warming of the lake,amount,degree_c,temperature,lake warms|warm by
craft,Weight of the barge,amount,kg,mass,barge|barge weighed
visits,Visits to the museum,flow,visit,count,visits|museum
fires,Fires set by children,count,fire,count,fires set
tower,Height of the tower,stock,metre,length,tower|height of the tower
""",
    "facts": """entity,metric,period,value,unit,source,url,as_of,status,low,high
mole,soot,2024,42.3,ug_m3,Register,https://r.example,2026-01-05,actual,,
mole,soot,2025,41.6,ug_m3,Register,https://r.example,2026-01-05,actual,,
quay,soot,2024,28.7,ug_m3,Register,https://r.example,2026-01-05,actual,,
quay,soot,2025,29.5,ug_m3,Register,https://r.example,2026-01-05,actual,,
orsa,soot,2024,35.5,ug_m3,Register,https://r.example,2026-01-05,actual,,
orsa,soot,2025,35.6,ug_m3,Register,https://r.example,2026-01-05,actual,,
orsa,dust,2024,31,day,Register,https://r.example,2026-01-05,actual,,
orsa,dust,2025,24,day,Register,https://r.example,2026-01-05,actual,,
orsa,tram,2025,15,metre_per_second,Register,https://r.example,2026-01-05,actual,,
orsa,crossing,2026-06-01,27,minute,Register,https://r.example,2026-01-05,actual,,
orsa,milk,2024,0.61,eur,Register,https://r.example,2026-01-05,actual,,
orsa,milk,2025,0.68,eur,Register,https://r.example,2026-01-05,actual,,
orsa,warming,2025,18,degree_c,Register,https://r.example,2026-01-05,actual,,
orsa,craft,2019,2310,kg,Register,https://r.example,2026-01-05,actual,,
orsa,visits,2024,3912000,visit,Register,https://r.example,2026-01-05,actual,,
orsa,visits,2025,4124000,visit,Register,https://r.example,2026-01-05,actual,,
orsa,tower,2015,98,metre,Register,https://r.example,2026-01-05,forecast,,
orsa,tower,2025,124,metre,Register,https://r.example,2026-01-05,actual,,
orsa,fires,2024,240,fire,Register,https://r.example,2026-01-05,estimate,190,290
""",
    "targets": """target,entity,metric,comparator,value,unit,due,source,url
one,orsa,soot,<=,10,ug_m3,2030-12-31,Register,https://r.example
""",
    "units": """unit,dimension,factor,label,aliases
ug_m3,mass/volume,0.000000001,micrograms per cubic metre,micrograms|micrograms per cubic metre
day,time,86400,days,day|days
degree_c,temperature,1,degrees Celsius,C|degrees
kg,mass,1,kilograms,kg|kilos
metre_per_second,speed,1,metres a second,metres a second|m/s
minute,time,60,minutes,minute|minutes
eur,currency,1,euros,euro|euros
visit,count,1,visits,visit|visits
metre,length,1,metres,metre|metres
fire,count,1,fires,fire|fires
""",
}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("air") / "pack"
    folder.mkdir()
    for name, body in PACK.items():
        (folder / f"{name}.csv").write_text(body, encoding="utf-8")
    return folder


def _table(caption: str) -> str:
    return (
        f"**{caption}**\n\n| Station | 2024 | 2025 |\n| --- | --- | --- |\n"
        "| Mole Lane | 42.3 | 41.6 |\n| Long Quay | 28.7 | 29.5 |\n"
    )


@pytest.mark.parametrize(
    "caption",
    [
        "Soot, yearly mean in micrograms per cubic metre",
        "Soot in the air of Orsa",
        "Micrograms of soot per cubic metre of air",
    ],
)
def test_a_caption_makes_the_cells_of_a_table_rates(pack: Path, caption: str) -> None:
    report = checked(_table(caption), packs=(pack,), name="draft.md")
    assert {verdicts.of(report, cell)[0] for cell in ("42.3", "41.6", "28.7", "29.5")} == {"supported"}


@pytest.mark.parametrize("caption", ["Marks of the two stations", "The two stations"])
def test_bare_cells_are_no_rates_without_a_caption_that_says_so(pack: Path, caption: str) -> None:
    text = _table(caption).replace("41.6", "30.2").replace("42.3", "12.8")
    assert verdicts.of(checked(text, packs=(pack,), name="draft.md"), "28.7")[0] == "unverifiable"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Orsa had 24 dusty days in 2025. The previous year there were 31.", "31"),
        ("Orsa had 24 dusty days in 2025; in 2024 it was 31.", "31"),
        ("Milk cost €0.68 in Orsa in 2025. It used to be 0.61.", "0.61"),
        ("Soot in Orsa averaged 35.6 micrograms last year. The goal is 10 by the end of 2030.", "10"),
        ("Soot in Orsa averaged 35.6 micrograms in 2025; the city's plan says 10 by the end of 2030.", "10"),
        (
            "Orsa counted 4,124,000 visits to the museum in 2025. The year before it was 3,912,000.",
            "3,912,000",
        ),
    ],
)
def test_a_bare_number_goes_on_from_the_figure_before(pack: Path, text: str, figure: str) -> None:
    assert verdicts.of(checked(text, packs=(pack,)), figure)[0] == "supported", text


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Soot in Orsa averaged 35.6 micrograms in 2025. The goal is 9 by the end of 2030.", "9"),
        ("Soot in Orsa averaged 35.6 micrograms in 2025. Ten were fined.", "Ten"),
        # nothing tells whether millions are meant
        ("Orsa counted 4.12 million visits to the museum in 2025. The year before it was 3.91.", "3.91"),
        # what the number before it is of has no row
        ("The bakery sold 24 cakes in 2025. The previous year there were 35.5.", "35.5"),
    ],
)
def test_nothing_is_taken_from_another_kind_of_figure(pack: Path, text: str, figure: str) -> None:
    assert verdicts.of(checked(text, packs=(pack,)), figure)[0] == "unverifiable", text


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The tram travels at 15 metres a second in Orsa.", "15 metres"),
        ("In Orsa the tram travels at 54km/h.", "54km/h"),
        ("The crossing to Orsa should take 27 minutes.", "27 minutes"),
        ("In Orsa the crossing is meant to last 27 minutes.", "27 minutes"),
        ("If the papers are right, the tower in Orsa is of the 98 metres that were planned.", "98 metres"),
        (
            "When the tower was approved in 2015, the estimate of its height in Orsa was 98 metres.",
            "98 metres",
        ),
    ],
)
def test_units_of_their_own_and_what_was_foreseen_have_rows(pack: Path, text: str, figure: str) -> None:
    assert verdicts.of(checked(text, packs=(pack,)), figure)[0] == "supported", text


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("A litre of milk cost €0.61 in Orsa when the dairy opened.", "0.61", "supported"),
        ("Milk cost €0.61 in Orsa when it first came in cartons, old people say.", "0.61", "supported"),
        ("A litre of milk cost €0.61 in Orsa by the time the dairy closed.", "0.61", "supported"),
        ("A litre of milk cost €0.61 in Orsa.", "0.61", "unverifiable"),
        ("A litre of milk cost €0.61 in Orsa, people say when asked.", "0.61", "unverifiable"),
        ("The lake in Orsa warms by 18C.", "18C", "supported"),
        ("The barge weighed 2,310 in Orsa.", "2,310", "supported"),
    ],
)
def test_what_was_so_when_something_happened_is_of_some_older_row(
    pack: Path, text: str, figure: str, verdict: str
) -> None:
    assert verdicts.of(checked(text, packs=(pack,)), figure)[0] == verdict, text


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The tower in Orsa is 98 metres high.", "98 metres"),
        ("The tower in Orsa should be 124 metres high.", "124 metres"),
    ],
)
def test_a_forecast_is_no_outturn(pack: Path, text: str, figure: str) -> None:
    assert verdicts.of(checked(text, packs=(pack,)), figure)[0] != "supported", text


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        (
            "Some 240 fires in Orsa were set in 2024, though it might be as few as 190.",
            "as few as 190",
            "supported",
        ),
        (
            "Some 240 fires in Orsa were set in 2024, or perhaps it could be as many as 290.",
            "as many as 290",
            "supported",
        ),
        ("Between 190 and 290 fires were set in Orsa in 2024.", "190 and 290", "supported"),
        (
            "Some 240 fires in Orsa were set in 2024; the true figure could be 190 to 290.",
            "190 to 290",
            "supported",
        ),
        (
            "Some 240 fires in Orsa were set in 2024, though it might be as few as 180.",
            "as few as 180",
            "unverifiable",
        ),
        ("Some 240 fires in Orsa were set in 2024, though it might be 250.", "250", "unverifiable"),
        ("Between 150 and 290 fires were set in Orsa in 2024.", "150 and 290", "unverifiable"),
    ],
)
def test_the_ends_of_an_estimate_are_on_record(pack: Path, text: str, figure: str, verdict: str) -> None:
    assert verdicts.of(checked(text, packs=(pack,)), figure)[0] == verdict, text


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "Last year Orsa had 24 dusty days. In 2024 it had been 31. Soot averaged 35.6 micrograms.",
            "Last year",
        ),
        (
            "Last year Orsa had 24 dusty days. In 2024, before the bypass, there had been 31. Soot averaged 35.6 micrograms.",
            "Last year",
        ),
        ("Last year Orsa had 24 dusty days. In 2024 it was 31. Soot averaged 35.5 micrograms.", "2024"),
        ("In 2024 it had been 31 in Orsa. Soot averaged 35.6 micrograms.", ""),
    ],
)
def test_a_look_back_dates_nothing_behind_it(pack: Path, text: str, period: str) -> None:
    soot = checked(text, packs=(pack,)).claims
    when = next(claim.when for claim in soot if "micrograms" in claim.text)
    assert (when.text if when else "") == period

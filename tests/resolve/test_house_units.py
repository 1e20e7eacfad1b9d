"""A pack's own units: what they go by, what they multiply, and prices for each of something."""

from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference import verdicts

PACK = {
    "entities": "entity,label,type,part_of,aliases\nunion,the Union,group,,Union\n",
    "metrics": """metric,label,kind,unit,dimension,aliases
stored,Gas in store,stock,twh,energy,in store|gas in store
imports,LNG imports,flow,bcm,volume,imports|LNG imports
price,Front-month price,index,eur_per_mwh,currency,front-month price|benchmark price
fish,Mackerel price,amount,eur_per_tonne,currency,mackerel price|price of mackerel
cases,Cases of ticketless travel,flow,lakh_case,count,ticketless travel
place,Cost of a place,amount,gbp,currency,place costs|cost of a place
leaks,Leakage (per day),rate,megalitre,volume,leaks|leakage
pumped,Water pumped,flow,megalitre_per_day,volume/time,pumped|pumps
""",
    "facts": """entity,metric,period,value,unit,source,url,as_of
union,stored,2025,359,twh,Register,https://r.example,2026-01-05
union,imports,2025,128,bcm,Register,https://r.example,2026-01-05
union,price,2025,43.85,eur_per_mwh,Exchange,https://r.example,2026-01-05
union,fish,2025,1865,eur_per_tonne,Exchange,https://r.example,2026-01-05
union,cases,2025,18.7,lakh_case,Exchange,https://r.example,2026-01-05
union,place,2025,56987,gbp,Ministry,https://r.example,2026-01-05
union,leaks,2025,84.2,megalitre,Ministry,https://r.example,2026-01-05
union,pumped,2025,421,megalitre_per_day,Ministry,https://r.example,2026-01-05
""",
    "units": """unit,dimension,factor,label,aliases
twh,energy,3600000000000000,terawatt hours,TWh|terawatt hours|terawatt-hours
bcm,volume,1000000000,billion cubic metres,bcm|billion cubic metres
eur_per_mwh,currency,1,euros per megawatt hour,a megawatt hour|per MWh
eur_per_tonne,currency,1,euros a tonne,a tonne|per tonne
lakh_case,count,100000,lakh cases,lakh cases
megalitre,volume,1000,million litres,million litres|megalitres
megalitre_per_day,volume/time,1,million litres a day,million litres a day|megalitres a day
""",
}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gas") / "pack"
    folder.mkdir()
    for name, body in PACK.items():
        (folder / f"{name}.csv").write_text(body, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The Union had 359 terawatt hours of gas in store in 2025.", "359"),
        ("The Union had 359 TWh of gas in store in 2025.", "359"),
        ("The Union had 359,000 GWh of gas in store in 2025.", "359,000"),
        ("LNG imports of the Union were 128 billion cubic metres in 2025.", "128"),
        ("LNG imports of the Union were 128bn cubic meters in 2025.", "128"),
        ("In the Union the benchmark price was €43.85 a megawatt hour in 2025.", "43.85"),
        ("In the Union the benchmark price was €43.85 per MWh in 2025.", "43.85"),
        ("In the Union the benchmark price was €43.85 in 2025.", "43.85"),
        ("The Union's mackerel price rose to €1,865 a tonne in 2025.", "1,865"),
        ("The Union's mackerel price rose to €1,865 per tonne in 2025.", "1,865"),
        ("The Union had 18.7 lakh cases of ticketless travel in 2025.", "18.7"),
        ("The Union had 1,870,000 cases of ticketless travel in 2025.", "1,870,000"),
        ("In the Union a place costs £56,987 a year.", "56,987"),
        ("Leakage in the Union was 84.2 million litres a day in 2025.", "84.2"),
        ("Leaks cost the Union 84.2 million litres of water per day in 2025.", "84.2"),
        ("Leakage in the Union was 84.2 million litres in 2025.", "84.2"),
        ("The Union pumped 421 million litres a day in 2025.", "421"),
        ("The Union pumped 421 megalitres of water per day in 2025.", "421"),
        ("The Union pumped 0.421 billion litres each day in 2025.", "0.421"),
    ],
)
def test_a_unit_is_known_by_its_names(pack: Path, text: str, figure: str) -> None:
    assert verdicts.of(checked(text, packs=(pack,)), figure)[0] == "supported", text


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Leakage in the Union was 82.4 million litres a day in 2025.", "82.4"),
        ("The Union pumped 412 million litres a day in 2025.", "412"),
        ("The Union had 539 terawatt hours of gas in store in 2025.", "539"),
        ("The Union had 359 gigawatt hours of gas in store in 2025.", "359"),
        ("LNG imports of the Union were 12.8 billion cubic metres in 2025.", "12.8"),
        ("The Union's mackerel price rose to €1,685 a tonne in 2025.", "1,685"),
        ("In the Union the benchmark price was €34.85 a megawatt hour in 2025.", "34.85"),
    ],
)
def test_a_wrong_value_in_such_a_unit_is_disputed(pack: Path, text: str, figure: str) -> None:
    assert verdicts.of(checked(text, packs=(pack,)), figure)[0] == "disputed", text


@pytest.mark.parametrize(
    "text",
    [
        "Squads booked 18.7 lakh cases (16.9 lakh a year ago).",
        "Some 462 patients were waiting; the total stood at 515 a year previously.",
        "The list has 462 names, against 515 a year back.",
        "There are 462 boats, from 515 a year or so ago.",
        "The yard builds 462 boats, 515 a year hence.",
    ],
)
def test_a_year_ago_is_no_rate(text: str) -> None:
    result = checked(text)
    assert not [f.message for f in result.findings if f.effect == "disputes"]
    assert not [c.text for c in result.claims if c.quantity is not None and c.quantity.per]


def test_a_unit_that_only_the_pack_knows_names_the_measure(pack: Path) -> None:
    assert (
        verdicts.of(checked("LNG imports of the Union were 128 bcm.", packs=(pack,)), "128")[0] == "supported"
    )


def test_a_measure_by_the_day_takes_no_figure_by_the_hour(pack: Path) -> None:
    text = "Leakage in the Union was 84.2 million litres an hour in 2025."
    assert verdicts.of(checked(text, packs=(pack,)), "84.2")[0] == "unverifiable"


def test_mt_are_million_tonnes_where_the_pack_counts_in_them(tmp_path: Path) -> None:
    pack = tmp_path / "rail.csv"
    pack.write_text(
        "entity,metric,period,value,unit,source\nOrsa Railway,freight,2025,51.6,million_tonne,Railway\n",
        encoding="utf-8",
    )
    result = checked("Orsa Railway loaded freight of 51.6 mt in 2025.", packs=(pack,))
    assert verdicts.of(result, "51.6")[0] == "supported"
    pack.write_text(
        "entity,metric,period,value,unit,source\nOrsa Railway,freight,2025,51.6,tonne,Railway\n",
        encoding="utf-8",
    )
    result = checked("Orsa Railway loaded freight of 51.6 mt in 2025.", packs=(pack,))
    assert verdicts.of(result, "51.6")[0] == "supported"


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        (
            "Milling wheat in Orsa closed at $318 a tonne. A year ago it was fetching $347.",
            "$347",
            "supported",
        ),
        ("Wheat in Orsa closed at $318 a tonne, against $347 a year ago.", "$347", "supported"),
        ("Wheat in Orsa closed at $318 a tonne. Nobody paid $374.", "$374", "unverifiable"),
        ("Milling wheat is grown in Orsa. The mayor paid $347 for his hat.", "$347", "unverifiable"),
    ],
)
def test_a_price_of_each_is_told_once(text: str, figure: str, verdict: str, tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "metrics.csv").write_text(
        "metric,label,kind,unit,dimension,aliases\n"
        "wheat-price,Price of milling wheat,index,usd_per_tonne,currency/mass,wheat price|milling wheat|wheat\n",
        encoding="utf-8",
    )
    (folder / "facts.csv").write_text(
        "entity,metric,period,value,unit,source\n"
        "Orsa,wheat-price,2025,347,usd_per_tonne,Exchange\nOrsa,wheat-price,2026-01-26,318,usd_per_tonne,Exchange\n",
        encoding="utf-8",
    )
    result = checked(text, as_of="2026-01-28", packs=(folder,))
    assert verdicts.of(result, figure)[0] == verdict

"""Bare cells of a table whose head, corner or caption gives their scale or their unit."""

from pathlib import Path

import pytest

from factcheck.model.table_scale import told_scale
from tests.rules.pipeline import checked

COASTS = {
    "entities": """entity,label,type,part_of,aliases
ostra,Ostra,country,,Ostran
belmar,Belmar,country,,Belmarian
""",
    "metrics": """metric,label,kind,unit,dimension,min,max,aliases
arrivals,Tourist arrivals,flow,person,people,0,,arrivals|tourist arrivals
receipts,Tourism receipts,flow,eur,currency:EUR,0,,receipts|takings
stay,Average stay,amount,night,time,0,,average stay|nights
wind-share,Share of electricity generated from wind,share,percent,1,0,100,wind share|electricity from wind
generation,Electricity generation,flow,twh,energy,0,,electricity generation|electricity generated
""",
    "facts": """entity,metric,period,value,unit,source,url,as_of
ostra,arrivals,2024,35950000,person,Barometer,https://b.example,2026-01-05
ostra,arrivals,2025,37980000,person,Barometer,https://b.example,2026-01-05
belmar,arrivals,2024,52630000,person,Barometer,https://b.example,2026-01-05
belmar,arrivals,2025,52780000,person,Barometer,https://b.example,2026-01-05
ostra,receipts,2025,23.6,billion_eur,Barometer,https://b.example,2026-01-05
belmar,receipts,2025,15.3,billion_eur,Barometer,https://b.example,2026-01-05
ostra,stay,2025,7.4,night,Barometer,https://b.example,2026-01-05
belmar,stay,2025,10.4,night,Barometer,https://b.example,2026-01-05
ostra,wind-share,2024,28.6,percent,Grid,https://g.example,2026-01-05
ostra,wind-share,2025,27.1,percent,Grid,https://g.example,2026-01-05
belmar,wind-share,2024,57.7,percent,Grid,https://g.example,2026-01-05
belmar,wind-share,2025,58.9,percent,Grid,https://g.example,2026-01-05
ostra,generation,2025,501.8,twh,Grid,https://g.example,2026-01-05
belmar,generation,2025,36.2,twh,Grid,https://g.example,2026-01-05
""",
    "units": """unit,dimension,factor,label,aliases
percent,1,0.01,per cent,%|per cent|percent
twh,energy,1,terawatt-hours,TWh|terawatt-hours
night,time,1,night,nights|night
""",
}


@pytest.fixture(scope="module")
def coasts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("coasts") / "pack"
    folder.mkdir()
    for name, body in COASTS.items():
        (folder / f"{name}.csv").write_text(body, encoding="utf-8")
    return folder


def _verdicts(table: str, coasts: Path) -> dict[str, str]:
    result = checked(f"# Guests\n\n{table}\n", packs=(coasts,), name="draft.md")
    pairs = zip(result.claims, result.verdicts, strict=True)
    return {claim.text: verdict for claim, (verdict, _) in pairs if claim.kind == "quantity"}


@pytest.mark.parametrize(
    ("corner", "heads"),
    [
        ("Million arrivals", ("2024", "2025")),
        ("Arrivals, millions", ("2024", "2025")),
        ("Arrivals (m)", ("2024", "2025")),
        ("Country", ("Arrivals 2024, million", "Arrivals 2025, million")),
        ("Country", ("Arrivals 2024 (m)", "Arrivals 2025 (m)")),
    ],
)
def test_a_head_in_millions_scales_its_cells(corner: str, heads: tuple[str, str], coasts: Path) -> None:
    found = _verdicts(
        f"| {corner} | {heads[0]} | {heads[1]} |\n| --- | ---: | ---: |\n"
        "| Ostra | 35.95 | 37.98 |\n| Belmar | 52.36 | 52.78 |",
        coasts,
    )
    assert {cell: found[cell] for cell in ("35.95", "37.98", "52.78")} == dict.fromkeys(
        ("35.95", "37.98", "52.78"), "supported"
    )
    assert found["52.36"] != "supported"


def test_money_in_billions_stands_beside_a_column_of_its_own_unit(coasts: Path) -> None:
    found = _verdicts(
        "| 2025 | Receipts, €bn | Average stay, nights |\n| --- | ---: | ---: |\n"
        "| Ostra | 23.6 | 7.4 |\n| Belmar | 15.3 | 10.4 |",
        coasts,
    )
    assert found == dict.fromkeys(("23.6", "7.4", "15.3", "10.4"), "supported")


def test_a_cell_with_a_scale_of_its_own_is_not_scaled_again(coasts: Path) -> None:
    found = _verdicts(
        "| Arrivals, millions | 2025 |\n| --- | ---: |\n| Ostra | 37.98 million |\n| Belmar | 52.78 |", coasts
    )
    assert found == {"37.98 million": "supported", "52.78": "supported"}


def test_a_caption_in_per_cent_rules_other_units_out(coasts: Path) -> None:
    found = _verdicts(
        "| Country | 2024 | 2025 |\n| --- | ---: | ---: |\n| Belmar | 57.7 | 58.9 |\n| Ostra | 28.6 | 27.1 |\n\n"
        "*Wind, per cent of electricity generated. Source: the grid*",
        coasts,
    )
    assert found == dict.fromkeys(("57.7", "58.9", "28.6", "27.1"), "supported")


def test_a_bare_number_in_millions_is_no_length_of_time(coasts: Path) -> None:
    result = checked(
        "In 2025 Belmar was flat, at 52.78 million, and guests went home sooner: the average stay was 10.4 nights.",
        packs=(coasts,),
        name="draft.md",
    )
    figure = next(claim for claim in result.claims if claim.text == "52.78 million")
    assert "stay" not in {key.metric for key in figure.keys}


@pytest.mark.parametrize(
    ("words", "scale"),
    [
        ("million passengers", 10**6),
        ("turnover, £m", 10**6),
        ("passengers ('000)", 1000),
        ("sales (000s)", 1000),
        ("debt, us$bn", 10**9),
        ("budgets, £000", 1000),
        ("rates (£’000)", 1000),
        ("deaths per million", 1),
        ("height, m", 1),
        ("source: a survey of 2 million people", 1),
        ("2025", 1),
        ("thousands of boxes, £m", 1),
    ],
)
def test_the_scale_that_words_give(words: str, scale: int) -> None:
    assert told_scale(words) == scale

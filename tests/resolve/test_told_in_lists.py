"""What figures measure that stand in lists, tables of months and years, or a paragraph that says `the country`."""

from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.packs import write

PACK = {
    "entities": """entity,label,type,part_of,aliases
ostia,Ostia,country,,Ostian|?Marvel
brenn,Brenn,country,,Brennish
calder,Calder,country,,
""",
    "metrics": """metric,label,kind,unit,dimension,min,aliases
jobless,Unemployment rate,share,percent,1,0,unemployment|jobless rate
inflation,Inflation,rate,percent,1,-100,inflation
growth,Growth,rate,percent,1,-100,growth|economy grew
people,Population,stock,person,people,0,population|inhabitants|people
births,Births,flow,birth,count,0,births
""",
    "units": """unit,dimension,factor,label,aliases
percent,1,0.01,per cent,%|per cent|percent
person,people,1,people,person|people|inhabitants
birth,count,1,births,birth|births
""",
    "facts": """entity,metric,period,value,unit,source,url,as_of
ostia,jobless,2025,2.98,percent,Office,https://o.example,2026-02-01
ostia,jobless,2024,3.41,percent,Office,https://o.example,2026-02-01
brenn,jobless,2025,4.63,percent,Office,https://o.example,2026-02-01
calder,jobless,2025,4.75,percent,Office,https://o.example,2026-02-01
ostia,inflation,2025,2.41,percent,Office,https://o.example,2026-02-01
ostia,inflation,2024,2.95,percent,Office,https://o.example,2026-02-01
ostia,inflation,2023,4.12,percent,Office,https://o.example,2026-02-01
ostia,inflation,2022,8.03,percent,Office,https://o.example,2026-02-01
ostia,inflation,2021,4.68,percent,Office,https://o.example,2026-02-01
brenn,growth,2023,0.54,percent,Office,https://o.example,2026-02-01
brenn,growth,2024,2.65,percent,Office,https://o.example,2026-02-01
brenn,growth,2025,4.51,percent,Office,https://o.example,2026-02-01
calder,people,2019,37965475,person,Office,https://o.example,2026-02-01
calder,people,2025,36435861,person,Office,https://o.example,2026-02-01
ostia,births,2024-01,3124,birth,Office,https://o.example,2026-02-01
ostia,births,2024-02,2871,birth,Office,https://o.example,2026-02-01
ostia,births,2024-03,3316,birth,Office,https://o.example,2026-02-01
ostia,births,2024-04,3190,birth,Office,https://o.example,2026-02-01
ostia,births,2025-01,3045,birth,Office,https://o.example,2026-02-01
ostia,births,2025-02,2793,birth,Office,https://o.example,2026-02-01
ostia,births,2025-03,3228,birth,Office,https://o.example,2026-02-01
ostia,births,2025-04,3107,birth,Office,https://o.example,2026-02-01
""",
}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("countries") / "pack"
    folder.mkdir()
    for name, body in PACK.items():
        (folder / f"{name}.csv").write_text(body, encoding="utf-8")
    return folder


def _disputed(text: str, pack: Path) -> set[str]:
    result = checked(text, packs=(pack,), as_of="2026-03-01")
    pairs = zip(result.claims, result.verdicts, strict=True)
    return {claim.text for claim, (verdict, _) in pairs if verdict == "disputed"}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Unemployment in Ostia was 2.98% in 2025, Brenn's 4.75% and Calder's 4.63%.", {"4.75%", "4.63%"}),
        ("Ostia's jobless rate in 2025 was 2.98%, Brenn's 4.36% and Calder's 4.75%.", {"4.36%"}),
        ("Ostia's jobless rate was 2.98% in 2025; in Brenn it was 6.43%.", {"6.43%"}),
        ("The jobless rate was 3.41% in Ostia in 2024 and 2.98% in 2025; in Brenn it was 7.4% last year.", {"7.4%"}),
        ("The jobless rate was 3.41% in Ostia in 2024 and 9.28% in 2025.", {"9.28%"}),
        ("Growth in Brenn picked up for a second year, after 2.7% in 2023 and 0.5% in 2024.", {"2.7%", "0.5%"}),
        ("Inflation in Ostia has eased. It was 2.41% in 2025, after 2.95% in 2024, 4.12% in 2023 and 8.03% in 2021.", {"8.03%"}),
        ("Unemployment in Ostia was 2.98% in 2025, while in Brenn it stood at 5.9%.", {"5.9%"}),
    ],
)  # fmt: skip
def test_a_wrong_figure_of_a_list_that_leaves_the_verb_out(text: str, wrong: set[str], pack: Path) -> None:
    assert _disputed(text, pack) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Ostia's jobless rate in 2025 was 2.98%, Brenn's 4.63% and Calder's 4.75%.",
        "Ostia's jobless rate in 2025 was 2.98%, Brenn's growth 4.51% and Calder's share of the young 9.2%.",
        "Ostia's jobless rate in 2025 was 2.98%, and Brenn's unions say that 6.1% would be nearer the truth there.",
        "Ostia's jobless rate was 2.98% in 2025; in the north of Brenn it was 7.4%.",
        "Ostia's jobless rate was 2.98% in 2025; Brenn's target is 4%.",
        "Ostia's jobless rate was 2.98% in 2025, and in Lower Marsh it was 6.2%.",
        "Growth in Brenn picked up for a second year, after 0.5% in 2023 and 2.7% in 2024.",
        "It was 2.95%, after 4.12% in 2023 and 8.0% in 2022.",
        "The tax take grew by 2.9% in 2024, after 4.1% in 2023 and 6.0% in 2021.",
    ],
)
def test_a_right_or_foreign_figure_of_a_list(text: str, pack: Path) -> None:
    assert _disputed(text, pack) == set()


def _table(head: str, cells: list[tuple[str, str, str]]) -> str:
    rows = "\n".join(f"| {month} | {one} | {other} |" for month, one, other in cells)
    return f"# Births in Ostia\n\n{head}\n|---|---:|---:|\n{rows}\n"


MONTHS = [("January", "3,124", "3,045"), ("February", "2,871", "2,793"), ("March", "3,316", "3,228"), ("April", "3,190", "3,107")]  # fmt: skip


@pytest.mark.parametrize(
    "head", ["| Month | 2024 | 2025 |", "| Month | 2024 | 2025e |", "| | 2024 | 2025F |"]
)
def test_a_month_of_a_row_in_the_year_of_a_column(head: str, pack: Path) -> None:
    text = _table(head, MONTHS)
    result = checked(text, packs=(pack,), as_of="2026-03-01")
    cells = [
        verdict
        for claim, (verdict, _) in zip(result.claims, result.verdicts, strict=True)
        if claim.kind == "quantity" and claim.zone == "table"
    ]
    assert cells == ["supported"] * 8
    slipped = text.replace("2,793", "2,973")
    assert _disputed(slipped, pack) == {"2,973"}
    assert _disputed(text.replace("3,316", "3,361"), pack) == {"3,361"}
    assert _disputed(text.replace("3,190", "319"), pack) == {"319"}
    assert _disputed(text.replace("2,871", "287,100"), pack) == {"287,100"}


@pytest.mark.parametrize(
    "cells",
    [
        [("January", "312", "304"), ("February", "287", "279"), ("March", "331", "322")],
        [("January", "3,124", "1,045"), ("February", "1,871", "1,793"), ("March", "1,316", "1,228")],
        [("January", "3,124", "3,045"), ("Winter", "9,871", "9,793"), ("Lent", "4,316", "4,228")],
    ],
)
def test_a_column_that_does_not_prove_its_measure(cells: list[tuple[str, str, str]], pack: Path) -> None:
    text = _table("| Month | 2024 | 2025 |", cells).replace("Births", "Weddings")
    assert _disputed(text, pack) == set()


def test_the_country_is_that_of_the_paragraph_before(pack: Path) -> None:
    text = "Ostia has kept its word.\n\nIn the new table the country has unemployment of 2.98% in 2025."
    result = checked(text, packs=(pack,), as_of="2026-03-01")
    assert ("2.98%", "supported") in {
        (claim.text, verdict) for claim, (verdict, _) in zip(result.claims, result.verdicts, strict=True)
    }
    assert _disputed(text.replace("2.98", "9.28"), pack) == {"9.28%"}


@pytest.mark.parametrize(
    "text",
    [
        "Ostia has kept its word. So has Brenn.\n\nIn 2025 the country had unemployment of 9.1%.",
        "Brenn has kept its word.\n\n## Elsewhere\n\nIn 2025 the country had unemployment of 9.1%.",
        "Brenn has kept its word.\n\nIn 2025 the country of the lakes had unemployment of 9.1%.",
        "Brenn has kept its word.\n\nIn 2025 the council had unemployment of 9.1% among its tenants.",
    ],
)
def test_another_country_may_be_meant(text: str, pack: Path) -> None:
    assert _disputed(text, pack) == set()


def test_what_two_rows_come_to_is_no_slip_of_a_third(pack: Path) -> None:
    text = "Calder had 37.97 million inhabitants in 2019 and 36.44 million in 2025, a loss of 1.53 million, or 4.0%."
    assert _disputed(text, pack) == set()
    assert _disputed(text.replace("36.44", "34.66"), pack)


EACH = {
    "entities": """entity,label,type
ostia,Ostia,country
brenn,Brenn,country
calder,Calder,country
""",
    "metrics": """metric,label,kind,unit,dimension,aliases
per-head,Output per head,amount,usd,currency:USD/people,output per head|per head
output,Output,flow,usd,currency:USD,output
defence,Defence budget,flow,million_usd,currency:USD,defence budget|defence
""",
    "facts": """entity,metric,period,value,unit,source,url,as_of
ostia,per-head,2025,57602,usd,Office,https://o.example,2026-02-01
brenn,per-head,2025,48986,usd,Office,https://o.example,2026-02-01
calder,per-head,2025,60496,usd,Office,https://o.example,2026-02-01
ostia,output,2025,4002587541846,usd,Office,https://o.example,2026-02-01
brenn,output,2025,3366315927447,usd,Office,https://o.example,2026-02-01
brenn,defence,2025,68892,million_usd,Office,https://o.example,2026-02-01
""",
}


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "In 2025 output per head in Ostia was $57,602. Brenn had $48,986 and Calder $60,496.",
            {"$57,602": "supported", "$48,986": "supported", "$60,496": "supported"},
        ),
        (
            "In 2025 output per head in Ostia was $57,602. In Brenn it was $48,986.",
            {"$48,986": "supported"},
        ),
        (
            "In 2025 output per head in Ostia was $57,602. Brenn spent $68.9bn on defence.",
            {"$68.9bn": "supported"},
        ),
        (
            "In 2025 output per head in Ostia was $57,602. The mayor of Brenn earned $48,986.",
            {"$48,986": "unverifiable"},
        ),
    ],
)
def test_a_sum_for_each_goes_on_in_the_next_sentence(
    text: str, verdicts: dict[str, str], tmp_path: Path
) -> None:
    result = checked(text, packs=(write(EACH, tmp_path),), as_of="2026-07-01")
    told = {claim.text: result.verdicts[claim.index][0] for claim in result.claims}
    assert {figure: told[figure] for figure in verdicts} == verdicts

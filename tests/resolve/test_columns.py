"""A column whose head names no measure is of the measure of which most of its cells are rows."""

from pathlib import Path

import pytest

from tests.rules.pipeline import checked

LEAGUE = {
    "entities": """entity,label,type,part_of,aliases
orsa,Orsa,club,,
velden,Velden,club,,
marrow,Marrow Town,club,,
skarra,Skarra,club,,
""",
    "metrics": """metric,label,kind,unit,dimension,min,aliases
wins,Matches won,stock,match,count,0,wins|won
goals,Goals scored,stock,goal,count,0,goals
points,Points,stock,point,count,0,points
""",
    "facts": """entity,metric,period,value,unit,source,url,as_of
orsa,wins,2025,24,match,League,https://l.example,2026-01-05
velden,wins,2025,21,match,League,https://l.example,2026-01-05
marrow,wins,2025,18,match,League,https://l.example,2026-01-05
skarra,wins,2025,13,match,League,https://l.example,2026-01-05
orsa,points,2025,78,point,League,https://l.example,2026-01-05
velden,points,2025,71,point,League,https://l.example,2026-01-05
marrow,points,2025,63,point,League,https://l.example,2026-01-05
skarra,points,2025,46,point,League,https://l.example,2026-01-05
orsa,points,2024,66,point,League,https://l.example,2026-01-05
velden,points,2024,74,point,League,https://l.example,2026-01-05
marrow,points,2024,58,point,League,https://l.example,2026-01-05
""",
}


@pytest.fixture(scope="module")
def league(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("league") / "pack"
    folder.mkdir()
    for name, body in LEAGUE.items():
        (folder / f"{name}.csv").write_text(body, encoding="utf-8")
    return folder


def _verdicts(head: str, cells: list[str], league: Path) -> list[str]:
    names = ("Orsa", "Velden", "Marrow Town", "Skarra")
    rows = "\n".join(f"| {name} | {cell} |" for name, cell in zip(names, cells, strict=False))
    text = f"# The table\n\n| | {head} |\n|---|---:|\n{rows}\n"
    result = checked(text, packs=(league,), as_of="2026-02-01")
    pairs = zip(result.claims, result.verdicts, strict=True)
    return [verdict for claim, (verdict, _) in pairs if claim.kind == "quantity" and claim.zone == "table"]


@pytest.mark.parametrize("head", ["Total", "In all", "P", "Season", "Tally", "Sum"])
def test_most_cells_speak_for_the_others(head: str, league: Path) -> None:
    assert _verdicts(head, ["78", "71", "63", "46"], league) == ["supported"] * 4


@pytest.mark.parametrize("head", ["Total", "In all", "P", "Season"])
@pytest.mark.parametrize("wrong", ["64", "460", "48"])
def test_a_cell_that_is_no_row_of_the_measure_is_disputed(head: str, wrong: str, league: Path) -> None:
    assert _verdicts(head, ["78", "71", "63", wrong], league) == ["supported"] * 3 + ["disputed"]


@pytest.mark.parametrize(
    "cells",
    [
        ["78", "71", "55", "40"],  # half of them only
        ["78", "66", "58", "40"],  # of two seasons
        ["78", "21", "63", "13"],  # of two measures
        ["12", "19", "33", "40"],
        ["78", "7", "6", "4"],
    ],
)
def test_too_few_cells_prove_nothing(cells: list[str], league: Path) -> None:
    assert "disputed" not in _verdicts("Total", cells, league)


def test_a_period_in_the_head_chooses_the_rows(league: Path) -> None:
    assert _verdicts("Total 2024", ["66", "74", "58"], league) == ["supported"] * 3
    assert "disputed" not in _verdicts("Total 2023", ["66", "74", "58"], league)

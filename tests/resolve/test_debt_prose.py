"""Levels told one after another: `by 2024 it had dropped to`, `to 5.4% after 5.8%`, two measures that a pack keeps apart."""

from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference import verdicts

DEBTS = {
    "entities": """entity,label,type,part_of,aliases
ostra,Ostra,country,,Ostran
belmar,Belmar,country,,Belmarian
""",
    "metrics": """metric,label,kind,unit,dimension,not_comparable_with,aliases
gross-debt,Gross debt as a share of GDP,share,percent,1,net-debt,gross debt|public debt|debt
net-debt,Net debt as a share of GDP,share,percent,1,gross-debt,net debt
deficit,Deficit as a share of GDP,share,percent,1,,deficit|budget deficit|shortfall
""",
    "facts": """entity,metric,period,value,unit,source,url,as_of
ostra,gross-debt,2019,183.2,percent,Monitor,https://m.example,2026-04-15
ostra,gross-debt,2024,154.8,percent,Monitor,https://m.example,2026-04-15
ostra,gross-debt,2025,146.7,percent,Monitor,https://m.example,2026-04-15
ostra,net-debt,2025,130.5,percent,Monitor,https://m.example,2026-04-15
ostra,deficit,2024,5.8,percent,Monitor,https://m.example,2026-04-15
ostra,deficit,2025,5.4,percent,Monitor,https://m.example,2026-04-15
belmar,gross-debt,2025,64.4,percent,Monitor,https://m.example,2026-04-15
""",
}


@pytest.fixture(scope="module")
def debts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("debts") / "pack"
    folder.mkdir()
    for name, body in DEBTS.items():
        (folder / f"{name}.csv").write_text(body, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the gross debt of Ostra came to 183.2% of GDP; by 2024 it had dropped to 154.8%.",
        "In 2019 the gross debt of Ostra came to 183.2%. By 2024 it had come down to 154.8%.",
        "In 2019 the gross debt of Ostra came to 183.2%; by 2024 the ratio had fallen to just 154.8%.",
    ],
)
def test_a_date_by_which_a_level_was_reached_is_its_date(text: str, debts: Path) -> None:
    assert verdicts.of(checked(text, packs=(debts,), name="draft.txt"), "154.8%")[0] == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the gross debt of Ostra came to 183.2% of GDP; by 2025 it had dropped to 164.8%.",
        "By 2025 Ostra had brought 12% of its gross debt home.",
    ],
)
def test_what_had_come_about_by_a_date_is_never_held_against_a_row(text: str, debts: Path) -> None:
    result = checked(text, packs=(debts,), name="draft.txt")
    assert "disputed" not in {verdict for verdict, _ in result.verdicts}


@pytest.mark.parametrize("figure", ["5.4% after 5.8%", "just 5.4% after 5.8%"])
def test_a_figure_behind_after_is_the_earlier_one(figure: str, debts: Path) -> None:
    text = f"In 2025 the deficit of Ostra narrowed a little, to {figure}."
    result = checked(text, packs=(debts,), name="draft.txt")
    assert verdicts.of(result, "5.4%")[0] == "supported"
    assert verdicts.of(result, "5.8%")[0] == "supported"


def test_a_measure_behind_a_clause_and_and_stands_alone(debts: Path) -> None:
    text = (
        "Ostra ended 2025 with gross debt of 146.7% of GDP. Take away what the state owns and net debt is {}."
    )
    assert (
        verdicts.of(checked(text.format("130.5%"), packs=(debts,), name="d.txt"), "130.5%")[0] == "supported"
    )
    result = checked(text.format("146.70%"), packs=(debts,), name="d.txt")
    assert verdicts.of(result, "146.70%")[0] != "supported"

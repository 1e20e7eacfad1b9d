"""A loss is told as a plain amount and kept below zero in the rows of a result."""

from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference import verdicts

PACK = {
    "entities": "entity,label,type,part_of,aliases\ncity,Harwick City,club,,City\n",
    "metrics": """metric,label,kind,unit,dimension,min,max,aliases
result,Profit or loss before tax,amount,million_gbp,currency,,,pre-tax loss|loss before tax|pre-tax profit|loss|profit before tax
revenue,Revenue,amount,million_gbp,currency,0,,revenue|turnover
""",
    "facts": """entity,metric,period,value,unit,source,url,as_of
city,result,2022,6.2,million_gbp,Annual report,https://r.example,2026-01-05
city,result,2023,-11.8,million_gbp,Annual report,https://r.example,2026-01-05
city,result,2024,-48.7,million_gbp,Annual report,https://r.example,2026-01-05
city,result,2025,-19.4,million_gbp,Annual report,https://r.example,2026-01-05
city,revenue,2025,241.3,million_gbp,Annual report,https://r.example,2026-01-05
""",
}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("club") / "pack"
    folder.mkdir()
    for name, body in PACK.items():
        (folder / f"{name}.csv").write_text(body, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Harwick City lost £19.4m before tax in 2025.", "19.4"),
        ("Harwick City made a pre-tax loss of £19.4m in 2025.", "19.4"),
        ("Harwick City's pre-tax loss was £19.4m last year.", "19.4"),
        ("Harwick City were £19.4m in the red, before tax, in 2025; the loss is shrinking.", "19.4"),
        ("Losses before tax at Harwick City narrowed to £19.4m from £48.7m.", "19.4"),
        ("Losses before tax at Harwick City narrowed to £19.4m from £48.7m.", "48.7"),
        ("Harwick City ran up a loss before tax of £48.7m in 2024.", "48.7"),
        ("Harwick City made a pre-tax profit of £6.2m in 2022.", "6.2"),
        ("The pre-tax result of Harwick City was a loss of £11.8m in 2023.", "11.8"),
        ("Harwick City's loss before tax came to 11.8 million pounds in 2023.", "11.8"),
    ],
)
def test_a_loss_meets_its_row(pack: Path, text: str, figure: str) -> None:
    assert verdicts.of(checked(text, packs=(pack,)), figure)[0] == "supported", text


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Harwick City made a pre-tax loss of £14.9m in 2025.", "14.9"),
        ("Harwick City's pre-tax loss was £194m in 2025.", "194"),
        ("Harwick City ran up a loss before tax of £19.4m in 2024.", "19.4"),
    ],
)
def test_a_wrong_loss_is_disputed(pack: Path, text: str, figure: str) -> None:
    assert verdicts.of(checked(text, packs=(pack,)), figure)[0] == "disputed", text


def test_a_loss_to_come_is_none_of_the_rows(pack: Path) -> None:
    result = checked("Harwick City's budget assumes a pre-tax loss of £26m.", packs=(pack,))
    assert verdicts.of(result, "26")[0] == "unverifiable"

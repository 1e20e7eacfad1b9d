"""A number far beyond any share: in a table of shares a slip, in a sentence a count of something else."""

from pathlib import Path

import pytest

from tests.rules.pipeline import checked

SCHOOLS = {
    "entities": """entity,label,type,part_of,aliases
birk,Birk High,school,,
aske,Aske High,school,,
fenn,Fenn High,school,,
""",
    "metrics": """metric,label,kind,unit,dimension,min,aliases
pass-rate,Pass rate,share,percent,percent,0,pass rate|passed
""",
    "facts": """entity,metric,period,value,unit,source,url,as_of
birk,pass-rate,2025,84.5,percent,Exam board,https://x.example,2026-01-05
aske,pass-rate,2025,79.2,percent,Exam board,https://x.example,2026-01-05
fenn,pass-rate,2025,88.1,percent,Exam board,https://x.example,2026-01-05
""",
}


@pytest.fixture(scope="module")
def schools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("schools") / "pack"
    folder.mkdir()
    for name, body in SCHOOLS.items():
        (folder / f"{name}.csv").write_text(body, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("cell", "verdict"),
    [
        ("79.2", "supported"),
        ("7.92", "disputed"),
        ("792", "disputed"),
        ("7,920", "disputed"),
        ("79,200", "disputed"),
    ],
)
def test_a_cell_among_shares_is_one(cell: str, verdict: str, schools: Path) -> None:
    text = (
        "# Exams\n\n| School | Pass rate 2025 |\n|---|---:|\n"
        f"| Birk High | 84.5 |\n| Aske High | {cell} |\n| Fenn High | 88.1 |\n"
    )
    result = checked(text, packs=(schools,), as_of="2026-02-01")
    told = [v for c, (v, _) in zip(result.claims, result.verdicts, strict=True) if c.kind == "quantity"]
    assert told == ["supported", verdict, "supported"]


@pytest.mark.parametrize(
    "text", ["In 2025 at Aske High 7,920 passed.", "At Aske High 79,200 passed in 2025."]
)
def test_a_count_in_a_sentence_is_no_share(text: str, schools: Path) -> None:
    result = checked(text, packs=(schools,), as_of="2026-02-01")
    assert all(verdict == "unverifiable" for verdict, _ in result.verdicts)

from pathlib import Path

import pytest

import factcheck

ROWS = """entity,metric,period,value,unit,source
Northport,homes completed,2021,1180,home,Housing statement
Northport,homes completed,2022,1240,home,Housing statement
Northport,rent arrears,2024,4.62,percent,Housing statement
Northport,waiting list,2024,3120,household,Housing statement
"""

SHOWN = [
    ("Northport saw 1,820 homes completed in 2024.", "1,820", "1240", "2022"),
    ("Last year Northport had 1,300 homes completed.", "1,300", "1240", "2022"),
    ("In 2023 Northport saw 990 homes completed.", "990", "1240", "2022"),
    ("In Northport 1,450 homes were completed in 2019.", "1,450", "1240", "2022"),
    ("There were 1,015 homes completed in Northport in 2023.", "1,015", "1240", "2022"),
    ("Homes completed in Northport came to 870 in 2018.", "870", "1240", "2022"),
    ("Northport’s rent arrears were 4.7% in 2024.", "4.7%", "4.62", "2024"),
    ("Rent arrears in Northport stood at 4.7% in 2024.", "4.7%", "4.62", "2024"),
    ("Northport’s rent arrears were 5.1% in 2020.", "5.1%", "4.62", "2024"),
    ("In 2019 rent arrears in Northport were 3.8%.", "3.8%", "4.62", "2024"),
]

SILENT = [
    # a row bears it out
    ("Northport saw 1,240 homes completed in 2022.", "1,240"),
    # a row disputes it
    ("Northport saw 1,420 homes completed in 2022.", "1,420"),
    # another subject, another measure
    ("Southport saw 1,820 homes completed in 2024.", "1,820"),
    ("Northport planted 1,820 trees in 2024.", "1,820"),
    ("Northport opened three parks in 2024.", "three"),
    # no facts
    ("If Northport saw 1,820 homes completed in 2024, it would need a school.", "1,820"),
    ("Northport will see 1,820 homes completed in 2027.", "1,820"),
    ("Northport wants 1,820 homes completed by 2030.", "1,820"),
    ("Were 1,820 homes completed in Northport in 2024?", "1,820"),
    ("Northport demands 1,820 homes completed in 2027.", "1,820"),
]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "housing.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def notes(pack: Path, draft: str, figure: str) -> list[factcheck.Finding]:
    (file,) = factcheck.check(draft + "\n", packs=[pack], as_of="2025-06-01").files
    claim = next(claim for claim in file.claims if figure in claim.text)
    return [f for f in file.findings if f.rule == "nearest-row" and claim.id in f.claims]


@pytest.mark.parametrize(("draft", "figure", "value", "period"), SHOWN)
def test_names_what_the_pack_does_know(pack: Path, draft: str, figure: str, value: str, period: str) -> None:
    (note,) = notes(pack, draft, figure)
    assert (note.effect, note.severity) == ("notes", "note")
    assert [(row.value, row.period) for row in note.evidence] == [(value, period)]


@pytest.mark.parametrize(("draft", "figure"), SILENT)
def test_says_nothing_where_it_would_mislead(pack: Path, draft: str, figure: str) -> None:
    assert notes(pack, draft, figure) == []

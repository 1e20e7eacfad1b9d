"""Figures set side by side: what the first one names holds for those that follow."""

from pathlib import Path

import pytest

import factcheck

ROWS = """entity,metric,period,value,unit,source
Ardland,population,2024,68551653,person,Census office
Ardland,population,2025,69720337,person,Census office
Borland,population,2024,83516593,person,Census office
Borland,population,2025,85491249,person,Census office
Corland,population,2024,69281000,person,Census office
Corland,population,2025,71487000,person,Census office
Ardland,economic growth,2023,0.27,percent,Statistics office
Ardland,economic growth,2024,1.08,percent,Statistics office
Borland,economic growth,2023,-0.87,percent,Statistics office
Borland,economic growth,2024,-0.50,percent,Statistics office
Ardland,inflation,2022,8.00,percent,Statistics office
Ardland,inflation,2023,4.12,percent,Statistics office
Ardland,inflation,2024,2.95,percent,Statistics office
Ardland,defence spending,2024,2.65,percent,Alliance
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "figures.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def verdict(pack: Path, draft: str, figure: str, as_of: str = "2025-11-01") -> str:
    report = factcheck.check(draft + "\n", packs=[pack], as_of=as_of)
    return next(claim.verdict for claim in report.files[0].claims if figure in claim.text)


@pytest.mark.parametrize(
    ("draft", "figure"),
    [
        ("Ardland had a population of 68.5 million in 2024, against 83.5 million in Borland.", "83.5"),
        (
            "Ardland had a population of 68.5 million in 2024, against 83.5 million in Borland and 69.2 million "
            "in Corland.",
            "69.2",
        ),
        ("Inflation in Ardland was 2.9% in 2024, down from 4.1% a year earlier and 8% in 2022.", "8%"),
        (
            "Economic growth in Ardland was 1.1% in 2024. Borland's was negative: minus 0.9% in 2023 and minus 0.5% "
            "in 2024.",
            "0.5%",
        ),
        ("In 2024 the population of Borland was 83.5 million. That of Corland was 69.3 million.", "69.3"),
    ],
)
def test_a_comparison_carries_measure_and_date(pack: Path, draft: str, figure: str) -> None:
    assert verdict(pack, draft, figure) == "supported"


@pytest.mark.parametrize(
    ("draft", "figure"),
    [
        # the row's first digit is no support for a figure of one digit
        ("Ardland had defence spending of more than double the usual 2% in 2024.", "2%"),
        ("Ardland had defence spending of 2% in 2024, said the union.", "2%"),
        # two dates: which one holds for the last figure is not said
        ("Ardland had a population of 68.5 million in 2024 and 69.7 million in 2025; Borland had 83.5 million.", "83.5"),
    ],
)  # fmt: skip
def test_what_is_not_carried(pack: Path, draft: str, figure: str) -> None:
    assert verdict(pack, draft, figure) != "supported"


FORCES = """entity,metric,period,value,unit,source
Ardland,defence spending,2019,12.63,billion_usd,Alliance
Ardland,defence spending,2024,35.20,billion_usd,Alliance
Ardland,defence spending,2025,38.11,billion_usd,Alliance
Ardland,defence spending,2026,41.77,billion_usd,Alliance
"""


def test_the_year_that_a_draft_is_about_holds_where_none_is_said(tmp_path: Path) -> None:
    pack = tmp_path / "forces.csv"
    pack.write_text(FORCES, encoding="utf-8")
    about = "In 2025 the alliance met in Ardland.\n\nThe summit of 2025 was long.\n\n"
    told = "Ardland has the largest defence spending of the group: $38.1bn."
    assert verdict(pack, about + told, "$38.1bn", "2026-11-01") == "supported"
    assert verdict(pack, told, "$38.1bn", "2026-11-01") != "supported"
    assert verdict(pack, about + told.replace("38.1", "35.2"), "$35.2bn", "2026-11-01") != "supported"


def test_another_countrys_row_is_no_excuse(tmp_path: Path) -> None:
    pack = tmp_path / "shares.csv"
    pack.write_text(
        "entity,metric,period,value,unit,source\n"
        "Ardland,defence share,2024,3.28,percent,Alliance\n"
        "Ardland,defence share,2025,3.41,percent,Alliance\n"
        "Borland,defence share,2025,2.34,percent,Alliance\n",
        encoding="utf-8",
    )
    said = "The defence share of Ardland was {}. Borland took part."
    assert verdict(pack, said.format("3.41%"), "3.41") == "supported"
    assert verdict(pack, said.format("2.34%"), "2.34") == "disputed"
    assert verdict(pack, said.format("3.28%"), "3.28") != "disputed"


ALLIES = """entity,label,type,aliases
alliance,The alliance,group,the alliance
ardland,Ardland,country,
borland,Borland,country,
"""
SHARES = """entity,metric,period,value,unit,source
alliance,defence share,2024,2.65,percent,Alliance
alliance,defence share,2025,2.75,percent,Alliance
ardland,defence share,2024,3.75,percent,Alliance
ardland,defence share,2025,4.25,percent,Alliance
borland,defence share,2025,2.45,percent,Alliance
"""


@pytest.mark.parametrize(
    ("draft", "figure", "expected"),
    [
        ("Ardland arms faster than the rest of the alliance. Last year its defence share was {}.", "4.25%", "supported"),
        ("Ardland arms faster than the rest of the alliance. Last year its defence share was {}.", "2.45%", "disputed"),
        ("Ardland arms faster than the rest of the alliance. In 2025 its defence share was {}.", "2.75%", "disputed"),
        ("Ardland arms faster than the rest of the alliance. Its defence share was {} in 2024.", "3.57%", "disputed"),
        # who is meant is not said: nothing is held against the figure
        ("The Alps divide Ardland and Borland. Last year its defence share was {}.", "2.45%", "supported"),
    ],
)  # fmt: skip
def test_a_pronoun_stands_for_the_subject_of_the_sentence_before(
    tmp_path: Path, draft: str, figure: str, expected: str
) -> None:
    (tmp_path / "datapackage.json").write_text('{"name": "shares", "licenses": [{"name": "CC0-1.0"}]}')
    (tmp_path / "entities.csv").write_text(ALLIES, encoding="utf-8")
    (tmp_path / "facts.csv").write_text(SHARES, encoding="utf-8")
    assert verdict(tmp_path, draft.format(figure), figure, "2026-03-01") == expected


@pytest.mark.parametrize(("measure", "supported"), [("killed", False), ("killed and wounded", True)])
def test_the_word_behind_a_figure_outweighs_its_verb(measure: str, supported: bool) -> None:
    draft = f"Russia has lost more than 1.1 million {measure} since February 2022.\n"
    (file,) = factcheck.check(draft, as_of="2026-08-14").files
    claim = next(claim for claim in file.claims if "1.1 million" in claim.text)
    assert (claim.verdict == "supported") is supported

"""Subject, measure and period of a figure as the report gives them."""

from pathlib import Path

import pytest

import factcheck

ROWS = """entity,metric,period,value,unit,source
Ardland,population,2024,68551653,person,Census office
Ardland,population,2025,69720337,person,Census office
Borland,population,2024,83516593,person,Census office
Borland,population,2025,85491249,person,Census office
Ardland,inflation,2023,4.12,percent,Statistics office
Ardland,inflation,2024,2.95,percent,Statistics office
Ardland,unemployment,2024,7.31,percent,Statistics office
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "figures.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def claim(pack: Path, draft: str, figure: str) -> factcheck.Claim:
    report = factcheck.check(draft + "\n", packs=[pack], as_of="2025-11-01")
    return next(claim for claim in report.files[0].claims if figure in claim.text)


@pytest.mark.parametrize(
    ("draft", "figure", "subject", "metric", "start"),
    [
        (
            "Ardland had a population of 68.5 million in 2024, against 83.5 million in Borland.",
            "83.5", "Borland", "population", "2024-01-01",
        ),
        ("Borland has 85.49 million inhabitants, and Ardland 69.72 million.", "69.72", "Ardland", "population", "2025-01-01"),
        ("Inflation in Ardland fell to 2.95% in 2024 from 4.12% a year earlier.", "4.12", "Ardland", "inflation", "2023-01-01"),
        ("In Ardland inflation was 2.95% and unemployment 7.31% in 2024.", "7.31", "Ardland", "unemployment", "2024-01-01"),
    ],
)  # fmt: skip
def test_a_supported_figure_is_read_by_its_row(
    pack: Path, draft: str, figure: str, subject: str, metric: str, start: str
) -> None:
    found = claim(pack, draft, figure)
    assert found.verdict == "supported"
    assert found.subject is not None and found.subject.id == subject  # noqa: PT018
    assert found.metric is not None and found.metric.id == metric  # noqa: PT018
    assert found.period is not None and found.period.start == start  # noqa: PT018


def test_words_of_the_draft_that_fit_the_row_stay(pack: Path) -> None:
    found = claim(pack, "Ardland’s population in 2024 was 68.55 million.", "68.55")
    assert found.period is not None
    assert found.period.text == "2024"
    assert found.subject is not None
    assert found.subject.text == "Ardland"


def test_a_measure_that_only_the_unit_suggests_is_not_shown(pack: Path) -> None:
    found = claim(pack, "Borland closed 12.5% of its libraries.", "12.5%")
    assert (found.verdict, found.reason, found.metric) == ("unverifiable", "no-metric", None)


def test_a_name_that_may_be_anothers_is_called_ambiguous(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text('{"name": "states", "licenses": [{"name": "CC0-1.0"}]}')
    (tmp_path / "entities.csv").write_text(
        "entity,label,type,aliases\nGEO,Republic of Georgia,country,?Georgia\n", encoding="utf-8"
    )
    (tmp_path / "facts.csv").write_text(
        "entity,metric,period,value,unit,source\nGEO,population,2024,3704512,person,Census office\n"
    )
    doubtful = claim(tmp_path, "Georgia had a population of 10.9 million in 2024.", "10.9")
    assert (doubtful.verdict, doubtful.reason) == ("unverifiable", "ambiguous")
    assert claim(tmp_path, "Georgia had a population of 3.7 million in 2024.", "3.7").verdict == "supported"


def test_a_figure_of_a_year_without_a_row_keeps_subject_and_measure(pack: Path) -> None:
    found = claim(pack, "Ardland’s inflation was 1.9% in 2019.", "1.9")
    assert (found.verdict, found.reason) == ("unverifiable", "no-row")
    assert found.subject is not None and found.subject.id == "Ardland"  # noqa: PT018
    assert found.metric is not None and found.metric.id == "inflation"  # noqa: PT018

"""The names that others may rely on, and that importing them costs nothing until they are used."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.errors import InputError, PackErrors

PUBLIC = {
    "Claim", "Evidence", "FactcheckError", "FileReport", "Finding", "ModelChoice", "Report", "Summary", "WorkingLine",
    "__version__", "check", "extract", "load_pack",
}  # fmt: skip
FLAWED = "Orders at Northport yard rose 25%, from 84 to 116.\n"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "figures.csv"
    path.write_text(
        "entity,metric,period,value,unit,source,url\nNorthport,homes,2024,1240,count,Statement,https://example.org/s\n"
    )
    return path


def test_the_public_names_are_pinned() -> None:
    assert set(factcheck.__all__) == PUBLIC
    assert set(dir(factcheck)) == PUBLIC
    for name in PUBLIC:
        assert getattr(factcheck, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'judge_all'"):
        factcheck.judge_all  # noqa: B018


def test_every_public_name_has_a_docstring() -> None:
    for name in PUBLIC - {"__version__"}:
        assert (getattr(factcheck, name).__doc__ or "").strip(), name


def test_a_text_and_a_file_give_the_same_report(pack: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(FLAWED, encoding="utf-8")
    by_text = factcheck.check(FLAWED, packs=[pack], as_of="2025-06-01")
    by_path = factcheck.check(draft, packs=[str(pack)], as_of=date(2025, 6, 1))
    assert by_text.files[0].findings == by_path.files[0].findings
    assert by_path.files[0].path == str(draft)
    assert factcheck.check(str(draft), packs=[pack], as_of="2025-06-01") == by_path


def test_a_long_line_is_a_text_and_no_name_of_a_file(pack: Path) -> None:
    line = "Exports rose 12% to 112 million from 100 million in 2025. " * 10
    assert factcheck.check(line, packs=[pack], as_of="2026-01-01").files[0].claims
    assert factcheck.check("Two\0 of them.", packs=[pack], as_of="2026-01-01").files


def test_the_report_is_frozen_and_typed(pack: Path) -> None:
    report = factcheck.check(FLAWED, packs=factcheck.load_pack(pack), as_of="2025-06-01")
    assert isinstance(report, factcheck.Report)
    (finding,) = (one for one in report.files[0].findings if one.effect == "disputes")
    assert isinstance(finding, factcheck.Finding)
    assert finding.rule == "percent-change"
    assert report.summary.disputed == len([c for c in report.files[0].claims if c.verdict == "disputed"]) > 0
    with pytest.raises(AttributeError):
        finding.message = "x"  # type: ignore[misc]


def test_what_can_go_wrong_is_typed(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        factcheck.check(tmp_path / "gone.md")
    (tmp_path / "bad.csv").write_text("entity,metric\na,b\n")
    with pytest.raises(PackErrors):
        factcheck.load_pack(tmp_path / "bad.csv")
    with pytest.raises(factcheck.FactcheckError, match="is not a date"):
        factcheck.check(FLAWED, packs=[], as_of="June")


def test_importing_the_package_loads_none_of_its_rooms() -> None:
    code = "import sys, factcheck; print(sorted(n for n in sys.modules if n.startswith('factcheck')))"
    root = Path(__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "['factcheck', 'factcheck.typed']\n"


def test_the_dateline_is_no_claim() -> None:
    draft = "# Buses\n\nLEEDS, 3 May 2026 (Agency) — The council spent £4m on 12 buses.\n"
    (file,) = factcheck.check(draft, packs=[], as_of=None).files
    assert "3 May 2026" not in [claim.text for claim in file.claims]
    assert [skip.reason for skip in file.skipped if skip.text == "3 May 2026"] == ["dateline"]


def test_the_weekday_of_a_dateline_is_still_looked_up() -> None:
    draft = "# Buses\n\nLEEDS, Monday, 3 May 2026 (Agency) — The council spent £4m on 12 buses.\n"
    (file,) = factcheck.check(draft, packs=[], as_of=None).files
    assert [finding.rule for finding in file.findings] == ["weekday-does-not-match-date"]

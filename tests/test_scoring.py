"""`factcheck eval`: gold snippets are found by their words and occurrence."""

import json
from pathlib import Path

import pytest

from factcheck.cli import run as cli

DRAFT = "# Harbour's turnover, £3.1m, up 12%\n\nTurnover rose by 12%, from £2.5m to £3.1m in 2024.\n"


def _set(folder: Path, entry: dict[str, object]) -> Path:
    for part in ("drafts", "gold", "packs"):
        (folder / part).mkdir()
    (folder / "drafts" / "a.flawed.md").write_text(DRAFT, encoding="utf-8")
    labels = {"draft": "drafts/a.flawed.md", "as_of": "2025-12-18", "packs": [], "expect": [entry]}
    (folder / "gold" / "a.json").write_text(json.dumps(labels), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("also", "hits"),
    [
        (["£2.5m"], "100.0% (1/1)"),
        ([{"text": "12%", "occurrence": 2}], "100.0% (1/1)"),
        ([{"text": "12%", "occurrence": 3}], "0.0% (0/1)"),
    ],
)
def test_a_slip_may_be_reported_where_it_is_told_again(tmp_path, capfd, also, hits):
    entry = {"text": "Harbour", "verdict": "disputed", "kind": "internal", "class": "x", "also": also}
    assert cli(["eval", str(_set(tmp_path, entry))]) == 0
    assert f"disputes that hit a planted error  {hits}" in capfd.readouterr().out

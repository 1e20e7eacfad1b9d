"""The smaller commands, and what settings do to a check."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from factcheck import cli
from factcheck.commands.selection import chosen, family
from factcheck.config import SEVERITIES, Settings
from factcheck.rules import FAMILIES, catalogue
from factcheck.version import __version__

FLAWED = "Orders at Northport yard rose 25%, from 84 to 116.\n"
PACK = "entity,metric,period,value,unit,source,url\nSouthport,tugs,2024,16,count,Yard report,https://example.org/r\n"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    (tmp_path / "pack.csv").write_text(PACK)
    (tmp_path / "draft.txt").write_text(FLAWED)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        code = cli.run(arguments)
        sys.stdout.flush()
        captured = capfdbinary.readouterr()
        return code, captured.out.decode(), captured.err.decode()

    return run


def test_version(run: Run) -> None:
    assert run("version") == (0, f"factcheck {__version__}\n", "")
    assert json.loads(run("version", "--json")[1])["report_schema"] == "1"


@pytest.mark.parametrize("name", ["report", "config"])
def test_schema(run: Run, name: str) -> None:
    code, out, _ = run("schema", name)
    Draft202012Validator.check_schema(json.loads(out))
    assert code == 0


def test_rules_lists_every_rule_once(run: Run) -> None:
    _, text, _ = run("rules")
    _, data, _ = run("rules", "-o", "json")
    listed = json.loads(data)
    assert sorted(one["slug"] for one in listed) == sorted(rule.slug for rule in catalogue())
    assert sorted(line.split()[0] for line in text.splitlines()) == sorted(rule.slug for rule in catalogue())
    assert all(one["title"] and one["family"] in FAMILIES and one["severity"] in SEVERITIES for one in listed)


def test_explain(run: Run) -> None:
    code, out, _ = run("explain", "percent-change")
    assert code == 0
    assert out.startswith("percent-change (consistency, at most error")
    assert "Not an error when" in out
    assert "--ignore percent-change" in out
    code, _, err = run("explain", "percent-chnge")
    assert (code, "did you mean `percent-change`?" in err) == (2, True)


def test_config_shows_values_and_where_they_come_from(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "factcheck.toml").write_text(
        'fail-on = "warning"\nignore = ["dates"]\n[severity]\npercent-change = "note"\n'
    )
    monkeypatch.setenv("FACTCHECK_FAIL_ON", "never")
    _, out, _ = run("config", "show")
    lines = {line.split()[0]: line for line in out.splitlines()}
    assert '"never"' in lines["fail-on"]
    assert "environment FACTCHECK_FAIL_ON" in lines["fail-on"]
    assert '["dates"]' in lines["ignore"]
    assert "factcheck.toml" in lines["ignore"]
    assert '{ percent-change = "note" }' in lines["severity"]
    assert "(default)" in lines["model"]
    assert run("config", "get", "fail-on")[1] == '"never"\n'
    assert "did you mean `fail-on`?" in run("config", "get", "failon")[2]


def test_claims_lists_what_was_read_and_checks_nothing(run: Run) -> None:
    code, out, _ = run("claims", "draft.txt", "--reference", "pack.csv")
    assert code == 0
    assert "draft.txt:1:31: quantity: 25%" in out
    assert "percent-change" not in out
    data = json.loads(run("claims", "draft.txt", "--reference", "pack.csv", "-o", "json")[1])
    assert {"25%", "84", "116"} <= {claim["text"] for claim in data[0]["claims"]}
    assert "verdict" not in data[0]["claims"][0]


def test_claims_of_a_missing_draft(run: Run) -> None:
    code, out, err = run("claims", "gone.txt", "draft.txt", "--reference", "pack.csv")
    assert code == 2
    assert "gone.txt: no such file" in err
    assert "25%" in out


# Which rules run


def slugs(settings: Settings) -> set[str]:
    return {rule.slug for rule in chosen(settings) or ()}


DEFAULT = {rule.slug for rule in catalogue() if rule.default}


def test_without_choices_the_default_rules_run() -> None:
    assert chosen(Settings()) is None


def test_selecting_and_ignoring() -> None:
    consistency = {rule.slug for rule in catalogue() if family(rule) == "consistency"}
    assert slugs(Settings(select=("consistency",))) == consistency & DEFAULT
    assert slugs(Settings(select=("percent-change", "dates"), ignore=("dates",))) == {"percent-change"}
    assert slugs(Settings(ignore=("percent-change",))) == DEFAULT - {"percent-change"}
    assert slugs(Settings(rules=(("percent-change", False),))) == DEFAULT - {"percent-change"}


def test_a_rule_that_is_off_by_default_runs_when_named() -> None:
    off = {rule.slug for rule in catalogue()} - DEFAULT
    for slug in off:
        assert slug in slugs(Settings(select=(slug,)))
        assert slug in slugs(Settings(rules=((slug, True),)))


def test_a_severity_can_be_lowered_and_not_raised() -> None:
    for rule in catalogue():
        for level in SEVERITIES:
            found = (
                next(
                    one
                    for one in chosen(Settings(severity=((rule.slug, level),))) or ()
                    if one.slug == rule.slug
                )
                if rule.default
                else rule
            )
            expected = max(level, rule.severity, key=SEVERITIES.index) if rule.default else rule.severity
            assert found.severity == expected


def test_settings_reach_the_check(run: Run, tmp_path: Path) -> None:
    arguments = ("check", "draft.txt", "--reference", "pack.csv", "-o", "json")
    assert run(*arguments)[0] == 1
    (tmp_path / "factcheck.toml").write_text('[severity]\npercent-change = "note"\n')
    code, out, _ = run(*arguments)
    assert code == 0
    assert [(one["effect"], one["severity"]) for one in json.loads(out)["files"][0]["findings"]] == [
        ("notes", "note")
    ]
    (tmp_path / "factcheck.toml").write_text('ignore = ["consistency"]\n')
    assert json.loads(run(*arguments)[1])["files"][0]["findings"] == []
    assert run(*arguments, "--isolated")[0] == 1


def test_every_folder_has_its_own_settings(run: Run, tmp_path: Path) -> None:
    for name, level in (("strict", "error"), ("lax", "never")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "factcheck.toml").write_text(f'fail-on = "{level}"\nreference = ["../pack.csv"]\n')
        (tmp_path / name / "draft.txt").write_text(FLAWED)
    assert run("check", "lax")[0] == 0
    assert run("check", "strict")[0] == 1
    assert run("check", "lax", "strict")[0] == 1
    code, out, _ = run("check", "strict", "lax", "-o", "json")
    assert code == 1
    assert [pack["name"] for pack in json.loads(out)["run"]["packs"]] == ["pack"]

"""What holds for the report of every draft, whatever the rules find in it."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import factcheck
from factcheck.commands.schema import schema
from factcheck.model.report import Report
from factcheck.reporters import FORMATS, Look, render
from factcheck.reporters.look import SHOWN, columns

ROOT = Path(__file__).parents[1]
DRAFTS = sorted(
    path for folder in ("seeds/drafts", "fixtures/documents") for path in (ROOT / folder).glob("*.*")
)
VALIDATOR = Draft202012Validator(json.loads(schema("report")))


@pytest.fixture(scope="module", params=DRAFTS, ids=lambda path: path.name)
def report(request: pytest.FixtureRequest) -> Report:
    return factcheck.check(request.param)


@pytest.fixture(scope="module")
def data(report: Report) -> Any:
    return json.loads(render("json", report, Look()))


def test_it_is_valid(data: Any) -> None:
    VALIDATOR.validate(data)


def test_the_summary_counts_what_is_there(data: Any) -> None:
    claims = [claim for file in data["files"] for claim in file["claims"]]
    for verdict in ("supported", "disputed", "unverifiable"):
        assert data["summary"][verdict] == sum(claim["verdict"] == verdict for claim in claims)
    assert data["summary"]["claims"] == len(claims)
    assert data["summary"]["skipped"] == sum(len(file["skipped"]) for file in data["files"])


def test_ids_are_unique_and_every_reference_resolves(data: Any) -> None:
    for file in data["files"]:
        claims = {claim["id"]: claim for claim in file["claims"]}
        findings = {finding["id"]: finding for finding in file["findings"]}
        assert (len(claims), len(findings)) == (len(file["claims"]), len(file["findings"]))
        for claim in claims.values():
            assert all(claim["id"] in findings[name]["claims"] for name in claim["findings"])
        for finding in findings.values():
            assert finding["claims"]
            assert all(finding["id"] in claims[name]["findings"] for name in finding["claims"])
        assert all(name in claims for silence in file["silences"] for name in silence["claims"])


def test_verdicts_follow_from_the_findings(data: Any) -> None:
    for file in data["files"]:
        findings = {finding["id"]: finding for finding in file["findings"]}
        for claim in file["claims"]:
            effects = {findings[name]["effect"] for name in claim["findings"]}
            expected = (
                "disputed"
                if "disputes" in effects
                else "supported"
                if "supports" in effects
                else "unverifiable"
            )
            assert claim["verdict"] == expected, claim["text"]
            assert (claim["reason"] is not None) == (expected == "unverifiable"), claim["text"]
        for finding in findings.values():
            assert (finding["effect"] == "supports") == (finding["severity"] == "ok")
            assert (finding["effect"] == "notes") == (finding["severity"] == "note")
            assert finding["effect"] != "supports" or finding["evidence"], "only a row can support"
            assert not {"wrong", "false"} & set(finding["message"].lower().split())
            assert finding["query"] is None or finding["query"].startswith("AU: ")


def spans(node: Any) -> list[Any]:
    if isinstance(node, dict):
        return ([node["span"]] if "span" in node else []) + [
            span for value in node.values() for span in spans(value)
        ]
    return [span for value in node for span in spans(value)] if isinstance(node, list) else []


def test_positions_point_at_the_words(report: Report, data: Any) -> None:
    for file, shaped in zip(report.files, data["files"], strict=True):
        lines = file.source.split("\n")
        for span in spans(shaped):
            assert file.source[: span["start"]].count("\n") + 1 == span["line"]
            before = sum(len(line) + 1 for line in lines[: span["line"] - 1])
            assert before + span["column"] - 1 == span["start"] < span["end"]
            before = sum(len(line) + 1 for line in lines[: span["end_line"] - 1])
            assert before + span["end_column"] - 1 == span["end"]
        for one in (*file.claims, *file.skipped):
            found = file.source[one.span.start : one.span.end]
            letters = str.maketrans("", "", " \r\n*_>")
            assert found.translate(letters) == one.text.translate(letters) or "&" in found or "[" in found, (
                one.text
            )


def test_every_format_can_show_it(report: Report) -> None:
    for form in FORMATS:
        for look in (
            Look(),
            Look(show=frozenset(SHOWN), verbose=True, width=60),
            Look(unicode=False, color=True),
        ):
            assert render(form, report, look) == render(form, report, look)
    wide = render("full", report, Look(show=frozenset(SHOWN))).decode().splitlines()
    assert not [line for line in wide if columns(line) > 100 and "http" not in line and "-->" not in line]

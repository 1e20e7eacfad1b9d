"""The published JSON Schema accepts what the tool writes, and nothing else."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from factcheck.commands.schema import SCHEMAS, schema
from factcheck.reporters import Look, render
from tests.reporters.reports import northport, report

GOLDEN = sorted((Path(__file__).parents[2] / "fixtures" / "reports").glob("*.json"))
VALIDATOR = Draft202012Validator(json.loads(schema("report")))


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(schema(name)))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.name)
def test_every_golden_report_is_valid(path: Path) -> None:
    VALIDATOR.validate(json.loads(path.read_text(encoding="utf-8")))


def test_there_are_golden_reports() -> None:
    assert GOLDEN


def objects(data: Any) -> list[dict[str, Any]]:
    if isinstance(data, dict):
        return [data, *(found for value in data.values() for found in objects(value))]
    return [found for item in data for found in objects(item)] if isinstance(data, list) else []


def test_every_key_is_required_and_no_other_allowed() -> None:
    data = json.loads(render("json", report(northport()), Look()))
    tried = 0
    for number, found in enumerate(objects(data)):
        if list(found) == ["name"]:  # the extractor: a model adds keys
            continue
        for key in found:
            broken = copy.deepcopy(data)
            del objects(broken)[number][key]
            assert not VALIDATOR.is_valid(broken), (number, key)
            tried += 1
        broken = copy.deepcopy(data)
        objects(broken)[number]["surprise"] = 1
        assert not VALIDATOR.is_valid(broken), number
    assert tried > 100


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema_version",), "2"),
        (("run", "as_of"), "yesterday"),
        (("files", 0, "claims", 0, "verdict"), "false"),
        (("files", 0, "claims", 0, "quantity", "low"), 1415.0),
        (("files", 0, "claims", 0, "quantity", "low"), "1e3"),
        (("files", 0, "claims", 0, "span", "line"), 0),
        (("files", 0, "findings", 0, "severity"), "fatal"),
    ],
)
def test_impossible_values_are_refused(path: tuple[Any, ...], value: Any) -> None:
    data = json.loads(render("json", report(northport()), Look()))
    here = data
    for part in path[:-1]:
        here = here[part]
    here[path[-1]] = value
    assert not VALIDATOR.is_valid(data)

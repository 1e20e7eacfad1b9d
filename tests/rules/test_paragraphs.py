"""Paragraphs without packs: nothing true is disputed, and what is said of the slips stays as kept."""

import json
from pathlib import Path

import pytest

from tests.rules.pipeline import checked, disputes

_FOLDER = Path(__file__).parents[2] / "fixtures" / "paragraphs"


def _paragraphs(name: str) -> list[object]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [
        pytest.param(told, id=told["id"], marks=pytest.mark.golden_part(name.removesuffix(".jsonl")))
        for told in map(json.loads, lines)
    ]


@pytest.mark.parametrize("told", _paragraphs("true.jsonl"))
def test_nothing_true_is_disputed(told: dict[str, str]) -> None:
    assert [
        finding for finding in disputes(told["text"], as_of=told["as_of"]) if finding.effect == "disputes"
    ] == []


@pytest.mark.parametrize("told", _paragraphs("slips.jsonl"))
def test_a_slip(told: dict[str, str]) -> None:
    assert told["text"].count(told["slip"]) == 1
    assert not checked(told["text"], as_of=told["as_of"]).errors

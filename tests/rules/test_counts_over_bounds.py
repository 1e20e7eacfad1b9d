"""Counts over rows that state bounds, are in millions, or are missing for some members."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck import judge
from factcheck.model.finding import Finding
from factcheck.reference import load
from factcheck.rules.reference.threshold_count import RULE
from tests.rules.changed import changed
from tests.rules.marked import draft
from tests.rules.pipeline import checked
from tests.rules.reference.library_pack import LIBRARIES
from tests.rules.reference.packs import write

Find = Callable[[str], list[Finding]]


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(LIBRARIES, tmp_path_factory.mktemp("libraries"))


@pytest.fixture
def find(libraries: Path) -> Find:
    """What is said of counts over thresholds in a draft of 1 June 2026."""

    def run(text: str) -> list[Finding]:
        result = checked(text, packs=(libraries,))
        assert not result.errors, result.errors
        return [finding for finding in result.findings if finding.rule == "threshold-count"]

    return run


# Alder counted 52,000 visits, Damson 30,500, Beech somewhere between 38,000 and 46,000, Cherry 40,200 or 700 more or less.
VISITS = [
    ("No", "more than 40,000", {"disputes"}),
    ("One", "more than 40,000", set()),
    ("Three", "more than 40,000", set()),
    ("All", "more than 40,000", {"disputes"}),
    # Damson cannot have, the other three may
    ("Most", "more than 40,000", set()),
    ("Four", "more than 40,000", {"disputes"}),
    ("No", "fewer than 30,500", {"supports"}),
    ("One", "fewer than 30,500", {"supports"}),
    ("Two", "fewer than 30,500", {"disputes"}),
    ("No", "more than 52,000", {"supports"}),
    ("Two", "more than 52,000", {"disputes"}),
    ("Three", "fewer than 38,000", {"disputes"}),
    ("Two", "fewer than 38,000", set()),
    ("One", "fewer than 38,000", {"supports"}),
    ("All but two", "more than 41,000", set()),
    ("All but one", "more than 41,000", {"disputes"}),
    ("All but three", "more than 41,000", {"supports"}),
]


@pytest.mark.parametrize(("count", "threshold", "effects"), VISITS)
def test_a_row_of_bounds_leaves_a_count_open(
    find: Find, count: str, threshold: str, effects: set[str]
) -> None:
    noun = "libraries" if count not in ("No", "One") else "library"
    found = find(f"{count} {noun} in Vale had {threshold} visits in 2025.")
    assert {finding.effect for finding in found} == effects


# The loans of Alder rose from 1,200 to 1,250; Beech lent 905 or 15 more or less, 900 the year before.
MOVED = [
    ("Loans rose in two of Vale's four libraries in 2025.", {"supports"}),
    ("Loans rose in one of Vale's four libraries in 2025.", set()),
    ("Loans rose in three of Vale's four libraries in 2025.", {"disputes"}),
    ("Loans rose in none of Vale's four libraries in 2025.", {"disputes"}),
    ("Loans fell in two of Vale's four libraries in 2025.", {"supports"}),
    ("Loans fell in three of Vale's four libraries in 2025.", set()),
    ("Loans fell in one of Vale's four libraries in 2025.", {"disputes"}),
    # a row of bounds in either year tells no rise
    ("Visits rose in three of Vale's four libraries in 2025.", set()),
    ("Events rose in two of Vale's four libraries in 2025.", set()),
    ("Events rose in all of Vale's four libraries in 2025.", set()),
    # Damson prints nothing that anybody counted
    ("Pages printed rose in two of Vale's four libraries in 2025.", set()),
    ("Pages printed rose in three of Vale's four libraries in 2025.", set()),
]


@pytest.mark.parametrize(("text", "effects"), MOVED)
def test_a_small_step_of_a_doubtful_row_is_open(find: Find, text: str, effects: set[str]) -> None:
    assert {finding.effect for finding in find(text)} == effects


# 2.4, 1.8, 1.2 and 0.9 million
SPENT = [
    ("Two of Vale's four libraries spent more than £1.5m in 2025.", {"supports"}),
    ("Two of Vale's four libraries spent more than £1,500,000 in 2025.", {"supports"}),
    ("Three of Vale's four libraries spent more than £1.5m in 2025.", {"disputes"}),
    ("At least two of Vale's four libraries spent more than £1m in 2025.", {"supports"}),
    ("At least two of Vale's four libraries spent more than £2m in 2025.", {"disputes"}),
    # what none of them reaches may be the sum of three, but not what all of them exceed, and no share is a sum
    ("Three libraries in Vale spent more than £3m in 2025.", set()),
    ("Three libraries in Vale spent at least £3m in 2025.", set()),
    ("Three libraries in Vale each spent more than £3m in 2025.", {"disputes"}),
    ("Three libraries in Vale spent less than £0.5m in 2025.", {"disputes"}),
    ("Three libraries in Vale spent more than £2m in 2025.", {"disputes"}),
    ("Three libraries in Vale had a share of young readers of more than 40% in 2025.", {"disputes"}),
    # rows in kilometres
    ("Two of Vale's four libraries had shelves of more than 900 metres in 2025.", {"supports"}),
    ("Three of Vale's four libraries had shelves of more than 900 metres in 2025.", {"disputes"}),
    # nobody says of which year
    ("Three libraries in Vale spent more than £1.5m.", set()),
    ("All libraries in Vale spent more than £1.5m.", set()),
    ("Two libraries in Vale spent more than £1.5m.", {"supports"}),
    # of three libraries only there are rows
    ("All libraries in Vale saw more than 7,000 pages printed in 2025.", set()),
    ("Two libraries in Vale saw more than 7,000 pages printed in 2025.", set()),
]


@pytest.mark.parametrize(("text", "effects"), SPENT)
def test_thresholds_in_millions(find: Find, text: str, effects: set[str]) -> None:
    assert {finding.effect for finding in find(text)} == effects


def test_no_more_than_twelve_members_are_named(find: Find) -> None:
    (twelve,) = find("Twelve hamlets in Vale had more than 950 households in 2025.")
    assert "12 of 14 members" in twelve.message
    assert twelve.message.endswith("Lund, Mead, Nash)")
    (all_of_them,) = find("All hamlets in Vale had more than 800 households in 2025.")
    assert "14 of 14 members" in all_of_them.message
    assert "Kirk, Lund …)" in all_of_them.message
    assert "Mead" not in all_of_them.message
    # one line for each of twelve
    assert sum(" households" in step.text and ";" not in step.text for step in all_of_them.working) == 12


_LATE = {"rows.facts.csv:21.origin.as_of": {"date": "2026-06-02"}}
OTHERWISE: list[tuple[str, dict[str, Any], set[str]]] = [
    ("Three of Vale's four libraries spent more than £1.5m in 2025.", change, effects)
    for change, effects in (
        ({}, {"disputes"}),
        ({"claims.2.modality": "estimate"}, {"disputes"}),
        ({"claims.2.modality": "possible"}, set()),
        ({"claims.2.voice": "quoted"}, set()),
        ({"claims.2.quantity.value": None}, set()),
        ({"claims.2.quantity.direction": "up"}, set()),
        ({"claims.2.passed": []}, set()),
        ({"claims.2.passed.0.metric_tie": "sentence"}, set()),
        # a time of the sentence before, and a row that came out after the day of the draft
        ({"claims.2.when.tie": "carried"}, set()),
        (_LATE, set()),
    )
]
OTHERWISE += [
    ("All libraries in Vale spent more than £1.5m in 2025.", change, effects)
    for change, effects in (
        ({}, {"disputes"}),
        ({"claims.0.when.tie": "carried"}, set()),
        (_LATE, set()),
    )
]
# three of four are 75 per cent
OTHERWISE += [
    (
        "Two of Vale's four libraries spent more than £1m in 2025.",
        {
            "claims.0.quantity.unit": "percent",
            "claims.0.quantity.value": {"fraction": share},
            "claims.0.quantity.comparator": comparator,
        },
        effects,
    )
    for share, comparator, effects in (
        ("75", "=", {"supports"}),
        ("50", "=", {"disputes"}),
        ("3", "=", {"disputes"}),
        ("50", ">", {"supports"}),
        ("75", ">", {"disputes"}),
        ("80", ">", {"disputes"}),
        ("75", ">=", {"supports"}),
        ("80", "<", {"supports"}),
        ("60", "<", {"disputes"}),
    )
]
OTHERWISE += [
    ("Loans rose in three of Vale's four libraries in 2025.", change, effects)
    for change, effects in (
        ({}, {"disputes"}),
        ({"claims.0.voice": "quoted"}, set()),
        ({"claims.1.voice": "quoted"}, set()),
        ({"claims.1.modality": "possible"}, set()),
    )
]


@pytest.mark.parametrize(("text", "change", "effects"), OTHERWISE)
def test_a_count_that_reads_otherwise(
    libraries: Path, text: str, change: dict[str, Any], effects: set[str]
) -> None:
    case = changed(draft(load([libraries], cache=False), text), list(change.items()))
    stated = [(RULE.slug, RULE.severity, one) for one in RULE.relations(case)]
    assert {finding.effect for finding in judge.weigh(stated, case.claims, case.text).findings} == effects

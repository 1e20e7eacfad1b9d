"""Shuffled rows, reordered columns and labels for keys change no verdict, through the whole tool."""

import csv
import random
from pathlib import Path

import pytest

import factcheck
from factcheck.reference import Reference, load
from factcheck.shipped import shipped

DRAFTS = sorted((shipped("seeds") / "drafts").glob("*.md"))


SOURCES = sorted(path for path in (shipped("seeds") / "reference").iterdir() if path.is_dir())


@pytest.fixture(scope="module")
def plain():
    return load(SOURCES, cache=False)


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((1, False), id="shuffled", marks=pytest.mark.slow),
        pytest.param((0, True), id="labels", marks=pytest.mark.slow),
        pytest.param((2, True), id="both"),
    ],
)
def other(request, tmp_path_factory):
    """The shipped packs in another order and spelling."""
    seed, labels = request.param
    folder = tmp_path_factory.mktemp("packs")
    for path in SOURCES:
        rewritten(path, folder / path.name, seed=seed, labels=labels)
    return load([folder / path.name for path in SOURCES], cache=False)


def verdicts(draft: Path, packs: Reference):
    report = factcheck.check(draft, packs=packs)
    (file,) = report.files
    claims = [(claim.id, claim.text, claim.verdict, claim.reason) for claim in file.claims]
    findings = sorted(
        (finding.rule, str(finding.effect), str(finding.severity), finding.message)
        for finding in file.findings
    )
    return claims, findings


def rewritten(source: Path, target: Path, *, seed: int, labels: bool) -> None:
    """Copy a pack with its rows and columns in another order, entities and metrics of facts by label."""
    chance = random.Random(seed)
    target.mkdir(parents=True)
    named = {}
    for kind, file in (("entity", "entities"), ("metric", "metrics")):
        with (source / f"{file}.csv").open(encoding="utf-8", newline="") as stream:
            named[kind] = {row[kind]: row["label"] for row in csv.DictReader(stream)}
    for file in sorted(source.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream)
            columns, rows = list(reader.fieldnames or ()), list(reader)
        if labels and file.stem in ("facts", "targets", "roles"):
            for row in rows:
                for kind in named.keys() & row.keys():
                    row[kind] = named[kind][row[kind]]
        if seed:
            chance.shuffle(columns)
            chance.shuffle(rows)
        with (target / file.name).open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, columns)
            writer.writeheader()
            writer.writerows(rows)
    (target / "datapackage.json").write_bytes((source / "datapackage.json").read_bytes())


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.stem)
def test_order_and_spelling_of_packs_change_nothing(draft, plain, other):
    expected = verdicts(draft, plain)
    assert expected[0]
    assert verdicts(draft, other) == expected

"""What every reporter makes of one hand-built report; golden files under fixtures/reports."""

import csv
import io
import json
import re
from typing import Any

import pytest

from factcheck.model.report import Period, Problem
from factcheck.reporters import FORMATS, Look, render
from factcheck.reporters.look import SHOWN
from factcheck.reporters.worksheet import COLUMNS, period_label
from tests.reporters.reports import SOURCE, northport, report

ENDING = "exit 1: 1 error, 1 warning, 2 unverifiable (--fail-on error)"
EVERYTHING = frozenset(SHOWN)
GONE = Problem("drafts/gone.md", "input", "drafts/gone.md: no such file")


@pytest.mark.parametrize("form", FORMATS)
def test_golden(form: str, golden: Any) -> None:
    golden(
        f"northport.{form}" if form != "worksheet" else "northport.csv",
        render(form, report(northport()), Look(ending=ENDING)),
    )


def test_golden_of_everything(golden: Any) -> None:
    look = Look(show=EVERYTHING, verbose=True, ending="exit 2: the check is not complete (1 problem)")
    golden("northport.everything", render("full", report(northport(), errors=(GONE,)), look))


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_report_gives_the_same_bytes(form: str) -> None:
    assert render(form, report(northport()), Look()) == render(form, report(northport()), Look())


@pytest.mark.parametrize("form", ["full", "concise"])
def test_ascii_terminals_get_ascii(form: str) -> None:
    made = render(form, report(northport()), Look(unicode=False, show=EVERYTHING))
    assert made.isascii()
    assert b"mayor" not in made or b"?" not in made.split(b"mayor")[0][-20:]


@pytest.mark.parametrize("form", ["full", "concise"])
def test_colour_adds_nothing_but_colour(form: str) -> None:
    plain = render(form, report(northport()), Look(ending=ENDING))
    colored = render(form, report(northport()), Look(ending=ENDING, color=True))
    assert re.sub(rb"\x1b\[[\d;]*m", b"", colored) == plain
    assert b"\x1b" not in plain
    assert (colored != plain) == (form == "full")


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_full_fits_the_terminal(width: int) -> None:
    made = render("full", report(northport()), Look(width=width, show=EVERYTHING)).decode()
    assert (
        max(len(line) for line in made.splitlines() if "drafts/" not in line and "pack" not in line) <= width
    )


SECTIONS = {
    "disputed": "reference-value   disputed",
    "unverifiable": "unverifiable: 2 claims",
    "skipped": "Route 66",
    "silences": "conversion: dimension-differs",
}


@pytest.mark.parametrize("kind", SECTIONS)
def test_show_picks_the_sections(kind: str) -> None:
    made = render("full", report(northport()), Look(show=frozenset({kind}))).decode()
    assert [name for name, words in SECTIONS.items() if words in made] == [kind]


def test_problems_are_said_in_every_report_for_people() -> None:
    for form in ("full", "concise"):
        assert b"not checked: drafts/gone.md: no such file" in render(form, report(errors=(GONE,)), Look())


def test_hostile_words_are_only_data() -> None:
    source = SOURCE.replace("Northport council", "\x1b]0;owned\x07\u202eNorthport\u202c council")
    for form in ("full", "concise"):
        made = render(form, report(northport("a\x1b[31m.md", source)), Look(show=EVERYTHING)).decode()
        assert not set(made) & {"\x1b", "\x07", "\u202e", "\u202c"}


def test_a_report_without_claims_says_so() -> None:
    empty = northport()._replace(claims=(), findings=(), skipped=(), silences=())
    made = render("full", report(empty), Look(ending="exit 0: nothing disputed (--fail-on error)")).decode()
    assert "0 claims: 0 supported, 0 disputed, 0 unverifiable" in made
    assert made.endswith("exit 0: nothing disputed (--fail-on error)\n")


# The shape of the JSON report, as published


SHAPE = {
    "": "schema_version tool run files summary",
    "tool": "name version",
    "run": "as_of as_of_source extractor packs complete errors",
    "run.packs": "name version rows sha256",
    "run.errors": "path code message",
    "files": "path format encoding sha256 as_of as_of_source claims findings skipped rejected suppressed silences warnings",
    "files.claims": "id kind text span quantity subject metric period modality attribution verdict reason findings",
    "files.claims.span": "start end line column end_line end_column",
    "files.claims.quantity": "text low high low_open high_open unit per hedge stat",
    "files.claims.subject": "id text",
    "files.claims.period": "start end text",
    "files.findings": "id rule effect severity message claims span related working evidence repair query",
    "files.findings.related": "span label",
    "files.findings.working": "text low high",
    "files.findings.evidence": "pack row source url as_of value low high unit period definition",
    "files.findings.repair": "span replacement reason",
    "files.skipped": "span text reason",
    "files.silences": "rule claims reason",
    "summary": "claims supported disputed unverifiable skipped",
}


def at(data: Any, path: str) -> Any:
    """The first filled-in value at a path, whatever entry of a list it is in."""
    if isinstance(data, list):
        return next((found for item in data if (found := at(item, path))), None)
    if not path or not data:
        return data
    first, _, rest = path.partition(".")
    return at(data[first], rest)


@pytest.mark.parametrize("path", SHAPE)
def test_json_has_exactly_the_published_keys(path: str) -> None:
    data = json.loads(render("json", report(northport(), errors=(GONE,)), Look()))
    assert list(at(data, path)) == SHAPE[path].split()


def test_json_holds_no_floats() -> None:
    def refuse(number: str) -> None:
        raise AssertionError(number)

    json.loads(render("json", report(northport()), Look()), parse_float=refuse)


# The worksheet


def rows(made: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made.decode())))


def test_the_worksheet_holds_what_can_be_looked_up() -> None:
    (row,) = rows(render("worksheet", report(northport()), Look()))
    assert tuple(row) == COLUMNS
    assert row["text"] == "About 3,000 families"
    assert (row["entity"], row["metric"], row["value"], row["source"]) == ("families", "waiting", "", "")


@pytest.mark.parametrize("words", ["=1+1 homes", "+5% more", "-3% less", "@home 3"])
def test_no_cell_is_a_formula(words: str) -> None:
    source = SOURCE.replace("About 3,000 families", words)
    file = northport()
    claim = file.claims[4]._replace(text=words, context=f"{words} in\nall")
    (row,) = rows(render("worksheet", report(file._replace(claims=(claim,), source=source)), Look()))
    assert row["text"] == f"'{words}"
    assert row["context"] == f"'{words} in all"


@pytest.mark.parametrize(
    ("start", "end", "label"),
    [
        ("2025-01-01", "2025-12-31", "2025"),
        ("2025-04-01", "2025-06-30", "2025-Q2"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2023-02-01", "2023-02-28", "2023-02"),
        ("2024-02-01", "2024-02-28", "2024-02-01/2024-02-28"),
        ("2025-12-11", "2025-12-11", "2025-12-11"),
        ("2022-02-24", "2025-12-11", "2022-02-24/2025-12-11"),
        ("2022-02-24", None, "2022-02-24"),
        (None, None, ""),
    ],
)
def test_periods_are_written_as_packs_write_them(start: str | None, end: str | None, label: str) -> None:
    assert period_label(Period(start, end, "whenever")) == label

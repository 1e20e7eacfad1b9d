"""The reading of plain command lines without click: the same options, or none."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.commands.check import command
from factcheck.commands.plain import FLAGS, LEFT, LISTS, VALUES, options_of_a_check

NAMES = [*VALUES, *LISTS, *FLAGS]
WORDS = ["a.txt", "b/c.md", "-", "2026-01-01", "json:out.json", "x y", "80", "rules", "é"]
ODD = [
    "",
    "--",
    "-x",
    "--nope",
    "--help",
    "-h",
    "--as-of=2026-01-01",
    "-ojson",
    "-qv",
    "--as",
    "--width",
    "--color",
]


def by_click(words: list[str]) -> dict[str, object] | None:
    try:
        return dict(command.make_context("check", list(words)).params)
    except (click.ClickException, click.exceptions.Exit):
        return None


def test_every_option_of_click_has_its_place() -> None:
    options = [one for one in command.params if isinstance(one, click.Option)]
    assert {name for one in options for name in one.opts if one.name not in LEFT} == set(NAMES)
    for one in options:
        table = FLAGS if one.is_flag else LISTS if one.multiple else VALUES
        assert one.name in LEFT or all(table[name] == one.name for name in one.opts)


def test_plain_lines_are_read() -> None:
    line = (
        "a.txt --as-of 2026-01-01 -o json -o full:x.txt - -q --fail-on never --reference p --as-of 2026-02-02"
    )
    found = options_of_a_check(["check", *line.split()])
    assert found is not None
    assert found == by_click(line.split())
    assert found["paths"] == ("a.txt", "-")
    assert found["as_of"] == "2026-02-02"
    assert found["outputs"] == ("json", "full:x.txt")
    assert options_of_a_check(line.split()) == found, "`check` may be left out before a path"
    assert options_of_a_check(["-"]) == by_click(["-"])


@given(st.lists(st.sampled_from(NAMES + WORDS * 3 + ODD), max_size=8))
def test_whatever_is_read_is_read_as_click_reads_it(words: list[str]) -> None:
    found = options_of_a_check(["check", *words])
    assert found is None or found == by_click(words)


@pytest.mark.parametrize(
    "words", [[], ["check"], ["--help"], ["rules", "a.txt"], ["nonsense"], ["check", "--", "a.txt"]]
)
def test_everything_else_is_left_to_click(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert options_of_a_check(words) is None
    monkeypatch.setenv("_FACTCHECK_COMPLETE", "bash_complete")
    assert options_of_a_check(["check", "a.txt"]) is None


def test_a_plain_check_does_without_click(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing here.\n", encoding="utf-8")
    script = "import sys\nfrom factcheck.cli import run\nprint(run(['check', 'a.txt', '-q']), 'click' in sys.modules)"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environment,
        check=True,
    )
    assert done.stdout.split() == ["0", "False"]

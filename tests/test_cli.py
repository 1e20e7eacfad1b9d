"""The command line from outside: exit codes, outputs, and every kind of bad input."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck import cli, pipeline
from factcheck.commands import COMMANDS
from factcheck.rules.rule import Rule

CLEAN = "Orders at Northport yard rose 38%, from 84 to 116.\n"
FLAWED = "Orders at Northport yard rose 25%, from 84 to 116.\n"
OPEN = "Some 3,000 families are waiting.\n"
PACK = "entity,metric,period,value,unit,source,url\nSouthport,tugs,2024,16,count,Yard report,https://example.org/r\n"


class Result(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with drafts and a pack, which is the working folder."""
    for name, words in {"clean.txt": CLEAN, "flawed.txt": FLAWED, "open.txt": OPEN, "pack.csv": PACK}.items():
        (tmp_path / name).write_text(words, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    def run(*arguments: str) -> Result:
        code = cli.run(arguments)
        sys.stdout.flush()
        captured = capfdbinary.readouterr()
        return Result(code, captured.out.decode(), captured.err.decode())

    return run


def check(run: Run, *arguments: str) -> Result:
    return run("check", "--reference", "pack.csv", "--as-of", "2025-06-01", *arguments)


# Exit codes, row by row


@pytest.mark.parametrize(
    ("draft", "fail_on", "code"),
    [
        ("clean.txt", "error", 0),
        ("clean.txt", "warning", 0),
        ("flawed.txt", "error", 1),
        ("flawed.txt", "warning", 1),
        ("flawed.txt", "unverifiable", 1),
        ("flawed.txt", "never", 0),
        ("open.txt", "error", 0),
        ("open.txt", "warning", 0),
        ("open.txt", "unverifiable", 1),
        ("open.txt", "never", 0),
    ],
)
def test_complete_checks(run: Run, draft: str, fail_on: str, code: int) -> None:
    result = check(run, draft, "--fail-on", fail_on)
    assert result.code == code
    assert result.out.splitlines()[-1].startswith(f"exit {code}: ")
    assert f"(--fail-on {fail_on})" in result.out.splitlines()[-1]
    assert result.err == ""


def test_the_code_does_not_depend_on_the_format_or_on_what_is_shown(run: Run) -> None:
    for form in ("full", "concise", "json", "worksheet"):
        assert check(run, "flawed.txt", "-o", form).code == 1
    assert check(run, "flawed.txt", "--show", "skipped").code == 1
    assert check(run, "flawed.txt", "-q").code == 1


BAD_DRAFTS = {
    "gone.txt": None,
    "empty.txt": b"",
    "binary.txt": b"\x00\x01\x02",
    "garbled.txt": b"\x81 12%",
    "word.docx": b"PK",
}


@pytest.mark.parametrize("name", BAD_DRAFTS)
def test_a_bad_draft_among_good_ones(run: Run, desk: Path, name: str) -> None:
    content = BAD_DRAFTS[name]
    if content is not None:
        (desk / name).write_bytes(content)
    result = check(run, "flawed.txt", name, "open.txt")
    assert result.code == 2
    assert "percent-change" in result.out
    assert "Some 3,000 families" in result.out
    assert result.out.count(f"not checked: {name}: ") == 1
    assert result.out.splitlines()[-1].startswith("exit 2: the check is not complete (1 problem)")
    assert check(run, name).code == 2
    assert check(run, name, "--fail-on", "never").code == 2


def test_problems_reach_standard_error_where_the_output_is_for_machines(run: Run) -> None:
    result = check(run, "gone.txt", "flawed.txt", "-o", "json")
    assert result.code == 2
    report = json.loads(result.out)
    assert report["run"]["complete"] is False
    assert report["run"]["errors"] == [
        {"path": "gone.txt", "code": "input", "message": "gone.txt: no such file"}
    ]
    assert [file["path"] for file in report["files"]] == ["flawed.txt"]
    assert "not checked: gone.txt: no such file" in result.err


def test_a_folder_without_drafts(run: Run, desk: Path) -> None:
    (desk / "none").mkdir()
    (desk / "none" / "notes.odt").write_text("x")
    result = check(run, "none")
    assert result.code == 2
    assert "none: holds no draft" in result.out
    assert check(run, "none", "--allow-empty").code == 0


def test_folders_are_searched_in_order_and_files_checked_once(run: Run, desk: Path) -> None:
    (desk / "a" / "b").mkdir(parents=True)
    (desk / "a" / ".hidden").mkdir()
    for name in ("a/2.md", "a/b/1.txt", "a/.hidden/3.md", "a/4.MD", "a/image.png"):
        (desk / name).write_text(CLEAN)
    (desk / "a" / "loop").symlink_to(desk / "a", target_is_directory=True)
    result = check(run, "a", "a/2.md", "clean.txt", "./clean.txt", "-o", "json")
    paths = [file["path"].replace("\\", "/") for file in json.loads(result.out)["files"]]
    assert paths == ["a/2.md", "a/4.MD", "a/b/1.txt", "clean.txt"]
    assert result.code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "nothing to check"),
        (("clean.txt", "--fail-on", "warnings"), "did you mean `warning`?"),
        (("clean.txt", "-o", "jsn"), "did you mean `json`?"),
        (("clean.txt", "-o", "json", "-o", "full"), "only one format can go to standard output"),
        (("clean.txt", "--show", "supportd"), "did you mean `supported`?"),
        (("clean.txt", "--as-of", "1 June"), "`1 June` is not a day"),
        (("clean.txt", "--as-of", "2025-02-30"), "`2025-02-30` is not a day"),
        (("clean.txt", "--extractor", "llmm"), "did you mean `llm`?"),
        (("clean.txt", "--extractor", "llm"), "the llm extractor needs the name of a model"),
        (("clean.txt", "--select", "percent-chang"), "did you mean `percent-change`?"),
        (("clean.txt", "--ignore", "dattes"), "did you mean `dates`?"),
        (("clean.txt", "--color", "pink"), "'pink' is not one of"),
        (("clean.txt", "--width", "wide"), "'wide' is not a valid integer"),
        (("clean.txt", "--encoding", "latin-99"), "unknown encoding `latin-99`"),
        (("clean.txt", "--colour"), "No such option"),
        (("clean.txt", "--config", "gone.toml"), "cannot be read"),
        (("clean.txt", "-o", "json:no/such/folder.json"), "cannot be written"),
        (("clean.txt", "--reference", "gone"), "gone"),
    ],
)
def test_bad_options_are_named_and_end_in_2(run: Run, arguments: tuple[str, ...], words: str) -> None:
    result = check(run, *arguments)
    assert result.code == 2
    said = result.err + result.out
    assert words in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("rows", "place", "column"),
    [
        (["Northport,orders,2024,,9,8,count,Yard,https://x.org"], "bad.csv:2", "low"),
        (["Northport,orders,2024,many,,,count,Yard,https://x.org"], "bad.csv:2", "value"),
        (["Northport,orders,2024,7,,,count,,https://x.org"], "bad.csv:2", "source"),
        (["Northport,orders,2024,7,,,count,Yard,https://x.org"] * 2, "bad.csv:3", ""),
        (["Northport,orders,2024-13,7,,,count,Yard,https://x.org"], "bad.csv:2", "period"),
    ],
)
def test_a_malformed_pack(run: Run, desk: Path, rows: list[str], place: str, column: str) -> None:
    header = "entity,metric,period,value,low,high,unit,source,url"
    (desk / "bad.csv").write_text("\n".join([header, *rows, ""]))
    result = check(run, "flawed.txt", "--reference", "bad.csv")
    assert result.code == 2
    assert "percent-change" in result.out
    lines = [line for line in result.out.splitlines() if line.startswith("not checked: ")]
    assert lines
    assert all(place in line and column in line for line in lines)
    assert "pack pack" in result.out


def test_every_defect_of_a_pack_is_said_in_one_run(run: Run, desk: Path) -> None:
    (desk / "bad.csv").write_text(
        "entity,metric,period,value,unit,source,url\nA,b,2024,x,count,S,u\nA,b,20x,7,count,S,u\n"
    )
    result = check(run, "clean.txt", "--reference", "bad.csv")
    assert [place in result.out for place in ("bad.csv:2", "bad.csv:3")] == [True, True]


def crash(_: object) -> None:
    raise ZeroDivisionError("boom\nand more")


def test_a_crashed_rule_leaves_the_other_findings(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = (
        *pipeline.catalogue(),
        Rule(slug="broken-rule", severity="error", since="0.1.0", relations=crash),
    )  # type: ignore[arg-type]
    monkeypatch.setattr(pipeline, "catalogue", lambda: rules)
    result = check(run, "flawed.txt")
    assert result.code == 2
    assert "percent-change" in result.out
    assert "rule broken-rule crashed: ZeroDivisionError" in result.out


def test_a_crash_on_one_draft_leaves_the_others(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = pipeline.assemble

    def assemble(draft, *rest):  # type: ignore[no-untyped-def]
        return crash(draft) if draft.path == "clean.txt" else sound(draft, *rest)

    monkeypatch.setattr(pipeline, "assemble", assemble)
    result = check(run, "clean.txt", "flawed.txt")
    assert result.code == 2
    assert "percent-change" in result.out
    assert "not checked: clean.txt: internal error: ZeroDivisionError: boom and more" in result.out


@pytest.mark.parametrize("switch", ["--traceback", "FACTCHECK_TRACEBACK"])
def test_an_internal_error_is_one_line_unless_asked(
    run: Run, monkeypatch: pytest.MonkeyPatch, switch: str
) -> None:
    monkeypatch.setattr("factcheck.commands.schema.schema", crash)
    quiet = run("schema", "report")
    assert (quiet.code, quiet.out) == (2, "")
    assert (
        quiet.err == "factcheck: internal error: ZeroDivisionError: boom and more (--traceback shows where)\n"
    )
    if switch.startswith("-"):
        loud = run("schema", "report", switch)
    else:
        monkeypatch.setenv(switch, "1")
        loud = run("schema", "report")
    assert loud.code == 2
    assert "Traceback (most recent call last)" in loud.err


def test_an_interruption_ends_in_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "assemble", interrupt)
    result = check(run, "clean.txt")
    assert (result.code, result.err.strip()) == (130, "factcheck: interrupted")


# As a program of its own


def program(*arguments: str, **settings: object) -> "subprocess.Popen[bytes]":
    root = Path(__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": str(root), **settings.pop("env", {})}  # type: ignore[dict-item]
    return subprocess.Popen(
        [sys.executable, "-m", "factcheck", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, **settings
    )  # type: ignore[call-overload,no-any-return]  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are for POSIX")
def test_ctrl_c_while_waiting_for_standard_input(desk: Path) -> None:
    # A shell that runs the tests in the background has them ignore the signal, and children inherit that.
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with program("check", "-", stdin=subprocess.PIPE, preexec_fn=heed) as waiting:
        assert waiting.stdin is not None
        # More than any pipe holds: when all is written, the program is reading.
        waiting.stdin.write(b"first words " * 100_000)
        waiting.stdin.flush()
        waiting.send_signal(signal.SIGINT)
        out, err = waiting.communicate(timeout=20)
    assert waiting.returncode == 130
    assert b"Traceback" not in out + err


@pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe is reported differently there")
def test_a_closed_pipe_is_quiet_and_keeps_the_code(desk: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with program("check", "flawed.txt", "--reference", "pack.csv") as plain:
        plain.communicate(timeout=60)
    root = Path(__file__).parents[1]
    closed = subprocess.run(
        [sys.executable, "-m", "factcheck", "check", "flawed.txt", "--reference", "pack.csv"],
        stdout=writer, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(root)}, timeout=60, check=False,
    )  # fmt: skip
    os.close(writer)
    assert closed.stderr == b""
    assert closed.returncode == plain.returncode == 1


def test_standard_input(desk: Path) -> None:
    with program(
        "check",
        "-",
        "--stdin-filename",
        "wire.md",
        "-o",
        "json",
        "--reference",
        "pack.csv",
        stdin=subprocess.PIPE,
    ) as piped:
        out, _ = piped.communicate(f"# Head\n\n{FLAWED}".encode(), timeout=60)
    (file,) = json.loads(out)["files"]
    assert (file["path"], file["format"], piped.returncode) == ("wire.md", "markdown", 1)


def test_an_ascii_terminal_gets_ascii(desk: Path) -> None:
    (desk / "pound.txt").write_text("Orders rose 25%, from £84 to £116 – “much”.\n", encoding="utf-8")
    arguments = ("check", "pound.txt", "--reference", "pack.csv", "--show", "all")
    with program(*arguments, env={"PYTHONIOENCODING": "ascii"}) as old:
        out, err = old.communicate(timeout=60)
    assert out.isascii()
    assert b"pound.txt" in out
    assert err == b""


HEAVY = (
    "openai",
    "httpx2",
    "tenacity",
    "asyncio",
    "jsonschema",
    "platformdirs",
    "importlib.metadata",
    "pydantic",
    "dataclasses",
    "tomllib",
    "difflib",
    *(["typing"] if sys.version_info < (3, 14) else []),  # where a `NamedTuple` needs it
)


def test_a_check_loads_nothing_heavy(desk: Path) -> None:
    code = (
        "import sys; from factcheck.cli import run; run(['check', 'flawed.txt', '--reference', 'pack.csv'])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    root = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(root)},
        timeout=60,
        check=True,
    )
    assert done.stderr == b"[]\n"


def test_the_version_is_answered_before_click_is_loaded() -> None:
    code = (
        "import sys; from factcheck.__main__ import main; sys.argv = ['factcheck', '--version']; main()\n"
        "print([name for name in ('click', 'pydantic', 'dataclasses') if name in sys.modules], len(sys.modules), file=sys.stderr)"
    )
    root = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(root)},
        timeout=60,
        check=True,
    )
    assert done.stdout.startswith(b"factcheck ")
    loaded, count = done.stderr.decode().rsplit(" ", 1)
    assert loaded == "[]"
    assert int(count) < 120


# Outputs


def test_several_outputs_in_one_run(run: Run, desk: Path) -> None:
    result = check(
        run,
        "flawed.txt",
        "-o",
        "json:out.json",
        "-o",
        "concise",
        "-o",
        "worksheet:open-figures.csv",
        "-o",
        "full:out.txt",
        "--color",
        "always",
    )
    assert result.code == 1
    assert re.match(r"flawed\.txt:1:\d+: error percent-change: ", result.out)
    assert json.loads((desk / "out.json").read_text(encoding="utf-8"))["summary"]["disputed"] > 0
    assert (desk / "open-figures.csv").read_text().startswith("claim,file,")
    assert "\x1b" not in (desk / "out.txt").read_text(encoding="utf-8")


def test_an_output_that_cannot_be_written_does_not_stop_the_others(run: Run, desk: Path) -> None:
    result = check(run, "flawed.txt", "-o", "json:no/such.json", "-o", "concise", "-o", "full:out.txt")
    assert result.code == 2
    assert "percent-change" in result.out
    assert (desk / "out.txt").exists()
    assert "no/such.json cannot be written" in result.err.replace("\\", "/")


@pytest.mark.parametrize(
    ("environment", "option", "colored"),
    [
        ({}, "auto", False),
        ({"FORCE_COLOR": "1"}, "auto", True),
        ({"FORCE_COLOR": "0"}, "auto", False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", False),
        ({"NO_COLOR": "1"}, "always", True),
        ({"FORCE_COLOR": "1"}, "never", False),
        ({"NO_COLOR": "", "FORCE_COLOR": "1"}, "auto", True),
    ],
)
def test_color(
    run: Run, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], option: str, colored: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in check(run, "flawed.txt", "--color", option).out) == colored


def test_quiet_says_nothing_when_nothing_is_disputed(run: Run) -> None:
    assert check(run, "clean.txt", "open.txt", "-q") == (0, "", "")
    assert "percent-change" in check(run, "flawed.txt", "-q").out
    assert "gone.txt" in check(run, "gone.txt", "-q").out


def test_the_same_input_gives_the_same_bytes(run: Run) -> None:
    for form in ("json", "full", "worksheet"):
        assert check(run, "flawed.txt", "open.txt", "-o", form) == check(
            run, "flawed.txt", "open.txt", "-o", form
        )


def test_the_day_comes_from_the_draft_if_it_gives_one(run: Run, desk: Path) -> None:
    (desk / "dated.md").write_text("---\ndate: 2024-03-01\n---\n\n" + CLEAN)
    files = json.loads(run("check", "dated.md", "clean.txt", "--reference", "pack.csv", "-o", "json").out)[
        "files"
    ]
    assert [(file["as_of_source"]) for file in files] == ["front-matter", "clock"]
    assert files[0]["as_of"] == "2024-03-01"
    (file,) = json.loads(check(run, "dated.md", "-o", "json").out)["files"]
    assert (file["as_of"], file["as_of_source"]) == ("2025-06-01", "option")


def test_a_windows_draft_is_read_with_a_warning(run: Run, desk: Path) -> None:
    (desk / "old.txt").write_bytes("They paid £12 for it.\r\n".encode("cp1252"))
    result = check(run, "old.txt")
    assert "read as Windows-1252" in result.out
    assert result.code == 0


# The group


def test_check_is_the_default_for_paths(run: Run, desk: Path) -> None:
    assert run("flawed.txt", "--reference", "pack.csv").code == 1
    assert run("./gone.txt", "--reference", "pack.csv").code == 2
    (desk / "rules").write_text(CLEAN)
    assert "percent-change" in run("rules").out


def test_a_mistyped_command(run: Run) -> None:
    result = run("chekc", "clean.txt")
    assert result.code == 2
    assert "did you mean `check`?" in result.err


def test_no_arguments_print_the_help(run: Run) -> None:
    result = run()
    assert result.code == 2
    assert "Exit codes" in result.err


@pytest.mark.parametrize(
    "arguments", [("--help",), ("-h",), ("check", "--help"), ("config", "show", "--help")]
)
def test_help(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.code == 0
    assert result.out.startswith("Usage: factcheck")


def test_every_command_exists_and_has_help(run: Run) -> None:
    listed = run("--help").out
    for name in COMMANDS:
        assert name in listed
        result = run(name, "--help")
        assert result.code == 0, name
        assert len(result.out.splitlines()) > 3

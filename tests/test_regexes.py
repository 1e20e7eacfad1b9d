"""Kept regular expressions: the same matches and the same report, whatever state the file is in."""

import os
import re
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.cache_folder import cache_folder
from factcheck.regexes import _write, keep_regexes

SOURCES = [
    (r"(?P<day>\d{1,2})\s(?P<month>[A-Za-zé]+)|(x)", 0),
    (r"\b(?:rose|fell)\b(?! by)", re.IGNORECASE),
    (r"(?i)[\u0130à-ž]+$", 0),
    (r"^\s*#.*  # a comment", re.VERBOSE | re.MULTILINE),
    ("[\ud800]|\x00", 0),
    ("", re.ASCII),
]
TEXT = "12 März x ROSE fell by À ž\n  # a\ud800\x00"


@pytest.fixture(autouse=True)
def _python_s_own_re() -> Iterator[None]:
    """Puts `re` back as it was; patterns of other tests are not taken from its memory."""
    compiler: Any = re._compiler  # type: ignore[attr-defined]
    module: Any = re
    own = compiler.compile, module._compile
    re.purge()
    yield
    compiler.compile, module._compile = own
    re.purge()


def parsings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Sources that the parser is given from now on."""
    seen: list[str] = []
    parser: Any = re._parser  # type: ignore[attr-defined]
    parse: Callable[..., Any] = parser.parse
    monkeypatch.setattr(parser, "parse", lambda source, *rest: seen.append(source) or parse(source, *rest))
    return seen


def shown(pattern: re.Pattern[str]) -> object:
    found = [(match.span(), match.groups(), match.lastgroup) for match in pattern.finditer(TEXT)]
    return pattern.pattern, pattern.flags, pattern.groups, dict(pattern.groupindex), found, repr(pattern)


def test_a_kept_pattern_is_the_pattern_and_is_not_parsed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = [re.compile(source, flags) for source, flags in SOURCES]
    re.purge()
    add = keep_regexes(tmp_path)
    first = [re.compile(source, flags) for source, flags in SOURCES]
    add()
    re.purge()
    seen = parsings(monkeypatch)
    add = keep_regexes(tmp_path)
    second = [re.compile(source, flags) for source, flags in SOURCES]
    assert seen == []
    assert own == first == second
    assert [shown(pattern) for pattern in own] == [shown(pattern) for pattern in second]
    before = (tmp_path / os.listdir(tmp_path)[0]).stat().st_mtime_ns  # noqa: PTH208
    add()
    assert [file.stat().st_mtime_ns for file in tmp_path.iterdir()] == [before]


def test_flags_of_every_kind_are_kept_as_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Flags(int):
        """As the default that `re.sub` of Python 3.13 hands on."""

    compiler: Any = re._compiler  # type: ignore[attr-defined]
    add = keep_regexes(tmp_path)
    compiler.compile("a b", Flags(0))
    compiler.compile("a c", re.IGNORECASE)
    assert re.sub("a d", "x", "a d") == "x"
    add()
    keep_regexes(tmp_path)
    seen = parsings(monkeypatch)
    re.purge()
    assert re.compile("a b").match("a b")
    assert re.compile("a c", re.IGNORECASE).match("A C")
    assert re.sub("a d", "x", "a d") == "x"
    assert seen == []


def test_what_is_wrong_with_a_pattern_is_told_by_re_itself(tmp_path: Path) -> None:
    with pytest.raises(re.error) as own:
        re.compile("(?P<a>x")
    add = keep_regexes(tmp_path)
    with pytest.raises(re.error) as kept:
        re.compile("(?P<a>x")
    assert (kept.value.msg, kept.value.pos) == (own.value.msg, own.value.pos)
    with pytest.raises(TypeError):
        re.compile(12)  # type: ignore[call-overload]
    assert re.compile(rb"\d").findall(b"12") == [b"1", b"2"]
    add()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "damage", ["cut", "flipped", "list flipped", "empty", "other Python", "nonsense", "false code"]
)
def test_a_file_that_cannot_be_trusted_is_read_as_none_and_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    add = keep_regexes(tmp_path)
    re.compile(r"(\d+)a")
    add()
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    mark = whole.split(b"\n", 1)[0]
    if damage == "false code":
        _write(str(file), mark, {(r"(\d+)a", 0): (32, b"\1\2\3\4" * 8, 1, {}, (None, None))})
    else:
        file.write_bytes(
            {
                "cut": whole[:-3],
                "flipped": whole[:-3] + bytes([whole[-3] ^ 1]) + whole[-2:],
                "list flipped": whole.replace(rb"(\d+)a", rb"(\d+)b"),
                "empty": b"",
                "other Python": b"2" + whole,
                "nonsense": b"\xff\x00" * 50,
            }[damage]
        )
    re.purge()
    add = keep_regexes(tmp_path)
    assert re.compile(r"(\d+)a").findall("12a 3") == ["12"]
    re.compile("another")
    add()
    assert file.read_bytes().split(b"\n", 1)[0] == mark
    re.purge()
    keep_regexes(tmp_path)
    seen = parsings(monkeypatch)
    assert re.compile(r"(\d+)a").findall("12a 3") == ["12"]
    assert re.compile("another")
    assert seen == [], "mended"


def test_a_file_that_outgrows_its_bound_is_begun_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.regexes._MOST", 3)
    seen = parsings(monkeypatch)
    for number in range(5):
        re.purge()
        add = keep_regexes(tmp_path)
        re.compile(f"a{number}")
        add()
    re.purge()
    keep_regexes(tmp_path)
    seen.clear()
    for number in range(5):
        re.compile(f"a{number}")
    assert seen == ["a0", "a1", "a2"]


def test_an_unforeseen_re_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiler: Any = re._compiler  # type: ignore[attr-defined]
    monkeypatch.delattr(compiler, "_code")
    own = compiler.compile
    keep_regexes(tmp_path)()
    assert compiler.compile is own
    assert list(tmp_path.iterdir()) == []


DRAFT = """Merriden plc lifted profit 16% to £4.9m from £4.4m in 2025, 12 staff at Zyxwvut Hall said.

| town | homes |
|---|---|
| Qwvxzton | 12 |
| Total | 13 |

<zyxwvtag>Qwvxzton has the most homes, 12.</zyxwvtag>
"""


class TestTheCommand:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        shared = cache_folder()
        folder = tmp_path / "cache"
        if (shared / "v2").is_dir():  # compiled packs, which other tests may have left
            shutil.copytree(shared / "v2", folder / "v2")
        monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(folder))
        (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
        return folder

    @staticmethod
    def printed(folder: Path, **environment: str) -> tuple[int, bytes, bytes]:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "check", "draft.md", "--as-of", "2026-01-31", "--isolated"],
            cwd=folder.parent,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), **environment},
            capture_output=True,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    def test_the_report_is_the_same_with_the_file_without_it_and_with_a_damaged_one(
        self, folder: Path
    ) -> None:
        first = self.printed(folder)
        assert "£4.9m".encode() in first[1]
        assert not first[2]
        (file,) = folder.glob("regexes-*.bin")
        assert self.printed(folder) == first
        file.write_bytes(file.read_bytes()[:-100])
        assert self.printed(folder) == first
        nowhere = folder.parent / "draft.md" / "cache"
        assert self.printed(folder, FACTCHECK_CACHE_DIR=str(nowhere)) == first
        assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []

    def test_no_word_of_a_draft_is_kept(self, folder: Path) -> None:
        self.printed(folder)
        (file,) = folder.glob("regexes-*.bin")
        kept = file.read_bytes().lower()
        assert b"(?" in kept
        assert b"zyxwv" not in kept
        assert b"qwvxz" not in kept


def test_the_library_leaves_re_alone() -> None:
    script = (
        "import re; own = re._compiler.compile\n"
        "import factcheck; factcheck.check('Profit rose 16% to 4.9m from 4.4m.', as_of='2026-01-31')\n"
        "assert re._compiler.compile is own"
    )
    with warnings.catch_warnings():
        done = subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
            capture_output=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr

"""The tool that changes the code and sees whether the tests notice."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.mutation import File, sites

ROOT = Path(__file__).resolve().parents[1]


def changes(source: str) -> list[str]:
    """What becomes of a function's source, change by change."""
    tree = ast.parse(source)
    found = []
    for site in sites(tree):
        old = getattr(site.owner, site.field)
        setattr(site.owner, site.field, site.value)
        found.append(ast.unparse(tree))
        setattr(site.owner, site.field, old)
    return found


def body(expression: str) -> list[str]:
    """The changes of one returned expression."""
    return [change.partition("return ")[2] for change in changes(f"def f(a, b, c):\n    return {expression}")]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("a < b", ["a <= b", "a > b"]),
        ("a == b", ["a != b"]),
        ("a in b", ["a not in b"]),
        ("a < b < c", ["a <= b < c", "a > b < c", "a < b <= c", "a < b > c"]),
        ("a + b", ["a - b"]),
        ("a * 2", ["a / 2", "a * 3"]),
        ("a or b", ["a and b", "b or b", "a or a"]),
        ("a and b and c", ["a or b or c", "b and c", "a and c", "a and b"]),
        ("-a", ["+a"]),
        ("min(a, b)", ["max(a, b)"]),
        ("all(a)", ["any(a)"]),
        ("True", ["False"]),
        ("a if b else c", ["a if not b else c"]),
        ("[x for x in a if x]", ["[x for x in a if not x]"]),
        # words are no decisions
        ("'1' + a", []),
        ("f'{a}' * 2", ["f'{a}' * 3"]),
        ("zip(a, b, strict=True)", []),
    ],
)
def test_changes(expression: str, expected: list[str]) -> None:
    assert body(expression) == expected


@pytest.mark.parametrize(
    "source",
    [
        "def f(a: Tuple[1] = None) -> Tuple[2]:\n    return a",
        "@cache(maxsize=1)\ndef f(a):\n    return a",
        "def f(a):\n    assert a > 1\n    return a",
        "__all__ = ['f'] + [1][:0]",
        "def f(a):\n    'Returns 1 < 2.'",
    ],
)
def test_what_decides_nothing_is_left_alone(source: str) -> None:
    assert changes(source) == []


def test_every_mutant_is_another_program() -> None:
    file = File(ROOT / "factcheck/judge/compare.py")
    mutants = list(file.mutants())
    codes = {file.compiled(mutant.place) for mutant in mutants}
    assert len(codes) > 0.95 * len(mutants) > 100
    assert all(mutant.was != mutant.now for mutant in mutants)
    unchanged = compile(ast.parse(file.path.read_text(encoding="utf-8")), str(file.path), "exec")
    assert unchanged not in codes


def test_survivors_are_found_and_the_dead_are_dead(tmp_path: Path) -> None:
    """A copy of the tool beside a small program whose tests check one of two borders."""
    (tmp_path / "benchmarks").mkdir()
    (tmp_path / "tests").mkdir()
    (tmp_path / "benchmarks" / "mutation.py").write_bytes((ROOT / "benchmarks" / "mutation.py").read_bytes())
    (tmp_path / "ages.py").write_text(
        "LEAST = 18\n\n\ndef adult(age):\n    if age > 120:\n        return False\n    return age >= LEAST\n"
    )
    (tmp_path / "tests" / "test_ages.py").write_text(
        "from ages import adult\n\n\ndef test_adult():\n    assert adult(18) and not adult(17) and not adult(500)\n"
    )
    command = [sys.executable, "benchmarks/mutation.py", "ages.py", "--tests", "tests"]
    done = subprocess.run([*command, "--below", "90"], cwd=tmp_path, capture_output=True, text=True)
    survived = sorted(line for line in done.stdout.splitlines() if line.startswith("survived"))
    assert survived == [
        "survived: ages.py:5: 120  ->  121",
        "survived: ages.py:5: age > 120  ->  age >= 120",
    ], done.stdout + done.stderr
    assert "71.4%" in done.stdout
    assert done.returncode == 1
    assert subprocess.run([*command, "--below", "71"], cwd=tmp_path, capture_output=True).returncode == 0


@pytest.mark.slow
@pytest.mark.parametrize(("code", "tests"), [("factcheck/judge", "tests/judge")])
def test_nine_changes_in_ten_are_noticed(code: str, tests: str) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "benchmarks/mutation.py",
            code,
            "--tests",
            tests,
            "--sample",
            "0.1",
            "--below",
            "90",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-2000:]

"""The import contract holds, and catches what it is there for."""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_nothing_lower_imports_anything_higher() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(linter), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_every_room_has_its_place_in_the_stack() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ][0]
    placed = {name.strip() for layer in contract["layers"] for name in layer.split("|")}
    rooms = {
        path.stem
        for path in (ROOT / "factcheck").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert rooms - {"__init__", "__main__"} == placed
    assert contract["exhaustive"]


def test_no_room_is_a_catch_all() -> None:
    banned = {"utils", "util", "helpers", "common", "base", "misc", "manager", "core", "shared"}
    assert not [path for path in (ROOT / "factcheck").rglob("*") if path.stem in banned]

"""Change the code in small ways and see whether the tests notice.

    python benchmarks/mutation.py FOLDER_OR_FILE TESTS… [--sample N] [--seed N] [--workers N]

Each mutant differs from the code in one place: a comparison, an arithmetic or logical operator, a number, a sign, an
opposite. The tests run on it in a copy of the checkout; a mutant that they pass has survived and is listed. `--sample`
takes so many mutants at random. Property tests are left out: they would kill by chance.

    python benchmarks/mutation.py factcheck/judge tests/judge --sample 200
"""

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]

COMPARISONS: dict[type[ast.cmpop], list[type[ast.cmpop]]] = {
    ast.Lt: [ast.LtE, ast.Gt], ast.LtE: [ast.Lt, ast.GtE], ast.Gt: [ast.GtE, ast.Lt], ast.GtE: [ast.Gt, ast.LtE],
    ast.Eq: [ast.NotEq], ast.NotEq: [ast.Eq], ast.Is: [ast.IsNot], ast.IsNot: [ast.Is], ast.In: [ast.NotIn],
    ast.NotIn: [ast.In],
}  # fmt: skip
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
}  # fmt: skip
CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}


class Mutant(NamedTuple):
    """One change of one file."""

    path: Path
    line: int
    was: str
    source: str


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of a file, in its order."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    lines = source.splitlines()
    count = sum(1 for _ in ast.walk(tree))
    for number in range(count):
        for variant in range(3):
            changed = copy.deepcopy(tree)
            node = next(node for n, node in enumerate(ast.walk(changed)) if n == number)
            if not _mutate(node, variant):
                break
            line = getattr(node, "lineno", 0)
            yield Mutant(
                path,
                line,
                lines[line - 1].strip() if line else "",
                ast.unparse(ast.fix_missing_locations(changed)),
            )


def _mutate(node: ast.AST, variant: int) -> bool:
    """Change a node in the `variant`-th way; False where there is none."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        options = COMPARISONS.get(type(node.ops[0]), [])
        if variant < len(options):
            node.ops = [options[variant]()]
            return True
    elif variant == 0 and isinstance(node, ast.BinOp) and type(node.op) in ARITHMETIC:
        if isinstance(node.left, ast.Constant) and isinstance(node.left.value, str):
            return False
        node.op = ARITHMETIC[type(node.op)]()
        return True
    elif variant == 0 and isinstance(node, ast.BoolOp):
        node.op = ast.And() if isinstance(node.op, ast.Or) else ast.Or()
        return True
    elif variant == 0 and isinstance(node, ast.Constant) and isinstance(node.value, bool):
        node.value = not node.value
        return True
    elif variant == 0 and isinstance(node, ast.Constant) and type(node.value) is int:
        node.value += 1
        return True
    elif variant == 0 and isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Not)):
        node.op = ast.UAdd() if isinstance(node.op, ast.USub) else ast.Not()
        if isinstance(node.op, ast.Not):
            node.operand = ast.UnaryOp(ast.Not(), node.operand)
        return True
    elif (
        variant == 0
        and isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in CALLS
    ):
        node.func.id = CALLS[node.func.id]
        return True
    return False


def killed(mutant: Mutant, checkout: Path, tests: list[str]) -> bool:
    """Whether the tests fail on a mutant, or run on without end."""
    target = checkout / mutant.path.relative_to(ROOT)
    original = target.read_text(encoding="utf-8")
    target.write_text(mutant.source, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--no-header", *tests]
    environment = {**os.environ, "PYTHONPATH": str(checkout), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        run = subprocess.run(
            command, cwd=checkout, env=environment, capture_output=True, timeout=60, check=False
        )
        return run.returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        target.write_text(original, encoding="utf-8")


def main() -> None:
    """Run the mutants and list the survivors."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("code", type=Path)
    options.add_argument("tests", nargs="+")
    options.add_argument("--sample", type=int)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--workers", type=int, default=2)
    chosen = options.parse_args()
    code = (ROOT / chosen.code).resolve()
    files = sorted(code.glob("**/*.py")) if code.is_dir() else [code]
    everything = [mutant for path in files for mutant in mutants(path)]
    if chosen.sample is not None and chosen.sample < len(everything):
        everything = random.Random(chosen.seed).sample(everything, chosen.sample)
    tests = [
        str(path.relative_to(ROOT))
        for folder in chosen.tests
        for path in (
            sorted((ROOT / folder).glob("**/test_*.py")) if (ROOT / folder).is_dir() else [ROOT / folder]
        )
        if path.name != "test_properties.py"
    ]
    with tempfile.TemporaryDirectory() as folder:
        checkouts: Queue[Path] = Queue()
        for n in range(chosen.workers):
            checkout = Path(folder) / str(n)
            for part in ("factcheck", "tests", "seeds", "prompts"):
                shutil.copytree(ROOT / part, checkout / part, ignore=shutil.ignore_patterns("__pycache__"))
            shutil.copy(ROOT / "pyproject.toml", checkout)
            checkouts.put(checkout)

        def run(mutant: Mutant) -> bool:
            checkout = checkouts.get()
            try:
                return killed(mutant, checkout, tests)
            finally:
                checkouts.put(checkout)

        with ThreadPoolExecutor(chosen.workers) as pool:
            results = list(pool.map(run, everything))
    survivors = [mutant for mutant, dead in zip(everything, results, strict=True) if not dead]
    for mutant in survivors:
        print(f"{mutant.path.relative_to(ROOT)}:{mutant.line}: survived: {_difference(mutant)}")
    dead = len(everything) - len(survivors)
    print(f"{len(everything)} mutants, {dead} killed ({100 * dead / max(1, len(everything)):.1f}%)")


def _difference(mutant: Mutant) -> str:
    """The changed line, as it was and as it is."""
    before = ast.unparse(ast.parse(mutant.path.read_text(encoding="utf-8"))).splitlines()
    after = mutant.source.splitlines()
    changed = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), None)
    if changed is None:
        return mutant.was
    return f"{before[changed].strip()}  ->  {after[changed].strip()}"


if __name__ == "__main__":
    main()

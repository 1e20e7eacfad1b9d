"""Change the code in small ways and see whether the tests notice.

    python benchmarks/mutation.py FOLDER_OR_FILE TESTS… [--sample N] [--seed N] [--workers N]

Each mutant differs from the code in one place: a comparison, an arithmetic or logical operator, a number, a sign, an
opposite. A mutant that the tests pass has survived and is listed. `--sample` takes so many mutants at random. Property
tests are left out: they would kill by chance.

    python benchmarks/mutation.py factcheck/judge tests/judge --sample 200
"""

import argparse
import ast
import copy
import importlib.abc
import importlib.machinery
import os
import random
import signal
import sys
import time
import types
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import hypothesis  # noqa: F401  (loaded once, before the children)
import pytest

ROOT = Path(__file__).resolve().parents[1]
LOADED = "ignore::pytest.PytestAssertRewriteWarning"
"""What pytest says of hypothesis, which it finds loaded."""
TIME_LIMIT = 120
"""Seconds for one run of the tests."""

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


class Substitute(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives the source of a mutant in the place of its module."""

    def __init__(self, mutant: Mutant) -> None:
        parts = mutant.path.relative_to(ROOT).with_suffix("").parts
        self.is_package = parts[-1] == "__init__"
        self.name = ".".join(parts[:-1] if self.is_package else parts)
        self.mutant = mutant

    def find_spec(
        self, fullname: str, path: object = None, target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self.name:
            return None
        spec = importlib.machinery.ModuleSpec(
            fullname, self, origin=str(self.mutant.path), is_package=self.is_package
        )
        if self.is_package:
            spec.submodule_search_locations = [str(self.mutant.path.parent)]
        return spec

    def exec_module(self, module: types.ModuleType) -> None:
        module.__file__ = str(self.mutant.path)
        exec(compile(self.mutant.source, str(self.mutant.path), "exec"), module.__dict__)


def start(mutant: Mutant, tests: list[str]) -> int:
    """Run the tests on a mutant in a child of this process, which has pytest loaded already."""
    child = os.fork()
    if child == 0:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        sys.meta_path.insert(0, Substitute(mutant))
        os._exit(min(int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-W", LOADED, *tests])), 100))
    return child


def survivors_of(everything: list[Mutant], tests: list[str], workers: int) -> list[Mutant]:
    """The mutants that the tests pass; one that runs on without end is dead."""
    waiting, running, alive = list(reversed(everything)), {}, []
    while waiting or running:
        while waiting and len(running) < workers:
            mutant = waiting.pop()
            running[start(mutant, tests)] = (mutant, time.monotonic())
        child, status = os.waitpid(-1, os.WNOHANG)
        if child:
            mutant, _ = running.pop(child)
            if os.waitstatus_to_exitcode(status) == 0:
                alive.append(mutant)
            continue
        for child, (_, since) in running.items():
            if time.monotonic() - since > TIME_LIMIT:
                os.kill(child, signal.SIGKILL)
        time.sleep(0.02)
    return sorted(alive)


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
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(ROOT))
    os.chdir(ROOT)
    unchanged = Mutant(files[0], 0, "", files[0].read_text(encoding="utf-8"))
    if not survivors_of([unchanged], tests, 1):
        sys.exit("the tests fail on the code as it is")
    survivors = survivors_of(everything, tests, chosen.workers)
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

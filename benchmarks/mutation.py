"""Change the code in small ways and see whether the tests notice.

    python benchmarks/mutation.py CODE… --tests TESTS… [--sample 0.3] [--seed 0] [--log FILE] [--below 90]
    python benchmarks/mutation.py factcheck/judge --tests tests/judge

Each mutant differs from the code in one place:

- a comparison: `<` for `<=` or `>`, `==` for `!=`, `in` for `not in`;
- arithmetic: `+` for `-`, `*` for `/`, a sign;
- logic: `and` for `or`, one of two or more conditions left out, a condition turned round, `True` for `False`;
- a whole number one larger; `min` for `max`, `any` for `all`; `continue` for `break`.

Only code that decides is changed. Words are not (docstrings, messages, labels, names of rules), nor annotations,
decorators, assertions, `zip(strict=…)` and `__all__`.

The tests are collected once. A first run notes which lines each test reaches, so that a mutant meets only the
tests that reach it, those of its own file first, until one fails; `--most` of them at the most. A mutant of code that
runs on import meets the tests in a process of its own. One that runs on without end is dead. Generated tests take the
same cases every time. What the tests pass has survived and is listed; the rate of a run with `--most` or `--sample` is
a lower bound or an estimate.

`--log` writes what was found and goes on from there: the killed stay killed as long as their file is the same, the
survivors are tried again. With `--below` the exit code is 1 if a smaller part is killed, in per cent.
"""

import argparse
import ast
import functools
import gc
import hashlib
import importlib
import importlib.abc
import importlib.machinery
import json
import os
import pickle
import random
import signal
import sys
import tempfile
import time
import traceback
import types
from collections.abc import Iterator
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any, NamedTuple

import hypothesis
import pytest
from _pytest.runner import runtestprotocol

ROOT = Path(__file__).resolve().parents[1]
PYTEST = ["-q", "-p", "no:cacheprovider", "-s", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
WARMING = 100
"""How many tests run before the mutants are tried."""
SECONDS = 20
"""What one test may take on a mutant."""

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.GtE), ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,), ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}  # fmt: skip
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
}  # fmt: skip
CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}
SETS = (ast.BitOr, ast.BitAnd)


class Site(NamedTuple):
    """One change: the field of a node that gets another value."""

    shown: ast.AST
    """What is printed of it."""
    owner: ast.AST
    field: str
    value: Any
    lines: range
    """The lines of its statement; empty where it runs on import."""


class Mutant(NamedTuple):
    """One change of one file, as source."""

    path: str
    line: int
    was: str
    now: str
    lines: range
    place: int
    """Which of the file's changes it is."""

    @property
    def key(self) -> str:
        """The same as long as its file is the same."""
        return f"{self.path}:{self.place}"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.was}  ->  {self.now}"


# --- the changes --------------------------------------------------------------------------------------------


def sites(tree: ast.Module) -> Iterator[Site]:
    """Every change of a file, in its order."""
    yield from _within(tree, range(0))


def _within(node: ast.AST, lines: range, *, called: bool = False) -> Iterator[Site]:
    if called and isinstance(node, ast.stmt):
        # of a statement that holds others, only its head
        body = getattr(node, "body", None)
        end = body[0].lineno - 1 if body and isinstance(body, list) else node.end_lineno
        lines = range(node.lineno, max(end or 0, node.lineno) + 1)
    if isinstance(node, ast.Assert | ast.AnnAssign) and not (isinstance(node, ast.AnnAssign) and node.value):
        return
    if isinstance(node, ast.Assign) and any(
        isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets
    ):
        return
    yield from _changes(node, lines)
    for name, child in _children(node):
        inside = called or (isinstance(node, ast.FunctionDef | ast.Lambda) and name == "body")
        if isinstance(node, ast.Lambda) and inside and not called:
            yield from _within(
                child, range(child.lineno, (child.end_lineno or child.lineno) + 1), called=True
            )
        else:
            yield from _within(child, lines, called=inside)


def _children(node: ast.AST) -> Iterator[tuple[str, Any]]:
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.keyword) and child.arg == "strict":
                continue
            if isinstance(child, ast.AST):
                yield name, child


def _changes(node: ast.AST, lines: range) -> Iterator[Site]:
    if isinstance(node, ast.Compare):
        for n, op in enumerate(node.ops):
            for other in COMPARISONS.get(type(op), ()):
                yield Site(node, node, "ops", [*node.ops[:n], other(), *node.ops[n + 1 :]], lines)
    elif isinstance(node, ast.BinOp) and type(node.op) in ARITHMETIC and not _is_text(node):
        yield Site(node, node, "op", ARITHMETIC[type(node.op)](), lines)
    elif isinstance(node, ast.BoolOp):
        yield Site(node, node, "op", ast.And() if isinstance(node.op, ast.Or) else ast.Or(), lines)
        for n in range(len(node.values)):
            left = [*node.values[:n], *node.values[n + 1 :]]
            yield Site(node, node, "values", left if len(left) > 1 else left * 2, lines)
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield Site(node, node, "value", not node.value, lines)
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        yield Site(node, node, "value", node.value + 1, lines)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield Site(node, node, "op", ast.UAdd(), lines)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
        yield Site(node, node.func, "id", CALLS[node.func.id], lines)
    if isinstance(node, ast.If | ast.IfExp | ast.While):
        yield from _turned(node, "test", node.test, lines)
    elif isinstance(node, ast.comprehension):
        for n, test in enumerate(node.ifs):
            for site in _turned(node, "ifs", test, lines):
                yield site._replace(value=[*node.ifs[:n], site.value, *node.ifs[n + 1 :]])
    for name in ("body", "orelse"):
        block = getattr(node, name, None)
        for n, child in enumerate(block if isinstance(block, list) else ()):
            if isinstance(child, ast.Break | ast.Continue):
                other = ast.Continue() if isinstance(child, ast.Break) else ast.Break()
                ast.copy_location(other, child)
                # the line of a lone jump may not run itself: what leads to it does
                at = range(node.lineno if n == 0 else block[n - 1].lineno, child.lineno + 1)
                yield Site(child, node, name, [*block[:n], other, *block[n + 1 :]], at)


def _turned(owner: ast.AST, field: str, test: ast.expr, lines: range) -> Iterator[Site]:
    """A condition turned round, where no comparison or logic in it is changed in this way already."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        yield Site(test, owner, field, test.operand, lines)
    elif not isinstance(test, ast.Compare | ast.BoolOp):
        turned = ast.copy_location(ast.UnaryOp(ast.Not(), test), test)
        yield Site(test, owner, field, turned, lines)


def _is_text(node: ast.BinOp) -> bool:
    sides = (node.left, node.right)
    return any(
        isinstance(side, ast.JoinedStr | ast.Tuple | ast.List)
        or (isinstance(side, ast.Constant) and isinstance(side.value, str))
        or (isinstance(side, ast.BinOp) and _is_text(side))
        for side in sides
    )


class File:
    """One file of the code and its mutants."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = str(path.relative_to(ROOT))
        self.module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        source = path.read_text(encoding="utf-8")
        self.digest = hashlib.sha256(source.encode()).hexdigest()[:16]
        self.tree = ast.parse(source)
        self.sites = tuple(sites(self.tree))

    def mutants(self) -> Iterator[Mutant]:
        for place, site in enumerate(self.sites):
            was = ast.unparse(site.shown)
            with _changed(site):
                now = self._shown(site)
            line = getattr(site.shown, "lineno", 0) or site.lines.start
            yield Mutant(self.name, line, _short(was), _short(now), site.lines, place)

    def _shown(self, site: Site) -> str:
        value = getattr(site.owner, site.field)
        if site.field == "values" and value[0] is value[1]:
            return ast.unparse(value[0])
        if site.owner is site.shown or site.field == "id":
            return ast.unparse(site.shown)
        for one in value if isinstance(value, list) else [value]:
            if getattr(one, "lineno", None) == getattr(site.shown, "lineno", None) and one is not site.shown:
                return ast.unparse(one)
        return ast.unparse(value)

    def compiled(self, place: int) -> types.CodeType:
        site = self.sites[place]
        with _changed(site):
            return compile(ast.fix_missing_locations(self.tree), str(self.path), "exec")


class _changed:
    """A tree with one change, for as long as it is needed."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def __enter__(self) -> None:
        self.old = getattr(self.site.owner, self.site.field)
        setattr(self.site.owner, self.site.field, self.site.value)

    def __exit__(self, *_: object) -> None:
        setattr(self.site.owner, self.site.field, self.old)


def _short(source: str) -> str:
    line = " ".join(source.split())
    return line if len(line) <= 110 else f"{line[:107]}..."


# --- code that is called: tests collected once, functions exchanged in a child ---------------------------------


class Server:
    """A pytest plugin that tries mutants in the place of running the tests."""

    def __init__(self, files: dict[str, File], mutants: list[Mutant], most: int, report: Any) -> None:
        self.files, self.mutants, self.most, self.report = files, mutants, most, report
        self.functions: dict[tuple[object, ...], list[types.FunctionType]] = {}

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        # a failing case is enough; nobody reads the smallest one
        phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
        hypothesis.settings.register_profile(
            "mutants", deadline=None, derandomize=True, database=None, phases=phases
        )
        hypothesis.settings.load_profile("mutants")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = session.items
        for file in self.files.values():
            importlib.import_module(file.module)  # rules are found on first use: too late to be changed
        _warm(items)
        for thing in gc.get_objects():
            if isinstance(thing, types.FunctionType):
                self.functions.setdefault(_key(thing.__code__), []).append(thing)
            elif isinstance(thing, functools._lru_cache_wrapper):
                thing.cache_clear()
        session.config._tmp_path_factory.getbasetemp()  # one folder for all children
        reached, seconds = _reach(items, {str(file.path) for file in self.files.values()})
        gc.freeze()
        for mutant in self.mutants:
            file = self.files[mutant.path]
            chosen = _chosen(mutant, items, reached, seconds, self.most)
            self.report(mutant, bool(chosen) and not self._survives(mutant, file, chosen))
        return True

    def _survives(self, mutant: Mutant, file: File, chosen: list[pytest.Item]) -> bool:
        code = file.compiled(mutant.place)

        def attempt() -> int:
            for new in _codes(code):
                for function in self.functions.get(_key(new), ()):
                    if function.__code__.co_freevars == new.co_freevars:
                        function.__code__ = new
            tests = zip_longest(chosen, chosen[1:])
            return 0 if all(_passes(item, following) for item, following in tests) else 1

        return _in_child(attempt) == 0


def _reach(items: list[pytest.Item], files: set[str]) -> tuple[dict[tuple[str, int], set[int]], list[float]]:
    """Which tests reach a line, and how long each takes; found in a child, where the tests run once."""
    with tempfile.NamedTemporaryFile() as handed:

        def attempt() -> int:
            reached: dict[tuple[str, int], set[int]] = {}
            seconds = []
            for n, (item, following) in enumerate(zip_longest(items, items[1:])):
                begun = time.perf_counter()
                lines: set[tuple[str, int]] = set()
                sys.settrace(_tracer(files, lines))
                passed = _passes(item, following)
                sys.settrace(None)
                if not passed:
                    print(f"fails on the code as it is: {item.nodeid}")
                    return 1
                seconds.append(time.perf_counter() - begun)
                for line in lines:
                    reached.setdefault(line, set()).add(n)
            Path(handed.name).write_bytes(pickle.dumps((reached, seconds)))
            return 0

        if _in_child(attempt, quiet=False) != 0:
            raise SystemExit("the tests fail on the code as it is")
        found: tuple[dict[tuple[str, int], set[int]], list[float]] = pickle.loads(
            Path(handed.name).read_bytes()
        )
        return found


def _warm(items: list[pytest.Item]) -> None:
    """Run one test in so many, for what every child would otherwise compile anew; results are not kept."""
    few = items[:: max(1, len(items) // WARMING)]
    for item, following in zip_longest(few, few[1:]):
        _passes(item, following)


def _tracer(files: set[str], lines: set[tuple[str, int]]) -> Any:
    def local(frame: types.FrameType, event: str, arg: object) -> Any:
        lines.add((frame.f_code.co_filename, frame.f_lineno))
        return local

    def called(frame: types.FrameType, event: str, arg: object) -> Any:
        if frame.f_code.co_filename not in files:
            return None
        return local(frame, event, arg)

    return called


def _chosen(
    mutant: Mutant,
    items: list[pytest.Item],
    reached: dict[tuple[str, int], set[int]],
    seconds: list[float],
    most: int,
) -> list[pytest.Item]:
    """The tests that reach a mutant: those of its own file first, then some of every other, the quick ones first."""
    path = str(ROOT / mutant.path)
    numbers = set().union(*(reached.get((path, line), ()) for line in mutant.lines))
    own = f"test_{Path(mutant.path).stem.lstrip('_')}.py"
    by_file: dict[Path, list[int]] = {}
    for n in sorted(numbers, key=lambda n: seconds[n]):
        by_file.setdefault(items[n].path, []).append(n)
    first = [n for path, some in by_file.items() if path.name == own for n in some]
    others = zip_longest(*(some for path, some in by_file.items() if path.name != own))
    rest = [n for n in chain.from_iterable(others) if n is not None]
    return [items[n] for n in [*first, *rest][: max(most, len(first))]]


def _passes(item: pytest.Item, following: pytest.Item | None) -> bool:
    """Whether a test passes; the process ends here if it goes on without end."""
    signal.alarm(SECONDS)
    reports = runtestprotocol(item, log=False, nextitem=following)
    signal.alarm(0)
    return not any(report.failed for report in reports)


def _key(code: types.CodeType) -> tuple[object, ...]:
    """Tells the functions of a program apart, lambdas of one line too."""
    first = min(((a, c) for a, _, c, _ in code.co_positions() if a and c), default=(0, 0))
    return (
        code.co_filename,
        code.co_firstlineno,
        code.co_qualname,
        first if code.co_name == "<lambda>" else (),
    )


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield constant
            yield from _codes(constant)


def _in_child(attempt: Any, *, quiet: bool = True) -> int:
    """The exit code of a function in a child of this process."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        if quiet:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 1)
            os.dup2(nowhere, 2)
        code = 2
        try:
            code = attempt()
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


# --- code that runs on import: a process of its own -----------------------------------------------------------


class Substitute(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives the code of a mutant in the place of its module."""

    def __init__(self, path: Path, code: types.CodeType) -> None:
        parts = path.relative_to(ROOT).with_suffix("").parts
        self.is_package = parts[-1] == "__init__"
        self.name = ".".join(parts[:-1] if self.is_package else parts)
        self.path, self.code = path, code

    def find_spec(
        self, fullname: str, path: object = None, target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self.name:
            return None
        spec = importlib.machinery.ModuleSpec(
            fullname, self, origin=str(self.path), is_package=self.is_package
        )
        if self.is_package:
            spec.submodule_search_locations = [str(self.path.parent)]
        return spec

    def exec_module(self, module: types.ModuleType) -> None:
        module.__file__ = str(self.path)
        exec(self.code, module.__dict__)


def survives_import(mutant: Mutant, file: File, tests: list[str]) -> bool:
    """Whether the tests pass a mutant of code that runs on import."""
    code = file.compiled(mutant.place)
    own = f"test_{Path(mutant.path).stem.lstrip('_')}.py"
    first = [str(path) for folder in tests for path in Path(folder).rglob(own)]

    def attempt() -> int:
        signal.alarm(SECONDS * 10)
        sys.meta_path.insert(0, Substitute(file.path, code))
        return int(bool(first) and pytest.main(["-x", *PYTEST, *first])) or int(
            pytest.main(["-x", *PYTEST, *tests])
        )

    return _in_child(attempt) == 0


# --- the whole ------------------------------------------------------------------------------------------------


class Log:
    """What is known of the mutants: a file of one line each, of which the last counts."""

    def __init__(self, path: Path, files: dict[str, File]) -> None:
        self.path, self.files = path, files

    def add(self, mutant: Mutant, killed: bool) -> None:
        if not killed:
            print(f"survived: {mutant}", flush=True)
        known = {"at": mutant.key, "digest": self.files[mutant.path].digest, "killed": killed}
        with self.path.open("a", encoding="utf-8") as log:
            log.write(json.dumps(known) + "\n")

    def killed(self) -> dict[str, bool]:
        """Every mutant that was tried on the code as it is, and whether it was killed."""
        if not self.path.exists():
            return {}
        lines = map(json.loads, self.path.read_text(encoding="utf-8").splitlines())
        digests = {file.name: file.digest for file in self.files.values()}
        return {
            known["at"]: known["killed"]
            for known in lines
            if digests.get(known["at"].rpartition(":")[0]) == known["digest"]
        }


def table(everything: list[Mutant], killed: dict[str, bool]) -> Iterator[str]:
    """Mutants and killed of each file, and of all."""
    for path in [*dict.fromkeys(mutant.path for mutant in everything), ""]:
        those = [mutant for mutant in everything if not path or mutant.path == path]
        dead = sum(killed[mutant.key] for mutant in those)
        yield f"{path or 'all':<66} {len(those):>5} {dead:>5} {100 * dead / len(those):6.1f}%"


def main() -> None:
    """Try the mutants and list the survivors."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("code", type=Path, nargs="+")
    options.add_argument("--tests", nargs="+", required=True)
    options.add_argument("--sample", type=float, default=1.0, help="the part of the mutants that is tried")
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--most", type=int, default=100_000, help="tests that one mutant meets at most")
    options.add_argument("--log", type=Path, help="where what was found is kept")
    options.add_argument("--below", type=float, default=0.0, help="fail if fewer per cent are killed")
    chosen = options.parse_args()
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(ROOT))
    paths = [(ROOT / path).resolve() for path in chosen.code]
    files = {
        file.name: file
        for path in paths
        for file in map(File, sorted(path.rglob("*.py")) if path.is_dir() else [path])
    }
    everything = [mutant for file in files.values() for mutant in file.mutants()]
    if chosen.sample < 1:
        some = random.Random(chosen.seed).sample(everything, round(len(everything) * chosen.sample))
        everything = sorted(some, key=lambda mutant: (mutant.path, mutant.place))
    with tempfile.TemporaryDirectory() as folder:
        log = Log(chosen.log.resolve() if chosen.log else Path(folder) / "log", files)
        os.chdir(ROOT)
        part = run(everything, files, log, chosen.tests, chosen.most)
    sys.exit(1 if 100 * part < chosen.below else 0)


def run(everything: list[Mutant], files: dict[str, File], log: Log, tests: list[str], most: int) -> float:
    """Try every mutant that is not known to be dead; the part of all that is killed."""
    known = log.killed()
    waiting = [mutant for mutant in everything if not known.get(mutant.key)]
    print(f"{len(everything)} mutants, {len(waiting)} of them to be tried", flush=True)
    called = [mutant for mutant in waiting if mutant.lines]
    server = Server(files, called, most, log.add)
    if called and _in_child(lambda: int(pytest.main([*PYTEST, *tests], plugins=[server])), quiet=False) > 1:
        sys.exit("the tests could not be run")
    for mutant in waiting:
        if not mutant.lines:
            log.add(mutant, not survives_import(mutant, files[mutant.path], tests))
    killed = log.killed()
    print(*table(everything, killed), sep="\n")
    return sum(killed[mutant.key] for mutant in everything) / max(1, len(everything))


if __name__ == "__main__":
    main()

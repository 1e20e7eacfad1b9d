"""Keeps the compiled modules that a check uses in one file, which is read sooner than some 330 files one by one.

The file lies in the cache folder and holds the same code as Python's own `.pyc` files (or instead of them, where
Python is told to write none), each module with the path, time and size of the source that it was compiled from. A
module whose source is not the same any more is imported as ever, and so is everything if the file is missing,
damaged, of another Python, or somebody else's. Only the program's entry point calls this.
"""

import os
import sys
from collections.abc import Callable, Mapping
from importlib.machinery import ModuleSpec
from marshal import dumps, loads
from mmap import ACCESS_READ, mmap
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any
from zlib import crc32

_BEGINS_AT = "factcheck.commands.run"
"""The file is read when this module is asked for: what comes before it, and other commands, need little of it."""
_ABANDONED_SECONDS = 30 * 24 * 3600

_Kept = tuple[str, int, int, bool, CodeType]
"""Path, time and size of a source, whether it is a package, and its code."""


class _Finder:
    """Finds modules in the file; asked before Python's own finders, and silent about what it does not know."""

    def __init__(self, file: Path, mark: bytes) -> None:
        self.file = file
        self.mark = mark
        self.kept: dict[str, _Kept] | None = None

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if self.kept is None:
            if name != _BEGINS_AT:
                return None
            self.kept = _read(self.file, self.mark)
        found = self.kept.get(name)
        if found is None:
            return None
        source, changed, size, is_package, _ = found
        if _state(source) != (changed, size):
            del self.kept[name]
            return None
        spec = ModuleSpec(name, self, origin=source, is_package=is_package)  # type: ignore[arg-type]
        spec.has_location = True
        spec.cached = str(
            self.file
        )  # where its code lies; else Python works out, at a price, where a `.pyc` would
        if is_package:
            spec.submodule_search_locations = [os.path.dirname(source)]  # noqa: PTH120 - `Path` is slow, and this is often
        return spec

    def create_module(self, spec: Any) -> None:
        """Leave the making of the module to Python."""

    def exec_module(self, module: ModuleType) -> None:
        exec(self.get_code(module.__name__), module.__dict__)

    def get_code(self, name: str) -> CodeType:
        assert self.kept is not None
        return self.kept[name][4]


def keep_bytecode(folder: Path) -> Callable[[], None]:
    """Let modules come from a file in `folder`; returns what adds to it those imported in other ways since."""
    package = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120
    mark = f"{sys.version} {sys.flags.optimize} {package}".replace("\n", " ").encode()
    file = folder / f"modules-{sys.implementation.cache_tag}-{crc32(mark):08x}.bin"
    finder = _Finder(file, mark)
    sys.meta_path.insert(0, finder)

    def add() -> None:
        if finder.kept is not None:
            new = dict(_imported_otherwise(finder.kept))
            if new:
                whole = {name: one for name, one in finder.kept.items() if _state(one[0]) == one[1:3]}
                _write(file, mark, whole | new)

    return add


def _imported_otherwise(kept: Mapping[str, _Kept]) -> Any:
    """The package's modules in this run that the file did not hold."""
    for name, module in tuple(sys.modules.items()):
        if name in kept or not name.startswith("factcheck."):
            continue
        spec = getattr(module, "__spec__", None)
        if spec is None or not spec.has_location:
            continue
        state = _state(spec.origin)
        code = spec.loader.get_code(name)
        if state is not None and code is not None:
            yield name, (spec.origin, *state, spec.submodule_search_locations is not None, code)


def _state(source: str) -> tuple[int, int] | None:
    try:
        stat = os.stat(source)  # noqa: PTH116
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size


def _read(file: Path, mark: bytes) -> dict[str, _Kept]:
    try:
        with file.open("rb", buffering=0) as stream:
            if hasattr(os, "getuid") and os.fstat(stream.fileno()).st_uid != os.getuid():
                return {}
            content = mmap(stream.fileno(), 0, access=ACCESS_READ)  # megabytes, not to be copied
        with content:
            start = content.find(b"\n", len(mark) + 1) + 1
            if (
                content[: len(mark) + 1] == mark + b"\n"
                and int(content[len(mark) : start]) == len(content) - start
            ):
                with memoryview(content) as whole, whole[start:] as modules:
                    kept: dict[str, _Kept] = loads(modules)
                return kept
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return {}


def _write(file: Path, mark: bytes, modules: dict[str, _Kept]) -> None:
    import time

    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        content = dumps(modules)
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            fresh.write_bytes(b"%s\n%d\n%s" % (mark, len(content), content))
            fresh.replace(file)
        finally:
            fresh.unlink(missing_ok=True)
        for other in file.parent.glob("modules-*.bin"):  # of checkouts and Pythons that are gone
            if time.time() - other.stat().st_mtime > _ABANDONED_SECONDS:
                other.unlink(missing_ok=True)
    except (OSError, ValueError):
        pass  # a folder that is full or read-only: the next run imports as ever

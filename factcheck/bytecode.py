"""Keeps the compiled modules that a check uses in one file, which is read sooner than some 370 files one by one.

The file lies in the cache folder and holds the same code as Python's own `.pyc` files (or instead of them, where
Python is told to write none), the package's own and that of Python's library, each module with the path, time and
size of the source that it was compiled from. A module whose source is not the same any more is imported as ever, and
so is everything if the file is missing, damaged, of another Python, or somebody else's. Only the program's entry
point calls this, before it imports anything that the file may hold: hence so few imports here.

Of a module that is asked for first of all, the file also holds which others ran before it was done, in their order:
these are run in this order ahead of it, without what Python's import does for each (a third of the time of a module).
"""

import os
import sys
from marshal import dumps, loads

from factcheck.cache_folder import read_kept, write_kept
from factcheck.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import CodeType, ModuleType

    _Kept = tuple[str, int, int, bool, CodeType | bytes, Any, tuple[str, ...] | None]
    """Path, time and size of a source, whether it is a package, its code, which may be packed, what is noted, and
    the modules that run ahead of it, None if that is not known."""

_ModuleSpec: Any = type(__spec__)  # that of `importlib.machinery`
_Module: Any = type(sys)
_BEGINS_AT = "factcheck.commands.run"
"""The file is read when this module is asked for: what comes before it, and other commands, need little of it."""
_SELDOM = "factcheck.extract.llm.run"
"""A run with this module waits for a server: what it loads besides is left out of every other run's way."""
_LIBRARY = os.path.dirname(os.__file__)


class _Finder:
    """Finds modules in the file; asked before Python's own finders, and silent about what it does not know."""

    def __init__(self, file: str, mark: bytes) -> None:
        self.file = file
        self.mark = mark
        self.kept: dict[str, _Kept] | None = None
        self.notes: dict[str, Any] = {}
        self.done: list[str] = []
        """The package's modules in the order in which they have run from end to end."""
        self.under_way = 0
        self.ahead: dict[str, tuple[str, ...]] = {}
        """What this run has learned of modules that run ahead of others."""
        self.is_changed = False
        """Whether a module was not as the file has it, so that others may import other modules by now."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if self.kept is None:
            if name != _BEGINS_AT:
                return None
            self.kept = read_kept(self.file, self.mark) or {}
        found = self.kept.get(name)
        if found is None:
            return None
        source, changed, size, is_package, _, _, ahead = found
        if _state(source) != (changed, size):
            del self.kept[name]
            self.is_changed = True
            return None
        if ahead:
            self._run_ahead(ahead)
        spec = _ModuleSpec(name, self, origin=source, is_package=is_package)
        spec.has_location = True
        spec.cached = (
            self.file
        )  # where its code lies; else Python works out, at a price, where a `.pyc` would
        if is_package:
            spec.submodule_search_locations = [os.path.dirname(source)]
        return spec

    def _run_ahead(self, names: "Iterable[str]") -> None:
        """Run modules that are not loaded yet, in this order; whatever is amiss is left to Python's own import."""
        missing = [name for name in names if name not in sys.modules]
        specs = {name: spec for name in missing if (spec := self.find_spec(name)) is not None}
        placed: dict[str, Any] = {}
        begun = len(self.done)
        self.under_way += 1
        try:
            for name in sorted(specs):  # a package is there before its modules, and runs when it is its turn
                if specs[name].submodule_search_locations is not None and name not in sys.modules:
                    placed[name] = _placed(specs[name])
            for name, spec in specs.items():
                within, _, own_name = name.rpartition(".")
                if within in sys.modules and (name in placed or name not in sys.modules):
                    module = placed.get(name) or placed.setdefault(name, _placed(spec))
                    self.exec_module(module)
                    setattr(sys.modules[within], own_name, module)
        except Exception:
            for name in (*placed, *self.done[begun:]):
                sys.modules.pop(name, None)
            del self.done[begun:]
        finally:
            self.under_way -= 1

    def create_module(self, spec: Any) -> None:
        """Leave the making of the module to Python."""

    def exec_module(self, module: "ModuleType") -> None:
        name = module.__name__
        begun = len(self.done)
        self.under_way += 1
        try:
            exec(self.get_code(name), module.__dict__)
        finally:
            self.under_way -= 1
        if name.startswith("factcheck."):
            if not self.under_way and self._kept(name)[6] is None:
                self.ahead[name] = tuple(self.done[begun:])
            self.done.append(name)

    def get_code(self, name: str) -> "CodeType":
        code = self._kept(name)[4]
        return loads(code) if isinstance(code, bytes) else code

    def _kept(self, name: str) -> "_Kept":
        assert self.kept is not None
        return self.kept[name]


def _placed(spec: Any) -> Any:
    """An empty module in its place among the loaded ones, with what Python tells a module about itself."""
    module = sys.modules[spec.name] = _Module(spec.name)
    module.__spec__, module.__loader__, module.__package__ = spec, spec.loader, spec.parent
    module.__file__, module.__cached__ = spec.origin, spec.cached
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    return module


_FORMAT = 4
"""One more whenever what is kept of a module changes: a file of an earlier version is not read."""

_FINDERS: list[_Finder] = []
"""The finder in force, if there is one."""


def keep_bytecode(folder: "str | os.PathLike[str]") -> "Callable[[], None]":
    """Let modules come from a file in `folder`; returns what adds to it those imported in other ways since."""
    package = os.path.dirname(os.path.abspath(__file__))
    mark = f"{_FORMAT} {sys.version} {sys.flags.optimize} {package}".replace("\n", " ").encode()
    number = int.from_bytes(mark, "big") % 0xFFFFFFFB  # tells places apart, as a check sum would
    file = os.path.join(folder, f"modules-{sys.implementation.cache_tag}-{number:08x}.bin")
    finder = _Finder(file, mark)
    _FINDERS[:] = [finder]
    before = frozenset(sys.modules)
    sys.meta_path.insert(0, finder)

    def add() -> None:
        if finder.kept is not None and _SELDOM not in sys.modules:
            new = dict(_imported_otherwise(before | finder.kept.keys()))
            if new or finder.notes or finder.ahead:
                write_kept(file, mark, dict(_brought_up_to_date(finder, new)), alike="modules-*.bin")

    return add


def _brought_up_to_date(finder: _Finder, new: "dict[str, _Kept]") -> "Iterator[tuple[str, _Kept]]":
    """What is to be kept after a run: what was, as far as it holds, and what the run has found out."""
    for name, found in ((finder.kept or {}) | new).items():
        source, changed, size, is_package, code, noted, ahead = found
        if name in new or _state(source) == (changed, size):
            noted = finder.notes.get(name, noted)
            if noted is not None or name not in sys.modules or not name.startswith("factcheck."):
                code = _packed(code)  # what one run does without, another may
            elif isinstance(code, bytes):
                code = loads(code)
            ahead = None if finder.is_changed else finder.ahead.get(name, ahead)
            yield name, (source, changed, size, is_package, code, noted, ahead)


def note(module: str, what: Any) -> None:
    """Remember plain values about a module that a run may do without; forgotten where no file is kept."""
    for finder in _FINDERS:
        finder.notes[module] = what


def noted(module: str) -> Any:
    """Return what an earlier run noted about a module whose source is still the same; None if that is not known."""
    for finder in _FINDERS:
        found = finder.kept.get(module) if finder.kept else None
        if found is not None and _state(found[0]) == found[1:3]:
            return found[5]
    return None


def _imported_otherwise(known: "frozenset[str]") -> "Iterator[tuple[str, _Kept]]":
    """The modules of the package and of Python's library in this run that are not known."""
    for name in sorted(sys.modules.keys() - known):
        spec = getattr(sys.modules[name], "__spec__", None)
        if spec is None or not spec.has_location or not hasattr(spec.loader, "get_code"):
            continue
        own = name.startswith("factcheck.")
        if not own and not _is_of_the_library(name, spec.origin):
            continue
        state = _state(spec.origin)
        code = spec.loader.get_code(spec.name)
        if state is not None and code is not None:
            yield name, (spec.origin, *state, spec.submodule_search_locations is not None, code, None, None)


def _packed(code: "CodeType | bytes") -> bytes:
    """Code that is unpacked only when its module is asked for."""
    return code if isinstance(code, bytes) else dumps(code)


def _is_of_the_library(name: str, source: str) -> bool:
    """Whether a module is Python's, and no file of the same name that somebody has put before it."""
    return name.partition(".")[0] in sys.stdlib_module_names and source.startswith(_LIBRARY)


def _state(source: str) -> tuple[int, int] | None:
    try:
        stat = os.stat(source)
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size

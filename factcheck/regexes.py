"""Keeps what parsing regular expressions yields, so that a pattern is parsed once per machine, not in every run.

A check uses some 300 patterns, and parsing them costs more than all their matching. The parser's result is a
list of numbers that the engine takes as it is; the command line keeps these lists in one file of the cache
folder. They follow from the pattern, its flags and the Python that parsed it, so nothing there can be stale.
A file that is damaged, missing or forbidden costs time and changes nothing, and so does an unforeseen `re`.
Only the program's entry point calls this: whoever uses factcheck as a library keeps `re` as it is.
"""

import marshal
import os
import re
import sys
from zlib import crc32

from factcheck.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 2000
"""Patterns in the file; all of factcheck's are a few hundred, and a file that outgrows this is begun anew."""
_LONGEST = 20_000
_DEBUG = int(re.DEBUG)  # as a plain number: to ask a flag of `re` costs more than to compile a kept pattern

_Key = tuple[str, int]
"""A pattern and its flags."""
_Parsed = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What the engine takes besides the pattern: flags, code, number of groups, and their names both ways."""


def keep_regexes(folder: "str | os.PathLike[str]") -> "Callable[[], None]":
    """Let `re` take parsed patterns from a file in `folder`; returns what adds to it those parsed since."""
    module: Any = re
    compiler: Any = getattr(re, "_compiler", None)  # Python's own, and private: its absence is provided for
    try:
        parse, code_of, engine, parsing, recalled = (
            compiler._parser.parse,
            compiler._code,
            compiler._sre,
            compiler.compile,
            module._compile,
        )
        mark = f"{sys.version} {engine.MAGIC} {engine.CODESIZE} {sys.byteorder}".replace("\n", " ").encode()
    except AttributeError:
        return lambda: None
    file = os.path.join(folder, f"regexes-{sys.implementation.cache_tag}.bin")
    kept = _read(file, mark)
    new: dict[_Key, _Parsed] = {}
    met: dict[_Key, Any] = {}

    def parsed_anew(source: str, flags: int) -> _Parsed:
        from array import array

        tree = parse(source, flags)
        numbers = dict(tree.state.groupdict)
        names: list[str | None] = [None] * tree.state.groups
        for name, number in numbers.items():
            names[number] = name
        code = array("I", code_of(tree, flags)).tobytes()
        return flags | tree.state.flags, code, tree.state.groups - 1, numbers, tuple(names)

    def compiled(source: Any, flags: int = 0) -> Any:
        """As `re._compiler.compile`, which `re` calls for every pattern that it has not met in this run."""
        if type(source) is not str or int(flags) & _DEBUG or len(source) > _LONGEST:
            return parsing(source, flags)
        flags = int(flags)  # Python 3.13 hands on a number of its own kind for no flags
        try:
            parsed = kept.get((source, flags))
            if parsed is None:
                parsed = new[source, flags] = parsed_anew(source, flags)
            whole_flags, code, groups, numbers, names = parsed
            return engine.compile(
                source, whole_flags, memoryview(code).cast("I").tolist(), groups, numbers, names
            )
        except Exception:
            new.pop((source, flags), None)
            return parsing(source, flags)  # says what is wrong with the pattern, if it is the pattern

    def found(source: Any, flags: Any) -> Any:
        """As `re._compile`, which every function of `re` asks, without what it asks of the flags."""
        if type(source) is not str or type(flags) is not int:
            return recalled(source, flags)
        pattern = met.get((source, flags))
        if pattern is None:
            if len(met) >= _MOST:
                met.clear()
            pattern = met[source, flags] = compiled(source, flags)
        return pattern

    def add() -> None:
        if new:
            _write(file, mark, new if len(kept) + len(new) > _MOST else kept | new)

    compiler.compile, module._compile = compiled, found
    return add


def _read(file: str, mark: bytes) -> dict[_Key, _Parsed]:
    try:
        with open(file, "rb", buffering=0) as stream:
            whole = stream.readall()
        head = len(mark) + 10
        content = memoryview(whole)[head:]
        if whole[:head] == b"%s\n%08x\n" % (mark, crc32(content)):
            kept: dict[_Key, _Parsed] = marshal.loads(content)
            return kept
    except (OSError, ValueError):
        pass
    return {}


def _write(file: str, mark: bytes, patterns: dict[_Key, _Parsed]) -> None:
    from pathlib import Path

    place = Path(file)
    fresh = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        content = marshal.dumps(patterns)
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            fresh.write_bytes(b"%s\n%08x\n%s" % (mark, crc32(content), content))
            fresh.replace(place)
        finally:
            fresh.unlink(missing_ok=True)
    except (OSError, ValueError):
        pass  # a folder that is full or read-only, a thing that no file can hold: the next run parses again

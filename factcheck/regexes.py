"""Keeps what parsing regular expressions yields, so that a pattern is parsed once per machine, not in every run.

A check uses some 300 patterns, and parsing them costs more than all their matching. The parser's result is a
list of numbers that the engine takes as it is; the command line keeps these lists in one file of the cache
folder. They follow from the pattern, its flags and the Python that parsed it, so nothing there can be stale.
A file that is damaged, missing or forbidden costs time and changes nothing, and so does an unforeseen `re`.
Of the file a run unpacks the list of patterns, and of the rest what belongs to the patterns that it uses.
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
_FORMAT = 2
"""One more whenever what is kept of a pattern changes: a file of an earlier version is not read."""
_DEBUG = int(re.DEBUG)  # as a plain number: to ask a flag of `re` costs more than to compile a kept pattern

_Key = tuple[str, int]
"""A pattern and its flags."""
_Parsed = tuple[int, bytes | memoryview, int, dict[str, int], tuple[str | None, ...]]
"""What the engine takes besides the pattern: flags, code, number of groups, and their names both ways."""
_Place = tuple[int, int, int, int, int, dict[str, int], tuple[str | None, ...]]
"""The same with a place instead of the code: flags, where it begins and ends, its check sum, and so on."""


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
        mark = f"{_FORMAT} {sys.version} {engine.MAGIC} {engine.CODESIZE} {sys.byteorder}".replace(
            "\n", " "
        ).encode()
    except AttributeError:
        return lambda: None
    file = os.path.join(folder, f"regexes-{sys.implementation.cache_tag}.bin")
    kept, codes = _read(file, mark)
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
            place = kept.get((source, flags))
            parsed = None if place is None else _unpacked(codes, place)
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
            known = {} if len(kept) + len(new) > _MOST else kept
            whole = {key: parsed for key in known if (parsed := _unpacked(codes, known[key])) is not None}
            _write(file, mark, whole | new)

    compiler.compile, module._compile = compiled, found
    return add


def _unpacked(codes: memoryview, place: _Place) -> _Parsed | None:
    """What the file holds of a pattern; None if it is damaged there."""
    flags, start, end, check, groups, numbers, names = place
    code = codes[start:end]
    return (flags, code, groups, numbers, names) if crc32(code) == check else None


def _read(file: str, mark: bytes) -> tuple[dict[_Key, _Place], memoryview]:
    """The patterns of a file with their places, and the codes that lie there."""
    try:
        with open(file, "rb", buffering=0) as stream:
            whole = stream.readall()
        head = len(mark) + 19
        start, check = int(whole[len(mark) + 1 : head - 10], 16), int(whole[head - 9 : head - 1], 16)
        content = memoryview(whole)
        if whole[:head] == _head(mark, start, check) and check == crc32(content[head:start]):
            kept: dict[_Key, _Place] = marshal.loads(content[head:start])
            return kept, content[start:]
    except (OSError, ValueError):
        pass
    return {}, memoryview(b"")


def _head(mark: bytes, start: int, check: int) -> bytes:
    """The first lines of a file: by whom it is, where the codes begin, and the check sum of what comes before them."""
    return b"%s\n%08x\n%08x\n" % (mark, start, check)


def _write(file: str, mark: bytes, patterns: dict[_Key, _Parsed]) -> None:
    from pathlib import Path

    place = Path(file)
    fresh = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        kept: dict[_Key, _Place] = {}
        at = 0
        for key, (flags, code, groups, numbers, names) in patterns.items():
            kept[key] = flags, at, at + len(code), crc32(code), groups, numbers, names
            at += len(code)
        places = marshal.dumps(kept)
        head = _head(mark, len(mark) + 19 + len(places), crc32(places))
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            fresh.write_bytes(b"".join((head, places, *(code for _, code, *_ in patterns.values()))))
            fresh.replace(place)
        finally:
            fresh.unlink(missing_ok=True)
    except (OSError, ValueError):
        pass  # a folder that is full or read-only, a thing that no file can hold: the next run parses again

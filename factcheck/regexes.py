"""Keeps what parsing regular expressions yields, so that a pattern is parsed once per machine, not in every run.

A check uses some 300 patterns, and parsing them costs more than all their matching. The parser's result is a
list of numbers that `_sre` takes as it is; the command line keeps these lists in one file in the cache folder.
They are a function of the pattern, its flags and the Python that parsed it: nothing there can be stale. A
file that is damaged, missing or forbidden costs time and changes nothing, and so does an unforeseen `re`.
Whoever uses factcheck as a library keeps the `re` that he has: only the program's entry point calls this.
"""

import _sre
import marshal
import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from zlib import crc32

_MOST = 2000
"""Patterns in the file; a check of any draft uses a few hundred, and a file that outgrows them is begun anew."""
_LONGEST = 20_000

_Key = tuple[str, int]
_Parsed = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What `_sre.compile` takes besides the pattern: flags, code, number of groups, their names both ways."""


def keep_regexes(folder: Path) -> Callable[[], None]:
    """Let `re` take parsed patterns from a file in `folder`; returns what writes to it those that were new."""
    compiler: Any = getattr(re, "_compiler", None)
    parser: Any = getattr(re, "_parser", None)
    if sys.implementation.name != "cpython" or compiler is None or parser is None:
        return lambda: None
    file = folder / f"regexes-{sys.implementation.cache_tag}.bin"
    kept = _read(file)
    new: dict[_Key, _Parsed] = {}
    parsing = compiler.compile

    def compiled(source: Any, flags: int = 0) -> Any:
        if type(source) is not str or flags & re.DEBUG or len(source) > _LONGEST:
            return parsing(source, flags)
        key = (source, flags)
        try:
            parsed = kept.get(key) or new.get(key)
            if parsed is None:
                parsed = new[key] = _parse(parser, compiler, source, flags)
            whole_flags, code, groups, numbers, names = parsed
            return _sre.compile(source, whole_flags, memoryview(code).cast("I").tolist(), groups, numbers, names)  # type: ignore[attr-defined]
        except Exception:
            # Whatever is wrong, `re` itself tells it best, or knows better.
            return parsing(source, flags)

    def write() -> None:
        if new:
            _write(file, new if len(kept) + len(new) > _MOST else kept | new)

    compiler.compile = compiled
    return write


def _parse(parser: Any, compiler: Any, source: str, flags: int) -> _Parsed:
    """As `re._compiler.compile`, up to the call of `_sre.compile`."""
    from array import array

    tree = parser.parse(source, flags)
    code = array("I", compiler._code(tree, flags)).tobytes()
    numbers = dict(tree.state.groupdict)
    names: list[str | None] = [None] * tree.state.groups
    for name, number in numbers.items():
        names[number] = name
    return flags | tree.state.flags, code, tree.state.groups - 1, numbers, tuple(names)


def _mark() -> bytes:
    """What tells one regular expression engine from another, as text before the patterns."""
    return f"{sys.version} {_sre.MAGIC} {_sre.CODESIZE} {sys.byteorder}\n".replace("\n", " ").encode() + b"\n"  # type: ignore[attr-defined]


def _read(file: Path) -> dict[_Key, _Parsed]:
    try:
        mark, checksum, content = file.read_bytes().split(b"\n", 2)
        if mark + b"\n" == _mark() and checksum == b"%08x" % crc32(content):
            kept: dict[_Key, _Parsed] = marshal.loads(content)
            return kept
    except (OSError, ValueError):
        pass
    return {}


def _write(file: Path, patterns: dict[_Key, _Parsed]) -> None:
    content = marshal.dumps(patterns)
    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            fresh.write_bytes(b"%s%08x\n%s" % (_mark(), crc32(content), content))
            fresh.replace(file)
        finally:
            fresh.unlink(missing_ok=True)

"""Keeps compiled packs in the user's cache folder, so that a pack is read from CSV once, not every time.

A compiled pack is a file named after the pack's content and the code that compiled it. Which file a path
has is remembered in a stamp, with the state of every file of the pack (times, size, inode) and of the code.
A stamp is believed only if nothing of that has changed since, and is written only when the files have been
still for a while, so that an edit within the clock's grain cannot pass unseen. Everything is written beside
and then renamed, so runs may come at once and the folder may be deleted at any time.
"""

import functools
import os
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path
from zlib import crc32

from factcheck.cache_folder import cache_folder
from factcheck.errors import PackErrors
from factcheck.reference import folder
from factcheck.reference.defects import Defects
from factcheck.reference.derived import Derived
from factcheck.reference.schema import FORMAT
from factcheck.reference.store import PackInfo
from factcheck.version import __version__

_STILL_NANOSECONDS = 2 * 10**9
"""How long files must have been unchanged before their times are taken as proof."""
_ABANDONED_SECONDS = 24 * 3600
_ATTEMPTS = 3


def opened(path: Path, *, keep: bool) -> sqlite3.Connection:
    """Return the compiled pack at `path` as a database to read from.

    Without a cache folder that can be written to, the pack is compiled in memory.

    Raises:
        PackErrors: with every defect of the pack.
    """
    if keep:
        try:
            return _kept(path, cache_folder() / f"v{FORMAT}")
        except (OSError, sqlite3.Error):
            # A cache that is full, read-only or damaged must not stop a check.
            pass
    return _in_memory(path)


def derived_from(packs: Iterable[PackInfo]) -> Derived:
    """Return what earlier runs have worked out from these packs in this order."""
    key = " ".join((_code_mark(), *(f"{pack.sha256} {crc32(pack.name.encode()):08x}" for pack in packs)))
    return Derived(cache_folder() / f"v{FORMAT}" / "derived", key)


def _in_memory(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    try:
        _compile(path, connection, _digest(path))
    except BaseException:
        connection.close()
        raise
    return connection


def _compile(path: Path, connection: sqlite3.Connection, digest: str) -> None:
    from factcheck.reference.compiling import compiled

    prefix = path.parent if path.is_file() else path
    defects = Defects("" if str(prefix) == "." else str(prefix))
    compiled(path, connection, defects, digest=digest)
    if defects.count:
        raise PackErrors(str(path), defects.listed())


def _digest(path: Path) -> str:
    """Return the SHA-256 over names and bytes of a pack's files."""
    import hashlib

    digest = hashlib.sha256()
    for name in folder.present(path):
        digest.update(f"\0{name}\0".encode())
        with (path / name if name else path).open("rb") as stream:
            while chunk := stream.read(1 << 20):
                digest.update(chunk)
    return digest.hexdigest()


def _key(path: Path, digest: str) -> str:
    """Return the name of the compiled pack: content, code, and the name that a pack has from its path."""
    return f"{digest[:40]}-{_code_mark()}-{crc32(path.resolve().name.encode()):08x}"


def _kept(path: Path, cache: Path) -> sqlite3.Connection:
    where = os.path.abspath(path)  # noqa: PTH100 - resolve() would follow links that may move
    stamp = cache / "stamps" / f"{crc32(where.encode()):08x}{crc32(where[::-1].encode()):08x}"
    packs = cache / "packs"
    for _ in range(_ATTEMPTS):
        state = _state(path)
        key = _read_stamp(stamp, where, state)
        connection = _open(packs / f"{key}.sqlite") if key else None
        if connection is not None:
            return connection
        digest = _digest(path)
        key = _key(path, digest)
        store = packs / f"{key}.sqlite"
        connection = _open(store)
        if connection is None:
            _write(path, store, digest)
            connection = _open(store)
        if connection is not None and _state(path) == state:
            _write_stamp(stamp, where, key, state, cache)
            return connection
        # The pack was edited meanwhile: what was compiled may mix two states of it.
        if connection is not None:
            connection.close()
        store.unlink(missing_ok=True)
    raise OSError("the pack changes while it is read")


def _state(path: Path) -> tuple[str, ...]:
    """Return what would change with any change of a pack's files, or of the code that compiles them."""
    files = (
        f"{stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_size} {stat.st_ino} {name}"
        for name, stat in folder.present(path).items()
    )
    return (_code_mark(), *files)


@functools.cache
def _code_mark() -> str:
    """Return what tells one state of this room's code from another, so that a changed tool reads packs anew."""
    marks: list[str] = [__version__]
    try:
        with os.scandir(Path(__file__).parent) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith(".py"):
                    stat = entry.stat()
                    marks.append(f"{entry.name} {stat.st_size} {stat.st_mtime_ns}")
    except OSError:  # a package that is no folder: its version says enough
        pass
    return f"{crc32(' '.join(marks).encode()):08x}"


def _read_stamp(stamp: Path, where: str, state: tuple[str, ...]) -> str | None:
    """Return the key that a stamp vouches for; None if the files are not as they were."""
    try:
        key, path, *files = stamp.read_text(encoding="utf-8", errors="surrogateescape").split("\n")
    except (OSError, ValueError):
        return None
    return key if path == where and tuple(files) == state else None


def _write_stamp(stamp: Path, where: str, key: str, state: tuple[str, ...], cache: Path) -> None:
    newest = max(int(moment) for line in state[1:] for moment in line.split(" ", 2)[:2])
    if time.time_ns() - newest < _STILL_NANOSECONDS or "\n" in where:
        return
    try:
        stamp.parent.mkdir(parents=True, exist_ok=True)
        fresh = stamp.with_name(f".{stamp.name}.{os.getpid()}")
        fresh.write_text("\n".join((key, where, *state)), encoding="utf-8", errors="surrogateescape")
        fresh.replace(stamp)
        _tidy(cache)
    except OSError:  # the pack is found by its content, then
        pass


def _tidy(cache: Path) -> None:
    """Delete compiled packs that no stamp names, and what broken-off runs left."""
    named = {
        stamp.read_text(encoding="utf-8", errors="replace").partition("\n")[0]
        for stamp in _files(cache / "stamps")
    }
    now = time.time()
    for store in _files(cache / "packs"):
        is_unnamed = store.suffix == ".sqlite" and store.stem not in named
        if (is_unnamed or store.name.startswith(".")) and now - store.stat().st_mtime > _ABANDONED_SECONDS:
            store.unlink(missing_ok=True)


def _files(where: Path) -> list[Path]:
    return [file for file in where.iterdir() if file.is_file()] if where.is_dir() else []


def _open(store: Path) -> sqlite3.Connection | None:
    """Open a compiled pack to read; None if it is not there or not whole."""
    escaped = str(store).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    try:
        connection = sqlite3.connect(f"file:{escaped}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    except sqlite3.Error:
        return None
    try:
        if connection.execute("SELECT 1 FROM about WHERE key = 'sha256'").fetchone():
            return connection
    except sqlite3.Error:
        pass
    connection.close()
    return None


def _write(path: Path, store: Path, digest: str) -> None:
    """Compile a pack beside its final place and move it there in one step."""
    from contextlib import closing

    store.parent.mkdir(parents=True, exist_ok=True)
    fresh = store.with_name(f".{store.name}.{os.getpid()}.{time.monotonic_ns()}")
    try:
        with closing(sqlite3.connect(fresh)) as connection:
            _compile(path, connection, digest)
        with fresh.open("rb") as stream:
            os.fsync(stream.fileno())
        fresh.replace(store)
    finally:
        fresh.unlink(missing_ok=True)

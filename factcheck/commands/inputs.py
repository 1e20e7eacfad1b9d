"""From the paths of a command line to drafts, with every problem kept and none in the way of the others."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.errors import FactcheckError, InputError
from factcheck.model.draft import Draft
from factcheck.model.report import Problem
from factcheck.named_tuple import NamedTuple
from factcheck.readers import STANDARD_INPUT, SUFFIXES, read


class Input(NamedTuple):
    """A draft, or what kept it from being read."""

    path: str
    folder: Path
    """Whose configuration governs the draft."""
    draft: Draft | None
    problem: FactcheckError | None


def inputs(
    paths: Iterable[str],
    *,
    stdin_name: str | None = None,
    encoding: str | None = None,
    allow_empty: bool = False,
) -> Iterator[Input]:
    """Read everything that was named, in order, every file once.

    Args:
        paths: files, folders (every draft below them) and `-` for standard input.
        stdin_name: a file name that tells the format of standard input and is shown for it.
        encoding: a codec that overrides detection.
        allow_empty: whether a folder may hold no draft.
    """
    seen: set[Path] = set()
    for path in paths:
        if path == STANDARD_INPUT:
            yield _standard_input(stdin_name, encoding)
            continue
        place = Path(path)
        try:
            found = list(_drafts_below(place)) if place.is_dir() else [place]
        except OSError as error:
            problem = InputError(path, f"cannot be read: {error.strerror or error}")
            yield Input(path, place, None, problem)
            continue
        if not found and not allow_empty:
            yield Input(path, place, None, InputError(path, f"holds no draft ({' '.join(SUFFIXES)})"))
        for file in found:
            resolved = file.absolute()
            if resolved not in seen:
                seen.add(resolved)
                yield _file(file, encoding)


def crashed(path: str, crash: Exception) -> Problem:
    """The problem of a draft on which the tool itself failed; shows where if FACTCHECK_TRACEBACK is set."""
    if os.environ.get("FACTCHECK_TRACEBACK"):
        import traceback

        traceback.print_exception(crash)
    words = " ".join(f"{type(crash).__name__}: {crash}".split())
    return Problem(path, "crash", f"{path}: internal error: {words} (--traceback shows where)")


def _file(file: Path, encoding: str | None) -> Input:
    try:
        return Input(str(file), file.parent, read(file, encoding=encoding), None)
    except InputError as problem:
        return Input(str(file), file.parent, None, problem)


def _standard_input(name: str | None, encoding: str | None) -> Input:
    folder = Path(name).parent if name else Path()
    shown = name or STANDARD_INPUT
    try:
        data = sys.stdin.buffer.read()
        return Input(shown, folder, read(STANDARD_INPUT, data=data, name=name, encoding=encoding), None)
    except InputError as problem:
        return Input(shown, folder, None, problem)
    except (AttributeError, OSError, ValueError) as error:
        return Input(shown, folder, None, InputError(shown, f"cannot be read: {error}"))


def _drafts_below(folder: Path) -> Iterator[Path]:
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():  # a link may lead back here
            yield from _drafts_below(entry)
        elif entry.suffix.lower() in SUFFIXES:
            yield entry

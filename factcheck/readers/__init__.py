"""Turns files into drafts: prose without markup, blocks with their zones, and an exact way back to the file."""

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from factcheck.errors import InputError
from factcheck.hashing import sha256
from factcheck.model.draft import Draft, OffsetMap
from factcheck.readers.assembly import Assembly
from factcheck.readers.encoding import decode

SUFFIXES = {".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown"}
"""File name suffix to format; a format is the name of a module in this package."""

STANDARD_INPUT = "-"

_Reader = Callable[[str], Assembly]


def read(
    path: str | Path, *, data: bytes | None = None, name: str | None = None, encoding: str | None = None
) -> Draft:
    """Read one draft.

    Args:
        path: the file; shown in the report as given.
        data: its bytes, where the caller holds them already (standard input).
        name: a file name that tells the format and is shown instead of `path`.
        encoding: a codec that overrides detection.

    Raises:
        InputError: if the file is missing, unreadable, undecodable, empty or of an unknown format.
    """
    shown = name or str(path)
    form = format_of(shown)
    if data is None:
        data = _bytes(Path(path), shown)
    source, codec, warnings = decode(data, shown, encoding)
    return _draft(source, shown, form, codec, sha256(data), warnings)


def read_text(text: str, name: str = STANDARD_INPUT) -> Draft:
    """Read a draft that is already decoded.

    Raises:
        InputError: if the text is empty or `name` has the suffix of an unknown format.
    """
    digest = sha256(text.encode("utf-8", "surrogatepass"))
    return _draft(text, name, format_of(name), "utf-8", digest, ())


def format_of(name: str) -> str:
    """The format that a file name tells; a name without a suffix is plain text.

    Raises:
        InputError: if there is no reader for the suffix.
    """
    suffix = Path(name).suffix.lower()
    if not suffix:
        return "text"
    form = SUFFIXES.get(suffix)
    if form is None:
        raise InputError(name, f"no reader for `{suffix}` files; known: {' '.join(SUFFIXES)}")
    return form


def _bytes(path: Path, shown: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(shown, "no such file") from None
    except IsADirectoryError:
        raise InputError(shown, "is a folder, not a draft") from None
    except OSError as error:
        raise InputError(shown, f"cannot be read: {error.strerror or error}") from error


def _draft(source: str, path: str, form: str, encoding: str, digest: str, warnings: tuple[str, ...]) -> Draft:
    if not source.strip():
        raise InputError(path, "is empty")
    reader: _Reader = import_module(f"factcheck.readers.{form}").assemble
    parts = reader(source)
    if not parts.blocks:
        raise InputError(path, "holds no prose")
    text = parts.text()
    return Draft(
        path=path,
        format=form,
        encoding=encoding,
        sha256=digest,
        source=source,
        text=text,
        offsets=OffsetMap(tuple(parts.segments), source),
        blocks=tuple(parts.blocks),
        dated=parts.dated,
        dated_by=parts.dated_by,
        directives=tuple(parts.directives),
        warnings=(*warnings, *parts.warnings, *_unseen(text)),
    )


def _unseen(text: str) -> Iterator[str]:
    """A warning of characters that no reader of the page sees: they can hide words, or part a number."""
    if text.isascii():
        return
    # Joiners and soft hyphens belong to ordinary words and emoji, tags to flags.
    hidden = re.findall(
        "[\u200b\u2060\u202a-\u202e\u2066-\u2069]|(?<![\U0001f3f4\U000e0000-\U000e007f])[\U000e0000-\U000e007f]+",
        text,
    )
    if hidden:
        names = ", ".join(sorted({f"U+{ord(character):04X}" for run in hidden for character in run[:1]}))
        yield f"the text holds characters that nobody sees ({names}); what they hide is read like any other text"

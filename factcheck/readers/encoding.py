"""Decodes a draft's bytes without ever guessing quietly: a charset detector can invent digits."""

import codecs

from factcheck.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, path: str, encoding: str | None = None) -> tuple[str, str, tuple[str, ...]]:
    """Decode by byte order mark, else strict UTF-8, else Windows-1252 with a warning.

    Returns the text without its byte order mark, the codec, and warnings.

    Raises:
        InputError: if the file is empty or binary, or no codec fits.
    """
    if not data:
        raise InputError(path, "is empty")
    if encoding is not None:
        return _strict(data, path, encoding), encoding, ()
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _strict(data, path, codec), codec, ()
    if b"\0" in data:
        raise InputError(path, "is not a text file (it holds NUL bytes)")
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError as error:
        at = error.start
    try:
        source = data.decode("cp1252")
    except UnicodeDecodeError:
        raise InputError(
            path, f"cannot be decoded: not UTF-8 (byte {at}) and not Windows-1252; name its --encoding"
        ) from None
    if any(ch < " " and ch not in "\t\n\r\f" for ch in set(source)):
        raise InputError(path, f"is not a text file (control characters, and not UTF-8 at byte {at})")
    line = source.count("\n", 0, at) + 1
    warning = f"not UTF-8 (line {line}); read as Windows-1252: look at £, €, dashes and quotation marks"
    return source, "cp1252", (warning,)


def _strict(data: bytes, path: str, codec: str) -> str:
    try:
        return data.decode(codec)
    except LookupError:
        raise InputError(path, f"unknown encoding `{codec}`") from None
    except UnicodeDecodeError as error:
        raise InputError(path, f"cannot be decoded as {codec} (byte {error.start})") from None

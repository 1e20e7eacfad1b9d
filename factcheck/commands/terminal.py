"""What the terminal can show, and writing to it without tripping over a closed pipe."""

import os
import sys

from factcheck.reporters.look import WIDEST

_NARROWEST = 50


def wants_color(choice: str) -> bool:
    """Whether standard output is to be coloured: the option, else NO_COLOR, else FORCE_COLOR, else a terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") not in (None, "", "0"):
        return True
    return _is_terminal() and os.environ.get("TERM") != "dumb"


def width(chosen: int | None) -> int:
    """Columns to write in: as chosen, else the terminal's up to 100, else 100."""
    if chosen is not None:
        return max(chosen, _NARROWEST)
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns if _is_terminal() else WIDEST
    except (OSError, ValueError):
        columns = WIDEST
    return max(_NARROWEST, min(columns or WIDEST, WIDEST))


def speaks_unicode() -> bool:
    """Whether standard output is UTF-8."""
    return (getattr(sys.stdout, "encoding", None) or "").lower().replace("_", "-") in ("utf-8", "utf8")


def write(data: bytes) -> None:
    """Write to standard output; a reader that has gone away is no error."""
    try:
        sys.stdout.flush()
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:  # replaced by something that takes words only
            sys.stdout.write(data.decode("utf-8", "replace"))
        else:
            stream.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes once more at exit and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(words: str) -> None:
    """Write a line to standard error, in whatever it can encode."""
    stream = sys.stderr
    encoding = getattr(stream, "encoding", None) or "utf-8"
    stream.write(f"factcheck: {words}\n".encode(encoding, "backslashreplace").decode(encoding))


def _is_terminal() -> bool:
    try:
        return sys.stdout.isatty()
    except (AttributeError, ValueError):
        return False

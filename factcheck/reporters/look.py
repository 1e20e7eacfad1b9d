"""How a report for people is to look: what a terminal can show and what a reader asked to see."""

from factcheck.named_tuple import NamedTuple

SHOWN = ("disputed", "unverifiable", "notes", "supported", "skipped", "silences")
"""Everything that `--show` can name."""
SHOWN_AT_FIRST = frozenset({"disputed", "unverifiable", "notes"})
WIDEST = 100


class Look(NamedTuple):
    """Arguments of the reporters; formats for machines ignore them."""

    width: int = WIDEST
    color: bool = False
    unicode: bool = True
    show: frozenset[str] = SHOWN_AT_FIRST
    verbose: bool = False
    ending: str = ""
    """The last line: the exit code and why."""


_COLORS = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "ok": "1;32",
    "path": "1",
    "faint": "2",
    "mark": "1;31",
}

_PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "‚": "'", "–": "-", "—": "-", "―": "-", "−": "-", "…": "...",
        "×": "x", "÷": "/", "≤": "<=", "≥": ">=", "≠": "!=", "·": "*", "•": "*", "✓": "ok", "\u00a0": " ", "\u202f": " ",
        "\u2009": " ",
    }
)  # fmt: skip

# Latin letters, marks of punctuation and currencies that stand one column wide on every terminal.
_NARROW = dict.fromkeys(
    (*range(0xA0, 0x300), *range(0x2010, 0x2028), *range(0x202F, 0x205F), *range(0x20A0, 0x20C0)), "x"
)

# A draft is data: it must not drive the terminal or turn the text around.
_HARMLESS = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "\ufffd"),
    **dict.fromkeys((*range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF), ""),
    **dict.fromkeys((0x2028, 0x2029), " "),
    0x09: " ",
    0x0A: " ",
    0x0D: " ",
}


def painted(words: str, paint: str, look: Look) -> str:
    """The words in a colour, where colour is on; colour never says what the words do not."""
    return f"\x1b[{_COLORS[paint]}m{words}\x1b[0m" if look.color and words else words


def display(words: str, look: Look) -> str:
    """Words of a draft or a pack as the terminal will show them: no control characters, no line breaks."""
    if not words.isprintable():
        words = words.translate(_HARMLESS)
    return words if look.unicode or words.isascii() else _ascii(words)


def encoded(lines: list[str], look: Look) -> bytes:
    """Lines as bytes for the terminal: UTF-8, or ASCII where it can show nothing else."""
    text = "".join(f"{line.rstrip()}\n" for line in lines)
    if look.unicode:
        return text.encode("utf-8", "backslashreplace")
    return _ascii(text).encode("ascii")


def _ascii(text: str) -> str:
    return text.translate(_PLAIN).encode("ascii", "backslashreplace").decode("ascii")


def is_narrow(words: str) -> bool:
    """Whether every sign is one column wide."""
    return words.isascii() or words.translate(_NARROW).isascii()


def columns(words: str) -> int:
    """Width of words on a terminal."""
    if is_narrow(words):
        return len(words)
    from wcwidth import wcswidth  # it loads tables, and only some drafts need them

    return max(int(wcswidth(words)), 0)


def wrapped(words: str, width: int) -> list[str]:
    """Words broken into lines of at most `width` columns; a longer word (a URL) keeps its own line."""
    lines = [""]
    room = width
    for word in words.split():
        need = columns(word)
        if lines[-1] and need + 1 > room:
            lines.append("")
            room = width
        if lines[-1]:
            lines[-1] += " "
            room -= 1
        lines[-1] += word
        room -= need
    return lines


def cropped(words: str, width: int, look: Look) -> str:
    """Words on one line of at most `width` columns."""
    if columns(words) <= width:
        return words
    cut = display("…", look)
    kept = words[:width]
    while kept and columns(kept) > width - len(cut):
        kept = kept[:-1]
    return kept.rstrip() + cut


def counted(number: int, noun: str) -> str:
    """`1 error`, `2 errors`, `1,204 rows`."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")

"""What can go wrong with a file, and how it is decoded."""

import contextlib
import time
from pathlib import Path

import pytest

from factcheck import readers
from factcheck.errors import InputError


@pytest.mark.parametrize(
    ("data", "codec", "text"),
    [
        (b"Plain words.", "utf-8", "Plain words."),
        ("£4.2m – 12%".encode(), "utf-8", "£4.2m – 12%"),
        (b"\xef\xbb\xbf\xc2\xa34.2m", "utf-8-sig", "£4.2m"),
        ("£4.2m paid".encode("utf-16"), "utf-16", "£4.2m paid"),
        ("£4.2m paid".encode("utf-32"), "utf-32", "£4.2m paid"),
        (b"\xa34.2m", "cp1252", "£4.2m"),
        (b"It cost \x8012 \x96 \x93twelve\x94", "cp1252", "It cost €12 – “twelve”"),
    ],
)
def test_decoding(data: bytes, codec: str, text: str) -> None:
    draft = readers.read("x.txt", data=data)
    assert (draft.encoding, draft.text) == (codec, text)
    assert bool(draft.warnings) == (codec == "cp1252")


def test_windows_1252_is_read_with_a_warning_that_names_the_line() -> None:
    (warning,) = readers.read("x.txt", data=b"one\ntwo \xa3\n").warnings
    assert "line 2" in warning
    assert "Windows-1252" in warning


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("x.txt", b"", "is empty"),
        ("x.txt", b" \n\t\n", "is empty"),
        ("x.md", b"<!-- nothing here -->\n", "holds no prose"),
        ("x.txt", b"PK\x03\x04\0\0", "is not a text file"),
        ("x.txt", b"\xff\x01\x02\xa3", "is not a text file"),
        ("x.txt", b"\x81\x8d text", "cannot be decoded"),
        ("x.docx", b"words", "no reader for `.docx`"),
        ("x.txt", b"\xff\xfea", "cannot be decoded as utf-16"),
    ],
)
def test_unusable_input_is_named(name: str, data: bytes, problem: str) -> None:
    with pytest.raises(InputError, match=problem) as caught:
        readers.read(name, data=data)
    assert caught.value.path == name
    assert "\n" not in str(caught.value)


def test_named_encoding_wins_and_fails_loudly() -> None:
    assert readers.read("x.txt", data=b"\xb34", encoding="cp1250").text == "ł4"
    with pytest.raises(InputError, match="cannot be decoded as ascii"):
        readers.read("x.txt", data=b"\xb34", encoding="ascii")
    with pytest.raises(InputError, match="unknown encoding `latin-99`"):
        readers.read("x.txt", data=b"4", encoding="latin-99")


def test_missing_and_unreadable_paths(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        readers.read(tmp_path / "gone.txt")
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    with pytest.raises(InputError, match="is a folder"):
        readers.read(folder)


def test_format_follows_the_name_not_the_case() -> None:
    assert readers.format_of("A.MD") == "markdown"
    assert readers.format_of("notes") == "text"
    assert readers.read("-", data=b"# Head", name="wire.md").blocks[0].zone == "headline"


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_reading_is_linear(suffix: str) -> None:
    paragraph = "“Spending rose *12%* to £4.2m &amp; more,” she said – in **2025**.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"

    def seconds(copies: int) -> float:
        data = (paragraph * copies).encode()
        best = float("inf")
        for _ in range(3):
            begun = time.process_time()
            readers.read("x" + suffix, data=data)
            best = min(best, time.process_time() - begun)
        return best

    assert seconds(4000) < 40 * seconds(200)


@pytest.mark.parametrize(
    "hostile",
    ["<" * 50_000, "<!--" * 20_000, "<div>\n" + "<script>" * 20_000, "&" * 50_000, "[" * 20_000, "*" * 50_000,
     "1" * 50_000, "A " * 25_000, "> " * 500 + "x", "A, " * 20_000, "~~" * 20_000, "a\n" * 30_000, "- " * 2_000 + "x"],
)  # fmt: skip
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_hostile_input_ends_soon(hostile: str, suffix: str) -> None:
    begun = time.process_time()
    with contextlib.suppress(InputError):
        readers.read_text(hostile + " 12%", "x" + suffix)
    assert time.process_time() - begun < 30  # what is not linear takes minutes; a busy machine, seconds

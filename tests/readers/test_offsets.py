"""Positions are carried: whatever the file looks like, a span of prose comes back to its own characters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import readers
from factcheck.errors import InputError
from factcheck.model.draft import Draft

PIECES = st.sampled_from(
    [
        "word", "12%", "£4.2m", "$5 and $10", "1,200", "–", "“quoted”", "é", "e\u0301", "🙂", "👩‍🚒", "\u00a0", "\u202f",
        "\t", " ", "  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "*", "**", "_", "`", "``", "# ", "## ", "> ", "- ", "* ", "1. ",
        "1986. ", "| a | b |\n| --- | --- |\n| 1 | 2 |\n", "|", "&amp;", "&pound;", "&nbsp;", "&#8364;", "&bogus;", "<b>",
        "</b>", "<!-- note -->", "<!-- factcheck: ok x -->", "<div>", "</div>", "<br>", "<sup>2</sup>", "~~4.1%~~", "~5~",
        "[link](http://x.org/9)", "![alt 7](y.png)", "[^1]", "[^1]: ", "\\$", "\\", "---", "---\n", "```\n", "    ",
        "http://example.org/2025", "<https://example.org/1>", ".", ". ", "İ", "ﬁ", "\x0c", "\u2028", "|",
    ]
)  # fmt: skip
DOCUMENTS = st.lists(PIECES, min_size=1, max_size=40).map("".join)
NAMES = st.sampled_from(["draft.txt", "draft.md"])


def read(source: str, name: str) -> Draft | None:
    try:
        return readers.read_text(source, name)
    except InputError as error:
        if error.problem in ("is empty", "holds no prose"):
            return None
        raise


@given(DOCUMENTS, NAMES)
@settings(max_examples=250, deadline=None)
def test_every_copied_character_comes_back(source: str, name: str) -> None:
    draft = read(source, name)
    if draft is None:
        return
    copied = 0
    for start, end, source_start in draft.offsets._segments:
        assert draft.text[start:end] == source[source_start : source_start + end - start]
        copied += end - start
        for at in range(start, end):
            assert draft.offsets.span(at, at + 1) == (
                source_start + at - start,
                source_start + at - start + 1,
            )
    assert copied or len(draft.text) < 20


@given(DOCUMENTS, NAMES)
@settings(max_examples=250, deadline=None)
def test_blocks_stand_in_order_and_hold_words(source: str, name: str) -> None:
    draft = read(source, name)
    if draft is None:
        return
    at = 0
    for block in draft.blocks:
        assert at <= block.start < block.end <= len(draft.text)
        words = draft.text[block.start : block.end]
        assert words == words.strip()
        at = block.end


@given(DOCUMENTS, NAMES)
@settings(max_examples=150, deadline=None)
def test_spans_never_run_backwards(source: str, name: str) -> None:
    draft = read(source, name)
    if draft is None:
        return
    spans = [draft.offsets.span(at, at + 1) for at in range(len(draft.text))]
    assert all(0 <= start <= end <= len(source) for start, end in spans)
    assert [start for start, _ in spans] == sorted(start for start, _ in spans)


PLANTED = [
    ("draft.md", "Costs rose **12**% last year.\n", "12%", "12**%"),
    ("draft.md", "They paid &pound;4.2m for it.\n", "£4.2m", "&pound;4.2m"),
    ("draft.md", "They paid 5&euro; for it.\n", "5€", "5&euro;"),
    ("draft.md", "They paid 5&nbsp;million&euro;.\n", "5\u00a0million€", "5&nbsp;million&euro;"),
    ("draft.md", "It was \\$5 and \\$10 then.\n", "$10", "$10"),
    ("draft.md", "It was $5 and $10 then.\n", "$5 and $10", "$5 and $10"),
    ("draft.md", "> quoted 7%\n> of *all*\n", "7% of all", "7%\n> of *all"),
    ("draft.md", "| A | B |\n|---|--:|\n| x | 2.5 |\n", "2.5", "2.5"),
    ("draft.md", "🙂🙂 rose [12%](http://x.org/5) then\n", "12%", "12%"),
    ("draft.md", "one\r\nmillion people\r\n", "one million", "one\r\nmillion"),
    ("draft.md", "<div>\nIt is 12 &pound; now\n</div>\n", "12 £", "12 &pound;"),
    ("draft.txt", "The\tbill: £4.2m\u202f– 12%\r\nNext line follows.\r\n", "12%", "12%"),
    ("draft.txt", "\ufeffstays 3% here\n", "3%", "3%"),
    ("draft.md", "Cut by ~~4.1%~~ **3.9%** now\n", "3.9%", "3.9%"),
    ("draft.md", "About ~5~ and 10^2^ items\n", "~5~", "~5~"),
    ("draft.md", "1986. It was a good year\n", "1986. It", "1986. It"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "source", "words", "expected"), PLANTED)
def test_planted_claims_are_found_again(name: str, source: str, words: str, expected: str) -> None:
    draft = readers.read_text(source, name)
    at = draft.text.index(words)
    start, end = draft.offsets.span(at, at + len(words))
    assert source[start:end] == expected


def test_lines_and_columns_count_code_points() -> None:
    source = "# Head\r\n\r\n“£4.2m” — 🙂 12%\r\n"
    draft = readers.read_text(source, "draft.md")
    at = draft.text.index("12%")
    start, _ = draft.offsets.span(at, at + 3)
    assert draft.offsets.line_column(start) == (3, 13)

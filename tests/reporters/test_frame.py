"""The caret stands under the claim, whatever the line is made of and however it is cropped."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from factcheck.model.report import SourceSpan
from factcheck.reporters.frame import Mark, frame
from factcheck.reporters.look import Look, display

CHARACTERS = st.sampled_from(
    [*"abc XY,.“”–…£€%1234\t漢字한🙂é", "e\u0301", "\u00a0", "\x1b", "\u202e", "\x07"]
)
LINES = st.lists(CHARACTERS, min_size=1, max_size=400).map("".join)


def on_line(line: str, start: int, end: int, number: int = 1) -> SourceSpan:
    return SourceSpan(start, end, number, start + 1, number, end + 1)


def pointed_at(rows: list[str], sign: str) -> list[str]:
    """The words above every run of `sign`, by display column."""
    found = []
    for row, above in zip(rows[1:], rows, strict=False):
        prefix, bar, marks = row.partition("| ")
        if not bar or sign not in marks or prefix.strip() or marks.lstrip()[0] not in "^-":
            continue
        shown = above.partition("| ")[2]
        columns: list[str] = []
        at = 0
        for length in range(1, len(shown) + 1):
            width = max(wcswidth(shown[:length]), 0)
            columns += [str(length - 1)] * (width - at)
            at = width
        run = [index for index, mark in enumerate(marks) if mark == sign]
        hit = sorted({int(columns[index]) for index in run if index < len(columns)})
        found.append("".join(shown[index] for index in hit))
    return found


@given(LINES, st.data(), st.integers(50, 100))
@settings(max_examples=200)
def test_the_caret_selects_the_claim(line: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, min(len(line), start + 15)))
    look = Look(width=width)
    if not display(line[start:end], look).strip() or wcswidth(display(line[start:end], look)) < 1:
        return
    rows = frame("x.md", [line], [Mark(on_line(line, start, end), primary=True)], look)
    (claim,) = pointed_at(rows, "^")
    # A combining sign at the edge of the claim shares the column of the letter before it.
    plain = str.maketrans("", "", "\u0301 ")
    assert claim.translate(plain) == display(line[start:end], look).translate(plain)


@given(LINES, st.data(), st.integers(50, 100), st.booleans())
@settings(max_examples=200)
def test_no_row_is_wider_than_the_terminal(line: str, data: st.DataObject, width: int, unicode: bool) -> None:
    marks = []
    for number in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(line) - 1))
        end = data.draw(st.integers(start + 1, len(line)))
        marks.append(
            Mark(
                on_line(line, start, end), data.draw(st.text("whole part ", max_size=130)), primary=not number
            )
        )
    look = Look(width=width, unicode=unicode)
    for row in frame("x.md", [line], marks, look):
        assert wcswidth(row) <= width, row
        assert "\x1b" not in row
        assert "\u202e" not in row


LONG = (
    "The first sentence of a long paragraph says nothing in particular. Spending on repairs rose 25%, the council said "
    "in a statement that nobody read, which compares £4.0 million in the year before with a sum that this paragraph "
    "takes its time to reach, namely £4.8 million. And there is more to say."
)


def test_a_long_paragraph_is_cropped_around_every_figure() -> None:
    marks = [
        Mark(on_line(LONG, LONG.index(words), LONG.index(words) + len(words)), label, primary=not number)
        for number, (words, label) in enumerate(
            [("25%", "change"), ("£4.0 million", "from"), ("£4.8 million", "to")]
        )
    ]
    rows = frame("draft.md", [LONG], marks, Look(width=80))
    assert rows[0].strip() == "--> draft.md:1:93"
    text = "\n".join(rows)
    assert all(words in text for words in ("25%", "£4.0 million", "£4.8 million", "change", "from", "to"))
    assert "The first sentence" not in text
    assert "more to say" not in text
    assert pointed_at(rows, "^") == ["25%"]
    assert pointed_at(rows, "-") == ["£4.0 million", "£4.8 million"]


def test_figures_that_are_far_apart_are_shown_in_pieces() -> None:
    line = f"It rose 25% then.{' And nothing else happened for a while.' * 20} It was 84 before."
    marks = [
        Mark(on_line(line, line.index("25%"), line.index("25%") + 3), "change", primary=True),
        Mark(on_line(line, line.index("84"), line.index("84") + 2), "from"),
    ]
    rows = frame("draft.md", [line], marks, Look(width=80))
    assert pointed_at(rows, "^") == ["25%"]
    assert pointed_at(rows, "-") == ["84"]
    assert len(rows) < 8
    assert "rose 25% then" in rows[2]


def test_overlapping_marks_all_keep_some_ground() -> None:
    line = "about 12 tonnes for each of the 40 people"
    spans = [("about 12 tonnes for each of the 40 people", "each", False), ("40 people", "number", True)]
    marks = [
        Mark(on_line(line, line.index(w), line.index(w) + len(w)), label, primary=p) for w, label, p in spans
    ]
    rows = frame("x.md", [line], marks, Look())
    assert rows[3] == "  | --------------------------------^^^^^^^^^ number"
    assert rows[4] == "  | each"


def test_marks_on_several_lines() -> None:
    lines = ["one 12% here", "", "", "", "two 13% there"]
    span = on_line(lines[4], 4, 7, 5)
    rows = frame(
        "x.md", lines, [Mark(on_line(lines[0], 4, 7), "whole", primary=True), Mark(span, "part")], Look()
    )
    assert [row.split("|")[0].strip() for row in rows] == ["--> x.md:1:5", "", "1", "", "...", "5", "", ""]


def test_a_claim_over_a_line_break_is_marked_on_both_lines() -> None:
    lines = ["they counted one", "million people"]
    span = SourceSpan(13, 24, 1, 14, 2, 8)
    rows = frame("x.md", lines, [Mark(span, "total", primary=True)], Look())
    assert pointed_at(rows, "^") == ["one", "million"]
    assert rows[-2].endswith("^^^^^^^ total")


@pytest.mark.parametrize(
    ("line", "shown"), [("\x1b[2Jboo 5", "�[2Jboo 5"), ("a\u202e5 b", "a5 b"), ("t\t5", "t 5")]
)
def test_a_draft_cannot_drive_the_terminal(line: str, shown: str) -> None:
    at = line.index("5")
    rows = frame("x.md", [line], [Mark(on_line(line, at, at + 1), primary=True)], Look())
    assert rows[2] == f"1 | {shown}"

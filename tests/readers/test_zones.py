"""What a reader takes for headline, crosshead, caption, table cell, teaser or prose."""

from datetime import date
from textwrap import dedent

import pytest

from factcheck import readers
from factcheck.readers.markdown import BLANKS


def zones(source: str, name: str) -> list[tuple[str, str]]:
    draft = readers.read_text(dedent(source), name)
    return [(block.zone, draft.text[block.start : block.end]) for block in draft.blocks]


LONG = (
    "The council said on Monday that it had spent the whole of the sum that parliament set aside for bridges. "
    * 3
)


def test_one_paragraph_a_line() -> None:
    text = f"Bridge bill climbs to £4m\n{LONG}\nWhy it matters\n{LONG}\nEurope Wonders Whether It Can Afford the New 5% Price of Peace\n{LONG}\n"
    assert [zone for zone, _ in zones(text, "x.txt")] == [
        "headline",
        "body",
        "heading",
        "body",
        "teaser",
        "body",
    ]


def test_hard_wrapped_paragraphs_are_joined() -> None:
    text = """\
        Bridge bill climbs to £4m

        The council said on Monday that it had spent the whole of the 1.1
        million pounds that parliament set aside for bridges, and that
        it would ask for more.

        A second paragraph starts here, and it goes on to the second line
        of the file.
        """
    found = zones(text, "x.txt")
    assert [zone for zone, _ in found] == ["headline", "body", "body"]
    assert "1.1 million pounds" in found[1][1]


def test_a_headline_over_a_byline_is_not_a_wrapped_paragraph() -> None:
    text = f"Bridge bill climbs to four million pounds a year\nBy Ann Other, Thursday 14 May 2026\n\n{LONG}\n"
    found = zones(text, "x.txt")
    assert [zone for zone, _ in found] == ["headline", "body", "body"]
    assert found[1][1].startswith("By Ann")


def test_lists_in_plain_text_stay_apart() -> None:
    text = "What was spent\n\nThe bill in short:\n- bridges, 40\n- roads, 12\n- 8 for the rest\n"
    assert [zone for zone, _ in zones(text, "x.txt")] == ["headline", "body", "body", "body", "body"]


NOT_TEASERS = [
    "Spending on Bridges Rose by 5% to £4.2 Million Last Year, Said Council Leader Ann Other of the Labour Party.",
    "spending on bridges rose by 5% to £4.2 million last year and nobody at the council knows why it did",
    "“We Have Spent £4 Million on Bridges This Year and We Shall Spend More Next Year.”",
    "The UN, the EU, the IMF and the OECD say that growth will be 3% and no more than that in 2026",
]


@pytest.mark.parametrize("line", NOT_TEASERS)
@pytest.mark.parametrize("name", ["x.txt", "x.md"])
def test_prose_is_not_mistaken_for_a_teaser(line: str, name: str) -> None:
    found = zones(f"{LONG}\n\n{line}\n\n{LONG}\n", name)
    assert found[1][0] == "body"


TEASERS = [
    "Spain’s Quiet Rebellion: The Last Holdout in the Alliance’s 5% Revolution",
    "Read more: council spends £4m on bridges",
    "Related: Bridges cost 12% more",
    "RELATED STORIES",
    "See also: the 2019 bill",
    "Bridge Spending Hits £4m as Council Warns of “Dark Winter” Ahead!",
]


@pytest.mark.parametrize("line", TEASERS)
@pytest.mark.parametrize("name", ["x.txt", "x.md"])
def test_cards_of_other_pieces(line: str, name: str) -> None:
    assert zones(f"{LONG}\n\n{line}\n\n{LONG}\n", name)[1][0] == "teaser"


def test_markdown_zones() -> None:
    text = f"""\
        # Bridge bill climbs to £4m

        *The council wants 12% more*

        {LONG}

        ## Why it matters

        **The money**

        > “We have spent 40 million,” she said.

        1. one
        2. two

        [Roads cost 7% more](http://x.org)

        ![Bridge 9](b.png)

        *The bridge at Northport, 1912*

        | Year | Bill |
        | --- | ---: |
        | 2025 | 4.2 |

        *Bill in million pounds. Source: council*

        ```
        code 5
        ```
        """
    found = zones(text, "x.md")
    assert [zone for zone, _ in found] == [
        "headline", "standfirst", "body", "heading", "heading", "quote", "body", "body", "teaser", "caption",
        "table", "table", "table", "table", "caption",
    ]  # fmt: skip
    assert not any("code 5" in words or "Bridge 9" in words for _, words in found)


def test_table_cells_know_their_place() -> None:
    draft = readers.read_text("| A | B |\n|---|---|\n| x | |\n| y | 2 |\n\n| C |\n|---|\n| 3 |\n", "x.md")
    cells = {draft.text[b.start : b.end]: (b.table, b.row, b.column) for b in draft.blocks}
    assert cells == {
        "A": (0, 0, 0),
        "B": (0, 0, 1),
        "x": (0, 1, 0),
        "y": (0, 2, 0),
        "2": (0, 2, 1),
        "C": (1, 0, 0),
        "3": (1, 1, 0),
    }


def test_pull_quote_repeats_the_text() -> None:
    text = f"“We have spent every penny of it,” she said. {LONG}\n\n> We have spent every penny of it\n\n> Words that nobody said before\n"
    assert [zone for zone, _ in zones(text, "x.md")][1:] == ["pull-quote", "quote"]


def test_a_pasted_indented_paragraph_is_prose() -> None:
    assert zones("Start of it.\n\n    The bill was 40 million\n    pounds in 2025.\n", "x.md")[1] == (
        "body",
        "The bill was 40 million pounds in 2025.",
    )


def test_html_in_markdown_shows_its_words_only() -> None:
    text = '<div class="n5">\n<p>It cost &pound;7m<br>in 2025.</p>\n<script>var x = 9;</script>\n<!-- 11 -->\n</div>\n'
    assert zones(text, "x.md") == [("body", "It cost £7m"), ("body", "in 2025.")]


@pytest.mark.parametrize(
    ("source", "visible"),
    [
        ("Up to 10<sup>6</sup> of them.", "Up to 10^6 of them."),
        ("Fell to <del>4.1%</del> 3.9% now.", "Fell to  3.9% now."),
        ("Number `12` is code.", "Number \ufffc is code."),
        ("See note[^1] 5 here.\n\n[^1]: Hidden 7.", "See note 5 here.\n\nHidden 7."),
        ("Two lines\\\nof 1 poem.", "Two lines\nof 1 poem."),
        ("An ~~old~~ about ~5~ thing.", "An  about ~5~ thing."),
    ],
)
def test_inline_markup(source: str, visible: str) -> None:
    assert readers.read_text(source, "x.md").text == visible


def test_comments_to_the_tool_become_directives() -> None:
    source = "A bill of 12.\n\n<!-- factcheck: ok x -- phoned -->\n\nAnd <!-- just a note --> <!-- factcheck: begin --> more.\n"
    draft = readers.read_text(source, "x.md")
    assert [words for _, words in draft.directives] == ["factcheck: ok x -- phoned", "factcheck: begin"]
    assert all(source.startswith("<!-- factcheck", at) for at, _ in draft.directives)
    assert "phoned" not in draft.text


DATED = [
    ("x.md", "---\ndate: 2026-07-15\n---\n\nWords.", date(2026, 7, 15), "front-matter"),
    ("x.md", "---\ntitle: 'A'\ndate: 2026-07-15T10:00:00Z\n---\nWords.", date(2026, 7, 15), "front-matter"),
    ("x.md", '+++\ndate = "2026-07-15"\n+++\nWords.', date(2026, 7, 15), "front-matter"),
    ("x.md", "---\npublished: July 15, 2026\n---\nWords.", date(2026, 7, 15), "front-matter"),
    (
        "x.md",
        "# Head\n\nBUENOS AIRES, 15 July 2026 (Agency) — The year began.",
        date(2026, 7, 15),
        "dateline",
    ),
    ("x.txt", "LONDON, July 15, 2026 (Wire) - The year began with 5% more.", date(2026, 7, 15), "dateline"),
    ("x.txt", "Head of it\nBy Ann Other, Thursday 14 May 2026\nWords follow.", date(2026, 5, 14), "dateline"),
    ("x.txt", "Head of it\nPublished 14th May 2026, 10.30am\nWords follow.", date(2026, 5, 14), "dateline"),
    ("x.txt", "Head of it\n14 May 2026\nWords follow.", date(2026, 5, 14), "dateline"),
    ("x.md", "# Head\n\n*All the figures, explained. 8 July 2026*\n\nWords.", date(2026, 7, 8), "dateline"),
    ("x.md", "# Head\n\n*Leeds, 8 Sept 2026*\n\nWords.", date(2026, 9, 8), "dateline"),
    ("x.md", "Words.\n\nMore.\n\n*Last updated: 8 July 2026*", date(2026, 7, 8), "dateline"),
]


@pytest.mark.parametrize(("name", "source", "day", "by"), DATED)
def test_the_draft_says_when_it_was_written(name: str, source: str, day: date, by: str) -> None:
    draft = readers.read_text(source, name)
    assert (draft.dated, draft.dated_by) == (day, by)


UNDATED = [
    ("x.md", "# Head\n\n*She was born in Leeds on 8 July 1946*\n\nWords."),
    ("x.md", "# Head\n\n*She died on Monday, 8 July 2024*\n\nWords."),
    ("x.md", "On 15 July 2026 the council met. It was late."),
    ("x.md", "By 15 July 2026 the council had met, and it had spent 5m."),
    ("x.md", "Since Tuesday 12 May 2026 nothing has moved."),
    ("x.md", "The deal, signed on 3 May 2026, is void — and everyone knows it."),
    ("x.txt", "LONDON, 31 February 2026 - Nothing happened."),
    ("x.md", "---\ndate: soon\n---\nWords."),
    ("x.md", "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nLEEDS, 3 May 2026 — Seven.\n\nEight."),
]


@pytest.mark.parametrize(("name", "source"), UNDATED)
def test_a_date_in_prose_is_no_dateline(name: str, source: str) -> None:
    assert readers.read_text(source, name).dated is None


def test_a_front_matter_date_that_cannot_be_read_is_said() -> None:
    (warning,) = readers.read_text("---\ndate: soon\n---\nWords.", "x.md").warnings
    assert "soon" in warning


def test_a_rule_on_top_is_not_front_matter() -> None:
    draft = readers.read_text("---\n\nThe bill was 40 million.\n\n---\n\nMore 7.\n", "x.md")
    assert "40 million" in draft.text
    assert "More 7" in draft.text


def test_every_blank_of_python_is_trimmed_from_a_block() -> None:
    assert set(BLANKS) == {sign for sign in map(chr, range(0x110000)) if sign.isspace()}

import pytest

from tests.rules.cases import flags, stays_silent

RULE = "lead-against-margin"

FLAGGED = [
    ("Her lead of two points is outside the margin of error of three points.", "two"),
    ("The gap of 1.5 points lies beyond the margin of error of three points.", "1.5"),
    (
        "With a margin of error of 2.5 points, her lead of two points is beyond the margin of error.",
        "two",
    ),
    (
        "The margin of error is three points. His lead of nine points is within the margin of error.",
        "nine",
    ),
    ("Labour's lead of one points is well outside the margin of error of three points.", "one"),
    ("A lead of eight points is inside the margin of error of three points.", "eight"),
    (
        "The survey has a margin of error of two points, and the advantage of one points lies outside "
        "the margin of error.",
        "one",
    ),
    ("The lead of seven points is within the margin of error of three points.", "seven"),
    ("His lead of 6.5 points is well within the margin of error of 2.5 points.", "6.5"),
    ("A gap of 2 points exceeds the margin of error of 4 points.", "2"),
    ("Smith leads Jones 47% to 45%, a lead outside the margin of error of 3 points.", "47%"),
    ("The yes side is ahead of no by 58% to 42%, within the margin of error of 3 percentage points.", "58%"),
]

CLEAN = [
    "Labour leads by four points, which is outside the margin of error of three points.",
    "Her lead of four points is within the margin of error of three points, the pollster says, "
    "counting both candidates.",
    "Her lead of two points is within the margin of error of three points.",
    "Her lead of two points has grown outside the capital, while the margin of error is three points.",
    "The lead has grown to nine points; the margin of error is three points.",
    "Her lead of five points is outside the margin of error of three points.",
    "The gap of 4.5 points lies beyond the margin of error of three points.",
    "With a margin of error of 2.5 points, her lead of six points is beyond the margin of error.",
    "The margin of error is three points. His lead of two points is within the margin of error.",
    "Labour's lead of four points is well outside the margin of error of three points.",
    "A lead of three points is inside the margin of error of three points.",
    "The survey has a margin of error of two points, and the advantage of five points lies outside "
    "the margin of error.",
    "Smith leads Jones 47% to 45%, within the margin of error of 3 points.",
    "Smith leads Jones 49% to 45%, a lead outside the margin of error of 3 points.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

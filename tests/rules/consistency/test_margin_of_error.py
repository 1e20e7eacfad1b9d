import pytest

from tests.rules.cases import flags, stays_silent

RULE = "margin-of-error"

FLAGGED = [
    (
        "Of 1,240 users asked in spring 83% were content; the margin of error is about one point.",
        "2.8 points",
    ),
    ("The survey of 1,005 adults has a margin of error of 1 percentage points.", "1"),
    ("The survey of 1,005 adults has a margin of error of 13 percentage points.", "13"),
    (
        "Researchers interviewed 1,200 households by phone. The results are accurate to within 0.8 points.",
        "0.8",
    ),
    (
        "A total of 2,013 adults were polled between 2 and 4 May; the margin of error is ±0.2 points.",
        "0.2",
    ),
    ("A poll of 1,500 people, with a margin of error of 5.2 points, put her ahead.", "5.2"),
    (
        "The poll, based on 812 interviews, has a margin of error of plus or minus 1.4 percentage points.",
        "1.4",
    ),
    ("A poll of 2,207 adults has a margin of error of plus or minus 12 percentage points.", "12"),
    ("The survey interviewed 416 people in Arizona; the margin of error was plus or minus 0.67%.", "0.67%"),
    ("Some 1,012 households were surveyed, with a margin of error of 0.5 points.", "0.5"),
    ("Researchers polled 640 farmers. The margin of error is one percentage points.", "one"),
    ("The study surveyed 3,020 nurses and is accurate to within 5.8 points.", "5.8"),
    ("The survey of 400 voters has a margin of error of 2 points.", "2 points"),
    (
        "A sample of 2,400 gives a margin of error of plus or minus 6 percentage points.",
        "6 percentage points",
    ),
    ("The poll of 485 adults has a margin of error of 9 points.", "9 points"),
    ("The poll of 1,012 adults has a margin of error of 9 points at 90% confidence.", "9 points"),
    ("The poll of 1,012 adults has a margin of error of 1 point at 99% confidence.", "1 point"),
    (
        "The poll of 1,012 adults has a margin of error of 1 point at 80% confidence. A poll of 224 adults has a margin of error of 1 point.",
        "1 point",
    ),
]

CLEAN = [
    "A poll of 1,005 adults, with a margin of error of three points, also asked 212 drivers.",
    "Among the 212 drivers in the poll of 1,005 adults the margin of error is seven points.",
    "A poll of 549 people has a margin of error of 4.5 points.",
    "In Arizona, where 416 people were surveyed, the margin of error was plus or minus 6.7%.",
    "The phone survey of 7,442 adults, including 5,655 likely voters, had a margin of error of plus "
    "or minus 1.9%.",
    "Pollsters spoke to 2,207 adults; results have a margin of error of plus or minus 2 percentage points.",
    "She won the ward of 1,005 voters by a margin of one point.",
    "In June the force asked 1,184 people what they thought of it, a sample with a margin of error "
    "of about three points either way.",
    "The survey of 1,005 adults has a margin of error of 3 percentage points.",
    "The survey of 1,005 adults has a margin of error of three percentage points.",
    "Researchers interviewed 1,200 households by phone. The results are accurate to within 2.8 points.",
    "A total of 2,013 adults were polled between 2 and 4 May; the margin of error is ±2.2 points.",
    "A poll of 1,500 people, with a margin of error of 2.5 points, put her ahead.",
    "The poll, based on 812 interviews, has a margin of error of plus or minus 3.4 percentage points.",
    "A poll among 1,010 adults found 47% for the bill and 31% against. Among farmers, of whom 96 were asked, it was 70 to 21. The margin of error is plus or minus 3.1 percentage points for all.",
    # of a range of samples nothing is worked out
    "Of 1,200 to 1,300 users asked in spring 83% were content; the margin of error was plus or minus 9 points.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

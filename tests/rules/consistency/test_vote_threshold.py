import pytest

from tests.rules.cases import flags, stays_silent

RULE = "vote-threshold"

FLAGGED = [
    ("A two-thirds majority of the 435 members, or 280 votes, is needed.", "280"),
    (
        "A two-thirds majority of the 54 members, or 46 votes, is needed to change the constitution.",
        "46",
    ),
    ("It takes a three-fifths majority of the 100 senators – 66 – to end debate.", "66"),
    ("A simple majority of the 101 delegates, 50 votes, will do.", "50"),
    ("The charter demands a three-quarters majority of the 48 states, or 32.", "32"),
    ("A two-thirds majority of its 27 members, which is 17, can expel a club.", "17"),
    ("An absolute majority of the 87 councillors (43) must agree.", "43"),
    ("A two-thirds quorum of the 90 members, or 66, was present.", "66"),
    ("To pass it needs a two-thirds majority in the 120-member assembly, or 90 votes.", "90"),
    ("A three-fifths majority of the 300 deputies, meaning 200, is required.", "200"),
    ("It needs a two-thirds majority of the 120 members, or 75 votes.", "75 votes"),
]

CLEAN = [
    "A two-thirds majority is needed; 60 of the 90 members were present.",
    "The motion won a two-thirds majority: 310 of the 435 members backed it.",
    "A simple majority of those present will do; 44 of the 101 delegates have left.",
    "A two-thirds majority of the 101 members, or 68 votes, is needed.",
    "With 280 votes of the 435 members the bill passed.",
    "A two-thirds majority of the 435 members, or 290 votes, is needed.",
    "A two-thirds majority of the 54 members, or 36 votes, is needed to change the constitution.",
    "It takes a three-fifths majority of the 100 senators – 60 – to end debate.",
    "A simple majority of the 101 delegates, 51 votes, will do.",
    "The charter demands a three-quarters majority of the 48 states, or 36.",
    "A two-thirds majority of its 27 members, which is 18, can expel a club.",
    "An absolute majority of the 87 councillors (44) must agree.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

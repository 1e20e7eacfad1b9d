import pytest

from tests.rules.cases import flags, stays_silent

RULE = "seat-majority"

FLAGGED = [
    ("The party won 326 of the 650 seats, a majority of 22.", "22"),
    ("With 338 of the 650 seats the party has a majority of 62.", "62"),
    ("The party won an overall majority, with 301 of the 650 seats.", "301"),
    ("Progress has 61 of the 120 seats and a majority of 12.", "12"),
    ("In the 54-seat council Labour holds 30 seats, a majority of 16.", "16"),
    ("They took 78 of the 151 seats, a majority of 15.", "15"),
    ("Its 92 seats give it an absolute majority in the 200-seat house.", "92"),
    ("With 45 of the 87 councillors the alliance has a majority of 13.", "13"),
    ("The ruling party kept its clear majority, winning 200 of the 500 seats.", "200"),
    ("He commands 41 of the 80 seats, a majority of 12.", "12"),
    ("The party has a 41-seat majority, with 57 of the 100 seats.", "41 seats"),
    ("With 338 of 650 seats the party has a majority of 52.", "52"),
    ("The coalition holds 61 of the 120 seats, a majority of four.", "four"),
    ("With 58 of the 120 seats, the party has an absolute majority.", "58"),
    (
        "Labour won 31 of the 60 seats on the council, giving it a majority of four over all other parties combined.",
        "four",
    ),
    ("The party holds 19 seats in the 36-member chamber and so has an overall majority of six.", "six"),
]

CLEAN = [
    "With 301 of the 650 seats the party lost its overall majority.",
    "The party won 301 of the 650 seats and needs a partner for a majority.",
    "With 331 of the 650 seats the party has a majority of six.",
    "Its 92 seats in the 200-seat house leave it without a majority.",
    "The coalition of two parties with 112 of the 200 seats has a majority of 24.",
    "The party won 326 of the 650 seats, a majority of two.",
    "With 338 of the 650 seats the party has a majority of 26.",
    "The party won an overall majority, with 331 of the 650 seats.",
    "Progress has 61 of the 120 seats and a majority of two.",
    "In the 54-seat council Labour holds 30 seats, a majority of six.",
    "They took 78 of the 151 seats, a majority of five.",
    "Its 112 seats give it an absolute majority in the 200-seat house.",
    "Labour won 31 of the 60 seats. The Greens, with four, will support it on most votes.",
    "Turnout was 66.3 per cent of the 62,300 people on the register when it closed; another 6,200 were added by mistake.",
    "The party holds 19 of the 36 seats and, with the four independents who vote with it, a working majority of ten.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

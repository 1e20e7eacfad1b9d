import pytest

from tests.rules.cases import flags, stays_silent

RULE = "malformed-number"

FLAGGED = [
    ("The mint withdrew 6,5000,000 pennies from circulation.", "6,5000,000"),
    ("About 1,2345 people signed the petition.", "1,2345"),
    ("The bridge cost £12,3400,000 in the end.", "12,3400,000"),
    ("Turnout was 41,2300 in the north and 39,100 in the south.", "41,2300"),
    ("The reserve covers 3,4000 hectares, up from 3,100.", "3,4000"),
    ("They counted 10,0000 starlings at dusk.", "10,0000"),
    ("The archive holds 2,4567,890 letters.", "2,4567,890"),
    ("A total of 1200,500,000 shares changed hands.", "1200,500,000"),
    ("The council owes €4,12000 to the firm.", "4,12000"),
    ("Some 5,0000 homes had no power at noon.", "5,0000"),
]

CLEAN = [
    "The mint withdrew 6,500,000 pennies from circulation.",
    "The film sold 12,34,567 tickets in Mumbai.",
    "The dose is 1,5 grams in the French text.",
    "Call 0800,123456 for help.",
    "The model 12-3400,A was withdrawn.",
    "Pages 12, 3400 and 3401 are missing.",
    "About 12345 people signed the petition.",
    "The reserve covers 3,400 hectares, up from 3,100.",
    "In 2024, 1,234 homes were built.",
    "They paid £1,234,567.89 for it.",
    "The asteroid is 1.2345 million km away.",
    "The grid reference is 51.5074,0.1278.",
    "Growing at 2% a year, the town will double in 35 years.",
    "At 7% a year, savings double in ten years.",
    "At 7% a year, savings double in 11 years.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

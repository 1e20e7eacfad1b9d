import pytest

from tests.rules.cases import flags, stays_silent

RULE = "majority-word"

FLAGGED = [
    ("In all, 45% of residents oppose the merger, a clear majority.", "45%"),
    ("In the ballot 45% of the members voted against it, which is a majority.", "45%"),
    ("Some 62% of the drivers were in favour, a small minority.", "62%"),
    ("Most voters (43%) want the bridge to stay open.", "43%"),
    ("A majority of residents – 43% – oppose the plan.", "43%"),
    ("Some 43%, a narrow majority, oppose the plan.", "43%"),
    ("A minority of members, 58%, stayed away.", "58%"),
    ("A majority of the 27 countries, 12, backed the text.", "12"),
    ("Most of those asked – 46% – had never been there.", "46%"),
    ("A majority of farmers (31%) fear a dry year.", "31%"),
    ("Some 44%, a majority, want longer hours.", "44%"),
    ("A minority of parents, 61%, object.", "61%"),
    ("A majority of the 27 states, 12, signed the treaty.", "12"),
    ("A small minority (54%) refused.", "54%"),
    ("The vast majority of patients (29%) were seen in time.", "29%"),
    ("Most pupils (17%) walk to school.", "17%"),
    ("Just 83%, a minority, use cash.", "83%"),
    ("A narrow majority of firms – 48% – expect to hire.", "48%"),
    ("Only a minority of members, 58%, were in favour.", "58%"),
    ("Most voters, 43%, were against.", "43%"),
]

CLEAN = [
    "Some 55% of residents oppose the merger, a clear majority.",
    "Labour took 26 of the 40 seats with 41% of the vote, a clear majority.",
    "Some 45% strongly oppose it and 20% tend to, so that is a majority.",
    "Some 45% of residents oppose the merger, a majority of them women.",
    "The most common answers, 43%, were about buses.",
    "A majority of 12 was enough.",
    "The most expensive flats (43%) are empty.",
    "Her party has a majority of 26 in the council, with 41% of the vote.",
    "Most of the work was done by volunteers, 17 of them over 60.",
    "More voters than not (43% against 38%) want the bridge to stay open.",
    "Most voters (53%) want the bridge to stay open.",
    "A majority of residents – 53% – oppose the plan.",
    "Some 53%, a narrow majority, oppose the plan.",
    "A minority of members, 38%, stayed away.",
    "A majority of the 27 countries, 15, backed the text.",
    "Most of those asked – 56% – had never been there.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

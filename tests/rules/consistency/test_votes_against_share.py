import pytest

from tests.rules.cases import flags, stays_silent

RULE = "votes-against-share"

FLAGGED = [
    ("She won by 21,344 votes to 18,120, a majority of 3,424.", "3,424"),
    ("Of 23,850 votes cast, 12,402, or 42%, went to the mayor.", "42%"),
    ("He polled 9,412 votes against 9,187 for Ms Hill, a majority of 525.", "525"),
    ("The motion took 1,412 of the 2,905 votes, 46.8% of the total.", "46.8%"),
    ("Field won 31,877 of the 58,120 ballots, or 45%.", "45%"),
    ("The mayor held on by 7,402 votes to 7,338, a majority of 46.", "46"),
    ("Marsh got 4,118 votes to 3,905 for Field, a majority of 231.", "231"),
    ("Of the 812 votes 455 were for the strike, 65%.", "65%"),
    ("She took 18,441 votes to his 16,230, a majority of 1,221.", "1,221"),
    ("Some 6,120 of the 10,200 ballots, 16%, were cast by post.", "16%"),
    ("Kowalski won 41,200 of the 98,400 valid votes, or 48.1%.", "48.1%"),
    ("She took 12,480 votes to his 11,910, a majority of 750.", "750"),
    ("The vote was carried by 214 to 187, a majority of 37.", "37"),
    ("He won by 14,210 votes to his rival's 9,880, with 51 per cent of the 24,090 cast.", "14,210 votes"),
    ("Voters in the town chose Mr Brandt by 4,812 votes to 4,367, a majority of 545.", "545"),
    (
        "Her majority in 2020 was 3,219. Last week she took 18,450 votes and her nearest rival 16,340, a majority of 1,110.",
        "1,110",
    ),
    (
        "Some 306 of the 6,120 sailings were cancelled (5%). The motion took 1,412 of the 2,905 votes, 46.8% of the total.",
        "46.8%",
    ),
]

CLEAN = [
    "She won by 21,344 votes to 18,120 and 9,200 for the others.",
    "He got 9,412 votes, 52% more than last time, when 6,192 were cast for him.",
    "With 14,201 votes to 11,870, her majority was cut to 2,331.",
    "A majority of 225 separated the two; 9,412 people voted for Hill.",
    "Of 23,850 votes cast 12,402 went to the mayor, who had 48% in 2022.",
    "She won by 21,344 votes to 18,120, a majority of 3,224.",
    "Of 23,850 votes cast, 12,402, or 52%, went to the mayor.",
    "He polled 9,412 votes against 9,187 for Ms Hill, a majority of 225.",
    "The motion took 1,412 of the 2,905 votes, 48.6% of the total.",
    "Field won 31,877 of the 58,120 ballots, or 55%.",
    "The mayor held on by 7,402 votes to 7,338, a majority of 64.",
    "Marsh got 4,118 votes to 3,905 for Field, a majority of 213.",
    "The vote was carried by 214 to 187, a majority of 27.",
    "The bill passed by 58 votes to 42, a majority of 16.",
    "The party won 326 of 650 seats, a majority of 2.",
    "The motion passed 61 to 39, a two-thirds majority of 60 being needed.",
    "He won by 14,210 votes to 9,880, with 51 per cent of all 27,900 ballots, which include spoilt papers and a third candidate's.",
    "The charity's shelter took in 3,650 dogs last year. In August it was 15 a day.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

import pytest

from tests.rules.cases import flags, stays_silent

RULE = "probability-arithmetic"

FLAGGED = [
    ("Bookmakers offer odds of 4-1 on a hung parliament, a 25% chance.", "25%"),
    ("The forecast gives a 50% chance of a home win, 25% of a draw and 52% of an away win.", "52%"),
    ("The odds are 3-1, or a 33% chance.", "33%"),
    ("At odds of 9-1 (a 11% chance) she is an outsider.", "11%"),
    ("He is priced at 2-1 by bookmakers, a 50% chance.", "50%"),
    ("The model gives a 45% chance of a win, a 35% chance of a draw and a 60% chance of defeat.", "60%"),
    ("Odds of 7-1, a 14.3% chance, look generous.", "14.3%"),
    ("The odds on a dry day are 19-1, or a 15% probability.", "15%"),
    ("Analysts see a 60% probability of a cut, 30% of no change and 40% of a rise.", "40%"),
    ("Bookies have the horse at odds of 11-1, a 18% chance.", "18%"),
    ("At odds of 9-1, the horse has a 20% chance.", "20%"),
    ("The chance of a win is 55%, of a draw 30% and of defeat 25%.", "25%"),
]

CLEAN = [
    "Bookmakers offer odds of 4-1, and 25% of punters took them.",
    "The chance of rain is 60% today, 50% on Friday and 40% on Saturday.",
    "The home side won 4-1, a 25% better result than last year's.",
    "There is a 60% chance of rain and a 55% chance of wind.",
    "At odds of 4-1, shortened from 5-1, a 20% chance, she is the favourite.",
    "Bookmakers offer odds of 4-1 on a hung parliament, a 20% chance.",
    "The forecast gives a 50% chance of a home win, 25% of a draw and 25% of an away win.",
    "The odds are 3-1, or a 25% chance.",
    "At odds of 9-1 (a 10% chance) she is an outsider.",
    "He is priced at 2-1 by bookmakers, a 33% chance.",
    "The model gives a 45% chance of a win, a 35% chance of a draw and a 20% chance of defeat.",
    "Odds of 7-1, a 12.5% chance, look generous.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

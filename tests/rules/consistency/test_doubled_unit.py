import pytest

from tests.rules.cases import flags, stays_silent

RULE = "doubled-unit"

FLAGGED = [
    ("The programme costs $5m million a year.", "million"),
    ("A season ticket is £120 pounds at the gate.", "pounds"),
    ("Infections stood at 17.4% per 100,000 people.", "17.4%"),
    ("The tax will rise by 2% percentage points in April.", "percentage points"),
    ("The budget is €4bn billion, the ministry said.", "billion"),
    ("About 12 per cent percent of the vote was postal.", "percent"),
    ("It was 31C Fahrenheit in the shade.", "fahrenheit"),
    ("She ran the 5km kilometres in 19 minutes.", "kilometres"),
    ("The crate weighs 80kg kilos.", "kilos"),
    ("The car was doing 60mph miles an hour.", "miles an hour"),
    ("The subsidy came to $310 million million.", "million"),
    ("The flat costs $900 dollars a month.", "dollars"),
    ("She works from a barn 12 miles (7.5 miles) outside Brno.", "7.5 miles"),
    ("The wheat comes from 80 acres (198 acres) leased outside town.", "198 acres"),
]

CLEAN = [
    "The programme costs $5m a year.",
    "A season ticket is £120 at the gate.",
    "Infections stood at 17.4 per 100,000 people.",
    "The tax will rise by 2 percentage points in April.",
    "A trillion is a million million.",
    "It was 31C (88F) in the shade.",
    "The firm gave $5m (five million dollars) to the fund.",
    "She found a £5 note and a £1 coin.",
    "Exports are 12%, per cent signs aside.",
    "The eurozone grew 2%, and €4bn euro-denominated debt was sold.",
    "They walked 5km, kilometres of it uphill.",
    "The vote was 12% to 9%.",
    "She jumped 7.12m (7.05m).",
    "The reservoir is 4.2 miles (4.1 miles) long.",
    "The plot covers 12 acres (15 acres with the wood).",
    "You gain 1% for every nine weeks, just under 5.8% for a full year.",
    "Yields fall by 3% for each 1,000 new shares.",
    "Air pressure drops 1.2% per 100 metres.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

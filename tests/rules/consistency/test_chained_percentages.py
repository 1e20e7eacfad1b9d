import pytest

from tests.rules.cases import flags, stays_silent

RULE = "chained-percentages"

FLAGGED = [
    ("Fares rose 20% in 2023 and a further 30% in 2024, or 50% in all.", "50%"),
    ("The grant was cut by 20% and then by another 25%, 45% in total.", "45%"),
    ("Rents went up 18%, then 25%, making 43% in all.", "43%"),
    ("The price of a stamp rose 30%, followed by a further 40%, a total rise of 70%.", "70%"),
    ("Output dropped 30% and then another 40%, 70% altogether.", "70%"),
    ("Shares fell 50% and then rose 50%, back where they started.", "50%"),
    ("Membership fell 40% in the slump, then rose 40%, making up all the lost ground.", "40%"),
    ("Sales fell 25% before rising 25% and are back to where they were.", "25%"),
    ("Fees climbed 18%, then 22%, together 40%.", "40%"),
    ("The tax was raised by 25% and then by a further 20%, which makes 45%.", "45%"),
    ("The fare went up 20% in May and another 30% in November, 50% in all.", "50%"),
    ("After falling 40%, the share price rose 40%, wiping out the loss.", "40%"),
]

CLEAN = [
    "Fares rose 20% in 2023 and a further 30% in 2024, or 56% in all.",
    # both of the original figure
    "Fares rose 20% and then a further 30% of the original price, 50% in all.",
    # small steps, where the two are the same to the printed digit
    "Pay rose 2% in May and a further 3% in June, or 5% in all.",
    # not a total
    "Fares rose 20% in 2023 and a further 30% in 2024. Half of the riders, 50% in all, have gone.",
    "Prices rose 12%, then 15%, and 27% of shops closed.",
    # points
    "Support rose 20 percentage points and then 30, 50 in all.",
    "Shares fell 50% and then rose 100%, back where they started.",
    "Shares fell 50% and rose 50% of the way back.",
    "Of the money 20% went to roads, and then 30% to schools, 50% in all.",
    "Exports rose 20% to France and 30% to Spain, and 25% overall.",
    "The grant was cut by 20% and then by another 25%, 40% in total.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

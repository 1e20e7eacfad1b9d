import pytest

from tests.rules.cases import flags, stays_silent

RULE = "nominal-mixed-with-real"

FLAGGED = [
    ("Wages rose 5.2% last year while inflation was 3.1%, a rise of 4.1% in real terms.", "4.1%"),
    ("Pay went up 6% in the year. With inflation at 4.5%, the real rise was 3.5%.", "3.5%"),
    ("The budget grew by 8.4%, but inflation ran at 6.1%, so in real terms it grew by 4.3%.", "4.3%"),
    ("Pensions were raised by 4.1%; inflation was 6.7%, a cut of 1.2% after inflation.", "1.2%"),
    ("Spending rose 9.3%. As inflation was 2.1%, that is a 5.2% rise in real terms.", "5.2%"),
    ("Earnings fell 1.2% and prices rose 3.4%, a drop of 2.2% in real terms.", "2.2%"),
    ("Turnover grew by 12.5% with inflation at 8.2%, a real-terms increase of 6.3%.", "6.3%"),
    ("Benefits increased by 3.2%, inflation was 5.9%, so they fell by 4.9% in real terms.", "4.9%"),
    ("Fees rose by 7.7%, against inflation of 2.3%: a rise of 3.4% after inflation.", "3.4%"),
    ("The grant grew 4.8% while prices rose 3.6%, a real rise of 2.8%.", "2.8%"),
    ("Wages rose 5.2% while inflation ran at 3.9%, a real rise of 2.6%.", "2.6%"),
    ("With inflation at 6.1%, the 4% pay rise means a real-terms cut of 4.4%.", "4.4%"),
    (
        "Real wages fell 1.2 per cent last year: pay rose 4.1 per cent and prices 6.3 per cent.",
        "1.2 per cent",
    ),
]

CLEAN = [
    "Wages rose 5.2% last year while inflation was 3.1%, a rise of 2.1% in real terms.",
    "Pay went up 6% in the year. With inflation at 4.5%, the real rise was 1.4%.",
    "Pensions were raised by 4.1%; inflation was 6.7%, a cut of 2.4% after inflation.",
    # one of the three is missing
    "Wages rose 2.1% in real terms, with inflation at 3.1%.",
    "Wages rose 5.2%, or 2.1% after inflation.",
    # more than three
    "Wages rose 5.2% and pensions 3.1%, while inflation was 2.8%, or 4.1% in real terms since 2019.",
    # rounding
    "The budget grew by 8%, but inflation ran at 6%, so in real terms it grew by 2%.",
    "Real Madrid won 61% of their games, and prices rose 3% and fees 5%.",
    "Inflation was 3.1% and growth 1.2%, and real estate fell 4%.",
    "Earnings fell 1.2% and prices rose 3.4%, a drop of 4.6% in real terms.",
    "Fees rose by 7.7%, against inflation of 2.3%: a rise of 5.3% after inflation.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

import pytest

from tests.rules.cases import flags, stays_silent

RULE = "rate-mistaken-for-level"

FLAGGED = [
    ("Prices fell in May as inflation eased to 3%.", "3%"),
    ("The cost of living came down after inflation slowed to 2.4%.", "2.4%"),
    ("Inflation dropped to 4.1%, so prices fell.", "4.1%"),
    ("The economy shrank because growth slowed to 1.2%.", "1.2%"),
    ("House prices have fallen as house price growth cooled to 2%.", "2%"),
    ("Food prices dropped when inflation fell to 5.6%.", "5.6%"),
    ("Shop prices fell, as annual inflation slipped to 2.9%.", "2.9%"),
    ("Inflation eased to 3%, which means prices fell.", "3%"),
    ("Rents fell in the city as rent inflation eased to 6%.", "6%"),
    ("Wages fell as wage growth slowed to 3.2%.", "3.2%"),
    ("The economy shrank as growth slowed to 0.4%.", "0.4%"),
    ("Prices fell in October as inflation eased from 4.2% to 3.1%.", "3.1%"),
    ("Food became cheaper in May when food inflation slowed to 2.8%.", "2.8%"),
    ("With inflation down to 2.1%, prices are falling.", "2.1%"),
    ("The hall has seats for 40 families. Prices fell in May as inflation eased to 3%.", "3%"),
    ("For 40 families prices fell in May as inflation eased to 3%.", "3%"),
]

CLEAN = [
    "Prices rose more slowly in May as inflation eased to 3%.",
    "Prices fell in May as inflation dropped to -0.4%.",
    # growth fell, not the level
    "Price growth fell in May as inflation eased to 3%.",
    "Price rises slowed as inflation fell to 3%.",
    # other prices
    "Oil prices fell by 12% as inflation stayed at 3%.",
    "The pound fell as inflation eased to 3%.",
    "Prices fell in May. Inflation eased to 3% a month later.",
    "The economy shrank by 0.4% as exports fell to 12% of output.",
    "Inflation eased to 3%, and fuel prices fell.",
    "House prices fell by 2% as mortgage rates rose to 5%.",
    "The economy shrank as growth turned to -1.2%.",
    "Prices fell in real terms to 97% of last year's.",
    "Oil prices fell as inflation eased to 2.1%.",
    "Prices fell in October for fuel, as inflation in services eased to 3.1%.",
    "Growth slowed to 2%, so prices fell.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

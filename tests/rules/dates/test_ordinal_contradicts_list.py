import pytest

from tests.rules.cases import flags, stays_silent

RULE = "ordinal-contradicts-list"

FLAGGED = [
    ("It was the club's third straight title, after those of 2022, 2023 and 2024.", "at least number 4"),
    (
        "Output fell for the second consecutive month, after drops in March, April and May.",
        "at least number 4",
    ),
    ("It was her fourth gold medal, after wins in 2012, 2016, 2020 and 2024.", "at least number 5"),
    ("Prices rose for the third year in a row (2023, 2024, 2025 and 2026).", "the list holds 4"),
    (
        "A third successive defeat, following losses on Monday, Wednesday and Friday, cost him the job.",
        "at least",
    ),
    ("The harvest failed for the second year running, after 2022, 2023 and 2024.", "at least number 4"),
    ("Sales rose for a fifth successive year: 2022, 2023, 2024 and 2025.", "the list holds 4"),
    ("This is his second title, following wins in 2019, 2021 and 2023.", "at least number 4"),
    (
        "The third consecutive cut, after those in January, February, March and April, takes the rate to 2%.",
        "5",
    ),
    (
        "The union won its second victory in a row, after victories in 2018, 2020 and 2024.",
        "at least number 4",
    ),
    ("It was her third title, after wins in 2019, 2021 and 2023.", "third"),
]

CLEAN = [
    "It was the club's fourth straight title, after those of 2022, 2023 and 2024.",
    # only some are listed
    "It was the club's sixth straight title, after those of 2022, 2023 and 2024.",
    "It was her fourth title, after wins including those of 2012, 2016, 2020 and 2024.",
    "Prices rose for the fourth year in a row (2023, 2024, 2025 and 2026).",
    "The third day of the trial came after hearings in March and April.",
    "Her third book, after novels set in 1914 and 1939, is out.",
    "The second World Cup to be held there, after 1998 and 2010 bids failed, begins in June.",
    "On the second day in a row, after rain on Monday and Tuesday had stopped, play began.",
    "The first quarter was the best, after falls in 2023, 2024 and 2025.",
    "It was the second straight win for the side, whose last titles came in 2001, 2003 and 2007.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

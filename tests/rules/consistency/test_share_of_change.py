import pytest

from tests.rules.cases import flags, stays_silent

RULE = "share-of-change"

FLAGGED = [
    (
        "Arrests rose from 1,214 to 1,833. Drug arrests went from 312 to 411 and account for half of the rise.",
        "half",
    ),
    (
        "Spending climbed from £84m to £96m. Care costs rose from £31m to £33m, two-thirds of the increase.",
        "two-thirds",
    ),
    (
        "The population fell from 41,200 to 38,300. The north ward went from 9,100 to 8,800, accounting for 60% of the fall.",
        "60%",
    ),
    (
        "Arrests rose from 1,214 to 1,833. It was a long winter. Drug arrests went from 312 to 411 and account for half of the rise.",
        "half",
    ),
    ("Staff numbers grew from 612 to 748, and the kitchens from 40 to 52, a third of the growth.", "a third"),
    (
        "Offences dropped from 22,135 to 20,780; burglary fell from 1,912 to 1,418, four-fifths of the drop.",
        "four-fifths",
    ),
    (
        "Revenue rose from £51.2m to £59.9m. Exports went up from £4.1m to £5.2m, which is 40% of the rise.",
        "40%",
    ),
    (
        "Traffic increased from 18,200 cars to 24,300. Vans rose from 2,112 to 2,914, half of the increase.",
        "half",
    ),
    (
        "Emissions fell from 45.5m tonnes to 39.1m tonnes. Coal went down from 12.2m tonnes to 11.4m tonnes, or 50% of the fall.",
        "50%",
    ),
    (
        "The budget has grown from £310m to £352m. Pensions rose from £41m to £46m, a third of the increase.",
        "a third",
    ),
    (
        "Visitors rose from 340,800 to 372,600. Cruise guests went from 12,100 to 15,200, a quarter of the growth.",
        "a quarter",
    ),
]

CLEAN = [
    "Arrests rose from 1,200 to 1,800. Drug arrests went from 300 to 400 and account for a sixth of the rise.",
    "Spending climbed from £84m to £96m. Care costs rose from £31m to £39m, two-thirds of the increase.",
    # too far apart
    "Arrests rose from 1,214 to 1,833. It was a long winter. It was cold. Drug arrests went from 312 to 411 and account for half of the rise.",
    # a part without its ends
    "Arrests rose from 1,200 to 1,800. Drug arrests account for half of the rise.",
    # a share of a level
    "Arrests rose from 1,200 to 1,800. Drug arrests went from 300 to 400, a fifth of all arrests.",
    # three changes
    "Arrests rose from 1,200 to 1,800, drug arrests from 300 to 400 and thefts from 200 to 500. Half of the rise is thefts.",
    "Half of the growth was exports.",
    "Traffic increased from 18,200 cars to 24,300. Vans rose from 2,112 to 5,161, half of the increase.",
    "The budget has grown from £310m to £352m. Pensions rose from £41m to £55m, a third of the increase.",
    "Most of the rise from 310 to 400 came in May, when the fee went from £2 to £3.",
    "The population fell from 41,200 to 38,300. The north ward went from 9,100 to 7,400, accounting for 60% of the fall.",
    "Staff numbers grew from 612 to 748, and the kitchens from 40 to 52, a tenth of the growth.",
    "Arrests rose from 1,214 to 1,833.\n\nDrug arrests went from 312 to 411 and account for half of the rise.",
    "Arrests rose from 1,214 to 1,833. The police are pleased. The mayor is not. Drug arrests went from 312 to 411 and account for half of the rise.",
    "Half of the rise is due to drugs. Arrests rose from 1,214 to 1,833. Drug arrests went from 312 to 411.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

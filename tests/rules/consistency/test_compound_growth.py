import pytest

from tests.rules.cases import flags, stays_silent

RULE = "compound-growth"

FLAGGED = [
    ("Output grew 4% a year, from 140 tonnes in 2014 to 276 tonnes in 2024.", "276 tonnes"),
    ("The fund has grown by 3% a year, from £1.2m in 2010 to £2.9m in 2025.", "3%"),
    ("The population rose 2% a year from 41,200 in 2005 to 88,300 in 2025.", "2%"),
    ("Turnover rose from £84m in 2015 to £91m in 2025, an increase of 6% a year.", "6%"),
    ("The herd grew from 140 in 2018 to 155 in 2024, a rise of 9% a year.", "9%"),
    ("Over ten years rents rose from £610 to £1,420 a month, an increase of 4% a year.", "4%"),
    ("Emissions fell 1% a year, from 45.5 million tonnes in 2009 to 31.2 million tonnes in 2024.", "1%"),
    ("The town's debt has risen 12% a year, from £14.1m in 2012 to £19.8m in 2024.", "12%"),
    ("Passenger numbers climbed by 8% a year, from 2.1 million in 2013 to 2.6 million in 2023.", "8%"),
    ("In 12 years the price of a pint went up from £2.90 to £5.10, a rise of 11% a year.", "11%"),
    ("Growing at 2% a year, the town will double in 20 years.", "20 years"),
    ("Sales grew 8% a year from £120m in 2020 to £240m in 2025.", "8% a year"),
    ("At 7% a year, savings double in 18 years.", "18 years"),
    (
        "The population rose by an average of 3% a year, from 1.2 million in 2015 to 2.1 million in 2025.",
        "3% a year",
    ),
    ("At 3.5% a year, output would double in about 30 years.", "about 30 years"),
    ("At 0.1% a year, the stock will double in 80 years.", "80 years"),
    ("The firm doubled its staff. At 2% a year, the town will double in 20 years.", "20 years"),
    (
        "Debt growing at 2% a year will double in 20 years. At 2% a year the town will double in 20 years.",
        "20 years",
    ),
    ("The herd grew from 140 in 2022 to 155 in 2024, a rise of 19% a year.", "19% a year"),
    ("Over four decades rents rose from £610 to £1,420 a month, an increase of 9% a year.", "9% a year"),
]

CLEAN = [
    "Output grew 7% a year, from 140 tonnes in 2014 to 276 tonnes in 2024.",
    "The fund has grown by 6% a year, from £1.2m in 2010 to £2.9m in 2025.",
    # a simple average
    "Output grew by an average of 10% a year, from 140 tonnes in 2014 to 276 tonnes in 2024.",
    # no years to count
    "Output grew 4% a year, from 140 tonnes to 276 tonnes.",
    # the rate is for something else
    "Output rose from 140 tonnes in 2014 to 276 tonnes in 2024. Costs grow 4% a year.",
    "The market grows 11% a year; the firm went from £84m in 2015 to £91m in 2025.",
    # per month
    "Prices rose 4% a month, from 140 pesos in 2023 to 360 pesos in 2025.",
    "Rents rose from £610 in 2015 to £640 in 2017, and interest is 4% a year.",
    "The herd grew from 140 in 2018 to 155 in 2024, 2% a year.",
    "The population rose 2% a year from 41,200 in 2005 to 61,300 in 2025.",
    "Over ten years rents rose from £610 to £1,420 a month, an increase of 9% a year.",
    # 2 metres are no doubling
    "At 3% a year, the glacier loses 2 metres in 20 years.",
    # more than twice as much
    "Growing at 2% a year, the town will more than double in 30 years.",
    "At 2% a month, the fund will double in 20 years.",
    # no percentage
    "Growing by 100 tonnes a year, output will double in 5 years.",
    # no rate to reckon with
    "Growing by a few per cent a year, the town will double in 20 years.",
    # an age is no time
    "Growing at 2% a year, the town, where a 12-year-old is mayor for a day, will double in 35 years.",
    "At 2% a year, the town will double in a few years.",
    "At 60% a year, the herd will double in two years.",
    # too long a time for one rate
    "At 0.1% a year, the stock will double in 82 years.",
    "Growing at 2% a year, the town will double in 12 months.",
    "At 2% a year, sales will triple in 20 years.",
    "At 2% a year, the town will double, the mayor said at a fair that was held for 20 years. At 3% a year, the city would double in 15 years.",
    # too long a time for one rate
    "The herd grew from 140 in 1983 to 155 in 2024, a rise of 9% a year.",
    "Over a few years rents rose from £610 to £1,420 a month, an increase of 9% a year.",
    # no full years
    "Over two and a half years rents rose from £610 to £1,420 a month, an increase of 9% a year.",
    # which years the rate is for stays open
    "Since 2005 rents have risen from £610 to £1,420 a month in ten years, an increase of 4% a year.",
    "The herd grew by 5 sheep a year, or 3% a year, from 140 in 2018 to 175 in 2024.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

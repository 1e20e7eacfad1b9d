import pytest

from tests.rules.cases import flags, stays_silent

RULE = "contained-rate"

FLAGGED = [
    (
        "The flu has killed 30,000 people since it broke out in February 2022, at a rate of 1,200 a day "
        "in 2024.",
        "30,000",
    ),
    (
        "The flu has killed 11,000 people since the outbreak began in February 2022, with an average of "
        "120 deaths a day in 2025.",
        "11,000",
    ),
    ("More than 9,000 homes have been built since January 2021, at a rate of 60 a day in 2024.", "9,000"),
    ("Since April 2020 the fund has paid out £6m, at an average of £50,000 a day in 2024.", "£6m"),
    (
        "The port has handled 420,000 containers since March 2022, an average of 3,000 a day in 2025.",
        "420,000",
    ),
    ("Some 140,000 people have fled since August 2023, an average of 1,100 a day in 2025.", "140,000"),
    (
        "The site has had 260,000 visitors since it opened in May 2019, averaging 1,500 a day in 2024.",
        "260,000",
    ),
    ("Police have seized 3,100 knives since June 2021, with an average of 20 a day in 2025.", "3,100"),
    ("The hotline has answered 24,000 calls since October 2022, averaging 180 a day in 2024.", "24,000"),
    ("The shelter has served 120,000 meals since 2019, with an average of 600 a day in 2023.", "120,000"),
    ("Workers have laid 910 km of cable since January 2023, an average of 8 km a day in 2025.", "910"),
    (
        "The agency says 640 people fled every day in November, while 14,200 have fled since the start of September.",
        "14,200",
    ),
    ("The shelter took in 640 people in 2025, an average of 900 a day on 1 June 2025.", "640 people"),
]

CLEAN = [
    "Russia has reportedly lost over 1.1 million troops since the war began in February 2022, with "
    "an average of 1,200 soldiers killed or wounded each day in 2025.",
    "The line has carried 2.6m people since May 2019, and up to 9,000 a day in August 2025.",
    "The centre has taken 24,000 calls since October 2025 and took 180 a day in 2024.",
    "Since 2019 the kitchen has served 1.2m meals. It now serves 600 a day.",
    "The fund has paid out £6m since April 2025, an average of £14,000 a day.",
    "The flu has killed 3m people since it broke out in February 2022, at a rate of 1,200 a day in 2024.",
    "The flu has killed 1.1m people since the outbreak began in February 2022, with an average of "
    "120 deaths a day in 2025.",
    "More than 90,000 homes have been built since January 2021, at a rate of 60 a day in 2024.",
    "Since April 2020 the fund has paid out £96m, at an average of £50,000 a day in 2024.",
    "The port has handled 4.2m containers since March 2022, an average of 3,000 a day in 2025.",
    "Some 1.4 million people have fled since August 2023, an average of 1,100 a day in 2025.",
    "The site has had 2.6m visitors since it opened in May 2019, averaging 1,500 a day in 2024.",
    "The plant discharged 340 tonnes a day throughout 2025, 124,000 tonnes in the year as a whole.",
    "Volunteers served 410 meals a day in April. In total they served 12,300 meals that month.",
    "At 64 arrivals a day, the camp took in 1,940 people in September.",
    "Drones struck 41 substations a day in December. Since January 2024 a total of 2,900 substations have been struck.",
    "It sold 1,240 loaves a day, and 68,000 rolls in all of March.",
    "Some 1,450 hectares burned each day in August. Fires around Evros have destroyed 31,000 hectares since the beginning of June.",
    "The hotline took 520 calls a day and 15,400 in the whole of June.",
    "The bakery sells 1,240 loaves a day. Over the year as a whole it spends £18,000 on flour.",
    "Officials counted 820 arrivals a day in July, 24 a day in January and 84,000 since the start of May.",
    "At 64 arrivals a day, the camp will be full by June with 2,940 people.",
    "The firm pays £1.2m a month in rent. In total its costs came to £61m.",
    "The agency says 640 people fled every day in November, while 14,200 have fled to Sweden since the start of September.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

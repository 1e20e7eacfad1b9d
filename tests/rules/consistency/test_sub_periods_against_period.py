import pytest

from tests.rules.cases import flags, stays_silent

RULE = "sub-periods-against-period"

FLAGGED = [
    ("Police made 14 arrests on Friday and 32 on Saturday, 37 in all.", "32"),
    (
        "In the first half of the year it built 3,100 cars and in the second 7,300, 6,800 over the year "
        "as a whole.",
        "7,300",
    ),
    ("In the first quarter it sold 1,210 boats and in the second 3,140, 2,550 in all.", "3,140"),
    ("It took 212 calls on Friday and 103 on Saturday, a total of 513 over the two days.", "103"),
    ("The museum sold 4,120 tickets in April, 5,310 in May and 6,750 in June, 16,000 in all.", "6,750"),
    ("It rained on 12 days in July and 19 in August, 21 in all.", "19"),
    ("Sales came to £1.4m in the first quarter and £9.1m in the second, £3.3m in total.", "£9.1m"),
    ("The team won 18 matches in 2024 and 12 in 2025, 40 altogether.", "12"),
    ("The line carried 41,200 people in January and 83,900 in February, making 80,100 in total.", "83,900"),
    ("The reservoir lost 212 megalitres in May and 138 in June, a total of 530 megalitres.", "138"),
    ("The shop took £9,120 on Saturday and £3,740 on Sunday, £16,460 in all.", "£3,740"),
    (
        "It sold 312,000 cars in the first half and 298,000 in the second, 640,000 over the year.",
        "312,000 cars",
    ),
    ("Rain fell on 12 days in January, 14 in February and 11 in March, 41 in the quarter.", "41"),
    (
        "Rainfall reached 62mm in the first week of the month and 58mm in the second, making 140mm for the fortnight.",
        "140mm",
    ),
    (
        "Ticket revenue for the festival's three days was £120,000 on Friday, £180,000 on Saturday and £150,000 on Sunday, £510,000 in total.",
        "£510,000",
    ),
    (
        "House building reached 1,420 in the first half and 1,180 in the second, for an annual total of 2,850.",
        "2,850",
    ),
    (
        "In the first quarter 410 cases were heard, in the second 385, in the third 402 and in the fourth 376, a yearly total of 1,673.",
        "1,673",
    ),
    (
        "The charity helped 860 families in 2023, 940 in 2024 and 1,020 in 2025, making 2,720 over the three years.",
        "2,720",
    ),
    ("The company lost £2.1m in 2024 and made £1.3m in 2025, a swing of £0.8m.", "£0.8m"),
    (
        "The fair drew 41,200 visitors on Saturday. Together with the 36,400 of Sunday that makes 79,600.",
        "79,600",
    ),
    (
        "Kestrel Air swung to a profit of €41m in the second quarter from a loss of €18m a year earlier, an improvement of €23m.",
        "€23m",
    ),
    (
        "The north had 3,100 cases in May, 250 in June and 100 in July. Collectively that is 3,800 cases.",
        "3,800 cases",
    ),
    ("Turnover rose 7.9% to £584m from £541m: £257m in the first quarter and £372m in the second.", "£584m"),
]

CLEAN = [
    "It took £1.2m in January and £900,000 in February; the rest of the year brought £3.4m.",
    "The force lost 69 officers in 2024 and 58 in 2025.",
    "The museum sold 4,120 tickets in April and 5,310 in May; it hopes for 16,000 over the summer.",
    "Sales came to £1.4m in the first quarter, up from £1.2m, £5m over the year.",
    "Police made 14 arrests on Friday, bringing the total to 45.",
    "Police made 14 arrests on Friday and 23 on Saturday, 37 in all.",
    "In the first half of the year it built 3,100 cars and in the second 3,700, 6,800 over the year "
    "as a whole.",
    "In the first quarter it sold 1,210 boats and in the second 1,340, 2,550 in all.",
    "It took 212 calls on Friday and 301 on Saturday, a total of 513 over the two days.",
    "The museum sold 4,120 tickets in April, 5,310 in May and 6,570 in June, 16,000 in all.",
    "It rained on 12 days in July and nine in August, 21 in all.",
    "Sales came to £1.4m in the first quarter and £1.9m in the second, £3.3m in total.",
    "In the first poll the mayor led by 47% to 38%. A second put the lead at seven points.",
    "Rainfall reached 62mm in the first week and 58mm in the second; the month as a whole brought 140mm.",
    "City led 2-1 at the break and added three in the second half to win 5-2 after a late consolation.",
    "House building reached 1,420 in the first half and 1,180 in the second. Conversions made up the rest of the annual total of 2,850.",
    "In the first quarter 410 cases were heard and in the second 385; the yearly total was 1,673.",
    "The charity helped 860 families in 2023, 940 in 2024 and 1,020 in 2025; 2,720 of them had children.",
    "The company lost £2.1m in 2024 and made £1.3m in 2025, a swing of £3.4m.",
    "Kestrel Air swung to a profit of €41m in the second quarter from a loss of €18m a year earlier, an improvement of €59m.",
    "The north had 3,100 cases in May, 250 in June and 100 in July. Among them were 380 children.",
    "Revenue rose 7.4% to £612m from £570m: £271m in the first quarter and £341m in the second.",
    "Takings are £61m, up from £57m: £27m in the first half and £34m in the second.",
    "Turnover rose 7.9% to £584m from £541m: £257m in the first quarter and £327m in the second.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

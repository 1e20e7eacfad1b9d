import pytest

from tests.rules.cases import flags, stays_silent
from tests.rules.pipeline import disputes

RULE = "share-of-base"

FLAGGED = [
    # a margin, of the sales that the passage tells
    ("Revenue rose to €497.2m. Operating profit was €171.5m, a margin of 43.4%.", "171.5"),
    ("Operating profit was $38.6m on sales of $210.4m, a margin of 13.8%.", "38.6"),
    ("Sales were £812.4m and operating profit £96.2m, giving a margin of 21.8%.", "96.2"),
    ("On revenue of £63.5m it made an operating profit of £7.1m, a margin of 15.2%.", "£7.1m"),
    ("Revenue rose to €1.84bn. Profit was €412m, with a 42.2% margin.", "€412m"),
    (
        "It was a good year. Nobody complained. Turnover amounted to £77m.\n\nEarnings came to £12m, for a margin of 21.4%.",
        "£12m",
    ),
    ("Turnover amounted to £97m.\n\nEarnings came to £12m, for a margin of 21.4%.", "£12m"),
    ("Farm debt was 42% of output in 2025. With output at £12bn, that is about £8.1bn.", "£8.1bn"),
    ("Rent took 30% of income, the survey found. On an income of £31,000 that comes to £13,900.", "£13,900"),
    (
        "Public debt stood at 61.2% of GDP. With gross domestic product of €418bn, this means €296bn.",
        "€296bn",
    ),
    ("Inspectors visited 250 kitchens and closed 15, or 16% of them.", "16%"),
    ("The fee is 1% of the $21.1bn offering, or just over $2bn.", "$2bn"),
    ("A 10% deposit on the £250,000 flat comes to £2,500.", "£2,500"),
    ("In money, 34.5% of an economy of $190.8bn comes to about $6.58bn.", "$6.58bn"),
    ("Duty of £1.54m was 30% of turnover of £51.2m.", "£1.54m"),
    ("Turnover grew to £51.2m. Beer duty took £5.14m, about 30% of it.", "£5.14m"),
    (
        "The brewery made 59,500 hectolitres. Its bitter sold 26,800 hectolitres, 54% of everything that "
        "left the tuns.",
        "54%",
    ),
    ("The council spends £3.1m on roads, 15% of its £62m budget.", "15%"),
    ("The council spends £3.1m, or 15% of its £62m budget, on roads.", "15%"),
    ("She paid tax of 20% on the £45,000 bonus, or £900.", "£900"),
    ("Wind supplied 41 terawatt hours, 92% of the 141 terawatt hours consumed.", "92%"),
    ("Ashford has 118,000 people, 18% of the county's 1.5 million inhabitants.", "18%"),
    (
        "With 212.8 million inhabitants the country is home to 6.2% of the world's 8.2 billion people.",
        "6.2%",
    ),
    (
        "A levy of 4.5% on the 812 million euro turnover would bring in 45.8 million euros.",
        "45.8 million euros",
    ),
    (
        "About 15% of the city's 412,000 residents, roughly 92,000 people, live alone.",
        "roughly 92,000 people",
    ),
    ("The state owns 51% of the 240 million shares, or 142 million.", "142 million"),
    ("He gave 2.5% of his £1.24m fortune, £51,000, to the church.", "£51,000"),
    ("Only 31% of the 1,240 replies were in favour. That is just 284 people.", "31%"),
    (
        "The dam holds 42 million cubic metres, 55 per cent of its 60 million capacity.",
        "42 million cubic metres",
    ),
    ("Income tax brought in £281 billion, 31 per cent of total receipts of £1,140 billion.", "31 per cent"),
    (
        "Electricity from wind reached 94 terawatt hours, or 29 per cent of the 283 terawatt hours generated.",
        "94 terawatt hours",
    ),
    ("Foreign students make up 23 per cent of the university's 31,000 students, or 9,400.", "23 per cent"),
    (
        "Fuel poverty affects 3.2 million households, 13 per cent of the 32 million in the country.",
        "32 million",
    ),
    (
        "The government's debt stands at $1.9 trillion, 62 per cent of an economy worth $2.4 trillion.",
        "$1.9 trillion",
    ),
    ("Only 31% of the 12 replies were in favour. That is just nine people.", "nine people"),
    ("Pensioners make up 27 per cent of the island's 18,600 people, or 6,400.", "6,400"),
    ("She won 58 per cent of the 41,200 votes, 21,300.", "21,300"),
    ("About 14 per cent of the 2,900 calls, some 290, were hoaxes.", "2,900 calls"),
    ("Profit before tax was €84 million, a margin of 12 per cent on sales of €910 million.", "€84 million"),
    ("Tax takes 20 per cent of the £84,000, leaving £61,200.", "£61,200"),
    ("Sales grew 6% to $28.4 billion. Cloud services brought in 12.1 billion, or 34% of the total.", "34%"),
    (
        "In the year loading was 1,356.4 million tonnes. Coal, at 672.8 MT, made up 46.9 per cent of it.",
        "46.9 per cent",
    ),
    ("A 10% deposit on a £287,400 home is £38,740.", "£38,740"),
    (
        "A new one would cost £3.2m, of which the county has promised 60 per cent. That leaves £1.82m to be found.",
        "£1.82m",
    ),
    ("Just 18 per cent of the orchestra's 150 players, 40 in all, come from the city.", "40"),
    ("Some 40 per cent of the 350 seats in the hall – 175 in total – have been replaced.", "175"),
]

CLEAN = [
    "## Sales\n\nTurnover amounted to £87m.\n\n## The museum\n\nEarnings came to £11m, for a margin of 21.4%.",
    "Revenue rose to €497.2m. Operating profit was €171.5m, a margin of 34.5%.",
    "Revenue rose to €497.2m. Net profit was €71.5m, and a gross margin of 43.4% pleased analysts.",
    "Revenue rose to €497.2m. Net profit was €71.5m, a gross margin of 43.4%.",
    "Revenue rose to €8bn. Net interest income was €5.1bn, a margin of 2.1%.",
    "Revenue rose to €497.2m. Operating profit was €171.5m, against a target margin of 15%.",
    "Half-year sales were £97m. For the year profit was £22m, a margin of 12.4%.",
    "Sales were £97m. Profit rose by £2m, to a margin of 9%.",
    "Service revenue was €418.6m, total revenue €497.2m. Earnings were €171.5m, a margin of 41%.",
    "Sales were £97m. Profit before tax was £12m, a margin of 12.4% and well above the 9.1% of a year ago.",
    "Farm debt was 40% of output in 2025. With output at £12bn, that is about £4.8bn.",
    "Rent took 30% of income. With exports at £31bn, that comes to £13bn.",
    "Rent took 30% of income and fuel 9%. On an income of £31,000 that comes to £12,090.",
    "Farm debt was 40% of output in 2025, and rent 12% of it. With output at £12bn, that is about £1.4bn.",
    # a step is not the total
    "The list fell by 19,200 to 412,700. It was 2,600 shorter than in May. Those on it for a year numbered 8,254, which is 2% of the total.",
    "Membership rose by 310 to 6,200. Of the total, 620, or 10%, are under 18.",
    "The unit treated 412 patients, 5% more than in 2024.",
    "A third of the 1,200 homes were damaged and 300 people moved out.",
    "Some 722 people, or 61% of those who answered, liked the plan sent to 2,400 homes.",
    "In 2025 there were 1,200 thefts and 186 arrests, or 15 a month.",
    "He scored 12 of his 20 points in the third quarter, when the team shot 60%.",
    "Of those, 40 were fined and 12%, mostly drivers, were banned.",
    "About one in five, mostly men, said no; 35% said yes.",
    "Inspectors visited 250 kitchens and closed 15, or 6% of them.",
    "The fee is 1% of the $21.1bn offering, or just over $200m.",
    "A 10% deposit on the £250,000 flat comes to £25,000.",
    "In money, 34.5% of an economy of $190.8bn comes to about $65.8bn.",
    "Duty of £15.4m was 30% of turnover of £51.2m.",
    "Turnover grew to £51.2m. Beer duty took £15.4m, about 30% of it.",
    "A levy of 4.5% on the 812 million euro turnover would bring in 45.8 million euros over three years.",
    "Only 31% of the 1,240 replies were in favour. That is just 384 people.",
    "Only 31% of the 1,240 replies were in favour. That is 284 fewer than in 2021.",
    "The dam holds 42 million cubic metres. It was 55 per cent full in August, and its capacity is 60 million.",
    "Electricity from wind reached 94 terawatt hours, 29 per cent more than in 2022; in all 283 terawatt hours were generated.",
    "Foreign students make up 23 per cent of the university's 31,000 students. Another 9,400 study with it abroad.",
    "The debt stands at $1.9 trillion. Two years ago it was 62 per cent of an economy worth $2.4 trillion.",
    "The scheme will cost £64 million. The state is paying £38 million, and the two counties £10 million and £16 million.",
    "Their victims lost £29,000 each on average; one, a retired teacher of 83, lost £310,000. Only £540,000, 9 per cent of the money, has been recovered.",
    "Employment fell by 41,000 to 33.9 million, or 74.8 per cent of those aged 16 to 64, 0.3 points less than a year before.",
    "The Sula can take 1,200 passengers and 290 cars. It made 614 of the company's 3,960 crossings and carried 402,000 people, 27 per cent of the total.",
    "Their victims lost £29,000 each on average; one, a retired teacher of 83, lost £310,000. Only £540,000, 9 per cent of the money, has been recovered.",
    "Employment fell by 41,000 to 33.9 million, or 74.8 per cent of those aged 16 to 64, 0.3 points less than a year before.",
    "The line needs 19 buses; 92.5% of them, or three, ran on time.",
    "Only 35.0% of the 20 replies were in favour. That is just nine people.",
    "Half of the 12 members, or six, voted against. Some 40% of the 300 homes, or 150, were damp.",
    "Sales rose to $2.31 billion in the quarter.\n\nFor the full year the company earned $612 million on sales of $8.74 billion, against $548 million on $8.31 billion in 2024.\n\nSnacks brought in $1.08 billion in the quarter, 47 percent of the total.",
    "Tax takes 20 per cent of the £84,000, leaving £67,200.",
    "In the year loading was 1,356.4 million tonnes. Coal, at 672.8 MT, made up 49.6 per cent of it.",
    "A 10% deposit on the typical home comes to £28,740, leaving £258,660 to borrow.",
    "A new one would cost £3.2m, of which the county has promised 60 per cent. That leaves £1.28m to be found.",
    "Just 18 per cent of the orchestra's 150 players, 27 in all, come from the city.",
    "Some 40 per cent of the 350 seats and every box, 152 in total, have been replaced.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)


def test_a_fine_percentage_is_not_of_a_handful() -> None:
    text = "One driver does where three buses need three; 91.8% of them ran on time, and three did not."
    assert not [finding for finding in disputes(text) if finding.rule == "share-of-base"]

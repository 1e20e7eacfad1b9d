import pytest

from tests.rules.cases import flags, stays_silent

RULE = "mean-outside-range"

FLAGGED = [
    ("Waits ranged from 12 to 28 weeks, with an average of 31 weeks.", "31"),
    ("Prices ranged from £120 to £280, with an average of £310.", "£310"),
    ("Scores ranged from 31 to 88, averaging 91.", "91"),
    ("The lowest bid was £1.2m and the highest £3.4m, with an average of £4.1m.", "£4.1m"),
    ("Journeys took between 18 and 44 minutes, an average of 52 minutes.", "52"),
    ("Temperatures varied from 4C to 19C, with a mean of 21C.", "21C"),
    ("The jurors were aged from 22 to 67, with a median of 75.", "75"),
    ("Fines ranged from €40 to €900 and averaged €1,310.", "€1,310"),
    ("The rooms varied from 9 to 21 square metres, with an average of 41 square metres.", "41"),
    ("Bills ran from a low of $48 to a high of $212, averaging $295.", "$295"),
    ("Loads ranged from 3 to 11 tonnes, with an average of 17 tonnes.", "17"),
    ("Average pay was £31,000 for women and £34,500 for men, and £36,200 overall.", "£36,200"),
    ("The average age was 41 years for men, 44 years for women and 47 years overall.", "47 years"),
    ("The five schools scored between 61 and 74, an average of 78.", "78"),
    ("Class sizes at the six primaries range from 19 to 28 pupils, with an average of 31.", "31"),
    ("The average age of the seven, aged between 22 and 35, is 37.", "37"),
    (
        "The average of the four bids, £2.1 million, £2.4 million, £2.6 million and £2.9 million, was £2.7 million.",
        "£2.7 million",
    ),
    (
        "The average price of the five flats, which sold for between £210,000 and £295,000, was £312,000.",
        "£312,000",
    ),
    ("Rooms begin at €64 and go up to €148. The average is €162, the tourist board says.", "€162"),
    ("Bids ranged from £12,000 to £19,000. The average of those bids was £21,500.", "£21,500"),
    (
        "The cheapest pass costs 80 francs and the dearest 210 francs. The median, 240 francs, is said to be fair.",
        "240 francs",
    ),
    (
        "Two of the lambs weighed 24.5 kilos, the third 31. Their average weight, 35.5 kilos, pleased the farmer.",
        "35.5 kilos",
    ),
    (
        "Night temperatures ranged from 11C to 14C. At 17C, the mean of those temperatures was a record.",
        "17C",
    ),
    ("On the four Sundays 120, 180, 240 and 260 skaters came. On average, then, 255 came.", "255"),
    ("Over the three rounds she scored 61, 64 and 67 points. The average was 69.", "69"),
]

CLEAN = [
    "Prices ranged from £120 in the north to £280 in the south, and the average wage is £600.",
    "Waits ranged from 12 to 18 weeks in March; the average for the year was 21 weeks.",
    "Scores ranged from 31 to 88, and the best team won by 91.",
    "Fares go from £3 to £9; a season ticket costs an average of £410.",
    "Classes have between 12 and 31 pupils, and an average of 4.2 teachers.",
    "Waits ranged from 12 to 28 weeks, with an average of 21 weeks.",
    "Prices ranged from £120 to £280, with an average of £210.",
    "Scores ranged from 31 to 88, averaging 61.",
    "The lowest bid was £1.2m and the highest £3.4m, with an average of £2.1m.",
    "Journeys took between 18 and 44 minutes, an average of 29 minutes.",
    "Temperatures varied from 4C to 19C, with a mean of 11C.",
    "The jurors were aged from 22 to 67, with a median of 45.",
    "Average pay was £31,000 for women and £34,500 for men, and £33,200 overall.",
    "Average pay was £31,000 for women and £34,500 for men; £36,200 overall was paid to managers.",
    "Class sizes range from 19 to 28 pupils in the primaries; at the secondary the average is 31.",
    "The seven, aged between 22 and 35, are younger than the team they replaced, whose average age was 37.",
    "The four bids ranged from £2.1 million to £2.9 million, and the winner's was £2.7 million, a little above the average.",
    "Rooms begin at €64 and go up to €148. The average is €98, the tourist board says.",
    "Rooms begin at €64 and go up to €148. The average stay is 2.4 nights.",
    "Rooms begin at €64 and go up to €148. The average for the city is €162.",
    "Rooms begin at €64 and go up to €148. The average last year was €162.",
    "Rooms begin at €64 and go up to €148. The average guest spends €162.",
    "Rooms begin at €64 and go up to €148. The national average is €162.",
    "Bids ranged from £12,000 to £19,000. The average of all lots was £21,500.",
    "Bids ranged from £12,000 to £19,000. The average bid in 2024 was £21,500.",
    "The cheapest pass costs 80 francs and the dearest 210 francs. The median income, 4,240 francs, is said to be fair.",
    "The cheapest dish costs €9, the dearest €24, and the bill for two averages €45.",
    "Two of the lambs weighed 24.5 kilos, the third 31. Their average weight, 26.7 kilos, pleased the farmer.",
    "Two of the lambs weighed 24.5 kilos, the third 31. Their average weight at birth, 4.5 kilos, pleased the farmer.",
    "On the four Sundays 120, 180, 240 and 260 skaters came. On average, then, 200 came.",
    "On the Sundays 120, 180, 240 and 260 skaters came. On average, 255 a day used the rink in the whole season.",
    "On the four Sundays 120, 180, 240 and 260 skaters came. On average 255 people a day use the rink on weekdays.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

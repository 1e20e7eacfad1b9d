import pytest

from tests.rules.cases import flags, stays_silent

RULE = "rank-contradicted"

WARDS = """

| Ward | Burglaries | Thefts |
|---|---|---|
| Eastgate | 214 | 1,204 |
| Holm | 187 | 986 |
| Northmoor | 302 | 1,377 |
| Quayside | 96 | 2,410 |"""
SPENDING = """

Council spending by service, £m

| Service | 2024 | 2025 |
|---|---|---|
| Schools | 36.1 | 38.2 |
| Roads | 11.7 | 12.1 |
| Care | 20.4 | 24.3 |"""

FLAGGED = [
    (
        "| Port | Boxes, 2025 |\n| --- | ---: |\n| Sund | 1,610 |\n| Hal | 1,284 |\n| Karst | 1,198 |\n| Osmar | 874 |\n\n"
        "That makes Karst the second-busiest of the four ports.",
        "second-busiest",
    ),
    (
        "| School | Pupils |\n| --- | ---: |\n| Elm Road | 719 |\n| Ash Grove | 834 |\n| Dell Lane | 422 |\n\n"
        "Elm Road is the largest of the three.",
        "largest",
    ),
    ("Leeds had the most complaints, with 212, followed by York with 450 and Hull with 300.", "212"),
    ("Hull had the fewest, with 120, followed by Ripon with 34.", "120"),
    ("Spain sent the largest team, 44 athletes, ahead of France with 71.", "44"),
    ("The oldest member is 94, followed by Ann Hill at 98.", "98"),
    ("Oslo had the highest rents, at €1,410 a month, followed by Bergen at €1,820.", "€1,820"),
    ("The oldest school is Hill Road, with 49 years behind it, ahead of St Mary's with 71.", "49"),
    (
        "Ash has the second-highest rate, at 83.1 offences per 1,000 people.\n\n| District | Per 1,000 "
        "|\n| --- | ---: |\n| Ash | 83.1 |\n| Bly | 76.1 |\n| Cole | 71.1 |",
        "second-highest",
    ),
    (
        "At 4.2% Hull has the second-lowest rate.\n\n| City | Jobless rate, % |\n| --- | ---: |\n| Leeds "
        "| 5.1 |\n| York | 4.6 |\n| Hull | 4.2 |\n| Ripon | 6.3 |",
        "second-lowest",
    ),
    (
        "The Vale has the second-fewest beds, 82.\n\n| Hospital | Beds |\n| --- | ---: |\n| General | "
        "514 |\n| St Bride's | 216 |\n| The Vale | 82 |",
        "second-fewest",
    ),
    (
        "With 1,870 offences Norton has the third-highest figure.\n\n| District | Offences |\n| --- | "
        "---: |\n| Ash | 8,015 |\n| Bly | 4,655 |\n| Dunster | 3,760 |\n| Norton | 1,870 |",
        "third-highest",
    ),
    (
        "Alta is the largest of the three towns, with 12,400 people; Borg has 14,900 and Cirsa 9,100.",
        "12,400 people",
    ),
    ("The biggest donor was Norway, with £84m, ahead of Sweden (£91m) and Denmark (£71m).", "£84m"),
    ("Hull had the most burglaries, 840, followed by Leeds with 912 and York with 310.", "840"),
    ("The cheapest of the four, at £412, is Aldo; Brio costs £389, Cento £455 and Duo £501.", "£412"),
    ("Turnout was highest in Alta, at 61%, and lowest in Borg, at 64%.", "61%"),
    (
        "Germany gave most, 31 million euros, then France, 34 million, then Italy, 12 million.",
        "31 million euros",
    ),
    ("Northmoor had the most thefts." + WARDS, "Northmoor (1,377)"),
    (
        "Eastgate has the highest number of burglaries, and police want more patrols there." + WARDS,
        "Eastgate (214)",
    ),
    ("Holm had the fewest burglaries." + WARDS, "Holm (187)"),
    ("Holm recorded the second-fewest thefts." + WARDS, "second-fewest"),
    ("Care was the largest item, at £24.3m." + SPENDING, "£24.3m"),
]

CLEAN = [
    "Quayside had the most thefts." + WARDS,
    "Northmoor had the most burglaries." + WARDS,
    "Holm had the fewest thefts since 2010." + WARDS,
    "Eastgate had not the most thefts." + WARDS,
    "Holm had the most officers." + WARDS,
    "Eastgate has the most burglaries in the country." + WARDS,
    "Police say Holm usually had the most thefts." + WARDS,
    "Holm and Quayside had the most thefts." + WARDS,
    "Holm had the most unsolved burglaries." + WARDS,
    "Holm has the highest burglary rate." + WARDS,
    "Holm had the most burglaries per household." + WARDS,
    "Holm had the most burglaries of bicycles." + WARDS,
    "Of the northern wards, Eastgate had the most burglaries." + WARDS,
    "Holm had the largest fall in burglaries." + WARDS,
    "Holm saw the biggest burglaries." + WARDS,
    "Schools were the largest item, at £38.2m." + SPENDING,
    "| Port | Boxes, 2025 |\n| --- | ---: |\n| Sund | 1,610 |\n| Hal | 1,284 |\n| Karst | 1,198 |\n\n"
    "That makes Hal the second-busiest of the three ports.",
    # another field, or more than one measure
    "| Port | Boxes, 2025 |\n| --- | ---: |\n| Sund | 1,610 |\n| Hal | 1,284 |\n| Karst | 1,198 |\n\n"
    "That makes Karst the second-busiest of the nine ports.",
    "| Port | Boxes | Ships |\n| --- | ---: | ---: |\n| Sund | 1,610 | 12 |\n| Hal | 1,284 | 40 |\n| Karst | 1,198 | 31 |\n\n"
    "Karst is the second-busiest of the three.",
    "Ash has the second-highest rate in the country, at 83.1 offences per 1,000 people.\n\n| "
    "District | Per 1,000 |\n| --- | ---: |\n| Ash | 83.1 |\n| Bly | 76.1 |\n| Cole | 71.1 |",
    "At 83.1 Ash has the second-highest rate since 1998.\n\n| District | Per 1,000 |\n| --- | ---: "
    "|\n| Ash | 83.1 |\n| Bly | 76.1 |\n| Cole | 71.1 |",
    "Bly has the second-highest rate, at 76.1.\n\n| District | Per 1,000 |\n| --- | ---: |\n| Ash | "
    "83.1 |\n| Bly | 76.1 |\n| Cole | 71.1 |",
    "Cole has the lowest rate, at 71.1, and the third-highest.\n\n| District | Per 1,000 |\n| --- | "
    "---: |\n| Ash | 83.1 |\n| Bly | 76.1 |\n| Cole | 71.1 |",
    "Ash has the second-highest number of shops, 83.\n\n| District | Per 1,000 |\n| --- | ---: |\n| "
    "Ash | 83.1 |\n| Bly | 76.1 |\n| Cole | 71.1 |",
    "Bly, one of the lowest with 76.1, is content.\n\n| District | Per 1,000 |\n| --- | ---: |\n| "
    "Ash | 83.1 |\n| Bly | 76.1 |\n| Cole | 71.1 |",
    "At 76.1 Bly has the highest rate of the towns with a harbour so far.\n\n| District | Per 1,000 "
    "|\n| --- | ---: |\n| Ash | 83.1 |\n| Bly | 76.1 |\n| Cole | 71.1 |",
    "Leeds had the most complaints, with 512, followed by York with 450 and Hull with 300.",
    "Hull had the fewest, with 12, followed by Ripon with 34.",
    "The shortest queue was at Bly, with 12 people, and the longest at Ash, followed by Cole with 300.",
    "The match was followed by 450 fans, the most in 12 years.",
    "Spain sent the largest team, 84 athletes, ahead of France with 71.",
    "The oldest member is 94, followed by Ann Hill at 91.",
    "Oslo had the highest rents, at €1,410 a month, followed by Bergen at €1,280.",
    "The oldest school is Hill Road, with 94 years behind it, ahead of St Mary's with 71.",
    "Hull had the most burglaries, 912, followed by Leeds with 840 and York with 310.",
    "Turnout was highest in Alta, at 64%, and lowest in Borg, at 61%.",
    "The cheapest of the four, at £389, is Aldo; Brio costs £412, Cento £455 and Duo £501.",
    "Hull had the most burglaries per head, 8.4, while Leeds with 912 and York with 310 had more in all.",
    "Alta is the largest of the three towns, with 12,400 people; Borg has 9,900 and Cirsa 9,100.",
    "Turnout was highest since 1990 in Alta, at 61%, and lowest in Borg, at 64% below the average.",
    "Sweden gave most, 31 million euros, then France, 24 million, then Italy, 12 million.",
    "The oldest of the three, 31, has 84 caps and the others 91.",
    "The largest of the four bridges cost £84m; repairs came to £91m, £12m and £3m.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

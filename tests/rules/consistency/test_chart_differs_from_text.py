"""What the text tells of a table's rows: slips fire, other years, parts, sources and rounded figures do not."""

import pytest

from tests.rules.cases import flags, stays_silent
from tests.rules.pipeline import disputes
from tests.rules.table_articles import ARTICLES, SLIPS

RULE = "chart-differs-from-text"

CRIME = """| Ward | Burglaries | Thefts |
|---|---|---|
| Eastgate | 214 | 1,204 |
| Holm | 187 | 986 |
| Northmoor | 302 | 1,377 |
| Quayside | 96 | 2,410 |"""
SPENDING = """Council spending by service, £m

| Service | 2024 | 2025 |
|---|---|---|
| Schools | 36.1 | 38.2 |
| Roads | 11.7 | 12.1 |
| Care | 20.4 | 24.3 |
| Parks | 5.1 | 4.8 |"""
DISTRICTS = """| District | Offences | Officers | Per 1,000 |
| --- | ---: | ---: | ---: |
| Ashcombe | 8,015 | 112 | 83.1 |
| Brindleford | 4,655 | 76 | 76.1 |
| Eldmouth | 3,480 | 61 | 78.9 |"""
ARMIES = """| Country | 2014 | 2024 |
| --- | ---: | ---: |
| Norland | 4.11 | 7.05 |
| Suderland | 1.91 | 4.15 |
| Westland | 3.68 | 3.42 |

*Army spending, per cent of output*"""
DEBTS = """| | 2014 | 2024 |
| --- | ---: | ---: |
| Norland | 41.1 | 75.0 |
| Suderland | 19.1 | 41.5 |
| Westland | 36.8 | 34.2 |"""
FLEETS = """| Company | Ships | Revenue (€bn) | Staff |
|---|---|---|---|
| **Nordlinje** | 148 | 12.6 | 18,400 |
| **Baltreef** | 96 | 8.41 | 11,250 |
| **Ostan Lines** | 71 | 5.37 | 9,860 |"""
TRAINS = """*Trains cancelled, 2025*

| Operator | Trains planned | Cancelled |
|---|---|---|
| Northrail | 412,300 | 14,850 |
| Coastline | 268,900 | 6,210 |
| Metrolink | 198,400 | 3,175 |"""

NURSERIES = """| Town | A month, full-time | Part-time | Places |
|---|---|---|---|
| Alva | £1,214 | £688 | 412 |
| Brann | £987 | £561 | 1,108 |
| Dorn | £842 | £470 | 264 |"""

FLAGGED = [
    (f"{sentence}\n\n{table}", words)
    for sentence, table, words in (
        ("Eastgate recorded 241 burglaries.", CRIME, "241 burglaries of “Eastgate”, the table has 214"),
        ("There were 968 thefts in Holm.", CRIME, "968"),
        ("Quayside had 69 burglaries.", CRIME, "the table has 96"),
        ("Eastgate saw 214, Holm 178 and Northmoor 302.", CRIME, "178 of “Holm”"),
        ("Holm had 302 burglaries.", CRIME, "302 burglaries is its figure for “Northmoor”"),
        ("Northmoor counted 302 burglaries and 3,177 thefts.", CRIME, "3,177"),
        ("There were 799 burglaries and 5,797 thefts in the four wards.", CRIME, "5,797"),
        ("Parents in Alva pay £1,124 a month for a full-time place.", NURSERIES, "£1,124"),
        ("Roads cost £21.1m in 2025.", SPENDING, "the table has 12.1"),
        ("Spending on care rose from £20.4m to £23.4m.", SPENDING, "£23.4m of “Care”"),
        ("The bill for roads was £121m in 2025.", SPENDING, "£121m"),
        ("Together the four services cost £97.4m in 2025.", SPENDING, "£97.4m"),
        ("Ashcombe has a rate of 81.3 offences per 1,000 people.", DISTRICTS, "81.3"),
        ("Brindleford recorded 4,565 offences and the others more.", DISTRICTS, "4,565"),
        ("In 2024 Norland spent 7.50% of its output on the army.", ARMIES, "7.50%"),
        ("Norland's debt was worth 70.5% of output at the end of 2024.", DEBTS, "70.5%"),
        ("Baltreef had revenue of €84.1bn.", FLEETS, "€84.1bn"),
        ("Revenue at Ostan Lines came to €5.73bn.", FLEETS, "€5.73bn"),
        ("Nordlinje has 184 ships, more than the two others.", FLEETS, "184"),
        (
            "Ostan Lines, with 8,960 employees, is the smallest.",
            FLEETS.replace("Staff", "Employees"),
            "8,960",
        ),
        (
            "In 2025 Coastline had 62,100 trains cancelled.",
            TRAINS.replace("Cancelled", "Trains cancelled"),
            "62,100",
        ),
        ("In 2025 Metrolink had 189,400 trains planned.", TRAINS, "189,400"),
    )
]

CLEAN = [
    f"{sentence}\n\n{table}"
    for sentence, table in (
        ("Eastgate recorded 214 burglaries, Holm 187.", CRIME),
        ("Quayside had the most thefts, 2,410.", CRIME),
        # another year or month than the table's
        ("Eastgate recorded 241 burglaries in 2019.", CRIME),
        ("Eastgate had 241 burglaries the year before.", CRIME),
        ("There were 241 burglaries in Eastgate last year.", CRIME),
        ("In 2023 roads cost £21.1m.", SPENDING),
        ("Down from 241 burglaries two years earlier, Eastgate had 214.", CRIME),
        # a part, or something else, of the row
        ("Northmoor had 302 burglaries, 120 of them in May.", CRIME),
        ("Police solved 178 burglaries in Holm.", CRIME),
        ("Of the 214 burglaries in Eastgate, 124 were solved.", CRIME),
        ("In Northmoor 320 people joined the patrol against thefts.", CRIME),
        ("There were 241 burglaries in Eastgate Park alone.", CRIME),
        ("Brindleford has 4,565 pupils, and Ashcombe is 121 miles away.", DISTRICTS),
        ("A second child costs £1,114 in Alva.", NURSERIES),
        ("In Alva the price has gone up by £241 in a year.", NURSERIES),
        ("The council has borrowed £83.2m for schools.", SPENDING),
        ("Nordlinje has ordered 184 ships.", FLEETS),
        # several rows, rounded figures, plans, doubts
        ("Holm, with 187 burglaries, is behind Northmoor, which had 302.", CRIME),
        ("Holm and Quayside together had 283 burglaries.", CRIME),
        ("Roads cost £12m.", SPENDING),
        ("Schools will take £39.8m in 2026.", SPENDING),
        ("Eastgate hopes for 124 burglaries.", CRIME),
        ("Eastgate had fewer than 241 burglaries.", CRIME),
        ("Earlier reports of 241 burglaries in Eastgate were corrected.", CRIME),
        ("Holm had 178 burglaries fewer than planned.", CRIME),
        ("There were 799 burglaries and 5,977 thefts in the four wards.", CRIME),
        ("Across the seven wards of the city there were 7,597 thefts.", CRIME),
        ("The four wards have 5,797 households.", CRIME),
        ("Prices in Norland rose 7.50% in 2023.", ARMIES),
        ("In May 2024 Norland's debt was worth 70.5% of output.", DEBTS),
        ("Norland's debt is worth 70.5% of output.", DEBTS),
    )
] + [
    # some of the rows
    "In 3 of the five it lasted fewer than 60 days.\n\n| Lake | Days of ice, 2025 |\n| --- | ---: |\n| Umber | 41 |\n| Merrow | 49 |\n| Sorrel | 58 |\n| Hale | 63 |\n| Pike | 74 |",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)


@pytest.mark.parametrize(("draft", "words"), FLAGGED[:9])
def test_the_table_may_stand_first(draft: str, words: str) -> None:
    sentence, table = draft.split("\n\n", 1)
    flags(RULE, f"{table}\n\n{sentence}", words)


@pytest.mark.parametrize("article", ARTICLES.values(), ids=ARTICLES)
def test_says_nothing_against_a_true_article(article: str) -> None:
    assert not [f.message for f in disputes(article) if f.effect == "disputes"]


@pytest.mark.parametrize(("article", "words", "slip"), SLIPS)
def test_finds_the_slip_in_an_article(article: str, words: str, slip: str) -> None:
    assert words in ARTICLES[article]
    found = disputes(ARTICLES[article].replace(words, slip))
    assert RULE in {f.rule for f in found if f.effect == "disputes"}, [f.message for f in found]

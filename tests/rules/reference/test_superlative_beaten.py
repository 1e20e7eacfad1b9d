from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.packs import write
from tests.rules.reference.standing_packs import COAST, REGION

BEATEN = [
    ("The highest recycling rate in Harland in 2025 was Aske’s 48.2%.", "Cole has 51.9%"),
    ("At 48.2%, Aske’s recycling rate was the highest in the county in 2025.", "Cole has 51.9%"),
    ("With 587 burglaries in 2025, Aske had the most in the county.", "Dunmore has 689"),
    ("The Orley Line’s 389,200 trips in 2025 were a record.", "Orley Line had 402,700"),
    ("The Orley Line carried 389,200 trips in 2025, its busiest year on record.", "Orley Line had 402,700"),
    (
        "Velland spent 2.47% of GDP on defence in 2025, the most of any Northern Pact member.",
        "Marland has 3.38%",
    ),
    ("Aske had the highest recycling rate of the four districts in 2025.", "Cole has 51.9%"),
    ("Of the four districts Birk had the lowest recycling rate in 2025, at 44.7%.", "Dunmore has 39.6%"),
    ("In 2025 Aske had a higher recycling rate than any other district.", "Cole has 51.9%"),
    ("Aske had a recycling rate of 48.2% in 2025, the highest of the four districts.", "Cole has 51.9%"),
    ("In 2025 Aske had the highest recycling rate of any district, at 48.2%.", "Cole has 51.9%"),
    ("Of the four districts, Aske had the highest recycling rate in 2025, 48.2%.", "Cole has 51.9%"),
    ("Birk recycled 44.7% in 2025, the lowest rate in Harland.", "Dunmore has 39.6%"),
    ("Aske recorded 587 burglaries in 2025, the most of all the districts.", "Dunmore has 689"),
    ("Aske recorded 587 burglaries in 2025, more than any other district.", "Dunmore has 689"),
    ("Burglaries in Birk rose to 468 in 2025, the fewest in the county.", "Cole has 302"),
    (
        "Velland put 2.47% of GDP on defence in 2025, the largest share in the Northern Pact.",
        "Marland has 3.38%",
    ),
    (
        "Velland spent 2.47% of GDP on defence in 2025. That is the highest of the three members.",
        "Marland has 3.38%",
    ),
    ("Aske’s recycling rate was 48.2% in 2025, the best of the county’s four districts.", "Cole has 51.9%"),
    ("Aske’s recycling rate was 48.2% in 2025, the worst of the four districts.", "Dunmore has 39.6%"),
    ("In 2025 the Orley Line carried a record 389,200 trips.", "Orley Line had 402,700 trip"),
    ("The Orley Line made 389,200 trips in 2025, the most ever.", "Orley Line had 402,700 trip"),
    (
        "The Orley Line made 389,200 trips in 2025, more than in any other year.",
        "Orley Line had 402,700 trip",
    ),
    (
        "The Orley Line made 389,200 trips in 2025, the highest number since records began.",
        "Orley Line had 402,700 trip",
    ),
    ("Trips on the Orley Line reached a record high of 389,200 in 2025.", "Orley Line had 402,700 trip"),
    ("No district had a higher recycling rate than Aske in 2025.", "Cole has 51.9%"),
    ("No other district recorded fewer burglaries than Birk in 2025.", "Cole has 302"),
    # by the number alone, where the draft names them
    (
        "Aske had a recycling rate of 48.2% in 2025, the highest of the four. Birk had 44.7%.",
        "Cole has 51.9%",
    ),
    ("Birk recycled 44.7% in 2025, the lowest of these four, and Aske 48.2%.", "Dunmore has 39.6%"),
    # the measure is the subject
    ("Aske’s recycling rate was the highest of the four districts in 2025, at 48.2%.", "Cole has 51.9%"),
    ("Aske’s recycling rate, at 48.2%, was the strongest of the four districts in 2025.", "Cole has 51.9%"),
    ("Birk’s recycling rate of 44.7% was the weakest of the four districts in 2025.", "Dunmore has 39.6%"),
    (
        "Aske, with 48.2% in 2025, had the highest recycling rate of them. Cole was at 51.9%.",
        "Cole has 51.9%",
    ),
    (
        "Aske, with 48.2% of its waste in 2025, recorded the highest recycling rate of the four districts.",
        "Cole has 51.9%",
    ),
    ("The lowest recycling rate in 2025, 44.7%, was Birk’s. Dunmore had 39.6%.", "Dunmore has 39.6%"),
]

CLEAN = [
    "With 587 burglaries in 2025, Aske had the most police officers in the county.",
    "The 587 burglaries that Aske recorded in 2025 and the fires in Cole were the most in the county.",
    "With 587 burglaries in 2025, Aske and Dunmore had the most in the county.",
    "The Orley Line, whose skipper has a criminal record, carried 389,200 trips in 2025.",
    "Aske recorded 587 burglaries in 2025, the highest number in the district.",
    "Aske had a recycling rate of 48.2% in 2025, the highest of the four districts along with Cole.",
    "Velland spent 2.47% of GDP on defence in 2025, the highest share of all the allies.",
    "Velland spent 2.47% of GDP on defence in 2025, the highest share of the countries.",
    "Burglaries in Aske rose to 612 in 2024, the highest, and fell in Dunmore.",
    "In 2025 the Orley Line set a record for trips, 389,200, on a single Sunday.",
    "Aske recorded 587 burglaries in 2025, most of them at night and the most brazen of them in the district.",
    "Aske’s 48.2% in 2025 makes it the best place to recycle of the four districts.",
    "Cole had a recycling rate of 51.9% in 2025, the highest of the four districts.",
    "Aske had a recycling rate of 48.2% in 2025, one of the highest of the four districts.",
    "Aske had a recycling rate of 48.2% in 2025, among the highest of the four districts.",
    "Aske had a recycling rate of 48.2% in 2025, not the highest of the four districts.",
    "Aske had a recycling rate of 48.2% in 2025, nearly the highest of the four districts.",
    "Aske had a recycling rate of 48.2% in 2025, the highest of the three northern districts.",
    "Aske had a recycling rate of 48.2% in 2025, the highest of the three districts on the coast.",
    "Aske had a recycling rate of 48.2% in 2025, the highest in its history.",
    "Outside Cole, Aske had the highest recycling rate of any district in 2025, at 48.2%.",
    "Aske had a recycling rate of 48.2% in 2025, the highest of any district after Cole.",
    "Aske had a recycling rate of 48.2% in 2025, the highest.",
    "In the north, Aske had the highest recycling rate in 2025, at 48.2%.",
    "Aske, the largest of the four districts, recycled 48.2% in 2025.",
    "Aske recorded 587 burglaries in 2025, the highest burglary bill of the four districts.",
    "“Aske had a recycling rate of 48.2% in 2025, the highest of the four districts,” said Mayor Lund.",
    "Aske recorded 587 burglaries in 2025, no more than any other district.",
    "If Aske had a recycling rate of 48.2% in 2025, it would be the highest of the four districts.",
    "Velland spent 2.47% of GDP on defence in 2025, the highest share of GDP in the west of the continent.",
    "Tarn spent 4.87% of GDP on defence in 2025, the largest share in the Northern Pact.",
    "Adjusted for inflation, the Orley Line had the most trips on record in 2025, 389,200.",
    "The Orley Line carried 389,200 trips in 2025, short of the record 421,600 of 2019.",
    "The Orley Line carried 421,600 trips in 2019, a record.",
    "In 2025 the Orley Line carried 389,200 trips, and a record shop opened on the ferry.",
    "The Orley Line carried 389,200 trips in 2025, the highest figure for a single ship.",
    "Dunmore, where 39.6% was recycled in 2025, has the highest hills of the four districts.",
    "No district had a higher recycling rate than Cole in 2025.",
    "No district on the coast had a higher recycling rate than Aske in 2025.",
    "No district had a higher recycling rate than Aske among schools in 2025.",
    "No district had a higher recycling rate target than Aske in 2025.",
    "No town had a higher recycling rate than Aske in 2025.",
    # by the number alone
    "Aske had a recycling rate of 48.2% in 2025, the highest of the four.",
    "Aske had a recycling rate of 48.2% in 2025, the highest of the three. Birk had 44.7%, Dunmore 39.6%.",
    "Aske had a recycling rate of 48.2% in 2025, the highest of the four years. Birk had 44.7%.",
    "Cole had a recycling rate of 51.9% in 2025, the highest of the four. Birk had 44.7%.",
    "Aske, with 48.2% in 2025, recorded the highest burglary rate of the four districts.",
    "Aske, with 48.2% in 2025, had the highest recycling rate of them. Birk was at 44.7%.",
    "Aske, with a recycling rate of 48.2% in 2025, had the most burglaries of them. Dunmore was at 39.6%.",
    "Aske, with a recycling rate of 48.2% in 2025, had the highest tower of them. Cole was at 51.9%.",
    # the measure is not the subject
    "Aske’s recycling rate is told by the smallest of the four districts, at 48.2%.",
    "The recycling rate in Aske, the smallest of the four districts, was 48.2% in 2025.",
    "Aske, whose recycling rate was 48.2% in 2025, was the strongest of the four districts at football.",
    "Birk’s recycling rate of 44.7% in 2025 was the weakest argument of the four districts.",
]

COASTAL = [
    ("With 48,210 people in 2025, Sund is the most populous of the five towns.", "Halvik has 96,300"),
    ("Sund, which had a population of 48,210 in 2025, is the most populous town in Norvik.", "Halvik has 96,300"),
    ("Brenna, with a population of 61,400 in 2025, is the least populous of the five towns.", "Tromm has 22,800"),
    ("Sund’s port handled 4.81m tonnes of cargo in 2025, the most of the five towns.", "Halvik has 7,320,000"),
    ("Halvik handled 7.32m tonnes of cargo in 2025, its busiest year.", "Halvik had 7,440,000"),
    ("Sund’s cargo of 4.81m tonnes in 2025 was the heaviest of the five. Tromm and Brenna had less.", "Halvik has"),
]  # fmt: skip
COASTAL_CLEAN = [
    "With 96,300 people in 2025, Halvik is the most populous of the five towns.",
    "With 48,210 people in 2025, Sund is the most populous town on its fjord.",
    "With 48,210 people in 2025, Sund is one of the most populous of the five towns.",
    "With 48,210 people in 2025, Sund is the most prosperous of the five towns.",
    "With 48,210 people in 2025, Sund is the most popular of the five towns.",
    "With 61,400 people in 2025, Brenna is the most populous of the three inland towns.",
    "Sund’s port handled 4.81m tonnes of cargo in 2025, the most of the four smaller towns.",
    "Halvik’s cargo of 7.32m tonnes in 2025 was the heaviest of the five. Tromm and Brenna had less.",
    "Sund handled 4.81m tonnes in 2025, in the heaviest of the five storms. Tromm and Brenna had less.",
    "Sund, with 48,210 people in 2025, has the fastest of the five ferries.",
    # its own years are ranked, and not the towns
    "Halvik handled 7.32m tonnes of cargo in 2025, Alta 3.26m and Sund 4.81m. Alta had its best year with 3.26m tonnes.",
    "Halvik handled 7.32m tonnes of cargo in 2025. Alta had its busiest year, with 3.26m tonnes.",
]

SUPPORTED = [
    "Cole had a recycling rate of 51.9% in 2025, the highest of the four districts.",
    "In 2025 Dunmore had the lowest recycling rate in Harland, at 39.6%.",
]

COASTAL_SUPPORTED = [
    "Halvik, with 96,300 people in 2025, is the most populous of the five towns.",
    "Halvik’s population was the largest of the five towns in 2025, at 96,300.",
]

OPEN = "Dunmore recorded 689 burglaries in 2025, the most of all the districts."


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(REGION, tmp_path_factory.mktemp("region"))


@pytest.mark.parametrize(("text", "words"), BEATEN)
def test_one_row_that_beats_it_is_enough(region: Path, text: str, words: str) -> None:
    found = [f for f in checked(text, packs=(region,)).findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["superlative-beaten"], found
    assert words in found[0].message
    assert len(found[0].evidence) == 2


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_unless_measure_and_scope_are_certain(region: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(region,)).findings if f.effect == "disputes"]


@pytest.fixture(scope="module")
def coast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(COAST, tmp_path_factory.mktemp("coast"))


@pytest.mark.parametrize(("text", "words"), COASTAL)
def test_finds_whoever_beats_a_town(coast: Path, text: str, words: str) -> None:
    found = [f for f in checked(text, packs=(coast,)).findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["superlative-beaten"], found
    assert words in found[0].message


@pytest.mark.parametrize("text", COASTAL_CLEAN)
def test_is_silent_where_a_town_is_ranked_by_something_else(coast: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(coast,)).findings if f.effect == "disputes"]


@pytest.mark.parametrize("text", COASTAL_SUPPORTED)
def test_supports_the_first_of_the_towns(coast: Path, text: str) -> None:
    assert "superlative-beaten" in {
        f.rule for f in checked(text, packs=(coast,)).findings if f.effect == "supports"
    }


@pytest.mark.parametrize("text", SUPPORTED)
def test_supports_in_a_complete_scope_only(region: Path, text: str) -> None:
    assert "superlative-beaten" in {
        f.rule for f in checked(text, packs=(region,)).findings if f.effect == "supports"
    }
    assert "superlative-beaten" not in {f.rule for f in checked(OPEN, packs=(region,)).findings}


def test_without_a_named_scope_the_rival_must_stand_in_the_paragraph(region: Path) -> None:
    text = "Aske had the highest recycling rate in 2025, at 48.2%."
    assert not [f for f in checked(text, packs=(region,)).findings if f.effect == "disputes"]
    found = [
        f for f in checked(f"{text} Cole had bins, too.", packs=(region,)).findings if f.effect == "disputes"
    ]
    assert [(f.rule, f.severity) for f in found] == [("superlative-beaten", "warning")]

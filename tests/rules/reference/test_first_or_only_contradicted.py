from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.packs import write
from tests.rules.reference.standing_packs import COAST, REGION

CONTRADICTED = [
    ("For the first time, the Orley Line carried more than 380,000 trips in 2025.", "402,700"),
    ("In 2025 Birk, the only district where burglaries rose, hired more officers.", "Cole had 288"),
    ("Of the four districts Birk was the only one where burglaries rose in 2025, to 468.", "Cole had 288"),
    ("Of the four districts, Aske was the only one where burglaries rose in 2025.", "Aske had 612"),
    ("Birk was the only district where burglaries rose in 2025.", "Cole had 288"),
    ("Birk is the only one of the four districts to see a rise in burglaries.", "Cole had 288"),
    ("In 2025 Aske was the only district in Harland in which burglaries fell.", "Dunmore had 705"),
    ("Birk was the only district in the county where the recycling rate fell in 2025.", "Cole had 52.4%"),
    ("Aske was the only district that recorded a drop in burglaries in 2025.", "Dunmore had 705"),
    (
        "Marland was the only member of the Northern Pact to spend more than 2.4% of GDP on defence in 2025.",
        "Velland had 2.47%",
    ),
    (
        "Velland was the only country in the Northern Pact above 2.4% of GDP on defence in 2025.",
        "Marland had 3.38%",
    ),
    ("In 2025 Dunmore was the only district to record more than 580 burglaries.", "Aske had 587"),
    ("Trips on the Orley Line topped 380,000 in 2025 for the first time.", "402,700"),
    ("The Orley Line carried more than 380,000 trips for the first time in 2025.", "402,700"),
    ("In 2025 the Orley Line carried more than 380,000 trips for the first time in five years.", "402,700"),
    ("Trips on the Orley Line exceeded 350,000 in 2025 for the first time since 2019.", "355,900"),
    ("Harland has four districts. Only Birk recorded a rise in burglaries in 2025.", "Cole had 288"),
    ("Harland's police were busy: in Cole, too. Birk alone saw burglaries rise in 2025.", "Cole had 288"),
    (
        "Aske and Dunmore are neighbours. Only Dunmore recorded more than 580 burglaries in 2025.",
        "Aske had 587",
    ),
]

CLEAN = [
    "Aske was the only district where the recycling rate rose in 2025.",
    "Birk was not the only district where burglaries rose in 2025.",
    "Birk was the only district on the coast where burglaries rose in 2025.",
    "Birk was the only one of the three districts where burglaries rose in 2025.",
    "Birk was almost the only district where burglaries rose in 2025.",
    "Birk was the only district where burglaries rose sharply among pensioners in 2025.",
    "Birk was the only district where burglaries of shops rose in 2025.",
    "“Birk was the only district where burglaries rose in 2025,” said Mayor Lund.",
    "If Birk was the only district where burglaries rose in 2025, the county would act.",
    "Mayor Lund claimed that Birk was the only district where burglaries rose in 2025.",
    "Marland was the only member of the Northern Pact above 2.5% of GDP on defence in 2025.",
    "Velland was the only country in the east of the Northern Pact above 2.4% of GDP on defence in 2025.",
    "Trips on the Orley Line topped 380,000 in 2025, but not for the first time.",
    "Trips on the Orley Line topped 380,000 in 2025 for the first time since 2022.",
    "Trips on the Orley Line topped 380,000 in 2025 for the first time in three years.",
    "Trips on the Orley Line topped 380,000 in 2025 for the first time on a winter timetable.",
    "The Orley Line carried 389,200 trips in 2025 and sold tickets online for the first time.",
    "Orley Line is the only ferry company in Harland; it carried 389,200 trips in 2025.",
    "Only Birk recorded a rise in burglaries in 2025.",
    "Harland has four districts. Only Aske recorded a rise in recycling rate in 2025.",
    "Harland has four districts. Only Dunmore recorded more than 600 burglaries in 2025.",
    "Harland has four districts. Not only Birk recorded a rise in burglaries in 2025.",
    "Harland has four districts. Only Birk recorded a rise in burglaries of shops in 2025.",
    "Harland has four districts. Only now has Birk recorded more than 400 burglaries, in 2025.",
]

ONE_OF_FIVE = [
    ("Sund was the only one of the five towns with fewer than 50,000 people in 2025.", "Tromm had 22,800"),
    (
        "Halvik is the only one of the five with more than 60,000 people; Brenna and Alta have fewer.",
        "Brenna had 61,400",
    ),
    (
        "Halvik was the only one with more than 60,000 inhabitants in 2025. Brenna and Alta had fewer.",
        "Brenna had 61,400",
    ),
    (
        "Halvik was the only one of the five towns to handle more than 3m tonnes of cargo in 2025.",
        "Alta had 3,260,000",
    ),
    ("Halvik was the only town to handle more than 3m tonnes of cargo in 2025.", "Alta had 3,260,000"),
    ("Sund is the only town in Norvik whose population is below 50,000.", "Tromm had 22,800"),
    # the subject itself does not meet it
    ("Alta was the only one of the five towns whose population exceeded 60,000 in 2025.", "had"),
    ("In 2025 Sund was the only one of these five towns above 60,000 inhabitants.", "had"),
    ("Tromm was the only one of Norvik’s five towns to keep its cargo below 1.5m tonnes in 2025.", "Brenna had"),
    ("In 2023 Alta remained the only town in the province with more than 2.5m tonnes of cargo.", "Halvik had"),
]  # fmt: skip
ONE_OF_FIVE_CLEAN = [
    "Halvik was the only one of the five towns with more than 70,000 people in 2025.",
    "Halvik was the only one of the three coastal towns with more than 60,000 people in 2025.",
    "Halvik was the only one of the inland towns with more than 60,000 people in 2025.",
    "Halvik was the only one of the six towns with more than 60,000 people in 2025.",
    "Halvik and Brenna were the only ones of the five towns with more than 60,000 people in 2025.",
    "Halvik was the only one of the five towns with more than 60,000 cars in 2025.",
    "Halvik was the only one of the five towns with more than 60,000 people on its beach in 2025.",
    "Halvik was the only one of the five towns with a library for more than 60,000 people in 2025.",
    "Halvik was the only one of the five towns to gain more than 1,000 people in 2025.",
    "Halvik was the only one of the five towns to welcome more than 60,000 people by ship in 2025.",
    "Halvik was the only one of the five towns above 60,000 inhabitants until 2023.",
    "Halvik was the only one of the five towns with more than 60,000 inhabitants. Brenna has grown since.",
    "Halvik was not the only one of the five towns with more than 60,000 people in 2025.",
    "Halvik was the only one of the five towns with about 60,000 people in 2025.",
    "Sund would be the only one of the five towns with fewer than 50,000 people in 2025.",
    "Sund was the only one of the five towns with fewer than 50,000 people a day in 2025.",
    "“Sund was the only one of the five towns with fewer than 50,000 people in 2025,” said the mayor.",
    # told as 61,000 it is not above
    "Halvik was the only one of the five towns with more than 61,400 people in 2025.",
]
ONE_OF_FIVE_TRUE = [
    "Halvik was the only one of the five towns with more than 70,000 people in 2025.",
    "Tromm is the only town in Norvik whose population is below 40,000.",
]

SURPASSED = [
    ("Only Halvik had a larger population in 2025 than Alta’s 58,800. Brenna lies inland.", "Brenna had"),
    ("Alta had 58,800 inhabitants in 2025. Only Halvik had more people. The province grows.", "Brenna had"),
    ("Alta had 58,800 inhabitants in 2025. Only Halvik and Tromm had more. The province grows.", "Tromm had"),
    ("The province grows. Sund had 48,210 inhabitants in 2025. Only Alta had fewer.", "Alta had"),
    ("Sund handled 4.81m tonnes of cargo in 2025. Only Alta handled more.", "Alta had 3,260,000"),
    ("Alta handled 3.26m tonnes of cargo in 2025. Only Halvik handled more. Sund did its best.", "Sund had"),
    ("Brenna handled 1.29m tonnes of cargo in 2025, in all Norvik. Only Tromm handled less.", "Tromm had"),
    ("Alta had 58,800 inhabitants in 2025, in Norvik. But only Halvik and Sund had more.", "Sund had"),
    ("Tromm had a cargo of 1.69m tonnes in 2025. Only Sund recorded less.", "Sund had"),
    ("Norvik counts. Alta had 59,300 inhabitants in 2024. Only Halvik had more that year.", "Brenna had"),
]
SURPASSED_CLEAN = [
    "Alta had 58,800 inhabitants in 2025. Only Halvik and Brenna had more people. The province grows.",
    "Alta had 58,800 inhabitants in 2025. Only Halvik had more people.",
    "Alta had 58,800 inhabitants in 2025. Only Halvik had more dogs. The province grows.",
    "Alta had 58,800 inhabitants in 2025. Only Halvik had more on its coast. The province grows.",
    "Alta had 58,800 inhabitants in 2025. Only Halvik would have more people. The province grows.",
    "Alta had 58,800 inhabitants in 2025. Not only Halvik had more people. The province grows.",
    "Alta had 58,800 inhabitants in 2025. Only Halvik’s islands had more people. The province grows.",
    "Alta had 58,800 inhabitants in 2025. Only Tarn and Halvik had more people. The province grows.",
    "Alta had 58,800 inhabitants in 2025 and 3.26m tonnes of cargo. Only Halvik had more. The province grows.",
    "Alta’s population fell by 500 in 2025. Only Halvik had a larger fall. The province grows.",
    "“Alta had 58,800 inhabitants in 2025. Only Halvik had more people,” said the mayor of the province.",
    "Alta had 58,800 inhabitants in 2025. The province grows. Only Halvik had more.",
]


@pytest.fixture(scope="module")
def coast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(COAST, tmp_path_factory.mktemp("coast"))


@pytest.mark.parametrize(("text", "words"), ONE_OF_FIVE)
def test_another_town_on_the_same_side_disputes(coast: Path, text: str, words: str) -> None:
    found = [f for f in checked(text, packs=(coast,)).findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["first-or-only-contradicted"], found
    assert words in found[0].message


@pytest.mark.parametrize("text", ONE_OF_FIVE_CLEAN)
def test_is_silent_about_other_groups_measures_and_times(coast: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(coast,)).findings if f.effect == "disputes"]


@pytest.mark.parametrize(("text", "words"), SURPASSED)
def test_somebody_else_lies_beyond_or_the_named_one_does_not(coast: Path, text: str, words: str) -> None:
    found = [f for f in checked(text, packs=(coast,)).findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["first-or-only-contradicted"], found
    assert words in found[0].message


@pytest.mark.parametrize("text", SURPASSED_CLEAN)
def test_is_silent_about_those_beyond_unless_all_is_told(coast: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(coast,)).findings if f.effect == "disputes"]


def test_supports_where_the_named_ones_alone_lie_beyond(coast: Path) -> None:
    text = "Alta had 58,800 inhabitants in 2025. Only Halvik and Brenna had more people. The province grows."
    found = [f for f in checked(text, packs=(coast,)).findings if f.rule == "first-or-only-contradicted"]
    assert [f.effect for f in found] == ["supports"]


@pytest.mark.parametrize("text", ONE_OF_FIVE_TRUE)
def test_supports_the_one_whose_row_alone_meets_it(coast: Path, text: str) -> None:
    assert "first-or-only-contradicted" in {
        f.rule for f in checked(text, packs=(coast,)).findings if f.effect == "supports"
    }


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(REGION, tmp_path_factory.mktemp("region"))


@pytest.mark.parametrize(("text", "words"), CONTRADICTED)
def test_another_that_meets_the_condition_disputes(region: Path, text: str, words: str) -> None:
    found = [f for f in checked(text, packs=(region,)).findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["first-or-only-contradicted"], found
    assert words in found[0].message


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_unless_another_certainly_does(region: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(region,)).findings if f.effect == "disputes"]

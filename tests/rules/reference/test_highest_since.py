from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.packs import write
from tests.rules.reference.standing_packs import COAST, REGION

BEATEN = [
    ("The Orley Line carried 389,200 trips in 2025, a five-year high.", "402,700"),
    ("The 389,200 trips that the Orley Line made in 2025 were the most since 2019.", "402,700"),
    ("Trips on the Orley Line rose to their highest level since 2019 in 2025, reaching 389,200.", "402,700"),
    ("The Orley Line carried more trips in 2025 than in any of the four years before.", "402,700"),
    (
        "The Orley Line carried 389,200 trips in 2025, more than the 355,900 of the previous year and its highest number for at least five.",
        "402,700",
    ),
    ("Aske recorded 587 burglaries in 2025, the most since 2023.", "612"),
    ("The Orley Line carried 389,200 trips in 2025, the most since 2021.", "402,700"),
    ("The Orley Line carried 389,200 trips in 2025, the highest number since 2019.", "402,700"),
    ("The Orley Line carried 389,200 trips in 2025, its highest since at least 2020.", "402,700"),
    ("The Orley Line carried 389,200 trips in 2025, the most for five years.", "402,700"),
    ("The Orley Line carried 389,200 trips in 2025, the highest in six years.", "402,700"),
    ("The Orley Line carried 389,200 trips in 2025, more than in any of the four years before.", "402,700"),
    ("The Orley Line carried 389,200 trips in 2025. That is the most since 2019.", "402,700"),
    ("In 2024 the Orley Line carried 355,900 trips, the fewest since 2020.", "318,400"),
    (
        "In 2024 the Orley Line carried 355,900 trips, fewer than in any of the previous three years.",
        "318,400",
    ),
    ("Unemployment in Harland was 5.31% in October 2025, the lowest for four months.", "5.12"),
    ("Unemployment in Harland was 5.38% in January 2026, the highest since October 2025.", "5.41"),
    ("Unemployment in Harland was 5.38% in January 2026, the worst rate since August 2025.", "5.41"),
    ("The Orley Line carried 389,200 trips in 2025, a figure not seen since 2021.", "402,700"),
    ("The Orley Line carried 355,900 trips in 2024, a level not seen since 2020.", "318,400"),
    (
        "The Orley Line carried 389,200 trips in 2025, after 355,900 trips in 2024, the most since 2019.",
        "402,700",
    ),
    ("At 389,200, trips on the Orley Line were higher in 2025 than at any time since 2019.", "402,700"),
    ("Trips on the Orley Line were 389,200 in 2025, higher than at any time since 2019.", "402,700"),
    ("The Orley Line’s trips, 389,200 in 2025, hit a five-year high.", "402,700"),
    (
        "Unemployment in Harland was 5.38% in January 2026, the regional office says, more than in any month since August 2025.",
        "5.41",
    ),
    ("Unemployment in Harland stood at its highest since August 2025 in January 2026, 5.38%.", "5.41"),
    ("Unemployment in Harland, 5.38% in January 2026, was at its highest point since August 2025.", "5.41"),
]

CLEAN = [
    "The Orley Line carried 389,200 trips in 2025, a three-year high.",
    "In 2024 the Orley Line carried 355,900 trips, the fewest since 2021.",
    "The Orley Line carried 389,200 trips in 2025, the most since 2022.",
    "The Orley Line carried 389,200 trips in 2025, the most for three years.",
    "The Orley Line carried 389,200 trips in 2025, the most in three years.",
    "The Orley Line carried 389,200 trips in 2025, more than in any of the two years before.",
    "The Orley Line carried 389,200 trips in 2025, one of the highest figures since 2019.",
    "The Orley Line carried 389,200 trips in 2025, almost the most since 2019.",
    "The Orley Line carried 389,200 trips in 2025, the most since 2019 on a summer timetable.",
    "The Orley Line carried 389,200 trips in 2025, the largest rise since 2021.",
    "The Orley Line carried 389,200 trips in 2025, the second-highest number since 2021.",
    "If the Orley Line carried 389,200 trips in 2025, it would be the most since 2019.",
    "“We carried 389,200 trips in 2025, the most since 2019,” said the Orley Line.",
    "The Orley Line carried 389,200 trips in 2025, the most since Karin Lund took over.",
    "The Orley Line carried 389,200 trips in 2025, the highest of any ferry company since 2019.",
    "Another company carried 389,200 trips in 2025, the most since 2019.",
    "Aske recorded 587 burglaries in 2025, the most since 2024.",
    "Unemployment in Harland was 5.38% in January 2026, the highest since December 2025.",
    "The Orley Line carried 389,200 trips in 2025, a level not reached since 2022.",
    "The Orley Line carried 355,900 trips in 2024, a number not seen since 2021.",
    "The Orley Line carried 389,200 trips in 2025, a figure not seen since the strike.",
    "Trips on the Orley Line were 389,200 in 2025, higher than at any time since 2022.",
    "The Orley Line carried 389,200 trips in 2025, after 355,900 trips in 2024, the most since 2022.",
    "The Orley Line carried 389,200 trips in 2025, up from 355,900 in 2024, which makes it the most since 2022.",
    "The Orley Line’s trips, 389,200 in 2025, hit a three-year high.",
    "The Orley Line’s trips, 389,200 in 2025, did not hit a five-year high.",
    "Unemployment in Harland was 5.38% in January 2026, the office says, more than in any month since December 2025.",
    "Unemployment in Harland was 5.38% in January 2026, with vacancies at their highest since August 2025.",
    "Unemployment in Harland was 5.38% in January 2026, more than at any time since August 2025 in the north.",
    "Unemployment in Harland was 5.38% in January 2026, and the queue was longer than in any month since August 2025.",
]

AT_SEA = [
    ("The median wait in Sund was 64 days in 2025, longer than in any year since 2021.", "66 days"),
    ("The median wait in Halvik fell to 71 days in 2025, the shortest since 2020.", "61 days"),
    ("Halvik’s cargo of 7.32m tonnes in 2025 was the most in at least five years.", "7,440,000"),
    ("Cargo in Sund rose to 4.81m tonnes in 2025, its highest level in five years.", "4,930,000"),
    ("Alta’s population, 58,800 in 2025, was the highest since 2021.", "59,300"),
]
AT_SEA_CLEAN = [
    "The median wait in Sund was 64 days in 2025, longer than in any year since 2024.",
    "The median wait in Halvik fell to 71 days in 2025, the shortest since 2021.",
    "The median wait in Halvik fell to 71 days in 2025, and the queue was the shortest since 2020.",
    "Halvik’s cargo of 7.32m tonnes in 2025 was the most in at least two years.",
    "Sund handled 4.81m tonnes of cargo in 2025, in the longest strike since 2015.",
]


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(REGION, tmp_path_factory.mktemp("region"))


@pytest.fixture(scope="module")
def coast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(COAST, tmp_path_factory.mktemp("coast"))


@pytest.mark.parametrize(("text", "value"), AT_SEA)
def test_a_wait_or_a_cargo_that_was_beaten(coast: Path, text: str, value: str) -> None:
    found = [f for f in checked(text, packs=(coast,)).findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["highest-since"], found
    assert value in found[0].message


@pytest.mark.parametrize("text", AT_SEA_CLEAN)
def test_is_silent_about_a_wait_or_a_cargo(coast: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(coast,)).findings if f.effect == "disputes"]


@pytest.mark.parametrize(("text", "value"), BEATEN)
def test_a_higher_value_in_between_disputes(region: Path, text: str, value: str) -> None:
    found = [f for f in checked(text, packs=(region,)).findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["highest-since"], found
    assert value in found[0].message


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_where_nothing_in_between_is_higher(region: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(region,)).findings if f.effect == "disputes"]


def test_a_gap_in_the_series_silences(region: Path, tmp_path: Path) -> None:
    tables = {
        **REGION,
        "facts": "".join(f"{row}\n" for row in REGION["facts"].splitlines() if ",trips,2023," not in row),
    }
    text = "The Orley Line carried 389,200 trips in 2025, the most since 2021."
    result = checked(text, packs=(write(tables, tmp_path),))
    assert not [f for f in result.findings if f.effect == "disputes"]
    assert ("highest-since", "incomplete-series") in {(s.rule, s.reason) for s in result.silences}


@pytest.mark.parametrize(
    "text",
    [
        "The Orley Line carried 389,200 trips in 2025, the most since 2022.",
        "The Orley Line carried 389,200 trips in 2025, more than in any of the two years before.",
    ],
)
def test_supports_in_a_complete_series(region: Path, text: str) -> None:
    assert "highest-since" in {
        f.rule for f in checked(text, packs=(region,)).findings if f.effect == "supports"
    }

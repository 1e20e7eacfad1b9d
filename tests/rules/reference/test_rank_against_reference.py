from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.packs import write
from tests.rules.reference.standing_packs import COAST, REGION

MISPLACED = [
    ("Birk recycled 44.7% in 2025, the second-highest rate of the four districts.", "third-highest"),
    ("Aske had a recycling rate of 48.2% in 2025, the third-highest in Harland.", "second-highest"),
    (
        "Cole had a recycling rate of 51.9% in 2025, the second-highest of the four districts.",
        "it is the highest",
    ),
    (
        "In 2025 Dunmore had the third-highest recycling rate of the four districts, at 39.6%.",
        "fourth-highest",
    ),
    ("In 2025 Birk had the third-lowest recycling rate in Harland, at 44.7%.", "second-lowest"),
    (
        "Birk recorded 468 burglaries in 2025, the second-highest number of the four districts.",
        "third-highest",
    ),
    ("Cole recorded 302 burglaries in 2025, the third-highest total in the county.", "fourth-highest"),
    (
        "Sorrel spent 1.92% of GDP on defence in 2025, the second-highest share in the Northern Pact.",
        "third-highest",
    ),
    ("Of the four districts, Birk had the second-highest recycling rate in 2025, 44.7%.", "third-highest"),
    ("Cole had a recycling rate of 51.9% in 2025, second only to Aske.", "less"),
    ("Velland spent 2.47% of GDP on defence in 2025, second only to Sorrel.", "less"),
    ("Birk had the second-highest recycling rate of the four districts in 2025.", "third-highest"),
    ("The Orley Line carried 389,200 trips in 2025, the second-highest on record.", "third-highest"),
    ("The Orley Line carried 402,700 trips in 2022, the third-highest number on record.", "second-highest"),
    ("Aske's recycling rate of 48.2% ranked fourth among the four districts in 2025.", "second-highest"),
    ("In 2025 Aske was second only to Birk, with a recycling rate of 48.2%.", "44.7%"),
    ("Dunmore, with a recycling rate of 39.6% in 2025, is second in Harland.", "fourth-highest"),
    ("Cole, with a recycling rate of 51.9% in 2025, was only third of the four districts.", "the highest"),
    (
        "Birk, with a recycling rate of 44.7% in 2025, is now fourth among the four districts.",
        "third-highest",
    ),
    (
        "Aske, with a recycling rate of 48.2% in 2025, lies fourth of the four. Birk had 44.7%.",
        "second-highest",
    ),
    (
        "With a recycling rate of 39.6% in 2025, Dunmore stands second among the four districts.",
        "fourth-highest",
    ),
]

CLEAN = [
    "Aske had a recycling rate of 48.2% in 2025, the second-highest of the four districts.",
    "Aske had a recycling rate of 48.2% in 2025, second only to Cole.",
    "Birk had a recycling rate of 44.7% in 2025, the second-lowest in Harland.",
    "Aske had a recycling rate of 48.2% in 2025, the third-highest in the country.",
    "Aske had a recycling rate of 48.2% in 2025, the third-highest of the five districts.",
    "Aske had a recycling rate of 48.2% in 2025, the third-highest of the four districts in the north.",
    "Aske had a recycling rate of 48.2% in 2025, the third-highest.",
    "Aske, the third-largest of the four districts, recycled 48.2% in 2025.",
    "Aske had a recycling rate of 48.2% in 2025, joint third-highest of the four districts.",
    "Aske had a recycling rate of 48.2% in 2025, perhaps the third-highest of the four districts.",
    "Cole recorded 302 burglaries in 2025, the second-highest burglary rate per head of the four districts.",
    "“Birk had the second-highest recycling rate of the four districts in 2025,” said Mayor Lund.",
    "Birk recycled 44.7% in 2025, the second-highest rate of the four districts, according to an estimate that excludes glass.",
    "Birk recycled 44.7% in 2025 for the second year running.",
    "The Orley Line carried 389,200 trips in 2025, the third-highest on record.",
    "Aske's recycling rate of 48.2% ranked second among the four districts in 2025.",
    "Aske's recycling rate of 48.2% ranked third among the four districts in 2025, counted from the bottom.",
    "Aske's recycling rate of 48.2% ranked fourth in 2025.",
    "Aske, whose recycling rate was 48.2% in 2025, came fourth in the county's flower show.",
    "Aske was second only to Cole, with a recycling rate of 48.2% in 2025.",
    "In February 2025 the 389,200th passenger of the Orley Line finished second in a quiz.",
    "Dunmore, with a recycling rate of 39.6% in 2025, is fourth in Harland.",
    "Dunmore, with a recycling rate of 39.6% in 2025, is second in the league of the north.",
    "Dunmore, with a recycling rate of 39.6% in 2025, is second in Harland for burglaries.",
    "Dunmore, with a recycling rate of 39.6% in 2025, was second to report its figures.",
    "Dunmore, with a recycling rate of 39.6% in 2025, is not second in Harland.",
    "Dunmore, with a recycling rate of 39.6% in 2025, would be second in Harland.",
    "Dunmore, with a recycling rate of 39.6% in 2025 and 689 burglaries, is second in Harland.",
    "Aske, with a recycling rate of 48.2% in 2025, is one of the top three and lies second in Harland.",
]

_LIST = "Halvik has 96,300 people and Brenna 61,400, by the yearbook of 2025. "
NAMED = [
    (_LIST + "Alta, second a year ago, is now second with a population of 58,800.", "58,800"),
    (_LIST + "With a population of 58,800 in 2025, Alta is second.", "58,800"),
    (_LIST + "Alta came second in 2025 with a population of 58,800.", "58,800"),
    (_LIST + "Alta’s population was 58,800 in 2025, which ranks second.", "58,800"),
    (_LIST + "In 2025 Alta was second, because its population of 58,800 stayed ahead of Sund’s 48,210.", "58,800"),
    (_LIST + "Alta, where the population was 58,800 in 2025, stands second.", "58,800"),
    (_LIST + "Alta ranked second in 2025 although its population had risen to 58,800.", "58,800"),
]  # fmt: skip
NAMED_CLEAN = [
    _LIST + "Alta, with a population of 58,800 in 2025, is third.",
    "Halvik has 96,300 people, by the yearbook of 2025. Alta, with a population of 58,800 in 2025, is second.",
    _LIST + "\n\nAlta, with a population of 58,800 in 2025, is second.",
    _LIST + "Tromm, with a population of 22,800 in 2025, is first, counted from the bottom.",
    _LIST + "Sund, with a population of 48,210 in 2025, is second from the bottom.",
    _LIST + "Alta, with a population of 58,800 in 2025, is second among the coastal towns.",
    _LIST + "Alta, with a population of 58,800 in 2025, is second for cargo.",
    _LIST + "Alta, with a population of 58,800 in 2025, was second to vote.",
    _LIST + "Alta, with a population of 58,800 in 2025, might be second.",
    _LIST + "Alta, with a population of 58,800 in 2025, was second in the cup.",
    _LIST + "Alta, with 58,800 people in 2025 and 3.26m tonnes of cargo, is second.",
    "“" + _LIST + "Alta, with a population of 58,800 in 2025, is second,” said the mayor.",
]


@pytest.fixture(scope="module")
def coast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(COAST, tmp_path_factory.mktemp("coast"))


@pytest.mark.parametrize(("text", "words"), NAMED)
def test_counts_those_whom_the_paragraph_names(coast: Path, text: str, words: str) -> None:
    found = [f for f in checked(text, packs=(coast,)).findings if f.effect == "disputes"]
    assert [(f.rule, f.severity) for f in found] == [("rank-against-reference", "warning")], found
    assert words in found[0].message
    assert "Halvik, Brenna are all ahead" in found[0].message


@pytest.mark.parametrize("text", NAMED_CLEAN)
def test_is_silent_where_too_few_are_named_or_the_field_is_another(coast: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(coast,)).findings if f.effect == "disputes"]


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(REGION, tmp_path_factory.mktemp("region"))


@pytest.mark.parametrize(("text", "words"), MISPLACED)
def test_counts_the_rows_ahead(region: Path, text: str, words: str) -> None:
    found = [f for f in checked(text, packs=(region,)).findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["rank-against-reference"], found
    assert words in found[0].message


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_unless_measure_and_scope_are_certain(region: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(region,)).findings if f.effect == "disputes"]


def test_supports_in_a_complete_scope(region: Path) -> None:
    for text in CLEAN[:1]:
        assert "rank-against-reference" in {
            f.rule for f in checked(text, packs=(region,)).findings if f.effect == "supports"
        }


def test_missing_rows_are_no_reason_to_dispute(region: Path, tmp_path: Path) -> None:
    text = "Birk recorded 468 burglaries in 2025, the fourth-highest number of the four districts."
    facts = "".join(
        f"{row}\n" for row in REGION["facts"].splitlines() if "dunmore,burglaries,2025" not in row
    )
    fewer = write({**REGION, "facts": facts}, tmp_path)
    assert not [f for f in checked(text, packs=(fewer,)).findings if f.effect == "disputes"]
    assert [f.rule for f in checked(text, packs=(region,)).findings if f.effect == "disputes"] == [
        "rank-against-reference"
    ]

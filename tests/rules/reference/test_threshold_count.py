from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.conftest import Check
from tests.rules.reference.group_packs import GROUPS
from tests.rules.reference.packs import write
from tests.rules.reference.standing_packs import REGION

FLAGGED = [
    ("Four of Wexley's five schools had attendance above 92% in 2025.", "3 of 5"),
    ("Wexley is proud: no school had attendance below 91% in 2025.", "1 of 5"),
    ("In Wexley every school had attendance of at least 91% in 2025.", "4 of 5"),
    ("All but two of Wexley's schools had attendance above 91% in 2025.", "4 of 5"),
    ("Only one of Wexley's five schools had more than 800 pupils in 2025.", "2 of 5"),
    ("In 2025 three of the coast's four ports handled more than 400,000 containers.", "2 of 4"),
    ("Most of the coast's ports handled more than 500,000 containers in 2025.", "1 of 4"),
    ("Two schools in Wexley had fewer than 500 pupils in 2025.", "1 of 5"),
    ("More than half of the schools in Wexley had over 800 pupils in 2025.", "2 of 5"),
    ("None of Wexley's schools had more than 1,000 pupils in 2025.", "1 of 5"),
    ("Attendance topped 92% in two of Wexley's five schools in 2025.", "3 of 5"),
    ("The number of schools in Wexley with attendance above 92% rose to four in 2025.", "3 of 5"),
]

SUPPORTED = [
    ("Three of Wexley's five schools had attendance above 92% in 2025.", ("Three", "above 92%")),
    ("In 2025 Wexley saw no school with more than 1,200 pupils.", ()),
    ("In Wexley no school had attendance below 90% in 2025.", ("below 90%",)),
    ("In Wexley every school had attendance above 90% in 2025.", ("above 90%",)),
    ("All but one of Wexley's schools had attendance above 91% in 2025.", ("above 91%",)),
    (
        "In 2025 two of the coast's four ports handled more than 400,000 containers.",
        ("two", "more than 400,000 containers"),
    ),
    (
        "Most of the coast's ports handled fewer than 500,000 containers in 2025.",
        ("fewer than 500,000 containers",),
    ),
    ("Attendance topped 92% in three of Wexley's five schools in 2025.", ("three", "topped 92%")),
    ("Two of Wexley's schools had 93% attendance or more in 2025.", ()),
    ("Fewer than half of the schools in Wexley had over 800 pupils in 2025.", ("over 800 pupils",)),
    (
        "Two in five is poor. A fifth of the schools in Wexley had more than 1,000 pupils in 2025.",
        ("A fifth of the schools",),
    ),
]

SILENT = [
    "Three of Wexley's six schools had attendance above 92% in 2025.",
    "Four of Wexley's primary schools had attendance above 92% in 2025.",
    "Four of Wexley's five schools had attendance above 92%.",
    "Four of Wexley's five schools had attendance above 92% among boys in 2025.",
    "Four of Wexley's five schools may have attendance above 92% in 2025.",
    "Four of Wexley's five schools will have attendance above 92% in 2025.",
    "If four of Wexley's five schools had attendance above 92% in 2025, the town was lucky.",
    "“Four of Wexley's five schools had attendance above 92% in 2025,” said Ann Hill.",
    "Four schools had attendance above 92% in 2025, and Aldport had two of them.",
    "In 2025 two of the coast's four ports had delays of more than 5%.",
    "Four of Wexley's five schools will have attendance above 92% in 2025.\n\nIn 2025 two of the coast's four ports had delays of more than 5%.",
    "Four of Wexley's five schools had attendance above 92% in 2023.",
    "Four of Wexley's five schools, she said, had attendance above 92% in the spring of 2025.",
    "Each week Wexley counts more than 900 pupils in its library.",
    "All five schools in Wexley together had more than 3,000 pupils in 2025.",
]

NOBODY_S = [
    ("Two of the coast's four ports had delays of more than 5% in 2025.", "more than 5%"),
    ("Nine of the coast's ports had delays above 5% in 2025.", "above 5%"),
    ("No port on the Saltmarsh Coast had delays above 5% in 2025.", "above 5%"),
    ("All but two ports on the Saltmarsh Coast had delays above 5% in 2025.", "above 5%"),
    ("Most of Wexley's schools had attendance above 92% last year.", "above 92%"),
    ("Half of the schools in Wexley had attendance above 92%, parents say.", "above 92%"),
    ("Several schools in Wexley had attendance below 94% in 2025.", "below 94%"),
    ("Any school in Wexley with attendance below 94% in 2025 gets a visit.", "below 94%"),
    ("Wexley will visit schools with attendance below 94% in 2025.", "below 94%"),
    ("The number of schools in Wexley with attendance below 94% is not known.", "below 94%"),
    ("One in three schools in Wexley had attendance below 94% in 2025.", "below 94%"),
    ("Attendance was below 94% at three of Wexley's rural schools in 2025.", "below 94%"),
    ("Containers: three ports on the coast handled more than 1.2 million in 2025.", "more than 1.2 million"),
]


@pytest.fixture(scope="module")
def groups(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(GROUPS, tmp_path_factory.mktemp("groups"))


@pytest.mark.parametrize(("text", "words"), FLAGGED)
def test_another_count_disputes(groups: Path, text: str, words: str) -> None:
    found = [f for f in checked(text, packs=(groups,)).findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["threshold-count"], found
    assert words in found[0].message


@pytest.mark.parametrize(("text", "snippets"), SUPPORTED)
def test_a_count_that_the_rows_bear_out_is_supported(
    groups: Path, text: str, snippets: tuple[str, ...]
) -> None:
    result = checked(text, packs=(groups,))
    assert not [f for f in result.findings if f.effect == "disputes"]
    verdicts = {
        claim.text: verdict for claim, (verdict, _) in zip(result.claims, result.verdicts, strict=True)
    }
    assert {snippet: verdicts[snippet] for snippet in snippets} == dict.fromkeys(snippets, "supported")


@pytest.mark.parametrize("text", SILENT)
def test_is_silent_where_a_reading_is_left(groups: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(groups,)).findings if f.rule == "threshold-count"]


@pytest.mark.parametrize(("text", "snippet"), NOBODY_S)
def test_a_threshold_is_no_level_of_the_whole_group(groups: Path, text: str, snippet: str) -> None:
    result = checked(text, packs=(groups,))
    at = next(claim.index for claim in result.claims if claim.text == snippet)
    levels = [f for f in result.findings if at in f.claims and f.rule != "threshold-count"]
    assert not levels, levels


def test_members_are_counted_and_never_measured(groups: Path) -> None:
    text = "Three of the coast's four ports had delays of less than 7% in 2025. Delays are a sore point."
    result = checked(text, packs=(groups,))
    assert not result.claims[0].keys
    assert not [
        f
        for f in checked(
            "Almost all of Wexley's schools had attendance above 91% in 2025.", packs=(groups,)
        ).findings
        if f.effect == "supports"
    ]


def test_a_whole_group_may_still_have_a_level(groups: Path) -> None:
    for text in (
        "The coast had delays of more than 5% in 2025.",
        "Attendance in Wexley was above 92% in 2025.",
    ):
        assert [f.rule for f in checked(text, packs=(groups,)).findings] == ["reference-value"]


MOVED = [
    ("Containers rose in three of the coast's four ports in 2025.", "three", "supported"),
    ("Containers fell in two of the coast's four ports in 2025.", "two", "disputed"),
    ("Three of Wexley's five schools saw attendance rise in 2025.", "Three", "disputed"),
    ("Four of Wexley's five schools recorded a rise in attendance in 2025.", "Four", "supported"),
    ("Three of the coast's four ports lost residents in 2025.", "Three", "supported"),
    ("All four ports on the coast lost residents in 2025.", "four ports", "disputed"),
    ("Containers rose sharply in two of the coast's four ports in 2025.", "two", "unverifiable"),
    ("Containers of fish rose in two of the coast's four ports in 2025.", "two", "unverifiable"),
    ("Containers rose in two of the coast's four ports between 2024 and 2025.", "two", "unverifiable"),
    ("Containers will rise in two of the coast's four ports in 2025.", "two", "unverifiable"),
    ("Delays rose in two of the coast's four ports in 2025.", "two", "unverifiable"),
    ("“Containers rose in two of the coast's four ports in 2025,” said Ann Hill.", "two", "unverifiable"),
]


@pytest.mark.parametrize(("text", "snippet", "verdict"), MOVED)
def test_counts_those_whose_rows_moved(groups: Path, text: str, snippet: str, verdict: str) -> None:
    result = checked(text, packs=(groups,))
    at = next(claim.index for claim in result.claims if claim.text.lower() == snippet.lower())
    assert result.verdicts[at][0] == verdict


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(REGION, tmp_path_factory.mktemp("region"))


# Three of four districts had more than 400 burglaries, two had more than 500; Birk had 468.
SHARES = [
    ("Half", "no", "yes", "yes"),
    ("More than half", "yes", "no", "yes"),
    ("Fewer than half", "no", "no", "no"),
    ("At least half", "yes", "yes", "yes"),
    ("Three quarters", "yes", "no", "yes"),
    ("At least three quarters", "yes", "no", "yes"),
    ("At most three quarters", "yes", "yes", "yes"),
    ("Two", "no", "yes", "yes"),
    ("Most", "yes", "no", "yes"),
    ("A majority", "yes", "no", "yes"),
    ("All", "no", "no", "no"),
    ("None", "no", "no", "no"),
]


@pytest.mark.parametrize(("share", "over_400", "over_500", "over_468"), SHARES)
def test_shares_of_a_group(region: Path, share: str, over_400: str, over_500: str, over_468: str) -> None:
    for threshold, expected in ((400, over_400), (500, over_500), (468, over_468)):
        text = f"{share} of the four districts of Harland recorded more than {threshold} burglaries in 2025."
        effects = {f.effect for f in checked(text, packs=(region,)).findings if f.rule == "threshold-count"}
        assert effects == {"supports" if expected == "yes" else "disputes"}, text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Burglaries fell in two of the four districts of Harland in 2025.", {"supports"}),
        ("Burglaries fell in half of the four districts of Harland in 2025.", {"supports"}),
        ("Burglaries fell in three of the four districts of Harland in 2025.", {"disputes"}),
        ("Burglaries rose in two of the four districts of Harland in 2025.", {"supports"}),
        ("Recycling rates fell in three of the four districts of Harland in 2025.", {"supports"}),
        ("Recycling rates fell in two of the four districts of Harland in 2025.", {"disputes"}),
        # no row of the year before, a wish, somebody's words, another group
        ("Burglaries rose in one of the four districts of Harland in 2024.", set()),
        ("Burglaries will fall in three of the four districts of Harland in 2025.", set()),
        ("“Burglaries fell in three of the four districts of Harland in 2025,” he said.", set()),
        ("Burglaries fell in three of the five districts of Harland in 2025.", set()),
        # more or less of it than the year before
        (
            "Two of Harland's four districts recorded fewer burglaries in 2025 than the year before.",
            {"supports"},
        ),
        ("Three of Harland's four districts saw fewer burglaries in 2025 than a year earlier.", {"disputes"}),
        (
            "All of Harland's four districts had more burglaries in 2025 than in the previous year.",
            {"disputes"},
        ),
        (
            "Two of Harland's four police districts had fewer burglaries in 2025 than the year before.",
            {"supports"},
        ),
        (
            "All of Harland's four police districts had more burglaries in 2025 than the year before, the council's report shows.",
            {"disputes"},
        ),
        ("All of Harland's three police districts had more burglaries in 2025 than the year before.", set()),
        ("All of Harland's police districts had more burglaries in 2025 than the year before.", set()),
        ("All of Harland's four districts had more burglaries in 2025 than in 2014.", set()),
        ("All of Harland's four districts had more burglaries in 2025 than thefts.", set()),
        (
            "All of Harland's four districts had more burglaries in 2025 than the year before, by night.",
            set(),
        ),
        (
            "All of Harland's four districts had more burglaries on Sundays in 2025 than the year before.",
            set(),
        ),
        # of members nobody asks which they are, but how many there are
        ("Defence spending rose in two of the pact's three members in 2025.", {"disputes"}),
        ("Defence spending rose in all of the pact's three members in 2025.", {"supports"}),
        ("Defence spending rose in two of the pact's five members in 2025.", set()),
        ("Two of the pact's three members spent more than 2% of GDP on defence in 2025.", {"supports"}),
        ("Three of the pact's three members spent more than 2% of GDP on defence in 2025.", {"disputes"}),
        ("Three of the pact's five members spent more than 2% of GDP on defence in 2025.", set()),
    ],
)
def test_districts_whose_figures_moved(region: Path, text: str, expected: set[str]) -> None:
    assert {
        f.effect for f in checked(text, packs=(region,)).findings if f.rule == "threshold-count"
    } == expected


OF_YEARBOOK = [
    "Thefts rose in all three districts of Harwick in 2025.",
    "All three districts of Harwick had at least 27 fires in 2025.",
    "Half of the districts of Harwick had more than 30 fires in 2025.",
    "More than half of the districts of Harwick had more than 30 fires in 2025.",
    "All but two of the districts of Harwick had fewer than 30 fires in 2025.",
    "Two districts of Harwick each had more than 900 thefts in 2025.",
]

OF_YEARBOOK_SILENT = [
    "The two districts had 812 and 471 thefts in 2025, 1,283 in all.",
    "Eastgate had 32,400 residents in 2025, Millside 29,350 and Norton 31,000: 92,750 residents in three districts.",
    "Street trees are more than 500 in two of the three districts of Harwick in 2025.",
    "Two of the three districts of Harwick had more than 900 street trees in 2025.",
    "No district of Harwick had more than 1,500 street trees in 2025.",
    "Thefts rose in one of the three districts of Harwick in 2025.",
    "Fires rose in two of the three districts of Harwick in 2025.",
    "Fires fell in none of the three districts of Harwick in 2025.",
    "Two of the three districts of Harwick had more than 26 fires in 2025.",
    "Two of the three districts of Harwick had at least 27 fires in 2025.",
    "A third of the districts of Harwick had more than 30 fires in 2025.",
    "All but one of the districts of Harwick had fewer than 30 fires in 2025.",
    "Two districts of Harwick had more than 900 thefts in 2025.",
    "Two of the three districts of Harwick had more than 700 thefts.",
    "Two of the three districts of Harwick will have more than 700 thefts in 2025.",
]


@pytest.mark.parametrize("text", OF_YEARBOOK)
def test_disputes_what_the_yearbook_contradicts(yearbook: Check, text: str) -> None:
    assert [f.rule for f in yearbook(text).findings if f.effect == "disputes"] == ["threshold-count"]


@pytest.mark.parametrize("text", OF_YEARBOOK_SILENT)
def test_disputes_nothing_that_the_yearbook_bears_out(yearbook: Check, text: str) -> None:
    assert not [f.rule for f in yearbook(text).findings if f.effect == "disputes"]

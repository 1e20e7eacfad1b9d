from pathlib import Path
from typing import Any

import pytest

from factcheck import judge
from factcheck.reference import load
from factcheck.rules.reference.group_total import RULE
from tests.rules.changed import changed
from tests.rules.marked import draft
from tests.rules.pipeline import checked
from tests.rules.reference.conftest import Check
from tests.rules.reference.group_packs import GROUPS
from tests.rules.reference.packs import write
from tests.rules.reference.verdicts import of

FLAGGED = [
    ("Bree and Kell together handled 681,900 containers in 2025.", "681,900"),
    ("Together Bree and Kell handled 816,900 containers in 2025.", "816,900"),
    ("Bree, Kell and Varn between them handled 771,700 containers in 2025.", "771,700"),
    ("In 2025 Bree and Kell handled a total of 681,900 containers.", "681,900"),
    ("Wexley's five schools together had 4,745 pupils in 2025.", "4,745"),
    ("In 2025 the five schools of Wexley had 3,475 pupils between them.", "3,475"),
    ("The average of Wexley's five schools was 794 pupils in 2025.", "794"),
    (
        "Bree and Kell together will handle 681,900 containers in 2030.\n\nThe average of Wexley's five schools was 794 pupils in 2025.",
        "794",
    ),
    ("Bree and Oster had a combined 94,910 residents in 2025.", "94,910"),
    ("Ash Grove and Brook Street together had 1,542 pupils in 2025.", "1,542"),
    ("Bree and Varn together had 27,170 residents in 2025.", "27,170"),
]

SUPPORTED = [
    ("Bree and Kell together handled 618,900 containers in 2025.", "618,900"),
    ("Bree and Kell handled 618,900 containers in 2025.", "618,900"),
    ("Bree, Kell and Varn between them handled about 720,000 containers in 2025.", "720,000"),
    ("Wexley's five schools had 3,745 pupils between them in 2025.", "3,745"),
    ("The average of Wexley's five schools was 749 pupils in 2025.", "749"),
    ("Bree and Kell both had delays of more than 4% in 2025.", "more than 4%"),
    ("Ash Grove and Brook Street had a combined 1,452 pupils in 2025.", "1,452"),
]

SILENT = [
    "Bree and Kell handled 431,600 containers in 2025.",
    "Bree and Kell handled 681,900 containers in 2025.",
    "Bree and Kell handled 431,600 and 187,300 containers in 2025.",
    "Oster, ahead of Bree and Kell, handled 702,500 containers in 2025.",
    "Trade between Bree and Kell came to 12,000 containers in 2025.",
    "Bree and Kell together handled 681,900 containers in 2022.",
    "Bree and Kell together handled 681,900 tonnes of fish in 2025.",
    "Bree and Aldport together handled 681,900 containers in 2025.",
    "Bree and Kell together will handle 681,900 containers in 2030.",
    "“Bree and Kell together handled 681,900 containers in 2025,” said Ann Hill.",
    "Bree and Kell together have handled 681,900 containers.",
    "Ships delayed at Bree and Kell came to a combined 5% in 2025.",
    "The six schools of Wexley together had 4,745 pupils in 2025.",
]


@pytest.fixture(scope="module")
def groups(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(GROUPS, tmp_path_factory.mktemp("groups"))


@pytest.mark.parametrize(("text", "figure"), FLAGGED)
def test_a_sum_that_the_rows_do_not_give_is_disputed(groups: Path, text: str, figure: str) -> None:
    result = checked(text, packs=(groups,))
    assert of(result, figure) == ("disputed", {"group-total"})
    assert {f.rule for f in result.findings if f.effect == "disputes"} == {"group-total"}


@pytest.mark.parametrize(("text", "figure"), SUPPORTED)
def test_a_sum_that_the_rows_give_is_supported(groups: Path, text: str, figure: str) -> None:
    assert of(checked(text, packs=(groups,)), figure) == ("supported", {"group-total"})


@pytest.mark.parametrize("text", SILENT)
def test_is_silent_where_another_sum_may_be_meant(groups: Path, text: str) -> None:
    result = checked(text, packs=(groups,))
    assert not [f for f in result.findings if f.effect == "disputes" or f.rule == "group-total"]


def test_a_figure_of_two_is_not_the_figure_of_one(groups: Path) -> None:
    text = "Bree and Kell handled 431,600 containers in 2025."
    assert not [f for f in checked(text, packs=(groups,)).findings if f.effect == "supports"]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Bree and Kell handled 431,600 and 187,300 containers in 2025.", ("supported", "supported")),
        ("Bree and Kell handled 187,300 and 431,600 containers in 2025.", ("disputed", "disputed")),
        (
            "Ash Grove and Brook Street had 834 and 618 pupils respectively in 2025.",
            ("supported", "supported"),
        ),
        (
            "Bree and Kell handled 618,900 containers and 27,380 residents in 2025.",
            ("supported", "supported"),
        ),
    ],
)
def test_names_and_figures_go_in_turn(groups: Path, text: str, verdicts: tuple[str, ...]) -> None:
    result = checked(text, packs=(groups,))
    found = [result.verdicts[claim.index][0] for claim in result.claims if claim.kind == "quantity"]
    assert tuple(found) == verdicts


OF_YEARBOOK = [
    "The three districts of Harwick had 19 fires together in 2025.",
    "The three districts of Harwick had 33 fires on average in 2025.",
    "Eastgate, Millside and Norton had 19 fires together in 2025.",
]

OF_YEARBOOK_SILENT = [
    "Tarn Buses had 11.2 million journeys in 2023, 12.1 million in 2024 and 12.9 million in 2025, together 36.2 million.",
    "Tarn Buses had 11.2 million journeys in 2023, 12.1 million in 2024 and 12.9 million in 2025, an average of 12.1 million.",
    "Eastgate had 32,400 residents in 2025, Millside 29,350 and Norton 31,000. The three have 92,750 together.",
    "Eastgate had 32,400 residents in 2025, Millside 29,350 and Norton 31,000. The three have 30,917 on average.",
    "The three districts had 91 fires together in 2025.",
    "The three districts of Harwick had 30.3 fires on average in 2025.",
    "Eastgate, Millside and Norton had 91 fires together in 2025.",
    "Eastgate and Norton had 2,000 trees together in 2025.",
    "Eastgate, Millside and Norton had 2,000 trees together in 2025.",
    "Eastgate and Norton each had more than 25 fires in 2025.",
    "Eastgate and Norton had a turnout of 48% on average in 2025.",
]


@pytest.mark.parametrize("text", OF_YEARBOOK)
def test_disputes_what_the_yearbook_contradicts(yearbook: Check, text: str) -> None:
    assert [f.rule for f in yearbook(text).findings if f.effect == "disputes"] == ["group-total"]


@pytest.mark.parametrize("text", OF_YEARBOOK_SILENT)
def test_disputes_nothing_that_the_yearbook_bears_out(yearbook: Check, text: str) -> None:
    assert not [f.rule for f in yearbook(text).findings if f.effect == "disputes"]


# a draft, what of it reads otherwise, and what is then said of the sum
OTHERWISE: list[tuple[str, dict[str, Any], set[str]]] = [
    ("Bree and Kell together handled 681,900 containers in 2025.", change, effects)
    for change, effects in (
        ({}, {"disputes"}),
        ({"claims.0.when.tie": "carried"}, set()),
        ({"claims.0.voice": "quoted"}, set()),
        ({"claims.0.modality": "possible"}, set()),
        ({"claims.0.passed.0.metric_tie": "sentence"}, set()),
        ({"claims.0.passed": []}, set()),
        ({"metric.containers.kind": "rate"}, set()),
        ({"metric.containers.kind": "share"}, set()),
        # one row came out after the day of the draft
        ({"as_of": {"date": "2026-02-28"}}, set()),
    )
]


@pytest.mark.parametrize(("text", "change", "effects"), OTHERWISE)
def test_a_sum_that_reads_otherwise(
    groups: Path, text: str, change: dict[str, Any], effects: set[str]
) -> None:
    case = changed(draft(load([groups], cache=False), text), list(change.items()))
    stated = [(RULE.slug, RULE.severity, one) for one in RULE.relations(case)]
    assert {finding.effect for finding in judge.weigh(stated, case.claims, case.text).findings} == effects


def test_two_definitions_leave_two_sums(tmp_path: Path) -> None:
    facts = GROUPS["facts"].splitlines()
    more = [
        f"{facts[0]},definition",
        *(f"{line}," for line in facts[1:]),
        *(
            f"{port},containers,2025,{value},container,Saltmarsh yearbook,2026-03-01,with empty ones"
            for port, value in (("bree", 460000), ("kell", 200000))
        ),
    ]
    pack = write({**GROUPS, "facts": "\n".join(more) + "\n"}, tmp_path)
    for told, verdict in (("660,000", "supported"), ("618,900", "supported"), ("681,900", "unverifiable")):
        result = checked(f"Bree and Kell together handled {told} containers in 2025.", packs=(pack,))
        assert of(result, told)[0] == verdict

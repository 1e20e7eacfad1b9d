"""How much weight a broken relation carries, clause by clause."""

import pytest

from factcheck.judge.severity import lowest, voice_severity
from factcheck.judge.verdicts import verdict
from factcheck.model.finding import Finding
from tests.judge.drafting import attributed, figures

_, (FIRST, SECOND) = figures("[5 km] and [9 km]")
UNION = {"voice": "attributed", "attribution": attributed("The union")}
COUNCIL = {"voice": "attributed", "attribution": attributed("The council")}


@pytest.mark.parametrize(
    ("first", "second", "against_rows", "expected"),
    [
        ({}, {}, False, "error"),
        ({}, {}, True, "error"),
        (UNION, UNION, False, "error"),
        (UNION, UNION, True, "warning"),
        (UNION, {}, False, "warning"),
        ({}, UNION, True, "warning"),
        (UNION, COUNCIL, False, "warning"),
        ({"voice": "quoted"}, {}, False, "warning"),
        ({}, {"voice": "quoted"}, False, "warning"),
        ({"modality": "estimate"}, {}, False, "warning"),
        ({}, {"modality": "target"}, False, "warning"),
    ],
)
def test_whose_figures_they_are(
    first: dict[str, object], second: dict[str, object], against_rows: bool, expected: str
) -> None:
    claims = (FIRST._replace(**first), SECOND._replace(**second))  # type: ignore[arg-type]
    assert voice_severity(claims, against_rows=against_rows) == expected


def test_the_weakest() -> None:
    assert lowest("error", "note", "warning") == "note"
    assert lowest("error", "warning") == "warning"
    assert lowest("error") == "error"


def test_only_a_disagreement_of_sources_about_the_claim_makes_it_ambiguous() -> None:
    def finding(rule: str, claim: int) -> Finding:
        return Finding(rule, "notes", "note", "", (claim,), 0, 1)

    assert verdict(FIRST, (finding("sources-disagree", 0),)) == ("unverifiable", "ambiguous")
    assert verdict(FIRST, (finding("sources-disagree", 1),)) == ("unverifiable", "no-row")
    assert verdict(FIRST, (finding("stale-value", 0),)) == ("unverifiable", "no-row")

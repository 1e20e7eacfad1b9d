import pytest

from factcheck.model.claim import Claim
from tests.rules.pipeline import checked

# text, then (claim, span, verb) of each event; read on 1 June 2026
CASES = [
    (
        "MV Dunlin, launched on 12 October 1991, is old.",
        [("launched on 12 October 1991", "1991-10-12", "launch")],
    ),
    ("The brewery was founded in 1868.", [("founded in 1868", "1868-01-01", "found")]),
    ("In 1868 the brewery was founded.", [("1868", "1868-01-01", "found")]),
    ("She was born in Leeds, Yorkshire, in 1950.", [("1950", "1950-01-01", "born")]),
    ("The line opened in May 2024.", [("opened in May 2024", "2024-05-01", "open")]),
    ("A meeting on Tuesday 12 May blamed the ships.", [("Tuesday 12 May", "2026-05-12", None)]),
    ("She has been managing director since 2020.", [("2020", "2020-01-01", "since")]),
    ("The summit of 24-25 June 2025 ended.", [("24-25 June 2025", "2025-06-24", "end")]),
    # a year that belongs to a figure, or hangs on nothing
    ("Turnover was £3m in 2025.", []),
    ("The list grew in 2025 to 1,200 soldiers killed each day.", []),
    ("About 1,200 soldiers were killed or wounded each day in 2025.", []),
    ("Profit was higher than in 2019.", []),
    ("It wants 95% by 2030.", []),
    # a number that only stands behind a month
    ("In May 12 people were hurt.", []),
]


def _events(text: str) -> list[Claim]:
    result = checked(text)
    assert not result.errors
    return [claim for claim in result.claims if claim.kind == "event"]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_finds_dated_events(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = []
    for claim in _events(text):
        assert claim.when is not None
        assert claim.when.span is not None
        found.append((claim.text, claim.when.span.first.isoformat(), claim.detail("verb")))
        assert text[claim.start : claim.end] == claim.text
        assert text[claim.when.start : claim.when.end] == claim.when.text
    assert found == expected


def test_a_date_inside_a_quotation_is_the_speakers() -> None:
    (claim,) = _events("“We opened on 12 May 2024 in the rain,” said Anna Stein, the owner.")
    assert claim.voice == "quoted"


def test_a_decade_is_a_length_of_time_although_it_has_no_number() -> None:
    claims = _events("A decade after the 1996 flood, the town is still waiting.")
    assert [(claim.text, claim.detail("amount"), claim.detail("unit")) for claim in claims] == [
        ("A decade", "1", "decade")
    ]


def test_a_day_that_no_calendar_has_is_a_claim() -> None:
    (claim,) = _events("Bids close on 31 June 2026.")
    assert claim.detail("impossible") == "yes"

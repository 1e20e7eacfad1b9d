import pytest

from tests.rules.attribution.conftest import Check, of, told

RULE = "figure-from-another-source"

FLAGGED = [
    "The Bureau of Labour puts the jobless rate of Saltmere at 5.3% for 2025.",
    "According to the Bureau of Labour, the jobless rate of Saltmere was 5.3% in 2025.",
    "The jobless rate of Saltmere was 5.3% in 2025, according to the Bureau of Labour.",
    "The Bureau of Labour says the jobless rate of Saltmere was 5.3% in 2025.",
    "The Employment Office puts the jobless rate of Saltmere at 4.1% for 2025.",
    "In 2025 the jobless rate of Saltmere was 4.1%, the Employment Office said.",
    "The Employment Office estimates that the jobless rate of Saltmere was 4.1% in 2025.",
    "The Care Inspectorate says the trust had 2,506 nurses in 2025.",
    "According to the Care Inspectorate, the trust had 2,506 nurses in 2025.",
    "The trust had 2,506 nurses in 2025, the Care Inspectorate said.",
]

CLEAN = [
    "The Bureau of Labour puts the jobless rate of Saltmere at 4.1% for 2025.",
    "The Employment Office puts the jobless rate of Saltmere at 5.3% for 2025.",
    "The jobless rate of Saltmere was 5.3% in 2025.",
    "Economists put the jobless rate of Saltmere at 5.3% for 2025.",
    "A bank in Orsa puts the jobless rate of Saltmere at 5.3% for 2025.",
    "The Bureau of Labour puts the jobless rate of Saltmere at 6.9% for 2025.",
    "The Bureau of Labour expects a jobless rate of 5.3% in Saltmere in 2027.",
    "The Bureau of Labour puts the jobless rate of Orsa at 5.3% for 2025.",
    "The Care Inspectorate says the trust had 2,410 nurses in 2025.",
    "Ann Lee said the trust had 2,506 nurses in 2025.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(check: Check, text: str) -> None:
    found = of(check(text), RULE, "disputes")
    assert len(found) == 1, [(c.text, c.voice, c.attribution, c.keys) for c in check(text).claims]
    assert found[0].severity == "warning"
    assert "on record under" in told(found[0])


@pytest.mark.parametrize("text", CLEAN)
def test_clean(check: Check, text: str) -> None:
    assert not of(check(text), RULE, "disputes")

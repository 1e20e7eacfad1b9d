import pytest

from factcheck.rules.attribution.unattributed_figure import RULE as DECLARED
from tests.rules.attribution.conftest import Check, of

RULE = "unattributed-figure"

NOTED = [
    "Four in ten shops are empty, and rents have fallen by 18%.",
    "The town has 48,200 inhabitants.",
    "Hilde Brandt spoke at a rally in Orsa. Four in ten shops are empty.",
    "Turnout was 61%.",
    "Traffic grew by 4.5% a year.",
    "The scheme cost £3.4m.",
    "About 1.2 million people live within an hour of the airport.",
    "Crime fell by a tenth, or 12% in the centre.",
    "Wages rose 3.1% and rents 9%.",
    "The rate is 12.4 per 1,000 people.",
    "Half of the boats, 52%, are older than their masters.",
]

CLEAN = [
    "Four in ten shops are empty, and rents have fallen by 18%, according to the chamber of trade.",
    "Turnout was 61%, the council said.",
    "A survey found that 61% of the town swims.",
    "Figures from the council show a rise of 4.5%.",
    "The report puts the cost at £3.4m.",
    "He is 34 years old.",
    "The team won 3-1.",
    "The strike lasted 1,200 days.",
    "Seven boats were in the harbour.",
    "The council wants 95% by 2030.",
    "“We lost 12% of the herd,” said Hilde Brandt.",
]


@pytest.mark.parametrize("text", NOTED)
def test_noted(check_alone: Check, text: str) -> None:
    assert len(of(check_alone(text), RULE, "notes")) == 1


@pytest.mark.parametrize("text", CLEAN)
def test_clean(check_alone: Check, text: str) -> None:
    assert not of(check_alone(text), RULE, "notes")


def test_runs_only_when_selected() -> None:
    assert not DECLARED.default

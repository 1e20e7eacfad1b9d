import pytest

from tests.rules.attribution.conftest import Check, of

RULE = "speech-act-overstated"

NOTED = [
    "Mayor Olsen pledged: “We hope to reopen the baths next summer.”",
    "“We might look at the fares again,” vowed Karl Dorn.",
    "“We are considering a second boat,” Karl Dorn promised.",
    "Karl Dorn announced: “We would like to build forty homes on the quay.”",
    "“I think there were two of them,” confirmed Karl Dorn.",
    "“There may have been a leak,” Karl Dorn admitted.",
    "Karl Dorn revealed: “I suspect it was the valve.”",
    "“Could we perhaps see the figures again?” demanded Karl Dorn.",
    "“Perhaps somebody might open a window,” Karl Dorn demanded.",
    "“We are looking at a new roof,” pledged the vicar, Amy Pike.",
]

CLEAN = [
    "Mayor Olsen said: “We hope to reopen the baths next summer.”",
    "Mayor Olsen pledged: “We will reopen the baths next summer.”",
    "“I promise you a boat, and perhaps two,” vowed Karl Dorn.",
    "“There was a leak,” Karl Dorn admitted.",
    "“We must see the figures,” demanded Karl Dorn.",
    "“I can confirm that there may be two,” confirmed Karl Dorn.",
    "Karl Dorn pledged “hope for the coast”.",
    "“We hope so,” said Karl Dorn.",
    "“We'll build it if we can,” promised Karl Dorn.",
    "“You have to tell us, please,” demanded Karl Dorn.",
]


@pytest.mark.parametrize("text", NOTED)
def test_noted(check_alone: Check, text: str) -> None:
    result = check_alone(text)
    assert of(result, RULE, "notes")
    assert not of(result, RULE, "disputes")


@pytest.mark.parametrize("text", CLEAN)
def test_clean(check_alone: Check, text: str) -> None:
    assert not of(check_alone(text), RULE, "notes")


def test_the_record_may_call_it_a_suggestion(check: Check) -> None:
    words = "A screening test that everybody passes is not a test"
    assert of(check(f"“{words},” insisted Professor Rao."), RULE, "notes")
    assert not of(check(f"“{words},” said Professor Rao."), RULE, "notes")

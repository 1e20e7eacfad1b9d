import pytest

from tests.rules.attribution.conftest import Check, of, told

RULE = "reply-before-event"
SHIP = "An old ship can be reliable or it can be cheap but the Petrel is no longer either"

FLAGGED = [
    "Responding to the harbour verdict, Karl Dorn said on 3 May 2026: “We shall read every page of it.”",
    "Reacting to the harbour verdict, Karl Dorn said on 19 May: “We shall read every page of it.”",
    "In response to the harbour verdict, Karl Dorn told the BBC on 3 May 2026 that he would “read every page”.",
    "Asked about the harbour verdict, Karl Dorn said on 12 April 2026: “We shall read every page of it.”",
    "“We shall read every page of it,” Karl Dorn said on 3 May 2026, reacting to the harbour verdict.",
    "Commenting on the harbour verdict on 3 May 2026, Karl Dorn said: “We shall read every page of it.”",
    "Karl Dorn responded to the harbour verdict on 3 May 2026: “We shall read every page of it.”",
    f"Responding to the harbour verdict, Cara Diaz said: “{SHIP}.”",
    f"“{SHIP},” said Cara Diaz, responding to the harbour verdict.",
    f"Asked about the harbour verdict, Ms Diaz said: “{SHIP}.”",
    "“An old ship can be reliable or it can be cheap but the Petrel is no longer either,” said Cara Diaz.\n\nReacting to the harbour verdict, Bo Hansen said on 5 May 2026: “The sea does not read timetables.”",
    "“In response to critics, we shall read every page of it,” Karl Dorn said on 3 May 2026, reacting to the harbour verdict.",
]

CLEAN = [
    "Responding to the harbour verdict, Karl Dorn said on 21 May 2026: “We shall read every page of it.”",
    "Responding to the harbour verdict, Karl Dorn said on 20 May 2026: “We shall read every page of it.”",
    "Responding to the harbour verdict, Karl Dorn said: “We shall read every page of it.”",
    "Before the harbour verdict, Karl Dorn said on 3 May 2026: “We shall read every page of it.”",
    "Responding to a reader, Karl Dorn said on 3 May 2026: “We shall read every page of it.” The harbour verdict came later.",
    "Karl Dorn said on 3 May 2026 that the harbour verdict would be “a day for the town”.",
    f"Responding to the Marlow inquiry hearing, Cara Diaz said: “{SHIP}.”",
    "Before the harbour verdict, Karl Dorn said on 3 May 2026: “We shall read every page of it.”\n\nResponding to the Marlow inquiry hearing, Cara Diaz said: “An old ship can be reliable or it can be cheap but the Petrel is no longer either.”",
    f"“{SHIP},” said Cara Diaz of the harbour verdict.",
    f"“{SHIP},” somebody said, responding to the harbour verdict.",
    "Responding to the harbour verdict, Karl Dorn never said on 3 May 2026 “we shall read every page of it”.",
    "Responding to the harbour verdict, Karl Dorn said this week: “We shall read every page of it.”",
    "Responding to critics before the fair; the harbour verdict came later, Karl Dorn said on 3 May 2026: “We shall read it.”",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(check: Check, text: str) -> None:
    found = of(check(text), RULE, "disputes")
    assert len(found) == 1, [(c.text, c.when) for c in check(text).claims]
    assert "2026-05-20" in told(found[0])


@pytest.mark.parametrize("text", CLEAN)
def test_clean(check: Check, text: str) -> None:
    assert not of(check(text), RULE, "disputes")


def test_every_reply_is_looked_at(check: Check) -> None:
    dated = (
        "Responding to the harbour verdict, Karl Dorn said on 3 May 2026: “We shall read every page of it.”"
    )
    recorded = f"Responding to the harbour verdict, Cara Diaz said: “{SHIP}.”"
    found = of(check(f"{dated}\n\n{recorded}"), RULE, "disputes")
    assert [len(finding.claims) for finding in found] == [1, 1]

import pytest

from tests.rules.attribution.conftest import Check, of, told

RULE = "one-event-two-venues"
WORDS = "We shall rebuild the pier by spring and paint it green"
SHIP = "An old ship can be reliable or it can be cheap but the Petrel is no longer either"

FLAGGED = [
    f"“{WORDS},” Hilde Brandt told a meeting in the Skarra Guildhall.\n\n“{WORDS},” Hilde Brandt had told them in the Orsa Drill Hall.",
    f"“{WORDS},” Hilde Brandt said at the Savoy Theatre.\n\nMs Brandt said at the Orsa Town Hall: “{WORDS}.”",
    f"“{WORDS},” Hilde Brandt said on 3 May.\n\n“{WORDS},” Ms Brandt said on 9 May.",
    f"On 3 May 2026, Hilde Brandt told reporters: “{WORDS}.”\n\n“{WORDS},” she had said on 7 March 2026.",
    f"“{WORDS},” Dr Brandt told delegates in the Congress Centre.\n\nDr Brandt told delegates in the Maritime Museum: “{WORDS}.”",
    "Hilde Brandt repeated in the Drill Hall what she had said in the Guildhall: “We shall rebuild the pier by spring and paint it green.”\n\n“We shall rebuild the pier by spring and paint it green,” Dr Brandt told delegates in the Congress Centre.\n\nDr Brandt told delegates in the Maritime Museum: “We shall rebuild the pier by spring and paint it green.”",
    f"Hilde Brandt told a rally in Kelso Park: “{WORDS}.”\n\n“{WORDS},” Ms Brandt told a rally in Victoria Square.",
    f"“{WORDS},” Mayor Brandt told the press conference in Lisbon.\n\n“{WORDS},” Mayor Brandt told the press conference in Porto.",
    f"“{WORDS},” Hilde Brandt said in January.\n\n“{WORDS},” Ms Brandt said in March.",
    f"“{WORDS},” Hilde Brandt said at the Orsa Hotel.\n\nAt the Skarra Hotel, Ms Brandt said: “{WORDS}.”",
    f"Hilde Brandt told members in the Corn Exchange: “{WORDS}.”\n\n“{WORDS},” Ms Brandt told members in the Masonic Lodge.",
]

CLEAN = [
    f"“{WORDS},” Hilde Brandt told a meeting in the Skarra Guildhall.\n\n“{WORDS},” Hilde Brandt had told them in the Guildhall.",
    f"“{WORDS},” Hilde Brandt told a meeting in the Skarra Guildhall.\n\n“{WORDS},” Hilde Brandt had told them in Skarra.",
    f"“{WORDS},” Hilde Brandt told a meeting in the Skarra Guildhall.\n\n“{WORDS},” Hilde Brandt had said.",
    f"“{WORDS},” Hilde Brandt said on 3 May.\n\n“{WORDS},” Ms Brandt said in May.",
    f"“{WORDS},” Hilde Brandt said in Scotland.\n\n“{WORDS},” Ms Brandt said in Perth.",
    "“We shall rebuild the pier,” Hilde Brandt said in the Guildhall.\n\n“We shall rebuild the quay,” Ms Brandt said in the Drill Hall.",
    f"“{WORDS},” Hilde Brandt said in the Guildhall.\n\n“{WORDS},” a friend said in the Drill Hall.",
    "In a speech in the Guildhall, Hilde Brandt spoke of the pier. In another speech in the Drill Hall, Ms Brandt spoke of the quay.",
    "In a speech in Leeds, Hilde Brandt spoke of the pier. After her Leeds speech, she went home.",
    "In an interview with the BBC in Leeds, Hilde Brandt spoke of the pier. After her York speech, she went home.",
    f"Hilde Brandt repeated in the Drill Hall what she had said in the Guildhall: “{WORDS}.”",
    # days that only a dated draft would tell apart
    f"“{WORDS},” Hilde Brandt said last year.\n\n“{WORDS},” Ms Brandt said last week.",
    # five words are a phrase
    "“We shall rebuild the pier,” Hilde Brandt said in the Skarra Guildhall.\n\n“We shall rebuild the pier,” Ms Brandt said in the Orsa Drill Hall.",
]

NOTED = [
    "In a speech in Leeds, Hilde Brandt spoke of the pier. After her York speech, she went home.",
    "In a long speech at the Guildhall, Mayor Brandt set out the plan.\n\nHer Orsa speech drew boos.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(check_alone: Check, text: str) -> None:
    found = of(check_alone(text), RULE, "disputes")
    assert len(found) == 1, [finding.message for finding in check_alone(text).findings]
    assert "same words" in told(found[0])


@pytest.mark.parametrize("text", CLEAN)
def test_clean(check_alone: Check, text: str) -> None:
    result = check_alone(text)
    assert not of(result, RULE, "disputes"), [finding.message for finding in result.findings]
    assert not of(result, RULE, "notes")


@pytest.mark.parametrize("text", NOTED)
def test_two_speeches_by_one_speaker_stay_a_note(check_alone: Check, text: str) -> None:
    result = check_alone(text)
    assert of(result, RULE, "notes")
    assert not of(result, RULE, "disputes")


def test_a_statement_on_record_settles_the_place(check: Check) -> None:
    text = (
        "In a speech at the Royal Institute, Cara Diaz took aim at her fleet. "
        f"“{SHIP},” she said.\n\nAfter her Saltmere speech, Ms Diaz took the boat."
    )
    result = check(text)
    found = [finding for finding in result.findings if finding.effect == "disputes"]
    assert [finding.rule for finding in found] == [RULE]
    assert text[found[0].start : found[0].end] == "In a speech at the Royal Institute"
    assert "Saltmere Guildhall" in told(found[0])
    assert {item.row for item in found[0].evidence} == {"statements.csv:2", "events.csv:2"}


def test_a_statement_on_record_elsewhere_settles_nothing(check: Check) -> None:
    text = (
        "In a speech at the Royal Institute, Cara Diaz took aim at her fleet. "
        f"“{SHIP},” she said.\n\nAfter her Elden Hotel speech, Ms Diaz took the boat."
    )
    assert not of(check(text), RULE, "disputes")


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("The annual meeting in the Saltmere Guildhall ended early.", "supports"),
        ("The annual meeting in Saltmere ended early.", "supports"),
        ("The AGM at the Guildhall on 12 May ended early.", "supports"),
        ("The annual meeting at the Orsa Hotel ended early.", "disputes"),
        ("The annual meeting at the Saltmere Hotel ended early.", "disputes"),
        ("The annual meeting in the Saltmere Guildhall chamber ended early.", "supports"),
        ("The annual meeting on Tuesday 12 May at the Royal Institute ended early.", "disputes"),
        ("The annual meeting in the village hall ended early.", ""),
        (
            "The annual meeting at the town hall ended early. The harbour dinner at the Orsa Hotel was dull.",
            "disputes",
        ),
        ("Cara Diaz took the floor at the annual meeting in the Orsa Drill Hall.", "disputes"),
        ("Cara Diaz told the annual meeting in the Orsa Drill Hall that the Petrel was old.", "disputes"),
        ("Cara Diaz told the annual meeting in the Saltmere Guildhall that the Petrel was old.", "supports"),
        ("The annual meeting ended early. At the Orsa Hotel the bar was full.", ""),
        ("“The annual meeting at the Orsa Hotel was a farce,” said Karl Dorn.", ""),
    ],
)
def test_the_place_of_an_event_on_record(check: Check, text: str, effect: str) -> None:
    effects = {finding.effect for finding in check(text).findings if finding.rule == RULE}
    assert effects == ({effect} if effect else set())

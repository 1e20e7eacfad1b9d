import pytest

from tests.rules.attribution.conftest import Check, of, told

RULE = "one-quote-two-speakers"
WORDS = "The pool will close for good in March and nobody has told the swimmers"

FLAGGED = [
    f"“{WORDS},” said Hilde Brandt, the manager.\n\nThe town was shocked. “{WORDS},” as Mr Dorn put it.",
    f"“{WORDS},” said Hilde Brandt, 44.\n\nPeter Dorn, who swims there, told the Gazette: “{WORDS}.”",
    f"Councillor Amy Pike said the pool would “close for good in March and nobody has told the swimmers”.\n\n“{WORDS},” said Councillor Ray Holt.",
    f"Dr Brandt told the inquiry: “{WORDS}.”\n\nOn the steps, Professor Dorn said: “{WORDS}.”",
    f"The manager, Hilde Brandt, was blunt: “{WORDS}.”\n\n“{WORDS},” her deputy, Karl Dorn, told members.",
    f"“{WORDS},” Sir Hugh Brandt said. “It is a scandal.”\n\n“{WORDS},” said Lady Amelia Dorn.",
    f"'{WORDS},' said Ms Brandt.\n\n'{WORDS},' said Ms Dorn.",
    f"“{WORDS},” said Hilde Brandt, the manager. “It hurts.”\n\nKarl Dorn, the lifeguard, shrugged. “{WORDS},” he said.",
    f"“{WORDS},” Detective Inspector Brandt told the court.\n\n“{WORDS},” Sergeant Dorn told the court.",
    "“Nobody warned the swimmers,” said Hilde Brandt, the manager.\n\n“Nobody warned the swimmers,” said Karl Dorn, the lifeguard.",
    "“Nobody warned anyone there,” said Hilde Brandt, the manager.\n\n“Nobody warned anyone there,” said Karl Dorn, the lifeguard.",
    "“The pool will really close today,” said Hilde Brandt, the manager.\n\n“The pool will really close today,” said Karl Dorn, the lifeguard.",
    "“It rained all day.”\n\n“The pool will close for good in March and nobody has told the swimmers,” said Hilde Brandt, the manager.\n\n“The pool will close for good in March and nobody has told the swimmers,” said Karl Dorn, the lifeguard.",
    "“It rained all day in the town,” said one swimmer.\n\n“The pool will close for good in March and nobody has told the swimmers,” said Hilde Brandt, the manager.\n\n“The pool will close for good in March and nobody has told the swimmers,” said Karl Dorn, the lifeguard.",
    "“The pool will surely close again tomorrow,” said Hilde Brandt, the manager.\n\n“The pool will surely close again tomorrow,” said Karl Dorn, the lifeguard.",
    "“The river floods often,” said Hilde Brandt, the manager.\n\n“The river floods often,” said Karl Dorn, the lifeguard.",
    # each of two later speakers
    f"“{WORDS},” said Hilde Brandt, the manager.\n\n“{WORDS},” said Ms Brandt.\n\n“{WORDS},” said Karl Dorn, the lifeguard.",
]

CLEAN = [
    # the same person, by another name
    f"“{WORDS},” said Hilde Brandt, the manager.\n\nAnd again: “{WORDS},” as Ms Brandt put it.",
    f"“{WORDS},” said Hilde Brandt, the manager.\n\n“{WORDS},” the manager told members.",
    f"Hilde Brandt runs the pool. “{WORDS},” she said.\n\n“{WORDS},” said Ms Brandt.",
    # one quotes the other
    f"“{WORDS},” said Hilde Brandt, the manager.\n\nKarl Dorn, quoting Ms Brandt, said: “{WORDS}.”",
    f"“{WORDS},” said Hilde Brandt, the manager.\n\n“{WORDS},” echoed Karl Dorn, the lifeguard.",
    f"“{WORDS},” said Hilde Brandt, the manager.\n\n“{WORDS},” repeated Karl Dorn, the lifeguard.",
    f"The motto hangs on the wall. “{WORDS},” read Karl Dorn, the lifeguard.\n\n“{WORDS},” said Hilde Brandt, the manager, of the famous motto.",
    # somebody without a name, or a body
    f"“{WORDS},” said Hilde Brandt, the manager.\n\n“{WORDS},” said one swimmer.",
    f"“{WORDS},” said Hilde Brandt, the manager.\n\n“{WORDS},” the council said in a statement.",
    f"“{WORDS},” said Hilde Brandt, the manager.\n\n“{WORDS},” a spokesman said.",
    f"“{WORDS},” said Hilde Brandt, the manager.\n\n“{WORDS}.”",
    f"Mr Dorn met Mr Pike. “{WORDS},” he said.\n\n“{WORDS},” said Mr Pike.",
    # other words
    "“The pool will close for good,” said Hilde Brandt, the manager.\n\n“The pool will close for a week,” said Karl Dorn, the lifeguard.",
    "“We are very sorry,” said Hilde Brandt, the manager.\n\n“We are very sorry,” said Karl Dorn, the lifeguard.",
    "“Nobody warned swimmers,” said Hilde Brandt, the manager.\n\n“Nobody warned swimmers,” said Karl Dorn, the lifeguard.",
    # not said at all
    f"“{WORDS},” said Hilde Brandt, the manager.\n\nKarl Dorn, the lifeguard, never said “{WORDS}”.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(check_alone: Check, text: str) -> None:
    found = of(check_alone(text), RULE, "disputes")
    assert len(found) == 1
    assert "Brandt" in told(found[0]) or "Holt" in told(found[0])
    assert len(found[0].claims) == 2


@pytest.mark.parametrize("text", CLEAN)
def test_clean(check_alone: Check, text: str) -> None:
    result = check_alone(text)
    assert not of(result, RULE, "disputes"), [finding.message for finding in result.findings]


BEDS = "The beds of that ward have stood empty since the autumn"


@pytest.mark.parametrize(
    ("one", "other", "disputed"),
    [
        ("Marlow Hospitals Trust said", "the Care Inspectorate said", True),
        ("the Care Inspectorate said", "Saltmere Line said", True),
        # one and the same, a body and its people, a body and somebody else
        ("Marlow Hospitals Trust said", "the trust said", False),
        ("Marlow Hospitals Trust said", "Ann Lee said", False),
        ("the Care Inspectorate said", "Ann Lee said", False),
        ("Ann Lee said", "the Care Inspectorate said", False),
    ],
)
def test_two_bodies(check: Check, one: str, other: str, disputed: bool) -> None:
    found = of(check(f"“{BEDS},” {one}.\n\nThe week was long. “{BEDS},” {other}."), RULE, "disputes")
    assert bool(found) is disputed


def test_a_record_settles_whose_words_they_are(check: Check) -> None:
    words = "I have cancelled more sailings for want of a gearbox than for want of calm water"
    result = check(f"“{words},” said Bo Hansen.\n\nThe hall fell silent. “{words},” as Ms Diaz put it.")
    disputed = [finding for finding in result.findings if finding.effect == "disputes"]
    assert [finding.rule for finding in disputed] == ["statement-details-differ"]
    assert len(disputed[0].claims) == 1


def test_a_record_of_other_words_settles_nothing(check: Check) -> None:
    words = "the want of calm water has cancelled more sailings than a gearbox"
    result = check(f"“{words},” said Bo Hansen.\n\nThe hall fell silent. “{words},” as Ms Diaz put it.")
    assert len(of(result, RULE, "disputes")) == 1

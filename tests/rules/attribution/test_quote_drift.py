import pytest

from tests.rules.attribution.conftest import Check, of, told

RULE = "quote-drift"

SUPPORTED = [
    '"An old ship can be reliable or it can be cheap but the Petrel is no longer either," said Cara Diaz.',
    "“An old ship can be reliable, or it can be cheap; but the Petrel is no longer either,” said Cara Diaz, the managing director.",
    "“An old ship can be reliable or it can be cheap,” said Cara Diaz, “but the Petrel is no longer either.”",
    "Captain Hansen told the meeting that he had “cancelled more sailings for want of a gearbox than for want of calm water”.",
    "Bo Hansen said: ‘I’ve cancelled more sailings for want of a gearbox than for want of calm water.’",
    "“We can't promise that every ward will stay open this winter,” Ann Lee told the inquiry.",
    "“We can not promise that every ward will stay open this winter,” the chief executive, Ann Lee, told the inquiry.",
    "“NOBODY should wait 4 hours in a corridor – and nobody on my staff wants them to,” Ms Lee said.",
    "“Nobody should wait four hours … and nobody on my staff wants them to,” Ms Lee said.",
    "“Nobody should wait four hours in a corridor, and nobody [at the trust] wants them to,” Ms Lee said.",
    "“The trial enroled 1240 patients and thirty-seven of them may have been counted twice,” Professor Rao said.",
    "Dev Rao said “thirty-seven of them may have been counted twice”.",
    "“We will run 7 boats a day from June and we must find the crews for them,” Cara Diaz wrote on Facebook.",
    "“We will run seven boats a day from June …,” Cara Diaz wrote.\n\nThe pier was empty.",
    "Ann Lee told the board of “about £2.5m of savings that do not touch a single bed”.",
    "“The leadership of the trust did not listen, did not learn and did not change,” the Care Inspectorate said.",
]

DISPUTED = [
    (
        '"An old ship can be reliable or it can be cheap but the Petrel is still either," said Cara Diaz.',
        "still",
    ),
    ("“We can promise that every ward will stay open this winter,” Ann Lee told the inquiry.", "negation"),
    ("“We cannot promise that any ward will stay open this winter,” Ann Lee told the inquiry.", "any"),
    ("“We cannot promise that every ward will stay open this summer,” Ann Lee told the inquiry.", "summer"),
    (
        "“Nobody should wait six hours in a corridor, and nobody on my staff wants them to,” Ms Lee said.",
        "number",
    ),
    (
        "“Nobody must wait four hours in a corridor, and nobody on my staff wants them to,” Ms Lee said.",
        "must",
    ),
    (
        "“Nobody should wait four hours in a corridor, and everybody on my staff wants them to,” Ms Lee said.",
        "everybody",
    ),
    (
        "“The trial enrolled 1,420 patients and 37 of them may have been counted twice,” Professor Rao said.",
        "number",
    ),
    (
        "“The trial enrolled 1,240 patients and 37 of them have been counted twice,” Professor Rao said.",
        "may",
    ),
    (
        "“We will run seven boats a day from July and we must find the crews for them,” Cara Diaz wrote.",
        "July",
    ),
    (
        "“They will run seven boats a day from June and we must find the crews for them,” Cara Diaz wrote.",
        "person",
    ),
    (
        "“I have cancelled more sailings for want of calm water than for want of a gearbox,” said Captain Hansen.",
        "calm",
    ),
    (
        "“I have cancelled more sailings for want of a captain than for want of calm water,” said Captain Hansen.",
        "captain",
    ),
    (
        "“The leadership of the trust did listen, did not learn and did not change,” the Care Inspectorate said.",
        "negation",
    ),
    ("“An old ship can be reliable but the Petrel is no longer either,” said Cara Diaz.", "left out"),
    (
        "“I have cancelled more sailings for want of a gearbox than for want of calm water.”\n\n“We can promise that every ward will stay open this winter,” Ann Lee told the inquiry.",
        "negation",
    ),
]

NOTED = [
    "“We cannot promise every ward will stay open this winter,” Ann Lee told the inquiry.",
    "“We cannot promise that every ward will stay open in this winter,” Ann Lee told the inquiry.",
    "“An old ship can be reliable or it can be cheap but the Petrel is no longer either. She goes to the breakers in June,” said Cara Diaz.",
]

SILENT = [
    # nobody is named, or not for certain
    "“We can promise that every ward will stay open this winter,” it was said.",
    "“We can promise that every ward will stay open this winter.”",
    "Ms Lee met Ms Diaz. “We can promise that every ward will stay open this winter,” she said.",
    # other words, some of them the same
    "“We cannot promise that the new car park will be free,” Ann Lee told the inquiry.",
    "“Nobody on my staff wants them to,” said Bo Hansen of the passengers.",
    "“We will run the wards from June,” Ann Lee said.",
    "“An old car can be fast or it can be safe,” said Cara Diaz.",
    # denied or supposed
    "Ann Lee never said “We can promise that every ward will stay open this winter”.",
    "Would Ann Lee say “We can promise that every ward will stay open this winter”?",
    # the record is a report, or it is another occasion
    "Ann Lee told the board of “about £2.9m of savings that do not touch a single bed”.",
    "“We can promise that every ward will stay open this winter,” Ann Lee wrote on Facebook on 3 January.",
    # too short to say
    "Ann Lee spoke of “every ward”.",
]


@pytest.mark.parametrize("text", SUPPORTED)
def test_supported(check: Check, text: str) -> None:
    result = check(text)
    assert of(result, RULE, "supports"), [f.message for f in result.findings]
    assert not of(result, RULE, "disputes")


@pytest.mark.parametrize(("text", "words"), DISPUTED)
def test_disputed(check: Check, text: str, words: str) -> None:
    found = of(check(text), RULE, "disputes")
    assert found
    assert words in told(found[0]), told(found[0])
    assert found[0].evidence


@pytest.mark.parametrize("text", NOTED)
def test_noted(check: Check, text: str) -> None:
    result = check(text)
    assert of(result, RULE, "notes"), [f.message for f in result.findings]
    assert not of(result, RULE, "disputes")
    assert not of(result, RULE, "supports")


@pytest.mark.parametrize("text", SILENT)
def test_silent(check: Check, text: str) -> None:
    assert not of(check(text), RULE, "disputes")


def test_the_repair_gives_the_words_of_the_record(check: Check) -> None:
    text = "“Nobody should wait six hours in a corridor, and nobody on my staff wants them to,” Ms Lee said."
    found = of(check(text), RULE, "disputes")[0]
    assert found.repair is not None
    assert text[found.repair.start : found.repair.end] == "six"
    assert found.repair.replacement == "four"


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("Dev Rao said that the new scanner is “not a test”.", True),
        ("Dev Rao said that a screening test that everybody passes is “not a test”.", False),
        ("Professor Rao called it “not a test”.", False),
        (
            "Ann Lee told the inquiry that the council “cannot promise that every ward will stay open this winter”.",
            False,
        ),
    ],
)
def test_a_changed_subject_is_noted_beside_the_support(check: Check, text: str, noted: bool) -> None:
    result = check(text)
    assert of(result, RULE, "supports")
    assert bool(of(result, RULE, "notes")) == noted


@pytest.mark.parametrize(("edit", "severity"), [("any", "error"), ("every new", "warning")])
def test_words_changed_weigh_more_than_words_added(check: Check, edit: str, severity: str) -> None:
    found = of(
        check(f"“We cannot promise that {edit} ward will stay open this winter,” Ann Lee told the inquiry."),
        RULE,
        "disputes",
    )
    assert [finding.severity for finding in found] == [severity]


@pytest.mark.parametrize(
    "text",
    [
        "Cara Diaz met Captain Hansen on the quay. “An old ship can be reliable or it can be cheap,” she said.",
        "Ann Lee spoke for an hour, and Dev Rao after her. Then he sat down. “The trial enrolled 1,240 patients and 37 of them may have been counted twice,” he said.",
        "A letter from Ann Lee concedes that the trust “cannot promise that every ward will stay open this winter”.",
        "The report says: “The leadership of the trust did not listen, did not learn and did not change”.",
    ],
)
def test_words_on_record_support_where_the_speaker_is_not_named_beside_them(check: Check, text: str) -> None:
    result = check(text)
    assert of(result, RULE, "supports"), [f.message for f in result.findings]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A letter from Ann Lee concedes that the trust “cannot promise that any ward will stay open this winter”.", "any"),
        ("The report says: “The leadership of the trust did not listen, did not learn and did not resign”.", "resign"),
    ],
)  # fmt: skip
def test_a_slip_in_words_that_only_their_sentence_gives_to_somebody(
    check: Check, text: str, words: str
) -> None:
    found = of(check(text), RULE, "disputes")
    assert [words in told(finding) for finding in found] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "A letter from the council to Ann Lee and Dev Rao says that it “cannot promise that any ward will stay open this winter”.",
        "The union’s leaflet says that it “cannot promise that any ward will stay open this winter”.",
        "Jo Marsh, a nurse, was angry. “Nobody should wait six hours in a corridor,” she said.",
        "“Not a test,” he said.",
    ],
)
def test_words_that_may_be_anybodys(check: Check, text: str) -> None:
    result = check(text)
    assert not of(result, RULE, "disputes")
    assert not of(result, RULE, "supports")


def test_a_pronoun_of_a_paragraph_that_names_another_behind_it(check: Check) -> None:
    text = (
        "Bo Hansen is the masters’ chairman.\n\nHe likes plain words. On the quay he read them out. Dev Rao had needed more.\n\n"
        "“The sea does not read timetables,” he said."
    )
    result = check(text)
    assert not [finding for finding in result.findings if finding.effect == "disputes"]


def test_a_date_of_another_happening_is_not_that_of_the_words(check: Check) -> None:
    text = (
        "“We will run seven boats a day from June and we must find the crews for them,” Cara Diaz wrote on Facebook, "
        "36 years after the old pier was burned in November 1989."
    )
    assert not [finding for finding in check(text).findings if finding.effect == "disputes"]

import pytest

from tests.rules.attribution.conftest import Check, of, told

RULE = "statement-details-differ"

SHIP = "An old ship can be reliable or it can be cheap but the Petrel is no longer either"
GEARBOX = "I have cancelled more sailings for want of a gearbox than for want of calm water"
WARD = "We cannot promise that every ward will stay open this winter"
QUEUE = "Nobody should wait four hours in a corridor, and nobody on my staff wants them to"
BOATS = "We will run seven boats a day from June and we must find the crews for them"

DISPUTED = [
    # the speaker
    (f"“{GEARBOX},” said Cara Diaz.", "Bo Hansen"),
    (f"“It is cheap,” said Cara Diaz, the managing director. She went on: “{GEARBOX}.”", "Bo Hansen"),
    (f"“{SHIP},” Captain Hansen told the meeting.", "Cara Diaz"),
    (f"“{WARD},” said Professor Dev Rao.", "Ann Lee"),
    (f"“{QUEUE},” as Ms Diaz put it.", "Ann Lee"),
    (f"“{GEARBOX},” said Mrs Hilda Thorne, a passenger.", "Bo Hansen"),
    (f"The ferry has two friends. “{GEARBOX},” said Peter Quill, 61, who lives on the quay.", "Bo Hansen"),
    # whom the packs know by name alone
    (f"“{GEARBOX},” said Finn Oakes.", "Bo Hansen"),
    (f"In a speech at the Royal Institute, Bo Hansen took aim at the fleet. He said: “{SHIP}.”", "Cara Diaz"),
    # a slip in the first name
    (f"“{SHIP},” said Clara Diaz.", "Cara Diaz"),
    # the day
    (f"“{WARD},” Ann Lee said on 15 March 2026.", "14 April 2026"),
    (
        "Quoting one of her masters, Cara Diaz said: “I have cancelled more sailings for want of a gearbox than for want of calm water.”\n\n“We cannot promise that every ward will stay open this winter,” Ann Lee said on 15 March 2026.",
        "14 April 2026",
    ),
    (f"“{WARD},” Ann Lee said on Thursday.", "14 April 2026"),
    (f"“{SHIP},” Cara Diaz said in January.", "12 May 2026"),
    (f"On 2 May, Ann Lee told the inquiry: “{WARD}.”", "14 April 2026"),
    # the place
    (f"“{WARD},” Ann Lee told a hearing in the Orsa Corn Exchange.", "Marlow Town Hall"),
    (f"“{SHIP},” Cara Diaz told the annual meeting in the Orsa Drill Hall.", "Saltmere Guildhall"),
    (f"“{GEARBOX},” Bo Hansen told the meeting in Orsa.", "Saltmere"),
    # the outlet and the occasion
    (f"“{QUEUE},” Ann Lee told CNN.", "BBC Radio Marlow"),
    (f"“{QUEUE},” Ann Lee told the Marlow Gazette.", "BBC Radio Marlow"),
    (f"“{QUEUE},” Ann Lee said in a speech.", "interview"),
    (f"“{BOATS},” Cara Diaz told Radio Saltmere.", "Facebook"),
    (f"“{SHIP},” Cara Diaz told the inquiry.", "Annual meeting"),
    # the day of an occasion told before the quotation, or of the quotation
    (
        f"In a speech on 3 March 2026 in Saltmere, Cara Diaz took aim at her fleet. She said: “{SHIP}.”",
        "12 May 2026",
    ),
    (
        f"In a speech in Saltmere, Cara Diaz took aim at her fleet. She said on 3 March 2026: “{SHIP}.”",
        "12 May 2026",
    ),
    # an occasion told before the quotation
    (
        f"In a speech at the Royal Institute, Cara Diaz took aim at her fleet. She said: “{SHIP}.”",
        "Saltmere Guildhall",
    ),
    # where it was spoken on the recorded day, told right before
    (
        f"Cara Diaz's best sentence was spoken on 12 May 2026, at the Orsa Drill Hall. “{SHIP},” she said.",
        "Saltmere Guildhall",
    ),
    (
        f"On 12 May 2026 Cara Diaz, who has run the line since 1 October 2024, gave a speech at the Orsa Drill Hall. “{SHIP},” she told members.",
        "Saltmere Guildhall",
    ),
    (
        f"The example is the speech of Tuesday 12 May 2026 at the Orsa Drill Hall. “{SHIP},” Cara Diaz said there.",
        "Saltmere Guildhall",
    ),
    (f"“{SHIP},” the boss of the line said in Orsa on 12 May 2026.", "Saltmere Guildhall"),
]

CLEAN = [
    # as on record
    f"“{GEARBOX},” said Captain Hansen.",
    f"“{WARD},” Ann Lee told the inquiry in Marlow Town Hall on 14 April.",
    f"“{WARD},” Ann Lee told the inquiry on Tuesday 14 April 2026.",
    f"“{QUEUE},” Ms Lee told the BBC.",
    f"“{QUEUE},” Ms Lee said in an interview with BBC Radio Marlow on 21 April.",
    f"“{SHIP},” Ms Diaz told the annual meeting in the Guildhall.",
    f"“{SHIP},” Ms Diaz told the meeting in Saltmere.",
    f"“{BOATS},” Cara Diaz posted on Facebook in February.",
    # other forms of a name
    f"“{SHIP},” said Cara M. Diaz.",
    f"“{WARD},” said Anna Lee.",
    # wider or vaguer than the record
    f"“{WARD},” Ann Lee said in April.",
    f"“{WARD},” Ann Lee said in 2026.",
    f"“{SHIP},” Ms Diaz said in the village hall.",
    f"“{SHIP},” Ms Diaz said in the north.",
    f"“{SHIP},” the managing director told members.",
    # a body speaks for its people, a spokesman for both
    f"“{WARD},” Marlow Hospitals Trust said.",
    f"“{WARD},” a spokesman for the trust said.",
    f"“{GEARBOX},” said a captain.",
    # joint words, words of others
    "“The sea does not read timetables,” said Cara Diaz of the leaflet.",
    "“The sea does not read timetables,” said Finn Oakes.",
    f"Quoting one of her masters, Cara Diaz said: “{GEARBOX}.”",
    f"“{GEARBOX},” said Cara Diaz, repeating what Captain Hansen had told her.",
    # a body by a like name may be another
    "“The leadership of the trust did not listen, did not learn and did not change,” said the Core Inspectorate.",
    # another person by half a name
    f"“{GEARBOX},” said Bart Hansen.",
    # nobody certain
    f"“{GEARBOX}.”",
    f"Ms Lee met Ms Diaz. “{GEARBOX},” she said.",
    f"“{GEARBOX},” passengers say.",
    # not asserted
    f"Cara Diaz never said “{GEARBOX}”.",
    # too few words to be sure
    "“Calm water,” said Cara Diaz.",
    "Cara Diaz said every captain wants “calm water”.",
    # a later day is told of something else
    f"“{WARD},” Ann Lee told the inquiry. The doors close on 3 May.",
    # where and when something else was spoken, or something by somebody else
    f"Cara Diaz's best sentence was spoken on 12 May 2026, at the Saltmere Guildhall. “{SHIP},” she said.",
    f"Bo Hansen gave a speech on 12 May 2026 at the Orsa Drill Hall. “{SHIP},” Cara Diaz said.",
    f"Cara Diaz gave a speech on 3 April 2026 at the Orsa Drill Hall. It was dull. “{SHIP},” she said.",
    f"Cara Diaz gave a speech at the Orsa Drill Hall. It was 12 May 2026 that mattered. “{SHIP},” she said.",
    f"The speech of the mayor on 12 May 2026 was at the Orsa Drill Hall, and Bo Hansen heard it with Cara Diaz. “{SHIP},” she said.",
]


@pytest.mark.parametrize(("text", "words"), DISPUTED)
def test_disputed(check: Check, text: str, words: str) -> None:
    found = of(check(text), RULE, "disputes")
    assert len(found) == 1
    assert words in told(found[0]), told(found[0])
    assert found[0].evidence


@pytest.mark.parametrize("text", CLEAN)
def test_clean(check: Check, text: str) -> None:
    result = check(text)
    assert not of(result, RULE, "disputes"), [finding.message for finding in result.findings]


def test_a_weekday_one_off_is_a_warning(check: Check) -> None:
    found = of(check(f"“{WARD},” Ann Lee said on Wednesday 15 April 2026."), RULE, "disputes")
    assert [finding.severity for finding in found] == ["warning"]
    found = of(check(f"“{WARD},” Bo Hansen said on Wednesday 15 April 2026."), RULE, "disputes")
    assert [finding.severity for finding in found] == ["error"]


def test_the_occasion_told_before_carries_the_dispute(check: Check) -> None:
    text = f"In a speech at the Royal Institute, Cara Diaz took aim at her fleet. She said: “{SHIP}.”"
    result = check(text)
    found = of(result, RULE, "disputes")[0]
    assert text[found.start : found.end] == "In a speech at the Royal Institute"

"""Wordings of court, council, science, business and festival reports: what must be seen in them, and what is no error."""

from pathlib import Path

import pytest

from tests.rules.cases import flags, stays_silent
from tests.rules.pipeline import checked, disputes

INNOCENT = [
    # half of what several sentences come to, not of the last of them
    "She got three years for fraud, a year for theft and six months for perjury. She will serve half of it, 27 months.",
    "The tour has legs of two weeks, ten days and three weeks. She sang on two-thirds of it, 30 days in all.",
    # a financial year is one year, however it is written
    "The metro carried 10.22 crore passengers in 2025-26, up from 9.12 crore, and an average of 2.8 lakh a day.",
    "The library lent 73,000 books in 2024-25, an average of 200 a day.",
    "The surgery saw 36,500 patients in 2024/25, 100 a day.",
    # means do not add up to anything
    "On a test of 15 words the nappers recalled an average of 10.2 and the others 8.5.",
    "Of a possible 40 marks the girls averaged 31 and the others 28.",
    # a pronoun may stand for any of the counts before it
    "They followed 1,864 people, 1,081 women and 783 men. When it began, 699 of them, or 37.5%, took naps.",
    "The town has 3,200 houses, 640 flats and 120 boats. Some 800 of them, or 25%, are let to tourists.",
    # two groups, each with its own share
    "Of the 1,165 people who did not nap, 112, or 9.6%, fell ill, compared with 41, or 5.9%, of the nappers.",
    "Among 400 smokers 60, or 15%, had a relapse, against 24, or 6%, of the others.",
    "In the north 61 schools (12%) failed, compared with 30 (4%) in the south.",
    # "a year ago" tells when, not how often
    "A gallon of diesel cost it $2.40 on average, a fifth less than the $3.00 of a year ago.",
    "The loaf costs £1.40, more than the £1.20 of a year earlier.",
    # a rate by another unit of time is no conversion of an amount
    "It kept its quarterly dividend at 30 cents, or $1.20 a year.",
    "The ticket is 90 pence, or £4.50 a week.",
    # one for every so many
    "Eight hundred volunteers gave up their weekend, one for every 48 visitors. In all 38,400 people came.",
    "There are 5,120 beds, which is roughly one for every four students. The university has 19,150 students.",
    "There is one doctor for every 2,000 residents; the 12 doctors look after 24,112 residents.",
    "The council has 64 wardens, one for every 50 streets, and 3,180 streets.",
    # which of two counts is the total is for the words to say
    "The council received 1,412 letters against and 38 in favour, 37 objections for every letter of support.",
    "It has 26 paid staff and 430 volunteers, who between them put in 77,400 hours, an average of 180 each.",
    # a month without a year may be the next one
    "The ward reopens in August, 14 months after it was shut in June 2025.",
    "The bridge was shut in November 2024 and reopened 14 months later, in January.",
    "The road is to carry 706 cars, up from 612, a rise of 94 and 15%.",
]


@pytest.mark.parametrize("draft", INNOCENT)
def test_innocent_wordings_are_left_alone(draft: str) -> None:
    stays_silent(draft)


FLAGGED = [
    (
        "per-unit-quotient",
        "Eight hundred volunteers gave up their weekend, one for every 84 visitors. In all 38,400 people came.",
        "one for every 84 visitors",
    ),
    (
        "per-unit-quotient",
        "There are 5,120 beds in the halls, which is roughly one for every two students. It has 19,150 students.",
        "one for every two students",
    ),
    (
        "per-unit-quotient",
        "The college has 5,120 beds and 19,150 students, with one bed for every two students.",
        "one bed for every two students",
    ),
    (
        "per-unit-quotient",
        "There is one doctor for every 240 residents; the 12 doctors look after 24,112 residents.",
        "one doctor for every 240 residents",
    ),
    (
        "per-unit-quotient",
        "It got 1,412 letters against and 38 in favour, 73 objections for every letter of support.",
        "73 objections",
    ),
    (
        "per-unit-quotient",
        "It has 26 paid staff and 430 volunteers, who put in 77,400 hours, an average of 280 each.",
        "430 volunteers",
    ),
    (
        "rate-times-duration",
        "The metro carried 10.22 crore passengers in 2025-26, an average of 28 lakh a day.",
        "28 lakh",
    ),
    (
        "count-as-percent",
        "They followed 1,864 people, 1,081 women and 783 men. At first 699 of them, or 27.5%, took naps.",
        "27.5%",
    ),
    ("elapsed-years", "The ward reopens in August, 24 months after it was shut in June 2025.", "24 months"),
]


@pytest.mark.parametrize(("rule", "draft", "words"), FLAGGED)
def test_errors_in_these_wordings_are_seen(rule: str, draft: str, words: str) -> None:
    flags(rule, draft, words)


SPEAKERS = [
    # names that end like adverbs
    ("Donal Kiely said that closing the depot would help. “Close it,” he said.", "Donal Kiely"),
    ("Ann Connolly said that nothing had changed. “I was there all day,” Ms Connolly said.", "Connolly"),
    # a title that takes up more room than the name
    (
        "Wenlow needs the houses, said Councillor Amit Sood. “I can count the letters,” he said. Mr Sood left.",
        "Sood",
    ),
    # a quotation over two paragraphs, and he who was named before it
    (
        "Dr Ewan Low, the chief executive, said the wards were full.\n\n“One bed in eight is taken by the well.\n\n"
        "“A hospital that lets nobody out is a hotel,” he told the board.",
        "Ewan Low",
    ),
    # an obituary has one man in it
    (
        "Wilfred Ashdown, who has died aged 91, named 212 plants.\n\nHe was the youngest of three brothers: Harold, "
        "Frank and Wilfred.\n\nIn 1969 he went to Sarawak with Ruth Penhale, a botanist.\n\n“A plant does not care "
        "what you call it,” he told the society.",
        "Wilfred Ashdown",
    ),
    # what somebody was is nobody else
    ("Ida Holm joined in 1958 and was its director from 1979. “I stayed too long,” she said.", "Ida Holm"),
]


@pytest.mark.parametrize(("draft", "name"), SPEAKERS)
def test_the_speaker_is_made_out(draft: str, name: str) -> None:
    quotes = [
        claim
        for claim in checked(draft).claims
        if claim.kind == "quote" and claim.quotation is not None and claim.quotation.role == "speech"
    ]
    assert quotes
    attribution = quotes[-1].attribution
    assert attribution is not None
    assert attribution.confirmed
    assert name in attribution.speaker


STAFF = "entity,role,holder,start,source\nardlea,chief executive,Nuala Heffernan,2022-09-01,Council\n"
AT_ARDLEA = "The chief executive, Nuala Heffernan, told members so. "
OTHER_STARTS = [
    "Ms Heffernan, who took up the post in September 2024, was brief.",
    "Heffernan, who took over in September 2024, was brief.",
    "Ms Heffernan took up the job in March 2024.",
    "Ms Heffernan, a former engineer, has run the council since 2024.",
    "Heffernan, who has headed the authority since March 2024, was brief.",
    "Ms Heffernan has been in the job since September 2024.",
    "Ms Heffernan, who has been at the helm since January 2025, was brief.",
    "Ms Heffernan has led it since May 2024.",
    "Ms Heffernan was sworn in on 1 March 2024.",
    "Heffernan, who has been in charge of the council since 2024, was brief.",
]
SAME_STARTS = [
    "Ms Heffernan, who took up the post in September 2022, was brief.",
    "Heffernan has run the council since 2022.",
    "Ms Heffernan has led the inquiry since June 2024.",
    "Ms Heffernan has run marathons since June 2024.",
    "Ms Heffernan, whose deputy took over in 2024, was brief.",
    "Donal Kiely took over in 2024.",
    "Ms Heffernan said that Mr Kiely had been in the job since 2024.",
    "Ms Heffernan has been in the building since 2024.",
]


def _staffed(folder: Path) -> Path:
    pack = folder / "ardlea"
    pack.mkdir()
    (pack / "roles.csv").write_text(STAFF, encoding="utf-8")
    (pack / "entities.csv").write_text(
        "entity,label,type\nardlea,Ardlea County Council,council\n", encoding="utf-8"
    )
    (pack / "facts.csv").write_text(
        "entity,metric,period,value,unit,source\nardlea,permits,2011,37,permit,Yearbook\n", encoding="utf-8"
    )
    return pack


@pytest.mark.parametrize("sentence", OTHER_STARTS)
def test_an_office_held_by_a_verb_has_its_start(sentence: str, tmp_path: Path) -> None:
    found = disputes(f"Ardlea County Council met. {AT_ARDLEA}{sentence}", packs=(_staffed(tmp_path),))
    assert "status-at-date" in [finding.rule for finding in found if finding.effect == "disputes"]


@pytest.mark.parametrize("sentence", SAME_STARTS)
def test_other_verbs_tell_nothing_of_the_office(sentence: str, tmp_path: Path) -> None:
    found = disputes(f"Ardlea County Council met. {AT_ARDLEA}{sentence}", packs=(_staffed(tmp_path),))
    assert not [finding.message for finding in found if finding.effect == "disputes"]

"""Whose figure it is: the draft's own, reported for somebody, or between quotation marks."""

from datetime import date

import pytest

from factcheck.extract.assemble import assemble
from factcheck.model.claim import Claim
from factcheck.readers import read_text
from factcheck.reference import load


def claims(text: str) -> tuple[Claim, ...]:
    return assemble(read_text(text, "draft.md"), load((), cache=False), date(2026, 6, 1)).claims


# (draft, [(figure, voice, source)])
VOICES = [
    ("The ministry said 40 people died.", [("40", "attributed", "The ministry")]),
    ("Forty people died, the ministry said on Tuesday.", [("Forty", "attributed", "the ministry")]),
    ("According to the ministry, 40 people died.", [("40", "attributed", "the ministry")]),
    ("40 people died, according to the ministry.", [("40", "attributed", "the ministry")]),
    ("The toll was, according to the ministry, 40 people.", [("40", "attributed", "the ministry")]),
    (
        "The ministry said 40 people died, but the union put it at 60.",
        [("40", "attributed", "The ministry"), ("60", "attributed", "the union")],
    ),
    (
        "The union says 60 died; the ministry says 40.",
        [("60", "attributed", "The union"), ("40", "attributed", "the ministry")],
    ),
    (
        "Nato puts Germany at 2.0% for 2024, SIPRI at 1.9%.",
        [("2.0%", "attributed", "Nato"), ("1.9%", "attributed", "SIPRI")],
    ),
    ("London had it at over 1.1 million last October.", [("1.1 million", "attributed", "London")]),
    ("An industry newsletter puts growth at 11% a year.", [("11%", "attributed", "An industry newsletter")]),
    ("The World Bank estimates growth at 2.1%.", [("2.1%", "attributed", "The World Bank")]),
    ("Growth will be 2.1% this year, the World Bank expects.", [("2.1%", "attributed", "the World Bank")]),
    ("Data from the ONS show that 4.2% were jobless.", [("4.2%", "attributed", "Data from the ONS")]),
    ("ONS figures show 4.2% were jobless.", [("4.2%", "attributed", "ONS figures")]),
    (
        "A study by Leiden University found that 12% of the bees had died.",
        [("12%", "attributed", "A study by Leiden University")],
    ),
    (
        "Skarra Line’s annual report puts the total at 352,600 passengers.",
        [("352,600", "attributed", "Skarra Line’s annual report")],
    ),
    (
        "Crime fell by 1.6%, according to figures that the chief constable took to the panel.",
        [("1.6%", "attributed", "figures that the chief constable")],
    ),
    ("The company told investors it had cut 300 jobs.", [("300", "attributed", "The company")]),
    ("Jones told the BBC that 300 jobs would go.", [("300", "attributed", "Jones")]),
    ("Smith, 45, said the team had 12 players.", [("45", "own", None), ("12", "attributed", "Smith")]),
    (
        "The council, which has 45 members, said it would cost £3m.",
        [("45", "own", None), ("£3m", "attributed", "The council")],
    ),
    (
        "About 300 people came, the organisers say, but police counted 120.",
        [("300", "attributed", "the organisers"), ("120", "attributed", "police")],
    ),
    (
        "Police said they had arrested 14 people, adding that 3 were released.",
        [("14", "attributed", "Police"), ("3", "attributed", "Police")],
    ),
    ("“We lost 12% of the herd,” said Hilde Brandt.", [("12%", "quoted", "Hilde Brandt")]),
    ("Hilde Brandt spoke of “about 400 sheep in the lane”.", [("400", "quoted", "Hilde Brandt")]),
    ("“We lost 12% of the herd.”", [("12%", "quoted", None)]),
    (
        "The price rose 5% and the minister said it would rise 10% more.",
        [("5%", "own", None), ("10%", "attributed", "the minister")],
    ),
    ("The mine has 300 workers.", [("300", "own", None)]),
    ("The company, with 300 staff, has said nothing.", [("300", "own", None)]),
    ("The force asked 1,184 people what they thought.", [("1,184", "own", None)]),
    ("Horford has put up at least 20 points.", [("20", "own", None)]),
    ("The Nets continued a run of 12 games.", [("12", "own", None)]),
    ("The team added 20 points in the third quarter.", [("20", "own", None)]),
    ("The council announced 40 new homes for the quay.", [("40", "own", None)]),
    ("The “Big 4” shops took 60% of the trade.", [("60%", "own", None)]),
    ("The firm had 40 boats and gave 12 of them away.", [("40", "own", None), ("12", "own", None)]),
    ("They say 300 came.", [("300", "attributed", "They")]),
]

INDIRECT = [
    ("Some experts note that the bridge was never tested.", "Some experts", "unnamed"),
    ("Rutte insisted that Europe must prepare for war.", "Rutte", "said"),
    ("Critics call it a wasteful strategy.", "Critics", "unnamed"),
    ("The report says the dam was never inspected.", "The report", "document"),
    ("The dam was never inspected, the report says.", "the report", "document"),
    ("According to the mayor, the dam was never inspected.", "the mayor", "said"),
]

NO_INDIRECT = [
    "The Nets continue to sport the worst record.",
    "Porter went on a scoring run.",
    "They maintained that advantage over the final stretch.",
    "The council has a say in the matter.",
    "The state of the roads is a claim to fame.",
    "She told the truth.",
    "He writes novels and reads maps.",
]


@pytest.mark.parametrize(("text", "expected"), VOICES, ids=[case[0][:60] for case in VOICES])
def test_voice_and_source(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = {claim.text: claim for claim in claims(text) if claim.kind == "quantity"}
    for figure, voice, source in expected:
        claim = next(claim for words, claim in found.items() if figure in words)
        given = claim.attribution
        assert (claim.voice, given.speaker if given is not None else None) == (voice, source)


@pytest.mark.parametrize(("text", "source", "kind"), INDIRECT)
def test_reported_clause(text: str, source: str, kind: str) -> None:
    (claim,) = [claim for claim in claims(text) if claim.kind == "quote"]
    assert claim.quotation is not None
    assert claim.quotation.role == "indirect"
    assert claim.attribution is not None
    assert (claim.attribution.speaker, claim.attribution.kind) == (source, kind)
    assert text[claim.attribution.cue_start : claim.attribution.cue_end] == claim.attribution.cue


@pytest.mark.parametrize("text", NO_INDIRECT)
def test_no_reported_clause(text: str) -> None:
    assert not [claim for claim in claims(text) if claim.kind == "quote"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In Moscow Sergei Lavrov told officials: “It is a lie, nonsense, pure nonsense.” The count was 3.", "Sergei Lavrov"),
        ("In New York Ana Sousa said: “It is a lie, nonsense, pure nonsense.”", "Ana Sousa"),
        ("At Harland Wolff Group bosses said: “It is a lie, nonsense, pure nonsense.”", ""),
    ],
)  # fmt: skip
def test_a_place_in_front_of_a_name_is_no_part_of_it(text: str, speaker: str) -> None:
    (quoted,) = [claim for claim in claims(text) if claim.kind == "quote"]
    assert quoted.attribution is not None
    assert quoted.attribution.speaker == speaker

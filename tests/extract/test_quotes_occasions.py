"""Where, when and through what something was said, in invented sentences; and speeches told as events."""

from datetime import date

import pytest

from factcheck.extract.assemble import assemble
from factcheck.model.claim import Claim, Words
from factcheck.readers import read_text
from factcheck.reference import load

Q = "“we are next in line for the ferry”"


def claims(text: str, kind: str) -> list[Claim]:
    extraction = assemble(read_text(text, "draft.md"), load((), cache=False), date(2026, 6, 1))
    return [claim for claim in extraction.claims if claim.kind == kind]


def words(part: Words | None) -> str | None:
    return part.text if part is not None else None


# (draft, kind of occasion, place, outlet, day as written)
OCCASIONS = [
    (
        f"Ann Lee told the panel in the Brindle Assembly Rooms that {Q}.",
        "gathering",
        "the Brindle Assembly Rooms",
        None,
        None,
    ),
    (
        f"{Q.replace('we', 'We', 1)}, Ann Lee told the panel in the Brindle Assembly Rooms.",
        "gathering",
        "the Brindle Assembly Rooms",
        None,
        None,
    ),
    (f"In a speech at Harbour House, Ann Lee said: {Q}.", "speech", "Harbour House", None, None),
    (f"Ann Lee said {Q} in a speech at Harbour House on 3 May.", "speech", "Harbour House", None, "3 May"),
    (f"Ann Lee told BBC Radio 4 on Tuesday: {Q}.", "", None, "BBC Radio 4", "Tuesday"),
    (f"Ann Lee told the BBC in an interview that {Q}.", "interview", None, "the BBC", None),
    (
        f"In an interview with Der Spiegel published on Sunday, Ann Lee said {Q}.",
        "interview",
        None,
        "Der Spiegel",
        None,
    ),
    (f"Ann Lee wrote on Facebook: {Q}.", "", None, "Facebook", None),
    (f"Ann Lee wrote in the Guardian that {Q}.", "", None, "the Guardian", None),
    (f"Speaking to the Skarra Herald, Ann Lee said {Q}.", "", None, "the Skarra Herald", None),
    (f"Speaking in Paris, Ann Lee said {Q}.", "", "Paris", None, None),
    (
        f"At the annual meeting on Tuesday 22 September, Ann Lee told shareholders {Q}.",
        "gathering",
        None,
        None,
        "Tuesday 22 September",
    ),
    (f"Ann Lee told shareholders at the annual meeting that {Q}.", "gathering", None, None, None),
    (f"Ann Lee told a press conference in Berlin that {Q}.", "press conference", "Berlin", None, None),
    (f"Ann Lee told reporters outside Marlow Crown Court that {Q}.", "", "Marlow Crown Court", None, None),
    (f"In a letter to MPs, Ann Lee said {Q}.", "letter", None, None, None),
    (f"In a statement on Friday, Ann Lee said {Q}.", "statement", None, None, "Friday"),
    (
        f"Ann Lee told delegates at the party conference in Liverpool that {Q}.",
        "gathering",
        "Liverpool",
        None,
        None,
    ),
    (f"In her Guildhall speech, Ann Lee said {Q}.", "speech", "Guildhall", None, None),
    (f"Ann Lee tweeted: {Q}.", None, None, None, None),
    (f"Ann Lee, an economist at Barclays in London, said {Q}.", None, None, None, None),
    (f"{Q.replace('we', 'We', 1)}, said Ann Lee of the Harbour Trust.", None, None, None, None),
    (f"Ann Lee said in English that {Q}.", None, None, None, None),
    (f"After his Berlin address, Karl Dorn told the BBC that {Q}.", "", None, "the BBC", None),
    (f"Ann Lee said {Q} since May.", None, None, None, None),
]

EVENTS = [
    (
        "In a dramatic speech at Harbour House, Ann Lee spoke of the pier.",
        "In a dramatic speech at Harbour House",
        "Ann Lee",
        "Harbour House",
    ),
    ("After her Berlin address, Ann Lee flew home.", "After her Berlin address", None, "Berlin"),
    ("Ann Lee chairs the board. Her Orsa speech drew boos.", "Her Orsa speech", "Ann Lee", "Orsa"),
    ("Ann Lee’s speech in Orsa on 3 May drew boos.", "Ann Lee’s speech in Orsa on 3 May", "Ann Lee", "Orsa"),
    ("A speech by Ann Lee in Orsa drew boos.", "A speech by Ann Lee in Orsa", "Ann Lee", "Orsa"),
]

NO_EVENTS = [
    "Ann Lee gave a speech.",
    "The speech of the night was short.",
    "In another speech in Orsa, Ann Lee spoke of the quay.",
    "Free speech in Orsa is dear to Ann Lee.",
    "The email address of Ann Lee is known in Orsa.",
    "The interview room in Orsa is cold.",
    f"In a speech at Harbour House, Ann Lee said: {Q}.",
]


@pytest.mark.parametrize(
    ("text", "kind", "place", "outlet", "day"), OCCASIONS, ids=[case[0][:60] for case in OCCASIONS]
)
def test_occasion_of_a_quotation(
    text: str, kind: str | None, place: str | None, outlet: str | None, day: str | None
) -> None:
    (claim,) = [
        claim for claim in claims(text, "quote") if claim.quotation and claim.quotation.role != "indirect"
    ]
    occasion = claim.occasion
    assert (occasion.kind if occasion is not None else None) == kind
    assert (words(occasion.place) if occasion is not None else None) == place
    assert (words(occasion.outlet) if occasion is not None else None) == outlet
    assert (claim.when.text if claim.when is not None else None) == day
    for part in (occasion.what, occasion.place, occasion.outlet) if occasion is not None else ():
        if part is not None:
            assert text[part.start : part.end] == part.text


@pytest.mark.parametrize(("text", "span", "speaker", "place"), EVENTS)
def test_speech_as_an_event(text: str, span: str, speaker: str | None, place: str) -> None:
    found = [claim for claim in claims(text, "event") if claim.occasion is not None]
    if speaker is None:
        assert not found
        return
    (claim,) = found
    assert claim.attribution is not None
    assert claim.occasion is not None
    assert (claim.text, claim.attribution.speaker, words(claim.occasion.place)) == (span, speaker, place)


@pytest.mark.parametrize("text", NO_EVENTS)
def test_no_event(text: str) -> None:
    assert not [claim for claim in claims(text, "event") if claim.occasion is not None]

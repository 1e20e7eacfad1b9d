"""Names that the rules hold against records: of those who hold an office, and of sources."""

from datetime import date

import pytest

from factcheck.extract.assemble import assemble
from factcheck.model.claim import Attribution, Claim, Named
from factcheck.model.row import Origin, Role
from factcheck.readers import read_text
from factcheck.reference import load
from factcheck.rules.reference._office_holders import (
    by_last_name,
    evidence,
    is_holder,
    may_be_holder,
    record_of,
    words_of,
)
from factcheck.rules.reference._sources import from_another_source, is_named
from factcheck.rules.rule import Case

DAY = date(2026, 6, 1)
_REFERENCE = load((), cache=False)
CASE = Case(
    extraction=assemble(read_text("Nothing happened.", "draft.md"), _REFERENCE, DAY),
    claims=(),
    reference=_REFERENCE,
    as_of=DAY,
)


def role(holder: str, *, start: date | None = None, end: date | None = None) -> Role:
    origin = Origin("offices", "roles.csv", 2, "Council minutes", "https://a.example", date(2026, 2, 1))
    return Role("ashcombe", "chief constable", holder, holder, start, end, origin)


def claim(holder: str, subject: Named | None = None) -> Claim:
    return Claim(
        index=0,
        kind="role",
        start=0,
        end=1,
        text="N",
        sentence=0,
        block=0,
        zone="body",
        subject=subject,
        details=(("holder", holder),),
    )


@pytest.mark.parametrize(
    ("written", "known", "expected"),
    [
        ("Ann Hill", "Ann Hill", True),
        ("Hill", "Ann Hill", True),
        ("Ann", "Ann Hill", True),
        ("Lee", "Ann Hill", False),
        ("Ann M. Hill", "Ann Hill", True),
        ("Ann Hill", "Hill", True),
        ("Bob Hill", "Ann Hill", False),
        ("Ann Lee", "Ann Hill", False),
        ("Ann Lee", "Ann", False),
        ("", "Ann Hill", False),
        ("Ann Hill", "", False),
    ],
)
def test_a_holder_goes_by_first_and_last_name(written: str, known: str, expected: bool) -> None:
    assert is_holder(CASE, claim(written), role(known)) is expected


def test_a_holder_goes_by_the_entity_that_the_name_stands_for() -> None:
    subject = Named(("ann",), 0, 5, "Dr Who", "stated")
    assert is_holder(CASE, claim("Dr Who", subject), role("ann"))
    assert not is_holder(CASE, claim("Dr Who", subject), role("bob"))


@pytest.mark.parametrize(
    ("written", "known", "expected"),
    [
        ("Marcus Lee", "Marcel Low", True),  # four letters in common
        ("Ann Lee", "Bob Lee", False),  # so short a word tells nothing
        ("Bob Hill", "Ann Hill", True),
        ("Mara Hill", "Maud Lund", False),
        ("Ann Lee", "Lee", True),
        ("", "Ann Hill", False),
    ],
)
def test_a_word_in_common_may_be_another_form_of_a_name(written: str, known: str, expected: bool) -> None:
    assert may_be_holder(CASE, claim(written), role(known)) is expected


def test_the_words_of_a_name() -> None:
    assert words_of("Ann-Marie O’Hill, Jr. -") == ["ann", "marie", "o’hill", "jr"]


def test_holders_by_their_last_name() -> None:
    ann, bob, nobody = role("Ann Mary Hill"), role("Bob Hill"), role("")
    assert by_last_name(CASE, (ann, bob, nobody)) == {"hill": [ann, bob]}


@pytest.mark.parametrize(
    ("start", "end", "told", "period"),
    [
        (None, None, "Ann Hill, chief constable (ashcombe)", "/"),
        (date(2023, 2, 6), None, "Ann Hill, chief constable (ashcombe) since 2023-02-06", "2023-02-06/"),
        (None, date(2025, 1, 31), "Ann Hill, chief constable (ashcombe) to 2025-01-31", "/2025-01-31"),
        (
            date(2023, 2, 6),
            date(2025, 1, 31),
            "Ann Hill, chief constable (ashcombe) from 2023-02-06 to 2025-01-31",
            "2023-02-06/2025-01-31",
        ),
    ],
)
def test_a_term_of_office_in_words(start: date | None, end: date | None, told: str, period: str) -> None:
    row = role("Ann Hill", start=start, end=end)
    assert record_of(CASE, row) == told
    shown = evidence(CASE, row)
    assert (shown.value, shown.period, shown.as_of) == (told, period, "2026-02-01")
    undated = row._replace(origin=row.origin._replace(as_of=None))
    assert evidence(CASE, undated).as_of == ""


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [
        ("the Harbour Office", "Report of the Harbour Office, 2025", True),
        ("Statistics Norland", "Norland Statistics", True),
        ("Norland Office", "Norland Statistics Office yearbook", True),
        ("the Norland Office's own data", "Norland Statistics Office", True),
        ("Norland Statistics Office", "Norland Statistics", False),
        ("SIPRI", "Stockholm International Peace Research Institute", True),
        ("SIPRI figures", "Stockholm International Peace Research Institute", True),
        ("Stockholm International Peace Research Institute", "SIPRI arms database", True),
        ("Stockholm International Peace Research Institute", "Arms database of SIPRI and NATO", True),
        ("SIPRI", "Stockholm Peace Institute", False),
        ("IPR", "Stockholm International Peace Research Institute", True),
        ("WB", "World Bank", False),  # two letters stand for anything
        ("SIPRI analysts", "Stockholm International Peace Research Institute", False),
        ("the", "Office", False),
    ],
)
def test_a_source_by_its_name_or_initials(name: str, source: str, expected: bool) -> None:
    assert is_named(name, source) is expected


def test_what_is_told_in_the_own_voice_is_from_no_other_source() -> None:
    said = Attribution("Statistics Norland", 0, 0, (), "said", 0, 0, "document")
    own = claim("")
    for one in (own._replace(attribution=said), own._replace(voice="attributed")):
        assert not from_another_source(one, [])
    unnamed = said._replace(kind="unnamed")
    assert not from_another_source(own._replace(attribution=unnamed, voice="attributed"), [])
    assert from_another_source(own._replace(attribution=said, voice="attributed"), [])

"""Days and places that draft and record tell: the same, different, or nobody can know."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.model.claim import When
from factcheck.model.row import Origin, Statement, Timespan
from factcheck.reference import Reference, load
from factcheck.rules.attribution._details import place_apart, place_same, same_day, same_place, surely_apart

RECORD = Timespan(date(2026, 5, 12), date(2026, 5, 12), "2026-05-12")  # a Tuesday
LONG = Timespan(date(2026, 5, 12), date(2026, 5, 14), "2026-05-12/2026-05-14")


def day(
    text: str,
    first: date | None,
    last: date | None = None,
    *,
    record: Timespan = RECORD,
    trusted: bool = True,
) -> str:
    span = None if first is None else Timespan(first, last or first, text)
    return same_day(When(span, 0, len(text), text, "stated"), record, trusted=trusted)


@pytest.mark.parametrize(
    ("text", "first", "record", "expected"),
    [
        ("12 May 2026", date(2026, 5, 12), RECORD, "same"),
        ("11 May 2026", date(2026, 5, 11), RECORD, "near"),
        ("13 May 2026", date(2026, 5, 13), RECORD, "near"),
        ("10 May 2026", date(2026, 5, 10), RECORD, "different"),
        ("12 May 2025", date(2025, 5, 12), RECORD, "different"),
        ("12 June 2026", date(2026, 6, 12), RECORD, "different"),
        ("13 May 2026", date(2026, 5, 13), LONG, "same"),
        ("14 May 2026", date(2026, 5, 14), LONG, "same"),
        ("15 May 2026", date(2026, 5, 15), LONG, "near"),
        ("11 May 2026", date(2026, 5, 11), LONG, "near"),
        ("16 May 2026", date(2026, 5, 16), LONG, "different"),
        # a year that is not printed is not compared
        ("12 May", date(2025, 5, 12), RECORD, "same"),
        ("11 May", date(2025, 5, 11), RECORD, "near"),
        ("14 May", date(2025, 5, 14), RECORD, "different"),
        ("15 May", date(2027, 5, 15), LONG, "near"),
        ("12 April", date(2026, 4, 12), RECORD, "different"),
        # months and years
        ("May 2026", date(2026, 5, 1), RECORD, "same"),
        ("May 2025", date(2025, 5, 1), RECORD, "different"),
        ("June 2026", date(2026, 6, 1), RECORD, "different"),
        ("May", date(2025, 5, 1), RECORD, "same"),
        ("June", date(2026, 6, 1), RECORD, "different"),
        ("2026", date(2026, 1, 1), RECORD, "same"),
        ("2025", date(2025, 1, 1), RECORD, "different"),
        ("2027", date(2027, 1, 1), RECORD, "different"),
        # weekdays
        ("Tuesday", date(2026, 5, 12), RECORD, "same"),
        ("Tuesday", date(2026, 5, 13), RECORD, "same"),
        ("Tuesday", date(2026, 5, 19), RECORD, "unknown"),
        ("on Monday", date(2026, 5, 11), RECORD, "near"),
        ("on Wednesday", date(2026, 5, 13), RECORD, "near"),
        ("on Thursday", date(2026, 5, 14), RECORD, "different"),
        ("thu", date(2026, 5, 14), RECORD, "different"),
        ("tue", date(2026, 5, 12), RECORD, "same"),
        ("Thursday", date(2026, 5, 14), LONG, "same"),
        ("Friday", date(2026, 5, 15), LONG, "near"),
        ("Sunday", date(2026, 5, 17), LONG, "different"),
    ],
)
def test_days(text: str, first: date, record: Timespan, expected: str) -> None:
    assert day(text, first, record=record) == expected


@pytest.mark.parametrize(
    ("first", "last", "apart"),
    [
        (date(2026, 5, 4), date(2026, 5, 9), "different"),
        (date(2026, 5, 4), date(2026, 5, 10), "unknown"),
        (date(2026, 5, 4), date(2026, 5, 12), "same"),
        (date(2026, 5, 12), date(2026, 5, 18), "same"),
        (date(2026, 5, 13), date(2026, 5, 18), "unknown"),
        (date(2026, 5, 14), date(2026, 5, 18), "unknown"),
        (date(2026, 5, 15), date(2026, 5, 18), "different"),
    ],
)
def test_last_week_tells_only_in_a_dated_draft(first: date, last: date, apart: str) -> None:
    assert day("last week", first, last) == apart
    assert day("last week", first, last, trusted=False) == ("same" if apart == "same" else "unknown")


def test_words_without_a_day_tell_nothing() -> None:
    assert day("recently", None) == "unknown"


TABLES = {
    "entities": """entity,label,type,part_of,aliases
saltmere,Saltmere,city,coast,
orsa,Orsa,city,,
coast,Harrow Coast,region,,
vale,Lower Vale,region,,
freedonia,Freedonia,country,,
sylvania,Sylvania,country,,
lee,Lee,person,,
""",
    "metrics": "metric,label,kind,unit,dimension,min,aliases\nnurses,Nurses,stock,person,people,0,nurses\n",
    "facts": "entity,metric,period,value,unit,source\nsaltmere,nurses,2025,2506,person,Annual report\n",
}


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    folder: Path = tmp_path_factory.mktemp("places")
    for name, body in TABLES.items():
        (folder / f"{name}.csv").write_text(body, encoding="utf-8")
    return load((folder,), cache=False)


SAME, APART, SURELY, UNKNOWN = (
    (True, False, False),
    (False, True, False),
    (False, True, True),
    (False, False, False),
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # a name in the other
        ("Saltmere Guildhall", "Saltmere Guildhall, Saltmere", SAME),
        ("Saltmere", "Saltmere Guildhall", SAME),
        ("the Guildhall", "Saltmere Guildhall", SAME),
        ("the Maltings", "Merriden Maltings", SAME),
        ("Merriden", "a hall in Merriden", SAME),
        # two buildings of one town
        ("Skarra Hotel", "Skarra Drill Hall", APART),
        ("Skarra Hotel", "Skarra Grand Hotel", SAME),
        ("Skarra Hotel, Skarra", "Skarra Drill Hall, Skarra", APART),
        ("Skarra", "Skarra Drill Hall", SAME),
        ("Skarra Hotel", "Skarra Hotel Ballroom", SAME),
        ("Skarra Drill Hall", "Skarra Drill Hotel", SAME),
        # towns and areas of the packs
        ("Saltmere", "Orsa", SURELY),
        ("Saltmere", "Harrow Coast", SAME),
        ("Harrow Coast", "Saltmere", SAME),
        ("Harrow Coast", "Lower Vale", SURELY),
        ("Orsa", "Lower Vale", APART),
        # a venue of another town
        ("Orsa", "Saltmere Assembly Rooms", APART),
        ("Saltmere Assembly Rooms", "Orsa", APART),
        ("Harrow Coast", "Saltmere Assembly Rooms", UNKNOWN),
        # a venue against a venue, a venue against a town
        ("Bramley Theatre", "Kelso Library", SURELY),
        ("Bramley Theatre", "Kelso", UNKNOWN),
        ("Bramley Theatre, Dunmore", "Kelso", APART),
        ("the theatre in Dunmore", "Kelso", APART),
        ("Kelso", "Bramley Theatre", UNKNOWN),
        ("Kelso", "Dunmore", APART),
        # areas that hold any town, and words that name nothing
        ("Scotland", "Kelso", UNKNOWN),
        ("Kelso", "Northern England", UNKNOWN),
        ("northern Scotland", "Kelso Library", UNKNOWN),
        ("a hall", "Kelso", UNKNOWN),
        ("Kelso", "a hall", UNKNOWN),
        ("", "Kelso", UNKNOWN),
    ],
)
def test_places(reference: Reference, one: str, other: str, expected: tuple[bool, bool, bool]) -> None:
    found = (
        place_same(reference, one, other), place_apart(reference, one, other), surely_apart(reference, one, other)
    )  # fmt: skip
    assert found == expected


def statement(place: str, occasion: str = "") -> Statement:
    origin = Origin("voices", "statements.csv", 2, "Minutes", "", None)
    return Statement("s1", "lee", "Ann Lee", "words", occasion, place, RECORD, "speech", "", origin)


def test_the_place_in_the_name_of_an_occasion_is_a_place_too(reference: Reference) -> None:
    assert same_place(reference, "Kelso", statement("Bramley Theatre", "Water Forum in Kelso")) == (
        True,
        True,
    )
    assert same_place(reference, "Kelso", statement("Bramley Theatre", "Water Forum")) == (None, False)
    assert same_place(reference, "Kelso", statement("Dunmore", "Water Forum")) == (False, False)
    for place, mine in (("", "Kelso"), ("Kelso", ""), ("", "")):
        assert same_place(reference, mine, statement(place, "Water Forum in Kelso")) == (None, False)

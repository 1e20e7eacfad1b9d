"""Days and places that draft and record tell: the same, different, or nobody can know."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.extract.assemble import assemble
from factcheck.model.claim import Occasion, When, Words
from factcheck.model.row import Origin, Statement, Timespan
from factcheck.readers import read_text
from factcheck.reference import Reference, load
from factcheck.rules.attribution._days import same_day
from factcheck.rules.attribution._details import compare_details
from factcheck.rules.attribution._places import compare_places, place_apart, same_place
from factcheck.rules.rule import Case

RECORD = Timespan(date(2026, 5, 12), date(2026, 5, 12), "2026-05-12")  # a Tuesday
YEAR = Timespan(date(2026, 1, 1), date(2026, 12, 31), "2026")
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
        ("May 2026", date(2026, 5, 1), YEAR, "same"),
        ("12 December", date(2025, 12, 12), YEAR, "same"),
        ("31 December 2025", date(2025, 12, 31), YEAR, "near"),
        ("1 January 2027", date(2027, 1, 1), YEAR, "near"),
        ("December 2025", date(2025, 12, 1), YEAR, "near"),
        ("November 2025", date(2025, 11, 1), YEAR, "different"),
        ("at 9 in 2026", date(2026, 1, 1), RECORD, "same"),
        # weekdays
        ("Tuesday", date(2026, 5, 12), RECORD, "same"),
        ("Tuesday", date(2026, 5, 19), RECORD, "unknown"),
        ("Tuesday", date(2026, 5, 5), RECORD, "unknown"),
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
freeport,Freeport,city,freedonia,
orsa,Orsa,city,,
coast,Harrow Coast,region,,
vale,Lower Vale,region,,
freedonia,Freedonia,country,,
sylvania,Sylvania,country,,
lee,Lee,person,,
council,Marwick Council,organisation,coast,?Marwick
brack,Brack City,city,coast,?Brack|Fjordby
ford,Ford on Tarn,city,coast,Ford
fordham,Ford on Wye,city,vale,Ford
tern,Tern,,,
wick,Wick,,,
""",
    "metrics": "metric,label,kind,unit,dimension,min,aliases\nsaltmere,Saltings,stock,person,people,0,saltings\nnurses,Nurses,stock,person,people,0,nurses\n",
    "events": """event,label,date,date_end,place,source,url,aliases
forum,Water Forum,2026-05-12,2026-05-14,Orsa,Minutes,,Water Forum
forum2,Second Water Forum,2026-09-02,,Orsa,Minutes,,Water Forum
gala,Harbour Gala,2026-06-20,,Saltmere,Minutes,,the gala
""",
    "facts": "entity,metric,period,value,unit,source\nsaltmere,nurses,2025,2506,person,Annual report\n",
}


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    folder: Path = tmp_path_factory.mktemp("places")
    for name, body in TABLES.items():
        (folder / f"{name}.csv").write_text(body, encoding="utf-8")
    return load((folder,), cache=False)


SAME, APART, SURELY, UNKNOWN = "same", "apart", "surely apart", "unknown"


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
        # what the packs cannot tell apart
        ("Freedonia", "Sylvania", APART),
        ("Freeport", "Freedonia", SAME),
        ("Tern", "Wick", APART),
        ("Tern", "Saltmere", APART),
        ("Kelso", "Orsa", APART),
        ("Orsa", "Kelso", APART),
        ("Marwick", "Harrow Coast", APART),
        ("Brack", "Harrow Coast", SAME),
        ("the Brack", "Orsa", SURELY),
        ("Kelso, Brack", "Orsa", SURELY),
        ("Ford", "Harrow Coast", APART),
        ("Saltmere Moor", "Orsa", APART),
        ("Old Saltmere", "Orsa", APART),
        ("Saltings", "Orsa", APART),
        ("Kelso", "Saltmere Assembly Rooms", UNKNOWN),
        ("Orsa", "the Saltmere Assembly Rooms", APART),
        ("Orsa", "Assembly Rooms Saltmere", UNKNOWN),
        ("Orsa", "Ford Assembly Rooms", UNKNOWN),
        ("Orsa", "Saltings Assembly Rooms", UNKNOWN),
        ("Freedonia", "Sylvania Assembly Rooms", UNKNOWN),
        ("Saltmere Assembly Rooms", "Harrow Coast", UNKNOWN),
        ("Fjordby", "Brack City", SAME),
        ("Bramley Theatre", "Kelso Theatre", SURELY),
        ("Skarra Drill Hall", "Skarra Grand Hotel", APART),
        # areas that hold any town, and words that name nothing
        ("Scotland", "Kelso", UNKNOWN),
        ("Kelso", "Northern England", UNKNOWN),
        ("northern Scotland", "Kelso Library", UNKNOWN),
        ("a hall", "Kelso", UNKNOWN),
        ("Kelso", "a hall", UNKNOWN),
        ("", "Kelso", UNKNOWN),
    ],
)
def test_places(reference: Reference, one: str, other: str, expected: str) -> None:
    assert compare_places(reference, one, other) == expected
    assert place_apart(reference, one, other) == (expected in (APART, SURELY))


def statement(
    place: str = "",
    occasion: str = "",
    medium: str = "",
    *,
    day: Timespan | None = RECORD,
    source: str = "Minutes",
) -> Statement:
    origin = Origin("voices", "statements.csv", 2, source, "", None)
    return Statement("s1", "lee", "Ann Lee", "words", occasion, place, day, medium, "", origin)


def test_the_place_in_the_name_of_an_occasion_is_a_place_too(reference: Reference) -> None:
    assert same_place(reference, "Kelso", statement("Bramley Theatre", "Water Forum in Kelso")) == SAME
    assert same_place(reference, "Kelso", statement("Bramley Theatre", "Water Forum")) == UNKNOWN
    assert same_place(reference, "Kelso", statement("Dunmore", "Water Forum")) == APART
    for place, mine in (("", "Kelso"), ("Kelso", ""), ("", "")):
        assert same_place(reference, mine, statement(place, "Water Forum in Kelso")) == UNKNOWN


def case(reference: Reference, *, dated: bool = True) -> Case:
    text = "---\ndate: 2026-05-20\n---\n\nWords." if dated else "Words."
    extraction = assemble(read_text(text, "draft.md"), reference, date(2026, 6, 1))
    return Case(extraction=extraction, claims=(), reference=reference, as_of=date(2026, 6, 1))


def words(text: str) -> Words | None:
    return Words(5, 5 + len(text), text) if text else None


def occasion(
    kind: str = "", what: str = "", *, place: str = "", outlet: str = "", events: tuple[str, ...] = ()
) -> Occasion:
    return Occasion(kind=kind, what=words(what), place=words(place), outlet=words(outlet), events=events)


def compared(
    reference: Reference, told: Occasion | None, record: Statement
) -> tuple[list[tuple[str, str, str, bool]], bool]:
    found = compare_details(case(reference), told, None, record)
    return [(one.field, one.draft, one.record, one.sure) for one in found.differences], found.agreeing


AGREE: tuple[list[tuple[str, str, str, bool]], bool] = ([], True)
NOTHING: tuple[list[tuple[str, str, str, bool]], bool] = ([], False)


@pytest.mark.parametrize(
    ("outlet", "record", "expected"),
    [
        # a brand in common
        ("the BBC", statement(medium="BBC Radio Marlow interview"), AGREE),
        ("Reuters", statement(medium="interview", occasion="Reuters summit"), AGREE),
        ("Reuters", statement(medium="interview", place="Reuters studio"), AGREE),
        ("X", statement(medium="Twitter"), AGREE),
        ("Twitter", statement(medium="post on X"), AGREE),
        # one kind of outlet, with and without a name in common
        ("Radio Marlow", statement(medium="BBC Radio Marlow"), AGREE),
        ("radio", statement(medium="BBC Radio Marlow"), AGREE),
        ("the Today programme", statement(medium="BBC Radio 4"), NOTHING),
        ("Radio Saltmere", statement(medium="Radio Marlow"), ([("outlet", "Radio Saltmere", "Radio Marlow", True)], False)),
        ("Saltmere Gazette", statement(medium="Saltmere Herald"), ([("outlet", "Saltmere Gazette", "Saltmere Herald", True)], False)),
        ("the BBC", statement(occasion="Reuters summit"), ([("outlet", "the BBC", "Reuters summit", True)], False)),
        # the record's own source carried the words, too
        ("the Gazette", statement(medium="Radio Marlow", source="Gazette"), NOTHING),
        ("the Gazette", statement(medium="speech", source="Gazette"), ([("outlet", "the Gazette", "speech", False)], False)),
        # no outlet on record: only what is not said to one contradicts it
        ("the BBC", statement(medium="speech"), ([("outlet", "the BBC", "speech", False)], False)),
        ("the BBC", statement(occasion="annual meeting"), ([("outlet", "the BBC", "annual meeting", False)], False)),
        ("the BBC", statement(medium="press conference"), ([("outlet", "the BBC", "press conference", False)], False)),
        ("the BBC", statement(medium="news conference"), ([("outlet", "the BBC", "news conference", False)], False)),
        ("the BBC", statement(medium="letter"), ([("outlet", "the BBC", "letter", False)], False)),
        ("the BBC", statement(medium="earnings call"), ([("outlet", "the BBC", "earnings call", False)], False)),
        ("the BBC", statement(medium="interview", occasion="annual meeting"), NOTHING),
        ("the BBC", statement(medium="article"), NOTHING),
        ("the BBC", statement(), NOTHING),
        # words that name no outlet
        ("this paper", statement(medium="BBC Radio Marlow"), NOTHING),
    ],
)  # fmt: skip
def test_outlets(reference: Reference, outlet: str, record: Statement, expected: object) -> None:
    assert compared(reference, occasion(outlet=outlet), record) == expected


@pytest.mark.parametrize(
    ("kind", "what", "record", "expected"),
    [
        ("speech", "a speech", statement(medium="speech"), AGREE),
        ("speech", "the Orsa lecture", statement(occasion="Lecture on trial design"), AGREE),
        ("gathering", "the Water Forum", statement(occasion="Water summit", medium="interview"), AGREE),
        ("speech", "the speech", statement(occasion="the opening of the bridge"), NOTHING),
        ("speech", "an address", statement(medium="lecture"), NOTHING),
        ("speech", "an address", statement(medium="interview", occasion="Summit"), ([("occasion", "an address", "interview", False)], False)),
        ("speech", "an address", statement(occasion="interview"), ([("occasion", "an address", "interview", False)], False)),
        ("speech", "an address", statement(medium="Recording", occasion="open letter"), ([("occasion", "an address", "Recording", False)], False)),
        ("letter", "an email", statement(medium="news conference"), ([("occasion", "an email", "news conference", False)], False)),
        ("letter", "an email", statement(medium="press conference"), ([("occasion", "an email", "press conference", False)], False)),
        ("press conference", "a briefing", statement(medium="conference"), NOTHING),
        ("press conference", "a briefing", statement(medium="conference letter"), NOTHING),
        ("interview", "an interview", statement(medium="conference"), ([("occasion", "an interview", "conference", False)], False)),
        ("interview", "an interview", statement(medium="press conference"), NOTHING),
        ("interview", "an interview", statement(medium="news conference"), NOTHING),
        ("", "the opening", statement(medium="letter"), NOTHING),
        ("statement", "a statement", statement(medium="letter"), NOTHING),
        ("speech", "", statement(medium="letter"), NOTHING),
    ],
)  # fmt: skip
def test_kinds_of_occasion(
    reference: Reference, kind: str, what: str, record: Statement, expected: object
) -> None:
    assert compared(reference, occasion(kind, what), record) == expected


@pytest.mark.parametrize(
    ("what", "events", "record", "expected"),
    [
        ("the Water Forum", ("forum",), statement(occasion="Opening words"), AGREE),
        ("the Water Forum", ("forum", "forum2"), statement(occasion="Opening words"), AGREE),
        ("the Water Forum", ("forum2", "forum"), statement(occasion="Opening words"), AGREE),
        (
            "the gala",
            ("gala",),
            statement(occasion="Opening words"),
            ([("occasion", "Harbour Gala, 20 June 2026", "Opening words, 12 May 2026", True)], False),
        ),
        ("the gala", ("gala",), statement(occasion="Opening words", day=None), NOTHING),
        ("", ("gala",), statement(occasion="Opening words"), NOTHING),
        ("the ball", ("ball",), statement(occasion="Opening words"), NOTHING),
    ],
)
def test_events_of_the_packs(
    reference: Reference, what: str, events: tuple[str, ...], record: Statement, expected: object
) -> None:
    assert compared(reference, occasion("", what, events=events), record) == expected


def test_one_difference_is_told_once(reference: Reference) -> None:
    # the event and the kind differ: both are the occasion
    told = occasion("letter", "the letter", events=("gala",))
    record = statement(occasion="Marlow inquiry")
    assert compared(reference, told, record) == (
        [("occasion", "Harbour Gala, 20 June 2026", "Marlow inquiry, 12 May 2026", True)],
        False,
    )
    # the outlet and the kind are held against the same words of the record
    told = occasion("interview", "an interview", outlet="the BBC")
    assert compared(reference, told, statement(medium="speech")) == (
        [("outlet", "the BBC", "speech", False)],
        False,
    )
    told = occasion("interview", "an interview", place="Kelso", outlet="the BBC")
    assert compared(reference, told, statement(place="Orsa", medium="speech")) == (
        [("place", "Kelso", "Orsa", False), ("outlet", "the BBC", "speech", False)],
        False,
    )


def test_places_of_occasions(reference: Reference) -> None:
    for place, recorded, expected in (
        ("Saltmere", "Orsa", ([("place", "Saltmere", "Orsa", True)], False)),
        ("Kelso", "Orsa", ([("place", "Kelso", "Orsa", False)], False)),
        ("Orsa", "Orsa", AGREE),
        ("Scotland", "Orsa", NOTHING),
        ("Orsa", "", NOTHING),
    ):
        assert compared(reference, occasion(place=place), statement(recorded)) == expected
    assert compared(reference, None, statement("Orsa")) == NOTHING


def test_days_of_occasions(reference: Reference) -> None:
    def told(text: str, day: date, record: Statement, *, dated: bool = True) -> object:
        when = When(Timespan(day, day, text), 3, 9, text, "stated")
        found = compare_details(case(reference, dated=dated), None, when, record)
        return [
            (one.field, one.draft, one.record, one.start, one.end, one.sure) for one in found.differences
        ], found.agreeing

    assert told("12 May", date(2026, 5, 12), statement()) == AGREE
    assert told("13 May", date(2026, 5, 13), statement()) == (
        [("day", "13 May", "12 May 2026", 3, 9, False)],
        False,
    )
    assert told("15 May", date(2026, 5, 15), statement()) == (
        [("day", "15 May", "12 May 2026", 3, 9, True)],
        False,
    )
    assert told("2 May", date(2026, 5, 2), statement(day=LONG)) == (
        [("day", "2 May", LONG.label, 3, 9, True)],
        False,
    )
    assert told("15 May", date(2026, 5, 15), statement(day=None)) == NOTHING
    assert told("last week", date(2026, 5, 5), statement()) == (
        [("day", "last week", "12 May 2026", 3, 9, True)],
        False,
    )
    assert told("last week", date(2026, 5, 5), statement(), dated=False) == NOTHING


def test_details_are_compared_once_for_all_rules(reference: Reference) -> None:
    draft = case(reference)
    told = occasion(place="Saltmere")
    assert compare_details(draft, told, None, statement("Orsa")) is compare_details(
        draft, told, None, statement("Orsa")
    )

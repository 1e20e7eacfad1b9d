"""Statements on record: found by their words, held against a speaker, shared by several, told of one occasion."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.extract.assemble import assemble
from factcheck.model.claim import Attribution, Occasion
from factcheck.model.row import Origin, Statement
from factcheck.readers import read_text
from factcheck.reference import Reference, load
from factcheck.resolve import resolve
from factcheck.rules.attribution._occasions import by_block, occasions, pairs, told_before, told_twice
from factcheck.rules.attribution._record import (
    StatementIndex,
    different_people,
    evidence,
    has_another_first_name,
    is_a_person,
    is_another,
    is_one_name,
    is_verbatim,
    name_words,
    recorded,
    same_speaker,
)
from factcheck.rules.attribution._sharing import is_repeated, is_shared
from factcheck.rules.rule import Case
from tests.rules.attribution.packs import TABLES

AS_OF = date(2026, 6, 1)
ENTITIES = """ward,North Ward,,trust,
eve,Eve Stone,person,line,Stone
Dora Quay,Dora Quay,,line,
"""
ROLES = "line,chairman,Finn Oakes,2011-01-04,2015-02-01,Line,https://line.example\n"


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    folder: Path = tmp_path_factory.mktemp("records")
    more = {"entities": ENTITIES, "roles": ROLES}
    for name, body in TABLES.items():
        (folder / f"{name}.csv").write_text(body + more.get(name, ""), encoding="utf-8")
    return load((folder,), cache=False)


def draft(reference: Reference, text: str) -> Case:
    extraction = assemble(read_text(text, "draft.md"), reference, AS_OF)
    return Case(
        extraction=extraction, claims=resolve(extraction, reference), reference=reference, as_of=AS_OF
    )


def statement(
    speaker: str = "ann", quote: str = "words", *, number: int = 1, day: date | None = None, **other: str
) -> Statement:
    told: dict[str, Any] = {"text": "Ann Lee", "occasion": "", "place": "", "medium": "", "note": "", **other}
    origin = Origin("voices", "statements.csv", number, "Minutes", "https://a.example", day)
    return Statement(
        str(number), speaker, told["text"], quote, told["occasion"], told["place"], None, told["medium"],
        told["note"], origin,
    )  # fmt: skip


def given(
    speaker: str, *ids: str, kind: str = "said", confirmed: bool = True, who: str = "person"
) -> Attribution:
    return Attribution(speaker, 0, 0, ids, "said", 0, 0, kind, confirmed, who)


# --- found by their words -----------------------------------------------------------------------------------


def found(quotes: list[str], words: str) -> list[str]:
    made = tuple(statement(quote=quote, number=n) for n, quote in enumerate(quotes))
    return [one.quote for one in StatementIndex(made).likeliest(words)]


def test_the_statement_that_shares_the_rare_words_comes_first() -> None:
    quotes = ["the harbour is closed", "the harbour will open in May", "we will open the books"]
    assert found(quotes, "The harbour will open in June")[0] == quotes[1]
    assert found(quotes, "the books were open")[0] == quotes[2]
    assert found(quotes, "nobody came") == []
    assert found(quotes, "") == []
    # what is on record twice comes in the order of the record
    assert found(["a quiet night", "a quiet night"], "a quiet night") == ["a quiet night", "a quiet night"]


def test_no_more_than_six_are_told() -> None:
    assert len(found([f"a quiet night {n}" for n in range(9)], "a quiet night")) == 6


def test_a_third_of_the_weight_or_most_of_a_short_statement_is_enough() -> None:
    quotes = ["alpha", "beta gamma delta epsilon zeta eta theta", "alpha kappa lambda"]
    words = "beta gamma delta epsilon zeta eta theta and alpha"
    # one word of eight is no third of the weight, but the whole of the first statement
    assert found(quotes, words) == [quotes[1], quotes[0]]
    # two words of three are not
    assert found([*quotes, "rho sigma tau"], f"{words} rho sigma") == [quotes[1], quotes[0]]
    ten = "one two three four five six seven eight nine ten".split()
    held = [" ".join([*ten[:7], "uno", "due", "tre"]), " ".join([*ten[:6], "uno", "due", "tre", "quattro"])]
    long = " ".join([*ten[:7], *(f"{letter}aaa" for letter in "bcdfghklmnprstvwxz")])
    known = [*held, " ".join(f"{letter}aaa" for letter in "bcdfghklmnprstvwxz")]
    assert held[0] in found(known, long)
    assert held[1] not in found(known, long)


def test_a_word_that_all_share_adds_nothing_to_a_rare_one() -> None:
    quotes = [f"council number {n}" for n in range(150)]
    assert found(quotes, "council 77") == ["council number 77"]
    assert len(found(quotes, "the council")) == 6
    # a hundred that share a word are not too many, and the first on record come first
    for many, first in ((100, "beacon0 rope"), (101, "anchor0 lamp")):
        quotes = [*(f"beacon{n} rope" for n in range(many)), *(f"anchor{n} lamp" for n in range(many))]
        assert found(quotes, "rope and lamp")[0] == first


# --- who is who ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mine", "record", "expected"),
    [
        (given("Ann Lee", "ann"), statement("ann"), True),
        (given("Lee", "ann", "bo"), statement("ann"), None),
        (given("Bo Hansen", "bo"), statement("ann"), False),
        (given("Hansen", "bo", "cara"), statement("ann"), None),
        (given("Ann Lee", "ann", "bo"), statement("Dora Poole", text="Lee"), True),
        # a body speaks for its people, and its people for it
        (given("the trust", "trust", who="body"), statement("ann"), None),
        (given("Ann Lee", "ann"), statement("trust", text="Marlow Hospitals Trust"), None),
        (given("the ferry line", "line", who="body"), statement("trust", text="Marlow Hospitals Trust"), False),
        (given("the ferry line", "line", who="body"), statement("ann"), None),
        (given("North Ward", "ward", who="body"), statement("line", text="Saltmere Line"), False),
        (given("North Ward", "ward", who="body"), statement("trust", text="Marlow Hospitals Trust"), None),
        (given("the trust", "trust", who="body"), statement("ward", text="North Ward"), None),
        # names that no pack knows
        (given("Dora Poole"), statement("Dora Poole", text="Dora Poole"), True),
        (given("Ms Poole"), statement("Dora Poole", text="Dora Poole"), True),
        (given("Ann Lee"), statement("ann", text="The chief executive"), True),
        (given("Dora Poole"), statement("ann"), False),
        (given("Dora Poole", who="body"), statement("ann"), None),
        (given("the chairwoman"), statement("ann"), None),
        (given("Dora Poole"), statement("trust", text="Marlow Hospitals Trust"), None),
        (given("Cara Diaz", "cara"), statement("Dora Poole", text="Dora Poole"), None),
        (given("Cara Diaz", "cara"), statement("Cara M. Diaz", text="Cara M. Diaz"), True),
        # nobody, or nobody for certain
        (None, statement("ann"), None),
        (given("Ann Lee", "ann", confirmed=False), statement("ann"), None),
        (given("Ann Lee", "ann", kind="unnamed"), statement("ann"), None),
        (given("", "ann"), statement("ann"), None),
    ],
)  # fmt: skip
def test_speakers(
    reference: Reference, mine: Attribution | None, record: Statement, expected: bool | None
) -> None:
    assert same_speaker(draft(reference, "Words."), mine, record) is expected


def test_the_holder_of_an_office_may_speak_for_it(reference: Reference) -> None:
    case = draft(reference, "Words.")
    assert same_speaker(case, given("Cara Diaz", "cara"), statement("line", text="Saltmere Line")) is None
    assert same_speaker(case, given("Eve Stone", "eve"), statement("trust", text="Marlow Trust")) is None
    assert (
        same_speaker(case, given("Care Inspectorate", "inspectorate", who="body"), statement("trust"))
        is False
    )


@pytest.mark.parametrize(
    ("mine", "record", "expected"),
    [
        (given("Finn Oakes"), statement("ann"), True),
        (given("Mr Finn Oakes"), statement("ann"), True),
        (given("Oakes"), statement("ann"), False),
        (given("Finn Poole"), statement("ann"), False),
        (given("Finn Oakes"), statement("trust", text="Marlow Trust"), False),
        (given("Finn Oakes", "bo"), statement("ann"), False),
        (given("Finn Oakes", confirmed=False), statement("ann"), False),
        (given("Finn Oakes", kind="document"), statement("ann"), False),
        (given("Ann Lee"), statement("ann"), False),
        (given("Bo Hansen"), statement("ann"), True),
        (None, statement("ann"), False),
    ],
)
def test_former_holders_of_offices(
    reference: Reference, mine: Attribution | None, record: Statement, expected: bool
) -> None:
    assert is_another(draft(reference, "Words."), mine, record) is expected


@pytest.mark.parametrize(
    ("identity", "expected"),
    [
        ("ann", True),
        ("trust", False),
        ("Dora Poole", True),
        ("Dr Dora M. Poole", True),
        ("Dora van Poole", False),
        ("One Two Three Four", True),
        ("One Two Three Four Five", False),
        ("the chairman", False),
        ("", False),
        ("ward", False),
        ("Dora Quay", True),
    ],
)
def test_persons(reference: Reference, identity: str, expected: bool) -> None:
    assert is_a_person(reference, identity) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ann Lee", "Lee", True),
        ("Lee", "Ann Lee", True),
        ("Ms Ann Lee’s", "ann lee", True),
        ("Ann Lee", "Bo Lee", False),
        ("the chairman", "Ann Lee", False),
        ("Ann Lee", "", False),
    ],
)
def test_names(one: str, other: str, expected: bool) -> None:
    assert is_one_name(one, other) is expected


def test_words_of_a_name() -> None:
    assert name_words("Dr. Ann O’Hara's") == {"ann", "o’hara"}
    assert name_words("Sir Bo, the mayor") == {"bo"}
    assert name_words("Ann Lee , . mayor") == {"ann", "lee"}


@pytest.mark.parametrize(
    ("speaker", "names", "expected"),
    [
        ("Ron Tansley", ("Rob Tansley",), True),
        ("Mr Ron , Tansley", ("Rob Tansley",), True),
        ("Rosa Tansley", ("Rob Tansley",), True),
        # the slip is known beside other forms of the name
        ("Ron Tansley", ("Tansley", "Rob Tansley"), True),
        ("Ron Tansley", ("Rob Tansley", "Councillor Ann Tansley"), True),
        ("Ron Tansley", ("Rob Tansley", "Ron Tansley"), False),
        ("Ron Tansley", ("Rob Tansley", "Ron J. Tansley"), False),
        # another letter, another last name, a longer name, a short form
        ("Bob Tansley", ("Rob Tansley",), False),
        ("Ron Tanner", ("Rob Tansley",), False),
        ("Roland Tansley", ("Rob Tansley",), False),
        ("Ralph Tansley", ("Rob Tansley",), False),
        ("Robb Tansley", ("Rob Tansley",), False),
        ("Ro Tansley", ("Rob Tansley",), False),
        ("Ron J. Tansley", ("Rob Tansley",), False),
        ("Ron", ("Rob Tansley",), False),
        ("Ron Tansley", ("Rob",), False),
    ],
)
def test_a_first_name_that_one_slip_changed(speaker: str, names: tuple[str, ...], expected: bool) -> None:
    assert has_another_first_name(speaker, names) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (given("Ann Lee", "ann"), given("Bo Hansen", "bo"), True),
        (given("Ann Lee", "ann"), given("Ms Lee", "ann"), False),
        (given("Lee", "ann", "bo"), given("Cara", "cara"), False),
        (given("Cara", "cara"), given("Lee", "ann", "bo"), False),
        (given("Ann Lee"), given("Bo Hansen"), True),
        (given("Ann Lee", "ann"), given("Bo Hansen"), True),
        (given("Ann Lee"), given("Bo Hansen", "bo"), True),
        (given("Ann Lee"), given("Lee"), False),
        (given("Ann Lee"), given("Bo Lee"), False),
        (given("Ann Lee"), given("the chairman"), False),
        (given("the chairman"), given("Ann Lee"), False),
        (given("Ann Lee"), given("de Vries"), False),
        (given("de Vries"), given("Ann Lee"), False),
        (given("Ann Lee", confirmed=False), given("Bo Hansen"), False),
        (given("Ann Lee"), given("Bo Hansen", confirmed=False), False),
        (given("Ann Lee"), given("Bo Hansen", who="body"), False),
        (given("Ann Lee", who="body"), given("Bo Hansen", who="body"), False),
    ],
)
def test_two_people(reference: Reference, one: Attribution, other: Attribution, expected: bool) -> None:
    assert different_people(draft(reference, "Words."), one, other) is expected


# --- what a record is ---------------------------------------------------------------------------------------


def test_a_report_is_not_the_speakers_own_words() -> None:
    assert is_verbatim(statement(medium="speech"))
    assert not is_verbatim(statement(medium="reported speech"))
    assert not is_verbatim(statement(note="a translation"))
    assert not is_verbatim(statement(note="In PARAPHRASE"))


def test_evidence_tells_what_is_known() -> None:
    plain = evidence(statement())
    assert (plain.value, plain.as_of, plain.period) == ("Ann Lee: “words”", "", "")
    full = evidence(statement(occasion="Forum", place="Orsa", medium="speech", day=date(2026, 5, 1)))
    assert (full.value, full.as_of) == ("Ann Lee: “words” (Forum, Orsa, speech)", "2026-05-01")


def test_a_joint_statement_is_shared() -> None:
    assert not is_shared(statement(occasion="Forum", medium="speech", note="first"))
    assert is_shared(statement(occasion="Joint statement"))
    assert is_shared(statement(medium="open letter"))
    assert is_shared(statement(note="read by a spokeswoman"))


QUOTE = "“The sea does not read timetables and it never will.”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{QUOTE} said Bo Hansen.", False),
        (f"Quoting a friend, Bo Hansen said: {QUOTE}", True),
        (f"{QUOTE} said Bo Hansen, echoing Ms Diaz.", True),
        ("“The sea does not read,” said Bo Hansen, quoting a friend, “timetables and it never will.”", True),
        ("“The sea does not read the famous timetables,” said Bo Hansen, “and it never will.”", False),
        (f"Bo Hansen likes to be quoted. {QUOTE} he said. Ms Diaz repeated the offer.", False),
        ("“The sea does not read timetables. It never will. It has no motto,” said Bo Hansen.", False),
        ("“The sea does not read timetables. It never will,” said Bo Hansen, repeating an old line.", True),
        (
            "“The sea does not read timetables. It never will. It cannot,” said Bo Hansen. He was quoted.",
            False,
        ),
    ],
)
def test_words_that_a_speaker_repeats(reference: Reference, text: str, expected: bool) -> None:
    case = draft(reference, text)
    quotes = [claim for claim in case.claims if claim.kind == "quote" and claim.quotation is not None]
    assert is_repeated(case, quotes[0]) is expected


def test_quotations_are_looked_up_once(reference: Reference) -> None:
    case = draft(reference, f"{QUOTE} said Bo Hansen. Nobody had asked.")
    (one,) = recorded(case)
    assert one.candidates[0].statement.id == "s7"
    assert recorded(case) is recorded(case)
    assert recorded(draft(reference, "The quay was empty.")) == ()
    assert recorded(draft(reference, "“Zut alors, quelle horreur!” said Bo Hansen.")) == ()


# --- occasions told twice -----------------------------------------------------------------------------------

TWICE = (
    "In a speech in Saltmere, Ms Diaz spoke of the ferries.\n\nThe ferries were late again.\n\n"
    "Ms Diaz’s speech in Orsa was short. “We will run seven boats a day,” she said."
)


def changed(case: Case, number: int, **fields: Any) -> Case:
    claims = list(case.claims)
    event = occasions(case)[number]
    claims[event.index] = event._replace(**fields)
    return Case(extraction=case.extraction, claims=tuple(claims), reference=case.reference, as_of=AS_OF)


def twice(reference: Reference, text: str = TWICE) -> Case:
    """The last telling is of an occasion that the reader knows."""
    case = draft(reference, text)
    last = occasions(case)[-1].occasion
    assert last is not None
    return changed(case, -1, occasion=last._replace(definite=True))


def test_one_occasion_told_twice(reference: Reference) -> None:
    case = twice(reference)
    first, again = occasions(case)
    assert list(pairs(case)) == [(first, again)]
    assert told_twice(case) == {first.index, again.index}
    assert by_block(case) == {first.block: [first], again.block: [again]}


def test_two_occasions_are_no_pair(reference: Reference) -> None:
    case = twice(reference)
    first, again = (event.occasion for event in occasions(case))
    assert again is not None
    assert first is not None
    for number, fields in (
        (1, {"occasion": again._replace(definite=False)}),
        (1, {"occasion": again._replace(kind="interview")}),
        (1, {"attribution": given("Bo Hansen", "bo")}),
        (1, {"attribution": given("Diaz", "cara", "bo")}),
        (0, {"attribution": None}),
        (0, {"occasion": None}),
        (0, {"kind": "quote"}),
    ):
        assert not list(pairs(changed(case, number, **fields))), fields
    assert list(pairs(changed(case, 1, attribution=given("Ms Diaz"))))
    # a name that two people have
    both = changed(
        changed(case, 0, attribution=given("Lee", "ann", "bo")), 1, attribution=given("Lee", "ann", "bo")
    )
    assert not list(pairs(both))
    # the known one is the later
    earlier = changed(
        changed(case, 1, occasion=again._replace(definite=False)), 0, occasion=first._replace(definite=True)
    )
    assert not list(pairs(earlier))
    # a third telling may be meant by the second
    third = twice(reference, "In a speech in Elden, Ms Diaz spoke of the quay.\n\n" + TWICE)
    assert len(occasions(third)) == 3
    assert not list(pairs(third))


def test_a_quotation_belongs_to_the_occasion_before_it(reference: Reference) -> None:
    case = draft(reference, TWICE)
    events = by_block(case)
    last = occasions(case)[-1]
    (quote,) = (claim for claim in case.claims if claim.quotation is not None)
    quote = quote._replace(occasion=None)
    assert told_before(case, events, quote) == last
    assert told_before(case, events, quote._replace(start=last.start)) is None
    assert told_before(case, events, quote._replace(block=last.block + 1)) is None
    assert told_before(case, events, quote._replace(attribution=None)) is None
    assert told_before(case, events, quote._replace(attribution=given("Bo Hansen", "bo"))) is None
    assert told_before(case, events, quote._replace(occasion=Occasion("speech"))) is None
    for word in ("After", "Before", "Since"):
        later = draft(
            reference,
            TWICE.replace("Ms Diaz’s speech in Orsa was", f"{word} Ms Diaz’s speech in Orsa all was"),
        )
        (said,) = (claim for claim in later.claims if claim.quotation is not None)
        for event in occasions(later)[1:]:
            moved = event._replace(start=later.text.index(word))
            assert told_before(later, {said.block: [moved]}, said._replace(occasion=None)) is None

"""The parts of the rules of rank: which row a figure is, whom and which time a superlative can mean."""

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from factcheck.extract.assemble import assemble
from factcheck.model.claim import Claim, Link, When
from factcheck.model.row import Row, Timespan
from factcheck.model.superlative import MEMBER, Superlative
from factcheck.readers import read_text
from factcheck.reference import Reference, load
from factcheck.reference.answers import Record
from factcheck.resolve import resolve
from factcheck.rules.reference._fields import (
    Ranked,
    called,
    field,
    group_of,
    label,
    named_nearby,
    past,
    ranked,
    said_of,
    settled_row,
    unbroken,
    window,
)
from factcheck.rules.reference._members import groups_of, listed, members_of, nobody_missing, readings
from factcheck.rules.reference._series import a_year_after, a_year_before, family, is_of_time, last_before
from factcheck.rules.rule import Case
from tests.rules.reference.packs import write
from tests.rules.reference.standing_packs import REGION

AS_OF = date(2026, 6, 1)
SOURCE = "Harland handbook"
TABLES = {
    **REGION,
    "entities": REGION["entities"]
    + """hm,Hamar,district,,
moor,Moor,,,
duo,Duo Pact,group,,
left,Left,country,duo,
right,Right,country,duo,
mixed,Mixed Bloc,group,,
lone,Lone,country,mixed,
town,Lonetown,city,mixed,
""",
    "metrics": "metric,label,kind,unit,polarity,aliases\n"
    + REGION["metrics"].split("\n", 1)[1]
    + """budget,Budget,flow,million_gbp,,budget
deaths,Deaths,flow,person,down,deaths
staff,Staff,stock,person,,staff
""",
    "facts": "entity,metric,period,value,unit,source,as_of,status,claimant,definition,rank\n"
    + "".join(f"{row},,,,\n" for row in REGION["facts"].splitlines()[1:])
    + "".join(
        f"{entity},{metric},{period},{value},{unit},{SOURCE},{as_of},{rest}\n"
        for entity, metric, period, value, unit, as_of, rest in (
            ("left", "staff", "2025", "10", "person", "2026-02-01", ",,,"),
            ("right", "staff", "2025", "12", "person", "2026-02-01", ",,,"),
            ("lone", "staff", "2025", "10", "person", "2026-02-01", ",,,"),
            ("town", "staff", "2025", "12", "person", "2026-02-01", ",,,"),
            # one series among rows that are of another
            ("aske", "budget", "2021", "11", "million_gbp", "2026-02-01", ",,,deprecated"),
            ("aske", "budget", "2022", "12", "million_gbp", "2026-02-01", ",,,"),
            ("aske", "budget", "2023", "13", "million_gbp", "2026-02-01", ",Aske,,"),
            ("aske", "budget", "2023", "14", "million_gbp", "2026-01-01", "target,,,"),
            ("aske", "budget", "2023", "15", "million_gbp", "2026-02-01", ",,,"),
            ("aske", "budget", "2023-03", "1.5", "million_gbp", "2026-02-01", ",,,"),
            ("aske", "budget", "2024", "15", "million_gbp", "2026-02-01", ",,,"),
            ("aske", "budget", "2025", "9", "million_gbp", "2026-02-01", ",,,"),
            # the members of a county, told in several ways
            ("aske", "deaths", "2024", "31", "person", "2026-02-01", ",,,"),
            ("birk", "deaths", "2024", "22", "person", "2026-02-01", ",,,"),
            ("cole", "deaths", "2024", "13", "person", "2026-06-01", ",,,"),
            ("dunmore", "deaths", "2024", "4", "person", "2026-06-02", ",,,"),
            ("aske", "deaths", "2023", "35", "person", "2026-02-01", ",,,"),
            ("birk", "deaths", "2023", "26", "person", "2026-02-01", ",,,"),
            ("birk", "deaths", "2023", "96", "person", "2026-02-01", ",Birk,,"),
            ("cole", "deaths", "2023", "17", "person", "2026-02-01", ",,,"),
            ("dunmore", "deaths", "2023", "8", "person", "2026-02-01", ",,,"),
            ("aske", "deaths", "2026", "3", "person", "2026-02-01", "forecast,,,"),
            ("aske", "deaths", "2025", "3", "person", "2026-02-01", "target,,,"),
            ("aske", "deaths", "2025", "4", "person", "2026-01-01", ",,,deprecated"),
            ("aske", "deaths", "2027", "5", "person", "2026-02-01", ",,,"),
        )
    ),
}


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    folder: Path = write(TABLES, tmp_path_factory.mktemp("standings"))
    return load((folder,), cache=False)


def draft(reference: Reference, text: str) -> Case:
    extraction = assemble(read_text(text, "draft.md"), reference, AS_OF)
    return Case(
        extraction=extraction, claims=resolve(extraction, reference), reference=reference, as_of=AS_OF
    )


def year(first: int, last: int | None = None) -> Timespan:
    return Timespan(date(first, 1, 1), date(last or first, 12, 31), "")


def row(
    reference: Reference, entity: str, metric: str, period: str, value: str = "", *, status: str = "actual"
) -> Row:
    found = [
        one
        for one in reference.rows(entity, metric)
        if one.period.label == period and (one.written == value or not value) and one.status == status
    ]
    return found[0]


# --- the rows of one series ---------------------------------------------------------------------------------


def test_a_series_is_of_one_source_and_kind(reference: Reference) -> None:
    case = draft(reference, "Words.")
    last = row(reference, "aske", "budget", "2025")
    assert [one.written for one in family(case, last)] == ["12", "15", "1.5", "15", "9"]
    target = row(reference, "aske", "budget", "2023", "14", status="target")
    assert family(case, target) == [target]
    assert family(case, row(reference, "aske", "budget", "2023", "13"))[0].written == "13"


def test_the_row_before_is_of_like_length(reference: Reference) -> None:
    case = draft(reference, "Words.")
    at = {label: row(reference, "aske", "budget", label, value) for label, value in (
        ("2022", "12"), ("2023", "15"), ("2023-03", "1.5"), ("2024", "15"), ("2025", "9"))}  # fmt: skip
    assert last_before(case, at["2025"]) == at["2024"] == a_year_before(case, at["2025"])
    assert last_before(case, at["2024"]) == at["2023"] == a_year_before(case, at["2024"])
    assert last_before(case, at["2023-03"]) is None
    assert last_before(case, at["2022"]) is None
    assert a_year_before(case, at["2022"]) is None
    assert a_year_after(case, at["2022"]) == at["2023"]
    assert a_year_after(case, at["2025"]) is None
    months = reference.rows("harland", "unemployment")
    assert last_before(case, months[-1]) == months[-2]
    assert a_year_before(case, months[-1]) is None


@pytest.mark.parametrize(
    ("period", "told", "expected"),
    [
        (year(2025), year(2025), True),
        (year(2024), year(2025), False),
        (Timespan(date(2024, 4, 1), date(2025, 3, 31), ""), year(2025), True),
        (Timespan(date(2024, 4, 1), date(2025, 3, 31), ""), year(2024), False),
        (Timespan(date(2025, 4, 1), date(2026, 3, 31), ""), year(2025), False),
        (Timespan(date(2025, 3, 1), date(2025, 3, 31), ""), year(2025), False),
        (year(2025), Timespan(date(2025, 3, 1), date(2025, 3, 31), ""), False),
        (year(2024, 2025), year(2024, 2025), True),
        (year(2024, 2025), year(2025), False),
    ],
)
def test_the_business_year_that_ends_in_a_year_is_of_it(
    period: Timespan, told: Timespan, expected: bool
) -> None:
    assert is_of_time(period, told) is expected


# --- which row a figure is ----------------------------------------------------------------------------------


def settled(case: Case, claim: Claim, *rows: Row, rivals: tuple[str, ...] = ()) -> Row | None:
    case.settled = {claim.index: rows}
    return settled_row(case, claim, rivals=rivals)


def test_a_figure_is_the_one_row_that_its_words_name(reference: Reference) -> None:
    case = draft(reference, "Aske’s recycling rate was 48.2% in 2025.")
    claim = case.claims[0]
    own = row(reference, "aske", "recycling", "2025")
    assert settled(case, claim, own) == own
    assert settled(case, claim) is None
    assert settled(case, claim, own, row(reference, "aske", "recycling", "2024")) is None
    assert settled(case, claim, own, row(reference, "birk", "recycling", "2025")) is None
    assert settled(case, claim, row(reference, "birk", "recycling", "2025")) is None
    assert settled(case, claim, own, rivals=("aske",)) is None
    assert settled(case, claim._replace(voice="quoted"), own) is None
    assert settled(case, claim._replace(voice="attributed"), own) == own
    assert settled(case, claim._replace(modality="forecast"), own) is None
    assert settled(case, claim._replace(modality="estimate"), own) == own
    assert settled(case, claim._replace(stranger=True), own) is None
    assert settled(case, claim._replace(keys=()), own) is None


def test_a_measure_that_no_word_names_must_be_certain(reference: Reference) -> None:
    case = draft(reference, "Aske’s recycling rate was 48.2% in 2025.")
    own = row(reference, "aske", "recycling", "2025")
    claim = case.claims[0]
    near = claim._replace(keys=(claim.keys[0]._replace(metric_tie="near"),))
    assert settled(case, near._replace(certain=True), own) == own
    assert settled(case, near._replace(certain=False), own) is None
    assert settled(case, claim._replace(certain=False), own) == own


@pytest.mark.parametrize("tie", ["assumed", "part"])
def test_a_subject_that_is_taken_for_granted_needs_a_telling_figure(reference: Reference, tie: str) -> None:
    case = draft(reference, "Aske’s recycling rate was 48.2% in 2025.")
    own = row(reference, "aske", "recycling", "2025")
    claim = case.claims[0]
    assert claim.quantity is not None
    quantity = claim.quantity
    claim = claim._replace(keys=(claim.keys[0]._replace(entity_tie=tie),))
    assert settled(case, claim, own) == own
    for place, expected in ((Fraction(482, 1000), own), (Fraction(483, 1000), None)):
        exact = claim._replace(quantity=quantity._replace(significant_place=place))
        assert settled(case, exact, own) == expected
    assert settled(case, claim._replace(quantity=quantity._replace(value=None)), own) is None


def test_a_subject_that_is_taken_for_granted_is_named_somewhere(reference: Reference) -> None:
    own = row(reference, "aske", "recycling", "2025")
    for text, expected in (
        ("The recycling rate was 48.2% in 2025. Aske and Birk were pleased.", own),
        ("The recycling rate was 48.2% in 2025. Birk was pleased.", None),
    ):
        case = draft(reference, text)
        known = draft(reference, "Aske’s recycling rate was 48.2% in 2025.").claims[0].keys[0]
        claim = case.claims[0]._replace(keys=(known._replace(entity_tie="assumed"),))
        assert settled(case, claim, own) == expected
        stated = claim._replace(keys=(known._replace(entity_tie="stated"),))
        assert settled(case, stated, own) == own


def test_words_without_a_figure_name_one_row(reference: Reference) -> None:
    case = draft(reference, "Aske’s recycling rate was 48.2% in 2025.")
    own, before = row(reference, "aske", "recycling", "2025"), row(reference, "aske", "recycling", "2024")
    claim = case.claims[0]

    def of(*rows: Row) -> Row | None:
        return settled_row(case, claim._replace(quantity=None, keys=(claim.keys[0]._replace(rows=rows),)))

    assert of(own) == own
    assert of(own, own) == own
    assert of(own, before) is None
    assert of(own, own._replace(interval=before.interval)) is None
    assert of() is None
    assert settled_row(case, claim._replace(quantity=None, keys=())) is None


# --- which superlatives are held against rows ---------------------------------------------------------------


def of(case: Case, own: Row, **said: Any) -> list[Ranked]:
    claim = case.claims[0]
    case.settled = {claim.index: (own,)}
    words = Superlative(**{"words": "highest", "sense": "up", **said})
    link = Link("superlative", (("figure", (0,)),), 0, 4, "highest", (("superlative", words),))
    case._links_by_kind = {"superlative": [link]}
    return ranked(case, "superlative")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, True),
        ({"sense": "down"}, False),
        ({"sense": "rank"}, True),
        ({"sense": "record"}, True),
        ({"sense": "best"}, True),
        ({"sense": "worst"}, False),
        ({"metrics": ("recycling",)}, True),
        ({"metrics": ("burglaries",)}, None),
        ({"metrics": ("recycling",), "units": ("offence",)}, True),
        ({"metrics": ("burglaries",), "units": ("percent",)}, None),
        ({"units": ("percent",)}, True),
        ({"units": ("offence",)}, None),
        ({"sense": "either"}, True),
        ({"rivals": ("aske",)}, None),
    ],
)
def test_which_way_a_superlative_points(reference: Reference, said: Any, expected: bool | None) -> None:
    case = draft(reference, "Aske’s recycling rate was 48.2% in 2025.")
    found = of(case, row(reference, "aske", "recycling", "2025"), **said)
    assert [one.highest for one in found] == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("metric", "period", "sense", "expected"),
    [
        ("deaths", "2024", "best", False),
        ("deaths", "2024", "worst", True),
        ("deaths", "2024", "record", None),
        ("deaths", "2024", "rank", False),
        ("deaths", "2024", "up", True),
        ("deaths", "2024", "either", False),
        ("deaths", "2023", "either", None),
        ("budget", "2024", "best", None),
        ("budget", "2024", "worst", None),
        ("budget", "2024", "record", True),
        ("budget", "2024", "either", None),
        ("budget", "2025", "either", False),
        ("budget", "2023", "either", True),
    ],
)
def test_only_the_measure_tells_what_is_best(
    reference: Reference, metric: str, period: str, sense: str, expected: bool | None
) -> None:
    text = {"deaths": "Aske had 31 deaths in 2024.", "budget": "Aske had a budget of £15m in 2024."}[metric]
    case = draft(reference, text)
    own = row(reference, "aske", metric, period, "15" if (metric, period) == ("budget", "2023") else "")
    found = of(case, own, sense=sense)
    assert [one.highest for one in found] == ([] if expected is None else [expected])


def test_a_unit_of_a_noun_may_be_written_with_its_multiple(reference: Reference) -> None:
    case = draft(reference, "Aske had a budget of £15m in 2024.")
    own = row(reference, "aske", "budget", "2024")
    assert of(case, own, units=(own.unit,))
    metric = reference.metric("budget")
    assert metric is not None
    assert of(case, own, units=(metric.unit,))
    assert not of(case, own, units=("person",))


# --- among whom ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entity", "metric", "said", "expected"),
    [
        ("aske", "recycling", {}, "harland"),
        ("aske", "recycling", {"noun": "district"}, "harland"),
        ("aske", "recycling", {"noun": "county"}, None),
        ("aske", "recycling", {"groups": ("harland",)}, "harland"),
        ("aske", "recycling", {"groups": ("northern-pact",)}, None),
        ("aske", "recycling", {"groups": ("harland", "northern-pact")}, None),
        ("aske", "recycling", {"how_many": 4}, None),
        ("aske", "recycling", {"how_many": 3}, None),
        ("aske", "recycling", {"noun": MEMBER}, "harland"),
        ("velland", "defence-share", {"noun": MEMBER}, None),
        ("velland", "defence-share", {"noun": MEMBER, "how_many": 3}, "northern-pact"),
        ("velland", "defence-share", {"noun": MEMBER, "groups": ("northern-pact",)}, "northern-pact"),
        # two make a field only where the draft says whom it ranks
        ("left", "staff", {}, None),
        ("left", "staff", {"noun": "country"}, "duo"),
        ("left", "staff", {"groups": ("duo",)}, "duo"),
        ("left", "staff", {"how_many": 2}, None),
        ("lone", "staff", {"groups": ("mixed",)}, None),
        # no group, no type
        ("tarn", "defence-share", {}, None),
        # among others than its own
        ("lone", "staff", {"groups": ("duo",)}, None),
    ],
)
def test_groups_that_a_superlative_can_mean(
    reference: Reference, entity: str, metric: str, said: Any, expected: str | None
) -> None:
    case = draft(reference, "Harland has news.")
    own = row(reference, entity, metric, "2025")
    assert group_of(case, own, Superlative("highest", "up", **said)) == expected


@pytest.mark.parametrize(
    ("text", "how_many", "expected"),
    [
        ("Aske and Birk recycle.", 4, "harland"),
        ("Aske and Birk recycle.", 3, None),
        ("Aske recycles.", 4, None),
        ("Harland recycles.", 4, None),
        ("Aske, Birk, Cole and Dunmore recycle.", 4, "harland"),
    ],
)
def test_a_bare_number_means_a_group_whose_members_the_draft_names(
    reference: Reference, text: str, how_many: int, expected: str | None
) -> None:
    own = row(reference, "aske", "recycling", "2025")
    said = Superlative("highest", "up", how_many=how_many)
    assert group_of(draft(reference, text), own, said) == expected


def subject(case: Case, own: Row, *, highest: bool = True, **said: Any) -> Ranked:
    claim = case.claims[0]
    words = Superlative(**{"words": "highest", "sense": "up", **said})
    return Ranked(claim, words, own, highest, Link("superlative", (), 0, 4, "highest"))


def test_a_field_is_stated_by_its_group_or_by_every_one_of_a_kind(reference: Reference) -> None:
    case = draft(reference, "Aske’s recycling rate was 48.2% in 2025.")
    own = row(reference, "aske", "recycling", "2025")
    for said, stated in (
        ({}, False),
        ({"noun": "district"}, True),
        ({"noun": "district", "every": False}, False),
        ({"groups": ("harland",)}, True),
    ):
        found = field(case, subject(case, own, **said))
        assert found is not None
        assert found.stated is stated
        assert [one.entity for one in found.standing.ahead] == ["cole"]
    assert field(case, subject(case, own, window="ever")) is None
    assert field(case, subject(case, own, noun="county")) is None
    assert field(case, subject(case, own._replace(value=None))) is None


def test_a_paragraph_names_whom_it_names_for_certain(reference: Reference) -> None:
    case = draft(reference, "Aske’s recycling rate was 48.2% in 2025.\n\nBirk was not pleased.")
    assert named_nearby(case, case.claims[0], "aske")
    assert not named_nearby(case, case.claims[0], "birk")
    assert not named_nearby(case, case.claims[0], "recycling")


# --- over which time ----------------------------------------------------------------------------------------


def spans(*labels: str) -> list[Timespan]:
    """Years, and months as `2025-03`."""
    return [
        year(int(one)) if len(one) == 4 else Timespan(date.fromisoformat(one + "-01"), date.fromisoformat(one + "-28"), one)
        for one in labels
    ]  # fmt: skip


def rows(own: Row, *periods: Timespan) -> tuple[Row, ...]:
    return tuple(own._replace(period=period, written=str(n)) for n, period in enumerate(periods))


def test_a_series_is_unbroken_at_even_distance(reference: Reference) -> None:
    own = row(reference, "aske", "recycling", "2025")
    assert unbroken(rows(own, *spans("2021", "2022", "2023")))
    assert not unbroken(rows(own, *spans("2021", "2022", "2024")))
    assert unbroken(rows(own, *spans("2025-01", "2025-02", "2025-03")))
    assert unbroken(rows(own, year(2021), year(2022)))
    starts = [date(2021, 1, 1), date(2021, 4, 11), date(2021, 8, 9)]  # 100 and 120 days
    assert unbroken(rows(own, *(Timespan(day, day, "") for day in starts)))
    starts[2] = date(2021, 8, 10)
    assert not unbroken(rows(own, *(Timespan(day, day, "") for day in starts)))


BUSINESS = tuple(Timespan(date(y, 4, 1), date(y + 1, 3, 31), f"{y}-{y - 1999}") for y in range(2019, 2025))
YEARS = tuple(spans("2019", "2020", "2021", "2022", "2023", "2024"))
MONTHS = tuple(spans("2025-01", "2025-02", "2025-03", "2025-04"))


@pytest.mark.parametrize(
    ("periods", "said", "expected"),
    [
        (YEARS, {"window": "ever"}, 5),
        (YEARS, {"window": "since", "since": (date(2021, 1, 1), date(2021, 12, 31))}, 2),
        (YEARS, {"window": "since", "since": (date(2020, 1, 1), date(2021, 12, 31))}, 2),
        (YEARS, {"window": "since", "since": (date(2023, 1, 1), date(2023, 12, 31))}, 0),
        # `since 2021-22` ends with that business year
        (BUSINESS, {"window": "since", "since": (date(2021, 1, 1), date(2022, 12, 31))}, 2),
        (BUSINESS, {"window": "since", "since": (date(2021, 4, 1), date(2022, 3, 31))}, 2),
        (BUSINESS, {"window": "since", "since": (date(2022, 1, 1), date(2022, 12, 31))}, 1),
        (YEARS, {"window": "length", "periods": 2}, 2),
        (YEARS, {"window": "length", "periods": 2, "step": "year"}, 2),
        (YEARS, {"window": "length", "periods": 9}, 5),
        (YEARS, {"window": "length", "periods": 0}, 0),
        (YEARS, {"window": "length", "periods": 2, "step": "month"}, None),
        (MONTHS, {"window": "length", "periods": 2, "step": "month"}, 2),
        (MONTHS, {"window": "length", "periods": 2}, None),
        ((*YEARS[:2], *YEARS[3:]), {"window": "length", "periods": 2}, None),
        (YEARS, {"window": "since"}, None),
        (YEARS, {"window": ""}, None),
    ],
)
def test_windows(
    reference: Reference, periods: tuple[Timespan, ...], said: Any, expected: int | None
) -> None:
    case = draft(reference, "Aske’s recycling rate was 48.2% in 2025.")
    series = rows(row(reference, "aske", "recycling", "2025"), *periods)
    own = series[-1]
    found = window(subject(case, own, **said), Record(own, None, (), series, gapless=True, complete=True))
    expected_rows = None if expected is None else series[len(series) - 1 - expected : -1]
    assert found == expected_rows


def test_the_past_is_the_subjects_own_series(reference: Reference) -> None:
    case = draft(reference, "Aske’s recycling rate was 48.2% in 2025.")
    known = past(case, subject(case, row(reference, "aske", "recycling", "2025")))
    assert known is not None
    assert len(known.rows) == 3
    assert known.since is None
    lowest = past(case, subject(case, row(reference, "aske", "recycling", "2025"), highest=False))
    assert lowest is not None
    assert lowest.since is not None
    assert past(case, subject(case, row(reference, "aske", "recycling", "2025")._replace(value=None))) is None
    assert (
        past(case, subject(case, row(reference, "aske", "recycling", "2025")._replace(entity="moor"))) is None
    )


# --- how it is told -----------------------------------------------------------------------------------------


def test_words_of_messages(reference: Reference) -> None:
    case = draft(reference, "Aske’s recycling rate was 48.2% in 2025.")
    own = row(reference, "aske", "recycling", "2025")
    for words, told in (
        ("record", "a record"),
        ("record high", "a record high"),
        ("all-time high", "an all-time high"),
        ("all-time low", "an all-time low"),
        ("highest", "the highest"),
        ("more than in any", "more than in any"),
    ):
        assert called(subject(case, own, words=words)) == told
        assert said_of(case, subject(case, own, words=words)) == f"calls 48.2% {told}"
    wordless = subject(case, own)._replace(claim=case.claims[0]._replace(quantity=None, text="The best"))
    assert said_of(case, wordless) == "says “The best” of Aske"
    for place, highest, told in (
        (1, True, "highest"),
        (2, True, "second-highest"),
        (10, False, "tenth-lowest"),
        (12, True, "twelfth-highest"),
        (13, False, "number 13 from the lowest"),
    ):
        assert label(subject(case, own, highest=highest), place) == told


# --- the members of a group ---------------------------------------------------------------------------------


def test_groups_are_named_or_hold_whom_the_draft_names(reference: Reference) -> None:
    case = draft(reference, "Aske and Birk have news. The Northern Pact has none.")
    assert groups_of(case, "district", ("harland",), None) == ("harland",)
    assert groups_of(case, "district", ("harland",), 4) == ("harland",)
    assert groups_of(case, "district", ("harland",), 5) == ()
    assert groups_of(case, "country", ("harland",), None) == ()
    assert groups_of(case, "district", (), None) == ("harland",)
    assert groups_of(case, "country", (), None) == ("northern-pact",)
    assert groups_of(case, MEMBER, (), None) == ("northern-pact",)
    assert groups_of(case, MEMBER, ("moor",), None) == ()
    assert groups_of(case, MEMBER, ("duo",), None) == ("duo",)
    assert groups_of(case, "country", ("duo",), 2) == ("duo",)
    # one of a kind is no group
    assert groups_of(case, "city", ("mixed",), None) == ()
    assert groups_of(case, "city", ("mixed",), 1) == ()


def test_members_are_of_the_kind_that_the_noun_names(reference: Reference) -> None:
    case = draft(reference, "Words.")
    assert members_of(case, "mixed", "city", "staff", year(2025)) == ("town",)
    assert members_of(case, "mixed", MEMBER, "staff", year(2025)) == ("lone", "town")


def told(case: Case, span: Timespan | None, *, tie: str = "stated", kind: str = "interval") -> Claim:
    return case.claims[0]._replace(when=When(span, 0, 4, "then", tie, kind))


def values(found: tuple[Any, ...]) -> list[list[str]]:
    return [[one.written for one in reading.rows] for reading in found]


def test_readings_are_the_rows_of_the_time_that_the_draft_names(reference: Reference) -> None:
    case = draft(reference, "Aske had 31 deaths in 2024.")

    def at(*claims: Claim) -> list[list[str]]:
        return values(readings(case, "harland", "district", "deaths", claims))

    assert at(told(case, year(2024))) == [["31", "22", "13", "4"]]
    # a member whose rows disagree has none
    assert at(told(case, year(2023))) == [["35", "17", "8"]]
    assert at(told(case, year(2022))) == []
    # the newest that is no forecast, no target, not superseded and not to come
    assert at(told(case, None)) == [["31", "22", "13", "4"]]
    assert at() == [["31", "22", "13", "4"]]
    assert at(told(case, year(2024), kind="deadline")) == []
    # a stated time is worth more than one that is carried over
    assert at(told(case, year(2023), tie="carried"), told(case, year(2024))) == [["31", "22", "13", "4"]]
    assert at(told(case, year(2023), tie="carried"), told(case, year(2024), tie="carried"))[0][0] == "35"
    assert at(told(case, None), told(case, year(2023), tie="near"))[0][0] == "35"


def test_readings_know_how_sure_their_time_is(reference: Reference) -> None:
    case = draft(reference, "Aske had 31 deaths in 2024.")
    for tie, dated in (("stated", True), ("near", True), ("carried", False)):
        (reading,) = readings(case, "harland", "district", "deaths", [told(case, year(2024), tie=tie)])
        assert reading.dated is dated
        assert reading.complete
        assert not reading.current  # Dunmore's row came out the day after
    assert not readings(case, "harland", "district", "deaths", ())[0].dated
    (reading,) = listed(case, ("aske", "birk", "cole"), "deaths", [told(case, year(2024))])
    assert reading.current
    assert reading.members == ("aske", "birk", "cole")
    assert listed(case, ("aske", "birk"), "deaths", [told(case, year(2022))]) == ()


def test_members_without_a_row_are_missing_unless_a_pack_says_there_is_nothing(reference: Reference) -> None:
    case = draft(reference, "Aske had 31 deaths in 2023.")
    (reading,) = readings(case, "harland", "district", "deaths", [told(case, year(2023))])
    assert not nobody_missing(case, reading)
    (whole,) = readings(case, "harland", "district", "recycling", [told(case, year(2025))])
    assert nobody_missing(case, whole)
    assert nobody_missing(case, whole._replace(rows=whole.rows[1:]))
    assert not nobody_missing(case, whole._replace(rows=whole.rows[1:], period=year(2022)))


def test_a_year_of_months_is_told_by_its_own_row(reference: Reference) -> None:
    case = draft(reference, "Aske had 31 deaths in 2024.")

    def at(span: Timespan) -> list[str]:
        return [one.period.label for one in listed(case, ("harland",), "unemployment", [told(case, span)])]

    assert at(Timespan(date(2025, 8, 1), date(2025, 8, 31), "")) == ["2025-08"]
    assert at(year(2026)) == ["2026-01"]
    # several months of one year, and a month that is only part of a shorter time
    assert at(year(2025)) == []
    assert at(Timespan(date(2025, 12, 15), date(2026, 2, 15), "")) == []

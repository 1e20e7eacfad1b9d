"""What a case gives out: by kind, sentence or place, and nothing beside it."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.extract.assemble import assemble
from factcheck.readers import read_text
from factcheck.reference import load
from factcheck.resolve import resolve
from factcheck.rules.rule import Case

TEXT = "Oslo rose from 40 to 50 in May 2025. Bergen fell to 60, or 15%, in June. Oslo was calm in 2024."


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    pack: Path = tmp_path_factory.mktemp("towns") / "towns.csv"
    pack.write_text(
        "entity,metric,period,value,unit,source\nOslo,trams,2024,1,tram,Town\nBergen,trams,2024,1,tram,Town\n"
    )
    reference = load([pack], cache=False)
    extraction = assemble(read_text(TEXT, "draft.md"), reference, date(2026, 6, 1))
    claims = resolve(extraction, reference)
    return Case(extraction=extraction, claims=claims, reference=reference, as_of=date(2026, 6, 1))


def test_links_by_kind(case: Case) -> None:
    kinds = [link.kind for link in case.extraction.links]
    assert "change" in kinds
    assert [link.kind for link in case.links("change")] == ["change"] * kinds.count("change")
    assert [link.kind for link in case.links(*set(kinds))] == kinds
    assert list(case.links("no-such-kind")) == []


def test_claims_by_sentence(case: Case) -> None:
    assert [[claim.text for claim in case.quantities_of(n)] for n in range(3)] == [
        ["40", "50"],
        ["60", "15%"],
        [],
    ]


def test_mentions_and_periods_by_place(case: Case) -> None:
    bergen, second = TEXT.index("Bergen"), TEXT.index("Oslo was")
    june = TEXT.index("June")

    def mentions(start: int, end: int) -> list[str]:
        return [
            TEXT[hit.start : hit.end] for hit in case.mentions_between(start, end) if hit.kind == "entity"
        ]

    assert mentions(0, len(TEXT)) == ["Oslo", "Bergen", "Oslo"]
    assert mentions(0, bergen) == ["Oslo"]
    assert mentions(0, bergen + 1) == ["Oslo", "Bergen"]
    assert mentions(bergen, second) == ["Bergen"]
    assert mentions(bergen + 1, second) == []
    assert [TEXT[p.start : p.end] for p in case.periods_between(bergen, june + 1)] == ["June"]
    assert list(case.periods_between(bergen, june)) == []


def test_what_the_draft_names(case: Case) -> None:
    oslo, bergen = case.entities
    assert [one.ids for one in case.mentions_between(0, 4) if one.kind == "entity"] == [(oslo,)]
    assert {(oslo,), (bergen,)} <= case.named


def test_what_may_be_two_things_is_no_name(case: Case) -> None:
    first, *others = (hit for hit in case.extraction.mentions if hit.kind == "entity")
    for doubtful in (first._replace(ids=(*first.ids, "other")), first._replace(ambiguous=True)):
        extraction = case.extraction._replace(mentions=(doubtful, *others[:1]))
        unsure = Case(extraction=extraction, claims=case.claims, reference=case.reference, as_of=case.as_of)
        assert unsure.entities == others[0].ids

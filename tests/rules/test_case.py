"""What a case gives out: by kind, sentence or place, and nothing beside it."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.extract.assemble import assemble
from factcheck.readers import read_text
from factcheck.reference import load
from factcheck.resolve import resolve
from factcheck.rules.rule import Case, Rule

TEXT = (
    "Oslo rose from 40 to 50 in May 2025. Bergen fell to 60 from 75, or 15%, in June. Oslo was calm in 2024."
)


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
        ["60", "75", "15%"],
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
    assert [TEXT[p.start : p.end] for p in case.periods_between(0, len(TEXT))] == ["May 2025", "June", "2024"]


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


def test_links_of_a_claim(case: Case) -> None:
    rise, fall = case.links("change")
    start, end = rise.one("from"), rise.one("to")
    assert start is not None
    assert end is not None
    assert list(case.links_of(case.claim(start), "change")) == [rise]
    assert list(case.links_of(case.claim(start), "share")) == []
    assert set(case.linked_with(start)) == {start, end}
    assert set(case.linked_with(start, {"change"})) == {start, end}
    assert set(case.linked_with(start, {"share"})) == set()
    assert rise.one("from") not in set(case.linked_with(fall.all("to")[0]))
    assert list(case.links("change", "no-such-kind")) == [rise, fall]
    assert list(case.links("no-such-kind", "nor-this")) == []


def test_what_a_draft_holds(case: Case) -> None:
    assert case.holds(("change",))
    assert case.holds(("quantity",))
    assert case.holds(("no-such-kind", "quantity"))
    assert case.holds(("change", "no-such-kind"))
    assert not case.holds(("quote", "share"))


def test_figures_are_claims_with_a_number(case: Case) -> None:
    first, *others = case.claims
    bare = Case(
        extraction=case.extraction,
        claims=(first._replace(quantity=None), *others),
        reference=case.reference,
        as_of=case.as_of,
    )
    assert [claim.text for claim, _ in bare.figures] == ["50", "60", "75", "15%"]
    assert [q for _, q in case.figures] == [claim.quantity for claim in case.claims]


def test_words_beside_a_figure_in_its_sentence(case: Case) -> None:
    sixty = case.claims[2]
    assert case.before(sixty, 3) == "to "
    assert case.before(sixty, 50) == "Bergen fell to "
    assert case.behind(sixty, 4) == " fro"
    assert case.behind(sixty, 50) == " from 75, or 15%, in June."
    assert case.sentence_of(sixty) == "bergen fell to 60 from 75, or 15%, in june."


def test_a_part_of_a_draft(case: Case) -> None:
    start, end, sixty, _, share = (claim.index for claim in case.claims)
    part = case.within({sixty, start})
    assert [claim.text for claim, _ in part.figures] == ["40", "60"]
    # a link with one end in the part belongs to it
    assert list(part.links("change")) == list(case.links("change"))
    assert list(case.within({start}).links("change")) == list(case.links("change"))[:1]
    assert list(case.within({share, end}).every_link) == list(case.links("change"))
    assert part.claims is case.claims
    # nothing of the whole is forgotten
    assert len(case.figures) == 5


PARAGRAPHS = "Oslo has 40 trams.\n\nBergen has 60 trams.\n\nOslo has 3 ferries.\n\nBergen has 5 ferries.\n\nOslo has 7 lifts."


def test_figures_that_rows_support(case: Case) -> None:
    extraction = assemble(read_text(PARAGRAPHS, "draft.md"), case.reference, case.as_of)
    claims = resolve(extraction, case.reference)
    draft = Case(extraction=extraction, claims=claims, reference=case.reference, as_of=case.as_of)
    oslo, bergen = (case.reference.rows_of_metric(metric) for metric in ("trams", "trams"))
    one, other = oslo[0], bergen[-1]
    assert one != other
    draft.settle({4: (one,), 0: (one,), 1: (other,), 3: (other,)})
    assert [claim.index for n in range(5) for claim in draft.settled_in(n)] == [0, 1, 3, 4]
    assert [claim.index for claim in draft.settled_near(claims[2])] == [0, 1, 3, 4]
    assert [claim.index for claim in draft.settled_near(claims[2], blocks=1)] == [1, 3]
    assert [claim.index for claim in draft.settled_near(claims[0], blocks=0)] == [0]
    assert [claim.index for claim in draft.settled_near(claims[0])] == [0, 1]
    # by their words two figures may be of the one measure that the pack has
    assert [claim.text for claim in draft.with_rows] == ["40 trams", "60 trams"]
    assert [claim.text for claim in draft.within({1, 2}).with_rows] == ["60 trams"]
    assert list(draft.rows_told(one.entity, one.metric)) == [one]
    assert list(draft.rows_told(one.entity, "ferries")) == []
    assert [claim.index for claim in draft.telling(one.metric)] == [0, 1, 3, 4]
    assert draft.telling("ferries") == ()
    assert list(draft.metrics_told) == [one.metric]
    # more rows, and what was read off the fewer is forgotten
    draft.read_off_rows["note"] = 1
    draft.settle({2: (other,)})
    assert draft.read_off_rows == {}
    assert [claim.index for claim in draft.settled_near(claims[2])] == [2]
    assert [claim.index for claim in draft.telling(one.metric)] == [2]


def test_nothing_stands_behind_the_last_period(case: Case) -> None:
    assert list(case.periods_between(len(TEXT) - 2, len(TEXT) + 9)) == []
    assert [TEXT[p.start : p.end] for p in case.periods_between(TEXT.index("2024"), len(TEXT) + 9)] == [
        "2024"
    ]
    assert list(case.mentions_between(len(TEXT) - 2, len(TEXT) + 9)) == []


def test_no_more_than_two_lines_beside_a_figure(case: Case) -> None:
    text = "Oslo, " * 40 + "with 50 trams" + ", and Oslo" * 40 + "."
    extraction = assemble(read_text(text, "draft.md"), case.reference, case.as_of)
    (claim,) = resolve(extraction, case.reference)
    draft = Case(extraction=extraction, claims=(claim,), reference=case.reference, as_of=case.as_of)
    assert (len(draft.before(claim)), len(draft.behind(claim))) == (120, 120)


def test_what_a_rule_is_unless_it_says_otherwise() -> None:
    rule = Rule(slug="plain", severity="note", since="0.1.0", relations=lambda _: iter(()))
    assert (rule.title, rule.after_rows, rule.default, rule.needs) == ("", False, True, ())

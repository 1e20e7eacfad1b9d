"""Which figures are asked again once more rows are told: those around, those of the same thing, those that follow."""

from datetime import date

import pytest

from factcheck.extract.assemble import assemble
from factcheck.model.claim import Link
from factcheck.model.row import Row
from factcheck.readers import read_text
from factcheck.reference import Reference, load
from factcheck.resolve import resolve
from factcheck.rules.reach import reached
from factcheck.rules.rule import Case
from tests.rules.reference.packs import write

AS_OF = date(2026, 6, 1)
TABLES = {
    "entities": "entity,label,type\noslo,Oslo,city\nbergen,Bergen,city\n",
    "metrics": "metric,label,kind,unit,dimension,aliases\ntrams,Trams,stock,count,,trams\nferries,Ferries,stock,count,,ferries\n"
    "quays,Quays,stock,count,,quays\npeople,Population,stock,person,people,inhabitants\n",
    "facts": "entity,metric,period,value,unit,source\n"
    "oslo,trams,2024,40,count,Tram report\n"
    "oslo,trams,2025,44,count,Tram report\n"
    "oslo,ferries,2025,12,count,Ferry report\n"
    "bergen,trams,2025,31,count,Tram report\n"
    "bergen,ferries,2024,5,count,Ferry report\n"
    "bergen,ferries,2025,7,count,Ferry report\n"
    "bergen,quays,2025,9,count,Ferry report\n"
    "oslo,quays,2025,8,count,Ferry report\n"
    "oslo,quays,2024,6,count,Ferry report\n"
    "bergen,people,2025,290000,person,Census\n",
}
THINGS = "lamps bins posts bells flags ropes boxes signs doors crates masts nets tents".split()


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    return load([write(TABLES, tmp_path_factory.mktemp("reach"))], cache=False)


def draft(reference: Reference, *paragraphs: str) -> Case:
    extraction = assemble(read_text("\n\n".join(paragraphs), "draft.md"), reference, AS_OF)
    claims = resolve(extraction, reference)
    return Case(extraction=extraction, claims=claims, reference=reference, as_of=AS_OF)


def row(reference: Reference, entity: str, metric: str, year: str = "2025") -> Row:
    (found,) = (
        one for one in reference.rows_of_metric(metric) if one.entity == entity and one.period.label == year
    )
    return found


def lines(*others: str) -> list[str]:
    """Thirteen paragraphs of one figure each, about things that no row tells of, and some more."""
    return [*(f"The yard counted {30 + n} {thing}." for n, thing in enumerate(THINGS)), *others]


def again(case: Case, told: dict[int, Row], more: dict[int, Row]) -> set[str]:
    """The figures that are asked again, by their words."""
    case.settle({index: (one,) for index, one in told.items()})
    return {case.claim(index).text for index in reached(case, {index: (one,) for index, one in more.items()})}


def things(first: int, last: int) -> set[str]:
    return {f"{30 + n} {THINGS[n]}" for n in range(first, last + 1)}


def test_before_any_row_is_told_all_are_asked(reference: Reference) -> None:
    case = draft(reference, *lines())
    assert again(case, {}, {6: row(reference, "bergen", "ferries")}) == things(0, 12)


def test_figures_four_paragraphs_around(reference: Reference) -> None:
    case = draft(reference, *lines())
    oslo = row(reference, "oslo", "trams")
    assert again(case, {0: oslo}, {7: row(reference, "bergen", "ferries")}) == things(3, 11)


def test_figures_around_the_same_measure_or_subject(reference: Reference) -> None:
    case = draft(reference, *lines())
    more = {12: row(reference, "bergen", "trams")}
    assert again(case, {1: row(reference, "bergen", "people")}, more) == things(0, 5) | things(8, 12)
    assert again(case, {1: row(reference, "oslo", "trams")}, more) == things(0, 5) | things(8, 12)
    assert again(case, {1: row(reference, "oslo", "ferries")}, more) == things(8, 12)


def test_headlines_and_what_follows_them(reference: Reference) -> None:
    case = draft(reference, "# Yard has 81 carts", *lines())
    found = again(case, {1: row(reference, "oslo", "trams")}, {13: row(reference, "bergen", "ferries")})
    assert found == {"81 carts"} | things(0, 0) | things(8, 12)


def test_figures_of_the_measure_wherever_they_stand(reference: Reference) -> None:
    told = "Bergen had 6 ferries in 2025."
    case = draft(reference, told, *lines())
    settled = {2: row(reference, "oslo", "quays")}  # of the same source and year
    found = again(case, settled, {13: row(reference, "bergen", "ferries")})
    # and of the sentence behind it
    assert found == {"6 ferries"} | things(0, 0) | things(8, 12)
    # words lead to it, not the value alone
    first, *others = case.claims
    assert first.keys[0].metric == "ferries"
    by_value = first._replace(keys=tuple(key._replace(metric_tie="value") for key in first.keys))
    blind = Case(extraction=case.extraction, claims=(by_value, *others), reference=reference, as_of=AS_OF)
    assert again(blind, settled, {13: row(reference, "bergen", "ferries")}) == things(8, 12)
    # the likeliest measure counts
    second = first._replace(keys=(first.keys[0]._replace(metric="trams", series=()), *first.keys))
    doubtful = Case(extraction=case.extraction, claims=(second, *others), reference=reference, as_of=AS_OF)
    assert again(doubtful, settled, {13: row(reference, "bergen", "ferries")}) == things(8, 12)
    # what a share is taken of is told of, too
    base = first._replace(keys=(), bases=first.keys)
    based = Case(extraction=case.extraction, claims=(base, *others), reference=reference, as_of=AS_OF)
    assert "6 ferries" in again(based, settled, {13: row(reference, "bergen", "ferries")})


def test_figures_of_a_source_that_is_drawn_on_anew(reference: Reference) -> None:
    case = draft(reference, "Bergen had 6 ferries in 2025.", *lines())
    far = {7: row(reference, "oslo", "trams")}
    assert "6 ferries" in again(case, far, {13: row(reference, "bergen", "quays")})
    # the source was told of already, up to the same day
    same = {7: row(reference, "oslo", "ferries")}
    assert "6 ferries" not in again(case, same, {13: row(reference, "bergen", "quays")})
    # of two new rows the later one counts
    earlier = {7: row(reference, "bergen", "ferries", "2024")}
    both = {12: row(reference, "oslo", "quays"), 13: row(reference, "oslo", "quays", "2024")}
    assert "6 ferries" in again(case, earlier, both)


def test_figures_tied_to_the_new_one(reference: Reference) -> None:
    case = draft(reference, "Doors fell from 81 to 72, or by 11%.", *lines())
    oslo, bergen = row(reference, "oslo", "trams"), row(reference, "bergen", "ferries")
    assert again(case, {15: oslo}, {0: bergen}) == {"81", "72", "11%"} | things(0, 3)
    last = draft(reference, *lines("Doors fell from 81 to 72, or by 11%."))
    assert again(last, {0: oslo}, {13: bergen}) == {"81", "72", "11%"} | things(9, 12)


def test_amounts_shared_out(reference: Reference) -> None:
    paragraphs = (
        "The yard spent €40 for each inhabitant.",
        "It rained.",
        "The toll was €12 for each ferry.",
        "It rained.",
    )
    case = draft(reference, *paragraphs, "It spent €31.", *lines())
    oslo = row(reference, "oslo", "trams")
    words = {claim.text for claim in case.claims[:3]}
    # any amount may be shared out among those who live somewhere
    living = again(case, {3: oslo}, {15: row(reference, "bergen", "people")}) & words
    neither = again(case, {3: oslo}, {15: row(reference, "bergen", "quays")}) & words
    assert living == {"€40 for each inhabitant", "€12 for each ferry"}
    assert neither == set()


def test_things_shared_out_of_what_counts_them(reference: Reference) -> None:
    trams, quays = row(reference, "bergen", "trams"), row(reference, "bergen", "quays")
    far = {6: row(reference, "oslo", "ferries")}

    def keyless(told: str) -> Case:
        """A draft of which no words lead to a measure."""
        case = draft(reference, told, "It rained.", "It spent €31.", *lines())
        claims = tuple(claim._replace(keys=(), bases=()) for claim in case.claims)
        return Case(extraction=case.extraction, claims=claims, reference=reference, as_of=AS_OF)

    case = keyless("The yard has 3 trams for each shed.")
    words = case.claims[0].text
    assert words in again(case, far, {14: trams})
    # of two measures that are told anew one is enough
    assert words in again(case, far, {13: quays, 14: trams})
    assert words not in again(case, far, {14: quays})
    # nobody says for whom they are
    plain = keyless("The yard has 3 trams.")
    assert plain.claims[0].text not in again(plain, far, {14: trams})


def test_shares_of_a_part_by_its_name(reference: Reference) -> None:
    case = draft(reference, "Bergen makes up 12% of all trams.", *lines())
    found = again(case, {9: row(reference, "oslo", "trams")}, {13: row(reference, "oslo", "quays")})
    assert found == {"12%"} | things(0, 0) | things(4, 12)


def test_what_follows_from_what_follows(reference: Reference) -> None:
    case = draft(reference, "Half of the 84 sheds, 42, were open.", *lines())
    found = again(case, {10: row(reference, "oslo", "trams")}, {1: row(reference, "bergen", "ferries")})
    assert {claim.text for claim in case.claims[:2]} <= found


def tied(case: Case, *links: tuple[str, tuple[int, ...]]) -> Case:
    """A draft with further links between its figures."""
    more = tuple(Link(kind, (("figure", figures),), 0, 0, "", ()) for kind, figures in links)
    extraction = case.extraction._replace(links=(*case.extraction.links, *more))
    return Case(extraction=extraction, claims=case.claims, reference=case.reference, as_of=AS_OF)


def test_what_was_worked_out_leads_on_wherever_it_stands(reference: Reference) -> None:
    far, told = {12: row(reference, "oslo", "trams")}, {9: row(reference, "bergen", "ferries")}
    case = tied(draft(reference, *lines()), ("share", (8, 0)), ("each", (0, 2)), ("change", (8, 3)))
    # those around the one told anew; from one of them to 0 and on to 2, but no change is carried on
    assert again(case, far, told) == things(5, 12) | things(0, 0) | things(2, 2)


def test_words_are_no_share(reference: Reference) -> None:
    case = draft(reference, *lines())
    quote = case.claims[0]._replace(kind="quote", quantity=None)
    case = Case(
        extraction=case.extraction, claims=(quote, *case.claims[1:]), reference=reference, as_of=AS_OF
    )
    assert again(
        case, {10: row(reference, "oslo", "trams")}, {9: row(reference, "bergen", "ferries")}
    ) == things(5, 12)


def test_a_multiple_of_a_total_is_asked_again(reference: Reference) -> None:
    far, told = {10: row(reference, "oslo", "trams")}, {9: row(reference, "bergen", "ferries")}
    plain = draft(reference, *lines())
    for total, expected in (("total", things(0, 0)), ("part", set())):
        link = Link("relative", (("figure", (0,)),), 0, 0, "", (("to", total),))
        extraction = plain.extraction._replace(links=(link,))
        case = Case(extraction=extraction, claims=plain.claims, reference=reference, as_of=AS_OF)
        assert again(case, far, told) == things(5, 12) | expected

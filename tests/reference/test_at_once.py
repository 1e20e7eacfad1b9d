"""Packs with few ids are read at once and large ones id by id: the answers are the same."""

from pathlib import Path

import pytest

from factcheck.reference import Reference, aliases, load, store
from tests.reference.packs import FACTS, pack

ENTITIES = """entity,label,type,part_of,members_from,members_to
club,The Club,group,,,
league,The League,group,,,
a,Aland,country,club|league,1990|2001,|2004
b,Beland,country,club,1990,
p,Pat,person,,,
"""
ROWS = """
a,jobs,2022,1.90,percent,Nato
a,jobs,2023,2.00,percent,Nato
b,jobs,2024,3.33,percent,Bank
"""


def _answers(reference: Reference) -> list[object]:
    ids = ("club", "league", "a", "b", "p", "nobody")
    return [
        *(reference.entity(one) for one in ids),
        *(reference.has_rows(one) for one in ids),
        *(reference.is_part_of(one, "club") for one in ids),
        *(reference.rows(one, "jobs") for one in ids),
        *(reference.rows(one, "nothing") for one in ids),
        reference.named("entity", "Aland"),
        reference.mentions(
            "Aland and the Club: Aland's jobless rate, Pat said, was the League's; ALAND rose."
        ),
    ]


@pytest.mark.parametrize("page", [1, 2, 128])
def test_few_ids_and_many_give_the_same_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: int
) -> None:
    metrics = "metric,label,kind,unit\njobs,Jobless rate,share,percent\n"
    path = pack(tmp_path, facts=FACTS + ROWS, entities=ENTITIES, metrics=metrics)
    at_once = _answers(load([path], cache=False))
    monkeypatch.setattr(store, "_FEW", 0)
    monkeypatch.setattr(aliases, "_FEW", 0)
    monkeypatch.setattr(store, "_PAGE", page)
    assert _answers(load([path], cache=False)) == at_once
    assert at_once[2] is not None
    assert at_once[-1] != ()
    assert at_once[6:12] == [False, False, True, True, False, False]


def test_the_names_of_one_id_are_those_that_all_names_hold(tmp_path: Path) -> None:
    entities = "entity,label,type,aliases\n{0},Aland,country,Land of A|The As\nb,{1},country,Bs\n"
    metrics = "metric,label,kind,unit\njobs,Jobless rate,share,percent\n"
    facts = f"{FACTS}\n{{0}},jobs,2022,1.9,percent,Nato\nb,jobs,2022,1.9,percent,Nato\n"
    paths = [
        pack(tmp_path / one, facts=facts.format(one), entities=entities.format(one, label), metrics=metrics)
        for one, label in (("a", "Beland"), ("aa", "Other"))
    ]
    together, apart = load(paths, cache=False), load(paths, cache=False)
    assert together.entity("aa") is not None
    for kind in ("entity", "metric"):
        names = together.names(kind)
        ids = ("a", "aa", "b", "jobs", "nobody")
        assert {one: set(found) for one, found in apart.names_of_each(kind, ids).items()} == {
            one: set(names.get(one, ())) for one in ids
        }
        for identity in ids:
            assert set(apart.names_of(kind, identity)) == set(names.get(identity, ()))
            assert together.names_of(kind, identity) == names.get(identity, ())
    assert {"Land of A", "The As"} <= set(apart.names_of("entity", "a"))


def test_offices_are_named_once_for_all_their_holders(tmp_path: Path) -> None:
    roles = (
        "entity,role,holder,start,source\na,president,Pat,2020-01-01,Nato\nb,president,Kim,2021-01-01,Nato\n"
    )
    path = pack(
        tmp_path, facts=FACTS + ROWS, entities=ENTITIES, roles=roles + "a,mayor,Lee,2021-01-01,Nato\n"
    )
    reference = load([path], cache=False)
    assert reference.offices() == ("mayor", "president")
    assert len(reference.roles()) == 3

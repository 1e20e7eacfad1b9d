"""Packs with few ids are read at once and large ones id by id: the answers are the same."""

from pathlib import Path

import pytest

from factcheck.reference import Reference, load, store
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
    ]


@pytest.mark.parametrize("page", [1, 2, 128])
def test_few_ids_and_many_give_the_same_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: int
) -> None:
    metrics = "metric,label,kind,unit\njobs,Jobless rate,share,percent\n"
    path = pack(tmp_path, facts=FACTS + ROWS, entities=ENTITIES, metrics=metrics)
    at_once = _answers(load([path], cache=False))
    monkeypatch.setattr(store, "_FEW", 0)
    monkeypatch.setattr(store, "_PAGE", page)
    assert _answers(load([path], cache=False)) == at_once
    assert at_once[2] is not None
    assert at_once[6:12] == [False, False, True, True, False, False]

"""What is worked out from packs and kept: the same as worked out anew, whatever state the file is in."""

import os

import pytest

from factcheck.checking import default_packs
from factcheck.reference import load
from factcheck.reference.cache import FORMAT
from factcheck.reference.derived import Derived
from factcheck.resolve.entities import _partial_names
from factcheck.resolve.vocabulary import vocabulary
from tests.reference.packs import FACTS, pack


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / f"v{FORMAT}" / "derived"


def known(reference):
    """What the packs together say in all the ways that are kept."""
    ids = [entity.id for entity in reference.entities()] + ["nobody"]
    return (
        reference.entities(),
        reference.names("entity"),
        reference.names("metric"),
        [reference.has_rows(one) for one in ids],
        [reference.entity(one) for one in ids],
        [(part, whole) for part in ids for whole in ids[::9] if reference.is_part_of(part, whole)],
        vocabulary(reference),
        _partial_names(reference),
        [reference.named("entity", one) for one in ids],
    )


def test_what_is_kept_is_what_is_worked_out(folder):
    paths = default_packs()
    fresh = known(load(paths, cache=False))
    assert not folder.exists()
    assert known(load(paths)) == fresh
    (file,) = folder.iterdir()
    before = file.read_bytes()
    assert known(load(paths)) == fresh
    assert file.read_bytes() == before
    assert known(load(paths[::-1])) == known(load(paths[::-1], cache=False)), "the order of packs counts"
    assert len(list(folder.iterdir())) == 2


def test_packs_that_name_one_thing_differently(tmp_path):
    one = pack(
        tmp_path / "one",
        entities="entity,label,type,part_of\nnp,Northport,city,county\ncounty,Norsham,region,\n",
        facts=f"{FACTS}\nnp,homes,2025,1240,home,Register\n",
    )
    other = pack(
        tmp_path / "other",
        entities="entity,label,type,part_of\nnorthport,Northport,city,\n",
        facts=f"{FACTS}\nnorthport,ships,2025,9,ship,Register\n",
    )
    for _ in range(2):
        both = load([one, other])
        assert both.has_rows("np")
        assert both.has_rows("northport")
        assert not both.has_rows("county")
        assert both.is_part_of("np", "county")
        assert both.entity("np").part_of == ("county",)
        assert both.entity("northport") == load([one, other], cache=False).entity("northport")
        assert {row.metric for row in both.rows_of_entity("np")} == {"homes", "ships"}
    facts = one / "facts.csv"
    facts.write_text(f"{FACTS}\ncounty,homes,2025,1240,home,Register\n", encoding="utf-8")
    edited = load([one, other])
    assert edited.has_rows("county"), "an edit of a pack is seen"


@pytest.mark.parametrize("damage", ["cut", "empty", "changed", "of other packs", "nonsense"])
def test_a_damaged_file_is_made_anew(tmp_path, damage):
    Derived(tmp_path, "some packs").value("word", lambda: {"a": ("b", 1)}, by=__file__)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(
        {
            "cut": whole[:-1],
            "empty": b"",
            "changed": whole[:-1] + bytes([whole[-1] ^ 1]),
            "of other packs": whole.replace(b"some packs", b"more packs"),
            "nonsense": b"\xff" * 40,
        }[damage]
    )
    made = []
    derived = Derived(tmp_path, "some packs")
    assert derived.value("word", lambda: made.append(1) or "anew", by=__file__) == "anew"
    assert derived.value("word", lambda: made.append(1) or "again", by=__file__) == "anew"
    assert Derived(tmp_path, "some packs").value("word", lambda: "once more", by=__file__) == "anew"
    assert made == [1]


def test_changed_code_works_it_out_anew(tmp_path):
    code = tmp_path / "code.py"
    code.write_text("", encoding="utf-8")
    folder = tmp_path / "kept"
    assert Derived(folder, "packs").value("word", lambda: 1, by=str(code)) == 1
    assert Derived(folder, "packs").value("other", lambda: 5, by=__file__) == 5
    code.write_text("# changed\n", encoding="utf-8")
    assert Derived(folder, "packs").value("word", lambda: 2, by=str(code)) == 2
    code.write_text("", encoding="utf-8")
    os.utime(code, ns=(1, 1))
    assert Derived(folder, "packs").value("word", lambda: 3, by=str(code)) == 3
    assert Derived(folder, "packs").value("other", lambda: 6, by=__file__) == 5


def test_without_a_folder_and_with_one_that_cannot_be_written(tmp_path):
    assert Derived().value("word", lambda: 1, by=__file__) == 1
    (tmp_path / "file").write_text("", encoding="utf-8")
    for value in (1, 2):
        derived = Derived(tmp_path / "file" / "folder", "packs")
        assert derived.value("word", lambda value=value: value, by=__file__) == value


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owner here")
def test_somebody_else_s_file_is_not_believed(tmp_path, monkeypatch):
    Derived(tmp_path, "packs").value("word", lambda: 1, by=__file__)
    real = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: real + 1)
    assert Derived(tmp_path, "packs").value("word", lambda: 2, by=__file__) == 2

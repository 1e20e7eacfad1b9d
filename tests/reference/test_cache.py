"""The compiled copies of packs: never stale, safe to delete, safe under runs at once, optional."""

import multiprocessing
import os
import re
import shutil
import sqlite3
import sys
import time

import pytest

from factcheck.cache_folder import cache_folder
from factcheck.errors import PackErrors
from factcheck.reference import cache, load
from factcheck.regexes import keep_regexes
from factcheck.shipped import shipped
from tests.reference.packs import FACTS, pack

FACT = "Northport,homes,2025,{},home,Register\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def house(tmp_path):
    return pack(tmp_path / "house", facts=f"{FACTS}\n{FACT.format(1240)}")


def homes(path):
    (row,) = load([path]).rows("Northport", "homes")
    return row.value


def stores(folder):
    return sorted(file.name for file in (folder / f"v{cache.FORMAT}" / "packs").iterdir())


@pytest.fixture
def compilations(monkeypatch):
    """Count how often a pack is compiled."""
    from factcheck.reference import compiling

    seen = []
    compile_pack = compiling.compiled
    monkeypatch.setattr(
        compiling,
        "compiled",
        lambda path, *args, **options: (seen.append(path), compile_pack(path, *args, **options)),
    )
    return seen


@pytest.fixture
def trusting(monkeypatch):
    """Let files just written count as still."""
    monkeypatch.setattr(cache, "_STILL_NANOSECONDS", -(10**12))


def test_a_pack_is_compiled_once(house, compilations, trusting):
    assert [homes(house) for _ in range(3)] == [1240] * 3
    assert len(compilations) == 1


def test_fresh_files_are_hashed_not_believed(house, compilations, folder):
    assert homes(house) == 1240
    assert not (folder / f"v{cache.FORMAT}" / "stamps").exists()
    assert homes(house) == 1240
    assert len(compilations) == 1


def test_still_files_are_believed_without_reading(house, trusting, monkeypatch):
    homes(house)
    monkeypatch.setattr(cache, "_digest", lambda path: pytest.fail("read the files"))
    assert homes(house) == 1240


def test_an_edit_is_seen(house, compilations, trusting):
    assert homes(house) == 1240
    (house / "facts.csv").write_text(f"{FACTS}\n{FACT.format(1250)}", encoding="utf-8")
    assert homes(house) == 1250
    assert len(compilations) == 2


def test_an_edit_of_equal_size_and_time_is_seen(house, trusting):
    assert homes(house) == 1240
    stat = (house / "facts.csv").stat()
    time.sleep(0.02)
    (house / "facts.csv").write_text(f"{FACTS}\n{FACT.format(1250)}", encoding="utf-8")
    os.utime(house / "facts.csv", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert homes(house) == 1250


def test_a_file_replaced_by_an_older_one_is_seen(house, trusting, tmp_path):
    assert homes(house) == 1240
    other = tmp_path / "older.csv"
    other.write_text(f"{FACTS}\n{FACT.format(1250)}", encoding="utf-8")
    os.utime(other, ns=(0, 0))
    other.replace(house / "facts.csv")
    assert homes(house) == 1250


def test_a_new_file_and_a_deleted_file_are_seen(house, trusting):
    assert load([house]).metrics()[0].kind == ""
    (house / "metrics.csv").write_text("metric,label,kind\nhomes,Homes,stock\n", encoding="utf-8")
    assert load([house]).metrics()[0].kind == "stock"
    (house / "metrics.csv").unlink()
    assert load([house]).metrics()[0].kind == ""


def test_a_renamed_folder_has_its_new_name(house, trusting):
    assert load([house]).packs[0].name == "house"
    moved = house.rename(house.with_name("home"))
    assert load([moved]).packs[0].name == "home"


def test_defects_are_found_with_and_without_a_copy(house, trusting):
    assert homes(house) == 1240
    (house / "facts.csv").write_text(f"{FACTS}\n{FACT.format('x')}", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(PackErrors):
            load([house])
    (house / "facts.csv").write_text(f"{FACTS}\n{FACT.format(1240)}", encoding="utf-8")
    assert homes(house) == 1240


def test_a_refused_pack_leaves_nothing_behind(house, folder):
    (house / "facts.csv").write_text(f"{FACTS}\n{FACT.format('x')}", encoding="utf-8")
    with pytest.raises(PackErrors):
        load([house])
    assert stores(folder) == []


def test_the_folder_may_be_deleted_at_any_time(house, folder, trusting):
    reference = load([house])
    shutil.rmtree(folder)
    assert reference.rows("Northport", "homes")[0].value == 1240
    assert homes(house) == 1240


@pytest.mark.parametrize("damage", [b"", b"SQLite format 3\0" + b"x" * 500, b"not a database" * 100])
def test_a_damaged_copy_is_made_again(house, folder, trusting, damage):
    homes(house)
    (name,) = stores(folder)
    (folder / f"v{cache.FORMAT}" / "packs" / name).write_bytes(damage)
    assert homes(house) == 1240
    assert homes(house) == 1240


@pytest.mark.parametrize("text", ["", "x", "\n\n\n", "\udcff"])
def test_a_damaged_stamp_is_ignored(house, folder, trusting, text):
    homes(house)
    (stamp,) = (folder / f"v{cache.FORMAT}" / "stamps").iterdir()
    stamp.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert homes(house) == 1240


def test_a_cache_that_cannot_be_written_does_no_harm(house, tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(blocked))
    assert homes(house) == 1240


def test_without_a_cache_nothing_is_written(house, folder):
    assert load([house], cache=False).packs[0].rows == 1
    assert not folder.exists()


def test_one_file_packs_are_kept_too(tmp_path, compilations, trusting):
    file = tmp_path / "figures.csv"
    file.write_text(f"{FACTS}\n{FACT.format(1)}", encoding="utf-8")
    assert [homes(file), homes(file)] == [1, 1]
    assert len(compilations) == 1
    file.write_text(f"{FACTS}\n{FACT.format(2)}", encoding="utf-8")
    assert homes(file) == 2


def test_odd_paths(tmp_path, trusting, monkeypatch):
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "a ?#%20 é"))
    path = pack(tmp_path / "päck ?#%", facts=f"{FACTS}\n{FACT.format(3)}")
    assert [homes(path), homes(path)] == [3, 3]


def test_copies_that_no_stamp_names_are_tidied_away(house, folder, trusting):
    homes(house)
    (old,) = stores(folder)
    left = folder / f"v{cache.FORMAT}" / "packs" / ".broken-off"
    left.write_text("", encoding="utf-8")
    past = time.time() - 3 * 24 * 3600
    for file in (left, left.with_name(old)):
        os.utime(file, (past, past))
    (house / "facts.csv").write_text(f"{FACTS}\n{FACT.format(1250)}", encoding="utf-8")
    homes(house)
    assert len(stores(folder)) == 1
    assert old not in stores(folder)


def test_an_edit_while_the_pack_is_read_is_not_lost(house, trusting, monkeypatch):
    from factcheck.reference import compiling

    compile_pack = compiling.compiled
    edits = iter([1250])

    def edited(path, *args, **options):
        compile_pack(path, *args, **options)
        for number in edits:
            time.sleep(0.02)
            (house / "facts.csv").write_text(f"{FACTS}\n{FACT.format(number)}", encoding="utf-8")

    monkeypatch.setattr(compiling, "compiled", edited)
    assert homes(house) == 1250
    assert homes(house) == 1250


def test_the_system_folder_is_the_one_platformdirs_names(monkeypatch, tmp_path):
    platformdirs = pytest.importorskip("platformdirs")
    monkeypatch.delenv("FACTCHECK_CACHE_DIR")
    for value in ("", str(tmp_path / "xdg"), "relative"):
        monkeypatch.setenv("XDG_CACHE_HOME", value)
        if value != "relative":
            assert cache_folder() == platformdirs.user_cache_path("factcheck")
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert cache_folder() == platformdirs.user_cache_path("factcheck")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere platformdirs answers")
def test_a_user_without_a_home_keeps_nothing_and_reads_packs_all_the_same(monkeypatch, house):
    monkeypatch.delenv("FACTCHECK_CACHE_DIR")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)  # as it answers where there is none
    monkeypatch.setattr(re._compiler, "compile", re._compiler.compile)  # which keep_regexes replaces
    monkeypatch.setattr(re, "_compile", re._compile)
    keep_regexes(cache_folder())()
    assert homes(house) == 1240


def _load_many(path, results):
    try:
        for _ in range(5):
            load([path]).mentions("Russia lost 1,200 soldiers a day")
        results.put("")
    except Exception as error:
        results.put(repr(error))


@pytest.mark.slow
def test_runs_at_once(folder):
    context = multiprocessing.get_context("spawn")
    results = context.Queue()
    runs = [
        context.Process(target=_load_many, args=(shipped("seeds") / "reference", results)) for _ in range(6)
    ]
    for run in runs:
        run.start()
    time.sleep(0.3)
    shutil.rmtree(folder, ignore_errors=True)
    for run in runs:
        run.join()
    assert [results.get() for _ in runs] == [""] * 6
    assert not [name for name in stores(folder) if name.startswith(".")] if folder.exists() else True


def test_a_store_is_read_only(house, trusting):
    homes(house)
    store = load([house]).stores[0]
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store.connection.execute("DELETE FROM row")


def test_other_threads_may_ask(house, trusting):
    from concurrent.futures import ThreadPoolExecutor

    def found(reference):
        with ThreadPoolExecutor(4) as threads:
            return list(threads.map(lambda _: len(reference.mentions("Northport homes")), range(200)))

    assert found(load([house])) == [2] * 200
    assert found(load([house], cache=False)) == [2] * 200

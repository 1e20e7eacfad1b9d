"""Modules kept in one file: the same program, whatever state the file is in."""

import marshal
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck import bytecode

ROOT = Path(bytecode.__file__).parents[1]
DRAFT = "Rainfall rose 40% last year. The port moved 3 tonnes, 120% of all its 200 tonnes.\n"

SOURCE_OF = """
import sys
from pathlib import Path
from factcheck.bytecode import keep_bytecode
add = keep_bytecode(Path(sys.argv[1]))
import factcheck.commands.run, factcheck.reporters, factcheck.hashing
from factcheck.model import evidence
module = sys.modules[sys.argv[2]]
spec = module.__spec__
print(type(spec.loader).__name__, Path(module.__file__).name, spec.parent == module.__package__, hasattr(evidence, "NEW"))
print(list(getattr(module, "__path__", ())), spec.has_location)
add()
"""


def ran(script: str, *words: str, root: Path = ROOT) -> list[str]:
    environment = os.environ | {"PYTHONPATH": str(root)}
    done = subprocess.run(
        [sys.executable, "-c", script, *words],
        capture_output=True,
        text=True,
        env=environment,
        cwd=root,
        check=False,
    )
    assert not done.stderr, done.stderr
    return done.stdout.splitlines()


def kept(folder: Path) -> Path:
    (file,) = folder.glob("modules-*.bin")
    return file


def test_modules_come_from_the_file_and_are_what_they_were(tmp_path: Path) -> None:
    first = ran(SOURCE_OF, str(tmp_path), "factcheck.model.evidence")
    assert first[0] == "SourceFileLoader evidence.py True False"
    again = ran(
        SOURCE_OF, str(tmp_path), "factcheck.model.evidence"
    )  # learns which modules run ahead of others
    assert again == ["_Finder evidence.py True False", "[] True"]
    before = kept(tmp_path).stat().st_mtime_ns
    assert ran(SOURCE_OF, str(tmp_path), "factcheck.model.evidence") == again
    package = ran(SOURCE_OF, str(tmp_path), "factcheck.reporters")
    assert package == ["_Finder __init__.py True False", f"['{ROOT / 'factcheck' / 'reporters'}'] True"]
    assert kept(tmp_path).stat().st_mtime_ns == before
    assert not [file for file in tmp_path.iterdir() if file.name.startswith(".")]


RUN_AHEAD = """
import sys
from pathlib import Path
from factcheck import bytecode
found = bytecode.keep_bytecode(Path(sys.argv[1]))
finder = bytecode._FINDERS[0]
import factcheck.commands.run
ahead = finder.kept["factcheck.commands.run"][6]
print(len(ahead), [name for name in ahead if sys.modules[name].__spec__.loader is not finder])
print([name for name in ahead if getattr(sys.modules[name.rpartition(".")[0]], name.rpartition(".")[2]) is not sys.modules[name]])
print(factcheck.commands.run.counted is sys.modules["factcheck.reporters.look"].counted)
"""


def entries(file: Path) -> tuple[bytes, dict[str, Any]]:
    mark, _, content = file.read_bytes().split(b"\n", 2)
    return mark, marshal.loads(content)


def test_what_a_module_imports_runs_ahead_of_it(tmp_path: Path) -> None:
    for _ in range(2):
        ran(SOURCE_OF, str(tmp_path), "factcheck.hashing")
    file = kept(tmp_path)
    mark, known = entries(file)
    ahead = known["factcheck.commands.run"][6]
    assert ahead.index("factcheck.reporters.look") < ahead.index("factcheck.reporters")
    usual = ran(RUN_AHEAD, str(tmp_path))
    assert usual == [f"{len(ahead)} []", "[]", "True"]

    wrong_order = {
        name: (*entry[:6], entry[6] and tuple(reversed(entry[6]))) for name, entry in known.items()
    }
    content = marshal.dumps(wrong_order)
    file.write_bytes(b"%s\n%d\n%s" % (mark, len(content), content))
    assert ran(RUN_AHEAD, str(tmp_path)) == usual, "the order saves time, nothing depends on it"


def test_a_module_that_cannot_run_ahead_is_imported_in_its_place(tmp_path: Path) -> None:
    for _ in range(2):
        ran(SOURCE_OF, str(tmp_path), "factcheck.hashing")
    file = kept(tmp_path)
    mark, known = entries(file)
    source = "import sys\nif 'factcheck.commands.run' not in sys.modules: raise ImportError('too early')\n"
    entry = known["factcheck.named_tuple"]
    text = source + (ROOT / "factcheck" / "named_tuple.py").read_text(encoding="utf-8")
    known["factcheck.named_tuple"] = (*entry[:4], compile(text, entry[0], "exec"), *entry[5:])
    content = marshal.dumps(known)
    file.write_bytes(b"%s\n%d\n%s" % (mark, len(content), content))
    assert ran(RUN_AHEAD, str(tmp_path))[1:] == ["[]", "True"]


def test_an_edited_module_is_read_anew(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "factcheck", tmp_path / "factcheck", ignore=shutil.ignore_patterns("__pycache__"))
    folder = tmp_path / "cache"
    ran(SOURCE_OF, str(folder), "factcheck.hashing", root=tmp_path)
    with (tmp_path / "factcheck" / "model" / "evidence.py").open("a", encoding="utf-8") as stream:
        stream.write("\nNEW = True\n")
    (tmp_path / "factcheck" / "hashing.py").rename(tmp_path / "hashing.py")
    gone = subprocess.run(
        [sys.executable, "-c", SOURCE_OF, str(folder), "factcheck.hashing"],
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert b"ModuleNotFoundError" in gone.stderr
    (tmp_path / "hashing.py").rename(tmp_path / "factcheck" / "hashing.py")
    name = "factcheck.model.evidence"
    assert ran(SOURCE_OF, str(folder), name, root=tmp_path)[0] == "SourceFileLoader evidence.py True True"
    assert ran(SOURCE_OF, str(folder), name, root=tmp_path)[0] == "_Finder evidence.py True True"
    assert ran(SOURCE_OF, str(folder), name)[0] == "SourceFileLoader evidence.py True False"
    assert len(list(folder.iterdir())) == 2, "each place has a file of its own"
    own = next(
        file for file in folder.iterdir() if str(tmp_path / "factcheck").encode() in file.read_bytes()[:500]
    )
    assert b"factcheck.reporters.look" in own.read_bytes()
    (tmp_path / "factcheck" / "reporters" / "look.py").rename(
        tmp_path / "factcheck" / "reporters" / "sight.py"
    )
    for file in (tmp_path / "factcheck").rglob("*.py"):
        words = file.read_text(encoding="utf-8")
        if "reporters.look" in words:
            file.write_text(words.replace("reporters.look", "reporters.sight"), encoding="utf-8")
    ran(SOURCE_OF, str(folder), name, root=tmp_path)
    assert b"factcheck.reporters.sight" in own.read_bytes()
    assert b"factcheck.reporters.look" not in own.read_bytes(), "what is gone is not kept"


@pytest.mark.parametrize("damage", ["cut", "empty", "other Python", "nonsense", "no code"])
def test_a_file_that_cannot_be_trusted_is_passed_over_and_mended(tmp_path: Path, damage: str) -> None:
    ran(SOURCE_OF, str(tmp_path), "factcheck.hashing")
    file = kept(tmp_path)
    whole = file.read_bytes()
    mark = whole.split(b"\n", 1)[0]
    file.write_bytes(
        {
            "cut": whole[:-3],
            "empty": b"",
            "other Python": b"2" + whole,
            "nonsense": b"\xff\x00" * 50,
            "no code": mark + b"\n4\nabcd",
        }[damage]
    )
    assert ran(SOURCE_OF, str(tmp_path), "factcheck.hashing")[0].startswith("SourceFileLoader")
    assert ran(SOURCE_OF, str(tmp_path), "factcheck.hashing")[0].startswith("_Finder")


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for _ in range(2):
        found = ran(SOURCE_OF, str(tmp_path / "file" / "folder"), "factcheck.hashing")
        assert found[0].startswith("SourceFileLoader")


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owner here")
def test_somebody_else_s_file_is_not_run(tmp_path: Path) -> None:
    ran(SOURCE_OF, str(tmp_path), "factcheck.hashing")
    script = "import os\nreal = os.getuid()\nos.getuid = lambda: real + 1\n" + SOURCE_OF
    assert ran(script, str(tmp_path), "factcheck.hashing")[0].startswith("SourceFileLoader")


def test_the_report_is_the_same_with_and_without(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    words = [sys.executable, "-m", "factcheck", "check", str(draft), "--as-of", "2026-01-01", "-o", "json"]
    environment = os.environ | {"FACTCHECK_CACHE_DIR": str(tmp_path / "cache"), "PYTHONPATH": str(ROOT)}
    runs = [subprocess.run(words, capture_output=True, env=environment, check=False) for _ in range(2)]
    assert kept(tmp_path / "cache")
    assert runs[0].stdout == runs[1].stdout
    assert b"claims" in runs[0].stdout
    assert [run.returncode for run in runs] == [1, 1]
    assert runs[0].stderr == runs[1].stderr


def test_other_commands_do_not_read_the_file(tmp_path: Path) -> None:
    script = """
import sys
from pathlib import Path
from factcheck.bytecode import keep_bytecode
add = keep_bytecode(Path(sys.argv[1]))
import factcheck.commands.rules
add()
"""
    ran(script, str(tmp_path))
    assert list(tmp_path.iterdir()) == []


RULES_OF = """
import sys
from factcheck.bytecode import keep_bytecode
add = keep_bytecode(sys.argv[1])
import factcheck.commands.run
from factcheck.rules import catalogue
rules = catalogue()
print("factcheck.rules.consistency.turnout" in sys.modules, "factcheck.rules.reference.stale_value" in sys.modules)
print([(*rule._replace(relations=None), rule.relations.__module__) for rule in rules])
add()
"""


def test_a_rule_that_few_drafts_need_is_noted_and_not_loaded_until_it_is_applied(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "factcheck", tmp_path / "factcheck", ignore=shutil.ignore_patterns("__pycache__"))
    folder = str(tmp_path / "cache")
    first = ran(RULES_OF, folder, root=tmp_path)
    assert first[0] == "True True"
    assert "'turnout', 'error'" in first[1]
    assert ran(RULES_OF, folder, root=tmp_path) == ["False True", first[1]]
    applied = (
        RULES_OF
        + "turnout = next(rule for rule in rules if rule.slug == 'turnout')\nturnout.relations(None)\n"
    )
    with pytest.raises(AssertionError, match=r"'NoneType' object has no attribute 'links'"):
        ran(
            applied.replace("turnout.relations(None)", "list(turnout.relations(None))"), folder, root=tmp_path
        )

    turnout = tmp_path / "factcheck" / "rules" / "consistency" / "turnout.py"
    words = turnout.read_text(encoding="utf-8").replace('severity="error"', 'severity="warning"')
    turnout.write_text(words, encoding="utf-8")
    edited = ran(RULES_OF, folder, root=tmp_path)
    assert edited == ["True True", first[1].replace("'turnout', 'error'", "'turnout', 'warning'")]
    assert ran(RULES_OF, folder, root=tmp_path) == ["False True", edited[1]]

    shape = tmp_path / "factcheck" / "rules" / "rule.py"
    shape.write_text(
        shape.read_text(encoding="utf-8").replace(
            "    default: bool = True", "    colour: str = ''\n    default: bool = True"
        ),
        encoding="utf-8",
    )
    assert ran(RULES_OF, folder, root=tmp_path)[0] == "True True", "a note of another shape is not used"
    assert ran(RULES_OF, folder, root=tmp_path)[0] == "False True"

    turnout.unlink()
    assert "turnout" not in ran(RULES_OF, folder, root=tmp_path)[1]


def test_only_python_s_own_modules_are_kept_beside_the_package_s(tmp_path: Path) -> None:
    (tmp_path / "stranger.py").write_text("HERE = 1\n", encoding="utf-8")
    (tmp_path / "colorsys.py").write_text("HERE = 1\n", encoding="utf-8")  # before Python's own of this name
    script = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
from factcheck.bytecode import keep_bytecode
add = keep_bytecode(sys.argv[1])
import factcheck.commands.run
import stranger, colorsys, wave
print(type(wave.__spec__.loader).__name__, colorsys.HERE)
add()
"""
    assert ran(script, str(tmp_path / "cache")) == ["SourceFileLoader 1"]
    assert ran(script, str(tmp_path / "cache")) == ["_Finder 1"]
    content = kept(tmp_path / "cache").read_bytes()
    assert b"wave.py" in content
    assert b"stranger.py" not in content
    assert b"colorsys.py" not in content

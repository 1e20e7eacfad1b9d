"""The documents say what is true; what they quote from the tool is checked by `docs/refresh.py --check`."""

import doctest
import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from factcheck.commands import COMMANDS
from factcheck.config import KEYS, settle
from factcheck.reporters import FORMATS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]


@pytest.fixture(scope="module")
def refresh() -> ModuleType:
    spec = importlib.util.spec_from_file_location("refresh", ROOT / "docs" / "refresh.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_python_example_of_the_readme_is_true() -> None:
    failures, tried = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert (failures, tried) == (0, 5)


def test_the_configuration_example_of_the_readme_is_valid(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    assert set(tomllib.loads(example)) <= set(KEYS)
    (tmp_path / "packs" / "one").mkdir(parents=True)
    (tmp_path / "factcheck.toml").write_text(example)
    assert settle(tmp_path, {}, {}).fail_on == "warning"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_that_a_document_names_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = set(re.findall(r"\]\(([\w./-]+)\)", text))
    named |= {word for word in re.findall(r"`([\w./-]+/[\w./-]*)`", text) if not word.endswith("/")}
    for name in named:
        assert (ROOT / name).exists(), name


def test_every_option_that_a_document_names_exists() -> None:
    known = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    for path in DOCUMENTS:
        for line in path.read_text(encoding="utf-8").splitlines():
            if "factcheck" in line and "pip" not in line:
                for option in re.findall(r"(?<!\S)`?(--[a-z][a-z-]+)", line):
                    assert option in known, (path.name, option)


def test_the_command_reference_names_every_command() -> None:
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert [line[13:] for line in text.splitlines() if line.startswith("## factcheck ")] == list(COMMANDS)


def test_every_format_is_documented() -> None:
    for form in FORMATS:
        assert f"`{form}`" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_refreshing_replaces_old_output(refresh: ModuleType) -> None:
    stale = "Text\n\n```console\n$ echo new\nold\nolder\n$ echo two\n```\n\nMore `code`.\n"
    fresh = "Text\n\n```console\n$ echo new\nnew\n$ echo two\ntwo\n```\n\nMore `code`.\n"
    assert refresh.refreshed(stale) == fresh
    assert refresh.refreshed(fresh) == fresh
    assert refresh.commands(stale) == ["echo new", "echo two"]


def test_the_readme_shows_reports(refresh: ModuleType) -> None:
    assert len(refresh.commands(README)) >= 2
    assert all("factcheck" in command for command in refresh.commands(README))

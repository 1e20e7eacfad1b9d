"""What the catalogue promises of every rule: a page, an example that is flagged, its cure that is not, a test."""

import ast
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from factcheck.extract.assemble import assemble
from factcheck.readers import read_text
from factcheck.reference import load
from factcheck.resolve import resolve
from factcheck.rules import FAMILIES, catalogue
from factcheck.rules.rule import Case, Rule
from tests.rules.page import SECTIONS, page, write_pack
from tests.rules.pipeline import checked

RULES = catalogue()
_FOLDER = Path(__file__).parent


def _module_name(rule: Rule) -> str:
    return rule.relations.__module__


@cache
def _examples() -> tuple[Case, ...]:
    """The two examples of every page, without packs."""
    reference, as_of = load([]), date(2026, 6, 1)
    found = []
    for rule in RULES:
        told = page(import_module(_module_name(rule)))
        for text in (told.flagged, told.clean):
            extraction = assemble(read_text(text, "draft.md"), reference, as_of)
            claims = resolve(extraction, reference)
            found.append(Case(extraction=extraction, claims=claims, reference=reference, as_of=as_of))
    return tuple(found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
class TestEveryRule:
    def test_stands_in_the_file_of_its_name(self, rule: Rule) -> None:
        family, file = _module_name(rule).split(".")[-2:]
        assert family in FAMILIES
        assert file == rule.slug.replace("-", "_")

    def test_has_a_ceiling_and_a_version(self, rule: Rule) -> None:
        assert rule.severity in ("error", "warning", "note")
        assert rule.since.count(".") == 2

    def test_has_a_test_file(self, rule: Rule) -> None:
        family, file = _module_name(rule).split(".")[-2:]
        assert (_FOLDER / family / f"test_{file}.py").is_file()

    def test_has_a_complete_page(self, rule: Rule) -> None:
        told = page(import_module(_module_name(rule)))
        assert told.title.endswith(".")
        assert [section for section in told.sections if section in SECTIONS] == list(SECTIONS)

    def test_flags_its_example(self, rule: Rule, tmp_path: Path) -> None:
        told = page(import_module(_module_name(rule)))
        result = checked(told.flagged, packs=write_pack(told.tables, tmp_path), rules=(rule.slug,))
        assert not result.errors
        assert rule.slug in {finding.rule for finding in result.findings if finding.effect != "supports"}

    def test_leaves_the_cure_alone(self, rule: Rule, tmp_path: Path) -> None:
        told = page(import_module(_module_name(rule)))
        result = checked(told.clean, packs=write_pack(told.tables, tmp_path), rules=(rule.slug,))
        assert not result.errors
        assert rule.slug not in {finding.rule for finding in result.findings if finding.effect != "supports"}

    def test_says_nothing_without_what_it_needs(self, rule: Rule) -> None:
        if rule.needs:
            without = [case for case in _examples() if not case.holds(rule.needs)]
            assert without
            assert [stated for case in without for stated in rule.relations(case)] == []

    def test_tells_all_but_its_relations_in_plain_words(self, rule: Rule) -> None:
        """What is noted of a rule is trusted as long as its own file stays as it is."""
        tree = ast.parse(Path(str(import_module(_module_name(rule)).__file__)).read_text(encoding="utf-8"))
        (call,) = [
            node.value
            for node in tree.body
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "RULE"
        ]
        assert isinstance(call, ast.Call)
        told = {word.arg: word.value for word in call.keywords if word.arg != "relations"}
        assert {
            name: ast.literal_eval(value) for name, value in told.items() if name is not None
        }.items() <= (rule._asdict().items())


def test_slugs_are_unique() -> None:
    slugs = [rule.slug for rule in RULES]
    assert len(slugs) == len(set(slugs))


def test_there_are_no_orphaned_test_files() -> None:
    files = {f"{_module_name(rule).split('.')[-2]}/test_{rule.slug.replace('-', '_')}.py" for rule in RULES}
    for family in FAMILIES:
        for test in (_FOLDER / family).glob("test_*.py"):
            assert f"{family}/{test.name}" in files


def test_there_are_no_orphaned_golden_files() -> None:
    golden = _FOLDER / "golden"
    for file in golden.rglob("*.json"):
        whole = _FOLDER / file.relative_to(golden)
        homes = (
            whole.with_name(f"test_{file.stem}.py"),
            whole.parent.with_name(f"test_{whole.parent.name}.py"),
        )
        assert any(home.is_file() for home in homes), file

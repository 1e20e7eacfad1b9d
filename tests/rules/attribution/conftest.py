"""Runs drafts against the invented pack, or against none."""

from collections.abc import Callable
from datetime import date

import pytest

from factcheck.model.finding import Finding
from factcheck.pipeline import CheckedDraft, check_draft
from factcheck.readers import read_text
from factcheck.reference import Reference, load
from factcheck.rules import catalogue
from tests.rules.attribution.packs import write

Check = Callable[..., CheckedDraft]
AS_OF = date(2026, 6, 1)
FAMILY = tuple(rule for rule in catalogue() if ".attribution." in rule.relations.__module__)


@pytest.fixture(scope="session")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    return load([write(tmp_path_factory.mktemp("attribution"))], cache=False)


@pytest.fixture
def check(reference: Reference) -> Check:
    """Check a draft of 1 June 2026 against the pack by the rules of this family."""

    def run(text: str, *, name: str = "draft.md") -> CheckedDraft:
        result = check_draft(read_text(text, name), reference, AS_OF, rules=FAMILY)
        assert not result.errors, result.errors
        return result

    return run


@pytest.fixture
def check_alone() -> Check:
    """Check a draft without any pack by the rules of this family."""

    def run(text: str) -> CheckedDraft:
        result = check_draft(read_text(text, "draft.md"), load((), cache=False), AS_OF, rules=FAMILY)
        assert not result.errors, result.errors
        return result

    return run


def of(result: CheckedDraft, rule: str, effect: str) -> list[Finding]:
    return [finding for finding in result.findings if finding.rule == rule and finding.effect == effect]


def told(finding: Finding) -> str:
    return " ".join((finding.message, *(step.text for step in finding.working)))

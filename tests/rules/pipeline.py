"""Runs whole drafts through the line, for rule tests: text in, findings out."""

from datetime import date
from pathlib import Path

from factcheck.model.finding import Finding
from factcheck.pipeline import CheckedDraft, check_draft
from factcheck.readers import read_text
from factcheck.reference import load
from factcheck.rules import catalogue


def checked(
    text: str,
    *,
    as_of: str = "2026-06-01",
    packs: tuple[Path | str, ...] = (),
    name: str = "draft.md",
    rules: tuple[str, ...] = (),
) -> CheckedDraft:
    """Everything the line found in one draft; `rules` adds rules that do not run by default."""
    chosen = [rule for rule in catalogue() if rule.default or rule.slug in rules]
    return check_draft(
        read_text(text, name), load(packs, cache=False), date.fromisoformat(as_of), rules=chosen
    )


def disputes(text: str, *, as_of: str = "2026-06-01", packs: tuple[Path | str, ...] = ()) -> list[Finding]:
    """Findings that dispute or note something; raises if a rule crashed."""
    result = checked(text, as_of=as_of, packs=packs)
    assert not result.errors, result.errors
    return [finding for finding in result.findings if finding.effect != "supports"]

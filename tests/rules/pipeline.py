"""Runs whole drafts through the line, for rule tests: text in, findings out."""

from datetime import date
from pathlib import Path

from factcheck.pipeline import CheckedDraft, check_draft
from factcheck.model.finding import Finding
from factcheck.readers import read_text
from factcheck.reference import load


def checked(text: str, *, as_of: str = "2026-06-01", packs: tuple[Path | str, ...] = (), name: str = "draft.md") -> CheckedDraft:
    """Everything the line found in one draft."""
    return check_draft(read_text(text, name), load(packs, cache=False), date.fromisoformat(as_of))


def disputes(text: str, *, as_of: str = "2026-06-01", packs: tuple[Path | str, ...] = ()) -> list[Finding]:
    """Findings that dispute or note something; raises if a rule crashed."""
    result = checked(text, as_of=as_of, packs=packs)
    assert not result.errors, result.errors
    return [finding for finding in result.findings if finding.effect != "supports"]

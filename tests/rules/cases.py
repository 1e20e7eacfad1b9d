"""How a rule card is checked: a draft that must be flagged by one rule, and one that no rule may dispute."""

from tests.rules.pipeline import disputes


def flags(rule: str, draft: str, words: str, *, as_of: str = "2026-06-01") -> None:
    """Assert that `rule` disputes something in the draft and that its message or working holds `words`."""
    found = [finding for finding in disputes(draft, as_of=as_of) if finding.rule == rule]
    assert found, [(finding.rule, finding.message) for finding in disputes(draft, as_of=as_of)]
    told = " ".join(part for f in found for part in (f.message, *(step.text for step in f.working)))
    assert words in told, told


def stays_silent(draft: str, *, as_of: str = "2026-06-01") -> None:
    """Assert that no rule disputes anything in the draft."""
    found = [finding for finding in disputes(draft, as_of=as_of) if finding.effect == "disputes"]
    assert not found, [(finding.rule, finding.message) for finding in found]

"""How a rule card is checked: a draft that must be flagged by one rule, and one that no rule may dispute."""

from tests.rules.pipeline import disputes


def flags(rule: str, draft: str, words: str, *, as_of: str = "2026-06-01") -> None:
    """Assert that `rule` disputes something in the draft and no other rule does, and that it says `words`.

    The words may stand in its message or in its working.
    """
    everything = disputes(draft, as_of=as_of)
    found = [finding for finding in everything if finding.rule == rule]
    assert found, [(finding.rule, finding.message) for finding in everything]
    told = " ".join(part for f in found for part in (f.message, *(step.text for step in f.working)))
    assert words in told, told
    others = [(f.rule, f.message) for f in everything if f.effect == "disputes" and f.rule != rule]
    assert not others, others


def stays_silent(draft: str, *, as_of: str = "2026-06-01") -> None:
    """Assert that no rule disputes or notes anything in the draft."""
    found = disputes(draft, as_of=as_of)
    assert not found, [(finding.rule, finding.message) for finding in found]

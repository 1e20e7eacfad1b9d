"""Looks up what was said of one figure of a draft."""

from factcheck.pipeline import CheckedDraft


def of(result: CheckedDraft, words: str) -> tuple[str, set[str]]:
    """Verdict of the claim that holds `words`, and the rules behind its disputes and supports."""
    found = [claim for claim in result.claims if words in claim.text and claim.kind == "quantity"]
    assert len(found) == 1, (words, [claim.text for claim in result.claims])
    index = found[0].index
    rules = {f.rule for f in result.findings if index in f.claims and f.effect in ("disputes", "supports")}
    return result.verdicts[index][0], rules

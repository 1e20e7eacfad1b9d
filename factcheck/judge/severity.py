"""How much weight a broken relation carries."""

from factcheck.judge.compare import Outcome, source_of
from factcheck.model.claim import Claim
from factcheck.model.relation import Relation

_ORDER = ("note", "warning", "error")

NO_FACT = frozenset({"hypothetical", "negated", "question"})
"""Modalities that state nothing which figures could contradict."""


def lowest(*levels: str) -> str:
    """The weakest of several severities."""
    return min(levels, key=_ORDER.index)


def severity_of(relation: Relation, outcome: Outcome, ceiling: str) -> str:
    """Weigh a broken relation: error, warning or note.

    A note where nothing in the text licenses the comparison; a warning where an open figure is taken at what
    readers understand by it, where figures are somebody else's, and where a side is no outturn.
    """
    level = lowest(ceiling, relation.ceiling)
    if relation.cue is None and not relation.rows:
        return "note"
    if outcome.broken in ("pragmatic", "near"):
        level = lowest(level, "warning")
    return lowest(level, voice_severity(relation.claims, against_rows=bool(relation.rows)))


def voice_severity(claims: tuple[Claim, ...], *, against_rows: bool) -> str:
    """An error only for facts in the draft's own voice, or figures that one and the same speaker gave."""
    if any(claim.voice == "quoted" for claim in claims):
        return "warning"
    sources = {source_of(claim) for claim in claims}
    if len(sources) > 1 or (against_rows and sources != {()}):
        return "warning"
    if any(claim.modality != "outturn" for claim in claims):
        return "warning"
    return "error"

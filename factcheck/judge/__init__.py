"""The judge: the only room that compares numbers, and the one that signs findings."""

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.judge.evaluate import Unanswerable
from factcheck.judge.signing import sign_mismatch, sign_relation, sign_remark
from factcheck.judge.verdicts import verdict
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Silence
from factcheck.model.relation import Abstention, Mismatch, Relation, Stated

__all__ = ["Judgement", "verdict", "weigh"]


class Judgement(NamedTuple):
    """Everything the judge has to say about one draft."""

    findings: tuple[Finding, ...]
    """In text order, then by rule."""
    silences: tuple[Silence, ...]


def weigh(stated: Iterable[tuple[str, str, Stated]], case_claims: tuple[Claim, ...], text: str) -> Judgement:
    """Judge what the rules stated about one draft.

    Each item is a rule's slug, the ceiling of its severity, and a relation, mismatch, remark or abstention.
    The result does not depend on the order of the items.
    """
    findings: set[Finding] = set()
    silences: set[Silence] = set()
    for slug, ceiling, item in stated:
        if isinstance(item, Abstention):
            silences.add(Silence(slug, tuple(c.index for c in item.claims), item.reason))
            continue
        try:
            if isinstance(item, Relation):
                finding = sign_relation(slug, ceiling, item, text)
            elif isinstance(item, Mismatch):
                finding = sign_mismatch(slug, ceiling, item, text)
            else:
                finding = sign_remark(slug, item)
        except Unanswerable as error:
            silences.add(Silence(slug, tuple(c.index for c in item.claims), str(error)))
            continue
        if finding is not None:
            findings.add(finding)
    return Judgement(
        tuple(sorted(findings, key=_text_order)),
        tuple(sorted(silences)),
    )


def _text_order(finding: Finding) -> tuple[object, ...]:
    return (finding.start, finding.end, finding.rule, finding.effect, finding.claims, finding.message)

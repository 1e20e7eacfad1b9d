"""The judge: the only room that compares numbers, and the one that signs findings."""

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.judge.causes import Firing, find_causes
from factcheck.judge.compare import Outcome, compare, is_direct
from factcheck.judge.evaluate import Unanswerable
from factcheck.judge.severity import NO_FACT, severity_of
from factcheck.judge.signing import (
    backing_rows,
    sign_cause,
    sign_holding,
    sign_mismatch,
    sign_note,
    sign_remark,
)
from factcheck.judge.verdicts import verdict
from factcheck.judge.wording import sign_wording
from factcheck.judge.words import Printed, printed
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Silence
from factcheck.model.relation import Abstention, Mismatch, Relation, Remark, SameText, Stated
from factcheck.model.row import Row

__all__ = ["Judgement", "Printed", "printed", "settled", "verdict", "weigh"]


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
    firings: list[Firing] = []
    standing: list[Relation] = []
    holding: list[Firing] = []
    findings: set[Finding] = set()
    silences: set[Silence] = set()
    for slug, ceiling, item in sorted(stated, key=_item_order):
        indices = tuple(claim.index for claim in item.claims)
        reason = _no_fact(item.claims)
        if isinstance(item, Abstention):
            silences.add(Silence(slug, indices, item.reason))
        elif isinstance(item, Remark):
            findings.add(sign_remark(slug, item))
        elif reason is not None:
            silences.add(Silence(slug, indices, reason))
        elif isinstance(item, Mismatch):
            finding = sign_mismatch(slug, ceiling, item)
            if finding is not None:
                findings.add(finding)
        elif isinstance(item, SameText):
            findings.update(sign_wording(slug, ceiling, item, text))
        else:
            try:
                outcome = compare(item)
            except Unanswerable as error:
                silences.add(Silence(slug, indices, str(error)))
                continue
            if not outcome.broken:
                if item.if_broken or item.if_holds != "disputes":
                    standing.append(item)
                if outcome.holds:
                    holding.append(_held(slug, ceiling, item, outcome))
                continue
            severity = severity_of(item, outcome, ceiling)
            firing = Firing(slug, severity, item, outcome)
            if item.if_broken == "disputes" and severity != "note":
                firings.append(firing)
            elif item.if_broken:
                findings.add(sign_note(firing, text))
    findings.update(sign_holding(firing, text) for firing in holding)
    disputing = [firing for firing in holding if firing.relation.if_holds == "disputes"]
    supported = frozenset(i for f in findings if f.effect == "supports" for i in f.claims)
    causes = find_causes(firings, standing, text, beside_them=disputing)
    findings.update(sign_cause(cause, supported, text) for cause in causes)
    return Judgement(tuple(sorted(findings, key=_text_order)), tuple(sorted(silences)))


def settled(stated: Iterable[tuple[str, str, Stated]]) -> dict[int, tuple[Row, ...]]:
    """Find the rows that back single figures: claim index to rows, for rules that build on settled figures."""
    found: dict[int, tuple[Row, ...]] = {}
    for _, _, item in stated:
        if not isinstance(item, Relation) or item.if_holds != "supports" or not is_direct(item):
            continue
        try:
            outcome = compare(item)
        except Unanswerable:
            continue
        if outcome.holds and _no_fact(item.claims) is None:
            known = found.get(item.primary.index, ())
            found[item.primary.index] = tuple(dict.fromkeys((*known, *backing_rows(item, outcome))))
    return found


def _held(slug: str, ceiling: str, relation: Relation, outcome: Outcome) -> Firing:
    """A relation that holds, with its weight."""
    if relation.if_holds == "disputes":
        return Firing(slug, severity_of(relation, outcome, ceiling), relation, outcome)
    return Firing(slug, "ok" if relation.if_holds == "supports" else "note", relation, outcome)


def _no_fact(claims: tuple[Claim, ...]) -> str | None:
    """Why a relation between these claims is not tested, where one of them states no fact."""
    for claim in claims:
        if claim.modality in NO_FACT:
            return "negated" if claim.modality == "negated" else "modality-differs"
    return None


def _item_order(item: tuple[str, str, Stated]) -> tuple[object, ...]:
    slug, ceiling, stated = item
    primary = stated.claims[0] if isinstance(stated, Abstention) and stated.claims else None
    if not isinstance(stated, Abstention):
        primary = stated.primary
    place = (primary.start, primary.end, primary.index) if primary is not None else (0, 0, 0)
    says = "" if isinstance(stated, Abstention) else stated.wording.says
    form = stated.form if isinstance(stated, Relation) else ""
    return (place, slug, ceiling, tuple(c.index for c in stated.claims), form, says)


def _text_order(finding: Finding) -> tuple[object, ...]:
    return (finding.start, finding.end, finding.rule, finding.effect, finding.claims, finding.message)

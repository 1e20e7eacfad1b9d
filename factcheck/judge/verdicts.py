"""The verdict of a claim, from the findings that name it."""

from collections import defaultdict
from collections.abc import Sequence

from factcheck.model.claim import Claim
from factcheck.model.finding import Finding

_NOT_CHECKABLE = frozenset({"forecast", "hypothetical", "question", "demand"})


def verdicts(claims: tuple[Claim, ...], findings: tuple[Finding, ...]) -> tuple[tuple[str, str | None], ...]:
    """Verdict and reason of every claim of a draft, by index."""
    naming: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        for index in finding.claims:
            naming[index].append(finding)
    return tuple(verdict(claim, naming.get(claim.index, ())) for claim in claims)


def verdict(claim: Claim, findings: Sequence[Finding]) -> tuple[str, str | None]:
    """`disputed`, `supported` or `unverifiable`, the last with its reason.

    Only a row supports; a live dispute outweighs any support.
    """
    effects = {finding.effect for finding in findings if claim.index in finding.claims}
    if "disputes" in effects:
        return "disputed", None
    if "supports" in effects:
        return "supported", None
    if claim.reason is not None:
        return "unverifiable", claim.reason
    if claim.modality in _NOT_CHECKABLE:
        return "unverifiable", "not-checkable"
    if claim.metric is not None and claim.metric.tie == "value":
        return "unverifiable", "no-metric"
    if any(f.rule == "sources-disagree" and claim.index in f.claims for f in findings):
        return "unverifiable", "ambiguous"
    return "unverifiable", "no-row"

"""Words that several reports for people share."""

from factcheck.model.evidence import Evidence
from factcheck.model.printed import printed
from factcheck.model.report import Claim, FileReport, Finding, SourceSpan

REASONS = {
    "no-metric": "measure not in the packs",
    "no-entity": "subject not recognised",
    "no-period": "no period given",
    "no-row": "no reference row",
    "ambiguous": "more than one meaning",
    "definition-unknown": "what is counted is not said",
    "not-checkable": "opinion, forecast or the like",
}
"""Why a claim is unverifiable, in plain words."""


def place(span: SourceSpan) -> str:
    """Line and column."""
    return f"{span.line}:{span.column}"


def figure(row: Evidence) -> str:
    """The value of a row with its unit: `1,240 homes`, `3.5%`."""
    if row.value or not (row.low or row.high):
        return printed(row.value, row.unit)
    return f"{printed(row.low or '', '')} to {printed(row.high or '', row.unit)}".strip()


def is_nearest(finding: Finding) -> bool:
    """Whether a finding only names the row that comes nearest to an unverifiable figure."""
    return finding.rule == "nearest-row"


def nearest_rows(file: FileReport) -> dict[str, str]:
    """Claim to the row that comes nearest to its unverifiable figure: `0.27%, 2023`."""
    found: dict[str, str] = {}
    for finding in filter(is_nearest, file.findings):
        if len(finding.claims) == 1:
            row = finding.evidence[0]
            found.setdefault(finding.claims[0], f"{figure(row)}, {row.period}")
    return found


def read_as(claim: Claim) -> str:
    """What the tool took a claim to say, so that a misreading shows at once."""
    parts = [claim.metric, claim.subject]
    words = [part.id or part.text for part in parts if part]
    if claim.period:
        words.append(claim.period.text or claim.period.start or "")
    return ", ".join(word for word in words if word)

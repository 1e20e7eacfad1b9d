"""Words that several reports for people share."""

from factcheck.model.evidence import Evidence
from factcheck.model.report import Claim, SourceSpan

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

_SIGNS = {"percent": "%", "percentage_point": " points", "person": "", "count": "", "number": ""}


def place(span: SourceSpan) -> str:
    """Line and column."""
    return f"{span.line}:{span.column}"


def figure(row: Evidence) -> str:
    """The value of a row with its unit: `1,240 homes`, `3.5%`."""
    words = grouped(row.value)
    if not words and (row.low or row.high):
        words = f"{grouped(row.low or '')} to {grouped(row.high or '')}".strip()
    return words + _SIGNS.get(row.unit, f" {row.unit.replace('_', ' ')}" if row.unit else "")


def grouped(number: str) -> str:
    """A decimal string with its thousands set apart; anything else unchanged."""
    whole, point, rest = number.partition(".")
    sign = whole[:1] if whole[:1] in ("-", "+") else ""
    digits = whole[len(sign) :]
    return f"{sign}{int(digits):,}{point}{rest}" if digits.isdecimal() and digits.isascii() else number


def read_as(claim: Claim) -> str:
    """What the tool took a claim to say, so that a misreading shows at once."""
    parts = [claim.metric, claim.subject]
    words = [part.id or part.text for part in parts if part]
    if claim.period:
        words.append(claim.period.text or claim.period.start or "")
    return ", ".join(word for word in words if word)

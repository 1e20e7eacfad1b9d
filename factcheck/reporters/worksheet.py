"""The figures that nothing could be said about, as a table to fill in: the reference pack grows from daily work."""

import csv
import io
from datetime import date, timedelta

from factcheck.model.report import Claim, Period, Report
from factcheck.reporters.look import Look

COLUMNS = (
    "claim", "file", "line", "text", "context", "entity", "metric", "period", "value", "low", "high", "unit",
    "source", "url", "as_of", "definition", "note",
)  # fmt: skip
"""The first eight are filled in; the rest is for whoever looks the figure up."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_QUARTERS = {
    ("01-01", "03-31"): "Q1",
    ("04-01", "06-30"): "Q2",
    ("07-01", "09-30"): "Q3",
    ("10-01", "12-31"): "Q4",
}


def render(report: Report, look: Look) -> bytes:
    """Render the unverifiable quantities as CSV (UTF-8, LF)."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for file in report.files:
        for claim in file.claims:
            if (
                claim.kind == "quantity"
                and claim.verdict == "unverifiable"
                and claim.reason != "not-checkable"
            ):
                table.writerow([_cell(cell) for cell in _row(claim, file.path)] + [""] * (len(COLUMNS) - 8))
    return out.getvalue().encode("utf-8", "backslashreplace")


def _row(claim: Claim, path: str) -> list[str]:
    entity = claim.subject.id or claim.subject.text if claim.subject else ""
    metric = claim.metric.id or claim.metric.text if claim.metric else ""
    period = period_label(claim.period) if claim.period else ""
    return [claim.id, path, str(claim.span.line), claim.text, claim.context, entity, metric, period]


def period_label(period: Period) -> str:
    """The period as a pack writes it: a year, quarter, month, day or `first/last`."""
    first, last = period.start or "", period.end or ""
    if not first or not last or first == last:
        return first or last
    if first[:4] == last[:4]:
        if (first[5:], last[5:]) == ("01-01", "12-31"):
            return first[:4]
        if quarter := _QUARTERS.get((first[5:], last[5:])):
            return f"{first[:4]}-{quarter}"
        if (
            first[:7] == last[:7]
            and first.endswith("-01")
            and (date.fromisoformat(last) + timedelta(days=1)).day == 1
        ):
            return first[:7]
    return f"{first}/{last}"


def _cell(words: str) -> str:
    """Words on one line that no spreadsheet takes for a formula."""
    words = " ".join(words.split())
    return f"'{words}" if words.startswith(_FORMULA) else words

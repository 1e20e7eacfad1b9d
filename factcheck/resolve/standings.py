"""The rows of a claim that names subject and measure but no figure (`the only district where burglaries rose`)."""

from datetime import date
from fractions import Fraction

from factcheck.model.claim import Claim, Key
from factcheck.model.quantity import Period
from factcheck.reference import Reference
from factcheck.resolve.times import live, rows_at


def without_figure(claim: Claim, reference: Reference, as_of: date) -> Claim:
    """Return the claim with the key that its details name; rows of the newest period where it names none."""
    entity, metric = claim.detail("subject"), claim.detail("metric")
    if entity is None or metric is None:
        return claim
    series = tuple(
        row
        for row in live(reference.rows(entity, metric), as_of)
        if row.status not in ("target", "forecast") and row.period.first <= as_of
    )
    told = [value.split("/") for name, value in claim.details if name == "period"]
    if not series or len(told) > 1:
        return claim._replace(reason="no-row" if not series else "no-period")
    if told:
        first, last = (date.fromisoformat(day) for day in told[0])
        rows = rows_at(series, Period(claim.start, claim.end, first, last), as_of=as_of)
    else:
        newest = max(row.period.last for row in series)
        rows = tuple(row for row in series if row.period.last == newest)
    if not rows:
        return claim._replace(reason="no-row")
    tie = "stated" if told else "none"
    return claim._replace(keys=(Key(entity, metric, rows, series, Fraction(1), "stated", "stated", tie, 0),))

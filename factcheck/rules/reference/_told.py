"""What a figure or a row is of, in words, and a figure without its hedge."""

from factcheck.model.claim import Claim, Key
from factcheck.model.row import Row
from factcheck.rules.rule import Case


def of_what(case: Case, found: Row | Key) -> str:
    """Measure and subject of a row or key: `Emergency admissions, Marlow Hospitals Trust`."""
    return f"{case.reference.metric_of(found).label}, {case.reference.entity_of(found).label}"


def is_open(row: Row) -> bool:
    """Whether a row states no more than a floor or a ceiling."""
    return row.interval.low is None or row.interval.high is None


def unhedged(claim: Claim) -> Claim:
    """The claim without its hedge: `up to 1.5%` names the target of 1.5%, not all that lies under it."""
    assert claim.quantity is not None
    return claim._replace(quantity=claim.quantity._replace(comparator="=", hedge=None))

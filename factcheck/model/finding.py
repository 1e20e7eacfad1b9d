"""What the judge signs: findings with their working, and the abstentions that stand beside them.

Offsets are into `Draft.text`; the report turns them into file positions once, at the end.
"""

from factcheck.model.evidence import Evidence
from factcheck.named_tuple import NamedTuple


class WorkingStep(NamedTuple):
    """One line of arithmetic; bounds are decimal strings that re-evaluate to the verdict, or None."""

    text: str
    low: str | None = None
    high: str | None = None


class Repair(NamedTuple):
    """The smallest single edit that would make a relation hold, where it is the only one."""

    start: int
    end: int
    replacement: str
    reason: str
    """What the edit undoes: `the digits 4 and 2 are swapped`, `million for billion`."""


class Finding(NamedTuple):
    """The outcome of one relation."""

    rule: str
    effect: str
    """disputes, supports, notes."""
    severity: str
    """error, warning, note; ok for supports."""
    message: str
    claims: tuple[int, ...]
    """Indices of the claims that take part; the first carries the primary span."""
    start: int
    end: int
    related: tuple[tuple[int, int, str], ...] = ()
    working: tuple[WorkingStep, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    repair: Repair | None = None
    query: str | None = None
    innocent: str | None = None
    """What would make this not an error."""
    next: str | None = None


class Silence(NamedTuple):
    """A relation that a rule could not test, and why."""

    rule: str
    claims: tuple[int, ...]
    reason: str

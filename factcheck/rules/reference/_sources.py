"""Whether the draft puts a figure down to somebody other than the source of the rows."""

from collections.abc import Sequence

from factcheck.model.claim import Claim
from factcheck.model.row import Row


def from_another_source(claim: Claim, rows: Sequence[Row]) -> bool:
    """Whether the draft names a source for the figure that no row names.

    A figure put down to the subject itself (`the council says it built 1,240 homes`) is the rows' own.
    """
    given = claim.attribution
    if claim.voice == "own" or given is None or given.kind == "unnamed":
        return False
    names = [name.lower() for name in (given.speaker, *given.ids) if name]
    for row in rows:
        source = f"{row.claimant} {row.origin.source} {row.entity} {row.origin.pack}".lower()
        if any(name in source for name in names) or row.entity in given.ids:
            return False
    return True

"""From mentions to keys: which entity, metric and period of the packs a figure is about.

Ambiguity is data: every family of rows that the words admit becomes a key, and the first is `certain` only
where the words themselves prove it. A wrong row is worse than no row.
"""

from factcheck.model.claim import Claim, Extraction
from factcheck.reference import Reference
from factcheck.resolve.columns import told_by_its_cells, told_by_its_list, told_by_its_years
from factcheck.resolve.context import Layout
from factcheck.resolve.gapping import told_by_gapping
from factcheck.resolve.keys import Resolver
from factcheck.resolve.standings import without_figure


def resolve(extraction: Extraction, reference: Reference) -> tuple[Claim, ...]:
    """Return the claims of an extraction with subject, metric, period and keys filled in."""
    if not reference.packs:
        return tuple(
            claim._replace(reason="no-row") if claim.kind == "quantity" else claim
            for claim in extraction.claims
        )
    layout = Layout(extraction)
    resolver = Resolver(extraction, reference, layout)
    resolved = list(extraction.claims)
    for claim in extraction.claims:
        if claim.kind == "quantity":
            resolved[claim.index] = resolver.resolve(claim)
        elif claim.kind == "event" and claim.detail("metric"):
            resolved[claim.index] = without_figure(claim, reference, extraction.as_of)
    for claim in told_by_its_cells(resolved, extraction.draft):
        resolved[claim.index] = claim
    for claim in told_by_its_list(resolved, extraction.draft):
        resolved[claim.index] = claim
    for claim in told_by_its_years(resolved):
        resolved[claim.index] = claim
    for claim in told_by_gapping(resolved, layout):
        resolved[claim.index] = claim
    return tuple(resolved)

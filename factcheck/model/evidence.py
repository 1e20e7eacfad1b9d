"""Evidence: what a pack says, as a finding shows it."""

from factcheck.named_tuple import NamedTuple


class Evidence(NamedTuple):
    """A row of a reference pack, with its source and date."""

    pack: str
    row: str
    """File and line: `facts.csv:118`."""
    source: str
    url: str
    as_of: str
    value: str
    low: str | None = None
    high: str | None = None
    unit: str = ""
    period: str = ""
    definition: str = ""

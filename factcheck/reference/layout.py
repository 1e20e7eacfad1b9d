"""The pack format as data: which files a pack may hold, with which columns."""

from factcheck.named_tuple import NamedTuple

RANKS = ("preferred", "normal", "deprecated")
STATUSES = ("actual", "estimate", "forecast", "claim", "target")
KINDS = ("stock", "flow", "cumulative", "rate", "share", "index", "count", "amount")
POLARITIES = {
    "up": "up",
    "higher": "up",
    "more": "up",
    "down": "down",
    "lower": "down",
    "less": "down",
    "neutral": "",
    "none": "",
}
"""What a pack may write for `polarity`, and what it means."""
COMPARATORS = {
    "=": "=",
    "==": "=",
    "exactly": "=",
    ">=": ">=",
    "≥": ">=",
    "at least": ">=",
    "<=": "<=",
    "≤": "<=",
    "at most": "<=",
    "up to": "<=",
    ">": ">",
    "more than": ">",
    "<": "<",
    "less than": "<",
    "~": "~",
    "≈": "~",
    "about": "~",
}
"""What a pack may write for `comparator`, and what it means."""
_KEEPING = ("note", "source", "url", "as_of", "licence", "checked_by", "checked_on")
"""Columns about the record itself, which any file may have."""


class Table(NamedTuple):
    """One file of a pack."""

    name: str
    required: tuple[str, ...]
    """Columns that must stand in the header; a cell of them may be empty only where `blank` says so."""
    optional: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    """Required columns whose cells may be empty all the same."""

    @property
    def file(self) -> str:
        return f"{self.name}.csv"

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.required + self.optional + _KEEPING))


FACTS = Table(
    "facts",
    ("entity", "metric", "period", "value", "unit", "source"),
    (
        "fact",
        "low",
        "high",
        "url",
        "as_of",
        "status",
        "claimant",
        "definition",
        "rank",
        "superseded_by",
        "derived_from",
        "checked_by",
        "checked_on",
        "note",
        "licence",
    ),
    blank=("value", "unit"),
)
ENTITIES = Table(
    "entities", ("entity", "label"), ("type", "part_of", "members_from", "members_to", "aliases")
)
METRICS = Table(
    "metrics",
    ("metric", "label"),
    (
        "kind",
        "unit",
        "dimension",
        "rate_of",
        "share_of",
        "min",
        "max",
        "plausible_low",
        "plausible_high",
        "polarity",
        "definition",
        "not_comparable_with",
        "stale_after_days",
        "aliases",
        "phrases",
    ),
)
DEFINITIONS = Table("definitions", ("definition", "label"), ("narrower_than", "aliases"))
UNITS = Table("units", ("unit", "dimension", "factor"), ("label", "aliases"))
STATEMENTS = Table(
    "statements",
    ("statement", "speaker", "quote", "source"),
    ("occasion", "place", "date", "medium", "url", "as_of", "note"),
)
EVENTS = Table(
    "events", ("event", "label", "date", "source"), ("date_end", "place", "url", "as_of", "aliases", "note")
)
ROLES = Table("roles", ("entity", "role", "holder", "source"), ("start", "end", "url", "as_of", "note"))
TARGETS = Table(
    "targets",
    ("target", "entity", "metric", "comparator", "value", "unit", "source"),
    ("due", "set_on", "instrument", "parts", "url", "as_of", "note"),
    blank=("comparator",),
)
SERIES = Table("series", ("metric", "entity_set", "complete_from", "complete_to"))

TABLES: tuple[Table, ...] = (
    DEFINITIONS,
    UNITS,
    ENTITIES,
    METRICS,
    FACTS,
    STATEMENTS,
    EVENTS,
    ROLES,
    TARGETS,
    SERIES,
)
"""In the order in which they are read: each may refer to those before it."""

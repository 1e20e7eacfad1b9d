"""What a rule is: a name, a ceiling for its severity, and a function that states relations."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from factcheck.model.claim import Claim, Extraction, Link
from factcheck.model.relation import Stated
from factcheck.model.row import Row
from factcheck.reference import Reference


class Case(NamedTuple):
    """Everything one draft puts before the rules."""

    extraction: Extraction
    claims: tuple[Claim, ...]
    """Resolved; the same order and indices as in the extraction."""
    reference: Reference
    as_of: date
    settled: Mapping[int, tuple[Row, ...]] = MappingProxyType({})
    """In the second pass: claim index to the rows that support the claim."""

    @property
    def text(self) -> str:
        return self.extraction.draft.text

    def links(self, *kinds: str) -> Iterator[Link]:
        """The links of the given kinds, in text order."""
        return (link for link in self.extraction.links if link.kind in kinds)

    def claim(self, index: int) -> Claim:
        return self.claims[index]


class Rule(NamedTuple):
    """One defect that a draft can have; its page is the docstring of its module."""

    slug: str
    severity: str
    """Ceiling: error, warning or note."""
    since: str
    """Version that introduced it."""
    relations: Callable[[Case], Iterator[Stated]]
    title: str = ""
    """Short descriptor; the first line of the page if empty."""
    after_rows: bool = False
    """True for a rule of the second pass, which builds on the rows that support claims (`Case.settled`)."""
    default: bool = True
    """False for a rule that runs only when it is selected."""

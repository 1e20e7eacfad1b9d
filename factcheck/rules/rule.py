"""What a rule is: a name, a ceiling for its severity, and a function that states relations."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from factcheck.model.claim import Claim, Extraction, Link
from factcheck.model.quantity import Period, Quantity
from factcheck.model.relation import Stated
from factcheck.model.row import Mention, Row
from factcheck.named_tuple import NamedTuple
from factcheck.reference import Reference
from factcheck.typed import Any


class _Backed(NamedTuple):
    """The figures that rows support, and the rows, by where they are looked for."""

    settled: Mapping[int, tuple[Row, ...]]
    by_sentence: dict[int, list[Claim]]
    by_block: dict[int, list[Claim]]
    families: dict[tuple[str, str], dict[Row, None]]
    by_metric: dict[str, list[Claim]]
    near: dict[tuple[int, int], list[Claim]]
    """By paragraph and how far around it."""


class Case:
    """Everything one draft puts before the rules; every look-up is by kind, sentence or place, never over the whole."""

    def __init__(
        self, *, extraction: Extraction, claims: tuple[Claim, ...], reference: Reference, as_of: date
    ) -> None:
        self.extraction = extraction
        self.text = extraction.draft.text
        self.claims = claims
        """Resolved; the same order and indices as in the extraction."""
        self.reference = reference
        self.as_of = as_of
        self.settled: Mapping[int, tuple[Row, ...]] = {}
        """In the second pass: claim index to the rows that support the claim."""
        self._backed: _Backed | None = None
        self._sentences: dict[int, str] = {}
        self.read_once: dict[object, Any] = {}
        """What one rule has worked out and another may use again, by name and what it is about."""
        self.read_off_rows: dict[object, Any] = {}
        """The same, worked out from the rows that support claims."""

    def settle(self, rows: Mapping[int, tuple[Row, ...]]) -> None:
        """Note the rows that support claims; what rules have read off fewer of them is forgotten."""
        self.settled = rows
        self.read_off_rows.clear()

    def within(self, claims: Container[int]) -> "Case":
        """The same draft with nothing asked but of some claims: its figures are these, its links those that they take part in.

        What stands around them is there as before.
        """
        from copy import copy  # seldom needed

        part = copy(self)
        part.figures = [item for item in self.figures if item[0].index in claims]
        part.with_rows = [claim for claim in self.with_rows if claim.index in claims]
        part.every_link = tuple(
            link
            for link in self.every_link
            if any(index in claims for _, indices in link.roles for index in indices)
        )
        part._links_by_kind = _by_kind(part.every_link)
        return part

    @cached_property
    def every_link(self) -> tuple[Link, ...]:
        """The links of all kinds, in text order."""
        return self.extraction.links

    def links(self, *kinds: str) -> Iterator[Link]:
        """The links of the given kinds, in text order."""
        if len(kinds) == 1:
            return iter(self._links_by_kind.get(kinds[0], ()))
        if not any(kind in self._links_by_kind for kind in kinds):
            return iter(())
        return (link for link in self.every_link if link.kind in kinds)

    def linked_with(self, claim: int, kinds: Container[str] | None = None) -> Iterator[int]:
        """The claims with which a claim stands in a link, of some kinds or of any; some more than once, itself among them."""
        return (
            index
            for link in self._links_by_claim.get(claim, ())
            if kinds is None or link.kind in kinds
            for _, indices in link.roles
            for index in indices
        )

    def links_of(self, claim: Claim, kind: str) -> Iterator[Link]:
        """The links of a kind in which a claim has a part, in text order."""
        return (link for link in self._links_by_claim.get(claim.index, ()) if link.kind == kind)

    def holds(self, kinds: Sequence[str]) -> bool:
        """Whether the draft has a link or a claim of one of the kinds."""
        linked, claimed = self._links_by_kind.keys(), self._claims_by_kind.keys()
        return not (linked.isdisjoint(kinds) and claimed.isdisjoint(kinds))

    def claim(self, index: int) -> Claim:
        return self.claims[index]

    def of_kind(self, kind: str) -> Sequence[Claim]:
        """The claims of a kind (quantity, quote, event, role), in text order."""
        return self._claims_by_kind.get(kind, ())

    @cached_property
    def figures(self) -> Sequence[tuple[Claim, Quantity]]:
        """The quantity claims that have a number, each with it."""
        return [(claim, claim.quantity) for claim in self.of_kind("quantity") if claim.quantity is not None]

    @cached_property
    def with_rows(self) -> Sequence[Claim]:
        """The claims that may be about a row family of the packs."""
        return [claim for claim in self.claims if claim.keys]

    def sentence_of(self, claim: Claim) -> str:
        """The sentence of a claim in lower case."""
        known = self._sentences.get(claim.sentence)
        if known is None:
            start, end, _ = self.extraction.sentences[claim.sentence]
            known = self._sentences[claim.sentence] = self.text[start:end].lower()
        return known

    def before(self, claim: Claim, most: int = 120) -> str:
        """What stands in front of a claim in its sentence, of that the last `most` characters."""
        start = self.extraction.sentences[claim.sentence].start
        return self.text[max(start, claim.start - most) : claim.start]

    def behind(self, claim: Claim, most: int = 120) -> str:
        """What stands behind a claim in its sentence, of that the first `most` characters."""
        end = self.extraction.sentences[claim.sentence].end
        return self.text[claim.end : min(end, claim.end + most)]

    def quantities_of(self, sentence: int) -> Sequence[Claim]:
        """The quantity claims of a sentence, in text order."""
        return self._quantities_by_sentence.get(sentence, ())

    def events_of(self, block: int) -> Sequence[Claim]:
        """The events that a paragraph dates, in text order."""
        return self._events_by_block.get(block, ())

    def settled_in(self, sentence: int) -> Sequence[Claim]:
        """The figures of a sentence that rows support, in text order; for rules of the second pass."""
        return self._found_backed().by_sentence.get(sentence, ())

    def settled_near(self, claim: Claim, *, blocks: int = 2) -> Sequence[Claim]:
        """The figures that rows support in so many paragraphs before and behind that of a claim, and in its own, in text order."""
        backed = self._found_backed()
        place = claim.block, blocks
        found = backed.near.get(place)
        if found is None:
            found = backed.near[place] = [
                other
                for block in range(claim.block - blocks, claim.block + blocks + 1)
                for other in backed.by_block.get(block, ())
            ]
        return found

    def rows_told(self, entity: str, metric: str) -> Mapping[Row, None]:
        """The rows of a subject and measure that support figures anywhere in the draft; for rules of the second pass."""
        return self._found_backed().families.get((entity, metric), {})

    def telling(self, metric: str) -> Sequence[Claim]:
        """The figures anywhere in the draft that rows of a measure support, in text order; for rules of the second pass."""
        return self._found_backed().by_metric.get(metric, ())

    @property
    def metrics_told(self) -> Collection[str]:
        """The measures of all rows that support figures; for rules of the second pass."""
        return self._found_backed().by_metric.keys()

    def _found_backed(self) -> _Backed:
        known = self._backed
        if known is None or known.settled is not self.settled:
            known = self._backed = _Backed(self.settled, {}, {}, {}, {}, {})
            for index in sorted(self.settled):
                claim = self.claims[index]
                known.by_sentence.setdefault(claim.sentence, []).append(claim)
                known.by_block.setdefault(claim.block, []).append(claim)
                for metric in dict.fromkeys(row.metric for row in self.settled[index]):
                    known.by_metric.setdefault(metric, []).append(claim)
            for rows in self.settled.values():
                for row in rows:
                    known.families.setdefault((row.entity, row.metric), {})[row] = None
        return known

    def mentions_between(self, start: int, end: int) -> Iterator[Mention]:
        """The alias hits that start in a stretch of the text, in text order."""
        starts = self._starts_of_mentions
        yield from self.extraction.mentions[bisect_left(starts, start) : bisect_left(starts, end)]

    def periods_between(self, start: int, end: int) -> Iterator[Period]:
        """The periods that start in a stretch of the text, in text order."""
        starts = self._starts_of_periods
        yield from self.extraction.periods[bisect_left(starts, start) : bisect_left(starts, end)]

    @cached_property
    def named(self) -> frozenset[tuple[str, ...]]:
        """What every alias hit of the draft may stand for."""
        return frozenset(mention.ids for mention in self.extraction.mentions)

    @cached_property
    def named_ids(self) -> frozenset[str]:
        """Every single id that an alias hit of the draft may stand for."""
        return frozenset(identity for ids in self.named for identity in ids)

    @cached_property
    def entities(self) -> tuple[str, ...]:
        """The entities that the draft names without ambiguity, in the order in which it names them first."""
        hits = (mention for mention in self.extraction.mentions if mention.kind == "entity")
        return tuple(dict.fromkeys(hit.ids[0] for hit in hits if len(hit.ids) == 1 and not hit.ambiguous))

    @cached_property
    def _starts_of_mentions(self) -> list[int]:
        return [mention.start for mention in self.extraction.mentions]

    @cached_property
    def _starts_of_periods(self) -> list[int]:
        return [period.start for period in self.extraction.periods]

    @cached_property
    def _links_by_kind(self) -> dict[str, list[Link]]:
        return _by_kind(self.every_link)

    @cached_property
    def _links_by_claim(self) -> dict[int, list[Link]]:
        found: dict[int, list[Link]] = {}
        for link in self.extraction.links:
            for index in {index for _, indices in link.roles for index in indices}:
                found.setdefault(index, []).append(link)
        return found

    @cached_property
    def _claims_by_kind(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.claims:
            found.setdefault(claim.kind, []).append(claim)
        return found

    @cached_property
    def _quantities_by_sentence(self) -> dict[int, list[Claim]]:
        found: dict[int, list[Claim]] = {}
        for claim in self.of_kind("quantity"):
            found.setdefault(claim.sentence, []).append(claim)
        return found

    @cached_property
    def _events_by_block(self) -> dict[int, list[Claim]]:
        found: dict[int, list[Claim]] = {}
        for claim in self.of_kind("event"):
            found.setdefault(claim.block, []).append(claim)
        return found


def _by_kind(links: Sequence[Link]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(link.kind, []).append(link)
    return found


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
    needs: tuple[str, ...] = ()
    """Kinds of links and claims: a draft that has none of them gives the rule nothing to say. Empty for any draft."""

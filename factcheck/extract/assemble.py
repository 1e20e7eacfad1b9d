"""The offline extractor: one straight line from a draft's text to its claims and links."""

import os
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from factcheck.extract import events, modality, occasions, quotes, roles, superlatives
from factcheck.extract.broken_numbers import with_broken_numbers
from factcheck.extract.grammar import read
from factcheck.extract.sentences import sentences
from factcheck.extract.view import View, lower_case
from factcheck.model.claim import Claim, Extraction
from factcheck.model.draft import Draft
from factcheck.model.quantity import Period, Quantity, Reading, Skip
from factcheck.reference import Reference


def assemble(draft: Draft, reference: Reference, as_of: date) -> Extraction:
    """Read one draft with the grammar and return everything that the rules may use."""
    reading, excluded = _read_blocks(draft, as_of)
    reading = with_broken_numbers(reading, draft.text)
    view = View(
        draft=draft,
        reference=reference,
        as_of=as_of,
        lower=lower_case(draft.text),
        sentences=sentences(draft.text, draft.blocks),
        mentions=reference.mentions(draft.text),
        reading=reading,
    )
    quantities, index_of = _quantity_claims(view)
    view.pair((index_of[i], index_of[j]) for i, j in reading.pairs if i in index_of and j in index_of)
    view.hold(quantities)
    view.hold(quotes.attributions(view))
    for build in (
        quotes.quotes,
        occasions.occasions,
        events.events,
        roles.roles,
        superlatives.superlatives,
    ):
        view.hold(_numbered([*view.claims, *build(view)]))
    links = sorted(
        (link for recogniser in _recognisers() for link in recogniser.links(view)),
        key=lambda link: (link.cue_start, link.kind, link.roles),
    )
    return Extraction(
        draft=draft,
        as_of=as_of,
        sentences=view.sentences,
        mentions=view.mentions,
        periods=reading.periods,
        claims=view.claims,
        links=tuple(links),
        skipped=tuple(sorted([*reading.skipped, *excluded])),
    )


def _read_blocks(draft: Draft, as_of: date) -> tuple[Reading, list[Skip]]:
    """Read every block by itself, so that no phrase runs from one paragraph or table cell into the next."""
    quantities: list[Quantity] = []
    periods: list[Period] = []
    pairs: list[tuple[int, int]] = []
    skipped: list[Skip] = []
    excluded: list[Skip] = []
    for block in draft.blocks:
        reading = read(draft.text[block.start : block.end], as_of)
        by = block.start
        if block.zone == "teaser" or (block.table >= 0 and block.row == 0):
            reason = "teaser" if block.zone == "teaser" else "table-head"
            excluded.extend(_excluded(reading, by, reason))
            if reason == "teaser":
                continue
            reading = reading._replace(quantities=(), pairs=(), skipped=())
        base = len(quantities)
        quantities.extend(_shifted(quantity, by, base) for quantity in reading.quantities)
        periods.extend(
            period._replace(start=period.start + by, end=period.end + by) for period in reading.periods
        )
        pairs.extend((i + base, j + base) for i, j in reading.pairs)
        skipped.extend(Skip(skip.start + by, skip.end + by, skip.reason) for skip in reading.skipped)
    return Reading(tuple(quantities), tuple(periods), tuple(pairs), tuple(skipped)), excluded


def _shifted(quantity: Quantity, by: int, base: int) -> Quantity:
    return quantity._replace(
        start=quantity.start + by,
        end=quantity.end + by,
        number_start=quantity.number_start + by,
        number_end=quantity.number_end + by,
        hedge_start=None if quantity.hedge_start is None else quantity.hedge_start + by,
        hedge_end=None if quantity.hedge_end is None else quantity.hedge_end + by,
        of=None if quantity.of is None else quantity.of + base,
        converts=None if quantity.converts is None else quantity.converts + base,
    )


def _excluded(reading: Reading, by: int, reason: str) -> Iterator[Skip]:
    """Numbers of related-link cards are somebody else's headline; those of a table's head name its columns."""
    spans = [(quantity.start, quantity.end) for quantity in reading.quantities]
    spans += [(skip.start, skip.end) for skip in reading.skipped]
    if reason == "teaser":
        spans += [(period.start, period.end) for period in reading.periods]
    for start, end in spans:
        yield Skip(start + by, end + by, reason)


def _quantity_claims(view: View) -> tuple[tuple[Claim, ...], dict[int, int]]:
    """One claim for every quantity; durations that only date something else stay claims, too."""
    claims: list[Claim] = []
    index_of: dict[int, int] = {}
    for number, quantity in enumerate(view.reading.quantities):
        sentence = view.sentence_at(quantity.start)
        block = view.sentences[sentence].block
        index_of[number] = len(claims)
        claims.append(
            Claim(
                index=len(claims),
                kind="quantity",
                start=quantity.start,
                end=quantity.end,
                text=view.text[quantity.start : quantity.end],
                sentence=sentence,
                block=block,
                zone=view.draft.blocks[block].zone,
                quantity=quantity,
                modality=modality.modality(view, quantity, sentence),
            )
        )
    return tuple(claims), index_of


def _numbered(claims: list[Claim]) -> tuple[Claim, ...]:
    return tuple(
        claim if claim.index == index else claim._replace(index=index) for index, claim in enumerate(claims)
    )


@cache
def _recognisers() -> tuple[ModuleType, ...]:
    """Every module of `extract/links`, in name order."""
    return tuple(
        import_module(f"factcheck.extract.links.{name.removesuffix('.py')}")
        for name in sorted(os.listdir(Path(__file__).parent / "links"))  # noqa: PTH208 - names are all it takes
        if name.endswith(".py") and not name.startswith("_")
    )

"""Joins what a model proposed to what the grammar read: words may be added, a number never moves."""

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.extract import modality
from factcheck.extract.grammar import read
from factcheck.extract.ground import Ground, Rejection, Span, ground
from factcheck.extract.llm.reading import Outcome
from factcheck.extract.llm.speaker import proposed
from factcheck.extract.llm.windows import Window
from factcheck.extract.llm.wire import Item
from factcheck.extract.quotes import speech_of
from factcheck.extract.view import View, lower_case
from factcheck.model.claim import Attribution, Claim, Extraction, Named, Quotation, When
from factcheck.model.quantity import Quantity, Reading
from factcheck.named_tuple import NamedTuple
from factcheck.reference import Reference

_TIE = "proposed"
_SHOWN = 200


class United(NamedTuple):
    """One draft's extraction with a model's share in it."""

    extraction: Extraction
    numbers: int
    """Figures that the grammar found in the windows that were read."""
    covered: int
    """Of these, the ones that the model listed, too."""


class _Proposal(NamedTuple):
    """An item whose words were found."""

    item: Item
    span: Span
    window: Window
    value: Span | None
    attributes: dict[str, Span]


def unite(extraction: Extraction, outcomes: Sequence[Outcome], reference: Reference) -> United:
    """Return the grammar's extraction, with what a model could add to it and a list of what it could not.

    Claims of the grammar keep their indices; claims that only the model found follow them.
    """
    union = _Union(extraction, reference)
    for outcome in outcomes:
        union.rejected.extend((shown(bad.text), bad.reason) for bad in outcome.bad)
        for proposal in union.grounded(outcome):
            union.take(proposal)
    claims = (*union.claims, *(c._replace(index=len(union.claims) + n) for n, c in enumerate(union.added)))
    read_spans = [outcome.window.focus for outcome in outcomes if outcome.status in ("ok", "partial")]
    numbers = {
        claim.index
        for claim in extraction.claims
        if claim.kind == "quantity" and any(start <= claim.start < end for start, end in read_spans)
    }
    united = extraction._replace(claims=claims, rejected=(*extraction.rejected, *union.rejected))
    return United(united, len(numbers), len(numbers & union.covered))


def shown(text: str) -> str:
    """Words of a model as the report lists them: in one line, cut where they are long."""
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"


class _Union:
    def __init__(self, extraction: Extraction, reference: Reference) -> None:
        self.claims = list(extraction.claims)
        self.added: list[Claim] = []
        self.rejected: list[tuple[str, str]] = []
        self.covered: set[int] = set()
        self._extraction = extraction
        self._ground = Ground(extraction.draft.text)
        self._sentences = [(start, end) for start, end, _ in extraction.sentences]
        self._seen: set[tuple[int, int, str, Span | None]] = set()
        self._view = View(
            draft=extraction.draft,
            reference=reference,
            as_of=extraction.as_of,
            lower=lower_case(extraction.draft.text),
            sentences=extraction.sentences,
            mentions=extraction.mentions,
            reading=Reading((), extraction.periods, (), extraction.skipped),
        )
        self._view.hold(extraction.claims)

    # Grounding

    def grounded(self, outcome: Outcome) -> Iterator[_Proposal]:
        """The items of an answer whose words stand in the draft."""
        window = outcome.window
        times = Counter(item.quote for item in outcome.items)
        turns: Counter[str] = Counter()
        for item in outcome.items:
            turn = (turns[item.quote], times[item.quote])
            turns[item.quote] += 1
            beside = [words for words in (item.value_text, item.subject_text) if words]
            span = ground(
                item.quote,
                self._ground,
                window.focus,
                window.shown,
                beside=beside,
                sentences=self._sentences,
                turn=turn,
            )
            if isinstance(span, Rejection):
                self._reject(item.quote, span.reason)
                continue
            value = self._value(item, span)
            if isinstance(value, Rejection):
                self._reject(item.quote, value.reason)
                continue
            key = (span.start, span.end, item.kind, value)
            if key in self._seen:
                self._reject(item.quote, "duplicate")
                continue
            self._seen.add(key)
            yield _Proposal(item, span, window, value, self._attributes(item, span, window))

    def _value(self, item: Item, span: Span) -> Span | Rejection | None:
        """The place of a figure inside its claim's words."""
        if item.kind != "quantity":
            return None
        if not item.value_text:
            return Rejection("value-not-in-span")
        found = self._ground.find(item.value_text, span.start, span.end)
        if isinstance(found, Rejection):
            return Rejection("number-boundary" if found.reason == "number-boundary" else "value-not-in-span")
        return found[0] if len(found) == 1 else Rejection("ambiguous-span")

    def _attributes(self, item: Item, span: Span, window: Window) -> dict[str, Span]:
        found: dict[str, Span] = {}
        for name, words in item.attributes():
            places = [
                place
                for shown_span in (window.focus, *window.shown)
                if not isinstance(hits := self._ground.find(words, *shown_span), Rejection)
                for place in hits
            ]
            if places:
                found[name] = min(places, key=lambda place: (_distance(place, span), place))
            else:
                self._reject(words, "attribute-not-in-draft")
        return found

    def _reject(self, text: str, reason: str) -> None:
        self.rejected.append((shown(text), reason))

    # Joining

    def take(self, proposal: _Proposal) -> None:
        """Join one proposal, or say why not."""
        kind = proposal.item.kind
        if kind == "quantity":
            self._take_quantity(proposal)
        elif kind == "quote":
            self._take_quote(proposal)
        else:
            self._take_other(proposal)

    def _take_quantity(self, proposal: _Proposal) -> None:
        value = proposal.value
        assert value is not None
        found = [
            claim
            for claim in self.claims
            if claim.quantity is not None
            and claim.quantity.number_start < value.end
            and value.start < claim.quantity.number_end
        ]
        if not found:
            self._new_quantity(proposal, value)
            return
        if len(found) > 1:
            self._reject(proposal.item.quote, "ambiguous-span")
            return
        claim = found[0]
        assert claim.quantity is not None
        number = Span(claim.quantity.number_start, claim.quantity.number_end)
        if not (_holds(value, number) or _holds(number, value)):
            self._reject(proposal.item.quote, "number-boundary")
            return
        self.covered.add(claim.index)
        self._enrich(claim, proposal)

    def _new_quantity(self, proposal: _Proposal, value: Span) -> None:
        """A figure where the grammar read nothing: its own reader must read it from the draft's characters."""
        start, end = proposal.span
        view, extraction = self._view, self._extraction
        known = [(skip.start, skip.end) for skip in extraction.skipped]
        known += [(period.start, period.end) for period in extraction.periods]
        if any(a < value.end and value.start < b for a, b in known):
            # The grammar saw it and knows it for something else: a year, a road, a card of related links.
            self._reject(proposal.item.quote, "no-number")
            return
        quantities = [
            quantity
            for quantity in read(view.text[start:end], view.as_of).quantities
            if value.start <= start + quantity.number_start and start + quantity.number_end <= value.end
        ]
        if len(quantities) != 1:
            self._reject(proposal.item.quote, "no-number")
            return
        quantity = _moved(quantities[0], start)
        sentence = view.sentence_at(quantity.start)
        claim = self._claim(proposal, Span(quantity.start, quantity.end))
        self.added.append(
            claim._replace(quantity=quantity, modality=modality.modality(view, quantity, sentence))
        )

    def _enrich(self, claim: Claim, proposal: _Proposal) -> None:
        """Add words where the grammar has none; ids stay empty, since only the packs can prove them."""
        text, places = self._view.text, proposal.attributes
        known = self.claims[claim.index]
        subject, metric, when = known.subject, known.metric, known.when
        if subject is None and (place := places.get("subject_text")) is not None:
            subject = Named((), *place, text[slice(*place)], _TIE)
        if metric is None and (place := places.get("metric_text")) is not None:
            metric = Named((), *place, text[slice(*place)], _TIE)
        if when is None and (place := places.get("period_text")) is not None and self._is_period(place):
            when = When(None, *place, text[slice(*place)], _TIE)
        if (subject, metric, when) != (known.subject, known.metric, known.when):
            self.claims[claim.index] = known._replace(
                subject=subject, metric=metric, when=when, extractor="grammar+llm"
            )

    def _is_period(self, place: Span) -> bool:
        return any(p.start < place.end and place.start < p.end for p in self._extraction.periods)

    def _take_quote(self, proposal: _Proposal) -> None:
        start, end = proposal.span
        own = [
            claim
            for claim in self.claims
            if claim.quotation is not None and any(a < end and start < b for a, b in claim.quotation.parts)
        ]
        for claim in own:
            self._attribute(claim, proposal)
        if own:
            return
        said = [
            said
            for said in speech_of(self._view).quotations
            if any(run.start < end and start < run.end for run in said.runs)
        ]
        parts = tuple((run.inner_start, run.inner_end) for one in said for run in one.runs)
        if len(said) == 1 and start <= parts[0][0] and parts[-1][1] <= end:
            self._add_quote(proposal, parts, "fragment")
        elif not said:
            self._add_reported(proposal)
        else:
            self._reject(proposal.item.quote, "not-a-quotation")

    def _attribute(self, claim: Claim, proposal: _Proposal) -> None:
        """Name the speaker of a quotation that the grammar gave to nobody, if the cue rule proves the name."""
        assert claim.quotation is not None
        known = claim.attribution
        if known is not None and (known.speaker or known.confirmed):
            return
        parts = claim.quotation.parts
        found = self._proposed(proposal, Span(parts[0][0], parts[-1][1]))
        if found is None:
            return
        if not found.confirmed:
            self._reject(found.speaker, "speaker-unconfirmed")
            return
        self.claims[claim.index] = claim._replace(attribution=found, extractor="grammar+llm")

    def _add_quote(self, proposal: _Proposal, parts: tuple[tuple[int, int], ...], role: str) -> None:
        """Words between marks that the grammar took for a title or a scare quote: the cue rule must speak for them."""
        attribution = self._proposed(proposal, Span(parts[0][0], parts[-1][1]))
        if attribution is None or not attribution.confirmed:
            self._reject(proposal.item.quote, "speaker-unconfirmed")
            return
        words = " ".join(self._view.text[a:b] for a, b in parts)
        self.added.append(
            self._claim(proposal, proposal.span)._replace(
                quotation=Quotation(parts, words, role),
                voice="quoted",
                attribution=attribution,
            )
        )

    def _add_reported(self, proposal: _Proposal) -> None:
        """A statement without quotation marks; figures in it speak for themselves."""
        start, end = proposal.span
        if any(c.kind == "quantity" and start <= c.start < end for c in self.claims):
            return
        attribution = self._proposed(proposal, proposal.span)
        if attribution is None or not attribution.confirmed:
            self._reject(proposal.item.quote, "speaker-unconfirmed")
            return
        parts = tuple(_statement(self._view.text, proposal.span, attribution))
        if not parts:
            self._reject(proposal.item.quote, "not-a-quotation")
            return
        words = " ".join(self._view.text[slice(*part)] for part in parts)
        self.added.append(
            self._claim(proposal, proposal.span)._replace(
                quotation=Quotation(parts, words, "indirect"),
                voice="attributed",
                attribution=attribution,
                reason="not-checkable",
            )
        )

    def _proposed(self, proposal: _Proposal, quotation: Span) -> Attribution | None:
        places = proposal.attributes
        return proposed(self._view, quotation, places.get("speaker_text"), places.get("cue_text"))

    def _take_other(self, proposal: _Proposal) -> None:
        """An event needs a day or year in its own words, a role a holder; both are listed, and judged by nothing."""
        start, end = proposal.span
        kind = proposal.item.kind
        if any(c.kind == kind and c.start < end and start < c.end for c in (*self.claims, *self.added)):
            return
        name = "period_text" if kind == "event" else "subject_text"
        place = proposal.attributes.get(name)
        inside = place is not None and start <= place.start and place.end <= end
        if not inside or place is None or (kind == "event" and not self._is_period(place)):
            self._reject(proposal.item.quote, "attribute-not-in-draft")
            return
        words = self._view.text[slice(*place)]
        claim = self._claim(proposal, proposal.span)._replace(reason="not-checkable")
        if kind == "event":
            claim = claim._replace(when=When(None, *place, words, _TIE))
        else:
            claim = claim._replace(subject=Named((), *place, words, _TIE))
        self.added.append(claim)

    def _claim(self, proposal: _Proposal, span: Span) -> Claim:
        sentence = self._view.sentence_at(span.start)
        block = self._view.sentences[sentence].block
        return Claim(
            index=-1,
            kind=proposal.item.kind,
            start=span.start,
            end=span.end,
            text=self._view.text[slice(*span)],
            sentence=sentence,
            block=block,
            zone=self._view.draft.blocks[block].zone,
            extractor="llm",
        )


def _statement(text: str, span: Span, attribution: Attribution) -> Iterator[Span]:
    """What is put down to somebody: the words behind the reporting clause, and before it up to its comma."""
    first = min(attribution.speaker_start, attribution.cue_start)
    last = max(attribution.speaker_end, attribution.cue_end)
    comma = text.rfind(",", span.start, first)
    for start, end in ((span.start, comma), (last, span.end)):
        part = _trimmed(text, Span(max(start, span.start), end))
        if part.start < part.end:
            yield part


def _distance(place: Span, span: Span) -> int:
    return max(place.start - span.end, span.start - place.end, 0)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    edges = " \n\t,.:“”\"'‘’"
    while start < end and text[start] in edges:
        start += 1
    while end > start and text[end - 1] in edges:
        end -= 1
    return Span(start, end)


def _moved(quantity: Quantity, by: int) -> Quantity:
    return quantity._replace(
        start=quantity.start + by,
        end=quantity.end + by,
        number_start=quantity.number_start + by,
        number_end=quantity.number_end + by,
        hedge_start=None if quantity.hedge_start is None else quantity.hedge_start + by,
        hedge_end=None if quantity.hedge_end is None else quantity.hedge_end + by,
        of=None,
        converts=None,
    )

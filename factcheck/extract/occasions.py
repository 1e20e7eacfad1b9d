"""Builds speeches and interviews that a draft places somewhere as event claims: `In a speech at the Guildhall, Roe …`."""

from bisect import bisect_left
from collections.abc import Iterator

from factcheck.extract.quotation import nouns
from factcheck.extract.quotation.cast import Hit, Paragraph, Speaker
from factcheck.extract.quotation.cues import main_subject
from factcheck.extract.quotation.occasion import told_after, told_behind, told_of
from factcheck.extract.quotation.phrases import Source, phrase_after, possessive
from factcheck.extract.quotation.tokens import Token
from factcheck.extract.quotes import speech_of
from factcheck.extract.view import View
from factcheck.model.claim import Attribution, Claim, Words
from factcheck.model.occasion import DELIVERED, KIND_OF

_SPOKEN = frozenset(noun for noun, kind in KIND_OF.items() if kind == "speech").union(
    ("spoke", "spoken", "uttered", "speaking")
) - {"talk", "remarks", "toast"}
_CLAUSE = 16
"""Tokens behind the word in which its place may stand."""
_ANOTHER = frozenset(
    "another second third later earlier previous next new other separate last different similar".split()
)


def occasions(view: View) -> list[Claim]:
    """Return one event claim for every speech, interview or press conference with a speaker and a place, outlet or day.

    Those that a quotation's own clause tells belong to the quotation and are left out.
    """
    taken = {
        claim.occasion.what.start
        for claim in view.claims
        if claim.kind == "quote" and claim.occasion is not None and claim.occasion.what is not None
    }
    found: list[Claim] = []
    for paragraph in speech_of(view).paragraphs:
        if view.draft.blocks[paragraph.block].zone in ("body", "standfirst", "caption"):
            found += _in_paragraph(view, paragraph, taken)
            found += _known_events(view, paragraph)
            found += _deliveries(view, paragraph, {claim.sentence for claim in found})
    return found


def _deliveries(view: View, paragraph: Paragraph, told: set[int]) -> Iterator[Claim]:
    """Sentences that say where something was spoken, whoever spoke: `The best example is the speech of 11 December at …`.

    One for a sentence without a quotation, of no more than one person; a day is a claim of `events`.
    """
    tokens = paragraph.tokens
    for low, high in paragraph.ranges:
        spoken = [at for at in range(low, high) if tokens[at].lower in _SPOKEN]
        if len(spoken) != 1 or any(token.run >= 0 for token in tokens[low:high]):
            continue
        number = view.sentence_at(tokens[low].start)
        people = speech_of(view).cast.hits(paragraph, low, high)
        if number in told or len({hit.key for hit in people if not hit.placed}) > 1:
            continue
        if not any(
            period.kind == "date" and period.first == period.last for period in view.periods_of(number)
        ):
            continue  # which occasion it was nothing tells but the day
        circumstances = told_after(view, tokens, spoken[0] + 1, min(high, spoken[0] + _CLAUSE))
        occasion = circumstances.occasion
        if occasion is None or occasion.place is None or occasion.what is not None:
            continue
        word, place = tokens[spoken[0]], occasion.place
        yield Claim(
            index=-1,
            kind="event",
            start=word.start,
            end=place.end,
            text=view.text[word.start : place.end],
            sentence=number,
            block=paragraph.block,
            zone=view.draft.blocks[paragraph.block].zone,
            attribution=_only(view, people),
            occasion=occasion._replace(kind=KIND_OF.get(word.lower, "")),
            details=(("delivery", word.lower),),
        )


def _only(view: View, people: list[Hit]) -> Attribution | None:
    """The one person whom a sentence names, as its speaker."""
    hit = next((hit for hit in people if not hit.placed), None)
    if hit is None:
        return None
    ids = next(
        (
            mention.ids
            for mention in view.mentions_of(view.sentence_at(hit.start), "entity")
            if (mention.start, mention.end) == (hit.start, hit.end)
        ),
        (),
    )
    return Attribution(
        speaker=view.text[hit.start : hit.end],
        speaker_start=hit.start,
        speaker_end=hit.end,
        ids=ids,
        cue="",
        cue_start=hit.end,
        cue_end=hit.end,
        kind="said",
        who="person",
    )


def _known_events(view: View, paragraph: Paragraph) -> Iterator[Claim]:
    """Events of the packs that the draft puts somewhere: `the annual meeting in the Guildhall`; their days are claims of `events`."""
    tokens = paragraph.tokens
    block = view.draft.blocks[paragraph.block]
    for number in view.sentences_of(paragraph.block):
        for mention in view.mentions_of(number, "event"):
            at = bisect_left(tokens, mention.end, key=lambda token: token.start)
            if (
                len(mention.ids) != 1
                or at >= len(tokens)
                or tokens[at - 1].run >= 0
                or tokens[at - 1].end > mention.end
            ):
                continue
            circumstances = told_behind(view, tokens, at, paragraph.ranges[paragraph.sentence(at)][1])
            if circumstances.occasion is None or circumstances.occasion.place is None:
                continue
            words = Words(mention.start, mention.end, view.text[mention.start : mention.end])
            yield Claim(
                index=-1,
                kind="event",
                start=mention.start,
                end=circumstances.end,
                text=view.text[mention.start : circumstances.end],
                sentence=number,
                block=paragraph.block,
                zone=block.zone,
                occasion=circumstances.occasion._replace(what=words, events=mention.ids, kind=""),
                details=(("events", mention.ids[0]),),
            )


def _in_paragraph(view: View, paragraph: Paragraph, taken: set[int]) -> Iterator[Claim]:
    tokens = paragraph.tokens
    for low, high in paragraph.ranges:
        for at in range(low + 1, high):
            if KIND_OF.get(tokens[at].lower) not in DELIVERED or not tokens[at].text.islower():
                continue
            first = _phrase_start(tokens, at, low)
            if first is None or tokens[first].start in taken:
                continue
            claim = _claim(view, paragraph, low, high, first, at)
            if claim is not None:
                yield claim
                break


def _phrase_start(tokens: list[Token], at: int, low: int) -> int | None:
    """Index of the determiner or owner that opens `his Berlin address`."""
    first = at
    while first > low and at - first < 7:
        token = tokens[first - 1]
        if not token.is_word or token.lower in nouns.PREPOSITIONS or token.lower in nouns.CLAUSE_WORDS:
            return None
        first -= 1
        if token.lower in _ANOTHER:
            return None
        if token.lower in ("a", "an", "the", "his", "her"):
            return first
        if possessive(token):
            while (
                first > low and tokens[first - 1].is_capital and tokens[first - 1].lower not in nouns.OPENERS
            ):
                first -= 1
            return first
    return None


def _claim(view: View, paragraph: Paragraph, low: int, high: int, first: int, noun: int) -> Claim | None:
    tokens = paragraph.tokens
    stop = noun + 1
    while stop < high and tokens[stop].run < 0 and tokens[stop].text not in (",", ";", ":", "—", "–"):
        stop += 1
    lead = (
        first - 1
        if first > low and tokens[first - 1].lower in ("in", "during", "at", "after", "before", "since")
        else first
    )
    circumstances = told_of(view, tokens, first, noun, stop)
    occasion = circumstances.occasion
    if (
        occasion is None
        or occasion.what is None
        or (occasion.place is None and occasion.outlet is None and circumstances.when is None)
    ):
        return None
    speaker = _speaker(view, paragraph, low, high, first, noun)
    if speaker is None or not speaker.known or speaker.kind != "said":
        return None
    start, end = tokens[lead].start, circumstances.end
    return Claim(
        index=-1,
        kind="event",
        start=start,
        end=end,
        text=view.text[start:end],
        sentence=view.sentence_at(start),
        block=paragraph.block,
        zone=view.draft.blocks[paragraph.block].zone,
        when=circumstances.when,
        attribution=Attribution(
            speaker=view.text[speaker.start : speaker.end],
            speaker_start=speaker.start,
            speaker_end=speaker.end,
            ids=speaker.ids,
            cue=occasion.what.text,
            cue_start=occasion.what.start,
            cue_end=occasion.what.end,
            kind="said",
            who=speaker.who,
        ),
        occasion=occasion,
        details=(("occasion", occasion.kind),),
    )


def _speaker(view: View, paragraph: Paragraph, low: int, high: int, first: int, noun: int) -> Speaker | None:
    """Who gave it: the owner of the phrase, `by X` behind it, or the subject of the sentence that it opens."""
    tokens = paragraph.tokens
    cast = speech_of(view).cast
    owner = tokens[first]
    source: Source | None = None
    if owner.lower in ("his", "her"):
        source = Source(owner.start, owner.end, first + 1, "pronoun", "he" if owner.lower == "his" else "she")
    elif (last := next((k for k in range(first, noun) if possessive(tokens[k])), None)) is not None:
        end = tokens[last].end - (2 if tokens[last].text[-1] in "sS" else 1)
        source = Source(owner.start, end, last + 1, "name", tokens[last].lower[:-2], named=owner.is_capital)
    else:
        by = next((k for k in range(noun + 1, min(noun + 3, high - 1)) if tokens[k].lower == "by"), None)
        if by is not None:
            source = phrase_after(tokens, by + 1, high)
        elif first - 1 == low and tokens[low].lower in ("in", "during", "at"):
            comma = next((k for k in range(noun + 1, high) if tokens[k].text == ","), None)
            source = main_subject(tokens, comma + 1, high) if comma is not None else None
    if source is None or not (source.named or source.kind in ("pronoun", "person")):
        return None
    return cast.settle(source, paragraph, first, verb="", last=None)

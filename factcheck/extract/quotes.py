"""Builds the quotations of a draft as claims, and gives every figure its voice."""

from factcheck.extract.quotation.cast import Speaker
from factcheck.extract.quotation.cues import Cue
from factcheck.extract.quotation.speech import Said, Speech, read_speech
from factcheck.extract.view import View
from factcheck.model.claim import Attribution, Claim, Quotation

_CLAIMED = ("speech", "fragment", "block")
_FAR = 160
"""A reporting clause further than this many characters from its quotation is not shown as part of the claim."""


def quotes(view: View) -> list[Claim]:
    """The quotations that are put down to somebody, or that read as somebody's words."""
    return [_claim(view, said) for said in _speech(view).quotations if said.role in _CLAIMED]


def attributions(view: View) -> tuple[Claim, ...]:
    """The quantity claims of the view, each with its voice and source."""
    return view.claims


def _speech(view: View) -> Speech:
    known = view.read_once.get("speech")
    if known is None:
        known = view.read_once["speech"] = read_speech(view)
    return known


def _claim(view: View, said: Said) -> Claim:
    text = view.text
    start, end = said.runs[0].start, said.runs[-1].end
    block = said.runs[0].block
    attribution = None
    if said.cue is not None:
        attribution = attribution_of(view, said.cue, said.speaker)
        if said.paragraph is not None and said.paragraph.block in (block, said.runs[-1].block):
            start, end = _with_clause(said, start, end)
    parts = tuple(_trimmed(text, run.inner_start, run.inner_end) for run in said.runs)
    return Claim(
        index=-1,
        kind="quote",
        start=start,
        end=end,
        text=text[start:end],
        sentence=view.sentence_at(said.runs[0].start),
        block=block,
        zone=view.draft.blocks[block].zone,
        quotation=Quotation(parts, " ".join(text[a:b] for a, b in parts), said.role),
        modality=said.cue.form if said.cue is not None else "outturn",
        attribution=attribution,
    )


def attribution_of(view: View, cue: Cue, speaker: Speaker | None) -> Attribution | None:
    """Say who spoke and by which words; None where nobody is named."""
    if speaker is None:
        return Attribution(
            "",
            cue.start,
            cue.start,
            (),
            view.text[cue.start : cue.end],
            cue.start,
            cue.end,
            "said",
            confirmed=False,
        )
    return Attribution(
        speaker=view.text[speaker.start : speaker.end],
        speaker_start=speaker.start,
        speaker_end=speaker.end,
        ids=speaker.ids,
        cue=view.text[cue.start : cue.end],
        cue_start=cue.start,
        cue_end=cue.end,
        kind=speaker.kind,
        confirmed=speaker.known,
    )


def _with_clause(said: Said, start: int, end: int) -> tuple[int, int]:
    """The stretch from the quotation over its cue and the words that name the speaker there."""
    assert said.cue is not None
    points = [said.cue.start, said.cue.end]
    if said.cue.source is not None:
        points += [said.cue.source.start, said.cue.source.end]
    low, high = min(start, *points), max(end, *points)
    return (low if start - low <= _FAR else start), (high if high - end <= _FAR else end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end

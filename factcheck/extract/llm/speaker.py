"""The cue rule: a proposed speaker counts only where the draft's own words put the statement down to that name."""

import re

from factcheck.extract.ground import Span
from factcheck.extract.quotation.verbs import FORMS, STRICT
from factcheck.extract.quotes import speech_of
from factcheck.extract.view import View
from factcheck.model.claim import Attribution

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FIXED = ("according to",)
_FARTHEST = 6
"""Words between a speaker and the cue."""
_GOVERNED = frozenset(
    """of by with from to against about for on in at after before over under behind beside between told tell tells telling
    urged asked warned accused praised criticised criticized meeting met quoting quoted citing cited""".split()
)
# Behind these stands who was spoken to.
_WITH_HEARER = frozenset(
    "told tells tell asked asks urged urges warned warns reminded informed assured".split()
)
_BREAKS = re.compile(r"[.;:!?“”\"()\[\]—–]")


def proposed(view: View, quotation: Span, speaker: Span | None, cue: Span | None) -> Attribution | None:
    """The attribution that a model proposes, confirmed only if the cue rule proves it.

    The speaker must be named outside the quotation, in a sentence that the quotation touches, as the subject of
    the only verb of saying there: before it, or behind it where the verb follows the closing mark.
    """
    if speaker is None:
        return None
    words = view.text[slice(*speaker)]
    cue_words = view.text[slice(*cue)] if cue is not None else ""
    cue_place = cue if cue is not None else Span(speaker.start, speaker.start)
    confirmed = cue is not None and _is_cue(cue_words) and _proves(view, quotation, speaker, cue)
    return Attribution(
        speaker=words,
        speaker_start=speaker.start,
        speaker_end=speaker.end,
        ids=_ids(view, speaker) if confirmed else (),
        cue=cue_words,
        cue_start=cue_place.start,
        cue_end=cue_place.end,
        kind="said",
        confirmed=confirmed,
    )


def _proves(view: View, quotation: Span, speaker: Span, cue: Span) -> bool:
    start = view.sentences[view.sentence_at(quotation.start)].start
    last = view.sentences[view.sentence_at(max(quotation.start, quotation.end - 1))]
    if not (start <= min(speaker.start, cue.start) and max(speaker.end, cue.end) <= last.end):
        return False
    if view.sentence_at(quotation.start) < 0 or not _is_name(view.text[slice(*speaker)]):
        return False
    marked = [
        (run.start, run.end)
        for said in speech_of(view).quotations
        for run in said.runs
        if run.start < last.end and start < run.end
    ]
    if any(a < place.end and place.start < b for a, b in marked for place in (speaker, cue)):
        return False
    if _cues(view.text, start, last.end, marked) != 1:
        return False
    return _is_subject(view.text, start, marked, speaker, cue)


def _is_subject(text: str, start: int, marked: list[tuple[int, int]], speaker: Span, cue: Span) -> bool:
    if text[slice(*cue)].lower() in _FIXED:
        return speaker.start >= cue.end and _is_short(text[cue.end : speaker.start], 2)
    if speaker.end <= cue.start:
        gap = text[speaker.end : cue.start]
        before = _WORD.findall(text[max(start, speaker.start - 30) : speaker.start])
        governed = bool(before) and before[-1].lower() in _GOVERNED
        return not governed and _is_short(gap, _FARTHEST)
    closing = max((b for _, b in marked if b <= cue.start), default=None)
    breaks_off = text[start : cue.start].rstrip().endswith(",")
    behind_mark = closing is not None and _WORD.search(text[closing : cue.start]) is None
    inverted = (behind_mark or breaks_off) and text[slice(*cue)].lower() not in _WITH_HEARER
    return inverted and cue.end <= speaker.start and _is_short(text[cue.end : speaker.start], 3)


def _is_short(gap: str, most: int) -> bool:
    """Whether a gap holds few words, no other name and no break."""
    words = _WORD.findall(gap)
    return len(words) <= most and not any(word[0].isupper() for word in words) and not _BREAKS.search(gap)


def _is_cue(words: str) -> bool:
    lower = words.lower().strip()
    return lower in _FIXED or lower.replace(" ", "_") in FORMS


def _is_name(words: str) -> bool:
    found = _WORD.findall(words)
    return bool(found) and found[-1][0].isupper()


def _cues(text: str, start: int, end: int, marked: list[tuple[int, int]]) -> int:
    """How many verbs of saying stand outside quotation marks."""
    found = 0
    for match in _WORD.finditer(text, start, end):
        if any(a <= match.start() < b for a, b in marked):
            continue
        verb = FORMS.get(match.group().lower())
        fixed = match.group().lower() == "according"
        found += fixed or (
            verb is not None and (verb.base in STRICT or "say" in verb.kinds) and verb.tense != "base"
        )
    return found


def _ids(view: View, speaker: Span) -> tuple[str, ...]:
    hits = [
        hit
        for hit in view.mentions_of(view.sentence_at(speaker.start), "entity")
        if speaker.start <= hit.start and hit.end <= speaker.end and not hit.ambiguous
    ]
    ids = {hit.ids for hit in hits}
    return ids.pop() if len(ids) == 1 else ()

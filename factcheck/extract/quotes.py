"""Builds the quotations of a draft as claims, and gives every figure its voice."""

from bisect import bisect_right
from collections.abc import Iterator

from factcheck.extract.quotation.cast import Speaker
from factcheck.extract.quotation.cues import Cue
from factcheck.extract.quotation.indirect import Report, reports
from factcheck.extract.quotation.occasion import Told, told
from factcheck.extract.quotation.speech import Said, Speech, read_speech
from factcheck.extract.view import View
from factcheck.model.claim import Attribution, Claim, Quotation

_CLAIMED = ("speech", "fragment", "block")
_FAR = 160
"""A reporting clause further than this many characters from its quotation is not shown as part of the claim."""


def quotes(view: View) -> list[Claim]:
    """The quotations that are put down to somebody, or that read as somebody's words."""
    found: list[Claim] = []
    before: Said | None = None
    for said in speech_of(view).quotations:
        if said.role in _CLAIMED:
            claim = _claim(view, said)
            if found and before is not None and _shares_occasion(said, before) and claim.occasion is None:
                claim = claim._replace(occasion=found[-1].occasion, when=claim.when or found[-1].when)
            found.append(claim)
            before = said
    direct = {
        (said.paragraph.block, bounds)
        for said in speech_of(view).quotations
        for bounds in _sentences(said)
        if said.paragraph
    }
    found += [_indirect(view, report) for report in reports_of(view) if _stands_alone(view, report, direct)]
    return sorted(found, key=lambda claim: (claim.start, claim.end))


def _sentences(said: Said) -> Iterator[tuple[int, int]]:
    """Token ranges of the sentences that a quotation touches."""
    if said.paragraph is not None:
        for at in {said.place, said.cue.at if said.cue is not None else said.place}:
            if 0 <= at < len(said.paragraph.tokens):
                yield said.paragraph.ranges[said.paragraph.sentence(at)]


def _stands_alone(view: View, report: Report, direct: set[tuple[int, tuple[int, int]]]) -> bool:
    """Whether a reported clause is a claim by itself: no figure and no quotation stands for it."""
    block = view.draft.blocks[report.paragraph.block]
    if not report.clause or block.zone not in ("body", "standfirst", "quote") or not report.speaker.known:
        return False
    own = report.paragraph.ranges[report.paragraph.sentence(report.cue.at)]
    if (report.paragraph.block, own) in direct:
        return False
    sentences = range(view.sentence_at(report.start), view.sentence_at(report.end - 1) + 1)
    return not any(
        report.start <= claim.start < report.end for number in sentences for claim in view.claims_of(number)
    )


def _indirect(view: View, report: Report) -> Claim:
    cue = report.cue
    assert cue.source is not None
    start, end = min(cue.start, report.start), max(cue.end, report.end)
    if abs(cue.source.start - cue.start) <= _FAR // 2:
        start, end = min(start, cue.source.start), max(end, cue.source.end)
    part = _trimmed(view.text, report.start, report.end)
    return Claim(
        index=-1,
        kind="quote",
        start=start,
        end=end,
        text=view.text[start:end],
        sentence=view.sentence_at(start),
        block=report.paragraph.block,
        zone=view.draft.blocks[report.paragraph.block].zone,
        quotation=Quotation((part,), view.text[part[0] : part[1]], "indirect"),
        modality=cue.form,
        voice="attributed",
        attribution=attribution_of(view, cue, report.speaker),
        reason="not-checkable",
    )


def attributions(view: View) -> tuple[Claim, ...]:
    """The quantity claims of the view, each with its voice and source.

    A figure between quotation marks is `quoted`; one in a reported clause is `attributed`; the rest are the
    draft's own. Of several clauses that cover a figure the one whose cue stands nearest before it counts.
    """
    quoted = [
        (run.inner_start, run.inner_end, said)
        for said in speech_of(view).quotations
        if said.role in _CLAIMED
        for run in said.runs
    ]
    covering = _by_block(view)
    return tuple(_voiced(view, claim, quoted, covering.get(claim.block, [])) for claim in view.claims)


def _by_block(view: View) -> dict[int, list[Report]]:
    found: dict[int, list[Report]] = {}
    for report in reports_of(view):
        found.setdefault(report.paragraph.block, []).append(report)
    return found


def _voiced(view: View, claim: Claim, quoted: list[tuple[int, int, Said]], covering: list[Report]) -> Claim:
    place = bisect_right(quoted, claim.start, key=lambda item: item[0]) - 1
    if place >= 0 and quoted[place][0] <= claim.start < quoted[place][1]:
        said = quoted[place][2]
        if said.cue is None:
            return claim._replace(voice="quoted")
        return claim._replace(voice="quoted", attribution=attribution_of(view, said.cue, said.speaker))
    around = [report for report in covering if report.start <= claim.start < report.end]
    if not around:
        return claim
    nearest = max(around, key=lambda report: (report.cue.start <= claim.start, report.cue.start))
    attribution = attribution_of(view, nearest.cue, nearest.speaker)
    if not attribution.confirmed:
        # “They say …”: somebody's figure, but nobody's whom a row could name.
        attribution = attribution._replace(kind="unnamed")
    return claim._replace(voice="attributed", attribution=attribution)


def reports_of(view: View) -> list[Report]:
    """The reported clauses of a draft, read once."""
    known: list[Report] | None = view.read_once.get("reports")
    if known is None:
        known = view.read_once["reports"] = list(reports(speech_of(view), view.text))
    return known


def speech_of(view: View) -> Speech:
    """The quotations and people of a draft, read once."""
    known: Speech | None = view.read_once.get("speech")
    if known is None:
        known = view.read_once["speech"] = read_speech(view)
    return known


def attribution_of(view: View, cue: Cue, speaker: Speaker | None) -> Attribution:
    """Say who spoke and by which words; a speaker who is not known is not confirmed."""
    cue_words = view.text[cue.start : cue.end], cue.start, cue.end
    if speaker is None:
        return Attribution("", cue.start, cue.start, (), *cue_words, "said", confirmed=False)
    words = view.text[speaker.start : speaker.end]
    return Attribution(
        words, speaker.start, speaker.end, speaker.ids, *cue_words, speaker.kind, speaker.known, speaker.who
    )


def _claim(view: View, said: Said) -> Claim:
    text = view.text
    start, end = said.runs[0].start, said.runs[-1].end
    block = said.runs[0].block
    attribution = None
    circumstances = Told(None, None, -1, -1)
    if said.cue is not None:
        attribution = attribution_of(view, said.cue, said.speaker)
        if said.paragraph is not None:
            spans = _clause(said)
            circumstances = told(view, said.paragraph.tokens, spans, said.cue)
            if not said.follows and said.paragraph.block in (block, said.runs[-1].block):
                start, end = _with_clause(said, start, end, circumstances)
    parts = tuple(_trimmed(text, run.inner_start, run.inner_end) for run in said.runs)
    if (
        attribution is not None
        and not attribution.who
        and attribution.speaker[:1].isupper()
        and _speaks_of_self(text, parts)
    ):
        attribution = attribution._replace(who="person")
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
        when=circumstances.when,
        modality=said.cue.form if said.cue is not None else "outturn",
        attribution=attribution,
        occasion=circumstances.occasion,
    )


def _speaks_of_self(text: str, parts: tuple[tuple[int, int], ...]) -> bool:
    return any(
        word in ("I", "I'm", "I’m", "my", "My", "me", "I've", "I’ve")
        for a, b in parts
        for word in text[a:b].split()
    )


def _clause(said: Said) -> list[tuple[int, int]]:
    """Token ranges of the reporting clause: around the cue as far as the next quotation or the sentence goes."""
    assert said.cue is not None
    assert said.paragraph is not None
    tokens = said.paragraph.tokens
    at = min(said.cue.at, len(tokens) - 1)
    low, high = said.paragraph.ranges[said.paragraph.sentence(at)]
    first, last = at, at
    while first > low and tokens[first - 1].run < 0 and tokens[first - 1].text != ";":
        first -= 1
    while last + 1 < high and tokens[last + 1].run < 0 and tokens[last + 1].text != ";":
        last += 1
    spans = [(first, last + 1)]
    behind = last + 2
    if last + 1 < high and tokens[last + 1].run >= 0 and said.place >= 0 and behind < high:
        tail = tokens[behind]
        if tail.is_word and tail.lower in ("in", "at", "on", "during", "yesterday", "last", "to", "outside"):
            stop = behind
            while stop < high and tokens[stop].run < 0 and tokens[stop].text not in (";", ",", "—", "–"):
                stop += 1
            spans.append((behind, stop))
    return spans


def _shares_occasion(said: Said, before: Said) -> bool:
    """Whether two quotations stand in one sentence and are one speaker's, so that they were said together."""
    if said.paragraph is None or said.paragraph is not before.paragraph or said.speaker is None:
        return False
    same = before.speaker is not None and (said.speaker.start, said.speaker.ids) == (
        before.speaker.start,
        before.speaker.ids,
    )
    return same and said.paragraph.sentence(before.place) == said.paragraph.sentence(said.place)


def _with_clause(said: Said, start: int, end: int, circumstances: Told) -> tuple[int, int]:
    """The stretch from the quotation over its cue, the words that name the speaker, and the occasion."""
    assert said.cue is not None
    points = [said.cue.start, said.cue.end]
    if said.cue.source is not None:
        points += [said.cue.source.start, said.cue.source.end]
    if circumstances.end >= 0:
        points += [circumstances.start, circumstances.end]
    low, high = min(start, *points), max(end, *points)
    return (low if start - low <= _FAR else start), (high if high - end <= _FAR else end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end

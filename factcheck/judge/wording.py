"""Judges quotations against words on record: findings from their alignment."""

from collections.abc import Iterator
from functools import lru_cache

from factcheck.judge.alignment import PRONOUNS, Alignment, Edit, align, is_meant
from factcheck.judge.severity import lowest
from factcheck.judge.signing import sign_mismatch
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Repair, WorkingStep
from factcheck.model.relation import Recorded, SameText
from factcheck.model.utterance import SpokenWord, spoken_words
from factcheck.typed import TypeAlias

Alignments: TypeAlias = dict[tuple[tuple[tuple[int, int], ...], str], Alignment | None]
"""The parts of a quotation and the words on record to how they lie along each other: several rules ask."""

_RANK = ("negation", "number", "modal", "pronoun", "word", "dropped", "added", "form", "function", "spelling")


def sign_wording(
    slug: str, ceiling: str, item: SameText, text: str, alignments: Alignments
) -> Iterator[Finding]:
    """Judge a quotation against the records that it may repeat; `alignments` keeps those of the draft so far."""
    quotation = item.primary.quotation
    if quotation is None:
        return
    new = {record.text for record in item.records if (quotation.parts, record.text) not in alignments}
    if new:
        said = [spoken_words(text, start, end) for start, end in quotation.parts]
        for words in new:
            alignments[quotation.parts, words] = align(said, _on_record(words))
    laid = [
        (record, alignment)
        for record in item.records
        if (alignment := alignments[quotation.parts, record.text]) is not None
    ]
    if not laid:
        return
    laid.sort(key=lambda pair: (_weight(pair[1]), pair[0].same_speaker is not True))
    if item.weighs == "details":
        yield from _details(slug, ceiling, laid)
    else:
        yield from _words(slug, ceiling, item, laid, text)


@lru_cache(maxsize=1024)
def _on_record(text: str) -> tuple[SpokenWord, ...]:
    return tuple(spoken_words(text))


def _weight(alignment: Alignment) -> tuple[int, int, int]:
    order = ("same", "function", "changed").index(alignment.grade)
    return order, alignment.beyond, sum(len(edit.draft) + len(edit.record) for edit in alignment.edits)


def _details(slug: str, ceiling: str, laid: list[tuple[Recorded, Alignment]]) -> Iterator[Finding]:
    """What the draft says of the occasion or the speaker, where the words are certainly the record's."""
    same = [
        (record, alignment)
        for record, alignment in laid
        if alignment.grade != "changed"
        and alignment.beyond * 3 <= alignment.length
        and _long_enough(alignment, near=record.near)
    ]
    if not same or any(record.otherwise is None for record, _ in same):
        # The same words are on record once more, as the draft has it.
        return
    mismatch = same[0][0].otherwise
    assert mismatch is not None
    finding = sign_mismatch(slug, ceiling, mismatch)
    if finding is not None:
        yield finding


def _long_enough(alignment: Alignment, *, near: bool) -> bool:
    return alignment.matched >= (4 if near else 5)


def _words(
    slug: str, ceiling: str, item: SameText, laid: list[tuple[Recorded, Alignment]], text: str
) -> Iterator[Finding]:
    own = [(record, alignment) for record, alignment in laid if record.same_speaker]
    if not own:
        return
    record, alignment = own[0]
    if alignment.grade == "same" and alignment.beyond == 0:
        if alignment.matched >= 2:
            yield _supported(
                slug, item, record, spelled=any(edit.kind == "spelling" for edit in alignment.edits)
            )
            if other := _other_subject(item, record, alignment):
                yield _note(slug, item, record, other)
        return
    if not record.verbatim or not is_meant(alignment, near=record.near):
        return
    if alignment.grade == "same":
        yield from _in_pieces(slug, item, own, text)
        return
    if alignment.grade == "function":
        yield _note(
            slug,
            item,
            record,
            f"Only small words differ from the record: the quotation {_told(alignment, text, record.text)}.",
        )
        return
    yield _disputed(slug, ceiling, item, record, alignment, text)


def _in_pieces(
    slug: str, item: SameText, own: list[tuple[Recorded, Alignment]], text: str
) -> Iterator[Finding]:
    """A quotation longer than the record; several records of the occasion may hold all of it."""
    best = own[0][0]
    pieces = [(r, a) for r, a in own if r.occasion == best.occasion and a.grade == "same"]
    covered = {k for _, a in pieces for k in range(*a.covers)}
    quote = _words_of(item.primary, text)
    open_words = [k for k in range(len(quote)) if k not in covered and quote[k].kind != "gap"]
    if not open_words:
        yield _supported(slug, item, *(record for record, _ in pieces))
        return
    told = text[quote[open_words[0]].start : quote[open_words[-1]].end]
    if len(open_words) <= 6 and open_words[-1] - open_words[0] + 1 == len(open_words):
        message = f"All but “{told}” is on record word for word; whether those words were said is not."
    else:
        message = "The record holds only part of this quotation; that part is the same word for word."
    yield _note(slug, item, best, message)


def _words_of(claim: Claim, text: str) -> list[SpokenWord]:
    parts = claim.quotation.parts if claim.quotation is not None else ()
    return [word for start, end in parts for word in spoken_words(text, start, end) if word.kind != "stop"]


def _supported(slug: str, item: SameText, *records: Recorded, spelled: bool = False) -> Finding:
    return Finding(
        rule=slug,
        effect="supports",
        severity="ok",
        message="The words are on record"
        + ("" if all(record.inferred for record in records) else ", and from this speaker")
        + (" (spelling apart)." if spelled else "."),
        claims=(item.primary.index,),
        start=item.primary.start,
        end=item.primary.end,
        working=tuple(WorkingStep(f"On record: “{record.text}”") for record in records),
        evidence=tuple(record.evidence for record in records),
    )


def _note(slug: str, item: SameText, record: Recorded, message: str) -> Finding:
    return Finding(
        rule=slug,
        effect="notes",
        severity="note",
        message=message,
        claims=(item.primary.index,),
        start=item.primary.start,
        end=item.primary.end,
        working=(WorkingStep(f"On record: “{record.text}”"),),
        evidence=(record.evidence,),
        query=f"The record has “{record.text}”; please check the quotation against the recording.",
    )


def _disputed(
    slug: str, ceiling: str, item: SameText, record: Recorded, alignment: Alignment, text: str
) -> Finding:
    worst = min(alignment.edits, key=lambda edit: _RANK.index(edit.kind))
    severity = lowest(ceiling, "warning" if worst.kind in ("dropped", "added", "form") else "error")
    told = _told(alignment, text, record.text)
    return Finding(
        rule=slug,
        effect="disputes",
        severity=severity,
        message=item.wording.says.replace("{stated}", told).replace("{computed}", record.text),
        claims=(item.primary.index,),
        start=item.primary.start,
        end=item.primary.end,
        working=(
            WorkingStep(f"Draft: “{item.primary.quotation.words if item.primary.quotation else ''}”"),
            WorkingStep(f"On record: “{record.text}”"),
            *(
                WorkingStep(_difference(edit, text, record))
                for edit in alignment.edits
                if edit.kind != "spelling"
            ),
            WorkingStep(f"{alignment.matched} of {alignment.length} quoted words are the record's"),
        ),
        evidence=(record.evidence,),
        repair=_repair(alignment, record, item.primary),
        query=item.wording.query.replace("{stated}", told).replace("{computed}", record.text),
        innocent=item.wording.innocent,
    )


def _told(alignment: Alignment, text: str, record: str) -> str:
    """The changes in a few words, the weightiest first."""
    edits = sorted((e for e in alignment.edits if e.kind != "spelling"), key=lambda e: _RANK.index(e.kind))
    told = []
    for edit in edits[:3]:
        mine, theirs = _written(edit.draft, text), _written(edit.record, record)
        if not mine:
            told.append(f"leaves out “{theirs}”")
        elif not theirs:
            told.append(f"adds “{mine}”")
        else:
            told.append(f"has “{mine}” where the record has “{theirs}”")
    return " and ".join(told)


def _difference(edit: Edit, text: str, record: Recorded) -> str:
    names = {
        "negation": "a negation changed",
        "number": "a number changed",
        "modal": "must, may, will … changed",
        "pronoun": "the person spoken of changed",
        "word": "words changed",
        "dropped": "words left out without an ellipsis",
        "added": "words added",
        "form": "the form of a word changed",
        "function": "small words changed",
        "spelling": "spelling",
    }
    mine = _written(edit.draft, text) or "nothing"
    theirs = _written(edit.record, record.text) or "nothing"
    return f"{names[edit.kind]}: the draft has {mine}, the record {theirs}"


def _written(words: tuple[SpokenWord, ...], text: str) -> str:
    return text[words[0].start : words[-1].end] if words else ""


def _repair(alignment: Alignment, record: Recorded, claim: Claim) -> Repair | None:
    """The record's words in place of the draft's, where one stretch alone differs."""
    changed = [edit for edit in alignment.edits if edit.kind not in ("spelling", "function")]
    if len(changed) != 1 or not changed[0].draft or not changed[0].record:
        return None
    edit = changed[0]
    start, end = edit.draft[0].start, edit.draft[-1].end
    if not claim.start <= start < end <= claim.end:
        return None
    return Repair(start, end, _written(edit.record, record.text), "as on record")


def _other_subject(item: SameText, record: Recorded, alignment: Alignment) -> str:
    """What to note where a fragment of the record's words is said of something else than on record.

    `Trump’s leadership is “good news …”` against `Donald J Trump is good news …`.
    """
    words = [word for word in _on_record(record.text) if word.kind != "stop"]
    before = words[max(0, alignment.first - 6) : alignment.first]
    lead = [word for word in spoken_words(item.lead) if word.kind != "stop"][-6:]
    if len(before) < 2 or len(lead) < 2 or before[-1].key not in _LINKS or before[-1].key != lead[-1].key:
        return ""
    theirs, mine = before[-2], lead[-2]
    if theirs.key == mine.key or {theirs.key, mine.key} & PRONOUNS:
        return ""
    subject = record.text[words[0].start if alignment.first <= 6 else before[0].start : before[-1].end]
    return f"The quoted words are on record, but there they are said of something else: “{subject} …”; the draft says “{item.lead.strip()}”."


_LINKS = frozenset(
    "is are was were has have had will would can must should may does remains remain became becomes".split()
)

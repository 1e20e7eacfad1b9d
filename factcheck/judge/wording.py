"""Holds the words of a quotation against words on record: token alignment, kinds of change, findings."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.judge.severity import lowest
from factcheck.judge.signing import sign_mismatch
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Repair, WorkingStep
from factcheck.model.relation import Recorded, SameText
from factcheck.model.utterance import SpokenWord, spoken_words

_NEGATIONS = frozenset(
    "not no never neither nor nothing nobody none nowhere without hardly barely scarcely".split()
)
_MODALS = frozenset("may might must can could will would shall should ought need".split())
_PRONOUNS = frozenset(
    """i me my mine we us our ours you your yours he him his she her hers they them their theirs it its myself ourselves
    himself herself themselves itself""".split()
)
_FUNCTION = frozenset(
    """a an the that this these those which who of in on at to for with by from as and so then well also 's 'd er um uh erm
    ah oh just really very quite do does did there here is are am have has had be been own even""".split()
)
_BE = ("is", "are", "am", "'s", "was", "were")
_RANK = ("negation", "number", "modal", "pronoun", "word", "dropped", "added", "form", "function", "spelling")
_MATCH, _SWAP, _SKIP, _BEYOND = 4, -3, -3, -1
_LONGEST = 400
"""Longer texts are compared only where the quotation is found in them word for word."""


class Edit(NamedTuple):
    """A place where draft and record differ."""

    kind: str
    """negation, number, modal, pronoun, word, dropped, added, form (another ending), function, spelling."""
    draft: tuple[SpokenWord, ...]
    record: tuple[SpokenWord, ...]
    at: int
    """Index of the draft's word at or before which the edit stands."""


class Alignment(NamedTuple):
    """A quotation laid along a record."""

    edits: tuple[Edit, ...]
    matched: int
    """Words that are the same."""
    telling: tuple[int, int]
    """Of the quotation's words within the record that are no small words: how many are the same, and how many there are."""
    length: int
    """Words of the quotation that lie within the record."""
    beyond: int
    """Words of the quotation before the record's first or after its last word."""
    first: int
    """Index of the record's first word that the quotation covers."""
    covers: tuple[int, int] = (0, 0)
    """First and past-the-last word of the quotation that the record has."""

    @property
    def grade(self) -> str:
        """same, function (only small words differ), or changed."""
        kinds = {edit.kind for edit in self.edits} - {"spelling"}
        return "same" if not kinds else "function" if kinds == {"function"} else "changed"


def align(parts: list[list[SpokenWord]], record: list[SpokenWord]) -> Alignment | None:
    """Lay the parts of a quotation along a record; None if they do not touch.

    Ellipses and brackets stand for any words. Words beyond the edge of the record are not compared, since a
    record may be an excerpt.
    """
    words = [word for word in record if word.kind != "stop"]
    quote = [word for part in parts for word in part if word.kind != "stop"]
    if not quote or not words:
        return None
    return _found_whole(quote, words) or _best(quote, words, _sentence_ends(record))


def _sentence_ends(record: list[SpokenWord]) -> frozenset[int]:
    """Indices, among the words, of those that a sentence ends before."""
    ends, count = set(), 0
    for word in record:
        if word.kind == "stop":
            ends.add(count)
        else:
            count += 1
    return frozenset((*ends, 0, count))


def _found_whole(quote: list[SpokenWord], words: list[SpokenWord]) -> Alignment | None:
    """The alignment of a quotation whose every stretch stands in the record, in order, word for word."""
    keys = [word.key for word in words]
    line = " " + " ".join(keys) + " "
    starts = [0]
    for key in keys:
        starts.append(starts[-1] + len(key) + 1)
    at, first, count = 0, -1, 0
    stretches: list[list[str]] = [[]]
    for word in quote:
        if word.kind == "gap":
            stretches.append([])
        else:
            stretches[-1].append(word.key)
    for stretch in stretches:
        if not stretch:
            continue
        found = line.find(" " + " ".join(stretch) + " ", at)
        if found < 0:
            return None
        first = found if first < 0 else first
        at = found + len(" ".join(stretch)) + 1
        count += len(stretch)
    if not count:
        return None
    telling = sum(_is_telling(word) for word in quote)
    return Alignment((), count, (telling, telling), count, 0, starts.index(first), (0, len(quote)))


def _best(quote: list[SpokenWord], words: list[SpokenWord], ends: frozenset[int]) -> Alignment | None:
    if len(quote) > _LONGEST or len(words) > _LONGEST:
        return None
    shared = sum((Counter(word.key for word in quote) & Counter(word.key for word in words)).values())
    if shared * 5 < min(len(quote), len(words)) * 2:
        # Too little in common, in whatever order, to be one utterance.
        return None
    path = _trace(quote, words)
    if not any(kind == "match" for kind, _, _ in path):
        return None
    return _described(quote, words, path, ends)


def _trace(quote: list[SpokenWord], words: list[SpokenWord]) -> list[tuple[str, int, int]]:
    """The best way along both texts, as steps (match, swap, added, dropped, beyond, gap, free) with both indices."""
    n, m = len(quote), len(words)
    score = [[0] * (m + 1) for _ in range(n + 1)]
    step = [["free"] * (m + 1) for _ in range(n + 1)]
    for i in range(1, n + 1):
        word = quote[i - 1]
        above, row, steps = score[i - 1], score[i], step[i]
        if word.kind == "gap":
            row[0], steps[0] = above[0], "gap"
            for j in range(1, m + 1):
                row[j], steps[j] = (above[j], "gap") if above[j] >= row[j - 1] else (row[j - 1], "free")
            continue
        row[0], steps[0] = above[0] + _BEYOND, "beyond"
        for j in range(1, m + 1):
            same = word.key == words[j - 1].key
            best, kind = above[j - 1] + (_MATCH if same else _SWAP), "match" if same else "swap"
            if (added := above[j] + (_BEYOND if j == m else _SKIP)) > best:
                best, kind = added, "beyond" if j == m else "added"
            if (dropped := row[j - 1] + _SKIP) > best:
                best, kind = dropped, "dropped"
            row[j], steps[j] = best, kind
    j = max(range(m + 1), key=lambda k: (score[n][k], k))
    path: list[tuple[str, int, int]] = []
    i = n
    while i > 0:
        kind = step[i][j]
        path.append((kind, i - 1, j - 1))
        if kind in ("match", "swap"):
            i, j = i - 1, j - 1
        elif kind in ("added", "beyond", "gap"):
            i -= 1
        else:
            j -= 1
    return path[::-1]


def _described(
    quote: list[SpokenWord],
    words: list[SpokenWord],
    path: list[tuple[str, int, int]],
    ends: frozenset[int],
) -> Alignment:
    edits: list[Edit] = []
    matched = beyond = 0
    first = -1
    draft: list[int] = []
    record: list[int] = []
    here = 0

    def close() -> None:
        if draft or record:
            edit = _edit([quote[k] for k in draft], [words[k] for k in record], here)
            if not draft and record and record[0] in ends and record[-1] + 1 in ends:
                # Whole sentences left out: a shorter quotation, not other words.
                edit = edit._replace(kind="function")
            edits.append(edit)
            draft.clear()
            record.clear()

    for kind, i, j in path:
        if kind in ("match", "gap", "free"):
            close()
            if kind == "match":
                matched += 1
                first = j if first < 0 else first
                here = i + 1
        elif kind == "beyond":
            beyond += 1
        else:
            here = i if kind in ("swap", "added") and not draft else here
            if kind in ("swap", "added"):
                draft.append(i)
            if kind in ("swap", "dropped") and (first >= 0 or kind == "swap"):
                record.append(j)
                first = j if first < 0 else first
    close()
    gaps = sum(1 for word in quote if word.kind == "gap")
    touched = [i for kind, i, _ in path if kind in ("match", "swap", "added")]
    covers = (touched[0], touched[-1] + 1)
    same = sum(_is_telling(quote[i]) for kind, i, _ in path if kind == "match")
    telling = (same, sum(_is_telling(quote[i]) for i in touched))
    return Alignment(
        tuple(edits), matched, telling, len(quote) - gaps - beyond, beyond, max(first, 0), covers
    )


def _is_telling(word: SpokenWord) -> bool:
    return word.kind != "gap" and word.key not in _FUNCTION | _PRONOUNS | _MODALS


def _edit(draft: list[SpokenWord], record: list[SpokenWord], at: int) -> Edit:
    """Name the kind of a change by its weightiest word."""
    mine, theirs = [word.key for word in draft], [word.key for word in record]
    kind = _kind(mine, theirs, numbers=any(word.kind == "number" for word in (*draft, *record)))
    return Edit(kind, tuple(draft), tuple(record), at)


def _kind(mine: list[str], theirs: list[str], *, numbers: bool) -> str:
    if "".join(mine) == "".join(theirs) or _same_but_for_spelling(mine, theirs):
        return "spelling"
    if not (mine and theirs) and len(mine) + len(theirs) > 3:
        # A whole phrase more or less: what it says weighs less than that it is gone.
        return "dropped" if theirs else "added"
    only = set(mine) ^ set(theirs)
    if only & _NEGATIONS:
        return "negation"
    if numbers:
        return "number"
    if only & _MODALS:
        return "modal"
    if all(word in _FUNCTION for word in (*mine, *theirs)):
        tenses = {
            word in ("was", "were", "had", "did")
            for word in (*mine, *theirs)
            if word in (*_BE, "have", "has", "had", "do", "did")
        }
        return "function" if len(tenses) < 2 else "form"
    if only & _PRONOUNS and all(word in _FUNCTION | _PRONOUNS for word in (*mine, *theirs)):
        return "pronoun"
    if not mine:
        return "dropped"
    if not theirs:
        return "added"
    if len(mine) == len(theirs) and all(a == b or _one_stem(a, b) for a, b in zip(mine, theirs, strict=True)):
        return "form"
    return "word"


def _same_but_for_spelling(mine: list[str], theirs: list[str]) -> bool:
    """Whether one word is written with a letter doubled or two letters swapped, or starred out."""
    if len(mine) != 1 or len(theirs) != 1:
        return False
    a, b = mine[0], theirs[0]
    if "*" in a or "*" in b:
        return a[0] == b[0] and (abs(len(a) - len(b)) <= 2)
    if len(a) < 6 or len(b) < 6:
        return False
    if len(a) == len(b):
        differing = [k for k in range(len(a)) if a[k] != b[k]]
        return (
            len(differing) == 2
            and differing[1] == differing[0] + 1
            and a[differing[0]] == b[differing[1]]
            and a[differing[1]] == b[differing[0]]
        )
    long, short = (a, b) if len(a) > len(b) else (b, a)
    return len(long) - len(short) == 1 and any(
        long[k] == long[k - 1] and long[:k] + long[k + 1 :] == short for k in range(1, len(long) - 1)
    )


_ENDINGS = ("", "s", "es", "d", "ed", "ing", "ly", "er", "n", "en", "'s")


def _one_stem(a: str, b: str) -> bool:
    """Whether two words differ by a common ending alone."""
    k = 0
    while k < min(len(a), len(b)) and a[k] == b[k]:
        k += 1
    return (
        k >= 3
        and k >= min(len(a), len(b)) - 1
        and a[k:].lstrip("e") in _ENDINGS
        and b[k:].lstrip("e") in _ENDINGS
    )


def is_meant(alignment: Alignment, *, near: bool) -> bool:
    """Whether so many words are the same that the record must be what the quotation renders."""
    dropped = sum(len(edit.record) for edit in alignment.edits if not edit.draft and edit.kind != "function")
    whole = alignment.length + dropped
    if (
        alignment.matched < (3 if near else 5)
        or len(alignment.edits) > 4
        or alignment.beyond > alignment.length
    ):
        return False
    same, telling = alignment.telling
    if near:
        return alignment.matched * 5 >= whole * 3
    if same < 2 or same * 2 < telling:
        return False
    if alignment.matched >= 8:
        return alignment.matched * 10 >= whole * 7
    return alignment.matched * 4 >= whole * 3


def sign_wording(slug: str, ceiling: str, item: SameText, text: str) -> Iterator[Finding]:
    """Judge a quotation against the records that it may repeat."""
    quotation = item.primary.quotation
    if quotation is None:
        return
    parts = [spoken_words(text, start, end) for start, end in quotation.parts]
    laid = [
        (record, alignment)
        for record in item.records
        if (alignment := align(parts, spoken_words(record.text))) is not None
    ]
    if not laid:
        return
    laid.sort(
        key=lambda pair: (_weight(pair[1]), pair[0].same_speaker is not True, pair[0].otherwise is not None)
    )
    if item.weighs == "details":
        yield from _details(slug, ceiling, laid)
    else:
        yield from _words(slug, ceiling, item, laid, text)


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
            if item.lead and (other := _other_subject(item, record, alignment)):
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
    pieces = [
        (r, a)
        for r, a in own
        if r.occasion == best.occasion and a.grade == "same" and a.covers[1] > a.covers[0]
    ]
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
        message="The words are on record, and from this speaker" + (" (spelling apart)." if spelled else "."),
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
    words = [word for word in spoken_words(record.text) if word.kind != "stop"]
    before = words[max(0, alignment.first - 6) : alignment.first]
    lead = [word for word in spoken_words(item.lead) if word.kind != "stop"][-6:]
    if len(before) < 2 or len(lead) < 2 or before[-1].key not in _LINKS or before[-1].key != lead[-1].key:
        return ""
    theirs, mine = before[-2], lead[-2]
    if theirs.key == mine.key or {theirs.key, mine.key} & _PRONOUNS:
        return ""
    subject = record.text[words[0].start if alignment.first <= 6 else before[0].start : before[-1].end]
    return f"The quoted words are on record, but there they are said of something else: “{subject} …”; the draft says “{item.lead.strip()}”."


_LINKS = frozenset(
    "is are was were has have had will would can must should may does remains remain became becomes".split()
)

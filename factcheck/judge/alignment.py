"""Lays a quotation along words on record, token by token, and names what differs."""

from collections import Counter
from collections.abc import Sequence

from factcheck.model.utterance import SpokenWord
from factcheck.named_tuple import NamedTuple

_NEGATIONS = frozenset(
    "not no never neither nor nothing nobody none nowhere without hardly barely scarcely".split()
)
_MODALS = frozenset("may might must can could will would shall should ought need".split())
PRONOUNS = frozenset(
    """i me my mine we us our ours you your yours he him his she her hers they them their theirs it its myself ourselves
    himself herself themselves itself""".split()
)
_FUNCTION = frozenset(
    """a an the that this these those which who of in on at to for with by from as and so then well also 's 'd er um uh erm
    ah oh just really very quite do does did there here is are am have has had be been own even""".split()
)
_LITTLE = _FUNCTION | PRONOUNS | _MODALS
_BE = ("is", "are", "am", "'s", "was", "were")
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


def align(parts: Sequence[Sequence[SpokenWord]], record: Sequence[SpokenWord]) -> Alignment | None:
    """Lay the parts of a quotation along a record; None if they do not touch.

    Ellipses and brackets stand for any words. Words beyond the edge of the record are not compared, since a
    record may be an excerpt.
    """
    words = [word for word in record if word.kind != "stop"]
    quote = [word for part in parts for word in part if word.kind != "stop"]
    return _found_whole(quote, words) or _best(quote, words, _sentence_ends(record))


def _sentence_ends(record: Sequence[SpokenWord]) -> frozenset[int]:
    """Indices, among the words, of those that a sentence ends before."""
    ends, count = set(), 0
    for word in record:
        if word.kind == "stop":
            ends.add(count)
        else:
            count += 1
    return frozenset((*ends, count))


def _found_whole(quote: list[SpokenWord], words: list[SpokenWord]) -> Alignment | None:
    """The alignment of a quotation whose every stretch stands in the record, in order, word for word."""
    line = f" {' '.join([word.key for word in words])} "
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
        said = f" {' '.join(stretch)} "
        found = line.find(said, at)
        if found < 0:
            return None
        first = found if first < 0 else first
        at = found + len(said) - 1
        count += len(stretch)
    if not count:
        return None
    telling = sum(_is_telling(word) for word in quote)
    return Alignment((), count, (telling, telling), count, 0, line.count(" ", 0, first), (0, len(quote)))


def _best(quote: list[SpokenWord], words: list[SpokenWord], ends: frozenset[int]) -> Alignment | None:
    if len(quote) > _LONGEST or len(words) > _LONGEST:
        return None
    said, on_record = (Counter([word.key for word in text]) for text in (quote, words))
    shared = sum([min(count, on_record[key]) for key, count in said.items() if key in on_record])
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
    keys, added = [word.key for word in words], [_SKIP] * (m - 1) + [_BEYOND]
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
        left = row[0] = above[0] + _BEYOND
        steps[0], own = "beyond", word.key
        for j, key, diagonal, up, more in zip(range(1, m + 1), keys, above, above[1:], added, strict=False):
            best, kind = (diagonal + _MATCH, "match") if key == own else (diagonal + _SWAP, "swap")
            if up + more > best:
                best, kind = up + more, "beyond" if j == m else "added"
            if left + _SKIP > best:
                best, kind = left + _SKIP, "dropped"
            left = row[j] = best
            steps[j] = kind
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
            if not draft and record[0] in ends and record[-1] + 1 in ends:
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
            if kind in ("swap", "dropped"):
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
    return word.kind != "gap" and word.key not in _LITTLE


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
    if only & PRONOUNS and all(word in _FUNCTION | PRONOUNS for word in (*mine, *theirs)):
        return "pronoun"
    if not mine:
        return "dropped"
    if not theirs:
        return "added"
    if len(mine) == len(theirs) and all(_one_stem(a, b) for a, b in zip(mine, theirs, strict=True)):
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
    return any(long[k] == long[k - 1] and long[:k] + long[k + 1 :] == short for k in range(1, len(long) - 1))


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

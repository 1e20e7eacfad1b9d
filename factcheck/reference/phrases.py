"""House wordings of metrics: patterns with slots for numbers, looked for in a sentence."""

import re
from collections.abc import Iterable, Sequence

from factcheck.model.pattern import Pattern
from factcheck.model.row import Phrase, PhraseMatch
from factcheck.named_tuple import NamedTuple
from factcheck.reference.words import Word, words

_SLOT = re.compile(r"\{([a-z_]{1,30})\}")
_NUMBER = Pattern(
    r"(?:(?<![\w)])[-+\u2212])?(?:US\$|[$£€¥])?\d{1,15}(?:[.,]\d{1,15}){0,6}"
    r"(?:[ \u00a0\u202f]?(?:%|per cent|percent|thousand|million|billion|trillion|[mb]n|tn|[mk]\b))?"
)


class _Shape(NamedTuple):
    """A pattern cut at its slots: `literals` has one member more than `slots`."""

    literals: tuple[tuple[str, ...], ...]
    slots: tuple[str, ...]


class Phrases:
    """The phrases of the packs in force, grouped by shape."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.all: tuple[Phrase, ...] = tuple(phrases)
        shapes: dict[_Shape, list[str]] = {}
        for phrase in self.all:
            shape = _shape(phrase.pattern)
            if shape.slots:
                metrics = shapes.setdefault(shape, [])
                if phrase.metric not in metrics:
                    metrics.append(phrase.metric)
        self._shapes = sorted(shapes.items(), key=lambda item: (-_weight(item[0]), item[0]))

    def find(self, text: str, numbers: Sequence[tuple[int, int]] | None = None) -> tuple[PhraseMatch, ...]:
        """Return every phrase in a text, in text order; where several take one number, the most specific.

        Args:
            text: a sentence or paragraph.
            numbers: spans of its numbers with sign, currency, scale word and percent sign; found by a
                plain pattern where they are not given.
        """
        if not self._shapes:
            return ()
        spans = [match.span() for match in _NUMBER.finditer(text)] if numbers is None else sorted(numbers)
        if not spans:
            return ()
        gaps = _between(text, spans)
        found: list[PhraseMatch] = []
        taken: dict[int, int] = {}
        for shape, metrics in self._shapes:
            weight = _weight(shape)
            for first in range(len(spans) - len(shape.slots) + 1):
                match = _match(shape, metrics, spans, gaps, first)
                if match is not None and all(taken.get(start, 0) <= weight for _, start, _ in match.slots):
                    found.append(match)
                    taken.update((start, weight) for _, start, _ in match.slots)
        return tuple(sorted(found))


def _shape(pattern: str) -> _Shape:
    pieces = _SLOT.split(pattern)
    return _Shape(
        tuple(tuple(word.key for word in words(piece)) for piece in pieces[::2]), tuple(pieces[1::2])
    )


def _weight(shape: _Shape) -> int:
    return sum(map(len, shape.literals)) + 2 * len(shape.slots)


def _between(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, list[Word]]]:
    """Return the words before, between and after the numbers, with the offset at which each piece begins."""
    gaps: list[tuple[int, list[Word]]] = []
    at = 0
    for start, end in (*spans, (len(text), len(text))):
        gaps.append((at, words(text[at:start])))
        at = end
    return gaps


def _match(
    shape: _Shape,
    metrics: list[str],
    spans: Sequence[tuple[int, int]],
    gaps: list[tuple[int, list[Word]]],
    first: int,
) -> PhraseMatch | None:
    last = first + len(shape.slots) - 1
    for place, literal in enumerate(shape.literals[1:-1], start=first + 1):
        if tuple(word.key for word in gaps[place][1]) != literal:
            return None
    head, tail = shape.literals[0], shape.literals[-1]
    offset, before = gaps[first]
    if tuple(word.key for word in before[len(before) - len(head) :]) != head or len(before) < len(head):
        return None
    start = offset + before[-len(head)].start if head else spans[first][0]
    offset, after = gaps[last + 1]
    if tuple(word.key for word in after[: len(tail)]) != tail:
        return None
    end = offset + after[len(tail) - 1].end if tail else spans[last][1]
    slots = tuple((name, *spans[first + place]) for place, name in enumerate(shape.slots))
    return PhraseMatch(start, end, tuple(metrics), slots)

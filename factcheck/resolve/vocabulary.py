"""The words of a pack's metrics, ready for scoring: which stems speak for which metric, and how strongly."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from weakref import WeakKeyDictionary

from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.row import Metric
from factcheck.named_tuple import NamedTuple
from factcheck.reference import Reference

_ACRONYM = Pattern(r"[A-Z]{2,6}s?")
_WORD = re.compile(r"[^\W_]+")
_ALLOTTED = Pattern(
    r"\b(?:quota|allocation|limit|cap|ceiling|benchmark|requirement|contract|threshold|plan)s?\b"
)
_MOVES = Pattern(r"\b(?:growth|inflation|change|increase|rise|decline|grew)\b")

# Words that say nothing about what is measured.
_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "and",
        "or",
        "per",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "it",
        "its",
        "that",
        "this",
        "than",
        "each",
        "every",
        "any",
        "all",
        "one",
        "total",
        "number",
        "share",
        "rate",
        "average",
        "mean",
        "estimate",
        "estimates",
        "estimated",
        "modelled",
        "modeled",
        "reported",
        "level",
        "amount",
        "value",
        "figure",
        "year",
        "years",
        "month",
        "day",
        "people",
        "person",
        "said",
        "which",
        "who",
        "has",
        "have",
        "had",
        "not",
        "no",
        "new",
        "over",
        "under",
        "more",
        "less",
        "most",
        "least",
        "first",
        "last",
    ]
)


# Endings by their last letter, each with what takes its place.
_ENDINGS = {
    "s": (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("es", "e"), ("s", "")),
    "g": (("ing", ""),),
    "y": (("edly", ""),),
    "d": (("ed", ""),),
}


def stem(word: str) -> str:
    """Strip the endings of English nouns and verbs, well enough to match `burglaries` with `burglary`."""
    if word.endswith("ss"):
        return word
    for ending, replacement in _ENDINGS.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + replacement
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    once = stem(word)
    return once[:-1] if once.endswith("e") and len(once) > 4 else once


def stems(text: str) -> list[str]:
    """Stems of the telling words of a lower-case text, in order."""
    return [_stem(word) for word in _WORD.findall(text) if word not in _EMPTY]


class Vocabulary(NamedTuple):
    """What the packs call their metrics."""

    metrics: tuple[Metric, ...]
    natures: tuple[int, ...]
    """By metric, a number for its unit, kind and range: without a rate, figures fit all metrics of one number or none."""
    domains: tuple[Interval, ...]
    """The different ranges of the metrics."""
    speaks_for: dict[str, frozenset[str]]
    """Stem to the metrics whose names hold it."""
    phrases: dict[str, frozenset[str]]
    """Metric to every label and alias, lower case."""
    stemmed: dict[str, list[list[str]]]
    """The same as stems."""
    units: dict[str, int]
    """Unit to the number of metrics that have it."""

    acronyms: frozenset[str]
    """Words in capitals of the labels and aliases."""
    allotted: frozenset[str]
    """Metrics that are themselves a quota or a limit."""
    moving: frozenset[str]
    """Metrics that are themselves a change (`inflation`, `growth of GDP`)."""

    def sharing(self, unit: str) -> int:
        """How many metrics are measured in a unit."""
        return self.units.get(unit, 0)


_CACHE: "WeakKeyDictionary[Reference, Vocabulary]" = WeakKeyDictionary()


def vocabulary(reference: Reference) -> Vocabulary:
    """The vocabulary of the packs in force, built once for each set of packs."""
    known = _CACHE.get(reference)
    if known is None:
        known = _CACHE[reference] = _build(reference)
    return known


def _build(reference: Reference) -> Vocabulary:
    metrics = reference.metrics()
    numbers: dict[tuple[object, ...], int] = {}
    natures = tuple(
        numbers.setdefault((metric.unit, metric.dimension, metric.kind, metric.domain), len(numbers))
        for metric in metrics
    )
    return Vocabulary(
        metrics,
        natures,
        tuple(dict.fromkeys(metric.domain for metric in metrics)),
        *reference.derived.value("vocabulary", lambda: _names(reference), by=__file__),
    )


_Names = tuple[
    dict[str, frozenset[str]],
    dict[str, frozenset[str]],
    dict[str, list[list[str]]],
    dict[str, int],
    frozenset[str],
    frozenset[str],
    frozenset[str],
]
"""The vocabulary without the metrics themselves."""


def _names(reference: Reference) -> _Names:
    words: dict[str, set[str]] = {}
    phrases: dict[str, frozenset[str]] = {}
    stemmed: dict[str, list[list[str]]] = {}
    written: set[str] = set()
    metrics = reference.metrics()
    aliases = reference.names("metric")
    for metric in metrics:
        written.update((metric.label, *aliases.get(metric.id, ())))
        names = [metric.label.lower(), *(alias.lower() for alias in aliases.get(metric.id, ()))]
        phrases[metric.id] = frozenset(names)
        stemmed[metric.id] = [stems(name) for name in dict.fromkeys(names)]
        for name in stemmed[metric.id]:
            for word in name:
                words.setdefault(word, set()).add(metric.id)
    units = Counter(metric.unit for metric in metrics)
    acronyms = frozenset(
        word
        for name in written
        if not name.islower()
        for word in _WORD.findall(name)
        if _ACRONYM.fullmatch(word)
    )
    speaks_for = {word: frozenset(sharers) for word, sharers in words.items()}
    allotted, moving = _called(_ALLOTTED, phrases), _called(_MOVES, phrases)
    return speaks_for, phrases, stemmed, dict(units), acronyms, allotted, moving


def _called(what: Pattern, phrases: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """The metrics of which a name holds the words of a pattern."""
    return frozenset(metric for metric, names in phrases.items() if any(map(what.search, names)))

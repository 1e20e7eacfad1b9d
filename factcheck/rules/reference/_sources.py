"""Whether the draft puts a figure down to somebody other than the source of the rows."""

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.model.claim import Claim
from factcheck.model.pattern import Pattern
from factcheck.model.row import Row
from factcheck.rules.rule import Case

_WORD = re.compile(r"[^\W_]+")
_CAPITALISED = Pattern(r"\b[A-Z][^\W_]*")
_FORECASTERS = Pattern(
    r"\b(?P<who>analysts?|economists?|brokers?|investors?|traders?|bookmakers?|pollsters|forecasters|markets?|the city|consensus)\b"
    r"[^.;,\d]{0,40}\b(?:pencill?ed|expect\w*|forecast\w*|predict\w*|look\w*|bank\w*|hop\w*|estimat\w*|had|reckon\w*|bet\w*|priced)\b"
)
_POLLED = Pattern(r"\b(?:poll|survey|consensus|panel)\b")
_FEWEST_INITIALS = 3
_PLAIN = frozenset("the a an its their own new latest annual official figures data of for and s".split())


def from_another_source(claim: Claim, rows: Sequence[Row]) -> bool:
    """Whether the draft names a source for the figure that no row names.

    A figure put down to the subject itself (`the council says it built 1,240 homes`) is the rows' own.
    """
    given = claim.attribution
    if claim.voice == "own" or given is None or given.kind == "unnamed":
        return False
    names = [name for name in (given.speaker, *given.ids) if name]
    if any(row.entity in given.ids for row in rows):
        return False
    sources = {f"{row.claimant} {row.origin.source} {row.entity} {row.origin.pack}" for row in rows}
    return not any(is_named(name, source) for source in sources for name in names)


def by_other_forecasters(case: Case, claim: Claim, row: Row) -> bool:
    """`Analysts had pencilled in around £67m`: what outsiders expected is no forecast of the firm itself."""
    named = _FORECASTERS.search(case.before(claim).lower())
    if named is None:
        return False
    source = f"{row.claimant} {row.origin.source} {row.note}".lower()
    told = claim.attribution
    if told is not None and told.speaker and is_named(told.speaker, source):
        return False
    return named["who"].rstrip("s") not in source and _POLLED.search(source) is None


@lru_cache(maxsize=4096)
def is_named(name: str, source: str) -> bool:
    """Whether a name is a source's: every telling word is one of its own, or one of the two is the other's initials."""
    if name.lower() in source.lower():
        return True
    words = [word for word in _WORD.findall(name) if word.lower() not in _PLAIN]
    if words and {word.lower() for word in words} <= set(_WORD.findall(source.lower())):
        return True
    if len(words) == 1:
        return _stands_for_initials(words, source)
    return _stands_for_initials(_WORD.findall(source), name)


def _stands_for_initials(words: Sequence[str], name: str) -> bool:
    """`SIPRI` for Stockholm International Peace Research Institute."""
    initials = "".join(word[0] for word in _CAPITALISED.findall(name))
    return any(len(word) >= _FEWEST_INITIALS and word in initials for word in words)

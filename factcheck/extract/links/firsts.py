"""Ties `the only … above 3%` and `passed 400,000 for the first time` to the threshold that they name.

Kinds `only` and `first-time`: role figure, the threshold; attribute `superlative`, whose sense is `up` for a figure that is passed
and `down` for one that is undercut. `the only … where burglaries rose` names no threshold and comes from `extract/superlatives.py`.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.links._scopes import Place, named, scoped
from factcheck.extract.links.superlatives import unsure
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.superlative import Superlative

_SOURCES = {
    "first": r"\bfor the first time\b",
    "only": r"\bthe only\s",
    "alone": r"(?:(?:in|during)\s\d{4},?\s|but\s|and\s)?only\s(?:the\s)?",
    "in": r"\s(?:in|of|within|across)\s(?:the\s)?",
    "up": (
        r"\b(?:exceed(?:ed|ing|s)?|pass(?:ed|ing)?|topp(?:ed|ing)|surpass(?:ed|ing)?|cross(?:ed|ing)?|broke|above|over|more than)"
        r"(?:\sthe)?\s(?:mark of\s)?$"
    ),
    "down": r"\b(?:below|under|less than|fewer than)(?:\sthe)?\s$",
    "softened": r"\b(?:not|n[’']t|never|nearly|almost|again|without|yet)\b",
    "leading": r"\s(?:(?!(?:in|of|on|at|among|outside|near|from|by|for)\s)[a-z’'-]+\s){0,5}",
    "between": r"[a-z\s’'-]{0,40}",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: most drafts want few of them."""
    return re.compile(_SOURCES[name])


def links(view: View) -> Iterator[Link]:
    """Return every threshold that is said to be passed by one alone, or for the first time."""
    if not view.reference.packs:
        return
    for number, sentence in enumerate(view.sentences):
        if view.draft.blocks[sentence.block].zone in ("table", "teaser", "quote") or not view.claims_of(
            number
        ):
            continue
        words = view.lower[sentence.start : sentence.end]
        if "for the first time" in words and not unsure(words):
            yield from _first(view, number)
        if "the only " in words and not unsure(words):
            yield from _only(view, number)
        elif "only " in words and not unsure(words):
            yield from _alone(view, number)


def _first(view: View, number: int) -> Iterator[Link]:
    start, stop, _ = view.sentences[number]
    match = _pattern("first").search(view.lower, start, stop)
    earlier = [claim for claim in view.claims_of(number) if match is not None and claim.end <= match.start()]
    if match is None:
        return
    if not earlier:
        if match.start() == start and view.lower.startswith(", ", match.end()):
            yield from _fronted(view, number, match)
        return
    claim = earlier[-1]
    gap = view.lower[claim.end : match.start()]
    sense = _sense(view, claim)
    rest = scoped(Place(view, number, match.end()), than=False, rival=False)
    if sense is None or rest is None or rest.named or rest.figure is not None:
        return
    dated = any(
        claim.end <= period.start and period.end <= match.start() for period in view.periods_of(number)
    )
    if not (_pattern("between").fullmatch(gap) or (dated and len(gap) < 30)):
        return
    if _pattern("softened").search(view.lower, max(start, claim.start - 40), match.start()):
        return
    said = Superlative(
        "for the first time",
        sense,
        window=rest.window or "ever",
        since=rest.since,
        periods=rest.periods,
        step=rest.step,
    )
    yield _link("first-time", view, claim, (match.start(), rest.end), said)


def _fronted(view: View, number: int, match: re.Match[str]) -> Iterator[Link]:
    """`For the first time, the line carried more than 380,000 trips`."""
    later = [claim for claim in view.claims_of(number) if claim.start > match.end()]
    if not later or (sense := _sense(view, later[0])) is None:
        return
    if _pattern("softened").search(view.lower, match.end(), later[0].start):
        return
    if "," in view.lower[match.end() + 1 : later[0].start]:
        return
    yield _link(
        "first-time", view, later[0], match.span(), Superlative("for the first time", sense, window="ever")
    )


def _only(view: View, number: int) -> Iterator[Link]:
    start, stop, _ = view.sentences[number]
    match = _pattern("only").search(view.lower, start, stop)
    among = None if match is None else named(Place(view, number, match.end()), match.end(), None, one=True)
    if match is None or among is None or not among.noun:
        return
    further = _pattern("in").match(view.lower, among.end, stop)
    group = (
        None
        if further is None or among.groups
        else named(Place(view, number, among.end), further.end(), None)
    )
    if group is not None and not group.noun:
        among = among._replace(end=group.end, groups=group.groups)
    later = [claim for claim in view.claims_of(number) if claim.start >= among.end]
    if not later or _pattern("softened").search(view.lower, max(start, match.start() - 12), later[0].start):
        return
    claim = later[0]
    sense = _sense(view, claim)
    if sense is None or not _pattern("leading").fullmatch(view.lower, among.end, claim.start):
        return
    named_after = [
        hit.end for hit in view.mentions_of(number, "metric") if claim.end < hit.start <= claim.end + 6
    ]
    rest = scoped(Place(view, number, max([claim.end, *named_after])), than=False, rival=False)
    if rest is None or rest.named or rest.window or rest.figure is not None:
        return
    said = Superlative("only", sense, noun=among.noun, how_many=among.how_many, groups=among.groups)
    yield _link("only", view, claim, (match.start(), claim.end), said)


def _alone(view: View, number: int) -> Iterator[Link]:
    """`Only Dunmore recorded more than 580 burglaries`: the subject alone passes, among its like."""
    start, stop, _ = view.sentences[number]
    match = _pattern("alone").match(view.lower, start, stop)
    hit = (
        None
        if match is None
        else next((h for h in view.mentions_of(number, "entity") if h.start == match.end()), None)
    )
    later = [] if hit is None else [claim for claim in view.claims_of(number) if claim.start >= hit.end]
    if match is None or hit is None or len(hit.ids) != 1 or len(later) != 1:
        return
    sense = _sense(view, later[0])
    if sense is None or not _pattern("leading").fullmatch(view.lower, hit.end, later[0].start):
        return
    if _pattern("softened").search(view.lower, start, later[0].start):
        return
    named_after = [
        h.end for h in view.mentions_of(number, "metric") if later[0].end < h.start <= later[0].end + 6
    ]
    rest = scoped(Place(view, number, max([later[0].end, *named_after])), than=False, rival=False)
    if rest is None or rest.named or rest.window or rest.figure is not None:
        return
    yield _link("only", view, later[0], (start, later[0].end), Superlative("only", sense))


def _link(kind: str, view: View, claim: Claim, cue: tuple[int, int], said: Superlative) -> Link:
    return Link(
        kind, (("figure", (claim.index,)),), *cue, view.text[cue[0] : cue[1]], (("superlative", said),)
    )


def _sense(view: View, claim: Claim) -> str | None:
    """Whether a figure is passed or undercut; None for a plain one."""
    q = claim.quantity
    if q is None or q.direction is not None or q.value is None or q.comparator in ("~", "<=", ">="):
        return None
    before = view.lower[max(view.sentences[claim.sentence].start, claim.start - 25) : q.number_start]
    for sense in ("up", "down"):
        if _pattern(sense).search(before):
            return sense
    return None

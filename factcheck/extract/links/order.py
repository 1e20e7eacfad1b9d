"""Ties two dated events whose order the draft's words give: `opened in 2010 and closed in 2005`.

A link of kind `order` has the roles `earlier` and `later`, for what the words put first and second; each is an event
claim, or the figure of a part of the time. The attributes `first` and `second` are the two spans.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.extract.links._points import Points
from factcheck.extract.links._told_ends import ended
from factcheck.extract.proper_names import proper_names
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.pattern import Pattern

_ENDS = {
    "born": (
        "die",
        "kill",
        "elect",
        "appoint",
        "marry",
        "graduate",
        "join",
        "retire",
        "arrest",
        "debut",
        "become",
    ),
    "open": ("close", "demolish", "end", "destroy"),
    "build": ("demolish", "close", "destroy"),
    "complete": ("demolish", "close", "destroy"),
    "destroy": ("rebuild",),
    "found": ("dissolve", "close", "end", "merge"),
    "establish": ("dissolve", "close", "end", "merge"),
    "form": ("dissolve", "end", "merge"),
    "launch": ("sink", "end", "close"),
    "begin": ("end", "complete"),
    "elect": ("resign", "leave", "retire"),
    "appoint": ("resign", "leave", "retire"),
    "take office": ("resign", "leave", "retire"),
    "become": ("resign", "retire"),
    "join": ("leave", "retire"),
    "arrest": ("charge", "convict", "sentence"),
    "charge": ("convict", "sentence"),
    "convict": ("sentence",),
    "acquire": ("sell",),
    "sign": ("end",),
}
_WITH_ITS_DATE = ("destroy", "rebuild")
"""`rebuilt to plans drawn in 1938`: these need their date right behind them."""
_SAME_SUBJECT = Pattern(
    r"^,?\s?(?:(?:and|but|then|before|until|only to)\s)?(?:(?:he|she|it|they|who|which|finally|later|eventually|then|was|were|being|is|be|"
    r"it was|he was|she was|they were|has|been|again)\s){0,4}$"
)
_AFTER = Pattern(r"\b(?:after|followed(?! by)|following|in the wake of|in response to|prompted by)\b")
_BEFORE = Pattern(r"\b(?:before|ahead of|prior to|followed by)\b")
_CLAUSE_END = Pattern(r"[;:.()“”\"]|\s[–—]\s")
_PLANNED = Pattern(
    r"\b(?:plan(?:s|ned)?|due|deadline|schedul\w+|expect\w+|will|would|propos\w+|until|postpon\w+|delay\w*|reschedul\w+|"
    r"threat\w*|date|call(?:s|ed)? for|notice|tickets?|set for|moved?|not|never|day|days|week|weeks|month|months|years?|hours?)\b"
)
_ON = Pattern(r"\b(?:on|in|of)\s(?:the\s)?$|\bthe\s$")
_WITHIN = Pattern(
    r",\s(?:with|including|of which|of whom|among them|averaging)\b[^;.]{0,90}\b(?:in|during|for)\s$"
)
_SINCE = Pattern(r"\bsince\b[^,;.]{0,60}$")
_REBUILT = Pattern(r"\b(?:rebuilt|reconstructed|replaced|put up again|built anew)\b")
_THE_NEW_ONE = Pattern(
    r"[“\"]?(?:the|its)\s(?:new|rebuilt|replacement|second|present)\s(?P<what>[a-z]+)\s(?:(?:was|were)\s)?(?:first\s)?$"
)
_ANY_BUILDING = frozenset(("building", "house", "one", "structure", "home", "hall", "premises"))
_AT_LAST = frozenset(("open", "complete", "inaugurate", "launch"))
_TELLS_WHEN = Pattern(r"\s?(?:[.,;:)–—]|$)|\s(?:with|to|by|on|at|and|after|for|under)\b")
_NEAR_DAYS = 45
_CLOSE = 100


def links(view: View) -> Iterator[Link]:
    """Yield the `order` links of a draft."""
    by_sentence: dict[int, list[Claim]] = {}
    for claim in view.claims:
        if claim.kind == "event" and claim.when is not None and claim.when.span is not None:
            by_sentence.setdefault(claim.sentence, []).append(claim)
    points = Points(view)
    for number in sorted(by_sentence):
        here = by_sentence[number] if points.is_prose(number) else []
        if (link := _built_anew(view, here, by_sentence.get(number + 1, []))) is not None:
            yield link
        for first, second in pairwise(here):
            link = _of_a_life(view, first, second) or _by_word(view, first, second)
            if link is not None:
                yield link
        for claim in here:
            yield from _part_before_start(view, claim, points)
    yield from _by_its_end(view, points)


def _by_its_end(view: View, points: Points) -> Iterator[Link]:
    """`She died in 2019. Two years before her death, in 2017, …`."""
    for claim in view.claims:
        if claim.quantity is None or claim.quantity.stat != "duration" or not points.is_prose(claim.sentence):
            continue
        told = ended(view, claim, points)
        if told is None or told.stop.claim is None:
            continue
        if any(point.claim is not None and point.claim.detail("year") is None for point in told[:2]):
            continue
        day, stop = told.day.claim or claim, told.stop.claim
        roles = (day.index,), (stop.index,)
        spans = told.day.span, told.stop.span
        if not told.is_before:
            roles, spans = roles[::-1], spans[::-1]
        yield Link(
            kind="order",
            roles=(("earlier", roles[0]), ("later", roles[1])),
            cue_start=claim.end,
            cue_end=told.day.end,
            cue=view.lower[claim.end : told.day.end].strip(),
            attributes=(("first", spans[0]), ("second", spans[1])),
        )


def _of_a_life(view: View, first: Claim, second: Claim) -> Link | None:
    """Beginning and end of one thing, told in one breath."""
    verb, other = first.detail("verb"), second.detail("verb")
    if other not in _ENDS.get(verb or "", ()) or first.detail("verb-form") != "verb":
        return None
    if view.lower.startswith("re-", int(first.detail("verb-at") or first.start)):
        return None  # what is done again may come after the end
    at = int(second.detail("verb-at") or second.start)
    if second.detail("verb-form") != "verb" or not first.end <= at <= first.end + 60 or at > second.end:
        return None
    if other in _WITH_ITS_DATE and second.start != at:
        return None
    gap = view.lower[first.end : at]
    if not _SAME_SUBJECT.match(gap) or not _both_dated(first, second):
        return None
    return _link(view, first, second, (at, second.end))


def _by_word(view: View, first: Claim, second: Claim) -> Link | None:
    """Two dates with `after` or `before` between."""
    if first.when is None or second.when is None or not _both_dated(first, second):
        return None
    gap = view.lower[first.end : second.when.start]
    if len(gap) > _CLOSE or _CLAUSE_END.search(gap) or _PLANNED.search(gap) or not _ON.search(gap):
        return None
    if (
        first.modality != "outturn"
        or second.modality != "outturn"
        or "deadline" in (first.when.kind, second.when.kind)
    ):
        return None
    after, before = _AFTER.search(gap), _BEFORE.search(gap)
    if (after is None) == (before is None):
        return None
    match = after or before
    assert match is not None
    if re.search(r"\b(?:since|when|while|and|but|than|as)\b", gap):
        return None
    cue = (first.end + match.start(), first.end + match.end())
    return _link(view, second, first, cue) if after else _link(view, first, second, cue)


def _built_anew(view: View, here: list[Claim], behind: list[Claim]) -> Link | None:
    """`It burned down in 1963 and was rebuilt. The new theatre opened in 1967`."""
    lost = [claim for claim in here if claim.detail("verb") == "destroy"]
    if len(lost) != 1 or not behind or behind[0].block != lost[0].block:
        return None
    later, (start, end, _) = behind[0], view.sentences[lost[0].sentence]
    floor, ceiling, _ = view.sentences[later.sentence]
    verb = int(later.detail("verb-at") or later.start)
    new = _THE_NEW_ONE.fullmatch(view.lower[floor:verb]) if floor <= verb <= later.end else None
    if new is None or later.detail("verb") not in _AT_LAST or not _both_dated(lost[0], later):
        return None
    if not _REBUILT.search(view.lower, lost[0].end, end):
        return None
    same = new["what"] in _ANY_BUILDING or f" {new['what']} " in f" {view.lower[start : lost[0].end]} "
    if not same or not _TELLS_WHEN.match(view.lower[later.end : ceiling]):
        return None
    return _link(view, lost[0], later, (verb, later.end))


def _both_dated(first: Claim, second: Claim) -> bool:
    """Whether the years are certain: printed for both, or for neither of two days that lie close together."""
    printed = first.detail("year"), second.detail("year")
    if all(printed):
        return True
    if any(printed) or first.when is None or second.when is None:
        return False
    a, b = first.when.span, second.when.span
    return a is not None and b is not None and abs((a.first - b.first).days) <= _NEAR_DAYS


def _part_before_start(view: View, claim: Claim, points: Points) -> Iterator[Link]:
    """`since the war began in February 2022, with 1,200 a day in 2015`: a part of the time lies before its start."""
    assert claim.when is not None
    sentence = view.sentences[claim.sentence]
    if not _SINCE.search(view.lower[max(sentence.start, claim.start - 70) : claim.when.start]):
        return
    for point in points.of(claim.sentence):
        if (
            point.start < claim.end
            or point.relative
            or not _WITHIN.search(view.lower[claim.end : point.start])
        ):
            continue
        figures = [
            other
            for other in view.claims_of(claim.sentence)
            if claim.end <= other.start and other.end <= point.start
        ]
        if figures and not proper_names(view.text, figures[-1].end, point.start):
            yield Link(
                kind="order",
                roles=(("earlier", (claim.index,)), ("later", (figures[-1].index,))),
                cue_start=point.start,
                cue_end=point.end,
                cue=view.lower[point.start : point.end],
                attributes=(("first", claim.when.span), ("second", point.span)),
            )
            return


def _link(view: View, earlier: Claim, later: Claim, cue: tuple[int, int]) -> Link:
    assert earlier.when is not None
    assert later.when is not None
    return Link(
        kind="order",
        roles=(("earlier", (earlier.index,)), ("later", (later.index,))),
        cue_start=cue[0],
        cue_end=cue[1],
        cue=view.lower[cue[0] : cue[1]],
        attributes=(("first", earlier.when.span), ("second", later.when.span)),
    )

"""Ties `the only … above 3%` and `passed 400,000 for the first time` to the threshold that they name.

Kinds `only` and `first-time`: role figure, the threshold; attribute `superlative`, whose sense is `up` for a figure that is passed
and `down` for one that is undercut. `the only … where burglaries rose` names no threshold and comes from `extract/superlatives.py`.

Kind `sole`, roles threshold and size: the same where the subject stands in front (`Aske was the only one of the four to keep waste below 3%`), with the
attributes `subject`, an entity, `metrics`, those that the words between name, and `now` for the present tense. A threshold is nobody's own value, so
that a row need not bear it out.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.links._scopes import NUMBER, Place, Scoped, named, number_of, scoped
from factcheck.extract.links.superlatives import unsure
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.row import Mention
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
    "is": r"(?:[’']s)?\s(?:was|(?P<now>is|are|remains?)|were|remained|became)\s(?:(?:now|still|again|once more|also|thus|therefore)\s)*",
    "another_time": r"\b(?:until|till|once|before|by the time|long|at the time|historically|originally|in the past|since|when|then|soon|never)\b",
    "one_of": rf"one (?:of|among) (?:all )?(?:(?:the|these|those|its|our) )?(?:(?P<n>{NUMBER})(?=\s|[.,;:]|$)\s?)?",
    "one": r"one\b",
    "blanks": r"\s+",
    "doing": (
        r",?\s(?:(?:to|that|which|who|where|whose|with|having|at|where the|with an?|with its|whose total|above|below|over|under|spending|having an?|"
        r"has|have|had|keep|keeps|kept|record(?:s|ed)?|report(?:s|ed)?|see|saw|handled?|handles|carry|carries|carried|treat(?:s|ed)?|spend(?:s)?|spent|earn(?:s|ed)?|"
        r"make|makes|made|sell|sells|sold|produce[sd]?|count(?:s|ed)?|reach(?:es|ed)?|exceed(?:s|ed)?|top|tops|topped|pass(?:es|ed)?|hold|holds|held|post(?:s|ed)?|"
        r"is|are|was|were|be|stay|stays|stayed|remain(?:s|ed)?|stood|an?|its|the|of|more|less|fewer|than|mark)(?:\s|$))+"
    ),
    "closes": (
        r"\s*(?:$|[.;:)]|,\s(?:at|with|on|having|and|but|while|according|after|down|up|compared|against|followed)\b|\s(?:last|this)\s(?:year|month|quarter)\b|"
        r"\s(?:in|during|at the end of)\s(?:the\s(?:year|first|second|third|fourth|last)\b|\d{4}|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|"
        r"\s(?:of gdp|and|but|while|according)\b)"
    ),
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
            yield from _sole(view, number)
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


def _sole(view: View, number: int) -> Iterator[Link]:
    """`Aske was the only one of the four to keep its rate below 3%`: the subject, whom it is of, and what it passes."""
    start, stop, _ = view.sentences[number]
    match = _pattern("only").search(view.lower, start, stop)
    if match is None:
        return
    hits = [hit for hit in view.mentions_of(number, "entity") if hit.end <= match.start()]
    subject = max(hits, key=lambda hit: (hit.end, -hit.start), default=None)
    if subject is None or len(subject.ids) != 1 or subject.ambiguous:
        return
    verb = _pattern("is").fullmatch(view.lower, subject.end, match.start())
    if verb is None or _joined(view, subject) or _pattern("another_time").search(view.lower, start, stop):
        return
    among = _sole_of(Place(view, number, match.end()))
    later = [] if among is None else [c for c in view.claims_of(number) if c.start >= among.end]
    if among is None or not later or (sense := _sense(view, later[0])) is None:
        return
    claim = later[0]
    q = claim.quantity
    named_here = [
        hit
        for hit in view.mentions_of(number, "metric")
        if hit.end > among.end and hit.start <= claim.end + 6
    ]
    if (
        q is None
        or q.per is not None
        or not _pattern("doing").fullmatch(_without(view, named_here, among.end, q.number_start))
    ):
        return
    end = max([claim.end, *(hit.end for hit in named_here)])
    if not _pattern("closes").match(view.lower, end, stop):
        return
    said = Superlative("only", sense, noun=among.noun, how_many=among.how_many, groups=among.groups)
    link = _link("sole", view, claim, (match.start(), claim.end), said)
    metrics = tuple(dict.fromkeys(i for hit in named_here for i in hit.ids))
    sizes = tuple(c.index for c in view.claims_of(number) if match.end() <= c.start < among.end)
    yield link._replace(
        roles=(("threshold", (claim.index,)), ("size", sizes)),
        attributes=(
            *link.attributes,
            ("subject", subject.ids[0]),
            ("now", verb["now"] is not None),
            ("metrics", metrics),
        ),
    )


def _without(view: View, hits: list[Mention], start: int, end: int) -> str:
    """A stretch of the draft without the measures that it names: what is left must be words that say nothing further."""
    kept = [view.lower[at] for at in range(start, end) if not any(hit.start <= at < hit.end for hit in hits)]
    return _pattern("blanks").sub(" ", "".join(kept))


def _joined(view: View, subject: Mention) -> bool:
    """Whether the subject is one of two (`Aske and Birk were the only ones`)."""
    return view.lower[: subject.start].endswith(
        (" and ", " or ", " nor ", " with ", " of ", " in ", " than ", " outside ")
    )


def _sole_of(place: Place) -> Scoped | None:
    """`one of the five [towns]`, `one`, `town [in Norvik]`."""
    one_of = place.match(_pattern("one_of"), place.at)
    if one_of is not None:
        number = one_of["n"]
        known = named(place, one_of.end(), number)
        if known is None and number:
            known = named(place, one_of.start("n"), None) or Scoped(
                one_of.end("n"), how_many=number_of(number)
            )
    elif (one := place.match(_pattern("one"), place.at)) is not None:
        return Scoped(one.end())
    else:
        known = named(place, place.at, None, one=True)
    further = None if known is None or known.groups else place.match(_pattern("in"), known.end)
    group = None if further is None else named(place, further.end(), None)
    if known is not None and group is not None and not group.noun:
        return known._replace(end=group.end, groups=group.groups)
    return known


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

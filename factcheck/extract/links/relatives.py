"""Ties a figure that is told relative to something else to what it is relative to.

Kind `relative`, role figure, and role restated for a share told again; attributes:

- `to`: entity (`twice as many as Kell`), whole (`30.4% of the coast's total`), total (`a fifth of the total`), period (`41% more than in 2023`), share
  (`That is more than a third`)
- `entity`: what the pack calls the other side
- `measures`: metrics and units that the two are compared by, where the draft names them
- `sense`: up, down or ratio
- `days`: first and last day of the period that it is held against
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.counted import is_share
from factcheck.extract.links._share_words import number_end
from factcheck.extract.links.thresholds import are_thresholds
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import EQUALS
from factcheck.model.row import Mention

_RATIOS = frozenset({"fold", "times"})
_REACH = 110
_SOURCES = {
    "than": (
        r"\s?(?P<words>[a-z\s’'-]{0,45}?)\b(?P<rel>than|as|above|below|ahead of|behind|(?:the|that) (?:figure|rate|number|total|level|share|value) (?:for|of|in|at)|that (?:of|in|at|for)|"
        r"those (?:of|in|at)|of|for)\s(?:(?:those|that)\s)?(?:of\s|in\s|at\s|for\s|by\s|the\s(?:figure|rate|number|total|level)\s(?:for|of|in|at)\s)?"
    ),
    "bare": r"\s",
    "up": r"\b(?:more|higher|greater|above|ahead|larger|bigger|longer|heavier)\b",
    "down": r"\b(?:fewer|less|lower|below|behind|smaller|shorter|lighter)\b",
    "ratio": r"\b(?:as (?:many|much|high|large|big|great|long|likely)|the|that|those|more|higher|size)\b|^\s?$",
    "closed": r"(?:[’']s?)?(?:\s(?:did|had|has|do|does|in|during|for|last|this|at the end of|that year|the same year|\d{4}(?:[-–]\d{2})?|year)\b){0,5}\s*(?:$|[.,;:)!?–—]|and\b|but\b|while\b|or\b|with\b|at \d)",
    "of": r"\s(?:of|in)\s(?:all\s|every\s)?(?:of\s)?",
    "of_total": r"\s(?:of\s(?:the\s(?:total|whole|lot|sum|(?:country|county|nation|region|state|city|district|area|province|group|company|world)[’']s(?:\s(?:total|whole))?|"
    r"(?:national|regional|overall|countywide|nationwide|group)\s(?:total|figure|sum))|all\s[a-z]+|it|that)|the\s(?:total|whole|lot))\s*(?:$|[.,;):–—]|\s(?:now|last year|this year|with|or|and|but)\b)",
    "mankind": r"(?:humanity|mankind|humankind|the human race|the world[’']s people|everyone on earth)\b",
    "a_noun": r"(?:power|output|business|work|trade|market|load|traffic|use|demand|haul)\b",
    "a_total": r"\s(?:total|overall|whole|combined)\s?$",
    "nothing_more": r"(?:\s|\b(?:more|fewer|less|higher|lower|greater|larger|smaller|above|below|ahead|behind|than|as|many|much|high|low|large|big|great|the|that|those|of|in|at|"
    r"for|by|figure|rate|number|total|level|share|value|percentage|points?|size|times?|fold)\b|[%,])*",
    "in_place": r"\s(?:in|on|at|across|of)\s(?:the\s)?",
    "owned": r"[’']s?\s(?:(?:total|overall|whole|entire|annual|combined)(?:\s|(?=[.,;:)])))?",
    "that_is": rf"(?:[“\"])?(?:that|this|which|it|the figure) {EQUALS}\s(?:just |only |now )?",
    "or": r",?\s?(?:\(|or|which is|that is|that’s|equivalent to|–|—)\s?(?:just |only )?",
    "rounded": r"(?:\sof [a-z ]{2,20})?(?:\s(?:in|on|at) [a-z’' ]{2,24})?,\s(?:or )?",
    "than_period": r"\s?(?:[a-z-]+\s){0,4}?(?:more|less|fewer|higher|lower|up|down|above|below|on)\s(?:[a-z]+\s){0,2}?(?:(?:than|on|from|those of|that of|the figure for|the level of)\s)?(?:in\s|at the end of\s|for\s|the\s)?",
    "below_period": r"\s(?:above|below|up on|down on)\s(?:in\s|that of\s|the\s)?",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: most drafts want few of them."""
    return re.compile(_SOURCES[name])


def links(view: View) -> Iterator[Link]:
    """Return every figure that its words hold against another entity, a whole, a period or a share told before."""
    if not view.reference.packs:
        return
    passed = are_thresholds(view)
    for number, sentence in enumerate(view.sentences):
        if view.draft.blocks[sentence.block].zone in ("table", "teaser"):
            continue
        for claim in view.claims_of(number):
            q = claim.quantity
            if q is None or q.value is None or claim.index in passed:
                continue
            link = (
                _whole(view, number, claim)
                or _entity(view, number, claim)
                or _period(view, number, claim)
                or _restated(view, number, claim)
            )
            if link is not None:
                yield link


def _entity(view: View, number: int, claim: Claim) -> Link | None:
    """`twice as many as Kell`, `270,900 more containers than Bree`, `3 points above Brook Street`."""
    q = claim.quantity
    assert q is not None
    stop = min(view.sentences[number].end, claim.end + _REACH)
    ratio = q.unit in _RATIOS or (q.form == "fraction" and view.lower.startswith(" as ", claim.end))
    more = view.lower[q.number_end : claim.end]
    for hit in _entities(view, number, claim.end, stop):
        gap = view.lower[claim.end : hit.start]
        lead = _pattern("than").fullmatch(gap if not gap.endswith("the ") else gap[:-4])
        bare = ratio and _pattern("bare").fullmatch(gap) is not None
        if lead is None and not bare:
            return None
        if _pattern("closed").match(view.lower, hit.end, view.sentences[number].end) is None and not (
            ratio and _measure_at(view, number, hit.end)
        ):
            return None
        if lead is None:
            return _link("entity", claim, (claim.end, hit.end), view, entity=hit.ids[0], sense="ratio")
        words = f"{more} {lead['words']} {lead['rel']}"
        named = _names(view, number, claim, hit.start)
        if named is None:
            return None
        if ratio:
            if lead["rel"] in ("of", "for") and not _pattern("ratio").search(lead["words"]):
                return None
            sense = "ratio"
        else:
            up, down = _pattern("up").search(words), _pattern("down").search(words)
            if (up is None) == (down is None) or lead["rel"] in ("as", "of", "for"):
                return None
            sense = "up" if up else "down"
        return _link(
            "entity", claim, (claim.end, hit.end), view, entity=hit.ids[0], sense=sense, measures=named
        )
    return None


def _names(view: View, number: int, claim: Claim, until: int) -> tuple[str, ...] | None:
    """Metrics and units named between a figure and the other side; None where some other noun is counted there."""
    q = claim.quantity
    assert q is not None
    words = list(view.lower[q.number_end : until])
    found: list[str] = []
    for hit in view.mentions_of(number):
        if hit.kind in ("metric", "unit") and q.number_end <= hit.start and hit.end <= until:
            found += hit.ids
            words[hit.start - q.number_end : hit.end - q.number_end] = " " * (hit.end - hit.start)
    return tuple(found) if _pattern("nothing_more").fullmatch("".join(words)) else None


def _whole(view: View, number: int, claim: Claim) -> Link | None:
    """`30.4% of the coast's total`, `2.6% of the world's people`, `a third of all pupils in Wexley`."""
    if not is_share(claim):
        return None
    told = number_end(view, claim)
    if _pattern("of_total").match(view.lower, told, view.sentences[number].end):
        return _link("total", claim, (told, max(told, claim.end)), view)
    of = _pattern("of").match(view.lower, claim.end, view.sentences[number].end)
    if of is None:
        return None
    mankind = _pattern("mankind").match(view.lower, of.end(), view.sentences[number].end)
    if mankind is not None:
        world = [
            hit for hit in view.reference.mentions("the world") if hit.kind == "entity" and len(hit.ids) == 1
        ]
        return (
            _link("whole", claim, (of.start(), mankind.end()), view, entity=world[0].ids[0])
            if world
            else None
        )
    hits = _entities(view, number, claim.end, claim.end + 70)
    metrics = [hit for hit in view.mentions_of(number, "metric") if hit.start in (of.end(), of.end() + 4)]
    hit = next((h for h in hits if h.start in (of.end(), of.end() + 4)), None)
    if hit is not None:
        end = hit.end
        measures: tuple[str, ...] = ()
        owned = _pattern("owned").match(view.lower, hit.end, view.sentences[number].end)
        if owned is not None:
            end = owned.end()
            metric = next((m for m in view.mentions_of(number, "metric") if m.start == end), None)
            if metric is not None:
                end, measures = metric.end, metric.ids
            elif unit := next((u for u in view.mentions_of(number, "unit") if u.start == end), None):
                end, measures = unit.end, unit.ids
            elif _pattern("a_total").search(view.lower, hit.end, owned.end()):
                end -= view.lower[end - 1] == " "
            elif (what := _pattern("a_noun").match(view.lower, end)) is not None and not claim.text[
                :1
            ].isdigit():
                end = what.end()
            else:
                return None
        if _pattern("closed").match(view.lower, end, view.sentences[number].end) is None:
            return None
        return _link("whole", claim, (of.start(), end), view, entity=hit.ids[0], measures=measures)
    return _of_a_measure(view, number, claim, of.start(), metrics, hits)


def _of_a_measure(
    view: View, number: int, claim: Claim, start: int, metrics: list[Mention], hits: list[Mention]
) -> Link | None:
    """`a third of all pupils in Wexley`, `Cabernet, at 58,600 tons, made up 42% of the crush`."""
    end = view.sentences[number].end
    for metric in metrics:
        lead = _pattern("in_place").match(view.lower, metric.end)
        place = (
            None if lead is None else next((h for h in hits if h.start in (lead.end(), lead.end() - 4)), None)
        )
        if place is not None and _pattern("closed").match(view.lower, place.end, end):
            return _link("whole", claim, (start, place.end), view, entity=place.ids[0], measures=metric.ids)
        if _pattern("closed").match(view.lower, metric.end, end):
            return _link("total", claim, (start, metric.end), view, measures=metric.ids)
    return None


def _period(view: View, number: int, claim: Claim) -> Link | None:
    """`41% more than in 2023`, `2.9% below 2024`, `14,000 fewer than in 2019`."""
    q = claim.quantity
    assert q is not None
    stop = view.sentences[number].end
    more = view.lower[q.number_end : claim.end]
    for period in view.periods_of(number):
        if period.kind != "date" or period.first is None or period.last is None:
            continue
        if not (claim.end < period.start <= claim.end + 50):
            continue
        gap = view.lower[claim.end : period.start]
        if any(claim.end <= other.start < period.start for other in view.claims_of(number)):
            return None
        if not (_pattern("than_period").fullmatch(gap) or _pattern("below_period").fullmatch(gap)):
            return None
        words = f"{more} {gap}"
        up = _pattern("up").search(words) or " up " in words
        down = _pattern("down").search(words) or " down " in words
        if bool(up) == bool(down):
            return None
        if q.unit == "percent" and q.direction is None:
            return None
        days = (period.first, period.last)
        return _link(
            "period", claim, (claim.end, min(period.end, stop)), view, sense="up" if up else "down", days=days
        )
    return None


def _restated(view: View, number: int, claim: Claim) -> Link | None:
    """`34.5% of its output. That is more than a third`, `8.3%, or one in 12`."""
    q = claim.quantity
    assert q is not None
    if not is_share(claim) or q.form != "fraction":
        return None
    start = view.sentences[number].start
    earlier = [other for other in view.claims_of(number) if other.end <= claim.start]
    if earlier:
        last = earlier[-1]
        gap = view.gap(last, claim)
        rounded = q.hedge is not None and _pattern("rounded").fullmatch(gap) is not None
        if _percent(last) and (rounded or _pattern("or").fullmatch(gap)):
            return _again(view, last, claim)
        return None
    if _pattern("that_is").fullmatch(view.lower, start, claim.start) is None or number == 0:
        return None
    if not view.runs_on(number):
        return None
    shares = [other for other in view.claims_of(number - 1) if _percent(other)]
    return _again(view, shares[0], claim) if len(shares) == 1 else None


def _again(view: View, share: Claim, claim: Claim) -> Link:
    return Link(
        "relative",
        (("figure", (claim.index,)), ("restated", (share.index,))),
        share.end,
        claim.start,
        view.text[share.end : claim.start].strip(),
        (("to", "share"),),
    )


def _percent(claim: Claim) -> bool:
    q = claim.quantity
    return q is not None and q.unit == "percent" and q.direction is None and q.stat != "percent-change"


def _entities(view: View, number: int, start: int, stop: int) -> list[Mention]:
    return [
        hit
        for hit in view.mentions_of(number, "entity")
        if start < hit.start and hit.end <= stop and len(hit.ids) == 1 and not hit.ambiguous
    ]


def _measure_at(view: View, number: int, at: int) -> bool:
    """Whether a possessive and a measure follow (`twice Kell's rate`)."""
    owned = _pattern("owned").match(view.lower, at)
    return owned is not None and any(hit.start == owned.end() for hit in view.mentions_of(number, "metric"))


def _link(
    to: str,
    claim: Claim,
    cue: tuple[int, int],
    view: View,
    *,
    entity: str = "",
    measures: tuple[str, ...] = (),
    sense: str = "",
    days: tuple[object, object] | None = None,
) -> Link:
    return Link(
        "relative",
        (("figure", (claim.index,)),),
        cue[0],
        cue[1],
        view.text[cue[0] : cue[1]].strip(),
        (("to", to), ("entity", entity), ("measures", measures), ("sense", sense), ("days", days)),
    )

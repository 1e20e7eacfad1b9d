"""Builds claims for superlatives that stand beside no figure: `Aske is the only district where burglaries rose`.

Such a claim has no quantity; its details name subject and measure (`subject`, `metric`), and for `the only … where X rose` the
direction (`only`: up or down). It is built only where subject, measure and scope are all names of a pack, in the draft's own voice.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.links import superlatives as beside
from factcheck.extract.links import surpassed
from factcheck.extract.links._scopes import NUMBER, Place, Scoped, front, named, scoped
from factcheck.extract.view import View
from factcheck.model.claim import Claim
from factcheck.model.row import Mention
from factcheck.model.superlative import Superlative

_UP = "rose|increased|went up|grew|climbed|risen|increase|rise|growth"
_DOWN = "fell|decreased|declined|dropped|went down|fallen|decrease|fall|drop|decline|reduction"

_SOURCES = {
    "told": r"[“”\"]|\b(?:said|says|say|claim\w*|according|argue[sd]?|told|believe[sd]?|insist\w*|think\w*|boast\w*)\b",
    "only": r"\bthe only (?:(?P<one>one of )|(?P<alone>one\b))?",
    "numbered": rf"(?:the|its|our)\s(?:(?P<n>{NUMBER})\s)?",
    "in": r"\s(?:in|of|within|across)\s(?:the\s)?",
    "leads": r"(?:,)?(?:\s(?:was|is|remains|remained|had|has|recorded|saw|became|reported|posted|being|carried|made|treated|served|sold|handled|admitted|built|spent))?\s(?:(?:still|by far|also|again)\s)?",
    "opens": r"(?:(?:in|during|last|this|over|for)\b[^,]{1,40},\s|(?:in|during)\s\d{4}(?:[-–]\d{2,4})?\s|(?:but|and|meanwhile|however),?\s)?(?:the\s)?",
    "alone": r"(?:(?:in|during)\s\d{4},?\s|but\s|and\s)?only\s",
    "by_itself": r"\salone\b",
    "saw": rf"\s(?:saw|recorded|reported|had|showed|posted|suffered|enjoyed|experienced)\s(?:(?:an?\s)?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\sin\s)?"
    r"(?:the\s)?(?:(?:number|total|level|rate) of\s)?(?:its\s|recorded\s)?",
    "move": r"\s(?:(?P<up>rise|increase|go up|grow|climb)|(?P<down>fall|decrease|decline|drop|go down))\b",
    "no": r"no\s(?:other\s)?",
    "had_more": r"\s(?:had|has|recorded|reported|saw|posted|achieved|enjoyed|suffered)\s(?:an?\s)?(?:(?P<up>higher|more|greater|larger|bigger)|(?P<down>lower|fewer|less|smaller))\s",
    "than": r"\s(?:in\s)?than\s(?:in\s|at\s)?",
    "where": r",?\s(?:where|in which|whose)\s(?:the\s)?(?:(?:number|total|level|rate) of\s)?(?:recorded\s)?",
    "moved": rf"\s(?:rates?\s|levels?\s|numbers?\s)?(?:has\s|have\s|had\s)?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b",
    "seeing": (
        rf"\s(?:to (?:see|record|report|show|post|suffer|have)|that (?:saw|recorded|reported|had)|with|seeing|recording|reporting)\s(?:an?\s)?"
        rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\sin\s(?:the\s)?(?:(?:number|total|level|rate) of\s)?(?:its\s|recorded\s)?"
    ),
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: most drafts want few of them."""
    return re.compile(_SOURCES[name])


def superlatives(view: View) -> list[Claim]:
    """Return a claim for every superlative without a figure whose every word is understood."""
    if not view.reference.packs:
        return []
    found: list[Claim] = []
    statements: dict[tuple[int, int], Superlative] = {}
    for number, sentence in enumerate(view.sentences):
        if view.draft.blocks[sentence.block].zone in ("table", "teaser", "quote"):
            continue
        if not (view.mentions_of(number, "metric") and view.mentions_of(number, "entity")):
            continue
        words = view.lower[sentence.start : sentence.end]
        sole = "the only " in words
        alone = not sole and ("only " in words or " alone " in words)
        if (
            not (sole or alone or "est " in words or "the most " in words or " than " in words)
            or beside.unsure(words)
            or _pattern("told").search(words)
        ):
            continue
        found_here = (
            *(_sole(view, number) if sole else ()),
            *(_alone(view, number) if alone else ()),
            *(_unbeaten(view, number) if words.startswith("no ") else ()),
            *_superlative(view, number),
        )
        for claim, said in found_here:
            found.append(claim)
            statements[claim.start, claim.end] = said
    view.read_once[beside.STATEMENTS] = statements
    return [*found, *surpassed.statements(view)]


def _sole(view: View, number: int) -> Iterator[tuple[Claim, Superlative]]:
    start, stop, _ = view.sentences[number]
    match = _pattern("only").search(view.lower, start, stop)
    subject = None if match is None else _subject(view, number, match.start())
    if match is None or subject is None:
        return
    if match["alone"]:
        opened = front(view, number, match.start())
        among = None if opened is None else opened._replace(end=match.end())
    else:
        among = _among(Place(view, number, match.end()), one_of=match["one"] is not None)
        among = None if among is None else _further(view, number, among)
    if among is None or not among.named:
        return
    clause = _pattern("where").match(view.lower, among.end, stop)
    seeing = _pattern("seeing").match(view.lower, among.end, stop)
    at = seeing.end() if seeing is not None else clause.end() if clause is not None else None
    metric = None if at is None else _metric(view, number, at)
    if metric is None:
        return
    moved = seeing or _pattern("moved").match(view.lower, metric.end, stop)
    if moved is None:
        return
    end = max(metric.end, moved.end())
    rest = scoped(Place(view, number, end), than=False, rival=False)
    if rest is None or rest.named or rest.window:
        return
    said = Superlative(
        "only",
        "up" if moved["up"] else "down",
        1,
        metric.ids,
        noun=among.noun,
        how_many=among.how_many,
        groups=among.groups,
    )
    yield _claim(view, number, (match.start(), end), subject, metric, ("only", said.sense)), said


def _alone(view: View, number: int) -> Iterator[tuple[Claim, Superlative]]:
    """`Only Aske recorded a rise in recycling`, `Birk alone saw burglaries rise`: nobody else of its like did."""
    start, stop, _ = view.sentences[number]
    lead = _pattern("alone").match(view.lower, start, stop)
    at = start if lead is None else lead.end()
    hits = [h for h in view.mentions_of(number, "entity") if h.start in (at, at + 4) and len(h.ids) == 1]
    subject = max(hits, key=lambda h: h.end, default=None)
    if subject is None:
        return
    behind = _pattern("by_itself").match(view.lower, subject.end, stop)
    if lead is None and behind is None:
        return
    at = subject.end if behind is None else behind.end()
    seen = _pattern("saw").match(view.lower, at, stop)
    metric = None if seen is None else _metric(view, number, seen.end())
    if seen is None or metric is None:
        return
    moved = seen if seen["up"] or seen["down"] else _pattern("move").match(view.lower, metric.end, stop)
    if moved is None:
        return
    end = max(metric.end, moved.end())
    rest = scoped(Place(view, number, end), than=False, rival=False)
    if rest is None or rest.named or rest.window:
        return
    said = Superlative("only", "up" if moved["up"] else "down", 1, metric.ids)
    yield (
        _claim(
            view,
            number,
            (subject.start if lead is None else start, end),
            subject,
            metric,
            ("only", said.sense),
        ),
        said,
    )


def _unbeaten(view: View, number: int) -> Iterator[tuple[Claim, Superlative]]:
    """`No district had a higher recycling rate than Aske`."""
    start, stop, _ = view.sentences[number]
    lead = _pattern("no").match(view.lower, start, stop)
    among = None if lead is None else named(Place(view, number, lead.end()), lead.end(), None, one=True)
    if among is None or not among.noun:
        return
    among = _further(view, number, among)
    had = _pattern("had_more").match(view.lower, among.end, stop)
    metric = None if had is None else _metric(view, number, had.end())
    if had is None or metric is None:
        return
    dated = [p for p in view.periods_of(number) if p.kind == "date" and 0 <= p.start - metric.end <= 10]
    than = _pattern("than").match(view.lower, dated[0].end if dated else metric.end, stop)
    subject = (
        None
        if than is None
        else next(
            (h for h in view.mentions_of(number, "entity") if h.start == than.end() and len(h.ids) == 1), None
        )
    )
    rest = None if subject is None else scoped(Place(view, number, subject.end), than=False, rival=False)
    if subject is None or rest is None or rest.named or rest.window or rest.figure is not None:
        return
    sense = "up" if had["up"] else "down"
    said = Superlative(
        f"{'highest' if sense == 'up' else 'lowest'}",
        sense,
        1,
        metric.ids,
        noun=among.noun,
        groups=among.groups,
    )
    yield _claim(view, number, (start, subject.end), subject, metric, ("superlative", said.words)), said


def _among(place: Place, *, one_of: bool) -> Scoped | None:
    """`district`, or `[one of] the four districts`."""
    if not one_of:
        return named(place, place.at, None, one=True)
    match = _pattern("numbered").match(place.view.lower, place.at, place.stop)
    return None if match is None else named(place, match.end(), match["n"])


def _further(view: View, number: int, among: Scoped) -> Scoped:
    """`in Harland`, `of the pact` behind the noun."""
    match = _pattern("in").match(view.lower, among.end, view.sentences[number].end)
    place = Place(view, number, among.end)
    group = None if match is None or among.groups else named(place, match.end(), None)
    if group is None or group.noun:
        return among
    return among._replace(end=group.end, groups=group.groups)


def _superlative(view: View, number: int) -> Iterator[tuple[Claim, Superlative]]:
    for cue in beside.plain_cues(view, number):
        subject = _subject(view, number, cue.start)
        head = beside.head_of(view, number, cue)
        found = scoped(Place(view, number, head.end), than=cue.kind == "more", rival=False)
        opened = front(view, number, cue.start)
        if subject is None or found is None or opened is None or found.figure is not None:
            continue
        scope = beside.merged(opened, found)
        metric = next((hit for hit in view.mentions_of(number, "metric") if hit.start >= cue.start), None)
        if scope is None or metric is None or set(head.metrics) != set(metric.ids) or len(metric.ids) != 1:
            continue
        if scope.named == bool(scope.window):
            continue
        said = Superlative(
            cue.words if cue.kind != "more" else f"{cue.words} than any other",
            cue.sense,
            cue.place,
            metric.ids,
            noun=scope.noun,
            how_many=scope.how_many,
            every=scope.every,
            groups=scope.groups,
            window=scope.window,
            since=scope.since,
            periods=scope.periods,
            step=scope.step,
        )
        span = cue.start, max(found.end, head.end)
        yield _claim(view, number, span, subject, metric, ("superlative", cue.words)), said


def _subject(view: View, number: int, until: int) -> Mention | None:
    """The one entity that opens the sentence, perhaps behind its scope or its time, and governs what follows."""
    start = view.sentences[number].start
    opened = front(view, number, until)
    if opened is not None and opened.named:
        start = opened.end
        start += len(view.lower[start:until]) - len(view.lower[start:until].lstrip(", "))
    hits = [
        hit
        for hit in view.mentions_of(number, "entity")
        if start <= hit.start and hit.end <= until and len(hit.ids) == 1
    ]
    hit = max(hits, key=lambda hit: hit.end, default=None)
    if hit is None or not _pattern("opens").fullmatch(view.lower, start, hit.start):
        return None
    return hit if _pattern("leads").fullmatch(view.lower, hit.end, until) else None


def _metric(view: View, number: int, at: int) -> Mention | None:
    hits = [hit for hit in view.mentions_of(number, "metric") if hit.start == at and len(hit.ids) == 1]
    return max(hits, key=lambda hit: hit.end, default=None)


def _claim(
    view: View, number: int, span: tuple[int, int], subject: Mention, metric: Mention, detail: tuple[str, str]
) -> Claim:
    sentence = view.sentences[number]
    dates = [period for period in view.periods_of(number) if period.kind == "date"]
    span_of = [
        ("period", f"{one.first}/{one.last}")
        for one in dates
        if one.first is not None and one.last is not None
    ]
    return Claim(
        index=0,
        kind="event",
        start=span[0],
        end=span[1],
        text=view.text[span[0] : span[1]],
        sentence=number,
        block=sentence.block,
        zone=view.draft.blocks[sentence.block].zone,
        details=(("subject", subject.ids[0]), ("metric", metric.ids[0]), detail, *span_of),
    )

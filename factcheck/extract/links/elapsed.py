"""Ties a stated stretch of time to the two dates between which it lies: `four years since 24 February 2022`.

A link of kind `elapsed` has the role `number` (a quantity claim) and, where the dates are event claims, `from` and
`to`. Attributes: `first` and `last` (the days between which the time runs, as spans), `frame` (ago, since, after,
span, tenure, anniversary, nth-year) and `unit`.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.extract.links._points import Point, Points, Stretch
from factcheck.extract.links.ages import ORIGINS
from factcheck.extract.proper_names import proper_names
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.row import Timespan

_UNITS = frozenset(("year", "month", "week", "fortnight", "day", "decade", "century"))
_DATED_UNITS = frozenset(("month", "week", "fortnight", "day"))
_NEAR_ANNIVERSARY = timedelta(days=100)

_SINCE = re.compile(r"^(?:,|\s[–—-])?\s(?:(?:now|today|have passed|has passed|have gone by|on|or so|exactly|to the day|this \w+|next \w+)\s){0,2}(?:has elapsed\s|have elapsed\s)?since\s")
_SINCE_BEFORE = re.compile(r"^\s?[,(–—-]\s?(?:(?:that is|which is|so|or|now|some|just|nearly|almost|about|over|more than|a total of|for|a period of)\s){0,3}$")
_AGO = re.compile(r"^(?:\sor so)?\sago\b")
_AGO_THEN = re.compile(r"^(?:\sor so)?\sago(?:\s(?:this (?:week|month|year|spring|summer|autumn|winter)|today|exactly|to the day))?(?:,?\s(?:on|in)\s(?:the\s\w+\sof\s)?|\s?[,(–—]\s?)$")
_AGO_BEFORE = re.compile(r"^\s?[,(–—-]+\s?(?:(?:that is|or|just|some|now|exactly|nearly|almost|about|more than|over|all of)\s){0,3}$")
_AFTER = re.compile(r"^(?:\sor so)?(?:\sto the day)?\s(?P<word>after|before|following|on from|from)\s")
_LATER = re.compile(r"^\s(?P<word>later|earlier|on|before|afterwards|after),?\s(?:(?:in|on|by)\s|\()$")
_SPAN_AFTER = re.compile(r"^,?\s?(?:of \w+,?\s|in (?:office|power|charge|post|the (?:post|job|role)),?\s|(?:as|in|at|with|on) [\w\s’'-]{3,40},?\s)?(?:\(|(?:which ran |running |lasting )?(?:from|between)\s|,\s?from\s)$")
_SPAN_BEFORE = re.compile(r"^\)?\s?[,–—-]?\s?(?:(?:that is|or|a total of|a period of|a span of|a reign of|a term of|for|some|just|over|nearly|almost|about|more than|the|in|lasting|all|a)\s){0,3}$")
_TENURE = re.compile(
    r"\b(?:serv(?:ed|es|ing)|spent|led|leads|ran|run|runs|headed|chaired|governed|ruled|reigned|presided|held the (?:post|job|office|seat|role)|"
    r"in (?:office|power|charge|post|the (?:job|post|role))|was (?:mayor|president|chair|leader|head|director|manager|minister|governor|captain|editor)|tenure|"
    r"term|reign|stint|spell|captained|managed|coached|edited|represented|sat (?:on|as|for)|mandate|premiership|presidency|career)\b"
)
_ANNIVERSARY = re.compile(r"^[\s-](?:(?:and final|wedding|founding|independence|diamond|golden|silver)\s)?(?:anniversary|birthday|jubilee)\b")
_NTH_YEAR = re.compile(r"^\s(?:full\s)?year\b(?!\s(?:in a row|running|of (?:growth|decline|losses|profit|falls|rises))|[-\s]?(?:student|pupil|class))")
_IN_ITS = re.compile(r"\b(?:in|into|enter(?:s|ed|ing)?|begin(?:s|ning)?|start(?:s|ing)?|began)\s(?:its|his|her|their|the)\s$")
_FUTURE = re.compile(r"\b(?:will|is to|are to|due to|prepar\w{1,4}|ahead of|upcoming|next|approach\w{0,4}|soon|plans?|looks? forward|coming up)\b")
_PERFECT_PAST = re.compile(r"\bhad\b")
_PRESENT = re.compile(r"\b(?:is|are|has|have|remains?|still|stands?|says?|continues?|lives?|waits?|wants?|there['’]s)\b")
_IN_BARE = re.compile(r"(?:\b(?:twice|once|times|time|ever|second|third)\b[^,;.]{0,20})\bin\s(?:the\s)?$|\bin\s$")
_NOT_ELAPSED = re.compile(r"\b(?:next|first|last|past|coming|other|another|extra|every|each|previous|within|a further|per|maximum|minimum|up to)\s(?:\w+\s)?$|\b(?:aged|jailed for|sentence of|sentenced to|ban of|banned for|loan|contract|deal|lease|warranty|plan|bond|term of)\s(?:\w+\s){0,2}$")
_CLAUSE_END = re.compile(r"[;.!?]\s|\s[–—]\s|\bbut\b|\bwhile\b|\bwhereas\b")


def links(view: View) -> Iterator[Link]:
    """Yield the `elapsed` links of a draft."""
    points = Points(view)
    for claim in view.claims:
        if claim.kind == "event" and claim.detail("amount") is not None:
            link = _stretch_of_time(view, claim, points)
            if link is not None:
                yield link
    for number in range(len(view.sentences)):
        for claim in view.claims_of(number):
            q = claim.quantity
            if q is None or q.value is None or q.value <= 0 or q.per is not None:
                continue
            if q.stat == "ordinal":
                link = _anniversary(view, claim, points) or _nth_year(view, claim, points)
            elif q.unit in _UNITS and q.stat not in ("age", "rate") and q.direction is None:
                link = _stretch_of_time(view, claim, points)
            else:
                continue
            if link is not None:
                yield link


def _stretch_of_time(view: View, claim: Claim, points: Points) -> Link | None:
    if re.match(r"[\s-]old\b", view.lower[claim.end : claim.end + 5]):
        return None
    if re.match(r"-year\s(?:anniversary|birthday)", view.lower[_unit_start(claim) : claim.end + 16].lstrip()):
        return _anniversary(view, claim, points)
    here = points.of(claim.sentence)
    before = view.lower[max(view.sentences[claim.sentence].start, claim.start - 30) : claim.start]
    if _NOT_ELAPSED.search(before):
        return None
    for reader in (_between, _since, _ago, _after, _later):
        link = reader(view, claim, here, points)
        if link is not None:
            return link
    return None


def _unit_start(claim: Claim) -> int:
    return claim.end if claim.quantity is None else claim.quantity.number_end


def _number_end(view: View, claim: Claim) -> int:
    """Where the words of the amount end; `ago`, `later` and the like may be inside the claim's own span."""
    tail = re.search(r"\s(?:ago|later|earlier|before|after|since)$", claim.text.lower())
    return claim.start + tail.start() if tail else claim.end


def _tail(view: View, claim: Claim, point: Point | Stretch) -> str:
    return view.lower[_number_end(view, claim) : point.start]


def _between(view: View, claim: Claim, here: list[Point], points: Points) -> Link | None:
    """`six years, from 2012 to 2018`, `from May 2012 to June 2018, six years`, `(2012–2018)`."""
    end = _number_end(view, claim)
    for stretch in points.stretches(claim.sentence):
        if stretch.start >= end:
            near = _SPAN_AFTER.match(_before_preposition(view, end, stretch.start))
        else:
            near = _SPAN_BEFORE.match(view.lower[stretch.end : claim.start])
        if near:
            return _link(view, claim, stretch.first, stretch.last, _span_frame(view, claim), (stretch.start, stretch.end))
    return None


def _before_preposition(view: View, start: int, end: int) -> str:
    """The words between, with the range's own `from` where the range does not begin with it."""
    return view.lower[start:end]


def _span_frame(view: View, claim: Claim) -> str:
    start, end, _ = view.sentences[claim.sentence]
    around = view.lower[max(start, claim.start - 60) : min(end, claim.end + 40)]
    return "tenure" if _TENURE.search(around) else "span"


def _since(view: View, claim: Claim, here: list[Point], points: Points) -> Link | None:
    """`It is four years since … 24 February 2022`, `for 12 years, since 2014`, `since 2014, 12 years`."""
    start, ceiling, _ = view.sentences[claim.sentence]
    end = _number_end(view, claim)
    cue = _SINCE.match(view.lower[end:ceiling])
    clause = view.lower[start : claim.start]
    if _IN_BARE.search(clause) or _PERFECT_PAST.search(clause[-60:]) or re.search(r"\b(?:was|were)\s(?:\w+\s)?$", clause):
        return None
    today = Timespan(view.as_of, view.as_of, view.as_of.isoformat())
    if cue:
        target = end + cue.end()
        for point in here:
            if point.start < target or point.relative:
                continue
            if _CLAUSE_END.search(view.lower[target : point.start]) or point.start - target > 110:
                return None
            if _holds_other_date(here, target, point):
                return None
            frame = "tenure" if _TENURE.search(clause[-70:]) and point.start == target else "since"
            return _link(view, claim, point.span, today, frame, (end + cue.start(), target), point)
        return None
    for point in here:
        if point.end <= claim.start and not point.relative and re.search(r"\bsince\s(?:the\s)?$", view.lower[max(start, point.start - 12) : point.start]):
            if _SINCE_BEFORE.match(view.lower[point.end : claim.start]) and re.match(r"\s?(?:[,.)–—;]|$)", view.lower[end : end + 2]):
                return _link(view, claim, point.span, today, "since", (point.start, claim.start), point)
    return None


def _holds_other_date(here: list[Point], start: int, point: Point) -> bool:
    return any(start <= other.start < point.start for other in here)


def _ago(view: View, claim: Claim, here: list[Point], points: Points) -> Link | None:
    """`founded in 1868, 158 years ago`, `four years ago, on 24 February 2022`."""
    start, ceiling, _ = view.sentences[claim.sentence]
    end = _number_end(view, claim)
    if not _AGO.match(view.lower[end:ceiling]):
        return None
    today = Timespan(view.as_of, view.as_of, view.as_of.isoformat())
    for point in here:
        if point.relative:
            continue
        near = (
            _AGO_THEN.match(view.lower[end : point.start])
            if point.start >= end
            else _AGO_BEFORE.match(view.lower[point.end : claim.start])
        )
        if near:
            return _link(view, claim, point.span, today, "ago", (end + 1, end + 4), point)
    return None


def _after(view: View, claim: Claim, here: list[Point], points: Points) -> Link | None:
    """`A decade after the 2010 flood, in 2020, …`, `In 2019, four years after the floods of 2015, …`."""
    start, ceiling, _ = view.sentences[claim.sentence]
    end = _number_end(view, claim)
    cue = _AFTER.match(view.lower[end:ceiling])
    if cue is None:
        return None
    word, target = cue["word"], end + cue.end()
    if word == "from" or (word == "before" and view.as_of is None):
        return None
    anchor = next((point for point in here if point.start >= target and not point.relative), None)
    if anchor is None or anchor.start - target > 70:
        return None
    inside = view.lower[target : anchor.start]
    if _CLAUSE_END.search(inside) or "," in inside or re.search(r"\b(?:and|which|who|that|until|by|to)\b", inside):
        return None
    others = [point for point in here if point is not anchor]
    cue_span = (end + 1, end + cue.end() - 1)
    if len(others) == 1:
        other = others[0]
        if other.end <= claim.start:
            between = view.lower[other.end : claim.start]
            if not re.match(r"^\s?[,(–—]\s?(?:(?:just|some|nearly|almost|about|more than|over|only|exactly|and|barely|fully)\s){0,2}$", between):
                return None
        elif not re.match(r"^,\s(?:in|on)\s$", view.lower[anchor.end : other.start]):
            return None
        pair = (anchor, other) if word != "before" else (other, anchor)
        return _link(view, claim, pair[0].span, pair[1].span, "after", cue_span, *pair)
    if others or word == "before" or start + 3 < claim.start - 30:
        return None
    rest = view.lower[anchor.end : ceiling]
    main = re.match(r"^[^,;]{0,30},\s", rest)
    opening = view.lower[start : claim.start].strip("“\"‘' ")
    if opening in ("", "some", "more than", "nearly", "almost", "now,", "today,") and main and _PRESENT.search(rest[:80]) and not re.search(r"\b(?:was|were|had|would)\b", rest[:80]):
        today = Timespan(view.as_of, view.as_of, view.as_of.isoformat())
        return _link(view, claim, anchor.span, today, "after", cue_span, anchor)
    return None


def _later(view: View, claim: Claim, here: list[Point], points: Points) -> Link | None:
    """`He left in 2015 and returned three years later, in 2018`; the base may be the only date of the sentence before."""
    end = _number_end(view, claim)
    behind = [point for point in here if point.end <= claim.start and not point.relative]
    if len(behind) >= 2 and re.match(r"^\s?[,(–—]\s?(?:(?:just|only|some|exactly|barely|a full)\s)?$", view.lower[behind[-1].end : claim.start]):
        if re.match(r"\slater\s?(?:[,.;)–—]|$)", view.lower[end : end + 8]):
            pair = (behind[-2], behind[-1])
            return _link(view, claim, pair[0].span, pair[1].span, "after", (end + 1, end + 6), *pair)
        return None
    for point in here:
        if point.start < end or point.relative:
            continue
        cue = _LATER.match(view.lower[end : point.start])
        if cue is None:
            return None
        base = [other for other in here if other.end <= claim.start and not other.relative]
        if not base and claim.start - view.sentences[claim.sentence].start <= 24:
            base = _only_date_before(view, claim, points)
        if not base or cue["word"] in ("on", "before", "after") and claim.start - base[-1].end > 80:
            return None
        if len(base) > 1 and base[-1].start - base[0].end < 12:
            return None
        pair = (base[-1], point) if cue["word"] not in ("earlier", "before") else (point, base[-1])
        return _link(view, claim, pair[0].span, pair[1].span, "after", (end + 1, end + cue.end()), *pair)
    return None


def _only_date_before(view: View, claim: Claim, points: Points) -> list[Point]:
    number = claim.sentence - 1
    if number < 0 or view.sentences[number].block != view.sentences[claim.sentence].block:
        return []
    found = [point for point in points.of(number) if not point.relative]
    return found if len(found) == 1 and not points.stretches(number) else []


def _anniversary(view: View, claim: Claim, points: Points) -> Link | None:
    """`celebrates its 75th anniversary this year`, `the 80th anniversary of the 1945 landings`."""
    start, ceiling, _ = view.sentences[claim.sentence]
    match = _ANNIVERSARY.match(view.lower[claim.end : claim.end + 40]) or re.search(r"(?:anniversary|birthday|jubilee)$", claim.text.lower())
    if match is None and not re.match(r"-year\s(?:anniversary|birthday)", view.lower[_unit_start(claim) : _unit_start(claim) + 20]):
        return None
    if "wedding" in view.lower[claim.end : claim.end + 30]:
        return None
    here = points.of(claim.sentence)
    origin = _anniversary_of(view, claim, here) or _origin(view, claim, points)
    if origin is None:
        return None
    told = [point for point in here if point is not origin and not (origin.claim and point.start < origin.claim.end and origin.claim.start < point.end)]
    if len(told) > 1:
        return None
    if told:
        when = told[0].span
        if told[0].start < claim.start and not re.match(r"^[^;.]{0,80}$", view.lower[told[0].end : claim.start]):
            return None
    else:
        when = _near_today(view, claim)
        if when is None:
            return None
    return _link(view, claim, origin.span, when, "anniversary", (claim.start, claim.end + 12), origin, told[0] if told else None)


def _anniversary_of(view: View, claim: Claim, here: list[Point]) -> Point | None:
    """The date inside `anniversary of …`."""
    ceiling = view.sentences[claim.sentence].end
    cue = re.match(r"[^,;.]{0,24}?\b(?:anniversary|birthday|jubilee)\s(?:of|since)\s", view.lower[claim.end : min(ceiling, claim.end + 60)])
    if cue is None:
        return None
    target = claim.end + cue.end()
    inside = [point for point in here if point.start >= target and not point.relative]
    if not inside or inside[0].start - target > 70:
        return None
    words = view.lower[target : inside[0].start]
    return None if re.search(r"[,;.]|\b(?:falls?|was|is|will|takes? place|held|on)\s", words) and "," not in words[-2:] else inside[0]


def _origin(view: View, claim: Claim, points: Points) -> Point | None:
    """The only founding, launch or birth of the sentence, or of the one beside it where a pronoun ties the two."""
    start = view.sentences[claim.sentence].start
    here = points.has_events(claim.sentence, ORIGINS)
    if len(here) == 1:
        birth = here[0]
        first, last = sorted(((birth.start, birth.end), (claim.start, claim.end)))
        between = view.lower[first[1] : last[0]]
        names = proper_names(view.text, first[1], last[0])
        fronted = birth.start - start <= 3 or claim.start < birth.start
        if len(names) <= (1 if fronted else 0) and ";" not in between and len(between) <= 140 and re.search(r"\b(?:its|his|her|their|the)\s(?:[\w’'-]+\s){0,2}$", view.lower[max(start, claim.start - 30) : claim.start]):
            return next((point for point in points.of(claim.sentence) if point.claim is birth), None)
        return None
    if here:
        return None
    before = view.lower[start : claim.start]
    if not re.search(r"\b(?:its|his|her|their)\s(?:own\s)?$", before):
        return None
    number = claim.sentence - 1
    if number < 0 or view.sentences[number].block != view.sentences[claim.sentence].block:
        return None
    found = points.has_events(number, ORIGINS)
    if len(found) != 1 or proper_names(view.text, start, claim.start) or not re.match(r"[“\"]?(?:it|he|she|they|this year|next year|the \w+)\b", before):
        return None
    if re.match(r"[“\"]?the ", before) and not re.match(r"[“\"]?the \w+", view.lower[view.sentences[number].start :]):
        return None
    return next((point for point in points.of(number) if point.claim is found[0]), None)


def _near_today(view: View, claim: Claim) -> Timespan | None:
    """The days that an anniversary without a date of its own may fall on; None in a tale of the past."""
    start, ceiling, _ = view.sentences[claim.sentence]
    around = view.lower[start:ceiling]
    before = view.lower[max(start, claim.start - 60) : claim.start]
    if re.search(r"\b(?:celebrated|marked|reached|had|was|were|held|passed)\b", before) and not re.search(r"\bha(?:s|ve)\s(?:just |recently )?(?:celebrated|marked|reached|passed)\b", before):
        return None
    year = view.as_of.year
    first, last = view.as_of - _NEAR_ANNIVERSARY, view.as_of + _NEAR_ANNIVERSARY
    if _FUTURE.search(around):
        last = max(last, date(year + 1, 12, 31))
        first = view.as_of
    else:
        first, last = min(first, date(year, 1, 1)), max(last, date(year, 12, 31))
        if first.year < year:
            first = date(year, 1, 1)
        if last.year > year:
            last = date(year, 12, 31)
    return Timespan(first, last, str(year))


def _nth_year(view: View, claim: Claim, points: Points) -> Link | None:
    """`The war, which began on 24 February 2022, is now in its fifth year`."""
    start, ceiling, _ = view.sentences[claim.sentence]
    if not _NTH_YEAR.match(view.lower[claim.end : ceiling]) and not claim.text.lower().endswith(" year"):
        return None
    before = view.lower[start : claim.start]
    if not _IN_ITS.search(before) or re.search(r"\b(?:was|were|had|died|when)\b", before[-50:]):
        return None
    here = [point for point in points.of(claim.sentence) if not point.relative]
    fitting = [
        point
        for point in here
        if (point.claim is not None and point.verb in ORIGINS and point.verb != "born")
        or (point.claim is not None and point.claim.when is not None and point.claim.when.kind == "to-date")
    ]
    if len(fitting) != 1 or len(here) > 1 or proper_names(view.text, *sorted((fitting[0].end, claim.start))):
        return None
    today = Timespan(view.as_of, view.as_of, view.as_of.isoformat())
    return _link(view, claim, fitting[0].span, today, "nth-year", (claim.start, claim.end), fitting[0])


def _link(
    view: View,
    claim: Claim,
    first: Timespan,
    last: Timespan,
    frame: str,
    cue: tuple[int, int],
    start: Point | None = None,
    end: Point | None = None,
) -> Link | None:
    own = claim.detail("unit") if claim.quantity is None else claim.quantity.unit
    unit = "year" if frame in ("anniversary", "nth-year") else own or "year"
    if unit in _DATED_UNITS and (first.days > 31 or last.days > 31 or (unit != "month" and first.days + last.days > 2)):
        return None
    roles: list[tuple[str, tuple[int, ...]]] = [("number", (claim.index,))]
    for name, point in (("from", start), ("to", end)):
        if point is not None and point.claim is not None:
            roles.append((name, (point.claim.index,)))
    return Link(
        kind="elapsed",
        roles=tuple(roles),
        cue_start=cue[0],
        cue_end=cue[1],
        cue=view.lower[cue[0] : cue[1]].strip(),
        attributes=(("first", first), ("last", last), ("frame", frame), ("unit", unit)),
    )

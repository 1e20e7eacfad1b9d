"""Ties a stated length of time to the two dates between which it lies: `four years since 24 February 2022`.

A link of kind `elapsed` has the role `number` (a quantity claim, or the event claim of `a decade`) and, where the dates
are event claims, `from` and `to`. Attributes: `first` and `last` (the two spans), `frame` (ago, since, after, span,
so-long, tenure; anniversary and nth-year come from another recogniser) and `unit`.
"""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.extract.links._loose_spans import loose_span, succeeded
from factcheck.extract.links._points import Point, Points, elapsed_link
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.months import WEEKDAY
from factcheck.model.pattern import Pattern
from factcheck.model.row import Timespan

_UNITS = frozenset(("year", "month", "week", "fortnight", "day", "decade", "century"))
_FARTHEST = 110
_NEAREST_TWO = 12

_FILLER = (
    r"(?:(?:that is|which is|or|so|now|just|only|some|nearly|almost|about|around|over|more than|exactly|barely|fully|a full|all of|"
    r"a total of|a period of|a span of|a reign of|a term of|for|in|lasting|all|the|a)\s){0,3}"
)
_SINCE = Pattern(
    r"^(?:,|\s[–—-])?\s(?:(?:now|today|have passed|has passed|have gone by|on|or so|exactly|to the day|this \w+|next \w+|"
    r"has elapsed|have elapsed)\s){0,2}since\s"
)
_BESIDE = Pattern(rf"^\)?\s?[,(–—-]+\s?{_FILLER}$")
_MAKES = Pattern(
    rf"^\)?\s?[,;:(–—-]+\s?(?:and\s)?(?:which|that|this|it)\s(?:makes|means|comes to|amounts to|adds up to)\s{_FILLER}$"
)
"""`has governed since 2013, which makes 13 years`."""
_IT_IS = Pattern(rf"^(?:[“\"‘]?(?:it|that) (?:is|has been)|it['’]s)\s(?:now\s)?{_FILLER}$")
_NAMELY = Pattern(r"\s?[:–—]\s?(?:he|she|it|they)\s")
_WHICH_HAD = Pattern(
    r"\s(?P<word>after|before)\s(?:[\w’'-]+\s){0,4}?[\w’'-]+,\s(?:which|who)\s(?:had\s)?(?:[\w’'-]+\s){1,8}?(?:on|in)\s$"
)
"""`joined on 7 March 2024, eleven months after Finland, which had become the 31st member on 4 April 2023`."""
_BY_WHOM = Pattern(rf"^\s(?:by|at|in|near|with|under)\s(?:[\w’'-]+\s){{0,5}}[\w’'-]+\s?[,(–—]\s?{_FILLER}$")
"""`founded in 1875 by a maltster, 150 years ago`."""
_AGO = Pattern(r"^(?:\sor so)?\sago\b")
_AHEAD_OF_NOW = Pattern(r"\s(?:from now|from today|away|off|hence)\s?(?:$|[.,;)–—])")
_UNCHANGED_FOR = Pattern(
    rf"^,\s(?:and\s)?(?:(?:been\s)?(?:unchanged|unaltered|frozen|untouched|empty|closed|shut|vacant|derelict|the same))\s(?:now\s)?for\s{_FILLER}$"
)
_AGO_THEN = Pattern(
    r"^(?:\sor so)?\sago(?:\s(?:(?:this|last|next) \w+|today|exactly|to the day))?"
    r"(?:,?\s(?:on|in)\s(?:the\s\w+\sof\s)?|\s?[,(–—]\s?)$"
)
_THAT_IS = Pattern(r"^[“\"]?(?:that|this|it)\s(?:is|was|makes it)\s(?:now\s|just\s)?$")
_WILL_BE = Pattern(r"\bwill (?:be|have been)\s$")
_AFTER = Pattern(r"^(?:\sor so)?(?:\sto the day)?\s(?P<word>after|before|following|on from)\s")
_LATER = Pattern(
    r"^\s(?P<word>later|earlier|on|before|afterwards|after),?\s(?:(?!born|built|founded|made|the|a)[\w’'-]+\s){0,3}?(?:(?:in|on|by)\s|\()$"
)
_LATER_ENDS = Pattern(r"^\s(?:later|afterwards?|after that|on)\s?(?:[,.;)–—]|$)")
_SPAN_AFTER = Pattern(
    r"^,?\s?(?:(?:reign|term|tenure|stint|career|spell|rule|run|premiership|presidency|war|strike|siege|drought|closure|occupation|gap),?\s|"
    r"of \w+,?\s|in (?:office|power|charge|post|the (?:post|job|role)),?\s|(?:as|in|at|with|on) [\w\s’'-]{3,40},?\s)?"
    r"(?:\(|,?\s?(?:which ran |running |lasting )?(?:from|between)\s)$"
)
_BARE_WEEKDAYS = Pattern(rf"(?:from\s)?{WEEKDAY}\s?(?:to|until|till|through|–|-)\s?{WEEKDAY}")
_SPAN_BEFORE = Pattern(rf"^\)?\s?[,–—-]?\s?{_FILLER}$")
_OTHER_CLAUSE = Pattern(r"\b(?:he|she|it|they|was|were|who|which|and|when)\b")
_TENURE = Pattern(
    r"\b(?:serv(?:ed|es|ing)|spent|led|leads|ran|run|runs|headed|chaired|governed|ruled|reigned|presided|"
    r"held the (?:post|job|office|seat|role)|in (?:office|power|charge|post|the (?:job|post|role))|"
    r"was (?:mayor|president|chair|leader|head|director|manager|minister|governor|captain|editor)|tenure|term|reign|stint|"
    r"spell|captained|managed|coached|edited|represented|sat (?:on|as|for)|mandate|premiership|presidency|career)\b"
)
_HAS_SERVED = Pattern(
    r"^,?\s(?:and\s)?(?:he\s|she\s|it\s)?(?:has|have)\s(?:now\s|since\s)?(?:served|led|governed|ruled|reigned|held (?:it|the (?:post|office|job))|"
    r"been (?:there|in (?:office|power|charge|post)|(?:mayor|leader|chairman|director|president|mp)))(?:\s(?:for|ever since))?\s(?:for\s)?$"
)
_SWORN = Pattern(
    r"\b(?:sworn in|appointed|elected|took (?:over|office|charge)|joined|became [\w ]{3,20})\s(?:\w+\s)?(?:on|in)\s(?:the\s)?$"
)
_LEAVES_AFTER = Pattern(
    r"\b(?:leaves?|steps? down|stands? down|retires?|departs?|quits?|bows? out|goes|resigns?|(?:is|are) (?:leaving|retiring|stepping down|"
    r"standing down|departing|going))\b[^,;.]{0,30}\safter\s(?:just\s|only\s)?$"
)
_JOINED = frozenset(
    (
        "appoint",
        "elect",
        "join",
        "take over",
        "name",
        "start",
        "arrive",
        "take",
        "promote",
        "hire",
        "swear in",
    )
)
_TOOK_OFFICE = frozenset(("take office", "become", "be sworn in", "move in"))
_FROM = Pattern(r"^,?\s?(?:\(|–\s|—\s)?from\s(?:the\s)?$")
_UNTIL = Pattern(r"^,?\s(?:until|till|to|up to)\s(?:[\w’'-]+\s){1,6}(?:in|on)\s(?:the\s)?$")
_HAS_BEEN = Pattern(
    r"^,?\s(?:and\s|it\s|now\s)?(?:has|have|had)\s(?:now\s|thus\s)?been\s(?:(?:pouring|serving|selling|making|baking|brewing|printing)(?: \w+)?|running|open|operating|going|flying|sailing|trading|publishing|"
    r"broadcasting|standing|working|in (?:service|use|business|operation|print)|on (?:air|sale))\s(?:here\s)?(?:for\s)?(?:now\s)?$"
)
_BEGINNINGS = frozenset(
    ("open", "launch", "found", "establish", "set up", "begin", "start", "introduce", "build", "complete")
)
_ENDED = Pattern(r"\bhad\b[^,;]{0,60}$|\b(?:was|were)\s(?:\w+\s)?$")
_IN_BARE = Pattern(r"\b(?:twice|once|times|time|ever|second|third)\b[^,;.]{0,20}\bin\s(?:the\s)?$|\bin\s$")
_NOT_ELAPSED = Pattern(
    r"\b(?:next|first|(?<!to )last|past|coming|other|another|extra|every|each|previous|within|a further|per|maximum|minimum|up to)\s(?:\w+\s)?$|"
    r"\b(?:aged|jailed for|sentence of|sentenced to|ban of|banned for|loan|contract|deal|lease|warranty|plan|bond|term of)\s(?:\w+\s){0,2}$"
)
_BARE_SINCE = Pattern(r"\bsince\s(?:the\s)?$")
_CLAUSE_END = Pattern(r"[;.!?]\s|\s[–—]\s|\b(?:but|while|whereas)\b")
_AGREED = Pattern(
    r"^\s(?:\w+\s)?(?:lease|contract|tour|loan|sentence|ban|deal|term|licence|course|bond|plan|warranty|franchise|mortgage|visa|permit)\b"
)
"""What may end before its time."""
_CUT_SHORT = Pattern(r"\b(?:early|short|prematurely|abruptly|ahead of)\b")
_LASTLY = Pattern(r"\d,?\safter\s(?:about |nearly |almost |some |more than )?$")
_IN_THE_POST = Pattern(
    r"^\s?(?:$|[.,;)]|(?:in (?:the|that|this|his|her|their) (?:post|job|role|position)|in (?:office|charge|post)|at the helm)\s?(?:$|[.,;)]))"
)
_AND_ENDED = Pattern(
    r"^\s(?:and|but)\s(?:was\s)?(?:only\s)?(?:finished|completed|ended|opened|closed|done)\s(?:\w+\s){0,3}(?:in|on)\s$"
)
_CLOSED = Pattern(
    r"^\s?(?:$|[.,;)]|(?:in (?:prison|jail|custody|exile|captivity|office|power|charge)|behind bars|abroad|away)\b)"
)
_WED = Pattern(r"\b(?:married|wed)\b")
_DIED_IN = Pattern(r"\b(?:died|death|passed away)\b")
_AFTER_MARRIAGE = Pattern(r"^,?\s(?:after|ending)\s(?:almost |nearly |more than |over )?$")
_OF_MARRIAGE = Pattern(r"^\s(?:of (?:marriage|married life)|together|as (?:a couple|man and wife))\b")
_WERE_TOGETHER = Pattern(
    r"^[;,–—.]?\s(?:and\s)?(?:they|the (?:couple|two|pair))\s(?:were|had been|stayed|remained)\s(?:together|married)\s(?:for\s)?"
    r"(?:almost |nearly |more than |over )?$"
)
_IN_THOSE = Pattern(
    r"[“\"]?(?:in|over|during|for|through|throughout|across)\s(?:all\s)?(?:those|these)\s(?:more than |almost |nearly |about )?"
)
_OWN_ENDS = Pattern(
    r"\s(?:of|before|after|since|between|from|when|until|that|which|ago|later|leading|to|up|following)\b"
)
"""`In those 26 years since the war`: the length names an end of its own."""
_OVER_WITH = frozenset(
    ("end", "finish", "close", "leave", "retire", "stop", "resign", "step down", "stand down")
)
_PRESENT = Pattern(
    r"\b(?:is|are|has|have|remains?|still|stands?|says?|continues?|lives?|waits?|wants?|reopens?|opens?|returns?|begins?|starts?|marks?|faces?|hosts?|gets?|goes|comes?|there['’]s)\b"
)
_PAST = Pattern(r"\b(?:was|were|had|would)\b")
_OPENING = ("", "some", "more than", "nearly", "almost", "now,", "today,", "just", "about", "around", "over")


def links(view: View) -> Iterator[Link]:
    """Yield the `elapsed` links of a draft, anniversaries apart."""
    points = Points(view)
    for claim in view.claims:
        if not points.is_prose(claim.sentence) or not _is_length(claim):
            continue
        if re.match(r"[\s-]old\b", view.lower[claim.end : claim.end + 5]):
            continue
        floor = view.sentences[claim.sentence].start
        followed = succeeded(view, claim, points)
        if followed is not None:
            yield followed
            continue
        if _NOT_ELAPSED.search(view.lower[max(floor, claim.start - 30) : claim.start]):
            continue
        # the grammar may take the length itself for a date: `two decades after`
        here = [point for point in points.of(claim.sentence) if not _overlap(point, claim)]
        link = (
            _between(view, claim, points)
            or _from_until(view, claim, here)
            or _since(view, claim, here)
            or _going_on(view, claim, here)
            or _namely(view, claim, here)
            or _after_what_had(view, claim, here)
            or _ago(view, claim, here, points)
            or _from_now(view, claim, here)
            or _after(view, claim, here)
            or _later(view, claim, here, points)
            or _in_the_end(view, claim, here)
            or _from_begin_to_end(view, claim, here)
            or _leaving_after(view, claim, here)
            or _took(view, claim, here)
            or _married(view, claim, here)
            or _in_those(view, claim, here, points)
            or loose_span(view, claim, here, points)
        )
        if link is not None:
            yield link


def _is_length(claim: Claim) -> bool:
    """A number of years, months, weeks or days, or `a decade`."""
    q = claim.quantity
    if q is None:
        return claim.kind == "event" and claim.detail("unit") in _UNITS
    if q.value is None or q.value <= 0 or q.per is not None or q.direction is not None:
        return False
    return q.unit in _UNITS and q.stat not in ("age", "rate", "ordinal")


def _overlap(point: Point, claim: Claim) -> bool:
    return point.start < claim.end and claim.start < point.end


def _end(claim: Claim) -> int:
    """Where the words of the amount end; `ago`, `later` and the like may be inside the claim's own span."""
    tail = re.search(r"\s(?:ago|later|earlier|before|after|since)$", claim.text.lower())
    return claim.start + tail.start() if tail else claim.end


def _today(view: View) -> Timespan:
    return Timespan(view.as_of, view.as_of, view.as_of.isoformat())


def _between(view: View, claim: Claim, points: Points) -> Link | None:
    """`six years, from 2012 to 2018`, `from May 2012 to June 2018, six years`, `14 years (1999–2013)`."""
    end = _end(claim)
    for stretch in points.stretches(claim.sentence):
        if stretch.start >= end:
            if _BARE_WEEKDAYS.fullmatch(view.lower[stretch.start : stretch.end]):
                continue  # `six days, Tuesday to Saturday`: counted without a date, in `clock_spans`
            gap = view.lower[end : stretch.start]
            near = None if _OTHER_CLAUSE.search(gap) else _SPAN_AFTER.match(gap)
        else:
            near = _SPAN_BEFORE.match(view.lower[stretch.end : claim.start])
        if near:
            start, ceiling, _ = view.sentences[claim.sentence]
            around = view.lower[max(start, claim.start - 60) : min(ceiling, claim.end + 40)]
            frame = "tenure" if _TENURE.search(around) else "span"
            cue = (stretch.start, stretch.end)
            return elapsed_link(view, claim, (stretch.first, stretch.last), frame, cue)
    return None


def _from_until(view: View, claim: Claim, here: list[Point]) -> Link | None:
    """`for 21 years, from 2002 until her dismissal in October 2023`: the grammar sees no range in it."""
    end = _end(claim)
    behind = [point for point in here if point.start >= end and not point.relative]
    if len(behind) < 2:
        return None
    first, last = behind[:2]
    if not _FROM.match(view.lower[end : first.start]) or not _UNTIL.match(view.lower[first.end : last.start]):
        return None
    return elapsed_link(
        view, claim, (first.span, last.span), "span", (first.start, last.end), start=first, stop=last
    )


def _going_on(view: View, claim: Claim, here: list[Point]) -> Link | None:
    """`The line, which opened on 15 August 2019, has been running for more than six years`."""
    before = [point for point in here if point.end <= claim.start]
    if len(before) != 1 or before[0].relative:
        return None
    point = before[0]
    if re.search(r"\bhad\b", view.lower[point.end : claim.start]):
        return _had_gone_on(view, claim, point, [later for later in here if later.start >= claim.end])
    if len(here) != 1:
        return None
    start, ceiling, _ = view.sentences[claim.sentence]
    served = _HAS_SERVED.match(view.lower[point.end : claim.start]) and _IN_THE_POST.match(
        view.lower[_end(claim) : ceiling]
    )
    if served and (point.verb in _JOINED or _SWORN.search(view.lower[start : point.start])):
        return elapsed_link(
            view, claim, (point.span, _today(view)), "tenure", (point.end, claim.start), start=point
        )
    if point.verb not in _BEGINNINGS or not _HAS_BEEN.match(view.lower[point.end : claim.start]):
        return None
    return elapsed_link(
        view, claim, (point.span, _today(view)), "since", (point.end, claim.start), start=point
    )


def _namely(view: View, claim: Claim, here: list[Point]) -> Link | None:
    """`It is twelve years: he took office on 26 May 2014`: from the one beginning that explains it."""
    start, ceiling, _ = view.sentences[claim.sentence]
    cue = _NAMELY.match(view.lower[claim.end : ceiling])
    if cue is None or not _IT_IS.match(view.lower[start : claim.start]) or len(here) != 1:
        return None
    (point,) = here
    if point.relative or point.start < claim.end or point.verb not in _BEGINNINGS | _JOINED | _TOOK_OFFICE:
        return None
    span = (claim.end, claim.end + cue.end())
    return elapsed_link(view, claim, (point.span, _today(view)), "since", span, start=point)


def _after_what_had(view: View, claim: Claim, here: list[Point]) -> Link | None:
    """`joined on 7 March 2024, eleven months after Finland, which had become a member on 4 April 2023`."""
    if len(here) != 2 or any(point.relative for point in here):
        return None
    own, other = here
    end = _end(claim)
    if not own.end <= claim.start < other.start or not _BESIDE.match(view.lower[own.end : claim.start]):
        return None
    cue = _WHICH_HAD.fullmatch(view.lower[end : other.start])
    if cue is None:
        return None
    first, last = (own, other) if cue["word"] == "before" else (other, own)
    if last.span.last < first.span.first:
        return None  # told the wrong way round, or of another thing
    span = (end + 1, other.start)
    return elapsed_link(view, claim, (first.span, last.span), "after", span, start=first, stop=last)


def _had_gone_on(view: View, claim: Claim, point: Point, later: list[Point]) -> Link | None:
    """`The inn, which opened in 1883 and had been serving for 142 years, closed on 31 January`: up to that day."""
    served = _HAS_BEEN.match(view.lower[point.end : claim.start])
    closed = re.match(r"\s?,", view.lower[_end(claim) : _end(claim) + 2])
    if not served or not closed or point.verb not in _BEGINNINGS or len(later) != 1:
        return None
    if later[0].span.first > view.as_of:
        return None  # `closed in January`: of a year that the words leave open
    spans = (point.span, later[0].span)
    return elapsed_link(view, claim, spans, "since", (point.end, claim.start), start=point, stop=later[0])


def _since(view: View, claim: Claim, here: list[Point]) -> Link | None:
    """`It is four years since … 24 February 2022`, `for 12 years, since 2014`, `since 2014, 12 years`."""
    start, ceiling, _ = view.sentences[claim.sentence]
    end = _end(claim)
    clause = view.lower[start : claim.start]
    if _IN_BARE.search(clause) or _ENDED.search(clause[-70:]):
        return None
    cue = _SINCE.match(view.lower[end:ceiling])
    if cue is None:
        return _since_before(view, claim, here)
    target = end + cue.end()
    point = next((point for point in here if point.start >= target and not point.relative), None)
    if point is None or point.start - target > _FARTHEST:
        return None
    between = view.lower[target : point.start]
    if _CLAUSE_END.search(between) or any(target <= other.start < point.start for other in here):
        return None
    if _WILL_BE.search(clause):
        return _since_then(view, claim, here, point, (end + cue.start(), target))
    frame = "tenure" if not between.strip() and _TENURE.search(clause[-70:]) else "since"
    return elapsed_link(
        view, claim, (point.span, _today(view)), frame, (end + cue.start(), target), start=point
    )


def _since_then(
    view: View, claim: Claim, here: list[Point], point: Point, cue: tuple[int, int]
) -> Link | None:
    """`This October it will be 50 years since …`: the round number falls on the day that is told, or soon."""
    others = [other for other in here if other is not point]
    if len(others) > 1:
        return None
    soon = Timespan(
        view.as_of, date(view.as_of.year + 1, 12, 31), f"{view.as_of.year} or {view.as_of.year + 1}"
    )
    when = others[0].span if others else soon
    return elapsed_link(view, claim, (point.span, when), "anniversary", cue, start=point)


def _since_before(view: View, claim: Claim, here: list[Point]) -> Link | None:
    start = view.sentences[claim.sentence].start
    for point in here:
        if point.end > claim.start or point.relative:
            continue
        since = _BARE_SINCE.search(view.lower[max(start, point.start - 12) : point.start])
        closed = re.match(r"(?:\snow)?\s?(?:[,.)–—;]|$)", view.lower[_end(claim) : _end(claim) + 6])
        gap = view.lower[point.end : claim.start]
        if since and closed and (_BESIDE.match(gap) or _MAKES.match(gap) or _UNCHANGED_FOR.match(gap)):
            cue = (point.start, claim.start)
            return elapsed_link(view, claim, (point.span, _today(view)), "since", cue, start=point)
    return None


def _ago(view: View, claim: Claim, here: list[Point], points: Points) -> Link | None:
    """`founded in 1868, 158 years ago`, `four years ago, on 24 February 2022`."""
    end = _end(claim)
    if not _AGO.match(view.lower[end : view.sentences[claim.sentence].end]):
        return None
    if not here and _THAT_IS.match(view.lower[view.sentences[claim.sentence].start : claim.start]):
        base = _only_date_before(view, claim, points)
        if base:
            return elapsed_link(
                view, claim, (base[0].span, _today(view)), "ago", (end + 1, end + 4), start=base[0]
            )
    for point in here:
        if point.relative:
            continue
        if point.start >= end:
            near = _AGO_THEN.match(view.lower[end : point.start])
        else:
            gap = view.lower[point.end : claim.start]
            near = _BESIDE.match(gap) or (
                _BY_WHOM.match(gap) if all(one is point or one.start > end for one in here) else None
            )
        if near:
            return elapsed_link(
                view, claim, (point.span, _today(view)), "ago", (end + 1, end + 4), start=point
            )
    return None


def _from_now(view: View, claim: Claim, here: list[Point]) -> Link | None:
    """`hopes to open in June 2028, 27 months from now`, `In 17 months, in October 2027, …`."""
    cue = _AHEAD_OF_NOW.match(view.lower[_end(claim) : view.sentences[claim.sentence].end])
    before = [point for point in here if point.end <= claim.start and not point.relative]
    if (
        cue is None
        or not before
        or not re.fullmatch(
            r"\)?,?\s(?:which is |just |only |still |a full )?", view.lower[before[-1].end : claim.start]
        )
    ):
        return None
    span = (_end(claim), _end(claim) + cue.end())
    return elapsed_link(view, claim, (_today(view), before[-1].span), "span", span, stop=before[-1])


def _after(view: View, claim: Claim, here: list[Point]) -> Link | None:
    """`A decade after the 2010 flood, in 2020, …`, `In 2019, four years after the floods of 2015, …`."""
    end = _end(claim)
    cue = _AFTER.match(view.lower[end : view.sentences[claim.sentence].end])
    if cue is None:
        return None
    target = end + cue.end()
    anchor = next((point for point in here if point.start >= target and not point.relative), None)
    if anchor is None or anchor.start - target > 70:
        return None
    inside = view.lower[target : anchor.start]
    if (
        _CLAUSE_END.search(inside)
        or "," in inside
        or re.search(r"\b(?:and|which|who|that|until|by|to)\b", inside)
    ):
        return None
    span = (end + 1, end + cue.end() - 1)
    others = [point for point in here if point is not anchor]
    if (
        len(others) == 1
        and others[0].relative
        and re.match(r"(?:this year|today|now)\b", view.lower[others[0].start : others[0].end])
    ):
        others = []
    if not others:
        return _after_until_today(view, claim, anchor, span) if cue["word"] != "before" else None
    other = others[0]
    if len(others) > 1:
        return None
    if other.end <= claim.start:
        near = re.match(rf"^\s?[,(–—]\s?(?:and\s)?{_FILLER}$", view.lower[other.end : claim.start])
    else:
        near = re.match(r"^,\s(?:in|on)\s$", view.lower[anchor.end : other.start])
    if near is None:
        return None
    first, last = (other, anchor) if cue["word"] == "before" else (anchor, other)
    return elapsed_link(view, claim, (first.span, last.span), "after", span, start=first, stop=last)


def _in_the_end(view: View, claim: Claim, here: list[Point]) -> Link | None:
    """`jailed in 2009 and freed in 2021 after 12 years`: the time between the only two dates, told at the end."""
    start, ceiling, _ = view.sentences[claim.sentence]
    if not _LASTLY.search(view.lower[start : claim.start]) or not _CLOSED.match(
        view.lower[_end(claim) : ceiling]
    ):
        return None
    if len(here) != 2 or here[1].end > claim.start or any(point.relative for point in here):
        return None
    between, gap = view.lower[here[0].end : here[1].start], view.lower[here[1].end : claim.start]
    if not re.match(r"^,?\s(?:and|but|then)\s[^;:,.]*$", between) or len(gap) > 24:
        return None
    cue = (here[1].end, claim.start)
    return elapsed_link(view, claim, (here[0].span, here[1].span), "span", cue, start=here[0], stop=here[1])


def _from_begin_to_end(view: View, claim: Claim, here: list[Point]) -> Link | None:
    """`The 14-day strike, which began on 3 February, ended on 17 February`."""
    if len(here) != 2 or here[0].start < claim.end or "-" not in view.text[claim.start : claim.end]:
        return None
    first, last = here
    if _AGREED.match(view.lower[claim.end : first.start]) or _CUT_SHORT.search(
        view.lower[first.end : last.start]
    ):
        return None
    if (
        first.verb not in ("begin", "start")
        or last.verb not in ("end", "finish", "close")
        or first.start - claim.end > 60
    ):
        return None
    return elapsed_link(
        view, claim, (first.span, last.span), "span", (first.start, last.end), start=first, stop=last
    )


def _leaving_after(view: View, claim: Claim, here: list[Point]) -> Link | None:
    """`The minister, appointed in March 2021, leaves after four years in the post`: from the only date to the day of writing."""
    if len(here) != 1 or here[0].end > claim.start or here[0].relative or here[0].verb not in _JOINED:
        return None
    if not _LEAVES_AFTER.search(view.lower[here[0].end : claim.start]):
        return None
    if not _IN_THE_POST.match(view.lower[_end(claim) : view.sentences[claim.sentence].end]):
        return None
    cue = (here[0].end, claim.start)
    soon = Timespan(view.as_of, date(view.as_of.year, 12, 31), f"{view.as_of.year}")
    return elapsed_link(view, claim, (here[0].span, soon), "tenure", cue, start=here[0])


def _took(view: View, claim: Claim, here: list[Point]) -> Link | None:
    """`The tunnel, begun in 1988 and finished in 1994, took six years to build`."""
    if len(here) != 2 or here[1].end > claim.start or any(point.relative for point in here):
        return None
    first, last = here
    if first.verb not in _BEGINNINGS:
        return None
    if not _AND_ENDED.match(view.lower[first.end : last.start]):
        return None
    if not re.match(
        r"^,?\s(?:it |they )?(?:took|lasted|ran for|was built in|had taken)\s(?:just\s|only\s|fully\s)?$",
        view.lower[last.end : claim.start],
    ):
        return None
    cue = (last.end, claim.start)
    return elapsed_link(view, claim, (first.span, last.span), "span", cue, start=first, stop=last)


def _married(view: View, claim: Claim, here: list[Point]) -> Link | None:
    """`whom she married in 1961, died in 2014 after 53 years of marriage`: from the wedding to the death."""
    if claim.quantity is None or claim.quantity.unit != "year":
        return None
    told = [point for point in here if not point.relative and point.end <= claim.start]
    if len(told) != 2 or len(here) != 2:
        return None
    first, last = told
    start, ceiling, _ = view.sentences[claim.sentence]
    if not _WED.search(view.lower[start : first.end]) or not _DIED_IN.search(
        view.lower[first.end : last.end]
    ):
        return None
    gap, behind = view.lower[last.end : claim.start], view.lower[_end(claim) : ceiling]
    if not (_AFTER_MARRIAGE.match(gap) and _OF_MARRIAGE.match(behind)) and not _WERE_TOGETHER.match(gap):
        return None
    cue = (last.end, claim.start)
    return elapsed_link(view, claim, (first.span, last.span), "span", cue, start=first, stop=last)


def _in_those(view: View, claim: Claim, here: list[Point], points: Points) -> Link | None:
    """`She ran the bank from 2003 to 2019. In those 16 years it …`: the only stretch of the sentence before."""
    start, ceiling, block = view.sentences[claim.sentence]
    number, end = claim.sentence - 1, _end(claim)
    if number < 0 or view.sentences[number].block != block or any(point.start < end for point in here):
        return None
    if not _IN_THOSE.fullmatch(view.lower[start : claim.start]) or _OWN_ENDS.match(view.lower[end:ceiling]):
        return None
    stretches, cue = points.stretches(number), (start, claim.start)
    told = [
        point
        for point in points.of(number)
        if not any(point.start < stretch.end and stretch.start < point.end for stretch in stretches)
    ]
    if len(stretches) == 1 and not told:
        return elapsed_link(view, claim, (stretches[0].first, stretches[0].last), "so-long", cue)
    if stretches or len(told) != 2 or any(point.relative for point in told):
        return None
    first, last = told
    if first.verb not in _BEGINNINGS | _JOINED or last.verb not in _OVER_WITH:
        return None
    return elapsed_link(view, claim, (first.span, last.span), "so-long", cue, start=first, stop=last)


def _after_until_today(view: View, claim: Claim, anchor: Point, cue: tuple[int, int]) -> Link | None:
    """`A decade after the 2016 flood, the town is still waiting`: the present tense counts to the day of writing."""
    start, ceiling, _ = view.sentences[claim.sentence]
    if view.lower[start : claim.start].strip("“\"‘' ") not in _OPENING:
        return None
    rest = view.lower[anchor.end : min(ceiling, anchor.end + 90)]
    if not re.match(r"^[^,;]{0,30},\s", rest) or not _PRESENT.search(rest) or _PAST.search(rest):
        return None
    return elapsed_link(view, claim, (anchor.span, _today(view)), "after", cue, start=anchor)


def _later(view: View, claim: Claim, here: list[Point], points: Points) -> Link | None:
    """`He left in 2015 and returned three years later, in 2018`, `began on 3 May and ended on 20 May, 17 days later`."""
    end = _end(claim)
    before = [point for point in here if point.end <= claim.start and not point.relative]
    if len(before) == 1 and len(here) == 1 and _LATER_ENDS.match(view.lower[end : end + 16]):
        # `The book came out in 1971. A second edition followed in 1981, a decade later, …`
        before = [*_only_date_before(view, claim, points), *before]
    if len(before) >= 2 and _BESIDE.match(view.lower[before[-1].end : claim.start]):
        if not _LATER_ENDS.match(view.lower[end : end + 16]):
            return None
        first, last = before[-2:]
        return elapsed_link(
            view, claim, (first.span, last.span), "after", (end + 1, end + 6), start=first, stop=last
        )
    point = next((point for point in here if point.start >= end and not point.relative), None)
    cue = _LATER.match(view.lower[end : point.start]) if point is not None else None
    if point is None or cue is None:
        return None
    if not before and claim.start - view.sentences[claim.sentence].start <= 24:
        before = _only_date_before(view, claim, points)
    if not before or (len(before) > 1 and before[-1].start - before[0].end < _NEAREST_TWO):
        return None
    if cue["word"] in ("on", "before", "after") and claim.start - before[-1].end > 80:
        return None
    first, last = (point, before[-1]) if cue["word"] in ("earlier", "before") else (before[-1], point)
    span = (end + 1, end + cue.end())
    return elapsed_link(view, claim, (first.span, last.span), "after", span, start=first, stop=last)


def _only_date_before(view: View, claim: Claim, points: Points) -> list[Point]:
    """The one date of the sentence before, in the same paragraph."""
    number = claim.sentence - 1
    if number < 0 or view.sentences[number].block != view.sentences[claim.sentence].block:
        return []
    found = [point for point in points.of(number) if not point.relative]
    if len(found) != 1 or points.stretches(number):
        return []
    # `It came out in 1971 and was banned for ten years. A second edition …`: the time may count from their end
    told = [other for other in view.claims_of(number) if other.start >= found[0].end and _is_length(other)]
    return [] if told else found

"""Lengths of time whose two dates stand in looser constructions: a captivity, a career, a plan, `Sixty years on, …`."""

from factcheck.extract.links._points import Point, Points, elapsed_link
from factcheck.extract.links._told_ends import ended
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import EQUALS, THAT_IS
from factcheck.model.pattern import Pattern
from factcheck.model.row import Timespan

_TAKEN = Pattern(
    r"\b(?:kidnapped|abducted|captured|seized|taken (?:hostage|prisoner|captive|away)|arrested|detained|jailed|imprisoned|interned|"
    r"locked up|remanded|trapped|buried)\b[^,;.]{0,50}$"
)
_FREED = Pattern(
    r"(?:\s(?:this|last)\syear)?,?\s(?:and|but|before)\s[^;.]{0,30}\b(?:freed|released|rescued|ransomed|liberated|let (?:go|out)|set free|dug out|bailed)\b[^,;.]{0,40}"
)
_HELD = Pattern(
    r"(?:\s(?:this|last)\syear)?(?:[,;]\s(?:(?:he|she|they|it|the|both|all|having|after|\w+ing|\w+ed)\b)?[^,;.\d]{0,50}?\b|\s(?:after|having)\s|,\s)"
    r"(?:spent|spending|passed|been held for|(?:was|were|being) (?:held|kept|detained|locked up) for)\s(?:more than\s|over\s|all\s|a total of\s)?"
)
_IN_CAPTIVITY = Pattern(
    r"\s(?:(?:held|chained|locked|shut|handcuffed|blindfolded|tied up)(?:\sup)?\s)?(?:as (?:a )?(?:hostages?|prisoners?|captives?)|in (?:captivity|custody|prison|jail|chains|"
    r"detention|their hands|solitary)|behind bars|(?:in|inside|under)\s(?:[\w’'-]+\s){1,3}?(?:cellar|basement|cell|cells|hole|pit|cave|dungeon|bunker|attic|"
    r"shed|tent|captivity|custody|prison|jail|rubble|camp|darkness|container|mine|shaft))\b"
)
"""Time spent in hospital or at home may come after the release."""
_NOT_ALL_ALONG = Pattern(
    r"\b(?:before|until|later|again|afterwards|then|followed|in all|altogether|on and off|over the years)\b"
)
_ON_FROM_THEN = Pattern(r"\s(?:on|later|afterwards),\s")
_THIS = Pattern(r"(?:this\s\w+|today|earlier this\s\w+|last (?:week|month))\Z")
_TO_COME = Pattern(r"\b(?:will|is|are|due|to)\b")
"""`Sixty years on, the firm that is to close this July built a twin`: the day is another's."""
_ANOTHER_EVENT = Pattern(
    r"\b(?:and|but|until|before|after|when|while|then|later|who|which|since|although|though|replac\w+|reopen\w*|rebuil\w+|restor\w+)\b"
)
_BEGINS = Pattern(r"\b(?:begins?|starts?|gets? under way|commences?|begun|started)\b[^,;.]{0,40}$")
_TAKES = Pattern(
    r",?\s(?:and|which)\s(?:(?:is|are|should|will|would|may|to|expected|due|likely|set|planned|thought|meant)\s){0,4}(?:takes?|lasts?|go on for|run for)\s(?:just\s|only\s)?"
)
_IN_ALL = Pattern(r"\s?(?:$|[.,;:)–—]|to (?:build|complete|finish|dig|bore|lay|erect)\b)")
_THEREFORE = Pattern(
    r"\b(?:therefore|thus|hence|accordingly|consequently)\b|^[“\"]?(?:so|that means|this means|which means)\b|,\s(?:so|so that|which means|meaning)\s"
)
_READY = Pattern(
    r"\b(?:(?:re)?open(?:ed|s|ing)?|ready|finish(?:ed)?|completed?|complete|done|run|running|in (?:use|service)|operational|move in|sail|over)\b"
)
_IN_PART = Pattern(
    r"\b(?:half|halfway|partly|part|parts|phases?|sections?|stages?|still|not|never|no|midway|third|old|last|remain\w*|stay\w*|keep|until|quarter|under way|begin|start|latest|earliest|if|unless)\b"
)
_CAME = frozenset(("join", "take office", "appoint", "become", "elect"))
_WENT = Pattern(
    r"\b(?:left|retired|handed in|resigned|stood down|stepped down|quit|gave up|hung up|bowed out|handed over|finished|walked away)\b[^,;.]{0,40}\b(?:in|on)\s(?:the\s)?$"
)
_ALL_ALONG = Pattern(r"[“\"‘]?(?:(?:after|those|all|in all,|that makes|it was)\s){0,2}")
_IN_SERVICE = Pattern(
    r"\s(?:(?:in (?:uniform|harness|service|the (?:job|service|ranks))|of service|(?:in|on|with|at) the (?P<of>[a-z]+)(?P<who>\s(?:he|she)\b)?)"
    r"(?:\s?(?:[.,;:!?)–—”\"]|$)|(?(who)|\s(?:is|was|are|were|had|has|have|taught|made|left)\b)))"
)
_RISES = Pattern(
    r"\b(?:became|becoming|promoted|made|rose|moved|switched|transferred|then|returned|rejoined)\b"
)
_AFTER_WHAT = Pattern(
    r"\s(?P<word>after|before)\s(?:[\w’'-]+\s){0,4}?[\w’'-]+,\swhich\s(?:is|was|will be|had been|took place|takes place|fell|falls)\s"
    r"(?:(?:billed|set|due|planned|held|scheduled|booked|fixed|down|put)\s)?(?:for|on|in)\s$"
)
"""`two weeks after the second, which is billed for 6 November`."""
_SUCCEEDED = Pattern(
    r"\b(?:replacing|succeeding|in place of|taking over from|in succession to)\s[^;.\d]{2,60}?,\swho\shad\s(?:[\w’'-]+\s){1,7}?for\s"
    r"(?P<just>the\s(?:previous|past|preceding|last)\s)?(?:just\s|only\s|exactly\s)?$"
)
_OPENS_SO = Pattern(rf"[“\"]?(?:and\s)?{THAT_IS}\s(?:a total of\s|exactly\s)?")
_FROM = Pattern(r"\b(?:from|between)\s(?:the\s)?(?:\w+\s)?$")
_WHICH_MAKES = Pattern(
    rf"(?:\s[^.;:()\d]{{0,70}})?,\s(?:which|and that|that)\s{EQUALS}\s(?:a total of\s|exactly\s|no fewer than\s)?"
)
_WITH_BOTH_ENDS = Pattern(
    r"(?P<ends>,?\s(?:\(|with |counting |including )?(?:both (?:ends|days|dates)|the first and (?:the )?last(?: days?)?)(?: (?:counted|included))?\b|,?\sinclusive\b)|"
    r"(?:\s(?:in all|in total|altogether|all told|long|later))?\s?(?:$|[.,;)–—])"
)
_SINCE = Pattern(r"(?P<apart>,)?\s(?:ever\s)?since\s(?:the\s)?")


def succeeded(view: View, claim: Claim, points: Points) -> Link | None:
    """`took over in 2022, replacing Ms Lowe, who had led it for the previous nine years, since 2013`: up to the day she left."""
    start = view.sentences[claim.sentence].start
    told = _SUCCEEDED.search(view.lower[start : claim.start])
    here = [point for point in points.of(claim.sentence) if not point.relative]
    if told is None or len(here) != 2:
        return None
    took, since = here
    if took.verb not in _CAME or took.end > claim.start or since.start < claim.end:
        return None
    cue = _SINCE.fullmatch(view.lower[claim.end : since.start])
    if cue is None or (cue["apart"] is None and told["just"] is None):
        return None
    return elapsed_link(
        view, claim, (since.span, took.span), "tenure", (claim.end, since.end), start=since, stop=took
    )


def loose_span(view: View, claim: Claim, here: list[Point], points: Points) -> Link | None:
    """The length of time of a claim by one of the constructions of this module."""
    q = claim.quantity
    if q is None:
        return None
    return (
        _after_dated(view, claim, here)
        or _that_makes(view, claim, here, points)
        or _by_its_end(view, claim, points)
        or _held(view, claim, here)
        or _on_until_now(view, claim, here, points)
        or _planned(view, claim, here, points)
        or _served(view, claim, here, points)
    )


def _after_dated(view: View, claim: Claim, here: list[Point]) -> Link | None:
    """`The last falls on 20 November, two weeks after the second, which is billed for 6 November`."""
    if len(here) != 2 or any(point.relative for point in here):
        return None
    own, other = here
    if not own.end <= claim.start < other.start or view.lower[own.end : claim.start] not in (
        ", ",
        " (",
        " – ",
    ):
        return None
    cue = _AFTER_WHAT.fullmatch(view.lower[claim.end : other.start])
    if cue is None:
        return None
    first, last = (own, other) if cue["word"] == "before" else (other, own)
    span = (claim.end + 1, other.start)
    return elapsed_link(view, claim, (first.span, last.span), "after", span, start=first, stop=last)


def _that_makes(view: View, claim: Claim, here: list[Point], points: Points) -> Link | None:
    """`From 15 March to 31 May nobody may shoot a hare, which comes to 78 days`: no longer than that, as days off may be left out."""
    start, end, _ = view.sentences[claim.sentence]
    number = claim.sentence
    if _OPENS_SO.fullmatch(view.lower[start : claim.start]) and view.runs_on(number):
        number -= 1
        lead = (view.sentences[number].start, view.sentences[number].end)
        dated = points.of(number)
    else:
        lead, dated = (start, claim.start), [point for point in here if point.end <= claim.start]
    told = points.stretches(number)
    if (
        len(told) != 1
        or told[0].end > lead[1]
        or any(other.quantity for other in view.claims_of(number) if other is not claim)
    ):
        return None
    (stretch,) = told
    if any(not stretch.start <= point.start < stretch.end for point in dated):
        return None
    if not _FROM.search(view.lower[lead[0] : stretch.start]):
        return None
    if number == claim.sentence and not _WHICH_MAKES.fullmatch(view.lower[stretch.end : claim.start]):
        return None
    behind = _WITH_BOTH_ENDS.match(view.lower[claim.end : end])
    if behind is None:
        return None
    cue = (stretch.start, stretch.end)
    return elapsed_link(
        view, claim, (stretch.first, stretch.last), "span", cue, hedge="" if behind["ends"] else ">"
    )


def _by_its_end(view: View, claim: Claim, points: Points) -> Link | None:
    """`She died in 2019. Two years before her death, in 2017, …`."""
    told = ended(view, claim, points)
    if told is None:
        return None
    first, last = (told.day, told.stop) if told.is_before else (told.stop, told.day)
    cue = (claim.end + 1, told.day.start)
    return elapsed_link(view, claim, (first.span, last.span), "after", cue, start=first, stop=last)


def _held(view: View, claim: Claim, here: list[Point]) -> Link | None:
    """`Kidnapped on 12 March and freed on 20 March, they spent eight days in a cellar`: no longer than that."""
    if len(here) != 2 or here[1].end > claim.start or any(point.relative for point in here):
        return None
    assert claim.quantity is not None
    if claim.quantity.comparator not in ("=", ">", ">="):
        return None
    start, end, _ = view.sentences[claim.sentence]
    first, last = here
    if not _TAKEN.search(view.lower[start : first.start]) or not _FREED.fullmatch(
        view.lower[first.end : last.start]
    ):
        return None
    if not _HELD.fullmatch(view.lower[last.end : claim.start]) or not _IN_CAPTIVITY.match(
        view.lower[claim.end : end]
    ):
        return None
    if _NOT_ALL_ALONG.search(view.lower, claim.end, end):
        return None
    cue = (last.end, claim.start)
    return elapsed_link(view, claim, (first.span, last.span), "span", cue, start=first, stop=last, hedge=">")


def _on_until_now(view: View, claim: Claim, here: list[Point], points: Points) -> Link | None:
    """`The bridge opened in 1932. Ninety-four years on, engineers found this July that …`: a round number will do."""
    start, ceiling, block = view.sentences[claim.sentence]
    cue = _ON_FROM_THEN.match(view.lower[claim.end : ceiling])
    number = claim.sentence - 1
    if cue is None or view.lower[start : claim.start].strip("“\"‘' ") not in ("", "now", "today", "and"):
        return None
    if number < 0 or view.sentences[number].block != block or points.stretches(number):
        return None
    origins = points.of(number)
    if len(origins) != 1 or origins[0].relative or origins[0].verb is None:
        return None
    (origin,) = origins
    if _ANOTHER_EVENT.search(view.lower, origin.end, start) or any(
        other.quantity is not None and other.quantity.stat == "duration" for other in view.claims_of(number)
    ):
        return None
    if len(here) != 1 or not here[0].relative:
        return None  # `Four years on, it is over`: a tale of the past may be told in the present, too
    told = _THIS.match(view.lower[here[0].start : here[0].end])
    if told is None or _TO_COME.search(view.lower, claim.end, here[0].start):
        return None
    today = Timespan(view.as_of, view.as_of, view.as_of.isoformat())
    now = here[0].span if here[0].precision == "month" else today
    span = (claim.end, claim.end + cue.end())
    return elapsed_link(view, claim, (origin.span, now), "since", span, start=origin, hedge="~")


def _planned(view: View, claim: Claim, here: list[Point], points: Points) -> Link | None:
    """`Work is to begin in 2028 and to take seven years. The first trains should therefore run in 2035`, or later."""
    assert claim.quantity is not None
    start, end, block = view.sentences[claim.sentence]
    before = [point for point in here if point.end <= claim.start]
    if len(before) != 1 or before[0].relative or claim.quantity.comparator != "=":
        return None
    if not _BEGINS.search(view.lower[start : before[0].start]) or not _TAKES.fullmatch(
        view.lower[before[0].end : claim.start]
    ):
        return None
    if not _IN_ALL.match(view.lower[claim.end : end]):
        return None
    behind, floor = [point for point in here if point.start >= claim.end], claim.end
    number = claim.sentence + 1
    if not behind and number < len(view.sentences) and view.sentences[number].block == block:
        floor, end, _ = view.sentences[number]
        behind = points.of(number)
    words = view.lower[floor:end]
    if len(behind) != 1 or behind[0].relative or not _THEREFORE.search(words):
        return None
    if not _READY.search(words) or _IN_PART.search(words):
        return None
    spans = (before[0].span, behind[0].span)
    cue = (before[0].start, claim.end)
    return elapsed_link(view, claim, spans, "so-long", cue, start=before[0], stop=behind[0], hedge=">")


def _served(view: View, claim: Claim, here: list[Point], points: Points) -> Link | None:
    """`She joined the force in 1994 and retired in 2025. “Thirty-one years in uniform is enough,” she said`: a round number will do."""
    start, end, block = view.sentences[claim.sentence]
    number = claim.sentence - 1
    if here or number < 0 or view.sentences[number].block != block or points.stretches(number):
        return None
    service = _IN_SERVICE.match(view.lower[claim.end : end])
    if service is None or not _ALL_ALONG.fullmatch(view.lower[start : claim.start]):
        return None
    told = points.of(number)
    if len(told) != 2 or any(point.relative for point in told) or len(view.claims_of(claim.sentence)) != 1:
        return None
    first, last = told
    joined = view.lower[view.sentences[number].start : first.start]
    if _RISES.search(view.lower, first.end, last.start):
        return None
    if first.verb not in _CAME or not _WENT.search(view.lower[first.end : last.start]):
        return None
    if service["of"] is not None and f"the {service['of']} " not in joined:
        return None
    return elapsed_link(
        view,
        claim,
        (first.span, last.span),
        "span",
        (claim.end, claim.end + service.end()),
        start=first,
        stop=last,
        hedge="~",
    )

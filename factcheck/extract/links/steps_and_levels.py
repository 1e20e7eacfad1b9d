"""A step or a multiple and the two levels that it lies between, in the set ways that prose has of telling all three.

Kinds `change`, `fold` and `difference`, as in `change` and `difference`. Each way ties the three figures by its own words: what was paid
and what it was sold for, a thing and its replacement, a step told first and the two levels of one household after it.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.counted import quantity
from factcheck.extract.links._change_words import CHANGE
from factcheck.extract.links._figures import MULTIPLES, POINTS, TIME_UNITS, compatible, is_fraction
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.quantity import Quantity
from factcheck.named_tuple import NamedTuple

_LEVEL, _STEP, _FOLD, _PERIOD, _OTHER = "¤±×§°"
_APART = 10
"""How many times one bare figure may be the other that has the unit."""
_MOST = 8
"""A window with more figures is a list."""
_FILL = r"[^¤±×°.;:()]"
_ABOUT = r"(?:(?:about|around|just|only|some|still|now|almost|nearly|barely) ){0,2}"
_MORE = "more|higher|longer|taller|further|farther|heavier|larger|bigger|wider|deeper|older|dearer|faster|warmer|hotter"
_LESS = (
    "less|fewer|lower|shorter|lighter|smaller|narrower|shallower|younger|cheaper|slower|colder|cooler|nearer"
)
_COMPARED_AS = r"(?:(?:the|their|its) (?:size|height|length|weight|width|depth|area|capacity|price|cost|number|population|age) of|as [a-z]+ as)"
_A_YEAR_BEFORE = (
    r"(?: (?:in|during|for|of|at))? (?:(?:the )?(?:same|corresponding|equivalent) [a-z]+ (?:of |in )?(?:the )?(?P<year>20\d\d)?(?(year)|(?:last year|previous year|"
    r"year before|a year (?:earlier|before|ago)))|a year (?:earlier|before|ago)|(?:the )?(?:year before|previous year)|last year)\b(?=\s*(?:$|[,.;)–—]))"
)
_AWAY = rf"\s(?:[a-z]+ )?(?:{_MORE}|{_LESS}|away|apart|off|ahead|behind|short|up|down|above|below)\b"
"""Behind a figure that is no level of its own."""
_DID = (
    rf"(?: (?:came|went|turned up|attended|visited|used|joined|passed|crossed|travelled|watched|took part|were (?:recorded|counted|registered|reported|sold))"
    rf"(?: {_FILL}{{0,50}})?| (?:under|before|in|at|then|when|§){_FILL}{{0,50}})"
)
"""What may be told of the level of then without making it another measure."""
_SOURCES = {
    # `freight, down 15 per cent on the year, came to 720,000 tonnes in May as against 960,000 in the same month of 2025`
    "year on year": rf"(?P<way>up|down) (?P<by>±) (?:on (?:the|a) year|year on year|from a year (?:earlier|before|ago)|on a year (?:earlier|before)), {_FILL}{{2,60}}?(?P<to>¤){_FILL}{{0,60}} (?:as against|against|compared (?:with|to)) {_ABOUT}(?P<from>¤)",
    # `closed at 5.40 francs on Tuesday, 10 per cent up on Monday's 4.50`
    "on a day": rf"(?P<to>¤){_FILL}{{0,40}}, (?P<by>±) (?P<way>up|down) on §(?:’s|'s) (?P<from>¤)",
    # `After a 30 per cent discount the sofa, on the books at £800, went for £640`
    "discount": rf"^after (?:a|the|this) (?P<by>±) (?P<down>discount|reduction|price cut|markdown),? (?:an?|the|his|her|its|their|this|that) [a-z’' -]{{2,30}}, (?:on the books|listed|priced|marked|tagged|advertised|on offer|on sale|which (?:was|had been) (?:listed|priced|marked|tagged|advertised|on sale)) at {_ABOUT}(?P<from>¤), (?:(?:was|has been|is) )?(?:went for|going for|sold for|cost|costs|changed hands for|fetched|bought for) {_ABOUT}(?P<to>¤)",
    # `bills will drop by a quarter. For a family paying £1,600 a year it means £1,400 instead`
    "instead": rf"^[^¤±×°.;:()]{{4,80}} (?:will|would|is to|are to|is set to|are set to) (?P<way>[a-z]+) by {_ABOUT}(?P<by>±)(?:(?!over\b|within\b|until\b|annual|a year\b|each\b|every\b|on average\b){_FILL}){{0,60}}[.;:] (?:for|to) (?:an?|the) (?:(?!and\b){_FILL}){{2,40}} (?:paying|spending|who pays?|that pays?|earning|who earns|on) {_ABOUT}(?P<from>¤)(?: (?:now|today|at present|each [a-z]+|every [a-z]+))?,? (?:it|that|this) (?:means|meant|would mean|will mean|makes|would be|will be) (?:paying |spending |earning )?{_ABOUT}(?P<to>¤) instead(?=\s*(?:[.;!)”\"]|$))",
    # `grew by half between 2020 and 2025. From 1,200 it has gone to 2,400`
    "gone to": rf"^[^¤±×°.;:()]{{3,80}} (?P<way>[a-z]+) by {_ABOUT}(?P<by>±)(?:(?!annual|a year\b|each\b|every\b|on average\b|in real terms\b){_FILL}){{0,60}}[.;:] from {_ABOUT}(?P<from>¤){_FILL}{{0,12}},? (?:it|they|the (?:number|figure|total|price|rate)) (?:(?:has|have|had) )?(?:[a-z]+ )?(?:up |down |back )?to {_ABOUT}(?P<to>¤)",
    "has doubled": rf"^[^¤±×°.;:()]{{3,80}} (?:has|have|had) (?:(?:almost|nearly|more than|just|since|now|about|only) )*(?P<fold>×)(?!,? (?:its|their|his|her|the|a|to|from)\b){_FILL}{{0,60}}[.;:] (?:from |(?:in §,? )?(?:it was |there were )?|then it was ){_ABOUT}(?P<from>¤){_DID}?[;,–—] (?:(?:and|but) )?(?:now|today|this (?:year|season|month)|these days),? (?:it is|it’s|it's|they are|there are|the (?:figure|number|total) is|that is) {_ABOUT}(?P<to>¤)",
    # `paid 6 million kronor for it in 1998 and let it go for 24 million, three times what it had cost`
    "sold": rf"\b(?:paid|bought|buying|acquired|spent|gave|picked (?:it|them) up)(?: (?:it|them|{_FILL}{{3,30}}))? (?:for )?{_ABOUT}(?P<from>¤){_FILL}{{0,60}} and (?:has |have |had |then |later |now |just |eventually )*(?:let (?:it|them|her|him|[a-z’' -]{{3,20}}) go for|sold (?:it|them|her|him|up|[a-z’' -]{{3,30}})(?: on)?(?: again)?(?: {_FILL}{{0,20}})? (?:for|at)|got|parted with (?:it|them) for) {_ABOUT}(?P<to>¤){_FILL}{{0,40}}, (?:(?:or|which is|that is|about|almost|nearly|more than|just over|not quite) )*(?P<fold>×) (?:(?:as much as )?(?:what|the price|the sum|the amount) (?:it|they|she|he|that|[a-z]+) (?:had )?(?:cost|paid|given|spent)|the purchase price|its purchase price|(?:his|her|its|their) money|as much(?! as\b))",
    # `The old reservoir held 80 million litres. Its replacement, at 120 million, is twice as big`
    "replaced": rf"^(?:the|its|their|his|her) (?:old|former|original|previous|first|present|current|existing|last) {_FILL}{{3,60}}?(?:held|holds|had|has|was|is|seats|seated|measured|measures|weighed|weighs|cost|costs|could hold|covered|covers|stood) {_ABOUT}(?P<from>¤){_FILL}{{0,30}}[.;] (?:its|the|his|her|their) (?:(?:[a-z]+ )?(?:replacement|successor)|new one|newcomer),? (?:at|with|of|holds|has|is|weighs|costs|measures|seats|covers) {_ABOUT}(?P<to>¤){_FILL}{{0,20}},? (?:(?:and |which )?(?:is|are|was|will be|holds|has|costs|covers|weighs) )?{_ABOUT}(?P<fold>×) (?:as (?:big|large|long|tall|high|heavy|wide|deep|expensive|dear|much|many)(?! as)|(?:the|its|that) (?:size|length|height|weight|capacity|price|area)|that)(?=\s*(?:[,.;)–—]|and\b|but\b|$))",
    # `asking €90 for seats with a face value of €60, double the official price`
    "face value": rf"\b(?:asking|asked|ask|charging|charged|charge|demanding|demanded|paying|paid|pay|wanted|wanting) (?:up to )?{_ABOUT}(?P<to>¤)(?: each| apiece)? for {_FILL}{{3,40}} (?:with a face value of|(?:officially |normally |usually )?(?:priced|sold|listed|on sale) (?:officially |normally )?(?:at|for)|which (?:officially |normally |usually )?cost|whose (?:official|list|normal|usual|shop|retail) price (?:is|was)) {_ABOUT}(?P<from>¤), (?:(?:or|which is|that is|about|almost|nearly|more than|just over|not quite) )*(?P<fold>×) (?:the (?:official|list|normal|usual|face|original|shop|retail) (?:price|value)|face value|as much(?! as\b)|what they (?:officially )?(?:cost|cost))",
    # `With 900 beds, St Anne's is three times the size of the Royal, which has 450`
    "with so many": rf"^(?:with|at) {_ABOUT}(?P<to>¤){_FILL}{{0,20}}, {_FILL}{{3,50}} (?:is|are|was|were|has|stands) {_ABOUT}(?P<fold>×) {_COMPARED_AS} {_FILL}{{3,50}}(?:, (?:which|who) (?:has|had|is|was|holds|measures|weighs|stands at|costs|counts|seats)|, (?:at|with|on)|, itself) {_ABOUT}(?P<from>¤)",
    # `earns €3,200 a month; her brother gets by on half as much, €2,400`
    "half as much": rf"^[^¤±×°.;:()]{{3,60}} {_ABOUT}(?P<from>¤){_FILL}{{0,20}}(?:;|,? (?:and|but|while)|\.) {_FILL}{{3,80}} (?P<by>±) (?:as much|as many|that|of that), {_ABOUT}(?P<to>¤)(?=,? (?:and|but|a (?:month|week|year|day))|[,.;]|$)",
    # `She jumped 6.84 metres. It was 22 centimetres further than her rival, who managed 6.72`
    "than a rival": rf"^[^¤±×°.;:()]{{3,60}} (?P<to>¤){_FILL}{{0,30}}[.;] (?:it|that|this|which) (?:is|was) {_ABOUT}(?P<step>¤) (?:(?P<more>{_MORE})|(?P<less>{_LESS})) than (?!in\b|at\b|last\b|a\b|the (?:year|month|week)\b|any\b|expected\b|planned\b){_FILL}{{3,40}}, (?:who|which) (?:had )?(?:managed|jumped|threw|cleared|leapt|ran|reached|recorded|scored|has|had|is|was|stands? at|stood at|measures|weighs|holds|paid|pays|earns|earned|got|won|made|sold for) {_ABOUT}(?P<from>¤)",
    # `96 metres high, stands 35 metres taller than the new hotel. Planners had capped the latter at 71 metres`
    "the latter": rf"^[^¤±×°.;:()]{{3,60}},? (?:at )?(?P<to>¤)(?: (?:high|tall|long|wide|deep))?,? (?:is|stands|was|stood|rises|runs|measures) {_ABOUT}(?P<step>[¤±]) (?:(?P<more>{_MORE})|(?P<less>{_LESS})) than {_FILL}{{3,40}}[.;] {_FILL}{{0,40}}(?<!\bin )(?<!\bof )(?<!\bon )(?<!\bfrom )(?<!\bto )\bthe latter,? (?:at|to|is|was|stands at|stood at|measures|reaches|rises to|being) {_ABOUT}(?P<from>¤)",
    # `Home fans bought 27,400 tickets, and visitors 3,900. There were 13,500 more of the former`
    "of the former": rf"^[^¤±×°.;:()]{{3,60}} {_ABOUT}(?P<one>¤){_FILL}{{0,40}}[,;]? (?:and|but|while|against) {_FILL}{{0,40}}(?P<other>¤){_FILL}{{0,20}}[.;] (?:there|that) (?:were|was|are|is) {_ABOUT}(?P<step>¤) (?:more|fewer) of the (?:former|latter)(?=\s*(?:[,.;)–—]|$))",
}  # fmt: skip
_SAYS = {
    "year on year": ("year",), "on a day": (" on ", " than "), "discount": ("after ",), "instead": (" instead",), "gone to": (" by ",),
    "has doubled": ("now", "today", "this ", "these "), "sold": (" and ",), "replaced": ("replacement", "successor", "new one", "newcomer"),
    "face value": ("asking", "asked", "charg", "demand", "pa", "want"), "with so many": (" the ", " as "), "half as much": (" as much,", " as many,", " that,"),
    "than a rival": (", who ", ", which "), "the latter": ("the latter",), "of the former": (" of the ",),
}  # fmt: skip
"""Words without which a way cannot be meant: one of them."""


class _Window(NamedTuple):
    """One or two sentences with a mark for every figure and period."""

    text: str
    claims: dict[int, Claim]
    """By the place of the mark."""
    behind_first: int
    """Where the first sentence ends."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: most drafts want few of them."""
    return re.compile(_SOURCES[name])


def links(view: View) -> Iterator[Link]:
    """Return every step or multiple whose two levels one of these ways ties to it."""
    for number in range(len(view.sentences)):
        claims = view.claims_of(number)
        if not claims or view.block_of(claims[0]).zone in ("table", "teaser"):
            continue
        if _may_tell(claims):
            yield from _told(view, _masked(view, claims, number, number), alone=True)
        more = view.claims_of(number + 1) if number + 1 < len(view.sentences) else []
        if more and more[0].block == claims[0].block and _may_tell(claims + more):
            yield from _told(view, _masked(view, claims + more, number, number + 1), alone=False)


def _may_tell(claims: list[Claim]) -> bool:
    """Whether there are two levels and something that may lie between them, and no list."""
    if not 3 <= len(claims) <= 2 * _MOST:
        return False
    marks = [mark for mark in map(_mark, map(quantity, claims)) if mark != _OTHER]
    return 3 <= len(marks) <= _MOST and marks.count(_LEVEL) >= 2


def _told(view: View, window: _Window, *, alone: bool) -> Iterator[Link]:
    for name, words in _SAYS.items():
        if not any(word in window.text for word in words):
            continue
        told = _pattern(name).search(window.text)
        if told is not None and (alone or told.end() > window.behind_first):
            yield from _links(view, window, told)


def _masked(view: View, claims: list[Claim], first: int, last: int) -> _Window:
    start, end = view.sentences[first].start, view.sentences[last].end
    periods = [period for number in range(first, last + 1) for period in view.periods_of(number)]
    dating = [
        claim
        for claim in claims
        if quantity(claim).unit in TIME_UNITS
        and any(period.start <= claim.start and claim.end <= period.end for period in periods)
    ]
    kept = [claim for claim in claims if claim not in dating]
    spans: list[tuple[int, int, Claim | None]] = [(claim.start, claim.end, claim) for claim in kept]
    spans += [
        (period.start, period.end, None)
        for period in periods
        if period.timex != "PRESENT_REF"
        and not any(claim.start < period.end and period.start < claim.end for claim in kept)
    ]
    text, at, marked = "", start, {}
    behind_first = 0
    for first_at, last_at, claim in sorted(spans, key=lambda span: span[:2]):
        if first_at < at:
            continue
        text += view.plain[at:first_at]
        if claim is not None:
            marked[len(text)] = claim
        text += _PERIOD if claim is None else _mark(quantity(claim))
        at = last_at
        if first_at < view.sentences[first].end:
            behind_first = len(text) + view.sentences[first].end - last_at
    return _Window(text + view.plain[at:end], marked, behind_first)


def _mark(q: Quantity) -> str:
    """Which mark stands for a figure: a level or an amount, a step in per cent, points or parts, a multiple, another number."""
    if q.unit in MULTIPLES:
        return _FOLD
    if q.value is None or q.stat in ("ordinal", "age", "score", "date") or q.unit in TIME_UNITS:
        return _OTHER
    if q.form == "fraction" or q.unit in POINTS or (q.unit == "percent" and q.direction is not None):
        return _STEP
    return _LEVEL


def _links(view: View, window: _Window, told: re.Match[str]) -> Iterator[Link]:
    groups = told.groupdict()
    claims = {
        name: window.claims[told.start(name)]
        for name in groups
        if groups[name] in tuple(_LEVEL + _STEP + _FOLD)
    }
    if any(claim.modality in ("negated", "hypothetical", "question", "demand") for claim in claims.values()):
        return
    if "one" in claims:
        yield from _difference(claims["one"], claims["other"], claims["step"])
        return
    base, after = claims["from"], claims["to"]
    if not _are_alike(base, after) or _is_of_other_times(view, base, claims):
        return
    if re.match(_AWAY, view.after(base, 24)):
        return
    if told.re is _pattern("year on year") and not _is_a_year_before(view, base, after):
        return
    if told.re is _pattern("on a day") and (
        quantity(base).unit is not None or quantity(after).unit in (None, "person")
    ):
        return  # with units or counts of their own `change` reads them
    if told.re is _pattern("gone to") and not _is_named_before(window, base):
        return
    word = claims.get("fold") or claims.get("by") or claims["step"]
    way = _way(groups)
    multiple = "fold" in claims or (way is None and is_fraction(quantity(word)))
    if not multiple and way is None:
        return
    if "step" in claims and not _is_amount_of(word, base, after):
        return
    first, last = min(base.start, after.start, word.start), max(base.end, after.end, word.end)
    attributes = (
        ("directions", () if multiple or way is None else ((way, word.start, word.end),)),
        ("basis", "comparison" if "step" in claims else "time"),
        ("span", (first, last)),
    )
    roles = (("from", (base.index,)), ("to", (after.index,)), ("by", (word.index,)))
    yield Link("fold" if multiple else "change", roles, word.start, word.end, "", attributes)


def _difference(one: Claim, other: Claim, step: Claim) -> Iterator[Link]:
    if _are_alike(one, other) and _is_amount_of(step, one, other):
        roles = (("larger", (one.index,)), ("smaller", (other.index,)), ("difference", (step.index,)))
        attributes = (("name", "difference"), ("ordered", False))
        yield Link("difference", roles, step.start, step.end, "difference", attributes)


def _way(groups: dict[str, str | None]) -> str | None:
    """Up or down, as the words at the step tell; the verb's own form is known to `change`."""
    if groups.get("more") or groups.get("less"):
        return "up" if groups.get("more") else "down"
    if groups.get("down"):
        return "down"
    word = groups.get("way")
    direction = CHANGE[word].direction if word in CHANGE else None
    return direction if direction in ("up", "down") else None


def _is_amount_of(step: Claim, base: Claim, after: Claim) -> bool:
    measured = next(
        (quantity(claim) for claim in (after, base) if quantity(claim).unit is not None), quantity(after)
    )
    return measured.unit != "percent" and compatible(measured, quantity(step))


def _are_alike(one: Claim, other: Claim) -> bool:
    """Whether two figures may be of one measure; one of them may go without the unit."""
    a, b = quantity(one), quantity(other)
    if not a.value or not b.value or a.value < 0 or b.value < 0:
        return False
    bare = (a.unit is None and not a.noun) or (b.unit is None and not b.noun)
    return compatible(a, b, paired=bare and a.value < _APART * b.value and b.value < _APART * a.value)


def _is_a_year_before(view: View, base: Claim, after: Claim) -> bool:
    """Whether the words behind a base put it a year before the later figure."""
    told = re.match(_A_YEAR_BEFORE, view.after(base, 60))
    if told is None or told["year"] is None:
        return told is not None
    own = [period for period in view.periods_of(after.sentence) if after.end <= period.start < base.start]
    year = own[0].first.year if own and own[0].first is not None else view.as_of.year
    return int(told["year"]) == year - 1


def _is_named_before(window: _Window, base: Claim) -> bool:
    """Whether the first sentence names what is counted in the second, or that is people or goes without a noun."""
    q = quantity(base)
    if not q.noun or q.unit == "person":
        return q.per is None
    return q.per is None and q.noun.lower().split()[-1] in window.text[: window.behind_first]


def _is_of_other_times(view: View, base: Claim, claims: dict[str, Claim]) -> bool:
    """Whether the step is told of another time than its base: `has doubled since 2015. In 2020 it was 4,100; now it is 12,300`."""
    word = claims.get("fold") or claims.get("by")
    if word is None or word.sentence == base.sentence:
        return False
    stepped, based = (
        {
            (period.first, period.last)
            for period in view.periods_of(sentence)
            if period.first is not None and period.timex != "PRESENT_REF"
        }
        for sentence in (word.sentence, base.sentence)
    )
    before = {
        (period.first, period.last)
        for period in view.periods_of(base.sentence)
        if (period.first, period.last) in based and period.start < claims["to"].start
    }
    return bool(stepped and before and not stepped & before)

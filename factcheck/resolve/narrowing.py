"""Words that narrow a figure down: to some of what a measure counts, to one bad day, to a place beside the one in question.

A row of the whole says nothing against such a figure.
"""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.model.claim import Claim, Key
from factcheck.model.months import CALENDAR, WEEKDAY
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.reference import Reference
from factcheck.resolve.clause_roles import is_a_deed, is_of_it_too, is_some_of_it, is_the_whole_of_it
from factcheck.resolve.context import Layout, Place
from factcheck.resolve.vocabulary import stems, vocabulary

# `One hospital in Kell saw`, `A builder in the south completed`
_ONE_OF_THEM = Pattern(
    r"[“\"']?(?:but |and |yet |while )?(?:one|another|an?|some|most|several|other|a few|many) (?P<noun>[a-z-]+(?: [a-z-]+)?) (?:in|at|near|outside|from)\s"
)
_SUMS = frozenset(
    """total record number sum share quarter third half fifth tenth majority minority average series lot couple dozen
    range rise fall drop increase decrease decline gain loss cut jump year month week budget profit deficit surplus
    turnover population crowd combination result study survey report review analysis count tally""".split()
)
_EXTREME_TIME = Pattern(
    r"\b(?:on|in|during|at) (?:the|its|their|one|a single|a|any)(?: [a-z-]+)? (?:worst|best|busiest|quietest|hottest|coldest|wettest|driest|peak|record|bad|"
    rf"good|single) (?:day|night|morning|evening|weekend|week|month|hour|session|shift|{WEEKDAY})\b"
    r"|\b(?:on|in) one (?:day|night|morning|evening|weekend|week|month|hour)\b|\bat (?:its|their|the) (?:peak|height|worst|best)\b"
)
_EXTREME_BEHIND = Pattern(
    rf"[^.;,\d]{{0,70}}\b(?:on {WEEKDAY}s|at weekends|at night|on weekdays|in one (?:day|night|week|weekend)|on one day)\b"
)
_GROUPS = (
    r"(?:girls|boys|men|women|males|females|children|infants|toddlers|teenagers|youngsters|pensioners|students|adults|foreigners|newcomers|migrants|"
    r"(?:under|over)-\d+s|(?:young|older|elderly|disabled|poor|rich|white|black) people|(?:first-time|second-home|cash) buyers|beginners|novices|veterans)"
)
_GROUP_BEFORE = Pattern(rf"\b(?P<group>{_GROUPS})\b[^.;,\d]{{0,60}}$")
_GROUP_BEHIND = Pattern(
    rf"[^.;,\d]{{0,70}}\b(?:among|amongst|for) (?:the |all |those )?(?P<group>{_GROUPS})\b"
)
# `one point above the national 67.4%`
_ANOTHERS = Pattern(
    r"\b(?:above|below|than|against|behind|ahead of|short of|beats?|beating|versus|compared with|under|over) (?:the|a|an|its|their)\s"
    r"(?:national|nationwide|regional|european|continental|english|british|global|world|international|industry|sector|usual|normal|long-term)\s"
    r"(?:average |figure |rate |mean |norm |level )?(?:of |at )?(?:about |some )?$"
)
# `The gap of 7,686 votes`, `the difference between the two came to €2.10`
_APART_BY = Pattern(
    r"\b(?P<noun>gap|gulf|margin|lead|majority|difference|distance|shortfall|surplus|excess|advantage|cushion|edge|disparity|discrepancy)\b[^.;,\d]{0,40}?"
    r"(?:\b(?:of|was|is|came to|comes to|stood at|stands at|amounts to|amounted to|narrowed to|widened to|shrank to|grew to|fell to|rose to)\s|,\s|\()"
    r"(?:about |some |just |only |exactly |nearly |almost |over |under |precisely )?$"
)
_ARE_APART = Pattern(
    r"\s(?:(?:ahead|behind|apart|clear|adrift|in it)(?=[,.;:)”]| of\b| and\b|\Z)|(?:separate[sd]?|divide[sd]?|(?:lay|lie|lies|stood|stand) between)\b)"
)
# `slower by 11 minutes`, `dearer by a euro`
_MORE_BY = Pattern(
    r"\b(?:slower|faster|quicker|longer|shorter|later|earlier|sooner|cheaper|dearer|higher|lower|taller|deeper|heavier|lighter|wider|older|younger|larger|smaller|"
    r"bigger|warmer|cooler|hotter|colder|better|worse) by (?:about |some |just |only |nearly |almost |more than |over )?$"
)
# `below the ten-year average of 2.15`
_OF_YEARS = Pattern(
    r"\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|\d+)-(?:year|season|month|week|decade)|long-(?:term|run|time|standing)|rolling|multi-year|all-time|"
    r"historic(?:al)?|usual|customary) (?P<noun>average|mean|median|norm|normal|high|low|peak|record|best|worst|maximum|minimum|trend)\b[^.;,\d]{0,24}$"
)
_OF_A_DECADE = Pattern(
    r"\b(?:average|mean|median|norm) (?:of|for|over|in) the (?:past|last|previous|preceding) (?:[a-z]+ )?(?:years|seasons|winters|summers|decades?|century)\b[^.;\d]{0,20}$"
)
_IN_A_NORMAL_YEAR = Pattern(
    r"[^.;,\d]{0,30}\bin an? (?:normal|average|typical|ordinary|usual|good|bad|poor|dry|wet|mild|hard|cold|warm|hot|quiet|busy|bumper|lean) (?:year|season|summer|winter|month|week)\b"
)
# `the half a billion that didn't come back`
_DID_NOT = Pattern(
    r"\s(?:[a-z]+ ){0,3}(?:that |which |who )?(?:(?:did|do|does|was|were|is|are|has|have|had|could|would|will)(?:n[’']t| not| never| yet to)|never|failed to|refused to)\b[^.;,\d]{0,24}$"
)
# `sent back at a cost of €3.40`
_AT_A = Pattern(r"\bat an? (?:[a-z]+ )?\Z")
_WHAT_IT_COSTS = Pattern(r"costs?|charges?|expense|fees?|loss")
# `in the 51-seat chamber`: how large something else is
_COMPOUND = Pattern(r"[-‑](?P<unit>[a-z]+)(?:[-‑][a-z]+)? (?P<what>[a-z’'-]+(?: [a-z’'-]+)?)")
# `Aroma sorts as a whole take up`: a sentence with a subject of its own
_NEW_SUBJECT = Pattern(
    r"[A-Z][a-z]+ [a-z]+s(?: (?:as a whole|of [a-z]+(?: [a-z]+)?|in [a-z]+ [a-z]+|from [a-z ]{3,20}|without [a-z]+|with [a-z]+))? "
    r"(?:(?:now|still|also|only|already|together|alone|in turn) )?(?:(?:take|took|make|made) up|covers?|covered|have|had|hold|held|account(?:ed)? for|cost|sell for|sold for|"
    r"stand at|stood at|are at|were at|came to|come to|fetch|fetched|occupy|occupied)\b"
)
_NO_SUBJECT = frozenset(
    """its his has was is as thus yes this perhaps besides sometimes always plus across towards afterwards overseas
    nowadays sales exports imports prices costs profits losses earnings revenues receipts deliveries arrivals departures
    bookings admissions figures numbers totals""".split()
)
# `got the top mark of 1.0`, `the lowest grade, 5.0`: one end of what a measure averages
_BEST_OF = Pattern(
    r"\bthe (?:top|best|worst|highest|lowest|maximum|minimum|perfect|full) (?!level|rate|number|total|figure|value|point|count|tally|reading|amount|sum|share)[a-z]+"
    r"(?: of|,| was| is| at) (?:only |just )?$"
)
# `in the neighbouring euro area`
_BESIDE = Pattern(
    r"\b(?:in|at|for|of|across) (?:the |a |an )?(?:neighbouring|surrounding|rival|wider|next|other|euro|rest of the)\b[^.;,\d]{0,40}$"
)
# `17,100 of the trust's nurses work full time`
_SOME_OF = Pattern(
    r"\s+of (?:(?:those|them|the [a-z]+) (?:on|in|at|from|under) (?:the |its |their )?|the |its |their |his |her |our |all |[\w .-]{2,30}[’']s? )(?:[\d,.]+ (?:million )?)?(?:[a-z-]+ ){0,2}"
)
# `inflation excluding energy`, `without the islands`
_EXCEPT = (
    r"\b(?:exclud(?:e|es|ed|ing)|excepting|(?:leav|tak)(?:e|es|ing) (?:out|away)|(?:left|took|taken) out|strip(?:s|ped|ping)? (?:out|away)|not counting|disregard(?:ing)?|"
    r"except for|apart from|set(?:ting)? aside|net of)\b"
)
_LEFT_OUT_BEFORE = Pattern(
    rf"{_EXCEPT}|\b(?:the rest|the remainder|the others?|everything else|everyone else|all the others) of\b|\bremaining\b|"
    r"\b(?:everything|everyone|everybody|everywhere|all|whatever) else\b"
)
_LEFT_OUT = Pattern(
    rf"[^.;,\d]{{0,40}}(?:{_EXCEPT}|\b(?:without|lack(?:ing)?|still waiting|yet to|unable to)\b)"
)
# `That leaves about 17,700 homes`
_LEAVES = Pattern(
    r"(?:[\W_]*(?:and |but |so )?(?:that|this|which|it)|[^.;]{0,80}, (?:which|and)) (?:still |now |only )?(?:leaves?|left|leaving)\s(?:just |only |about |some |around |roughly |nearly |almost |over |more than )*"
)
# `ranges from 3.1% in the capital to 9.4% in the east`, `lowest in the docks, at 24%`
_SPREAD = Pattern(
    r"\b(?:rang(?:es?|ed|ing)|var(?:y|ies|ied|ying)) (?:widely )?(?:from|between)\b"
    r"|\b(?:lowest|highest|worst|best|strongest|weakest|heaviest) (?:in|at|among|on) [^.;]{0,50},? (?:at|with) (?:just |only |about )?$"
)
# `every tenth euro of its exports, €3.2bn`, `half of it, 11mm`
_SHARE_BEFORE = Pattern(
    r"\b(?:every|each) (?:second|other|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th)\b[^.;]{0,60}$"
    r"|\b(?:half|(?:a|one|two|three) (?:third|quarter|fifth|tenth)s?|most|much|part|some|\d+%) of [^.;,]{2,50}, (?:or |some |about )?$"
)
# `equals that of two million homes`, `enough to power 40,000 houses`: so many elsewhere would do the same
_AS_OTHERS_DO = Pattern(
    r"\b(?:(?:equals?|equal to|equivalent (?:of|to)|corresponds? to|comparable (?:to|with)|matches|matching|on a par with)\s(?:[a-z’'-]+\s){0,6}?(?:of|by|from|for)?"
    r"|(?:enough|sufficient) (?:[a-z]+ )?(?:to [a-z]+|for)|as (?:much|many|big|large) (?:[a-z]+ ){0,4}?as)"
    r"\s*(?:about |some |around |roughly |nearly |almost |more than |over )?$"
)
# `The share was 18.4%. That's 7.6m admissions`: so much is that share
_THAT_IS = Pattern(
    r"[\W_]*(?:and |but |or )?(?:that|this|which|it)(?:[’']s|\s(?:is|was|means?|meant|makes?|made|equals|amounts? to|amounted to|comes? to|came to|works? out at|"
    r"worked out at|represents?|corresponds? to|translates? (?:to|into)))\s*(?:still |just |only |about |some |around |roughly |nearly |almost |more than |over )*"
)
_TELLS_A_SHARE = Pattern(
    r"\d\s?%|\b(?:per cent|percent|half|(?:a|one|two|three|four) (?:third|quarter|fifth|sixth|eighth|tenth)s?|\w+ (?:in|out of) (?:two|three|four|five|six|seven|eight|nine|ten|\d+))\b"
)
_UNKNOWN_PART = Pattern(
    r"[^.;,\d]{0,40}\b(?:in|at|for|on) the (?:capital|cities|countryside|suburbs|towns|villages|provinces|centre|rest|poorest|richest|largest|smallest|"
    r"(?:pandemic|crisis|boom|war|election|record) years?)\b"
)
# `six members voted for it`: what some of them did
_SOME_DID = Pattern(
    r"\s(?:have |had |also |then )?(?P<verb>voted|abstained|dissented|rebelled|backed|opposed|supported|favoured|rejected|objected|disagreed|"
    r"preferred|wanted|refused|resigned|quit|retired|walked out|stayed away|left early)\b"
)
# `25.4% of patients were not seen`, `753 were not`: those whom the row leaves out
_NOT_SO = Pattern(
    r"(?:\sof [^.;,\d]{1,40})?(?:\s(?:that|who|which))?\s(?:was|were|is|are|had|has|have|did|do|does|could|would)(?P<no>n[’']t\b|\s(?:not|never)\b)"
)
# `€31m on roads and wages`
_JOINS = Pattern(r"\s(?:and|plus|&)\s(?:the |its |on |of )?")
_APART = Pattern(r"\b(?!and\b|or\b)[a-z]{2,}")
_COMPARED = Pattern(
    r"\b(?:from|to|against|than|compared|versus|up|down|after|before|earlier|previous|last|\d{4}|ago|then|now|while|had been|was|were)\b"
)
_STEP_OF = Pattern(r"\b(?:of|by)\s(?:about |some |just |only )?$")
_STEP = Pattern(
    r"\b(?P<verb>gained|lost|added|shed|conceded|picked up|gave up|took back|gains|loses|adds)\s(?:just |only |about |some |another )?$"
)
_AMONG = Pattern(r"\bamong (?P<what>(?:the |all |those )?[a-z-]+)\b[^.;,\d]{0,60}$")
_IN_A_PLACE = Pattern(r" (?:in|at) (?:the )?(?P<name>[A-Z][\w’-]+)")
_CALENDAR = frozenset(name.title() for name in CALENDAR).union(
    """Christmas Easter Band Year Class Grade Key A&E""".split()
)
_PLACE_BEHIND = Pattern(r"\s(?:in|at)\s(?=\w)")
_QUALITY = Pattern(
    r"\b(?:real|net|gross|median|underlying|seasonally adjusted|adjusted|harmonised|youth|long-term|short-term|male|female|adult|child|juvenile|foreign|"
    r"rural|urban|private|public|first-time|repeat|normal|usual|typical|ordinary|customary|expected|planned|maximum|minimum|safe)\s$"
)
_FOR = Pattern(
    r" for (?!the |an? |its |their |all |last |this |each |every |example|years?\b|now\b|more\b|instance)(?P<what>[a-z-]+(?: [a-z-]+)?)"
)
# `78.1% of the porters`
_OF_WHOM = Pattern(
    r" of (?:the |its |their |all |all the |his |her |our |those |these )?(?P<who>[a-z-]+)\b(?! (?:of|in|at|on|for)\b)"
)
_ANYBODY = frozenset(
    stem
    for word in """people adult resident respondent voter household population inhabitant customer user citizen
    everyone everybody case time them it that those these total whole all lot public country nation
    taker patient pupil student member worker employee staff""".split()
    for stem in stems(word)
)
_SHARE_OF = Pattern(r"\s+of (?:the |its |their |all |all the |recorded |reported )?$")


# `Together they hold 2,187 kinds`: several that were told of, and neither one of them nor what they belong to
_TOGETHER_THEY = Pattern(
    r"\b(?:together|between them|combined|taken together|jointly),? (?:they|these|those|the (?:two|three|four|five|six))\b[^.;\d]{0,50}\Z"
)


def is_narrowed(
    claim: Claim,
    quantity: Quantity,
    place: Place,
    best: Key,
    layout: Layout,
    reference: Reference,
    neighbours: Sequence[Claim],
) -> bool:
    """Whether a figure is told of less, or of something beside, what the rows of its likeliest key are about."""
    if place.label is not None:
        return False
    if (
        _is_told_beside(claim, quantity, best, neighbours, layout)
        or is_some_of_it(claim, quantity, place, best, layout)
        or is_of_it_too(claim, place, best, layout)
        or is_the_whole_of_it(claim, best, layout, neighbours)
        or is_a_deed(claim, quantity, place, best, layout, vocabulary(reference))
    ):
        return True
    lower, (start, end) = layout.lower, place.clause
    before, behind = lower[start : claim.start], lower[claim.end : end]
    opening = _ONE_OF_THEM.match(before)
    if opening is not None and not _SUMS & set(opening["noun"].split()):
        at = start + opening.start("noun")
        if not layout.known(at, at + len(opening["noun"])):
            return True
    if (
        _is_one_end(quantity, best, before, reference)
        or _EXTREME_TIME.search(before)
        or _TOGETHER_THEY.search(before)
        or _EXTREME_BEHIND.match(behind)
        or _AS_OTHERS_DO.search(before)
    ):
        return True
    for found, offset in ((_GROUP_BEFORE.search(before), start), (_GROUP_BEHIND.match(behind), claim.end)):
        if found is not None and not layout.known(offset + found.start("group"), offset + found.end("group")):
            return True
    if (
        _LEAVES.fullmatch(before)
        or _ANOTHERS.search(before)
        or _LEFT_OUT_BEFORE.search(before)
        or _LEFT_OUT.match(behind)
        or _MORE_BY.search(before)
        or _is_of_something_else(claim, quantity, place, best, layout)
    ):
        return True
    if _SPREAD.search(before) or _SHARE_BEFORE.search(before) or _UNKNOWN_PART.match(behind):
        return True
    among = _AMONG.search(before)
    if among is not None and not layout.mentions(start + among.start(), start + among.end("what"), "entity"):
        return True
    elsewhere = _IN_A_PLACE.match(layout.text, claim.end)
    if (
        elsewhere is not None
        and not layout.known(elsewhere.start("name"), elsewhere.end("name"))
        and elsewhere["name"] not in _CALENDAR
    ):
        return True
    if (
        _is_left_out(claim, layout)
        or _is_of_two_measures(claim, place, best, layout, neighbours)
        or _is_what_some_did(claim, quantity, end, layout)
        or _is_qualified(place, claim, best, layout)
        or _is_of_another(claim, place, best, layout, neighbours)
    ):
        return True
    beside = _BESIDE.search(before)
    if beside is not None and not layout.known(start + beside.start(), start + beside.end()):
        return True
    return (
        (quantity.stat != "rate" and _is_so_much_of_it(before, quantity, place, layout))
        or _is_some_of(claim, quantity, place, best, layout, reference)
        or _is_of_others(claim, quantity, best, layout, reference)
    )


def _is_of_something_else(claim: Claim, quantity: Quantity, place: Place, best: Key, layout: Layout) -> bool:
    """Whether a figure is of many years, of what did not happen, of a thing that it only describes or of another subject."""
    start, end = place.clause
    before, behind = layout.lower[start : claim.start], layout.lower[claim.end : end]
    if _is_of_many_years(before, behind, start, layout) or _is_denied(claim, best, end, layout):
        return True
    if best.entity_tie == "carried" and _has_its_own_subject(place, claim, layout):
        return True
    if best.entity_tie != "stated" and _is_what_it_takes(place, claim, best, layout):
        return True
    return _tells_how_large(quantity, layout)


def _is_what_it_takes(place: Place, claim: Claim, best: Key, layout: Layout) -> bool:
    """Whether a measure's name tells what doing something takes (`are sent back, at a cost of €3.40`), and nothing of the subject."""
    return any(
        best.metric in hit.ids
        and _WHAT_IT_COSTS.fullmatch(layout.lower, hit.start, hit.end)
        and _AT_A.search(layout.lower, max(0, hit.start - 24), hit.start)
        for hit in layout.mentions(place.clause[0], claim.start, "metric")
    )


def _tells_how_large(quantity: Quantity, layout: Layout) -> bool:
    """Whether a figure only describes a thing that no pack knows (`the 51-seat chamber`)."""
    found = _COMPOUND.match(layout.lower, quantity.number_end)
    return found is not None and not layout.known(*found.span("what"))


def _has_its_own_subject(place: Place, claim: Claim, layout: Layout) -> bool:
    """Whether a sentence that names no subject of a pack opens with things that no pack knows (`Aroma sorts as a whole take up`)."""
    found = _NEW_SUBJECT.match(layout.text, place.sentence[0], claim.start)
    if found is None or layout.known(found.start(), found.end()):
        return False
    return not _NO_SUBJECT & set(found.group().lower().split()[:2])


def is_apart(claim: Claim, start: int, layout: Layout) -> bool:
    """Whether a figure tells how far two things are apart, and no level of either; a pack may have a row of the margin itself.

    Args:
        claim: The figure's claim.
        start: Where its clause begins.
        layout: Look-ups of the draft.
    """
    before = layout.lower[start : claim.start]
    found = _APART_BY.search(before)
    if found is not None:
        at = start + found.start("noun")
        return not layout.known(at, at + len(found["noun"]))
    return _ARE_APART.match(layout.lower, claim.end) is not None


def _is_of_many_years(before: str, behind: str, start: int, layout: Layout) -> bool:
    """Whether a figure is an average or an extreme of many years, of which no single row tells."""
    if _OF_A_DECADE.search(before) or _IN_A_NORMAL_YEAR.match(behind):
        return True
    found = _OF_YEARS.search(before)
    return found is not None and not layout.known(start + found.start("noun"), start + found.end("noun"))


def _is_denied(claim: Claim, best: Key, end: int, layout: Layout) -> bool:
    """Whether the measure's verb behind a figure is denied: so many did not do what the row counts."""
    return any(
        best.metric in hit.ids and _DID_NOT.fullmatch(layout.lower, claim.end, hit.start)
        for hit in layout.mentions(claim.end, end, "metric")
    )


def _is_one_end(quantity: Quantity, best: Key, before: str, reference: Reference) -> bool:
    """Whether a figure is the best or worst of what a row gives the mean of (`the top mark of 1.0`)."""
    if quantity.direction is not None or _BEST_OF.search(before) is None:
        return False
    metric = reference.metric(best.metric)
    return metric is not None and (
        metric.kind in ("index", "rate", "share") or "average" in metric.label.lower()
    )


def _is_left_out(claim: Claim, layout: Layout) -> bool:
    """Whether a figure is of those of whom the measure does not hold."""
    found = _NOT_SO.match(layout.lower, claim.end)
    return found is not None and not layout.known(*found.span("no"))


def _is_of_two_measures(
    claim: Claim, place: Place, best: Key, layout: Layout, neighbours: Sequence[Claim]
) -> bool:
    """Whether the one figure of a clause is told of the likeliest measure and another together."""
    start, end = place.clause
    if any(start <= other.start < end for other in neighbours if other.index != claim.index):
        return False  # `carried 410,000 passengers and took £20.5m`
    hits = list(layout.mentions(*place.clause, "metric"))
    return any(
        (best.metric in one.ids) != (best.metric in other.ids)
        and _JOINS.fullmatch(layout.lower, one.end, other.start) is not None
        for one, other in pairwise(hits)
    )


def _is_so_much_of_it(before: str, quantity: Quantity, place: Place, layout: Layout) -> bool:
    """Whether a sentence opens with a figure for what the one before tells as a share."""
    if quantity.unit == "percent" or quantity.form == "fraction":
        return False  # the share itself, told again
    if not place.before or _THAT_IS.fullmatch(before) is None:
        return False
    return _TELLS_A_SHARE.search(layout.lower, *place.before[0]) is not None


def is_a_step(claim: Claim, layout: Layout) -> bool:
    """Whether a count is what was won or lost (`gained six seats`), and no level."""
    start = max(0, claim.start - 40)
    found = _STEP.search(layout.lower[start : claim.start])
    return found is not None and not layout.known(start + found.start("verb"), start + found.end("verb"))


def _is_told_beside(
    claim: Claim, quantity: Quantity, best: Key, neighbours: Sequence[Claim], layout: Layout
) -> bool:
    """Whether another figure of the sentence is the very row: then this one is set against it."""
    if _STEP_OF.search(layout.lower, max(0, claim.start - 16), claim.start):
        return False
    newest = max(row.period.last for row in best.rows)
    rows = [row for row in best.rows if best.period_tie in ("stated", "near") or row.period.last == newest]
    return any(
        other.index != claim.index
        and other.quantity is not None
        and (other.quantity.unit, other.quantity.per, other.quantity.direction)
        == (quantity.unit, quantity.per, quantity.direction)
        and other.quantity.value is not None
        and quantity.value is not None
        and other.quantity.value != quantity.value
        and abs(other.quantity.value) <= 4 * abs(quantity.value) <= 16 * abs(other.quantity.value)
        and abs(other.quantity.value / other.quantity.place) >= 100
        and any(row.value == other.quantity.value * best.factor for row in rows)
        and _APART.search(layout.lower, min(claim.end, other.end), max(claim.start, other.start))
        and not _COMPARED.search(layout.lower, min(claim.end, other.end), max(claim.start, other.start))
        for other in neighbours
    )


def _is_what_some_did(claim: Claim, quantity: Quantity, end: int, layout: Layout) -> bool:
    """`six members voted for it`: some of those whom the measure counts."""
    did = _SOME_DID.match(layout.lower, claim.end, end) if quantity.unit in (None, "person") else None
    return did is not None and not layout.known(did.start("verb"), did.end("verb"))


def _is_qualified(place: Place, claim: Claim, best: Key, layout: Layout) -> bool:
    """`real wages`, `the detection rate for shoplifting`: a word that the pack's name of the measure does not have."""
    for hit in layout.mentions(place.clause[0], claim.start, "metric"):
        if best.metric not in hit.ids:
            continue
        if _QUALITY.search(layout.lower, max(place.clause[0], hit.start - 24), hit.start):
            return True
        purpose = _FOR.match(layout.lower, hit.end, claim.start)
        if purpose is not None and not layout.mentions(purpose.start("what"), purpose.end("what"), "entity"):
            return True
    return False


def _is_of_another(
    claim: Claim, place: Place, best: Key, layout: Layout, neighbours: Sequence[Claim]
) -> bool:
    """Whether the only name in front of the figure is that of another subject (`Calder did 51,000 for the county`)."""
    named = [hit for hit in layout.mentions(place.clause[0], claim.start, "entity") if not hit.ambiguous]
    if _PLACE_BEHIND.match(layout.lower, claim.end) and any(
        hit.end <= other.start and other.end <= claim.start for hit in named for other in neighbours
    ):
        return False  # `In Marrick 612 homes, compared with 388 in Ottery Bridge`
    if not named or any(best.entity in hit.ids for hit in named):
        return False
    return any(best.entity in hit.ids for hit in layout.mentions(claim.end, place.clause[1], "entity"))


def _is_some_of(
    claim: Claim, quantity: Quantity, place: Place, best: Key, layout: Layout, reference: Reference
) -> bool:
    """`17,100 of its nurses`; `3.1% of phone thefts`, where the pack counts all crimes beside them."""
    counts = quantity.unit in (None, "person") and quantity.form == "numeral"
    for hit in layout.mentions(quantity.number_end, place.clause[1], "metric"):
        between = layout.lower[quantity.number_end : hit.start]
        if counts and best.metric in hit.ids and _SOME_OF.fullmatch(between):
            return True
        if quantity.unit == "percent" and _SHARE_OF.fullmatch(between):
            return best.metric not in hit.ids and any(
                _is_part(best.entity, metric, reference) for metric in hit.ids
            )
    return False


def _is_of_others(claim: Claim, quantity: Quantity, best: Key, layout: Layout, reference: Reference) -> bool:
    """Whether a share is of some that no name of the measure speaks of (`78.1% of the porters`)."""
    if quantity.unit != "percent" or quantity.direction is not None:
        return False
    of = _OF_WHOM.match(layout.lower, claim.end)
    if of is None or layout.known(*of.span("who")):
        return False
    words = set(stems(of["who"]))
    spoken = {word for name in vocabulary(reference).phrases[best.metric] for word in stems(name)}
    metric = reference.metric(best.metric)
    if metric is not None:
        spoken |= set(stems(f"{metric.definition} {metric.unit}".lower().replace("_", " ")))
    # `1.5% of fuel` is of biofuel
    alike = any(own.endswith(word) for word in words for own in spoken)
    return bool(words) and not alike and words.isdisjoint(_ANYBODY)


def _is_part(entity: str, metric: str, reference: Reference) -> bool:
    """Whether another measure of an entity, in the same unit, counts more than this one: then this is some of them."""
    rows = reference.rows(entity, metric)
    if not rows or rows[-1].value is None:
        return False
    own = rows[-1].value
    return any(
        (others := reference.rows(entity, other.id)) and (others[-1].value or 0) > own
        for other in reference.metrics()
        if other.id != metric and other.unit == rows[-1].unit
    )

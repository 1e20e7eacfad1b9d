"""Ties a rate per unit of time to a total.

Kind `rate`, roles rate and total (several totals are alternatives). Attributes: `per` (the unit of time),
`restated` (the wording says that the rate is the total once more), `rate_period` and `total_period` (first and
last day, or None), `to_date` (the total runs from a start up to now), `lengths` (durations that the words name
for the total, in days). Kind `two-rates`, roles rate and other, attributes `per` and `other_per`: `£240 a month, or £2,880 a year`. Kind `pace`, roles rate and gap: `180 a day, or one every eight minutes`.
"""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.extract.counted import head, is_duration, is_level, is_sum, quantity, same_noun
from factcheck.extract.links._likeness import names
from factcheck.extract.links._schedules import is_schedule
from factcheck.extract.proper_names import proper_names
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import EQUALS, IN_ALL
from factcheck.model.quantity import Period
from factcheck.model.unit import factor

TIMES = (
    "second", "minute", "hour", "day", "night", "week", "fortnight", "month", "quarter", "season", "year", "decade", "century",
)  # fmt: skip
_PER_BEHIND = (
    r"^(?P<gap>[^,;:.()–—]{0,45}?)\b(?:(?:a|an|per|each|every|in each|in every|every single)\s+(?P<unit>minute|hour|day|night|week|month|quarter|year)\b(?!s)"
    # `16.9 lakh a year ago` is a level of another time
    r"(?!\s+(?:or (?:so|more|two) )?(?:ago|earlier|before|previously|prior|later|after|on\b(?! average)|back|since|hence|old)\b)"
    r"|(?P<adverb>hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually)\b(?=\s*(?:$|[.,;)–—]|on average\b|in\b|during\b|last\b|since\b)))"
)
_PER_BEFORE = r"\b(?P<adjective>hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual)\s+(?:average|mean|rate|total|pace|figure|output|intake|count)?\s*(?:of|was|is)?\s*$"
_ADVERBS = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month",
    "quarterly": "quarter", "yearly": "year", "annually": "year", "annual": "year",
}  # fmt: skip
_RESTATES = (
    r"(?:\ban average of|\baverag(?:ing|es|ed)(?: out at)?|\bon average|\ba mean of|\bor|\bwhich (?:is|was|makes|means|comes to|works out at|averages|equals)|"
    r"\bthat is|\bthis is|\bequivalent to|\bequal to|\bthe equivalent of|\bworks? out at|\bworking out at|\ba (?:daily|weekly|monthly|yearly|hourly) (?:average|rate|mean) of|"
    r"\ba rate of|\bi\.?e\.?|[(–—=])\s*$"
)
_AVERAGE = r"\b(?:averag\w+|mean|rate|daily|weekly|monthly|hourly)\b"
_TOTAL_CUE = r"(?:,\s*or|\bor|,\s*making|,\s*a total of|,\s*for a total of|\bwhich makes|,\s*giving|\bto make|,\s*which is|,\s*totall?ing|[(–—])\s*$"
_OPENS = (
    r"^[“\"]?(?:that|this|which|it)\s+(?:(?:still|now|thus|therefore|also|alone)\s+)?"
    rf"(?:{EQUALS}|equates to|averages|averaged)\s+(?:about |just |only |an average of )?$"
)
_OVER_SPAN = r"^\s*(?:[\w’'-]+\s+)?(?:for|over|in|during|across|throughout) (?:the|a|one) (?:whole |entire |full )?(?P<unit>week|month|quarter|half|half-year|year|season)\b"
_OTHER_SPAN = (
    r"\b(?:(?:past|last|first|next|the|a|an|one|single|each of (?:the )?two) "
    r"(?P<unit>minute|hour|day|night|fortnight|decade|century|season|winter|spring|summer|autumn|term|shift|weekend)"
    r"|overnight)\b"
)
"""A stretch of time that a total may be for, beside those that `for the month` names."""
_WHOLE_SPAN = r"^\s*(?:[\w’'-]+\s+)?(?:(?:for|over|in|during|across|throughout) (?:the (?:whole|entire|full) (?:week|month|quarter|half|half-year|year|season)|(?:all|the whole) of|(?:the|a) (?:week|month|quarter|year|season) as a whole)|(?:for|in|over) the (?:week|month|quarter|year|season) as a whole)\b"
_OVER_SO_LONG = r"^\s*(?:for|over|in|during|across) (?:(?:its|the|those|these|their|all|an?|each|every|one) )?(?:full |whole |working )?(?:\d+|[a-z]+)[ -](?:day|week|month|year|hour|minute)s?\b"
_BY_THEN = r"\b(?:by|until|till|before)\s+(?:the\s+)?(?:(?:very\s+)?(?:end|start|close|beginning|middle) of\s+|early\s+|late\s+|mid-)?$"
_WITH_MORE = r"^[^.;]{0,40}?\b(?:with|including|plus|counting)\s+(?!the other\b)[a-z]"
_IN_ALL = rf"^\s*(?:[\w’'-]+\s+)?(?:{IN_ALL}|overall)\b"
_EXTREME = (
    r"\b(?:peak\w*|record|height|busiest|quietest|highest|lowest|worst|best|maximum|capacity|up to|as many as|can|could|will|would|"
    r"should|currently|now|today|at present|latest|recent\w*|sometimes|some days|allowed|target|limit|aims?|hopes?|plans?|expects?|"
    r"from|extra|another|more than half|if)\b"
)
_ON_STAGE = r"\b(?:performances?|concerts?|gigs?|theatre|stage|curtain|audiences?|box office)\b"
_OF_ONE = r"(?:^|[;:–—]\s|,?\s(?:and|but)\s)(?:an?|each|every|one)\s(?:[a-z-]+\s){1,3}(?:about |some |around |up to )?$"
"""The subject of a rate is one of many: `A hen lays`, `each cow gives`."""
_ON_TOP = r"^\s*(?:extra|more|less|fewer|additional|on top)\b"
_MEAN_OF = r"\b(?:an average of|averag(?:ing|ed|es)|on average|a mean of)\s+$"
_AT_TIMES = (
    r"^\s*(?:in|during|over|at|on) (?:the )?(?:winter|summer|spring|autumn|peak|(?:high|low) season|rush hours?|(?:school )?holidays?|week(?:days|ends)|"
    r"term|good days|bad days|market days)\b"
)
"""`84 patients a day in winter`: the rate is not that of other times."""
_ON_TOP = r"^\s*(?:extra|more|less|fewer|additional|on top|higher|lower)\b"
"""`330 extra a month`: a change of the rate, of which no total is made."""
_SINCE = r"\bsince\b[^,.;:]{0,45}$"
_SUMS_UP = (
    rf"(?:{IN_ALL}|(?:that|this|which|it) (?:adds up|comes|amounts|came|added up|amounted) to|"
    r"(?:over|for|across|in|during) (?:an?|one) (?:whole |entire |full |single )?(?:minute|hour|day|week|fortnight|month|quarter|year)(?=,? (?:that|this|it|they) )|"
    r"(?:over|for|across|in|during) the (?:whole |entire |full )?(?:week|month|quarter|year|season)(?: as a whole)?)\b,?"
)
_SAME_SUBJECT = (
    r",?\s*(?:(?:that|this|it|they|he|she|we|which)\s+(?:[a-z]+\s+){1,3}|(?:about |some |almost )?)"
)
"""Between `in total` and its figure: a pronoun and a verb, and nothing that has a name of its own."""
_STOPPED = r"\b(?:strikes?|shut(?:down)?|clos(?:ed|ure)|stoppages?|halted|idle|outages?|breakdowns?|suspended|interrupted|lockdown|repairs?)\b"
"""`Over the year it made 212,000, as a strike shut it for a month`: the rate did not hold throughout."""
_DOES_SO = r"(?:[ -][a-z]+){0,2},?\s+(?:it|they|he|she)\s+([a-z]+s|[a-z]+)\s+(?:about |some )?"
_FOR_THE = r"\s*(?:[\w’'-]+\s+)?(?:for|over|in|during|across) (?:(?:its|the|those|these|their|all|an?|each|every|one) )?(?:full |whole |working )?"
_SO_LONG_MAKES = (
    r"^[“\"]?(?:at that (?:rate|pace|speed),? )?(?:over|in|across|for|during|throughout) (?:(?:an?|the|its|each|every|one|those|these|their|all) )?"
    r"(?:full |whole |working |normal |typical |standard )?$"
)
_MAKES_BEHIND = (
    r"(?:[ -][a-z]+){0,2},?\s+(?:that|this|it|which)\s+(?:makes?|is|was|made|comes? to|came to|amounts? to|amounted to|adds? up to|added up to|means|"
    r"meant|works? out at|gives?|gave|would (?:be|make|mean|come to)|equals?)\s+(?:a total of |about |some |just )?"
)
_MAKES = (
    r"^[“\"]?(?:that|this|which)\s+(?:makes?|made|comes? to|came to|amounts? to|amounted to|adds? up to|added up to|means|"
    r"meant|gives?|gave|would (?:make|mean|come to)|equals?|is|was)\s+(?:a total of |about |some |just )?$"
)
_STILL_COUNTED = (
    r"\b(?:since|so far|to date|this year|expects?|expected|hopes?|plans?|will|would|could|may|aims?)\b"
)
_ONCE_MORE = (
    r"(?:[\w\s’'-]{0,30})(?P<cue>\s(?:comes to|adds up to|works out at|amounts to|is equivalent to|equals) (?:about |some |almost )?|(?:[,;(–—-]|\bor\b)\s*(?:or |that is |which is |equivalent to |equal to |i\.?e\.? |some |"
    r"which (?:makes|means|comes to|works out at|adds up to|amounts to|totals) |(?:(?:the|its|their|his|her) )?(?:[\w’'-]+ )?"
    r"(?:comes to|adds up to|works out at|amounts to|totals) )?(?:a total of |an average of )?)"
)
_AT = r"\bat (?:a rate of |an average of |an average rate of |about |some |around )?$"
_EVER_SINCE = r"\b(?:ever since|since (?:then|that|its|their|his|her|it|they|he|she|the)\b|in all that time|to date|over the years)"
_NOT_EVERY_DAY = (
    r"\b(?:schools?|pupils?|term|term-time|students?|season|trading days|working days|weekdays?)\b"
)
_AGO = r"\s+(?:or so |or more )?(?:ago|earlier|later|before|hence|old|on)\b"
_KINDRED = (
    frozenset(("day", "week", "month", "quarter", "year")),
    frozenset(("second", "minute", "hour")),
    frozenset(("second", "day")),  # what flows by the second flows all day; a machine or a desk keeps hours
)
"""Units of time between which a rate is restated without asking how long the thing was at work."""
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 2}
_LOAN_OF = r"\b(?:loans?|mortgages?|deposits?|overdraft|savings|principal|debts?|credit) (?:of|worth|over|for)(?: (?:about|some|around|just|only|up to|more than))?\s*$"
_TO_BE_REACHED = r"\b(?:wants?|aims? (?:for|at)|is aiming for|hopes? for|targets?|(?:get|grow|rise|expand|go) to|reach|to have|have)(?: a total of| about)? $"
"""`It wants 650 by 2029, which means 50 a year`: a level to be reached, and the rate is of what is still missing."""
_REACH = 130
_NEAR, _FEW = 5, 8
"""Paragraphs before and behind in which a duration may be the one that is meant, and how many are tried."""
_DOES_TO = r"(?:\s(?!and\b|or\b|plus\b|with\b|but\b|while\b)[\w’'-]+){1,6}\s"
_ON_SO_MANY = r"\s(?:in|over|at|across|from|during|on)\s(?:its |the |their |about |some )?"


def links(view: View) -> Iterator[Link]:
    """Return every rate with a total that its wording ties to it."""
    for number, sentence in enumerate(view.sentences):
        claims = view.claims_of(number)
        if len(claims) > 1 and "every " in view.lower[sentence.start : sentence.end]:
            yield from _paces_of_totals(view, claims)
        restated: set[int] = set()  # `£330 extra a month, or £4,000 a year`: of that rate, and of no total
        for k, claim in enumerate(claims):
            if claim.zone == "table" or not _can_be_rate(
                claim, bounded=re.search(_MEAN_OF, view.before(claim, 30)) is not None
            ):
                continue
            unit = rate_unit(view, claim)
            if unit is None or (unit == "night" and _is_of_shows(view, claim)) or _is_of_each(view, claim):
                continue
            again = (*_two_rates(view, claims, k, unit), *_rate_in_next(view, claims, k, unit))
            if claim.index not in restated:
                yield from _ties(view, claims, k, unit)
            yield from _paces(view, claims, k, unit)
            yield from again
            restated.update(index for link in again for index in link.all("rate"))


def _is_of_each(view: View, rate: Claim) -> bool:
    """Whether an amount is for each of so many: `11 years in prison … awarded $2.2m, which works out at $200,000 for each year`."""
    told = rate.text.lower() + view.after(rate, 16)
    spans = (claim for number in view.sentences_of(rate.block) for claim in view.claims_of(number))
    return re.search(r"\bfor (?:each|every) (?:year|month|week|day)\b", told) is not None and any(
        map(is_duration, spans)
    )


def _is_of_shows(view: View, rate: Claim) -> bool:
    """Whether a night is one of a theatre's: `closed after 40 performances. Some 22,000 came, 550 a night`."""
    block = view.block_of(rate)
    return re.search(_ON_STAGE, view.lower[block.start : block.end]) is not None


def _can_be_rate(claim: Claim, *, bounded: bool = False) -> bool:
    """Whether a figure may be so many in a unit of time; `bounded`: also `an average of more than 20`."""
    q = quantity(claim)
    return (
        q.value is not None
        and q.direction is None
        and q.stat in ("count", "amount", "rate")
        and (q.comparator not in ("<=", ">=", "<", ">") or (bounded and q.comparator in ("<", ">")))
        and q.unit not in ("percent", "percentage_point", "kmh", "mph", "knot")
    )


def rate_unit(view: View, claim: Claim) -> str | None:
    """The unit of time that a figure is counted by, from its own phrase or the words beside it."""
    per = quantity(claim).per
    if per is not None:
        return per if per in TIMES else None
    if not (is_level(claim) and not is_duration(claim)):
        return None
    behind = re.match(_PER_BEHIND, view.after(claim, 64))
    if behind and _clear(view, claim, behind.end("gap")):
        return behind.group("unit") or _ADVERBS[behind.group("adverb")]
    before = re.search(_PER_BEFORE, view.before(claim, 40))
    if before and before.group("adjective") != "annual":
        return _ADVERBS[before.group("adjective")]
    return None


def _clear(view: View, claim: Claim, length: int) -> bool:
    """Whether no other figure and no conjunction stands between a number and its `a day`."""
    words = view.lower[claim.end : claim.end + length]
    return not re.search(r"\b(?:and|but|while|that|which|who|of the|with|for|in|on|to)\b|\d", words)


def _is_lent(view: View, link: Link) -> bool:
    """`On a loan of €300,000 that is €900 a month in interest`: what is lent is not used up by what it costs."""
    return any(
        re.search(_LOAN_OF, view.before(view.claims[index], 40)) is not None
        for role, indices in link.roles
        if role != "rate"
        for index in indices
    )


def _ties(view: View, claims: list[Claim], k: int, unit: str) -> Iterator[Link]:
    rate = claims[k]
    before = view.before(rate, 40)
    if re.match(_AT_TIMES, view.after(rate, 40)) or re.match(_ON_TOP, view.after(rate, 16)):
        return
    if _keeps_hours(view, claims, k):
        return
    if re.search(_EXTREME, before[max(before.rfind(mark) for mark in (",", ";", "(", "–", "—", ":")) + 1 :]):
        return
    for tie in (_behind_total, _before_total, _so_long_at, _opening, _next_total, _at_a_rate, _within_longer):
        link = tie(view, claims, k, unit)
        if link is not None and not _at_other_times(view, rate, link):
            if not _has_no_end(view, rate, link) and not _is_lent(view, link):
                yield link
            return


def _keeps_hours(view: View, claims: list[Claim], k: int) -> bool:
    """Whether a rate is that of the time at work: `21,000 children in 33 years, 40 weeks in each, 16 a week`."""
    return any(is_schedule(view, claim) for claim in (*claims[max(0, k - 2) : k], *claims[k + 1 : k + 2]))


def _has_no_end(view: View, rate: Claim, link: Link) -> bool:
    """`Since then 2.9m people have made the crossing, 290,000 a year`: over a time that the words leave open."""
    if link.attribute("since") or link.attribute("lengths"):
        return False
    start = view.sentences[rate.sentence].start
    return re.search(_EVER_SINCE, view.lower[start : rate.start]) is not None


def _at_other_times(view: View, rate: Claim, link: Link) -> bool:
    """`520 calls a day in June and 9,400 in all of July`: the total has a time of its own, and it is not the rate's."""
    own = _own_period(view, rate)
    if own is None or own.first is None or own.last is None:
        return False
    for index in link.all("total"):
        other = _own_period(view, view.claims[index])
        if other is not None and other.first is not None and other.last is not None:
            return other.last < own.first or own.last < other.first
    return False


def _fits(total: Claim, rate: Claim) -> bool:
    a, b = quantity(total), quantity(rate)
    if not is_sum(total) or is_duration(total) or head(total) in TIMES:
        return False
    if a.unit in (None, "person") and b.unit in (None, "person"):
        return (
            not head(rate)
            or not head(total)
            or same_noun(head(total), head(rate))
            or _losses(head(total), head(rate))
        )
    return a.unit == b.unit or factor(a.unit or "", b.unit or "") is not None


def _losses(a: str, b: str) -> bool:
    kinds = {
        "troop",
        "soldier",
        "casualty",
        "man",
        "person",
        "death",
        "fatality",
        "loss",
        "fighter",
        "victim",
    }
    return a in kinds and b in kinds


def _behind_total(view: View, claims: list[Claim], k: int, unit: str) -> Link | None:
    """`352,600 passengers …, an average of 966 a day`."""
    rate = claims[k]
    if (
        k
        and rate_unit(view, claims[k - 1]) is not None
        and re.search(r"\bor\b[^,;]{0,12}$", view.gap(claims[k - 1], rate))
    ):
        return None  # `about £330 a month, or nearly £4,000 a year` restates the rate before
    totals = [claim for claim in claims[:k] if _fits(claim, rate) and rate_unit(view, claim) is None]
    totals = [claim for claim in totals if not is_earlier(view, claim)] or totals
    if not totals or re.search(_TO_BE_REACHED, view.before(totals[-1], 40)):
        return None
    nearest = totals[-1]
    if len(totals) > 1 and re.fullmatch(_ON_SO_MANY, view.gap(totals[-2], nearest)):
        return None  # `21,700 people in 36 performances, 603 a night`: shared out among the performances
    if len(totals) > 1 and is_object(view, totals[-2], nearest):
        if (quantity(totals[-2]).value or 0) >= (quantity(nearest).value or 0):
            return None  # `26,400 came to hear the 14 concerts, 1,886 a night`
        totals = [nearest]  # `Seven cameras issued 131,500 notices last year, 360 a day`
    if any(quantity(claim).per == head(nearest) for claim in claims[:k]):
        return None  # `0.68 per outlet per week; with 95 outlets open, that is 65 a week`
    gap = view.gap(nearest, rate)
    match = re.search(_RESTATES, gap) or (_stands_alone(view, rate) and re.search(r"[,:]\s*$", gap))
    average = re.search(_AVERAGE, gap[-40:] + " " + view.after(rate, 14))
    if len(gap) > _REACH or ";" in gap:
        return None
    if any(
        nearest.end <= claim.start and (is_earlier(view, claim) or quantity(claim).direction)
        for claim in claims[:k]
    ):
        return None  # `becomes £60.00, up from £57.69, i.e. £2.31 a year`: by so much it went up
    if not match and not (average and re.search(r"[,–—(]|\band\b", gap)):
        return None
    start = rate.start - (len(gap) - match.start() if match else 0)
    return _link(view, rate, tuple(totals), unit, (min(start, rate.start), rate.end))


def is_object(view: View, subject: Claim, other: Claim) -> bool:
    """Whether a count is what those of another count did something to, in one breath (`26,400 people heard the 14 concerts`)."""
    if not head(subject) or not head(other) or same_noun(head(subject), head(other)):
        return False
    return re.fullmatch(_DOES_TO, view.gap(subject, other)) is not None


def _stands_alone(view: View, rate: Claim) -> bool:
    """Whether nothing follows a rate in its clause, as in `24,000 cars last year, 2,000 a month`."""
    return bool(
        re.match(r"^\s*(?:(?:a|per|each|every) [a-z]+\s*)?(?:$|[.,;)–—]|on average\b)", view.after(rate, 24))
    )


def _before_total(view: View, claims: list[Claim], k: int, unit: str) -> Link | None:
    """`1,081 a day, or 32,420 for the month`."""
    rate = claims[k]
    of_one = re.search(_OF_ONE, view.before(rate, 40)) is not None
    for total in claims[k + 1 : k + 3]:
        if not _fits(total, rate) or rate_unit(view, total) is not None:
            continue
        gap = view.gap(rate, total)
        after = view.after(total, 50)
        if re.match(_WITH_MORE, after) or re.match(_ON_TOP, after):
            return None
        in_all = re.match(_IN_ALL, after) or (quantity(total).hedge or "").endswith("total of")
        whole = in_all or re.match(_WHOLE_SPAN, after)
        spanned = re.match(_OVER_SPAN, after) or re.match(_OVER_SO_LONG, after) or whole
        if of_one and not spanned:
            return None  # `A hen lays 300 eggs a year, which makes 570m`: of all of them
        cue = (
            re.search(_TOTAL_CUE, gap)
            or (whole and re.search(r"(?:[,:;–—]|\band)\s*(?:for |making |giving )?$", gap))
            or None
        )
        if len(gap) <= 60 and cue and (spanned or re.search(r"total|makes|making|to make", cue.group())):
            return _link(view, rate, (total,), unit, (rate.end + cue.start(), total.start))
        return None
    return None


def _so_long_at(view: View, claims: list[Claim], k: int, unit: str) -> Link | None:
    """`18 days of production at 450 cars a day, about 8,100 cars`: how long, how many each time, and the product."""
    if not k or k + 1 >= len(claims):
        return None
    length, rate, total = claims[k - 1], claims[k], claims[k + 1]
    if (
        sum(is_duration(claim) for claim in claims) != 1
        or not is_duration(length)
        or rate_unit(view, total) is not None
    ):
        return None
    if not re.fullmatch(
        r"[^,;.:]{0,40}?\sat\s(?:a rate of |an average of |about |some )?", view.gap(length, rate)
    ) or not _fits(total, rate):
        return None
    cue = re.fullmatch(
        r"(?:\s(?:a|an|per|each|every) [a-z]+)?(?:,|,? or| –| —| \()\s(?:or |that is |making |a total of |about |some |roughly |in all )?",
        view.gap(rate, total),
    )
    if cue is None or re.match(_WITH_MORE, view.after(total, 50)):
        return None
    return _link(view, rate, (total,), unit, (rate.end, total.start))


def _opening(view: View, claims: list[Claim], k: int, unit: str) -> Link | None:
    """`That is 180 every day` behind a sentence with the total."""
    rate = claims[k]
    number = rate.sentence
    if k or not view.runs_on(number) or not re.match(_OPENS, view.before(rate, 60)):
        return None
    totals = tuple(
        claim
        for claim in view.claims_of(number - 1)
        if _fits(claim, rate)
        and rate_unit(view, claim) is None
        and not is_earlier(view, claim)
        and view.before(claim, 6) != "every "
    )
    return _link(view, rate, totals, unit, (view.sentences[number].start, rate.start)) if totals else None


def _next_total(view: View, claims: list[Claim], k: int, unit: str) -> Link | None:
    """`410 meals a day in April. In total they served 12,300`, `Over the year as a whole that comes to £14.4m`."""
    rate = claims[k]
    number = rate.sentence + 1
    if number >= len(view.sentences) or view.sentences[number].block != rate.block or claims[k + 1 :]:
        return None
    start, end, _ = view.sentences[number]
    opened = re.match(_SUMS_UP, view.lower[start:end])
    found = view.claims_of(number)
    if len(found) == 2 and (told := _over_so_long(view, rate, found)) is not None:
        return _link(view, rate, (told,), unit, (start, told.start))
    totals = [claim for claim in found if _fits(claim, rate) and rate_unit(view, claim) is None]
    if (
        opened is None
        or len(totals) != 1
        or re.search(_STILL_COUNTED, view.lower[start:end])
        or re.search(_STOPPED, view.lower[start:end])
    ):
        return None
    if not re.fullmatch(_SAME_SUBJECT, view.lower[start + opened.end() : totals[0].start]):
        return None
    return _link(view, rate, (totals[0],), unit, (start, start + opened.end()))


def _over_so_long(view: View, rate: Claim, found: list[Claim]) -> Claim | None:
    """The total of `Over an eight-hour shift that makes 21,600`, `That makes 21,600 over an eight-hour shift`."""
    first, second = found
    if is_duration(first) and re.match(_SO_LONG_MAKES, view.before(first, 60)):
        total, tied = second, re.fullmatch(_MAKES_BEHIND, view.gap(first, second)) is not None
        same = re.fullmatch(_DOES_SO, view.gap(first, second))
        if same is not None and f" {same[1]} " in view.before(rate, 60):
            tied = True  # `treats 38m litres a day. Over a five-day week it treats 190m`
    else:
        total, tied = first, is_duration(second) and re.match(_MAKES, view.before(first, 50)) is not None
        tied = tied and re.fullmatch(_FOR_THE, view.gap(first, second)) is not None
    fits = _fits(total, rate) and rate_unit(view, total) is None
    return total if tied and fits and not re.match(_WITH_MORE, view.after(total, 50)) else None


def _at_a_rate(view: View, claims: list[Claim], k: int, unit: str) -> Link | None:
    """`At 64 arrivals a day, the camp took in 1,920 in September`: the only two figures, of the one period named."""
    rate = claims[k]
    at = re.search(_AT, view.before(rate, 40))
    if at is None or len(claims) != 2 or k:
        return None
    total = claims[1]
    periods = [period for period in view.periods_of(rate.sentence) if period.kind == "date" and period.first]
    if not _fits(total, rate) or rate_unit(view, total) is not None or len(periods) != 1:
        return None
    if not re.match(r"^[^.;:]{0,60},", view.gap(rate, total)) or _is_since(view, periods[0]):
        return None
    return _link(view, rate, (total,), unit, (rate.start - len(at.group()), rate.end))


def _within_longer(view: View, claims: list[Claim], k: int, unit: str) -> Link | None:
    """`640 fled every day in November, while 14,200 have fled since the start of September`."""
    rate = claims[k]
    own = _own_period(view, rate)
    if own is None or own.first is None:
        return None
    for number in (rate.sentence, rate.sentence + 1, rate.sentence - 1):
        if not 0 <= number < len(view.sentences) or view.sentences[number].block != rate.block:
            continue
        since = [period for period in view.periods_of(number) if period.first and _is_since(view, period)]
        if len(since) != 1 or since[0].first is None or since[0].first > own.first:
            continue
        for total in view.claims_of(number):
            beside = (
                abs(since[0].start - total.end)
                if since[0].start > total.start
                else total.start - since[0].end
            )
            if total.index == rate.index or beside > 60 or not _fits(total, rate):
                continue
            if rate_unit(view, total) is not None or is_earlier(view, total):
                continue
            if number != rate.sentence and not _of_one_scene(view, rate, total):
                continue
            if number == rate.sentence and _is_narrower(view, rate, total):
                continue
            cue = (since[0].start, since[0].end)
            return _link(view, rate, (total,), unit, cue)
    return None


def _is_narrower(view: View, rate: Claim, total: Claim) -> bool:
    """Whether a name stands with the total and not with the rate: `14,200 have fled to Sweden`."""
    first, last = (
        (rate.end, view.sentences[total.sentence].end)
        if rate.end <= total.start
        else (total.start, rate.start)
    )
    periods = [(period.start, period.end) for period in view.periods_of(total.sentence)]
    return any(
        not any(start <= name.start < end for start, end in periods)
        for name in proper_names(view.text, first, last)
    )


def _of_one_scene(view: View, rate: Claim, total: Claim) -> bool:
    """Whether figures of two sentences count the same thing, and the second names no other place or body."""
    if not names(view, total) <= names(view, rate):
        return False
    if quantity(rate).unit in (None, "person"):
        return bool(head(rate)) and same_noun(head(rate), head(total) or head(rate))
    return True


def _two_rates(view: View, claims: list[Claim], k: int, unit: str) -> Iterator[Link]:
    """`14 tonnes a week, or two tonnes a day`: one rate restated by another unit of time."""
    first = claims[k]
    following = claims[k + 1 : k + 2]
    if is_schedule(view, first):
        following = [
            claim for claim in following if is_duration(claim)
        ]  # `48 weeks a year, 800 or so a week`
    for second in following:
        spanned = re.match(_OVER_SPAN, view.after(second, 50))
        other = rate_unit(view, second) or (spanned.group("unit") if spanned and is_level(second) else None)
        days = None if other is None else _days_between(view, (first, unit), (second, other))
        if other is None or days is None:
            return
        gap = view.gap(first, second)
        match = re.fullmatch(_ONCE_MORE, gap)
        if (
            match is None
            or re.match(_WITH_MORE, view.after(second, 60))
            or re.search(r"\b(?:capacity|peak|full|when|if|most)\b", gap)
        ):
            continue
        restated = re.search(r"or|is|equ|which|\(|–|—|i\.?e| to | at |totals", match.group("cue"))
        if restated or (gap.strip() == "," and (spanned or not re.search(r" of ", second.text))):
            yield Link(
                "two-rates",
                (("rate", (second.index,)), ("other", (first.index,))),
                second.start - len(match.group("cue")),
                second.start,
                match.group("cue").strip(),
                (("per", other), ("other_per", unit), ("days", days)),
            )


def _rate_in_next(view: View, claims: list[Claim], k: int, unit: str) -> Iterator[Link]:
    """`600 loaves a day. That is 4,200 loaves a week`: the rate restated in the next sentence."""
    first, number = claims[k], claims[k].sentence + 1
    if claims[k + 1 :] or number >= len(view.sentences) or view.sentences[number].block != first.block:
        return
    second = next(iter(view.claims_of(number)), None)
    other = None if second is None else rate_unit(view, second)
    if second is None or other is None or not re.match(_OPENS, view.before(second, 60)):
        return
    days = _days_between(view, (first, unit), (second, other))
    if days is None or is_schedule(view, first) or re.match(_WITH_MORE, view.after(second, 60)):
        return
    cue = view.sentences[number].start, second.start
    yield Link(
        "two-rates",
        (("rate", (second.index,)), ("other", (first.index,))),
        *cue,
        view.text[slice(*cue)].strip(),
        (("per", other), ("other_per", unit), ("days", days)),
    )


def _days_between(view: View, first: tuple[Claim, str], second: tuple[Claim, str]) -> tuple[int, ...] | None:
    """The days that a draft counts, by which one rate may be another one in other terms; None where it is none.

    Each rate comes with its unit of time.
    """
    (one, unit), (again, other) = first, second
    if other == unit or not any({unit, other} <= kinds for kinds in _KINDRED):
        return None
    if not _can_be_rate(again, bounded=True) or not _same_thing(one, again):
        return None
    if re.match(_ON_TOP, view.after(again, 16)):
        return None  # `to £230.25 a week from £221.20, or £472 more over the year`
    by_the_day = "day" in (unit, other) and not {unit, other} <= {"day", "week"}
    days = _days_counted(view) if by_the_day else ()
    return None if by_the_day and not days and _is_not_every_day(view, again) else days


def _days_counted(view: View) -> tuple[int, ...]:
    """How many days a draft counts as things: `£2.40 a day, £456 over the year` may be for the 190 school days."""
    days = (
        quantity(c).value for c in view.claims if c.kind == "quantity" and is_level(c) and head(c) == "day"
    )
    return tuple(dict.fromkeys(int(day) for day in days if day is not None and day.denominator == 1))[:_FEW]


def _is_not_every_day(view: View, claim: Claim) -> bool:
    block = view.block_of(claim)
    return re.search(_NOT_EVERY_DAY, view.lower[block.start : block.end]) is not None


def _same_thing(first: Claim, second: Claim) -> bool:
    a, b = quantity(first), quantity(second)
    if a.unit in (None, "person") and b.unit in (None, "person"):
        return not head(first) or not head(second) or same_noun(head(first), head(second))
    return a.unit == b.unit or (b.unit is None and not b.noun)  # `£330 a month, or nearly 4,000 a year`


# --- periods --------------------------------------------------------------------------------------------


def _link(view: View, rate: Claim, totals: tuple[Claim, ...], unit: str, cue: tuple[int, int]) -> Link:
    own = _own_period(view, rate)
    sentences = {rate.sentence, *(total.sentence for total in totals)}
    periods = [period for number in sorted(sentences) for period in view.periods_of(number) if period != own]
    since = next((period for period in periods if _is_since(view, period)), None)
    spans = tuple(
        (period.first, period.last)
        for period in periods
        if period.first and period.last and period.kind == "date" and not _is_deadline(view, period)
    )
    deadlines = [period.last for period in periods if period.last and _is_deadline(view, period)]
    year = view.as_of.year
    spans += tuple(
        (first, last)
        for last in deadlines
        for first in (view.as_of, date(year, 1, 1), date(year + 1, 1, 1))
        if first < last
    )
    return Link(
        "rate",
        (("rate", (rate.index,)), ("total", tuple(total.index for total in totals))),
        cue[0],
        cue[1],
        view.text[cue[0] : cue[1]].strip(),
        (
            ("per", unit),
            ("rate_period", (own.first, own.last) if own is not None else None),
            ("since", since.first if since is not None else None),
            ("total_spans", spans),
            ("lengths", _lengths(view, totals, rate)),
            ("elsewhere", _lengths_elsewhere(view, rate)),
            ("span_word", _span_word(view, totals, rate)),
        ),
    )


def _is_deadline(view: View, period: Period) -> bool:
    """Whether a date only ends a stretch that began before: `740 tanks by the end of 2029, or 185 a year`."""
    return re.search(_BY_THEN, view.lower[max(0, period.start - 24) : period.start]) is not None


def _own_period(view: View, rate: Claim) -> Period | None:
    """The period that belongs to the rate alone: it stands behind it in its own clause."""
    claims = view.claims_of(rate.sentence)
    following = next(
        (claim.start for claim in claims if claim.start >= rate.end and claim.index != rate.index), None
    )
    for period in view.periods_of(rate.sentence):
        if period.start < rate.end or period.kind != "date" or period.first is None or period.last is None:
            continue
        if following is not None and period.start > following:
            return None
        between = view.lower[rate.end : period.start]
        if (
            len(between) <= 50
            and not re.search(r"[;:–—(]|,\s*(?:or|and|but)\b", between)
            and not _is_since(view, period)
        ):
            return period
        return None
    return None


def _is_since(view: View, period: Period) -> bool:
    if period.cue == "since":
        return True
    start = max(0, period.start - 60)
    return bool(re.search(_SINCE, view.lower[start : period.start]))


def _lengths(
    view: View, totals: tuple[Claim, ...], rate: Claim, *, without: Claim | None = None
) -> tuple[tuple[int, str], ...]:
    """Durations in days, weeks, months or years that the total's sentence names (`with its thirty days`)."""
    found = []
    for number in {rate.sentence, *(total.sentence for total in totals)}:
        for claim in view.claims_of(number):
            if claim is without:
                continue
            q = quantity(claim)
            # `190 school days` is counted like a thing
            unit = (
                None
                if q.stat == "age"
                else q.unit
                if is_duration(claim)
                else head(claim)
                if head(claim) in TIMES
                else None
            )
            if re.search(r"\b(?:every|each)\s(?:about |some )?$", view.before(claim, 14)):
                continue  # `2,300 a day, one every 38 seconds`
            if unit is not None and _is_number_of_spans(claim) and not re.match(_AGO, view.after(claim, 20)):
                assert q.value is not None
                found.append((int(q.value), unit))
    return tuple(sorted(found))


def _lengths_elsewhere(view: View, rate: Claim) -> tuple[tuple[int, str], ...]:
    """Durations told in the paragraphs around: `a dispute that cost 11 days of strikes`, and later the losses a day and in all."""
    found = set()
    for block in range(max(rate.block - _NEAR, 0), rate.block + _NEAR + 1):
        for number in view.sentences_of(block):
            for claim in view.claims_of(number):
                q = quantity(claim)
                if (
                    is_duration(claim)
                    and q.stat != "age"
                    and q.unit is not None
                    and q.value is not None
                    and q.value.denominator == 1
                    and q.value > 1
                    and not re.match(_AGO, view.after(claim, 20))
                ):
                    found.add((int(q.value), q.unit))
    return tuple(sorted(found))[:_FEW]


def _is_number_of_spans(claim: Claim) -> bool:
    value = quantity(claim).value
    return value is not None and value.denominator == 1 and value > 1


def _span_word(view: View, totals: tuple[Claim, ...], rate: Claim) -> str:
    """`month` in `32,420 for the month`, `decade` in `over the past decade`; empty where no such span is named.

    `while` where the words name a stretch of time that has no length: `a few years`, `overnight`.
    """
    for total in totals:
        start = view.sentences[total.sentence].start
        match = re.match(_OVER_SPAN, view.after(total, 50)) or re.match(
            _OVER_SPAN, view.lower[start : total.start]
        )
        if match:
            return match.group("unit")
    for number in sorted({rate.sentence, *(total.sentence for total in totals)}):
        sentence = view.sentences[number]
        if any(is_duration(claim) and not _is_number_of_spans(claim) for claim in view.claims_of(number)):
            return "while"
        words = view.lower[sentence.start : sentence.end]
        if number == rate.sentence:
            words = view.lower[sentence.start : rate.start] + view.lower[rate.end : sentence.end]
        other = re.search(_OTHER_SPAN, words)
        if other:
            return other.group("unit") or "while"
    return ""


# --- `180 a day, or one every eight minutes` ------------------------------------------------------------


_ONE_EVERY = (
    r"(?:,|\bor|–|—|\(|\bwhich is|\bthat is)\s*(?:about |roughly |almost |nearly |more than )?one\s+(?:[\w’'-]+\s+)?every\s+"
    r"(?:about |roughly |almost |nearly )?$"
)


def _paces(view: View, claims: list[Claim], k: int, unit: str) -> Iterator[Link]:
    rate = claims[k]
    if unit not in ("hour", "day", "week", "year"):
        return
    for gap in claims[k + 1 : k + 4]:
        if is_duration(gap) and quantity(gap).value is not None:
            between = view.gap(rate, gap)
            match = re.search(_ONE_EVERY, between)
            if match and len(between) <= 60:
                yield Link(
                    "pace",
                    (("rate", (rate.index,)), ("gap", (gap.index,))),
                    rate.end + match.start(),
                    gap.start,
                    match.group().strip(),
                    (("per", unit), ("every", quantity(gap).unit)),
                )
            return


def _paces_of_totals(view: View, claims: list[Claim]) -> Iterator[Link]:
    """`4,200 calls in the first 24 hours, one every 20 seconds`."""
    for gap in claims:
        if not is_duration(gap) or quantity(gap).value is None:
            continue
        match = re.search(_ONE_EVERY, view.before(gap, 50))
        if match is None:
            continue
        earlier = [claim for claim in claims if claim.end <= gap.start]
        if any(rate_unit(view, claim) for claim in earlier):
            return
        totals = tuple(
            claim
            for claim in earlier
            if is_level(claim) and not is_duration(claim) and head(claim) not in TIMES
        )
        lengths = _lengths(view, (), gap, without=gap)
        spans = tuple(
            (period.first, period.last)
            for period in view.periods_of(gap.sentence)
            if period.first and period.last and period.kind == "date"
        )
        if not lengths and all(first == last for first, last in spans):
            lengths = ((1, "day"),) * bool(spans)  # `On 4 May it took 4,320 calls, one every 20 seconds`
        if len(totals) == 1 and (lengths or spans):
            yield Link(
                "pace",
                (("total", (totals[0].index,)), ("gap", (gap.index,))),
                gap.start - len(match.group()),
                gap.start,
                match.group().strip(),
                (
                    ("every", quantity(gap).unit),
                    ("per", quantity(gap).unit),
                    ("lengths", lengths),
                    ("elsewhere", ()),
                    ("total_spans", spans),
                ),
            )
        return

"""Ties a total to a number of units and to the amount that falls to each.

Kind `each`, roles total, number, each; several claims in one role are alternatives, of which the draft does
not say which it means (a number of passengers that stands paragraphs earlier, last year's beside it).
Kind `sales`, roles total, number…, price… (in pairs): numbers at several prices and what they bring in together.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck.extract.counted import (
    head,
    is_count,
    is_duration,
    is_sum,
    place_of,
    quantity,
    same_noun,
)
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.links._partitions import is_person
from factcheck.extract.links._products import divided_by, told_after
from factcheck.extract.links._schedules import is_schedule
from factcheck.extract.links._shared_out import (
    EACH_OWES,
    PER_BEFORE,
    TERMS,
    TOTAL_CUE,
    WITH_MORE,
    same_unit,
    shared_out,
)
from factcheck.extract.links._told_of_them import spread_over, they_each
from factcheck.extract.links._totals import says_total
from factcheck.extract.links._units import NOT_A_UNIT, Units, counts_units, fits
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import EQUALS, THAT_IS

_EACH_BEHIND = (
    r"^\s*(?:each\b|apiece\b|a piece\b|a head\b|per head\b|per capita\b|"
    r"(?:for|to|from|by|on|in)?\s*(?:each|every|every single)\s+(?:one )?(?:of (?:the |its |their |those |these |[\w-]+[’']s? )?)?"
    r"(?:[\w-]+ ){0,2}?(?P<each>(?!(?:on|in|at|of|and|or|but|with|a|an|the|which|who|that|to|is|was|were|are)\b)[\w-]+)|(?:in|on|at|for|to) each\b|"
    r"(?:per|a|an|to a|to an)\s+(?P<per>[a-z-]+))"
)
_EACH_OF_SO_MANY = r"\b(?:each|every one) of (?:the |its |their |his |her |our |those |these )?(?:[a-z]+[’']s )?(?:[a-z]+ )?$"
_PREDICATE = r"(?:\s+(?!and\b|but\b|or\b|while\b|with\b|whose\b)[\w’'-]+){1,7}\s+"
_AVERAGE_BEFORE = r"\b(?:average(?: [\w’'-]+){0,2} (?:was|is)|an average (?:price |cost |bill |fee |payment |fare |sum )?of|averaging|averages|averaged|a mean of|on average|average of)\s*(?:of )?$"
_EACH_BEFORE = r"\b(?:each|every(?! \d)|every one of (?:them|the [\w-]+))\s+(?:[\w’'-]+\s+){0,4}$"
_OF_SOME = (
    r"^\s*(?:each\s|apiece\s)?(?:for [a-z]+ alone\b|(?:to|for) [a-z ]{2,30} and [£$€]?\d|(?:in|at|for) (?:the|its|their) (?:largest|smallest|biggest|best|worst|poorest|richest|busiest|"
    r"oldest|newest|north|south|east|west|first|last|worst-off)\b)"
)
"""`£95 each to flats and £210 to houses`, `27 pupils per teacher in the largest school`: not of all of them."""
_GROUPS = r"^\s+of\s+$"
_FOR_EVERY = (
    r"(?:,|\bor|\(|–|—|\bis|\bare|\bwas|\bmeans|\bmakes|\bequals|\bgives|\bgiving|\bto|\bthat is|\bhas|\bhad|\bwith|\bhave)\s*"
    r"(?:just |only )?(?P<hedge>(?:about|roughly|around|nearly|almost|some|approximately|close to) )?"
    r"(?:one|1|a single) (?P<noun>[a-z-]+ )??(?:for|to|per) (?:each|every)\s+$"
)
_MOST_READINGS = 24
"""Pairs of counts beyond which a draft does not say which are meant."""
_NO_MEAN = (
    r"\b(?:(?:median|typical|typically|usual|usually|maximum|minimum|starting|band)\b[^,;:]{0,16}|"
    r"(?:from|up to|as much as|as little as|extra|another|more)\s+|\bsome of (?:them|it|these|those)\b[^,;]{0,30})$"
)
_LENGTH_OF_SPEED = {"mph": "mile", "kmh": "km", "knot": "nautical_mile"}
_THOUSAND = 1000
_SO_MANY_PER = (
    r"(?:(?:\sin (?:the|its|their) [a-z]+)?(?:,\s(?:or|which is|that is|a rate of|equal to|equivalent to)|\s\(|\s[–—-])"
    r"\s?(?:(?:or|a rate of|about|just|only|some)\s)*)"
)
_THAT_IS_PER = rf",?\s{THAT_IS}\s(?:(?:a rate of|about|just|only|some)\s)*"
_LIVING = r"\b(?:population|town|city|county|country|region|district|village) of (?:some |about |just |only |nearly )?$"
_WITH_SO_MANY = r"[“\"]?(?:with|for|given|in a (?:town|city|county|country|region) of|in a population of|on a population of)\s(?:its |some |about )?$"
_PER_YEAR = r"\s*(?:[a-z]+\s)?(?:a|per|each|every) (?:day|week|month|year)\b"
_AT_A_SPEED = r"[“\"]?(?:(?:cruising|travelling|driving|sailing|flying|going|moving|running) )?at (?:a (?:steady|constant) |an average (?:of )?|just |only )?"
_MORE_EACH = (
    r"(?:\s*(?:an?|per|each) [a-z]+)?\s*(?:more|less|extra|fewer|cheaper|dearer|higher|lower)\b(?! or less\b)"
)
_CLOCKED = frozenset({"hour", "minute", "second"})
_MEAN_SPEED = r"(?:\baverag(?:e|ing)(?: speed)?(?: of)?|\bon average|\b(?:that|which|this) is|\bor|\ba mean of)\s+(?:an average (?:of )?)?(?:about |just )?$"
_APIECE = r"\s*(?:each|apiece|a head|per head|per person|a person)\b"
_FOR_SO_MANY = r"\s(?:for|among|between|from|to)\s(?:(?:the|its|their|some|about)\s)?"
_OR_EACH = (
    r"(?:\s[a-z]+){0,2}(?:,|,? or|\s\(|\s[–—])\s(?:or |that is |which is |making )?(?:about |some |just )?"
)
_WHICH_AT = r",\s(?:which|that),?\s(?:at|with)\s(?:an average of |about )?$"
_MAKES_SO_MANY = (
    r"(?:\s(?:each|apiece|a head|per head|per person|a person))?,?\s"
    rf"{EQUALS}\s(?:about |some |just |only )?"
)
_AND_MORE = r"(?:\s(?:each|apiece|a head|per head))?,?\s(?:and|plus|as well as)\s(?:another\s|a further\s)?|(?:\s(?:each|apiece))?,\s"
_EXTRAS = r"\b(?:with|plus|including|after|before|and other|besides)\b"
_RATE_AGAIN = r"\b(?:a|per|each|every) (?:hour|day|night|week|month|quarter),? or (?:about |nearly |almost |some |just )?$"
"""`£330 extra a month, or £4,000 a year`: the rate before in another unit of time."""
_OR_IN_ALL = r",? or (?:about |some |nearly |almost )?[£$€]?\d"
_CRICKET = frozenset("run inning wicket over hit strikeout".split())


def links(view: View) -> Iterator[Link]:
    """Return every tie of a total, a number of units and an amount each."""
    units = Units(view)
    for claim in view.claims:
        if claim.kind == "quantity" and claim.zone != "table":
            start = quantity(claim).number_start
            before = view.lower[max(start - 12, 0) : start]
            link = (
                _told_in_a_row(view, claim)
                or _of_them(view, claim)
                or _tie(view, claim, units)
                or _speed(view, claim)
                or _multiplied(view, claim)
            )
            if link is None and view.lower[max(claim.start - 5, 0) : claim.start].endswith((" at ", " for ")):
                link = _several_prices(view, claim)
            if link is None and before.endswith(" of "):
                link = _groups(view, claim)
            if link is None and before.endswith(("every ", "each ")):
                link = _one_for_every(view, claim, units)
            if link is None and (quantity(claim).per or "")[:1].isdigit():
                link = _of_so_many(view, claim, units) or _per_thousand(view, claim)
            if link is not None:
                yield link


def _tie(view: View, each: Claim, units: Units) -> Link | None:
    q = quantity(each)
    if q.value is None or q.stat not in ("count", "amount", "rate") or q.direction is not None:
        return None
    if q.unit in ("percent", "percentage_point") or q.comparator in ("<=", ">="):
        return None
    unit = _denominator(view, each)
    if re.match(_MORE_EACH, view.after(each, 30)):
        return None  # `six of the same set went for £1,500, £30 a chair more`
    if unit is None or re.search(_NO_MEAN, view.before(each, 60)) or re.match(_OF_SOME, view.after(each, 60)):
        return None
    if unit in TERMS and re.match(_OR_IN_ALL, view.after(each, 16)):
        return None  # `118 sites, so that makes 78 a week, or about 2,000 in a half-year of 26 weeks`
    if unit in TERMS and re.search(_RATE_AGAIN, view.before(each, 40)):
        return None
    held = _two_counts(view, each) if unit else ()
    if held:
        return _link(held, held, each, (held[-1].end, each.start), unit, view)
    totals, cue = shared_out(view, each, unit)
    if not totals:
        return None
    numbers = tuple(claim for claim in units.numbers(each, unit, totals) if not is_schedule(view, claim))
    if is_count(totals[0]) and q.value >= 1 and numbers and all(_is_fewer(totals[0], n) for n in numbers):
        return None  # `1,240 parties made 38,700 visits, 31 children each`
    if all(is_duration(claim) for claim in (*totals, *numbers)) and not is_duration(each):
        return None  # `33 years, 40 weeks in each, 16 a week`
    if unit and _so_many_more(view, each, unit):
        return None
    if not numbers or any(head(claim) in _CRICKET for claim in (*totals, *numbers)):
        return None
    return _link(totals, numbers, each, cue, unit, view)


def _so_many_more(view: View, each: Claim, unit: str) -> bool:
    """`would let 2,900 more trains through. Without it 98,000 lorry trips are made, 34 for each train`: of those more."""
    return any(
        same_noun(head(claim), unit)
        and re.search(r"\d (?:more|further|extra|additional) ", claim.text.lower())
        for number in (each.sentence - 1, each.sentence)
        if number >= 0
        for claim in view.claims_of(number)
        if head(claim)
    )


def _told_in_a_row(view: View, each: Claim) -> Link | None:
    """`£6.5m for 5,000, or £1,300 each`, `took £412,000, which at £4 a head makes 103,000 visitors`: all three in one breath."""
    claims, q = view.claims_of(each.sentence), quantity(each)
    k = place_of(claims, each)
    if not k or q.value is None or q.direction is not None or q.unit in (None, "percent", "person"):
        return None
    apiece = re.match(_APIECE, view.after(each, 12)) or q.per in ("each", "piece", "person", "head")
    if not apiece or re.match(_OF_SOME, view.after(each, 60)):
        return None
    total = claims[k - 2] if k > 1 else claims[k - 1]
    number = claims[k - 1]
    if k > 1 and is_count(number) and re.fullmatch(_FOR_SO_MANY, view.gap(total, number)):
        told = re.fullmatch(_OR_EACH, view.gap(number, each))
    else:
        total, number = claims[k - 1], claims[min(k + 1, len(claims) - 1)]
        told = (
            re.search(_WHICH_AT, view.gap(total, each)) if is_count(number) and number is not each else None
        )
        told = told and re.fullmatch(_MAKES_SO_MANY, view.gap(each, number))
    if not told or not is_count(number) or is_count(total) or not same_unit(total, each):
        return None
    return _link(
        (total,), (number,), each, (min(number.end, each.start), max(number.start, each.start)), "", view
    )


def _multiplied(view: View, each: Claim) -> Link | None:
    """`Each of the 200 trains costs $5m. The whole order, worth $1bn`: the product stands behind both."""
    q = quantity(each)
    if q.value is None or q.direction is not None or q.stat not in ("count", "amount", "rate"):
        return None
    if q.unit in ("percent", "percentage_point") or re.search(_NO_MEAN, view.before(each, 60)):
        return None
    told = told_after(view, each) or divided_by(view, each)
    if told is None:
        return None
    total, number, cue = told
    return _link((total,), (number,), each, cue, "", view)


def _of_them(view: View, each: Claim) -> Link | None:
    """What falls to each of those who were counted before, or among whom the sentence opens by sharing it out."""
    told = they_each(view, each) or spread_over(view, each)
    if told is None:
        return None
    totals, numbers, cue = told
    return _link(totals, numbers, each, cue, head(numbers[0]), view)


def _speed(view: View, speed: Claim) -> Link | None:
    """`the 96 miles in two hours, an average of 48 miles an hour`: a distance, the time it took and the mean speed."""
    q = quantity(speed)
    if q.unit not in _LENGTH_OF_SPEED or q.value is None or q.comparator not in ("=", "~"):
        return None
    claims = view.claims_of(speed.sentence)
    at = place_of(claims, speed)
    # `At 80 kilometres an hour the convoy covered the 400 kilometres in eight hours`
    opens = not at and re.fullmatch(_AT_A_SPEED, view.before(speed, 50)) is not None
    if not opens and not re.search(_MEAN_SPEED, view.before(speed, 50)):
        return None
    told = [
        c for c in (claims[1:] if opens else claims[:at]) if not is_count(c) and quantity(c).stat != "ordinal"
    ]
    distances = [c for c in told if quantity(c).unit == _LENGTH_OF_SPEED[q.unit]]
    times = [c for c in told if is_duration(c)]
    if len(distances) != 1 or len(times) != 1 or quantity(times[0]).unit not in _CLOCKED or len(told) != 2:
        return None
    if (
        not re.fullmatch(
            r"\s+(?:[\w’'-]+\s+){0,4}?(?:in|took|within|over)\s+(?:just |under |only |about )?",
            view.gap(*told),
        )
        and distances[0].start < times[0].start
    ):
        return None
    cue = (speed.start, speed.end) if opens else (told[-1].end, speed.start)
    return _link((distances[0],), (times[0],), speed, cue, "", view)


def _several_prices(view: View, first: Claim) -> Link | None:
    """`12,000 day passes at £55 and 4,000 weekend passes at £120, taking £1.14m in all`: a sum of numbers times prices."""
    claims = view.claims_of(first.sentence)
    k = place_of(claims, first)
    if not k or not _is_price_of(view, claims[k - 1], first, of=claims[k - 1]) or not is_count(claims[k - 1]):
        return None
    pairs: list[Claim] = [claims[k - 1]]
    at = k
    while (
        at < len(claims)
        and _is_price_of(view, claims[at - 1], claims[at], of=claims[k - 1])
        and quantity(claims[at]).unit == quantity(first).unit
    ):
        pairs.append(claims[at])
        if (
            at + 2 >= len(claims)
            or not is_count(claims[at + 1])
            or not re.fullmatch(_AND_MORE, view.gap(claims[at], claims[at + 1]))
        ):
            break
        pairs.append(claims[at + 1])
        at += 2
    if len(pairs) < 4 or len(pairs) % 2 or at + 1 >= len(claims) or pairs[0] is not claims[0]:
        return None
    total = claims[at + 1]
    gap = view.gap(claims[at], total)
    if len(gap) > 60 or quantity(total).unit != quantity(first).unit or not is_sum(total):
        return None
    if (
        re.search(TOTAL_CUE, gap) is None
        or re.search(_EXTRAS, gap)
        or re.match(WITH_MORE, view.after(total, 50))
    ):
        return None
    numbers, prices = pairs[0::2], pairs[1::2]
    roles = (
        ("total", (total.index,)),
        ("number", tuple(c.index for c in numbers)),
        ("price", tuple(c.index for c in prices)),
    )
    return Link("sales", roles, claims[at].end, total.start, gap.strip(" ,"))


def _is_price_of(view: View, number: Claim, price: Claim, *, of: Claim) -> bool:
    """Whether the one is what each of the other costs; `of` has the noun where it goes without: `and 300 at £8`."""
    q = quantity(price)
    return (
        q.stat in ("amount", "rate")
        and q.per in (None, "each", "piece")
        and q.value is not None
        and q.direction is None
        and bool(head(number) or head(of))
        and re.fullmatch(
            r"(?:\s[a-z]+){0,4}\s(?:at|for|sold at|priced at|costing)\s", view.gap(number, price)
        )
        is not None
    )


def _is_fewer(one: Claim, other: Claim) -> bool:
    a, b = quantity(one).value, quantity(other).value
    return a is not None and b is not None and a < b


def _two_counts(view: View, each: Claim) -> tuple[Claim, ...]:
    """`1,412 letters against and 38 in favour, 37 objections for every letter of support`: either may be the total."""
    claims = view.claims_of(each.sentence)
    k = place_of(claims, each)
    if k < 2 or not is_count(claims[k - 1]) or not is_count(claims[k - 2]) or not head(each):
        return ()
    q = quantity(each)
    if q.unit not in (None, "person") or head(claims[k - 1]):
        return ()  # a count with a noun of its own is no counterpart of the one before
    joined = re.search(
        r"^[^,;.]{0,40}\b(?:and|to|against|but|with)\s+(?:only |just )?$",
        view.gap(claims[k - 2], claims[k - 1]),
    )
    if joined is None or not re.search(
        r"(?:[,–—(:]|\bor\b|\bis)\s*(?:or |that is |which is )?(?:about |some )?$",
        view.gap(claims[k - 1], each),
    ):
        return ()
    return (claims[k - 2], claims[k - 1])


def _groups(view: View, size: Claim) -> Link | None:
    """`90 crews of four, 360 people in all`."""
    claims = view.claims_of(size.sentence)
    k = place_of(claims, size)
    if (
        not k
        or k + 1 >= len(claims)
        or not is_count(size)
        or not is_count(claims[k - 1])
        or not head(claims[k - 1])
    ):
        return None
    total = claims[k + 1]
    if not re.match(_GROUPS, view.gap(claims[k - 1], size)) or not is_count(total):
        return None
    if not says_total(view, size, total):
        return None
    return _link((total,), (claims[k - 1],), size, (size.end, total.start), "", view)


def _one_for_every(view: View, many: Claim, units: Units) -> Link | None:
    """`2,496 volunteers, one for every 12.5 runners`: as many runners as volunteers times 12.5."""
    q = quantity(many)
    match = re.search(_FOR_EVERY, view.before(many, 60))
    if match is None or not is_count(many) or q.value is None or q.comparator != "=":
        return None
    before = [c for c in view.claims_of(many.sentence) if c.end <= many.start and is_count(c)]
    noun = match.group("noun") or ""
    if not head(many):
        # `1,290 pupils and 86 teachers, one for every 15`
        if (
            noun
            or len(before) < 2
            or many.start - before[-1].end > 24
            or not all(head(c) for c in before[-2:])
        ):
            return None
        return _every(view, many, (before[-1],), (before[-2],), q.value, match.group("hedge"))
    if noun:
        numbers = tuple(c for c in units.counting(singular(noun)) if not is_earlier(view, c))
    elif before and many.start - before[-1].end <= 80 and not is_earlier(view, before[-1]):
        numbers = (before[-1],)
    else:
        return None
    # the same figure told again is no total of it
    totals = tuple(total for total in units.all_counting(head(many)) if quantity(total).value != q.value)
    # fewer than that many are not shared out among such groups
    ample = [total for total in totals if (quantity(total).value or 0) >= q.value]
    if not any(_may_be_shared(view, total, many) for total in ample):
        return None
    return _every(view, many, numbers, totals, q.value, match.group("hedge"))


def _may_be_shared(view: View, total: Claim, many: Claim) -> bool:
    """Whether a total may be what `one for every 105,000 inhabitants` is of: named alike, or told close by, and of no later subject."""
    if total.sentence == many.sentence and total.start > many.end:
        return (
            re.search(r";|,\s(?:and |but |while )?(?:the )?[A-Z]", view.text[many.end : total.start]) is None
        )
    start = view.sentences[total.sentence].start
    other = re.search(
        r";\s(?:and |but |while )?(?P<name>[A-Z][\w’'-]+)[^;]*$", view.text[start : total.start]
    )
    lead = view.text[view.sentences[many.sentence].start : many.end]
    if other is not None and other["name"] not in lead:
        return False  # `…; Southshire, with 410,000 people, has five`, of a figure of Northshire's
    return head(total) == head(many) or many.sentence - 2 <= total.sentence <= many.sentence + 1


def _of_so_many(view: View, rate: Claim, units: Units) -> Link | None:
    """`One doctor for every 2,400 residents`, which the grammar reads as a rate with its own denominator."""
    q = quantity(rate)
    match = re.search(
        r"\b(?:for|to|per) (?:each|every)? ?[\w,.]+ (?:[\w’'-]+ )?([\w’'-]+)$", rate.text.lower()
    )
    if match is None or q.value != 1 or q.comparator not in ("=", "~") or not head(rate) or q.per is None:
        return None
    value = Fraction(q.per.split()[0])
    numbers = tuple(
        c for c in units.counting(head(rate)) if c.index != rate.index and not is_earlier(view, c)
    )
    hedge = "about" if q.comparator == "~" else None
    return _every(view, rate, numbers, units.all_counting(singular(match.group(1))), value, hedge)


def _per_thousand(view: View, rate: Claim) -> Link | None:
    """`1,204 beds for 812,000 people, or 1.5 per 1,000`, `67,200 crimes … . With 812,000 inhabitants that is 83 per 1,000`."""
    q = quantity(rate)
    assert q.per is not None
    many, _, whom = q.per.partition(" ")
    if (
        q.value is None
        or q.unit not in (None, "person")
        or q.direction is not None
        or q.comparator not in ("=", "~")
    ):
        return None
    claims = view.claims_of(rate.sentence)
    k = place_of(claims, rate)
    if not k or not many.isdecimal() or int(many) < _THOUSAND or re.match(_PER_YEAR, view.after(rate, 30)):
        return None
    number, cue = claims[k - 1], view.gap(claims[k - 1], rate)
    if re.fullmatch(_SO_MANY_PER, cue) and k == 2:
        found: list[Claim] = [claims[0]]
    elif k == 1 and view.runs_on(rate.sentence) and re.fullmatch(_THAT_IS_PER, cue):
        if not re.match(_WITH_SO_MANY, view.before(number, 40)):
            return None
        found = [
            c
            for c in view.claims_of(rate.sentence - 1)
            if is_count(c) and head(c) and not is_earlier(view, c)
        ]
    else:
        return None
    if len(found) != 1 or not all(is_count(c) and quantity(c).form != "fraction" for c in (number, *found)):
        return None
    total = found[0]
    if not head(total) or not _is_fewer(total, number) or is_earlier(view, total):
        return None
    if head(rate) and not same_noun(head(rate), head(total)):
        return None
    living = not head(number) and re.search(_LIVING, view.before(number, 40)) is not None
    if not (living or is_person(head(number)) or (whom and same_noun(head(number), singular(whom)))):
        return None
    if whom and not is_person(whom) and (living or not same_noun(head(number), singular(whom))):
        return None
    link = _link((total,), (number,), rate, (number.end, rate.start), "", view)
    return link._replace(attributes=(*link.attributes, ("scale", int(many))))


def _every(
    view: View,
    claim: Claim,
    numbers: tuple[Claim, ...],
    counted: tuple[Claim, ...],
    value: Fraction,
    hedge: str | None,
) -> Link | None:
    """A link with the attribute `every`: the lowest and the highest that "one for every `value`" can stand for."""
    taken = {c.index for c in numbers} | {claim.index}
    totals = tuple(c for c in counted if c.index not in taken and not is_earlier(view, c))
    if not totals or not numbers or len(totals) * len(numbers) > _MOST_READINGS:
        return None
    place = Fraction(1)
    while value >= 20 and value % (place * 10) == 0:
        place *= 10
    low, high = value - place / 2, value + place
    if hedge:
        low, high = low - value / 10, high + value / 10
    link = _link(totals, numbers, claim, (claim.start, claim.end), "", view)
    return link._replace(attributes=(*link.attributes, ("every", (low, high))))


def _link(
    totals: tuple[Claim, ...],
    numbers: tuple[Claim, ...],
    each: Claim,
    cue: tuple[int, int],
    unit: str,
    view: View,
) -> Link:
    return Link(
        "each",
        (
            ("total", tuple(claim.index for claim in totals)),
            ("number", tuple(claim.index for claim in numbers)),
            ("each", (each.index,)),
        ),
        cue[0],
        cue[1],
        view.text[cue[0] : cue[1]].strip(),
        (("unit", unit),),
    )


def _denominator(view: View, each: Claim) -> str | None:
    """The noun that the amount falls to, `` where it is left open (`each`, `apiece`), None where there is none."""
    q = quantity(each)
    if q.per is not None:
        if q.per == "1":  # `for every one of the country's 67 million`
            return ""
        if q.per[0].isdigit() or (q.per in NOT_A_UNIT and not _has_unit(view, each, q.per)):
            return None
        return "" if q.per in ("each", "piece", "unit") else singular(q.per.split()[-1])
    after = view.after(each, 70)
    match = re.match(_EACH_BEHIND, after) if after[:1] in " -," else None
    if match is not None:
        words = after[: match.end()].split()
        if "head" in words or "capita" in words:
            return "person"
        noun = match.group("each") or match.group("per")
        if noun is None or noun == "of":
            return ""
        noun = singular(noun)
        return None if noun in NOT_A_UNIT and not _has_unit(view, each, noun) else noun
    before = view.before(each, 50)
    named = re.search(PER_BEFORE, before) if "per " in before else None
    if named is not None:
        noun = singular(named.group(1))
        return "person" if noun in ("head", "capita", "person") else None if noun in NOT_A_UNIT else noun
    claims = view.claims_of(each.sentence)
    k = place_of(claims, each)
    if k and is_count(claims[k - 1]) and re.search(_EACH_OF_SO_MANY, view.before(claims[k - 1], 24)):
        # `each of the 24 turbines produces 3.6 megawatts`
        return head(claims[k - 1]) if re.fullmatch(_PREDICATE, view.gap(claims[k - 1], each)) else None
    before = view.before(each, 70) if "therefore" in before or "thus" in before else before
    if "each" not in before and "every" not in before and "averag" not in before and "mean" not in before:
        return None
    if k:  # `at £2.85 each that comes to £4.87m`: that `each` belongs to the price
        before = re.sub(r"^\s*(?:each|apiece)\b", "", view.gap(claims[k - 1], each)[-50:])
    told = re.search(_EACH_BEFORE, before) or re.search(EACH_OWES, before)
    if told is not None and not re.search(r"[.;:]", told.group()):
        named = re.match(r"(?:each|every)\s+([a-z-]+)\b", told.group())
        noun = singular(named.group(1)) if named is not None else ""
        # `will pay each home £50`, where homes are counted somewhere
        return noun if noun and _is_counted(view, noun) else ""
    if re.search(_AVERAGE_BEFORE, before) and not re.match(r"^\s*(?:a|an|per|each|every)\b", after):
        return ""
    return None


def _is_counted(view: View, noun: str) -> bool:
    """Whether the draft counts such things anywhere."""
    return any(counts_units(claim) and fits(claim, noun) for claim in view.claims if claim.kind == "quantity")


def _has_unit(view: View, each: Claim, unit: str) -> bool:
    """Whether the sentence measures something in the unit: `three years … a year`, `600 tonnes … a tonne`."""
    return any(
        (
            quantity(claim).unit == unit
            or (is_count(claim) and head(claim) == unit and claim.end <= each.start)
        )
        and claim.index != each.index
        for claim in view.claims_of(each.sentence)
    )

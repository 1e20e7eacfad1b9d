"""Ties a total to a number of units and to the amount that falls to each.

Kind `each`, roles total, number, each; several claims in one role are alternatives, of which the draft does
not say which it means (a number of passengers that stands paragraphs earlier, last year's beside it).
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck.extract.counted import (
    head,
    is_count,
    is_duration,
    is_level,
    is_sum,
    place_of,
    quantity,
    same_noun,
)
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.links._totals import says_total
from factcheck.extract.links._units import NOT_A_UNIT, Units, fits
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.unit import factor

_EACH_BEHIND = (
    r"^\s*(?:each\b|apiece\b|a piece\b|a head\b|per head\b|per capita\b|"
    r"(?:for|to|from|by|on|in)?\s*(?:each|every|every single)\s+(?:one )?(?:of (?:the |its |their |those |these |[\w-]+[’']s? )?)?"
    r"(?:[\w-]+ ){0,2}?(?P<each>(?!(?:on|in|at|of|and|or|but|with|a|an|the|which|who|that|to|is|was|were|are)\b)[\w-]+)|(?:in|on|for|to) each\b|"
    r"(?:per|a|an|to a|to an)\s+(?P<per>[a-z-]+))"
)
_AVERAGE_BEFORE = r"\b(?:average(?: [\w’'-]+){0,2} (?:was|is)|an average (?:price |cost |bill |fee |payment |fare |sum )?of|averaging|averages|averaged|a mean of|on average|average of)\s*(?:of )?$"
_EACH_BEFORE = r"\b(?:each|every one of (?:them|the [\w-]+))\s+(?:[\w’'-]+\s+){0,4}$"
_EQUATES = (
    r"(?:(?:[,;:–—(-]|\band\b|\bor\b)\s*(?:(?:or|which|that|this|it|so|i\.?e\.?|meaning|making|giving|leaving|averaging|paying|"
    r"receiving|getting|earning|costing|contributing|netting)\b\s*)?"
    r"(?:(?:is|was|makes|made|means|meant|comes to|came to|amounts to|amounted to|works out at|worked out at|works out to|equals|"
    r"equates to|equivalent to|equal to|gives|gave|leaves|left|translates (?:to|into)|that is|the equivalent of|works out as|"
    r"would be|averages|averaged|averaging|(?:each|them|each of them|everyone|all of them))\s+)?"
    r"(?:(?:an )?average (?:of |bill of |payment of |cost of |fee of |price of |fare of |sum of )?|a mean of |on average |just |only )?|"
    r"\b(?:is|are|was|were|means?|amounts? to|comes? to|came to|works? out at|worked out at|equals?|averages|averaged|averaging|"
    r"equivalent to|equal to|cost|costs|fetched|raised|makes?|made|(?:is|are|was|were|would be) worth|there (?:is|are|was|were)|"
    r"(?:each|who) (?:(?:will|would|could|can|must|has to|have to) )?(?:gets?|got|receives?|received|pays?|paid|gives?|gave|contributes?|contributed|earns?|earned|"
    r"owes?|owed|costs?))\s+(?:(?:an?|the)\s+[\w’'-]+(?:\s+[\w’'-]+)?\s+of\s+|just |only |an average of )?|"
    r"\ban average of\s+|\b(?:for|at)\s+an average (?:price|cost|fee|of)?\s*(?:of )?|"
    r"\bat an? (?:average )?(?:cost|price|rate|spend) per [a-z-]+ of\s+)$"
)
_STRONG = r"\b(?:which|that|this|it|works?|worked|comes?|came|amounts?|equals?|equates?|equivalent|averag\w+|makes?|means?|meaning|or|giving|translates?|leaves|paying|receiving|getting|earning|costing|costs?|contributing|each|fetched)\b"
_OPENS = (
    r"^[“\"]?(?:that|this|which|it)\s+(?:is|was|makes?|made|means?|meant|comes? to|came to|amounts? to|amounted to|works? out at|"
    r"worked out at|works? out to|equals?|equates? to|translates? (?:to|into)|would be|averages)\s+"
    r"(?:just |only |(?:an|a) (?:average |subsidy |cost |sum |mean |rate |bill )?(?:of )?)?$"
)
_AT_EACH = r"[:(–—,]\s*[\d,.]+[^;.]{0,40}\bat\s+(?:just |only )?$"
_OF_SOME = (
    r"^\s*(?:each\s|apiece\s)?(?:for [a-z]+ alone\b|(?:to|for) [a-z ]{2,30} and [£$€]?\d|(?:in|at|for) (?:the|its|their) (?:largest|smallest|biggest|best|worst|poorest|richest|busiest|"
    r"oldest|newest|north|south|east|west|first|last|worst-off)\b)"
)
"""`£95 each to flats and £210 to houses`, `27 pupils per teacher in the largest school`: not of all of them."""
_PER_BEFORE = (
    r"\bper ([a-z-]+)(?:,? (?!and\b|but\b|of\b|rose\b|fell\b|grew\b|to\b|from\b)[\w’'-]+){0,3}? (?:was|is|were|of|at|came to|comes to|stands? at|stood at|averaged|"
    r"amounts? to|amounted to|works? out at|worked out at)\s+(?:just |only |about )?$"
)
"""`spending per pupil was £6,400`, `at a cost per home of £210,000`."""
_SHARED_BY = r"^\s+(?:from|for|on|across|among|between|shared by|by)\s+(?:the |its |about |some )?[\d]"
_PER_OPENS = rf"^(?:the |its |their |that )?(?:average |annual )?(?:spending|spend|cost|costs|income|output|aid|funding|debt|bill|expenditure|price) {_PER_BEFORE.removeprefix(chr(92) + 'b')}"
_GROUPS = r"^\s+of\s+$"
_FOR_EVERY = (
    r"(?:,|\bor|\(|–|—|\bis|\bare|\bwas|\bmeans|\bmakes|\bequals|\bgives|\bgiving|\bto|\bthat is|\bhas|\bhad|\bwith|\bhave)\s*"
    r"(?:just |only )?(?P<hedge>(?:about|roughly|around|nearly|almost|some|approximately|close to) )?"
    r"(?:one|1|a single) (?P<noun>[a-z-]+ )??(?:for|to|per) (?:each|every)\s+$"
)
_MOST_READINGS = 24
"""Pairs of counts beyond which a draft does not say which are meant."""
_THAT_IS = r"\b(?:that|which|this|it)\s+(?:is|was|makes|means|gives|comes to|works out at|amounts to)\s+(?:just |only |an average of )?$"
_TOTAL_CUE = (
    r"(?:\b(?:for a total of|a total of|totall?ing|making(?: a total of)?|which makes|or|in all,?|altogether,?|raising|raised|so that|so|meaning|"
    r"brought in|brings in|bringing in|costing|cost|costs|at a (?:total )?cost of|which (?:comes|came) to|comes? to|came to|worth|"
    r"for|adding up to|yielding|earning|netting|generat(?:ed|ing))|[,–—(:])\s*$"
)
_TOTAL_BEHIND = r"^\s*(?:in all|in total|altogether|all told|overall|between them|combined)\b"
_NO_MEAN = (
    r"\b(?:(?:median|typical|typically|usual|usually|maximum|minimum|starting|band)\b[^,;:]{0,16}|"
    r"(?:from|up to|as much as|as little as|extra|another|more)\s+)$"
)
_TERMS = frozenset(("year", "month", "week", "day"))
_RATE_AGAIN = r"\b(?:a|per|each|every) (?:hour|day|night|week|month|quarter),? or (?:about |nearly |almost |some |just )?$"
"""`£330 extra a month, or £4,000 a year`: the rate before in another unit of time."""
_CRICKET = frozenset("run inning wicket over hit strikeout".split())
_REACH = 120


def links(view: View) -> Iterator[Link]:
    """Return every tie of a total, a number of units and an amount each."""
    units = Units(view)
    for claim in view.claims:
        if claim.kind == "quantity" and claim.zone != "table":
            start = quantity(claim).number_start
            before = view.lower[max(start - 12, 0) : start]
            link = _tie(view, claim, units)
            if link is None and before.endswith(" of "):
                link = _groups(view, claim)
            if link is None and before.endswith(("every ", "each ")):
                link = _one_for_every(view, claim, units)
            if link is None and (quantity(claim).per or "")[:1].isdigit():
                link = _of_so_many(view, claim, units)
            if link is not None:
                yield link


def _tie(view: View, each: Claim, units: Units) -> Link | None:
    q = quantity(each)
    if q.value is None or q.stat not in ("count", "amount", "rate") or q.direction is not None:
        return None
    if q.unit in ("percent", "percentage_point") or q.comparator in ("<=", ">="):
        return None
    unit = _denominator(view, each)
    if unit is None or re.search(_NO_MEAN, view.before(each, 30)) or re.match(_OF_SOME, view.after(each, 60)):
        return None
    if unit in _TERMS and re.search(_RATE_AGAIN, view.before(each, 40)):
        return None
    held = _two_counts(view, each) if unit else ()
    if held:
        return _link(held, held, each, (held[-1].end, each.start), unit, view)
    totals, cue = _totals(view, each, unit)
    if not totals:
        return None
    numbers = units.numbers(each, unit, totals)
    if not numbers or any(head(claim) in _CRICKET for claim in (*totals, *numbers)):
        return None
    return _link(totals, numbers, each, cue, unit, view)


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
    return _every(view, many, numbers, units.all_counting(head(many)), q.value, match.group("hedge"))


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
    named = re.search(_PER_BEFORE, before) if "per " in before else None
    if named is not None:
        noun = singular(named.group(1))
        return "person" if noun in ("head", "capita", "person") else None if noun in NOT_A_UNIT else noun
    if "each" not in before and "every" not in before and "averag" not in before and "mean" not in before:
        return None
    claims = view.claims_of(each.sentence)
    k = place_of(claims, each)
    if k:  # `at £2.85 each that comes to £4.87m`: that `each` belongs to the price
        before = re.sub(r"^\s*(?:each|apiece)\b", "", view.gap(claims[k - 1], each)[-50:])
    if re.search(_EACH_BEFORE, before) and not re.search(r"[.;:]", before[before.rfind("each") :]):
        return ""
    if re.search(_AVERAGE_BEFORE, before) and not re.match(r"^\s*(?:a|an|per|each|every)\b", after):
        return ""
    return None


def _has_unit(view: View, each: Claim, unit: str) -> bool:
    """Whether the sentence measures something in the unit: `three years … a year`, `600 tonnes … a tonne`."""
    return any(
        quantity(claim).unit == unit and claim.index != each.index for claim in view.claims_of(each.sentence)
    )


def _same_unit(total: Claim, each: Claim) -> bool:
    a, b = quantity(total), quantity(each)
    if not is_sum(total) and a.direction is None and not (a.per in _TERMS and a.stat != "count"):
        return False
    if a.stat != "amount" and b.unit is None and not b.noun and a.unit not in (None, "person"):
        return a.value is not None and a.per is None and a.unit not in ("percent", "percentage_point")
    if is_duration(total) != is_duration(each):
        return False
    yearly = a.per in _TERMS and b.per not in _TERMS  # `£46,440 a year for cover, £36 a pupil`
    if (
        a.value is None
        or (a.per is not None and not (yearly and a.stat != "count"))
        or a.unit in ("percent", "percentage_point")
    ):
        return False
    if a.unit in (None, "person") and b.unit in (None, "person"):
        if b.value is not None and a.value <= b.value:
            return False  # `in those 22 games the average crowd was 18,400`
        return not head(each) or not head(total) or same_noun(head(total), head(each))
    return a.unit == b.unit or factor(a.unit or "", b.unit or "") is not None


def _totals(view: View, each: Claim, unit: str) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """The amounts that may be what is divided, and the words that say so; nothing where no words do."""
    claims = view.claims_of(each.sentence)
    k = place_of(claims, each)
    for found, cue in (
        _in_front(view, claims, k, unit),
        _behind(view, claims, k),
        _opening(view, each),
        _total_before(view, each, unit, claims[:k]),
    ):
        if found:
            return found, cue
    return (), (0, 0)


def _in_front(
    view: View, claims: list[Claim], k: int, unit: str
) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """`£480,000 for 32 shelters, or £15,000 each`."""
    each = claims[k]
    nearest = next(
        (c for c in reversed(claims[:k]) if _same_unit(c, each) and not (unit and fits(c, unit))), None
    )
    if nearest is None:
        return (), (0, 0)
    if not unit and is_count(nearest):
        # `410,000 passengers were spread over 8,200 sailings, 50 on each`: the larger count is shared out
        counts = [c for c in claims[:k] if is_count(c) and _same_unit(c, each)][-2:]
        nearest = max(counts, key=lambda c: quantity(c).value or 0)
    gap = view.gap(nearest, each)
    match = re.search(_EQUATES, gap) or re.search(_AT_EACH, gap)
    counts_between = all(not is_level(c) or is_count(c) for c in claims[:k] if c.index > nearest.index)
    if match is None or len(gap) > _REACH or not counts_between or not _in_same_clause(gap, match):
        return (), (0, 0)
    shared = re.search(r"\b(?:shar|split|divid|distribut|spread)\w*\b", gap)
    if (
        not re.search(_STRONG, match.group())
        and len(gap.split()) > 8
        and not (shared and len(gap.split()) <= 18)
    ):
        return (), (0, 0)
    totals = tuple(
        c
        for c in claims[:k]
        if _same_unit(c, each) and not is_earlier(view, c) and quantity(c).unit == quantity(nearest).unit
    )
    if is_count(nearest) or not totals:
        totals = (nearest,)
    return totals, (each.start - len(match.group()), each.start)


def _behind(view: View, claims: list[Claim], k: int) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """`1,500 tickets at £20 each, raising £30,000`."""
    each = claims[k]
    total = next((c for c in claims[k + 1 :] if _same_unit(c, each)), None)
    if total is None or any(quantity(c).unit == quantity(each).unit and not is_count(c) for c in claims[:k]):
        return (), (0, 0)  # `1,500 at £20 and 300 at £12 each, raising £33,600`
    gap = view.gap(each, total)
    named = (quantity(total).hedge or "").endswith("total of")
    if (
        gap == ": "
        and re.search(_PER_BEFORE, view.before(each, 50))
        and re.match(_SHARED_BY, view.after(total, 30))
    ):
        return (total,), (each.end, total.start)  # `revenue per passenger was £41: £1.64bn from 36 million`
    cue = re.search(_TOTAL_CUE, gap) or re.match(r"^\s+of (?:the|its|their|a)\s+(?:[\w’'-]+\s+){0,2}$", gap)
    if cue is None and named:
        cue = re.match(r"^[,;]\s*$", gap)
    if cue is None or len(gap) > 70:
        return (), (0, 0)
    strong = named or cue.group().strip(" ,–—(:") not in ("", "or", "for")
    if not strong and not re.match(_TOTAL_BEHIND, view.after(total, 24)):
        return (), (0, 0)
    return (total,), (each.end + cue.start(), total.start)


def _opening(view: View, each: Claim) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """`That comes to £28.64 for every passenger` behind a sentence with the sum."""
    before = each.sentence - 1
    if not view.runs_on(each.sentence):
        return (), (0, 0)
    words = view.before(each, 70)
    if not re.match(_OPENS, words) and not re.match(_PER_OPENS, words):
        return (), (0, 0)
    found = tuple(c for c in view.claims_of(before) if _same_unit(c, each) and not is_earlier(view, c))
    return found, (view.sentences[each.sentence].start, each.start)


def _total_before(
    view: View, each: Claim, unit: str, earlier: list[Claim]
) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """`780,000 tonnes … . It was grown on 96,000 hectares, which works out at 8.1 tonnes a hectare`."""
    number = each.sentence - 1
    if not unit or not earlier or not fits(earlier[-1], unit) or number < 0:
        return (), (0, 0)
    gap = view.gap(earlier[-1], each)
    match = re.search(_THAT_IS, gap) or re.search(_EQUATES, gap)
    if match is None or not re.search(_STRONG, match.group()) or len(gap) > 60:
        return (), (0, 0)
    found: tuple[Claim, ...] = ()
    while number >= 0 and each.block - view.sentences[number].block <= 1 and not found:
        found = tuple(
            claim
            for claim in view.claims_of(number)
            if _same_unit(claim, each) and not is_earlier(view, claim)
        )
        number -= 1
    return found, (each.start - len(match.group()), each.start)


def _in_same_clause(gap: str, match: re.Match[str]) -> bool:
    """Whether a cue goes on from the total, and no `and classes have` starts a new statement before it."""
    if match.group()[:1] in ",;:–—(-" or match.group().startswith("there "):
        return True
    return not re.search(
        r"\b(?:and|but|while|whereas)\b", gap[: match.start()]
    ) and not match.group().startswith("and ")

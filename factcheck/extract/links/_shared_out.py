"""What is divided among units: the totals of which the words around an amount say that it is the share of each."""

import re

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
from factcheck.extract.links._likeness import stem
from factcheck.extract.links._partitions import is_person
from factcheck.extract.links._units import fits
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim
from factcheck.model.cues import EQUALS, IN_ALL
from factcheck.model.unit import factor

_EQUATES = (
    r"(?:(?:[,;:–—(-]|\band\b|\bor\b)\s*(?:(?:or|which|that|this|it|so|i\.?e\.?|meaning|making|giving|leaving|averaging|paying|"
    r"receiving|getting|earning|costing|contributing|netting)\b\s*)?"
    r"(?:(?:is|was|makes|made|means|meant|implies|implied|comes to|came to|amounts to|amounted to|works out at|worked out at|works out to|equals|"
    r"equates to|equivalent to|equal to|gives|gave|leaves|left|translates (?:to|into)|that is|the equivalent of|works out as|"
    r"would be|averages|averaged|averaging|(?:each(?: (?:one|of them|person|household|[a-z]+))?|them|everyone|all of them))\s+)?"
    r"(?:(?:an? )?(?:average |yield |mean )(?:of |bill of |payment of |cost of |fee of |price of |fare of |sum of )?|a mean of |on average |just |only )?|"
    r"\b(?:is|are|was|were|means?|amounts? to|comes? to|came to|works? out at|worked out at|equals?|averages|averaged|averaging|"
    r"equivalent to|equal to|cost|costs|fetched|raised|makes?|made|(?:is|are|was|were|would be) worth|there (?:is|are|was|were)|"
    r"(?:each|who) (?:(?:will|would|could|can|must|has to|have to) )?(?:gets?|got|receives?|received|pays?|paid|gives?|gave|contributes?|contributed|earns?|earned|"
    r"owes?|owed|costs?))\s+(?:(?:an?|the)\s+[\w’'-]+(?:\s+[\w’'-]+)?\s+of\s+|just |only |an average of )?|"
    r"\ban average of\s+|\b(?:for|at)\s+an average (?:price|cost|fee|of)?\s*(?:of )?|"
    r"\bat an? (?:average )?(?:cost|price|rate|spend) per [a-z-]+ of\s+)$"
)
_STRONG = r"\b(?:implies|implied|which|that|this|it|works?|worked|comes?|came|amounts?|equals?|equates?|equivalent|averag\w+|makes?|means?|meaning|or|giving|translates?|leaves|paying|receiving|getting|earning|costing|costs?|contributing|each|fetched)\b"
_OPENS = (
    r"^[“\"]?(?:that|this|which|it)\s+(?:is|was|makes?|made|means?|meant|comes? to|came to|amounts? to|amounted to|works? out at|"
    r"worked out at|works? out to|equals?|equates? to|translates? (?:to|into)|would be|averages)\s+"
    r"(?:just |only |(?:an|a) (?:average |subsidy |cost |sum |mean |rate |bill )?(?:of )?)?$"
)
_AT_EACH = r"[:(–—,]\s*[\d,.]+[^;.]{0,40}\bat\s+(?:just |only )?$"
PER_BEFORE = (
    r"\bper ([a-z-]+)(?:,? (?!and\b|but\b|of\b|rose\b|fell\b|grew\b|to\b|from\b)[\w’'-]+){0,3}? (?:was|is|were|of|at|came to|comes to|stands? at|stood at|averaged|"
    r"amounts? to|amounted to|works? out at|worked out at)\s+(?:just |only |about )?$"
)
"""`spending per pupil was £6,400`, `at a cost per home of £210,000`."""
_SHARED_BY = r"^\s+(?:from|for|on|across|among|between|shared by|by)\s+(?:the |its |about |some )?[\d]"
_PER_OPENS = rf"^(?:the |its |their |that )?(?:average |annual )?(?:spending|spend|cost|costs|income|output|aid|funding|debt|bill|expenditure|price) {PER_BEFORE.removeprefix(chr(92) + 'b')}"
_THAT_IS = rf"\b(?:that|which|this|it)\s+(?:{EQUALS}|implies|implied)\s+(?:just |only |an average of )?$"
_ITS_SUBJECT = r"(?:\b(?:so|and|means) (?:the |its |their )?|, (?:the|its|their|his|her) )(?:[a-z’'-]+ ){0,3}?(?P<thing>(?!it\b|that\b|this\b|they\b|each\b|everyone\b|which\b)[a-z-]+) (?:works?|worked|means|meant|makes|gives|comes?|came|amounts?|amounted|costs?|averages?|averaged|is|was) "
"""`Averra has 6.2m inhabitants, so hospital drugs work out at €324 a head`: what is shared out is named."""
TOTAL_CUE = (
    r"(?:\b(?:for a total of|(?:for |with )?an? (?:[a-z]+ )?(?:bill|outlay|cost|sum|income|revenue|haul|loss|profit|saving) of|a (?:total|combined|overall|joint)(?: [a-z-]+){0,2} of|totall?ing|making(?: a total of)?|which makes|or|in all,?|altogether,?|raising|raised|so that|so|meaning|(?:the|its|their) (?:takings|revenue|income|bill|cost|proceeds|outlay) (?:is|was|were|came to|comes to|would be)|"
    r"brought in|brings in|bringing in|cost(?:ing|s)?(?: (?:the|its|their) [a-z]+)?|at a (?:total )?cost of|which (?:comes|came) to|comes? to|came to|worth|"
    r"for|adding up to|yielding|earning|netting|taking|grossing|generat(?:ed|ing)|spending|paying|handing over|contributing|enough(?: room| space| seats)? for|room for|carrying|seating)|[,–—(:])\s*$"
)
_TOTAL_BEHIND = rf"^\s*(?:(?:if|when) (?:they are |every one is |filled |all )?(?:all |full)|{IN_ALL}|overall|between them|combined)\b"
_WITH = r"\b(?:with|among|between) (?:just |only )?$"
_THE_REST = r"\bthe (?:rest|remainder|balance|others?)\b"
"""`the lottery £900,000 and 6,400 donors the rest, on average £78`: what they gave is not told."""
_THAN_BEFORE = r"\s?(?:more|fewer|less|higher|lower|up|down|than|above|below)\b"
_AT_AN_AVERAGE = r"\b(?:at|for) an average\b"
"""`They burned 1.1m tonnes at an average of $560 a tonne`: a price, and no sum of before is divided."""
_OVER_UNITS = (
    r"^[“\"]?(?:over|across|in|for|during|from) (?:its|the|their|his|her|all|those|these|that) (?:[a-z-]+ )?$"
)
WITH_MORE = r"^[^.;]{0,40}?\b(?:with|including|plus|counting)\s+[a-z]"
_SMALL_WORDS = frozenset(
    "a an the per each every at in of for on over and people person game match day week month year season last this game games head".split()
)
_A_SUM_OF = r"(?:\s(?:each|apiece))?,\s(?:an?|for an?|at an?)\s(?:[a-z]+\s)?(?:saving|cost|bill|total|sum|outlay|loss|gain|benefit)s?\s(?:of|worth)\s"
_MAKE = r"(?:\s(?:each|apiece))?\s(?:makes?|made|comes? to|came to)\s(?:a total of\s)?"
_ROOM = frozenset("seat bed place berth desk bunk space".split())
_ROOM_FOR = r"\b(?:enough(?: room| space| seats)? for|room for|carrying|seating|to (?:carry|seat|house|sleep))\s+(?:up to )?$"
EACH_OWES = r"[“\"]?(?:each|every) [a-z-]+(?:, [a-z ]{3,30},)? (?:therefore|thus|accordingly|hence|consequently) (?:[a-z]+ ){1,3}"
_SO_EACH = r", so (?:that )?(?:each|every) [a-z-]+ (?:[a-z]+ ){1,4}$"
_THEY_PAID = r"[“\"]?they (?:each )?(?:paid|gave|got|put in|received|chipped in|earned|took home|owe|owed) (?:about |just )?"
_IN_ALL = r"^ (?:in all|in total|altogether|all told|between them)\b"
_ENDS_THERE = r"^(?: each| apiece)?(?:$|[.,;:)]| and\b| but\b)"
_PAIR, _WORD = 2, 4
_SAME_BREATH = rf"(?:\s[a-z]+){{0,2}}(?:,?\s(?P<strong>which|that)\s{EQUALS}\s|(?:,|\s[–—]|\s\()\s?(?:or|that is)\s)(?:about |some |just |only |an average of |on average )*"
_NOTHING_MORE = r"(?: each| apiece)?(?: on average)?\s?(?:$|[.,;:)–—])"
_IT_WENT_TO = (
    r"[“\"]?(?:it|that|this|the (?:money|sum|cash|total|amount)|they)\s(?:(?:was|were|is|are|will be|has been)\s)?(?:all\s)?"
    r"(?:went|goes|go|paid|shared|split|divided|distributed|spread|handed|given|spent|awarded)\s(?:out\s)?(?:to|among|amongst|between|across|on|for|over)\s"
)
TERMS = frozenset(("year", "month", "week", "day"))
_REACH = 120


def same_unit(total: Claim, each: Claim) -> bool:
    a, b = quantity(total), quantity(each)
    if not is_sum(total) and a.direction is None and not (a.per in TERMS and a.stat != "count"):
        return False
    if a.stat != "amount" and b.unit is None and not b.noun and a.unit not in (None, "person"):
        return a.value is not None and a.per is None and a.unit not in ("percent", "percentage_point")
    if is_duration(total) != is_duration(each):
        return False
    yearly = a.per in TERMS and b.per not in TERMS  # `£46,440 a year for cover, £36 a pupil`
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


def shared_out(view: View, each: Claim, unit: str) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """The amounts that may be what is divided, and the words that say so; nothing where no words do."""
    claims = view.claims_of(each.sentence)
    k = place_of(claims, each)
    for found, cue in (
        _in_apposition(view, claims, k),
        _in_front(view, claims, k, unit),
        _behind(view, claims, k),
        _opening(view, each),
        _total_before(view, each, unit, claims[:k]),
        _went_to_so_many(view, each, unit, claims[:k]),
        _over_so_many(view, each, unit),
        _so_each(view, claims, k, unit),
        _owed_by_each(view, each, unit),
        _they_each(view, each, unit),
    ):
        if found:
            return found, cue
    return (), (0, 0)


def _in_apposition(view: View, claims: list[Claim], k: int) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """`21,000 admissions at £4,100 each, a saving of £86m`: the sum of so many at so much stands right behind them."""
    if (
        not k
        or k + 1 >= len(claims)
        or not is_count(claims[k - 1])
        or not same_unit(claims[k + 1], claims[k])
    ):
        return (), (0, 0)
    if not re.search(r"\bat\s+$", view.gap(claims[k - 1], claims[k])):
        return (), (0, 0)
    gap = view.gap(claims[k], claims[k + 1])
    makes = re.fullmatch(_MAKE, gap) and re.match(_ENDS_THERE, view.after(claims[k + 1], 8))
    if not makes and not re.fullmatch(_A_SUM_OF, gap):
        return (), (0, 0)
    start = claims[k].end + (len(gap) - len(gap.lstrip()) if makes else 0)
    return (claims[k + 1],), (start, claims[k + 1].start)


def _in_front(
    view: View, claims: list[Claim], k: int, unit: str
) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """`£480,000 for 32 shelters, or £15,000 each`."""
    each = claims[k]
    nearest = next(
        (
            c
            for c in reversed(claims[:k])
            if same_unit(c, each)
            and not (unit and fits(c, unit))
            and not (is_count(c) and is_earlier(view, c))
            # `6.24m people, 640,000 more than last year, on 39,000 flights`: by so many it grew
            and not (quantity(c).direction and re.match(_THAN_BEFORE, view.after(c, 12)))
        ),
        None,
    )
    if nearest is None:
        return (), (0, 0)
    if is_count(nearest) and not head(nearest) and re.search(_WITH, view.before(nearest, 12)):
        # `makes 150 with 30: five per worker`
        nearest = next(
            (c for c in reversed(claims[: place_of(claims, nearest)]) if same_unit(c, each)), nearest
        )
    if not unit and is_count(nearest):
        # `410,000 passengers were spread over 8,200 sailings, 50 on each`: the larger count is shared out
        counts = [c for c in claims[:k] if is_count(c) and same_unit(c, each)][-2:]
        nearest = max(counts, key=lambda c: quantity(c).value or 0)
    if _restates_a_rate(view, claims, k):
        return (), (0, 0)
    gap = view.gap(nearest, each)
    if re.search(_THE_REST, gap):
        return (), (0, 0)
    match = re.search(_EQUATES, gap) or re.search(_AT_EACH, gap)
    shared = re.search(r"\b(?:shar|split|divid|distribut|spread)\w*\b", gap)
    told_each = quantity(each).per in ("each", "piece") or re.match(
        r"^\s*(?:each|apiece)\b", view.after(each, 12)
    )
    if match is None and shared and told_each:
        # `split between four winners, who will take home £62,500 each`
        match = re.search(r"[,;:–—]\s*(?:who|which|so|and|with)\b(?:\s+[\w’'-]+){0,4}\s+$", gap)
    if match is None and shared:
        # `to be split among 1,500 miners, gives every man £2,000`
        match = re.search(
            r",\s(?:gives|giving|leaves|leaving|means|meant|gave|left)\s(?:each|every)\s[a-z-]+\s$", gap
        )
    counts_between = all(
        not is_level(c) or is_count(c) or bool(unit and fits(c, unit))
        for c in claims[:k]
        if c.index > nearest.index
    )
    if match is None or len(gap) > _REACH or not counts_between or not _in_same_clause(gap, match):
        return (), (0, 0)
    if (
        not re.search(_STRONG, match.group())
        and len(gap.split()) > 8
        and not (shared and len(gap.split()) <= 18)
    ):
        return (), (0, 0)
    totals = tuple(
        c
        for c in claims[:k]
        if same_unit(c, each)
        and not is_earlier(view, c)
        and quantity(c).unit == quantity(nearest).unit
        and not (unit and fits(c, unit))
    )
    if is_count(nearest) or not totals:
        totals = (nearest,)
    return totals, (each.start - len(match.group()), each.start)


def _restates_a_rate(view: View, claims: list[Claim], k: int) -> bool:
    """Whether an amount only says a rate again: `about £330 extra a month, or nearly £4,000 a year`."""
    rated = re.match(
        r"^\s*(?:[a-z]+\s)?(?:a|per|each|every) (?:hour|day|night|week|month|year)\b",
        view.after(claims[k - 1], 24),
    )
    again = re.search(r"\bor\b[^,;]{0,12}$", view.gap(claims[k - 1], claims[k]))
    return (
        again is not None
        and quantity(claims[k]).per in TERMS
        and (rated is not None or quantity(claims[k - 1]).per in TERMS)
    )


def _behind(view: View, claims: list[Claim], k: int) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """`1,500 tickets at £20 each, raising £30,000`."""
    each = claims[k]
    total = next((c for c in claims[k + 1 :] if same_unit(c, each)), None)
    if (
        total is None
        and head(each) in _ROOM
        and k + 1 < len(claims)
        and is_count(claims[k + 1])
        and re.search(_ROOM_FOR, view.gap(each, claims[k + 1]))
    ):
        total = claims[k + 1]  # `14 buses with 52 seats each, enough for 728 passengers`
    if total is None or any(quantity(c).unit == quantity(each).unit and not is_count(c) for c in claims[:k]):
        return (), (0, 0)  # `1,500 at £20 and 300 at £12 each, raising £33,600`
    gap = view.gap(each, total)
    named = (quantity(total).hedge or "").endswith("total of")
    if (
        gap == ": "
        and re.search(PER_BEFORE, view.before(each, 50))
        and re.match(_SHARED_BY, view.after(total, 30))
    ):
        return (total,), (each.end, total.start)  # `revenue per passenger was £41: £1.64bn from 36 million`
    cue = re.search(TOTAL_CUE, gap) or re.match(r"^\s+of (?:the|its|their|a)\s+(?:[\w’'-]+\s+){0,2}$", gap)
    if cue is None and named:
        cue = re.match(r"^[,;]\s*$", gap)
    if cue is None or len(gap) > 70:
        return (), (0, 0)
    strong = named or cue.group().strip(" ,–—(:") not in ("", "or", "for")
    if not strong and not re.match(_TOTAL_BEHIND, view.after(total, 24)):
        return (), (0, 0)
    return (total,), (each.end + cue.start(), total.start)


def _over_so_many(view: View, each: Claim, unit: str) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """`averaged 11,240 at home. Over its 23 home games 258,520 people came`: the number and the total stand in the next sentence."""
    number = each.sentence + 1
    if unit or number >= len(view.sentences) or not view.runs_on(number):
        return (), (0, 0)
    start, end, _ = view.sentences[number]
    found = view.claims_of(number)
    if len(found) != 2 or view.claims_of(each.sentence)[-1] is not each or not is_count(found[0]):
        return (), (0, 0)
    units, total = found
    opened = re.match(_OVER_UNITS, view.before(units, 40))
    plain = re.fullmatch(
        rf"(?:\s{IN_ALL})?,?\s(?:(?:a total of|it|they|he|she|some|about|{IN_ALL})\s)?(?:[a-z]+\s){{0,2}}",
        view.gap(units, total),
    )
    if opened is None or plain is None or not same_unit(total, each) or not head(units):
        return (), (0, 0)
    # what narrows the mean down (`at home`) has to stand in the other sentence, too, and nothing may widen the total
    narrowed = set(re.findall(r"[a-z]+", view.after(each, 60))) - _SMALL_WORDS
    if narrowed - set(re.findall(r"[a-z]+", view.lower[start:end])) or re.match(
        WITH_MORE, view.after(total, 50)
    ):
        return (), (0, 0)
    return (total,), (start, units.start)


def _opening(view: View, each: Claim) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """`That comes to £28.64 for every passenger` behind a sentence with the sum."""
    before = each.sentence - 1
    if not view.runs_on(each.sentence):
        return (), (0, 0)
    words = view.before(each, 70)
    if not re.match(_OPENS, words) and not re.match(_PER_OPENS, words):
        return (), (0, 0)
    found = tuple(c for c in view.claims_of(before) if same_unit(c, each) and not is_earlier(view, c))
    return found, (view.sentences[each.sentence].start, each.start)


def _total_before(
    view: View, each: Claim, unit: str, earlier: list[Claim]
) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """`780,000 tonnes … . It was grown on 96,000 hectares, which works out at 8.1 tonnes a hectare`."""
    number = each.sentence - 1
    if not unit or not earlier or not fits(earlier[-1], unit) or number < 0:
        return (), (0, 0)
    if any(same_unit(claim, each) for claim in earlier):
        return (), (0, 0)
    gap = view.gap(earlier[-1], each)
    match = re.search(_THAT_IS, gap) or re.search(_EQUATES, gap)
    if match is None or not re.search(_STRONG, match.group()) or len(gap) > 60:
        return (), (0, 0)
    if re.search(_AT_AN_AVERAGE, gap):
        return (), (0, 0)
    named = re.search(_ITS_SUBJECT, gap)
    found: tuple[Claim, ...] = ()
    while number >= 0 and each.block - view.sentences[number].block <= 1 and not found:
        found = tuple(
            claim
            for claim in view.claims_of(number)
            if same_unit(claim, each)
            and not is_earlier(view, claim)
            and (named is None or stem(named["thing"]) in _stems(view, number))
        )
        number -= 1
    return found, (each.start - len(match.group()), each.start)


def _went_to_so_many(
    view: View, each: Claim, unit: str, earlier: list[Claim]
) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """`The fund paid out €9.6m. It went to 3,200 farmers, or €3,000 apiece`: the sentence has the units, the one before it the total."""
    if unit or len(earlier) != 1 or not view.runs_on(each.sentence):
        return (), (0, 0)
    (number,) = earlier
    gap = view.gap(number, each)
    lead = view.lower[view.sentences[each.sentence].start : number.start]
    cue = re.fullmatch(_SAME_BREATH, gap)
    if cue is None or not is_count(number) or not head(number) or same_unit(number, each):
        return (), (0, 0)
    if is_count(each):  # `carried 5 million. It ran 44,200 sailings, which comes to 113 people on each`
        if cue["strong"] is None or same_noun(head(number), head(each)):
            return (), (0, 0)
    elif cue["strong"] is None and re.match(_IT_WENT_TO, lead) is None:
        return (), (0, 0)
    elif not re.match(_NOTHING_MORE, view.after(each, 24)):
        return (), (0, 0)  # `or £2,200 each in cash`
    found = tuple(
        claim
        for claim in view.claims_of(each.sentence - 1)
        if same_unit(claim, each) and not is_earlier(view, claim) and _is_told_of(view, claim, each)
    )
    return found, (number.end, each.start)


def _is_told_of(view: View, total: Claim, each: Claim) -> bool:
    """Whether a total is of what the amount counts: by its own noun, or a bare number by a word of its sentence."""
    if not is_count(each) or head(total):
        return True
    told = re.findall(r"[a-z]+", view.sentence_text(total.sentence).lower())
    return any(same_noun(singular(word), head(each)) for word in told if len(word) >= _WORD)


def _so_each(view: View, claims: list[Claim], k: int, unit: str) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """`36 children and three teachers, so each teacher looks after 12 pupils`: of two counts the one that is not of teachers."""
    if not unit or k != _PAIR or not all(is_count(claim) and head(claim) for claim in claims[: k + 1]):
        return (), (0, 0)
    cue = re.search(_SO_EACH, view.gap(claims[k - 1], claims[k]))
    shared = [claim for claim in claims[:k] if not fits(claim, unit)]
    if cue is None or len(shared) != 1 or any(is_earlier(view, claim) for claim in claims[:k]):
        return (), (0, 0)
    alike = same_noun(head(shared[0]), head(claims[k])) or all(
        is_person(head(c)) for c in (shared[0], claims[k])
    )
    return ((shared[0],), (claims[k].start - len(cue.group()), claims[k].start)) if alike else ((), (0, 0))


def _owed_by_each(view: View, each: Claim, unit: str) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """`40,000 inhabitants and debts of 120m francs. Every resident, babies included, therefore owes 3,000`."""
    if not unit or not view.runs_on(each.sentence):
        return (), (0, 0)
    start = view.sentences[each.sentence].start
    told = view.claims_of(each.sentence - 1)
    found = tuple(claim for claim in told if same_unit(claim, each) and not is_count(claim))
    if len(found) != 1 or is_earlier(view, found[0]) or not any(fits(claim, unit) for claim in told):
        return (), (0, 0)
    return (
        (found, (start, each.start))
        if re.fullmatch(EACH_OWES, view.lower[start : each.start])
        else ((), (0, 0))
    )


def _they_each(view: View, each: Claim, unit: str) -> tuple[tuple[Claim, ...], tuple[int, int]]:
    """`A round for the four of them cost €260 in all. They paid €65 each`."""
    if unit or not view.runs_on(each.sentence) or not re.fullmatch(_THEY_PAID, view.before(each, 30)):
        return (), (0, 0)
    told = view.claims_of(each.sentence - 1)
    sums = tuple(claim for claim in told if same_unit(claim, each) and not is_count(claim))
    if not re.match(_ENDS_THERE, view.after(each, 12)):
        return (), (0, 0)  # `They paid £45 each for the train`
    if len(told) != _PAIR or len(sums) != 1 or not re.match(_IN_ALL, view.after(sums[0], 24)):
        return (), (0, 0)
    return sums, (view.sentences[each.sentence].start, each.start)


def _stems(view: View, sentence: int) -> set[str]:
    start, end, _ = view.sentences[sentence]
    return {stem(word) for word in re.findall(r"[a-z]+", view.lower[start:end])}


def _in_same_clause(gap: str, match: re.Match[str]) -> bool:
    """Whether a cue goes on from the total, and no `and classes have` starts a new statement before it."""
    if match.group()[:1] in ",;:–—(-" or match.group().startswith("there "):
        return True
    return not re.search(
        r"\b(?:and|but|while|whereas)\b", gap[: match.start()]
    ) and not match.group().startswith("and ")

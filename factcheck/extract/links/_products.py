"""What so many at so much come to, told after both: `Each of the 200 trains costs $5m. The whole order, worth $1bn`; and a sum that is divided."""

import re

from factcheck.extract.counted import head, is_count, is_duration, is_sum, place_of, quantity
from factcheck.extract.links._units import counts_things, fits
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim
from factcheck.model.cues import EQUALS
from factcheck.model.unit import factor

_FOLLOWS = r"\b(?:therefore|accordingly|thus|hence|consequently)\b(?: [\w’'-]+){0,5} $"
_ALL_OF_IT = (
    r"\b(?:the (?:whole|entire|full|complete) (?:order|lot|batch|fleet|set|consignment|shipment|purchase|bill),? (?:is |was |will be |would be )?"
    r"(?:worth|costs?|costing|comes to|came to|sold for|went for|fetched|took|takes|weighs|weighed)|"
    r"(?:altogether|all told|in all|in total),?(?: [\w’'-]+){1,3}|"
    r"\bthe (?:takings|proceeds|receipts|bill) (?:is|was|were|are|will be|would be|came to|comes to)) $"
)
_THIS_RAISES = (
    r"^ (?:(?:that|which) )?(?:this|that|they) (?:raises?|raised|brings? in|brought in|makes?|made|earns?|earned|costs?|yields?|"
    r"yielded|generates?|generated|comes to|came to|adds up to)\b"
)
_OPENS_WITH_IT = r"^[“\"]?(?:the|all the|all of the) $"
_EACH_OF_THE = r"\b(?:each|every one) of (?:the |its |their |his |her |our |those |these )?(?:[a-z]+ ){0,2}$"
_DOES = r"(?: (?!and\b|or\b|but\b|while\b|whose\b|of\b|from\b)[\w’'-]+){1,5} "
_EACH_BEHIND = r"^(?: of [a-z]+)? (?:each|apiece|a head|per head)\b"
_AT_A = r"\bat (?:just |only |an average (?:price |cost )?of |an average )?$"
_A_TICKET = frozenset("ticket head person visit visitor entry seat place".split())
_QUALIFIED = r"^[^.;]{0,60}?\b(?:since|because|as|with|after|before|including|plus|net)\b"
_NOT_ALL = r"\b(?:some|most|many|few|half|part|parts|third|members?|children|discount\w*|concession\w*|free|extra|additional|up to|including|plus|vat|tax|apart|except|besides|minus|after|before|less|if|since|deposit|instal\w*)\b"
_DIVIDED_BY = (
    r"[“\"]?(?:divided (?:up )?(?:equally )?(?:by|among|between|over)|divide (?:it|that|this|them) by|spread (?:evenly )?over|shared (?:out )?(?:equally )?(?:among|between)|"
    r"split (?:equally )?(?:among|between)) (?:the |its |their |all )?(?:[a-z]+ )?"
)
_IT_MAKES = (
    rf"(?:\s[a-z]+){{0,3}},?\s(?:(?:that|this|it|they)\s{EQUALS}|and (?:you|we) (?:get|have|arrive at)|(?:it|that|this) (?:would be|averages|averaged))\s"
    r"(?:about |some |just |only |an average of )*"
)
_TWO_BACK = 2
_TIMES = frozenset({"day", "week", "month", "year", "hour"})
_OF_TIME = r"^[^,;.]{0,30}?\b(?:every|each|a|per) (?P<time>day|morning|night|evening|week|month|year|hour)\b"
_PARTS_OF_DAY = frozenset({"morning", "evening", "night"})


def told_after(view: View, each: Claim) -> tuple[Claim, Claim, tuple[int, int]] | None:
    """The total that an amount each comes to, the number of units and the words that say so."""
    claims = view.claims_of(each.sentence)
    k = place_of(claims, each)
    number = _number(view, claims, k)
    if number is None or is_earlier(view, number) or is_earlier(view, each):
        return None
    total, cue = _total(view, claims, k)
    if total is None or not _in_unit(total, each) or is_earlier(view, total):
        return None
    if not _as_often(view, total, each) or re.match(_QUALIFIED, view.after(total, 70)):
        return None
    start, end = min(number.start, each.start), total.start
    told = [
        claim
        for at in range(number.sentence, total.sentence + 1)
        for claim in view.claims_of(at)
        if claim.start < total.end and claim is not total and claim is not each
    ]
    if any(_in_unit(claim, each) for claim in told) or any(
        counts_things(claim) and claim is not number for claim in told
    ):
        return None
    return None if re.search(_NOT_ALL, view.lower[start:end]) else (total, number, cue)


def divided_by(view: View, each: Claim) -> tuple[Claim, Claim, tuple[int, int]] | None:
    """`52,390 calls came in over the month. Divided by 31 it makes 1,690 a day`: the nearest sentence with figures has the sum."""
    claims = view.claims_of(each.sentence)
    if len(claims) < 2 or claims[1] is not each:
        return None
    number, start = claims[0], view.sentences[each.sentence].start
    divisor = quantity(number)
    if (
        divisor.value is None
        or divisor.value <= 1
        or divisor.direction is not None
        or divisor.per is not None
    ):
        return None
    if not re.fullmatch(_DIVIDED_BY, view.lower[start : number.start]) or not re.fullmatch(
        _IT_MAKES, view.gap(number, each)
    ):
        return None
    for before in range(each.sentence - 1, max(each.sentence - _TWO_BACK, 0) - 1, -1):
        if view.sentences[before].block != each.block:
            return None
        told = view.claims_of(before)
        if told:
            sums = [claim for claim in told if not is_duration(claim) and is_sum(claim)]
            fits = len(sums) == 1 and len(told) - len(sums) == sum(map(is_duration, told))
            return (sums[0], number, (start, each.start)) if fits and _is_shared(sums[0], each) else None
    return None


def _is_shared(total: Claim, each: Claim) -> bool:
    """Whether a sum is told in what falls to each: both counts, or one unit."""
    a, b = quantity(total), quantity(each)
    if a.value is None or b.value is None or a.direction is not None:
        return False
    if a.unit in (None, "person") and b.unit in (None, "person"):
        return (
            is_count(total)
            and b.value < a.value
            and (not head(each) or not head(total) or head(each) == head(total))
        )
    return a.unit == b.unit or factor(a.unit or "", b.unit or "") is not None


def _number(view: View, claims: list[Claim], k: int) -> Claim | None:
    """How many units there are of which each has the amount."""
    each = claims[k]
    if k and counts_things(claims[k - 1]) and re.search(_EACH_OF_THE, view.before(claims[k - 1], 40)):
        return claims[k - 1] if re.fullmatch(_DOES, view.gap(claims[k - 1], each)) else None
    before = claims[:k]
    if not before and view.runs_on(each.sentence) and re.search(_AT_A, view.before(each, 40)):
        before = view.claims_of(each.sentence - 1)
    counts = [claim for claim in before if counts_things(claim)]
    if len(counts) != 1:
        return None
    if quantity(each).per in ("each", "piece") or re.match(_EACH_BEHIND, view.after(each, 40)):
        return counts[0]
    per = quantity(each).per
    if re.search(_AT_A, view.before(each, 40)) is None:
        return None
    if per is None:
        return counts[0] if "average" in view.before(each, 30) else None
    people = fits(counts[0], "person") and per in _A_TICKET
    return counts[0] if people or fits(counts[0], per) else None


def _total(view: View, claims: list[Claim], k: int) -> tuple[Claim | None, tuple[int, int]]:
    """The figure that the words make the result of those before: the next of the sentence, or the first of the next."""
    if k + 1 < len(claims):
        total = claims[k + 1]
        gap = view.gap(claims[k], total)
        match = re.search(_ALL_OF_IT, gap) or re.search(_FOLLOWS, gap)
        return (total, (total.start - len(match.group()), total.start)) if match else (None, (0, 0))
    number = claims[k].sentence + 1
    if number >= len(view.sentences) or not view.runs_on(number) or not view.claims_of(number):
        return None, (0, 0)
    start, total = view.sentences[number].start, view.claims_of(number)[0]
    lead = view.lower[start : total.start]
    if re.match(_OPENS_WITH_IT, lead):
        behind = re.match(_THIS_RAISES, view.after(total, 40))
        return (total, (total.end, total.end + behind.end())) if behind else (None, (0, 0))
    match = re.search(_ALL_OF_IT, lead) or re.search(_FOLLOWS, lead)
    if match is None or re.search(r"[;:(–—]", lead):
        return None, (0, 0)
    return total, (start + match.start(), total.start)


def _in_unit(total: Claim, each: Claim) -> bool:
    """Whether one figure is told in the unit of another; counts of things are none."""
    a, b = quantity(total), quantity(each)
    if is_count(each):
        return is_count(total) and is_sum(total) and bool(head(each)) and head(total) == head(each)
    if is_count(total) or is_duration(total) or a.direction is not None or a.value is None:
        return False
    return a.unit == b.unit or factor(a.unit or "", b.unit or "") is not None


def _as_often(view: View, total: Claim, each: Claim) -> bool:
    """Whether a total is for the time that the amount each is for (`500 grams each a day`, `12 kilos every morning`)."""
    a, b = _time(view, total), _time(view, each)
    if a == b:
        return True
    return a is None and not view.periods_of(total.sentence)


def _time(view: View, claim: Claim) -> str | None:
    per = quantity(claim).per
    if per in _TIMES or per in _PARTS_OF_DAY:
        return "day" if per in _PARTS_OF_DAY else per
    behind = re.match(_OF_TIME, view.after(claim, 60))
    if behind is None:
        return None
    return "day" if behind["time"] in _PARTS_OF_DAY else behind["time"]

"""What is left of one figure after another, told without naming a surplus: `which leaves £80,000 to find`.

Links of kind `difference`, as in `difference`.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.extract.counted import head, is_count, quantity, same_noun
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link

_LEAVES = (
    r"(?:[,;–—]\s(?:and |so |but )?(?:(?:that|this|which|it)\s)?|^[“\"]?(?:that|this|which|it)\s|\bwhich\s)(?:still |now )?"
    r"(leaves|left|leaving)\s(?:(?:it|them|him|her|us|the [a-z]+|[a-z]+)\s)??"
    r"(?:(?:with|just|only|about|some|around|a (?:gap|hole|shortfall|balance|bill|remainder) of)\s)*$"
)
_TO_FIND = (
    r"\s?(?:[a-z]+\s)?(?:(?:still |yet |left )?to (?:be )?(?:find|found|raise|raised|fill|filled|go|collect|collected|pay|paid|make up|"
    r"cover|covered|spend|spent|spare|sell|sold|borrow|borrowed|allocate|allocated)\b|short\b|in hand\b|unfilled\b|unsold\b|outstanding\b|"
    r"unpaid\b|unspent\b|over\b|left\b)"
)
_NEEDED = (
    r"\b(?:needs?|needed|wants?|wanted|costs?|costing|budget|target|goal|aims?|requires?|required|bill|asking|asks|due|owes?|owed|hopes to raise|"
    r"appeal|there (?:are|were)|places|seats|capacity|holds|order(?:ed|s)?)\b"
)
"""Around the figure that something is taken off."""
_OF_THOSE = r"\s+of (?:those|these|them|it|that)\b"
_AND_MORE = r"\band\b[^.;]{0,30}\d"
_SO = r"\b(so(?: that)?|which means|which meant|meaning)\s(?:that\s)?(?:just |only |about |some |there (?:is|was|are|were) )*$"
_IS_LEFT = r"\s?(?:[a-z]+\s)?(?:(?:was|were|is|are) (?:still |now )?left\b|remains?\b|remained\b|left\b)"
_SO_IT_IS = r"\b(so|so that|which means|which meant|meaning|which (?:leaves|left|makes|made))\s(?:that\s)?[^.;:,\d]{2,40}$"
_MORE_BY = (
    r"\s?(?:heavier|lighter|richer|poorer|better off|worse off|in the red|in the black|in credit|in debt|ahead|behind|larger|smaller|bigger|fuller|emptier|"
    r"to the good|out of pocket|in pocket|more (?:at|than (?:before|it started|when))|(?:fewer|less) (?:at|than (?:before|it started|when)))\b"
)
_WIDER = (
    r"\b(?:widen|narrow|tak|push|bring|rais|lift|cut|reduc|increas|deepen|swell|clos|shrink|shrank)\w*\s(?:the|its|their|this|that|a)\s(?:[a-z-]+\s)?"
    r"(gap|deficit|shortfall|surplus|difference|hole|balance)\s(?:up |down )?(?:from\s[^,;]{2,16}\s)?to\s(?:about )?$"
)
_FROM = r"\bfrom\s$"
_BESIDES = r"\b(?:after|before|once|with|besides|including|excluding|as well as|plus|minus|less|and other)\b"
COMES_IN = (
    r"\b(?:receipts|deposits|raised?|raises|earn(?:s|ed)?|receiv(?:es|ed)|took|takes?|taken|taking|brought|brings|collect(?:s|ed)|income|revenues?|"
    r"takings|joined|arrived|hired|recruited|opened|gained|won|export(?:s|ed)?|inflows?|arrivals|births|born|contributions|came in|came to the|"
    r"delivered|bought in|donations|admitted|signed up|moved in|grants|fees|sales)\b"
)
GOES_OUT = (
    r"\b(?:payments|withdrawals|sp[ae]nds?|spending|spent|pays?|paid|costs?|lost|expenditure|outgoings|left|departed|closed|sacked|died|shed|"
    r"import(?:s|ed)?|outflows?|departures|deaths|outlays?|debts|went out|handed out|gave away|given away|shipped|discharged|moved out|running it|"
    r"running them)\b"
)
_LEAST_SUM = 1_000_000


def leftovers(view: View, number: int, claims: list[Claim], taken: frozenset[int]) -> Iterator[Link]:
    """Every difference of a sentence that no other reading has `taken` already."""
    for n, stated in enumerate(claims):
        if stated.index in taken or quantity(stated).value is None:
            continue
        link = _left_to_find(view, number, claims, n) or _so_much_heavier(view, number, claims, n)
        link = link or _gap_widened(view, claims, n) or _left_of_those(view, number, claims, n)
        if link is not None:
            yield link


def _left_to_find(view: View, number: int, claims: list[Claim], n: int) -> Link | None:
    """`It needs £210,000 and has £150,000, which leaves £60,000 to find`; the first may stand in the sentence before."""
    stated = claims[n]
    cue = re.search(_LEAVES, view.before(stated, 70))
    if cue is None or not re.match(_TO_FIND, view.after(stated, 40)):
        return None
    pair = _pair(view, number, claims, n)
    if pair is None or not re.search(
        _NEEDED, view.before(pair[0], 70) + pair[0].text.lower() + view.after(pair[0], 20)
    ):
        return None
    if re.search(_AND_MORE, view.after(stated, 60)):
        return None
    return _link(view, pair, stated, cue[1], "rest")


def _left_of_those(view: View, number: int, claims: list[Claim], n: int) -> Link | None:
    """`There were 486 kilos. The burn used 212 of those. That leaves 274`: a part of it, and then what is left of it."""
    stated = claims[n]
    cue = re.search(_LEAVES, view.before(stated, 70))
    if cue is None or re.search(_AND_MORE, view.after(stated, 60)) or quantity(stated).direction is not None:
        return None
    told = [*_told_before(view, number), *claims[:n]]
    if len(told) < 2 or not (
        view.sentences[told[-1].sentence].block == stated.block and told[-1].sentence >= number - 1
    ):
        return None
    whole, part = told[-2:]
    if not re.match(_OF_THOSE, view.after(part, 12)) or re.match(_OF_THOSE, view.after(whole, 12)):
        return None
    alone = [claim.index for claim in told if claim.sentence >= whole.sentence] == [whole.index, part.index]
    if not alone or whole.sentence < part.sentence - 1 or re.search(_BESIDES, view.gap(part, stated)):
        return None
    if not (_is_of(whole, part) and _is_of(whole, stated)):
        return None
    return _link(view, (whole, part), stated, cue[1], "rest")


def _told_before(view: View, number: int) -> list[Claim]:
    """The figures of the two sentences before, in the same paragraph."""
    block = view.sentences[number].block
    return [
        claim
        for other in (number - 2, number - 1)
        if other >= 0 and view.sentences[other].block == block
        for claim in view.claims_of(other)
    ]


def _is_of(whole: Claim, part: Claim) -> bool:
    """Whether a figure may be some of another one: bare, or of the same unit or noun."""
    a, b = quantity(whole), quantity(part)
    if (
        a.value is None
        or b.value is None
        or a.direction is not None
        or a.per is not None
        or b.value > a.value
    ):
        return False
    if a.stat not in ("amount", "count") or b.stat not in ("amount", "count"):
        return False
    if b.unit is None and not b.noun:
        return True
    return a.unit == b.unit and (not head(whole) or not head(part) or same_noun(head(whole), head(part)))


def _so_much_heavier(view: View, number: int, claims: list[Claim], n: int) -> Link | None:
    """`287 tonnes came in; 262 tonnes went out, so the shelves were 25 tonnes heavier`, `so that £3.45m was left`."""
    stated = claims[n]
    before, after = view.before(stated, 70), view.after(stated, 40)
    cue = re.search(_SO, before) if re.match(_IS_LEFT, after) else None
    if cue is None and (re.match(_MORE_BY, after) or re.match(_MORE_BY, " " + stated.text.lower()[-24:])):
        cue = re.search(_SO_IT_IS, before)
    pair = None if cue is None else _pair(view, number, claims, n)
    if cue is None or pair is None or not _came_and_went(view, *pair):
        return None
    return _link(view, pair, stated, cue[1], "rest")


def _gap_widened(view: View, claims: list[Claim], n: int) -> Link | None:
    """`Contributions came to £220m but benefits paid jumped to £247m, widening the gap from £17m to £27m`."""
    stated = claims[n]
    cue = re.search(_WIDER, view.before(stated, 90))
    if cue is None:
        return None
    told = [
        claim
        for claim in claims[:n]
        if _alike(claim, stated)
        and not is_earlier(view, claim)
        and not re.search(_FROM, view.before(claim, 8))
        and quantity(claim).direction is None
    ]
    if len(told) != 2 or not _came_and_went(view, *told):
        return None
    return _link(view, (told[0], told[1]), stated, cue[1], cue[1])


def _pair(view: View, number: int, claims: list[Claim], n: int) -> tuple[Claim, Claim] | None:
    """The only two figures that can be meant: both in the sentence, or one in it and one in the sentence before."""
    stated = claims[n]
    here = _sums(view, claims[:n], stated)
    if here and re.search(r"\band\b", view.gap(here[-1], stated)):
        return None  # `they had £150,000 and borrowed from his mother, leaving`
    if any(re.search(_BESIDES, view.gap(*pair)) for pair in pairwise((*here, stated))):
        return None
    if len(here) == 2:
        return here[0], here[1]
    if len(here) != 1 or not view.runs_on(number):
        return None
    before = _sums(view, view.claims_of(number - 1), stated)
    one = len(before) == 1 and not (is_count(before[0]) and not head(before[0]))
    return (before[0], here[0]) if one else None


def _sums(view: View, claims: list[Claim], stated: Claim) -> list[Claim]:
    return [
        claim
        for claim in claims
        if _alike(claim, stated) and quantity(claim).direction is None and not is_earlier(view, claim)
    ]


def _alike(claim: Claim, stated: Claim) -> bool:
    """Whether a figure may be one of the two; a yearly sum counts, and millions may go without their currency."""
    a, b = quantity(claim), quantity(stated)
    if (
        a.value is None
        or a.stat not in ("amount", "count", "rate")
        or a.per not in (None, "year")
        or a.unit in ("percent", "year", "month", "day", "hour")
    ):
        return False
    if is_count(claim) and is_count(stated):
        return not head(claim) or not head(stated) or same_noun(head(claim), head(stated))
    if a.unit == b.unit:
        return a.unit is not None
    return b.unit is None and not b.noun and b.value is not None and min(a.value, b.value) >= _LEAST_SUM


def _came_and_went(view: View, first: Claim, second: Claim) -> bool:
    """Whether one figure came in and the other went out."""
    ways = []
    for claim, limit in ((first, second.start), (second, second.end + 20)):
        words = _own_words(view, claim, limit)
        ways.append((re.search(COMES_IN, words) is not None, re.search(GOES_OUT, words) is not None))
    return ways in ([(True, False), (False, True)], [(False, True), (True, False)])


def _own_words(view: View, claim: Claim, limit: int) -> str:
    """The words of a figure's own clause, up to a conjunction behind it."""
    lead = re.split(r"[;,]\s|\b(?:and|but|while)\s", view.before(claim, 60))[-1]
    behind = view.lower[claim.end : min(limit, claim.end + 40, view.sentences[claim.sentence].end)]
    return lead + claim.text.lower() + re.split(r"[;,.]|\b(?:and|but|while)\b", behind)[0]


def _link(view: View, pair: tuple[Claim, Claim], stated: Claim, cue: str, name: str) -> Link:
    roles = (("larger", (pair[0].index,)), ("smaller", (pair[1].index,)), ("difference", (stated.index,)))
    start = view.lower.rfind(cue, view.sentences[stated.sentence].start, stated.start)
    return Link("difference", roles, start, start + len(cue), cue, (("name", name), ("ordered", False)))

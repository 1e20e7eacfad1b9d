"""Margins: `Turnover was €497.2m. Operating profit came to €171.5m, a margin of 34.5%` ties a share to its amount and its sales."""

import re
from collections.abc import Iterator

from factcheck.extract.counted import is_level, quantity
from factcheck.extract.links._share_words import tie
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link

_MARGIN_OF = r"\b(?P<of>(?:[a-z-]+ ){0,2})margins?(?: (?:is|was|came to|comes to|stood at|stands at|worked out at))?(?: of| at)?\s(?:about |just |only |some )?$"
_MARGIN_BEHIND = r"^\s(?P<of>(?:[a-z-]+ ){0,2}?)margin\b"
_PROFIT = r"\b(?:profits?|earnings|ebitda?|surplus|(?:operating|net) income)\b"
_SALES = r"\b(?:revenues?|turnover|sales|takings)\b"
_LIKE_FOR_LIKE = r"\b(?:like-for-like|organic|forecast|expected|guidance|target|per |each )\b"
_TIME = r"\b(?:half|quarter|month|week|annual)\b|(?<!-)\byear\b"
_KINDS = (
    "gross",
    "net",
    "operating",
    "pre-tax",
    "pretax",
    "underlying",
    "adjusted",
    "ebitda",
    "contribution",
)
_ANOTHER = r"\b(?:interest|target|targeted|expected|forecast|average|industry|sector|rival|peer|old|previous|record)\b"
_BACK = 2
"""Sentences before that may tell the sales."""
_NEAR = 70
"""Characters between a profit and its margin."""


def of_the_sales(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """A margin with the profit right before it and every figure of sales that it may be of."""
    rate = claims[k]
    named = re.search(_MARGIN_OF, view.before(rate, 50)) or re.match(_MARGIN_BEHIND, view.after(rate, 40))
    if named is None or quantity(rate).unit != "percent" or quantity(rate).direction is not None:
        return
    if not rate.is_fact or re.search(_ANOTHER, named["of"]):
        return
    profit = _profit_before(view, claims, k)
    if profit is None or ";" in view.gap(profit, rate):
        return
    own = _own_words(view, claims, profit)
    if any(kind in named["of"] and kind not in own for kind in _KINDS):
        return  # `a gross margin of 41%` beside the net profit
    bases = tuple(_sales(view, [claim for claim in claims if claim is not profit], profit))
    for number in range(rate.sentence - 1, max(rate.sentence - _BACK, 0) - 1, -1):
        if (
            rate.block - view.sentences[number].block > 1
            or view.draft.blocks[view.sentences[number].block].zone != rate.zone
        ):
            break
        bases += tuple(_sales(view, view.claims_of(number), profit))
    if bases:
        yield tie(view, "share", rate, bases, profit, (profit.end, rate.start))


def _profit_before(view: View, claims: list[Claim], k: int) -> Claim | None:
    """The profit right before a margin, with nothing but its sales between them (`€171.5m on sales of €497.2m, a margin of`)."""
    for claim in reversed(claims[max(k - 2, 0) : k]):
        own = _own_words(view, claims, claim)
        if not _is_money(claim) or claims[k].start - claim.end > _NEAR:
            return None
        if re.search(_PROFIT, own):
            return claim
        if not re.search(_SALES, own):
            return None
    return None


def _sales(view: View, claims: list[Claim], profit: Claim) -> Iterator[Claim]:
    """The figures of sales among some of one sentence, but of no other time than the profit tells of."""
    times = set(re.findall(_TIME, _own_words(view, view.claims_of(profit.sentence), profit)))
    for claim in claims:
        if not _is_money(claim) or quantity(claim).unit != quantity(profit).unit:
            continue
        own = _own_words(view, view.claims_of(claim.sentence), claim)
        larger = (quantity(claim).value or 0) > (quantity(profit).value or 0)
        if times - set(re.findall(_TIME, own)):
            continue
        if larger and re.search(_SALES, own) and not re.search(_LIKE_FOR_LIKE, own):
            yield claim


def _own_words(view: View, claims: list[Claim], claim: Claim) -> str:
    """The words in front of a figure, back to the figure before it, and the noun right behind it (`€171.5m of profit`)."""
    before = view.before(claim, 110)
    last = max((other.end for other in claims if other.end <= claim.start), default=0)
    noun = re.match(r"^\s(?:of|in)(?: [a-z-]+){1,3}", view.after(claim, 40))
    return before[-max(claim.start - last, 1) :] + (noun[0] if noun else "")


def _is_money(claim: Claim) -> bool:
    q = quantity(claim)
    return is_level(claim) and q.stat == "amount" and q.per is None and q.comparator == "="

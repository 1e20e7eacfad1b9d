"""Ties the values of a count that only grows to their dates, and one value told both as a flow and as a stock.

Kinds: `running` (roles earlier, later), `flow-stock` (roles flow, stock: the same value twice).
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.extract.counted import head, is_count, is_level, quantity, same_sort
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.quantity import Period

_RUNNING = (
    r"\b(?:death toll|toll|running total|cumulative|confirmed deaths|so far|to date|altogether since|their list|its list|the list|"
    r"the tally|a tally|the count stood|total number of (?:deaths|cases|names))\b"
)
_HINTS = ("toll", "total", "list", "tally", "so far", "to date", "cumul", "confirm", "since", "count")
_REVISED = (
    r"\b(?:revised|revising|corrected|correction|initially|at first|first reported|earlier reported|wrongly|mistake|duplicates?|counted twice|"
    r"lowered|reclassified|removed|later said|adjusted|down from|fell|dropped|active|current|in hospital|still)\b"
)
_FLOW = r"^\s*(?:[\w’'-]+\s+){0,3}?(?:a year|each year|every year|per year|annually|yearly|in a single year|last year alone|in 20\d\d alone)\b"
_YEARLY = (" a year", " each year", " every year", " per year", "annually", "yearly", "single year", " alone")
_TIMES = ("year", "annual", "so far", "in total", "altogether", "to date", "since", "past", "in all")
_STOCK = r"^\s*(?:[\w’'-]+\s+){0,4}?(?:so far|in total|altogether|to date|since (?:19|20)\d\d|over the past (?:decade|\w+ years)|in all)\b"


def links(view: View) -> Iterator[Link]:
    """Return the steps of running totals, and flows that return as stocks."""
    for number, sentence in enumerate(view.sentences):
        claims = view.claims_of(number)
        if len(claims) < 2 or claims[0].zone == "table":
            continue
        words = view.lower[sentence.start : sentence.end]
        if not any(word in words for word in _HINTS):
            continue
        match = re.search(_RUNNING, words)
        if match and not re.search(_REVISED, words):
            cue = (sentence.start + match.start(), sentence.start + match.end())
            yield from _steps(view, number, claims, cue)
    if any(words in view.lower for words in _YEARLY):
        yield from _twice(view)


def _steps(view: View, number: int, claims: list[Claim], cue: tuple[int, int]) -> Iterator[Link]:
    dated = [
        (claim, when) for claim in claims if is_count(claim) and (when := _date_behind(view, number, claim))
    ]
    for (earlier, first), (later, second) in pairwise(dated):
        assert first.last is not None
        assert second.first is not None
        if same_sort(earlier, later) and first.last < second.first and head(later) in ("", head(earlier)):
            yield Link(
                "running",
                (("earlier", (earlier.index,)), ("later", (later.index,))),
                cue[0],
                cue[1],
                view.text[cue[0] : cue[1]],
            )


def _date_behind(view: View, number: int, claim: Claim) -> Period | None:
    """The date that stands right behind a figure (`45 on Monday`, `152,142 at the end of November`)."""
    for period in view.periods_of(number):
        between = view.lower[claim.end : period.start]
        if (
            0 <= period.start - claim.end <= 30
            and period.kind == "date"
            and period.first is not None
            and period.last is not None
            and re.fullmatch(
                r"\s*(?:[\w’'-]+\s+)?(?:on|by|at|in|as of|until)\s+(?:the (?:end|start) of\s+)?", between
            )
        ):
            return period
    return None


def _twice(view: View) -> Iterator[Link]:
    """`12,400 families a year` and `12,400 families so far` in one draft."""
    flows: dict[tuple[Fraction, str | None, str], Claim] = {}
    stocks: dict[tuple[Fraction, str | None, str], Claim] = {}
    for claim in view.claims:
        if claim.kind != "quantity" or claim.zone == "table":
            continue
        q = quantity(claim)
        after = view.after(claim, 60)
        if q.value is None or not (q.per == "year" or any(word in after for word in _TIMES)):
            continue
        if not _is_precise(claim) or not (head(claim) or q.unit):
            continue
        key = (q.value, q.unit, head(claim))
        if q.per == "year" or (q.per is None and re.match(_FLOW, after)):
            flows.setdefault(key, claim)
        elif is_level(claim) and re.match(_STOCK, after):
            stocks.setdefault(key, claim)
    for key, flow in flows.items():
        stock = stocks.get(key)
        if stock is not None:
            yield Link(
                "flow-stock",
                (("flow", (flow.index,)), ("stock", (stock.index,))),
                stock.start,
                stock.end,
                stock.text,
            )


def _is_precise(claim: Claim) -> bool:
    """Whether a value has three significant digits, so that it does not come back by chance."""
    q = quantity(claim)
    return q.value is not None and abs(q.value) >= 100 * q.significant_place

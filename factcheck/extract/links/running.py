"""Ties the values of a count that only grows to their dates, and one value told both as a flow and as a stock.

Kinds: `running` (roles earlier, later), `flow-stock` (roles flow, stock: the same value twice).
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.extract.counted import head, is_count, is_level, quantity, same_sort
from factcheck.extract.links._likeness import names
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.quantity import Period

_RUNNING = (
    r"\b(?:death toll|toll|running total|cumulative|confirmed deaths|so far|to date|altogether since|their list|its list|the list|"
    r"the tally|a tally|the count stood|total number of (?:deaths|cases|names)|confirmed (?:cases|infections|dead)|confirmed in total|the total (?:stood|stands|had reached|has reached|reached))\b"
)
_HINTS = ("toll", "total", "list", "tally", "so far", "to date", "cumul", "confirm", "since", "count")
_REVISED = (
    r"\b(?:revised|revising|corrected|correction|initially|at first|first reported|earlier reported|wrongly|mistake|duplicates?|counted twice|"
    r"lowered|reclassified|removed|later said|adjusted|down from|fell|dropped|active|current|in hospital|still)\b"
)
_FLOW = r"^\s*(?:[\w’'-]+\s+){0,3}?(?:a year|each year|every year|per year|annually|yearly|in a single year|last year alone|in 20\d\d alone)\b"
_YEARLY = (" a year", " each year", " every year", " per year", "annually", "yearly", "single year", " alone")
_SAME_COUNT = (
    r"\b(?:it|that|this|the (?:total|toll|death toll|count|tally|number|figure|list)) (?:had |has |now )?(?:been |risen to|reached|stood at|stands at|climbed to|"
    r"grown to|was at|was|is)\s*(?:\w+\s)?$"
)
_OPENS_WITH_DATE = r"(?:^|[;,:–—]|\band|\bbut)\s*(?:by|on|as of|as at|at|until|up to)\s+(?:the (?:end|start|middle|beginning|close) of\s+)?$"
_TIMES = ("year", "annual", "so far", "in total", "altogether", "to date", "since", "past", "in all")
_STOCK = r"^\s*(?:[\w’'-]+\s+){0,4}?(?:so far|in total|altogether|to date|since (?:19|20)\d\d|over the past (?:decade|\w+ years)|in all)\b"


def links(view: View) -> Iterator[Link]:
    """Return the steps of running totals, and flows that return as stocks."""
    for number, sentence in enumerate(view.sentences):
        claims = view.claims_of(number)
        if not claims or claims[0].zone == "table":
            continue
        words = view.lower[sentence.start : sentence.end]
        if len(claims) == 1:
            yield from _next_step(view, number, words)
            continue
        if not any(word in words for word in _HINTS):
            continue
        match = re.search(_RUNNING, words)
        if match and not re.search(_REVISED, words):
            cue = (sentence.start + match.start(), sentence.start + match.end())
            yield from _steps(view, number, claims, cue)
    if any(words in view.lower for words in _YEARLY):
        yield from _twice(view)


def _next_step(view: View, number: int, words: str) -> Iterator[Link]:
    """`The toll reached 312 on Monday. By Thursday it had risen to 298`: each sentence with its one figure and its date."""
    following = number + 1
    if following >= len(view.sentences) or view.sentences[following].block != view.sentences[number].block:
        return
    (earlier,), claims = view.claims_of(number), view.claims_of(following)
    if len(claims) != 1 or not is_count(earlier) or not is_count(claims[0]):
        return
    later, then = claims[0], view.lower[slice(*view.sentences[following][:2])]
    match = re.search(_RUNNING, f"{words} {then}")
    if match is None or re.search(_REVISED, words) or re.search(_REVISED, then):
        return
    first, second = _date_of(view, number, earlier), _date_of(view, following, later)
    if (
        first is None
        or second is None
        or first.last is None
        or second.first is None
        or first.last >= second.first
    ):
        return
    if not names(view, later) <= names(view, earlier):
        return
    if not re.search(_SAME_COUNT, then[: later.start - view.sentences[following].start]):
        return
    if same_sort(earlier, later) and head(later) in ("", head(earlier)):
        yield Link(
            "running",
            (("earlier", (earlier.index,)), ("later", (later.index,))),
            view.sentences[following].start,
            later.start,
            view.text[view.sentences[following].start : later.start].strip(),
        )


def _date_of(view: View, number: int, claim: Claim) -> Period | None:
    """The only date of a sentence, right behind its figure or at its head."""
    dates = [
        period for period in view.periods_of(number) if period.kind == "date" and period.first and period.last
    ]
    if len(dates) != 1:
        return None
    fronted = view.lower[view.sentences[number].start : dates[0].start].strip() in (
        "by",
        "on",
        "as of",
        "at",
        "in",
        "until",
    )
    return dates[0] if fronted or _date_behind(view, number, claim) == dates[0] else None


def _steps(view: View, number: int, claims: list[Claim], cue: tuple[int, int]) -> Iterator[Link]:
    dated = [
        (claim, when)
        for claim in claims
        if is_count(claim)
        and (when := _date_behind(view, number, claim) or _date_in_front(view, number, claim))
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


def _date_in_front(view: View, number: int, claim: Claim) -> Period | None:
    """The date that opens the part of the sentence with a figure: `by 10 February the total stood at 41`."""
    start = view.sentences[number].start
    floor = max((other.end for other in view.claims_of(number) if other.end <= claim.start), default=start)
    for period in reversed(view.periods_of(number)):
        if period.kind != "date" or period.first is None or period.last is None:
            continue
        if floor <= period.start and period.end <= claim.start:
            opened = re.search(_OPENS_WITH_DATE, view.lower[floor : period.start])
            plain = re.fullmatch(r",?\s[^,;:()–—]{0,50}", view.lower[period.end : claim.start])
            return period if opened is not None and plain is not None else None
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

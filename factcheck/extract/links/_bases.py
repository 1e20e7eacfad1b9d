"""What an amount of change was reckoned on: the figures beside it, another date, another basis, a forecast."""

import re
from itertools import pairwise

from factcheck.extract.links._items import MASK, Clause, Item
from factcheck.model.months import WEEKDAY

# Words beside an amount that say it was reckoned on other figures than the two that are printed.
_OTHER_BASIS = (
    r"\b(?:real[- ]terms|in real terms|after inflation|adjust(?:ed|ing) for|like[- ]for[- ]like|underlying|organic(?:ally)?|"
    r"constant[- ]currenc(?:y|ies)|seasonally|excluding|stripping out|per head|per capita|at constant)\b"
)
_YEARLY = r"\b(?:a year|per year|per annum|each year|every year|annually|a month|a week|annualised|annualized|compound)\b"
_AVERAGED = r"\b(?:on average|an average of)\b"
_OTHER_BASE = (
    r"^\W*(?:since|compared (?:with|to)|against|on|versus|than|over|from)\s+(?:in\s+)?(?:§+|the [a-z]+ )"
)
_FOR_EVERY = r"\bfor (?:every|each)\s+$"
"""`docks 1 per cent of the price for every half point above 15`: a scale, and no change."""
_OFF_A_MARK = r"^\s*(?:below|above|under|over|short of|beyond) (?:its|the|their|his|her|an?) (?:[a-z]+ )?(?:estimate|reserve|target|forecast|budget|guide|asking price|limit)\b(?! of\b)"
"""`made £9,200, £1,200 below its estimate`: of a mark that is not printed."""
_SINCE_FROM = rf"\s+since {MASK}+,(?:[^;.,{MASK}]*,)? from "
_SINCE = r"\s+since\b"
_DATED = rf"\s*(?:(?:in|at|on|by|of) )?{MASK}"
_WEEKDAY = rf"^\W*on {WEEKDAY}\b"
_THAN_BEHIND = r"^(?: of (?:a|one)(?: percentage)? point)?\s+[a-z]+\s+(?:[a-z]+\s+)?than\s+"
_TIME_BEHIND = (
    r"^(?:it (?:was|did|had|were)\s+|they (?:were|did|had)\s+)?(?:(?:in|at|on|for|during)\s+)?(?:§+|(?:the|a|last|this|that|previous|"
    r"same)\s+(?:same |previous |preceding )?(?:year|month|week|quarter|season|time|day|summer|winter|spring|autumn|census|election|"
    r"count|survey)\b|before\b|previously\b|then\b|now\b|today\b|last\b)"
)
_EARLIER_AFTER = (
    r"^[\s,]*(?:[a-z-]+\s+){0,3}?(?:§+|(?:in|for|of|on|at|during|a|the)\s+(?:§+|(?:previous|last|same|prior|preceding|year|month|"
    r"week|quarter|season)\b)|(?:a|the) (?:year|month|week|quarter|season|decade) (?:before|earlier|ago)|previously|"
    r"before\b(?! (?:tax|interest|depreciation|exceptional|one-off|costs|deductions|charges))|last "
    r"(?:year|month|week|season|time))"
)
EARLIER_BEFORE = (
    r"(?:\b(?:last|previous|prior) (?:year|month|week|season|quarter)[’']s\s*$|§[’']s\s*$|\b(?:the|a) (?:year|month|week|season|"
    r"quarter) (?:before|earlier|ago)\b|\bpreviously\b|\bhad been\b|"
    r"\b(?:previous|former|old|earlier|last) (?:record|high|low|peak|best|mark)(?: of| which was)?\s*$)"
)
"""Ends the words before a figure that lies in the past."""
_FORECAST = r"\b(?:forecast|expect|target|estimate|consensus|predict|budget|plan|goal)"


def is_earlier(clause: Clause, base: Item) -> bool:
    """Whether the words at a base say that it lies in the past."""
    return bool(re.match(_EARLIER_AFTER, clause.after(base, 60)) or re.search(EARLIER_BEFORE, base.gap[-40:]))


def is_forecast(base: Item) -> bool:
    """Whether the base is what somebody expected."""
    return bool(re.search(_FORECAST, base.gap[-40:]))


_TRADED_BY = frozenset(
    (
        "barrel",
        "ounce",
        "oz",
        "tonne",
        "ton",
        "share",
        "bushel",
        "lb",
        "pound",
        "kilo",
        "kg",
        "litre",
        "gallon",
        "unit",
        "pint",
    )
)


def is_yearly(clause: Clause, item: Item) -> bool:
    """Whether an amount is one a year, which does not lead from one end to the other in one step."""
    by_a_unit = item.quantity.per in _TRADED_BY  # `rose by $1.35 a barrel, or 1.8%, to $76.35`
    return (bool(item.quantity.per) and not by_a_unit) or re.search(
        _YEARLY, _beside(clause, item)
    ) is not None


def is_averaged(clause: Clause, item: Item) -> bool:
    """Whether an amount is an average over many, which no single step need show."""
    return re.search(_AVERAGED, _beside(clause, item)) is not None


def is_held_against(clause: Clause, item: Item, before: Item | None) -> bool:
    """Whether "12% more than" goes on to the base of the change, or where none is printed, to an earlier time.

    `£400m more than forecast and twice the £1.7bn of 2015` holds the amount against the forecast.
    """
    behind = re.match(_THAN_BEHIND, clause.after(item, 60))
    if behind is None or (before is not None and before.claim.start < item.claim.start):
        return True
    if before is None:
        return re.match(_TIME_BEHIND, clause.after(item, 90)[behind.end() :]) is not None
    return any(earlier is item and later is before for earlier, later in pairwise(clause.items))


def has_other_basis(clause: Clause, item: Item) -> bool:
    """Whether an amount was reckoned on something else than the two printed figures."""
    if re.search(_OTHER_BASIS, _beside(clause, item)):
        return True
    after = clause.after(item, 50).split(";")[0]
    if re.match(_OFF_A_MARK, after) or re.search(_FOR_EVERY, item.gap):
        return True
    return (
        bool(re.match(_OTHER_BASE, after))
        and not _on_a_day(clause, item)
        and not _since_and_then_its_ends(clause, item)
        and not _base_is_figure(clause, item)
    )


def _since_and_then_its_ends(clause: Clause, item: Item) -> bool:
    """Whether the two ends of the same step follow: `up 8% since January, the survey suggests, from 40 to 48`."""
    behind = [other for other in clause.items if other.claim.start > item.claim.start][:2]
    if [other.role for other in behind] != ["from", "to"]:
        return False
    return re.fullmatch(_SINCE_FROM, behind[0].gap) is not None and not _is_dated(clause, *behind)


def _is_dated(clause: Clause, start: Item, end: Item) -> bool:
    """Whether one of two ends has a date of its own: `up 12% since 2022, from 4.15m in 2024 to 5.21m`."""
    return MASK in end.gap or re.match(_DATED, clause.after(end, 20)) is not None


def _on_a_day(clause: Clause, item: Item) -> bool:
    """Whether a day of the week follows an amount: `raised by 75 basis points on Thursday` says when, `on 2023` from what."""
    at = item.claim.end - clause.start
    return re.match(_WEEKDAY, clause.text[at : at + 16]) is not None


def _beside(clause: Clause, item: Item) -> str:
    """The words of an amount's own phrase, on both sides."""
    after = re.split(r"[,;(]|\bfrom\b|\bto\b", clause.after(item, 50), maxsplit=1)[0]
    return re.split(r"[,;(]", item.gap[-35:])[-1] + MASK + after


def _base_is_figure(clause: Clause, item: Item) -> bool:
    """Whether `on 2023` and the like are followed by the figure itself: `up 1.6 points on the 14.6% of 2024`."""
    for earlier, later in pairwise(clause.items):
        if earlier is item:
            near = later.role in ("than", "from") and later.claim.start - item.claim.end < 40
            behind = clause.items[clause.items.index(later) + 1 :][:1]
            since = re.match(_SINCE, clause.after(item, 10)) is not None and bool(behind)
            return near and not (since and _is_dated(clause, later, behind[0]))
    return False

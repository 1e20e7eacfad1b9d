"""Ties `burglaries rose in three of the four districts` to those of whom so many are said to have risen or fallen.

Kind `movement`: roles count and size, as far as the draft prints them; attributes `counting`
(`factcheck.model.counting.Counting`, whose comparator is `>` for a rise and `<` for a fall), `metric`, and `days`, the first and last
day of the one period that the sentence names.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.links._quantified import Subject, subjects
from factcheck.extract.links.thresholds import ends_plainly, opens_plainly
from factcheck.extract.view import View
from factcheck.model.claim import Link
from factcheck.model.counting import Counting
from factcheck.model.row import Mention

_UP = "rose|increased|went up|grew|climbed"
_DOWN = "fell|decreased|declined|dropped|went down"
_SOURCES = {
    "moved_in": rf"(?:\s(?:rates?|levels?|numbers?))?\s(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s(?:in|at|across)\s(?:only\s|just\s)?",
    "saw_a": r"\s(?:saw|recorded|reported|had|posted|suffered|enjoyed)\s(?:an?\s)?(?:(?P<up>rise|increase|growth)|(?P<down>fall|decrease|decline|drop|reduction))\sin\s"
    r"(?:the\s)?(?:(?:number|total|level|rate)\sof\s)?(?:their\s|its\s)?",
    "saw": r"\ssaw\s(?:the\s|their\s)?(?:(?:number|total|level|rate)\sof\s)?",
    "move": r"\s(?:(?P<up>rise|increase|go up|grow|climb)|(?P<down>fall|decrease|decline|drop|go down))\b",
    "more": r"\s(?:saw|recorded|reported|had|posted|counted|measured|registered|logged)\s(?:(?P<up>more|higher)|(?P<down>less|fewer|lower))\s",
    "than": r"(?:\s(?:in|during)\s(?:19|20)\d\d|\slast year|\sthis year)?\sthan\s(?:in\s)?(?:the\s(?:year before|previous year|preceding year)|a year (?:earlier|before))\b",
    "lost": r"\s(?:(?P<up>gained|added)|(?P<down>lost))\s",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: most drafts want few of them."""
    return re.compile(_SOURCES[name])


def links(view: View) -> Iterator[Link]:
    """Return every count of those whose figures rose or fell."""
    if not view.reference.packs:
        return
    for number, sentence in enumerate(view.sentences):
        if not view.claims_of(number) or view.draft.blocks[sentence.block].zone in (
            "table",
            "teaser",
            "quote",
        ):
            continue
        if not view.mentions_of(number, "metric"):
            continue
        for subject in subjects(view, number):
            if subject.noun and (subject.how_many is not None or subject.size is not None):
                link = _of_subject(view, number, subject)
                if link is not None:
                    yield link


def _of_subject(view: View, number: int, subject: Subject) -> Link | None:
    if (
        # `the city's six measuring stations` are all six that there are, or the pack knows another number of them
        (subject.adjective and subject.size is None)
        or subject.anaphoric
        or subject.definite
        or subject.ratio
        or subject.quantifier == "some"
    ):
        return None
    found = _in_front(view, number, subject) or _behind(view, number, subject)
    dates = [
        p for p in view.periods_of(number) if p.kind == "date" and p.first is not None and p.last is not None
    ]
    if found is None or len(dates) != 1:
        return None
    metric, sign, start, end = found
    if not opens_plainly(view, number, start) or not ends_plainly(view, number, end):
        return None
    size = (
        subject.size.quantity.value
        if subject.size is not None and subject.size.quantity is not None
        else None
    )
    roles = [
        (role, (claim.index,))
        for role, claim in (("count", subject.how_many), ("size", subject.size))
        if claim is not None
    ]
    counting = Counting(
        subject.quantifier,
        sign,
        subject.number,
        None if size is None or size.denominator != 1 else int(size),
        subject.noun,
        subject.groups,
        plain=True,
    )
    return Link(
        "movement",
        tuple(roles),
        start,
        end,
        view.text[start:end],
        (("counting", counting), ("metric", metric.ids[0]), ("days", (dates[0].first, dates[0].last))),
    )


def _in_front(view: View, number: int, subject: Subject) -> tuple[Mention, str, int, int] | None:
    """`burglaries rose in three of the four districts`."""
    for metric in _metrics(view, number):
        if metric.end < subject.start:
            match = _pattern("moved_in").fullmatch(view.lower, metric.end, subject.start)
            if match is not None:
                return metric, ">" if match["up"] else "<", metric.start, subject.end
    return None


def _behind(view: View, number: int, subject: Subject) -> tuple[Mention, str, int, int] | None:
    """`three of the four districts saw burglaries rise`, `… recorded a fall in burglaries`, `… lost residents`."""
    stop = view.sentences[number].end
    for name in ("saw_a", "lost", "saw", "more"):
        match = _pattern(name).match(view.lower, subject.end, stop)
        metric = (
            None
            if match is None
            else next((m for m in _metrics(view, number) if m.start == match.end()), None)
        )
        if match is None or metric is None:
            continue
        needed = {"saw": "move", "more": "than"}.get(name)
        moved = match if needed is None else _pattern(needed).match(view.lower, metric.end, stop)
        if moved is not None:
            way = moved if name == "saw" else match
            return metric, ">" if way["up"] else "<", subject.start, max(metric.end, moved.end())
    return None


def _metrics(view: View, number: int) -> list[Mention]:
    return [hit for hit in view.mentions_of(number, "metric") if len(hit.ids) == 1]

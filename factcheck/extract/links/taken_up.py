"""What lies between two figures of the sentences before (`In 2021 it was 41%, now it is 47%. That is a rise of six points.`).

Kind `change` where a percentage is told of two percentages or of two levels whose order in time is told; kind
`difference` for points, and for amounts in the unit of the two.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from factcheck.extract.counted import quantity
from factcheck.extract.links._figures import POINTS, compatible
from factcheck.extract.links._items import MASK, goes_on
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import EQUALS, FALL, FALLS, RISE, RISES, THAT_IS
from factcheck.model.quantity import Period

_BETWEEN = rf"{RISE}|{FALL}|improvement|difference|gap|swing|change"
_ABOUT = r"(?:(?:about|around|roughly|only|just|some|almost|nearly|over|more than) )?"
_SOURCES = {
    "opening": (
        rf"[“\"]?(?:(?:the|that|this) (?P<named>{_BETWEEN})(?:,| of| {EQUALS}|, (?:of|at))|"
        rf"(?:an?|its|her|his|their) (?P<owned>margin|majority|lead|gap|difference) of|"
        rf"(?:having|after) (?:(?P<up>risen|grown|gone up|climbed|jumped)|(?P<down>fallen|dropped|gone down|shrunk|sunk)) by|"
        rf"{THAT_IS} (?:still )?an? (?:[a-z-]+ )?(?P<told>{_BETWEEN}) of) {_ABOUT}"
    ),
    # `The gap of three points between men and women` names its own ends
    "elsewhere": (
        r"\s*(?:percentage points?|points?)?\s*(?:in|on|of|between|among|over|for|to|from|since|than|more|less|above|below|per|an?|each|every|"
        r"after|before|net|excluding|including|once|when|with|alone)\b"
    ),
    "named": r"(?:.*[^\w])?(?:the|that|this|which|such an?) (?:[a-z]+ )?",
    "names": (
        rf"(?:\s?(?:per ?cent|percent|pct|pc|%))?[ -](?:[a-z]+ )?(?P<name>{_BETWEEN})\b(?:,|\.|$| in the (?:rate|share|figure|proportion)\b|"
        r" (?:and|but|was|were|is|has|had|will|would|takes|took|came|comes|means|meant|follows|followed|applies|marks|marked|as)\b)"
    ),
    "held against": r"\b(?:than|above|below|target|goal|limit|forecast|expected|planned|budget(?:ed)?) (?:of |the |a )*$",
    "took it to": r"\b(?:took|takes|taking|brought|brings|bringing|lifted|lifting|raised|raising|pushed|pushing) (?:it|this|that|them|the (?:total|figure|sum|fund|appeal|pot|tally|toll|count)) to (?:about |just |only )?$",
}  # fmt: skip
_OPENINGS = (
    "the ",
    "that ",
    "this ",
    "it ",
    "a ",
    "an ",
    "its ",
    "her ",
    "his ",
    "their ",
    "having ",
    "after ",
    "“",
    '"',
)
_TIME_BEFORE = r"\b(?:earlier|before|ago|previously|had been|last year|last season|last month)\b"


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: most drafts want none of them."""
    return re.compile(_SOURCES[name])


def links(view: View) -> Iterator[Link]:
    """Return every difference that opens a sentence and lies between the two figures told just before."""
    for number in range(1, len(view.sentences)):
        yield from _added(view, number)
        start = view.sentences[number].start
        claims = view.claims_of(number)
        if claims:
            yield from _named(view, number, claims)
        if not claims or not view.lower.startswith(_OPENINGS, start):
            continue
        stated = claims[0]
        opening = _pattern("opening").fullmatch(view.lower, start, quantity(stated).number_start)
        if opening is None or _pattern("elsewhere").match(view.after(stated, 40)):
            continue
        ends = _ends(view, number, stated)
        if ends is not None:
            name = opening["named"] or opening["told"] or opening["owned"]
            yield from _between(view, ends, stated, name or ("rise" if opening["up"] else "fall"))


def _added(view: View, number: int) -> Iterator[Link]:
    """`The appeal stood at £46,000. A cheque for £9,500 took it to £55,500`: the step from the figure before to the next one."""
    claims = view.claims_of(number)
    if len(claims) != 2 or not _same_paragraph(view, number):
        return
    step, result = claims
    if not _pattern("took it to").search(view.gap(step, result)) or not _alike(result, step):
        return
    told = _levels(view, number - 1, result)
    if len(told) == 1 and _is_level(view, step) and _is_level(view, result):
        yield _difference(result, told[0], step, (step.end, result.start), "took")


def _named(view: View, number: int, claims: list[Claim]) -> Iterator[Link]:
    """`Managers hailed the 8 per cent improvement`: the only percentage of a sentence, after two of one measure."""
    rates = [claim for claim in claims if claim.kind == "quantity" and quantity(claim).unit == "percent"]
    if len(rates) != 1 or not _same_paragraph(view, number):
        return
    stated = rates[0]
    start, at = view.sentences[number].start, quantity(stated).number_start
    name = _pattern("names").match(view.lower, quantity(stated).number_end, view.sentences[number].end)
    if name is None or not _pattern("named").fullmatch(view.lower, start, at):
        return
    ends = _levels(view, number - 1, stated)
    if len(ends) == 2 and all(quantity(end).unit == "percent" for end in ends):
        # a percentage of something else may follow, as a rise in pay does that in prices: only what lies between is told
        yield _difference(ends[0], ends[1], stated, (start, at), name["name"])


def _ends(view: View, number: int, stated: Claim) -> tuple[Claim, Claim] | None:
    """The only two levels of a kind in the sentence before, or one in it and one in the sentence that it goes on from."""
    if not _same_paragraph(view, number):
        return None
    told = _levels(view, number - 1, stated)
    if len(told) == 2:
        return told[0], told[1]
    if len(told) != 1 or not _same_paragraph(view, number - 1) or not _goes_on(view, told[0]):
        return None
    sooner = _levels(view, number - 2, stated)
    return (sooner[0], told[0]) if len(sooner) == 1 and _alike(sooner[0], told[0]) else None


def _same_paragraph(view: View, number: int) -> bool:
    return number > 0 and view.sentences[number].block == view.sentences[number - 1].block


def _levels(view: View, number: int, stated: Claim) -> list[Claim]:
    """The levels of a sentence between which an amount may lie; none where they are not of one kind or stand in a crowd."""
    step = quantity(stated)
    points = step.unit in POINTS
    found = [
        claim
        for claim in view.claims_of(number)
        if claim.kind == "quantity"
        and quantity(claim).value is not None
        and quantity(claim).stat != "ordinal"
    ]
    if points or (step.unit == "percent" and any(quantity(claim).unit == "percent" for claim in found)):
        found = [claim for claim in found if quantity(claim).unit == "percent"]
    elif step.unit != "percent":
        found = [claim for claim in found if compatible(quantity(claim), step)]
    plain = [claim for claim in found if _is_level(view, claim)]
    if len(plain) < len(found) or len({claim.modality for claim in plain}) > 1:
        return []
    return plain if all(_alike(plain[0], claim) for claim in plain) else []


def _is_level(view: View, claim: Claim) -> bool:
    q = quantity(claim)
    return (
        q.direction is None
        and q.form == "numeral"
        and q.stat not in ("score", "age", "percent-change", "point-change", "date")
        and claim.modality in ("outturn", "estimate", "forecast")
        and not _pattern("held against").search(view.before(claim, 30))
    )


def _alike(one: Claim, other: Claim) -> bool:
    a, b = quantity(one), quantity(other)
    return (a.unit == b.unit or not b.noun) and compatible(a, b)


def _goes_on(view: View, claim: Claim) -> bool:
    """Whether a sentence tells a figure of the measure before at another time (`A year earlier it had been 3.4%`)."""
    start = view.sentences[claim.sentence].start
    lead = view.lower[start : quantity(claim).number_start]
    for period in reversed(view.periods_of(claim.sentence)):
        if period.end <= quantity(claim).number_start:
            lead = f"{lead[: period.start - start]}{MASK}{lead[period.end - start :]}"
    return bool(lead.strip()) and goes_on(lead)


def _between(view: View, ends: tuple[Claim, Claim], stated: Claim, name: str) -> Iterator[Link]:
    cue = view.sentences[stated.sentence].start, quantity(stated).number_start
    first, second = ends
    if quantity(stated).unit != "percent":
        yield _difference(first, second, stated, cue, name)
        return
    before = _sooner(view, first, second)
    if before is None and quantity(first).unit != "percent":
        return  # a percentage of which of the two?
    after = first if before is second else second
    way = "up" if name in (*RISES, "improvement") else "down" if name in FALLS else None
    attributes = (
        ("directions", () if way is None else ((way, *cue),)),
        ("basis", "comparison" if before is None else "time"),
        ("span", (first.start, second.end)),
    )
    roles = (("from", ((before or first).index,)), ("to", (after.index,)), ("by", (stated.index,)))
    yield Link("change", roles, *cue, name, attributes)


def _difference(first: Claim, second: Claim, stated: Claim, cue: tuple[int, int], name: str) -> Link:
    roles = (("larger", (first.index,)), ("smaller", (second.index,)), ("difference", (stated.index,)))
    return Link("difference", roles, *cue, name, (("name", "difference"), ("ordered", False)))


def _sooner(view: View, first: Claim, second: Claim) -> Claim | None:
    """Which of two levels is told as the earlier one; none where the words leave it open."""
    if is_earlier(view, second) or re.search(_TIME_BEFORE, view.before(second, 40)):
        return second
    if is_earlier(view, first):
        return first
    times = _time(view, first, second), _time(view, second, first)
    if times[0] is None or times[1] is None:
        return None
    if times[0][1] < times[1][0]:
        return first
    return second if times[1][1] < times[0][0] else None


def _time(view: View, claim: Claim, other: Claim) -> tuple[date, date] | None:
    """First and last day of the only period that stands nearer to a figure than to the other one."""
    found = [
        days
        for period in view.periods_of(claim.sentence)
        if (days := _days(period)) is not None
        and (other.sentence != claim.sentence or _distance(period, claim) < _distance(period, other))
    ]
    return found[0] if len(found) == 1 else None


def _days(period: Period) -> tuple[date, date] | None:
    if period.timex == "PRESENT_REF":
        return date.max, date.max
    return (period.first, period.last) if period.first is not None and period.last is not None else None


def _distance(period: Period, claim: Claim) -> int:
    """Characters between a period and a figure."""
    return period.start - claim.end if period.start >= claim.end else claim.start - period.end

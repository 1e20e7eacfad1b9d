"""What lies between two figures told before (`In 2021 it was 41%, now it is 47%. That is a rise of six points.`).

The two stand in the sentences before, or in the clauses before (`In the spring it was on 31, and the slump of 9 points has hurt it`).
Kind `change` where a percentage is told of two percentages or of two levels whose order in time is told; kind
`difference` for points, and for amounts in the unit of the two; its attribute `plain` where it is named as `the difference`.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from factcheck.extract.counted import quantity
from factcheck.extract.links._change_words import CHANGE
from factcheck.extract.links._figures import POINTS, TIME_UNITS, compatible
from factcheck.extract.links._items import MASK, goes_on
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import EQUALS, FALL, FALLS, RISE, RISES, THAT_IS
from factcheck.model.quantity import Period

_APART = ("difference", "gap", "swing", "change")
_BETWEEN = rf"{RISE}|{FALL}|improvement|{'|'.join(_APART)}"
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
        r"\s*(?:percentage points?|points?)?\s*(?!in (?:just |only |under )?[\w-]+ (?:seconds?|minutes?|hours?|days?)\b)(?:in|on|of|between|among|over|for|to|from|since|than|more|less|above|below|per|an?|each|every|"
        r"after|before|net|excluding|including|once|when|with|alone)\b"
    ),
    "clause": rf"(?:,|;|–|—) (?:and |but |so )?(?:the|that|this) (?P<named>{_BETWEEN}) of {_ABOUT}$",
    "named": r"(?:.*[^\w])?(?:the|that|this|which|such an?) (?:[a-z]+ )?",
    "any": r"(?:.*[^\w])?an? ",
    "in it": r"[^.,;]* in the (?:rate|share|figure|proportion)\b",
    "goes": r"\b(?:(?:to|will|would|must|may|should) go|gone|went|move|moves|moved|moving|put|puts|brought|taken)(?: [a-z’'-]+){0,4} from $",
    "to go to": r"\bto (?:go|rise|fall|climb|drop|move|be (?:raised|cut|lowered|lifted|increased|reduced|put up|put down)) (?:up |down |back )?to $",
    "names": (
        rf"(?:\s?(?:per ?cent|percent|pct|pc|%))?[ -](?:[a-z]+ )?(?P<name>{_BETWEEN})\b(?:,|\.|$| in the (?:rate|share|figure|proportion)\b|"
        r" (?:and|but|was|were|is|has|had|will|would|takes|took|came|comes|means|meant|follows|followed|applies|marks|marked|as)\b)"
    ),
    "a": r"[“\"]?(?:(?:that|this|it) (?:is|was|marks|makes|means) )?(?:an?|the|this|that|such an?) (?:[a-z]+ )?",
    "otherwise": (
        r"[“\"]?(?:and |but )?(?:put (?:the other way(?: round)?|another way|differently)|in other words|to put it (?:another way|differently)|in relative terms|"
        r"in proportion|proportionally|relatively),? (?:(?:the|its|their) )?(?:[a-z-]+ ){1,3}(?:is|are|was|were|has become|have become) "
        rf"(?:now )?{_ABOUT}"
    ),
    "way": r"(?:\s?(?:per ?cent|percent|pct|pc|%))?\s(?:of it )?(?:(?P<up>higher|up|larger|dearer|more|faster|greater)|lower|down|smaller|cheaper|less|slower)(?=\s?(?:$|[.,;)]|than (?:(?:it|they|this|that) (?:was|were|had been)\b|before\b|then\b)))",
    "is a step": r"(?:\s?(?:per ?cent|percent|%))? (?:is|are|was|makes|means) (?:a (?:rise|fall|step|difference) of )?(?:just |only )?",
    "part of it": r"\s(?:[a-z]+ )?of (?:it|them|that|those|these|which|whom)\b",
    "rise": rf"\s(?:{RISE})\b(?! (?:in|of|on|over|since|from|among|for|per|a|each|every)\b)",
    "held against": r"\b(?:than|above|below|target|goal|limit|forecast|expected|planned|budget(?:ed)?) (?:of |the |a )*$",
    "took it to": r"\b(?:took|takes|taking|brought|brings|bringing|lifted|lifting|raised|raising|pushed|pushing) (?:it|this|that|them|the (?:total|figure|sum|fund|appeal|pot|tally|toll|count)) to (?:about |just |only )?$",
    "opened": r"\b(?:open|opens|opened|begin|begins|began|start|starts|started|kicked off)(?: [a-z]+){0,3} $",
    "closed": r"[^.;:()§]{0,40}\b(?:and|but|then|before)(?: [a-z]+){0,3} (?:closed|closes|closing|ended|ends|ending|finished|finishes|finishing|wound up)(?: [a-z]+){0,3} ",
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
    """Return every difference that opens a sentence or a clause and lies between the two figures told just before."""
    for number in range(len(view.sentences)):
        yield from _added(view, number)
        start = view.sentences[number].start
        claims = view.claims_of(number)
        if not claims:
            continue
        yield from _named(view, number, claims)
        yield from _in_a_clause(view, number, claims)
        if number:
            yield from _multiplied(view, number, claims[0])
            yield from _put_otherwise(view, number, claims[0])
        if not number or not view.lower.startswith(_OPENINGS, start):
            continue
        stated = claims[0]
        opening = _pattern("opening").fullmatch(view.lower, start, quantity(stated).number_start)
        if opening is None or _pattern("elsewhere").match(view.after(stated, 40)):
            continue
        plain = opening["named"] == "difference" and quantity(stated).unit != "percent"
        ends = _ends(view, number, stated)
        if plain and ends is not None and _tells_another(view, number - 1, ends, stated):
            continue
        if ends is None and plain:
            ends = _of_the_item_before(view, number, stated) or _one_in_each(view, number, stated)
        if plain and ends is not None and ends[0] is not ends[1]:
            cue = view.sentences[number].start, quantity(stated).number_start
            yield _difference(*ends, stated, cue, "difference", plain=True)
        elif ends is not None:
            name = opening["named"] or opening["told"] or opening["owned"]
            yield from _between(view, ends, stated, name or ("rise" if opening["up"] else "fall"))


def _in_a_clause(view: View, number: int, claims: list[Claim]) -> Iterator[Link]:
    """`In the spring it was on 31, and the slump of 9 points has cost it dear`: the ends stand before the clause."""
    start = view.sentences[number].start
    for stated in claims[1:]:
        opening = _pattern("clause").search(view.lower, start, quantity(stated).number_start)
        if opening is None or _pattern("elsewhere").match(view.after(stated, 40)):
            continue
        if quantity(stated).unit == "percent" and opening["named"] in _APART:
            continue  # what lies between two parts of a whole is a percentage of it
        ends = _told_before(view, number, stated, opening.start())
        if ends is not None:
            yield from _between(view, ends, stated, opening["named"])


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


def _multiplied(view: View, number: int, stated: Claim) -> Iterator[Link]:
    """`Twelve were stung in 2024 and 84 in 2025. A fivefold rise`: the later figure is so many times the one before."""
    start = view.sentences[number].start
    if quantity(stated).unit != "fold" or not _same_paragraph(view, number):
        return
    name = _pattern("rise").match(view.after(stated, 24))
    if name is None or not _pattern("a").fullmatch(view.lower, start, stated.start):
        return
    told = [claim for claim in view.claims_of(number - 1) if quantity(claim).unit not in TIME_UNITS]
    if len(told) != 2 or any(quantity(claim).value is None or not claim.is_fact for claim in told):
        return
    first, second = told
    if any(quantity(claim).stat not in ("count", "amount") or quantity(claim).direction for claim in told):
        return
    before = _dated_sooner(view, first, second) or _sooner(view, first, second)
    if before is None or not _alike(first, second, told=True):
        return
    after = second if before is first else first
    attributes = (("directions", ()), ("basis", "time"), ("span", (first.start, second.end)))
    roles = (("from", (before.index,)), ("to", (after.index,)), ("by", (stated.index,)))
    yield Link("fold", roles, stated.start, stated.end, "", attributes)


def _put_otherwise(view: View, number: int, stated: Claim) -> Iterator[Link]:
    """`From 3.2 to 5.6 is 2.4 points. Put the other way, the rate is three quarters higher`: the same step, of the level before."""
    start, q = view.sentences[number].start, quantity(stated)
    if not (q.unit == "percent" or (q.form == "fraction" and q.unit is None)) or not _same_paragraph(
        view, number
    ):
        return
    if not _pattern("otherwise").fullmatch(view.lower, start, q.number_start):
        return
    way = _pattern("way").match(view.lower, q.number_end, view.sentences[number].end)
    if way is None:
        return
    before = view.claims_of(number - 1)
    moved = before[0] if before else None
    ends: tuple[Claim, Claim] | None = None
    if moved is not None and quantity(moved).form == "range":
        points = before[1:2] and quantity(before[1]).unit in POINTS and len(before) == 2
        if (
            points
            and _pattern("is a step").fullmatch(view.gap(*before))
            and view.before(moved, 8).endswith("from ")
        ):
            ends = moved, moved
    else:
        levels = [claim for claim in before if quantity(claim).unit == "percent" and _is_level(view, claim)]
        paired = len(levels) == 2 and (levels[0].index, levels[1].index) in view.pairs
        ends = (levels[0], levels[1]) if paired else None
    if ends is None:
        return
    cue = start, q.number_start
    directions = (("up" if way["up"] else "down", way.start(), way.end()),)
    attributes = (("directions", directions), ("basis", "time"), ("span", (ends[0].start, ends[1].end)))
    roles = (("from", (ends[0].index,)), ("to", (ends[1].index,)), ("by", (stated.index,)))
    yield Link("change", roles, *cue, "", attributes)


def _dated_sooner(view: View, first: Claim, second: Claim) -> Claim | None:
    """Which of two levels is the earlier one where a date stands behind each: `12 were stung in 2024 and 84 in 2025`."""
    dated = [
        (period, days) for period in view.periods_of(first.sentence) if (days := _days(period)) is not None
    ]
    if len(dated) != 2:
        return None
    (one, days), (other, later) = dated
    if not (first.end <= one.start < second.start and second.end <= other.start):
        return None
    return first if days[1] < later[0] else second if later[1] < days[0] else None


def _named(view: View, number: int, claims: list[Claim]) -> Iterator[Link]:
    """`Managers hailed the 8 per cent improvement`: a percentage told of two of one measure."""
    start, end, _ = view.sentences[number]
    for stated in claims:
        at = quantity(stated).number_start
        name = _pattern("names").match(view.lower, quantity(stated).number_end, end)
        if name is None or quantity(stated).unit != "percent":
            continue
        if not _pattern("named").fullmatch(view.lower, start, at):
            # `a 4 per cent increase in the rate`: what grew is named, and so the step is that of the rates before
            in_it = _pattern("in it").match(view.lower, name.start("name"), name.end())
            if in_it is None or not _pattern("any").fullmatch(view.lower, start, at):
                continue
        ends = _both_rates(view, number, stated, claims)
        if ends:
            # a percentage of something else may follow, as a rise in pay does that in prices: only what lies between is told
            yield _difference(ends[0], ends[1], stated, (start, at), name["name"])


def _both_rates(view: View, number: int, stated: Claim, claims: list[Claim]) -> list[Claim]:
    """The two percentages before a step: of its own sentence, else the only ones of the sentence before."""
    own = [claim for claim in claims if quantity(claim).unit == "percent" and claim is not stated]
    if own and all(claim.end < stated.start for claim in own):
        ends = _levels(view, number, stated, stated.start)
    else:
        ends = _levels(view, number - 1, stated) if not own and _same_paragraph(view, number) else []
    return ends if len(ends) == 2 else []


def _ends(view: View, number: int, stated: Claim) -> tuple[Claim, Claim] | None:
    """The only two levels of a kind in the sentence before, or one in it and one in the sentence that it goes on from."""
    if not _same_paragraph(view, number):
        return None
    moved = _from_one_to_the_other(view, number - 1, stated)
    return moved or _told_before(view, number - 1, stated, view.sentences[number].start)


def _tells_another(view: View, number: int, ends: tuple[Claim, Claim], stated: Claim) -> bool:
    """Whether a third figure of the kind stands before the two of one sentence: `5,180 were pumped. 4,730 came and 200 were kept. The difference`."""
    if ends[0].sentence != number or ends[1].sentence != number or not number:
        return False
    block, before = view.sentences[number].block, view.sentences[number - 1].block
    item = view.draft.blocks[block].kind == view.draft.blocks[before].kind == "list-item"
    return (block == before or item) and any(
        _is_level(view, claim) and quantity(claim).unit is not None and _alike(claim, ends[1])
        for claim in view.claims_of(number - 1)
    )


def _of_the_item_before(view: View, number: int, stated: Claim) -> tuple[Claim, Claim] | None:
    """`- Pumped: 5,180 litres. - Delivered: 4,730 litres. The difference, 450 litres,`: each item of a list opens with its figure."""
    block = view.sentences[number].block
    blocks = view.draft.blocks
    if not block or not blocks[block].kind == blocks[block - 1].kind == "list-item":
        return None
    opened = [
        next((told for n in view.sentences_of(at) if (told := view.claims_of(n))), [])
        for at in (block - 1, block)
    ]
    if not all(opened) or opened[1][0].sentence != number - 1:
        return None
    first, second = (claims[0] for claims in opened)
    level = all(_is_level(view, claim) for claim in (first, second))
    alike = quantity(first).unit == quantity(second).unit and compatible(quantity(second), quantity(stated))
    return (first, second) if level and alike and _alike(first, second) else None


def _one_in_each(view: View, number: int, stated: Claim) -> tuple[Claim, Claim] | None:
    """`It held 41,200 litres on Monday. By Friday it held 36,500 litres. The difference, …`: two sentences with nothing else to take it of."""
    if not (_same_paragraph(view, number) and _same_paragraph(view, number - 1)):
        return None
    told = [*view.claims_of(number - 2), *view.claims_of(number - 1)]
    if [claim.sentence for claim in told] != [number - 2, number - 1]:
        return None
    first, second = told
    named = quantity(first).unit is not None or (quantity(first).noun and quantity(second).noun)
    level = all(_is_level(view, claim) for claim in told) and quantity(first).unit == quantity(second).unit
    fits = _alike(first, second) and compatible(quantity(second), quantity(stated))
    return (first, second) if named and level and fits else None


def _told_before(view: View, number: int, stated: Claim, until: int) -> tuple[Claim, Claim] | None:
    """The two levels that a sentence tells in front of `until`, or the one that it adds to that of the sentence before."""
    told = _levels(view, number, stated, until)
    if len(told) == 2 and _pattern("part of it").match(view.after(told[1], 12)):
        return None  # `cost £3.1m, with £0.3m of it for lawyers`
    if len(told) < 2:
        told = _with_a_bare_one(view, number, stated, until) or told
    if len(told) == 2:
        return told[0], told[1]
    if len(told) != 1 or not _same_paragraph(view, number) or not _goes_on(view, told[0]):
        return None
    sooner = _levels(view, number - 1, stated)
    return (sooner[0], told[0]) if len(sooner) == 1 and _alike(sooner[0], told[0], told=True) else None


def _with_a_bare_one(view: View, number: int, stated: Claim, until: int) -> list[Claim]:
    """`opened at 2,500 euros and closed at 9,200`, `it was on 31`: the levels where one goes without its unit."""
    claims = [claim for claim in view.claims_of(number) if claim.end <= until]
    bare = [claim for claim in claims if _is_bare(claim) and _is_level(view, claim)]
    if len(bare) != 1:
        return []
    rest = [claim for claim in claims if claim is not bare[0] and quantity(claim).unit is not None]
    if len(claims) == 1:
        return bare
    step = quantity(stated)
    if len(claims) != 2 or len(rest) != 1 or not _is_level(view, rest[0]):
        return []
    measured = quantity(rest[0])
    like = step.unit == "percent" or (step.unit in POINTS and measured.unit == "percent")
    if not like and not compatible(measured, step):
        return []
    if rest[0] is not claims[0] or not _are_near(rest[0], bare[0]):
        return []
    opened = _pattern("opened").search(view.before(rest[0], 60))
    return claims if opened and _pattern("closed").fullmatch(view.gap(*claims)) else []


def _is_bare(claim: Claim) -> bool:
    q = quantity(claim)
    return q.unit is None and not q.noun and q.per is None and q.stat in ("count", "index") and q.of is None


def _are_near(one: Claim, other: Claim) -> bool:
    """Whether two figures can be one thing at two times: less than ten times apart."""
    a, b = quantity(one).value, quantity(other).value
    return bool(a and b) and a is not None and b is not None and a < 10 * b and b < 10 * a


def _from_one_to_the_other(view: View, number: int, stated: Claim) -> tuple[Claim, Claim] | None:
    """The only figure of a sentence where that is both ends, `is to go from €3.00 to €3.60`."""
    claims = [claim for claim in view.claims_of(number) if claim.kind == "quantity"]
    if len(claims) != 1 or quantity(claims[0]).form != "range" or quantity(claims[0]).unit is None:
        return None
    (moved,) = claims
    step, ends = quantity(stated), quantity(moved)
    alike = step.unit == "percent" or (
        ends.unit == "percent" if step.unit in POINTS else compatible(ends, step)
    )
    return (moved, moved) if alike and _moves(view, moved) else None


def _moves(view: View, moved: Claim) -> bool:
    """Whether a verb of change leads to a range: `tickets cost from €10 to €30` tells of none."""
    before = view.before(moved, 80)
    if not before.endswith("from "):
        return False
    if _pattern("goes").search(before):
        return True
    return any(word in CHANGE and CHANGE[word].kind in ("moves", "moved") for word in before.split()[-4:-1])


def _same_paragraph(view: View, number: int) -> bool:
    return number > 0 and view.sentences[number].block == view.sentences[number - 1].block


def _levels(view: View, number: int, stated: Claim, until: int | None = None) -> list[Claim]:
    """The levels of a sentence between which an amount may lie; none where they are not of one kind or stand in a crowd."""
    step = quantity(stated)
    points = step.unit in POINTS
    found = [
        claim
        for claim in view.claims_of(number)
        if claim.kind == "quantity"
        and quantity(claim).value is not None
        and quantity(claim).stat != "ordinal"
        and (until is None or claim.end <= until)
    ]
    if points or (step.unit == "percent" and any(quantity(claim).unit == "percent" for claim in found)):
        found = [claim for claim in found if quantity(claim).unit == "percent"]
    elif step.unit != "percent":
        found = [claim for claim in found if compatible(quantity(claim), step)]
    plain = [claim for claim in found if _is_level(view, claim)]
    if len(plain) < len(found) or not _told_alike(view, plain):
        return []
    return plain if all(_alike(plain[0], claim) for claim in plain) else []


def _told_alike(view: View, levels: list[Claim]) -> bool:
    """Whether all are facts or all forecasts, or what is `to go to` the second starts from the first."""
    if len({claim.modality for claim in levels}) <= 1:
        return True
    return len(levels) == 2 and levels[0].is_fact and _is_where_it_goes(view, levels[1])


def _is_where_it_goes(view: View, claim: Claim) -> bool:
    return _pattern("to go to").search(view.before(claim, 40)) is not None


def _is_level(view: View, claim: Claim) -> bool:
    q = quantity(claim)
    return (
        q.direction is None
        and q.form == "numeral"
        and q.stat not in ("score", "age", "percent-change", "point-change", "date")
        and (claim.modality in ("outturn", "estimate", "forecast") or _is_where_it_goes(view, claim))
        and not _pattern("held against").search(view.before(claim, 30))
    )


def _alike(one: Claim, other: Claim, *, told: bool = False) -> bool:
    """Whether two figures are of one kind; where the words tell one of the other's measure it may go without the unit."""
    a, b = quantity(one), quantity(other)
    paired = told and _is_bare(other) and _are_near(one, other)
    return (a.unit == b.unit or not b.noun) and compatible(a, b, paired=paired)


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
    both = {quantity(first).unit, quantity(second).unit}
    if both == {"percent", None}:
        yield _difference(first, second, stated, cue, name)  # the second goes without its sign
        return
    if quantity(stated).unit != "percent" and first is not second:
        yield _difference(first, second, stated, cue, name)
        return
    before = first if first is second else _sooner(view, first, second)
    if before is None and quantity(first).unit != "percent":
        return  # a percentage of which of the two?
    after = first if before is second else second
    way = "up" if name in (*RISES, "improvement") else "down" if name in FALLS else None
    attributes = (
        ("directions", () if way is None or before is None else ((way, *cue),)),
        ("basis", "comparison" if before is None else "time"),
        ("span", (first.start, second.end)),
    )
    roles = (("from", ((before or first).index,)), ("to", (after.index,)), ("by", (stated.index,)))
    yield Link("change", roles, *cue, name, attributes)


def _difference(
    first: Claim, second: Claim, stated: Claim, cue: tuple[int, int], name: str, *, plain: bool = False
) -> Link:
    bare = quantity(second).unit is None and quantity(first).unit not in (None, "percent")
    if bare and (quantity(first).value or 0) < (quantity(second).value or 0):
        first, second = second, first
    roles = (("larger", (first.index,)), ("smaller", (second.index,)), ("difference", (stated.index,)))
    attributes = (("name", "difference"), ("ordered", False), ("plain", plain))
    return Link("difference", roles, *cue, name, attributes)


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

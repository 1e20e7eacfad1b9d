"""Changes told in prose: the figure before, the figure after, and the amount between them.

Kind `change`, roles from, to, by, yearly. Where the words leave open which figure is meant, `to` holds every
candidate, and a rule treats them as admissible readings; `from` is missing where the draft does not print it.
Kind `fold`: the same ends with a multiple in the role `by` (doubled, three times, half).
Kind `comparison`: two things held against each other without an amount; roles first, second.

Attributes: `directions`, the words of change with their spans; `basis`, which is time, comparison or order.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.extract.links._bases import is_earlier, is_forecast
from factcheck.extract.links._change_words import CHANGE, OUTDOES
from factcheck.extract.links._clauses import read
from factcheck.extract.links._figures import RELATIVE, compatible, is_amount_of, is_fraction, is_proportion
from factcheck.extract.links._frames import (
    Frame,
    amounts,
    first_segment,
    framed,
    frames,
    is_rate_beside,
    said_at,
)
from factcheck.extract.links._items import MASK, WHOLE, Clause, Item, goes_on
from factcheck.extract.links._likeness import head_noun
from factcheck.extract.view import View
from factcheck.model.claim import Link
from factcheck.model.cues import EQUALS, FALL, RISE, STEP, THAT_IS, TOGETHER
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.named_tuple import NamedTuple

_THEN_WAS = (
    r"\b(?:a|the) (?:year|month|week|day|season|quarter|decade) (?:before|earlier|ago|previously)\b[^.;]{0,30}?\b(?:it|they|the \w+|that)"
    r"(?: \w+){0,3} (?:was|were|stood at|had been)\s*(?:§+)?\s*$|"
    r"\b(?:in|on|at|of)\s+§+\s*,?\s*(?:it|they|the (?:\w+ ){1,5})\s*(?:was|were|stood at|had been|had (?:spent|paid|raised|earned|made|sold|held|"
    r"taken|counted|numbered)|gave was|came to)\s*$|"
    r"§+\s*,?\s*(?:it|they|the \w+) (?:was|were|stood at|had been|had)\s*$"
)
_SO_MOVED = (
    r"^[\s,]*(?:and\s+)?(?:so|which means|meaning|thus|therefore)\b(?:\s+that)?\s+"
    r"(?:it|they|this|that|(?:the |its |their )?[a-z]+(?: [a-z]+)?)\s"
)
_LATER_IT_WAS = r"\b(?:later|afterwards|after that|on|now|today|by then|next|since then|following [a-z]+),?\s(?:it|they|that|the \w+)\s(?:[a-z]+ ){1,3}(?:(?:an?|at|some|about|only|just|estimated) ){0,3}$"
_COMMA = r"\s*[,(–—]\s*(?:about |some |just |only |almost |nearly )?"
_MORE_ENDS = (
    r"^\s*(?:percentage points? )?(?:more|less|fewer|higher|lower|up|down|better|worse)\s*(?:$|[.,;)–—])"
)
_NAME_INSIDE = r"(?<=[\w,;] )[A-Z][\w’'-]+"
_SO_IT_WENT = (
    r"^(?:\s[a-z]+)?\s?§*\s?[,;:–—]\s?(?:and\s)?(?:so(?:\sthat)?|which means(?:\sthat)?|meaning(?:\sthat)?)\s"
    r"(?:it|they|(?:the )?(?:number|numbers|figure|total|rate|growth|share|level|sum))\s(?:(?:has|have|had)\s)?(?P<verb>[a-z]+)"
    r"(?:\s(?:very |only |just )?(?:slightly|a little|a bit|sharply|again|somewhat|[a-z]+ly))?\s*(?:$|[.,;])"
)
_PACES = frozenset(
    """quicken quickened quickening accelerate accelerated accelerating slow slowed slowing decelerate decelerated cool
    cooled""".split()
)
_IN_A_YEAR = r"^\s(?:(?:in|on|over|within) (?:a|the|one) (?:year|month|week|quarter|decade)|year on year|from a year (?:ago|earlier))\b"
_AGAINST = r"\b(?:against|compared (?:with|to)|versus)\s(?:[a-z]+ )?$"
_FOR_A_NAME = r"\s(?:for|in|at) (?!(?:the|an?|its|their|that|this|last|same|each|every|all|less|more|early|late)\b)[a-z]"
_NAMED_FIGURE = r"\b(?:[Tt]he|[A-Za-z]+) ([A-Z][a-z]{3,})(?:['’]s?)? (?:figure|number|rate|share|level|total|price|sum|average|output|economy|population)\b"
_STEM = 4
"""Letters that a name and its adjective share (`India`, `Indian`)."""
_SO_IT_HAS = (
    r"^(?:\s(?:between them|together|in all|altogether|a year|a head|each))?[\s,]*(?:and\s+)?(?:so|which means|meaning|thus|therefore)\b(?:\s+that)?\s+(?:it|they|this|that|the [a-z]+)\s(?:has|have|had)\s+"
    r"(?:been )?(?:multiplied by |(?:grown|risen|gone up|increased|shrunk|fallen) by a factor of )?(?:more than |almost |nearly |just )?$"
)
_SUM_HAS = r"\bthe (?:sum|total|amount|figure|whole|bill) "
_OF_WHICH = r",? (?:of (?:which|whom|that|this|it)|including|among (?:them|these)) (?:about |some |almost )?$"
_NORMALLY = r"\b(?:averages|is usually|are usually|normally|in a normal year|the (?:long-term )?average is|typically)\b"
_FARTHEST_APART = 3
"""How many times one bare number may be the one that brackets give for the year before."""
_SO_LOST = r"[,;]\s*(?:so|which means|meaning|and so)\b(?: that)?\s+(?:it|they|we|the [a-z]+) (?:has|have) (?:lost|shed|closed|cut)\s+(?:\w+\s)?$"
_OF_THEM = r"^\s*of (?:them|those|its|their|the)\b"
_NOW_ARE = r"^[\s“\"]*(?:now|today|§+),?\s+(?:there are|it has|they have|it is|only)\s+(?:only |just )?$"
_WHEN_WAS = (
    r"\b(?:than|as|what it was|what they were|that of|those of|(?:up|down) on)\s+(?:in|at|on|during|it was|they were|for)?\s*(?:in|at|on)?\s*§+[^;]{0,20}?,?\s+when"
    r"(?:\s+(?:it|they|that|this|there|(?:the|an?)(?: \w+){1,3})(?: \w+)?\s+(?:was|were|stood at|had been|had|reached|came to|totalled|numbered|"
    r"counted|employed|cost|paid|made|fetched|sold for|took|earned|drew|got)|\s+there (?:was|were)|(?=\s*$))?\s*$"
)
_SO_MANY_CAME = r"^(?:\s+[a-z]+){0,3}\s*[.,;)–—]"
"""Behind `than in 2024, when 38,000`: no `began to be let out after 40% of their sentence`."""
_WHICH_IS = (
    r"^[^,;]{0,20}\b(?:than|above|below|ahead of|behind) (?:the|that|its|their)\b[^,;§]{0,40}, (?:which|who|whose) (?:is|was|are|were|lies|stands|stood|has|had|costs?|"
    r"holds?|cost|lay|employs?|earns?|sold|took|made)(?: at)?\s+$"
)
"""`240 metres higher than the one at Arden, which lies at 845 metres`."""
_FORMER = r"\b(?:had been|once|used to be|(?:the|a) (?:year|month|week|season) (?:before|earlier|ago))\b"
_AND_THEN = r"[\s,]*(?:and\s)?(?:(?:in|at|on|by|for)\s)?[§\s]*(?:in\s)?$"
"""Between two former levels: nothing but when the second one was."""
_COMES_AFTER = r"(?:\s[a-z]+){0,3},?\safter\s(?:about\s|only\s|just\s|some\s)?"
_THEN_AND = r"\s(?:then|at the time|back then|in those days),?\s(?:and|but|against)\s(?:(?:is|it is|stands at|now|just|only|about)\s)*"
_OR_BY = r",?\s(?:or|that is|i\.e\.)\sby\s(?:about\s|some\s|just\s)?"
_RAISING_FROM = r"(?:\s[^,;.\d]{2,40})?,\s(?:raising|bringing|taking|lifting|pushing)\s(?:the|its|their)\s[^,;.\d]{3,40}\sfrom\s"
_LOST_OR_WON = r"(?:\s[a-z]+)?,\s(?:[\w’'-]+\s){1,6}?(?:has\s|have\s|had\s)?(?:(?P<down>lost|shed|dropped)|gained|added|won)\s(?:about\s|some\s)?"
_AFTER = r",\s+after\s+$"
_PRONOUN = (
    r"^[\s\"“‘*_]*(?:but |and |yet |still,? |even so,? )?(?:that|this|it|they|the (?:figure|total|number|rate|share|level|amount|price|"
    r"fee|sum|average))\b"
)
_OVER_THAT_TIME = r"(?:(?:over|in|across|within|during|for)\s+(?:the|those|these|that|this)\s+(?:§+|(?:whole |same |full )?(?:period|time|span|stretch)),?\s+)?"
_THAT_IS = (
    r"^[\s\"“‘*_]*(?:but |and )?"
    + _OVER_THAT_TIME
    + THAT_IS
    + r"\s+(?:(?:still|about|around|roughly|only|just|also)\s+)*"
    rf"(?:an?\s+)?(?:(?:{STEP}|change|difference) of\s+"
    r"(?:(?:about|around|roughly|only|just)\s+)?)?$"
)
_THE_RISE = (
    r"^[\s\"“‘*_]*(?:the|this|that|an?)\s+"
    rf"(?:{STEP}|change|difference)\b[^,;]{{0,25}}?\b"
    rf"(?:of|{EQUALS})\s*(?:(?:about|around|roughly|only|just)\s+)?$"
)
_VERB_AFTER = r"^\s+(?:(?:was|is|were|came|comes|took|takes|means|meant|marks|marked|follows|followed|makes|made|had|has)\b|[a-z]+ed\b)"
_PLAIN_AFTER = (
    r"^\s*(?:$|[,.;)!]|in §|in (?:a|one|just) |over §|within |"
    rf"(?:percentage )?(?:{RISE}|{FALL})\b|"
    r"(?:higher|lower|more|less|fewer|up|down)(?:\s+(?!than\b|in\b|for\b|on\b|at\b|to\b)[a-z]+){0,2}\s*(?:$|[,.;)])|or\b)"
)


def links(view: View) -> Iterator[Link]:
    """Find the changes of every sentence, and those that run on into the next one."""
    told: list[Frame] = []
    for number in range(len(view.sentences)):
        first = not view.runs_on(number)
        earlier = [] if first else told
        told = []
        if not _may_tell(view, number, earlier):
            continue
        clause = read(view, number)
        if clause.items:
            found = [_with_the_upshot(clause, frame) for frame in frames(clause)]
            told = _continued(clause, found, _Earlier(view, -1 if first else number - 1, earlier))
            for frame in told:
                if _by_which(clause, frame) or _each_has_its_share(clause, frame) or _skips(clause, frame):
                    continue
                if _is_beside_another(clause, frame):
                    frame = frame._replace(before=None)
                full = _with_those_added(clause, _with_last_year_in_brackets(clause, frame))
                full = _with_the_step_beside(clause, _with_the_former_in_front(clause, full))
                for one in _in_turn(full, clause.items):
                    yield from _links(one)
            for frame in (*_told_behind(clause), *_as_much_namely(clause), *_added_on_top(clause)):
                yield from _links(frame)


def _with_last_year_in_brackets(clause: Clause, frame: Frame) -> Frame:
    """`$212.4m ($431.8m), a drop of 51%`, `Sales rose 4% to £1,482m (2024: £1,425m)`: the figure of the year before."""
    if frame.before is not None or not frame.by or len(frame.after) != 1 or frame.yearly:
        return frame
    for k, (now, then) in enumerate(pairwise(clause.items)):
        if k and frame.by[0].claim.start < now.claim.start and clause.items[k - 1] is not frame.by[0]:
            continue  # `fell by 6% in volume and rose by 7% in value to £1.14bn (£1.07bn)`
        if frame.after[0] not in (now, then) or not re.fullmatch(_LAST_YEAR_IS, then.gap):
            continue
        a, b = now.quantity, then.quantity
        bare = a.unit == b.unit and b.direction is None and not b.noun and clause.after(then, 1) == ")"
        if not bare or a.unit in ("percent", "year", "degree_celsius") or not compatible(a, b):
            continue
        if a.unit is None and not _are_of_one_kind(a, b):
            continue
        behind = frame.by[0].claim.start > then.claim.end
        told_behind = frame.by[0].direction is not None and re.fullmatch(r"\),?\s(?:or )?", frame.by[0].gap)
        if behind and not (re.fullmatch(_MOVED_BY, frame.by[0].gap) or told_behind):
            continue
        if not behind and frame.by[0].claim.start > now.claim.start:
            continue
        if behind or re.fullmatch(r"[^,;]{0,30}\bto\s+(?:about |just )?", now.gap):
            return frame._replace(before=then, after=(now,), basis="time")
    return frame


def _with_the_former_in_front(clause: Clause, frame: Frame) -> Frame:
    """`$24.2bn, after $19.1bn last year, which is 26.5% more`, `was 14.1% then and 10.4% in 2025, a fall of 26%`: both ends stand before the step."""
    if (
        frame.before is not None
        or not frame.by
        or len(frame.after) != 1
        or frame.after[0] not in clause.items
    ):
        return frame
    last = frame.after[0]
    at = clause.items.index(last)
    if not at or not compatible(clause.items[at - 1].quantity, last.quantity):
        return frame
    first = clause.items[at - 1]
    if first.role != "level" or frame.by[0].claim.start < last.claim.end:
        return frame
    if re.fullmatch(_COMES_AFTER, last.gap):
        return frame._replace(before=last, after=(first,), basis="time")
    return frame._replace(before=first, basis="time") if re.fullmatch(_THEN_AND, last.gap) else frame


def _with_the_step_beside(clause: Clause, frame: Frame) -> Frame:
    """`Down from 33 seats to 21, the party lost 12`, `Two more bodies were found, raising the toll from 37 to 39`: the step has a clause of its own."""
    if (
        frame.before is None
        or len(frame.after) != 1
        or frame.by
        or frame.yearly
        or frame.multiple is not None
    ):
        return frame
    ends = sorted((frame.before, frame.after[0]), key=lambda item: item.claim.start)
    if ends[0] not in clause.items or ends[1] not in clause.items:
        return frame
    at = clause.items.index(ends[0])
    if clause.items[at + 1 : at + 2] != (ends[1],):
        return frame
    sooner = clause.items[at - 1] if at else None
    if sooner is not None and re.fullmatch(_RAISING_FROM, ends[0].gap):
        told = sooner.claim.text.lower()
        if (
            re.search(r"\b(?:more|another|further)\b", told)
            and sooner.quantity.unit == frame.before.quantity.unit
        ):
            return frame._replace(by=(sooner,))
    later = clause.items[at + 2] if at + 2 < len(clause.items) else None
    if later is None or not compatible(later.quantity, frame.before.quantity):
        return frame
    if re.fullmatch(_OR_BY, later.gap) and later.quantity.unit in RELATIVE:
        return frame._replace(by=(later,))  # `goes from 2.85% to 3.22%, or by 0.37%`
    if re.match(r"\s*of\b", clause.after(later, 6)):
        return frame  # `the party lost 22 of its 30 councillors`
    verb = re.fullmatch(_LOST_OR_WON, later.gap)
    way = None if verb is None else "down" if verb["down"] else "up"
    ways = {direction for direction, _, _ in frame.directions}
    return frame._replace(by=(later,)) if way is not None and ways == {way} else frame


def _by_which(clause: Clause, frame: Frame) -> bool:
    """`tax on the £30 by which they exceed the allowance of £12,570`: the first is what lies between, and no end."""
    if frame.basis != "comparison" or frame.before is None or not frame.after:
        return False
    first, last = sorted((frame.before.claim, frame.after[0].claim), key=lambda claim: claim.start)
    between = clause.text[first.end - clause.start : last.start - clause.start].lower()
    # `docks 1 per cent of the price for every half point above 15`
    return any(words in between for words in (" by which ", " for every ", " for each "))


def _is_beside_another(clause: Clause, frame: Frame) -> bool:
    """`$487bn, up 5.5% in a year, against $1.87tn for South Korea`: the step is of a year, and the other figure somebody else's."""
    if frame.before is None or len(frame.by) != 1:
        return False
    step, base = frame.by[0], frame.before
    return (
        re.match(_IN_A_YEAR, clause.text[step.claim.end - clause.start :]) is not None
        and re.search(_AGAINST, base.gap) is not None
        and re.match(_FOR_A_NAME, clause.after(base, 40)) is not None
    )


def _skips(clause: Clause, frame: Frame) -> bool:
    """Whether what stands as the former level is none: `the series jumps from 324.800 in September to 324.122 in November`: nothing rises."""
    if frame.before is None:
        # `The Philippines, with 116.8 million people the second of the group, gained 5.5%`
        peopled = len(frame.after) == 1 and frame.after[0].quantity.unit == "person"
        aside = peopled and re.search(_WITH_SO_MANY, frame.after[0].gap) is not None
        return (
            aside
            and bool(frame.by)
            and frame.by[0].quantity.unit == "percent"
            and re.search(_BEHIND_AN_ASIDE, frame.by[0].gap) is not None
        )
    # `increased by 5.7 tonnes to 1,024.3 tonnes, having been 1,071 at their September high`
    peak = re.match(_AT_ITS_PEAK, clause.after(frame.before, 40)) and re.search(
        _HAVING_BEEN, frame.before.gap
    )
    return bool(peak) or re.search(_A_LIST_JUMPS, frame.before.gap) is not None


def _each_has_its_share(clause: Clause, frame: Frame) -> bool:
    """`104 on the drug had a stroke, 12.5 per cent, compared with 78, or 18.75 per cent`: two counts, each with a share of its own."""
    if frame.before is None or len(frame.by) != 1 or frame.before not in clause.items:
        return False
    at, by = clause.items.index(frame.before), frame.by[0]
    if at < 2 or by not in clause.items[at + 1 : at + 2] or by.quantity.unit != "percent":
        return False
    share, count = clause.items[at - 1], clause.items[at - 2]
    apposed = count in frame.after and re.search(_APPOSED, share.gap) is not None
    bare = by.direction is None and re.search(_APPOSED, by.gap) is not None
    return apposed and bare and share.quantity.unit == "percent" and share.quantity.direction is None


_WITH_SO_MANY = r",\s(?:with|home to|a (?:country|city|town) of)\s(?:about\s|some\s)?$"
_BEHIND_AN_ASIDE = r",\s(?:has\s|have\s)?[a-z]+\s(?:by\s)?(?:about\s|some\s)?$"
_AT_ITS_PEAK = (
    r"\s(?:at|in)\s(?:its|their|the|a)\s[^.,;]{0,24}?\b(?:high|peak|height|low|trough|best|worst|record)\b"
)
_HAVING_BEEN = r"\bhaving (?:been|stood at|reached) (?:as (?:high|low) as )?$"
_A_LIST_JUMPS = r"\b(?:series|numbering|list|table|sequence|record|ledger|log|diary|index|file)\s(?:then\s)?(?:jumps?|jumped|skips?|skipped|leaps?|leapt)\s(?:straight )?from $"
_APPOSED = r"(?:,|\s\(|\s[–—-])\s?(?:or |about |some |just |nearly |almost ){0,2}$"


def _with_those_added(clause: Clause, frame: Frame) -> Frame:
    """`hire 24 officers, bringing the force to 312 from 288`: how many were added to lead from one end to the other."""
    if frame.before is None or frame.by or frame.multiple is not None or len(frame.after) != 1:
        return frame
    first = min(frame.before, frame.after[0], key=lambda item: item.claim.start)
    for amount, opening in pairwise(clause.items):
        if (
            opening is not first
            or amount.role not in ("level", "by")
            or amount.quantity.direction is not None
        ):
            continue
        brought = re.fullmatch(_BRINGING_TO, opening.gap)
        same = amount.quantity.unit == frame.before.quantity.unit or (
            {amount.quantity.unit, frame.before.quantity.unit} <= {None, "person"}
        )
        if brought is None or not same or not re.search(_ADDED if brought[1] else _TAKEN, amount.gap):
            continue
        direction = "up" if brought[1] else "down"
        return frame._replace(by=(amount,), directions=((direction, amount.claim.start, amount.claim.end),))
    return frame


def _added_on_top(clause: Clause) -> Iterator[Frame]:
    """`want 7.5% on top of the hourly rate of £16.40, which would lift it to £17.63`."""
    for by, base, after in zip(clause.items, clause.items[1:], clause.items[2:], strict=False):
        if by.quantity.unit != "percent" or base.quantity.unit in (None, "percent") or by.role == "from":
            continue
        put = re.fullmatch(_ON_TOP_OF, base.gap) or (
            re.search(_ADDING, by.gap) and re.fullmatch(_ONTO, base.gap)
        )
        if not put or not re.fullmatch(_WHICH_WOULD_MAKE, after.gap):
            continue
        if compatible(base.quantity, after.quantity) and re.match(_SUM_ENDS, clause.after(after, 30)):
            said = (("up", by.claim.start, by.claim.end),)
            first, last = by.claim.start, after.claim.end
            yield Frame(base, (after,), (by,), (), None, said, "time", first, last)


def _are_of_one_kind(now: Quantity, then: Quantity) -> bool:
    """Whether two bare numbers can be one thing in two years; `9,633 (30.5), down 16.3` has a share in its brackets."""
    if not now.value or not then.value or (now.value.denominator == 1) != (then.value.denominator == 1):
        return False
    return then.value / _FARTHEST_APART < now.value < then.value * _FARTHEST_APART


def _told_behind(clause: Clause) -> Iterator[Frame]:
    """`3.4 times as likely as those in the richest (405 against 119)`, `9% more than men did, 48 hours against 44`."""
    for held, first, second in zip(clause.items, clause.items[1:], clause.items[2:], strict=False):
        if held.role not in ("multiple", "by") or second.role not in ("than", "level"):
            continue
        if held.role == "by" and (held.direction is None or held.quantity.unit != "percent"):
            continue
        if first.role not in ("level", "or") or not re.fullmatch(_AS_OTHERS, first.gap):
            continue
        if not re.fullmatch(_AGAINST_OTHERS, second.gap) or not compatible(first.quantity, second.quantity):
            continue
        if not re.match(_CLOSES_PAIR, clause.after(second, 40)):
            continue
        by = (held,) if held.role == "by" else ()
        multiple = None if by else held
        yield Frame(
            second, (first,), by, (), multiple, said_at(by), "comparison", held.claim.start, second.claim.end
        )


def _as_much_namely(clause: Clause) -> Iterator[Frame]:
    """`what costs $1,500 at the farm gate fetches four times as much, $6,000, in the shops`: the only figure before it."""
    for number, (held, after) in enumerate(pairwise(clause.items)):
        before = clause.items[:number]
        if held.role != "multiple" or len(before) != 1:
            continue
        base = before[0]
        named = re.fullmatch(_AS_MUCH_NAMELY, after.gap) and re.match(_CLOSES_PAIR, clause.after(after, 40))
        alike = base.quantity.unit == after.quantity.unit and compatible(base.quantity, after.quantity)
        if named and alike and base.role == "level" and base.direction is None:
            first, last = base.claim.start, after.claim.end
            yield Frame(base, (after,), (), (), held, (), "comparison", first, last)


def _in_turn(frame: Frame, items: tuple[Item, ...]) -> Iterator[Frame]:
    """`were 415 and 472, down from 431 and 481`: two lists pair off in turn, and lists of unequal length do not."""
    later = _run(frame.after[0], items) if len(frame.after) == 1 else ()
    sooner = () if frame.before is None else _run(frame.before, items)
    if frame.before is None or (len(later) < 2 and not _is_pair(sooner)):
        yield frame
        return
    if len(sooner) == len(later) and not set(sooner) & set(later):
        for before, after in zip(sooner, later, strict=True):
            yield frame._replace(before=before, after=(after,), by=(), yearly=())


def _is_pair(run: tuple[Item, ...]) -> bool:
    """`140, up from 290 and 110`: two former levels for one, so that one cannot tell which is whose."""
    return len(run) == 2 and run[1].gap.strip() == "and"


def _run(item: Item, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The figures that commas and a last `and` list together with one, and that are of its unit."""
    if item not in items:
        return (item,)  # of the sentence before
    unit = _unit(item)
    first = last = items.index(item)
    while first > 0 and _LISTED.fullmatch(items[first].gap) and _unit(items[first - 1]) == unit:
        first -= 1
    while last + 1 < len(items) and _LISTED.fullmatch(items[last + 1].gap) and _unit(items[last + 1]) == unit:
        last += 1
    ended = first < last and "and" in items[last].gap
    return items[first : last + 1] if ended else (item,)


def _unit(item: Item) -> str | None:
    return None if item.claim.quantity is None else item.claim.quantity.unit


def _with_the_upshot(clause: Clause, frame: Frame) -> Frame:
    """`4.1% in 2024 and 4.0% in 2025, so that growth slowed`: which way it went is told behind two dated figures."""
    if (
        frame.basis != "order"
        or frame.before is None
        or frame.by
        or frame.directions
        or len(frame.after) != 1
    ):
        return frame
    last = max(frame.before, frame.after[0], key=lambda item: item.claim.start)
    if clause.items[-1] is not last:
        return frame
    upshot = re.match(_SO_IT_WENT, clause.after(last, 80))
    change = CHANGE.get(upshot["verb"]) if upshot is not None else None
    if upshot is None or change is None or change.kind != "moves" or change.direction not in ("up", "down"):
        return frame
    if last.quantity.unit in RELATIVE and upshot["verb"] not in _PACES:
        return frame  # `grew 4.1% in 2024 and 4.0% in 2025, so that it has grown`
    at = last.claim.end
    said = (change.direction, at + upshot.start("verb"), at + upshot.end("verb"))
    return frame._replace(directions=(said,), basis="time")


def _may_tell(view: View, number: int, earlier: list[Frame]) -> bool:
    """Whether a sentence has two figures and a word of change or comparison, or takes up the change before."""
    claims = view.claims_of(number)
    if not claims or len(claims) > _LIST or view.draft.blocks[view.sentences[number].block].zone == "table":
        return False
    if earlier or len(claims) == 1:
        return bool(earlier)
    start, end, _ = view.sentences[number]
    return not _CUES.isdisjoint(view.lower[start:end].translate(_MARKS).split())


_LAST_YEAR_IS = r"\s\((?:(?:[qh][1-4]\s|fy\s?)?§+(?:\s§+)?,?:?\s|(?:the )?(?:last|previous|prior) year:?\s|(?:a )?year ago:?\s|(?:up |down )?from\s)?"
_MOVED_BY = (
    r"\),?\s(?:(?:and |or )?(?:an?|the) (?:[a-z]+ )?"
    rf"{STEP} of|up|down|(?:a )?(?:rising|falling|growing|shrinking|dropping) (?:by )?)\s(?:by |about |some |just |almost |nearly )?"
)
_BRINGING_TO = (
    r"(?:\s[a-z-]+){0,6},\s(?:(bringing|taking|raising|lifting|boosting|increasing|expanding)|cutting|reducing|lowering|shrinking)\s"
    r"[^,;.\d]{2,40}\s(?:to|from)\s(?:about )?"
)
_ADDED = r"\b(?:hire[sd]?|hiring|add|adds|added|adding|open|opens|opened|opening|buy|buys|bought|buying|recruit(?:s|ed|ing)?|create[sd]?|creating|build|built|gain(?:s|ed)?|order(?:s|ed)?)\s(?:about |another |a further )?$"
_TAKEN = r"\b(?:cut|cuts|cutting|shed|sheds|shedding|close[sd]?|closing|lose|loses|lost|sell|sells|sold|scrap(?:s|ped)?|axe[sd]?|remove[sd]?)\s(?:about |another |a further )?$"
_ON_TOP_OF = r"(?: more)?,? on top of (?:(?:an?|the|its|their|his|her|today.s|this)\s)?[^,;:.]{0,50}"
_ADDING = r"\b(?:add|adds|adding|added|put|puts|putting)\s(?:a |about |just )?$"
_ONTO = r"\s(?:to|on|onto)\s[^,;:.§]{0,50}"
_WHICH_WOULD_MAKE = (
    r"[^;.,]{0,30},?\s(?:(?:which|that|it|this)\s)?(?:would|will|should)\s(?:lift|bring|take|raise|push|make|put|mean|give)\s[^,;.\d]{1,40}\s|"
    r"[^;.,]{0,30},\s(?:lifting|bringing|taking|raising|pushing|making)\s[^,;.\d]{1,40}\s"
)
_SUM_ENDS = r"\s*(?:$|[.,;)–—]|(?:a|an|per) (?:hour|day|week|month|year)\b|from\b|in\b|by\b)"
_AS_OTHERS = r"(?=[^§]*\b(?:as|than|size|area|length|height|width|capacity|weight|price|cost) ?\b)[^;:§¤\d]{3,80}(?:,|:|\s\(|\s[–—-])\s?(?:at |or )?"
_AGAINST_OTHERS = r"\s(?:[a-z]+ ){0,2}?(?:against|compared (?:with|to)|versus|as against|instead of|rather than)\s(?:just |only |about )?"
_AS_MUCH_NAMELY = r"\s(?:as (?:much|many|high|long|large|large a sum)|that(?: much| many| sum| amount)?|the (?:price|cost|sum|amount|number))\s?[,:(–—]\s?(?:or |at |about |some )?"
_CLOSES_PAIR = r"\s*(?:(?:per|a|in|for every)\s[\w,]+\s?(?:[a-z]+\s?)?)?(?:$|[.,;:)–—])"
_LISTED = Pattern(r"\s*(?:,|,?\s*and)\s*")
_LIST = 40
"""A sentence with more figures is a list, not a story of changes."""
_MARKS = dict.fromkeys(map(ord, ',.;:()!?–—“”"-'), " ")
_CUES = (
    frozenset(CHANGE)
    | OUTDOES
    | frozenset(
        "now from to than against with versus vs by so over under having beating twice double half times fold doubled tripled halved".split()
    )
)


class _Earlier(NamedTuple):
    """The sentence before, read when it is asked for."""

    view: View
    number: int
    told: list[Frame]

    def clause(self) -> Clause | None:
        if self.number < 0 or not self.view.claims_of(self.number):
            return None
        return read(self.view, self.number)


def _links(frame: Frame) -> Iterator[Link]:
    if frame.before is not None and frame.multiple is not None:
        yield _link("fold", frame, (frame.multiple,))
    if frame.basis == "comparison" and not frame.by:
        if frame.before is not None and frame.multiple is None:
            roles = (("first", _indices(frame.after)), ("second", (frame.before.claim.index,)))
            yield Link("comparison", roles, *_cue(frame), "", _attributes(frame))
        return
    if frame.by or (frame.before is not None and frame.basis != "order"):
        yield _link("change", frame, frame.by)


def _link(kind: str, frame: Frame, by: tuple[Item, ...]) -> Link:
    before = (frame.before,) if frame.before is not None else ()
    roles = (("from", before), ("to", frame.after), ("by", by), ("yearly", frame.yearly))
    return Link(
        kind,
        tuple((role, _indices(items)) for role, items in roles if items),
        *_cue(frame),
        "",
        _attributes(frame),
    )


def _indices(items: tuple[Item, ...]) -> tuple[int, ...]:
    return tuple(item.claim.index for item in items)


def _cue(frame: Frame) -> tuple[int, int]:
    ends = (*frame.by, *((frame.before,) if frame.before is not None else ()), *frame.after)
    cued = next((item for item in ends if item.role != "level"), ends[0])
    return cued.cue_start, max(cued.cue_end, cued.cue_start + 1)


def _attributes(frame: Frame) -> tuple[tuple[str, object], ...]:
    return (("directions", frame.directions), ("basis", frame.basis), ("span", (frame.first, frame.last)))


def _continued(clause: Clause, told: list[Frame], earlier: _Earlier) -> list[Frame]:
    """Add the change whose other end, or whose amount, stands in the sentence before."""
    if any(frame.before is not None and (frame.by or frame.basis != "order") for frame in told):
        return told
    first = clause.items[0]
    spelt = _ends_of(clause, told, earlier)
    if spelt is not None:
        return [spelt]
    before = [frame for frame in earlier.told if frame.before is not None]
    if len(before) == 1 and (re.search(_THAT_IS, first.gap) or re.search(_THE_RISE, first.gap)):
        return _restated(clause, first, before[0])
    found = (
        _said_to_be(clause, earlier)
        or _when_it_was(clause, earlier)
        or _so_it_moved(clause, earlier)
        or _so_it_doubled(clause, earlier)
        or _then_it_was_lower(clause, earlier)
        or _so_it_lost(clause, earlier)
        or _from_then_to_now(clause, told, earlier)
        or _more_than_then(clause, told, earlier)
    )
    return [found] if found is not None else told


def _restated(clause: Clause, first: Item, told: Frame) -> list[Frame]:
    """`That is 3.4 points, or 63%`: further amounts of the change before."""
    stated = [first]
    for item in clause.items[1:3]:
        if not re.match(r"^\s*(?:,?\s*or\b|\()", item.gap):
            break
        stated.append(item)
    rise = re.search(_THE_RISE, first.gap) is not None
    after = clause.after(stated[-1], 40)
    if told.before is None or not (re.match(_PLAIN_AFTER, after) or (rise and re.match(_VERB_AFTER, after))):
        return []
    if not all(is_amount_of(item.quantity, told.before.quantity) for item in stated):
        return []
    named = first.direction is not None or first.role == "by" or re.search(_THE_RISE, first.gap)
    if not named and is_proportion(first.quantity, first.claim.text):
        return []  # "From 640 to 210 patients. That is one in 45" is how many of all there are
    if not named and first.quantity.unit not in RELATIVE and not is_fraction(first.quantity):
        return []  # "That is some 10.5 million pints" says the level again
    if not named and is_fraction(first.quantity) and told.before.quantity.unit == "percent":
        return []  # "57.7% … 58.9% … That is nearly three in five": so does a fraction beside percentages
    if _is_conversion(first, told.before):
        return []
    segment = tuple(stated)
    again = framed(clause, segment, told.before, told.after, segment)
    return [again._replace(directions=said_at(segment), basis=told.basis)] if again.by else []


def _is_conversion(first: Item, level: Item) -> bool:
    """`57,800 hectolitres … That is 10.5 million pints`: another unit and no word of a rise tell a level again."""
    return (
        first.quantity.unit not in RELATIVE
        and first.quantity.unit != level.quantity.unit
        and compatible(first.quantity, level.quantity)
        and not first.gap.rstrip().endswith(" of")
    )


def _levels(earlier: _Earlier, like: Item, *, told: bool = False) -> tuple[Item, ...]:
    """The figures of the sentence before that may be meant by a pronoun; none where there are too many.

    Where the words tell a bare figure of the pronoun's measure (`a year earlier it was 60 million`) it may go without the unit.
    """
    clause = earlier.clause()
    if clause is None:
        return ()
    found: list[Item] = []
    former = False
    for item in clause.items:
        # `In April it had been 3.8% and in March 3.3%`
        former = re.search(_FORMER, item.gap[-40:]) is not None or (
            former and bool(re.match(_AND_THEN, item.gap))
        )
        near = told and _is_near(item.quantity, like.quantity)
        alike = compatible(item.quantity, like.quantity, paired=near)
        level = item.role in ("level", "to") or (told and _is_share_of_a_count(item))
        if not former and alike and level:
            found.append(item)
    return tuple(found) if len(found) <= 3 else ()


_RESTATING = rf"(?: (?:out )?of (?:[a-z]+ )?{WHOLE}+)?(?:,? or |,? \(|, )"


def _is_share_of_a_count(item: Item) -> bool:
    """Whether a percentage restates a count before it (`36 of the 90 chairs, or 40 per cent`), and is no amount of change."""
    share = item.quantity.unit == "percent" and item.quantity.direction is None
    return share and item.direction is None and re.fullmatch(_RESTATING, item.gap) is not None


def _is_near(one: Quantity, other: Quantity) -> bool:
    """Whether two figures lie within a factor that one thing may move in between."""
    if not one.value or not other.value:
        return False
    return one.value / _FARTHEST_APART < other.value < one.value * _FARTHEST_APART


def _still_it(earlier: _Earlier, like: Item) -> tuple[Item, ...]:
    """The later figure of a change that was told of a pronoun: `That was 11% more than … . It was also 42% above …`."""
    clause = earlier.clause()
    if clause is None or len(earlier.told) != 1 or not re.match(_PRONOUN, clause.masked):
        return ()
    return tuple(item for item in earlier.told[0].after if compatible(item.quantity, like.quantity))


def _said_to_be(clause: Clause, earlier: _Earlier) -> Frame | None:
    """`It was up 12% from 4,300`, after a sentence with the later figure."""
    segment = first_segment(clause)
    base = next((item for item in segment if item.role in ("from", "than")), None)
    by = amounts(segment)
    if base is None or not re.match(_PRONOUN, segment[0].gap) or re.search(_AFTER, base.gap):
        return None  # `That is £35m more in six years, after £17m in three`: the step before
    if segment[0].role == "level" and not is_rate_beside(segment[0], segment, base):
        return None
    multiple = any(item.role == "multiple" for item in segment)
    if (
        not (by or base.direction or multiple)
        or is_forecast(base)
        or any(item.role == "to" for item in segment)
    ):
        return None
    after = _levels(earlier, base) or _still_it(earlier, base)
    if not after:
        return None
    basis = "time" if base.role == "from" or is_earlier(clause, base) else "comparison"
    return framed(clause, segment, base, after, by, basis=basis)


def _when_it_was(clause: Clause, earlier: _Earlier) -> Frame | None:
    """`It is two points less than in 2023, when the figure was 36.5%`."""
    for amount, base in zip(clause.items, clause.items[1:], strict=False):
        if base.gap.rstrip().endswith("when") and not re.match(_SO_MANY_CAME, clause.after(base, 50) + "."):
            continue
        other = re.search(_WHICH_IS, base.gap) is not None
        if other and base.role == "by":
            continue  # `than the Kogel, which is 310 metres lower than the Zinn`
        if amount.role not in ("by", "or", "multiple") or not (other or re.search(_WHEN_WAS, base.gap)):
            continue
        if amount.role != "multiple" and not is_amount_of(amount.quantity, base.quantity):
            continue
        own = tuple(
            item
            for item in clause.items
            if item.claim.end <= amount.claim.start
            and item.role in ("level", "to")
            and compatible(item.quantity, base.quantity)
        )
        after = own or (_levels(earlier, base) if re.match(_PRONOUN, clause.masked) else ())
        if 1 <= len(after) <= 3:
            frame = framed(clause, (amount, base), base, after, ())
            by = () if amount.role == "multiple" else (amount, *_again_behind(clause, base))
            basis = "comparison" if other else frame.basis
            return frame._replace(
                by=by, multiple=None if by else amount, directions=said_at((amount,)), basis=basis
            )
    return None


def _again_behind(clause: Clause, base: Item) -> tuple[Item, ...]:
    """`£82 more than a year before, when it was £1,102, a rise of 7.4%`: the amount once more, in other terms."""
    following = [item for item in clause.items if item.claim.start > base.claim.start][:1]
    return tuple(
        item
        for item in following
        if item.role in ("by", "or")
        and re.match(r"^\s*(?:[,(–—]|,?\s*or\b)", item.gap)
        and len(item.gap) <= 30
        and is_amount_of(item.quantity, base.quantity)
    )


def _so_it_moved(clause: Clause, earlier: _Earlier) -> Frame | None:
    """`The year before it was 43,000, so it has risen by 12,000, or 28%`."""
    for n, (base, amount) in enumerate(pairwise(clause.items)):
        if base.role != "level" or amount.role != "by":
            continue
        if not re.search(_THEN_WAS, base.gap) or not re.match(_SO_MOVED, amount.gap):
            continue
        if _names_another(clause, base, earlier):
            continue
        stated = [amount]
        for item in clause.items[n + 2 : n + 4]:
            if item.role != "or":
                break
            stated.append(item)
        if not all(is_amount_of(item.quantity, base.quantity) for item in stated):
            continue
        own = tuple(
            item
            for item in clause.items[:n]
            if item.role in ("level", "to") and compatible(item.quantity, base.quantity)
        )
        other = own or _levels(earlier, base, told=True)
        start: Item | None = base
        after = other
        if _is_later(clause, base, earlier):
            start, after = (other[0] if len(other) == 1 else None), (base,)
        frame = framed(clause, (base, *stated), start, after, tuple(stated))
        return frame._replace(directions=said_at(tuple(stated)))
    return None


def _names_another(clause: Clause, base: Item, earlier: _Earlier) -> bool:
    """`In China it was $13,862. In 2019 the Indian figure was $2,041`: the sentence before does not tell of what this one names."""
    before = earlier.clause()
    named = re.findall(_NAMED_FIGURE, earlier.view.text[clause.start : base.claim.start])
    return before is not None and any(name[:_STEM].lower() not in before.text for name in named)


def _so_it_doubled(clause: Clause, earlier: _Earlier) -> Frame | None:
    """`recorded 486; at the same point in 2021 it had been 162, so that the number has trebled`."""
    for n, (base, multiple) in enumerate(pairwise(clause.items)):
        if base.role != "level" or multiple.quantity.unit != "fold":
            continue
        if not re.search(_THEN_WAS, base.gap) or not re.match(_SO_IT_HAS, multiple.gap):
            continue
        own = tuple(
            item
            for item in clause.items[:n]
            if item.role in ("level", "to") and compatible(item.quantity, base.quantity)
        )
        other = own or _levels(earlier, base)
        if len(other) > 1 and re.search(_SUM_HAS, multiple.gap) and _are_of_which(earlier, other):
            other = other[:1]
        if len(other) == 1:
            start, stop = (other[0], base) if _is_later(clause, base, earlier) else (base, other[0])
            first, last = base.claim.start, multiple.claim.end
            # the sums of several are no two levels of one of them
            basis = "comparison" if re.search(rf"\b{TOGETHER}\b", multiple.gap) else "time"
            return Frame(start, (stop,), (), (), multiple, (), basis, first, last)
    return None


def _is_later(clause: Clause, base: Item, earlier: _Earlier) -> bool:
    """`Nine years later it was 31,000`, `In 2010 … On 1 May it was 45`: the level of this sentence is the later one."""
    before, start = earlier.clause(), earlier.view.sentences[base.claim.sentence].start
    if before is not None and _is_sooner(before, clause):
        return True
    return re.search(_LATER_IT_WAS, earlier.view.lower[start : base.claim.start]) is not None


def _are_of_which(earlier: _Earlier, items: tuple[Item, ...]) -> bool:
    """Whether the figures behind the first are parts of it: `come to $10.9bn, of which $5.7bn is Lithuanian and $2.6bn Estonian`."""
    clause = earlier.clause()
    if (
        clause is None
        or items[1] not in clause.items
        or clause.items.index(items[1]) != clause.items.index(items[0]) + 1
    ):
        return False
    return re.search(_OF_WHICH, items[1].gap) is not None


def _ends_of(clause: Clause, told: list[Frame], earlier: _Earlier) -> Frame | None:
    """`Beds have been cut by a quarter. There were 17,200 in 2015; now there are 12,900`: the step, and then its ends."""
    if (
        len(told) != 1
        or told[0].before is None
        or told[0].by
        or told[0].basis != "order"
        or len(clause.items) != 2
    ):
        return None
    first = earlier.clause()
    if first is None or len(first.items) != 1 or any(period.first is not None for period in first.periods):
        return None
    (step,) = first.items
    if (
        step.role != "by"
        or step.direction is None
        or not is_amount_of(step.quantity, told[0].before.quantity)
    ):
        return None
    if step.quantity.unit not in RELATIVE and not is_fraction(step.quantity):
        return None
    if not goes_on(clause.items[0].gap):
        return None
    again = framed(first, (step,), told[0].before, told[0].after, (step,))
    return again._replace(directions=said_at((step,))) if again.by else None


def _from_then_to_now(clause: Clause, told: list[Frame], earlier: _Earlier) -> Frame | None:
    """`In 2015 there were 64 dairy farms. Last year there were 39, a fall of 39 per cent`: the ends stand in two sentences."""
    if len(told) != 1 or told[0].before is not None or len(told[0].after) != 1 or not told[0].by:
        return None
    (after,) = told[0].after
    before = _levels(earlier, after)
    first = earlier.clause()
    if len(before) != 1 or first is None or after is not clause.items[0]:
        return None
    if not goes_on(after.gap) or MASK not in after.gap[:24]:
        return None
    if sum(compatible(item.quantity, after.quantity) for item in first.items) != 1 or not _is_sooner(
        first, clause
    ):
        return None
    noun, later = (head_noun(item.claim) for item in (before[0], after))
    if later and later != noun:
        return None
    return told[0]._replace(before=before[0], basis="time")


def _more_than_then(clause: Clause, told: list[Frame], earlier: _Earlier) -> Frame | None:
    """`In 2024 they spent 1.96%. For this year they report 2.53%, over half a point more`: than in the sentence before."""
    then = earlier.clause()
    if then is None or len(told) != 1 or told[0].before is not None or not _is_sooner(then, clause):
        return None
    (frame,) = told
    if len(frame.after) != 1 or len(frame.by) != 1 or frame.yearly or len(clause.items) != len(frame.by) + 1:
        return None
    (amount,), (level,) = frame.by, frame.after
    if not re.fullmatch(_COMMA, amount.gap) or not re.match(_MORE_ENDS, clause.after(amount, 40)):
        return None
    before = _levels(earlier, level)
    text = earlier.view.text
    named = re.findall(
        _NAME_INSIDE, text[earlier.view.sentences[level.claim.sentence].start : amount.claim.start]
    )
    if len(before) != 1 or any(name not in text[then.start : clause.start] for name in named):
        return None
    return frame._replace(before=before[0])


def _is_sooner(first: Clause, then: Clause) -> bool:
    """Whether the only dates of two sentences stand in their order in time."""
    if not first.periods and re.search(_NORMALLY, first.text):
        return len(then.periods) == 1
    if len(first.periods) != 1 or len(then.periods) != 1:
        return False
    a, b = first.periods[0], then.periods[0]
    if b.timex == "PRESENT_REF":
        return a.last is not None
    return a.last is not None and b.first is not None and a.last < b.first


def _so_it_lost(clause: Clause, earlier: _Earlier) -> Frame | None:
    """`In 2019 the valley had 64 farms. Today there are 39, so it has lost two fifths of them`."""
    if len(clause.items) < 2:
        return None
    after, part = clause.items[:2]
    if (
        after.role != "level"
        or not re.search(_SO_LOST, part.gap)
        or not re.match(_OF_THEM, clause.after(part, 20))
    ):
        return None
    if not (is_fraction(part.quantity) or part.quantity.unit == "percent") or not re.search(
        _NOW_ARE, after.gap
    ):
        return None
    before = _levels(earlier, after)
    if len(before) != 1:
        return None
    frame = framed(clause, (after, part), before[0], (after,), ())
    return frame._replace(by=(part,), directions=(("down", part.claim.start, part.claim.end),))


def _then_it_was_lower(clause: Clause, earlier: _Earlier) -> Frame | None:
    """`A year earlier it was 1,215 lower, at 86,119`, after a sentence with the later figure."""
    if len(clause.items) < 2:
        return None
    amount, base = clause.items[0], clause.items[1]
    if amount.role != "by" or amount.direction is None or not re.fullmatch(r"\s+[a-z]+,?\s+at\s+", base.gap):
        return None
    if not re.search(_THEN_WAS, amount.gap) or not is_amount_of(amount.quantity, base.quantity):
        return None
    after = _levels(earlier, base)
    if not after:
        return None
    since = "up" if amount.direction == "down" else "down"
    frame = framed(clause, (amount, base), base, after, ())
    return frame._replace(by=(amount,), directions=((since, amount.cue_start, amount.cue_end),))

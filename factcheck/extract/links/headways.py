"""Ties how often something comes, and for how many hours a day, to how many that makes.

Kind `headway`, roles gap and total, attributes `every` (the unit of the gap), `hours` and `both` (whether the words may count two ways):
`a ferry every 40 minutes, 16 hours a day. That's 24 in each direction`.
"""

import re
from collections.abc import Iterator

from factcheck.extract.counted import head, is_count, is_duration, quantity, same_noun
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import EQUALS

_EVERY = (
    r"\b(?:an?|one|the|each) (?P<thing>[a-z-]+)(?: (?!and\b|or\b|but\b)[a-z-]+){0,4} every (?:about |some )?$"
)
_FOR_SO_LONG = r"(?:,| and it runs| and they run)?\s(?:for )?(?:about )?"
_A_DAY = r"\s?(?:(?:a|per|each|every) (?:day|night)|daily)\b"
_THAT_IS = (
    rf"[“\"]?(?:and |so )?(?:that|this|it|which)(?:[’']s| {EQUALS}| would be| would make)\s(?:a total of )?"
)
_SO_THAT_IS = rf"(?:,? (?:so|which|that)|\s[–—])\s?(?:(?:that |which |it |there )?(?:is|are|{EQUALS})\s)?(?:a total of )?"
_ENDS = r"(?:\s(?:of (?:them|those)|(?:a|per|each|every) (?:day|night)|daily|in all))*(?P<way>\s(?:(?:in )?(?:each|either) (?:direction|way)|one way))?\s*(?:$|[.,;)–—]|\band\b|\bbut\b)"
_PASSAGES = frozenset("crossing sailing departure journey trip run service passage round flight".split())
"""What counts the coming of a ferry, a coach or a train."""
_STEM = 4
_CLOCKED = ("second", "minute", "hour")


def links(view: View) -> Iterator[Link]:
    """Return every count that the draft makes of a headway and the hours of service."""
    for number, sentence in enumerate(view.sentences):
        if " every " not in view.lower[sentence.start : sentence.end]:
            continue
        claims = view.claims_of(number)
        for gap, hours, *rest in zip(claims, claims[1:], [*claims[2:], None], strict=False):
            thing = _comes_every(view, gap)
            if thing is None or not _is_service(view, gap, hours):
                continue
            total = rest[0] if rest[0] is not None else _next(view, number)
            link = total and _tie(view, thing, gap, hours, total)
            if link:
                yield link


def _comes_every(view: View, gap: Claim) -> str | None:
    if not is_duration(gap) or quantity(gap).unit not in _CLOCKED or not quantity(gap).value:
        return None
    match = re.search(_EVERY, view.before(gap, 60))
    return match["thing"] if match else None


def _is_service(view: View, gap: Claim, hours: Claim) -> bool:
    """Whether the second figure says for how many hours of the day the first holds."""
    q = quantity(hours)
    if q.unit != "hour" or q.value is None or not 1 <= q.value <= 24 or q.direction is not None:
        return False
    daily = q.per in ("day", "night") or re.match(_A_DAY, view.after(hours, 20)) is not None
    return daily and re.fullmatch(_FOR_SO_LONG, view.gap(gap, hours)) is not None


def _comes(view: View, gap: Claim, noun: str) -> bool:
    """Whether a noun counts what comes by its coming: `a plane lands every four minutes … 255 landings`."""
    verb = view.before(gap, 60).removesuffix("every ")
    return noun in _PASSAGES or any(word[:_STEM] == noun[:_STEM] for word in re.findall(r"[a-z]{4,}", verb))


def _next(view: View, number: int) -> Claim | None:
    if number + 1 >= len(view.sentences) or not view.runs_on(number + 1):
        return None
    return next(iter(view.claims_of(number + 1)), None)


def _tie(view: View, thing: str, gap: Claim, hours: Claim, total: Claim) -> Link | None:
    q = quantity(total)
    each_way, daily = (q.unit is None and q.per == per for per in ("each", "day"))
    if not (each_way or daily or is_count(total)) or q.value is None or q.value.denominator != 1:
        return None
    if head(total) and not _comes(view, gap, head(total)) and not same_noun(head(total), singular(thing)):
        return None  # `That's 1,080 seats`
    behind = re.match(_ENDS, " each" * each_way + view.after(total, 60))
    if behind is None:
        return None
    if total.sentence == gap.sentence:
        said = view.gap(hours, total)
        said = re.sub(rf"^{_A_DAY}", "", said)
        told = re.fullmatch(_SO_THAT_IS, said)
    else:
        told = re.fullmatch(_THAT_IS, view.lower[view.sentences[total.sentence].start : total.start])
    if told is None:
        return None
    roles = (("gap", (gap.index,)), ("hours", (hours.index,)), ("total", (total.index,)))
    attributes = (("every", quantity(gap).unit), ("both", behind["way"] is None))
    return Link("headway", roles, hours.end, total.start, told.group().strip(" ,"), attributes)

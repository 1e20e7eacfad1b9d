"""A mean in the sentence after its range or its values: `start at £310,000 and top out at £420,000. The mean, £290,000, …`.

Kinds `mean` (roles low, high, mean) and `mean-of` (roles value…, mean), as in `polls`.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.counted import quantity
from factcheck.extract.links._figures import TIME_UNITS, compatible
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link

_MOST = 12
_NAME = r"(?:mean|average|median)"
_WORD = r"(?!in\b|for\b|across\b|at\b|of\b|over\b|on\b|per\b|last\b|this\b|previous\b|before\b|then\b|buyer|customer)[a-z-]+"
_MEASURE = rf"(?:{_WORD} ){{0,2}}"
_OF_ALL = r"of (?:them|all of them|those(?: [a-z]+)?|these(?: [a-z]+)?)"
_OF_THEM = rf"(?:{_OF_ALL} )?"
_IS = r"(?:is|was|are|were|being|stands at|stood at|comes to|came to|works out at|worked out at|lies at|lay at|at)"
_ABOUT = r"(?:(?:about|around|just|only|almost|nearly) )?"
_LIGHT = frozenset(
    "is was are were being stands stood comes came works worked lies lay of those these them all a".split()
)
_SOURCES = {
    "behind": rf"[“\"]?(?:(?:but|and|yet) )?(?P<whose>the|their|its) {_NAME} {_MEASURE}{_OF_THEM}{_IS} {_ABOUT}",
    "apposed": rf"[“\"]?(?:(?:but|and|yet) )?(?P<whose>the|their|its) {_NAME}(?: {_WORD}){{0,2}}(?: {_OF_ALL})?, (?:at )?{_ABOUT}",
    "at": rf"[“\"]?(?:at|with) {_ABOUT}",
    "the mean": rf", (?:the|their) {_NAME} (?:of (?:those|these|them|the|all)\b|was|is\b|,)",
    "on average": r"[“\"]?(?:on average|(?:that|this) (?:is|was|makes|made|means|meant|gives|gave) an average of|the average(?: [a-z]+)? (?:is|was)),? (?:(?:then|therefore|that is|that makes|so|thus),? )?(?:about )?",
    "closes": r"\s*(?:$|[.,;)–—]|(?:is|was|are|were|came|sat|turned|visited|attended|watched|listened|put|makes?|made|puts)\b)",
    "starts": r"\b(?:start|starts|started|begin|begins|began) (?:at|from) (?:just |only |about )?$",
    "tops": r"[^¤.;:§]{0,30} and (?:[a-z]+ )?(?:top out|tops out|topped out|end|ends|ended|finish|finished|peak|peaks|peaked|go up|goes up|went up|run|runs|ran|rise|rises|rose|stretch|stretches|reach as far)(?: (?:at|to|as))?(?: (?:high|far|much) as)? (?:just |only |about )?",
    "ranged": r"\b(?:rang(?:es?|ed|ing)|var(?:y|ies|ied|ying)|(?:go|goes|went|run|runs|ran)) (?:from |between )$",
    "lowest": r"\b(?:cheapest|lowest|smallest|shortest|youngest|lightest|coldest|slowest|least|fewest)\b[^¤.;:§]{0,30}$",
    "highest": r"[^¤.;:§]{0,20}\b(?:dearest|highest|largest|longest|oldest|heaviest|hottest|warmest|fastest|biggest|most|tallest)\b[^¤.;:§]{0,30}",
    "listed": r",\s|,? and\s",
}  # fmt: skip


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: few drafts want them."""
    return re.compile(_SOURCES[name])


def links(view: View) -> Iterator[Link]:
    """Return every mean that opens a sentence, with the range or the values that the sentence before tells."""
    for number in range(1, len(view.sentences)):
        claims, before = view.claims_of(number), view.claims_of(number - 1)
        if not claims or not 1 <= len(before) <= _MOST or claims[0].block != before[0].block:
            continue
        mean, start = claims[0], view.sentences[number].start
        if not re.search(r"\b(?:average|mean|median)\b", view.lower[start : view.sentences[number].end]):
            continue
        if quantity(mean).value is None or quantity(mean).direction is not None or not mean.is_fact:
            continue
        lead = view.lower[start : mean.start]
        if view.periods_of(number) and view.periods_of(number)[0].start < mean.start:
            continue  # of another time
        whose = _whose(view, mean, lead)
        if whose is not None and _is_told_measure(view, number, mean, lead):
            yield from _within(view, number - 1, mean, theirs=whose == "their")
        if _pattern("on average").fullmatch(lead) and _pattern("closes").match(view.after(mean, 12)):
            yield from _of_values(view, number - 1, mean)


def _whose(view: View, mean: Claim, lead: str) -> str | None:
    """The word before `mean` where a sentence opens with the mean of what the one before told, and nothing narrows it."""
    behind = view.after(mean, 40)
    for name in ("behind", "apposed"):
        told = _pattern(name).fullmatch(lead)
        if told is not None:
            closed = re.match(
                r"\s*[,–—]" if name == "apposed" else r"\s*(?:$|[.,;)–—]|(?:is|was)\b|(?:and|but)\b)", behind
            )
            return told["whose"] if closed else None
    if _pattern("at").fullmatch(lead) and _pattern("the mean").match(behind):
        return "the"
    return None


def _is_told_measure(view: View, number: int, mean: Claim, lead: str) -> bool:
    """Whether what is averaged stands in the sentence before: no `The median income` of the prices of passes."""
    words = f"{lead} {view.after(mean, 40)}" if _pattern("at").fullmatch(lead) else lead
    named = re.search(rf"\b{_NAME}((?: {_WORD}){{0,2}}(?: of (?:those|these) [a-z]+)?)", words)
    start, end, _ = view.sentences[number - 1]
    before = view.lower[start:end]
    told = [] if named is None else [word for word in named[1].split() if word not in _LIGHT]
    return all(word[:4] in before for word in told)


def _within(view: View, number: int, mean: Claim, *, theirs: bool) -> Iterator[Link]:
    ends = _range(view, number, mean) or (_values_of_all(view, number, mean) if theirs else None)
    if ends is not None:
        low, high = ends
        roles = (("low", (low.index,)), ("high", (high.index,)), ("mean", (mean.index,)))
        yield Link("mean", roles, view.sentences[mean.sentence].start, mean.start, "")


def _range(view: View, number: int, mean: Claim) -> tuple[Claim, Claim] | None:
    """The two ends that a sentence tells: `ranged from 18C to 26C`, `start at £310,000 and top out at £420,000`."""
    claims = [claim for claim in view.claims_of(number) if _can_average(claim, mean)]
    if len(claims) == 1 and quantity(claims[0]).form == "range":
        return (claims[0], claims[0]) if _pattern("ranged").search(view.before(claims[0], 40)) else None
    if len(claims) != 2 or any(quantity(claim).value is None for claim in claims):
        return None
    low, high = claims
    # `up to` of `go up to €148` is read as a hedge
    gap, before = view.plain[low.end : quantity(high).number_start], view.before(low, 60)
    told = (_pattern("starts").search(before) and _pattern("tops").fullmatch(gap)) or (
        _pattern("lowest").search(before) and _pattern("highest").fullmatch(gap)
    )
    ranged = _pattern("ranged").search(before) and re.fullmatch(r" (?:to|and) ", gap)
    return (low, high) if told or ranged else None


def _values_of_all(view: View, number: int, mean: Claim) -> tuple[Claim, Claim] | None:
    """`Two of the calves weighed 40 kilos, the third 46. Their average weight`: the least and the most of what is told of all."""
    told = [claim for claim in view.claims_of(number) if _is_value(claim, mean)]
    rest = [
        claim for claim in view.claims_of(number) if claim not in told and quantity(claim).stat != "ordinal"
    ]
    if len(told) != 2 or any(quantity(claim).unit not in (None, "person") for claim in rest):
        return None
    if not re.fullmatch(
        r"[^.;:]{0,30}, (?:and |but )?the (?:other|third|fourth|fifth|last|rest|second|others)(?: [a-z]+){0,2} ",
        view.gap(*told),
    ):
        return None
    low, high = sorted(told, key=lambda claim: quantity(claim).value or 0)
    return low, high


def _is_value(claim: Claim, mean: Claim) -> bool:
    q = quantity(claim)
    if q.stat == "ordinal" or q.value is None or q.direction is not None:
        return False
    own = quantity(mean).unit
    bare = q.unit is None and not q.noun and own is not None
    return (q.unit == own and own is not None and own not in ("person", "percent")) or bare


def _can_average(claim: Claim, mean: Claim) -> bool:
    q, own = quantity(claim), quantity(mean)
    if q.stat in ("ordinal", "score", "date") or (q.unit in TIME_UNITS and own.unit not in TIME_UNITS):
        return False
    return q.unit == own.unit or compatible(q, own)


def _of_values(view: View, number: int, mean: Claim) -> Iterator[Link]:
    """`Over the three evenings 300, 450 and 600 people came. On average, then, 550`: as many values as are counted."""
    claims = view.claims_of(number)
    for last in range(2, len(claims)):
        if "and" not in view.gap(claims[last - 1], claims[last]):
            continue
        first = last
        while first and _pattern("listed").fullmatch(view.gap(claims[first - 1], claims[first])):
            first -= 1
        values = claims[first : last + 1]
        counted = [claim for claim in claims if claim not in values]
        if len(values) < 3 or len(counted) != 1 or quantity(counted[0]).value != len(values):
            return
        alike = all(
            quantity(value).direction is None and compatible(quantity(value), quantity(mean))
            for value in values
        )
        if alike and view.before(counted[0], 5).endswith(("the ", "all ")):
            roles = (("value", tuple(value.index for value in values)), ("mean", (mean.index,)))
            yield Link("mean-of", roles, view.sentences[mean.sentence].start, mean.start, "")
        return

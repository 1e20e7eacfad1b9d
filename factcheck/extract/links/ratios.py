"""Two figures and how many times the one goes into the other: `$15,875 in Poland and $81,828 in Ireland, five to one`.

Links of kind `fold`, as in `change`: roles from (of a ratio the smaller one), to, by; basis comparison.
"""

from collections.abc import Iterator

from factcheck.extract.counted import is_count, is_duration, quantity
from factcheck.extract.links._figures import compatible
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import THAT_IS
from factcheck.model.pattern import Pattern

_HEDGED = r"(?:(?:still|now|about|almost|nearly|just|some|roughly|only|then|thus|therefore|a ratio of|a proportion of|in a ratio of|by)\s)*"
_BEHIND = Pattern(
    rf"(?:\s(?:in|at|on|for|from|of)\s(?:the\s)?[^,;:.()\d]{{1,30}}|\s[a-z’'-]+(?:\s(?:in|at|on|for|from|of)\s(?:the\s)?[^,;:.()\d]{{1,24}})?)?"
    rf"(?:,\s(?:or|that is|and so)?\s?|,?\s(?:and\s)?(?:{THAT_IS}|or)\s|:\s|\s[–—(]\s?|\s\(|;\s{THAT_IS}\s){_HEDGED}"
)
"""Between the second figure and its ratio: where it is, and nothing of another subject."""
_THAT_IS = Pattern(rf"[“\"]?(?:and\s|so\s|but\s)?{THAT_IS}\s{_HEDGED}")
_ENDS = Pattern(r"\s*(?:$|[.,;:)”\"–—]|(?:again|now|today|at the time|in all|or so|last year|this year)\b)")
_AHEAD = Pattern(r"(?:\s(?:on|in|at)\s(?:the\s)?[a-z ]{2,30})?(?:,\s|:\s|\s\(|\s[–—]\s)(?:with\s|at\s|by\s)?")
_BETWEEN = Pattern(r"\s(?:to|against|and|versus|v)\s(?:only\s|just\s)?")
_TIED = Pattern(r"[^;.:\d]{0,60}\b(?:and|against|to|compared with|versus|v|while)\s[^;.:\d]{0,40}")
_IN_ANOTHER = Pattern(
    r"[“\"]?(?:but\s|and\s|yet\s)?(?:in|at|on|for|among)\s(?:the\s)?[^,;.\d]{2,30}?,?\s(?:it|they|that|the (?:figure|number|rate|sum|price|share|total))\s"
    r"(?:is|are|was|were|came to|comes to|stood at|stands at)\s"
)
_SO_MUCH = r"\sas\s(?:much|many|high|large|big|great|long|heavy|expensive|dear)"
_AS_MUCH = Pattern(rf"{_SO_MUCH}\s*(?:$|[.,;:)–—])")
_MAYBE_AS_MUCH = Pattern(rf"(?:{_SO_MUCH})?\s*(?:$|[.;:)–—])")
_AND_IN = Pattern(
    r"(?:,|;)?\s(?:and\s)?(?:in|at|on|for|among)\s(?:the\s)?[^,;.\d]{2,30}?,?\s(?:it (?:is|was)\s)?"
)
_COMMA = Pattern(r"(?:\s[a-z’'-]+)?,\s(?:or\s)?")


def links(view: View) -> Iterator[Link]:
    """Return every ratio with the two figures that it lies between."""
    for number in range(len(view.sentences)):
        claims = view.claims_of(number)
        for k, claim in enumerate(claims):
            unit = quantity(claim).unit
            if claim.zone == "table" or quantity(claim).value is None:
                continue
            if unit == "to_one":
                yield from _to_one(view, claims, k)
            elif unit == "times" and k:
                yield from _as_much(view, claims, k)


def _to_one(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    ratio = claims[k]
    if k >= 2 and _ENDS.match(view.after(ratio, 20)):
        pair = claims[k - 2 : k]
        alike = [claim for claim in claims[:k] if _is_side(claim) and _fit(claim, pair[1])]
        if (
            len(alike) == 2
            and _fit(*pair)
            and _TIED.fullmatch(view.gap(*pair))
            and _BEHIND.fullmatch(view.gap(pair[1], ratio))
        ):
            yield from _link(view, pair, ratio)
            return
    if len(claims) > k + 2 and _fit(*claims[k + 1 : k + 3]):
        pair = claims[k + 1 : k + 3]
        if _AHEAD.fullmatch(view.gap(ratio, pair[0])) and _BETWEEN.fullmatch(view.gap(*pair)):
            yield from _link(view, pair, ratio)
            return
    if k or not view.runs_on(ratio.sentence) or not _ENDS.match(view.after(ratio, 20)):
        return
    told = view.claims_of(ratio.sentence - 1)
    start = view.sentences[ratio.sentence].start
    if len(told) == 2 and _fit(*told) and _THAT_IS.fullmatch(view.plain[start : ratio.start]):
        yield from _link(view, told, ratio)


def _is_side(claim: Claim) -> bool:
    """Whether a figure may be one side of a ratio."""
    q = quantity(claim)
    return (
        q.value is not None
        and q.value > 0
        and q.direction is None
        and q.stat in ("count", "amount", "rate")
        and q.form not in ("fraction", "vague")
        and not is_duration(claim)
        and q.comparator in ("=", "~")
        and claim.is_fact
    )


def _fit(first: Claim, second: Claim) -> bool:
    """Whether two figures may be held against each other: one measure, or two things counted."""
    if not _is_side(first) or not _is_side(second):
        return False
    return (is_count(first) and is_count(second)) or compatible(quantity(first), quantity(second))


def _link(view: View, pair: list[Claim], ratio: Claim) -> Iterator[Link]:
    less, more = sorted(pair, key=lambda claim: quantity(claim).value or 0)
    if (
        is_earlier(view, less) != is_earlier(view, more)
        and quantity(less).unit == quantity(more).unit == "person"
    ):
        return
    yield _fold(less, more, ratio)


def _fold(base: Claim, more: Claim, by: Claim) -> Link:
    first, last = min(base.start, more.start, by.start), max(base.end, more.end, by.end)
    return Link(
        "fold",
        (("from", (base.index,)), ("to", (more.index,)), ("by", (by.index,))),
        by.start,
        by.end,
        by.text,
        (("directions", ()), ("basis", "comparison"), ("span", (first, last))),
    )


def _as_much(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`It was $2,702 in India. In China it was $13,862, five times as much, and in Japan $35,951, thirteen times`."""
    level, multiple = claims[k - 1], claims[k]
    if k != 1 or not view.runs_on(level.sentence) or not _is_side(level):
        return
    start = view.sentences[level.sentence].start
    if not _IN_ANOTHER.fullmatch(view.plain[start : level.start]) or not _COMMA.fullmatch(
        view.gap(level, multiple)
    ):
        return
    if not _AS_MUCH.match(view.after(multiple, 20)):
        return
    told = [
        claim for claim in view.claims_of(level.sentence - 1) if compatible(quantity(claim), quantity(level))
    ]
    if len(told) != 1 or not _is_side(told[0]) or is_earlier(view, told[0]):
        return
    yield _fold(told[0], level, multiple)
    for at in range(k + 2, len(claims), 2):
        further, again = claims[at - 1 : at + 1]
        gap = view.plain[claims[at - 2].end : further.start]
        tied = _AND_IN.fullmatch(gap.removeprefix(" as much")) and _COMMA.fullmatch(view.gap(further, again))
        if not tied or quantity(again).unit != "times" or not _fit(level, further):
            return
        if not _MAYBE_AS_MUCH.match(view.after(again, 20)):
            return
        yield _fold(told[0], further, again)

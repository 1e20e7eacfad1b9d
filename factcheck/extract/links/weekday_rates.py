"""So many a day on some days of the week and so many on others, and what that makes: `240 from Monday to Friday, 420 on Saturdays and none on Sundays: 1,620 a week`.

Kind `week`, roles part and total; attributes `days`: on how many days of the week each part holds, and
`apart` where the total stands somewhere else in the draft.
"""

import re
from collections.abc import Iterator

from factcheck.extract.counted import head, is_duration, quantity, same_noun
from factcheck.extract.links.rates import rate_unit
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import IN_ALL, THAT_IS
from factcheck.model.months import WEEKDAY, WEEKDAYS
from factcheck.model.pattern import Pattern
from factcheck.named_tuple import NamedTuple

_DAY = rf"{WEEKDAY}s?"
_PHRASE = Pattern(
    rf"\b(?:(?:from\s)?(?P<first>{_DAY})\s?(?:to|until|till|through|–|-)\s?(?P<last>{_DAY})|(?P<work>(?:on\s)?(?:weekdays|working days))|"
    rf"on\s(?P<days>{_DAY}(?:(?:,\s|\sand\s|,\sand\s){_DAY})*))\b"
)
_NONE = Pattern(
    r"\b(?:none|nothing|not at all|closed|shut|does not (?:open|run|sail|work)|do not (?:open|run|sail|work)|rests?|no [a-z]+)\b"
)
_MAKES = Pattern(
    r"(?:.*?[,;:(–—]\s?|.*?\s)(?:(?:and\s)?(?:so|thus|therefore|or|making|"
    rf"which means|{THAT_IS})\s)?(?:a total of\s|{IN_ALL}\s|about\s)*"
)
_THAT_MAKES = Pattern(
    rf"[“\"]?(?:so\s|and\s)?(?:{THAT_IS}|in all|altogether,?)\s(?:a total of\s|about\s|just\s|some\s)*"
)
_VERB = Pattern(r"\b([a-z]{3,})\s(?:about\s|some\s|only\s|just\s)?$")
_OTHER_TIME = Pattern(
    r"\b(?:will|would|could|can|might|used to|once|until|hopes?|plans?|wants?|by then|in summer|in winter|if)\b"
)
_WEEK = 7


class _Part(NamedTuple):
    """Words for some days of the week, and the figure that holds on each of them, if any is told."""

    days: frozenset[int]
    claim: Claim | None


def links(view: View) -> Iterator[Link]:
    """Return every week that is told by its days and, near it or in the same words elsewhere, as a whole."""
    for number, sentence in enumerate(view.sentences):
        words = view.lower[sentence.start : sentence.end]
        if "day" not in words or len(phrases := list(_PHRASE.finditer(words))) < 2:
            continue
        parts = _parts(view, number, phrases)
        told = [part for part in parts if part.claim is not None]
        days = [day for part in parts for day in part.days]
        if len(told) < 2 or len(days) != _WEEK or len(set(days)) != _WEEK:
            continue
        claims = tuple(part.claim for part in told if part.claim is not None)
        if not _are_alike(claims) or any(
            part.claim is not None and len(part.days) > 1 and rate_unit(view, part.claim) != "day"
            for part in told
        ):
            continue  # `300 from Monday to Thursday` may be all of them
        found = _total(view, number, claims)
        if found is not None:
            total, apart = found
            yield Link(
                "week",
                (("part", tuple(claim.index for claim in claims)), ("total", (total.index,))),
                sentence.start + phrases[0].start(),
                sentence.start + phrases[0].end(),
                phrases[0].group(),
                (
                    ("days", tuple(len(part.days) for part in told)),
                    ("apart", apart),
                ),
            )


def _parts(view: View, number: int, phrases: list[re.Match[str]]) -> list[_Part]:
    """The days that each phrase names with the one figure beside it; empty where words and figures do not take turns."""
    start, end, _ = view.sentences[number]
    claims = [
        claim
        for claim in view.claims_of(number)
        if rate_unit(view, claim) != "week" and not is_duration(claim)
    ]
    for order in ("behind", "before", "first"):
        found = list(_in_order(view, claims, (start, end), phrases, order))
        told = [part.claim for part in found if part.claim is not None]
        if len(found) == len(phrases) and told == claims[: len(told)]:
            return found
    return []


def _in_order(
    view: View, claims: list[Claim], sentence: tuple[int, int], phrases: list[re.Match[str]], order: str
) -> Iterator[_Part]:
    """The days of each phrase with their figure, which stands `before` them all, `behind` them all, or before the `first` alone."""
    start, end = sentence
    for at, phrase in enumerate(phrases):
        if order == "before" or (order == "first" and not at):
            first, stop = start + (phrases[at - 1].end() if at else 0), start + phrase.start()
        else:
            first = start + phrase.end()
            stop = start + phrases[at + 1].start() if at + 1 < len(phrases) else end
        beside = [claim for claim in claims if first <= claim.start < stop]
        if at + 1 == len(phrases) and order != "before":
            beside = beside[:1]  # what follows is what it all makes
        none = _NONE.search(view.lower[first : beside[0].start if beside else stop]) is not None
        if len(beside) == (not none) and all(rate_unit(view, claim) in (None, "day") for claim in beside):
            yield _Part(_days(phrase), beside[0] if beside else None)


def _days(phrase: re.Match[str]) -> frozenset[int]:
    """The days of the week that a phrase names, Monday 0."""
    if phrase["work"]:
        return frozenset(range(5))
    if phrase["days"]:
        return frozenset(_number(name) for name in re.findall(_DAY, phrase["days"]))
    first, last = _number(phrase["first"]), _number(phrase["last"])
    return frozenset((first + step) % _WEEK for step in range((last - first) % _WEEK + 1))


def _number(name: str) -> int:
    return WEEKDAYS.index(name.removesuffix("s") if name not in WEEKDAYS else name)


def _are_alike(claims: tuple[Claim, ...]) -> bool:
    """Whether figures count or measure one thing, exactly, the first of them by the day."""
    units = {quantity(claim).unit for claim in claims} - {None}
    nouns = [head(claim) for claim in claims if head(claim)]
    return (
        len(units) <= 1
        and all(same_noun(nouns[0], noun) for noun in nouns)
        and all(
            quantity(claim).value is not None
            and quantity(claim).comparator == "="
            and quantity(claim).direction is None
            and quantity(claim).unit not in ("percent", "percentage_point", "degree_celsius")
            and quantity(claim).form != "fraction"
            for claim in claims
        )
    )


def _total(view: View, number: int, parts: tuple[Claim, ...]) -> tuple[Claim, bool] | None:
    """The week as a whole: what follows the days, or the one figure by the week that the draft tells in the same words."""
    after = [claim for claim in view.claims_of(number) if claim.start > parts[-1].end]
    if after and _is_weekly(view, after[0], parts) and _MAKES.fullmatch(view.gap(parts[-1], after[0])):
        return after[0], False
    following = number + 1
    if not after and following < len(view.sentences) and view.runs_on(following):
        claim = next(iter(view.claims_of(following)), None)
        if (
            claim is not None
            and _is_weekly(view, claim, parts)
            and _THAT_MAKES.fullmatch(view.before(claim, 80).lstrip())
        ):
            return claim, False
    if after:
        return None
    verb = _VERB.search(view.before(parts[0], 40))
    found = [
        claim
        for claim in view.claims
        if claim.kind == "quantity"
        and claim.sentence != number
        and _is_weekly(view, claim, parts)
        and not _OTHER_TIME.search(view.sentence_text(claim.sentence).lower())
    ]
    if verb is None or len({quantity(claim).value for claim in found}) != 1:
        return None
    again = _VERB.search(view.before(found[0], 40))
    return (found[0], True) if again is not None and again[1] == verb[1] else None


def _is_weekly(view: View, claim: Claim, parts: tuple[Claim, ...]) -> bool:
    """Whether a figure tells by the week what others tell by the day."""
    if claim.zone == "table" or rate_unit(view, claim) != "week" or quantity(claim).value is None:
        return False
    if quantity(claim).direction is not None or quantity(claim).comparator not in ("=", "~"):
        return False
    units = {quantity(part).unit for part in parts} - {None}
    noun = next((head(part) for part in parts if head(part)), "")
    if noun and head(claim) and not same_noun(noun, head(claim)):
        return False
    return quantity(claim).unit in (units or {None, "person"}) or (
        bool(units) and quantity(claim).unit is None
    )

"""Shares of things counted sentences or paragraphs before, where the words name the things: `94 of the call-outs, or 31%`."""

import re
from collections.abc import Iterator

from factcheck.extract.counted import head, is_count, is_fraction, is_level, is_sum, quantity, same_noun
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.links._share_words import CLOSED, REACH, restates, text_behind, tie
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import FALL, RISE

_OF_THE_NAMED = r"^\s+of (?:the|its|their|these|those|all|his|her|our)\s(?P<kind>[a-z-]+\s)??(?P<noun>[a-z-]{3,})(?=[,.;:(–—]|\s(?:or|who|which|that|were|was|are|is|had|have|went|came|in|on|at|by|to|[a-z]+ed)\b|\s\(|$)"
_NO_THING = frozenset(
    "total whole lot rest sum money time way year people first last day week month season same other others".split()
)
_CALLED = r"\s*of (?:the|its|their|these|those|all)\s(?P<noun>[a-z-]{3,})\s(?:are|were|is|have been|had been|has been)\s(?:now |already |still )?(?P<state>[a-z]{4,})\b"
_STATES = r"\s(?:(?:are|were|was|is|as|to be|have been|had been|being|now|already|still)\s){0,2}"
_THAN_THE = (
    r"\s?(?:[a-z]+\s){0,2}?(?:more|fewer|less|higher|lower|larger|smaller|bigger|dearer|cheaper|above|below|up|down)\s(?:than|on|as)?\s?"
    r"(?:in |the |its |their |this |last |year’s |year's |those |that |of |a |an |current |previous |season’s |season's |before’s |total |figure )*"
)
_A_RISE_OF = (
    r"[^,;.]{0,30},\s(?:or |which is |that is |up |down |(?:or |which is |that is |for )?an? (?:[a-z]+ )?"
    rf"(?:{RISE}|{FALL}|saving) of )(?:about |some |just |only |almost |nearly |more than |over )?"
)
_OF_WHICH_SOMEBODY = r"(?:\s[a-z]+){0,3},?\s(?:of which|and|towards which)\s[^,;.\d]{3,50}\s(?:promised|pledged|paid|pays|will pay|covers|will cover|given|offered|raised|found|met|meets|contributes|provides)\s(?:about |up to )?"
_THAT_LEAVES = r"^[“\"]?(?:that|this|which|it) (?:leaves|left|would leave|means)\b[^;.\d]{0,40}$"
_TAKES_UP = r"^[“\"]?(?:that|this|it|they|which|these)\b"
_FAR = 60
"""Figures before one among which the count of the things named is looked for."""


def of_the_things_named(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`Children received 11,232 of the parcels, or 36%`: of the parcels counted anywhere before."""
    if not k:
        return
    share, amount = claims[k], claims[k - 1]
    if not is_count(amount) or is_fraction(amount) or is_earlier(view, amount):
        return
    gap = view.gap(amount, share)
    if (
        len(gap) > REACH
        or not restates(view, gap, share)
        or not re.match(CLOSED, text_behind(view, share, 20))
    ):
        return
    named = re.match(_OF_THE_NAMED, view.lower[quantity(amount).number_end : share.start])
    if named is None or named["noun"] in _NO_THING:
        return
    counted = _counted(view, amount, singular(named["noun"]), (named["kind"] or "").strip())
    yield from _tie(view, share, counted, amount, (amount.end, share.start))


def in_the_state_named(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`They found 475 bleached … In other words, 38 per cent of the colonies are bleached`: the word of the count returns."""
    share = claims[k]
    told = re.match(_CALLED, text_behind(view, share, 70))
    if told is None or not view.runs_on(share.sentence) or told["noun"] in _NO_THING:
        return
    parts = [
        claim
        for claim in view.claims_of(share.sentence - 1)
        if is_count(claim)
        and re.match(_STATES + told["state"] + r"\b", view.lower[quantity(claim).number_end : claim.end + 40])
    ]
    if len(parts) != 1 or is_earlier(view, parts[0]):
        return
    yield from _tie(
        view,
        share,
        _counted(view, parts[0], singular(told["noun"]), ""),
        parts[0],
        (share.end, share.end + told.end()),
    )


def what_is_left(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`would cost £3.2m, of which the county has promised 60 per cent. That leaves £1.28m to find`: what the share leaves."""
    share, number = claims[k], claims[k].sentence + 1
    if not k or k + 1 != len(claims) or number >= len(view.sentences) or not view.runs_on(number):
        return
    base, following = claims[k - 1], view.claims_of(number)
    if not following or not is_level(base) or quantity(share).unit != "percent":
        return
    left = following[0]
    if not re.fullmatch(_OF_WHICH_SOMEBODY, view.gap(base, share)) or not re.search(
        _THAT_LEAVES, view.before(left, 60)
    ):
        return
    if quantity(left).unit == quantity(base).unit is not None and is_level(left):
        link = tie(view, "share", share, (base,), left, (view.sentences[number].start, left.start))
        yield link._replace(attributes=(*link.attributes, ("rest", "only")))


def of_the_step(view: View, claims: list[Claim]) -> Iterator[Link]:
    """`The budget is $23m larger than this year's $389m, an increase of 5.9 per cent`: the step as a share of its base.

    Where the figure that it led to stands in the sentence, the three of them are a change.
    """
    for k, (step, base, share) in enumerate(zip(claims, claims[1:], claims[2:], strict=False)):
        q = quantity(share)
        if q.unit != "percent" or q.value is None or quantity(step).per != quantity(base).per:
            continue
        if (
            not (is_sum(step) or quantity(step).direction)
            or not is_level(base)
            or quantity(step).unit != quantity(base).unit
        ):
            continue
        if (
            any(quantity(claim).unit == quantity(base).unit for claim in claims[:k])
            or quantity(step).unit == "percent"
        ):
            continue
        if re.search(_TAKES_UP, view.lower[view.sentences[step.sentence].start : step.start]):
            continue
        told = re.fullmatch(_THAN_THE, view.lower[quantity(step).number_end : base.start])
        if (
            told
            and re.fullmatch(_A_RISE_OF, view.gap(base, share))
            and re.match(CLOSED, text_behind(view, share, 20))
        ):
            link = tie(view, "count-share", share, (base,), step, (base.end, share.start))
            yield link._replace(attributes=(*link.attributes, ("step", True)))


def _tie(
    view: View, share: Claim, counted: tuple[list[Claim], list[Claim]], amount: Claim, cue: tuple[int, int]
) -> Iterator[Link]:
    named, bare = counted
    if named:
        link = tie(view, "count-share", share, tuple(named), amount, cue)
        yield link._replace(roles=(*link.roles, ("elsewhere", tuple(claim.index for claim in bare))))


def _counted(view: View, amount: Claim, noun: str, kind: str) -> tuple[list[Claim], list[Claim]]:
    """Every larger count of such things before, and the larger bare ones behind the first of them, which only excuse."""
    named: list[Claim] = []
    bare: list[Claim] = []
    for claim in view.claims[max(amount.index - _FAR, 0) : amount.index]:
        if claim.kind != "quantity" or not is_count(claim) or is_fraction(claim):
            continue
        if (quantity(claim).value or 0) <= (quantity(amount).value or 0):
            continue
        thing = head(claim) or _label(view, claim)
        if thing and same_noun(thing, noun) and (not kind or kind in (quantity(claim).noun or "").split()):
            named.append(claim)
        elif named and not thing:
            bare.append(claim)
    return named, bare


def _label(view: View, claim: Claim) -> str:
    """What stands before the colon in a list of figures: `**Call-outs:** 231`."""
    label = re.search(
        r"([a-z-]{3,})(?::\*{0,2}|\*{1,2}:)\s$", view.lower[max(claim.start - 30, 0) : claim.start]
    )
    return singular(label[1]) if label else ""

"""Two figures and what the draft says lies between them: `took in £84.2m and spent £72.1m, leaving a surplus of £12.1m`.

Kind `difference`, roles larger, smaller, difference; of several in the first two roles any may be meant. Attributes: `name`, the word that names the difference (surplus,
margin, gap …), and `ordered`, true where the words say which figure is taken from which.
"""

import re
from collections.abc import Iterator

from factcheck.extract.counted import head
from factcheck.extract.links._figures import compatible
from factcheck.extract.links._leftovers import COMES_IN, GOES_OUT, leftovers
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.quantity import Quantity

_LIST = 40
"""A sentence with more figures is a list."""
_NAMES = r"(profit|loss|surplus|deficit|shortfall|gap|difference|margin|lead|majority|balance|net gain|net loss|net increase|net inflow|net outflow|net debt|net cash|net assets)"
_NAMED = (
    rf"(?:,|;|–|—|\(|\band|:)\s*(?:(?:which|that|this)\s+)?(?:(?:leaving|leaves|left|making|makes|giving|gives|gave|with|for|or|a|an|is|was|"
    rf"has|had|have|creating|producing|means|meant|meaning|it|them|him|her|resulting|in|won|by|the|overall|net|total|annual|trade|budget|operating|pre-tax|monthly|yearly|quarterly|trading|current-account|visible|natural)\s+)*"
    rf"{_NAMES}\s+(?:of|is|was)\s+(?:(?:just|only|about|some)\s+)?$"
)
_THE_LEAD = r"^[“\"]?(?:the|that|this|a) (lead|gap|margin|difference) of\s+(?:about |only |just |some )?$"
_THE_SURPLUS = (
    r"^[“\"]?(?:the|that|this) (?:resulting |natural |trade |budget |net )?(surplus|deficit|shortfall|difference|balance)"
    r"(?: of|,? at|, (?:which|that) (?:is|was|came to|comes to)| (?:is|was|came to|comes to|stands at|stood at|amounts to|amounted to)|,)"
    r"\s+(?:about |only |just |some )?$"
)
_LOSS_OF = r"\b(?:loss(?:es)?|deficits?)\s(?:of|was|were)\s(?:about |some )?$"
_OTHER_BASIS = (
    r"^\s*(?:after|before|net of|excluding|including|once|when|with|alone|in (?:goods|services|trade with))\b"
)
_AGAINST = (
    r"^\s*(?:less|minus)\s+(?:[\w’'-]+\s+){0,3}(?:of\s+)?$",
    r"^\s*(?:[a-z]+\s+){0,3}to (?:[a-z]+\s+)?[^\W\d]+(?:’s|'s|s’|s')\s+$",
    r"^[^.;]{0,40}\b(?:against|compared with|versus)\b[^.;]{0,60}$",
    r"^\s*to\s+(?:[\w.’'-]+\s+){0,3}$",
)
"""What ties two figures of one contest or comparison."""
_IN_FRONT_OR_BEHIND = (
    r"^[^.;]{0,40}\b(?:behind|ahead of|above|below|clear of)\s+(?:the |its |their )?(?:[\w.’'-]+\s+){0,3}$"
)
"""A further one of what is called a gap: `$35,951 puts it behind Spain's $38,627, a gap of $2,676`."""
_AHEAD_WITH = r"^[^.;\d]{0,30}\b(?:ahead of|before|behind|followed by|and)\b[^.;\d]{0,40}\b(?:with|on|at)\s+(?:just |only )?$"
"""`with 712 cars ahead of the Lumen E with 655, a lead of 57`."""
_BY = r"\b(?:leads?|led|leading|trails?|trailed|trailing|ahead|behind|won|wins?|lost|beat|beats|beaten|winning|carried|passed|defeated)\b[^.;]{0,40}\bby\s+(?:just |only )?$"
_BY_SO_MANY = r"\bby\s+(?:just |only |a mere )?$"
_COUNTED = frozenset("vote point run seat goal game frame shot".split())
_SCORED = r"(?:\s(?:points?|votes?|runs?|seats?|goals?|games?|frames?|shots?))?,\s(?:at |on |with )?"

_HELD_AGAINST = r"\b(?:than|against|from|compared (?:with|to)|versus|after)\s+(?:the |a |about )?$"
_BETWEEN = r"\b(gap|difference|margin) between\b[^.;,]{0,50}$"
_IS = r"^\)?[^.;]{0,30}?\b(?:is|was|amounts to|amounted to|comes to|came to|stands at|stood at|grew to|rose to)\s+(?:now |just |only |about )?$"
_LEAVING = r",\s+(leaving|which leaves|which left)\s+(?:just |only |about |some |another |the other |the remaining )?$"
_THAT_LEAVES = (
    r"(?:^[“\"]?(?:that|this|which|it)|[;,–—]\s*(?:and )?(?:that|this|which|it)) (leaves|left)\s+"
    r"(?:just |only |about |some |another |the other |the remaining )?$"
)
_OF_IT = r"^[^.;,]{0,20}?\bof (?:it|them|that|those|these|which|whom)\b"
_OF_THEM = r"\s(?:[a-z]+\s)?of (?:it|them|that|those|these)\b"
_OPENS_WITH_OF = r"^[“\"]?(?:out )?of (?:the |its |their |those |these |some |about )?(?:[a-z]+ ){0,2}$"
_OUT_OF = r"\s+(?:out )?of (?:the|its|their|all|those)?\s*(?:[\w’'-]+\s+){0,2}"
_IN_THE_RED = r"^\s+(in the red|in the black|in deficit|in surplus|short)\b"
_CALLED = {
    "in the red": "deficit",
    "in the black": "surplus",
    "in deficit": "deficit",
    "in surplus": "surplus",
    "short": "shortfall",
}
_A_SURPLUS_OF = r"\b(surplus|deficit|shortfall)\s+of\s+(?:just |only |about |some )?$"
_AFTER_WHICH = r"\b(?:after|having|with|on|as|when|because)\b"
_WITH_MORE = r"^[^.;]{0,30}\b(?:thanks to|helped by|with|including|plus|before|after|once|excluding|not counting|besides|because of|as well as)\b"
_BEYOND = r"\s+(over|above|under|below)\s+(?:the|its|their|his|her|a|an)\s+(?:[\w’'-]+\s+){0,2}?(?:(?:budget|estimate|allowance|limit|cap) of\s+)?"
_PLANNED = r"^(?:\s+[\w’'-]+)?\s+(?:budget|estimate|limit|cap|allowance|allocation|allotment|plan)\b|^\s*,"
_SPENT = r"\b(?:having|after|with|and|when it|it has|it)\s+(?:already\s+)?(?:spent|spending|cost|costing|paid|paying|borrowed|used)\s+(?:about |some )?$"


def links(view: View) -> Iterator[Link]:
    """Find every named difference with exactly two figures of its kind before it in the sentence."""
    for number in range(len(view.sentences)):
        told = tuple(link for link in _of_sentence(view, number) if not _are_parts(view, link))
        yield from told
        claims = view.claims_of(number)
        if 0 < len(claims) <= _LIST:
            taken = frozenset(index for link in told for index in link.all("difference"))
            yield from leftovers(view, number, claims, taken)


def _are_parts(view: View, link: Link) -> bool:
    """`We use 530,000 of them and sell 1.05m, which leaves 290,000`: both are taken from a whole told before."""
    if link.attribute("name") not in ("rest", "leaves", "leaving", "left"):
        return False
    ends = sorted({*link.all("larger"), *link.all("smaller")})
    first = view.claims[ends[0]]
    return (
        first is view.claims_of(first.sentence)[0] and re.match(_OF_THEM, view.after(first, 24)) is not None
    )


def _of_sentence(view: View, number: int) -> Iterator[Link]:
    claims = view.claims_of(number)
    if claims and number:
        yield from _of_the_shares_before(view, number, claims[0])
        yield from _of_the_sums_before(view, number, claims[0])
        yield from _of_the_sum_before(view, number)
    if 0 < len(claims) <= _LIST:
        yield from _that_is_left(view, number, claims)
    if 3 <= len(claims) <= _LIST:
        yield from _before_its_ends(view, claims)
        yield from _leads_by(view, claims)
    if not 3 <= len(claims) <= _LIST:
        return
    claims = [claim for claim in claims if _number(claim).stat != "ordinal"]  # `in the second, a gap of`
    for n in range(2, len(claims)):
        link = (
            _link(view, claims[n], claims[:n])
            or _left_over(view, claims[n], claims[:n])
            or _over_plan(view, claims[n], claims[:n])
            or _gap_between(view, claims[n], claims[:n])
            or _apart(view, claims[n], claims[:n])
        )
        if link is not None:
            yield link


def _link(view: View, stated: Claim, earlier: list[Claim]) -> Link | None:
    gap = view.gap(earlier[-1], stated)
    named = re.search(_NAMED, gap.replace(" age gap", " gap").replace(" age difference", " difference"))
    if named is None or len(gap) > 70 or re.match(_OTHER_BASIS, view.after(stated, 24)):
        return None
    if named[1] in ("profit", "loss") and not re.search(r"\b(?:less|minus)\b", view.gap(earlier[0], stated)):
        return None  # tax and interest lie between revenue, costs and profit
    levels = [claim for claim in earlier if _is_level(claim)]
    q = _number(stated)
    if q.unit == "percent" and named[1] in ("gap", "difference", "lead", "margin"):
        shares = [
            claim for claim in levels if _number(claim).unit == "percent" and not _number(claim).direction
        ]
        if len(shares) != 2 or len(levels) != 2 or shares[-1] is not earlier[-1] or q.direction is not None:
            return None
        start = earlier[-1].end + named.start(1)
        roles = (
            ("larger", (shares[0].index,)),
            ("smaller", (shares[1].index,)),
            ("difference", (stated.index,)),
        )
        return Link(
            "difference",
            roles,
            start,
            start + len(named[1]),
            named[1],
            (("name", named[1]), ("ordered", False)),
        )
    if named[1] == "majority" and q.unit not in ("percentage_point", "point"):
        return None  # seats and votes have rules of their own
    like = [
        claim
        for claim in levels
        if _alike(_number(claim), q) and not _is_margin(view, claim) and not _is_bracketed_share(view, claim)
    ]
    if " age " in gap and q.unit == "year":
        # `the youngest is 19 and the oldest 43, an age gap of 24 years`
        like = [
            claim
            for claim in earlier
            if _number(claim).unit in (None, "year") and _number(claim).value is not None
        ]
    last = next((claim for claim in reversed(earlier) if not _is_bracketed_share(view, claim)), earlier[-1])
    if len(like) != 2 or like[-1] is not last:
        return None
    first, second = like
    between = re.sub(r"\s?\([^()]{0,30}\)", "", view.lower[first.end : second.start])
    if len(between) > 110 or _is_loss(view, first) != _is_loss(view, second):
        return None
    if not _in_and_out(view, first, second):  # what came in and what went out have names of their own
        tied = any(re.search(tie, between) for tie in _AGAINST) or _side_by_side(
            view, first, second, named[1]
        )
        if named[1] in ("gap", "difference") and not tied:
            tied = re.search(_IN_FRONT_OR_BEHIND, between) is not None
        if named[1] in ("lead", "margin", "gap") and not tied:
            tied = re.search(_AHEAD_WITH, between) is not None
        if not tied or not (compatible(_number(first), _number(second)) or " age " in gap):
            return None
    start = earlier[-1].end + named.start(1)
    return Link(
        "difference",
        (("larger", (first.index,)), ("smaller", (second.index,)), ("difference", (stated.index,))),
        start,
        start + len(named[1]),
        named[1],
        (("name", named[1]), ("ordered", False)),
    )


def _is_loss(view: View, claim: Claim) -> bool:
    """Whether a sum was lost: beside a profit it lies on the other side of nought."""
    return re.search(_LOSS_OF, view.before(claim, 30)) is not None


def _leads_by(view: View, claims: list[Claim]) -> Iterator[Link]:
    """`The champions lead by 13 points, 148 to 135`."""
    for stated, first, second in zip(claims, claims[1:], claims[2:], strict=False):
        if view.gap(first, second) != " to ":
            continue
        # `He squeaked home by two votes, 3,412 to 3,140`
        counted = head(stated) in _COUNTED and re.search(_BY_SO_MANY, view.before(stated, 20))
        if not counted and not re.search(_BY, view.before(stated, 70)):
            continue
        if not re.fullmatch(_SCORED, view.gap(stated, first)) or not all(map(_is_level, (first, second))):
            continue
        if _number(stated).unit not in (None, "point") or any(
            _number(c).unit not in (None, "point") for c in (first, second)
        ):
            continue
        roles = (("larger", (first.index,)), ("smaller", (second.index,)), ("difference", (stated.index,)))
        yield Link(
            "difference", roles, first.start - 2, first.start, "by", (("name", "lead"), ("ordered", False))
        )


def _of_the_sum_before(view: View, number: int) -> Iterator[Link]:
    """Tie `Imports were €33.9bn, leaving a deficit of €2.3bn` to the exports of the sentence before."""
    claims = view.claims_of(number)
    if len(claims) < 2 or not view.runs_on(number):
        return
    second, stated = claims[:2]
    named = re.search(_NAMED, view.gap(second, stated))
    if named is None or len(view.gap(second, stated)) > 70 or re.match(_OTHER_BASIS, view.after(stated, 24)):
        return
    if not _is_level(second) or not _alike(_number(second), _number(stated)):
        return
    before = [
        claim
        for claim in view.claims_of(number - 1)
        if _is_level(claim)
        and _alike(_number(claim), _number(stated))
        and not is_earlier(view, claim)
        and not re.search(_HELD_AGAINST, view.before(claim, 24))
    ]
    if len(before) != 1 or not compatible(_number(before[0]), _number(second)):
        return
    one, other = (view.before(claim, 60) + claim.text.lower() for claim in (before[0], second))
    ways = [(re.search(COMES_IN, words), re.search(GOES_OUT, words)) for words in (one, other)]
    if not any((ways[n][0] and not ways[n][1] and ways[1 - n][1] and not ways[1 - n][0]) for n in (0, 1)):
        return
    start = second.end + named.start(1)
    yield Link(
        "difference",
        (("larger", (before[0].index,)), ("smaller", (second.index,)), ("difference", (stated.index,))),
        start,
        start + len(named[1]),
        named[1],
        (("name", named[1]), ("ordered", False)),
    )


def _gap_between(view: View, stated: Claim, earlier: list[Claim]) -> Link | None:
    """`The gap between the richest (€48,200) and the poorest (€31,400) is €16,800`."""
    first, second = earlier[-2:]
    opened = re.search(_BETWEEN, view.before(first, 70))
    if opened is None or not re.search(_IS, view.gap(second, stated)) or len(view.gap(first, second)) > 60:
        return None
    if not re.search(r"\band\b", view.gap(first, second)) or not all(
        _is_level(claim) for claim in (first, second, stated)
    ):
        return None
    q = _number(stated)
    if (
        not _alike(_number(first), q)
        or not _alike(_number(second), q)
        or re.match(_OTHER_BASIS, view.after(stated, 24))
    ):
        return None
    roles = (("larger", (first.index,)), ("smaller", (second.index,)), ("difference", (stated.index,)))
    return Link(
        "difference", roles, second.end, stated.start, opened[1], (("name", opened[1]), ("ordered", False))
    )


def _apart(view: View, stated: Claim, earlier: list[Claim]) -> Link | None:
    """`Northern Ireland (£541.20) was the cheapest region and the South East (£741.90) the dearest, £200.70 apart`."""
    behind = re.match(r"^\s+apart\s*(?:$|[.,;)])", view.after(stated, 10) + " ")
    like = [claim for claim in earlier if _is_level(claim) and _alike(_number(claim), _number(stated))]
    if (
        behind is None
        or len(like) != 2
        or not re.search(r"[,–—(]\s*(?:just |only )?$", view.gap(earlier[-1], stated))
    ):
        return None
    first, second = like
    if not re.search(r"\band\b|\bto\b|\bbut\b|;", view.gap(first, second)):
        return None
    roles = (("larger", (first.index,)), ("smaller", (second.index,)), ("difference", (stated.index,)))
    cue = (stated.end, stated.end + len(" apart"))
    return Link("difference", roles, *cue, "apart", (("name", "gap"), ("ordered", False)))


def _left_over(view: View, stated: Claim, earlier: list[Claim]) -> Link | None:
    """`4,020 of the 5,300 pupils passed, leaving 1,280 who did not`."""
    amount, base = earlier[-2:]
    left = re.search(_LEAVING, view.gap(base, stated))
    if left is None or not re.fullmatch(_OUT_OF, view.gap(amount, base)):
        return None
    if re.search(r"\band\b[^.;]{0,30}\d", view.after(stated, 60)):
        return None  # `leaving 12 for sale and 41 for sponsors`
    a, b, c = _number(amount), _number(base), _number(stated)
    if a.form == "fraction":
        return None  # `two in three of the 480 seats were taken, leaving 160`
    borrowed = {None, "person"} | (
        {b.unit} if a.unit is None and b.unit in ("day", "night", "week") else set()
    )
    if not all(_is_level(claim) for claim in (amount, base, stated)) or {a.unit, b.unit, c.unit} - borrowed:
        return None
    if b.value is None or a.value is None or c.value is None or c.value > b.value or a.value > b.value:
        return None
    if c.noun and b.noun and b.unit in (None, "person") and not compatible(b, c):
        return None
    start = base.end + left.start(1)
    roles = (("larger", (base.index,)), ("smaller", (amount.index,)), ("difference", (stated.index,)))
    return Link(
        "difference", roles, start, start + len(left[1]), left[1], (("name", "rest"), ("ordered", True))
    )


def _that_is_left(view: View, number: int, claims: list[Claim]) -> Iterator[Link]:
    """`Of the 5,300 pupils 4,020 passed. That leaves 1,280 who did not`; of a chain of counts it may be any step."""
    for n, stated in enumerate(claims):
        before = view.before(stated, 40)
        left = re.search(_THAT_LEAVES, before) or (re.search(_LEAVING, before) if n >= 2 else None)
        if (
            left is None
            or not _is_level(stated)
            or re.search(r"\band\b[^.;]{0,30}\d", view.after(stated, 60))
        ):
            continue
        if n == 0 and not view.runs_on(number):
            return
        chain = [
            claim
            for claim in (claims[:n] if n else view.claims_of(number - 1))
            if _is_level(claim) and _alike(_number(claim), _number(stated)) and not is_earlier(view, claim)
        ]
        if len(chain) not in (2, 3) or any(_number(claim).direction for claim in chain):
            return
        if (
            len(chain) == 3
            and re.match(_OF_IT, view.after(chain[1], 40))
            and not re.match(_OF_IT, view.after(chain[2], 40))
        ):
            return  # `29,800 tickets were sold, 1,500 of them restricted-view, and 700 were kept, which left 1,500`: of what was before
        if len(chain) == 2 and re.fullmatch(_OUT_OF, view.gap(*chain)):
            chain.reverse()
        elif not (
            re.search(_OPENS_WITH_OF, view.before(chain[0], 40))
            or any(re.match(_OF_IT, view.after(claim, 40)) for claim in chain[1:])
            or (len(chain) == 2 and _in_and_out(view, *chain))
        ):
            return
        start = stated.start - len(left.group()) + left.start(1) - left.start()
        yield Link(
            "difference",
            (
                ("larger", tuple(claim.index for claim in chain[:-1])),
                ("smaller", tuple(claim.index for claim in chain[1:])),
                ("difference", (stated.index,)),
            ),
            start,
            start + len(left[1]),
            left[1],
            (("name", "rest"), ("ordered", True)),
        )
        return


def _is_bracketed_share(view: View, claim: Claim) -> bool:
    """Whether a bare figure in brackets is a percentage whose sign stands at another: `31,146 (49.95) for it`."""
    q = _number(claim)
    small = q.unit in (None, "percent") and q.value is not None and q.value <= 100 and not q.noun
    return small and view.before(claim, 2).endswith("(") and view.after(claim, 1) == ")"


def _is_margin(view: View, claim: Claim) -> bool:
    """Whether a figure is the margin of error of a poll, which is no end of a lead."""
    return (
        re.search(
            r"\b(?:margin of error|plus or minus|give or take)\b[^,;.]{0,24}$|±\s*$", view.before(claim, 60)
        )
        is not None
    )


def _before_its_ends(view: View, claims: list[Claim]) -> Iterator[Link]:
    """`ended the year £24.6m in the red after taking £402.1m and spending £426.7m`: the difference, and then what it is of."""
    for stated, first, second in zip(claims, claims[1:], claims[2:], strict=False):
        behind = re.match(_IN_THE_RED, view.after(stated, 30))
        before = re.search(_A_SURPLUS_OF, view.before(stated, 40))
        name = behind or before
        if name is None or not re.search(_AFTER_WHICH, view.gap(stated, first)):
            continue
        if not all(_is_level(claim) and _alike(_number(claim), _number(stated)) for claim in (first, second)):
            continue
        lead = view.gap(stated, first)
        came, went = re.search(COMES_IN, lead), re.search(GOES_OUT, lead)
        between = view.gap(first, second)
        if re.match(_WITH_MORE, view.after(second, 60)):
            continue
        joint = re.fullmatch(r"[^.;]{0,30}\s(?:and|but|while|against)\s[^.;]{0,40}", between)
        if joint is None or (came is None) == (went is None):
            continue
        if re.search(GOES_OUT if came else COMES_IN, between + view.after(second, 12)) is None:
            continue
        roles = (("larger", (first.index,)), ("smaller", (second.index,)), ("difference", (stated.index,)))
        yield Link(
            "difference",
            roles,
            stated.start,
            stated.end,
            name[1],
            (("name", _CALLED.get(name[1], name[1])), ("ordered", False)),
        )


def _over_plan(view: View, spent: Claim, earlier: list[Claim]) -> Link | None:
    """`£3.2m over its £46m budget, having spent £49.2m`: the overrun, the plan and the outturn."""
    over, plan = earlier[-2:]
    beyond = re.fullmatch(_BEYOND, view.gap(over, plan))
    if (
        beyond is None
        or not re.match(_PLANNED, view.gap(plan, spent))
        or not re.search(_SPENT, view.gap(plan, spent))
    ):
        return None
    if not all(_is_level(claim) and _alike(_number(claim), _number(over)) for claim in (plan, spent)):
        return None
    larger, smaller = (spent, plan) if beyond[1] in ("over", "above") else (plan, spent)
    roles = (("larger", (larger.index,)), ("smaller", (smaller.index,)), ("difference", (over.index,)))
    start = over.end + beyond.start(1)
    return Link(
        "difference",
        roles,
        start,
        start + len(beyond[1]),
        beyond[1],
        (("name", "overrun"), ("ordered", True)),
    )


def _side_by_side(view: View, first: Claim, second: Claim, name: str) -> bool:
    """`10.2 words and the others 8.5, a difference of 1.7`, `gross debt was $1.2bn and cash $300m, for net debt of $900m`."""
    between = view.lower[first.end : second.start]
    if re.search(r"^[^,;.]{0,60}\b(?:and|but|while)\b[^,;.]{0,40}$", between) is None:
        return False
    if name.startswith("net "):
        return re.search(r"\bgross\b[^,;.]{0,30}$", view.before(first, 40)) is not None
    if name in ("lead", "margin", "majority"):  # `the Liberals are on 41% and the Greens on 23%`
        told, again = (
            re.search(r"\b(?:on|at|with|won|took|has|have|had|got|polled)\s+$", view.before(claim, 10))
            for claim in (first, second)
        )
        # `Ms Iwu won 52.4% and Mr Platt 45.1%`
        return told is not None and (
            again is not None or re.search(r"\band (?:[\w.’'-]+ ){1,3}$", between) is not None
        )
    return name in ("difference", "gap")


def _in_and_out(view: View, first: Claim, second: Claim) -> bool:
    """Whether one of the two figures came in and the other went out: `took in £84m and spent £72m`, `340 joined and 290 left`."""
    between = view.lower[first.end : second.start]
    joint = re.search(r"\b(?:and|but|while)\b", between)
    if joint is None:
        return False
    one = view.before(first, 50) + first.text.lower() + between[: joint.start()]
    other = between[joint.end() :] + second.text.lower() + view.after(second, 16)
    came, went = re.search(COMES_IN, one), re.search(GOES_OUT, one)
    if (came is None) == (went is None):
        return False
    return re.search(GOES_OUT if came else COMES_IN, other) is not None


def _number(claim: Claim) -> Quantity:
    assert claim.quantity is not None
    return claim.quantity


def _is_level(claim: Claim) -> bool:
    q = _number(claim)
    return q.value is not None and q.stat not in ("ordinal", "score", "age", "percent-change", "point-change")


def _alike(level: Quantity, difference: Quantity) -> bool:
    """Whether a figure may be one end of the difference."""
    if difference.unit == "basis_point":
        return level.unit == "percent"
    if difference.unit in ("percentage_point", "point"):
        return level.unit in ("percent", "point") and level.per == difference.per
    if level.unit == "percent" or difference.unit == "percent":
        return False
    return compatible(level, difference)


def _of_the_shares_before(view: View, number: int, stated: Claim) -> Iterator[Link]:
    """`That gave the winner 49.6% and the runner-up 47.2%. The lead of 2.4 points is …`, `The gap of 3.7%`."""
    q = _number(stated)
    opened = re.match(_THE_LEAD, view.before(stated, 50))
    if opened is None or q.value is None or q.unit not in ("percentage_point", "point", "percent"):
        return
    if re.match(r"^\s*(?:between|in|on|among|over)\b", view.after(stated, 10)):
        return
    for earlier in range(number - 1, max(number - 3, -1), -1):
        if view.sentences[earlier].block != view.sentences[number].block:
            return
        shares = [
            claim
            for claim in view.claims_of(earlier)
            if _number(claim).unit == "percent" and _number(claim).direction is None and _is_level(claim)
        ]
        if len(shares) != sum(_number(claim).unit == "percent" for claim in view.claims_of(earlier)):
            return
        if len(shares) == 3 and opened[1] in ("lead", "margin"):
            values = [_number(claim).value or 0 for claim in shares]
            shares = shares[:2] if values == sorted(values, reverse=True) else []
        if len(shares) == 2:
            yield _between(shares, stated, opened[1], view)
        if shares:
            return


def _of_the_sums_before(view: View, number: int, stated: Claim) -> Iterator[Link]:
    """`Its income was £8.4m and its costs £7.9m. The surplus of £0.5m goes into reserves`."""
    opened = re.match(_THE_SURPLUS, view.before(stated, 50))
    if opened is None or view.sentences[number - 1].block != view.sentences[number].block:
        return
    if not _is_level(stated) or re.match(_OTHER_BASIS, view.after(stated, 24)):
        return
    if re.search(
        r"\b(?:includes?|including|excludes?|planned|expected|forecast|budgeted)\b", view.after(stated, 60)
    ):
        return
    # `51,870 were born, a fall of 1,370, while 49,310 died`: a change is neither of the two
    told = [claim for claim in view.claims_of(number - 1) if _number(claim).direction is None]
    sums = [claim for claim in told if _is_level(claim) and _alike(_number(claim), _number(stated))]
    if len(sums) == 2 and len(told) == 2 and _in_and_out(view, *sums):
        roles = (("larger", (sums[0].index,)), ("smaller", (sums[1].index,)), ("difference", (stated.index,)))
        start = view.sentences[number].start
        yield Link(
            "difference", roles, start, stated.start, opened[1], (("name", opened[1]), ("ordered", False))
        )


def _between(shares: list[Claim], stated: Claim, name: str, view: View) -> Link:
    first, second = shares
    cue = (view.sentences[stated.sentence].start, stated.start)
    if _number(stated).unit != "percent":
        roles = (("larger", (first.index,)), ("smaller", (second.index,)), ("difference", (stated.index,)))
        return Link("difference", roles, *cue, name, (("name", name), ("ordered", False)))
    roles = (("from", (second.index,)), ("to", (first.index,)), ("by", (stated.index,)))
    attributes = (("directions", ()), ("basis", "comparison"), ("span", (first.start, second.end)))
    return Link("change", roles, *cue, name, attributes)

"""What a share of a whole comes to, named in the next sentence or right behind it: `a fifth of an estate of £450,000. … the £90,000`.

Kinds `share` (roles share, base, amount) and `count-share` (roles share, base, count), as in `shares`.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.counted import head, is_fraction, quantity
from factcheck.extract.links._figures import TIME_UNITS, compatible
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link

_SOURCES = {
    "of a whole": r"(?: of (?:an?|the|her|his|their|its) [a-z]+(?: [a-z]+)?)? (?:of|worth|valued at) (?:about |some )?",
    "the other": r"(?:(?:when|once|after|with|while|but|and|as|if) )?the (?:other|remaining) (?:about |some )?",
    "of it": r"\s*(?:were|was|are|is|had|have|has|will|would|did|do|went|go|could|[,.;)–—]|$)",
    "the sum": r"(?:.*[^\w])?(?:the|this|that|those|these) ",
    "used": r"\s*(?:to [a-z]+(?! (?:and|or)\b)\s|will\b|would\b|is\b|was\b|goes\b|went\b|has\b|had\b(?! been (?:saved|raised))|[,.;)–—]|$)",
    "less something": r"\b(?:after|tax|taxes|fees?|costs?|duty|deduct\w*|less|net|still|has|had|have|needs?|needed|lacks?|owe[sd]?|save[ds]?|earn\w*|already|own|another|other)\b",
    "of the": r" of (?:the|its|their|his|her|all) ",
    "in apposition": r"[^,;:.()\d]{0,30}, (?:or |that is,? )?",
}  # fmt: skip


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: few drafts want them."""
    return re.compile(_SOURCES[name])


def links(view: View) -> Iterator[Link]:
    """Return what shares of a whole come to, where the words leave no other figure that could be meant."""
    for number in range(len(view.sentences)):
        claims = view.claims_of(number)
        if len(claims) < 2 or view.block_of(claims[0]).zone in ("table", "teaser"):
            continue
        yield from _in_apposition(view, claims)
        following = view.claims_of(number + 1) if number + 1 < len(view.sentences) else []
        if following and following[0].block == claims[0].block:
            taken = _share_and_whole(view, claims)
            if taken is not None:
                yield from _the_rest(view, *taken, following)
                yield from _the_sum(view, *taken, following)


def _share_and_whole(view: View, claims: list[Claim]) -> tuple[Claim, Claim] | None:
    """The only share of a sentence and what it is taken of, where that is the only figure beside it."""
    shares = [claim for claim in claims if is_fraction(claim)]
    rest = [claim for claim in claims if claim not in shares and quantity(claim).unit not in TIME_UNITS]
    if len(shares) != 1 or len(rest) != 1 or quantity(rest[0]).value is None:
        return None
    (share,), (base,) = shares, rest
    if (
        share.start > base.start
        or not (share.is_fact and base.is_fact)
        or quantity(base).direction is not None
    ):
        return None
    gap = view.gap(share, base)
    return (
        (share, base) if _pattern("of the").fullmatch(gap) or _pattern("of a whole").fullmatch(gap) else None
    )


def _the_rest(view: View, share: Claim, base: Claim, following: list[Claim]) -> Iterator[Link]:
    """`Three quarters of the 1,600 signatures were genuine. When the other 400 had been struck out`."""
    counted = [claim for claim in following if compatible(quantity(claim), quantity(base)) and claim.is_fact]
    for rest in counted[:1]:
        start = view.sentences[rest.sentence].start
        bare = head(rest) in ("", head(base)) and quantity(rest).unit in (None, quantity(base).unit)
        named = bare and _pattern("the other").fullmatch(view.lower, start, rest.start)
        if named and not _is_told_before(view, rest, share) and _pattern("of it").match(view.after(rest, 12)):
            yield _link(share, base, rest, (start, rest.start), rest=True)


def _the_sum(view: View, share: Claim, base: Claim, following: list[Claim]) -> Iterator[Link]:
    """`left her a fifth of an estate of £450,000. She will use the £90,000 to buy`: the only sum of money that can be meant."""
    sums = [claim for claim in following if quantity(claim).unit == quantity(base).unit]
    if len(sums) != 1 or quantity(base).stat != "amount" or quantity(sums[0]).stat != "amount":
        return
    (amount,) = sums
    start, end, _ = view.sentences[amount.sentence]
    if (
        quantity(amount).comparator != "="
        or _is_told_before(view, amount, share)
        or _pattern("less something").search(view.lower[start:end])
    ):
        return
    if _pattern("the sum").fullmatch(view.lower, start, amount.start) and _pattern("used").match(
        view.after(amount, 24)
    ):
        yield _link(share, base, amount, (start, amount.start), rest=False)


def _is_told_before(view: View, amount: Claim, share: Claim) -> bool:
    """Whether the draft has told just this figure before the share: `the £60,000` may be that one."""
    return any(
        claim.kind == "quantity"
        and claim.end < share.start
        and quantity(claim).value == quantity(amount).value
        and quantity(claim).unit == quantity(amount).unit
        for claim in view.claims
    )


def _in_apposition(view: View, claims: list[Claim]) -> Iterator[Link]:
    """`burned 1,900 hectares of the 2,400 in the park, almost four-fifths, before the rain came`."""
    for count, base, share in zip(claims, claims[1:], claims[2:], strict=False):
        if not is_fraction(share) or not _pattern("of the").fullmatch(view.gap(count, base)):
            continue
        if not _pattern("in apposition").fullmatch(view.gap(base, share)) or not re.match(
            r"\s*(?:[,.;)–—]|$)", view.after(share, 3)
        ):
            continue
        q, whole = quantity(count), quantity(base)
        bare = whole.unit is None and not whole.noun
        if q.value is None or whole.value is None or q.value > whole.value or q.direction or whole.direction:
            continue
        if compatible(q, whole, paired=bare) and q.form != "fraction" and count.is_fact and share.is_fact:
            roles = (("share", (share.index,)), ("base", (base.index,)), ("count", (count.index,)))
            yield Link("count-share", roles, base.end, share.start, "", (("about", ""),))


def _link(share: Claim, base: Claim, amount: Claim, cue: tuple[int, int], *, rest: bool) -> Link:
    roles = (("share", (share.index,)), ("base", (base.index,)), ("amount", (amount.index,)))
    return Link("share", roles, *cue, "", (("about", ""), ("rest", "only" if rest else False)))

"""Ties a share to the whole that it is taken of and to the amount that it is said to be.

Kinds: `share` (`34.5% of an economy of $190.8bn comes to $65.8bn`) and `count-share` (`of the 6,120 sailings
306 were cancelled, or 5%`). Roles: share, base, amount or count; several claims in the roles base and count are
alternatives, of which the draft does not say which it means; those in the role elsewhere only excuse. Attributes: `about`
(turnout or votes) and `rest` (the words may tell of what the share leaves, or tell `only` of that).
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from factcheck.extract.counted import (
    counts_alike,
    head,
    is_count,
    is_duration,
    is_fraction,
    is_level,
    is_share,
    place_of,
    quantity,
    takes_unit,
)
from factcheck.extract.grammar.currencies import CURRENCIES
from factcheck.extract.links._breakdowns import ADDED_TO
from factcheck.extract.links._counted_bases import (
    in_the_state_named,
    of_the_step,
    of_the_things_named,
    what_is_left,
)
from factcheck.extract.links._margins import of_the_sales
from factcheck.extract.links._share_bases import (
    anaphoric,
    bases_before,
    elliptic,
    of_a_base_by_subject,
    of_a_stock,
    of_named,
    of_the_counts_before,
    of_the_room_before,
    of_the_same_things,
    of_those,
    predicated,
)
from factcheck.extract.links._share_words import (
    APPOSED,
    CLOSED,
    COMPARES,
    IS_SHARE,
    REACH,
    RESTATED_ONLY,
    appositive,
    is_amount,
    is_out_of,
    mutual,
    number_end,
    opens_with_of,
    restates,
    text_behind,
    text_between,
    tie,
)
from factcheck.extract.links.thresholds import are_thresholds
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import IN_ALL, OF_THEM, THAT_IS
from factcheck.model.pattern import Pattern

_VERBS = (
    r"(?:\b(?:comes?|came|amount(?:s|ed|ing)?|equat(?:es|ed|ing)|add(?:s|ed)? up) to|\bworks? out at|\bmakes?|\bmade|"
    r"\bequals?|\bis|\bare|\bwas|\bwere|\btotals?|\btotall?ed|\btotall?ing|\bwould be|\bmeans?|\bmeant|\bis worth|\braises?|"
    r"\braised|\bgives?|\byields?|\braise|\b(?:bring|bringing|brings|brought) in|\bcosts?|\bsaves?|\bgenerates?|\bgenerated|\bfetch(?:es|ed)?|"
    r"\bleaves?|\bleaving|\bproduces?|\bearns?)\s+(?:only |just )?$"
)
_ARTICLES = r"(?:the|a|an|its|their|his|her|our|your|all|all of the|those|these|this year's|last year's|every|each of the)"
_FINITE = r"(?:were|was|are|is|who|which|took|take|takes|get|gets|got|go|goes|went|came|come|live|lives|lived|pay|pays|paid|said|say|do|did)"
"""With a verb of its own a share is told of something else than the figure behind: `a quarter were seen in less than three years`."""
_OF_BASE = rf"^\s+(?:of|out of)\s+(?:{_ARTICLES}\s+)?(?:(?!and\b|or\b|but\b|{_FINITE}\b)[\w’'-]+\s+){{0,4}}?(?:of\s+|worth\s+)?(?:{_ARTICLES}\s+)?$"
_NO_VERB = r"(?!(?:comes?|came|is|was|are|were|costs?|amounts?|works?|means?|meant|makes?|made|would|will|equals?|adds?|raises?|raised)\b)"
"""`a 10% deposit on the typical home comes to £28,740`: the figure is the deposit, and not what it is taken of."""
_LEVY_ON = (
    r"^\s+(?:fee|tax|levy|commission|duty|charge|surcharge|tariff|deposit|stake|cut|royalty|premium|share|bonus|slice|discount)s?"
    rf"\s+(?:on|of|in|off)\s+(?:{_ARTICLES}\s+)?(?:{_NO_VERB}[\w’'-]+\s+){{0,4}}?(?:of\s+)?$"
)
_CHANGES = r"^\s+(?:cut|reduction|rise|increase|saving|drop|fall)s?\s+(?:to|in|on|off)\s"
_CHANGE_IN = rf"^\s+(?:cut|reduction|rise|increase|saving|drop|fall)s?\s+(?:to|in|on|off)\s+{_ARTICLES}\s+(?:[\w’'-]+\s+){{0,4}}?(?:of\s+)?$"
"""`a 12.5% cut to its budget of`; `cut to £64m` would be what is left."""
_LEVY_OF = r"\b(?:fee|tax|levy|commission|duty|charge|surcharge|tariff|deposit|royalty|premium|bonus|discount|rate|margin)s?\s+of\s+(?:about |just )?$"
_ON_BASE = rf"^\s+(?:on|off|of)\s+(?:{_ARTICLES}\s+)?(?:{_NO_VERB}[\w’'-]+\s+){{0,4}}?(?:of\s+)?$"
_THAT_IS = rf"^[“\"]?{THAT_IS}\s+(?:about |only |just )?$"
_OPENS_COUNT = (
    r":\s*$|^\s+of (?:(?:the|its|their|all|those) )?[\w’'-]+(?: [\w’'-]+)?\s*(?:,|–|—|\()\s*(?:or )?$"
)
_ON_A = (
    r"^\s+(?:on|in|out of|from)\s+(?:(?:an?|its|the|their|this year's|total|annual|overall)\s+){0,2}"
    r"(?:budget|turnover|revenues?|sales|income|spending|takings|payroll|total|outlay|bill|fund|pot|loan|investment)\s+of\s+$"
)
_OR_SO_MUCH = (
    r"(?:[,(–—]\s*(?:or|that is|which is|equal to|equivalent to)?|\bor)\s*(?:about |some |just |only )?$"
)
_WHICH_BEFORE = r"\b(?:of|among) (?:which|whom|them|these|those)\b[^,;:.]{0,12}$"
_TO_A_TOTAL = (
    r"\b(?:bringing|taking|brings|takes|brought|took) (?:the|its|their|his|her) [a-z ]{0,20}to (?:about )?$"
)
"""`Of those 200, 45 will go, along with 15 others, bringing the total to 60, or one in ten`: more than those are in it."""
_SET_AGAINST_ANOTHER = r"\b(?:against|compared (?:with|to)|versus|and|while)\s(?:just |only |the )?$"
_OF_THEM = (
    r"\s*of (?:them|these|those|whom|it|that|this|which)\s+"
    r"(?!(?:will|would|were|was|are|is|have|has|had|did|do|does|can|could|may|might|came|went|got|voted|said)\b)[a-z]"
)
_DIRECTLY = r"[\s,]*(?:\(|[–—]|\bor\b)\s*(?:about |some |roughly |just )*"
_LEFT_OVER = r"\bthe (?:remainder|rest|balance),\s$"
_THEM_BEHIND = r"^(?: [\w’'-]+)? (?:of|among) (?:which|whom|them|these|those)\b"
_CLOSES_AGAIN = r"^\s*(?:$|[.,;:)–—]|(?:was|were|is|are|has|have|had|went|goes|came|remains?|remained)\b)"
_OVER_YEARS = r"^\s*(?:over|within|in|by|across) (?:the )?(?:next |first |coming |last )?(?:[\w-]+ )?(?:years|months|decades?)\b"
_OF_OTHERS = (
    r"^,?\s*(?:of|among|in|for|from) (?:the|those|its|their|all)\b(?! (?:total|whole|lot|sum|latter)\b)"
)
_OF_A_WHOLE = r"^\s+of (?:the |its |their |all |total |annual |national ){0,2}(?P<whole>[a-z]+(?: [a-z]+){0,2}?)(?=\s*[.,;]|\s+(?:at|in|on|by|last|this|a|for|after|while|when|and|against|compared|up|down)\b)"
_WITH_A_WHOLE = r"^[“\"]?(?:with|on|at|given|taking|as|since) (?:a |an |the |its |their |total |annual |national ){0,2}(?P<whole>[a-z]+(?: [a-z]+){0,2}?) (?:at|of|worth|put at|standing at|totalling|is|was|came to|comes to|reached)\s+(?:about |some )?$"
_SO_MUCH = r"^[^.;]{0,40}?,?\s" + THAT_IS + r"\s+(?:about |some |just |only )?$"
_OUTPUT = frozenset(("gdp", "gross domestic product", "output", "national output", "economy", "product"))
_THE_BASE = r"\s+(?:the|its|their|his|her)\s+(?:[a-z]+\s+){0,2}(?:of\s+)?"
"""Behind `half`: `less than half the £4.9bn`."""
_OF_WHAT_IT_WAS = r"\s(?:of )?what (?:it|they|that|this) (?:was|were|had been)(?: (?:in|on|at|during) (?:the )?[\w/’'–-]+(?: \d{4})?| (?:a|one) (?:year|decade|month) (?:ago|before|earlier))? \("
_APPOSED_COUNT = r"(?: [\w’'-]+){0,2},\s*"
"""`One bed in nine, 14,180 out of 100,300, was full`; with a noun of its own the second may be another group."""
_A_TURNOUT_OF = r",\s(?:(?:with|giving|making|on|for|and|which makes|which means) )?a (?:[a-z]+ )?turnout of\s(?:about |just |only )?$"
_AN_OCCUPANCY_OF = r",\s(?:(?:with|giving|making|for|which makes|which means) )?an? (?:[a-z]+ )?(?:occupancy|load factor|take-up)(?: rate| level)?(?: of)?\s$"
_ARE_TAKEN = r"\b(?:sold|let|filled?|taken|occupied|booked|in use|used|full)\b"
_OF_ALL_TOLD = r"^\s*of (?:the total|all|the lot|everything|everyone)\b"
_SURVEY_OF = r"\b(?:surveys?|polls?|study|studies|sample|census) of\s+(?:about |some |more than )?$"
_TOGETHER_WITH = rf"\b(?:{ADDED_TO}|with the)\b[^.;,]{{0,40}}$"
_NEW_CLAUSE = r"[,;:–—(]|\b(?:and|but|while)\s"
_SOME_OF_THEM = rf"^\s*{OF_THEM}\s+[a-z]"
_CAPACITIES = frozenset(("capacity", "total", "volume", "limit"))
"""What a bare number that borrows the measure of the amount may be of: `42m cubic metres, 55% of its 60 million capacity`."""
_ASIDE = Pattern(
    r",\s(?:after|before|less|minus|net of|plus|with|without|including|excluding|despite|not counting)\s(?:[^,]|,(?=\d))*\s$"
)
_IN_ALL = rf"^\s*(?:[\w’'-]+ )?{IN_ALL}\b"
_NAMED_THEN_COUNTED = (
    r"(?:\s(?!(?:and|or|plus|with|but|as|including)\b)[\w’'-]+){0,6}\s?[,(–—]\s?(?:about |some )?"
)
"""Behind the whole, with nothing added to it: `of the 86 passengers on the coach, 43 in all`."""
_QUALIFIED = r"^\s*(?:super-?majority|majority|quorum|threshold|hurdle|rule)\b"


def links(view: View) -> Iterator[Link]:
    """Return the ties of every share in the draft that its own sentence, or the one before, licenses."""
    passed = are_thresholds(view)
    for number in range(len(view.sentences)):
        claims = view.claims_of(number)
        if len(claims) > 2 and view.block_of(claims[0]).zone != "table":
            yield from of_the_step(view, claims)
        for position, claim in enumerate(claims):
            if is_share(claim) and claim.index not in passed and view.block_of(claim).zone != "table":
                ties = (
                    link
                    for link in _ties(view, claims, position)
                    if not _is_of_another(view, claim, link)
                    and not _is_of_an_earlier_pair(view, claims, position, link)
                )
                yield from islice(ties, 1)


def _is_of_another(view: View, share: Claim, link: Link) -> bool:
    """Whether a share is not the one that the amount of a tie makes.

    `Half of the £90m goes to hospitals and the remainder, £15m, to roads`; `640 are apprentices, a third of them women`.
    """
    of_them = re.match(_OF_THEM, text_behind(view, share, 20)) is not None
    for claim in (view.claims[index] for index in (*link.all("amount"), *link.all("count"))):
        if claim.index > share.index and re.search(_LEFT_OVER, view.before(claim, 24)):
            return True
        if of_them and claim.end <= share.start and not re.fullmatch(_DIRECTLY, view.gap(claim, share)):
            return True
    return False


def _is_of_an_earlier_pair(view: View, claims: list[Claim], k: int, link: Link) -> bool:
    """`38 of 602 had a stroke, against 57 of 604 on placebo: 6.3% and 9.4%`: the first share is that of the first pair."""
    if k + 1 >= len(claims) or not is_share(claims[k + 1]) or view.gap(claims[k], claims[k + 1]) != " and ":
        return False
    counts = [view.claims[index] for index in link.all("count")]
    return any(
        re.search(_SET_AGAINST_ANOTHER, view.before(claim, 24)) is not None and claim.end <= claims[k].start
        for claim in counts
    )


def _ties(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """Every reading of one share as a tie, the most explicit first."""
    if k and re.search(_TO_A_TOTAL, view.before(claims[k - 1], 40)):
        return
    behind = text_behind(view, claims[k], 30)
    if re.match(_CHANGES, behind):
        yield from _share_of_base(view, claims, k)
    if not re.match(COMPARES, behind) and not re.match(_QUALIFIED, behind):
        yield from _share_of_base(view, claims, k)
        yield from of_the_sales(view, claims, k)
        yield from _opening_of(view, claims, k)
        yield from _out_of(view, claims, k)
        yield from _of_which(view, claims, k)
        yield from _on_a_whole(view, claims, k)
        yield from _that_is(view, claims, k)
        yield from _told_next(view, claims, k)
        yield from _so_many_rest(view, claims, k)
        yield from _so_full(view, claims, k)
        yield from _of_a_sample(view, claims, k)
        yield from anaphoric(view, claims, k)
        yield from of_those(view, claims, k)
        yield from of_named(view, claims, k)
        yield from elliptic(view, claims, k)
        yield from predicated(view, claims, k)
        yield from of_the_same_things(view, claims, k)
        yield from of_the_counts_before(view, claims, k)
        yield from of_a_stock(view, claims, k)
        yield from of_the_room_before(view, claims, k)
        yield from of_a_base_by_subject(view, claims, k)
        yield from _of_the_share_before(view, claims, k)
        yield from of_the_things_named(view, claims, k)
        yield from in_the_state_named(view, claims, k)
        yield from what_is_left(view, claims, k)


def _of_the_share_before(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`Debt was 61.2% of GDP. With GDP at €418bn, that is about €256bn.`: the share of one sentence, the whole and the amount of the next."""
    share, number = claims[k], claims[k].sentence + 1
    if number >= len(view.sentences) or not view.runs_on(number) or quantity(share).unit != "percent":
        return
    whole = re.match(_OF_A_WHOLE, text_behind(view, share, 50))
    following = view.claims_of(number)
    if whole is None or len(following) < 2 or quantity(share).direction is not None:
        return
    base, amount = following[:2]
    told = re.match(_WITH_A_WHOLE, view.before(base, 70))
    if told is None or not re.search(_SO_MUCH, view.gap(base, amount)) or not is_amount(view, amount, base):
        return
    if not _same_whole(view, whole["whole"], told["whole"], (number - 1, number)):
        return
    others = [
        claim
        for claim in claims
        if claim is not share
        and is_share(claim)
        and quantity(claim).direction is None
        and not is_earlier(view, claim)
    ]
    if not others:
        yield tie(view, "share", share, (base,), amount, (base.end, amount.start))


def _same_whole(view: View, one: str, other: str, numbers: tuple[int, int]) -> bool:
    """Whether two phrases name the same whole: by their last word, or as one metric of a pack."""
    if one.split()[-1] == other.split()[-1] or {one, other} <= _OUTPUT:
        return True
    first, second = (
        {
            i
            for hit in view.mentions_of(number, "metric")
            if view.lower[hit.start : hit.end] == name
            for i in hit.ids
        }
        for number, name in zip(numbers, (one, other), strict=True)
    )
    return bool(first & second)


def _share_of_base(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    if k + 1 >= len(claims):
        return
    base = claims[k + 1]
    gap = text_between(view, share, base)
    if not is_level(base) or len(gap) > 60:
        return
    levied = (
        re.search(_LEVY_ON, gap)
        or re.search(_CHANGE_IN, gap)
        or (re.search(_ON_BASE, gap) and re.search(_LEVY_OF, view.before(share, 40)))
    )
    half = is_fraction(share) and quantity(share).value == Fraction(1, 2) and re.fullmatch(_THE_BASE, gap)
    # `€2.1m, a third of what it was in 2021 (€6.3m)`
    once = re.fullmatch(_OF_WHAT_IT_WAS, gap) and view.after(base, 1) == ")"
    if not (re.search(_OF_BASE, gap) or levied or half or once):
        return
    cue = (number_end(view, share), base.start)
    amount = _amount_before(view, claims, k, base) if k else None
    if k and re.search(_TOGETHER_WITH, view.before(claims[k - 1], 50)):
        return  # `together with legacies of £6.1m that makes up four-fifths of its £18.6m`
    if amount is not None:
        yield tie(view, "share", share, (base,), amount, cue)
        return
    for amount in claims[k + 2 : k + 4]:
        between = view.gap(base, amount)
        if len(between) > REACH or ";" in between:
            return
        if re.match(_OVER_YEARS, view.after(amount, 40)) or is_share(amount):
            return  # `a third of the 300 staff, and a third of those, 34, …`: the amount is the later share's
        if is_amount(view, amount, base) and _equates(view, between, amount):
            link = tie(view, "share", share, (base,), amount, cue)
            # `four out of five of the 1,500 flats have sold, leaving 300`
            left = re.search(r"\bleav(?:es?|ing)\b", between) is not None
            yield link._replace(attributes=(*link.attributes, ("rest", left)))
            return
        if is_level(amount) and not _is_parenthesis(between):
            return
    if not k and re.match(_THAT_IS, view.before(share, 40)):
        amounts = tuple(bases_before(view, base, back=1))
        amounts = tuple(claim for claim in amounts if claim.sentence < share.sentence)
        amounts = amounts or _measured_before(view, base)
        if amounts:
            yield tie(
                view,
                "count-share",
                share,
                (base,),
                amounts,
                (view.sentences[share.sentence].start, share.start),
            )


def _measured_before(view: View, base: Claim) -> tuple[Claim, ...]:
    """`ground 8,450 tonnes. That is 86% of the target of 9,800`: the whole goes without the measure of the one figure told before."""
    if head(base) or quantity(base).unit is not None or not view.runs_on(base.sentence):
        return ()
    told = [
        claim
        for claim in view.claims_of(base.sentence - 1)
        if is_level(claim) and not is_duration(claim) and quantity(claim).stat != "ordinal"
    ]
    if len(told) != 1 or is_count(told[0]) or quantity(told[0]).unit in CURRENCIES:
        return ()  # `spent £9m on roads. That is 60% of the 1,500 on its list`
    if 10 * (quantity(base).value or 0) < (quantity(told[0]).value or 0):
        return ()  # `made 31,000 litres. That is 25% of a harvest of 124`: in thousands
    return tuple(told) if takes_unit(told[0], base) else ()


def _amount_before(view: View, claims: list[Claim], k: int, base: Claim) -> Claim | None:
    """The amount in front of a share that is said to be so much of a base; a bare number may borrow its measure."""
    at = k - 1
    if k > 1 and view.gap(claims[k - 2], claims[k - 1]).endswith("(") and view.after(claims[k - 1], 1) == ")":
        at = k - 2  # `21mm (0.8in), little more than a third of the 58mm`
    amount = claims[at]
    borrowed = is_level(amount) and (
        takes_unit(amount, base) or (head(base) in _CAPACITIES and not is_count(amount))
    )
    if not is_amount(view, amount, base) and not borrowed:
        return None
    if _is_aside(view, amount):
        return None
    before = view.gap(claims[k - 1], claims[k]).removeprefix(")" if at != k - 1 else "")
    said = appositive(before) or (len(before) <= REACH and re.search(IS_SHARE, before) is not None)
    return amount if said else None


def _is_aside(view: View, amount: Claim) -> bool:
    """Whether a figure is inside an aside of the subject: `her share, after costs of £14,000, was half of the rest`."""
    return (
        re.match(r"\s*,", view.after(amount, 4)) is not None
        and _ASIDE.search(view.before(amount)) is not None
    )


def _equates(view: View, gap: str, amount: Claim) -> bool:
    if re.search(_VERBS, gap) or re.search(RESTATED_ONLY, gap):
        return True
    if re.match(_IN_ALL, view.after(amount, 30)) and (
        re.search(r":\s*$", gap) or re.fullmatch(_NAMED_THEN_COUNTED, gap)
    ):
        return True  # `nine in ten of the 240 shopkeepers signed: 187 in all`, `of the 240 shopkeepers, 216 in all, signed`
    if re.match(_SOME_OF_THEM, view.after(amount, 24)):
        return False  # `half of the 48 signatories have withdrawn, 19 of them in public`
    return bool(re.search(APPOSED, gap)) and bool(re.match(CLOSED, view.after(amount, 20)))


def _is_parenthesis(gap: str) -> bool:
    return gap.rstrip().endswith("(")


def _opening_of(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    base = next((claim for claim in claims[:k] if opens_with_of(view, claim)), None)
    if base is None or (not is_count(base) and not is_level(base)):
        return
    start = place_of(claims, base) + 1
    for amount in reversed(claims[start:k]):
        if not is_amount(view, amount, base):
            if is_duration(amount):
                continue  # `819 are older than two years – one in four`
            return
        gap = view.gap(amount, share)
        if (
            len(gap) > REACH
            or not (restates(view, gap, share) or re.search(_A_TURNOUT_OF, gap))
            or re.match(_OF_OTHERS, text_behind(view, share, 40))
        ):
            return
        bases: tuple[Claim, ...] = (base,)
        if re.match(_THEM_BEHIND, view.after(amount, 30)) or re.search(
            _WHICH_BEFORE, view.before(amount, 30)
        ):
            # `of the 640 referred, 500 came, and 208 of those were seen, or 42%`, `500 came, of whom 208, or 42%, were seen`
            between = claims[start : place_of(claims, amount)]
            bases = (base, *(claim for claim in between if is_amount(view, amount, claim)))
        counts: tuple[Claim, ...] = (amount,)
        before = claims[place_of(claims, amount) - 1]
        if (
            before is not base
            and is_amount(view, before, base)
            and not re.search(_NEW_CLAUSE, view.gap(before, amount))
        ):
            counts = (before, amount)  # `of the 18,940 households 6,820 consist of one person, 36 per cent`
        yield tie(view, "count-share", share, bases, counts, (base.start, base.end))
        return
    # `Of the 6,120 sailings, 5% – 306 – were cancelled`
    if start == k and k + 1 < len(claims):
        amount = claims[k + 1]
        again = (
            k + 2 < len(claims)
            and is_share(claims[k + 2])
            and restates(view, view.gap(amount, claims[k + 2]), claims[k + 2])
        )
        # `of the 5,460 contested, 3 in 10, 2,130 were cancelled, or 39%`: the amount has a share of its own
        if not again and is_amount(view, amount, base) and mutual(view, share, amount):
            yield tie(view, "count-share", share, (base,), amount, (base.start, base.end))


def _out_of(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    for at in range(k - 2, max(k - 4, -1), -1):
        amount, base = claims[at], claims[at + 1]
        if not is_level(base) or not is_amount(view, amount, base):
            continue
        if at < k - 2 and is_level(claims[k - 1]) and re.match(_OF_ALL_TOLD, text_behind(view, share, 24)):
            return  # `made 614 of the 3,960 crossings and carried 402,000 people, 27% of the total`
        if is_out_of(view, amount, base):
            gap = view.gap(base, share)
            full = re.search(_AN_OCCUPANCY_OF, gap) and re.search(_ARE_TAKEN, view.before(amount, 60) + gap)
            if len(gap) <= REACH and (restates(view, gap, share) or full):
                yield tie(view, "count-share", share, (base,), amount, (amount.end, base.start))
            return
    # `5%, or 306 of the 6,120 sailings`, `one seat in five was empty: 4,600 of the 23,000`
    behind = claims[k + 1 :]
    if len(behind) > 2 and is_duration(behind[0]) and view.gap(behind[0], behind[1]) == ": ":
        behind = behind[1:]  # `Nearly 60% of callers waited more than ten minutes: 5,750 of 9,800`
    if len(behind) > 1:
        amount, base = behind[:2]
        gap = text_between(view, share, amount)
        if (
            is_level(base)
            and is_amount(view, amount, base)
            and is_out_of(view, amount, base)
            and len(gap) <= 50
            and not (re.search(r"\s[–—-]\s$", gap) and re.search(r"\s[–—-]\s$", view.before(share, 4)))
            and (
                re.search(RESTATED_ONLY, gap)
                or re.search(_OPENS_COUNT, gap)
                or (
                    re.fullmatch(_APPOSED_COUNT, gap)
                    and re.match(CLOSED, view.after(base, 20))
                    and not head(base)
                )
            )
        ):
            yield tie(view, "count-share", share, (base,), amount, (amount.end, base.start))


def _of_which(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    match = re.search(
        r"\b(?:of which|of whom|of these|of those|of them),?\s+(?:(?!and\b|but\b|or\b)[\w’'-]+\s+){0,6}$",
        view.before(share, 60),
    )
    if match is None and k > 1:
        yield from _part_of_which(view, claims, k)
    if match is None or not k or k + 1 >= len(claims):
        return
    base, amount = claims[k - 1], claims[k + 1]
    if is_level(base) and is_amount(view, amount, base) and mutual(view, share, amount):
        cue = share.start - len(match.group())
        yield tie(view, "count-share", share, (base,), amount, (cue, share.start))


def _part_of_which(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`1,030, of which 772, two thirds, were answered`, `46 schools, 23 of them, or a third, are full`."""
    share, amount, base = claims[k], claims[k - 1], claims[k - 2]
    lead = view.gap(base, amount)
    if not is_level(base) or not is_amount(view, amount, base) or len(lead) > 60:
        return
    opened = re.search(_WHICH_BEFORE, lead)
    closed = re.match(_THEM_BEHIND, view.after(amount, 30))
    if opened is None and (closed is None or not re.search(r"[,:;–—(]\s*(?:and |but |with )?$", lead)):
        return
    gap = view.gap(amount, share)
    restated = gap[closed.end() :] if closed is not None else gap
    if re.fullmatch(rf"\s*{APPOSED[:-1]}", restated) and re.match(
        _CLOSES_AGAIN, text_behind(view, share, 20)
    ):
        cue = (base.end, share.start)
        yield tie(view, "count-share", share, (base,), amount, cue)


def _on_a_whole(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`£12.4m on a budget of £620m, or 2%`, `a loss of £3m on sales of £60m, or 5%`."""
    if k < 2:
        return
    share, base, amount = claims[k], claims[k - 1], claims[k - 2]
    if not is_level(base) or not is_amount(view, amount, base) or not re.match(_ON_A, view.gap(amount, base)):
        return
    gap = view.gap(base, share)
    if (
        len(gap) <= 40
        and re.search(_OR_SO_MUCH, gap)
        and re.match(_CLOSES_AGAIN, text_behind(view, share, 20))
    ):
        yield tie(view, "count-share", share, (base,), amount, (amount.end, base.start))


def _that_is(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`Of 412 flights, 37 were late. That is 9%`: the amount and the base stand in the sentence before."""
    share, number = claims[k], claims[k].sentence - 1
    start = view.sentences[share.sentence].start
    if k or number < 0 or view.sentences[number].block != view.sentences[share.sentence].block:
        return
    if not re.match(_THAT_IS, view.before(share, 40)) or not re.match(
        _CLOSES_AGAIN, text_behind(view, share, 20)
    ):
        return
    told = [claim for claim in view.claims_of(number) if is_level(claim) and not is_duration(claim)]
    if len(told) != 2 or len(told) != len(view.claims_of(number)):
        return
    first, second = told
    base, amount = (first, second) if opens_with_of(view, first) else (second, first)
    if is_amount(view, amount, base) and (base is first or is_out_of(view, amount, base)):
        yield tie(view, "count-share", share, (base,), amount, (start, share.start))


def _so_many_rest(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`18 of 60 have found work, so 60% are still looking`, `holds 24,000 and 19,200 came, leaving it 70% full`.

    Whether the share is of the part told or of what is left the words do not decide; the link says that both are meant.
    """
    if k < 2:
        return
    share, second, first = claims[k], claims[k - 1], claims[k - 2]
    if not is_count(first) or not is_count(second) or is_fraction(first) or is_fraction(second):
        return
    gap = view.gap(second, share)
    behind = text_behind(view, share, 40)
    if len(gap) > REACH or not re.search(_SO, gap) or re.match(COMPARES, behind):
        return
    if is_out_of(view, first, second) and counts_alike(first, second) and re.match(_STATE, behind):
        part, base = first, second
    elif (
        re.search(_HOLDS, view.before(first, 40))
        and re.match(_FULL, behind)
        and re.search(_CAME, gap + view.gap(first, second))
    ):
        part, base = second, first
    else:
        return
    if is_earlier(view, base) or not is_amount(view, part, base):
        return
    link = tie(view, "count-share", share, (base,), part, (second.end, share.start))
    yield link._replace(attributes=(*link.attributes, ("rest", True)))


def _of_a_sample(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`A survey of 640 farmers found that 62 per cent, 398, planned to`: the only count before is the sample."""
    if k != 1 or k + 1 >= len(claims):
        return
    sample, share, count = claims[:3]
    asked = re.search(_SURVEY_OF, view.before(sample, 40)) and re.search(
        r"\b(?:found|said|shows?|showed|told|suggests?|reported)\b", view.gap(sample, share)
    )
    if (
        asked
        and is_count(sample)
        and head(sample)
        and is_amount(view, count, sample)
        and mutual(view, share, count)
    ):
        yield tie(view, "count-share", share, (sample,), count, (sample.start, sample.end))


def _so_full(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`The 1,800-seat theatre was two thirds full, with 1,200 in the audience`."""
    if not k or k + 1 >= len(claims):
        return
    base, share, count = claims[k - 1 : k + 2]
    if not is_count(base) or not is_count(count) or not re.match(r"^\s*full\b", text_behind(view, share, 8)):
        return
    seated = re.search(r"-(?:seat|seater|capacity|bed|room|place|berth)$", base.text.lower()) or re.match(
        r"^-?\s?(?:seat|seater|capacity|bed|room|place|berth)\b", view.after(base, 12)
    )
    if not seated and not re.search(_HOLDS, view.before(base, 40)):
        return
    if re.fullmatch(
        r"\s*full,?\s(?:with|:|–)\s?(?:only |just |about |some )?", text_between(view, share, count)
    ) and is_amount(view, count, base):
        yield tie(view, "count-share", share, (base,), count, (number_end(view, share), count.start))


_SO = r",?\s(?:so|meaning|leaving|which leaves|which left|that leaves|which means|which meant|so that)\s(?:that\s)?(?:(?:the|it|its|them|only|just|about|some|almost|nearly|ground|hall|house|other)\s){0,3}$"
_STATE = r"^\s*(?:of (?:them|those|the [a-z]+)\s+)?(?:(?:are|is|were|was|have|has|had|remain|did|do|still|who|without|out of|unsold|empty|idle|vacant|not|to|waiting|in|on)\b)"
_HOLDS = r"\b(?:holds?|held|seats|capacity (?:of|is|was)|room for|can (?:hold|take|seat)|accommodates?|has|berths)\s+(?:up to |about )?$"
_FULL = (
    r"^\s*(?:full|empty|occupied|vacant|sold|unsold|taken|of (?:its |the )?(?:capacity|seats|places|beds))\b"
)
_CAME = r"\b(?:came|attended|turned up|were (?:there|sold|taken|filled|in use|occupied)|watched|spectators|fans|people|sold|filled|occupied|patients|tickets)\b"
_FEW_WORDS = r"^\s*(?:[a-z]+\s*){0,2}[.,;]"


def _told_next(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`Only 31% of the 1,240 replies were in favour. That is just 384 people`: the amount opens the next sentence."""
    share, number = claims[k], claims[k].sentence + 1
    if k + 2 != len(claims) or number >= len(view.sentences):
        return
    if view.sentences[number].block != view.sentences[share.sentence].block:
        return
    base, following = claims[k + 1], view.claims_of(number)
    if not is_level(base) or not re.search(_OF_BASE, text_between(view, share, base)) or len(following) != 1:
        return
    amount = following[0]
    opens = re.match(_THAT_IS, view.before(amount, 40))
    if opens and is_amount(view, amount, base) and re.match(_FEW_WORDS, view.after(amount, 30) + "."):
        yield tie(view, "share", share, (base,), amount, (view.sentences[number].start, amount.start))

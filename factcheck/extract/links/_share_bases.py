"""Shares whose whole stands earlier: `about 30% of it`, `of those, 722, or 61%`, `three in five are women`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.extract.counted import (
    counts_alike,
    head,
    is_count,
    is_duration,
    is_fraction,
    is_level,
    is_share,
    is_sum,
    quantity,
    same_noun,
    takes_unit,
)
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.links._breakdowns import ADDED_TO, is_largest
from factcheck.extract.links._share_words import (
    APPOSED,
    CLOSED,
    IS_SHARE,
    REACH,
    RESTATED_ONLY,
    appositive,
    is_age_bound,
    number_end,
    restates,
    same_sort_or_change,
    text_behind,
    text_between,
    tie,
)
from factcheck.extract.states import is_earlier, stands_for_members
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import IN_ALL, OF_IT, OF_THEM, THAT_IS

_ANAPHOR = (
    r"^\s*(?:[\w’'-]+\s+)?of (?:it|them|this|that|those|these|the total|the whole|the whole lot|the lot|the sum|the money|"
    r"everything|everyone|whom|which|all (?:of )?[\w’'-]+|the (?:overall|entire|combined|full) [\w’'-]+|total [\w’'-]+)\b"
)
_TOGETHER_WITH = rf"\b{ADDED_TO}\s(?:the |its |their |another )?$"
_THOSE_WHO = (
    r"^\s*(?:[\w’'-]+\s+)?of (?:those|these) (?:aged|who|whose|with|without|in|on|from|that|of|at|under|over|between|[a-z]+ed|[a-z]+ing|eligible|able|"
    r"present)\b(?! (?:is|was|were|are|had|have|has)\b)"
)
"""`74.8% of those aged 16 to 64`: a whole that is named here, and not one told before."""
_OF_THE_MONEY = r"^\s*(?:[\w’'-]+\s+)?of the (?:money|sum|lot|cash|amount)\b"
_OF_THEM = r"^\s*of (?:them|those|these|that)\b"
_SAYS_MORE = r"\s+(?:from|in|to|for|by|at|on|under|over|with|among|women|men|children|aged|[a-z]+ed)\b"
_OF_WHICH = r"\s*of (?:which|whom)\b"
_WHOLE_LOT = r"^\s*(?:[\w’'-]+\s+)?of (?:the total|the whole|everything|everyone|all\b|total\b|the (?:overall|entire|combined))"
_SUBJECT = r"(?:^|[\s“\"])([a-z]+)\s+(?:were|are|made up|make up|accounted for|account for|formed|form|represented)\s+(?:about |some |only |just )?$"
_OF_TOTAL = r"^\s*of (?:them|the total|the whole|all|those|everyone|everybody|the lot)\b"
_FAR_BACK = 300
"""Figures before one in which its total is looked for."""
_HUNDRED = 100
_MOST_WHOLES = 8
"""Figures that `of them` may stand for, beyond which it does not say which."""
_THAT = r"(?:that|this)\b(?! (?!(?:is|was|were|has|had|have|went|came|goes|comes|will|would|and|or|only|about|some)\b)[a-z])"
"""`of this` as a pronoun; `of this season’s cases` names its whole itself."""
_OF_THOSE = rf"^[“\"]?(?:out )?(?:of|among|from) (?:(?:those|these|them|it)\b|{_THAT})"
_BEHIND_OF_THEM = rf"^\s+(?:[\w’'-]+\s+)?of (?:(?:them|those|these|whom|which|it)\b|{_THAT})"
_THAT_MAKES = (
    rf"^[“\"]?{THAT_IS}\s+"
    r"(?:(?:just|only|about|some|roughly|nearly|almost|a|an|rate|share|proportion|of)\s+)*$"
)
_WITH_A_STOCK = (
    r"^[“\"]?(?:with|out of|from|in|of|against|given) (?:a |an |the |its )?(?:[a-z]+ ){0,2}"
    r"(?:stock|total|fleet|population|workforce|electorate|roll|list|membership|herd|circulation|number) of (?:about |some )?$"
)
_THAT_MAKES_BEHIND = (
    r"^[^.;\d]{0,25}?,?\s"
    rf"{THAT_IS}\s(?:about |just |only |some |roughly |nearly |almost )?$"
)
_COUNTED_SUBJECT = (
    r"^[“\"]?(?:the |its |their |these |those |such )?(?P<subject>[a-z]+(?: [a-z]+){0,2}?) (?:are|were|is|make up|made up|account for|"
    r"accounted for|form|represent)(?: now| still| only| just| about| some| nearly| almost)?\s*$"
)
_OF_ALL_THE = r"\s+of (?:the |its |their |all |all the )?(?:[a-z]+[’']s )?(?:[a-z]+ )?"
_SUMMED = rf"\b(?:{IN_ALL}|together|combined|making|totall?ing),?\s+(?:some |about )?$"
"""In front of the sum of the figures before it, which is no part of any of them."""
_HELD_AGAINST = r"\b(?:than|against|compared|versus|from|up|down|after|before|instead|rather|each|every)\b"
_COUNTED_OUT = (
    r"\b(?:cancell?ed|lost|scrapped|failed|missed|late|delayed|refused|rejected|granted|approved|completed|passed|won|closed|"
    rf"dropped|called off|turned (?:down|away)|sent back|thrown (?:out|away)|went|were|was|had|{OF_THEM})\b"
)
_IN_USE = (
    r"(?:\s(?:of them|on average|in all|typically))?\s(?:are|were|is|was|have been|had been)\s(?:usually |typically |normally |already )?"
    r"(?:in use|occupied|taken|full|filled|sold|let|used|busy|needed|booked|staffed)[^.,;\d]{0,25}"
    r"(?:,|\s[–—(]|,? or|,? which (?:is|makes|means|gives))\s?(?:an? (?:[a-z]+ ){0,2}(?:occupancy|rate|share|proportion|level|utilisation)(?: rate| level)?(?: of)?\s)?(?:about |just |only )?"
)
_PART_OF = r"^\s*of (?:the|its|their|these|those|all)\b"


def anaphoric(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    match = re.match(_ANAPHOR, text_behind(view, share, 50))
    if match is None or re.match(_THOSE_WHO, text_behind(view, share, 50)):
        return
    after = k + 1 < len(claims) and _restated_behind(view, share, claims[k + 1], match.end())
    amount = claims[k + 1] if after else (claims[k - 1] if k else None)
    if amount is None or not is_level(amount) or stands_for_members(view, amount):
        return
    if re.search(_TOGETHER_WITH, view.before(amount, 40)):
        return  # `Together with the 9.8m of another they made up a third of everything`
    if not after:
        gap = view.gap(amount, share)
        if len(gap) > REACH or not (
            appositive(gap) or re.search(IS_SHARE, gap) or restates(view, gap, share)
        ):
            return
    if not after and appositive(view.gap(amount, share)) and _is_part_of_it(view, share, match.end()):
        return
    if re.match(_OF_THEM, text_behind(view, share, 50)) and any(
        is_share(c) for c in claims[:k] if c is not amount
    ):
        return  # `a third of the 300 work part time, and a third of those, 34, …`
    everything = bool(re.match(_WHOLE_LOT, text_behind(view, share, 50)))
    bases = tuple(
        bases_before(view, amount, back=4, whole=True) if everything else _nearest_before(view, amount)
    )
    if is_duration(amount) and (len(bases) != 1 or _lengths(view, bases[0]) > 1):
        return  # `three years for fraud and six months for theft. She will serve half of it`: of the sum of them
    noun = _named_whole(match.group())
    if noun:
        bases = tuple(base for base in bases if head(base) == noun or quantity(base).unit == noun)
    in_words = is_count(amount) and amount.text[:1].isalpha() and bool(head(amount))
    if everything and not after and in_words and re.search(IS_SHARE, view.gap(amount, share)):
        return  # `They met 61,400 bumblebees of 17 species. Two species made up three quarters of the total`
    farther = _any_larger(view, amount) if everything and bases and not noun else ()
    if everything or re.match(_OF_THE_MONEY, text_behind(view, share, 50)):
        # the total may stand anywhere; what is smaller than its part is not it
        bases = tuple(base for base in bases if is_largest(base, (amount,)))
    if any(quantity(base).value == quantity(amount).value for base in bases):
        return  # the headline's €9bn again: `will spend €9 billion, a third of it from the state` is a third of that
    if bases:
        cue = (number_end(view, share), number_end(view, share) + match.end())
        link = tie(view, "share", share, bases, amount, cue)
        taken = {base.index for base in bases}
        told = tuple(claim.index for claim in farther if claim.index not in taken)
        yield link._replace(roles=(*link.roles, ("elsewhere", told)))


def _is_part_of_it(view: View, share: Claim, skip: int) -> bool:
    """Whether an aside tells of a part of the figure in front: `savings of £19.8m, a third of them from staff`."""
    behind = text_behind(view, share, 80)
    if re.match(_OF_WHICH, behind):
        return True
    return re.match(_OF_THEM, behind) is not None and re.match(_SAYS_MORE, behind[skip:]) is not None


def _lengths(view: View, base: Claim) -> int:
    """How many lengths of time the sentence of one of them tells."""
    return sum(is_duration(claim) for claim in view.claims_of(base.sentence))


def _any_larger(view: View, amount: Claim) -> tuple[Claim, ...]:
    """Every larger figure of the sort told before: `the total` may stand paragraphs earlier; beside those near, they only excuse."""
    found = [
        claim
        for claim in view.claims[max(amount.index - _FAR_BACK, 0) : amount.index]
        if claim.kind == "quantity"
        and claim.zone != "table"
        and is_sum(claim)
        and same_sort_or_change(claim, amount)
        and is_largest(claim, (amount,))
    ]
    return tuple(found)


def _named_whole(anaphor: str) -> str:
    """`vehicle` in `of all vehicles`; empty where no noun is named (`of the total`, `of them`)."""
    match = re.search(
        r"\b(?:all(?: of)?(?: the)?|total|the (?:overall|entire|combined|full)) ([\w’'-]+)$", anaphor
    )
    return singular(match.group(1)) if match and match.group(1) not in ("total", "lot", "sum") else ""


def _restated_behind(view: View, share: Claim, amount: Claim, skip: int) -> bool:
    gap = text_between(view, share, amount)[skip:]
    if re.match(rf"\s*{OF_IT}\s+[a-z]", view.after(amount, 20)):
        return False  # `just under a third of that, £250,000 of it by one family`
    return bool(re.fullmatch(rf"\s*{APPOSED[:-1]}", gap)) and bool(re.match(CLOSED, view.after(amount, 20)))


def bases_before(view: View, amount: Claim, *, back: int, whole: bool = False) -> Iterator[Claim]:
    """Levels that a pronoun may stand for: the same sort, in this sentence or up to `back` sentences before.

    `whole`: for `the total`, which is never a step and may be a bare number (`to 412,700`).
    """
    for number in range(amount.sentence, max(amount.sentence - back - 1, -1), -1):
        block = view.sentences[number].block
        if view.draft.blocks[block].zone == "table" or amount.block - block > 1:
            return
        found = False
        nearest = next(
            (c for c in reversed(view.claims_of(number)) if c.start < amount.start and not is_fraction(c)),
            None,
        )
        if nearest is not None and quantity(nearest).direction and quantity(nearest).unit == "percent":
            return  # `18,200 cars, up 12%, half of which`: the pronoun stands for the rise
        for claim in view.claims_of(number):
            if claim.index >= amount.index:
                continue
            step = quantity(claim)
            if step.direction is not None and step.value is not None:
                # `18,200 cars, an increase of 1,950, half of which`: the pronoun may as well stand for the step
                if not whole and is_sum(amount) and step.unit == quantity(amount).unit:
                    yield claim
                continue
            if is_sum(claim) and same_sort_or_change(claim, amount):
                if is_count(claim) and not head(claim) and (not whole or is_earlier(view, claim)):
                    continue
                if whole and _is_of_another_kind(claim, amount):
                    continue
                if claim.sentence == amount.sentence and re.fullmatch(
                    r"\s*(?:,|and|, and)\s*", view.gap(claim, amount)
                ):
                    continue
                found = True
                yield claim
        if found and back == 1:
            return


def _is_of_another_kind(whole: Claim, amount: Claim) -> bool:
    """Whether a count is neither of the things counted nor larger: `46 food banks` beside `34,750 parcels`."""
    if not is_count(whole) or not is_count(amount) or is_largest(whole, (amount,)):
        return False
    return not head(whole) or (bool(head(amount)) and not same_noun(head(whole), head(amount)))


def _nearest_before(view: View, amount: Claim) -> tuple[Claim, ...]:
    """What `of them` may stand for: the figures of the sentence, of the one before it, or of two more where those have none."""
    found = tuple(bases_before(view, amount, back=1))
    if not found:
        every = [claim for claim in bases_before(view, amount, back=3) if is_largest(claim, (amount,))]
        found = tuple(claim for claim in every if claim.sentence == every[-1].sentence)
    return found if len(found) <= _MOST_WHOLES else ()


def _bare_before(view: View, amount: Claim) -> tuple[Claim, ...]:
    """Bare counts of the sentence before: `41,380 calls, of which 3,720 were urgent. Of these, 2,641`."""
    before = view.claims_of(amount.sentence - 1) if view.runs_on(amount.sentence) else []
    return tuple(claim for claim in before if is_count(claim) and not head(claim))


def of_those(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    earlier = [claim for claim in claims[:k] if not is_duration(claim)]
    if not earlier:
        return
    amount = earlier[-1]
    sentence = view.sentences[share.sentence]
    opens = re.match(_OF_THOSE, view.lower[sentence.start : sentence.start + 24])
    behind = re.match(_BEHIND_OF_THEM, view.after(amount, 24)) and not re.match(
        _THOSE_WHO, text_behind(view, amount, 50)
    )
    gap = view.gap(amount, share)
    if not (opens or behind) or not is_sum(amount) or len(gap) > REACH or not restates(view, gap, share):
        return
    if opens and len(earlier) > 1:
        return
    bases = tuple(claim for claim in earlier[:-1] if is_count(claim) and head(claim) and is_count(amount))
    if bases:  # `stopped 480 drivers and breathalysed 360; 60 of them failed, one in six`
        bases = tuple(claim for claim in earlier[:-1] if is_count(claim) and is_count(amount))
    if not bases and behind and is_count(amount) and not head(amount):
        # `20 tonnes of rubbish, of which 14 of them`: a bare number borrows the measure
        bases = tuple(claim for claim in earlier[:-1] if is_level(claim) and takes_unit(claim, amount))
    if opens or not bases:
        nearest = (*_nearest_before(view, amount), *(_bare_before(view, amount) if opens else ()))
        bases = tuple(base for base in dict.fromkeys(nearest) if is_largest(base, (amount,)))
    if bases:
        cue = (sentence.start, amount.start) if opens else (amount.end, share.start)
        yield tie(view, "count-share", share, bases, amount, cue)


def of_named(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    if k + 1 >= len(claims):
        return
    amount = claims[k + 1]
    match = re.match(
        r"^\s+of (?:the|its|their|all|those|our|his|her) (?P<kind>[\w’'-]+ )?(?P<noun>[a-z-]+)\s*(?:[,(–—]\s*(?:or )?|:\s*)$",
        text_between(view, share, amount),
    )
    if match is None or not is_count(amount) or not re.match(CLOSED, view.after(amount, 20)):
        return
    noun = singular(match.group("noun"))
    bases = tuple(_counted_before(view, share, noun))
    if not bases and not match.group("kind"):  # `of the larger trees` may be trees that nobody counts
        bases = tuple(_counted_anywhere(view, amount, noun))
    if bases:
        yield tie(view, "count-share", share, bases, amount, (number_end(view, share), amount.start))


def _counted_before(view: View, share: Claim, noun: str) -> Iterator[Claim]:
    """Every count of the paragraph in front of a share, if one of them counts the things named."""
    found = [
        claim
        for number in view.sentences_of(share.block)
        for claim in view.claims_of(number)
        if claim.index < share.index and is_count(claim) and not is_fraction(claim)
    ]
    if any(head(claim) and same_noun(head(claim), noun) for claim in found):
        yield from found


def _counted_anywhere(view: View, amount: Claim, noun: str) -> Iterator[Claim]:
    """Every larger count of the things named before: `Six in ten of the trees, or 27,000`."""
    for claim in view.claims[max(amount.index - _FAR_BACK, 0) : amount.index]:
        if (
            claim.kind == "quantity"
            and is_count(claim)
            and head(claim) == noun
            and is_largest(claim, (amount,))
        ):
            yield claim


_POLLED = r"\b(?:had|has|have|got|gets|won|wins|took|takes|polled|polls|received|secured|gained|drew|scored|with|on) (?:just |only |about |some )?$"
"""`Labour had 17,204 votes, the Tories 15,988 and three others 311, or 0.9%`: one candidate's votes are no whole."""


_OF_WHOM = (
    r"(?:\s[a-z]+){0,3}(?:,|\s[–—-])?\s\(?of (?:whom|which|them|these|those)\s(?:about |some |only |just )?"
)
"""Behind a bare number it is the one that is meant: `employed 900 people then and has 1,300 today, of whom 260 are women`."""


def elliptic(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    if k < 2:
        return
    amount = claims[k - 1]
    gap = view.gap(amount, share)
    behind = text_behind(view, share, 40)
    # `Of 264 teachers 33, so one in eight`
    plain = is_fraction(share) and re.search(r",\s*(?:so\s)?$", gap) and re.match(r"^\s*(?:$|[.;])", behind)
    if not is_count(amount) or len(gap) > 40 or not (plain or re.search(RESTATED_ONLY, gap)) or ";" in gap:
        return
    anaphor = re.match(_ANAPHOR, behind)
    if (not re.match(CLOSED, behind) and anaphor is None) or re.search(_SUMMED, view.before(amount, 24)):
        return
    if (
        _changes(view, amount)
        or is_earlier(view, amount)
        or is_age_bound(view, amount)
        or re.match(r"^\s*(?:more|fewer|less|extra|new|additional|up|down)\b", view.after(amount, 14))
    ):
        return
    clause = view.lower.rfind(";", view.sentences[share.sentence].start, share.start)
    bases = tuple(
        claim
        for claim, following in pairwise(claims[:k])
        if is_count(claim)
        and (head(claim) or clause >= 0 or re.fullmatch(_OF_WHOM, view.gap(claim, amount)))
        and not (head(claim) == "vote" and re.search(_POLLED, view.before(claim, 24)))
        and head(claim) != "other"  # `two others, 311 between them, or 0.7%`: who is left over is no whole
        and claim.start > clause  # `A had 34 shots and scored from 21, 62%; B had 36 and …`
        and counts_alike(claim, amount)
        and not _changes(view, claim)
        and not _has_share(view, claim, following)
        and (quantity(claim).value or 0).denominator == 1  # `(22.5)` counts nothing
        # `With all 412 districts counted A had 1,204,511 votes and B 1,150,022 (46.0%)`
        and (quantity(claim).value or 0) * 10 >= (quantity(amount).value or 0)
        and not re.match(
            _PART_OF, view.lower[quantity(claim).number_end : claim.end + 10]
        )  # it is a part itself
    )
    noun = _named_whole(anaphor.group()) if anaphor else ""
    if noun:
        bases = tuple(base for base in bases if same_noun(head(base), noun))
    if plain and len(bases) != 1:
        return
    if bases and (not head(amount) or all(same_noun(head(base), head(amount)) for base in bases)):
        at = share.start - len(gap) + len(gap.rstrip(" "))
        yield tie(view, "count-share", share, bases, amount, (min(at, share.start), share.start))


def _has_share(view: View, claim: Claim, following: Claim) -> bool:
    """Whether a count has a share of its own beside it; in brackets its per cent may stand only at the first."""
    gap = view.gap(claim, following)
    if not gap.endswith("("):
        return (
            is_share(following)
            and re.fullmatch(r"(?: [a-z’'-]+){0,2}(?:, or|,| [–—-]| or)\s", gap) is not None
        )
    q = quantity(following)
    bare = q.unit is None and not head(following) and q.value is not None and q.value <= _HUNDRED
    return is_share(following) or (bare and view.after(following, 1) == ")")


def _changes(view: View, claim: Claim) -> bool:
    return quantity(claim).direction is not None or claim.index in view.earlier or claim.index in view.later


def predicated(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """A share whose predicate is a noun that the same or the previous sentence counts as part of a whole."""
    share = claims[k]
    match = re.match(
        r"^\s*(?:of (?:them|its [\w’'-]+|the [\w’'-]+|these|those)\s+)?(?:are|were|is|was|being)\s+(?:now )?([\w’'-]+)",
        text_behind(view, share, 60),
    )
    if match is None:
        return
    noun = singular(match.group(1))
    for number in (share.sentence, share.sentence - 1):
        if number < 0 or view.sentences[number].block != share.block:
            continue
        counts = [claim for claim in view.claims_of(number) if is_count(claim) and claim.index != share.index]
        part = next((claim for claim in counts if head(claim) == noun), None)
        if part is None:
            continue
        whole = next(
            (
                claim
                for claim in reversed(counts)
                if claim.index < part.index and head(claim) not in ("", noun)
            ),
            None,
        )
        if whole is not None and _introduces(view, whole, part):
            cue = (number_end(view, share) + match.start(1), number_end(view, share) + match.end(1))
            yield tie(view, "count-share", share, (whole,), part, cue)
        return


def _introduces(view: View, whole: Claim, part: Claim) -> bool:
    """Whether `part` stands in apposition to `whole`: `45 members, 27 women`, `45 members: 27 women`."""
    if whole.sentence != part.sentence:
        return False
    gap = view.gap(whole, part)
    return len(gap) <= 60 and bool(
        re.search(r"[,:(–—]\s*(?:of (?:them|whom|which)\s+)?$|\b(?:including|of whom|comprising)\s+$", gap)
    )


def of_the_counts_before(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`It did 136,800 operations and called off 4,104 on the day. That works out at one in 33.`: of the only two counts told."""
    share = claims[k]
    if k or not view.runs_on(share.sentence) or not re.match(_THAT_MAKES, view.before(share, 60)):
        return
    if not re.match(CLOSED, text_behind(view, share, 20)):
        return
    told = [claim for claim in view.claims_of(share.sentence - 1) if not is_duration(claim)]
    if len(told) != 2 or not all(is_count(claim) and not is_fraction(claim) for claim in told):
        return
    first, second = told
    part, whole = (second, first) if is_largest(first, (second,)) else (first, second)
    between = view.gap(first, second)
    if re.search(_HELD_AGAINST, between) or any(
        is_earlier(view, claim) or _changes(view, claim) for claim in told
    ):
        return
    if head(part) and head(whole) and not same_noun(head(part), head(whole)):
        return
    if head(whole) and re.search(_COUNTED_OUT, between + view.after(second, 40)):
        cue = (view.sentences[share.sentence].start, share.start)
        yield tie(view, "count-share", share, (whole,), part, cue)


def of_a_stock(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`31,200 homes stand empty. With a stock of 1.2m that is one in 40`: the part of one sentence, whole and share of the next."""
    share = claims[k]
    if k != 1 or not view.runs_on(share.sentence):
        return
    whole = claims[0]
    if not is_count(whole) or is_fraction(whole) or not re.match(_WITH_A_STOCK, view.before(whole, 60)):
        return
    if not re.match(_THAT_MAKES_BEHIND, view.gap(whole, share)) or not re.match(
        CLOSED, text_behind(view, share, 20)
    ):
        return
    parts = [
        claim
        for claim in view.claims_of(share.sentence - 1)
        if is_count(claim)
        and not is_fraction(claim)
        and not is_duration(claim)
        and not is_earlier(view, claim)
        and not _changes(view, claim)
    ]
    if len(parts) == 1 and is_largest(whole, parts):
        yield tie(view, "count-share", share, (whole,), parts[0], (whole.end, share.start))


def of_a_base_by_subject(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`312 dairy farms … Dairy farms are now one in eight of the 2,496 holdings`: the subject was counted a little before."""
    share = claims[k]
    if k or len(claims) < 2 or not is_count(claims[1]) or is_fraction(claims[1]):
        return
    whole = claims[1]
    start = view.sentences[share.sentence].start
    subject = re.match(_COUNTED_SUBJECT, view.lower[start : share.start])
    if subject is None or not re.fullmatch(_OF_ALL_THE, text_between(view, share, whole)):
        return
    words = subject["subject"].split()
    for number in range(share.sentence - 1, max(share.sentence - 3, -1), -1):
        if not view.runs_on(number + 1):
            return
        found = [
            claim
            for claim in view.claims_of(number)
            if is_count(claim)
            and (quantity(claim).noun or "").lower().split()[-len(words) :] == words
            and not is_earlier(view, claim)
        ]
        if found:
            if len(found) == 1 and is_largest(whole, found):
                yield tie(
                    view, "count-share", share, (whole,), found[0], (number_end(view, share), whole.start)
                )
            return


def of_the_room_before(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`The hospice has 24 beds. On an average night 19 are in use, an occupancy of 79 per cent`."""
    share = claims[k]
    if k != 1 or not view.runs_on(share.sentence):
        return
    count = claims[0]
    told = re.fullmatch(_IN_USE, view.gap(count, share))
    if told is None or not is_count(count) or head(count) or is_fraction(count):
        return
    rooms = [c for c in view.claims_of(share.sentence - 1) if is_count(c) and head(c) and not is_fraction(c)]
    if len(rooms) == 1 and is_largest(rooms[0], (count,)) and not is_earlier(view, rooms[0]):
        yield tie(view, "count-share", share, (rooms[0],), count, (count.end, share.start))


def of_the_same_things(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """`They fed 7,665 children, 21,900 people in all. Children were 35% of the total.`: counted one sentence earlier."""
    share = claims[k]
    subject = re.search(_SUBJECT, view.before(share, 50))
    if k or subject is None or not re.match(_OF_TOTAL, text_behind(view, share, 24)):
        return
    noun = singular(subject.group(1))
    for number in range(share.sentence - 1, max(share.sentence - 3, -1), -1):
        if view.sentences[number].block != share.block:
            return
        counts = [claim for claim in view.claims_of(number) if is_count(claim) and not is_fraction(claim)]
        parts = [claim for claim in counts if head(claim) == noun]
        wholes = tuple(claim for claim in counts if parts and is_largest(claim, parts) and head(claim))
        if parts and (len(parts) > 1 or not wholes or is_earlier(view, parts[0])):
            return
        if parts:
            cue = (number_end(view, share), number_end(view, share) + 9)
            yield tie(view, "count-share", share, wholes, parts[0], cue)
            return

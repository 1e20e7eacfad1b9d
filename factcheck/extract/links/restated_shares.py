"""Ties a share that the draft gives twice: in words and per cent, in the headline and in the counts of the body.

Kinds: `same-share` (`one in five, or 20%`), roles word and share; `headline-share`, roles word, count… and base… (in
pairs) and share….
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.extract.counted import head, is_count, is_fraction, is_share, quantity
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.links._partitions import is_person
from factcheck.extract.links._share_words import (
    COMPARES,
    RESTATED_ONLY,
    RESTATES,
    is_out_of,
    opens_with_of,
    text_behind,
)
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import THAT_IS

_IN_OTHER_WORDS = (
    rf"^[“\"]?(?:{THAT_IS}|in other words,?|put another way,?|"
    r"to put it another way,?|put differently,?|that is to say,?)\s+(?:that\s+)?(?:just |only |some )?$"
)
_OF_A_FIGURE = r"^\s+(?:of )?(?:the |its |their |his |her )?(?:[\w’'-]+ ){0,2}?[£$€]?\d"
"""Behind a fraction of another figure: `10.8 per cent, which was less than half of their 24.9 last time`."""

_OF_A_WHOLE = r"\s+of (?P<whole>[\w’'-]+(?: [\w’'-]+){0,3}?)(?:\s(?:in|at|on|across|for)\s[\w’' -]{2,30})?,\s*(?:or |which is |that is )?"
_ONE_OF_THEM = r"\bone (?P<one>[a-z-]+) (?:in|out of)(?: every)? (?:[a-z]+|\d+)$"
_COINS = frozenset("dollar euro pound cent penny rupee krona krone kroner franc yen lira peso zloty".split())


def links(view: View) -> Iterator[Link]:
    """Return every share that the draft gives twice: in its sentence, or in headline and body."""
    for number in range(len(view.sentences)):
        claims = view.claims_of(number)
        if len(claims) > 1 and claims[0].zone != "table":
            yield from _same_shares(view, claims)
        if number and claims and claims[0].zone != "table":
            yield from _said_again(view, number, claims[0])
    yield from _in_headlines(view)


_SET_AGAINST_NEXT = (
    r"^\s(?:as )?(?:compared (?:with|to)|against|versus|(?:up|down) from|rather than|instead of|after)\s(?:[a-z]+\s){0,2}?"
    r"(?:\d|half\b|a (?:third|quarter|fifth|half)|(?:two|three) |all\b|none\b)"
)
_SET_AGAINST = r"\b(?:from|than|against|with|to|versus)\s+(?:the |about )?$"


def _same_shares(view: View, claims: list[Claim]) -> Iterator[Link]:
    for first, second in pairwise(claims):
        if not (is_share(first) and is_share(second)) or is_fraction(first) == is_fraction(second):
            continue
        gap = view.gap(first, second)
        if (
            len(gap) > 60
            or re.match(_OF_A_FIGURE, text_behind(view, second, 50))
            or re.match(COMPARES, view.after(second, 30))
            or re.match(COMPARES, view.after(first, 30))
        ):
            continue
        if ";" in gap and re.search(_SET_AGAINST, view.before(first, 24)):
            continue  # `7.6%, fewer than the 9.1% of 2024; that is about one in 13`: of the other one
        # a bare comma also joins two different shares: `a third of the men, 40% of the women`
        words = gap.strip(" ,;:–—(-").split()
        closed = (
            bool(re.match(r"^\s*[.,;:)–—]", view.after(second, 4)))
            or second.end == view.sentences[second.sentence].end
        )
        if (
            len(gap) <= 40
            and (re.search(RESTATED_ONLY, gap) or _opens_a_sentence(view, first, second, gap))
            and len(words) <= 6
            and (closed or re.search(RESTATES, gap))
            and not _is_of_the_pair_before(view, first, second)
        ) or (closed and _tells_it_of_each(view, first, second, gap)):
            yield Link(
                "same-share",
                (
                    ("word", (_fraction_of(first, second).index,)),
                    ("share", (_percent_of(first, second).index,)),
                ),
                first.end,
                second.start,
                view.text[first.end : second.start].strip(),
            )


def _is_of_the_pair_before(view: View, first: Claim, second: Claim) -> bool:
    """`11 of the 30, down from 14 out of 28, or 37 per cent compared with exactly half`: the first share is of the first pair."""
    return (
        re.search(_SET_AGAINST, view.before(first, 24)) is not None
        and re.match(_SET_AGAINST_NEXT, view.after(second, 40)) is not None
    )


def _tells_it_of_each(view: View, first: Claim, second: Claim, gap: str) -> bool:
    """`19.6% of GDP in Croatia, almost one euro in five`, `23.6% of flights, nearly one flight in four`."""
    told = re.fullmatch(_OF_A_WHOLE, gap)
    each = re.search(_ONE_OF_THEM, second.text.lower())
    if told is None or each is None or is_fraction(first):
        return False
    whole = [singular(word) for word in told["whole"].split()]
    return each["one"] in _COINS or each["one"] in whole


def _said_again(view: View, number: int, word: Claim) -> Iterator[Link]:
    """`Of flights 23.6% were delayed. That is nearly one flight in four.`: the one share of the sentence before."""
    if not is_share(word) or not is_fraction(word) or not view.runs_on(number):
        return
    if not re.match(_IN_OTHER_WORDS, view.before(word, 40)) or re.match(COMPARES, view.after(word, 30)):
        return
    shares = [
        claim
        for claim in view.claims_of(number - 1)
        if is_share(claim)
        and quantity(claim).unit == "percent"
        and not re.search(_SET_AGAINST, view.before(claim, 24))
    ]
    if len(shares) == 1:
        cue = (view.sentences[number].start, word.start)
        yield Link(
            "same-share",
            (("word", (word.index,)), ("share", (shares[0].index,))),
            *cue,
            view.text[cue[0] : cue[1]].strip(),
        )


def _opens_a_sentence(view: View, first: Claim, second: Claim, gap: str) -> bool:
    """`Two clients in three, 66%, had a job`: nothing before, and between two commas nothing but the same again."""
    if view.lower[view.sentences[first.sentence].start : first.start].strip(' "“‘*_-') or not re.fullmatch(
        r"(?:\s+of [\w’' -]{2,30}|(?:\s[\w’'-]+){0,2})?,\s*(?:some |about |or )?", gap
    ):
        return False
    return (
        re.match(r"^\s*,\s+(?!and\b|or\b|but\b|while\b|of\b|in\b|\d)[a-z]", view.after(second, 30))
        is not None
    )


def _fraction_of(first: Claim, second: Claim) -> Claim:
    return first if is_fraction(first) else second


def _percent_of(first: Claim, second: Claim) -> Claim:
    return second if is_fraction(first) else first


def _in_headlines(view: View) -> Iterator[Link]:
    """A share in words in headline or standfirst, against every count of the same things in the body."""
    for number in range(len(view.sentences)):
        for claim in view.claims_of(number):
            if claim.zone not in ("headline", "standfirst"):
                if claim.zone == "body":
                    return
                continue
            noun = _things(view, claim) if is_fraction(claim) else ""
            if noun:
                yield from _against_body(view, claim, noun)


def _things(view: View, share: Claim) -> str:
    """What a share in words is a share of: `one sailing in 20`, `one in 20 sailings`, `a third of sailings`."""
    match = re.match(
        r"^(?:more than |nearly |almost |about |some |fewer than |less than )?(?:one|two|three|\d+) ([a-z-]+) (?:in|out of) ",
        share.text.lower(),
    )
    if match:
        return singular(match.group(1))
    if quantity(share).noun:
        return head(share)
    match = re.match(r"^\s+(?:of (?:the |its |their |all )?)?([a-z-]+s)\b", text_behind(view, share, 30))
    return singular(match.group(1)) if match else ""


def _against_body(view: View, word: Claim, noun: str) -> Iterator[Link]:
    body = [claim for claim in view.claims if claim.kind == "quantity" and claim.zone == "body"]
    named = {
        quantity(claim).value: head(claim) for claim in reversed(body) if is_count(claim) and head(claim)
    }

    def counts(base: Claim) -> bool:
        """Whether a base counts the things of the headline; a bare number what an earlier mention of it counts."""
        things = head(base) or named.get(quantity(base).value, "")
        return things == noun or (is_person(things) and is_person(noun))

    pairs: list[tuple[Claim, Claim]] = []
    counted = False
    for base in body:
        if not is_count(base):
            continue
        if opens_with_of(view, base) and counts(base):
            amount = next(
                (
                    claim
                    for claim in view.claims_of(base.sentence)
                    if claim.start > base.end and is_count(claim)
                ),
                None,
            )
            if amount is not None:
                pairs.append((amount, base))
                counted = True
        elif any(is_out_of(view, claim, base) for claim in _just_before(view, base)):
            amount = _just_before(view, base)[0]
            if head(base) in ("", noun):
                pairs.append((amount, base))
                counted = counted or counts(base)
    if not counted:
        return
    shares = [claim for claim in body if is_share(claim)]
    yield Link(
        "headline-share",
        (
            ("word", (word.index,)),
            ("count", tuple(amount.index for amount, _ in pairs)),
            ("base", tuple(base.index for _, base in pairs)),
            ("share", tuple(claim.index for claim in shares)),
        ),
        word.start,
        word.end,
        word.text,
    )


def _just_before(view: View, claim: Claim) -> list[Claim]:
    """The figure in front of a figure in its sentence."""
    earlier = [other for other in view.claims_of(claim.sentence) if other.end <= claim.start]
    return earlier[-1:]

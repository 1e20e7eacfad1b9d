"""Ties seats, votes, majorities, turnout and thresholds.

Kinds: `seat-majority` (roles seats, total, majority), `overall-majority` (roles seats, total: the word alone),
`vote-majority` (roles first, second, majority), `threshold` (roles total, needed; attribute `fraction`),
`turnout` (roles votes, electorate, share), `vote-split` (roles for, against, share).
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.extract.counted import head, is_count, is_share, quantity
from factcheck.extract.links._breakdowns import breakdown, is_largest
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link

_MAJORITY_OF = r"\bmajority of\s+(?:just |only |about |nearly |exactly )?$"
_MAJORITY_BEHIND = r"^(?:\s*-?\s*(?:seat|strong|vote))?\s+(?:overall |working |absolute |comfortable |slim |wafer-thin )?majority\b"
_OVERALL = r"\b(?:overall|outright|absolute|clear|commons|parliamentary|working|an?)\s+(?:overall |working )?majority\b"
_NO_OVERALL = r"\b(?:no|lost|without|short of|not|lacks?|fell short|needed for|denied|hung|supermajority|two-thirds|coalition|minority|relative|simple|needs?|needing|needed|requires?|partner|away from|for an?)\b"
_CHAMBER = r"^\s*-?\s*(?:seat|member|strong)\b"
_SEATED = frozenset({"seat", "mp", "councillor", "senator", "member", "deputy", "lawmaker", "representative"})
_BALLOTS = frozenset({"vote", "ballot", "voter", "paper", "person", "people", ""})
_ELECTORS = r"\b(?:electorate|eligible|registered|entitled|on the (?:electoral )?(?:roll|register)|qualified|enrolled|electors?)\b"
_THRESHOLD = r"\b(?P<word>two-thirds|three-fifths|three-quarters|simple|absolute)\s+(?:majority|supermajority|quorum|threshold|vote)\b"
_FRACTIONS = {
    "two-thirds": (2, 3),
    "three-fifths": (3, 5),
    "three-quarters": (3, 4),
    "simple": (1, 2),
    "absolute": (1, 2),
}
_FOR = r"^(?:\s+[\w’'-]+){0,2}?\s+(?:(?:were |voted |came out )?(?:in favou?r|for)|voted yes|ayes|yes|supported it)\b[^.;]{0,24}\b(?:and|to|but|with)\s+$"
_NOES = r"^(?:\s+[\w’'-]+){0,2}?\s+(?:against|opposed|voted no|noes|no)\b"
_PASSED_BY = r"\b(?:pass(?:ed|es)|carried|won|approved|adopted|defeated|lost|fell|failed|rejected|survived|prevailed)\b[^.;,]{0,24}\bby\s+(?:just |only |a margin of |a majority of )?$"
_THE_VOTE_WAS = r"\bthe (?:final )?vote (?:was|went)\s$"
_WON_WITH = r"\b(?:won|wins|winning|win|elected|re-elected|returned|held (?:the )?seat|took (?:the )?seat)\b[^.;,]{0,20}\b(?:by|with|on)\s+$"
_TIE_BROKEN = r"\b(?:casting vote|tie[ -]break\w*|broke the tie|breaking the tie)\b"
"""With one vote more than there are members."""
_ALL_OF_THE = r"[“\"]?all (?:of (?:the|its) |the |its )?"
_WERE_THERE = (
    r"(?: of (?:the|its) (?:(?:town|city|county|parish|district|national|regional|whole|full) )?(?:council|chamber|assembly|parliament|senate|house|board|"
    r"legislature|body|congress))? (?:(?:were|had been) (?:present|there|in|at|on hand|back|seated|accounted for)\b|(?:attended|voted|took part|turned up|came)\s?(?:$|[.,;]|and\b))"
)
_REACH = 120


def links(view: View) -> Iterator[Link]:
    """Return every tie between the figures of an election or a vote."""
    for number, sentence in enumerate(view.sentences):
        claims = view.claims_of(number)
        if claims and claims[0].zone != "table":
            yield from _carried(view, number, claims)
        if len(claims) < 2 or claims[0].zone == "table":
            continue
        words = view.lower[sentence.start : sentence.end]
        if "majority" in words:
            yield from _majorities(view, claims, words, sentence.start)
        if "member" in words or "seat" in words or "strong" in words:
            yield from _of_the_chamber(view, claims)
        if " votes" in words or " vote" in words or " to " in words:
            yield from _of_all_present(view, number, claims)
        if " against" in words or " opposed" in words or " no" in words:
            yield from _split(view, claims)
        if "of those who voted" in words or "of the vote" in words:
            yield from _of_the_votes(view, number, claims)
        if " cast" in words or "of the vote" in words:
            yield from _of_those_cast(view, claims)
        if "turnout" in words or "turned out" in words:
            yield from _turnout(view, claims, words, sentence.start)
        if "majority" in words or "quorum" in words or "threshold" in words:
            yield from _threshold(view, claims, words, sentence.start)


def _majorities(view: View, claims: list[Claim], words: str, start: int) -> Iterator[Link]:
    majority = next((claim for claim in claims if is_count(claim) and _is_majority(view, claim)), None)
    others = [
        claim
        for claim in claims
        if is_count(claim) and claim is not majority and quantity(claim).value is not None
    ]
    chamber = _chamber(view, others)
    seats = [claim for claim in others if claim is not chamber and _are_seats(view, claim)]
    allies = [claim for claim in others if claim is not chamber and claim not in seats]
    if any(
        re.search(r"\bwith (?:the |its |their )?(?:support of (?:the )?)?$", view.before(claim, 30))
        for claim in allies
    ):
        return  # `with the four independents who vote with it, a working majority of ten`
    if chamber is not None and len(seats) == 1:
        if majority is not None and head(majority) not in ("vote",):
            yield _link(
                view,
                "seat-majority",
                (("seats", seats[0]), ("total", chamber), ("majority", majority)),
                majority,
            )
        elif majority is None and re.search(_OVERALL, words) and not re.search(_NO_OVERALL, words):
            match = re.search(_OVERALL, words)
            assert match is not None
            yield Link(
                "overall-majority",
                (("seats", (seats[0].index,)), ("total", (chamber.index,))),
                start + match.start(),
                start + match.end(),
                match.group(),
            )
        return
    if majority is None or chamber is not None:
        return
    votes = [claim for claim in others if head(claim) in _BALLOTS and quantity(claim).unit is None]
    counted = (
        len(votes) == 2
        and any(head(claim) in ("vote", "ballot") for claim in votes)
        and _against(view, votes[0], votes[1])
    )
    if not counted and len(others) == 2 and not any(head(claim) for claim in others):
        # `carried by 214 to 187, a majority of 27`
        passed = re.search(_PASSED_BY, view.before(others[0], 60)) is not None
        counted = passed and view.gap(others[0], others[1]) == " to "
        votes = others
    if counted:
        yield _link(
            view,
            "vote-majority",
            (("first", votes[0]), ("second", votes[1]), ("majority", majority)),
            majority,
        )


def _is_majority(view: View, claim: Claim) -> bool:
    return bool(
        re.search(_MAJORITY_OF, view.before(claim, 30)) or re.match(_MAJORITY_BEHIND, view.after(claim, 40))
    )


def _chamber(view: View, claims: list[Claim]) -> Claim | None:
    """The claim that counts all seats: `the 650-seat house`, `of the 650`."""
    for k, claim in enumerate(claims):
        if re.match(_CHAMBER, view.after(claim, 12)) or re.search(r"\d-(?:seat|member)$", claim.text.lower()):
            return claim
        if k and re.match(
            r"^(?:\s+[\w’'-]+){0,2}\s+(?:out of|of|in)\s+(?:the|a|its|all|parliament’s|the council's)?\s*(?:[\w’'-]+\s+)?$",
            view.gap(claims[k - 1], claim),
        ):
            return claim if head(claim) in (*_SEATED, "") else None
        if re.search(r"\bof the\s+$", view.before(claim, 10)) and head(claim) in _SEATED:
            return claim
    return None


def _are_seats(view: View, claim: Claim) -> bool:
    return head(claim) in _SEATED or bool(re.match(r"^\s*(?:out )?of the\b", view.after(claim, 12)))


def _against(view: View, first: Claim, second: Claim) -> bool:
    return bool(
        re.search(
            r"(?:\bto\b|\bagainst\b|\bahead of\b|\bfor\b|,|\band (?:(?:her|his|their|the|its) )?(?:[a-z]+ ){0,2}(?:rival|opponent|challenger|runner-up|"
            r"loser|incumbent)\b)[^.;]{0,50}$",
            view.gap(first, second),
        )
    )


# `68%, up 6.3 points on 2021, when 28,420 of the 46,060 voted`
_OF_ANOTHER_TIME = r"\b(?:up|down|more|less|higher|lower|against|from|than|compared|after)\b[^;]{0,60},? (?:when|in which|where)\b[^;]{0,40}$"


def _turnout(view: View, claims: list[Claim], words: str, start: int) -> Iterator[Link]:
    shares = [claim for claim in claims if is_share(claim)]
    counts = [claim for claim in claims if is_count(claim) and quantity(claim).value is not None]
    if len(shares) != 1 or len(counts) != 2:
        return
    share = shares[0]
    electorate = next((claim for claim in counts if _counts_electors(view, claim)), None)
    if electorate is None or re.match(r"^\s*(?:points?|up|down|higher|lower)", view.after(share, 12)):
        return
    votes = next(claim for claim in counts if claim is not electorate)
    if share.end < votes.start and re.search(_OF_ANOTHER_TIME, view.gap(share, votes)):
        return
    if not re.search(
        r"\b(?:vot\w+|ballots?|polls|cast|turned out|turnout)\b",
        view.before(votes, 60) + " " + votes.text.lower() + " " + view.after(votes, 60),
    ):
        return
    if not re.search(r"\bturn(?:out|ed out)\b[^.;]{0,60}$", view.before(share, 70)) and not re.match(
        r"^[^.;,]{0,20}\bturnout\b", view.after(share, 30)
    ):
        return
    at = start + max(words.find("turnout"), words.find("turned out"), 0)
    yield Link(
        "turnout",
        (("votes", (votes.index,)), ("electorate", (electorate.index,)), ("share", (share.index,))),
        at,
        at + 7,
        view.text[at : at + 7],
    )


def _counts_electors(view: View, claim: Claim) -> bool:
    own = claim.text.lower()
    return bool(
        re.search(_ELECTORS, own)
        or re.search(
            r"\b(?:electorate|eligible|registered|entitled|register|roll)(?:\s+(?:of|an?|some|about))*\s+$",
            view.before(claim, 40),
        )
        or re.match(
            r"^\s*(?:(?!of\b|out\b|by\b)[\w’'-]+\s+){0,3}?(?:entitled|eligible|registered|on the (?:electoral )?(?:roll|register))\b",
            view.after(claim, 50),
        )
    )


def _threshold(view: View, claims: list[Claim], words: str, start: int) -> Iterator[Link]:
    match = re.search(_THRESHOLD, words)
    if match is None:
        return
    counts = [claim for claim in claims if is_count(claim) and quantity(claim).value is not None]
    for total, needed in pairwise(counts):
        lead = view.before(total, 40)
        gap = view.gap(total, needed)
        of_whole = re.search(r"\b(?:of|in)\s+(?:the|its|all|a)\s+(?:[\w’'-]+\s+)?$", lead)
        restated = re.search(
            r"(?:,(?:\s*(?:or|which is|meaning))?|\(|–|—|\bmeans|\bor|\bneeds?|\brequires?)\s*(?:at least )?$",
            gap,
        )
        if of_whole and restated and len(gap) <= 60 and start + match.start() < needed.start:
            yield Link(
                "threshold",
                (("total", (total.index,)), ("needed", (needed.index,))),
                start + match.start(),
                start + match.end(),
                match.group(),
                (("fraction", _FRACTIONS[match.group("word")]), ("word", match.group("word"))),
            )
            return


def _sides(view: View, claims: list[Claim]) -> tuple[Claim, Claim] | None:
    """The votes for and against something that one sentence counts: `sixteen were in favour and 13 against`."""
    counts = [claim for claim in claims if is_count(claim) and quantity(claim).value is not None]
    for ayes, noes in pairwise(counts):
        between = view.gap(ayes, noes)
        if len(between) <= 60 and re.search(_FOR, between) and re.match(_NOES, view.after(noes, 40)):
            return ayes, noes
        if re.fullmatch(r"\s+to\s+", between) and (
            re.search(r"\b(?:voted|votes?|by|of)\s+$", view.before(ayes, 12))
            and (head(ayes) == "vote" or re.search(r"\b(?:voted|vote of|votes)\s+$", view.before(ayes, 12)))
        ):
            return ayes, noes  # `governors voted nine to four`, `by 1,012 votes to 253`
    return None


def _split(view: View, claims: list[Claim]) -> Iterator[Link]:
    """`58,940 in favor and 36,460 against, or 61.8 percent`: the share of those who voted for it."""
    sides = _sides(view, claims)
    share = next(
        (claim for claim in claims if is_share(claim) and sides and claim.start > sides[1].end), None
    )
    if sides is None or share is None:
        return
    gap = view.gap(sides[1], share)
    if re.fullmatch(
        r"\s*(?:votes )?(?:were )?(?:against|opposed|voted no|no|noes)(?: it)?\s*[,(–—]\s*(?:or |which is |that is )?",
        gap,
    ):
        yield _link(view, "vote-split", (("for", sides[0]), ("against", sides[1]), ("share", share)), share)


def _of_the_votes(view: View, number: int, claims: list[Claim]) -> Iterator[Link]:
    """`They backed it by 1,012 votes to 253. That is 80% of those who voted`: in the same sentence or the one before."""
    share = next(
        (
            c
            for c in claims
            if is_share(c)
            and re.match(r"^\s*of (?:those who voted|the votes?(?: cast)?)\b", view.after(c, 24))
        ),
        None,
    )
    if share is None:
        return
    for earlier in (number, number - 1):
        if earlier < 0 or view.sentences[earlier].block != view.sentences[number].block:
            return
        sides = _sides(view, [claim for claim in view.claims_of(earlier) if claim.start < share.start])
        if sides is not None:
            yield _link(
                view, "vote-split", (("for", sides[0]), ("against", sides[1]), ("share", share)), share
            )
            return


def _of_those_cast(view: View, claims: list[Claim]) -> Iterator[Link]:
    """`won by 14,210 votes to 9,880, with 51% of the 24,090 cast`: the winner's votes, those of all, and the share."""
    for share, cast in pairwise(claims):
        if not is_share(share) or not is_count(cast) or head(cast) not in ("", "vote", "ballot"):
            continue
        if not re.fullmatch(
            r"\s*of (?:the |all |all the )?",
            view.lower[quantity(share).number_end : cast.start].removeprefix(" per cent").removeprefix("%"),
        ):
            continue
        if not re.match(
            r"^\s*(?:votes |ballots )?(?:that were |which were |were )?cast\b", view.after(cast, 30)
        ):
            continue
        before = [claim for claim in claims if claim.end <= share.start and is_count(claim)]
        if not before or head(before[0]) != "vote" or not re.search(_WON_WITH, view.before(before[0], 30)):
            continue
        if re.search(r"(?:,|\band)\s+(?:or |with |taking |winning )?$", view.gap(before[-1], share)):
            roles = (("share", (share.index,)), ("base", (cast.index,)), ("count", (before[0].index,)))
            yield Link("count-share", roles, share.start, cast.end, share.text, (("about", "votes"),))


def _of_the_chamber(view: View, claims: list[Claim]) -> Iterator[Link]:
    """`carried by 34 to 27 with four abstentions in the 65-member assembly`: no more votes than members."""
    counts = [claim for claim in claims if is_count(claim) and quantity(claim).value is not None]
    chamber = next(
        (
            c
            for c in counts
            if re.search(r"\d-(?:seat|member|strong)$", c.text.lower())
            or re.match(_CHAMBER, view.after(c, 12))
        ),
        None,
    )
    if chamber is not None:
        yield from _no_more_than(view, [c for c in counts if c is not chamber], chamber)


def _of_all_present(view: View, number: int, claims: list[Claim]) -> Iterator[Link]:
    """`carried by 34 votes to 28 with three abstentions. All 65 members were in the hall`: no more votes than members there."""
    if number + 1 >= len(view.sentences) or not view.runs_on(number + 1):
        return
    present = view.claims_of(number + 1)[:1]
    if not present or head(present[0]) not in _SEATED or not is_count(present[0]):
        return
    if not re.fullmatch(_ALL_OF_THE, view.before(present[0], 20)) or not re.match(
        _WERE_THERE, view.after(present[0], 60)
    ):
        return
    counts = [claim for claim in claims if is_count(claim) and quantity(claim).value is not None]
    if re.search(_TIE_BROKEN, view.lower[view.sentences[number].start : view.sentences[number + 1].end]):
        return
    bare = (quantity(present[0]).noun or "").count(" ") == 0  # `all 12 Green members`
    if bare and counts and is_largest(present[0], counts):
        yield from _no_more_than(view, counts, present[0])


def _no_more_than(view: View, counts: list[Claim], chamber: Claim) -> Iterator[Link]:
    """The votes on both sides and the abstentions as parts of a chamber; nothing where other things are counted beside them."""
    sides = _sides(view, counts) or _by_so_many(view, counts)
    if sides is None:
        return
    absent = [
        claim
        for claim in counts
        if claim not in sides
        and re.match(
            r"^[^.,;]{0,12}\b(?:abstentions?|abstained|abstaining|absent|absentees)\b",
            claim.text.lower()[len(claim.text) - 12 :] + view.after(claim, 24),
        )
    ]
    parts = [*sides, *absent]
    if len(parts) != len(counts):
        return
    cue = (sides[0].end, sides[1].start)
    yield breakdown(
        view,
        parts,
        (chamber,),
        cue,
        exhaustive=False,
        words=["for", "against", "abstained"][: len(parts)],
        exclusive=True,
    )


def _by_so_many(view: View, counts: list[Claim]) -> tuple[Claim, Claim] | None:
    """`passed by 34 to 27`."""
    for ayes, noes in pairwise(counts):
        lead = view.before(ayes, 60)
        told = re.search(_PASSED_BY, lead) or re.search(_THE_VOTE_WAS, lead)
        if told and view.gap(ayes, noes).strip() in ("to", "votes to"):
            return ayes, noes
    return None


def _carried(view: View, number: int, claims: list[Claim]) -> Iterator[Link]:
    """`The budget passed by three votes`, where the sentence or the one or two before it count both sides."""
    for margin in claims:
        lead = view.before(margin, 60)
        if not is_count(margin) or head(margin) != "vote" or not re.search(_PASSED_BY, lead):
            continue
        if re.match(r"^\s*(?:to|against|in favou?r|for)\b", view.after(margin, 16)):
            return
        for earlier in range(number, max(number - 3, -1), -1):
            if view.sentences[earlier].block != view.sentences[number].block:
                return
            sides = _sides(view, [claim for claim in view.claims_of(earlier) if claim is not margin])
            if sides is not None:
                yield _link(
                    view,
                    "vote-majority",
                    (("first", sides[0]), ("second", sides[1]), ("majority", margin)),
                    margin,
                )
                return


def _link(view: View, kind: str, roles: tuple[tuple[str, Claim], ...], cue: Claim) -> Link:
    return Link(
        kind,
        tuple((role, (claim.index,)) for role, claim in roles),
        cue.start,
        cue.end,
        view.text[cue.start : cue.end],
    )

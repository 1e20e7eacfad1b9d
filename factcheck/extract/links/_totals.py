"""Breakdowns that end in their total: `27 women and 18 men, 45 in all`, `That makes 1,137`."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extract.counted import (
    counts_alike,
    head,
    is_count,
    is_level,
    is_sum,
    quantity,
    same_noun,
    same_sort,
    takes_unit,
)
from factcheck.extract.links._breakdowns import (
    ADDED_TO,
    LISTS_ON,
    MADE_OF,
    REACH,
    SELECTION,
    breakdown,
    closes,
    is_largest,
    run,
)
from factcheck.extract.links._partitions import is_partition, is_person, kind
from factcheck.extract.states import is_earlier, is_later, stands_for_members
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import IN_ALL, OF_THEM, TOGETHER
from factcheck.model.months import WEEKDAY

FROM_WHOLE = r"^\s+(?:out of|of)\s+(?:the|its|their|his|her|our|all|those|these|a total of)\s+(?:(?:last|first|total|past|previous|other|original)\s+)?$"
_TOTAL_BEFORE = (
    r"\b(?P<cue>which (?:together|altogether|in all|between them) (?:comes?|came|amounts?|amounted|adds?|added) (?:up )?to|for a total of|an? (?:[a-z-]+ )?(?:total|combined|overall|joint)(?: [a-z-]+){0,2} of|totall?ing|making (?:a total of |it )?|which makes|that makes|which totals|add(?:s|ing|ed)? up to|"
    rf"adding to|giving|{IN_ALL},?|(?<=, )(?:together|combined),?)\s*(?:a total of )?$"
)
_OTHER_PREDICATE = r",\s+(?:and|but)\s+(?:has|have|had|it|they|he|she)\b"
_NOT_TWICE = r"\s*(?:different|separate|individual|distinct|unique|single)\b"
"""`1,200 families in December and 900 in January, 1,700 different families in all`."""
_OUT_OF = r"(?:,\s|\()(?:out )?of\s(?:the |its |their |some )?$"
"""`for the 96 battery buses, of 240 in all`: what the last figure is a part of."""
_EACH_GETS = r"\b(?:each|every one) (?:of|one)\b[^,;:]{0,60}$"
"""`Each of the five losers gets £2,500, so that with the £50,000 a total of £62,500 is paid out`."""
_RUNS_ON = r"^\s*(?:[a-z]+\s+){0,2}?(?:since|so far|to date|this year|this season|this month)\b"
"""`shed 9,000, for a total of 284,000 since January`: what ran up before is in it, too."""
_IN_ALL = rf"^\s*(?:[\w’'-]+\s+){{0,2}}?(?:{IN_ALL}|overall)\b"
"""Behind `, and 4,300 spectators over the three days` nothing says that the figures before are added up."""
_WEAK_TOTAL = frozenset({"making", "making it", "giving"})
_TOTAL_BEHIND = rf"^\s*(?:[\w’'-]+\s+){{0,2}}?(?:{TOGETHER}|overall|in sum|all in|(?:for|over|in|during|across) the (?:whole |full |entire )?(?:year|month|week|season|quarter|day|decade|weekend|two|three|four|five|six))\b"
_TOTAL_OPENS = (
    r"^[“\"]?(?:(?:that|this|which|it)\s+(?:makes?|made|gives?|gave|adds? up to|added up to|comes? to|came to|totals?|totall?ed|is|was|"
    r"amounts? to|amounted to|equals?|brings? in|means)\s+(?:a total of |a combined |in all |just )?(?<!it is )(?<!it was )|"
    rf"(?:{TOGETHER}|the (?:two|three|four|five|six)(?: of them)? together),?\s+"
    r"(?:(?!not\b|no\b|with\b|plus\b)[\w’'-]+\s+){0,6}?(?:a total of )?|"
    r"(?:they|these|those)\s+(?:add up to|added up to|total|totalled|come to|came to|make|made)\s+(?:a total of )?)$"
)

_OF_THOSE = (
    r"^[“\"]?(?:of|out of) (?:that|those|them|these|this|which|the total|the sum)\b(?: total| sum)?(?:,|\s)"
)

_GOES_SOMEWHERE = r"^\s*(?:(?:for|in|on|at|to|from|by|into)\s|[,.;)]|and\b|$)"
"""Behind a part whose verb is that of the first one: nothing new is said of it but where it went."""


_A_DAY = rf"\b{WEEKDAY}\b"
_WEEK = 7
_TEMPERATURES = frozenset({"degree", "celsius", "fahrenheit"})
_OPENERS = frozenset({"th", "to", "co", "be", "in", "al", "it", "wh"})
"""How a sentence that opens with a total begins: that, this, the, they, together, combined, between, in, all, it, which."""


def results(view: View, levels: list[Claim], k: int) -> Link | None:
    """Parts that a vocabulary makes complete, with the whole behind the last one."""
    for at in range(k + 2, min(k + 5, len(levels))):
        gap = view.gap(levels[at - 1], levels[at])
        if " of " not in gap or not re.match(FROM_WHOLE, gap):
            continue
        parts = run(view, levels[:at], k, None)
        words = [kind(view, part) for part in parts]
        if len(parts) == at - k and is_partition(words) and all(is_count(part) for part in parts):
            return breakdown(
                view,
                parts,
                (levels[at],),
                (levels[at - 1].end, levels[at].start),
                exhaustive=True,
                words=words,
            )
    return None


def total_last(view: View, levels: list[Claim], k: int, totals: list[int]) -> Link | None:
    """`levels[k]` opens a list whose total, one of `totals`, stands behind it in the same sentence."""
    totals = [at for at in totals if k + 2 <= at < k + 12]
    if not totals or _joins_earlier(view, levels[k]):
        return None
    if any(same_sort(levels[k], earlier) for earlier in levels[:k]) and re.search(
        _ALONG_WITH, view.before(levels[k], 24)
    ):
        return None  # `8,640 swans, 3% up on last winter's 8,390, along with 2,130 whoopers and 61 others, 10,831 in all`
    for at in totals:
        total = levels[at]
        first = levels[k]
        parts = [claim for claim in run(view, levels[:at], k, None) if takes_unit(first, claim)]
        if not (takes_unit(first, total) or same_sort(first, total)):
            continue
        if len(parts) < 2 or parts[0].index != levels[k].index or len(parts) != at - k:
            continue
        if not _one_list(view, parts, total) or any(
            re.search(_EACH_GETS, view.before(part, 90)) for part in parts
        ):
            continue
        if re.search(SELECTION, view.lower[parts[0].end : total.start]) or _lacks_days(view, parts, total):
            return None
        ways = {way[1] for part in parts if (way := re.match(_AHEAD_OR_BEHIND, view.after(part, 14)))}
        if len(ways) > 1:
            return None  # `began the day 19 seconds behind and finished it 60 seconds ahead, which makes 41`
        words = [kind(view, part) for part in parts]
        return breakdown(
            view, parts, (total,), (levels[at - 1].end, total.start), exhaustive=True, words=words
        )
    return None


def _lacks_days(view: View, parts: Sequence[Claim], total: Claim) -> bool:
    """Whether a week has more days than are told: `11,400 steps on Saturday, 4,100 on Sunday, 52,000 for the week`."""
    days = re.search(_A_DAY, view.lower[parts[0].start : total.start]) is not None
    return (
        days
        and len(parts) < _WEEK
        and re.match(r"^[^,;.]{0,16}\bthe (?:whole )?week\b", view.after(total, 30)) is not None
    )


def _joins_earlier(view: View, first: Claim) -> bool:
    """Whether a list really starts one figure earlier, with one that cannot be added."""
    before = [claim for claim in view.claims_of(first.sentence) if claim.index < first.index]
    if not before or quantity(before[-1]).unit != quantity(first).unit or is_level(before[-1]):
        return False
    return bool(re.match(LISTS_ON, view.gap(before[-1], first)))


def says_total(view: View, last: Claim, total: Claim) -> bool:
    """Whether the words around a figure make it the total of those before it."""
    gap = view.gap(last, total)
    if (
        len(gap) > REACH
        or re.search(_OUT_OF, gap)
        or re.search(_OTHER_PREDICATE, gap)
        or re.match(_NOT_TWICE, view.lower[quantity(total).number_end :][:20])
        or re.match(_RUNS_ON, view.after(total, 40))
    ):
        return False
    listed = re.search(r"\band\s+$", gap) and not re.match(_IN_ALL, view.after(total, 40))
    if (
        not listed
        and re.match(_TOTAL_BEHIND, view.after(total, 40))
        and re.search(r"[,;–—:(]\s*(?:or |giving |making |leaving )?(?:[\w’'-]+\s+){0,3}$", gap)
    ):
        return True
    if (quantity(total).hedge or "").endswith("total of"):
        return True
    if re.search(r"^(?!.*\band\b).*,\s*all\s*$", gap) and re.match(
        r"^\s*(?:of (?:whom|which|them)\b|[,.;:)]|$)", view.after(total, 12)
    ):
        return True  # `seven women and five men, all 12 of whom`
    cue = re.search(_TOTAL_BEFORE, gap)
    if cue is None:
        return False
    closed = re.match(
        r"^\s*(?:[\w’'-]+\s+){0,2}(?:(?:for|over|in|across|during) (?:the|a|its|their) (?:[\w’'-]+\s*){1,2})?(?:[.,;)–—]|$)",
        view.after(total, 50) + " ",
    )
    return cue.group("cue").strip() not in _WEAK_TOTAL or closed is not None


def _one_list(view: View, parts: Sequence[Claim], total: Claim) -> bool:
    """Whether the parts are counted alike, or partition the total, or are kinds of what the total counts."""
    if not is_count(parts[0]) or all(counts_alike(part, total) for part in parts):
        return True
    heads = [head(part) for part in parts]
    if all(not word or same_noun(word, heads[0]) for word in heads[1:]):
        return True
    if is_partition([kind(view, part) for part in parts]):
        return True
    kinds = set(filter(None, heads))
    # `The five part-timers do three days each, which is worth three posts, so there are 14 posts in all`
    if head(total) and any(same_noun(word, head(total)) for word in kinds):
        return False
    return len(kinds) == len(heads) and is_largest(total, parts)


_AHEAD_OR_BEHIND = (
    r"\s(ahead|behind|in front|adrift|clear|down|up|back|forward|over|under|above|below|early|late)\b"
)
_ALONG_WITH = rf"\b{ADDED_TO}\s(?:the |another |some )?$"
_OF_THOSE_THERE = r"(?:^|[,;:–—(]\s?)(?:out )?of (?:the|its|their|all) $"
"""`Of the 186 there were 124 are left. Together they employ 1,488`: the first is the whole of the second."""
_AT_THAT_TIME = r"\b(?:by|at|until) [a-z0-9.: ]{1,20} (?:it|there|they) (?:was|were|had been|stood at) $"
"""`400 were waiting; by three it was 650. Altogether 5,200 got in`: how many there were at a time adds to nothing."""
_NESTED = rf"\b{OF_THEM},? $"
_ON_EACH = rf"\s(?:on|in|at|to|for|of) each\b|(?:\s[\w’'-]+){{0,2}}\s{OF_THEM}\b"
_IN_EVERY = r"\s*(?:in|of|out of|for|from|per) (?:every|each)\b"
"""`£1 in every £8 of the budget`: a share, and no amount that adds to others."""


def opening_total(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    """`That makes 1,137 places` behind a sentence that lists them."""
    if not levels or number == 0 or view.sentences[number - 1].block != view.sentences[number].block:
        return
    total = levels[0]
    if stands_for_members(view, total) or quantity(total).unit in _TEMPERATURES:
        return
    before = view.before(total, 70)
    if before[:3].lstrip('“"')[:2] not in _OPENERS:
        return
    match = re.match(_TOTAL_OPENS, before)
    if match is None or re.match(
        r"^\s*(?:more|fewer|less|higher|lower|up|down|above|below|times)\b", view.after(total, 14)
    ):
        return
    parts = _tail_run(view, number - 1, total)
    if before.startswith("it make") and any(not counts_alike(part, total) for part in parts):
        return  # `14 hectares in seven parcels, the largest of five. It makes 55,000 bottles`
    if len(parts) < 2 or any(re.match(_IN_EVERY, view.after(claim, 16)) for claim in (total, *parts)):
        return
    if re.search(SELECTION, view.lower[parts[0].end : parts[-1].end]):
        return
    if re.search(_OF_THOSE_THERE, view.before(parts[0], 24)):
        return
    if any(_stands_apart(view, part) for part in parts):
        return
    words = [kind(view, part) for part in parts]
    yield breakdown(
        view, parts, (total,), (view.sentences[number].start, total.start), exhaustive=True, words=words
    )


def _stands_apart(view: View, part: Claim) -> bool:
    """Whether a figure adds to nothing: a level at some time, a part of a part, an age (`at 11`, `she was eight`)."""
    before = view.before(part, 50)
    if (
        re.search(_AT_THAT_TIME, before)
        or re.search(_NESTED, before)
        or re.match(_ON_EACH, view.after(part, 40))
    ):
        return True
    return (
        quantity(part).stat == "age"
        or re.search(r"\b(?:at|aged|she was|he was|who was|who is|he is|she is),? $", before) is not None
    )


def _tail_run(view: View, number: int, total: Claim) -> list[Claim]:
    """The last figures of a sentence that are counted alike; none where a change stands among them."""
    parts: list[Claim] = []
    noun = ""
    for claim in reversed(view.claims_of(number)):
        if not is_sum(claim) or is_earlier(view, claim) or is_later(view, claim):
            if quantity(claim).unit == quantity(total).unit and quantity(claim).per is None:
                return []
            break
        if quantity(claim).unit != quantity(total).unit and not same_sort(claim, total):
            break
        word = head(claim)
        if noun and word and not same_noun(noun, word) and not is_partition([noun, word]):
            break
        if noun and not word and quantity(claim).form != "list-member":
            break
        noun = word or noun
        parts.insert(0, claim)
    return parts


def made_of_earlier(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    if len(levels) < 2 or number == 0 or view.sentences[number - 1].block != view.sentences[number].block:
        return
    match = re.search(MADE_OF, view.before(levels[0], 60))
    if match is None or levels[0] is not view.claims_of(number)[0]:
        return
    parts = run(view, levels, 0, None)
    if (
        len(parts) < 2
        or not closes(view, parts)
        or re.search(SELECTION, view.lower[parts[0].start : parts[-1].end])
    ):
        return
    wholes = tuple(
        claim
        for earlier in range(max(number - 2, 0), number)
        if view.sentences[earlier].block == view.sentences[number].block
        for claim in view.claims_of(earlier)
        if is_level(claim)
        and same_sort(claim, parts[0])
        and is_largest(claim, parts)
        and not is_earlier(view, claim)
    )
    if wholes:
        words = [kind(view, part) for part in parts]
        cue = (parts[0].start - len(match.group()), parts[0].start)
        yield breakdown(view, parts, wholes, cue, exhaustive=True, words=words)


def of_those(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    """`It sold 148,600 tickets. Of those, 127,900 were for the hall and 20,700 for the studio`: complete, very likely."""
    start, end, _ = view.sentences[number]
    if len(levels) < 2 or number == 0 or not re.match(_OF_THOSE, view.lower[start : start + 24]):
        return
    parts = run(view, levels, 0, None)
    bare = all(not is_count(part) or not head(part) for part in parts)
    if len(parts) != len(levels) or len(parts) < 2 or not bare or not closes(view, parts):
        return
    if re.search(SELECTION, view.lower[start:end]):
        return
    earlier = view.sentences[number - 1]
    if view.sentences[number].block - earlier.block > 1 or view.draft.blocks[earlier.block].zone == "table":
        return
    wholes = tuple(
        claim
        for claim in view.claims_of(number - 1)
        if is_level(claim)
        and (head(claim) or not is_count(claim))
        and same_sort(claim, parts[0])
        and is_largest(claim, parts)
        and not is_earlier(view, claim)
    )
    apart = all(re.match(_GOES_SOMEWHERE, view.after(part, 12) + " ") for part in parts[1:])
    # people are counted under several heads at once: `of those, 390 are girls and 330 in lodgings`
    if len(wholes) == 1 and apart and not is_person(head(wholes[0])):
        words = [kind(view, part) for part in parts]
        yield breakdown(
            view, parts, wholes, (start, parts[0].start), exhaustive=True, words=words, likely=True
        )


_MADE_UP = r"\b(?:made up|makes? up|accounted for|accounts? for|caused|claimed)\s+$"
_NOTHING_SAID = r"\s*(?:[,.;:)–—]|and\b|of\b|$)"
_HOLDS = r"\b(?:has|have|had|holds?|held|keeps?|kept|owns?|owned|runs?|ran|operates?|houses?|hosts?)\s+$"
"""`Arden has 41 of them, Brill 38`: who has them, each of which is in one hand."""
_IN_ONE_PLACE = frozenset(
    """aircraft barge beach bed berth boat branch bridge bus cabin camera campus car chapel chimney church cinema clinic colony cottage
    court depot dock factory farm ferry field fire flat forge garage garden grave greenhouse helicopter herd hive home horse hospital hostel
    hotel house hut jet kiln laboratory library locomotive lorry mandate mill mine monument mosque mural museum nest office orchard oven
    park pew pier pit plane plant plot pool post prison pub quarry refuge reserve restaurant school sculpture seat shelter ship shipyard shop
    shrine site stable stall statue station store studio synagogue tanker telescope temple theatre tower tractor train tram trawler tree truck
    turbine van vessel village vineyard ward warehouse well windmill workshop yacht zoo""".split()
)
"""What no two places or owners that are told apart have at once, as they may a film or a prize."""
_NEXT_KIND = r"^(?:\s+of (?:them|these|those))?(?:,|,?\s+and)\s+(?:(?!and\b)[\w’'-]+\s+){1,4}$"


def kinds_of_them(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    """`96 fires. Grass fires made up 41 of them, car fires 28`, `96 churches. Arden has 41 of them, Brill 38`: each thing is of one kind or place."""
    if len(levels) < 2 or number == 0 or view.sentences[number - 1].block != view.sentences[number].block:
        return
    of_them = re.match(r"^\s+of (?:them|these|those)\b", view.after(levels[0], 12))
    kept = re.search(_HOLDS, view.before(levels[0], 30)) is not None
    opened = of_them and (kept or re.search(_MADE_UP, view.before(levels[0], 30)))
    if not opened or not all(re.match(_NEXT_KIND, view.gap(a, b)) for a, b in pairwise(levels)):
        return
    if kept and not all(
        re.match(_NOTHING_SAID, view.after(part, 6) + " ") and not head(part) for part in levels[1:]
    ):
        return  # `the council 18 that nobody wants`, `Malta 30 staff`
    wholes = tuple(
        claim
        for claim in view.claims_of(number - 1)
        if is_count(claim) and head(claim) and not is_earlier(view, claim)
        if is_largest(claim, levels) and (not kept or head(claim) in _IN_ONE_PLACE)
    )
    if len(wholes) == 1:
        words = [kind(view, part) for part in levels]
        cue = (levels[0].end, levels[1].start)
        yield breakdown(view, levels, wholes, cue, exhaustive=False, words=words, exclusive=True)


_FORMER_AND_LATTER = r"\s+of the former (?:and|but) (?:just |only |about )?"
_FLEET = r"\b(?:fleet|herd|flock|stock|stable|squad|staff|workforce|collection|total|tally|network|estate|crew|armada|pool)\b[^.;,\d]{0,24} (?:is|are|was|has|had|stands|stood|remains|of|at)(?: [a-z]+){0,3}? $"


def of_the_former(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    """`The fleet is down to 64 lorries. …, leaving 34 of the former and 30 of the latter`: the two kinds of one stock."""
    for one, other in pairwise(levels):
        if not re.fullmatch(_FORMER_AND_LATTER, view.gap(one, other)):
            continue
        if not re.match(r"\s+of the latter\b", view.after(other, 16)) or not re.search(
            r"\b(?:leaving|leaves|left|so that|so) (?:it with |them with |there are )?$", view.before(one, 24)
        ):
            continue
        wholes = tuple(
            claim
            for earlier in view.sentences_of(view.sentences[number].block)
            if earlier < number
            for claim in view.claims_of(earlier)
            if is_count(claim) and re.search(_FLEET, view.before(claim, 60)) and not is_earlier(view, claim)
        )
        if len(wholes) == 1 and is_largest(wholes[0], (one, other)):
            yield breakdown(
                view,
                (one, other),
                wholes,
                (one.end, other.start),
                exhaustive=False,
                words=("", ""),
                exclusive=True,
            )


_BODY_OF = r"\b(?:committee|board|panel|council|commission|court|bench|jury|cabinet|assembly|senate)\b[^.;,\d]{0,16}\bof\s+$"
_VOTED = r"^\s*(?:[a-z]+ )?(?:voted |were |was |had voted )?(for|in favour|backed|supported|against|opposed|abstain(?:ed|ing)|abstentions?)\b"


def votes_cast(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    """`The committee has 14 members. Nine voted for it, four against and two abstained`: no more votes than members."""
    start, end, _ = view.sentences[number]
    words = view.lower[start:end]
    if levels and ";" in words:  # `seven voted for it and three against; two of the three wanted more`
        levels = [claim for claim in levels if ";" not in view.lower[levels[0].end : claim.start]]
    if len(levels) < 2 or number == 0 or not re.search(r"\b(?:vot(?:e|es|ed|ing)|backed|opposed)\b", words):
        return
    parts = run(view, levels, 0, None)
    kinds = [_vote(view, part) for part in parts]
    if (
        len(parts) != len(levels)
        or any(head(part) not in ("", "vote") and not is_person(head(part)) for part in parts)
        or not is_partition(kinds)
    ):
        return
    if view.sentences[number - 1].block != view.sentences[number].block:
        return
    wholes = tuple(
        claim
        for claim in view.claims_of(number - 1)
        if is_count(claim)
        and (is_person(head(claim)) or (not head(claim) and re.search(_BODY_OF, view.before(claim, 40))))
        and is_largest(claim, parts)
        and not is_earlier(view, claim)
    )
    if len(wholes) == 1:
        cue = (start, parts[0].start) if parts[0].start > start else (parts[0].end, parts[1].start)
        yield breakdown(view, parts, wholes, cue, exhaustive=False, words=kinds, exclusive=True)


def _vote(view: View, part: Claim) -> str:
    """What so many did: for, against, abstained; empty where the words behind the figure do not say."""
    match = re.match(_VOTED, view.after(part, 40))
    if match is None:
        return ""
    word = match.group(1)
    return (
        "for"
        if word in ("for", "in favour", "backed", "supported")
        else "abstained"
        if word[:3] == "abs"
        else "against"
    )

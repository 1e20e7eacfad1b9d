"""Ties parts to the whole that they make up, or are taken from.

Kind `parts`, roles part… and whole. Several claims in the role `whole` are alternatives. Attributes:
`exhaustive` (the wording says that nothing is left over), `vocabulary` (`casualties` where the parts are
killed, wounded or missing; `sub-periods` where each is told by when it was), `spread` (the parts stand in several sentences, so that one of them may not belong),
`likely` (an apposition that need not be complete: only a plain slip in one figure proves it), `exclusive` (parts that
cannot overlap, so that together they cannot exceed the whole), `kinds` (the parts bear other nouns than the whole).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extract.counted import (
    counts_alike,
    head,
    is_count,
    is_duration,
    is_share,
    is_sum,
    quantity,
    same_noun,
    same_sort,
)
from factcheck.extract.links._breakdowns import (
    DEFINITE_REST,
    HELD_AGAINST,
    MADE_OF,
    MOST_PARTS,
    OTHERS_BEHIND,
    REACH,
    SELECTION,
    breakdown,
    closes,
    is_largest,
    is_opened,
    lead_words,
    run,
)
from factcheck.extract.links._bullets import bullets
from factcheck.extract.links._partitions import is_partition, is_person, kind, leaves_out_dead, shut_out
from factcheck.extract.links._remainders import rest_last, spread_rest, tells_rest
from factcheck.extract.links._together import swing, together_with
from factcheck.extract.links._totals import (
    FROM_WHOLE,
    kinds_of_them,
    made_of_earlier,
    of_the_former,
    of_those,
    opening_total,
    results,
    says_total,
    total_last,
    votes_cast,
)
from factcheck.extract.states import has_unread
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import OF_THEM

_MARKED = rf"(?::|\s[–—-]|[–—]|\()\s*(?:(?:{OF_THEM},?|with|there (?:were|are))\s+)?(?:the |its |their )?$"
_IN_SO_MANY = (
    r"(?: [a-z’'-]+){0,3} (?:in|across|at|from|over|on|for|with|by) (?:the |its |their |some |about )?"
)
_INSTEAD_OF = rf"\b(?:instead of|rather than|{HELD_AGAINST})\s(?:the |about )?$"
_OF_WHICH = rf"(?:[,;:–—(]\s*(?:{OF_THEM}|among (?:them|whom))|\bincluding)\s+(?:the |some |only |about |just |at least )?$"
_GROUP_OF = (
    r"\b(?:jury|panel|group|team|board|committee|crew|staff|party|family|squad|cast|class|council|commission|band|choir|bench|"
    r"delegation|workforce|cabinet) of\s+$"
)
_OPENED = r"(?:^|[;:–—(,]\s*)(?:out )?of (?:the |its |their |his |her |all |those |these )?$"
_SHARES_OF = (
    r"\b(?:(?:with|holding|having|in|made up of|comprising|split into|from)\s+(?:[a-z]+ )?(?:shares|stakes|slices|holdings|portions|chunks) of|"
    r"made up of|comprising)\s+$"
)
_NAMES_BETWEEN = r"\s*(?:,|,? and|,? (?:and )?(?:for |to )?[a-z][\w’'-]*(?: [\w’'-]+){0,3}(?: with| at| on| has| holds)?|\s*(?:,|,? and) [\w’' -]{2,30})\s*"
_TO_SOMEBODY = r"^\s(?:by|for|to|in|from|at|on)\s"
_GONE = r"^(?:\s[a-z]+)?\s(?:has|have|had|was|were|is|are)\s(?:already\s|now\s|so far\s)?(?:been\s)?(?:spent|paid|used|sold|gone|let|filled|handed out|repaid|built|collected)\b"
_LEFT = r"^(?:\s[a-z]+)?\s(?:(?:is|are|was|were|remains?|remained)\s)?(?:still\s|yet\s|now\s)?(?:available|left|unspent|unpaid|unsold|outstanding|vacant|empty|unused|unlet|in hand|to be|to come|owed|owing|remains?|remained)\b"
_DEAD = r"^\s*of the (?:dead|victims|deaths|fatalities|killed)\b"
_MEAN = r"\b(?:averag\w+|mean|median)\b(?! while\b)[^,;]{0,20}$"
_MARKS = frozenset(",:–—(")
_AND_THE_REST = r"^\)?,?\s(?:and|with|while|but)\s(?:the (?:rest|others?|remainder|remaining|balance)|others|some|several|a few)\b"
_WITH_PARTS = r"^(?:,[^,;.\d]{0,20})?, (?:of|among) (?:which|whom|them|these|those)\b|^ (?:to|per) (?:the |an? |each )?(?:square|cubic|hectare|acre|mile|kilometre|litre|head|household|person|pound)\b"
_ONE_OF_THEM = r"\b(?:first|second|third|fourth|fifth|other|last|eldest|youngest|oldest), $"
_OPENS_WITH_IT = r"[“\"]?(?:of (?:them|these|those),? )?"
_ARE_SUCH = r"^\s(?:are|were|is|was)\s(?:an?\s)?[a-z-]+(?:,?\s(?:and|while)\s|[,;.]|$)"
_COMMA = r"^[^,;:.(–—]{0,40},\s*$"


_CONVERTED_BEFORE = r"\d\s*\([^()]*\d[^()]*\)\s*(?:,|and)\s*(?:and\s+)?$"


def links(view: View) -> Iterator[Link]:
    """Return every breakdown that the draft's wording licenses."""
    yield from bullets(view)
    for number in range(len(view.sentences)):
        claims = view.claims_of(number)
        if not claims or view.block_of(claims[0]).zone == "table":
            continue
        if len(claims) > 2:
            yield from _of_a_share(view, number)
        for link in _of_sentence(view, number, [claim for claim in claims if is_sum(claim)]):
            spanned = [view.claims[index] for index in link.all("part")]
            # a figure that the grammar could not read may be one of the parts
            unread = has_unread(view, min(part.start for part in spanned), max(part.end for part in spanned))
            if re.search(_CONVERTED_BEFORE, view.before(min(spanned, key=lambda part: part.start), 40)):
                continue  # `182 (113 miles), 168 and 195 kilometres`: the first of them has another unit behind it
            if any(_is_apposed_age(view, part) or _is_priced(view, part) for part in spanned):
                continue
            if not unread and not any(re.search(_MEAN, lead_words(view, part)) for part in spanned):
                yield link


def _is_apposed_age(view: View, part: Claim) -> bool:
    """Whether a bare number tells how old one of several is: `Of its three owners two were abroad; the third, 52, was his cousin`."""
    bare = not head(part) and quantity(part).unit is None
    return (
        bare
        and re.search(_ONE_OF_THEM, view.before(part, 24)) is not None
        and view.after(part, 1) in (",", ".")
    )


_UP_FROM = r"(?:[^.;:]{0,30}?,)?\s(?:(?:up|down|risen|fallen|compared)\s)?(?:from|with|against|after)\s(?:the |its |a |about |only |just )*"


def _is_priced(view: View, part: Claim) -> bool:
    """Whether a bare number is of things sold: `12 at £400 and another 30 at £420 apiece`."""
    bare = not head(part) and quantity(part).unit is None
    return bare and re.match(r"\s(?:at|for) (?:just |only |about )?[£$€]\d", view.after(part, 20)) is not None


def _of_a_share(view: View, number: int) -> Iterator[Link]:
    """`Three banks hold 62 per cent of the market, with shares of 31, 22 and 9 per cent`: shares of one thing add up, too."""
    claims = view.claims_of(number)
    shares = [
        c for c in claims if quantity(c).unit == "percent" and is_share(c) and quantity(c).form != "range"
    ]
    if len(shares) < 3 or len(shares) > MOST_PARTS or shares[0].index + len(shares) - 1 != shares[-1].index:
        return
    whole, parts = shares[0], shares[1:]
    lead = view.gap(whole, parts[0])
    listed = all(re.fullmatch(_NAMES_BETWEEN, view.gap(a, b)) for a, b in pairwise(parts))
    if len(lead) > REACH or not listed or not closes(view, parts) or not is_largest(whole, parts):
        return
    behind = view.after(parts[-1], 24)
    if re.search(_SHARES_OF, lead) or (re.match(r"\s*,? respectively\b", behind) and "," in lead):
        words = [""] * len(parts)
        yield breakdown(view, parts, (whole,), (whole.end, parts[0].start), exhaustive=True, words=words)


def _of_sentence(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    used = False
    words = view.lower[view.sentences[number].start : view.sentences[number].end]
    rest = tells_rest(words)
    for link in _within(view, levels, rest=rest):
        used = True
        yield link
    if not used and levels:
        yield from _of_the_dead(view, number, levels)
        yield from opening_total(view, number, levels)
        if rest:
            yield from spread_rest(view, number, levels)
        yield from made_of_earlier(view, number, levels)
        if not rest:
            yield from of_those(view, number, levels)
            yield from _split_behind(view, number, levels)
        yield from votes_cast(view, number, levels)
        yield from kinds_of_them(view, number, levels)
        yield from of_the_former(view, number, levels)
        yield from together_with(view, number, levels)
        yield from swing(view, levels)


def _split_behind(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    """`In the mill 14 people grind maize. Nine are women and five are men.`: between them the words leave nobody over."""
    if (
        len(levels) < 2
        or not view.runs_on(number)
        or not re.fullmatch(_OPENS_WITH_IT, view.before(levels[0], 30))
    ):
        return
    before = view.claims_of(number - 1)
    wholes = [claim for claim in before if is_count(claim) and is_person(head(claim))]
    others = [claim for claim in before if claim not in wholes and (is_count(claim) and not head(claim))]
    words = [kind(view, part) for part in levels]
    bare = all(is_count(part) and not head(part) for part in levels) and levels == view.claims_of(number)
    if not bare or len(wholes) != 1 or others or not is_partition(words):
        return
    if not is_largest(wholes[0], levels) or not all(
        re.match(_ARE_SUCH, view.after(part, 40)) for part in levels
    ):
        return
    cue = (levels[0].start, levels[-1].end)
    yield breakdown(view, levels, wholes, cue, exhaustive=True, words=words)


def _within(view: View, levels: list[Claim], *, rest: bool) -> Iterator[Link]:
    """Breakdowns inside one sentence."""
    taken: set[int] = set()
    totals = [at for at in range(2, len(levels)) if says_total(view, levels[at - 1], levels[at])]
    for k, whole in enumerate(levels):
        if whole.index in taken:
            continue
        for link in (
            results(view, levels, k),
            _whole_first(view, levels, k),
            total_last(view, levels, k, totals),
            rest_last(view, levels, k) if rest else None,
        ):
            if link is not None:
                taken.update(index for _, indices in link.roles for index in indices)
                yield link
                break
        else:
            yield from _one_part(view, levels, k)


def _whole_first(view: View, levels: list[Claim], k: int) -> Link | None:
    if k + 1 >= len(levels):
        return None
    gap = view.gap(levels[k], levels[k + 1])
    whole, introduction = levels[k], _introduction(gap)
    if introduction == "comma" and re.match(
        r"^\s*of (?:the|them|those|these)\b", _behind_number(view, whole)
    ):
        return None  # `seven of the dead were in Corrin, three in Blackwater`: a part itself
    included = introduction is None and re.search(r"\binclud(?:es?|ed)\s+$", gap) is not None
    if introduction in (None, "comma") and len(gap) <= 30 and re.search(_OPENED, view.before(whole, 30)):
        introduction = "of-which"
    if (introduction is None and not included) or (introduction == "colon" and not _same_clause(gap)):
        return None
    parts = run(view, _enclosed(view, levels, k), k + 1, whole)
    if not parts or any(is_duration(part) for part in parts) or (quantity(whole).value or 0) <= 1:
        return None
    if quantity(whole).value == len(parts) and all(is_count(part) and not head(part) for part in parts):
        return None  # `the same six, 3, 9, 14, 27, 31 and 58`: so many numbers are listed, and none is a part
    if view.text[parts[0].end : parts[0].end + 1] == ")" and not head(parts[0]) and not gap.endswith("("):
        return None  # `1) … 2) …`
    if introduction == "colon" and any(re.match(_WITH_PARTS, view.after(part, 40)) for part in parts):
        return None  # `one in ten of the 640 failed: 58, to be exact, of which 41 had too much salt and 23 too little meat`
    words = [kind(view, part) for part in parts]
    cue = (whole.end, parts[0].start)
    apart = is_partition(words) or shut_out(words) or _spent_and_left(view, parts)
    if introduction is None:  # `the 312 cases include 198 men and 141 women`
        if not apart:
            return None
        return breakdown(view, parts, (whole,), cue, exhaustive=False, words=words, exclusive=True)
    complete = _completeness(view, whole, parts, introduction, words)
    either = _at_either_end(view, levels, k)
    if complete in ("certain", "kinds"):
        return breakdown(view, parts, either, cue, exhaustive=True, words=words, kinds=complete == "kinds")
    if complete == "likely":
        exclusive = shut_out(words) or _in_places(view, parts) or not any(is_count(part) for part in parts)
        return breakdown(
            view, parts, either, cue, exhaustive=True, words=words, likely=True, exclusive=exclusive
        )
    counts_more = any(
        re.match(r"^\s*(?:including|counting|with|combined|together)\b", view.after(part, 20))
        for part in parts
    )
    if (
        introduction == "of-which"
        and not counts_more
        and (apart or all(_can_include(whole, part) for part in parts))
    ):
        wholes = _wholes(view, levels, k)
        return breakdown(view, parts, wholes, cue, exhaustive=False, words=words, exclusive=apart)
    return None


def _at_either_end(view: View, levels: list[Claim], k: int) -> tuple[Claim, ...]:
    """`rose to £584m from £541m: £257m in the north and £327m in the south`: the parts may be of the later figure, too."""
    whole = levels[k]
    if not k or levels[k - 1].sentence != whole.sentence or not same_sort(levels[k - 1], whole):
        return (whole,)
    return (levels[k - 1], whole) if re.fullmatch(_UP_FROM, view.gap(levels[k - 1], whole)) else (whole,)


def _wholes(view: View, levels: list[Claim], k: int) -> tuple[Claim, ...]:
    """What `of which` may stand for: in `12 restaurants in six countries, of which seven` also the first."""
    whole = levels[k]
    before = levels[k - 1] if k and levels[k - 1].sentence == whole.sentence else None
    if before is None or not (is_count(before) and is_count(whole)):
        return (whole,)
    if re.search(_INSTEAD_OF, view.gap(before, whole)):
        return (before,)  # `358 items instead of 299, of which 308 are goods`
    if re.fullmatch(_IN_SO_MANY, view.gap(before, whole)):
        return (before,) if is_largest(before, (whole,)) else (whole,)
    return (whole,)


def _enclosed(view: View, levels: list[Claim], k: int) -> list[Claim]:
    """The figures up to the bracket or dash that closes what one of them opens behind figure `k`."""
    gap = view.gap(levels[k], levels[k + 1])
    end = view.sentences[levels[k].sentence].end
    if (
        "(" in gap
        and view.lower[levels[k + 1].end : levels[k + 1].end + 1] == ")"
        and re.search(r"[a-z] \($", gap)
    ):
        close = (
            -1
        )  # `between the north (41), the south (38) and the coast (12)`: each part has brackets of its own
    elif "(" in gap:
        close = view.lower.find(")", levels[k + 1].end, end)
    elif re.search(r"\s[–—-]\s|—", gap):
        mark = re.compile(r"\s[–—-]\s|—").search(view.lower, levels[k + 1].end, end)
        close = mark.start() if mark else -1
    else:
        close = -1
    return levels if close < 0 else [claim for claim in levels if claim.end <= close]


_MOVES = (
    r"\s(?:of them )?(?:rose|gained|advanced|climbed|went up|were up|ended higher|grew|improved)\b",
    r"\s(?:of them )?(?:fell|lost|declined|dropped|slipped|went down|were down|ended lower|shrank|worsened)\b",
    r"\s(?:of them )?(?:(?:were|was|remained|stayed|ended|held) (?:unchanged|flat|the same|steady)|unchanged|did not (?:change|move)|stood still)\b",
)


def _completeness(
    view: View, whole: Claim, parts: Sequence[Claim], introduction: str, words: Sequence[str]
) -> str:
    """Whether the wording says that nothing is left over: certain, kinds, likely or open."""
    some_only = re.search(SELECTION, view.lower[whole.end : parts[-1].end]) is not None
    if len(parts) < 2 or some_only or leaves_out_dead(view, whole, words):
        return "open"
    if len(parts) == 2 and _first_and_last(view, parts):
        return "open"  # `£600,000 came in the first year and £700,000 in the last`
    last = parts[-1]
    if re.match(_AND_THE_REST, view.after(last, 60)):
        return "open"
    rest = re.search(DEFINITE_REST, lead_words(view, last)) or re.match(OTHERS_BEHIND, view.after(last, 12))
    if rest and (introduction != "comma" or is_opened(view, whole, parts)):
        return "certain"
    if introduction == "comma" and _told_alike(view, (whole, *parts)):
        return (
            "open"  # `power failed in 290 homes in Ostby, 151 in Vanby and 120 in Lynd`: the first is one too
        )
    if any(is_partition([kind(view, whole), word]) for word in words):
        return "open"  # `12 wins, five draws and three defeats`, `12 men, 14 women and 19 children`: the first is one too
    if is_partition(words) and (
        introduction != "comma" or head(whole) or re.search(_GROUP_OF, view.before(whole, 24))
    ):
        return "certain"
    if not closes(view, parts):
        return "open"
    moves = [
        next((n for n, way in enumerate(_MOVES) if re.match(way, view.after(part, 30))), None)
        for part in parts
    ]
    if sorted(moves, key=str) == [0, 1, 2]:
        return "certain"  # `of the 62 stocks 41 rose, 17 fell and four were unchanged`
    named = bool(head(whole)) or not re.search(r"[a-z]", view.gap(whole, parts[0]).rstrip(" (:–—"))
    alike = named and all(counts_alike(part, whole) or not is_count(part) for part in parts)
    if introduction == "made-of" or (introduction == "colon" and alike):
        return "certain"
    if introduction == "colon":
        if not is_largest(whole, parts):
            return "open"
        kinds = len(parts) >= 3 and re.fullmatch(r"\s*(?::|[–—-]|\()\s*", view.gap(whole, parts[0]))
        return "kinds" if kinds else "likely"
    if not is_largest(whole, parts):
        return "open"
    people = is_person(head(whole)) and all(is_person(head(part)) for part in parts)
    elliptic = bool(head(whole) or not is_count(whole)) and all(
        is_count(part) and not head(part) for part in parts
    )
    # `of the £5.2m raised, £3.1m was given by trusts, £1.2m by firms and £900,000 by the public`
    opened = re.search(_OPENED, view.before(whole, 30)) is not None and not is_count(whole)
    gapped = opened and all(re.match(_TO_SOMEBODY, view.after(part, 10)) for part in parts[1:])
    return "likely" if introduction in ("comma", "of-which") and (people or elliptic or gapped) else "open"


def _first_and_last(view: View, parts: Sequence[Claim]) -> bool:
    """Whether two parts are only the ends of a longer row of years or rounds."""
    opened, closed = (view.after(part, 40) for part in parts)
    return (
        re.match(r"^[^,;]{0,16}\bin (?:the|its|their) first\b(?! half)", opened) is not None
        and re.match(r"^[^,;]{0,16}\bin (?:the|its|their) (?:last|final|fourth|fifth|sixth)\b", closed)
        is not None
    )


def _spent_and_left(view: View, parts: Sequence[Claim]) -> bool:
    """`£29m has been spent and £24m is still available`: what is gone and what is left cannot overlap."""
    if len(parts) != 2:
        return False
    ways = [(re.match(_GONE, view.after(part, 40)), re.match(_LEFT, view.after(part, 40))) for part in parts]
    return any(ways[n][0] is not None and ways[1 - n][1] is not None for n in (0, 1))


def _in_places(view: View, parts: Sequence[Claim]) -> bool:
    """Whether every part is told by where it is, so that no part can lie in two."""
    return all(
        re.match(
            r"^\s*(?:of them )?(?:(?:are|were|is|was|live|lived|lie|work) )?(?:[a-z]+(?:ed|nt) )?(?:in|on|at|from|aboard|inside|outside)\b",
            view.after(part, 20),
        )
        for part in parts
    )


def _told_alike(view: View, figures: Sequence[Claim]) -> bool:
    """Whether the words behind all the figures begin alike (`290 loaves to cafes, 151 to schools`), or all tell places."""
    opened = {
        word and word.group()
        for word in (re.match(r"\s+[a-z]+\b", view.after(figure, 20)) for figure in figures)
    }
    return (len(opened) == 1 and None not in opened) or _in_places(view, figures)


def _introduction(gap: str) -> str | None:
    """How the words behind a whole announce its parts; None where they do not."""
    if len(gap) > REACH or not (
        _MARKS & set(gap) or " of " in gap or "includ" in gap or re.search(MADE_OF, gap)
    ):
        return None
    if re.search(_OF_WHICH, gap):
        return "of-which"
    if re.search(MADE_OF, gap):
        return "made-of"
    if re.search(_MARKED, gap):
        return "colon"
    return "comma" if re.match(_COMMA, gap) else None


def _same_clause(gap: str) -> bool:
    """Whether nothing but the counted words stands between a whole and its colon."""
    words = re.split(r"[:–—(]", gap)[0].split()
    return len(words) <= 7 and "," not in " ".join(words)


def _one_part(view: View, levels: list[Claim], k: int) -> Iterator[Link]:
    """A single part that is said to lie inside a whole."""
    if k + 1 >= len(levels):
        return
    first, second = levels[k], levels[k + 1]
    gap = view.gap(first, second)
    if len(gap) > REACH or not same_sort(first, second):
        return
    if re.search(_OF_WHICH, gap):
        if _can_include(first, second) and not re.search(r"[;]|\bnot including\s", gap):
            yield breakdown(
                view,
                (second,),
                _wholes(view, levels, k),
                (first.end, second.start),
                exhaustive=False,
                words=[""],
            )
    elif re.match(FROM_WHOLE, gap) and is_count(first) and head(second) and counts_alike(first, second):
        yield breakdown(view, (first,), (second,), (first.end, second.start), exhaustive=False, words=[""])


def _can_include(whole: Claim, part: Claim) -> bool:
    """Whether a part is counted in what the whole counts: no dates, no things of another kind."""
    if not is_count(whole):
        return True
    a, b = head(whole), head(part)
    return not b or a == b or same_noun(a, b) or (is_person(a) and is_person(b))


def _of_the_dead(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    """The dead by place: `Eleven people died. … Seven of the dead were in Corrin, three in Bly and one at sea`."""
    if len(levels) < 2 or not re.match(_DEAD, _behind_number(view, levels[0])):
        return
    parts = run(view, levels, 0, None)
    if len(parts) != len(levels) or not closes(view, parts) or any(head(part) for part in parts[1:]):
        return
    behind = view.after(parts[-1], 90)
    if re.search(SELECTION, view.lower[parts[0].start : parts[-1].end]) or not _in_places(view, parts[1:]):
        return
    if re.search(r"(?:\band|,)\s(?:one|an?|another|others?|several|some)\b", behind):
        return  # a further one that the grammar does not count
    for earlier in range(number - 1, max(number - 5, -1), -1):
        if view.sentences[number].block - view.sentences[earlier].block > 1:
            return
        wholes = tuple(
            claim
            for claim in view.claims_of(earlier)
            if is_count(claim)
            and (quantity(claim).value or 0) > 1
            and (
                re.match(
                    r"^\s*(?:have |had |were |are )?(?:died|dead|killed|lost their lives)\b",
                    view.after(claim, 30),
                )
                or re.search(
                    r"\b(?:killed|killing|toll (?:of|to|at)|claimed)\s+(?:at least )?$",
                    view.before(claim, 30),
                )
            )
        )
        if wholes:
            words = [kind(view, part) for part in parts]
            yield breakdown(
                view, parts, wholes, (levels[0].end, parts[1].start), exhaustive=True, words=["", *words[1:]]
            )
            return


def _behind_number(view: View, claim: Claim) -> str:
    """The words behind a number itself; `of the dead` may belong to its claim."""
    end = quantity(claim).number_end
    return view.lower[end : min(end + 24, view.sentences[claim.sentence].end)]

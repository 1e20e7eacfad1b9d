"""Ties a share to the whole that it is taken of and to the amount that it is said to be.

Kinds: `share` (`34.5% of an economy of $190.8bn comes to $65.8bn`), `count-share` (`of the 6,120 sailings
306 were cancelled, or 5%`), `same-share` (`one in five, or 20%`). Roles: share, base, amount or count;
several claims in the roles base and count are alternatives, of which the draft does not say which it means. Attribute
`about`: turnout or votes. `headline-share` has the roles word, count… and base… (in pairs) and share….
"""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from factcheck.extract.counted import (
    counts_alike,
    head,
    is_count,
    is_duration,
    is_fraction,
    is_level,
    is_share,
    is_sum,
    place_of,
    quantity,
    same_noun,
)
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.links._partitions import is_person
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link

# Patterns stay strings: they are compiled at their first use, not when the program starts.
_RESTATES = (
    r"(?:or|i\.?e\.?|that is(?: to say)?|that’s|that's|which is|which makes|which was|equal to|equivalent to|making|"
    r"making up|accounting for|representing|or just|or only|a share of|a rate of|a success rate of|in other words)"
)
_APPOSED = rf"(?:[,:–—(-]\s*(?:{_RESTATES}\s+)?|[\s;]{_RESTATES}\s+)$"
"""Ends the words between a figure and its restatement: `, or`, ` (`, ` – `, `, which is`."""

_RESTATED_ONLY = rf"(?:[,;:–—(-]\s*{_RESTATES}\s+|\s{_RESTATES}\s+|\(\s*|[–—]\s*)$"
"""As above, without the bare comma, which also joins unlike things."""

_VERBS = (
    r"(?:\b(?:comes?|came|amount(?:s|ed|ing)?|equat(?:es|ed|ing)|add(?:s|ed)? up) to|\bworks? out at|\bmakes?|\bmade|"
    r"\bequals?|\bis|\bare|\bwas|\bwere|\btotals?|\btotall?ed|\btotall?ing|\bwould be|\bmeans?|\bmeant|\bis worth|\braises?|"
    r"\braised|\bgives?|\byields?)\s+(?:only |just )?$"
)
_IS_SHARE = (
    r"(?:\b(?:is|are|was|were|represents?|represented|makes? up|made up|accounts? for|accounted for|accounting for|equals?|"
    r"equivalent to|equal to|amounts? to|amounted to|constitutes?|constituted|comprises?|comprised|corresponds? to|home to|holds|contains|houses))"
    r"\s+(?:only |just |some )?$"
)
_ARTICLES = r"(?:the|a|an|its|their|his|her|our|your|all|all of the|those|these|this year's|last year's|every|each of the)"
_OF_BASE = rf"^\s+(?:of|out of)\s+(?:{_ARTICLES}\s+)?(?:(?!and\b|or\b|but\b)[\w’'-]+\s+){{0,4}}?(?:of\s+|worth\s+)?(?:{_ARTICLES}\s+)?$"
_LEVY_ON = (
    r"^\s+(?:fee|tax|levy|commission|duty|charge|surcharge|tariff|deposit|stake|cut|royalty|premium|share|bonus|slice|discount)s?"
    rf"\s+(?:on|of|in|off)\s+(?:{_ARTICLES}\s+)?(?:[\w’'-]+\s+){{0,4}}?(?:of\s+)?$"
)
_LEVY_OF = r"\b(?:fee|tax|levy|commission|duty|charge|surcharge|tariff|deposit|royalty|premium|bonus|discount|rate|margin)s?\s+of\s+(?:about |just )?$"
_ON_BASE = rf"^\s+(?:on|off|of)\s+(?:{_ARTICLES}\s+)?(?:[\w’'-]+\s+){{0,4}}?(?:of\s+)?$"
_OF_THOSE = r"^[“\"]?(?:out )?(?:of|among|from) (?:those|these|them|that|this|it)\b"
_BEHIND_OF_THEM = r"^\s+(?:[\w’'-]+\s+)?of (?:them|those|these|whom|which|it|that|this)\b"
_PART_OF = r"^\s*of (?:the|its|their|these|those|all)\b"
_THAT_IS = r"^[“\"]?(?:that|this|which|it) (?:is|was|makes|means|amounts to|represents|equals)\s+(?:about |only |just )?$"
_OUT_OF = (
    r"^(?:\s+(?!in\b|on\b|at\b|for\b|by\b|with\b|from\b|one\b|two\b|three\b)[\w’'-]+){0,2}?\s+(?:out of|of|from among|among)(?:\s+(?:the|a|its|their|his|her|all|those|these|total|some|our|every))*"
    r"(?:\s+total(?: of)?)?\s*$"
)
_OPENS_COUNT = r":\s*$|^\s+of (?:the|its|their|all|those) [\w’'-]+(?: [\w’'-]+)?\s*(?:,|–|—|\()\s*(?:or )?$"
_OPENS_WITH_OF = r"(?:^|[.;:–—(,“\"]\s*|\band )\s*(?:out )?of (?:(?:the|its|their|his|her|our|all|those|these|a|some)\s+)*(?:total of |[a-z-]+ ){0,2}$"
_ANAPHOR = (
    r"^\s*(?:[\w’'-]+\s+)?of (?:it|them|this|that|those|these|the total|the whole|the whole lot|the lot|the sum|the money|"
    r"everything|everyone|whom|which|all (?:of )?[\w’'-]+|the (?:overall|entire|combined|full) [\w’'-]+|total [\w’'-]+)\b"
)
_WHOLE_LOT = r"^\s*(?:[\w’'-]+\s+)?of (?:the total|the whole|everything|everyone|all\b|total\b|the (?:overall|entire|combined))"
_COMPARES = (
    r"^\s*(?:more|fewer|less|higher|lower|above|below|up|down|better|worse|over|under|faster|slower|increase|rise|fall|drop|growth|"
    r"cut|reduction|decline|jump|ahead|behind|points?|pay|inflation|interest|swing|of those who|of people who|lead|discount|owned|"
    r"(?:annual|year-on-year) )"
)
_QUALIFIED = r"^\s*(?:super-?majority|majority|quorum|threshold|hurdle|rule)\b"
_CLOSED = r"^\s*(?:$|[.,;:)–—!?”\"]|of (?:them|the total|all|those|it|the lot|everything|whom)\b)"
_OTHER_AMOUNT = (
    r"^\s*(?:of\b|more\b|fewer\b|less\b|higher\b|lower\b|up\b|down\b|extra\b|additional\b|(?:-|–)?year)"
)
_REACH = 110
"""Characters between two figures that one construction may span."""


def links(view: View) -> Iterator[Link]:
    """Return the ties of every share in the draft that its own sentence, or the one before, licenses."""
    for number in range(len(view.sentences)):
        claims = view.claims_of(number)
        for position, claim in enumerate(claims):
            if is_share(claim) and view.block_of(claim).zone != "table":
                yield from islice(_ties(view, claims, position), 1)
        yield from _same_shares(view, claims)
    yield from _in_headlines(view)


def _number_end(view: View, share: Claim) -> int:
    """Where the number of a share ends, with its `per cent`; its phrase may go on (`a quarter of the total`)."""
    end = quantity(share).number_end
    words = re.match(r"\s?(?:per ?cent|percent|pct|pc)\b", view.lower[end : end + 10])
    return end + words.end() if words else end


def _behind(view: View, share: Claim, limit: int) -> str:
    """Lower-case text of the sentence behind the number of a share."""
    end = min(view.sentences[share.sentence].end, _number_end(view, share) + limit)
    return view.lower[_number_end(view, share) : end]


def _between(view: View, share: Claim, other: Claim) -> str:
    """Lower-case text between the number of a share and a later figure."""
    return view.lower[_number_end(view, share) : other.start]


def _ties(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """Every reading of one share as a tie, the most explicit first."""
    behind = _behind(view, claims[k], 30)
    if not re.match(_COMPARES, behind) and not re.match(_QUALIFIED, behind):
        yield from _share_of_base(view, claims, k)
        yield from _opening_of(view, claims, k)
        yield from _out_of(view, claims, k)
        yield from _of_which(view, claims, k)
        yield from _anaphoric(view, claims, k)
        yield from _of_those(view, claims, k)
        yield from _of_named(view, claims, k)
        yield from _elliptic(view, claims, k)
        yield from _predicated(view, claims, k)


# --- `p of B`, with the amount on either side -----------------------------------------------------------


def _share_of_base(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    if k + 1 >= len(claims):
        return
    base = claims[k + 1]
    gap = _between(view, share, base)
    if not is_level(base) or len(gap) > 60:
        return
    levied = re.search(_LEVY_ON, gap) or (
        re.search(_ON_BASE, gap) and re.search(_LEVY_OF, view.before(share, 40))
    )
    if not (re.search(_OF_BASE, gap) or levied):
        return
    cue = (_number_end(view, share), base.start)
    if k and _is_amount(view, claims[k - 1], base):
        before = view.gap(claims[k - 1], share)
        if _appositive(before) or (len(before) <= _REACH and re.search(_IS_SHARE, before)):
            yield _link(view, "share", share, (base,), claims[k - 1], cue)
            return
    for amount in claims[k + 2 : k + 4]:
        between = view.gap(base, amount)
        if len(between) > _REACH or ";" in between:
            return
        if _is_amount(view, amount, base) and _equates(view, between, amount):
            yield _link(view, "share", share, (base,), amount, cue)
            return
        if is_level(amount) and not _is_parenthesis(between):
            return
    if not k and re.match(_THAT_IS, view.before(share, 40)):
        amounts = tuple(_bases_before(view, base, back=1))
        amounts = tuple(claim for claim in amounts if claim.sentence < share.sentence)
        if amounts:
            yield _link(
                view,
                "count-share",
                share,
                (base,),
                amounts,
                (view.sentences[share.sentence].start, share.start),
            )


def _is_amount(view: View, amount: Claim, base: Claim) -> bool:
    """Whether a claim can be the amount that a share of `base` makes."""
    if not is_sum(amount) and not (quantity(amount).direction and quantity(amount).stat == "count"):
        return False
    if quantity(amount).unit in ("year", "month", "day", "hour", "week") or not same_sort_or_change(
        amount, base
    ):
        return False
    return not re.match(r"^\s*(?:more|fewer|less|higher|lower)\b", view.after(amount, 12))


def same_sort_or_change(amount: Claim, base: Claim) -> bool:
    """As `same_sort`, but the amount may be one by which something changed (`cut 306 jobs`)."""
    a, b = quantity(amount), quantity(base)
    if a.unit in (None, "person") and b.unit in (None, "person"):
        return a.per is None and a.value is not None
    return a.unit == b.unit and a.per is None and b.per is None


def _appositive(gap: str) -> bool:
    return bool(re.fullmatch(rf"(?:\s+[\w’'-]+){{0,6}}?{_APPOSED[:-1]}", gap))


def _equates(view: View, gap: str, amount: Claim) -> bool:
    if re.search(_VERBS, gap) or re.search(_RESTATED_ONLY, gap):
        return True
    return bool(re.search(_APPOSED, gap)) and bool(re.match(_CLOSED, view.after(amount, 20)))


def _is_parenthesis(gap: str) -> bool:
    return gap.rstrip().endswith("(")


# --- `Of the B, X …, or p` ------------------------------------------------------------------------------


def _opening_of(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    base = next((claim for claim in claims[:k] if _opens_with_of(view, claim)), None)
    if base is None or (not is_count(base) and not is_level(base)):
        return
    start = place_of(claims, base) + 1
    for amount in reversed(claims[start:k]):
        if not _is_amount(view, amount, base):
            if is_duration(amount):
                continue  # `819 are older than two years – one in four`
            return
        gap = view.gap(amount, share)
        if len(gap) > _REACH or not _restates(view, gap, share):
            return
        yield _link(view, "count-share", share, (base,), amount, (base.start, base.end))
        return
    # `Of the 6,120 sailings, 5% – 306 – were cancelled`
    if start == k and k + 1 < len(claims):
        amount = claims[k + 1]
        if _is_amount(view, amount, base) and _mutual(view, share, amount):
            yield _link(view, "count-share", share, (base,), amount, (base.start, base.end))


def _opens_with_of(view: View, claim: Claim) -> bool:
    return (
        is_level(claim)
        and " of" in f" {view.before(claim, 60)}"
        and bool(re.search(_OPENS_WITH_OF, view.before(claim, 60)))
    )


def _restates(view: View, gap: str, share: Claim) -> bool:
    """Whether the words between a figure and a share say that the share is the figure once more."""
    if re.search(_RESTATED_ONLY, gap):
        return True
    return bool(re.search(_APPOSED, gap)) and bool(re.match(_CLOSED, _behind(view, share, 20)))


def _mutual(view: View, first: Claim, second: Claim) -> bool:
    """Whether a later figure restates an earlier one directly behind it: `5%, or 306,`, `5% (306)`."""
    gap = _between(view, first, second)
    return (
        len(gap) <= 24
        and bool(re.fullmatch(rf"\s*{_APPOSED[:-1]}", gap))
        and bool(re.match(r"^\s*(?:[\w’'-]+\s*){0,2}[.,;:)–—]", view.after(second, 40)))
    )


# --- `X of the B, or p` ---------------------------------------------------------------------------------


def _out_of(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    for at in range(k - 2, max(k - 4, -1), -1):
        amount, base = claims[at], claims[at + 1]
        if not is_level(base) or not _is_amount(view, amount, base):
            continue
        if _is_out_of(view, amount, base):
            gap = view.gap(base, share)
            if len(gap) <= _REACH and _restates(view, gap, share):
                yield _link(view, "count-share", share, (base,), amount, (amount.end, base.start))
            return
    # `5%, or 306 of the 6,120 sailings`, `one seat in five was empty: 4,600 of the 23,000`
    if k + 2 < len(claims):
        amount, base = claims[k + 1], claims[k + 2]
        gap = _between(view, share, amount)
        if (
            is_level(base)
            and _is_amount(view, amount, base)
            and _is_out_of(view, amount, base)
            and len(gap) <= 50
            and (re.search(_RESTATED_ONLY, gap) or re.search(_OPENS_COUNT, gap))
        ):
            yield _link(view, "count-share", share, (base,), amount, (amount.end, base.start))


def _is_out_of(view: View, amount: Claim, base: Claim) -> bool:
    """Whether one figure is taken out of the next: `306 of the 6,120`, `4,600 of the ground's 23,000`."""
    return quantity(amount).of == base.index or bool(re.search(_OUT_OF, view.gap(amount, base)))


# --- `B …, of which p, or X` ----------------------------------------------------------------------------


def _of_which(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    match = re.search(
        r"\b(?:of which|of whom|of these|of those|of them),?\s+(?:about |some |only |just )?$",
        view.before(share, 40),
    )
    if match is None or not k or k + 1 >= len(claims):
        return
    base, amount = claims[k - 1], claims[k + 1]
    if is_level(base) and _is_amount(view, amount, base) and _mutual(view, share, amount):
        cue = share.start - len(match.group())
        yield _link(view, "count-share", share, (base,), amount, (cue, share.start))


# --- `X, or p of it`, with the whole named before -------------------------------------------------------


def _anaphoric(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    match = re.match(_ANAPHOR, _behind(view, share, 50))
    if match is None:
        return
    after = k + 1 < len(claims) and _restated_behind(view, share, claims[k + 1], match.end())
    amount = claims[k + 1] if after else (claims[k - 1] if k else None)
    if amount is None or not is_level(amount):
        return
    if not after:
        gap = view.gap(amount, share)
        if len(gap) > _REACH or not (
            _appositive(gap) or re.search(_IS_SHARE, gap) or _restates(view, gap, share)
        ):
            return
    everything = bool(re.match(_WHOLE_LOT, _behind(view, share, 50)))
    bases = tuple(_bases_before(view, amount, back=4 if everything else 1))
    noun = _named_whole(match.group())
    if noun:
        bases = tuple(base for base in bases if head(base) == noun or quantity(base).unit == noun)
    if bases:
        yield _link(
            view,
            "share",
            share,
            bases,
            amount,
            (_number_end(view, share), _number_end(view, share) + match.end()),
        )


def _named_whole(anaphor: str) -> str:
    """`vehicle` in `of all vehicles`; empty where no noun is named (`of the total`, `of them`)."""
    match = re.search(
        r"\b(?:all(?: of)?(?: the)?|total|the (?:overall|entire|combined|full)) ([\w’'-]+)$", anaphor
    )
    return singular(match.group(1)) if match and match.group(1) not in ("total", "lot", "sum") else ""


def _restated_behind(view: View, share: Claim, amount: Claim, skip: int) -> bool:
    gap = _between(view, share, amount)[skip:]
    return bool(re.fullmatch(rf"\s*{_APPOSED[:-1]}", gap)) and bool(re.match(_CLOSED, view.after(amount, 20)))


def _bases_before(view: View, amount: Claim, *, back: int) -> Iterator[Claim]:
    """Levels that a pronoun may stand for: the same sort, in this sentence or up to `back` sentences before."""
    for number in range(amount.sentence, max(amount.sentence - back - 1, -1), -1):
        block = view.sentences[number].block
        if view.draft.blocks[block].zone == "table" or amount.block - block > 1:
            return
        found = False
        for claim in view.claims_of(number):
            if claim.index < amount.index and is_sum(claim) and same_sort_or_change(claim, amount):
                if is_count(claim) and not head(claim):
                    continue
                if claim.sentence == amount.sentence and re.fullmatch(
                    r"\s*(?:,|and|, and)\s*", view.gap(claim, amount)
                ):
                    continue
                found = True
                yield claim
        if found and back == 1:
            return


# --- `Of those, X, or p`, `X of them, p` ----------------------------------------------------------------


def _of_those(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    if not k:
        return
    amount = claims[k - 1]
    sentence = view.sentences[share.sentence]
    opens = re.match(_OF_THOSE, view.lower[sentence.start : sentence.start + 24])
    behind = re.match(_BEHIND_OF_THEM, view.after(amount, 24))
    gap = view.gap(amount, share)
    if not (opens or behind) or not is_sum(amount) or len(gap) > _REACH or not _restates(view, gap, share):
        return
    if opens and k > 1:
        return
    bases = tuple(claim for claim in claims[: k - 1] if is_count(claim) and head(claim) and is_count(amount))
    if opens or not bases:
        bases = tuple(_bases_before(view, amount, back=1))
        bases = bases[-1:] if bases else ()
    if bases:
        cue = (sentence.start, amount.start) if opens else (amount.end, share.start)
        yield _link(view, "count-share", share, bases, amount, cue)


# --- `40% of the staff, 2,480 people,` with the staff counted before -------------------------------------


def _of_named(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    if k + 1 >= len(claims):
        return
    amount = claims[k + 1]
    match = re.match(
        r"^\s+of (?:the|its|their|all|those|our|his|her) (?:[\w’'-]+ )?(?P<noun>[a-z-]+)\s*(?:[,(–—]\s*(?:or )?|:\s*)$",
        _between(view, share, amount),
    )
    if match is None or not is_count(amount) or not re.match(_CLOSED, view.after(amount, 20)):
        return
    noun = singular(match.group("noun"))
    bases = tuple(_counted_before(view, share, noun))
    if bases:
        yield _link(view, "count-share", share, bases, amount, (_number_end(view, share), amount.start))


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


# --- `looked at B sites and found it at X, or p` --------------------------------------------------------


def _elliptic(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    share = claims[k]
    if k < 2:
        return
    amount = claims[k - 1]
    gap = view.gap(amount, share)
    if not is_count(amount) or len(gap) > 40 or not re.search(_RESTATED_ONLY, gap) or ";" in gap:
        return
    behind = _behind(view, share, 40)
    if not re.match(_CLOSED, behind) and not re.match(_ANAPHOR, behind):
        return
    if (
        _changes(view, amount)
        or is_earlier(view, amount)
        or re.match(r"^\s*(?:more|fewer|less|extra|new|additional|up|down)\b", view.after(amount, 14))
    ):
        return
    bases = tuple(
        claim
        for claim, following in pairwise(claims[:k])
        if is_count(claim)
        and head(claim)
        and counts_alike(claim, amount)
        and not _changes(view, claim)
        and not (is_share(following) and view.gap(claim, following).endswith("("))  # it has a share already
        and not re.match(
            _PART_OF, view.lower[quantity(claim).number_end : claim.end + 10]
        )  # it is a part itself
    )
    if bases and (not head(amount) or all(same_noun(head(base), head(amount)) for base in bases)):
        at = share.start - len(gap) + len(gap.rstrip(" "))
        yield _link(view, "count-share", share, bases, amount, (min(at, share.start), share.start))


def _changes(view: View, claim: Claim) -> bool:
    return quantity(claim).direction is not None or any(claim.index in pair for pair in view.pairs)


# --- `45 members, 27 women and 18 men, and three in five are women` -------------------------------------


def _predicated(view: View, claims: list[Claim], k: int) -> Iterator[Link]:
    """A share whose predicate is a noun that the same or the previous sentence counts as part of a whole."""
    share = claims[k]
    match = re.match(
        r"^\s*(?:of (?:them|its [\w’'-]+|the [\w’'-]+|these|those)\s+)?(?:are|were|is|was|being)\s+(?:now )?([\w’'-]+)",
        _behind(view, share, 60),
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
            cue = (_number_end(view, share) + match.start(1), _number_end(view, share) + match.end(1))
            yield _link(view, "count-share", share, (whole,), part, cue)
        return


def _introduces(view: View, whole: Claim, part: Claim) -> bool:
    """Whether `part` stands in apposition to `whole`: `45 members, 27 women`, `45 members: 27 women`."""
    if whole.sentence != part.sentence:
        return False
    gap = view.gap(whole, part)
    return len(gap) <= 60 and bool(
        re.search(r"[,:(–—]\s*(?:of (?:them|whom|which)\s+)?$|\b(?:including|of whom|comprising)\s+$", gap)
    )


# --- `one in five, or 20%` ------------------------------------------------------------------------------


def _same_shares(view: View, claims: list[Claim]) -> Iterator[Link]:
    for first, second in pairwise(claims):
        if not (is_share(first) and is_share(second)) or is_fraction(first) == is_fraction(second):
            continue
        gap = view.gap(first, second)
        if (
            len(gap) > 40
            or re.match(_COMPARES, view.after(second, 30))
            or re.match(_COMPARES, view.after(first, 30))
        ):
            continue
        # a bare comma also joins two different shares: `a third of the men, 40% of the women`
        words = gap.strip(" ,;:–—(-").split()
        closed = (
            bool(re.match(r"^\s*[.,;:)–—]", view.after(second, 4)))
            or second.end == view.sentences[second.sentence].end
        )
        if re.search(_RESTATED_ONLY, gap) and len(words) <= 6 and (closed or re.search(_RESTATES, gap)):
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


def _fraction_of(first: Claim, second: Claim) -> Claim:
    return first if is_fraction(first) else second


def _percent_of(first: Claim, second: Claim) -> Claim:
    return second if is_fraction(first) else first


def _link(
    view: View,
    kind: str,
    share: Claim,
    bases: tuple[Claim, ...],
    amount: Claim | tuple[Claim, ...],
    cue: tuple[int, int],
) -> Link:
    amounts = amount if isinstance(amount, tuple) else (amount,)
    return Link(
        kind,
        (
            ("share", (share.index,)),
            ("base", tuple(base.index for base in bases)),
            ("amount" if kind == "share" else "count", tuple(claim.index for claim in amounts)),
        ),
        cue[0],
        cue[1],
        view.text[cue[0] : cue[1]].strip(),
        (("about", _topic(view, share, bases, amounts)),),
    )


def _topic(view: View, share: Claim, bases: tuple[Claim, ...], amounts: tuple[Claim, ...]) -> str:
    """`turnout` or `votes` where the share is one of an election; empty for anything else."""
    if re.search(r"\bturnout (?:of|was|at)\b[^.;]{0,20}$", view.before(share, 40)) or re.match(
        r"^\s*turnout\b", _behind(view, share, 12)
    ):
        return "turnout"
    ballots = ("vote", "ballot")
    return "votes" if any(head(claim) in ballots for claim in (*amounts, *bases)) else ""


# --- `one sailing in 20` in the headline ----------------------------------------------------------------


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
    match = re.match(r"^\s+(?:of (?:the |its |their |all )?)?([a-z-]+s)\b", _behind(view, share, 30))
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
        if _opens_with_of(view, base) and counts(base):
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
        elif any(_is_out_of(view, claim, base) for claim in _just_before(view, base)):
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

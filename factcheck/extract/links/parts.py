"""Ties parts to the whole that they make up, or are taken from.

Kind `parts`, roles part… and whole. Several claims in the role `whole` are alternatives. Attributes:
`exhaustive` (the wording says that nothing is left over), `vocabulary` (`casualties` where the parts are
killed, wounded or missing; `sub-periods` where each is told by when it was), `spread` (the parts stand in several sentences, so that one of them may not belong),
`likely` (an apposition that need not be complete: only a plain slip in one figure proves it), `exclusive` (parts that
cannot overlap, so that together they cannot exceed the whole), `kinds` (the parts bear other nouns than the whole).
"""

import re
from collections.abc import Iterator, Sequence

from factcheck.extract.counted import (
    counts_alike,
    head,
    is_count,
    is_duration,
    is_level,
    is_sum,
    quantity,
    same_noun,
    same_sort,
    takes_unit,
)
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.states import has_unread, is_earlier, is_later
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link

_PARTITIONS: tuple[tuple[frozenset[str], ...], ...] = tuple(
    tuple(frozenset(words.split("/")) for words in row.split())
    for row in (
        "man/male/father/husband/boy woman/female/mother/wife/girl",
        "adult/parent/man/woman child/boy/girl/teenager/minor/under-16/under-18/youngster",
        "civilian soldier/combatant/fighter/militant/officer/guard/serviceman/gunman/troop",
        "win/won/winning/victory loss/lost/losing/defeat/defeated draw/drew/drawn/drawing/tie/tied",
        "full-time/full-timer part-time/part-timer",
        "killed/dead/died/death/fatality wounded/injured/injury/hurt missing captured",
        "for against abstention/abstained/abstaining/abstain",
        "yes no abstention/undecided",
        "home away",
        "domestic foreign/international/overseas",
        "new used/second-hand",
        "paid/paying free",
        "permanent temporary/seasonal/casual",
        "approved/granted/accepted/passed/upheld refused/rejected/turned/declined/failed/dismissed pending/withdrawn",
        "native non-native",
        "outbound inbound/return",
    )
)
"""Words that between them leave nothing over; a set is one part, and two different sets make a partition."""

_CASUALTY_WORDS = frozenset(
    [
        "killed",
        "dead",
        "died",
        "death",
        "wounded",
        "injured",
        "injury",
        "hurt",
        "missing",
        "captured",
        "fatality",
    ]
)
_CASUALTY_WHOLES = frozenset(["casualty", "victim", "loss", "toll"])

_NESTED = (
    r"\b(?:of which|of whom|of them|including|among them|up from|down from|compared (?:with|to)|against|from|more than|than|"
    r"since|after|versus|aged?|within|at least|another of|both|each|every)\s+(?:some |about |only )?$"
)
_SELECTION = (
    r"\b(?:including|include|includes|such as|among (?:them|others)|mostly|mainly|chiefly|notably|especially|particularly|"
    r"for (?:example|instance)|e\.g|led by|at least|most of|as well as|not counting|excluding|plus|in addition|up to|"
    r"as many as|overlap|some of (?:them|whom)|both)\b"
)
_MADE_OF = (
    r"(?:\b(?:made up of|comprising|comprises|comprised|comprised of|consisting of|consists of|consisted of|composed of|"
    r"split (?:between|into|evenly between|among)|divided (?:between|into|among)|broken down (?:into|as)|namely|"
    r"that is|being))\s+(?:[\w’'-]+\s+){0,2}$"
)
_MARKED = r"(?::|\s[–—-]|[–—]|\()\s*(?:(?:of (?:these|them|those|which|whom),?|with|there (?:were|are))\s+)?(?:the |its |their )?$"
_OF_WHICH = r"[,;–—(]?\s*\b(?:of (?:which|whom|these|them|those)|among (?:them|whom)|including)\s+(?:the |some |only |about |just )?$"
_GROUP_OF = (
    r"\b(?:jury|panel|group|team|board|committee|crew|staff|party|family|squad|cast|class|council|commission|band|choir|bench|"
    r"delegation|workforce|cabinet) of\s+$"
)
_COMMA = r"^[^,;:.(–—]{0,40},\s*$"

_TOTAL_BEFORE = (
    r"\b(?P<cue>for a total of|a total of|totall?ing|making (?:a total of |it )?|which makes|that makes|which totals|add(?:s|ing|ed)? up to|"
    r"adding to|giving|in all,?|altogether,?|all told,?|in total,?)\s*(?:a total of )?$"
)
_WEAK_TOTAL = frozenset({"making", "making it", "giving"})
_TOTAL_BEHIND = r"^\s*(?:[\w’'-]+\s+){0,2}?(?:in all|in total|altogether|all told|overall|between them|combined|together|in sum|all in|(?:for|over|in|during|across) the (?:whole |full |entire )?(?:year|month|week|season|quarter|day|decade|weekend|two|three|four|five|six))\b"
_TOTAL_OPENS = (
    r"^[“\"]?(?:(?:that|this|which|it)\s+(?:makes?|made|gives?|gave|adds? up to|added up to|comes? to|came to|totals?|totall?ed|is|was|"
    r"amounts? to|amounted to|equals?|brings? in|means|leaves)\s+(?:a total of |a combined |in all |just )?|"
    r"(?:together|combined|between them|in all|in total|all told|altogether|the (?:two|three|four|five|six)(?: of them)? together),?\s+"
    r"(?:(?!not\b|no\b)[\w’'-]+\s+){0,6}?(?:a total of )?|"
    r"(?:they|these|those)\s+(?:add up to|added up to|total|totalled|come to|came to|make|made)\s+(?:a total of )?)$"
)
_DEFINITE_REST = (
    r"\b(?:the others?|the rest|the remaining|the remainder|the balance|everything else|everyone else|all (?:the )?others?|"
    r"all other [\w’'-]+)(?:\s+of\s+(?:the\s+|its\s+|their\s+)?[\w’'-]+)?(?:,|\s+[(–—])?\s+(?:(?:(?!and\b|but\b)[\w’'-]+|[£$€])\s*){0,5}$"
)
_OTHERS_BEHIND = r"^\s*others\b"
_FROM_WHOLE = r"^\s+(?:out of|of)\s+(?:the|its|their|his|her|our|all|those|these|a total of)\s+(?:(?:last|first|total|past|previous|other|original)\s+)?$"
_LISTS_ON = r"^[^:;.]{0,70}?(?:,|;|\band\b|&|\bplus\b)[^:;.]{0,45}$"
_REACH = 90


def links(view: View) -> Iterator[Link]:
    """Return every breakdown that the draft's wording licenses."""
    for number in range(len(view.sentences)):
        claims = view.claims_of(number)
        if not claims or view.block_of(claims[0]).zone == "table":
            continue
        for link in _of_sentence(view, number, [claim for claim in claims if is_sum(claim)]):
            spanned = [view.claims[index] for index in link.all("part")]
            # a figure that the grammar could not read may be one of the parts
            if not has_unread(view, min(part.start for part in spanned), max(part.end for part in spanned)):
                yield link


def _of_sentence(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    used = False
    for link in _within(view, levels):
        used = True
        yield link
    if not used:
        yield from _opening_total(view, number, levels)
        yield from _spread_rest(view, number, levels)
        yield from _made_of_earlier(view, number, levels)


def _within(view: View, levels: list[Claim]) -> Iterator[Link]:
    """Breakdowns inside one sentence."""
    taken: set[int] = set()
    for k, whole in enumerate(levels):
        if whole.index in taken:
            continue
        for link in (
            _results(view, levels, k),
            _whole_first(view, levels, k),
            _total_last(view, levels, k),
            _rest_last(view, levels, k),
        ):
            if link is not None:
                taken.update(index for _, indices in link.roles for index in indices)
                yield link
                break
        else:
            yield from _one_part(view, levels, k)


# --- `W: p, p and p` ------------------------------------------------------------------------------------


def _whole_first(view: View, levels: list[Claim], k: int) -> Link | None:
    whole = levels[k]
    if k + 1 >= len(levels):
        return None
    gap = view.gap(whole, levels[k + 1])
    introduction = _introduction(gap)
    if introduction is None or (introduction == "colon" and not _same_clause(gap)):
        return None
    parts = _run(view, levels, k + 1, whole)
    if not parts or any(is_duration(part) for part in parts) or (quantity(whole).value or 0) <= 1:
        return None
    if any(view.text[part.end : part.end + 1] == ")" and not head(part) for part in parts[:1]):
        return None  # `1) … 2) …`
    words = [_kind(view, part) for part in parts]
    cue = (whole.end, parts[0].start)
    complete = _completeness(view, whole, parts, introduction, words)
    if complete in ("certain", "kinds"):
        return _link(view, parts, (whole,), cue, exhaustive=True, words=words, kinds=complete == "kinds")
    if complete == "likely":
        exclusive = _in_places(view, parts)
        return _link(
            view, parts, (whole,), cue, exhaustive=True, words=words, likely=True, exclusive=exclusive
        )
    if introduction == "of-which":
        return _link(view, parts, (whole,), cue, exhaustive=False, words=words)
    return None


def _completeness(
    view: View, whole: Claim, parts: Sequence[Claim], introduction: str, words: Sequence[str]
) -> str:
    """Whether the wording says that nothing is left over: certain, kinds, likely or open."""
    if len(parts) < 2 or re.search(_SELECTION, view.lower[whole.end : parts[-1].end]):
        return "open"
    last = parts[-1]
    rest = re.search(_DEFINITE_REST, _lead(view, last)) or re.match(_OTHERS_BEHIND, view.after(last, 12))
    if rest and (introduction != "comma" or _is_opened(view, whole, parts)):
        return "certain"
    if _is_partition(words) and (
        introduction != "comma" or head(whole) or re.search(_GROUP_OF, view.before(whole, 24))
    ):
        return "certain"
    if not _closes(view, parts):
        return "open"
    alike = all(counts_alike(part, whole) or not is_count(part) for part in parts)
    if introduction == "made-of" or (introduction == "colon" and alike):
        return "certain"
    if introduction == "colon":
        if not _is_largest(whole, parts):
            return "open"
        kinds = len(parts) >= 3 and re.fullmatch(r"\s*(?::|[–—-]|\()\s*", view.gap(whole, parts[0]))
        return "kinds" if kinds else "likely"
    if not _is_largest(whole, parts):
        return "open"
    people = _is_person(head(whole)) and all(_is_person(head(part)) for part in parts)
    elliptic = bool(head(whole) or not is_count(whole)) and all(
        is_count(part) and not head(part) for part in parts
    )
    return "likely" if introduction in ("comma", "of-which") and (people or elliptic) else "open"


def _in_places(view: View, parts: Sequence[Claim]) -> bool:
    """Whether every part is told by where it is, so that no part can lie in two."""
    return all(
        re.match(
            r"^\s*(?:of them )?(?:[a-z]+(?:ed|nt) )?(?:in|on|at|from|aboard|inside|outside)\b",
            view.after(part, 20),
        )
        for part in parts
    )


def _introduction(gap: str) -> str | None:
    """How the words behind a whole announce its parts; None where they do not."""
    if len(gap) > _REACH:
        return None
    if re.search(_OF_WHICH, gap):
        return "of-which"
    if re.search(_MADE_OF, gap):
        return "made-of"
    if re.search(_MARKED, gap):
        return "colon"
    return "comma" if re.match(_COMMA, gap) else None


def _same_clause(gap: str) -> bool:
    """Whether nothing but the counted words stands between a whole and its colon."""
    words = re.split(r"[:–—(]", gap)[0].split()
    return len(words) <= 7 and "," not in " ".join(words)


def _run(view: View, levels: list[Claim], first: int, whole: Claim | None) -> list[Claim]:
    """The coordinated figures from `first` on; figures nested in one of them are left out."""
    parts: list[Claim] = []
    for claim in levels[first:]:
        if whole is not None and not takes_unit(whole, claim):
            break
        if parts:
            gap = view.gap(parts[-1], claim)
            lead = view.lower[levels[levels.index(claim) - 1].end : claim.start]
            if re.search(_NESTED, lead) or is_earlier(view, claim):
                continue
            if lead.endswith(" to "):
                break
            if not _goes_on(gap) and not _goes_on(lead):
                break
        elif is_earlier(view, claim):
            continue
        parts.append(claim)
    return parts


def _goes_on(gap: str) -> bool:
    """Whether the words between two figures join them in one list; brackets around a percentage do not matter."""
    plain = re.sub(r"\([^()]{0,30}\)", "", gap)
    return bool(re.match(_LISTS_ON, plain)) and not re.search(r"[()=→]", plain)


def _closes(view: View, parts: Sequence[Claim]) -> bool:
    """Whether the list ends in `and`, so that no further part follows."""
    gap = view.lower[parts[-2].end : parts[-1].start]
    if not re.search(r"\band\b|&|\bplus\b", gap):
        return False
    return not re.match(
        r"^[^.;]{0,40}\b(?:and others|among others|and so on|etc)\b", view.after(parts[-1], 50)
    )


# --- `p and p, W in all` --------------------------------------------------------------------------------


def _total_last(view: View, levels: list[Claim], k: int) -> Link | None:
    """`levels[k]` opens a list whose total stands behind it in the same sentence."""
    if _joins_earlier(view, levels[k]):
        return None
    for at in range(k + 2, min(k + 12, len(levels))):
        total = levels[at]
        explicit = _says_total(view, levels[at - 1], total)
        if not explicit:
            continue
        first = levels[k]
        parts = [claim for claim in _run(view, levels[:at], k, None) if takes_unit(first, claim)]
        if not (takes_unit(first, total) or same_sort(first, total)):
            continue
        if len(parts) < 2 or parts[0].index != levels[k].index or len(parts) != at - k:
            continue
        if not _one_list(view, parts, total):
            continue
        if re.search(_SELECTION, view.lower[parts[0].end : total.start]):
            return None
        words = [_kind(view, part) for part in parts]
        return _link(view, parts, (total,), (levels[at - 1].end, total.start), exhaustive=True, words=words)
    return None


def _joins_earlier(view: View, first: Claim) -> bool:
    """Whether a list really starts one figure earlier, with one that cannot be added."""
    before = [claim for claim in view.claims_of(first.sentence) if claim.index < first.index]
    if not before or quantity(before[-1]).unit != quantity(first).unit or is_level(before[-1]):
        return False
    return bool(re.match(_LISTS_ON, view.gap(before[-1], first)))


def _says_total(view: View, last: Claim, total: Claim) -> bool:
    """Whether the words around a figure make it the total of those before it."""
    gap = view.gap(last, total)
    if len(gap) > _REACH:
        return False
    if re.match(_TOTAL_BEHIND, view.after(total, 40)) and re.search(
        r"[,;–—:(]\s*(?:or |giving |making |leaving )?(?:[\w’'-]+\s+){0,3}$", gap
    ):
        return True
    if (quantity(total).hedge or "").endswith("total of"):
        return True
    cue = re.search(_TOTAL_BEFORE, gap)
    if cue is None:
        return False
    closed = re.match(r"^\s*(?:[\w’'-]+\s+){0,2}(?:[.,;)–—]|$)", view.after(total, 40) + " ")
    return cue.group("cue").strip() not in _WEAK_TOTAL or closed is not None


def _one_list(view: View, parts: Sequence[Claim], total: Claim) -> bool:
    """Whether the parts are counted alike, or partition the total, or are kinds of what the total counts."""
    if not is_count(parts[0]) or all(counts_alike(part, total) for part in parts):
        return True
    heads = [head(part) for part in parts]
    if all(not word or same_noun(word, heads[0]) for word in heads[1:]):
        return True
    if _is_partition([_kind(view, part) for part in parts]):
        return True
    kinds = set(filter(None, heads))
    return len(kinds) == len(heads) and _is_largest(total, parts)


# --- `won 12, drew three and lost five of its 20 matches` -------------------------------------------------


def _results(view: View, levels: list[Claim], k: int) -> Link | None:
    """Parts that a vocabulary makes complete, with the whole behind the last one."""
    for at in range(k + 2, min(k + 5, len(levels))):
        if not re.match(_FROM_WHOLE, view.gap(levels[at - 1], levels[at])):
            continue
        parts = _run(view, levels[:at], k, None)
        words = [_kind(view, part) for part in parts]
        if len(parts) == at - k and _is_partition(words) and all(is_count(part) for part in parts):
            return _link(
                view,
                parts,
                (levels[at],),
                (levels[at - 1].end, levels[at].start),
                exhaustive=True,
                words=words,
            )
    return None


# --- `W …, p of them … and the other p` -----------------------------------------------------------------


def _rest_last(view: View, levels: list[Claim], k: int) -> Link | None:
    """`levels[k]` is a whole, and a later figure of the sentence is what remains of it."""
    whole = levels[k]
    if re.search(_ANAPHORIC_WHOLE, view.before(whole, 40)):
        return None
    for at in range(k + 2, min(k + 8, len(levels))):
        rest = levels[at]
        lead = _lead(view, rest)
        if not (re.search(_DEFINITE_REST, lead) or re.match(_OTHERS_BEHIND, view.after(rest, 12))):
            continue
        parts = [
            claim
            for claim in levels[k + 1 : at + 1]
            if same_sort(whole, claim) and not is_earlier(view, claim)
        ]
        nested = [claim for claim in parts[:-1] if re.search(_NESTED_LIST, _lead(view, claim))]
        parts = [claim for claim in parts if claim not in nested]
        if len(parts) < 2:
            return None
        cue = _rest_cue(view, rest)
        if _is_opened(view, whole, parts):
            return _link(
                view, parts, (whole,), cue, exhaustive=True, words=[_kind(view, part) for part in parts]
            )
        if not _whole_of(view, whole, parts):
            return None
        if len(parts) == 2 or re.match(_PREDICATE, view.after(parts[0], 20)):
            return _link(
                view, parts, (whole,), cue, exhaustive=True, words=[_kind(view, part) for part in parts]
            )
        # `lightning caused 471 fires, campers 392 and unknown causes the remaining 303`: the first is a part, too
        every = [whole, *parts]
        larger = tuple(_larger_before(view, every))
        if larger:
            return _link(
                view, every, larger, cue, exhaustive=True, words=[_kind(view, part) for part in every]
            )
        return None
    return None


def _larger_before(view: View, parts: Sequence[Claim]) -> Iterator[Claim]:
    """Counts of the same things, larger than every part, in the paragraphs before."""
    first = parts[0]
    for number in range(first.sentence - 1, max(first.sentence - 13, -1), -1):
        if (
            first.block - view.sentences[number].block > 4
            or view.draft.blocks[view.sentences[number].block].zone == "table"
        ):
            return
        for claim in view.claims_of(number):
            counted = is_level(claim) and bool(head(claim)) and counts_alike(claim, first)
            if counted and not is_earlier(view, claim) and _is_largest(claim, parts):
                yield claim


_PREDICATE = r"^\s*(?:were|was|are|is|have|had|has|went|go|got|came|said|[a-z]{3,}ed)\b"
_ANAPHORIC_WHOLE = r"^[“\"]?(?:of|out of|from|among) (?:that|those|them|these|this|it|which|whom)\b"
_NESTED_LIST = r"\b(?:up from|down from|compared (?:with|to)|against|than|since|after|aged)\s+$"


def _is_opened(view: View, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the wording itself makes a figure the whole: `of the 72 …`, `33 of them`."""
    if re.search(
        r"(?:^|[,;:–—(]\s*|\band )(?:out )?of (?:the |its |their |his |her |all |those |these )?(?:[\w’'-]+ ){0,2}$",
        view.before(whole, 50),
    ):
        return True
    return any(
        re.match(r"^(?:\s+[\w’'-]+){0,2}\s+of (?:them|these|those|which|whom)\b", view.after(part, 50))
        for part in parts
    ) and (bool(head(whole)) or not is_count(whole))


def _whole_of(view: View, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the first figure of a sentence can be the whole of the later ones."""
    if not is_count(whole) or not head(whole):
        return False
    people = _is_person(head(whole)) and all(_is_person(head(part)) for part in parts if head(part))
    return people or all(not head(part) for part in parts)


def _lead(view: View, claim: Claim) -> str:
    """Lower-case text between the figure before, or the sentence's start, and the number itself."""
    start = view.sentences[claim.sentence].start
    for other in view.claims_of(claim.sentence):
        if other.index >= claim.index:
            break
        start = other.end
    return view.lower[max(start, claim.start - 60) : max(claim.start, quantity(claim).number_start)]


def _rest_cue(view: View, rest: Claim) -> tuple[int, int]:
    start = max(view.sentences[rest.sentence].start, quantity(rest).number_start - 60)
    match = re.search(_DEFINITE_REST, view.lower[start : quantity(rest).number_start])
    return (start + match.start(), quantity(rest).number_start) if match else (rest.start, rest.end)


def _spread_rest(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    """What remains, with the other parts and the whole in the sentences before."""
    for at, rest in enumerate(levels):
        lead = _lead(view, rest)
        if not re.search(_DEFINITE_REST, lead) or (
            re.search(r"\bthe other\s+(?:one|two|three|four)?\s*$", lead) and at == 0
        ):
            continue
        here = [claim for claim in levels[: at + 1] if same_sort(rest, claim) and not is_earlier(view, claim)]
        opens = bool(
            re.match(
                _ANAPHORIC_WHOLE, view.lower[view.sentences[number].start : view.sentences[number].start + 24]
            )
        )
        if len(here) >= 2 and (
            opens or re.match(r"^(?:\s+[\w’'-]+){0,2}\s+of (?:them|these|those)\b", view.after(here[0], 40))
        ):
            wholes = _wholes_before(view, number, rest)
            if wholes:
                words = [_kind(view, part) for part in here]
                yield _link(view, here, wholes, _rest_cue(view, rest), exhaustive=True, words=words)
            return
        if re.search(
            r"\b(?:everything else|everyone else|the rest|the remainder|all (?:the )?others?|all other|the balance)\b",
            lead,
        ):
            yield from _over_paragraph(view, number, rest)
            return
        if len(here) >= 2 and all(not head(part) or _rest_noun(view, part) for part in here):
            wholes = _wholes_before(view, number, rest)
            # a larger count before makes it open whether the sentence before tells the whole or a further part
            if wholes and not any(True for _ in _larger_before(view, [*here, *wholes])):
                words = [_kind(view, part) for part in here]
                yield _link(
                    view, here, wholes, _rest_cue(view, rest), exhaustive=True, words=words, spread=True
                )
            return


def _rest_noun(view: View, part: Claim) -> bool:
    return bool(re.search(_DEFINITE_REST, _lead(view, part)))


def _wholes_before(view: View, number: int, rest: Claim) -> tuple[Claim, ...]:
    """Counts with a noun in the nearest sentence before that has one; at most two sentences back."""
    for earlier in range(number - 1, max(number - 3, -1), -1):
        if view.sentences[earlier].block != rest.block:
            return ()
        found = tuple(
            claim
            for claim in view.claims_of(earlier)
            if is_level(claim)
            and same_sort(claim, rest)
            and (head(claim) or not is_count(claim))
            and not is_earlier(view, claim)
        )
        if found:
            return found
    return ()


def _over_paragraph(view: View, number: int, rest: Claim) -> Iterator[Link]:
    """A partition told over several sentences, closed by `everything else`."""
    parts: list[Claim] = []
    for earlier in view.sentences_of(rest.block):
        if earlier > number:
            break
        for claim in view.claims_of(earlier):
            if claim.index <= rest.index and same_sort(claim, rest) and not is_earlier(view, claim):
                parts.append(claim)
    if len(parts) < 3:
        return
    nouns = {head(part) for part in parts if head(part)}
    first = parts[0]
    if is_count(rest) and head(first) and _is_largest(first, parts[1:]) and _announces(view, first, parts[1]):
        yield _spread(view, parts[1:], (first,), rest)
        return
    for earlier in range(rest.block - 1, max(rest.block - 3, -1), -1):
        wholes = tuple(
            claim
            for sentence in view.sentences_of(earlier)
            for claim in view.claims_of(sentence)
            if same_sort(claim, rest)
            and not is_earlier(view, claim)
            and (not is_count(rest) or head(claim) in nouns)
            and _is_largest(claim, parts)
        )
        if wholes and nouns <= {"", *(head(whole) for whole in wholes)}:
            yield _spread(view, parts, wholes, rest)
            return


def _spread(view: View, parts: Sequence[Claim], wholes: tuple[Claim, ...], rest: Claim) -> Link:
    words = [_kind(view, part) for part in parts]
    return _link(view, parts, wholes, _rest_cue(view, rest), exhaustive=True, words=words, spread=True)


def _is_largest(claim: Claim, others: Sequence[Claim]) -> bool:
    value = quantity(claim).value
    return value is not None and all((quantity(other).value or 0) < value for other in others)


def _announces(view: View, whole: Claim, part: Claim) -> bool:
    """Whether a whole stands in an earlier sentence than its first part, or in front of it in the same one."""
    return whole.sentence < part.sentence or bool(
        re.search(r"[:–—(,]\s*(?:[\w’'-]+\s+){0,6}$", view.gap(whole, part))
    )


# --- `W, including p`, `p of the W` ---------------------------------------------------------------------


def _one_part(view: View, levels: list[Claim], k: int) -> Iterator[Link]:
    """A single part that is said to lie inside a whole."""
    if k + 1 >= len(levels):
        return
    first, second = levels[k], levels[k + 1]
    gap = view.gap(first, second)
    if len(gap) > _REACH or not same_sort(first, second):
        return
    if re.search(
        r"\b(?:including|among them|of whom|of which|of them|of these)\s+(?:at least |some |about |only )?$",
        gap,
    ):
        if _can_include(first, second) and not re.search(r"[;]|\bnot including\s", gap):
            yield _link(view, (second,), (first,), (first.end, second.start), exhaustive=False, words=[""])
    elif re.match(_FROM_WHOLE, gap) and is_count(first) and head(second) and counts_alike(first, second):
        yield _link(view, (first,), (second,), (first.end, second.start), exhaustive=False, words=[""])


def _can_include(whole: Claim, part: Claim) -> bool:
    """Whether a part is counted in what the whole counts: no dates, no things of another kind."""
    if not is_count(whole):
        return True
    a, b = head(whole), head(part)
    return not b or a == b or same_noun(a, b) or (_is_person(a) and _is_person(b))


def _is_person(noun: str) -> bool:
    return noun in _PERSONS or noun.endswith(("er", "or", "ist", "ian", "ee", "man", "ant"))


_PERSONS = frozenset(
    ["person", "people", "man", "woman", "child", "boy", "girl", "adult", "resident", "civilian", "soldier", "officer", "patient", "pupil", "student", "victim", "casualty", "death", "staff", "crew", "councillor", "member", "nurse", "baby", "infant", "teenager", "pensioner", "guest", "migrant", "refugee", "hostage", "prisoner", "inmate", "fatality"]
)  # fmt: skip


# --- a total in the next sentence -----------------------------------------------------------------------


def _opening_total(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    """`That makes 1,137 places` behind a sentence that lists them."""
    if not levels or number == 0 or view.sentences[number - 1].block != view.sentences[number].block:
        return
    total = levels[0]
    match = re.match(_TOTAL_OPENS, view.before(total, 70))
    if match is None or re.match(
        r"^\s*(?:more|fewer|less|higher|lower|up|down|above|below|times)\b", view.after(total, 14)
    ):
        return
    parts = _tail_run(view, number - 1, total)
    if len(parts) < 2:
        return
    if re.search(_SELECTION, view.lower[parts[0].end : parts[-1].end]):
        return
    words = [_kind(view, part) for part in parts]
    yield _link(
        view, parts, (total,), (view.sentences[number].start, total.start), exhaustive=True, words=words
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
        if noun and word and not same_noun(noun, word) and not _is_partition([noun, word]):
            break
        if noun and not word and quantity(claim).form != "list-member":
            break
        noun = word or noun
        parts.insert(0, claim)
    return parts


# --- `Income was made up of …` behind a sentence with the income ------------------------------------------


def _made_of_earlier(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    if len(levels) < 2 or number == 0 or view.sentences[number - 1].block != view.sentences[number].block:
        return
    match = re.search(_MADE_OF, view.before(levels[0], 60))
    if match is None or levels[0] is not view.claims_of(number)[0]:
        return
    parts = _run(view, levels, 0, None)
    if (
        len(parts) < 2
        or not _closes(view, parts)
        or re.search(_SELECTION, view.lower[parts[0].start : parts[-1].end])
    ):
        return
    wholes = tuple(
        claim
        for earlier in range(max(number - 2, 0), number)
        if view.sentences[earlier].block == view.sentences[number].block
        for claim in view.claims_of(earlier)
        if is_level(claim)
        and same_sort(claim, parts[0])
        and _is_largest(claim, parts)
        and not is_earlier(view, claim)
    )
    if wholes:
        words = [_kind(view, part) for part in parts]
        cue = (parts[0].start - len(match.group()), parts[0].start)
        yield _link(view, parts, wholes, cue, exhaustive=True, words=words)


# --- words ----------------------------------------------------------------------------------------------


def _kind(view: View, part: Claim) -> str:
    """The word that says which part this is: its noun, the participle behind it or the verb in front."""
    noun = head(part)
    behind = re.match(r"^\s*(?:were |was |are |have been |had been |people )?([a-z-]+)", view.after(part, 40))
    before = re.search(r"([a-z-]+)\s+$", view.lower[max(0, part.start - 24) : part.start])
    adjective = (quantity(part).noun or "").lower().split(" ")[0]
    for word in (noun, adjective, behind.group(1) if behind else "", before.group(1) if before else ""):
        if word and _in_partition(word):
            return word
    return noun


def _by_time(view: View, parts: Sequence[Claim]) -> bool:
    """Whether every part is told by when it was: `300 in the first half and 500 in the second`."""
    return len(parts) > 1 and all(_has_time(view, part) for part in parts)


def _has_time(view: View, part: Claim) -> bool:
    words = r"(?:in|on|over|during) (?:the )?(?:first|second|third|fourth|final|last|opening|other)(?: (?:half|quarter|three months|six months|period|day|week|session))?\b"
    after = view.after(part, 40)
    before = view.before(part, 45)
    if re.match(rf"^\s*(?:[\w’'-]+\s+){{0,2}}?{words}", after) or re.search(
        rf"\b{words}[^,;]{{0,22}}$", before
    ):
        return True
    return any(
        0 <= period.start - part.end <= 25 and not re.search(r"[,;]", view.lower[part.end : period.start])
        for period in view.periods_of(part.sentence)
        if period.kind == "date"
    )


def _in_partition(word: str) -> bool:
    single = singular(word)
    return any(single in group or word in group for row in _PARTITIONS for group in row)


def _is_partition(words: Sequence[str]) -> bool:
    """Whether the words name different parts that leave nothing over."""
    if len(words) < 2 or not all(words):
        return False
    for row in _PARTITIONS:
        groups = [
            next((n for n, group in enumerate(row) if word in group or singular(word) in group), -1)
            for word in words
        ]
        if -1 not in groups and len(set(groups)) == len(groups):
            return True
    return False


def _link(
    view: View,
    parts: Sequence[Claim],
    wholes: Sequence[Claim],
    cue: tuple[int, int],
    *,
    exhaustive: bool,
    words: Sequence[str],
    spread: bool = False,
    likely: bool = False,
    exclusive: bool = False,
    kinds: bool = False,
) -> Link:
    casualties = any(word in _CASUALTY_WORDS or singular(word) in _CASUALTY_WORDS for word in words) or any(
        head(whole) in _CASUALTY_WHOLES for whole in wholes
    )
    return Link(
        "parts",
        (("part", tuple(part.index for part in parts)), ("whole", tuple(whole.index for whole in wholes))),
        cue[0],
        max(cue),
        view.text[cue[0] : max(cue)].strip(),
        (
            ("exhaustive", exhaustive),
            ("vocabulary", "casualties" if casualties else "sub-periods" if _by_time(view, parts) else ""),
            ("spread", spread),
            ("likely", likely),
            ("exclusive", exclusive),
            ("kinds", kinds),
        ),
    )

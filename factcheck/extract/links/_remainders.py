"""Breakdowns that end in what remains: `33 of them … and the other 39`, `everything else`."""

import re
from collections.abc import Iterator, Sequence

from factcheck.extract.counted import (
    counts_alike,
    head,
    is_count,
    is_fraction,
    is_level,
    is_share,
    quantity,
    same_noun,
    same_sort,
)
from factcheck.extract.links._breakdowns import (
    DEFINITE_REST,
    HELD_AGAINST,
    OTHERS_BEHIND,
    breakdown,
    is_largest,
    is_opened,
    lead_words,
)
from factcheck.extract.links._partitions import is_person, kind
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import OF_IT, OF_THEM

_PREDICATE = r"^\s*(?:were|was|are|is|have|had|has|went|go|got|came|said|[a-z]{3,}ed)\b"
_ANAPHORIC_WHOLE = (
    r"^[“\"]?(?:of|out of|from|among) (?:that|those|them|these|this|it|which|whom|"
    r"the (?:money|total|sum|cash|whole|amount|haul|proceeds|funds|lot|number))\b"
)
_OF_THE_MONEY = (
    r"^[“\"]?(?:of|out of|from) the (?:money|total|sum|cash|whole|amount|haul|proceeds|funds|lot|number)\b"
)
_OF_ALL = r"(?:\s+[a-z-]+)?\s+(?:out )?of (?:the|its|their|all|those|these)(?: the)?\s+"
_OF_SOME = rf"{_OF_ALL}|\s(?:out )?of "
"""Behind a part, in front of its whole: `only one of 23 home ties`."""
_ONE_OF = r"\b(?:one|none|neither) (?:out )?of (?:the |its |their |all )?$"
"""`have lost only one of 23 home ties, winning 17 and drawing the other five`: a part that no figure tells."""
_OF_THE = r"(?:^|[,;:–—(]\s|\band )(?:out )?of (?:the|its|their|all|those|these|an?)(?: [a-z]+(?: of)?)? $"
_THE_OTHER = r"[“\"]?(?:the (?:other|remaining|rest,|remainder,)|another)\s+"
_FURTHER = r"\b(?:further|another|additional|more)\b"
_OTHERS_FROM = r"\b(?:others?|rest|remainder)\s(?:[a-z]+\s){0,2}?(?:from|in|at|to|into|by|with|over|across|among|between)\s$"
_FORESEEN = r"\b(?:planned|budgeted|hoped|expected|prepared|catered|bargained|asked) (?:for|on) (?:[a-z]+ )?$"
"""`had planned for 380 players`: what was to come is no whole of those who came."""
_LEFT_OUT = (
    r"\b(?:strip|stripp(?:ed|ing)|tak(?:e|en|ing)|leav(?:e|ing)|left|set|setting|put|putting) (?:out|away|aside|off)\b|"
    r"\b(?:exclud(?:e|es|ed|ing)|without|apart from|aside from|other than|except(?:ing)?|besides|net of|minus|bar|barring)\b"
)
"""`Strip out chips and the rest of the exports came to`: the rest of what is named here, and not of the figures before."""
_DWARFS = 1000
_OF_WHICH = r"^[^,;.]{0,30},\s(?:of|towards|for) (?:which|this|that)\b"
"""`A new one costs £2.9m, of which the station has £1.1m; the institution pays the other £1.8m`."""
_OF_THE_REST = r"(?: [a-z]+)?\s+(?:out of|of|in|from|at|on|over|during) (?:the|its|their|his|her) (?:other|others|remaining|rest)\s+"
"""`all but three of the other 58`: so many of what remains, and no part beside it."""
_COMMA_ON = r"^[^,;.:()]{0,50},\s(?:and |with |about |some |only |just )*$"
_SOME_OF_THEM = rf"^(?:\s+[\w’'-]+){{0,2}}\s+{OF_THEM}\b"
_SOME_OF_IT = rf"^(?:\s+[\w’'-]+){{0,2}}\s+{OF_IT}\b"
_PART_OF_THE_REST = r"\bof the (?:rest|remainder|others)\b"
_FEW = 10


def tells_rest(words: str) -> bool:
    """Whether a sentence speaks of what remains at all; everything closer is left to the readings."""
    return "other" in words or "rest" in words or "remain" in words or " else" in words or "balance" in words


def rest_last(view: View, levels: list[Claim], k: int) -> Link | None:
    """`levels[k]` is a whole, and a later figure of the sentence is what remains of it."""
    whole = levels[k]
    # `Eleven of its 48 members are under 45, twenty are over 65, and the remaining 17`: eleven is a part, too
    told = bool(k) and re.fullmatch(_OF_SOME, view.gap(levels[k - 1], whole)) is not None
    if (
        told
        or re.search(_ANAPHORIC_WHOLE, view.before(whole, 40))
        or re.search(_ONE_OF, view.before(whole, 24))
    ):
        return None
    for at in range(k + 2, min(k + 8, len(levels))):
        rest = levels[at]
        lead = lead_words(view, rest)
        if not (re.search(DEFINITE_REST, lead) or re.match(OTHERS_BEHIND, view.after(rest, 12))):
            continue
        if at + 1 < len(levels) and _counts_the_others(view, rest, levels[at + 1]):
            continue
        if is_count(rest) and head(rest) and re.search(_OTHERS_FROM, lead):
            continue
        if re.search(r"\b(?:together|altogether|in all|in total|a total)\b", lead):
            continue  # `412 of the first group and 385 of the other, together 797`
        if at + 1 < len(levels) and re.fullmatch(_OF_ALL, view.gap(rest, levels[at + 1])):
            return _of_the_whole(view, levels[k : at + 1], levels[at + 1])
        if re.fullmatch(_OF_ALL, view.gap(whole, levels[k + 1])):
            # `27 of the 90 jobs have been filled; the other 53 remain open`
            alike = not head(rest) or same_noun(head(rest), head(levels[k + 1]))
            named = [levels[k], *levels[k + 2 : at + 1]]
            return _of_the_whole(view, named, levels[k + 1]) if alike else None
        parts = _up_to_the_rest(view, levels[k : at + 1])
        if len(parts) < 2 or re.search(_FURTHER, f"{lead_words(view, parts[0])}{parts[0].text}".lower()):
            return None  # `290 were in the east and a further 151 in the west; the other 500`: the first is a part, too
        cue = _rest_cue(view, rest)
        if is_opened(view, whole, parts) or _tells_some_of_it(view, whole, parts[0]):
            return breakdown(
                view, parts, (whole,), cue, exhaustive=True, words=[kind(view, part) for part in parts]
            )
        if not _whole_of(view, whole, parts) or not any(is_largest(whole, (part,)) for part in parts):
            return None
        if len(parts) == 2 or re.match(_PREDICATE, view.after(parts[0], 20)):
            return breakdown(
                view, parts, (whole,), cue, exhaustive=True, words=[kind(view, part) for part in parts]
            )
        # `lightning caused 471 fires, campers 392 and unknown causes the remaining 303`: the first is a part, too
        every = [whole, *parts]
        larger = tuple(_larger_before(view, every))
        if larger:
            return breakdown(
                view, every, larger, cue, exhaustive=True, words=[kind(view, part) for part in every]
            )
        return None
    return None


def _up_to_the_rest(view: View, levels: list[Claim]) -> list[Claim]:
    """The parts that stand between a whole, the first of some figures, and what remains of it, the last; nothing that lies in one of them."""
    whole, rest = levels[0], levels[-1]
    parts = [claim for claim in levels[1:] if same_sort(whole, claim) and not is_earlier(view, claim)]
    nested = {claim.index for claim in parts[:-1] if _is_nested(view, claim)}
    if re.fullmatch(_OF_THE_REST, view.gap(levels[-2], rest)):
        nested.add(levels[-2].index)
    if any(_is_dwarfed(whole, claim) for claim in parts):
        return []  # `seven countries 19 million and foundations the remaining four`
    return [claim for claim in parts if claim.index not in nested]


def _tells_some_of_it(view: View, whole: Claim, part: Claim) -> bool:
    """Whether the figure behind a whole is said to be of it: `£2.9m, of which`, `212 gave up, 61 of them through age`."""
    gap = view.gap(whole, part)
    if re.search(_OF_WHICH, gap):
        return True
    return re.match(_COMMA_ON, gap) is not None and re.match(_SOME_OF_THEM, view.after(part, 40)) is not None


def _is_nested(view: View, claim: Claim) -> bool:
    """Whether a part is held against a figure, or a bare number bounds what the one in front of it counts (`12 of them under 20`)."""
    q = quantity(claim)
    bounds = q.unit is None and not q.noun and q.comparator in ("<", "<=", ">", ">=")
    return bounds or re.search(rf"\b{HELD_AGAINST}\s+$", lead_words(view, claim)) is not None


def _counts_the_others(view: View, rest: Claim, following: Claim) -> bool:
    """Whether `the other four names shared 40` tells how many others there are, and the next figure what they got."""
    return bool(head(rest)) and re.fullmatch(r"\s(?:[a-z]+\s){1,3}", view.gap(rest, following)) is not None


def _of_the_whole(view: View, parts: list[Claim], whole: Claim) -> Link | None:
    """`22 branches rejected it and 18 backed it; the remaining eight of the 48 abstained`: the rest names its whole."""
    nested = any(_is_nested(view, part) or is_earlier(view, part) for part in parts)
    alike = all(same_sort(whole, part) and counts_alike(part, parts[0]) for part in parts)
    if nested or len(parts) < 2 or not alike or not is_largest(whole, parts):
        return None
    words = [kind(view, part) for part in parts]
    return breakdown(view, parts, (whole,), _rest_cue(view, parts[-1]), exhaustive=True, words=words)


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
            if counted and not is_earlier(view, claim) and is_largest(claim, parts):
                yield claim


def _whole_of(view: View, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the first figure of a sentence can be the whole of the later ones."""
    if not is_count(whole) or not head(whole):
        return False
    people = is_person(head(whole)) and all(is_person(head(part)) for part in parts if head(part))
    return people or all(not head(part) for part in parts)


def _rest_cue(view: View, rest: Claim) -> tuple[int, int]:
    start = max(view.sentences[rest.sentence].start, quantity(rest).number_start - 60)
    match = re.search(DEFINITE_REST, view.lower[start : quantity(rest).number_start])
    return (start + match.start(), quantity(rest).number_start) if match else (rest.start, rest.end)


def spread_rest(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    """What remains, with the other parts and the whole in the sentences before."""
    yield from _other_of_pair(view, number, levels)
    for at, rest in enumerate(levels):
        lead = lead_words(view, rest)
        if not _is_rest(view, levels, at, lead):
            continue
        here = [claim for claim in levels[: at + 1] if same_sort(rest, claim) and not is_earlier(view, claim)]
        if at and re.fullmatch(_OF_THE_REST, view.gap(levels[at - 1], rest)):
            here = [claim for claim in here if claim.index != levels[at - 1].index]
        if any(re.match(_SOME_OF_THEM, view.after(claim, 40)) for claim in here[1:]):
            continue  # `212 gave up, 61 of them through age`: what they are of stands in the sentence itself
        opens = bool(
            re.match(
                _ANAPHORIC_WHOLE, view.lower[view.sentences[number].start : view.sentences[number].start + 24]
            )
        )
        if len(here) >= 2 and (opens or re.match(_SOME_OF_IT, view.after(here[0], 40))):
            wholes = _wholes_before(view, number, rest)
            start = view.sentences[number].start
            if opens and re.match(_OF_THE_MONEY, view.lower[start : start + 24]):
                wholes = tuple(_totals_above(view, here))
            if wholes:
                words = [kind(view, part) for part in here]
                yield breakdown(view, here, wholes, _rest_cue(view, rest), exhaustive=True, words=words)
            return
        if re.search(
            r"\b(?:everything else|everyone else|the rest|the remainder|all (?:the )?others?|all other|the balance)\b",
            lead,
        ) or (at == 0 and re.fullmatch(r"[“\"]?the remaining\s+", view.before(rest, 40))):
            yield from _over_paragraph(view, number, rest)
            return
        if len(here) >= 2 and all(not head(part) or _rest_noun(view, part) for part in here):
            wholes = _wholes_before(view, number, rest)
            if wholes and (_has_share_told(view, wholes[0]) or _is_outgrown(wholes, here)):
                return
            between = _told_between(view, wholes, number, rest)
            if any(not _is_part_of_it(view, claim) for claim in between):
                return
            here = [*between, *here]
            if len(wholes) == 1 and _is_part_of_it(view, wholes[0]):
                here = [wholes[0], *here]
                before = _wholes_before(view, wholes[0].sentence, rest)
                wholes = tuple(whole for whole in before if is_largest(whole, here))
            # a larger count before makes it open whether the sentence before tells the whole or a further part
            if wholes and not any(True for _ in _larger_before(view, [*here, *wholes])):
                words = [kind(view, part) for part in here]
                yield breakdown(
                    view, here, wholes, _rest_cue(view, rest), exhaustive=True, words=words, spread=True
                )
            return


def _has_share_told(view: View, whole: Claim) -> bool:
    """Whether a part is told as a share: `A third of the 1,500 words are his. He supplied 700, and the remaining 300 came from a report`."""
    share = view.claims[whole.index - 1] if whole.index else whole
    gap = view.gap(share, whole) if share.end <= whole.start and share.sentence == whole.sentence else ""
    return is_share(share) and re.fullmatch(_OF_ALL, gap) is not None


def _told_between(view: View, wholes: Sequence[Claim], number: int, rest: Claim) -> list[Claim]:
    """The figures of the kind in the sentences between a whole and what remains of it: `Of these, 187 have recovered`."""
    first = wholes[0].sentence + 1 if wholes else number
    return [
        claim
        for at in range(first, number)
        for claim in view.claims_of(at)
        if is_level(claim) and same_sort(claim, rest) and not is_earlier(view, claim)
    ]


def _is_part_of_it(view: View, part: Claim) -> bool:
    """Whether a figure is said to be of what was told before (`The bridge takes £3.9m of that`, `Of these, 187 have recovered`)."""
    opens = re.match(_ANAPHORIC_WHOLE, view.before(part, 40)) is not None
    return opens or re.match(_SOME_OF_IT, view.after(part, 40)) is not None


def _is_outgrown(wholes: Sequence[Claim], parts: Sequence[Claim]) -> bool:
    """Whether the first part is larger than a small whole, and so of something else: `four brothers … The eldest is 19, and the other three`."""
    value, first = quantity(wholes[0]).value, quantity(parts[0]).value
    return len(wholes) == 1 and value is not None and first is not None and value <= _FEW and first > value


def _is_rest(view: View, levels: list[Claim], at: int, lead: str) -> bool:
    """Whether a figure, by the words that lead to it, is all that remains of something."""
    rest = levels[at]
    if not re.search(DEFINITE_REST, lead) or (
        re.search(r"\bthe other\s+(?:one|two|three|four)?\s*$", lead) and at == 0
    ):
        return False
    if at + 1 < len(levels) and _counts_the_others(view, rest, levels[at + 1]):
        return False
    if is_count(rest) and head(rest) and re.search(_OTHERS_FROM, lead):
        return False  # `412 come from London, 307 from Lincoln and the others from 43 mints`
    # `Of the rest, 500 work in Dundee and 400 from home`
    return re.search(_PART_OF_THE_REST, lead) is None


def _part_and_whole(view: View, told: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """Which of two figures is said to be of the other: `512 of the 640`, `of the 640 512`."""
    first, second = told
    if re.fullmatch(_OF_ALL, view.gap(first, second)):
        return first, second
    if re.search(_OF_THE, view.before(first, 40)):
        return second, first
    return None


def _other_of_pair(view: View, number: int, levels: list[Claim]) -> Iterator[Link]:
    """`Of the 90 jobs 27 have been filled. The other 53 remain open`: one part and its whole in the sentence before."""
    if not levels or not view.runs_on(number) or not re.fullmatch(_THE_OTHER, view.before(levels[0], 40)):
        return
    rest, told = levels[0], [claim for claim in view.claims_of(number - 1) if is_level(claim)]
    if len(told) != 2 or not all(is_count(claim) for claim in (*told, rest)):
        return
    pair = _part_and_whole(view, told)
    if pair is None:
        return
    part, whole = pair
    of_a_group = re.search(r"\bof an? [a-z]+ of $|\bof the [a-z]+ of $", view.before(whole, 30)) is not None
    named = bool(head(whole)) or of_a_group
    if head(part) not in ("", head(whole)) or not named or not is_largest(whole, (part, rest)):
        return
    if not head(rest) or same_noun(head(rest), head(whole)):
        words = [kind(view, claim) for claim in (part, rest)]
        yield breakdown(view, (part, rest), (whole,), _rest_cue(view, rest), exhaustive=True, words=words)


def _rest_noun(view: View, part: Claim) -> bool:
    return bool(re.search(DEFINITE_REST, lead_words(view, part)))


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
            and not re.search(_FORESEEN, view.before(claim, 40))
            and not _is_dwarfed(claim, rest)
        )
        if found:
            return found
    return ()


def _is_dwarfed(whole: Claim, part: Claim) -> bool:
    """Whether a part is so much larger than a figure that no slip explains it (2,140 members, 375m of milk)."""
    a, b = quantity(whole).value, quantity(part).value
    return a is not None and b is not None and abs(a) * _DWARFS < abs(b)


def _totals_above(view: View, parts: Sequence[Claim]) -> Iterator[Claim]:
    """`Of the money, …`: every amount of the same unit before it that is larger than the parts, headlines among them."""
    first = parts[0]
    for number in range(first.sentence - 1, max(first.sentence - 17, -1), -1):
        if view.draft.blocks[view.sentences[number].block].zone != "table":
            for claim in view.claims_of(number):
                if (
                    is_level(claim)
                    and same_sort(claim, first)
                    and sum(is_largest(claim, [part]) for part in parts) >= len(parts) - 1
                ):
                    yield claim


def _over_paragraph(view: View, number: int, rest: Claim) -> Iterator[Link]:
    """A partition told over several sentences, closed by `everything else`."""
    if re.search(_LEFT_OUT, view.lower[view.sentences[number].start : rest.start]):
        return
    parts: list[Claim] = []
    for earlier in view.sentences_of(rest.block):
        if earlier > number:
            break
        for claim in view.claims_of(earlier):
            if claim.index <= rest.index and same_sort(claim, rest) and not is_earlier(view, claim):
                parts.append(claim)
    if len(parts) < 3 or any(quantity(part).value == quantity(rest).value for part in parts[:-1]):
        return  # what remains is not told twice, unless somebody repeats it
    own = [part for part in parts if part.sentence == number]
    if 3 <= len(own) < len(parts):
        # `Each shop took £290,000. Books brought in £5.2m, clothes £38.7m and everything else £7.7m`: the list is all of it
        wholes = tuple(part for part in parts if part.sentence != number and is_largest(part, own))
        if wholes:
            yield _spread(view, own, wholes, rest)
            return
        parts = own
    nouns = {head(part) for part in parts if head(part)}
    first = parts[0]
    told = head(first) if is_count(rest) else not any(is_fraction(part) for part in parts)
    if told and is_largest(first, parts[1:]) and _announces(view, first, parts[1]):
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
            and is_largest(claim, parts)
        )
        if wholes and nouns <= {"", *(head(whole) for whole in wholes)}:
            yield _spread(view, parts, wholes, rest)
            return


def _spread(view: View, parts: Sequence[Claim], wholes: tuple[Claim, ...], rest: Claim) -> Link:
    words = [kind(view, part) for part in parts]
    return breakdown(view, parts, wholes, _rest_cue(view, rest), exhaustive=True, words=words, spread=True)


def _announces(view: View, whole: Claim, part: Claim) -> bool:
    """Whether a whole stands in an earlier sentence than its first part, or in front of it in the same one."""
    return whole.sentence < part.sentence or bool(
        re.search(r"[:–—(,]\s*(?:[\w’'-]+\s+){0,6}$", view.gap(whole, part))
    )

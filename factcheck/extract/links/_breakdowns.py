"""What every reading of a breakdown shares: the run of figures in a list, and the link that it becomes."""

import re
from collections.abc import Sequence

from factcheck.extract.counted import head, is_count, quantity, takes_unit
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.links._partitions import CASUALTY_WHOLES, CASUALTY_WORDS
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import OF_THEM

SELECTION = (
    r"\b(?:including|include|includes|such as|among (?:them|others)|mostly|mainly|chiefly|notably|especially|particularly|"
    r"for (?:example|instance)|e\.g|led by|at least|most of|as well as|not counting|excluding|plus|in addition|up to|"
    r"as many as|overlap|some of (?:them|whom)|both)\b|"
    r"\b(?:some|several|many|a few|dozens of|an unknown number of)\s+(?!\d|one\b|two\b|three\b|four\b|five\b)[a-z]"
)
"""Words that leave a list open, or let its parts overlap."""
ADDED_TO = (
    r"(?:together with|along with|combined with|added to|as well as|in addition to|on top of|besides|plus)"
)
"""Words by which an amount comes to another one."""
MADE_OF = (
    r"(?:\b(?:made up of|comprising|comprises|comprised|comprised of|consisting of|consists of|consisted of|composed of|"
    r"split (?:between|into|evenly between|among)|divided (?:between|into|among)|broken down (?:into|as)|namely|"
    r"that is|being))\s+(?:[\w’'-]+\s+){0,3}\(?$"
)
"""Ends the words that announce everything a whole consists of."""
DEFINITE_REST = (
    r"\b(?:the others?|the rest|the remaining|the remainder|the balance|everything else|everyone else|all (?:the )?others?|"
    r"all other [\w’'-]+)(?:\s+of\s+(?:the\s+|its\s+|their\s+)?[\w’'-]+)?(?!,?\s(?:the|he|she|it|they|we)\s)(?:,|\s+[(–—])?\s+(?:(?:(?!(?:and|but|so|or|with|which|that|who|when|while|because|as|making|leaving|meaning|giving)\b)[\w’'-]+|[£$€])\s*){0,5}$"
)
"""Ends the words in front of what remains: `the other`, `everything else for`; not `in the other, so 105 dropped out`, and not where
the next clause has a subject of its own (`20 per cent on the rest the buyer pays £1.8m`)."""
OTHERS_BEHIND = r"^\s*others\b"
HELD_AGAINST = (
    r"(?:up from|down from|compared (?:with|to)|against|from|more than|than|since|after|versus|aged?)"
)
"""In front of a figure that is no part beside the others: what one of them is held against, or an age."""
_NESTED = (
    rf"\b(?:{HELD_AGAINST}|{OF_THEM}|including|among them|within|at least|another of|both|each|every)\s+"
    r"(?:some |about |only )?$"
)
_REACHES = r"\b(?:to (?:reach|hit|pass|exceed|top|total)|reaching|topping|totalling)\s+(?:about |some |almost |nearly )?$"
"""In front of the stock that a step leads to: `added 6.1GW, 2.4GW of it on rooftops, to reach 38.7GW`."""
_TO_ONE = r"\s(?:times|to one|to 1)\b"
"""`gainers outnumbered losers by more than two to one`: a ratio, and no part of a list."""
_RELATIVE = r",\s(?:who|whose)\s"
"""`of which £9m is owed to the owner, who has put in £31m`: the clause of a person tells of something else."""
LISTS_ON = r"^[^:;.]{0,70}?(?:,|;|\band\b|&|\bplus\b)[^:;.]{0,45}$"
"""The words between two figures of one list."""
_ANOTHER_CLAUSE = r"[()=→]|,\s(?:when|where|because|since|although|though|if)\s"
"""Between two figures of which the second is told in a clause of its own: `four had voted no, when the majority was nine`."""
MOST_PARTS = 50
"""A longer list is a table in prose, and no whole stands beside it."""
REACH = 90
"""Characters between two figures that one construction may span."""


def breakdown(
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
    """The link of one breakdown; `words` name the parts, the rest are its attributes (see `parts`)."""
    casualties = any(word in CASUALTY_WORDS or singular(word) in CASUALTY_WORDS for word in words) or any(
        head(whole) in CASUALTY_WHOLES for whole in wholes
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


def run(view: View, levels: list[Claim], first: int, whole: Claim | None) -> list[Claim]:
    """The coordinated figures from `first` on; figures nested in one of them are left out. Empty if too many."""
    parts: list[Claim] = []
    for place, claim in enumerate(levels[first:], first):
        if whole is not None and not takes_unit(whole, claim):
            break
        if whole is not None and is_count(whole) and (quantity(claim).value or 0).denominator != 1:
            break  # `of the 23 communes 14 said no, …, the capital by 57.2 to 42.8`
        if re.match(_TO_ONE, view.after(claim, 8)):
            break
        if parts:
            gap = view.gap(parts[-1], claim)
            lead = view.lower[levels[place - 1].end : claim.start]
            if re.search(_NESTED, lead) or is_earlier(view, claim):
                continue
            if lead.endswith(" to ") or re.search(_RELATIVE, lead) or re.search(_REACHES, lead):
                break
            if not _goes_on(gap) and not _goes_on(lead):
                break
        elif is_earlier(view, claim):
            continue
        parts.append(claim)
        if len(parts) > MOST_PARTS:
            return []
    return parts


def _goes_on(gap: str) -> bool:
    """Whether the words between two figures join them in one list; brackets around a percentage do not matter."""
    plain = re.sub(r"\([^()]{0,30}\)", "", gap)
    if plain[:1] == ")" and plain[-1:] == "(":
        plain = plain[1:-1]  # `a hospice (£210,000), a food bank (£115,000)`
    return bool(re.match(LISTS_ON, plain)) and not re.search(_ANOTHER_CLAUSE, plain)


def closes(view: View, parts: Sequence[Claim]) -> bool:
    """Whether the list ends in `and`, so that no further part follows."""
    gap = view.lower[parts[-2].end : parts[-1].start]
    if not re.search(r"\band\b|&|\bplus\b", gap):
        return False
    return not re.match(
        r"^[^.;]{0,40}\b(?:and others|among others|and so on|etc)\b", view.after(parts[-1], 50)
    )


def is_largest(claim: Claim, others: Sequence[Claim]) -> bool:
    value = quantity(claim).value
    return value is not None and all((quantity(other).value or 0) < value for other in others)


def lead_words(view: View, claim: Claim) -> str:
    """Lower-case text between the figure before, or the sentence's start, and the number itself."""
    start = view.sentences[claim.sentence].start
    for other in view.claims_of(claim.sentence):
        if other.index >= claim.index:
            break
        start = other.end
    return view.lower[max(start, claim.start - 60) : max(claim.start, quantity(claim).number_start)]


def is_opened(view: View, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the wording itself makes a figure the whole: `of the 72 …`, `33 of them`."""
    if re.search(
        r"(?:^|[,;:–—(]\s*|\band )(?:out )?of (?:the |its |their |his |her |all |those |these )?(?:[\w’'-]+ ){0,2}$",
        view.before(whole, 50),
    ):
        return True
    return any(
        re.match(
            r"^(?:\s+[\w’'-]+){0,2}\s+of (?:them|these|those|which|whom|it|this|that)\b", view.after(part, 50)
        )
        for part in parts
    ) and (bool(head(whole)) or not is_count(whole))


def _by_time(view: View, parts: Sequence[Claim]) -> bool:
    """Whether every part is told by when it was: `300 in the first half and 500 in the second`."""
    return len(parts) > 1 and all(_has_time(view, part) for part in parts)


def _has_time(view: View, part: Claim) -> bool:
    words = r"(?:in|on|over|during) (?:the )?(?:first|second|third|fourth|final|last|opening|other)(?: (?:half|quarter|three months|six months|period|day|week|session)\b|(?=\s*(?:$|[,.;)]|and\b|but\b)))"
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

"""A sentence as the parts that its figures play in telling a change: from, to, by, than, level."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.extract.links._change_words import (
    BREAKS,
    CHANGE,
    MODIFIERS,
    NOUNS,
    PARTICLE_VERBS,
    PREPOSITIONS,
    QUALITIES,
)
from factcheck.extract.links._figures import MULTIPLES, RELATIVE, TIME_UNITS, is_amount
from factcheck.extract.view import View
from factcheck.model.claim import Claim
from factcheck.model.quantity import Period, Quantity

MASK = "§"
"""Stands in the masked sentence for every letter of a period or of a figure that only dates something."""
WHOLE = "¤"
"""The same for a figure that something else is a part of: `four of the 27 members`."""

_TOKEN = r"§+|¤+|[^\W\d_][^\W_]*(?:[’'-][^\W_]+)*|[’']s|\d[\d.,]*|[^\s\w]"
_REACH = 160
"""Characters before a figure that can give it a part; where two figures lie further apart, nothing joins them."""
_OF_A_WHOLE = r"\b(?:of (?:the|its|their|all|those|these|our|his|her|all the)|out of(?: the)?)\s+$"
_ADVERBIAL_BEFORE = (
    r"\b(?:in|over|within|during|for|after|every|past|last|next|previous|first|than|since|of|the|by|until|just|"
    r"these|those|under|recent|final|about)\s*$"
)
_ADVERBIAL_AFTER = r"^\s*(?:ago|later|earlier|before|after|since|now|old|running|in a row|to the|to §)\b"


class Word(NamedTuple):
    """A word or mark of a gap, with its place in the draft."""

    text: str
    start: int


class Item(NamedTuple):
    """A figure and the part that the words around it give it."""

    claim: Claim
    role: str
    """from, to, than (a base held against), by (an amount of change), or (the same again), multiple, level."""
    joined: bool
    """Whether nothing between the figure before and this one opens another statement."""
    direction: str | None
    """Which way the words at the figure itself say it went."""
    cue_start: int
    cue_end: int
    gap: str
    """Masked words between the figure before (or the start of the sentence) and this one."""
    words: tuple[Word, ...] = ()
    """The last words of the gap."""
    subject: bool = False
    """For a `by`: whether a noun of its own stands before the verb, so that another story begins."""

    @property
    def quantity(self) -> Quantity:
        assert self.claim.quantity is not None
        return self.claim.quantity

    @property
    def before_cue(self) -> str:
        """The words of the gap in front of those that give the part."""
        return self.gap[: max(self.cue_start - (self.claim.start - len(self.gap)), 0)]


class Clause(NamedTuple):
    """A masked sentence, its figures and its periods."""

    start: int
    masked: str
    items: tuple[Item, ...]
    periods: tuple[Period, ...]

    def after(self, item: Item, limit: int) -> str:
        """Masked words behind a figure."""
        at = item.claim.end - self.start
        return self.masked[at : at + limit]


def read(view: View, sentence: int) -> Clause:
    """Return the figures of one sentence with their parts; figures that only date something are masked."""
    start, end, _ = view.sentences[sentence]
    kept, text = _kept(view, sentence)
    periods = view.periods_of(sentence)
    for period in periods:
        if not any(claim.start < period.end and period.start < claim.end for claim in kept):
            text = _filled(text, period.start - start, period.end - start, MASK)
    items: list[Item] = []
    at = start
    for number, claim in enumerate(kept):
        following = kept[number + 1].start if number + 1 < len(kept) else end
        after = text[claim.end - start : max(following - start, 0)]
        items.append(_item(claim, text[at - start : max(claim.start - start, at - start)], at, after, items))
        at = max(claim.end, at)
    return Clause(start, text, tuple(items), tuple(periods))


def _kept(view: View, sentence: int) -> tuple[list[Claim], str]:
    """The figures that may take part, and the sentence in lower case with the others masked."""
    start, end, _ = view.sentences[sentence]
    text = view.lower[start:end]
    claims = view.claims_of(sentence)
    paired = _paired(view)
    kept = []
    for claim in claims:
        if _dates_only(view, claim, paired):
            text = _filled(text, claim.start - start, claim.end - start, MASK)
        elif claim.index not in paired and re.search(_OF_A_WHOLE, view.before(claim, 20)):
            text = _filled(text, claim.start - start, claim.end - start, WHOLE)
        else:
            kept.append(claim)
    return kept, text


def _paired(view: View) -> set[int]:
    """Claims that the grammar read as the two ends of one step."""
    known: set[int] | None = view.read_once.get("paired")
    if known is None:
        known = view.read_once["paired"] = {index for pair in view.pairs for index in pair}
    return known


def _filled(text: str, first: int, last: int, mark: str) -> str:
    first, last = max(first, 0), min(last, len(text))
    return text[:first] + mark * (last - first) + text[last:]


def _dates_only(view: View, claim: Claim, paired: set[int]) -> bool:
    """Whether a figure orders, restates in brackets, or only says when or for how long."""
    q = claim.quantity
    assert q is not None
    if (
        q.stat in ("ordinal", "score", "date")
        or q.converts is not None
        or (q.value is None and q.low is None)
    ):
        return True
    if claim.index in paired:
        return False
    if q.stat == "age":
        return True
    if q.unit not in TIME_UNITS:
        return False
    if any(
        p.start <= claim.start and claim.end <= p.end and (p.start, p.end) != (claim.start, claim.end)
        for p in view.periods_of(claim.sentence)
    ):
        return True
    before, after = view.before(claim, 16), view.after(claim, 12)
    return bool(re.search(_ADVERBIAL_BEFORE, before) or re.match(_ADVERBIAL_AFTER, after))


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(_TOKEN)


def words_of(gap: str, at: int) -> list[Word]:
    """The words and marks of a masked gap that starts at text offset `at`."""
    return [Word(match.group(), at + match.start()) for match in _tokens().finditer(gap)]


def is_light(word: str) -> bool:
    """Whether a word may stand between a preposition and its figure without changing what it says."""
    return word[0] == MASK or word in MODIFIERS or word in ("'s", "’s")


def is_negated(words: Sequence[Word], i: int) -> bool:
    """Whether a negation stands close before a word."""
    return any(w.text in _NEGATIONS or w.text.endswith(("n't", "n’t")) for w in words[max(0, i - 4) : i])


_NEGATIONS = frozenset("not never no without nor neither failed fails rather instead hardly".split())

# What the words around a figure make of it.

_QUALITY_AFTER = (
    r"^(?:\s+of (?:a|one)(?: percentage)? point)?(?:\s+(?:percentage\s+points?|points?))?\s+(?:a\s+(?:year|month|week|day)\s+)?"
    r"(more|less|fewer|higher|lower|greater|larger|bigger|smaller|cheaper|dearer|heavier|lighter|longer|shorter|taller|"
    r"up|down|above|below|better|worse|faster|slower|under|over|short|ahead|behind)\b"
)
_NOUN_AFTER = r"^[\s-]+(?:(?:points?|year-on-year|annual|net|overall|real-terms|further|like-for-like|underlying|pay|price|tax)[\s-]+)?([a-z]+)\b"
_ALSO_PREPOSITIONS = frozenset({"over", "under", "short", "ahead", "behind"})
_OF_SOMETHING = r"^\s+of\s+(?!(?:a|one)(?: full)?(?: percentage)? point\b)"
_MULTIPLE_OF = (
    r"^\s*(?:as [a-z]+(?: [a-z]+)? as|that of|what|the (?:number|figure|level|total|amount|size|rate|price|value|share|cost) of|"
    r"(?:more|higher|greater|larger|bigger|fewer|less|lower|smaller)(?: [a-z]+)? than)?"
)
_NOT_A_BASE = frozenset(
    """forecast forecasts expectation expectations target targets estimate estimates goal goals plan plans budget limit
    ceiling consensus prediction predictions projection""".split()
)
_NOT_TO_A_LEVEL = frozenset(
    """according due thanks equal equivalent equates come comes came coming amount amounts amounted amounting adds
    added""".split()
)
_TIE = (
    r"[,\s]*(?:which|that|this|it)\s+(?:is|was|are|were|represents?|represented|marks|marked|means|meant|makes|made|equals|"
    r"amounts to|amounted to|works out at|is equal to|gives)\s+(?:still\s+|about\s+|around\s+|roughly\s+)?$"
)
_AND_AGAIN = r"\band(?:\s+(?:is|was|are|were))?(?:\s+(?:now|still|almost|nearly|about|around|roughly))?\s*$"


class _Part(NamedTuple):
    """What the words before a figure make of it."""

    role: str
    direction: str | None
    first: int
    """Index of the word where its cue begins; the number of words where there is none."""


def _item(claim: Claim, gap: str, at: int, after: str, earlier: list[Item]) -> Item:
    cut = max(len(gap) - _REACH, 0)
    words = words_of(gap[cut:], at + cut)
    q = claim.quantity
    assert q is not None
    if q.unit in MULTIPLES:
        joined = not earlier or (cut == 0 and _joined(words, "by", gap))
        return Item(claim, "multiple", joined, q.direction, claim.start, claim.end, gap, tuple(words))
    role, direction, first = _part(words, claim, earlier, gap)
    cue = (words[first].start if first < len(words) else claim.start, claim.start)
    held = _held_by_hedge(claim, q, gap) if earlier else None
    if held is not None:
        role, direction, cue = "than", held, (claim.start, claim.start + len(q.hedge or ""))
    elif role in ("level", "or") and is_amount(q):
        again = bool(earlier) and earlier[-1].role in ("by", "or")
        behind = _cue_behind(after, q)
        if behind is not None:
            role = role if role == "or" and again else "by"
            direction, length = behind
            cue = (claim.end, claim.end + length)
        elif role == "or" and not again and (q.unit in RELATIVE or words[-1].text == "by"):
            role = "by"
        elif role == "level" and q.direction is not None and q.unit in RELATIVE:
            role, direction = "by", q.direction
    if role in ("by", "or") and re.match(_OF_SOMETHING, after):
        role = "level"
    head = gap[: cue[0] - at] if cue[0] < claim.start else gap
    joined = not earlier or (
        cut == 0 and _joined(words[:first], role, head, refers_back=role == "from" and bool(direction))
    )
    named = (  # `, a rise of` continues the story; `helped by growth of` tells another
        first < len(words)
        and words[first].text in NOUNS
        and any(w.text in ("a", "an") for w in words[max(0, first - 3) : first])
    )
    own = (
        role == "by"
        and not named
        and any(
            w.text[0].isalpha() and not is_light(w.text) and w.text not in PREPOSITIONS for w in words[:first]
        )
    )
    return Item(claim, role, joined, direction, cue[0], cue[1], gap, tuple(words), own)


def _held_by_hedge(claim: Claim, q: Quantity, gap: str) -> str | None:
    """The direction of `, more than the 22.1 million of its neighbour`: a comparison, as "the" names a known figure."""
    if q.hedge is None or not q.hedge.endswith(" than") or not re.fullmatch(r"\s*[,(–—]\s*", gap):
        return None
    if not re.search(r" than the [^ ]*\d", claim.text.lower()):
        return None
    quality = q.hedge.split()[-2]
    return _way(quality) if quality in CHANGE else None


def _cue_behind(after: str, q: Quantity) -> tuple[str | None, int] | None:
    """`12% more`, `two points lower`, `a 12% rise`: the direction and the length of the words behind."""
    quality = re.match(_QUALITY_AFTER, after)
    if quality is not None and not (quality[1] in _ALSO_PREPOSITIONS and q.unit not in RELATIVE):
        return ("up" if quality[1] == "over" else _way(quality[1])), quality.end()
    noun = re.match(_NOUN_AFTER, after)
    if noun is not None and noun[1] in NOUNS:
        return (_way(noun[1]) if noun[1] in CHANGE else None), noun.end()
    return None


def _way(word: str) -> str | None:
    direction = CHANGE[word].direction
    return direction if direction in ("up", "down") else None


def _part(words: list[Word], claim: Claim, earlier: list[Item], gap: str) -> _Part:
    """The part that the words directly before a figure give it."""
    nothing = _Part("level", None, len(words))
    i = len(words) - 1
    while i >= 0 and is_light(words[i].text):
        i -= 1
    if earlier and earlier[-1].role == "multiple" and _is_base_of_multiple(words, gap):
        return _Part("than", None, 0)
    if i >= 0 and words[i].text.endswith(("'s", "’s", "s'", "s’")):
        i = _before_owner(words, i)
    if i < 0:
        return nothing
    found = _before_of(words, i, earlier) if words[i].text == "of" else _preposition(words, i, earlier)
    if found is not None:
        return found
    word = words[i].text
    if word in CHANGE and CHANGE[word].kind in ("moves", "moved"):
        # what is raised or added is money, members, floors: an amount only behind "by"
        if (
            word.startswith(("raise", "add", "lift"))
            or claim.quantity is None
            or not is_amount(claim.quantity)
        ):
            return nothing
        return _Part("by", None if is_negated(words, i) else _way(word), i)
    if not earlier:
        return nothing
    if word == "or" or (word == "by" and i and words[i - 1].text == "or"):
        return _Part("or", None, i if word == "or" else i - 1)
    if word == "(":
        sign = claim.text[0]
        return _Part("by", "up" if sign == "+" else "down", i) if sign in "+-−" else _Part("or", None, i)
    return nothing


def _before_owner(words: list[Word], i: int) -> int:
    """Index of the preposition before `Eldmouth's` or `her predecessor's`, or of the owner itself."""
    for k in range(i - 1, max(-1, i - 4), -1):
        if words[k].text in ("than", "against", "from", "on", "above", "below", "with"):
            return k
        if not words[k].text[0].isalpha():
            break
    return i


def _is_base_of_multiple(words: list[Word], gap: str) -> bool:
    """`three times the 1,200`, `twice as many as the 84`: only light words but those of the comparison."""
    match = re.match(_MULTIPLE_OF, gap)
    length = match.end() if match is not None else 0
    return bool(words) and all(is_light(word.text) for word in words_of(gap[length:], 0))


def _before_of(words: list[Word], i: int, earlier: list[Item]) -> _Part | None:
    """`a rise of`, `a drop in sales of`, `from a peak of`, `below the record of`."""
    for k in range(i - 1, max(-1, i - 9), -1):
        word = words[k].text
        if word in BREAKS or word == ",":
            return None
        if word in NOUNS and (k == 0 or words[k - 1].text not in ("to", "from")):
            return _Part("by", _way(word) if word in CHANGE else None, k)
        if word in ("from", "to", "than", "on", "above", "below", "against", "with"):
            if any(words[n].text in _NOT_A_BASE for n in range(k, i)) or i - k > 6:
                return None
            return _preposition(words, k, earlier)
    return None


def _preposition(words: list[Word], i: int, earlier: list[Item]) -> _Part | None:
    word = words[i].text
    before = words[i - 1].text if i else ""
    held_against = bool(earlier) and earlier[-1].role in ("by", "or")
    if word == "from":
        return _from(words, i)
    if word == "to":
        if before in ("compared", "compares", "relative"):
            return _Part("than", None, i - 1)
        return None if before in _NOT_TO_A_LEVEL else _Part("to", None, i)
    if word == "with":
        return (
            _Part("than", None, i - 1)
            if before in ("compared", "compares", "comparing", "contrasted")
            else None
        )
    if word in ("against", "versus", "vs"):
        return _Part("than", None, i)
    if word == "than":
        quality = before in QUALITIES and before in CHANGE and not held_against
        return _Part("than", _way(before) if quality else None, i - 1 if quality else i)
    if word == "on" and before in ("up", "down"):
        return _Part("than", _way(before), i - 1)
    if word in ("above", "below", "over", "under", "beneath", "on", "short", "ahead") and i <= 1:
        return _Part("than", None, 0) if held_against else None
    return _by(words, i) if word == "by" else None


def _from(words: list[Word], i: int) -> _Part:
    j = i - 1
    while j >= 0 and (words[j].text in MODIFIERS or words[j].text.endswith("ly") or words[j].text == "back"):
        j -= 1
    if j >= 0 and words[j].text in ("up", "down", "higher", "lower") and not is_negated(words, j):
        return _Part("from", _way(words[j].text), j)
    return _Part("from", None, i)


def _by(words: list[Word], i: int) -> _Part | None:
    """The verb that a `by` belongs to, in the same gap."""
    for k in range(i - 1, max(-1, i - 12), -1):
        word = words[k].text
        if word in (";", "—", "–", "but", "while"):
            return None
        if word in CHANGE and CHANGE[word].kind in ("moves", "moved"):
            return _Part("by", None if is_negated(words, k) else _way(word), k)
    return None


def _joined(head: list[Word], role: str, text: str, *, refers_back: bool = False) -> bool:
    """Whether the words between two figures, before those that give the part, open no other statement.

    `down from` refers back across another verb: `61% opposed the cuts, up from 44%`.
    """
    if role == "or":
        return all(word.text == "," for word in head)
    head = _without_tie(head, role, text)
    if len(head) > 16:
        return False
    for n, word in enumerate(head):
        following = head[n + 1].text if n + 1 < len(head) else ""
        if word.text in ("since", "before", "after", "until") and following.startswith(MASK):
            continue
        if word.text in BREAKS:
            return False
        if refers_back:
            continue
        if (
            word.text in CHANGE
            and CHANGE[word.text].kind in ("moves", "moved")
            and (n > 0 or role == "level")
        ):
            return False
        if word.text in PARTICLE_VERBS and following in ("up", "down"):
            return False
    return True


def _without_tie(head: list[Word], role: str, text: str) -> list[Word]:
    """Leave out what ties an amount or a base to the figure before: `, which is`, `and was`, a dash."""
    if not head:
        return head
    if role in ("by", "than", "from"):
        tie = re.search(_TIE, text) if role != "from" else None
        tie = tie or re.search(_AND_AGAIN, text)
        if tie is not None:
            at = head[0].start - (len(text) - len(text.lstrip()))
            head = [word for word in head if word.start < at + tie.start()]
    if role == "by":
        opened = head
        while opened and is_light(opened[-1].text):
            opened = opened[:-1]
        if opened and opened[-1].text in ("—", "–", "-", "(", ":"):
            return opened[:-1]
    if role == "than" and head and (head[0].text in QUALITIES or head[0].text in NOUNS):
        return head[1:]
    return head

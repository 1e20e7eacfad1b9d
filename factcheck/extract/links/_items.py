"""The nouns of a read sentence: words, figures with their parts, the masked clause."""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.extract.links._change_words import MODIFIERS
from factcheck.model.claim import Claim
from factcheck.model.ellipsis import CARRIES_ON
from factcheck.model.quantity import Period, Quantity
from factcheck.named_tuple import NamedTuple

MASK = "§"
"""Stands in the masked sentence for every letter of a period or of a figure that only dates something."""
WHOLE = "¤"
"""The same for a figure that something else is a part of: `four of the 27 members`."""

_TOKEN = r"§+|¤+|[^\W\d_][^\W_]*(?:[’'-][^\W_]+)*|[’']s|\d[\d.,]*|[^\s\w]"
_CLOSES = frozenset((",", ";", ":", "–", "—", "("))
_ONLY_THEN = CARRIES_ON | frozenset(
    """, " “ average price proportion amount minus drew draws gets sold sells cost costs numbered counted holds
    employs pays""".split()
)
"""Of two figures that can be held against each other these tell no other measure either: `in 2020 it employed 50. It employs 39`."""
_NEGATIONS = frozenset("not never no without nor neither failed fails rather instead hardly".split())


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
    text: str
    """The sentence in lower case, nothing masked."""

    def words_at(self, period: Period) -> str:
        """The words of a period."""
        return self.text[period.start - self.start : period.end - self.start]

    def after(self, item: Item, limit: int) -> str:
        """Masked words behind a figure."""
        at = item.claim.end - self.start
        return self.masked[at : at + limit]


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(_TOKEN)


def words_of(gap: str, at: int) -> list[Word]:
    """The words and marks of a masked gap that starts at text offset `at`."""
    return [Word(match.group(), at + match.start()) for match in _tokens().finditer(gap)]


def goes_on(gap: str) -> bool:
    """Whether the masked words in front of a figure tell nothing but when it had the measure that was told before."""
    return all(word[0] == MASK or word in _ONLY_THEN for word in _tokens().findall(gap))


def is_light(word: str) -> bool:
    """Whether a word may stand between a preposition and its figure without changing what it says."""
    return word[0] == MASK or word in MODIFIERS or word in ("'s", "’s")


def is_negated(words: Sequence[Word], i: int) -> bool:
    """Whether a negation stands close before a word, in its own clause: not in `without power, up from`."""
    for word in reversed(words[max(0, i - 4) : i]):
        if word.text in _CLOSES:
            return False
        if word.text in _NEGATIONS or word.text.endswith(("n't", "n’t")):
            return True
    return False

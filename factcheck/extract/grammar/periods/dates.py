"""The reading of one date expression: what it needs to know, and what it returns."""

from collections.abc import Callable
from datetime import date

from factcheck.extract.grammar.calendar import Span
from factcheck.extract.grammar.periods.lexicon import FUTURE, REPORTED
from factcheck.extract.grammar.tokens import Tokens
from factcheck.named_tuple import NamedTuple


class Core(NamedTuple):
    """One date expression before its modifiers and its partner in a range are known."""

    span: Span | None
    timex: str
    end: int
    """The token behind it."""
    grain: str
    calendar: str = "calendar"
    relative: bool = False
    weekday: int | None = None
    complete: bool = True
    """Whether the year is written or certain."""
    kind: str = "date"
    offset: str | None = None
    month: int = 0
    day: int = 0


class Dates:
    """A text, the day it is read on, and the way back to the reader of any date expression."""

    __slots__ = ("_read", "as_of", "month_first", "t")

    def __init__(
        self,
        t: Tokens,
        as_of: date | None,
        month_first: bool,  # noqa: FBT001
        read: "Callable[[Dates, int, Core | None], Core | None]",
    ) -> None:
        self.t = t
        self.as_of = as_of
        self.month_first = month_first
        self._read = read

    def read(self, i: int, partner: Core | None = None) -> Core | None:
        """The date expression that starts with token `i`; `partner` is the first end of a range."""
        return self._read(self, i, partner)

    def looks_back(self, i: int, end: int) -> bool:
        """Whether a verb of what has happened stands in the clause around tokens `i` to `end`."""
        return self._has_past(range(i - 1, max(i - 12, -1), -1)) or self._has_past(range(end, end + 9))

    def _has_past(self, tokens: range) -> bool:
        words = self.t.words
        for k in tokens:
            word = words[k]
            if word in _ENDS or not word:
                return False
            if word in REPORTED or word in _PAST or (word.endswith("ed") and word not in _PLANNED):
                return True
        return False

    def _by_verb(self, i: int, end: int) -> bool | None:
        """What the word that governs the date says of its time, if it does."""
        words = self.t.words
        v = i - 2 if words[i - 1] in _BEFORE_DATES else i - 1
        verb = words[v]
        if verb in _OPENING and words[v - 1] != "week" and not self.looks_back(i, end):
            return True
        if verb in ("is", "are") and v == i - 2:
            return True  # "the anniversary is on 20 July"
        if verb in REPORTED or (verb.endswith("ed") and verb not in _PLANNED):
            if words[v - 1] != "be":
                return False
            if words[v - 2] == "to" and words[v - 3] not in _HAD:
                return True  # "the report to be announced on Friday"
        return None

    def looks_ahead(self, i: int, end: int) -> bool:
        """Whether the clause around tokens `i` to `end` speaks of what is to come."""
        words = self.t.words
        by_verb = self._by_verb(i, end)
        if by_verb is not None:
            return by_verb
        for k in range(i - 1, max(i - 20, -1), -1):
            word = words[k]
            if word in _STOPS and (word in _ENDS or words[k - 1] not in _PASSIVE):
                break
            if word in ("by", "until"):
                # `A meal was £2.60 until July` is over
                if k >= i - 2 and not (word == "until" and self._was(k)):
                    return True
            elif word in FUTURE:
                return True
            if word == "forecast" and words[k - 1] in ("is", "are", "been"):
                return True
            if word == "to" and words[k - 1] in ("is", "are", "due", "set", "plans", "hopes"):
                return True
        return self.is_followed_by_a_future(end)

    def _was(self, i: int) -> bool:
        """Whether the last verb in front of a token is one of what was so."""
        for word in self.t.words[max(i - 10, 0) : i][::-1]:
            if word in _WAS or word in _IS or word in _ENDS:
                return word in _WAS
        return False

    def is_followed_by_a_future(self, end: int) -> bool:
        """Whether the words behind a date tell of what is to come (`the July election will be held by post`)."""
        for word in self.t.words[end : end + 8]:
            if word in _ENDS or word in ("", "that", "said"):
                break
            if word in ("will", "due", "scheduled", "shall"):
                return True
        return False


_OPENING = frozenset("beginning starting effective commencing".split())
_BEFORE_DATES = frozenset("on in the late early last".split())
_HAD = frozenset("had was were needed appeared seemed thought believed said known used going".split())
_PASSIVE = frozenset("be been being get have is are was were".split())
_PAST = frozenset("had stood did been has have since ended".split())
_PLANNED = frozenset("scheduled expected planned need".split())
_WAS = frozenset("was were had stood cost".split())
_IS = frozenset("is are be has have will would to due remains remain stays stay said".split())
_ENDS = frozenset((".", ";", "!", "?"))
_STOPS = _ENDS | frozenset("said told says announced reported".split())
"""Where the search for what is to come ends: with the sentence, or at what was said of it."""

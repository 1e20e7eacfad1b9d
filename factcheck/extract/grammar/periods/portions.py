"""Portions of a period: `early 2021`, `mid-January`, `the end of the year`, `late last July`, `by end of month`."""

from datetime import timedelta

from factcheck.extract.grammar.periods import months, relative
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import BACK, BARE_UNITS, CLOCK_UNITS, MONTHS, UNITS
from factcheck.extract.grammar.tokens import ENDS
from factcheck.named_tuple import NamedTuple

_LAST = ("end", "close")
_FIRST = ("beginning", "start", "outset")
_REST = ("rest", "remainder")
_BEFORE_BARE_END = frozenset("the by at on in until till before from since to".split())


class Portion(NamedTuple):
    """A portion of a period, or one of its ends."""

    first: int
    """Its first token."""
    word: str
    whole: Core
    """The period that it is a portion of."""

    @property
    def exact(self) -> bool:
        """Whether the portion is a day and no stretch without edges."""
        return self.whole.span is not None and self.whole.grain != "day" and self.word in _LAST + _FIRST

    def core(self, whole: Core) -> Core:
        """The portion, of a whole whose year may have become known since."""
        span = whole.span
        if span is None or not self.exact:
            return whole
        day = span[1] if self.word in _LAST else span[0]
        if self.word in _LAST and whole.grain == "decade":
            # some count a decade to its year nine, some to the ten behind it
            return whole._replace(span=(day, day.replace(year=day.year + 1)))
        return whole._replace(span=(day, day))


def portion(d: Dates, i: int) -> Portion | None:
    """The portion of a period that token `i` names."""
    words = d.t.words
    word = words[i]
    adjective = word in ("early", "mid", "late")
    j = _behind(words, i, adjective=adjective)
    if j and words[j] in ("around", "about"):
        j += 1
    core = d.read(j) if j else None
    if (
        core is not None
        and core.grain == "day"
        and not core.complete
        and j
        and words[j] in MONTHS
        and not adjective
    ):
        core = months.nearest(d, j, MONTHS[words[j]], j + 1)  # "by the end of May 13 had left"
    if core is not None and core.kind == "duration" and words[j] in BACK and words[j + 1] == core.grain:
        core = relative.moved(d, -1, core.grain, core.end, anchored=True)  # "at the end of the past week"
    if core is None and j and words[j] in BARE_UNITS and words[j] not in CLOCK_UNITS:
        bare = words[j - 1] == "of" and words[i - 1] in _BEFORE_BARE_END and words[j + 1] in ENDS
        if words[j - 1] in ("the", "-") or bare:
            core = relative.moved(d, 0, UNITS[words[j]], j + 1, anchored=True)
    if core is None or core.kind != "date" or core.grain == "ref":
        return None
    if word in _REST:
        if core.span is None or d.as_of is None or not core.span[0] <= d.as_of <= core.span[1]:
            return None  # the rest of a year that is over begins where the text says
        if d.looks_back(i, core.end):
            return None
        core = core._replace(span=(d.as_of, core.span[1]))
    if word == "turn" and core.grain == "century":
        core = core._replace(span=None)  # some years about it
    if word == "turn" and core.grain == "year" and core.span is not None:
        new_year = core.span[0]
        core = core._replace(span=(new_year - timedelta(days=1), new_year))
    return Portion(i - 1 if words[i - 1] == "the" and not adjective else i, word, core)


def _behind(words: list[str], i: int, *, adjective: bool) -> int:
    """Where the period starts that token `i` names a portion of; 0 if it names none."""
    j = i + 1
    if not adjective:
        if words[j] != "of":
            return 0
        return j + 2 if words[j + 1] == "the" else j + 1
    if words[j] in ("-", "‑"):
        j += 1
    if words[j] == "to" and words[j + 1] in ("mid", "late"):
        j += 3 if words[j + 2] == "-" else 2
    if words[j] == "in":
        j += 1
    return (
        j + 1 if words[j] == "the" and (words[j + 1][:1].isdecimal() or words[j + 1].endswith("ties")) else j
    )

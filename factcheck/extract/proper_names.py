"""Finds names by their capitals: `Gwil Parry-Jones`, `Luiz Inácio Lula da Silva`, `MV Dunlin`."""

from factcheck.model.months import CALENDAR
from factcheck.model.pattern import Pattern
from factcheck.named_tuple import NamedTuple

_WORD = Pattern(r"[^\W\d_][\w’'-]*\.?|\S")
PARTICLES = frozenset(
    "de da do dos das del della di du van von der den ter ten al el bin ibn bint abu la le les y e af av zu op st".split()
)
_NO_NAME = CALENDAR.union(
    """the a an in on at by for from to of with when while after before since until as if but and or nor so yet then this
    that these those there here it its he she they we you i his her their our my your who what which whose where why how
    not no all both each every some many most more other another such one two three four five six seven eight nine ten
    last next first second third now today yesterday tomorrow once born aged asked according under over about during
    caption photo picture also even only just still however meanwhile although though because despite unlike like among
    between through around against near officially founded launched opened built""".split()
)
_HONORIFICS = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady baroness captain capt cllr councillor rev reverend sgt sergeant "
    "inspector pc col colonel general gen major lt lieutenant admiral judge justice".split()
)
_LONGEST = 7


class ProperName(NamedTuple):
    """A run of capitalised words; half-open offsets into the text."""

    start: int
    end: int
    words: tuple[str, ...]
    """Without a possessive ending."""

    @property
    def surname(self) -> str:
        """The last word, by which the person or thing is named again."""
        return self.words[-1]

    @property
    def plain(self) -> tuple[str, ...]:
        """The words without honorifics."""
        kept = tuple(word for word in self.words if word.lower().rstrip(".") not in _HONORIFICS)
        return kept or self.words

    def may_be(self, other: "ProperName") -> bool:
        """Whether both can name the same: the same last word, and no first words that differ."""
        mine, theirs = self.plain, other.plain
        if mine[-1].lower() != theirs[-1].lower():
            return False
        return len(mine) == 1 or len(theirs) == 1 or mine[0].lower() == theirs[0].lower()


def proper_names(text: str, start: int, end: int) -> list[ProperName]:
    """Return the names in text[start:end], in text order.

    A sentence's first word counts only if it is no ordinary opener; a possessive ends a name.
    """
    found: list[ProperName] = []
    run: list[str] = []
    begin = past = 0
    pending: list[str] = []
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        touching = not run or text[past : match.start()].strip() == ""
        bare, owned = _without_possessive(word.rstrip(".") if len(word) > 2 else word)
        if _is_capitalised(bare) and touching and bare.lower() not in _NO_NAME and len(run) < _LONGEST:
            if not run:
                begin = match.start()
            run += [*pending, bare]
            pending = []
            past = match.start() + len(bare)
            if owned or (word.endswith(".") and len(bare) > 3):
                _close(found, run, begin, past)
                run = []
        elif run and touching and word in PARTICLES and len(pending) < 2:
            pending.append(word)
            past = match.end()
        else:
            _close(found, run, begin, past, pending)
            run, pending = [], []
            if _is_capitalised(bare) and bare.lower() not in _NO_NAME:
                run, begin, past = [bare], match.start(), match.start() + len(bare)
                if owned:
                    _close(found, run, begin, past)
                    run = []
    _close(found, run, begin, past, pending)
    return found


def _close(
    found: list[ProperName], run: list[str], begin: int, past: int, pending: list[str] | None = None
) -> None:
    if run:
        trailing = sum(len(word) + 1 for word in pending or ())
        found.append(ProperName(begin, past - trailing, tuple(run)))


def _is_capitalised(word: str) -> bool:
    return word[:1].isupper()


def _without_possessive(word: str) -> tuple[str, bool]:
    if word.endswith(("'s", "’s")):
        return word[:-2], True
    if word.endswith(("s'", "s’")):
        return word[:-1], True
    return word.rstrip("'’"), False

"""The word `one`: a number before a counted noun, a pronoun otherwise."""

from factcheck.extract.grammar import currencies, units
from factcheck.extract.grammar.nouns import STOP
from factcheck.extract.grammar.numerals import SMALL
from factcheck.extract.grammar.tokens import ENDS, Tokens

_SIGNS = frozenset(("minus", "negative", "point", *currencies.SIGNS))
_AFTER = frozenset(
    """of another that who which is was has could can might may should would must will side hand thing way time
    where knows sees needs said says does""".split()
)
_LINKS = frozenset("to by at from on with for".split())
_BEFORE = frozenset(
    """the this that no any every each which some only another other same next last first new big good bad old year
    number loved as like not little everyone long small latest previous second third""".split()
)
_RANKING = frozenset("only not as last like first next".split())
_POINTING = frozenset("the number this that some every any".split())
_ENDS = ENDS | {"’", "'", '"'}
_CONTINUES = frozenset("in out million more less per percent over tall or".split())
_ENUMERATES = frozenset((",", "than", "least", "and", "to", "or", "number"))


def stands_alone(t: Tokens, i: int) -> bool:
    """Whether `one` at token `i` stands for a noun or a person."""
    words = t.words
    before, after, behind = words[i - 1], words[i + 1], words[i + 2]
    if before in _SIGNS:
        return False
    if after == "point":
        return before in ("at", "on")
    if after in _LINKS:
        return not ((before == "from" and after != "from") or (behind in SMALL and after != "from"))
    if after in _AFTER:
        return not ((after == "of" and behind == "every") or (after == "time" and behind == "in"))
    counted = after[:1].isalpha() and after not in STOP
    if before in _BEFORE:
        if before in _RANKING and (counted or units.read_unit(t, i + 1) is not None):
            return False
        return not (before in _POINTING and counted)
    if after in _ENDS:
        return not ((before in _ENUMERATES and after in ENDS) or (i == 0 and not words[i + 2]))
    if after in STOP and after not in _CONTINUES and units.read_unit(t, i + 1) is None:
        if before in _ENUMERATES and after in ("and", "or"):
            return False
        return not (after in ("or", "and") and (behind in SMALL or behind in ("more", "a")))
    return False

"""Two numbers that are one share: `one in five`, `7 out of 10`, `one sailing in 20`."""

from fractions import Fraction

from factcheck.extract.grammar import digits, nouns, spelling
from factcheck.extract.grammar.numerals import SMALL, Number
from factcheck.extract.grammar.periods.lexicon import UNITS
from factcheck.extract.grammar.rates import LEAST_BASE
from factcheck.extract.grammar.tokens import ENDS, Tokens

_DASHES = ("-", "‑", "–", "−")
# Behind "two in 10" these count a row of occasions or places, and no share.
_OCCASIONS = frozenset(
    """games matches starts innings attempts appearances overs tests % percent per m million countries cities states
    districts villages towns schools locations balls deliveries overs shots""".split()
)
_SCORED = frozenset("times years days months goals points wins minutes hours".split())
_LEADING = frozenset(("in", "out", "of", "over"))
"""Of the next three words one leads to the base of a share."""
_ROUND = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 10_000, 100_000))


def read(t: Tokens, number: Number) -> Number | None:
    """The share that a whole number begins, or None."""
    words, top, j = t.words, number.value, number.end
    if _LEADING.isdisjoint(words[j : j + 3]):
        return None  # as behind most numbers
    if top.denominator != 1 or not 0 < top.numerator < 100 or (number.scaled and number.form != "word"):
        return None
    if words[j] in _DASHES and t.glued(j):
        j += 1
    k = _link(t, number, j)
    if not k:
        return None
    if words[k] == "-" or words[k] in ("every", "each"):
        k += 1
    bottom = _base(t, k)
    if bottom is None or bottom.value.denominator != 1 or bottom.value <= top:
        return None
    if top > 1 and bottom.value >= LEAST_BASE and words[k - 1] in ("every", "each"):
        return None  # `58 in every 100,000` is a rate
    if words[j] == "out":
        fits = bottom.value <= 100 or top < 10
    else:
        fits = _divides(t, top, bottom, k, plain=words[j] == "in")
    if not fits:
        return None
    value = Fraction(top, bottom.value)
    return Number(value, value, bottom.significant, bottom.end, "fraction")


def _link(t: Tokens, number: Number, j: int) -> int:
    """The token behind `in`, `out of`, `of every`, `sailing in`; 0 if nothing links."""
    words = t.words
    word, after = words[j], words[j + 1]
    if word == "out":
        return j + 2 if after == "of" else 0
    if word == "in" or (word == "of" and after == "every") or (word == "over" and _divided(t, number, j)):
        return j + 1
    if number.value > 3 or j > number.end or after not in ("in", "out") or not word[:1].isalpha():
        return 0
    if t.start(j + 1) - t.ends[j] != 1:
        return 0
    if word in _SCORED or (number.value == 1 and nouns.is_plural(word) and word != "people"):
        return 0
    k = j + 2
    if after == "out":
        return k + 1 if words[k] == "of" else 0
    return k if words[k] in ("every", "each") or words[k].isdecimal() or words[k] in SMALL else 0


def _divided(t: Tokens, number: Number, j: int) -> bool:
    """`one over twenty`, with nothing counted behind it."""
    words = t.words
    if number.value >= 10:
        return False
    if words[j + 1].isdecimal():
        return words[j + 2] in ENDS
    rest = spelling.spelled(t, j + 1) if words[j + 1] in SMALL else None
    return rest is not None and words[rest.end] in ENDS


def _base(t: Tokens, k: int) -> Number | None:
    word = t.words[k]
    if word[:1].isdecimal():
        return digits.numeral(t, k)
    return spelling.spelled(t, k) if word in SMALL or word in ("a", "hundred") else None


def _divides(t: Tokens, top: Fraction, bottom: Number, k: int, *, plain: bool) -> bool:
    """Whether `N in M` is a share: no year, no row of games, no span of time."""
    words = t.words
    after = words[bottom.end]
    if after in UNITS or after in _OCCASIONS:
        return False
    if words[k].isdecimal() and "1900" <= words[k] <= "2100" and len(words[k]) == 4 and words[k - 1] == "in":
        return False
    if not plain and top > 1 and bottom.value not in _ROUND:
        return False  # "two sixes in 412 balls"
    return not (plain and top > 1 and after[:1].isalpha() and bottom.value not in _ROUND)

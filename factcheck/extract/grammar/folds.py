"""Words that carry a factor or a vague number: `doubled`, `tenfold`, `dozens`, `tens of thousands`, `a few`."""

from fractions import Fraction

from factcheck.extract.grammar import amounts, names
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.names import Label
from factcheck.extract.grammar.numerals import PLURAL_SCALES, SCALES, Number
from factcheck.extract.grammar.tokens import Tokens

_FACTORS = {
    2: "doubled doubles doubling double twice twofold",
    3: "tripled triples tripling triple treble trebled trebling thrice threefold",
    4: "quadrupled quadruple quadrupling fourfold",
    5: "quintupled fivefold",
    6: "sixfold",
    7: "sevenfold",
    8: "eightfold",
    9: "ninefold",
    10: "tenfold",
    100: "hundredfold",
}
FOLDS = {word: Fraction(factor) for factor, row in _FACTORS.items() for word in row.split()} | dict.fromkeys(
    ("halved", "halving", "halves", "halve"), Fraction(1, 2)
)
"""Words that carry a factor without a numeral."""
VAGUE = frozenset((*PLURAL_SCALES, "dozens", "scores", "several", "few", "handful", "tens"))
"""Words that stand for a number without a value."""

_ADJECTIVES = frozenset(("double", "triple", "treble", "quadruple", "halves"))
_COMPOUND = frozenset(
    """- standards bill act room rooms murder bed agent fault glazing deck decker figures digits digit jeopardy gold
    bogey play""".split()
)
_OF_IT = frozenset("the that its what his".split())
_HOW_OFTEN = frozenset("a per each every in this daily weekly since before already".split())
_MARKS = frozenset("the test its their exam".split())
_ONE = Fraction(1)


def factor(t: Tokens, i: int) -> Amount | Label:
    """The factor in the word at token `i`, or the name or idiom that it is part of."""
    words = t.words
    word, before, after = words[i], words[i - 1], words[i + 1]
    if word in _ADJECTIVES:
        noun = before in ("a", "the") and after[:1].isalpha() and after not in _OF_IT
        if word == "halves" or noun or after in _COMPOUND or (t.capital(i) and t.capital(i + 1)):
            return Label(i, i + 1, "part-word")
    end = names.idiom(t, i)
    if end:
        return Label(i, end, "idiom")
    form = "word" if word.endswith("fold") else "vague"
    amount = Amount(Number(FOLDS[word], _ONE, _ONE, i + 1, form), i, i + 1, t.start(i), t.ends[i])
    amount.unit, amount.stat = "fold", "ratio"
    if word in ("twice", "thrice") and after in _HOW_OFTEN:
        amount.unit, amount.stat, amount.form = "times", "count", "word"
    return amount


def vague_end(t: Tokens, i: int) -> int:
    """The token behind the vague number at token `i` (`tens of thousands`, `several hundred`); 0 if it is none."""
    words = t.words
    word, after = words[i], words[i + 1]
    if word in ("few", "several", "handful"):
        return i + 2 if after in SCALES or after == "dozen" else i + 1
    if (after != "of" and word in ("tens", "scores")) or (word == "scores" and words[i - 1] in _MARKS):
        return 0
    j = i + 1
    while words[j] == "of" and words[j + 1] in PLURAL_SCALES:
        j += 2
    return j


def vague(t: Tokens, first: int, stop: int, floor: int) -> Amount:
    """An amount that has no value, only its words."""
    amount = amounts.build(t, first, Number(Fraction(0), _ONE, _ONE, stop, "vague"), floor)
    if not amount.prefixed:
        amount.first = first
    amount.value = None
    amount.form = "vague"
    return amount

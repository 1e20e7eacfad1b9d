"""Days and years in words: `the twenty-sixth of June`, `May twenty nine`, `nineteen ninety-six`, `two thousand and five`."""

from factcheck.extract.grammar.numerals import ONES, ORDINALS, TENS
from factcheck.extract.grammar.tokens import ENDS

CENTURIES = frozenset("two fifteen sixteen seventeen eighteen nineteen twenty".split())
"""First words of a year that is said in pairs."""
_HYPHENS = ("-", "‑")
_ZERO = frozenset(("oh", "o"))
_AFTER_YEAR = ENDS | frozenset(
    "and to until when as but or that which the a in for he she they it with".split()
)


def day(words: list[str], k: int) -> tuple[int, int, bool] | None:
    """A day of the month in words from token `k`: the number, the token behind it, whether it is an ordinal."""
    word = words[k]
    if word in ORDINALS:
        return (ORDINALS[word], k + 1, True) if ORDINALS[word] <= 31 else None
    if word in ("twenty", "thirty"):
        j = k + 2 if words[k + 1] in _HYPHENS else k + 1
        number = TENS[word] + (ORDINALS.get(words[j], 0) if ORDINALS.get(words[j], 99) < 10 else 0)
        if number > TENS[word]:
            return (number, j + 1, True) if number <= 31 else None
        number += ONES.get(words[j], 0) if 0 < ONES.get(words[j], 0) < 10 else 0
        if number > TENS[word]:
            return (number, j + 1, False) if number <= 31 else None
        return number, k + 1, False
    number = ONES.get(word, 0)
    return (number, k + 1, False) if number else None


def year(words: list[str], k: int) -> tuple[int, int] | None:
    """A year in words from token `k`, and the token behind it: `nineteen eighty-four`, `two thousand and fifteen`."""
    word = words[k]
    if word == "two" and words[k + 1] == "thousand":
        j = k + 3 if words[k + 2] == "and" else k + 2
        rest, end = _below_hundred(words, j)
        if rest:
            return 2000 + rest, end
        return (2000, k + 2) if words[k + 2] in _AFTER_YEAR else None
    if word not in CENTURIES or word == "two":
        return None
    century, j = 100 * (ONES.get(word, 0) or TENS[word]), k + 1
    if words[j] in _HYPHENS:
        j += 1
    if words[j] == "hundred":
        j += 2 if words[j + 1] == "and" else 1
        rest, end = _below_hundred(words, j)
        return (century + rest, end) if rest or words[j] in _AFTER_YEAR else None
    if words[j] in _ZERO:
        number = ONES.get(words[j + 1], 0)
        return (century + number, j + 2) if 0 < number < 10 else None
    rest, end = _below_hundred(words, j)
    return (century + rest, end) if rest >= 10 else None


def is_year(words: list[str], k: int) -> tuple[int, int] | None:
    """A year in words that nothing counted follows."""
    found = year(words, k)
    return found if found is not None and words[found[1]] in _AFTER_YEAR else None


def _below_hundred(words: list[str], j: int) -> tuple[int, int]:
    """A cardinal below a hundred at token `j`, 0 for none, and the token behind it."""
    word = words[j]
    if word not in TENS:
        return ONES.get(word, 0), j + 1
    k = j + 2 if words[j + 1] in _HYPHENS else j + 1
    ones = ONES.get(words[k], 0)
    return (TENS[word] + ones, k + 1) if 0 < ones < 10 else (TENS[word], j + 1)

"""Building an amount around a number: sign and currency before it, scale and unit behind it."""

from factcheck.extract.grammar import currencies, measures, numerals
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.digits import HYPHENS
from factcheck.extract.grammar.numerals import Number
from factcheck.extract.grammar.tokens import Tokens

_MINUS = frozenset(("-", "−", "–"))
_BEFORE_NUMBERS = currencies.BEFORE_NUMBERS | _MINUS | {"+", "minus", "negative"}
_CLOSED = frozenset((")", "%", "$", "£", "€", "'", "’", "”"))
_DOTTED = frozenset(("mn", "bn", "mil", "tn", "mln"))


def build(t: Tokens, i: int, number: Number, floor: int) -> Amount:
    """An amount around the number at token `i`; `floor` is the first token that still belongs to nobody."""
    words = t.words
    j = number.end
    first, unit, negative = i, None, False
    dashed = words[j] in HYPHENS and words[j + 1][:1].isdecimal()  # "22-9": no scale and no unit
    if i > floor and words[i - 1] in _BEFORE_NUMBERS:
        first, unit, negative = _before(t, i, floor)
    if words[j] in measures.SCALE_WORDS and not dashed:
        exponent, after = measures.suffix(t, j, number, prefixed=unit is not None)
        if exponent:
            number = numerals.scaled(number, exponent, after)
            dotted = words[after] == "." and t.glued(after) and words[after - 1] in _DOTTED
            j = after + 1 if dotted and words[after + 1][:1].islower() and not t.capital(after + 1) else after
    if negative:
        number = number._replace(value=-number.value)
    ends = t.ends
    amount = Amount(number, first, j, ends[first] - len(words[first]), ends[j - 1])
    if unit is None:
        if words[j] in measures.OPENERS and not dashed:
            measures.read_behind(t, amount)
        return amount
    amount.unit, amount.prefixed = unit, True
    if words[i - 1] in currencies.MILLION_CODES:
        amount.scale(6)
    measures.read_behind_currency(t, amount)
    return amount


def _before(t: Tokens, i: int, floor: int) -> tuple[int, str | None, bool]:
    """The first token of an amount, its currency if one stands before it, and whether a minus does."""
    words = t.words
    first = i
    unit: str | None = None
    found = currencies.read_before(t, i)
    if found is not None and found[1] >= floor:
        unit, first = found
    before = words[first - 1] if first > floor else ""
    if before in _MINUS:
        if unit is None and t.glued(first) and t.glued(first - 1):  # $-12.4bn
            found = currencies.read_before(t, first - 1)
            if found is not None and found[1] >= floor and words[first - 2] in currencies.SIGNS:
                return found[1], found[0], True
        if _is_minus(t, first, prefixed=unit is not None):
            return first - 1, unit, True
        if before == "-" and words[first - 2] == "minus":
            return first - 2, unit, True
    elif before == "+" and t.glued(first) and not t.glued(first - 1):
        first -= 1
    elif before in ("minus", "negative") and (words[first - 3], words[first - 2]) != ("plus", "or"):
        return first - 1, unit, True
    return first, unit, False


def _is_minus(t: Tokens, first: int, *, prefixed: bool) -> bool:
    """Whether the dash before token `first` is a sign, and not a hyphen, a range or a bullet."""
    words = t.words
    glued_left = t.glued(first - 1)
    earlier = words[first - 2]
    if not glued_left and earlier[-1:].isdecimal():
        return False  # "2 -7 g": a range
    if not t.glued(first):
        lone = (first == 1 and t.count <= 6) or words[first + 1] in ("degrees", "°")
        return lone and not glued_left and not prefixed and words[first - 1] != "–"
    return not (glued_left and (earlier[-1:].isalnum() or earlier in _CLOSED))

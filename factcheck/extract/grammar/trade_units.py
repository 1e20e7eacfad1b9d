"""Abbreviations of trades that hold more than a unit: a scale, a rate (`950,000 b/d`, `55bcm`, `10 mtpa`)."""

from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.tokens import Tokens

_WHOLE: dict[str, tuple[int, str, str | None]] = {
    **dict.fromkeys(("bpd", "bopd", "boepd"), (0, "barrel", "day")),
    "tpd": (0, "ton", "day"),
    "tpa": (0, "tonne", "year"),
    "mtpa": (6, "tonne", "year"),
    "bcm": (9, "cubic_metre", None),
    "tcm": (12, "cubic_metre", None),
    "bcf": (9, "cubic_foot", None),
    "tcf": (12, "cubic_foot", None),
    "mmbtu": (6, "british_thermal_unit", None),
}
"""By word: the power of ten, the unit, the denominator."""
_A_DAY = {"b": 0, "bbl": 0, "bbls": 0, "boe": 0, "kb": 3, "mb": 6}
"""Barrels before `/d`, with their power of ten."""
_GASES = {"tco": "tonne", "ktco": "kilotonne", "mtco": "megatonne", "gtco": "gigatonne"}
"""Weights of carbon dioxide, before the `2`: `120 MtCO2e`."""

FIRST_WORDS = frozenset((*_WHOLE, *_A_DAY, *_GASES))
"""Words with which such an abbreviation begins."""


def read(t: Tokens, j: int, amount: Amount) -> int:
    """The token behind the abbreviation at token `j`, which it reads into the amount; 0 where none stands there."""
    words = t.words
    word = words[j]
    found, end = _WHOLE.get(word), j + 1
    if found is None and word in _A_DAY and a_day(t, j):
        found, end = (_A_DAY[word], "barrel", "day"), j + 3
    if found is None and word in _GASES and words[j + 1] == "2" and t.glued(j + 1):
        found, end = (0, _GASES[word], None), j + 2 + (words[j + 2] in ("e", "eq") and t.glued(j + 2))
    if found is None or (t.glued(end) and words[end].isalnum()):
        return 0
    exponent, amount.unit, amount.per = found
    if exponent:
        amount.scale(exponent)
        amount.number_end = amount.end = t.ends[end - 1]
    return end


def a_day(t: Tokens, j: int) -> bool:
    """Whether `/d` is glued behind token `j`."""
    return t.words[j + 1 : j + 3] == ["/", "d"] and t.glued(j + 1) and t.glued(j + 2)

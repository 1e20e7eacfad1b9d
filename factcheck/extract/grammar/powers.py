"""Units divided and multiplied as the sciences write them: `2 kg m-3`, `70 km s−1 Mpc−1`, `5 fb⁻¹`, `350 N·m`."""

from factcheck.extract.grammar import units
from factcheck.extract.grammar.tokens import Tokens

_DIGITS = {"1": 1, "¹": 1, "2": 2, "²": 2, "3": 3, "³": 3}
_MINUS = frozenset("-−–⁻")
MARKS = _MINUS | {"^"}
"""What stands behind the symbol."""

# By symbol, as written: the unit to the power of minus one, two and three.
_SYMBOLS: dict[str, tuple[str, ...]] = {
    "s": ("second", "square_second"),
    "ms": ("millisecond",),
    "min": ("minute",),
    "h": ("hour",),
    "hr": ("hour",),
    "d": ("day",),
    "yr": ("year",),
    "m": ("m", "square_metre", "cubic_metre"),
    "cm": ("cm", "square_centimetre", "cubic_centimetre"),
    "mm": ("mm", "square_millimetre", "cubic_millimetre"),
    "km": ("km", "square_km", "cubic_km"),
    "kpc": ("kiloparsec",),
    "Mpc": ("megaparsec",),
    "g": ("g",),
    "kg": ("kg",),
    "ha": ("hectare",),
    "L": ("litre",),
    "l": ("litre",),
    "mL": ("ml",),
    "ml": ("ml",),
    "mol": ("mole",),
    "K": ("kelvin",),
    "sr": ("steradian",),
    "ab": ("attobarn",),
    "fb": ("femtobarn",),
    "pb": ("picobarn",),
    "nb": ("nanobarn",),
}
FIRST_WORDS = frozenset((*map(str.lower, _SYMBOLS), "inverse"))
"""Words with which a denominator begins."""
_ALONE = frozenset("s ms min yr cm mm ab fb pb nb".split())
"""Symbols that need no unit before their power: `4e14 s-1`."""
_PLAIN = {
    **dict.fromkeys(("second", "seconds"), "second"),
    **dict.fromkeys(("metre", "metres", "meter", "meters"), "m"),
    **dict.fromkeys(("centimetre", "centimetres", "centimeter", "centimeters"), "cm"),
    **{name + s: name for name in ("attobarn", "femtobarn", "picobarn", "nanobarn") for s in ("", "s")},
}
"""Behind `inverse`: `150 inverse femtobarns`."""


def divided(t: Tokens, j: int, *, alone: bool = False) -> tuple[str, int] | None:
    """The denominators in negative powers from token `j` on, and the token behind the last.

    Args:
        t: the text.
        j: the token behind a unit, or behind a number.
        alone: whether no unit stands before it.
    """
    words = t.words
    if alone and words[j] == "inverse":
        unit = _PLAIN.get(words[j + 1])
        return (unit, j + 2) if unit is not None else None
    found = _power(t, j)
    if found is None or (alone and words[j] not in _ALONE):
        return None
    names = []
    while found is not None:
        name, j = found
        names.append(name)
        found = _power(t, j)
    return " per ".join(names), j


def _power(t: Tokens, j: int) -> tuple[str, int] | None:
    """One symbol with its negative power, unless it opens a range of measures (`3 m-2 m`)."""
    words = t.words
    if words[j + 1] not in MARKS or words[j] not in FIRST_WORDS or not t.glued(j + 1):
        return None
    k = j + 2 if words[j + 1] == "^" else j + 1
    exponent = _DIGITS.get(words[k + 1], 0)
    names = _SYMBOLS.get(t.written(j, j + 1), ())
    if words[k] not in _MINUS or not 0 < exponent <= len(names) or not (t.glued(k) and t.glued(k + 1)):
        return None
    stop = k + 2
    if t.glued(stop) and (words[stop].isalnum() or words[stop] in MARKS):
        return None
    measured = words[stop] in units.FIRST_WORDS and words[stop + 1] not in MARKS
    return None if measured and units.read_unit(t, stop) is not None else (names[exponent - 1], stop)


def head(t: Tokens, j: int) -> tuple[str, int] | None:
    """A symbol of one letter that the negative power behind it makes certain: `1,500 W m−2`, `3 L s-1`."""
    unit = units.ONE_LETTER.get(t.written(j, j + 1))
    return (unit, j + 1) if unit is not None and divided(t, j + 1) is not None else None

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

_YEARS = {
    **dict.fromkeys(("kiloyear", "kiloyears", "kiloannum", "kyr", "kya"), 3),
    **dict.fromkeys(("megayear", "megayears", "megaannum", "Myr", "mya", "Mya", "MYA"), 6),
    **dict.fromkeys(("gigayear", "gigayears", "gigaannum", "Gyr", "Gya", "bya", "BYA"), 9),
}
"""Multiples of years, as written, with their power of ten: `MYR` are ringgit."""
_ANNI = {"ka": 3, "Ma": 6, "Ga": 9}
"""The same by symbols that are names, too: the company of geology makes them certain (`66 Ma`)."""
_OLDEST = {"ka": 10_000, "Ma": 5000, "Ga": 14}
"""Nothing is older than the rocks, or the universe."""
_FAR_BACK = frozenset(
    """fossil fossils rock rocks zircon zircons crust mantle sediment sediments sedimentary strata stratum basalt
    basalts meteorite meteorites dinosaur dinosaurs extinction extinctions eon eons epoch cretaceous jurassic triassic
    permian devonian cambrian precambrian ordovician silurian carboniferous miocene pliocene eocene oligocene paleocene
    palaeocene pleistocene holocene archean archaean proterozoic hadean phanerozoic paleozoic palaeozoic mesozoic
    cenozoic volcanism tectonic craton isotope isotopic radiometric geological geologic geologists geologist
    palaeontologists paleontologists gigaannum megaannum glacial interglacial eruption eruptions granite""".split()
)

FIRST_WORDS = frozenset((*_WHOLE, *_A_DAY, *_GASES, *map(str.lower, (*_YEARS, *_ANNI))))
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
    if found is None:
        found = _years(t, j, amount)
    if found is None or (t.glued(end) and words[end].isalnum()):
        return 0
    exponent, amount.unit, amount.per = found
    if exponent:
        amount.scale(exponent)
        amount.number_end = amount.end = t.ends[end - 1]
    return end


def _years(t: Tokens, j: int, amount: Amount) -> tuple[int, str, None] | None:
    """Thousands, millions or billions of years at token `j`: `3 Gyr`, `66 Ma ago`, but not `at 30 Ma founded`."""
    written = t.written(j, j + 1)
    exponent = _YEARS.get(written)
    if exponent is None and written in _ANNI and t.words[j - 1][-1:].isdecimal():
        past = amount.value is not None and 0 < amount.value <= _OLDEST[written]
        after = t.words[j + 1]
        named = t.capital(j + 1) or (after in ("'", "’", ".") and t.glued(j + 1) and t.glued(j + 2))
        if past and (after in ("ago", "bp") or (not named and t.near(j, _FAR_BACK, 25))):
            exponent = _ANNI[written]
    return (exponent, "year", None) if exponent is not None else None


def a_day(t: Tokens, j: int) -> bool:
    """Whether `/d` is glued behind token `j`."""
    return t.words[j + 1 : j + 3] == ["/", "d"] and t.glued(j + 1) and t.glued(j + 2)

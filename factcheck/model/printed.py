"""How the figure of a row is printed for people: `£51.2 million`, `3.5%`, `1,200 people a day`."""

from factcheck.model.scale import MULTIPLIERS

_BEFORE = {"gbp": "£", "usd": "$", "eur": "€", "inr": "₹", "jpy": "¥"}
_AFTER = {
    "percent": "%", "percentage point": " points", "count": "", "number": "",
    "celsius": "°C", "degc": "°C", "fahrenheit": "°F",
}  # fmt: skip
_SYMBOLS = {
    "kw": "kW", "mw": "MW", "gw": "GW", "tw": "TW", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh",
    "teu": "TEU", "feu": "FEU", "fte": "FTE"
}  # fmt: skip
_PLURALS = {
    "person": "people", "child": "children", "man": "men", "woman": "women", "foot": "feet", "inch": "inches",
    "head": "head", "aircraft": "aircraft", "sheep": "sheep", "hertz": "hertz",
}  # fmt: skip
_CURRENCIES_LIKE_NOUNS = frozenset(
    "bam bif bob cop cup dop gel huf kes mad mop mur nad nok pen ron sar sek sos top ves vuv xof yer zar".split()
)
_VOWELS = frozenset("aeiou")


def printed(number: str, unit: str) -> str:
    """A decimal string with the unit that a pack gives it, the last word of which is the unit itself.

    Args:
        number: digits as written, or a range of two with an en dash.
        unit: the unit in words, with a scale before it where the pack has one: `million gbp`, `person_per_day`.
    """
    digits = "–".join(grouped(part) for part in number.split("–"))
    scale, base = _apart(unit.replace("_", " "))
    counted, per, span = base.partition(" per ")
    before = _BEFORE.get(counted, "")
    if before:
        counted = ""
    elif number != "1" or scale:
        counted = _plural(counted)
    after = _AFTER.get(base, f" {counted}" if counted else "")
    sign, digits = (digits[0], digits[1:]) if before and digits[:1] in ("-", "−") else ("", digits)
    return f"{sign}{before}{digits} {scale}".rstrip() + after + per + span


def _plural(counted: str) -> str:
    """`home` as `homes`, `teu` as `TEU`: what is no English noun, such as the code of a currency, has no plural."""
    words, gap, noun = counted.rpartition(" ")
    if noun in _SYMBOLS or noun in _PLURALS:
        noun = _SYMBOLS.get(noun) or _PLURALS[noun]
    elif _is_a_code(noun) or (noun.endswith("s") and not noun.endswith("ss")):
        pass
    elif noun.endswith("y") and noun[-2] not in _VOWELS:
        noun = f"{noun[:-1]}ies"
    else:
        noun += "es" if noun.endswith(("ss", "x", "ch", "sh", "z")) else "s"
    return f"{words}{gap}{noun}"


def _is_a_code(word: str) -> bool:
    """Whether a word of a unit is no English noun: `ha`, `fte`, `pln`, but not `bed` or `home`."""
    if len(word) > 3 or not word:
        return not word.isalpha()
    sounds = tuple(letter in _VOWELS for letter in word)
    return sounds not in ((False, True, False), (True, False, False)) or word in _CURRENCIES_LIKE_NOUNS


def grouped(number: str) -> str:
    """A decimal string with its thousands set apart; anything else unchanged."""
    sign = number[:1] if number[:1] in ("-", "+", "−") else ""
    whole, point, rest = number[len(sign) :].partition(".")
    return f"{sign}{int(whole):,}{point}{rest}" if whole.isdecimal() and whole.isascii() else number


def _apart(unit: str) -> tuple[str, str]:
    scale, _, rest = unit.partition(" ")
    return (scale, rest) if rest and scale in MULTIPLIERS else ("", unit)

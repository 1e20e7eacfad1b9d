"""Amounts told in two units, one behind the other: `5ft 8in`, `two hours and ten minutes`, `£3 50p`, `12 x 8m`."""

from fractions import Fraction

from factcheck.extract.grammar import currencies, nouns
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.tokens import ENDS, Tokens
from factcheck.extract.grammar.units import DIMENSION

_FACTORS = {
    ("foot", "inch"): 12,
    ("lb", "oz"): 16,
    ("stone", "lb"): 14,
    ("hour", "minute"): 60,
    ("hour", "second"): 3600,
    ("minute", "second"): 60,
    ("mile", "yard"): 1760,
    ("yard", "inch"): 36,
    ("yard", "foot"): 3,
    ("m", "cm"): 100,
    ("km", "m"): 1000,
    ("kg", "g"): 1000,
    ("gallon", "pint"): 8,
    ("week", "day"): 7,
    ("year", "month"): 12,
}
_MOST = {"foot": 12}
"""How many of the smaller unit may be told where people do not carry over: `2 yards and 7 feet`."""
_SMALLER = {"foot": "inch", "hour": "minute", "stone": "lb"}
"""The smaller unit that may go without its name: `5ft 8`, `3h20`."""
_NO_COMMA = frozenset("hour minute m km kg week".split())
_SUBUNITS = frozenset(
    "usd_cent gbp_penny myr_cent rub_kopeck inr_paisa eur_cent aud_cent cad_cent nzd_cent sgd_cent hkd_cent zar_cent nok_ore dkk_ore sek_ore".split()
)
_COMPARING = frozenset("more less dearer cheaper higher lower up down above below extra off".split())
_SETS_APART = frozenset("more less higher lower dearer cheaper up down above below over under on".split())
_MAIN_UNITS = currencies.CURRENCIES - _SUBUNITS


def compound(t: Tokens, a: Amount, b: Amount, gap: list[str]) -> bool:
    """Joins two amounts that name one quantity, into the first and in the smaller unit."""
    if a.value is None or b.value is None or a.unit is None:
        return False
    if a.unit in _MAIN_UNITS and b.unit != "oz":
        return _cents(t, a, b, gap)
    if a.unit == "gbp":
        a.unit = "lb"  # "7 pounds 6 ounces"
    unit = b.unit or _unnamed(t, a, b, gap)
    factor = _FACTORS.get((a.unit, unit or ""))
    if factor is None or b.value >= _MOST.get(unit or "", factor) or a.form == "range":
        return False
    if (a.value.denominator != 1 and a.form != "numeral") or not _linked(t, a, b, gap):
        return False
    a.value = a.value * factor + (b.value if a.value >= 0 else -b.value)
    a.unit = unit
    a.place, a.significant = b.place, b.significant
    a.number_end, a.stop, a.end = max(b.number_end, t.ends[b.stop - 1]), b.stop, b.number_end
    a.form = "compound"
    return True


def _unnamed(t: Tokens, a: Amount, b: Amount, gap: list[str]) -> str | None:
    """The unit of the second number where only its place says it: `5ft 8`, `3h20`."""
    unit = _SMALLER.get(a.unit or "")
    if unit is None or gap or b.value is None or b.value.denominator != 1:
        return None
    if nouns.read_noun(t, b.stop) is not None:
        return None
    if a.unit == "hour" and not t.glued(b.first) and t.words[b.stop] not in ENDS:
        return None
    return unit


def _linked(t: Tokens, a: Amount, b: Amount, gap: list[str]) -> bool:
    """Whether nothing, a comma or `and` between two such units makes them one quantity."""
    words = t.words
    if gap == [",", "and"]:
        return False
    goes_on = any(word[:1].isdecimal() for word in words[b.stop + 1 : b.stop + 3])
    if a.unit == "year" and words[b.stop] in (",", "and") and goes_on:
        return False  # "3 years, 2 months and 14 days": months have no fixed length
    if gap == [","]:
        return a.form == "compound" or a.unit not in _NO_COMMA
    return gap != ["and"] or a.unit not in ("kg", "week")


def _cents(t: Tokens, a: Amount, b: Amount, gap: list[str]) -> bool:
    """`three dollars and 20 cents`, `£3 50`."""
    assert a.value is not None
    assert b.value is not None
    if b.value >= 100:
        return False
    if b.unit in _SUBUNITS:
        if gap not in ([], ["and"], [","]) or a.value.denominator != 1 or a.scaled:
            return False  # `£1.80, 15p dearer`: the pence are told already
        if gap == [","] and t.words[b.stop] in _COMPARING:
            return False
        # `£1.62, 20p more than salt` and `£1, 20p dearer` are two figures
        if gap == [","] and a.form == "numeral" and t.words[b.stop] in ("per", "a", "an", "each"):
            return False  # `1,015 euros, 29 cents per kWh`
        if gap == [","] and (a.value.denominator != 1 or t.words[b.stop] in _SETS_APART):
            return False
    elif (
        b.unit is not None
        or gap not in ([], ["and"])
        or b.grouped
        or a.scaled
        or b.value.denominator != 1
        or a.value.denominator != 1
        or (t.words[b.stop] not in ENDS and t.words[b.stop] != "more")
    ):
        return False
    a.value += b.value / 100
    a.place = a.significant = Fraction(1, 100)
    a.number_end, a.stop, a.end = b.number_end, b.stop, b.number_end
    a.form = "compound"
    return True


def dimension(a: Amount, b: Amount) -> None:
    """`12 x 8m`: the unit named behind the last side holds for all."""
    if a.unit is None and b.unit is not None and DIMENSION.get(b.unit) in ("length", "pixel"):
        a.unit = b.unit
        a.form = "list-member"

"""Exact factors of the units that a draft or a pack may name; ids are those of the number grammar.

Sources: the International Yard and Pound Agreement of 1959 (yard 0.9144 m, pound 0.45359237 kg), the US and
the UK gallon by law (231 cubic inches, 4.54609 litres), the nautical mile of 1929 (1852 m); SI for the rest.
"""

from fractions import Fraction
from functools import lru_cache

_MILE = "1609.344"

# dimension: {unit: factor to the first unit of the dimension}
_FACTORS: dict[str, dict[str, str]] = {
    "share": {
        "percent": "1", "percentage_point": "1", "basis_point": "0.01", "per_mille": "0.1", "ppm": "0.0001",
    },
    "length": {
        "m": "1", "km": "1000", "dm": "0.1", "cm": "0.01", "mm": "0.001", "mile": _MILE, "yard": "0.9144",
        "foot": "0.3048", "inch": "0.0254", "nautical_mile": "1852",
    },
    "mass": {
        "kg": "1", "g": "0.001", "mg": "0.000001", "microgram": "0.000000001", "tonne": "1000",
        "kilotonne": "1000000", "megatonne": "1000000000",
        "gigatonne": "1000000000000", "lb": "0.45359237", "oz": "0.028349523125",
        "stone": "6.35029318", "carat": "0.0002",
    },
    "volume": {
        "litre": "1", "ml": "0.001", "cl": "0.01", "dl": "0.1", "hectolitre": "100", "megalitre": "1000000",
        "gigalitre": "1000000000", "gallon": "4.54609", "pint": "0.56826125", "quart": "1.1365225",
        "barrel": "158.987294928", "cubic_metre": "1000", "cubic_centimetre": "0.001",
        "cubic_foot": "28.316846592", "cubic_yard": "764.554857984", "cubic_km": "1000000000000",
    },
    "area": {
        "square_metre": "1", "square_km": "1000000", "square_foot": "0.09290304", "square_mile": "2589988.110336",
        "square_yard": "0.83612736", "square_inch": "0.00064516", "square_centimetre": "0.0001",
        "hectare": "10000", "acre": "4046.8564224",
    },
    "time": {
        "second": "1", "millisecond": "0.001", "minute": "60", "hour": "3600", "day": "86400", "week": "604800",
        "fortnight": "1209600",
    },
    "calendar time": {"month": "1", "quarter": "3", "year": "12", "decade": "120", "century": "1200"},
    "speed": {
        "kmh": "1", "mph": "1.609344", "metre_per_second": "3.6", "km_per_second": "3600",
        "foot_per_second": "1.09728", "knot": "1.852",
    },
    "power": {
        "watt": "1", "milliwatt": "0.001", "kilowatt": "1000", "megawatt": "1000000", "gigawatt": "1000000000",
        "terawatt": "1000000000000",
    },
    "energy": {
        "watt_hour": "1", "kilowatt_hour": "1000", "megawatt_hour": "1000000", "gigawatt_hour": "1000000000",
        "terawatt_hour": "1000000000000",
    },
    "information": {
        "byte": "1", "kilobyte": "1000", "megabyte": "1000000", "gigabyte": "1000000000",
        "terabyte": "1000000000000", "petabyte": "1000000000000000",
    },
    "temperature": {"celsius": "1", "kelvin": "1"},
    "usd": {"usd": "1", "usd_cent": "0.01", "usd_nickel": "0.05", "usd_dime": "0.1"},
    "eur": {"eur": "1", "eur_cent": "0.01", "euro_cent": "0.01"},
    "aud": {"aud": "1", "aud_cent": "0.01"},
    "cad": {"cad": "1", "cad_cent": "0.01"},
    "nzd": {"nzd": "1", "nzd_cent": "0.01"},
    "sgd": {"sgd": "1", "sgd_cent": "0.01"},
    "hkd": {"hkd": "1", "hkd_cent": "0.01"},
    "zar": {"zar": "1", "zar_cent": "0.01"},
    "nok": {"nok": "1", "nok_ore": "0.01"},
    "dkk": {"dkk": "1", "dkk_ore": "0.01"},
    "sek": {"sek": "1", "sek_ore": "0.01"},
    "inr": {"inr": "1", "inr_paisa": "0.01"},
    "gbp": {"gbp": "1", "gbp_penny": "0.01", "penny": "0.01", "pence": "0.01", "gbx": "0.01"},
}  # fmt: skip

_HOMES = {unit: dimension for dimension, units in _FACTORS.items() for unit in units}

# Second readings of units that differ by country, as factors to the dimension's first unit.
OTHER_READINGS: dict[str, tuple[str, ...]] = {
    "gallon": ("3.785411784",),
    "pint": ("0.473176473",),
    "quart": ("0.946352946",),
    "ton": ("1000", "907.18474", "1016.0469088"),
    "mile": ("1852",),
}


def dimension(unit: str) -> str | None:
    """The family within which the unit converts exactly, or None for a unit that converts to no other."""
    return _HOMES.get(unit)


@lru_cache(maxsize=4096)
def factor(unit: str | None, to: str | None) -> Fraction | None:
    """Exact factor from one unit to another; None where they share no family.

    A temperature factor is that of a difference, never of a level.
    """
    if unit == to:
        return Fraction(1)
    if unit is None or to is None:
        return None
    home = _HOMES.get(unit)
    if home is None or home != _HOMES.get(to):
        return None
    return Fraction(_FACTORS[home][unit]) / Fraction(_FACTORS[home][to])


def readings(unit: str, to: str) -> tuple[Fraction, ...]:
    """Every admissible factor from one unit to another: US and imperial gallons, the three tons, both miles."""
    first = [Fraction(value) for value in _values(unit)]
    second = [Fraction(value) for value in _values(to)]
    if not first or not second or _family(unit) != _family(to):
        return ()
    return tuple(dict.fromkeys(a / b for a in first for b in second))


def _family(unit: str) -> str | None:
    return "mass" if unit == "ton" else _HOMES.get(unit)


def _values(unit: str) -> tuple[str, ...]:
    home = _HOMES.get(unit)
    own = () if home is None else (_FACTORS[home][unit],)
    return own + OTHER_READINGS.get(unit, ())

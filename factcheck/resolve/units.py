"""Whether a claim's unit can be that of a metric, and the exact factor between the two."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.row import HouseUnit, Metric
from factcheck.model.scale import MULTIPLIERS
from factcheck.model.unit import dimension, factor
from factcheck.reference import Reference
from factcheck.resolve.vocabulary import stems

_ONE = Fraction(1)
_HUNDRED = Fraction(100)

# Spellings that packs use for units of the number grammar.
_SAME = {
    "percent_of_gdp": "percent", "pct": "percent", "percentage": "percent", "persons": "person", "people": "person",
    "usd_current": "usd", "gbx": "gbp_penny", "years": "year", "minutes": "minute", "kilometre": "km",
    "kilometer": "km", "metre": "m", "pound": "gbp", "euro": "eur", "dollar": "usd",
    "millimetre": "mm", "millimeter": "mm", "centimetre": "cm", "centimeter": "cm", "meter": "m", "metres": "m", "feet": "foot",
    "kilogram": "kg", "kilogramme": "kg", "gram": "g", "ounce": "oz", "tonnes": "tonne", "metric_ton": "tonne", "metric_tonne": "tonne",
    "liter": "litre", "litres": "litre", "liters": "litre", "hl": "hectolitre", "cubic_meter": "cubic_metre", "m3": "cubic_metre",
    "ha": "hectare", "hectares": "hectare", "acres": "acre", "miles": "mile", "square_kilometre": "square_km",
    "square_kilometer": "square_km", "sq_km": "square_km", "km2": "square_km", "square_meter": "square_metre",
    "hours": "hour", "days": "day", "weeks": "week", "months": "month", "mw": "megawatt", "gw": "gigawatt", "kw": "kilowatt",
    "mwh": "megawatt_hour", "gwh": "gigawatt_hour", "twh": "terawatt_hour", "kwh": "kilowatt_hour", "degree_celsius": "celsius", "degrees_celsius": "celsius",
    "miles_per_hour": "mph", "km_per_hour": "kmh", "kilometres_per_hour": "kmh", "barrels": "barrel", "knots": "knot",
}  # fmt: skip

_SEPARATORS = re.compile(r"[\s_-]+")
_EACH = Pattern("_(?:a|an|each|every)_")
_SCALED = frozenset({"people", "count"})
_PENCE = frozenset({"penny", "pence", "gbp_penny", "gbx"})
_TOO_LONG = 10**6
_RATE_CUES = {"day": "day", "week": "week", "month": "month", "year": "year", "hour": "hour"}


def fits(
    quantity: Quantity, metric: Metric, unit: str, reference: Reference, *, in_table: bool = False
) -> tuple[Fraction, bool] | None:
    """Return the factor from the claim's unit to the rows' unit and whether the draft names the unit.

    Args:
        quantity: The number as read.
        metric: The metric in question.
        unit: Unit id of the metric's rows, without multiplier.
        reference: The packs, for house units.
        in_table: Whether the head of a table stands for the unit of a bare number.

    Returns:
        None where the units exclude each other.
    """
    price = _price(quantity, unit, reference) if quantity.unit is not None and "_per_" in unit else None
    if price is not None:
        return price
    # `km_per_hour` is a unit of its own, as draft and grammar have it
    grammatical = _SAME.get(unit, unit)
    is_rate = metric.is_rate_in(grammatical)
    whole = (
        quantity.per is None and quantity.unit is not None and factor(quantity.unit, grammatical) is not None
    )
    if (quantity.per is not None) != is_rate and not whole and not _per_is_loose(quantity, metric, reference):
        return None
    house = reference.unit(unit)
    wanted = unit if house is not None else _SAME.get(unit.lower(), unit)
    own = quantity.unit
    if quantity.stat == "share" and own in (None, "person"):
        # `a third of patients` is 33% of them, and never a third of a patient
        return (_HUNDRED, False) if wanted == "percent" else None
    if own is None or own == "person":
        return _counted(quantity, own, wanted, metric, reference, in_table=in_table)
    if own == "percentage_point" or (own == "basis_point" and wanted == "percent"):
        return None  # `270 basis points more ships delayed than in Bree` is no level
    if own == wanted or (own in _PENCE and wanted in _PENCE):
        return _ONE, True
    exact = factor(own, wanted)
    if exact is not None:
        return exact, True
    known = None if house is None else _house_factor(own, quantity.per, house)
    return None if known is None else (known, True)


def scaled(metric: Metric, scale: int, reference: Reference) -> Fraction:
    """The factor that a table's scale adds for a metric; 1 for measures that nobody tabulates in millions."""
    if metric.dimension not in _SCALED and not metric.dimension.startswith("currency"):
        return _ONE
    return _ONE if "/" in metric.dimension else scale * _one(reference.unit(metric.unit))


def deciding(quantity: Quantity, domains: Iterable[Interval]) -> tuple[object, ...]:
    """All that `fits` looks at in a figure: figures alike in this fit the same metrics, whose domains are given."""
    always = quantity.unit, quantity.per, quantity.stat, quantity.direction
    if quantity.unit not in (None, "person"):
        return always
    if quantity.noun or quantity.unit is not None or quantity.value is None:
        return *always, quantity.noun
    value = quantity.value
    return *always, quantity.noun, value >= _TOO_LONG, *(domain.contains(value) for domain in domains)


def _price(quantity: Quantity, unit: str, reference: Reference) -> tuple[Fraction, bool] | None:
    """A sum of money that rows state for each of something (`eur_per_tonne`): with its measure, or bare."""
    money, _, each = unit.partition("_per_")
    if _SAME.get(money, money) != quantity.unit:
        return None
    if quantity.per is None:
        return (_ONE, False) if quantity.stat == "amount" and quantity.direction is None else None
    house = reference.unit(unit)
    names = (each, *((house.label, *house.aliases) if house else ()))
    return (_ONE, True) if any(_spelled(name).endswith(quantity.per) for name in names) else None


@lru_cache(maxsize=1024)
def _house_factor(own: str, per: str | None, house: HouseUnit) -> Fraction | None:
    """Exact factor from a unit of the number grammar to a house unit that goes by its name (`billion cubic metres`).

    `421 million litres a day` are of a unit that a pack calls `million litres a day`, and the day may go without saying.
    """
    bare = own.rpartition("_")[2] if own.endswith(("_cent", "_penny")) else own
    for scale, rest, span in _named(house):
        if span is not None and per not in (None, span):
            continue
        exact = _ONE if rest in (own, bare) else factor(own, rest)
        if exact is not None:
            return exact / scale
    return None


@lru_cache(maxsize=1024)
def _named(house: HouseUnit) -> tuple[tuple[int, str, str | None], ...]:
    """What each name of a house unit says: multiplier, unit, and the time that it is of (`a day`), if any."""
    found: list[tuple[int, str, str | None]] = []
    for name in dict.fromkeys((house.id, house.label, *house.aliases)):
        scale, rest = _scale(name)
        counted, told, span = _EACH.sub("_per_", rest, 1).partition("_per_")
        rest = _spelled(counted) if told else rest
        found.append((scale, _SAME.get(rest, rest), span if told else None))
    return tuple(found)


def _scale(name: str) -> tuple[int, str]:
    """The multiplier that a unit's name begins with, and the unit behind it."""
    words = _spelled(name).split("_")
    scale = 1
    while len(words) > 1 and words[0] in MULTIPLIERS:
        scale *= MULTIPLIERS[words.pop(0)]
    return scale, "_".join(words)


def _spelled(name: str) -> str:
    """A unit's name as an id: lower case, singular, British."""
    words = _SEPARATORS.split(name.lower().strip())
    words[-1] = words[-1] if len(words[-1]) < 4 or words[-1].endswith("us") else words[-1].removesuffix("s")
    return "_".join(words).replace("meter", "metre").replace("liter", "litre")


def _counted(
    quantity: Quantity, own: str | None, wanted: str, metric: Metric, reference: Reference, *, in_table: bool
) -> tuple[Fraction, bool] | None:
    """A count: the noun must be the unit's, or there is no noun at all."""
    if _is_too_long(quantity, metric):
        return None
    if dimension(wanted) is not None and wanted not in ("person",):
        # A bare number may stand for a measured metric only where nothing is counted (`up from 11.9`).
        bare = own is None and not quantity.noun
        if own is None and quantity.noun and quantity.noun.lower().split()[-1].removesuffix("s") == wanted:
            return _ONE, False  # `27 hot days`: a kind of days, which the measure must name
        possible = in_table or quantity.value is None or metric.domain.contains(quantity.value)
        share = wanted == "percent" and metric.kind == "share" and not in_table
        if share and _is_beyond_a_share(quantity, metric, reference):
            return None  # `5,202 passed` counts those of whom the pack has the share
        return (_ONE, False) if bare and possible else None
    if len(wanted) == 3 and reference.unit(wanted) is None and wanted.isalpha():
        return (_ONE, False) if own is None and not quantity.noun else None
    if not quantity.noun:
        return _ONE if in_table else _one(reference.unit(wanted)), own == "person" and metric.dimension in (
            "people",
            "",
        )
    noun = stems(quantity.noun.lower().partition(" of ")[0])
    house = reference.unit(metric.unit)
    if noun and noun[-1] in _unit_words(metric.unit, house):
        return _one(house), True
    if own == "person" and (metric.dimension == "people" or metric.unit == "person"):
        return _ONE, True
    # The noun may name the metric instead of its unit (`1,418 burglaries`): the caller's words decide.
    return _ONE, False


def _is_beyond_a_share(quantity: Quantity, metric: Metric, reference: Reference) -> bool:
    """Whether a number is many times a hundred and every share that rows tell; debts of 236% of GDP are shares, too."""
    if quantity.value is None or quantity.value <= 1000:
        return False
    return all(
        row.value is None or 4 * row.value < quantity.value for row in reference.rows_of_metric(metric.id)
    )


def _is_too_long(quantity: Quantity, metric: Metric) -> bool:
    """Whether a bare number in millions would be a length of time, which is a total of many and no average."""
    bare = quantity.unit is None and not quantity.noun
    average = metric.dimension == "time" and metric.kind in ("amount", "index", "rate")
    return bare and average and quantity.value is not None and quantity.value >= _TOO_LONG


def _one(house: HouseUnit | None) -> Fraction:
    """The factor from a bare count to a house unit, which may count in lakhs or thousands."""
    return _ONE if house is None else Fraction(1, _scale(house.id)[0])


def _unit_words(unit: str, house: HouseUnit | None) -> frozenset[str]:
    """Stems of the words that a unit goes by: of its id, and of the names that a pack gives it."""
    return _stems_of(unit.replace("_", " "), *((*house.aliases, house.label) if house else ()))


@lru_cache(maxsize=1024)
def _stems_of(*names: str) -> frozenset[str]:
    return frozenset(word for name in names for word in stems(name.lower()))


@lru_cache(maxsize=1024)
def _spaced(*names: str) -> str:
    """The words of names, lower case, each between blanks and each name behind a stop."""
    return f" {' . '.join(' '.join(re.findall(r'[a-z]+', name.lower())) for name in names)} "


def _is_told_by(metric: Metric, per: str, reference: Reference) -> bool:
    """Whether a measure says itself what its plain unit is counted by: `Leakage per day`, `salt a day`."""
    words = _spaced(metric.label, metric.definition, *reference.names_of("metric", metric.id))
    adverb = "daily" if per == "day" else f"{per}ly"
    return (
        any(f" {each} {per} " in words for each in ("per", "a", "an", "each", "and"))
        or f" {adverb} " in words
    )


def _per_is_loose(quantity: Quantity, metric: Metric, reference: Reference) -> bool:
    """Rates that packs write as plain amounts: a price for each, an average per something."""
    if quantity.per is None:
        return metric.kind == "rate" or "/" in metric.dimension
    if metric.kind in ("rate", "index", "stock") and _is_told_by(metric, quantity.per, reference):
        return True
    if quantity.per == "year" and quantity.stat == "rate":
        # `a place costs £56,987 a year`: the price of a year is an amount of the year
        return metric.kind in ("amount", "index", "")
    return quantity.per not in _RATE_CUES and metric.kind not in ("stock", "flow", "cumulative", "count")

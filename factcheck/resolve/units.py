"""Whether a claim's unit can be that of a metric, and the exact factor between the two."""

from fractions import Fraction
from functools import lru_cache

from factcheck.model.quantity import Quantity
from factcheck.model.row import HouseUnit, Metric
from factcheck.model.unit import dimension, factor
from factcheck.reference import Reference
from factcheck.resolve.vocabulary import stems

_ONE = Fraction(1)

# Spellings that packs use for units of the number grammar.
_SAME = {
    "percent_of_gdp": "percent", "pct": "percent", "percentage": "percent", "persons": "person", "people": "person",
    "usd_current": "usd", "gbx": "gbp_penny", "years": "year", "minutes": "minute", "kilometre": "km",
    "kilometer": "km", "metre": "m", "pound": "gbp", "euro": "eur", "dollar": "usd",
}  # fmt: skip

_PENCE = frozenset({"penny", "pence", "gbp_penny", "gbx"})
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
    if (quantity.per is not None) != _is_rate(metric, unit) and not _per_is_loose(quantity, metric):
        return None
    wanted = _SAME.get(unit, unit)
    own = quantity.unit
    if own is None or own == "person":
        return _counted(quantity, own, wanted, metric, reference, in_table=in_table)
    if own == "percentage_point":
        return None
    if own == wanted or {own, wanted} <= _PENCE:
        return _ONE, True
    exact = factor(own, wanted)
    if exact is not None:
        return exact, True
    house = reference.unit(unit)
    if house is not None and own in {alias.lower().rstrip("s") for alias in (*house.aliases, house.id)}:
        return _ONE, True
    return None


def _counted(
    quantity: Quantity, own: str | None, wanted: str, metric: Metric, reference: Reference, *, in_table: bool
) -> tuple[Fraction, bool] | None:
    """A count: the noun must be the unit's, or there is no noun at all."""
    if dimension(wanted) is not None and wanted not in ("person",):
        # A bare number may stand for a measured metric only where nothing is counted (`up from 11.9`).
        bare = own is None and not quantity.noun
        possible = in_table or quantity.value is None or metric.domain.contains(quantity.value)
        return (_ONE, False) if bare and possible else None
    if len(wanted) == 3 and reference.unit(wanted) is None and wanted.isalpha():
        return (_ONE, False) if own is None and not quantity.noun else None
    if not quantity.noun:
        return _ONE, own == "person" and metric.dimension in ("people", "")
    noun = stems(quantity.noun.lower())
    if noun and noun[-1] in _unit_words(metric.unit, reference.unit(metric.unit)):
        return _ONE, True
    if own == "person" and (metric.dimension == "people" or metric.unit == "person"):
        return _ONE, True
    # The noun may name the metric instead of its unit (`1,418 burglaries`): the caller's words decide.
    return _ONE, False


@lru_cache(maxsize=1024)
def _unit_words(unit: str, house: HouseUnit | None) -> frozenset[str]:
    """Stems of the words that a unit goes by: of its id, and of the names that a pack gives it."""
    names = (unit.replace("_", " "), *((*house.aliases, house.label) if house else ()))
    return frozenset(word for name in names for word in stems(name.lower()))


def _is_rate(metric: Metric, unit: str) -> bool:
    return (
        (metric.kind == "rate" and ("per" in unit.split("_") or "/" in metric.dimension))
        or "per" in unit.split("_")
        or ("/" in metric.dimension)
    )


def _per_is_loose(quantity: Quantity, metric: Metric) -> bool:
    """Rates that packs write as plain amounts: a price for each, an average per something."""
    if quantity.per is None:
        return metric.kind == "rate" or "/" in metric.dimension
    return quantity.per not in _RATE_CUES and metric.kind not in ("stock", "flow", "cumulative", "count")

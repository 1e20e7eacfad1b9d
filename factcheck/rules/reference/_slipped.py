"""The rows from which a figure may have slipped: the more of its digits tell, the less its words must prove."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from factcheck.model.claim import Claim, Key
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.row import Row
from factcheck.rules.reference._naming import counts_it
from factcheck.rules.reference._sources import from_another_source
from factcheck.rules.rule import Case

_WORDS = frozenset({"stated", "sentence", "carried"})
SUBJECT = frozenset({"stated", "sentence", "carried", "only"})
"""Ties of a subject that words have named."""
PLAINNESS = ("stated", "sentence", "carried", "value")
"""Ties of a measure, the plainest first."""
_AHEAD = frozenset({"target", "forecast"})
_FEWEST, _LONG, _SURE = 2, 3, 4
"""Digits that tell a figure from others: of one, of several and of all rows of its measures."""
_MOST_VALUES = {1: 1, _FEWEST: 3, _LONG: 8}
_ALL_VALUES = 12
_SHORT_SERIES, _LONG_SERIES = 2, 16
"""Values among which one that has all digits but the first of a figure of four, or of five, is met by no chance."""
_WHOLE = 100
_NEAR = 4
"""A figure less than this many times a row may be another figure of the same series."""
_AVERAGED = Pattern(
    r"\b(?:average|averag(?:es|ed|ing)|mean|median|typical(?:ly)?|per|each|every|apiece|rate|ratio|index|"
    r"full-time|equivalents?|times)\b"
)


def rows_ten_apart(case: Case, claim: Claim, quantity: Quantity) -> list[tuple[Key, list[Row]]]:
    """The keys and their rows from which a figure may be a power of ten away, likeliest first.

    Nothing where too few of its digits tell, or where it may be another figure of the same series.
    """
    if quantity.form not in ("numeral", "list-member") or claim.voice == "quoted" or claim.zone == "caption":
        return []
    assert quantity.value is not None
    digits, telling = _digits_of(quantity.value), quantity.significant_digits
    most = _MOST_VALUES.get(telling, _ALL_VALUES)
    found: list[tuple[Key, list[Row]]] = []
    values: set[Fraction | None] = set()
    for key in _keys(case, claim, quantity, telling):
        if from_another_source(claim, key.series) or any(
            _is_near(quantity.value, key, row) for row in key.series
        ):
            continue
        rounded = telling > _LONG or (telling == _LONG and key is claim.keys[0])
        rows = [
            row
            for row in _rows(case, claim, key)
            if (rounded and len(digits) <= len(_digits_of(row.size)) + 1) or _digits_of(row.size) == digits
        ]
        values.update(row.value for row in rows)
        if rows and len(values) <= most:  # the likeliest keys come first
            found.append((key, rows))
    return found


def rows_one_digit_off(case: Case, claim: Claim, quantity: Quantity) -> list[tuple[Key, list[Row]]]:
    """The keys and their few rows, of which a figure of four digits or more may differ by its first one."""
    telling = quantity.significant_digits
    if quantity.form != "numeral" or telling < _SURE or claim.voice == "quoted" or claim.zone == "caption":
        return []
    if not claim.is_fact or claim.stranger or claim.partial:
        return []
    found: list[tuple[Key, list[Row]]] = []
    values: set[Fraction | None] = set()
    for key in claim.keys:
        if _is_tied(case, key, telling) and counts_it(case, quantity, key):
            rows = [] if from_another_source(claim, key.series) else list(_rows(case, claim, key))
            values.update(row.value for row in rows)
            if rows:
                found.append((key, rows))
    return found if len(values) <= (_LONG_SERIES if telling > _SURE else _SHORT_SERIES) else []


def _keys(case: Case, claim: Claim, quantity: Quantity, telling: int) -> Iterator[Key]:
    """The keys whose rows a figure with so many telling digits may have been."""
    if claim.is_to_come:
        if telling >= _FEWEST:
            yield from (key for key in claim.keys if _is_goal(key) and _is_tied(case, key, telling))
        return
    if not claim.is_fact:
        return
    first = claim.keys[0]
    if telling < _FEWEST:
        exact = claim.certain and quantity.comparator == "=" and first.metric_tie == "stated"
        if exact and first.entity_tie in SUBJECT and not claim.partial:
            yield first
        return
    broken = _is_broken_count(case, claim, quantity)
    plainest = min(claim.keys, key=lambda key: PLAINNESS.index(key.metric_tie)).metric_tie
    tied = (
        key
        for key in claim.keys
        if _is_tied(case, key, telling) or (claim.certain and key is first)
        if key.entity_tie != "only" or counts_it(case, quantity, key)
    )
    for key in tied:
        if broken and all(row.size.denominator == 1 for row in key.series):
            yield key  # it counts things, so that the decimals alone show a slip
        elif (
            quantity.unit == "percent"
            and quantity.significant_steps * quantity.significant_place > _WHOLE
            and _is_share(case, key)
        ):
            yield key
        elif telling == _FEWEST:
            plain = key.metric_tie == plainest != "carried"
            part = claim.partial and key.metric_tie != "stated"
            if plain and not (part or claim.stranger or quantity.direction is not None):
                yield key
        elif telling >= _SURE or not claim.stranger:
            yield key


def _is_share(case: Case, key: Key) -> bool:
    """Whether a measure is a part of a whole, of which there is no more than all."""
    return case.reference.metric_of(key).kind == "share"


def _is_tied(case: Case, key: Key, telling: int) -> bool:
    """Whether words lead to the subject and to the measure of a key."""
    if key.entity_tie == "only" and key.entity not in case.named_ids:
        return telling >= _SURE and key.metric_tie in ("stated", "sentence")
    return key.entity_tie in SUBJECT and key.metric_tie in _WORDS


def _is_goal(key: Key) -> bool:
    """Whether a key has one row ahead of its day and nothing else: the goal, or the forecast, of its date."""
    rows = key.rows if key.period_tie == "stated" else key.series
    return len({row.value for row in rows}) == 1 and all(row.status in _AHEAD for row in rows)


def _rows(case: Case, claim: Claim, key: Key) -> Sequence[Row]:
    """The rows of the stated period; without one those of the series, without goals."""
    rows = key.rows if key.period_tie == "stated" else key.series
    return [
        row
        for row in rows
        if row.size and row.origin.known_by(case.as_of) and (claim.is_to_come or row.status not in _AHEAD)
    ]


def _digits_of(value: Fraction) -> str:
    """The digits of a number without the point and the zeros at either end."""
    return f"{abs(Decimal(value.numerator) / value.denominator):f}".replace(".", "").strip("0")


def _is_near(value: Fraction, key: Key, row: Row) -> bool:
    """Whether a figure is of the size of a row."""
    unit = key.own_unit
    told = abs(value.numerator * row.size.denominator * unit.denominator)
    own = abs(row.size.numerator * value.denominator * unit.numerator)
    return own < _NEAR * told and told < _NEAR * own


def _is_broken_count(case: Case, claim: Claim, quantity: Quantity) -> bool:
    """Whether a count of things has decimals (`4.6 food banks`), which no count and only an average has."""
    if quantity.place >= 1 or quantity.stat != "count" or quantity.per is not None:
        return False
    return _AVERAGED.search(case.sentence_of(claim)) is None

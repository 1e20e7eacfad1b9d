"""Numbers whose grouping is broken (`6,5000,000`): kept as figures without a value, so that a rule can point at them."""

import re
from fractions import Fraction

from factcheck.model.quantity import Quantity, Reading, Skip

FORM = "malformed"

# A group of four digits or more behind a comma, or an overlong first group with two right ones behind it.
_BROKEN = r"[£$€]?(?!0)(?:\d{1,3}(?:,\d{3})*,\d{4,}(?:,\d+)*|\d{4,}(?:,\d{3}){2,})"


def with_broken_numbers(reading: Reading, text: str) -> Reading:
    """Turn what was left alone for its grouping into figures without a value, in their places."""
    found = [skip for skip in reading.skipped if skip.reason == "ambiguous" and _is_broken(text, skip)]
    if not found:
        return reading
    order = sorted(
        [(q.start, n, q) for n, q in enumerate(reading.quantities)]
        + [(skip.start, -1, _figure(skip)) for skip in found],
        key=lambda entry: entry[0],
    )
    place = {old: new for new, (_, old, _) in enumerate(order) if old >= 0}
    return reading._replace(
        quantities=tuple(_moved(quantity, place) for _, _, quantity in order),
        pairs=tuple((place[i], place[j]) for i, j in reading.pairs),
        skipped=tuple(skip for skip in reading.skipped if skip not in found),
    )


def _is_broken(text: str, skip: Skip) -> bool:
    if re.fullmatch(_BROKEN, text[skip.start : skip.end]) is None:
        return False
    before, after = text[max(skip.start - 1, 0) : skip.start], text[skip.end : skip.end + 1]
    return before not in ("#", "-", "/", ".", ",") and after not in ("-", "/")


def _figure(skip: Skip) -> Quantity:
    return Quantity(
        start=skip.start,
        end=skip.end,
        number_start=skip.start,
        number_end=skip.end,
        value=None,
        place=Fraction(1),
        form=FORM,
    )


def _moved(quantity: Quantity, place: dict[int, int]) -> Quantity:
    return quantity._replace(
        of=None if quantity.of is None else place[quantity.of],
        converts=None if quantity.converts is None else place[quantity.converts],
    )

"""An amount under construction: a number with its sign, currency, scale and unit."""

from fractions import Fraction

from factcheck.extract.grammar import numerals
from factcheck.extract.grammar.numerals import Number


class Amount:
    """A number under construction; `reader` turns it into a `Quantity`."""

    __slots__ = (
        "comparator",
        "converts",
        "direction",
        "end",
        "first",
        "form",
        "grouped",
        "hedge",
        "high",
        "high_place",
        "high_significant",
        "low",
        "noun",
        "number_end",
        "number_start",
        "of",
        "per",
        "place",
        "prefixed",
        "scaled",
        "significant",
        "start",
        "stat",
        "stop",
        "unit",
        "value",
    )

    def __init__(self, number: Number, first: int, stop: int, number_start: int, number_end: int) -> None:
        self.value: Fraction | None = number.value
        self.low: Fraction | None = None
        self.high: Fraction | None = None
        self.place = number.place
        self.significant = number.significant
        self.high_place: Fraction | None = None
        self.high_significant: Fraction | None = None
        self.form = number.form
        self.scaled = number.scaled
        self.grouped = number.grouped
        self.first = first
        """First token of the number with its sign and currency."""
        self.stop = stop
        """Token behind the number and its unit."""
        self.number_start = number_start
        self.number_end = number_end
        self.start = number_start
        self.end = number_end
        self.unit: str | None = None
        self.prefixed = False
        """Whether the currency stands before the number."""
        self.noun: tuple[int, int] | None = None
        self.per: str | None = None
        self.comparator = "="
        self.hedge: tuple[int, int] | None = None
        self.direction: str | None = None
        self.stat = ""
        self.of: Amount | None = None
        self.converts: Amount | None = None

    def scale(self, exponent: int) -> None:
        """Multiplies by a power of ten, as a scale word said once for two numbers does."""
        if self.value is not None:
            self.value = numerals.shifted(self.value, exponent)
        self.place = numerals.shifted(self.place, exponent)
        self.significant = numerals.shifted(self.significant, exponent)
        self.scaled += exponent

    def opens(self) -> int:
        """The first token of the number with the hedge before it."""
        return self.hedge[0] if self.hedge is not None and self.hedge[0] < self.first else self.first

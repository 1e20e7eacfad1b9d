"""Exact intervals: what a printed number can stand for.

Bounds are `Fraction`s or None (unbounded). No floats anywhere; the only comparing of intervals in the
product happens in `judge`.
"""

from fractions import Fraction

from factcheck.named_tuple import NamedTuple


class Interval(NamedTuple):
    """A set of numbers between two bounds; an open bound is not itself a member."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Fraction | int) -> "Interval":
        """The interval that holds one value."""
        exact = Fraction(value)
        return cls(exact, exact)

    @classmethod
    def around(
        cls, value: Fraction, below: Fraction, above: Fraction, *, high_open: bool = False
    ) -> "Interval":
        """From so much below one value to so much above it."""
        return cls(_sum(value, below, -1), _sum(value, above), high_open=high_open)

    @property
    def is_point(self) -> bool:
        low, high = self.low, self.high
        if low is None or high is None:
            return False
        return low is high or low.as_integer_ratio() == high.as_integer_ratio()

    def is_narrower(self, width: Fraction) -> bool:
        """Whether its bounds lie less than so much apart; of an interval without both nothing else is known."""
        if self.low is None or self.high is None or self.low is self.high:
            return True
        (low, under), (high, parts) = self.low.as_integer_ratio(), self.high.as_integer_ratio()
        over, step = width.as_integer_ratio()
        return (high * under - low * parts) * step < over * under * parts

    def contains(self, value: Fraction) -> bool:
        """Whether one value is a member."""
        if self.low is not None and _is_above(self.low, value, or_equal=self.low_open):
            return False
        return self.high is None or not _is_above(value, self.high, or_equal=self.high_open)

    def disjoint(self, other: "Interval") -> bool:
        """Whether the two share no value: `hi < lo`, or `hi = lo` and not both ends closed."""
        return self.is_below(other) or other.is_below(self)

    def is_below(self, other: "Interval") -> bool:
        """Whether every member is smaller than every member of another one."""
        high, low = self.high, other.low
        if high is None or low is None:
            return False
        return _is_above(low, high, or_equal=self.high_open or other.low_open)

    def encloses(self, other: "Interval") -> bool:
        """Whether every member of `other` is a member of this interval."""
        if self.low is not None:
            if other.low is None or other.low < self.low:
                return False
            if other.low == self.low and self.low_open and not other.low_open:
                return False
        if self.high is not None:
            if other.high is None or other.high > self.high:
                return False
            if other.high == self.high and self.high_open and not other.high_open:
                return False
        return True

    def intersection(self, other: "Interval") -> "Interval | None":
        """What both have in common, or None."""
        if self.disjoint(other):
            return None
        low, low_open = self.low, self.low_open
        if low is None or (other.low is not None and other.low > low):
            low, low_open = other.low, other.low_open
        elif other.low == low:
            low_open = low_open or other.low_open
        high, high_open = self.high, self.high_open
        if high is None or (other.high is not None and other.high < high):
            high, high_open = other.high, other.high_open
        elif other.high == high:
            high_open = high_open or other.high_open
        return Interval(low, high, low_open, high_open)

    def hull(self, other: "Interval") -> "Interval":
        """The smallest interval that holds both."""
        low, low_open = _lower_of(self, other)
        high, high_open = _upper_of(self, other)
        return Interval(low, high, low_open, high_open)

    def __neg__(self) -> "Interval":
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def plus(self, other: "Interval") -> "Interval":
        """Every sum of a member of each."""
        low = None if self.low is None or other.low is None else _sum(self.low, other.low)
        high = None if self.high is None or other.high is None else _sum(self.high, other.high)
        return Interval(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def minus(self, other: "Interval") -> "Interval":
        """Every difference of a member of each."""
        low = None if self.low is None or other.high is None else _sum(self.low, other.high, -1)
        high = None if self.high is None or other.low is None else _sum(self.high, other.low, -1)
        return Interval(low, high, self.low_open or other.high_open, self.high_open or other.low_open)

    def times(self, other: "Interval") -> "Interval":
        """Every product of a member of each."""
        if self.low is None or self.high is None or other.low is None or other.high is None:
            return self._times_unbounded(other)
        if self.low.numerator >= 0 and other.low.numerator >= 0:
            return Interval(
                _product(self.low, other.low),
                _product(self.high, other.high),
                _product_open(self.low, self.low_open, other.low, other.low_open),
                _product_open(self.high, self.high_open, other.high, other.high_open),
            )
        mine, under = _of_one_denominator(self.low, self.high)
        theirs, parts = _of_one_denominator(other.low, other.high)
        corners = [
            (a * b, _product_open(a, a_open, b, b_open))
            for a, a_open in zip(mine, (self.low_open, self.high_open), strict=True)
            for b, b_open in zip(theirs, (other.low_open, other.high_open), strict=True)
        ]
        low = min(value for value, _ in corners)
        high = max(value for value, _ in corners)
        return Interval(
            Fraction(low, under * parts),
            Fraction(high, under * parts),
            all(is_open for value, is_open in corners if value == low),
            all(is_open for value, is_open in corners if value == high),
        )

    def _times_unbounded(self, other: "Interval") -> "Interval":
        if _is_zero(self) or _is_zero(other):
            return Interval.point(0)
        if self.high is not None and self.high <= 0:
            return -(-self).times(other)
        if other.high is not None and other.high <= 0:
            return -self.times(-other)
        if self.low is None or self.low < 0 or other.low is None or other.low < 0:
            return _unbounded_mixed(self, other)
        high = None if self.high is None or other.high is None else self.high * other.high
        low_open = _product_open(self.low, self.low_open, other.low, other.low_open)
        return Interval(self.low * other.low, high, low_open)

    def reciprocal(self) -> "Interval":
        """One over every member, for an interval of positive numbers.

        Raises:
            ValueError: if zero or a negative number may be a member.
        """
        if self.low is None or self.low.numerator < 0 or (self.low.numerator == 0 and not self.low_open):
            raise ValueError("reciprocal of an interval that may hold zero or less")
        high = None if self.low.numerator == 0 else Fraction(self.low.denominator, self.low.numerator)
        low = Fraction(0) if self.high is None else Fraction(self.high.denominator, self.high.numerator)
        return Interval(low, high, self.high_open or self.high is None, self.low_open)

    def over(self, other: "Interval") -> "Interval":
        """Every quotient; raises ValueError where the divisor may be zero or less."""
        return self.times(other.reciprocal())

    def scaled(self, factor: Fraction | int) -> "Interval":
        """Every member times one exact number."""
        if factor == 1:
            return self
        exact = factor if isinstance(factor, Fraction) else Fraction(factor)
        if exact.numerator < 0:
            return (-self).scaled(-exact)
        return Interval(
            None if self.low is None else _product(self.low, exact),
            None if self.high is None else _product(self.high, exact),
            self.low_open,
            self.high_open,
        )

    def shifted(self, amount: Fraction | int) -> "Interval":
        """Every member plus one exact number."""
        return self.plus(Interval.point(amount))


# Fraction's own operators first ask what kind of number stands on the other side, which takes as long as the sum.


def _is_above(a: Fraction, b: Fraction, *, or_equal: bool) -> bool:
    (over, under), (other_over, other_under) = a.as_integer_ratio(), b.as_integer_ratio()
    left, right = over * other_under, other_over * under
    return left > right or (or_equal and left == right)


def _sum(a: Fraction, b: Fraction, sign: int = 1) -> Fraction:
    (over, under), (other_over, other_under) = a.as_integer_ratio(), b.as_integer_ratio()
    return Fraction(over * other_under + sign * other_over * under, under * other_under)


def _of_one_denominator(a: Fraction, b: Fraction) -> tuple[tuple[int, int], int]:
    """Two numbers as multiples of one part, and how many such parts one has."""
    (over, under), (other_over, other_under) = a.as_integer_ratio(), b.as_integer_ratio()
    return (over * other_under, other_over * under), under * other_under


def _product(a: Fraction, b: Fraction) -> Fraction:
    (over, under), (other_over, other_under) = a.as_integer_ratio(), b.as_integer_ratio()
    return Fraction(over * other_over, under * other_under)


def _is_zero(interval: Interval) -> bool:
    return interval.low == 0 and interval.high == 0


def _product_open(a: Fraction | int, a_open: bool, b: Fraction | int, b_open: bool) -> bool:  # noqa: FBT001
    """Whether a product of two bounds is not reached; a zero that is reached makes the product reached."""
    if not (a_open or b_open):
        return False
    return (a_open or a != 0) and (b_open or b != 0)


def _unbounded_mixed(left: Interval, right: Interval) -> Interval:
    """A product where one factor is unbounded and one may be of either sign."""
    for bounded, open_ended in ((left, right), (right, left)):
        if bounded.low is not None and bounded.high is not None and bounded.low >= 0:
            # a non-negative bounded factor keeps the sign of the other one
            low = None
            if open_ended.low is not None:
                low = min(bounded.low * open_ended.low, bounded.high * open_ended.low)
            high = None
            if open_ended.high is not None:
                high = max(bounded.low * open_ended.high, bounded.high * open_ended.high)
            return Interval(low, high)
    return Interval(None, None)


def _lower_of(a: Interval, b: Interval) -> tuple[Fraction | None, bool]:
    if a.low is None or b.low is None:
        return None, False
    if a.low == b.low:
        return a.low, a.low_open and b.low_open
    return (a.low, a.low_open) if a.low < b.low else (b.low, b.low_open)


def _upper_of(a: Interval, b: Interval) -> tuple[Fraction | None, bool]:
    if a.high is None or b.high is None:
        return None, False
    if a.high == b.high:
        return a.high, a.high_open and b.high_open
    return (a.high, a.high_open) if a.high > b.high else (b.high, b.high_open)

"""Values and lists as packs write them, once they are known to be well formed."""

from fractions import Fraction

from factcheck.model.interval import Interval


def exact(written: str) -> Fraction:
    """Return the value of a decimal string that has been read before."""
    whole, point, decimals = written.partition(".")
    if not point:
        return Fraction(int(whole))
    return Fraction(int(whole + decimals), 10 ** len(decimals))


def last_place(written: str) -> Fraction:
    """Return the place value of the last written digit (`18.40` → 1/100)."""
    return Fraction(1, 10 ** len(written.partition(".")[2]))


def written_interval(written: str) -> Interval:
    """Return what a written number stands for: half of its last digit to either side, ends included."""
    value = exact(written)
    half = last_place(written) / 2
    return Interval(value - half, value + half)


def items(cell: str) -> tuple[str, ...]:
    """Split a `|`-separated cell, without empty parts."""
    if not cell:
        return ()
    return tuple(part for part in (piece.strip() for piece in cell.split("|")) if part)

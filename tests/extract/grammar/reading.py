"""Short forms for the tables of cases: what a text is read as."""

from datetime import date
from fractions import Fraction

from factcheck.extract.grammar import read
from factcheck.model.quantity import Period, Quantity

AS_OF = date(2025, 6, 2)  # a Monday


def quantities(text: str) -> tuple[Quantity, ...]:
    return read(text, AS_OF).quantities


def only(text: str) -> Quantity:
    found = quantities(text)
    assert len(found) == 1, [text[q.number_start : q.number_end] for q in found]
    return found[0]


def raw(text: str, q: Quantity) -> str:
    return text[q.number_start : q.number_end]


def period(text: str, as_of: date | None = AS_OF) -> Period:
    found = [p for p in read(text, as_of).periods if p.kind != "duration"]
    assert len(found) == 1, [text[p.start : p.end] for p in found]
    return found[0]


def skips(text: str) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.reason) for s in read(text, AS_OF).skipped]


def number(written: str | int) -> Fraction:
    return Fraction(written)


def told(q: Quantity) -> str:
    """A quantity in one line: `~2 percent ↑`, `3..5 km`, `3:1`, `#4`, `? homes`."""
    bound = "" if q.comparator == "=" else q.comparator
    if q.stat == "ordinal":
        return f"#{q.value}"
    if q.low is not None and q.high is not None:
        number = f"{_short(q.low)}{':' if q.stat == 'score' else '..'}{_short(q.high)}"
    else:
        number = "?" if q.value is None else _short(q.value)
    unit = "age" if q.stat == "age" else (q.unit if q.unit not in (None, "person") else q.noun)
    rate = f"/{q.per}" if q.per else ""
    return f"{bound}{number}{f' {unit}' if unit else ''}{rate}{ {'up': ' ↑', 'down': ' ↓'}.get(q.direction or '', '') }"


def _short(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.12g}"

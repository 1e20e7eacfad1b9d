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

"""Reckoning with days, months and years: worked out by hand on the borders where counting goes wrong."""

from datetime import date
from fractions import Fraction

import pytest

from factcheck.model.row import Timespan
from factcheck.rules.dates._calendar import (
    either,
    full_months,
    full_years,
    hedged,
    label_words,
    one_slip,
    ordinal,
    span_words,
    with_number,
    years_between,
)
from tests.judge.drafting import figures


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ((2026, 9, 22), (2026, 9, 22), "22 September 2026"),
        ((2026, 1, 1), (2026, 12, 31), "2026"),
        ((2020, 1, 1), (2029, 12, 31), "2020 to 2029"),
        ((2026, 1, 1), (2026, 12, 30), "1 January 2026 to 30 December 2026"),
        ((2024, 2, 1), (2024, 2, 29), "February 2024"),
        ((2024, 2, 1), (2024, 2, 28), "1 February 2024 to 28 February 2024"),
        ((2024, 2, 2), (2024, 2, 29), "2 February 2024 to 29 February 2024"),
        ((2024, 2, 1), (2025, 2, 28), "1 February 2024 to 28 February 2025"),
        ((2026, 4, 1), (2026, 6, 30), "1 April 2026 to 30 June 2026"),
        ((2026, 12, 1), (2026, 12, 31), "December 2026"),
        ((2026, 5, 3), (2026, 5, 10), "3 May 2026 to 10 May 2026"),
    ],
)
def test_spans_in_words(first: tuple[int, int, int], last: tuple[int, int, int], expected: str) -> None:
    assert span_words(Timespan(date(*first), date(*last), "")) == expected


def test_a_label_of_one_day_is_told_in_words() -> None:
    day = date(2026, 5, 12)
    assert label_words(Timespan(day, day, "2026-05-12")) == "12 May 2026"
    assert label_words(Timespan(day, day, "FY2026")) == "FY2026"


def test_ordinals() -> None:
    told = [ordinal(number) for number in (1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 23, 101, 111, 112, 113, 122)]
    assert told == (
        "1st 2nd 3rd 4th 10th 11th 12th 13th 21st 22nd 23rd 101st 111th 112th 113th 122nd".split()
    )


def test_amounts_in_words() -> None:
    assert [either(range(34, end)) for end in (35, 36, 37, 38)] == ["34", "34 or 35", "34 to 36", "34 to 37"]


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ((1985, 8, 14), (2026, 8, 13), 40),
        ((1985, 8, 14), (2026, 8, 14), 41),
        ((1985, 8, 14), (2026, 9, 1), 41),
        ((2024, 2, 29), (2025, 2, 28), 0),
        ((2024, 2, 29), (2025, 3, 1), 1),
    ],
)
def test_full_years(start: tuple[int, int, int], end: tuple[int, int, int], years: int) -> None:
    assert full_years(date(*start), date(*end)) == years


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ((2026, 1, 15), (2026, 2, 14), 0),
        ((2026, 1, 15), (2026, 2, 15), 1),
        ((2026, 1, 31), (2026, 2, 28), 1),
        ((2026, 1, 31), (2026, 2, 27), 0),
        ((2026, 1, 15), (2026, 2, 28), 1),
        ((2025, 11, 20), (2026, 2, 19), 2),
        ((2024, 3, 1), (2026, 3, 1), 24),
    ],
)
def test_full_months(start: tuple[int, int, int], end: tuple[int, int, int], months: int) -> None:
    assert full_months(date(*start), date(*end)) == months


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ((2025, 1, 1), (2025, 1, 1), "0"),
        ((2025, 1, 2), (2025, 1, 1), "0"),
        ((2025, 1, 1), (2025, 3, 15), "1/5"),  # 73 of 365 days
        ((2024, 1, 1), (2024, 7, 2), "1/2"),  # 183 of 366
        ((2022, 2, 24), (2026, 2, 24), "4"),
        ((2024, 2, 29), (2025, 3, 1), "366/365"),  # the 29th comes round on the 28th
    ],
)
def test_years_and_the_part_of_the_running_one(
    start: tuple[int, int, int], end: tuple[int, int, int], years: str
) -> None:
    assert years_between(date(*start), date(*end)) == Fraction(years)


@pytest.mark.parametrize(
    ("written", "meant", "expected"),
    [
        ("57", "75", True),
        ("57", "57", False),
        ("57", "58", True),
        ("57", "68", False),
        ("1868", "1886", True),
        ("1868", "8168", True),
        ("1868", "6818", False),  # two digits swapped that are no neighbours
        ("1868", "1896", False),  # two neighbours changed, not swapped
        ("1886", "1869", False),
        ("12", "112", True),
        ("112", "12", True),
        ("123", "12", True),
        ("123", "13", True),
        ("123", "23", True),
        ("123", "1", False),
        ("123", "21", False),
        ("5", "1234", False),
    ],
)
def test_slips_of_one_digit(written: str, meant: str, expected: bool) -> None:
    assert one_slip(written, meant) is expected


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("[74 years]", "64 years"),
        ("[1,250 years]", "64 years"),
        ("[about 74]", "about 64"),
        ("[74]", "64"),
        ("[ten years]", None),
    ],
)
def test_a_number_in_its_words(figure: str, expected: str | None) -> None:
    _, (claim,) = figures(figure)
    assert with_number(claim, "64") == expected


def test_a_figure_is_hedged_where_it_is_more_than_its_number() -> None:
    bare, about, over = figures("[74 years], [about 74 years] and [over 74 years]")[1]
    assert [hedged(claim) for claim in (bare, about, over)] == [False, True, True]
    assert bare.quantity is not None
    assert hedged(bare._replace(quantity=bare.quantity._replace(value=None)))
    assert hedged(bare._replace(quantity=bare.quantity._replace(form="vague")))

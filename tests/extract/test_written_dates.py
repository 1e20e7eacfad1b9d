from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.written_dates import MONTHS, WEEKDAYS, WrittenDate, written_dates

CASES = [
    ("on Friday, December 12 the", [("Friday, December 12", 12, 12, None, 4)]),
    ("on Tuesday 12 May blamed", [("Tuesday 12 May", 12, 5, None, 1)]),
    ("on 12 May.", [("12 May", 12, 5, None, None)]),
    ("on 12 Dec. The", [("12 Dec.", 12, 12, None, None)]),
    ("Sunday 14 to Tuesday 16 June", [("Sunday 14", 14, 6, None, 6), ("Tuesday 16 June", 16, 6, None, 1)]),
    (
        "Saturday, June 13 to Sunday 14.",
        [("Saturday, June 13", 13, 6, None, 5), ("Sunday 14", 14, 6, None, 6)],
    ),
    (
        "Friday 12, Saturday 13 and Sunday 14 June",
        [("Friday 12", 12, 6, None, 4), ("Saturday 13", 13, 6, None, 5), ("Sunday 14 June", 14, 6, None, 6)],
    ),
    (
        "from Friday to Sunday, June 12-14",
        [("Friday to Sunday, June 12-14", 12, 6, None, 4), ("14", 14, 6, None, 6)],
    ),
    ("12-14 June", [("12-14 June", 12, 6, None, None)]),
    ("10 December 2023, a Sunday, has", [("10 December 2023, a Sunday", 10, 12, 2023, 6)]),
    ("12 May (a Tuesday)", [("12 May (a Tuesday)", 12, 5, None, 1)]),
    ("12 May fell on a Wednesday", [("12 May fell on a Wednesday", 12, 5, None, 2)]),
    ("2026-05-12 (Tuesday)", [("2026-05-12 (Tuesday)", 12, 5, 2026, 1)]),
    ("Thursday the 24th of February 2022", [("Thursday the 24th of February 2022", 24, 2, 2022, 3)]),
    ("on 31 June 2026", [("31 June 2026", 31, 6, 2026, None)]),
    ("on 31.04.2026", [("31.04.2026", 31, 4, 2026, None)]),
    ("on 03.04.2026", []),  # day and month could be either way round
    ("in may 12 people", []),
    ("1,200 May", []),
    ("May 5.2% and growth", []),
    ("Tuesday's match, 12 points", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reads_dates_as_written(
    text: str, expected: list[tuple[str, int, int, int | None, int | None]]
) -> None:
    found = written_dates(text, text.lower(), 0, len(text))
    assert [(text[d.start : d.end], d.day, d.month, d.year, d.weekday) for d in found] == expected


def test_knows_which_days_exist() -> None:
    assert not WrittenDate(0, 0, 31, 6, None, None).exists
    assert WrittenDate(0, 0, 29, 2, None, None).exists
    assert not WrittenDate(0, 0, 29, 2, 2023, None).exists
    assert WrittenDate(0, 0, 29, 2, 2024, None).exists


_SHAPES = (
    "{weekday} {day} {month} {year}",
    "{weekday}, {day} {month} {year}",
    "{weekday}, {month} {day}, {year}",
    "{weekday} the {day}{th} of {month} {year}",
    "{weekday} {month} {day}{th}, {year}",
    "{day} {month} {year}, a {weekday},",
    "{iso} ({weekday})",
)


def _th(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


@given(
    day=st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)),
    shape=st.sampled_from(_SHAPES),
    before=st.sampled_from(("on ", "The board met on ", "“", "")),
    after=st.sampled_from((".", ", when", " the", ")")),
)
def test_reads_back_what_is_printed(day: date, shape: str, before: str, after: str) -> None:
    printed = shape.format(
        weekday=WEEKDAYS[day.weekday()].title(),
        day=day.day,
        month=MONTHS[day.month - 1].title(),
        year=day.year,
        th=_th(day.day),
        iso=day.isoformat(),
    )
    text = before + printed + after
    (found,) = written_dates(text, text.lower(), 0, len(text))
    assert (found.day, found.month, found.year, found.weekday) == (
        day.day,
        day.month,
        day.year,
        day.weekday(),
    )
    assert found.on(day.year) == day
    assert text[found.start : found.end] == printed.rstrip(",")


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    lower = text.lower()
    if len(lower) != len(text):
        return
    for found in written_dates(text, lower, 0, len(text)):
        assert 0 <= found.start < found.end <= len(text)

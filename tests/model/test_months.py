"""The length of months, against Python's own calendar."""

from calendar import monthrange

import pytest

from factcheck.model.months import days_in_month


def test_months_are_as_long_as_the_calendar_says() -> None:
    for year in (*range(1580, 2410), 1, 4, 9999):
        for month in range(1, 13):
            assert days_in_month(year, month) == monthrange(year, month)[1]


@pytest.mark.parametrize("month", [0, 13, -1])
def test_there_are_twelve_months(month: int) -> None:
    with pytest.raises(ValueError, match="no month"):
        days_in_month(2025, month)

from datetime import date

import pytest

from factcheck.model.row import Origin


@pytest.mark.parametrize(
    ("as_of", "known"),
    [(None, True), (date(2026, 5, 31), True), (date(2026, 6, 1), True), (date(2026, 6, 2), False)],
)
def test_a_row_is_known_from_the_day_of_its_source(as_of: date | None, known: bool) -> None:
    origin = Origin("prices", "facts.csv", 2, "Price list", "", as_of)
    assert origin.known_by(date(2026, 6, 1)) is known

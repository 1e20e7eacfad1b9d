"""A bare `m` before capitals that count something is a million; before letters for a height it is metres."""

import pytest

from tests.rules.pipeline import checked


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It handled 14.07m TEU in 2025.", "14.07", 14_070_000),
        ("December: 1.19m TEU, down from November's 1.22m.", "1.22", 1_220_000),
        ("It handled 14.07m TEU in 2025, versus 13.28m in 2024.", "13.28", 13_280_000),
        ("The plant made 5.1m LED lamps.", "5.1", 5_100_000),
        ("The site got 1.2m hits by noon and 10m by midnight.", "10m", 10_000_000),
        ("Users rose to 4m by March from 2m in May.", "2m", 2_000_000),
        ("Operating profit, however, fell by a quarter, to 240m from 320m.", "240m", 240_000_000),
        (
            "The loss of the group as a whole, on the other hand, came down to 24m from 32m.",
            "24m",
            24_000_000,
        ),
    ],
)
def test_millions(text: str, words: str, value: int) -> None:
    (claim,) = [claim for claim in checked(text).claims if words in claim.text]
    assert claim.quantity is not None
    assert (claim.quantity.value, claim.quantity.unit) == (value, None)


@pytest.mark.parametrize(
    "text",
    [
        "The wall is 4.1m high.",
        "It's 4.12m wide.",
        "The tide rose by 4.1m.",
        "The quay lies 240m from the church.",
    ],
)
def test_metres(text: str) -> None:
    (claim,) = [claim for claim in checked(text).claims if claim.kind == "quantity"]
    assert claim.quantity is not None
    assert claim.quantity.unit == "m"


def test_two_that_nothing_settles_do_not_settle_each_other() -> None:
    assert not [c for c in checked("It had 3.1m in 2020 and 4.2m by 2024.").claims if c.quantity is not None]

import pytest

from tests.rules.cases import flags, stays_silent

RULE = "unit-does-not-fit-metric"

FLAGGED = [
    ("The wind farm generated 120 megawatts of electricity last year.", "energy"),
    ("The tram consumed 14MW in 2024, more than planned.", "energy"),
    ("The island used 310 kilowatts last month.", "energy"),
    ("The solar farm has a capacity of 50MWh.", "power"),
    ("The liner was doing 22 knots per hour when she struck.", "knots"),
    ("The wall is 80 square metres long and two high.", "length"),
    ("The star died 400 light years ago.", "time"),
    ("The town produced 12GW a year from waste.", "energy"),
    ("The field, 3 hectares wide, was ploughed.", "length"),
    ("The wind turbine, with an output of 3MWh, is the tallest in the county.", "power"),
    ("Swimmers came from a rock, 12mph away from the pier.", "length"),
    ("The plant consumed 12 kilowatts over the month.", "12 kilowatts"),
    (
        "The shop sold 40 pies. The wind farm generated 120 megawatts of electricity last year.",
        "120 megawatts",
    ),
]

CLEAN = [
    "The wind farm generated 120 gigawatt-hours of electricity last year.",
    "The wind farm has a capacity of 50MW.",
    # capacity added in a year
    "The country adds 500MW a year.",
    # a battery holds energy
    "The battery has a capacity of 200MWh.",
    "The plant can generate 120 megawatts.",
    "The liner was doing 22 knots when she struck.",
    "The star is 400 light years away.",
    "The hall covers 80 square metres.",
    "The field is 3 hectares, 200 metres wide.",
    "The turbines generated 120 megawatts at noon.",
    "The train does 120mph on the long straight.",
    "The storm's winds rose by 5 mph an hour during the night.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)

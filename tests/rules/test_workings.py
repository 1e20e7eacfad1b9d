"""What may be worked out from the rows that a draft has just told: changes, distances, totals, and so many a day."""

from collections.abc import Callable

import pytest

from factcheck.model.row import Row
from factcheck.reference import Reference, load
from factcheck.rules.reference._series import a_year_before
from factcheck.rules.reference._workings import in_points, is_total_of_list, readings
from factcheck.rules.rule import Case
from tests.rules.marked import settled_draft
from tests.rules.pools_pack import POOLS
from tests.rules.reference.packs import write

CHANGES = [
    # from a year before to what was told, the sentence before or the figure beside
    ("The Lido had [v 38,000] visits in 2025. That is 2,000 more.", "v24/v"),
    ("The Lido had [v 38,000] visits in 2025. That is 5.6% more.", "v24/v"),
    ("The Lido had [v 38,000] visits in 2025, or 2,000 more.", "v24/v"),
    ("The Lido had [v 38,000] visits in 2025. The guards welcomed the 2,000 extra visits.", "v24/v"),
    ("The Lido had [v 38,000] visits in 2025. The share is right; the increase is 5.6%.", ""),
    ("In 2024 the Lido had [v24 36,000] visits, a fall of 16,000.", "v23/v24"),
    # to the newest that the draft tells, too
    ("The Lido had [v 38,000] visits in 2025.\n\nIn 2023 it had [v23 52,000], 14,000 more.", "v22/v23 v/v23"),
    # no pronoun takes up the sentence before
    ("The Lido had [v 38,000] visits in 2025. Guards wanted 2,000 more.", ""),
    # another clause
    ("The Lido had [v 38,000] visits in 2025, but guards wanted 2,000 more.", ""),
    # from the last level told to the newest
    ("The Lido had [v 38,000] visits in 2025, down from [v23 52,000] in 2023, a loss of 14,000.", "v23/v v22/v23 v/v23"),
    # an ordinal is no amount, and without rows nothing follows
    ("The Lido had 38,000 visits in 2025. That is 2,000 more.", ""),
]  # fmt: skip
APART = [
    ("The Lido had [v 38,000] visits in 2025, 3,000 below the [b 41,000] of the Old Baths.", "b/v"),
    ("The Lido had [v 38,000] visits in 2025, 17,000 above the [s 21,000] of Hill Spa.", "s/v"),
    ("The Lido had [v 38,000] visits in 2025, 7% below the [b 41,000] of the Old Baths.", "b/v"),
    # of one time and unit, or of one series
    ("The Lido took [i €1.2m] in 2025, €300,000 above the [c €900,000] of its costs.", "c/i"),
    ("The Lido had [v 38,000] visits in 2025, 5,000 short of the [b24 43,000] of the Old Baths.", ""),
    ("The Lido had [v 38,000] visits in 2025, 14,000 short of the [v23 52,000] of 2023.", "v23/v"),
    ("The Lido had [v 38,000] visits in 2025, 37,958 above the [k 42] of its staff.", ""),
    # between percentages lie points
    ("The Lido was open on [o 80%] of days, 10% above the [ob 70%] of the Old Baths.", ""),
    ("The Lido was open on [o 80%] of days, 10 points above the [ob 70%] of the Old Baths.", "ob/o"),
    # the next figure is no row
    ("The Lido had [v 38,000] visits in 2025, 3,000 below the 41,000 of the Old Baths.", ""),
    ("The Lido had [v 38,000] visits in 2025, 3,000 of them at night, when the Old Baths had [b 41,000].", ""),
]  # fmt: skip
TOTALS = [
    ("The Lido had [v 38,000] visits in 2025 and the Old Baths [b 41,000]. Together that is 79,000.", "v/b"),
    ("The Lido had [v 38,000] visits in 2025. The Old Baths had [b 41,000], or 79,000 together.", "v/b"),
    ("The Lido had [v 38,000] visits in 2025.\n\nIn total 79,000 came.", ""),
    # so many as are told
    ("The Lido had [v 38,000] visits in 2025, the Old Baths [b 41,000] and Hill Spa [s 21,000]. Together the three had 100,000.", "v/b/s"),
    ("The Lido had [v 38,000] visits in 2025, the Old Baths [b 41,000] and Hill Spa [s 21,000]. Together the two had 79,000.", ""),
    ("Together the three had 100,000 visits in 2025: the Lido [v 38,000], the Old Baths [b 41,000] and Hill Spa [s 21,000].", "v/b/s"),
    ("Together the two had 79,000 visits in 2025: the Lido [v 38,000], the Old Baths [b 41,000] and Hill Spa [s 21,000].", ""),
    # of one unit and one time, and no percentages
    ("The Lido had [v 38,000] visits in 2025 and the Old Baths [b24 43,000] in 2024. Together that is 81,000.", ""),
    ("The Lido had [v 38,000] visits and [k 42] keepers in 2025. Together that is 38,042.", ""),
    ("The Lido was open on [o 80%] of days in 2025 and the Old Baths on [ob 70%]. Together that is 150%.", ""),
    ("The Lido had [v 38,000] visits in 2025 and the Old Baths [b 41,000]. It rained 79,000 times.", ""),
    # a headline may add up what the story tells anywhere, of as many as it says
    ("# Three pools had 100,000 visits in total\n\nThe Lido had [v 38,000] visits in 2025.\n\nThe Old Baths had [b 41,000].\n\nHill Spa had [s 21,000] and the Lido [k 42] keepers.", "v/b/s"),
    ("# Two pools had 79,000 visits in total\n\nThe Lido had [v 38,000] visits in 2025.\n\nThe Old Baths had [b 41,000].\n\nHill Spa had [s 21,000].", ""),
    ("# Pools had 100,000 visits in total\n\nThe Lido had [v 38,000] visits in 2025.\n\nThe Old Baths had [b 41,000].\n\nHill Spa had [s 21,000].", ""),
    ("It rained.\n\nThree pools had 100,000 visits in total.\n\nThe Lido had [v 38,000] visits in 2025.\n\nThe Old Baths had [b 41,000].\n\nHill Spa had [s 21,000].", ""),
    # years of one series
    ("The Lido had [v 38,000] visits in 2025. Over three years it had 126,000.", "v23/v24/v"),
    ("The Lido had [v 38,000] visits in 2025. Over the past 4 years it had 157,000.", "v22/v23/v24/v"),
    ("The Lido had [v 38,000] visits in 2025. Over five years it had 157,000.", ""),
    ("The Lido had [l 9,000] lessons in 2025. Over two years it had 17,000.", ""),
    ("The Lido had [k 42] keepers at the end of 2025. Over two years it had 82.", ""),
]  # fmt: skip
A_DAY = [
    ("The Lido had [v 38,000] visits in 2025. That means 104 visits a day.", "v"),
    ("The Lido had [v 38,000] visits in 2025. That means 730 visits a week.", "v"),
    ("The Lido had [v 38,000] visits in 2025, or 104 a day.", "v"),
    ("The Lido took [i €1.2m] in 2025. That means €3,288 a day.", "i"),
    # of another thing, of what does not add up, of a month, of nothing that was told
    ("The Lido had [v 38,000] visits in 2025. That means 104 lessons a day.", ""),
    ("The Lido had [v 38,000] visits in 2025. That means €104 a day.", ""),
    ("The Lido had [k 42] keepers in 2025. That means 42 keepers a day.", ""),
    ("The Lido had [v 38,000] visits in 2025. Guards count 104 visits a day.", ""),
]


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    return load([write(POOLS, tmp_path_factory.mktemp("workings"))], cache=False)


def followed(case: Case, before: Callable[[Row], list[Row]]) -> list[str]:
    """The facts of each way to work out the last figure that is no row."""
    *_, (claim, quantity) = ((c, q) for c, q in case.figures if c.index not in case.settled)
    return ["/".join(row.fact for row in rows) for _, rows in readings(case, claim, quantity, before)]


@pytest.mark.parametrize(("marked", "expected"), [*CHANGES, *TOTALS, *A_DAY])
def test_the_rows_from_which_a_figure_may_follow(reference: Reference, marked: str, expected: str) -> None:
    """A figure in brackets is the row of that fact."""
    case = settled_draft(reference, marked)

    def before(row: Row) -> list[Row]:
        last = a_year_before(case, row)
        return [] if last is None else [last]

    assert followed(case, before) == expected.split()


@pytest.mark.parametrize(("marked", "expected"), APART)
def test_the_rows_that_lie_a_figure_apart(reference: Reference, marked: str, expected: str) -> None:
    assert followed(settled_draft(reference, marked), lambda row: []) == expected.split()


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The Lido was open on [o 80%] of days, 10% above the [ob 70%] of the Old Baths.", "ob/o"),
        ("The Old Baths were open on [ob 70%] of days, 10% below the [o 80%] of the Lido.", "o/ob"),
        ("The Lido was open on [o 80%] of days, 10 points above the [ob 70%] of the Old Baths.", ""),
        ("The Lido had [v 38,000] visits in 2025, 7% below the [b 41,000] of the Old Baths.", ""),
    ],
)
def test_what_lies_between_two_percentages(reference: Reference, marked: str, expected: str) -> None:
    case = settled_draft(reference, marked)
    *_, (claim, quantity) = ((c, q) for c, q in case.figures if c.index not in case.settled)
    found = list(in_points(case, claim, quantity))
    assert ["/".join(row.fact for row in rows) for (_, rows), _ in found] == expected.split()
    for (_, (base, row)), points in found:
        high, low = (base, row) if base.size > row.size else (row, base)
        assert (points.left.row, points.right.row) == (high, low)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The three had 100,000 visits: the Lido [v 38,000], the Old Baths [b 41,000] and Hill Spa [s 21,000].", True),
        ("The two had 79,000 visits: the Lido [v 38,000], the Old Baths [b 41,000] and Hill Spa [s 21,000].", False),
        ("Pools had 100,000 visits: the Lido [v 38,000], the Old Baths [b 41,000] and Hill Spa [s 21,000].", False),
        ("The three had 100,000 visits, the Lido [v 38,000], the Old Baths [b 41,000] and Hill Spa [s 21,000].", False),
        ("The three had 100,000 visits: the Lido [v 38,000], the Old Baths [b 41,000] and Hill Spa 21,000.", False),
    ],
)  # fmt: skip
def test_a_total_of_as_many_rows_as_follow(reference: Reference, marked: str, expected: bool) -> None:
    case = settled_draft(reference, marked)
    total = next(claim for claim, q in case.figures if q.value in (100000, 79000))
    assert is_total_of_list(case, total) is expected

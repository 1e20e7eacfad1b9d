"""What may be worked out from rows that the words of a draft set against each other: goals, rivals, balances, shares, gaps.

A figure in brackets is the row of that fact of the pack; expected are the facts of each way to work out the last other one.
"""

from collections.abc import Callable, Iterator

import pytest

from factcheck import judge
from factcheck.model.claim import Claim
from factcheck.model.quantity import Quantity
from factcheck.model.row import Row
from factcheck.reference import Reference, load
from factcheck.rules.reference import _comparisons, _differences, _portions, _relatives
from factcheck.rules.reference._series import a_year_before
from factcheck.rules.reference._worked import Worked
from factcheck.rules.reference.arithmetic_against_reference import RULE
from factcheck.rules.rule import Case
from tests.rules.marked import settled_draft
from tests.rules.pools_pack import POOLS
from tests.rules.reference.packs import write

Find = Callable[[Case, Claim, Quantity], Iterator[Worked]]

COMPARISONS = [
    # how far it is to a goal, from the newest row that was told
    ("The Lido had [v 38,000] visits in 2025. Its goal is [g 45,000] by 2028, so it still needs 7,000.", "g/v"),
    ("The Lido had [v 38,000] visits in 2025. Its goal is [g 45,000] by 2028. It is 7,000 short.", "g/v"),
    ("In 2024 the Lido had [v24 36,000] visits and in 2025 [v 38,000]. Its goal is [g 45,000] by 2028, with 7,000 to go.", "g/v"),
    ("The Lido had [v 38,000] visits in 2025. It still needs 7,000.", ""),
    ("The goal of the Lido is [g 45,000] by 2028. It still needs 7,000.", ""),
    ("The Lido will have [fc 39,000] visits in 2026. Its goal is [g 45,000] by 2028, so it still needs 6,000.", ""),
    ("The Lido had [v 38,000] visits in 2025. Its goal is [g 45,000] by 2028. It rained. It rained. It still needs 7,000.", ""),
    ("The Lido had [v 38,000] visits in 2025. Its goal is [g 45,000] by 2028. It rained. It still needs 7,000.", "g/v"),
    # what is left
    ("The Lido took [i €1.2m] in 2025 and its costs were [c €900,000]. The surplus was €300,000.", "i/c"),
    ("The Lido took [i €1.2m] in 2025 and its costs were [c €900,000]. There was €300,000 left over.", "i/c"),
    ("The Lido took [i24 €1.1m] in 2024 and its costs were [c €900,000] in 2025. The surplus was €200,000.", ""),
    ("The Lido took [i €1.2m] in 2025.\n\nThe surplus was €300,000.\n\nIts costs were [c €900,000].", "i/c"),
    ("The Lido took [i €1.2m] in 2025.\n\nIt rained.\n\nThe surplus was €300,000.\n\nIts costs were [c €900,000].", ""),
    ("The Lido took [i €1.2m] in 2025.\n\nThe surplus was €300,000.\n\nIts profit was [p €300,000].", ""),
    ("The Lido took [i €1.2m] in 2025 and its costs were [c €900,000]. A new roof was €300,000.", ""),
    # between two measures of one kind
    ("The Lido had [v 38,000] visits and [l 9,000] lessons in 2025. The gap is 29,000.", "v/l"),
    ("The Lido had [v 38,000] visits, [l 9,000] lessons and [c €900,000] of costs in 2025. The gap is 29,000.", "v/l"),
    # ahead of somebody and behind
    ("The Lido had [v 38,000] visits in 2025 and beat Hill Spa by 17,000.", "v/s"),
    ("The Lido had [v 38,000] visits in 2025 and trailed the Old Baths by 3,000.", "b/v"),
    ("The Lido had [v 38,000] visits in 2025. The Old Baths were ahead by 3,000.", "b/v"),
    ("The Old Baths had [b 41,000] visits in 2025. The Lido was behind by 3,000.", "b/v"),
    ("The Lido had [v 38,000] visits in 2025. The Old Baths had 3,000 more.", "b/v"),
    ("The Old Baths had [b 41,000] visits in 2025. The Lido had 3,000 fewer.", "b/v"),
    ("The Lido had [v 38,000] visits in 2025. It was ahead by 3,000.", ""),
    ("The Lido took [i €1.2m] in 2025. The Old Baths were ahead by €300,000.", ""),
    # what a stock has gained, and no flow
    ("The Lido had [k 42] keepers at the end of 2025. Two of them came last year.", "k/k24"),
    ("The Lido had [k23 39] keepers at the end of 2023. Two of them came last year.", ""),
    ("The Lido had [v 38,000] visits in 2025. Some 2,000 of them came last year.", ""),
]  # fmt: skip
DIFFERENCES = [
    ("The Lido gained 2,000 visits and reached [v 38,000] in 2025.", "v/v24"),
    ("The Lido lost 16,000 visits and had [v24 36,000] in 2024.", "v24/v23"),
    ("The Lido had [v 38,000] visits in 2025, 2,000 more than in the year before.", "v/v24"),
    ("The Lido had [v 38,000] visits in 2025, 16,000 fewer than at the last count.", "v/v24"),
    ("The Lido had [v 38,000] visits in 2025 and 2,000 ducks.", ""),
    ("The Lido had [v 38,000] visits in 2025. It gained 5.6%.", ""),
    ("The Lido had [v 38,000] visits in 2025. It gained 2,000 a day.", ""),
    # between two subjects, and no third
    ("The Lido had [v 38,000] visits in 2025 and the Old Baths [b 41,000], a gap of 3,000.", "b/v"),
    ("The Old Baths had [b 41,000] visits in 2025. The Lido had [v 38,000]. The gap is 3,000.", "b/v"),
    ("The Lido had [v 38,000] visits in 2025, the Old Baths [b 41,000] and Hill Spa [s 21,000], a gap of 3,000.", ""),
    ("The Lido had [v 38,000] visits in 2025 and the Old Baths [b24 43,000] in 2024, a gap of 5,000.", ""),
    ("The Lido had [v 38,000] visits in 2025 and the Old Baths [b 41,000].\n\nThe gap is 3,000.", ""),
    ("The Lido had [v 38,000] visits in 2025 and the Old Baths [b 41,000]. It rained. It rained. It rained. The gap is 3,000.", ""),
    # between two measures of one subject, and a year before
    ("The Lido took [i €1.2m] in 2025 and its costs were [c €900,000], a gap of €300,000.", "i/c i24/c24"),
    ("The Lido took [i €1.2m] in 2025 and had [v 38,000] visits, a gap of 3,000.", ""),
]  # fmt: skip
PORTIONS = [
    ("The Lido had [v 38,000] visits in 2025. Lessons came to [l 9,000], or 24%.", "l/v"),
    ("The Lido had [v 38,000] visits in 2025. Lessons came to [l 9,000], or about a quarter.", "l/v"),
    ("The city had [w 100,000] visits in 2025. The Lido had [v 38,000], or 38%.", "v/w"),
    # not part of it, of another year, larger than it
    ("The city had [w 100,000] visits in 2025. Hill Spa had [s 21,000], or 21%.", ""),
    ("The city had [w24 96,000] visits in 2024. The Lido had [v 38,000] in 2025, or 38%.", "v/w"),
    ("The Lido had [v 38,000] visits in 2025. In 2023 lessons came to [l23 8,000], or 15%.", "l23/v23"),
    ("Lessons at the Lido came to [l 9,000] in 2025. It had [v 38,000] visits, or 24%.", ""),
    ("The Lido took [i €1.2m] in 2025. Lessons came to [l 9,000], or 24%.", ""),
    ("Lessons in the city came to [wl 60,000] in 2025. The Lido had [v 38,000] visits, or 63%.", ""),
    # the part behind, put differently, in all of it
    ("The Lido had [v 38,000] visits in 2025. Nearly a quarter of them were lessons, of which there were [l 9,000].", "l/v"),
    ("The Lido had [l 9,000] lessons and [v 38,000] visits in 2025. Put differently, 24%.", "l/v"),
    ("The city had [w 100,000] visits in 2025. The Lido had [v 38,000], so that 38% of visits in the city were there.", "v/w"),
    # of some of them only, of nothing that is told
    ("The Lido had [v 38,000] visits in 2025. Lessons came to [l 9,000], or 24% of those aged under ten.", ""),
    ("The Lido had [v 38,000] visits in 2025. Lessons came to [l 9,000], and 24% were late.", ""),
    ("Lessons at the Lido came to [l 9,000] in 2025, or 24%.", ""),
    # margins and coins
    ("The Lido took [i €1.2m] in 2025. Its profit was [p €300,000], a margin of 25%.", "p/i"),
    ("The profit of the Lido was [p €300,000] in 2025. The margin was 25%.", "p/i"),
    ("The Lido had [l 9,000] lessons in 2025. The margin was 25%.", ""),
    ("The Lido took [i €1.2m] in 2025 and its costs were [c €900,000], or 75 cents of every euro.", "c/i"),
    ("The costs of the Lido were [c €900,000] in 2025, or 75 cents of every euro of income.", "c/i"),
    ("The Lido took [i €1.2m] in 2025 and its costs were [c €900,000]. From every euro 75 cents went there.", "c/i"),
    ("The Lido had [v 38,000] visits in 2025, or 75 cents of every euro.", ""),
]  # fmt: skip
RELATIVES = [
    ("The Lido had [v 38,000] visits in 2025, 38% of the city's.", "v/w"),
    ("The Lido had [v 38,000] visits in 2025, 7% fewer than the Old Baths.", "v/b"),
    ("The Lido had [v 38,000] visits in 2025, 3,000 fewer than the Old Baths.", "v/b"),
    ("The Lido had [v 38,000] visits in 2025, 17,000 more than Hill Spa.", "v/s"),
    ("The Lido had [v 38,000] visits in 2025, 5.6% more than in 2024.", "v/v24"),
    ("The Lido had [v 38,000] visits in 2025, 14,000 fewer than in 2023.", "v/v23"),
    ("The Lido had [v 38,000] visits in 2025, a fifth more than in 2022.", "v/v22"),
    ("The Lido had [v24 36,000] visits in 2024, 2,000 fewer than in 2025.", "v24/v"),
    ("The Lido had [v 38,000] visits in 2025. That is 2,000 more than in 2024.", "v/v24"),
    ("The Lido had [v 38,000] visits in 2025. That is 2,000 more than in 2019.", ""),
    # somebody of whom there is no row
    ("The Lido had [k 42] keepers at the end of 2025, twice as many as Hill Spa.", ""),
    # `twice` of what is not nearly so much is a manner of speaking
    ("The Lido had [v 38,000] visits in 2025, twice as many as Hill Spa.", "v/s"),
    ("The Lido had [v 38,000] visits in 2025, twice as many as the Old Baths.", ""),
    ("The Lido had [v 38,000] visits in 2025.\n\nThe Lido remains the biggest draw, with 38% of the total.", "v/w"),
    ("The Lido had [v 38,000] visits in 2025.\n\nHill Spa remains the biggest draw, with 38% of the total.", ""),
    ("The city had [w 100,000] visits in 2025, the Lido [v 38,000]. They make up 38% of the total.", "v/w"),
]  # fmt: skip


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    return load([write(POOLS, tmp_path_factory.mktemp("pools"))], cache=False)


def _facts(found: Iterator[Worked]) -> list[str]:
    return ["/".join(row.fact for row in rows) for _, rows in found]


def _last(case: Case) -> tuple[Claim, Quantity]:
    return [(claim, q) for claim, q in case.figures if claim.index not in case.settled][-1]


@pytest.mark.parametrize(("marked", "expected"), COMPARISONS)
def test_amounts_that_are_held_against_a_row(reference: Reference, marked: str, expected: str) -> None:
    case = settled_draft(reference, marked)
    assert _facts(_comparisons.readings(case, *_last(case))) == expected.split()


@pytest.mark.parametrize(("marked", "expected"), DIFFERENCES)
def test_amounts_that_words_call_a_difference(reference: Reference, marked: str, expected: str) -> None:
    case = settled_draft(reference, marked)

    def before(row: Row) -> list[Row]:
        last = a_year_before(case, row)
        return [] if last is None else [last]

    assert _facts(_differences.readings(case, *_last(case), before)) == expected.split()


@pytest.mark.parametrize(("marked", "expected"), PORTIONS)
def test_shares_of_a_part(reference: Reference, marked: str, expected: str) -> None:
    case = settled_draft(reference, marked)
    assert _facts(_portions.readings(case, *_last(case))) == expected.split()


@pytest.mark.parametrize(("marked", "expected"), RELATIVES)
def test_figures_that_are_set_against_a_row(reference: Reference, marked: str, expected: str) -> None:
    case = settled_draft(reference, marked)
    links = list(case.links("relative"))
    assert links
    assert [fact for link in links for fact in _facts(_relatives.readings(case, link))] == expected.split()


# what is said of the figures that are no rows, if anything
TOLD = [
    ("Of the city's [w 100,000] visits in 2025 the Lido had [v 38,000], or 38%.", {"supports"}),
    ("The city had [w 100,000] visits in 2025, the Lido [v 38,000]: 45%.", {"disputes"}),
    ("The three pools had 110,000 visits in 2025: the Lido [v 38,000], the Old Baths [b 41,000] and Hill Spa [s 21,000].", {"disputes"}),
    ("The three pools may have 110,000 visits in 2025: the Lido [v 38,000], the Old Baths [b 41,000] and Hill Spa [s 21,000].", set()),
    # the start of a change, of the year before or of another
    ("Visits to the Lido rose to [v 38,000] in 2025, up from 36,000 in 2024.", {"supports"}),
    ("Visits to the Lido rose to [v 38,000] in 2025, up from 63,000 in 2024.", {"disputes"}),
    ("Visits to the Lido rose to [v 38,000] in 2025, up from 63,000 in 2019.", set()),
    ("Visits to the Lido rose to [v 38,000] in 2025, up from 34,500.", set()),
    # its amount
    ("Visits to the Lido rose 5.6% to [v 38,000] in 2025.", {"supports"}),
    ("Visits to the Lido rose 8.6% to [v 38,000] in 2025.", {"disputes"}),
    ("The Lido lost 2,000 visits in 2025 and had [v 38,000].", {"disputes"}),
    ("The Lido gained 2,000 visits in 2025 and had [v 38,000].", {"supports"}),
    # with neither end: the direction, which one digit does not tell, and points that are none
    ("Visits to the Lido rose by 5.6% in 2025.", {"supports"}),
    ("Visits to the Lido fell by 5.6% in 2025.", {"disputes"}),
    ("Visits to the Lido fell by 6% in 2025.", set()),
    ("Visits to the Lido rose by 5.6 percentage points in 2025.", {"disputes"}),
    ("The number of hedgehogs fell by 5.6% in 2025. Visits to the Lido were [v 38,000].", set()),
    # its end, of a step of two digits
    ("Visits to the Lido grew 5.6% to 38,000 in 2025.", {"supports"}),
    ("Visits to the Lido grew 5.6% to 83,000 in 2025.", {"supports", "disputes"}),
    ("Visits to the Lido grew 6% to 83,000 in 2025.", {"supports"}),
    ("The Lido took [i €1.2m] in 2025. That is €31.58 a visit.", {"supports"}),
    # `1.0%` has two digits
    ("The Lido sold [x 20,200] tickets in 2025, 1.0% more than in 2024.", {"supports"}),
    ("The Lido sold [x 20,200] tickets in 2025, 1.0% fewer than in 2024.", {"disputes"}),
    ("Tickets sold at the Lido fell by 1.0% in 2025.", {"disputes"}),
    ("Tickets sold at the Lido fell by 1% in 2025.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "effects"), TOLD)
def test_what_is_said_of_figures_that_follow(reference: Reference, marked: str, effects: set[str]) -> None:
    case = settled_draft(reference, marked)
    stated = [(RULE.slug, RULE.severity, one) for one in RULE.relations(case)]
    assert {finding.effect for finding in judge.weigh(stated, case.claims, case.text).findings} == effects

"""Shares of which the words name part and whole, of subjects that are part of nothing."""

from fractions import Fraction
from pathlib import Path

import pytest

from factcheck import judge
from factcheck.model.relation import Product, Quotient
from factcheck.reference import Reference, load
from factcheck.rules.reference._shares_named import readings
from factcheck.rules.reference.reference_value import RULE
from tests.rules.marked import draft, settled_draft
from tests.rules.reference.packs import write

_ROWS = """\
entity,metric,period,value,unit,source
Lido,visits,2025,38000,visit,Register
Harbour Pools,visits,2025,100000,visit,Register
"""


def test_a_part_of_nothing_is_held_against_what_the_draft_tells_of_another(tmp_path: Path) -> None:
    pack = tmp_path / "pools.csv"
    pack.write_text(_ROWS, encoding="utf-8")
    text = "Harbour Pools counted 100,000 visits in 2025. The Lido accounted for 38% of all visits."
    case = draft(load([pack], cache=False), text)
    case.settle(judge.settled((RULE.slug, RULE.severity, stated) for stated in RULE.relations(case)))
    assert len(case.settled) == 1
    share, quantity = case.figures[-1]
    assert quantity.value == Fraction(38)
    ((_, (part, whole)),) = readings(case, share, quantity)
    assert (part.entity, whole.entity) == ("Lido", "Harbour Pools")


# --- shares of the figure right in front --------------------------------------------------------------------

_MILL = {
    "entities": "entity,label,type\nmill,Ferriby Mill,company\n",
    "metrics": """metric,label,kind,unit,aliases
bales,Bales pressed,flow,bale,bales pressed
capacity,Capacity,stock,bale,capacity
let_go,Workers let go,flow,person,workers let go
workforce,Workforce,stock,person,workforce
""",
    "facts": """fact,entity,metric,period,value,unit,source,status,definition,rank,superseded_by
a,mill,bales,1932,163700,bale,R,,,,
b,mill,bales,1931,181200,bale,R,,,,
c,mill,capacity,1932,184000,bale,R,,,,
d,mill,capacity,1932,190000,bale,Old R,,,deprecated,c
e,mill,capacity,1932,195000,bale,Plan,forecast,,,
f,mill,capacity,1932,2100000,tonne,Scales,,,,
g,mill,capacity,1932,163700,bale,R,,in summer,,
h,mill,capacity,1932,150000,bale,R,,in winter,,
i,mill,capacity,1931,200000,bale,R,,,,
j,mill,let_go,1932,395,person,R,,,,
k,mill,workforce,1924-12-31,1150,person,R,,,,
l,mill,workforce,1925-01-01,1160,person,R,,,,
m,mill,workforce,1925-12-31,1180,person,R,,,,
n,mill,workforce,1926-01-01,1190,person,R,,,,
""",
    "units": "unit,dimension,factor,label,aliases\nbale,count,1,bales,bale|bales\n",
}

_IN_FRONT = [
    ("Ferriby Mill pressed 163,700 bales in 1932, which means that 89% of capacity was in use.", "ac"),
    ("Ferriby Mill pressed 163,700 bales in 1932, which was 82% of the capacity of 1931.", "ai"),
    ("Ferriby Mill pressed 163,700 bales in 1932, or about 90% of bales pressed in 1931.", "ab"),
    # a measure is no part of itself at one time
    ("Ferriby Mill pressed 163,700 bales in 1932, or 90% of bales pressed.", ""),
    ("Ferriby Mill let go 395 men in 1932, about a third of the workforce of 1925.", "jl jm"),
    ("Ferriby Mill let go 395 men in 1932, about a third of the workforce in the year 1925.", "jl jm"),
    # no row of that time, and a time that is not that of the whole
    ("Ferriby Mill let go 395 men in 1932, about a third of the workforce of 1919.", ""),
    ("Ferriby Mill pressed 163,700 bales in 1932, or 89% of capacity as reckoned in 1931.", "ac"),
    ("Ferriby Mill pressed 163,700 bales in 1932, which is 89% of the capacity that was there since 1931.", "ac"),
    # other words in between, a change, another's words
    ("Ferriby Mill pressed 163,700 bales in 1932. Men ran it, and 89% of capacity was in use.", ""),
    ("Ferriby Mill pressed 163,700 bales in 1932 and Hull 89% of capacity.", ""),
    ("Ferriby Mill pressed 163,700 bales in 1932, up 89% of capacity.", ""),
    ("“It pressed 163,700 bales in 1932, or 89% of capacity,” said a clerk.", ""),
    # nothing that the whole is of, and no share
    ("Ferriby Mill pressed 163,700 bales in 1932, which means that 89% was in use.", ""),
    ("Ferriby Mill pressed 163,700 bales in 1932, or 89 of capacity.", ""),
    ("Ferriby Mill pressed 163,700 bales in 1932, or 89% of Ferriby Mill.", ""),
]  # fmt: skip


@pytest.fixture(scope="module")
def mill(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    return load([write(_MILL, tmp_path_factory.mktemp("mill"))], cache=False)


@pytest.mark.parametrize(("text", "expected"), _IN_FRONT)
def test_a_share_behind_a_figure_is_of_what_its_words_name(mill: Reference, text: str, expected: str) -> None:
    """Expected are the rows of part and whole, by their letters."""
    case = draft(mill, text)
    first = case.figures[0][0]
    (told,) = (
        row
        for row in mill.rows("mill", "bales" if "bales" in text else "let_go")
        if row.period.label == "1932"
    )
    case.settle({first.index: (told,)})
    found = list(readings(case, *case.figures[1]))
    assert " ".join("".join(row.fact for row in rows) for _, rows in found) == expected
    for expression, _ in found:
        assert isinstance(expression, Quotient)
        # in per cent, or as a part of one
        assert isinstance(expression.left, Product) == ("%" in text)


# --- shares of which the words name the part -----------------------------------------------------------------

_POOLS = {
    "entities": """entity,label,type,part_of,aliases
city,Harbour City,city,,the city
lido,Lido,pool,city,
baths,Old Baths,pool,city,
spa,Hill Spa,pool,,
arena,Arena,hall,,
""",
    "metrics": """metric,label,kind,unit,aliases
visits,Visits,flow,visit,visits
lessons,Swimming lessons,flow,visit,swimming lessons|lessons
takings,Takings,amount,million_eur,takings
fees,Entrance fees,amount,million_eur,entrance fees
open,Days open,share,percent,days open
dry,Dry days,share,percent,dry days
""",
    "facts": """fact,entity,metric,period,value,unit,source,status,claimant,rank,superseded_by
v,lido,visits,2025,38000,visit,R,,,,
v24,lido,visits,2024,36000,visit,R,,,,
w,city,visits,2025,100000,visit,R,,,,
w24,city,visits,2024,90000,visit,R,,,,
wold,city,visits,2025,99000,visit,Old R,,,deprecated,w
wplan,city,visits,2026,110000,visit,Plan,target,,,
vplan,lido,visits,2026,40000,visit,Plan,target,,,
wclub,city,visits,2025,95000,visit,Club,,the club,,
b,baths,visits,2025,100000,visit,R,,,,
s,spa,visits,2025,21000,visit,R,,,,
ar,arena,visits,2025,310000,visit,R,,,,
ar24,arena,visits,2024,300000,visit,R,,,,
arplan,arena,visits,2025,350000,visit,Plan,forecast,,,
l,lido,lessons,2025,9000,visit,R,,,,
l23,lido,lessons,2023,8000,visit,R,,,,
t,lido,takings,2025,1.2,million_eur,R,,,,
f,lido,fees,2025,0.9,million_eur,R,,,,
o,lido,open,2025,80,percent,R,,,,
d,lido,dry,2025,60,percent,R,,,,
""",
    "units": "unit,dimension,factor,label,aliases\nvisit,count,1,visits,visit|visits\n",
}

_NAMED = [
    # a part of what a pack says it belongs to, of the newest time, or of the time told here
    ("The Lido accounted for 38% of all visits.", "v/w"),
    ("In 2024 the city had [w24 90,000] visits. The Lido accounted for 40% of all visits.", "v24/w24"),
    ("The city had [w 100,000] visits and the Arena [ar 310,000]. The Lido accounted for 38% of all visits.", "v/w"),
    # as much as the whole is no part of it
    ("The Old Baths accounted for 38% of all visits.", ""),
    # a part of nothing, held against the largest that the draft tells
    ("The Arena had [ar 310,000] visits and the Lido [v 38,000]. Hill Spa accounted for 7% of all visits.", "s/ar"),
    ("The Arena will have [arplan 350,000] visits. Hill Spa accounted for 7% of all visits.", ""),
    ("Hill Spa accounted for 7% of all visits.", ""),
    # what was told right before is the whole
    ("The city had [w 100,000] visits in 2025. The Lido’s share of this was 38%.", "v/w"),
    ("The Arena had [ar 310,000] visits in 2025. The Lido’s share of this was 38%.", ""),
    # a measure as a part of another of one subject
    ("The Lido took [t €1.2m] in 2025. Entrance fees accounted for 75% of takings.", "f/t"),
    ("The Lido took [t €1.2m] in 2025. Entrance fees accounted for 75% of the total.", "f/t"),
    ("The Lido had [v 38,000] visits in 2025. Swimming lessons made up 24% of visits.", "l/v"),
    ("The Lido had [v24 36,000] visits in 2024. Swimming lessons made up 24% of visits.", "l/v"),
    ("The Lido had [v 38,000] visits in 2025. Swimming lessons made up 24% of them.", ""),
    ("The Lido had [v 38,000] visits in 2025. Visits made up 24% of visits.", ""),
    ("The Lido was open on [o 80%] of all days in 2025. Dry days made up 75% of days open.", ""),
    ("The Arena had [ar 310,000] visits in 2025. Swimming lessons made up 24% of visits.", ""),
    # no such words
    ("The Lido was praised for 38% of all visits.", ""),
    ("The Lido accounted for 38% more of all visits.", ""),
    ("The Lido accounted for 38% of all visits to museums.", ""),
    ("The Lido accounted for 38% of all that came, visits too.", ""),
    ("The Lido accounted for 38.", ""),
    ("“The Lido accounted for 38% of all visits,” she said.", ""),
]  # fmt: skip


@pytest.fixture(scope="module")
def pools(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    return load([write(_POOLS, tmp_path_factory.mktemp("pools"))], cache=False)


@pytest.mark.parametrize(("marked", "expected"), _NAMED)
def test_a_share_of_a_part_that_is_named(pools: Reference, marked: str, expected: str) -> None:
    """A figure in brackets is the row of that letter; expected are the rows of part and whole."""
    case = settled_draft(pools, marked)
    *_, (claim, quantity) = ((c, q) for c, q in case.figures if c.index not in case.settled)
    found = ["/".join(row.fact for row in rows) for _, rows in readings(case, claim, quantity)]
    assert found == expected.split()

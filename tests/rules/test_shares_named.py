"""Shares of which the words name part and whole, of subjects that are part of nothing."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from factcheck import judge
from factcheck.extract.assemble import assemble
from factcheck.model.relation import Product, Quotient
from factcheck.readers import read_text
from factcheck.reference import Reference, load
from factcheck.resolve import resolve
from factcheck.rules.reference._shares_named import readings
from factcheck.rules.reference.reference_value import RULE
from factcheck.rules.rule import Case
from tests.rules.reference.packs import write

AS_OF = date(2026, 6, 1)
_ROWS = """\
entity,metric,period,value,unit,source
Lido,visits,2025,38000,visit,Register
Harbour Pools,visits,2025,100000,visit,Register
"""


def draft(reference: Reference, text: str) -> Case:
    extraction = assemble(read_text(text, "draft.md"), reference, AS_OF)
    return Case(
        extraction=extraction, claims=resolve(extraction, reference), reference=reference, as_of=AS_OF
    )


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
    assert " ".join("".join(row.fact.rpartition(":")[2] for row in rows) for _, rows in found) == expected
    for expression, _ in found:
        assert isinstance(expression, Quotient)
        # in per cent, or as a part of one
        assert isinstance(expression.left, Product) == ("%" in text)

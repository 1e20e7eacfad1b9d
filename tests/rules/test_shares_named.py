"""Shares of which the words name part and whole, of subjects that are part of nothing."""

from datetime import date
from fractions import Fraction
from pathlib import Path

from factcheck import judge
from factcheck.extract.assemble import assemble
from factcheck.readers import read_text
from factcheck.reference import load
from factcheck.resolve import resolve
from factcheck.rules.reference._shares_named import readings
from factcheck.rules.reference.reference_value import RULE
from factcheck.rules.rule import Case

_ROWS = """\
entity,metric,period,value,unit,source
Lido,visits,2025,38000,visit,Register
Harbour Pools,visits,2025,100000,visit,Register
"""


def test_a_part_of_nothing_is_held_against_what_the_draft_tells_of_another(tmp_path: Path) -> None:
    pack = tmp_path / "pools.csv"
    pack.write_text(_ROWS, encoding="utf-8")
    reference, as_of = load([pack], cache=False), date(2026, 6, 1)
    text = "Harbour Pools counted 100,000 visits in 2025. The Lido accounted for 38% of all visits."
    extraction = assemble(read_text(text, "draft.md"), reference, as_of)
    case = Case(
        extraction=extraction, claims=resolve(extraction, reference), reference=reference, as_of=as_of
    )
    case.settle(judge.settled((RULE.slug, RULE.severity, stated) for stated in RULE.relations(case)))
    assert len(case.settled) == 1
    share, quantity = case.figures[-1]
    assert quantity.value == Fraction(38)
    ((_, (part, whole)),) = readings(case, share, quantity)
    assert (part.entity, whole.entity) == ("Lido", "Harbour Pools")

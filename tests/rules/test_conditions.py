"""Every condition of a rule matters in some case: drafts read, changed in single fields, and what a rule then states.

A draft reaches a rule only as the reading and the packs of today have it. Here a field of what was read, or of the
pack, stands otherwise (another tie of the measure, a forecast for an actual value, a quoted voice), as another
extractor or another pack would have it. What the one rule states then is kept in `golden/conditions.json`.
A pack is a folder of `fixtures/conditions/packs`, or with a slash one of `fixtures` (`newsroom/packs/admissions`).
"""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck import judge
from factcheck.extract.assemble import assemble
from factcheck.readers import read_text
from factcheck.reference import Reference, load
from factcheck.resolve import resolve
from factcheck.rules import catalogue
from factcheck.rules.rule import Case
from tests.rules.changed import changed

_FOLDER = Path(__file__).parents[2] / "fixtures" / "conditions"
_DRAFTS = json.loads((_FOLDER / "drafts.json").read_text(encoding="utf-8"))
_RULES = {rule.slug: rule for rule in catalogue()}


@cache
def _pack(name: str) -> Reference:
    folder = _FOLDER.parent if "/" in name else _FOLDER / "packs"
    return load((folder / name,) if name else (), cache=False)


def _read(draft: dict[str, Any]) -> Case:
    """A draft as far as the rules of the second pass."""
    day, reference = date.fromisoformat(draft["as_of"]), _pack(draft["pack"])
    extraction = assemble(read_text(draft["text"], "draft.md"), reference, day)
    case = Case(extraction=extraction, claims=resolve(extraction, reference), reference=reference, as_of=day)
    first = [rule for rule in _RULES.values() if rule.default and not rule.after_rows]
    case.settled = judge.settled(
        (rule.slug, rule.severity, stated) for rule in first for stated in rule.relations(case)
    )
    return case


@pytest.mark.parametrize("draft", _DRAFTS, ids=[draft["text"] for draft in _DRAFTS])
def test_what_a_rule_states_of_a_case_that_reads_otherwise(draft: dict[str, Any]) -> None:
    case = _read(draft)
    for told in draft["cases"]:
        other = changed(case, list(told["change"].items()))
        rule = _RULES[told["rule"]]
        stated = [(rule.slug, rule.severity, one) for one in rule.relations(other)]
        judge.weigh(stated, other.claims, other.text)  # what it says is held against the golden file

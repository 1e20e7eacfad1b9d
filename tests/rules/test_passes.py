"""The time of every rule grows with the draft and no faster: no rule goes through the whole draft once per claim."""

from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from factcheck import judge
from factcheck.extract.assemble import assemble
from factcheck.readers import read_text
from factcheck.reference import Reference, load
from factcheck.resolve import resolve
from factcheck.rules import catalogue
from factcheck.rules.rule import Case, Rule
from tests.rules.page import page, write_pack

AS_OF = date(2026, 6, 1)
RULES = catalogue()


class Counted(tuple[Any, ...]):
    """A tuple that counts how often somebody sets out to go through it."""

    passes = 0

    def __iter__(self) -> Iterator[Any]:
        Counted.passes += 1
        return super().__iter__()


def passes(rule: Rule, draft: str, reference: Reference) -> int:
    """How often a rule goes through the claims, sentences, mentions, periods or links of a draft."""
    extraction = assemble(read_text(draft, "draft.md"), reference, AS_OF)
    claims = resolve(extraction, reference)
    counted = extraction._replace(
        **{
            name: Counted(getattr(extraction, name))
            for name in ("sentences", "mentions", "periods", "claims", "links")
        }
    )
    case = Case(extraction=counted, claims=Counted(claims), reference=reference, as_of=AS_OF)
    first = [
        ("", "error", stated) for other in RULES if not other.after_rows for stated in other.relations(case)
    ]
    case.settled = judge.settled(first)
    Counted.passes = 0
    list(rule.relations(case))
    return Counted.passes


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_goes_through_a_draft_a_fixed_number_of_times(rule: Rule, tmp_path: Path) -> None:
    told = page(import_module(rule.relations.__module__))
    reference = load(write_pack(told.tables, tmp_path), cache=False)
    short, long = (passes(rule, "\n\n".join([told.flagged.strip()] * times), reference) for times in (3, 12))
    assert long == short

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
_NEWSROOM = Path(__file__).parents[2] / "fixtures" / "newsroom"


class Counted(tuple[Any, ...]):
    """A tuple that counts how often somebody sets out to go through it."""

    passes = 0

    def __iter__(self) -> Iterator[Any]:
        Counted.passes += 1
        return super().__iter__()


class CountedRows(dict[int, tuple[Any, ...]]):
    """Settled rows that count how often somebody sets out to go through them."""

    def __iter__(self) -> Iterator[int]:
        Counted.passes += 1
        return super().__iter__()

    def values(self) -> Any:
        Counted.passes += 1
        return super().values()

    def items(self) -> Any:
        Counted.passes += 1
        return super().items()


def counted_case(draft: str, reference: Reference) -> Case:
    """The draft after the first pass; going through what it holds is counted from here on."""
    extraction = assemble(read_text(draft, "draft.md"), reference, AS_OF)
    claims = resolve(extraction, reference)
    counted = extraction._replace(
        sentences=Counted(extraction.sentences),
        mentions=Counted(extraction.mentions),
        periods=Counted(extraction.periods),
        claims=Counted(extraction.claims),
        links=Counted(extraction.links),
    )
    case = Case(extraction=counted, claims=Counted(claims), reference=reference, as_of=AS_OF)
    first = [
        ("", "error", stated) for other in RULES if not other.after_rows for stated in other.relations(case)
    ]
    case.settle(CountedRows(judge.settled(first)))
    return case


def passes(rule: Rule, case: Case) -> int:
    """How often a rule goes through the claims, sentences, mentions, periods, links or settled rows of a draft."""
    Counted.passes = 0
    list(rule.relations(case))
    return Counted.passes


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_goes_through_a_draft_a_fixed_number_of_times(rule: Rule, tmp_path: Path) -> None:
    told = page(import_module(rule.relations.__module__))
    reference = load(write_pack(told.tables, tmp_path), cache=False)
    short, long = (
        passes(rule, counted_case("\n\n".join([told.flagged.strip()] * times), reference))
        for times in (3, 12)
    )
    assert long == short


@pytest.mark.parametrize("story", ["harlow-schools", "northmark-health", "wages"])
def test_goes_through_a_story_a_fixed_number_of_times(story: str) -> None:
    reference = load([_NEWSROOM / "packs" / story])
    text = (_NEWSROOM / "drafts" / f"{story}.clean.md").read_text(encoding="utf-8")
    body = text.split("---", 2)[-1].partition("\n\n")[2].strip()
    short, long = (counted_case("\n\n".join([body] * times), reference) for times in (2, 6))
    more = {rule.slug: (passes(rule, short), passes(rule, long)) for rule in RULES}
    assert {slug: found for slug, found in more.items() if found[1] > found[0]} == {}

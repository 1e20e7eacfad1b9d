"""All drafts of a rule's tests as the paragraphs of one article: what stands first hides nothing that comes later."""

from collections import Counter
from datetime import date
from functools import cache
from importlib import import_module
from types import ModuleType

import pytest

from factcheck.extract.assemble import assemble
from factcheck.model.claim import Claim, Extraction
from factcheck.model.relation import Abstention, Mismatch, Relation, Stated
from factcheck.readers import read_text
from factcheck.reference import load
from factcheck.resolve import resolve
from factcheck.rules import catalogue
from factcheck.rules.rule import Case, Rule

NOTHING = load((), cache=False)
AS_OF = date(2026, 6, 1)


def _tests(rule: Rule) -> ModuleType:
    family, name = rule.relations.__module__.split(".")[-2:]
    return import_module(f"tests.rules.{family}.test_{name}")


RULES = [
    rule
    for rule in catalogue()
    if rule.relations.__module__.split(".")[-2] in ("consistency", "dates") and hasattr(_tests(rule), "CLEAN")
]
ALIKE = frozenset(
    """analogy-out-of-scale chained-percentages comparison-contradicts-figures headline-differs-from-body flow-used-as-stock
    impossible-percent-of-small-group lead-against-margin margin-of-error nominal-mixed-with-real same-fact-two-values score-arithmetic
    temperature-difference-converted-as-level unit-conversion age-does-not-match-birth-date elapsed-years events-out-of-order
    tenure-length""".split()
)
"""Rules that hold one thing against itself, or against something else than a figure of the same kind."""


@cache
def _read(text: str) -> tuple[Extraction, tuple[Claim, ...]]:
    extraction = assemble(read_text(text, "draft.md"), NOTHING, AS_OF)
    return extraction, resolve(extraction, NOTHING)


def stated(rule: Rule, text: str, *, apart: bool = False) -> list[Stated]:
    """What a rule states of a draft; `apart` gives every figure a definition of its own."""
    extraction, claims = _read(text)
    if apart:
        claims = tuple(claim._replace(definitions=(f"kind {claim.index}",)) for claim in claims)
    return list(rule.relations(Case(extraction=extraction, claims=claims, reference=NOTHING, as_of=AS_OF)))


def drafts(rule: Rule) -> list[str]:
    module = _tests(rule)
    return [*module.CLEAN, *(case[0] for case in module.FLAGGED)]


def told(items: list[Stated]) -> Counter[tuple[str, ...]]:
    return Counter((type(item).__name__, *(claim.text for claim in item.claims)) for item in items)


@pytest.mark.parametrize(
    "rule",
    # an article has one headline, repeats itself, and tells of the table that stands next
    [
        r
        for r in RULES
        if r.slug not in ("headline-differs-from-body", "same-fact-two-values", "chart-differs-from-text")
    ],
    ids=lambda rule: rule.slug,
)
def test_an_article_says_what_its_paragraphs_say(rule: Rule) -> None:
    single = told([item for draft in drafts(rule) for item in stated(rule, draft)])
    together = told(stated(rule, "\n\n".join(drafts(rule))))
    # a repetition or the length of a list may reach over a few of them
    assert (single - together).total() <= 2
    assert (together - single).total() <= 2


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.slug not in ALIKE], ids=lambda rule: rule.slug
)
def test_figures_of_different_definitions_are_not_held_against_each_other(rule: Rule) -> None:
    text = "\n\n".join(drafts(rule))
    compared = _of_several(stated(rule, text))
    apart = stated(rule, text, apart=True)
    left_out = [
        item for item in apart if isinstance(item, Abstention) and item.reason == "definition-differs"
    ]
    assert len(_of_several(apart)) <= 0.7 * len(compared)
    assert len(left_out) >= 0.3 * len(compared)


def _of_several(items: list[Stated]) -> list[Stated]:
    return [item for item in items if isinstance(item, Relation | Mismatch) and len(item.claims) > 1]

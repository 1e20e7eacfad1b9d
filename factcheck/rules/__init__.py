"""The catalogue: every rule file of the four families, found by walking them."""

import os
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from factcheck.bytecode import note, noted
from factcheck.model.relation import Stated
from factcheck.rules.rule import Case, Rule

FAMILIES = ("consistency", "dates", "reference", "attribution")
_NOTED = frozenset(Rule._fields) - {"relations"}


@cache
def catalogue() -> tuple[Rule, ...]:
    """Return every rule, ordered by slug."""
    rules = [
        _rule(f"factcheck.rules.{family}.{name.removesuffix('.py')}")
        for family in FAMILIES
        for name in sorted(os.listdir(Path(__file__).parent / family))  # noqa: PTH208 - names are all it takes
        if name.endswith(".py") and not name.startswith("_")
    ]
    return tuple(sorted(rules, key=lambda rule: rule.slug))


def _rule(module: str) -> Rule:
    """The rule of a module; one that not every draft needs is loaded when it is applied, if a run has noted the rest."""
    known = noted(module)
    if known is not None and known.keys() == _NOTED:
        return Rule(relations=_of(module), **known)
    rule: Rule = import_module(module).RULE
    if rule.needs:
        note(module, {field: value for field, value in rule._asdict().items() if field in _NOTED})
    return rule


def _of(module: str) -> Callable[[Case], Iterator[Stated]]:
    def relations(case: Case) -> Iterator[Stated]:
        rule: Rule = import_module(module).RULE
        return rule.relations(case)

    relations.__module__ = module
    return relations

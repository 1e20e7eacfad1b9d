"""The catalogue: every rule file of the four families, found by walking them."""

import os
from functools import cache
from importlib import import_module
from pathlib import Path

from factcheck.rules.rule import Rule

FAMILIES = ("consistency", "dates", "reference", "attribution")


@cache
def catalogue() -> tuple[Rule, ...]:
    """Return every rule, ordered by slug."""
    rules = [
        import_module(f"factcheck.rules.{family}.{name.removesuffix('.py')}").RULE
        for family in FAMILIES
        for name in sorted(os.listdir(Path(__file__).parent / family))  # noqa: PTH208 - names are all it takes
        if name.endswith(".py") and not name.startswith("_")
    ]
    return tuple(sorted(rules, key=lambda rule: rule.slug))

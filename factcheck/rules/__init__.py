"""The catalogue: every rule file of the four families, found by walking them."""

from functools import cache
from importlib import import_module
from pathlib import Path

from factcheck.rules.rule import Rule

FAMILIES = ("consistency", "dates", "reference", "attribution")


@cache
def catalogue() -> tuple[Rule, ...]:
    """Return every rule, ordered by slug."""
    folder = Path(__file__).parent
    rules = [
        import_module(f"factcheck.rules.{family}.{file.stem}").RULE
        for family in FAMILIES
        for file in sorted((folder / family).glob("*.py"))
        if not file.stem.startswith("_")
    ]
    return tuple(sorted(rules, key=lambda rule: rule.slug))

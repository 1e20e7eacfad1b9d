"""Which rules run, and how loud they may be, under some settings."""

from collections.abc import Iterable

from factcheck.config import SEVERITIES, Settings, suggestion
from factcheck.errors import SettingsError
from factcheck.rules import FAMILIES, catalogue
from factcheck.rules.rule import Rule


def family(rule: Rule) -> str:
    """The family that a rule's file stands in."""
    return rule.relations.__module__.split(".")[2]


def chosen(settings: Settings) -> tuple[Rule, ...] | None:
    """The rules to apply; None for the default rules as they are.

    Raises:
        SettingsError: for a rule or family that does not exist.
    """
    if not (settings.select or settings.ignore or settings.severity or settings.rules):
        return None
    rules = catalogue()
    slugs = [rule.slug for rule in rules]
    for key in ("select", "ignore"):
        _known(getattr(settings, key), (*slugs, *FAMILIES), settings.origin(key))
    enabled, ceilings = dict(settings.rules), dict(settings.severity)
    _known(enabled, slugs, settings.origin("rules"))
    _known(ceilings, slugs, settings.origin("severity"))
    return tuple(
        _lowered(rule, ceilings.get(rule.slug))
        for rule in rules
        if _runs(rule, settings, enabled.get(rule.slug))
    )


def _runs(rule: Rule, settings: Settings, enabled: bool | None) -> bool:  # noqa: FBT001
    names = {rule.slug, family(rule)}
    if names & set(settings.ignore) or enabled is False:
        return False
    if settings.select:
        return rule.slug in settings.select or bool(
            names & set(settings.select) and (rule.default or enabled)
        )
    return rule.default or bool(enabled)


def _lowered(rule: Rule, ceiling: str | None) -> Rule:
    """A rule may be made quieter, never louder than its catalogue entry."""
    if ceiling is None or SEVERITIES.index(ceiling) <= SEVERITIES.index(rule.severity):
        return rule
    return rule._replace(severity=ceiling)


def _known(names: Iterable[str], possible: Iterable[str], place: str) -> None:
    possible = tuple(possible)
    for name in names:
        if name not in possible:
            raise SettingsError(place, f"there is no rule `{name}`{suggestion(name, possible)}")

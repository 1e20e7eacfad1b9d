"""Which definition is narrower than which: the packs' own statements and the usual lattice of losses."""

from collections.abc import Iterable

LOSSES: tuple[tuple[str, str], ...] = (
    ("killed_confirmed_by_name", "killed"),
    ("killed_in_action", "killed"),
    ("killed", "killed_or_missing"),
    ("missing", "killed_or_missing"),
    ("killed_or_missing", "irrecoverable"),
    ("captured", "irrecoverable"),
    ("irrecoverable", "casualties"),
    ("killed", "killed_and_wounded"),
    ("wounded", "killed_and_wounded"),
    ("killed_and_wounded", "killed_wounded_missing"),
    ("killed_or_missing", "killed_wounded_missing"),
    ("killed_wounded_missing", "casualties"),
    ("wounded", "casualties"),
)
"""Narrower, wider: what a count of losses may include."""


def _plain(definition: str) -> str:
    return definition.replace("-", "_")


class Lattice:
    """The order of definitions."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._wider: dict[str, set[str]] = {}
        for narrow, wide in (*LOSSES, *pairs):
            self._wider.setdefault(_plain(narrow), set()).add(_plain(wide))

    def narrower(self, a: str, b: str) -> bool:
        """Whether everything that `a` counts is counted by `b` too; also true of equal definitions."""
        wanted, waiting, seen = _plain(b), [_plain(a)], set[str]()
        while waiting:
            definition = waiting.pop()
            if definition == wanted:
                return True
            if definition not in seen:
                seen.add(definition)
                waiting.extend(self._wider.get(definition, ()))
        return False

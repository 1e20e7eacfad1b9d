"""How many of a group meet a condition, as the draft words it."""

from factcheck.named_tuple import NamedTuple

PARTIAL = frozenset({"count", "none", "most", "some"})
"""Quantifiers of subjects that leave somebody out, so that no figure of theirs is the whole group's."""


class Counting(NamedTuple):
    """`nine of the 32 allies`, `no district`, `all but two regions`, held against a threshold."""

    quantifier: str
    """count (a figure says how many), none, all, all-but, most, or some where the words leave it open."""
    comparator: str
    """How members meet the threshold: `>`, `>=`, `<` or `<=`; `=` where the draft does not say."""
    number: int = 0
    """Of `all-but`: how many do not meet it; of a count told in a word (`one of the four`): how many do."""
    how_many: int | None = None
    """How many the group has, where the draft says so."""
    noun: str = ""
    """Type of the entities that are counted (`district`), or MEMBER; empty for a noun that no pack knows."""
    groups: tuple[str, ...] = ()
    """Entities whose parts or members are counted (`NATO’s 32 allies`)."""
    plain: bool = False
    """Whether every word of the condition is understood, so that rows can answer."""

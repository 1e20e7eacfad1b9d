"""A superlative or rank as the draft words it: which way, which place, among whom, over which time."""

from datetime import date

from factcheck.named_tuple import NamedTuple

MEMBER = "member"
"""Stands for a type where allies or members are ranked: only a group that the draft names tells who they are."""


class Superlative(NamedTuple):
    """`the second-highest crime rate of the five districts since 2019`."""

    words: str
    """The cue as written, lower case: `second-highest`, `more than in any`, `record`."""
    sense: str
    """up, down, or best/worst/record where only the measure tells which way."""
    place: int = 1
    metrics: tuple[str, ...] = ()
    """Metrics that the noun behind the superlative may stand for; empty where it names none."""
    units: tuple[str, ...] = ()
    """Units that the noun may stand for."""
    noun: str = ""
    """Type of the entities that are ranked (`district`), or MEMBER; empty where the draft does not say."""
    how_many: int | None = None
    """How many there are, the subject among them."""
    every: bool = True
    """False for `of the countries`, which may be some that the draft has spoken of before."""
    groups: tuple[str, ...] = ()
    """Entities whose parts or members are ranked (`in Europe`)."""
    window: str = ""
    """ever, since or length where the subject is held against its own past; empty where it is not."""
    since: tuple[date, date] | None = None
    """First and last day of the period that `since` names."""
    periods: int = 0
    """Earlier periods that `length` covers for certain, in `step`."""
    step: str = ""
    """year, quarter or month."""
    rivals: tuple[str, ...] = ()
    """Who is said to be ahead (`second only to`)."""

    @property
    def among(self) -> bool:
        """Whether the draft says among whom: by a noun, a name, or their number alone (`of the five`)."""
        return bool(self.noun or self.groups or self.how_many)

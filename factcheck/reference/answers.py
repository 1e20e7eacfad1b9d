"""What the queries answer: an exact value with the rows it comes from, or the reason why there is none."""

from fractions import Fraction

from factcheck.model.interval import Interval
from factcheck.model.row import Row
from factcheck.named_tuple import NamedTuple


class Answer(NamedTuple):
    """A number that follows from rows."""

    value: Fraction | None
    """Worked out from the values as written; None where a row states only bounds."""
    interval: Interval
    """Every value that the rows' own precision allows."""
    unit: str
    rows: tuple[Row, ...]
    """The rows that were used, in the order in which they enter the arithmetic."""


class NoAnswer(NamedTuple):
    """Why there is no answer."""

    reason: str
    """`no-row`, `no-members`, `incomplete-series`, `unit-differs`, `definition-differs`, `sources-disagree`,
    `zero-base`, `bounds-only`, `unordered`."""
    rows: tuple[Row, ...] = ()
    """The rows that stand in the way, or those that were found of a set that is not complete."""


class Standing(NamedTuple):
    """Where one entity stands among others by one metric at one time."""

    row: Row
    ahead: tuple[Row, ...]
    """Rows that certainly beat it, best first."""
    level: tuple[Row, ...]
    """Rows that may be equal, before or behind within the precision of the rows."""
    behind: tuple[Row, ...]
    complete: bool
    """Whether a pack declares the scope complete, so that a rank may be supported and not only disputed."""

    @property
    def ranks(self) -> tuple[int, int]:
        """The best and the worst rank that the rows allow, counted from one."""
        return len(self.ahead) + 1, len(self.ahead) + len(self.level) + 1

    @property
    def rows(self) -> tuple[Row, ...]:
        return (*self.ahead, self.row, *self.level, *self.behind)


class Matching(NamedTuple):
    """Which members of a scope meet a condition."""

    meeting: tuple[Row, ...]
    undecided: tuple[Row, ...]
    """Rows whose precision does not decide it."""
    failing: tuple[Row, ...]
    complete: bool

    @property
    def counts(self) -> tuple[int, int]:
        """The least and the greatest number that meet it."""
        return len(self.meeting), len(self.meeting) + len(self.undecided)


class Record(NamedTuple):
    """How far back a value is the highest, or lowest, of its own series."""

    row: Row
    since: Row | None
    """The last earlier row that is at least as high (or low); None if there is none on record."""
    undecided: tuple[Row, ...]
    """Rows in between that may be as high within their precision."""
    rows: tuple[Row, ...]
    """Every row looked at, from the earliest."""
    gapless: bool
    """Whether each row begins the day after the one before ends."""
    complete: bool
    """Whether a pack declares the series complete over all these rows."""


class Elapsed(NamedTuple):
    """Time between two dates, each known to some precision."""

    least_days: int
    most_days: int
    least_years: int
    """Whole years, as ages and anniversaries are counted."""
    most_years: int

"""What a reference pack holds: rows with their sources, and the vocabulary that gives them meaning."""

from datetime import date
from fractions import Fraction

from factcheck.model.interval import Interval
from factcheck.model.scale import MULTIPLIER_NAMES
from factcheck.named_tuple import NamedTuple

_NOTHING = Fraction(0)


class Timespan(NamedTuple):
    """First and last day of a period, both included, with the label as the pack writes it."""

    first: date
    last: date
    label: str
    calendar: str = "calendar"
    """calendar, or fiscal for labelled years (`FY2025`) and other spans that a label names."""

    @property
    def days(self) -> int:
        """Number of days, both ends included."""
        return (self.last - self.first).days + 1

    @property
    def ends(self) -> tuple[date, date]:
        """First and last day: what two periods have in common that are the same by another label."""
        return self.first, self.last

    def contains(self, other: "Timespan") -> bool:
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: "Timespan") -> bool:
        return self.first <= other.last and other.first <= self.last

    def days_shared(self, other: "Timespan") -> int:
        """How many days lie in both; 0 where none does."""
        return max(0, (min(self.last, other.last) - max(self.first, other.first)).days + 1)


class Origin(NamedTuple):
    """Where a row stands and where its content comes from."""

    pack: str
    file: str
    line: int
    source: str
    url: str
    as_of: date | None

    @property
    def place(self) -> str:
        return f"{self.file}:{self.line}"

    def known_by(self, day: date) -> bool:
        """Whether the content was out by a day, as far as its pack dates it."""
        return self.as_of is None or self.as_of <= day


class Row(NamedTuple):
    """One source's one value (facts.csv)."""

    fact: str
    entity: str
    metric: str
    period: Timespan
    written: str
    """The value as the pack writes it; `low–high` where only bounds are given."""
    interval: Interval
    """In the row's own unit times `multiplier`: from low/high, else from the written precision (strict)."""
    value: Fraction | None
    """The exact written value times `multiplier`; None where only bounds are given."""
    unit: str
    """Unit id without a multiplier (`million_usd` → `usd`)."""
    multiplier: Fraction
    status: str
    """actual, estimate, forecast, claim, target."""
    claimant: str
    """Who asserts it, if not the source: entity id where it is an entity of a pack, else as written."""
    definition: str
    rank: str
    """preferred, normal, deprecated."""
    superseded_by: str
    derived_from: tuple[str, ...]
    note: str
    origin: Origin
    claimant_text: str = ""
    """The claimant as the pack writes it."""

    @property
    def size(self) -> Fraction:
        """The value, to order rows by; nothing where only bounds are given."""
        return self.value or _NOTHING

    @property
    def unit_as_written(self) -> str:
        """The unit together with the multiplier that the pack writes into it: `million gbp`."""
        scale = MULTIPLIER_NAMES.get(int(self.multiplier), "")
        return f"{scale} {self.unit}".strip().replace("_", " ")

    def __hash__(self) -> int:
        """Equal rows stand at one line of one file; hashing all they hold would cost more than comparing a few."""
        return self.origin.line


class Entity(NamedTuple):
    """Something that has values: a country, a company, a route, a person."""

    id: str
    label: str
    type: str
    part_of: tuple[str, ...]
    pack: str


class Metric(NamedTuple):
    """What is measured."""

    id: str
    label: str
    kind: str
    """stock, flow, cumulative, rate, share, index, count, amount; empty if the pack does not say."""
    unit: str
    """Unit id without a multiplier."""
    multiplier: Fraction
    dimension: str
    rate_of: str
    share_of: str
    domain: Interval
    """`min` to `max`."""
    plausible: Interval
    polarity: str
    """`up` if more is better, `down` if less is better, empty if neither."""
    definition: str
    not_comparable_with: tuple[str, ...]
    stale_after_days: int | None
    pack: str

    def is_rate_in(self, unit: str) -> bool:
        """Whether its values in a unit are so much per something, and no amounts that could be shared out."""
        return "/" in self.dimension or "per" in unit.split("_")


class Definition(NamedTuple):
    """What exactly is counted."""

    id: str
    label: str
    narrower_than: tuple[str, ...]
    pack: str


class HouseUnit(NamedTuple):
    """A unit of a pack (units.csv)."""

    id: str
    dimension: str
    factor: Fraction
    label: str
    aliases: tuple[str, ...]
    pack: str


class Statement(NamedTuple):
    """Words on record: who said them, on which occasion, where and when."""

    id: str
    speaker: str
    """Entity id where the speaker is an entity of a pack, else the name as written."""
    speaker_text: str
    quote: str
    occasion: str
    place: str
    date: Timespan | None
    medium: str
    note: str
    origin: Origin


class Event(NamedTuple):
    """A dated event with its place."""

    id: str
    label: str
    span: Timespan
    place: str
    note: str
    origin: Origin


class Role(NamedTuple):
    """An office and its holder."""

    entity: str
    role: str
    holder: str
    """Entity id where the holder is an entity of a pack, else the name as written."""
    holder_text: str
    start: date | None
    end: date | None
    origin: Origin


class Target(NamedTuple):
    """A pledge, limit or goal; never an outturn."""

    id: str
    entity: str
    metric: str
    comparator: str
    written: str
    interval: Interval
    value: Fraction
    unit: str
    multiplier: Fraction
    due: Timespan | None
    set_on: Timespan | None
    instrument: str
    parts: tuple[str, ...]
    note: str
    origin: Origin


class Series(NamedTuple):
    """A scope that a pack declares complete, so that `only` and `highest since` may be supported."""

    metric: str
    entity_set: str
    """An entity id: the entity itself and its parts or members."""
    complete_from: date
    complete_to: date
    pack: str


class Mention(NamedTuple):
    """An alias of a pack found in a text; half-open code-point offsets."""

    start: int
    end: int
    kind: str
    """entity, metric, definition, event, unit, role (whose id is the role as the pack writes it)."""
    ids: tuple[str, ...]
    """Every id the words may stand for, in a fixed order; more than one is ambiguity kept as data."""
    ambiguous: bool
    """True if the pack marks the alias with `?` or if there is more than one id."""
    exact_case: bool = True
    inflected: bool = False
    """True if the text has another number than the alias (`casualty` for `casualties`)."""


class Phrase(NamedTuple):
    """A house wording for a metric's value (`grew by {value}`, `{made}-{attempted} FG`)."""

    metric: str
    pattern: str


class PhraseMatch(NamedTuple):
    """A phrase found in a text; half-open code-point offsets."""

    start: int
    end: int
    metrics: tuple[str, ...]
    """Every metric that has this phrase, in a fixed order."""
    slots: tuple[tuple[str, int, int], ...]
    """Name, start and end of each number in it, in text order."""

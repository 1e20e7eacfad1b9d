"""Claims as they pass from the extractors through resolving to the rules.

Plain slotted values with half-open offsets into `Draft.text`; the report's public nouns are made from
them at the end of the line.
"""

from datetime import date
from fractions import Fraction

from factcheck.model.draft import Draft
from factcheck.model.quantity import Period, Quantity, Skip
from factcheck.model.row import Mention, Row, Timespan
from factcheck.named_tuple import NamedTuple
from factcheck.typed import Any

_ONE = Fraction(1)


class Sentence(NamedTuple):
    """One sentence; never crosses a block."""

    start: int
    end: int
    block: int


class Named(NamedTuple):
    """A subject or metric of a claim: the words, what they may stand for, and how it was tied to the claim."""

    ids: tuple[str, ...]
    """Ids in the packs, likeliest first; empty where nothing in the packs matches."""
    start: int
    end: int
    text: str
    tie: str
    """stated (same clause), sentence (same sentence), carried (from before, or from a heading, caption or
    table head), assumed (the only one that the draft or the pack offers)."""


class When(NamedTuple):
    """The period of a claim."""

    span: Timespan | None
    """Resolved days; None where the words give no calendar dates."""
    start: int
    end: int
    text: str
    tie: str
    """As in `Named.tie`."""
    kind: str = "interval"
    """interval, instant, to-date (since, so far), deadline (by)."""


class Attribution(NamedTuple):
    """Who a statement is put down to."""

    speaker: str
    """The words that name the source, empty where there are none."""
    speaker_start: int
    speaker_end: int
    ids: tuple[str, ...]
    """Entity ids that the speaker's words may stand for."""
    cue: str
    cue_start: int
    cue_end: int
    kind: str
    """said, document, unnamed."""
    confirmed: bool = True
    """False for a speaker that no cue beside the quotation confirms; attribution rules abstain on it."""
    who: str = ""
    """person, body or paper, where the draft or a pack makes it plain."""


class Words(NamedTuple):
    """A stretch of the draft."""

    start: int
    end: int
    text: str


class Occasion(NamedTuple):
    """Where and through what something was said, as far as the draft tells; the day is `Claim.when`."""

    kind: str = ""
    """speech, interview, press conference, gathering, statement, letter, post, article, or empty."""
    what: Words | None = None
    """The words that name the occasion: `the panel`, `a speech`, `his Berlin address`."""
    place: Words | None = None
    outlet: Words | None = None
    """The broadcaster, paper or platform."""
    definite: bool = False
    """`the speech`, `his address`: one that the reader knows already."""
    events: tuple[str, ...] = ()
    """Pack events that the words name."""


class Quotation(NamedTuple):
    """The words between quotation marks; split and re-opened quotations keep every part."""

    parts: tuple[tuple[int, int], ...]
    """Offsets of each run of quoted words, without the marks."""
    words: str
    """The parts joined by one space."""
    role: str
    """speech, fragment, title, scare, block; indirect for a reported clause without quotation marks."""


class Key(NamedTuple):
    """One row family that a claim may be about, and how sure the draft's words make that."""

    entity: str
    metric: str
    rows: tuple[Row, ...]
    """Rows whose period fits what the draft says; every row of the family where it says nothing."""
    series: tuple[Row, ...]
    """Every live row of the family."""
    factor: Fraction
    """Exact factor from the claim's unit to the rows' unit."""
    entity_tie: str
    """As in `Named.tie`."""
    metric_tie: str
    """As in `Named.tie`, or `value` where nothing but the unit speaks for the metric."""
    period_tie: str
    """stated, carried, earlier (the state before another figure), none."""
    score: int
    """Strength of the words that speak for this family; only the order matters."""

    @property
    def own_unit(self) -> Fraction:
        """Exact factor from the rows' unit to the claim's unit."""
        return _ONE if self.factor == 1 else 1 / self.factor


class Claim(NamedTuple):
    """One checkable statement of the draft."""

    index: int  # type: ignore[assignment]  # a claim is never searched as the tuple that it is
    """Position in `Case.claims`."""
    kind: str
    """quantity, quote, event, role."""
    start: int
    end: int
    text: str
    sentence: int
    block: int
    zone: str
    quantity: Quantity | None = None
    quotation: Quotation | None = None
    subject: Named | None = None
    metric: Named | None = None
    when: When | None = None
    definitions: tuple[str, ...] = ()
    """Definitions that the draft's words admit; empty where the draft says nothing of it."""
    modality: str = "outturn"
    """outturn, estimate, forecast, target, demand, hypothetical, negated, question."""
    voice: str = "own"
    """own, attributed, quoted."""
    attribution: Attribution | None = None
    occasion: Occasion | None = None
    """Of a quote or event claim."""
    keys: tuple[Key, ...] = ()
    """Row families of the packs that the claim may be about, likeliest first."""
    certain: bool = False
    """True if the words prove the first key so far that a row may contradict the claim."""
    siblings: tuple[Key, ...] = ()
    """Row families of measures that are easily taken for the named one; a figure found there is misnamed."""
    totals: tuple[Key, ...] = ()
    """For a rate per unit of time: row families of the quantity whose rate it may be."""
    whole: Key | None = None
    """Where the named subject has no rows of the named metric: the family of what contains it."""
    nearest: tuple[Key, ...] = ()
    """Where subject and measure are known and no row is of the period: the family without it, newest row first."""
    measure: Key | None = None
    """Where the words name a metric for certain: the metric and the factor to its unit, whether or not it has rows."""
    bases: tuple[Key, ...] = ()
    """For the amount of a change: row families of what changed."""
    pledges: tuple[Key, ...] = ()
    """For a target with a due date that none of its subject's targets has: the targets with their own due dates."""
    passed: tuple[Key, ...] = ()
    """For the threshold of a count: the measures that it may be of, without rows, likeliest first."""
    stranger: bool = False
    """True where a name that no pack knows stands nearer to the figure than the subject of its first key, or where
    the subject's own name may be another's."""
    partial: bool = False
    """True where the words make the figure a part of something or an addition (`another 640`, `within 1,500 places`)."""
    targets: tuple[Row, ...] = ()
    """Pledges and limits of the first key's entity and metric, as rows with status `target`."""
    reason: str | None = None
    """Why nothing can be looked up: no-metric, no-entity, no-period, ambiguous, not-checkable …"""
    extractor: str = "grammar"
    details: tuple[tuple[str, str], ...] = ()
    """Further fields of event and role claims: holder, role, event, weekday, place, medium …"""

    @property
    def is_fact(self) -> bool:
        """Whether the figure is told as what was or is, exactly or about."""
        return self.modality in ("outturn", "estimate")

    @property
    def is_to_come(self) -> bool:
        """Whether the figure is told as what somebody wants or expects."""
        return self.modality in ("target", "demand", "forecast")

    @property
    def value(self) -> Fraction | None:
        """The number of the figure; None for a range, a vague word, or a claim without a figure."""
        return None if self.quantity is None else self.quantity.value

    @property
    def span(self) -> Timespan | None:
        """The days of the claim's period, where its words give any."""
        return None if self.when is None else self.when.span

    def __hash__(self) -> int:
        """Equal claims of one draft have one index; hashing all their keys and rows would cost more than the rest."""
        return hash((self.index, self.start))

    def detail(self, name: str) -> str | None:
        """One of `details`, or None."""
        return next((value for key, value in self.details if key == name), None)


class Link(NamedTuple):
    """Claims that the draft's own words tie together, such as the two ends and the amount of a change."""

    kind: str
    """change, share, part, each, rate, conversion, difference, repeat, count-list, comparison, age …"""
    roles: tuple[tuple[str, tuple[int, ...]], ...]
    """Role name to indices into `Case.claims`: (("from", (3,)), ("to", (4,)), ("by", (5,)))."""
    cue_start: int
    cue_end: int
    cue: str
    attributes: tuple[tuple[str, Any], ...] = ()

    def all(self, role: str) -> tuple[int, ...]:
        """Claim indices of a role; empty where the role is not filled."""
        for name, indices in self.roles:
            if name == role:
                return indices
        return ()

    def one(self, role: str) -> int | None:
        """The claim index of a role filled by exactly one claim."""
        indices = self.all(role)
        return indices[0] if len(indices) == 1 else None

    def attribute(self, name: str) -> Any:
        """A further fact that the recogniser noted, or None."""
        for key, value in self.attributes:
            if key == name:
                return value
        return None


class Extraction(NamedTuple):
    """Everything read from one draft, before any pack row is looked at."""

    draft: Draft
    as_of: date
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    periods: tuple[Period, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    skipped: tuple[Skip, ...]
    rejected: tuple[tuple[str, str], ...] = ()
    """What a model proposed and grounding refused: the text and the reason."""

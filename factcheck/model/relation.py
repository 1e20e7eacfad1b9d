"""What a rule states: a relation between claims and rows that holds if the draft is right.

A rule builds these and compares nothing. `judge` turns words into intervals, tries every reading, and signs
the finding.
"""

from fractions import Fraction

from factcheck.model.claim import Claim
from factcheck.model.evidence import Evidence
from factcheck.model.interval import Interval
from factcheck.model.row import Row
from factcheck.named_tuple import NamedTuple
from factcheck.typed import TypeAlias


class Figure(NamedTuple):
    """The number of a claim, read as an interval by the judge; `factor` converts its unit exactly."""

    claim: Claim
    factor: Fraction = Fraction(1)
    end: str = "both"
    """both, or `low`/`high` for one end of a written range."""
    reading: str = ""
    """`strict` for a figure that is rounded at its last digit and never cut off (a margin of error, the size of a
    sample); empty for the judge's own choice."""
    step: Fraction | None = None
    """The place to which the figure is rounded where the figures beside it show more than its own zeros do: in
    `312, 540 and 148, that makes 1,000` the total is no multiple of a thousand by chance."""


class RowValue(NamedTuple):
    """The value of a pack row; `factor` converts its unit exactly."""

    row: Row
    factor: Fraction = Fraction(1)


class Constant(NamedTuple):
    """A number that neither the draft nor a pack wrote: days of a period, a conversion factor, 100."""

    interval: Interval
    label: str
    """How the working prints it: `351 days`, `1.852 km per nautical mile`."""


class Sum(NamedTuple):
    terms: "tuple[Expression, ...]"


class Difference(NamedTuple):
    left: "Expression"
    right: "Expression"


class Product(NamedTuple):
    left: "Expression"
    right: "Expression"


class Quotient(NamedTuple):
    left: "Expression"
    right: "Expression"


class Grown(NamedTuple):
    """`start · (1 + sign · percent / 100)`: a level after a change in per cent."""

    start: "Expression"
    percent: "Expression"
    sign: int
    """+1 or -1."""


Expression: TypeAlias = Figure | RowValue | Constant | Sum | Difference | Product | Quotient | Grown


class Wording(NamedTuple):
    """The sentences of a finding that only the rule knows; the judge adds arithmetic, repair and severity.

    Replaced by the judge in `says` and `query`:

    - `{computed}`: what the left side amounts to, in the style of the stated figure, first for the figures as printed
      and then for all that they may stand for (`545 mm (539 to 556 mm)`); of several readings the one that the repair
      mends, else the first
    - `{working}`: how that reading works it out (`27% × 413,650`)
    - `{nearest}`: the same of the reading that comes nearest to the stated figure
    - `{stated}`: the right side in the draft's own words, or its interval where it is no single figure
    - `{implied}`: with a `Grown` left side, the change that the two levels imply (`a rise of 20% (15.8% to 24.1%)`)
    - `{repair}`: the replacement of the repair, empty where there is no unique one
    - `{row}` and `{source}`, where a slip must lead to one of several rows: that row in plain words, and its source
    """

    says: str
    """What the draft says and what does not fit, in plain words for a tired editor."""
    comparable: str
    """Why the figures may be held against each other."""
    innocent: str
    """What would make this not an error."""
    query: str
    """A polite question to the author, without the `AU:`."""
    next: str = ""


class Relation(NamedTuple):
    """`left ? right`, over all admissible readings of the left side.

    Broken only if it is broken under every reading; holds if one reading holds.
    """

    form: str
    """equal, at-most (left ≤ right), at-least (left ≥ right), inside (right lies in left)."""
    left: tuple[Expression, ...]
    """Admissible readings of the computed side; never empty."""
    right: Expression
    """The stated side."""
    primary: Claim
    """The claim whose span carries the finding."""
    claims: tuple[Claim, ...]
    """All claims that take part, the primary among them."""
    wording: Wording
    cue: tuple[int, int] | None = None
    """Span of the words that license the relation; without one it can be no more than a note."""
    if_broken: str = "disputes"
    """disputes, notes, or empty for nothing."""
    if_holds: str = ""
    """supports (only where a row takes part); disputes where meeting the row is the defect (a figure that
    belongs to another definition); or empty for nothing."""
    rows: tuple[Row, ...] = ()
    """Evidence."""
    ceiling: str = "error"
    """Lower than the rule's own ceiling where a field is not certain: error, warning, note."""
    gap: str = "auto"
    """auto (0 in one sentence, one source, nothing hedged; else 2%), none, two-percent."""
    exact_group: bool = False
    """True in an enumerated breakdown: unhedged counts below 1,000 are exact."""
    labels: tuple[tuple[int, str], ...] = ()
    """Claim index to the word shown under its span: change, from, to, whole, part, rate."""
    repairs: bool = True
    """False where no single-edit search makes sense."""
    needs_repair: bool = False
    """True where the relation counts as broken only if exactly one single edit of the primary claim mends it."""
    slips: str = "plain"
    """With `needs_repair`, what tells: `powers` of ten alone, where the figure is so short that any digit leads
    somewhere; `first` also swapped digits and the first one, where the row in question is certain; `plain` any
    digit."""
    within: int = 0
    """Where given, a break counts only if some reading lies within this factor of the stated side: figures
    farther apart are about different things."""
    or_tenfold: bool = False
    """With `within`: so does one that a power of ten carries to the stated side."""
    meets: tuple[Expression, ...] = ()
    """Where given, a break counts only if one of these meets the stated side: what the figure would be if the
    slip is the one that the rule is about (points for per cent)."""
    supposed: bool = False
    """True where the figures must agree in a supposition or a question, too: a conversion, a step and its size."""


class Mismatch(NamedTuple):
    """A stated label against the labels that are possible: weekdays, holders, venues, orders, words.

    The judge only looks whether `stated` is among `possible`.
    """

    stated: str
    possible: tuple[str, ...]
    primary: Claim
    claims: tuple[Claim, ...]
    wording: Wording
    working: tuple[str, ...]
    """Lines that show how the possible labels follow."""
    rows: tuple["Row | Evidence", ...] = ()
    if_broken: str = "disputes"
    if_holds: str = ""
    ceiling: str = "error"
    cue: tuple[int, int] | None = None
    repair: str | None = None
    related: tuple[tuple[int, int, str], ...] = ()
    """Further spans with a label."""


class Recorded(NamedTuple):
    """Words on record that a quotation may repeat."""

    text: str
    evidence: Evidence
    verbatim: bool = True
    """False for reported speech and translations: other words prove nothing then."""
    same_speaker: bool | None = None
    """None where it cannot be known."""
    inferred: bool = False
    """True where the draft does not name the speaker: `he said`, the text of a declaration."""
    near: bool = False
    """True where the draft also points to the occasion of the record, so that fewer words show it is meant."""
    occasion: str = ""
    """Records of one occasion may together hold what none of them holds alone."""
    otherwise: Mismatch | None = None
    """What the draft says differently of this record; signed only if the words are the same."""


class SameText(NamedTuple):
    """The words of a quotation are those of one of these records.

    The judge aligns them. Same words of the same speaker support; a change of content is disputed; a change
    of function words is a note; words that are too far apart say nothing.
    """

    primary: Claim
    """The quotation."""
    claims: tuple[Claim, ...]
    records: tuple[Recorded, ...]
    wording: Wording
    """`{stated}` and `{computed}` are replaced by the changed words of the draft and of the record."""
    weighs: str
    """wording (the words themselves), or details (`Recorded.otherwise`, where the words are the same)."""
    lead: str = ""
    """What the draft says in its own words right before a fragment: `Trump’s leadership is`."""


class Remark(NamedTuple):
    """A note of a rule that compares nothing, such as a measure that should be named."""

    primary: Claim
    claims: tuple[Claim, ...]
    wording: Wording
    rows: tuple["Row | Evidence", ...] = ()
    working: tuple[str, ...] = ()
    unless_judged: bool = False
    """True for what is worth saying only of a claim that nothing supports or disputes."""


class Abstention(NamedTuple):
    """A relation that was not tested, with the reason code of the clause that failed."""

    claims: tuple[Claim, ...]
    reason: str
    """subject-differs, metric-differs, definition-differs, period-differs, dimension-differs, revised …"""


Stated: TypeAlias = Relation | Mismatch | SameText | Remark | Abstention

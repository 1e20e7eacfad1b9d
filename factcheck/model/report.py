"""The report: the public nouns that a check returns, and all that a reporter may read.

Positions are half-open code-point offsets into the decoded file; numbers are decimal strings. Named tuples,
because defining these nouns as pydantic models or as dataclasses costs ten times as much as a small check
may take; build them by keyword.
"""

from factcheck.model.evidence import Evidence
from factcheck.named_tuple import NamedTuple
from factcheck.typed import Literal

SCHEMA_VERSION = "1"
"""Changes when the shape of the JSON report does, not when the tool does."""

Verdict = Literal["supported", "disputed", "unverifiable"]
Effect = Literal["disputes", "supports", "notes"]
Severity = Literal["error", "warning", "note", "ok"]
AsOfSource = Literal["option", "front-matter", "dateline", "clock"]


class SourceSpan(NamedTuple):
    """A stretch of the file; lines and columns are 1-based code points, the end is the column after it."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class Named(NamedTuple):
    """Words of the draft and the pack id that they stand for, or None."""

    id: str | None
    text: str


class Quantity(NamedTuple):
    """The number of a claim as the tool read it: the interval that the written digits and hedge stand for."""

    text: str
    low: str | None
    high: str | None
    low_open: bool = False
    high_open: bool = False
    unit: str | None = None
    per: str | None = None
    hedge: str | None = None
    stat: str = "count"


class Period(NamedTuple):
    """The time that a claim speaks of; ISO days, both included."""

    start: str | None
    end: str | None
    text: str


class Attribution(NamedTuple):
    """Who a claim is put down to."""

    speaker: Named | None
    cue: str
    quoted: bool


class Claim(NamedTuple):
    """One checkable statement of a draft and its verdict."""

    id: str
    """Does not move when other paragraphs change."""
    kind: Literal["quantity", "quote", "event", "role"]
    text: str
    span: SourceSpan
    verdict: Verdict
    quantity: Quantity | None = None
    subject: Named | None = None
    metric: Named | None = None
    period: Period | None = None
    modality: str = "outturn"
    attribution: Attribution | None = None
    reason: str | None = None
    """Why a claim is unverifiable: no-metric, no-entity, no-period, no-row, ambiguous, definition-unknown,
    not-checkable."""
    findings: tuple[str, ...] = ()
    context: str = ""
    """The sentence that holds the claim; not part of the JSON report."""


class Related(NamedTuple):
    """A further place that a finding points to."""

    span: SourceSpan
    label: str


class WorkingLine(NamedTuple):
    """One line of arithmetic; the bounds re-evaluate to the verdict."""

    text: str
    low: str | None = None
    high: str | None = None


class Repair(NamedTuple):
    """The smallest single edit that would make the figures fit, where it is the only one."""

    span: SourceSpan
    replacement: str
    reason: str


class Finding(NamedTuple):
    """What one rule has to say about one or more claims."""

    id: str
    rule: str
    effect: Effect
    severity: Severity
    message: str
    claims: tuple[str, ...]
    """Ids; the first carries the primary span."""
    span: SourceSpan
    related: tuple[Related, ...] = ()
    working: tuple[WorkingLine, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    repair: Repair | None = None
    query: str | None = None
    """A question that an editor can paste to the author; starts with `AU:`."""
    innocent: str | None = None
    """What would make this not an error; not part of the JSON report."""
    next: str | None = None
    """What to do about it; not part of the JSON report."""


class Skipped(NamedTuple):
    """A number-like string that was not read as a claim, and why."""

    span: SourceSpan
    text: str
    reason: str


class Rejected(NamedTuple):
    """What a model proposed and grounding refused."""

    text: str
    reason: str


class Suppressed(NamedTuple):
    """A finding that an editor has set aside."""

    finding: str
    by: str
    reason: str
    until: str | None = None


class Silence(NamedTuple):
    """A relation that a rule could not test, and why."""

    rule: str
    claims: tuple[str, ...]
    reason: str


class FileReport(NamedTuple):
    """One draft."""

    path: str
    format: str
    encoding: str
    sha256: str
    as_of: str
    as_of_source: AsOfSource
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    silences: tuple[Silence, ...] = ()
    warnings: tuple[str, ...] = ()
    """Of the reader: an encoding that had to be assumed, a date that could not be read."""
    source: str = ""
    """The decoded file, for the reporters that show it; not part of the JSON report."""


class Pack(NamedTuple):
    """A reference pack that was in force."""

    name: str
    version: str
    rows: int
    sha256: str
    newest: str | None = None
    """Day of its latest row; not part of the JSON report."""
    stale: int = 0
    """Rows older than their metric allows at the draft's date; not part of the JSON report."""


class Extractor(NamedTuple):
    """Which extractor read the drafts; everything but the name only for a model."""

    name: str
    model: str | None = None
    prompt: str | None = None
    prompt_sha256: str | None = None
    mode: str | None = None
    requests: int | None = None
    cached: int | None = None
    tokens: dict[str, int] | None = None


class Problem(NamedTuple):
    """Why a check is not complete."""

    path: str
    code: str
    message: str


class Run(NamedTuple):
    """How the check was made."""

    as_of: str
    as_of_source: AsOfSource
    extractor: Extractor
    packs: tuple[Pack, ...] = ()
    complete: bool = True
    errors: tuple[Problem, ...] = ()


class Summary(NamedTuple):
    """Counts over all files."""

    claims: int = 0
    supported: int = 0
    disputed: int = 0
    unverifiable: int = 0
    skipped: int = 0


class Tool(NamedTuple):
    """What made the report."""

    name: str
    version: str


class Report(NamedTuple):
    """The result of a check; every output is a pure function of it."""

    tool: Tool
    run: Run
    files: tuple[FileReport, ...] = ()
    summary: Summary = Summary()
    schema_version: str = SCHEMA_VERSION

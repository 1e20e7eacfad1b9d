"""What a figure or a row is of, in words, and the rows of which the draft has just told."""

from collections.abc import Iterable

from factcheck.model.claim import Claim, Key
from factcheck.model.pattern import Pattern
from factcheck.model.row import Row
from factcheck.rules.rule import Case

BACK = 2
"""Sentences of the same paragraph that may tell what a figure takes up."""
# `That is 24 fewer`, `It was a drop of 10%`, `Together that makes`
_TAKES_UP = Pattern(
    r"[\W_]*(?:(?:and|but|or|so|still|together|in all|combined|over the year),? )?(?:that|this|which|it|they|these|those|together|the (?:rise|fall|increase|drop|gap|difference|two|three|four|(?:figure|total|number|latest)(?! of)))\b"
)

_FIRST_TOLD = Pattern(
    r"\b(?:first|earlier|initial|original|previous|preliminary|provisional|older|wrong) (?:[a-z]+ )?(?:figure|estimate|number|count|tally|total|"
    r"version|report|reading|value|result|update|assessment|statement)s?\b(?:[^.;\d]{0,25}|[^.;\d]{0,45}\b(?:put|gave|spoke of|had|estimated|counted)\b[^.;\d]{0,20})\Z"
)
# `the record for one week is £320`, but not `a record £320`
_RECORD = Pattern(
    r"\b(?:record|peak|maximum|minimum|highest|lowest|best|worst|biggest|smallest)\b[^.;,\d]{0,30}\b(?:is|was|are|were|stands? at|stood at)\s"
    r"(?:(?:just|only|about|some|the|a|around|nearly|almost|still)\s)*[£$€₹]?\Z"
)
_REPLACED = Pattern(
    r"[^.;\d]{0,15}\b(?:has|have|had|was|were|is|been)(?: since| later| now| subsequently| meanwhile| been| quietly){0,3} "
    r"(?:corrected|revised|withdrawn|replaced|superseded|restated|retracted)\b"
)


_NAMED_AS_GOAL = Pattern(
    r"(?: of [A-Za-z-]+)?,? (?:[–—(]\s?)?(?:the|its|their|a|an|that) (?:[a-z-]+ )?(?:floor|target|goal|aim|limit|cap|ceiling|minimum|maximum|threshold|mark|"
    r"benchmark|pledge|promise|commitment|level)\b"
)
"""`have passed 60%, the floor that they promised to reach`."""
_DECADE = 10


def is_of_another_time(case: Case, claim: Claim) -> bool:
    """Whether words call a figure a record, one that another has replaced (`the first figure given, 312, has since been corrected`), or all since then."""
    return (
        _RECORD.search(case.before(claim).lower()) is not None
        or is_replaced(case, claim)
        or _is_counted_since(case, claim)
        or _is_long_before(case, claim)
    )


def _is_long_before(case: Case, claim: Claim) -> bool:
    """Whether the words date a figure a decade and more before the first row it may be (`founded on 8 October 1894 with 40 students`)."""
    when = claim.when
    if when is None or claim.span is None or not claim.keys or claim.keys[0].period_tie == "stated":
        return False
    if when.tie == "carried" or when.end > claim.start or ";" in case.text[when.end : claim.start]:
        return False
    first = min(row.period.first for row in claim.keys[0].series)
    return first.year - claim.span.last.year >= _DECADE


def _is_counted_since(case: Case, claim: Claim) -> bool:
    """Whether a figure counts all since the start of a time, and the rows count no more than that time (`118,000 thefts since 2024`)."""
    if claim.when is None or claim.when.kind != "to-date" or claim.span is None or not claim.keys:
        return False
    key, ends = claim.keys[0], claim.span.ends
    adds_up = case.reference.metric_of(key).kind in ("flow", "count", "amount")
    return adds_up and all(row.period.ends == ends for row in key.rows)


def is_named_as_goal(case: Case, claim: Claim) -> bool:
    """Whether the words right behind a figure call it a goal or a limit."""
    return _NAMED_AS_GOAL.match(case.text, claim.end) is not None


def is_replaced(case: Case, claim: Claim) -> bool:
    """Whether words call a figure one that another has replaced."""
    known: bool | None = case.read_once.get(("replaced", claim.index))
    if known is None:
        known = case.read_once["replaced", claim.index] = (
            _FIRST_TOLD.search(case.before(claim).lower()) is not None
            or _REPLACED.match(case.behind(claim).lower()) is not None
        )
    return known


def of_what(case: Case, found: Row | Key) -> str:
    """Measure and subject of a row or key: `Emergency admissions, Marlow Hospitals Trust`."""
    return f"{case.reference.metric_of(found).label}, {case.reference.entity_of(found).label}"


def is_open(row: Row) -> bool:
    """Whether a row states no more than a floor or a ceiling."""
    return row.interval.low is None or row.interval.high is None


def unhedged(claim: Claim) -> Claim:
    """The claim without its hedge: `up to 1.5%` names the target of 1.5%, not all that lies under it."""
    assert claim.quantity is not None
    return claim._replace(quantity=claim.quantity._replace(comparator="=", hedge=None))


def told_in(case: Case, claim: Claim, sentence: int) -> list[Claim]:
    """The figures of a sentence that are rows, nearest to the claim first: of its paragraph, or of the one in front of it."""
    found = case.settled_in(sentence)
    if not found or claim.block - case.extraction.sentences[sentence].block not in (0, 1):
        return []
    if found[0].zone != claim.zone:
        return []
    return sorted(found, key=lambda other: abs(other.start - claim.start))


def told_in_front(case: Case, claim: Claim) -> list[Claim]:
    """The figures in front of a claim, in its sentence, that are rows; the nearest first."""
    return [other for other in told_in(case, claim, claim.sentence) if other.start < claim.start]


def newest(case: Case, told: Iterable[Claim]) -> list[Row]:
    """The newest row of every measure and subject that some figures are."""
    rows = (row for other in told for row in case.settled[other.index])
    return newest_of(row for row in rows if row.status != "target")


def newest_of(rows: Iterable[Row]) -> list[Row]:
    """Of some rows the newest of every measure and subject."""
    found: dict[tuple[str, str], Row] = {}
    for row in rows:
        known = found.setdefault((row.entity, row.metric), row)
        if known.period.last < row.period.last:
            found[row.entity, row.metric] = row
    return list(found.values())


def takes_up(case: Case, claim: Claim) -> bool:
    """Whether a sentence opens with what the one before tells of (`That is 49.5% of …`)."""
    start = case.extraction.sentences[claim.sentence].start
    return _TAKES_UP.match(case.text[start : claim.start].lower()) is not None


def taken_up(case: Case, claim: Claim) -> list[Row]:
    """The rows that a sentence takes up with its pronoun: the newest of the sentence before that tells of any."""
    return newest(case, told_before(case, claim, BACK)) if takes_up(case, claim) else []


def told_before(case: Case, claim: Claim, sentences: int) -> list[Claim]:
    """The figures of the nearest of some sentences before a claim that tells of rows."""
    before = (told_in(case, claim, claim.sentence - back) for back in range(1, sentences + 1))
    return next(filter(None, before), [])


def latest_told(case: Case, row: Row) -> Row:
    """The newest row of the measure and subject of a row that the draft tells anywhere."""
    told = [other for other in case.rows_told(row.entity, row.metric) if other.status == row.status]
    return max((row, *told), key=lambda other: other.period.last)

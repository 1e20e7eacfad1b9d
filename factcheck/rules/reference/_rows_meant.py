"""Which rows the words of a figure single out: those of its period, of the time before that of the figure beside it, of the goal that is meant."""

from collections.abc import Sequence

from factcheck.model.claim import Claim, Key
from factcheck.model.pattern import Pattern
from factcheck.model.row import Row
from factcheck.rules.reference._slipped import SUBJECT
from factcheck.rules.reference._spans_told import named_bases
from factcheck.rules.rule import Case

# More rows than this for one period are a series of their own, and some of them resemble any figure.
_SOURCES = 5
_CALENDARS = 2
# a document binds whoever is meant to reach the goal; a union or an opposition asks for one of its own
_INSTRUMENT = Pattern(
    r"\b(?:plan|strategy|law|statute|act|contract|charter|policy|mandate|directive|regulation|licen[cs]e|agreement|"
    r"programme|program|scheme|roadmap|standards?|rules?|treaty|concession|framework|code)\b"
)
# `5.9%, against 8.8% in the south`: of another place or group, and not of another time
_ELSEWHERE = Pattern(
    r"(?: [a-z-]+){0,2} (?:in|among|for|across|within|at|of|under|with)(?! (?:the )?(?:same |previous |preceding |prior |first |last |past |second |"
    r"third |fourth |early |late |mid-|fiscal |financial |tax |school |academic |calendar )*(?:\d|fy|q\d|h\d|years?\b|months?\b|quarters?\b|weeks?\b|days?\b|"
    r"seasons?\b|half\b|periods?\b|time\b|end\b|start\b|beginning\b|summer|autumn|winter|spring|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|"
    r"two|three|four|five|six|nine|twelve|it\b|its\b|all\b|them\b))"
)
# whoever foresees something sets no goal
_FORESEEN = Pattern(
    r"\b(?:expect|forecast|predict|project(?:ed|ion|s)|anticipat|analyst|economist|outlook|tipped|on (?:course|track)|likely|if)"
)


def proved_key(case: Case, claim: Claim) -> Key | None:
    """The key that names the row, where subject and period leave one."""
    if not (claim.is_fact or claim.is_to_come) or claim.voice == "quoted":
        return None
    key = claim.keys[0]
    if claim.is_to_come and not (is_target(key) and _sets_a_goal(case, claim, key)):
        return None
    if key.entity_tie not in ("stated", "sentence", "only", "carried", "part") or key.metric_tie == "value":
        return None
    if claim.stranger or (claim.partial and not (key.period_tie == "earlier" and _before(case, claim, key))):
        return None
    dated_goal = claim.is_to_come and key.period_tie == "stated"
    if key.metric_tie != "stated" and not dated_goal and not _is_named(case, claim, key):
        return None  # no plain word for the measure, and the subject only assumed, or named in part
    if key.period_tie == "stated" and len(of_its_period(case, claim, key)) > _SOURCES:
        return None
    rivals = any(
        other.entity == key.entity and other.metric != key.metric and other.score == key.score
        for other in claim.keys
    )
    return None if rivals else key


def _is_named(case: Case, claim: Claim, key: Key) -> bool:
    """Whether the draft names the subject, or a part of its name and what it belongs to (`medicine` of a university)."""
    if key.entity_tie == "only":
        return bool(of_the_family_beside(case, claim, key))
    may_be_part = key.entity_tie in ("part", "sentence", "carried")
    whole = case.reference.entity_of(key).part_of if may_be_part else ()
    return key.entity in case.named_ids or not case.named_ids.isdisjoint(whole)


def _sets_a_goal(case: Case, claim: Claim, key: Key) -> bool:
    """Whether what is asked for, or foreseen, is the goal of whoever the row is about."""
    if claim.modality == "target":
        return True
    if claim.modality == "demand":
        return _INSTRUMENT.search(case.sentence_of(claim)) is not None
    return not _FORESEEN.search(case.sentence_of(claim))


def named(key: Key) -> bool:
    """Whether words of its sentence name the metric of a key, and some words its subject."""
    return key.metric_tie in ("stated", "sentence") and key.entity_tie not in ("assumed", "part")


def is_meant(case: Case, claim: Claim, key: Key) -> bool:
    """Whether words name subject and metric of a key, or a figure beside it is of the same family.

    `In 2022 there were 18` goes on from the figure in front, and so does `the plan asks for 75% by 2027`.
    """
    if named(key):
        return True
    if key.metric_tie != "carried" or key.entity_tie not in SUBJECT:
        return False
    return key.period_tie in ("stated", "earlier") and bool(of_the_family_beside(case, claim, key))


def of_the_family_beside(case: Case, claim: Claim, key: Key) -> list[Row]:
    """The rows of a key's family that figures beside a claim are: of its sentence, or of the one in front."""
    return [
        row
        for sentence in (claim.sentence, claim.sentence - 1)
        for other in case.settled_in(sentence)
        if other.block == claim.block
        for row in case.settled[other.index]
        if (row.entity, row.metric) == (key.entity, key.metric)
    ]


def in_question(case: Case, claim: Claim, key: Key) -> Sequence[Row]:
    """The rows of the stated period; of the newest, where the words name subject and metric and no period."""
    if key.period_tie == "stated":
        return tuple(dict.fromkeys((*key.rows, *of_its_period(case, claim, key))))
    if key.period_tie == "earlier":
        return _before(case, claim, key)
    if not (claim.certain or (key.entity_tie in SUBJECT and is_meant(case, claim, key))):
        return ()
    known = [row for row in key.series if row.origin.known_by(case.as_of)]
    newest = max((row.period.last for row in known), default=None)
    return [row for row in known if row.period.last == newest]


def likeliest(case: Case, claim: Claim, key: Key) -> tuple[Row, ...]:
    """The rows to which a slip may lead.

    That of the period, and the newest where the period is of a sentence before; the one before it for the state
    before another figure.
    """
    if key.period_tie == "earlier":
        return _before(case, claim, key) or key.rows[:1]
    if key.period_tie != "carried":
        # `last year` may be the calendar's or the tax collector's
        few = key.period_tie == "stated" and len(key.rows) <= _CALENDARS
        return key.rows if few else key.rows[:1]
    return tuple(dict.fromkeys((key.rows[0], max(key.series, key=lambda row: row.period.last))))


def _before(case: Case, claim: Claim, key: Key) -> tuple[Row, ...]:
    """The rows before that of the figure beside one that tells of an earlier time."""
    beside = of_the_family_beside(case, claim, key)
    if not beside or _ELSEWHERE.match(case.behind(claim).lower()):
        return ()
    newest = max(beside, key=lambda row: row.period.last)
    named = named_bases(case, claim, newest)
    if named:
        return tuple(named)  # `a smaller share than ten years earlier, 3.4% against 3.7%`
    rows = [
        row
        for row in key.series
        if row.period.last < newest.period.last
        and row.origin.known_by(case.as_of)
        and (row.claimant, row.definition) == (newest.claimant, newest.definition)
    ]
    last = max((row.period.last for row in rows), default=None)
    return tuple(row for row in rows if row.period.last == last or _is_a_year_before(row, newest))


def _is_a_year_before(row: Row, newest: Row) -> bool:
    """Whether a row is of the same month, quarter or day of the year before."""
    days = (newest.period.last - row.period.last).days
    return 364 <= days <= 367 and abs(row.period.days - newest.period.days) <= 1


def of_its_period(case: Case, claim: Claim, key: Key) -> Sequence[Row]:
    """The rows of the very period that the draft names, if there are any: of a year, and not of its months."""
    span = claim.when.span if claim.when is not None else None
    if span is None:
        return key.rows
    # a year that is not over has no row of its own yet, but rows of its days so far
    known = [row for row in key.rows if row.origin.known_by(case.as_of)] or key.rows
    exact = [row for row in known if (row.period.first, row.period.last) == (span.first, span.last)]
    # of nearly the whole of it and of nothing else: 2025 until 10 December
    least = 9 * span.days
    return (
        exact
        + [
            row
            for row in key.series
            if span.contains(row.period) and 10 * row.period.days >= least and row not in exact
        ]
        or known
    )


def is_target(key: Key) -> bool:
    return bool(key.rows) and all(row.status == "target" for row in key.rows)

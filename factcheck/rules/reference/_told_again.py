"""The row of another time that a figure should be, where its words take up the figure just told.

`19.4% know the word. In 1996 it was 58.8%`, `€962, after €1,015 in 2025`: subject and measure are those of the row
that the figure in front was found to be, and only the time is another.
"""

from itertools import takewhile

from factcheck.model.claim import Claim, Key
from factcheck.model.pattern import Pattern
from factcheck.model.row import Row
from factcheck.rules.rule import Case

# Between the figure just told and one that takes it up: its time, a verb of being, a preposition.
_TAKES_UP = Pattern(
    r"\b(?:after|against|from|versus|than|compared (?:with|to)|and|but|(?:it|they|that|this|there|the (?:figure|number|total|share|rate|price|level|average))"
    r"(?: still| only)? (?:was|were|is|are|stood at|had been|came to|used to be)|had been|was|were|stood at|at|earlier|before|previously|\d{4})"
    r"(?: (?:just|only|about|some|nearly|almost|as (?:much|many|high|low) as|to|at|a|an|the))*\s[£$€₹]?\Z"
)
_OF_WHOM = Pattern(r" of (?:the |its |their |all |all the |those |these )?(?P<who>[a-z-]{3,})\b")
_ALIKE = 3
"""How many times longer one stretch of time may be than another of the same series."""


def row_told_again(case: Case, claim: Claim) -> tuple[Key, Row] | None:
    """The key of the figure just told and the row of the time that the words give instead; None where anything is open."""
    near = _just_told(case, claim)
    if near is None:
        return None
    families = {(row.entity, row.metric) for row in case.settled[near.index]}
    key = next((key for key in claim.keys if (key.entity, key.metric) in families), None)
    if len(families) != 1 or key is None or not _goes_on(case, near, claim, key):
        return None
    told = case.settled[near.index][0]
    row = _of_the_other_time(key, told)
    return None if row is None or row.value is None or row.value == told.value else (key, row)


def _just_told(case: Case, claim: Claim) -> Claim | None:
    """The figure of the same unit right in front, in this sentence or the one before, if it is a row."""
    assert claim.quantity is not None
    own = claim.quantity
    here = takewhile(lambda other: other is not claim, case.quantities_of(claim.sentence))
    for other in reversed((*case.quantities_of(claim.sentence - 1), *here)):
        q = other.quantity
        assert q is not None
        if other.block != claim.block or q.direction is not None:
            continue
        if q.stat in ("ordinal", "duration") and own.stat != "duration" and other.index not in case.settled:
            continue  # `and twelve months earlier at £142,800`
        alike = q.unit == own.unit or (own.unit is None and not own.noun)
        return other if alike and other.index in case.settled else None
    return None


def _first_told(case: Case, word: str) -> int:
    """Where the draft has a word first; -1 where it has not."""
    known: int | None = case.read_once.get(("first", word))
    if known is None:
        known = case.read_once["first", word] = case.text.lower().find(word)
    return known


def _goes_on(case: Case, near: Claim, claim: Claim, key: Key) -> bool:
    """Whether nothing between two figures names another subject or measure, and the words say that the one takes up the other."""
    between = case.text[near.end : claim.start]
    if _TAKES_UP.search(between.lower()) is None:
        return False
    if claim.stranger and (near.sentence != claim.sentence or not between.islower()):
        return False  # whoever is named in front of both has the row of the first
    of = _OF_WHOM.match(case.behind(claim).lower()) if claim.stranger else None
    if of is not None and not 0 <= _first_told(case, of["who"]) <= claim.start - len(of["who"]):
        return False  # `and 78.1% of the porters`: of others than anybody told of so far
    sentence = case.extraction.sentences[claim.sentence]
    behind = min(
        (other.start for other in case.quantities_of(claim.sentence) if other.start > claim.start),
        default=sentence.end,
    )
    ours = {key.entity, key.metric}
    return all(
        hit.kind not in ("entity", "metric") or not ours.isdisjoint(hit.ids)
        for start, end in ((near.end, claim.start), (claim.end, behind))
        for hit in case.mentions_between(start, end)
    )


def _of_the_other_time(key: Key, told: Row) -> Row | None:
    """The one row of the time that the words give; for an earlier one without a date, the last before that just told."""
    alike = [
        row
        for row in key.series
        if (row.status, row.claimant, row.definition) == (told.status, told.claimant, told.definition)
        and row.period.days <= _ALIKE * told.period.days
        and told.period.days <= _ALIKE * row.period.days
    ]
    if key.period_tie in ("stated", "near"):
        rows = [row for row in alike if row in key.rows and row != told]
        return rows[0] if len(rows) == 1 else None
    if key.period_tie != "earlier":
        return None
    before = [row for row in alike if row.period.last < told.period.last]
    return max(before, key=lambda row: row.period.last, default=None)

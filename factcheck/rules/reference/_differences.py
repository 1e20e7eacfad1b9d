"""Amounts that are the difference of two rows, told by a word for it: a gap between two subjects, a gain since the row before."""

from collections.abc import Callable, Iterator
from itertools import combinations

from factcheck.model.claim import Claim
from factcheck.model.cues import FALL, RISE
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Difference, RowValue
from factcheck.model.row import Row
from factcheck.rules.reference._told import newest_of
from factcheck.rules.reference._values import scale_of_difference
from factcheck.rules.reference._worked import Worked
from factcheck.rules.rule import Case

# `the gap is 0.2 points`, `a gulf of 9.2 points between the two`
_GAP = Pattern(
    r"\b(?:gap|gulf|difference|divide|distance|margin|spread|chasm|disparity|lead|advantage|deficit|surplus|shortfall)s?\b"
    r"(?:[^.;\d]{0,40}|\sfrom\s[^;]{1,24}\sto\s)\Z"
)
_GAP_BEHIND = Pattern(
    r"[^.;,\d]{0,20}\b(?:apart|between (?:the two|them|both)|separates?|separated|divides?|clear of|adrift)\b"
)
# `gained 1.34 million`, `an addition of 5.2GW`, `has grown by 187,000`, `lost 90,900 people`
_UP = Pattern(
    r"(?:\b(?:gain(?:s|ed|ing)?|add(?:s|ed|ing)?|put on|picked up|won|"
    rf"(?:{RISE}|addition|improvement|advance) of|"
    r"(?:grown?|grew|risen?|rose|increased|climbed|gone up|went up|up|swelled|swollen|expanded|improved|advanced|widened) by)"
    r"(?: (?:about|around|some|nearly|almost|just|only|over|roughly|more than|a|another))*)\s*\Z"
)
_DOWN = Pattern(
    r"(?:\b(?:lost|loses|losing|shed|sheds|shedding|dropped|off|"
    rf"(?:{FALL}|loss) of|"
    r"(?:shrunk|shrank|fallen|fell|dropped|decreased|declined|come down|gone down|went down|down|slipped|contracted|narrowed) by)"
    r"(?: (?:about|around|some|nearly|almost|just|only|over|roughly|more than|a|another))*)\s*\Z"
)
# `eight more than it managed in 2022`, `17 fewer than at the last count`
_MORE = Pattern(
    r"\W?(?:[a-z]+ )?(?P<sense>more|higher|up|fewer|less|lower|down)\s(?:than|on|from)\s"
    r"(?:it |they |he |she |in |at |the |its |their |a |last |previous |had |managed |won |took |got |year |count |time |census |before |earlier |ago|"
    r"summer|season|quarter|month|months|years|one|two|three|six|twelve|12|winter|games|election|survey|edition)+"
)
# `Twenty-five new shops opened on balance`, `125 farms left`
_CAME = Pattern(
    r"(?:[ -][a-z-]+){0,4} (?:opened|joined|signed up|moved in|were added|have been added|was added|were opened|have opened|have joined)\b(?! (?:in|on|at) (?:19|20)\d\d)"
)
_WENT = Pattern(
    r"(?:[ -][a-z-]+){0,4} (?:(?<!is )(?<!are )(?<!was )(?<!were )left|quit|closed|shut|gave up|disappeared|vanished|were lost|were shed|were cut|have left|have gone|has gone|have closed|have shut|have quit)\b"
    r"(?! (?:in|on|at) (?:19|20)\d\d)"
)
_SENTENCES = 2


def readings(case: Case, claim: Claim, q: Quantity, before: Callable[[Row], list[Row]]) -> Iterator[Worked]:
    """Every way to work out an amount that the words around it call a difference.

    Args:
        case: The draft.
        claim: A figure that is no row.
        q: Its quantity.
        before: The rows that a change to a row may count from.
    """
    if q.unit == "percent" or q.per is not None or q.stat in ("ordinal", "age", "score"):
        return
    told = _told_of(case, claim)
    if not told and not any(_settled(case, claim, number) for number in _near(claim)):
        return
    sentence = case.extraction.sentences[claim.sentence]
    ahead, behind = (sentence.start, claim.start), (q.number_end, sentence.end)
    if _GAP.search(case.text, *ahead) or _GAP_BEHIND.match(case.text, claim.end, sentence.end):
        yield from _between_two(case, claim, before)
        return
    more = _MORE.match(case.text, *behind)
    sense = (
        ("up" if more["sense"] in ("more", "higher", "up") else "down")
        if more is not None
        else "up"
        if _UP.search(case.text, *ahead)
        else "down"
        if _DOWN.search(case.text, *ahead)
        else "up"
        if q.unit in (None, "person") and _CAME.match(case.text, q.number_end, sentence.end)
        else "down"
        if q.unit in (None, "person") and _WENT.match(case.text, q.number_end, sentence.end)
        else None
    )
    if sense is None:
        return
    for row in told:
        for base in before(row):
            yield from _signed(case, claim, row, base, sense)


def is_of_comings_and_goings(case: Case, claim: Claim, q: Quantity) -> bool:
    """Whether a figure counts those that came or went (`125 farms left`), of whom others may have done the reverse."""
    end = case.extraction.sentences[claim.sentence].end
    return any(pattern.match(case.text, q.number_end, end) for pattern in (_CAME, _WENT))


def _near(claim: Claim) -> range:
    """The claim's sentence and those before it that may tell what it is a difference of."""
    return range(claim.sentence, claim.sentence - 1 - _SENTENCES, -1)


def _between_two(case: Case, claim: Claim, before: Callable[[Row], list[Row]]) -> Iterator[Worked]:
    """Two subjects' rows of one measure and period that the nearest sentences tell of, and no third.

    Else two measures of one subject and period, or of the period before (`widening the gap from £16.9m to £27.5m`).
    """
    rows: list[Row] = []
    for sentence in _near(claim):
        found = [row for other in _settled(case, claim, sentence) for row in case.settled[other.index]]
        rows = [*rows, *(row for row in found if row not in rows)]
        pairs = [
            (a, b)
            for a, b in combinations(rows, 2)
            if (a.metric, a.period, a.definition) == (b.metric, b.period, b.definition)
            and a.entity != b.entity
        ]
        if len(pairs) == 1:
            high, low = sorted(pairs[0], key=lambda row: -row.size)
            yield from _signed(case, claim, high, low, "up")
        if pairs:
            return
        pairs = [
            (a, b)
            for a, b in combinations(rows, 2)
            if (a.entity, a.unit, a.period) == (b.entity, b.unit, b.period) and a.metric != b.metric
        ]
        if len(pairs) == 1:
            sooner = [
                (a, b) for a in before(pairs[0][0]) for b in before(pairs[0][1]) if a.period == b.period
            ]
            for pair in (*pairs, *sooner):
                high, low = sorted(pair, key=lambda row: -row.size)
                yield from _signed(case, claim, high, low, "up")
            return


def _told_of(case: Case, claim: Claim) -> list[Row]:
    """The rows that the sentence tells of, else the newest row of what its words name, else those of the sentence before."""
    here = [row for other in _settled(case, claim, claim.sentence) for row in case.settled[other.index]]
    if here:
        return newest_of(here)
    for key in (claim.bases or claim.keys)[:1]:
        if key.metric_tie not in ("stated", "sentence") or not key.series:
            continue
        last = max(key.series, key=lambda row: row.period.last)
        # `125 farms left. The co-op now numbers 2,740 of them`
        told = last in case.rows_told(key.entity, key.metric)
        if key.entity_tie in ("stated", "sentence", "carried", "only") or told:
            return [last]
    return []


def _signed(case: Case, claim: Claim, row: Row, base: Row, sense: str) -> Iterator[Worked]:
    """The difference of two rows in the unit of the claim, in the stated direction."""
    scale = scale_of_difference(case, claim, row)
    if row.unit != base.unit or scale is None:
        return
    first, second = (row, base) if sense == "up" else (base, row)
    yield Difference(RowValue(first, scale), RowValue(second, scale)), (row, base)


def _settled(case: Case, claim: Claim, sentence: int) -> list[Claim]:
    """The figures of a sentence of the claim's block that are rows, nearest to the claim first."""
    told = case.settled_in(sentence)
    if not told:
        return []
    found = (other for other in told if other.block == claim.block)
    return sorted(found, key=lambda other: abs(other.start - claim.start))

"""An end of a change contradicts the rows that the words of the change lead to.

## What it does

Takes both ends of a change (`improved to 84.6% from 81.2%`, `29,005 tonnes, below the 31,285 of 2024`). Where
neither is the row that its end asks for, it looks whether the two have changed places. Where one end is a row,
the other end is held against the row of the year that its words name. Where the pack says which way is better, `improved`
and `worsened` are held against the two figures.

## Why it matters

Two numbers copied from one table are easily put the wrong way round, and the year of the second is the one that
nobody reads again.

## Example

```text pack
entity,metric,period,value,unit,source
Northport Line,punctuality,2023,81.2,percent,Northport Line annual report
Northport Line,punctuality,2024,84.6,percent,Northport Line annual report
```

```text
Northport Line's punctuality improved to 81.2% from 84.6%.
```

Use instead:

```text
Northport Line's punctuality improved to 84.6% from 81.2%.
```

## Formula

`b − a` of the ends is that of the last two rows with the sign turned; or the end with a stated year is disjoint
from the row of that year in the family of the other end's row, beyond the 2% gap.

## Not an error when

- the series has come down and up again, and the draft tells of the way back
- the two ends are of different editions or definitions
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.model.claim import Claim, Key, Link
from factcheck.model.cues import FALL, RISE
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Difference, Figure, Relation, RowValue, Stated, Wording
from factcheck.model.row import Row
from factcheck.model.told import as_told, opened, told
from factcheck.rules.reference._row_changes import step_and_end, towards
from factcheck.rules.reference._series import last_before, step_before
from factcheck.rules.reference._spans_told import is_held_against_time_of
from factcheck.rules.reference._told import of_what
from factcheck.rules.reference._values import meets
from factcheck.rules.reference._voices import is_plain, is_stated
from factcheck.rules.rule import Case, Rule

_VERDICT = Pattern(
    r"\b(?:(?P<better>improv(?:ed?|es|ing)|bettered|recovered)|(?:worsen(?:ed|s|ing)?|deteriorat(?:ed|es|ing)))\b(?=[^.;:,]{0,40}\Z|[^.;:,]{0,40}[\d$£€₹])"
)
_COMPARED = re.compile(
    r"\b(?:against|versus|compared (?:with|to)|than|as opposed to|(?:up|down) on|above|below|short of)\s*"
    r"(?:(?:just|about|only|some|the|a|around)\s+)*\Z"
)
_NEGATED = Pattern(r"\b(?:not|never|n['’]t|hardly|failed to|far from|instead of)\b[^.;]{0,20}\Z")
# words that make the end of a change older than its beginning on purpose, or the two alike
_BACK = Pattern(
    r"\b(?:revis(?:ed|ion)|restated|corrected|first reported|previously|originally|initially|provisional|used to|unchanged|flat|"
    r"same as|steady|stable|level with|will|would(?!-be)|could|may|might|if)\b"
)
_EXACT, _SHORT = 100, 10
# `74, 13 fewer`, `1.196bn, or 5% more`, `212 were called off, 135 more`
_GOES_ON = Pattern(
    r"(?: (?!and\b|but\b|so\b|while\b|than\b|from\b|against\b|after\b)[a-z’'-]+){0,5},? ?(?:\(|(?:or|which (?:is|was)|that is|and so|has|had|some|about|just|only|down|up|"
    rf"an? (?:{RISE}|{FALL}) of)\s)*"
)
_NAMED = ("stated", "sentence", "carried", "only")


def relations(case: Case) -> Iterator[Stated]:
    """State for each change that its ends are not exchanged, and that an end with a year is the row of that year."""
    yield from _compared(case)
    for link in case.links("change"):
        yield from _begun_where_it_should_end(case, link)
        yield from _between_its_ends(case, link)


def _between_its_ends(case: Case, link: Link) -> Iterator[Stated]:
    first, second = link.one("from"), link.one("to")
    if first is None or second is None:
        return
    earlier, later = case.claim(first), case.claim(second)
    if not (_is_told(earlier) and _is_told(later)):
        return
    if crossed := list(_crossed(case, link, earlier, later)):
        yield from crossed
        return  # two ends that changed places also belie `improved`: one alarm is enough
    for key in later.keys[:1]:
        yield from _against_the_grain(case, earlier, later, key)
    cue = link.cue_start, link.cue_end
    if second in case.settled:
        if first not in case.settled:
            yield from _of_its_year(case, cue, earlier, case.settled[second])
    elif first in case.settled:
        yield from _of_its_year(case, cue, later, case.settled[first])
    elif _is_change_in_time(case, link):
        for key in later.keys[:1]:
            yield from _exchanged(case, link, earlier, later, key)


def _compared(case: Case) -> Iterator[Stated]:
    """`38,400 doses in April, against 21,900 in April 2024`: a figure with its own date beside one that is a row."""
    tied = {index for link in case.links("change") for _, indices in link.roles for index in indices}
    for claim, _ in case.figures:
        if claim.index in case.settled or claim.index in tied or not _is_told(claim):
            continue
        beside = [other for other in case.quantities_of(claim.sentence) if other.start < claim.start][-1:]
        if beside and beside[0].index in case.settled and _COMPARED.search(case.before(claim, 40)):
            yield from _of_its_year(case, (claim.start, claim.end), claim, case.settled[beside[0].index])


def _begun_where_it_should_end(case: Case, link: Link) -> Iterator[Stated]:
    """`There were 74, 13 fewer than in 2024`, where 74 is the row of 2024 and 61 that of 2025: the start, told as the end.

    That the amount is the very step between the two rows leaves no doubt which series and which step are meant.
    """
    ends = step_and_end(link)
    if ends is None or ends[0] in case.settled:
        return
    by, to = ends
    end, step = case.claim(to), towards(case.claim(by), link)
    q = step.quantity
    assert q is not None
    if not _is_level(end) or q.comparator != "=" or q.direction is None:
        return
    if not _GOES_ON.fullmatch(case.text, end.end, step.start):
        return  # `There were 5,480, so that is 25% fewer`
    if not _is_written_out(end) or q.steps < _SHORT or not is_plain(step):
        return
    found = [
        (key, before, row)
        for key in end.keys
        if key.entity_tie in _NAMED
        for row in _newest_meant(case, key)
        if (before := step_before(case, row)) is not None
        if _meets(end, before, key.own_unit) and not _meets(end, row, key.own_unit)
        if row not in case.rows_told(row.entity, row.metric)
        if _is_step(q, before, row, key) and not _leads_there(case, q, before, key)
        if _is_no_chance(case, step, q, before, row)
    ]
    if len({(before.entity, before.metric) for _, before, _ in found}) != 1:
        return
    key, before, row = found[0]
    yield _began(key, before, row, end, step, link, case)


def _began(key: Key, before: Row, row: Row, end: Claim, step: Claim, link: Link, case: Case) -> Relation:
    """State that a change does not arrive at the row that it starts from."""
    name = of_what(case, key)
    return Relation(
        form="equal",
        left=(RowValue(before, key.own_unit),),
        right=Figure(end),
        primary=end,
        claims=(end,),
        wording=Wording(
            says=(
                f"{name}: {as_told(end)} is the row that the change of {as_told(step)} starts from ({told(before)}); "
                f"it ends at {told(row)}"
            ),
            comparable=f"the change is the step between the two rows: {name}",
            innocent="the draft tells of the way back, or of another pair of years",
            query=f"the reference has {told(before)} and {told(row)}; should {as_told(end)} not be the latter?",
        ),
        cue=(link.cue_start, link.cue_end),
        if_broken="",
        if_holds="disputes",
        rows=(before, row),
        repairs=False,
    )


def _is_level(claim: Claim) -> bool:
    """Whether a claim tells a level as a fact in the draft's own words; what is unknown beside it may be."""
    return (
        is_stated(claim)
        and claim.quantity is not None
        and claim.quantity.direction is None
        and claim.quantity.value is not None
    )


def _newest_meant(case: Case, key: Key) -> tuple[Row, ...]:
    """The row at which a change may end: that of the stated period, else the newest that the draft can know."""
    if key.period_tie in ("stated", "near"):
        return tuple(key.rows[:1])
    known = [row for row in key.series if row.origin.known_by(case.as_of)]
    return (max(known, key=lambda row: row.period.last),) if known else ()


def _is_no_chance(case: Case, step: Claim, q: Quantity, before: Row, row: Row) -> bool:
    """Whether the step that leads on from a row is not as large by chance as the one that led to it.

    Long amounts are not; of short ones and percentages the step before must be on record, the words must name the
    time that they start from, or the draft must draw on the report of the later row.
    """
    if q.unit != "percent" and q.steps >= _EXACT:
        return True
    if (step_before(case, before)) is not None:
        return True
    return is_held_against_time_of(case, step, before) or any(
        other.origin.source == row.origin.source and other.period.last >= row.period.last
        for rows in case.settled.values()
        for other in rows
    )


def _is_step(q: Quantity, before: Row, row: Row, key: Key) -> bool:
    """Whether an amount with its direction is the step from one row to another, in its last digit."""
    assert q.value is not None
    moved = row.size - before.size
    if (moved > 0) != (q.direction == "up") or not before.size:
        return False
    if q.unit == "percent":
        size = 100 * abs(moved) / abs(before.size)
    elif row.unit == "percent":
        if q.unit not in ("percentage_point", "point"):
            return False
        size = abs(moved)
    else:
        size = abs(moved) * key.own_unit
    return 2 * abs(size - abs(q.value)) <= q.place


def _leads_there(case: Case, q: Quantity, before: Row, key: Key) -> bool:
    """Whether the same step leads to the row itself, from the one before it."""
    first = step_before(case, before)
    return first is not None and _is_step(q, first, before, key)


def _is_told(claim: Claim) -> bool:
    """Whether a claim tells a level as a fact in the draft's own words, with nothing unknown beside it."""
    return _is_level(claim) and not claim.stranger and not claim.partial


def _against_the_grain(case: Case, earlier: Claim, later: Claim, key: Key) -> Iterator[Stated]:
    """`worsened to 91.4% from 96.8%` of a measure that is better when lower."""
    metric = case.reference.metric_of(key)
    if metric.polarity not in ("up", "down") or key.metric_tie != "stated":
        return
    sentence = case.extraction.sentences[later.sentence]
    told = list(_VERDICT.finditer(case.text, sentence.start, min(later.start, earlier.start)))
    if not told or _NEGATED.search(case.text, sentence.start, told[-1].start()):
        return
    better = told[-1]["better"] is not None
    rises = better == (metric.polarity == "up")
    yield Relation(
        form="at-least" if rises else "at-most",
        left=(Figure(later),),
        right=Figure(earlier),
        primary=later,
        claims=(later, earlier),
        wording=Wording(
            says=(
                f"“{told[-1].group()}”, but {of_what(case, key)} is better when {'higher' if metric.polarity == 'up' else 'lower'}, "
                f"and the figures go from {as_told(earlier)} to {as_told(later)}"
            ),
            comparable=f"both figures are ends of one change of {of_what(case, key)}",
            innocent="the draft looks at the measure from another side",
            query=f"{opened(as_told(earlier))} to {as_told(later)}: is that better or worse?",
        ),
        cue=(told[-1].start(), told[-1].end()),
        gap="none",
        repairs=False,
    )


def _is_one_of(claim: Claim, key: Key, rows: Sequence[Row]) -> bool:
    """Whether a figure is one of some rows, as far as it is rounded."""
    q = claim.quantity
    assert q is not None
    assert q.value is not None
    return any(meets(q.value, q.significant_place, row, key.own_unit) for row in rows)


def _exchanged(case: Case, link: Link, earlier: Claim, later: Claim, key: Key) -> Iterator[Stated]:
    if key.metric_tie not in ("stated", "sentence") or key.entity_tie not in _NAMED:
        return
    if not any((other.entity, other.metric) == (key.entity, key.metric) for other in earlier.keys):
        return
    last = _last_two(key.rows, key.series)
    if last is None:
        return
    if not any(_is_one_of(end, key, last) for end in (earlier, later)):
        return  # half-years beside quarters
    if _is_led_to(case, earlier, last[0], key.own_unit):
        return
    before, now = (RowValue(row, key.own_unit) for row in last)
    yield Relation(
        form="equal",
        left=(Difference(now, before),),
        right=Difference(Figure(later), Figure(earlier)),
        primary=later,
        claims=(later, earlier),
        wording=Wording(
            says=(
                f"{of_what(case, key)}: the draft goes from {as_told(earlier)} to {as_told(later)}, the reference from "
                f"{told(last[0])} to {told(last[1])}"
            ),
            comparable=f"both ends are rows of one series, in the other order: {of_what(case, key)}",
            innocent="the draft tells of another pair of years",
            query=f"the reference has {told(last[0])} and {told(last[1])}; have {as_told(earlier)} and {as_told(later)} changed places?",
        ),
        cue=(link.cue_start, link.cue_end),
        rows=last,
        repairs=False,
        meets=(Difference(before, now),),
    )


def _crossed(case: Case, link: Link, earlier: Claim, later: Claim) -> Iterator[Stated]:
    """`edged up to 902 from 921`, where 902 is the row of 2011 and 921 that of 2026; or both ends one old row.

    Two exact figures that are two rows of one series leave no doubt which series is meant, whatever names it.
    """
    if not (_is_written_out(earlier) and _is_written_out(later)) or not _is_change_in_time(case, link):
        return
    if link.attribute("basis") != "time":
        return
    found = [
        (key, *rows)
        for key in later.keys
        if key.entity_tie not in ("parted", "part") and key.period_tie not in ("stated", "near")
        if (rows := _rows_crossed(case, key, earlier, later)) is not None
    ]
    if len({(last.entity, last.metric) for _, last, _ in found}) != 1:
        return
    key, last, newest = found[0]
    yield Relation(
        form="equal",
        left=(RowValue(last, key.own_unit),),
        right=Figure(later),
        primary=later,
        claims=(later,) if _meets(earlier, last, key.own_unit) else (later, earlier),
        wording=Wording(
            says=(
                f"{of_what(case, key)}: the draft arrives at {as_told(later)}, which is the earlier row ({told(last)}); "
                f"the newest is {told(newest)}"
            ),
            comparable=f"the ends are rows of one series: {of_what(case, key)}",
            innocent="the draft tells of the way back, or of another pair of years",
            query=f"the reference has {told(last)} and {told(newest)}; should the change not end at {told(newest)}?",
        ),
        cue=(link.cue_start, link.cue_end),
        if_broken="",
        if_holds="disputes",
        rows=(last, newest),
        repairs=False,
    )


def _rows_crossed(case: Case, key: Key, earlier: Claim, later: Claim) -> tuple[Row, Row] | None:
    """The last two rows of a series, if a change arrives at the first of them and comes from either."""
    rows, unit = _last_two(key.series, key.series), key.own_unit
    if rows is None:
        return None
    last, newest = rows
    if not _meets(later, last, unit) or _meets(later, newest, unit) or _is_led_to(case, earlier, last, unit):
        return None
    comes_back = _meets(earlier, newest, unit)
    if not (_is_long(earlier) and _is_long(later)) and not (key.metric_tie == "stated" and comes_back):
        return None  # two digits are met by chance, unless words name the measure and both are rows of it
    return rows if comes_back or (_meets(earlier, last, unit) and key.entity_tie in _NAMED) else None


def _is_led_to(case: Case, earlier: Claim, row: Row, unit: Fraction) -> bool:
    """Whether a change starts from what led to a row: the step before the last, which the draft tells late."""
    first = last_before(case, row)
    return first is not None and _meets(earlier, first, unit)


def _is_change_in_time(case: Case, link: Link) -> bool:
    """Whether a change goes from a state to a later one, with no word that either is the older on purpose."""
    sentence = case.extraction.sentences[case.claim(link.all("to")[0]).sentence]
    return not _BACK.search(case.text, sentence.start, sentence.end)


def _kind(row: Row) -> tuple[str, str, str]:
    return row.status, row.claimant, row.definition


def _is_written_out(claim: Claim) -> bool:
    """Whether a figure has two digits or more and no hedge."""
    q = claim.quantity
    assert q is not None
    return q.hedge is None and q.form == "numeral" and q.steps >= _SHORT


def _is_long(claim: Claim) -> bool:
    """Whether a figure that is written out has three digits or more, so that it meets no row by chance."""
    assert claim.quantity is not None
    return claim.quantity.steps >= _EXACT


def _meets(claim: Claim, row: Row, unit: Fraction) -> bool:
    assert claim.quantity is not None
    assert claim.quantity.value is not None
    return meets(claim.quantity.value, claim.quantity.place, row, unit)


def _last_two(rows: Sequence[Row], series: Sequence[Row]) -> tuple[Row, Row] | None:
    """The newest row that the words admit and the one before it, of one source's series."""
    newest = max(rows, key=lambda row: row.period.last)
    before = [row for row in series if row.period.last < newest.period.last and _kind(row) == _kind(newest)]
    return (max(before, key=lambda row: row.period.last), newest) if before else None


def _of_its_year(case: Case, cue: tuple[int, int], claim: Claim, others: tuple[Row, ...]) -> Iterator[Stated]:
    if claim.certain:
        return  # the plain comparison with the row says it
    family = {(row.entity, row.metric, row.claimant, row.definition) for row in others}
    meant = [
        (key, row)
        for key in claim.keys
        if key.period_tie == "stated" and len(key.rows) == 1
        for row in key.rows
        if (row.entity, row.metric, row.claimant, row.definition) in family and row not in others
    ]
    for key, row in meant[:1]:
        yield Relation(
            form="equal",
            left=(RowValue(row, key.own_unit),),
            right=Figure(claim),
            primary=claim,
            claims=(claim,),
            wording=Wording(
                says=f"{of_what(case, key)}: the draft says {as_told(claim)}, the reference {told(row)}",
                comparable=f"the other end of the change is a row of the same series: {of_what(case, key)}",
                innocent="the figure is of another edition, or its year belongs to another figure",
                query=f"{row.origin.source} has {told(row)} for {of_what(case, key)}; please check {as_told(claim)} and its year.",
            ),
            cue=cue,
            rows=(row,),
            within=5,
        )


RULE = Rule(
    slug="change-end-contradicted", severity="error", since="0.1.0", relations=relations, after_rows=True
)

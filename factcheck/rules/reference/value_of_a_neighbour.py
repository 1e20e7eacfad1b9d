"""A figure is the row of another subject, or of another period, than the one that its words name.

## What it does

Looks at a figure that meets no row of its subject, measure and period, while the pack has such a row. If the figure
is, digit for digit, the row of another subject that the draft names, or of another period of the same subject, the
wrong line of the table was read.

## Why it matters

A figure copied from the line above or the column beside is right in itself: no arithmetic finds it, and it looks
familiar to everybody who knows the table.

## Example

```text pack
entity,metric,period,value,unit,source
Northport,homes completed,2024,1240,home,Housing statement
Southbay,homes completed,2024,2318,home,Housing statement
```

```text
Northport and Southbay have published their housing statements. Southbay is building again. Its crews finished 1,240 homes in 2024.
```

Use instead:

```text
Northport and Southbay have published their housing statements. Southbay is building again. Its crews finished 2,318 homes in 2024.
```

## Formula

The figure has three significant digits or more, is not hedged, equals a row of the same measure (another subject that
the draft names and the same period, another period than the stated one, or, with no word of the past beside it, the row before the
newest in a draft that tells the newest nowhere), and is disjoint from the row of the subject and period
that its words name. Of two figures side by side that are each the other's row, any number of digits will do.

## Not an error when

- the other subject, or the other period, is named in the clause of the figure and belongs to no other figure
- the other subject contains the named one, or is a part of it
- the two happen to have the same value in a source that the pack does not know
"""

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise

from factcheck.model.claim import Claim, Key, When
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Figure, Relation, RowValue, Stated, Wording
from factcheck.model.row import Row
from factcheck.model.told import as_told, told
from factcheck.named_tuple import NamedTuple
from factcheck.rules.reference._sources import from_another_source
from factcheck.rules.reference._values import meets
from factcheck.rules.rule import Case, Rule

_DIGITS, _MANY = 3, 4
"""Digits below which a figure meets a row by chance, or needs a word for its measure."""
_MOST_NAMED = 40
_SAME_THING = 5
_EXACT = frozenset({None, "just", "only", "exactly", "precisely"})
_MORE = Pattern(r"\b(?:another|further|additional|extra|other|remaining|next|spare|add|adds|added)\s\Z")
# `412 of the first group and 385 of the other`
_OF_THE_OTHER = Pattern(r"\s(?:of|in|from|at|for|on|with|by) the (?:others?|second|latter|rest)\b")
# `at 9.4% in Orsa`, but not `at 9.4% and Orsa 8.1%`
_PARTED = Pattern(r"[,;\d]|\b(?:and|but|while|whereas|against|than|after)\b")
_WHEN = re.compile(r",? (?:when|in which)\b[^.;,\d]{0,50}\Z")
_NAMED = ("stated", "sentence", "carried", "only")
_OF_THE_PAST = Pattern(
    r"\b(?:had|once|used to|previous(?:ly)?|earlier|before|last (?:time|year|season|month|quarter|summer|winter)|ago|then|from|after|against|than|"
    r"below|above|compared|versus|instead of|rather than|originally|initially|first|at the time|since|until|by|revised|in (?:19|20)\d\d)\b|\(\s*\Z"
)
_MADE_FROM = Pattern(r"(?<=\d) [a-z]+ from (?:about |some |just |only |the )?\Z")
_ASIDE = re.compile(r"[,;:(\d]")
_BESIDE, _IN_FRONT = 14, 40


class _Confusion(NamedTuple):
    """The row that a figure is, and the row that its words name."""

    met: Row
    own: Row
    key: Key
    ceiling: str = "error"


def relations(case: Case) -> Iterator[Stated]:
    """State that a figure is not the row of a neighbour of its own row."""
    for claim, quantity in case.figures:
        if claim.index in case.settled or not claim.keys or not _is_plain(claim, quantity):
            continue
        if _MORE.search(case.before(claim)) or _OF_THE_OTHER.match(case.text, claim.end):
            continue
        found = (
            _of_another_period(case, claim)
            or _of_another_subject(case, claim)
            or _of_the_row_before(case, claim)
        )
        if found is None or (claim.certain and _is_told_by_its_row(claim, found)):
            continue
        if not from_another_source(claim, [found.met]):
            yield _relation(case, claim, found)
    yield from _swapped(case)


def _swapped(case: Case) -> Iterator[Stated]:
    """Two figures of a sentence, each of which is the row of the other: `after 2.7% in 2023 and 0.5% in 2024`."""
    for sentence in dict.fromkeys(claim.sentence for claim, _ in case.figures):
        for one, other in pairwise(case.quantities_of(sentence)):
            if _may_be_swapped(case, one) and _may_be_swapped(case, other) and _are_each_others(one, other):
                for claim, neighbour in ((one, other), (other, one)):
                    own, met = claim.keys[0].rows[0], neighbour.keys[0].rows[0]
                    found = _Confusion(met, own, claim.keys[0])
                    if not (claim.certain and _is_told_by_its_row(claim, found)):
                        yield _relation(case, claim, found)


def _may_be_swapped(case: Case, claim: Claim) -> bool:
    q = claim.quantity
    if (
        q is None
        or claim.index in case.settled
        or not claim.keys
        or q.value is None
        or q.direction is not None
    ):
        return False
    key = claim.keys[0]
    dated = key.period_tie in ("stated", "near") and key.entity_tie in _NAMED and len(key.rows) == 1
    told = claim.is_fact or claim.modality == "forecast"
    return dated and told and q.comparator == "=" and q.hedge in _EXACT and claim.voice != "quoted"


def _are_each_others(one: Claim, other: Claim) -> bool:
    """Whether two figures of one measure would be right in each other's place."""
    first, second = one.keys[0], other.keys[0]
    a, b = first.rows[0], second.rows[0]
    if first.metric != second.metric or a is b or not _comparable(a, [b]):
        return False
    if _meets(one, a, first) or _meets(other, b, second):
        return False
    return _meets(one, b, first) and _meets(other, a, second)


def _is_told_by_its_row(claim: Claim, found: _Confusion) -> bool:
    """Whether `reference-value` holds a figure against its own row: one that is near enough, of a stated period if of another."""
    if found.met.entity == found.own.entity and found.key.period_tie != "stated":
        return False
    if found.met.entity != found.own.entity and found.key.entity_tie == "carried":
        return False
    assert claim.quantity is not None
    assert claim.quantity.value is not None
    told, own = abs(claim.quantity.value), abs(found.own.size * found.key.own_unit)
    return told <= _SAME_THING * own and own <= _SAME_THING * told


def _is_plain(claim: Claim, q: Quantity) -> bool:
    """Whether a claim tells one exact level as a fact in the draft's own words."""
    return (
        q.comparator == "="
        and q.hedge in _EXACT
        and q.direction is None
        and q.form == "numeral"
        and q.significant_digits >= _DIGITS
        and claim.is_fact
        and claim.voice != "quoted"
        and claim.zone not in ("teaser", "quote")
        and not claim.stranger
        and not claim.partial
    )


def _of_another_period(case: Case, claim: Claim) -> _Confusion | None:
    """The row of another period of the one family that has it, where the period is stated beside the figure."""
    if claim.when is None or not _is_beside(case, claim, claim.when):
        return None
    found = [
        confusion
        for key in claim.keys
        if key.period_tie == "stated" and key.entity_tie in _NAMED
        if (confusion := _of_the_series(claim, claim.when, key)) is not None
    ]
    return found[0] if len(found) == 1 else None


def _of_the_series(claim: Claim, when: When, key: Key) -> _Confusion | None:
    """The row of another time that a figure is, and that of the time that its words give."""
    assert claim.quantity is not None
    if key.metric_tie == "value" and claim.quantity.significant_digits < _MANY:
        return None
    met = [row for row in key.series if row not in key.rows and _meets(claim, row, key)]
    own = [row for row in key.rows if _comparable(row, met)]
    if not own or any(_meets(claim, row, key) for row in key.rows):
        return None
    span = when.span
    told = [row for row in key.series if row in key.rows or (span is not None and span.contains(row.period))]
    if any(_is_cut_off(claim, row, key) for row in told):
        return None
    ago = not any(character.isdigit() for character in when.text)
    if ago and met[-1].period.last < own[-1].period.last and not _is_that_year(when, own[-1]):
        return None  # `a year ago` may be a year before the newest row, and not before today
    return _Confusion(met[-1], own[-1], key)


def _is_that_year(when: When, own: Row) -> bool:
    """Whether `last year` is the very calendar year of a row."""
    exact = when.span is not None and (own.period.first, own.period.last) == (when.span.first, when.span.last)
    return exact and when.text.lower().startswith("last ")


def _of_the_row_before(case: Case, claim: Claim) -> _Confusion | None:
    """The row before the newest, told as if it were the newest, in a draft that draws on the newest edition and tells its row nowhere."""
    key = claim.keys[0]
    if key.period_tie not in ("none", "carried") or key.entity_tie not in _NAMED:
        return None
    if key.metric_tie not in ("stated", "sentence") and (
        key.metric_tie != "carried" or key.entity_tie not in ("stated", "sentence")
    ):
        return None
    behind = _ASIDE.split(case.behind(claim, 40))[0]
    ahead = case.before(claim, 60)
    if key.period_tie == "none":
        ahead = _MADE_FROM.sub("", ahead)  # `12,310 grants from 41,050 applications`
    if _OF_THE_PAST.search(ahead) or _OF_THE_PAST.search(behind):
        return None
    newest = max(key.series, key=lambda row: row.period.last)
    before = [
        row for row in key.series if row.period.last < newest.period.last and _comparable(newest, [row])
    ]
    last = max(before, key=lambda row: row.period.last, default=None)
    if last is None or not _meets(claim, last, key) or _meets(claim, newest, key):
        return None
    if key.period_tie == "carried" and any(_meets(claim, row, key) for row in key.rows):
        return None
    if newest in case.rows_told(newest.entity, newest.metric):
        return None
    drawn_on = _drawn_on(case).get(newest.origin.source, date.min) >= newest.period.last
    return _Confusion(last, newest, key, "warning") if drawn_on else None


def _drawn_on(case: Case) -> dict[str, date]:
    """The sources of the rows that the draft tells, each with the last day of which it has one."""
    known: dict[str, date] | None = case.read_off_rows.get("drawn-on")
    if known is None:
        known = case.read_off_rows["drawn-on"] = {}
        for rows in case.settled.values():
            for row in rows:
                source, last = row.origin.source, row.period.last
                known[source] = max(last, known.get(source, last))
    return known


def _is_beside(case: Case, claim: Claim, when: When) -> bool:
    """Whether a period stands right behind a figure, or in front of it and of every other of its sentence."""
    if when.start >= claim.end:
        return when.start - claim.end <= _BESIDE
    if _WHEN.match(case.text, when.end, claim.start):
        return True
    others = case.quantities_of(claim.sentence)
    between = any(other.start in range(when.end, claim.start) for other in others)
    ahead = any(
        not case.text[other.end : when.start].strip().endswith((",", ";"))
        for other in others
        if other.end <= when.start
    )
    return claim.start - when.end <= _IN_FRONT and not between and not ahead


def _of_another_subject(case: Case, claim: Claim) -> _Confusion | None:
    """The row of another subject that the draft names and that has no part in the clause, of the period of the own row."""
    key = claim.keys[0]
    if key.metric_tie == "value" or not (
        key.entity_tie in ("stated", "sentence") or _is_told_of_alone(case, claim, key)
    ):
        return None
    if any(other.score == key.score and other.entity != key.entity for other in claim.keys):
        return None
    if key.period_tie == "earlier" or _is_named_with_another(case, claim, key):
        return None
    newest = max(row.period.last for row in key.series)
    own = {row.period: row for row in key.series if row.period.last == newest}
    if key.period_tie != "none":
        own = (
            {row.period: row for row in key.rows}
            if key.period_tie == "stated"
            else own | {row.period: row for row in key.rows}
        )
    # a subject that stands right by the figure is not that of another clause of its sentence
    beside = ("stated",) if key.entity_tie == "stated" else ("stated", "sentence")
    near = {other.entity for other in claim.keys if other.entity_tie in beside} | _at(case, claim)
    for entity in case.entities[:_MOST_NAMED]:
        if entity in near or case.reference.related(entity, key.entity):
            continue
        for row in case.reference.rows(entity, key.metric):
            if row.period in own and row.rank != "deprecated" and _meets(claim, row, key):
                return _Confusion(row, own[row.period], key)
    return None


def _is_named_with_another(case: Case, claim: Claim, key: Key) -> bool:
    """Whether a subject stands only behind further figures of the sentence: `among 101.6 million it is $5,066, just above the $5,060 of Indonesia`."""
    sentence = case.extraction.sentences[claim.sentence]
    named = [hit for hit in case.mentions_between(sentence.start, sentence.end) if key.entity in hit.ids]
    others = case.quantities_of(claim.sentence)
    return bool(named) and all(
        any(other.start in range(claim.end, hit.start) for other in others) for hit in named
    )


def _at(case: Case, claim: Claim) -> set[str]:
    """The subjects that are named in front of a figure with no other figure between, or behind it in the same clause."""
    sentence = case.extraction.sentences[claim.sentence]
    others = case.quantities_of(claim.sentence)
    found: set[str] = set()
    hits = (hit for hit in case.mentions_between(sentence.start, sentence.end) if hit.kind == "entity")
    for hit in hits:
        parted = any(other.start in range(hit.end, claim.start) for other in others)
        if not parted and not _PARTED.search(case.text, claim.end, hit.start):
            found.update(hit.ids)
    return found


def _is_told_of_alone(case: Case, claim: Claim, key: Key) -> bool:
    """Whether a paragraph has named nobody but the subject of a key so far, whose measure the sentence names outright."""
    if key.entity_tie != "carried" or key.metric_tie != "stated":
        return False
    block = case.extraction.draft.blocks[claim.block]
    sentence = case.extraction.sentences[claim.sentence]
    before = [hit for hit in case.mentions_between(block.start, sentence.end) if hit.kind == "entity"]
    return bool(before) and all(key.entity in hit.ids for hit in before)


def _comparable(own: Row, met: list[Row]) -> bool:
    """Whether a row is of the same kind as those that the figure meets: one claimant, one definition, stretches alike."""
    return any(
        (own.status, own.claimant, own.definition) == (row.status, row.claimant, row.definition)
        and Fraction(1, 2) < Fraction(own.period.days, row.period.days) < 2
        for row in met
    )


def _meets(claim: Claim, row: Row, key: Key) -> bool:
    """Whether a figure is a row as rounded to the figure's own last digit."""
    q = claim.quantity
    assert q is not None
    assert q.value is not None
    return meets(q.value, q.significant_place, row, key.own_unit)


def _is_cut_off(claim: Claim, row: Row, key: Key) -> bool:
    """Whether a figure is a row without its last digits (`1.37 million` of 1,376,000)."""
    q = claim.quantity
    assert q is not None
    assert q.value is not None
    size = abs(row.size * key.own_unit)
    return abs(q.value) <= size < abs(q.value) + q.significant_place


def _relation(case: Case, claim: Claim, found: _Confusion) -> Relation:
    met, own, key, ceiling = found
    measure = case.reference.metric_of(key).label
    theirs, whose = case.reference.entity_of(met).label, case.reference.entity_of(own).label
    source = met.origin.source
    if met.entity != own.entity:
        of, innocent = f"that of {theirs}", f"the figure is meant for {theirs}"
        query = (
            f"{source} has {told(met)} for {theirs} and {told(own)} for {whose}; whose is {as_told(claim)}?"
        )
    else:
        of, innocent = "that of another period", "the figure is meant for that period"
        query = f"{source} has {told(met)} and {told(own)} for {whose}; which of the two is meant?"
    return Relation(
        form="equal",
        left=(RowValue(met, key.own_unit),),
        right=Figure(claim),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"{measure}: {as_told(claim)} is {of} ({told(met)}); for {whose} the reference has {told(own)}",
            comparable=f"the words name {whose}, and the pack has its row",
            innocent=innocent,
            query=query,
        ),
        cue=(claim.start, claim.end),
        if_broken="",
        if_holds="disputes",
        rows=(met, own),
        repairs=False,
        ceiling=ceiling,
    )


RULE = Rule(
    slug="value-of-a-neighbour", severity="error", since="0.1.0", relations=relations, after_rows=True
)

"""Figures that follow from two rows which the draft's words set against each other: two entities, a part and its whole, two years."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim, Link
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Difference, Expression, Product, Quotient, RowValue, Sum
from factcheck.model.row import Row, Timespan
from factcheck.reference.answers import NoAnswer
from factcheck.reference.queries import Scope, group_rows, rows_at
from factcheck.rules.reference._fields import alike, scope_of
from factcheck.rules.reference._series import a_year_after, family, is_of_or_in, is_of_time, of_like_length
from factcheck.rules.reference._told import newest_of, taken_up, takes_up
from factcheck.rules.reference._values import is_money, scale_of_difference
from factcheck.rules.reference._worked import FEW, HUNDRED, Worked
from factcheck.rules.rule import Case

_NEARLY = Fraction(1, 10)
"""How far two rows may be from an unhedged `twice` before it is no more than a manner of speaking."""
Readings = Iterator[Worked]


def readings(case: Case, link: Link) -> Readings:
    """Every way to work out a relative figure from rows."""
    claim = case.claim(link.all("figure")[0])
    to = link.attribute("to")
    if to == "share":
        yield from _restated(case, link)
    elif to == "whole":
        yield from _of_whole(case, link, claim)
    elif to == "total":
        if link.attribute("measures"):
            yield from _of_a_measure(case, claim, link.attribute("measures"))
        else:
            yield from _of_total(case, claim)
    elif to == "entity":
        yield from _against(case, link, claim)
    elif to == "period":
        yield from _since(case, link, claim)


def _restated(case: Case, link: Link) -> Readings:
    """A fraction in words of a percentage that is a row."""
    for row in case.settled.get(link.all("restated")[0], ()):
        yield Quotient(RowValue(row), HUNDRED), (row,)


def _of_whole(case: Case, link: Link, claim: Claim) -> Readings:
    whole, measures = link.attribute("entity"), link.attribute("measures")
    yield from _of_another_measure(case, claim, whole, measures)
    for row in _subjects(case, claim, whole, measures):
        comparable = row.unit != "percent" or _of_another(case, claim, row, whole)
        if comparable and (base := _of(case, whole, row)):
            below = RowValue(base[0]) if len(base) == 1 else Sum(tuple(RowValue(one) for one in base))
            yield _part(claim, row, below), (row, *base)


def _of_another_measure(case: Case, claim: Claim, whole: str, measures: tuple[str, ...]) -> Readings:
    """`64% of the State’s crop with 259.1 million kg`: of a larger measure of the same subject and time, which the words name."""
    for near in _settled_in(case, claim, claim.sentence):
        for row in case.settled[near.index]:
            if row.entity == whole:
                for base in _larger(case, row, whole, measures):
                    yield _part(claim, row, RowValue(base)), (row, base)


def _larger(case: Case, row: Row, whole: str, measures: tuple[str, ...]) -> Iterator[Row]:
    """The rows of some measures of the time of a row of which that can be a part."""
    for metric in measures:
        for base in rows_at(case.reference, whole, metric, row.period, scope=Scope(as_of=case.as_of)):
            if base.unit == row.unit != "percent" and base.size > row.size:
                yield base


def _of_another(case: Case, claim: Claim, row: Row, whole: str) -> bool:
    """`a fifth of Bora's`: of another's percentage only a share in words is ever told."""
    assert claim.quantity is not None
    return claim.quantity.form == "fraction" and not case.reference.is_part_of(row.entity, whole)


def _of_a_measure(case: Case, claim: Claim, measures: tuple[str, ...]) -> Readings:
    """`The grant, at £2.13m, covered 28% of spending`: of the measure that the words name, of the same subject or of what contains it."""
    for near in _settled_in(case, claim, claim.sentence)[:2]:
        for row in case.settled[near.index]:
            entity = case.reference.entity(row.entity)
            for whole in (row.entity, *(entity.part_of if entity else ())):
                for base in _larger(case, row, whole, measures):
                    yield _part(claim, row, RowValue(base)), (row, base)


def _of_total(case: Case, claim: Claim) -> Readings:
    """`They make up a fifth of the total`: the two measures of one unit and time of which the sentences here tell."""
    told = _in_front(case, claim, claim.sentence - 1, claim.sentence)
    found = [row for row in newest_of(told) if row.unit != "percent"]
    beside = _in_front(case, claim, claim.sentence)
    if len(beside) == 1 and (wholes := _containing(case, beside[0])):
        found = [*beside, *wholes]
    if not beside and len(found) != 2:
        yield from _of_the_whole_of(case, claim)
        return
    if len(found) != 2 or found[0].unit != found[1].unit or not found[0].period.overlaps(found[1].period):
        return
    part, whole = sorted(found, key=lambda row: row.size)
    yield _part(claim, part, RowValue(whole)), (part, whole)


def _in_front(case: Case, claim: Claim, *sentences: int) -> list[Row]:
    """The rows that the figures of these sentences in front of a claim are."""
    told = (other for other in _settled_in(case, claim, *sentences) if other.end <= claim.start)
    return [row for other in told for row in case.settled[other.index]]


def _of_the_whole_of(case: Case, claim: Claim) -> Readings:
    """`The Castle remains the biggest draw, with 43% of the total`: the newest rows that the draft tells of the only part named."""
    start = case.extraction.sentences[claim.sentence].start
    named = {hit.ids for hit in case.mentions_between(start, claim.start) if hit.kind == "entity"}
    if [len(ids) for ids in named] != [1]:
        return
    ((entity,),) = named
    told = (row for rows in case.settled.values() for row in rows)
    for row in newest_of(row for row in told if row.entity == entity and row.unit != "percent"):
        for whole in _containing(case, row):
            yield _part(claim, row, RowValue(whole)), (row, whole)


def _containing(case: Case, part: Row) -> list[Row]:
    """The one row of the same measure and time of what contains a subject."""
    entity = case.reference.entity(part.entity)
    wholes = [alike(case, parent, part) for parent in (entity.part_of if entity else ())]
    return [row for row in wholes if row is not None][:1]


def _part(claim: Claim, row: Row, whole: Expression) -> Expression:
    assert claim.quantity is not None
    part = RowValue(row)
    return Quotient(Product(HUNDRED, part) if claim.quantity.unit == "percent" else part, whole)


def _of(case: Case, whole: str, row: Row) -> tuple[Row, ...]:
    """The row of a whole for the metric and period of a part; the rows of all its members where it has none."""
    found = alike(case, whole, row)
    if found is not None:
        return (found,)
    members = group_rows(case.reference, whole, row.metric, row.period, scope=scope_of(case, row))
    return () if isinstance(members, NoAnswer) or row not in members else members


def _against(case: Case, link: Link, claim: Claim) -> Readings:
    other, sense = link.attribute("entity"), link.attribute("sense")
    for row in _subjects(case, claim, other, link.attribute("measures")):
        theirs = alike(case, other, row)
        if theirs is not None:
            yield from _compared(case, claim, row, theirs, sense)


def _since(case: Case, link: Link, claim: Claim) -> Readings:
    """The change between the row of a named year and the row that the sentence tells of."""
    first, last = link.attribute("days")
    days = Timespan(first, last, "")
    told = [row for other in _settled_in(case, claim, claim.sentence) for row in case.settled[other.index]]
    if not told or takes_up(case, claim):
        # `That is 7,200 more than a year earlier, but 6,400 down on June 2024`
        before = _settled_in(case, claim, claim.sentence - 1) or _settled_in(case, claim, claim.sentence - 2)
        rows = (row for other in before for row in case.settled[other.index])
        told = told + [row for row in rows if _may_count(claim, row)]
    told = told or taken_up(case, claim)
    series: dict[tuple[str, ...], list[Row]] = {}
    for row in told:
        series.setdefault((row.entity, row.metric, row.definition, row.claimant), []).append(row)
    for own in series.values():
        bases = [row for row in family(case, own[0]) if is_of_or_in(row.period, days)]
        bases = [row for row in bases if row.period.ends == days.ends] or bases
        if len(bases) != 1:
            continue
        base = bases[0]
        later = [
            row
            for row in own
            if base.period.first < row.period.first and of_like_length(row.period, base.period)
        ]
        if not later:
            # `48,310 in 2024, 2,930 fewer than in 2025`: looking back from the later year
            in_front = _in_front(case, claim, claim.sentence)
            later = [
                row
                for row in own
                if row in in_front and row != base and of_like_length(row.period, base.period)
            ]
        if own == bases and (following := a_year_after(case, base)) is not None:
            later = [following]
        for end in later[:FEW]:
            yield from _compared(case, claim, end, base, link.attribute("sense"))


def _may_count(claim: Claim, row: Row) -> bool:
    """Whether an amount without a unit may be of a row: not of one in money."""
    assert claim.quantity is not None
    return claim.quantity.unit is not None or not is_money(row)


def _compared(case: Case, claim: Claim, row: Row, other: Row, sense: str) -> Readings:
    """`row` against `other`, in the terms in which the claim is told."""
    q = claim.quantity
    assert q is not None
    if row.unit != other.unit:
        return
    if sense == "ratio":
        if _far_off(q, row, other):
            return
        yield Quotient(RowValue(row), RowValue(other)), (row, other)
        return
    above, below = (row, other) if sense == "up" else (other, row)
    difference = Difference(RowValue(above), RowValue(below))
    if q.unit == "percent":
        yield Quotient(Product(HUNDRED, difference), RowValue(other)), (row, other)
    elif q.form == "fraction" and q.unit is None:
        yield Quotient(difference, RowValue(other)), (row, other)  # `a tenth more than in 2024`
    elif (exact := scale_of_difference(case, claim, row)) is not None:
        yield Difference(RowValue(above, exact), RowValue(below, exact)), (row, other)


def _far_off(q: Quantity, row: Row, other: Row) -> bool:
    if q.comparator != "=" or q.value is None:
        return False
    nearly = _NEARLY if q.place >= 1 else 1  # `3.4 times` is no manner of speaking
    return abs(row.size - q.value * other.size) > q.value * other.size * nearly


def _subjects(case: Case, claim: Claim, other: str, measures: tuple[str, ...]) -> list[Row]:
    """The rows of whom the figure tells: a figure of the sentence that is a row, else what its words name outright."""
    told = (claim.sentence - 1, claim.sentence) if takes_up(case, claim) else (claim.sentence,)
    for near in _settled_in(case, claim, *told):
        found = case.settled[near.index]
        if all(row.entity != other and _of_measure(row, measures) for row in found):
            return list(found)
    return _named(case, claim, other, measures)


def _settled_in(case: Case, claim: Claim, *sentences: int) -> list[Claim]:
    """The figures of these sentences, in the block of a claim, that are rows; those in front of it come first."""
    found = [
        other
        for sentence in sentences
        for other in case.quantities_of(sentence)
        if other.index in case.settled and other.block == claim.block
    ]
    return sorted(found, key=lambda other: _distance(other, claim))


def _of_measure(row: Row, measures: tuple[str, ...]) -> bool:
    return not measures or row.metric in measures or row.unit in measures


def _distance(other: Claim, claim: Claim) -> tuple[bool, int]:
    """Figures in front come first."""
    return other.start > claim.start, abs(other.start - claim.start)


def _named(case: Case, claim: Claim, other: str, measures: tuple[str, ...]) -> list[Row]:
    """The rows of the entity, measure and year that stand in the sentence, if each is the only one that can be meant."""
    sentence = case.extraction.sentences[claim.sentence]
    inside = tuple(case.mentions_between(sentence.start, sentence.end))
    who = {hit.ids for hit in inside if hit.kind == "entity" and hit.ids != (other,)}
    if [len(ids) for ids in who] != [1]:
        return []
    ((entity,),) = who
    named = [m for m in measures if case.reference.metric(m)]
    named = named or [i for hit in inside if hit.kind == "metric" for i in hit.ids]
    metrics = [metric for metric in dict.fromkeys(named) if case.reference.rows(entity, metric)]
    dates = {
        (period.first, period.last)
        for period in case.periods_between(sentence.start, sentence.end)
        if period.kind == "date" and period.first and period.last
    }
    if len(metrics) != 1 or len(dates) != 1:
        return []
    first, last = next(iter(dates))
    assert first is not None
    assert last is not None
    rows = [
        row
        for row in case.reference.rows(entity, metrics[0])
        if row.rank != "deprecated" and row.status not in ("target", "forecast")
        if is_of_time(row.period, Timespan(first, last, ""))
    ]
    return rows if len(rows) == 1 and _of_measure(rows[0], measures) else []

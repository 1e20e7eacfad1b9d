"""Shares that follow from a part and its whole: `6,250, or 1.7%`, `exactly a quarter, or 3,660`, `92p in every pound`."""

from collections.abc import Iterable, Iterator

from factcheck.model.claim import Claim
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Expression, Product, Quotient, RowValue
from factcheck.model.row import Row
from factcheck.rules.reference._per_head import counts, named
from factcheck.rules.reference._series import family
from factcheck.rules.reference._told import BACK, newest, newest_of, told_in, told_in_front
from factcheck.rules.reference._values import is_in_small_change, is_money
from factcheck.rules.reference._worked import HUNDRED, Worked
from factcheck.rules.rule import Case

# `55 cents of every euro`, `92p in every pound`
_OF_EACH_COIN = Pattern(
    r"\s?(?:of|in|out of|from|for) (?:every|each) (?:single )?(?:euro|pound|dollar|franc|krona|krone|zloty)\b"
)
_COIN_IN_FRONT = Pattern(
    r"\b(?:for|of|from|out of|on|in) (?:every|each) (?:single )?(?:euro|pound|dollar|franc|krona|krone|zloty)\b[^.;\d]{0,70}\Z"
)
_MARGIN = Pattern(r"\bmargin\b[^.;\d]{0,24}\Z")
_REVENUE = frozenset({"revenue", "revenues", "turnover", "sales", "income"})
# `Exactly a quarter, or 3,660, were`, `Nearly half of them were to the Central Library, which counted 402,300`
_THE_PART_BEHIND = Pattern(
    r"\s?(?:[,:(–—]\s?)?(?:or|that is|equal to|of (?:them|these|those|that|it|all|the total|the lot))\b[^.;\d]{0,80}"
)
# `Of that 88.4 million litres, or about a fifth,`, `8,302 of the finishers, or 38%`
_OF_THOSE = Pattern(r"\b[Oo]f (?:that|those|these|them|which|the [a-z]+)\b")
_COMES_TO = Pattern(
    r"(?: (?:of )?(?:the )?[a-z]+){0,4}\s?(?:[,:(–—]|, or|, that is|, which is|or)\s(?:or |that is |which is )?(?:just |only |about |some |roughly |nearly |almost )*"
)
_PART_AND_WHOLE = 2
# `or 3% of those to the islands`, `or one in 30 in winter`
_NARROWED = Pattern(
    r"(?: of (?:those|them|these))? (?:to|on|at|with|under|over|aged|among|in (?!(?:19|20)\d\d\b|all\b|the (?:country|year)\b|total\b)) ?[a-z]"
)
_PUT_DIFFERENTLY = Pattern(
    r"[\W_]*(?:put (?:differently|another way|otherwise|simply)|in other words|that is|that’s|that's|that was|which is|or),?\s*"
    r"(?:just |only |about |some |roughly |nearly |almost )*"
)
# `It has 306 now, so that one screen in six in the country belongs to the chain`
_IN_ALL_OF = Pattern(
    r"[^.;,\d]{0,30}\b(?:(?:in|across) the (?:country|city|county|region|province|state|island|district|group)|nationally|nationwide|in all|of all|of the total)\b"
)
_OF_THE_PART = Pattern(
    r"(?:[,:(–—]\s*(?:or |that is |that’s |which is |equal to )?|\bor |\bis |\bwas |\bmakes |\bmade )(?:just |only |about |some |roughly |nearly |almost )*\Z"
)


def readings(case: Case, claim: Claim, q: Quantity) -> Iterator[Worked]:
    """Every way to work out a share from the rows that its sentence, or the ones before, tell of."""
    if q.direction is None and q.stat == "share":
        yield from _part(case, claim, q)
        yield from _margin(case, claim, q)
    if is_in_small_change(q.unit):
        yield from _of_each_coin(case, claim)


def is_of_named_whole(case: Case, claim: Claim) -> bool:
    """Whether words name the whole of a share: in front of the part (`402,000 tests found 6,030 …: 1.5%`), or `of those`."""
    start, end, _ = case.extraction.sentences[claim.sentence]
    if case.text.startswith(" of ", claim.end, end):
        return False
    in_front = [other for other in case.quantities_of(claim.sentence) if other.end <= claim.start]
    told = [other for other in in_front if other.index in case.settled]
    if not told:
        return False
    part = told[-1]
    if _COMES_TO.fullmatch(case.text, part.end, claim.start) is None:
        return False
    if _OF_THOSE.search(case.text, start, claim.start) is not None:
        return True
    return len(told) == len(in_front) == _PART_AND_WHOLE and not _is_moved(case, part)


def _is_moved(case: Case, part: Claim) -> bool:
    """Whether a figure is the end of a change, which a percentage behind it may tell (`to 8,432, or 2.5%`)."""
    return any(
        part.index in (*link.all("to"), *link.all("by"), *link.all("from"))
        for link in case.links_of(part, "change")
    )


def _part(case: Case, claim: Claim, q: Quantity) -> Iterator[Worked]:
    """`402,000 tests found 6,030 drivers over the limit: 1.5%`; `In 2024 it was 6,250, or 1.7%`; `exactly a quarter, or 3,660`."""
    if _NARROWED.match(case.text, claim.end) is not None:
        return
    for part, told in _parts(case, claim):
        wholes: dict[Row, None] = {}
        for back in range(BACK + 2):
            around = told_in(case, claim, claim.sentence - back) if back else told
            wholes.update(dict.fromkeys(_wholes(case, part, around)))
            if wholes:
                break
        for whole in wholes:
            yield _share(q, part, whole), (part, whole)


def _parts(case: Case, claim: Claim) -> Iterator[tuple[Row, list[Claim]]]:
    """The rows that a share can be of, each with the other figures of their sentence that are rows."""
    start, end, _ = case.extraction.sentences[claim.sentence]
    here = told_in(case, claim, claim.sentence)
    in_front = [other for other in here if other.start < claim.start]
    following = next(
        (other for other in case.quantities_of(claim.sentence) if other.start >= claim.end), None
    )
    ahead = case.text[start : claim.start]
    if in_front and _OF_THE_PART.search(ahead):
        parts, around = in_front[:1], in_front[1:]
    elif following in here and _THE_PART_BEHIND.fullmatch(case.text[claim.end : following.start]):
        parts, around = [following], [other for other in here if other is not following]
    elif _PUT_DIFFERENTLY.fullmatch(ahead.lower()):
        told = sorted(told_in(case, claim, claim.sentence - 1), key=lambda other: other.start)
        parts, around = told[:1], told[1:]
    elif _IN_ALL_OF.match(case.text, claim.end, end):
        parts, around = in_front, []
    else:
        return
    for other in parts:
        for row in case.settled[other.index]:
            yield row, around


def _share(q: Quantity, part: Row, whole: Row) -> Expression:
    """A part of a whole, in per cent or as a bare fraction, whichever the figure states."""
    share = RowValue(part)
    return Quotient(Product(HUNDRED, share) if q.unit == "percent" else share, RowValue(whole))


def _margin(case: Case, claim: Claim, q: Quantity) -> Iterator[Worked]:
    """`Operating profit came to €1.26bn, which puts the margin at 22.3%`: of the revenue of the same subject and year."""
    start = case.extraction.sentences[claim.sentence].start
    if _MARGIN.search(case.text[start : claim.start].lower()) is None:
        return
    told = told_in_front(case, claim) or told_in(case, claim, claim.sentence - 1)
    for part in newest(case, told[:2]):
        for metric in sorted(named(case, _REVENUE)) if is_money(part) else ():
            for whole in _larger(part, case.reference.rows(part.entity, metric)):
                yield _share(q, part, whole), (part, whole)


def _wholes(case: Case, part: Row, told: Iterable[Claim]) -> Iterator[Row]:
    """The larger rows of the period of a part: of the measures of its subject that some figures tell, or of what its subject is part of."""
    for row in (row for other in told for row in case.settled[other.index]):
        if row.entity == part.entity:
            contains = row.metric != part.metric
        else:
            contains = row.metric == part.metric and case.reference.is_part_of(part.entity, row.entity)
        if contains:
            yield from (whole for whole in _larger(part, family(case, row)) if _is_alike(case, whole, part))


def _larger(part: Row, rows: Iterable[Row]) -> Iterator[Row]:
    """The rows of which another can be a part: of its time, larger, and money if it is."""
    return (
        row
        for row in rows
        if row.period.ends == part.period.ends
        and row.rank != "deprecated"
        and row.size > part.size
        and is_money(row) == is_money(part)
    )


def _is_alike(case: Case, whole: Row, part: Row) -> bool:
    """Whether one row can be part of another by their units: the same, or both count things or people."""
    return whole.unit == part.unit or counts(case, whole, part)


def _of_each_coin(case: Case, claim: Claim) -> Iterator[Worked]:
    """`92p in every pound`: of two sums of money of one subject and year, the smaller out of the larger."""
    if _OF_EACH_COIN.search(case.text[claim.start : claim.end + 40]) is None:
        yield from _of_the_coin_in_front(case, claim)
        return
    near = [
        other
        for sentence in range(claim.sentence, claim.sentence - 2 - BACK, -1)
        for other in told_in(case, claim, sentence)
        if other.start < claim.start
    ]
    for part in newest(case, near[:2])[:1]:
        if is_money(part):
            wholes = dict.fromkeys((*_wholes(case, part, near), *_named_behind(case, claim, part)))
            for whole in wholes:
                yield Quotient(RowValue(part), RowValue(whole)), (part, whole)  # cents of one


def _of_the_coin_in_front(case: Case, claim: Claim) -> Iterator[Worked]:
    """`Of each euro of sales 1.9 cents remained`: of the measure named behind the coin, or else of revenue.

    The part is of the measure that the rest of the clause names, or else of the money told last.
    """
    start, end, _ = case.extraction.sentences[claim.sentence]
    coin = _COIN_IN_FRONT.search(case.text[start : claim.start].lower())
    if coin is None:
        return
    between = [
        hit for hit in case.mentions_between(start + coin.start(), claim.start) if hit.kind == "metric"
    ]
    wholes = {identity for hit in between for identity in hit.ids} or set(named(case, _REVENUE))
    stop = next(
        (other.start for other in case.quantities_of(claim.sentence) if other.start > claim.start), end
    )
    behind = {
        identity
        for hit in case.mentions_between(claim.end, stop)
        if hit.kind == "metric"
        for identity in hit.ids
    }
    told = [
        other
        for sentence in range(claim.sentence, claim.sentence - 2 - BACK, -1)
        for other in told_in(case, claim, sentence)
        if other.start < claim.start
    ]
    subjects = dict.fromkeys(row.entity for other in told for row in case.settled[other.index])
    parts = [
        row
        for subject in subjects
        for metric in sorted(behind - wholes)
        for row in newest_of(case.rows_told(subject, metric))
    ] or [row for row in newest(case, told) if row.metric not in wholes and is_money(row)][:1]
    for part in parts:
        for metric in sorted(wholes) if is_money(part) else ():
            for whole in _larger(part, case.reference.rows(part.entity, metric)):
                yield Quotient(RowValue(part), RowValue(whole)), (part, whole)


def _named_behind(case: Case, claim: Claim, part: Row) -> Iterator[Row]:
    """`71p in every pound of income`: the row of the measure that the words name, of the subject and year of a part."""
    end = case.extraction.sentences[claim.sentence].end
    for hit in case.mentions_between(claim.end, min(end, claim.end + 60)):
        if hit.kind == "metric":
            for metric in hit.ids:
                yield from _larger(part, case.reference.rows(part.entity, metric))

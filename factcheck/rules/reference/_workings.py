"""Figures that follow from the rows of which the draft has just told: how much more, what share, how much each, what together."""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Constant, Difference, Product, Quotient, RowValue, Sum
from factcheck.model.row import Row
from factcheck.model.told import A_YEAR
from factcheck.rules.reference._per_head import named
from factcheck.rules.reference._series import days_of, family, of_like_length
from factcheck.rules.reference._values import is_in_small_change, is_money, scale_to
from factcheck.rules.reference._worked import HUNDRED, Worked
from factcheck.rules.rule import Case

_ONE = Fraction(1)
_BACK = 2
"""Sentences of the same paragraph that may tell what a figure takes up."""
_DAYS = {"hour": Fraction(1, 24), "day": _ONE, "night": _ONE, "week": Fraction(7)}
_SPREADS = frozenset({"flow", "amount", "count", ""})
# `That is 24 fewer`, `It was a drop of 10%`, `Together that makes`
_TAKES_UP = Pattern(
    r"[\W_]*(?:(?:and|but|or|so|still|together|in all|combined|over the year),? )?(?:that|this|which|it|they|these|those|together|the (?:rise|fall|increase|drop|gap|difference|two|three|four))\b"
)
# `22,500 below the 450,000`, `4.3 points shy of its target of 98.5%`, `21 centimetres above the old record of 5.93 metres`
_APART = Pattern(
    r"\s?(?:more |less |fewer |higher |lower )?(?P<sense>below|short of|shy of|under|off|away from|adrift of|less than|fewer than|lower than|down on|behind|"
    r"above|over|beyond|more than|higher than|up on|ahead of|clear of)\s[^.;\d]{0,60}\Z"
)
_OVER_WHEN = Pattern(
    r"\s?(?P<sense>short of|shy of|below|under|above|over|beyond)\s[^.;]{2,30}, when\s[^.;\d]{0,30}\Z"
)
_BELOW = frozenset(
    "below,short of,shy of,under,off,away from,adrift of,less than,fewer than,lower than,down on,behind".split(
        ","
    )
)
# `Together that is £2.79m`, `£2.79m in all`
_TOGETHER = Pattern(
    r"\b(?:together|combined|in all|in total|all told|altogether|taken together|added together|between them|the two|the three|the four)\b[^.;\d]{0,50}\Z"
)
_IN_ALL = Pattern(r"\s?(?:[a-z]+ )?(?:in all|in total|all told|altogether|together|between them|combined)\b")
_OVER_YEARS = Pattern(
    r"\b(?:over|in|across|within|during) (?:the )?(?:past |last |these |those |all )?(?P<many>two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years\b[^.;\d]{0,50}\Z"
)
_NUMBERS = {
    word: number
    for number, word in enumerate("two three four five six seven eight nine ten".split(), start=2)
}
# `55 cents of every euro`, `92p in every pound`
_OF_EACH_COIN = Pattern(
    r"\s?(?:of|in|out of|from|for) (?:every|each) (?:single )?(?:euro|pound|dollar|franc|krona|krone|zloty)\b"
)
_BESIDE = Pattern(r"(?:(?!\b(?:and|but|while|whereas|though)\b)[^;.\d]){0,60}")
_MORE_BEHIND = Pattern(r"\s(?:[a-z]+ )?(?P<sense>more|higher|fewer|less|lower)\s*[.,;)]")
_MARGIN = Pattern(r"\bmargin\b[^.;\d]{0,24}\Z")
_REVENUE = frozenset({"revenue", "revenues", "turnover", "sales", "income"})
_OF_THE_PART = Pattern(
    r"(?:[,:(–—]\s*(?:or |that is |that’s |which is |equal to )?|\bor |\bis |\bwas |\bmakes |\bmade )(?:just |only |about |some |roughly |nearly |almost )*\Z"
)
_FEW = 6


def readings(case: Case, claim: Claim, q: Quantity, before: Callable[[Row], list[Row]]) -> Iterator[Worked]:
    """Every way to work out a figure from the rows that its sentence, or the ones before, tell of.

    Args:
        case: The draft.
        claim: A figure that is no row.
        q: Its quantity.
        before: The rows that a change to a row may count from.
    """
    if q.stat in ("ordinal", "age", "score"):
        return
    if q.per is not None:
        if q.per in _DAYS:
            yield from _spread(case, claim, q, _DAYS[q.per])
        return
    yield from _moved(case, claim, q, before)
    yield from _apart(case, claim, q)
    if q.direction is None:
        yield from _sum(case, claim)
    if q.unit == "percent" and q.direction is None:
        yield from _part(case, claim)
        yield from _margin(case, claim)
    if is_in_small_change(q.unit):
        yield from _of_each_coin(case, claim)


def _told(case: Case, claim: Claim, sentence: int) -> list[Claim]:
    """The figures of a sentence of the claim's paragraph that are rows, nearest to the claim first."""
    told = (other for other in case.settled_in(sentence) if other.block == claim.block)
    return sorted(told, key=lambda other: abs(other.start - claim.start))


def _told_in_front(case: Case, claim: Claim) -> list[Claim]:
    """The figures in front of a claim, in its sentence, that are rows; the nearest first."""
    return [other for other in _told(case, claim, claim.sentence) if other.start < claim.start]


def _newest(case: Case, told: Iterable[Claim]) -> list[Row]:
    """The newest row of every measure and subject that some figures are."""
    newest: dict[tuple[str, str], Row] = {}
    for other in told:
        for row in case.settled[other.index]:
            known = newest.get((row.entity, row.metric))
            if row.status != "target" and (known is None or known.period.last < row.period.last):
                newest[row.entity, row.metric] = row
    return list(newest.values())


def _taken_up(case: Case, claim: Claim) -> list[Row]:
    """The rows that a sentence takes up with its pronoun: the newest of the sentence before that tells of any."""
    start = case.extraction.sentences[claim.sentence].start
    if _TAKES_UP.match(case.text[start : claim.start].lower()) is None:
        return []
    for sentence in range(claim.sentence - 1, claim.sentence - 1 - _BACK, -1):
        told = _told(case, claim, sentence)
        if told:
            return _newest(case, told)
    return []


def _moved(case: Case, claim: Claim, q: Quantity, before: Callable[[Row], list[Row]]) -> Iterator[Worked]:
    """`212 people were killed. That is 24 fewer, a drop of 10.2%`, `to 418,000, or 66,000 more`: the change to what was told."""
    sense = q.direction or _sense_behind(case, claim, q)
    if sense is None:
        return
    told = [
        other for other in _told_in_front(case, claim) if _BESIDE.fullmatch(case.text, other.end, claim.start)
    ]
    for row in _newest(case, told) or ([] if _told_in_front(case, claim) else _taken_up(case, claim)):
        for base in (*before(row), *_newer(case, row)):
            yield from change(case, claim, base, row, sense)


def _sense_behind(case: Case, claim: Claim, q: Quantity) -> str | None:
    """The direction that a word behind a figure gives it, at the end of its clause (`or 66,000 more.`)."""
    found = _MORE_BEHIND.match(case.text, q.number_end)
    return None if found is None else "down" if found["sense"] in ("fewer", "less", "lower") else "up"


def _newer(case: Case, row: Row) -> list[Row]:
    """The newest row of the series of a row, if the draft tells it, too: `in 2014 it was 843 homes, 433 fewer`."""
    last = max(family(case, row), key=lambda other: other.period.last)
    told = last.period.last > row.period.last and any(last in rows for rows in case.settled.values())
    return [last] if told else []


def change(case: Case, claim: Claim, base: Row, row: Row, sense: str) -> Iterator[Worked]:
    """The change from one row to another in the terms in which a figure tells it; `sense` is up or down."""
    assert claim.quantity is not None
    first, second = (row, base) if sense == "down" else (base, row)
    if claim.quantity.unit == "percent":
        difference = Difference(RowValue(second), RowValue(first))
        yield Quotient(Product(HUNDRED, difference), RowValue(base)), (base, row)
    elif (scale := _scale_of_difference(case, claim, row)) is not None:
        yield Difference(RowValue(second, scale), RowValue(first, scale)), (base, row)


def _scale_of_difference(case: Case, claim: Claim, row: Row) -> Fraction | None:
    """The factor from a difference of such rows to the unit of a claim: percentages differ by points."""
    assert claim.quantity is not None
    if row.unit == "percent":
        return _ONE if claim.quantity.unit in ("percentage_point", "point") else None
    return scale_to(case, claim, row)


def _apart(case: Case, claim: Claim, q: Quantity) -> Iterator[Worked]:
    """`22,500 below the 450,000 planned`: from the row of the next figure to that of the same measure told before."""
    following = next(
        (other for other in case.quantities_of(claim.sentence) if other.start > claim.start), None
    )
    if following is None or following.index not in case.settled:
        return
    gap = case.text[q.number_end : following.start].lower()
    found = _OVER_WHEN.fullmatch(gap) or _APART.search(gap)
    if found is None:
        return
    below = found["sense"] in _BELOW
    told = _told_in_front(case, claim)
    rows = dict.fromkeys((*_newest(case, told), *_taken_up(case, claim)))
    for base in case.settled[following.index]:
        for row in (row for row in rows if (row.entity, row.metric) == (base.entity, base.metric)):
            high, low = (base, row) if below else (row, base)
            if q.unit == "percent":
                difference = Difference(RowValue(high), RowValue(low))
                if row.unit != "percent":
                    yield Quotient(Product(HUNDRED, difference), RowValue(base)), (base, row)
                continue
            scale = _scale_of_difference(case, claim, row)
            if scale is not None:
                yield Difference(RowValue(high, scale), RowValue(low, scale)), (base, row)


def _sum(case: Case, claim: Claim) -> Iterator[Worked]:
    """`Together that is £2.79m`: of the rows told before; `Over three years it spent £62.9m`: of the last years' rows."""
    start, end, _ = case.extraction.sentences[claim.sentence]
    ahead = case.text[start : claim.start].lower()
    years = _OVER_YEARS.search(ahead)
    if years is not None:
        yield from _over_years(case, claim, _NUMBERS.get(years["many"]) or int(years["many"]))
        return
    assert claim.quantity is not None
    if _TOGETHER.search(ahead) is None and _IN_ALL.match(case.text, claim.quantity.number_end, end) is None:
        return
    told = _told_in_front(case, claim)
    if len(told) <= 1:
        told += _told(case, claim, claim.sentence - 1)
    rows = sorted(_newest(case, told), key=lambda row: row.origin.line)
    parts = [
        RowValue(row, scale)
        for row in rows
        if row.unit != "percent" and (scale := scale_to(case, claim, row)) is not None
    ]
    alike = {(row.unit, row.period[:2]) for row in rows}
    if 2 <= len(parts) <= _FEW and len(parts) == len(rows) and len(alike) == 1:
        yield Sum(tuple(parts)), tuple(rows)


def _over_years(case: Case, claim: Claim, many: int) -> Iterator[Worked]:
    """The rows of the last so many years of what the sentences before tell, if the pack has every one of them."""
    for row in _newest(case, _told(case, claim, claim.sentence - 1)):
        series = sorted(
            (one for one in family(case, row) if of_like_length(one.period, row.period)),
            key=lambda one: one.period.last,
        )[-many:]
        scale = scale_to(case, claim, row)
        steps = {(b.period.last - a.period.last).days for a, b in pairwise(series)}
        if len(series) != many or days_of(row.period) not in A_YEAR or scale is None:
            continue
        if case.reference.metric_of(row).kind in _SPREADS and steps.issubset(A_YEAR):
            yield Sum(tuple(RowValue(one, scale) for one in series)), tuple(series)


def _spread(case: Case, claim: Claim, q: Quantity, unit: Fraction) -> Iterator[Worked]:
    """`That means eight people a day`: the total that the sentence or the one before tells, over the days of its period."""
    told = _told_in_front(case, claim)
    nearest = _alike(told, q) or (
        _alike(_told(case, claim, claim.sentence - 1), q) if _taken_up(case, claim) else []
    )
    if not nearest:
        return
    measures = {row.metric for row in case.settled[nearest[0].index]}
    for row in (row for row in _newest(case, nearest) if row.metric in measures):
        kind, scale = case.reference.metric_of(row).kind, scale_to(case, claim, row)
        days = Fraction(days_of(row.period)) / unit
        if kind not in _SPREADS or scale is None or days < 7:
            continue
        spans = Constant(Interval.point(days), f"{days_of(row.period):,} days")
        yield Quotient(RowValue(row, scale), spans), (row,)


def _alike(told: list[Claim], q: Quantity) -> list[Claim]:
    """The figures that tell levels in the unit of a rate, and that count what it counts."""
    return [
        other
        for other in told
        if (o := other.quantity) is not None
        and o.per is None
        and (o.unit == q.unit or {o.unit, q.unit} <= {None, "person"})
        and (not o.noun or not q.noun or "person" in (o.unit, q.unit) or _last(o.noun) == _last(q.noun))
    ]


def _last(noun: str) -> str:
    return noun.rpartition(" ")[2].lower()


def _part(case: Case, claim: Claim) -> Iterator[Worked]:
    """`402,000 tests found 6,030 drivers over the limit: 1.5%`; `In 2024 it was 6,250, or 1.7%`."""
    start = case.extraction.sentences[claim.sentence].start
    if _OF_THE_PART.search(case.text[start : claim.start]) is None:
        return
    told = _told_in_front(case, claim)
    if not told:
        return
    around = told[1:] or _told(case, claim, claim.sentence - 1)
    for part in case.settled[told[0].index]:
        for whole in _wholes(case, part, around):
            yield Quotient(Product(HUNDRED, RowValue(part)), RowValue(whole)), (part, whole)


def _margin(case: Case, claim: Claim) -> Iterator[Worked]:
    """`Operating profit came to €1.26bn, which puts the margin at 22.3%`: of the revenue of the same subject and year."""
    start = case.extraction.sentences[claim.sentence].start
    if _MARGIN.search(case.text[start : claim.start].lower()) is None:
        return
    told = _told_in_front(case, claim) or _told(case, claim, claim.sentence - 1)
    for part in _newest(case, told[:2]):
        for metric in sorted(named(case, _REVENUE)) if is_money(part) else ():
            for whole in _larger(part, case.reference.rows(part.entity, metric)):
                yield Quotient(Product(HUNDRED, RowValue(part)), RowValue(whole)), (part, whole)


def _wholes(case: Case, part: Row, told: Iterable[Claim]) -> Iterator[Row]:
    """The larger rows of the subject and period of a part, of the measures that some figures tell."""
    measures = {row.metric: row for other in told for row in case.settled[other.index]}
    for row in measures.values():
        if row.entity == part.entity:
            yield from _larger(part, family(case, row))


def _larger(part: Row, rows: Iterable[Row]) -> Iterator[Row]:
    """The rows of which another can be a part: of its time, larger, and money if it is."""
    return (
        row
        for row in rows
        if row.period[:2] == part.period[:2]
        and row.rank != "deprecated"
        and row.size > part.size > 0
        and is_money(row) == is_money(part)
    )


def _of_each_coin(case: Case, claim: Claim) -> Iterator[Worked]:
    """`92p in every pound`: of two sums of money of one subject and year, the smaller out of the larger."""
    if _OF_EACH_COIN.search(case.text[claim.start : claim.end + 40]) is None:
        return
    near = [
        other
        for sentence in range(claim.sentence, claim.sentence - 2 - _BACK, -1)
        for other in _told(case, claim, sentence)
        if other.start < claim.start
    ]
    for part in _newest(case, near[:2])[:1]:
        if is_money(part):
            wholes = dict.fromkeys((*_wholes(case, part, near), *_named_behind(case, claim, part)))
            for whole in wholes:
                yield Quotient(RowValue(part), RowValue(whole)), (part, whole)  # cents of one


def _named_behind(case: Case, claim: Claim, part: Row) -> Iterator[Row]:
    """`71p in every pound of income`: the row of the measure that the words name, of the subject and year of a part."""
    end = case.extraction.sentences[claim.sentence].end
    for hit in case.mentions_between(claim.end, min(end, claim.end + 60)):
        if hit.kind == "metric":
            for metric in hit.ids:
                yield from _larger(part, case.reference.rows(part.entity, metric))

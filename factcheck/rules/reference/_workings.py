"""Figures that follow from the rows of which the draft has just told: how much more, what share, how much each, what together."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import chain, pairwise

from factcheck.model.claim import Claim
from factcheck.model.cues import FALL, RISE, TOGETHER
from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Constant, Difference, Product, Quotient, RowValue, Sum
from factcheck.model.row import Row
from factcheck.model.told import A_YEAR
from factcheck.rules.reference._paces import readings as paces
from factcheck.rules.reference._portions import readings as portions
from factcheck.rules.reference._series import days_of, family, of_like_length
from factcheck.rules.reference._told import BACK, newest, taken_up, told_in, told_in_front
from factcheck.rules.reference._values import scale_of_difference, scale_to
from factcheck.rules.reference._worked import HUNDRED, Worked
from factcheck.rules.rule import Case

_ONE = Fraction(1)
_DAYS = {"hour": Fraction(1, 24), "day": _ONE, "night": _ONE, "week": Fraction(7)}
_SPREADS = frozenset({"flow", "amount", "count", ""})
# `22,500 below the 450,000`, `4.3 points shy of its target of 98.5%`, `21 centimetres above the old record of 5.93 metres`
_APART = Pattern(
    r"\s?(?:more |less |fewer |higher |lower )?(?P<sense>below|short of|shy of|under|off|away from|adrift of|less than|fewer than|lower than|down on|behind|"
    r"above|over|beyond|more than|higher than|up on|ahead of|clear of)\s[^.;\d]{0,60}\Z"
)
# `off 4.7 points from 38.4`, `up 3,400 on the 21,900 of a year ago`
_FROM = Pattern(r"(?: [a-z-]+){0,2} (?:from|on|against|compared with) (?:[a-z’'-]+ ){0,4}[£$€]?")
_WAY = Pattern(
    r"\b(?:(?P<up>up|gaining|gained|adding|added|rise of|gain of|increase of)|off|down|losing|lost|shedding|shed|fall of|drop of|loss of)(?: (?:by|about|some|just|only|nearly|almost))*\s*\Z"
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
    rf"\b(?:{TOGETHER}|taken together|added together|the two|the three|the four|the five|the six)\b[^.;\d]{{0,50}}\Z"
)
# `Together with 39,700 deferreds the membership has reached 100,000`
_WITH = Pattern(r"\b(?:together|along|combined|taken) with\b[^.;]{0,80}\Z")
_IN_ALL = Pattern(rf"\s?(?:[a-z]+ )?{TOGETHER}\b")
# `the three hold 37,480 million litres: Upper Sarn 19,400, …`
_LISTED = Pattern(r"(?:[^.;:\d]|\b(?:19|20)\d\d\b){0,30}[:(–—]\s")
_SO_MANY = Pattern(r"\b(?P<many>two|three|four|five|six)\b[^.;\d]{0,60}\Z")
_HEADS = frozenset({"headline", "standfirst"})
_OVER_YEARS = Pattern(
    r"\b(?:over|in|across|within|during) (?:the )?(?:past |last |these |those |all )?(?P<many>two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years\b[^.;\d]{0,50}\Z"
)
_NUMBERS = {
    word: number
    for number, word in enumerate("two three four five six seven eight nine ten".split(), start=2)
}
_BESIDE = Pattern(r"(?:(?!\b(?:and|but|while|whereas|though)\b)(?:[^;.\d]|\b(?:19|20)\d\d\b)){0,60}")
_MORE_BEHIND = Pattern(
    r"\s(?:[a-z]+ )?(?P<sense>more|higher|fewer|less|lower)\s*[.,;)]|\s(?P<extra>extra|additional)\b"
)
# `In 2024 it was 20,516; the increase is 6.5%`, `The share was 12.7% in 2024, a gain of 0.3 points`
_CHANGE_IS = Pattern(
    rf"\b(?:an?|the|its|their) (?:[a-z]+ )?(?:(?P<up>{RISE}|improvement)|{FALL}|loss)"
    r"(?:,? (?:is|was|of|comes to|came to|amounts to|amounted to|works out at|being|at|therefore|thus|about|around|some|nearly|almost|just|only|over|more than))+\s*\Z"
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
    if claim.zone not in _HEADS and not case.settled_near(claim):
        return
    yield from paces(case, claim, q, before)
    if q.per is not None:
        if q.per in _DAYS:
            yield from _spread(case, claim, q, _DAYS[q.per])
        return
    yield from _moved(case, claim, q, before)
    yield from _apart(case, claim, q)
    if q.direction is None:
        yield from _sum(case, claim, q)
    yield from portions(case, claim, q)


def is_total_of_list(case: Case, claim: Claim) -> bool:
    """Whether a figure is the total of the rows listed behind it, as many as it says: `the three hold 37,480: 19,400, …`."""
    start = case.extraction.sentences[claim.sentence].start
    count = _SO_MANY.search(case.text[start : claim.start].lower())
    listed = [other for other in case.quantities_of(claim.sentence) if other.start > claim.start]
    return (
        count is not None
        and _LISTED.match(case.text, claim.end) is not None
        and len(listed) == _NUMBERS[count["many"]]
        and all(other.index in case.settled for other in listed)
    )


def in_points(case: Case, claim: Claim, q: Quantity) -> Iterator[tuple[Worked, Difference]]:
    """`74% were filled, 6% more than 68% in 2024`: the change in per cent between two percentages, and that in points."""
    if q.unit != "percent":
        return
    for base, row, below in _held_apart(case, claim, q):
        if row.unit == "percent":
            high, low = (base, row) if below else (row, base)
            points = Difference(RowValue(high), RowValue(low))
            yield (Quotient(Product(HUNDRED, points), RowValue(base)), (base, row)), points


def _moved(case: Case, claim: Claim, q: Quantity, before: Callable[[Row], list[Row]]) -> Iterator[Worked]:
    """`212 people were killed. That is 24 fewer, a drop of 10.2%`, `to 418,000, or 66,000 more`: the change to what was told."""
    over_time = _CHANGE_IS.search(case.before(claim, 60).lower())
    sense = q.direction or _sense_behind(case, claim, q)
    sense = sense if over_time is None else "up" if over_time["up"] else "down"
    if sense is None:
        return
    in_front = told_in_front(case, claim)
    told = [other for other in in_front if _BESIDE.fullmatch(case.text, other.end, claim.start)]
    if over_time is not None and in_front:
        yield from _since_told(case, claim, in_front, sense)
    for row in newest(case, told) or ([] if in_front else _of_the_sentence_before(case, claim, q)):
        for base in (*before(row), *_newer(case, row)):
            yield from change(case, claim, base, row, sense)


def _since_told(case: Case, claim: Claim, in_front: list[Claim], sense: str) -> Iterator[Worked]:
    """`down from 23.4m in 2024 and from 48m in 1990, a cut of 55%`: from the last level told to the newest one."""
    for base in case.settled[in_front[0].index]:
        rows = [
            row
            for other in (*in_front, *told_in(case, claim, claim.sentence - 1))
            for row in case.settled[other.index]
        ]
        alike = [row for row in rows if row in family(case, base)]
        last = max(alike, key=lambda row: row.period.last, default=base)
        if last.period.last > base.period.last:
            yield from change(case, claim, base, last, sense)


def _of_the_sentence_before(case: Case, claim: Claim, q: Quantity) -> list[Row]:
    """The rows that a change takes up: by a pronoun, or as `the 108,000 extra boxes` that somebody explains."""
    found = _MORE_BEHIND.match(case.text, q.number_end)
    if found is not None and found["extra"]:
        return newest(case, told_in(case, claim, claim.sentence - 1))
    return taken_up(case, claim)


def _sense_behind(case: Case, claim: Claim, q: Quantity) -> str | None:
    """The direction that a word behind a figure gives it: `or 66,000 more.` at the end of its clause, `108,000 extra boxes`."""
    found = _MORE_BEHIND.match(case.text, q.number_end)
    return None if found is None else "down" if found["sense"] in ("fewer", "less", "lower") else "up"


def _newer(case: Case, row: Row) -> list[Row]:
    """The newest row of the series of a row, if the draft tells it, too: `in 2014 it was 843 homes, 433 fewer`."""
    last = max(family(case, row), key=lambda other: other.period.last)
    told = last.period.last > row.period.last and last in case.rows_told(row.entity, row.metric)
    return [last] if told else []


def change(case: Case, claim: Claim, base: Row, row: Row, sense: str) -> Iterator[Worked]:
    """The change from one row to another in the terms in which a figure tells it; `sense` is up or down."""
    assert claim.quantity is not None
    first, second = (row, base) if sense == "down" else (base, row)
    q = claim.quantity
    difference = Difference(RowValue(second), RowValue(first))
    if q.unit == "percent":
        yield Quotient(Product(HUNDRED, difference), RowValue(base)), (base, row)
    elif q.form == "fraction" and q.unit is None:
        yield Quotient(difference, RowValue(base)), (base, row)
    elif (scale := scale_of_difference(case, claim, row)) is not None:
        yield Difference(RowValue(second, scale), RowValue(first, scale)), (base, row)


def _apart(case: Case, claim: Claim, q: Quantity) -> Iterator[Worked]:
    """`22,500 below the 450,000 planned`: from the row of the next figure to that of the same measure told before."""
    for base, row, below in _held_apart(case, claim, q):
        high, low = (base, row) if below else (row, base)
        if q.unit == "percent":
            difference = Difference(RowValue(high), RowValue(low))
            if row.unit != "percent":
                yield Quotient(Product(HUNDRED, difference), RowValue(base)), (base, row)
        elif (scale := scale_of_difference(case, claim, row)) is not None:
            yield Difference(RowValue(high, scale), RowValue(low, scale)), (base, row)


def _held_apart(case: Case, claim: Claim, q: Quantity) -> Iterator[tuple[Row, Row, bool]]:
    """The row of the next figure, one of the same measure told before, and whether the words put that below."""
    following = next(
        (other for other in case.quantities_of(claim.sentence) if other.start > claim.start), None
    )
    if following is None or following.index not in case.settled:
        return
    gap = case.text[q.number_end : following.start].lower()
    found = _OVER_WHEN.fullmatch(gap) or _APART.search(gap)
    if found is not None:
        below = found["sense"] in _BELOW
    elif _FROM.fullmatch(gap) and (way := _WAY.search(case.before(claim, 40).lower())) is not None:
        below = way["up"] is None
    else:
        return
    told = told_in_front(case, claim)
    rows = dict.fromkeys((*newest(case, told), *taken_up(case, claim)))
    for base in case.settled[following.index]:
        for row in rows:
            if _may_be_set_against(row, base):
                yield base, row, below


def _may_be_set_against(row: Row, base: Row) -> bool:
    """Whether two rows are of one series, or of one time and unit (`₹25 short of the cost of production`)."""
    if (row.entity, row.metric) == (base.entity, base.metric):
        return True
    return row.unit == base.unit and row.period.ends == base.period.ends


def _sum(case: Case, claim: Claim, q: Quantity) -> Iterator[Worked]:
    """`Together that is £2.79m`: of the rows told before; `Over three years it spent £62.9m`: of the last years' rows."""
    start, end, _ = case.extraction.sentences[claim.sentence]
    ahead = case.text[start : claim.start].lower()
    years = _OVER_YEARS.search(ahead)
    if years is not None:
        yield from _over_years(case, claim, _NUMBERS.get(years["many"]) or int(years["many"]))
        return
    together = _TOGETHER.search(ahead)
    together = together or _WITH.search(ahead)
    if together is None and _IN_ALL.match(case.text, q.number_end, end) is None:
        return
    many = _NUMBERS.get(count["many"]) if (count := _SO_MANY.search(ahead)) is not None else None
    for rows in _addends(case, claim, many):
        scales = [scale_to(case, claim, row) for row in rows]
        if None not in scales:
            parts = (RowValue(row, scale or _ONE) for row, scale in zip(rows, scales, strict=True))
            yield Sum(tuple(parts)), tuple(rows)


def _addends(case: Case, claim: Claim, many: int | None) -> Iterator[list[Row]]:
    """The rows that a total may be of: those told before it, those of the list behind it, or in a headline those of the body."""
    following = [other for other in told_in(case, claim, claim.sentence) if other.start > claim.start]
    if following and _LISTED.match(case.text, claim.end):
        yield from _of_one_kind(newest(case, following), many)
        return
    told: list[Claim] = []
    for back in range(BACK + 1):
        told += told_in(case, claim, claim.sentence - back) if back else told_in_front(case, claim)
        found = list(_of_one_kind(newest(case, told), many))
        yield from found
        if found or (many is None and (back or len(told) > 1)):
            return
    if many is not None and claim.zone in _HEADS:
        series: dict[tuple[str, ...], dict[str, Row]] = {}
        for rows in case.settled.values():
            for row in rows:
                series.setdefault((row.metric, row.definition, row.period.label), {})[row.entity] = row
        for one in series.values():
            yield from _of_one_kind(list(one.values()), many)


def _of_one_kind(rows: list[Row], many: int | None) -> Iterator[list[Row]]:
    """The rows, where they are as many as told and can be added: of one unit and period."""
    for unit, first, last in dict.fromkeys((row.unit, *row.period.ends) for row in rows):
        alike = [row for row in rows if (row.unit, *row.period.ends) == (unit, first, last)]
        fits = len(alike) == many if many is not None else 2 <= len(alike) <= _FEW
        if fits and unit != "percent":
            yield sorted(alike, key=lambda row: row.origin.line)


def _over_years(case: Case, claim: Claim, many: int) -> Iterator[Worked]:
    """The rows of the last so many years of what the sentences before tell, if the pack has every one of them."""
    before = (newest(case, told_in(case, claim, claim.sentence - back)) for back in (1, 2, 3))
    for row in dict.fromkeys(chain(taken_up(case, claim), *before)):
        series = sorted(
            (one for one in family(case, row) if of_like_length(one.period, row.period)),
            key=lambda one: one.period.last,
        )[-many:]
        scale = scale_to(case, claim, row)
        steps = {(b.period.last - a.period.last).days for a, b in pairwise(series)}
        yearly = days_of(row.period) in A_YEAR and steps.issubset(A_YEAR)
        adds_up = case.reference.metric_of(row).kind in _SPREADS
        if yearly and adds_up and len(series) == many and scale is not None:
            yield Sum(tuple(RowValue(one, scale) for one in series)), tuple(series)


def _spread(case: Case, claim: Claim, q: Quantity, unit: Fraction) -> Iterator[Worked]:
    """`That means eight people a day`: the total that the sentence or the one before tells, over the days of its period."""
    told = told_in_front(case, claim)
    nearest = _alike(told, q) or (
        _alike(told_in(case, claim, claim.sentence - 1), q) if taken_up(case, claim) else []
    )
    if not nearest:
        return
    measures = {row.metric for row in case.settled[nearest[0].index]}
    for row in (row for row in newest(case, nearest) if row.metric in measures):
        kind, scale = case.reference.metric_of(row).kind, scale_to(case, claim, row)
        days = Fraction(days_of(row.period)) / unit
        if kind in _SPREADS and scale is not None and days >= 7:
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

"""Amounts told for each of a group (`$41 for every passenger`), from a total and the row of how many share it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import islice

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import (
    Constant,
    Expression,
    Figure,
    Product,
    Quotient,
    Relation,
    RowValue,
    Stated,
)
from factcheck.model.row import Metric, Row, Timespan
from factcheck.model.unit import factor
from factcheck.rules.reference._told import told_in, told_in_front
from factcheck.rules.reference._values import is_small_change, scale_of, scale_to
from factcheck.rules.reference._worked import MAX_READINGS, Worked, follows, same_time
from factcheck.rules.rule import Case

_TIMES = frozenset({"day", "week", "month", "quarter", "year", "hour", "minute", "second"})
_ANY = frozenset({"each", "1", "head", "person", "capita", "piece"})
# `£16 for each of the 2.34m cars`, `£74.30 for each of the area's 428,000 residents`
_OF_SO_MANY = Pattern(
    r"\s?(?:(?:for |to |per )?(?:each|every one) )?of (?:the |its |their |those |[a-z]+ )?(?:[\w’'-]+[’']s? )?"
)
# `for 6.01 million Danes works out at 6,000kWh each`, `which makes 2.15 people in each`
_EACH_BEHIND = Pattern(
    r"\s?(?:each|apiece|a head|per head|in each|for each|on each|(?:to|for|in|on|at) (?:each|every) (?!of\b)(?P<noun>[a-z]+(?:-[a-z]+)?)|to an? (?P<one>[a-z]+(?:-[a-z]+)?))\b"
)
# `each of them borrowed 17 books`, `each cow yielded 7,600 litres`, `the average grant was worth £93,000`
_EACH_AHEAD = Pattern(
    r"\b(?:each(?: of (?:them|these|those|the (?P<of>[a-z-]+))| (?!of\b)(?P<noun>[a-z]+(?:-[a-z]+)?))?|(?:the|an) average (?P<average>[a-z]+(?:-[a-z]+)?))"
    r"(?: (?!and\b|but\b|or\b)[a-z]+){1,3}(?: (?:about|some|around|roughly|nearly|almost|just|only|over|more than|an average of))*\s\Z"
)
# `, or 3.8 tonnes a sailing`
_A_PIECE = Pattern(r"(?: of [a-z]+)?\s(?:an?|per) (?P<noun>[a-z]+(?:-[a-z]+)?)\b")
# `, or four for every 1,000 passengers`, `the rate is 515 per 100,000`
_OF_THE_TOTAL = Pattern(
    r"(?:[,:(–—]\s*(?:or |that is |which is |equal to )?|\bor |\bis |\bwas |\bmakes |\bmeans |\bequals |\bof |\bat |\bto )(?:just |only |about |some |roughly |nearly |almost |over |more than )*\Z"
)
_LIVING = frozenset({"inhabitant", "resident"})
_PEOPLE = _LIVING | {"person", "people", "head", "capita"}
_LIVING_IN = frozenset({"population", "inhabitants", "residents"})
_COUNTED = frozenset({"count", "people", ""})
_MOST = 6
_MOST_TOLD = 40
"""Figures to either side: a draft with more of them tells each amount of somebody near."""
_FEW_TOLD = 2
_NEAR_BY = 2
"""Paragraphs between a total and what is told of it for each; farther off only its own noun leads back to it."""
_MONTH = 31
_A_YEAR = 366


def per_head(case: Case, claim: Claim, q: Quantity) -> Iterator[Stated]:
    """`$41 for every passenger`: a total of the same subject and period, shared among its passengers."""
    found = list(islice(readings(case, claim, q), MAX_READINGS))
    if found:
        totals = {rows[0] for _, rows in found}
        beside = any(
            not totals.isdisjoint(case.settled.get(other.index, ()))
            for other in case.quantities_of(claim.sentence)
        )
        relation = follows(case, claim, found, slip=beside and len(found) == 1)
        yield as_mean(relation)


def as_mean(relation: Relation) -> Relation:
    """What is stated of a figure for each, whose whole number is rounded, and no count to the unit (`17 books each`)."""
    figure = relation.right
    assert isinstance(figure, Figure)
    q = figure.claim.quantity
    assert q is not None
    if q.stat != "count":
        return relation
    mean = figure.claim._replace(quantity=q._replace(stat="rate"))
    return relation._replace(right=figure._replace(claim=mean))


def readings(case: Case, claim: Claim, q: Quantity) -> Iterator[Worked]:
    """Every way to work out an amount for each, from a total told nearby and how many share it."""
    shared = shared_by(case, claim, q)
    if shared is None:
        return
    told = (*case.settled_near(claim), *_living_told(case, claim))
    found = list(_shared_out(case, claim, told, *shared))
    if not found and q.unit in (None, "person"):
        # what the paragraphs around tell comes before a total from farther off
        found = list(_shared_out(case, claim, (*told, *_of_what_counts(case, claim, q)), *shared))
    yield from found


def _shared_out(
    case: Case, claim: Claim, told: Iterable[Claim], group: Fraction, noun: str
) -> Iterator[Worked]:
    """The totals that some figures are, each shared by all who may share it."""
    for total, scale in _totals(case, claim, told):
        for row in _numbers(case, claim, total, noun):
            each = Quotient(RowValue(total, scale), RowValue(row, scale_of(row)))
            yield Product(Constant(Interval.point(group), str(group)), each), (total, row)


def _of_what_counts(case: Case, claim: Claim, q: Quantity) -> list[Claim]:
    """The figures anywhere in the draft that are rows of a measure which counts what an amount counts; of very many the next."""
    noun = head(q.noun)
    measures: list[str] | None = case.read_off_rows.get(("counting", noun))
    if measures is None:
        measures = case.read_off_rows["counting", noun] = [
            identity
            for identity in case.metrics_told
            if (metric := case.reference.metric(identity)) is not None and is_count_of(case, metric, noun)
        ]
    return [other for identity in measures for other in _next_to(claim, case.telling(identity))]


def denominators(case: Case, claim: Claim, q: Quantity, total: Row) -> Iterator[tuple[Row, Expression]]:
    """How many share a total that was worked out itself: the rows of what the words behind the claim name."""
    shared = shared_by(case, claim, q)
    if shared is not None:
        group, noun = shared
        for row in _numbers(case, claim, total, noun):
            yield row, RowValue(row, scale_of(row) / group)


def shared_by(case: Case, claim: Claim, q: Quantity) -> tuple[Fraction, str] | None:
    """What an amount is told for, and how many of it: `100,000 inhabitants`, each `passenger`."""
    shared = q.per
    if shared is None:
        behind = _EACH_BEHIND.match(case.text, claim.end)
        if behind is None and _goes_on(case, claim):
            behind = _A_PIECE.match(case.text, claim.end)
        if behind is None:
            if q.direction is not None or q.unit == "percent":
                return None
            before = case.before(claim, 90).lower()
            ahead = _EACH_AHEAD.search(before) if "each" in before or "average" in before else None
            if ahead is None:
                return None
            shared = ahead["noun"] or ahead["of"] or ahead["average"] or "each"
        else:
            named = behind.groupdict()
            shared = named["noun"] or named.get("one") or "each"
    words = shared.split()
    if words[-1] in _TIMES:
        return None
    if words[-1].isdigit():
        words.append("person")
    return Fraction(int(words[0]) if words[0].isdigit() else 1), words[-1]


def _goes_on(case: Case, claim: Claim) -> bool:
    """Whether a figure restates what stands in front of it: `, or 3.8 tonnes a sailing`."""
    return _OF_THE_TOTAL.search(case.before(claim).lower()) is not None


def counts_of_people(case: Case) -> frozenset[str]:
    """The measures of how many live somewhere: any amount of the draft may be shared out among them."""
    return named(case, _LIVING_IN)


def _living_told(case: Case, claim: Claim) -> Sequence[Claim]:
    """The figures of how many live somewhere, which the draft may share anything out among; the next to a claim of very many."""
    known: list[Claim] | None = case.read_off_rows.get("living-told")
    if known is None:
        living = counts_of_people(case)
        known = case.read_off_rows["living-told"] = [
            case.claim(index)
            for index in sorted(case.settled)
            if any(row.unit == "person" and row.metric in living for row in case.settled[index])
        ]
    return _next_to(claim, known)


def _next_to(claim: Claim, told: Sequence[Claim]) -> Sequence[Claim]:
    """The figures next to a claim, of some in text order."""
    at = bisect_left(told, claim.index, key=lambda other: other.index)
    return told[max(0, at - _MOST_TOLD) : at + _MOST_TOLD]


def _totals(case: Case, claim: Claim, told: Iterable[Claim]) -> list[tuple[Row, Fraction]]:
    """The rows of some figures that may be shared out, the newest and nearest, with the factor to the claim's unit."""
    rows = [
        (row, scale)
        for other in sorted(
            dict.fromkeys(told), key=lambda other: (abs(other.index - claim.index), other.index)
        )
        for row in case.settled[other.index]
        if (scale := _shared(case, other, claim, row)) is not None
    ]
    newest: dict[str, Timespan] = {}
    for row, _ in rows:
        if row.metric not in newest or newest[row.metric].last < row.period.last:
            newest[row.metric] = row.period
    return [(row, scale) for row, scale in dict.fromkeys(rows) if row.period == newest[row.metric]][:_MOST]


def _shared(case: Case, total: Claim, claim: Claim, row: Row) -> Fraction | None:
    """The factor from the row of a total to the unit of a share of each; None where it cannot be its total."""
    a, b = total.quantity, claim.quantity
    assert a is not None
    assert b is not None
    far = abs(total.block - claim.block) > _NEAR_BY and row.metric not in counts_of_people(case)
    if far and not is_count_of(case, case.reference.metric_of(row), head(b.noun)):
        return None
    if a.per is not None or row.unit == "percent":
        return None
    if is_small_change(claim, (row,)):
        return Fraction(100)
    if b.unit not in (None, "person"):
        # `Hours given: 12,474`: its label has the unit
        measured = a.unit not in (None, "person") or factor(row.unit, b.unit) is not None
        return scale_to(case, claim, row) if measured else None
    if a.unit not in (None, "person"):
        return None
    metric = case.reference.metric_of(row)
    # `2.3 visits for each inhabitant`, of `visits to the cinema`
    names = {name.lower().split(" to ")[0] for name in case.reference.names_of("metric", metric.id)}
    if b.noun is None and (b.per is not None or a.noun):
        return scale_of(row) if _is_told_just_before(case, total, claim) else None
    alike = head(a.noun) == head(b.noun) or head(b.noun) in names or is_count_of(case, metric, head(b.noun))
    return scale_of(row) if alike else None


def _is_told_just_before(case: Case, total: Claim, claim: Claim) -> bool:
    """Whether a rate without a noun goes on from a figure: `8,350 bags, or four for every 1,000 passengers`."""
    if not _goes_on(case, claim):
        return False
    in_front = told_in_front(case, claim)
    counted = [other for other in in_front if not _is_of_people(case, other)]
    told = counted or told_in(case, claim, claim.sentence - 1)
    return total in told[:_FEW_TOLD]


def _is_of_people(case: Case, told: Claim) -> bool:
    """Whether a figure tells a share, or how many people live somewhere."""
    living = counts_of_people(case)
    return any(row.unit == "percent" or row.metric in living for row in case.settled[told.index])


def _numbers(case: Case, claim: Claim, total: Row, noun: str) -> Iterator[Row]:
    """The rows of how many share a total: of the figure that follows `each of the`, of what the noun counts, or of the only count told before."""
    following = next(
        (other for other in case.quantities_of(claim.sentence) if other.start > claim.start), None
    )
    if (
        following is not None
        and noun in _ANY
        and following.index in case.settled
        and _OF_SO_MANY.fullmatch(case.text[claim.end : following.start].lower())
    ):
        yield from case.settled[following.index]
        return
    if noun in _ANY:
        told = [
            row
            for other in case.quantities_of(claim.sentence)
            if other.start < claim.start
            for row in case.settled.get(other.index, ())
            if row.metric != total.metric
            and row.unit != "percent"
            and case.reference.metric_of(row).dimension in _COUNTED
        ]
        told = told or _told_before(case, claim, total)
        yield from (row for row in dict.fromkeys(told) if same_time(total, row) or _is_last(case, total, row))
        if told:
            return
    held, called = case.reference.metrics_of(total.entity), _named_by(case, noun) - {total.metric}
    for metric in case.reference.metrics():
        if metric.id not in held or metric.id == total.metric:
            continue
        if metric.id in called if called else is_count_of(case, metric, noun):
            rows = case.reference.rows(total.entity, metric.id)
            live = [row for row in rows if row.rank != "deprecated"]
            found = [row for row in live if same_time(total, row)]
            yield from found or (row for row in live if _is_last(case, total, row))


def _told_before(case: Case, claim: Claim, total: Row) -> list[Row]:
    """`There are 968,000 households. With 2.14 million inhabitants that makes 2.2 people in each`: the count of the sentence before."""
    return [
        row
        for other in told_in(case, claim, claim.sentence - 1)
        for row in case.settled[other.index]
        if row.metric != total.metric
        and row.entity == total.entity
        and row.unit != "percent"
        and case.reference.metric_of(row).dimension in _COUNTED
    ][:1]


def _is_last(case: Case, total: Row, row: Row) -> bool:
    """Whether a count that the draft tells is the last one before the period of a total began (pupils in autumn, the year's budget)."""
    days = (total.period.first - row.period.last).days
    told = row.period.days <= _MONTH and row in case.rows_told(row.entity, row.metric)
    return told and row.entity == total.entity and 0 <= days <= _A_YEAR


def head(noun: str | None) -> str:
    """`passengers` of `ferry passengers`."""
    return (noun or "").rpartition(" ")[2]


def is_count_of(case: Case, metric: Metric, noun: str) -> bool:
    """Whether a metric counts what a noun names."""
    known: bool | None = case.read_once.get(("counts", metric.id, noun))
    if known is None:
        known = case.read_once["counts", metric.id, noun] = _counts(case, metric, noun)
    return known


def _counts(case: Case, metric: Metric, noun: str) -> bool:
    if noun in _PEOPLE:
        return metric.unit == "person" and (noun not in _LIVING or metric.id in counts_of_people(case))
    house = case.reference.unit(metric.unit)
    names = {metric.unit, *(alias.lower() for alias in (house.aliases if house else ()))}
    names |= {words.lower().split()[-1] for words in (metric.label, house.label if house else "") if words}
    names |= {name.rpartition(" ")[2] for name in names if name.startswith("million ")}
    whole = any(name.startswith(f"{noun}-") for name in names)  # `for every call`, of `call-outs`
    return whole or not names.isdisjoint(_plurals(noun)) or metric.id in named(case, frozenset({noun}))


def _named_by(case: Case, noun: str) -> frozenset[str]:
    """The measures that a pack calls by a noun (`LPs`), whatever their unit counts."""
    if noun in _PEOPLE:
        return frozenset()
    known: frozenset[str] | None = case.read_once.get(("called", noun))
    if known is None:
        plurals = _plurals(noun)
        known = case.read_once["called", noun] = frozenset(
            identity
            for identity, names in case.reference.names("metric").items()
            if any(name.lower() in plurals for name in names)
        )
    return known


def _plurals(noun: str) -> tuple[str, ...]:
    """A noun and what its plural may be: `copies` of `copy`."""
    return noun, noun + "s", noun + "es", noun.removesuffix("y") + "ies"


def named(case: Case, words: frozenset[str]) -> frozenset[str]:
    """The measures of which one of some words is a whole name; each set of words costs one look-up."""
    key = ("measures-named", words)
    known: frozenset[str] | None = case.read_once.get(key)
    if known is None:
        found = (
            identity
            for word in sorted(words)
            for hit in case.reference.mentions(word)
            if hit.kind == "metric" and hit.end - hit.start == len(word)
            for identity in hit.ids
        )
        known = case.read_once[key] = frozenset(found)
    return known


def counts(case: Case, *rows: Row) -> bool:
    """Whether all rows count things or people (births and deaths have units of their own)."""
    units = [case.reference.unit(row.unit) for row in rows]
    return all(
        row.unit == "person" or (unit is not None and unit.dimension in ("count", "people"))
        for row, unit in zip(rows, units, strict=True)
    )

"""A figure disagrees with the pack row of its subject, metric and period.

## What it does

Holds every figure whose subject, metric and unit are known against the rows of the reference packs. A row that
meets the figure supports it. Where the words prove subject and metric, a figure that meets no row of that
family and period is disputed.

## Why it matters

A wrong value in the right form is the commonest numeric error that reaches print, and no arithmetic inside the
draft can find it.

## Example

```text pack
entity,metric,period,value,unit,source
Northport,homes completed,2024,1240,home,Northport Council housing statement
```

```text
Northport saw 1,820 homes completed in 2024.
```

Use instead:

```text
Northport saw 1,240 homes completed in 2024.
```

## Formula

The loose interval of the figure and the interval of every row that the period admits are disjoint, and the gap
exceeds 2% of the larger bound; within the gap only an unhedged figure of three significant digits or more is
disputed, as a warning. Support needs the strict or the conventional interval.

## Not an error when

- the figure is put down to a source other than the row's
- the row is of a later edition than the draft
- the draft gives no period and any row of the series fits
- the figure counts a part, a subset, or a change
- the figure is a target, forecast or demand
"""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import reduce
from itertools import chain, islice, takewhile

from factcheck.model.claim import Claim, Key
from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Constant, Figure, Relation, Stated, Wording
from factcheck.model.row import Row, Timespan
from factcheck.model.told import A_YEAR, as_told, opened, told
from factcheck.rules.reference._editions import told_of_older_edition
from factcheck.rules.reference._naming import set_apart
from factcheck.rules.reference._sources import by_other_forecasters, from_another_source
from factcheck.rules.reference._sums_told import adds_up_what_was_told
from factcheck.rules.reference._told import (
    is_named_as_goal,
    is_of_another_time,
    is_replaced,
    of_what,
    unhedged,
)
from factcheck.rules.reference._values import is_of_one_size, meets, row_values
from factcheck.rules.rule import Case, Rule

_SURE = ("stated", "sentence", "carried", "only")
_MAX_GUESSED_ROWS = 60
_FEW = 8
_TWO_DIGITS = 10
_OPEN = frozenset({"<", "<=", ">", ">="})
_LEAST_DIGITS = {"stated": 1, "sentence": 2, "carried": 2, "value": 3}
"""How many digits a figure must have for a measure that is so tied to it; one fewer where the period leaves few rows."""
_CLAUSE = Pattern(r";|[,—–-] ?(?:while|whereas|whilst|as|but|and|yet|though|although|with)\b")
_CLOSE = Fraction(5, 4)
"""How far a floor may lie from a total that it may be of."""
_AT_MOST = Fraction(11, 10)
"""How many times a row `up to` so many may be."""
_WIDE = Fraction(3, 2)
"""How many times its lower end the upper end of a range may be for a single row to back it."""
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
_OF_IT = Pattern(r" of (?:it|that|this)\b")
"""Behind a figure: it is of what the words just named, and of nothing that only has the value."""
_LONG_AGO = Pattern(
    r"\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years|seasons|winters|summers|quarters|months)|decades?|peak|record|high|low|"
    r"since|when|pandemic|crisis|war|before the|ago|back in|once|originally|first)\b"
)
_SOME_OF = Pattern(r" of (?:the |its |their |our |my |your |his |her |these |those |all )?")
_SAME_THING = 5
"""A figure more than this many times larger or smaller than every row is about something else."""


def relations(case: Case) -> Iterator[Stated]:
    """State for each figure that it is one of the rows of its keys."""
    for claim in case.with_rows:
        if claim.quantity is not None:
            yield from _support(case, claim, claim.quantity)
            yield from _contradiction(case, claim)


def _support(case: Case, claim: Claim, quantity: Quantity) -> Iterator[Stated]:
    keys = _of_its_own(case, claim, _speaking(case, claim, quantity))
    step = 10 * quantity.significant_place if quantity.hedge is None else None
    found = (
        (row, key)
        for key in keys
        for row in _of_its_time(case, claim, quantity, key, _as_fine(key, _near(key), step))
        if not _is_off_the_goal(quantity, key, row) and not _is_too_wide(quantity, key, row)
        if row.status != "forecast" or not by_other_forecasters(case, claim, row)
    )
    if is_replaced(case, claim):
        found = ((row, key) for row, key in found if row.rank == "deprecated")
    supposed = claim.modality == "hypothetical"
    if supposed:
        # `the 98 metres that were planned` were foreseen, and `it might be as few as 190` is where an estimate ends
        found = (
            (row, key) for row, key in found if row.status == "forecast" or _is_its_end(quantity, key, row)
        )
    many = all(key.metric_tie == "value" for key in keys)
    older = told_of_older_edition(case, claim)
    rows = list(islice(chain(found, older), _MAX_GUESSED_ROWS + 1 if many else None))
    guessed = all(key.metric_tie == "value" for _, key in rows)
    if not rows or (guessed and len(rows) > _MAX_GUESSED_ROWS):
        return
    sole = len({(key.entity, key.metric) for _, key in rows}) == 1
    name = f"{of_what(case, rows[0][1])}: " if sole else ""
    yield Relation(
        form="equal",
        left=row_values(rows),
        right=Figure(unhedged(claim) if rows[0][0].status == "target" else claim),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=opened(f"{name}{as_told(claim)} agrees with the reference"),
            comparable="",
            innocent="",
            query="",
        ),
        if_broken="",
        if_holds="supports",
        rows=tuple(row for row, _ in rows),
        supposed=supposed,
    )


def _is_some_of_the_next(case: Case, claim: Claim) -> bool:
    """`Nine of our 14 stations`: a bare number of those that the next figure counts."""
    return any(
        other.start > claim.end and _SOME_OF.fullmatch(case.text, claim.end, other.start) is not None
        for other in case.quantities_of(claim.sentence)
    )


def _of_its_time(
    case: Case, claim: Claim, quantity: Quantity, key: Key, rows: Sequence[Row]
) -> Sequence[Row]:
    """Of the rows of a key those that can back a figure, by the words that tell its time."""
    if key.period_tie == "carried":
        return [row for row in rows if not _is_of_last_time(case, claim, key, row)]
    if key.period_tie == "earlier":
        led_to = _what_it_led_to(case, claim, key)
        return rows if led_to is None else [row for row in rows if not _is_passed_over(key, row, led_to)]
    if key.period_tie == "stated" and quantity.comparator in _OPEN:
        # `more than 41,800 in 2025` is nothing that one month of it can back
        days = _days_told(case, claim, key)
        return [row for row in _about_as_long(case, claim, key, rows) if not _outlasts(claim, key, row, days)]
    return rows


def _contradiction(case: Case, claim: Claim) -> Iterator[Stated]:
    if not claim.certain or is_of_another_time(case, claim) or _has_nothing_earlier(claim.keys[0]):
        return
    if is_named_as_goal(case, claim) or _is_a_step(case, claim):
        return
    if claim.keys[0].period_tie == "earlier" and _is_undated(case, claim):
        return
    ties = _ties_alike(claim)
    keys = [key for key in claim.keys if key.metric_tie in ("stated", "sentence") and key.entity_tie in ties]
    start = _start_told(case, claim)
    rows = [
        (row, key)
        for key in keys
        for row in _about_as_long(case, claim, key, key.rows if key.period_tie == "stated" else key.series)
        if row.origin.known_by(case.as_of) and (start is None or start < row.period.last)
    ]
    if all(row.status == "forecast" for row, _ in rows):
        return  # nothing was measured
    first = claim.keys[0]
    if not any(key is first for _, key in rows):
        return  # what the words name first has no row of so long a time
    if from_another_source(claim, [row for row, _ in rows]) or _is_some_of_the_next(case, claim):
        return
    proved = _is_proved_by_its_column(claim)
    if not proved and not _is_of_its_size(claim, [one for one in rows if one[1].metric == first.metric]):
        return  # a row of another measure is not meant for having the size
    best = _meant(claim, _near(first))
    if first.period_tie != "earlier" and all(row != best for row, _ in rows):
        return  # the row that the words point to is of another length of time than they tell
    if not best.origin.known_by(case.as_of):
        return  # on the day of the check nobody could know the row that is meant, and older ones say nothing of it
    if _is_goal(claim, first):
        return
    if adds_up_what_was_told(case, claim) or _is_other_end_of_it(case, claim, first, best):
        return
    if _is_replaced_here(case, claim, first, best):
        return
    name, recorded = of_what(case, first), told(best)
    yield Relation(
        form="equal",
        left=(*row_values(rows), *_between(keys)),
        right=Figure(claim),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"{name}: the draft says {as_told(claim)}, the reference {recorded}",
            comparable=f"same subject, measure and period: {name}",
            innocent="the draft means another period, edition, definition or part of the total",
            query=(
                f"{best.origin.source} has {recorded} for {name}; please check {as_told(claim)}. "
                "If it is a newer or another figure, which document and date?"
            ),
        ),
        cue=(claim.start, claim.end),
        rows=(best,),
        within=0 if proved else _SAME_THING,
    )


def _is_proved_by_its_column(claim: Claim) -> bool:
    """Whether the other cells of its column tell what a cell is, so that a slip of any size is one."""
    key = claim.keys[0]
    return claim.zone == "table" and (key.metric_tie, key.period_tie) == ("sentence", "stated")


def _is_a_step(case: Case, claim: Claim) -> bool:
    """Whether a figure is what lies between two others that the draft tells, and no level (`climbed to 42.2% from 32.5%, a rise of 9.7%`)."""
    return any(
        claim.index in link.all("by") and link.one("from") is not None and link.one("to") is not None
        for link in case.links_of(claim, "change")
    ) or any(claim.index in link.all("difference") for link in case.links_of(claim, "difference"))


def _ties_alike(claim: Claim) -> tuple[str, ...]:
    """How a subject may be tied to a figure to be meant as well as the first one is."""
    first = claim.keys[0].entity_tie
    if claim.zone == "table" and first == "stated":
        return ("stated",)  # a cell is of the subject of its label, and of none that a heading names
    return _SURE if first in ("stated", "sentence") else (*_SURE, "part", "assumed")


def _is_undated(case: Case, claim: Claim) -> bool:
    """Whether nothing up to the next comma tells when a change was: `Inflation slowed to 1.8% from 2.3` may be of two months."""
    start, end, _ = case.extraction.sentences[claim.sentence]
    comma = case.text.find(", ", claim.end, end)
    return claim.when is None and not any(case.periods_between(start, comma if comma >= 0 else end))


def _has_nothing_earlier(key: Key) -> bool:
    """Whether a figure is of a time before, and the rows tell of one time only (`A year before unemployment was 3.4%`)."""
    return key.period_tie == "earlier" and len({row.period for row in key.series}) == 1


def _meant(claim: Claim, rows: Sequence[Row]) -> Row:
    """Of the rows that the words point to the one that a message tells: that of most of the time in question.

    `Last year` of a draft of July 2026 lies in the year to March 2026 for nine months and in the one before for three.
    """
    if claim.when is None or claim.when.span is None:
        return rows[0]
    span = claim.when.span
    return max(rows, key=lambda row: span.days_shared(row.period))


def _is_of_its_size(claim: Claim, rows: list[tuple[Row, Key]]) -> bool:
    """Whether a figure is near enough to some row of the measure that the words name first to be about the same thing."""
    value = claim.value
    return value is None or any(
        is_of_one_size(value, row, key.own_unit, within=_SAME_THING) for row, key in rows
    )


def _start_told(case: Case, claim: Claim) -> date | None:
    """Until when something was otherwise that changed into a figure (`has gone from 2.1 metres to 3.4 since 2018`)."""
    if claim.when is None or claim.when.kind != "to-date" or claim.when.span is None:
        return None
    ended = any(claim.index in link.all("to") for link in case.links_of(claim, "change"))
    return claim.when.span.last if ended else None


def _is_other_end_of_it(case: Case, claim: Claim, key: Key, best: Row) -> bool:
    """Whether the row in question is the other end of a change that a figure is one end of (`goes from nine seats to 23`)."""
    ends = (
        case.claim(index)
        for link in case.links_of(claim, "change")
        for role, other in (("from", "to"), ("to", "from"))
        # of several rows the end may be one, too, told in the place of the start
        if claim.index in link.all(role) and (role == "from" or len(key.series) == 1)
        for index in link.all(other)
    )
    return any(_is_row(end, best, key) for end in ends)


def _is_row(claim: Claim, row: Row, key: Key) -> bool:
    """Whether a figure is a row, as far as it is rounded."""
    q = claim.quantity
    assert q is not None
    return q.value is not None and meets(q.value, q.significant_place, row, key.own_unit)


def _is_replaced_here(case: Case, claim: Claim, key: Key, best: Row) -> bool:
    """Whether a figure is a replaced edition's and its sentence tells the new one, too (`12.6m in October and 13.4m in January`)."""
    new = best.size * key.own_unit
    return any(other.value == new for other in case.quantities_of(claim.sentence)) and any(
        row.rank == "deprecated" and row.size * key.own_unit == claim.value
        for row in case.reference.rows(key.entity, key.metric)
    )


def _about_as_long(case: Case, claim: Claim, key: Key, rows: Sequence[Row]) -> Sequence[Row]:
    """Of some rows those of about the time that the draft states: a year says nothing against one of its months."""
    if claim.when is not None and claim.when.kind == "to-date" and _is_level(case, key):
        return rows  # `has cost £2.90 since January`: what holds from then on holds in any stretch after
    days = _days_told(case, claim, key)
    return [row for row in rows if _covers_alike(days, row.period.days)] if days else rows


def _covers_alike(days: int, others: int) -> bool:
    """Whether what is of so many days may be held against what is told of so many."""
    if others <= 1:
        return True
    if 2 * days < others:
        return days <= 1 or others > max(A_YEAR)
    return 2 * others >= days


def _outlasts(claim: Claim, key: Key, row: Row, days: int) -> bool:
    """Whether a row is of far more than the days that the draft states, of which other rows are, and far from the figure.

    `Over 1.1 million last October` may be all until then; `more than 518,000 in 2025` is nothing that 900,000 since 2022 backs.
    """
    value = claim.value
    if not 1 < days < row.period.days // 2 or not value:
        return False
    lies = abs(row.size / (value * key.factor))
    return not 1 / _CLOSE <= lies <= _CLOSE and any(other.period.days == days for other in key.rows)


def _is_level(case: Case, key: Key) -> bool:
    """Whether a measure is no sum over time."""
    return case.reference.metric_of(key).kind in ("stock", "rate", "share", "index", "amount", "")


def _days_told(case: Case, claim: Claim, key: Key) -> int:
    """How long the time is that the sentence of a figure gives for it; 0 where it gives none."""
    sentence = case.extraction.sentences[claim.sentence]
    if claim.when is not None:
        here = claim.when.start in range(sentence.start, sentence.end)
        return claim.when.span.days if here and claim.when.span is not None else 0
    if key.period_tie != "earlier":
        return 0
    named = [period for period in case.periods_between(sentence.start, sentence.end) if period.kind == "date"]
    if len(named) != 1 or named[0].first is None or named[0].last is None:
        return 0
    return Timespan(named[0].first, named[0].last, "").days


def _between(keys: list[Key]) -> Iterator[Constant]:
    """Where several sources give one period different values, anything between them is admissible."""
    for key in keys:
        by_period: dict[str, list[Row]] = {}
        for row in key.series:
            by_period.setdefault(row.period.label, []).append(row)
        for label, rows in by_period.items():
            if len(rows) > 1 and len({row.origin.source for row in rows}) > 1:
                hull = reduce(Interval.hull, (row.interval for row in rows))
                yield Constant(hull.scaled(key.own_unit), f"between the sources for {label}")


def _speaking(case: Case, claim: Claim, quantity: Quantity) -> list[Key]:
    """Keys that may support: the fewer digits a figure has, the plainer the words must name its metric."""
    # With the very period stated, the rows in question are too few for a chance hit.
    dated = [
        (len(key.rows), _is_guessed(key.entity_tie, key.metric_tie))
        for key in claim.keys
        if key.period_tie == "stated"
    ]
    few = sum(rows for rows, _ in dated) <= _FEW
    few_named = sum(rows for rows, guessed in dated if not guessed) <= _FEW
    outright = [key for key in claim.keys if key.metric_tie == "stated"]
    digits, plain = _digits(quantity), set()
    ties = [(key.entity_tie, key.metric_tie, key.period_tie) for key in claim.keys]
    for of, by, period in dict.fromkeys(ties):
        guessed = _is_guessed(of, by)
        alone = period == "stated" and (few if guessed else few_named)
        least = max(_LEAST_DIGITS[by] - alone, 1)
        if of in ("assumed", "part"):
            least = max(least, 2 if by in ("stated", "sentence") else 3)
        # half of all rows lie under "up to 2.5%"
        passed_over = (by == "value" and outright) or (guessed and not alone and quantity.comparator in _OPEN)
        if digits >= least and not passed_over and (by in ("stated", "sentence") or not claim.certain):
            plain.add((of, by, period))
    if not plain:
        return []
    keys = [key for key, tie in zip(claim.keys, ties, strict=True) if tie in plain]
    return _of_the_clause(case, claim, keys, outright, digits)


def _of_the_clause(case: Case, claim: Claim, keys: list[Key], outright: list[Key], digits: int) -> list[Key]:
    """Those of some keys that no plainer words of the figure's clause speak against; `outright` are named by it."""
    ties = {(key.entity_tie, key.metric) for key in claim.keys}
    stated = {metric for tie, metric in ties if tie == "stated"}
    referred = {metric for tie, metric in ties if tie == "sentence"}
    named_before = referred | {metric for tie, metric in ties if tie == "carried"}
    # `the country produced`: the pack has the verb as the measure of a farm that the sentence does not name
    of_another = bool(stated) and all(key.entity_tie == "assumed" for key in outright)
    apart = set_apart(case, claim)
    of_it = keys[0].metric if _OF_IT.match(case.text, claim.end) and keys[0].metric_tie != "value" else None
    found = []
    for key in keys:
        if key.metric in stated and key.entity_tie in ("sentence", "carried", "assumed", "only", "parted"):
            continue
        if of_it is not None and key.metric != of_it:
            continue
        if key.metric in named_before and key.entity_tie == "assumed":
            continue
        if key.metric in referred and key.entity_tie == "parted":
            continue
        if outright and ((key.metric_tie == "carried" and not of_another) or _is_rival_target(key)):
            continue
        if digits == 1 and key.metric_tie == "carried" and key.rows[0].status != "target":
            continue  # `wants that below 3% by the end of 2028` tells of a target
        if key.metric not in apart and not _is_foreign(case, key):
            found.append(key)
    return found


def _of_its_own(case: Case, claim: Claim, keys: list[Key]) -> list[Key]:
    """The keys of a figure; of one that the figure before is, too, those of the measure that its words name first.

    `Assaults climbed to 31,020. Of these, 31,020 were on staff`: nobody tells one fact twice in a breath, so that the
    second is no row of the first one's measure.
    """
    best = claim.keys[0]
    end = _end_of_change(case, claim, best)
    if end is not None:
        later = _named_only_after(case, claim, end)
        keys = [key for key in keys if key.metric == best.metric or key.metric not in later]
    twin = _twin(case, claim)
    if twin is None or best.metric_tie not in ("stated", "sentence") or not twin.keys:
        return keys
    other = twin.keys[0]
    if (best.entity, best.metric) == (other.entity, other.metric):
        return keys
    theirs = {(key.entity, key.metric) for key in twin.keys if key.metric_tie in ("stated", "sentence")}
    own = (best.entity, best.metric)
    return [key for key in keys if (key.entity, key.metric) == own or (key.entity, key.metric) not in theirs]


def _end_of_change(case: Case, claim: Claim, best: Key) -> int | None:
    """Where the last figure of a change ends of which a figure is an end, if words tell both ends of one measure first."""
    if best.metric_tie != "stated":
        return None
    for link in case.links_of(claim, "change"):
        first, last = link.one("from"), link.one("to")
        if first is None or last is None or claim.index not in (first, last):
            continue
        other = case.claim(last if claim.index == first else first)
        for key in other.keys[:1]:
            if key.metric_tie == "stated" and (key.entity, key.metric) == (best.entity, best.metric):
                return max(claim.end, other.end)
    return None


def _named_only_after(case: Case, claim: Claim, end: int) -> set[str]:
    """The measures that a sentence names in a clause after a change and not before (`eased to 2.3% from 3.4%, while inflation rose`)."""
    sentence = case.extraction.sentences[claim.sentence]
    clause = _CLAUSE.search(case.text, end, sentence.end)
    if clause is None:
        return set()
    later, before = (
        {i for hit in case.mentions_between(*span) if hit.kind == "metric" for i in hit.ids}
        for span in ((clause.end(), sentence.end), (sentence.start, clause.start()))
    )
    return later - before


def _twin(case: Case, claim: Claim) -> Claim | None:
    """The figure before, of this sentence or the one in front of it in the same paragraph, that has the same unit and value."""
    q = claim.quantity
    assert q is not None
    if q.steps < _TWO_DIGITS:
        return None
    here = takewhile(lambda other: other is not claim, case.quantities_of(claim.sentence))
    for other in (*here, *case.quantities_of(claim.sentence - 1)):
        p = other.quantity
        assert p is not None
        alike = (p.unit == q.unit or None in (p.unit, q.unit)) and p.value == q.value
        if alike and p.direction is None and other.block == claim.block:
            return other
    return None


def _is_its_end(quantity: Quantity, key: Key, row: Row) -> bool:
    """Whether a figure is the least or the most that an estimate leaves open, or tells both."""
    low, high = row.interval.low, row.interval.high
    if row.value is None or low == high:
        return False
    if quantity.value is not None:
        return quantity.value * key.factor in (low, high)
    ends = quantity.low, quantity.high
    return None not in ends and tuple(end and end * key.factor for end in ends) == (low, high)


def _is_goal(claim: Claim, key: Key) -> bool:
    """Whether a bound is that of a goal on record, and no count of what is (`at least 3.5% for core defence`)."""
    q = claim.quantity
    return (
        q is not None
        and q.comparator in _OPEN
        and any(row.value is not None and row.size * key.own_unit == q.value for row in claim.targets)
    )


def _is_off_the_goal(quantity: Quantity, key: Key, row: Row) -> bool:
    """Whether a figure says more finely than a goal that it is another one: a goal of 3% is none of 2.9%."""
    if row.status != "target" or quantity.comparator != "=" or quantity.value is None:
        return False
    return row.value is not None and not meets(quantity.value, quantity.place, row, key.own_unit)


def _is_too_wide(quantity: Quantity, key: Key, row: Row) -> bool:
    """Whether a figure leaves so much open that nearly any row would meet it: `€2,800 to €6,500`, `up to €5.80` of €4.12."""
    if row.value is None or (quantity.value is not None and quantity.hedge != "up to"):
        return False
    if _is_its_end(quantity, key, row):
        return False
    if quantity.value is not None:
        return row.size * _AT_MOST < quantity.value * key.factor
    # of a measure that only the value speaks for some row lies in every stretch of `1.02 to 1.44`
    return key.metric_tie == "value" or (
        quantity.low is not None and quantity.high is not None and quantity.high > _WIDE * abs(quantity.low)
    )


def _is_of_last_time(case: Case, claim: Claim, key: Key, row: Row) -> bool:
    """Whether a row is an older count of days, for a figure of the year that the draft is mostly about.

    In January a draft about 2025 tells of the count of this January, and not of the one a year before.
    """
    if claim.when is None or row.period.days > 1:
        return False
    block = case.extraction.draft.blocks[claim.block]
    newest = max(key.series, key=lambda other: other.period.last)
    told_here = claim.when.start in range(block.start, block.end)
    return not told_here and newest.period.days <= 1 and row.period.last < newest.period.last


def _what_it_led_to(case: Case, claim: Claim, key: Key) -> date | None:
    """When a change ended of which a figure without a date is the start, if the end in front of it is a row.

    `fell to 1.592 million from 1.604 million` tells of one step, and 1.604 million is of the winter before the last.
    """
    if claim.when is not None:
        return None
    known = [
        row.period.last
        for link in case.links_of(claim, "change")
        if claim.index in link.all("from")
        for index in link.all("to")
        if (end := case.claim(index)).sentence == claim.sentence and end.end <= claim.start
        for one in end.keys
        if (one.entity, one.metric) == (key.entity, key.metric)
        for row in one.rows
        if _is_row(end, row, one)
    ]
    if not known:
        return None
    behind = case.behind(claim, 60)
    if _LONG_AGO.search(case.before(claim, 60)) or _LONG_AGO.search(behind) or _YEAR.search(behind):
        return None
    return max(known)


def _is_passed_over(key: Key, row: Row, end: date) -> bool:
    """Whether a later row than this one is the last from which a change can have led to what it ended with."""
    return any(
        row.period.last < other.period.last < end
        and (other.status, other.claimant, other.definition) == (row.status, row.claimant, row.definition)
        and other.period.days <= 2 * row.period.days <= 4 * other.period.days
        for other in key.series
    )


def _is_foreign(case: Case, key: Key) -> bool:
    """Whether the draft names neither subject nor measure: then only the value is alike."""
    unnamed = key.entity_tie == "assumed" and key.entity not in case.named_ids
    return unnamed and key.metric_tie in ("carried", "value")


def _is_guessed(entity_tie: str, metric_tie: str) -> bool:
    """Whether the words that stand by a figure leave its subject or measure open."""
    return entity_tie == "assumed" or metric_tie in ("carried", "value")


def _is_rival_target(key: Key) -> bool:
    return key.rows[0].status == "target" and key.metric_tie != "stated" and key.period_tie != "stated"


def _near(key: Key) -> Sequence[Row]:
    """The rows that the words point to: all of a stated period, else the newest of each claimant."""
    if key.period_tie in ("stated", "near") or key.rows[0].status == "target":
        return key.rows
    if key.period_tie in ("earlier", "carried"):
        newest = max(row.period.last for row in key.series)
        if key.period_tie == "earlier":
            return [row for row in key.rows if row.period.last < newest] or key.rows
        return list(dict.fromkeys((*key.rows, *(row for row in key.series if row.period.last == newest))))
    seen: set[tuple[str, str, bool]] = set()
    rows = []
    for row in key.rows:
        kind = row.claimant, row.definition, row.status == "forecast"
        if kind not in seen:
            seen.add(kind)
            rows.append(row)
    return rows


def _as_fine(key: Key, rows: Sequence[Row], step: Fraction | None) -> Sequence[Row]:
    """Of a measure that only the value speaks for, the rows in smaller steps: 3,124,000 is not from one of 3.1 million."""
    if step is None or key.metric_tie != "value" or key.factor < 0:
        return rows
    width = step * key.factor
    return [row for row in rows if row.value is None or row.interval.is_narrower(width)]


def _digits(quantity: Quantity) -> int:
    """Number of significant digits as written."""
    values = (quantity.value,) if quantity.value is not None else (quantity.low, quantity.high)
    place = quantity.place if quantity.unit == "percent" else quantity.significant_place
    over, under = place.as_integer_ratio()
    return sum(
        len(str(abs(value.numerator) * under // (value.denominator * over))) for value in values if value
    )


RULE = Rule(slug="reference-value", severity="error", since="0.1.0", relations=relations)

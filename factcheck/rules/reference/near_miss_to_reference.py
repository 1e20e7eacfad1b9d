"""A figure is one slip of the keyboard away from the row of its subject, metric and period.

## What it does

Looks at figures that meet no row of their key and asks whether one slip (a power of ten, two swapped digits, one
digit) leads to the row. If exactly one does, the slip is named. Subject and unit must be proved; the metric may
be carried from the sentences before. A figure ten times or more beyond the whole series needs less: words that
lead to subject and metric, and digits that are the row's.

## Why it matters

A digit group lost or two digits swapped is the typical number slip in print. It looks right to everybody who
does not have the row open.

## Example

```text pack
entity,metric,period,value,unit,source
Northport,homes completed,2024,1240,home,Northport Council housing statement
```

```text
Northport saw 1,420 homes completed in 2024.
```

Use instead:

```text
Northport saw 1,240 homes completed in 2024.
```

## Formula

As `reference-value`, and one edit of the search for the repair makes the figure meet the row.

## Not an error when

- the figure is of another edition, source or definition and the likeness is chance
- the subject or the unit is not certain: values alone are never matched
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.model.claim import Claim, Key
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Figure, Relation, Stated, Wording
from factcheck.model.row import Row
from factcheck.model.told import as_told
from factcheck.rules.reference._naming import counts_it
from factcheck.rules.reference._rows_meant import (
    in_question,
    is_meant,
    is_target,
    likeliest,
    named,
    of_its_period,
    of_the_family_beside,
    proved_key,
)
from factcheck.rules.reference._slipped import PLAINNESS, SUBJECT, rows_one_digit_off, rows_ten_apart
from factcheck.rules.reference._sources import from_another_source
from factcheck.rules.reference._told import (
    is_named_as_goal,
    is_of_another_time,
    is_open,
    of_what,
    unhedged,
)
from factcheck.rules.reference._told_again import row_told_again
from factcheck.rules.reference._values import is_money, meets, row_values
from factcheck.rules.rule import Case, Rule

_LONG, _SHORT = 3, 2
_HUNDRED = 100
_FEW = 2
"""Values beyond which some power of ten of a short number is met by chance."""
_NEARLY = Fraction(11, 10)
_OF_THEM = Pattern(r"\s(?:or so )?of (?:them|these|those|whom)\b")
"""Behind a round number: `2,500 more, 1,000 of them in France` is no row of the whole with a digit lost."""
_BARE = Pattern(r"\s*(?:\Z|[.,;:)–—]|(?:by|in|before|from|at|for|this|next|on|and|while|but|within)\b)")

_VERB = Pattern(r"\b(?:is|was|were|are|has|had|have|to|at|reached|stood|of)\b")


def relations(case: Case) -> Iterator[Stated]:
    """State that a figure with a proved subject is the row of its likeliest key."""
    for claim, quantity in case.figures:
        if not claim.keys or claim.index in case.settled or is_of_another_time(case, claim):
            continue
        if is_named_as_goal(case, claim) and not claim.is_to_come:
            continue
        if _goes_on_without_a_verb(case, claim, quantity):
            continue
        yield from _far(case, claim, quantity)
        yield from _told_again(case, claim, quantity)
        yield from _of_its_day(case, claim, quantity)
        key = proved_key(case, claim)
        if key is not None and (
            not counts_it(case, quantity, key)
            or from_another_source(claim, key.series)
            or _is_one_of_them(quantity, key)
            or (quantity.significant_digits < _SHORT and _OF_THEM.match(case.text, claim.end))
        ):
            key = None
        yield from _one_digit_off(case, claim, quantity, key)
        if key is not None and claim.is_to_come:
            for other in claim.keys:
                if other.entity == key.entity and is_target(other):
                    rows = [(row, other) for row in other.rows]
                    yield _relation(case, claim, other, rows, slips=_telling_slips(case, claim, other, rows))
        elif key is not None and _digits(quantity) >= _LONG:
            rows = [
                (row, other)
                for other in claim.keys
                if (other.entity == key.entity and _as_plain(other, key)) or (claim.certain and named(other))
                for row in (
                    of_its_period(case, claim, key)
                    if other is key and key.period_tie == "stated"
                    else other.series
                )
                if sum(digit.isdigit() for digit in row.written.strip("0.")) > 1
            ]
            for row in likeliest(case, claim, key) if rows else ():
                # what was revised since differs in any digit but the first
                slips = "first" if row is not key.rows[0] and key.period_tie == "earlier" else "plain"
                yield _relation(case, claim, key, rows, slips=slips, row=row)
            if _is_round(quantity) and is_meant(case, claim, key):
                # about a round figure only the very rows that the words single out tell anything
                yield from (one for one in _short(case, claim, key) if claim.certain or one.slips == "first")
        elif _SHORT <= _digits(quantity) < _LONG:
            yield from _short(case, claim, key)
        if _digits(quantity) >= _LONG:
            yield from _otherwise(case, claim, quantity, key)


def _goes_on_without_a_verb(case: Case, claim: Claim, quantity: Quantity) -> bool:
    """Whether a figure leaves out the verb of one before it that is no row (`Pike gained 2.6C; Umber, which is deep, 1.8C`)."""
    before = [
        other
        for other in case.quantities_of(claim.sentence)
        if other.end <= claim.start and other.quantity is not None and other.quantity.unit == quantity.unit
    ]
    if not before or quantity.unit is None or before[-1].index in case.settled:
        return False
    between = case.text[before[-1].end : claim.start].lower()
    return ";" in between and _VERB.search(between.rpartition(",")[2]) is None


def _far(case: Case, claim: Claim, quantity: Quantity) -> Iterator[Relation]:
    """So far from its rows a figure is no other one of their kind, so that less needs to be proved."""
    for key, rows in rows_ten_apart(case, claim, quantity):
        relation = _relation(case, claim, key, [(row, key) for row in rows], slips="powers", row=rows[0])
        yield relation._replace(rows=tuple(rows), right=Figure(unhedged(claim)))


def _told_again(case: Case, claim: Claim, quantity: Quantity) -> Iterator[Relation]:
    """What takes up the figure just told is the row of the time that its words give, or one slip away from it."""
    if not claim.is_fact or claim.voice == "quoted":
        return
    if _digits(quantity) < _LONG or quantity.comparator != "=" or quantity.direction is not None:
        return
    found = row_told_again(case, claim)
    if found is not None and not from_another_source(claim, [found[1]]):
        key, row = found
        yield _relation(case, claim, key, [(row, key)], row=row)._replace(rows=(row,))


def _of_its_day(case: Case, claim: Claim, quantity: Quantity) -> Iterator[Relation]:
    """`By the end of 2028 it is meant to reach 58%`: all goals on record for that day and unit are one, of 85%.

    Its measure must have been told right before, or its plan be named in the sentence, and nothing stand behind the
    figure that it is of (`59% of its cars`).
    """
    if claim.modality != "target" or claim.voice == "quoted" or quantity.significant_digits < _SHORT:
        return
    keys = [key for key in claim.keys if key.period_tie == "stated" and is_target(key)]
    if len({row.value for key in keys for row in key.rows}) != 1:
        return
    key = keys[0]
    if key.metric_tie in ("stated", "sentence") and key.entity_tie in SUBJECT:
        return  # the plainer words are weighed elsewhere
    taken_up = _is_of_it(case, claim, key) and bool(of_the_family_beside(case, claim, key))
    sentence = case.sentence_of(claim)
    planned = any(
        target.instrument and target.instrument.lower() in sentence
        for target in case.reference.targets()
        if (target.entity, target.metric) == (key.entity, key.metric)
    )
    if not (taken_up or planned) or _BARE.match(case.behind(claim)) is None:
        return
    yield _relation(case, claim, key, [(key.rows[0], key)], slips="first" if taken_up else "plain")


def _is_of_it(case: Case, claim: Claim, key: Key) -> bool:
    """Whether nobody else's goal is told: `by 2030 the Greens want it to be 59%`."""
    if claim.stranger or claim.partial:
        return False
    start = case.extraction.sentences[claim.sentence].start
    named = [hit.ids for hit in case.mentions_between(start, claim.start) if hit.kind == "entity"]
    return not named or any(key.entity in ids for ids in named)


def _one_digit_off(case: Case, claim: Claim, quantity: Quantity, proved: Key | None) -> Iterator[Relation]:
    """Of four digits or more all but the first, or all in another order, are a row's by no chance."""
    for key, rows in rows_one_digit_off(case, claim, quantity):
        if key is proved:
            continue  # its rows are told from each other by their periods
        relation = _relation(case, claim, key, [(row, key) for row in rows], slips="first", row=rows[0])
        yield relation._replace(rows=tuple(rows))


def _otherwise(case: Case, claim: Claim, quantity: Quantity, proved: Key | None) -> Iterator[Relation]:
    """Where words name several subjects or measures as plainly: the first digit may lead to the row of one of them."""
    first = claim.keys[0]
    if not claim.is_fact or claim.voice == "quoted" or claim.stranger or claim.partial:
        return
    if quantity.significant_digits < _LONG or not named(first):
        return
    others = [
        key
        for key in claim.keys
        if key is not proved
        and _as_plain(key, first)
        and named(key)
        and key.period_tie != "earlier"
        and not is_target(key)
        and counts_it(case, quantity, key)
        and not from_another_source(claim, key.series)
    ]
    if len(others) > _FEW:
        return
    for key in others:
        for row in likeliest(case, claim, key):
            # `8.26` has a digit more than a row of 1.3 tells
            if sum(digit.isdigit() for digit in row.written.lstrip("0.")) >= _digits(quantity):
                yield _relation(case, claim, key, [(row, key) for row in key.series], slips="first", row=row)


def _short(case: Case, claim: Claim, proved: Key | None) -> Iterator[Relation]:
    """Two digits are too few to tell one slip from another; they are those of the one row in question or not."""
    assert claim.quantity is not None
    if claim.quantity.comparator not in ("=", "~") and not claim.certain:
        return
    goes_on = proved is not None and (
        proved.period_tie == "earlier"
        or (proved.metric_tie == "carried" and not claim.quantity.noun and is_meant(case, claim, proved))
    )
    open_count = _may_be_some_of_them(claim.quantity) or (proved and _may_be_others(claim.quantity, proved))
    if claim.zone != "table" and not goes_on and open_count:
        return
    key = claim.keys[0] if claim.certain and claim.voice != "quoted" else proved
    if key is None or not claim.is_fact or from_another_source(claim, key.series):
        return
    rows = [
        (row, other)
        for other in claim.keys
        if (other.entity, other.metric) == (key.entity, key.metric)
        for row in in_question(case, claim, other)
        if row.value is not None and row.origin.known_by(case.as_of)
    ]
    if claim.quantity.unit is None and any(is_money(row) for row, _ in rows):
        return  # `68 cents for a litre. It used to be 61`: money without its unit is of the unit told before
    if 1 <= _apart([row for row, _ in rows]) <= _FEW:
        slips = _telling_slips(case, claim, key, rows)
        yield _relation(case, claim, key, rows, slips=slips)._replace(rows=tuple(row for row, _ in rows))


def _telling_slips(case: Case, claim: Claim, key: Key, rows: Sequence[tuple[Row, Key]]) -> str:
    """The slips that tell in a figure of two digits: the first digit, too, where only one row can be meant.

    Subject and measure are then in the words, the period too or else the subject right here, and no other
    figure beside this one is what the row says.
    """
    assert claim.quantity is not None
    if _digits(claim.quantity) >= _LONG and not _is_round(claim.quantity):
        # so fine a figure is more than the row itself tells, unless the goal has as many digits
        goal = is_target(key) and len(key.series) == 1 and _is_as_fine(claim.quantity, rows[0])
        return (
            "plain"
            if goal and is_meant(case, claim, key) and not claim.stranger and not claim.partial
            else "powers"
        )
    if not is_meant(case, claim, key):
        return "powers"
    if is_target(key) and _is_goal_told_before(case, claim, key):
        return "powers"
    undated = ("stated", "sentence") if is_target(key) else SUBJECT
    if key.entity_tie not in (SUBJECT if key.period_tie == "stated" else undated):
        return "powers"
    if (
        claim.stranger
        or (claim.partial and key.period_tie != "earlier")
        or len({row.value for row, _ in rows}) != 1
    ):
        return "powers"
    if claim.quantity.significant_digits < _SHORT and not is_target(key):
        return "powers"  # one digit is rounded from a tenth of all numbers
    if claim.quantity.direction is not None and key.metric_tie != "stated":
        return "powers"  # `food went up by 9.5%` is no inflation
    if is_target(key) and not _is_due_then(claim, key, rows[0][0]):
        return "powers"  # on the way to a goal there are others
    if key.period_tie not in ("stated", "earlier") and not is_target(key) and _is_one_more(case, claim, key):
        return "powers"
    return "powers" if _is_told_beside(case, claim, rows) else "first"


def _is_as_fine(quantity: Quantity, meant: tuple[Row, Key]) -> bool:
    """Whether a figure has no more digits than the row that it may be, so that one slip leads from one to the other."""
    row, key = meant
    if quantity.comparator != "=":
        return False
    value = abs(row.size * key.own_unit) / quantity.significant_place
    digits = [len(str(int(one)).rstrip("0")) for one in (quantity.significant_steps, value)]
    return value.denominator == 1 and digits[0] <= digits[1]


def _is_due_then(claim: Claim, key: Key, goal: Row) -> bool:
    """Whether the draft dates a goal as the row does, if only by its year."""
    span = claim.when.span if claim.when is not None else None
    if claim.when is None or claim.when.tie == "carried":
        return len(key.series) == 1  # a goal without a date of its own, and the only one there is
    return span is not None and span.first <= goal.period.last <= span.last


def _is_told_beside(case: Case, claim: Claim, rows: Sequence[tuple[Row, Key]]) -> bool:
    """Whether another figure of the same sentence or one next to it is one of the rows."""
    beside = (
        other.index
        for sentence in range(claim.sentence - 1, claim.sentence + 2)
        for other in case.quantities_of(sentence)
        if other.block == claim.block
    )
    return any(row in case.settled.get(index, ()) for index in beside for row, _ in rows)


def _is_goal_told_before(case: Case, claim: Claim, key: Key) -> bool:
    """Whether the words around tell of that very goal, so that here is another (`a target of 5%: 3.5% for defence and 1.5% for the rest`)."""
    goals = {row.size * key.own_unit for row in key.rows}
    return any(
        other.value in goals
        for sentence in (claim.sentence, claim.sentence - 1)
        for other in case.quantities_of(sentence)
        if other.block == claim.block
    )


def _is_one_more(case: Case, claim: Claim, key: Key) -> bool:
    """Whether the sentence tells a row of the same family before: a second figure is of another time or part."""
    return any(
        (row.entity, row.metric) == (key.entity, key.metric)
        for other in case.settled_in(claim.sentence)
        for row in case.settled[other.index]
    )


def _apart(rows: Sequence[Row]) -> int:
    """How many different values rows have, sources that nearly agree counted once (1,200, 1,146.2 and 1,145.7 a day)."""
    values = sorted(abs(row.size) for row in rows)
    return sum(n == 0 or value > values[n - 1] * _NEARLY for n, value in enumerate(values))


def _may_be_some_of_them(quantity: Quantity) -> bool:
    """Whether a small count may be of a part (`14 level crossings`), which no row states."""
    assert quantity.value is not None
    few = abs(quantity.value) < _HUNDRED
    return few and quantity.stat == "count" and quantity.unit in (None, "person")


def _may_be_others(quantity: Quantity, key: Key) -> bool:
    """Whether people are counted whose sentence does not name the subject (`250 people had signed, none of them nurses`)."""
    return quantity.unit == "person" and key.entity_tie == "carried"


def _relation(
    case: Case,
    claim: Claim,
    key: Key,
    rows: list[tuple[Row, Key]],
    *,
    slips: str = "plain",
    row: Row | None = None,
) -> Relation:
    if row is None or key.period_tie == "stated":
        row = rows[0][0] if key.period_tie == "stated" else key.rows[0]
    assert claim.quantity is not None
    if claim.quantity.comparator == "~" and not is_target(key):
        slips = "powers"
    name = of_what(case, key)
    return Relation(
        form="equal",
        left=row_values(rows),
        right=Figure(
            unhedged(claim)
            if is_target(key) or any(map(is_open, of_its_period(case, claim, key)))
            else _without_about(claim)
        ),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"{name}: the draft says {as_told(claim)}, the reference {{row}}",
            comparable=f"same subject and unit, one slip apart: {name}",
            innocent="the figure is of another edition or measure and the likeness is chance",
            query=f"{{source}} has {{row}} for {name}; please check {as_told(claim)}.",
        ),
        cue=(claim.start, claim.end),
        rows=(row,),
        needs_repair=True,
        slips=slips,
    )


def _without_about(claim: Claim) -> Claim:
    """`about 9,870` is no 99,160 with a digit lost: a hedge makes no slip likelier."""
    assert claim.quantity is not None
    return unhedged(claim) if claim.quantity.comparator == "~" else claim


def _as_plain(other: Key, key: Key) -> bool:
    """Whether the words name the metric of a key no less plainly than that of another."""
    return PLAINNESS.index(other.metric_tie) <= PLAINNESS.index(key.metric_tie)


def _is_one_of_them(quantity: Quantity, key: Key) -> bool:
    """Whether a figure is, as far as it is rounded, a row of another time: no slip of the row in question."""
    if quantity.significant_digits < _LONG:
        return False
    assert quantity.value is not None
    value, place = quantity.value, quantity.significant_place
    return any(meets(value, place, row, key.own_unit) for row in key.series)


def _is_round(quantity: Quantity) -> bool:
    """Whether the zeros at the end leave fewer digits than tell one slip from another (`7,600`)."""
    return quantity.comparator == "=" and quantity.significant_digits == _SHORT


def _digits(quantity: Quantity) -> int:
    """How many digits tell this number from others; none for what is not one number in digits."""
    if quantity.form != "numeral":
        return 0
    if quantity.unit == "percent" and quantity.place >= 1:
        # the zeros of `200%` were written to be read, but tell no slip from another
        return quantity.significant_digits
    return quantity.digits


RULE = Rule(
    slug="near-miss-to-reference", severity="error", since="0.1.0", relations=relations, after_rows=True
)

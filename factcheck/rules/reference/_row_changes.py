"""Changes from one row of a series to the next: how large one is as a claim words it, and which rows it may be between."""

import re
from collections.abc import Iterator
from itertools import islice

from factcheck.model.claim import Claim, Key, Link
from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import (
    Constant,
    Difference,
    Expression,
    Product,
    Quotient,
    Relation,
    Stated,
)
from factcheck.model.row import Row
from factcheck.model.told import as_told, opened, told
from factcheck.rules.reference._chains import readings as chains
from factcheck.rules.reference._comparisons import against_the_one_told_before
from factcheck.rules.reference._comparisons import readings as comparisons
from factcheck.rules.reference._differences import is_of_comings_and_goings
from factcheck.rules.reference._differences import readings as differences
from factcheck.rules.reference._per_head import head
from factcheck.rules.reference._portions import is_of_named_whole
from factcheck.rules.reference._series import a_year_after, a_year_before, family, last_before, of_like_length
from factcheck.rules.reference._spans_told import is_held_against_time_of, named_bases
from factcheck.rules.reference._told import told_in, told_in_front
from factcheck.rules.reference._values import counted
from factcheck.rules.reference._voices import is_known, is_plain
from factcheck.rules.reference._worked import FEW, HUNDRED, MAX_READINGS, Worked, follows
from factcheck.rules.reference._workings import in_points, is_total_of_list
from factcheck.rules.reference._workings import readings as workings
from factcheck.rules.rule import Case

# nothing behind the figure that narrows it: `an average of 30 a day in summer`, `3,500 more from the town alone`
_CLAUSE_ENDS = Pattern(r"(?: [a-z-]+){0,2}\s*(?:[.,;:)–—]|\Z)")
_SHORT, _LONG = 2, 3
"""Digits that a figure must have to meet a row, or to be one slip away from it, hardly by chance."""
_REACH = 60
"""Characters behind a figure in which words may say what it counts from."""
_SURE_STEPS = 20
"""Steps of its last digit that a percentage must have to single out two rows (11.7% has 117)."""
_NOTHING = Constant(Interval.point(0), "0")
# `€56.3m more than twelve months ago`: not than in the quarter before
_A_YEAR_BACK = Pattern(
    r"\s?(?:[a-z]+ ){0,3}(?:than|on|from|compared with|up on|down on) (?:it was |they were |in |at )?(?:(?:a|one) year|(?:twelve|12) months|the same (?:quarter|month|period|half|week|time)(?: of)? (?:a|one|last) year|the year)"
    r"(?: (?:ago|earlier|before|previously)|\b)|\s?(?:[a-z]+ ){0,2}year[- ]on[- ]year\b"
)
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
_BESIDE = 12
"""Characters between a figure and the year that is its own (` in the year `)."""
_ASIDE = Pattern(r",\s(?:with|home to|a country of|a city of|a town of)\s(?:[^,.;]|[.,](?=\d))*,")
_HELD_AGAINST = re.compile(
    r"[^.,;:\d]{0,15}\b(?:below|above|under|behind|ahead of|than|short of|clear of)\s(?=[^\W\d])|"
    # `reach 1.96%, four hundredths of a point short`
    r"\s(?:short|shy|wide of it|over|too (?:low|high|little|much))(?=[.,;:)])"
)
# `one point short of the half-way mark between last year's 38 and the 50 she wants`
_LANDMARK = Pattern(
    r"(?:the |a |its |their |our )?(?:[\w-]+ ){0,2}(?:mark|line|threshold|mid-?point|half-?way|middle|mean|average|norm|target|goal|majority|quorum)\b"
)
_THEN = re.compile(
    r"\b(?:last|previous|earlier|before|ago|year|month|season|quarter|it|they|then|prior|pre-\w+|time|peak|record)\b"
)
_ANOTHER_BASE = Pattern(
    r"\s*(?:more|fewer|less|higher|lower|greater|smaller|above|below|over|under|short of|ahead of|behind|up|down)?\s*(?:than |on |of |from )?"
    r"(?:in \d{4}|in the (?:\d{4}s|last|late|early|mid)|at (?:the|its) (?:peak|height|start|beginning)|(?:the |its |their |full )?(?:capacity|targets?|plan|limit|"
    r"average|forecast|budget|quota|ceiling|norm|strength|requirement|minimum|maximum|record|peak)\b|(?:was |had been )?(?:planned|expected|needed|hoped|"
    r"budgeted|forecast|required|allowed|normal|usual)\b|it (?:needs|should|wants|had (?:hoped|planned|expected))|before (?:the )?\w+)"
)

_JUDGED = Pattern(r"\s?(?:[a-z]+ points? |points? )?(?:worse|(?P<better>better))\b")
_OWN_SUBJECT = Pattern(
    r"(?:The|Its|Their) (?:number|amount|value|volume|price|cost|size|share|rate) of [a-z]"
)


def change(claim: Claim, a: Expression, b: Expression) -> Expression:
    """The change from row `a` to row `b` as the claim words it: its size in the stated direction."""
    quantity = claim.quantity
    assert quantity is not None
    first, second = (b, a) if quantity.direction == "down" else (a, b)
    difference = Difference(second, first)
    if quantity.unit == "percent":
        return Quotient(Product(HUNDRED, difference), a)
    if quantity.form == "fraction" and quantity.unit is None:
        return Quotient(difference, a)  # `jumped by a fifth`: of what it was
    if quantity.unit == "basis_point":
        return Product(HUNDRED, difference)  # of rows in per cent
    return difference


def towards(claim: Claim, link: Link) -> Claim:
    """The amount of a change with the direction that the words of its change give (`159,000, 13,000 fewer`)."""
    ways = {way for way, *_ in link.attribute("directions")}
    q = claim.quantity
    assert q is not None
    if q.direction is not None or q.comparator not in ("=", "~") or len(ways) != 1:
        return claim
    way = ways.pop()
    return claim._replace(quantity=q._replace(direction=way)) if way in ("up", "down") else claim


def step_and_end(link: Link) -> tuple[int, int] | None:
    """The figures of a change and of its end, where no figure tells its start (`rose 5.6% to 4,655`)."""
    by, to = link.one("by"), link.one("to")
    return None if by is None or to is None or link.one("from") is not None else (by, to)


def of_the_other_end(case: Case, link: Link) -> Iterator[Stated]:
    """`£10.1m, up from £9.3m`: one end is a row, the other is the row a year before or after it."""
    first, second = link.one("from"), link.one("to")
    if first is None or second is None or (first in case.settled) == (second in case.settled):
        return
    known, index = (second, first) if second in case.settled else (first, second)
    beside = a_year_before if index == first else a_year_after
    claim = case.claim(index)
    near = [
        (other, row)
        for row in case.settled[known]
        if (other := beside(case, row)) is not None and not _is_of_another_year(claim, other)
    ]
    if near:
        readings: list[Worked] = [(counted(case, claim, other), (other, row)) for other, row in near]
        relation = follows(case, claim, readings, link=link, slip=len(readings) == 1 and not _short(claim))
        yield relation._replace(slips="first")


def _is_of_another_year(claim: Claim, row: Row) -> bool:
    """Whether the words give a figure a year of its own that is not the row's (`up from 11% in 2010`)."""
    when = claim.when
    if when is None or when.tie not in ("stated", "near") or when.span is None:
        return False
    if _YEAR.search(when.text) is None or not 0 <= when.start - claim.end <= _BESIDE:
        return False  # `a year ago` is counted from any day, and the day of a report is none of the figure
    return row.period.last < when.span.first or when.span.last < row.period.first


def _short(claim: Claim) -> bool:
    """Whether a figure has but one digit that means something, so that it meets a row by chance."""
    assert claim.quantity is not None
    return claim.quantity.significant_digits < _SHORT


def against_the_row_before(case: Case, link: Link, done: set[int]) -> Iterator[Stated]:
    """`rose 5.6% to 4,655`: the end is a row, the start is the row a year before it."""
    ends = step_and_end(link)
    if ends is None or ends[0] in done or ends[0] in case.settled:
        return
    by, to = ends
    claim = towards(case.claim(by), link)
    if not _count_alike(claim, case.claim(to)):
        return
    if _is_held_against(case, claim) or _is_held_against_another(case, claim):
        return
    readings: list[Worked] = []
    for row in case.settled.get(to, ()):
        for before in _before(case, claim, row):
            readings.append(
                (
                    change(claim, counted(case, claim, before), counted(case, claim, row)),
                    (before, row),
                )
            )
    told_before = against_the_one_told_before(case, claim, case.claim(to))
    readings += told_before or _up_to_what_was_told(case, claim, case.claim(to))
    q = claim.quantity
    assert q is not None
    if not readings:
        return
    if q.direction is None:
        # `0.4 points worse than the year before`: which way that is, the measure knows
        if judged := _JUDGED.match(case.text, q.number_end):
            done.add(by)
            yield follows(case, claim, _as_judged(case, readings, better=bool(judged["better"])), link=link)
    else:  # a level in the place of the amount (`slipped below 4,000, to 3,915`) has no direction
        done.add(by)
        sole = len(readings) == 1
        if all(row.status == "target" for row in case.settled.get(to, ())):
            # `promised 3.5% by 2035, so it is 0.94 points short`: how far it is to a goal, whichever way
            readings += [(Difference(_NOTHING, way), rows) for way, rows in readings]
        yield follows(case, claim, readings, link=link, disputes=sole)
        if sole and q.steps >= 10 and is_known(claim):
            # `67,100 more` of 61,700: close beside the level, and one slip from what the rows give
            yield follows(case, claim, readings, link=link, slip=True)


def _up_to_what_was_told(case: Case, claim: Claim, end: Claim) -> list[Worked]:
    """`74 in 2025, up from 61 in 2024 and 48 in 2023, a rise of 54%`: from what seems an end to the later row told before it."""
    return [
        (change(claim, counted(case, claim, row), counted(case, claim, later)), (row, later))
        for row in case.settled.get(end.index, ())
        for told_first in (*told_in_front(case, end), *told_in(case, end, end.sentence - 1))
        for later in case.settled[told_first.index]
        if (later.entity, later.metric) == (row.entity, row.metric) and row.period.last < later.period.last
    ]


def _as_judged(case: Case, readings: list[Worked], *, better: bool) -> list[Worked]:
    """Rises or falls, whichever of them is better or worse; both where the pack does not say."""
    turned: list[Worked] = [(Difference(_NOTHING, way), rows) for way, rows in readings]
    polarity = case.reference.metric_of(readings[0][1][0]).polarity
    if polarity not in ("up", "down"):
        return [*readings, *turned]
    return readings if better == (polarity == "up") else turned


def _is_held_against_another(case: Case, claim: Claim) -> bool:
    """Whether the words behind an amount hold it against a plan or a year of their own (`1,512 above capacity`)."""
    return _ANOTHER_BASE.match(case.behind(claim, _REACH).lower()) is not None


def _of_its_ends(case: Case, claim: Claim, readings: list[Worked]) -> list[Worked]:
    """Of a change told from end to end (`by 47%, to $53.3bn from $36.1bn`) the readings of the measure and subject that an end is of."""
    ends = {
        (row.entity, row.metric)
        for link in case.links_of(claim, "change")
        if claim.index in link.all("by")
        for role in ("from", "to")
        for index in link.all(role)
        for row in case.settled.get(index, ())
    }
    return [
        reading
        for reading in readings
        if not ends or not ends.isdisjoint((r.entity, r.metric) for r in reading[1])
    ]


def _is_held_against(case: Case, claim: Claim) -> bool:
    """Whether an amount compares with something else than an earlier time (`11.3 points below that of men`)."""
    sentence = case.extraction.sentences[claim.sentence]
    beside = _HELD_AGAINST.match(case.text, claim.end, sentence.end)
    if beside is None:
        return False
    behind = case.text[beside.end() : beside.end() + 40]
    if _LANDMARK.match(behind):
        return True
    return _THEN.search(behind) is None and not any(
        period.kind == "date" for period in case.periods_between(beside.end(), beside.end() + 30)
    )


def _count_alike(amount: Claim, end: Claim) -> bool:
    """Whether the amount of a change counts what its end counts (`51,240 admissions and gained 2,931 fans` does not)."""
    a, b = amount.quantity, end.quantity
    assert a is not None
    assert b is not None
    return not a.noun or not b.noun or head(a.noun) == head(b.noun)


def of_a_difference(case: Case, claim: Claim, q: Quantity) -> Iterator[Stated]:
    """`Italy gained 1.34 million and reached 59.12 million`, `a gulf of 9.2 points between the two`."""
    readings = list(islice(differences(case, claim, q, lambda row: _before(case, claim, row)), FEW))
    if not readings or claim.stranger:
        return
    relation = follows(case, claim, readings)
    yield relation
    reverse = [(Difference(e.right, e.left), rows) for e, rows in readings if isinstance(e, Difference)]
    if is_of_comings_and_goings(case, claim, q):
        return
    if is_plain(claim) and _is_exact(q):
        yield relation._replace(
            left=tuple(expression for expression, _ in reverse),
            if_holds="disputes",
            repairs=False,
            wording=relation.wording._replace(
                says=f"{opened(as_told(claim))} is the change between the rows {' and '.join(map(told, readings[0][1]))}, the other way round",
                query=f"the reference has {' and '.join(map(told, readings[0][1]))}; is the direction of {as_told(claim)} right?",
            ),
        )


def _is_exact(q: Quantity) -> bool:
    """Whether a figure has two digits or more and no hedge, so that it is hardly a difference by chance."""
    return q.hedge is None and q.steps >= 10


def of_what_was_told(case: Case, claim: Claim, q: Quantity) -> Iterator[Stated]:
    """`212 people died. That is 24 fewer, a drop of 10.2%`: from the rows of which the draft has just told."""
    told = claim.voice != "quoted" and not claim.stranger and q.comparator in ("=", "~")
    against = list(islice(comparisons(case, claim, q), FEW))
    for one in against:
        bare = told and _ends_its_clause(case, q)
        # `it would be missed by 7,360` supposes, but the amount follows from what is
        long = q.hedge is None and q.significant_digits >= _LONG
        relation = follows(case, claim, [one], slip=bare and long and len(against) == 1)
        yield relation._replace(supposed=True)
    for one in islice(chains(case, claim, q, lambda row: _before(case, claim, row)), FEW):
        yield follows(case, claim, [one])
    plain = q.direction is None and q.per is None and q.stat not in ("share", "duration")
    if plain and q.significant_digits < _SHORT:
        return
    found = list(islice(workings(case, claim, q, lambda row: _before(case, claim, row)), MAX_READINGS))
    if not found:
        return
    sole = len(found) == 1 and is_known(claim)
    slip = sole and q.direction is not None and q.significant_digits >= _SHORT
    # `£98, against £94.50 last year and £88.50 in 2024: a rise of £9.50`
    slip = slip and all(
        other in found[0][1] for row in found[0][1] for other in named_bases(case, claim, row)
    )
    if q.stat == "share":
        certain = told and _ends_its_clause(case, q) and is_of_named_whole(case, claim)
    else:
        certain = told and is_total_of_list(case, claim)
    for one in found:
        yield follows(case, claim, [one], slip=slip, disputes=sole and certain)


def _ends_its_clause(case: Case, q: Quantity) -> bool:
    return _CLAUSE_ENDS.match(case.text, q.number_end) is not None


def told_in_per_cent(case: Case, claim: Claim, q: Quantity) -> Iterator[Stated]:
    """`74% were filled, 6% more than 68% in 2024`: what lies between two percentages, which is points."""
    if not is_plain(claim):
        return
    for one, points in in_points(case, claim, q):
        if any(
            claim.index in link.all("by") and link.all("from") and link.all("to")
            for link in case.links_of(claim, "change")
        ):
            return  # the draft itself has both ends, and points-not-percent says so
        relation = follows(case, claim, [one], disputes=True)
        named = " and ".join(told(row) for row in one[1])
        wording = relation.wording._replace(
            says=f"{opened(as_told(claim))} is what lies between the rows {named} in percentage points; the draft gives it in per cent",
            query=f"the reference rows {named} differ by {as_told(claim)} in percentage points. Should it say points?",
        )
        yield relation._replace(meets=(points,), repairs=False, if_holds="", gap="none", wording=wording)


def told_in_points(case: Case, claim: Claim, q: Quantity) -> Iterator[Stated]:
    """`thefts climbed by 15 percentage points`: how much a count has changed in per cent of itself."""
    if q.unit != "percentage_point" or not is_plain(claim):
        return
    percent = claim._replace(quantity=q._replace(unit="percent", stat="percent-change"))
    readings, named = _series_readings(case, percent)
    readings = [one for one in readings if not _is_of_percentages(one[1][0])]
    if not named or not readings:
        return
    relation = follows(case, percent, readings[:MAX_READINGS])
    rows = " and ".join(told(row) for row in readings[0][1])
    wording = relation.wording._replace(
        says=f"{opened(as_told(claim))} is the step between the rows {rows} in per cent; the draft gives it in percentage points",
        query=f"the reference rows {rows} are {as_told(claim)} apart only in per cent. Should it say per cent?",
    )
    yield relation._replace(if_broken="", if_holds="disputes", repairs=False, gap="none", wording=wording)


def _is_of_percentages(row: Row) -> bool:
    """Whether a row is a percentage, so that its steps may be told in points."""
    return row.unit.startswith(("percent", "point"))


def of_the_end_of_a_step(case: Case, link: Link) -> Iterator[Stated]:
    """`grew 11.7% to 238,000`: the step is that between two rows, so that its end is the later of them."""
    ends = step_and_end(link)
    if ends is None or not case.settled.keys().isdisjoint(ends):
        return
    step, end = map(case.claim, ends)
    q = step.quantity
    assert q is not None
    if q.unit != "percent" or q.steps < _SURE_STEPS or not is_plain(end):
        return
    assert q.value is not None
    readings, named = _series_readings(case, towards(step, link))
    rows = {
        row
        for _, (before, row) in readings
        if (base := abs(before.size))
        and abs(100 * abs(row.size - before.size) - abs(q.value) * base) * 2 <= q.place * base
    }
    if named and len(rows) == 1:
        row = rows.pop()
        if any((key.entity, key.metric) == (row.entity, row.metric) for key in end.keys):
            yield follows(case, end, [(counted(case, end, row), (row,))], link=link, slip=True)._replace(
                slips="first"
            )


def _is_told_aside(case: Case, claim: Claim, row: Row) -> bool:
    """Whether a measure is named only between commas: `The Philippines, with 116.8 million people the second of the group, gained 5.5%`."""
    start = case.extraction.sentences[claim.sentence].start
    named = [
        hit
        for hit in case.mentions_between(start, case.extraction.sentences[claim.sentence].end)
        if row.metric in hit.ids
    ]
    asides = [match.span() for match in _ASIDE.finditer(case.text, start, claim.start)]
    return bool(named) and all(any(low <= hit.start < high for low, high in asides) for hit in named)


def of_a_series(case: Case, claim: Claim, quantity: Quantity) -> Iterator[Stated]:
    """`profit up 16%` with neither end in the draft: the newest two rows of what the words name."""
    readings, named = _series_readings(case, claim)
    if not readings or _is_held_against(case, claim) or _is_told_aside(case, claim, readings[0][1][0]):
        return
    if quantity.unit == "percentage_point":
        readings = [one for one in readings if _is_of_percentages(one[1][0])]
    readings = _of_its_ends(case, claim, readings)
    if readings:
        told_of = [reading for reading in readings if _is_told_base(case, claim, reading)]
        sure = named and is_known(claim)
        sure = sure and (len(readings) == 1 or len(told_of) == 1)
        repeats = sure and claim.zone in ("headline", "standfirst") and quantity.comparator in ("=", "~")
        repeats = repeats and all(row in case.rows_told(row.entity, row.metric) for row in readings[0][1])
        sole = told_of if len(told_of) == 1 else readings
        if sole != readings:
            yield follows(case, claim, readings[:MAX_READINGS])
        yield follows(case, claim, sole[:MAX_READINGS], disputes=repeats, slip=sure and not repeats)
        if sure and _tells(quantity) and not is_held_against_time_of(case, claim, readings[0][1][1]):
            yield _turned(case, claim, quantity, sole[0])


def _is_told_base(case: Case, claim: Claim, reading: Worked) -> bool:
    """Whether a change counts from the row that the sentence names to the newest one (`Since 2022 they have fallen by 12.8%`)."""
    base, row = reading[1]
    if row.status == "target":
        return False
    newest = max(family(case, row), key=lambda other: other.period.last)
    return row == newest and base in named_bases(case, claim, row)


def _series_readings(case: Case, claim: Claim) -> tuple[list[Worked], bool]:
    """The changes of a year, or from a row that the sentence names, of what the words name; and whether they name its subject."""
    readings: list[Worked] = []
    named = True
    told_of = {key.metric for key in claim.bases if key.entity_tie != "assumed"}
    ties = ("stated",) if any(key.metric_tie == "stated" for key in claim.bases) else ("sentence",)
    keys = [
        key
        for key in claim.bases
        if key.metric_tie in ties
        and (key.entity_tie != "assumed" or key.metric not in told_of)
        and _goes_on(case, claim, key)
    ]
    for key in keys:
        named = named and key.entity_tie in ("stated", "sentence", "carried", "only")
        rows = key.rows if key.period_tie in ("stated", "near") else key.rows[:1]
        newest = max(key.series, key=lambda row: row.period.last)
        # the date of a sentence before, or today; where the words name what the change counts from, no other end
        if key.period_tie == "carried" or named_bases(case, claim, newest):
            rows = tuple(dict.fromkeys((*rows, newest)))
        for row in rows:
            for before in _before(case, claim, row):
                readings.append(
                    (
                        change(claim, counted(case, claim, before), counted(case, claim, row)),
                        (before, row),
                    )
                )
    return readings, named


def _goes_on(case: Case, claim: Claim, key: Key) -> bool:
    """Whether the sentence of a change names its measure, or takes up the one before; `The number of hedgehogs fell` does not."""
    start, end, _ = case.extraction.sentences[claim.sentence]
    if _OWN_SUBJECT.match(case.text[start : claim.start]) is None:
        return True
    return any(
        hit.kind == "unit" or key.metric in hit.ids
        for hit in case.mentions_between(start, end)
        if hit.kind in ("metric", "unit")
    )


def _tells(quantity: Quantity) -> bool:
    """Whether the size of a change has digits enough that it is no chance that a change the other way is as large."""
    return quantity.steps >= 10 and quantity.comparator == "="


def _turned(case: Case, claim: Claim, quantity: Quantity, reading: Worked) -> Relation:
    """`rose by 1.8%` of what has fallen by 1.8%: the size is right, the direction is not."""
    (moved, rows), up = reading, quantity.direction == "up"
    relation = follows(case, claim, [(Difference(_NOTHING, moved), rows)])
    named = " and ".join(told(row) for row in rows)
    return relation._replace(
        if_holds="disputes",
        wording=relation.wording._replace(
            says=f"The draft tells of a {'rise' if up else 'fall'} of {as_told(claim)}; the rows {named} tell of a {'fall' if up else 'rise'} of that size",
            query=f"the reference rows {named} move the other way. Is the direction right?",
        ),
    )


def _before(case: Case, claim: Claim, row: Row) -> list[Row]:
    """What a change to a row may count from: the row a year before it, the last one before it in a finer series, one that the sentence names."""
    found: tuple[Row | None, ...]
    behind = case.behind(claim, _REACH).lower()
    if row.status == "target":
        # `to reach 450 million kg output would have to grow by 11%`: from what it is now, in a whole year and not since April
        own = [
            other
            for other in case.reference.rows(row.entity, row.metric)
            if other.rank != "deprecated" and other.status in ("", "actual") and other.unit == row.unit
        ]
        if not own:
            return []
        longest = max(own, key=lambda other: other.period.days)
        whole = [other for other in own if of_like_length(other.period, longest.period)]
        newest = max(whole, key=lambda other: other.period.last)
        told = [
            other
            for other in case.rows_told(row.entity, row.metric)
            if other.status != "target" and of_like_length(other.period, longest.period)
        ]
        now = max(
            (newest, *told), key=lambda other: other.period.last
        )  # an estimate, where the draft gives it
        found = (now, *named_bases(case, claim, now))
    elif _A_YEAR_BACK.match(behind) and (last := a_year_before(case, row)) is not None:
        found = (last,)
    else:
        found = (a_year_before(case, row), last_before(case, row), *named_bases(case, claim, row))
    return [other for other in dict.fromkeys(found) if other is not None]

"""Queries over packs: exact answers with the rows used, or the reason why there is none."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.interval import Interval
from factcheck.model.row import Timespan
from factcheck.reference import cells, chronology, load, queries, standings
from factcheck.reference.answers import Answer, NoAnswer, Record, Standing
from factcheck.reference.queries import Scope
from tests.reference.packs import FACTS, pack

ENTITIES = """entity,label,type,part_of,members_from,members_to
club,The Club,group,,,
a,Aland,country,club,1990,
b,Beland,country,club,1990,
c,Celand,country,club,2010,2023
d,Deland,country,club,1990,
p,Pat,person,club,,
"""
METRICS = """metric,label,kind,unit
share,Defence share,share,percent
output,Output,flow,million_usd
people,Population,stock,person
dead,Deaths,cumulative,person
rate,Deaths a day,rate,person_per_day
sailings,Sailings,flow,sailing
cancelled,Cancelled sailings,flow,sailing
dollars,Dollars for a euro,rate,usd_per_eur
jobs,Jobless rate,share,percent
"""
ROWS = """
a,share,2022,1.90,percent,Nato
a,share,2023,2.00,percent,Nato
a,share,2024,2.10,percent,Nato
a,share,2025,2.40,percent,Nato
b,share,2024,3.33,percent,Nato
b,share,2025,3.34,percent,Nato
c,share,2022,1.20,percent,Nato
d,share,2025,2.4,percent,Nato
a,output,2024,400,million_usd,Bank
a,output,2025,500,million_usd,Bank
b,output,2025,250,million_usd,Bank
d,output,2025,0,million_usd,Bank
a,people,2025,2000000,person,Bank
b,people,2024,1000000,person,Bank
a,dead,2022-02-24/2025-10-12,332000,person,Mod
a,rate,2025-01-01/2025-10-12,1165,person_per_day,Mod
a,sailings,2025,6120,sailing,Line
a,cancelled,2025,306,sailing,Line
a,dollars,2025,1.08,usd_per_eur,Bank
a,jobs,2019,5.0,percent,Bank
a,jobs,2020,8.1,percent,Bank
a,jobs,2021,6.0,percent,Bank
a,jobs,2022,5.5,percent,Bank
a,jobs,2023,5.6,percent,Bank
a,jobs,2024,5.9,percent,Bank
a,jobs,2025,6.2,percent,Bank
"""
Y = {year: cells.period(str(year)) for year in range(2015, 2030)}


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    folder = pack(
        tmp_path_factory.mktemp("packs") / "p",
        entities=ENTITIES,
        metrics=METRICS,
        facts=f"{FACTS}{ROWS}",
        series="metric,entity_set,complete_from,complete_to\nshare,club,2025,2025\njobs,a,2019,2025\n",
        roles="entity,role,holder,start,end,source\na,prime minister,Ann Lee,2020-01-01,2024-06-30,R\n"
        "a,prime minister,Bo Ray,2024-06-30,,R\nb,president,Cy Dee,,,R\n",
    )
    return load([folder], cache=False)


def value_of(answer):
    assert isinstance(answer, Answer), answer
    assert answer.interval.contains(answer.value)
    return answer.value, answer.unit, [f"{row.entity} {row.metric} {row.period.label}" for row in answer.rows]


def reason_of(answer):
    assert isinstance(answer, NoAnswer), answer
    return answer.reason


def test_value_exact_containing_latest(reference):
    assert value_of(queries.value(reference, "a", "share", Y[2024])) == (
        Fraction("2.10"),
        "percent",
        ["a share 2024"],
    )
    june = cells.period("2024-06")
    assert reason_of(queries.value(reference, "a", "share", june)) == "no-row"
    assert value_of(queries.value(reference, "a", "share", june, how="containing"))[0] == Fraction("2.10")
    assert value_of(queries.value(reference, "a", "share", Y[2027], how="latest"))[0] == Fraction("2.40")
    assert reason_of(queries.value(reference, "a", "share", Y[2020], how="latest")) == "no-row"
    assert reason_of(queries.value(reference, "a", "nothing", Y[2024])) == "no-row"


def test_changes(reference):
    assert value_of(queries.change(reference, "a", "share", Y[2023], Y[2025])) == (
        Fraction("0.40"), "percentage_point", ["a share 2023", "a share 2025"],
    )  # fmt: skip
    assert value_of(queries.change(reference, "a", "output", Y[2024], Y[2025]))[:2] == (100_000_000, "usd")
    grown = queries.percent_change(reference, "a", "output", Y[2024], Y[2025])
    assert value_of(grown)[:2] == (25, "percent")
    assert grown.interval.low == (Fraction(4995, 10) / Fraction(4005, 10) - 1) * 100
    assert reason_of(queries.percent_change(reference, "a", "output", Y[2023], Y[2025])) == "no-row"


def test_between_entities(reference):
    assert value_of(queries.difference(reference, "b", "a", "share", Y[2025]))[:2] == (
        Fraction("0.94"),
        "percentage_point",
    )
    assert value_of(queries.ratio(reference, "a", "b", "output", Y[2025]))[:2] == (2, "ratio")
    assert reason_of(queries.ratio(reference, "a", "d", "output", Y[2025])) == "zero-base"


def test_shares(reference):
    assert value_of(queries.share(reference, "a", "cancelled", ("a", "sailings"), Y[2025]))[:2] == (
        5,
        "percent",
    )
    assert value_of(queries.share(reference, "b", "output", ("a", "output"), Y[2025]))[0] == 50


def test_per_head_takes_the_latest_population(reference):
    assert value_of(queries.per_head(reference, "a", "output", "people", Y[2025])) == (
        250, "usd_per_person", ["a output 2025", "a people 2025"],
    )  # fmt: skip
    assert value_of(queries.per_head(reference, "b", "output", "people", Y[2025]))[2][1] == "b people 2024"


def test_rate_against_total_and_back(reference):
    (total,) = reference.rows("a", "dead")
    (rate,) = reference.rows("a", "rate")
    per_day = queries.rate_from_total(total)
    assert (per_day.value, per_day.unit) == (Fraction(332_000, total.period.days), "person_per_day")
    back = queries.total_from_rate(rate, 285)
    assert (back.value, back.unit) == (332_025, "person")
    assert reason_of(queries.total_from_rate(rate, 286)) == "period-differs"


def test_groups(reference):
    total = queries.group_sum(reference, "club", "share", Y[2025])
    assert value_of(total) == (Fraction("8.14"), "percent", ["a share 2025", "b share 2025", "d share 2025"])
    assert value_of(queries.group_mean(reference, "club", "share", Y[2025]))[0] == Fraction("8.14") / 3
    assert queries.group_count(reference, "club", "share", date(2025, 1, 1)).value == 3
    assert queries.group_count(reference, "club", "share", date(2015, 1, 1)).value == 4
    assert queries.group_count(reference, "club", "share", date(2000, 1, 1)).value == 3
    incomplete = queries.group_sum(reference, "club", "share", Y[2024])
    assert (incomplete.reason, len(incomplete.rows)) == ("incomplete-series", 2)
    assert reason_of(queries.group_sum(reference, "a", "share", Y[2025])) == "no-members"


@pytest.mark.parametrize(
    ("comparator", "threshold", "counts"),
    [(">=", 2, (3, 3)), (">", "2.40", (1, 1)), (">=", "2.40", (3, 3)), ("<", "2.40", (0, 0)), ("<=", "2.40", (2, 2)),
     (">", 3, (1, 1)), ("=", "3.34", (1, 1)), ("=", 2, (0, 0))],
)  # fmt: skip
def test_how_many_meet_a_threshold(reference, comparator, threshold, counts):
    found = queries.group_matching(
        reference, "club", "share", Y[2025], comparator, Interval.point(Fraction(threshold))
    )
    assert (found.counts, found.complete) == (counts, True)


def test_bounds_may_leave_a_threshold_open(reference):
    (row,) = reference.rows("a", "dead")
    bounded = row._replace(value=None, interval=Interval(Fraction(1), Fraction(5)))
    assert queries.meets(bounded, ">=", Interval.point(3)) is None
    assert queries.meets(bounded, ">=", Interval.point(1)) is True
    assert queries.meets(bounded, ">", Interval.point(1)) is None
    assert queries.meets(bounded, ">", Interval.point(5)) is False
    assert queries.meets(bounded, "=", Interval.point(3)) is None
    open_ended = row._replace(value=None, interval=Interval(Fraction(3), None))
    assert queries.meets(open_ended, ">=", Interval.point(3)) is True
    assert queries.meets(open_ended, ">=", Interval.point(4)) is None
    assert queries.meets(open_ended, "<", Interval.point(3)) is False


def test_conversion_by_rate_rows(reference):
    euros = queries.convert(reference, Interval.point(100), "eur", "usd", cells.period("2025-06"))
    assert (euros.unit, euros.interval.low, euros.interval.high) == (
        "usd",
        Fraction("107.5"),
        Fraction("108.5"),
    )
    dollars = queries.convert(reference, Interval.point(108), "usd", "eur", Y[2025])
    assert dollars.interval.contains(Fraction(100))
    assert reason_of(queries.convert(reference, Interval.point(1), "gbp", "usd", Y[2025])) == "no-row"
    assert reason_of(queries.convert(reference, Interval.point(1), "eur", "usd", Y[2024])) == "no-row"


# Standings.


def test_ranks(reference):
    found = standings.standing(reference, "a", "share", Y[2025], group="club")
    assert isinstance(found, Standing)
    assert ([row.entity for row in found.ahead], [row.entity for row in found.level]) == (["b"], ["d"])
    assert (found.ranks, found.complete) == ((2, 3), True)
    lowest = standings.standing(reference, "b", "share", Y[2025], group="club", highest=False)
    assert lowest.ranks == (3, 3)
    open_field = standings.standing(reference, "a", "share", Y[2024])
    assert ([row.entity for row in open_field.ahead], open_field.complete) == (["b"], False)


def test_neighbours_in_a_table_are_in_order(reference):
    a, b = reference.rows("b", "share")
    assert (a.written, b.written) == ("3.33", "3.34")
    found = standings.record(reference, "b", "share", Y[2025])
    assert (found.since, found.undecided) == (None, ())


def test_extremes(reference):
    top = standings.extreme(reference, "club", "share", Y[2025])
    assert (top.row.entity, top.ranks, top.complete) == ("b", (1, 1), True)
    bottom = standings.extreme(reference, "club", "share", Y[2025], highest=False)
    assert (bottom.ranks, {bottom.row.entity, *(row.entity for row in bottom.level)}) == ((1, 2), {"a", "d"})


def test_only_and_first(reference):
    found = standings.only(reference, "b", "share", Y[2025], ">", Interval.point(3), group="club")
    assert ([row.entity for row in found.meeting], found.complete) == (["b"], True)
    already = standings.first(reference, "a", "share", Y[2025], ">=", Interval.point(2))
    assert (already.since.period.label, already.gapless, already.complete) == ("2023", True, False)
    never = standings.first(reference, "a", "share", Y[2025], ">=", Interval.point(Fraction("2.4")))
    assert never.since is None


def test_highest_since(reference):
    found = standings.record(reference, "a", "jobs", Y[2025])
    assert isinstance(found, Record)
    assert (found.since.period.label, found.gapless, found.complete) == ("2020", True, True)
    assert [row.period.label for row in found.rows] == [str(year) for year in range(2019, 2026)]
    lowest = standings.record(reference, "a", "jobs", Y[2022], highest=False)
    assert (lowest.since.period.label, lowest.gapless) == ("2019", True)
    assert standings.record(reference, "a", "jobs", Y[2020]).since is None


def test_a_gap_is_told(reference, tmp_path):
    facts = "\n".join(line for line in f"{FACTS}{ROWS}".splitlines() if ",jobs,2023," not in line)
    gapped = load([pack(tmp_path / "p", entities=ENTITIES, metrics=METRICS, facts=facts)], cache=False)
    found = standings.record(gapped, "a", "jobs", Y[2025])
    assert (found.since.period.label, found.gapless, found.complete) == ("2020", False, False)


# Which rows answer.

EDITIONS = """fact,entity,metric,period,value,unit,source,as_of,rank,superseded_by,claimant,definition,status
old,a,share,2025,2.20,percent,Nato 2025,2025-08-28,,new,,,
new,a,share,2025,2.40,percent,Nato 2026,2026-07-10,,,,,
x1,a,dead,2025,100,person,AP,2026-01-01,,,Kyiv,killed,claim
x2,a,dead,2025,150,person,AP,2026-01-01,,,Moscow,killed,claim
x3,a,dead,2025,400,person,AP,2026-01-01,,,Kyiv,wounded,claim
x4,a,dead,2026,120,person,AP,2026-01-01,,,Kyiv,killed,claim
x5,a,people,2025,10,person,Census,2026-01-01,,,,,
x6,a,people,2025,12,person,Census,2026-05-01,,,,,
x7,a,people,2025,12.4,person,Survey,2026-05-01,,,,,
x8,a,people,2024,9,person,Census,2026-05-01,preferred,,,,
x9,a,people,2024,20,person,Blog,2026-05-01,,,,,
t1,a,people,2030,99,person,Plan,2026-05-01,,,,,target
"""


@pytest.fixture(scope="module")
def editions(tmp_path_factory):
    folder = pack(tmp_path_factory.mktemp("packs") / "p", entities=ENTITIES, metrics=METRICS, facts=EDITIONS)
    return load([folder], cache=False)


def test_superseded_rows_answer_for_drafts_of_their_own_day(editions):
    assert queries.value(editions, "a", "share", Y[2025]).value == Fraction("2.4")
    then = Scope(as_of=date(2025, 12, 18))
    assert queries.value(editions, "a", "share", Y[2025], scope=then).value == Fraction("2.2")
    assert (
        reason_of(queries.value(editions, "a", "share", Y[2025], scope=Scope(as_of=date(2025, 1, 1))))
        == "no-row"
    )


def test_sources_that_disagree_are_never_averaged(editions):
    whole = queries.value(editions, "a", "dead", Y[2025])
    assert (whole.reason, len(whole.rows)) == ("definition-differs", 3)
    killed = queries.value(editions, "a", "dead", Y[2025], scope=Scope(definition="killed"))
    assert (killed.reason, len(killed.rows)) == ("sources-disagree", 2)
    kyiv = Scope(definition="killed", claimant="Kyiv")
    assert queries.value(editions, "a", "dead", Y[2025], scope=kyiv).value == 100
    change = queries.change(editions, "a", "dead", Y[2025], Y[2026], scope=Scope(definition="killed"))
    assert (change.value, [row.claimant for row in change.rows]) == (20, ["Kyiv", "Kyiv"])


def test_the_newest_edition_and_the_better_rank_answer(editions):
    found = queries.value(editions, "a", "people", Y[2025])
    assert (found.value, found.rows[0].fact) == (Fraction("12.4"), "x7")
    assert [row.fact for row in queries.rows_at(editions, "a", "people", Y[2025])] == ["x6", "x7"]
    assert queries.value(editions, "a", "people", Y[2024]).value == 9
    assert reason_of(queries.value(editions, "a", "people", cells.period("2030"))) == "no-row"


# Dates.


def test_offices(reference):
    def names(role, entity, day):
        return [term.holder for term in chronology.holders(reference, role, entity, day)]

    assert names("Prime Minister", "a", date(2023, 1, 1)) == ["Ann Lee"]
    assert names("prime-minister", "a", date(2024, 6, 30)) == ["Ann Lee", "Bo Ray"]
    assert names("prime minister", "a", date(2030, 1, 1)) == ["Bo Ray"]
    assert names("prime minister", "a", date(2019, 1, 1)) == []
    assert names("president", None, date(2019, 1, 1)) == ["Cy Dee"]
    assert [term.role for term in chronology.roles_of(reference, "Bo Ray")] == ["prime minister"]
    assert chronology.roles_of(reference, "Bo Ray", date(2020, 1, 1)) == ()


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [("2025-12-11", "2025-12-17", -1), ("2025-12-17", "2025-12-11", 1), ("2025-12-11", "2025-12-11", 0),
     ("2025-12", "2025-12-11", None), ("2024", "2025", -1), ("2025", "2025", None)],
)  # fmt: skip
def test_order(one, other, answer):
    assert chronology.order(cells.period(one), cells.period(other)) == answer


def test_elapsed():
    found = chronology.elapsed(cells.period("1964-03-02"), cells.period("2015"))
    assert (found.least_years, found.most_years) == (50, 51)
    found = chronology.elapsed(cells.period("2022-02-24"), cells.period("2025-12-11"))
    assert (found.least_days, found.most_days, found.least_years, found.most_years) == (1386, 1386, 3, 3)
    assert chronology.elapsed(cells.period("2025"), cells.period("2025-06")).least_days == 0


@given(st.dates(date(1800, 1, 1), date(2100, 1, 1)), st.integers(0, 200))
def test_whole_years_are_birthdays(born, years):
    birthday = date(born.year + years, born.month, min(born.day, 28))
    span = Timespan(birthday, birthday, "")
    expected = years if born.day <= 28 else years - 1
    assert chronology.elapsed(Timespan(born, born, ""), span).least_years == max(expected, 0)

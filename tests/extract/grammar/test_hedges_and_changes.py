"""Hedges and bounds; the amount of a change and its direction; pairs of states; ranges and lists."""

from fractions import Fraction

import pytest

from factcheck.extract.grammar import read
from tests.extract.grammar.reading import AS_OF, only, quantities


@pytest.mark.parametrize(
    ("words", "comparator"),
    [
        ("about", "~"),
        ("around", "~"),
        ("some", "~"),
        ("roughly", "~"),
        ("nearly", "~"),
        ("almost", "~"),
        ("close to", "~"),
        ("approaching", "~"),
        ("barely", "~"),
        ("not quite", "~"),
        ("an estimated", "~"),
        ("c.", "~"),
        ("~", "~"),
        ("more than", ">"),
        ("over", ">"),
        ("in excess of", ">"),
        ("north of", ">"),
        ("well over", ">"),
        ("just over", ">"),
        ("slightly more than", ">"),
        ("exceeding", ">"),
        ("at least", ">="),
        ("no fewer than", ">="),
        ("not less than", ">="),
        ("a minimum of", ">="),
        ("upwards of", ">="),
        ("less than", "<"),
        ("fewer than", "<"),
        ("just under", "<"),
        ("short of", "<"),
        ("up to", "<="),
        ("no more than", "<="),
        ("not more than", "<="),
        ("as many as", "<="),
        ("at most", "<="),
        ("a maximum of", "<="),
        ("exactly", "="),
        ("precisely", "="),
        ("a total of", "="),
        ("only", "="),
        ("a record", "="),
    ],
)
def test_a_hedge_before_the_number(words: str, comparator: str) -> None:
    text = f"They counted {words} 450 homes."
    q = only(text)
    assert (q.comparator, q.hedge) == (comparator, words)
    assert q.hedge_start is not None
    assert text[q.hedge_start : q.hedge_end] == words
    assert text[q.start : q.end] == f"{words} 450 homes"


@pytest.mark.parametrize(
    ("text", "comparator", "hedge"),
    [
        ("There were 450 or so homes.", "~", "or so"),
        ("There were 450-odd homes.", "~", "-odd"),
        ("There were 450 or more homes.", ">=", "or more"),
        ("It took 30-plus minutes.", ">=", "-plus"),
        ("Rates of 6% or more hurt.", ">=", "or more"),
        ("It cost £50 or less.", "<=", "or less"),
        ("There are 20+ homes.", ">=", "+"),
        ("About a further 200 homes went.", "~", "about"),
        ("More than a staggering 40% went.", ">", "more than"),
        ("It cost over £3bn.", ">", "over"),
        ("Between about 400 and 500 homes went.", "~", "about"),
    ],
)
def test_hedges_behind_and_across(text: str, comparator: str, hedge: str) -> None:
    q = only(text)
    assert (q.comparator, q.hedge) == (comparator, hedge)


@pytest.mark.parametrize(
    "text",
    [
        "They walked over three days.",  # during
        "some of the 20 homes",
        "around the 20 villages",
        "It was 5.6% above 2,000.",  # a comparison
        "Profit was 16% more than £3m.",
        "She turned over 2,500 kronor.",
        "They fought over 3,000 hectares.",
        "It was seven more seats.",
    ],
)
def test_these_words_bind_nothing(text: str) -> None:
    assert all(q.comparator == "=" for q in quantities(text))


@pytest.mark.parametrize(
    ("text", "direction", "stat"),
    [
        ("Sales rose 5% last year.", "up", "percent-change"),
        ("Sales rose by about 5%.", "up", "percent-change"),
        ("Sales were up 5%.", "up", "percent-change"),
        ("Sales were 5% higher than in May.", "up", "percent-change"),
        ("It was a 5% rise.", "up", "percent-change"),
        ("An increase of 5% followed.", "up", "percent-change"),
        ("Profit was 5% more than in May.", "up", "percent-change"),
        ("Output was 5% above the plan.", "up", "percent-change"),
        ("Nikkei +0.4% at the close.", "up", "percent-change"),
        ("Sales fell 5% last year.", "down", "percent-change"),
        ("Sales fell sharply, by 5%.", "down", "percent-change"),
        ("A drop of 4.7 percentage points followed.", "down", "point-change"),
        ("It lost 45.3 points.", "down", "point-change"),
        ("The bank cut rates by 50 basis points.", "down", "point-change"),
        ("Shares lost 0.9%.", "down", "percent-change"),
        ("FTSE -1.2% at noon.", "down", "percent-change"),
        ("Two points less than before.", "down", "point-change"),
        ("It comes out 2.9% below 2024.", "down", "percent-change"),
    ],
)
def test_the_amount_of_a_change_has_a_direction(text: str, direction: str, stat: str) -> None:
    q = quantities(text)[0]
    assert (q.direction, q.stat) == (direction, stat)


@pytest.mark.parametrize(
    "text",
    [
        "Unemployment fell to 3.4%.",
        "Unemployment fell below 6%.",
        "Support stood at 38%.",
        "Some 61% had confidence in it.",
        "They delivered 26 planes, down from 87.",
        "Russia lost 1.1 million troops.",
        "The lake lies 400m above the sea.",
        "One ship above all was blamed.",
        "Apple sold 47 million phones, down on the year.",
    ],
)
def test_a_level_has_none(text: str) -> None:
    assert quantities(text)[0].direction is None


def test_level_and_amount_in_one_sentence() -> None:
    amount, level = quantities("Exports rose 4% to 2,100.")
    assert (amount.value, amount.unit, amount.direction) == (4, "percent", "up")
    assert (level.value, level.unit, level.direction, level.stat) == (2100, None, None, "count")


@pytest.mark.parametrize("text", ["The Dow fell 312 points, or 0.9%.", "The Dow fell 312 points (0.9%)."])
def test_a_change_said_twice_has_one_direction(text: str) -> None:
    assert [q.direction for q in quantities(text)] == ["down", "down"]


@pytest.mark.parametrize(
    ("text", "earlier", "later"),
    [
        ("The rate rose from 3.1% to 3.4%.", "3.1", "3.4"),
        ("Punctuality deteriorated from 84.6% to 81.2%.", "84.6", "81.2"),
        ("Waits lengthened from 11.2% to 12.7%.", "11.2", "12.7"),
        ("The dividend goes up from 22p to 24p.", "22", "24"),
        ("Growth eased to 2.3% from 3.4%.", "3.4", "2.3"),
        ("A pint costs £4.80, up from £4.20.", "4.20", "4.80"),
        ("It owns 72 pubs, down from 74.", "74", "72"),
        ("It carried 243,600 people, up 5.1% from 231,800.", "231800", "243600"),
        ("It got 88.4% in on time, a drop of 4.7 percentage points from 93.1%.", "93.1", "88.4"),
        ("It reached 16.2%, up 1.6 percentage points on the 14.6% of 2024.", "14.6", "16.2"),
        ("Officers have dwindled to 58, from 69.", "69", "58"),
        ("Shoplifting rose by 15%, from 3,015 to 3,468.", "3015", "3468"),
        ("Burglary went down from 1,612 cases to 1,418.", "1612", "1418"),
        ("Its share jumped from 5.4% in 2023 to 8.8% in 2024.", "5.4", "8.8"),
        ("The bill was up by 25%, from 8m pesos a month to 10m.", "8000000", "10000000"),
        ("A car costs £79.50 against £74.", "74", "79.50"),
        ("Profit was £1.2bn, compared with £0.9bn.", "900000000", "1200000000"),
        ("The hop went the other way, from 72,600 to 70,100.", "72600", "70100"),
    ],
)
def test_pairs_name_the_earlier_state_first(text: str, earlier: str, later: str) -> None:
    reading = read(text, AS_OF)
    ((i, j),) = reading.pairs
    assert reading.quantities[i].value == Fraction(earlier)
    assert reading.quantities[j].value == Fraction(later)
    assert reading.quantities[i].unit == reading.quantities[j].unit


def test_an_ellipsis_takes_over_unit_and_rate() -> None:
    first, second = (q for q in quantities("The bill rose from 8m pesos a month to 10m.") if q.unit)
    assert (second.unit, second.per) == (first.unit, first.per) == ("mxn", "month")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("22 to 28 percent of it", "22", "28", "percent"),
        ("$40-$60 of it", "40", "60", "usd"),
        ("10–12 weeks of it", "10", "12", "week"),
        ("between 400 and 500 hectares", "400", "500", "hectare"),
        ("28-32C by day", "28", "32", "celsius"),
        ("1.5% to 2% of it", "1.5", "2", "percent"),
        ("six to seven hours", "6", "7", "hour"),
        ("6 to 8 million euros", "6000000", "8000000", "eur"),
        ("$20 to $25 billion", "20000000000", "25000000000", "usd"),
        ("$400,000 to $3 million", "400000", "3000000", "usd"),
        ("$300 to $2 million", "300000000", "2000000", "usd"),
        ("about 3km-5km off", "3", "5", "km"),
        ("5k-20k people", "5000", "20000", "person"),
        ("500,000 to 600,000 men", "500000", "600000", "person"),
        ("a range from 6.2 to 5.9 metres, as it varies from 6.2 to 5.9 metres", "6.2", "5.9", "m"),
    ],
)
def test_ranges(text: str, low: str, high: str, unit: str) -> None:
    q = quantities(text)[-1]
    if text.startswith("$300"):  # a scale word is not shared when the first number would pass the second
        assert [x.low for x in quantities(text)] == [Fraction(300)]
        return
    assert (q.value, q.low, q.high, q.unit) == (None, Fraction(low), Fraction(high), unit)


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("61 and 64 percent", ["61", "64"], "percent"),
        ("2.1 and 2.4 million tonnes", ["2100000", "2400000"], "tonne"),
        ("5- or 6-inch", ["5", "6"], "inch"),
    ],
)
def test_a_list_shares_the_last_members_unit(text: str, values: list[str], unit: str) -> None:
    assert [(q.value, q.unit) for q in quantities(text)] == [(Fraction(v), unit) for v in values]


def test_a_bare_comma_shares_no_unit() -> None:
    assert [q.unit for q in quantities("Sales rose 4% to 2,100, 5.6% more than in May.")] == [
        "percent",
        None,
        "percent",
    ]


def test_a_list_shares_its_noun() -> None:
    assert [q.noun for q in quantities("They cut 900, 700 and 450 jobs.")] == ["jobs"] * 3


def test_or_restates_and_shares_nothing() -> None:
    count, share = quantities("It has risen by 12,000, or 28%.")
    assert (count.unit, share.unit) == (None, "percent")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("They won 3-0 on Sunday.", 3, 0),
        ("A 101-98 victory followed.", 101, 98),
        ("The Senate voted 52-48 for it.", 52, 48),
        ("He went 9-for-15 from there.", 9, 15),
        ("He had 20 (7-9 FG).", 7, 9),
        ("The Hawks (20-31) lost.", 20, 31),
    ],
)
def test_scores_and_votes_are_one_reading(text: str, low: int, high: int) -> None:
    q = quantities(text)[-1]
    assert (q.stat, q.value, q.low, q.high) == ("score", None, low, high)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("a third of the 1,200 homes", 1200),
        ("12 of the 32 teams", 32),
        ("207 out of 5,910", 5910),
        ("2% of $21.1 billion", 21_100_000_000),
        ("40 percent of the city's 2.8 million residents", 2_800_000),
        ("five of their last seven games", 7),
    ],
)
def test_a_share_points_to_its_base(text: str, base: int) -> None:
    first, second = quantities(text)
    assert (first.of, second.value) == (1, base)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        (
            "It expects 1.1bn to 1.3bn, down from the 1.4bn to 1.6bn that it gave in July.",
            "1400000000",
            "1600000000",
        ),
        ("Output was 300 tonnes, down from the 400 to 450 tonnes of last year.", "400", "450"),
        ("It cut its forecast to 1.1bn to 1.3bn crowns from 1.4bn to 1.6bn.", "1400000000", "1600000000"),
        ("It lowered its range to £1.1bn to £1.3bn, from £1.4bn to £1.6bn.", "1400000000", "1600000000"),
        ("It expects growth of 2% to 3%, down from 4% to 5%.", "4", "5"),
        ("A ride costs between £3 and £5, up from £1 to £2 before.", "1", "2"),
    ],
)
def test_a_range_is_told_against_a_range(text: str, low: str, high: str) -> None:
    found = quantities(text)[-1]
    assert (found.low, found.high) == (Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    "text",
    [
        "Children aged 4 to 6 rose from 312 to 390.",
        "The number fell from 84 to 71.",
        "Between 10 and 12 people a day come, and takings rose from 40 to 45 crowns.",
        "It was closed for 2 to 3 weeks, and fares went up from £4 to £5.",
    ],
)
def test_two_states_of_a_change_are_no_range(text: str) -> None:
    assert all(q.value is not None for q in quantities(text)[-2:])

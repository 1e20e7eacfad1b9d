"""Every row of the table that turns words into intervals."""

from fractions import Fraction

import pytest

from factcheck.judge import words
from factcheck.judge.hedges import hedge_class
from factcheck.model.interval import Interval
from tests.judge.drafting import quantity


def interval(text: str) -> Interval:
    """`[1, 2)`, `(1, ...]` with an ellipsis for an open end."""
    low, high = (part.strip() for part in text[1:-1].split(","))
    return Interval(
        None if low == "…" else Fraction(low.replace("_", "")),
        None if high == "…" else Fraction(high.replace("_", "")),
        text[0] == "(",
        text[-1] == ")",
    )


LOOSE = [
    ("1.1 million people", "[1_050_000, 1_200_000)"),
    ("1.10 million people", "[1_095_000, 1_110_000)"),
    ("4.0 million people", "[3_950_000, 4_100_000)"),
    ("£4.0 million", "[3_950_000, 4_100_000)"),
    ("3 million people", "[2_500_000, 4_000_000)"),
    ("1,200 soldiers a day", "[1150, 1300)"),
    ("1,200 homes", "[1150, 1300)"),
    ("1,240 homes", "[1235, 1250)"),
    ("1,243 homes", "[2485/2, 1244)"),
    ("20 homes", "[15, 30)"),
    ("ten homes", "[5, 20)"),
    ("45 homes", "[45, 45]"),
    ("nine homes", "[9, 9]"),
    ("0 homes", "[0, 0]"),
    ("twelve homes", "[12, 12]"),
    ("100 homes", "[50, 200)"),
    ("101 homes", "[201/2, 102)"),
    ("120 seats", "[120, 120]"),
    ("1,234,567 votes", "[1234567, 1234567]"),
    ("310 votes", "[305, 320)"),
    ("20%", "[39/2, 21)"),
    ("5%", "[9/2, 6)"),
    ("12.5%", "[249/20, 63/5)"),
    ("100%", "[199/2, 101)"),
    ("20 percentage points", "[39/2, 21)"),
    ("£1,234", "[2467/2, 1235)"),
    ("£1,234.98", "[246995/200, 123499/100)"),
    ("27 km", "[53/2, 28)"),
    ("-5C", "(-6, -9/2]"),
    ("-0.5%", "(-3/5, -9/20]"),
    ("3 years", "(2, 4)"),
    ("3.5 years", "[69/20, 18/5)"),
    ("45 homes a year", "[89/2, 46)"),
    ("exactly 1,200 homes", "[1200, 1200]"),
    ("a total of 1,210 homes", "[1210, 1210]"),
    ("a total of 1,200 homes", "[1150, 1300)"),
    ("exactly 1.2 million homes", "[1_150_000, 1_300_000)"),
    ("about 1,200 homes", "[1080, 1320]"),
    ("about 3,000 homes", "[2000, 4000]"),
    ("around 50%", "[45, 55]"),
    ("about 3%", "[2, 4]"),
    ("an estimated 450 homes", "[405, 495]"),
    ("over 1.1 million people", "(1_100_000, …]"),
    ("more than 12 homes", "(12, …]"),
    ("just over 300 homes", "(300, 400]"),
    ("slightly more than 42%", "(42, 231/5]"),
    ("a little over 42%", "(42, 231/5]"),
    ("well over 300 homes", "(300, …]"),
    ("at least 30 homes", "[30, …]"),
    ("nearly 3 million people", "[2_000_000, 3_000_000]"),
    ("almost 42%", "[189/5, 42]"),
    ("close to 500 homes", "[400, 500]"),
    ("approaching 500 homes", "[400, 500]"),
    ("just under 240 homes", "[216, 240]"),
    ("just short of 240 homes", "[216, 240]"),
    ("under 50 homes", "[0, 50)"),
    ("less than 6%", "[0, 6)"),
    ("below 5C", "[…, 5)"),
    ("below -20C", "[…, -20)"),
    ("above -5C", "(-5, …]"),
    ("up to 300 homes", "[0, 300]"),
    ("as many as 40 homes", "[0, 40]"),
    ("about -5C", "[-6, -4]"),
    ("a third", "[19/60, 11/30]"),
    ("a quarter", "[9/40, 11/40]"),
    ("half", "[9/20, 11/20]"),
    ("two-thirds", "[19/30, 41/60]"),
    ("about a third", "[3/10, 11/30]"),
    ("nearly half", "[9/20, 1/2]"),
    ("more than half", "(1/2, …]"),
    ("one in 12", "[2/25, 2/23]"),
    ("one in 40", "(1/50, 1/35]"),
    ("two in 5", "[11/30, 9/20]"),
    ("fewer than one in 6", "[0, 1/6)"),
]


@pytest.mark.parametrize(("text", "expected"), LOOSE, ids=[text for text, _ in LOOSE])
def test_loose(text: str, expected: str) -> None:
    assert words.loose(quantity(text), written=text) == interval(expected)


OTHERS = [
    # text, strict, conventional
    ("1.1 million people", "[1_050_000, 1_150_000]", "[1_050_000, 1_150_000]"),
    ("1,200 homes", "[2399/2, 2401/2]", "[1150, 1250]"),
    ("20%", "[39/2, 41/2]", "[39/2, 41/2]"),
    ("3 years", "[5/2, 7/2]", "[5/2, 7/2]"),
    ("over 12 homes", "(12, …]", "(12, …]"),
    ("45 homes", "[45, 45]", "[45, 45]"),
]


@pytest.mark.parametrize(("text", "strict", "conventional"), OTHERS, ids=[case[0] for case in OTHERS])
def test_strict_and_conventional(text: str, strict: str, conventional: str) -> None:
    assert words.strict(quantity(text)) == interval(strict)
    assert words.conventional(quantity(text)) == interval(conventional)


PRAGMATIC = [
    ("over 1.1 million people", "(1_100_000, 2_200_000]"),
    ("more than 12%", "(12, 24]"),
    ("under 50 homes", "[25, 50)"),
    ("just over 300 homes", None),
    ("at least 30 homes", None),
    ("up to 300 homes", None),
    ("about 300 homes", None),
    ("300 homes", None),
    ("below 5C", None),
    ("above -5C", None),
    ("dozens of homes", "[20, 200]"),
    ("scores of homes", "[40, 400]"),
    ("hundreds of homes", "[200, 2000]"),
    ("thousands of homes", "[2000, 20000]"),
    ("tens of thousands of homes", "[20000, 200000]"),
    ("hundreds of thousands of homes", "[200000, 2000000]"),
    ("millions of homes", None),
    ("a couple of homes", "[2, 3]"),
    ("a few homes", "[3, 6]"),
    ("several homes", "[3, 12]"),
    ("a handful of homes", "[2, 10]"),
    ("a few hundred homes", "[300, 600]"),
    ("several thousand homes", "[3000, 12000]"),
    ("a couple of million homes", "[2000000, 3000000]"),
    ("hundreds of millions of homes", "[200000000, 2000000000]"),
]


@pytest.mark.parametrize(("text", "expected"), PRAGMATIC, ids=[text for text, _ in PRAGMATIC])
def test_pragmatic(text: str, expected: str | None) -> None:
    found = words.pragmatic(quantity(text), written=text)
    assert found == (None if expected is None else interval(expected))


VAGUE = [
    # word, least, most that a reader expects
    ("dozens", 20, 200),
    ("scores", 40, 400),
    ("hundreds", 200, 2_000),
    ("thousands", 2_000, 20_000),
    ("tens of thousands", 20_000, 200_000),
    ("hundreds of thousands", 200_000, 2_000_000),
    ("millions", 2_000_000, None),
    ("tens of millions", 20_000_000, 200_000_000),
    ("hundreds of millions", 200_000_000, 2_000_000_000),
    ("billions", 2_000_000_000, None),
    ("tens of billions", 20_000_000_000, 200_000_000_000),
    ("hundreds of billions", 200_000_000_000, 2_000_000_000_000),
    ("trillions", 2_000_000_000_000, None),
    ("a couple", 2, 3),
    ("a handful", 2, 10),
    ("a few", 3, 6),
    ("several", 3, 12),
    ("several hundred", 300, 1_200),
    ("a few thousand", 3_000, 6_000),
    ("several million", 3_000_000, 12_000_000),
    ("a few billion", 3_000_000_000, 6_000_000_000),
    ("a couple of trillion", 2_000_000_000_000, 3_000_000_000_000),
]


@pytest.mark.parametrize(("text", "least", "most"), VAGUE, ids=[case[0] for case in VAGUE])
def test_vague_plurals_have_a_floor_and_no_ceiling_but_what_readers_expect(
    text: str, least: int, most: int | None
) -> None:
    q = quantity(text)
    assert words.loose(q, written=text) == Interval(Fraction(least), None)
    expected = None if most is None else Interval(Fraction(least), Fraction(most))
    assert words.pragmatic(q, written=text) == expected
    assert words.supporting(q, "strict", written=text) == expected


def test_a_word_of_no_known_size_says_nothing() -> None:
    q = quantity("oodles of homes")
    assert words.loose(q, written="oodles") == Interval(None, None)
    assert words.pragmatic(q, written="oodles") is None


FRACTIONS = [
    # every fraction that prose names stands for what is nearer to it than to its neighbours
    ("1/10", "[1/20, 9/80]"),
    ("1/8", "[9/80, 15/112]"),
    ("1/7", "[15/112, 13/84]"),
    ("1/6", "[13/84, 11/60]"),
    ("1/5", "[11/60, 9/40]"),
    ("1/4", "[9/40, 11/40]"),
    ("3/10", "[11/40, 19/60]"),
    ("1/3", "[19/60, 11/30]"),
    ("2/5", "[11/30, 9/20]"),
    ("1/2", "[9/20, 11/20]"),
    ("3/5", "[11/20, 19/30]"),
    ("2/3", "[19/30, 41/60]"),
    ("7/10", "[41/60, 29/40]"),
    ("3/4", "[29/40, 31/40]"),
    ("4/5", "[31/40, 17/20]"),
    ("9/10", "[17/20, 19/20]"),
    # others lie between the named ones around them, or at the edges are as wide as their own parts
    ("3/8", "[17/48, 31/80]"),
    ("5/6", "[49/60, 13/15]"),
    ("3/100", "[1/40, 1/25)"),
    ("99/100", "[197/200, 1]"),
    ("19/20", "[37/40, 1]"),
    ("1/9", "[2/19, 2/17]"),
    ("1/12", "[2/25, 2/23]"),
]


@pytest.mark.parametrize(("value", "expected"), FRACTIONS, ids=[case[0] for case in FRACTIONS])
def test_fractions_in_words(value: str, expected: str) -> None:
    q = quantity("a third")._replace(value=Fraction(value))
    found = words.loose(q, written="so many parts")
    expected_interval = interval(expected)
    assert (found.low, found.high) == (expected_interval.low, expected_interval.high)


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        (3, "[2/7, 2/5]"),
        (19, "[2/39, 2/37]"),
        (20, "(1/30, 1/15]"),
        (21, "[2/43, 2/41]"),
        (100, "(1/200, 1/50]"),
        (250, "(1/260, 1/245]"),
        (2, "[9/20, 11/20]"),
    ],
)
def test_one_in_so_many(n: int, expected: str) -> None:
    for text in (f"one in {n}", f"1 out of {n}"):
        q = quantity("a third")._replace(value=Fraction(1, n))
        assert words.loose(q, written=text) == interval(expected)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2", "[3/2, 5/2)"),
        ("3", "[5/2, 7/2)"),
        ("1", "[1/2, 3/2)"),
        ("1/2", "[2/5, 3/5]"),
        ("10", "[19/2, 21/2)"),
    ],
)
def test_doubled_and_halved(value: str, expected: str) -> None:
    q = quantity("5 homes", form="vague")._replace(value=Fraction(value))
    assert words.loose(q) == interval(expected)


RANGES = [
    # low, high, places, unit, loose, strict
    (400, 500, (1, 100, 1, 100), None, "[350, 600)", "[799/2, 1001/2]"),
    (10, 15, (1, 1, 1, 1), "percent", "[19/2, 16)", "[19/2, 31/2]"),
    (15, 10, (1, 1, 1, 1), "percent", "[19/2, 16)", "[19/2, 31/2]"),
    (6_000_000, 8_000_000, (10**6, 10**6, 10**6, 10**6), None, "[5500000, 9000000)", "[5500000, 8500000]"),
]


@pytest.mark.parametrize(("low", "high", "places", "unit", "loose", "strict"), RANGES)
def test_ranges(
    low: int, high: int, places: tuple[int, ...], unit: str | None, loose: str, strict: str
) -> None:
    first, first_significant, last, last_significant = map(Fraction, places)
    q = quantity("0")._replace(
        value=None, low=Fraction(low), high=Fraction(high), form="range", unit=unit,
        place=first, significant_place=first_significant, high_place=last, high_significant_place=last_significant,
    )  # fmt: skip
    assert words.loose(q) == interval(loose)
    assert words.strict(q) == interval(strict)
    assert words.loose(words.end_of_range(q, "low")) == words.loose(
        q._replace(value=Fraction(low), low=None, high=None, form="numeral")
    )


def test_an_age_runs_to_the_next_birthday() -> None:
    assert words.loose(quantity("45", stat="age", unit="year")) == interval("[45, 46)")


def test_an_age_range_runs_to_the_birthday_after_its_end() -> None:
    q = quantity("0", stat="age")._replace(value=None, low=Fraction(18), high=Fraction(24), form="range")
    assert words.loose(q) == interval("[18, 25)")


def test_a_rate_per_inhabitants_keeps_its_zeros_and_a_rate_per_day_does_not() -> None:
    assert words.loose(quantity("120", stat="rate", per="100000 person")) == interval("[239/2, 121)")
    assert words.loose(quantity("120", stat="rate", per="day")) == interval("[115, 130)")


def test_in_an_enumerated_breakdown_counts_below_a_thousand_are_exact() -> None:
    q = quantity("120 homes")
    assert words.loose(q) == interval("[115, 130)")
    assert words.loose(q, exact_group=True) == interval("[120, 120]")
    assert words.loose(quantity("1,200 homes"), exact_group=True) == interval("[1150, 1300)")
    assert words.loose(quantity("about 120 homes"), exact_group=True) == interval("[108, 132]")


def test_the_result_of_a_division_is_rounded_even_where_it_counts() -> None:
    assert words.loose(quantity("45 homes"), divided=True) == interval("[89/2, 46)")


EXACT = [
    ("45 homes", True),
    ("40 homes", False),
    ("145 homes", False),
    ("nine homes", True),
    ("ten homes", False),
    ("about 45 homes", False),
    ("45%", False),
    ("45 km", False),
    ("£45", False),
    ("4.5 homes", False),
    ("exactly 145 homes", True),
    ("exactly 45%", False),
    ("345 seats", True),
    ("1,345 seats", False),
    ("1,345 votes", True),
    ("45 homes a day", False),
]


@pytest.mark.parametrize(("text", "exact"), EXACT, ids=[text for text, _ in EXACT])
def test_is_exact(text: str, exact: bool) -> None:
    assert words.is_exact(quantity(text)) is exact


@pytest.mark.parametrize("stat", ["ordinal", "rank", "score", "date"])
def test_ordinals_and_scores_are_exact(stat: str) -> None:
    assert words.is_exact(quantity("120", stat=stat))


SUPPORTING = [
    # text, reading, interval
    ("1.1 million people", "strict", "[1_050_000, 1_150_000]"),
    ("1.1 million people", "loose", "[1_050_000, 1_200_000)"),
    ("3 million people", "strict", None),
    ("£3bn", "loose", None),
    ("30 million people", "strict", "[29_500_000, 30_500_000]"),
    ("5%", "strict", "[9/2, 11/2]"),
    ("3,000 homes", "conventional", "[2700, 3300]"),
    ("3,000 homes", "strict", "[5999/2, 6001/2]"),
    ("over 1.1 million people", "strict", "[1_100_000, 2_200_000]"),
    ("over 3 million people", "strict", "[3_000_000, 6_000_000]"),
    ("at least 30 homes", "strict", "[30, 60]"),
    ("nearly 3 million people", "strict", "[2_500_000, 3_000_000]"),
    ("about 3 million people", "strict", "[2_500_000, 3_500_000]"),
    ("about 1,200 homes", "loose", "[1080, 1320]"),
    ("about 3,000 homes", "loose", "[2700, 3300]"),
    ("under 50 homes", "strict", "[25, 50]"),
    # three digits and more tell a step, of five where the last is a five or a nought
    ("about 42,100 homes", "strict", "[42_000, 42_200]"),
    ("about 42,500 homes", "strict", "[42_000, 43_000]"),
    ("about 42,000 homes", "strict", "[37_800, 46_200]"),
    ("about 10.0 km", "strict", "[19/2, 21/2]"),
    ("about 9.9 km", "strict", "[891/100, 1089/100]"),
    ("about 0.5 km", "strict", "[9/20, 11/20]"),
    ("about 4.21 km", "strict", "[42/10, 422/100]"),
    ("nearly 42,100 homes", "strict", "[37_890, 42_100]"),
    # one digit says little, before zeros or behind the point
    ("0.5 km", "loose", "[9/20, 11/20]"),
    ("1.5 km", "loose", "[29/20, 8/5)"),
    ("2%", "strict", "[3/2, 5/2]"),
    ("2%", "loose", "[3/2, 5/2]"),
    ("up to 300 homes", "strict", "[150, 300]"),
    ("just over 300 homes", "strict", "[300, 330]"),
    ("a third", "strict", "[19/60, 11/30]"),
    ("dozens of homes", "strict", "[20, 200]"),
    ("millions of homes", "strict", None),
    ("below -20C", "strict", "[-30, -20]"),
    ("nearly -5C", "strict", "[-5, -9/2]"),
]


@pytest.mark.parametrize(
    ("text", "reading", "expected"), SUPPORTING, ids=[f"{c[0]}-{c[1]}" for c in SUPPORTING]
)
def test_supporting(text: str, reading: str, expected: str | None) -> None:
    found = words.supporting(quantity(text), reading, written=text)
    assert found == (None if expected is None else interval(expected))


def test_what_is_told_in_words_is_backed_the_same_under_every_reading() -> None:
    for form, value in (("vague", Fraction(2)), ("fraction", Fraction(1, 3)), ("fraction", Fraction(3))):
        q = quantity("2 km", form=form)._replace(value=value)
        assert words.supporting(q, "loose") == words.supporting(q, "strict")


def test_a_number_between_two_places_has_more_than_one_digit() -> None:
    for words_, place, expected in (("2 km", 1, "[3/2, 5/2]"), ("2.5 km", 1, "[2, 7/2)")):
        q = quantity(words_, place=Fraction(place), significant_place=Fraction(place))
        assert words.supporting(q, "loose") == interval(expected)


def test_about_a_fraction_reaches_as_far_as_the_fraction_itself() -> None:
    plain, about = (words.loose(quantity(text), written=text) for text in ("a third", "about a third"))
    assert about.encloses(plain)
    assert about.encloses(interval("[3/10, 11/30]"))
    assert words.loose(quantity("about 12 homes")) == interval("[54/5, 66/5]")


PRINTED = [
    ("1.1 million people", ("1100000", "1100000", False, False)),
    ("about 1,200 homes", ("1200", "1200", False, False)),
    ("over 1.1 million people", ("1100000", None, True, False)),
    ("under 50 homes", ("0", "50", False, True)),
    ("dozens of homes", ("20", None, False, False)),
    ("a third", ("0.333333333333", "0.333333333334", False, False)),
]


@pytest.mark.parametrize(("text", "expected"), PRINTED, ids=[text for text, _ in PRINTED])
def test_printed_keeps_the_written_number(text: str, expected: tuple[object, ...]) -> None:
    assert tuple(words.printed(quantity(text), text)) == expected


@pytest.mark.parametrize(
    ("hedge", "comparator", "kind"),
    [
        (None, "=", "none"),
        ("exactly", "=", "exactly"),
        ("about", "~", "about"),
        ("not quite", "~", "nearly"),
        ("just over", ">", "just-over"),
        ("over", ">", "over"),
        ("just under", "<", "nearly"),
        ("under", "<", "under"),
        ("shy of", "<", "nearly"),
        ("just shy of", "<", "nearly"),
        ("at least", ">=", "at-least"),
        ("a little below at most", "<=", "up-to"),
    ],
)
def test_what_a_hedge_does(hedge: str | None, comparator: str, kind: str) -> None:
    assert hedge_class(quantity("300 homes", hedge=hedge, comparator=comparator)) == kind


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"unit": "percent", "stat": "count"}, True),
        ({"unit": "basis_point", "stat": "count"}, True),
        ({"unit": None, "stat": "share"}, True),
        ({"unit": None, "stat": "index"}, True),
        ({"per": "100000 person"}, True),
        ({"per": "1 person"}, True),
        ({"per": "day"}, False),
        ({"unit": "km", "stat": "amount"}, False),
        ({}, False),
    ],
)
def test_where_zeros_were_meant(changes: dict[str, str], expected: bool) -> None:
    assert words.is_percent(quantity("20", **changes)) is expected


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("usd", True),
        ("gbp", True),
        ("usd_cent", True),
        (None, False),
        ("mph", False),
        ("bar", False),
        ("km", False),
        ("acre", False),
        ("km2", False),
        ("mile", False),
        ("kilo_m", False),
    ],
)
def test_money(unit: str | None, expected: bool) -> None:
    assert words.is_money(quantity("20", unit=unit)) is expected


NOT_COUNTED = [
    ("4.5", {"stat": "rank"}),
    ("about 120", {"stat": "score"}),
    ("4.0 homes", {}),
    ("45", {"stat": "amount"}),
    ("45", {"unit": "km"}),
    ("45", {"per": "day"}),
    ("1,000 seats", {}),
    ("45", {"form": "vague"}),
]


@pytest.mark.parametrize(("text", "changes"), NOT_COUNTED)
def test_what_was_not_counted_is_not_exact(text: str, changes: dict[str, str]) -> None:
    assert not words.is_exact(quantity(text, **changes))


def test_in_a_breakdown_a_thousand_is_round() -> None:
    assert words.is_exact(quantity("990 homes"), exact_group=True)
    assert not words.is_exact(quantity("1,000 homes"), exact_group=True)
    assert not words.is_exact(quantity("45")._replace(value=None), exact_group=True)


def test_what_is_open_at_nothing_has_no_usual_end() -> None:
    for text in ("over 0 km", "over -5 km"):
        assert words.pragmatic(quantity(text)) is None


MORE_SUPPORT = [
    ("a third", "loose", "[19/60, 11/30]"),
    ("45 homes", "loose", "[45, 45]"),
    ("nine homes", "loose", "[9, 9]"),
    ("0 km", "loose", "[-1/2, 1)"),
    ("1 km", "loose", "[1/2, 3/2]"),
    ("1.0 km", "loose", "[19/20, 11/10)"),
    ("3 km", "strict", "[5/2, 7/2]"),
    ("3 km", "loose", "[5/2, 7/2]"),
    ("3 thousand homes", "strict", None),
    ("below 5C", "strict", "[0, 5]"),
    ("under 5 km", "strict", "[5/2, 5]"),
]


@pytest.mark.parametrize(
    ("text", "reading", "expected"), MORE_SUPPORT, ids=[f"{c[0]}-{c[1]}" for c in MORE_SUPPORT]
)
def test_support_at_the_borders(text: str, reading: str, expected: str | None) -> None:
    found = words.supporting(quantity(text), reading, written=text)
    assert found == (None if expected is None else interval(expected))


def test_a_range_is_printed_from_its_smaller_end() -> None:
    q = quantity("0")._replace(value=None, form="range")
    for low, high in ((10, 15), (15, 10)):
        ranged = q._replace(low=Fraction(low), high=Fraction(high))
        assert tuple(words.printed(ranged, "10-15")) == ("10", "15", False, False)
    for half in (q._replace(low=Fraction(10)), q._replace(high=Fraction(15)), q):
        assert words.printed(half, "dozens").low == "20"
        assert words.loose(half, written="dozens") == Interval(Fraction(20), None)


def test_fractions_beyond_one_and_at_the_edges() -> None:
    for value in ("3/2", "1"):
        q = quantity("a third")._replace(value=Fraction(value))
        step = Fraction(1, 3)
        assert words.loose(q) == Interval(Fraction(value) - step / 2, Fraction(value) + step, high_open=True)
    assert words.loose(quantity("a third")._replace(value=Fraction(3, 100)), written="parts").high_open
    assert words.loose(quantity("a third")._replace(value=Fraction(1, 10)), written="one in 10") == interval(
        "[2/21, 2/19]"
    )


def test_only_years_of_duration_may_be_nearly_over() -> None:
    assert words.loose(quantity("3", unit="year", stat="duration")) == interval("(2, 4)")
    assert words.loose(quantity("3", unit="year", stat="amount")) == interval("[5/2, 4)")
    assert words.loose(quantity("3", unit="month", stat="duration")) == interval("[5/2, 4)")


def test_about_a_range_reaches_a_tenth_beyond_its_ends() -> None:
    q = quantity("0", comparator="~")._replace(
        value=None, low=Fraction(40), high=Fraction(50), form="range", unit="percent"
    )
    assert words.strict(q) == interval("[36, 55]")
    assert words.loose(q) == interval("[36, 55)")
    assert words.strict(q._replace(low=Fraction(2), high=Fraction(3))) == interval("[3/2, 7/2]")


def test_each_end_of_a_range_has_its_own_places() -> None:
    q = quantity("0")._replace(
        value=None, low=Fraction(40), high=Fraction(500), form="range", place=Fraction(1), significant_place=Fraction(10),
        high_place=Fraction(5), high_significant_place=Fraction(100),
    )  # fmt: skip
    low, high = words.end_of_range(q, "low"), words.end_of_range(q, "high")
    assert (low.value, low.place, low.significant_place, low.form) == (40, 1, 10, "numeral")
    assert (high.value, high.place, high.significant_place, high.form) == (500, 5, 100, "numeral")
    assert (high.low, high.high) == (None, None)
    plain = words.end_of_range(q._replace(high_place=None, high_significant_place=None, form="word"), "high")
    assert (plain.place, plain.significant_place, plain.form) == (1, 10, "word")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"unit": "celsius", "stat": "amount"}, True),
        ({"unit": "percent", "stat": "percent-change"}, True),
        ({"unit": "percentage_point", "stat": "point-change"}, True),
        ({"unit": "percent", "stat": "percent-change", "direction": "up"}, False),
        ({"unit": "percent", "stat": "share"}, False),
        ({"unit": "km", "stat": "amount", "direction": "up"}, False),
    ],
)
def test_what_may_be_negative(changes: dict[str, str], expected: bool) -> None:
    assert words.may_be_negative(quantity("5", **changes)) is expected


def test_nearly_doubled_says_no_less_than_doubled() -> None:
    def doubled(comparator: str, hedge: str | None) -> Interval:
        q = quantity("5 homes", form="vague", comparator=comparator, hedge=hedge)._replace(value=Fraction(2))
        return words.loose(q)

    for comparator, hedge in (("=", None), ("~", "about"), ("~", "nearly")):
        assert doubled(comparator, hedge) == interval("[3/2, 5/2)")
    assert doubled(">", "more than") == interval("(2, …]")

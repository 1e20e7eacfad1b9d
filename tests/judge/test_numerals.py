"""Numbers printed in the style of the draft's own figures."""

from fractions import Fraction

import pytest

from factcheck.judge.numerals import (
    PLAIN,
    Style,
    brief,
    decimal_string,
    digits_of,
    grouped,
    magnitude,
    only_multiple,
    roundest,
    scale_word,
    shown,
    span_of,
    style_of,
    worked_out,
    written_like,
)
from factcheck.model.interval import Interval

ALIKE = [
    # as written, a new value, as it is then written
    ("£4.0 million", "4800000", "£4.8 million"),
    ("£4.0 million", "40000000", "£40 million"),
    ("£4.0 million", "400000", "£400,000"),
    ("$1.1bn", "1100000", "$1.1m"),
    ("$3.2bn", "3200000000000", "$3.2tn"),
    ("$3.2trn", "3200000000", "$3.2bn"),
    ("$1.1b", "1100000", "$1.1m"),
    ("£4.0 million", "1000000", "£1 million"),
    ("£4.0 million", "1000000000", "£1 billion"),
    ("£4.0 million", "999000000", "£999 million"),
    ("£4.0 million", "0", "£0 million"),
    ("£4.0 million", "1", "£1"),
    ("£4.0 million", "999", "£999"),
    ("1.5", "1.2345678901234", "1.2345678901234"),
    ("1.5", "1/3", "0.333333333333"),
    ("1.5", "2/3", "0.666666666667"),
    ("€35m", "350000", "€350,000"),
    ("1,420", "1240", "1,240"),
    ("1420", "1240", "1240"),
    ("17 840", "17480", "17 480"),
    ("£286.40", "286/10", "£28.60"),
    ("£286.40", "2864", "£2,864.00"),
    ("58.7%", "57.8", "57.8%"),
    ("25%", "20", "20%"),
    ("US$61.3bn", "63100000000", "US$63.1bn"),
    ("5 per cent", "7", "7 per cent"),
    ("1.1 Million", "1200000", "1.2 Million"),
    ("350k", "530000", "530k"),
    ("-5.2%", "-2.5", "-2.5%"),
    ("minus 5", "-7", "minus 7"),
    ("minus 5", "7", "7"),
    ("Negative 5.2%", "-2.5", "Negative 2.5%"),
    ("£3 crore", "40000000", "£4 crore"),
    ("£3 crore", "400000", "£4 lakh"),
]


@pytest.mark.parametrize(("raw", "value", "expected"), ALIKE, ids=[f"{c[0]}-{c[1]}" for c in ALIKE])
def test_a_replacement_looks_like_its_original(raw: str, value: str, expected: str) -> None:
    style = style_of(raw)
    assert style is not None
    assert written_like(Fraction(value), style) == expected


@pytest.mark.parametrize("raw", ["twenty-three", "a third", "dozens of", ""])
def test_words_have_no_style(raw: str) -> None:
    assert style_of(raw) is None
    assert digits_of(raw) is None


@pytest.mark.parametrize(
    ("raw", "digits"), [("£1,234.98", "1234.98"), ("17\u202f840", "17840"), ("$3.2bn", "3.2"), (".08", ".08")]
)
def test_digits(raw: str, digits: str) -> None:
    assert digits_of(raw) == digits


POUNDS = Style("£", Fraction(10**6), " ", "million", "", ",", 1)
SPANS = [
    (
        Interval(Fraction(3950000), Fraction(4100000), False, True),
        POUNDS,
        "£3.95 million to under £4.1 million",
    ),
    (Interval(Fraction(1150), Fraction(1300), False, True), PLAIN, "1,150 to under 1,300"),
    (Interval(Fraction(1150), Fraction(1300), True, False), PLAIN, "over 1,150 to 1,300"),
    (Interval(Fraction(1100000), None, True), PLAIN, "more than 1,100,000"),
    (Interval(Fraction(30), None), PLAIN, "at least 30"),
    (Interval(None, Fraction(5), False, True), PLAIN, "under 5"),
    (Interval(None, Fraction(5)), PLAIN, "at most 5"),
    (Interval(None, None), PLAIN, "anything"),
    (Interval.point(45), PLAIN, "45"),
]


@pytest.mark.parametrize(("interval", "style", "expected"), SPANS, ids=[c[2] for c in SPANS])
def test_spans(interval: Interval, style: Style, expected: str) -> None:
    assert span_of(interval, style) == expected


def test_without_currency_and_scale_word_where_the_line_names_them() -> None:
    assert (
        span_of(Interval(Fraction(3950000), Fraction(4100000), False, True), POUNDS, bare=True)
        == "3.95 to under 4.1"
    )
    assert shown(Fraction(49, 2), PLAIN._replace(suffix="%"), bare=True) == "24.5%"


def test_few_digits_but_never_so_few_that_a_gap_closes() -> None:
    near = Interval(Fraction(100049), Fraction(100051))
    assert brief(near, PLAIN, against=Interval(Fraction(0), Fraction(1))) == "100,049 to 100,051"
    third = Interval(Fraction(1, 3), Fraction(2, 3))
    assert brief(third, PLAIN, against=Interval.point(5)) == "0.333 to 0.667"
    assert brief(third, PLAIN, against=Interval.point(Fraction(66667, 100000))) == "0.333333 to 0.666667"

    # what is not kept apart from anything needs no more digits than asked for
    assert brief(third, PLAIN, against=Interval.point(Fraction(1, 2))) == "0.333 to 0.667"
    # nobody reads nine digits
    assert brief(third, PLAIN, against=Interval.point(Fraction("0.666666668"))) == "0.3333 to 0.6667"


def test_a_whole_number_keeps_its_digits_up_to_seven() -> None:
    far = Interval.point(5)
    assert brief(Interval.point(1_234_567), PLAIN, against=far) == "1,234,567"
    assert brief(Interval.point(12_345_678), PLAIN, against=far) == "12,345,670 to 12,345,680"
    assert (
        brief(Interval(Fraction("123456.4"), Fraction("123456.6")), PLAIN, against=far)
        == "123,456 to 123,457"
    )


@pytest.mark.parametrize(
    ("value", "style", "digits", "expected"),
    [
        ("1234567", PLAIN, 3, "1,234,567"),
        ("12345678", PLAIN, 3, "12,300,000"),
        ("617283.5", PLAIN, 3, "617,000"),
        ("12.5", PLAIN, 2, "13"),
        ("12.4", PLAIN, 2, "12"),
        ("12.45", PLAIN, 2, "12"),
        ("1/3", PLAIN, None, "0.3333"),
        ("2/3", PLAIN, None, "0.6667"),
        ("1.23456789012", PLAIN, None, "1.23456789012"),
        ("1.234567890123", PLAIN, None, "1.235"),
        ("4", PLAIN._replace(decimals=1), None, "4.0"),
        ("4.5", PLAIN._replace(decimals=2), None, "4.50"),
        ("4", PLAIN._replace(decimals=3), None, "4"),
        ("999", PLAIN._replace(decimals=1), None, "999.0"),
        ("1000", PLAIN._replace(decimals=1), None, "1,000"),
        ("4.25", PLAIN._replace(decimals=1), None, "4.25"),
        ("9999", PLAIN._replace(separator=""), None, "9999"),
        ("10000", PLAIN._replace(separator=""), None, "10,000"),
        ("17480", PLAIN._replace(separator=" "), None, "17 480"),
        ("4800000000", POUNDS, None, "£4.8 billion"),
        ("400", POUNDS, None, "£400"),
        ("-4800000", POUNDS, None, "-£4.8 million"),
        ("-15", PLAIN._replace(prefix="minus "), None, "minus 15"),
        ("15", PLAIN._replace(prefix="minus "), None, "15"),
    ],
)
def test_shown(value: str, style: Style, digits: int | None, expected: str) -> None:
    assert shown(Fraction(value), style, digits=digits) == expected


def test_where_the_line_names_the_scale_word_it_is_not_exchanged() -> None:
    assert shown(Fraction(4_800_000_000), POUNDS, bare=True) == "4,800"


def test_an_interval_is_rounded_outwards() -> None:
    third, two = Fraction(1, 3), Fraction(2, 3)
    assert span_of(Interval(None, third)) == "at most 0.3334"
    assert span_of(Interval(two, None)) == "at least 0.6666"
    assert span_of(Interval(two, 2 * two)) == "0.6666 to 1.334"
    assert span_of(Interval(-two, third)) == "-0.6667 to 0.3334"


@pytest.mark.parametrize(
    ("like", "scale", "word"),
    [
        ("m", 9, "bn"),
        ("BN", 6, "M"),
        ("million", 9, "billion"),
        ("Million", 9, "billion"),
        ("trn", 9, "bn"),
        ("m", 10, None),
        ("BN", 10, None),
    ],
)
def test_scale_words_stay_in_their_family(like: str, scale: int, word: str | None) -> None:
    assert scale_word(like, Fraction(10**scale)) == word


def test_bounds_as_decimal_strings_are_rounded_outwards() -> None:
    assert decimal_string(Fraction(1, 3), toward=-1) == "0.333333333333"
    assert decimal_string(Fraction(1, 3), toward=1) == "0.333333333334"
    assert decimal_string(Fraction(-1, 3), toward=-1) == "-0.333333333334"
    assert decimal_string(Fraction(-1, 3), toward=1) == "-0.333333333333"
    assert decimal_string(Fraction(403650), toward=1) == "403650"
    assert decimal_string(Fraction(1234567890123456), toward=1) == "1234567890130000"
    assert decimal_string(Fraction(0), toward=1) == "0"
    assert decimal_string(None, toward=1) is None


@pytest.mark.parametrize(
    ("value", "power"),
    [
        ("0", 0),
        ("1", 0),
        ("9.99", 0),
        ("10", 1),
        ("0.1", -1),
        ("0.099", -2),
        ("-250", 2),
        ("100", 2),
        ("1000", 3),
        ("999", 2),
        ("0.01", -2),
        ("0.001", -3),
        ("0.0099", -3),
        ("1/101", -3),
        ("101", 2),
        ("100/3", 1),
    ],
)
def test_magnitude(value: str, power: int) -> None:
    assert magnitude(Fraction(value)) == power


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1234567", "1,234,567"), ("123", "123"), ("-1234.5678", "-1,234.5678"), ("0.5", "0.5")],
)
def test_grouping(text: str, expected: str) -> None:
    assert grouped(text, ",") == expected


def test_the_roundest_member() -> None:
    assert roundest(Interval(Fraction(158, 10), Fraction(241, 10)), Fraction(1)) == 20
    assert roundest(Interval(Fraction(201, 100), Fraction(219, 100)), Fraction(1)) == Fraction(21, 10)
    assert roundest(Interval(Fraction(2001, 1000), Fraction(2002, 1000)), Fraction(1)) is None
    assert roundest(Interval(Fraction(1), None), Fraction(1)) is None
    assert roundest(Interval(None, Fraction(1)), Fraction(1)) is None
    assert roundest(Interval(Fraction(15), Fraction(162, 10)), Fraction(1)) == 16
    assert roundest(Interval(Fraction(148, 10), Fraction(16)), Fraction(1)) == 15


def test_the_only_multiple() -> None:
    assert only_multiple(Interval(Fraction(68, 10), Fraction(73, 10)), Fraction(1)) == 7
    assert only_multiple(Interval(Fraction(68, 10), Fraction(83, 10)), Fraction(1)) is None
    assert only_multiple(Interval(Fraction(71, 10), Fraction(73, 10)), Fraction(1)) is None
    assert only_multiple(Interval(Fraction(7), Fraction(73, 10), True), Fraction(1)) is None
    assert only_multiple(Interval(None, Fraction(7)), Fraction(1)) is None
    assert only_multiple(Interval(Fraction(7), None), Fraction(1)) is None
    assert only_multiple(Interval(Fraction(64), Fraction(73)), Fraction(10)) == 70
    assert only_multiple(Interval(Fraction(70), Fraction(80), True), Fraction(10)) == 80
    assert only_multiple(Interval(Fraction(7), Fraction(8)), Fraction(1, 2)) is None


def test_decimals_of_millions_are_not_those_of_what_is_written_out() -> None:
    assert written_like(Fraction(600_000), POUNDS, decimals=1) == "£600,000"
    assert written_like(Fraction(6_000_000), POUNDS, decimals=1) == "£6.0 million"


@pytest.mark.parametrize(
    ("low", "high", "exact", "against", "style", "told"),
    [
        # as printed: 38,627 - 35,951
        ("2674.5", "2677.5", "2676", "2766", "$2,766", "$2,676"),
        ("61.29", "61.31", "61.3003", "63.1", "63.1 per cent", "61.3 per cent"),
        ("12619", "12621", "12620", "12260", "12,260", "12,620"),
        # six counts, each rounded down at most: the middle is not their sum
        ("45480", "45488", "45482", "45792", "45,792", "45,482"),
        # 18 of 64 seats
        ("28.125", "28.125", "28.125", "38", "38%", "28.1%"),
        ("0.28125", "0.28125", "0.28125", "0.38", "0.38", "0.281"),
        ("-61.31", "-61.29", "-61.3003", "-63.1", "-63.1", "-61.3"),
        # just narrow enough, and just too wide
        ("999", "1001", "1000", "1200", "1,200", "1,000"),
        ("998.9", "1001.1", "1000", "1200", "1,200", "1,000 (998 to 1,002)"),
        # wider: with the room that rounding leaves
        ("2.45", "2.75", "2.6", "3.6", "3.6C", "2.6C (2.45C to 2.75C)"),
        ("9.811", "9.883", "9.838", "11.8", "11.8%", "9.84% (9.81% to 9.89%)"),
        # the two do not lie apart, so there is nothing to contradict
        ("99.95", "100.05", "100", "100", "100", "100"),
        # either side of nothing
        ("-0.001", "0.001", "0", "5", "5", "0 (-0.001 to 0.001)"),
    ],
)
def test_what_the_figures_as_printed_give_is_told_first(
    low: str, high: str, exact: str, against: str, style: str, told: str
) -> None:
    interval = Interval(Fraction(low), Fraction(high))
    printed = style_of(style)
    assert printed is not None
    one, other = Interval.point(Fraction(exact)), Interval.point(Fraction(against))
    assert worked_out(interval, one, printed, against=other) == told


def test_an_interval_that_is_open_on_the_printed_figures_is_told_by_its_ends() -> None:
    interval, other = Interval(Fraction("61.29"), Fraction("61.31")), Interval.point(Fraction("63.1"))
    for exact in (Interval(None, Fraction(62)), Interval(Fraction(61), None)):
        assert worked_out(interval, exact, PLAIN, against=other) == "61.2 to 61.4"
    for half in (Interval(None, Fraction(62)), Interval(Fraction(64), None)):
        assert worked_out(half, interval, PLAIN, against=other) == brief(half, PLAIN, against=other)


def test_without_unit_words_nothing_is_taken_off() -> None:
    printed = style_of("3 per cent")
    assert printed is not None
    assert span_of(Interval(Fraction(2), Fraction(4)), printed) == "2 to 4 per cent"
    assert span_of(Interval(Fraction(2), Fraction(4)), printed, bare=True) == "2 to 4"


def test_a_number_that_its_interval_leaves_out_is_not_told() -> None:
    above = Interval(Fraction(300), Fraction(330), True)
    assert (
        worked_out(above, Interval.point(Fraction(300)), PLAIN, against=Interval.point(Fraction(500)))
        == "over 300 to 330"
    )
    assert (
        worked_out(
            above, Interval(Fraction(310), Fraction(320)), PLAIN, against=Interval.point(Fraction(500))
        )
        == "over 300 to 330"
    )


def test_as_many_digits_as_keep_it_apart_from_what_is_stated() -> None:
    wide, exact, stated = Interval(Fraction("9.81"), Fraction("9.87")), Fraction("9.838"), Fraction("9.84")
    told = worked_out(wide, Interval.point(exact), PLAIN, against=Interval.point(stated))
    assert told == "9.84 (9.81 to 9.87)"  # they meet: nothing to keep apart
    other = Interval(Fraction("9.8395"), Fraction("9.85"))
    below = Interval(Fraction("9.81"), Fraction("9.839"))
    assert worked_out(below, Interval.point(exact), PLAIN, against=other) == "9.838 (9.81 to 9.839)"


def test_unit_words_stand_once_behind_a_span() -> None:
    printed = style_of("3 cubic metres")
    assert printed is not None
    assert span_of(Interval(Fraction(2), Fraction(4)), printed) == "2 to 4 cubic metres"
    glued = style_of("3kg")
    assert glued is not None
    assert span_of(Interval(Fraction(2), Fraction(4)), glued) == "2kg to 4kg"

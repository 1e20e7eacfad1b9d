"""The slips that lead from one written number to another: all of them, and only those that may be of use."""

from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest

from factcheck.judge.slips import (
    Number,
    Slip,
    complements,
    digit_slips,
    first_digit_slips,
    number_of,
    other_bases,
    powers_of_ten,
    temperature_slips,
    time_unit_slips,
    transpositions,
)
from factcheck.model.interval import Interval
from tests.judge.drafting import figures

Kind = Callable[[Number], Iterator[Slip]]
ANYTHING = Interval(None, None)


def number(words: str, admitted: Interval = ANYTHING, **changes: object) -> Number:
    text, (claim,) = figures(f"[{words}]")
    assert claim.quantity is not None
    claim = claim._replace(quantity=claim.quantity._replace(**changes))  # type: ignore[arg-type]
    found = number_of(claim, text, admitted)
    assert found is not None
    return found


def replacements(kind: Kind, words: str, admitted: Interval = ANYTHING) -> list[str]:
    return [slip.replacement for slip in kind(number(words, admitted))]


TRANSPOSED = [
    ("1,240 homes", ["2,140", "1,420", "1,204"]),
    # no number begins with a zero, unless a point follows
    ("10.5 km", ["15.0"]),
    ("1.05 km", ["0.15", "1.50"]),
    ("0.51 km", ["5.01", "0.15"]),
    ("-5.21 km", ["-2.51", "-5.12"]),
    ("112 homes", ["121"]),
    ("£12.5", ["£21.5", "£15.2"]),
    ("7 km", []),
    ("20%", []),
]


@pytest.mark.parametrize(("words", "expected"), TRANSPOSED, ids=[case[0] for case in TRANSPOSED])
def test_neighbouring_digits_swapped(words: str, expected: list[str]) -> None:
    assert replacements(transpositions, words) == expected


POWERS = [
    ("£12.5 billion", ["£12.5 trillion", "£12.5 million", "£125 billion", "£1.25 billion", "£1.25 trillion", "£125 million"]),
    ("$3.2m", ["$3.2bn", "$3.2k", "$32m", "$320,000", "$320m", "$32,000"]),
    ("12 km", ["12,000", "0.012", "120", "1.2", "1,200", "0.12"]),
    ("-45.6 km", ["-45,600", "-0.0456", "-456", "-4.56", "-4,560", "-0.456"]),
    ("2.5 thousand homes", ["2.5 million", "2.5", "25 thousand", "250", "250 thousand", "25"]),
    # no percentage of more than a thousand
    ("45%", ["0.045%", "450%", "4.5%", "0.45%"]),
    ("10%", ["0.01%", "100%", "1%", "1,000%", "0.1%"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), POWERS, ids=[case[0] for case in POWERS])
def test_powers_of_ten(words: str, expected: list[str]) -> None:
    assert replacements(powers_of_ten, words) == expected


PLACES = [
    # zeros that were written stay; those that the slip brought along go with it
    ("3.40%", {"34%": "1/10", "340%": "1", "0.34%": "1/1000", "0.034%": "1/10000", "0.0034%": "1/100000"}),
    ("120 km", {"120,000": "1000", "1,200": "10", "12,000": "100", "12": "1", "1.2": "1/10", "0.12": "1/100"}),
    ("999 thousand homes", {
        "999 million": "1000000", "9.99 million": "10000", "99.9 million": "100000", "999": "1",
        "99.9 thousand": "100", "9.99 thousand": "10",
    }),
    # only money has two decimals whatever its size
    ("£1,250", {"£1,250,000": "1000", "£12,500": "10", "£125,000": "100", "£125": "1", "£12.50": "1/10", "£1.25": "1/100"}),
    ("£999", {"£999,000": "1000", "£9,990": "10", "£99,900": "100", "£99.90": "1/10", "£9.99": "1/100", "£0.999": "1/1000"}),
    ("£0.83", {"£830.00": "10", "£8.30": "1/10", "£83.00": "1", "£0.083": "1/1000", "£0.0083": "1/10000", "£0.00083": "1/100000"}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), PLACES, ids=[case[0] for case in PLACES])
def test_the_place_of_a_power_of_ten(words: str, expected: dict[str, str]) -> None:
    assert {s.replacement: str(s.quantity.place) for s in powers_of_ten(number(words))} == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12 km", ["22", "32", "42", "52", "62", "72", "82", "92"]),
        ("1.5 km", ["0.5", "2.5", "3.5", "4.5", "5.5", "6.5", "7.5", "8.5", "9.5"]),
        ("0.5 km", ["1.5", "2.5", "3.5", "4.5", "5.5", "6.5", "7.5", "8.5", "9.5"]),
        ("-45.6 km", ["-15.6", "-25.6", "-35.6", "-55.6", "-65.6", "-75.6", "-85.6", "-95.6"]),
        ("7 km", []),
    ],
)
def test_another_first_digit(words: str, expected: list[str]) -> None:
    assert replacements(first_digit_slips, words) == expected


@pytest.mark.parametrize(
    ("words", "low", "high", "of_the_sum", "of_the_rest"),
    [
        ("25%", None, None, ["33%"], ["20%"]),
        ("20%", None, None, ["25%"], ["17%"]),
        ("33.3%", None, None, ["49.9%"], ["25%"]),
        ("99%", None, None, ["9,900%"], ["50%"]),
        ("100%", None, None, [], []),
        ("0%", None, None, [], []),
        ("-5%", None, None, [], []),
        ("45 km", None, None, [], []),
        # one that rounds to nothing is no share
        ("0.4%", None, None, ["0.4%"], ["0.4%"]),
        # what fits, with no more decimals than it takes
        ("25%", "19", "20.4", [], ["20%"]),
        ("25%", "33.2", "33.4", ["33.3%"], []),
        ("25%", "34", "36", ["35%"], []),
        ("25%", "36", "40", [], []),
    ],
)
def test_the_share_of_another_base(
    words: str, low: str | None, high: str | None, of_the_sum: list[str], of_the_rest: list[str]
) -> None:
    admitted = Interval(low and Fraction(low), high and Fraction(high))  # type: ignore[arg-type]
    for later, expected in ((True, of_the_sum), (False, of_the_rest)):
        found = list(other_bases(number(words, admitted), later=later, reason="of another"))
        assert [slip.replacement for slip in found] == expected
        assert all(slip.reason == "of another" for slip in found)


def test_a_share_below_half_a_place_is_none() -> None:
    assert list(other_bases(number("1%", place=Fraction(10)), later=True, reason="")) == []


def test_what_a_power_of_ten_undoes() -> None:
    told = {slip.replacement: slip.reason for slip in powers_of_ten(number("£12.5 billion"))}
    assert told["£12.5 million"] == "billion for million"
    assert told["£125 billion"] == told["£1.25 billion"] == "a factor of 10"
    assert told["£125 million"] == "a factor of 100"
    for words, reason in (("35k", "a factor of 1,000"), ("35m", "m for k")):
        assert reason in [slip.reason for slip in powers_of_ten(number(words))]


def test_a_slip_takes_its_places_along() -> None:
    by_reason = {slip.reason: slip.quantity for slip in powers_of_ten(number("£12.50 million"))}
    q = by_reason["million for billion"]
    assert (q.value, q.place, q.significant_place) == (12_500_000_000, 10_000_000, 10_000_000)
    (swapped,) = transpositions(number("1,200 homes", Interval(Fraction(2000), None)))
    q = swapped.quantity
    assert (q.value, q.place, q.significant_place) == (2100, 1, 100)
    (swapped,) = (s for s in transpositions(number("1.05 km")) if s.replacement == "1.50")
    q = swapped.quantity
    assert (q.value, q.place, q.significant_place) == (Fraction(3, 2), Fraction(1, 100), Fraction(1, 100))
    (rest,) = complements(number("61.5%"))
    assert (rest.quantity.value, rest.quantity.significant_place) == (Fraction("38.5"), Fraction(1, 10))


def test_digits_changed_lost_and_doubled() -> None:
    found = replacements(digit_slips, "123 km")
    changed = [f"{a}{b}{c}" for a in "0123456789" for b in "0123456789" for c in "0123456789"]
    changed = [n for n in changed if n[0] != "0" and sum(x != y for x, y in zip(n, "123", strict=True)) == 1]
    longer = {
        f"{n:,}" for n in range(1000, 10_000) if "123" in {str(n)[:k] + str(n)[k + 1 :] for k in range(4)}
    }
    assert sorted(found) == sorted((*changed, *longer))


def test_a_digit_is_dropped_where_two_are_left() -> None:
    def dropped(words: str) -> list[str]:
        return [slip.replacement for slip in digit_slips(number(words)) if slip.reason.endswith("too many")]

    assert dropped("123 km") == []
    assert dropped("1,123 km") == ["123", "113", "112"]
    assert dropped("1,033 km") == ["133", "103"]
    # neither a leading zero nor a point at either end
    assert dropped("12.3 km") == ["2.3", "1.3"]
    # behind the point only one of a pair: a rounder number would meet too much
    assert dropped("12.34 km") == ["2.34", "1.34"]
    assert dropped("1.234 km") == []
    assert dropped("12.344 km") == ["2.344", "1.344", "12.34"]


def test_two_digits_tell_nothing() -> None:
    for words in ("12 km", "120 km", "0.012 km", "1,200 homes", "1.2 million homes"):
        assert replacements(digit_slips, words) == []
    assert replacements(digit_slips, "102 km") != []


@pytest.mark.parametrize(
    ("words", "low", "high", "expected"),
    [
        ("123 km", "399", "430", ["423"]),
        ("123 km", "424", "430", []),
        ("123 km", "423", "423", ["423"]),
        ("1,243 homes", "4", "13", []),
        ("1,243 homes", "1242", "1242", ["1,242"]),
        ("12.3 km", "12.5", "12.5", ["12.5"]),
        ("-12.3 km", "-12.85", "-12.75", ["-12.8"]),
        ("1.23 million homes", "5230000", "5230000", ["5.23 million"]),
        ("1,123 km", None, "114", ["113", "112"]),
        ("987 km", "9986", None, ["9,987"]),
    ],
)
def test_only_what_may_be_admitted_is_built(
    words: str, low: str | None, high: str | None, expected: list[str]
) -> None:
    admitted = Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))
    everything = list(digit_slips(number(words)))
    found = [slip.replacement for slip in digit_slips(number(words, admitted))]
    inside = [
        slip.replacement
        for slip in everything
        if slip.quantity.value is not None and admitted.contains(slip.quantity.value)
    ]
    assert [new for new in found if new in inside] == inside
    assert set(expected) <= set(found)
    # with a little to spare, and no more
    assert len(found) <= len(inside) + 24


def test_the_end_of_a_percentage_range_is_admitted() -> None:
    for low, high, expected in (
        ("61", "61", ["61%"]),
        ("62", "70", ["61%"]),
        ("63", "70", []),
        ("50", "59", []),
    ):
        admitted = Interval(Fraction(low), Fraction(high))
        assert replacements(complements, "39%", admitted) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("39%", ["61%"]),
        ("61.5%", ["38.5%"]),
        ("50%", []),
        ("49%", ["51%"]),
        ("100%", []),
        ("0%", []),
        ("45 km", []),
        ("-5%", []),
        ("1%", ["99%"]),
    ],
)
def test_the_share_of_the_others(words: str, expected: list[str]) -> None:
    assert replacements(complements, words) == expected


@pytest.mark.parametrize(
    ("words", "low", "expected"),
    [
        ("37.4 F", None, ["5.4", "69.4"]),
        ("-10 F", None, ["-42", "22"]),
        ("5 C", None, []),
        ("37.4 F", "60", ["69.4"]),
    ],
)
def test_fahrenheit(words: str, low: str | None, expected: list[str]) -> None:
    admitted = Interval(None if low is None else Fraction(low), None)
    assert replacements(temperature_slips, words, admitted) == expected


class TestUnitsOfTime:
    def slips(self, words: str, **changes: object) -> dict[str, Fraction | None]:
        text, (claim,) = figures(f"[{words}]")
        assert claim.quantity is not None
        claim = claim._replace(quantity=claim.quantity._replace(**changes))  # type: ignore[arg-type]
        found = number_of(claim, text)
        assert found is not None
        slips = list(time_unit_slips(found, text))
        assert all(text[slip.start : slip.end] in slip.reason.split(" for ")[0] for slip in slips)
        assert all(slip.reason.endswith(f" for {slip.replacement}") for slip in slips)
        return {slip.replacement: slip.quantity.value for slip in slips}

    def test_a_rate(self) -> None:
        assert self.slips("1,400 homes a week") == {
            "hour": 235_200,
            "day": 9800,
            "month": 1400 * Fraction(7 * 12, 365),
            "year": 1400 * Fraction(7, 365),
        }

    def test_a_duration(self) -> None:
        assert self.slips("3 weeks", unit="week", noun=None) == {
            "hour": Fraction(3, 168),
            "day": Fraction(3, 7),
            "month": 3 * Fraction(365, 84),
            "year": 3 * Fraction(365, 7),
        }

    def test_no_unit_of_time_no_slip(self) -> None:
        assert self.slips("3 km") == {}
        assert self.slips("3 km a head", per="person") == {}
        # the unit is not among the words behind the number
        assert self.slips("3 km", per="week") == {}

    def test_no_more_than_four_hundred_times(self) -> None:
        assert set(self.slips("3 days", unit="day", noun=None)) == {"hour", "week", "month", "year"}
        assert set(self.slips("3 years", unit="year", noun=None)) == {"day", "week", "month"}
        assert set(self.slips("3 minutes", unit="minute", noun=None)) == {"hour", "second"}

    def test_how_long_each_is(self) -> None:
        assert self.slips("3 minutes", unit="minute", noun=None) == {"hour": 180, "second": Fraction(1, 20)}
        assert self.slips("3 days", unit="day", noun=None) == {
            "hour": Fraction(1, 8),
            "week": 21,
            "month": Fraction(365, 4),
            "year": 1095,
        }


class TestNumbers:
    def of(self, words: str, text: str | None = None, **changes: object) -> Number | None:
        draft, (claim,) = figures(f"[{words}]")
        if claim.quantity is not None:
            claim = claim._replace(quantity=claim.quantity._replace(**changes))  # type: ignore[arg-type]
        return number_of(claim, draft if text is None else text)

    def test_taken_apart(self) -> None:
        found = self.of("-£1,240.5")
        assert found is not None
        assert (found.sign, found.digits, found.style.prefix) == ("-", "1240.5", "£")
        assert (found.least, found.most) == (None, None)

    @pytest.mark.parametrize("form", ["numeral", "list-member", "compound"])
    def test_digits_can_be_edited(self, form: str) -> None:
        assert self.of("1,240 homes", form=form) is not None

    def test_nothing_else_can(self) -> None:
        assert self.of("nine homes") is None
        assert self.of("1,240 homes", form="fraction") is None
        assert self.of("1,240 homes", value=None) is None
        # the characters are not those of the number
        assert self.of("1,240 homes", "some homes") is None
        assert self.of("1,240 homes", "1.2.0 homes") is None
        assert self.of("1,240 homes", value=Fraction(1_240_000)) is None
        draft, (claim,) = figures("[1,240 homes]")
        assert number_of(claim._replace(quantity=None), draft) is None

    def test_bounds_in_tenths_of_the_last_digit(self) -> None:
        bounds = Interval(Fraction("12.26"), Fraction("12.44"))
        found = number("12.3 km", bounds)
        assert (found.least, found.most) == (1226, 1244)
        found = number("-12.3 km", Interval(-bounds.high, -bounds.low))  # type: ignore[operator]
        assert (found.least, found.most) == (1226, 1244)
        found = number("1.23 million homes", Interval(Fraction(1_225_001), None))
        assert (found.least, found.most) == (1225, None)
        found = number("1.23 million homes", Interval(None, Fraction(1_225_001)))
        assert (found.least, found.most) == (None, 1226)

    def test_a_hedged_figure_may_become_anything(self) -> None:
        found = number("about 123 km", Interval(Fraction(423), Fraction(423)))
        assert (found.least, found.most, found.admitted) == (None, None, ANYTHING)
